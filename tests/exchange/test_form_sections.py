"""One big table of a company's form has sections: figures, a list, lines of words; and a quarter is not the month."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurewords, meaning, tablewords, texts
from salesplanner.exchange.forms.content import Content, Exact, Unit, known_as
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms


def _percent(share):
    return Exact(f"{Decimal(share) * 100:.0f}%", Decimal(share), "percent")


MONTH = Content(
    fields={"kind": "month", "name": "陈思远", "period": "2026年10月", "date": "2026年10月31日", "year_number": "2026", "month_number": "10"},
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "target": Decimal(1_200_000), "attainment": _percent("0.75"), "previous": Decimal(800_000),
            "year_value": Decimal(9_000_000), "quarter4_value": Decimal(900_000), "quarter4_target": Decimal(3_600_000),
            "quarter4_attainment": _percent("0.25"), "quarter3_value": Decimal(3_000_000),
        },
        "visits.count": {"value": "31", "target": "36", "next": "40"},
        "payments.overdue.amount": {"value": Decimal(50_000)},
    },
    blocks={"work": ("签了三单。",), "results": ("完成 75%。",), "problems": ("交期拖后。",), "next": ("见客户。",)},
    tables={"unpaid": [{"client": "海湾港机", "deal": "阀组", "amount": Decimal(50_000), "date": "10月29日"}]},
    parts={"orders.amount": {"转介绍": {"value": Decimal(600_000), "share": _percent("0.67")}, "线上": {"value": Decimal(300_000), "share": _percent("0.33")}}},
    unit=Unit(10_000, "万元"),
)  # fmt: skip

#: A table eight columns wide as companies have it, every section below a line of its own.
BIG = [
    ["一、指标", *[""] * 4],
    ["指标", "目标", "完成", "完成率", "上月"],
    ["签约额（万元）", *[""] * 4],
    ["二、逾期未收款", *[""] * 4],
    ["客户", "项目", "应收日期", "逾期金额（万元）", "备注"],
    *[[""] * 5] * 2,
    ["三、说明", *[""] * 4],
    ["本月工作完成情况", *[""] * 4],
    ["存在问题", *[""] * 4],
    ["主管意见", *[""] * 4],
]
WIDE = [0, 3, 7]
ANSWERS = [8, 9, 10]


def filled(path, make):
    """What a form says when it is filled."""
    form = WordForm(path) if path.suffix == ".docx" else SheetForm(path)
    form.fill(forms.guessed(form.places), MONTH)
    form.save(made := path.with_stem("o"))
    return make(made)


def word(tmp_path, rows, merge=()):
    document = docx.Document()
    for row in [rows] if rows and isinstance(rows[0], str) else []:
        for line in row:
            document.add_paragraph(line)
    if rows and not isinstance(rows[0], str):
        companyforms.table(document, rows, merge=merge)
    document.save(str(tmp_path / "f.docx"))
    return filled(tmp_path / "f.docx", lambda path: docx.Document(str(path)))


def test_figures_a_list_and_lines_of_words_in_one_table_are_each_answered(tmp_path):
    merge = [(row, 0, row, 4) for row in WIDE] + [(row, 1, row, 4) for row in ANSWERS]
    made = word(tmp_path, BIG, merge).tables[0]
    said = [[cell.text for cell in row.cells] for row in made.rows]
    assert said[2][1:] == ["120", "90", "75%", "80"] and said[5] == ["海湾港机", "阀组", "10月29日", "5", ""]
    assert (said[8][1], said[9][1], said[10][1].strip()) == ("完成 75%。", "交期拖后。", ""), (
        "the words, and nothing of the boss's"
    )

    book = Workbook()
    for row in BIG:
        book.active.append([text or None for text in row])
    for row in WIDE:
        book.active.merge_cells(start_row=row + 1, start_column=1, end_row=row + 1, end_column=5)
    for row in ANSWERS:
        book.active.merge_cells(start_row=row + 1, start_column=2, end_row=row + 1, end_column=5)
    book.save(tmp_path / "f.xlsx")
    sheet = filled(tmp_path / "f.xlsx", load_workbook).active
    assert [sheet["C3"].value, sheet["A6"].value, sheet["D6"].value] == [90, "海湾港机", 5]
    assert [sheet[f"B{row}"].value for row in (9, 10, 11)] == ["完成 75%。", "交期拖后。", None]


def test_what_is_told_by_parts_is_told_behind_their_names_and_in_a_line_beside_it(tmp_path):
    rows = [
        ["各渠道签约额（万元）", "", "", ""],
        ["转介绍渠道", "", "线上", ""],
        ["展台", "", "", ""],
        ["签约来源", "其中：转介绍____万元，线上带来____万元", "", ""],
    ]
    said = [
        [cell.text for cell in row.cells] for row in word(tmp_path, rows, [(0, 0, 0, 3), (3, 1, 3, 3)]).tables[0].rows
    ]
    assert said[1] == ["转介绍渠道", "60", "线上", "30"] and said[2] == ["展台", "", "", ""]
    assert said[3][1].strip() == "其中：转介绍60万元，线上带来30万元"


def test_a_part_is_known_with_the_kind_of_thing_it_is_and_only_where_one_is():
    assert known_as("成套设备", {"成套", "备件"}) == "成套" and known_as("Exhibitions", {"exhibition"}) == "exhibition"
    assert not known_as("新客户", {"老客户"}) and not known_as("线上", {"线上渠道", "线上业务"})


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([["指标", "本月", "", "本季度", ""], ["", "目标", "完成", "目标", "完成"], ["签约额（万元）", *[""] * 4]], ["120", "90", "360", "90"]),
        ([["KPI", "Month", "Quarter", "Last quarter", "YTD"], ["Orders (CNY k)", *[""] * 4]], ["900", "900", "3,000", "9,000"]),
    ],
)  # fmt: skip
def test_a_quarter_in_a_months_report_is_the_quarter_so_far_not_the_month(tmp_path, rows, told):
    merge = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)] * (len(rows) == 3)
    made = word(tmp_path, rows, merge).tables[0]
    assert [cell.text for cell in made.rows[-1].cells][1:] == told


def test_a_label_of_a_unit_that_the_book_has_no_figure_in_is_left_blank():
    asked = {
        "Quotes (CNY)": "", "Deals lost (CNY)": "", "Pipeline (number)": "figure.deals.open.count.value", "Win rate %": "figure.win.rate.value",
        "Number of orders signed": "figure.orders.count.value", "Order target": "figure.orders.amount.target", "走访指标": "figure.visits.count.target",
        "Visit target for next month": "figure.visits.count.next", "截至本月累计销售额": "figure.orders.amount.year_value",
    }  # fmt: skip
    assert {label: meaning.target_of(label) for label in asked} == asked


def test_a_line_says_who_wrote_what_and_when(tmp_path):
    said = [
        [each.guess for each in texts.found_in(line)]
        for line in ("Report by ____ for ____", "Completed by ........ on ........")
    ]
    assert said == [["field.name", "field.period"], ["field.name", "field.date"]]
    assert [each.guess for each in texts.found_in("Visit report for the month of ........")] == ["field.period"]


def test_a_line_that_ends_with_its_label_is_answered_and_one_of_another_thing_stays(tmp_path):
    lines = [
        "一、业绩",
        "订单金额（万元）：",
        "拜访客户（次）：",
        "开票金额（万元）：",
        "二、下月目标",
        "拜访目标（次）：",
        "三、存在的问题",
        "",
    ]
    said = [each.text for each in word(tmp_path, lines).paragraphs]
    assert (
        said[1:4] == ["订单金额（万元）：90", "拜访客户（次）：31", "开票金额（万元）："]
        and said[5] == "拜访目标（次）：40"
    )
    assert not [each.guess for each in texts.found_in("New customers to lose: ")], (
        "no label, and its last words are none"
    )


def test_a_placeholder_is_of_the_unit_of_its_row_and_its_underscores_are_blanks(tmp_path):
    rows = [
        ["", "Budget", "Actual", "%"],
        ["Orders (CNY k)", "{{orders_budget}}", "{{orders_actual}}", "{{orders_pct_of_budget}}"],
    ]
    assert [cell.text for cell in word(tmp_path, rows).tables[0].rows[1].cells][1:3] == ["1,200", "900"]
    said = texts.found_in(
        "{{open_deals_count}} open, {{new_deals_count}} new, {{deals_won_count}} won, {{clients_new_count}}"
    )
    metrics = ("deals.open.count", "deals.new.count", "deals.won.count", "clients.new.count")
    assert [each.guess for each in said] == [f"figure.{each}.value" for each in metrics]
    said = texts.found_in("Orders are {{orders_ytd}}, or {{orders_ytd_pct}} of the annual budget.")
    assert said[1].guess == "figure.orders.amount.annual_attainment"


def test_lists_below_each_other_beside_a_name_that_reaches_down_are_two(tmp_path):
    rows = [
        ["指标", "目标", "完成", "上月", ""], ["签约额（万元）", *[""] * 4],
        ["拜访", "拜访日期", "客户", "接待人", "内容"], *[[""] * 5] * 2,
        ["逾期款", "客户", "款项", "应收日期", "逾期金额（万元）"], *[[""] * 5] * 2,
    ]  # fmt: skip
    made = word(tmp_path, rows, [(2, 0, 4, 0), (5, 0, 7, 0)]).tables[0]
    said = [[cell.text for cell in row.cells][1:] for row in made.rows]
    assert said[5] == ["客户", "款项", "应收日期", "逾期金额（万元）"] and said[6] == ["海湾港机", "", "10月29日", "5"]
    assert said[7] == [""] * 4 and said[1][:3] == ["120", "90", "80"]


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Change on last month (+/–)", "gap_previous"), ("Actual as % of plan", "attainment"), ("vs target (%)", "attainment"),
        ("Training days planned", ""), ("平均每笔签单额（元）", "figure.orders.average.value"), ("Orders vs target (%)", "figure.orders.amount.attainment"),
    ],
)  # fmt: skip
def test_what_a_label_compares_and_in_what_it_says(label, target):
    assert (meaning.target_of(label) if target[:6] in ("figure", "") else figurewords.aspect_of(label)) == target


@pytest.mark.parametrize(
    ("above", "kind"),
    [("Opportunities won", "won"), ("Opportunities opened this month", "new"), ("Open opportunities", "open")],
)
def test_opportunities_are_those_that_the_heading_says(above, kind):
    columns = tablewords.columns_of(["Customer", "Opportunity", "Value (CNY)", "Source"], above)
    assert columns is not None and columns.kind == kind


def test_days_are_no_amounts_and_a_head_may_have_two_names():
    columns = tablewords.columns_of(
        ["Customer", "Invoice / instalment", "Amount due", "Due", "Overdue (days)"], "Overdue payments"
    )
    assert columns is not None and columns.names == {0: "client", 1: "item", 2: "amount", 3: "date", 4: "late"}


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        ("签约/目标：____/____万元", "orders.amount.value orders.amount.target"),
        ("Orders (CNY) ____   Target (CNY) ____   % of target ____", "orders.amount.value orders.amount.target orders.amount.attainment"),
        ("5、下月目标：签约____万元，拜访____次", "orders.amount.next visits.count.next"),
        ("Target CNY ____, actual CNY ____, ____ % on last month, ____ % on last year.", "orders.amount.target orders.amount.value orders.amount.change_previous orders.amount.change"),
        ("本月共拜访客户____家____次", "visits.count.value"), ("比上月增加（减少）____万元的____", ""),
        ("本月共成交____单，成交金额____万元", "orders.count.value orders.amount.value"), ("逾期未到账____万元", "payments.overdue.amount.value"),
        ("Sales rose by CNY ____ (____ %) compared with last month.", "orders.amount.gap_previous orders.amount.change_previous"), ("Sales rose by CNY ____.", ""),
        ("CNY ____ was collected and CNY ____ remains overdue.", "payments.amount.value payments.overdue.amount.value"),
        ("My largest customer was ____ with CNY ____ (____ % of sales).", "clients.top.amount.value clients.top.amount.share"),
    ],
)  # fmt: skip
def test_gaps_of_a_line_are_told_apart(line, targets):
    said = [each.guess.removeprefix("figure.") for each in texts.found_in(line) if each.guess.startswith("figure.")]
    assert said == targets.split()


def test_a_question_over_a_blank_line_is_answered_with_the_figure(tmp_path):
    lines = [
        "1. How many orders did you win this month?",
        "",
        "2. What percentage of your target did you achieve?",
        "",
        "3. 你本月签了多少单？",
        "",
    ]
    said = {each.text: each.guess for each in _look(tmp_path, lines)}
    assert list(said.values()) == [
        "figure.orders.count.value",
        "figure.orders.amount.attainment",
        "figure.orders.count.value",
    ]


def _look(tmp_path, lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(tmp_path / "f.docx"))
    return WordForm(tmp_path / "f.docx").places


def test_parts_below_a_figure_are_of_it_and_days_that_a_form_prints_stay(tmp_path):
    rows = [["项目", "单位", "目标", "实际"], ["签约额", "万元", "", ""], ["其中：转介绍", "万元", "", ""]]
    assert [cell.text for cell in word(tmp_path, rows).tables[0].rows[2].cells][2:] == ["", "60"]
    listing = Listing({0: "date", 1: "visits"}, {})
    content = Content(tables={"days": [{"date": "10月2日", "visits": "3"}, {"date": "10月8日", "visits": "1"}]})
    assert listing.placed(content, "table.days", [{0: "1日"}, {0: "2日"}]) == [None, {"visits": "3"}]


def test_gaps_in_the_cells_of_a_row_are_of_the_figure_before_them_in_the_unit_behind(tmp_path):
    rows = [
        ["拜访", "目标：____次", "完成：____次", "", ""],
        ["签约额", "", "万元", "逾期款", "____万元"],
        ["业绩", "本月签约额：\n上月签约额：", "", "", ""],
    ]
    made = word(tmp_path, rows, [(0, 2, 0, 4), (2, 1, 2, 4)]).tables[0]
    said = [[cell.text.strip() for cell in row.cells] for row in made.rows]
    assert said[0][1:3] == ["目标：36次", "完成：31次"] and said[1][1] == "90"
    assert said[2][1].splitlines() == ["本月签约额：90 万元", "上月签约额：80 万元"]


def test_heads_that_are_not_merged_reach_over_those_beside_them_and_a_stage_is_no_figure(tmp_path):
    head = [["KPI", "Month", "", "Year to date"], ["", "Target", "Actual", "Actual"], ["Orders (CNY k)", "", "", ""]]
    assert [cell.text for cell in word(tmp_path, head).tables[0].rows[2].cells][1:] == ["1,200", "900", "9,000"]
    stages = [["阶段", "项目数", "金额"], ["线索", "", ""], ["拜访", "", ""]]
    assert [cell.text for cell in word(tmp_path, stages).tables[0].rows[2].cells] == ["拜访", "", ""]


def test_a_list_in_a_sheet_beside_a_name_that_reaches_down_is_what_that_says(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["签约额（万元）", "{{签约额}}"],
        [None],
        ["指标", "目标", "完成", "上月"],
        ["签约额（万元）"],
        ["逾期款", "客户", "应收日期", "逾期金额（万元）"],
        [None],
        [None],
    ):
        sheet.append(row)
    sheet.merge_cells("A5:A7")
    book.save(tmp_path / "f.xlsx")
    made = filled(tmp_path / "f.xlsx", load_workbook).active
    assert made["B1"].value == 90 and [cell.value for cell in made[4]] == ["签约额（万元）", 120, 90, 80]
    assert [cell.value for cell in made[6]][1:] == ["海湾港机", "10月29日", 5]


def test_a_line_with_its_unit_in_the_cell_behind_a_numbered_label_is_its_answer(tmp_path):
    rows = [["1. 签约额", "____ 万元", "2. 完成率", "____ %"], ["3. 拜访", "____ 次", "4. 毛利", "____ 万元"]]
    said = [[cell.text for cell in row.cells] for row in word(tmp_path, rows).tables[0].rows]
    assert [said[0][1], said[0][3], said[1][1], said[1][3]] == ["90 万元", "75 %", "31 次", "____ 万元"]

"""A label of a company's form says more of the one before it, a difference is no percentage, and a form's own list is filled, not ours put before it."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurespans, figurewords, meaning, tablewords, texts
from salesplanner.exchange.forms.content import Content, Exact, Grid, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms


def _percent(share):
    return Exact(f"{Decimal(share) * 100:.0f}%", Decimal(share), "percent")


MONTH = Content(
    fields={"kind": "month", "next_period": "2026年11月", "period": "2026年10月", "name": "陈思远", "year_number": "2026", "month_number": "10"},
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "previous": Decimal(1_000_000), "target": Decimal(1_200_000), "missing": Decimal(300_000),
            "annual": Decimal(12_000_000), "annual_attainment": _percent("0.75"), "attainment": _percent("0.75"),
            "gap_previous": Decimal(-100_000), "change_previous": _percent("-0.1"), "gap_year": Decimal(50_000),
            "total_value": Decimal(9_000_000), **{f"dayto{n}_value": Decimal(n * 10_000) for n in range(1, 31)}, "next": Decimal(1_100_000),
            **{f"month{n}_value": Decimal(100_000) for n in (8, 9, 10)}, **{f"upto{n}_value": Decimal(n * 100_000) for n in range(1, 11)},
            **{f"month{n}_target": Decimal(200_000) for n in (8, 9, 10)}, **{f"upto{n}_target": Decimal(n * 200_000) for n in range(1, 13)},
        },
        "payments.amount": {"value": Decimal(800_000), "target": Decimal(1_000_000), "attainment": _percent("0.8")},
        "deals.won.count": {"value": "6"},
        "deals.won.amount": {"value": Decimal(700_000)},
    },
    blocks={"newcomers": ("新客户 2 家。", Grid(("客户", "等级"), (("川江特钢", "A"),))), "next": ("见客户",), "won": ("第一单", "第二单", "第三单")},
    tables={
        "newcomers": [{"client": "川江特钢", "region": "四川", "industry": "冶金", "class": "A"}],
        "paid": [{"date": "10月8日", "client": "川江特钢", "amount": Decimal(800_000), "item": "发货款"}],
        "won": [{"deal": "签了的", "client": "川江特钢", "amount": Decimal(700_000), "signed": "10月8日"}],
        "closing": [{"deal": "要签的", "client": "北辰重机", "amount": Decimal(500_000), "expected": "11月8日"}],
        "regions": [{"part": "四川", "amount": Decimal(900_000), "year": Decimal(9_000_000)}],
    },
    parts={"orders.amount": {"四川": {"value": Decimal(900_000), "month8_value": Decimal(100_000), "month9_value": Decimal(300_000), "total_value": Decimal(9_000_000)}}},
    unit=Unit(10_000, "万元"),
)  # fmt: skip


def word(tmp_path, make):
    document = docx.Document()
    make(document)
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    return docx.Document(str(tmp_path / "o.docx"))


def sheet(tmp_path, rows):
    book = Workbook()
    for row in rows:
        book.active.append([each or None for each in row])
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return load_workbook(tmp_path / "o.xlsx").active


def test_a_label_says_more_of_the_figure_before_it(tmp_path):
    rows = [
        ["本月回款计划（元）", "", "本月实际回款（元）", "", "计划完成率", ""],
        ["年度签约目标（元）", "", "年度完成率", "", "目标缺口（元）", ""],
        ["成交项目（个）", "", "成交金额（元）", "", "Shortfall to quota", ""],
    ]
    told = [[1_000_000, 800_000, "80%"], [12_000_000, "75%", 300_000], [6, 700_000, None]]
    made = sheet(tmp_path, rows)
    assert [[made.cell(row, column).value for column in (2, 4, 6)] for row in (1, 2, 3)] == told
    out = word(tmp_path, lambda document: companyforms.table(document, rows[:2]))
    assert [[row.cells[column].text for column in (1, 3, 5)] for row in out.tables[0].rows] == [
        ["1,000,000", "800,000", "80%"],
        ["12,000,000", "75%", "300,000"],
    ]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["项目", "本月", "上月", "较上月增减", "较去年同月增减"], ["90", "100", "-10", "5"]),
        (["项目", "本月", "上月", "增减", "增减率"], ["90", "100", "-10", "-10%"]),
        (["项目", "本月", "上月", "较上月增减（%）", "较上月增减额"], ["90", "100", "-10%", "-10"]),
    ],
)
def test_an_increase_that_is_no_rate_is_told_in_the_unit_of_its_row(tmp_path, heads, told):
    def make(document):
        document.add_paragraph("二、与上月、去年同月比较")
        companyforms.table(document, [heads, ["签约额（万元）", *[""] * 4]])

    assert [cell.text for cell in word(tmp_path, make).tables[0].rows[1].cells][1:] == told


def test_the_forms_own_list_is_filled_and_no_table_of_ours_is_put_before_one(tmp_path):
    def make(document):
        for number, heads in enumerate(
            (["Name of customer", "Industry", "Region", "Category (A-D)"], ["Lot", "Deposit", "Ward"]), 1
        ):
            document.add_heading(f"{number}. New customers", 1)
            companyforms.table(document, [heads, [""] * len(heads)])

    out = word(tmp_path, make)
    assert [[cell.text for cell in table.rows[1].cells] for table in out.tables] == [
        ["川江特钢", "冶金", "四川", "A"], ["", "", ""],
    ]  # fmt: skip
    paid = tablewords.columns_of(["到款日期", "付款单位", "款项名称", "到款金额", "凭证号"], "本月到款明细")
    assert paid is not None and (paid.kind, paid.names[1]) == ("paid", "client")


def test_all_regions_are_the_sum_and_what_follows_the_sums_of_a_table_is_none_of_it(tmp_path):
    rows = [["Region", "This month (CNY)", "Year to date (CNY)"], ["四川", "", ""], ["All regions", "", ""]]
    out = word(tmp_path, lambda document: companyforms.table(document, rows))
    assert [cell.text for cell in out.tables[0].rows[2].cells][1:] == ["900,000", "9,000,000"]
    rows = [
        ["月份", "签约目标（元）", "签约金额（元）"],
        ["8月"],
        ["9月"],
        ["10月"],
        ["小计"],
        ["下月工作安排", ""],
        ["财务核对人", ""],
    ]
    made = sheet(tmp_path, rows)
    assert made["B6"].value == "见客户" and made["B7"].value is None and made["C6"].value is None


def test_months_are_summed_up_to_the_sum_before_in_the_unit_that_stands_over_them(tmp_path):
    rows = [
        ["近三月签约（万元）"],
        ["", "8月", "9月", "10月", "合计"],
        ["签约目标"],
        ["签约实际"],
        ["完成率"],
        ["签约备注"],
    ]
    made = sheet(tmp_path, [[*row, *[""] * (5 - len(row))] for row in rows])
    told = [[cell.value for cell in row][1:] for row in made.iter_rows(min_row=3, max_row=5)]
    assert told[0] == [20, 20, 20, 60] and told[1] == [10, 10, 10, 30] and told[2][3] == "50%"
    down = [
        ["月份", "签约额（元）"],
        ["8月", ""],
        ["9月", ""],
        ["10月", ""],
        ["小计", ""],
        ["11月", ""],
        ["12月", ""],
        ["合计", ""],
    ]
    out = word(tmp_path, lambda document: companyforms.table(document, down))
    assert [row.cells[1].text for row in out.tables[0].rows][4:] == ["300,000", "", "", "300,000"]


def test_a_plan_is_of_the_month_behind_the_reports(tmp_path):
    book = [["2026年11月份工作计划表"], [], ["项目", "10月实际（元）", "11月计划（元）"], ["签约额", "", ""], [], ["签约额（元）", ""], [],
            ["二、11月拟签约项目"], ["项目名称", "客户", "预计金额（元）", "预计签约日期"], ["", "", "", ""]]  # fmt: skip
    made = sheet(tmp_path, book)
    assert made["A1"].value == "2026年11月份工作计划表" and made["B3"].value == "10月实际（元）"
    assert [made["B4"].value, made["C4"].value, made["B6"].value] == [900_000, 1_100_000, 1_100_000]
    assert [cell.value for cell in made[10]][:4] == ["要签的", "北辰重机", 500_000, "11月8日"]
    report = sheet(tmp_path, [["2026年9月工作总结及计划表"]])
    assert report["A1"].value == "2026年10月工作总结及计划表"


def test_what_is_asked_of_one_contract_is_not_answered_with_the_months_figures(tmp_path):
    rows = [
        ["报告人", "", "合同编号", ""],
        ["合同金额（元）", "", "签约客户", ""],
        ["竞争对手情况", "", "本月签约额（元）", ""],
    ]
    told = [["陈思远", ""], ["", ""], ["", "900,000"]]
    out = word(tmp_path, lambda document: companyforms.table(document, rows))
    assert [[row.cells[column].text for column in (1, 3)] for row in out.tables[0].rows] == told
    made = sheet(tmp_path, rows)
    assert [made.cell(row, column).value for row in (2, 3) for column in (2, 4)] == [None, None, None, 900_000]


def test_labels_below_a_heading_stay_and_are_answered_one_by_one(tmp_path):
    def make(document):
        for heading, labels in (("一、本月签单", ("第1单：", "第2单：")), ("二、签约情况", ("原因：", "措施："))):
            document.add_heading(heading, 1)
            for label in labels:
                document.add_paragraph(label)

    assert [each.text for each in word(tmp_path, make).paragraphs] == [
        "一、本月签单", "第1单：第一单", "第2单：第二单", "二、签约情况", "原因：", "措施：",
    ]  # fmt: skip


def test_what_compares_or_counts_is_not_taken_for_the_amount_beside_it():
    lines = {
        "Payments received: CNY ____ vs. target of CNY ____": ["payments.amount.value", "payments.amount.target"],
        "Pipeline: ____ open deals worth CNY ____": ["deals.open.count.value", "deals.open.amount.value"],
        "By channel: Referral ____ %, Online ____ %": ["orders.amount.share", "orders.amount.share"],
    }
    for line, told in lines.items():
        assert [each.guess.removeprefix("figure.") for each in texts.found_in(line)] == told
    assert not meaning.target_of("Visits / plan")


def test_days_that_a_head_names_are_summed_up_and_not_taken_for_a_week_of_ours(tmp_path):
    rows = [
        ["", "Week 1 (1st-7th)", "下旬（21日—月末）", "第1周（9.28-10.4）", "其中：本月"],
        ["签约额（元）", "", "", "", ""],
    ]
    out = word(tmp_path, lambda document: companyforms.table(document, rows))
    assert [cell.text for cell in out.tables[0].rows[1].cells][1:] == ["70,000", "100,000", "", "900,000"]


def test_a_row_of_labels_below_heads_of_figures_is_none_of_theirs(tmp_path):
    rows = [
        ["内容", "本月任务", "本月完成", "完成比例", "本年累计"],
        ["签约额（元）", *[""] * 4],
        ["回款额（元）", "", "赢单（个）", "", ""],
    ]
    out = word(tmp_path, lambda document: companyforms.table(document, rows))
    assert [cell.text for cell in out.tables[0].rows[2].cells][1::2] == ["800,000", "6"], (
        "what was done, not the target"
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the total value of the orders you signed (CNY)?", "orders.amount.value"),
        ("What share of the target did you reach (%)?", "payments.amount.attainment"),
        ("How much was missing to the target (CNY)?", "payments.amount.missing"),
        ("Order value in the month before (CNY)?", "orders.amount.previous"),
        ("How much did customers pay this month (CNY)?", "payments.amount.value"),
        ("How many follow-ups are overdue?", "followups.overdue.count.value"),
        ("本月签约额是多少（元）？", "orders.amount.value"),
        ("What went well?", "block.well"),
        ("What was your favourite lunch?", ""),
    ],
)
def test_a_question_asks_for_what_a_label_of_its_words_does(question, told):
    found = meaning.asked_below(question, [], {}, "figure.payments.amount.value")
    assert found.removeprefix("figure.") == told


def test_what_the_year_came_to_beside_its_target_is_a_share_of_that():
    found = texts.found_in("今年累计签约____万元，全年目标____万元，年度完成率____%。")
    assert [each.guess.rpartition(".")[2] for each in found] == ["year_value", "annual", "annual_attainment"]


def test_months_of_parts_are_told_below_a_caption_as_wide_as_the_sheet(tmp_path):
    book = Workbook()
    for row in (
        ["Order intake by region, second half (CNY)"],
        ["Region", "Aug", "Sep", "Oct", "Half-year"],
        ["四川"],
        ["外省"],
    ):
        book.active.append(row)
    book.active.merge_cells("A1:E1")
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    made = load_workbook(tmp_path / "o.xlsx").active
    assert [cell.value for cell in made[3]][1:4] == [100_000, 300_000, 900_000]
    assert [cell.value for cell in made[4]][1:] == [None] * 4 and made["F2"].value is None


def test_a_control_in_a_line_is_filled_and_its_label_stays(tmp_path):
    def make(document):
        line = document.add_paragraph("Employee: ")
        line._p.append(companyforms.blank_control("[enter]", "Employee"))
        line.add_run("     Month under review: ")
        line._p.append(companyforms.blank_control("[enter]", "Month under review"))

    [line] = word(tmp_path, make).paragraphs
    said = "".join(each.text or "" for each in line._p.iter() if each.tag.endswith("}t"))
    assert said == "Employee: 陈思远     Month under review: 2026年10月"


def test_a_list_of_clients_without_a_word_of_contacts_is_no_list_of_contacts():
    assert tablewords.columns_of(["客户名称", "地区", "行业", "等级"], "附件") is None
    found = tablewords.columns_of(["用户名称", "所在省份", "行业", "用户等级"], "附件2：本月新发展用户")
    assert found is not None and found.kind == "newcomers"
    parts = tablewords.columns_of(["产品", "金额"], "")
    assert parts is not None and parts.kind == "products"
    visits = tablewords.columns_of(["Date", "Customer", "Person seen", "Discussion", "Mileage"], "Customer visits")
    assert visits is not None and visits.kind == "visits"


def test_a_month_beside_the_year_so_far_is_the_reports_own():
    heads = {1: "Month", 5: "Year to date"}
    said = {column: figurespans.said_of(text) for column, text in heads.items()}
    assert figurespans.cleared(heads, said, is_alone=True)[1] == figurespans.Said(period="own")
    alone = {0: "Month", 1: "Target"}
    said = {column: figurespans.said_of(text) for column, text in alone.items()}
    assert figurespans.cleared(alone, said, is_alone=True)[0] is None


@pytest.mark.parametrize(
    ("label", "metric"),
    [
        ("拿下项目", "deals.won.count"), ("中标金额", "deals.won.amount"), ("丢掉项目", "deals.lost.count"), ("对外报出价格", "quotes.count"),
        ("收回货款", "payments.amount"), ("新发展用户", "clients.new.count"), ("到手订单", "orders.count"), ("订货额", "orders.amount"),
        ("到期应收未收款", "payments.overdue.amount"), ("money received", "payments.amount"), ("offers sent", "quotes.count"),
        ("value of deals won", "deals.won.amount"), ("deals won", "deals.won.count"), ("value of orders", "orders.amount"),
        ("signed (number)", "orders.count"), ("past due amount", "payments.overdue.amount"), ("value of quotes", ""), ("报价金额", ""),
        ("拜访费用", ""), ("gross margin", ""), ("lost customers", ""),
    ],
)  # fmt: skip
def test_figures_are_known_by_verb_and_noun_and_nothing_is_guessed(label, metric):
    assert figurewords.read(label) == (metric, "value" if metric else "")

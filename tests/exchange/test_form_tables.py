"""A company's form lists records: orders, days of a week, stages, payments; and below a heading a figure is of its period."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from salesplanner.domain.activities import ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.deals import Stage
from salesplanner.domain.orders import Payment
from salesplanner.domain.period import Period
from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurewords, filling, meaning, tablewords, texts
from salesplanner.exchange.forms.content import Content, Exact, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.exchange.forms.xlsx import SheetForm
from salesplanner.i18n import Translator
from salesplanner.report.listed import LISTED
from salesplanner.report.material import gather
from salesplanner.words import Words
from tests.builders import a_client, a_contact, a_deal, an_activity, an_order
from tests.exchange import companyforms

MONTH = Content(
    fields={"kind": "month", "name": "陈思远"},
    figures={
        "orders.amount": {
            "value": Decimal(1_490_000), "target": Decimal(1_800_000), "next": Decimal(1_600_000),
            "year_value": Decimal(15_680_000), "attainment": Exact("83%", Decimal("0.83"), "percent"),
        },
        "visits.count": {"value": "31", "target": "36", "next": "40", "attainment": Exact("86%", Decimal("0.86"), "percent")},
        "deals.won.count": {"value": "6"},
        "deals.won.amount": {"value": Decimal(1_414_000)},
        "deals.lost.count": {"value": "1"},
    },
    blocks={"problems": ("交期长",), "next": ("见客户",)},
    tables={
        "visits": [{"date": "10月6日", "client": "川江特钢", "contact": "钱部长", "points": "谈交期"}] * 2,
        "channels": [
            {"part": "华北", "amount": Decimal(180_000), "share": Exact("60%", Decimal("0.6"), "percent")},
            {"part": "华东", "amount": Decimal(120_000), "share": Exact("40%", Decimal("0.4"), "percent")},
        ],
        "clients": [{"client": f"客户{n}", "amount": Decimal(n), "share": ""} for n in (5, 4, 3, 2, 1)],
    },
    unit=Unit(10_000, "万元"),
)  # fmt: skip


def word(tmp_path, make, content=MONTH):
    """The texts of the paragraphs, and of the cells of each table, of a form that is filled."""
    document = docx.Document()
    make(document)
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), content)
    form.save(tmp_path / "o.docx")
    out = docx.Document(str(tmp_path / "o.docx"))
    return [each.text for each in out.paragraphs], [[[c.text for c in row.cells] for row in t.rows] for t in out.tables]


@pytest.fixture
def week(store):
    """A week in October: two visits, a call, an order, a payment received and one due; a client was won."""
    client = store.clients.add(a_client(since=date(2026, 10, 20), source="展会"))
    person = store.contacts.add(a_contact(client))
    done = {"status": ActivityStatus.DONE, "client_id": client, "contact_id": person, "outcome": Outcome.PROGRESS}
    for day, points in ((19, "谈交期"), (21, "送样品")):
        store.activities.add(
            an_activity(
                "拜访 钱部长",
                date(2026, 10, day),
                kind=ActivityKind.VISIT,
                points=points,
                done_at=datetime(2026, 10, day, 9),
                **done,
            )
        )
    store.activities.add(
        an_activity(
            "电话",
            day=date(2026, 10, 20),
            kind=ActivityKind.CALL,
            points="问预算",
            done_at=datetime(2026, 10, 20, 9),
            **done,
        )
    )
    store.activities.add(
        an_activity("出报价", date(2026, 10, 28), kind=ActivityKind.VISIT, client_id=client, at=time(9, 30))
    )
    stage = store.stages.add(Stage(name="投标", position=1, chance=50))
    deal = store.deals.add(a_deal(client_id=client, stage_id=stage, amount=300_000_00, expected_on=date(2026, 10, 29)))
    store.orders.add(an_order(client_id=client, day=date(2026, 10, 20), amount=500_000, product="阀组", channel="线上"))
    payment = {"client_id": client, "deal_id": deal, "item": "发货款"}
    store.payments.add(Payment(due_on=date(2026, 10, 27), due_amount=70_000_00, **payment))
    store.payments.add(
        Payment(
            due_on=date(2026, 10, 20),
            due_amount=5_000_00,
            received_on=date(2026, 10, 21),
            received_amount=5_000_00,
            **payment,
        )
    )
    return store


def test_every_kind_of_record_is_listed_where_a_form_has_its_columns(week, tmp_path):
    book = Workbook()
    sheet = book.active
    heads = (
        ("本周订单明细", ["下单日期", "客户", "产品", "渠道", "金额（元）"]),
        ("每日工作", ["星期", "拜访客户", "电话（个）", "工作内容"]),
        ("在谈项目按阶段汇总", ["阶段", "项目数（个）", "金额（万元）"]),
        ("下周到期应收款", ["客户", "款项", "应收金额（元）", "到期日"]),
        ("本周回款", ["客户", "回款金额（元）", "回款日期"]),
        ("拜访登记", ["拜访日期", "客户", "接洽人", "洽谈要点"]),
        ("下周计划", ["星期", "计划事项", "客户", "时间"]),
        ("下周预计签约项目", ["项目", "客户", "金额（万元）", "预计签约日期"]),
    )
    days = ["周一", "周二", "周三", "周四", "周五"]
    for title, head in heads:
        sheet.append([title])
        sheet.append(head)
        for name in {"星期": days, "阶段": ["投标"]}.get(head[0], [None]):
            sheet.append([name, *[""] * (len(head) - 1)])
        sheet.append([])
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    kinds = [each.guess for each in form.places if each.kind == "table"]
    assert kinds == [
        f"table.{name}" for name in ("orders", "days", "stages", "payable", "paid", "visits", "plan", "closing")
    ]
    made = filling.content(
        gather(week, Period.parse("2026-W43"), date(2026, 10, 25), also=[*BLOCKS, LISTED]), Words(Translator("zh"))
    )
    form.fill(forms.guessed(form.places), made)
    form.save(tmp_path / "o.xlsx")
    rows = [tuple(cell for cell in row if cell is not None) for row in load_workbook(tmp_path / "o.xlsx").active.values]
    for row in (
        ("10月20日", "川江特钢", "阀组", "线上", 5000), ("周一", "川江特钢", 0, "谈交期"), ("周二", 1, "问预算"),
        ("川江特钢", "发货款", 70000, "10月27日"), ("川江特钢", 5000, "10月21日"), ("10月19日", "川江特钢", "钱部长", "谈交期"),
        ("周三", "出报价", "川江特钢", "09:30"), ("高炉液压元件", "川江特钢", 30, "10月29日"), ("投标", 1, 30),
    ):  # fmt: skip
        assert row in rows, str(rows)


def test_rows_below_a_list_that_ask_for_something_else_are_no_rows_of_it(tmp_path):
    rows = [
        ["客户名称", "拜访时间", "洽谈内容"],
        ["", "", ""],
        ["本周问题", "", ""],
        ["下周计划", "", ""],
        ["主管批示", "", ""],
    ]
    _, [made] = word(tmp_path, lambda form: companyforms.table(form, rows, merge=[(n, 1, n, 2) for n in (2, 3, 4)]))
    assert [row[0] for row in made] == ["客户名称", "川江特钢", "川江特钢", "本周问题", "下周计划", "主管批示"]
    assert [row[1].strip() for row in made[3:]] == ["交期长", "见客户", ""]


def test_a_figure_below_a_heading_is_of_the_period_that_the_heading_names(tmp_path):
    def make(form):
        form.add_heading("一、下月目标", 1)
        companyforms.table(form, [["签约额（万元）", ""], ["拜访（次）", ""]])
        form.add_heading("二、年初至今", 1)
        form.add_paragraph("签约额：____万元")
        form.add_heading("三、本月", 1)
        form.add_paragraph("签约额：____万元")
        table = [
            ["月度表"] * 4,
            ["指标", "目标", "完成", "完成率"],
            ["签约额（万元）", "", "", ""],
            ["下月计划"] * 4,
            ["签约额（万元）", "", "", ""],
        ]
        companyforms.table(form, table, merge=[(0, 0, 0, 3), (3, 0, 3, 3)])

    paragraphs, [ahead, month] = word(tmp_path, make)
    assert [row[1] for row in ahead] == ["160", "40"]
    assert paragraphs[2] == "签约额：1,568万元" and paragraphs[4] == "签约额：149万元"
    assert month[2][1:] == ["180", "149", "83%"] and month[4][1:] == ["160", "", ""], (
        "next month has a target and no more"
    )


def test_named_rows_get_what_is_theirs_and_a_ranking_is_as_long_as_it_is_numbered(tmp_path):
    def make(form):
        companyforms.table(form, [["区域", "销售额（元）", "占比"], ["华东", "", ""], ["华北", "", ""]])
        rows = [
            ["主要客户", "名次", "客户名称", "销售额（元）"],
            *([f"{n}" * (column == 1) for column in range(4)] for n in (1, 2, 3)),
        ]
        companyforms.table(form, rows, merge=[(0, 0, 3, 0)])

    _, [regions, ranked] = word(tmp_path, make)
    assert regions[1:] == [["华东", "120,000", "40%"], ["华北", "180,000", "60%"]], (
        "the form's regions are the book's channels"
    )
    assert [row[1:] for row in ranked[1:]] == [["1", "客户5", "5"], ["2", "客户4", "4"], ["3", "客户3", "3"]]


def test_blanks_and_underlined_blanks_in_a_sentence_are_gaps_and_a_box_says_whether_a_target_was_met(tmp_path):
    def make(form):
        form.add_paragraph("本月拜访      次，签约      万元。第    周")
        line = form.add_paragraph("We won ")
        line.add_run("      ").underline = True
        line.add_run(" deals and lost ____. Orders taken (value): ____")
        form.add_paragraph("Was the visit target met?  ☐ Yes  ☐ No")
        form.add_paragraph("是否完成销售任务：□是 □否")
        form.add_paragraph("Orders signed in the month: CNY ____ against a target of CNY ____.")
        form.add_paragraph("Activity: ____ visits. Footfall: CNY ____ against a target of CNY ____")
        form.add_paragraph("Approved by: ____ Orders: CNY ____")

    paragraphs, _ = word(tmp_path, make)
    assert paragraphs == [
        "本月拜访31次，签约149万元。第    周", "We won 6 deals and lost 1. Orders taken (value): 149 万元",
        "Was the visit target met?  ☐ Yes  ☑ No", "是否完成销售任务：□是 ☑否",
        "Orders signed in the month: CNY 1,490,000 against a target of CNY 1,800,000.",
        "Activity: 31 visits. Footfall: CNY ____ against a target of CNY ____",
        "Approved by: ____ Orders: CNY 1,490,000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "above", "kind"),
    [
        (["项目名称", "客户", "预计金额（万元）", "当前阶段", "预计签约时间"], "重点项目推进情况", "open"),
        (["Customer", "Deal", "Amount", "Won/Lost", "Reason"], "Deals won / lost", "deals"),
        (["Account", "Opened on"], "New accounts opened", "newcomers"),
        (["日期", "客户", "方式", "内容"], "拜访与电话", "activities"),
        (["Day", "Customer", "Objective"], "Plan for next week", "plan"),
        (["客户", "欠款金额", "逾期天数"], "逾期应收款", "unpaid"),
        (["客户名称", "联系人", "联系电话", "跟进日期", "跟进方式", "跟进内容"], "客户跟进表", "activities"),
        (["Stage", "Number of deals", "Value", "Weighted value"], "Pipeline", "stages"),
    ],
)
def test_a_head_says_which_records_are_listed(head, above, kind):
    found = tablewords.columns_of(head, above)
    assert found is not None and found.kind == kind


def test_words_that_only_look_like_another_thing_are_not_taken_for_it():
    assert not meaning.target_of("能力提升计划") and not meaning.target_of("岗位职责履行情况").startswith(
        "block.market"
    )
    assert meaning.target_of("改进措施") == "block.actions" and meaning.target_of("问题及改进措施") == "block.problems"
    assert figurewords.figure_of("今日成交金额") == "figure.orders.amount.value"
    assert figurewords.figure_of("Target achieved") == "figure.orders.amount.attainment"
    assert not [each for each in texts.found_in("Signed (Director): ____") if each.guess]


def test_a_table_by_month_takes_each_month_and_what_they_come_to(store, tmp_path):
    for month in range(7, 11):
        store.orders.add(an_order(day=date(2026, month, 5), amount=month * 1_000_000))
        store.targets.put("orders.amount", f"2026-{month:02}", Decimal(100_000))
    store.targets.put("orders.amount", "2026-Q4", Decimal(400_000))
    made = filling.content(
        gather(store, Period.parse("2026-Q3"), date(2026, 9, 30), also=[*BLOCKS, LISTED]), Words(Translator("zh"))
    )

    def make(form):
        rows = [
            ["月份", "目标（万元）", "签约（万元）", "完成率"],
            *([f"{n}月", "", "", ""] for n in (7, 8, 9)),
            ["合计", "", "", ""],
        ]
        companyforms.table(form, rows)
        companyforms.table(form, [["Metric", "July", "August", "September"], ["Sales (CNY)", "", "", ""]])
        form.add_paragraph("第三季度签约____万元，去年同季____万元。第四季度计划签约____万元。")

    paragraphs, [by_row, by_column] = word(tmp_path, make, made)
    assert by_row[1:] == [
        ["7月", "10", "7", "70%"], ["8月", "10", "8", "80%"], ["9月", "10", "9", "90%"], ["合计", "30", "24", "80%"],
    ]  # fmt: skip
    assert by_column[1][1:] == ["70,000", "80,000", "90,000"]
    assert paragraphs[-1] == "第三季度签约24万元，去年同季____万元。第四季度计划签约40万元。"  # before the book


def test_a_row_that_names_another_thing_below_a_head_is_no_row_of_it_and_a_rating_stays_blank(tmp_path):
    def make(form):
        rows = [
            ["Measure", "Target", "Actual", "Achieved"], ["Sales (CNY)", "", "", ""], ["Visits", "", "", ""],
            ["Sales target reached", "[ ] Yes  [ ] No", "", ""], ["Visits", "", "Change on last month", ""],
        ]  # fmt: skip
        companyforms.table(form, rows)
        companyforms.table(form, [["评议项目", "优", "良", "差"], ["存在问题", "", "", ""], ["下月计划", "", "", ""]])

    quotas = [["Sales", "Quota", "Actual", "Attainment %"], ["Month", "", "", ""], ["Year to date", "", "", ""]]
    _, [made] = word(tmp_path, lambda form: companyforms.table(form, quotas))
    assert made[1][1:] == ["180 万元", "149 万元", "83%"]
    assert made[2][1:] == ["", "1,568 万元", ""]
    _, [figures, rated] = word(tmp_path, make)
    assert [row[1:] for row in figures[1:4]] == [
        ["1,800,000", "1,490,000", "83%"], ["36", "31", "86%"], ["[ ] Yes  [x] No", "", ""],
    ]  # fmt: skip
    assert figures[4][3] == "" and all(row[1:] == ["", "", ""] for row in rated[1:])


def test_nothing_is_written_behind_the_last_head_of_a_table(tmp_path):
    book = Workbook()
    book.active.append(["车间", "甲班", "乙班", "签约额（元）"])
    book.active.append(["一车间"])
    book.active.append([])
    book.active.append(["业绩", "签约额（元）"])
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    sheet = load_workbook(tmp_path / "o.xlsx").active
    assert sheet["E1"].value is None and sheet["C4"].value == 1_490_000


def test_tables_side_by_side_are_told_apart_and_grow_together(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Top clients", None, None, None, "Sales by channel"])
    sheet.append(["Customer", "Sales (CNY)", "Share", None, "Channel", "Sales (CNY)", "Share"])
    for _ in range(2):
        sheet.append([""] * 7)
    sheet.append(["Signature"])
    for row in sheet["A3:C4"] + sheet["E3:G4"]:
        for cell in row:
            cell.font = Font(bold=True)
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    assert [each.guess for each in form.places if each.kind == "table"] == ["table.clients", "table.channels"]
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    rows = list(load_workbook(tmp_path / "o.xlsx").active.iter_rows(min_row=3, values_only=True))
    assert [row[:2] for row in rows[:5]] == [(f"客户{n}", n) for n in (5, 4, 3, 2, 1)]
    assert [row[4:6] for row in rows[:3]] == [("华北", 180_000), ("华东", 120_000), (None, None)]
    assert rows[5][0] == "Signature"


def test_a_rate_is_of_the_figure_whose_target_stands_before_it_and_a_change_of_the_column_before(tmp_path):
    figures = {
        "payments.amount": {
            "value": Decimal(80), "target": Decimal(100), "attainment": "80%", "previous": Decimal(64), "last_year": Decimal(50),
            "change": "+60%", "change_previous": "+25%",
        },
        "orders.amount": {"attainment": "83%"},
    }  # fmt: skip

    def make(form):
        companyforms.table(form, [["回款目标（元）", "", "实际完成", "", "完成率", ""]])
        heads = ["Measure", "Actual", "Last month", "% change", "Same month last year", "% change on last year"]
        companyforms.table(form, [heads, ["Collections (CNY)", "", "", "", "", ""]])

    _, [line, compared] = word(tmp_path, make, Content(fields={"kind": "month"}, figures=figures, unit=Unit(1, "元")))
    assert line[0][1::2] == ["100", "80", "80%"]
    assert compared[1][1:] == ["80", "64", "+25%", "50", "+60%"]


def test_what_was_sold_by_parts_is_put_below_their_names_and_the_largest_client_is_named(week, tmp_path):
    made = filling.content(
        gather(week, Period.parse("2026-W43"), date(2026, 10, 25), also=[*BLOCKS, LISTED]), Words(Translator("zh"))
    )

    def make(form):
        companyforms.table(form, [["各渠道销售额（元）", "线上", "线下"], ["", "", ""]])
        form.add_paragraph("本周销售额最大的客户是（　　　　），金额（　　　　）元。在谈项目____个，金额____万元。")
        form.add_paragraph("Decision on support requested: ________")
        companyforms.table(form, [["序号", "工作事项", "完成情况"], ["1", "", ""]])

    paragraphs, [sold, done] = word(tmp_path, make, made)
    assert sold[1][1:] == ["5,000", ""]
    assert paragraphs[0] == "本周销售额最大的客户是川江特钢，金额5,000元。在谈项目1个，金额30万元。"
    assert paragraphs[1] == "Decision on support requested: ________"
    assert [row[1:] for row in done[1:]] == [
        ["拜访 川江特钢", "谈交期"],
        ["电话 川江特钢", "问预算"],
        ["拜访 川江特钢", "送样品"],
    ]


def test_the_months_that_another_months_form_names_in_its_lines_are_this_one_and_the_next(tmp_path):
    figures = {
        "orders.amount": {
            "value": Decimal(1_490_000), "target": Decimal(1_800_000), "next": Decimal(1_600_000), "attainment": "83%",
            "change_previous": "−9.9%",
        },
    }  # fmt: skip
    fields = {"kind": "month", "period": "2026年10月", "month_name": "10月", "next_month_name": "11月"}

    def make(form):
        form.add_paragraph("2026年9月份销售分析报告")
        form.add_heading("一、9月份完成情况", 1)
        form.add_paragraph("9月份共完成销售____万元，完成月计划的____%，较上月增长____%。")
        form.add_heading("二、10月份计划", 1)
        form.add_paragraph("1、销售目标____万元。")

    paragraphs, _ = word(tmp_path, make, Content(fields=fields, figures=figures, unit=Unit(10_000, "万元")))
    assert paragraphs == [
        "2026年10月份销售分析报告", "一、10月份完成情况", "10月份共完成销售149万元，完成月计划的83%，较上月增长−9.9%。", "二、11月份计划",
        "1、销售目标160万元。",
    ]  # fmt: skip


def test_a_sheets_labels_below_a_heading_are_of_its_period_and_a_list_is_not_its_sum(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["三、下月目标"],
        ["签约额（万元）", None, "拜访（次）", None],
        [None],
        ["Date of visit", "Customer", "Person met", "Result"],
    ):
        sheet.append(row)
    sheet.append([None])
    sheet.append(["Total number of visits"])
    for row in ([None], ["上月签约额（万元）"], ["签约额（万元）"]):
        sheet.append(row)
    for cell in sheet["A5:D5"][0]:
        cell.font = Font(bold=True)
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    rows = list(load_workbook(tmp_path / "o.xlsx").active.values)
    assert rows[:2] == [("三、下月目标", None, None, None), ("签约额（万元）", 160, "拜访（次）", 40)]
    assert rows[4] == ("10月6日", "川江特钢", "钱部长", None) and ("Total number of visits", 31) in [
        row[:2] for row in rows
    ]
    assert rows[-1][:2] == ("签约额（万元）", 149), "a label is no heading of the one below it"

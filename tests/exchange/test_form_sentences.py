"""Sentences of a company's form: what moved and since when, what is counted and what is worth something, and which lines are no captions."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from salesplanner.exchange.forms import figurespans, figurewords, meaning, tablewords, texts
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.gaps import gaps_in
from tests.exchange import companyforms
from tests.exchange.test_form_labels import sheet, word


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Sales were CNY ____ from ____ orders, against a target of CNY ____, i.e. ____% of target.",
            "orders.amount.value orders.count.value orders.amount.target orders.amount.attainment",
        ),
        (
            "Compared with last month, sales changed by ____%, and compared with the same month last year by ____%.",
            "orders.amount.change_previous orders.amount.change",
        ),
        (
            "Orders CNY ____ (last month CNY ____, change ____%; last year CNY ____, change ____%)",
            "orders.amount.value orders.amount.previous orders.amount.change_previous orders.amount.last_year orders.amount.change",
        ),
        (
            "回款____元，较上月增加____元，增长____%；较去年同期增加____元，增长____%。",
            "payments.amount.value payments.amount.gap_previous payments.amount.change_previous payments.amount.gap_year payments.amount.change",
        ),
        (
            "本月拜访量较上月增加____次，签约额同比增长____%。",
            "visits.count.gap_previous orders.amount.change",
        ),
        ("I visited customers ____ times and called them ____ times.", "visits.count.value calls.count.value"),
        (
            "Payments of CNY ____, which is ____% more than last month",
            "payments.amount.value payments.amount.change_previous",
        ),
        ("Orders ____%, visits ____ CNY", ""),
        ("We signed CNY ____ this month against a quota of CNY ____.", "orders.amount.value orders.amount.target"),
        (
            "My quota for the month was CNY ____ and I closed CNY ____, which is ____% of quota.",
            "orders.amount.target orders.amount.value orders.amount.attainment",
        ),
        ("本月最大客户为____，销售额____万元。", "field.top_client clients.top.amount.value"),
        (
            "Target for next month: ........ customer visits and ........ new customers.",
            "visits.count.next clients.new.count.next",
        ),
        ("比9月份增加____万元，增幅____%", ""),
        (
            "Dear ____, in ____ we signed CNY ____.",
            "field.recipient_name field.period orders.amount.value",
        ),
        (
            "I closed the month at ____% of plan with sales of CNY ____, CNY ____ short of target.",
            "orders.amount.attainment orders.amount.value orders.amount.missing",
        ),
        (
            "Collections stood at CNY ____, as compared to CNY ____ in the previous month and CNY ____ in the same month last year.",
            "payments.amount.value payments.amount.previous payments.amount.last_year",
        ),
        (
            "In the first half of the year we booked CNY ____, or ____% of the half-year target of CNY ____.",
            "orders.amount.half1_value",
        ),
        (
            "We won ____ pitches worth CNY ____ and lost ____.",
            "deals.won.count.value deals.won.amount.value deals.lost.count.value",
        ),
        (
            "下月签约目标：____万元；拜访目标：____次；回款____万元。本月拜访____次。",
            "orders.amount.next visits.count.next payments.amount.next visits.count.value",
        ),
        (
            "本月回款____万元，下月计划签约____万元；拜访客户____次。",
            "payments.amount.value orders.amount.next visits.count.value",
        ),
        (
            "11月签约目标：____万元；拜访目标：____次。",
            "orders.amount.month11_target visits.count.month11_target",
        ),
        ("Over the last three months we signed CNY ____ and made ____ visits.", ""),
        ("前三季度签约____万元；本月签约____万元。", "orders.amount.value"),
        ("In the third quarter orders were CNY ____.", "orders.amount.quarter3_value"),
        (
            "Sales value: CNY ____ (target: CNY ____; achieved: ____%).",
            "orders.amount.value orders.amount.target orders.amount.attainment",
        ),
        (
            "I took orders worth CNY ____, an average of CNY ____ per order. My target was CNY ____, I achieved ____% of target.",
            "orders.amount.value orders.average.value orders.amount.target orders.amount.attainment",
        ),
        (
            "I was in contact with ____ customers, of which ____ are new. There are ____ open deals, of which ____ are new.",
            "clients.touched.count.value clients.new.count.value deals.open.count.value",
        ),
        ("按产品分：成套____万元，备件____万元。", "orders.amount.value orders.amount.value"),
        (
            "本月销售目标____万元，达成____万元；较上月____%，较同期____%。",
            "orders.amount.target orders.amount.value orders.amount.change_previous orders.amount.change",
        ),
        (
            "I took orders worth CNY ____, CNY ____ more than in the previous month.",
            "orders.amount.value orders.amount.gap_previous",
        ),
        ("全月走访客户____次，签约____单共____万元。", "visits.count.value orders.count.value orders.amount.value"),
        (
            "Since January I have taken orders worth CNY ____, which is ____% of my target for the year.",
            "orders.amount.year_value orders.amount.annual_attainment",
        ),
        ("Our target next month is CNY ____ in orders and ____ visits.", "orders.amount.next visits.count.next"),
        ("The number of new customers rose from ____ to ____.", ""),
        ("____：", "field.recipient_name"),
        ("Out of ____ planned visits I completed ____.", "visits.count.target visits.count.value"),
    ],
)
def test_a_sentence_says_what_moved_since_when_and_what_is_counted(line, told):
    found = [each.guess.removeprefix("figure.") for each in texts.found_in(line)]
    assert [each for each in found if each] == told.split(), "an amount is no percentage, nobody is called from"


def test_blanks_between_two_labels_are_no_place():
    found = texts.found_in("Northway Ltd – Confidential        Review month: ________")
    assert [(each.guess, each.start) for each in found] == [("field.period", 49)]


def test_a_share_of_the_year_so_far_beside_the_target_of_all_of_it_is_one_of_that(tmp_path):
    rows = [["项目", "年度目标", "累计", "累计完成率", "本月完成率"], ["销售额（元）", "", "", "", ""]]
    assert [sheet(tmp_path, rows).cell(2, column).value for column in (2, 3, 4, 5)] == [
        12_000_000, 9_000_000, "75%", "75%",
    ]  # fmt: skip
    heads = {place: figurespans.said_of(text) for place, text in enumerate(["年度目标", "累计目标", "累计完成率"])}
    told = figurespans.cleared(dict(enumerate(["年度目标", "累计目标", "累计完成率"])), heads, is_alone=True)
    assert told[2].period == "total", "the target of the year so far is there too"


def test_a_sentence_to_fill_is_no_caption_of_the_table_below_it(tmp_path):
    def make(document):
        document.add_heading("3. Orders", 1)
        document.add_paragraph("Payments collected this month: CNY ____, from orders overdue: CNY ____.")
        companyforms.table(document, [["Customer", "Deal", "Value (CNY)", "Date won"], ["", "", "", ""]])

    assert [cell.text for cell in word(tmp_path, make).tables[0].rows[1].cells] == [
        "川江特钢",
        "签了的",
        "700,000",
        "10月8日",
    ]


def test_a_row_of_labels_below_a_line_is_answered_beside_each(tmp_path):
    rows = [
        ["Item", "Target", "Actual", "%"],
        ["Orders (CNY)", "", "", ""],
        ["E. Next month's budget", "", "", ""],
        ["Orders (CNY)", "", "Payments (CNY)", ""],
        ["Remarks", "", "", ""],
    ]
    out = word(tmp_path, lambda document: companyforms.table(document, rows, merge=[(2, 0, 2, 3), (4, 1, 4, 3)]))
    assert [cell.text for cell in out.tables[0].rows[3].cells][1::2] == ["1,100,000", ""]
    assert not out.tables[0].cell(4, 1).text.strip()


def test_days_of_the_month_are_known_however_they_are_written():
    told = {
        "Week 1 (days 1–7)": "days1to7", "Week 5 (day 29–end)": "days29to31", "第四周（22日～28日）": "days22to28", "1-10日": "days1to10",
        "First ten days": "days1to10", "第2周（8-14）": "days8to14", "29th to month end": "days29to31",
            "1-10月": "months1to10", "10月1日-7日": "m10days1to7", "第二周（10.8—10.14）": "m10days8to14", "Week 1 (1–7 Oct)": "m10days1to7",
            "Oct 8–14": "m10days8to14",
    }  # fmt: skip
    assert {text: figurespans.said_of(text).period for text in told} == told
    others = ["10/1-10/7", "第1周(9.28-10.4)", "0-30 days", "第40周（28-4）", "1-3"]
    assert not any(figurespans.said_of(each) for each in others), "months, ages, weeks with other days"


def test_a_change_is_on_what_stands_before_it():
    texts_of = dict(enumerate(["This month", "Last month", "Change (%)", "Same month last year", "Change (%)"]))
    heads = {place: figurespans.said_of(text) for place, text in texts_of.items()}
    told = figurespans.cleared(texts_of, heads, is_alone=True)
    assert [told[place].value for place in (2, 4)] == ["change_previous", "change"]
    assert figurewords.read("Site visits to customers")[0] == "visits.count"


def test_spaces_between_two_titles_are_no_gap_and_a_sentence_keeps_its_full_stop(tmp_path):
    assert not texts.found_in("Carrow Chemicals Ltd        Visit report for the team")
    line = "Orders: CNY ........ against a target of CNY ......... Payments: CNY ........"
    out = word(tmp_path, lambda document: document.add_paragraph(line))
    assert out.paragraphs[0].text == "Orders: CNY 900,000 against a target of CNY 1,200,000. Payments: CNY 800,000"


def test_what_is_asked_of_orders_is_asked_of_what_they_are_worth():
    assert figurewords.read("Orders, % of target") == ("orders.amount", "attainment")
    assert figurewords.read("订单笔数完成率")[0] == "orders.count"
    marks = "月度目标{{月度订单目标}}元，完成率{{订单目标完成率}}，共{{订单笔数}}笔"
    assert [each.guess.removeprefix("figure.orders.") for each in texts.found_in(marks)] == [
        "amount.target", "amount.attainment", "count.value",
    ]  # fmt: skip


def test_columns_of_visits_and_clients_are_known_by_more_names():
    visits = tablewords.columns_of(
        ["Date", "Customer", "Points discussed", "Duration (min)", "Travel cost"], "Visit log"
    )
    assert visits.kind == "visits"
    assert list(visits.names.values()) == ["date", "client", "points", "minutes"]
    clients = tablewords.columns_of(["名次", "客户名称", "销售额（万元）", "占本月销售额比例"], "本月客户销售排行")
    assert list(clients.names.values())[1:] == ["client", "amount", "share"]
    assert "date" in tablewords.columns_of(["Customer", "Region", "Customer since"], "New customers").names.values()


def test_words_below_values_of_figures_are_no_row_of_theirs(tmp_path):
    rows = [
        ["", "Orders (CNY)", "Payments received (CNY)"],
        ["Target", "", ""],
        ["Actual", "", ""],
        ["Plan for next month", "", ""],
        ["Score (by manager)", "", ""],
    ]
    merged = [(row, 1, row, 2) for row in (3, 4)]
    out = word(tmp_path, lambda document: companyforms.table(document, rows, merge=merged)).tables[0]
    assert [out.cell(row, 1).text.strip() for row in range(1, 5)] == ["1,200,000", "900,000", "见客户", ""]


def test_who_writes_is_named_by_what_the_form_is_called(tmp_path):
    def make(document):
        document.add_paragraph("区域经理工作月报")
        companyforms.table(document, [["区域经理", "", "销售总监", ""]])

    assert [cell.text for cell in word(tmp_path, make).tables[0].rows[0].cells] == [
        "区域经理",
        "陈思远",
        "销售总监",
        "",
    ]


def test_what_is_owed_at_the_end_of_the_month_is_not_what_came_in():
    line = "Payments received: CNY ____. Payments overdue at month end: CNY ____. Payments due next month: CNY ____."
    assert [each.guess.removeprefix("figure.payments.") for each in texts.found_in(line)] == [
        "amount.value", "overdue.amount.value", "next.amount.value",
    ]  # fmt: skip
    assert [each.guess.rpartition(".")[2] for each in texts.found_in("年度目标完成率：____%")] == ["annual_attainment"]


def test_labels_are_read_with_their_unit_and_their_span():
    told = {
        "Revenue signed, %": ("", ""), "签约额（%）": ("", ""), "Turnover achieved (%)": ("orders.amount", "attainment"),
        "Overdue invoices (CNY)": ("payments.overdue.amount", "value"), "Closed won (value)": ("deals.won.amount", "value"),
        "Calls (phone)": ("calls.count", "value"), "Revenue vs prior month (%)": ("orders.amount", "change_previous"),
        "Collection for the month": ("payments.amount", "value"), "拜访协议公司（家次）": ("visits.count", "value"),
        "同期累计签约额": ("orders.amount", "total_last_year"),
    }  # fmt: skip
    assert {text: figurewords.read(text) for text in told} == told
    assert figurespans.said_of("季度累计签约") is None, "what the quarter came to, not the year"
    assert figurespans.figure_of("10月订单（万元）") == "figure.orders.amount.month10_value"
    assert figurewords.read("Revenue target, CNY thousand") == ("orders.amount", "target")
    assert figurewords.figure_of("Target achievement") == "figure.orders.amount.attainment"
    assert figurewords.read("接单目标达成率（%）") == ("orders.amount", "attainment")
    assert figurewords.read("Net revenue PY") == ("orders.amount", "last_year")
    assert figurespans.said_of("H1").period == "half1"
    assert meaning.target_of("Key account manager") == "field.name"
    labels = ["Full-year forecast", "Pipeline coverage", "会议接待场次", "指标分解"]
    assert [meaning.target_of(each) for each in labels] == [""] * 4
    assert meaning.target_of("Closed won (#)") == "figure.deals.won.count.value"


def test_deals_that_were_lost_are_no_deals_that_were_won():
    lost = tablewords.columns_of(["项目名称", "客户", "金额", "丢失原因", "中标单位"], "丢失项目")
    assert lost.kind == "lost"
    assert list(lost.names.values()) == ["deal", "client", "amount", "reason", "rival"]


def test_a_table_of_what_came_in_lists_no_deals():
    paid = tablewords.columns_of(["收款日期", "付款单位", "金额（万元）", "收款性质"], "本月收款明细")
    assert (paid.kind, list(paid.names.values())) == ("paid", ["date", "client", "amount", "item"])


def test_a_table_without_clients_lists_none():
    assert tablewords.columns_of(["等级", "客户数", "销售额"], "客户等级分布") is None


def test_the_month_beside_the_year_to_date_is_the_reports_own_however_deep_the_heads(tmp_path):
    rows = [
        ["", "Month", "", "Year to date", ""],
        ["", "Target", "Actual", "Target", "Actual"],
        ["Sales (CNY)", "", "", "", ""],
    ]
    merged = [(0, 1, 0, 2), (0, 3, 0, 4)]
    out = word(tmp_path, lambda document: companyforms.table(document, rows, merge=merged)).tables[0]
    assert [cell.text for cell in out.rows[2].cells][1:3] == ["1,200,000", "900,000"]


def test_names_that_a_form_prints_beside_formulas_stay_where_they_are(tmp_path):
    rows = [["区域", "签约额（元）", "占比"], ["云南", "", '=IF(B4=0,"",B2/B4)'], ["四川", "", '=IF(B4=0,"",B3/B4)'], ["合计", "=SUM(B2:B3)", ""]]  # fmt: skip
    made = sheet(tmp_path, rows)
    assert [[made.cell(row, column).value for column in (1, 2)] for row in (2, 3)] == [
        ["云南", None],
        ["四川", 900_000],
    ]
    assert made["C3"].value == '=IF(B4=0,"",B3/B4)' and made["B4"].value == "=SUM(B2:B3)"


def test_a_control_says_which_value_its_row_is_asked_for_and_money_before_it_what_orders_are_worth(tmp_path):
    def make(document):
        table = companyforms.table(document, [["Measure", "Target", "Actual"], ["Order value (CNY)", "", ""]])
        for cell, name in zip(table.rows[1].cells[1:], ("Order value target", "Order value actual"), strict=True):
            cell.paragraphs[0]._p.append(companyforms.blank_control("figure", name))
        line = document.add_paragraph("Orders last month: CNY ")
        line._p.append(companyforms.blank_control("amount", "Orders last month"))

    out = word(tmp_path, make)
    told = ["".join(each.text or "" for each in one.iter(qn("w:t"))) for one in out.element.body.iter(qn("w:sdt"))]
    assert told == ["1,200,000", "90 万元", "1,000,000"], "the unit is told in the first of them and before the last"


def test_a_line_of_placeholders_is_no_caption_either(tmp_path):
    def make(document):
        document.add_heading("商机", 1)
        document.add_paragraph("本月新增商机{{新增商机数}}个。")
        companyforms.table(document, [["客户", "商机名称", "商机金额（元）", "当前阶段", "预计签单日期"], [""] * 5])

    word(tmp_path, make)
    assert "table.open" in {place.guess for place in WordForm(tmp_path / "f.docx").places}
    assert figurewords.figure_of("本年签单累计") == "figure.orders.count.total_value"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("本月出货____件，计划____件；收回货款____元。", ["own:pieces.value", "own:pieces.target", "payments.amount.value"]),
        ("发货____箱，任务____箱。", ["own:pieces.value", "own:pieces.target"]),
        ("本月销售额____元，与去年同月（____元）相比增长____%。", ["orders.amount.value", "orders.amount.last_year", "orders.amount.change"]),
        ("签约额____万元，较上月（____万元）增长____%。", ["orders.amount.value", "orders.amount.previous", "orders.amount.change_previous"]),
    ],
)  # fmt: skip
def test_goods_by_their_unit_and_what_an_amount_is_compared_with_in_brackets(line, wanted):
    names = {"出货": "own:pieces", "出货量": "own:pieces", "发货量": "own:pieces"}
    assert [each.guess for each in gaps_in(line, names)] == [f"figure.{each}" for each in wanted]

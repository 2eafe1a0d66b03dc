"""A company's form asks for figures by channel, region or product, for agreements and new deals, and may name another currency."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import numbers

from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import DealStatus, LostReason
from salesplanner.domain.metrics import Metric, MetricValue, Rule, Span
from salesplanner.domain.orders import Agreement
from salesplanner.domain.period import Period
from salesplanner.exchange import forms
from salesplanner.exchange.forms import currencies, filling, gaps, tablewords, texts
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.figurewords import names_of
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.exchange.forms.xlsx import SheetForm
from salesplanner.i18n import Translator
from salesplanner.report.listed import LISTED
from salesplanner.report.material import gather
from salesplanner.words import Words
from tests.builders import a_client, a_deal, an_order
from tests.exchange import companyforms

MONTH, DAY = Period.parse("2026-10"), date(2026, 10, 31)


@pytest.fixture
def shop(store):
    """Visitors and buyers of two channels with what these bought; an agreement, a deal that was opened and one that was lost."""
    client = store.clients.add(a_client(region="四川", industry="冶金"))
    visitors, buyers = (
        store.metrics.add(Metric(name=name, unit="人", every=Span.MONTH)) for name in ("访客数", "成交人数")
    )
    rate = Metric(name="转化率", unit="%", rule=Rule.RATIO, numerator_id=buyers, denominator_id=visitors)
    store.metrics.add(rate)
    for month, channel, seen, bought in ((10, "自营店", 400, 20), (10, "平台甲", 100, 10), (9, "自营店", 500, 20)):
        for metric, value in ((visitors, seen), (buyers, bought)):
            store.metrics.values.add(
                MetricValue(
                    metric_id=metric, day=date(2026, month, 1), span=Span.MONTH, value=Decimal(value), split=channel
                )
            )
    for channel, amount in (("自营店", 30_000_00), ("平台甲", 10_000_00)):
        store.orders.add(an_order(client_id=client, day=date(2026, 10, 8), amount=amount, channel=channel, line="备件"))
    store.agreements.add(
        Agreement(
            client_id=client, name="年度协议", rate="450", signed_on=date(2026, 10, 9), starts_on=date(2026, 11, 1), ends_on=date(2027, 10, 31)
        )
    )  # fmt: skip
    store.deals.add(a_deal("新泵站", client_id=client, opened_on=date(2026, 10, 5), channel="展会"))
    lost = {"status": DealStatus.LOST, "closed_on": date(2026, 10, 20), "lost_reason": LostReason.PRICE}
    store.deals.add(a_deal("旧泵站", client_id=client, opened_on=date(2026, 8, 1), **lost))
    return store


@pytest.fixture
def fill(shop, tmp_path):
    """Fill a form with that month; it opened again."""
    material = gather(shop, MONTH, DAY, also=[*BLOCKS, LISTED])
    content = filling.content(material, Words(Translator("zh")))
    names = names_of(filling.called(Words(Translator("zh")), material.facts.figures))

    def filled(made):
        kind, opened = (".docx", WordForm) if hasattr(made, "paragraphs") else (".xlsx", SheetForm)
        made.save(str(tmp_path / f"f{kind}"))
        form = opened(tmp_path / f"f{kind}", names)
        form.fill(forms.guessed(form.places), content)
        form.save(tmp_path / f"o{kind}")
        return docx.Document(str(tmp_path / "o.docx")) if kind == ".docx" else load_workbook(tmp_path / "o.xlsx").active

    return filled


def rows_of(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_figures_of_each_channel_stand_below_each_other_or_side_by_side(fill):
    made = docx.Document()
    heads = [["渠道", "访客数", "", "转化率", "销售额（元）", "占比"], ["", "本月", "上月", "本月", "本月", ""]]
    rows = [*heads, *([name, *[""] * 5] for name in ("自营店", "线下店", "合计"))]
    companyforms.table(made, rows, merge=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 5, 1, 5)])
    companyforms.table(made, [["渠道", "访客数", "成交人数", "占比"], *[[""] * 4] * 2])
    across = [["指标", "自营店", "平台甲", "合计"], *([name, *[""] * 3] for name in ("访客数", "销售额（元）", "占比"))]
    companyforms.table(made, across)
    down, blank, side = map(rows_of, fill(made).tables)
    assert down[2][1:] == ["400", "500", "5%", "30,000", "75%"] and down[3][1:] == [""] * 5, (
        "a shop that is not in the book"
    )
    assert down[4][1:] == ["500", "500", "6%", "40,000", "100%"]
    assert blank[1:] == [["自营店", "400", "20", "67%"], ["平台甲", "100", "10", "33%"]], (
        "the share of the figure before it"
    )
    assert [row[1:] for row in side[1:]] == [
        ["400", "100", "500"],
        ["30,000", "10,000", "40,000"],
        ["75%", "25%", "100%"],
    ]


def test_a_label_below_the_name_of_a_channel_is_of_that_channel(fill):
    made = docx.Document()
    rows = [["自营店", "访客数", ""], ["", "销售额（元）", ""], ["线下店", "访客数", ""], ["", "销售额（元）", ""]]
    companyforms.table(made, rows, merge=[(0, 0, 1, 0), (2, 0, 3, 0)])
    made.add_heading("（一）平台甲", 1)
    made.add_paragraph("访客数：____人")
    out = fill(made)
    assert [row[2] for row in rows_of(out.tables[0])] == ["400", "30,000", "", ""]
    assert out.paragraphs[-1].text == "访客数：100人"


def test_agreements_new_deals_and_the_day_a_deal_was_lost_are_listed(fill):
    book = Workbook()
    for row in (
        ["新签协议客户"],
        ["客户名称", "协议名称", "协议价", "签订日期", "有效期起", "有效期至"],
        [None] * 6,
        [],
        ["本月新增商机"],
        ["客户", "项目名称", "金额（元）", "来源渠道", "录入日期"],
        [None] * 5,
        [],
        ["丢单情况"],
        ["客户", "项目名称", "丢单日期", "丢单原因"],
        [None] * 4,
        [],
        ["样品库存"],
        ["样品名称", "数量", "日期"],
        [None] * 3,
    ):
        book.active.append(row)
    rows = [[cell for cell in row if cell is not None] for row in fill(book).values]
    assert rows[2] == ["川江特钢", "年度协议", 450, "10月9日", "11月1日", "2027年10月31日"]
    assert rows[6][:4] == ["川江特钢", "新泵站", 385_000, "展会"] and rows[6][4] == "10月5日"
    assert rows[10][:3] == ["川江特钢", "旧泵站", "10月20日"] and "价格" in rows[10][3]
    assert not any(rows[14:]), "stock is nobody's here to tell"


def test_only_agreements_that_end_soon_are_listed_where_a_form_asks_for_those(shop, fill):
    client = shop.clients.all()[0].id
    shop.agreements.add(
        Agreement(client_id=client, name="会议协议", rate="380", signed_on=date(2025, 11, 20), starts_on=date(2025, 11, 20), ends_on=date(2026, 11, 19))
    )  # fmt: skip
    material = gather(shop, MONTH, DAY, also=[*BLOCKS, LISTED])
    tables = filling.content(material, Words(Translator("zh"))).tables
    assert [row["item"] for row in tables["expiring"]] == ["会议协议"]
    assert {row["item"] for row in tables["agreements"]} == {"会议协议", "年度协议"}


def test_what_is_signed_is_listed_as_deals_or_as_orders_by_what_its_columns_name():
    def kind(*head, below="本月签约明细"):
        found = tablewords.columns_of(head, below)
        return found.kind if found is not None else ""

    assert kind("日期", "客户名称", "产品名称", "签约金额") == "booked"
    assert kind("日期", "客户名称", "产品名称", "数量", "签约金额") == "orders"
    assert kind("Date", "Customer", "Project", "Value", "Source", below="Contracts signed") == "won"
    assert kind("Customer", "Opportunity", "Value", "Reason", below="Opportunities lost") == "lost"
    assert not kind("日期", "事由", "金额", "票据张数", below="差旅及招待费用")


def test_a_form_in_another_currency_is_said_to_be_filled_in_the_books(tmp_path):
    words = Words(Translator("en"))
    made, book = docx.Document(), Workbook()
    companyforms.table(made, [["Sales (USD k)", ""]])
    made.save(str(tmp_path / "f.docx"))
    book.active.append(["Sales", None])
    book.active["B1"].number_format = numbers.FORMAT_CURRENCY_USD_SIMPLE
    book.save(tmp_path / "f.xlsx")
    for form in (WordForm(tmp_path / "f.docx"), SheetForm(tmp_path / "f.xlsx")):
        assert currencies.note(form.currencies, words) == (
            "The form names amounts in USD. They are filled in CNY, the book's currency, and not converted."
        )
    assert not currencies.note(currencies.named_in(["${sales} 签约额（万元）", "Sales (CNY)", "=$B$3"]), words)
    assert not currencies.note(["USD"], Words(Translator("en"), "HKD")), "$ may be theirs"


def test_complaints_are_listed_and_a_week_by_its_days(shop, tmp_path):
    client = shop.clients.add(a_client("北辰重机"))
    shop.complaints.add(Complaint(client_id=client, what="交期拖了", opened_on=date(2026, 10, 7), outcome="已补发"))
    shop.orders.add(an_order(client_id=client, day=date(2026, 10, 6), amount=5_000_00))
    made = docx.Document()
    companyforms.table(made, [["日期", "客户", "投诉内容", "处理结果"], [""] * 4])
    companyforms.table(made, [["", "周二", "周四", "合计"], ["签约额（元）", "", "", ""]])
    companyforms.table(made, [["日期", "客户", "来访事由", "陪同人员"], [""] * 4])
    made.save(str(tmp_path / "f.docx"))
    week = Period.parse("2026-W41")
    material = gather(shop, week, date(2026, 10, 11), also=[*BLOCKS, LISTED])
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), filling.content(material, Words(Translator("zh"))))
    form.save(tmp_path / "o.docx")
    heard, days, other = map(rows_of, docx.Document(str(tmp_path / "o.docx")).tables)
    assert heard[1] == ["10月7日", "北辰重机", "交期拖了", "已补发"]
    assert days[1][1:] == ["5,000", "40,000", "45,000"] and other[1] == [""] * 4


def test_a_line_is_of_the_part_of_the_year_that_it_begins_with():
    def asked(line):
        return [each.guess for each in gaps.gaps_in(line, None)]

    assert asked("Half-year to June: orders CNY ____, visits ____.") == [
        "figure.orders.amount.half1_value",
        "figure.visits.count.half1_value",
    ]
    assert asked("Nine months to September: orders CNY ____") == [], "not this month's"
    assert asked("This quarter: visits ____") == ["figure.visits.count.value"]
    assert asked("Orders: ____ against a target of ____")[0] == "figure.orders.amount.value"


def test_new_clients_are_listed_where_only_the_heading_says_so():
    found = tablewords.columns_of(["Customer", "Region", "Industry", "Class", "Contract no."], "New customers")
    assert found.kind == "newcomers" and len(found.names) == 4


def test_amounts_are_told_where_a_line_above_names_their_unit_and_no_list_of_others_is_answered(fill):
    made = docx.Document()
    made.add_paragraph("Report by ________ (amounts in CNY)")
    made.add_paragraph("Structure")
    companyforms.table(made, [["Channel", "Orders this month", "%"], ["自营店", "", ""], ["平台甲", "", ""]])
    made.add_paragraph("本月签约明细（单位：万元）")
    companyforms.table(made, [["序号", "签约客户", "产品", "金额", "来源渠道"], *[["1", "", "", "", ""]] * 2])
    made.add_paragraph("Competitor prices seen at fairs")
    companyforms.table(made, [["Fair", "Competitor", "Price"], ["", "", ""]])
    companyforms.table(made, [["Visits planned", "Visits made", "% of plan"], ["", "", ""]])
    structure, listed, fairs, visits = map(rows_of, fill(made).tables)
    assert [row[1] for row in structure[1:]] == ["30,000", "10,000"]
    assert [row[1:] for row in listed[1:]] == [["川江特钢", "", "3", "自营店"], ["川江特钢", "", "1", "平台甲"]]
    assert fairs[1] == ["", "", ""] and visits[1][2] == "", "no visits were asked for"


def test_named_parts_are_told_by_month_share_and_year_and_what_is_not_kept_is_left(fill):
    made = docx.Document()
    made.add_paragraph("Order intake by channel (CNY)")
    head = ["Channel", "September 2026", "October 2026", "Share of October", "Year to date"]
    companyforms.table(made, [head, *([name, *[""] * 4] for name in ("平台甲", "自营店", "Total"))])
    made.add_paragraph("Discounts granted by channel (CNY)")
    companyforms.table(made, [["Channel", "Amount", "Year to date"], ["平台甲", "", ""], ["自营店", "", ""]])
    intake, other = map(rows_of, fill(made).tables)
    assert [row[1:] for row in intake[1:]] == [
        ["0", "10,000", "25%", "10,000"],
        ["0", "30,000", "75%", "30,000"],
        ["0", "40,000", "100%", "40,000"],
    ]
    assert [row[1:] for row in other[1:]] == [["", ""]] * 2


def test_a_quarter_among_months_and_the_number_of_orders_below_their_name_are_told(fill):
    made = docx.Document()
    rows = [
        ["月份", "签约", "", "回款金额"],
        ["", "单数", "金额（元）", ""],
        *([m, "", "", ""] for m in ("9月", "三季度合计", "10月")),
    ]
    companyforms.table(made, rows, merge=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3)])
    [told] = map(rows_of, fill(made).tables)
    assert [row[1:3] for row in told[2:]] == [["0", "0"], ["0", "0"], ["2", "40,000"]]


def test_a_letter_says_what_customers_paid_who_is_first_and_of_which_days_it_is(fill):
    made = docx.Document()
    made.add_paragraph("Period covered: ________ to ________")
    made.add_paragraph("Customers paid CNY ________ against a target of CNY ________.")
    made.add_paragraph("The strongest sales channel was ________ and the largest customer by order value was ________.")
    days, paid, first = (each.text for each in fill(made).paragraphs)
    assert "2026" in days and days.count("October") + days.count("10") >= 2
    assert "40,000" not in paid and "30,000" not in paid, "what was signed is not what was paid"
    assert first == "The strongest sales channel was 自营店 and the largest customer by order value was 川江特钢."


def test_a_sentence_tells_of_parts_and_of_what_stands_before_a_gap(fill):
    made = docx.Document()
    made.add_paragraph("本月签约____元，其中自营店____元，占____%；邻省店____元。签约最多的渠道是____，金额____元。")
    made.add_paragraph("Orders came to CNY ____, of which CNY ____ came from 自营店 and CNY ____ from Elsewhere.")
    made.add_paragraph("The target was CNY ____, so I reached ____ % of it and was short by CNY ____.")
    zh, en, left = (each.text for each in fill(made).paragraphs)
    assert zh == "本月签约40,000元，其中自营店30,000元，占75%；邻省店____元。签约最多的渠道是自营店，金额30,000元。"
    assert en == "Orders came to CNY 40,000, of which CNY 30,000 came from 自营店 and CNY ____ from Elsewhere."
    assert left == "The target was CNY ____, so I reached ____ % of it and was short by CNY ____.", "none is set"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("The target was CNY ____, so I reached ____ % of it and was short by CNY ____.", "target attainment missing"),
        ("In the previous month I booked CNY ____, a change of ____ %.", "previous change_previous"),
        ("I made ____ visits (plan: ____).", "value target"),
        ("本月目标____万元，实际完成____万元，还差____万元", "target value missing"),
        ("Since the beginning of the year orders have come to CNY ____ k, or ____ % of the annual target of CNY ____ k.",
         "year_value annual_attainment annual"),
        ("I won ____ deals with a value of CNY ____.", "value value"),
    ],
)  # fmt: skip
def test_what_stands_before_a_gap_says_which_value_is_asked_for(line, values):
    assert [each.guess.rpartition(".")[2] for each in texts.found_in(line)] == values.split()

"""What hotels, shops, wholesalers, agencies and factories call the figures of a book in their own forms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Side

from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.metrics import Metric, MetricValue, Rule, Span
from salesplanner.domain.period import Period
from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurewords, filling, meaning, partnames, tablewords, words
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
_SHOP = names_of(
    {
        name: f"own.{name}"
        for name in ("Visitors", "Buyers", "Conversion", "Average order value", "Search visitors", "Ad clicks")
    }
)


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("发货（箱）", "orders.quantity.value"),
        ("销量（吨）", "orders.quantity.value"),
        ("上月出货件数", "orders.quantity.previous"),
        ("去年同期间夜", "orders.quantity.last_year"),
        ("下月出货（台）", "orders.quantity.next"),
        ("客房间夜数", "orders.quantity.value"),
        ("Cartons delivered", "orders.quantity.value"),
        ("Room nights – last year", "orders.quantity.last_year"),
        ("Units budget", "orders.quantity.target"),
        ("Room nights sold", "orders.quantity.value"),
        ("销量（万元）", "orders.amount.value"),
        ("发货金额（元）", "orders.amount.value"),
        ("成交总额（GMV）", "orders.amount.value"),
        ("Gross merchandise value", "orders.amount.value"),
        ("Gross written premium", "orders.amount.value"),
        ("首年保费", "orders.amount.value"),
        ("Cash banked", "payments.amount.value"),
        ("覆盖省区数", "regions.covered.count.value"),
        ("Provinces supplied", "regions.covered.count.value"),
        ("上月发往省份", "regions.covered.count.previous"),
        ("Appointments held", "visits.count.value"),
        ("On-site meetings (visits)", "visits.count.value"),
        ("Dials made", "calls.count.value"),
        ("Telemarketing calls", "calls.count.value"),
        ("投标/报价（份）", "quotes.count.value"),
        ("Quotes / proposals issued", "quotes.count.value"),
        ("演示及会议（场）", "meetings.count.value"),
        ("Prospects identified", "deals.new.count.value"),
        ("Value of orders lost", "deals.lost.amount.value"),
        ("New consignees (accounts)", "clients.new.count.value"),
    ],
)
def test_figures_are_known_by_the_words_of_each_trade(label: str, target: str) -> None:
    assert meaning.target_of(label) == f"figure.{target}"


@pytest.mark.parametrize(
    ("label", "block"),
    [("供应商延期情况", "slips"), ("Delays by suppliers", "slips"), ("流失业务", "lost"), ("Cases declined or lost", "lost"), ("本月签约的宴会", "won"), ("Promotions run in the month", "campaigns")],
)  # fmt: skip
def test_blocks_are_asked_for_in_the_words_of_each_trade(label: str, block: str) -> None:
    assert words.block_of(label) == f"block.{block}"


def test_the_tasks_of_the_whole_year_are_its_target() -> None:
    assert meaning.target_of("全年任务") == "figure.orders.amount.annual"
    assert not meaning.target_of("本月任务").startswith("figure.orders.amount.annual")


@pytest.mark.parametrize("label", ["负责产品线", "所管产品", "Product responsibility"])
def test_what_somebody_sells_is_his_line(label: str) -> None:
    assert meaning.target_of(label) == "field.line"


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("独立访客（UV）", "own.Visitors.value"),
        ("Unique visitors", "own.Visitors.value"),
        ("上月访客量", "own.Visitors.previous"),
        ("付款买家数", "own.Buyers.value"),
        ("Customers who paid", "own.Buyers.value"),
        ("成交转化率（%）", "own.Conversion.value"),
        ("Conv. rate, %", "own.Conversion.value"),
        ("客单价（元）", "own.Average order value.value"),
        ("Basket size (CNY)", "own.Average order value.value"),
        ("自然搜索访客", "own.Search visitors.value"),
        ("广告点击量", "own.Ad clicks.value"),
        ("PPC clicks last month", "own.Ad clicks.previous"),
        ("支付金额（元）", "orders.amount.value"),
        ("Platform payouts", "payments.amount.value"),
    ],
)
def test_a_figure_of_the_person_is_found_under_its_other_names(label: str, target: str) -> None:
    assert meaning.target_of(label, _SHOP) == f"figure.{target}"


@pytest.mark.parametrize("label", ["下单人数", "退货率", "Sessions", "UV价值", "搜索排名", "Visitors returned"])
def test_what_means_something_else_stays_unknown(label: str) -> None:
    assert not meaning.target_of(label, _SHOP).startswith("figure.")


def test_words_of_shops_mean_nothing_in_other_books() -> None:
    assert [meaning.target_of(each, names_of({"拜访": "visits.count"})) for each in ("支付金额", "Payouts", "UV")] == [
        "",
        "",
        "",
    ]


def test_of_two_figures_that_mean_the_same_neither_is_taken() -> None:
    names = names_of({"访客数": "own.访客数", "UV": "own.UV"})
    assert meaning.target_of("独立访客", names) == ""
    assert meaning.target_of("UV", names) == "figure.own.UV.value"


@pytest.mark.parametrize(
    ("head", "below", "kind", "names"),
    [
        ("渠道|UV|买家|转化率（%）|客单价（元）", "分渠道数据", "channels", ["part", "own.Visitors.value", "own.Buyers.value", "own.Conversion.value", "own.Average order value.value"]),
        ("Platform|Visitors|Visitors last month|Buyers", "", "channels", ["part", "own.Visitors.value", "own.Visitors.previous", "own.Buyers.value"]),
        ("Segment|Revenue (CNY)|Share", "", "channels", ["part", "amount", "share"]),
        ("客源市场|收入（元）|占比|主要客户", "客源构成", "channels", ["part", "amount", "share"]),
        ("大区|金额（元）|占比", "各大区走货", "regions", ["part", "amount", "share"]),
        ("Sales territory|Sales (CNY)|Share", "", "regions", ["part", "amount", "share"]),
        ("活动名称|开始日期|结束日期|投放平台|费用（元）", "促销活动", "campaigns", ["campaign", "from", "until", "channel", "cost"]),
        ("Campaign|Dates|Spend (CNY)", "", "campaigns", ["campaign", "days", "cost"]),
        ("客户|合同内容|合同额（万元）|签订日期", "本月签订合同", "booked", ["client", "what", "amount", "date"]),
        ("Customer|Job|Amount CNY|Confirmed on", "Jobs won", "won", ["client", "deal", "amount", "signed"]),
        ("Policyholder|Type of policy|Premium (CNY)|Signed", "Policies signed", "booked", ["client", "what", "amount", "date"]),
        ("客户|险种|保费（元）|承保日期", "本月成交客户", "booked", ["client", "what", "amount", "date"]),
        ("客户|意向产品|预计金额（元）|下一步", "在谈客户", "open", ["client", "goods", "amount", "next"]),
        ("Region|Cases|Value (CNY)|Share", "", "regions", ["part", "orders.quantity.value", "amount", "share"]),
        ("Client|Function|Value (CNY)|Confirmed on", "Functions won", "won", ["client", "deal", "amount", "signed"]),
        ("Prospect|Value (k)|Reason given", "Contracts lost", "lost", ["client", "amount", "reason"]),
        ("日期|客户|货品|箱数|金额（元）", "发货明细", "orders", ["date", "client", "product", "quantity", "amount"]),
        ("单位名称|协议类别|签订日期|到期日期", "新签协议", "signed", ["client", "item", "date", "until"]),
    ],
)  # fmt: skip
def test_lists_are_known_by_the_heads_of_each_trade(head, below, kind, names) -> None:
    found = tablewords.columns_of(head.split("|"), below, _SHOP)
    assert found is not None
    assert (found.kind, list(found.names.values())) == (kind, names)


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("会议名称|日期|参加人员|决议", ""), ("团队|人数|日期", ""), ("Event|Date|Place|Who attended", "Meetings attended"),
        ("活动|日期|地点|负责人", ""), ("活动名称|开始|结束|预算（元）", "下月活动计划"), ("活动名称|开始|结束", "竞争对手促销活动"),
        ("Promotion|Start|End|Budget (CNY)", "Planned promotions next month"), ("客户|产品|数量|金额（元）|原因", "退货明细"),
        ("Date|Customer|Product|Qty|Value (CNY)", "Goods returned"), ("区域|负责人|电话", ""),
    ],
)  # fmt: skip
def test_lists_of_other_things_stay_unknown(head, below) -> None:
    assert tablewords.columns_of(head.split("|"), below, _SHOP) is None


def test_the_largest_come_first_where_a_heading_asks_for_them() -> None:
    found = tablewords.columns_of(["Customer", "Order no.", "Value (CNY)"], "Three largest orders")
    assert found is not None
    assert (found.kind, found.most, found.is_largest) == ("orders", 3, True)


@pytest.mark.parametrize(
    ("label", "known"),
    [("客房", "rooms"), ("Rooms", "rooms"), ("Banqueting", "banquets"), ("会议收入", "meetings"), ("华东", "east"), ("娱乐", "")],
)  # fmt: skip
def test_a_part_is_known_in_either_language(label, known) -> None:
    assert partnames.known_as(label, ["rooms", "banquets", "meetings", "east"]) == known
    assert partnames.known_as("客房", ["客房", "宴会"]) == "客房"


def test_what_a_label_means_may_be_said_by_those_beside_it() -> None:
    assert figurewords.meant_beside(["Sales calls", "Telephone calls"])["salescalls"] == "visits.count"
    assert figurewords.meant_beside(["Sales calls", "Visits"]) == {}
    both = {"orderswon": "deals.won.count", "jobswon": "deals.won.count", "contractswon": "deals.won.count"}
    assert figurewords.meant_beside(["Orders won", "Orders taken"]) == both
    assert figurewords.meant_beside(["Orders won", "Orders lost"])["orderslost"] == "deals.lost.count"
    assert figurewords.meant_beside(["Orders won"]) == {}


@pytest.fixture
def listing(store, tmp_path):
    """Fill lists with October of a wholesaler who sells by area, runs campaigns and places an order each day; the texts of the tables."""
    client = store.clients.add(a_client("川江", region="四川", since=date(2026, 10, 1)))
    for day in range(1, 13):
        area, line = ("华东", "会议") if day > 4 else ("西南片区", "客房")
        store.orders.add(
            an_order(
                client_id=client,
                day=date(2026, 10, day),
                amount=day * 1000_00,
                channel=area,
                line=line,
                product="手机",
                quantity="3",
            )
        )
    won = {"status": DealStatus.WON, "closed_on": date(2026, 10, 20), "amount": 50_000_00}
    store.deals.add(a_deal("年度供货", client_id=client, opened_on=date(2026, 9, 1), **won))
    days = {"starts_on": date(2026, 10, 1), "ends_on": date(2026, 10, 7)}
    store.campaigns.add(Campaign(name="国庆促销", channel="华东", cost=6_000_00, **days))
    store.campaigns.add(Campaign(name="改标题", kind=CampaignKind.ACTION, **days))

    def filled(*tables, headings=(), sentence=""):
        material, zh = gather(store, MONTH, DAY, also=[*BLOCKS, LISTED]), Words(Translator("zh"))
        made = docx.Document()
        for heading, rows in tables:
            made.add_paragraph(heading)
            companyforms.table(made, rows)
        for heading in headings:
            made.add_heading(heading, 1)
            made.add_paragraph(sentence)
        made.save(str(tmp_path / "f.docx"))
        form = WordForm(tmp_path / "f.docx", names_of(filling.called(zh, material.facts.figures)))
        form.fill(forms.guessed(form.places), filling.content(material, zh))
        form.save(tmp_path / "o.docx")
        done = docx.Document(str(tmp_path / "o.docx"))
        lines = [each.text for each in done.paragraphs]
        return [[[cell.text for cell in row.cells] for row in table.rows] for table in done.tables], lines

    return filled


def test_areas_are_the_channels_of_a_book_that_sells_by_area(listing) -> None:
    rows = [["片区", "金额（元）"], ["", ""], ["", ""]]
    areas, regions = listing(("各片区", rows), ("各省份", [["省份", "金额（元）"], ["", ""]]))[0]
    assert areas[1:] == [["华东", "68,000"], ["西南片区", "10,000"]]
    assert regions[1:] == [["四川", "78,000"]]


def test_campaigns_are_listed_and_told_and_what_was_done_beside_them_is_not(listing) -> None:
    rows = [["活动名称", "开始", "结束", "渠道", "费用（元）"], ["", "", "", "", ""]]
    tables, lines = listing(("促销活动", rows), headings=["本月促销活动"])
    assert tables[0][1:] == [["国庆促销", "10月1日", "10月7日", "华东", "6,000"]]
    assert "国庆促销：10月1日–7日，华东，0.60 万元" in lines or any(each.startswith("国庆促销：") for each in lines)


def test_of_many_daily_orders_what_was_signed_are_the_deals(listing) -> None:
    rows = [["客户", "合同内容", "金额（元）"], ["", "", ""]]
    each = [["日期", "客户", "订单号", "金额（元）"], ["", "", "", ""]]
    signed, orders = listing(("本月签约合同", rows), ("订单明细", each))[0]
    assert signed[1:] == [["川江", "年度供货", "50,000"]]
    assert len(orders) == 13


def test_pieces_are_told_by_area_too(listing) -> None:
    rows = [["片区", "金额（元）", "出货（件）"], ["华东", "", ""], ["西南片区", "", ""]]
    assert [row[1:] for row in listing(("各片区", rows))[0][0][1:]] == [["68,000", "24"], ["10,000", "12"]]


def test_a_sentence_may_lead_to_the_list_below_it(listing) -> None:
    rows = [["客户名称", "客户级别", "所在地区"], ["", "", ""]]
    assert listing(("新开发客户____家，名单见下表：", rows))[0][0][1:] == [["川江", "C", "四川"]]


def test_of_a_line_by_parts_one_may_be_called_as_a_figure_is(listing) -> None:
    lines = listing(headings=["一、完成情况"], sentence="销售收入____元，其中客房____元，会议____元，宴会____元。")[1]
    assert "销售收入78,000元，其中客房10,000元，会议68,000元，宴会____元。" in lines


def test_a_row_that_is_called_as_a_figure_is_a_part_among_parts(listing) -> None:
    rows = [["项目", "销售收入（元）"], ["客房", ""], ["宴会", ""], ["会议", ""]]
    assert [row[1] for row in listing(("收入", rows))[0][0]] == ["销售收入（元）", "10,000", "", "68,000"]


@pytest.fixture
def fill(store, tmp_path):
    """Fill a form with October of a shop whose visitors are called Traffic; the texts of its cells by label."""
    client = store.clients.add(a_client())
    traffic = store.metrics.add(Metric(name="Traffic", unit="人", every=Span.MONTH, stands_for="visitors"))
    bought = store.metrics.add(Metric(name="成交人数", unit="人", every=Span.MONTH))
    store.metrics.add(Metric(name="CVR", unit="%", rule=Rule.RATIO, numerator_id=bought, denominator_id=traffic))
    for metric, value in ((traffic, 400), (bought, 20)):
        store.metrics.values.add(
            MetricValue(metric_id=metric, day=date(2026, 10, 1), span=Span.MONTH, value=Decimal(value))
        )

    def filled(labels, quantity=""):
        store.orders.add(
            an_order(client_id=client, day=date(2026, 10, 8), amount=30_000_00, quantity=quantity, channel="自营店")
        )
        material, zh = gather(store, MONTH, DAY, also=[*BLOCKS, LISTED]), Words(Translator("zh"))
        made = docx.Document()
        companyforms.table(made, [[each, ""] for each in labels])
        made.save(str(tmp_path / "f.docx"))
        names = names_of(filling.called(zh, material.facts.figures, store.shop.stands_for()))
        form = WordForm(tmp_path / "f.docx", names)
        form.fill(forms.guessed(form.places), filling.content(material, zh))
        form.save(tmp_path / "o.docx")
        rows = docx.Document(str(tmp_path / "o.docx")).tables[0].rows
        return {row.cells[0].text: row.cells[1].text for row in rows}

    return filled


def test_a_part_of_the_shop_is_found_whatever_the_person_calls_it(fill) -> None:
    asked = ("访客数（UV）", "Paying buyers", "支付转化率", "GMV（元）", "搜索访客")
    assert list(fill(asked).values()) == ["400", "20", "5%", "30,000", ""]


def test_pieces_are_blank_where_no_order_names_any_and_told_where_one_does(fill) -> None:
    assert fill(("签约额（元）", "出货（件）"))["出货（件）"] == ""
    assert fill(("签约额（元）", "出货（件）"), quantity="12")["出货（件）"] == "12"


def test_sales_of_a_part_are_its_own_and_blank_where_there_is_none(listing) -> None:
    rows = [
        ["", "预算", "实际"],
        ["客房收入（元）", "", ""],
        ["餐饮收入（元）", "", ""],
        ["会议收入（元）", "", ""],
        ["收入合计（元）", "", ""],
    ]
    assert [row[2] for row in listing(("", rows))[0][0][1:]] == ["10,000", "", "68,000", "78,000"]


def test_what_came_in_is_what_was_sold_in_a_table_by_parts(listing) -> None:
    rows = [["客源", "件数", "收入（元）"], ["华东", "", ""], ["西南片区", "", ""], ["合计", "", ""]]
    assert [row[2] for row in listing(("", rows))[0][0][1:]] == ["68,000", "10,000", "78,000"]


def test_money_beside_pieces_is_what_they_are_worth(listing) -> None:
    rows = [["周", "出货（台）", "金额（元）"], ["第一周", "", ""], ["第二周", "", ""]]
    assert [row[1:] for row in listing(("", rows))[0][0][1:]] == [["12", "10,000"], ["21", "56,000"]]


def test_who_and_when_right_above_a_table_are_none_of_its_heads(store, tmp_path) -> None:
    rows = [["Producer", "", "Month", ""], ["", "Goal", "Actual", "Last month"], ["Premium written (CNY)", "", "", ""]]
    assert [each.guess for each in forms_places(rows, tmp_path)] == ["field.name", "field.period", "table.figures"]


def forms_places(rows, tmp_path):
    """The places of a sheet with these texts."""
    book = Workbook()
    for row in rows:
        book.active.append([text or None for text in row])
    for cell in (cell for row in book.active.iter_rows() for cell in row):
        cell.border = Border(*[Side(style="thin")] * 4)
    book.save(tmp_path / "f.xlsx")
    return SheetForm(tmp_path / "f.xlsx").places


def test_a_figure_of_the_person_is_told_by_months_and_a_ratio_is_none_of_their_sum(store) -> None:
    seen = store.metrics.add(Metric(name="访客数", unit="人", every=Span.MONTH))
    bought = store.metrics.add(Metric(name="成交人数", unit="人", every=Span.MONTH))
    store.metrics.add(Metric(name="转化率", unit="%", rule=Rule.RATIO, numerator_id=bought, denominator_id=seen))
    for year, month, visitors, buyers in (
        (2025, 9, 80, 8),
        (2026, 8, 200, 10),
        (2026, 9, 100, 10),
        (2026, 10, 400, 20),
    ):
        for metric, value in ((seen, visitors), (bought, buyers)):
            day = date(year, month, 1)
            store.metrics.values.add(MetricValue(metric_id=metric, day=day, span=Span.MONTH, value=Decimal(value)))
    store.orders.add(an_order(client_id=store.clients.add(a_client()), day=date(2025, 9, 1), amount=1_000_00))
    told = filling.content(gather(store, MONTH, DAY, also=[*BLOCKS, LISTED]), Words(Translator("zh"))).figures
    visitors, rate = told["own.访客数"], told["own.转化率"]
    assert [visitors[f"month{each}_value"] for each in (8, 9, 10)] == ["200", "100", "400"]
    assert (visitors["quarter3_value"], visitors["month9_last_year"]) == ("300", "80")
    assert [rate[f"month{each}_value"].text for each in (9, 10)] == ["10%", "5%"]
    assert rate["quarter3_value"].text == "6.67%"
    assert "month8_last_year" not in told["orders.amount"], "the book began in September"

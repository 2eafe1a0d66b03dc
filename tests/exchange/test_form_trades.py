"""What hotels, shops, wholesalers, agencies and factories call the figures of a book in their own forms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import docx
import pytest

from salesplanner.domain.metrics import Metric, MetricValue, Rule, Span
from salesplanner.domain.period import Period
from salesplanner.exchange import forms
from salesplanner.exchange.forms import filling, meaning
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.figurewords import names_of
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.i18n import Translator
from salesplanner.report.listed import LISTED
from salesplanner.report.material import gather
from salesplanner.words import Words
from tests.builders import a_client, an_order
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
        material, words = gather(store, MONTH, DAY, also=[*BLOCKS, LISTED]), Words(Translator("zh"))
        made = docx.Document()
        companyforms.table(made, [[each, ""] for each in labels])
        made.save(str(tmp_path / "f.docx"))
        names = names_of(filling.called(words, material.facts.figures, store.shop.stands_for()))
        form = WordForm(tmp_path / "f.docx", names)
        form.fill(forms.guessed(form.places), filling.content(material, words))
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

"""Channel days: written once, counted everywhere, changed and taken back as a whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesplanner.domain.period import Period
from salesplanner.domain.shop import ChannelDay, Part, Taken, by_product
from salesplanner.report.facts import facts
from salesplanner.store import presets
from salesplanner.store.metrics import Entry

DAY = date(2026, 10, 21)


def entry(channel: str, visitors: int, buyers: int, sales: int) -> ChannelDay:
    return ChannelDay(channel, {Part.VISITORS: Decimal(visitors), Part.BUYERS: Decimal(buyers)}, sales * 100)


@pytest.fixture
def shop(store):
    presets.apply(store, "online", "zh")
    store.shop.put(DAY, [entry("自营店", 700, 15, 4800), entry("平台甲", 500, 10, 3300)])
    return store


def test_what_channels_took_counts_in_every_figure_of_orders(shop):
    found = facts(shop, Period.month_of(DAY))
    assert found.figures["orders.amount"].value == 8100
    assert found.breakdowns["orders.amount.by_channel"] == {"自营店": 4800, "平台甲": 3300}


def test_takings_count_as_many_orders_as_they_had_buyers(shop):
    assert facts(shop, Period.month_of(DAY)).figures["orders.count"].value == 25
    assert shop.measures.by_day("orders.count", DAY, DAY)[DAY] == 25
    assert [order.count for order in shop.orders.between(DAY, DAY)] == [15, 10]


def test_a_day_entered_again_changes_its_records_and_is_undone_as_a_whole(shop):
    before = shop.digest(), shop.shop.days(DAY, DAY)
    ids = [order.id for order in shop.orders.between(DAY, DAY)]
    shop.shop.put(DAY, [entry("自营店", 710, 16, 5000), ChannelDay("平台甲")])
    assert [(order.id, order.amount, order.quantity) for order in shop.orders.between(DAY, DAY)] == [
        (ids[0], 500_000, "16")
    ]
    assert set(shop.shop.days(DAY, DAY)[DAY]) == {"自营店"}
    shop.undo()
    assert (shop.digest(), shop.shop.days(DAY, DAY)) == before


def test_the_figures_of_a_shop_are_given_once_and_stay_as_the_person_left_them(shop):
    known = shop.shop.metrics()
    assert len(known) == len(Part) and known[Part.CONVERSION].denominator_id == known[Part.VISITORS].id
    shop.metrics.change(known[Part.VIEWS].id, name="PV")
    shop.metrics.delete(known[Part.CLICKS].id)
    presets.give_metrics(shop, "online", "zh")
    assert len(shop.metrics.all()) == len(Part) - 1 and shop.shop.metrics()[Part.VIEWS].name == "PV"


@pytest.mark.row("S5-02")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_figure_of_a_shop_says_what_it_counts(store, language):
    presets.give_metrics(store, "online", language)
    assert len(store.metrics.all()) == len(Part) and all(each.definition and each.unit for each in store.metrics.all())


def test_a_shop_is_open_on_holidays_but_not_on_own_leave(shop):
    calendar = shop.calendar()
    assert calendar.count(date(2026, 10, 1), date(2026, 10, 31)) == 31
    shop.settings.put("work.week", "mon-fri")
    assert shop.calendar().count(date(2026, 10, 1), date(2026, 10, 8)) == 1


def test_buyers_entered_among_the_own_figures_are_those_of_the_takings(shop):
    buyers = shop.shop.metrics()[Part.BUYERS]
    shop.shop.enter([Entry(buyers.id, DAY, Decimal(18), split="自营店")])
    assert [order.count for order in shop.orders.between(DAY, DAY)] == [18, 10]


def by_products(channel="自营店", **taken):
    told = [Taken(product, yuan * 100, Decimal(buyers)) for product, (yuan, buyers) in taken.items()]
    return by_product(ChannelDay(channel, {Part.VISITORS: Decimal(700)}), told)


def test_what_a_channel_took_by_product_is_kept_so_and_adds_up(shop):
    shop.shop.put(DAY, [by_products(常规线=(1200, 12), 自由行=(500, 3)), entry("平台甲", 300, 2, 900)])
    found = shop.shop.days(DAY, DAY)[DAY]
    assert (found["自营店"].sales, found["自营店"].values[Part.BUYERS]) == (170_000, 15)
    assert {each.product: (each.sales, each.buyers) for each in found["自营店"].products} == {
        "常规线": (120_000, 12),
        "自由行": (50_000, 3),
    }
    assert found["平台甲"].products == ()
    assert shop.measures.total("orders.count", DAY, DAY) == 17
    parts = {part: value for part, value, _ in shop.measures.by_part("orders.amount", "product", DAY, DAY)}
    assert parts == {"常规线": 120_000, "自由行": 50_000, "": 90_000}
    assert shop.shop.products(DAY, DAY) == ["常规线", "自由行"]


def test_entered_anew_a_day_has_what_was_entered_last_and_is_undone_as_a_whole(shop):
    shop.shop.put(DAY, [by_products(常规线=(1200, 12), 自由行=(500, 3))])
    before = shop.digest()
    shop.shop.put(DAY, [by_products(常规线=(1300, 13), 定制=(80, 1))])
    assert {each.product for each in shop.shop.days(DAY, DAY)[DAY]["自营店"].products} == {"常规线", "定制"}
    shop.undo()
    assert shop.digest() == before
    shop.shop.put(DAY, [entry("自营店", 700, 9, 2000)])
    assert shop.shop.days(DAY, DAY)[DAY]["自营店"] == entry("自营店", 700, 9, 2000)
    assert [each.amount for each in shop.orders.between(DAY, DAY) if each.channel == "自营店"] == [200_000]


def test_a_total_that_comes_in_again_leaves_its_products_and_another_takes_their_place(shop):
    shop.shop.put(DAY, [by_products(常规线=(1200, 12), 自由行=(500, 3))])
    shop.shop.settle({(DAY, "自营店"): 170_000})
    assert len(shop.shop.days(DAY, DAY)[DAY]["自营店"].products) == 2
    shop.shop.settle({(DAY, "自营店"): 180_000})
    assert shop.shop.days(DAY, DAY)[DAY]["自营店"].products == ()
    assert shop.shop.taken()[DAY, "自营店"].sales == 180_000


def test_a_product_taken_back_takes_its_buyers_along(shop):
    shop.shop.put(DAY, [by_products(常规线=(1200, 12), 自由行=(500, 3))])
    order = next(each for each in shop.orders.between(DAY, DAY) if each.product == "自由行")
    shop.shop.take_back(order)
    left = shop.shop.days(DAY, DAY)[DAY]["自营店"]
    assert (left.sales, left.values[Part.BUYERS]) == (120_000, 12)

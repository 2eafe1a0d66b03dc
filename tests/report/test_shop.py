"""The formula of a month: the same sales as everywhere, exact parts, nothing left out and nothing made up."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.campaigns import Campaign
from salesplanner.domain.clients import Client
from salesplanner.domain.demand import Need, Rates
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.shop import ChannelDay, Part, Remark
from salesplanner.report import demand
from salesplanner.report.facts import facts
from salesplanner.report.shop import formula, is_worth_showing
from salesplanner.report.shopwords import against_last_month, change, factor_names, remark, said, sentence
from salesplanner.store import presets
from tests.builders import an_activity

OCTOBER = Period.parse("2026-10")


def entry(channel: str, visitors: int, buyers: int, yuan: int, **more: int) -> ChannelDay:
    values = {Part.VISITORS: visitors, Part.BUYERS: buyers, **{Part(name): value for name, value in more.items()}}
    return ChannelDay(channel, {part: Decimal(value) for part, value in values.items()}, yuan * 100)


@pytest.fixture
def shop(store):
    """Two channels on 21 days of October; one of them sold a year ago, both in September."""
    presets.apply(store, "online", "zh")
    store.settings.put("channels", ["甲", "乙"])
    days = [date(2026, 10, 22) - timedelta(days=back) for back in range(1, 22)]
    store.shop.add_days((day, entry("甲", 700, 14, 4620, search=49)) for day in days)
    store.shop.add_days((day, entry("乙", 300, 7, 2310)) for day in days)
    store.shop.add_days((day.replace(month=9), entry("甲", 700, 14, 4620, search=105)) for day in days)
    store.shop.add_days((day.replace(month=9), entry("乙", 300, 6, 1920)) for day in days)
    store.shop.add_days((day.replace(year=2025), entry("甲", 500, 9, 2880)) for day in days)
    store.shop.put(date(2026, 10, 22), [entry("甲", 200, 4, 1320)])
    store.targets.put("orders.amount", "2026-10", Decimal(180_000))
    return store


def test_its_total_is_the_amount_of_the_summary(shop):
    shop.orders.add(Order(day=date(2026, 10, 3), amount=80_050, channel="团购"))
    found = formula(shop, OCTOBER)
    told = facts(shop, OCTOBER, found.done.last).as_json()
    assert f"{Decimal(found.total.amount) / 100:.2f}" == told["figures"]["orders.amount"]["value"]
    assert found.total.visits == told["figures"]["own.访客数"]["value"] == 21_000
    parts = {line.channel: f"{Decimal(line.now.amount) / 100:.2f}" for line in found.lines}
    assert parts == told["breakdowns"]["orders.amount.by_channel"]
    assert [order.channel for order in found.by_hand] == ["团购"]


@pytest.mark.row("X-07")
def test_buyers_are_persons_and_their_orders_are_counted_once(shop):
    """X-07: 21 buyers a day on 1,000 visitors; the share is of persons, whatever the pieces."""
    found = formula(shop, OCTOBER)
    assert (found.total.orders, found.total.visits) == (441, 21_000)
    assert facts(shop, OCTOBER, found.done.last).figures["own.转化率"].value == Decimal(441) / 21_000


@pytest.mark.row("S5-01", "C8")
def test_the_parts_of_the_change_add_up_exactly(shop):
    found = formula(shop, OCTOBER)
    assert sum(each.amount for each in found.factors) == found.total.amount - found.before.amount
    assert [each.name for each in found.factors] == ["visits", "rate", "value"]


def test_the_month_goes_on_as_it_went_until_now(shop):
    found = formula(shop, OCTOBER)
    assert (found.days, found.left, found.target) == (21, 10, 18_000_000)
    assert found.trial.unchanged == 31 * 693_000
    assert formula(shop, Period.parse("2026-09")).left == 9  # 22 to 30 September are not entered


def test_a_channel_that_began_since_is_new_and_one_without_sales_is_not(shop):
    lines = {line.channel: line for line in formula(shop, OCTOBER).lines}
    assert lines["乙"].before is None and lines["甲"].before.amount == 21 * 288_000
    shop.shop.put(date(2025, 3, 1), [entry("乙", 10, 1, 100)])
    lines = {line.channel: line for line in formula(shop, OCTOBER).lines}
    assert lines["乙"].before.amount == 0


def test_without_a_year_before_the_month_before_is_taken(shop):
    for order in shop.orders.between(date(2025, 1, 1), date(2025, 12, 31)):
        shop.shop.put(order.day, [ChannelDay("甲")])
    found = formula(shop, OCTOBER)
    assert found.against == "previous" and found.base.first == date(2026, 9, 1)


@pytest.mark.row("S5-02", "X-10")
def test_what_has_no_source_is_told(shop):
    """X-10: named sources bring a small part of the visitors; the rest is a line of its own."""
    found = formula(shop, OCTOBER)
    assert found.sources == ((Part.SEARCH, 21 * 49),) and found.unexplained == 21 * 951


def test_a_low_share_of_search_is_remarked_by_a_stated_rule(shop, workspace):
    shop.campaigns.add(Campaign(name="会员日", starts_on=date(2026, 10, 10), ends_on=date(2026, 10, 10), channel="乙"))
    lines = {line.channel: line for line in formula(shop, OCTOBER).lines}
    assert {name: line.remark for name, line in lines.items()} == {
        "甲": Remark.LOW_SEARCH,
        "乙": Remark.BEST_CONVERSION,
    }
    assert remark(lines["甲"], workspace.words) == "Search 7%, low"


def test_points_are_not_percent(workspace):
    words = workspace.words
    assert change(Decimal("0.0175"), Decimal("0.03"), words, points=True) == "▼ 1.3 pts"
    assert change(Decimal("0.0175"), Decimal("0.03"), words) == "▼ 42%"
    assert change(337, 31, words) == "▲ 987%"
    assert change(2.001, 2, words) == "level" and change(5, 0, words) == ""


def test_the_sentence_says_the_largest_part_first(shop, workspace):
    said = sentence(formula(shop, OCTOBER), workspace.words)
    assert said.startswith("¥85.1k more than on the same days of October 2025: Visitors +¥")


def test_a_factor_that_did_not_move_is_said_to_be_as_it_was(shop, workspace):
    found = formula(shop, OCTOBER)
    as_it_was = replace(found, previous=found.total)
    assert against_last_month(as_it_was, Part.CONVERSION, workspace.words) == "As in the month before"


def test_what_the_target_takes_is_told_in_orders_and_visitors(shop, workspace):
    found = demand.need(shop, facts(shop, OCTOBER))
    sold = formula(shop, OCTOBER).total
    # real orders, the buyers of the channel days, not one for each of the 43 records that tell of a day
    assert (found.rates.orders, found.rates.amount, found.rates.visitors) == (sold.orders, sold.amount, sold.visits)
    assert found.rates.orders > 400 and not found.contacts and found.days == 10
    first, second, _ = demand.sentences(found, workspace.words)
    assert (
        "An order brings ¥330, and 2.10% of the visitors buy. To close the gap it takes 101 orders: 4,810 visitors."
        in first
    )
    assert second == "That is 11 orders and 481 visitors a day over the 10 days left."


def test_parts_of_an_order_a_day_and_one_day_are_told_as_they_are(workspace):
    rates = Rates(orders=700, amount=21_000_000, visitors=35_000)
    told = demand.sentences(Need(gap=90_000, rates=rates, days=10, available=0), workspace.words)
    assert told[1] == "That is 0.3 orders and 15 visitors a day over the 10 days left."
    told = demand.sentences(Need(gap=90_000, rates=rates, days=30, available=0), workspace.words, is_ahead=True)
    assert told[1] == "That is 0.1 orders and 5 visitors a day over its 30 days."
    visits = Rates(orders=10, amount=60_000_000, contacts={ActivityKind.VISIT: 100})
    need = Need(gap=2_000_000, rates=visits, days=1, available=390)
    told = demand.sentences(need, workspace.words)
    assert told[1:3] == [
        "All of it is for the one working day left.",
        "They take 15 hours, and 6.5 are free beside what is planned. Orders are counted whole here: by your rates the free"
        " hours bring about ¥26k on the average, no less than the gap.",
    ]
    told = demand.sentences(replace(need, available=0), workspace.words)
    assert told[2].endswith("none is free beside what is planned: the whole gap of ¥20k would stay open.")
    told = demand.sentences(replace(need, days=0, available=0), workspace.words)
    assert told[1] == "No working day is left for that."


def test_who_sells_by_calls_is_told_in_calls_and_no_rate_is_over_all(store, workspace):
    client = store.clients.add(Client(name="甲"))
    for day in range(1, 21):
        at = store.now().replace(day=day)
        for kind in (ActivityKind.CALL, ActivityKind.VISIT)[: 1 + (day == 20)]:
            call = an_activity(kind=kind, client_id=client, day=at.date())
            store.activities.log(call, done_at=at, outcome=Outcome.PROGRESS, points="")
    for day in range(2, 12):
        store.orders.add(Order(day=date(2026, 10, day), amount=1_000_000, client_id=client))
    store.targets.put("orders.amount", "2026-10", Decimal(150_000))
    found = formula(store, OCTOBER)
    assert (found.contact, found.total.visits) == ("calls.count", 20)  # the one visit came after all orders
    told = demand.sentences(demand.need(store, facts(store, OCTOBER)), workspace.words)
    assert told[0].endswith("and takes you 2 calls. To close the gap it takes 5 orders: 10 calls.")
    store.targets.put("orders.amount", "2026-10", Decimal(110_000))
    told = demand.sentences(demand.need(store, facts(store, OCTOBER)), workspace.words)
    assert told[0].endswith("and takes you 2 calls. To close the gap it takes 1 order: 2 calls.")
    assert told[-1].startswith("This rests on your last year: 10 orders worth ")
    store.orders.add_many(Order(day=date(2026, 8, 1), amount=100, client_id=client) for _ in range(300))
    told = demand.sentences(demand.need(store, facts(store, OCTOBER)), workspace.words)
    assert told[-1].startswith(
        "This rests on your records since 1 Aug: 310 orders worth "
    )  # many orders are looked at no further back than those
    assert factor_names(found, workspace.words)[0] == "Calls"
    assert said(Fraction(10, 4), Part.CONVERSION, workspace.words) == "2.5 each"


@pytest.mark.row("S5-01")
def test_field_sales_have_the_same_formula_of_visits(store):
    assert not is_worth_showing(store, OCTOBER)
    for day in range(1, 21):
        at = store.now().replace(day=day)
        visit = an_activity(kind=ActivityKind.VISIT, day=at.date())
        store.activities.log(visit, done_at=at, outcome=Outcome.PROGRESS, points="")
    for day, amount in ((5, 900_000), (12, 1_100_000)):
        store.orders.add(Order(day=date(2026, 10, day), amount=amount, channel="展会"))
    found = formula(store, OCTOBER)
    assert is_worth_showing(store, OCTOBER) and not found.is_shop
    assert (found.total.visits, found.total.orders, found.total.amount) == (20, 2, 2_000_000)
    assert (found.days, found.left) == (11, 7)  # today counts tomorrow
    assert [line.channel for line in found.lines] == ["展会"]


def test_a_first_month_goes_on_as_the_days_did_that_the_book_knows(store):
    """Of eleven working days the book knows three: six visits are two a day, as the month's page says."""
    for day in (19, 20, 21):
        for hour in (9, 10):
            visit = an_activity(kind=ActivityKind.VISIT, day=date(2026, 10, day))
            at = store.now().replace(day=day, hour=hour)
            store.activities.log(visit, done_at=at, outcome=Outcome.PROGRESS, points="")
    store.orders.add(Order(day=date(2026, 10, 20), amount=900_000))
    found = formula(store, OCTOBER)
    assert (found.days, found.left, found.visits_a_day[0]) == (3, 7, 2)
    assert found.trial.base[0] == 20

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.capitals import capitals
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import (
    PriceItem,
    PriceKind,
    PriceNote,
    Quote,
    QuoteLine,
    QuoteState,
    totals,
    unit_price,
    written,
)
from salesplanner.domain.quoting import QuoteHabits, number_for
from salesplanner.domain.typed import parse_price
from salesplanner.store.prices import Heard
from salesplanner.store.rows import from_row, to_row

TODAY = date(2026, 10, 22)
AT = datetime.combine(TODAY, time(12))


def line(item="Pump", price=100_00, **facts):
    return QuoteLine(quote_id=0, item=item, price=price, **facts)


@pytest.fixture
def deal(store):
    client = store.clients.add(Client(name="Beichen"))
    return store.deals.get(store.deals.add(Deal(name="Press", client_id=client, stage_id=None, opened_on=TODAY)))


@pytest.fixture
def draft(deal):
    return Quote(number="Q1", client_id=deal.client_id, deal_id=deal.id, day=TODAY, valid_until=TODAY + timedelta(30))


def sent(store, quote, lines):
    quote_id = store.quotes.put(quote, lines)
    store.quoting.send(quote_id, title="quote", at=datetime.combine(quote.day, time(9)))
    return quote_id


PRICES = st.decimals(0, 10**9, places=4, allow_nan=False).map(unit_price) | st.integers(0, 10**9)
LINES = st.lists(st.tuples(st.integers(0, 99_999), st.integers(0, 2), PRICES), min_size=1, max_size=6)


@settings(max_examples=30)
@given(LINES, st.integers(0, 10**6), st.sampled_from(["0", "6", "9", "13", "12.5"]), st.booleans())
def test_a_quote_comes_to_the_sum_of_its_lines_with_tax_counted_once(parts, discount, rate, included):
    lines = [line(price=price, quantity=str(Decimal(count).scaleb(-places))) for count, places, price in parts]
    quote = Quote(number="Q", day=TODAY, discount=discount, tax_percent=Decimal(rate), tax_included=included)
    sums = totals(quote, lines)
    exact = [Decimal(count).scaleb(-places) * price for count, places, price in parts]
    assert sums.lines == sum(int(each + Decimal("0.5")) for each in exact)
    assert sums.net + sums.tax == sums.gross
    after = sums.lines - discount
    assert (sums.gross if included else sums.net) == after
    assert abs(sums.tax - sums.net * Decimal(rate) / 100) <= 1


def test_a_total_counted_by_hand():
    quote = Quote(number="Q", day=TODAY, discount=500_00, tax_percent=Decimal(13), tax_included=False)
    lines = [line(price=1234_50, quantity="3", cost=1000_00), line(price=99_99, quantity="2.5", cost=60_00)]
    sums = totals(quote, lines)
    assert (sums.lines, sums.net, sums.tax, sums.gross) == (3953_48, 3453_48, 448_95, 3902_43)
    assert sums.margin == 3453_48 - 3000_00 - 150_00


@given(PRICES)
def test_a_price_below_the_cent_is_typed_said_and_kept_to_its_last_digit(price):
    assert parse_price(written(price)) == price
    assert from_row(QuoteLine, list(to_row(line(price=Decimal(price))).values())).price == price


def test_prices_below_the_cent_are_remembered_whole_and_only_the_line_is_rounded(store, draft):
    lines = [line("Pin", Decimal("3.75"), quantity="1000"), line("Ring", Decimal("12.5"), quantity="1")]
    quote_id = sent(store, draft, lines)
    assert [(each.price, each.total) for each in store.quote_lines.of(quote_id)] == [
        (Decimal("3.75"), 37_50),
        (Decimal("12.5"), 13),
    ]
    assert store.price_memory.recall("Pin", "", draft.client_id, TODAY).mine.price == Decimal("3.75")
    store.price_items.add(PriceItem(item="Pin", lowest=Decimal("3.7")))
    found = store.quoting.beyond(replace(draft, discount=1_00), lines)  # 2.66 % off: 3.65
    assert [(each.price, each.lowest) for each in found] == [(Decimal("3.65"), Decimal("3.7"))]
    assert store.quoting.beyond(draft, lines) == []


@pytest.mark.parametrize(
    ("minor", "said"),
    [
        (0, "零元整"), (1_00, "壹元整"), (10_05, "壹拾元零伍分"), (12_345_67, "壹万贰仟叁佰肆拾伍元陆角柒分"),
        (100_300_00, "壹拾万零叁佰元整"), (20_000_005_00, "贰仟万零伍元整"), (50, "伍角整"), (1_000_010_010_00, "壹拾亿零壹万零壹拾元整"),
    ],
)  # fmt: skip
def test_amounts_in_capital_figures(minor, said):
    assert capitals(minor) == said


def test_numbers_count_on_within_their_day_and_scheme():
    assert number_for("QYYYYMMDD-NN", TODAY, {"Q20261022-01"}) == "Q20261022-02"
    assert number_for("BC-YY-NNN", TODAY, set()) == "BC-26-001"
    assert number_for("offer", TODAY, {"offer-01"}) == "offer-02"


def test_a_new_version_is_a_copy_and_the_one_that_went_out_stays_as_it_was(store, draft):
    first = sent(store, draft, [line(cost=60_00), line("Valve", 20_00)])
    before = store.quotes.get(first), store.quote_lines.of(first)
    second = store.quotes.revise(first, TODAY, None)
    store.quotes.put(store.quotes.get(second), [line(price=90_00)])
    assert (store.quotes.get(first), store.quote_lines.of(first)) == before
    assert [(each.version, each.state) for each in store.quotes.versions("Q1")] == [
        (1, QuoteState.SENT),
        (2, QuoteState.DRAFT),
    ]
    assert store.quotes.revise(first, TODAY, None) == second
    with pytest.raises(Problem) as refused:
        store.quotes.put(store.quotes.get(first), [line(price=1)])
    assert refused.value.kind is Kind.QUOTE_SENT


def test_a_number_is_given_once(store, draft):
    store.quotes.put(draft, [line()])
    with pytest.raises(Problem) as refused:
        store.quotes.put(replace(draft, day=TODAY + timedelta(1)), [line()])
    assert refused.value.kind is Kind.NAME_TAKEN


def test_sending_counts_once_plans_the_next_step_and_undoes_as_one(store, draft, deal):
    planned = store.activities.add(
        Activity(kind=ActivityKind.QUOTE, title="Quote the press", client_id=deal.client_id, day=TODAY)
    )
    quote_id = store.quotes.put(draft, [line(price=226_00)])
    step = Activity(kind=ActivityKind.CALL, title="Ask", day=TODAY + timedelta(3), is_next_step=True)
    open_still = store.activities.plan_next(
        replace(step, title="Answer the question", day=TODAY, client_id=deal.client_id, deal_id=deal.id)
    )
    before = store.digest()
    store.quoting.send(quote_id, title="Q1", at=AT, step=step, takes_amount=True)
    assert store.quotes.get(quote_id).activity_id == planned
    assert store.measures.total("quotes.count", TODAY, TODAY) == 1
    assert [each.title for each in store.activities.open_next_steps() if each.deal_id == deal.id] == ["Ask"]
    assert store.activities.get(open_still).is_open, "it was not done by that"
    assert store.deals.get(deal.id).amount == 226_00
    with pytest.raises(Problem):
        store.quoting.send(quote_id, title="Q1", at=AT)
    store.undo()
    assert store.digest() == before


def test_the_history_tells_a_quote_once_by_itself(store, draft, deal):
    quote_id = sent(store, draft, [line()])
    store.quotes.put(replace(draft, number="Q2"), [line()])  # a draft is nobody's history
    from salesplanner.domain.happenings import HistoryFilter

    found = store.happenings.of(deal.client_id, HistoryFilter(group="quote"))
    assert [(each.table, each.id) for each in found] == [("quote", quote_id)]


# --- authority -------------------------------------------------------------------------------------------------------


def test_a_price_below_the_limit_asks_once_and_again_only_for_other_prices(store, draft):
    store.price_items.add(PriceItem(item="Pump", price=120_00, lowest=100_00))

    def keep(quote_id, price, **facts):
        quote = replace(store.quotes.find(quote_id or None) or draft, **facts)
        return store.quoting.keep(quote, [line(price=price)], "May I?", "Ms Li")

    quote_id = keep(0, 100_00)
    assert store.escalations.open() == []
    keep(quote_id, 95_00)
    keep(quote_id, 95_00, note="again")
    (asked,) = store.escalations.open()
    assert (asked.why, asked.quote_id, asked.asked_of) == ("Pump 95 < 100", quote_id, "Ms Li")
    keep(quote_id, 90_00)  # not answered yet: the same question, with the price of now
    assert [each.why for each in store.escalations.open()] == ["Pump 90 < 100"]
    store.escalations.change(asked.id, answer="yes", answered_at=AT, told_at=AT)
    store.quoting.send(quote_id, title="Q1", at=AT)
    second = store.quotes.revise(quote_id, TODAY, None)
    keep(second, 90_00)
    assert store.escalations.open() == []
    keep(second, 105_00, discount=10_00)  # within the limit, but not after the discount
    assert [each.why for each in store.escalations.open()] == ["Pump 95 < 100"]
    keep(second, 105_00, discount=0)
    assert store.escalations.open() == []


# --- memory ----------------------------------------------------------------------------------------------------------


def test_the_memory_tells_this_client_from_others_and_versions_from_each_other(store, draft):
    other = store.clients.add(Client(name="Huayue"))
    old, recent = TODAY - timedelta(100), TODAY - timedelta(5)
    sent(store, replace(draft, number="A", client_id=other, deal_id=None, day=old), [line(price=80_00, cost=50_00)])
    first = sent(store, replace(draft, number="B", day=recent), [line(price=100_00)])
    second = store.quotes.revise(first, TODAY, None)
    store.quotes.put(store.quotes.get(second), [line(price=97_00)])

    def recall(client=draft.client_id, but=0):
        return store.price_memory.recall("Pump", "", client, TODAY, but=but)

    memory = recall(but=second)
    assert (memory.mine.price, memory.mine.source) == (100_00, "B")
    assert [(each.who, each.price, each.is_stale(TODAY)) for each in memory.others] == [("Huayue", 80_00, True)]
    assert (memory.cost.price, memory.cost.is_offer, memory.cost.is_stale) == (50_00, False, True)
    store.quoting.send(second, title="B", at=AT)
    assert recall().mine.price == 97_00
    assert [each.price for each in recall(client=other).others] == [97_00]
    assert recall(client=None).mine is None


def test_the_last_cost_is_the_latest_offer_of_the_same_kind(store):
    def offer(day, price, supplier, **facts):
        note = PriceNote(kind=PriceKind.SUPPLIER, item="Pump", price=price, day=day, **facts)
        store.price_memory.keep_note(note, supplier)

    offer(TODAY - timedelta(200), 50_00, "Anli")
    offer(TODAY - timedelta(10), 55_00, "Bohua", spec="A10")
    offer(TODAY - timedelta(2), 70_00, "Bohua", spec="A20")
    store.price_memory.keep_note(
        PriceNote(kind=PriceKind.COMPETITOR, item="Pump", rival="Rival", price=99_00, day=TODAY, client_id=None)
    )
    cost = store.price_memory.recall("Pump", "A10", None, TODAY).cost
    assert (cost.price, cost.who, cost.is_stale) == (55_00, "Bohua", False)
    assert store.price_memory.recall("Pump", "", None, TODAY).cost.is_stale
    assert [each.who for each in store.price_memory.recall("Pump", "", None, TODAY).rivals] == ["Rival"]
    assert sorted(each.name for each in store.suppliers.all()) == ["Anli", "Bohua"]


def test_prices_come_in_as_one_change_and_not_twice(store):
    note = PriceNote(kind=PriceKind.SUPPLIER, item="Pump", price=50_00, day=TODAY)
    heard = [
        Heard(note, "Anli"),
        Heard(replace(note, price=51_00), "Bohua"),
        Heard(PriceItem(item="Pump", lowest=9_00)),
    ]
    before = store.digest()
    assert store.price_memory.take(heard).added == 3
    again = store.price_memory.take(heard)
    assert (again.added, again.known) == (0, 3)
    store.undo()
    assert store.digest() == before


def test_habits_are_kept_and_begin_the_next_quote(store):
    store.settings.put("person.company", "Hongda")
    assert store.quoting.letterhead().company == "Hongda"
    store.quoting.keep_habits(QuoteHabits(scheme="H-YYYY-NNN"), replace(store.quoting.letterhead(), phone="010"))
    assert store.quoting.next_number(TODAY) == "H-2026-001"
    assert (store.quoting.letterhead().company, store.quoting.letterhead().phone) == ("Hongda", "010")

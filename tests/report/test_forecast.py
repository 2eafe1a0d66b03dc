"""The forecast from a book: what is written down for later days changes nothing, and deals count once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.deals import Deal, LostReason, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.statements import score
from salesplanner.domain.targets import Level
from salesplanner.i18n import Translator
from salesplanner.report import forecast
from salesplanner.report.aims import based_on, propose
from salesplanner.store import Store
from salesplanner.words import Words

NOVEMBER, AS_OF = Period.parse("2026-11"), date(2026, 11, 10)


@pytest.fixture
def clock():
    class Clock:
        moment = datetime(2026, 11, 10, 18)

        def __call__(self):
            return self.moment

    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    book = Store.open(tmp_path / "book.db", now=clock)
    with book.change("import"):
        _fill(book)
    yield book
    book.close()


def _fill(book: Store) -> None:
    stage = book.stages.add(Stage(name="bid", position=0, chance=60))
    book.targets.put("orders.amount", "2026-11", Decimal(100_000), Level.BASE)
    for n in range(120):
        book.orders.add(Order(day=date(2026, 5, 4) + timedelta(days=n * 3 // 2), amount=400_000 + n * 1000))
    for n, day in enumerate((date(2026, 11, 20), date(2026, 11, 5), date(2026, 12, 4), None)):
        book.deals.add(
            Deal(
                name=f"deal {n}",
                stage_id=stage,
                amount=(n + 1) * 1_000_000,
                opened_on=date(2026, 10, 1),
                expected_on=day,
            )
        )


def test_nothing_that_comes_later_is_looked_at(store, clock):
    before = forecast.forecast(store, NOVEMBER, as_of=AS_OF)
    ids = [each.id for each in store.deals.all()]
    clock.moment = datetime(2026, 11, 24, 12)
    assert forecast.forecast(store, NOVEMBER, as_of=AS_OF).left == before.left[1:]  # the tenth itself is over now
    before = forecast.forecast(store, NOVEMBER, as_of=AS_OF)
    store.deals.win(ids[0], on=date(2026, 11, 20), amount=7_700_000)
    store.deals.expect(ids[1], date(2027, 3, 1))
    store.deals.change(ids[1], amount=12)
    store.deals.lose(ids[2], on=date(2026, 11, 23), reason=LostReason.PRICE)
    store.deals.expect(ids[3], date(2026, 11, 28))
    store.deals.add(Deal(name="new", amount=9, opened_on=date(2026, 11, 12), expected_on=date(2026, 11, 29)))
    store.orders.add(Order(day=date(2026, 11, 11), amount=5_000_000))
    after = forecast.forecast(store, NOVEMBER, as_of=AS_OF)
    assert after == before
    assert {each.id: each.value for each in after.deals} == {ids[0]: 10_000, ids[1]: 20_000}
    assert forecast.forecast(store, NOVEMBER).done == before.done + 127_000


def test_deals_of_the_period_count_by_chance_and_punctuality_and_what_they_announced_is_not_counted_again(store):
    ids = [each.id for each in store.deals.all()]
    known = forecast.forecast(store, NOVEMBER)
    assert {each.id: round(each.chance, 4) for each in known.deals} == {ids[0]: 0.48, ids[1]: 0.48}
    assert known.past.count == 119 and known.late is None
    store.deals.win(ids[1], on=AS_OF, amount=2_000_000)
    known = forecast.forecast(store, NOVEMBER)
    assert [each.id for each in known.deals] == [ids[0]]
    assert known.past.count == 119  # announced a month ago: no part of the rhythm
    assert known.done == pytest.approx(
        20_000 + sum(o.amount for o in store.orders.between(NOVEMBER.first, AS_OF) if not o.deal_id) / 100
    )


def test_a_period_to_come_has_its_own_deals_only_and_one_that_is_over_what_it_brought(store, clock):
    december = forecast.forecast(store, Period.parse("2026-12"))
    assert [each.value for each in december.deals] == [30_000] and december.done == 0
    clock.moment = datetime(2026, 12, 9, 9)
    over = forecast.forecast(store, NOVEMBER)
    assert not over.left and not over.deals
    assert over.outlook.low == over.outlook.high == over.done


def test_a_metric_whose_days_do_not_add_up_is_refused(store):
    with pytest.raises(Problem) as told:
        forecast.forecast(store, NOVEMBER, "win.rate")
    assert told.value.kind is Kind.NO_FORECAST


def test_an_empty_book_says_how_much_is_missing(tmp_path):
    book = Store.open(tmp_path / "empty.db", now=lambda: datetime(2026, 11, 10, 9))
    said = forecast.as_json(forecast.forecast(book, NOVEMBER), "orders.amount")
    book.close()
    assert said["probability"] is None and said["expected"] is None and said["history"] == 0
    assert said["reason"] == "not enough history: 20 more working days of records are needed"


def test_what_was_foretold_on_monday_stays_and_is_judged_by_what_came(store, clock):
    clock.moment = datetime(2026, 11, 11, 9)  # a Wednesday
    forecast.freeze(store)
    [said] = store.forecasts.statements("orders.amount")
    assert (said.period, said.day, said.target) == ("2026-11", date(2026, 11, 9), 100_000)
    assert said.middle == forecast.forecast(store, NOVEMBER, as_of=date(2026, 11, 8)).outlook.middle
    store.orders.add(Order(day=date(2026, 11, 3), amount=15_000_000))  # written down late
    forecast.freeze(store)
    assert store.forecasts.statements("orders.amount") == [said]
    store.forecasts.guess("orders.amount", "2026-11", said.day, 8)
    [running] = forecast.verdicts(store, "orders.amount")
    assert (running.guess, running.outcome, running.is_held) == (8, None, None)
    clock.moment = datetime(2026, 12, 2, 9)
    [judged] = forecast.verdicts(store, "orders.amount")
    assert judged.outcome == store.measures.total("orders.amount", NOVEMBER.first, NOVEMBER.last) / 100
    assert judged.is_reached and not judged.is_held  # a large one that nobody had announced
    found = score([judged])
    assert (found.ranges, found.held, found.guesses) == (1, 0, 1)
    assert found.own == pytest.approx(0.04) and found.brier == found.beside == pytest.approx((said.chance - 1) ** 2)


def test_a_proposal_is_what_likely_comes_in_two_figures_and_none_without_a_past(store, tmp_path):
    for code in ("2026-12", "2027-Q1", "2027-H1"):
        period = Period.parse(code)
        likely = forecast.forecast(store, period).outlook.middle
        found = propose(store, period, "orders.amount")
        assert abs(float(found.value) - likely) <= 0.05 * likely and found.value == round(
            found.value, 1 - found.value.adjusted()
        )
        assert (
            found.results > 0 and found.months > 0 and found.days == store.calendar().count(period.first, period.last)
        )
    assert propose(store, Period.parse("2026-10"), "orders.amount") is None  # over
    assert propose(store, period, "win.rate") is None
    empty = Store.open(tmp_path / "empty.db", now=lambda: datetime(2026, 11, 10, 9))
    found = propose(empty, period, "orders.amount")
    assert found.value is None and based_on(found, Words(Translator("en"))).startswith("No history yet")
    empty.close()

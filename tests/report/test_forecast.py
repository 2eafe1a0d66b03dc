"""The forecast from a book: what is written down for later days changes nothing, and deals count once."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.deals import Deal, DealStatus, LostReason, Stage
from salesplanner.domain.levels import Past
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


@pytest.mark.row("C6")
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


@pytest.mark.row("C6")
@pytest.mark.parametrize(("preset", "said"), [(100, 99), (0, 1)])
def test_an_open_deal_is_never_certain_whatever_its_stage_is_set_to(store, preset, said):
    [stage] = [each.id for each in store.stages.all()]
    store.stages.change(stage, chance=preset)
    assert store.stages.norms()[stage].chance == said
    chances = [each.chance for each in forecast.forecast(store, NOVEMBER).deals]
    assert chances and all(0 < each < 1 for each in chances)


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


@pytest.mark.row("S4-24", "C6")
def test_an_empty_book_says_how_much_is_missing(tmp_path):
    book = Store.open(tmp_path / "empty.db", now=lambda: datetime(2026, 11, 10, 9))
    said = forecast.as_json(forecast.forecast(book, NOVEMBER), "orders.amount")
    book.close()
    assert said["probability"] is None and said["expected"] is None and said["history"] == 0
    assert said["reason"] == "not enough history: 20 more working days of records are needed"


def test_of_a_week_whose_days_off_are_left_an_empty_book_foretells_nothing(tmp_path):
    """Nothing known is no certainty of nothing."""
    book = Store.open(tmp_path / "empty.db", now=lambda: datetime(2026, 11, 28, 9))
    document, lines = forecast.told(book, Period.parse("2026-W48"), "orders.amount", None, Words(Translator("en")))
    book.close()
    assert document["expected"] is None and document["reason"] and len(lines) == 1


@pytest.mark.row("C6")
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


@pytest.mark.row("S1-13", "S4-24")
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
    said = based_on(propose(store, Period.parse("2026-12"), "orders.amount"), Words(Translator("en")))
    assert said.startswith("A proposal, no promise; it rests on ") and "open deal" in said and "23 working days" in said
    assert said.endswith("less than a year, so the season is not in it")  # seven months of records
    assert propose(store, Period.parse("2026-10"), "orders.amount") is None  # over
    assert propose(store, period, "win.rate") is None
    empty = Store.open(tmp_path / "empty.db", now=lambda: datetime(2026, 11, 10, 9))
    found = propose(empty, period, "orders.amount")
    assert found.value is None and based_on(found, Words(Translator("en"))).startswith("No history yet")
    empty.close()


def visit(done_at: datetime) -> Activity:
    return Activity(kind=ActivityKind.VISIT, title="v", day=done_at.date(), status=ActivityStatus.DONE, done_at=done_at)


def test_what_was_written_down_later_was_not_known(store, clock):
    clock.moment = datetime(2026, 11, 24, 12)
    before = forecast.forecast(store, NOVEMBER, as_of=AS_OF)
    store.orders.add(Order(day=date(2026, 11, 10), amount=5_000_000))
    store.orders.add(Order(day=date(2026, 8, 3), amount=700_000))  # from before the first order was kept: history
    store.deals.add(Deal(name="late", amount=9, opened_on=date(2026, 11, 10), expected_on=date(2026, 11, 29)))
    store.activities.add(visit(datetime(2026, 11, 9, 9)))
    after = forecast.forecast(store, NOVEMBER, as_of=AS_OF)
    assert after.done == before.done and after.deals == before.deals
    assert after.past.count == before.past.count + 1
    assert forecast.forecast(store, NOVEMBER).done == before.done + 50_000
    assert forecast.forecast(store, NOVEMBER, "visits.count", AS_OF).done == 1  # the first of all: history too
    store.activities.add(visit(datetime(2026, 11, 24, 9)))
    clock.moment = datetime(2026, 11, 27, 9)
    store.activities.add(visit(datetime(2026, 11, 24, 15)))
    known = forecast.forecast(store, NOVEMBER, "visits.count", date(2026, 11, 24))
    assert (known.done, known.past.count) == (2, 1)
    assert forecast.forecast(store, NOVEMBER, "visits.count").done == 3


def test_a_deal_without_a_day_comes_by_its_stage_and_how_long_the_own_deals_take_from_there(store, clock):
    [stage] = [each.id for each in store.stages.all()]
    [sure] = forecast.forecast(store, NOVEMBER).undated
    assert sure.value == 40_000 and 0 < sure.chance < 0.6
    begun = date(2026, 7, 1)
    clock.moment = datetime.combine(begun, time(9))
    old = store.deals.add(Deal(name="old", stage_id=stage, opened_on=begun))
    for n in range(20):  # own deals take five days from that stage
        day = begun + timedelta(days=n * 3)
        clock.moment = datetime.combine(day, time(9))
        made = store.deals.add(Deal(name=f"own {n}", amount=3_000_000, stage_id=stage, opened_on=day, expected_on=day))
        clock.moment += timedelta(days=5)
        store.deals.win(made, on=clock.moment.date(), amount=3_000_000)
    clock.moment = datetime(2026, 11, 10, 18)
    norm = store.stages.norms(AS_OF)[stage]
    assert 5 < norm.cycle.days < 14 and norm.chance > 80  # drawn to the preset fourteen days
    fresh = store.deals.add(Deal(name="fresh", stage_id=stage, opened_on=AS_OF, expected_on=None))
    found = {each.id: each for each in forecast.forecast(store, NOVEMBER).undated}
    assert found[fresh].chance > 0.7 and found[old].chance < 0.5  # the other has waited for long
    assert found[fresh].value == pytest.approx(
        sum(each.amount for each in store.orders.between(date(2025, 11, 10), AS_OF)) / 100 / store.orders.count(),
        rel=0.2,
    )
    store.deals.expect(fresh, date(2027, 1, 5))
    assert {each.id for each in forecast.forecast(store, NOVEMBER).undated} == {sure.id, old}


def test_of_a_list_that_was_brought_in_later_nothing_of_a_days_future_is_taken(tmp_path, clock):
    """Whether a deal of it closed afterwards, at what amount and in which stage, changes nothing."""
    found = []
    for is_cut in (False, True):
        book = Store.open(tmp_path / f"{is_cut}.db", now=clock)
        with book.change("import"):
            stage = book.stages.add(Stage(name="bid", position=1, chance=40))
            if not is_cut:
                book.stages.add(Stage(name="lead", position=0, chance=10))
            for n in range(60):
                opened = date(2025, 1, 1) + timedelta(days=n * 5)
                closed = opened + timedelta(days=20 + n % 40)
                is_open = is_cut and closed > date(2025, 8, 10)
                if not (is_cut and opened > date(2025, 8, 10)):
                    book.deals.add(
                        Deal(
                            name=f"d{n}", opened_on=opened, stage_id=stage if is_open else None,
                            amount=None if is_open else n % 3 * 100_000, closed_on=None if is_open else closed,
                            status=DealStatus.OPEN if is_open else DealStatus.WON if n % 3 else DealStatus.LOST,
                            lost_reason=None if is_open or n % 3 else LostReason.PRICE,
                        )
                    )  # fmt: skip
        known = forecast.forecast(book, Period.parse("2025-08"), "deals.won.amount", date(2025, 8, 10))
        found.append((known.outlook, sorted((each.value, each.chance) for each in known.undated), known.kept))
        book.close()
    assert found[0] == found[1] and found[0][1]


def test_a_deal_is_open_until_its_end_was_written_down_whatever_day_that_bears(store, clock, tmp_path):
    """A book cut at the day and the whole one say the same."""
    ids = [each.id for each in store.deals.all()]
    path = tmp_path / "cut.db"
    store.copy_to(path)
    cut = Store.open(path, now=clock)
    clock.moment = datetime(2026, 11, 24, 12)
    store.deals.win(ids[0], on=date(2026, 11, 6), amount=7_700_000)
    store.deals.win(ids[1], on=date(2026, 9, 6), amount=2_000_000)  # before the book knew any deal
    store.deals.lose(ids[3], on=date(2026, 10, 7), reason=LostReason.PRICE)
    store.deals.add(Deal(name="x", amount=5, opened_on=AS_OF, closed_on=AS_OF, status=DealStatus.WON))
    for metric in ("orders.amount", "deals.won.count", "deals.lost.count"):
        assert forecast.forecast(store, NOVEMBER, metric, AS_OF) == forecast.forecast(cut, NOVEMBER, metric, AS_OF)
    assert store.stages.norms(AS_OF) == cut.stages.norms(AS_OF) != store.stages.norms()
    assert {each.id for each in forecast.forecast(store, NOVEMBER, as_of=AS_OF).deals} == {ids[0], ids[1]}
    store.deals.reopen(ids[0])
    assert store.deals.get(ids[0]).closed_at is None
    cut.close()


def test_a_range_below_nothing_is_told_in_words_not_with_a_dash(store):
    known = forecast.forecast(store, NOVEMBER)
    low = [replace(known, done=-1e6, left=(), deals=(), undated=(), past=Past())]
    said = [forecast.span(each, "orders.amount", Words(Translator(code))) for each in low for code in ("en", "zh")]
    assert said == ["Likely −¥1m, 80 % range −¥1m to −¥1m", "预计 −100 万，八成把握在 −100 万 至 −100 万"]
    assert (
        Words(Translator("en")).between("-3", "5") == "−3 to 5" and Words(Translator("en")).between("3", "5") == "3 – 5"
    )

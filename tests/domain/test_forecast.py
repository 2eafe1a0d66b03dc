"""The forecast: exact where it can be counted by hand, honest on sellers of several rhythms, silent without a past."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from math import exp, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.forecast import Expected, Forecast, on_time
from salesplanner.domain.levels import Month, Past, Stretch

AS_OF = date(2026, 11, 10)
LEFT = tuple(day for n in range(1, 21) if (day := AS_OF + timedelta(days=n)).weekday() < 5)
YEAR = tuple(Month(date(2025 + (n + 10) // 12, (n + 10) % 12 + 1, 1), 21, 21) for n in range(12))


def deal(value: float, chance: float, day: int = 20, number: int = 1) -> Expected:
    return Expected(number, value, chance, date(2026, 11, day))


def of_deals(*deals: Expected, target: float | None = 100, done: float = 0) -> Forecast:
    return Forecast(as_of=AS_OF, done=done, target=target, past=Past(), deals=deals, left=LEFT)


@pytest.mark.parametrize(
    ("target", "chance"), [(50, 0.75), (51, 0.25), (100, 0.25), (100.5, 0.0), (0, 1.0), (None, None)]
)
def test_two_deals_are_counted_as_by_hand(target, chance):
    found = of_deals(deal(50, 0.5), deal(50, 0.5, number=2), target=target).outlook.chance
    assert found is None if chance is None else found == pytest.approx(chance, abs=1e-6)


def test_what_came_in_counts_towards_the_target():
    assert of_deals(deal(30, 0.4), done=70).outlook.chance == pytest.approx(0.4)
    assert of_deals(deal(30, 0.4), done=100).outlook.chance == 1.0


def test_a_signed_deal_is_the_lever_that_closes_the_gap():
    known = of_deals(deal(60, 0.5), deal(90, 0.2, number=2), deal(5, 0.9, number=3), done=10)
    levers = {each.id: chance for each, chance in known.levers()}
    assert levers == {2: pytest.approx(1.0), 1: pytest.approx(0.2), 3: pytest.approx(0.2)}
    assert known.levers()[0][0].id == 2 and len(known.levers(1)) == 1


@given(
    st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1)), max_size=65),
    st.floats(0, 1e7), st.lists(st.integers(0, 60), min_size=1, max_size=12), st.floats(1, 1e6),
)  # fmt: skip
@settings(max_examples=25)
def test_ranges_are_in_order_and_more_to_reach_is_less_likely(deals, target, counts, value):
    months = tuple(Month(date(2026, n + 1, 1), 21, count) for n, count in enumerate(counts[:10]))
    past = Past(months=months, values=(value,) * sum(month.results for month in months))
    expected = tuple(deal(worth, chance, number=n) for n, (worth, chance) in enumerate(deals))
    outlooks = [
        Forecast(as_of=AS_OF, done=0, target=each, past=past, deals=expected, left=LEFT).outlook
        for each in (target, target * 1.5 + 1)
    ]
    for each in outlooks:
        ends = (0, each.low, each.lower, each.middle, each.upper, each.high)
        assert all(one <= other + 1e-6 for one, other in pairwise(ends))
        assert 0 <= each.chance <= 1
    assert outlooks[1].chance <= outlooks[0].chance + 0.02  # the grid is as fine as the gap lets it be


def test_the_own_rhythm_goes_on():
    past = Past(months=YEAR, values=(1000.0,) * past_count(YEAR))
    known = Forecast(as_of=AS_OF, done=5000, target=None, past=past, left=LEFT)
    outlook = known.outlook
    assert outlook.chance is None
    assert outlook.middle == pytest.approx(5000 + 1000 * len(LEFT), rel=0.05)
    assert outlook.low < 5000 + 800 * len(LEFT) and outlook.high > 5000 + 1200 * len(LEFT)


def past_count(months: tuple[Month, ...]) -> int:
    return sum(month.results for month in months)


def test_a_quarter_that_ends_in_a_push_begins_in_a_lull():
    months = tuple(month._replace(results=(6, 21, 42)[(month.first.month - 1) % 3]) for month in YEAR)
    first, second, third = Past(months=months, values=(1.0,) * past_count(months)).factors()
    assert first < 0.6 and 0.85 < second < 1 and third > 1.4
    assert Past(months=YEAR[:1]).factors() == (1.0, 1.0, 1.0)


def test_the_way_there_ends_where_the_period_ends():
    known = of_deals(deal(40, 0.5, day=12), deal(40, 0.5, day=9, number=2), target=None)
    days = known.path()
    assert days[-1] == (LEFT[-1], known.outlook) and [day for day, _ in days] == sorted(day for day, _ in days)
    assert dict(days)[LEFT[3]].high >= 40  # by then the first deal's day has come
    assert all(each.high <= 80.1 for _, each in days)


@pytest.mark.row("C6")
@pytest.mark.parametrize(("days", "deals", "missing"), [(0, (), 20), (12, (), 8), (20, (), 0), (0, (deal(1, 0.5),), 0)])
def test_with_too_little_of_a_past_it_says_how_much_is_missing(days, deals, missing):
    past = Past(months=(Month(date(2026, 11, 1), days, 1),), values=(9.0,))
    assert Forecast(as_of=AS_OF, done=0, target=1, past=past, deals=deals, left=LEFT).days_missing == missing


def test_punctuality_is_the_own_one_as_far_as_it_is_known():
    assert on_time(0, 0) == pytest.approx(0.8)
    assert on_time(0, 90) == pytest.approx(0.08)
    assert 0.8 < on_time(20, 20) < 1


def _always(month: int) -> float:
    return 1.0


def _in_season(month: int) -> float:
    return 1 + 0.7 * sin(month * pi / 6)


def _until_summer(month: int) -> float:
    return 1.0 if month < 9 else 0.0


def _growing(month: int) -> float:
    return exp(0.08 * month)


@pytest.mark.row("C6")
@pytest.mark.parametrize(
    ("rate", "size", "spread", "course", "least", "most"),
    [
        (1.0, 9, 0.5, _always, 0.7, 0.92),
        (40.0, 4, 0.8, _always, 0.7, 0.92),
        (3 / 250, 13, 0.6, _always, 0.8, 1.0),  # nothing comes in most months, and that is in every range
        (0.3, 8, 1.4, _always, 0.7, 0.95),
        (1.0, 8, 0.6, _in_season, 0.7, 0.95),
        (1.0, 8, 0.6, _growing, 0.65, 0.92),
        (1.0, 8, 0.6, _until_summer, 0.8, 1.0),
    ],
    ids=["a deal a day", "forty small orders a day", "three projects a year", "a few of any size", "a season", "growth", "an end"],
)  # fmt: skip
def test_four_of_five_ends_lie_in_the_range_whoever_sells(rate, size, spread, course, least, most):
    seeds = range(100 if rate < 10 else 40)
    held = [_holds(random.Random(seed), rate, size, spread, course) for seed in seeds]
    assert least <= sum(held) / len(held) <= most


def _holds(chance: random.Random, rate: float, size: float, spread: float, course: Callable[[int], float]) -> bool:
    """Whether the range of a made-up seller, whose months differ by a fifth, holds what the rest of the month brings."""
    begin = chance.randrange(12) if course is _in_season else 0
    months, values = [], []
    for number in range(13):
        level = rate * course(begin + number) * chance.gammavariate(20, 1 / 20)
        for days in (7, 14):
            mean = level * days
            count = round(chance.gauss(mean, mean**0.5)) if mean > 50 else sum(1 for _ in _poisson(chance, mean))
            brought = [chance.lognormvariate(size, spread) for _ in range(max(0, count))]
            months.append(Month(date(2025 + (number + 10) // 12, (number + 10) % 12 + 1, 1), days, len(brought)))
            values.append(brought)
    past = Past(months=tuple(months[:-1]), values=tuple(value for brought in values[:-1] for value in brought))
    outlook = Forecast(as_of=AS_OF, done=0, target=None, past=past, left=LEFT).outlook
    return outlook.low - 1e-6 <= sum(values[-1]) <= outlook.high + 1e-6


def _poisson(chance: random.Random, mean: float):
    waited = chance.expovariate(1)
    while waited < mean:
        yield waited
        waited += chance.expovariate(1)


NO_PAST = Past()


def undated(
    *deals: Expected, past: Past = NO_PAST, kept: tuple[Stretch, ...] = (), target: float | None = 100
) -> Forecast:
    return Forecast(as_of=AS_OF, done=0, target=target, past=past, undated=deals, kept=kept, left=LEFT)


def test_deals_without_a_day_come_as_their_stages_promise_while_nothing_else_is_known():
    one, other = Expected(1, 60, 0.4, None), Expected(2, 50, 0.4, None)
    known = undated(one, other)
    outlook = known.outlook
    assert outlook.low == 0 and outlook.high == pytest.approx(110, rel=0.01)
    assert 0.16 < outlook.chance < 0.4  # both have to come; they hang together, so it is more than one of six
    assert known.days_missing == 20  # they alone are no ground to speak
    assert [each.id for each in known.waited] == [1, 2]
    assert {each.id: chance for each, chance in known.levers()}.keys() == {1, 2}
    assert all(chance > outlook.chance for _, chance in known.levers())
    early, late = (end.middle + end.high for _, end in (known.path()[0], known.path()[-1]))
    assert early <= late


def stretches(told: list[tuple[int, float, int]]) -> tuple[Stretch, ...]:
    begun = AS_OF - timedelta(days=21 * len(told))
    return tuple(
        Stretch(begun + timedelta(days=21 * n + 10), 15, results, promised, came)
        for n, (results, promised, came) in enumerate(told)
    )


def test_deals_that_never_came_as_promised_leave_the_forecast_to_the_own_rhythm():
    past = Past(months=YEAR, values=(10.0,) * past_count(YEAR))
    alone = Forecast(as_of=AS_OF, done=0, target=None, past=past, left=LEFT).outlook
    idle = [Expected(n, 10, 0.5, None) for n in range(60)]
    kept = stretches([(15, 30.0, n % 3) for n in range(16)])
    found = undated(*idle, past=past, kept=kept, target=None).outlook
    assert found.low == pytest.approx(alone.low, rel=0.1) and found.high == pytest.approx(alone.high, rel=0.1)


def test_business_that_follows_its_deals_is_foretold_by_them():
    months = tuple(month._replace(results=5) for month in YEAR)
    past = Past(months=months, values=(10.0,) * past_count(months))
    kept = stretches(
        [(n % 4 * 3, n % 4 * 3.0, n % 4 * 3) for n in range(16)]
    )  # none or nine, as was promised each time
    many, few = ([Expected(n, 10, 0.9, None) for n in range(count)] for count in (10, 1))
    rich, poor = (undated(*deals, past=past, kept=kept, target=None) for deals in (many, few))
    assert rich.outlook.low > 50 and poor.outlook.high < 30
    assert rich.accounts[-1].share > 0.95

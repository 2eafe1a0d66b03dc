"""Days with a campaign against days before it: means, what may be chance, and the level that is left without it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.effects import Portion, base, effect

FIRST = date(2026, 10, 1)


def days(count: int, start: int = 0) -> list[date]:
    return [FIRST + timedelta(days=start + number) for number in range(count)]


def plain(*values: int) -> dict[date, Portion]:
    return {day: Portion(Decimal(value)) for day, value in zip(days(len(values)), values, strict=True)}


def test_days_that_do_not_overlap_are_more_than_chance_from_four_on():
    found = effect(plain(10, 12, 11, 13, 30, 32, 31, 33), days(4), days(4, 4))
    assert (found.before.mean, found.during.mean, found.change) == (Decimal("11.5"), Decimal("31.5"), Decimal(20))
    assert found.chance == pytest.approx(2 / 70) and found.is_real
    assert found.above == 80 and round(found.relative, 3) == Decimal("1.739")


@pytest.mark.row("S5-07")
def test_three_days_a_side_are_too_few_whatever_they_show():
    found = effect(plain(1, 1, 1, 90, 90, 90), days(3), days(3, 3))
    assert found.chance is None and found.is_real is None and found.missing == 17
    assert found.change == 89


def test_one_day_is_told_beside_four_weeks():
    quiet = [10 + n % 3 for n in range(28)]
    found = effect(plain(*quiet, 40), days(28), days(1, 28))
    assert found.chance == pytest.approx(1 / 29) and found.is_real and found.missing == 0
    assert effect(plain(*quiet, 12), days(28), days(1, 28)).is_real is False
    assert effect(plain(*quiet[:19], 40), days(19), days(1, 19)).missing == 1


def test_a_day_that_is_always_strong_is_no_campaign():
    by_weekday = [30 if day.weekday() == 5 else 10 for day in days(35)]
    saturday = next(day for day in days(7, 28) if day.weekday() == 5)
    number = (saturday - FIRST).days
    values = plain(*by_weekday[:number], 31)
    found = effect(values, days(28, number - 28), [saturday])
    assert {day.weekday() for day in found.before.days} == {5} and found.looked_at == 28
    assert (found.before.mean, found.change) == (30, 1)
    assert found.is_real is True, "a little more than any day of its kind"
    assert effect(plain(*by_weekday[:number], 29), days(28, number - 28), [saturday]).change == -1


def test_what_chance_does_often_is_not_taken_for_real():
    found = effect(plain(10, 30, 20, 40, 15, 35, 25, 30), days(4), days(4, 4))
    assert found.is_real is False and found.chance > 0.5


def test_a_rate_is_the_ratio_of_sums_not_the_mean_of_rates():
    counted = {
        day: Portion(Decimal(part), Decimal(of))
        for day, (part, of) in zip(days(8), [(1, 10), (2, 100)] * 2 + [(5, 50)] * 4, strict=True)
    }
    found = effect(counted, days(4), days(4, 4))
    assert found.before.mean == Decimal(6) / 220 and found.during.mean == Decimal("0.1")


def test_many_days_are_drawn_the_same_way_each_time():
    values = plain(*(n % 7 for n in range(20)), *(n % 7 + 3 for n in range(20)))
    one, other = (effect(values, days(20), days(20, 20)).chance for _ in range(2))
    assert one == other and 0 < one < 0.05


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=40), st.data())
def test_the_level_and_what_is_above_it_add_up_to_the_total(values, data):
    daily = plain(*values)
    marked = data.draw(st.sets(st.sampled_from(sorted(daily))))
    found = base(daily, sorted(marked), sorted(set(daily) - marked))
    assert found.total == sum(values)
    if found.level is None:
        assert found.other_days < 4
    else:
        assert abs(found.usual + found.above - found.total) < Decimal("1e-9")


def test_no_days_at_all_are_no_trouble():
    found = effect({}, [], [])
    assert (found.before.mean, found.change, found.relative, found.above) == (None, None, None, None)

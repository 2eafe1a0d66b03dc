"""The days in stages are the deal's days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.stays import Stay, stays

DAY = date(2026, 3, 2)
_days = st.integers(-30, 400).map(lambda days: DAY + timedelta(days=days))


def test_each_stage_has_the_days_until_the_next():
    second, today = DAY + timedelta(days=5), DAY + timedelta(days=12)
    assert stays([(1, DAY), (2, second)], DAY, today) == [Stay(1, DAY, second), Stay(2, second, today)]


@given(entered=st.lists(st.tuples(st.integers(1, 5), _days), max_size=8), until=_days)
def test_whatever_was_entered_when_the_stays_add_up_to_the_age(entered, until):
    found = stays(entered, DAY, until)
    assert sum(stay.days for stay in found) == max(0, (until - DAY).days)
    assert all(stay.days >= 0 for stay in found)

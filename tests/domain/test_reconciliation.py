"""What was reported and what came later add up to what is true now, whatever happened in between."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.reconciliation import Counted, reconcile

FIRST = date(2026, 11, 1)


def counted(id, day, value=1):
    return Counted(id, date(2026, 11, day), value)


records = st.dictionaries(
    st.integers(1, 20), st.tuples(st.integers(0, 29), st.integers(-500, 100_000)), max_size=15
).map(lambda found: [Counted(key, FIRST + timedelta(days=day), value) for key, (day, value) in found.items()])


@pytest.mark.row("C2")
@given(records, records, st.integers(0, 29))
def test_reported_and_later_change_are_final(then, now, cut):
    as_of = FIRST + timedelta(days=cut)
    then = [each for each in then if each.day <= as_of]
    found = reconcile(then, now, as_of)
    assert found.reported == sum(each.value for each in then)
    assert found.final == sum(each.value for each in now)
    assert found.same_days == sum(each.value for each in now if each.day <= as_of)
    assert found.is_altered == bool({each[::2] for each in then} ^ {each[::2] for each in now if each.day <= as_of})


def test_each_change_is_told_for_what_it_is():
    then = [counted(1, 3, 100), counted(2, 5, 200), counted(3, 9, 300)]
    now = [counted(1, 3, 150), counted(3, 25, 300), counted(4, 8, 70), counted(5, 28, 40)]
    found = reconcile(then, now, date(2026, 11, 23))
    assert found.changed == ((counted(1, 3, 100), counted(1, 3, 150)),)
    assert found.gone == (counted(2, 5, 200), counted(3, 9, 300))
    assert found.late == (counted(4, 8, 70),)
    assert found.after == (counted(3, 25, 300), counted(5, 28, 40))
    assert (found.reported, found.same_days, found.final) == (600, 220, 560)


def test_a_record_that_only_moved_between_reported_days_changed_nothing():
    assert not reconcile([counted(1, 3)], [counted(1, 4)], date(2026, 11, 23)).is_altered

"""Improvement actions: what counts, what may be said of a change, when a verdict is asked, which weakness comes back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesplanner.domain.improvements import (
    Occasion,
    Sample,
    Tally,
    Told,
    asks,
    goes_on_until,
    judge,
    returning,
    spans,
    tally,
)
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Improvement, ImprovementState, Verdict
from salesplanner.domain.workdays import WorkCalendar

TODAY = date(2026, 10, 22)
ACTION = Improvement(id=7, act="call back within a day", tag="slow to call back", starts_on=date(2026, 10, 1))


def occasion(day, is_done=False, key=1, of=7):
    return Occasion(improvement_id=of, table="activity", id=key, day=date(2026, 10, day), is_done=is_done)


def test_due_is_what_is_done_or_past_and_today_may_yet_be_done():
    found = [occasion(8, True), occasion(15), occasion(22), occasion(29), occasion(22, True), occasion(8, True, of=9)]
    assert tally(ACTION, found, TODAY) == Tally(done=2, due=3)
    assert tally(ACTION, found, TODAY, Period.parse("2026-W42")) == Tally(done=0, due=1)


def test_what_comes_after_its_end_is_not_due():
    from msgspec.structs import replace

    ended = replace(ACTION, state=ImprovementState.DROPPED, closed_on=date(2026, 10, 15))
    assert tally(ended, [occasion(8), occasion(15), occasion(20)], TODAY) == Tally(done=0, due=1)


def test_before_has_as_many_working_days_as_since():
    before, since, days = spans(ACTION, TODAY, WorkCalendar())
    calendar = WorkCalendar()
    assert (since.first, since.last) == (date(2026, 10, 1), date(2026, 10, 21))
    assert days == calendar.count(since.first, since.last) == calendar.count(before.first, before.last) == 15
    assert before.last == date(2026, 9, 30)
    assert spans(ACTION, date(2026, 10, 1), calendar) is None


@pytest.mark.row("C1")
@pytest.mark.parametrize(
    ("before", "since", "told"),
    [
        (Sample(Decimal(3), 3, is_count=True), Sample(Decimal(6), 6, is_count=True), Told.TOO_FEW),
        (Sample(Decimal(9), 9, is_count=True), Sample(Decimal(12), 12, is_count=True), Told.CHANCE),
        (Sample(Decimal(9), 9, is_count=True), Sample(Decimal(24), 24, is_count=True), Told.CLEAR),
        (Sample(Decimal(0), 0, is_count=True), Sample(Decimal(12), 12, is_count=True), Told.CLEAR),
        (Sample(Decimal("0.38"), 8, 21), Sample(Decimal("0.46"), 11, 24), Told.CHANCE),
        (Sample(Decimal("0.2"), 6, 30), Sample(Decimal("0.6"), 18, 30), Told.CLEAR),
        (Sample(None, 0, 0), Sample(Decimal("0.6"), 18, 30), Told.TOO_FEW),
        (Sample(Decimal(4000), 8), Sample(Decimal(9000), 9), Told.PLAIN),
    ],
)
def test_what_may_be_said_of_a_change(before, since, told):
    assert judge(before, since, 15) is told
    assert judge(since, before, 15) is told  # the way it went does not matter
    assert judge(before, since, 4) is Told.TOO_FEW


def test_a_verdict_is_asked_after_the_end_or_when_the_next_review_closes():
    october, september = Period.parse("2026-10"), Period.parse("2026-09")
    late = Improvement(id=7, act="x", starts_on=date(2026, 9, 30), due_on=date(2026, 10, 21))
    assert asks(late, [], october, september, TODAY)
    going = Improvement(id=7, act="x", starts_on=date(2026, 9, 30), due_on=date(2026, 12, 31))
    assert not asks(going, [], october, september, TODAY)
    assert asks(going, [], october, september, date(2026, 10, 27))
    assert not asks(going, [], october, october, date(2026, 10, 27))
    assert not asks(going, [], Period.parse("2026-10-27"), september, date(2026, 10, 27))  # a day's review
    assert asks(going, [], Period.parse("2026-Q4"), september, date(2026, 12, 28))
    december = Verdict(improvement_id=7, period="2026-12", day=date(2026, 12, 27), state=ImprovementState.KEPT)
    assert not asks(going, [december], Period.parse("2026-Q4"), september, date(2026, 12, 28))
    said = Verdict(improvement_id=7, period="2026-10", day=date(2026, 10, 27), state=ImprovementState.KEPT)
    assert not asks(going, [said], october, september, date(2026, 10, 28))


def test_it_goes_on_for_a_month():
    assert goes_on_until(Improvement(act="x", due_on=date(2026, 10, 31)), TODAY) == date(2026, 11, 30)
    assert goes_on_until(Improvement(act="x", due_on=date(2026, 8, 1)), TODAY) == date(2026, 11, 22)


@pytest.mark.row("C1")
def test_a_weakness_that_returns_three_months_running_is_named():
    def made(month, closed=None, tag="Slow to call back "):
        return Improvement(act="x", tag=tag, starts_on=date(2026, month, 5), closed_on=closed)

    october = Period.parse("2026-10")
    three = [made(8, date(2026, 8, 31)), made(9, date(2026, 9, 30), "slow to call back"), made(10)]
    assert returning(three, october) == {"slowtocallback": 3}
    assert returning(three[1:], october) == {}
    assert returning([made(8), made(10, tag="")], october) == {"slowtocallback": 3}
    untagged = Improvement(act="x", weakness="Slow to call back.", starts_on=date(2026, 8, 5))
    assert returning([untagged], october) == {"slowtocallback": 3}, "without a word it is known by what it says"

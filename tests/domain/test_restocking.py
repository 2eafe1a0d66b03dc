"""When a buyer is due again: by its own interval, else by the usual one."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.clients import Grade
from salesplanner.domain.restocking import Buyer, Supply, in_turn, usual_interval

TODAY = date(2026, 10, 22)


def buyer(last, *, first=None, days=1, name="甲", silent=100, **more):
    last = TODAY - timedelta(days=last)
    return Buyer(
        id=1, name=name, grade=Grade.B, region="", last=last, days=days, orders=days, amount=100, quantity=Decimal(0),
        first=last if first is None else TODAY - timedelta(days=first), silent_from=last + timedelta(days=silent),
        usual=14, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "interval", "due", "supply"),
    [
        (buyer(10, first=40, days=4), 10, date(2026, 10, 22), Supply.DUE),
        (buyer(8, first=38, days=4), 10, date(2026, 10, 24), Supply.SOON),
        (buyer(1, first=31, days=4), 10, date(2026, 10, 31), Supply.LATER),
        (buyer(20, first=40, days=2), 20, date(2026, 10, 22), Supply.DUE),
        (buyer(3), 14, date(2026, 11, 2), Supply.LATER),
        (buyer(60, first=90, days=4, silent=45), 10, date(2026, 9, 2), Supply.STOPPED),
        (buyer(10, first=40, days=4, is_resting=True), 10, date(2026, 10, 22), Supply.RESTING),
    ],
)
def test_a_buyer_is_due_after_its_interval(found, interval, due, supply):
    assert (found.interval, found.due, found.supply(TODAY)) == (interval, due, supply)


def test_the_longest_overdue_comes_first_and_of_those_who_stopped_the_latest():
    late, just = buyer(30, first=60, days=4, name="late"), buyer(10, first=40, days=4, name="just")
    gone, lost = buyer(60, silent=45, name="gone"), buyer(300, silent=45, name="lost")
    soon, rests = buyer(9, name="soon"), buyer(50, is_resting=True, name="rests")
    turns = [each.name for each in in_turn([lost, rests, just, soon, gone, late], TODAY)]
    assert turns == ["late", "just", "soon", "gone", "lost", "rests"]


def test_the_middle_one_of_the_own_intervals_is_usual():
    buyers = [buyer(3), buyer(10, first=40, days=4), buyer(0, first=28, days=3), buyer(0, first=300, days=2)]
    assert usual_interval(buyers) == 14
    assert usual_interval([buyer(3)]) is None

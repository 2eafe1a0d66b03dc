"""Which list a client belongs to, in which order, and whether two may be the same."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.followups import Due, Followup, Likeness, Order, Segment, by_segment, core, next_after, ordered

NOW = datetime(2026, 10, 22, 15, 0)  # a Thursday
TODAY = NOW.date()


def followup(name: str = "北辰重机", *, in_days: int | None = None, at: time | None = None, ago: int | None = None,
             amount: int = 0, **fields: Any) -> Followup:  # fmt: skip
    fields.setdefault("status", ClientStatus.ACTIVE)
    step = None
    if in_days is not None:
        step = Activity(kind=ActivityKind.CALL, title="call", day=TODAY + timedelta(days=in_days), at=at)
    last = None if ago is None else TODAY - timedelta(days=ago)
    return Followup(client=Client(name=name, **fields), step=step, last=last, amount=amount)


@pytest.mark.parametrize(
    ("in_days", "at", "segments"),
    [
        (-10, None, {Segment.OVERDUE, Segment.TO_FOLLOW_UP}),
        (-1, None, {Segment.OVERDUE, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (0, None, {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (0, time(14, 0), {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK, Segment.OVERDUE}),
        (0, time(14, 45), {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (3, None, {Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (4, None, {Segment.TO_FOLLOW_UP}),
        (7, None, {Segment.TO_FOLLOW_UP}),
        (8, None, set()),
    ],
)
def test_the_day_of_its_step_decides_the_lists_of_a_client(in_days, at, segments):
    assert followup(in_days=in_days, at=at).segments(NOW) == segments | {Segment.ALL}


@pytest.mark.parametrize(
    ("status", "lacks"),
    [
        (ClientStatus.PROSPECT, False),
        (ClientStatus.ACTIVE, True),
        (ClientStatus.CUSTOMER, True),
        (ClientStatus.DORMANT, False),
    ],
)
def test_active_clients_and_customers_need_a_next_step(status, lacks):
    assert (Segment.NO_STEP in followup(status=status).segments(NOW)) is lacks


def test_a_client_is_long_not_contacted_once_its_rhythm_is_passed():
    assert not followup(ago=14, grade=Grade.B).is_silent(TODAY)
    assert followup(ago=15, grade=Grade.B).is_silent(TODAY)
    assert not followup(ago=15, grade=Grade.B, rhythm_days=30).is_silent(TODAY)


def test_a_client_never_contacted_is_not_called_long_not_contacted():
    assert not followup().is_silent(TODAY)


def test_a_quiet_client_is_left_alone_until_its_day():
    quiet = followup(ago=200, quiet_until=TODAY + timedelta(days=1))
    assert quiet.segments(NOW) == {Segment.ALL}
    assert quiet.due(NOW) is Due.DORMANT
    assert Segment.SILENT in followup(ago=200, quiet_until=TODAY).segments(NOW)


def test_a_dormant_client_wants_a_next_step_once_its_day_has_come():
    waking = followup(status=ClientStatus.DORMANT, quiet_until=TODAY)
    assert waking.due(NOW) is Due.MISSING
    assert Segment.NO_STEP in waking.segments(NOW)


@pytest.mark.parametrize(
    ("facts", "due"),
    [
        ({"in_days": -2}, Due.OVERDUE),
        ({"in_days": 0}, Due.TODAY),
        ({"in_days": 1}, Due.PLANNED),
        ({"ago": 100}, Due.SILENT),
        ({"ago": 1}, Due.MISSING),
        ({"status": ClientStatus.PROSPECT}, Due.NOTHING),
        ({"status": ClientStatus.DORMANT}, Due.DORMANT),
    ],
)
def test_a_row_says_one_thing(facts, due):
    assert followup(**facts).due(NOW) is due


def test_each_list_holds_its_clients():
    lists = by_segment([followup(in_days=-1), followup(in_days=0), followup()], NOW)
    found = {segment: len(held) for segment, held in lists.items()}
    assert (found[Segment.TO_FOLLOW_UP], found[Segment.OVERDUE], found[Segment.NO_STEP]) == (2, 1, 1)
    assert found[Segment.ALL] == 3


def test_clients_are_sorted_by_what_is_asked():
    one = followup("one", in_days=5, ago=1, amount=100, grade=Grade.B)
    two = followup("two", in_days=1, ago=9, grade=Grade.C)
    zero = followup("Zero", amount=900, grade=Grade.A)
    names = {order: [each.client.name for each in ordered([zero, one, two], order)] for order in Order}
    assert names == {
        Order.STEP: ["two", "one", "Zero"],
        Order.CONTACT: ["two", "one", "Zero"],
        Order.GRADE: ["Zero", "one", "two"],
        Order.NAME: ["one", "two", "Zero"],
        Order.AMOUNT: ["Zero", "one", "two"],
    }


def test_a_step_with_a_time_comes_before_one_at_any_time():
    early, late = followup("early", in_days=0, at=time(9)), followup("late", in_days=0)
    assert ordered([late, early], Order.STEP) == [early, late]


def test_the_next_client_is_the_one_with_the_earliest_step():
    assert next_after([followup(), followup("a", in_days=20), followup("b", in_days=9)]).client.name == "b"
    assert next_after([followup()]) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("川江特钢（集团）有限公司", "川江特钢"),
        ("川江特钢 股份有限公司", "川江特钢"),
        ("Acme Tools, Inc.", "acmetools"),
        ("ACME  TOOLS", "acmetools"),
        ("集团", "集团"),
        ("", ""),
    ],
)
def test_the_core_of_a_name_leaves_its_legal_form_out(name, expected):
    assert core(name) == expected


def test_a_name_with_the_same_core_may_be_the_same_client():
    likeness = Likeness.among([Client(id=1, name="川江特钢"), Client(id=2, name="北辰重机")])
    assert likeness.find("川江特钢集团有限公司") == 1
    assert likeness.find("川江") == 1
    assert likeness.find("川") is None
    assert likeness.find("川江特钢", besides=1) is None
    assert likeness.find("海湾港机") is None


def test_an_exact_core_wins_over_a_mere_beginning():
    likeness = Likeness.among([Client(id=1, name="川江特钢备件"), Client(id=2, name="川江特钢")])
    assert likeness.find("川江特钢有限公司") == 2


def test_silence_is_counted_in_whole_days():
    assert Followup(client=Client(name="a"), last=date(2026, 10, 20)).silent_days(TODAY) == 2

"""Which list a client belongs to, in which order, and whether two may be the same."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.followups import Due, Followup
from salesplanner.domain.rhythms import Pulse
from salesplanner.domain.sameness import core

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
    ("status", "lacks"),
    [
        (ClientStatus.PROSPECT, False),
        (ClientStatus.ACTIVE, True),
        (ClientStatus.CUSTOMER, True),
        (ClientStatus.DORMANT, False),
    ],
)
def test_active_clients_and_customers_need_a_next_step(status, lacks):
    assert followup(status=status).lacks_step(TODAY) is lacks


@pytest.mark.row("S1-08")
def test_a_client_is_long_not_contacted_once_its_rhythm_is_passed():
    assert not followup(ago=14, grade=Grade.B).is_silent(TODAY)
    assert followup(ago=15, grade=Grade.B).is_silent(TODAY)
    assert not followup(ago=15, grade=Grade.B, rhythm_days=30).is_silent(TODAY)


def test_the_rhythm_of_a_client_never_contacted_counts_from_the_day_it_was_entered():
    def entered(ago):
        return followup(grade=Grade.A, created_at=NOW - timedelta(days=ago))

    assert [entered(ago).pulse(TODAY) for ago in (7, 8, 10, 11)] == [Pulse.FRESH, Pulse.SOON, Pulse.SOON, Pulse.PAST]
    assert entered(11).waited(TODAY) == 11 and entered(11).silent_days(TODAY) is None


def test_a_quiet_client_is_left_alone_until_its_day():
    quiet = followup(ago=200, quiet_until=TODAY + timedelta(days=1))
    assert not quiet.is_silent(TODAY)
    assert quiet.due(NOW) is Due.QUIET
    assert followup(ago=200, quiet_until=TODAY).is_silent(TODAY)


def test_a_dormant_client_wants_a_next_step_once_its_day_has_come():
    waking = followup(status=ClientStatus.DORMANT, quiet_until=TODAY)
    assert waking.due(NOW) is Due.MISSING
    assert waking.lacks_step(TODAY)


@pytest.mark.parametrize(
    ("facts", "due"),
    [
        ({"in_days": -2}, Due.OVERDUE),
        ({"in_days": 0}, Due.TODAY),
        ({"in_days": 1}, Due.PLANNED),
        ({"ago": 100}, Due.SILENT),
        ({"ago": 1}, Due.MISSING),
        ({"status": ClientStatus.PROSPECT}, Due.NOTHING),
        ({"status": ClientStatus.DORMANT}, Due.QUIET),
    ],
)
def test_a_row_says_one_thing(facts, due):
    assert followup(**facts).due(NOW) is due


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


@pytest.mark.row("S1-08")
def test_silence_is_counted_in_whole_days():
    assert Followup(client=Client(name="a"), last=date(2026, 10, 20)).silent_days(TODAY) == 2

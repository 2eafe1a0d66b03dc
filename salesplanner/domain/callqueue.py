"""The call queue: which clients are called one after the other, and how far the calls of a list led (domain S4-05)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.followups import Followup

#: The calls of so many days, today with them, tell how a list goes.
LOOKED_BACK = 30


class CallList(Enum):
    """A list of clients to call."""

    PLANNED = "planned"  # calls that are due today or late
    NO_ORDER = "no_order"
    NO_STEP = "no_step"
    SILENT = "silent"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of the clients of a list: how many were called, reached, and moved forward."""

    clients: int
    called: int
    reached: int
    progress: int


def members(
    which: CallList, followups: Iterable[Followup], calls: Iterable[Activity], buyers: Collection[int], now: datetime
) -> list[Followup]:
    """The clients of a list in the order of calling: the most overdue call, the longest silence first.

    `calls` are the open calls up to today, `buyers` the ids of those that ever ordered. Who is left alone for now is in
    no list but that of the planned calls.
    """
    today = now.date()
    planned = {each.client_id: each for each in sorted(calls, key=lambda each: (each.day, each.id), reverse=True)}
    found = []
    for each in followups:
        is_wanted = {
            CallList.PLANNED: each.id in planned,
            CallList.NO_ORDER: each.id not in buyers,
            CallList.NO_STEP: each.lacks_step(today),
            CallList.SILENT: each.is_silent(today),
            CallList.ALL: True,
        }[which]
        if is_wanted and (which is CallList.PLANNED or not each.is_quiet(today)):
            found.append(each)
    if which is CallList.PLANNED:
        return sorted(found, key=lambda each: (planned[each.id].day, planned[each.id].at is None, planned[each.id].at))
    return sorted(found, key=lambda each: (each.last or date.min, each.client.name))


def conversion(clients: Collection[int], activities: Iterable[Activity], today: date) -> Conversion:
    """How the calls of the last 30 days went with these clients, each client counted once."""
    first = today - timedelta(days=LOOKED_BACK - 1)
    called, reached, progress = set(), set(), set()
    for each in activities:
        day = each.done_at.date() if each.done_at else None
        if each.kind is not ActivityKind.CALL or not each.is_done or each.client_id not in clients:
            continue
        if day is None or not first <= day <= today:
            continue
        called.add(each.client_id)
        if each.counts:
            reached.add(each.client_id)
        if each.outcome is Outcome.PROGRESS:
            progress.add(each.client_id)
    return Conversion(len(clients), len(called), len(reached), len(progress))


def proposed_day(followup: Followup, outcome: Outcome | None, today: date) -> date:
    """When to call next: tomorrow who was not reached, the others after their rhythm."""
    return today + timedelta(days=1 if outcome is Outcome.NOT_REACHED else followup.rhythm)

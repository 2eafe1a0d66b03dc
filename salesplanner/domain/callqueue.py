"""The call queue: which clients are called one after the other, and how far the calls of a list led (domain S4-05)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.followups import Followup
from salesplanner.domain.orders import Order

#: The calls of so many days, today with them, tell how a list goes.
LOOKED_BACK = 30


class CallList(Enum):
    """A list of clients to call."""

    PLANNED = "planned"  # calls that are due today or late
    NO_ORDER = "no_order"
    NO_STEP = "no_step"
    SILENT = "silent"
    TAG = "tag"
    SOURCE = "source"
    ALL = "all"


#: Who was called leaves these lists by that, so their calls cannot be told from the others.
LEFT_BY_CALLING = frozenset({CallList.PLANNED, CallList.NO_STEP, CallList.SILENT})


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to call; `word` is the tag or the source."""

    which: CallList
    word: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of the clients of a list: how many were called, reached, moved forward, and ordered since they were called."""

    clients: int
    called: int
    reached: int
    progress: int
    ordered: int


def members(
    choice: Choice, followups: Iterable[Followup], calls: Iterable[Activity], buyers: Collection[int], now: datetime
) -> list[Followup]:
    """The clients of a list in the order of calling: the most overdue call, the longest silence first.

    `calls` are the open calls up to today, `buyers` the ids of those that ever ordered. Who is left alone for now is in
    no list but that of the planned calls.
    """
    today, which = now.date(), choice.which
    planned = {each.client_id: each for each in sorted(calls, key=lambda each: (each.day, each.id), reverse=True)}
    found = []
    for each in followups:
        is_wanted = {
            CallList.PLANNED: each.id in planned,
            CallList.NO_ORDER: each.id not in buyers,
            CallList.NO_STEP: each.lacks_step(today),
            CallList.SILENT: each.is_silent(today),
            CallList.TAG: choice.word in each.client.tags.split(),
            CallList.SOURCE: each.client.source == choice.word,
            CallList.ALL: True,
        }[which]
        if is_wanted and (which is CallList.PLANNED or not each.is_quiet(today)):
            found.append(each)
    if which is CallList.PLANNED:
        return sorted(found, key=lambda each: (planned[each.id].day, planned[each.id].at is None, planned[each.id].at))
    return sorted(found, key=lambda each: (each.last or date.min, each.client.name))


def asked(choice: Choice, followups: Iterable[Followup], orders: Iterable[Order], today: date) -> set[int] | None:
    """The clients whose calls tell how a list goes, those that left it by an order too; None for all calls there were."""
    if choice.which in LEFT_BY_CALLING:
        return None
    first = _first_day(today)
    before = {each.client_id for each in orders if each.day < first}
    return {
        each.id
        for each in followups
        if (choice.which is not CallList.NO_ORDER or each.id not in before)
        and (choice.which is not CallList.TAG or choice.word in each.client.tags.split())
        and (choice.which is not CallList.SOURCE or each.client.source == choice.word)
    }


def conversion(
    clients: Collection[int] | None, activities: Iterable[Activity], orders: Iterable[Order], today: date
) -> Conversion:
    """How the calls of the last 30 days went with these clients (None: with any), each client counted once."""
    first = _first_day(today)
    called: dict[int, date] = {}
    reached, progress = set(), set()
    for each in activities:
        day = each.done_at.date() if each.done_at else None
        if each.kind is not ActivityKind.CALL or not each.is_done or day is None or not first <= day <= today:
            continue
        if each.client_id is None or (clients is not None and each.client_id not in clients):
            continue
        called[each.client_id] = min(day, called.get(each.client_id, day))
        if each.counts:
            reached.add(each.client_id)
        if each.outcome is Outcome.PROGRESS:
            progress.add(each.client_id)
    ordered = {each.client_id for each in orders if each.client_id in called and each.day >= called[each.client_id]}
    size = len(called) if clients is None else len(clients)
    return Conversion(size, len(called), len(reached), len(progress), len(ordered))


def _first_day(today: date) -> date:
    return today - timedelta(days=LOOKED_BACK - 1)


def proposed_day(followup: Followup, outcome: Outcome | None, today: date) -> date:
    """When to call next: tomorrow who was not reached, the others after their rhythm."""
    return today + timedelta(days=1 if outcome is Outcome.NOT_REACHED else followup.rhythm)

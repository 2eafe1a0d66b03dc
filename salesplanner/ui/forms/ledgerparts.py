"""The parts of the ledger: which records each holds, open and settled, and what each is sorted by."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct

from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Agreement
from salesplanner.domain.promises import Direction, Escalation, Promise, Remark
from salesplanner.store import Store
from salesplanner.ui.forms import owing

_FAR = date.max
#: So many of what is settled, or was heard, are listed: the latest.
MOST = 1000
_KINDS = (Promise, Escalation, Remark, Complaint, Agreement)


class Part(Enum):
    """The parts of the ledger."""

    ALL = "all"
    MINE = "mine"
    THEIRS = "theirs"
    QUESTIONS = "questions"
    COMPLAINTS = "complaints"
    AGREEMENTS = "agreements"
    HEARD = "heard"


class Line(Struct, frozen=True):
    """A line of the ledger; `id` tells its kinds of records apart."""

    id: int
    record: owing.Record
    client: str
    by: date  # what it is sorted by


def lines(store: Store, part: Part, today: date, *, settled: bool) -> list[Line]:
    """The lines of a part: what presses first, what is settled or was heard latest first."""
    records = _settled(store, part) if settled else _open(store, part, today)
    clients = store.clients.many(each.client_id for each in records)
    found = [
        Line(
            each.id * len(_KINDS) + _KINDS.index(type(each)),
            each,
            clients[each.client_id].name if each.client_id in clients else "",
            _by(each),
        )
        for each in records
    ]
    return sorted(found, key=lambda each: (each.by, each.id), reverse=settled or part is Part.HEARD)


def _open(store: Store, part: Part, today: date) -> list[owing.Record]:
    promises = store.promises.open() if part in (Part.ALL, Part.MINE, Part.THEIRS) else []
    found: list[owing.Record] = [each for each in promises if _fits(each, part)]
    if part in (Part.ALL, Part.QUESTIONS):
        found += store.escalations.open()
    if part in (Part.ALL, Part.COMPLAINTS):
        found += store.complaints.open()
    if part is Part.AGREEMENTS:
        found += store.agreements.in_force()
    if part is Part.ALL:
        found += store.agreements.ending(today)
    return [*store.remarks.latest(MOST)] if part is Part.HEARD else found


def _settled(store: Store, part: Part) -> list[owing.Record]:
    promises = store.promises.settled(MOST) if part in (Part.ALL, Part.MINE, Part.THEIRS) else []
    found: list[owing.Record] = [each for each in promises if _fits(each, part)]
    if part in (Part.ALL, Part.QUESTIONS):
        found += store.escalations.settled(MOST)
    if part in (Part.ALL, Part.COMPLAINTS):
        found += store.complaints.settled(MOST)
    if part in (Part.ALL, Part.AGREEMENTS):
        found += store.agreements.renewed()
    return found


def _fits(promise: Promise, part: Part) -> bool:
    return part is Part.ALL or (promise.direction is Direction.MINE) is (part is Part.MINE)


def _by(record: owing.Record) -> date:
    """The day a line is sorted by: when it is due, was settled, was heard."""
    if isinstance(record, Remark):
        return record.day
    if isinstance(record, Agreement):
        return record.ends_on or _FAR
    if isinstance(record, Escalation):
        return record.told_at.date() if record.told_at else record.asked_at.date()
    if record.is_open:
        return record.due_on or _FAR
    if isinstance(record, Complaint):
        return record.closed_on or record.opened_on
    return record.kept_on or record.due_on or record.made_on

"""Calendar files (.ics): events and tasks read as rows of activities, the plan written as events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.plaintext import clean, one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.routines import Routine, first_by_rule
from salesplanner.exchange.source import SourceRow, SourceTable, decode

_HEADERS = ("Subject", "Date", "Start time", "Duration", "Location", "Notes", "uid", "E-mail")
_EVENTS_MOST = 50_000


def read(path: Path) -> SourceTable:
    """The events of a calendar as rows under headers. Raises Problem(FILE_UNREADABLE, FILE_EMPTY)."""
    from icalendar import Calendar

    text, encoding = decode(path.read_bytes(), "", path)
    try:
        found = Calendar.from_ical(text)
        events = [each for each in found.walk() if each.name in ("VEVENT", "VTODO")][:_EVENTS_MOST]
        rows = [SourceRow(number, cells) for number, each in enumerate(events, 1) if (cells := _cells(each))]
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, OSError) as error:
        raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail=type(error).__name__) from None
    if not rows:
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    return SourceTable(path=path, headers=_HEADERS, rows=tuple(rows), encoding=encoding)


def _cells(event: Any) -> tuple[Any, ...] | None:
    start = _moment(event, "dtstart") or _moment(event, "due")
    if start is None:
        return None
    end = _moment(event, "dtend")
    day = start.date() if isinstance(start, datetime) else start
    at = start.time() if isinstance(start, datetime) else None
    minutes = None
    if isinstance(start, datetime) and isinstance(end, datetime):
        minutes = round((end.replace(tzinfo=None) - start.replace(tzinfo=None)).total_seconds() / 60)
    texts = [one_line(str(event.get(name, ""))) for name in ("summary", "location")]
    notes, uid = clean(str(event.get("description", ""))), str(event.get("uid", ""))
    return texts[0], day, at, minutes, texts[1], notes, uid, _invited(event)


def _invited(event: Any) -> str:
    """The mail addresses of who is invited to an event."""
    found = event.get("attendee", [])
    told = [str(each) for each in (found if isinstance(found, list) else [found])]
    return ", ".join(each[len("mailto:") :] for each in told if each.casefold().startswith("mailto:"))


def _moment(event: Any, name: str) -> date | datetime | None:
    """A day or a local moment; a moment with a zone is turned to the computer's own."""
    value = event.get(name)
    found = getattr(value, "dt", None)
    if isinstance(found, datetime) and found.tzinfo is not None:
        return found.astimezone().replace(tzinfo=None)
    return found if isinstance(found, date) else None


def events(
    activities: Iterable[Activity],
    clients: Mapping[int, str],
    made: datetime,
    routines: Iterable[tuple[Routine, Sequence[date]]] = (),
) -> bytes:
    """The activities as a calendar file, and each routine as an event that returns, without the days named beside it.

    Working days of one's own calendar cannot be said in a rule: there the rule means the days from Monday to Friday.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Sales Planner//EN")
    calendar.add("version", "2.0")
    for each in activities:
        name = one_line(" · ".join(filter(None, [each.title, clients.get(each.client_id or 0, "")])))
        calendar.add_component(_event(each.uid, name, each.day, each.at, each.minutes, made))
    for routine, gone in routines:
        calendar.add_component(_returning(routine, gone, clients.get(routine.client_id or 0, ""), made))
    written: bytes = calendar.to_ical()
    return written


def _event(uid: str, name: str, day: date, at: time | None, minutes: int, made: datetime) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{uid}@salesplanner")
    event.add("dtstamp", made)
    event.add("summary", name)
    if at is None:
        event.add("dtstart", day)
    else:
        start = datetime.combine(day, at)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=minutes))
    return event


def _returning(routine: Routine, gone: Sequence[date], client: str, made: datetime) -> Any:
    from icalendar import vRecur

    # A calendar takes the first day for one that the rule gives, so it must be one.
    first = first_by_rule(routine) or routine.starts_on
    name = one_line(" · ".join(filter(None, [routine.title, client])))
    event = _event(routine.uid, name, first, routine.at, routine.minutes, made)
    rule = vRecur.from_ical(routine.rule)
    if routine.ends_on is not None:
        rule.pop("COUNT", None)
        rule["UNTIL"] = routine.ends_on if routine.at is None else datetime.combine(routine.ends_on, time(23, 59))
    event.add("rrule", rule)
    for day in gone:
        event.add("exdate", day if routine.at is None else datetime.combine(day, routine.at))
    return event

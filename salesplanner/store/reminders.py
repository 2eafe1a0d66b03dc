"""Which reminders were told and what became of them: kept two weeks, outside of undo."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from salesplanner.domain.dayplan import USUAL_HOURS
from salesplanner.domain.quotachecks import minutes_of_day
from salesplanner.domain.reminders import KEPT, LOOKED_BACK, ReminderKind, ReminderRules, ReminderState, Told
from salesplanner.store.journal import Journal
from salesplanner.store.rows import to_value
from salesplanner.store.settings import Settings

#: The row that says from when on this book is watched: what was due before is not told.
_SINCE = "since"


class Reminders:
    """Reminders that were told. That one was told is nothing to undo, so no change is made of it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._db = journal.db

    def since(self, now: datetime) -> datetime:
        """From when on reminders are told: seven days back, but not before the day this book was first watched."""
        row = self._db.execute("SELECT due_at FROM reminder WHERE key = ?", [_SINCE]).fetchone()
        kept = datetime.fromisoformat(row[0]) if row else None
        if kept is None or kept > now:  # the clock was ahead once
            kept = datetime.combine(now.date(), time()) if kept is None else now
            self._put(_SINCE, kept, None, None, "", "")
        return max(kept, now - LOOKED_BACK)

    def all(self) -> list[Told]:
        """What was told in the last two weeks, latest first."""
        sql = (
            "SELECT key, due_at, shown_at, snoozed_to, state, said FROM reminder WHERE shown_at IS NOT NULL"
            " ORDER BY shown_at DESC, due_at DESC, key"
        )
        return [_told(row) for row in self._db.execute(sql)]

    def unseen(self) -> int:
        """How many nobody has looked at yet."""
        sql = "SELECT count(*) FROM reminder WHERE state = 'told' AND shown_at IS NOT NULL"
        return int(self._db.execute(sql).fetchone()[0])

    def put(self, told: Iterable[Told]) -> None:
        """Keep what became of reminders."""
        with self._journal.aside():
            for each in told:
                said = json.dumps(dict(each.facts), ensure_ascii=False)
                self._write(each.key, each.due_at, each.shown_at, each.snoozed_to, each.state.value, said)

    def see(self) -> None:
        """Everything told was looked at."""
        with self._journal.aside():
            self._db.execute("UPDATE reminder SET state = 'seen' WHERE state = 'told'")

    def trim(self, now: datetime) -> None:
        """Forget what was told more than two weeks ago, by this clock and by what was told since."""
        latest = self._db.execute("SELECT max(shown_at) FROM reminder").fetchone()[0]
        if latest is not None:
            before = min(now, datetime.fromisoformat(latest)) - KEPT
            with self._journal.aside():
                values = [_SINCE, to_value(before), to_value(before)]
                self._db.execute("DELETE FROM reminder WHERE key <> ? AND due_at < ? AND shown_at < ?", values)

    def _put(self, *values: Any) -> None:
        with self._journal.aside():
            self._write(*values)

    def _write(self, *values: Any) -> None:
        row = [to_value(value) for value in values]
        self._db.execute("INSERT OR REPLACE INTO reminder VALUES (?, ?, ?, ?, ?, ?)", row)


def _told(row: tuple[Any, ...]) -> Told:
    return Told(
        key=row[0],
        due_at=datetime.fromisoformat(row[1]),
        shown_at=datetime.fromisoformat(row[2]),
        snoozed_to=datetime.fromisoformat(row[3]) if row[3] else None,
        state=ReminderState(row[4]),
        facts=json.loads(row[5]),
    )


# --- the person's wishes --------------------------------------------------------------------------------------------

#: Settings of the book: kinds that are switched off, the end of the day, quiet, names hidden, a sound, hours of work and lunch.
OFF, CLOSE_AT, QUIET, HIDE_NAMES, LEAD, SOUND = (
    "remind.off",
    "remind.close_at",
    "remind.quiet",
    "remind.hide_names",
    "remind.lead",
    "remind.sound",
)
WORK_FROM, WORK_TO, LUNCH_FROM, LUNCH_TO = ("work.from", "work.to", "work.lunch_from", "work.lunch_to")


def rules_of(settings: Settings) -> ReminderRules:
    """What the person wants to be reminded of, and when it has to be quiet."""
    usual = ReminderRules()
    off = set(settings.get(OFF, []))
    return ReminderRules(
        kinds=frozenset(kind for kind in ReminderKind if kind.value not in off),
        close_at=_time(settings, CLOSE_AT, usual.close_at),
        is_quiet=bool(settings.get(QUIET, True)),
        work=(_time(settings, WORK_FROM, usual.work[0]), _time(settings, WORK_TO, usual.work[1])),
        lunch=(_time(settings, LUNCH_FROM, usual.lunch[0]), _time(settings, LUNCH_TO, usual.lunch[1])),
        lead=int(settings.get(LEAD, usual.lead)),
    )


def available_minutes(settings: Settings) -> int:
    """Minutes of a working day without lunch: as set, or by the hours of work and lunch where those were set."""
    hours = settings.get("work.hours")
    if hours is None and any(settings.get(key) for key in (WORK_FROM, WORK_TO)):
        rules = rules_of(settings)
        return minutes_of_day(rules.work, rules.lunch)
    return round(float(hours or USUAL_HOURS) * 60)


def _time(settings: Settings, key: str, usual: time) -> time:
    try:
        return time.fromisoformat(str(settings.get(key) or f"{usual:%H:%M}"))
    except ValueError:
        return usual

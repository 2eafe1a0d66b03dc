"""What the records say of how one works: counts, shares and spans of days, each with the records it rests on.

Each is one query that gives the cases of some days with a value: for a share whether a case meets it, for a mean its number.
What was to be done by a day that is not over is no case yet.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.store.measures import DAYS_AT_ONCE
from salesplanner.store.sqlite import Book

_DONE = "status = 'done' AND done_at >= :first AND done_at < :end AND deleted_at IS NULL"
_CONTACT = f"+{_DONE} AND kind IN ('visit', 'call', 'message', 'meeting', 'email')"
#: What was written down only when it was done was never planned.
_WAS_PLANNED = "(status <> 'done' OR created_at < done_at)"
#: A plan item with another owner, or with one of these in its note or title, is work that was somebody else's (domain S1-14).
NOT_MINE = ("#代办", "#not-mine")


class Way(Enum):
    """What the cases of some days come to."""

    COUNT = "count"  # how many there are
    SHARE = "share"  # how many of them meet it, a fraction of all
    MEAN = "mean"  # the mean of their numbers
    SUM = "sum"  # their numbers together


class Source(Struct, frozen=True):
    """Where the cases are from; `fewer_is_better` for what one would rather not see, None where neither is."""

    table: str
    way: Way
    query: str
    fewer_is_better: bool | None = False


def _noted(column: str) -> str:
    return " OR ".join(f"{column} LIKE '%{tag}%'" for tag in NOT_MINE)


#: A plus keeps SQLite to the days: it would look through all that was ever done, or all that is no routine.
#: The evidence there is beside the figures of the command line.
SOURCES: dict[str, Source] = {
    "contacts.mine": Source(
        "activity", Way.SHARE, f"SELECT id, NOT started_by_client FROM activity WHERE {_CONTACT}", None
    ),
    "contacts.progress": Source(
        "activity", Way.SHARE, f"SELECT id, outcome IS 'progress' FROM activity WHERE {_CONTACT}"
    ),
    "plan.done": Source(
        "activity",
        Way.SHARE,
        "SELECT id, status = 'done' FROM activity WHERE day BETWEEN :first AND :last AND +routine_id IS NULL"
        f" AND {_WAS_PLANNED} AND (status <> 'planned' OR day < :today) AND substr(created_at, 1, 10) <= day AND deleted_at IS NULL",
    ),
    "followups.on_time": Source(
        "activity",
        Way.SHARE,
        "SELECT id, status = 'done' AND substr(done_at, 1, 10) <= day AND moved = 0 FROM activity"
        " WHERE day BETWEEN :first AND :last AND (+status = 'done' OR (+status = 'planned' AND day < :today))"
        " AND client_id IS NOT NULL AND kind <> 'task' AND deleted_at IS NULL",
    ),
    "followups.put_off": Source(
        "activity",
        Way.COUNT,
        "SELECT id, moved FROM activity WHERE day BETWEEN :first AND :last AND moved >= 3 AND deleted_at IS NULL",
        True,
    ),
    "promises.kept": Source(
        "promise",
        Way.SHARE,
        "SELECT id, kept_on IS NOT NULL AND kept_on <= due_on FROM promise WHERE direction = 'mine' AND state <> 'dropped'"
        " AND due_on BETWEEN :first AND :last AND (state = 'kept' OR due_on < :today) AND deleted_at IS NULL",
    ),
    "deals.advanced": Source(
        "deal",
        Way.SHARE,
        "SELECT id, status = 'won' OR (SELECT count(DISTINCT stage_id) FROM deal_stage s WHERE s.deal_id = deal.id"
        " AND s.entered_on <= :last AND s.deleted_at IS NULL) > 1 FROM deal"
        " WHERE opened_on BETWEEN :first AND :last AND deleted_at IS NULL",
    ),
    "deals.days": Source(
        "deal",
        Way.MEAN,
        "SELECT id, julianday(closed_on) - julianday(opened_on) FROM deal WHERE closed_on BETWEEN :first AND :last"
        " AND +status = 'won' AND opened_on IS NOT NULL AND deleted_at IS NULL",
        True,
    ),
    "stages.days": Source(
        "deal",
        Way.MEAN,
        # Each stage that was left in these days with the day it was left: of the entries before that day the latest.
        "SELECT e.deal_id, julianday(n.day) - julianday(e.entered_on) FROM (SELECT DISTINCT deal_id, entered_on AS day"
        " FROM deal_stage WHERE entered_on BETWEEN :first AND :last AND deleted_at IS NULL) n"
        " JOIN deal d ON d.id = n.deal_id AND d.deleted_at IS NULL"
        " JOIN deal_stage e ON e.deal_id = n.deal_id AND e.deleted_at IS NULL AND e.entered_on = (SELECT max(p.entered_on)"
        " FROM deal_stage p WHERE p.deal_id = n.deal_id AND p.entered_on < n.day AND p.deleted_at IS NULL)",
        True,
    ),
    "deals.put_off": Source(
        "deal",
        Way.COUNT,
        "SELECT deal_id, 1 FROM expected_change c JOIN deal d ON d.id = deal_id AND d.deleted_at IS NULL"
        " WHERE c.day BETWEEN :first AND :last AND c.after > c.before AND c.deleted_at IS NULL GROUP BY deal_id",
        True,
    ),
    "milestones.on_time": Source(
        "milestone",
        Way.SHARE,
        "SELECT id, actual_on IS NOT NULL AND actual_on <= planned_on FROM milestone"
        " WHERE planned_on BETWEEN :first AND :last AND (actual_on IS NOT NULL OR planned_on < :today) AND deleted_at IS NULL",
    ),
    "prices.noted": Source(
        "price_note",
        Way.COUNT,
        "SELECT id, 1 FROM price_note WHERE day BETWEEN :first AND :last AND deleted_at IS NULL",
    ),
    "remarks.noted": Source(
        "remark", Way.COUNT, "SELECT id, 1 FROM remark WHERE day BETWEEN :first AND :last AND deleted_at IS NULL"
    ),
    "incidents.handled": Source(
        "incident",
        Way.COUNT,
        "SELECT id, 1 FROM incident WHERE day BETWEEN :first AND :last AND deleted_at IS NULL",
        None,
    ),
    "complaints.opened": Source(
        "complaint",
        Way.COUNT,
        "SELECT id, 1 FROM complaint WHERE opened_on BETWEEN :first AND :last AND deleted_at IS NULL",
        True,
    ),
    "campaigns.run": Source(
        "campaign",
        Way.COUNT,
        "SELECT id, 1 FROM campaign WHERE starts_on <= :last AND ends_on >= :first AND deleted_at IS NULL",
        None,
    ),
    "figures.entered": Source(
        "metric_value",
        Way.COUNT,
        "SELECT id, 1 FROM metric_value WHERE day BETWEEN :first AND :last AND deleted_at IS NULL",
    ),
    "work.not_mine": Source(
        "activity",
        Way.COUNT,
        f"SELECT id, 1 FROM activity WHERE +{_DONE} AND (owner <> '' OR {_noted('note')} OR {_noted('title')})",
        None,
    ),
    "work.minutes": Source(
        "activity", Way.SUM, f"SELECT id, minutes + coalesce(travel_minutes, 0) FROM activity WHERE +{_DONE}", None
    ),
}


class Evidence(Struct, frozen=True):
    """What the cases come to: `value` (None for none), the ids that meet it, and of how many cases where it is a share."""

    table: str
    value: Decimal | None
    ids: tuple[int, ...] = ()
    of: int | None = None


class EvidenceReader:
    """The evidence of any days."""

    def __init__(self, db: Book, now: Callable[[], datetime]) -> None:
        self._db, self._now = db, now

    def of(self, key: str, first: date, last: date) -> Evidence:
        """What the records of those days, both included, say: `key` is one of SOURCES."""
        return _come_to(SOURCES[key], self._rows(SOURCES[key], Period(first, last)))

    def reading(self, key: str, first: date, last: date) -> Generator[None, None, Evidence]:
        """What `of` gives, read in pieces: it gives way between two of them."""
        source, rows, span = SOURCES[key], [], Period(first, last)
        # An activity counts on its own day; the cases of other tables are few, or reach over many days.
        for days in span.pieces(DAYS_AT_ONCE) if source.table == "activity" else [span]:
            rows += self._rows(source, days)
            yield
        return _come_to(source, rows)

    def _rows(self, source: Source, span: Period) -> list[tuple[int, float]]:
        days = {"first": span.first.isoformat(), "last": span.last.isoformat(), "end": f"{span.last.isoformat()}T99"}
        days["today"] = self._now().date().isoformat()
        # A query is given only the days that it names.
        given = {name: day for name, day in days.items() if f":{name}" in source.query}
        return self._db.execute(source.query, given).fetchall()


def _come_to(source: Source, rows: list[tuple[int, float]]) -> Evidence:
    ids = tuple(key for key, _ in rows)
    total = Decimal(str(sum(value for _, value in rows)))
    if source.way is Way.COUNT:
        return Evidence(source.table, Decimal(len(rows)), ids)
    if source.way is Way.SUM:
        return Evidence(source.table, total, ids)
    if source.way is Way.MEAN:
        return Evidence(source.table, total / len(rows) if rows else None, ids)
    hits = tuple(key for key, value in rows if value)
    return Evidence(source.table, total / len(rows) if rows else None, hits, len(rows))

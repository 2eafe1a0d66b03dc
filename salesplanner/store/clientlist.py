"""Lists of clients of any length: counted, and read a window at a time, through the standings' indexes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Literal

from msgspec import Struct

from salesplanner.domain.clientlist import TREND_DAYS, TREND_PERCENT, Buying, ClientFilter
from salesplanner.domain.completeness import STALE_DAYS, Fact
from salesplanner.domain.followups import DAYS_AHEAD, Followup, Order, Segment
from salesplanner.domain.period import Period
from salesplanner.store import search, standings
from salesplanner.store.activities import Activities
from salesplanner.store.clients import Clients
from salesplanner.store.journal import Journal
from salesplanner.store.standings import NEVER, QUIET
from salesplanner.store.tally import Tally

#: Up to so many clients are sorted when a list is read; of more the order is walked until the window is full.
_FEW = 3000
#: A text that fits more clients than this is not narrow enough to be looked through.
HITS_MOST = 2000

_NOT_QUIET = "(s.quiet_until IS NULL AND s.status <> 'dormant' OR s.quiet_until <= :today)"
_SOON = "s.soon_on <= :today AND s.lapses_on >= :today"
_TREND = (
    'SELECT client_id FROM "order" WHERE day > :before AND day <= :today AND deleted_at IS NULL AND client_id IS NOT NULL'
    " GROUP BY client_id HAVING sum(CASE WHEN day > :middle THEN amount ELSE 0 END) * 100"
    " {} sum(CASE WHEN day > :middle THEN 0 ELSE amount END) * {} "
)


class ClientList:
    """The clients with their next step, last contact and open amount, narrowed down and in order."""

    def __init__(self, journal: Journal, clients: Clients, activities: Activities) -> None:
        self._db = journal.db
        self._tally = Tally(self._db, {segment: _SEGMENTS[segment] for segment in _OF_DAY})
        journal.keep(self._tally.follow)
        self._clients = clients
        self._activities = activities

    def count(self, wanted: ClientFilter, now: datetime) -> int:
        """How many clients a list has."""
        return self._count(*self.narrowed(wanted, now))

    def counts(self, now: datetime) -> dict[Segment, int]:
        """How many clients each segment has."""
        counted = self._tally.counts(_of_day(now))
        return {
            segment: counted[segment] if segment in counted else self.count(ClientFilter(segment=segment), now)
            for segment in Segment
        }

    def preparing(self, now: datetime) -> Iterator[None]:
        """Count them in pieces while nobody waits."""
        return self._tally.preparing(_of_day(now))

    def ids(
        self, wanted: ClientFilter, now: datetime, order: Order = Order.STEP, *,
        descending: bool = False, offset: int = 0, limit: int = -1,
    ) -> list[int]:  # fmt: skip
        """The ids of a window of the list, all of it without a limit; those without the fact it is sorted by come last."""
        conditions, values = self.narrowed(wanted, now)
        sorting = _SORTINGS[order]
        fitting = self._few(conditions, values)
        if fitting is not None:
            conditions, values = ["s.client_id IN (SELECT value FROM json_each(:fitting))"], {"fitting": fitting}
        source = "client_standing s" if fitting else f"client_standing s INDEXED BY {sorting.index}"
        by = sorting.by("DESC", "ASC") if descending else sorting.by("ASC", "DESC")

        def read(more: list[str], offset: int, limit: int) -> list[int]:
            return self._listed(
                f"{source}{_where(conditions + more)} ORDER BY {by}", {**values, "limit": limit, "offset": offset}
            )

        if not sorting.fact:
            return read([], offset, limit)
        # What the walk takes from the index is in order; that of the few is looked at (+), not looked up.
        plus = "+" if fitting else ""
        told, untold = f"{plus}s.{sorting.fact} > ''", f"{plus}s.{sorting.fact} = ''"
        found = read([told], offset, limit)
        if len(found) == limit:
            return found
        before = offset + len(found) if found else self._count([*conditions, told], values)
        return found + read([untold], max(0, offset - before), limit - len(found) if limit >= 0 else limit)

    def _few(self, conditions: list[str], values: dict[str, Any]) -> str | None:
        """The ids of those who fit, in no order, as a list for SQLite; None where they are not few."""
        if not conditions:
            return None
        found = self._listed(f"client_standing s{_where(conditions)}", {**values, "limit": _FEW + 1, "offset": 0})
        return json.dumps(found) if len(found) <= _FEW else None

    def _listed(self, source: str, values: dict[str, Any]) -> list[int]:
        """The ids of a window, read as one text: a hundred thousand rows on their own would take three times as long."""
        listed = f"SELECT s.client_id FROM {source} LIMIT :limit OFFSET :offset"
        row = self._db.execute(f"SELECT json_group_array(client_id) FROM ({listed})", values).fetchone()
        found: list[int] = json.loads(row[0])
        return found

    def _count(self, conditions: list[str], values: dict[str, Any]) -> int:
        """How many clients fit."""
        sql = f"SELECT count(*) FROM client_standing s{_where(conditions)}"
        return int(self._db.execute(sql, values).fetchone()[0])

    def left_alone(self, day: date, most: int) -> list[int]:
        """The ids of those who are left alone on a day for a reason, and not dormant: so many at most, the soonest to end first."""
        sql = (
            "SELECT client_id FROM client_standing WHERE quiet_until > ? AND status <> 'dormant'"
            " ORDER BY quiet_until, client_id LIMIT ?"
        )
        return [row[0] for row in self._db.execute(sql, [day.isoformat(), most])]

    def at_rest(self, day: date) -> frozenset[int]:
        """The ids of all who are left alone on a day: dormant, or until a later one."""
        return frozenset(
            self._listed(f"client_standing s WHERE {QUIET}", {"today": day.isoformat(), "limit": -1, "offset": 0})
        )

    def followups(self, ids: Iterable[int]) -> list[Followup]:
        """These clients with where they stand, in the order of the ids; those that are gone are left out."""
        wanted = list(ids)
        clients = self._clients.many(wanted)
        stands: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT client_id, step_id, reached_key, amount, ordered_on, known FROM client_standing WHERE client_id IN ({marks})"
            stands |= {row[0]: row for row in self._db.execute(sql, part)}
        rhythms = standings.rhythms(self._db)
        steps = self._activities.many(stand[1] for stand in stands.values())
        return [
            Followup(
                client=clients[client_id],
                step=steps.get(stands[client_id][1]),
                last=None if stands[client_id][2] == NEVER else date.fromisoformat(stands[client_id][2]),
                amount=stands[client_id][3],
                ordered_on=None if stands[client_id][4] is None else date.fromisoformat(stands[client_id][4]),
                known=round(100 * stands[client_id][5] / len(Fact)),
                rhythms=rhythms,
            )
            for client_id in wanted
            if client_id in clients and client_id in stands
        ]

    def by_rhythm(self, today: date) -> tuple[dict[int, int], int]:
        """How many clients are to be reached every so many days, those that are left alone aside, and in how many regions."""
        return standings.by_rhythm(self._db, today.isoformat())

    def regions(self) -> list[str]:
        """The regions that clients are in, by how many are there."""
        sql = "SELECT region FROM client_standing WHERE region > '' GROUP BY region ORDER BY count(*) DESC, region"
        return [row[0] for row in self._db.execute(sql)]

    def has_regions(self) -> bool:
        """Whether any client is in a region."""
        return bool(self._db.execute("SELECT EXISTS (SELECT 1 FROM client_standing WHERE region > '')").fetchone()[0])

    def known(self, fact: Literal["industry", "region", "source"]) -> list[str]:
        """What is said of clients so far, by name."""
        sql = f"SELECT DISTINCT {fact} FROM client_standing WHERE {fact} > '' ORDER BY {fact}"
        return [row[0] for row in self._db.execute(sql)]

    def tags(self) -> list[str]:
        """The tags that clients have, by how many have them."""
        rows = self._db.execute("SELECT tags, count(*) FROM client_standing WHERE tags > '' GROUP BY tags")
        counted: Counter[str] = Counter()
        for tags, count in rows:
            counted.update(dict.fromkeys(tags.split(), count))
        return [tag for tag, _ in sorted(counted.items(), key=lambda each: (-each[1], each[0]))]

    def followup(self, client_id: int | None) -> Followup | None:
        """One client with where it stands; None when there is none or it was deleted."""
        found = self.followups([client_id] if client_id else [])
        return found[0] if found else None

    # --- conditions ---------------------------------------------------------------------------------------------

    def narrowed(self, wanted: ClientFilter, now: datetime) -> tuple[list[str], dict[str, Any]]:
        """The conditions of a list on the standings `s`, and the values for them."""
        values: dict[str, Any] = _moments(now)
        conditions = [_SEGMENTS[wanted.segment]] if wanted.segment in _SEGMENTS else []
        if wanted.text.strip():
            ids = self._fitting(wanted.text)
            conditions.append(f"s.client_id IN ({', '.join(map(str, sorted(ids)))})")
        if wanted.tags:
            values["tagged"] = json.dumps(self._tagged(wanted.tags))
            conditions.append("s.tags IN (SELECT value FROM json_each(:tagged))")
        return [*conditions, *_chosen(wanted, values), *_yes_or_no(wanted, values, now.date())], values

    def _tagged(self, tags: frozenset[str]) -> list[str]:
        """What stands as the tags of clients that have all of these; many have the same."""
        wanted = [f" {tag} " for tag in sorted(tags)]
        having = " AND ".join(["instr(' ' || tags || ' ', ?)"] * len(wanted))
        sql = f"SELECT tags FROM client_standing WHERE tags > '' GROUP BY tags HAVING {having}"
        return [row[0] for row in self._db.execute(sql, wanted)]

    def _fitting(self, text: str) -> set[int]:
        """The clients whose name, region, tag or phone fits, or somebody who works there; the newest where too many do."""
        hits = search.newest(self._db, text, HITS_MOST, ("client", "contact"))
        people = hits["contact"]
        owners: set[int] = set()
        for start in range(0, len(people), 500):
            part = people[start : start + 500]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT DISTINCT client_id FROM contact WHERE id IN ({marks}) AND client_id IS NOT NULL"
            owners |= {row[0] for row in self._db.execute(sql, part)}
        return owners | set(hits["client"])


def _of_day(now: datetime) -> dict[str, str]:
    """What the counted lists ask for, which changes day by day."""
    return {"today": now.date().isoformat()}


def _moments(now: datetime) -> dict[str, str]:
    today, week = now.date(), Period.week_of(now.date())
    late = now - timedelta(minutes=30)  # a time is late once half an hour has passed (experience, 3.1)
    return {
        "today": today.isoformat(),
        "tomorrow": (today + timedelta(days=1)).isoformat(),
        "ahead": (today + timedelta(days=DAYS_AHEAD + 1)).isoformat(),
        "monday": week.first.isoformat(),
        "after_week": (week.last + timedelta(days=1)).isoformat(),
        "late": f"{late:%Y-%m-%dT%H:%M:%S}" if late.second else f"{late:%Y-%m-%dT%H:%M}",
        "middle": (today - timedelta(days=TREND_DAYS)).isoformat(),
        "before": (today - timedelta(days=2 * TREND_DAYS)).isoformat(),
    }


def _chosen(wanted: ClientFilter, values: dict[str, Any]) -> Iterator[str]:
    """The conditions of what is one of several."""
    for column, chosen in (("s.grade", wanted.grades), ("s.status", wanted.statuses), ("s.type", wanted.types)):
        if chosen:
            yield _any_of(column, [each.value for each in chosen], values)
    for column, named in (("s.region", wanted.regions), ("s.source", wanted.sources)):
        if named:
            yield _any_of(column, named, values)


def _yes_or_no(wanted: ClientFilter, values: dict[str, Any], today: date) -> Iterator[str]:
    """The conditions of what is so or not."""
    if wanted.untouched_days is not None:
        values["untouched"] = (today - timedelta(days=wanted.untouched_days)).isoformat()
        yield f"(s.reached_key <= :untouched OR s.reached_key = '{NEVER}')"
    if wanted.has_ordered is not None:
        yield "s.orders > 0" if wanted.has_ordered else "s.orders = 0"
    if wanted.is_stale:
        values["seen"] = (today - timedelta(days=STALE_DAYS)).isoformat()
        yield "s.seen_on < :seen"
    if wanted.known_below is not None:
        values["known"] = wanted.known_below * len(Fact)
        yield "s.known * 100 < :known"
    if wanted.is_reached is not None:
        yield f"s.reached_key {'<' if wanted.is_reached else '>='} '{NEVER}'"
    if wanted.is_quiet is not None:
        yield QUIET if wanted.is_quiet else _NOT_QUIET
    if wanted.buying is not None:
        yield _BUYING[wanted.buying]


def _any_of(column: str, chosen: Iterable[str], values: dict[str, Any]) -> str:
    names = []
    for each in sorted(chosen):
        name = f"v{len(values)}"
        values[name] = each
        names.append(f":{name}")
    return f"{column} IN ({', '.join(names)})"


# What was due before today is late whatever its time; without a time it is late only the day after.
_SEGMENTS = {
    Segment.TO_FOLLOW_UP: "s.step_key < :ahead",
    Segment.OVERDUE: "(s.step_key < :today OR s.step_key >= :today AND s.step_key < :late)",
    Segment.TODAY: "s.step_key >= :today AND s.step_key < :tomorrow",
    Segment.WEEK: "s.step_key >= :monday AND s.step_key < :after_week",
    Segment.NO_STEP: "s.step_id IS NULL AND s.wants_step = 1 AND (s.quiet_until IS NULL OR s.quiet_until <= :today)",
    Segment.SOON: f"{_SOON} AND {_NOT_QUIET}",
    Segment.QUIET: QUIET,
    Segment.SILENT: f"s.lapses_on < :today AND {_NOT_QUIET}",
}
#: The lists that many clients are in, and that change with the day.
_OF_DAY = (Segment.NO_STEP, Segment.SOON, Segment.QUIET, Segment.SILENT)
_BUYING = {
    Buying.RISING: f"s.client_id IN ({_TREND.format('>=', 100 + TREND_PERCENT)} AND sum(amount) > 0)",
    Buying.FALLING: f"s.client_id IN ({_TREND.format('<=', 100 - TREND_PERCENT)} AND sum(amount) > 0)",
    Buying.SILENT: "s.buys_by < :today",
}


class _Sorting(Struct, frozen=True):
    """An order of the list: the index that is in it, by what; `fact` where clients may lack what it sorts by."""

    index: str
    terms: str
    fact: str = ""

    def by(self, way: str, other: str) -> str:
        """What SQLite sorts by, forwards or backwards."""
        return f"{self.terms}, s.client_id {{0}}".format(way, other)


def _by_fact(column: str, *, may_lack: bool = True) -> _Sorting:
    return _Sorting(
        f"standing_{column.removesuffix('_on')}", f"s.{column} {{0}}, s.sound {{0}}", column if may_lack else ""
    )


_SORTINGS = {
    Order.STEP: _Sorting("standing_step", "s.step_key {0}, s.reached_key {0}, s.sound {0}"),
    Order.CONTACT: _Sorting("standing_reached", "s.reached_key {0}, s.step_key {0}, s.sound {0}"),
    Order.GRADE: _Sorting("standing_grade", "s.grade {0}, s.step_key {0}, s.sound {0}"),
    Order.NAME: _Sorting("standing_sound", "s.sound {0}"),
    Order.AMOUNT: _Sorting("standing_amount", "s.amount {1}, s.step_key {0}, s.sound {0}"),
    Order.ORDERED: _Sorting("standing_ordered", "s.ordered_on {1}, s.sound {0}"),
    Order.STATUS: _by_fact("status", may_lack=False),
    Order.TYPE: _by_fact("type", may_lack=False),
    Order.KNOWN: _by_fact("known", may_lack=False),
    Order.REGION: _by_fact("region"),
    Order.INDUSTRY: _by_fact("industry"),
    Order.SOURCE: _by_fact("source"),
    Order.TAGS: _by_fact("tags"),
    Order.CHECKED: _by_fact("checked_on"),
}


def _where(conditions: list[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""

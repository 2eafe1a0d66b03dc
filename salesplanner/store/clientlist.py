"""Lists of clients of any length: counted, and read a window at a time, through the standings' indexes."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Literal

from salesplanner.domain.clientlist import TREND_DAYS, TREND_PERCENT, Buying, ClientFilter
from salesplanner.domain.clients import Contact, Role
from salesplanner.domain.completeness import STALE_DAYS, Fact, completeness
from salesplanner.domain.followups import DAYS_AHEAD, Followup, Order, Segment
from salesplanner.domain.period import Period
from salesplanner.domain.rhythms import SOON_PERCENT
from salesplanner.store import search, standings
from salesplanner.store.activities import Activities
from salesplanner.store.clients import Clients, Contacts
from salesplanner.store.sqlite import Book
from salesplanner.store.standings import NEVER

#: A text that fits more clients than this is not narrow enough to be looked through.
HITS_MOST = 2000

_NOT_QUIET = "(s.quiet_until IS NULL AND s.status <> 'dormant' OR s.quiet_until <= :today)"
_QUIET = "(s.quiet_until > :today OR s.quiet_until IS NULL AND s.status = 'dormant')"
# Days gone since the last contact, as a share of the rhythm.
_SOON = (
    "s.lapses_on >= :today AND (julianday(:today) - julianday(s.reached_key)) * 100"
    f" >= (julianday(s.lapses_on) - julianday(s.reached_key)) * {SOON_PERCENT}"
)
_TREND = (
    'SELECT client_id FROM "order" WHERE day > :before AND day <= :today AND deleted_at IS NULL AND client_id IS NOT NULL'
    " GROUP BY client_id HAVING sum(CASE WHEN day > :middle THEN amount ELSE 0 END) * 100"
    " {} sum(CASE WHEN day > :middle THEN 0 ELSE amount END) * {} "
)


class ClientList:
    """The clients with their next step, last contact and open amount, narrowed down and in order."""

    def __init__(self, db: Book, clients: Clients, contacts: Contacts, activities: Activities) -> None:
        self._db = db
        self._clients = clients
        self._contacts = contacts
        self._activities = activities

    def count(self, wanted: ClientFilter, now: datetime) -> int:
        """How many clients a list has."""
        source, values = self._source(wanted, now)
        return int(self._db.execute(f"SELECT count(*) FROM {source}", values).fetchone()[0])

    def counts(self, now: datetime) -> dict[Segment, int]:
        """How many clients each segment has."""
        return {segment: self.count(ClientFilter(segment=segment), now) for segment in Segment}

    def ids(
        self, wanted: ClientFilter, now: datetime, order: Order = Order.STEP, *,
        descending: bool = False, offset: int = 0, limit: int = -1,
    ) -> list[int]:  # fmt: skip
        """The ids of a window of the list, all of it without a limit."""
        source, values = self._source(wanted, now)
        ways = ("DESC", "ASC") if descending else ("ASC", "DESC")
        listed = f"SELECT s.client_id FROM {source} ORDER BY {_ORDERS[order].format(*ways)} LIMIT :limit OFFSET :offset"
        # As one text: a hundred thousand rows on their own would take three times as long.
        row = self._db.execute(f"SELECT json_group_array(client_id) FROM ({listed})", {**values, "limit": limit, "offset": offset}).fetchone()  # fmt: skip
        found: list[int] = json.loads(row[0])
        return found

    def followups(self, ids: Iterable[int]) -> list[Followup]:
        """These clients with where they stand, in the order of the ids; those that are gone are left out."""
        wanted = list(ids)
        clients = self._clients.many(wanted)
        stands: dict[int, tuple[Any, ...]] = {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT client_id, step_id, reached_key, amount, ordered_on FROM client_standing WHERE client_id IN ({marks})"
            stands |= {row[0]: row for row in self._db.execute(sql, part)}
        rhythms = standings.rhythms(self._db)
        steps = self._activities.many(stand[1] for stand in stands.values())
        people: dict[int | None, list[Contact]] = defaultdict(list)
        for person in self._contacts.at(stands):
            people[person.client_id].append(person)
        return [
            Followup(
                client=clients[client_id],
                step=steps.get(stands[client_id][1]),
                last=None if stands[client_id][2] == NEVER else date.fromisoformat(stands[client_id][2]),
                amount=stands[client_id][3],
                ordered_on=None if stands[client_id][4] is None else date.fromisoformat(stands[client_id][4]),
                known=completeness(clients[client_id], people[client_id]).percent,
                rhythms=rhythms,
            )
            for client_id in wanted
            if client_id in clients and client_id in stands
        ]

    def regions(self) -> list[str]:
        """The regions that clients are in, by how many are there."""
        sql = "SELECT region FROM client_standing WHERE region <> '' GROUP BY region ORDER BY count(*) DESC, region"
        return [row[0] for row in self._db.execute(sql)]

    def known(self, fact: Literal["industry", "region", "source"]) -> list[str]:
        """What is said of clients so far, by name."""
        sql = f"SELECT DISTINCT {fact} FROM client WHERE {fact} <> '' AND deleted_at IS NULL ORDER BY {fact}"
        return [row[0] for row in self._db.execute(sql)]

    def tags(self) -> list[str]:
        """The tags that clients have, by how many have them."""
        rows = self._db.execute(
            "SELECT tags, count(*) FROM client WHERE tags <> '' AND deleted_at IS NULL GROUP BY tags"
        )
        counted: Counter[str] = Counter()
        for tags, count in rows:
            counted.update(dict.fromkeys(tags.split(), count))
        return [tag for tag, _ in sorted(counted.items(), key=lambda each: (-each[1], each[0]))]

    def followup(self, client_id: int | None) -> Followup | None:
        """One client with where it stands; None when there is none or it was deleted."""
        found = self.followups([client_id] if client_id else [])
        return found[0] if found else None

    # --- conditions ---------------------------------------------------------------------------------------------

    def _source(self, wanted: ClientFilter, now: datetime) -> tuple[str, dict[str, Any]]:
        """The tables with the conditions, and the values for them."""
        tables, conditions, values = self.narrowed(wanted, now)
        return tables + (" WHERE " + " AND ".join(conditions) if conditions else ""), values

    def narrowed(self, wanted: ClientFilter, now: datetime) -> tuple[str, list[str], dict[str, Any]]:
        """The tables of a list, standings as `s` first; its conditions; the values for them."""
        values: dict[str, Any] = _moments(now)
        conditions = [_SEGMENTS[wanted.segment]] if wanted.segment in _SEGMENTS else []
        if wanted.text.strip():
            ids = self._fitting(wanted.text)
            conditions.append(f"s.client_id IN ({', '.join(map(str, sorted(ids)))})")
        conditions += [*_chosen(wanted, values), *_yes_or_no(wanted, values, now.date())]
        needs_client = any("c." in each for each in conditions)
        return (
            "client_standing s" + (" JOIN client c ON c.id = s.client_id" if needs_client else ""),
            conditions,
            values,
        )

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
    for column, chosen in (("s.grade", wanted.grades), ("s.status", wanted.statuses), ("c.type", wanted.types)):
        if chosen:
            yield _any_of(column, [each.value for each in chosen], values)
    for column, named in (("s.region", wanted.regions), ("c.source", wanted.sources)):
        if named:
            yield _any_of(column, named, values)
    for place, tag in enumerate(sorted(wanted.tags)):
        values[f"tag{place}"] = f" {tag} "
        yield f"instr(' ' || c.tags || ' ', :tag{place})"


def _yes_or_no(wanted: ClientFilter, values: dict[str, Any], today: date) -> Iterator[str]:
    """The conditions of what is so or not."""
    if wanted.untouched_days is not None:
        values["untouched"] = (today - timedelta(days=wanted.untouched_days)).isoformat()
        yield f"(s.reached_key <= :untouched OR s.reached_key = '{NEVER}')"
    if wanted.has_ordered is not None:
        yield "s.orders > 0" if wanted.has_ordered else "s.orders = 0"
    if wanted.is_stale:
        values["seen"] = (today - timedelta(days=STALE_DAYS)).isoformat()
        yield "coalesce(c.verified_on, substr(c.created_at, 1, 10)) < :seen"
    if wanted.known_below is not None:
        values["known"] = wanted.known_below * len(Fact)
        yield f"100 * {_KNOWN} < :known"
    if wanted.is_reached is not None:
        yield f"s.reached_key {'<' if wanted.is_reached else '>='} '{NEVER}'"
    if wanted.is_quiet is not None:
        yield _QUIET if wanted.is_quiet else _NOT_QUIET
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
    # Both are few: found by themselves, not on the way through the whole list in its order.
    Segment.SOON: f"s.client_id IN (SELECT client_id FROM client_standing s WHERE {_SOON} AND {_NOT_QUIET})",
    Segment.QUIET: f"s.client_id IN (SELECT client_id FROM client_standing s WHERE {_QUIET})",
    Segment.SILENT: f"s.lapses_on < :today AND {_NOT_QUIET}",
}
_BUYING = {
    Buying.RISING: f"s.client_id IN ({_TREND.format('>=', 100 + TREND_PERCENT)} AND sum(amount) > 0)",
    Buying.FALLING: f"s.client_id IN ({_TREND.format('<=', 100 - TREND_PERCENT)} AND sum(amount) > 0)",
    Buying.SILENT: "s.buys_by < :today",
}


def _has(condition: str) -> str:
    return f"EXISTS (SELECT 1 FROM contact k WHERE k.client_id = c.id AND k.deleted_at IS NULL AND {condition})"


_FILLED = "{} <> ''"
# The facts of `completeness`, counted.
_KNOWN = (
    "("
    + " + ".join(
        [
            _has("1"),
            _has(f"k.role = '{Role.DECISION_MAKER.value}'"),
            f"(c.phone <> '' OR {_has(_FILLED.format('k.phone'))})",
            f"(c.email <> '' OR {_has(_FILLED.format('k.email || k.messaging'))})",
            *(f"({_FILLED.format('c.' + name)})" for name in ("industry", "region", "address", "source")),
        ]
    )
    + ")"
)


def _by_fact(fact: str) -> str:
    """The order by a fact of the client itself."""
    looked_up = f"(SELECT {fact} FROM client c WHERE c.id = s.client_id)"
    return f"{looked_up} {{0}} NULLS LAST, s.sound {{0}}, s.client_id {{0}}"


_ORDERS = {
    Order.STEP: "s.step_key {0}, s.reached_key {0}, s.sound {0}, s.client_id {0}",
    Order.CONTACT: "s.reached_key {0}, s.step_key {0}, s.sound {0}, s.client_id {0}",
    Order.GRADE: "s.grade {0}, s.step_key {0}, s.sound {0}, s.client_id {0}",
    Order.NAME: "s.sound {0}, s.client_id {0}",
    Order.AMOUNT: "s.amount {1}, s.step_key {0}, s.sound {0}, s.client_id {0}",
    Order.REGION: "s.region = '' {0}, s.region {0}, s.sound {0}, s.client_id {0}",
    Order.STATUS: "s.status {0}, s.sound {0}, s.client_id {0}",
    Order.ORDERED: "s.ordered_on {1}, s.sound {0}, s.client_id {0}",
    # Facts that the standing does not hold are looked up; empty ones come last.
    Order.TYPE: _by_fact("c.type"),
    Order.INDUSTRY: _by_fact("nullif(c.industry, '')"),
    Order.SOURCE: _by_fact("nullif(c.source, '')"),
    Order.TAGS: _by_fact("nullif(c.tags, '')"),
    Order.CHECKED: _by_fact("c.verified_on"),
    Order.KNOWN: _by_fact(_KNOWN),
}

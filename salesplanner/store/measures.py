"""The records behind each metric: one query a metric, over an index, so a month costs the same in any book.

A plus before a column, as in `+status`, keeps SQLite from walking every activity or deal for a few days.

A contact counts once per client, kind and day, and only when somebody was reached (experience, 3.5). Visits are counted on two
more levels: organisations, where the departments of one (clients below it) are one, and departments, where each person is one.
What a channel took on a day is one record, and counts as the orders it stands for: as many as it had buyers.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Generator, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clientwork import ClientWork
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted
from salesplanner.domain.targets import QUANTITY, is_counted, minor_units
from salesplanner.store.sqlite import Book
from salesplanner.store.standings import REACHED


def order_count(order: str) -> str:
    """How many orders a record of a table stands for, as `Order.count` says it."""
    buyers = f"max(CAST({order}.quantity AS INTEGER), {order}.amount <> 0)"
    return f"CASE WHEN {order}.is_takings THEN {buyers} ELSE 1 END"


def begun(table: str) -> str:
    """The day on which a table got its first row: what lies before it is history that the book was filled with."""
    return f'(SELECT substr(created_at, 1, 10) FROM "{table}" ORDER BY id LIMIT 1)'


def written_later(row: str, table: str, day: str, end: str) -> str:
    """Whether a row that bears a day was made only after another one, and not as history."""
    return f"{row}.created_at > {end} AND {day} >= {begun(table)}"


def closed_later(deal: str, end: str) -> str:
    """Whether a deal that was in the book at the end of a day was written down as closed only afterwards."""
    return f"({deal}.closed_at > {end} AND {deal}.created_at <= {end}) IS TRUE"


def ended_later(row: str, table: str, day: str, end: str) -> str:
    """Whether a result that bears a day was written down only after another one: a deal's end, or an order with that of its deal."""
    if table == "order":
        closed = f"EXISTS (SELECT 1 FROM deal x WHERE x.id = {row}.deal_id AND {row}.created_at > {end} AND {closed_later('x', end)})"
    else:
        closed = closed_later(row, end)
    return f"({written_later(row, table, day, end)} OR {closed})"


def _activities(kind: str) -> str:
    return (
        "SELECT min(id), substr(done_at, 1, 10) AS day, 1 FROM activity"
        f" WHERE kind = '{kind}' AND done_at >= :first AND done_at < :end AND status = 'done' AND deleted_at IS NULL"
        " AND outcome IS NOT 'not_reached'"
        " GROUP BY substr(done_at, 1, 10), coalesce(client_id, -id) ORDER BY day, 1"
    )


def _visits(who: str) -> str:
    """Visits of different ones on a day."""
    return (
        "SELECT min(a.id), substr(a.done_at, 1, 10) AS day, 1 FROM activity a LEFT JOIN client c ON c.id = a.client_id"
        " WHERE a.kind = 'visit' AND a.done_at >= :first AND a.done_at < :end AND a.status = 'done' AND a.deleted_at IS NULL"
        f" AND a.outcome IS NOT 'not_reached' GROUP BY substr(a.done_at, 1, 10), {who} ORDER BY day, 1"
    )


_DEALS = "FROM deal WHERE closed_on BETWEEN :first AND :last AND +status = '{}' AND deleted_at IS NULL ORDER BY closed_on, id"
#: What a follow-up planned before `last` has, besides still being open on that day.
_OWED = "client_id IS NOT NULL AND kind <> 'task' AND deleted_at IS NULL AND created_at < :end"
_OF_DAYS = 'FROM "order" WHERE day BETWEEN :first AND :last AND deleted_at IS NULL'
_ORDERS = f"{_OF_DAYS} ORDER BY day, id"

#: A quantity is a decimal text, empty where there is none.
_PIECES = f"CAST(round(CAST(quantity AS REAL) * {minor_units(QUANTITY)}) AS INTEGER)"

#: table and query of each metric; the win rate is made of two others.
_QUERIES: dict[str, tuple[str, str]] = {
    "orders.count": ("order", f"SELECT id, day, {order_count('[order]')} {_ORDERS}"),
    "orders.amount": ("order", f"SELECT id, day, amount {_ORDERS}"),
    QUANTITY: ("order", f"SELECT id, day, {_PIECES} AS pieces {_OF_DAYS} AND pieces > 0 ORDER BY day, id"),
    "payments.amount": (
        "payment",
        "SELECT id, received_on, received_amount FROM payment"
        " WHERE received_on BETWEEN :first AND :last AND deleted_at IS NULL ORDER BY received_on, id",
    ),
    "deals.won.count": ("deal", f"SELECT id, closed_on, 1 {_DEALS.format('won')}"),
    "deals.won.amount": ("deal", f"SELECT id, closed_on, coalesce(amount, 0) {_DEALS.format('won')}"),
    "deals.lost.count": ("deal", f"SELECT id, closed_on, 1 {_DEALS.format('lost')}"),
    "deals.new.count": (
        "deal",
        "SELECT id, opened_on, 1 FROM deal"
        " WHERE opened_on BETWEEN :first AND :last AND deleted_at IS NULL ORDER BY opened_on, id",
    ),
    "agreements.new.count": (
        "agreement",
        "SELECT id, signed_on, 1 FROM agreement WHERE signed_on BETWEEN :first AND :last"
        " AND renews_id IS NULL AND deleted_at IS NULL ORDER BY signed_on, id",
    ),
    "visits.count": ("activity", _activities("visit")),
    "organisations.visited.count": ("activity", _visits("coalesce(c.parent_id, c.id, -a.id)")),
    "departments.visited.count": ("activity", _visits("coalesce(c.id, -a.id), coalesce(a.contact_id, 0)")),
    "calls.count": ("activity", _activities("call")),
    "meetings.count": ("activity", _activities("meeting")),
    "quotes.count": ("activity", _activities("quote")),
    "clients.new.count": (
        "client",
        "SELECT id, since, 1 FROM client WHERE since BETWEEN :first AND :last AND deleted_at IS NULL ORDER BY since, id",
    ),
    "clients.touched.count": (
        "client",
        "SELECT a.client_id, min(substr(a.done_at, 1, 10)) AS day, 1 FROM activity a"
        " WHERE a.kind IN ('visit', 'call', 'message', 'meeting', 'email')"
        " AND a.done_at >= :first AND a.done_at < :end AND +a.status = 'done' AND a.deleted_at IS NULL"
        " AND +a.client_id IS NOT NULL AND a.outcome IS NOT 'not_reached' GROUP BY +a.client_id ORDER BY day, 1",
    ),
    "regions.covered.count": (
        "order",
        'SELECT min(o.id), min(o.day) AS day, 1 FROM "order" o JOIN client c ON c.id = o.client_id'
        " WHERE o.day BETWEEN :first AND :last AND o.deleted_at IS NULL AND c.region <> ''"
        " GROUP BY region_of(c.region) ORDER BY day, 1",
    ),
    "followups.overdue.count": (
        "activity",
        f"SELECT id, day, 1 FROM (SELECT id, day FROM activity WHERE status = 'planned' AND day < :last AND {_OWED}"
        # What was done late has an index of its own, and is little.
        " UNION ALL SELECT id, day FROM activity WHERE done_at >= :end AND day < substr(done_at, 1, 10)"
        " AND +kind IN ('visit', 'call', 'message', 'meeting', 'email', 'quote', 'payment')"
        f" AND status NOT IN ('planned', 'dropped') AND +day < :last AND {_OWED}) ORDER BY day, id",
    ),
}

#: The earliest of each kind of record that tells of a day.
_FIRST = (
    'SELECT day FROM "order" WHERE deleted_at IS NULL AND day IS NOT NULL ORDER BY day',
    "SELECT received_on FROM payment WHERE deleted_at IS NULL AND received_on IS NOT NULL ORDER BY received_on",
    "SELECT done_at FROM activity WHERE deleted_at IS NULL AND done_at IS NOT NULL ORDER BY done_at",
    "SELECT closed_on FROM deal WHERE deleted_at IS NULL AND closed_on IS NOT NULL ORDER BY closed_on",
)
#: What is read in pieces is read so many days at a time: few enough that a window stays awake in any book.
DAYS_AT_ONCE = 10
#: What counts once however many days it has, and what is no sum of its days.
_ONCE, _WHOLE = frozenset({"clients.touched.count"}), frozenset({"regions.covered.count", "followups.overdue.count"})
#: What counts by the end of a deal.
_ENDED = frozenset(
    {"orders.count", "orders.amount", QUANTITY, "deals.won.count", "deals.won.amount", "deals.lost.count"}
)
#: The parts of a record that its client has.
OF_CLIENT = ("grade", "type", "tags", "region")

_PROBLEM = (
    "a.outcome IS 'setback' OR EXISTS (SELECT 1 FROM escalation e WHERE e.activity_id = a.id AND e.deleted_at IS NULL)"
)
_CLIENT_WORK = (
    "SELECT CASE WHEN is_problem THEN 'problem' WHEN c.status = 'active' THEN 'warm' WHEN c.status = 'prospect' THEN 'new'"
    f" ELSE 'old' END AS work, count(*) FROM (SELECT a.client_id, max({_PROBLEM}) AS is_problem FROM activity a"
    " WHERE a.done_at >= :first AND a.done_at < :end AND +a.status = 'done' AND a.deleted_at IS NULL"
    " AND +a.client_id IS NOT NULL AND a.kind IN ('visit', 'call', 'message', 'meeting', 'email')"
    " AND a.outcome IS NOT 'not_reached' GROUP BY substr(a.done_at, 1, 10), +a.client_id) r"
    " JOIN client c ON c.id = r.client_id GROUP BY work"
)


def table_of(metric: str) -> str:
    """The table whose ids the metric's records are."""
    return "deal" if metric == "win.rate" else _QUERIES[metric][0]


class PartedOrder(NamedTuple):
    """An order as a table of two parts counts it; the amount in minor units, the quantity a decimal text."""

    id: int
    day: date
    amount: int
    orders: int
    quantity: str
    row: str
    column: str


class Measures:
    """What counts for a metric, record by record."""

    def __init__(self, db: Book) -> None:
        self._db = db

    def of(self, metric: str, first: date, last: date) -> list[Counted]:
        """The records that count for a metric on those days, both included, by day.

        For followups.overdue.count: what was planned before `last` and still open on it.
        """
        days = Days()
        rows = self._db.execute(_QUERIES[metric][1], _days(first, last))
        return [Counted(id, days[day], value) for id, day, value in rows]

    def reading(self, metric: str, first: date, last: date) -> Generator[None, None, list[Counted]]:
        """What `of` gives, read in pieces: it gives way between two of them."""
        if metric in _WHOLE:
            return self.of(metric, first, last)
        found: list[Counted] = []
        known: set[int] = set()
        for days in Period(first, last).pieces(DAYS_AT_ONCE):
            piece = self.of(metric, days.first, days.last)
            if metric in _ONCE:
                piece = [each for each in piece if each.id not in known]
                known.update(each.id for each in piece)
            found += piece
            yield
        return found

    def summing(self, metric: str, first: date, last: date) -> Generator[None, None, int]:
        """What `total` gives, counted in pieces: it gives way between two of them."""
        if metric in _WHOLE:
            return self.total(metric, first, last)
        if metric in _ONCE:
            return sum(each.value for each in (yield from self.reading(metric, first, last)))
        found = 0
        for days in Period(first, last).pieces(DAYS_AT_ONCE):
            found += self.total(metric, days.first, days.last)
            yield
        return found

    def written_later(self, metric: str, first: date, last: date, as_of: date) -> list[Counted]:
        """Those records that were written down only after a day, though the book was kept on the day they bear.

        What lies before the first that was ever written is history that a book was filled with, and was known at all times.
        """
        table = table_of(metric)
        later = ended_later if metric in _ENDED else written_later
        query = (
            f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT m.id, m.day, m.value FROM m"
            f' JOIN "{table}" t ON t.id = m.id WHERE {later("t", table, "m.day", ":as_of")}'
        )
        days = Days()
        rows = self._db.execute(query, _days(first, last) | {"as_of": f"{as_of}T99"})
        return [Counted(id, days[day], value) for id, day, value in rows]

    def first_day(self, metric: str, first: date, last: date) -> date | None:
        """The first of those days on which anything counted."""
        query = f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT day FROM m ORDER BY day LIMIT 1"
        found = self._db.execute(query, _days(first, last)).fetchone()
        return None if found is None else date.fromisoformat(found[0])

    def begun(self) -> date | None:
        """The first day of which the book knows anything that was done or came in; None for an empty one."""
        firsts = [self._db.execute(f"{query} LIMIT 1").fetchone() for query in _FIRST]
        return min((date.fromisoformat(found[0][:10]) for found in firsts if found), default=None)

    def is_any(self, metric: str, first: date, last: date) -> bool:
        """Whether anything counted on those days; looked for from the last of them on, for there it mostly lies."""
        pieces = reversed([*Period(first, last).pieces(DAYS_AT_ONCE)])
        return any(self.first_day(metric, days.first, days.last) is not None for days in pieces)

    def parting(self, metric: str, parts: Sequence[str], first: date, last: date) -> Generator[None, None, list[str]]:
        """Those of the parts, as `by_part` has them, that at least one of those records names; looked for in pieces."""
        found: set[str] = set()
        for days in _pieces(metric, first, last):
            missing = [part for part in parts if part not in found]
            if not missing:
                break
            for part in missing:
                of, joined = self._part(metric, part)
                query = f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT 1 FROM m {joined} WHERE {of} > '' LIMIT 1"
                if self._db.execute(query, _days(days.first, days.last)).fetchone() is not None:
                    found.add(part)
            yield
        return [part for part in parts if part in found]

    def largest(self, metric: str, first: date, last: date, most: int) -> list[int]:
        """The ids of so many of those records that count the most, the largest first."""
        query = f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT id FROM m ORDER BY value DESC, day, id LIMIT {most}"
        return [id for (id,) in self._db.execute(query, _days(first, last))]

    def by_day(self, metric: str, first: date, last: date) -> Counter[date]:
        """What those records count on each of those days, of money and quantities how many they are; counted where they lie."""
        counted = "sum(value)" if is_counted(metric) else "count(*)"
        query = f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT day, {counted} FROM m GROUP BY day"
        rows = self._db.execute(query, _days(first, last))
        return Counter({date.fromisoformat(day): count for day, count in rows})

    def total(self, metric: str, first: date, last: date) -> int:
        """What those records come to together."""
        query = f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT coalesce(sum(value), 0) FROM m"
        return int(self._db.execute(query, _days(first, last)).fetchone()[0])

    def by_grade(self, metric: str, first: date, last: date) -> dict[str, int]:
        """How many of those records, of activities, clients of each grade have; '' for those without a client."""
        query = (
            f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT coalesce(c.grade, ''), count(*)"
            " FROM m JOIN activity a ON a.id = m.id LEFT JOIN client c ON c.id = a.client_id GROUP BY c.grade"
        )
        return dict(self._db.execute(query, _days(first, last)).fetchall())

    def by_part(
        self, metric: str, part: str, first: date, last: date, *, with_ids: bool = True
    ) -> list[tuple[str, int, list[int]]]:
        """What those records come to by a part, such as the channel or their client's region, and their ids; '' for none.

        A part is a column of the record, of its deal for a payment, or of its client; its client itself by its id. Without ids it is half the work.
        """
        of, joined = self._part(metric, part)
        query = (
            f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT coalesce({of}, ''), sum(m.value),"
            f" {'json_group_array(m.id)' if with_ids else 'NULL'} FROM m {joined} GROUP BY 1"
        )
        rows = self._db.execute(query, _days(first, last))
        return [(name, value, json.loads(ids or "[]")) for name, value, ids in rows]

    def splitting(
        self, metric: str, part: str, first: date, last: date
    ) -> Generator[None, None, dict[str, tuple[int, list[int]]]]:
        """What `by_part` gives, by name, read in pieces: it gives way between two of them."""
        sums: Counter[str] = Counter()
        ids: dict[str, list[int]] = {}
        for days in _pieces(metric, first, last):
            for name, value, listed in self.by_part(metric, part, days.first, days.last):
                sums[name] += value
                ids.setdefault(name, []).extend(listed)
            yield
        return {name: (sums[name], ids[name]) for name in sorted(ids)}

    @staticmethod
    def _part(metric: str, part: str) -> tuple[str, str]:
        """A part of a metric's records, and what they have to be joined with for it."""
        table, of_client = table_of(metric), part in OF_CLIENT
        joined = f'JOIN "{table}" t ON t.id = m.id'
        if of_client and table != "client":
            return f"c.{part}", f"{joined} LEFT JOIN client c ON c.id = t.client_id"
        if table == "payment" and not of_client and part != "client_id":
            return f"d.{part}", f"{joined} LEFT JOIN deal d ON d.id = t.deal_id"
        return (f"CAST(t.{part} AS TEXT)" if part == "client_id" else f"t.{part}"), joined

    def by_client(self, metric: str, first: date, last: date) -> list[tuple[int | None, str, int]]:
        """What each of those records counts, with its client and the client's name: None and '' for none."""
        query = (
            f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT t.client_id, coalesce(c.name, ''), m.value FROM m"
            f' JOIN "{table_of(metric)}" t ON t.id = m.id LEFT JOIN client c ON c.id = t.client_id ORDER BY m.day, m.id'
        )
        return self._db.execute(query, _days(first, last)).fetchall()

    def named_by_day(self, metric: str, first: date, last: date) -> list[tuple[date, str]]:
        """The deals of those records, or else their clients, each once a day, by day, the largest first."""
        table = table_of(metric)
        deal = {"deal": "t.name", "client": "NULL", "activity": "NULL"}.get(table, "d.name")
        joins = {"deal": "", "client": ""}.get(table, " LEFT JOIN deal d ON d.id = t.deal_id")
        client = "t.name" if table == "client" else "c.name"
        joins += "" if table == "client" else " LEFT JOIN client c ON c.id = t.client_id"
        query = (
            f"WITH m (id, day, value) AS ({_QUERIES[metric][1]}) SELECT m.day, coalesce(nullif({deal}, ''), {client}) AS whose"
            f" FROM m JOIN \"{table}\" t ON t.id = m.id{joins} WHERE whose > '' GROUP BY 1, 2 ORDER BY 1, sum(m.value) DESC, 2"
        )
        days = Days()
        return [(days[day], name) for day, name in self._db.execute(query, _days(first, last))]

    def orders(self, first: date, last: date, row: str, column: str) -> list[PartedOrder]:
        """The orders of those days with two of their parts, or of their client's, by day; '' for none."""
        named = ", ".join(f"coalesce({'c' if part in OF_CLIENT else 'o'}.{part}, '')" for part in (row, column))
        query = (
            f"SELECT o.id, o.day, o.amount, {order_count('o')}, o.quantity, {named}"
            ' FROM "order" o LEFT JOIN client c ON c.id = o.client_id'
            " WHERE o.day BETWEEN :first AND :last AND o.deleted_at IS NULL ORDER BY o.day, o.id"
        )
        days = Days()
        return [PartedOrder(id, days[day], *told) for id, day, *told in self._db.execute(query, _days(first, last))]

    def latest(self, first: date, last: date, most: int) -> date:
        """From which day on there are at most so many orders of those days; `first` where there are no more."""
        query = f'SELECT day FROM "order" WHERE day BETWEEN :first AND :last AND deleted_at IS NULL ORDER BY day DESC LIMIT 1 OFFSET {most - 1}'
        found = self._db.execute(query, _days(first, last)).fetchone()
        return date.fromisoformat(found[0]) if found is not None else first

    def preceded(
        self, first: date, last: date, most: int, kinds: Collection[ActivityKind], within: int
    ) -> tuple[int, dict[ActivityKind, int]]:
        """The latest orders of clients on those days, at most so many, and how many came at most `within` days after a contact."""
        after = ", ".join(
            f"coalesce(sum(EXISTS (SELECT 1 FROM activity r INDEXED BY activity_reached WHERE r.client_id = o.client_id"
            f" AND {REACHED} AND +r.kind = '{kind.value}'"
            f" AND r.done_at >= date(o.day, '-{within} days') AND r.done_at < o.day || 'T99')), 0)"
            for kind in kinds
        )
        query = (
            f'SELECT count(*), {after} FROM (SELECT client_id, day FROM "order" WHERE day BETWEEN :first AND :last'
            f" AND client_id IS NOT NULL AND deleted_at IS NULL ORDER BY day DESC LIMIT {most}) o"
        )
        orders, *counts = self._db.execute(query, _days(first, last)).fetchone()
        return orders, dict(zip(kinds, counts, strict=True))

    def named(self, parts: Sequence[str], first: date, last: date) -> set[str]:
        """Those of the parts that any order of those days, or its client, names."""
        told = ", ".join(f"max({'c' if part in OF_CLIENT else 'o'}.{part} > '')" for part in parts)
        query = (
            f'SELECT {told} FROM "order" o LEFT JOIN client c ON c.id = o.client_id'
            " WHERE o.day BETWEEN :first AND :last AND o.deleted_at IS NULL"
        )
        row = self._db.execute(query, _days(first, last)).fetchone()
        return {part for part, is_named in zip(parts, row, strict=True) if is_named}

    def client_work(self, first: date, last: date) -> Counter[ClientWork]:
        """How many clients were reached on those days for each kind of work, a client once a day."""
        rows = self._db.execute(_CLIENT_WORK, _days(first, last))
        return Counter({ClientWork(work): count for work, count in rows})


def _pieces(metric: str, first: date, last: date) -> Iterator[Period]:
    """Those days so many at a time, for what is the sum of its days; else all of them."""
    days = Period(first, last)
    return iter([days]) if metric in _ONCE | _WHOLE else days.pieces(DAYS_AT_ONCE)


class Days(dict[str, date]):
    """Days by how they are written: thousands of records share a few."""

    def __missing__(self, text: str) -> date:
        self[text] = date.fromisoformat(text)
        return self[text]


def _days(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat(), "end": f"{last.isoformat()}T99"}

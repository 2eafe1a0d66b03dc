"""What was known on a day of how deals and orders will come: nothing that was written down for later days is looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from datetime import date
from functools import partial
from json import dumps, loads
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.dues import Due, Kept
from salesplanner.domain.statements import Guess, Statement
from salesplanner.store.journal import Journal
from salesplanner.store.keptrows import KeptRows
from salesplanner.store.measures import Days, begun, closed_later, ended_later, order_count, written_later
from salesplanner.store.records import Records
from salesplanner.store.rows import columns, from_row, to_value

#: How long before its close a deal's expected day is looked at, to say whether it closed in time.
_BEFORE_CLOSE = 30


def _then(field: str, table: str, day: str) -> str:
    """The field of deal d as it stood on a day: what the first change after that day found."""
    later = f"FROM {table} h WHERE h.deal_id = d.id AND h.day > {day} AND h.deleted_at IS NULL"
    return f"iif(EXISTS (SELECT 1 {later}), (SELECT h.before {later} ORDER BY h.day, h.id LIMIT 1), d.{field})"


_OPEN = f"""
SELECT d.id, {_then("amount", "amount_change", ":as_of")}, d.chance, coalesce((
    SELECT e.stage_id FROM deal_stage e WHERE e.deal_id = d.id AND e.entered_on <= :as_of AND e.deleted_at IS NULL
    ORDER BY e.entered_on DESC, e.id DESC LIMIT 1), d.stage_id), {_then("expected_on", "expected_change", ":as_of")} AS expected
FROM deal d WHERE d.id IN ({{ids}}) AND (d.status = 'open' OR d.closed_on > :as_of OR {closed_later("d", ":end")})
    AND d.deleted_at IS NULL AND (d.opened_on IS NULL OR d.opened_on <= :as_of)
    AND (expected BETWEEN :first AND :last OR expected IS NULL)
    AND NOT ({written_later("d", "deal", "coalesce(d.opened_on, '9')", ":end")})
"""
#: Since when a deal is known: since its opening, and not before it was written down, unless it is history.
_KNOWN = f"iif(d.opened_on < {begun('deal')}, d.opened_on, max(coalesce(d.opened_on, ''), substr(d.created_at, 1, 10)))"
#: Of a deal from history is known how long it was open, but not what it looked like on the way.
_UNDATED = f"""
SELECT d.id, iif(d.created_at <= :end, {_then("amount", "amount_change", ":as_of")}, NULL),
    iif(d.created_at <= :end, d.chance, NULL), {_KNOWN} AS known,
    iif(d.closed_on <= :as_of AND NOT {closed_later("d", ":end")}, d.closed_on, NULL), d.status = 'won',
    iif(d.created_at <= :end, (SELECT json_group_array(json_array(stage_id, entered_on)) FROM (SELECT stage_id, entered_on
        FROM deal_stage WHERE deal_id = d.id AND entered_on <= :as_of AND deleted_at IS NULL ORDER BY entered_on, id)), '[]')
FROM deal d WHERE d.id IN ({{ids}}) AND (d.status = 'open' OR d.closed_on > :first OR {closed_later("d", ":end")})
    AND d.deleted_at IS NULL AND known <= :as_of
    AND {_then("expected_on", "expected_change", ":as_of")} IS NULL
"""
_OPEN_OR_LATER = "SELECT id FROM deal WHERE status = 'open' UNION SELECT id FROM deal WHERE closed_at > :end AND closed_at > closed_on || 'T99'"
#: Among which rows those of a query are: by an index alone, so that they themselves can be read in parts.
_CLOSED_IN = "SELECT id FROM deal WHERE closed_on BETWEEN :first AND :as_of"

#: A result was announced when its deal was open some days before and expected within as many days more.
_ANNOUNCED = f"""
d.id IS NOT NULL AND d.opened_on <= date({{day}}, :back)
    AND {_then("expected_on", "expected_change", "date({day}, :back)")} <= date({{day}}, :ahead)
"""
_RESULTS = {
    "order": f"""
SELECT o.id, o.deal_id, o.day, o.amount, {order_count("o")}, ({_ANNOUNCED.format(day="o.day")}) IS TRUE
FROM "order" o LEFT JOIN deal d ON d.id = o.deal_id WHERE o.id IN ({{ids}}) AND +o.day BETWEEN :first AND :as_of AND o.deleted_at IS NULL
    AND NOT {ended_later("o", "order", "o.day", ":end")}
""",
    "deal": f"""
SELECT d.id, d.id, d.closed_on, coalesce(d.amount, 0), 1, ({_ANNOUNCED.format(day="d.closed_on")}) IS TRUE FROM deal d
WHERE d.id IN ({{ids}}) AND +d.closed_on BETWEEN :first AND :as_of AND +d.status = 'won' AND d.deleted_at IS NULL
    AND NOT {ended_later("d", "deal", "d.closed_on", ":end")}
""",
}
#: A payment was planned since its order was signed or its deal won, and that was written down; at the latest since it was itself.
_DUES = f"""
SELECT p.id, p.order_id, p.deal_id, p.client_id, p.due_amount, p.due_on, iif(p.received_on <= :as_of, p.received_on, NULL), min(substr(p.created_at, 1, 10),
    coalesce(iif(o.day < {begun("order")}, o.day, max(o.day, substr(o.created_at, 1, 10))),
        iif(d.status = 'won', max(d.closed_on, coalesce(substr(d.closed_at, 1, 10), '')), NULL), '9999')) AS known
FROM payment p LEFT JOIN "order" o ON o.id = p.order_id LEFT JOIN deal d ON d.id = p.deal_id
WHERE p.id IN ({{ids}}) AND (p.received_on IS NULL OR p.received_on >= :first)
    AND p.deleted_at IS NULL AND p.due_amount > 0 AND p.due_on IS NOT NULL
"""
_PROMISES = """
SELECT payment_id, due_on, kept_on FROM promise WHERE payment_id IS NOT NULL AND direction = 'theirs' AND due_on IS NOT NULL
    AND made_on <= :as_of AND state <> 'dropped' AND deleted_at IS NULL ORDER BY made_on, id
"""
_NAMED = {
    "deal": "SELECT d.id, d.name, '', c.name, d.amount FROM deal d LEFT JOIN client c ON c.id = d.client_id"
    " WHERE d.id IN (SELECT value FROM json_each(?))",
    "payment": "SELECT p.id, d.name, p.item, c.name, p.due_amount FROM payment p LEFT JOIN deal d ON d.id = p.deal_id"
    " LEFT JOIN client c ON c.id = p.client_id WHERE p.id IN (SELECT value FROM json_each(?))",
}
_LOOKED = f"max(coalesce(d.opened_on, ''), date(d.closed_on, '-{_BEFORE_CLOSE} days'))"
_IN_TIME = f"""
SELECT id, closed_on < date(expected, 'start of month', '+1 month') FROM (
    SELECT d.id, d.closed_on, {_then("expected_on", "expected_change", _LOOKED)} AS expected FROM deal d
    WHERE d.id IN ({{ids}}) AND +d.closed_on BETWEEN :first AND :as_of AND +d.status = 'won' AND d.deleted_at IS NULL
        AND NOT {ended_later("d", "deal", "d.closed_on", ":end")})
WHERE expected IS NOT NULL
"""


#: The values of a query, by name.
_Values = tuple[tuple[str, str], ...]
_ID = attrgetter("id")
_BY_DAY = attrgetter("day", "id")
_BY_DUE_DAY = attrgetter("due.due_on", "id")
_STATEMENT = columns(Statement)
_MARKS = ", ".join("?" * len(_STATEMENT))


class OpenThen(Struct, frozen=True):
    """A deal that was open on a day, as it stood then: the amount in minor units, the chance by hand in percent."""

    id: int
    amount: int | None
    chance: int | None
    stage_id: int | None
    expected_on: date | None


class UndatedThen(Struct, frozen=True):
    """A deal that had no expected day, as it stood on a day: the amount in minor units, the chance by hand in percent.

    `known_on` is the day since which it is known; `closed_on` is None while it is open; the stages come with the days of entering.
    """

    id: int
    amount: int | None
    chance: int | None
    known_on: date
    closed_on: date | None
    is_won: bool
    stages: tuple[tuple[int, date], ...]


class Result(NamedTuple):
    """An order, or a deal won: the amount in minor units, how many it counts, whether an open deal announced it."""

    id: int
    deal_id: int | None
    day: date
    amount: int
    counts: int
    is_announced: int


class _Closed(NamedTuple):
    """A deal won that had been expected: whether it closed by the end of the expected month."""

    id: int
    is_in_time: int


class _Planned(NamedTuple):
    """A payment that is due by plan, without what was promised of it, and what it belongs to."""

    id: int
    order_id: int | None
    deal_id: int | None
    due: Due


class _Question(NamedTuple):
    """What is asked of a table for some days: the query of some ids, among which ids its rows are, and what a row becomes."""

    table: str
    sql: str
    among: str
    make: Callable[[Days, Any], Any]
    order: Callable[[Any], Any] = _ID
    others: Mapping[str, Callable[[Any], int | None]] = {}

    def kept(self, journal: Journal) -> KeptRows[Any]:
        """Its rows, by the values of the query."""

        def candidates(values: _Values) -> list[int]:
            return [row[0] for row in journal.db.execute(self.among, dict(values))]

        def read(values: _Values, ids: Collection[int] | None) -> list[Any]:
            listed = self.among if ids is None else ", ".join(map(str, ids))
            return list(map(partial(self.make, Days()), journal.db.execute(self.sql.format(ids=listed), dict(values))))

        return KeptRows(journal, self.table, read, self.order, self.others, candidates)


def _open(days: Days, row: tuple[Any, ...]) -> OpenThen:
    id, amount, chance, stage, expected = row
    return OpenThen(id, amount, chance, stage, days[expected] if expected else None)


def _undated(days: Days, row: tuple[Any, ...]) -> UndatedThen:
    id, amount, chance, known, closed, won, stages = row
    entered = tuple((stage, days[day]) for stage, day in loads(stages))
    return UndatedThen(id, amount, chance, days[known], days[closed] if closed else None, bool(won), entered)


def _result(days: Days, row: tuple[Any, ...]) -> Result:
    id, deal_id, day, *told = row
    return Result(id, deal_id, days[day], *told)


def _planned(days: Days, row: tuple[Any, ...]) -> _Planned:
    payment, order, deal, client, amount, due_on, came, known = row
    received_on = days[came] if came else None
    return _Planned(
        payment,
        order,
        deal,
        Due(
            id=payment,
            client_id=client,
            amount=amount,
            due_on=days[due_on],
            known_on=days[known],
            received_on=received_on,
        ),
    )


_OF_DEAL = {"deal": attrgetter("deal_id")}  # what a deal was before is only written with the deal
_OF_ORDERS = 'SELECT id FROM "order" WHERE day BETWEEN :first AND :as_of'
_OF_PAYMENTS = (
    "SELECT id FROM payment WHERE received_on IS NULL UNION ALL SELECT id FROM payment WHERE received_on >= :first"
)
_QUESTIONS = {
    "open": _Question("deal", _OPEN, f"{_OPEN_OR_LATER} UNION SELECT id FROM deal WHERE closed_on > :as_of", _open),
    "undated": _Question("deal", _UNDATED, f"{_OPEN_OR_LATER} UNION SELECT id FROM deal WHERE closed_on > :first", _undated),
    "closed": _Question("deal", _IN_TIME, _CLOSED_IN, lambda _, row: _Closed(*row)),
    "planned": _Question("payment", _DUES, _OF_PAYMENTS, _planned, _BY_DUE_DAY, {"order": attrgetter("order_id"), **_OF_DEAL}),
    "deal": _Question("deal", _RESULTS["deal"], _CLOSED_IN, _result, _BY_DAY, _OF_DEAL),
    "order": _Question("order", _RESULTS["order"], _OF_ORDERS, _result, _BY_DAY, _OF_DEAL),
}  # fmt: skip


class Forecasts:
    """Reads what a forecast rests on, and keeps what was foretold.

    What was read for a day stays until a change concerns it, and is then put right row by row: new results come in all day long.
    What is read gives way between some rows and the next (`KeptRows.in_parts`).
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._db = journal.db
        self.guesses = Records(journal, "guess", Guess)
        self._kept = {name: question.kept(journal) for name, question in _QUESTIONS.items()}

    def _rows(
        self, name: str, as_of: date, *, back: int = 0, ahead: int = 0, **days: date
    ) -> Generator[None, None, list[Any]]:
        values = _days(as_of, **days) | {"back": f"-{back} days", "ahead": f"{ahead} days"}
        return self._kept[name].in_parts(tuple(values.items()))

    def open_deals(self, as_of: date, first: date, last: date) -> Generator[None, None, list[OpenThen]]:
        """The deals open at the end of a day that were expected from `first` to `last` then, or had no expected day."""
        return self._rows("open", as_of, first=first, last=last)

    def undated(self, first: date, as_of: date) -> Generator[None, None, list[UndatedThen]]:
        """The deals without an expected day that were open at some time after `first`, as they stood at the end of a day."""
        return self._rows("undated", as_of, first=first)

    def results(self, table: str, first: date, as_of: date, horizon: int) -> Generator[None, None, list[Result]]:
        """The orders, or the deals won, by day, each with whether an open deal announced it so many days ahead."""
        back = horizon // 2  # a result lies in the middle of what was ahead, taken one with another
        return self._rows(table, as_of, first=first, back=back, ahead=horizon - back)

    def in_time(self, first: date, as_of: date) -> Generator[None, None, tuple[int, int]]:
        """Of the deals won on those days that had been expected: how many closed by the end of the expected month, and all."""
        closed = yield from self._rows("closed", as_of, first=first)
        return sum(each.is_in_time for each in closed), len(closed)

    def dues(self, first: date, as_of: date) -> Generator[None, None, list[Due]]:
        """The payments that were planned by the end of a day and are open since or came in from `first` on, as they stood then."""
        promised = {}
        for payment, due_on, kept_on in self._db.execute(_PROMISES, _days(as_of)):
            is_over = due_on < as_of.isoformat() or (kept_on and kept_on <= as_of.isoformat())
            promised[payment] = None if is_over else date.fromisoformat(due_on)
        return [
            replace(each.due, promised_on=promised[each.id]) if promised.get(each.id) else each.due
            for each in (yield from self._rows("planned", as_of, first=first))
            if each.due.known_on <= as_of
        ]

    def promises_to_pay(self, as_of: date) -> list[Kept]:
        """The promises to pay made by the end of a day, as they stood then."""
        rows = self._db.execute(_PROMISES, _days(as_of))
        return [
            Kept(date.fromisoformat(due_on), date.fromisoformat(kept) if kept and kept <= as_of.isoformat() else None)
            for _, due_on, kept in rows
        ]

    def named(self, table: str, ids: Iterable[int]) -> dict[int, tuple[str, str, str, int]]:
        """Deals, or payments, by id: the deal's name, the payment's item, the client's name, the amount in minor units."""
        rows = self._db.execute(_NAMED[table], [dumps(list(ids))])
        return {id: (deal or "", item or "", client or "", amount or 0) for id, deal, item, client, amount in rows}

    def freeze(self, statements: Iterable[Statement]) -> None:
        """Keep what is foretold; what was foretold of the same period on the same day stays as it was."""
        with self._journal.aside():
            for each in statements:
                row = [to_value(getattr(each, name)) for name in _STATEMENT]
                self._db.execute(f"INSERT OR IGNORE INTO statement ({', '.join(_STATEMENT)}) VALUES ({_MARKS})", row)

    def statements(self, metric: str) -> list[Statement]:
        """What was foretold of a metric, latest first."""
        sql = f"SELECT {', '.join(_STATEMENT)} FROM statement WHERE metric = ? ORDER BY day DESC, period DESC"
        return [from_row(Statement, row) for row in self._db.execute(sql, [metric])]

    def frozen(self, period: str, day: date) -> set[str]:
        """The metrics of which something was foretold of that period on that day."""
        rows = self._db.execute("SELECT metric FROM statement WHERE period = ? AND day = ?", [period, day.isoformat()])
        return {row[0] for row in rows}

    def guessed(self, metric: str) -> dict[tuple[str, date], int]:
        """What the person guessed of a metric, in tenths, by period and week."""
        return {(each.period, each.day): each.tenths for each in self.guesses._where("metric = ?", [metric])}

    def guess(self, metric: str, period: str, day: date, tenths: int | None) -> None:
        """Keep what the person guesses in the week that begins on a day; None takes it away."""
        with self._journal.change("guess"):
            present = self.guesses._where("metric = ? AND period = ? AND day = ?", [metric, period, day])
            if tenths is None:
                self.guesses.delete_many([each.id for each in present])
            elif present:
                self.guesses.change(present[0].id, tenths=tenths)
            else:
                self.guesses.add(Guess(metric=metric, period=period, day=day, tenths=tenths))


def _days(as_of: date, **days: date) -> dict[str, Any]:
    """The days of a query, and the end of the day on which it is asked."""
    return {name: day.isoformat() for name, day in days.items()} | {"as_of": as_of.isoformat(), "end": f"{as_of}T99"}

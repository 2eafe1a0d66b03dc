"""What was known on a day of how deals and orders will come: nothing that was written down for later days is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from json import dumps
from typing import Any

from salesplanner.domain.dues import Due, Kept
from salesplanner.domain.statements import Guess, Statement
from salesplanner.store.journal import Journal
from salesplanner.store.measures import Days, order_count
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
FROM deal d WHERE d.id IN (SELECT id FROM deal WHERE status = 'open' UNION SELECT id FROM deal WHERE closed_on > :as_of)
    AND d.deleted_at IS NULL AND (d.opened_on IS NULL OR d.opened_on <= :as_of) AND expected BETWEEN :first AND :last
ORDER BY d.id
"""

#: A result was announced when its deal was open some days before and expected within as many days more.
_ANNOUNCED = f"""
d.id IS NOT NULL AND d.opened_on <= date({{day}}, :back)
    AND {_then("expected_on", "expected_change", "date({day}, :back)")} <= date({{day}}, :ahead)
"""
_RESULTS = {
    "order": f"""
SELECT o.day, o.amount, {order_count("o")} FROM "order" o LEFT JOIN deal d ON d.id = o.deal_id
WHERE o.day BETWEEN :first AND :as_of AND o.deleted_at IS NULL AND ({_ANNOUNCED.format(day="o.day")}) IS NOT TRUE ORDER BY o.day, o.id
""",
    "deal": f"""
SELECT d.closed_on, coalesce(d.amount, 0), 1 FROM deal d
WHERE d.closed_on BETWEEN :first AND :as_of AND +d.status = 'won' AND d.deleted_at IS NULL
    AND ({_ANNOUNCED.format(day="d.closed_on")}) IS NOT TRUE ORDER BY d.closed_on, d.id
""",
}
#: A payment was planned since its order was signed or its deal won, at the latest since it was written down.
_DUES = """
SELECT p.id, p.client_id, p.due_amount, p.due_on, p.received_on, min(substr(p.created_at, 1, 10),
    coalesce(o.day, iif(d.status = 'won', d.closed_on, NULL), '9999')) AS known
FROM payment p LEFT JOIN "order" o ON o.id = p.order_id LEFT JOIN deal d ON d.id = p.deal_id
WHERE p.id IN (SELECT id FROM payment WHERE received_on IS NULL UNION ALL SELECT id FROM payment WHERE received_on >= :first)
    AND p.deleted_at IS NULL AND p.due_amount > 0 AND p.due_on IS NOT NULL
    AND known <= :as_of ORDER BY p.due_on, p.id
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
SELECT count(*), sum(closed_on < date(expected, 'start of month', '+1 month')) FROM (
    SELECT d.closed_on, {_then("expected_on", "expected_change", _LOOKED)} AS expected FROM deal d
    WHERE d.closed_on BETWEEN :first AND :as_of AND +d.status = 'won' AND d.deleted_at IS NULL)
WHERE expected IS NOT NULL
"""


_STATEMENT = columns(Statement)
_MARKS = ", ".join("?" * len(_STATEMENT))


@dataclass(frozen=True, slots=True)
class OpenThen:
    """A deal that was open on a day, as it stood then: the amount in minor units, the chance by hand in percent."""

    deal_id: int
    amount: int | None
    chance: int | None
    stage_id: int | None
    expected_on: date


class Forecasts:
    """Reads what a forecast rests on, and keeps what was foretold."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._db = journal.db
        self.guesses = Records(journal, "guess", Guess)

    def open_deals(self, as_of: date, first: date, last: date) -> list[OpenThen]:
        """The deals open at the end of a day that were expected from `first` to `last` then."""
        rows = self._db.execute(_OPEN, _days(as_of=as_of, first=first, last=last))
        return [
            OpenThen(deal, amount, chance, stage, date.fromisoformat(expected))
            for deal, amount, chance, stage, expected in rows
        ]

    def unannounced(self, table: str, first: date, as_of: date, horizon: int) -> list[tuple[date, int, int]]:
        """The orders, or the deals won, that no expected deal announced so many days ahead: day, amount in minor units, count."""
        ahead = horizon - horizon // 2  # a result lies in the middle of what was ahead, taken one with another
        values = _days(first=first, as_of=as_of) | {"back": f"-{horizon // 2} days", "ahead": f"{ahead} days"}
        days = Days()
        return [(days[day], amount, count) for day, amount, count in self._db.execute(_RESULTS[table], values)]

    def dues(self, first: date, as_of: date) -> list[Due]:
        """The payments that were planned by the end of a day and are open since or came in from `first` on, as they stood then."""
        promised = {}
        for payment, due_on, kept_on in self._db.execute(_PROMISES, _days(as_of=as_of)):
            is_over = due_on < as_of.isoformat() or (kept_on and kept_on <= as_of.isoformat())
            promised[payment] = None if is_over else date.fromisoformat(due_on)
        rows, until, days = self._db.execute(_DUES, _days(first=first, as_of=as_of)), as_of.isoformat(), Days()
        return [
            Due(
                id=payment, client_id=client, amount=amount, due_on=days[due_on], known_on=days[known],
                received_on=days[came] if came and came <= until else None, promised_on=promised.get(payment),
            )
            for payment, client, amount, due_on, came, known in rows
        ]  # fmt: skip

    def promises_to_pay(self, as_of: date) -> list[Kept]:
        """The promises to pay made by the end of a day, as they stood then."""
        rows = self._db.execute(_PROMISES, _days(as_of=as_of))
        return [
            Kept(date.fromisoformat(due_on), date.fromisoformat(kept) if kept and kept <= as_of.isoformat() else None)
            for _, due_on, kept in rows
        ]

    def in_time(self, first: date, as_of: date) -> tuple[int, int]:
        """Of the deals won on those days that had been expected: how many closed by the end of the expected month, and all."""
        closed, in_time = self._db.execute(_IN_TIME, _days(first=first, as_of=as_of)).fetchone()
        return in_time or 0, closed

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


def _days(**days: date) -> dict[str, Any]:
    return {name: day.isoformat() for name, day in days.items()}

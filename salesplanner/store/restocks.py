"""The clients who ordered, with what their next order is reckoned from; read in pieces, for there may be very many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from salesplanner.domain.clients import Grade
from salesplanner.domain.restocking import INTERVALS_MOST, USUAL_DAYS, USUAL_MOST, Buyer
from salesplanner.store.coverage import counted
from salesplanner.store.settings import Settings
from salesplanner.store.sqlite import Book
from salesplanner.store.standings import NEVER, QUIET

#: The setting of the book: the interval of the trade, in days.
USUAL = "restock.days"
_AT_ONCE = 1000  # clients
_BUYERS = (
    "WITH bought AS (SELECT o.client_id, o.day, sum(o.amount) AS amount, sum(CAST(o.quantity AS REAL)) AS quantity,"
    ' row_number() OVER (PARTITION BY o.client_id ORDER BY o.day DESC) AS back FROM "order" o'
    " WHERE o.client_id BETWEEN :from AND :to AND o.deleted_at IS NULL GROUP BY o.client_id, o.day)"
    f" SELECT s.client_id, c.name, s.grade, s.region, min(b.day) FILTER (WHERE back <= {INTERVALS_MOST + 1}), max(b.day),"
    f" min(count(*), {INTERVALS_MOST + 1}), count(*), sum(b.amount) FILTER (WHERE back = 1),"
    f" sum(b.quantity) FILTER (WHERE back = 1), s.buys_by, s.step_key, {QUIET}"
    " FROM bought b JOIN client_standing s ON s.client_id = b.client_id JOIN client c ON c.id = b.client_id"
    " GROUP BY b.client_id ORDER BY b.client_id"
)


class Restocks:
    """Who bought, and when each is expected to buy again."""

    def __init__(self, db: Book, settings: Settings) -> None:
        self._db = db
        self._settings = settings

    @property
    def is_kept(self) -> bool:
        """Whether clients order again and again in this way of selling."""
        return bool(self._settings.get("role") == "wholesale")

    @property
    def usual(self) -> int:
        """The interval of the trade in days."""
        kept = self._settings.get(USUAL)
        return kept if isinstance(kept, int) and 0 < kept <= USUAL_MOST else USUAL_DAYS

    def awaited(self, today: date) -> Iterator[Buyer]:
        """Everybody who ordered, one by one; nobody where clients do not order again and again."""
        return (each for part in self.buyers(today) for each in part) if self.is_kept else iter(())

    def put_usual(self, days: int) -> None:
        """Reckon with another interval of the trade."""
        self._settings.put(USUAL, days)

    def buyers(self, today: date) -> Iterator[list[Buyer]]:
        """Everybody who ordered, by id, in pieces."""
        usual, last = self.usual, self._db.execute("SELECT coalesce(max(id), 0) FROM client").fetchone()[0]
        for start in range(0, last + 1, _AT_ONCE):
            values = {"from": start, "to": start + _AT_ONCE - 1, "today": today.isoformat()}
            yield [_buyer(row, usual) for row in self._db.execute(_BUYERS, values)]


def _buyer(row: tuple[Any, ...], usual: int) -> Buyer:
    return Buyer(
        id=row[0],
        name=row[1],
        grade=Grade(row[2]),
        region=row[3],
        first=date.fromisoformat(row[4]),
        last=date.fromisoformat(row[5]),
        days=row[6],
        orders=row[7],
        amount=row[8],
        quantity=counted(row[9]),
        silent_from=date.fromisoformat(row[10]),
        usual=usual,
        step=None if row[11].startswith(NEVER) else date.fromisoformat(row[11][:10]),
        is_resting=bool(row[12]),
    )

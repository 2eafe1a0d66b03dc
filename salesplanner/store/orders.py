"""Orders and agreements in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter

from salesplanner.domain.orders import STILL_SPOKEN_OF, Agreement, Buyer, Order, Signed, quantity_of
from salesplanner.store.journal import Journal
from salesplanner.store.keptrows import KeptRows
from salesplanner.store.records import Records
from salesplanner.store.rows import tuple_maker

#: Of agreements: neither renewed nor let go.
_STANDS = (
    "let_go_on IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM agreement r WHERE r.renews_id = agreement.id AND r.deleted_at IS NULL)"
)


_SIGNED = (
    "SELECT o.id, o.deal_id, o.client_id, d.type_id, coalesce(nullif(d.name, ''), nullif(o.product, ''), o.line), coalesce(c.name, ''),"
    ' o.amount, o.day FROM "order" o LEFT JOIN deal d ON d.id = o.deal_id LEFT JOIN client c ON c.id = o.client_id'
    " WHERE o.day BETWEEN ? AND ? AND o.deleted_at IS NULL"
)


class Orders(Records[Order]):
    """Business signed."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "order", Order)
        others = {"deal": attrgetter("deal_id"), "client": attrgetter("client_id")}
        self._signed = KeptRows(
            journal, "order", self._read_signed, lambda each: (-each.amount, each.day, each.id), others
        )

    def between(self, first: date, last: date, largest: int | None = None) -> list[Order]:
        """Orders of those days, both included; only so many of the `largest`, these first, where that is given."""
        if largest is None:
            return self._where("day BETWEEN ? AND ?", [first, last], order="day, id")
        return self._where("day BETWEEN ? AND ?", [first, last], order=f"amount DESC, day, id LIMIT {largest:d}")

    def signed(self, first: date, last: date) -> list[Signed]:
        """The orders of those days in brief, the largest first; the same list until a change concerns one of them."""
        return self._signed.rows((first, last))

    def _read_signed(self, span: tuple[date, date], ids: Collection[int] | None = None) -> Iterable[Signed]:
        sql = _SIGNED if ids is None else f"{_SIGNED} AND o.id IN ({', '.join(map(str, ids))})"
        return map(Signed._make, self._db.execute(sql, [each.isoformat() for each in span]))

    def buyers(self, first: date, last: date) -> list[Buyer]:
        """Who ordered on those days, the largest first."""
        rows = self._db.execute(
            "SELECT o.client_id, coalesce(c.name, ''), coalesce(c.grade, ''), sum(o.amount), max(o.day) FROM \"order\" o"
            " LEFT JOIN client c ON c.id = o.client_id WHERE o.day BETWEEN ? AND ? AND o.deleted_at IS NULL"
            " GROUP BY coalesce(o.client_id, 0) ORDER BY sum(o.amount) DESC, min(o.day), min(o.id)",
            [first.isoformat(), last.isoformat()],
        )
        return list(map(tuple_maker(Buyer), rows))

    def of_client(self, client_id: int) -> list[Order]:
        """One client's orders, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, id DESC")

    def of_deal(self, deal_id: int) -> list[Order]:
        """The orders of one deal."""
        return self._where("deal_id = ?", [deal_id], order="day, id")


class Agreements(Records[Agreement]):
    """Rate agreements."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "agreement", Agreement)

    def signed_between(self, first: date, last: date) -> list[Agreement]:
        """Agreements signed on those days, both included."""
        return self._where("signed_on BETWEEN ? AND ?", [first, last], order="signed_on, id")

    def in_force(self) -> list[Agreement]:
        """Those that no other one renews and that are not let go, the earliest to end first."""
        return self._where(_STANDS, order="ends_on IS NULL, ends_on, id")

    def renewed(self) -> list[Agreement]:
        """Those that another one took the place of, or that are not to be renewed, the latest first."""
        return self._where(f"NOT ({_STANDS})", order="ends_on DESC, id DESC")

    def of_client(self, client_id: int) -> list[Agreement]:
        """One client's agreements, latest first."""
        return self._where("client_id = ?", [client_id], order="signed_on DESC, id DESC")

    def is_any(self) -> bool:
        """Whether the book has one."""
        return bool(self._where("1", order="id LIMIT 1"))

    def ordered(self, today: date) -> dict[int, Decimal]:
        """How much the client of each ordered by today while it ran, a hotel's room nights for one, by its id."""
        found: dict[int, Decimal] = defaultdict(Decimal)
        rows = self._db.execute(
            'SELECT a.id, o.quantity, count(*) FROM agreement a JOIN "order" o ON o.client_id = a.client_id'
            " AND o.day BETWEEN coalesce(a.starts_on, a.signed_on) AND min(coalesce(a.ends_on, :today), :today)"
            " WHERE a.deleted_at IS NULL AND o.deleted_at IS NULL AND NOT o.is_takings AND o.quantity <> ''"
            " GROUP BY a.id, o.quantity",
            {"today": today.isoformat()},
        )
        for agreement, quantity, times in rows:
            found[agreement] += quantity_of(quantity) * times
        return found

    def ending(self, today: date, within: date | None = None) -> list[Agreement]:
        """Those not renewed of which the end is to be spoken of by a day (today), each by its own measure; the first to end first."""
        first, last = today - timedelta(days=STILL_SPOKEN_OF), (within or today).isoformat()
        soon = "ends_on >= ? AND ends_on <= date(?, '+' || remind_days || ' days')"
        return self._where(f"{soon} AND {_STANDS}", [first, last], order="ends_on, id")

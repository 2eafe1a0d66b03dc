"""Orders and agreements in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
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


#: What those who have an agreement ordered, as it came.
_ORDERED = (
    'SELECT client_id, day, quantity FROM "order" WHERE client_id IN (SELECT client_id FROM agreement WHERE deleted_at IS NULL)'
    " AND deleted_at IS NULL AND NOT is_takings AND quantity <> '' ORDER BY client_id, day"
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

    def ordered(self, agreements: Iterable[Agreement], today: date) -> dict[int, Decimal]:
        """How much the client of each of these ordered by today while it ran, a hotel's room nights for one, by its id."""
        days, sums = defaultdict[int, list[str]](list), defaultdict[int, list[Decimal]](lambda: [Decimal(0)])
        known = cache(quantity_of)  # a few texts, many times
        for client_id, day, quantity in self._db.execute(_ORDERED):
            days[client_id].append(day)
            sums[client_id].append(sums[client_id][-1] + known(quantity))
        found = dict[int, Decimal]()
        for each in agreements:
            if (own := days.get(each.client_id or 0)) is not None:
                first = bisect_left(own, each.starts.isoformat())
                last = bisect_right(own, min(each.ends_on or today, today).isoformat())
                so_far = sums[each.client_id or 0]
                found[each.id] = so_far[max(first, last)] - so_far[first]
        return found

    def ending(self, today: date, within: date | None = None) -> list[Agreement]:
        """Those not renewed of which the end is to be spoken of by a day (today), each by its own measure; the first to end first."""
        first, last = today - timedelta(days=STILL_SPOKEN_OF), (within or today).isoformat()
        soon = "ends_on >= ? AND ends_on <= date(?, '+' || remind_days || ' days')"
        return self._where(f"{soon} AND {_STANDS}", [first, last], order="ends_on, id")

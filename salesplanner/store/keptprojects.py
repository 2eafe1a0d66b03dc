"""Projects with milestones, and how late suppliers were, kept from one reading to the next: only what a change concerns is read again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct

from salesplanner.domain.projects import Slip, usual_slip
from salesplanner.store.journal import Change, Journal

T = TypeVar("T")
#: The tables that a project, or a slip, is made of.
_TABLES = ("milestone", "milestone_promise", "supplier_order", "supplier", "deal", "client")
#: After a change of more rows than this everything is read anew; fewer have their images.
_TOUCHED_MOST = 499
#: Both images of what a change touched, whichever way it is walked: what was, and what is.
_ROWS = (
    "WITH touched AS (SELECT tbl, row_id, before AS image FROM change_row WHERE change_id = :change AND before IS NOT after"
    " UNION ALL SELECT tbl, row_id, after FROM change_row WHERE change_id = :change AND before IS NOT after)"
)
_DEALS = f"""{_ROWS}
SELECT json_extract(image, '$.deal_id') FROM touched WHERE tbl IN ('milestone', 'supplier_order')
UNION SELECT m.deal_id FROM touched JOIN milestone m ON m.id = json_extract(image, '$.milestone_id') WHERE tbl = 'milestone_promise'
UNION SELECT m.deal_id FROM touched JOIN milestone m ON m.supplier_order_id = row_id WHERE tbl = 'supplier_order'
UNION SELECT m.deal_id FROM touched JOIN supplier_order o ON o.supplier_id = row_id
    JOIN milestone m ON m.supplier_order_id = o.id WHERE tbl = 'supplier'
UNION SELECT row_id FROM touched WHERE tbl = 'deal'
UNION SELECT d.id FROM touched JOIN deal d ON d.client_id = row_id WHERE tbl = 'client'
"""
_MILESTONES = f"""{_ROWS}
SELECT row_id FROM touched WHERE tbl = 'milestone'
UNION SELECT json_extract(image, '$.milestone_id') FROM touched WHERE tbl = 'milestone_promise'
UNION SELECT m.id FROM touched JOIN milestone m ON m.supplier_order_id = row_id WHERE tbl = 'supplier_order'
"""
_WAITING = (
    "SELECT m.deal_id FROM milestone m JOIN supplier_order o ON o.id = m.supplier_order_id"
    " WHERE o.supplier_id IN ({}) AND m.actual_on IS NULL"
)
_FIRST_PROMISE = (
    "SELECT p.promised_on FROM milestone_promise p WHERE p.milestone_id = m.id AND p.deleted_at IS NULL"
    " ORDER BY p.told_on, p.id LIMIT 1"
)
_SLIPS = (
    f"SELECT m.id, o.supplier_id, m.actual_on, ({_FIRST_PROMISE}) FROM milestone m"
    " LEFT JOIN supplier_order o ON o.id = m.supplier_order_id WHERE m.actual_on IS NOT NULL AND m.deleted_at IS NULL"
)


class _Kept(Struct):
    """What was read under a name, by deal, and of which deals it is out of date; `key` is what it depends on besides."""

    key: Hashable
    found: dict[int, Any]
    stale: set[int]


class KeptProjects:
    """What was read by deal, until a change concerns it."""

    def __init__(self, journal: Journal) -> None:
        self._db = journal.db
        self._journal = journal
        self._kept: dict[str, _Kept] = {}
        self._slips: _Slips | None = None
        journal.keep(self._on_change)

    def get(self, name: str, key: Hashable, read: Callable[[Collection[int] | None], dict[int, T]]) -> dict[int, T]:
        """What `read` gives by deal; of what it gave under the same name and key only deals that changed are read again.

        `read` takes the deals that are wanted, all with None.
        """
        if self._journal.is_open:  # what an open change wrote is not announced yet
            return read(None)
        kept = self._kept.get(name)
        if kept is None or kept.key != key:
            kept = self._kept[name] = _Kept(key, read(None), set())
        elif kept.stale:
            others = {deal_id: each for deal_id, each in kept.found.items() if deal_id not in kept.stale}
            kept.found, kept.stale = others | read(kept.stale), set()
        return kept.found

    def whole(self, name: str, key: Hashable, read: Callable[[], T]) -> T:
        """What `read` gives of all projects together, until a change concerns one of them."""
        kept = self._kept.get(name)
        if self._journal.is_open or kept is None or kept.key != key or kept.stale:
            found = read()
            if self._journal.is_open:
                return found
            kept = self._kept[name] = _Kept(key, {0: found}, set())
        return kept.found[0]  # type: ignore[no-any-return]

    def slips(self) -> dict[int | None, list[Slip]]:
        """How late things came that were promised, by supplier; see `Milestones.slips`."""
        return self._all_slips().by_supplier

    def usual(self) -> int:
        """How many whole days late everybody usually is; 0 without any slip."""
        return self._all_slips().usual()

    def _all_slips(self) -> _Slips:
        if self._journal.is_open:
            return _Slips(self._rows())
        if self._slips is None:
            self._slips = _Slips(self._rows())
        return self._slips

    def _rows(self, ids: Iterable[int] | None = None) -> Iterable[tuple[int, int | None, str, str | None]]:
        return self._db.execute(_SLIPS + ("" if ids is None else f" AND m.id IN ({_listed(ids)})"))

    def _on_change(self, change: Change) -> None:
        if self._slips is None and not self._kept:
            return
        count = sum(len(change.touched.get(name, ())) for name in _TABLES)
        if count > _TOUCHED_MOST:
            self._slips, self._kept = None, {}
        elif count:
            stale = self._ids(_DEALS, change)
            if self._slips is not None and change.touched.keys() & {"milestone", "milestone_promise", "supplier_order"}:
                usual, touched = self._slips.usual(), self._ids(_MILESTONES, change)
                changed = self._slips.renew(touched, self._rows(touched))
                if self._slips.usual() != usual:
                    self._kept = {}
                stale |= self._waiting_for(changed)
            for kept in self._kept.values():
                kept.stale |= stale

    def _ids(self, sql: str, change: Change) -> set[int]:
        return {row[0] for row in self._db.execute(sql, {"change": change.id}) if row[0]}

    def _waiting_for(self, suppliers: Collection[int]) -> set[int]:
        """The deals whose dates depend on how late these suppliers were."""
        return {row[0] for row in self._db.execute(_WAITING.format(_listed(suppliers)))} if suppliers else set()


class _Slips:
    """The slips of every supplier, each in the order they happened."""

    def __init__(self, rows: Iterable[tuple[int, int | None, str, str | None]]) -> None:
        self._places: dict[int, tuple[int | None, tuple[str, int, Slip]]] = {}
        self._found: dict[int | None, list[tuple[str, int, Slip]]] = {}
        self._days: list[int] = []  # of all, in order
        #: What is known, by supplier; None where no supplier had it.
        self.by_supplier: dict[int | None, list[Slip]] = {}
        self._tell(self._add(rows))

    def usual(self) -> int:
        """How many whole days late everybody usually is."""
        return usual_slip(self._days)

    def renew(self, milestones: Iterable[int], rows: Iterable[tuple[int, int | None, str, str | None]]) -> set[int]:
        """Put these rows in the place of what is known of milestones; the suppliers whose slips are others now."""
        changed = set()
        for each in milestones:
            if each in self._places:
                supplier, slip = self._places.pop(each)
                own = self._found[supplier]
                del own[bisect_left(own, slip)]
                del self._days[bisect_left(self._days, slip[2].days)]
                changed.add(supplier)
        changed |= self._add(rows)
        self._tell(changed)
        return {supplier for supplier in changed if supplier is not None}

    def _tell(self, suppliers: Iterable[int | None]) -> None:
        for each in suppliers:
            self.by_supplier[each] = [slip for _, _, slip in self._found[each]]
            if not self.by_supplier[each]:
                del self.by_supplier[each]

    def _add(self, rows: Iterable[tuple[int, int | None, str, str | None]]) -> set[int | None]:
        changed = set()
        for key, supplier, actual, promised in rows:
            if promised is not None:
                on = date.fromisoformat(actual)
                slip = Slip((on - date.fromisoformat(promised)).days, on)
                self._places[key] = supplier, (actual, key, slip)
                self._found.setdefault(supplier, []).append(self._places[key][1])
                self._days.append(slip.days)
                changed.add(supplier)
        self._days.sort()  # which takes what is in order as it is
        for each in changed:
            self._found[each].sort()
        return changed


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))

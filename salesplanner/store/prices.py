"""The own price list, what was heard of prices, and the memory of both and of quotes, in the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.prices import Memory, Priced, PriceSort, recall
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote
from salesplanner.domain.suppliers import Supplier
from salesplanner.store.journal import Journal
from salesplanner.store.projects import Suppliers
from salesplanner.store.records import Records

_MOST_OF_ONE = 200


class PriceItems(Records[PriceItem]):
    """The own price list."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "price_item", PriceItem)

    def all(self) -> list[PriceItem]:
        """The list by item."""
        return self._where("1", order="item, spec, id")

    def listed(self, item: str, spec: str = "") -> PriceItem | None:
        """What the list says of an item: of just this spec, or else of the item without one."""
        found = self._where("item = ? AND spec IN (?, '')", [item, spec], order="spec <> '' DESC, id DESC")
        return found[0] if found else None


class PriceNotes(Records[PriceNote]):
    """Prices heard from suppliers and of competitors."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "price_note", PriceNote)

    def of_rivals(self, names: Sequence[str], *, limit: int = 20) -> list[PriceNote]:
        """What was heard of the prices of these competitors, latest first."""
        marks = ", ".join("?" * len(names))
        order = f"day DESC, id DESC LIMIT {int(limit)}"
        return self._where(f"kind = 'competitor' AND rival IN ({marks})", list(names), order=order) if names else []

    def of_days(self, first: date, last: date) -> list[PriceNote]:
        """What was heard of the prices of competitors on those days, latest first."""
        return self._where(
            "kind = 'competitor' AND day BETWEEN ? AND ?",
            [first.isoformat(), last.isoformat()],
            order="day DESC, id DESC",
        )


class Heard(Struct, frozen=True):
    """A price that comes in: a price note whose supplier is a name, or a line of the list."""

    record: PriceNote | PriceItem
    supplier: str = ""


class Kept(Struct, frozen=True):
    """How many prices came in, and how many were there already."""

    added: int
    known: int


class PriceMemory:
    """What was paid, asked and heard of items."""

    def __init__(self, journal: Journal, items: PriceItems, notes: PriceNotes, suppliers: Suppliers) -> None:
        self._db = journal.db
        self._journal = journal
        self._items = items
        self._notes = notes
        self._suppliers = suppliers

    # --- reading ------------------------------------------------------------------------------------------------

    def recall(self, item: str, spec: str, client_id: int | None, today: date, *, but: int = 0) -> Memory:
        """What is known of a part while its line is typed; the quote `but` is not asked."""
        known = [each for each in self._quoted(item) + self._heard(item) if not but or each.quote_id != but]
        known.sort(key=lambda each: (each.day or date.min, each.record_id), reverse=True)
        return recall(known, self._items.listed(item, spec), spec=spec, client_id=client_id, today=today)

    def book(self) -> list[Priced]:
        """Every price that is known, latest first, the own list at the end."""
        dated = self._quoted() + self._heard()
        dated.sort(key=lambda each: (each.day or date.min, each.id), reverse=True)
        return dated + [_listed(each) for each in self._items.all()]

    def items(self, text: str = "", limit: int = 200) -> list[str]:
        """Items that anything is known of, whose name holds the text."""
        rows = self._db.execute(
            "SELECT item FROM (SELECT item FROM quote_line WHERE deleted_at IS NULL UNION SELECT item FROM price_item"
            " WHERE deleted_at IS NULL UNION SELECT item FROM price_note WHERE deleted_at IS NULL)"
            " WHERE instr(lower(item), lower(?)) > 0 ORDER BY item LIMIT ?",
            [text, limit],
        )
        return [row[0] for row in rows]

    def like(self, item: str) -> tuple[str, str]:
        """The spec and the unit that an item had last, where one was said; empty where nothing is known."""
        row = self._db.execute(
            "SELECT spec, unit FROM (SELECT spec, unit, changed_at at FROM quote_line WHERE item = :item"
            " AND deleted_at IS NULL UNION ALL SELECT spec, unit, changed_at FROM price_item WHERE item = :item"
            " AND deleted_at IS NULL UNION ALL SELECT spec, unit, changed_at FROM price_note WHERE item = :item"
            " AND deleted_at IS NULL) ORDER BY unit <> '' DESC, at DESC LIMIT 1",
            {"item": item},
        ).fetchone()
        return (row[0], row[1]) if row else ("", "")

    def _quoted(self, item: str | None = None) -> list[Priced]:
        """What clients were quoted in quotes that went out; of a quote's versions the latest that went out counts."""
        rows = self._db.execute(
            "SELECT l.id, l.item, l.spec, coalesce(c.name, ''), q.client_id, l.price, l.cost, l.unit, q.tax_included,"
            " coalesce(q.sent_on, q.day), q.number, q.id, l.note FROM quote_line l"
            " JOIN quote q ON q.id = l.quote_id AND q.deleted_at IS NULL AND q.state <> 'draft'"
            " LEFT JOIN client c ON c.id = q.client_id WHERE l.deleted_at IS NULL AND (:item IS NULL OR l.item = :item)"
            " AND NOT EXISTS (SELECT 1 FROM quote n WHERE n.revises_id = q.id AND n.deleted_at IS NULL"
            " AND n.state <> 'draft') ORDER BY coalesce(q.sent_on, q.day) DESC, q.id DESC, l.position LIMIT :most",
            _asked(item),
        )
        return [
            Priced(
                sort=PriceSort.QUOTED, record_id=key, item=name, spec=spec, who=who, who_id=who_id, price=_price(price), cost=_price(cost),
                unit=unit, tax_included=bool(tax), day=date.fromisoformat(day), source=number, quote_id=quote_id, note=note,
            )
            for key, name, spec, who, who_id, price, cost, unit, tax, day, number, quote_id, note in rows
        ]  # fmt: skip

    def _heard(self, item: str | None = None) -> list[Priced]:
        """What suppliers offered and what competitors ask."""
        rows = self._db.execute(
            "SELECT n.id, n.kind, n.item, n.spec, coalesce(s.name, n.rival), n.supplier_id, n.price, n.unit,"
            " n.tax_included, n.day, n.valid_until, n.source, n.note FROM price_note n"
            " LEFT JOIN supplier s ON s.id = n.supplier_id WHERE n.deleted_at IS NULL"
            " AND (:item IS NULL OR n.item = :item) ORDER BY n.day DESC, n.id DESC LIMIT :most",
            _asked(item),
        )
        return [
            Priced(
                sort=PriceSort(kind), record_id=key, item=name, spec=spec, who=who, who_id=who_id, price=_price(price), unit=unit,
                tax_included=bool(tax), day=date.fromisoformat(day),
                valid_until=date.fromisoformat(until) if until else None, source=source, note=note,
            )
            for key, kind, name, spec, who, who_id, price, unit, tax, day, until, source, note in rows
        ]  # fmt: skip

    # --- writing ------------------------------------------------------------------------------------------------

    def take(self, heard: Sequence[Heard]) -> Kept:
        """Keep prices that come in, as one change; one that is there already is not kept twice, a new supplier is made."""
        with self._journal.change("prices imported", count=len(heard)):
            seen = {_mark(each) for each in self._notes.all()} | {_mark(each) for each in self._items.all()}
            wanted: list[PriceNote] = []
            listed: list[PriceItem] = []
            for each in heard:
                record = self._placed(each)
                if _mark(record) in seen:
                    continue
                seen.add(_mark(record))
                if isinstance(record, PriceItem):
                    listed.append(record)
                else:
                    wanted.append(record)
            self._notes.add_many(wanted)
            for item in listed:
                self._list(item)
        added = len(wanted) + len(listed)
        return Kept(added, len(heard) - added)

    def keep_note(self, note: PriceNote, supplier: str = "") -> int:
        """Keep a price note; a supplier by a name that nobody has is made."""
        with self._journal.change("price_note changed" if note.id else "price_note added", name=note.item):
            placed = self._placed(Heard(note, supplier))
            assert isinstance(placed, PriceNote)
            if not placed.id:
                return self._notes.add(placed)
            self._notes.save(placed)
        return placed.id

    def _placed(self, heard: Heard) -> PriceNote | PriceItem:
        """The record with its supplier's id."""
        record = heard.record
        if isinstance(record, PriceItem) or record.kind is not PriceKind.SUPPLIER:
            return record
        name = heard.supplier.strip()
        if not name:
            return record
        known = self._suppliers.by_name(name)
        return replace(record, supplier_id=known.id if known else self._suppliers.add(Supplier(name=name)))

    def _list(self, item: PriceItem) -> None:
        """A line of the list takes the place of the one of the same part."""
        present = self._items.listed(item.item, item.spec)
        if present is not None and present.spec == item.spec:
            self._items.save(replace(item, id=present.id, uid=present.uid))
        else:
            self._items.add(item)


def _asked(item: str | None) -> dict[str, Any]:
    return {"item": item, "most": -1 if item is None else _MOST_OF_ONE}


def _price(kept: str | None) -> Decimal | None:
    return None if kept is None else Decimal(kept)


def _mark(record: PriceNote | PriceItem) -> tuple[Any, ...]:
    """By what two prices are one and the same."""
    if isinstance(record, PriceItem):
        return ("item", record.item, record.spec, record.price, record.lowest, record.unit, record.valid_until)
    who = record.supplier_id or record.rival
    return (record.kind, record.item, record.spec, who, record.price, record.unit, record.day)


def _listed(item: PriceItem) -> Priced:
    return Priced(
        sort=PriceSort.LISTED,
        record_id=item.id,
        item=item.item,
        spec=item.spec,
        price=item.price,
        lowest=item.lowest,
        unit=item.unit,
        valid_until=item.valid_until,
        note=item.note,
    )

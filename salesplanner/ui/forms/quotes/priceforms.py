"""The forms of single prices: a supplier's offer, what a competitor asks, a line of the own list."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote
from salesplanner.ui.forms.quotefields import PriceField
from salesplanner.ui.kit.fields import CheckField, DateField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class PriceNoteForm(FormDialog):
    """A price heard."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, note: PriceNote) -> None:
        super().__init__(parent, workspace, "", width=640)
        self._note = note
        self._is_offer = note.kind is PriceKind.SUPPLIER
        self.setWindowTitle(self.tr("Supplier's offer") if self._is_offer else self.tr("Competitor's price"))
        store = workspace.store
        items = store.price_memory.items(limit=2000)
        self.add(self.tr("Item"), TextField(choices=items), "item", required=True, half=True)
        self.add(self.tr("Specification"), TextField(), "spec", half=True)
        if self._is_offer:
            hint = self.tr("A new name makes a new supplier")
            suppliers = SearchField(store.suppliers.names(), allow_new=True, hint=hint)
            self.supplier = self.add(self.tr("Supplier"), suppliers, "supplier_id", half=True)
        else:
            rivals = sorted({each.rival for each in store.price_notes.all() if each.rival})
            self.add(self.tr("Competitor"), TextField(choices=rivals), "rival", half=True)
        self.add(self.tr("Unit price"), PriceField(), "price", required=True, half=True)
        self.add(self.tr("Unit"), TextField(), "unit", half=True)
        self.add(self.tr("Date"), DateField(workspace), "day", required=True, half=True)
        self.add(self.tr("Valid until"), DateField(workspace), "valid_until", half=True)
        self.add("", CheckField(self.tr("Tax included")), "tax_included", half=True)
        if not self._is_offer:
            clients = SearchField(store.clients.names(), hint=self.tr("Where it was heard"))
            self.add(self.tr("Client"), clients, "client_id", half=True)
        self.add(self.tr("Source"), TextField(self.tr("Offer by email, a bid list, a client's word")), "source")
        self.add(self.tr("Note"), TextField(), "note")
        values = {name: getattr(note, name) for name in PriceNote.__struct_fields__}
        self.fill(values | {"price": note.price if note.id or note.price else None})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the price; a supplier nobody has is made."""
        if values["price"] < 0:
            raise Problem(Kind.OUT_OF_RANGE, field="price", value=values["price"] / 100, low=0, high="…")
        name = self.supplier.text() if self._is_offer and values["supplier_id"] is None else ""
        return self.workspace.store.price_memory.keep_note(replace(self._note, **values), name)


class PriceItemForm(FormDialog):
    """A line of the own list, with the limit of one's own authority."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, item: PriceItem) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._item = item
        self.setWindowTitle(self.tr("My list"))
        items = workspace.store.price_memory.items(limit=2000)
        self.add(self.tr("Item"), TextField(choices=items), "item", required=True, half=True)
        self.add(self.tr("Specification"), TextField(), "spec", half=True)
        self.add(self.tr("List price"), PriceField(), "price", half=True)
        self.add(self.tr("Unit"), TextField(), "unit", half=True)
        hint = self.tr("Below it, a quote asks for approval")
        self.add(self.tr("My limit"), PriceField(), "lowest", half=True, hint=hint)
        self.add(self.tr("Valid until"), DateField(workspace), "valid_until", half=True)
        self.add(self.tr("Note"), TextField(), "note")
        self.fill({name: getattr(item, name) for name in PriceItem.__struct_fields__})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the line; the same part stands in the list once."""
        items = self.workspace.store.price_items
        if values["price"] is None and values["lowest"] is None:
            raise Problem(Kind.REQUIRED, field="price")
        present = items.listed(values["item"], values["spec"])
        if present is not None and present.spec == values["spec"] and present.id != self._item.id:
            raise Problem(Kind.NAME_TAKEN, field="item", value=" ".join((present.item, present.spec)).strip())
        item = replace(self._item, **values)
        if not item.id:
            return items.add(item)
        items.save(item)
        return item.id


def edit_price(parent: QWidget | None, workspace: Workspace, record: PriceNote | PriceItem) -> int | None:
    """Show the form of a price, new (id 0) or known; its id when it was kept."""
    if isinstance(record, PriceNote):
        return run(PriceNoteForm(parent, workspace, record))
    return run(PriceItemForm(parent, workspace, record))

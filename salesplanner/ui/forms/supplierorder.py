"""What is bought for a project: of whom, for how much, promised for when; and a supplier's own facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, MoneyField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import icon_button
from salesplanner.ui.kit.workspace import Workspace

_FACTS = ("what", "number", "cost", "ordered_on", "quality", "note")


class SupplierOrderForm(FormDialog):
    """An order with a supplier. A new one hangs on a milestone of its project; a name nobody has becomes a supplier."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, order: SupplierOrder | None, *, deal_id: int | None = None
    ) -> None:
        super().__init__(parent, workspace, "", width=680)
        self._order = order
        self._deal_id = order.deal_id if order else deal_id
        self.setWindowTitle(self.tr("Supplier order") if order else self.tr("New supplier order"))
        self._add_fields()
        shown = order or SupplierOrder(supplier_id=0, what="", ordered_on=workspace.today())
        self.fill({name: getattr(shown, name) for name in _FACTS})
        self.fill({"supplier": shown.supplier_id or None})
        if order is not None:
            delete = icon_button(workspace.theme.icon("trash-2"), self.tr("Delete"), self._delete, is_boxed=True)
            self.foot.insertWidget(0, delete)

    def _add_fields(self) -> None:
        store = self.workspace.store
        hint = self.tr("A new name makes a new supplier")
        self._supplier = self.add(
            self.tr("Supplier") + " *", SearchField(store.suppliers.names(), allow_new=True, hint=hint), "supplier"
        )
        self.add(self.tr("What"), TextField(), "what", required=True)
        self.add(self.tr("Order number"), TextField(), "number", half=True)
        self.add(self.tr("Cost"), MoneyField(), "cost", half=True)
        self.add(self.tr("Ordered on"), DateField(self.workspace), "ordered_on", half=True)
        if self._order is None:
            self.add(self.tr("Promised for"), DateField(self.workspace), "promised_on", half=True)
            steps = [(0, self.tr("A new milestone"))]
            steps += [
                (each.id, each.name)
                for each in store.milestones.of_deal(self._deal_id or 0)
                if not each.is_done and each.supplier_order_id is None
            ]
            self.add(self.tr("Milestone"), ChoiceField(steps), "milestone_id", half=True)
        self.add(self.tr("Quality"), LongTextField(self.tr("How the goods were"), lines=2), "quality")
        self.add(self.tr("Note"), LongTextField(lines=2), "note")

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the order, its supplier if that is new, and its milestone, as one change."""
        store = self.workspace.store
        name = self._supplier.text()
        if values["supplier"] is None and not name:
            raise Problem(Kind.REQUIRED, field="supplier")
        facts = {key: values[key] for key in _FACTS}
        with store.change("supplier_order changed" if self._order else "supplier_order added"):
            known = store.suppliers.by_name(name)
            supplier_id = values["supplier"] or (known.id if known else store.suppliers.add(Supplier(name=name)))
            if self._order is not None:
                store.supplier_orders.save(replace(self._order, supplier_id=supplier_id, **facts))
                return self._order.id
            order_id = store.supplier_orders.add(SupplierOrder(deal_id=self._deal_id, supplier_id=supplier_id, **facts))
            self._hang(values, order_id, name)
        return order_id

    def _hang(self, values: dict[str, Any], order_id: int, supplier: str) -> None:
        """Tie the order to its milestone, and keep the date that was promised."""
        store, today = self.workspace.store, self.workspace.today()
        step_id = values["milestone_id"]
        if step_id:
            who = store.milestones.get(step_id).who or supplier
            store.milestones.change(step_id, supplier_order_id=order_id, side=Side.SUPPLIER, who=who)
        else:
            own = store.milestones.of_deal(self._deal_id or 0)
            step_id = store.milestones.add(
                Milestone(
                    deal_id=self._deal_id or 0,
                    name=values["what"],
                    position=max((each.position for each in own), default=-1) + 1,
                    planned_on=values["promised_on"],
                    who=supplier,
                    side=Side.SUPPLIER,
                    supplier_order_id=order_id,
                )
            )
        if values["promised_on"] is not None:
            store.milestones.promise(step_id, values["promised_on"], told_on=values["ordered_on"] or today, by=supplier)

    def _delete(self) -> None:
        assert self._order is not None
        if self.workspace.did(self.workspace.store.supplier_orders.delete, self._order.id):
            self.workspace.notice(self.tr("“{name}” deleted").format(name=self._order.what))
            self._is_edited = False
            self.reject()


class SupplierForm(FormDialog):
    """A supplier's facts."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, supplier: Supplier | None) -> None:
        super().__init__(parent, workspace, "", width=560)
        self._supplier = supplier
        self.setWindowTitle(self.tr("Edit supplier") if supplier else self.tr("New supplier"))
        self.add(self.tr("Name"), TextField(), "name", required=True)
        self.add(self.tr("Makes or sells"), TextField(), "products")
        self.add(self.tr("Contact"), TextField(), "contact", half=True)
        self.add(self.tr("Phone"), TextField(), "phone", half=True)
        self.add(self.tr("Email"), TextField(), "email")
        self.add(self.tr("Note"), LongTextField(), "note")
        if supplier is not None:
            self.fill({name: getattr(supplier, name) for name in Supplier.__dataclass_fields__})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the supplier; two of one name would mix their histories up."""
        store = self.workspace.store
        same = store.suppliers.by_name(values["name"])
        if same is not None and (self._supplier is None or same.id != self._supplier.id):
            raise Problem(Kind.NAME_TAKEN, field="name", value=values["name"])
        if self._supplier is None:
            return store.suppliers.add(Supplier(**values))
        store.suppliers.save(replace(self._supplier, **values))
        return self._supplier.id


def edit_supplier_order(
    parent: QWidget | None, workspace: Workspace, order: SupplierOrder | None, *, deal_id: int | None = None
) -> int | None:
    """Show the form; the order's id when it was saved."""
    return run(SupplierOrderForm(parent, workspace, order, deal_id=deal_id))


def edit_supplier(parent: QWidget | None, workspace: Workspace, supplier: Supplier | None) -> int | None:
    """Show the form; the supplier's id when it was saved."""
    return run(SupplierForm(parent, workspace, supplier))

"""What is bought for a project: of whom, for how much, its milestones with what was promised; and a supplier's own facts."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.suppliers import Supplier, SupplierOrder, parse_rate
from salesplanner.store import delivery
from salesplanner.ui.forms.milestone import check_past
from salesplanner.ui.forms.schedule import Rows
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, MoneyField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import icon_button, muted
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import CURRENCIES

_FACTS = ("what", "number", "cost", "currency", "rate", "ordered_on", "quality", "note")


class RateField(TextField):
    """What one of a foreign currency costs in the book's; beside it what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setFixedWidth(px(96))
        self.said = muted("")
        self.layout().addWidget(self.said)  # type: ignore[union-attr]

    def value(self) -> Any:
        """The rate, None for an empty field. Raises Problem(NOT_A_NUMBER)."""
        return parse_rate(self.line.text())

    def set_value(self, value: Any) -> None:
        """Show a rate."""
        self.line.setText("" if value is None else f"{value:f}")


class StepRow(NamedTuple):
    """One milestone of an order."""

    name: Line
    planned: DateField
    promised: DateField
    actual: DateField


class StepRows(Rows):
    """The milestones of an order: name, planned day, the day promised last, the day it happened."""

    def __init__(self, workspace: Workspace, free: list[Milestone]) -> None:
        """`free`: the milestones of the project that no order has; a row of their name is that one."""
        self._free = {each.name: each for each in free}
        heads = [self.tr("Milestone"), self.tr("Planned"), self.tr("Promised for"), self.tr("Happened on")]
        super().__init__(workspace, heads, self.tr("Add milestone"))

    def _made_row(self) -> StepRow:
        made = StepRow(Line(), *(DateField(self._workspace) for _ in range(3)))
        names = QCompleter(list(self._free), made.name)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.name.setCompleter(names)
        made.name.textEdited.connect(lambda _: self.edited.emit())
        made.name.editingFinished.connect(lambda: self._take_free(made))
        made.name.editingFinished.connect(self.left)
        for day in made[1:]:
            day.fit(far=True)
            day.edited.connect(self.edited)
            day.left.connect(self.left)
        made.promised.left.connect(lambda: self._keep_promise(made))
        return made

    def _take_free(self, made: StepRow) -> None:
        """Show what is known of a milestone of the project that was called by its name."""
        known = self._free.get(one_line(made.name.text()).strip())
        if known is not None and not made.name.property("milestone") and not any(day.line.text() for day in made[1:]):
            self._show(made, known)

    @staticmethod
    def _keep_promise(made: StepRow) -> None:
        """What was promised once cannot be taken back, only another day be promised."""
        with suppress(Problem):
            if made.promised.value() is None:
                made.promised.set_value(made.promised.property("kept"))

    @staticmethod
    def _show(made: StepRow, milestone: Milestone) -> None:
        made.name.setText(milestone.name)
        made.name.setProperty("milestone", milestone.id)
        made.planned.set_value(milestone.planned_on)
        made.promised.set_value(milestone.promised_on)
        made.promised.setProperty("kept", milestone.promised_on)
        made.actual.set_value(milestone.actual_on)

    def set_value(self, value: Any) -> None:
        """Show these milestones."""
        self._empty()
        for milestone in value or ():
            self._show(self.add_row(), milestone)

    def value(self) -> list[Milestone]:
        """The milestones, without a deal; one that has dates but no name has an empty one. Raises Problem for no day."""
        found = []
        for each in self.rows:
            name, days = one_line(each.name.text()).strip(), [day.value() for day in each[1:]]
            if name or any(days):
                known = int(each.name.property("milestone") or 0)
                found.append(
                    Milestone(
                        id=known, deal_id=0, name=name, planned_on=days[0], promised_on=days[1], actual_on=days[2]
                    )
                )
        return found


class SupplierOrderForm(FormDialog):
    """An order with a supplier and its milestones; a name nobody has becomes a supplier."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, order: SupplierOrder | None, *, deal_id: int | None = None
    ) -> None:
        super().__init__(parent, workspace, "", width=820)
        self._order = order
        self._deal_id = order.deal_id if order else deal_id
        self.setWindowTitle(self.tr("Supplier order") if order else self.tr("New supplier order"))
        self._add_fields()
        shown = order or SupplierOrder(supplier_id=0, what="", ordered_on=workspace.today())
        self.fill({name: getattr(shown, name) for name in _FACTS})
        self.fill({"supplier": shown.supplier_id or None})
        self._add_steps()
        self.add(self.tr("Quality"), LongTextField(self.tr("How the goods were"), lines=2), "quality")
        self.add(self.tr("Note"), LongTextField(lines=2), "note")
        self.fill({"quality": shown.quality, "note": shown.note})
        self._say_cost()
        if order is not None:
            delete = icon_button(workspace.theme.icon("trash-2"), self.tr("Delete"), self._delete, is_boxed=True)
            self.foot.insertWidget(0, delete)

    def _add_fields(self) -> None:
        store, own = self.workspace.store, self.workspace.words.currency
        hint = self.tr("A new name makes a new supplier")
        self._supplier = self.add(
            self.tr("Supplier") + " *", SearchField(store.suppliers.names(), allow_new=True, hint=hint), "supplier"
        )
        self.add(self.tr("What"), TextField(), "what", required=True)
        self.add(self.tr("Order number"), TextField(), "number", half=True)
        self.add(self.tr("Ordered on"), DateField(self.workspace), "ordered_on", half=True)
        cost = self.add(self.tr("Cost"), MoneyField(), "cost", half=True)
        codes = [("", own), *((code, code) for code in CURRENCIES if code != own)]
        currency = self.add(self.tr("Currency"), ChoiceField(codes), "currency", half=True)
        self._rate = self.add(self.tr("Rate"), RateField(), "rate")
        for edited in (cost.edited, currency.edited, self._rate.edited):
            edited.connect(self._say_cost)

    def _add_steps(self) -> None:
        """Its milestones; a new order begins with the open one of the project that waits for a supplier."""
        store, deal_id = self.workspace.store, self._deal_id or 0
        free = delivery.without_order(store, deal_id)
        self._steps = self.add(self.tr("Milestones"), StepRows(self.workspace, free), "steps")
        if self._order is not None:
            present = store.milestones.of_deal(deal_id)
            self._steps.set_value([each for each in present if each.supplier_order_id == self._order.id])
        else:
            waiting = [each for each in free if each.side is Side.SUPPLIER and not each.is_done]
            self._steps.set_value(waiting[:1] or [Milestone(deal_id=0, name="")])
        self._steps.foot.setText(self.tr("A date promised anew stands beside the earlier ones"))
        self.show_row("steps", self._deal_id is not None)

    def _say_cost(self) -> None:
        """A foreign currency asks for its rate; below it the cost in the book's currency."""
        currency, words = self.field("currency").value(), self.workspace.words
        self.show_row("rate", bool(currency))
        if not currency:
            self._rate.set_value(None)
            return
        text = self.tr("{own} for 1 {currency}").format(own=words.currency, currency=currency)
        with suppress(Problem):
            facts = {"cost": self.field("cost").value(), "currency": currency, "rate": self._rate.value()}
            if (cost := SupplierOrder(supplier_id=0, what="", **facts).own_cost) is not None:
                text += f"  =  {words.currency} {words.money_full(cost)}"
        self._rate.said.setText(text)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the order, its supplier if that is new, and its milestones, as one change."""
        store, name = self.workspace.store, self._supplier.text()
        if values["supplier"] is None and not name:
            raise Problem(Kind.REQUIRED, field="supplier")
        facts = {key: values[key] for key in _FACTS} | {"rate": values["rate"] if values["currency"] else None}
        wanted = [each if each.name else replace(each, name=values["what"]) for each in values["steps"]]
        for each in wanted:
            check_past(self.workspace, each.actual_on, "steps")
        with store.change("supplier_order changed" if self._order else "supplier_order added"):
            known = store.suppliers.by_name(name)
            supplier_id = values["supplier"] or (known.id if known else store.suppliers.add(Supplier(name=name)))
            present = self._order or SupplierOrder(deal_id=self._deal_id, supplier_id=supplier_id, what="")
            try:
                order = replace(present, supplier_id=supplier_id, **facts)
                return delivery.keep_order(store, order, wanted, who=name)
            except Problem as problem:
                raise Problem(problem.kind, **{**problem.facts, "field": "steps"}) from None

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
        self.add(self.tr("E-mail"), TextField(), "email")
        self.add(self.tr("Note"), LongTextField(), "note")
        if supplier is not None:
            self.fill({name: getattr(supplier, name) for name in Supplier.__struct_fields__})

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

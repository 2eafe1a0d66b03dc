"""Suppliers: who keeps dates and who does not, what is open there, and what was bought before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.delivery import Step
from salesplanner.domain.suppliers import Supplier
from salesplanner.report import delivery as said
from salesplanner.report.workbook import in_full
from salesplanner.store import delivery
from salesplanner.store.delivery import OrderLine, SupplierLine
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.tableout import export_anywhere
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class SuppliersDialog(QDialog):
    """The list of suppliers, those with late work first; Enter opens one."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Suppliers"))
        words = workspace.words
        columns = [
            Column(title=self.tr("Supplier"), text=lambda each: each.supplier.name, width=170),
            Column(title=self.tr("Makes or sells"), text=lambda each: each.supplier.products, width=150),
            Column(title=self.tr("Not in yet"), text=lambda each: str(each.open_count), sort=lambda each: each.open_count, right=True, width=60),
            Column(title=self.tr("Late"), text=lambda each: str(each.late_count or ""), sort=lambda each: each.late_count,
                   tone=lambda each: "overdue" if each.late_count else "", right=True, width=60),
            Column(title=self.tr("Usual slip"), text=lambda each: said.slip_text(words, each.record.usual) if each.record else "–",
                   sort=lambda each: each.record.usual if each.record else None, width=110),
            Column(title=self.tr("Spread"), text=lambda each: "" if each.record is None else self.tr("± {days} d").format(days=f"{each.record.spread:g}"),
                   sort=lambda each: each.record.spread if each.record else None, width=80),
            Column(title=self.tr("Trend"), text=lambda each: said.trend_text(words, each.record),
                   sort=lambda each: each.record.trend if each.record else None, width=110),
            Column(title=self.tr("From"), text=lambda each: "" if each.record is None else self.tr("%n milestone(s)", "", each.record.count),
                   sort=lambda each: each.record.count if each.record else 0, width=110),
        ]  # fmt: skip
        empty = self.tr("No suppliers yet. One is added with its first order on a deal's page, or here.")
        self.table = RecordTable(columns, workspace, empty=empty, name="suppliers", label=self.windowTitle())
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._delete)
        add = button(self.tr("New supplier…"), workspace.theme.icon("plus"), on_click=self._add)
        self.open_button = button(self.tr("Open"), primary=True, on_click=self._open_chosen)
        close = button(self.tr("Close"), on_click=self.accept)
        self.setLayout(column(self.table, row(add, STRETCH, self.open_button, close), margins=16, spacing=10))
        fit(self, px(900), px(480))
        export_anywhere(self)
        self.table.view.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        found = delivery.suppliers(self._workspace.store)
        self.table.show_records(found)
        self.open_button.setEnabled(bool(found))
        if found and not self.table.selected():
            self.table.select(found[0].id)

    def _open_chosen(self) -> None:
        if chosen := self.table.selected():
            self._open(chosen[0])

    def _open(self, chosen: SupplierLine) -> None:
        SupplierPage(self, self._workspace, chosen.id).exec()
        self.refresh()

    def _add(self) -> None:
        from salesplanner.ui.forms.supplierorder import edit_supplier

        made = edit_supplier(self, self._workspace, None)
        self.refresh()
        if made is not None:
            self.table.select(made)

    def _delete(self, chosen: list[SupplierLine]) -> None:
        if self._workspace.did(self._workspace.store.suppliers.delete_many, [each.id for each in chosen]):
            self._workspace.notice(self.tr("%n supplier(s) deleted", "", len(chosen)))
        self.refresh()


class SupplierPage(QDialog):
    """One supplier: what its past says, its open orders with their likely dates, its history."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, supplier_id: int) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._supplier_id = supplier_id
        self.title = heading("", 2)
        self.title.setWordWrap(True)
        self.about = muted("", wrap=True)
        self.usual = PlainLabel("", wrap=True)
        self.usual.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_table = self._open_orders()
        self.past_table = self._past_orders()
        self.open_table.opened.connect(self._edit_order)
        self.past_table.opened.connect(self._edit_order)
        edit = button(self.tr("Edit…"), workspace.theme.icon("pencil"), on_click=self._edit)
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        head = row(self.title, edit)
        head.setStretch(0, 1)
        whole = column(
            head,
            self.about,
            self.usual,
            heading(self.tr("Open orders"), 3),
            self.open_table,
            heading(self.tr("History"), 3),
            self.past_table,
            row(STRETCH, close),
            margins=16,
            spacing=8,
        )
        whole.setStretch(4, 2)
        whole.setStretch(6, 3)
        self.setLayout(whole)
        fit(self, px(900), px(560))
        export_anywhere(self)
        self.open_table.view.setFocus()
        self.refresh()

    def _open_orders(self) -> RecordTable:
        words, today = self._workspace.words, self._workspace.today()
        columns = [
            Column(title=self.tr("What"), text=lambda each: each.order.what, width=160),
            Column(title=self.tr("Project"), text=_project, width=140),
            Column(title=self.tr("Milestone"), text=_milestone, width=100),
            Column(title=self.tr("Promised for"), text=lambda each: self._day(each.step, "promised_on"), width=100),
            Column(title=self.tr("Likely"), text=lambda each: words.day(each.step.expected, today) if each.step and each.step.expected else "–",
                   tone=lambda each: "overdue" if each.step and each.step.is_pressing else "", width=100),
            Column(title=self.tr("Planned"), text=lambda each: self._day(each.step, "planned_on"), width=100),
            Column(title=self.tr("Cost"), text=self._cost, sort=_cost, out=lambda each: in_full(_cost(each)), right=True, width=90),
        ]  # fmt: skip
        empty = self.tr("Nothing is open there.")
        return RecordTable(columns, self._workspace, empty=empty, name="supplier-open", label=self.tr("Open orders"))

    def _past_orders(self) -> RecordTable:
        columns = [
            Column(title=self.tr("What"), text=lambda each: each.order.what, width=160),
            Column(title=self.tr("Project"), text=_project, width=140),
            Column(title=self.tr("Milestone"), text=_milestone, width=100),
            Column(title=self.tr("First promised"), text=self._first_promise, width=110),
            Column(title=self.tr("Happened"), text=lambda each: self._day(each.step, "actual_on"), width=100),
            Column(title=self.tr("Slip"), text=self._slip, sort=_slip_days, tone=lambda each: "overdue" if (_slip_days(each) or 0) > 0 else "", width=100),
            Column(title=self.tr("Quality"), text=lambda each: each.order.quality if each.is_first else "", width=150),
            Column(title=self.tr("Cost"), text=self._cost, sort=_cost, out=lambda each: in_full(_cost(each)), right=True, width=90),
        ]  # fmt: skip
        empty = self.tr("Nothing was bought there before.")
        return RecordTable(columns, self._workspace, empty=empty, name="supplier-past", label=self.tr("History"))

    def refresh(self) -> None:
        """Read it anew."""
        store, words = self._workspace.store, self._workspace.words
        supplier: Supplier = store.suppliers.get(self._supplier_id)
        self.setWindowTitle(supplier.name)
        self.title.setText(supplier.name)
        parts = [supplier.products, supplier.contact, supplier.phone, supplier.email, supplier.note]
        self.about.setText(" · ".join(filter(None, parts)))
        self.about.setVisible(any(parts))
        own = next((each for each in delivery.suppliers(store) if each.id == supplier.id), None)
        found = own.record if own else None
        trend = said.trend_text(words, found)
        latest = self.tr("lately {trend}").format(trend=trend) if trend else ""
        self.usual.setText(words.commas(filter(None, [said.record_text(words, found), latest])))
        lines = delivery.orders_of(store, supplier.id)
        is_open = [each.step is not None and not each.step.milestone.is_done for each in lines]
        self.open_table.show_records([each for each, wanted in zip(lines, is_open, strict=True) if wanted])
        self.past_table.show_records([each for each, wanted in zip(lines, is_open, strict=True) if not wanted])

    def _day(self, step: Step | None, name: str) -> str:
        day = getattr(step.milestone, name) if step is not None else None
        return self._workspace.words.day(day, self._workspace.today()) if day is not None else "–"

    def _first_promise(self, each: OrderLine) -> str:
        said_first = each.step.promises[0].promised_on if each.step and each.step.promises else None
        return self._workspace.words.day(said_first, self._workspace.today()) if said_first else "–"

    def _slip(self, each: OrderLine) -> str:
        days = _slip_days(each)
        return "–" if days is None else said.slip_text(self._workspace.words, days)

    def _cost(self, each: OrderLine) -> str:
        cost = _cost(each)
        return "–" if cost is None and each.is_first else self._workspace.words.money(cost) if cost is not None else ""

    def _edit(self) -> None:
        from salesplanner.ui.forms.supplierorder import edit_supplier

        edit_supplier(self, self._workspace, self._workspace.store.suppliers.get(self._supplier_id))
        self.refresh()

    def _edit_order(self, each: OrderLine) -> None:
        """The milestone of an open order, where its dates are; else the order."""
        from salesplanner.ui.forms.milestone import edit_milestone
        from salesplanner.ui.forms.supplierorder import edit_supplier_order

        if each.step is not None and not each.step.milestone.is_done:
            edit_milestone(self, self._workspace, each.step.milestone)
        else:
            edit_supplier_order(self, self._workspace, each.order)
        self.refresh()


def _project(each: OrderLine) -> str:
    return each.project.deal.name if each.project else ""


def _milestone(each: OrderLine) -> str:
    return each.step.milestone.name if each.step else ""


def _cost(each: OrderLine) -> int | None:
    """What the order costs, in its first line; the others would count it again."""
    return each.order.own_cost if each.is_first else None


def _slip_days(each: OrderLine) -> int | None:
    """Days after the first promise; None as long as one of both is missing."""
    step = each.step
    if step is None or step.milestone.actual_on is None or not step.promises:
        return None
    return (step.milestone.actual_on - step.promises[0].promised_on).days

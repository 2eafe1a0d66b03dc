"""The payments of one deal: what was signed, came in and is still to come, by plan and as promised; and what one does about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import cover
from salesplanner.domain.promises import Promise
from salesplanner.report import delivery as said
from salesplanner.report.workbook import in_full
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, card, column
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace

_Act = Callable[[QWidget | None, Workspace, Payment], object]


class DealPayments(QWidget):
    """A card; `show_deal` reads it anew."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._deal_id = 0
        self._payments: list[Payment] = []
        self._steps: Mapping[int, str] = {}
        self._promised: Mapping[int, list[Promise]] = {}
        self.standing = PlainLabel("", wrap=True)
        self.table = self._table()
        self.setLayout(column(card(self.tr("Payments"), self.standing, self.table, self._buttons())))
        for keys, act in (("R", self.record), ("C", self.chase), ("P", self.promise)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _table(self) -> RecordTable:
        words = self._workspace.words
        columns = [
            Column(title=self.tr("Item"), text=lambda p: p.item, width=94),
            Column(title=self.tr("Due"), text=lambda p: words.money(p.due_amount) if p.due_amount else "–", sort=lambda p: p.due_amount, out=lambda p: in_full(p.due_amount or None), right=True, width=70),
            Column(title=self.tr("Due on"), text=lambda p: self._day(p.due_on), sort=lambda p: p.due_on, tone=self._due_tone, width=118),
            Column(title=self.tr("State"), text=lambda p: self._told(p).text, tone=lambda p: self._told(p).tone, sort=lambda p: p.received_on, width=120),
            Column(title=self.tr("Received"), text=lambda p: words.money(p.received_amount) if p.received_on else "–", sort=lambda p: p.received_amount, out=lambda p: in_full(p.received_amount if p.received_on else None), right=True, width=80),
            Column(title=self.tr("After"), text=lambda p: self._steps.get(p.milestone_id or 0, ""), width=80),
        ]  # fmt: skip
        table = RecordTable(
            columns,
            self._workspace,
            empty=self.tr("No payments yet. They are planned when the deal is signed."),
            name="deal-payments",
            label=self.tr("Payments"),
        )
        table.opened.connect(self._record)
        table.menu_asked.connect(self._fill_menu)
        table.chosen.connect(lambda _: self._show_buttons())
        return table

    def _buttons(self) -> QWidget:
        icon = self._workspace.theme.icon
        self.record_button = button(self.tr("Record a payment…"), icon("banknote"), on_click=self.record)
        self.chase_button = button(self.tr("Chase"), icon("bell"), on_click=self.chase)
        self.promise_button = button(self.tr("They promised to pay…"), icon("handshake"), on_click=self.promise)
        self.plan_button = button(self.tr("Change the plan…"), on_click=self._change_plan)
        for each, key in ((self.record_button, "R"), (self.chase_button, "C"), (self.promise_button, "P")):
            each.setToolTip(key)
        return boxed(
            FlowLayout(self.record_button, self.chase_button, self.promise_button, self.plan_button, spacing=6)
        )

    # --- showing ------------------------------------------------------------------------------------------------

    def show_deal(self, deal: Deal, steps: Mapping[int, str]) -> None:
        """Read and show the payments of a deal; `steps` are the names of its milestones."""
        self._deal_id, self._steps = deal.id, steps
        self._promised = self._store.promises.to_pay(deal.id)
        self._payments = self._store.payments.of_deal(deal.id)
        self.table.show_records(self._payments)
        self.table.fit_height(10)
        self.plan_button.setVisible(deal.status is DealStatus.WON)
        self._say_standing(deal, self._payments)
        self._show_buttons()

    def _say_standing(self, deal: Deal, payments: list[Payment]) -> None:
        """The sums, and where they do not agree."""
        words, found = self._workspace.words, cover(self._store.orders.of_deal(deal.id), payments)
        self.standing.setVisible(bool(found.signed or payments))
        text = self.tr("Signed {signed}, received {received}, due by plan {due}")
        money = words.money
        parts = [text.format(signed=money(found.signed), received=money(found.received), due=money(found.due))]
        differs = []
        if payments and found.signed and found.gap:
            more = (
                self.tr("{amount} of what was signed is in no payment")
                if found.gap > 0
                else self.tr("{amount} more than was signed")
            )
            differs.append(more.format(amount=money(abs(found.gap))))
        if deal.status is DealStatus.WON and (deal.amount or 0) != found.signed:
            text = self.tr("the deal says {amount}, its orders come to {signed}")
            differs.append(text.format(amount=money(deal.amount or 0), signed=money(found.signed)))
        self.standing.setText(words.semicolons([*parts, *differs]))
        self.standing.set_tone("risk" if differs else "")

    def _show_buttons(self) -> None:
        chosen = self.table.selected()
        is_due = bool(self._due()) and all(each.received_on is None for each in chosen[:1])
        for each in (self.chase_button, self.promise_button):
            each.setEnabled(is_due)

    def _day(self, day: date | None) -> str:
        return self._workspace.words.day(day, self._workspace.today()) if day is not None else "–"

    def _due_tone(self, payment: Payment) -> str:
        day = payment.due_on
        return "overdue" if payment.received_on is None and day is not None and day < self._workspace.today() else ""

    def _told(self, payment: Payment) -> said.Line:
        return said.paid(self._workspace.words, payment, self._promised.get(payment.id, ()), self._workspace.today())

    # --- doing --------------------------------------------------------------------------------------------------

    def _due(self) -> list[Payment]:
        """The chosen due payments, else all that are due, the earliest first."""
        due = [each for each in self._payments if each.received_on is None]
        chosen = {each.id for each in self.table.selected()}
        return [each for each in due if each.id in chosen] or due

    def record(self) -> None:
        """Record that the chosen due payment came in; without one, what came in unplanned."""
        self._record(next(iter(self._due()), None))

    def chase(self) -> None:
        """Put the item that chases it into today's plan."""
        from salesplanner.ui.forms import payments

        self._with(payments.chase)

    def promise(self) -> None:
        """Note until when the client promised to pay it."""
        from salesplanner.ui.forms import payments

        self._with(payments.promise)

    def _with(self, act: _Act) -> None:
        if self.chase_button.isEnabled():
            act(self, self._workspace, self._due()[0])

    def _fill_menu(self, menu: QMenu, payments: list[Payment]) -> None:
        if len(payments) != 1:
            return
        icon = self._workspace.theme.icon
        if payments[0].received_on is not None:
            menu.addAction(icon("pencil"), self.tr("Edit…"), lambda: self._record(payments[0]))
            return
        menu.addAction(icon("banknote"), self.tr("Record a payment…"), self.record)
        menu.addAction(icon("bell"), self.tr("Chase"), self.chase)
        menu.addAction(icon("handshake"), self.tr("They promised to pay…"), self.promise)

    def _record(self, payment: Payment | None) -> None:
        from salesplanner.ui.forms import payments
        from salesplanner.ui.forms.result import edit_result

        deal = self._store.deals.get(self._deal_id)
        if payment is not None:
            payments.record(self, self._workspace, payment)
        else:
            edit_result(self, self._workspace, kind="payment", client_id=deal.client_id, deal_id=deal.id)

    def _change_plan(self) -> None:
        from salesplanner.ui.forms.paymentplan import change_plan

        change_plan(self, self._workspace, self._store.deals.get(self._deal_id))

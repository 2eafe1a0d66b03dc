"""Payments across clients and deals: what is overdue and how long, what is due, what came in; and what one does about each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import AGES, age, ages
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.promises import Direction, Promise
from salesplanner.report import delivery as said
from salesplanner.report.workbook import in_full
from salesplanner.store import Change
from salesplanner.store.payments import chase_mark
from salesplanner.ui.kit.fields import ChoiceField, SwitchField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: What a change has to touch for the list to say something else.
_READS = frozenset({"payment", "client", "deal", "promise", "activity"})
_FIRST, _AT_ONCE = 30, 200  # so many are read in the first turn, more than are seen at once; so many in the others


class Part(Enum):
    """Which payments are shown."""

    OVERDUE = "overdue"
    DUE = "due"  # what is still to come, the overdue ones too
    RECEIVED = "received"  # this year


class Line(Struct, frozen=True):
    """A payment with the names of its client and deal, what the client promised of it, and the day on which it is chased."""

    payment: Payment
    client: str
    deal: str
    promises: Sequence[Promise] = ()
    chased_on: date | None = None

    @property
    def id(self) -> int:
        """The payment's id."""
        return self.payment.id

    @property
    def amount(self) -> int:
        """What is to come, or came in; minor units."""
        payment = self.payment
        return payment.due_amount if payment.received_on is None else payment.received_amount

    def days_late(self, today: date) -> int:
        """Whole days past its due day, of a received one until it came."""
        due = self.payment.due_on
        return max(0, ((self.payment.received_on or today) - due).days) if due else 0


class PaymentsDialog(QDialog):
    """One list for all: record, chase, note a promise to pay, each by a key."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, client_id: int | None = None, part: Part | None = None
    ) -> None:
        """`part` is shown first; without it what is overdue, or else what is due."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it listens to changes
        self._workspace = workspace
        self._client_id = client_id
        client = workspace.store.clients.find(client_id)
        self.setWindowTitle(
            self.tr("Payments of {client}").format(client=client.name) if client else self.tr("Payments")
        )
        self.part = SwitchField(
            [
                (Part.OVERDUE, self.tr("Overdue")),
                (Part.DUE, self.tr("Due")),
                (Part.RECEIVED, self.tr("Received this year")),
            ]
        )
        self.part.call(self.tr("Show"))
        self.part.edited.connect(self.refresh)
        self._lines: list[Line] = []
        self._is_whole = True  # whether these are all
        self._shown: Part | None = None
        late = [(place, self.tr("{days} days").format(days=each)) for place, each in enumerate(AGES)]
        self.age = ChoiceField([(None, self.tr("Any age")), *late])
        self.age.combo.setMinimumContentsLength(8)
        self.age.call(self.tr("Days overdue"))
        self.age.edited.connect(self._show)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Client, deal or item"))
        self.filter.setAccessibleName(self.tr("Client, deal or item"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._show())
        self.said = PlainLabel("", "muted", wrap=True)
        self.table = self._table()
        self._make_buttons()
        top = row(self.part, self.age, self.filter, spacing=8)
        top.setStretch(2, 1)
        self.setLayout(column(top, self.said, self.table, self._buttons, margins=16, spacing=10))
        fit(self, px(900), px(540))
        for keys, act in (("R", self._record), ("C", self._chase), ("P", self._promise)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        workspace.changed.connect(self._on_changed)
        self.table.view.setFocus()
        if part is not None:
            self.part.set_value(part)
        self.refresh()
        if part is None and not self._lines:
            self.part.set_value(Part.DUE)
            self.refresh()

    def _table(self) -> RecordTable:
        words, today = self._workspace.words, self._workspace.today()
        columns = [
            Column(title=self.tr("Client"), text=lambda each: each.client, width=144),
            Column(title=self.tr("Deal"), text=lambda each: each.deal, width=140),
            Column(title=self.tr("Item"), text=lambda each: each.payment.item, width=124),
            Column(title=self.tr("Amount"), text=lambda each: words.money(each.amount), sort=lambda each: each.amount,
                   out=lambda each: in_full(each.amount), right=True, width=90),
            Column(title=self.tr("Due on"), text=lambda each: words.day(each.payment.due_on, today) if each.payment.due_on else "–",
                   sort=lambda each: each.payment.due_on, width=122),
            Column(title=self.tr("Days late"), text=lambda each: str(each.days_late(today) or ""),
                   sort=lambda each: each.days_late(today), right=True, width=80,
                   tone=lambda each: "overdue" if each.payment.received_on is None else ""),
            Column(title=self.tr("Promised or received"), text=lambda each: self._when(each).text, sort=self._day, width=260,
                   tone=lambda each: self._when(each).tone),
        ]  # fmt: skip
        empty = self.tr("No such payments. They are planned when a deal is signed.")
        made = RecordTable(columns, self._workspace, empty=empty, name="payments", label=self.windowTitle())
        made.opened.connect(lambda each: record(self, self._workspace, each.payment))
        made.chosen.connect(lambda _: self._show_buttons())
        return made

    def _make_buttons(self) -> None:
        icon = self._workspace.theme.icon
        self.record_button = button(
            self.tr("Record a payment…"), icon("banknote", "on_accent"), primary=True, on_click=self._record
        )
        self.chase_button = button(self.tr("Chase"), icon("bell"), on_click=self._chase)
        self.promise_button = button(self.tr("They promised to pay…"), icon("handshake"), on_click=self._promise)
        self.open_button = button(self.tr("Open the deal"), icon("briefcase"), on_click=self._open)
        for each, key in ((self.record_button, "R"), (self.chase_button, "C"), (self.promise_button, "P")):
            each.setToolTip(key)
        close = button(self.tr("Close"), on_click=self.accept)
        self._buttons = row(
            self.record_button, self.chase_button, self.promise_button, self.open_button, STRETCH, close, spacing=8
        )

    # --- showing ------------------------------------------------------------------------------------------------

    def _on_changed(self, change: Change) -> None:
        if _READS & change.touched.keys():
            self.refresh()

    def refresh(self) -> None:
        """Read them anew; many part by part, and until then it shows what it showed, of others the first ones."""
        self._workspace.begin(self._reading)

    def _reading(self) -> Iterator[None]:
        part, lines, is_empty = self.part.value(), list[Line](), self._shown is None
        if part is not self._shown:
            self._lines, self._is_whole, self._shown = lines, False, part
        promised, chasing = self._workspace.store.promises.to_pay(), self._workspace.store.activities.chasing()
        for number, batch in enumerate(self._batches(part)):
            if number:
                yield
            if number == 1 and not self._is_whole and not is_empty:
                self._show()
            for payment, client, deal in batch:
                chaser = chasing.get(chase_mark(payment))
                told = promised.get(payment.id, ())
                lines.append(Line(payment, client, deal, told, chaser.day if chaser else None))
            if not number and is_empty and len(batch) == _FIRST:
                self._show()  # the first of many
        self._lines, self._is_whole = lines, True
        self._show()

    def _batches(self, part: Part) -> Iterator[list[tuple[Payment, str, str]]]:
        """The payments with the names of client and deal, in the order shown."""
        if part is Part.RECEIVED:
            yield from self._received()
            return
        today = self._workspace.today()
        found = [
            (each.payment, each.client, each.deal)
            for each in self._workspace.store.payments.awaited()
            if part is Part.DUE or (each.payment.due_on or date.max) < today
            if self._client_id in (None, each.payment.client_id)
        ]
        yield found[:_FIRST]
        for start in range(_FIRST, len(found), _AT_ONCE):
            yield found[start : start + _AT_ONCE]

    def _received(self) -> Iterator[list[tuple[Payment, str, str]]]:
        """What came in this year, the latest first; month by month, for there may be thousands."""
        store, today = self._workspace.store, self._workspace.today()
        payments, most = list[Payment](), _FIRST
        for month in reversed(Period.around(today, PeriodKind.YEAR).months()):
            if month.first <= today:
                came = store.payments.received_between(month.first, min(month.last, today))[::-1]
                payments += [each for each in came if self._client_id in (None, each.client_id)]
            while len(payments) >= most or (payments and month.first.month == 1):
                batch, payments, most = payments[:most], payments[most:], _AT_ONCE
                clients = store.clients.many(each.client_id for each in batch)
                deals = store.deals.many(each.deal_id for each in batch)
                yield [(each, _name(clients, each.client_id), _name(deals, each.deal_id)) for each in batch]

    def _show(self) -> None:
        """Those that are asked for."""
        part, text, today = self.part.value(), self.filter.text().strip().casefold(), self._workspace.today()
        self.age.setVisible(part is Part.OVERDUE)
        wanted = self.age.value() if part is Part.OVERDUE else None
        lines = [
            each
            for each in self._lines
            if text in f"{each.client} {each.deal} {each.payment.item}".casefold()
            and wanted in (None, age(each.payment, today))
        ]
        self.table.show_records(lines)
        if lines and not self.table.selected():
            self.table.select(lines[0].id)
        self.said.setText(self._sum(part, lines) if self._is_whole else "…")
        self._show_buttons()

    def _sum(self, part: Part, lines: list[Line]) -> str:
        words, today = self._workspace.words, self._workspace.today()
        total = words.money(sum(each.amount for each in lines))
        said = self.tr("%n payment(s), {total}", "", len(lines)).format(total=total)
        if part is not Part.OVERDUE:
            return said
        by_age = ages([each.payment for each in lines], today)
        text = self.tr("{days} days: {amount}")
        parts = [text.format(days=days, amount=words.money(amount)) for days, amount in by_age if amount]
        return " · ".join([said, *parts])

    def _when(self, line: Line) -> said.Line:
        """What was promised, and when it came; the day of the item that chases it."""
        words, today = self._workspace.words, self._workspace.today()
        told = said.paid(words, line.payment, line.promises, today)
        if line.chased_on is None:
            return told
        chased = self.tr("to chase {day}").format(day=words.relative_day(line.chased_on, today))
        return said.Line(" · ".join(filter(None, [told.text, chased])), told.tone)

    @staticmethod
    def _day(line: Line) -> date | None:
        return line.payment.received_on or (line.promises[-1].due_on if line.promises else None)

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        is_due = chosen is not None and chosen.payment.received_on is None
        self.record_button.setEnabled(chosen is not None)
        self.record_button.setText(self.tr("Record a payment…") if is_due or chosen is None else self.tr("Edit…"))
        for each in (self.chase_button, self.promise_button):
            each.setEnabled(is_due)
        self.open_button.setEnabled(chosen is not None and chosen.payment.deal_id is not None)

    # --- doing --------------------------------------------------------------------------------------------------

    def _chosen(self) -> Line | None:
        selected = self.table.selected()
        return selected[0] if selected else None

    def _with(self, act: Callable[[QWidget, Workspace, Payment], object]) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.payment.received_on is None:
            act(self, self._workspace, chosen.payment)

    def _record(self) -> None:
        if (chosen := self._chosen()) is not None:
            record(self, self._workspace, chosen.payment)

    def _chase(self) -> None:
        self._with(chase)

    def _promise(self) -> None:
        self._with(promise)

    def _open(self) -> None:
        if (chosen := self._chosen()) is not None and chosen.payment.deal_id is not None:
            self.accept()
            self._workspace.asked.emit("deal", chosen.payment.deal_id)


def _name(records: Mapping[int, Client | Deal], record_id: int | None) -> str:
    found = records.get(record_id or 0)
    return found.name if found else ""


def record(parent: QWidget | None, workspace: Workspace, payment: Payment) -> int | None:
    """Record that a due payment came in, or change what was recorded."""
    from salesplanner.ui.forms.result import edit_result

    if payment.received_on is not None:
        return edit_result(parent, workspace, payment)
    return edit_result(parent, workspace, kind="payment", client_id=payment.client_id, due_id=payment.id)


def chase(_: QWidget | None, workspace: Workspace, payment: Payment) -> int | None:
    """Put the item that chases a payment into today's plan, unless one is planned already."""
    words, store = workspace.words, workspace.store
    present = store.activities.chasing().get(chase_mark(payment))
    if present is not None:
        text = words.translate("Payments", "Planned already, {day}: {title}")
        day = words.relative_day(present.day, workspace.today()) if present.day else ""
        workspace.notice(text.format(day=day, title=present.title), False)
        return present.id
    deal = store.deals.find(payment.deal_id)
    client = store.clients.find(payment.client_id)
    name = deal.name if deal else client.name if client else ""
    title = said.payment_chase_title(words, name, payment.item)
    made = workspace.do(store.payments.chase, payment.id, title)
    if made is not None:
        workspace.notice(words.translate("Delivery", "In today's plan: {title}").format(title=title))
    return made


def promise(parent: QWidget | None, workspace: Workspace, payment: Payment) -> int | None:
    """Ask until when the client promised to pay: a promise like any other, settled by the payment."""
    from salesplanner.ui.forms.oweforms import edit

    deal = workspace.store.deals.find(payment.deal_id)
    text = QCoreApplication.translate("Payments", "pay {amount} ({item})")
    what = text.format(
        amount=workspace.words.money(payment.due_amount), item=payment.item or (deal.name if deal else "–")
    )
    return edit(
        parent,
        workspace,
        Promise(
            direction=Direction.THEIRS,
            client_id=payment.client_id,
            deal_id=payment.deal_id,
            payment_id=payment.id,
            what=what,
            made_on=workspace.today(),
        ),
    )

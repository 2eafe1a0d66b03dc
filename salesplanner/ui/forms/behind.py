"""The records behind a figure: a list that leads to clients and deals, where a result can be put right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal
from salesplanner.domain.metrics import MetricValue
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.report.workbook import in_full
from salesplanner.store import Change
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: The fields that say the day of a record, and what it is about, whichever it has.
_DAYS = ("due_on", "planned_on", "day", "opened_on", "starts_on")
_SAYS = ("what", "body", "name", "item", "value", "title")


def show_records(
    parent: QWidget,
    workspace: Workspace,
    title: str,
    table: str,
    ids: Sequence[int],
    before: Sequence[int] = (),
    *,
    is_past: bool = False,
) -> RecordsDialog:
    """Show the records of a figure in a dialog of their own; `before` are those that they are compared with.

    `is_past` for a figure that was handed in: those that were deleted since are shown too, with the day.
    """
    dialog = RecordsDialog(parent, workspace, title, table, ids, before, is_past=is_past)
    dialog.open()
    return dialog


class Names:
    """The names that records are shown with, read once for all of them."""

    def __init__(self, workspace: Workspace, records: Sequence[Any]) -> None:
        store = workspace.store
        self.words, self.today = workspace.words, workspace.today()
        self.clients = store.clients.many(getattr(each, "client_id", None) for each in records)
        self.deals = store.deals.many(getattr(each, "deal_id", None) for each in records)
        self.stages = {stage.id: stage.name for stage in store.stages.all()}
        clients = [each.id for each in records if isinstance(each, Client)]
        self.reached = {each.id: each.last for each in (store.client_list.followups(clients) if clients else ())}

    def client(self, record: Any) -> str:
        """The name of its client."""
        client = self.clients.get(record.client_id or 0)
        return client.name if client else ""

    def deal(self, record: Any) -> str:
        """The name of its deal."""
        deal = self.deals.get(record.deal_id or 0)
        return deal.name if deal else ""

    def day(self, day: date | None) -> str:
        """A day, or nothing."""
        return self.words.day(day, self.today) if day else ""


class RecordsDialog(Dialog):
    """The list; a double click goes to the client or deal."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        title: str,
        table: str,
        ids: Sequence[int],
        before: Sequence[int] = (),
        *,
        is_past: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_past = is_past
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace, self._table, self._ids, self._before = workspace, table, [*ids, *before], frozenset(before)
        self.setWindowTitle(title)
        self._names = Names(workspace, [])
        self._sum = muted()
        self.list = RecordTable(
            [*self._columns(), *([self._day(self.tr("Deleted on"), _gone)] if is_past else [])],
            workspace,
            empty=self.tr("No records behind this figure"),
            name=f"behind {table}",
            label=title,
            only_filled=True,
        )
        self.list.opened.connect(self._go)
        self.list.deleted.connect(self._delete)
        self.edit_button = button(self.tr("Edit…"), workspace.theme.icon("pencil"), on_click=self._edit)
        self.delete_button = button(self.tr("Delete"), workspace.theme.icon("trash-2"), on_click=self._delete_selected)
        self.open_button = button(self.tr("Open"), on_click=self._open_selected)
        close = button(self.tr("Close"), on_click=self.close)
        can_change = table in ("order", "payment", "agreement")
        self.edit_button.setVisible(can_change)
        self.delete_button.setVisible(can_change)
        foot = row(self.edit_button, self.delete_button, STRETCH, self.open_button, close)
        self.setLayout(column(row(heading(title, 3), 8, self._sum, STRETCH), self.list, foot, spacing=10, margins=16))
        fit(self, px(820), px(480))
        workspace.changed.connect(self._on_changed)
        self._refresh()

    def _columns(self) -> list[Column]:
        made: dict[str, Callable[[], list[Column]]] = {
            "order": self._order_columns,
            "payment": self._payment_columns,
            "agreement": self._agreement_columns,
            "deal": self._deal_columns,
            "activity": self._activity_columns,
            "client": self._client_columns,
            "metric_value": self._value_columns,
        }
        return made.get(self._table, self._plain_columns)()

    def _order_columns(self) -> list[Column]:
        return [
            self._day(self.tr("Signed on"), lambda order: order.day),
            self._client(),
            Column(title=self.tr("Deal"), text=self._order_text, width=140),
            Column(title=self.tr("Quantity"), text=lambda order: "" if order.is_takings else order.quantity, width=70),
            Column(title=self.tr("Line"), text=lambda order: order.line, width=100),
            Column(title=self.tr("Channel"), text=lambda order: order.channel, width=110),
            self._money(lambda order: order.amount),
        ]

    def _order_text(self, order: Order) -> str:
        """Its deal or product; of what a channel took on a day, of which product and from how many buyers."""
        if order.is_takings:
            return " · ".join(filter(None, (order.product, self.tr("%n buyer(s)", "", order.count))))
        return self._names.deal(order) or order.product

    def _payment_columns(self) -> list[Column]:
        return [
            self._day(self.tr("Received on"), lambda payment: payment.received_on),
            self._client(),
            Column(title=self.tr("Deal"), text=lambda payment: self._names.deal(payment), width=130),
            Column(title=self.tr("Item"), text=lambda payment: payment.item, width=100),
            self._day(self.tr("Due on"), lambda payment: payment.due_on),
            self._money(lambda payment: payment.received_amount),
        ]

    def _agreement_columns(self) -> list[Column]:
        return [
            self._day(self.tr("Signed on"), lambda agreement: agreement.signed_on),
            self._client(),
            Column(title=self.tr("Name"), text=lambda agreement: agreement.name, width=180),
            Column(title=self.tr("Rate"), text=lambda agreement: agreement.rate, width=110),
            self._day(self.tr("Until"), lambda agreement: agreement.ends_on),
        ]

    def _deal_columns(self) -> list[Column]:
        words = self.workspace.words
        return [
            Column(title=self.tr("Deal"), text=lambda deal: deal.name, width=180),
            self._client(),
            Column(title=self.tr("Stage"), text=self._stage, width=110),
            self._day(self.tr("Begun on"), lambda deal: deal.opened_on),
            Column(title=self.tr("State"), text=lambda deal: words.deal_status(deal.status), width=80),
            self._money(lambda deal: deal.amount),
        ]

    def _activity_columns(self) -> list[Column]:
        words = self.workspace.words
        return [
            self._day(self.tr("Done on"), lambda item: item.done_at.date() if item.done_at else item.day),
            Column(title=self.tr("Kind"), text=lambda item: words.kind(item.kind), width=80),
            self._client(),
            Column(title=self.tr("Title"), text=lambda item: item.title, width=270),
            Column(
                title=self.tr("Outcome"),
                text=lambda each: words.outcome(each.outcome, each.kind) if each.outcome else "",
            ),
        ]

    def _client_columns(self) -> list[Column]:
        words = self.workspace.words
        return [
            Column(title=self.tr("Client"), text=lambda client: client.name, width=210),
            Column(title=self.tr("Grade"), text=lambda client: client.grade.value, width=70),
            Column(title=self.tr("Status"), text=lambda client: words.status(client.status), width=100),
            Column(title=self.tr("Region"), text=lambda client: client.region, width=110),
            self._day(self.tr("Client since"), lambda client: client.since),
            self._day(self.tr("Last contact"), lambda client: self._names.reached.get(client.id)),
            Column(
                title=self.tr("Days since"),
                text=lambda client: "" if (days := self._days_since(client)) is None else str(days),
                sort=self._days_since,
                right=True,
                width=80,
            ),
        ]

    def _days_since(self, client: Client) -> int | None:
        """Whole days since the client was last reached; None where it never was."""
        last = self._names.reached.get(client.id)
        return None if last is None else (self._names.today - last).days

    def _value_columns(self) -> list[Column]:
        words, metrics = self.workspace.words, {each.id: each for each in self.workspace.store.metrics.all()}

        def value(entry: Any) -> str:
            metric = metrics.get(entry.metric_id)
            return words.value(entry.value, metric.kind, metric.word) if metric else str(entry.value)

        return [
            self._day(self.tr("Day"), lambda entry: entry.day),
            Column(title=self.tr("Stands for"), text=lambda entry: words.span(entry.span), width=100),
            Column(title=self.tr("Figure"), text=lambda entry: getattr(metrics.get(entry.metric_id), "name", ""), width=180),
            Column(title=self.tr("Source or channel"), text=lambda entry: entry.split, width=160),
            Column(title=self.tr("Value"), text=value, sort=lambda entry: entry.value, right=True, width=130),
        ]  # fmt: skip

    def _plain_columns(self) -> list[Column]:
        """A day and what it says: of promises, milestones, notes and whatever else a figure may rest on."""
        return [
            self._day(self.tr("Day"), lambda each: next(_first(each, _DAYS), None)),
            Column(
                title=self.tr("Client"),
                text=lambda each: self._names.client(each) if _has_client(each) else "",
                width=190,
            ),
            Column(title=self.tr("What it says"), text=lambda each: str(next(_first(each, _SAYS), "")), width=420),
        ]

    def _stage(self, deal: Deal) -> str:
        return self._names.stages.get(deal.stage_id or 0, "")

    def _day(self, title: str, of: Callable[[Any], date | None]) -> Column:
        return Column(title=title, text=lambda each: self._names.day(of(each)), sort=of, width=95)

    def _client(self) -> Column:
        return Column(title=self.tr("Client"), text=lambda each: self._names.client(each), width=190)

    def _money(self, of: Callable[[Any], int | None]) -> Column:
        words = self.workspace.words

        def text(record: Any) -> str:
            amount = of(record)
            return "" if amount is None else words.money_full(amount)

        return Column(
            title=self.tr("Amount"), text=text, sort=of, out=lambda each: in_full(of(each)), right=True, width=110
        )

    # --- what is shown ------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        found = self.workspace.store.records(self._table).many(self._ids)
        there = [found[each] for each in self._ids if each in found]
        records = [each for each in there if self._is_past or each.deleted_at is None]
        self._names = Names(self.workspace, records)
        self.list.show_records(records)
        summed = self._summed([each for each in records if each.id not in self._before])
        if self._before:
            before = self._summed([each for each in records if each.id in self._before])
            summed = self.tr("{now}; compared with {before}").format(now=summed, before=before)
        self._sum.setText(summed)
        for each in (self.edit_button, self.delete_button, self.open_button):
            each.setEnabled(bool(records))
        if records and not self.list.selected():
            self.list.select(records[0].id)

    def _summed(self, records: Sequence[Any]) -> str:
        """How many they are, and what they come to."""
        texts = [self.tr("%n record(s)", "", len(records))]
        amounts = {"order": "amount", "payment": "received_amount", "deal": "amount"}
        if self._table in amounts and records:
            total = sum(getattr(each, amounts[self._table]) or 0 for each in records)
            texts.append(self.workspace.words.money_full(total))
        return " · ".join(texts)

    def _on_changed(self, change: Change) -> None:
        if change.touched.keys() & {self._table, "client", "deal"}:
            self._refresh()

    # --- what a click does --------------------------------------------------------------------------------------

    def _go(self, record: Any) -> None:
        place = place_of(record)
        if place is not None:
            self.close()
            self.workspace.asked.emit(*place)

    def _open_selected(self) -> None:
        for record in self.list.selected()[:1]:
            self._go(record)

    def _edit(self) -> None:
        from salesplanner.ui.forms.result import edit_result

        for record in _kept(self.list.selected()[:1]):
            edit_result(self, self.workspace, record)

    def _delete_selected(self) -> None:
        self._delete(self.list.selected())

    def _delete(self, records: Sequence[Any]) -> None:
        """Delete results, but not the order of a signed deal, which goes when the deal is reopened."""
        store, records = self.workspace.store, _kept(records)
        if not records or self.delete_button.isHidden():
            return
        if any(isinstance(each, Order) and each.deal_id for each in records):
            self.workspace.notice(self.tr("This belongs to a signed deal. Reopen the deal to take it back"), False)
            return
        again = [each for each in records if isinstance(each, Payment) and each.due_amount]
        with store.change(f"{self._table} deleted"):
            for record in records:
                if isinstance(record, Payment):
                    store.payments.take_back(record.id)
                elif isinstance(record, Order) and record.is_takings:
                    store.shop.take_back(record)
                else:
                    store.records(self._table).delete(record.id)
        said = [self.tr("Deleted %n record(s)", "", len(records) - len(again))] if len(again) < len(records) else []
        if again:
            said.append(self.tr("%n payment(s) due again", "", len(again)))
        self.workspace.notice(self.workspace.words.semicolons(said))


def _kept(records: Sequence[Any]) -> list[Any]:
    """Those that are not deleted already."""
    return [each for each in records if each.deleted_at is None]


def _gone(record: Any) -> date | None:
    return record.deleted_at.date() if record.deleted_at is not None else None


def _first(record: Any, names: Sequence[str]) -> Iterator[Any]:
    """The values of those of the fields that it has and that are filled."""
    return (value for name in names if (value := getattr(record, name, None)))


def _has_client(record: Any) -> bool:
    return hasattr(record, "client_id")


def place_of(record: Any) -> tuple[str, int] | None:
    """Where a record is at home: its deal, else its client."""
    if not isinstance(record, Client | Deal | Order | Payment | Agreement | Activity):
        deal_id, client_id = getattr(record, "deal_id", None), getattr(record, "client_id", None)
        return ("deal", deal_id) if deal_id else ("client", client_id) if client_id else None
    if isinstance(record, Deal):
        return "deal", record.id
    if isinstance(record, MetricValue):
        return "figures", record.metric_id
    if isinstance(record, Order | Payment | Agreement | Activity):
        if record.deal_id:
            return "deal", record.deal_id
        return ("client", record.client_id) if record.client_id else None
    return "client", record.id

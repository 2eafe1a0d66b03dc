"""A result by hand: a small order, a collected payment, a new agreement."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.orders import LAST_CALL, REMIND_DAYS, Agreement, Order, Payment
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.channelday import edit_channel_day, is_shop
from salesplanner.ui.forms.files import FileField
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.forms.quotefields import QuantityField
from salesplanner.ui.forms.whichdeal import ANOTHER, sign_by
from salesplanner.ui.kit.fields import (
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    SearchField,
    SwitchField,
    TextField,
)
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

Result = Order | Payment | Agreement

_ORDER, _SHIPMENT, _PAYMENT, _AGREEMENT, _CHANNELS = "order", "shipment", "payment", "agreement", "channel day"
_OF_GOODS = {"amount", "quantity", "product", "line", "channel"}
_SHOWN = {
    _ORDER: _OF_GOODS | {"deal"},
    _SHIPMENT: _OF_GOODS,
    _PAYMENT: {"amount", "due", "deal", "item"},
    _AGREEMENT: {"deal", "contact", "name", "rate", "starts", "ends", "remind_days", "file"},
}
_OF_ORDER = ("day", "amount", "quantity", "product", "line", "channel", "note")
_KINDS: dict[type[Any], str] = {Order: _ORDER, Payment: _PAYMENT, Agreement: _AGREEMENT}
_OPTIONAL_ROWS = (
    "amount", "due", "deal", "contact", "item", "quantity", "product", "line", "channel", "name", "rate", "starts", "ends",
    "remind_days", "file",
)  # fmt: skip


def edit_result(
    parent: QWidget | None, workspace: Workspace, record: Result | None = None, **defaults: Any
) -> int | None:
    """Record a result or change one. `defaults`: kind (order, payment, agreement), client_id, deal_id, day, due_id."""
    if isinstance(record, Order) and record.is_takings:
        return edit_channel_day(parent, workspace, record.day)
    dialog = ResultDialog(parent, workspace, record, **defaults)
    made = run(dialog)
    return edit_channel_day(parent, workspace) if dialog.is_of_channels else made


def is_wholesale(workspace: Workspace) -> bool:
    """Whether goods are shipped from day to day in this book."""
    return bool(workspace.store.settings.get("role") == "wholesale")


def _is_shipment(record: Result | None) -> bool:
    """Whether it was kept by its quantity alone."""
    return isinstance(record, Order) and not record.amount and bool(record.quantity)


def renew(parent: QWidget | None, workspace: Workspace, agreement: Agreement) -> int | None:
    """Record the agreement that takes the place of one; its id."""
    client_id, deal_id = agreement.client_id, agreement.deal_id
    return edit_result(parent, workspace, kind=_AGREEMENT, client_id=client_id, deal_id=deal_id, renews=agreement)


class ResultDialog(FormDialog):
    """The kind decides which fields are asked for."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, record: Result | None = None, **defaults: Any
    ) -> None:
        self._record = record
        self._renews: Agreement | None = defaults.get("renews")
        self.is_of_channels = False
        super().__init__(parent, workspace, "", width=700 if is_shop(workspace) else 640)
        self.setWindowTitle(self.tr("Record a result") if record is None else self.tr("Edit a result"))
        self._add_fields()
        self._fill(record, defaults)
        self._show_kind()

    def _add_fields(self) -> None:
        store = self.workspace.store
        kinds = [
            (_ORDER, self.tr("Small order")),
            (_PAYMENT, self.tr("Collected payment")),
            (_AGREEMENT, self.tr("New agreement")),
        ]
        if is_wholesale(self.workspace) or _is_shipment(self._record):
            kinds.insert(1, (_SHIPMENT, self.tr("Shipment")))
        if self._record is None and is_shop(self.workspace):
            kinds.append((_CHANNELS, self.tr("Channel day")))
        self._kind = self.add(self.tr("Kind"), SwitchField(kinds), "kind")
        self._kind.edited.connect(self._choose_kind)
        self.add(self.tr("Date"), DateField(self.workspace), "day", required=True, half=True)
        hint = self.tr("For example 126000 or 126k")
        self.add(self.tr("Amount"), MoneyField(hint), "amount", required=True, half=True)
        clients = sorted(store.clients.names(), key=lambda pair: pair[1])
        self._client = self.add(
            self.tr("Client"), SearchField(clients, allow_new=True, hint=self.tr("A new name adds a client")), "client"
        )
        self._client.edited.connect(self._on_client)
        self.add_wide(NewNameBar(self.workspace, self._client))
        self._due = self.add(self.tr("Due payment"), SearchField(self._dues(None)), "due")
        self._due.edited.connect(self._take_due)
        self._deal = self.add(self.tr("Deal"), SearchField([]), "deal")
        self._contact = self.add(self.tr("Contact"), SearchField([]), "contact")
        self.add(self.tr("Item"), TextField(), "item")
        self.add(self.tr("Agreement name"), TextField(), "name", required=True)
        self.add(self.tr("Rate"), TextField(), "rate")
        self.add(self.tr("From"), DateField(self.workspace), "starts", half=True)
        self.add(self.tr("Until"), DateField(self.workspace), "ends", half=True)
        again = self.tr("And once more %n day(s) before", "", LAST_CALL)
        self.add(self.tr("Remind so many days before"), NumberField(low=1, high=365), "remind_days", hint=again)
        self.add(self.tr("File"), FileField(), "file")
        products, lines, channels = self._known()
        self.add(self.tr("Quantity"), QuantityField(), "quantity", half=True)
        self.add(self.tr("Product"), TextField(choices=products), "product", half=True)
        self.add(self.tr("Line of business"), TextField(choices=lines), "line", half=True)
        self.add(self.tr("Channel"), TextField(choices=channels), "channel", half=True)
        self.add(self.tr("Note"), LongTextField(lines=2), "note")

    def _known(self) -> tuple[list[str], ...]:
        """Products, lines and channels of the orders of the last year and of open deals."""
        today, store = self.workspace.today(), self.workspace.store
        named: list[Any] = [*store.orders.between(today - timedelta(days=366), today), *store.deals.open()]
        return tuple(sorted({getattr(each, key) for each in named} - {""}) for key in ("product", "line", "channel"))

    def _due_text(self, due: Payment) -> str:
        words, client = self.workspace.words, self.workspace.store.clients.find(due.client_id)
        parts = [client.name if client else "", due.item, words.money(due.due_amount)]
        if due.due_on:
            parts.append(words.day(due.due_on, self.workspace.today()))
        return " · ".join(part for part in parts if part)

    def _fill(self, record: Result | None, defaults: dict[str, Any]) -> None:
        if record is None:
            self._kind.set_value(defaults.get("kind", _ORDER))
            self.fill({"day": defaults.get("day", self.workspace.today()), "client": defaults.get("client_id")})
            self._take_over()
            self._offer_deals()
            self.fill({"deal": defaults.get("deal_id")})
            if defaults.get("due_id"):
                self._due.set_value(defaults["due_id"])
                self._take_due()
            return
        self._kind.set_value(_SHIPMENT if _is_shipment(record) else _KINDS[type(record)])
        self._kind.setEnabled(False)
        self.fill({"client": record.client_id, "note": record.note})
        self._offer_deals()
        self.fill({"deal": record.deal_id})
        if isinstance(record, Order):
            self.fill({key: getattr(record, key) for key in _OF_ORDER})
            if _is_shipment(record):
                self.fill({"amount": None})
        elif isinstance(record, Payment):
            self.fill({"day": record.received_on, "amount": record.received_amount, "item": record.item})
        else:
            self.fill({"day": record.signed_on, "name": record.name, "rate": record.rate, "contact": record.contact_id})
            self.fill(
                {
                    "starts": record.starts_on,
                    "ends": record.ends_on,
                    "remind_days": record.remind_days,
                    "file": record.file,
                }
            )

    def _take_over(self) -> None:
        """A renewal begins where the one before ends, and runs as long."""
        before = self._renews
        self.fill({"remind_days": REMIND_DAYS if before is None else before.remind_days})
        if before is None:
            return
        self.setWindowTitle(self.tr("Renew the agreement"))
        self._kind.setEnabled(False)
        self._offer_deals()
        self.fill({"name": before.name, "rate": before.rate, "contact": before.contact_id})
        if before.ends_on is not None:
            starts = before.ends_on + timedelta(days=1)
            length = before.ends_on - (before.starts_on or before.signed_on)
            self.fill({"starts": starts, "ends": starts + length})

    def _choose_kind(self) -> None:
        """Show the fields of the kind; what channels brought has a form of its own, which takes the place of this one."""
        self.is_of_channels = self._kind.value() == _CHANNELS
        if self.is_of_channels:
            self._is_edited = False
            self.reject()
        else:
            self._show_kind()

    def _show_kind(self) -> None:
        """Show the fields of the kind."""
        shown = set(_SHOWN[self._kind.value()])
        if self._record is not None or not self.workspace.store.payments.due():
            shown.discard("due")
        for key in _OPTIONAL_ROWS:
            self.show_row(key, key in shown)
        for key in ("amount", "name"):
            is_asked = key in shown and self._kind.value() != _SHIPMENT  # its quantity will do
            (self._required.add if is_asked else self._required.discard)(key)
        label = self.tr("Amount") if self._kind.value() == _SHIPMENT else self.tr("Amount") + " *"
        self._rows["amount"][0].setText(label)  # type: ignore[attr-defined]

    def _offer_deals(self) -> None:
        """The deals and the people of the client, or all open deals and nobody while there is none."""
        store = self.workspace.store
        try:
            client_id = self._client.value()
        except Problem:
            client_id = None
        deals = store.deals.of_client(client_id) if client_id else store.deals.open()
        if isinstance(self._record, Order):  # an open deal has no order: it is signed by a new one
            deals = [each for each in deals if each.status is DealStatus.WON]
        self._deal.set_pairs([(deal.id, deal.name) for deal in deals])
        people = store.contacts.of(client_id) if client_id else []
        self._contact.set_pairs([(each.id, each.name) for each in people])

    def _dues(self, client_id: int | None) -> list[tuple[int, str]]:
        """What one client owes, or all do."""
        due = self.workspace.store.payments.due()
        return [(each.id, self._due_text(each)) for each in due if client_id in (None, each.client_id)]

    def _on_client(self) -> None:
        """Offer the deals of the client and what it owes; the first of that is taken, as long as no amount is typed."""
        self._offer_deals()
        try:
            client_id, amount = self._client.value(), self.field("amount").value()
            chosen = self.workspace.store.payments.find(self._due.value())
        except Problem:
            return
        dues = self._dues(client_id)
        self._due.set_pairs(dues)
        if chosen is not None and client_id in (None, chosen.client_id):
            self._due.set_value(chosen.id)
            return
        self._due.set_value(None)
        if chosen is not None and amount == chosen.due_amount:  # what was taken from another client's
            amount = None
            self.fill({"amount": None, "item": "", "deal": None})
        if client_id and dues and amount is None and self._kind.value() == _PAYMENT and self._record is None:
            self._due.set_value(dues[0][0])
            self._take_due()

    def _take_due(self) -> None:
        """Fill in what the chosen due payment says."""
        try:
            due = self.workspace.store.payments.find(self._due.value())
        except Problem:
            return
        if due is not None:
            self.fill({"client": due.client_id, "amount": due.due_amount, "item": due.item})
            self._offer_deals()
            self.fill({"deal": due.deal_id})

    # --- saving -------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        """An order of a client with an open deal may be what signs it: that is asked first."""
        values = None
        if self._record is None and self._kind.value() == _ORDER and not self._is_composing:
            values = self.values()
        if values is None:
            super()._on_save()
            return
        order_id = sign_by(self, self.workspace, self._order(values, values["client"]))
        if order_id == ANOTHER:
            super()._on_save()
        elif order_id is not None:
            self.result_id, self._is_edited = order_id, False
            self.accept()

    @staticmethod
    def _order(values: dict[str, Any], client_id: int | None) -> Order:
        facts = {key: values[key] for key in _OF_ORDER} | {"amount": values["amount"] or 0}
        return Order(client_id=client_id, deal_id=values["deal"], **facts)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the result; a name nobody has becomes a client."""
        today, store = self.workspace.today(), self.workspace.store
        if values["day"] > today:
            words = self.workspace.words
            facts = {"value": words.day(values["day"]), "low": words.day(date(today.year - 5, 1, 1), today)}
            raise Problem(Kind.OUT_OF_RANGE, field="day", high=words.day(today), **facts)
        kind = _ORDER if values["kind"] == _SHIPMENT else values["kind"]
        if kind == _ORDER and values["amount"] is None and not values["quantity"]:
            raise Problem(Kind.QUANTITY_NEEDED, field="quantity")
        keep = {_ORDER: self._save_order, _PAYMENT: self._save_payment, _AGREEMENT: self._save_agreement}
        with store.change(f"{kind} added" if self._record is None else f"{kind} changed"):
            client_id = self._client_id(values)
            record_id = keep[kind](values, client_id)
            client = store.clients.find(client_id)
            if self._record is None and client is not None and client.status is not ClientStatus.CUSTOMER:
                store.clients.change(client.id, status=ClientStatus.CUSTOMER)
        money = "" if values["amount"] is None else self.workspace.words.money(values["amount"])
        said = values["name"] if kind == _AGREEMENT else money or values["quantity"]
        self.workspace.notice(self.tr("Recorded: {result}").format(result=said))
        return record_id

    def _client_id(self, values: dict[str, Any]) -> int | None:
        if values["client"] is not None or not self._client.text():
            return values["client"] if values["client"] is None else int(values["client"])
        store = self.workspace.store
        return store.clients.add(Client(name=self._client.text(), since=values["day"], status=ClientStatus.CUSTOMER))

    def _save_order(self, values: dict[str, Any], client_id: int | None) -> int:
        store, order = self.workspace.store, self._order(values, client_id)
        if isinstance(self._record, Order):
            facts = {key: getattr(order, key) for key in ("client_id", "deal_id", *_OF_ORDER)}
            store.deals.correct(replace(self._record, **facts))
            return self._record.id
        return store.deals.book(order)

    def _save_payment(self, values: dict[str, Any], client_id: int | None) -> int:
        facts = {"client_id": client_id, "deal_id": values["deal"], "item": values["item"], "note": values["note"]}
        day, amount, payments = values["day"], values["amount"], self.workspace.store.payments
        if isinstance(self._record, Payment):
            payments.correct(self._record.id, on=day, amount=amount, **facts)
            return self._record.id
        due = payments.find(values["due"])
        if due is None:
            return payments.add(Payment(**facts, received_on=day, received_amount=amount))
        return payments.receive(due.id, on=day, amount=amount, **facts | {"note": values["note"] or due.note})

    def _save_agreement(self, values: dict[str, Any], client_id: int | None) -> int:
        if values["starts"] and values["ends"] and values["ends"] < values["starts"]:
            words = self.workspace.words
            first, last = words.day(values["starts"]), words.day(values["ends"])
            raise Problem(Kind.DATES_REVERSED, field="ends", first=first, last=last)
        facts: dict[str, Any] = {
            "client_id": client_id,
            "deal_id": values["deal"],
            "contact_id": values["contact"],
            "name": values["name"],
            "rate": values["rate"],
            "note": values["note"],
            "remind_days": values["remind_days"] or REMIND_DAYS,
            "file": values["file"],
        }
        facts |= {"signed_on": values["day"], "starts_on": values["starts"], "ends_on": values["ends"]}
        store = self.workspace.store
        if isinstance(self._record, Agreement):
            store.agreements.save(replace(self._record, **facts))
            return self._record.id
        return store.agreements.add(Agreement(**facts, renews_id=self._renews.id if self._renews else None))

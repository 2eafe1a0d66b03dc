"""An order of a client with open deals: which of them it signs, or that it is another business."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Order
from salesplanner.ui.forms.signing import sign_deal
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: The answer that an order is no deal's.
ANOTHER = 0
_SHOWN = 6


class WhichDeal(dialogs.Dialog):
    """The open deals, the likeliest chosen: Enter signs it. `answer` is its id, ANOTHER, or None for neither."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deals: list[Deal], amount: int | None) -> None:
        super().__init__(parent)
        self.answer: int | None = None
        words, icon = workspace.words, workspace.theme.icon
        client = workspace.store.clients.find(deals[0].client_id)
        self.setWindowTitle(client.name if client else self.tr("Order"))
        of = self.tr("Does this order of {amount} sign one of the open deals?")
        ask = of.format(amount=words.money(amount)) if amount else self.tr("Does this sign one of the open deals?")
        self.table = self._table(workspace)
        self.table.show_records(deals)
        self.table.fit_height(_SHOWN)
        self.table.select(deals[0].id)
        self.table.opened.connect(lambda deal: self._take(deal.id))
        self.sign_button = button(self.tr("Sign this deal…"), icon("handshake", "on_accent"), primary=True,
                                  on_click=self._sign)  # fmt: skip
        self.another_button = button(self.tr("Another business"), on_click=lambda: self._take(ANOTHER))
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        hint = muted(self.tr("Signed, the deal leaves the open ones, and its order counts once."), wrap=True)
        foot = row(self.another_button, STRETCH, cancel, self.sign_button, spacing=8)
        self.setLayout(column(PlainLabel(ask, "h3", wrap=True), hint, self.table, foot, margins=16, spacing=10))
        fit(self, px(640), self.sizeHint().height())
        self.table.view.setFocus()

    def _table(self, workspace: Workspace) -> RecordTable:
        words, today = workspace.words, workspace.today()
        stages = {each.id: each.name for each in workspace.store.stages.all()}
        columns = [
            Column(title=self.tr("Deal"), text=lambda each: each.name, width=200),
            Column(title=self.tr("Stage"), text=lambda each: stages.get(each.stage_id or 0, ""), width=150),
            Column(
                title=self.tr("Amount"),
                text=lambda each: "–" if each.amount is None else words.money(each.amount),
                sort=lambda each: each.amount,
                right=True,
                width=100,
            ),
            Column(
                title=self.tr("Expected close"),
                text=lambda each: words.day(each.expected_on, today) if each.expected_on else "",
                sort=lambda each: each.expected_on,
                width=120,
            ),
        ]
        return RecordTable(columns, workspace, empty="", name="which_deal", label=self.tr("Open deals"))

    def _sign(self) -> None:
        if chosen := self.table.selected():
            self._take(chosen[0].id)

    def _take(self, answer: int) -> None:
        self.answer = answer
        self.accept()


def which_deal(parent: QWidget | None, workspace: Workspace, order: Order) -> int | None:
    """Ask which open deal an order signs: its id; ANOTHER for none of them, or where there is none; None when it was left."""
    store = workspace.store
    named = store.deals.find(order.deal_id)
    client_id = order.client_id or (named.client_id if named else None)
    deals = store.deals.of_client(client_id) if client_id else [named] if named else []
    if named is not None and not named.is_open:  # a further order of a deal that is signed already
        return ANOTHER
    likely = sorted(
        (each for each in deals if each.is_open),
        key=lambda each: (each.id != order.deal_id, each.amount != order.amount, each.expected_on or date.max, each.id),
    )
    if not likely:
        return ANOTHER
    dialog = WhichDeal(parent, workspace, likely, order.amount)
    return dialog.answer if dialog.exec() == QDialog.DialogCode.Accepted else None


def sign_by(parent: QWidget | None, workspace: Workspace, order: Order, step: Activity | None = None) -> int | None:
    """Ask as `which_deal` does, and sign the deal by its own dialog: the id of the deal's order, ANOTHER or None."""
    deal_id = which_deal(parent, workspace, order)
    if not deal_id:
        return deal_id
    deal = workspace.store.deals.get(deal_id)
    known: dict[str, Any] = {"on": order.day, "amount": order.amount or None, "note": order.note, "step": step}
    if sign_deal(parent, workspace, deal, **known) is None:
        return None
    workspace.notice(QCoreApplication.translate("DealActs", "“{deal}” signed").format(deal=deal.name))
    return workspace.store.orders.of_deal(deal_id)[-1].id

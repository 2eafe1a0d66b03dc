"""Keeps what a typed line says, and says what became of it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Contact
from salesplanner.domain.orders import Order
from salesplanner.domain.quickforms import Result
from salesplanner.domain.quickreading import Reading
from salesplanner.store import quick
from salesplanner.ui.kit.workspace import Workspace


def keep(workspace: Workspace, reading: Reading, parent: QWidget | None = None) -> tuple[str, int] | None:
    """Keep it as one change; its table and id, None when that failed (a notice says why) or was left.

    A signing that may be of an open deal is asked about, and then kept by the deal's own dialog.
    """
    if reading.result is Result.SIGNED:
        from salesplanner.ui.forms.whichdeal import ANOTHER

        order_id = _sign(workspace, reading, parent)
        if order_id is None:
            return None
        if order_id != ANOTHER:
            return "order", order_id
        deal = workspace.store.deals.find(reading.deal.id if reading.deal else None)
        if deal is not None and deal.is_open:
            reading = replace(reading, deal=None)
    made = workspace.do(quick.keep, workspace.store, reading, workspace.now())
    if made is not None:
        workspace.notice(_sentence(workspace, reading))
    return made


def _sign(workspace: Workspace, reading: Reading, parent: QWidget | None) -> int | None:
    """Sign the open deal that a line means; as `sign_by` answers."""
    from salesplanner.ui.forms.whichdeal import sign_by

    store, client_id = workspace.store, reading.client.id if reading.client else None
    step = quick.planned(reading.next, client_id, None, None) if reading.next else None
    order = Order(
        client_id=client_id,
        deal_id=reading.deal.id if reading.deal else None,
        day=min(reading.day, workspace.today()),
        amount=reading.amount or 0,
        note=quick.told(reading),
    )
    order_id = sign_by(parent, workspace, order, step)
    if order_id and reading.new_contact and client_id:
        workspace.did(store.contacts.add, Contact(client_id=client_id, name=reading.new_contact))
    return order_id


def _sentence(workspace: Workspace, reading: Reading) -> str:
    say, words, today = QCoreApplication.translate, workspace.words, workspace.today()
    if reading.rule:
        return say("Quick", "Routine added: {title}, {rule}").format(title=reading.title, rule=words.rule(reading.rule))
    if reading.has_happened:
        return say("Quick", "Recorded: {title}").format(title=reading.title)
    when = words.relative_day(reading.day, today)
    if reading.at is not None:
        when += f" {words.time(reading.at)}"
    return say("Quick", "Added for {when}: {title}").format(when=when, title=reading.title)

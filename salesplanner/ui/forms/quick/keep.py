"""Keeps what a typed line says, and says what became of it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Contact
from salesplanner.domain.orders import Order
from salesplanner.domain.quick.formwords import Result
from salesplanner.domain.quick.reading import Reading
from salesplanner.store import quick
from salesplanner.ui.forms.when import When
from salesplanner.ui.kit.workspace import Workspace


def keep(workspace: Workspace, reading: Reading, parent: QWidget | None = None) -> tuple[str, int] | None:
    """Keep it as one change; its table and id, None when that failed (a notice says why) or was left.

    A signing that may be of an open deal is asked about, and then kept by the deal's own dialog; a visit that leaves no
    next step by the form of a record, which asks for one.
    """
    if _is_open_visit(workspace, reading):
        made_id = _log(workspace, reading, parent)
        return None if made_id is None else ("activity", made_id)
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


def _is_open_visit(workspace: Workspace, reading: Reading) -> bool:
    """Whether it tells of a visit without saying what comes next, and nothing of that client is planned."""
    is_told = reading.has_happened and reading.kind is ActivityKind.VISIT and reading.result is None
    if not is_told or reading.next is not None or not (reading.client or reading.new_client):
        return False
    known = workspace.store.activities.of_client(reading.client.id) if reading.client else []
    return not any(each.is_open and each.is_next_step for each in known)


def _log(workspace: Workspace, reading: Reading, parent: QWidget | None) -> int | None:
    """Show the form of a record, filled with what the line says; the record's id when it was kept."""
    from salesplanner.ui.forms.log.logform import LogForm, log_by

    chosen = {"client_id": reading.client, "contact_id": reading.contact, "deal_id": reading.deal}
    defaults = {key: each.id if each else None for key, each in chosen.items()}
    day = min(reading.day, workspace.today())
    form = LogForm(parent, workspace, None, {**defaults, "kind": reading.kind, "day": day})
    now = workspace.now().time().replace(second=0, microsecond=0)
    points = "\n".join(filter(None, [quick.told(reading), reading.note]))
    form.fill({"when": When(day, reading.at or now, reading.minutes), "points": points, "outcome": reading.outcome})
    if reading.new_client:
        form.fill({"client_id": reading.new_client})
    if reading.new_contact:
        form.fill({"contact_id": reading.new_contact})
    return log_by(form)


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

"""The card of promises to pay that were not kept: who promised which payment for which day, and how long ago that was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import broken
from salesplanner.domain.promises import Promise
from salesplanner.report.delivery import promised
from salesplanner.store import Store
from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel, button, card, column, row
from salesplanner.ui.kit.workspace import Workspace

_FIRST = 3


class Broken(Struct, frozen=True):
    """A payment that was promised for a day which has passed, with the name of its client."""

    payment: Payment
    promise: Promise
    client: str


def read(store: Store, today: date) -> tuple[Broken, ...]:
    """Every one of them, the longest past first."""
    made: dict[int, list[Promise]] = {}
    for each in sorted(store.promises.open(), key=lambda promise: (promise.made_on, promise.id)):
        if each.payment_id:
            made.setdefault(each.payment_id, []).append(each)
    missed = [found for promises in made.values() if (found := broken(promises, today)) is not None]
    payments = store.payments.many(each.payment_id for each in missed)
    clients = store.clients.many(each.client_id for each in payments.values())
    shown = [
        Broken(payment, each, clients[payment.client_id].name if payment.client_id in clients else "")
        for each in missed
        if (payment := payments.get(each.payment_id or 0)) is not None
        and payment.deleted_at is None
        and payment.received_on is None
    ]
    return tuple(sorted(shown, key=lambda each: (each.promise.due_on or today, each.payment.id)))


def make(workspace: Workspace, found: tuple[Broken, ...], aside: Callable[[QWidget], QWidget]) -> QWidget:
    """The card; each line opens its payment."""
    say = workspace.words.translate
    every = button(say("BrokenCard", "All ›"), kind="link", on_click=lambda: workspace.asked.emit("payments", 0))
    every.setAccessibleName(say("BrokenCard", "All payments"))
    lines: list[QWidget] = [_line(workspace, each) for each in found[:_FIRST]]
    if (more := len(found) - _FIRST) > 0:
        lines.append(PlainLabel(say("BrokenCard", "and %n more", more), "muted"))
    return card(say("BrokenCard", "Promised and not paid"), *lines, aside=aside(every), spacing=4)


def _line(workspace: Workspace, each: Broken) -> QWidget:
    words = workspace.words
    about = " · ".join(filter(None, [each.client, each.payment.item])) or each.promise.what
    name, amount = PlainLabel(about, elide=True), PlainLabel(words.money(each.payment.due_amount), "h3")
    told = promised(words, [each.promise], workspace.today())
    late = PlainLabel(told.text, "caption", wrap=True)
    late.set_tone(told.tone)
    upper = row(name, amount, spacing=8)
    upper.setStretch(0, 1)
    line = ClickableFrame()
    line.setLayout(column(upper, late, spacing=0, margins=(4, 4, 4, 4)))
    line.setAccessibleName(words.commas([about, amount.text(), told.text]))
    line.clicked.connect(partial(workspace.asked.emit, "payment", each.payment.id))
    return line

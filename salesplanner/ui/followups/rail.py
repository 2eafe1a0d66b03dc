"""The right side of a client's page: its people, its deals, what to know about them, its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesplanner.domain import payments as money
from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.promises import PromiseState
from salesplanner.store import Change
from salesplanner.ui.followups.contacts import ContactActions
from salesplanner.ui.followups.linked import LinkedCard
from salesplanner.ui.forms import oweforms
from salesplanner.ui.forms import owing as owed
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    ClickableFrame,
    PlainLabel,
    boxed,
    button,
    card,
    chip,
    clear,
    column,
    icon_button,
    muted,
    picture,
    row,
    scrolled,
    tip,
)
from salesplanner.ui.kit.theme import font
from salesplanner.ui.kit.workspace import Workspace

_MOST_DEALS = 6
#: The tables that no card tells of, but for some facts of the client.
_TOLD_ELSEWHERE = frozenset({"activity", "prep_line", "remark", "client"})
_PARTS = ("received", "due", "overdue")
_ROLE_TONES = {Role.DECISION_MAKER: "accent", Role.UNKNOWN: "risk", Role.BLOCKER: "overdue"}


class ClientRail(QWidget):
    """Cards beside the history of one client."""

    all_deals = Signal()
    money_asked = Signal()  # the orders and payments of the client

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._client: Client | None = None
        self._actions = ContactActions(self, workspace)
        self._linked = LinkedCard(self, workspace)
        self.setObjectName("page_rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._cards.setContentsMargins(16, 14, 16, 14)
        self.setLayout(column(scrolled(boxed(self._cards)), spacing=0))

    def show_client(self, client: Client | None, change: Change | None = None) -> None:
        """Read and show the cards of this client; after a change only if one tells of what it touched."""
        was, self._client = self._client, client
        if client is not None and was is not None and _told(was) == _told(client) and _is_elsewhere(change, client):
            return
        clear(self._cards)
        if client is None:
            return
        parts = (
            self._contacts, self._owed, self._deals, self._agreements, self._linked.made, self._about, self._numbers,
        )  # fmt: skip
        for each in (part(client) for part in parts):
            if each is not None:
                self._cards.addWidget(each)
        self._cards.addStretch(1)

    # --- people -------------------------------------------------------------------------------------------------

    def _contacts(self, client: Client) -> QWidget:
        theme = self._workspace.theme
        add = icon_button(theme.icon("plus", "text"), self.tr("Add contact"), lambda: self._actions.add(client))
        people = self._workspace.store.contacts.of(client.id)
        self._deal_names = {
            deal.id: deal.name for deal in self._workspace.store.deals.of_client(client.id) if deal.is_open
        }
        rows: list[QHBoxLayout | QWidget] = [self._person(contact) for contact in people]
        if people and all(contact.role is not Role.DECISION_MAKER for contact in people):
            sign = picture(theme.pixmap("circle-alert", "risk", 14))
            gap = PlainLabel(self.tr("Who decides is not known yet"), "caption", wrap=True)
            gap.set_tone("risk")
            line = row(sign, gap, spacing=6)
            line.setStretch(1, 1)
            rows.append(boxed(line))
        if not people:
            return card(self.tr("Contacts"), muted(self.tr("Nobody yet")), aside=add)
        return card(self.tr("Contacts"), *rows, aside=add)

    def _person(self, contact: Contact) -> QHBoxLayout:
        words, theme, actions = self._workspace.words, self._workspace.theme, self._actions
        is_gap = contact.role is Role.UNKNOWN
        role = chip("?" if is_gap else words.role(contact.role), _ROLE_TONES.get(contact.role, "neutral"))
        role.setAccessibleName(words.role(contact.role))
        if is_gap:
            tip(role, words.role(contact.role))
        second = contact.title or contact.phone or contact.messaging or contact.email
        name = PlainLabel(contact.name, "h3")
        name.setMaximumWidth(120)
        who = ClickableFrame()
        who.setLayout(
            column(FlowLayout(name, role), PlainLabel(second, "caption", elide=True), *self._parts(contact), spacing=0)
        )
        who.setAccessibleName(words.list(filter(None, [contact.name, words.role(contact.role), second])))
        tip(who, self.tr("Edit {name}").format(name=contact.name))
        who.clicked.connect(lambda: actions.edit(contact))
        who.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        who.customContextMenuRequested.connect(lambda place: actions.menu(contact).exec(who.mapToGlobal(place)))
        number = contact.phone or contact.messaging or contact.email
        call = icon_button(
            theme.icon("phone"), self.tr("Copy the number and log a call"), lambda: actions.call(contact)
        )
        copy = icon_button(theme.icon("copy"), "", lambda: actions.reach.copy(number))
        copied = self.tr("Copy {text}").format(text=number)
        tip(copy, copied)
        copy.setAccessibleName(copied)
        shown = [each for each, is_fit in ((call, contact.phone), (copy, number)) if is_fit]
        line = row(Initial(contact.name, self._workspace), 4, who, *shown, spacing=4)
        line.setStretchFactor(who, 1)
        return line

    def _parts(self, contact: Contact) -> list[PlainLabel]:
        """The contact's part in single deals, where it is another one."""
        words = self._workspace.words
        parts = self._workspace.store.deal_roles.of_contact(contact.id)
        texts = [
            words.colon(self._deal_names[deal]) + words.role(part)
            for deal, part in parts.items()
            if deal in self._deal_names
        ]
        return [PlainLabel(text, "caption", wrap=True) for text in texts]

    # --- what is owed -------------------------------------------------------------------------------------------

    def _owed(self, client: Client) -> QWidget | None:
        """Open complaints, promises in both directions and questions passed up, each with its next step."""
        store, today = self._workspace.store, self._workspace.today()
        promises = [each for each in store.promises.of_client(client.id) if each.state is PromiseState.OPEN]
        promises.sort(key=lambda each: each.due_on or date.max)
        questions = [each for each in store.escalations.of_client(client.id) if each.is_open]
        complaints = [each for each in store.complaints.of_client(client.id) if each.is_open]
        records: list[owed.Owed] = [*complaints, *promises, *questions]
        rows = [self._owed_line(each, today) for each in records]
        return card(self.tr("Complaints, promises, questions"), *rows) if rows else None

    def _agreements(self, client: Client) -> QWidget | None:
        """The agreements in force, each with its end and its renewal."""
        of_client = self._workspace.store.agreements.of_client(client.id)
        renewed = {each.renews_id for each in of_client}
        rows = [self._owed_line(each, self._workspace.today()) for each in of_client if each.id not in renewed]
        return card(self.tr("Agreements"), *rows) if rows else None

    def _owed_line(self, record: owed.Owed, today: date) -> QWidget:
        theme, name, what = self._workspace.theme, owed.step_name(record), owed.said(self._workspace, record)
        state = PlainLabel(owed.state(self._workspace, record), "caption", wrap=True)
        is_due = isinstance(record, Agreement) and record.presses(today)
        state.set_tone("overdue" if owed.is_late(record, today) else "risk" if is_due else "")
        plan = icon_button(
            theme.icon("calendar-plus"), owed.plan_name(record), lambda: owed.plan(self._workspace, record)
        )
        plan.setAccessibleName(f"{owed.plan_name(record)}: {what}")
        sign = "repeat" if isinstance(record, Agreement) else "check"
        tick = icon_button(theme.icon(sign), name, lambda: owed.advance(self, self._workspace, record))
        tick.setAccessibleName(f"{name}: {what}")
        told = ClickableFrame()
        told.setLayout(column(PlainLabel(what, wrap=True), state, spacing=0))
        told.setAccessibleName(self.tr("Edit {name}").format(name=what))
        told.clicked.connect(lambda: oweforms.edit(self, self._workspace, record))
        line = row(told, plan, tick, spacing=4)
        line.setStretch(0, 1)
        return boxed(line)

    # --- deals --------------------------------------------------------------------------------------------------

    def _deals(self, client: Client) -> QWidget | None:
        deals = self._workspace.store.deals.of_client(client.id)
        if not deals:
            return None
        stages = {stage.id: stage.name for stage in self._workspace.store.stages.all()}
        rows: list[QWidget] = [self._deal(deal, stages) for deal in deals[:_MOST_DEALS]]
        if len(deals) > _MOST_DEALS:
            rows.append(button(self.tr("All %n deal(s)", "", len(deals)), kind="link", on_click=self.all_deals.emit))
        return card(self.tr("Deals"), *rows)

    def _deal(self, deal: Deal, stages: dict[int, str]) -> QWidget:
        words = self._workspace.words
        state = stages.get(deal.stage_id or 0, "") if deal.is_open else words.deal_status(deal.status)
        day = deal.expected_on if deal.is_open else deal.closed_on
        when = words.day(day, self._workspace.today()) if day else ""
        if when and deal.is_open:
            when = self.tr("expected {day}").format(day=when)
        amount = "" if deal.amount is None else words.money(deal.amount)
        frame = ClickableFrame()
        second = PlainLabel(" · ".join(filter(None, [state, when])), "caption", elide=True)
        if deal.is_open and deal.is_past_expected(self._workspace.today()):
            second.set_tone("risk")
        texts = column(PlainLabel(deal.name, elide=True), second, spacing=0)
        layout = row(texts, PlainLabel(amount, "h3"), spacing=6)
        layout.setStretchFactor(texts, 1)
        frame.setLayout(layout)
        frame.setAccessibleName(words.list(filter(None, [deal.name, state, when, amount])))
        frame.clicked.connect(lambda: self._workspace.asked.emit("deal", deal.id))
        return frame

    # --- facts and numbers --------------------------------------------------------------------------------------

    def _about(self, client: Client) -> QWidget | None:
        facts = [
            (self.tr("Likes"), client.likes),
            (self.tr("Avoid"), client.avoid),
            (self.tr("Best time"), client.best_time),
            (self.tr("Birthday"), client.birthday),
        ]
        told = [(name, text) for name, text in facts if text]
        return card(self.tr("About them"), _pairs(told)) if told else None

    def _numbers(self, client: Client) -> QWidget | None:
        words, today, store = self._workspace.words, self._workspace.today(), self._workspace.store
        orders = [order for order in store.orders.of_client(client.id) if order.day.year == today.year]
        payments = store.payments.of_client(client.id)
        found = money.owed(payments, today)
        signed = sum(order.amount for order in orders)
        came = [each.received_amount for each in payments if each.received_on and each.received_on.year == today.year]
        show = {part: partial(self._workspace.asked.emit, f"payments {part}", client.id) for part in _PARTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for name, amount, on_click in (
            (self.tr("Signed this year"), signed, self.money_asked.emit if signed else None),
            (self.tr("Received this year"), sum(came), show["received"]),
            (self.tr("Due payment"), found.due, show["due"]),
            (self.tr("Overdue"), found.overdue, show["overdue"]),
        ):
            if amount or on_click is None:
                place = grid.rowCount()
                grid.addWidget(muted(name), place, 0)
                grid.addWidget(_figure(name, words.money(amount), on_click), place, 1, Qt.AlignmentFlag.AlignLeft)
                if on_click is show["due"] and (first := _first_due(payments)) is not None:
                    since = PlainLabel(self.tr("first due {day}").format(day=words.day(first, today)), "caption")
                    since.set_tone("overdue" if found.overdue else "")
                    grid.addWidget(since, place + 1, 0, 1, 2)
        if payments:
            ask = partial(self._workspace.asked.emit, "payments", client.id)
            grid.addWidget(button(self.tr("Payments…"), kind="link", on_click=ask), grid.rowCount(), 0, 1, 2)
        return card("", grid)


def _told(client: Client) -> tuple[object, ...]:
    """What the cards tell of the client itself, or begin with."""
    links = client.parent_id, client.referred_by_id
    return client.id, client.name, client.likes, client.avoid, client.best_time, client.birthday, *links


def _is_elsewhere(change: Change | None, client: Client) -> bool:
    """Whether a change touched nothing but what is told elsewhere; a card names linked clients."""
    if change is None:
        return False
    return change.touched.keys() <= _TOLD_ELSEWHERE and change.touched.get("client", set()) <= {client.id}


def _figure(name: str, said: str, on_click: Callable[[], object] | None) -> QWidget:
    """A figure; a click shows the records it is made of."""
    if on_click is None:
        return PlainLabel(said, "h3")
    made = button(said, kind="link", on_click=on_click)
    made.setAccessibleName(f"{name}: {said}")
    tip(made, QCoreApplication.translate("ClientRail", "Show what it is made of"))
    return made


def _first_due(payments: Sequence[Payment]) -> date | None:
    return min((each.due_on for each in payments if each.received_on is None and each.due_on), default=None)


def _pairs(facts: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    for place, (name, text) in enumerate(facts):
        grid.addWidget(muted(name), place, 0, Qt.AlignmentFlag.AlignTop)
        value = PlainLabel(text, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(value, place, 1)
    grid.setColumnStretch(1, 1)
    return grid


class Initial(QWidget):
    """The first letter of a person's name in a disc."""

    def __init__(self, name: str, workspace: Workspace) -> None:
        super().__init__()
        self._letter = next((each for each in name if each.isalnum()), "·").upper()
        self._theme = workspace.theme
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawEllipse(self.rect())
        painter.setPen(self._theme.color("text2"))
        painter.setFont(font("caption"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)

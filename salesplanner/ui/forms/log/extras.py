"""What else a contact brought: promises, market news, questions passed up, feedback, something signed (domain S2-24 to S2-28)."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import Agreement, Order
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Direction, Escalation, Promise, Remark, RemarkKind
from salesplanner.domain.quick import typedline
from salesplanner.domain.quick.reading import Name, What
from salesplanner.store import Store
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import CheckField, DateField, MoneyField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, column, icon_button, keys_text, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_NOBODY = Name(0, "")  # a promise is to the client of its record


class Extra(Enum):
    """The kinds of a line."""

    MINE = "mine"
    THEIRS = "theirs"
    MARKET = "market"
    QUESTION = "question"
    FEEDBACK = "feedback"
    ORDER = "order"
    AGREEMENT = "agreement"


class Told(Struct, frozen=True):
    """One line: its kind, the record it came from (None for a new one), and what is kept of it."""

    extra: Extra
    record: Promise | Remark | Escalation | None
    values: dict[str, Any]


class _Entry(QWidget):
    """One line with its fields."""

    def __init__(self, workspace: Workspace, extra: Extra, name: str, record: Any = None) -> None:
        super().__init__()
        self.extra, self.record = extra, record
        self.text = Line("", most=300)
        self.text.setAccessibleName(name)
        self.due = DateField(workspace, self.tr("by when"))
        self.due.line.setAccessibleName(self.tr("Due on"))
        self.due.setFixedWidth(px(130))
        self.who = Line("", most=60)
        self.who.setFixedWidth(px(120))
        self.urgent = CheckField(self.tr("Report today"))
        self.amount = MoneyField(self.tr("Amount"))
        self.amount.line.setAccessibleName(self.tr("Amount"))
        self.amount.setFixedWidth(px(120))
        self.remove = icon_button(workspace.theme.icon("x"), self.tr("Remove: {name}").format(name=name))
        parts: list[QWidget] = [self.text]
        if extra in (Extra.MINE, Extra.THEIRS):
            parts.append(self.due)
        if extra in (Extra.MINE, Extra.QUESTION):
            self.who.setPlaceholderText(self.tr("authorised by") if extra is Extra.MINE else self.tr("asked of"))
            self.who.setAccessibleName(self.who.placeholderText())
            parts.append(self.who)
        if extra is Extra.MARKET:
            parts.append(self.urgent)
        if extra is Extra.ORDER:
            parts.append(self.amount)
        label = PlainLabel(name, "caption")
        line = row(*parts, self.remove, spacing=6)
        line.setStretch(0, 1)
        self.setLayout(column(label, line, spacing=2))
        self._workspace, self._is_due_chosen = workspace, False
        self.stops = [each.target if isinstance(each, Field) else each for each in (*parts, self.remove)]
        self._fill(workspace)
        if extra in (Extra.MINE, Extra.THEIRS):
            self.text.textEdited.connect(self._read_due)
            self.due.edited.connect(self._on_due)

    def _on_due(self) -> None:
        self._is_due_chosen = True

    def _read_due(self, text: str) -> None:
        """A day in the words is the day it is due (周五前把图纸发过去), until another is chosen."""
        if self._is_due_chosen:
            return
        workspace = self._workspace
        store, day = workspace.store, workspace.today()
        found = typedline.read(text, workspace.now(), store.calendar(), store.named_in, day=day, client=_NOBODY)
        if any(piece.what is What.DAY for piece in found.pieces):
            self.due.set_value(found.day)

    def _fill(self, workspace: Workspace) -> None:
        record = self.record
        if isinstance(record, Promise):
            self.text.setText(record.what)
            self.due.set_value(record.due_on)
            self.who.setText(record.authorised_by)
        elif isinstance(record, Remark):
            self.text.setText(record.body)
            self.urgent.set_value(record.is_urgent)
        elif isinstance(record, Escalation):
            self.text.setText(record.question)
            self.who.setText(record.asked_of)
        elif self.extra is Extra.MINE:
            self.due.set_value(workspace.store.calendar().next_working(workspace.today()))

    def told(self) -> Told | None:
        """What stands in it; None for an empty line. Raises Problem for a wrong date or amount."""
        text = one_line(self.text.text()).strip()
        amount = self.amount.value() if self.extra is Extra.ORDER else None
        if self.extra is Extra.ORDER and amount is None and text:
            raise Problem(Kind.REQUIRED, field=self.tr("Amount"))
        if not text and amount is None:
            return None
        values = {
            "text": text,
            "due": self.due.value() if self.extra in (Extra.MINE, Extra.THEIRS) else None,
            "who": one_line(self.who.text()).strip(),
            "urgent": self.urgent.value(),
            "amount": amount,
        }
        return Told(self.extra, self.record, values)


class ExtrasField(Field):
    """Chips that each open a line, by Ctrl and their number too; empty lines are left out. One says who began (domain S1-08)."""

    grade_asked = Signal()
    opened = Signal(QWidget)  # the line that has the keys now

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.entries: list[_Entry] = []
        self._names = {
            Extra.MINE: self.tr("I promised"),
            Extra.THEIRS: self.tr("They promised"),
            Extra.MARKET: self.tr("Market news"),
            Extra.QUESTION: self.tr("Question passed up"),
            Extra.FEEDBACK: self.tr("Feedback for management"),
            Extra.ORDER: self.tr("Small order signed"),
            Extra.AGREEMENT: self.tr("Agreement signed"),
        }
        theme = workspace.theme
        self.chips = {
            extra: button(name, theme.icon("plus"), kind="chip", on_click=lambda extra=extra: self.open(extra))  # type: ignore[misc]
            for extra, name in self._names.items()
        }
        self._keys_of: dict[Extra, QShortcut] = {}
        for place, (extra, chip) in enumerate(self.chips.items(), start=1):
            self._keys_of[extra] = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            self._keys_of[extra].activated.connect(lambda extra=extra: self.open(extra))  # type: ignore[misc]
            chip.setToolTip(self._keys(place))
        self.grade_chip = button(self.tr("Grade"), theme.icon("plus"), kind="chip", on_click=self.grade_asked.emit)
        self._grade_keys = QShortcut(self)
        self._grade_keys.activated.connect(self.grade_asked)
        self.theirs = button(self.tr("They got in touch"), kind="chip", on_click=self.edited.emit)
        self.theirs.setCheckable(True)
        self.theirs.setToolTip(self.tr("Else it counts as a contact that I started"))
        self.theirs.toggled.connect(lambda on: self.theirs.setIcon(theme.icon("check", "accent") if on else QIcon()))
        self.hint = muted()
        self.offer_grade(True)
        self._lines = column(spacing=6)
        self.lead = 24
        self.setLayout(
            column(
                boxed(FlowLayout(*self.chips.values(), self.grade_chip, self.hint, self.theirs)), self._lines, spacing=6
            )
        )
        self.target = self.chips[Extra.MINE]
        self._last_stop: QWidget = self.theirs

    def offer_grade(self, is_offered: bool) -> None:
        """Show the chip of the grade, or not; the keys that are named end with the last chip."""
        self.grade_chip.setVisible(is_offered)
        self._grade_keys.setEnabled(is_offered)
        last = sum(not each.isHidden() for each in self.chips.values()) + 1
        self._grade_keys.setKey(QKeySequence(f"Ctrl+{last}"))
        self.grade_chip.setToolTip(self._keys(last))
        self.hint.setText(f"{self._keys(1)} – {self._keys(last if is_offered else last - 1)}")

    def call(self, label: str) -> None:
        """Name them all; each chip keeps its word."""
        self.setAccessibleName(label)

    def open(self, extra: Extra, record: Any = None) -> _Entry:
        """Open a line, the keys in it."""
        entry = _Entry(self._workspace, extra, self._names[extra], record)
        entry.remove.clicked.connect(lambda _=False: self._close(entry))
        entry.text.textEdited.connect(lambda _: self.edited.emit())
        self.entries.append(entry)
        self._lines.addWidget(entry)
        for before, after in pairwise((self._last_stop, *entry.stops)):
            QWidget.setTabOrder(before, after)
        self._last_stop = entry.stops[-1]
        if record is None:
            entry.text.setFocus()
            self.opened.emit(entry)
        return entry

    @staticmethod
    def _keys(place: int) -> str:
        return keys_text(QKeySequence(f"Ctrl+{place}"))

    def _close(self, entry: _Entry) -> None:
        entry.hide()
        entry.text.clear()
        entry.amount.set_value(None)
        self.chips[entry.extra].setFocus()
        self.edited.emit()

    def show_of(self, store: Store, activity_id: int) -> None:
        """Show what an earlier record brought; what was signed stands with the orders."""
        for promise in store.promises.of_activity(activity_id):
            self.open(Extra.MINE if promise.direction is Direction.MINE else Extra.THEIRS, promise)
        for remark in store.remarks.of_activity(activity_id):
            self.open(Extra.FEEDBACK if remark.kind is RemarkKind.FEEDBACK else Extra.MARKET, remark)
        for escalation in store.escalations.of_activity(activity_id):
            self.open(Extra.QUESTION, escalation)
        for extra in (Extra.ORDER, Extra.AGREEMENT):
            self.chips[extra].hide()
            self._keys_of[extra].setEnabled(False)
        self.offer_grade(not self.grade_chip.isHidden())

    def value(self) -> list[Told]:
        """Every line with something in it. Raises Problem for a wrong date or amount."""
        found = [entry.told() for entry in self.entries]
        emptied = [
            Told(entry.extra, entry.record, {})
            for entry, told in zip(self.entries, found, strict=True)
            if told is None and entry.record is not None
        ]
        return [told for told in found if told is not None] + emptied

    def set_value(self, value: Any) -> None:
        """Nothing: lines are opened one by one."""

    def mark(self, is_wrong: bool) -> None:
        """Nothing to colour: the sentence below says what is wrong."""


class Context(Struct, frozen=True, kw_only=True):
    """The record that lines belong to."""

    activity_id: int
    client_id: int | None
    contact_id: int | None
    deal_id: int | None
    at: datetime


def keep(store: Store, lines: list[Told], of: Context) -> None:
    """Keep the lines of a record, changed and emptied ones too; inside the record's own change."""
    for told in lines:
        if told.record is not None:
            _change(store, told)
        elif told.extra in (Extra.MINE, Extra.THEIRS):
            store.promises.add(_promise(told, of))
        elif told.extra in (Extra.MARKET, Extra.FEEDBACK):
            store.remarks.add(_remark(told, of))
        elif told.extra is Extra.QUESTION:
            store.escalations.add(_escalation(told, of))
        elif told.extra is Extra.ORDER:
            order = Order(client_id=of.client_id, deal_id=of.deal_id, day=of.at.date(), amount=told.values["amount"])
            store.deals.book(replace(order, note=told.values["text"]))
        else:
            name, day = told.values["text"], of.at.date()
            signed = Agreement(client_id=of.client_id, deal_id=of.deal_id, name=name, signed_on=day)
            store.agreements.add(replace(signed, contact_id=of.contact_id))


def _promise(told: Told, of: Context) -> Promise:
    return Promise(
        direction=Direction.MINE if told.extra is Extra.MINE else Direction.THEIRS,
        client_id=of.client_id,
        contact_id=of.contact_id,
        activity_id=of.activity_id,
        what=told.values["text"],
        made_on=of.at.date(),
        due_on=told.values["due"],
        authorised_by=told.values["who"],
    )


def _remark(told: Told, of: Context) -> Remark:
    return Remark(
        kind=RemarkKind.FEEDBACK if told.extra is Extra.FEEDBACK else RemarkKind.MARKET,
        body=told.values["text"],
        client_id=of.client_id,
        contact_id=of.contact_id,
        deal_id=of.deal_id,
        activity_id=of.activity_id,
        day=of.at.date(),
        is_urgent=told.values["urgent"],
    )


def _escalation(told: Told, of: Context) -> Escalation:
    return Escalation(
        client_id=of.client_id,
        contact_id=of.contact_id,
        activity_id=of.activity_id,
        question=told.values["text"],
        asked_of=told.values["who"],
        asked_at=of.at,
    )


def _change(store: Store, told: Told) -> None:
    record, values = told.record, told.values
    if isinstance(record, Promise):
        if not values:
            store.promises.delete(record.id)
        else:
            store.promises.change(record.id, what=values["text"], due_on=values["due"], authorised_by=values["who"])
    elif isinstance(record, Remark):
        if not values:
            store.remarks.delete(record.id)
        else:
            store.remarks.change(record.id, body=values["text"], is_urgent=values["urgent"])
    elif isinstance(record, Escalation):
        if not values:
            store.escalations.delete(record.id)
        else:
            store.escalations.change(record.id, question=values["text"], asked_of=values["who"])

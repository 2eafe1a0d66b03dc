"""The lines of planning a day: a client to follow up, an item to give a time, and the list they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.problems import Problem
from salesplanner.domain.typed import parse_time
from salesplanner.domain.visits import PREPARED
from salesplanner.ui.forms.kinds import KIND_ICONS, LENGTHS
from salesplanner.ui.forms.when import length_text
from salesplanner.ui.kit.fields import ChoiceField, TimeField
from salesplanner.ui.kit.inputs import Typed
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, chip, column, picture, row
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.model import MIME, ids_to_bytes
from salesplanner.ui.today.offers import Offer
from salesplanner.ui.today.rows import Chip


def step_row(rows: Sequence[QWidget], step: int) -> None:
    """Bring the keys from the row that has them to the next or the one before that is shown."""
    shown = [each for each in rows if not each.isHidden()]
    place = next((place for place, each in enumerate(shown) if each is QApplication.focusWidget()), None)
    if shown:
        wanted = 0 if place is None else max(0, min(len(shown) - 1, place + step))
        shown[wanted].setFocus(Qt.FocusReason.TabFocusReason)


class OfferRow(QFrame):
    """A client to follow up. Space joins or leaves the day, S asks for another day, X hides it, digits give a time."""

    toggled = Signal(object)
    later_asked = Signal(object)
    hidden = Signal(object)
    timed = Signal(object, object)
    stepped = Signal(int)

    def __init__(self, workspace: Workspace, offer: Offer) -> None:
        super().__init__()
        self.offer = offer
        self._workspace = workspace
        theme = workspace.theme
        self.setObjectName("offer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = QCheckBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.clicked.connect(self._on_box)
        self.at = Typed()
        self.at.setFixedWidth(px(80))
        self.at.setPlaceholderText(self.tr("time"))
        self.at.setAccessibleName(self.tr("Time for {title}").format(title=offer.title))
        self.at.returnPressed.connect(self._on_time)
        self.at.hide()
        self.fault = PlainLabel("", "hint")
        self.fault.set_tone("overdue")
        self.fault.hide()
        self.join_button = button(self.tr("Add to today"), primary=True, on_click=self._on_box)
        self.later_button = button(self.tr("Another day"), on_click=lambda: self.later_asked.emit(offer))
        for each in (self.join_button, self.later_button):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = column(
            PlainLabel(offer.title, "h3", elide=True), PlainLabel(offer.about, "muted", elide=True), spacing=1
        )
        worth = PlainLabel(offer.worth, "muted")
        worth.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        worth.setMinimumWidth(px(54))
        line = row(
            self.box,
            picture(theme.pixmap(KIND_ICONS[offer.kind], "text2")),
            boxed(words),
            self.fault,
            self.at,
            _chip(theme, offer.reason),
            worth,
            self.join_button,
            self.later_button,
            spacing=10,
            margins=(14, 7, 14, 7),
        )
        line.setStretch(2, 1)
        self.setLayout(line)
        self.show_state(None)
        self._look()

    def show_state(self, planned: Activity | None) -> None:
        """Show whether it is in today's plan."""
        self.box.setChecked(planned is not None)
        state = self.tr("in today's plan") if planned else self.tr("not in today's plan")
        self.setAccessibleName(", ".join([self.offer.title, self.offer.about, self.offer.reason.text, state]))
        self.join_button.setText(self.tr("Take out") if planned else self.tr("Add to today"))
        if self.at.hasFocus():
            return
        at = planned.at if planned is not None else None
        self.at.setText(self._workspace.words.time(at) if at else "")
        self.at.setVisible(at is not None and at != self.offer.candidate.at)

    def _on_box(self) -> None:
        self.setFocus()
        self.toggled.emit(self.offer)

    def _on_time(self) -> None:
        try:
            at = parse_time(self.at.text())
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            self.fault.show()
            return
        self.fault.hide()
        self.setFocus()
        self.timed.emit(self.offer, at)

    def _look(self) -> None:
        theme, has_keys = self._workspace.theme, self.hasFocus() or self.at.hasFocus()
        ground = theme.accent_soft if has_keys else "transparent"
        edge = f"2px solid {theme.accent}" if has_keys else f"0; border-bottom: 1px solid {theme.border}"
        self.setStyleSheet(f"QFrame#offer {{ background: {ground}; border: {edge}; }}")
        self.join_button.setVisible(has_keys)
        self.later_button.setVisible(has_keys and self.width() > px(620))  # else the title has no room

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what can be done."""
        super().focusInEvent(event)
        self._look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be quiet again."""
        super().focusOutEvent(event)
        self._look()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the keys."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the class says; the arrows walk."""
        key, text = event.key(), event.text()
        if self.at.hasFocus():
            if key == Qt.Key.Key_Escape:
                self.fault.hide()
                self.setFocus()
                self.at.setVisible(bool(self.at.text()))
            else:
                super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(self.offer)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_S or (key == Qt.Key.Key_D and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.later_asked.emit(self.offer)
        elif key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            self.hidden.emit(self.offer)
        elif text.isdigit():
            self.at.setText(text)
            self.at.show()
            self.at.setFocus()
        else:
            super().keyPressEvent(event)


class TimeRow(QFrame):
    """An item of today with its time and length; dragged to the day column it takes the time of the place."""

    timed = Signal(int, object)
    lasts = Signal(int, int)
    prepare_asked = Signal(int)
    stepped = Signal(int)

    def __init__(self, workspace: Workspace, activity: Activity, about: str, marks: Sequence[Chip]) -> None:
        super().__init__()
        self.activity = activity
        self._workspace = workspace
        theme, is_lone = workspace.theme, activity.routine_id is not None and not activity.kind.is_contact
        own = KIND_ICONS[activity.kind]
        self.setObjectName("offer")
        self.setStyleSheet(f"QFrame#offer {{ border: 0; border-bottom: 1px solid {theme.border}; }}")
        self.at = TimeField(self.tr("time"))
        self.at.set_value(activity.at)
        self.at.line.setAccessibleName(self.tr("Time for {title}").format(title=activity.title))
        self.at.setFixedWidth(px(76))
        self.at.left.connect(self._on_time)
        self.length = ChoiceField([(each, length_text(each)) for each in sorted({*LENGTHS, activity.minutes})])
        self.length.set_value(activity.minutes)
        self.length.combo.setAccessibleName(self.tr("Length of {title}").format(title=activity.title))
        self.length.setFixedWidth(px(104))
        self.length.combo.activated.connect(lambda _: self.lasts.emit(activity.id, self.length.value()))
        prepare = button(self.tr("Prepare…"), kind="link", on_click=lambda: self.prepare_asked.emit(activity.id))
        words = column(PlainLabel(activity.title, "h3", elide=True), spacing=1)
        if about:
            words.addWidget(PlainLabel(about, "muted", elide=True))
        line = row(
            picture(theme.pixmap("grip-vertical", "text3")),
            picture(theme.pixmap("sprout" if activity.improvement_id else "repeat" if is_lone else own, "text2")),
            boxed(words),
            *[_chip(theme, each) for each in marks],
            *([prepare] if activity.kind in PREPARED else []),
            self.at,
            self.length,
            spacing=10,
            margins=(8, 6, 14, 6),
        )
        line.setStretch(2, 1)
        self.setLayout(line)
        self._pressed_at = None

    def _on_time(self) -> None:
        """Keep what was typed; what is no time stays marked until it is mended."""
        try:
            at = self.at.value()
        except Problem:
            self.at.mark(True)
            return
        self.at.mark(False)
        if at != self.activity.at:
            self.timed.emit(self.activity.id, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk from time to time, Enter goes on to the next."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag begins."""
        self._pressed_at = event.position().toPoint()  # type: ignore[assignment]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the item away."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            drag, data = QDrag(self), QMimeData()
            data.setData(MIME, ids_to_bytes([self.activity.id]))
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)


def _chip(theme: Theme, said: Chip) -> QWidget:
    ink = "text2" if said.tone == "neutral" else said.tone
    return chip(said.text, said.tone, theme.pixmap(said.icon, ink, 13) if said.icon else None)

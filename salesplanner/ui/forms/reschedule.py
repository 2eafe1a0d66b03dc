"""The pop-up that moves plan items to another day (experience, 7.9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, time

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.dayplan import OFTEN_MOVED, later_today, moved_days
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Problem
from salesplanner.ui.kit.cards import Brush, text_width
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, line, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class _Choice(QPushButton):
    """A day to move to: its key and name at the left, the day and its load at the right."""

    def __init__(self, workspace: Workspace, key: str, name: str, detail: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._key, self._name, self._detail = key, name, detail
        self.setProperty("kind", "choice")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{key} {name}, {detail}")

    def sizeHint(self) -> QSize:
        """Room for all its words."""
        return QSize(text_width(self._name) + text_width(self._detail, "caption") + 84, px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw key, name and day."""
        super().paintEvent(event)
        brush = Brush(QPainter(self), self._workspace.theme)
        inner = self.rect().adjusted(10, 0, -10, 0)
        brush.text(inner, self._key, "text3", role="caption")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        width = brush.text(inner, self._detail, "text2", role="caption", align=right)
        brush.text(inner.adjusted(20, 0, -width - 10, 0), self._name, bold=self.hasFocus())
        if self.hasFocus():
            brush.outline(self.rect().toRectF(), "accent", 6, 2)


class ReschedulePopup(Dialog):
    """Seven ways to another day, by click or by the keys 1 to 7."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, activities: Sequence[Activity]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.workspace = workspace
        self.moved_to: date | None = None
        self._activities = list(activities)
        self.setObjectName("popup")
        self.setWindowTitle(self.tr("Reschedule"))
        today = workspace.today()
        self._days = moved_days(today)
        title = activities[0].title if len(activities) == 1 else self.tr("%n item(s)", "", len(activities))
        head = row(PlainLabel(self.tr("Reschedule"), "h3"), spacing=10)
        self._what = PlainLabel(title, "muted", elide=True)
        head.addWidget(self._what, 1)
        loads = self._loads()
        names = (
            self.tr("Later today"),
            self.tr("Tomorrow"),
            self.tr("In 2 days"),
            self.tr("Next Monday"),
            self.tr("In a week"),
            self.tr("End of month"),
        )
        self.choices: list[_Choice] = []
        for place, (name, day) in enumerate(zip(names, self._days, strict=True)):
            choice = _Choice(workspace, str(place + 1), name, self._detail(day, loads[day]))
            choice.clicked.connect(lambda _=False, place=place: self.choose(place))
            self.choices.append(choice)
        self.field = DateField(workspace, self.tr("Fri, 3 Nov, in 3 weeks"))
        self.field.line.setAccessibleName(self.tr("Pick a date"))
        self.field.line.returnPressed.connect(self._on_typed)
        self.field.left.connect(self._say_load)
        self.field.edited.connect(self._say_load)
        self.reason = Line(self.tr("Why? (optional)"), most=120)
        self.reason.setAccessibleName(self.tr("Why it is put off"))
        self.reason.returnPressed.connect(self.choices[1].setFocus)
        self.load = PlainLabel("", "hint", wrap=True)
        self.load.hide()
        self.move_button = button(self.tr("Reschedule"), primary=True, on_click=self._on_typed)
        pick = row(self.field, self.move_button)
        pick.setStretch(0, 1)
        number = row(
            PlainLabel("7", "hint"), PlainLabel(self.tr("Pick a date")), STRETCH, spacing=12, margins=(10, 6, 10, 4)
        )
        body = column(
            boxed(row(head, margins=(10, 6, 10, 4))),
            line(),
            *self.choices,
            line(),
            number,
            boxed(column(pick, self.load, self.reason, *self._ways_out(), spacing=6, margins=(10, 0, 10, 8))),
            spacing=2,
            margins=6,
        )
        self.setLayout(body)
        self.setMinimumWidth(px(360))
        self.setStyleSheet(
            f"QDialog {{ background: {workspace.theme.surface}; border: 1px solid {workspace.theme.control_border}; }}"
        )
        self.choices[1].setFocus()

    def _ways_out(self) -> list[QWidget]:
        """What was moved often enough can be split, made smaller or dropped instead."""
        one = self._activities[0]
        if len(self._activities) > 1 or one.id <= 0 or one.moved < OFTEN_MOVED:
            return []
        said = self.tr("Moved %n time(s): split, shrink or drop it…", "", one.moved)
        self.settle_button = button(said, kind="link", on_click=self._settle)
        return [self.settle_button]

    def _settle(self) -> None:
        from salesplanner.ui.forms.putoff import settle

        self.reject()
        settle(self.parentWidget(), self.workspace, self._activities[0])

    # --- what it says -------------------------------------------------------------------------------------------

    def _loads(self) -> Counter[date]:
        first, last = min(self._days), max(self._days)
        moving = {activity.id for activity in self._activities}
        planned = self.workspace.store.activities.between(first, last)
        return Counter(each.day for each in planned if each.is_open and each.id not in moving)

    def _detail(self, day: date, count: int) -> str:
        words = self.workspace.words
        parts = [f"{words.day(day, self.workspace.today())} {words.weekday_short(day)}"]
        if not self.workspace.store.calendar().is_working(day):
            parts.append(self.tr("day off"))
        if count:
            parts.append(self.tr("%n item(s)", "", count))
        return " · ".join(parts)

    def _say_load(self) -> None:
        """Say how much lies on the typed day, and the next working day for a day off."""
        day = None
        with suppress(Problem):
            day = self.field.value()
        text = ""
        if day is not None:
            store = self.workspace.store
            count = sum(1 for each in store.activities.on(day) if each.is_open)
            text = self._detail(day, count)
            calendar = store.calendar()
            if not calendar.is_working(day):
                after = self.workspace.words.day(calendar.next_working(day))
                text += " · " + self.tr("next working day {day}").format(day=after)
        self.load.setText(text)
        self.load.setVisible(bool(text))

    # --- what it does -------------------------------------------------------------------------------------------

    def choose(self, place: int) -> None:
        """Move to the day of a choice; the first keeps the day and sets a later time."""
        self._move(self._days[place], later_today(self.workspace.now()) if place == 0 else None)

    def _on_typed(self) -> None:
        try:
            day = self.field.value()
        except Problem as problem:
            self.load.setText(self.workspace.words.problem(problem))
            self.load.show()
            return
        if day is None:
            self.field.line.setFocus()
        else:
            self._move(day, None)

    def _move(self, day: date, at: time | None) -> None:
        self.moved_to = day
        reason = one_line(self.reason.text()).strip()
        move_activities(self.workspace, self._activities, day, at, reason)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 6 choose a day, 7 goes to the date; the arrows walk."""
        key = event.text()
        if self.reason.hasFocus() and key:
            super().keyPressEvent(event)
        elif key in ("1", "2", "3", "4", "5", "6"):
            self.choose(int(key) - 1)
        elif key == "7":
            self.field.line.setFocus()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def place_at(self, point: QPoint) -> None:
        """Stand at a point of the screen, wholly on it."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        self.move(
            max(area.left(), min(point.x(), area.right() - self.width())),
            max(area.top(), min(point.y(), area.bottom() - self.height())),
        )


def move_activities(
    workspace: Workspace, activities: Sequence[Activity], day: date, at: time | None = None, reason: str = ""
) -> None:
    """Move plan items to a day, each keeping its time unless one is given, as one change that is said.

    The reason is kept with what is put off. What is not in the book yet joins it on that day.
    """
    store, words = workspace.store, workspace.words

    def move() -> bool:
        label = "activity moved" if len(activities) == 1 else "activities moved"
        with store.change(label, name=activities[0].title, count=len(activities), day=day.isoformat()):
            for activity in activities:
                if activity.id == 0:
                    store.activities.add(replace(activity, day=day, at=at or activity.at))
                else:
                    store.activities.move(activity.id, day=day, at=at or activity.at)
                    if day > activity.day and reason != activity.move_reason:
                        store.activities.change(activity.id, move_reason=reason)
        return True

    if activities and workspace.do(move) is True:
        where = words.relative_day(day, workspace.today())
        if len(activities) == 1:
            text = words.translate("Reschedule", "“{title}” moved to {day}").format(
                title=activities[0].title, day=where
            )
        else:
            text = words.translate("Reschedule", "%n item(s) moved to {day}", len(activities)).format(day=where)
        workspace.notice(text)


def reschedule(
    parent: QWidget | None, workspace: Workspace, activities: Sequence[Activity | int], at: QPoint | None = None
) -> date | None:
    """Ask for another day and move the plan items (or their ids) there; the day, None when it was left."""
    ids = [each if isinstance(each, int) else each.id for each in activities]
    found = workspace.store.activities.many(ids)
    moving = [found[record_id] for record_id in ids if record_id in found and found[record_id].is_open]
    if not moving:
        return None
    popup = ReschedulePopup(parent, workspace, moving)
    popup.place_at(at or _beside(parent))
    popup.exec()
    return popup.moved_to


def _beside(parent: QWidget | None) -> QPoint:
    if parent is None or parent.rect().contains(parent.mapFromGlobal(QCursor.pos())):
        return QCursor.pos()
    return parent.mapToGlobal(QPoint(parent.width() // 3, parent.height() // 4))

"""A month of days in a strip: which are entered, which in part, which are blank; a click or an arrow goes to one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salesplanner.domain.period import Period
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayStrip(QWidget):
    """The days of a month. `chosen` asks for one; showing it is the owner's answer."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shares: Mapping[date, float] = {}
        self.day = workspace.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_days(self, day: date, shares: Mapping[date, float]) -> None:
        """Show the month of a day; `shares` says how much of each is entered, from 0 to 1."""
        self.day, self._shares = day, shares
        self.setAccessibleName(self.tr("Days of the month"))
        self.setAccessibleDescription(self._said(day))
        self.update()

    def blanks(self) -> list[date]:
        """The days up to yesterday of which nothing is entered."""
        return [each for each in self._days() if each < self._workspace.today() and not self._shares.get(each)]

    def sizeHint(self) -> QSize:
        """A row of little boxes."""
        return QSize(px(560), px(30))

    def minimumSizeHint(self) -> QSize:
        """The days narrow with the window."""
        return QSize(px(310), px(30))

    def _days(self) -> list[date]:
        return list(Period.month_of(self.day).days())

    def _box(self, number: int) -> QRect:
        days = len(self._days())
        left, right = (round(self.width() * each / days) for each in (number, number + 1))
        return QRect(left, 2, right - left - 2, self.height() - 4)

    def _at(self, x: int) -> date | None:
        days = self._days()
        return next((day for number, day in enumerate(days) if self._box(number).right() + 2 > x >= 0), None)

    def _said(self, day: date) -> str:
        words, share = self._workspace.words, self._shares.get(day, 0.0)
        state = self.tr("entered") if share >= 1 else self.tr("partly entered") if share else self.tr("not entered")
        return f"{words.day_long(day)}: {state}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box for each day: filled, half filled, or with a dashed line where nothing is entered."""
        painter = QPainter(self)
        brush = Brush(painter, self._workspace.theme)
        today = self._workspace.today()
        for number, day in enumerate(self._days()):
            box, share = QRectF(self._box(number)), self._shares.get(day, 0.0)
            if day > today:
                brush.text(box.toRect(), str(day.day), "text3", role="caption", align=Qt.AlignmentFlag.AlignCenter)
                continue
            if share:
                brush.fill(box, "done_soft", 4)
                if share < 1:
                    brush.fill(box.adjusted(0, 0, 0, -box.height() / 2), "risk_soft", 4)
            else:
                self._dashed(painter, box)
            if day == self.day:
                brush.outline(box, "accent", 4, 2)
            token = "text" if share else "text2"
            brush.text(box.toRect(), str(day.day), token, role="caption", align=Qt.AlignmentFlag.AlignCenter)
        if self.hasFocus():
            brush.outline(QRectF(self.rect()), "accent", 5, 1)

    def _dashed(self, painter: QPainter, box: QRectF) -> None:
        from PySide6.QtGui import QPen

        pen = QPen(self._workspace.theme.color("control"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def event(self, event: QEvent) -> bool:
        """Say what a day is when it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), tip_text(self._said(day)) if day else "", self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the day under the mouse."""
        day = self._at(round(event.position().x()))
        if event.button() is Qt.MouseButton.LeftButton and day is not None:
            self._ask(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go a day, or a week."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._ask(self.day + timedelta(days=step))

    def _ask(self, day: date) -> None:
        if day <= self._workspace.today() and day != self.day:
            self.chosen.emit(day)

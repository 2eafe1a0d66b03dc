"""The competencies with five boxes each: keys 1 to 5 rate, 0 takes it away, arrows move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesplanner.domain.reviews import Competency
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.workspace import Workspace

_LINE = 36
_BOX = 27
_GAP = 3
_BOXES_AT = 170
_LOW, _HIGH = 1, 5


class Ratings(QWidget):
    """Rows of boxes; what was rated last time is a small mark below its box."""

    rated = Signal(int, int)  # the competency's id, the score or 0

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._competencies: Sequence[Competency] = []
        self._scores: Mapping[int, int] = {}
        self._before: Mapping[int, int] = {}
        self._row = 0
        self._over: tuple[int, int] = (-1, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_ratings(
        self, competencies: Sequence[Competency], scores: Mapping[int, int], before: Mapping[int, int]
    ) -> None:
        """Show the competencies with their scores and those of the time before."""
        self._competencies, self._scores, self._before = competencies, scores, before
        self._row = min(self._row, max(0, len(competencies) - 1))
        self.setFixedHeight(max(1, len(competencies)) * _LINE)
        self._say()
        self.update()

    def anchor(self, score: int) -> str:
        """What a score means."""
        return {
            1: self.tr("1 unfamiliar"),
            2: self.tr("2 needs help"),
            3: self.tr("3 competent"),
            4: self.tr("4 steady and good"),
            5: self.tr("5 can coach others"),
            0: self.tr("not rated"),
        }[score]

    def box(self, row: int, score: int) -> QRect:
        """Where the box of a score lies."""
        left = _BOXES_AT + (score - 1) * (_BOX + _GAP)
        return QRect(left, row * _LINE + (_LINE - 22) // 2 - 1, _BOX, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        brush = Brush(QPainter(self), self._workspace.theme)
        for place, each in enumerate(self._competencies):
            self._draw(brush, place, each)
        brush.painter.end()

    def _draw(self, brush: Brush, place: int, competency: Competency) -> None:
        top = place * _LINE
        score, before = self._scores.get(competency.id, 0), self._before.get(competency.id, 0)
        has_focus = self.hasFocus() and place == self._row
        brush.text(QRect(0, top, _BOXES_AT - 12, _LINE), competency.name, bold=True)
        for each in range(_LOW, _HIGH + 1):
            self._draw_box(brush, place, each, score)
            if each == before:
                box = self.box(place, each)
                brush.fill(QRect(box.center().x() - 5, box.bottom() + 3, 10, 2).toRectF(), "text2", 1)
        if has_focus:
            first, last = self.box(place, _LOW), self.box(place, _HIGH)
            brush.outline(first.united(last).adjusted(-3, -3, 3, 3).toRectF(), "accent", 6, 2)
        said = self.anchor(score) if score else self.tr("not rated yet")
        left = self.box(place, _HIGH).right() + 22
        brush.text(QRect(left, top, self.width() - left, _LINE), said, "text2" if score else "accent", role="caption")
        if place < len(self._competencies) - 1:
            brush.line(0, top + _LINE - 0.5, self.width())

    def _draw_box(self, brush: Brush, place: int, each: int, score: int) -> None:
        box = self.box(place, each).toRectF()
        filled, below = each == score, each < score
        if filled or below:
            brush.fill(box, "accent" if filled else "accent_soft", 5)
        else:
            brush.fill(box, "hover" if self._over == (place, each) else "surface", 5)
            brush.outline(box, "control_border", 5)
        color = "on_accent" if filled else "accent" if below else "text2"
        brush.text(self.box(place, each), str(each), color, bold=filled, align=Qt.AlignmentFlag.AlignCenter)

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        row = int(event.position().y()) // _LINE
        for score in range(_LOW, _HIGH + 1):
            if 0 <= row < len(self._competencies) and self.box(row, score).contains(event.position().toPoint()):
                return row, score
        return -1, 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what a score means."""
        self._over = self._at(event)
        self.setToolTip(self.anchor(self._over[1]) if self._over[1] else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate; the same score again takes it away."""
        row, score = self._at(event)
        if score:
            self._row = row
            competency = self._competencies[row]
            self.rated.emit(competency.id, 0 if self._scores.get(competency.id) == score else score)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits rate and go on, arrows move."""
        score = event.key() - Qt.Key.Key_0
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if self._competencies and 0 <= score <= _HIGH:
            self.rated.emit(self._competencies[self._row].id, score)
            self._move(1 if score else 0)
        elif step:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        self._row = max(0, min(len(self._competencies) - 1, self._row + step))
        self._say()
        self.update()

    def _say(self) -> None:
        if self._competencies:
            each = self._competencies[self._row]
            self.setAccessibleName(f"{each.name}: {self.anchor(self._scores.get(each.id, 0))}")

    def sizeHint(self) -> QSize:
        """Room for names, boxes and words."""
        return QSize(520, max(1, len(self._competencies)) * _LINE)

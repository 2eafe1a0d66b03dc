"""The competencies with five boxes each and what the records say beside: 1 to 5 rate, 0 takes it away, arrows move."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QWidget

from salesplanner.domain.period import Period
from salesplanner.report import evidence
from salesplanner.report import ratings as judged
from salesplanner.report.ratings import Gap, Rated
from salesplanner.ui.kit.cards import Brush, text_width
from salesplanner.ui.kit.layout import STRETCH, button, column, heading, muted, row, tip_text
from salesplanner.ui.kit.workspace import Workspace

_LINE = 36
_BOX = 27
_GAP = 3
_NAME_LEAST, _NAME_MOST = 104, 196
_LOW, _HIGH = 1, 5
_GAPS_MOST = 2


class Ratings(QWidget):
    """Rows of boxes; what was rated last time is a small mark below its box."""

    rated = Signal(int, int)  # the competency's id, the score or 0
    asked = Signal(object)  # the facts beside a competency, to be opened

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rated: Sequence[Rated] = []
        self._boxes_at = _NAME_LEAST
        self._row = 0
        self._over: tuple[int, int] = (-1, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_ratings(self, rated: Sequence[Rated]) -> None:
        """Show the competencies with their scores, those of the time before and the evidence."""
        self._rated = rated
        widest = max((text_width(each.competency.name, bold=True) for each in rated), default=0)
        self._boxes_at = max(_NAME_LEAST, min(_NAME_MOST, widest + 20))
        self._row = min(self._row, max(0, len(rated) - 1))
        self.setFixedHeight(max(1, len(rated)) * _LINE)
        self._say()
        self.update()

    def beside(self, each: Rated, *, is_short: bool = False) -> str:
        """What the records say beside a competency."""
        words = self._workspace.words
        facts = [fact for fact in each.facts if fact.is_there or fact.value is not None]  # none is a count, too
        return words.semicolons(evidence.said(words, fact, is_short=is_short) for fact in facts)

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
        left = self._boxes_at + (score - 1) * (_BOX + _GAP)
        return QRect(left, row * _LINE + (_LINE - 22) // 2 - 1, _BOX, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        brush = Brush(QPainter(self), self._workspace.theme)
        for place, each in enumerate(self._rated):
            self._draw(brush, place, each)
        brush.painter.end()

    def _draw(self, brush: Brush, place: int, each: Rated) -> None:
        top = place * _LINE
        brush.text(QRect(0, top, self._boxes_at - 12, _LINE), each.competency.name, bold=True)
        for score in range(_LOW, _HIGH + 1):
            self._draw_box(brush, place, score, each.score)
            if score == each.before:
                box = self.box(place, score)
                brush.fill(QRect(box.center().x() - 5, box.bottom() + 3, 10, 2).toRectF(), "text2", 1)
        if self.hasFocus() and place == self._row:
            first, last = self.box(place, _LOW), self.box(place, _HIGH)
            brush.outline(first.united(last).adjusted(-3, -3, 3, 3).toRectF(), "accent", 6, 2)
        left = self.box(place, _HIGH).right() + 22
        said, room = self.beside(each, is_short=True), self.width() - left
        if not each.score:
            lack = self.tr("to rate")
            lack = f" · {lack}" if said else lack
            width = text_width(lack) + 4
            room -= width
            taken = min(room, text_width(said)) if said else 0
            brush.text(QRect(left + taken, top, width, _LINE), lack, "accent", role="caption")
        brush.text(QRect(left, top, room, _LINE), said, "text2", role="caption")
        if place < len(self._rated) - 1:
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
            if 0 <= row < len(self._rated) and self.box(row, score).contains(event.position().toPoint()):
                return row, score
        return -1, 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what a score means, or all of the evidence."""
        self._over = self._at(event)
        row = int(event.position().y()) // _LINE
        is_beside = 0 <= row < len(self._rated) and event.position().x() > self.box(row, _HIGH).right()
        said = self.anchor(self._over[1]) if self._over[1] else self.beside(self._rated[row]) if is_beside else ""
        self.setToolTip(tip_text(said) if said else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate; the same score again takes it away. What the records say opens them."""
        row, score = self._at(event)
        line = int(event.position().y()) // _LINE
        if score:
            self._row = row
            each = self._rated[row]
            self.rated.emit(each.competency.id, 0 if each.score == score else score)
        elif 0 <= line < len(self._rated) and event.position().x() > self.box(line, _HIGH).right():
            self.asked.emit(self._rated[line].facts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits rate and go on, arrows move, Enter opens what the records say."""
        score = event.key() - Qt.Key.Key_0
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if self._rated and 0 <= score <= _HIGH:
            self.rated.emit(self._rated[self._row].competency.id, score)
            self._move(1 if score else 0)
        elif step:
            self._move(step)
        elif self._rated and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self._rated[self._row].facts)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        self._row = max(0, min(len(self._rated) - 1, self._row + step))
        self._say()
        self.update()

    def _say(self) -> None:
        if self._rated:
            each = self._rated[self._row]
            self.setAccessibleName(f"{each.competency.name}: {self.anchor(each.score)}")
            self.setAccessibleDescription(self.beside(each))

    def sizeHint(self) -> QSize:
        """Room for names, boxes and words."""
        return QSize(520, max(1, len(self._rated)) * _LINE)


class RatingsCard(QFrame):
    """The ratings with their scale, what differs from the records, and whether they are for the supervisor."""

    def __init__(self, workspace: Workspace, ratings: Ratings, manage: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._workspace, self._ratings = workspace, ratings
        theme = workspace.theme
        change = button(self.tr("Competencies…"), theme.icon("settings", "accent"), kind="link", on_click=manage)
        scale = self.tr(
            "1 unfamiliar · 2 needs help · 3 competent · 4 steady and good · 5 can coach others. The short line is the time before."
        )
        self._gaps = muted(wrap=True)
        self.share = QCheckBox(self.tr("For the supervisor"))
        self.share.setToolTip(self.tr("Unticked, the ratings leave this computer in no summary"))
        title = self.tr("Ratings")
        self.share.setAccessibleName(f"{title}: {self.share.text()}")
        head = row(heading(title, 3), STRETCH, change, spacing=8)
        foot = row(STRETCH, self.share)
        self.setLayout(column(head, muted(scale, wrap=True), ratings, self._gaps, foot, spacing=8, margins=14))

    def show_ratings(self, period: Period, rated: Sequence[Rated]) -> None:
        """Show the ratings of a period; say where they and the records differ, and what the months were on average."""
        self._ratings.show_ratings(rated)
        said = list(filter(None, (self._gap(each, period) for each in rated)))[:_GAPS_MOST]
        said += self._of_months(period, rated)
        self._gaps.setText("\n".join(said))
        self._gaps.setVisible(bool(said))

    def _gap(self, each: Rated, period: Period) -> str:
        """That the records went another way than the rating, kindly."""
        found = judged.gap(self._workspace.store, each, period)
        if found is None:
            return ""
        fact, how = found
        text = {
            Gap.BETTER: self.tr("{name}: the records are better than your rating. {fact}"),
            Gap.WORSE: self.tr("{name}: you rate yourself higher, the records do not show it yet. {fact}"),
            Gap.STAYED: self.tr("{name}: your rating is as before, the records are not. {fact}"),
        }[how]
        return text.format(name=each.competency.name, fact=evidence.said(self._workspace.words, fact))

    def _of_months(self, period: Period, rated: Sequence[Rated]) -> list[str]:
        """The mean and the last of the months' ratings, for a longer period."""
        words = self._workspace.words
        found = judged.mean_and_last(self._workspace.store, period)
        each = [
            self.tr("{name} {mean}, last {last}").format(
                name=one.competency.name, mean=f"{found[one.competency.id][0]:.1f}", last=found[one.competency.id][1]
            )
            for one in rated
            if one.competency.id in found
        ]
        return [words.colon(self.tr("The months on average")) + words.semicolons(each)] if each else []

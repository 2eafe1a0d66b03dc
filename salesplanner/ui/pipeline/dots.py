"""The list of projects after the signature: one row each, its milestones as dots that can be walked and opened."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from salesplanner.domain.delivery import Project, State, Step
from salesplanner.domain.piles import edits
from salesplanner.report import delivery as said
from salesplanner.ui.kit.cards import Brush, chip_size, is_hovered, is_selected, text_width
from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.rows import ROW_ROLE, RowModel
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_ROW = 88
_RADIUS = 9
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_TONES = {State.LATE: "overdue", State.AT_RISK: "risk", State.CURRENT: "accent"}
_SIGNS = {State.LATE: "clock", State.AT_RISK: "triangle-alert"}


def places(row: QRect, count: int, chip_width: int) -> tuple[QRect, list[QRect], QRect]:
    """Where the name, the dots with their texts, and the chip of a row stand."""
    inner = row.adjusted(px(16), 0, -px(16), 0)
    name_width = min(px(196), max(px(104), inner.width() // 5))
    chip_width = min(chip_width, max(px(72), inner.width() // 4))
    room = inner.width() - name_width - chip_width - px(16)
    step = min(px(98), room // max(1, count))
    left = inner.left() + name_width
    dots = [QRect(left + place * step, row.top(), step, row.height()) for place in range(count)]
    name = QRect(inner.left(), row.top(), name_width - px(8), row.height())
    return name, dots, QRect(inner.right() + 1 - chip_width, row.top(), chip_width, row.height())


class ProjectList(QListView):
    """Up and down between projects, left and right between milestones; Enter opens the milestone, or the deal."""

    step_asked = Signal(object, object)  # Project, Step
    opened = Signal(object)  # Project
    menu_asked = Signal(object, object, QPoint)  # Project, Step or None, where

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.chip_width = 0  # the widest of the chips, so that the dots of all rows stand below each other
        self._chips: list[tuple[Project, int]] = []  # the width of each one's chip
        self.dot = -1  # the chosen milestone of the current row; -1 for the row itself
        self.shown: RowModel[Project] = RowModel(
            self, attrgetter("id"), lambda each: said.sentence(workspace.words, each, workspace.today())
        )
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(workspace, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setObjectName("plain")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Projects being delivered"))
        self.selectionModel().currentChanged.connect(lambda now, before: self._leave_dot())
        self.doubleClicked.connect(self._on_double)

    def show_projects(self, projects: Sequence[Project]) -> None:
        """Show these projects; the chosen one stays chosen, or the one in its place is."""
        if edits(self.shown.rows, projects) == ([], []):
            return
        chosen, dot, before = self.current(), self.dot, self.currentIndex().row()
        known = {id(each): width for each, width in self._chips}
        self._chips = [(each, known.get(id(each)) or _chip_width(self._workspace, each)) for each in projects]
        self.chip_width = max((width for _, width in self._chips), default=0)
        self.shown.show_rows(projects)
        row = next((place for place, each in enumerate(projects) if chosen and each.id == chosen.id), -1)
        if projects:
            shown = row if row >= 0 else min(before, len(projects) - 1)
            if (index := self.shown.index(max(0, shown))) != self.currentIndex():
                self.setCurrentIndex(index)
            self.dot = min(dot, len(projects[row].steps) - 1) if row >= 0 else -1

    def current(self) -> Project | None:
        """The chosen project."""
        return self.currentIndex().data(ROW_ROLE)  # type: ignore[no-any-return]

    def current_step(self) -> Step | None:
        """The chosen milestone; without one the next to happen."""
        project = self.current()
        if project is None:
            return None
        return project.steps[self.dot] if 0 <= self.dot < len(project.steps) else project.current

    def step_at(self, place: QPoint) -> tuple[Project | None, Step | None]:
        """The project and the milestone at a place."""
        index = self.indexAt(place)
        project: Project | None = index.data(ROW_ROLE)
        if project is None:
            return None, None
        _, dots, _ = places(self.visualRect(index), len(project.steps), self.chip_width)
        found = next((step for step, box in zip(project.steps, dots, strict=True) if box.contains(place)), None)
        return project, found

    # --- keys and mouse -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk the milestones, Enter opens one."""
        project = self.current()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if project is not None and step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._walk(project, step)
        elif project is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if 0 <= self.dot < len(project.steps):
                self.step_asked.emit(project, project.steps[self.dot])
            else:
                self.opened.emit(project)
        else:
            super().keyPressEvent(event)

    def _walk(self, project: Project, step: int) -> None:
        if self.dot < 0:
            current = project.current
            self.dot = project.steps.index(current) if current else (0 if step > 0 else len(project.steps) - 1)
        else:
            self.dot = max(0, min(len(project.steps) - 1, self.dot + step))
        self.viewport().update()
        self._say(project)

    def _say(self, project: Project) -> None:
        if 0 <= self.dot < len(project.steps):
            words, today = self._workspace.words, self._workspace.today()
            self.setAccessibleDescription(said.step_sentence(words, project.steps[self.dot], today))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _leave_dot(self) -> None:
        self.dot = -1
        self.setAccessibleDescription("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a dot opens it."""
        super().mouseReleaseEvent(event)
        project, step = self.step_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and project is not None and step is not None:
            self.dot = project.steps.index(step)
            self.step_asked.emit(project, step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        _, step = self.step_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if step else Qt.CursorShape.ArrowCursor)

    def _on_double(self, index: QModelIndex) -> None:
        place = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.step_at(place)[1] is None and index.isValid():
            self.opened.emit(index.data(ROW_ROLE))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the milestone that is pointed at; asked for by keys, of the chosen one, wherever the row's middle is."""
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        project, step = self.step_at(event.pos()) if is_mouse else (self.current(), None)
        if project is not None:
            self.menu_asked.emit(project, step or self.current_step(), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: Any) -> bool:
        """Say a milestone in full when it is pointed at."""
        if isinstance(event, QHelpEvent):
            project, step = self.step_at(event.pos())
            words, today = self._workspace.words, self._workspace.today()
            if step is not None:
                QToolTip.showText(event.globalPos(), tip_text(_tip(words, step, today)), self)
                return True
            if project is not None:
                QToolTip.showText(event.globalPos(), tip_text(said.sentence(words, project, today)), self)
                return True
        return super().viewportEvent(event)


def _tip(words: Any, step: Step, today: Any) -> str:
    parts = [said.step_sentence(words, step, today), step.milestone.who, step.cause]
    return str(words.commas(dict.fromkeys(filter(None, parts))))


def _chip_width(workspace: Workspace, project: Project) -> int:
    line = said.standing(workspace.words, project, workspace.today())
    return chip_size(line.text).width()


class _Delegate(QStyledItemDelegate):
    """Paints a project: name and client, the dots with their dates, how it stands."""

    def __init__(self, workspace: Workspace, view: ProjectList) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """As high as a dot and two lines need."""
        return QSize(px(320), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw a project."""
        painter.save()
        project: Project = index.data(ROW_ROLE)
        words, today = self._workspace.words, self._workspace.today()
        brush = Brush(painter, self._workspace.theme)
        chosen = is_selected(option)
        if chosen or is_hovered(option):
            brush.fill(QRectF(option.rect), "accent_soft" if chosen else "hover")
        brush.line(option.rect.left(), option.rect.bottom() + 0.5, option.rect.right())
        if chosen and self._view.hasFocus():
            brush.outline(QRectF(option.rect), "accent", 0, 1.5)
        line = said.standing(words, project, today)
        name, dots, chip = places(option.rect, len(project.steps), self._view.chip_width)
        self._name(brush, name, project)
        self._dots(brush, dots, project, has_ring=chosen and self._view.hasFocus())
        brush.chip(chip, line.text, line.tone or "neutral")
        painter.restore()

    def _name(self, brush: Brush, box: QRect, project: Project) -> None:
        amount = self._workspace.words.money(project.deal.amount) if project.deal.amount is not None else ""
        high, middle = px(20), box.center().y()
        brush.text(QRect(box.left(), middle - high + 1, box.width(), high), project.deal.name, bold=True)
        line, amount = (
            QRect(box.left(), middle + 2, box.width(), high),
            f" · {amount}" if amount and project.client else amount,
        )
        if text_width(project.client + amount) <= line.width():
            brush.text(line, project.client + amount, "text2")
            return
        used = brush.text(line.adjusted(0, 0, -text_width(amount), 0), project.client, "text2")
        brush.text(line.adjusted(used, 0, 0, 0), amount, "text2")  # a long name is cut, not the amount

    def _dots(self, brush: Brush, boxes: list[QRect], project: Project, *, has_ring: bool) -> None:
        words, today, radius = self._workspace.words, self._workspace.today(), px(_RADIUS)
        high = px(26)
        for place, (step, box) in enumerate(zip(project.steps, boxes, strict=True)):
            center = QPoint(box.center().x(), box.top() + high)
            if place + 1 < len(boxes):
                done = project.steps[place + 1].state is State.DONE and step.state is State.DONE
                line = QRectF(
                    center.x() + radius, center.y() - 1, boxes[place + 1].center().x() - center.x() - 2 * radius, 2
                )
                brush.fill(line, "done" if done else "control_border")
        for place, (step, box) in enumerate(zip(project.steps, boxes, strict=True)):
            center = QPoint(box.center().x(), box.top() + high)
            self._dot(brush, center, radius, step.state)
            if has_ring and place == self._view.dot:
                ring = radius + px(4)
                brush.outline(QRectF(center.x() - ring, center.y() - ring, 2 * ring, 2 * ring), "accent", ring, 2)
            text = QRect(box.left() + 2, box.top() + high + px(13), box.width() - 4, px(16))
            below = said.below(words, step, today)
            brush.text(text, step.milestone.name, "text2", role="caption", align=_CENTER)
            has_room = text_width(below.text, "caption", bold=bool(below.tone)) <= text.width()
            shown = below.text if has_room or not below.short else below.short
            day = box.adjusted(0, text.top() + px(17) - box.top(), 0, 0)
            day.setHeight(text.height())
            is_bold = bool(below.tone) and text_width(shown, "caption", bold=True) <= day.width()  # rather than cut off
            brush.text(day, shown, below.tone or "text2", role="caption", bold=is_bold, align=_CENTER)

    def _dot(self, brush: Brush, center: QPoint, radius: int, state: State) -> None:
        box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        if state is State.DONE:
            brush.fill(box, "done", radius)
            brush.icon(box.toRect(), "check", "surface", px(12))
        elif state is State.CURRENT:
            brush.fill(box, "accent", radius)
            inner = radius / 2.25
            brush.fill(QRectF(center.x() - inner, center.y() - inner, 2 * inner, 2 * inner), "surface", inner)
        else:
            brush.fill(box, "surface", radius)
            brush.outline(box, _TONES.get(state, "control"), radius, 2)
            if state in _SIGNS:
                brush.icon(box.toRect(), _SIGNS[state], _TONES[state], px(11))

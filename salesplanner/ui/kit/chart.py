"""A chart that costs nothing until it is looked at, and then nothing of the window's time: a worker draws it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QToolButton, QToolTip, QVBoxLayout, QWidget

from salesplanner.charts import style
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.arrange import fit
from salesplanner.ui.kit.chartcanvas import Draw, made_canvas, rendered
from salesplanner.ui.kit.charttable import ChartTable, Table
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.layout import STRETCH, boxed, button, card, column, icon_button, row, tip_text
from salesplanner.ui.kit.theme import Theme, text_scale
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.charts.look import Drawn, Point

_LATE_MS = 400  # after which a first picture is said to be under way: the very first one takes seconds
_PAUSE_MS = 100  # while the window is being resized the drawing waits
_PIXELS_PER_CM = style.PIXELS_PER_INCH / style.CM_PER_INCH


class ChartView(QWidget):
    """One chart. Points of the drawing can be pointed at, walked with the arrow keys and opened."""

    opened = Signal(object)
    changed = Signal()  # it shows another drawing

    def __init__(self, workspace: Workspace, name: str = "", *, height: int = 150) -> None:
        super().__init__()
        self._workspace = workspace
        self._draw: Draw | None = None
        self._shows: object = None  # the data of the drawing, where they are told
        self._asked = self._came = 0  # the drawings that were asked for, and the last of them that came
        self._table: Callable[[], Table] | None = None
        self._drawn: Drawn | None = None
        self._canvas: Any = None
        self._place = -1
        self.is_late = False  # the first picture, so that it says that it is being drawn
        self._summary = ""
        self.further: list[tuple[str, str, Callable[[], object]]] = []  # icon, text, act: more for its menu
        self.name = name  # what it is called, in its window and as a file
        self.setMinimumSize(160, height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._ring = _Ring(self, workspace.theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._redraw)

    # --- what it shows ------------------------------------------------------------------------------------------

    def show_chart(
        self, draw: Draw, summary: str = "", *, table: Callable[[], Table] | None = None, shows: object = None
    ) -> None:
        """Show a drawing: `draw(figure)` gives its points (`Drawn`) or None; `summary` is what a screen reader says.

        `table` gives the head and rows of the data behind it, for the menu. What `shows` the same as before is not drawn again.
        """
        is_same = shows is not None and shows == self._shows
        self._summary, self._table, self._shows = summary, table, shows
        self.setAccessibleName(self.name or summary)
        self.setAccessibleDescription(summary)
        if not is_same:
            self._draw, self._place = draw, -1
            if self.isVisible():
                self._pause.start(0)
            else:
                self._drawn = None
        self.changed.emit()

    def show_as(self, other: ChartView) -> None:
        """Show what another chart shows."""
        if other._draw is not None:
            self.show_chart(other._draw, other._summary, table=other._table, shows=other._shows)

    def more_button(self) -> QToolButton:
        """A ⋯ button with the chart's menu, to stand in the head of its card."""
        made = icon_button(self._workspace.theme.icon("ellipsis"), self.tr("More about this chart"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        made.setMenu(menu)
        return made

    def fill_menu(self, menu: QMenu) -> None:
        """Put what can be done with the chart into a menu."""
        menu.clear()
        icon = self._workspace.theme.icon
        if self._table is not None:
            menu.addAction(icon("layout-list"), self.tr("View data"), self.view_data)
        if not isinstance(self.window(), EnlargedChart):
            menu.addAction(icon("maximize-2"), self.tr("Enlarge…"), self.enlarge)
        for picture, text, act in self.further:
            menu.addAction(icon(picture), text, act)
        menu.addAction(icon("copy"), self.tr("Copy picture"), self.copy)
        if self._table is not None:
            menu.addAction(icon("copy"), self.tr("Copy data"), self.copy_data)
        menu.addAction(icon("download"), self.tr("Save picture..."), self.save)
        menu.setEnabled(self._draw is not None)

    @property
    def is_redrawing(self) -> bool:
        """Whether it still shows a picture of before, and a worker has the next one to draw."""
        return self._drawn is not None and (self._pause.isActive() or self._asked > self._came)

    # --- pictures and data --------------------------------------------------------------------------------------

    def picture(self, format: str = "png") -> bytes:
        """The chart as a file's bytes: light, 200 dots an inch, as large as it stands here."""
        assert self._draw is not None
        size = self.size().expandedTo(QSize(320, self.minimumHeight()))
        wide, high = size.width() / _PIXELS_PER_CM, size.height() / _PIXELS_PER_CM
        return style.render(
            self._draw, wide, high, format=format, language=self._workspace.language, scale=text_scale()
        )

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(QImage.fromData(self.picture()))
        self._workspace.notice(self.tr("Picture copied"), False)

    def copy_data(self) -> None:
        """Put the data behind it on the clipboard, as spreadsheets take it."""
        if self._table is not None:
            copy_rows(self._workspace, *self._table())

    def save(self) -> None:
        """Ask where to save the picture."""
        kinds = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        path = dialogs.save_path(self, self.tr("Save picture"), f"{self.name or 'chart'}.png", kinds)
        if path is not None:
            self._workspace.do(self.save_as, path)

    def save_as(self, path: Path) -> None:
        """Save the picture in the format of the name's ending. Raises Problem where it cannot be written."""
        from salesplanner.exchange.files import atomic_write

        data = self.picture(path.suffix.lstrip(".").lower() or "png")
        with atomic_write(path) as draft:
            draft.write_bytes(data)
        self._workspace.saved.emit(path)

    def enlarge(self) -> None:
        """Show it in a window of its own until that is closed."""
        made = EnlargedChart(self, self._workspace)
        made.exec()
        made.deleteLater()

    def view_data(self) -> None:
        """Show the data behind the chart as a table."""
        if self._table is not None:
            ChartTable(self, self.name, self._table()).exec()

    # --- drawing ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Draw when seen, one turn of the event loop later, so that the page stands first."""
        super().showEvent(event)
        if self._draw is not None and self._drawn is None:
            self._pause.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for the new size, once it rests."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        if self._asked:  # also while the first drawing is under way, for the size that was
            self._pause.start(_PAUSE_MS)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew for a screen of another sharpness."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange and self._asked:
            self._pause.start(_PAUSE_MS)

    def _redraw(self) -> None:
        """Have the figure drawn elsewhere, as large as it stands here."""
        draw = self._draw
        if draw is None or not self.isVisible():
            self._drawn = None
            return
        self._asked += 1
        asked, is_zh, scale = self._asked, self._workspace.language == "zh", text_scale()
        tokens = style.DARK if self._workspace.theme.dark else style.LIGHT
        inches = [max(1, side) / style.PIXELS_PER_INCH for side in (self.width(), self.height())]
        dots = style.PIXELS_PER_INCH * self.devicePixelRatio()

        def work() -> Any:
            if asked != self._asked:
                return None  # something newer waits behind
            return rendered(draw, inches, dots, style_of=lambda: style.styled(tokens, is_zh, scale))

        self._workspace.jobs.run(self, work, done=partial(self._show_rendered, asked))
        if self._canvas is None:
            QTimer.singleShot(_LATE_MS, self, self._say_late)

    def _say_late(self) -> None:
        self.is_late = self._canvas is None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Until there is a picture, say that it is being drawn."""
        super().paintEvent(event)
        if self.is_late:
            painter = QPainter(self)
            painter.setPen(QColor(self._workspace.theme.text3))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing…"))

    def _show_rendered(self, asked: int, rendered: tuple[Any, QImage, Any] | None) -> None:
        if rendered is None:
            return
        if self._canvas is None:
            self._canvas = made_canvas()
            self._canvas.installEventFilter(self)
            self._box.addWidget(self._canvas)
            self.is_late = False
            self._ring.raise_()
        figure, image, drawn = rendered
        self._came = asked
        self._drawn = drawn or _nothing()
        self._canvas.show_figure(figure, image)

    # --- points -------------------------------------------------------------------------------------------------

    def points(self) -> Sequence[Point]:
        """The points of the drawing, as far as it is drawn."""
        return self._drawn.points if self._drawn is not None else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Name the point under the cursor, open it on a click."""
        if watched is self._canvas and isinstance(event, QMouseEvent):
            point = self._at(event.position().toPoint())
            if event.type() is QEvent.Type.MouseMove:
                self._name_point(point, event.globalPosition().toPoint())
            elif event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._open(point)
        return False

    def _at(self, place: QPoint) -> Point | None:
        if self._drawn is None:
            return None
        return self._drawn.at(place.x() / max(1, self.width()), place.y() / max(1, self.height()))

    def _name_point(self, point: Point | None, place: QPoint) -> None:
        can_open = point is not None and point.key is not None
        self._canvas.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        if point is not None and point.label:
            QToolTip.showText(place, tip_text(point.label), self._canvas)
        else:
            QToolTip.hideText()

    def _open(self, point: Point | None) -> None:
        if point is not None and point.key is not None:
            self.opened.emit(point.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk the points, Enter opens one."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        points = self.points()
        if step and points:
            start = self._place if self._place >= 0 else (-1 if step > 0 else len(points))
            self._place = max(0, min(len(points) - 1, start + step))
            self._show_place(points[self._place])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._place < len(points):
            self._open(points[self._place])
        else:
            super().keyPressEvent(event)

    def _show_place(self, point: Point) -> None:
        box = QRect(0, 0, max(8, round(point.width * self.width())), max(8, round(point.height * self.height())))
        box.moveCenter(QPoint(round(point.x * self.width()), round(point.y * self.height())))
        self._ring.point = box.adjusted(-3, -3, 3, 3)
        self._ring.update()
        self.setAccessibleDescription(point.label)
        QToolTip.showText(self.mapToGlobal(box.bottomRight()), tip_text(point.label), self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The chart's menu."""
        if self._draw is not None:
            menu = QMenu(self)
            self.fill_menu(menu)
            menu.exec(event.globalPos())

    def focusInEvent(self, event: Any) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring.update()

    def focusOutEvent(self, event: Any) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.point = QRect()
        self._ring.update()


class EnlargedChart(dialogs.Dialog):
    """A chart in a window of its own, as large as one likes. It follows the chart it came from and opens the same."""

    def __init__(self, source: ChartView, workspace: Workspace) -> None:
        super().__init__(source)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(source.name or source.accessibleName())
        self.chart = ChartView(workspace, self.windowTitle(), height=240)
        self._source = source
        self._follow()
        source.changed.connect(self._follow)
        self.chart.opened.connect(source.opened)
        icon = workspace.theme.icon
        acts = [
            button(self.tr("Copy picture"), icon("copy"), on_click=self.chart.copy),
            button(self.tr("Save picture..."), icon("download"), on_click=self.chart.save),
        ]
        if source._table is not None:
            acts.insert(0, button(self.tr("View data"), icon("layout-list"), on_click=self.chart.view_data))
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        foot = boxed(row(*acts, STRETCH, close, margins=(16, 12, 16, 12), spacing=8), "dialog_foot")
        whole = column(column(card("", self.chart), margins=16), foot, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for keys, act in (("Ctrl+C", self.chart.copy), ("Ctrl+E", self.chart.save), ("Ctrl+S", self.chart.save)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        room = (source.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        fit(self, room.width() * 4 // 5, room.height() * 4 // 5)
        self.chart.setFocus()

    def _follow(self) -> None:
        self.chart.show_as(self._source)


class _Ring(QWidget):
    """The focus ring over a chart, and the mark around the point walked to."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.point = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them while the chart has the focus."""
        chart = self.parentWidget()
        if chart is None or not chart.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if not self.point.isEmpty():
            painter.drawRoundedRect(QRectF(self.point), 4, 4)


def _nothing() -> Drawn:
    from salesplanner.charts.look import Drawn

    return Drawn()

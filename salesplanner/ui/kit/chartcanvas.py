"""What shows a chart in the window: the picture that a worker has drawn, and nothing else of matplotlib's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesplanner.charts import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Draw = Callable[["Figure"], Any]


def rendered(draw: Draw, inches: list[float], dots: float, style_of: Callable[[], Any]) -> tuple[Any, QImage, Any]:
    """A figure, its picture and its points; for a worker. Drawing takes some 50 ms, which the window would feel."""
    style.prepare()
    import matplotlib.backends.backend_qtagg  # noqa: F401 - the window needs it next; importing it takes a second
    from matplotlib.figure import Figure

    from salesplanner.charts.canvas import Canvas

    with style_of():
        figure = Figure(figsize=(inches[0], inches[1]), dpi=dots, facecolor=style.tokens().surface)
        canvas: Any = Canvas(figure)
        drawn = draw(figure)
        canvas.draw()
    picture = canvas.buffer_rgba()
    high, wide, depth = picture.shape
    image = QImage(picture, wide, high, wide * depth, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(dots / style.PIXELS_PER_INCH)
    return figure, image, drawn


def made_canvas() -> Any:
    """The widget of matplotlib, showing figures that a worker has rendered."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    class Canvas(FigureCanvasQTAgg):
        """Paints the picture that it was given last; nothing else of matplotlib's drawing happens in the window."""

        image = QImage()

        def show_figure(self, figure: Any, image: QImage) -> None:
            """Show a figure by its picture; the canvas it was drawn on goes, and with it the same picture once more."""
            self.figure, self.image = figure, image
            figure.set_canvas(self)
            self.update()

        def sizeHint(self) -> QSize:
            """It asks for no room: the figure counts in dots of the screen, of which a sharp one has more."""
            return QSize(self.minimumSize())

        def paintEvent(self, event: QPaintEvent) -> None:
            """The picture, whatever the sharpness of the screen."""
            QPainter(self).drawImage(QPoint(0, 0), self.image)

        def draw(self) -> None:
            """Nothing: a worker draws."""

        def draw_idle(self) -> None:
            """Nothing: a worker draws."""

        def resizeEvent(self, event: QResizeEvent) -> None:
            """Stretch nothing: the next picture comes with the new size."""
            QWidget.resizeEvent(self, event)

    canvas = Canvas(Figure())
    canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    canvas.setMinimumSize(1, 1)
    canvas.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # a picture may be half a dot smaller
    canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return canvas

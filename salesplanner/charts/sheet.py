"""Pictures and lines of text stacked on one white sheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from salesplanner.charts.style import CM_PER_INCH, LIGHT, prepare, styled, tokens

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Drawing(Struct, frozen=True):
    """A drawing and its width."""

    draw: Callable[[Any], None]
    width_cm: float


class Strip(Struct, frozen=True):
    """One line of the sheet with its height: drawings beside each other, or texts at their distances from the left."""

    height_cm: float
    drawings: tuple[Drawing, ...] = ()
    texts: tuple[tuple[float, str], ...] = ()
    points: float = 9.0
    bold: bool = False
    muted: bool = False


def stack(
    strips: Sequence[Strip], width_cm: float, *, margin_cm: float = 0.6, dpi: int = 200, zh: bool = True
) -> bytes:
    """The strips under each other as the bytes of a PNG."""
    prepare()
    from matplotlib.image import imsave

    with styled(LIGHT, zh):
        import numpy

        rows = [_drawn(strip, width_cm, margin_cm, dpi) for strip in strips]
        edge = numpy.full((round(margin_cm / CM_PER_INCH * dpi), rows[0].shape[1], 4), 255, numpy.uint8)
        picture = io.BytesIO()
        no_trace: Any = {"Software": None}
        imsave(picture, numpy.vstack([edge, *rows, edge]), format="png", dpi=dpi, metadata=no_trace)
    return picture.getvalue()


def _drawn(strip: Strip, width_cm: float, margin_cm: float, dpi: int) -> Any:
    """The strip as a row of dots of the whole width."""
    import numpy

    def texts(figure: Figure) -> None:
        _write(strip, figure)

    height, left = round(strip.height_cm / CM_PER_INCH * dpi), round(margin_cm / CM_PER_INCH * dpi)
    row = numpy.full((height, round((width_cm + 2 * margin_cm) / CM_PER_INCH * dpi), 4), 255, numpy.uint8)
    for drawing in strip.drawings or (Drawing(texts, width_cm),):
        dots = _dots(drawing, strip.height_cm, dpi)[:height, : row.shape[1] - left]
        row[: dots.shape[0], left : left + dots.shape[1]] = dots
        left += dots.shape[1]
    return row


def _dots(drawing: Drawing, height_cm: float, dpi: int) -> Any:
    import numpy
    from matplotlib.figure import Figure

    from salesplanner.charts.canvas import Canvas

    figure = Figure(figsize=(drawing.width_cm / CM_PER_INCH, height_cm / CM_PER_INCH), dpi=dpi)
    canvas: Any = Canvas(figure)
    drawing.draw(figure)
    canvas.draw()
    return numpy.asarray(canvas.buffer_rgba()).copy()


def _write(strip: Strip, figure: Figure) -> None:
    color = tokens().text2 if strip.muted else tokens().text
    weight = "bold" if strip.bold else "normal"
    width = figure.get_figwidth() * CM_PER_INCH
    for left, text in strip.texts:
        figure.text(left / width, 0.5, text, va="center", size=strip.points, weight=weight, color=color)

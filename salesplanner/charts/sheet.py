"""Pictures and lines of text stacked on one white sheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from salesplanner.charts.style import CM_PER_INCH, LIGHT, prepare, styled, tokens

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS_PER_CM = 72 / CM_PER_INCH


@dataclass(frozen=True, slots=True)
class Strip:
    """One piece of the sheet with its height: a drawing, or a text that is written on one line."""

    height_cm: float
    draw: Callable[[Any], None] | None = None
    width_cm: float = 0.0
    text: str = ""
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

    across = round((width_cm + 2 * margin_cm) / CM_PER_INCH * dpi)
    left = round(margin_cm / CM_PER_INCH * dpi)
    inner = _dots(strip, strip.width_cm if strip.draw else width_cm, dpi)
    row = numpy.full((inner.shape[0], across, 4), 255, numpy.uint8)
    wide = min(inner.shape[1], across - left)
    row[:, left : left + wide] = inner[:, :wide]
    return row


def _dots(strip: Strip, width_cm: float, dpi: int) -> Any:
    import numpy
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width_cm / CM_PER_INCH, strip.height_cm / CM_PER_INCH), dpi=dpi)
    canvas: Any = FigureCanvasAgg(figure)
    if strip.draw:
        strip.draw(figure)
    else:
        _write(strip, figure)
    canvas.draw()
    return numpy.asarray(canvas.buffer_rgba()).copy()


def _write(strip: Strip, figure: Figure) -> None:
    color = tokens().text2 if strip.muted else tokens().text
    weight = "bold" if strip.bold else "normal"
    figure.text(0, 0.5, strip.text, va="center", size=strip.points, weight=weight, color=color)

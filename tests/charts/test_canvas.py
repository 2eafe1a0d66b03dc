"""The canvas that measures each text once."""

from __future__ import annotations

import io

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from salesplanner.charts import style
from salesplanner.charts.canvas import Canvas


def picture(kind: type[FigureCanvasAgg], zh: bool, dpi: float, scale: float) -> bytes:
    with style.styled(style.LIGHT, zh, scale):
        figure = Figure(figsize=(4, 1.6), dpi=dpi)
        canvas = kind(figure)
        axes = style.add_axes(figure)
        axes.bar(["一月", "Feb", "3"], [12.5, 7, 9])
        for place, (text, across) in enumerate((("1月 ¥12.5万", "left"), ("gjpq 北辰", "right"), ("9", "center"))):
            figure.text(
                0.3 * place, 0.5, text, ha=across, va="center_baseline", weight="bold" if place == 1 else "normal"
            )
        figure.text(0.8, 0.4, "two\nlines", rotation=30)
        canvas.draw()
        return bytes(canvas.buffer_rgba())


@pytest.mark.parametrize("zh", [True, False])
def test_what_is_measured_once_is_drawn_as_matplotlib_draws_it_in_any_size(zh):
    for dpi, scale in ((96, 1.0), (120, 1.0), (96, 1.25), (96, 1.0)):  # the last one finds all texts measured
        assert picture(Canvas, zh, dpi, scale) == picture(FigureCanvasAgg, zh, dpi, scale)


def test_the_dots_of_a_drawing_are_those_of_its_png():
    def draw(figure):
        style.add_axes(figure).bar(["一月", "Feb"], [12.5, 7])

    dots, wide, high = style.dots(draw, 12.7, 5, language="en")
    shown = Image.open(io.BytesIO(style.render(draw, 12.7, 5, language="en")))
    assert (wide, high) == shown.size == (1000, 393)
    assert dots == shown.convert("RGBA").tobytes()

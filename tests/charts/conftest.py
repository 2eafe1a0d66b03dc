"""What chart tests share: a look in either language, a figure drawn in a theme, and what is written on it."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from salesplanner.charts import style
from salesplanner.charts.look import Drawn, Look

CHINESE = {
    "{day}": "{day}日",
    "Target {value}": "目标 {value}",
    "Today": "今天",
    "Actual {value}": "实际 {value}",
    "Pace {value}": "按天应达 {value}",
    "Mon": "一",
    "Other": "其他",
}


def _translate(language: str) -> Callable[..., str]:
    def translate(context: str, text: str, n: int = -1) -> str:
        said = CHINESE.get(text, text) if language == "zh" else text
        return said.replace("%n", str(n))

    return translate


def _amount(language: str) -> Callable[[Decimal], str]:
    def amount(value: Decimal) -> str:
        return f"{float(value) / 1e4:.1f} 万".replace(".0 ", " ") if language == "zh" else f"¥{float(value) / 1e3:g}k"

    return amount


def a_look(language: str) -> Look:
    return Look(language, _translate(language), _amount(language), lambda day: f"{day.month}/{day.day}")


class Sheet:
    """A drawn figure, and questions about it."""

    def __init__(self, figure: Figure, drawn: Drawn) -> None:
        self.figure, self.drawn = figure, drawn

    @property
    def texts(self) -> list[str]:
        """All that is written, without empty texts."""
        return [text.get_text() for text in self.written if text.get_text()]

    @property
    def written(self) -> list[Text]:
        """The texts themselves."""
        return [*self.figure.texts, *(text for axes in self.figure.axes for text in axes.texts)]

    @property
    def lines(self) -> list[Line2D]:
        """The lines that were drawn, in order."""
        return self._all(Line2D)

    @property
    def bars(self) -> list[Patch]:
        """The bars and other areas that were drawn, in order."""
        return self._all(Patch)

    def _all(self, kind: type) -> list[Any]:
        found = [*self.figure.artists, *(each for axes in self.figure.axes for each in axes.get_children())]
        return [each for each in found if isinstance(each, kind)]

    def line(self, gid: str) -> tuple[list[float], list[float]]:
        line = next(line for line in self.lines if line.get_gid() == gid)
        return list(line.get_xdata()), list(line.get_ydata())

    def has_line(self, gid: str) -> bool:
        return any(line.get_gid() == gid for line in self.lines)

    def widths(self, start: str) -> list[float]:
        """The widths of the bars whose name starts so."""
        return [bar.get_width() for bar in self.bars if (bar.get_gid() or "").startswith(start)]


@pytest.fixture(params=["zh-light", "en-dark"])
def dressed(request: pytest.FixtureRequest) -> Callable[..., Sheet]:
    """Draws in each language and in each theme, of which one says words and the other colours; every letter must have a glyph, every text lie on the figure."""
    language, theme = request.param.split("-")
    return sheet_in(language, style.DARK if theme == "dark" else style.LIGHT)


def sheet_in(language: str, tokens: style.ChartTokens = style.LIGHT) -> Callable[..., Sheet]:
    def sheet(draw: Callable[[Figure, Look], Drawn], width: float = 378, height: float = 150) -> Sheet:
        with warnings.catch_warnings(), style.styled(tokens, language == "zh"):
            warnings.simplefilter("error", UserWarning)
            figure = Figure(figsize=(width / 96, height / 96), dpi=96)
            canvas = FigureCanvasAgg(figure)
            drawn = draw(figure, a_look(language))
            canvas.draw()
        return Sheet(figure, drawn)

    return sheet


@pytest.fixture
def zh() -> Callable[..., Sheet]:
    return sheet_in("zh")


@pytest.fixture
def en() -> Callable[..., Sheet]:
    return sheet_in("en")


@pytest.fixture
def october() -> tuple[date, ...]:
    """The working days of October 2026."""
    numbers = (8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30)
    return tuple(date(2026, 10, number) for number in numbers)


#: Names a person might type, or a foreign file might bring.
HOSTILE = ("$x_$", "a" * 500, "\\frac{1", "line\nbreak", "‮reversed", "<b>bold</b>", "{name}", "%s %n", "", "\x00\x07")

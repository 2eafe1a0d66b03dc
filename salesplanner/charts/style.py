"""How every chart looks: colours, fonts, margins, and the way to a picture file."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from salesplanner.domain.plaintext import one_line, shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

CM_PER_INCH = 2.54
PIXELS_PER_INCH = 96
LABEL_LIMIT = 40
FONT_POINTS = 9.0
_DPI = 200  # of pictures in papers

CHINESE = (
    "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "Heiti TC", "Noto Sans CJK SC", "Noto Sans SC",
    "Source Han Sans SC", "Noto Sans CJK JP", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Arial Unicode MS",
)  # fmt: skip
LATIN = ("Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "Inter")
SYMBOLS = ("Segoe UI Symbol", "Segoe UI Emoji", "Apple Symbols", "Noto Sans Symbols2", "DejaVu Sans")


class ChartTokens(Struct, frozen=True, kw_only=True):
    """The colours of one theme, as the charts need them."""

    dark: bool
    surface: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_soft: str
    band_inner: str
    grid: str
    track: str
    control_border: str
    risk: str
    done: str
    other: str
    other_text: str
    series: tuple[str, ...]
    series_text: tuple[str, ...]

    @property
    def band_outer(self) -> str:
        """The wide band of a forecast."""
        return self.accent_soft


LIGHT = ChartTokens(
    dark=False,
    surface="#FFFFFF",
    text="#1F2329",
    text2="#565B63",
    text3="#62666D",
    accent="#2553B8",
    accent_soft="#E8EEFA",
    band_inner="#C9D7F3",
    grid="#ECE9E3",
    track="#E9E6DF",
    control_border="#CFCBC3",
    risk="#8A5A00",
    done="#2C6E49",
    other="#C9C5BD",
    other_text="#1F2329",
    series=("#2553B8", "#CF8300", "#12867A", "#8E2C52", "#5B93CF"),
    series_text=("#FFFFFF", "#14171C", "#FFFFFF", "#FFFFFF", "#14171C"),
)

DARK = ChartTokens(
    dark=True,
    surface="#262524",
    text="#ECEAE6",
    text2="#B9B5AE",
    text3="#A5A19A",
    accent="#8CB0FF",
    accent_soft="#2A3552",
    band_inner="#38487A",
    grid="#34322F",
    track="#3A3835",
    control_border="#54514C",
    risk="#EFBF62",
    done="#7FCB9C",
    other="#5B5751",
    other_text="#ECEAE6",
    series=("#7FA6FF", "#F5CE7E", "#278A7A", "#E58AB2", "#C3D6FF"),
    series_text=("#14171C", "#14171C", "#14171C", "#14171C", "#14171C"),
)

_tokens: ContextVar[ChartTokens] = ContextVar("chart_tokens", default=LIGHT)
_drawing = threading.RLock()


def tokens() -> ChartTokens:
    """The colours to draw with now: those of the innermost `styled`, else the light ones."""
    return _tokens.get()


def prepare() -> None:
    """Let matplotlib keep its font list in our cache folder. Call before the first import of matplotlib."""
    if "MPLCONFIGDIR" not in os.environ:
        from salesplanner.paths import cache as cache_folder

        os.environ["MPLCONFIGDIR"] = str(cache_folder() / "matplotlib")


@cache
def fonts(zh: bool) -> tuple[str, ...]:
    """The font families of this computer to draw with, best first; each letter takes the first that has it."""
    prepare()
    from matplotlib import font_manager

    known = set(font_manager.get_font_names())
    chinese = [name for name in CHINESE if name in known]
    latin = [name for name in LATIN if name in known]
    symbols = [name for name in SYMBOLS if name in known]
    return tuple([*chinese, *latin, *symbols] if zh else [*latin, *chinese, *symbols])


def chart_rc(tokens: ChartTokens, zh: bool = True, scale: float = 1.0) -> dict[str, Any]:
    """The settings of matplotlib for one theme, language and text size; use them with `styled`."""
    family = list(fonts(zh))
    from cycler import cycler

    size = FONT_POINTS * scale
    return {
        "font.family": family,
        "font.size": size,
        "axes.titlesize": size,
        "axes.titlelocation": "left",
        "axes.labelsize": size,
        "xtick.labelsize": size,
        "ytick.labelsize": size,
        "legend.fontsize": size,
        "legend.frameon": False,
        "axes.unicode_minus": False,
        "text.parse_math": False,
        "text.usetex": False,
        "figure.facecolor": tokens.surface,
        "savefig.facecolor": tokens.surface,
        "axes.facecolor": tokens.surface,
        "text.color": tokens.text,
        "axes.titlecolor": tokens.text,
        "axes.labelcolor": tokens.text2,
        "xtick.color": tokens.text2,
        "ytick.color": tokens.text2,
        "axes.edgecolor": tokens.control_border,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "xtick.minor.size": 0,
        "ytick.minor.size": 0,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "grid.color": tokens.grid,
        "grid.linewidth": 1,
        "axes.axisbelow": True,
        "lines.linewidth": 2,
        "hatch.linewidth": 0.8,
        "svg.fonttype": "path",
        "axes.prop_cycle": cycler(color=list(tokens.series)),
    }


@contextmanager
def styled(tokens: ChartTokens = LIGHT, zh: bool = True, scale: float = 1.0) -> Iterator[None]:
    """Draw in this theme inside the block; one drawing at a time, since matplotlib's settings are global."""
    rc: Any = chart_rc(tokens, zh, scale)
    from matplotlib import rc_context

    with _drawing, rc_context(rc):
        mark = _tokens.set(tokens)
        try:
            yield
        finally:
            _tokens.reset(mark)


def label(text: str, limit: int = LABEL_LIMIT) -> str:
    """A person's text as a chart may show it: one line, drawable, cut at `limit` letters."""
    return shorten(one_line(text[: limit * 20]), limit)


def add_axes(
    figure: Figure, *, left: float = 48, right: float = 16, top: float = 24, bottom: float = 28, scale: float = 1.0
) -> Axes:
    """New axes with margins in pixels of 1/96 inch, whatever the size of the figure."""
    width, height = (side * PIXELS_PER_INCH for side in figure.get_size_inches())
    across = max(1.0, width - (left + right) * scale)
    upward = max(1.0, height - (top + bottom) * scale)
    return figure.add_axes((left * scale / width, bottom * scale / height, across / width, upward / height))


def render(
    draw: Callable[[Figure], None],
    width_cm: float = 16,
    height_cm: float = 6,
    *,
    dpi: int = _DPI,
    format: str = "png",
    language: str = "zh",
    tokens: ChartTokens = LIGHT,
    scale: float = 1.0,
) -> bytes:
    """The drawing as the bytes of a picture file, `png` or `svg`; safe in any thread, without a window."""
    metadata = {"Software": None} if format == "png" else {"Creator": None, "Date": None}
    with styled(tokens, language == "zh", scale):
        return _saved(draw, width_cm, height_cm, format=format, dpi=dpi, metadata=metadata)[0]


def dots(
    draw: Callable[[Figure], None], width_cm: float, height_cm: float, *, language: str = "zh"
) -> tuple[bytes, int, int]:
    """What is in the PNG that `render` gives, and how many dots it is wide and high; red, green, blue and alpha of each.

    What is only shown need not be packed and unpacked again.
    """
    with styled(zh=language == "zh"):
        made, canvas = _saved(draw, width_cm, height_cm, format="raw", dpi=_DPI)
    return made, round(canvas.renderer.width), round(canvas.renderer.height)


def _saved(draw: Callable[[Figure], None], width_cm: float, height_cm: float, **how: Any) -> tuple[bytes, Any]:
    from matplotlib.figure import Figure

    from salesplanner.charts.canvas import Canvas

    figure = Figure(figsize=(width_cm / CM_PER_INCH, height_cm / CM_PER_INCH))
    canvas = Canvas(figure)
    draw(figure)
    picture = io.BytesIO()
    figure.savefig(picture, **how)
    return picture.getvalue(), canvas


def drawn(png: bytes) -> Callable[[Figure], None]:
    """A chart that was rendered before, as something to draw."""

    def draw(figure: Figure) -> None:
        from matplotlib.image import imread

        axes = figure.add_axes((0, 0, 1, 1))
        axes.axis("off")
        axes.imshow(imread(io.BytesIO(png)), aspect="auto", interpolation="lanczos")

    return draw

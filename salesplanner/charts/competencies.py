"""Competencies: the ratings of the last periods, for those that moved most."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts import style
from salesplanner.charts.labels import ruled
from salesplanner.charts.look import Drawn, Look, Page, Point, fit, scale, width_of, wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LINES_MOST = 3
#: Series colours in the order of the lines: ink, amber, plum are the farthest apart.
COLORS = (0, 1, 3)


class Line(Struct, frozen=True):
    """A competency and its score in each period, None where it was not rated."""

    name: str
    scores: tuple[int | None, ...]
    key: Hashable = None

    @property
    def moved(self) -> int:
        """How far it went between its lowest and highest score."""
        known = [score for score in self.scores if score]
        return max(known) - min(known) if known else -1

    @property
    def last(self) -> tuple[int, int] | None:
        """The place and value of its last score."""
        known = [(place, score) for place, score in enumerate(self.scores) if score]
        return known[-1] if known else None


def draw(figure: Figure, periods: tuple[str, ...], lines: tuple[Line, ...], look: Look) -> Drawn:
    """Draw at most three lines, those that moved most, each named at its end."""
    rated = [line for line in lines if line.last is not None]
    if not rated or not periods:
        return Page(figure).empty(look.translate("Charts", "No ratings yet"))
    chosen = sorted(
        sorted(rated, key=lambda line: -line.moved)[:LINES_MOST], key=lambda line: -(line.last or (0, 0))[1]
    )
    drawn = Drawn()
    width, height = (float(side) * style.PIXELS_PER_INCH / scale() for side in figure.get_size_inches())
    names = [wrapped(line.name, width * 0.36) for line in chosen]
    room = max(width_of(each) for name in names for each in name.split("\n")) + 6
    axes = _axes(figure, periods, room)
    high = max(1 + name.count("\n") for name in names)
    ends = _spread([float((line.last or (0, 1))[1]) for line in chosen], 4 * 16 * high / max(40.0, height - 42))
    tokens = style.tokens()
    for number, line in enumerate(chosen):
        color = tokens.series[COLORS[number]]
        ink = tokens.risk if COLORS[number] == 1 else color
        known = [(place, score) for place, score in enumerate(line.scores) if score]
        shift = (number - (len(chosen) - 1) / 2) * 0.03
        axes.plot(
            [place for place, _ in known], [score + shift for _, score in known], "-o", color=color, linewidth=2,
            markersize=5.5, markeredgecolor=tokens.surface, markeredgewidth=1.2, gid=f"line {number}", clip_on=False,
            zorder=3 + number,
        )  # fmt: skip
        axes.annotate(
            names[number], (len(periods) - 1, ends[number]), xytext=(8, 0), textcoords="offset points",
            va="center", ha="left", color=ink, annotation_clip=False, linespacing=1.1,
        )  # fmt: skip
        for place, score in known:
            _point(drawn, axes, place, score, f"{fit(line.name, 300)} · {periods[place]}: {score}", line.key)
    return drawn


def _axes(figure: Figure, periods: tuple[str, ...], room: float) -> Axes:
    """Axes from 1 to 5 with the periods below."""
    axes = style.add_axes(figure, left=24, right=room + 12, top=10, bottom=26, scale=scale())
    axes.set_xlim(-0.25 if len(periods) > 1 else -0.5, max(0.5, len(periods) - 1))
    axes.set_ylim(0.9, 5.1)
    heights = [(score, str(score) if score % 2 else "") for score in range(1, 6)]
    ruled(axes, heights, [(place, fit(name, 60)) for place, name in enumerate(periods)], pad=3.5)
    axes.spines["bottom"].set_visible(False)
    return axes


def _spread(values: list[float], gap: float) -> list[float]:
    """The heights of the labels, moved apart to at least `gap`; `values` come highest first."""
    places: list[float] = []
    for value in values:
        places.append(min(value, places[-1] - gap) if places else value)
    lift = max(0.0, 1.0 - places[-1]) if places else 0.0
    return [place + lift for place in places]


def _point(drawn: Drawn, axes: Axes, x: float, y: float, label: str, key: Hashable) -> None:
    """Remember where a rating is drawn."""
    figure = axes.figure
    across, up = figure.transFigure.inverted().transform(axes.transData.transform((x, y)))
    drawn.points.append(Point(float(across), 1 - float(up), label, key, 0.06, 0.1))

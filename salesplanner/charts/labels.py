"""Labels beside lines: each takes the best of its places, off the lines and off the other labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from salesplanner.charts import style
from salesplanner.charts.look import Drawn, Marked, Point, fit, large, scale, small, width_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def ruled(
    axes: Axes, heights: Sequence[tuple[float, str]], places: Sequence[tuple[float, str]], *, pad: float = 4
) -> None:
    """Rule lines across at heights, each with its name at the left, and name places below, `pad` points off the axes.

    Matplotlib would draw the same with ticks, of which to make and measure takes half the time of a whole chart.
    """
    from matplotlib import rcParams
    from matplotlib.lines import Line2D

    across, how = axes.get_yaxis_transform(which="grid"), {"fontsize": rcParams["ytick.labelsize"], "zorder": 0.5}
    left, upright, side = axes.get_yaxis_text1_transform(pad)
    color, wide = rcParams["grid.color"], rcParams["grid.linewidth"]
    for height, name in heights:
        line = Line2D([0, 1], [height, height], color=color, linewidth=wide, gid="grid", zorder=0.5, transform=across)
        axes.add_artist(line)
        axes.text(0, height, name, color=rcParams["ytick.color"], va=upright, ha=side, transform=left, **how)
    below, upright, side = axes.get_xaxis_text1_transform(pad)
    for place, name in places:
        axes.text(place, 0, name, color=rcParams["xtick.color"], va=upright, ha=side, transform=below, **how)
    axes.xaxis.set_visible(False)
    axes.yaxis.set_visible(False)


#: A label that lies over another one costs more than this.
_OVER_ANOTHER = 99.0
#: So much room a name beside a shade may take, in pixels.
_NAMED_MOST = 150.0


class Labels:
    """The labels of one pair of axes; make it after the limits of the axes are set."""

    def __init__(self, figure: Figure, axes: Axes) -> None:
        self.figure, self.axes = figure, axes
        self.color = style.tokens().control_border
        inches = figure.get_size_inches()
        self.width, self.height = (float(side) * style.PIXELS_PER_INCH / scale() for side in inches)
        place = axes.get_position()
        self.left, self.foot = place.x0 * self.width, (1 - place.y0) * self.height
        self.taken: list[tuple[float, float, float, float]] = []
        self.lines: list[tuple[float, float]] = []

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """Pixels from the top left of a place in the axes, at text size 100 %."""
        across, up = self.axes.transData.transform((x, y))
        factor = style.PIXELS_PER_INCH / self.figure.dpi / scale()
        return float(across) * factor, self.height - float(up) * factor

    def avoid(self, xs: list[float], ys: list[float]) -> None:
        """Sample a line in pixels, so that labels can keep off it."""
        corners = [self.pixel(x, y) for x, y in zip(xs, ys, strict=True)]
        for (x1, y1), (x2, y2) in pairwise(corners):
            parts = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / 5))
            self.lines += [(x1 + (x2 - x1) * n / parts, y1 + (y2 - y1) * n / parts) for n in range(parts + 1)]

    def put(
        self,
        text: str,
        at: tuple[float, float],
        spots: Sequence[tuple[float, float, str]],
        *,
        color: str,
        fontsize: float | None = None,
        fontweight: str = "normal",
        leader: bool = False,
        most: float = inf,
    ) -> None:
        """Write a text at the best of the spots (pixels right and down of the place, and its alignment).

        Where even that lies worse than `most`, it is left out.
        """
        x, y = self.pixel(*at)
        size = fontsize or large(style.FONT_POINTS)
        wide = width_of(text, size / large(style.FONT_POINTS)) * (1.06 if fontweight == "bold" else 1.0)
        boxes = [self._box(x + dx, y + dy, wide, align) for dx, dy, align in spots]
        best = min(range(len(spots)), key=lambda n: (self._cost(boxes[n]), n))
        if self._cost(boxes[best]) > most:
            return
        dx, dy, align = spots[best]
        self.taken.append(boxes[best])
        arrow = {"arrowstyle": "-", "color": self.color, "linewidth": 1, "shrinkA": 0, "shrinkB": 2}
        self.axes.annotate(
            text, at, xytext=(dx * 0.75 * scale(), -dy * 0.75 * scale()), textcoords="offset points", ha=align,
            va="center", color=color, fontsize=size, fontweight=fontweight, annotation_clip=False, zorder=5,
            arrowprops=arrow if leader and abs(dy) > 12 else None,
        )  # fmt: skip

    def shade(
        self, mark: Marked, first: float, last: float, told: str, drawn: Drawn, until: float | None = None
    ) -> None:
        """Shade a stretch of the axes and name it at its top, which can be pointed at and opened; `told` is what that says.

        Among many that lie close together some have no room for a name; these are told when they are pointed at. `until` is where the next one begins: so far there is room for the name.
        """
        tokens, top = style.tokens(), self.axes.get_ylim()[1]
        self.axes.axvspan(first, last, color=tokens.track, alpha=0.6, linewidth=0, gid="campaign", zorder=1.5)
        left, up = self.pixel(first, top)
        wide = self.pixel(last, top)[0] - left
        downs = (9, 24, 39, 54)
        spots = [*((3, down, "left") for down in downs), *((wide - 3, down, "right") for down in downs)]
        room = 0.0 if until is None else min(_NAMED_MOST, self.pixel(until, top)[0] - left - 8)
        shown = fit(mark.name, max(60.0, wide + 24, room), 0.93)
        self.put(shown, (first, top), spots, color=tokens.text2, fontsize=small(), most=_OVER_ANOTHER)
        middle = ((left + wide / 2) / self.width, (up + 30) / self.height)
        drawn.points.append(Point(*middle, told, mark.key, wide / self.width, 60 / self.height))

    def _box(self, x: float, y: float, wide: float, align: str) -> tuple[float, float, float, float]:
        left = x if align == "left" else x - wide
        return left, y - 8, left + wide, y + 8

    def _cost(self, box: tuple[float, float, float, float]) -> float:
        """How badly a label would lie there: over other labels, over lines, outside the figure."""
        left, top, right, bottom = box
        cost = 0.0
        if left < self.left or right > self.width or top < 0 or bottom > self.foot + 3:
            cost += 200
        for other in self.taken:
            if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                cost += _OVER_ANOTHER + 1
        crossed = sum(1 for x, y in self.lines if left - 2 <= x <= right + 2 and top <= y <= bottom)
        return cost + min(60, crossed)

"""Competencies as a net: this time's ratings as an area, the time before as a line; an axis a competency."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import cos, pi, sin
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts.look import Drawn, Look, Page, fit, small, width_of, wrapped

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_HIGHEST = 5
_FEWEST = 3
_LINE = 16.0
_UPRIGHT = 0.2  # a spoke that leans less has its name in the middle above or below it


class Spoke(Struct, frozen=True):
    """A competency with its rating now and before, 0 where it was not rated."""

    name: str
    now: int
    before: int = 0
    key: Hashable = None


def draw(figure: Figure, spokes: Sequence[Spoke], look: Look) -> Drawn:
    """Draw the net; fewer than three rated competencies make none."""
    page = Page(figure)
    if sum(1 for each in spokes if each.now or each.before) < _FEWEST or len(spokes) < _FEWEST:
        return page.empty(look.translate("Charts", "Rate three competencies to see the net"))
    corners = [(sin(2 * pi * place / len(spokes)), -cos(2 * pi * place / len(spokes))) for place in range(len(spokes))]
    names = [
        wrapped(each.name, page.width * (0.24 if abs(x) >= _UPRIGHT else 0.48), 11 / 12)
        for each, (x, _) in zip(spokes, corners, strict=True)
    ]
    center, radius = (page.width / 2, page.height / 2), _radius(page, names, corners)
    _net(page, corners, center, radius)
    for scores, is_now in (([each.before for each in spokes], False), ([each.now for each in spokes], True)):
        _shape(
            page,
            [(x * radius * s / _HIGHEST, y * radius * s / _HIGHEST) for (x, y), s in zip(corners, scores, strict=True)],
            center,
            is_now=is_now,
            is_there=any(scores),
        )
    for each, name, (x, y) in zip(spokes, names, corners, strict=True):
        align = "center" if abs(x) < _UPRIGHT else "left" if x > 0 else "right"
        down = center[1] + y * (radius + _LINE * (0.4 + 0.4 * len(name.split("\n"))))
        page.text(center[0] + x * (radius + 6), down, name, ha=align, va="center", fontsize=small(), linespacing=1.1)
        at = (center[0] + x * radius * each.now / _HIGHEST, center[1] + y * radius * each.now / _HIGHEST)
        page.point(at[0] - 6, at[1] - 6, 12, 12, f"{fit(each.name, 300)}: {each.now or '–'}", each.key)
    return page.drawn


def _radius(page: Page, names: Sequence[str], corners: Sequence[tuple[float, float]]) -> float:
    """As large as leaves room for every name: at the sides for its width, above and below for its lines."""
    most = (page.height - 4 * _LINE - 8) / 2
    for name, (x, _) in zip(names, corners, strict=True):
        if abs(x) >= _UPRIGHT:
            wide = max(width_of(line, 11 / 12) for line in name.split("\n")) + 8
            most = min(most, (page.width / 2 - wide) / abs(x))
    return max(20.0, most)


def _net(page: Page, corners: Sequence[tuple[float, float]], center: tuple[float, float], radius: float) -> None:
    grid = page.tokens.grid
    for score in range(1, _HIGHEST + 1):
        ring = [*corners, corners[0]]
        share = radius * score / _HIGHEST
        page.line(
            [center[0] + x * share for x, _ in ring],
            [center[1] + y * share for _, y in ring],
            color=grid,
            linewidth=0.8,
        )
    for x, y in corners:
        page.line([center[0], center[0] + x * radius], [center[1], center[1] + y * radius], color=grid, linewidth=0.8)


def _shape(
    page: Page, points: Sequence[tuple[float, float]], center: tuple[float, float], *, is_now: bool, is_there: bool
) -> None:
    from matplotlib.patches import Polygon

    if not is_there:
        return
    ring = [*points, points[0]]
    across, down = [center[0] + x for x, _ in ring], [center[1] + y for _, y in ring]
    if is_now:
        page.add(Polygon(list(zip(across, down, strict=True)), facecolor=page.tokens.accent, alpha=0.18, linewidth=0))
        page.line(across, down, marker="o", color=page.tokens.accent, linewidth=2, markersize=4, gid="now")
    else:
        page.line(across, down, linestyle="--", color=page.tokens.text2, linewidth=1.1, gid="before")

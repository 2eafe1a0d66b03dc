"""The course of a figure whose days do not add up: a rate, a mean or a level, day by day, beside its target."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts import style
from salesplanner.charts.attainment import nice_step
from salesplanner.charts.labels import Labels, ruled
from salesplanner.charts.look import Drawn, Look, Marked, Page, Point, number, ruler, scale, small, width_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: Over more days than this the line alone is drawn, without a dot for each of them.
_DOTTED = 100


class Course(Struct, frozen=True):
    """The days of a period and what the figure was on those that are known; `figure` is what the period comes to.

    Days without an entry stay a gap in the line: what was not entered is not drawn. `step` is how many days an entry stands
    for at the most, so that weeks and months are joined.
    """

    first: date
    last: date
    daily: Mapping[date, float]
    figure: float | None = None
    target: float | None = None
    money: bool = False
    step: int = 1
    marks: tuple[Marked, ...] = ()
    empty: str = ""  # why there is nothing to draw, where it is not that nothing was entered

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last - self.first).days + 1

    def place(self, day: date) -> float:
        """Where a day stands along the axis: 1, 2, 3."""
        return float((day - self.first).days + 1)

    def runs(self) -> list[list[date]]:
        """The days that are joined by a line: those that follow each other without a gap."""
        runs: list[list[date]] = []
        for day in sorted(self.daily):
            if runs and (day - runs[-1][-1]).days <= self.step:
                runs[-1].append(day)
            else:
                runs.append([day])
        return runs


def draw(figure: Figure, data: Course, look: Look) -> Drawn:
    """Draw the line with its gaps, the target, and what the whole period comes to."""
    if not data.daily:
        return Page(figure).empty(data.empty or look.translate("Charts", "Nothing recorded yet"))
    return _Sheet(figure, data, look).draw()


class _Sheet:
    """One drawing under way."""

    def __init__(self, figure: Figure, data: Course, look: Look) -> None:
        self.figure, self.data, self.look = figure, data, look
        self.tokens, self.drawn = style.tokens(), Drawn()
        shown = [*data.daily.values(), *(each for each in (data.target, data.figure) if each is not None)]
        self.low, self.top = self._bounds(min(shown), max(shown))
        self.ruler = ruler(self.top, data.money, look)
        self.axes = self._axes()
        self.labels = Labels(figure, self.axes)

    @staticmethod
    def _bounds(least: float, most: float) -> tuple[float, float]:
        """From nothing, unless all values lie far from it."""
        if most <= 0:
            return least * 1.24 - 1e-9, 0.0
        low = min(0.0, least) if least <= most * 0.5 else max(0.0, least - max(most - least, most * 0.02))
        return low, most + (most - low) * 0.3

    def _axes(self) -> Axes:
        step = nice_step(self.top - self.low, None)
        ticks = [step * n for n in range(ceil(self.low / step), floor(self.top / step) + 1)]
        names = [number(tick / self.ruler.divisor, 3) for tick in ticks]
        left = 14 + max(map(width_of, names), default=20)
        axes = style.add_axes(self.figure, left=max(30, left), right=18, top=8, bottom=30, scale=scale())
        axes.set_xlim(0.5, self.data.days + 0.5)
        axes.set_ylim(self.low, self.top)
        marks = [(self.data.place(day), name) for day, name in self._marks()]
        ruled(axes, list(zip(ticks, names, strict=True)), marks)
        return axes

    def _marks(self) -> list[tuple[date, str]]:
        """The days named below the axis, as many as have room; over months these, below their first days, or the last, where each is drawn."""
        wide = float(self.figure.get_size_inches()[0]) * style.PIXELS_PER_INCH / scale()
        room, days = max(1, int((wide - 80) / 60)), [self.data.first + timedelta(days=n) for n in range(self.data.days)]
        if (self.data.first.year, self.data.first.month) == (self.data.last.year, self.data.last.month):
            say, stride = self.look.translate, -(-len(days) // room)
            return [(day, say("Charts", "{day}").format(day=day.day)) for day in days[::stride]]
        if self.data.step > 7:
            named = [day for day in days if (day + timedelta(days=1)).day == 1] or days[-1:]
        else:
            named = [day for day in days if day.day == 1] or days[:1]
        name = self.look.month or self.look.short_day
        return [(day, name(day)) for day in named[:: -(-len(named) // room)]]

    def draw(self) -> Drawn:
        """All of it."""
        color = self.tokens.accent
        for run in self.data.runs():
            xs, ys = [self.data.place(day) for day in run], [self.data.daily[day] for day in run]
            self.axes.plot(xs, ys, color=color, linewidth=2.2, gid="course", zorder=3)
            if len(run) == 1 or self.data.days <= _DOTTED:
                self.axes.plot(xs, ys, "o", color=color, markersize=4.2, gid="days", zorder=3.2, clip_on=False)
            self.labels.avoid(xs, ys)
        self._level("target", self.data.target, self.look.translate("Charts", "Target {value}"))
        self._level("figure", self.data.figure, self.look.translate("Charts", "Whole period {value}"))
        self._points()
        for mark in self.data.marks:
            first, last = max(mark.first, self.data.first), min(mark.last, self.data.last)
            if first <= last:
                told = " · ".join(filter(None, (mark.name, mark.days)))
                self.labels.shade(mark, self.data.place(first) - 0.5, self.data.place(last) + 0.5, told, self.drawn)
        return self.drawn

    def _level(self, gid: str, value: float | None, text: str) -> None:
        """A line across, with its name at the end where it is free."""
        if value is None:
            return
        is_target = gid == "target"
        color = self.tokens.text2 if is_target else self.tokens.text3
        style_ = "-" if is_target else "--"
        self.axes.plot([0.5, self.data.days + 0.5], [value, value], style_, color=color, linewidth=1.1, gid=gid)
        x, align = (0.5, "left") if is_target else (self.data.days + 0.5, "right")
        dx = 6 if is_target else -6
        spots = [(dx, -11, align), (dx, 12, align), (dx, -26, align), (dx, 27, align)]
        name = text.format(value=self.look.value(value, self.data.money))
        self.labels.put(name, (x, value), spots, color=color, fontsize=small())

    def _points(self) -> None:
        """Remember each day, and name the last one."""
        wide, high = self.labels.width, self.labels.height
        for day, value in sorted(self.data.daily.items()):
            left, down = self.labels.pixel(self.data.place(day), value)
            label = self.look.translate("Charts", "{name}: {count}").format(
                name=self.look.day(day), count=self.look.value(value, self.data.money)
            )
            self.drawn.points.append(Point(left / wide, down / high, label, day, 16 / wide, 1.2))
        day = max(self.data.daily)
        spots = [
            (8, -14, "left"),
            (-8, -14, "right"),
            (8, 16, "left"),
            (-8, 16, "right"),
            (-8, -30, "right"),
            (-8, 32, "right"),
        ]
        text = self.look.value(self.data.daily[day], self.data.money)
        where = (self.data.place(day), self.data.daily[day])
        self.labels.put(text, where, spots, color=self.tokens.accent, fontweight="bold")

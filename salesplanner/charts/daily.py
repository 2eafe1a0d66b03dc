"""A figure day by day as bars, the days that are looked at darker, campaigns named, beside the level before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from salesplanner.charts import style
from salesplanner.charts.attainment import nice_step
from salesplanner.charts.labels import Labels, ruled
from salesplanner.charts.look import Drawn, Look, Marked, Page, Point, fit, scale, small, width_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


class Days(Struct, frozen=True):
    """The days that are shown, what each brought, how a value is written, what was done on which, the level before, the dark ones.

    With `name` a bar is called otherwise than by its day: by its month; with `asked` a line stands where each had to come to.
    """

    days: Sequence[date]
    values: Mapping[date, float]
    write: Callable[[float], str]
    marks: tuple[Marked, ...] = field(default=())
    level: float | None = None
    dark: frozenset[date] = frozenset()
    name: Callable[[date], str] | None = None
    asked: Mapping[date, float] = field(default_factory=dict)

    def called(self, day: date, look: Look) -> str:
        """What a bar is called when it is pointed at."""
        return self.name(day) if self.name else look.day(day)

    def names(self, day: date) -> list[str]:
        """What was done on a day."""
        return [mark.name for mark in self.marks if mark.first <= day <= mark.last]


def draw(figure: Figure, data: Days, look: Look) -> Drawn:
    """Draw a bar a day; hovering a bar says its day, its value and what was done on it."""
    top = max([0.0, data.level or 0.0, *data.values.values(), *data.asked.values()])
    if not top or not data.days:
        return Page(figure).empty(look.translate("Charts", "Nothing recorded yet"))
    tokens, step = style.tokens(), nice_step(top, None)
    ticks = [step * number for number in range(int(top * 1.25 / step) + 1)]
    left = 14 + max(width_of(data.write(tick)) for tick in ticks)
    level, last = "", data.asked.get(data.days[-1])
    if data.level is not None:
        level = look.translate("Charts", "Before {value}").format(value=data.write(data.level))
    elif last is not None:
        level = look.translate("Charts", "Quota {value}").format(value=data.write(last))
    axes = style.add_axes(figure, left=left, right=22 + width_of(level), top=8, bottom=26, scale=scale())
    axes.set_xlim(-0.6, len(data.days) - 0.4)
    axes.set_ylim(0, top * 1.25)
    wide = float(figure.get_size_inches()[0]) * style.PIXELS_PER_INCH / scale()
    stride = max(1, -(-len(data.days) * 46 // max(1, int(wide - left))))
    places = list(range(0, len(data.days), stride))
    heights = [(tick, data.write(tick)) for tick in ticks]
    ruled(axes, heights, [(place, _tick(data, data.days[place], look)) for place in places], pad=3.5)
    colors = [tokens.series[0] if day in data.dark else tokens.series[4] for day in data.days]
    bars = axes.bar(range(len(data.days)), [data.values.get(day, 0.0) for day in data.days], width=0.7, color=colors)
    for day, bar in zip(data.days, bars, strict=True):
        bar.set_gid(f"{'dark' if day in data.dark else 'day'} {day.isoformat()}")
    labels = Labels(figure, axes)
    for place, day in enumerate(data.days):
        if day in data.asked:
            axes.plot(
                [place - 0.45, place + 0.45], [data.asked[day]] * 2, color=tokens.text2, linewidth=1.6, gid="asked"
            )
    if last is not None:
        _beside(axes, level, (len(data.days) - 0.5, last), tokens.text2)
    if data.level is not None:
        axes.axhline(data.level, color=tokens.text3, linewidth=1.3, dashes=(4, 3), gid="level", zorder=3)
        _beside(axes, level, (len(data.days) - 0.4, data.level), tokens.text2)
    _name(data, labels, top, tokens.text2)
    return _points(data, look, labels)


def _beside(axes: Axes, text: str, at: tuple[float, float], color: str) -> None:
    """A text at the right of the chart."""
    axes.annotate(
        text, at, xytext=(6 * scale(), 0), textcoords="offset points", va="center", color=color, fontsize=small(),
        annotation_clip=False,
    )  # fmt: skip


def _tick(data: Days, day: date, look: Look) -> str:
    return data.name(day) if data.name else look.short_day(day)


def _name(data: Days, labels: Labels, top: float, color: str) -> None:
    """The names of what was done, above its days."""
    for mark in data.marks:
        own = [place for place, day in enumerate(data.days) if mark.first <= day <= mark.last]
        if own:
            highest = max(data.values.get(data.days[place], 0.0) for place in own)
            at = ((own[0] + own[-1]) / 2, min(highest, top))
            text, half = fit(mark.name, 110, 0.93), width_of(fit(mark.name, 110, 0.93), 0.93) / 2
            spots = [(half, -9.0, "right"), (half, -22.0, "right"), (0.0, -9.0, "left"), (0.0, -9.0, "right")]
            labels.put(text, at, spots, color=color, fontsize=small())


def _points(data: Days, look: Look, labels: Labels) -> Drawn:
    drawn = Drawn()
    wide = labels.pixel(1, 0)[0] - labels.pixel(0, 0)[0]
    for place, day in enumerate(data.days):
        value = data.values.get(day, 0.0)
        across, down = labels.pixel(place, value)
        count = data.write(value)
        if day in data.asked:
            count = look.translate("Charts", "{count} of {asked}").format(
                count=count, asked=data.write(data.asked[day])
            )
        said = look.translate("Charts", "{name}: {count}").format(name=data.called(day, look), count=count)
        label = " · ".join([said, *(fit(name, 300) for name in data.names(day))])
        drawn.points.append(Point(across / labels.width, down / labels.height, label, day, wide / labels.width, 1.6))
    return drawn

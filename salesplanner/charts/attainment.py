"""Attainment: what came in day by day, against an even pace over the working days and the target."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts import style
from salesplanner.charts.labels import Labels, ruled
from salesplanner.charts.look import Drawn, Look, Marked, Point, Ruler, fit, ruler, scale, small, width_of
from salesplanner.domain.period import Period

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: A day is named when it brought at least this share of the target, or of all that came in.
NAMED_SHARE = 0.12
NAMED_MOST = 2
#: A name that would lie further across a line than this, in samples of it, says less than it hides.
_CLEAR = 2
#: Of more days than this the months are named below the axis.
_MONTHS_FROM = 80


class Jump(Struct, frozen=True):
    """A large result: the day, what it was, and how much it brought."""

    day: date
    name: str
    value: float


class Ray(Struct, frozen=True):
    """Where the total may stand on a day to come: the middle, half of what may be around it, and four fifths."""

    day: date
    low: float
    lower: float
    middle: float
    upper: float
    high: float


class Attainment(Struct, frozen=True):
    """The figures of one metric in a period.

    `days` are the working days, `daily` what each day brought (days off too). `today` is None once the period is
    over, `since` the first day that is known where that is not the first of all: of those before it nothing is said. `targets`
    are the targets and the day each counts from; the last one sets the pace; none is allowed. `stretch` is the figure beyond it.
    `fan` says where it may go from here; it is never printed.
    """

    days: tuple[date, ...]
    daily: Mapping[date, float]
    targets: tuple[tuple[date, float], ...] = ()
    today: date | None = None
    since: date | None = None
    jumps: tuple[Jump, ...] = ()
    money: bool = True
    fan: tuple[Ray, ...] = ()
    marks: tuple[Marked, ...] = ()  # campaigns and actions, never printed
    stretch: float | None = None
    names: Mapping[date, str] = {}  # whose the results of a day were

    def place(self, day: date) -> float:
        """Where a day stands along the axis: working days at 1, 2, 3, days off half-way between them."""
        before = bisect_right(self.days, day)
        return float(before) if before and self.days[before - 1] == day else before + 0.5

    @property
    def completed(self) -> int:
        """Working days that are over."""
        return len(self.days) if self.today is None else bisect_left(self.days, self.today)

    @property
    def target(self) -> float | None:
        """The target that counts at the end."""
        return self.targets[-1][1] if self.targets else None

    @property
    def pace(self) -> float | None:
        """What an even pace would have brought by now."""
        return None if self.target is None or not self.days else self.target * self.completed / len(self.days)

    @property
    def highest(self) -> float:
        """The highest of what came in and was asked for, beyond which a chart need not reach; something round of nothing."""
        asked = [*(value for _, value in self.targets), self.stretch or 0]
        return max(*self.steps()[1], *asked) or (40_000.0 if self.money else 4.0)

    def steps(self) -> tuple[list[float], list[float], list[date]]:
        """The line of what came in: places, running totals, and the day of each."""
        begun = 0.0 if self.since is None else max(0.0, self.place(self.since) - 1)
        places, totals, days = [begun], [0.0], [self.days[0] if self.days else date.min]
        known = sorted(day for day in self.daily if self.today is None or day <= self.today)
        for day in sorted({*known, *self._past()}):
            total = totals[-1] + float(self.daily.get(day, 0))
            place = self.place(day)
            if place == places[-1]:
                totals[-1] = total
            else:
                places.append(place)
                totals.append(total)
                days.append(day)
        return places, totals, days

    def _past(self) -> list[date]:
        """The working days that are over and known."""
        return [day for day in self.days[: self.completed] if self.since is None or day >= self.since]


def draw(figure: Figure, data: Attainment, look: Look, compact: bool = False) -> Drawn:
    """Draw the running total against target and pace; `compact` is the smaller form of a printed summary."""
    sheet = _Sheet(figure, data, look, compact)
    sheet.target()
    sheet.stretch()
    sheet.pace()
    sheet.today()
    sheet.fan()
    sheet.actual()
    sheet.names()
    sheet.marks()
    return sheet.drawn


def nice_step(top: float, target: float | None) -> float:
    """The distance of the grid lines: a round number, meeting the target where that is possible."""
    if target and target >= top * 0.5:
        for parts in (3, 4, 5, 2):
            if _is_round(target / parts):
                return target / parts
    rough = max(top, 1e-9) / 4
    power = 10.0 ** _power(rough)
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.85)


def _power(value: float) -> int:
    """The power of ten of a positive number."""
    return floor(log10(value))


def _is_round(value: float) -> bool:
    """Whether a number starts with one digit, or 1.5 or 2.5, followed by zeros."""
    lead = value / 10.0 ** _power(value)
    return any(abs(lead - good) < 1e-9 for good in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10))


class _Sheet:
    """One drawing under way: its axes, the lines labels must not lie on, and the labels already placed."""

    def __init__(self, figure: Figure, data: Attainment, look: Look, compact: bool) -> None:
        self.figure, self.data, self.look, self.compact = figure, data, look, compact
        self.tokens = style.tokens()
        self.drawn = Drawn()
        self.places, self.totals, self.dates = data.steps()
        self.rays = () if compact else data.fan
        self.highest = max([data.highest, *(ray.high for ray in self.rays[-1:])])
        self.top = self.highest * (1.12 if compact else 1.24)
        self.ruler: Ruler = ruler(self.highest, data.money, look)
        self.axes = self._axes()
        self.labels = Labels(figure, self.axes)
        if self.has_come:
            self.labels.avoid(*_corners(self.places, self.totals))

    def _axes(self) -> Axes:
        """Axes with the working days below and round figures at the left."""
        low = min([0.0, *self.totals, *(ray.low for ray in self.rays[-1:])]) * 1.15
        step = nice_step(self.highest - low, self.data.target if low > -self.highest / 2 else None)
        step = step if self.data.money else max(1.0, float(ceil(step)))
        ticks = [step * n for n in range(ceil(low / step), int(self.top / step + 1e-9) + 1)]
        names = [f"{tick / self.ruler.divisor:,.6g}{self.ruler.unit if tick else ''}" for tick in ticks]
        left = 14 + max(width_of(name) for name in names)
        right = 26 if self.compact else self._right()
        axes = style.add_axes(
            self.figure, left=max(30, left), right=right, top=8, bottom=24 if self.compact else 30, scale=scale()
        )
        axes.set_xlim(0, max(1, len(self.data.days)))
        axes.set_ylim(low, self.top)
        ruled(axes, list(zip(ticks, names, strict=True)), self._marks())
        return axes

    def _right(self) -> float:
        """Room at the right, for the words at the end of the fan."""
        return max([44.0, *(22 + width_of(text) for text, _ in self._ends())])

    def _ends(self) -> list[tuple[str, float]]:
        """What the ends of the fan are called, and their heights: the middle first."""
        say = self.look.translate
        return [
            (text.format(value=self._brief(value if self.data.money else round(value))), value)
            for ray in self.rays[-1:]
            for text, value in (
                (say("Charts", "Likely {value}"), ray.middle),
                (say("Charts", "High {value}"), ray.high),
                (say("Charts", "Low {value}"), ray.low),
            )
        ]

    def _marks(self) -> list[tuple[float, str]]:
        """The days named below the axis: as many as have room, the last one always."""
        days = self.data.days
        if not days:
            return []
        width = float(self.figure.get_size_inches()[0]) * style.PIXELS_PER_INCH / scale()
        room = max(1, int((width - 80) / (44 if self.compact else 60)))
        if len(days) > _MONTHS_FROM and self.look.month is not None:
            firsts = [
                number for number, day in enumerate(days, 1) if number == 1 or day.month != days[number - 2].month
            ]
            return [(float(number), self.look.month(days[number - 1])) for number in firsts[:: -(-len(firsts) // room)]]
        stride = max(1, -(-len(days) // room), 2 if len(days) > 10 else 1)
        chosen = [number for number in range(1, len(days) + 1, stride) if len(days) - number >= stride]
        one_month = (days[0].year, days[0].month) == (days[-1].year, days[-1].month)
        return [(float(number), self._day_name(days[number - 1], one_month)) for number in [*chosen, len(days)]]

    def _day_name(self, day: date, one_month: bool) -> str:
        if not one_month:
            return self.look.short_day(day)
        return self.look.translate("Charts", "{day}").format(day=day.day)

    def marks(self) -> None:
        """The days of campaigns, shaded, their names at the top of them; the top can be pointed at and opened."""
        if self.compact:
            return
        found = [(mark, own) for mark in self.data.marks if (own := self._days_of(mark))]
        begins = sorted(own[0] - 1 for _, own in found)
        for mark, own in found:
            following = [each for each in begins if each > own[0] - 1]
            came = sum(value for day, value in self.data.daily.items() if mark.first <= day <= mark.last)
            told = " · ".join(filter(None, (mark.name, mark.days, self._full(float(came)) if came else "")))
            until = following[0] if following else None
            self.labels.shade(mark, own[0] - 1, own[-1], told, self.drawn, until)

    def _days_of(self, mark: Marked) -> list[float]:
        """The places of its days."""
        return [self.data.place(day) for day in self.data.days if mark.first <= day <= mark.last]

    def target(self) -> None:
        """The thin line of the target, with a step where it was changed."""
        targets, end = self._seen_targets(), float(max(1, len(self.data.days)))
        if not targets:
            return
        if self.data.stretch is not None:  # drawn next; the target's name keeps off it
            self.labels.avoid([0.0, end], [self.data.stretch, self.data.stretch])
        places = [0.0, *(max(0.0, self.data.place(day) - 1) for day, _ in targets[1:]), end]
        values = [*(value for _, value in targets), targets[-1][1]]
        self.axes.step(places, values, where="post", color=self.tokens.text2, linewidth=1.1, gid="target", zorder=2.2)
        self.labels.avoid(*_corners(places, values))
        first = self._brief(targets[0][1]) if self.compact else self._full(targets[0][1])
        name = self.look.translate("Charts", "Target {value}").format(value=first)
        across = self.labels.pixel(end, 0)[0] - self.labels.pixel(0, 0)[0] - 4
        spots = [(6, -11, "left"), (6, 12, "left"), (across, -11, "right"), (across, 12, "right")]
        self.labels.put(name, (0.0, targets[0][1]), spots, color=self.tokens.text2)
        if len(targets) > 1:
            name = self.look.translate("Charts", "Target {value}").format(value=self._full(targets[-1][1]))
            spots = [(6, 11, "left"), (6, -11, "left"), (-6, 11, "right")]
            self.labels.put(name, (places[-2], targets[-1][1]), spots, color=self.tokens.text2)

    def _seen_targets(self) -> tuple[tuple[date, float], ...]:
        """The targets that held for a part of the line: what was changed before the first working day was over holds for all of it."""
        targets = self.data.targets
        whole = [place for place, (day, _) in enumerate(targets) if self.data.place(day) <= 1]
        return targets[whole[-1] :] if whole else targets

    def stretch(self) -> None:
        """The thinner line of the figure beyond the target, told from it by its dots and its name."""
        value = self.data.stretch
        if value is None:
            return
        end = float(max(1, len(self.data.days)))
        self.axes.plot(
            [0, end], [value, value], color=self.tokens.text3, linewidth=0.9, dashes=(1, 2), gid="stretch", zorder=2.1
        )
        self.labels.avoid([0.0, end], [value, value])
        shown = self._brief(value) if self.compact else self._full(value)
        name = self.look.translate("Charts", "Stretch {value}").format(value=shown)
        self.labels.put(
            name, (0.0, value), [(6, 11, "left"), (6, -11, "left")], color=self.tokens.text3, fontsize=small()
        )

    def pace(self) -> None:
        """The dashed line of an even pace, and where it stands now."""
        data = self.data
        if data.target is None or data.pace is None:
            return
        end = float(len(data.days))
        self.axes.plot(
            [0, end], [0, data.target], color=self.tokens.text3, linewidth=1.3, dashes=(4, 3), gid="pace", zorder=2.3
        )
        self.labels.avoid([0.0, end], [0.0, data.target])

    def today(self) -> None:
        """The upright line where today begins."""
        data = self.data
        if data.today is None or not data.days or data.today < data.days[0]:
            return
        x = max(float(data.completed), self.places[-1])  # today, once it brought something
        self.labels.avoid([x, x], [0.0, self.top])
        self.axes.axvline(x, color=self.tokens.control_border, linewidth=1.3, gid="today", zorder=1.8)
        if not self.compact:
            right = x < len(data.days) * 0.9
            spots = [(5, 8, "left"), (-5, 8, "right")]
            spots = spots if right else spots[::-1]
            say = self.look.translate
            name = say("Charts", "Forecast from today") if self.rays else say("Charts", "Today")
            self.labels.put(name, (x, self.top), spots, color=self.tokens.text3, fontsize=small())

    def fan(self) -> None:
        """Where it may go: two bands that open from the last point, and the middle between them."""
        if not self.rays:
            return
        color, here = self.tokens.accent, self.totals[-1]
        places = [max(self.places[-1], float(self.data.completed)), *(self.data.place(ray.day) for ray in self.rays)]
        for name, band, low, high in (
            ("fan", self.tokens.band_outer, [ray.low for ray in self.rays], [ray.high for ray in self.rays]),
            ("fan inside", self.tokens.band_inner, [ray.lower for ray in self.rays], [ray.upper for ray in self.rays]),
        ):
            self.axes.fill_between(places, [here, *low], [here, *high], color=band, linewidth=0, gid=name, zorder=1.6)
        middle = [here, *(ray.middle for ray in self.rays)]
        self.axes.plot(places, middle, color=color, linewidth=2, dashes=(1.2, 1.6), gid="likely", zorder=2.6)
        self.labels.avoid(places, middle)
        for number, (text, height) in enumerate(self._ends()):
            spots = [(8.0, down, "left") for down in ((0.0,) if number == 0 else (0.0, -14.0, 14.0, -22.0, 22.0))]
            weight = "bold" if number == 0 else "normal"
            tone = color if number == 0 else self.tokens.text2
            self.labels.put(text, (places[-1], height), spots, color=tone, fontweight=weight)

    def actual(self) -> None:
        """The step line of what came in, with its last point."""
        if not self.has_come:
            return
        places, totals = self.places, self.totals
        color = self.tokens.series[0] if self.compact else self.tokens.accent
        self.axes.step(places, totals, where="post", color=color, linewidth=2.4, gid="actual", zorder=3, clip_on=False)
        self.axes.plot(
            places[-1:], totals[-1:], "o", color=color, markersize=6.5, markeredgecolor=self.tokens.surface,
            markeredgewidth=1.5, gid="last", zorder=4, clip_on=False,
        )  # fmt: skip
        self._points()

    @property
    def has_come(self) -> bool:
        """Whether anything came in."""
        return len(self.places) > 1 and any(self.data.daily.values())

    def _points(self) -> None:
        """Remember every day that brought something, and the last one; days off that lie together are one, with all that they brought."""
        width, height = self.labels.width, self.labels.height
        came: dict[float, float] = defaultdict(float)
        days: dict[float, list[date]] = defaultdict(list)
        for each, value in sorted(self.data.daily.items()):
            came[self.data.place(each)] += float(value)
            days[self.data.place(each)].append(each)
        names: dict[float, list[str]] = defaultdict(list)
        for each, name in self.data.names.items():
            names[self.data.place(each)].append(name)
        for x, total, day in zip(self.places[1:], self.totals[1:], self.dates[1:], strict=True):
            left, down = self.labels.pixel(x, total)
            first, last = (days[x] or [day])[0], (days[x] or [day])[-1]
            label = self.look.translate("Charts", "{day}: {change}, {total} in all").format(
                day=self.look.days(first, last), change=self.look.signed(came[x], self.data.money), total=self._full(total),
            )  # fmt: skip
            label = " · ".join([label, *(fit(name, 300) for name in names[x])])
            key = first if first == last else Period(first, last)
            self.drawn.points.append(Point(left / width, down / height, label, key, 16 / width, 1.2))

    def names(self) -> None:
        """The labels of the last point, of the pace and of the largest jumps."""
        data, tokens = self.data, self.tokens
        if self.has_come:
            x, y = self.places[-1], self.totals[-1]
            text = self.look.translate("Charts", "Actual {value}").format(value=self._full(y))
            text = self.ruler.short(y) if self.compact else text
            color = tokens.series[0] if self.compact else tokens.accent
            left = [
                (-26, -20, "right"),
                (-12, -14, "right"),
                (-8, -34, "right"),
                (-26, 34, "right"),
                (-8, -52, "right"),
            ]
            right = [(12, 16, "left"), (12, -14, "left"), (12, 0, "left"), (-12, 18, "right")]
            spots = left + right if data.pace is None or y >= data.pace * 0.9 else right + left
            spots = [(-4, -12, "right"), *spots] if self.compact else spots
            self.labels.put(text, (x, y), spots, color=color, fontweight="bold")
        if data.pace and data.today is not None and not self.compact:
            text = self.look.translate("Charts", "Pace {value}").format(value=self._brief(data.pace))
            spots = [(14, 18, "left"), (14, 30, "left"), (-26, -20, "right"), (-14, -36, "right"), (14, -40, "left")]
            self.labels.put(text, (float(data.completed), data.pace), spots, color=tokens.text2, leader=True)
        if not self.compact:
            self._jumps()

    def _jumps(self) -> None:
        """Name the largest single results."""
        least = NAMED_SHARE * max(self.data.target or 0, self.totals[-1])
        large_ones = [jump for jump in self.data.jumps if jump.value >= least and jump.value > 0]
        for jump in sorted(large_ones, key=lambda each: -each.value)[:NAMED_MOST]:
            if self.data.today is not None and jump.day > self.data.today:
                continue
            x = self.data.place(jump.day)
            y = self.totals[max(0, sum(1 for place in self.places if place <= x) - 1)]
            text = f"{fit(jump.name, 130, 0.93)} +{self._brief(jump.value)}"
            spots = [
                (-7, -13, "right"), (-7, -2, "right"), (-7, 14, "right"), (8, 18, "left"), (-7, -26, "right"),
                (8, 34, "left"), (8, -13, "left"),
            ]  # fmt: skip
            self.labels.put(text, (x, y), spots, color=self.tokens.text2, fontsize=small(), most=_CLEAR)

    def _full(self, value: float) -> str:
        return self.look.value(value, self.data.money)

    def _brief(self, value: float) -> str:
        """As short as the language writes it on a chart: 110, ¥391k."""
        return self.ruler.short(value) if self.look.zh or not self.data.money else self._full(value)


def _corners(places: list[float], values: list[float]) -> tuple[list[float], list[float]]:
    """The corners of a line that goes on level and steps at each place."""
    across, up = places[:1], values[:1]
    for x, y in zip(places[1:], values[1:], strict=True):
        across += [x, x]
        up += [up[-1], y]
    return across, up

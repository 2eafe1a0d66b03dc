"""Activity: a month of days against the quota, and how much of each kind was done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts import style
from salesplanner.charts.comparison import Pair, bars
from salesplanner.charts.look import Drawn, Look, Page, small

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class DayCounts(Struct, frozen=True):
    """The counts of the days of a period, its working days, the quota of a day, or with `is_weekly` of a week, and today."""

    first: date
    last: date
    counts: Mapping[date, int]
    working: frozenset[date]
    today: date
    quota: int | None = None
    is_weekly: bool = False

    def of_week(self, monday: date) -> int:
        """What the days of a week come to, as far as they lie in the period."""
        return sum(self.counts.get(monday + timedelta(days=number), 0) for number in range(7))

    def is_met(self, day: date) -> bool:
        """Whether the quota was reached on a day, or in its week; without one whether anything was done."""
        done = self.of_week(day - timedelta(days=day.weekday())) if self.is_weekly else self.counts.get(day, 0)
        return done >= (self.quota or 1)

    def met(self) -> tuple[int, int]:
        """On how many of the days, or in how many of the weeks, that are over the quota was reached; those that are not over count once they have it."""
        if self.is_weekly:
            over = [monday for monday in self.weeks() if monday + timedelta(days=6) < self.today or self.is_met(monday)]
        else:
            over = [day for day in self.working if day < self.today or self.counts.get(day)]
        return sum(self.is_met(each) for each in over), len(over)

    def weeks(self) -> list[date]:
        """The Mondays of the weeks to show: those with a working day or a count."""
        days = [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]
        live = [day for day in days if day in self.working or self.counts.get(day)]
        return sorted({day - timedelta(days=day.weekday()) for day in live or days})


def calendar(figure: Figure, data: DayCounts, look: Look) -> Drawn:
    """Draw the weeks as rows of days: quota met, begun, or still empty, the count or the day written inside."""
    page = Page(figure)
    weeks = data.weeks()
    left, head = 76.0 if data.is_weekly and data.quota else 38.0, 20.0
    across = max(12.0, (page.width - left) / 7)
    down = min(32.0, max(14.0, (page.height - head - 2) / max(1, len(weeks))))
    for weekday, name in enumerate(_weekdays(look)):
        page.text(left + across * (weekday + 0.5) - 3, 9, name, ha="center", fontsize=small())
    for number, monday in enumerate(weeks):
        top = head + down * number
        page.text(0, top + down / 2 - 2, f"W{monday.isocalendar().week:02d}", fontsize=small())
        if data.is_weekly and data.quota:
            done, weight = f"{data.of_week(monday)}/{data.quota}", "bold" if data.is_met(monday) else "normal"
            page.text(34, top + down / 2 - 2, done, color=page.tokens.text, fontweight=weight, fontsize=small())
        for weekday in range(7):
            day = monday + timedelta(days=weekday)
            _cell(page, data, day, (left + across * weekday, top, across - 6, down - 6), look)
    return page.drawn


def kinds(figure: Figure, counts: tuple[tuple[str, int, object], ...], look: Look) -> Drawn:
    """Draw one bar for each kind of activity: its name, its count, and what is given back when it is clicked."""
    return bars(figure, tuple(Pair(name, count, None, str(key)) for name, count, key in counts), look, money=False)


def _cell(page: Page, data: DayCounts, day: date, place: tuple[float, float, float, float], look: Look) -> None:
    """One day: its fill says how much was done, the text inside how many."""
    tokens = page.tokens
    inside = data.first <= day <= data.last
    count = data.counts.get(day, 0) if inside else 0
    fill, edge, ink, text, weight = tokens.surface, tokens.track, tokens.text2, "", "normal"
    if count:
        met = data.is_met(day)
        fill = edge = tokens.accent if met else tokens.band_inner
        ink = _on_accent(tokens) if met else tokens.text
        text, weight = f"{count:,}", "bold"
    elif inside and day in data.working:
        past = day < data.today
        fill = tokens.track if past else tokens.surface
        edge = tokens.track if past else tokens.control_border
        text = "0" if past else str(day.day)
    x, y, wide, tall = place
    _tile(page, place, fill, edge, day)
    size = style.FONT_POINTS * small() / (style.FONT_POINTS - 0.6)
    page.text(
        x + wide / 2, y + tall / 2, text, ha="center", color=ink, fontweight=weight, fontsize=size if count else small()
    )
    if inside and (count or day in data.working):
        label = look.translate("Charts", "{name}: {count}").format(name=look.day(day), count=f"{count:,}")
        page.point(x, y, wide, tall, label, day)


def _tile(page: Page, place: tuple[float, float, float, float], fill: str, edge: str, day: date) -> None:
    """A rectangle with slightly round corners."""
    from matplotlib.patches import FancyBboxPatch

    x, y, wide, tall = place
    inset, rounding = 0.5, 2.5
    shape = FancyBboxPatch(
        (x + inset + rounding, y + inset + rounding),
        max(0.1, wide - 2 * (inset + rounding)), max(0.1, tall - 2 * (inset + rounding)),
        boxstyle=f"round,pad={rounding},rounding_size={rounding}",
        facecolor=fill, edgecolor=edge, linewidth=1, gid=day.isoformat(),
    )  # fmt: skip
    page.add(shape)


def _on_accent(tokens: style.ChartTokens) -> str:
    """The colour of text upon the accent."""
    return tokens.series_text[0]


def _weekdays(look: Look) -> list[str]:
    """The short names of the days of a week, from Monday."""
    return [
        look.translate("Charts", "Mon"),
        look.translate("Charts", "Tue"),
        look.translate("Charts", "Wed"),
        look.translate("Charts", "Thu"),
        look.translate("Charts", "Fri"),
        look.translate("Charts", "Sat"),
        look.translate("Charts", "Sun"),
    ]

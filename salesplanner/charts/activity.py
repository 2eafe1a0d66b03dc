"""Activity: a month of days against the quota, and how much of each kind was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from salesplanner.charts import style
from salesplanner.charts.comparison import Pair, bars
from salesplanner.charts.look import Drawn, Look, Page, small

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The counts of the days of a period, its working days, the quota of a day, and today."""

    first: date
    last: date
    counts: Mapping[date, int]
    working: frozenset[date]
    today: date
    quota: int | None = None

    def weeks(self) -> list[date]:
        """The Mondays of the weeks to show: those with a working day or a count."""
        days = [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]
        live = [day for day in days if day in self.working or self.counts.get(day)]
        return sorted({day - timedelta(days=day.weekday()) for day in live or days})


def calendar(figure: Figure, data: DayCounts, look: Look) -> Drawn:
    """Draw the weeks as rows of days: quota met, begun, or still empty, the count or the day written inside."""
    page = Page(figure)
    weeks = data.weeks()
    left, head = 38.0, 20.0
    across = max(12.0, (page.width - left) / 7)
    down = min(32.0, max(14.0, (page.height - head - 2) / max(1, len(weeks))))
    for weekday, name in enumerate(_weekdays(look)):
        page.text(left + across * (weekday + 0.5) - 3, 9, name, ha="center", fontsize=small())
    for number, monday in enumerate(weeks):
        top = head + down * number
        page.text(0, top + down / 2 - 2, f"W{monday.isocalendar().week:02d}", fontsize=small())
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
        met = count >= (data.quota or 1)
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
    page.axes.add_patch(shape)


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

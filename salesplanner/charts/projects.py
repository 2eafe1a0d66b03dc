"""One project over time: for each milestone what was planned, what happened, what is likely, and every date promised."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts.look import Drawn, Look, Page, fit, pitch, small, width_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure


#: Where a day stands, in pixels from the left.
Place = Callable[[date], float]


class Bar(Struct, frozen=True):
    """A milestone: planned day, the day it happened or is expected, the days promised; `label` names it in words."""

    name: str
    planned: date | None
    end: date | None
    is_done: bool
    is_late: bool = False
    promised: tuple[date, ...] = ()
    label: str = ""
    key: Hashable = None


def gantt(figure: Figure, begun: date, bars: tuple[Bar, ...], today: date, look: Look) -> Drawn:
    """Draw the milestones of a project as bars from the day it was signed; a line marks today."""
    page = Page(figure)
    days = [day for bar in bars for day in (bar.planned, bar.end, *bar.promised) if day is not None]
    if not days:
        return page.empty(look.translate("Charts", "No milestone has a date"))
    first, last = min([begun, *days]), max([today, *days])
    left = min(page.width * 0.3, max([40.0, *(width_of(bar.name[:40]) for bar in bars)]) + 10)
    end_room = width_of(look.day(last)) + 14
    room, span = max(40.0, page.width - left - end_room), max(1, (last - first).days)

    def at(day: date) -> float:
        return left + room * (day - first).days / span

    foot = page.foot(left, _entries(page, look)) + 20  # the legend and, above it, the days
    high = pitch(page.height - foot - 8, len(bars), 72, 18)
    bottom = 8 + high * len(bars)
    _months(page, first, last, at, bottom, look)
    start, planned_start = begun, begun
    for number, bar in enumerate(bars):
        middle = 8 + high * (number + 0.5)
        page.text(left - 6, middle, fit(bar.name, left - 8), ha="right")
        _row(page, bar, middle, (at(planned_start), at(start)), at, number, look, max(1.0, high / 44))
        page.point(0, middle - high / 2, page.width, high, bar.label or bar.name, bar.key)
        start = max(start, bar.end or start)
        planned_start = max(planned_start, bar.planned or planned_start)
    if first <= today <= last:
        page.box(at(today) - 0.75, 4, 1.5, bottom - 4, page.tokens.accent, gid="today", alpha=0.8)
    page.legend(left, _entries(page, look))
    return page.drawn


def _row(
    page: Page, bar: Bar, middle: float, starts: tuple[float, float], at: Place, number: int, look: Look, size: float
) -> None:
    """Below the plan as a thin line what happened or is expected, and the promises as ticks; all of it `size` times as high."""
    tokens = page.tokens
    if bar.planned is not None:
        wide = max(2.0, at(bar.planned) - starts[0])
        page.box(starts[0], middle - 8 * size, wide, 4 * size, tokens.other, gid=f"plan {number}")
    if bar.end is not None:
        color = tokens.done if bar.is_done else tokens.series[4]
        begin, end = min(starts[1], at(bar.end)), at(bar.end)
        page.box(begin, middle - 2 * size, max(3.0, end - begin), 9 * size, color, gid=f"bar {number}")
        if bar.is_late and bar.planned is not None and at(bar.planned) < end:
            late = max(begin, at(bar.planned))
            page.box(late, middle - 2 * size, end - late, 9 * size, tokens.series[1], gid=f"late {number}")
        page.text(end + 6, middle + 2 * size, look.day(bar.end), fontsize=small())
    for day in bar.promised:
        page.box(at(day) - 1, middle - 10 * size, 2, 19 * size, tokens.text, gid=f"promise {number}")


def _months(page: Page, first: date, last: date, at: Place, bottom: float, look: Look) -> None:
    """A pale line and the day at the beginning of each month; of each week where there is room for it."""
    marks, day, room = [], first, at(first + timedelta(days=7)) - at(first)
    is_roomy = room > width_of(look.day(last), 0.92) + 24
    while day <= last:
        if day.weekday() == 0 if is_roomy else day.day == 1:
            marks.append(day)
        day += timedelta(days=1)
    taken = 0.0
    for mark in marks:
        x, text = at(mark), look.day(mark)
        page.box(x, 4, 1, bottom - 4, page.tokens.grid)
        if x - width_of(text, 0.92) / 2 > taken:
            page.text(x, bottom + 9, text, fontsize=small(), ha="center")
            taken = x + width_of(text, 0.92) / 2 + 8


def _entries(page: Page, look: Look) -> list[tuple[str, str | None]]:
    say, tokens = look.translate, page.tokens
    return [
        (say("Charts", "Planned"), tokens.other),
        (say("Charts", "Done"), tokens.done),
        (say("Charts", "Expected"), tokens.series[4]),
        (say("Charts", "Late"), tokens.series[1]),
        (say("Charts", "Promised dates"), tokens.text),
    ]

"""Comparisons: what the figure is made of now, a month ago and a year ago, and category by category."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts.look import Drawn, Look, Page, Ruler, fit, pitch, ruler, small, width_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: More series than this are drawn as one hatched rest.
SERIES_MOST = 5


class Row(Struct, frozen=True):
    """One bar of a mix: its name, the value of each series, and what is given back when it is clicked."""

    name: str
    values: Mapping[str, float]
    key: Hashable = None

    @property
    def total(self) -> float:
        """All series together."""
        return float(sum(self.values.values()))


class Mix(Struct, frozen=True):
    """Stacked bars. `series` is the fixed order of the colours, the same in every chart of the book.

    What is in no series is drawn hatched, as the rest; `rest` is what that is called, if it is not just others.
    """

    rows: tuple[Row, ...]
    series: tuple[str, ...]
    money: bool = True
    rest: str = ""

    def parts(self, row: Row) -> list[float]:
        """The segments of a row: the first five series, then all the rest."""
        shown = self.series[:SERIES_MOST]
        rest = sum(float(value) for name, value in row.values.items() if name not in shown)
        return [*(float(row.values.get(name, 0)) for name in shown), rest]


class Pair(Struct, frozen=True):
    """A category with what it brought now and a year ago; None when that year is unknown."""

    name: str
    now: float
    before: float | None = None
    key: Hashable = None


def mix(figure: Figure, data: Mix, look: Look) -> Drawn:
    """Draw the rows as stacked bars with their totals, and the legend below."""
    page = Page(figure)
    top = max([0.0, *(sum(max(0.0, part) for part in data.parts(row)) for row in data.rows)])
    if not top:
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    measure = ruler(top, data.money, look)
    left = min(page.width * 0.34, max(width_of(row.name[:40]) for row in data.rows) + 10)
    room = max(20.0, page.width - left - width_of(measure.short(top)) * 1.1 - 14)
    entries = _entries(page, data, look)
    high = pitch(page.height - page.foot(left, entries), len(data.rows), 40)
    for number, row in enumerate(data.rows):
        middle = 4 + high * (number + 0.5)
        page.name(left - 6, middle, row.name, left - 8)
        end = _stack(page, data, row, (left, middle, room / top, min(18.0, high * 0.62)), measure, look)
        total = measure.short(row.total)
        page.text(end + 7, middle, total, color=page.tokens.text, fontweight="bold", gid=f"total {number}")
    page.legend(left, entries)
    return page.drawn


def grouped(figure: Figure, pairs: tuple[Pair, ...], look: Look, money: bool = True) -> Drawn:
    """Draw each category's bar of now above its hatched bar of last year."""
    page = Page(figure)
    top = max([0.0, *(max(pair.now, pair.before or 0) for pair in pairs)])
    if not top:
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    measure = ruler(top, money, look)
    left = min(page.width * 0.34, max(width_of(pair.name[:40]) for pair in pairs) + 10)
    room = max(20.0, page.width - left - width_of(measure.short(top)) * 1.1 - 12)
    high = pitch(page.height - 4, len(pairs), 42, 20)
    tall = min(11.0, high * 0.38)
    for number, pair in enumerate(pairs):
        middle = 2 + high * (number + 0.5)
        page.name(left - 6, middle, pair.name, left - 8)
        wide = room * max(0.0, pair.now) / top
        above = middle - tall / 2 - 1 if pair.before is not None else middle
        page.box(left, above - tall / 2, wide, tall, page.tokens.series[0], gid=f"now {number}")
        page.text(left + wide + 5, above, measure.short(pair.now), color=page.tokens.text, fontweight="bold")
        if pair.before is not None:
            wide = room * max(0.0, pair.before) / top
            page.hatched(left, middle + 1, wide, tall)
            page.text(left + wide + 5, middle + 1 + tall / 2, measure.short(pair.before), fontsize=small())
        label = look.translate("Charts", "{name}: {count}").format(
            name=fit(pair.name, 400), count=look.value(pair.now, money)
        )
        page.point(0, middle - high / 2, page.width, high, label, pair.key)
    return page.drawn


def bars(figure: Figure, pairs: tuple[Pair, ...], look: Look, money: bool = True) -> Drawn:
    """Draw one bar for each category, such as a channel, with its share of all."""
    page = Page(figure)
    top = max([0.0, *(pair.now for pair in pairs)])
    if not top:
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    whole = sum(max(0.0, pair.now) for pair in pairs)
    measure = ruler(top, money, look)
    left = min(page.width * 0.34, max(width_of(pair.name[:40]) for pair in pairs) + 10)
    room = max(20.0, page.width - left - width_of(measure.short(top)) * 1.1 - 56)
    high = pitch(page.height - 4, len(pairs), 34)
    for number, pair in enumerate(pairs):
        middle = 2 + high * (number + 0.5)
        tall = min(18.0, high * 0.62)
        wide = room * max(0.0, pair.now) / top
        page.name(left - 6, middle, pair.name, left - 8)
        page.box(left, middle - tall / 2, wide, tall, page.tokens.series[0], gid=f"bar {number}")
        value = measure.short(pair.now)
        page.text(left + wide + 8, middle, value, color=page.tokens.text, fontweight="bold")
        share = f"{round(100 * max(0.0, pair.now) / whole)}%"
        page.text(left + wide + 18 + width_of(value) * 1.1, middle, share)
        label = look.translate("Charts", "{name}: {count}").format(
            name=fit(pair.name, 400), count=f"{look.value(pair.now, money)} · {share}"
        )
        page.point(0, middle - high / 2, page.width, high, label, pair.key)
    return page.drawn


def _stack(
    page: Page, data: Mix, row: Row, place: tuple[float, float, float, float], measure: Ruler, look: Look
) -> float:
    """Draw the segments of one row; gives where they end."""
    left, middle, unit, tall = place
    tokens, x = page.tokens, left
    names = [*data.series[:SERIES_MOST], data.rest or look.translate("Charts", "Other")]
    for index, (name, value) in enumerate(zip(names, data.parts(row), strict=False)):
        wide = max(0.0, value) * unit
        if wide <= 0:
            continue
        gap = 1.5 if wide > 3 else 0.0
        other = index == len(names) - 1
        if other:
            page.hatched(x, middle - tall / 2, wide - gap, tall)
        else:
            page.box(x, middle - tall / 2, wide - gap, tall, tokens.series[index], gid=f"{row.name}|{name}"[:80])
        text = measure.short(value)
        if width_of(text, 0.93) + 8 <= wide:
            color = tokens.other_text if other else tokens.series_text[index]
            page.text(x + (wide - gap) / 2, middle, text, ha="center", color=color, fontsize=small())
        label = look.translate("Charts", "{name}: {count}").format(
            name=f"{row.name} · {fit(name, 300)}", count=look.value(value, data.money)
        )
        page.point(x, middle - tall / 2, wide, tall, label, (row.key, None if other else name))
        x += wide
    return x


def _entries(page: Page, data: Mix, look: Look) -> list[tuple[str, str | None]]:
    """The legend: every series that occurs in a row, and the rest."""
    parts = [data.parts(row) for row in data.rows]
    shown = data.series[:SERIES_MOST]
    entries: list[tuple[str, str | None]] = [
        (name, page.tokens.series[index]) for index, name in enumerate(shown) if any(row[index] for row in parts)
    ]
    if any(row[-1] for row in parts):
        entries.append((data.rest or look.translate("Charts", "Other"), None))
    return entries

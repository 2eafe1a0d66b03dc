"""The pipeline: how many deals reach each stage, and what the next months may bring."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.charts.look import Drawn, Look, Page, Ruler, fit, percent, pitch, ruler, small, width_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: On a page narrower than this the names of stages have more of it.
_NARROW = 320


class Step(Struct, frozen=True):
    """A stage and how many deals reached it; `key` is given back when it is clicked."""

    name: str
    count: int
    key: Hashable = None


class Month(Struct, frozen=True):
    """A month to come: signed so far, open deals by win chance, the rest of them, and the target."""

    name: str
    signed: float
    weighted: float
    rest: float
    target: float | None = None
    key: Hashable = None


def funnel(figure: Figure, steps: tuple[Step, ...], look: Look) -> Drawn:
    """Draw the stages as bars on a track, with counts and the share that came from the stage before."""
    page = Page(figure)
    most = max([0, *(step.count for step in steps)])
    if not most:
        return page.empty(look.translate("Charts", "No deals in this time"))
    high = pitch(page.height - 4, len(steps), 34)
    left = _names(page, [step.name for step in steps])
    count_room = 16 + width_of(f"{most:,}") * 1.1
    room = max(20.0, page.width - left - count_room - 66)
    before: int | None = None
    for number, step in enumerate(steps):
        middle = 2 + high * (number + 0.5)
        tall = min(18.0, high * 0.62)
        page.text(left - 6, middle, fit(step.name, left - 8), ha="right")
        page.box(left, middle - tall / 2, room, tall, page.tokens.track)
        page.box(left, middle - tall / 2, room * step.count / most, tall, page.tokens.series[0], gid=f"step {number}")
        x = left + room + 10
        page.text(x, middle, f"{step.count:,}", color=page.tokens.text, fontweight="bold")
        share = "" if before is None else percent(step.count, before)
        page.text(left + room + count_room + 12, middle, share)
        name = look.translate("Charts", "{name}: {count}").format(name=fit(step.name, 400), count=f"{step.count:,}")
        page.point(0, middle - high / 2, page.width, high, name, step.key)
        before = step.count
    return page.drawn


def months(figure: Figure, rows: tuple[Month, ...], look: Look) -> Drawn:
    """Draw what each month has signed, may bring by win chance, and could bring at most, against its target."""
    page = Page(figure)
    top = max([0.0, *(max(row.signed + row.weighted + row.rest, row.target or 0) for row in rows)])
    if not top:
        return page.empty(look.translate("Charts", "No open deals"))
    measure = ruler(top, True, look)
    left = max([24.0, *(width_of(row.name) for row in rows)]) + 12
    texts = [_expected(row, measure, look) for row in rows]
    room = max(20.0, page.width - left - max(width_of(text) for text in texts) - 22)
    entries, target = _entries(page, look), look.translate("Charts", "Target")
    after = width_of(target) + 8 if any(row.target for row in rows) else 0
    high = pitch(page.height - page.foot(left, entries, after), len(rows), 38, 18)
    for number, (row, text) in enumerate(zip(rows, texts, strict=True)):
        middle = 4 + high * (number + 0.5)
        _month(page, row, left, middle, room / top, number)
        page.text(left + room * _reach(row) / top + 10, middle, text, fontsize=small())
        name = look.translate("Charts", "{name}: {count}").format(name=row.name, count=text)
        page.point(0, middle - high / 2, page.width, high, name, row.key)
    x = page.legend(left, entries, after)
    if after:
        page.box(x, page.height - 20, 2, 16, page.tokens.text)
        page.text(x + 8, page.height - 12, target, fontsize=small())
    return page.drawn


def _entries(page: Page, look: Look) -> list[tuple[str, str | None]]:
    """The legend of the months."""
    return [
        (look.translate("Charts", "Signed"), page.tokens.series[0]),
        (look.translate("Charts", "Weighted"), page.tokens.series[4]),
        (look.translate("Charts", "Rest of the open deals"), None),
    ]


def _names(page: Page, names: list[str]) -> float:
    """Where the bars begin: right of the longest name, within a third of the page, or near half of a narrow one."""
    share = 0.46 if page.width < _NARROW else 0.34
    return min(page.width * share, max([30.0, *(width_of(name[:40]) for name in names)]) + 10)


def _reach(row: Month) -> float:
    """How far to the right a month has something drawn."""
    return max(row.signed + row.weighted + row.rest, row.target or 0)


def _month(page: Page, row: Month, left: float, middle: float, unit: float, number: int) -> None:
    """One month: three segments with gaps, and the tick of the target."""
    tall = 17.0
    page.text(left - 6, middle, row.name, ha="right")
    x = left
    for part, (value, color) in enumerate(
        ((row.signed, page.tokens.series[0]), (row.weighted, page.tokens.series[4]), (row.rest, None))
    ):
        wide = value * unit
        if wide <= 0:
            continue
        gap = 1.5 if wide > 3 else 0.0
        if color is None:
            page.hatched(x, middle - tall / 2, wide - gap, tall)
        else:
            page.box(x, middle - tall / 2, wide - gap, tall, color, gid=f"month {number} {part}")
        x += wide
    if row.target:
        page.box(left + row.target * unit - 1, middle - 14, 2, 28, page.tokens.text, gid=f"target {number}")


def _expected(row: Month, measure: Ruler, look: Look) -> str:
    """The words beside a month: what to expect, and of what."""
    value = row.signed + row.weighted
    expected = measure.short(round(value, -4) if measure.divisor == 10_000 and value >= 200_000 else value)
    if not row.target:
        return look.translate("Charts", "Weighted {value}").format(value=expected)
    text = look.translate("Charts", "Weighted {value} / target {target}")
    return text.format(value=expected, target=measure.short(row.target))

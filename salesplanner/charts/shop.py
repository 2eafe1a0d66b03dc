"""A shop day by day: visitors as bars, the days of campaigns darker, conversion as a line below, causes marked where they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from salesplanner.charts.attainment import nice_step
from salesplanner.charts.look import Drawn, Look, Page, fit, number, small, width_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_FOOT, _GAP = 20.0, 16.0


class ShopDays(Struct, frozen=True):
    """The days, visitors and conversion (a fraction) of those that were entered, and what was done or supposed on a day."""

    days: Sequence[date]
    visitors: Mapping[date, float]
    conversion: Mapping[date, float]
    campaigns: Mapping[date, str] = field(default_factory=dict)
    causes: Mapping[date, str] = field(default_factory=dict)


def draw(figure: Figure, data: ShopDays, look: Look) -> Drawn:
    """Draw both courses over the same days; a day that is not entered stays a dashed box."""
    page = Page(figure)
    if not any(data.visitors.values()):
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    names = (look.translate("Charts", "Visitors"), look.translate("Charts", "Conversion"))
    left, right = 46.0, max(width_of(each) for each in names) + 14
    wide = max(40.0, page.width - left - right) / max(1, len(data.days))
    room = page.height - _FOOT - _GAP - 12
    frame = _Frame(page, left, wide, len(data.days))
    _bars(frame, data, look, 12.0, room * 0.52)
    _line(frame, data, 12.0 + room * 0.52 + _GAP, room * 0.48)
    page.text(page.width - right + 10, 12 + room * 0.26, names[0], fontsize=small())
    page.text(page.width - right + 10, 12 + room * 0.76 + _GAP, names[1], color=page.tokens.risk, fontsize=small())
    _axis(frame, data, look)
    return page.drawn


class _Frame(Struct, frozen=True):
    """Where the days stand."""

    page: Page
    left: float
    wide: float
    count: int

    def middle(self, place: int) -> float:
        """The middle of a day."""
        return self.left + self.wide * (place + 0.5)

    def rule(self, y: float, text: str) -> None:
        """A hairline with its value."""
        self.page.box(self.left, y - 0.5, self.wide * self.count, 1, self.page.tokens.grid)
        self.page.text(self.left - 6, y, text, ha="right", fontsize=small())


def _bars(frame: _Frame, data: ShopDays, look: Look, top: float, tall: float) -> None:
    page, tokens = frame.page, frame.page.tokens
    most = max(data.visitors.values())
    step = nice_step(most, None)
    high = max(most, step * max(1, round(most / step)))
    for tick in (0.0, step, step * 2) if step * 2 <= high * 1.01 else (0.0, step):
        frame.rule(top + tall - tick / high * tall, _short(tick))
    named = ""
    usual = tokens.band_inner if tokens.dark else tokens.series[4]
    for place, day in enumerate(data.days):
        middle, value = frame.middle(place), data.visitors.get(day)
        broad = min(24.0, frame.wide * 0.68)
        campaign = data.campaigns.get(day, "")
        if value is None:
            page.box(middle - broad / 2, top + tall - 10, broad, 10, "none", edgecolor=tokens.control_border,
                     linewidth=0.8, linestyle=(0, (2, 2)))  # fmt: skip
        else:
            size = value / high * tall
            color = tokens.series[0] if campaign else usual
            gid = f"{'campaign' if campaign else 'day'} {day.isoformat()}"
            page.box(middle - broad / 2, top + tall - size, broad, size, color, gid=gid)
        if campaign and campaign != named:
            at = top + tall - (value or 0) / high * tall - 8
            room = frame.wide * _free(data, place)
            page.text(middle, max(6.0, at), fit(campaign, max(room, 30), 0.93), ha="center", fontsize=small())
        named = campaign
        page.point(frame.left + frame.wide * place, 0, frame.wide, page.height, _label(data, day, look), day)


def _free(data: ShopDays, place: int) -> int:
    """How many days' width a campaign's name may take: up to the next one."""
    later = [at for at in range(place + 1, len(data.days)) if data.campaigns.get(data.days[at])]
    following = [at for at in later if data.campaigns[data.days[at]] != data.campaigns[data.days[place]]]
    return min(5, (following[0] - place) if following else 5)


def _line(frame: _Frame, data: ShopDays, top: float, tall: float) -> None:
    page, tokens = frame.page, frame.page.tokens
    values = list(data.conversion.values())
    if not values:
        return
    low, high = min(values), max(values)
    edge = max((high - low) * 0.15, high * 0.05, 1e-6)
    low, high = max(0.0, low - edge), high + edge
    for tick in (low, (low + high) / 2, high):
        frame.rule(top + (high - tick) / (high - low) * tall, f"{tick * 100:.1f}%")
    stretch: list[tuple[float, float]] = []
    for place, day in enumerate([*data.days, None]):
        value = data.conversion.get(day) if day is not None else None
        if value is not None:
            stretch.append((frame.middle(place), top + (high - value) / (high - low) * tall))
            continue
        if stretch:
            across, down = zip(*stretch, strict=True)
            page.line(across, down, color=tokens.series[1], linewidth=2, marker="o" if len(stretch) == 1 else "")
        stretch = []
    for place, day in enumerate(data.days):
        if day in data.causes and day in data.conversion:
            y = top + (high - data.conversion[day]) / (high - low) * tall
            page.line([frame.middle(place)], [y], marker="D", markersize=6, color=tokens.risk, gid="cause")


def _axis(frame: _Frame, data: ShopDays, look: Look) -> None:
    every = max(1, -(-int(width_of(look.day(data.days[-1])) + 14) // max(1, int(frame.wide))))
    last = len(data.days) - 1
    for place in range(0, len(data.days), max(every, 4 if len(data.days) > 12 else 1)):
        if place == 0 or place <= last - every:
            day = data.days[place]
            text = f"{day.day}日" if look.zh else str(day.day)
            frame.page.text(frame.middle(place), frame.page.height - _FOOT / 2, text, ha="center", fontsize=small())
    day = data.days[last]
    text = f"{day.day}日" if look.zh else str(day.day)
    frame.page.text(frame.middle(last), frame.page.height - _FOOT / 2, text, ha="center", fontsize=small())


def _label(data: ShopDays, day: date, look: Look) -> str:
    parts = [look.day(day)]
    if day in data.visitors:
        parts.append(look.translate("Charts", "{name}: {count}").format(
            name=look.translate("Charts", "Visitors"), count=number(data.visitors[day])
        ))  # fmt: skip
    else:
        parts.append(look.translate("Charts", "not entered"))
    if day in data.conversion:
        parts.append(look.translate("Charts", "{name}: {count}").format(
            name=look.translate("Charts", "Conversion"), count=f"{data.conversion[day] * 100:.2f}%"
        ))  # fmt: skip
    return " · ".join([*parts, *filter(None, (data.campaigns.get(day), data.causes.get(day)))])


def _short(value: float) -> str:
    return f"{number(value / 1000)}k" if value >= 1000 else number(value)

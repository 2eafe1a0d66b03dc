"""How one sum became another: the parts of the change one below the other, each from where the one before ended."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.charts.look import Drawn, Look, Page, Ruler, fit, pitch, ruler, width_of, wrapped

if TYPE_CHECKING:
    from matplotlib.figure import Figure


#: Places of what is small beside the others.
_FINE = 2


class Step(Struct, frozen=True):
    """A part of the change, or with `is_sum` where the sum stands; `remark` is what caused it, in words."""

    name: str
    value: float
    remark: str = ""
    is_sum: bool = False
    key: Hashable = None


def draw(figure: Figure, steps: tuple[Step, ...], look: Look, money: bool = True) -> Drawn:
    """Draw the sums as bars from nothing, and between them what was added or taken; signs say it too, not colour alone."""
    page = Page(figure)
    ends = _ends(steps)
    top, low = max([0.0, *(max(pair) for pair in ends)]), min([0.0, *(min(pair) for pair in ends)])
    if top <= low:
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    measure = ruler(top, money, look)
    tail = measure.unit or f" {measure.suffix}".rstrip()  # nothing beside the bars says it, nor in a picture of them
    left = min(page.width * 0.34, max(width_of(step.name[:40]) for step in steps) + 10)
    after = max(width_of(_said(step, measure, tail)) for step in steps) * 1.1 + 12
    unit = max(20.0, page.width - left - after) / (top - low)
    high = pitch(page.height - 4, len(steps), 38)
    for number, (step, (start, end)) in enumerate(zip(steps, ends, strict=True)):
        middle = 2 + high * (number + 0.5)
        tall = min(18.0, high * 0.6)
        begin, wide = left + (min(start, end) - low) * unit, max(1.0, abs(end - start) * unit)
        page.text(left - 6, middle, fit(step.name, left - 8), ha="right")
        page.box(begin, middle - tall / 2, wide, tall, _color(page, step), gid=f"step {number}")
        weight = "bold" if step.is_sum else "normal"
        page.text(begin + wide + 7, middle, _said(step, measure, tail), color=page.tokens.text, fontweight=weight)
        label = look.value(step.value, money) if step.is_sum else look.signed(step.value, money)
        told = look.translate("Charts", "{name}: {count}").format(name=fit(step.name, 300), count=label)
        page.point(0, middle - high / 2, page.width, high, " · ".join(filter(None, (told, step.remark))), step.key)
    return page.drawn


def _ends(steps: tuple[Step, ...]) -> list[tuple[float, float]]:
    """Where each bar begins and ends."""
    found, reached = [], 0.0
    for step in steps:
        start, reached = (0.0, step.value) if step.is_sum else (reached, reached + step.value)
        found.append((start, reached))
    return found


def _said(step: Step, measure: Ruler, tail: str = "") -> str:
    text = measure.short(abs(step.value))
    if step.value and text == "0":  # of something small beside the others
        text = replace(measure, places=_FINE).short(abs(step.value))
    text += (tail or measure.unit) if step.value else ""
    if step.is_sum:
        return ("−" if step.value < 0 else "") + text
    return {1: "+", 0: "", -1: "−"}[(step.value > 0) - (step.value < 0)] + text


def _color(page: Page, step: Step) -> str:
    if step.is_sum:
        return page.tokens.series[0]
    return page.tokens.done if step.value >= 0 else page.tokens.risk


def upright(figure: Figure, steps: tuple[Step, ...], look: Look) -> Drawn:
    """Draw the same side by side: what each says above its bar, its name below; for a few steps in a wide place."""
    page = Page(figure)
    ends = _ends(steps)
    top, low = max([0.0, *(max(pair) for pair in ends)]), min([0.0, *(min(pair) for pair in ends)])
    if top <= low:
        return page.empty(look.translate("Charts", "Nothing recorded yet"))
    measure, tokens = replace(ruler(top, True, look), places=2), page.tokens
    wide, head = page.width / len(steps), 22.0
    names = [wrapped(step.name, wide - 4) for step in steps]
    foot = 36.0 if any("\n" in name for name in names) else 24.0
    unit = max(10.0, page.height - head - foot) / (top - low)
    for number, (step, (start, end)) in enumerate(zip(steps, ends, strict=True)):
        middle, broad = wide * (number + 0.5), min(56.0, wide * 0.62)
        upper, tall = head + (top - max(start, end)) * unit, max(2.0, abs(end - start) * unit)
        color = tokens.other if step.is_sum and number == 0 else _color(page, step)
        page.box(middle - broad / 2, upper, broad, tall, color, gid=f"step {number}")
        page.text(middle, upper - 10, _said(step, measure), ha="center", color=tokens.text, fontweight="bold")
        page.text(middle, page.height - foot + 4, names[number], ha="center", va="top", linespacing=1.1)
        if number + 1 < len(steps):
            level = head + (top - end) * unit
            page.box(middle + broad / 2, level - 0.5, wide - broad, 1.0, tokens.control_border)
        label = look.value(step.value, True) if step.is_sum else look.signed(step.value, True)
        told = look.translate("Charts", "{name}: {count}").format(name=fit(step.name, 300), count=label)
        page.point(wide * number, 0, wide, page.height, " · ".join(filter(None, (told, step.remark))), step.key)
    page.box(0, head + top * unit - 0.5, page.width, 1.0, tokens.control_border)
    return page.drawn

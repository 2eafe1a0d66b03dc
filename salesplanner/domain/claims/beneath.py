"""A whole in a line of its own against its parts in the lines beneath it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Said, value_of
from salesplanner.domain.claims.remainders import added
from salesplanner.domain.claims.splits import FLOWS, GOES_ON, SLIP, STEPS, is_in_halves
from salesplanner.domain.claims.sums import ends_as_told, wrong_sum
from salesplanner.domain.claims.ways import Way, are_alike
from salesplanner.domain.claims.writing import wrong_figure

#: What a line tells that may have parts, and a part told as one.
_WHOLE = re.compile(
    r"总|合计|共|全[部年月]|额|量|销售|收入|业绩|回款|客户|拜访|订单|线索|库存|支出|费用|预算|人数|(?<![a-z])(?:total|overall|all|in all|pipeline|sales|revenue|turnover|visits|orders|calls|leads|customers|clients|accounts|bookings|budget|spend(?:ing)?|costs?|headcount|stock|payments|enquiries|returns|complaints|contracts|deals|hours)(?![a-z])"
)
_PART = re.compile(r"其中|(?<![a-z])(?:of which|thereof)(?![a-z])")
_NAMED = re.compile(r"[^\w\n]*\d{0,2}[.)、]?\s*[^:：\n\d]{0,28}[:：]?\s*[$€£¥]?\d[\d,.]*[^\d\n]{0,12}[.。;；,，]?\s*")
_TIME = re.compile(
    r"[周月季年天日]|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|q[1-4]|last|mon|tue|wed|thu|fri)"
)
#: What there was, and what there is.
_OPENING = re.compile(
    r"期初|[月周年季]初|上[月周期]末|(?<![a-z])(?:open(?:ing|ed)?|start(?:ed|ing)?|beginning)(?![a-z])"
)
_CLOSING = re.compile(
    r"期末|[月周年季]末|结余|结存|余额|(?<![a-z])(?:open(?! order)|clos(?:ing|ed)|end(?:ing)?|left|balance|remaining)(?![a-z])"
)
_LINE, _FEW, _PAIR, _MOST = 48, 3, 2, 4


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of wholes that the lines beneath do not make."""
    at = 0
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", reading.folded)]
    told = [_figure(reading, *each) for each in lines] if len(lines) >= _FEW else []
    while at < len(told):
        last = at
        while last < len(told) and told[last] is not None:
            last += 1
        run = [each for each in told[at:last] if each is not None]
        if len(run) >= _FEW:
            yield from _judged(reading, run[0], run[1:])
        if len(run) > _FEW:
            yield from _balance(reading, run)
        at = last + 1


def _figure(reading: Reading, start: int, end: int) -> Said | None:
    """The figure of a line that has but a name and one."""
    if end - start > _LINE or any(first <= start < last for first, last in reading.tables):
        return None
    if not _NAMED.fullmatch(reading.folded, start, end):
        return None
    own = [each for one in reading.sentences if one.start < end and start < one.end for each in one.said]
    own = [each for each in own if start <= each.number.start < end]
    return own[0] if len(own) == 1 and own[0].is_plain and not own[0].per else None


def _judged(reading: Reading, whole: Said, parts: list[Said]) -> Iterator[Mark]:
    """The mark of the first of some lines, where the others are told as its parts and nearly make it."""
    parts = parts[:-1] if parts[-1].has("total") else parts
    names = [_name(reading, each) for each in (whole, *parts)]
    text = "\n".join(names[1:])
    are_parts = all(are_alike(each, whole) and each.number.value < whole.number.value for each in parts)
    if not are_parts or any(each.has("target") or each.has("base") for each in (whole, *parts)):
        return
    is_told = all(map(_PART.search, names[1:])) or (len(parts) == _PAIR and is_in_halves(text))
    is_of_one = _WHOLE.search(names[0]) and not any(map(_WHOLE.search, names[1:])) and not _TIME.search(names[0])
    is_of_one = is_of_one and not (STEPS.search(text) or FLOWS.search(text) or GOES_ON.search(text))
    if not is_told and (len(parts) < _FEW or not is_of_one):
        return
    number, made = whole.number, value_of(parts)
    is_near = not number.loose and abs(made / number.value - 1) <= SLIP / _PAIR
    if is_near and not number.fits(*ends_as_told(parts, number)) and not lex.UNION.search(reading.folded):
        yield wrong_sum(reading, number, [each.number for each in parts])


def _balance(reading: Reading, run: list[Said]) -> Iterator[Mark]:
    """The mark of what there is in the last of some lines, where it is not what there was in the first with what came and went."""
    names = [_name(reading, each) for each in run]
    first, *moved, last = (each.number for each in run)
    is_told = _OPENING.search(names[0]) and _CLOSING.search(names[-1]) and len(moved) <= _MOST
    if not is_told or not all(are_alike(run[0], each) for each in run[1:]):
        return
    made = [
        (signs, first.value + sum((sign * each.value for sign, each in zip(signs, moved, strict=True)), Decimal(0)))
        for signs in itertools.product((1, -1), repeat=len(moved))
    ]
    if any(last.fits(value, value) for _, value in made):
        return
    signs, value = min(made, key=lambda each: abs(each[1] - last.value))
    if last.may_mean(value):
        taken = (first, *moved)
        parts = added(reading, Way(value, value, value, first, last, (1, *signs), taken))
        yield wrong_figure(reading, last, MarkKind.EQUATION, value, parts=parts)


def _name(reading: Reading, said: Said) -> str:
    start = reading.folded.rfind("\n", 0, said.number.start) + 1
    return reading.folded[start : said.number.start]

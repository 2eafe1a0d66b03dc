"""Growth told step by step: of three or more figures that follow each other in time, each against the one before it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.changes import when_of
from salesplanner.domain.claims.days import Named
from salesplanner.domain.claims.derived import grown
from salesplanner.domain.claims.marks import Mark
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, spread
from salesplanner.domain.claims.ways import HUNDRED, Way, are_alike

#: Told against other than the figure before it.
_OTHERWISE = re.compile(
    r"去年|上年|同期|目标|计划|预算|占|累计|均|行业|(?<![a-z])(?:last year|year ago|target|goal|plan|budget|of|average|share|margin|industry)(?![a-z])"
)
_OVER_A_YEAR = re.compile(r"同比|(?<![a-z])(?:yoy|year[- ]on[- ]year)(?![a-z])")
_STEP = re.compile(
    r"环比|[比较]上[个月季]|(?<![a-z])(?:mom|month[- ]on[- ]month|quarter[- ]on[- ]quarter|qoq)(?![a-z])"
)
#: Between a figure and the change that it is told with.
_BESIDE = re.compile(r"[^;；。\d]{0,18}")
_AND = re.compile(r"(?: in [a-z\d ]{3,12})?(?:[、和与]|,? and|,) ?")
_GROWTHS = re.compile(r"(?:增速|增幅|涨幅|增长率)(?:分别|依次)?[为是]?$|(?<![a-z])growth (?:rates? )?(?:of|was|were) $")
_SERIES, _A_YEAR, _NEAR = 3, 12, 4


class _Step(Struct, frozen=True):
    """A figure of a series with its time, where it has one."""

    said: Said
    when: Named | None


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of changes that are not those from the figure before."""
    percents = [any(each.number.kind is Kind.PERCENT for each in one.said) for one in reading.sentences]
    for place, sentence in enumerate(reading.sentences):
        if not any(percents[place : place + _NEAR]):
            continue
        scope = [*reading.joined(place), *reading.near(place, 0, 1, on_line=True)[1:]]
        scope = sorted({each.start: each for each in scope}.values(), key=lambda each: each.start)
        changes = list(_changes(scope)) if scope[0] is sentence else []
        if not changes:
            continue
        series = _series(scope)
        if series:
            yield from _judged(reading, scope, series, changes)


def _changes(scope: list[Sentence]) -> Iterator[Said]:
    """The changes in percent, with those that a list of them goes on with."""
    is_change = False
    for sentence in scope:
        for before, each in itertools.pairwise([None, *sentence.said]):
            gap = sentence.between(before.number.end, each.number.start) if before and each else ""
            is_next = is_change and _AND.fullmatch(gap) is not None
            is_grown = each is not None and (
                each.change is not None or is_next or _GROWTHS.search(each.before) is not None
            )
            is_change = is_grown and each is not None and each.number.kind is Kind.PERCENT and each.number.high is None
            if is_change and each is not None:
                yield each


def _series(scope: list[Sentence]) -> list[_Step]:
    """The figures of one thing, each of a time behind that of the one before it; nothing where there are others."""
    known = [
        _Step(each, when_of(one, each))
        for one in scope
        for each in one.said
        if each.is_plain and not each.is_length and not each.has("target")
    ]
    if len(known) < _SERIES:
        return []
    if not all(are_alike(known[0].said, each.said) and each.said.per == known[0].said.per for each in known):
        return []
    if any(each.said.has("base") for each in known[1:]):
        return []  # set against another time
    whens = [each.when for each in known]
    if not any(whens):
        return known
    is_in_order = all(one and other and _is_next(one, other) for one, other in itertools.pairwise(whens))
    return known if is_in_order else []


def _is_next(one: Named, other: Named) -> bool:
    if one.kind != other.kind or one.last - one.first != other.last - other.first:
        return False
    if one.year and other.year:
        return (one.year, one.first) < (other.year, other.first)
    return not (one.year or other.year) and 0 < (other.first - one.first) % _A_YEAR <= _A_YEAR // 2


def _judged(reading: Reading, scope: list[Sentence], series: list[_Step], changes: list[Said]) -> Iterator[Mark]:
    """The marks of those changes that are told of a step, where words or the other changes say that they are."""
    text = reading.folded[scope[0].start : scope[-1].end]
    if any(_OTHERWISE.search(reading.folded[each.lead : each.number.end + 12]) for each in changes):
        return
    if _OVER_A_YEAR.search(text) and not (series[0].when and series[0].when.kind == "year"):
        return
    told = list(_told(scope, series, changes))
    fitting = [each for each, at in told if _way(series[at - 1], series[at], each).gives(each.number)]
    if not (fitting or _STEP.search(text)):
        return
    for change, at in told:
        ways = [_way(one, other, change) for one, other in itertools.combinations(series, 2)]
        way = _way(series[at - 1], series[at], change)
        if not any(each.gives(change.number) for each in ways) and (way.value < 0 or change.number.may_mean(way.value)):
            yield from grown(reading, change, [way])


def _way(base: _Step, now: _Step, change: Said) -> Way:
    """What one figure grew by from another, to the side that a change is told to."""
    one, other, side = base.said.number, now.said.number, change.change or 1
    ends = ((other.low_end / one.high_end - 1) * HUNDRED * side, (other.high_end / one.low_end - 1) * HUNDRED * side)
    value = (other.value / one.value - 1) * HUNDRED * side
    room = max(abs(value) / 25, Decimal("0.6"))  # of roundly told figures
    low, high = spread(*ends)
    return Way(max(low, value - room), min(high, value + room), value, one, other)


def _told(scope: list[Sentence], series: list[_Step], changes: list[Said]) -> Iterator[tuple[Said, int]]:
    """Each change with the place of the figure that it led to: that of its time, the one right before it, or the next in turn."""
    whens = [when_of(one, each) for one in scope for each in one.said if each in changes]
    is_behind = changes[0].number.start > series[-1].said.number.end
    if is_behind and len(changes) == len(series) - 1 and not any(whens):
        yield from zip(changes, range(1, len(series)), strict=True)
        return
    for change, when in zip(changes, whens, strict=True):
        dated = [at for at, step in enumerate(series) if when and step.when and _are_same(when, step.when)]
        before = [at for at, step in enumerate(series) if step.said.number.start < change.number.start]
        at = dated[0] if dated else before[-1] if before else 0
        gap = next(
            (one.between(series[at].said.number.end, change.number.start) for one in scope if change in one.said), ""
        )
        if at and series[at].when and (dated or _BESIDE.fullmatch(gap)):
            yield change, at


def _are_same(one: Named, other: Named) -> bool:
    return (one.kind, one.year, one.first) == (other.kind, other.year, other.first)

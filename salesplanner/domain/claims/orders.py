"""Words that set figures in order: a rise kept up month after month, the same."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.writing import written

#: How far apart figures may be that are told to be the same, as a share of the larger.
_AS_GOOD_AS_SAME = Decimal("0.03")
_FLAT = re.compile(
    r"持平|不变|没有?变化|(?:与|和|同)[^，,]{1,10}(?:相同|一样)|(?<![a-z])(?:flat(?= (?:on|at|against|with|year|month|compared)|[,.;]|$)|unchanged|the same as|level with|no change)(?![a-z])"
)
_MORE, _LESS = tuple("多高大强旺涨升"), tuple("少低小弱差降跌")
_RUN = re.compile(
    r"连续|逐[月周年季日步渐]|节节|步步|稳步|越来越|一[月周年季天]比一[月周年季天]|[月周年季]比[月周年季]|[月周年季]{2}|一路|持续|(?<![a-z])(?:running|in a row|consecutive|straight|successive|(?:month|week|quarter|year|day)s? (?:after|by|on) (?:month|week|quarter|year|day)|steadily|consistently|constantly|all along|throughout|kept|keeps|(?:every|each) (?:single )?(?:month|week|quarter|year|day|time)|from (?:month|week|quarter|year) to (?:month|week|quarter|year))(?![a-z])"
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of orders that the figures do not keep."""
    for sentence in reading.sentences:
        known = [each for each in sentence.said if _is_plain(each)]
        yield from _runs(reading, sentence, known)
        yield from _flat(reading, sentence, known)


def _is_plain(said: Said) -> bool:
    number = said.number
    is_kind = number.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
    return (
        is_kind
        and said.change is None
        and number.high is None
        and number.unit not in ("day", "week", "month", "year", "way")
    )


def _is_less(one: Said, other: Said) -> bool:
    return one.number.value < other.number.value and not (
        one.number.loose or other.number.loose or one.number.rough or other.number.rough
    )


def _runs(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """A series that is told to rise or fall all along, and does not."""
    for cue in _RUN.finditer(sentence.text):
        around = sentence.text[max(0, cue.start() - 28) : cue.end() + 24]
        ahead = sentence.text[cue.end() : cue.end() + 1]
        is_up, is_down = bool(lex.UP.search(around) or ahead in _MORE), bool(lex.DOWN.search(around) or ahead in _LESS)
        if is_up == is_down:
            continue
        for series in _series(reading, known):
            steps = itertools.pairwise(series)
            for one, other in steps:
                if _is_less(other, one) if is_up else _is_less(one, other):
                    start, end = sentence.start + cue.start(), sentence.start + cue.end()
                    facts = {"said": reading.raw[start:end], "base": reading.words(one.number), "now": reading.words(other.number), "growth": ""}  # fmt: skip
                    yield Mark(start, end, MarkKind.DIRECTION, facts)
                    return


def _series(reading: Reading, known: list[Said]) -> Iterator[list[Said]]:
    """Three or more figures of one kind side by side."""
    run: list[Said] = []
    for said in [*known, None]:
        if said is not None and run and said.number.agrees(run[-1].number) and said.per in ("", run[-1].per):
            gap = reading.folded[run[-1].number.end : said.number.start]
            if len(gap) <= 24 and not re.search(r"[。；;(（]|其中|合计|共|(?<![a-z])total", gap):
                run.append(said)
                continue
        if len(run) >= 3:
            yield run
        run = [said] if said is not None else []


def _flat(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """Two figures that are told to be the same, and are not."""
    found = _FLAT.search(sentence.text)
    if (
        found is None
        or len(known) != 2
        or not known[0].number.agrees(known[1].number)
        or any(each.change is not None for each in sentence.said)
    ):
        return
    one, other = (each.number for each in known)
    apart = abs(one.value - other.value)
    if apart > max(abs(one.value), abs(other.value)) * (
        _AS_GOOD_AS_SAME if not (one.loose or other.loose) else 3 * _AS_GOOD_AS_SAME
    ):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        right = written(reading.raw, one, apart)
        facts = {
            "said": reading.raw[start:end],
            "base": reading.words(other),
            "now": reading.words(one),
            "right": right,
        }
        yield Mark(start, end, MarkKind.DIFFERENCE, facts)

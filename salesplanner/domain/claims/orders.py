"""Words that set figures in order: a rise kept up month after month, above and below, the same."""

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
    r"持平|不变|没有?变化|(?:与|和|同)[^，,]{1,10}(?:相同|一样)|(?<![a-z])(?:flat|unchanged|the same as|level with|no change)(?![a-z])"
)
_RUN = re.compile(
    r"连续|逐[月周年季日步]|[月周年季]{2}|一路|持续|(?<![a-z])(?:running|in a row|consecutive|straight|successive|(?:month|week|quarter|year|day)s? (?:after|by|on) (?:month|week|quarter|year|day)|steadily|every (?:month|week|quarter|year)|each (?:month|week|quarter|year))(?![a-z])"
)
_ABOVE = re.compile(
    r"(?:高于|优于|多于|好于|快于|超出|超过|高过|胜过|大于|强于)(?P<what>[了]?[^0-9，,。；;、]{2,14}?)[的为是]?\s*(?:\(|（)?$|(?<![a-z])(?:above|higher than|better than|more than|ahead of|exceed(?:s|ed|ing)?|beat(?:s|ing)?|over|well above|greater than|surpass(?:es|ed|ing)?|topp(?:ed|ing)) (?P<what_en>(?:the |our |my |its |their |last |a )(?:[a-z'-]+ ){1,4}(?:of |at )?)\(?$"
)
_BELOW = re.compile(
    r"(?:低于|少于|差于|慢于|不及|不如|小于|弱于|逊于|未达到?|没有?达到|不到|没到)(?P<what>[^0-9，,。；;、]{2,14}?)[的为是]?\s*(?:\(|（)?$|(?<![a-z])(?:below|lower than|less than|fewer than|short of|under|behind|worse than|fell short of|well below|missed|missing|shy of) (?P<what_en>(?:the |our |my |its |their |last |a )(?:[a-z'-]+ ){1,4}(?:of |at )?)\(?$"
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of orders that the figures do not keep."""
    for sentence in reading.sentences:
        known = [each for each in sentence.said if _is_plain(each)]
        yield from _runs(reading, sentence, known)
        yield from _sides(reading, sentence, known)
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
        is_up, is_down = bool(lex.UP.search(around)), bool(lex.DOWN.search(around))
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
        if said is not None and run and said.number.agrees(run[-1].number) and said.per == run[-1].per:
            gap = reading.folded[run[-1].number.end : said.number.start]
            if len(gap) <= 24 and not re.search(r"[。；;(（]|其中|合计|共|(?<![a-z])total", gap):
                run.append(said)
                continue
        if len(run) >= 3:
            yield run
        run = [said] if said is not None else []


def _sides(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """Above or below a bar that stands beside: 98 %，高于考核线 99 %."""
    for one, bar in itertools.pairwise(known):
        before = sentence.between(one.number.end, bar.number.start)
        if not one.number.agrees(bar.number) or one.per != bar.per or re.search("[。；;]", before) or len(before) > 40:
            continue
        for words, is_above in ((_ABOVE, True), (_BELOW, False)):
            found = words.search(before)
            if found is None or re.search(r"[未没不]|(?<![a-z])not(?![a-z])", before[: found.start()][-4:]):
                continue
            if (
                not before[: found.start()].strip()
                or re.search(r"\d", found[0])
                or any(
                    each.number.start > one.number.end and each.number.end < bar.number.start for each in sentence.said
                )
            ):
                continue
            if _is_less(one, bar) if is_above else _is_less(bar, one):
                start = one.number.end + found.start()
                end = start + len(found[0].split(found["what"] or found["what_en"] or " ")[0].rstrip())
                facts = {"said": reading.raw[start:end].strip(), "base": reading.words(bar.number), "now": reading.words(one.number), "growth": ""}  # fmt: skip
                yield Mark(start, end, MarkKind.DIRECTION, facts)


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

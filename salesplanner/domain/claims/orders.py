"""Words that set figures in order: a rise kept up month after month, the same."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import written, wrong_words

#: How far apart figures may be that are told to be the same, as a share of the larger.
_AS_GOOD_AS_SAME = Decimal("0.03")
_FLAT = re.compile(
    r"持平|不变|没有?变化|(?:与|和|同)[^，,]{1,10}(?:相同|一样)|(?<![a-z])(?:flat(?= (?:on|at|against|with|year|month|compared)|[,.;]|$)|unchanged|the same as|level with|no change)(?![a-z])"
)
_MORE, _LESS = tuple("多高大强旺涨升好"), tuple("少低小弱差降跌")
_RUN = re.compile(
    r"连续|逐[月周年季日步渐]|节节|步步|稳步|越来越|一个?[月周年季天]比一个?[月周年季天]|[月周年季]比[月周年季]|[月周年季]{2}|一路|持续|(?<![a-z])(?:running|in a row|consecutive|straight|successive|(?:month|week|quarter|year|day)s? (?:after|by|on) (?:month|week|quarter|year|day)|steadily|consistently|constantly|all along|throughout|kept|keeps|(?:every|each) (?:single )?(?:month|week|quarter|year|day|time)|from (?:month|week|quarter|year) to (?:month|week|quarter|year))(?![a-z])"
)
#: An average told with the cause of its change.
_AVERAGE = re.compile(r"均|客单价|单价|(?<![a-z])(?:average|avg|mean)(?![a-z])")
_BECAUSE = re.compile(r"因为|由于|原因是|(?<![a-z])(?:because|thanks to|due to|since)(?![a-z])")
_BIGGER = re.compile(r"大单|更大|提价|涨价|高价|高端|(?<![a-z])(?:bigger|larger|dearer|more expensive|higher)(?![a-z])")
_SMALLER = re.compile(
    r"小单|更小|降价|折扣|低价|促销|(?<![a-z])(?:smaller|cheaper|discounts?|lower|price cuts?)(?![a-z])"
)
_NO_CAUSE = re.compile(r"不再|没|减少|取消|[更]?少|(?<![a-z])(?:no|not|fewer|less|without|stopped)(?![a-z])")
#: More than an earlier figure, in words.
_MORE_THAN = re.compile(
    r"(?<!没)(?<!没有)(?<!未)(?<!不)(?:超过|高于|多于|赶超|超出)了?(?:去年|上年|上[个月季半]|前年)[^，,。；;\d]{0,6}(?=[，,。；;]|$)|(?<![a-z])(?<!not )(?:more than|above|ahead of|past|passed|beat(?:en)?|already over) (?:all of |the whole of |the full )?last (?:year|month|quarter)(?:'s)?(?: [a-z]+){0,2}(?=[.,;]|$)"
)
_LAST = re.compile(r"去年|上年|上[个月季]|前年|(?<![a-z])last (?:year|month|quarter)(?![a-z])")
_LAST_AFTER = re.compile(r" (?:[a-z]+ ){0,3}last (?:year|month|quarter)(?![a-z])")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of orders that the figures do not keep."""
    for sentence in reading.sentences:
        known = [each for each in sentence.said if each.is_level and not each.is_length]
        yield from _runs(reading, sentence, known)
        yield from _flat(reading, sentence, known)
        yield from _causes(reading, sentence, known)
        yield from _overtaken(reading, sentence, known)


def _is_less(one: Said, other: Said) -> bool:
    is_rough = one.number.loose or other.number.loose or one.number.rough or other.number.rough
    return one.number.value < other.number.value and not is_rough


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
                    yield wrong_words(reading, *sentence.at(cue), MarkKind.DIRECTION, base=one.number, now=other.number)
                    return


def _series(reading: Reading, known: list[Said]) -> Iterator[list[Said]]:
    """Three or more figures of one kind side by side."""
    run: list[Said] = []
    for said in [*known, None]:
        if said is not None and run and said.number.agrees(run[-1].number) and said.per in ("", run[-1].per):
            gap = reading.folded[run[-1].number.end : said.number.start]
            if len(gap) <= 24 and not re.search(r"[。；;:：(（]|其中|合计|共|(?<![a-z])total", gap):
                run.append(said)
                continue
        if len(run) >= 3:
            yield run
        run = [said] if said is not None else []


def _flat(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """Two figures that are told to be the same, and are not."""
    found = _FLAT.search(sentence.text) if len(known) == 2 else None
    if found is None or not are_alike(*known) or any(each.change is not None for each in sentence.said):
        return
    one, other = (each.number for each in known)
    if not one.is_like(other.value):
        return  # five deals, worth 970,000 together
    apart, room = abs(one.value - other.value), _AS_GOOD_AS_SAME * (3 if one.loose or other.loose else 1)
    if apart > max(abs(one.value), abs(other.value)) * room:
        start, end = sentence.at(found)
        facts = {"base": reading.words(other), "now": reading.words(one), "right": written(reading.raw, one, apart)}
        yield Mark(start, end, MarkKind.DIFFERENCE, {"said": reading.raw[start:end], **facts})


def _causes(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """An average that moved against the cause told for it: it went down because the deals were bigger."""
    found = _BECAUSE.search(sentence.text) if len(known) == 2 else None
    if found is None or not known[0].number.agrees(known[1].number):
        return
    if not _AVERAGE.search(sentence.text[: found.start()]):
        return
    first, last = sorted(known, key=lambda each: each.number.start)
    is_up = last.number.value > first.number.value
    words = sentence.text[found.start() : found.end() + 48]
    if _NO_CAUSE.search(words):
        return
    bigger, smaller = _BIGGER.search(words), _SMALLER.search(words)
    cause = smaller if is_up and not bigger else bigger if not is_up and not smaller else None
    if cause is not None and first.number.end <= sentence.start + found.start():
        start, end = sentence.start + found.start() + cause.start(), sentence.start + found.start() + cause.end()
        yield wrong_words(reading, start, end, MarkKind.DIRECTION, base=first.number, now=last.number)


def _overtaken(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """What is told to be more than an earlier figure, and is less."""
    found = _MORE_THAN.search(sentence.text) if len(known) == 2 else None
    if found is None or any(each.change is not None for each in sentence.said):
        return
    bases = [each for each in known if _LAST.search(each.before) or _LAST_AFTER.match(each.after)]
    if len(bases) != 1 or not known[0].number.agrees(known[1].number):
        return
    base, now = bases[0], next(each for each in known if each is not bases[0])
    if _is_less(now, base) and not now.has("target"):
        yield wrong_words(reading, *sentence.at(found), MarkKind.DIRECTION, base=base.number, now=now.number)

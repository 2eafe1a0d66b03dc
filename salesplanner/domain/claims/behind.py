"""A change told in one sentence, whose two figures the next ones tell: 订单翻了一番。9 月 42 单，10 月 63 单."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.changes import by_periods, claims_of, when_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.subjects import NO_SUBJECT
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_words

_PAIR = 2
#: A rise or fall that ends its sentence without a figure.
_TOLD = re.compile(
    rf"(?:{lex.UP_WORDS}|{lex.DOWN_WORDS}|[涨升跌降])了?(?:不少|很多|一些|一点|许多|明显)?\s*[。！!；;：:]?\s*$"
    r"|(?<![a-z])(?:rose|risen|grew|grown|increased|climbed|went up|gone up|(?:is|are|was|were) (?:up|down|higher|lower)|fell|fallen|dropped|declined|decreased|went down|gone down|shrank|slipped)"
    r"(?: (?:again|sharply|slightly|further|clearly|a lot|a bit|steadily|once more|this (?:month|week|quarter|year)|for the [a-z]+ time|year on year|month on month|in a row))*\s*[.!;:]?\s*$"
)
_OPEN = re.compile(
    rf"{lex.FUTURE.pattern}|{lex.NEGATED.pattern}|[?？吗]|(?<![a-z])(?:if|because|whether|why|how)(?![a-z])"
)
_IT = re.compile(r"\W*(?:it|they|these|that)(?![a-z])")
_EMPTY = re.compile(
    r"(?<![a-z])(?:and|the|started|began|stand|ended|today|was|were|had|has|have|are|is|in|of|at|on|to|for|we|our|it|they|there|with|from|against|versus|only|just|now|then|but|made|counted|saw|got|did|came|stood|reached|recorded|end|month|week|year|quarter|last|this|first|second|january|february|march|april|may|june|july|august|september|october|november|december|yuan|rmb|k|m)(?![a-z])"
)


def pair_behind(reading: Reading, place: int) -> tuple[Said, Said] | None:
    """The base and the present figure that the sentences behind one tell of the same; None where they tell of another thing."""
    here = reading.sentences[place]
    if any(each.is_level for each in here.said):
        return None
    found: list[tuple[Sentence, Said]] = []
    for each in reading.near(place, 0, _PAIR, on_line=True)[1:]:
        own = [said for said in each.said if said.is_level and not said.is_length]
        is_plain = own and len(own) == len(each.said) and not claims_of(each)
        if len(found) >= _PAIR or not is_plain or not _is_of_same(here, each):
            break
        found += [(each, said) for said in own]
    if len(found) != _PAIR:
        return None
    (one, first), (other, last) = found
    if not are_alike(first, last) or first.per != last.per or first.has("target") or last.has("target"):
        return None
    if one is other and (dated := by_periods(one, "", -1)):
        return dated
    if first.has("base") != last.has("base"):
        return (first, last) if first.has("base") else (last, first)
    times = when_of(one, first), when_of(other, last)
    if times[0] is None or times[1] is None or times[0].year or times[1].year or times[0].kind != times[1].kind:
        return None
    return (first, last) if times[0].first < times[1].first else None


def _is_of_same(here: Sentence, after: Sentence) -> bool:
    """Whether a sentence names nothing that the one before it does not."""
    if _IT.match(after.text):
        return True
    text = after.text
    times = [*((each.start, each.end) for each in after.periods), *((each.start, each.end) for each in after.days)]
    for start, end in sorted(times, reverse=True):
        text = text[: start - after.start] + "," + text[end - after.start :]
    if not text.isascii():
        named = re.findall("[一-龥]{2,}", NO_SUBJECT.sub(" ", re.sub(r"\d[\d.,]*[万千亿]?[一-龥]{1,2}", " ", text)))
        return all(set(each) & set(here.text) for each in named)
    words = set(re.findall("[a-z]{3,}", _EMPTY.sub(" ", text)))
    return all(each[:4] in here.text for each in words)


def directions(reading: Reading, place: int) -> Iterator[Mark]:
    """A rise told in a word that the figures behind it turn into a fall: declined again. It was 6,100 in September and 7,400 in October."""
    sentence = reading.sentences[place]
    found = _TOLD.search(sentence.text) if not sentence.said else None
    if found is None or _OPEN.search(sentence.text):
        return
    is_up, is_down = lex.UP.search(found[0]) or re.search("[涨升]", found[0]), lex.DOWN.search(found[0]) or re.search("[跌降]", found[0])  # fmt: skip
    pair = pair_behind(reading, place) if bool(is_up) != bool(is_down) else None
    if pair is None:
        return
    base, now = (each.number for each in pair)
    if now.high_end < base.low_end if is_up else now.low_end > base.high_end:
        start = sentence.at(found)[0]
        end = start + len(found[0].rstrip(" 。！!；;：:."))
        yield wrong_words(reading, start, end, MarkKind.DIRECTION, base=base, now=now)

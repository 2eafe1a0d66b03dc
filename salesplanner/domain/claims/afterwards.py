"""What the sentence behind tells of the time of the one before it, and what is counted in a unit that it cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.spans import DAY_LONG, Length, Span, lengths_of, spans_of
from salesplanner.domain.claims.writing import wrong_words

#: A length at the head of a sentence that is told of the whole time told before it, and one that is not.
_AHEAD = re.compile(r"\W*(?:(?:the|these|those|all|after|in|over)(?: the)? |[这整前后足共一]{0,4})?")
_BEHIND = re.compile(
    r"(?: (?:day|night|week|month|year)s?)?(?: (?:of|on|in) (?!prepar|plan|wait|work before|negotiat|arrears|notice|delay|the road)[a-z]| (?:brought|gave|cleared|were|was|paid|made|went)(?![a-z])|下来|里|的(?!准备|筹备|等待|时间后)|[共总])"
)
_RAN = re.compile(r"从|[至到]|举行|举办|开展|进行|(?<![a-z])(?:ran|runs|lasted|from|was held|took place|open)(?![a-z])")
_FREE, _WEEK, _MONTH = 5, 7, 28
_FEW = 2

_PEOPLE, _CLIENTS, _CALLS, _ORDERS = "人位名个", "家个户位人名", "个通次条", "单个笔份张"
_UNITS_OF = (
    (re.compile(r"(?:人数|人次)"), _PEOPLE + "次"),
    (re.compile(r"(?:客户|门店|经销商|供应商|会员)数(?!量?占|据)"), _CLIENTS),
    (re.compile(r"(?:电话|通话)(?:量|数)"), _CALLS + "万千"),
    (re.compile(r"(?:签单|订单|成交|下单)(?:数量|量|数)(?!据)"), _ORDERS + "万千件台套吨"),
)
_IN_UNIT = re.compile(
    r"(?:分别)?[为是达共有约到了]{0,3}(?P<n>\d[\d,.]*) ?(?P<u>万元|公斤|千克|小时|[元单台家件套吨箱次人位名个户通条笔份张米升斤])"
)
_BEFORE_UNIT = re.compile(r"[每均占比率]|限制|上限")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of lengths that the sentence before does not bear out, and of units that nothing so named is counted in."""
    for place, sentence in enumerate(reading.sentences):
        yield from _wrong_unit(reading, sentence)
        behind = reading.near(place, 0, 1, on_line=True)[1:]
        if sentence.days and behind and not behind[0].days and not list(lengths_of(reading, sentence)):
            yield from _length(reading, sentence, behind[0])


def _length(reading: Reading, sentence: Sentence, behind: Sentence) -> Iterator[Mark]:
    """The length of a span told in the sentence behind it: from 1 to 10 August; two weeks of discounts cleared the stock."""
    spans = [each for each in spans_of(reading, sentence, None) if each.is_told]
    lengths = list(lengths_of(reading, behind))
    if len(spans) != 1 or len(lengths) != 1 or not _RAN.search(sentence.text):
        return
    span, told = spans[0], lengths[0]
    is_led = _AHEAD.fullmatch(behind.between(behind.start, told.start)) is not None
    if not is_led or told.loose or not _BEHIND.match(behind.between(told.end, behind.end)) or _fits(span, told):
        return
    days = (span.last - span.first).days + 1
    yield wrong_words(
        reading, told.start, told.end, MarkKind.DURATION,
        right=str(days), first=span.first.isoformat(), last=span.last.isoformat(),
    )  # fmt: skip


def _fits(span: Span, told: Length) -> bool:
    days = (span.last - span.first).days + 1
    size = DAY_LONG[told.unit]
    if size == 1:
        working = sum((span.first + timedelta(days=at)).weekday() < _FREE for at in range(days))
        return min(days - 1, working - 1) <= told.value <= days
    room = 1 if size == _WEEK else size // _WEEK
    least = told.value * size - (2 if size == _WEEK else 0) - room  # from Monday to Friday
    return least <= days <= told.value * size + room + (1 if size < _MONTH else 0)


def _wrong_unit(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Persons counted in orders, orders in kilos: 参会人数是 48 单."""
    for words, units in _UNITS_OF:
        for noun in words.finditer(sentence.text):
            told = _IN_UNIT.match(sentence.text, noun.end())
            if told is None or told["u"] in units or _BEFORE_UNIT.search(sentence.text[: noun.start()][-2:]):
                continue
            start = sentence.start + told.start("n")
            name = reading.raw[sentence.start + max(0, noun.start() - _FEW) : sentence.start + noun.end()]
            yield wrong_words(reading, start, sentence.start + told.end(), MarkKind.OPPOSED, other=name.strip())

"""Figures told twice over, in another unit or another way of writing: 3.2 吨即 3200 公斤, $1.4M (1,400,000), 72 hours, i.e. three days."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, nouns
from salesplanner.domain.claims.writing import wrong_figure

#: Units that can be told in one another, by what they measure, with how much of it one is.
_MEASURES = {
    "time": (("小时|钟头|hours?|hrs?|h", 60), ("分钟|分(?= ?[0-9]+ ?秒)|minutes?|mins?", 1), ("秒钟?|seconds?|secs?", Decimal(1) / 60), ("半天|half-days?", 720), ("天|days?", 1440), ("个?星期|个?礼拜|周|weeks?", 10080), ("个?月|months?", 43800), ("个?季度|quarters?", 131400), ("年|years?", 525600)),
    "mass": (("公斤|千克|kg|kilos?|kilogram(?:me)?s?", 1000), ("公吨|吨|tonnes?|tons?|t", 1_000_000), ("斤", 500), ("磅|lbs?", Decimal("453.6")), ("克|grams?|g", 1), ("毫克|mg", Decimal("0.001"))),
    "length": (("公里|千米|kilomet(?:er|re)s?|km", 1000), ("英里|miles?", Decimal("1609.34")), ("英尺|feet|foot|ft", Decimal("0.3048")), ("英寸|inch(?:es)?", Decimal("0.0254")), ("里", 500), ("厘米|centimet(?:er|re)s?|cm", Decimal("0.01")), ("毫米|millimet(?:er|re)s?|mm", Decimal("0.001")), ("米|met(?:er|re)s?|m", 1)),
    "volume": (("毫升|ml|millilit(?:er|re)s?", Decimal("0.001")), ("升|lit(?:er|re)s?|l", 1), ("立方米?|方|cubic met(?:er|re)s?", 1000)),
    "area": (("平方米|平米|㎡|square met(?:er|re)s?|sqm", 1), ("公顷|hectares?|ha", 10_000), ("亩", Decimal("666.67")), ("平方公里|square kilomet(?:er|re)s?", 1_000_000)),
    "count": (("打|dozens?", 12), ("件|个|只|支|pieces?|pcs|units?|bottles?|eggs?", 1)),
}  # fmt: skip
_UNITS = [
    (measure, Decimal(factor), re.compile(rf" ?-?个?(?:full |whole |working )?(?:{words})(?![a-z])"))
    for measure, all_of in _MEASURES.items()
    for words, factor in all_of
]
#: Words that say that what follows is the same again, and words that may stand before a figure.
_EQUAL = r"小写(?:为|是)?[:：]?|写(?:成|作|出来)[^，,。\d]{0,5}|也就是说?|就是|即|亦即|合|折合成?|折算(?:成|下来|为)?|约合|相当于|等于|等同于|换算(?:成|下来|过来|为)?(?:就?是)?|换成[一-龥]{1,3}(?:就?是)?|折|计|=|≈|i\.e\.,?|that is|that's|that makes|which is|which makes|or(?! more| less)|equal to|equals?|equivalent to|in other words,?|meaning|namely|aka|call it|makes|written(?: out)?(?: as)?|spelled out|in (?:figures|full|numbers)"
_ABOUT = r"(?:是|为|约|大约|大概|差不多|将近|about|roughly|some|exactly|a full|full|nearly|almost|just)?"
_NOUN = r"(?:[^\d，,。;；()（）a-z]{0,4}|(?: ?[a-z-]+){0,7}?)"
_SAME = re.compile(
    rf"{_NOUN}\s*[，,]?\s*,? ?(?<![a-z])(?:(?:which|this|it) (?:is )?)?(?:{_EQUAL}),?\s*{_ABOUT}\s*[¥$€£]?"
)
#: The same, in words that could as well tell of something else: only of figures in two units of one measure.
_SAME_LOOSELY = re.compile(
    rf"{_NOUN}\s*[，,]\s*(?:[用按以][^，,。\d]{{1,4}}(?:算|计|说|表示)?[^，,。\d]{{0,4}}|写[成作][^，,。\d]{{0,5}}|(?:{_EQUAL})[^，,。\d]{{0,6}}|大概|大约|差不多|将近|整整|足足|约|so|thus|hence|a full|nearly|almost|about|roughly|just over|just under|well over|exactly)\s*{_ABOUT}\s*|{_NOUN} ?(?:[-–—]|——) ?{_ABOUT}\s*"
)
_DOZEN, _EXACTLY = re.compile(r"\d ?打|dozen"), re.compile(r"正好|刚好|恰好|(?<![a-z])(?:exactly|just|is)(?![a-z])")
#: Nothing but its unit between a figure and the rest of the same length.
_AND_MORE = re.compile(
    r"(?: ?(?:分|小时|个小时|天|公斤|斤|米|hours?|hrs?|h|days?|weeks?|months?|years?|minutes?|min|m))?,?(?: and|零|又)? ?"
)
_CLOSE_BY = 14
_IN_PIECES = re.compile(r"\d ?[a-z一-龥]+[ ,a-z零又]*\d")
#: Letters that hint at each of these, asked for before the whole is.
_EQUALS, _BRACKET = re.compile(_EQUAL), re.compile("[(（—–]")
_LOOSE = re.compile(r"[，,] ?[^，,\d]|[-–—]")
#: Letters between a figure and the same behind it: three days, 72 hours that is.
_SHORT = 24
_ENDS = re.compile(r"(?: ?(?:[a-z]+|[一-龥]{1,3}))?\s*(?:[，。；,;)）.]|$)")
_EACH = re.compile(r"每|(?<![a-z])(?:each|apiece|per)(?![a-z])")
_OPEN = re.compile(
    r"(?:[^\d，,。;；()（）a-z]{0,4}|(?: ?[a-z-]+){0,4}?)\s?[(（—–]\s*(?:约|即|合|折合?|=|≈|i\.e\.,? ?|or |that is,? |about |equals |小写[:：]?)?\s*[¥$€£]?"
)
_CLOSE = re.compile(r"[^\d)）]{0,8}[)）]|整?[，,] ?即|[^\d—–]{0,12} [—–]")
_TRAILING = re.compile(r" ?(?:[a-z]+ )?(?:that is|that's|in other words)(?=[.,;]|$)")
#: How many of one money another is.
_EXCHANGE = re.compile(r"汇率|折[算合]|(?<![a-z])(?:exchange rate|rate of|at)(?![a-z])")
#: A figure behind such a sign is reckoned with.
_OPERATOR = re.compile(r"[×*+] ?$")
_EXPLICIT = re.compile(r"即|合|折|=|≈|i\.e|that is|or ")
#: A point that slipped.
_TENS = {Decimal(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4)}
#: What is so much less is no slip of the point.
_LEAST = Decimal("0.00005")
#: How far two ways of writing may lie apart: a month is no fixed number of days.
_A_DAY = 1440
_ROOM = {"time": Decimal("0.08")}

#: What points back to something told before.
_BACK = re.compile(
    r"(?P<these>(?:这|那|上述|以上)(?:共|总共)?$|(?<![a-z])(?:these|those|of the|of these|of those|all) $)|(?:按|照|该)$|(?<![a-z])the $"
)
#: So many figures back a text may point, and digits of a figure that is seldom told twice by chance.
_LATELY, _LARGE = 12, 4
#: Letters between a figure and the same told again.
_FAR = 52
#: How often a time may lie in a longer one, where it is told what is done in each.
_OFTEN = {
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "quarter"): (60, 92), ("day", "year"): (200, 366),
    ("week", "month"): (4, 5), ("week", "quarter"): (12, 14), ("week", "year"): (46, 53),
    ("month", "quarter"): (3, 3), ("month", "year"): (10, 12), ("quarter", "year"): (4, 4),
}  # fmt: skip
_IN_ALL_OF = re.compile(r"一整?个?(?P<unit>[年月周]|季度)[^，,。；;\d]{0,6}$|(?P<year>全年)[^，,。；;\d]{0,6}$")
_IN_ALL_OF_AFTER = re.compile(
    r"[a-z ]{0,16} (?:over|in|for) (?:a|one|the|each) (?:[\d-]+-day |full |whole |working )*(?P<unit>week|month|quarter|year)(?![a-z])"
)
_RENT = re.compile(r"(?P<unit>[年月周日])[租供薪费]$")
_CN_UNITS = {"年": "year", "月": "month", "周": "week", "季度": "quarter", "日": "day"}
_FOLLOWS = re.compile(
    r"即|就是|也就是|等于|相当于|合|折|算|平摊|分摊|均摊|(?<![a-z])(?:so|i\.e\.?|that is|that's|or|on average|which is|hence|thus|meaning|equals|making)(?![a-z])"
)
#: A figure told again has so many decimals at the most.
_PLACES = 2


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of figures that are not the same told again."""
    yield from _referred(reading)
    for sentence in reading.sentences:
        yield from _exchanged(reading, sentence)
        yield from _in_longer(reading, sentence)
        for one, other in itertools.pairwise(_joined(reading.folded, sentence.said)):
            is_sure = _is_told_twice(reading.folded, one, other)
            if is_sure is not None and not _is_reckoned(sentence.said, one, other):
                yield from _told_again(reading, one, other, is_sure=is_sure)


def _is_told_twice(text: str, one: Said, other: Said) -> bool | None:
    """Whether the words between two figures say for sure that the second is the first again; None where they do not at all."""
    gap = text[one.number.end : other.number.start]
    is_range = one.number.high is not None or other.number.high is not None
    is_operand = _OPERATOR.search(text, max(0, one.number.start - 3), one.number.start) is not None
    is_range = is_range or is_operand
    if len(gap) > _FAR or "/" in gap or " a " in gap or other.per or is_range:
        return None
    is_each = _EACH.search(gap) is not None
    if (
        _EQUALS.search(gap)
        and not is_each
        and not (one.per and (one.is_length or one.number.kind is Kind.MONEY))
        and _SAME.fullmatch(gap)
    ):
        return True
    if _BRACKET.search(gap) and _OPEN.fullmatch(gap) and _CLOSE.match(text, other.number.end):
        return _EXPLICIT.search(gap) is not None or _is_in_digits(text, one.number, other.number)
    if len(gap) <= _SHORT and _TRAILING.match(other.after) and measured(text, one.number):
        return True
    is_dozen = len(gap) <= _SHORT and _DOZEN.search(text[one.number.start : other.number.end + 8])
    if is_dozen and (_EXACTLY.search(gap) or (re.search("[,，]", gap) and other.has("total"))):
        return True
    if is_each or one.per or not _LOOSE.search(gap) or not _SAME_LOOSELY.fullmatch(gap):
        return None
    units = measured(text, one.number), measured(text, other.number)
    are_two = units[0] and units[1] and units[0][0] == units[1][0] and units[0] != units[1]
    return True if are_two and _ENDS.match(text, other.number.end) else None


def _is_in_digits(text: str, one: Number, other: Number) -> bool:
    """Whether an amount stands once in words and once in digits: 伍万元整（50,000）, fifteen thousand yuan (15,000 yuan)."""
    is_money = one.kind is other.kind is Kind.MONEY and not one.loose
    return is_money and (one.digits is None) != (other.digits is None) and text[other.end :].lstrip("整 ")[:1] in "),，"


def _joined(text: str, said: list[Said]) -> list[Said]:
    """The figures, with those as one that tell one length in two units: 4 分 30 秒, 2 hours 15 minutes."""
    found: list[Said] = []
    for each in said:
        last = found[-1].number if found else None
        gap = text[last.end : each.number.start] if last else "?"
        is_close = last and len(gap) < _CLOSE_BY and _AND_MORE.fullmatch(gap)
        one, other = (measured(text, last), measured(text, each.number)) if last and is_close else (None, None)
        is_more = one and other and one[0] == other[0] and one[1] > other[1]
        if last and one and other and is_more:
            value = last.value * one[1] / other[1] + each.number.value
            found[-1] = replace(
                each, number=replace(each.number, start=last.start, value=value), before=found[-1].before
            )
        else:
            found.append(each)
    return found


def _in_longer(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What is done in one time told again for a longer one that holds it more or less often: 40 a month, so 4,800 a year."""
    known = [each for each in sentence.said if each.is_plain and not each.is_length]
    if len(known) != 2 or len(sentence.said) > 3 or not known[0].number.agrees(known[1].number):
        return
    short, whole = known
    often = _OFTEN.get((_time_of(sentence, short), _time_of(sentence, whole)))
    if often is None and (often := _OFTEN.get((_time_of(sentence, whole), _time_of(sentence, short)))):
        short, whole = whole, short
    if often is None or not short.number.value or whole.number.high is not None:
        return
    ratio = whole.number.value / short.number.value
    room = Decimal("0.12") if short.number.loose or whole.number.loose else Decimal("0.03")
    low, high = often[0] * (1 - room), often[1] * (1 + room)
    is_slip = any(low <= ratio * ten <= high for ten in _TENS)
    gap = sentence.between(min(short.number.end, whole.number.end), max(short.number.start, whole.number.start))
    is_told = _FOLLOWS.search(gap) is not None
    if not low <= ratio <= high and (is_slip or is_told):
        value = short.number.value * often[1] if often[0] == often[1] or often == _OFTEN["month", "year"] else None
        yield wrong_figure(reading, whole.number, MarkKind.EQUATION, value, parts=short.number)


def _time_of(sentence: Sentence, said: Said) -> str:
    """Which time an amount is told for each of, or for all of."""
    before = sentence.between(said.number.start - 12, said.number.start)
    found = _IN_ALL_OF_AFTER.match(said.after) or _IN_ALL_OF.search(before) or _RENT.search(before)
    if found is None or said.per in _CN_UNITS.values():
        return said.per
    unit = found["unit"] or "年"
    return _CN_UNITS.get(unit, unit)


def _referred(reading: Reading) -> Iterator[Mark]:
    """How many of what was just told of there are said to be, or how much it was: 新签 14 家。这 12 家…; a bond of $12,000 … the $21,000 bond."""
    seen: list[Said] = []
    for sentence in reading.sentences:
        for said in sentence.said:
            cue = _BACK.search(said.before) if said.is_plain and not said.per else None
            if cue is not None and (first := _first_told(seen, said, is_these=cue["these"] is not None)):
                yield wrong_figure(reading, said.number, MarkKind.REPEATED, first.number.value, other=first.number)
        seen += sentence.said


def _first_told(seen: list[Said], said: Said, *, is_these: bool) -> Said | None:
    """The one figure before that tells of the same, where it is another one; None where any figures before bear it out."""
    number, names = said.number, nouns(said.after)
    known = [each for each in seen[-_LATELY:] if each.is_plain and not each.per and each.number.agrees(number)]
    same = [each for each in known if names & nouns(each.label) or (is_these and each.number.unit == number.unit != "")]
    values = [each.number.value for each in seen[-_LATELY:]]
    borne_out = {
        *values,
        *(sign * two + one for one, two in itertools.permutations(values, 2) for sign in (1, -1)),
        Decimal(len(known)),
    }
    if not same or number.value in borne_out or number.value < 2:
        return None
    named = [each for each in same if names & nouns(each.label)] or same
    first = named[-1].number
    is_few = is_these and number.kind is Kind.COUNT and number.may_mean(first.value) and len(named) == 1
    return named[-1] if is_few or (len(named) == 1 and _is_slip(number, first)) else None


def _is_slip(one: Number, other: Number) -> bool:
    """Whether two large figures differ in one digit, or in two that changed places."""
    first, second = (f"{each.value.normalize():f}" for each in (one, other))
    apart = [place for place, (left, right) in enumerate(zip(first, second, strict=False)) if left != right]
    is_one = len(apart) == 1 or (len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(first) == sorted(second))
    return len(first) == len(second) >= _LARGE and is_one


def _exchanged(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """An amount told again in another money, by a rate that stands beside both: 8.5 万美元按 7.2 的汇率合 61.2 万元."""
    amounts = [each for each in sentence.said if each.number.kind is Kind.MONEY and each.change is None]
    rates = [each.number.value for each in sentence.said if each.number.kind is Kind.COUNT and each.number.step < 1 and _EXCHANGE.search(each.label)]  # fmt: skip
    if len(amounts) != 2 or len(rates) != 1 or not rates[0] or len(sentence.said) != 3:
        return
    one, other = (each.number for each in amounts)
    if one.unit == other.unit or "" in (one.unit, other.unit):
        return
    values = (one.value * rates[0], one.value / rates[0])
    slack = Decimal("0.01")
    if not any(other.fits(value * (1 - slack), value * (1 + slack)) for value in values):
        value = min(values, key=lambda each: abs(each - other.value))
        yield wrong_figure(reading, other, MarkKind.EQUATION, value, parts=f"{reading.words(one)} × {rates[0]:f}")


def _told_again(reading: Reading, one: Said, other: Said, *, is_sure: bool) -> Iterator[Mark]:
    first, second = one.number, other.number
    found = _in_one_unit(reading.folded, first, second)
    if found is None:
        return
    value, room = found
    own = abs(first.step / 2 / first.value) if first.value and not first.is_exact else Decimal(0)
    low, high = value - abs(value) * (room + own), value + abs(value) * (room + own)
    if second.fits(low, high) if not second.is_exact or second.loose else low <= second.value <= high:
        return
    units = (measured(reading.folded, first), measured(reading.folded, second))
    is_sure = is_sure or (None not in units and units[0] != units[1])  # 4.5 小时（450 分钟）
    ratio = second.value / value if value else Decimal(0)
    if not ratio or not (is_sure or second.kind is Kind.PERCENT or _is_shifted(ratio)):
        return
    # Not rounded to how the wrong figure is written: 2,500 kg are no 3 tonnes.
    places = 0 if second.kind is Kind.PERCENT else -int((value / second.scale).normalize().as_tuple().exponent)
    decimals = min(places, _PLACES) if places > 0 else None
    is_one = _IN_PIECES.search(reading.folded, second.start, second.end) is None
    right = value if is_one else None
    yield wrong_figure(reading, second, MarkKind.EQUATION, right, decimals=decimals, parts=first)


def _is_shifted(ratio: Decimal) -> bool:
    """Whether two figures have the same digits, with the point elsewhere."""
    size = abs(ratio)
    while size >= Decimal("9.5"):
        size /= 10
    while size and size < Decimal("0.95"):
        size *= 10
    return abs(size - 1) < Decimal("0.03")


def _in_one_unit(text: str, first: Number, second: Number) -> tuple[Decimal, Decimal] | None:
    """What the first figure is in the second's way of writing, and how far off that may be; None where they cannot be one."""
    if first.kind is second.kind is Kind.PERCENT:
        is_other_way = (first.digits is None) != (second.digits is None) or ("%" in text[first.start : first.end]) != ("%" in text[second.start : second.end])  # fmt: skip
        return (first.value, Decimal("0.04")) if is_other_way else None
    if {first.kind, second.kind} - {Kind.COUNT, Kind.MONEY} or (first.digits is None and first.kind is not second.kind):
        return None
    one, other = (measured(text, each) for each in (first, second))
    if one and other:
        (measure, size), (of_other, part) = one, other
        if measure != of_other:
            return None
        are_pieces = any(_IN_PIECES.search(text, each.start, each.end) for each in (first, second))
        if size != part or are_pieces:
            is_fixed = measure == "time" and max(size, part) <= _A_DAY
            return first.value * size / part, _ROOM.get(measure if not is_fixed else "", Decimal("0.01"))
    if bool(one) != bool(other) or (first.unit and second.unit and first.unit != second.unit):
        return None
    if first.kind is not second.kind and first.scale == 1:
        return None  # for 800 that makes 28,200
    if first.unit == second.unit == "piece" and text[first.end - 1] != text[second.end - 1]:
        return None  # 三托就是 1,440 瓶
    is_written_anew = first.scale != second.scale or ("," in text[first.start : first.end]) != ("," in text[second.start : second.end])  # fmt: skip
    is_written_anew = is_written_anew or (first.digits is None) != (second.digits is None)
    if second.value and not _LEAST <= abs(first.value / second.value) <= 1 / _LEAST:
        return None  # $162,000, or $0.01 a share
    is_large = max(abs(first.value), abs(second.value)) >= 1000
    is_shifted = second.value and first.value / second.value in _TENS
    return (first.value, Decimal(0)) if (is_written_anew or is_shifted) and is_large else None


def measured(text: str, number: Number) -> tuple[str, Decimal] | None:
    """What a figure measures, and in which size; None where it measures nothing known."""
    at = number.digits[1] if number.digits else number.start
    if number.digits is None:
        said = re.match("[零一二两三四五六七八九十百千万半]+", text[number.start : number.end])
        at = number.start + said.end() if said else number.end
    scale = re.match(
        r" ?(?:万亿|[万亿千百]|thousand|million|billion|trillion|(?:k|w|m|mn|bn|mio)(?![a-z]))", text[at : at + 12]
    )
    at += scale.end() if scale and number.scale > 1 else 0
    for measure, factor, words in _UNITS:
        if words.match(text, at):
            return measure, factor
    return None


def measure_of(name: str) -> tuple[str, Decimal] | None:
    """What a unit measures, and how much of it one is; None where it measures nothing known."""
    return next(((measure, factor) for measure, factor, words in _UNITS if words.fullmatch(name)), None)


def _is_reckoned(said: list[Said], one: Said, other: Said) -> bool:
    """Whether a figure is what comes of two others rather than the one before told again."""
    if one.change is not None or other.change is not None or (one.number.kind is Kind.PERCENT and one.has("now")):
        return True
    value = other.number.value
    parts = [each.number.value / 100 for each in said if each.number.kind is Kind.PERCENT]
    if any(value == one.number.value * part for part in parts):
        return True  # 8% of 2,400, which is 192
    known = [each.number.value for each in said if each is not other and each.number.kind is not Kind.PERCENT]
    return any(
        value in (first + second, abs(first - second), first * second)
        for first, second in itertools.combinations(known, 2)
    )

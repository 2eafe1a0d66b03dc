"""Figures that their sentence lets one reckon from two others of it, in whatever words they are told.

A figure is only doubted where a word says that it follows from others, and where none of the others explains it in any way that
such words can mean.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from salesplanner.domain.claims import averages, remainders
from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.balances import balance
from salesplanner.domain.claims.listedshares import of_list
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.rankwords import BOUND
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nouns, spread
from salesplanner.domain.claims.shares import TOGETHER, follows, is_bracketed, share, shares, stated
from salesplanner.domain.claims.subjects import against_time, has_own_subject, is_of_other, is_of_untold
from salesplanner.domain.claims.ways import HUNDRED, NAME, Way, are_alike, pairs, plain, quotients, tells_its_own
from salesplanner.domain.claims.writing import in_points, wrong_figure

_RATIO = re.compile(r"(?:roi|投产比|产出比|投入产出比|比值|之比|(?<![a-z])ratio)[^0-9，,]{0,6}$")
_EARLIER = re.compile(
    r"(?:去年|上[年月周季期]|同期|原|[由从]|基数|初|此前|之前)[^，,。；;]{0,10}$|(?<![a-z])(?:last|from|after|instead of|against|versus|vs|than|prev|previous|prior|earlier|before|was)(?![a-z])[a-z':( ]{0,24}$"
)
_DATED_AFTER = re.compile(
    r"[a-z ]{0,28}(?<![a-z])(?:in|of|for) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q\d|week|this|last|20\d\d)"
)
_ONE_BY_ONE = re.compile("其次|再次|(?<![a-z])(?:followed by|next came)")
#: A sentence that goes on with the figures of the one before it: that is 25 %.
_BACK = re.compile(
    r"\W*(?:那?这?(?:就?是|相当于|等于|意味着)|即|也就是|合|(?:that|this|which) (?:is|was|makes|means|equals|comes to)|that's|or |i\.e\.)"
)
_FASTER = re.compile(r"快|慢|(?<![a-z])(?:faster|quicker|slower)(?![a-z])")
_COMPARES = re.compile(
    r"贵|便宜|快|慢|(?<![a-z])(?:dearer|cheaper|faster|quicker|slower|shorter|longer|more expensive|(?:up|down) on|(?:below|above|higher|lower) than|below the|above the)(?![a-z])|[高低多少]于|高出|超出|低了?$|高了?$"
)
_DATED = re.compile(
    r"(?:[\d一二三四五六七八九十]+(?:月|季度|周|日)|[本上今去]个?[月周年季]|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[qhw]\d|20\d\d|week|(?:this|last) [a-z]+)[^，,;；。]{0,12}$|(?:[春夏秋冬前后]|会儿|起初|头|末)[^，,;；。\d]{0,6}$|(?<![a-z])(?:spring|summer|midsummer|autumn|winter|christmas|easter|then|before|after)(?![a-z])[^,;.\d]{0,16}$"
)


#: From so many figures on a sentence is a table of them; up to so many it is clear which belong together.
_MOST, _CLEAR, _TWO = 24, 5, 2
#: So many sentences of one figure each are read together.
_NOTES = 5
#: Letters between a figure and those that it follows from, where there are many.
_BESIDE = 20
#: Rates told as finely as this may be rounded, and their difference with them.
_THIRD = Decimal(1) / 3
_ATTAINED = re.compile("(?:完成|达成)(?:率|进度)?[了为是约]?$")
_FINE = Decimal("0.01")
#: Any less than a part told in words, not nearly as much.
_LESS = re.compile(r"(?<![a-z])(?:less|fewer) than (?:an? )?$|(?:不到|不足|少于|低于)$")
_OVER_TIME = re.compile(r"[同环]比[^，,]{0,4}$")
_THAN = re.compile(r"(?:[高低]于|比)([一-龥]{2,8}?)(?:[高低多少]了?)?$")
_RATE_NAME = re.compile(
    r"(?<![a-z])(?:occupancy|margins?|win rate)(?![a-z])|(?:出租|毛利|净利|利润|回款|转化|退货|复购)率"
)
_THAN_BEFORE = re.compile(
    r"[比较](?:上[个年月周季期]|去年|同期)[^，,]*$|than (?:last|(?:in|on|at) [a-z]+|the (?:month|week|year) before)|on last"
)


def check(reading: Reading, marked: Iterable[Mark]) -> Iterator[Mark]:
    """The marks of figures that do not follow from the others, in sentences without an error that was found already."""
    taken = [mark for mark in marked if mark.weight is Weight.WRONG]
    for place, sentence in enumerate(reading.sentences):
        many = len(plain(sentence.said))
        if many > _MOST or any(mark.start < sentence.end and sentence.start < mark.end for mark in taken):
            continue
        near = reading.near(place, 2, 0, on_line=True)
        if all(len(each.said) == 1 for each in near):
            near = list(_terse(reading.near(place, _NOTES, 0, on_line=True)))
        line = [each for one in near if one is sentence or not tells_its_own(one, sentence) for each in one.said]
        is_dense = len(sentence.said) > _CLEAR
        for said in sentence.said:
            if _is_of_more_untold(sentence, said):
                continue
            is_share = said.change is None and said.number.kind is Kind.PERCENT
            is_back = _BACK.match(sentence.text) is not None
            is_own = many > 1 or (is_share and many == 0 and not is_back and not _is_named(said, line))
            yield from _judge(reading, sentence, said, sentence.said if is_own else line, line, is_dense=is_dense)
        yield from averages.means(reading, sentence, line, only_lists=is_dense)
        if is_dense:
            yield from _near(reading, sentence)


def _terse(near: list[Sentence]) -> Iterable[Sentence]:
    """The last of some sentences that have one figure each: opening 860. In: 400. Out: 515. Closing: 745."""
    last = next((at for at, each in enumerate(reversed(near)) if len(each.said) != 1), len(near))
    return near[len(near) - last :]


def _is_of_more_untold(sentence: Sentence, said: Said) -> bool:
    """Whether a second attainment is told whose own target is not: 完成 95%，…，前十个月累计 640 万，累计完成 101%."""
    rates = [each for each in sentence.said if each.is_rate and _ATTAINED.search(each.before)]
    if said not in rates[1:]:
        return False
    before = rates[rates.index(said) - 1].number.end
    own = [each for each in plain(sentence.said) if before <= each.number.start < said.number.start]
    return len(own) < _TWO or not any(each.has("target") for each in own)


def _near(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """The marks of figures that do not follow from the two just before them, in a sentence of many."""
    known = levels(sentence.said)
    for some in (known[at : at + 3] for at in range(len(known) - 2)):
        if not any(are_alike(*pair) for pair in itertools.combinations(some, 2) if not any(each.per for each in pair)):
            yield from averages.means(reading, sentence, some)
    for said in sentence.said:
        before = [each for each in plain(known) if each.number.end <= said.number.start][-2:]
        if (
            _is_of_more_untold(sentence, said)
            or len(before) < 2
            or said.number.high is not None
            or said.number.start - before[-1].number.end > _BESIDE
        ):
            continue
        scope = [*before, said]
        ways, mark = (_of_amount if said.is_amount else _of_percent)(reading, sentence, said, scope, scope)
        is_of_more = mark is remainders.summed or TOGETHER.search(
            sentence.between(before[-1].number.end, said.number.start)
        )
        if not ways or is_of_more or any(way.gives(said.number) for way in ways):
            continue
        borne_out = (way for pair in pairs(said, sentence.said) for way in quotients(*pair))
        if any(said.number.may_mean(way.value) for way in ways) and not any(
            way.gives(said.number) for way in borne_out
        ):
            yield from mark(reading, said, ways)


def _is_named(said: Said, before: list[Said]) -> bool:
    """Whether a percent is told of something that has its figure just before: …, 85 foreign; foreign travel makes up 40 %."""
    if said.rate is not None or NAME.search(said.before):
        return False
    return bool(said.before.strip()) and any(nouns(said.before) & nouns(each.label) for each in plain(before))


def _judge(
    reading: Reading, sentence: Sentence, said: Said, scope: list[Said], line: list[Said], *, is_dense: bool
) -> Iterator[Mark]:
    """The mark of a figure that none of the others of its sentence explains, nor any of its line."""
    number = said.number
    if number.high is not None or is_of_untold(sentence, number):
        return
    is_below = number.loose == "<" and number.rough and _LESS.search(said.before)
    reckon = _of_amount if said.is_amount else _of_percent
    ways, mark = reckon(reading, sentence, said, scope, line)
    is_less = is_below and any(0 < way.high < number.value for way in ways[:_TWO])  # each of the two by the other
    if not ways or is_less or any(way.gives(number) for way in ways):
        return
    is_clear = mark is remainders.summed or (
        mark is share
        and (is_bracketed(sentence, said) or TOGETHER.search(sentence.between(number.start - 24, number.start)))
    )
    if is_dense and not is_clear and len({each.number.kind for each in line}) > 1:
        return  # of many figures of several kinds it is not clear which belong together
    is_part = mark is remainders.part and any(
        way.value and _THIRD <= number.value / way.value <= 1 / _THIRD for way in ways
    )
    if not (number.kind is Kind.POINTS or is_part or any(number.may_mean(way.value) for way in ways)):
        return
    others = (
        [pair for pair in pairs(said, line) if pair[0] not in scope or pair[1] not in scope] if said.is_rate else []
    )
    if any(way.gives(number) for pair in others for way in quotients(*pair)):
        return
    if len(line) == len(scope) or not any(way.gives(number) for way in reckon(reading, sentence, said, line, line)[0]):
        yield from mark(reading, said, ways)


_Found = tuple[list[Way], Callable[[Reading, Said, list[Way]], Iterator[Mark]]]


def _of_percent(reading: Reading, sentence: Sentence, said: Said, scope: list[Said], line: list[Said]) -> _Found:
    number = said.number
    rates = [each for each in scope if each.is_rate and each is not said]
    is_to = said.after.strip() in ("to", "to about", "至", "到")  # from what is not told
    is_of_other_rate = is_to or said.has("base") or has_own_subject(sentence, number) or is_against_untold(said, rates)
    if number.kind is Kind.POINTS and is_of_other_rate:
        return [], share
    if number.kind is Kind.POINTS:
        return apart(rates or [each for each in scope if each.number.kind is Kind.PERCENT]), points
    if number.kind is Kind.TIMES and said.before.rstrip("了").endswith("翻"):
        return [], share  # judged as growth
    if number.kind is Kind.TIMES:
        two = [each for each in plain(scope) if each.number.low_end > 0]
        is_more = re.search("[涨增升]", said.before) is not None and has_own_subject(sentence, said.number)
        of = re.search("是([^，,\\d]{2,12})的[约近]?$", sentence.between(sentence.start, said.number.start))
        is_untold = of is not None and not any(nouns(of[1]) & nouns(each.label) for each in two)
        is_pair = len(two) == 2 and are_alike(*two) and not (is_more or is_untold)
        is_pair = is_pair and not any(each.has("base") for each in two)  # else judged as growth
        return (list(quotients(two[0], two[1], Decimal(1))) if is_pair else []), share
    if (told := _of_part(reading, sentence, said, line)) is not None:
        return told, share
    is_nameless = said.is_rate and said.rate is None and not NAME.search(said.before)
    is_moved = is_nameless and len(rates) == 2 and rates[0].has("base") and rates[1].has("now")
    if (said.change is not None or is_moved) and is_of_other(
        sentence, number, *(each for each in scope if each.has("base") or each.has("now"))
    ):
        return [], share
    between = apart(rates) if said.change is not None or is_moved else []
    if between and between[0].value == number.value and not any(each.gives(number) for each in _relative(between[0])):
        return _relative(between[0]), mixed
    if said.change is not None:
        return list(_growths(sentence, said, scope)), grown
    free = [each for each in scope if not BOUND.search(each.before)]
    if follows(sentence, said, free):
        return list(shares(sentence, said, free)), share
    return (list(_moved(sentence, said, scope)), grown) if is_nameless else ([], share)


def _of_part(reading: Reading, sentence: Sentence, said: Said, line: list[Said]) -> list[Way] | None:
    """A share of what stands beside it as its part and whole, or in a list of parts; None where it is told of neither."""
    way = stated(reading, sentence, said, line)
    return of_list(sentence, said) if way is None else [way]


def is_against_untold(said: Said, rates: list[Said]) -> bool:
    """Whether points are told against a time or a thing that no rate beside them is of: 同比提升 1.3 个百分点, 高于行业平均 5.7 个百分点."""
    if _OVER_TIME.search(said.before) and not any(each.has("base") for each in rates):
        return True
    rate = _RATE_NAME.search(said.label)
    if rate is not None and not rates:
        return True  # 63 basis points more occupancy, beside what rooms and prices grew by
    than = _THAN.search(said.before)
    return than is not None and not any(nouns(than[1]) & nouns(each.label) for each in rates)


def _of_amount(reading: Reading, sentence: Sentence, said: Said, scope: list[Said], line: list[Said]) -> _Found:
    number = said.number
    time = against_time(sentence, said)
    if time and not any(time in each.label for each in line if each is not said and each.is_level):
        return [], share
    if (
        said.change is not None
        and _THAN_BEFORE.search(said.label)
        and not said.after.rstrip().endswith("'s")
        and not any(each.has("base") for each in line)
    ):
        return [], share  # of a time whose figure is not told
    if number.kind is Kind.COUNT and not number.unit and not said.has("target") and _RATIO.search(said.before):
        return [way for pair in pairs(said, scope) for way in quotients(*pair, Decimal(1))], share
    if left := list(remainders.left_of_shares(sentence, said)):
        return left, remainders.part
    balanced = list(balance(said, scope))
    if balanced := balanced or (list(balance(said, line)) if len(line) > len(scope) else []):
        return balanced, remainders.rest
    if remainders.is_rest(sentence, said):
        aims = [each for each in line if each.has("target")]
        is_wide = _is_whole_before(said, scope, line) or (aims and aims[0] not in scope)
        return list(remainders.rests(said, line if is_wide else scope)), remainders.rest
    if parts := list(remainders.parts(sentence, said, line)):
        return parts, remainders.part
    if remainders.may_be_rest(sentence, said):
        behind = sentence.between(said.number.end, sentence.end).removeprefix(said.after)
        is_wide = _is_whole_before(said, scope, line) and remainders.OTHERS.search(behind) is None
        rests = list(remainders.rests(said, line if is_wide else scope))
        is_told = any(way.gives(number) for way in rests)
        is_wide = is_wide or (
            remainders.is_clearly_left(said) and len(rests) == 2 and rests[0].first.value > number.value
        )
        close = [way for way in rests if is_wide or _is_close(way.value, number)]
        return rests if is_told else close if not _ONE_BY_ONE.search(sentence.text) else [], remainders.rest
    return list(remainders.sums(reading, said, line)), remainders.summed


def _is_whole_before(said: Said, scope: list[Said], line: list[Said]) -> bool:
    """Whether what a rest is of is told in the sentence before it, and nothing else is."""
    before = [each for each in levels(line) if each not in scope]
    own = [each for each in levels(scope) if each is not said and not each.per]
    is_alike = all(are_alike(each, said) for each in (*before, *own))
    return (
        len(before) == 1
        and bool(own)
        and is_alike
        and before[0].number.value > max(said.number.value, *(each.number.value for each in own))
    )


def _moved(sentence: Sentence, said: Said, scope: list[Said]) -> Iterator[Way]:
    """What a figure changed by that is told to have gone from one to another, in whatever verb; or what it is of it."""
    if said.has("now") or said.has("base") or has_own_subject(sentence, said.number):
        return
    known = [pair for pair in pairs(said, scope, also_lengths=True) if pair[0].has("base") and pair[1].has("now")]
    if len(known) == 1 and said.number.start > known[0][1].number.start:
        (way, back) = quotients(known[0][1], known[0][0])
        side = 1 if way.value > HUNDRED else -1
        ends = spread(side * (way.low - HUNDRED), side * (way.high - HUNDRED))
        yield Way(*ends, side * (way.value - HUNDRED), way.second, way.first)
        yield from (way, back)


def _is_close(value: Decimal, number: Number) -> bool:
    """Whether a figure is within a third of what it may have been meant to be."""
    return bool(number.value) and Decimal("0.7") <= abs(value / number.value) <= Decimal("1.4")


def _growths(sentence: Sentence, said: Said, scope: list[Said]) -> Iterator[Way]:
    """What two figures grew by, where one of them is told to be the earlier."""
    known = pairs(said, scope, also_lengths=True)
    if len(known) != 1 or any(
        each.change is not None and each is not said and each.number.kind is not Kind.COUNT for each in scope
    ):
        return
    is_dated = all(_DATED.search(each.before) or _DATED_AFTER.match(each.after) for each in known[0]) or any(
        lex.TO_BEFORE.search(each.before) for each in known[0]
    )
    is_compared = _COMPARES.search(said.label) or re.match(" on (?:the|last|our) ", said.after)
    if not is_dated and not is_compared and not any(_is_earlier(sentence, each) for each in known[0]):
        return
    one, other = known[0]
    is_turned = other.has("base") or (_is_earlier(sentence, other) and not _is_earlier(sentence, one))
    is_known = (is_turned or one.has("base")) and not _FASTER.search(said.label)
    for way in list(quotients(other, one))[is_turned:][: 1 if is_known else 2]:
        side = 0 if _FASTER.search(said.label) else said.change or 0
        side = side or (1 if way.value > HUNDRED else -1)  # what takes less is faster
        low, high = spread(side * (way.low - HUNDRED), side * (way.high - HUNDRED))
        yield Way(low, high, side * (way.value - HUNDRED), way.second, way.first)


def _is_earlier(sentence: Sentence, said: Said) -> bool:
    """Whether a figure is of an earlier time; one in brackets right behind another is too: 18 (October: 24)."""
    start = said.number.start
    is_aside = re.search(r"[\d%一-龥] ?\([^()\d]{2,14}$", sentence.between(start - 20, start)) is not None
    return is_aside or said.has("base") or bool(_EARLIER.search(said.before) or lex.BASE_AFTER.match(said.after))


def grown(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of a growth that is none of these, with the one that is meant."""
    number = said.number
    way = next((each for each in ways if (each.second.value > each.first.value) == ((said.change or 1) > 0)), ways[0])
    change = (way.second.value - way.first.value) * HUNDRED / way.first.value
    kind, value = (MarkKind.GROWTH, way.value) if way.value > 0 else (MarkKind.DIRECTION, None)
    value = -value if value and number.value < 0 else value
    yield wrong_figure(reading, number, kind, value, base=way.first, now=way.second, growth=f"{change:+.1f}%")


def apart(rates: list[Said]) -> list[Way]:
    """How many points lie between two rates; nothing of more or fewer."""
    if len(rates) != 2:
        return []
    one, other = (each.number for each in rates)
    value, slack = abs(one.value - other.value), one.step if one.step == other.step <= _FINE else Decimal(0)
    return [Way(value - slack, value + slack, value, one, other)]


def _relative(apart: Way) -> list[Way]:
    """What one of two rates is more or less than the other, as a percent of either."""
    rates = (apart.first.value, apart.second.value)
    values = [apart.value * HUNDRED / each for each in rates if each]
    return [Way(value, value, apart.value, apart.first, apart.second) for value in values]


def mixed(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of a difference of two rates that is told in percent, not in points."""
    number, (one, other) = said.number, (ways[0].first, ways[0].second)
    change = (other.value - one.value) * HUNDRED / one.value
    facts = {"base": reading.words(one), "now": reading.words(other), "said": reading.words(number), "points": f"{number.value.normalize():f}", "growth": f"{change:+.1f}%"}  # fmt: skip
    yield Mark(number.start, number.end, MarkKind.POINTS, facts, in_points(reading, number))


def points(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of points that do not lie between two rates."""
    yield from remainders.rest(reading, said, ways, MarkKind.DIFFERENCE)

"""What the rules of single shapes leave: the few figures of a sentence that make each other but for one, however it is put.

These look at all figures of a sentence at once, and hardly at its words. Where the figures fit in any way they are silent.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.derived import apart, grown, is_against_untold, mixed, points
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.mixes import wrong_shares
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, quotient, spread, value_of
from salesplanner.domain.claims.remainders import added
from salesplanner.domain.claims.sentences import tail
from salesplanner.domain.claims.splits import FLOWS, GOES_ON, STEPS, is_in_halves
from salesplanner.domain.claims.subjects import is_of_other
from salesplanner.domain.claims.sums import wrong_sum
from salesplanner.domain.claims.ways import HUNDRED, Way
from salesplanner.domain.claims.writing import wrong_figure

_MOVED = re.compile(
    r"[降升涨跌减增落低高缩压提回差缺]|(?<![a-z])(?:by|up|down|above|below|over|under|beat\w*|grew|rose|fell|improv\w*|drop\w*|climb\w*|gain\w*|better|worse|higher|lower|increas\w*|decreas\w*|cut|off)(?![a-z])"
)
_GREW = re.compile(
    r"[降升涨跌减增缩]|(?<![a-z])(?:grew|grow\w*|rose|fell|up|down|drop\w*|climb\w*|increas\w*|decreas\w*|declin\w*|gain\w*)(?![a-z])"
)
_EARLIER = re.compile(r"[从由]|去年|上[年月季周]|同期|(?<![a-z])(?:from|versus|vs|ago|last|against|compared)(?![a-z])")
_OF_OTHERS = re.compile(r"行业|平均|同行|(?<![a-z])(?:industry|average|peers?|market|number of)(?![a-z])")
_TOTAL = re.compile(
    r"共|合计|累计|总|库存|结存|[剩余]|有效|净|(?<![a-z])(?:so far|in all|total\w*|altogether|left|balance|remain\w*|net|stock|now|landed)(?![a-z])"
)
_GONE = re.compile(
    r"发出|剔除|扣除|减去|退|销售?出|售出|用掉|支出|流失|取消|(?<![a-z])(?:shipped|sold|used|less|minus|returned|cancel\w*|lost|duplicates?|removed|out|spent|paid|without)(?![a-z])"
)
#: Figures of other times, of aims and of each are no parts of what there is.
_OTHER = re.compile(
    r"目标|去年|同期|计划|预算|均|每|最[多高大好]|(?<![a-z])(?:target|goal|ago|plan|budget|last (?:year|month|week)|versus|vs|compared|each|per|average|against|of which|both|some of|partly|best|most|highest)(?![a-z])"
)
_REMOVED = re.compile(r"剔除[^，,]{0,4}重")
_NOTHING_ELSE = re.compile(
    r"没有(?:其他|别的)|别无|仅此|(?:来自|构成|分布|组成)(?:如下)?[:：]|(?<![a-z])(?:nothing else|no others?|none other)(?![a-z])|(?<![a-z])(?:comes? from|made up of|split|breakdown)[^.:]{0,20}:"
)
#: What a percent is of itself, so that it is not the difference of two others: a 2% price cut.
_OWN_NOUN = re.compile(
    r" (?!to |from |in |on |at |this |last |against |compared |year|over |and |better|worse|higher|lower|above|below|up|down)[a-z]"
)
#: A part told by what did not happen to it, and one told without a noun of its own.
_NOT_SO = re.compile(
    r"[没未无]|(?<![a-z])(?:not|no|un[a-z]{4,}|invalid|declined|refused|lost|absent|missing|away|n't)(?![a-z])|缺席|缺勤|(?<![a-z])(?:n't)(?![a-z])"
)
_WITHOUT_NOUN = re.compile(
    r" (?:are|were|is|was|went|came|in|at|on|before|after|for|from|by|to|with|as|have|had|did|said|still)(?![a-z])| [a-z]+(?<!s)(?<!people)(?<!staff)(?<!men)(?=[.,;]| and |$)"
)
#: Parts that make so much more than their whole, or less, are meant to be all of it.
_PARTS_OFF = Decimal("1.15")
_EACH = re.compile(r"(?<![a-z])(?:each|apiece)(?![a-z])")
_NOUN = re.compile(r" ?([a-z]{3,})")
_TIME = re.compile(
    r"第 ?\d{1,2} ?[周季]|[\d一二三四]{1,2} ?(?:月|季度)|[去今上本]个?[年月周季]|(?<![a-z])(?:q[1-4]|week|wk|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|now|this|last|today)"
)
_FEW, _PAIR, _MOST = 3, 2, 6
#: How far a total may be off what its figures make, and shares off all of them, and still be meant to be it.
_LEAST_OFF, _MOST_OFF = Decimal("0.8"), Decimal("1.25")
_ALMOST_ALL = Decimal(15)
#: Figures as small as this count lists and weeks rather than goods.
_SMALL = 2
#: Two figures of one thing, where a third is their difference, are not further apart than so many times.
_ALIKE = 4


def check(reading: Reading, marked: Iterable[Mark]) -> Iterator[Mark]:
    """The marks of sentences in which none was found."""
    taken = [mark for mark in marked if mark.weight is Weight.WRONG]
    for place, sentence in enumerate(reading.sentences):
        if any(mark.start < sentence.end and sentence.start < mark.end for mark in taken):
            continue
        for rule in (_points, _growth, _sum, _parted, _shares, _product):
            found = rule(reading, place)
            if found is not None:
                yield found
                break


def _points(reading: Reading, place: int) -> Mark | None:
    """Two rates with their difference, which is told in percent, or in points that do not lie between them."""
    sentence = reading.sentences[place]
    rates = [each for each in sentence.said if each.number.kind is Kind.PERCENT and each.number.high is None]
    if 0 < len(rates) < _FEW and place:
        rates = _rates_before(reading, place, rates)
    told = [each for each in sentence.said if each.number.kind is Kind.POINTS and each.number.high is None]
    if len(rates) == _FEW and not told:
        for each in rates:
            one, other = (rate for rate in rates if rate is not each)
            way = apart([one, other])[0]
            size = abs(each.number.value)
            is_between = 0 < size == way.value < min(one.number.value, other.number.value)
            is_between = is_between and one.is_rate and other.is_rate and not _OWN_NOUN.match(each.after)
            if is_between and _MOVED.search(f"{tail(each.before, 24)} {each.after[:12]}"):
                return next(mixed(reading, each, [way]), None)
    if len(rates) != _PAIR or not all(each.is_rate for each in rates) or len(told) != 1:
        return None
    said, way = told[0], apart(rates)[0]
    slack = max(each.number.step for each in rates) * Decimal("0.51")
    is_off = abs(way.value - abs(said.number.value)) > slack and said.number.may_mean(way.value)
    is_told = (said.change is not None or _MOVED.search(tail(said.before, 20))) and not said.number.loose
    if is_off and is_told and not (_OF_OTHERS.search(sentence.text) or is_against_untold(said, rates)):
        return next(points(reading, said, [way]), None)
    return None


def _rates_before(reading: Reading, place: int, own: list[Said]) -> list[Said]:
    """The rates of a sentence with the one of each of the lines before it that tells the same of another time: 第 31 周：22 %⏎第 32 周：25 %，环比提高 3 %."""
    before = reading.near(place, _PAIR)[:-1][-(_FEW - len(own)) :]
    told = [[each for each in one.said if each.is_rate] for one in before]
    is_one_each = all(len(rates) == 1 == len(one.said) for rates, one in zip(told, before, strict=True))
    are_timed = all(_TIME.search(one.text) for one in before)
    is_told = own[-1].change is not None and own[-1].before.strip() != ""
    if not (is_one_each and are_timed and is_told) or len(before) + len(own) != _FEW:
        return own
    return [*(each for rates in told for each in rates), *own]


def _growth(reading: Reading, place: int) -> Mark | None:
    """Two amounts, their difference at the most, and a growth that is that of neither way between them."""
    sentence = reading.sentences[place]
    rates = [each for each in sentence.said if each.number.kind is Kind.PERCENT and each.number.high is None]
    amounts = [each for each in sentence.said if each.is_amount and not each.is_length]
    if len(rates) != 1 or not _PAIR <= len(amounts) <= _FEW:
        return None
    said = rates[0]
    is_compared = any(each.has("base") or each.has("now") for each in amounts) or _EARLIER.search(sentence.text)
    if not is_compared or not _GREW.search(f"{tail(said.before, 20)} {said.after[:10]}"):
        return None
    wrong: list[Way] = []
    for one, other in _pairs(amounts):
        is_known = lex.TO_BEFORE.search(other.before) is not None
        ways = [_grown(one, other), *([] if is_known else [_grown(other, one)])]
        shares = [_share(one, other), _share(other, one)]
        if said.number.end <= one.number.start and is_of_other(sentence, said.number, one, other):
            continue  # calls fell by 52 %, quotes from 6 to 4
        is_told = any(said.number.fits(*spread(abs(way.low), abs(way.high))) for way in ways)
        if is_told or any(said.number.fits(each, each) for each in shares):
            return None
        difference = abs(one.number.value - other.number.value)
        if said.number.may_mean(abs(ways[0].value)) or abs(said.number.value) == difference:
            wrong.append(_sided(ways[0], said.change or 0))
    return next(grown(reading, said, wrong[:1]), None) if wrong and said.number.value else None


def _sided(way: Way, side: int) -> Way:
    """A growth as it is told: by how much it is a fall where a fall is told."""
    side = side or (1 if way.value > 0 else -1)
    return replace(way, low=side * way.low, high=side * way.high, value=side * way.value)


def _pairs(amounts: list[Said]) -> list[tuple[Said, Said]]:
    """The pairs of amounts of one kind; of three those that the third is the difference of."""
    found = [
        (one, other)
        for one, other in itertools.combinations(amounts, 2)
        if one.number.kind is other.number.kind and min(one.number.value, other.number.value) > 0
    ]
    found = [pair for pair in found if pair[0].number.agrees(pair[1].number) or pair[0].number.kind is Kind.COUNT]
    if len(amounts) == _PAIR:
        return found
    return [
        (one, other)
        for one, other in found
        if max(one.number.value, other.number.value) < _ALIKE * min(one.number.value, other.number.value)
        and any(
            each.number.value == abs(one.number.value - other.number.value)
            for each in amounts
            if each not in (one, other)
        )
    ]


def _grown(base: Said, now: Said) -> Way:
    """What an amount grew by, in percent, as far as both are told to the digit."""
    value = (now.number.value / base.number.value - 1) * HUNDRED
    low, high = (each - HUNDRED for each in quotient(now.number, base.number, HUNDRED))
    return Way(low, high, value, base.number, now.number)


def _share(part: Said, whole: Said) -> Decimal:
    return part.number.value / whole.number.value * HUNDRED


def _sum(reading: Reading, place: int) -> Mark | None:
    """Amounts of one thing, of which one is told to be what the others come to, and nearly is."""
    near = reading.near(place, 1, 0, on_line=True)
    scopes = [[reading.sentences[place]], near] if len(near) == _PAIR else [near]
    return next((mark for scope in scopes if (mark := _sum_in(reading, scope)) is not None), None)


def _sum_in(reading: Reading, scope: list[Sentence]) -> Mark | None:
    said = [each for sentence in scope for each in sentence.said]
    text = reading.folded[scope[0].start : scope[-1].end]
    amounts = [each for each in said if each.is_plain and not each.per and not each.is_length]
    if not _FEW <= len(amounts) <= _MOST or len(amounts) < len(said):
        return None
    if _OTHER.search(text) or (lex.UNION.search(text) and not _REMOVED.search(text)):
        return None
    if any(each.has("target") or each.number.loose or each.number.value <= _SMALL for each in amounts):
        return None
    if not all(
        one.number.kind is other.number.kind and one.number.agrees(other.number) and not _are_unlike(one, other)
        for one, other in itertools.combinations(amounts, 2)
    ):
        return None
    if any(_is_made(each, amounts) for each in amounts):
        return None
    found = [(each, way) for each in amounts if _is_total(each) and (way := _made_of(each, amounts)) is not None]
    if len(found) != 1:
        return None
    total, way = found[0]
    return wrong_figure(reading, total.number, MarkKind.EQUATION, way.value, parts=added(reading, way))


def _are_unlike(one: Said, other: Said) -> bool:
    """Whether one is a number of something and the other so many thousands of nothing named: 79 orders, 3.11m."""
    return one.number.unit != other.number.unit and (one.number.scale > 1) != (other.number.scale > 1)


def _parted(reading: Reading, place: int) -> Mark | None:
    """A whole and the two or three parts of it that are told behind it by what they are, not by a noun of their own: of the 60 units 42 are out and 20 in the warehouse."""
    sentence = reading.sentences[place]
    amounts = [each for each in sentence.said if each.is_plain and not each.per and not each.is_length]
    if not _FEW <= len(amounts) <= _FEW + 1 or len(amounts) < len(sentence.said) or _OTHER.search(sentence.text):
        return None
    whole, *parts = amounts
    are_parts = all(each.number.kind is Kind.COUNT and not each.number.loose for each in amounts)
    are_parts = are_parts and all(_SMALL < each.number.value < whole.number.value for each in parts)
    if not are_parts or any(each.roles & {"target", "base"} for each in amounts) or lex.UNION.search(sentence.text):
        return None
    behind = sentence.between(parts[0].number.end, sentence.end)
    is_plain = not reading.is_chinese_at(whole.number) and all(_WITHOUT_NOUN.match(each.after) for each in parts)
    one_not = sum(_NOT_SO.search(_words_of(sentence, each)) is not None for each in parts) == 1
    is_whole = one_not or is_in_halves(sentence.between(whole.number.end, sentence.end))
    if not is_whole and (STEPS.search(behind) or FLOWS.search(behind) or not is_plain):
        return None
    made = value_of(parts)
    is_off = whole.number.value < made <= whole.number.value * _PARTS_OFF
    is_off = is_off or (
        is_whole and len(parts) == _PAIR and whole.number.value / _PARTS_OFF <= made < whole.number.value
    )
    if not is_off or any(_is_made(each, amounts) for each in amounts) or GOES_ON.search(behind):
        return None
    return wrong_sum(reading, whole.number, [each.number for each in parts])


def _words_of(sentence: Sentence, said: Said) -> str:
    """The words of a part: those of its clause."""
    low = max(
        (each.number.end for each in sentence.said if each.number.end <= said.number.start), default=sentence.start
    )
    return re.split("[，,；;、]| and ", sentence.between(low, said.number.start))[-1] + said.after


def _is_made(said: Said, amounts: list[Said]) -> bool:
    """Whether an amount is what two or more of the others make, come or gone."""
    others = [each.number for each in amounts if each is not said]
    near = max(each.number.step for each in amounts) * Decimal("0.6")
    return any(
        sum(map(bool, signs)) >= _PAIR
        and abs(sum(sign * each.value for sign, each in zip(signs, others, strict=True)) - said.number.value) <= near
        for signs in itertools.product((1, -1, 0), repeat=len(others))
    )


def _is_total(said: Said) -> bool:
    return _TOTAL.search(f"{tail(said.before, 16)} {said.after[:28]}") is not None


def _made_of(total: Said, amounts: list[Said]) -> Way | None:
    """What the others make, each with its sign; None where that is far from the total."""
    gone = [_GONE.search(f"{tail(each.before, 14)} {each.after[:14]}") is not None for each in amounts]
    parts = [
        (-1 if is_gone else 1, each.number) for is_gone, each in zip(gone, amounts, strict=True) if each is not total
    ]
    parts.sort(key=lambda each: -each[0])
    signs, numbers = tuple(sign for sign, _ in parts), tuple(number for _, number in parts)
    value = sum((sign * number.value for sign, number in parts), Decimal(0))
    if value <= 0 or not _LEAST_OFF <= total.number.value / value <= _MOST_OFF:
        return None
    return Way(value, value, value, numbers[0], numbers[-1], signs, numbers)


def _shares(reading: Reading, place: int) -> Mark | None:
    """Shares beside which it is told that there are no others, and which nearly make all."""
    near = reading.near(place, 1, 0, on_line=True)
    if not _NOTHING_ELSE.search(reading.folded[near[0].start : near[-1].end]):
        return None
    shares = [each.number for sentence in near for each in sentence.said if each.is_rate]
    made, slack = sum((each.value for each in shares), Decimal(0)), sum((each.step for each in shares), Decimal(0)) / 2
    if len(shares) < _FEW or any(each.loose for each in shares):
        return None
    return wrong_shares(reading, shares) if slack < abs(made - HUNDRED) <= _ALMOST_ALL else None


def _product(reading: Reading, place: int) -> Mark | None:
    """So many of what each has so many others in, told with the wrong noun: 8 pallets with 48 cartons on each, 384 pallets."""
    amounts = [each for each in reading.sentences[place].said if each.is_plain]
    if len(amounts) != _FEW:
        return None
    many, each, said = amounts
    if said.number.value != many.number.value * each.number.value or not _EACH.search(each.after[:30]):
        return None
    nouns = [found[1] for one in amounts if (found := _NOUN.match(one.after))]
    if (
        len(nouns) != _FEW
        or nouns[0] != nouns[2]
        or nouns[1] == nouns[0]
        or min(many.number.value, each.number.value) <= 1
    ):
        return None
    right = f"{reading.words(said.number)} {nouns[1]}"
    facts = {"each": f"{reading.words(each.number)} {nouns[1]}", "many": f"{reading.words(many.number)} {nouns[0]}"}
    start, end = said.number.start, said.number.end + len(said.after) - len(said.after.lstrip()) + len(nouns[2])
    return Mark(start, end, MarkKind.PRODUCT, {**facts, "said": reading.raw[start:end], "right": right}, right)

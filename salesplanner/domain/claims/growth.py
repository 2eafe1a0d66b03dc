"""Growth against its base: percent, points, times, differences, and the words of direction."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import worded
from salesplanner.domain.claims.behind import directions, pair_behind
from salesplanner.domain.claims.changes import Claim, changes, claims_of, pair_before
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, spread
from salesplanner.domain.claims.subjects import against_time, is_of_other, is_of_untold
from salesplanner.domain.claims.writing import in_points, written, wrong_figure

_RATE_BEFORE = re.compile(
    r"(?:率|份额|占比|比重)[^0-9]{0,12}$|(?<![a-z])(?:(?<!daily )(?<!room )(?<!hourly )(?<!average )rates?|shares?|margins?|conversion|occupancy)(?![a-z])(?:(?! but | while |,)[^0-9]){0,24}$"
)
#: A change that was made more than once.
_AGAIN = re.compile(
    r" (?:twice|each|every|again|a year|a month|per (?:year|month)|for (?:two|three) )|[，,]?(?:再|又|连续两)"
)
_ONCE_MORE = re.compile(r"又|再|(?<![a-z])(?:another|a further|again|then)(?![a-z])")
#: Prices and rebates by quantity: 10 % off above 50 pieces.
_TIERS = re.compile(r"满\d|起订|阶梯|(?<![a-z])(?:off|rebates?|discounts?|free)(?![a-z])")
_ABOVE = re.compile(r"%?\s?(?:off |discount )?(?:above|over|below|under|from)(?![a-z])")
_EFFECTS = (
    re.compile(r"价|(?<![a-z])prices?(?![a-z])"),
    re.compile(r"量|(?<![a-z])(?:volumes?|units|quantit(?:y|ies)|tonnage)(?![a-z])"),
    re.compile(r"额|收入|营收|(?<![a-z])(?:turnover|revenue|sales)(?![a-z])"),
)
_OF_PRICE = re.compile(r"(?:提价|涨价|加价|降价|调价)[了约]?$|(?<![a-z])price (?:increase|rise|cut) of $")
_DOUBLED = 2
#: How many months a figure is of, by the words around it.
_LONG = tuple(
    (many, re.compile(rf"(?:{zh})|(?<![a-z])(?:{en})(?![a-z])"))
    for many, zh, en in (
        (
            12,
            "全年|整年|年度",
            "(?:whole|full|entire|all) (?:of )?(?:the |last )*year|all of last year|whole of last year|full-year",
        ),
        (9, "前三个?季度", "first three quarters|nine months"),
        (6, "[上下]半年", "(?:first|second) half|half-year|h[12]"),
        (3, "(?<!前)[一二三四1-4]季度|首季", "(?:first|second|third|fourth) quarter|q[1-4]"),
        (
            1,
            "(?<!\\d)1?\\d ?月(?!均|度)|[一二三四五六七八九十]月(?!均)|单月",
            "january|february|march|april|may|june|july|august|september|october|november|december",
        ),
    )
)
_MEAN = re.compile(r"均|每|(?<![a-z])(?:average|mean|per|a month|monthly|each)(?![a-z])")
#: No figure at all at the start, from which nothing can grow by a percent.
_NOTHING = re.compile(
    r"(?:去年|上[年月周季]|同期|此前|原来|之前|基数)[^，,。；;\d]{0,6}(?:为|是)?(?:零|空白|没有?(?:任何)?[一-龥]{0,4})(?=[，,。；;])|从零|零基础|(?<![a-z])(?:(?:none|nothing|zero|nil) (?:at all )?(?:last|a year|the year before|before)|(?:last (?:year|month|quarter)|before)[^,.;\d]{0,12}(?:none|nothing|zero|nil)|from (?:zero|nothing|nil|scratch))(?![a-z])"
)
_ABOVE_BASE = re.compile(r"\s?(?:above|below|over|under) (?:the|our|last|their)(?![a-z])")
_COMPARED = re.compile(
    r"同比|环比|[比较]|去年|上[年月周季]|同期|基数|原来|由|从|以来|(?<![a-z])(?:than|compared|versus|vs|last|previous|yoy|mom|year|month|from|against|base|per|since|every|week|quarter)(?![a-z])"
)

_YEAR_AGO = re.compile(r"去年|上年|(?<![a-z])(?:last year|a year ago)(?![a-z])")
_FAR_MORE = 1000
#: Rates that are prices.
_PRICES = re.compile(r"(?<![a-z])(?:your|our|their|his|room|nightly|daily|hourly|day) rates?(?![a-z])")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of growth in a text."""
    for place, sentence in enumerate(reading.sentences):
        for claim, pair in changes(reading, place, sentence):
            if _AGAIN.match(reading.folded, claim.number.end) or is_of_untold(sentence, claim.number):
                continue
            if _TIERS.search(sentence.text) and _ABOVE.match(reading.folded, claim.number.end):
                continue
            pair = pair or pair_behind(reading, place)
            if pair is not None and is_of_other(sentence, claim.number, *pair):
                pair = pair_before(reading, place, claim)
                if pair is None:
                    continue
            if _is_one_of_two(sentence, claim) or (pair is not None and _is_elsewhere(sentence, claim, pair)):
                continue
            is_of_rate = claim.number.kind is Kind.POINTS and _RATE_BEFORE.search(claim.before)
            if pair is not None and is_of_rate and pair[0].number.kind is not Kind.PERCENT:
                continue  # margins fell 130 basis points beside what was earned
            if pair is not None:
                yield from _compare(reading, sentence, claim, *pair)
            else:
                yield from _alone(reading, place, sentence, claim)
        yield from worded.directions(reading, sentence)
        yield from worded.worded(reading, sentence)
        yield from directions(reading, place)
        yield from _told_twice(reading, sentence)
        yield from _effects(reading, sentence)


def _is_one_of_two(sentence: Sentence, claim: Claim) -> bool:
    """Whether a change is one of two made one after the other: up 5 %, and another 3 % this year."""
    changed = [each for each in sentence.said if each.change is not None and each.number.kind is claim.number.kind]
    return len(changed) > 1 and any(_ONCE_MORE.search(each.before) for each in changed)


def _is_elsewhere(sentence: Sentence, claim: Claim, pair: tuple[Said, Said]) -> bool:
    """Whether two figures are of another change: the way back from one, two rates in another sentence, two told by a stroke: 55/45."""
    if _is_back(sentence, claim, *pair) or _is_of_other_time(sentence, claim, pair[0]):
        return True
    are_rates = all(each.is_rate for each in pair)
    is_apart = not any(each is one for each in sentence.said for one in pair)
    first, last = sorted(pair, key=lambda each: each.number.start)
    is_stroke = sentence.between(first.number.end, last.number.start) == "/"
    is_points = claim.number.kind is Kind.POINTS and not are_rates
    is_percent = claim.number.kind is Kind.PERCENT and are_rates and is_apart
    return (is_percent and pair[0].number.start > claim.place) or (is_stroke and is_points)


def _is_of_other_time(sentence: Sentence, claim: Claim, base: Said) -> bool:
    """Whether a change is told against another time than the one its base is told of: 比上个月多 1 次，但去年 9 月有 10 次."""
    said = next((each for each in sentence.said if each.number is claim.number), None)
    time = against_time(sentence, said) if said is not None else ""
    return bool(time) and time not in base.label and _YEAR_AGO.search(base.before) is not None


def _is_back(sentence: Sentence, claim: Claim, base: Said, now: Said) -> bool:
    """Whether a change is the way back from another one whose figures stand between both: fell 20 % from 500 to 400, and rose 25 %."""
    ahead = [each for each in sentence.said if each.change and each.number.end <= base.number.start]
    is_behind = base.number.start < now.number.start < claim.number.start
    return is_behind and any((each.change or 0) * claim.side < 0 for each in ahead)


def _told_twice(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A multiple of the base that is told again as growth by as many hundred percent: 3 倍，增长 300%."""
    claims = claims_of(sentence)
    times = [each for each in claims if each.number.kind is Kind.TIMES and each.is_level and each.number.value > 1]
    percents = [each for each in claims if each.number.kind is Kind.PERCENT and each.side >= 0]
    if len(times) == len(percents) == 1 and percents[0].number.value == times[0].number.value * 100:
        number, level = percents[0].number, times[0].number
        yield wrong_figure(
            reading, number, MarkKind.EQUATION, (level.value - 1) * 100, parts=f"{reading.words(level)} − 1"
        )


def _effects(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A turnover that changed by other than what its price and its volume make: up 4 % and down 10 %, so down 9.4 %."""
    changes = [each for each in sentence.said if each.change is not None and each.number.kind is Kind.PERCENT]
    told = [[each for each in changes if words.search(each.before)] for words in _EFFECTS]
    if len(changes) != len(_EFFECTS) or [len(each) for each in told] != [1, 1, 1]:
        return
    (price,), (volume,), (sales,) = told
    sides = [1 + (each.change or 0) * abs(each.number.value) / 100 for each in (price, volume)]
    value = (sides[0] * sides[1] - 1) * 100
    number, room = sales.number, Decimal("0.6")
    if (
        sales is changes[-1]
        and price.change
        and volume.change
        and sales.change
        and not (number.fits(abs(value) - room, abs(value) + room) and value * sales.change > 0)
    ):
        parts = " × ".join(f"({side * 100:f}%)".replace("0000%", "%") for side in (each.normalize() for each in sides))
        yield wrong_figure(reading, number, MarkKind.EQUATION, abs(value), parts=parts)


def _compare(reading: Reading, sentence: Sentence, claim: Claim, base: Said, now: Said) -> Iterator[Mark]:
    old, new = base.number, now.number
    facts = {"base": reading.words(old), "now": reading.words(new), "said": reading.words(claim.number)}
    if old.value == 0 and claim.number.kind in (Kind.PERCENT, Kind.TIMES) and claim.number.value:
        yield Mark(claim.number.start, claim.number.end, MarkKind.NO_BASE, facts)
    if old.low_end <= 0:
        return
    is_rate = base.is_rate and now.is_rate  # which a longer time makes no larger
    if claim.number.kind is Kind.PERCENT and not is_rate and _lengths_differ(reading, base, now):
        yield Mark(claim.number.start, claim.number.end, MarkKind.PERIOD_KINDS, facts)
        return
    growth = spread((new.low_end - old.high_end) / old.high_end * 100, (new.high_end - old.low_end) / old.low_end * 100)
    middle = (new.value - old.value) / old.value * 100
    room = max(abs(middle) / 25, Decimal("0.9"))
    growth = max(growth[0], middle - room), min(growth[1], middle + room)
    facts["growth"] = _percent(middle)
    beside = reading.folded[claim.number.end : old.start]
    own = reading.folded[old.start : new.start]
    if _is_far_smaller(claim.number, old, new):
        return  # one more than last month, but worth 97k after 170k
    if claim.number.kind is Kind.POINTS and not is_rate and re.search("[，,;；]", beside):
        return  # 下降 12.5 个百分点，主要是丢单由 2 个变成 3 个
    if re.search("[，,;；]", beside) and (lex.DOWN if claim.side > 0 else lex.UP).search(own):
        return  # another thing, with a rise or fall of its own
    is_against = (claim.side > 0 and growth[1] < 0) or (claim.side < 0 and growth[0] > 0)
    if is_against and claim.number.value and (claim.words or not claim.is_level):
        yield Mark(claim.number.start, claim.number.end, MarkKind.DIRECTION, facts)
        return
    if claim.number.kind is Kind.TIMES:
        yield from _times(reading, claim, old, new, facts)
    elif claim.number.kind in (Kind.COUNT, Kind.MONEY):
        yield from _difference(reading, sentence, claim, old, new, facts)
    else:
        yield from _percents(reading, claim, growth, middle, (old, new), facts)


def _is_far_smaller(number: Number, *levels: Number) -> bool:
    """Whether a difference counts things where the figures are thousands of money."""
    is_count = number.kind is Kind.COUNT and number.scale == 1
    return is_count and all(each.scale > 1 and abs(number.value) * _FAR_MORE < each.value for each in levels)


def _lengths_differ(reading: Reading, *said: Said) -> bool:
    """Whether two figures are of times of another length: of a month and of a whole year."""
    if any(each.per or _MEAN.search(each.label) for each in said):
        return False
    behind = [re.split(r"[,，.;；。]| (?:versus|vs|against|compared|than) ", reading.folded[each.number.end : each.number.end + 48])[0] for each in said]  # fmt: skip
    labels = [each.before + (text if re.match(" (?:for|in|of|over) ", text) else "") for each, text in zip(said, behind, strict=True)]  # fmt: skip
    found = [{many for many, words in _LONG if words.search(label)} for label in labels]
    return all(len(each) == 1 for each in found) and found[0] != found[1]


def _percents(
    reading: Reading, claim: Claim, growth: tuple[Decimal, Decimal], middle: Decimal, pair: tuple[Number, Number], facts: dict[str, str]
) -> Iterator[Mark]:  # fmt: skip
    """A change in percent or in points against what two figures, or two rates, changed by."""
    number, (old, new), is_rate = claim.number, pair, pair[0].kind is Kind.PERCENT
    apart = abs(new.value - old.value)
    facts = {**facts, "points": _plain(apart)}
    relative = abs(middle) if number.value >= 0 else -abs(middle)
    if number.kind is Kind.PERCENT:
        share = new.value * 100 / old.value
        if claim.side == 0 and not number.signed and number.fits(share, share):
            return  # 3.1m against 3.3m, which is 94 %
        is_apart = is_rate and apart == abs(number.value) != 0
        fits = number.fits(*_sides(claim, growth)) and not (is_apart and not number.fits(relative, relative))
        if fits and not is_apart:
            return
        points = sorted((new.low_end - old.high_end, new.high_end - old.low_end), key=abs)
        if fits or (
            is_rate and number.fits(*spread(*(abs(each) * (1 if number.value >= 0 else -1) for each in points)))
        ):
            weight = Weight.HINT if fits else Weight.WRONG
            yield Mark(number.start, number.end, MarkKind.POINTS, facts, in_points(reading, number), weight)
        else:
            yield wrong_figure(reading, number, MarkKind.GROWTH, relative, also=facts)
        return
    is_score = apart == number.value and not re.search("perc|百", reading.words(number).lower())
    if (is_rate and number.fits(*_told_apart(number, old, new))) or (not is_rate and is_score):
        return
    if is_rate and not number.low_end - number.step / 2 <= abs(middle) <= number.high_end + number.step / 2:
        yield wrong_figure(reading, number, MarkKind.GROWTH, apart, decimals=_places(old, new), also=facts)
    else:
        yield Mark(number.start, number.end, MarkKind.NOT_POINTS, facts, _percent(abs(middle)))


def _sides(claim: Claim, growth: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """What a claim may say of a growth: with its sign where it has one, else only how large it is."""
    if claim.number.value < 0 or (claim.side == 0 and claim.number.signed):
        return growth
    least = min(abs(each) for each in growth) if growth[0] * growth[1] > 0 else Decimal(0)
    return least, max(abs(each) for each in growth)


def _told_apart(number: Number, old: Number, new: Number) -> tuple[Decimal, Decimal]:
    """The difference of two rates as they stand; with room where it is told more finely than they are."""
    is_rounded = number.step == old.step == new.step <= Decimal("0.01") or number.step < min(old.step, new.step)
    slack = (old.step + new.step) / 2 if is_rounded else Decimal(0)
    return abs(new.value - old.value) - slack, abs(new.value - old.value) + slack


def _places(*of: Number) -> int:
    return max(max(0, -int(each.step.normalize().as_tuple().exponent)) for each in of)


def _times(reading: Reading, claim: Claim, old: Number, new: Number, facts: dict[str, str]) -> Iterator[Mark]:
    number = claim.number
    low, high = spread(new.low_end / old.high_end, new.high_end / old.low_end)
    ratio = new.value / old.value
    facts = {**facts, "times": _plain(ratio), "more": _plain(ratio - 1)}
    is_growth = not claim.is_level and re.search(r"[增多升涨长加高][^到至为成]{0,6}$", claim.before)
    is_free = not claim.is_level and not is_growth  # English: grew 3 times
    if claim.words:
        if not _fits_phrase(number, low, high):
            yield Mark(number.start, number.end, MarkKind.TIMES, facts, "")
        return
    if is_growth:
        if not number.fits(low - 1, high - 1):
            yield wrong_figure(reading, number, MarkKind.TIMES, ratio - 1, decimals=_few(ratio), also=facts)
    elif not number.fits(low, high) and not (is_free and number.fits(low - 1, high - 1)):
        yield wrong_figure(reading, number, MarkKind.TIMES, ratio, decimals=_few(ratio), also=facts)


def _few(ratio: Decimal) -> int:
    return 0 if ratio == round(ratio) else 1


def _fits_phrase(number: Number, low: Decimal, high: Decimal) -> bool:
    """Doubled, about: within a tenth; nearly doubled a little less; more than doubled anything from there on."""
    value, is_more = number.value, number.value > 1
    if value < _DOUBLED and is_more:
        return high >= value * Decimal("0.93") and low <= value * Decimal("1.05")  # half as many again
    if number.loose == "<":
        least, most = (value * Decimal("0.85"), value) if is_more else (value, Decimal("0.56"))
    elif number.loose == ">":
        least, most = (value, value * Decimal("1.5")) if is_more else (Decimal("0.3"), value)
    else:
        least, most = value * Decimal("0.93"), value * Decimal("1.1")
    return high >= least and low <= most


def _difference(
    reading: Reading, sentence: Sentence, claim: Claim, old: Number, new: Number, facts: dict[str, str]
) -> Iterator[Mark]:
    low, high = spread(abs(new.low_end - old.high_end), abs(new.high_end - old.low_end))
    if old.step == new.step == claim.number.step and not (old.loose or new.loose):
        low = high = abs(new.value - old.value)
    if old.kind is Kind.PERCENT or claim.number.fits(min(low, abs(new.value - old.value)), high):
        return
    yield wrong_figure(reading, claim.number, MarkKind.DIFFERENCE, abs(new.value - old.value), also=facts)


def _alone(reading: Reading, place: int, sentence: Sentence, claim: Claim) -> Iterator[Mark]:
    """What is odd in a claim whatever its figures."""
    number = claim.number
    facts = {"said": reading.words(number)}
    if claim.is_level:
        return
    if _OF_PRICE.search(claim.before):
        return  # a price increase of 4 % is announced
    if number.kind is Kind.PERCENT and number.value and _NOTHING.search(sentence.text):
        yield Mark(number.start, number.end, MarkKind.NO_BASE, facts)
        return
    odd = {"base": "", "now": "", "growth": facts["said"]}
    if number.signed and number.value < 0 and not _is_only_sign(claim):
        right = written(reading.raw, number, abs(number.value)).lstrip("+") if claim.side < 0 else ""
        yield Mark(number.start, number.end, MarkKind.SIGN if right else MarkKind.DIRECTION, facts | odd, right)
    elif number.signed and claim.side < 0 and number.value > 0:
        yield wrong_figure(reading, number, MarkKind.DIRECTION, also=odd)
    elif (
        number.kind is Kind.PERCENT
        and _RATE_BEFORE.search(claim.before)
        and not _PRICES.search(claim.before)
        and not re.search("增长率|growth rate", claim.before)
    ):
        has_points = any(each.number.kind is Kind.POINTS for each in sentence.said)  # who knows them, means percent
        if lex.FUTURE.search(claim.before) is None and not has_points:
            yield Mark(number.start, number.end, MarkKind.POINTS_UNCLEAR, facts, weight=Weight.HINT)
    elif (
        number.kind in (Kind.PERCENT, Kind.TIMES)
        and not _ABOVE_BASE.match(reading.folded, number.end)
        and _has_no_base(reading, place, sentence)
    ):
        yield Mark(number.start, number.end, MarkKind.NO_BASE, facts, weight=Weight.HINT)


def _is_only_sign(claim: Claim) -> bool:
    """Whether its side is told by the sign alone, not by a word."""
    return not (lex.UP_BEFORE.search(claim.before.rstrip("-+ ")) or lex.DOWN_BEFORE.search(claim.before.rstrip("-+ ")))


def _has_no_base(reading: Reading, place: int, sentence: Sentence) -> bool:
    if len([each for each in sentence.said if each.change is not None]) > 1:
        return False
    if lex.FUTURE.search(sentence.text) or len([each for each in sentence.said if each.is_level]) > 0:
        return False
    line = [each for one in reading.near(place, 2, 0, on_line=True) for each in one.said if each.is_level]
    if any(one.number.agrees(other.number) for one, other in itertools.combinations(line, 2)):
        return False
    return not any(_COMPARED.search(each.text) for each in reading.near(place, 1, 1)) and not (
        sentence.periods or sentence.days
    )


def _percent(value: Decimal) -> str:
    places = 0 if abs(value) >= 100 else 1
    return f"{value:+.{places}f}%"


def _plain(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")

"""Averages times how many, against the total; visitors times conversion, against what was sold."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, spread
from salesplanner.domain.claims.shares import share
from salesplanner.domain.claims.ways import Way, are_alike
from salesplanner.domain.claims.writing import written

_MANY = {"day", "week", "month", "year", "way", "hour", "minute", "second"}
_MEAN = re.compile(r"均|每|单价|单台|(?<![a-z])(?:average\w*|averaging|avg|mean|per|each|apiece|a day|a week)(?![a-z])")
_EACH_OF = re.compile(r"\d [a-z]+ of $|(?<![a-z])each of (?:the |our |my )?(?:\d+|[a-z]+) [a-z]+ [a-z]+ $")
_PER_MANY = re.compile(r"[每均][百千万\d]|(?<![a-z])per (?:hundred|thousand|\d)")
_ROOMS = (re.compile(r"[\d,. ]+(?:间(?!夜)|(?:[a-z]+ )?rooms)"), re.compile(r"[\d ]+(?:天|晚|(?:days|nights)(?![a-z]))"), re.compile(r"[\d,. 万k]+(?:间夜|room[- ]nights)"))  # fmt: skip
_EXACTLY = re.compile(r"每[人个家天周]|(?<![a-z])(?:each|apiece)(?![a-z])")
_ROUNDED = re.compile(r"均|约|左右|大概|差不多|(?<![a-z])(?:average|avg|about|roughly)(?![a-z])")
_NEXT = re.compile(
    r"[ ,，、/和及与]*(?:and|or)? ?(?:(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四]?[周季]度?[一二三四五]?|q\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri)day)[ :：]*)?"
)
_CHEAPER = re.compile(r"折(?![合算])|优惠|让利|抹零|返|减免|(?<![a-z])(?:discount|rebate|off|less)(?![a-z])")
#: A mean below this is not rounded as it likes: 1 page is not 1.5.
_SMALL = 5
#: From so many figures on they are a list.
_A_LIST = 3
_DAYS_OF_MONTH = (Decimal(28), Decimal(31))


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of averages and products in a text."""
    for place, sentence in enumerate(reading.sentences):
        around = [each for one in reading.near(place, 1, 1, on_line=True) for each in one.said]
        yield from _products(reading, sentence, around)
        yield from _room_nights(reading, sentence)
        yield from _per_day(reading, place, sentence)


def _products(reading: Reading, sentence: Sentence, around: list[Said]) -> Iterator[Mark]:
    """An average times how many, against the total."""
    for each in sentence.said:
        if (
            not each.per
            or each.number.kind not in (Kind.COUNT, Kind.MONEY)
            or each.has("target")
            or each.change is not None
        ):
            continue
        many = _count_of(each, sentence.said) or _count_of(each, around)
        if many is None or many.number.value <= 0:
            continue
        is_here = many in sentence.said
        total = _total_of(each, many, sentence.said, is_here=is_here) or _total_of(each, many, around, is_here=False)
        if total is None:
            continue
        between = sorted((each.number, total.number), key=lambda number: number.start)
        if re.fullmatch("、[^，,。；;]{0,8}", reading.folded[between[0].end : between[1].start]):
            continue  # the same of several
        low = each.number.low_end * many.number.low_end
        high = each.number.high_end * many.number.high_end
        slack = (
            many.number.value * each.number.step / 2 if each.number.step < 1 or each.number.scale > 1 else Decimal(0)
        )
        if (
            each.number.step >= 1
            and total.number.value % many.number.value
            and re.search("均|average|about|约", each.label + each.number.loose.replace("~", "约"))
        ):
            slack = many.number.value / 4
        low, high = low - slack, high + slack
        if _is_product(
            total,
            [one for one in levels(sentence.said) if one not in (total, each)]
            + [one for one in sentence.said if one.change is not None],
        ):
            continue
        if any(
            one.number.fits(low, high) for one in (total, *levels(around)) if one.number.unit in ("", total.number.unit)
        ):
            continue
        if total.number.high_end < low and _CHEAPER.search(total.label):
            continue
        right = written(reading.raw, total.number, each.number.value * many.number.value)
        facts = {
            "each": reading.words(each.number),
            "many": reading.words(many.number),
            "said": reading.words(total.number),
            "right": right,
        }
        yield Mark(total.number.start, total.number.end, MarkKind.PRODUCT, facts, right)


def _room_nights(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Rooms times days against room nights."""
    known = levels(sentence.said)
    found = [
        [each for each in known if words.match(sentence.between(each.number.start, each.number.end + 16))]
        for words in _ROOMS
    ]
    if any(len(each) != 1 for each in found) or len(known) != 3:
        return
    rooms, days, nights = (each[0].number for each in found)
    if not nights.fits(rooms.low_end * days.value, rooms.high_end * days.value) and nights.value > rooms.value:
        right = written(reading.raw, nights, rooms.value * days.value)
        facts = {"each": reading.words(rooms), "many": reading.words(days), "said": reading.words(nights), "right": right}  # fmt: skip
        yield Mark(nights.start, nights.end, MarkKind.PRODUCT, facts, right)


def _count_of(each: Said, candidates: list[Said]) -> Said | None:
    units = lex.PER_UNITS.get(each.per, (each.per,))
    known = [
        one for one in levels(candidates) if one is not each and not (one.per or one.has("target") or one.has("base"))
    ]
    found = next((alike for unit in units if (alike := [one for one in known if one.number.unit == unit])), [])
    if not found and each.per == "piece" and each.number.kind is Kind.MONEY:
        found = [
            one
            for one in levels(candidates)
            if one is not each and one.number.kind is Kind.COUNT and one.number.unit not in _MANY and not one.per
        ]
    if (
        not found
        and each.per == "piece"
        and each.number.kind is Kind.COUNT
        and re.search(r"(?<![a-z])(?:each|apiece)(?![a-z])", each.after)
    ):
        found = [
            one
            for one in levels(candidates)
            if one.number.end < each.number.start and one.number.kind is Kind.COUNT and not one.per
        ]
    return found[0] if len(found) == 1 else None


def _total_of(each: Said, many: Said, candidates: list[Said], *, is_here: bool) -> Said | None:
    """What an average comes to in all: a total by its words, or the one other figure of its sentence."""
    found = [
        one for one in levels(candidates)
        if one not in (each, many) and not one.per and (one.number.agrees(each.number) or (one.has("total") and one.number.kind is each.number.kind is Kind.COUNT)) and not one.has("base") and not one.has("target") and one.number.unit not in _MANY
        and (one.number.unit in ("", each.number.unit) or one.has("total") or each.number.kind is Kind.MONEY)
        and one.number.value >= each.number.value and not (one.number.kind is Kind.COUNT and one.number.agrees(many.number) and one.number.unit == many.number.unit != "" and each.number.kind is Kind.MONEY)
    ]  # fmt: skip
    is_list = (
        len([one for one in levels(candidates) if one not in (each, many) and one.number.kind is each.number.kind])
        > _A_LIST
    )
    named = [one for one in found if one.has("total") and (is_here or len(one.before.strip()) <= 12)]
    if each.number.kind is Kind.MONEY:
        found = [one for one in found if one.number.kind is Kind.MONEY or one.number.scale > 1]
    return (
        named[0] if len(named) == 1 else found[0] if is_here and len(found) == 1 and not named and not is_list else None
    )


def _per_day(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Visitors a day times conversion times days, against what was sold in the whole time."""
    rate = next(
        (
            each
            for each in sentence.said
            if each.number.kind is Kind.PERCENT
            and (found := each.rate)
            and found.key == "conversion"
            and each.change is None
        ),
        None,
    )
    if rate is None:
        return
    around = levels([each for one in reading.near(place, 2, 2) for each in one.said])
    visitors = [
        each for each in around if each.per == "day" and re.search(r"访客|(?<![a-z])visitors?(?![a-z])", each.label)
    ]
    if not visitors and re.search(r"日均|每天|每日|(?<![a-z])(?:daily|per day|a day)(?![a-z])", sentence.text):
        visitors = [each for each in around if re.search(r"访客|(?<![a-z])visitors?(?![a-z])", each.label)]
    sold = [
        each
        for each in around
        if not each.per
        and each not in visitors
        and re.search(
            r"成交|售出|卖出|下单|购买|出游|报名|(?<![a-z])(?:sold|buyers?|bought|bookings?|orders?|booked)(?![a-z])",
            each.label,
        )
        and each.number.kind is Kind.COUNT
        and each.number.unit not in _MANY
    ]
    if len(visitors) != 1 or len(sold) != 1:
        return
    days = next((each.number for each in around if each.number.unit == "day" and each.number.value > 1), None)
    least, most = (days.value, days.value) if days else _DAYS_OF_MONTH
    low, high = (visitors[0].number.value * share / 100 for share in (rate.number.low_end, rate.number.high_end))
    number = sold[0].number
    if not number.fits(low * least, high * most):
        right = written(reading.raw, number, visitors[0].number.value * rate.number.value / 100 * most)
        facts = {
            "visitors": reading.words(visitors[0].number),
            "rate": reading.words(rate.number),
            "days": f"{most:f}",
            "said": reading.words(number),
            "right": right,
        }
        yield Mark(number.start, number.end, MarkKind.BUYERS, facts)


# --- means in whatever words ----------------------------------------------------------------------------------------


def means(reading: Reading, sentence: Sentence, scope: list[Said]) -> Iterator[Mark]:
    """The marks of a mean, how many and a total, of which no two make the third."""
    known = levels(scope)
    for each in known:
        ahead = reading.folded[max(0, each.number.start - 48) : each.number.start]
        if (
            not (each.per or _MEAN.search(each.label) or _EACH_OF.search(ahead))
            or each.has("target")
            or _PER_MANY.search(each.before)
        ):
            continue
        others = [one for one in known if one is not each and not one.per]
        if _is_mean_of_last(each, known):
            continue
        if (listed := _listed(reading, each, known)) is not None:
            if not listed.gives(each.number) and each.number.may_mean(listed.value):
                yield from share(reading, each, [listed])
            continue
        others += [one for total in others if (one := _implied(sentence, each, total))]
        found = [
            (many, total) for many in others for total in others
            if many is not total and not many.has("target") and (total.number.value >= many.number.value or each.number.value < 1 or each.number.kind is Kind.MONEY) and _is_count_for(reading, many, each) and _is_total_for(total, each)
        ]  # fmt: skip
        if each.number.start >= sentence.start:
            found = [pair for pair in found if min(one.number.start for one in pair) >= sentence.start] or found
        found = (
            [] if any(_is_product(total, [one for one in known if one is not total]) for _, total in found) else found
        )
        found = (
            [pair for pair in found if each.number.may_mean(pair[1].number.value / pair[0].number.value)]
            if not any(_is_mean(each, *pair) for pair in found)
            else []
        )
        found = [pair for pair in found if max(one.number.start for one in (each, *pair)) >= sentence.start]
        if found:
            yield from _mean(reading, each, *min(found, key=partial(_unlikely, reading, each)))


def _is_mean_of_last(each: Said, known: list[Said]) -> bool:
    """Whether a figure is the mean of those before it that are of its size."""
    before = [
        one.number for one in known if one.number.end <= each.number.start and are_alike(one, each) and not one.per
    ]
    alike = [number.value for number in before if number.value * 10 > each.number.value]
    mean = sum(alike, Decimal(0)) / len(alike) if len(alike) > 1 else Decimal(0)
    return len(alike) > 1 and each.number.fits(mean, mean)


def _listed(reading: Reading, each: Said, known: list[Said]) -> Way | None:
    """The mean of the figures listed before it, where it is told of all of them; None where it is not."""
    before = [
        one
        for one in known
        if one.number.end <= each.number.start
        and are_alike(one, each)
        and one.number.digits
        and not (one.per or one.has("total"))
    ]
    is_headed = False
    if len(before) < 2:
        after = [
            one
            for one in known
            if one.number.start >= each.number.end and are_alike(one, each) and one.number.digits and not one.per
        ]
        is_headed = bool(after) and ":" in reading.folded[each.number.end : after[0].number.start]
        if len(after) < _A_LIST or not is_headed or any(one.has("base") for one in after):
            return None
        before = after
    if any(
        re.search(
            r"(?:one|two|three|four|\d) (?:[a-z]+ )?of $",
            reading.folded[max(0, one.number.start - 24) : one.number.start],
        )
        for one in before
    ):
        return None  # so many of this, so many of that
    whole, count = sum((one.number.value for one in before), Decimal(0)), len(before)
    slack = (
        sum(
            (one.number.step for one in before if not one.number.is_exact and one.number.step < one.number.scale),
            Decimal(0),
        )
        / 2
        / count
    )
    way = Way(whole / count - slack, whole / count + slack, whole / count, before[0].number, before[-1].number)
    text = reading.folded[max(0, before[0].number.start - 16) : each.number.start]
    gaps = [reading.folded[one.number.end : other.number.start] for one, other in itertools.pairwise(before)]
    is_list = all(_NEXT.fullmatch(gap) for gap in gaps)
    is_counted = any(one.number.value == count and one.number.digits is None for one in known)
    is_told = is_headed or is_list or is_counted or re.search(r"分别|依次|(?<![a-z])respectively(?![a-z])", text)
    return way if is_told or way.gives(each.number) else None


_SPANS = (("month", "全年|年度|年目标|(?<![a-z])(?:annual|yearly|year's|full-year)(?![a-z])", 12), ("quarter", "全年|年度|(?<![a-z])(?:annual|yearly)(?![a-z])", 4), ("month", "季度|(?<![a-z])quarter(?:ly|'s)?(?![a-z])", 3), ("month", "半年|(?<![a-z])half(?:-| a )year(?![a-z])", 6))  # fmt: skip


def _implied(sentence: Sentence, each: Said, total: Said) -> Said | None:
    """How many months or quarters the time of a total has that a mean is told of each of."""
    per = each.per or ("month" if re.search("每个?月|月均|a month|per month|monthly", each.label) else "")
    count = next((many for unit, words, many in _SPANS if unit == per and re.search(words, total.label)), None)
    months = [named for named in sentence.periods if named.kind == "months" and named.start < total.number.start]
    if count is None and months and per == "month":
        count = months[-1].last - months[-1].first + 1
    if count is None or not _is_total_for(total, each):
        return None
    number = replace(total.number, start=total.number.end, value=Decimal(count), kind=Kind.COUNT, unit=per, step=Decimal(1), scale=Decimal(1), is_exact=True)  # fmt: skip
    return Said(number, total.before, total.after)


def _unlikely(reading: Reading, each: Said, pair: tuple[Said, Said]) -> tuple[bool, int]:
    """How unlikely a pair is meant by a mean: one that names another unit, one that stands far off."""
    is_other = reading.words(pair[0].number)[-1:] not in each.before
    return is_other, sum(abs(each.number.start - one.number.start) for one in pair)


def _is_count_for(reading: Reading, many: Said, each: Said) -> bool:
    number = many.number
    if number.kind is not Kind.COUNT or number.value < 2 or number.value % 1 or (number.scale > 1 and not number.unit):
        return False
    if each.per in _MANY or number.unit in _MANY:
        return number.unit == each.per
    units = lex.PER_UNITS.get(each.per, ())
    if each.per not in ("", "piece") and number.unit and number.unit not in units:
        return False
    is_same = number.unit and number.unit == each.number.unit and _noun(reading, many) == _noun(reading, each)
    return each.number.kind is Kind.MONEY or not is_same


def _is_product(total: Said, known: list[Said]) -> bool:
    """Whether a figure is what two others make, whatever it was taken for."""
    return any(
        total.number.value == one.number.value * other.number.value
        for one, other in itertools.combinations(known, 2)
        if not total.number.loose
    )


def _noun(reading: Reading, said: Said) -> str:
    """What a figure counts, in the word of the text."""
    start = said.number.digits[1] if said.number.digits else said.number.end
    found = re.match(r"\s?([a-z]+|[一-龥])", reading.folded[start : start + 24])
    return found[1].rstrip("s") if found else ""


def _is_total_for(total: Said, each: Said) -> bool:
    number = total.number
    return (
        (number.kind is each.number.kind or (number.scale > 1 and not number.unit))
        and number.agrees(each.number)
        and number.value > each.number.value
        and number.unit not in _MANY
    )


def _is_mean(each: Said, many: Said, total: Said) -> bool:
    low, high = spread(total.number.low_end / many.number.value, total.number.high_end / many.number.value)
    is_even = not total.number.value % many.number.value
    is_rounded = not (is_even or each.number.loose) and re.search("均|average|avg", each.label)
    slack = (
        Decimal(0)
        if each.number.value < _SMALL
        else each.number.step
        if is_rounded
        else each.number.step / 2
        if not is_even
        else Decimal(0)
    )
    product = each.number.value * many.number.value
    if (
        _EXACTLY.search(each.label)
        and not _ROUNDED.search(each.label)
        and each.number.is_exact
        and total.number.is_exact
    ):
        return total.number.fits(product, product)
    return each.number.fits(low - slack, high + slack) or total.number.fits(product, product)


def _mean(reading: Reading, each: Said, many: Said, total: Said) -> Iterator[Mark]:
    if each.number.start > total.number.start:
        right = written(reading.raw, each.number, total.number.value / many.number.value)
        facts = {"top": reading.words(total.number), "of": reading.words(many.number) or f"{many.number.value:f}", "said": reading.words(each.number), "right": right}  # fmt: skip
        yield Mark(each.number.start, each.number.end, MarkKind.RATIO, facts, right)
        return
    if total.number.value < each.number.value * many.number.value and _CHEAPER.search(total.label):
        return
    right = written(reading.raw, total.number, each.number.value * many.number.value)
    facts = {"each": reading.words(each.number), "many": reading.words(many.number), "said": reading.words(total.number), "right": right}  # fmt: skip
    yield Mark(total.number.start, total.number.end, MarkKind.PRODUCT, facts, right)

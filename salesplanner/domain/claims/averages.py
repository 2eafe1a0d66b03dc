"""Averages: a mean against how many there are and their total, or against the figures listed beside it."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import weekday_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import LENGTHS, Reading, Said, Sentence, levels, quotient
from salesplanner.domain.claims.restated import measure_of
from salesplanner.domain.claims.ways import Way, are_alike
from salesplanner.domain.claims.writing import wrong_figure

MEAN = re.compile(
    r"均|每|单价|单台|各[一-龥]{0,3}$|(?<![a-z])(?:average\w*|averaging|avg|mean|per|each|apiece|adr)(?![a-z])"
)
#: The mean of those listed in brackets, just before it, and letters that such a list may have.
_OF_LIST = re.compile(
    r"(?:(?<![a-z])(?:average|mean) of|平均)[^()。；;]{0,40}\([^()]*\),? ?(?:is|was|comes to|works out at|[为是])? ?[$€£¥]?$"
)
_LIST = 160
#: A piece bought alone, beside the price of a pack.
_SINGLE = re.compile(r"单[买卖]|零[售卖买]|散[装卖买]|(?<![a-z])(?:extra|additional|further) ")
_EACH = re.compile(
    r"[^，,。；;]{0,8}[均每]|[^,.;]{0,24}?(?<![a-z])(?:average(?! of)|avg|mean|per|each|apiece|a day(?! off)|a week)(?![a-z])"
)
_EACH_OF = re.compile(
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|[a-z]teen|[a-z]ty) (?!out )[a-z]+ of $|(?<![a-z])each of (?:the |our |my )?(?:\d+|[a-z]+) [a-z]+ [a-z]+ $"
)
PER_MANY = re.compile(r"[每均][百千万\d]|(?<![a-z])per (?:hundred|thousand|\d)")
#: What each of several does every day: 每人每天, a day each.
_EACH_A_DAY = re.compile(
    r"每[一-龥]每[日天]|[每人][日天]?(?:每人|人均)|人均每[日天]|每人每[日天]|(?<![a-z])(?:each a day|a day (?:each|per (?:rep|person|head|seller))|per (?:rep|person|head|seller|man|guide|fitter|worker) (?:a|per|and) day)(?![a-z])"
)
_NEXT = re.compile(
    r"(?:(?: [a-z]+)?(?: (?:in|for|on|from))? [a-z]+(?=,| and ))?[ ,，、/和及与]*(?:and|or)? ?(?:(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四]?[周季]度?[一二三四五]?|q\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri)day)[ :：]*)?"
)
#: Nothing but a name between two figures of a list.
_NAMED = re.compile(r",? (?:and )?[a-z]+ [$€£]?|[、，,] ?(?:[a-z] ?)?[一-龥]{1,4} ?")
_CHEAPER = re.compile(r"折(?![合算])|优惠|让利|抹零|返|减免|(?<![a-z])(?:discount|rebate|off|less)(?![a-z])")
#: A small whole number that is farther from a mean than this is not the mean rounded.
_MOST_ONE = re.compile(r"最[一-龥]{1,2}的?[那这]?一[一-龥][一-龥]{0,3}$")
_WEIGHTED = re.compile("加权|weighted|median|中位")
_AVERAGED = re.compile(r"(?<![a-z])averag\w+(?: out)? at ")
_HALF, _SMALL = Decimal("0.45"), 10
#: So many of this, so many of that.
_SO_MANY_OF = re.compile(r"(?:one|two|three|four|\d) (?:[a-z]+ )?of $")
#: The figure of one of several: 最快的一组装了 8 台.
_ONE_OF_THEM = re.compile(
    r"最[一-龥]的|(?<![a-z])(?:the|my|our) (?:best|worst|biggest|largest|smallest|fastest|slowest)(?![a-z])"
)
_ONE_DAY = re.compile(
    r"[周星期礼拜][一二三四五六日天][^，,]{0,6}$|(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])[^,]{0,12}$"
)
#: Three full days at £200.
_AT = re.compile(r" (?:[a-z]+ ){1,2}(?:at|with) [$€£¥]?")
#: How many others there are, of which no total is told.
_OTHERS = re.compile(r"剩下|其余|余下|其他|(?<![a-z])(?:others?|rest|remaining)(?![a-z])")
#: A mean that is yet to be reached.
_WANTED = re.compile(
    r"(?:要|需|得|须)(?:要|再)?[一-龥]?\s*$|(?<![a-z])(?:need(?:s|ed)?|must|have to|has to|should)(?: [a-z]+){0,2} $"
)
_NEEDS = re.compile(r"发了?\s*$|[要需得用]$|装[了满成]?$|(?<![a-z])(?:needs?|needed|takes?|took|fills?)(?: about)? $")
#: What was done of it once, not what it makes: four a day, five days a week, but only 17 this week.
_DEVIATES = re.compile(r"只|才|本[周月]|这[周月]|(?<![a-z])(?:only|just|this|saw|made|did)(?![a-z])")
#: How many each group has: 两人一组.
_SIZE = re.compile(r"\s?一[组桌间批队班]")
#: From so many figures on they are a list.
_A_LIST = 3
#: A price of one size of what is measured in another.
_OF_SIZE = re.compile("每一?(公里|千米|米|公斤|千克|吨|斤|克|毫升|升)[^，,。；;]{0,4}$")


def means(reading: Reading, sentence: Sentence, scope: list[Said], *, only_lists: bool = False) -> Iterator[Mark]:
    """The marks of a mean, how many and a total, of which no two make the third; of a mean of the figures listed before it."""
    known = levels(scope) if len(_WEEK.findall(sentence.text)) < 2 else []  # eight a day, from Thursday on six
    for each in known:
        ahead = [one for one in known if one.number.end <= each.number.start][-1:]
        if not is_told_as_mean(reading, each) or any(
            _OTHERS.search(one.before) or one.after.startswith(" more ") for one in ahead
        ):
            continue
        if _is_no_mean(reading, each, known) or _is_earlier_mean(reading, each, known):
            continue
        is_same = re.search("[各每]|(?<![a-z])(?:each|apiece)(?![a-z])", each.label) and not re.search(
            "均|average", each.label
        )
        if not is_same and (listed := _listed(reading, each, known)) is not None:
            if not listed.gives(each.number) and each.number.may_mean(listed.value):
                parts = " + ".join(reading.words(one) for one in listed.taken)
                of = str(len(listed.taken))
                yield wrong_figure(reading, each.number, MarkKind.RATIO, listed.value, top=f"({parts})", of=of)
            continue
        if only_lists:
            continue
        others = [one for one in known if one is not each and (not one.per or one.per in LENGTHS)]
        if not _WANTED.search(each.before):
            others += [one for total in others if (one := _implied(sentence, each, total))]
        others += _days_of_weeks(each, others)
        behind = reading.folded[max(0, each.number.start - 8) : each.number.end + 24]
        of_each = _of_each_a_day(each, others, behind)
        scope = known if of_each is others else [each, *of_each]
        found = _counts_and_totals(reading, each, of_each, known)
        if each.number.start >= sentence.start:
            found = [pair for pair in found if min(one.number.start for one in pair) >= sentence.start] or found
        is_right = any(_is_mean(each, *pair) for pair in found) or any(
            _is_product(
                total, [one for one in (*scope, *_beside(sentence, scope, others, of_each)) if one is not total]
            )
            for _, total in found
        )
        found = [pair for pair in found if max(one.number.start for one in (each, *pair)) >= sentence.start]
        found = [pair for pair in found if each.number.may_mean(pair[1].number.value / pair[0].number.value)]
        if found and not is_right:
            yield from _mean(reading, each, *min(found, key=partial(_unlikely, reading, each)))


def _is_no_mean(reading: Reading, each: Said, known: list[Said]) -> bool:
    """Whether a figure is one of a list or told again, whatever its words: per weekday 14, 9 and 11; ours, at 9,800."""
    after = next((one for one in known if one.number.start >= each.number.end), None)
    gap = reading.folded[each.number.end : after.number.start] if after else "?"
    if not each.per and gap.strip() in (",", "、") and after and are_alike(each, after):
        return True
    before = [one.number.value for one in known if one.number.end <= each.number.start]
    if _AVERAGED.search(each.before):
        return False
    return re.search("(?<![a-z])at [$€£¥]?$", each.before) is not None and each.number.value in before


def _is_earlier_mean(reading: Reading, each: Said, known: list[Said]) -> bool:
    """Whether a mean is of an earlier time, beside one of now: 平均每家 43 万元，去年平均 40 万元."""
    others = [one for one in known if one is not each and not one.has("base")]
    is_base = each.has("base") and all(one is each or not one.has("base") for one in known)
    return is_base and any(is_told_as_mean(reading, one) and are_alike(one, each) for one in others)


def _beside(sentence: Sentence, scope: list[Said], others: list[Said], of_each: list[Said]) -> list[Said]:
    """The other figures of a sentence, where nothing was reckoned together of them."""
    return [each for each in levels(sentence.said) if of_each is others and each not in scope]


def is_told_as_mean(reading: Reading, said: Said) -> bool:
    """Whether a figure is told of each of several, or as their mean."""
    ahead = reading.folded[max(0, said.number.start - 48) : said.number.start]
    is_ahead = (
        re.search("平均|average", said.after) is not None
        and re.match(r"\s?[$€£¥]?\d", reading.folded[said.number.end + len(said.after) :]) is not None
    )  # of the next figure
    is_mean = said.per or MEAN.search(said.before) or (not is_ahead and _EACH.match(said.after))
    is_told = bool(is_mean) or (
        _EACH_OF.search(ahead) and not said.is_length and (said.number.is_exact or said.number.kind is Kind.MONEY)
    )
    is_told = (
        is_told or _OF_LIST.search(reading.folded, max(0, said.number.start - _LIST), said.number.start) is not None
    )
    is_told = is_told and re.search("(?:(?<![a-z])per|每) ?$", said.before) is None  # 8 litres per 100 km
    is_of_many = re.search("(?:(?<![a-z])per|每) ?$", said.after)  # 7.5 litres per 100 km
    is_of_many = is_of_many or _MOST_ONE.search(said.before) or _WEIGHTED.search(said.before)  # 最多的一车 32 吨
    is_told = is_told and _SINGLE.search(said.label) is None and not is_of_many
    return bool(is_told) and not said.has("target") and not PER_MANY.search(said.before)


def _counts_and_totals(reading: Reading, each: Said, others: list[Said], scope: list[Said]) -> list[tuple[Said, Said]]:
    """The pairs of how many and of a total that a mean may be of."""
    counts = [
        many
        for many in others
        if not (many.has("target") or (many.per and many.number.unit != each.per))
        and _is_count_for(reading, many, each)
    ]
    alike = [one for one in scope if one.number.start > each.number.end and are_alike(one, each)]
    alike = [one for one in alike if one.number.kind is each.number.kind]
    if len(alike) > 1 and (each.number.kind is Kind.MONEY or each.number.scale > 1):
        others = [one for one in others if one is not alike[-1] or not one.has("total")]  # of several such together
    prices = [one for one in scope if one.number.kind is each.number.kind is Kind.MONEY]
    if len(prices) > 2 and len(counts) > 1:
        return []  # so many of one price and so many of another
    is_any = each.number.value < 1 or each.number.kind is Kind.MONEY
    return [
        (many, total)
        for many in counts
        for total in others
        if many is not total
        and not (many.per and _DEVIATES.search(total.before))
        and not (each.has("base") and total.has("now"))
        and not (each.has("now") and total.has("base"))
        and _is_total_for(total, each)
        and not _is_in_other_unit(reading, total, each)
        and (is_any or total.number.value >= many.number.value)
    ]


def _listed(reading: Reading, each: Said, known: list[Said]) -> Way | None:
    """The mean of the figures listed before it, where it is told of all of them; None where it is not."""
    alike = [one for one in known if one is not each and are_alike(one, each) and one.number.digits and not one.per]
    listed = [one for one in alike if one.number.end <= each.number.start and not one.has("total")]
    is_headed = False
    if (
        len({one.number.value for one in listed}) == 1 < len(listed)
        and " (" in reading.folded[listed[0].number.end : listed[1].number.start]
    ):
        return None  # $1.8m ($1,800k)
    if len(listed) < 2:
        listed = [one for one in alike if one.number.start >= each.number.end]
        is_headed = bool(listed) and ":" in reading.folded[each.number.end : listed[0].number.start]
        if len(listed) < _A_LIST or not is_headed or any(one.has("base") for one in listed):
            return None
    before = [reading.folded[max(0, one.number.start - 24) : one.number.start] for one in listed]
    if sum(_SO_MANY_OF.search(words) is not None for words in before) > 1 or any(
        lex.OF_THEM.match(one.after) for one in listed
    ):
        return None
    whole, count = sum((one.number.value for one in listed), Decimal(0)), len(listed)
    rounded = [one.number.step for one in listed if not one.number.is_exact and one.number.step < one.number.scale]
    mean, slack = whole / count, sum(rounded, Decimal(0)) / 2 / count
    taken = tuple(one.number for one in listed)
    way = Way(mean - slack, mean + slack, mean, taken[0], taken[-1], taken=taken)
    gaps = [reading.folded[one.number.end : other.number.start] for one, other in itertools.pairwise(listed)]
    head = reading.folded[max(0, listed[0].number.start - 24) : listed[0].number.start]
    is_named = ":" in head and all(_NAMED.fullmatch(gap) for gap in gaps)
    is_list = is_headed or is_named or all(_NEXT.fullmatch(gap) for gap in gaps)
    is_counted = any(one.number.value == count and one.number.digits is None for one in known)
    return way if is_list or is_counted or way.gives(each.number) else None


_SPANS = (("month", "一年|全年|年度|年目标|去年|(?<![a-z])(?:annual|yearly|year's|full-year|last year)(?![a-z])", 12), ("quarter", "全年|年度|(?<![a-z])(?:annual|yearly)(?![a-z])", 4), ("month", "季度|(?<![a-z])quarter(?:ly|'s)?(?![a-z])", 3), ("month", "半年|(?<![a-z])half(?:-| a )year(?![a-z])", 6))  # fmt: skip


#: The first and the last day of a week that a mean of each day is of.
_WEEK = re.compile(
    r"(?:周|星期)(?P<from>[一二三四])[至到-](?:周|星期)(?P<to>[二三四五六日])|(?<![a-z])(?P<en_from>mon|tue|wed|thu)[a-z]* ?(?:to|till|through|until|-|–) ?(?P<en_to>tue|wed|thu|fri|sat|sun)[a-z]*"
)


def _days_of_weeks(each: Said, others: list[Said]) -> list[Said]:
    """The days that the weeks beside a mean of each day have: all, or those that are worked."""
    is_told = any(one.number.unit == "day" for one in others)
    weeks = [one for one in others if one.number.unit == "week" and each.per == "day" and not is_told]
    return [
        Said(replace(one.number, value=one.number.value * many, unit="day"), one.before, one.after)
        for one in weeks
        for many in (7, 6, 5)
    ]


def _implied(sentence: Sentence, each: Said, total: Said) -> Said | None:
    """How many months or quarters the time of a total has that a mean is told of each of."""
    per = each.per or ("month" if re.search("每个?月|月均|a month|per month|monthly", each.label) else "")
    count = next((many for unit, words, many in _SPANS if unit == per and re.search(words, total.label)), None)
    if count is None and per == "day" and (week := _WEEK.search(sentence.text)):
        first, last = (weekday_of(week[side] or week[f"en_{side}"]) for side in ("from", "to"))
        count = last - first + 1 if first < last else None
    months = [named for named in sentence.periods if named.kind == "months" and named.start < total.number.start]
    if count is None and months and per == "month":
        count = months[-1].last - months[-1].first + 1
    if count is None or not _is_total_for(total, each):
        return None
    number = replace(total.number, start=total.number.end, value=Decimal(count), kind=Kind.COUNT, unit=per, step=Decimal(1), scale=Decimal(1), is_exact=True)  # fmt: skip
    return Said(number, total.before, total.after)


def _of_each_a_day(each: Said, others: list[Said], behind: str) -> list[Said]:
    """The figures beside what each person does a day, with persons and days told as how many of both there are."""
    days = [one for one in others if one.number.unit == "day"]
    people = next(
        (
            some
            for units in (("person", "piece"), ("thing",), ("",))
            if (some := [one for one in others if one.number.unit in units])
        ),
        [],
    )
    if not (_EACH_A_DAY.search(f"{each.label} {behind}") and len(days) == len(people) == 1):
        return others
    value, unit = days[0].number.value * people[0].number.value, each.per
    both = replace(days[0], number=replace(days[0].number, value=value, unit=unit))
    return [both, *(one for one in others if one not in (*days, *people))]


def _unlikely(reading: Reading, each: Said, pair: tuple[Said, Said]) -> tuple[bool, int]:
    """How unlikely a pair is meant by a mean: one that names another unit, one that stands far off."""
    is_other = reading.words(pair[0].number)[-1:] not in each.before
    return is_other, sum(abs(each.number.start - one.number.start) for one in pair)


def _is_count_for(reading: Reading, many: Said, each: Said) -> bool:
    number = many.number
    if _SIZE.match(many.after) or (many.is_length and many.before.endswith(" after ")):
        return False
    is_weight = number.unit == each.per == "piece" and (each.number.kind is Kind.MONEY or each.number.scale > 1)
    if number.kind is not Kind.COUNT or number.value < 2 or (number.scale > 1 and not number.unit):
        return False
    if number.value % 1 and not is_weight and number.unit != each.per:
        return False
    if number.end <= each.number.start and _AT.fullmatch(reading.folded[number.end : each.number.start]):
        return True
    if each.per in LENGTHS or number.unit in LENGTHS:
        return number.unit == each.per
    units = lex.PER_UNITS.get(each.per, ())
    if each.per not in ("", "piece") and number.unit and number.unit not in units:
        return False
    is_same = number.unit and number.unit == each.number.unit and noun_of(reading, many) == noun_of(reading, each)
    return each.number.kind is Kind.MONEY or not is_same


def _is_product(total: Said, known: list[Said]) -> bool:
    """Whether a figure is what two others make, or three, whatever it was taken for."""
    found = [
        (math.prod(each.number.value for each in some), some)
        for many in (2, 3)
        for some in itertools.combinations(known, many)
    ]
    more = [each for each in known if are_alike(each, total) and not each.per]  # three of 40 each, and 25
    return not total.number.loose and any(
        total.number.value == product
        or (
            len(some) == 2
            and any(total.number.value == product + each.number.value for each in more if each not in some)
        )
        for product, some in found
    )


def noun_of(reading: Reading, said: Said) -> str:
    """What a figure counts, in the word of the text."""
    start = said.number.digits[1] if said.number.digits else said.number.end
    found = re.match(r"\s?([a-z]+|公里|公斤|千克|千米|毫升|[一-龥])", reading.folded[start : start + 24])
    return found[1].rstrip("s") if found else ""


def _is_in_other_unit(reading: Reading, total: Said, each: Said) -> bool:
    """Whether two figures measure the same in units of other sizes: 200 米 a coil, 9 公里."""
    if total.number.unit != "way" or each.number.unit != "way":
        return False
    one, other = (measure_of(noun_of(reading, said)) for said in (total, each))
    return bool(one and other) and one != other


def _is_total_for(total: Said, each: Said) -> bool:
    number = total.number
    is_alike = number.agrees(each.number) or (total.has("total") and not each.per.startswith("p"))
    is_kind = number.kind is each.number.kind or (number.scale > 1 and not number.unit)
    is_one = lex.BOUND_AFTER.match(total.after) or _ONE_DAY.search(total.before) or _ONE_OF_THEM.search(total.before)
    is_time = number.unit in ("hour", "minute") and each.number.unit == number.unit and each.per not in LENGTHS
    is_level = not total.is_length or is_time or (number.unit == "way" and each.number.unit in ("", "way"))
    is_level = is_level and is_one is None and not (each.is_length and not number.unit)
    return is_kind and is_alike and is_level and number.value > each.number.value


def _is_mean(each: Said, many: Said, total: Said) -> bool:
    """Whether a total divides into such a mean; one told first is multiplied, one told last is rounded."""
    number, product = each.number, each.number.value * many.number.value
    if total.number.fits(product, product):
        return True
    if _NEEDS.search(many.before) and not many.is_length and 0 < product - total.number.value < number.value:
        return True  # 25 吨，每车 8 吨，要 4 车
    if number.start < total.number.start:
        slack = many.number.value * number.step / 2 if number.step < 1 or number.scale > 1 else Decimal(0)
        is_rounded = number.step >= 1 and "均" in each.label and total.number.value % many.number.value
        slack += many.number.value / 4 if is_rounded else 0
        ends = (number.low_end, number.high_end) if number.loose else (number.value, number.value)
        return total.number.fits(ends[0] * many.number.value - slack, ends[1] * many.number.value + slack)
    if number.step == 1 and not number.loose:
        room = _HALF if number.value < _SMALL else Decimal("0.5")
        return abs(total.number.value / many.number.value - number.value) <= room
    return number.fits(*quotient(total.number, many.number, Decimal(1)))


def is_other_size(reading: Reading, each: Said, many: Said) -> bool:
    """Whether a price is of another size than what is told of it: 2.4 公里, 每米 150 元."""
    size = _OF_SIZE.search(each.before)
    one, other = measure_of(size[1]) if size else None, measure_of(noun_of(reading, many))
    return bool(one and other) and one != other


def _mean(reading: Reading, each: Said, many: Said, total: Said) -> Iterator[Mark]:
    if is_other_size(reading, each, many):
        return
    if each.number.start > total.number.start:
        of = reading.words(many.number) or f"{many.number.value:f}"
        value = total.number.value / many.number.value
        yield wrong_figure(reading, each.number, MarkKind.RATIO, value, top=total.number, of=of)
    elif total.number.value > each.number.value * many.number.value or not _CHEAPER.search(total.label):
        value = each.number.value * many.number.value
        yield wrong_figure(reading, total.number, MarkKind.PRODUCT, value, each=each.number, many=many.number)

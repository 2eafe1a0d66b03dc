"""Sums: parts against a total that is said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nouns, value_of
from salesplanner.domain.claims.splits import (
    ALL_TOLD,
    GOES_ON,
    IN_BRACKETS,
    PAIRS_PRICED,
    SLIP,
    STEPS,
    SURE,
    is_all_by_name,
    is_in_halves,
    is_split,
)
from salesplanner.domain.claims.writing import written, wrong_figure

_EARLIER = re.compile(
    r"去年|上[年月周季]|同期|原|基数|(?<![a-z])(?:last|previous|prior|ago|base|against|versus|vs|compared|than)(?![a-z])"
)
LOSS = re.compile(r"[亏赔]|(?<![a-z])(?:lost|loss(?: of)?|minus)(?![a-z])[^,;]{0,4}$")
_OFF = re.compile(r" (?:off|discount|rebate)(?![a-z])")
_YEARS = re.compile(
    r"[两三四五六]个?[年月周季天]|(?<![a-z])(?:years|(?:two|both|three) (?:weeks|months|quarters|days))(?![a-z])"
)
_BETWEEN = re.compile(
    r"。|\A ?/ ?\Z|(?<![a-z])(?:target|goal|plan|last (?:year|month|week)|average)(?![a-z])|目标|计划|去年|上月|同比|环比|其余|其他未"
)
#: Parts of what was reached, not of the target before them.
_BESIDE_TARGET = re.compile(r"超|还?差|未完成|(?<![a-z])(?:above|over|short|below|beat|missed)(?![a-z])")
_GIFT = re.compile(r"(?:[买送满赠]|(?<![a-z])(?:buy|get))\s*$")
#: What is told of one figure alone, and what ends it.
_OF_ONE_BEFORE = re.compile(r"其中|(?<![a-z])(?:of which|of whom|including|incl)(?![a-z])")
_CLOSED = re.compile(r"\([^()]*\)")
#: Told of one figure, which may be a part of more: A came to 186k and B to 312k.
WEAKLY = re.compile(r"(?<![a-z])(?:c[ao]mes?|made|makes?)(?: to)?(?: about| only| just)? [$€£]?$")
_EXTREME = re.compile(
    r"(?<![a-z])(?:best|worst|busiest|slowest|strongest|weakest) (?:day|week|month|quarter|year)[a-z ]{0,16}$|最[好差忙淡][^，,]{0,8}$"
)
_EACH_OF_NAMES = re.compile(r"(?:[^，,。；;、\d]{1,8}[、和与])+[^，,。；;、\d]{1,8}各[^，,。；;、\d]{0,8}$")
_THE_LAST = re.compile(r"(?:其余|剩下|余下)的?$|(?<![a-z])the (?:other|remaining|last) $")
#: So many times each: 返单三次各 2 万, three repeat orders of 2k each.
_EACH_OF_SO_MANY = re.compile(
    r"(?<!第)(?P<zh>[两三四五六七八九十]|\d{1,2}) ?[次单笔批家个场期人台店区组位]各[^，,。；;、\d]{0,4}$|(?<![a-z\d.,])(?P<en>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[a-z]+ ){1,3}?(?:of|at|with) [$€£¥]?$"
)
_EACH_AFTER = re.compile(r"(?: [a-z]+)? (?:each|apiece)(?![a-z])")
_ONE = re.compile(r"(?<![a-z])(?:one|an?) [a-z]+(?:,| and)")
#: Letters that may stand between two parts.
_FAR = 60
#: Letters that may stand before a total of the sentence before it.
_LEAD = 60
#: So many parts of a sum are shown.
_SHOWN = 8


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of sums in a text."""
    for place, sentence in enumerate(reading.sentences):
        yield from _totals(reading, place, sentence)


def _totals(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    used: list[Said] = []
    for at, total in enumerate(sentence.said):
        is_of_whole = lex.OF_WHOLE.search(sentence.between(sentence.start, total.number.start))
        if any(total is each for each in used) or is_of_whole or not total.is_plain or total.per:
            continue
        parts = _run_before(reading, place, sentence, at) if total.has("total") else []
        are_times = any(
            all(each is not one for one in (*sentence.said, *reading.sentences[place - 1].said)) for each in parts
        )
        if parts and (are_times or not _are_products(sentence, parts, total)):
            yield from _against(reading, sentence, total, parts, is_whole=not total.has("cumulative"))
        elif total.has("target") and all(each.has("actual") for each in sentence.said[at + 1 :]):
            continue  # what was done of it, piece by piece
        elif (
            total.has("target") and any(lex.MET.search(one.text) for one in reading.near(place, 0, 1, on_line=True)[1:])
        ) or (total.has("target") and _BESIDE_TARGET.search(sentence.between(total.number.end, sentence.end))):
            continue
        elif parts := _run_after(reading, place, sentence, at):
            between = reading.folded[total.number.end : parts[0].number.start]
            used += parts
            is_listed = total.has("total") and between.rstrip().endswith((":", "："))
            told_in = sentence if parts[0].number.start < sentence.end else reading.sentences[place + 1]
            is_whole = bool(is_listed or ALL_TOLD.search(told_in.text))
            yield from _against(reading, sentence, total, parts, is_whole=is_whole)


def _run_before(reading: Reading, place: int, sentence: Sentence, at: int) -> list[Said]:
    """The numbers listed right before a total; in the sentence or the lines before it, where it stands alone."""
    total, listed = sentence.said[at], sentence.said[:at]
    if len(listed) == 1 and place and listed[0].number.value == len(reading.sentences[place - 1].said):
        listed = []  # 三项一起
    is_lead = total.number.start - sentence.start < _LEAD
    if not listed and place and is_lead and reading.sentences[place - 1].block == sentence.block:
        listed = reading.sentences[place - 1].said
    is_apart = bool(listed) and listed[-1].number.end <= sentence.start
    run = listed_before(reading, listed, total, _FAR, ends="[:：。]")
    if len(run) < 2 or not value_of(run) or (is_apart and abs(total.number.value / value_of(run) - 1) > SLIP):
        return []  # in a sentence of its own, a total far from the list is of more than it
    ahead = sentence.between(sentence.start, total.number.start) if is_apart else re.split("[,，]", total.before)[-1]
    if any(each.number.digits is None for each in run) and _ONE.search(
        reading.folded[run[0].lead : total.number.start]
    ):
        return []  # two cars, one van and four trucks
    names = nouns(ahead)
    named = [each for each in run if names & nouns(each.before)]
    run = named if 2 <= len(named) < len(run) else run
    return [taken_times(sentence, each) if each.number.start >= sentence.start else each for each in run]


def listed_before(reading: Reading, listed: list[Said], total: Said, most: int, *, ends: str = "[:：]") -> list[Said]:
    """The figures right before one that may be its parts, in their order, with at most so many letters between them; the last of `ends` is where the words of the total begin."""
    run: list[Said] = []
    has_digits = any(each.number.digits for each in listed)
    for each in reversed(listed):
        is_how_few = has_digits and _only_counts(each.number, total.number)
        if each.number.kind in (Kind.PERCENT, Kind.POINTS, Kind.TIMES) or is_how_few:
            continue
        gap = reading.folded[each.number.end : run[-1].number.start if run else total.number.start]
        is_other = each.number.kind is not total.number.kind and not (
            each.number.agrees(total.number) or _is_total(each)
        )
        is_other = is_other or _is_far_smaller(each.number, total.number)
        if is_other or (each.is_length and not total.is_length):
            continue  # 25 家贡献 221 万: how many made it
        gap = gap if run else re.split(ends, gap)[-1]
        if not _may_be_part(each, total) or len(gap) > most or _BETWEEN.search(gap) or _is_total(each):
            break
        run.append(each)
    return run[::-1]


def is_within(sentence: Sentence, said: Said) -> bool:
    """Whether a figure is told as a part of one before it in its sentence: website 46, of which 18 by phone."""
    first = next((each for each in sentence.said if each.is_plain), said)
    between = _CLOSED.sub(" ", sentence.between(first.number.end, said.number.start))
    return _OF_ONE_BEFORE.search(between) is not None


def _is_total(said: Said) -> bool:
    """Whether a figure is told as a total for sure."""
    return said.has("total") and not WEAKLY.search(said.before)


def taken_times(sentence: Sentence, said: Said) -> Said:
    """A figure told of each of several names, as often as there are names: 周三、周四各 6 家."""
    ahead = sentence.between(sentence.start, said.number.start)
    found = _EACH_OF_NAMES.search(ahead)
    many = 1 + len(re.findall("[、和与]", found[0])) if found else 1
    times = _EACH_OF_SO_MANY.search(ahead) if said.number.digits else None
    if times and (times["zh"] or _EACH_AFTER.match(said.after)):
        many = count_of(times["zh"] or times["en"])
    return replace(said, number=replace(said.number, value=said.number.value * many)) if many > 1 else said


def _is_far_smaller(number: Number, total: Number) -> bool:
    return total.scale > 1 == number.scale and number.value < total.scale / 10


def _only_counts(number: Number, total: Number) -> bool:
    """Whether a small number in words says how many are listed: the two shops took 52 and 44, 96 together."""
    return number.digits is None and total.digits is not None and number.value <= 12


def _plain_parts(said: list[Said], total: Said) -> list[Said]:
    return [each for each in said if _may_be_part(each, total)]


def _run_after(reading: Reading, place: int, sentence: Sentence, at: int) -> list[Said]:
    """The numbers into which a total is split right after it."""
    total, run = sentence.said[at], list[Said]()
    is_counted = False
    following = sentence.said[at + 1 :] or _beneath(reading, place)
    is_aside = False
    for each in following:
        if each.number.kind in (Kind.PERCENT, Kind.POINTS, Kind.TIMES):
            continue
        if not run and _only_counts(each.number, total.number) and _is_how_many(each, following, total):
            is_counted = True
            continue
        gap = reading.folded[run[-1].number.end if run else total.number.end : each.number.start]
        is_headed = is_counted and ":" in gap  # 38 returns, for three reasons: …
        if not run and not (is_headed or each.number.start >= sentence.end or is_split(gap, total, sentence)):
            return []
        if run and is_aside and ")" in gap and not IN_BRACKETS.fullmatch(gap):
            break  # 22 场（婚宴 9 场、年会 13 场），下月 31 场
        is_aside = is_aside or (not run and "(" in gap)
        if run and each.is_length and each.number.unit != total.number.unit:
            continue
        is_money = each.number.kind is Kind.COUNT and total.number.kind is Kind.MONEY
        if run and is_money and (each.number.unit or each.number.digits is None):
            continue  # €380 for two nights, 32k in year two
        is_total = (
            each.has("total") and gap.strip() != "=" and (bool(run) or not gap.rstrip("是为有").endswith("加起来"))
        )
        if not _may_be_part(each, total) or len(gap) > _FAR or (run and _BETWEEN.search(gap)) or is_total:
            break
        run.append(each)
    is_larger = any(each.number.low_end > total.number.high_end for each in run)
    if run and (run[0].number.value == total.number.value or (run[0].has("base") and run[-1].has("now"))):
        return []  # told again, or a figure of it that went from one to another
    return run if len(run) >= 2 and total.number.value != len(run) and not is_larger else []


def _is_how_many(said: Said, others: list[Said], total: Said) -> bool:
    """Whether a figure tells how many parts of a total there are among others."""
    known = [each for each in others if each is not said and (each.number.digits or not total.number.digits)]
    return said.number.value == len(_plain_parts(known, total))


def _beneath(reading: Reading, place: int) -> list[Said]:
    """The figures of the next sentence, where it goes on with the parts of what this one ends with."""
    sentence, *behind = reading.sentences[place : place + 2]
    ahead = behind[0] if behind and behind[0].block == sentence.block else None
    if ahead is None or not ahead.said:
        return []
    if any(each.number.value == value_of(ahead.said) for one in reading.joined(place) for each in one.said):
        return []  # 21 visits; 20 clients. By outcome: 7, 10 and 4
    is_pair = is_in_halves(ahead.text) and len(ahead.said) == 2 and len(sentence.said) == 1
    is_pair = is_pair or (len(sentence.said) == 1 and is_all_by_name(sentence.said[0], ahead))
    is_last = len(ahead.said) >= SURE and _THE_LAST.search(ahead.said[-1].before) is not None
    is_last = is_last and len(levels(sentence.said)) == 1 and not STEPS.search(ahead.text)
    lead = ahead.between(ahead.start, ahead.said[0].number.start)
    return (
        ahead.said
        if is_pair
        or is_last
        or lex.SPLIT.search(lead[:30] if lead.isascii() else lead[:14])
        or ALL_TOLD.search(ahead.text)
        else []
    )


def _may_be_part(part: Said, total: Said) -> bool:
    """Whether a figure may be a part of another: it counts the same, of the same time, and is no target."""
    number = part.number
    if not part.is_plain or part.per or part.has("target") or _GIFT.search(part.before) or _OFF.match(part.after):
        return False
    if _is_far_smaller(number, total.number):
        return False  # 52 of something, no part of 118,000
    if LOSS.search(part.before) and not LOSS.search(total.before):
        return False
    if _EXTREME.search(part.before):
        return False  # my best month was May with 21
    is_other_length = part.is_length and number.unit != total.number.unit
    is_listed = part.before.strip() in ("and", ",", "、", "和")  # 18k, 22k and 15k last month
    is_earlier = part.has("base") and _EARLIER.search(part.label) and not (_YEARS.search(total.label) or is_listed)
    if is_other_length or is_earlier:
        return False
    return number.agrees(total.number) or (number.kind is total.number.kind is Kind.COUNT and not part.is_length)


def _are_products(sentence: Sentence, parts: list[Said], total: Said) -> bool:
    """Whether 24 orders at 1.2 thousand each are told, not parts."""
    text = sentence.between(parts[0].number.start - 24, total.number.start)
    return len(parts) == 2 and bool(
        re.search(
            r"[×*乘]|(?<![a-z])(?:times|each|at|per|x)(?![a-z])|[每均各]|一[箱盒包件袋桶]|(?:\d|two|three|four|five|six|ten|twelve) [a-z]+ of ",
            text,
        )
    )


def _against(reading: Reading, sentence: Sentence, total: Said, parts: list[Said], *, is_whole: bool) -> Iterator[Mark]:
    """The mark of a total that its parts do not make, or that they make in different units."""
    of = total.number
    alike = parts if _are_nouns_of_one(reading, total, parts) else [each for each in parts if each.number.agrees(of)]
    units = {each.number.unit for each in parts if each.number.unit}
    if len(alike) < len(parts) or (len(units) > 1 and alike is not parts):
        if (
            len(units) > 1
            and of.unit in units | {""}
            and of.fits(*ends_as_told(parts, of))
            and reading.is_chinese_at(of)
        ):
            unit = of.unit or parts[0].number.unit
            odd = next((each for each in parts if each.number.unit and each.number.unit != unit), parts[0])
            yield wrong_figure(reading, odd.number, MarkKind.MIXED_UNITS, unit=of)
        if len(alike) < 2 or len({each.number.unit for each in alike} - {""}) > 1:
            return
        parts = alike
    (low, high), made = ends_as_told(parts, of), value_of(parts)
    if any(each.number.low_end > of.high_end for each in parts):
        return  # no sum of them
    if of.fits(low, high) or not made or _is_explained(sentence, total):
        return
    if lex.UNION.search(sentence.text):
        return
    is_all = is_whole and not goes_on(sentence.text, parts[-1])
    if made > of.value or is_all or _is_complete(reading, sentence, parts, of):
        yield wrong_sum(reading, of, [each.number for each in parts])


def _are_nouns_of_one(reading: Reading, total: Said, parts: list[Said]) -> bool:
    """Whether a list tells what a count is of by nouns of their own: 74 visits: 31 new prospects, 28 accounts …"""
    of = total.number
    gap = reading.folded[of.end : parts[0].number.start]
    if (
        len(parts) == 2
        and re.search("[(:]", gap)
        and is_in_halves(reading.folded[parts[0].number.end : parts[1].number.end + 24])
    ):
        return (
            of.value * Decimal("0.7") <= value_of(parts) <= of.value * Decimal("1.4")
        )  # (11 new prospects, 9 existing accounts)
    is_generic = all(each.number.unit == "thing" for each in parts)  # 18 个人，其中外勤 9 个
    is_listed = (":" in gap or (is_generic and re.search("其中|。", gap) is not None)) and len(parts) >= SURE
    is_other = reading.is_chinese_at(parts[-1].number) and not is_generic
    least = 1 if is_other else Decimal("0.85")  # 次 may be more than 家
    is_near = of.value * least <= value_of(parts) <= of.value * Decimal("1.15")
    is_count = all(each.number.kind is Kind.COUNT and not each.is_length for each in (total, *parts))
    return is_listed and is_near and is_count


def wrong_sum(reading: Reading, told: Number, parts: list[Number]) -> Mark:
    """The mark of a total that its parts do not make."""
    listed = " + ".join(reading.words(each) for each in parts[:_SHOWN]) + (" + …" if len(parts) > _SHOWN else "")
    right = written(reading.raw, told, sum((each.value for each in parts), Decimal(0)))
    return Mark(told.start, told.end, MarkKind.SUM, {"parts": listed, "sum": right, "said": reading.words(told)}, right)


def _is_explained(sentence: Sentence, total: Said) -> bool:
    """Whether any figures that stand side by side in a sentence make a total, whichever of them were taken for its parts."""
    known = [each for each in sentence.said if each is not total and not each.per and each.number.agrees(total.number)]
    known = [each for each in known if not _only_counts(each.number, total.number)]
    sides = [
        [each for each in known if (each.number.start < total.number.start) is is_before] for is_before in (True, False)
    ]
    for first, last in itertools.combinations(range(len(known) + 1), 2):
        run = known[first:last]
        if len(run) >= SURE or (len(run) == 2 and run in sides):
            run = run[1:] if run[0].number.value == len(run) - 1 and run[0].number.digits is None else run
            if total.number.fits(*ends_as_told(run, total.number)):
                return True
    return _is_of_products(total.number, [each.number.value for each in sides[0]])


def _is_of_products(total: Number, before: list[Decimal]) -> bool:
    """Whether a total is of the two products told last: 45 at 120 and 12 at 340, so 5,400 and 4,080, together 9,480."""
    *four, one, other = before if len(before) == PAIRS_PRICED else [Decimal(0)] * 2
    made = {first * second for first, second in itertools.combinations(four, 2)}
    return {one, other} <= made and total.fits(one + other, one + other)


def ends_as_told(parts: list[Said], of: Number) -> tuple[Decimal, Decimal]:
    """What parts may make: just their sum, where they are told as finely as the whole and are not so many that rounding adds up."""
    is_fine = all(each.number.step <= of.step and not each.number.loose for each in parts)
    has_decimals = any(each.number.step < each.number.scale for each in parts)
    if is_fine and (len(parts) <= SURE or not has_decimals):
        return (value_of(parts),) * 2
    return sum((each.number.low_end for each in parts), Decimal(0)), sum(
        (each.number.high_end for each in parts), Decimal(0)
    )


def goes_on(text: str, last: Said) -> bool:
    """Whether there is more than is listed; a rest that is told itself, as the last, is no more."""
    return bool(GOES_ON.search(text)) and not GOES_ON.search(last.before)


def _is_complete(reading: Reading, sentence: Sentence, parts: list[Said], of: Number) -> bool:
    """Whether parts that are only said to be among the whole are meant to be all of it."""
    if goes_on(sentence.text, parts[-1]):
        return False
    end = parts[-1].number.end
    if GOES_ON.search(re.split(r"[。\n]|\. ", reading.folded[end : end + 24])[0]):
        return False
    text = reading.folded[parts[0].lead : parts[-1].number.end + 24]
    if len(parts) == 2 and is_in_halves(text):
        return True
    return len(parts) >= 3 and value_of(parts) >= of.value * Decimal("0.85")

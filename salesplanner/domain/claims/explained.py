"""Figures that follow from others than those they were marked against: what is true of some pair of its sentence is no error."""

from __future__ import annotations

import itertools
import math
import re
from decimal import Decimal

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number, fold, numbers
from salesplanner.domain.claims.reading import Reading, Said, Sentence, value_of
from salesplanner.domain.claims.restated import measured
from salesplanner.domain.claims.sized import sized
from salesplanner.domain.claims.sums import taken_times
from salesplanner.domain.claims.ways import HUNDRED, are_alike

#: Marks of a figure that was reckoned from others.
_RECKONED = {
    MarkKind.SUM, MarkKind.EQUATION, MarkKind.GROWTH, MarkKind.DIFFERENCE, MarkKind.TIMES, MarkKind.RATE, MarkKind.RATIO,
    MarkKind.PRODUCT, MarkKind.ATTAINMENT, MarkKind.SURPLUS, MarkKind.GAP, MarkKind.POINTS, MarkKind.DIRECTION, MarkKind.NOT_POINTS,
}  # fmt: skip
_SUMS = {MarkKind.SUM, MarkKind.EQUATION}
#: Marks of what so many of one size make.
_MADE = {MarkKind.EQUATION, MarkKind.RATIO, MarkKind.PRODUCT}
#: Facts that name no figure which a mark was reckoned from.
_RESULTS = {"said", "right", "growth", "points", "times", "more"}
#: A number in words up to this says how many there are.
_FEW = 12
#: More figures than these may make a sum by chance.
_MOST = 6
#: From so many figures on a sum is no chance.
_SOME = 3
#: What a figure is not of, in the word of another that is of it: 已开票, 未开票; invoiced, not yet invoiced.
_NOT_SO = re.compile(r"[未没](?:有)?([一-龥]{1,3})|(?<![a-z])(?:un|not (?:yet )?)([a-z]{4,})")

#: What went, told before what is left.
_GONE = re.compile(r"流失|走了|丢了?|退了?|(?<![a-z])(?:lost|left|gone|cancelled) $")
_ONE = re.compile("(?<![一二三四五六七八九十第每])一(?:个|家|单|笔|位)(?!月|半|多)")
#: What is a part of what was invoiced or signed, no part of its own.
_PAID = re.compile(r"回款|收款|到账|付款|(?<![a-z])(?:paid|collected|received|in the bank)(?![a-z])")

_LOST = re.compile(r"丢[单了]|输[单了]|失单|[丢输]$|^[丢输] |(?<![a-z])lost(?![a-z])")


def is_explained(reading: Reading, mark: Mark) -> bool:
    """Whether a marked figure is right of other figures of its sentence, or what it should be is told there of the same ones."""
    if mark.kind not in _RECKONED:
        return False
    sentence = next((each for each in reading.sentences if each.start <= mark.start < each.end), None)
    said = next((each for each in sentence.said if each.number.start == mark.start), None) if sentence else None
    if sentence is None or said is None or said.number.rough:
        return False
    place = reading.sentences.index(sentence)
    line = [each for one in reading.near(place, 2, 1, on_line=True) for each in one.said if each.number.high is None]
    if said.number.kind is Kind.POINTS:
        return mark.facts.get("of") != "target" and _is_apart(said, line)
    of_line = (said.rate is not None and said.change is None) or mark.kind in (MarkKind.GAP, MarkKind.SURPLUS)
    others = [each for each in (line if of_line else sentence.said) if each is not said and each.number.high is None]
    shown = [fact for name, fact in mark.facts.items() if name not in _RESULTS]
    of = others if said.number.kind is Kind.PERCENT else line
    used = [each for each in of if each is not said and any(reading.words(each.number) in fact for fact in shown)]
    if not used:
        return False
    if said.number.kind is Kind.PERCENT:
        return _is_told_of_them(reading, mark, others, used) or _is_percent(said, others, used)
    if mark.kind is MarkKind.SUM and len(used) >= _SOME and _are_in_brackets(reading, said, used):
        return False
    times = [taken_times(sentence, each) for each in used]
    if mark.kind in _SUMS and times != used and _is(said.number, value_of(times)):
        return True
    if mark.kind in _SUMS and (_is_rest_told(mark, said, others, used) or _is_of_opposites(said, used)):
        return True
    if _is_of_more(reading, mark, said, line, used) or _is_left_by_words(reading, mark, sentence, said, used):
        return True
    return _adds_up(said, line) or _is_amount(said, others, used) or _is_made(reading, mark, sentence)


def _is_made(reading: Reading, mark: Mark, sentence: Sentence) -> bool:
    """Whether a figure is what so many of one size make: 1,800 bags of 25 kg, 45 tonnes."""
    whole = sized(reading, sentence) if mark.kind in _MADE else None
    return whole is not None and whole.holds


def _are_in_brackets(reading: Reading, said: Said, used: list[Said]) -> bool:
    """Whether figures stand alone together in brackets right behind a figure: 22 场（婚宴 9 场、年会 8 场、寿宴 4 场）."""
    ahead = reading.folded[said.number.end : used[0].number.start]
    between = reading.folded[used[0].number.end : used[-1].number.start]
    return re.fullmatch(r" ?[a-z一-龥]{0,12} ?\([^()\d]*", ahead) is not None and not re.search("[()]", between)


def _is_of_more(reading: Reading, mark: Mark, said: Said, line: list[Said], used: list[Said]) -> bool:
    """Whether more is told of a figure than those that it was reckoned from."""
    if mark.kind is MarkKind.PRODUCT and _is_beside_done(mark, said, line, used):
        return True
    if mark.kind is MarkKind.EQUATION and _is_tax_in(said, line):
        return True
    words = reading.folded[used[0].number.end : used[-1].number.start]
    if mark.kind is MarkKind.SUM and _is_priced(said, used):
        return True
    if mark.kind in _SUMS and "各" in words and math.prod(each.number.value for each in used) == said.number.value:
        return True  # 5 款各寄 3 件，共 15 件
    return mark.kind is not MarkKind.RATIO and _are_all(said, used, line)


def _is_priced(said: Said, used: list[Said]) -> bool:
    """Whether a total is the last two figures before it, one at the price of the other: 96 reams at 4.50, so 432 in all."""
    *_, one, other = (Decimal(1), *(each.number.value for each in used))
    return "at" in used[-1].before.split()[-1:] and _is(said.number, one * other)


def _is_tax_in(said: Said, line: list[Said]) -> bool:
    """Whether a figure is the tax that an amount has in it: 1,190 with 19% VAT, 190."""
    rates = [each.number.value for each in line if each.number.kind is Kind.PERCENT and each.change is None]
    amounts = [each.number.value for each in _amounts(line) if each is not said and are_alike(each, said)]
    is_money = said.number.kind is Kind.MONEY
    return is_money and any(_is(said.number, each * rate / (HUNDRED + rate)) for each in amounts for rate in rates)


def _is_left_by_words(reading: Reading, mark: Mark, sentence: Sentence, said: Said, used: list[Said]) -> bool:
    """Whether what is told to be left lacks only what is told in a word that is no figure; or is left of nothing: 62 miles (100 km)."""
    if "−" not in mark.facts.get("parts", ""):
        return False
    right = next((each.value for each in numbers(fold(mark.right), [])), None)
    ones = len(_ONE.findall(sentence.between(sentence.start, mark.start)))
    return _is_told_twice(reading, used) or (ones > 0 and right == said.number.value + ones)


def _is_apart(said: Said, line: list[Said]) -> bool:
    """Whether points are what lies between two rates told beside them."""
    rates = [each.number.value for each in line if each.is_rate]
    return any(abs(one - other) == abs(said.number.value) for one, other in itertools.combinations(rates, 2))


def _is_rest_told(mark: Mark, said: Said, others: list[Said], used: list[Said]) -> bool:
    """Whether what a figure lacks of its sum is told beside it: of 5,720 in all they paid 5,600, without a bill for 120."""
    right = next(iter(numbers(fold(mark.right), [])), None)
    apart = right.value - said.number.value if right is not None else Decimal(0)
    return apart > 0 and any(
        each.number.value == apart
        and (each.number.start > said.number.start or _GONE.search(each.before))
        and are_alike(each, said)
        for each in _amounts(others)
        if each not in used
    )


def _is_of_opposites(said: Said, used: list[Said]) -> bool:
    """Whether what is done and what is not make a whole alone, beside a part of what is done: invoiced 90, paid 60, not yet invoiced 150."""
    rest = [each for each in used if not _NOT_SO.search(each.label)]
    for one, other in itertools.permutations(used, 2):
        if not any(_PAID.search(each.label) for each in rest if each is not one):
            continue
        found = _NOT_SO.search(other.label)
        if (
            found
            and (found[1] or found[2]) in one.label.replace(found[0], "")
            and _is(said.number, value_of((one, other)))
        ):
            return True
    return False


def _is_told_twice(reading: Reading, used: list[Said]) -> bool:
    """Whether one of the figures is another of them in another unit, of which there is no sum: 62 miles (100 km)."""
    sizes = [measured(reading.folded, each.number) for each in used]
    known = [each for each in sizes if each]
    return any(one[0] == other[0] and one[1] != other[1] for one, other in itertools.combinations(known, 2))


def _is_beside_done(mark: Mark, said: Said, line: list[Said], used: list[Said]) -> bool:
    """Whether a target is what was done and what is to be done each day of those left: 5 a day to reach 100 in 10 days; 50 are done."""
    right = next((each.value for each in numbers(fold(mark.right), [])), None)
    done = [each for each in _amounts(line) if each not in used and each is not said and are_alike(each, said)]
    return right is not None and any(each.number.value + right == said.number.value for each in done)


def _is_told_of_them(reading: Reading, mark: Mark, others: list[Said], used: list[Said]) -> bool:
    """Whether what a percent should be is told itself, so that it is of something else."""
    percents = [each.number for each in others if each.number.kind is Kind.PERCENT and each not in used]
    right = next((each.value for each in numbers(fold(mark.right), [])), None)
    side = -1 if mark.facts.get("growth", "").startswith("-") else 1
    turned = [each.number for each in others if (each.change or 0) * side < 0]
    return mark.kind is not MarkKind.EQUATION and any(each.value == right for each in percents if each not in turned)


def _is_percent(said: Said, others: list[Said], used: list[Said]) -> bool:
    percents = [each.number.value for each in others if each.number.kind is Kind.PERCENT and each not in used]
    if any(_is(said.number, HUNDRED - each) for each in percents) or _is_of_two_changes(said, others):
        return True
    known = _amounts(others)
    pairs = [pair for pair in itertools.permutations(known, 2) if any(each not in used for each in pair)]
    alike = [(one.number.value, of.number.value) for one, of in pairs if are_alike(one, of) and one.per == of.per]
    if said.rate is not None and said.change is None:
        counts = [
            (one.number.value, of.number.value) for one, of in pairs if one.number.kind is of.number.kind is Kind.COUNT
        ]
        alike += counts
        if said.rate.key in ("win", "sign"):
            lost = [each.number.value for each in known if _LOST.search(each.label)]
            alike += [(one, one + of) for one, of in counts]  # of those won and lost, without those still open
            alike += [(each.number.value, each.number.value + of) for each in known for of in lost]
        return any(_is(said.number, one * HUNDRED / of) for one, of in alike if of > one)
    if said.change is None:
        most = max((of for _, of in alike), default=None)
        return any(of == most and _is(said.number, one * HUNDRED / of) for one, of in alike)
    grown = [(one - of) * HUNDRED / of for one, of in alike]
    return any(_is(said.number, each) for each in grown if each * (said.change or each) > 0)


def _is_of_two_changes(said: Said, others: list[Said]) -> bool:
    """Whether a change is what two others make of each other: 12 % less at prices 5 % higher is 7.6 % less."""
    changes = [each for each in others if each.change and each.number.kind is Kind.PERCENT]
    made = [
        math.prod((HUNDRED + (each.change or 0) * abs(each.number.value)) / HUNDRED for each in pair)
        for pair in itertools.combinations(changes, 2)
    ]
    return said.change is not None and any(_is(said.number, (each - 1) * HUNDRED) for each in made)


def _is_amount(said: Said, others: list[Said], used: list[Said]) -> bool:
    known = _amounts(others)
    counts = [each.number.value for each in known if each.number.kind is Kind.COUNT and not are_alike(each, said)]
    for one, other in itertools.permutations([each for each in known if are_alike(each, said)], 2):
        if any(_is(said.number, (one.number.value - other.number.value) * many) for many in counts):
            return True  # so much less for each of fourteen
    for one, other in itertools.permutations(known, 2):
        if one in used and other in used:
            continue
        first, second = one.number.value, other.number.value
        if are_alike(one, said) and are_alike(other, said) and _is(said.number, first - second):
            return True
        is_price = one.number.kind is Kind.MONEY is said.number.kind and other.number.kind is Kind.COUNT
        if is_price and (_is(said.number, first * second) or _is(said.number, first / second)):
            return True
    return False


def _adds_up(said: Said, line: list[Said]) -> bool:
    """Whether a figure is one of those side by side that make the one before or behind them: 14 tenders, 5 won, 6 lost, 3 pending."""
    alike = [each for each in line if each.is_amount and are_alike(each, said)]
    for at, whole in enumerate(alike):
        before = [alike[first:at] for first in range(at)] if at >= _SOME else []
        behind = [alike[at + 1 : end] for end in range(at + 1 + _SOME, len(alike) + 1)]
        runs = (run for run in (*before, *behind) if said in run)
        if any(value_of(run) == whole.number.value for run in runs):
            return True
    return False


def _are_all(said: Said, used: list[Said], line: list[Said]) -> bool:
    """Whether figures that one was reckoned from make a sum of their own, with one that it was not: all is told of them."""
    alike = [each for each in line if each is not said and each.is_plain and are_alike(each, said)]
    if not 3 <= len(alike) <= _MOST or any(each not in alike for each in used):
        return False
    for some in (found for many in (3, 4) for found in itertools.combinations(alike, many)):
        values = sorted(each.number.value for each in some)
        if values[-1] == sum(values[:-1]) and all(each in some for each in used) and len(some) > len(used):
            return True
    return False


def _amounts(said: list[Said]) -> list[Said]:
    found = [each for each in said if each.is_amount and each.number.value > 0]
    return [each for each in found if each.number.digits or each.number.value > _FEW]


def _is(number: Number, value: Decimal) -> bool:
    """Whether a figure is this value, rounded as it is told."""
    return (
        number.fits(value, value)
        if number.loose
        else abs(abs(number.value) - abs(value)) <= number.step * Decimal("0.5001")
    )

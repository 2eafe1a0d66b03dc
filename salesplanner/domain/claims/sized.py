"""What so many of one size make together: 40 calls of 6 minutes each are four hours, 840 bags of 25 kg are 21 tonnes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.averages import noun_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import LENGTHS, Reading, Said, Sentence
from salesplanner.domain.claims.restated import measure_of, measured
from salesplanner.domain.claims.writing import wrong_figure

_MEASURE = r"(?:kg|g|t|kilos?|grams?|tonnes?|tons?|lit(?:er|re)s?|l|ml|met(?:er|re)s?|m|km|miles?|minutes?|mins?|hours?|hrs?|seconds?|pounds?|lbs?|days?)"
#: A size before the thing that has it, told of each thing, or behind its name.
_SIZES = (
    re.compile(
        rf"(?<![\d.,$€£¥])(?P<n>\d[\d,]*(?:\.\d+)?)(?:[ -]| ?)(?P<unit>{_MEASURE}) (?P<of>bags?|sacks?|boxes|box|cans?|drums?|bottles?|cartons?|crates?|pallets?|rolls?|tins?|barrels?|packs?|packets?|tubs?|jars?|kegs?|bales?|trucks?|lorr(?:y|ies)|containers?|sessions?|slots?|shifts?|lessons?|coils?|tanks?|canisters?|pails?|buckets?|reels?|lengths?|trips?|rounds?|loads?)(?![a-z])"
    ),
    re.compile(
        rf"(?<![a-z])(?P<of>[a-z]{{3,}}s) (?:of|at|a|@) (?:about )?(?P<n>\d[\d,]*(?:\.\d+)?)[ -]?(?P<unit>{_MEASURE})(?![a-z])"
    ),
    re.compile(
        rf"(?<![\d.,$€£¥])(?P<n>\d[\d,]*(?:\.\d+)?)[ -]?(?P<unit>{_MEASURE}) (?:each|apiece|(?:an?|per) (?!day|week|month|year|person|hour)(?P<of>[a-z]{{3,}}))(?![a-z])"
    ),
    re.compile(
        rf"(?<![a-z])(?:each|every|an?|one|per|average|the average|the|our) (?:single )?(?P<of>[a-z]{{3,}})(?: on average)? (?:weighs|holds|contains|has|lasts|lasted|takes|took|is|was|weighed|held)? ?(?:about )?(?P<n>\d[\d,]*(?:\.\d+)?)[ -]?(?P<unit>{_MEASURE})(?![a-z])"
    ),
    re.compile(
        r"(?<![\d.,¥$])(?P<n>\d[\d,]*(?:\.\d+)?) ?(?P<unit>公斤|千克|克|斤|吨|升|毫升|米|公里|分钟|小时) ?(?:一|每|/)(?P<of>[袋箱桶瓶件盒包卷车趟单通次场个根罐条捆板节])"
    ),
    re.compile(
        r"(?<!第)(?:每一?|一|单)(?P<of>[袋箱桶瓶件盒包卷车趟单通次场个根罐条捆板节])(?:通话|拜访|电话|时长|平均|净重|重|装|约|是|为|用时|耗时|要|需要?|大概|大约|会议|课){0,3} ?(?P<n>\d[\d,]*(?:\.\d+)?) ?(?P<unit>公斤|千克|克|斤|吨|升|毫升|米|公里|分钟|小时)"
    ),
    re.compile(r"各[一-龥]{0,3} ?(?P<n>\d+) ?(?P<unit>[件个台箱套份盒瓶袋只支张本])(?P<of>)"),
)
_TOGETHER = re.compile(
    r"[合共总累]计?|折|即|就是|等于|(?<![a-z])(?:so|or|that is|that's|which is|total\w*|in all|altogether|together|makes?|making|i\.e\.?|comes? to|came to)(?![a-z])"
)
_ABOUT = re.compile(r"均|约|大概|(?<![a-z])(?:average|about|roughly)(?![a-z])")
_CLOSE, _ROUGHLY = Decimal("0.01"), Decimal("0.05")
#: More figures than these are a list of several sizes.
_MOST = 5


class Sized(Struct, frozen=True):
    """How many there are, the size of each as it stands in the text, and what they are told to make together."""

    many: Said
    total: Said
    size: str
    value: Decimal
    slack: Decimal

    @property
    def holds(self) -> bool:
        """Whether what is told of them together is what they make."""
        number = self.total.number
        return abs(number.value - self.value) <= max(self.slack, min(number.step / 2, self.value / 10))


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of what so many of one size do not make."""
    for place, one in enumerate(reading.sentences):
        sentence = reading.whole(place)
        found = sized(reading, sentence) if one.end == sentence.end else None
        if found is None or found.holds:
            continue
        first, last = sorted((found.many, found.total), key=lambda each: each.number.start)
        is_told = found.total.has("total") or _TOGETHER.search(sentence.between(first.number.end, last.number.start))
        if is_told or found.total.has("cumulative") or found.total.number.may_mean(found.value):
            parts = f"{reading.words(found.many.number)} × {found.size}"
            yield wrong_figure(reading, found.total.number, MarkKind.EQUATION, found.value, parts=parts)


def sized(reading: Reading, sentence: Sentence) -> Sized | None:
    """The one size, count and total of a sentence; None where it has none such, or several."""
    places = [found for words in _SIZES for found in words.finditer(sentence.text)]
    one = min(places, key=lambda each: (each.start("n"), -each.end()), default=None)
    if one is None or len({each.start("n") for each in places}) > 1 or len(sentence.said) > _MOST:
        return None
    size = measure_of(one["unit"]) or (one["unit"], Decimal(1))
    low, high = sentence.at(one, "n")[0], sentence.at(one, "unit")[1]
    known = [each for each in sentence.said if each.is_plain and not low <= each.number.start < high]
    if len(known) != sum(not low <= each.number.start < high for each in sentence.said):
        return None
    totals, counts = [], []
    for each in known:
        measure = measured(reading.folded, each.number) or (noun_of(reading, each), Decimal(1))
        if measure[0] == size[0]:
            totals.append((each, measure[1]))
        elif each.number.kind is Kind.COUNT and not each.per and each.number.unit not in LENGTHS:
            counts.append(each)
    thing = (one["of"] or "").rstrip("s")
    named = [each for each in counts if thing and noun_of(reading, each) == thing]
    counts = named or counts
    if len(totals) != 1 or len(counts) != 1 or totals[0][0].per not in ("", "piece") or counts[0].number.value < 2:
        return None
    (total, part), many = totals[0], counts[0]
    value = Decimal(one["n"].replace(",", "")) * many.number.value * size[1] / part
    is_rough = total.number.loose or many.number.loose or _ABOUT.search(sentence.text)
    shown = reading.raw[low:high].strip()
    slack = value * (_ROUGHLY if is_rough else _CLOSE)
    if low > total.number.start:  # a mean of what is told together is rounded
        slack += Decimal(1).scaleb(-len(one["n"].partition(".")[2])) / 2 * many.number.value * size[1] / part
    return Sized(many, total, shown, value, slack)

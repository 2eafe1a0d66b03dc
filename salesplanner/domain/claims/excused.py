"""Marks that the words around their figure excuse: two of the twenty are no sum, the other one's target is not mine, between four and five is a range."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from salesplanner.domain.claims.formulas import N, value_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.ways import HUNDRED

#: A whole that a part of it stands before: 2 of the 20.
_OF_WHOLE = re.compile(r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the |our |my )?$")
_BETWEEN = re.compile(rf"(?<![a-z])between (?P<low>{N}) and $")
#: A stage of payment that is not yet due, no rest of the contract.
_STAGE, _OPEN = re.compile(r"(?:到货|发货|预付|首付|中期|进度|验收|定金)款?$"), re.compile(r"[还尚]?[没未]")
_WHOSE = r"(?P<whose>小组|团队|部门|公司|全组|全店|店里|整个区|(?:我|本人)的?(?:个人)?|个人)"
_WHOSE_EN = r"(?:(?:my|our|the|a) )?(?P<whose_en>team|group|branch|company|shop|store|department|(?:my )?(?:own|personal)|my|mine|i)"
_AIMS = re.compile(
    rf"{_WHOSE}(?:的)?(?:本[月周季]度?|[年月季]度)?(?:目标|任务|指标)[是为]?(?P<n>{N})|(?<![a-z]){_WHOSE_EN}(?:'s)? (?:monthly |sales |weekly )?(?:target|goal|quota) (?:is|was|of)? ?(?P<n_en>{N})"
)
_OWN = re.compile(rf"{_WHOSE}|(?<![a-z]){_WHOSE_EN}(?![a-z])")
_MINE = frozenset(("i", "mine", "my", "my own", "my personal", "own", "personal", "个人", "我", "我个人", "我的", "我的个人", "本人"))  # fmt: skip
#: A figure that another is told to be more or less than: 比上季度的 31.4 % 高.
_BASE = re.compile(r"[比较](?:上|去|前|同)[^，,。\d]{1,6}$")
_UNDER = re.compile(r"(?<![a-z])(?:within|under|below|inside)(?![a-z])|[以之]?内|不超")
_SPENT = re.compile(r"(?<![a-z])(?:spent|spend|costs?|paid)(?![a-z])|[花用]了|支出|花费")
_BAR = re.compile(r"(?<![a-z])(?:under|below|at most|less than|no more than|within|not more than|shorter than|maximum of) $|不超过|低于|少于|短于|控制在|最多")  # fmt: skip
_CLAUSES = re.compile(r"[，,；;。]|\.(?= |$)")


def is_excused(reading: Reading, mark: Mark) -> bool:
    """Whether the words around a marked figure say that it is none of what it was held against."""
    place = next((at for at, each in enumerate(reading.sentences) if each.start <= mark.start < each.end), None)
    if place is None:
        return False
    sentence = reading.sentences[place]
    before = sentence.between(sentence.start, mark.start)
    behind = sentence.between(mark.end, sentence.end)
    known: dict[MarkKind, Callable[[], object]] = {
        MarkKind.REPEATED: lambda: _BASE.search(before),
        MarkKind.SUM: lambda: _OF_WHOLE.search(before) or _is_part_and_whole(reading, place, mark),
        MarkKind.RATIO: lambda: _BETWEEN.search(before),
        MarkKind.RATE: lambda: _is_what_is_left(sentence, mark),
        MarkKind.EQUATION: lambda: "−" in mark.facts.get("parts", "") and _STAGE.search(before) and _OPEN.match(behind),
        MarkKind.ATTAINMENT: lambda: mark.facts.get("said") == "过半" and re.match("是|为|来自", behind),
        MarkKind.DIRECTION: lambda: _is_of_another_budget(sentence, mark, before),
        MarkKind.MET_NO_FIGURES: lambda: _is_under_bar(reading, place),
        MarkKind.MET_NOT: lambda: _is_spent_less(mark, before) or _is_of_others(reading, place, mark, before),
        MarkKind.MISSED_NOT: lambda: _is_of_others(reading, place, mark, before),
        MarkKind.GAP: lambda: _is_of_others(reading, place, mark, before),
    }
    return mark.kind in known and bool(known[mark.kind]())


def _is_of_another_budget(sentence: Sentence, mark: Mark, before: str) -> bool:
    """Whether a clause without figures tells of a budget of its own: …，超出预算；差旅费控制在预算以内."""
    if sentence.said or "预算" not in mark.facts["said"] or sentence.text.strip().startswith("预算"):
        return False
    return re.match("[一-龥]{2,8}(?:控制|保持)?在?$", before.strip()) is not None


def _is_spent_less(mark: Mark, before: str) -> bool:
    """Whether less was spent than the bound that it is told to lie within."""
    is_bound = _UNDER.search(mark.facts["said"].lower()) and _SPENT.search(before)
    return bool(is_bound) and _value(mark, "actual") <= _value(mark, "target")


def _is_part_and_whole(reading: Reading, place: int, mark: Mark) -> bool:
    """Whether two figures that were added are one of the other: 2 of the 20."""
    parts = [re.escape(each) for each in mark.facts.get("parts", "").lower().split(" + ")]
    line = reading.near(place, 1, 1, on_line=True)
    text = reading.folded[line[0].start : line[-1].end]
    return len(parts) > 1 and any(re.search(rf"(?<!\d){one} (?:out )?of (?:the |our |my )?{other}(?!\d)", text) for one, other in itertools.pairwise(parts))  # fmt: skip


def _is_under_bar(reading: Reading, place: int) -> bool:
    """Whether a verdict has its bar and a length that keeps it: our goal is a reply time of under 4 hours; we came in at 3.5 hours, goal achieved."""
    line = [each for one in reading.near(place, 1, 0, on_line=True) for each in one.said if each.is_length]
    if len(line) != 2 or line[0].number.unit != line[1].number.unit:  # the bar and what was reached
        return False
    return _BAR.search(line[0].before) is not None and line[1].number.value <= line[0].number.value


def _value(mark: Mark, fact: str) -> Decimal:
    """The value of a fact that is a figure."""
    found = re.search(r"[$€£¥]? ?\d[\d,]*(?:\.\d+)? ?(?:万|千|[km](?![a-z]))?", mark.facts.get(fact, "").lower())
    return value_of(found[0]) if found else Decimal(0)


def _is_what_is_left(sentence: Sentence, mark: Mark) -> bool:
    """Whether a percent is what several parts leave of the whole: 12 of the 60 lost, 9 open, so 65 % won."""
    said = next((each for each in sentence.said if each.number.start == mark.start), None)
    known = [each.number for each in sentence.said if each.is_plain and each.number.end <= mark.start]
    if said is None or len(known) < 3:  # a whole and two parts of it
        return False
    whole = max(known, key=lambda each: each.value)
    rest = whole.value - sum((each.value for each in known if each is not whole), Decimal(0))
    return whole.value > 0 and said.number.fits(*(rest * HUNDRED / whole.value,) * 2)


def _aims(text: str) -> Iterator[tuple[bool, Decimal]]:
    """The targets of a line with whose they are: my own or all of us'."""
    for found in _AIMS.finditer(text):
        yield (found["whose"] or found["whose_en"]) in _MINE, value_of(found["n"] or found["n_en"])


def _is_of_others(reading: Reading, place: int, mark: Mark, before: str) -> bool:
    """Whether a verdict on a target, or a gap to it, is told of another's than the one it was held against."""
    line = reading.near(place, 2, 1, on_line=True)
    text = reading.folded[line[0].start : line[-1].end]
    aims = dict(_aims(text))
    if len(aims) != 2:  # mine and all of ours
        return False
    own = _CLAUSES.split(before)[-1] + reading.folded[mark.start : mark.end]
    names = [(each["whose"] or each["whose_en"]) in _MINE for each in _OWN.finditer(own)]
    if not names:
        return False
    target = _value(mark, "target" if "target" in mark.facts else "of")
    if mark.kind is MarkKind.GAP:
        return target != aims[names[-1]]
    return (_value(mark, "actual") >= aims[names[-1]]) is (mark.kind is MarkKind.MET_NOT)

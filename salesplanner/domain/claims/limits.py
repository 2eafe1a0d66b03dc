"""What a figure cannot be beside another: an average above the largest, more answers than were asked, 58 % less than half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.formulas import N, value_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

_PAIR = 2
_D = r"\d[\d,]*(?:\.\d+)?"
_MEAN = re.compile(
    r"平均[^，,；;。\d]{0,6}$|均[值价]?[为是约]?$|(?<![a-z])(?:average|mean|typical)(?![a-z])[a-z ]{0,24}$"
)
_MOST = re.compile(
    r"最[长高多大久][^，,；;。\d]{0,6}$|(?<![a-z])(?:longest|highest|largest|biggest|most|maximum|max)(?![a-z])[a-z ]{0,24}$"
)
_LEAST = re.compile(
    r"最[短低少小快][^，,；;。\d]{0,6}$|(?<![a-z])(?:shortest|lowest|smallest|least|fewest|minimum|min)(?![a-z])[a-z ]{0,24}$"
)
#: What is asked of somebody, and what comes back of that.
_ASKED = re.compile(
    r"(?:发出|发放|寄出|发送|邀请|邀约|发了|送出|应到|报名)[^，,；;。\d]{0,8}$|(?<![a-z])(?:invited|sent(?: out)?|mailed|handed out|issued|asked|posted|gave out|registered)(?: [a-z]+){0,3} $"
)
_ANSWERED = re.compile(
    r"(?:收回|回收|到场|出席|参加|参会|实到|回复|退回|交回)[^，,；;。\d]{0,6}$|(?<![a-z])(?:got|received)(?: back)? $"
)
_ANSWERED_BEHIND = re.compile(
    r"[份人位家]?(?:到场|出席|参加|回复|交回)|(?: [a-z]+){0,2} (?:came back|back|returned|attended|replied|answered|responded|turned up|showed up|came|took part)(?![a-z])"
)
#: More or less than a part of all, in words.
_PARTS = {"half": 50, "a third": 33, "one third": 33, "two thirds": 66, "a quarter": 25, "three quarters": 75, "一半": 50, "半数": 50, "半": 50, "三分之一": 33, "三分之二": 66, "四分之一": 25, "四分之三": 75}  # fmt: skip
_PART = re.compile(
    r"(?P<less>不到|不足|少于|低于|未到)(?:了)?(?P<part>一半|半数|三分之[一二]|四分之[一三])|(?P<more>超过|多于|逾|超|过)(?P<part2>一半|半数|半|三分之[一二]|四分之[一三])"
    r"|(?<![a-z])(?:(?P<less_en>less|fewer|under) than|(?P<more_en>more) than|(?P<over>over)|(?P<under>under)) (?P<part_en>half|a third|one third|two thirds|a quarter|three quarters)(?![a-z])"
)

#: How many took part, and how many of them are told to have won or passed.
_WINNERS = re.compile(
    rf"(?P<b>{_D}) ?(?P<u>[家人名位个])[^，,。；;\d]{{0,6}}(?:投标|参加|报名|参与|参赛|应聘|面试|应考)[^，,。；;\d]{{0,4}}[，,。；;](?:其中|有|共)?(?:(?:中标|中奖|获奖|通过|录取|合格)(?:了|的有)?(?P<a>{_D}) ?(?P=u)|(?P<a2>{_D}) ?(?P=u)(?:中标|中奖|获奖|通过|录取|合格))"
    rf"|(?P<b3>{N}) (?:people|bidders|suppliers|reps|customers|guests|students|companies|candidates|firms) (?:entered|took part|applied|attended|bid|competed|sat)(?: [a-z]+){{0,4}} and (?P<a3>{N}) (?:of them )?(?:won|passed|were (?:hired|accepted|awarded|chosen))"
    rf"|(?<![a-z])of (?:our|the|my) (?P<b4>{N}) [a-z]+, (?P<a4>{N}) (?:placed|bought|ordered|signed|came|said|accepted|renewed|paid|answered|replied|passed|attended)(?![a-z])"
)
#: The least and the most there is, and a mean told of them.
_RANGED = re.compile(
    rf"(?P<range>(?P<a>{_D}) ?[家单次个元台万]?(?:到|至|-|~|—)(?P<b>{_D}) ?[家单次个元台万]元?[^，,。；;\d]{{0,3}})[，,](?P<gap>[^，,。；;\d]{{0,3}}平均[^，,。；;\d]{{0,4}})(?P<said>{_D})"
    rf"|(?P<range_en>(?:from|between) [$€£]?(?P<a_en>{_D})k? (?:to|and) [$€£]?(?P<b_en>{_D})k?)[a-z ]{{0,12}}[,;.] (?P<gap_en>(?:with |and )?(?:an |the |our )?average (?:was|of|is|being|price (?:was|is|of)) )[$€£]?(?P<said_en>{_D})"
)
_NOT_OF_IT = re.compile(r"上[周月年季]|去年|行业|市场|同行|last|market|industry|year")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of figures beyond what another beside them allows."""
    for place, sentence in enumerate(reading.sentences):
        yield from _extremes(reading, sentence)
        yield from _parts(reading, sentence)
        near = reading.near(place, 1, on_line=True) if len(sentence.said) == 1 else [sentence]
        yield from _answers(reading, [each for one in near for each in one.said])
    for line in re.finditer(r"[^\n\t]{8,}", reading.folded):
        if re.search(r"\d", line[0]):
            yield from _of_line(reading, line[0], line.start())


def _extremes(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """An average above the most or below the least."""
    told = [each for each in sentence.said if each.is_level and each.number.high is None]
    if len(told) != _PAIR or len(sentence.said) != _PAIR or not are_alike(*told):
        return
    means = [each for each in told if _MEAN.search(each.before)]
    if len(means) != 1:
        return
    mean, end = means[0].number, next(each for each in told if each is not means[0])
    is_over = _MOST.search(end.before) is not None and mean.low_end > end.number.high_end
    is_under = _LEAST.search(end.before) is not None and mean.high_end < end.number.low_end
    if is_over or is_under:
        yield wrong_figure(reading, mean, MarkKind.OPPOSED, other=end.number)


def _answers(reading: Reading, told: list[Said]) -> Iterator[Mark]:
    """More that came back than went out: 发出问卷 60 份，收回 74 份."""
    levels = [each for each in told if each.is_plain and not each.is_length]
    if len(levels) != _PAIR or len(told) != _PAIR or not levels[0].number.agrees(levels[1].number):
        return
    asked, answered = levels
    is_pair = _ASKED.search(asked.before) and (
        _ANSWERED.search(answered.before) or _ANSWERED_BEHIND.match(answered.after)
    )
    if is_pair and answered.number.low_end > asked.number.high_end:
        yield wrong_figure(reading, answered.number, MarkKind.PART_OVER_WHOLE, of=asked.number)


def _parts(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """More or less than a half told of what a percent right behind puts on the other side of it."""
    found = _PART.search(sentence.text)
    rates = [each for each in sentence.said if each.is_rate and each.number.digits is not None]
    if found is None or len(rates) != 1 or len(sentence.said) > _PAIR:
        return
    behind = rates[0].number.start - sentence.start - found.end()
    if not 0 <= behind <= 40 or re.search(r"[；;。]", sentence.text[found.end() : found.end() + behind]):
        return
    bar = Decimal(_PARTS[found["part"] or found["part2"] or found["part_en"]])
    is_less = bool(found["less"] or found["less_en"] or found["under"])
    number = rates[0].number
    if number.low_end > bar + 1 if is_less else number.high_end < bar:
        yield wrong_words(reading, *sentence.at(found), MarkKind.OPPOSED, other=number)


def _of_line(reading: Reading, text: str, base: int) -> Iterator[Mark]:
    """More winners than took part, and a mean beyond the range told before it."""
    for found in _WINNERS.finditer(text):
        part = next(name for name in ("a", "a2", "a3", "a4") if found[name])
        whole = next(name for name in ("b", "b3", "b4") if found[name])
        if value_of(found[part]) > value_of(found[whole]):
            at = base + found.start(part), base + found.end(part)
            yield wrong_words(reading, *at, MarkKind.PART_OVER_WHOLE, of=found[whole])
    for found in _RANGED.finditer(text):
        tail = "" if found["a"] else "_en"
        low, high, mean = (value_of(found[name + tail]) for name in ("a", "b", "said"))
        if low < high and not low <= mean <= high and not _NOT_OF_IT.search(found["gap" + tail]):
            start, end = base + found.start("said" + tail), base + found.end("said" + tail)
            yield wrong_words(reading, start, end, MarkKind.OPPOSED, other=found["range" + tail].strip())

"""Targets told with their bound, for several or for each time, and what was done of each: at least 95 %, 50k each."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import LENGTHS, Reading, Said, Sentence, nouns

#: What stands between figures of one row.
_IN_ROW = re.compile(r" ?(?:[、,，和及与]|,? ?and) ?")
TWO = 2
#: A target told as the least, or as the most, that is to be reached.
_AT_LEAST = (
    re.compile(
        r"(?:不(?:能|得|可)?(?:低|少|小)于|至少|最少|下限|保底)[是为要]?\s*$|(?<![a-z])(?:at least|(?:no|not) (?:less|fewer|lower) than|not (?:fall )?below|(?:want(?:ed)?|aim(?:ed)?|needed|had) [^,;.\d]{0,32}(?<![a-z])(?:above|over)|(?:stay|keep|kept|be|hold|remain)(?: [a-z]+)? (?:above|over)|minimum(?: of| was| is)?|needed)\s*$"
    ),
    re.compile(r"\s?(?:以上|(?:[a-z]+ )?or (?:more|better|above|higher))(?![a-z])"),
)
_AT_MOST = (
    re.compile(
        r"(?:不(?:能|得|可)?(?:超过?|高于|多于|大于)|最多|上限|封顶)[是为]?\s*$|(?<![a-z])(?:at most|(?:no|not) (?:more|higher|longer|later) than|within|(?:want(?:ed)?|aim(?:ed)?|needed|had) [^,;.\d]{0,32}(?<![a-z])(?:below|under)|(?:stay|keep|kept|be|hold|remain)(?: [a-z]+)? (?:below|under)|not (?:to )?exceed|maximum(?: of| was| is)?|(?:limit|cap)(?: (?:for|on) [a-z ]{3,20}?)?(?: of| was| is)?|capped at|limited to)\s*$"
    ),
    re.compile(
        r"\s?(?:(?:[a-z]+ )?at (?:the )?most(?![a-z])|[以之]内|以下|内(?![容部销地外存])|(?:[a-z]+ )?or (?:less|fewer|under|lower)(?![a-z]))"
    ),
)
_ALL_OF_THEM = re.compile(
    r"[全都均]|([双人个天月周季家店样项])\1|无一|[两三四五]项|(?<![a-z])(?:all|both|every|everybody|everyone|each|nobody|none|no one)(?![a-z])"
)
#: Letters before a verdict that may tell what it is of.
_BEFORE = 20
_DONE = re.compile(r"实际|完成|做了|实绩|(?<![a-z])(?:done|actual(?:ly)?|achieved|reached|got|made)(?![a-z])")
_DONE_ASIDE = re.compile(
    r"[^，,、;；()（）]{0,12}[(（](?:实际|完成|做了|实绩|actual(?:ly)?|done|got)[了为是:： ]{0,2}[$€£¥]?"
)
_EVERY_TIME = re.compile(r" (?:on |in )?(?:every|each|all) ")
_NEXT_TIME = re.compile(
    r" ?(?:[、,，和及与]|,? ?and)? ?(?:(?:on )?[a-z]{2,9}|[周第]?[一-龥\d]{1,3}(?:周|天|月|批)?)? ?[:：]? ?"
)


def one_of_all(
    reading: Reading, place: int, sentence: Sentence, at: tuple[int, int], *, is_met: bool
) -> tuple[str, Number, bool] | None:
    """Of several targets that are all told to be met, one that was not; any of them where all were."""
    ahead = sentence.between(sentence.start, at[0])
    is_of_all = _ALL_OF_THEM.search(ahead[-_BEFORE if ahead.isascii() else -_BEFORE // 2 :] + sentence.between(*at))
    if not is_met or not (is_of_all or _EVERY_TIME.match(sentence.text, at[1] - sentence.start)):
        return None
    line = [each for one in (*reading.near(place, 2, on_line=True), *reading.joined(place)) for each in one.said]
    line = sorted({each.number.start: each for each in line}.values(), key=lambda each: each.number.start)
    line = [each for each in line if each.number.digits or each.number.unit != "thing"]  # 两项指标
    judged = _in_brackets(reading, line) or _in_step(reading, line) or _time_by_time(reading, line)
    for goal in () if judged else (each for each in line if each.has("target") and (each.is_plain or each.is_rate)):
        others = [
            each for each in line if not each.has("target") and not each.has("base") and (each.is_plain or each.is_rate)
        ]
        others = [
            each for each in others if each.number.start > goal.number.end and each.number.kind is goal.number.kind
        ]
        alike = [each for each in others if nouns(each.before) & nouns(goal.before)]
        alike = alike or [each for each in others if each.number.unit == goal.number.unit != ""]
        alike = alike or [each for each in others if each.number.agrees(goal.number)]
        if not alike:
            return None
        is_low = side_of(goal) < 0 or lex.LOW_IS_GOOD.search(goal.before)
        done, aim = alike[0].number, goal.number
        judged.append((reading.words(aim), done, done.value <= aim.value if is_low else done.value >= aim.value))
    if len(judged) < TWO or len({id(done) for _, done, _ in judged}) < len(judged):
        return None
    return next((each for each in judged if not each[2]), judged[0])


def _in_brackets(reading: Reading, line: list[Said]) -> list[tuple[str, Number, bool]]:
    """Targets each with what was done of it in brackets: 拜访 40 家（实际 42）、签约 5 单（实际 4）."""
    pairs = [(one, other) for one, other in itertools.pairwise(line) if reading.folded[other.number.start - 1] == "("]
    pairs = pairs or [
        (one, other)
        for one, other in itertools.pairwise(line)
        if _DONE_ASIDE.fullmatch(reading.folded[one.number.end : other.number.start])
    ]
    told = [reading.folded[one.number.end : other.number.end + 12] for one, other in pairs]
    are_done = any(map(_DONE.search, told)) and all(one.number.is_like(other.number.value) for one, other in pairs)
    if len(pairs) < TWO or not are_done or any(lex.LOW_IS_GOOD.search(one.before) for one, _ in pairs):
        return []
    return [(reading.words(aim.number), one.number, one.number.value >= aim.number.value) for aim, one in pairs]


def _time_by_time(reading: Reading, line: list[Said]) -> list[tuple[str, Number, bool]]:
    """One target, and what was done of it several times: daily target 40 calls, Mon 42, Tue 45, Wed 38."""
    bars = [each for each in line if each.number.digits and (each.has("target") or side_of(each))]
    done = [each for each in line if bars and each.number.start > bars[0].number.end and each.is_level]
    done = [each for each in done if each.number.digits]  # all three made it
    if len(bars) != 1 or len(done) < TWO or any(each.number.unit not in ("", bars[0].number.unit) for each in done):
        return []
    gaps = [reading.folded[one.number.end : other.number.start] for one, other in itertools.pairwise(done)]
    if not all(each.number.agrees(bars[0].number) for each in done) or not all(map(_NEXT_TIME.fullmatch, gaps)):
        return []
    aim, is_low = bars[0].number, side_of(bars[0]) < 0 or lex.LOW_IS_GOOD.search(bars[0].before) is not None
    return [
        (reading.words(aim), each.number, each.number.value <= aim.value if is_low else each.number.value >= aim.value)
        for each in done
    ]


def _in_step(reading: Reading, line: list[Said]) -> list[tuple[str, Number, bool]]:
    """Targets told in a row and what was done of them in another: 目标分别是 50 万、40 万，实际 52 万、41 万."""
    runs: list[list[Said]] = []
    for each in (one for one in line if one.is_plain or one.is_rate):
        last = runs[-1][-1] if runs else None
        gap = reading.folded[last.number.end : each.number.start] if last else ""
        if last is not None and _IN_ROW.fullmatch(gap) and each.number.agrees(last.number):
            runs[-1].append(each)
        else:
            runs.append([each])
    runs = [run for run in runs if len(run) >= TWO]
    if len(runs) != TWO or len(runs[0]) != len(runs[1]):
        return []
    aims, done = runs
    if not aims[0].has("target") or done[0].has("target") or lex.LOW_IS_GOOD.search(aims[0].before):
        return []
    return [
        (reading.words(aim.number), one.number, one.number.value >= aim.number.value)
        for aim, one in zip(aims, done, strict=True)
        if aim.number.agrees(one.number)
    ]


def over_time(said: list[Said]) -> tuple[Decimal, Said] | None:
    """What a target of each day makes over the days told, and what was done in them: 每天 4 家，5 个工作日共 17 家."""
    aims = [each for each in said if each.has("target") and each.per in LENGTHS and each.is_plain]
    times = [each for each in said if aims and each.number.unit == aims[0].per]
    done = [
        each
        for each in said
        if each.is_plain and not (each.is_length or each.per or each.has("target") or each.has("base"))
    ]
    done = [each for each in done if aims and each.number.agrees(aims[0].number)]
    if not len(aims) == len(times) == len(done) == 1:
        return None
    return aims[0].number.value * times[0].number.value, done[0]


def bound_and_actual(said: list[Said], own: int, end: int) -> tuple[Said, Said, bool] | None:
    """A target with its bound, what was reached of it, and whether that keeps it; None where no bound or no more is told."""
    known = [each for each in said if each.change is None and each.number.high is None]
    goals = [each for each in known if side_of(each)] or [each for each in known if each.has("target")]
    if len(goals) != 1:
        return None
    goal = goals[0]
    is_judged = goal.number.kind is Kind.PERCENT or goal.is_length
    side = side_of(goal) or is_judged * (-1 if is_better_low(*known) else 1)
    others = [each for each in known if each is not goal and not each.has("base") and each.number.agrees(goal.number)]
    others = [each for each in others if each.per in ("", goal.per) or not goal.per]
    if len(others) > 1:
        others = [each for each in others if each.has("now") or each.has("actual")]
    others = others if len(others) == 1 else _last_before(known, goal, end)
    earlier = [each for each in known if each.has("base") and own <= each.number.start < end]
    others = [each for each in earlier if each.number.agrees(goal.number)] or others
    if not side or len(others) != 1:
        return None
    actual = others[0].number.value
    return goal, others[0], (actual >= goal.number.value if side > 0 else actual <= goal.number.value)


def _last_before(known: list[Said], goal: Said, end: int) -> list[Said]:
    """The figure that stands between a target and what is told of it, where only one does: 95.8 %, so the target was met, after 94.1 %."""
    between = [each for each in known if goal.number.end <= each.number.start < end]
    return [each for each in between if each.number.agrees(goal.number)]


def side_of(said: Said) -> int:
    """1 for a figure told as the least, -1 for one told as the most, 0 for neither."""
    for side, (before, after) in ((1, _AT_LEAST), (-1, _AT_MOST)):
        if before.search(said.before) or after.match(said.after):
            return side
    return 0


def is_better_low(*said: Said) -> bool:
    """Whether less is better: complaints, costs, times to answer."""
    return any(each.number.unit in ("second", "minute", "hour") or lex.LOW_IS_GOOD.search(each.label) for each in said)

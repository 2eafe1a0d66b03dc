"""Targets and what was reached of them: the percent, what lies beyond, what is missing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nearest, quotient, value_of
from salesplanner.domain.claims.writing import wrong_figure

_PLAN_OVER = re.compile(
    r"超出了?\s*$|超了[近约]?\s*$|比(?:目标|任务|计划|指标|定额|预算|要求)还?[多高]出?[跑做签拜卖打]?了?\s*$|超额(?:完成)?[^0-9]{0,8}$|超(?:出|过)?了?(?:目标|任务|计划|指标|定额|预算)[^0-9]{0,6}$|高(?:于|出)(?:目标|任务|计划|指标)[^0-9]{0,5}$|(?<![a-z])(?:exceed\w*|beat(?:s|en|ing)?|pass(?:ed|es|ing)|topp(?:ed|ing)|tops|outperform\w*|above|over|past|beyond|surpass\w*|ahead of|higher than) (?:[a-z']+ ){0,4}(?:target|goal|plan|quota|budget)s?(?: by)?(?: about| some| nearly)?\s*$|(?<![a-z])(?:beat|beats|exceeded|topped|passed) (?:it|that|them) by(?: about| some| nearly)?\s*$|(?<![a-z])(?:overfulfil\w*|exceeded|over-?shot|over-?shoots?)[a-z ]{0,24} by\s*$"
)
_PLAN_OVER_AFTER = re.compile(
    r"\s?(?:[a-z]+ ){0,2}(?:above|over|ahead(?: of)?(?! schedule)|more than|higher than|in excess of|beyond) (?:[a-z']+ ){0,3}(?:target|goal|plan(?:ned)?|quota|budget|asked|required|promised|agreed)(?![a-z])|\s?(?:[a-z]+ )?(?:above|over|beyond) (?:it|that)(?![a-z])|\s?ahead(?=\s*(?:[.,;)]|$))"
)
_PLAN_SHORT = re.compile(
    r"(?:比(?:目标|任务|计划|指标)还?[少低差]|还?差(?![旅价评异别错])|剩余|还剩|剩下|尚余|缺口|差距|低于(?:目标|任务|计划)|少于目标|尚差|欠|未完成)[了为是约]{0,2}[^0-9，,]{0,4}$|(?<![a-z])(?:short(?:fall)?(?: of| by)?(?: the| our| my)?(?: target| goal| plan| quota)?(?: by)?|gap(?: is| was| of)?|missing|miss(?:ed|ing) (?:[a-z]+ ){0,3}by|below (?:[a-z]+ ){0,3}by|still (?:need|missing|lacking|to go))(?: about| some| only| just| of| is| was)*\s*:?$"
)
_PLAN_SHORT_AFTER = re.compile(
    r"\s?(?:[a-z]+ ){0,2}(?:short(?! of (?:last|the same|a year|[a-z]+ last))|more (?:[a-z]+ )?to (?:reach|hit|make|meet|get to)|(?:below|under) (?:it|that)|below (?:the |our |my )?(?:target|plan|goal|quota)|under (?:the |our )?(?:target|plan|goal)|to go|missing|(?:less|fewer) than (?:the )?(?:plan(?:ned)?|target|promised|agreed|asked))(?![a-z])|\s?的?(?:差距|缺口|差额)"
)
_BEYOND = re.compile(
    r"超(?:额|出|过)?(?:完成)?了?\s*$|比(?:目标|任务|计划|指标|定额|预算|要求)[多高]出?[跑做签拜卖打]?了?\s*$|(?<![a-z])(?:beat|beats|exceeded|topped|passed)(?: it| that| them)? by(?: about| some| nearly)?\s*$"
)
#: On one side of a target, with no word for it.
_BARE = re.compile(r"\s?(?:[a-z]+ )?(?:over|short|ahead|missing)(?=\s*(?:[.,;)]|$))")
#: Between a percent and the target that it is of.
_OF_NEXT = re.compile(r" of (?:the|our|my|its|their|a) (?:(?:target|goal|plan|quota) of )?")
_BY = re.compile(r"(?<![a-z])by(?: about| some| nearly| almost| over)? $")
_VERB = re.compile(
    r"(?<![a-z])(?:(?P<over>beat|exceed(?:ed)?|topped|surpassed|outdid|passed)|missed|undershot|(?:fell|came in|ended) (?:short of|below|under))"
    r"(?: [a-z'-]+){0,6}? (?:targets?|goals?|budget|plan|quota)(?![a-z])[a-z ]*$"
)
#: What lies on one side of a target only; a gap lies on either.
_SIDED = re.compile(
    r"[比较][^，,。；;]{0,8}[多少高低][出了]?[约]?\s*$|[差欠缺]了?\s*$|缺口[是为有]?\s*$|(?<![a-z])(?:shortfall|short|below|under|above|over|exceed\w*|beat\w*|surplus|surpass\w*)(?![a-z])[a-z ]*$"
)
#: The target itself told as what a figure lies over or under: 15 % over the 120k target.
_OVER_NEXT = re.compile(
    r"\s?(?:[a-z]+ )?(?:above|over|ahead of|beyond|past|in excess of|more than|higher than) (?:the |our |my |a |its )?$"
)
_SHORT_NEXT = re.compile(
    r"\s?(?:[a-z]+ )?(?:below|under|short of|shy of|behind|less than|lower than) (?:the |our |my |a |its )?$"
)
_PAIR = 2
_BEYOND_POINTS = tuple(
    (
        re.compile(
            rf"(?:{zh})(?:于|出)?了?(?:目标|任务|指标|计划)?[约近]?$|(?<![a-z])(?:{en})(?: (?:the |our )?target)? by $"
        ),
        re.compile(rf" (?:{en})(?: (?:the|our|its))? (?:target|goal|plan)(?![a-z])"),
    )
    for zh, en in (("超|高|多", "above|over|ahead of|beat"), ("低|少|差", "below|under|short of|missed"))
)
#: A figure told as what is still missing, which is not what was done.
_GAP = re.compile(r"[差欠缺]了?(?:不到|不足|近|约|将近|大约|大概)?$|(?<![a-z])short by (?:about |nearly |some )?$")
#: Letters of a line that has but a name and a figure.
_SHORT = 32
_ALL = Decimal(100)
#: A percent told of a target that stands before it.
_OF_IT = re.compile(r" of (?:it|that)(?![a-z])")
_OF_PLAN = re.compile(r" of (?:the |our |my )?(?:plan|target|budget|quota)(?![a-z])")
#: Of a target that was changed, before and after.
_OF_TWO = re.compile(r"[原新旧](?:目标|任务|计划)|(?<![a-z])(?:original|new|old|revised) (?:target|goal|plan)")
_BEFORE = re.compile(r"上[个年月周季]|去年|(?<![a-z])last (?:year|month|quarter)(?![a-z])")
_HEADED = re.compile(
    r"(?:目标|任务|计划)[^:：/]{0,6}/(?:实际|完成|实绩)[^:：/]{0,6}/(?:完成率|达成率|完成|达成)|(?<![a-z])(?:target|plan|goal)s? ?/ ?(?:actual|done|result)s? ?/ ?(?:%|attain|achiev|complet|percent)"
)
_TO_DO_DAILY = re.compile(
    r"[每][天日周月][^，,。\d]{0,3}(?:得|要|需要?|必须)[做卖签开打拜]?(?:访)?(?=\s?\d)|(?<![a-z])(?:need|must do|have to do|takes) (?=[$€£¥]?\d)"
)
_LEFT = re.compile(r"余下|剩下?|还有|还剩|(?<![a-z])(?:left|to go|remaining)(?![a-z])")
_AIM = re.compile(r"目标|任务|计划|指标|(?<![a-z])(?:target|goal|plan(?:ned)?|quota|budget|promised|agreed)(?![a-z])")
_NEEDED = re.compile(r"需要?$|(?<![a-z])(?:need|needed|wanted|promised|hoped for|aimed at) $")
_PLAN = re.compile(r"计划|目标|任务|指标|预算|(?<![a-z])(?:plan(?:ned)?|targets?|goals?|quotas?|budget|short)(?![a-z])")


#: One of several that a target was told of, and so with a target of its own.
_ONE_OF_THEM = re.compile(
    r"第[一二三四五六七八九十\d][家个店组区款]|(?<![a-z])the (?:first|second|third|fourth|fifth|last|other) (?!quarter|half|week|month)[a-z]+"
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of targets in a text."""
    for place, sentence in enumerate(reading.sentences):
        around = [each for one in _beside_lines(reading, place) for each in one.said]
        yield from _opposed(reading, sentence)
        yield from _in_threes(reading, sentence)
        yield from _points_of_target(reading, sentence)
        yield from _each_day_left(reading, sentence)
        for said, after in itertools.pairwise([*sentence.said, None]):
            if (
                said is not None
                and said.number.high is None
                and not _is_of_one(sentence, said)
                and not _OF_TWO.search(said.before)
            ):
                yield from _of_target(reading, sentence, said, around, after)


def _beside_lines(reading: Reading, place: int) -> list[Sentence]:
    """The sentences beside one on its line; the lines around it where each has but a name and a figure."""
    lines = [
        each
        for each in reading.near(place, 3, 3)
        if each.said and len(levels(each.said)) <= 1 and len(each.text.strip()) <= _SHORT
    ]
    return lines if len(lines) > 2 and reading.sentences[place] in lines else reading.near(place, 1, 1, on_line=True)


def _is_of_one(sentence: Sentence, said: Said) -> bool:
    """Whether a figure is told of one of several: 但第三家店差 2 万元, the second shop missed its own by 2k."""
    before = [each.number.end for each in sentence.said if each.number.end <= said.number.start]
    return _ONE_OF_THEM.search(sentence.between(max(before, default=sentence.start), said.number.start)) is not None


def _opposed(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """More than the whole of a target reached with something missing of it, or less with something beyond it."""
    told = {_how(each): each for each in sentence.said}
    side = "short" if "short" in told else "over"
    is_pair = len(sentence.said) == 2 and set(told) == {"attain", side} and not _is_of_one(sentence, told[side])
    if not is_pair or told["attain"].number.kind is not Kind.PERCENT:
        return
    share, number = told["attain"].number, told[side].number
    beyond = share.value - _ALL if side == "over" else _ALL - share.value
    if number.kind is Kind.POINTS and not number.fits(beyond, beyond):
        yield wrong_figure(reading, number, MarkKind.GAP, beyond if beyond > 0 else None, top=share, of="100%")
    is_amount = number.kind in (Kind.COUNT, Kind.MONEY)
    if is_amount and (share.low_end >= _ALL if side == "short" else share.high_end < _ALL):
        yield wrong_figure(reading, number, MarkKind.DIRECTION, base="100%", now=share, growth="")


def _points_of_target(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Points that a rate is told to lie over or under its target: 目标 95%，实际 93.6%，高于目标 1.4 个百分点."""
    told = [each for each in sentence.said if each.number.kind is Kind.POINTS and each.number.high is None]
    rates = [each for each in sentence.said if each.is_rate]
    aims = [each for each in rates if each.has("target")]
    if len(told) != 1 or len(rates) != _PAIR or len(aims) != 1 or len(rates) + 1 != len(sentence.said):
        return
    number, target = told[0].number, aims[0].number
    actual = next(each.number for each in rates if each is not aims[0])
    above, below = (words.search(told[0].before) or after.match(told[0].after) for words, after in _BEYOND_POINTS)
    apart = actual.value - target.value
    if bool(above) != bool(below) and apart and (apart > 0) != bool(above) and number.fits(abs(apart), abs(apart)):
        yield wrong_figure(reading, number, MarkKind.DIRECTION, base=target, now=actual, growth="", of="target")


def _in_threes(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A target, what was done and its percent, told by strokes behind a heading for them: 目标/实际/完成率：起重机 40/36/90 %."""
    if not _HEADED.search(sentence.text):
        return
    for three in zip(sentence.said, sentence.said[1:], sentence.said[2:], strict=False):
        target, actual, share = (each.number for each in three)
        gaps = [sentence.between(one.end, other.start).strip() for one, other in ((target, actual), (actual, share))]
        if gaps != ["/", "/"] or share.kind is not Kind.PERCENT or target.low_end <= 0:
            continue
        if not share.fits(*quotient(actual, target, _ALL)):
            value = actual.value * _ALL / target.value
            yield wrong_figure(reading, share, MarkKind.ATTAINMENT, value, top=actual, of=target)


def _each_day_left(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What is to be done each day of those left for a target: 任务 60 万，已做 48 万，余下 6 天每天得做 3 万."""
    found = _TO_DO_DAILY.search(sentence.text)
    known = levels(sentence.said)
    days = [each for each in known if each.number.unit in ("day", "week", "month") and not each.per]
    told = next((each for each in known if found and 0 <= each.number.start - sentence.start - found.end() <= 1), None)
    others = [each for each in known if each not in days and each is not told]
    goals = [each for each in others if each.has("target")]
    if told is None or len(days) != 1 or len(others) != 2 or len(goals) != 1 or not _LEFT.search(days[0].label):
        return
    done = next(each for each in others if each is not goals[0])
    value = (goals[0].number.value - done.number.value) / days[0].number.value
    is_one = told.number.agrees(done.number) and done.number.agrees(goals[0].number)
    is_up = 0 <= told.number.value - value < told.number.step  # rounded up
    if is_one and value > 0 and not (is_up or told.number.fits(value, value)) and told.number.may_mean(value):
        parts = f"({reading.words(goals[0].number)} − {reading.words(done.number)}) ÷ {reading.words(days[0].number)}"
        yield wrong_figure(reading, told.number, MarkKind.EQUATION, value, parts=parts)


def _of_target(
    reading: Reading, sentence: Sentence, said: Said, around: list[Said], after: Said | None
) -> Iterator[Mark]:
    """What is said of a target: percent reached, beyond it, still missing; `after` is the next figure."""
    number, how = said.number, _how(said, after) or ("attain" if _is_of_target(reading, sentence, said) else "")
    how = how or _by_verb(sentence, said)
    pair = _target_and_actual(said, sentence.said) if how else None
    is_bare = number.kind is Kind.PERCENT and _BARE.match(said.after)
    if (
        how and pair is None and not (is_bare or _BEFORE.search(sentence.text))
    ):  # last month's gap is not of this month's target
        pair = _target_and_actual(said, around)
    if how and pair is None and _PLAN.search(sentence.text):
        pair = _by_base(said, sentence.said, how)
    if pair is None or pair[0].number.low_end <= 0:
        return
    target, actual = (each.number for each in pair)
    target = target if target.loose else replace(target, is_exact=True)  # what is aimed at is no rounded figure
    between = range(*sorted((number.end, actual.start)))
    if number.kind is Kind.PERCENT and any(
        each.is_rate and each is not said and each.number.start in between for each in sentence.said
    ):
        return  # the other percent's
    rest = [each for each in levels(sentence.said) if each is not said and not each.has("target")]
    rest = [each for each in rest if each.number.agrees(target)]
    left = target.value - value_of(rest)
    if (
        how in ("short", "over")
        and len(rest) > 1
        and number.fits(*((left, left) if how == "short" else (-left, -left)))
    ):
        return  # reached piece by piece
    kind, right, low, high = _reckoned(how, number, actual, target)
    is_turned = kind is MarkKind.GAP and number.fits(-high, -low)  # the target is the higher one, told to be higher
    is_sided = _AIM.search(said.after) and (_PLAN_OVER_AFTER if how == "over" else _PLAN_SHORT_AFTER).match(said.after)
    is_sided = is_sided or _BARE.match(said.after)
    is_sided = is_sided or (_BEYOND if how == "over" else _SIDED).search(said.before)
    if is_turned and is_sided:
        yield wrong_figure(
            reading, number, MarkKind.DIRECTION, said=said.before.strip(), base=target, now=actual, growth=""
        )
    is_aside = number.kind is Kind.PERCENT and kind is MarkKind.GAP and reading.folded[number.start - 1] == "("
    if is_aside and number.fits(_ALL - high, _ALL - low):
        return  # three short (90 %)
    if not number.fits(low, high) and not is_turned:
        yield wrong_figure(reading, number, kind, right, top=actual, of=target)


def _by_verb(sentence: Sentence, said: Said) -> str:
    """What a percent behind a target says of it, by the verb before that: beat the budget of 2,200 by 8 %."""
    if said.number.kind is not Kind.PERCENT or not _BY.search(
        sentence.between(said.number.start - 16, said.number.start)
    ):
        return ""
    before = [each for each in sentence.said if each.number.end <= said.number.start]
    if not before or not before[-1].has("target"):
        return ""
    found = _VERB.search(sentence.between(sentence.start, before[-1].number.start))
    return ("over" if found["over"] else "short") if found else ""


def _is_of_target(reading: Reading, sentence: Sentence, said: Said) -> bool:
    """Whether it is told as a share of the target just named: 目标 1800 万元的 58 %."""
    before = [each for each in sentence.said if each.number.end <= said.number.start]
    if not said.is_rate or not any(each.has("target") for each in before):
        return False
    own = [each for each in before if each.is_plain]
    is_bare = not said.before.strip(" ,，(（=:") and not re.match(
        r"\s?(?:of|的)\s?(?![a-z ]*(?:target|plan|goal))\w", said.after
    )
    if is_bare and len(own) == len(before) == _PAIR and not own[0].per:
        return True  # 378k of our 420k target, 90 %; not 100% of the working days
    if _OF_IT.match(said.after):
        return True
    if not before[-1].has("target"):
        return False
    gap = reading.folded[before[-1].number.end : said.number.start].strip()
    return re.fullmatch("(?:目标|任务|指标|计划)?的[约近]?", gap) is not None


def _how(said: Said, after: Said | None = None) -> str:
    """Whether a figure is told as over a target, short of it, or as the part of it that is attained; "" for none."""
    if after is not None and after.has("target"):
        for side, words in (("over", _OVER_NEXT), ("short", _SHORT_NEXT)):
            if words.fullmatch(said.after):
                return side
    before, is_percent = said.before.rstrip("( :"), said.number.kind is Kind.PERCENT
    if is_percent and said.change is None and after is not None and _OF_NEXT.fullmatch(said.after):
        return "attain" if after.has("target") else ""
    if _PLAN_OVER.search(before) or _PLAN_OVER_AFTER.match(said.after):
        is_over = is_percent or said.change is not None or not said.has("actual") or _BEYOND.search(before)
        return "over" if is_over else ""
    if (bare := _BARE.match(said.after)) and not (is_percent and bare[0].endswith("missing")):
        return "short" if bare[0].endswith(("short", "missing")) else "over"
    if _PLAN_SHORT.search(before) or _PLAN_SHORT_AFTER.match(said.after):
        return "short"
    is_rate = (said.rate is not None and said.rate.key == "attain") or re.search(r"完成了?(?:约|近|超过)?$", before)
    return "attain" if is_percent and said.change is None and is_rate else ""


def _target_and_actual(said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    known = [each for each in levels(candidates) if each is not said and not _GAP.search(each.before)]
    known = [each for each in known if not each.is_length or each.number.unit == said.number.unit]
    if any(not (each.has("base") or each.has("target")) for each in known):
        known = [each for each in known if not each.has("base")]  # else what was done last week
    targets = [each for each in known if each.has("target")]
    target = nearest([each for each in targets if not each.per] or targets, said)
    if target is None:
        return None
    others = [
        each for each in known
        if each is not target and not each.has("target") and each.number.agrees(target.number) and each.per in ("", target.per)
    ]  # fmt: skip
    named = [each for each in others if each.has("actual")] or others
    actual = nearest(named, target)
    if said.number.kind in (Kind.COUNT, Kind.MONEY) and not said.number.agrees(target.number):
        return None
    return (target, actual) if actual is not None else None


def _by_base(said: Said, candidates: list[Said], how: str) -> tuple[Said, Said] | None:
    """A target that is told only as what the other of two figures is set against: 12 % over plan, 162k against 150k."""
    known = [each for each in levels(candidates) if each is not said and not each.is_length]
    bases = [each for each in known if each.has("base") and each.per == said.per]
    bases = bases or [each for each in known[:1] if _NEEDED.search(each.before)]
    is_plan = _OF_PLAN.match(said.after) is not None
    if (
        (how == "attain" and not is_plan)
        or len(known) != 2
        or len(bases) != 1
        or not known[0].number.agrees(known[1].number)
    ):
        return None
    return bases[0], next(each for each in known if each is not bases[0])


def _reckoned(how: str, number: Number, actual: Number, target: Number) -> tuple[MarkKind, Decimal, Decimal, Decimal]:
    low, high = quotient(actual, target, Decimal(100))
    share = actual.value * 100 / target.value
    if how == "attain":
        return MarkKind.ATTAINMENT, share, low, high
    is_percent = number.kind is Kind.PERCENT
    if how == "over":
        if is_percent:
            return MarkKind.SURPLUS, share - 100, low - 100, high - 100
        return MarkKind.GAP, actual.value - target.value, *_apart(actual, target, number)
    if is_percent:
        return MarkKind.GAP, 100 - share, 100 - high, 100 - low
    return MarkKind.GAP, target.value - actual.value, *_apart(target, actual, number)


def _apart(one: Number, other: Number, told: Number) -> tuple[Decimal, Decimal]:
    """What lies between two figures: just that, where both are told as finely as it."""
    if max(one.step, other.step) <= told.step and not (one.loose or other.loose):
        return (one.value - other.value,) * 2
    return one.low_end - other.high_end, one.high_end - other.low_end

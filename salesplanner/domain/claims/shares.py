"""Percents that are told as one of the figures beside them, by the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.fractions import of_fraction
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nouns, quotient, spread, value_of
from salesplanner.domain.claims.splits import is_in_halves
from salesplanner.domain.claims.ways import HUNDRED, NAME, Way, are_alike, far, pairs, plain, quotients
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

#: A percent that follows from the figures beside it.
_SHARE = re.compile(
    r"占[^，,。；;]{0,14}的[约近]?\s*$|(?:占|比例|比重|率|转化|优惠|让利|折扣|即|也就是|相当于|折合|约合|份额|贡献|进度|完成|达成|达到?|成功|兑现)[了为是约近在达到的仅只有:刚已经过超逾将接不足大概比]{0,6}\s*$"
    r"|(?<![a-z])(?:rate|share|ratio|i\.e\.|or|that is|that's|which is|equals?|makes? up|makes?|are a [a-z]+ of|accounts? for|accounted for|represents?|a (?:discount|rebate|saving)|attainment|churn|yield|(?:we|i) (?:now )?(?:stand|am|are) (?:now )?at|only|just|so)(?: (?:of|is|was|at|about|roughly|nearly|almost|a|only|just|exactly|to|now|already|above|over|under|below|more than|less than|well over))*,?\s*$|(?<![a-z])(?:puts?|putting|brings?|bringing|leaves?|makes?) [a-z ]{2,30} (?:at|to)(?: about| roughly| nearly)? $|=\s*$"
)
_WHOLE_AFTER = re.compile(r"\s?of (?:the |our |my |all |its |their |this )*([a-z][a-z ]{2,28})")
_WHOLE_BEFORE = re.compile(r"占(?!比)([一-龥]{2,12}?)的?[为约近]{0,2}\s*$")
_THEM = {"them", "these", "those", "whom", "which"}
_TIMES = {"last", "month", "week", "year", "quarter"}
_PART_BEFORE = re.compile(r"([一-龥]{2,12})(?:占比|比重|份额|比例)[^一-龥]{0,4}[为是约近达到]{0,3}\s*$")
_ALL = re.compile(r"总|全部|整体|合计|其|(?<![a-z])(?:total|all|whole|them|these|those|overall)(?![a-z])")
#: Rates of figures that are seldom told beside them.
_OWN = re.compile(
    r"增长|增|利|税|汇|折扣|费用|效|growth|interest|tax|exchange|discount|commission|inflation|vat|day|night|room|daily"
)
#: Letters that two words share where they are of one: answers, answered.
_STEM = 5
_TOP_OF = re.compile(r"前[\d一二两三四五六七八九十]{1,3}[名位大强]|(?<![a-z])top (?:three|four|five|ten|\d+)(?![a-z])")
#: A percent of a kind of its own: and 5% tax on top.
_OF_ITS_OWN = re.compile(
    r"\s?(?:的|of )?(?:增值税|税|折扣|利息|手续费|服务费|(?<![a-z])(?:sales )?(?:tax|vat|discount|interest|commission|service)(?![a-z]))"
)
_OF = re.compile(r"\s?(?:of (?:the|our|my|all|them|these|those|last|this|what|its|it|their)|的)")
TOGETHER = re.compile(r"合计|共|总和|加起来|(?<![a-z])(?:together|combined|in all|jointly|between them)(?![a-z])")
_HALVES = (("won", "lost"), ("kept", "lost"), ("on time", "late"), ("accepted", "rejected"), ("赢单", "输单"), ("好评", "差评"), ("合格", "不合格"), ("成交", "流失"), ("按时", "逾期"), ("续订", "退订"), ("续签", "流失"), ("renewed", "cancel"), ("renewed", "lost"), ("passed", "failed"), ("paid", "unpaid"), ("履约", "违约"), ("中标", "未中"))  # fmt: skip

#: Letters between a percent and the pair that it is of, between it and a part, and between a whole and its part.
_BEHIND, _BESIDE, _AMONG = 44, 30, 24
#: Letters that may stand between a percent and its whole.
_BEFORE_WHOLE = 16
_STATED_OF = re.compile(
    r"^\s?(?:(?!instead )[a-z-]+ ){0,4}?(?:out )?(?<!end )(?<!start )(?<!beginning )(?<!middle )(?<!because )(?<!ahead )(?<!short )of (?:the |our |my |all |those |these |them |a )*(?:total )?(?:[a-z-]+ ){0,3}?$|^\s?/\s?$|^\s?in $"
)
_OF_IT = re.compile(r" of (?:it|that|this)(?![a-z])")
#: The pair is of those that a percent is not told of.
_DENIED = re.compile(r"[不没未]|(?<![a-z])(?:not|never|rest|others?)(?![a-z])|n't")
_OUT_OF = re.compile(r"(?<![a-z])(?:out )?of (?:the |our |my |all |these )*(?:[a-z-]+ )?$")
_PERCENT_OF = re.compile(r" of (?:the |our |my |all |these |those )*(?:[a-z'-]+ ){0,3}")
_PART_OF_ALL = re.compile(r"占|(?<![a-z])(?:shares?|mak(?:es?|ing) up|made up|account\w*)(?![a-z])")
#: Nothing but a mark between what a part is told to be and the share it is.
_OWN_CLAUSE = re.compile(r"^[a-z ]+, (?:or |i\.e\. |that is )?$")
_OF_BOTH = re.compile(r"占比|份额|比重|(?<![a-z])shares?(?![a-z])")
_NAMED_SHARE = re.compile(
    r"(?:的)?(?:占比|占(?!用|据|有|地)|份额|比重|贡献)[^，,。；;0-9]{0,8}$|(?:'s)? (?:share|accounts? for|accounted for|makes? up|made up|represents?|represented|contributed|contributes)[a-z ]{0,16}$"
)
#: A rate of an earlier time, or of the best or worst of several.
_OF_OTHER = re.compile(
    r"最[好差高低]的[^，,]{0,5}$|(?<![a-z])(?:the best|the worst|the highest|the lowest)(?![a-z])[^,;]{0,16}$|(?:去年|上[年月周季期]|同期)[^，,]{0,4}$|(?<![a-z])(?:up|down) from(?: about| some)? $"
)
#: A bar that others are told to lie beyond.
_BAR = re.compile(r"(?<![a-z])(?:are|is|was|were|stayed|lie|lies|fell|came in) (?:under|over|above|below) $")
_OFF = re.compile(r"\s?(?:off|discount|less|below|under|above|more|over)(?![a-z])")

#: What "most" is told of.
_MOST_OF = re.compile(
    r" (?:the |my |our |all |these |those |its )+(?P<en>[a-z]+)|(?:的)?(?P<zh>收入|营收|销售额?|业绩|利润|金额|时间|精力|营业额|回款)"
)
#: Shares told in a word, with the least and the most that they can be.
#: What a target still lacks, which is no part of what was done.
_STILL_TO_GO = re.compile(r"(?:比|离|距)?(?:目标|任务|计划)?(?:还|仅|只)?[差缺欠]了?(?:约|近)?$")
_MANY = (
    (re.compile(r"绝大[多部]分?数?|几乎(?:全部|都|所有)|(?<![a-z])(?:almost all|nearly all|the vast majority|virtually all)(?![a-z])"), 70, 100),
    (re.compile(r"(?<![绝的])大多数|(?<!绝)大部分|(?<![大的下])多数|(?<!未)(?<!没)(?<!没有)(?<!时间)(?<!时间已)(?<!时间已经)过半(?!是|为|来自|属)|(?<![a-z])(?:most of|most (?:[a-z]+ ){1,2}(?:came|come|are|were|have|had|went|go|renewed|said|paid|chose)|the majority|more than half(?:way)?|over half)(?![a-z])"), 50, 100),
    (re.compile(r"(?<!不)少数|个别|(?<![a-z])(?:a handful|a minority|hardly any|only a few of|fewer than half|less than half)(?![a-z])"), 0, 50),
)  # fmt: skip


def stated(reading: Reading, sentence: Sentence, said: Said, around: list[Said]) -> Way | None:
    """The part and the whole that a percent is told of: 23 of 40, i.e. 58 %; 华东占比 47 % beside what it names."""
    if _is_aim(said) or _OF_OTHER.search(said.before) or (said.change is not None and said.number.digits is not None):
        return None
    if _OFF.match(said.after) or lex.TARGET_BEFORE.search(said.before) or lex.TIERS.search(sentence.text):
        return None
    if (said.rate is not None and said.rate.key != "attain") or _BAR.search(said.before):
        return None
    pair = _stated_pair(reading, sentence, said) or of_fraction(sentence, said)
    pair = pair or (_by_noun(said, around) if said.rate is None else None)
    if pair is None or pair[1].number.low_end <= 0 or pair[0].number.high_end > pair[1].number.high_end:
        return None
    return next(quotients(*pair))


def _is_aim(said: Said) -> bool:
    """Whether a percent is a target itself, not a part of one."""
    return said.has("target") and not said.after.lstrip().startswith("of ")


def _stated_pair(reading: Reading, sentence: Sentence, said: Said) -> tuple[Said, Said] | None:
    """The last "23 of 40" or 40 家中有 23 家 before a percent, or the first behind it, with no other figure between."""
    known = [each for each in levels(sentence.said) if not each.is_length]
    before = [each for each in known if each.number.end <= said.number.start]
    after = [each for each in known if each.number.start >= said.number.end]
    if len(before) > 1 and said.number.start - before[-1].number.end <= _BEHIND:
        behind = reading.folded[before[-1].number.end : said.number.start]
        is_denied = _DENIED.search(behind)
        if is_denied is None and (pair := _part_of(reading, before[-2], before[-1], behind)):
            return pair
    is_next = bool(after) and not any(
        said.number.end <= each.number.start < after[0].number.start for each in sentence.said
    )
    if len(after) > 1 and is_next and after[0].number.start - said.number.end <= _BEHIND:
        is_denied = _DENIED.search(sentence.between(said.number.end, after[0].number.start))
        if is_denied is None and (pair := _part_of(reading, after[0], after[1])):
            return pair
    if not (before and after) or said.number.start - before[-1].number.end >= _BESIDE:
        return None
    part, whole = before[-1], after[0]
    gaps = sentence.between(part.number.end, said.number.start), sentence.between(said.number.end, whole.number.start)
    is_of = part.number.agrees(whole.number) and _PERCENT_OF.fullmatch(gaps[1]) and not TOGETHER.search(gaps[0])
    return (part, whole) if is_of else None


def _part_of(reading: Reading, first: Said, second: Said, behind: str = "") -> tuple[Said, Said] | None:
    """Which of two figures is told to be a part of the other."""
    gap = reading.folded[first.number.end : second.number.start]
    if TOGETHER.search(gap):
        return None
    is_of_first = second.number.value <= first.number.value
    if is_of_first and second.number.agrees(first.number) and _OF_IT.match(second.after):
        return second, first
    if is_of_first and re.fullmatch(r" (?:[a-z-]+ ){1,3}of (?:which|whom|these|them) ", gap):
        return second, first
    if _STATED_OF.match(gap) or (behind.strip() == "的" and re.search("占(?!用|据|有|地)", gap)):
        return first, second
    is_near = first.number.digits is not None and len(gap) <= (2 * _AMONG if behind else _AMONG)
    if is_near and _OUT_OF.search(first.before) and re.fullmatch(r" [a-z -]+,? ?", gap):
        return second, first
    is_among = re.search(r"(?<![、，,])[中里]有?", gap) and len(gap) <= _AMONG and second.number.agrees(first.number)
    return (second, first) if is_among and is_of_first else None


def _by_noun(said: Said, around: list[Said]) -> tuple[Said, Said] | None:
    """The part that a share names, and the whole: 华东 420 万、华南 285 万，共 900 万，华东占比 47 %."""
    cue = _NAMED_SHARE.search(said.before)
    names = nouns(said.before[: cue.start()]) if cue else set()
    known = [each for each in levels(around) if not (each.per or each.has("base") or each.has("target"))]
    tops = [each for each in known if names & nouns(each.before) and not each.has("total")]
    if len(tops) != 1:
        return None
    top = tops[0]
    alike = [each for each in known if each is not top and not each.is_length and each.number.agrees(top.number)]
    wholes = [each for each in alike if each.number.value >= top.number.value]
    if any(
        said.number.fits(*quotient(top.number, each.number, Decimal(100))) for each in wholes if each.number.low_end > 0
    ):
        return None
    totals = [each for each in wholes if each.has("total") or each.number.value * 2 == value_of((top, *alike))]
    return (top, totals[0]) if len(totals) == 1 else None


def follows(sentence: Sentence, said: Said, scope: list[Said]) -> bool:
    """Whether a percent is told as one of figures beside it."""
    known = [each for each in plain(scope) if not _STILL_TO_GO.search(each.before)]
    are_prices = said.rate is None and len(known) > 1 and all(each.per == "piece" for each in known)
    if _OF_ITS_OWN.match(said.after) or _TOP_OF.search(said.before) or are_prices:
        return False
    if not _is_told_as_share(sentence, said) or _is_of_untold(said, sentence, known) or was_before(sentence, said):
        return False
    if said.rate is not None:
        words = (said.rate.of,) if said.rate.key == "attain" else (said.rate.top, said.rate.of)
        known = [each for each in known if each.number.kind is Kind.COUNT or said.rate.key in lex.OF_MONEY]
        is_goal = said.rate.key == "attain"  # which what was before is not
        return any(each.search(one.label) or (one.has("base") and not is_goal) for one in known for each in words)
    name = NAME.search(said.before)
    stem = name["zh"] or name["en"] if name else ""
    return not stem or (
        not _OWN.search(stem) and (len(known) == 2 or any(_is_of_stem(stem, one.label) for one in known))
    )


def was_before(sentence: Sentence, said: Said) -> bool:
    """Whether a rate is what it was before, beside what it is now: 赢单 5 个，丢单 3 个，赢单率从 75% 回落到 62.5%."""
    return said.has("base") and any(each.is_rate and each.has("now") for each in sentence.said)


def _is_of_stem(stem: str, label: str) -> bool:
    """Whether the words around a figure are of what a rate is named for: a pass rate, those that passed."""
    names = nouns(stem)
    return bool(names & nouns(label)) or any(
        word.startswith(name[:4]) for name in names if name.isascii() for word in nouns(label)
    )


def _is_told_as_share(sentence: Sentence, said: Said) -> bool:
    """Whether the words around a percent say that it is one of figures."""
    before = sentence.between(sentence.start, said.number.start)
    if _is_aim(said) or _OF_OTHER.search(said.before) or lex.TIERS.search(sentence.text):
        return False
    if re.search("时间|工作日|天数", before[-10:]):
        return False  # of days, not of what is told beside it
    is_told = (
        said.rate
        or re.match("的?(?:份额|比例|比重)", said.after)
        or _SHARE.search(before[-36:])
        or _OF.match(said.after)
    )
    return bool(is_told) or is_bracketed(sentence, said) or _is_told_again(sentence, said, before)


def is_bracketed(sentence: Sentence, said: Said) -> bool:
    """Whether a percent stands in brackets right behind a figure."""
    before, after = sentence.between(sentence.start, said.number.start), sentence.between(said.number.end, sentence.end)
    return re.search(r"\d[^，,；;、:()]{0,24}\((?:[^()]{0,20}, )?$", before) is not None and after[:1] in (
        ")",
        ",",
        ";",
        "，",
        "；",
    )


def _is_of_untold(said: Said, sentence: Sentence, known: list[Said]) -> bool:
    """Whether a percent is of what no figure is told of, or it is not told of which of them."""
    before = sentence.between(sentence.start, said.number.start)
    if (whole := _WHOLE_AFTER.match(said.after) or _WHOLE_BEFORE.search(before[-28:])) and not _ALL.search(whole[1]):
        names = {name[:_STEM] for name in nouns(whole[1]) - _TIMES}
        if names and not any(names & {name[:_STEM] for name in nouns(one.label)} for one in known):
            return True
    ahead = next((each for each in reversed(known) if each.number.end <= said.number.start), None)
    if ahead and (of := _WHOLE_AFTER.match(ahead.after)) and (names := nouns(of[1].split()[0]) - _THEM):
        return not any(names & nouns(each.label) for each in known if each is not ahead)
    if (part := _PART_BEFORE.search(said.before)) and not any(part[1][-2:] in one.label for one in known):
        return True
    if _OF.match(said.after) and _is_far_from_whole(sentence, said, known):
        return True
    if len(known) == 2 and known[0].has("base") and known[1].has("now") and known[0].number.start > said.number.end:
        return True  # what became of another figure is no part of it
    is_named = said.rate is not None or NAME.search(said.before) is not None
    is_one_of_two = len(known) == 2 and known[0].number.start > said.number.end
    return (
        is_named
        and is_one_of_two
        and sum(each.is_rate for each in sentence.said) > 1
        and not is_bracketed(sentence, said)
    )


def _is_far_from_whole(sentence: Sentence, said: Said, known: list[Said]) -> bool:
    """Whether a percent stands right before its whole, and what may be the part far from both: half of my 26 accounts …, six …."""
    whole = next((each for each in known if each.number.start >= said.number.end), None)
    if whole is None or len(sentence.between(said.number.end, whole.number.start)) > _BEFORE_WHOLE:
        return False
    parts = [each.number for each in known if each is not whole]
    return all(each.start - whole.number.end > _BESIDE or said.number.start - each.end > _BESIDE for each in parts)


def _is_told_again(sentence: Sentence, said: Said, before: str) -> bool:
    """Whether a percent stands beside the amount that it is: 30% 共 24 万; 51 of them, 60 %; every fourth."""
    number = said.number
    after = sentence.text[number.end - sentence.start :]
    if number.digits is None and re.search(r"every|in |out of|每", sentence.between(number.start, number.end)):
        return True
    if re.search(
        r"\d[^,，.;。；%]{0,24}[,，:：] ?(?:about |nearly |almost |roughly |around |约|近|大约)?$", before
    ) and re.match(r"\s*(?:[.;。；]|$)", after):
        return True
    return re.match(r"\s?(?:[(（,，]|共|计|即|合|约|,? or |=){1,2}\s?(?:约|即|or |i\.e\. )?\d", after) is not None


def shares(sentence: Sentence, said: Said, scope: list[Said]) -> Iterator[Way]:
    """What each of two figures is of the other, of both, and what it lacks of it; several together of the whole."""
    known = plain(scope)
    most = max(known, key=lambda each: each.number.value, default=None)
    parts = [each for each in known if most and each is not most and are_alike(each, most)]
    if most and len(parts) > 1 and TOGETHER.search(sentence.between(parts[-1].number.end, said.number.start)):
        listed = replace(parts[0].number, end=parts[-1].number.end, value=value_of(parts))
        yield Way(*(listed.value * HUNDRED / most.number.value,) * 3, listed, most.number)
    is_named = (
        said.number.digits is None
        or said.rate is not None
        or NAME.search(said.before) is not None
        or _PART_OF_ALL.search(said.before) is not None
    )
    is_of_part = any(_is_named_part(sentence, each, said) for each in known)
    is_of_both = _OF_BOTH.search(said.before) is not None
    found = [
        (way, _are_complementary(one.label, other.label) or (is_of_both and is_in_halves(f"{one.label} {other.label}")))
        for one, other in pairs(said, scope)
        for way in quotients(one, other)
    ]
    yield from (way for way, is_split in found if not is_split)
    for way, is_split in found:
        if any(each.has("total") or lex.OF_THEM.match(each.after) for each in known) or is_of_part:
            continue
        share = way.first.value * HUNDRED / (way.first.value + way.second.value)
        if said.rate is None or is_split or is_of_both:
            yield Way(share, share, share, way.first, way.second)
        if not is_split and (not is_named or (way.value < HUNDRED and said.number.loose != ">")):
            ends = spread(abs(HUNDRED - way.high), abs(HUNDRED - way.low))
            yield Way(*ends, abs(HUNDRED - way.value), way.first, way.second)


def _is_named_part(sentence: Sentence, part: Said, said: Said) -> bool:
    """Whether a percent is told of the part that stands just before it: 其中逾期 12 万元，逾期占比 …; of which 12 are due, two thirds of it."""
    ahead = sentence.between(part.number.start - _BESIDE, part.number.start)
    own = re.search(r"其中([一-龥]{2,6})\s*$|(?<![a-z])of (?:which|whom) (?:only )?[$€£¥]?$", ahead)
    if own is None or part.number.end > said.number.start:
        return False
    beside = sentence.between(part.number.end, said.number.start)
    return (
        re.search(f"(?<![未没非不]){own[1]}占", beside) is not None
        if own[1]
        else _OWN_CLAUSE.search(beside) is not None
    )


def _are_complementary(one: str, other: str) -> bool:
    """Whether two figures are the two halves of one whole: won and lost, 好评 and 差评."""
    return any((first in one and second in other) or (second in one and first in other) for first, second in _HALVES)


_BY = re.compile(r"(?<![a-z])by $|(?:少了?|减少了?|下降了?|降了?|增加了?|增长了?|多了?|涨了?)$")


def majorities(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """The marks of "most" and "few" beside the two figures that they are told of."""
    known = [each for each in plain(sentence.said) if each.number.kind is Kind.COUNT and not each.per]
    if (
        len(known) != 2
        or not are_alike(*known)
        or len([each for each in sentence.said if each.number.kind is not Kind.PERCENT or each.number.digits]) != 2
    ):
        return
    part, whole = sorted((each.number for each in known), key=lambda number: number.value)
    for words, least, most in _MANY:
        found = words.search(sentence.text)
        if found is not None and _BY.search(sentence.text[: found.start()]):
            return  # down by more than half, from 48 to 23
        value = part.value * HUNDRED / whole.value if whole.value else HUNDRED
        if found is not None and not least <= value <= most and not _is_of_other(sentence, found):
            right = f"{value:.1f}%"
            yield wrong_words(reading, *sentence.at(found), MarkKind.RATE, top=part, of=whole, right=right)
            return


def _is_of_other(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "most" is told of what the figures do not count: 9 of the 64 bring most of the revenue."""
    noun = _MOST_OF.match(sentence.text, found.end())
    if noun is None:
        return False
    names = nouns(noun["en"] or noun["zh"])
    return bool(names) and not names & nouns(sentence.text[: found.start()])


def share(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of a share that no figures make."""
    number = said.number
    is_percent = number.kind is Kind.PERCENT
    way = min(ways, key=lambda each: ((each.value > HUNDRED) if is_percent else each.value < 1, far(each, number)))
    yield wrong_figure(
        reading, number, MarkKind.RATE if is_percent else MarkKind.RATIO, way.value, top=way.first, of=way.second
    )

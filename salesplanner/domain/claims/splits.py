"""Whether the words of a sentence say that a figure is split into those behind it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Said, Sentence, value_of
from salesplanner.domain.claims.units import unit_at

#: From so many figures on a sum is no chance, and rounding may show in it.
SURE, _PAIR, PAIRS_PRICED = 3, 2, 6
_DASH = re.compile(r"[a-z ]{3,40} ?[–—-] [a-z]{2,16} |[一-龥]{0,12}(?:——?|–)[一-龥]{1,8}")
GOES_ON = re.compile(
    r"其余|(?<!没有)(?<!没)(?<!无)其[他它]|等(?![于级待候])|剩下|另有|另外|余下|还有|主要|(?<![a-z])(?:the rest|(?<!no )others?|remaining|remainder|among others|etc|mainly|mostly|such as|e\.g)(?![a-z])"
)
_THE_REST = re.compile(
    r"[，,](?:其余|其它|其他|剩下)|(?<![a-z])(?<!ahead of )(?<!behind )(?<!behind all )(?<!than )(?:and )?the (?:rest|others|remainder)(?![a-z])"
)
#: Words by which the parts of a list are told alike.
_WHERE = {"to", "in", "from", "for", "with", "by", "at"}
#: The largest or smallest of several, no whole of the others.
_ONE_OF_THEM = re.compile(
    r"最[多高大好少低小差]|(?<![a-z])(?:best|worst|highest|lowest|biggest|smallest|busiest|top)(?![a-z])"
)
#: What happens to fewer and fewer of the same, step by step, is no split of them.
STEPS = re.compile(
    r"接通|打通|有效|意向|见[了到面]|约[了到见]|报[了价]|成交|签|下单|到场|回复|回访|试用|付款|转化|合格|买|打过|[见去]过|拜访|(?<![a-z])(?:called|visited|qualified|repl\w+|answered|met|meetings?|signed|ordered|bought|quot\w+|reached|got|came|paid|converted|responded|trial\w*|demos?|accepted|closed|won|showed|agreed|asked|placed|led|became|turned)(?![a-z])"
)
#: What became of those that none of the steps was taken with.
_NO_ANSWER = re.compile(r"[无没]人?接|未接|拒|空号|没通|打不通|不感兴趣")
#: What there was, what came and what went make no list of parts.
_NAME = re.compile(
    r"[，,、] ?(?:其中)?(?:[a-z] )?[一-龥a-z]{1,8}[了有签卖跑做]? ?|(?:, ?| )(?:and )?(?!so |but |then |which |we |i |of )[a-z][a-z'&-]+(?: (?!so |of |we |i )[a-z'&-]+){0,2}(?: for| at| with)? (?:[$€£¥])?"
)
_AGAINST_OTHERS = re.compile(r"(?<!占)比(?![例重率])|领先|高于|多于|(?<![a-z])(?:ahead|behind|than|beat\w*)(?![a-z])")
#: Between two that are told with their figures in brackets.
IN_BRACKETS = re.compile(r"(?: [a-z]+)?\)(?:,|,? and) [a-z' -]{2,24} \(|[)）][、，和] ?[一-龥]{1,8}[(（]")
_KIND = re.compile(r" ([a-z-]+)(?: [a-z-]+)?,? (?:and )?")
_NAMED_IS = re.compile(
    r"(?:,|,? and) [a-z]+(?: [a-z]+)? (?:is|are|was|were|has|had|did|took|made|came to) (?:at )?[$€£]?"
)
_THING = re.compile(r"^[一-龥]{1,4}(?=[，,])")
_ARE = re.compile(r"(?: (?!it|that|this)[a-z]+)? (?:is|are|was|were) ")
FLOWS = re.compile(
    r"期初|空号|通了|[月年]初|原有|账面|盘点|退[回货]|[出进]了|现[在有存]|还?剩(?!下的)|[入出]库|进货|发[出走]|新增|流失"
)
#: How far a total told in a sentence of its own may be off its parts, and still be meant to be of them.
SLIP = Decimal("0.3")
#: Words after which a list has no more parts than it names.
ALL_TOLD = re.compile(
    r"就(?:这|那)?[两三四几些][块个项样类种]?|(?:没有?|无)(?:其[他它]|别的)|(?:其[他它]|别)的没有?|(?<![a-z])(?:no others?|nothing else|that(?:'s| is) (?:all|it))(?![a-z])"
)
_DID_NOT = re.compile(
    r"\d[^\d]{1,24}\d+ (?:[a-z]+ )?(?:did|were|was|have|has|had|would|could)(?: not|n't)(?![a-z])|\d ?[家个人份位次通单条笔台]?+(?:客户)?+[一-龥]{1,6}[，、,]\d+ ?[家个人份位次通单条笔台]?(?:客户)?(?:还)?(?:没|未|不)[一-龥]{0,6}(?=[，。,.；;]|$)|\d[^\d，,]{0,4}[，,]从?(?:没|未)[一-龥]{1,4}的\d"
)
#: What did and what did not, by one word: opened 295, not opened 185.
_NOT_SO = re.compile(
    r"(?<![a-z])([a-z]{4,}) [\d,.]+,? (?:and )?(?:not |un)\1 [\d,.]+|(?<![a-z])([a-z]{4,})(?:,| and) [\d,.]+ (?:not |un)\2(?![a-z])"
)
#: A class of clients or goods by its letter.
_CLASS = re.compile(r"[，、,; ]*(?:and |其中)?(?:[a-e](?![a-z])|[甲乙丙丁])\s?(?:类|级|档|class|grade)?")
_OF_CLASS = re.compile(rf"(?<![a-z])(?:{_CLASS.pattern})[^，,;；、:：\d]{{0,3}}$")


def is_all_by_name(total: Said, behind: Sentence) -> bool:
    """Whether a sentence tells but names with a figure each, that come near the one of the sentence before it: 1.24m. Early is 480k, …."""
    said = behind.said
    is_plain = all(each.is_plain and not each.roles - {"actual"} and are_parts_by_size(each, total) for each in said)
    if len(said) < SURE or not is_plain or total.per or total.has("base") or STEPS.search(behind.text):
        return False
    gaps = [behind.between(one.number.end, other.number.start) for one, other in itertools.pairwise(said)]
    of_it = lex.OF_THEM.match(said[0].after)
    gaps[0] = gaps[0].replace(of_it[0], "", 1) if of_it else gaps[0]
    is_named = all(_NAME.fullmatch(each) or _NAMED_IS.fullmatch(each) for each in gaps)
    is_over = not GOES_ON.search(behind.between(said[-1].number.end, behind.end))
    return is_named and is_over and abs(total.number.value / value_of(said) - 1) <= SLIP / 2


def are_parts_by_size(part: Said, total: Said) -> bool:
    """Whether a figure counts what another does, and is less."""
    is_alike = part.number.agrees(total.number) or (part.number.unit == "thing" and total.number.kind is Kind.COUNT)
    return is_alike and 0 < part.number.value < total.number.value


def is_split(gap: str, total: Said, sentence: Sentence) -> bool:
    """Whether the words between a figure and the next say that it is split into what follows."""
    is_one_of_them = _ONE_OF_THEM.search(total.before) is not None and not total.has("total")
    if is_one_of_them or re.search(r"另外|其他|其它|(?<![a-z])other(?![a-z])", gap):
        return False
    after = sentence.said[sentence.said.index(total) + 1 :]
    is_halved = len(gap) < 20 and is_in_halves(sentence.between(total.number.end, sentence.end))
    if is_halved and (total.has("total") or _are_pair(after, total)):
        return True
    if after and lex.OF_THEM.match(after[0].after):
        return True
    if _is_listed_alike(sentence, gap, after, total) or (total.has("total") and ALL_TOLD.search(sentence.text)):
        return True
    if cues := {found[0] for found in lex.SPLIT.finditer(gap)}:
        return cues != {"from"} or total.has("total") or ":" in gap
    if len(after) >= SURE and _DASH.fullmatch(gap):
        return True
    is_led = (
        re.match(
            r"\s*(?:[一-龥a-z ]{0,30})?[:(]|[一-龥a-z ]{0,24}[，,][^:：;；(（,，]{0,14}(?:原因|理由|问题|来源|渠道|去向|分布|构成|reason|cause|source|split|breakdown|problem)[^:：;；(（,，]{0,14}:|\s*(?:——?|-|–|=)",
            gap,
        )
        and ")" not in gap
    )
    is_led = is_led if not _AGAINST_OTHERS.search(gap) else None
    return bool(is_led) and (total.has("total") or re.search("[:(=]", gap) is not None)


def _is_listed_alike(sentence: Sentence, gap: str, after: list[Said], total: Said) -> bool:
    """Whether the figures behind one are told as all of it without a word for that: by their names, their class, as a row, or the last as the rest."""
    alike = [*itertools.takewhile(lambda each: each.number.unit == total.number.unit and each.is_plain, after)]
    after = (
        alike if len(alike) >= SURE and after[len(alike) : len(alike) + 1] and after[len(alike)].is_length else after
    )
    if len(after) == 2:
        behind = _THE_REST.search(sentence.text, after[1].number.end - sentence.start)
        return behind is not None and _are_pair(after, total)
    if len(after) < SURE:
        return False
    first = after[:SURE]

    def gaps(said: list[Said]) -> Iterator[str]:
        return (sentence.between(one.number.end, other.number.start) for one, other in itertools.pairwise(said))

    is_of_unit = len(alike) == len(after)
    is_named = total.has("total") and _NAME.fullmatch(_THING.sub("", gap))
    if is_named and is_of_unit and all(map(_NAME.fullmatch, gaps(after))):
        return True
    is_listed = bool(total.number.unit or total.number.scale > 1) and is_of_unit
    if is_listed and _is_named_list(sentence, gap, after, total):
        return True
    if is_of_unit and _are_kinds(sentence, total, after):
        return True
    is_rest = is_listed and GOES_ON.search(after[-1].before)
    if is_rest and not (STEPS.search(sentence.text) or FLOWS.search(sentence.text)):
        return True  # 七个人，四个跑外勤，两个内勤，还有一个售后
    if len(after) == SURE and _ARE.fullmatch(gap):
        return all(each.is_plain and not each.per and each.number.kind is total.number.kind for each in after)
    is_row = re.fullmatch("[，,] ?", gap) and all("、" in each for each in gaps(first))
    is_of_classes = not _OF_CLASS.search(total.before) and all(_CLASS.match(each.before) for each in first)
    return bool(is_row) or is_of_classes or _is_told_alike([each.after.split(" ")[1:2] for each in first])


def _are_kinds(sentence: Sentence, total: Said, after: list[Said]) -> bool:
    """Whether what follows a total is told by the kind alone, figure by figure, and comes near it: 412 lifts, 188 residential, 141 office, 83 hospital."""
    whole = value_of(after)
    if not whole or abs(total.number.value / whole - 1) > SLIP / 2:
        return False
    gaps = [sentence.between(one.number.end, other.number.start) for one, other in itertools.pairwise([total, *after])]
    are_bracketed = all(map(IN_BRACKETS.fullmatch, gaps[1:]))  # from Germany (22), Austria (15) and Italy (11)
    are_bracketed = are_bracketed and not _AGAINST_OTHERS.search(gaps[0])
    kinds = [each.group(1) for gap in gaps if (each := _KIND.fullmatch(gap))]
    is_funnel = (
        STEPS.search(sentence.text) or FLOWS.search(sentence.text) or any(unit_at(each, 0) for each in kinds[1:])
    )
    is_of_kinds = sentence.said[0] is total and len(kinds) == len(gaps) and not is_funnel
    return is_of_kinds or are_bracketed


def _is_named_list(sentence: Sentence, gap: str, after: list[Said], total: Said) -> bool:
    """Whether a total begins a sentence, and what follows are but names with a figure each that come near it: 出运 9 个柜，鹿特丹 4 个，汉堡 3 个，釜山 3 个."""
    whole = value_of(after)
    is_first = sentence.said[0] is total and not total.has("target")
    if not is_first or not whole or abs(total.number.value / whole - 1) > SLIP:
        return False
    is_headed = re.search("[:：]", sentence.between(sentence.start, total.number.start))
    values = [each.number.value for each in after]
    is_nested = any(value == sum(values[at + 1 :]) for at, value in enumerate(values[:-_PAIR])) or any(
        total.number.value == one + other for one, other in itertools.pairwise(values)
    )  # 15 份，收到 9 份，满意 7 份，要改 2 份
    ahead = sentence.between(total.number.end, after[-1].number.start)
    is_split = whole > total.number.value and any(_NO_ANSWER.search(each.before) for each in after)
    is_flow = is_nested or (STEPS.search(ahead) and not is_split) or FLOWS.search(sentence.text)
    if is_headed or is_flow:
        return False
    gaps = (sentence.between(one.number.end, other.number.start) for one, other in itertools.pairwise(after))
    return all(map(_NAME.fullmatch, [_THING.sub("", gap), *gaps]))


def _is_told_alike(words: list[list[str]]) -> bool:
    """Whether all parts of a list are told by the same word: 20 to schools, 9 to churches, 9 to homes."""
    return all(each == words[0] and each and each[0] in _WHERE for each in words)


def _are_pair(said: list[Said], total: Said) -> bool:
    """Whether there are just two figures, which count the same as a total: 52 guests, 31 old and 21 new."""
    return len(said) == 2 and all(
        each.number.agrees(total.number) and each.change is None and not each.per for each in said
    )


def is_in_halves(text: str) -> bool:
    """Whether two figures are told as the two halves of a whole: new and old, those that did and those that did not."""
    return bool(_DID_NOT.search(text) or _NOT_SO.search(text)) or any(
        first in text and second in text.replace(first, " ", 1) for first, second in lex.PAIRS
    )

"""Amounts that are what lies between others, a percent of one, or nearly their sum."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.balances import LEFT, SURE, rounding
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, spread
from salesplanner.domain.claims.sentences import tail
from salesplanner.domain.claims.sums import listed_before
from salesplanner.domain.claims.ways import HUNDRED, Way, are_alike, far
from salesplanner.domain.claims.writing import wrong_figure

#: How near a figure is to what it may be meant to be, as a share of that.
_NEAR, _NEAR_REST = Decimal("0.15"), Decimal("0.3")
_COMING = re.compile(r"下[周月季]|明年|还要(?![做签完])|(?<![a-z])next (?:week|month|quarter|year)(?![a-z])")
#: A number in words up to this says how many figures follow.
_FEW = 12
_WAYS_OF_TWO = 3
#: Letters that may stand between two figures of a list.
_FAR = 40
#: An amount that is what lies between two others.
_REST = re.compile(
    r"(?:[期月年季]末|剩余?|余下?|尾款|结余|结存|还有|还差|还剩|尚有|尚差|缺口|差(?!旅)距?|差额|欠|逾期|未|净|提前|推迟|让[利价]|降价|抹零|优惠|砍掉|减掉|裁掉|精简|下架|淘汰|[快慢早晚多少低高贵省]了|多出|少于|超支|节省|节约|省下|赚|高出|相差|拉开|扣除后|其余|[比较][^，,。；;]{1,16}[快慢多少低高贵省])[了约为是的近有]{0,3}[一-龥]{0,4}\s*$"
    r"|(?<![a-z])(?:closing (?:stock|balance)|ending (?:stock|balance)|leaving|leaves|left|we keep|i keep|kept back|remaining|remainder|rest|overspent|underspent|spread|mark-?up|g[ai]v\w+ away|knock\w+ off|conced\w+|concession|saved|saving|savings|gap|difference|shortfall|surplus|short|net(?: (?:sales|revenue|income|profit|turnover|price|amount|value|cost))?|balance|overdue|outstanding|still open|unpaid|to go|to come|missing|a margin|overrun|the other)(?: (?:due|owing|owed))?(?: (?:by|of|is|was|were|are|at|us|about|only|some|just|with|a|an|over|under|comes? to|came to))*:?\s*$"
)
_REST_AFTER = re.compile(
    r"\s?(?:[a-z]+ ){0,2}?(?:left|remaining|remains?|to go|overdue|outstanding|open(?! [a-z]+s(?![a-z]))|unpaid|missing|gone|short|more|fewer|less|over|under|faster|slower|cheaper|late|early|unsold|vacant|empty|unused|in stock|for sale)(?![a-z])"
)
#: A difference of two lengths of time.
_SOONER = re.compile(
    r"[快慢早晚短长]|缩|延|提前|推迟|(?<![a-z])(?:faster|slower|earlier|later|shorter|longer|sav\w+)(?![a-z])"
)
#: An amount told again as another.
_SAME = re.compile(
    r"(?:所以[一-龥]{0,4}|于是[一-龥]{0,4}|即|也就是|相当于|合计?|折合|(?<![)）])，约?)\s*$|(?<![a-z])of (?:which|it|that|this),? (?:or )?$|(?<![a-z])(?:or|i\.e\.|that is|which is|in other words|meaning|namely|equals?|so(?: that)?(?: (?:i|we))?(?: (?:had|have|got|get|gives?|gave|left|leaves|counted))?|makes?|=)(?: about| roughly| some)?,?\s*$"
)
#: A percent of those just told of, whatever they became: 12,000 visitors, 2.5% of them bought.
_OF_THEM = re.compile(r" of (?:them|these|those|whom)(?![a-z])|的?(?:人|访客|客户)?(?:下了?单|成交|购买|买了)")
#: A percent that is laid upon an amount: 420 plus 15%.
_PLUS = re.compile(r"[加再]收?\s*$|上浮|(?<![a-z])(?:plus|and another) $")
_TO_BE = re.compile(
    r"(?:计划|打算|目标|预计|要|再|起)[^，,。；;\d]{0,6}$|(?<![a-z])(?:plan|want|expect|aim for|goes up by|go up by|rises? by|cut by|will [a-z]+ by) $"
)
_TO_BE_AFTER = re.compile(r" more (?:for|by|next|in)(?![a-z])")
_TO = re.compile(r"[至到] ?$| to [$€£¥]?$")
_AIM = re.compile("(?:任务|目标|计划|指标)[是为]?$")
_THE_MOST = re.compile("最[高多大好强低少小差][，,]?$")
#: More that is asked for is no difference.
_WANTED = re.compile(
    r"(?:想要?|需要|要求|打算)再?[一-龥]{0,2}$|(?<![a-z])(?:wants?|wanted|needs?|needed|ask(?:ed|s)? for|orders?|ordered) $"
)
#: What leads from a percent to the amount that it makes.
_TOLD_AS = re.compile(
    r"[^，,\d]{0,14}[，,]?[^，,\d一-龥]{0,20}|[^，,\d]{0,4}[，,]?(?:即|就?是|为|约|也就是|合|共|计|达|[¥$€£ ])*"
)
#: A percent and the amount it is taken of.
_LINKED = re.compile(
    r"\s?(?:[a-z]+ (?=on ))?(?:of|on|from|x|×|的|计|计算|提成|返)[,，]?\s?(?:the |our |a )?(?:[a-z]+ )?|\s?(?:的|x|×|按|at)\s?"
)
#: What is a percent of an amount by its name.
_TAKEN = re.compile(
    r"(?:余款|尾款|提成|佣金|[上下]浮|让掉了?|返点|返利|服务费|手续费|管理费|税[额金]|利息|[定订押]金|首付|预付|(?<![a-z])(?:the remaining|the rest|commission|fees?|rebate|tax|vat|deposit|down(?: ?payment)?|advance|retainer|interest))[^，,。；;]{0,12}$|提成$| commission ?$"
)
_IN_ALL_AFTER = re.compile(r"\s?(?:to date|so far(?! this)|altogether|in all|全部|都)")
_IN_ALL = re.compile(
    r"累计|合|共|总|全|(?<!第)[两三四五六](?:[家项个者位人店区天周]|渠道)|整|(?<![另再外])加(?!上)|凑|一块|一起|花[了掉费]|用[了掉]|开支|成本|(?<![a-z])(?:so|all|makes?|making|brings?|bringing|both|overall|total\w*|in sum|that's|that is|costs?|spent|extra|together|year|half|group|thus|between us|between them|jointly|adds? up|sums?)(?![a-z])"
)
_EXTRA = re.compile(r" (?:[a-z]+ )?(?:tax|vat|fees?|delivery|shipping|freight|postage|service)(?![a-z])")
OTHERS = re.compile(r"其余|其他|剩下|(?<![a-z])(?:rest|others?)(?![a-z]| words)")
_SAVED = re.compile(r"(?:省|赚|便宜|贵|涨|降|多|少)了?\s*$|(?<![a-z])sav(?:ed|es|ing)(?: us| me)? $")
_NOT_DONE = re.compile(r"(?:还[有没剩]|[没未剩])[^，,的]{0,4}$|(?<![a-z])(?:remaining|leaving)(?: [a-z]+)? $")
_NOT_DONE_AFTER = re.compile(
    r"[^，,的]{0,2}[没未]|(?: [a-z]+){0,2} (?:still(?! at| is)|left|never|not|undecided|abandoned|remain(?:s|ed)?|unsold)(?![a-z])"
)
#: An amount that may be what lies between two others.
_MAYBE_REST = re.compile(
    r"差(?!旅)|(?<!最)[剩余欠缺未没待尚还净省超多少低高快慢贵晚距离退扣减砍空闲赚亏盈](?!水机|化器)|毛利(?!率)|利润(?!率)|新[增开设进拓签]|便宜|提前|(?<![双含单])早|落后|领先|(?<![a-z])(?:still|not|yet|but|only|leav\w+|less|more|fewer|faster|slower|cheaper|earlier|later|ahead|behind|remain\w*|rest|other|others|open(?! [a-z]+s(?![a-z]))|free|unsold|abandoned|undecided|never|discount|reduction|profit|loss|saved?|saving|gap)(?![a-z])"
)


_NET = re.compile(r"净|(?<![a-z])net(?![a-z])")


def may_be_rest(sentence: Sentence, said: Said) -> bool:
    """Whether an amount may be what lies between others, as its words do not say clearly."""
    lengths = {each.number.unit for each in levels(sentence.said) if each.is_length}
    is_span = said.is_length and (len(lengths) > 1 or len(sentence.said) != 3)
    if (
        _is_untold(sentence, said)
        or _is_sorted(sentence, said)
        or _is_level(sentence, said)
        or is_span
        or said.per
        or said.has("target")
        or said.has("base")
        or _THE_MOST.search(said.before)
    ):
        return False
    if lex.OF_THEM.match(said.after) or _is_listed(sentence, said) or _COMING.search(said.before):
        return False
    if _is_one_more(sentence, said):
        return False
    before = re.sub(r"[由从].{1,2}[到至].", "", said.before)
    after = (
        re.split(" (?:who|that|which) ", said.after[:24])[0]
        if said.after.isascii() or said.after[:1] in "没未还"
        else ""
    )
    return any(_MAYBE_REST.search(re.sub("[一-龥]{0,2}最.", "", words)) for words in (tail(before, 12), after))


def _is_untold(sentence: Sentence, said: Said) -> bool:
    """Whether something counted in two lists, or a rest of which no figure is told, keeps an amount from being reckoned."""
    if _MAINLY.search(sentence.between(sentence.start, said.number.start)):
        return True
    return bool(lex.UNION.search(sentence.text) or _REST_UNTOLD.search(sentence.between(said.number.end, sentence.end)))


def _is_one_more(sentence: Sentence, said: Said) -> bool:
    """Whether a figure is of more that did something, or more of what a target is told of, where the rest of it is short."""
    if _OWN_AIM.match(sentence.between(said.number.end, sentence.end)):
        return True  # 新签 6 家（目标 8 家）
    is_aimed = any(
        each.has("target") or (each.rate is not None and each.rate.key == "attain") for each in sentence.said
    )
    is_more = _ALSO.search(said.before) or _ALSO_AFTER.match(said.after)
    return _MORE_DID.match(said.after) is not None or (
        is_aimed and is_more is not None and not _NOT_YET.match(said.after)
    )


def is_clearly_left(said: Said) -> bool:
    """Whether an amount is told as what is not done yet of another, or never was."""
    return _NOT_DONE.search(said.before) is not None or _NOT_DONE_AFTER.match(said.after) is not None


def _is_level(sentence: Sentence, said: Said) -> bool:
    before = sentence.between(said.number.start - 12, said.number.start)
    is_bound = lex.BOUND_AFTER.match(said.after) is not None
    is_start = re.search(r"[由从自]\s*$|(?<![a-z])from $", before) is not None
    return is_bound or is_start or said.has("total") or lex.TO_BEFORE.search(before) is not None


def _is_listed(sentence: Sentence, said: Said) -> bool:
    """Whether two more figures follow an amount with nothing between, or only a time: the others had 31, 19, 22; 1月14家、2月8家."""
    ahead = [each for each in sentence.said if each.number.start >= said.number.start][:3]
    gaps = [sentence.between(one.number.end, other.number.start) for one, other in itertools.pairwise(ahead)]
    return len(gaps) == 2 and all(_NEXT.fullmatch(gap) for gap in gaps)


def _is_sorted(sentence: Sentence, said: Said) -> bool:
    """Whether it is how many went one way, beside how many went the other and without a net: 增加 20 家、减少 26 家."""
    if said.change is None or _NET.search(sentence.text):
        return False
    return any((each.change or 0) * said.change < 0 for each in sentence.said)


def is_rest(sentence: Sentence, said: Said) -> bool:
    """Whether an amount is told as what is left, missing, or more than another."""
    before = sentence.between(sentence.start, said.number.start)
    if _is_untold(sentence, said) or _is_sorted(sentence, said):
        return False
    is_span = said.is_length and said.change is None and not (_SOONER.search(said.label) or LEFT.search(said.label))
    is_each = said.per and not _SAVED.search(said.before)
    if is_span or is_each or lex.OF_THEM.match(said.after) or _WANTED.search(said.before):
        return False
    is_more = said.before.endswith("and ") and said.after.strip() == "more"  # of a list that goes on
    is_more = is_more or _is_one_more(sentence, said)
    is_extra = said.before.endswith("plus ") and _EXTRA.match(said.after)
    if is_more or is_extra:
        return False
    if _is_level(sentence, said) or _is_listed(sentence, said):
        return False
    if _AIM.search(said.before):
        return False
    is_first = not any(each.is_amount and each.number.end <= said.number.start for each in sentence.said)
    is_set = any(
        each.has("base") or each.has("now") or each.has("target") for each in sentence.said if each is not said
    )
    is_led = (
        is_set or re.match(r"[^,，。;；]{0,24}[:：(（]", sentence.between(said.number.end, sentence.end)) is not None
    )
    is_change = said.change is not None and (is_led or not is_first)
    return bool(is_change or _REST.search(tail(before, 32)) or _REST_AFTER.match(said.after))


_MAINLY = re.compile(r"主要(?:是|有|为|来自)|(?<![a-z])(?:mainly|mostly|chiefly)(?![a-z])")
_ALSO = re.compile(r"(?:还|另)有$|(?<![a-z])another $")
_OWN_AIM = re.compile(r" ?\((?:目标|计划|任务|指标|target|goal|plan|budget)")
_NOT_YET = re.compile("[^，,。]{0,3}[没未]")
_ALSO_AFTER = re.compile(r"(?: [a-z]+)? more (?:in|on|by|for|from|next|this) ")
#: More of those that did something, no difference: and 12 more have said yes.
_MORE_DID = re.compile(
    r" more (?:[a-z]+ )?(?:have|has|are|is|will|were|want|said|came|joined|signed|asked|followed)(?![a-z])"
)
_REST_UNTOLD = re.compile(
    r"(?:其余|剩下|余下)的?(?!是?\d)[^\d一二三四五六七八九十]*$|(?<![a-z])the rest (?:is|are|was|were|of)(?! [$€£¥]?\d)[^\d]*$"
)
#: Nothing between two figures of a list but a mark and a time.
_NEXT = re.compile(
    r"[ ,，、和及与]*(?:and)?[ ,]*(?:\d{1,2} ?月份?|[一二三四五六七八九十]{1,2}月|[周第][一二三四五六日天][季周]?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)?\s?"
)


def rests(said: Said, scope: list[Said]) -> Iterator[Way]:
    """What lies between two figures; their sum too, which explains much."""
    alike = [each for each in scope if each is not said and each.is_amount and are_alike(each, said)]
    alike = [each for each in alike if each.number.digits or not said.number.digits or each.number.value > _FEW]
    if not 2 <= len(alike) <= 5 or len({each.number.unit for each in alike} - {""}) > 1:
        return
    for signs in itertools.product((1, -1, 0), repeat=len(alike)):
        if sum(map(abs, signs)) < 2:
            continue
        taken = [(sign, each.number) for sign, each in zip(signs, alike, strict=True) if sign]
        value = sum((sign * number.value for sign, number in taken), Decimal(0))
        slack = rounding((number for _, number in taken), said.number)
        if value > 0:
            yield Way(
                value - slack, value + slack, value, taken[0][1], taken[1][1], signs, tuple(each for _, each in taken)
            )


def rest(reading: Reading, said: Said, ways: list[Way], kind: MarkKind = MarkKind.EQUATION) -> Iterator[Mark]:
    """The mark of an amount that does not lie between the others."""
    number = said.number
    if len(ways) > _WAYS_OF_TWO:
        of_all = sorted(
            (abs(each.value / number.value - 1), place) for place, each in enumerate(ways) if 0 not in each.signs
        )
        whole = max(
            (each for each in ways if sum(each.signs) == 2 - len(each.signs)), key=lambda each: each.value, default=None
        )
        if LEFT.search(said.label) and whole is not None and 0 not in whole.signs and number.may_mean(whole.value):
            of_all = [(Decimal(0), ways.index(whole))]  # what there was, less all that went
        near = _NEAR_REST if LEFT.search(said.label) and of_all[0][0] > _NEAR else _NEAR
        ways = [ways[place] for far_off, place in of_all if far_off <= near]
        if said.change is not None or len(ways) != 1:
            return
    way = min(
        (
            each
            for each in ways
            if (sum(each.signs) <= 0 and (not OTHERS.search(said.before) or number.may_mean(each.value)))
            or len(ways) == 1
        ),
        key=lambda each: (not _is_of_all(each), far(each, number)),
        default=None,
    )
    if way is not None:
        first, second = sorted((way.first, way.second), key=lambda each: -each.value)
        parts = f"{reading.words(first)} − {reading.words(second)}" if len(way.taken) < 3 else added(reading, way)
        yield wrong_figure(reading, number, kind, way.value, parts=parts, base=way.first, now=way.second)


def _is_of_all(way: Way) -> bool:
    """Whether a way takes all that stands there from the first of it: of forty, less 23 and nine."""
    return len(way.signs) > 2 and way.signs[0] == 1 and set(way.signs[1:]) == {-1}


def parts(sentence: Sentence, said: Said, line: list[Said]) -> Iterator[Way]:
    """A percent of an amount, told as an amount: 合同额 150 万，预付 30%，即 45 万; 80% of the 45 dealers, or 36."""
    own = [each for each in sentence.said if each.number.end <= said.number.start]
    is_open = any(each.is_rate for each in own) and not any(each.is_plain for each in own)
    figures = line if is_open else sentence.said
    before = [each for each in figures if each.number.end <= said.number.start][-2:]
    if OTHERS.search(said.before) or lex.TIERS.search(sentence.text):
        return
    rates = [each for each in before if each.is_rate or _is_laid_on(each)]
    ahead = next((each for each in sentence.said if each.number.start >= said.number.end), None)
    is_one_of_two = ahead is not None and sentence.between(said.number.end, ahead.number.start).strip() in (
        "and",
        "和",
        "、",
    )
    if is_one_of_two and sum(each.is_rate for each in sentence.said) > 1:
        return  # told one by one
    wholes = [each for each in before if each.is_plain and each.number.agrees(said.number)]
    if not wholes and rates and _OF_THEM.match(rates[0].after) and said.is_plain:
        wholes = [
            each for each in before if each.is_plain and each.number.kind is said.number.kind and not each.is_length
        ]
    if len(rates) != 1 or len(wholes) != 1 or wholes[0].number.loose == ">":
        return
    gap = sentence.between(before[0].number.end, before[1].number.start)
    beside = sentence.between(before[-1].number.end, said.number.start)
    is_named = any(_TAKEN.search(each) for each in (said.before, said.after, rates[0].label))
    is_taken = (
        is_named
        or (before[0] is wholes[0] and _PLUS.search(gap) is not None)
        or (_LINKED.fullmatch(gap) is not None and _TOLD_AS.fullmatch(beside) is not None)
    )
    whole, rate = wholes[0].number, rates[0].number
    is_few = said.number.digits is None and said.number.value <= _FEW
    is_whole = is_few or said.number.value * rate.value == whole.value * HUNDRED  # 30 % 是 24 万，总额 80 万
    is_part_of = re.search("其中|of which", beside) is not None and before[-1] is wholes[0]
    is_told = _SAME.search(beside) or (rates[0].change is not None and _TO.search(beside))
    if is_whole or is_part_of or not (is_taken or is_told):
        return
    step = Decimal(0) if is_taken else rate.step
    step += 2 * (rate.high_end - rate.value) if (rate.rough and not is_named) or rate.loose else 0
    for share in (rate.value, HUNDRED - rate.value, HUNDRED + rate.value):
        ends = spread(*((whole.value * (share + side * step / 2)) / HUNDRED for side in (-1, 1)))
        yield Way(*ends, whole.value * share / HUNDRED, whole, rate)


def _is_laid_on(said: Said) -> bool:
    """Whether a percent is laid upon an amount, or taken off it, for what that is to be: plan 5% more, 上调 5%."""
    if said.number.kind is not Kind.PERCENT:
        return False
    is_to_be = said.change is not None and (_TO_BE.search(said.before) or _TO_BE_AFTER.match(said.after))
    return bool(_PLUS.search(said.before) or is_to_be)


def left_of_shares(sentence: Sentence, said: Said) -> Iterator[Way]:
    """What several shares leave of a whole: half of our 84 were renewed, a quarter of them later, and the last 21 are open."""
    ahead = [each for each in sentence.said if each.number.end <= said.number.start]
    rates = [each for each in ahead if each.is_rate and each.rate is None and not each.has("target")]
    wholes = [each for each in ahead if each.is_plain and not (each.per or each.is_length)]
    own = re.split("[,，]", said.before)[-1]
    is_rest = OTHERS.search(own) or _LAST.search(own) or LEFT.search(own)
    if not (is_rest and rates and len(wholes) == 1) or len(rates) + 1 != len(ahead) or said.per:
        return
    whole, left = wholes[0].number, HUNDRED - sum(each.number.value for each in rates)
    if whole.agrees(said.number) and 0 < left < HUNDRED:
        slack = whole.value * sum((each.number.step / 2 for each in rates if each.number.digits), Decimal(0)) / HUNDRED
        value = whole.value * left / HUNDRED
        yield Way(value - slack, value + slack, value, whole, rates[-1].number)


def part(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of an amount that is not the percent of another that it is told as."""
    yield _equation(reading, said, ways[0], f"{reading.words(ways[0].first)} × {reading.words(ways[0].second)}")


#: More that is not told between the parts and their sum.
_LAST = re.compile(r"最后|(?<![a-z])the last $")
_TAKEN_BACK = re.compile(
    r"取消|退[了回掉]|扣[除掉了]|减去|(?<![a-z])(?:cancelled|canceled|took back|returned|minus|less)[^,]{0,12}$"
)
#: A name alone between two figures of a list; what says that the second is made of the ones before it.
_NAMED = re.compile(r"[,，;；] ?(?:and |还有)?(?:[a-z][a-z&' ]{1,22}|[一-龥]{1,8}) ?")
_MAKES = re.compile(
    r"[共总计合得是成为填写交付收却]|[一两三四五六七八九十][种笔次项]|(?<![a-z])(?:so|that|which|makes?|making|gives?|giving|is|are|were|was|we|i|it|comes?|came|amounting|adding)(?![a-z])"
)
_OF_EACH = re.compile(r"[一二两三四五六七八九十\d] ?[次单笔批家个场期人台店区组位]各[^，,。；;\d]{0,4}\d")
_UNTOLD = re.compile(r"(?:另外?|其余|其他|剩下|还有)[^，,。\d]{1,8}[没未不]|(?<![a-z])the (?:rest|others)(?![a-z])")


def _is_no_sum(reading: Reading, said: Said) -> bool:
    """Whether the words of a figure say that it is no sum of those before it: a mean, a part of another, one that is counted twice."""
    before = reading.folded[max(0, said.number.start - 40) : said.number.start]
    is_other = said.has("target") or said.has("base") or said.per or said.change is not None or said.is_length
    is_mean = re.search("均|(?<![a-z])(?:average|mean|avg)(?![a-z])", said.label) is not None
    is_part = re.match(r" (?:of|against) [$€£¥]?\d", reading.folded[said.number.end : said.number.end + 12])
    is_other = is_other or is_mean or is_part is not None or before.rstrip().endswith("、")
    return bool(is_other or lex.UNION.search(before) or lex.OF_WHOLE.search(before))


def sums(reading: Reading, said: Said, scope: list[Said]) -> Iterator[Way]:
    """The sum of the figures listed just before one that is nearly it."""
    before = reading.folded[max(0, said.number.start - 40) : said.number.start]
    if _is_no_sum(reading, said):
        return
    others = [each.number.value for each in levels(scope) if each is not said]
    if len(others) == 2 and others[0] * others[1] == said.number.value:
        return  # 3 个季度每季度 5 场，总共 15 场
    run, sure = _listed(reading, said, scope)
    are_of_each = any(_OF_EACH.search(reading.folded[max(0, each.start - 8) : each.end]) for each in run)
    if are_of_each or any(not each.agrees(said.number) for each in run):
        return
    if said.has("now") and any(each.has("base") and run and each.number is run[0] for each in scope):
        return  # from 15 to 19
    gap = reading.folded[run[0].end : said.number.start] if run else ""
    is_scaled = bool(run) and said.number.scale > run[-1].scale == run[0].scale and re.search(r"[.。] ", gap)
    if _UNTOLD.search(gap) or gap in (" of ", " in ") or is_scaled:
        return
    is_led = bool(run) and ":" in gap and reading.folded[run[-1].start : said.number.start].count(":") == 1
    is_told = (
        _IN_ALL_AFTER.match(said.after) or is_led or before.rstrip().endswith(("—", "–", " -")) or _IN_ALL.search(gap)
    )
    if ("、" in gap and not _IN_ALL.search(gap)) or (not is_told and _is_next(gap)):
        return  # the last of a list
    least = 2 if is_told or re.search(" (?:are|is|give|gives|were) $", gap) else SURE
    if sure < least or said.number.value <= max(each.value for each in run):
        return
    for many in range(2, len(run) + 1):
        whole, slack = sum((each.value for each in run[:many]), Decimal(0)), rounding(run[:many], said.number)
        if is_told or abs(whole - said.number.value) <= whole * _NEAR:
            taken = tuple(reversed(run[:many]))
            yield Way(whole - slack, whole + slack, whole, taken[0], taken[-1], (1,) * many, taken)


def _is_next(gap: str) -> bool:
    """Whether words between two figures only name the second: lamps 600, rugs 230, cushions 850."""
    return _NAMED.fullmatch(gap) is not None and _MAKES.search(gap) is None


def _listed(reading: Reading, said: Said, scope: list[Said]) -> tuple[list[Number], int]:
    """The figures before one that count the same, the last first, and how many of them are surely parts."""
    before = [each for each in levels(scope) if each.number.end <= said.number.start]
    run = listed_before(reading, before, said, _FAR)
    ahead = [each for each in before if run and each.number.end <= run[0].number.start][-1:]
    maybe = [each for each in ahead if are_alike(each, said) and (each.has("target") or each.has("base"))]
    found, many = [each.number for each in reversed(maybe + run)], len(run)
    if any(_TAKEN_BACK.search(each.before) for each in before):
        return [], 0  # of 245 ordered 20 were cancelled
    alike = list(itertools.takewhile(lambda each: each.agrees(said.number), found))
    return (alike, min(many, len(alike))) if len(alike) >= SURE else (found, many)


def summed(reading: Reading, said: Said, ways: list[Way]) -> Iterator[Mark]:
    """The mark of an amount that is nearly the sum of those before it."""
    yield _equation(reading, said, ways[-1], added(reading, ways[-1]))


def added(reading: Reading, way: Way) -> str:
    """The figures of a sum with their signs: 96 万元 + 54 万元 − 70 万元."""
    signs = [sign for sign in way.signs if sign]
    words = [
        f"{' + ' if sign > 0 else ' − '}{reading.words(each)}" for sign, each in zip(signs, way.taken, strict=True)
    ]
    return "".join(words).removeprefix(" + ").strip()


def _equation(reading: Reading, said: Said, way: Way, parts: str) -> Mark:
    return wrong_figure(reading, said.number, MarkKind.EQUATION, way.value, parts=parts)

"""Whether a change is told of what the figures beside it are told of, or of something else: …, while costs rose 3 %."""

from __future__ import annotations

import re
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Number
from salesplanner.domain.claims.reading import Said, Sentence, nouns
from salesplanner.domain.claims.ways import are_alike

#: A change that came before what the figures tell of, as its cause.
_CAUSE = re.compile(r"(?:之|以)?后[，,]|的?情况下[，,]")
_AFTER_A = re.compile(r"(?<![a-z])(?:after|following|despite|with) an? $")
#: What an English clause tells of before its own rise or fall.
_SUBJECT = re.compile(
    r" ?(?:and |the |our |my |its |total )*(?P<en>(?!which|this|that|it|up|down|so|we|i|they|a|an|by|now|only|almost|nearly|still|even|because|month|year|week|quarter)[a-z]{3,}(?: [a-z]{3,}){0,2}?) (?:rose|grew|fell|dropped|went (?:up|down)|increased|decreased|climbed|declined|slipped|(?:still |also )?(?:up|down))(?: by| only| just| about)*\s*$"
)
_MOVED = re.compile(
    r"(?<![a-z])([a-z]{4,}) (?:rose|grew|fell|dropped|went (?:up|down)|increased|decreased|climbed|declined|slipped|moved|up|down|is|are|was|were)(?: from)? $"
)
_AT_A = re.compile(
    r"(?<![a-z])(?:at|with|on) (?:an? |the )?(?:[a-z]+ )?(price|margin|cost|rate|discount|average|profit)s? $"
)
#: So many figures make a comparison.
TWO = 2
_TIME = re.compile(r"last|this|from|prev|prior|before|against|versus|year|month|week|when|then|only|still|up|down|base")
#: What figures in brackets behind a change are told of.
_NAMED_ASIDE = re.compile(r"^ ?\(([a-z]{4,})(?: [a-z]+)? $")
_TURNED = re.compile(r"\s?(?:但是?|而|可是?|不过|同期|另外)")
#: A comparison with what is told nowhere.
_THAN_UNTOLD = re.compile(
    r"[比较](?:平时|往常|往年|惯例|常规|正常|一般)|(?<![a-z])than (?:usual|normal|ever|expected|average|i (?:had )?(?:hoped|thought)|we (?:had )?(?:hoped|thought))(?![a-z])"
)
#: Words of a clause that name nothing.
NO_SUBJECT = re.compile(
    rf"{lex.UP_WORDS}|{lex.DOWN_WORDS}|"
    r"[比较][^，,。；;\d]{1,6}?的|正好|刚好|恰好|大致|大体|基本|明显|显著|大幅|小幅|略微?|稍微?|整体|算下来|折合|结果|最终|意味着|[上下]浮|翻|已经?|我们|咱们|数量|前后|两[边头者]|落差|之间|二者|中间|总[数量]|直接|一下子?|(?:提升|增长|下降|上升)?幅度|相对|做到|达到?|进步|缩短|延长|原来|现在|如今|[增降涨跌]幅|高出|超出|平均|同行|均值|倍|消化|吃掉|清掉|用掉|同比|环比|[比较]?(?:去年|上年|上[个年月周季期]+|同期|年初)|其中|主要|只有?|还|又|再|就|却|也|都|才|仅|即|相当于|等于|大约|几乎|差不多|整整|足足|将?近|一[年月周季]|今年|本[年月周季]|上半年|下半年|实际|净|相差|差距?|落后|领先|超过|接近|不到|不足|一半|增[长加幅]|上升|提[高升]|上涨|下[降滑跌]|减少|降低|回落|改善|拉[开大]|缩小|收窄|[涨跌降升多少高低掉丢差]|了|约|的|是|有|到|这|那|个|达"
)
_LATIN = re.compile(" ?([a-z]{3,}) ?")
_IN_MONEY = re.compile(r"(?<![a-z])in (?:money|value|euros|dollars|pounds|absolute terms)(?![a-z])")
#: What is told to go another way than the rest, and a figure that is told once more.
_OTHER_WAY = re.compile(r"反而|反倒|[却倒](?![数退车闭])")
_SAME_AGAIN = re.compile(r"即|就是|差|差额|也就是|(?<![a-z])(?:or|i\.e|that is)(?![a-z])")
_THAN_ZH = re.compile("[比较](?:去年|上年)?$")
_THAN_EN = re.compile(
    r" ?(?:[a-z]+ )?(?:below|above|under|over|short of|on|than|from|against|versus|vs\.?|up on|down on)(?: in)? (?:last )?"
)
#: What a clause measures, right before its own rise or fall.
_MEASURE = re.compile(
    r"(客单价|[单均房房]价|价格|客流|销售?[额量]|营业额|订单[数量额]?|单量|件数|毛利(?!率)|利润(?!率)|成本|费用|金额|[一-龥]{2}(?:金额|数量|人数)|人数|库存|流量|访客|转化率|毛利率|退货率|复购率|入住率)[一-龥]{0,3}?(?:[高低多少涨降升跌增减]|上[升涨]|下[降滑跌]|提[高升]|增[加长]|减少|回落|反弹)[^，,]{0,4}$"
)


def is_of_other(sentence: Sentence, number: Number, *figures: Said) -> bool:
    """Whether a change is told in a clause of its own, of something that the figures are not told of: …, while costs rose 3 %."""
    last = max((each.number.end for each in figures), default=number.end)
    if len(figures) >= TWO and last <= number.start and _is_of_nearer(sentence, number, figures):
        return True
    if _CAUSE.match(sentence.text, number.end - sentence.start) or _AFTER_A.search(
        sentence.between(number.start - 10, number.start)
    ):
        return last > number.end  # after prices fell 3 %
    first = min((each.number.start for each in figures), default=number.start)
    if aside := _NAMED_ASIDE.search(sentence.between(number.end, first)):
        return not (_TIME.match(aside[1]) or aside[1][:4] in sentence.between(sentence.start, number.start))
    if first > number.end:
        *before, own_words = re.split("[，,；;]", sentence.between(number.end, first))
        return bool(before) and _names_another(sentence, number, own_words)
    between = sentence.between(last, number.start) if last <= number.start else ""
    *_, clause = re.split(r"[，,;；]|(?<![a-z])(?:while|whereas|but|although|though)(?![a-z])", between)
    if _IN_MONEY.search(clause) and figures and all(each.is_rate for each in figures):
        return True
    if re.search("[一-龥]", clause):
        if (latin := _LATIN.match(clause)) and latin[1] not in sentence.between(sentence.start, last):
            return True  # RevPAR 高 4.5%
        measure = _MEASURE.search(clause) if clause != between and all(each.is_rate for each in figures) else None
        return has_own_subject(sentence, number) or (measure is not None and not measure[1].endswith("率"))
    if clause != between and (priced := _AT_A.search(clause)) is not None:
        return priced[1] not in sentence.between(sentence.start, last)
    own = _SUBJECT.match(clause) if clause != between else None
    if own is None:
        return False
    names, told = nouns(own["en"]), nouns(sentence.between(sentence.start, last))
    rise = figures[-1].number.value - figures[0].number.value if len(figures) == TWO else Decimal(0)
    is_turned = rise != 0 and (lex.DOWN if rise > 0 else lex.UP).search(clause) is not None
    return not names & told or (is_turned and bool(names - told))


def _is_of_nearer(sentence: Sentence, number: Number, figures: tuple[Said, ...]) -> bool:
    """Whether a change is told behind another figure of the kind, or as what went the other way: 堂食 1,950 单，较九月少了 8%; 电话反而多了 15%."""
    last = max(each.number.end for each in figures)
    between = [each for each in sentence.said if last <= each.number.start < number.start and each.is_level]
    beside = [each for each in between if are_alike(each, figures[0]) and not each.roles & {"target", "total"}]
    ahead = sentence.between(last, beside[0].number.start) if beside else ""
    if re.search("[，,;；]", ahead) and not _SAME_AGAIN.search(ahead):
        return True
    *_, clause = re.split("[，,;；]", sentence.between(last, number.start))
    return _OTHER_WAY.search(clause) is not None and clause != sentence.between(last, number.start)


def _names_another(sentence: Sentence, number: Number, clause: str) -> bool:
    """Whether a clause behind a change names what the words before it do not: 进店人数少了 10%，成交数反而从 120 单."""
    if (own := _MOVED.search(clause)) is not None:
        return re.search(rf"(?<![a-z]){own[1]}", sentence.between(sentence.start, number.start)) is None
    named = "，".join(re.findall(r"[一-龥]{2,}", NO_SUBJECT.sub(" ", re.sub("[由从自]$", "", clause))))
    ahead = re.split(r"[，,；;。]", sentence.between(sentence.start, number.start))[-1]
    return bool(nouns(named)) and bool(nouns(ahead)) and not nouns(named) & nouns(ahead)


def is_of_untold(sentence: Sentence, number: Number) -> bool:
    """Whether a change is told against what is told nowhere: five points less than usual."""
    return _THAN_UNTOLD.search(sentence.between(number.start - 12, number.end + 28)) is not None


def against_time(sentence: Sentence, said: Said) -> str:
    """The time that a figure is told against by its name, right before it or behind it: 比去年10月少 13 万元, 21 below last October."""
    number = said.number
    for each in sentence.periods:
        ahead, behind = sentence.between(each.end, number.start), sentence.between(number.end, each.start)
        is_ahead = each.end <= number.start and _THAN_ZH.search(sentence.between(each.start - 3, each.start))
        is_behind = each.start >= number.end and _THAN_EN.fullmatch(behind)
        if is_behind or (is_ahead and not re.search(r"[\d，,]", ahead)):
            return sentence.between(each.start, each.end)
    return ""


def has_own_subject(sentence: Sentence, number: Number) -> bool:
    """Whether the clause of a figure names what no earlier words of its sentence name: …，毛利让了 2 个点."""
    before = sentence.between(sentence.start, number.start)
    *ahead, clause = re.split(r"[，,;；]", before)
    named = "，".join(re.findall(r"[一-龥]{2,}", NO_SUBJECT.sub(" ", clause)))
    if not ahead or not named:
        return False
    measure = _MEASURE.search(clause)
    if measure is not None and not any(measure[1][:2] in each for each in ahead):
        return True
    is_turned = _TURNED.match(clause) is not None  # what follows is of another, though it share a letter
    return not (nouns(named) & nouns("".join(ahead)) if is_turned else (set(named) - {"，"}) & set("".join(ahead)))

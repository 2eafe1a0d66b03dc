"""By what a rank is told: whether the figures beside it measure that at all, or something else, as the cheapest of several days."""

from __future__ import annotations

import re

from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.whose import Entry

_TIMES = {"day", "hour", "minute", "second"}
#: Letters behind a rank that may tell what it is of, and before it.
_NEAR, _AHEAD = 40, 20
_BY_SALES = re.compile(r"[卖销]|(?<![a-z])(?:sell(?:s|ing|ers?)?|sold)(?![a-z])")
_BY_PRICE = re.compile(r"便宜|贵|(?<![a-z])(?:cheapest|dearest|costliest|priciest|most expensive)(?![a-z])")
_BY_MONEY = re.compile(r"(?:金额|销售额|成交额|营业额|收入|营收|业绩)[一-龥]{0,2}最")
#: The most since a beginning that no figure is told of.
_SINCE = re.compile(r" (?:[a-z]+ ){0,2}(?:since (?:it|we|they|i|he|she|opening|the (?:start|opening))|ever)(?![a-z])")
#: What those of a list did or had, by which they are ranked where it is named.
_ACTIVITY = re.compile(r"签[单约]|回款|拜访|电话|客流|报价|询盘|口碑|退货|投诉|转化|面积|人数")
#: What is measured by a word of its own right before a rank or behind it, which no list of amounts is of.
_OWN = re.compile(
    r"(?:进步|改善|变化|潜力|口碑|服务|质量|人气|面积|(?<![销单产数流重客])量|难度|压力)$|(?<![a-z])(?:improve[ds]?|chang(?:ed|es)|gained) $"
)
_OWN_BEHIND = re.compile(r" (takings|reviews?|potential|comments)(?![a-z])")
#: A list of what is told of each, of which none is the largest by all that it has.
_OF_EACH = re.compile(
    r"坪效|人效|[单均]价|客单|率|成本|[评打得]分|交期|周期|(?<![a-z])(?:per|rates?|prices?|costs?|scores?|averages?|margins?|lead times?|satisfaction)(?![a-z])"
)
_IN_ALL = re.compile(r"总?(?:销售额|营业额|业绩|收入|销量|订单|单量)|总[额量]")
_LARGEST = re.compile(r"(?:largest|biggest)$")
#: What is counted of each, in groups of words that say the same.
_COUNTED = (
    re.compile(r"(?<![a-z])(?:customers?|clients?|accounts?|buyers?|guests?)(?![a-z])"),
    re.compile(r"(?<![a-z])(?:sales|revenue|turnover|takings|income|bookings?)(?![a-z])"),
    re.compile(r"(?<![a-z])(?:orders?|deals?|contracts?|units?)(?![a-z])"),
    re.compile(r"(?<![a-z])(?:visits?|meetings?|calls?|demos?)(?![a-z])"),
    re.compile(r"(?<![a-z])(?:complaints?|returns?|errors?|defects?|claims?)(?![a-z])"),
)
_NOUN_BEHIND = re.compile(r" (?:new |open )?[a-z]+(?=[,.;]|$| and | with | of )")


def is_of_another(text: str, cue: re.Match[str], start: int, told: str, entries: list[Entry]) -> bool:
    """Whether a rank is told by what the figures cannot measure; `told` are the words that they are told with."""
    ahead, behind = text[start : cue.end()], text[cue.end() : cue.end() + _NEAR]
    kinds = {each.said.number.kind for each in entries}
    are_rates = kinds == {Kind.PERCENT} or any(each.said.number.unit in _TIMES for each in entries)
    are_bare = kinds == {Kind.COUNT} and all(each.said.number.scale == 1 for each in entries)
    if are_rates and (_BY_SALES.search(ahead[-_AHEAD:]) or _BY_PRICE.search(ahead)):
        return True
    if _SINCE.match(behind) or (_BY_MONEY.search(ahead) and are_bare):
        return True
    known, named = set(_ACTIVITY.findall(told)), _ACTIVITY.findall(ahead)
    if (known and named and named[-1] not in known) or _is_own(text, cue, start, told):
        return True
    is_in_all = _IN_ALL.search(text, start, cue.start()) or _LARGEST.search(cue[0])
    return (is_in_all is not None and _OF_EACH.search(told) is not None) or _counts_another(cue, behind, told)


def _is_own(text: str, cue: re.Match[str], start: int, told: str) -> bool:
    """Whether a rank has its own measure right before it or behind it, of which the list says nothing: 进步最大, the best reviews."""
    ahead, behind = _OWN.search(text, start, cue.start()), _OWN_BEHIND.match(text, cue.end())
    own = ahead[0].strip() if ahead else behind[1] if behind else ""
    return own != "" and (own if own.isascii() else own[-2:]) not in told


def _counts_another(cue: re.Match[str], behind: str, told: str) -> bool:
    """Whether the most of one thing is told beside figures of another: visits by rep; Ines made the most sales."""
    noun = _NOUN_BEHIND.match(behind) if cue[0] in ("most", "fewest", "least") else None
    own = [words for words in _COUNTED if noun and words.search(noun[0])]
    known = [words for words in _COUNTED if words.search(told)]
    return len(own) == 1 and (bool(known) or _OF_EACH.search(told) is not None) and own[0] not in known

"""What the words behind a number say that it counts."""

from __future__ import annotations

import re

#: The units, by what they count.
UNITS = {
    "usd": r"美元|美金|us dollars?|usd|dollars?",
    "eur": r"欧元|euros?|eur|€(?! ?\d)",
    "hkd": r"港元|港币|hkd",
    "money": r"元(?![旦素])|块钱|块|人民币|rmb|cny|yuan",
    "person": r"人次|个人|人|位(?!于)|名(?!称|单)|persons?|people|pax|guests?|travell?ers?|passengers?|tourists?|participants?|attendees?",
    "client": r"家|户|(?:个)?客户|个(?:经销商|代理商|分销商|渠道商|商户|商家|门店|药店|企业|公司|单位|厂家|学校|医院)|clients?|customers?|compan(?:y|ies)|accounts?|agenc(?:y|ies)|firms?|hotels?|dealers?|stores?|shops?",
    "night": r"间夜|room[ -]?nights?|晚|nights?",
    "order": r"单(?!价|位|独|一)|笔|orders?|bookings?",
    "deal": r"deals?|contracts?|agreements?|signings?|份(?!额)|projects?|jobs?",
    "visit": r"次|趟|回(?!款|访|购)|visits?|meetings?",
    "call": r"通(?!过)|个电话|(?:phone |telephone )?calls?",
    "click": r"clicks?",
    "visitor": r"(?:unique )?visitors?",
    "view": r"(?:page )?views?|impressions?|pv",
    "buyer": r"buyers?",
    "lead": r"leads?|inquir(?:y|ies)|enquir(?:y|ies)|prospects?",
    "quote": r"quot(?:e|ation)s?|bids?|offers?|proposals?|tenders?",
    "month": r"个月|months?",
    "quarter": r"个季度",
    "year": r"年(?![度底初末级])|years?",
    "way": r"公里|英里|miles?|千米|毫米|厘米|千瓦|安培?|伏|转|升|kilomet(?:er|re)s?|[kmc]m|kw|rpm|gb|米|度",
    "week": r"个?星期|周(?!转|边|期|[一二三四五六日末])|weeks?",
    "day": r"个?工作日|个?交易日|天|日(?!均)|(?:working |business |calendar |trading )?days?|workdays?",
    "hour": r"个?(?:小时|钟头)|hours?|hrs?",
    "minute": r"分钟|minutes?|mins?",
    "second": r"秒钟?|seconds?|secs?",
    "piece": r"件|台|部(?!分|门|长)|套|支|只|辆|吨|箱|瓶|盒|公斤|条|张|间|袋|柜(?![台子员门])|桶|托(?![运管人付盘])|units?|pieces?|pcs|sets?|phones?|machines?|tons?|tonnes?|boxes|items?|rooms?|seats?|tickets?",
    "score": r"分(?!钟|之|公|店|析|为|别|期|批|部|成|销|配|红|工|享|类|行)",
    "thing": r"组|起(?![步订点来价初飞批草源因])|个(?!人|性|体|点|百分)|项|场|处|批|类|种|期|页|campaigns?|markets?|regions?|provinces?|cit(?:y|ies)|sources?|promises?|complaints?",
}  # fmt: skip
_UNIT = re.compile("|".join(f"(?P<{name}>(?:{forms})(?![a-z]))" for name, forms in UNITS.items()))
_WORD = re.compile(
    r" (?!(?:of|in|on|at|to|for|and|or|from|by|with|the|is|was|a|per|against|last|this|now|over|than|out|up|were|came)(?![a-z]))"
    r"[a-z][a-z-]{0,18}"
)


def unit_after(folded: str, at: int, words: int) -> re.Match[str] | None:
    """The unit behind a number, in English behind up to two other words; of several side by side the last: client visits."""
    for _ in range(words):
        here = at + (folded[at : at + 1] == " ")
        found = _UNIT.match(folded, here)
        while (
            found
            and found[0][0].isascii()
            and (more := _UNIT.match(folded, found.end() + 1))
            and folded[found.end()] == " "
        ):
            found = more
        if found:
            return found
        skipped = _WORD.match(folded, at)
        if skipped is None:
            return None
        at = skipped.end()
    return None


def unit_at(folded: str, at: int) -> str:
    """What a word of a text counts; empty where it is no unit."""
    found = _UNIT.match(folded, at)
    return found.lastgroup or "" if found else ""

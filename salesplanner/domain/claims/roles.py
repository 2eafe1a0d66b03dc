"""What the words before and after a number say of it: a target, a base, a present figure, an amount of each thing."""

from __future__ import annotations

import re

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Kind, Number

#: 36 led to a meeting, no 36 for each.
_LED_TO = re.compile(r"(?<![a-z])(?:to|into|as|became|without) an? ")
_OF_ONE = re.compile(
    r" (?P<many>[a-z]{3,}s )?an? (?!few|lot|bit|little|total|further|good|new|big|more|very|bigger|slight)[a-z]{3,}(?![a-z])"
)
#: So much over or under a target, not the target.
_BEYOND = re.compile(r"(?:超(?:出|过)?|低于|少于|高于|多于|高出)了?(?:目标|任务|计划|指标|定额|预算)了?\s*$")
#: A verdict with its figures behind it: target met: 215 booked.
_MET_AHEAD = re.compile(
    r"(?:目标|任务|指标)(?:已|都)?(?:完成|达成|达标)了?[:：]$|(?<![a-z])(?:target|goal|quota)s? (?:was |is )?(?:met|hit|reached|beaten|exceeded|missed): ?$"
)
_ARROW = re.compile(r"[^,，;；()]{0,16}?(?:→|->)")
#: An earlier time that begins the words before a figure is of it, however far.
_LEADS = re.compile(
    r"\s?(?:and |but )?(?:(?:in )?last (?:year|month|week|quarter|spring|summer|autumn|winter)(?!')|a (?:year|month) ago|去年[^，,的比较]{2,6}我们|上个?月我们)"
)
_CN_PER = {"天": "day", "日": "day", "人": "person", "单": "order", "周": "week", "月": "month", "台": "piece", "件": "piece", "套": "piece", "家": "client", "间": "piece", "次": "visit"}  # fmt: skip
_EN_PER = {
    "head": "person", "guest": "person", "buyer": "person", "traveller": "person", "unit": "piece", "set": "piece", "phone": "piece",
    "ticket": "piece", "ton": "piece", "night": "piece", "room": "piece", "customer": "client", "company": "client", "contract": "deal", "booking": "order",
}  # fmt: skip
_THAN_AFTER = re.compile(r" (?:more|fewer|less) than(?![a-z])")
#: A fall that the figures behind its colon are told for: Collections slipped: 72 % …
_TOLD = re.compile(
    r"(?:^ (?:up|down)|ed|ew|ose|ell|nk|id|ank|ing) ?: ?$| (?:was|were|is|are) (?:up|down|higher|lower)[a-z -]*: ?$"
)
_AIMED = re.compile(r"(?:目标|任务|计划|指标|实际)(?:是|为)?(?:新增|新签|增加)\s*$")
#: A fall of what is spent.
_SAVED, _SAVED_AFTER = re.compile("(?:节?省|节约)了?[约近]?$"), re.compile(" (?:was |were |is )?saved(?![a-z])")


def aim_role(before: str, after: str) -> set[str]:
    """Whether it is a target."""
    if lex.TARGET_AFTER.match(after.replace("-", " ", 1)) is not None:
        return {"target"}
    before = before[: len(before) - len(met[0])] if (met := _MET_AHEAD.search(before)) else before
    found = _last(lex.TARGET_BEFORE, before) if _BEYOND.search(before) is None else None
    if found is None or len(before) - found > (24 if before.isascii() else 14):
        return set()
    reached = _last(lex.REACHED_BEFORE, before)
    if (reached is not None and reached > found) or re.search(r"(?<![a-z])(?:with|by)(?![a-z])", before[found:]):
        return set()
    return {"target"}


def time_role(before: str, after: str) -> set[str]:
    """Whether it is of an earlier time, or of now."""
    if lex.BASE_AFTER.match(after) or _ARROW.match(after):
        return {"base"}
    if re.match(rf"\s?(?:[a-z]+ ){{0,2}}(?:this (?:year|month|week|quarter|{lex.MONTHS})|now)(?![a-z])", after):
        return {"now"}
    if re.fullmatch(r"\W*after (?:about |only |just )?[$€£¥]?", before):
        return {"base"}
    if "→" in before or "->" in before:
        return {"now"}
    base, now = _last(lex.BASE_BEFORE, before), _last(lex.NOW_BEFORE, before)
    is_near = base is not None and len(before) - base <= (20 if not _LEADS.match(before) else 40)
    if base is not None and is_near and (now is None or base >= now):
        return {"base"}
    return {"now"} if now is not None else set()


def per(before: str, after: str) -> str:
    """What it is an amount of each of; empty for nothing."""
    found = lex.PER_AFTER.match(after)
    if found is not None and not _LED_TO.search(found[0]):
        if said := found["cn"] or found["cn2"] or found["cn3"]:
            return _CN_PER.get(said, "piece")
        if found["daily"]:
            return "day"
        said = found["unit"] or "piece"
        return _EN_PER.get(said, said)
    *_, found = (None, *lex.PER_BEFORE.finditer(before))
    if found is None or len(before) - found.end() > 16:
        return ""
    *_, own = before[found.end() :].split(":")
    if own != before[found.end() :] and own.strip():
        return ""  # 人均拜访：王 52 次
    return next(name.rstrip("_23456") for name, value in found.groupdict().items() if value is not None)


def is_of_one(number: Number, before: str, after: str) -> bool:
    """Whether an amount is told of each thing: £3.80 a metre, 24 bottles a case, 一吨 3600 元."""
    if number.kind is Kind.MONEY and re.search(
        "(?:^|[，,；;：:])(?:一(?![年月天周笔单口次共起般直])[一-龥]{1,2}|[一-龥]{0,2}一(?:趟|桌|张|箱|盒|包|台|件|套|瓶|桶|吨|场|期|节|堂)[一-龥]{0,4})$",
        before,
    ):
        return True
    found = _OF_ONE.match(after)
    return found is not None and (found["many"] is not None or number.kind is Kind.MONEY)


def difference_after(after: str) -> int | None:
    """The side of a difference that the words behind a count tell; None for none."""
    if re.match(r"\s?(?:[a-z]+ ){1,2}(?:more|fewer|less) than $| (?:is|was|are|were|stays?|stayed|remained) ", after):
        return None  # 5 order more than 3
    if re.match(
        r"\s?(?:(?!or )[a-z]+ ){0,2}(?:more|higher|above|ahead of last|longer|slower|dearer)(?: than)?(?![a-z])", after
    ):
        return 1
    return (
        -1
        if re.match(
            r"\s?(?:(?!or )[a-z]+ ){0,2}(?:fewer|less|lower|below|behind last|quicker|faster|shorter|cheaper)(?: than)?(?![a-z])",
            after,
        )
        else None
    )


def _last(words: re.Pattern[str], text: str) -> int | None:
    """Where the last of such words ends."""
    end = None
    for each in words.finditer(text):
        end = each.end()
    return end


def change_role(number: Number, before: str, after: str, *, is_before_verb: bool) -> int | None:
    """The side of the change that it is: 1 a rise, -1 a fall, 0 without a side; None where it is none."""
    is_count = number.kind in (Kind.COUNT, Kind.MONEY)
    if is_count and _THAN_AFTER.match(after):
        return difference_after(after)  # two lost (one more than last year)
    is_got = number.kind is Kind.COUNT and before.endswith(" gained ")  # won, not risen by so many
    if is_got or lex.TO_BEFORE.search(before) or _TOLD.search(before) or _AIMED.search(before):
        return None
    if number.kind is Kind.PERCENT and before.endswith(" won ") and number.digits and not after.startswith(" of"):
        return 1
    is_saved = number.kind is Kind.PERCENT and (_SAVED.search(before) or _SAVED_AFTER.match(after))
    for words, side in ((lex.UP_BEFORE, 1), (lex.DOWN_BEFORE, -1)):
        if words.search(before) or (is_saved and side < 0):
            return side
    if is_before_verb:
        return None
    return difference_after(after) if is_count else _change_of_rate(number, before, after)


def _change_of_rate(number: Number, before: str, after: str) -> int | None:
    """The side of a percent that the words behind it tell, or its sign."""
    for words, side in ((lex.UP_AFTER, 1), (lex.DOWN_AFTER, -1)):
        if words.match(after):
            return side
    if lex.EITHER_BEFORE.search(before) and not before.endswith("的"):
        return (1 if number.value > 0 else -1) if number.signed else 0
    return (1 if number.value > 0 else -1) if number.signed and number.kind is not Kind.TIMES else None

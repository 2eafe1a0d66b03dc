"""Which place in an order a word tells, and among which figures: the third, the second-largest, the best of the four by orders."""

from __future__ import annotations

import re

from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Sentence
from salesplanner.domain.claims.units import unit_at
from salesplanner.domain.claims.whose import Entry

#: What a rank is told in, and how much it is.
_FOR = re.compile(r" (?:for|by|in) ([a-z]{3,}?)s?(?![a-z])")
#: What is ranked by words of its own: by what was sold, by price, by money; letters behind such a word.
_BY_SALES = re.compile(r"[卖销]|(?<![a-z])(?:sell(?:s|ing|ers?)?|sold)(?![a-z])")
_BY_PRICE = re.compile(r"便宜|贵|(?<![a-z])(?:cheapest|dearest|costliest|priciest|most expensive)(?![a-z])")
_BY_MONEY = re.compile(r"(?:金额|销售额|成交额|营业额|收入|营收|业绩)[一-龥]{0,2}最")
_SINCE = re.compile(r" (?:[a-z]+ ){0,2}(?:since (?:it|we|they|i|he|she|opening|the (?:start|opening))|ever)(?![a-z])")
_TIMES, _NEAR = {"day", "hour", "minute", "second"}, 40
#: By what those of a list are told to be ranked, where this is named.
_ACTIVITY = re.compile(r"签[单约]|回款|拜访|电话|客流|报价|询盘|口碑|退货|投诉|转化|面积|人数")
#: Words for what a rank measures, right before it and behind it.
_OWN_MEASURE = re.compile(
    r"(?:进步|改善|变化|潜力|口碑|服务|质量|人气|面积|(?<![销单产数流重客])量|难度|压力)$|(?<![a-z])(?:improve[ds]?|chang(?:ed|es)|gained) $"
)
_OWN_BEHIND = re.compile(r" (takings|reviews?|potential|customers|comments)(?![a-z])")
_IS_SO_MUCH = re.compile(r"(?: of| was| is| at|:)? ?[$€£¥]?\d")


def sized_by(sentence: Sentence, cue: re.Match[str], entries: list[Entry], start: int) -> list[Entry]:
    """The figures among which there may be a largest one of what is told of; how many there are of it is no size: 最大的一单."""
    text = sentence.text
    measure = say.MEASURE.search(text, start, cue.start())
    entries = _of_measure(text, entries, cue, measure[0] if measure else "")
    is_behind = all(not each.is_own or each.place - sentence.start < start for each in entries)
    is_growth = measure is not None and measure[0] in say.GROWTHS and any(each.said.change for each in entries)
    is_new = measure is not None and not any(
        measure[0][-3:] in told for told in (text[:start], *(each.before for each in entries))
    )
    if is_behind and not is_growth and is_new:
        return []
    if (own := _measured(text, start, cue)) and not any(
        (own if own.isascii() else own[-2:]) in told for told in (text[:start], *(each.before for each in entries))
    ):
        return []
    if _is_of_another(text[start : cue.end()], text[cue.end() : cue.end() + _NEAR], entries):
        return []
    behind = say.MEASURE_BEHIND.match(text, cue.end())
    is_told = behind is not None and _IS_SO_MUCH.match(text, behind.end())
    if behind is not None and not is_told and behind[1] not in text[: cue.start()]:
        return []
    if cue[0].startswith("convert") and not any(each.said.number.kind is Kind.PERCENT for each in entries):
        return []
    units = {each.said.number.unit for each in entries} - {""}
    if (
        len(units) > 1
        and (own := unit_at(text, cue.start() - 1) or unit_at(text, start)) in units
        and cue.start() > start
    ):
        entries = [each for each in entries if each.said.number.unit == own]  # 上海展单最多: by orders
    noun = re.match(r" ([a-z]+)", text[cue.end() :]) if cue[0] in ("most", "fewest", "least") else None
    if noun and units and (counted := unit_at(text, cue.end() + 1)) and counted not in units:
        return []
    counted = unit_at(text, found.end()) if (found := say.ONE.match(text, cue.end())) else ""
    return [each for each in entries if counted in ("", "money") or each.said.number.unit != counted]


def _measured(text: str, start: int, cue: re.Match[str]) -> str:
    """What a rank measures in a word of its own right before it or behind it, which no figure need be of: 进步最大, improved most."""
    ahead = _OWN_MEASURE.search(text, start, cue.start())
    behind = _OWN_BEHIND.match(text, cue.end())
    return ahead[0].strip() if ahead else behind[1] if behind else ""


def _is_of_another(ahead: str, behind: str, entries: list[Entry]) -> bool:
    """Whether a rank is told by what the figures cannot measure: the cheapest of several days, sold best of several rates."""
    kinds = {each.said.number.kind for each in entries}
    are_bare = kinds == {Kind.COUNT} and all(each.said.number.scale == 1 for each in entries)
    are_times = any(each.said.number.unit in _TIMES for each in entries)
    if _BY_SALES.search(ahead[-20:]) and (kinds == {Kind.PERCENT} or are_times):
        return True
    if _BY_PRICE.search(ahead) and (kinds == {Kind.PERCENT} or are_times):
        return True
    if _SINCE.match(behind) or (_BY_MONEY.search(ahead) and are_bare):
        return True
    told = {found for each in entries for found in _ACTIVITY.findall(each.before)}
    named = _ACTIVITY.findall(ahead)
    return bool(told and named) and named[-1] not in told


def _of_measure(text: str, entries: list[Entry], cue: re.Match[str], measure: str) -> list[Entry]:
    """Of figures of several things those of the one that a rank is told in: by profit the least; quietest for visits."""
    counted = _FOR.match(text, cue.end())
    word = counted[1] if counted else measure
    if not word:
        return entries
    ahead = re.compile(rf"{word}s?[为是达到了约 (（:：]{{0,3}}$")
    told = [each for each in entries if ahead.search(each.before) or (counted and each.said.after[1:].startswith(word))]
    return told if 1 < len(told) < len(entries) else entries


def place_of(text: str, cue: re.Match[str], start: int, names: set[str]) -> int | None:
    """Which place a cue tells of, from the end that it names; None where it tells of none."""
    before = text[start : cue.start()]
    if cue["most"] and not before.strip() and re.match(r"[多高大] ?\d", text[cue.end() - 1 : cue.end() + 2]):
        return None  # 最多 5 家: at most
    if not cue["nth"] and say.SEVERAL.search(_own_words(text, cue.start())):
        return None  # two of them are
    if say.BOTH_ENDS.match(text, cue.end()):
        return None
    if cue["last"]:
        return count_of(cue["up"] or "1")
    if not cue["nth"]:
        nth = say.NTH_OF_SIZE.search(before)
        return count_of(nth[1] or nth[2]) if nth else 1
    is_place = cue["word"] and re.match(r" (?:place|spot|position)(?![a-z])", text[cue.end() :])
    is_ranked = (
        is_place
        or cue["list"]
        or cue[0][-1] in "名位"
        or say.RANKED.search(before)
        or re.search(r"\d[km%]?\s*$", before)
    )
    if (cue["n"] or cue["word"]) and not is_ranked and not any(before.rstrip().endswith(name) for name in names):
        return None
    if cue["second"] or cue["next"] is not None:
        return 2
    return 3 if cue["third"] else count_of(cue["n"] or cue["old"] or cue["word"] or cue["list"])


def _own_words(text: str, at: int) -> str:
    """The words before a rank that may tell whose it is; of two told in one breath, those behind the first: A sold most and B least."""
    words = re.split("[,，;；:：.。]", text[:at])[-1].removeprefix(" and ")
    *_, last = (None, *say.CUE.finditer(words))
    return re.split("[和而]| and ", words)[-1] if last is not None else words


def entrants(text: str, cue: re.Match[str]) -> int:
    """How many there are to be ranked, as far as a sentence says."""
    found = [
        count_of(each["many"] or each["en"] or each["en2"])
        for each in say.ENTRANTS.finditer(text)
        if not each["many"] or (cue["n"] and each.end() <= cue.start())
    ]
    found = [each for each in found if each > 1]
    return found[0] if len(found) == 1 else 0

"""Which place in an order a word tells, and among which figures: the third, the second-largest, the best of the four by orders."""

from __future__ import annotations

import re

from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.measures import is_of_another
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Sentence
from salesplanner.domain.claims.units import unit_at
from salesplanner.domain.claims.whose import Entry

#: What a rank is told in, and how much it is.
_FOR = re.compile(r" (?:for|by|in) ([a-z]{3,}?)s?(?![a-z])")
#: A place among more than those told: 全组 8 个人，我在全国排第 9.
_OF_MORE = re.compile(r"[，,][^，,。；;]{0,6}(?:全[国省市]|(?:全公|公)司|集团|大区|全区|行业)[一-龥]{0,3}$")
_IS_SO_MUCH = re.compile(r"(?: of| was| is| at|:)? ?[$€£¥]?\d")


def sized_by(sentence: Sentence, cue: re.Match[str], entries: list[Entry], start: int) -> list[Entry]:
    """The figures among which there may be a largest one of what is told of; how many there are of it is no size: 最大的一单."""
    text = sentence.text
    measure = say.MEASURE.search(text, start, cue.start())
    rates = [each for each in entries if each.said.number.kind is Kind.PERCENT]
    entries = rates if measure and measure[0].endswith("率") and len(rates) > 1 else entries
    entries = _of_measure(text, entries, cue, measure[0] if measure else "")
    is_behind = all(not each.is_own or each.place - sentence.start < start for each in entries)
    is_growth = measure is not None and measure[0] in say.GROWTHS and any(each.said.change for each in entries)
    told = " ".join((text[:start], *(each.before for each in entries)))
    told = told.replace(text[start : cue.end()], " ")
    if is_behind and not is_growth and measure is not None and measure[0][-3:] not in told:
        return []
    if is_of_another(text, cue, start, told, entries):
        return []
    behind = say.MEASURE_BEHIND.match(text, cue.end())
    is_told = behind is not None and _IS_SO_MUCH.match(text, behind.end())
    if behind is not None and not is_told and behind[1] not in f"{text[: cue.start()]} {told}":
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
    if cue[0] in ("most", "fewest", "least"):
        return entries
    counted = unit_at(text, found.end()) if (found := say.ONE.match(text, cue.end())) else ""
    return [each for each in entries if counted in ("", "money") or each.said.number.unit != counted]


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
        or cue["card"]
        or cue[0][-1] in "名位"
        or say.RANKED.search(before)
        or re.search(r"\d[km%]?\s*$", before)
    )
    if (cue["n"] or cue["word"]) and not is_ranked and not any(before.rstrip().endswith(name) for name in names):
        return None
    if cue["second"] or cue["next"] is not None:
        return 2
    return 3 if cue["third"] else count_of(cue["n"] or cue["old"] or cue["word"] or cue["list"] or cue["card"])


def _own_words(text: str, at: int) -> str:
    """The words before a rank that may tell whose it is; of two told in one breath, those behind the first: A sold most and B least."""
    words = re.split("[,，;；:：.。]", text[:at])[-1].removeprefix(" and ")
    *_, last = (None, *say.CUE.finditer(words))
    return re.split("[和而]| and ", words)[-1] if last is not None else words


def entrants(text: str, cue: re.Match[str]) -> int:
    """How many there are to be ranked, as far as a sentence says."""
    if _OF_MORE.search(text[: cue.start()]):
        return 0
    found = [
        count_of(each["many"] or each["en"] or each["en2"])
        for each in say.ENTRANTS.finditer(text)
        if not each["many"] or (cue["n"] and each.end() <= cue.start())
    ]
    found = [each for each in found if each > 1]
    return found[0] if len(found) == 1 else 0

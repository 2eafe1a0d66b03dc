"""Fractions told in words of how many there are, with what they come to: 报出 48 份，四分之三有回音，一共 36 份."""

from __future__ import annotations

import re

from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Said, Sentence
from salesplanner.domain.claims.ways import are_alike, plain

_STOP = re.compile(r"[，,；;：:。（()）]")
#: What leads to how many a fraction is, with nothing said of what they are.
_MAKES = re.compile(r"(?:一?共|总共|合计|计|即|就?是|合|约)[约有了]{0,2}$|^[里中]面?(?:就?有|是)?$")
_OTHERS = re.compile(r"其[中余他它]|另|剩|余下|还有")
#: Letters that two clauses may share without telling of the same.
_COMMON = set("的了是有在个中里不没未一这那我也都就和与及到共家位单份件台次人元万")
_TOTAL_GAP = 6


def is_fraction(number: Number) -> bool:
    """Whether a percent is told as a fraction in words: 三分之一, half, two thirds; no tenths."""
    return number.kind is Kind.PERCENT and number.digits is None and number.rough > 0


def of_fraction(sentence: Sentence, said: Said) -> tuple[Said, Said] | None:
    """The part and the whole that a fraction is told between, where the part tells of the same as it does."""
    if not is_fraction(said.number) or not re.search("[一-龥]", sentence.text):
        return None
    known = [each for each in plain(sentence.said) if not (each.per or each.has("base") or each.has("target"))]
    after = [each for each in known if each.number.start >= said.number.end]
    before = [each for each in known if each.number.end <= said.number.start]
    if len(after) == 1 and before:
        whole, part = before[-1], after[0]
    elif len(after) == 2 and not before:
        whole, part = after
    else:
        return None
    if (
        not (are_alike(whole, part) or whole.number.kind is part.number.kind is Kind.COUNT)
        or whole.number.value < part.number.value
        or said.number.loose == "<"
    ):
        return None
    told = _STOP.split(sentence.between(said.number.end, sentence.end))[0]
    gap = sentence.between(max(said.number.end, whole.number.end), part.number.start)
    lead = _STOP.split(gap)[-1]
    is_both = whole in after and whole.has("total") and len(gap) <= _TOTAL_GAP and gap == lead
    if _OTHERS.search(lead) or not (is_both or _MAKES.search(lead) or _are_of_one(told, lead + part.after)):
        return None
    rest = 100 - part.number.value * 100 / whole.number.value
    is_more = said.number.loose == ">" and 100 - rest >= said.number.value
    return None if is_more or said.number.fits(rest, rest) else (part, whole)


def _are_of_one(one: str, other: str) -> bool:
    return bool((set(re.findall("[一-龥]", one)) & set(other)) - _COMMON)

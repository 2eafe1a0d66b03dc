"""A report of an earlier month as a form: what in its lines and cells answered it then, and gives way to what is so now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from salesplanner.exchange.forms import boxes, keptlines, reporttimes, texts, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.meaning import Found, target_of

#: What is longer is no line of labels.
_LINE_MOST = 400
#: Facts that stand behind their labels in a report, and are other ones in the next.
_FACTS = ("field.name", "field.recipient", "field.recipient_name", "field.date", "field.period", "field.as_of", "field.period_start", "field.period_end")  # fmt: skip
_PERSONS = ("field.name", "field.recipient", "field.recipient_name", words.SUPERIOR)
#: The name of a month with its year is no longer.
_SHORT = 20
_LABELLED = re.compile(
    r"(?P<label>[一-鿿]{1,2}(?:[ \u3000]{1,4}[一-鿿])+|[^\s:：_＿。，,；;|()（）/／、]{1,16}(?: [A-Za-z]{1,14}){0,3})[ \u3000]*[:：][ \u3000]*"
)
_VALUE_ENDS = re.compile(r"[ \u3000]{2,}|\u3000|\t|[|｜,，;；。\n]|$")
_PERSON = re.compile(r"[一-鿿·]{2,8}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?: [(（][^()（）]{1,20}[)）])?")
#: A number as a cell of a report holds it, with its unit.
_VALUE = re.compile(
    r"\s*(?P<currency>(?:CNY|RMB|USD|EUR|[¥￥$€£])\s*)?(?P<number>[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>[%％]|[亿万千]?元|万|[次家个单份笔件条人户场台套吨]|k|m)?\s*"
)
_WORDS_LEAST = 8


def facts_in(text: str, *, is_head: bool) -> list[Found]:
    """What stands behind the labels of a report's line for who writes, to whom and when; a superior is named so only at its head."""
    found: list[Found] = []
    labels = list(_LABELLED.finditer(text)) if len(text) <= _LINE_MOST else []
    for each, following in zip(labels, [*labels[1:], None], strict=False):
        guess = target_of(each["label"])
        until = following.start() if following is not None else len(text)
        ends = _VALUE_ENDS.search(text, each.end(), until)
        end = ends.start() if ends is not None else until
        said = text[each.end() : end].rstrip()
        is_own = guess in _FACTS or (guess == words.SUPERIOR and is_head)
        is_person = guess in _PERSONS
        if is_own and said and (_PERSON.fullmatch(said) if is_person else reporttimes.is_time(said)):
            found.append(Found(each["label"], guess, each.end(), each.end() + len(said)))
    return found


def month_told(said: Sequence[str]) -> int:
    """The month of the report that texts at the head of a form tell beside their labels: 月份：2026年9月, Date | 30 September 2026; 0 for none."""
    days = 0
    for text, behind in zip(said, [*said[1:], ""], strict=True):
        pairs = [(text[: each.start], text[each.start : each.end], each.guess) for each in facts_in(text, is_head=True)]
        guess = target_of(text) if len(text) <= reporttimes.TITLE_MOST else ""
        pairs += [(text, behind.strip(), guess)] if guess in _FACTS and may_answer(behind, guess, {}) else []
        for _, value, known in pairs:
            if known in ("field.period", "field.period_start") and (month := reporttimes.month_of(value)):
                return month
            days = days or (reporttimes.month_by(value) if known == "field.date" else 0)
    return days


def value_of(text: str) -> re.Match[str] | None:
    """The number of a cell, which says nothing else, with its unit."""
    return _VALUE.fullmatch(text)


def may_answer(text: str, guess: str, names: Names) -> bool:
    """Whether what a cell of an earlier month's report says answers the label beside it, that month: none of the form's own words."""
    said = text.strip()
    if guess.startswith("figure."):
        return value_of(said) is not None
    if guess in _PERSONS:
        return _PERSON.fullmatch(said) is not None and not target_of(said, names or None)
    if guess in _FACTS:
        return reporttimes.is_time(said) and len(said) <= _SHORT
    said = "\n".join(takewhile(lambda line: not keptlines.is_kept(line), said.split("\n"))).strip()
    is_sentence = said[-1:] in ("。", "；", ";", ".", "!", "！")
    is_said = is_sentence or (len(said) >= _WORDS_LEAST and not target_of(said, names or None))
    is_own = keptlines.is_guide(said) or keptlines.is_lead(said) or texts.has_gap(said)
    return guess.startswith("block.") and is_said and not is_own and not boxes.is_choice(said)

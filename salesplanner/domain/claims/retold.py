"""One figure told twice over with two values: in a clause told again on its line, or in the row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Number, numbers
from salesplanner.domain.claims.opposed import CLAUSE, FILL_ZH, ZH, stem
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.tables import Cell, rows_of
from salesplanner.domain.claims.writing import wrong_figure

_KEY_FILL_EN = re.compile(
    r"(?<![a-z])(?:in total|in all|overall|altogether|at the moment|currently|now|today's|only|just|about|so|and|also|we|i|our|my|the|a|an|is|are|was|were|have|has|had|of|at|in|on|by|made|for)(?![a-z])|[^a-z ]"
)
_OTHER_FIGURE = re.compile(
    r"目标|计划|任务|预计|累计|平均|每|更正|修正|应为|截[至止]|其中|去年|同期|上[月周年季]|原|初[^步]|到(?:周|月)|第|增长|下降|同比|环比|最|超|至少|以[上下]|(?<![a-z])(?:target|goal|plan|quota|expected|average|each|per|so far|to date|corrected|instead|not|of which|up|down|last|previous|before|from|than|another|more|then|later|first|second|again|at least|over|under|new|since|by (?:monday|tuesday|wednesday|thursday|friday))(?![a-z])"
)
_SUBJECT_BETWEEN = re.compile(
    r"入职|离职|新增|增加|减少|补货|进货|售出|出库|退出|(?<![a-z])(?:hired|joined|left|added|won|sold|bought|received)(?![a-z])|[店区部组省市县]|经理|[小老][一-龥](?:[^一-龥]|$)|(?<![a-z])(?:shop|store|branch|region|team|area|north|south|east|west)"
)
_TIMED = re.compile(
    r"[本这今当]个?[月周年季天日]|[本这此]次|交[货付]期|团队|期末|月末|库存|会员|在职|(?<![a-z])(?:this (?:week|month|year|quarter)|month end|team|open|stock|headcount|members?|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![a-z])"
)
_LONG_ZH, _LONG_EN, _AWAY = 2, 2, 4


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of figures that are told otherwise further up."""
    yield from _told_twice(reading)
    yield from _told_in_table(reading)


def _key(text: str) -> str:
    """What a clause with a figure tells, without the words that say nothing."""
    if ZH.search(text):
        return FILL_ZH.sub("", text)
    return " ".join(sorted(stem(word) for word in _KEY_FILL_EN.sub(" ", text).split()))


def _figures(sentence: Sentence) -> Iterator[tuple[str, Number, int]]:
    """The clauses of a sentence with one figure each, and nothing narrower: their keys and figures."""
    for found in CLAUSE.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        own = [each for each in sentence.said if start <= each.number.start < end]
        if len(own) != 1 or _OTHER_FIGURE.search(found[0]):
            continue
        said = own[0]
        if not said.is_amount or (said.is_length and "期" not in found[0]) or said.per or said.number.loose or said.has("target") or said.has("base"):  # fmt: skip
            continue
        text = sentence.between(start, said.number.start) + " " + sentence.between(said.number.end, end)
        yield _key(text), said.number, start


def _told_twice(reading: Reading) -> Iterator[Mark]:
    """A clause told again on its line with another figure: we have 18 open quotes … we have 21 open quotes at the moment."""
    for at, sentence in enumerate(reading.sentences):
        own = list(_figures(sentence))
        if not own:
            continue
        before = [each for each in reading.near(at, _AWAY, 0, on_line=True) if each is not sentence]
        for key, number, start in own:
            if not (_TIMED.search(sentence.text) or _TIMED.search(key)) or not _is_long(key):
                continue
            for one in before:
                for other_key, other, other_start in _figures(one):
                    between = reading.folded[other.end : start]
                    if (
                        key == other_key
                        and other_start < start
                        and number.agrees(other)
                        and number.unit == other.unit
                        and not number.fits(other.low_end, other.high_end)
                        and not other.fits(number.low_end, number.high_end)
                        and not _SUBJECT_BETWEEN.search(between)
                    ):
                        yield wrong_figure(reading, number, MarkKind.REPEATED, other=other)
                        break


def _is_long(key: str) -> bool:
    return len(key) >= _LONG_ZH if ZH.search(key) else len(key.split()) >= _LONG_EN


def _told_in_table(reading: Reading) -> Iterator[Mark]:
    """The figure of a row of two cells that a sentence tells otherwise: stock at month end is 240, in the table 204."""
    if not reading.tables:
        return
    told: dict[str, list[Number]] = {}
    for sentence in reading.sentences:
        for key, number, start in _figures(sentence):
            label = sentence.between(sentence.start, start).rstrip(" :")
            told.setdefault(key or _key(label), []).append(number)
            if re.fullmatch(r" ?[a-z]*[.;]?\s*", sentence.between(number.end, sentence.end)):
                told.setdefault(_key(sentence.between(start, number.start)), []).append(number)
    for first, last in reading.tables:
        rows = list(rows_of(reading, first, last))
        if any(len(row) != 2 for row in rows):  # a label and its figure
            continue
        for row in rows:
            figure, key = _figure_of(row[1]), _key(row[0].text.strip())
            others = told.get(key, []) if figure is not None and key else []
            if figure is None or not others or any(_is_same(figure, other) for other in others):
                continue
            if figure.agrees(others[0]) and figure.is_like(others[0].value):
                yield wrong_figure(reading, figure, MarkKind.REPEATED, other=others[0])


def _figure_of(cell: Cell) -> Number | None:
    """The figure of a cell, with the word that it counts behind it: 204 units."""
    found = list(numbers(cell.text, []))
    if cell.number is not None or len(found) != 1 or not re.fullmatch(r"\s*[a-z]{0,8}\s*", cell.text[found[0].end :]):
        return cell.number
    one, at = found[0], cell.start
    digits = (one.digits[0] + at, one.digits[1] + at) if one.digits else None
    return (
        replace(one, start=one.start + at, end=one.end + at, digits=digits)
        if not cell.text[: one.start].strip()
        else None
    )


def _is_same(one: Number, other: Number) -> bool:
    return one.fits(other.low_end, other.high_end) or other.fits(one.low_end, one.high_end)

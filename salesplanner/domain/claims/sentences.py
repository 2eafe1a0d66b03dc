"""Where the sentences and the tables of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[。！？!?；;]+[”’\"')）]*|\.(?=[\s”\"')]|\Z)(?!\d)|\n")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|no|nr|vs|approx|ca|e\.g|i\.e|etc|prev|avg|mo|qtr|yr|inc|ltd|co|st|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec))$"
)
_LINE_ENDS = re.compile(r"[。！？!?；;：:.][”’\"')）]*\s*$")
_LONGEST_SENTENCE = 900
_PIECE = re.compile(r"\A(?:[a-z]+|.)", re.DOTALL)


def tables_of(folded: str) -> Iterator[tuple[int, int]]:
    """Where lines of cells stand, two or more of them."""
    start, at, lines = -1, 0, 0
    for line in folded.splitlines(keepends=True):
        if line.count("\t") >= 1 or line.count("|") >= 2:
            start, lines = (at if start < 0 else start), lines + 1
        else:
            if lines >= 2:
                yield start, at
            start, lines = -1, 0
        at += len(line)
    if lines >= 2:
        yield start, at


def sentences_of(folded: str, raw: str, tables: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The sentences outside of tables: where they begin and end, and the number of their paragraph."""
    start, block, skip = 0, 0, iter([*tables, (len(folded) + 1, len(folded) + 1)])
    table = next(skip)
    for found in _END.finditer(folded):
        end = found.end()
        while end > table[1]:
            start, block, table = max(start, table[1]), block + 1, next(skip)
        if start >= table[0] or end <= start:
            continue
        if found[0].startswith(".") and not _is_full_stop(folded, raw, found.start()):
            continue
        if found[0] == "\n" and _goes_on(folded, raw, start, found.start()):
            continue
        if folded[start:end].strip():
            yield from ((*piece, block) for piece in _pieces(folded, start, end))
        start = end
        block += found[0] == "\n" and folded[end : end + 1] in ("\n", "\t", " ", "")
    behind = next((last for first, last in tables if first <= start < last), start)
    start, block = behind, block + (behind > start)
    if start < len(folded) and folded[start:].strip():
        yield from ((*piece, block) for piece in _pieces(folded, start, len(folded)))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or in pieces where it is far too long for one."""
    while end - start > _LONGEST_SENTENCE:
        cut = max(
            (text.rfind(mark, start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE) for mark in "，,、 "),
            default=-1,
        )
        cut = cut + 1 if cut > start else start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _is_full_stop(folded: str, raw: str, at: int) -> bool:
    if _SHORT.search(folded, max(0, at - 7), at):
        return False
    ahead = raw[at + 1 : at + 4].lstrip(" \"'”)")
    return not ahead or not ahead[0].islower()


def _goes_on(folded: str, raw: str, start: int, at: int) -> bool:
    """Whether a line's end is no sentence's end: a wrapped line of Latin text."""
    ahead = raw[at + 1 : at + 2]
    return "a" <= ahead <= "z" and not _LINE_ENDS.search(folded, max(start, at - 3), at) and at - start > 40


def tail(text: str, many: int) -> str:
    """The last letters of a text, so many at the most, without the piece of a word that they would begin with: no "less" of cordless."""
    return text if len(text) <= many else _PIECE.sub("", text[-many - 1 :], count=1)


def clause(text: str, marks: re.Pattern[str], start: int, end: int) -> tuple[int, int]:
    """The part of a text between two of such marks in which a place lies."""
    low = max((found.end() for found in marks.finditer(text, 0, start)), default=0)
    ahead = marks.search(text, end)
    return low, ahead.start() if ahead else len(text)

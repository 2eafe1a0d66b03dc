"""How wide the columns of a table are, so that no figure and no word is torn."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from salesplanner.report.document import TEXT_WIDTH_CM, Table

POINTS = TEXT_WIDTH_CM / 2.54 * 72
SIZE = 10.5
PAGE = POINTS / SIZE  # the width of the page's text, in Chinese letters
PADDING = 1.3
LATIN, BOLD, CHINESE = 0.57, 0.62, 1.0
SMALLEST = 0.7
SAMPLE = 200
# Numbers with the letter behind each, such as a day with its weekday and the word before it: without our fonts programs write
# them wider, and put a gap between digits and Chinese.
_DAY = re.compile(r"(?:[一-龥]{1,4} )?(?:\d[\d,.:–-]*[\u4e00-\u9fff]?)+(?: ?周[一-龥])?")
_WIDER, _GAP = 0.64, 0.2
_WHOLE_FIGURE, _WHOLE_WORD, _WHOLE_LABEL, _WHOLE_TITLE = 16.0, 9.0, 7.0, 5.0


class Fit(Struct, frozen=True):
    """The part of the width that each column takes, and how much smaller the letters are set."""

    shares: tuple[float, ...]
    scale: float


def fit(table: Table, size: float = SIZE) -> Fit:
    """Columns as wide as asked for, or as their texts are long, but none narrower than its figures and words.

    `size` is that of the letters in points; many wide columns get smaller ones.
    """
    count = len(table.head)
    if not count:
        return Fit((), 1.0)
    needs = [_need(table, column) for column in range(count)]
    scale = max(SMALLEST, min(1.0, POINTS / size / sum(needs)))
    page = POINTS / size / scale
    weights = list(table.widths) or [_weight(table, column) for column in range(count)]
    widths = _spread(weights, needs, page)
    return Fit(tuple(width / sum(widths) for width in widths), scale)


def _spread(weights: list[float], needs: list[float], page: float) -> list[float]:
    """Share the page by weight among the columns that this leaves wide enough; the others get what they need."""
    held: set[int] = set()
    while True:
        free = [column for column in range(len(needs)) if column not in held]
        room = page - sum(needs[column] for column in held)
        total = sum(weights[column] for column in free) or 1.0
        tight = {column for column in free if room * weights[column] / total < needs[column]}
        if not tight or len(tight) == len(free):
            return [needs[c] if c in held or c in tight else room * weights[c] / total for c in range(len(needs))]
        held |= tight


def _cells(table: Table, column: int) -> list[str]:
    return [row[column] for row in table.rows[:SAMPLE]]


def _need(table: Table, column: int) -> float:
    head = max((_long(word, BOLD) for word in table.head[column].split()), default=0.0)
    title = min(head, _WHOLE_TITLE if head and _chinese(table.head[column]) else _WHOLE_WORD)
    if table.align[column] == "right":
        parts = (part for cell in _cells(table, column) for part in cell.split(", "))
        cells = max(map(_long, parts), default=0.0)
        return max(title, min(cells, _WHOLE_FIGURE)) + PADDING
    words = (_longest(cell[:400]) for cell in _cells(table, column))
    whole = min(_weight(table, column) - PADDING, _WHOLE_LABEL)
    return max(title, whole, min(max(words, default=0.0), _WHOLE_WORD)) + PADDING


def _weight(table: Table, column: int) -> float:
    """The length of nearly the longest text."""
    lengths = sorted(_long(text) for text in [table.head[column], *_cells(table, column)])
    usual = lengths[int(0.9 * (len(lengths) - 1))]
    return min(22.0, max(3.0, usual, min(lengths[-1], 8.0))) + PADDING


def _long(text: str, latin: float = LATIN) -> float:
    return sum(CHINESE if letter > "\u2010" else latin for letter in text[:60])


def _longest(text: str) -> float:
    """The longest part of a text that is not to be torn: a word, a day."""
    days = (_long(day[0], _WIDER) + _GAP * _turns(day[0]) for day in _DAY.finditer(text))
    return max([*map(_long_run, text.split()), *days], default=0.0)


def _turns(text: str) -> int:
    """How often it turns from digits to Chinese or back."""
    return sum((one > "\u2e7f") != (other > "\u2e7f") for one, other in pairwise(text))


def _long_run(word: str) -> float:
    """The longest part without a place to break: Chinese breaks after each letter."""
    longest = run = 0.0
    for letter in word:
        run = 0.0 if letter > "\u2e7f" else run + LATIN
        longest = max(longest, run)
    return longest


def _chinese(text: str) -> bool:
    return any(letter > "\u2e7f" for letter in text)

"""Text that any file format and any drawing can carry."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")
#: These are compiled when a point is shortened: with their wide ranges they would cost the start six milliseconds.
_SENTENCE_END = r"(?<=[。；！？])|(?<=[.;!?])(?=\s)"
#: What is counted; behind its colon is told what that is.
_COUNTED = r"^[^：:]*\d[^：:]*(?=[：:](?!\d))"
_WORD_END = r"[，、](?!\d)|,(?=\s)|\s+(?![\d%])|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"
#: A number that says nothing without the noun behind it: 4 of 4 days late.
_OPEN_NUMBER = r"(?:^|\s)(?:[A-Z]{3}\s)?\d[\d.,]*(?:\s(?:working|new|open|more))?$"


def clean(text: str) -> str:
    """Give the text without control characters, halves of letters and turns of direction; line breaks are kept."""
    if text.isprintable():
        return text
    text = _BREAKS.sub("\n", text)
    return _DIRECTION.sub("", _UNFIT.sub("", text))


def one_line(text: str) -> str:
    """Give the cleaned text on one line."""
    if "  " not in text and text.isprintable():
        return text.strip()
    return _SPACES.sub(" ", clean(text)).strip()


def shorten(text: str, limit: int) -> str:
    """Give at most `limit` letters, the last of them … when something was cut."""
    return text if len(text) <= limit else text[: max(0, limit - 1)].rstrip() + "…"


def shorten_point(text: str, limit: int) -> str:
    """Give a point in at most `limit` letters, never ended amid a figure or a word; … where its sentence goes on."""
    if len(text) <= limit:
        return text
    ends = [found.start() for found in re.finditer(_SENTENCE_END, text) if 0 < found.start() <= limit]
    if ends:
        return text[: ends[-1]].rstrip("；; ")
    counted = re.match(_COUNTED, text)
    if counted and counted.end() <= limit:
        return counted[0]
    words = [found.start() for found in re.finditer(_WORD_END, text) if found.start() < limit]
    at = words[-1] if words else 0
    if text[at].isspace() and (number := re.search(_OPEN_NUMBER, text[:at])):
        at = number.start()
    return text[:at].rstrip("，、, ") + "…"


def cut(text: str, columns: int) -> str:
    """One line of at most so many columns, where a Chinese letter takes two; what is cut off shows as dots."""
    line, taken = one_line(text).strip(), 0
    for place, letter in enumerate(line):
        taken += 2 if east_asian_width(letter) in "WF" else 1
        if taken > columns:
            return line[: max(0, place - 1)].rstrip() + "…"
    return line

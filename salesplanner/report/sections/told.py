"""Numbers that stand in the computed words of a section, each bound to the sentence it stands in.

A sentence is known by what is left of it without its numbers, and by what its line is about: as long as the records tell it, its numbers
follow them, in whatever unit amounts are written and whatever other sentences come or go around it. One that the records tell no more says
so, for its numbers cannot be found again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from zlib import crc32

from salesplanner.report.bound import MARK, SIGN, mark

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
#: What has digits and is no number of anything: days, times, and names with letters in them.
_NO_NUMBER = re.compile(
    rf"\d{{4}}-\d\d?-\d\d?|\d{{4}} ?年|\d{{1,2}} ?月(?:(?:\d{{1,2}}[–-])?\d{{1,2}} ?日)?|\d{{1,2}} ?[日号]|\d{{1,2}}:\d\d"
    rf"|(?:\d{{1,2}}[–-])?\d{{1,2}} (?:{_MONTHS})[a-z]*(?: \d{{4}})?|(?:{_MONTHS})[a-z]* \d{{4}}"
    r"|[A-Za-z_#][A-Za-z0-9_.#-]*\d[A-Za-z0-9_.-]*|\d+[A-Za-z_][A-Za-z0-9_.-]*"
)
_PLAIN = r"\d+(?:,\d+)*(?:\.\d+)?"
_TOLD = rf"(?:{_PLAIN}|\*\*\*)"  # a number, or what stands for one that is not to be told
_SIGNS = "¥￥$€£"
#: An amount with its currency and unit, all of which are part of it: 48.0 万元, 5.04 万, ¥50.4k, CNY 1,046 ×10k.
_AMOUNT = re.compile(
    rf"(?:[{_SIGNS}]|\b[A-Z]{{3}} ){_TOLD}(?: ?(?:百万|[千万亿])| ×\d+[km]|[km])?(?![A-Za-z0-9_])"
    rf"|{_TOLD} ?(?:(?:百万|[千万亿])?(?:元|[A-Z]{{3}}\b)|[万亿])(?![一-鿿])"
)
#: An amount in short as it was bound at first: its letter is part of the number, its currency is not.
_SHORT = re.compile(rf"(?:(?<=[{_SIGNS}])|(?<=[A-Z]{{3}} )){_PLAIN}[km](?![A-Za-z0-9_])")
_NUMBER = re.compile(rf"{_AMOUNT.pattern}|{_PLAIN}%?|\*\*\*")
_NUMBER_AT_FIRST = re.compile(rf"{_SHORT.pattern}|{_PLAIN}%?")
#: Where a sentence or a clause with a life of its own ends; within none of the brackets that tell more of what stands before them.
_END = re.compile(r"(?<=[。！？；])|(?<=[.!?;]) (?=\S)")
_COLON = re.compile(r"：|: ")
#: What follows the number in English, not what is told: 1 day is, 2 days are.
_NUMEROUS = re.compile(r"(?<=[a-z])s\b|\b(?:is|are|was|were|ha[sv]e?)\b")
_UNITS = {"k": 3, "m": 6, "千": 3, "万": 4, "百万": 6, "亿": 8, "×10k": 4, "×100m": 8}
_WORTH = re.compile(rf"({_PLAIN}) ?(百万|[千万亿]|×10k|×100m|[km])?")

Span = tuple[int, int]


def bind(section: str, lines: Sequence[str], known_by: Sequence[str] = ()) -> tuple[list[str], dict[str, str]]:
    """Lines with every number in them bound, and what each of those says that had no key yet.

    `known_by` are the same lines in the words by which their sentences are known, where these are others: with the names in full.
    """
    said: dict[str, str] = {}
    seen: Counter[str] = Counter()
    frames = known_by if len(known_by) == len(lines) else lines
    bound = [_bind(section, line, frame, said, seen) for line, frame in zip(lines, frames, strict=True)]
    return bound, _as_at_first(section, lines) | said


def is_same(one: str, other: str, *, is_rounded: bool = False) -> bool:
    """Whether two numbers are the same amount, in another unit or not to be told; `is_rounded` as far as each is told."""
    if one == other or "***" in one + other:
        return True
    worth, others = _worth(one), _worth(other)
    if worth is None or others is None:
        return False
    return abs(worth[0] - others[0]) <= (max(worth[1], others[1]) / 2 if is_rounded else 0)


def is_amount(text: str) -> bool:
    """Whether a number is money."""
    return _AMOUNT.fullmatch(text) is not None


def _worth(text: str) -> tuple[Decimal, Decimal] | None:
    """What an amount comes to, and what its last digit counts; None for what is none."""
    if not is_amount(text) or (found := _WORTH.search(text)) is None:
        return None
    plain, power = found[1].replace(",", ""), _UNITS.get(found[2], 0)
    return Decimal(plain).scaleb(power), Decimal(1).scaleb(power - len(plain.partition(".")[2]))


# --- one line -------------------------------------------------------------------------------------------------------


def _bind(section: str, line: str, frame: str, said: dict[str, str], seen: Counter[str]) -> str:
    """One line; of several sentences that are alike each is known by its place among them."""
    places, names = list(_numbers(line)), list(_names(section, frame, seen))
    if len(places) != len(names):
        names = list(_names(section, line, seen))
    bound, at = "", 0
    for (start, end), key in zip(places, names, strict=True):
        said[key] = line[start:end]
        bound += line[at:start] + mark(key)
        at = end
    return bound + line[at:]


def _names(section: str, line: str, seen: Counter[str]) -> Iterator[str]:
    """A key for each number of a line."""
    places = list(_numbers(line))
    colon = _COLON.search(line)
    about = _left(line[: colon.start()], ()) if colon is not None else ""
    for start, end in _sentences(line):
        inside = [(first - start, last - start) for first, last in places if start <= first < end]
        if inside:
            rest = _left(line[start:end], inside)
            rest = rest if colon is None or start <= colon.start() else f"{about}|{rest}"
            name = f"{section}{SIGN}{crc32(rest.encode()):08x}.{seen[rest]}"
            seen[rest] += 1
            yield from (f"{name}.{number}" for number in range(len(inside)))


def _sentences(line: str) -> Iterator[Span]:
    at = 0
    for found in _END.finditer(line):
        yield at, found.start()
        at = found.start()
    yield at, len(line)


def _left(text: str, places: Sequence[Span]) -> str:
    """What is left of a text without its numbers; of what a line is about without any digit, for its day may be today."""
    for start, end in reversed(places):
        text = f"{text[:start]}#{text[end:]}"
    text = text if places else re.sub(r"[#\d]+", "#", _NUMBER.sub("#", text))
    return _NUMEROUS.sub("", text).strip()


def _numbers(line: str, numbers: re.Pattern[str] = _NUMBER, amounts: re.Pattern[str] = _AMOUNT) -> Iterator[Span]:
    """Where the numbers of a line stand that are bound to nothing yet."""
    whole = [each.span() for each in amounts.finditer(line)]
    taken = [each.span() for each in MARK.finditer(line)]
    taken += [each.span() for each in _NO_NUMBER.finditer(line) if not _meets(each.span(), whole)]
    yield from (each.span() for each in numbers.finditer(line) if not _meets(each.span(), taken))


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


# --- words that were kept earlier -----------------------------------------------------------------------------------


def _as_at_first(section: str, lines: Iterable[str]) -> dict[str, str]:
    """The same numbers by the keys that words hold which were written when a line was known as a whole, and an amount without its unit."""
    said: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for line in lines:
        places = list(_numbers(line, _NUMBER_AT_FIRST, _SHORT))
        rest = line
        for start, end in reversed(places):
            rest = f"{rest[:start]}#{rest[end:]}"
        name = f"{section}{SIGN}{crc32(rest.encode()):08x}.{seen[rest]}"
        seen[rest] += 1
        said |= {f"{name}.{number}": line[start:end] for number, (start, end) in enumerate(places)}
    return said

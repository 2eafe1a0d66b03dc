"""Numbers that stand in the computed words of a section, each bound to the sentence it stands in.

A sentence is known by what is left of it without its numbers: as long as the records tell it, its numbers follow them. One that they tell no
more says so, for its numbers cannot be found again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
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
#: An amount in short, ¥50.4k: its letter is part of the number.
_SHORT = re.compile(rf"(?:(?<=[¥￥$€£])|(?<=[A-Z]{{3}} )){_PLAIN}[km](?![A-Za-z0-9_])")
_NUMBER = re.compile(rf"{_SHORT.pattern}|{_PLAIN}%?")


def bind(section: str, lines: Iterable[str]) -> tuple[list[str], dict[str, str]]:
    """Lines with every number in them bound, and what each of those says that had no key yet."""
    said: dict[str, str] = {}
    seen: Counter[str] = Counter()
    return [_bind(section, line, said, seen) for line in lines], said


def _bind(section: str, line: str, said: dict[str, str], seen: Counter[str]) -> str:
    """One line; of several that are alike each is known by its place among them."""
    places = list(_numbers(line))
    rest = line
    for start, end in reversed(places):
        rest = f"{rest[:start]}#{rest[end:]}"
    name = f"{section}{SIGN}{crc32(rest.encode()):08x}.{seen[rest]}"
    seen[rest] += 1
    bound, at = "", 0
    for number, (start, end) in enumerate(places):
        key = f"{name}.{number}"
        said[key] = line[start:end]
        bound += line[at:start] + mark(key)
        at = end
    return bound + line[at:]


def _numbers(line: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of a line stand that are bound to nothing yet."""
    short = [each.span() for each in _SHORT.finditer(line)]
    taken = [each.span() for each in MARK.finditer(line)]
    taken += [each.span() for each in _NO_NUMBER.finditer(line) if not _meets(each.span(), short)]
    yield from (each.span() for each in _NUMBER.finditer(line) if not _meets(each.span(), taken))


def _meets(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)

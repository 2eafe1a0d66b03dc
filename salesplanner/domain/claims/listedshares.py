"""Shares of one whole that stand in brackets behind the parts of a list: 自营 337 人（42.6%）、同程 429 人（54.2%）、途牛 25 人（3.2%）."""

from __future__ import annotations

import re

from msgspec.structs import replace

from salesplanner.domain.claims.reading import Said, Sentence, quotient
from salesplanner.domain.claims.ways import HUNDRED, Way, are_alike, plain

#: What stands between a part and its share.
_BRACKET = re.compile(r"[^\d,，;；、。]{0,16}\((?:约|about )?$")
_END = re.compile(r"\s?(?:of (?:it|them|all|the total))?\)")


def of_list(sentence: Sentence, said: Said) -> list[Way] | None:
    """What a share comes to by the others beside it, each of which says how large the whole is; None where it stands in no list.

    Nothing where the others are of different things: 签约 104.6 万元（58%）、回款 96.3 万元（64%）.
    """
    parts = _parts(sentence)
    own = next((part for share, part in parts if share.number == said.number), None)
    others = [(share, part) for share, part in parts if share.number != said.number and own and are_alike(own, part)]
    if own is None or len(parts) < 2:
        return None
    ways = [way for share, part in others if (way := _by(own, part, share)) is not None]
    if any(way.gives(said.number) for way in ways):
        return ways
    if len(others) == 1 and len(parts) == 2:
        return _of_two(own, *others[0])
    sure = [one for one in ways if any(_meet(one, other) for other in ways if other is not one)]
    return sorted(sure, key=lambda way: way.high - way.low)[:1]  # by the part that says it most closely


def _of_two(own: Said, share: Said, other: Said) -> list[Way]:
    """A part of two by the sum of both, where the other's share is one of that."""
    both = replace(own.number, value=own.number.value + other.number.value)
    if both.value <= 0 or not Way(*quotient(other.number, both, HUNDRED), HUNDRED, other.number, both).gives(
        share.number
    ):
        return []
    return [
        Way(*quotient(own.number, both, HUNDRED), own.number.value / both.value * HUNDRED, own.number, other.number)
    ]


def _parts(sentence: Sentence) -> list[tuple[Said, Said]]:
    """Each share in brackets with the figure right before it."""
    known, found = plain(sentence.said), []
    for share in sentence.said:
        if not share.is_rate or not _END.match(sentence.between(share.number.end, sentence.end)):
            continue
        before = [each for each in known if each.number.end <= share.number.start]
        if before and _BRACKET.fullmatch(sentence.between(before[-1].number.end, share.number.start)):
            found.append((share, before[-1]))
    return found


def _by(own: Said, part: Said, share: Said) -> Way | None:
    """What one part is of the whole that another one and its share make."""
    least, most = share.number.low_end, share.number.high_end
    if least <= 0 or part.number.low_end <= 0 or own.number.low_end < 0:
        return None
    low = own.number.low_end * least / part.number.high_end
    high = own.number.high_end * most / part.number.low_end
    value = own.number.value * share.number.value / part.number.value
    return Way(low, high, value, own.number, part.number) if value <= HUNDRED else None


def _meet(one: Way, other: Way) -> bool:
    return one.low <= other.high and other.low <= one.high

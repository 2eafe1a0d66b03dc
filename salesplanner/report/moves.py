"""How a figure moved, in words: points and percent always named, the base and its period beside them."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.domain.movement import Move
from salesplanner.words import Words

#: So finely points are written where fewer places would write nothing.
_PLACES_MOST = 6


def short(move: Move | None, words: Words) -> str:
    """▲ 13.1%, and of a share ▲ 0.27 points, +18.2%; a dash where nothing can be compared."""
    if move is None or (move.relative is None and move.points is None):
        return "–"
    if move.points is None:
        return f"{_arrow(move)} {words.percent(abs(move.relative or Decimal(0)), 1)}"
    said = [_points(move, words)] if move.relative is None else [_points(move, words), _percent(move, words)]
    return f"{_arrow(move)} {words.commas(said)}"


def head(move: Move | None, words: Words) -> str:
    """▲ 0.27 points of a share, ▲ 13.1% of all else: what stands large, with the rest said beside it."""
    if move is None or move.points is None:
        return short(move, words)
    return f"{_arrow(move)} {_points(move, words)}"


def full(move: Move | None, words: Words, base: str, now: str, word: str = "") -> str:
    """+18.2% (2013 1.48% → January 2015 1.75%), of a share its points before; empty where nothing can be compared.

    `base` and `now` are what the two periods are called, `word` is the figure's own unit.
    """
    if move is None:
        return ""
    said = [] if move.points is None else [f"{_sign(move)}{_points(move, words)}"]
    if move.relative is not None:
        said.append(_percent(move, words))
    ends = [f"{name} {words.value(value, move.unit, word)}" for name, value in ((base, move.before), (now, move.now))]
    return words.commas(said or ["–"]) + words.bracket(" → ".join(ends))


def base(move: Move, words: Words, name: str, word: str = "") -> str:
    """From which base to what: October 2025 28,911 → 39,229 people; of a share with its percent before."""
    before, now = (words.value(value, move.unit, word) for value in (move.before, move.now))
    ends = f"{name} {before} → {now}"
    return ends if move.points is None or move.relative is None else _percent(move, words) + words.bracket(ends)


def _points(move: Move, words: Words) -> str:
    points, places = abs(move.points or Decimal(0)), 2
    while not round(points, places) and _way(move) and places < _PLACES_MOST:  # what moved is not written as nothing
        places += 1
    said = words.places(points, places)
    text = words.translate("Report", "{points} point") if said == "1" else words.translate("Report", "{points} points")
    return text.format(points=said)


def _way(move: Move) -> int:
    """1 for up, -1 for down; 0 where what is written of it is nothing."""
    is_nothing = round(move.points or 0, 2) == 0 and round((move.relative or 0) * 100, 1) == 0
    if is_nothing and (move.points is not None or move.relative is not None):
        return 0
    return 1 if move.difference > 0 else -1 if move.difference < 0 else 0


def _sign(move: Move) -> str:
    return ("", "+", "−")[_way(move)]


def _arrow(move: Move) -> str:
    return ("=", "▲", "▼")[_way(move)]


def _percent(move: Move, words: Words) -> str:
    return _sign(move) + words.percent(abs(move.relative or Decimal(0)), 1)

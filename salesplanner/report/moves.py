"""How a figure moved, in words: points and percent always named, the base and its period beside them."""

from __future__ import annotations

from salesplanner.domain.movement import Move
from salesplanner.words import Words


def short(move: Move | None, words: Words) -> str:
    """▲ 13.1%, and of a share ▲ 0.27 points, +18.2%; a dash where nothing can be compared."""
    if move is None or (move.relative is None and move.points is None):
        return "–"
    arrow = "▲" if move.difference > 0 else "▼" if move.difference < 0 else "="
    percent = None if move.relative is None else words.percent(abs(move.relative), 1)
    if move.points is None:
        return f"{arrow} {percent}"
    beside = [] if move.relative is None else [_signed(move, percent or "")]
    return f"{arrow} {words.commas([_points(move, words), *beside])}"


def full(move: Move | None, words: Words, base: str, now: str, word: str = "") -> str:
    """+18.2% (2013 1.48% → January 2015 1.75%), of a share its points before; empty where nothing can be compared.

    `base` and `now` are what the two periods are called, `word` is the figure's own unit.
    """
    if move is None:
        return ""
    said = [] if move.points is None else [f"{_sign(move)}{_points(move, words)}"]
    if move.relative is not None:
        said.append(_signed(move, words.percent(abs(move.relative), 1)))
    ends = [f"{name} {words.value(value, move.unit, word)}" for name, value in ((base, move.before), (now, move.now))]
    return words.commas(said or ["–"]) + words.bracket(" → ".join(ends))


def _points(move: Move, words: Words) -> str:
    points = abs(move.points or 0)
    said = words.places(points, 2)
    text = words.translate("Report", "{points} point") if said == "1" else words.translate("Report", "{points} points")
    return text.format(points=said)


def _sign(move: Move) -> str:
    return "+" if move.difference > 0 else "−" if move.difference < 0 else ""


def _signed(move: Move, percent: str) -> str:
    return _sign(move) + percent

"""What the cards say of an own figure: how it was made where a running total says nothing, and how it moved."""

from __future__ import annotations

from salesplanner.domain.movement import Move
from salesplanner.domain.period import Period
from salesplanner.report import moves, ownwords
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Figure
from salesplanner.ui.progress.cards import Texts
from salesplanner.words import Words


def rests_on(figure: Figure, words: Words) -> Texts:
    """How the figure was made, and what contradicts or does not explain it."""
    caption = words.translate("Progress", "How it was made")
    if figure.own is None or not figure.own.days:
        return Texts(caption, "–", "", words.translate("Progress", "Nothing entered yet"))
    days = words.translate("Progress", "%n day(s) entered", figure.own.days)
    doubts = [ownwords.contradiction(figure, words), ownwords.unexplained(figure, words)]
    return Texts(caption, days, "", words.semicolons(filter(None, [*doubts, ownwords.made(figure, words)])))


def compared(facts: Facts, figure: Figure, words: Words) -> Texts:
    """The change with its base and both periods."""
    caption = words.translate("Progress", "Against the same days")
    found = ownwords.moves_of(figure, facts.period)
    if not found:
        note = words.translate("Progress", "The days before and a year before are not entered in full")
        return Texts(caption, "–", "", note, short=words.translate("Progress", "Not entered in full before"))
    said = [
        moves.base(move, words, ownwords.base_name(base, facts.period, facts.is_complete, words), figure.word)
        for move, base in found
    ]
    if len(found) > 1:
        said[1] = words.commas([moves.head(found[1][0], words), said[1]])
    return Texts(
        caption,
        moves.head(found[0][0], words),
        "",
        words.semicolons(said),
        short=_before(*found[0], facts, figure, words),
    )


def _before(move: Move, base: Period, facts: Facts, figure: Figure, words: Words) -> str:
    """What it is held against, in a few words."""
    before = words.value(move.before, move.unit, figure.word)
    if base == facts.period.previous():
        return f"{words.before(base.kind)} {before}"
    return words.translate("Progress", "last year {value}").format(value=before)

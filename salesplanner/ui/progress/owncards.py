"""What the cards say of an own figure: how it was made where a running total says nothing, and how it moved."""

from __future__ import annotations

from salesplanner.domain.movement import moved
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
    turns = [moved(before, figure.value, figure.unit) for before in (figure.last_year, figure.previous)]
    first = next((each for each in turns if each is not None), None)
    said = ownwords.turns(figure, facts.period, words)
    nothing = words.translate("Progress", "Nothing entered a month or a year before")
    return Texts(caption, moves.head(first, words), "", words.semicolons(said) or nothing)

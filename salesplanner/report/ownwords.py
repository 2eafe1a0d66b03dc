"""What is to be said with an own figure: how it was made, what its parts leave open, what contradicts it, how it moved."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.domain.metrics import PER, Rule
from salesplanner.domain.movement import Move, moved
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import Unit
from salesplanner.report import moves
from salesplanner.report.figures import Figure
from salesplanner.words import Words

#: A share that one decimal of a percent would write as nothing.
_LEAST_SHARE = Decimal("0.0005")
#: So many parts are told in a line, the largest.
_PARTS_MOST = 4


def made(figure: Figure, words: Words) -> str:
    """By which rule the figure was made, on how many days it rests, and where it comes from (domain X-23); empty where nothing was entered."""
    rule = _rule(figure, words)
    if not rule or not figure.source:
        return rule
    return words.semicolons([rule, words.translate("Own", "source: {source}").format(source=figure.source)])


def _rule(figure: Figure, words: Words) -> str:
    own, say = figure.own, words.translate
    if own is None or not own.days:
        return ""
    if own.rule is Rule.RATIO:
        return say("Own", "ratio of the sums of %n day(s)", own.days)
    if own.rule is Rule.SUM:
        return say("Own", "sum of %n day(s)", own.days)
    if own.rule is Rule.LEVEL:
        return say("Own", "the last figure, %n day(s) entered", own.days)
    if len(own.ids) == 1:
        return say("Own", "as entered, for %n day(s)", own.days)
    if figure.unit is Unit.RATE or PER.search(figure.word):
        return say("Own", "mean of the rates of %n day(s), not the rate of the whole", own.days)
    return say("Own", "mean of %n day(s)", own.days)


def parts(figure: Figure, words: Words) -> str:
    """The largest of its parts, with their shares where they add up to it (domain S3-02); empty where it was entered as a whole."""
    own = figure.own
    if own is None or not own.parts:
        return ""
    whole = figure.value if own.value is not None and figure.unit is not Unit.RATE else None
    rest = own.unexplained or Decimal(0)
    if whole is not None and abs(sum(own.parts.values(), rest) - Decimal(whole)) > _LEAST_SHARE:
        return ""  # means of each that are no parts of the mean of all
    told = [
        f"{name} {words.value(value, figure.unit, figure.word)}" + words.bracket(share_of(value, whole, words))
        if whole
        else f"{name} {words.value(value, figure.unit, figure.word)}"
        for name, value in list(own.parts.items())[:_PARTS_MOST]
    ]
    more = len(own.parts) - len(told)
    return words.list([*told, words.translate("Own", "%n more", more)] if more else told)


def unexplained(figure: Figure, words: Words) -> str:
    """What of the whole its parts do not explain, with its share; empty where the whole was not entered itself."""
    own = figure.own
    if own is None or own.unexplained is None or not own.value:
        return ""
    share = words.percent(own.unexplained / own.value, 1)
    value = words.value(own.unexplained, figure.unit, figure.word)
    return words.translate("Own", "{value} unexplained ({share})").format(value=value, share=share)


def contradiction(figure: Figure, words: Words) -> str:
    """That another ratio was typed than the two figures it is of come to; empty where they agree."""
    own = figure.own
    if own is None or own.typed is None:
        return ""
    typed, computed = (words.value(each, figure.unit, figure.word) for each in (own.typed, own.value))
    text = words.translate("Own", "typed as {typed}, but its two figures come to {computed}")
    return text.format(typed=typed, computed=computed)


def moves_of(figure: Figure, period: Period) -> list[tuple[Move, Period]]:
    """How it moved on a year ago and on the period before, each with that base; only those that are known."""
    ends = [(figure.last_year, period.year_before()), (figure.previous, period.previous())]
    found = [(moved(before, figure.value, figure.unit), base) for before, base in ends]
    return [(each, base) for each, base in found if each is not None][: 1 if period.kind is PeriodKind.YEAR else 2]


def base_name(base: Period, period: Period, is_whole: bool, words: Words) -> str:
    """What a base of a period is called: September 2026, of a period under way its same days."""
    name = words.headed(base, period.last)
    return name if is_whole else words.translate("Own", "{period}, same days").format(period=name)


def turns(figure: Figure, period: Period, is_whole: bool, words: Words) -> list[str]:
    """Those moves in words, each with the base and both periods."""
    return [
        moves.full(
            move, words, base_name(base, period, is_whole, words), words.headed(period, period.last), figure.word
        )
        for move, base in moves_of(figure, period)
    ]


def note(figure: Figure, period: Period, is_whole: bool, words: Words) -> str:
    """All of that in one line, behind the figure's name and value; empty where there is no figure.

    `is_whole` says whether the period is over, so that it is compared with whole ones.
    """
    told = parts(figure, words)
    if figure.value is None:
        return words.colon(words.metric(figure.id)) + told if told else ""
    value = words.value(figure.value, figure.unit, figure.word)
    said = [made(figure, words), told, unexplained(figure, words), contradiction(figure, words)]
    said += turns(figure, period, is_whole, words)
    return words.colon(f"{words.metric(figure.id)} {value}") + words.semicolons(filter(None, said))


def share_of(part: Decimal, whole: Decimal | int | None, words: Words) -> str:
    """A part's share of the whole; empty without one. What is there at all is never 0 %."""
    if not whole:
        return ""
    share = part / whole
    return "<0.1%" if 0 < share < _LEAST_SHARE else words.percent(share, 1)

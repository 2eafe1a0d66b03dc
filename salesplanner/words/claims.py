"""Why a place of a text is marked, in one sentence of either language."""

from __future__ import annotations

from collections.abc import Callable

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.words.sentences import QT_TRANSLATE_NOOP

_KINDS = {
    MarkKind.SUM: QT_TRANSLATE_NOOP("Claim", "{parts} makes {sum}, not {said}."),
    MarkKind.EQUATION: QT_TRANSLATE_NOOP("Claim", "{parts} makes {right}, not {said}."),
    MarkKind.SHARES: QT_TRANSLATE_NOOP("Claim", "The shares {parts} make {sum}, not 100%."),
    MarkKind.PART_OVER_WHOLE: QT_TRANSLATE_NOOP("Claim", "A part of {said} is larger than the whole of {of}."),
    MarkKind.UNEXPLAINED: QT_TRANSLATE_NOOP("Claim", "{parts} explain only a part of {said}; {rest} has no source."),
    MarkKind.MIXED_UNITS: QT_TRANSLATE_NOOP("Claim", "{said} is added to {unit}, which counts something else."),
    MarkKind.GROWTH: QT_TRANSLATE_NOOP("Claim", "From {base} to {now} is {growth}, not {said}."),
    MarkKind.DIFFERENCE: QT_TRANSLATE_NOOP("Claim", "From {base} to {now} the difference is {right}, not {said}."),
    MarkKind.DIRECTION: QT_TRANSLATE_NOOP("Claim", "“{said}” says the opposite of the figures: {base} to {now}."),
    MarkKind.SIGN: QT_TRANSLATE_NOOP("Claim", "A fall with a minus sign is said twice over: {said}."),
    MarkKind.TIMES: QT_TRANSLATE_NOOP("Claim", "{now} is {times} times {base}, a growth of {growth}; “{said}” does not fit."),
    MarkKind.POINTS: QT_TRANSLATE_NOOP("Claim", "From {base} to {now} are {points} percentage points, or {growth} of the base; {said} mixes the two."),
    MarkKind.NOT_POINTS: QT_TRANSLATE_NOOP("Claim", "From {base} to {now} is a growth of {growth}; {said} is no number of percentage points."),
    MarkKind.POINTS_UNCLEAR: QT_TRANSLATE_NOOP("Claim", "A rate changed by {said}: say whether that is percentage points or percent of the old rate."),
    MarkKind.NO_BASE: QT_TRANSLATE_NOOP("Claim", "{said} of what? Say what it is compared with."),
    MarkKind.RATE: QT_TRANSLATE_NOOP("Claim", "{top} of {of} is {right}, not {said}."),
    MarkKind.RATIO: QT_TRANSLATE_NOOP("Claim", "{top} by {of} is {right}, not {said}."),
    MarkKind.BUYERS: QT_TRANSLATE_NOOP("Claim", "{visitors} a day at {rate} make about {right} in {days} days, not {said}; are orders and persons mixed?"),
    MarkKind.IMPOSSIBLE: QT_TRANSLATE_NOOP("Claim", "{said} is more than all there is."),
    MarkKind.RATE_UNIT: QT_TRANSLATE_NOOP("Claim", "A rate of {said} has no unit: {percent} or {share}?"),
    MarkKind.UNIT_MISSING: QT_TRANSLATE_NOOP("Claim", "{said} has no unit; say what it counts."),
    MarkKind.PRODUCT: QT_TRANSLATE_NOOP("Claim", "{each} times {many} makes {right}, not {said}."),
    MarkKind.MEAN_OF_RATES: QT_TRANSLATE_NOOP("Claim", "A mean of daily rates, or a sum of daily visitors, is not the month's: divide the month's two totals."),
    MarkKind.ATTAINMENT: QT_TRANSLATE_NOOP("Claim", "{top} of a target of {of} is {right}, not {said}."),
    MarkKind.SURPLUS: QT_TRANSLATE_NOOP("Claim", "{top} against a target of {of} is {right} beyond it, not {said}."),
    MarkKind.GAP: QT_TRANSLATE_NOOP("Claim", "Between {top} and the target of {of} lie {right}, not {said}."),
    MarkKind.MET_NO_FIGURES: QT_TRANSLATE_NOOP("Claim", "“{said}” needs its evidence: the target and what was reached."),
    MarkKind.MET_NOT: QT_TRANSLATE_NOOP("Claim", "“{said}”, but {actual} misses the target of {target}."),
    MarkKind.MISSED_NOT: QT_TRANSLATE_NOOP("Claim", "“{said}”, but {actual} reaches the target of {target}."),
    MarkKind.RANK: QT_TRANSLATE_NOOP("Claim", "“{said}” has no basis here: name the figures it is compared with."),
    MarkKind.RANK_WRONG: QT_TRANSLATE_NOOP("Claim", "“{said}” does not hold: {own} stands beside {other}."),
    MarkKind.NO_DAY: QT_TRANSLATE_NOOP("Claim", "There is no {said}."),
    MarkKind.WEEKDAY: QT_TRANSLATE_NOOP("Claim", "{day} is a {weekday}, not “{said}”."),
    MarkKind.PERIOD: QT_TRANSLATE_NOOP("Claim", "{said} does not fit the period that it is named for."),
    MarkKind.PERIOD_KINDS: QT_TRANSLATE_NOOP("Claim", "{said} compares two figures of times of unequal length."),
    MarkKind.TWO_PERIODS: QT_TRANSLATE_NOOP("Claim", "{said} stands for a month of {year} and for the whole year."),
    MarkKind.OUTSIDE_PERIOD: QT_TRANSLATE_NOOP("Claim", "{said} lies outside {period}."),
    MarkKind.BACKWARDS: QT_TRANSLATE_NOOP("Claim", "{said} lies before {first}, where it is told to begin."),
    MarkKind.DURATION: QT_TRANSLATE_NOOP("Claim", "From {first} to {last} is {right}, not {said}."),
    MarkKind.REPEATED: QT_TRANSLATE_NOOP("Claim", "{said} stands here, {other} further up for the same figure."),
    MarkKind.OPPOSED: QT_TRANSLATE_NOOP("Claim", "“{said}” and “{other}” cannot both hold."),
    MarkKind.OUTSIDE_CLAIM: QT_TRANSLATE_NOOP("Claim", "{said} is a figure from outside: name its source and year."),
    MarkKind.UNCHECKABLE: QT_TRANSLATE_NOOP("Claim", "This cannot be checked later: give it a number or a date."),
    MarkKind.BOOK: QT_TRANSLATE_NOOP("Claim", "The records say {right}, not {said}."),
    MarkKind.BOOK_TARGET: QT_TRANSLATE_NOOP("Claim", "The target set is {right}, not {said}."),
    MarkKind.BOOK_DEAL: QT_TRANSLATE_NOOP("Claim", "The records of {name} say {right}, not {said}."),
}  # fmt: skip
#: Where a fact is not said, the sentence does without it.
_SHORTER = {
    MarkKind.DIRECTION: QT_TRANSLATE_NOOP("Claim", "“{said}” says the opposite of its own sign."),
}
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Claim", "Monday"),
    QT_TRANSLATE_NOOP("Claim", "Tuesday"),
    QT_TRANSLATE_NOOP("Claim", "Wednesday"),
    QT_TRANSLATE_NOOP("Claim", "Thursday"),
    QT_TRANSLATE_NOOP("Claim", "Friday"),
    QT_TRANSLATE_NOOP("Claim", "Saturday"),
    QT_TRANSLATE_NOOP("Claim", "Sunday"),
)


def reason(mark: Mark, translate: Callable[[str, str], str]) -> str:
    """The reason of a mark as one sentence; `translate` is given a context and a text."""
    text = _KINDS[mark.kind]
    if mark.kind is MarkKind.DIRECTION and not mark.facts.get("base"):
        text = _SHORTER[mark.kind]
    facts = dict(mark.facts)
    if "weekday" in facts:
        facts["weekday"] = translate("Claim", _WEEKDAYS[int(facts["weekday"])])
    return translate("Claim", text).format(**facts)

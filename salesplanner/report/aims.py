"""Targets beside each other: whether shorter periods add up to the longer, how a whole is split by the past, what to aim at next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.splits import Shape, as_last_year, by_season, by_working_days, evenly, worked
from salesplanner.domain.targets import METRICS, Revision, in_units, left_over
from salesplanner.report import own
from salesplanner.store import Store
from salesplanner.words import Words

#: What a longer period is checked against: the parts of it that people set targets for.
_CHECKED: dict[PeriodKind, tuple[PeriodKind, ...]] = {
    PeriodKind.YEAR: (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH),
    PeriodKind.HALF: (PeriodKind.QUARTER, PeriodKind.MONTH),
    PeriodKind.QUARTER: (PeriodKind.MONTH,),
    PeriodKind.MONTH: (PeriodKind.WEEK,),
    PeriodKind.WEEK: (PeriodKind.DAY,),
}
#: How many years of one's own months make up a season.
_YEARS = 5
#: So many months know a whole season.
SEASON_MONTHS = 12


class Check(Struct, frozen=True):
    """A period's own target beside those of its parts: `count` of them, `set` of which have one, that come to `together`."""

    period: Period
    kind: PeriodKind
    asked: Decimal
    together: Decimal
    set: int
    count: int

    @property
    def left(self) -> Decimal:
        """What the parts do not cover; below 0 where they are more."""
        return self.asked - self.together


def came(store: Store, metric: str, period: Period) -> Decimal:
    """What a metric, built in or own, came to in a period, in its unit; 0 where nothing is known."""
    found = store.metrics.named(metric)
    if found is not None:
        return own.Reading(store).come_to(found, own.Stretch(period, period)).value or Decimal(0)
    return Decimal(in_units(metric, store.measures.total(metric, period.first, period.last)))


def begun(store: Store, metric: str) -> date | None:
    """The first day of which the book knows anything of a metric, built in or own; None where it knows nothing."""
    found = store.metrics.named(metric)
    return store.measures.begun() if found is None else own.Reading(store).begun(found)


def longer(store: Store, metric: str, period: Period) -> Period | None:
    """The shortest longer period with a target of its own, which a month without one may be split from."""
    if not own.adds_up(store, metric):
        return None
    kinds = [kind for kind in PeriodKind if kind in _CHECKED and _size(kind) > _size(period.kind)]
    wholes = [period.belongs_to(kind) for kind in kinds]
    return next((whole for whole in wholes if store.targets.of(metric, whole.code) is not None), None)


def checks(period: Period, value_of: Callable[[Period], Decimal | None]) -> list[Check]:
    """The sum checks of a period with its parts, then of longer ones with those of its kind; `value_of` says a target.

    Nothing where a period has no target of its own, or none of its parts has.
    """
    longer = [kind for kind in PeriodKind if kind in _CHECKED and _size(kind) > _size(period.kind)]
    wholes = [period, *(period.belongs_to(kind) for kind in longer)]
    found = []
    for whole in wholes:
        asked = value_of(whole)
        for kind in _CHECKED.get(whole.kind, ()):
            if whole is not period and kind is not period.kind:
                continue
            parts = whole.within(kind)
            values = [value for part in parts if (value := value_of(part)) is not None]
            if asked is not None and left_over(asked, values) is not None:
                found.append(Check(whole, kind, asked, sum(values, Decimal(0)), len(values), len(parts)))
    return found


def _size(kind: PeriodKind) -> int:
    return list(PeriodKind).index(kind)


def parts_name(kind: PeriodKind, words: Words) -> str:
    """What the parts of a longer period are called: halves, quarters, months, weeks, working days."""
    say = words.translate
    return {
        PeriodKind.HALF: say("Targets", "halves"),
        PeriodKind.QUARTER: say("Targets", "quarters"),
        PeriodKind.MONTH: say("Targets", "months"),
        PeriodKind.WEEK: say("Targets", "weeks"),
        PeriodKind.DAY: say("Targets", "working days"),
    }[kind]


def said(check: Check, value: Callable[[Decimal], str], words: Words) -> str:
    """A sum check as a sentence: target of the year 12m, its months 11.5m together, 500k left. `value` writes a figure."""
    say = words.translate
    parts = parts_name(check.kind, words)
    text = say("Targets", "{period}: target {asked}, its {parts} together {together}: they add up")
    if check.left > 0:
        text = say("Targets", "{period}: target {asked}, its {parts} together {together}: {left} left to place")
    if check.left < 0:
        text = say("Targets", "{period}: target {asked}, its {parts} together {together}: {left} over")
    sentence = text.format(
        period=words.period(check.period), asked=value(check.asked), parts=parts,
        together=value(check.together), left=value(abs(check.left)),
    )  # fmt: skip
    if check.left > 0 and check.set < check.count and check.kind is not PeriodKind.DAY:
        open_ones = say("Targets", "%n of them without a target", check.count - check.set)
        sentence = words.commas((sentence, open_ones))
    return sentence


def below(metric: str, period: Period, base: str, stretch: str, words: Words) -> str:
    """That a stretch does not lie beyond its target, as a sentence; the figures as they are written."""
    text = words.translate(
        "Targets", "{metric}, {period}: the stretch of {stretch} does not lie beyond the target of {base}."
    )
    return text.format(metric=metric, period=words.period(period), stretch=stretch, base=base)


def revised(change: Revision, value: Callable[[Decimal], str], words: Words) -> str:
    """A change of a target as a sentence: on 12 October from 1.5m to 1.8m: why. `value` writes a figure."""
    text = words.translate("Targets", "Changed on {day} from {before} to {after}").format(
        day=words.day(change.day), before=value(change.before), after=value(change.after)
    )
    return words.colon(text) + change.why if change.why else text


# --- the shapes of a split --------------------------------------------------------------------------------------


def shapes(store: Store, metric: str, parts: Sequence[Period], whole: Period) -> Mapping[str, Shape]:
    """How a whole can be split into periods: as last year, by the season, by working days, evenly; what is not known says so.

    A part without a working day in the whole gets nothing, unless none has one; one that lies in it by half counts by half.
    """
    calendar = store.calendar()
    inside, days = worked(parts, whole, calendar), [calendar.count(part.first, part.last) for part in parts]
    shares = [
        Fraction(1) if not any(inside) else Fraction(count, max(1, of)) for count, of in zip(inside, days, strict=True)
    ]
    return {
        "season": by_season(parts, whole, history(store, metric), calendar),
        "last_year": as_last_year(parts, lambda part: came(store, metric, part)).times(shares),
        "days": by_working_days(parts, whole, calendar),
        "even": evenly(parts).times([Fraction(bool(share)) for share in shares]),
    }


def history(store: Store, metric: str) -> list[tuple[Period, Decimal]]:
    """The months that are over, from the first that brought something, with what each brought; five years at most."""
    month = Period.month_of(store.today()).previous()
    found: list[tuple[Period, Decimal]] = []
    for _ in range(12 * _YEARS):
        found.append((month, came(store, metric, month)))
        month = month.previous()
    while found and not found[-1][1]:
        found.pop()
    return found[::-1]


# --- the next period's proposal ---------------------------------------------------------------------------------


class Proposal(Struct, frozen=True):
    """A target proposed for a period, and what it rests on: results so far, open deals, working days left.

    Without a value there is too little history: `missing` more working days of records are needed.
    """

    value: Decimal | None
    results: int = 0
    months: int = 0
    deals: int = 0
    days: int = 0
    missing: int = 0


def propose(store: Store, period: Period, metric: str) -> Proposal | None:
    """A target for a period that is not over, in two figures, out of history, open deals and working days.

    None for a period that is over and for a metric whose days do not add up.
    """
    from salesplanner.report import forecast

    if metric not in forecast.SUMMED or period.last < store.today():
        return None
    known = forecast.forecast(store, period, metric)
    if known.days_missing:
        return Proposal(None, results=known.past.count, missing=known.days_missing)
    middle = forecast.rounded(known.outlook.middle, METRICS[metric])
    if middle <= 0:
        return None
    value = max(Decimal(1), round(middle, 1 - middle.adjusted()))
    months = len({month.first for month in known.past.months if month.days})
    return Proposal(value, known.past.count, months, len(known.deals), len(known.left))


def based_on(found: Proposal, words: Words) -> str:
    """What a proposal rests on, or what is missing for one."""
    say = words.translate
    if found.value is None:
        if not found.results:
            return say(
                "Targets", "No history yet: after %n working day(s) of records a target can be proposed", found.missing
            )
        return say(
            "Targets",
            "Too little history: %n more working day(s) of records and a target can be proposed",
            found.missing,
        )
    points = [
        say("Targets", "%n result(s) of your own", found.results)
        + words.bracket(say("Targets", "%n month(s)", found.months))
    ]
    if found.deals:
        points.append(say("Targets", "%n open deal(s)", found.deals))
    points.append(say("Targets", "%n working day(s) left", found.days))
    text = say("Targets", "A proposal, no promise; it rests on {points}").format(points=words.list(points))
    return words.commas((text, young(words))) if found.months < SEASON_MONTHS else text


def young(words: Words) -> str:
    """That less than a year of records knows no season."""
    return words.translate("Targets", "less than a year, so the season is not in it")

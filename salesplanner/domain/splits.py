"""A target split into parts that add up to it exactly: by the shape of the past, by working days, evenly or by shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import Unit
from salesplanner.domain.workdays import WorkCalendar

#: The shorter periods that a longer one can be split into, the usual first.
SHORTER: dict[PeriodKind, tuple[PeriodKind, ...]] = {
    PeriodKind.YEAR: (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.WEEK),
    PeriodKind.HALF: (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.WEEK),
    PeriodKind.QUARTER: (PeriodKind.MONTH, PeriodKind.WEEK),
    PeriodKind.MONTH: (PeriodKind.WEEK, PeriodKind.DAY),
    PeriodKind.WEEK: (PeriodKind.DAY,),
}
_SMALLEST = {Unit.MONEY: Decimal("0.01"), Unit.COUNT: Decimal(1)}
#: A part is rounded to so many figures where the whole allows it.
_FIGURES = 2


def apportion(total: Decimal, weights: Sequence[Fraction | Decimal | int], step: Decimal) -> list[Decimal]:
    """Parts of a total by weight, in whole steps, that add up to it exactly: those that lost most in rounding get what is left.

    What of the total is no whole step goes to the heaviest part. Weights must not be negative; without any they are all alike.
    """
    if not weights:
        return []
    shares = [Fraction(each) for each in weights]
    if not sum(shares):
        shares = [Fraction(1)] * len(shares)
    steps = int(total // step)
    exact = [steps * share / sum(shares) for share in shares]
    parts = [int(each) for each in exact]
    order = sorted(range(len(shares)), key=lambda place: (parts[place] - exact[place], place))
    for place in order[: steps - sum(parts)]:
        parts[place] += 1
    found = [part * step for part in parts]
    found[max(range(len(shares)), key=lambda place: (shares[place], -place))] += total - steps * step
    return found


def step_of(total: Decimal, count: int, unit: Unit) -> Decimal:
    """The roundest step for parts of a total: two figures of an average part, if the total is made of such steps."""
    smallest = _SMALLEST.get(unit, Decimal("0.0001"))
    if total <= 0 or not count:
        return smallest
    step = Decimal(10) ** ((total / count).adjusted() - _FIGURES + 1)
    while step > smallest and total % step:
        step /= 10
    return max(step, smallest)


class Shape(Struct, frozen=True):
    """The weight of each part, and of how many months' records it is made; 0 where it is made of none."""

    weights: tuple[Fraction, ...]
    months: int = 0

    @property
    def is_known(self) -> bool:
        """Whether it says anything."""
        return any(self.weights)

    def times(self, shares: Sequence[Fraction]) -> Shape:
        """The same with a share of each weight."""
        weights = tuple(each * share for each, share in zip(self.weights, shares, strict=True))
        return Shape(weights, self.months)


def worked(parts: Sequence[Period], whole: Period, calendar: WorkCalendar) -> list[int]:
    """The days of each part that are worked within the whole: a week at its edge may lie in it with days off only."""
    return [calendar.count(max(part.first, whole.first), min(part.last, whole.last)) for part in parts]


def evenly(parts: Sequence[Period]) -> Shape:
    """All alike."""
    return Shape(tuple(Fraction(1) for _ in parts))


def by_working_days(parts: Sequence[Period], whole: Period, calendar: WorkCalendar) -> Shape:
    """By the days of the whole that are worked in each, leave aside."""
    return Shape(tuple(map(Fraction, worked(parts, whole, calendar))))


def as_last_year(parts: Sequence[Period], came: Callable[[Period], Decimal]) -> Shape:
    """As the same parts of last year were; `came` says what a period brought."""
    before = [part.year_before() for part in parts]
    months = {month.first for part in before for month in _touched(part)}
    return Shape(tuple(_weight(came(part)) for part in before), len(months))


def by_season(
    parts: Sequence[Period], whole: Period, history: Iterable[tuple[Period, Decimal]], calendar: WorkCalendar
) -> Shape:
    """By what a working day of the whole brought in each calendar month of the history; months never seen are as the average.

    `history` are the complete months with what each brought.
    """
    days: dict[int, int] = {}
    sums: dict[int, Fraction] = {}
    months = 0
    for month, value in history:
        months += 1
        number = month.first.month
        days[number] = days.get(number, 0) + calendar.count(month.first, month.last)
        sums[number] = sums.get(number, Fraction(0)) + _weight(value)
    if not any(sums.values()) or not sum(days.values()):
        return Shape(tuple(Fraction(0) for _ in parts))
    average = sum(sums.values(), Fraction(0)) / sum(days.values())
    rate = {number: sums[number] / count for number, count in days.items() if count}
    weights = []
    for part in parts:
        weight = Fraction(0)
        for day in calendar.between(max(part.first, whole.first), min(part.last, whole.last)):
            weight += rate.get(day.month, average)
        weights.append(weight)
    return Shape(tuple(weights), months)


def raised(
    parts: Sequence[Period], came: Callable[[Period], Decimal], percent: Decimal, step: Decimal
) -> list[Decimal]:
    """What each part brought last year and so many percent more, in whole steps; what it comes to is no given total."""
    factor = 1 + Fraction(percent) / 100
    return [
        round(max(Fraction(0), _weight(came(part.year_before())) * factor) / Fraction(step)) * step for part in parts
    ]


def _touched(part: Period) -> list[Period]:
    """The months that a part lies in."""
    month, found = Period.month_of(part.first), []
    while month.first <= part.last:
        found.append(month)
        month = month.next()
    return found


def _weight(value: Decimal) -> Fraction:
    return max(Fraction(0), Fraction(value))

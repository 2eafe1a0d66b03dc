"""A quota beside the target of the same figure: what it comes to over the target's period, and what would make the two agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import DIFFERENT, Every, Quota
from salesplanner.domain.workdays import WorkCalendar

#: How long a period is, in the order of the kinds.
_KINDS = list(PeriodKind)
_LENGTH = {Every.DAY: PeriodKind.DAY, Every.WEEK: PeriodKind.WEEK, Every.MONTH: PeriodKind.MONTH}
#: The target of a figure in a period.
Asked = tuple[str, Period, Decimal]


class Beside(Struct, frozen=True, kw_only=True):
    """A quota over a period that has a target for the same figure: so many `times` the quota, which come to `sum`."""

    quota: Quota
    period: Period
    target: Decimal
    times: int  # working days, or months; 1 where both are as long
    exact: Fraction

    @property
    def sum(self) -> int:
        """What the quota comes to, in whole ones."""
        return int(self.exact + Fraction(1, 2))

    @property
    def agrees(self) -> bool:
        """Whether they differ by rounding alone."""
        return abs(self.exact - Fraction(self.target)) < 1

    @property
    def over(self) -> Decimal:
        """What the quota asks beyond the target, below 0 where it stays under it."""
        return self.sum - self.target


def comes_to(quota: Quota, period: Period, calendar: WorkCalendar) -> tuple[int, Fraction] | None:
    """How many times a quota is asked in a period, and what it comes to: of a weekly quota each working day asks its part.

    None where it can't be said: a period shorter than the quota's, or a count of different ones over a longer.
    """
    length = _LENGTH[quota.every]
    if period.kind is length:
        return 1, Fraction(quota.count if calendar.count(period.first, period.last) else 0)
    is_shorter = _KINDS.index(period.kind) < _KINDS.index(length)
    if is_shorter or quota.metric in DIFFERENT or period.kind is PeriodKind.SPAN:
        return None
    if quota.every is Every.MONTH:
        months = len(period.months())
        return months, Fraction(quota.count * months)
    days = calendar.between(period.first, period.last)
    if quota.every is Every.DAY:
        return len(days), Fraction(quota.count * len(days))
    return len(days), sum((Fraction(quota.count, max(1, len(calendar.week_at(day)))) for day in days), Fraction(0))


def differing(
    quotas: Iterable[Quota], targets: Iterable[Asked], calendar: WorkCalendar, today: date
) -> dict[str, list[Beside]]:
    """For each figure the periods not yet over whose target is not what the strictest quota comes to, the nearest and shortest first."""
    asked: dict[str, list[Quota]] = {}
    for quota in quotas:
        if quota.count:
            asked.setdefault(quota.metric, []).append(quota)
    found: dict[str, list[Beside]] = {}
    for metric, period, target in targets:
        if metric not in asked or period.last < today:
            continue
        beside = [
            Beside(quota=quota, period=period, target=target, times=known[0], exact=known[1])
            for quota in asked[metric]
            if (known := comes_to(quota, period, calendar)) is not None
        ]
        strictest = max(beside, key=lambda each: each.exact, default=None)
        if strictest is not None and not strictest.agrees:
            found.setdefault(metric, []).append(strictest)
    return {metric: sorted(found[metric], key=_nearest) for metric in asked if metric in found}


def _nearest(beside: Beside) -> tuple[date, date]:
    return beside.period.last, beside.period.first


def in_line(differences: Sequence[Beside], calendar: WorkCalendar) -> Quota | None:
    """The quota that agrees with the targets, asked as often as it is now, else less often; None where no whole one does.

    Where none agrees with all of them it is one that agrees with the first.
    """
    found = list(_agreeing(differences[0], calendar))
    fits_all = (each for each in found if all(_fits(each, beside, calendar) for beside in differences))
    return next(fits_all, next(iter(found), None))


def _agreeing(beside: Beside, calendar: WorkCalendar) -> Iterator[Quota]:
    metric, every = beside.quota.metric, list(Every)
    for often in every[every.index(beside.quota.every) :]:
        single = comes_to(Quota(metric=metric, every=often, count=1), beside.period, calendar)
        if single is not None and single[1]:
            wanted = Fraction(beside.target) / single[1]
            counts = sorted({floor(wanted), ceil(wanted)} - {0}, key=lambda count: abs(count - wanted))
            quotas = (Quota(metric=metric, every=often, count=count) for count in counts)
            yield from (quota for quota in quotas if _fits(quota, beside, calendar))


def _fits(quota: Quota, beside: Beside, calendar: WorkCalendar) -> bool:
    found = comes_to(quota, beside.period, calendar)
    return found is not None and abs(found[1] - Fraction(beside.target)) < 1

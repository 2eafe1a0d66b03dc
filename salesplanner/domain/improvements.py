"""Improvement actions judged by the records: how often they were due and done, what moved since, what asks for a verdict.

An occasion is a day of the action's routine, a plan item made for it, or its line in the checklist of a visit that took place.
Each counts once, on the day it stood for, wherever it was moved: due when it is done or its day has passed, so that what was
dropped or missed is due and not done. What a visit had no line for is not asked of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from math import comb

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Improvement, ImprovementState, Verdict
from salesplanner.domain.workdays import WorkCalendar

#: More than so many at once are asked about first (experience, 6.5).
MOST_AT_ONCE = 3
#: Below so many cases before and since together, or so many working days since, nothing is said of a change.
FEWEST_CASES = 10
FEWEST_DAYS = 5
#: A share of fewer cases than this is none.
_FEWEST_OF = 5
#: A change that chance alone would bring at least this often is not told as one.
_BY_CHANCE = 0.10
#: A weakness is named that is there in so many months running.
RETURNS = 3
#: So long before its end a period asks what became of the actions.
_CLOSING = timedelta(days=6)
#: So many days one month, quarter or half may be shorter than another.
_MONTHS_DIFFER = 3
_DAY = timedelta(days=1)


class Occasion(Struct, frozen=True, kw_only=True):
    """A time at which an action was to be done: a plan item, or a line of a checklist (`table` and `id`)."""

    improvement_id: int
    table: str
    id: int
    day: date
    is_done: bool


class Tally(Struct, frozen=True):
    """How often an action was due, and how often it was done."""

    done: int = 0
    due: int = 0

    @property
    def share(self) -> float:
        """Done by due, a fraction; 0 where nothing was due."""
        return self.done / self.due if self.due else 0.0


def tally(action: Improvement, occasions: Iterable[Occasion], today: date, period: Period | None = None) -> Tally:
    """How often an action was due and done, in a period or over all; what is not done today may yet be."""
    open_from = min(today, action.closed_on) if action.closed_on else today
    counted = [
        each
        for each in occasions
        if each.improvement_id == action.id
        and each.day >= (action.starts_on or each.day)
        and (each.is_done or each.day < open_from)
        and (period is None or period.contains(each.day))
    ]
    return Tally(sum(each.is_done for each in counted), len(counted))


# --- before and after -----------------------------------------------------------------------------------------------


class Sample(Struct, frozen=True):
    """What a metric was in a span: its value, how many cases that rests on, and of how many where it is a share.

    `cases` of a share are those that met it; `of` is None for a count or an amount.
    """

    value: Decimal | None
    cases: int
    of: int | None = None
    is_count: bool = False


class Told(Enum):
    """What may be said of a change."""

    TOO_FEW = "too_few"  # cases to tell
    CHANCE = "chance"  # no more than chance brings
    CLEAR = "clear"  # more than chance brings
    PLAIN = "plain"  # the numbers alone: of amounts no more can be said


class BeforeAfter(Struct, frozen=True):
    """A metric in equally many working days before an action began and since."""

    before: Sample
    since: Sample
    days: int
    told: Told


def spans(action: Improvement, today: date, calendar: WorkCalendar) -> tuple[Period, Period, int] | None:
    """The days before an action began and since, with as many working days each; None while none is over.

    Since: from its first day to yesterday, or to the day before it ended.
    """
    if action.starts_on is None:
        return None
    last = min(today, action.closed_on or today) - _DAY
    days = calendar.count(action.starts_on, last)
    if not days:
        return None
    first, reach = action.starts_on, days * 3 + 40
    before = calendar.between(first - timedelta(days=reach), first - _DAY)
    return (
        Period(before[-days] if len(before) >= days else first - timedelta(days=days), first - _DAY),
        Period(first, last),
        days,
    )


def judge(before: Sample, since: Sample, days: int) -> Told:
    """What may be said of the change from one sample to the other, of equally many working days.

    Counts are compared by the conditional test of two Poisson counts (Przyborowski and Wilenski, Biometrika 31, 1940): of all
    cases each falls on either side with chance one half. Shares are compared by Fisher's exact test. Both two-sided, at 10 %.
    """
    cases = (before.of or 0) + (since.of or 0) if before.of is not None else before.cases + since.cases
    if (
        cases < FEWEST_CASES
        or days < FEWEST_DAYS
        or (before.of is not None and min(before.of, since.of or 0) < _FEWEST_OF)
    ):
        return Told.TOO_FEW
    if before.of is None and not before.is_count:
        return Told.PLAIN
    chance = _of_shares(before, since) if before.of is not None else _of_counts(before.cases, since.cases)
    return Told.CHANCE if chance >= _BY_CHANCE else Told.CLEAR


def _of_counts(before: int, since: int) -> float:
    total, low = before + since, min(before, since)
    return min(1.0, 2 * sum(comb(total, each) for each in range(low + 1)) / (1 << total))


def _of_shares(before: Sample, since: Sample) -> float:
    first, second, hits = before.of or 0, since.of or 0, before.cases + since.cases
    ways = {
        each: comb(first, each) * comb(second, hits - each)
        for each in range(max(0, hits - second), min(first, hits) + 1)
    }
    return sum(way for way in ways.values() if way <= ways[before.cases]) / comb(first + second, hits)


# --- verdicts -------------------------------------------------------------------------------------------------------


def asks(action: Improvement, verdicts: Iterable[Verdict], period: Period, made_in: Period | None, today: date) -> bool:
    """Whether an action asks what became of it: its time is over, or a later review than its own comes to its end.

    `made_in` is the period in whose review it was made, else the month it began in; a review of a shorter time, such as a
    day's, does not ask, nor does one at whose end the action was judged already, be it in another review.
    """
    if action.state is not ImprovementState.OPEN or action.deleted_at is not None:
        return False
    if action.due_on is not None and action.due_on < today:
        return True
    made = made_in or Period.month_of(action.starts_on or today)
    closes = period.last - _CLOSING
    is_judged = any(
        each.improvement_id == action.id and (each.period == period.code or each.day >= closes) for each in verdicts
    )
    is_long = _days(period) + _MONTHS_DIFFER >= _days(made)
    return is_long and made.first < period.first and not is_judged and today >= closes


def _days(period: Period) -> int:
    return (period.last - period.first).days


def goes_on_until(action: Improvement, today: date) -> date:
    """The last day of another month of an action: a month after the later of its last day and today."""
    start = max(today, action.due_on or today)
    following = Period.month_of(start).next()
    return min(following.last, following.first + timedelta(days=start.day - 1))


def returning(actions: Iterable[Improvement], month: Period) -> dict[str, int]:
    """The weaknesses, by what they are known by, that an action stood against in this and at least two months before: how many running."""
    by_weakness: dict[str, list[Improvement]] = {}
    for each in actions:
        if (key := each.known_by) and each.deleted_at is None:
            by_weakness.setdefault(key, []).append(each)
    found = {key: _months_running(of, month) for key, of in by_weakness.items()}
    return {key: months for key, months in found.items() if months >= RETURNS}


def _months_running(actions: list[Improvement], month: Period) -> int:
    count = 0
    while any(_lives(each, month) for each in actions):
        count, month = count + 1, month.previous()
    return count


def _lives(action: Improvement, month: Period) -> bool:
    return (
        action.starts_on is not None
        and action.starts_on <= month.last
        and (action.closed_on is None or action.closed_on >= month.first)
    )

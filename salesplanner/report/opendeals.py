"""The open deals as far as a report tells of them: in brief, as the store keeps them, so that they cost nothing to hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Mapping, Sequence
from datetime import date, timedelta
from heapq import nlargest

from msgspec import Struct, field

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Stage
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief
from salesplanner.store import Store

#: So many of the largest are held, and of those left alone; so many that are to close are told with their next step.
LARGEST_MOST, _QUIET_MOST, CLOSING_MOST = 8, 5, 12


class OpenDeals(Struct, frozen=True, kw_only=True):
    """Those that a report tells of, in the order of the board where nothing else is said."""

    largest: tuple[Brief, ...] = ()  # the largest first
    past: tuple[Brief, ...] = ()  # their expected close
    stale: tuple[Brief, ...] = ()  # long in their stage, and neither they nor their clients left alone
    quiet: tuple[tuple[Brief, str], ...] = ()  # the first that are put off or left alone, each with the reason
    dated: Sequence[Brief] = ()  # with an expected close, by day
    steps: Mapping[int, Activity] = field(
        default_factory=dict
    )  # the next steps of the largest and of those that close, by deal
    amounts: frozenset[int] = frozenset()  # of all of them, in minor units

    def closing(self, period: Period) -> Sequence[Brief]:
        """Those that are to close in a period, by day."""
        return _within(self.dated, period)


def reading(store: Store, as_of: date, following: Period) -> Generator[None, None, OpenDeals]:
    """The open deals as of a day, for a report whose next period is `following`; read in pieces."""
    day, all_ = as_of.isoformat(), (yield from store.pipeline.reading())
    yield
    limits = {key: _stays_until(stage, as_of) for key, stage in store.stages.lived().items()}
    resting = store.client_list.at_rest(as_of)
    yield
    quiet = [each for each in all_ if each.quiet_until is not None and day <= each.quiet_until]
    left_alone = {each.id for each in quiet}
    largest = nlargest(LARGEST_MOST, all_, key=lambda each: each.amount or 0)
    dated = sorted((each for each in all_ if each.expected_on), key=lambda each: (_expected(each), each.id))
    yield
    told = [*largest, *largest_of(_within(dated, following))]
    steps = store.improvements.held_back().leave_in(store.activities.many(each.step_id for each in told))
    whole = store.deals.many(each.id for each in quiet[:_QUIET_MOST])
    yield
    return OpenDeals(
        largest=tuple(largest),
        past=tuple(each for each in all_ if each.expected_on is not None and each.expected_on < day),
        stale=tuple(
            each
            for each in all_
            if each.staged_on is not None
            and each.staged_on < limits.get(each.stage_id or 0, "")
            and each.id not in left_alone
            and each.client_id not in resting
        ),
        quiet=tuple((each, whole[each.id].quiet_reason) for each in quiet[:_QUIET_MOST]),
        dated=dated,
        steps={each.id: steps[each.step_id] for each in told if each.step_id in steps},
        amounts=frozenset(each.amount for each in all_ if each.amount is not None),
    )


def _within(dated: Sequence[Brief], period: Period) -> Sequence[Brief]:
    start = bisect_left(dated, period.first.isoformat(), key=_expected)
    return dated[start : bisect_right(dated, period.last.isoformat(), key=_expected)]


def _expected(deal: Brief) -> str:
    return deal.expected_on or ""


def largest_of(closing: Sequence[Brief]) -> list[Brief]:
    """The largest of those that are to close, by day."""
    largest = {each.id for each in nlargest(CLOSING_MOST, closing, key=lambda each: each.amount or 0)}
    return [each for each in closing if each.id in largest]


def _stays_until(stage: Stage, as_of: date) -> str:
    """A deal that came into a stage before this day is stale."""
    return (as_of - timedelta(days=2 * stage.usual_days)).isoformat()

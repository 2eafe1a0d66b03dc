"""What was known on a day of how a period will end, read from the book as it stood then.

Of an open deal is known how it stood then: its stage, amount and expected day are taken from their history, what closed later is open,
what was opened later is not there; so are payments and promises. An order, a visit or any other result counts by the day that it bears,
unless it was written down only afterwards. What a book was filled with, though, with days before its first record of the kind, was
known at all times: it could else foretell nothing of its own past; of a deal without a day from it is known no more than how long it
was open. A deal that was in the book is open until the day on which its end was written down, whatever day that bears.
What was put right since counts as it is now, and so do targets, a stage's preset and a deal's chance by hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Set
from datetime import date, timedelta
from itertools import accumulate
from math import prod
from typing import NamedTuple

from msgspec.structs import replace

from salesplanner.domain.dues import Due, Record
from salesplanner.domain.forecast import ON_TIME_DEALS, Expected, Forecast, on_time
from salesplanner.domain.levels import Month, Past, Stretch
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted
from salesplanner.domain.targets import is_counted, minor_units
from salesplanner.report.facts import target_of
from salesplanner.store import Store
from salesplanner.store.forecasts import OpenThen, UndatedThen
from salesplanner.store.measures import table_of

_WATCHED = timedelta(days=365)
#: The metric that due payments announce, and those that open deals do.
OF_DUES = "payments.amount"
OF_DEALS = ("orders.amount", "orders.count", "deals.won.count", "deals.won.amount")
#: How far back is looked at to say how late clients pay.
_PAID_SINCE = timedelta(days=730)
_DAY = timedelta(days=1)
#: So many due payments are looked at in one turn.
_DUES_AT_ONCE = 500
#: So many stretches of the past say how far deals without a day keep what they promise.
_STRETCHES = 26


class _Asked(NamedTuple):
    """What is asked: the end of which period, what of it, known on which day, and the minor units of one."""

    store: Store
    period: Period
    metric: str
    as_of: date
    share: int

    @property
    def since(self) -> date:
        return self.as_of - _WATCHED

    @property
    def horizon(self) -> int:
        """The days ahead."""
        return max(1, (self.period.last - self.as_of).days)

    @property
    def is_counted(self) -> bool:
        """Whether each result counts one; asked for once, not for each of thousands."""
        return is_counted(self.metric)


def known(store: Store, period: Period, metric: str, as_of: date) -> Generator[None, None, Forecast]:
    """What was known at the end of a day that is not to come, giving way between two questions to the book."""
    today, measures = store.today(), store.measures
    asked = _Asked(store, period, metric, as_of, minor_units(metric))
    target = target_of(store, metric, period)
    late = (yield from _late(asked, min(asked.since, period.first))) if as_of < today else []
    done = (yield from measures.summing(metric, period.first, min(as_of, period.last))) if as_of >= period.first else 0
    done -= sum(each.value for each in late if period.contains(each.day))
    first = max(period.first, as_of if as_of == today else as_of + _DAY)
    found = Forecast(
        as_of=as_of,
        done=done / asked.share,
        target=float(target) if target is not None else None,
        past=Past(),
        left=tuple(store.calendar().between(first, period.last)),
    )
    yield
    if metric in OF_DEALS:
        return (yield from _with_deals(asked, found))
    if metric == OF_DUES:
        return (yield from _with_dues(asked, found, {each.id for each in late}))
    return replace(found, past=(yield from _every(asked, late)))


def _with_deals(asked: _Asked, found: Forecast) -> Generator[None, None, Forecast]:
    """With the deals that are open, and the results that none announced."""
    store, as_of = asked.store, asked.as_of
    in_time, closed = yield from store.forecasts.in_time(asked.since, as_of)
    yield
    told = yield from store.forecasts.results(table_of(asked.metric), asked.since, as_of, asked.horizon)
    begun = told[0].day if told else None
    quiet = [each for each in told if not each.is_announced]
    counts = asked.is_counted
    values = [each.counts if counts else each.amount for each in quiet]
    days = Counter(each.day for each in quiet)
    past = yield from _past(asked, begun, days, values)
    found = replace(found, past=past, late=1 - in_time / closed if closed >= ON_TIME_DEALS else None)
    yield
    if as_of >= asked.period.last:
        return found
    usual = sum(each.amount for each in told) / len(told) if told else 0.0
    first = (
        date.min if as_of >= asked.period.first else asked.period.first
    )  # what is late counts once the period has begun
    open_then = yield from store.forecasts.open_deals(as_of, first, asked.period.last)
    found = replace(found, deals=_dated(asked, open_then, on_time(in_time, closed)))
    if all(deal.expected_on for deal in open_then):
        return found
    yield
    deals = yield from store.forecasts.undated(asked.since, as_of)
    return replace(found, undated=_undated(asked, deals, usual), kept=(yield from _kept(asked, deals, begun, days)))


def _dated(asked: _Asked, open_then: Iterable[OpenThen], punctual: float) -> tuple[Expected, ...]:
    """Of the open deals those with an expected day, each by its win chance and how many come in time."""
    norms, counts = asked.store.stages.norms(asked.as_of), asked.is_counted
    found = []
    for deal in open_then:
        if deal.expected_on is not None:
            percent = deal.chance if deal.chance is not None else norms.get(deal.stage_id or 0, norms[0]).chance
            value = 1.0 if counts else (deal.amount or 0) / asked.share
            found.append(Expected(deal.id, value, percent / 100 * punctual, deal.expected_on))
    return tuple(found)


def _undated(asked: _Asked, deals: list[UndatedThen], usual: float) -> tuple[Expected, ...]:
    """The open deals without an expected day.

    `usual` is what a result brings, in minor units, for those whose amount is not known.
    """
    as_of, period = asked.as_of, asked.period
    ways, first = _Ways(asked.store, as_of), max(period.first, as_of + _DAY)
    found = []
    for deal in deals:
        if deal.closed_on is None:
            value = 1.0 if asked.is_counted else (usual if deal.amount is None else deal.amount) / asked.share
            ever, in_time = ways.chances(deal, as_of, first, period.last)
            found.append(Expected(deal.id, value, ever * in_time, None, ever))
    return tuple(found)


def _kept(
    asked: _Asked, deals: list[UndatedThen], begun: date | None, days: Counter[date]
) -> Generator[None, None, tuple[Stretch, ...]]:
    """How far deals without an expected day kept what their stages promised, in stretches as long as what is left."""
    as_of, length = asked.as_of, timedelta(days=asked.horizon)
    ways = _Ways(asked.store, as_of)
    found: list[Stretch] = []
    last = as_of
    while begun is not None and last - length >= begun and len(found) < _STRETCHES:
        yield
        before = last - length
        open_then = [each for each in deals if each.known_on <= before and (each.closed_on or as_of) > before]
        promised = sum(prod(ways.chances(each, before, before + _DAY, last)) for each in open_then)
        came = sum(each.is_won and each.closed_on is not None and each.closed_on <= last for each in open_then)
        results = sum(count for day, count in days.items() if before < day <= last)
        working = asked.store.calendar().count(before + _DAY, last)
        found.append(Stretch(last - length / 2, working, max(results, came), promised, came))
        last = before
    return tuple(reversed(found))


class _Ways:
    """What is usual in each stage, as it was known on a day."""

    def __init__(self, store: Store, as_of: date) -> None:
        self._day, self._norms = as_of, store.stages.norms(as_of)

    def chances(self, deal: UndatedThen, day: date, first: date, last: date) -> tuple[float, float]:
        """The chance on a day that a deal is won at all, and then on the later days from `first` to `last`."""
        stage, since = 0, deal.known_on
        for entered, on in deal.stages:
            if on <= day and entered in self._norms:
                stage, since = entered, on
        norm = self._norms[stage]
        percent = deal.chance if deal.chance is not None and day == self._day else norm.chance
        return percent / 100, norm.cycle.within((day - since).days, (first - day).days, (last - day).days)


def _with_dues(asked: _Asked, found: Forecast, late: Set[int]) -> Generator[None, None, Forecast]:
    """With the payments that are due, and those that came in without a plan, but those written down later."""
    store, as_of = asked.store, asked.as_of
    dues = yield from store.forecasts.dues(as_of - _PAID_SINCE, as_of)
    yield
    begun, unplanned = yield from _unplanned(asked, dues, late)
    values = [value for _, value in unplanned]
    past = yield from _past(asked, begun, Counter(day for day, _ in unplanned), values)
    yield
    return replace(found, past=past, deals=(yield from _due(asked, dues)) if as_of < asked.period.last else ())


def _due(asked: _Asked, dues: list[Due]) -> Generator[None, None, tuple[Expected, ...]]:
    """The payments due by the end of the period, each by how late this client and all of them pay (`domain.dues`)."""
    as_of, period = asked.as_of, asked.period
    record = Record(as_of, dues, asked.store.forecasts.promises_to_pay(as_of))
    first = max(period.first, as_of + _DAY)
    waited = [each for each in dues if each.received_on is None and each.due_on <= period.last]
    yield
    found = []
    for number, each in enumerate(waited, 1):
        chance, day = record.chance(each, first, period.last), record.day_of(each, period.last)
        found.append(Expected(each.id, each.amount / 100, chance, day))
        if number % _DUES_AT_ONCE == 0:
            yield
    return tuple(found)


def _unplanned(
    asked: _Asked, dues: list[Due], late: Set[int]
) -> Generator[None, None, tuple[date | None, list[tuple[date, int]]]]:
    """The first day of any payment, and those that came in without a plan known at the beginning of such a horizon: day and minor units.

    One that was planned some days ahead is known for all of a horizon but those days: so many of its like are left out, evenly.
    """
    horizon = asked.horizon
    ahead = timedelta(days=horizon - horizon // 2)
    planned = {
        each.id: (each.received_on - each.known_on).days
        for each in dues
        if each.received_on and each.due_on <= each.received_on + ahead
    }
    begun, found, rest = None, [], 0.0
    for first, last in _months(asked.since, asked.as_of):
        yield
        for each in asked.store.measures.of(OF_DUES, first, last):
            if each.id in late:
                continue
            begun = begun or each.day
            rest += max(0.0, 1 - max(0, planned.get(each.id, 0)) / horizon)
            if rest >= 1:
                rest -= 1
                found.append((each.day, each.value))
    return begun, found


def _months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Those days a month at a time: in a year of a large book there are many thousands of records."""
    month = Period.month_of(first)
    while month.first <= last:
        yield max(first, month.first), min(last, month.last)
        month = month.next()


def _late(asked: _Asked, since: date) -> Generator[None, None, list[Counted]]:
    """What was written down only after the day."""
    found = []
    for first, last in _months(since, asked.as_of):
        found += asked.store.measures.written_later(asked.metric, first, last, asked.as_of)
        yield
    return found


def _every(asked: _Asked, late: list[Counted]) -> Generator[None, None, Past]:
    """All results of the last year, where nothing announces any; each counts one, or what stands in it."""
    days: Counter[date] = Counter()
    values: list[int] = []
    unknown = {each.id for each in late}
    for first, last in _months(asked.since, asked.as_of):
        if asked.is_counted:
            days += asked.store.measures.by_day(asked.metric, first, last)
        else:
            told = [each for each in asked.store.measures.of(asked.metric, first, last) if each.id not in unknown]
            days += Counter(each.day for each in told)
            values += [each.value for each in told]
        yield
    if asked.is_counted:
        days -= Counter(each.day for each in late)
        values = [1]
    return (yield from _past(asked, min(days, default=None), days, values))


def _past(asked: _Asked, begun: date | None, days: Counter[date], values: list[int]) -> Generator[None, None, Past]:
    """What came in the last year that nothing announced, in stretches; the day on which it began only begins the watch."""
    if begun is None:
        return Past()
    yield
    if asked.store.measures.is_any(asked.metric, asked.since - _WATCHED, asked.since - _DAY):
        begun = asked.since - _DAY  # it was at work before: the whole year was watched
    calendar, months = asked.store.calendar(), []
    told = sorted(days)
    upto = [0, *accumulate(days[day] for day in told)]  # a year of days is not gone through for each stretch
    for stretch in _stretches(begun, asked.as_of):
        results = upto[bisect_right(told, stretch.last)] - upto[bisect_left(told, stretch.first)]
        months.append(Month(stretch.first.replace(day=1), calendar.count(stretch.first, stretch.last), results))
    return Past(months=tuple(months), values=tuple(value / asked.share for value in values))


def _stretches(begun: date, as_of: date) -> Iterator[Period]:
    """The days after a first one, each month in two parts, as the present one is parted: so much was over, so much to come."""
    first = begun + _DAY
    while first <= as_of:
        month = Period.month_of(first)
        middle = min(month.first + timedelta(days=as_of.day - 1), month.last)
        last = min(middle if first <= middle else month.last, as_of)
        yield Period(first, last)
        first = last + _DAY

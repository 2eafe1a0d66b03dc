"""The forecast of a metric for a period, read from the book as it stood on a day.

Of an open deal is known how it stood then: its stage, amount and expected day are taken from their history, what closed later is open,
what was opened later is not there; so are payments and promises. An order, a visit or any other result counts by the day that it bears:
one that was written down later for an earlier day, or put right since, counts as it is now, for a book that was filled from
another list could else foretell nothing of its own past. Targets, a stage's preset and a deal's chance by hand are as they are now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.dues import Due, Record
from salesplanner.domain.forecast import ON_TIME_DEALS, Expected, Forecast, Month, Past, on_time
from salesplanner.domain.metrics import OWN
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.statements import Statement, Verdict
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report.facts import target_of
from salesplanner.report.figures import plain
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.calendar import years_of
from salesplanner.store.measures import table_of
from salesplanner.words import Words

_WATCHED = timedelta(days=365)
#: The metrics whose days add up to their period; of the others each record may count once only.
SUMMED = (
    "orders.amount", "orders.count", "payments.amount", "deals.won.count", "deals.won.amount", "deals.lost.count", "deals.new.count",
    "agreements.new.count", "visits.count", "calls.count", "meetings.count", "quotes.count", "clients.new.count",
)  # fmt: skip
#: The one that due payments announce, and those that open deals do.
_OF_DUES = "payments.amount"
#: How far back is looked at to say how late clients pay.
_PAID_SINCE = timedelta(days=730)
_DAY = timedelta(days=1)
_OF_DEALS = ("orders.amount", "orders.count", "deals.won.count", "deals.won.amount")


def forecast(store: Store, period: Period, metric: str = "orders.amount", as_of: date | None = None) -> Forecast:
    """What was known at the end of a day, by default today, of how a period ends; in whole currency for money.

    Today may still bring something, a day before it no more. Raises Problem: NO_FORECAST for a metric whose days do not add up,
    OWN_NOT_FORECAST for one that the person defined.
    """
    return at_once(gradually(store, period, metric, as_of))


def gradually(store: Store, period: Period, metric: str, as_of: date | None = None) -> Generator[None, None, Forecast]:
    """The same, giving way between two questions to the book."""
    if metric not in SUMMED:
        raise Problem(Kind.OWN_NOT_FORECAST if metric.startswith(OWN) else Kind.NO_FORECAST, metric=metric)
    today = store.today()
    as_of = min(as_of or today, today)
    share = 100 if METRICS[metric] is Unit.MONEY else 1
    target = target_of(store, metric, period)
    done = store.measures.total(metric, period.first, min(as_of, period.last)) if as_of >= period.first else 0
    first = max(period.first, as_of if as_of == today else as_of + timedelta(days=1))
    is_of_deals = metric in _OF_DEALS
    horizon = max(1, (period.last - as_of).days)
    dues = store.forecasts.dues(as_of - _PAID_SINCE, as_of) if metric == _OF_DUES else []
    yield
    punctual = store.forecasts.in_time(as_of - _WATCHED, as_of) if is_of_deals else (0, 0)
    yield
    past = yield from _past(store, metric, as_of, horizon, share, dues)
    yield
    return Forecast(
        as_of=as_of,
        done=done / share,
        target=float(target) if target is not None else None,
        past=past,
        deals=_expected(store, metric, as_of, period, punctual, dues) if as_of < period.last else (),
        left=tuple(store.calendar().between(first, period.last)),
        late=1 - punctual[0] / punctual[1] if punctual[1] >= ON_TIME_DEALS else None,
    )


def _expected(
    store: Store, metric: str, as_of: date, period: Period, punctual: tuple[int, int], dues: list[Due]
) -> tuple[Expected, ...]:
    """What is announced for the period: deals, or due payments; of other metrics nothing is."""
    if metric == _OF_DUES:
        return _due(store, as_of, period, dues)
    return (
        _deals(store, metric, as_of, period, 100 if METRICS[metric] is Unit.MONEY else 1, punctual)
        if metric in _OF_DEALS
        else ()
    )


def _due(store: Store, as_of: date, period: Period, dues: list[Due]) -> tuple[Expected, ...]:
    """The payments due by the end of the period, each by how late this client and all of them pay (`domain.dues`)."""
    record = Record(as_of, dues, store.forecasts.promises_to_pay(as_of))
    first = max(period.first, as_of + _DAY)
    waited = [each for each in dues if each.received_on is None and each.due_on <= period.last]
    return tuple(
        Expected(each.id, each.amount / 100, record.chance(each, first, period.last), record.day_of(each, period.last))
        for each in waited
    )


def _unplanned(
    store: Store, since: date, as_of: date, horizon: int, dues: list[Due]
) -> Generator[None, None, list[tuple[date, int]]]:
    """The payments that came in without a plan known at the beginning of such a horizon: day and minor units.

    One that was planned some days ahead is known for all of a horizon but those days: so many of its like are left out, evenly.
    """
    ahead = timedelta(days=horizon - horizon // 2)
    planned = {
        each.id: (each.received_on - each.known_on).days
        for each in dues
        if each.received_on and each.due_on <= each.received_on + ahead
    }
    found, rest = [], 0.0
    for first, last in _months(since, as_of):
        yield
        for each in store.measures.of(_OF_DUES, first, last):
            rest += max(0.0, 1 - max(0, planned.get(each.id, 0)) / horizon)
            if rest >= 1:
                rest -= 1
                found.append((each.day, each.value))
    return found


def _months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Those days a month at a time: in a year of a large book there are many thousands of records."""
    month = Period.month_of(first)
    while month.first <= last:
        yield max(first, month.first), min(last, month.last)
        month = month.next()


def _past(
    store: Store, metric: str, as_of: date, horizon: int, share: int, dues: list[Due]
) -> Generator[None, None, Past]:
    """The results of the last year that nothing announced, each month in two parts; the first of all only begins the watch."""
    since = as_of - _WATCHED
    counted = metric.endswith(".count")
    if metric in _OF_DEALS:
        begun = store.measures.first_day(metric, since, as_of)
        told = store.forecasts.unannounced(table_of(metric), since, as_of, horizon)
        days = Counter(each.day for each in told)
        values = [each.counts if counted else each.amount for each in told]
    elif metric == _OF_DUES:
        begun = store.measures.first_day(metric, since, as_of)
        found = yield from _unplanned(store, since, as_of, horizon, dues)
        days, values = Counter(day for day, _ in found), [value for _, value in found]
    else:
        days, values = Counter(), [1]  # each counts one
        for first, last in _months(since, as_of):
            days += store.measures.by_day(metric, first, last)
            yield
        begun = min(days, default=None)
    if begun is None:
        return Past()
    yield
    if store.measures.is_any(metric, since - _WATCHED, since - _DAY):
        begun = since - _DAY  # it was at work before: the whole year was watched
    return Past(months=_watched(store, begun, as_of, days), values=tuple(value / share for value in values))


def _watched(store: Store, begun: date, as_of: date, days: Counter[date]) -> tuple[Month, ...]:
    """The months after the day on which the watch began, with how many results lie in each part of them."""
    results: Counter[tuple[int, int, bool]] = Counter()
    for day, count in days.items():
        results[day.year, day.month, day.day > as_of.day] += count if day > begun else 0
    calendar, months = store.calendar(), []
    month = Period.month_of(begun + _DAY)
    while month.first <= as_of:
        middle = month.first + timedelta(days=as_of.day - 1)
        for is_rest, first, last in ((False, month.first, middle), (True, middle + _DAY, month.last)):
            watched = calendar.count(max(first, begun + _DAY), min(last, month.last, as_of))
            months.append(Month(month.first, watched, results[month.first.year, month.first.month, is_rest]))
        month = month.next()
    return tuple(months)


def _deals(
    store: Store, metric: str, as_of: date, period: Period, share: int, punctual: tuple[int, int]
) -> tuple[Expected, ...]:
    """The deals expected by the end of the period, what was late included once it has begun."""
    first = date.min if as_of >= period.first else period.first
    chances = {stage_id: norm.chance for stage_id, norm in store.stages.norms(as_of).items()}
    kept = on_time(*punctual)
    found = []
    for deal in store.forecasts.open_deals(as_of, first, period.last):
        percent = deal.chance if deal.chance is not None else chances.get(deal.stage_id or 0, 0)
        value = 1.0 if metric.endswith(".count") else (deal.amount or 0) / share
        found.append(Expected(deal.id, value, percent / 100 * kept, deal.expected_on))
    return tuple(found)


class Announced(Struct, frozen=True):
    """What a forecast waits for by name: an open deal, or a due payment; the amount in minor units."""

    table: str
    expected: Expected
    name: str
    client: str
    amount: int

    @property
    def id(self) -> int:
        """The record's."""
        return self.expected.id


def announced(store: Store, found: Iterable[Expected], metric: str) -> list[Announced]:
    """What is waited for, in the order given."""
    found, table = list(found), "payment" if metric == _OF_DUES else "deal"
    known = store.forecasts.named(table, (each.id for each in found))
    made = []
    for each in found:
        deal, item, client, amount = known[each.id]
        name = " · ".join(filter(None, (deal, item))) or client
        made.append(Announced(table, each, name, client, amount))
    return made


def assumed(known: Forecast, more: Decimal) -> Forecast:
    """The forecast with what the person assumes beside the records; never kept, never told outside."""
    return replace(known, done=known.done + float(more))


def assumed_said(known: Forecast, more: Decimal, metric: str, words: Words) -> str:
    """Where the period ends with the assumptions, and the chance of its target."""
    if known.days_missing:
        return ""
    with_it = assumed(known, more)
    said = [span(with_it, metric, words)]
    if with_it.outlook.chance is not None:
        text = words.translate("Forecast", "chance of the target about {tenths} in 10")
        said.append(text.format(tenths=tenths(with_it.outlook.chance)))
    return words.commas(said)


def holidays(store: Store, first: date, last: date) -> list[tuple[str, date, date]]:
    """The holidays with a day in a stretch, by name, each with its first and last day off in it (domain S3-12)."""
    found: list[tuple[str, date, date]] = []
    named = {day: name for year in years_of(store.settings).values() for day, name in year.off.items()}
    for day in sorted(each for each in named if first <= each <= last):
        if found and found[-1][0] == named[day] and day - found[-1][2] == _DAY:
            found[-1] = (named[day], found[-1][1], day)
        else:
            found.append((named[day], day, day))
    return found


def freeze(store: Store) -> None:
    """Keep what was known on this week's Monday morning of the month; made whenever in the week, it says the same."""
    at_once(freezing(store))


def freezing(store: Store) -> Generator[None, None, None]:
    """The same in parts."""
    month = Period.month_of(store.today())
    monday = week_in(month, store.today())
    aimed = {target.metric for target in store.targets.in_period(month.code)} & set(SUMMED)
    found = []
    for metric in sorted(aimed - store.forecasts.frozen(month.code, monday)):
        known = yield from gradually(store, month, metric, monday - timedelta(days=1))
        if not known.days_missing:
            end = known.outlook
            found.append(
                Statement(
                    metric=metric, period=month.code, day=monday, done=known.done, low=end.low, middle=end.middle,
                    high=end.high, target=known.target, chance=end.chance,
                )
            )  # fmt: skip
    if found:
        store.forecasts.freeze(found)


def week_in(period: Period, today: date) -> date:
    """The day from which what is said of a period holds for the week: Monday, or the period's first day after it."""
    return max(today - timedelta(days=today.weekday()), period.first)


def verdicts(store: Store, metric: str) -> list[Verdict]:
    """What was foretold of a metric each Monday, latest first, beside the guess of the week and what came."""
    share, today = 100 if METRICS[metric] is Unit.MONEY else 1, store.today()
    guesses = store.forecasts.guessed(metric)
    outcomes: dict[str, float | None] = {}
    found = []
    for each in store.forecasts.statements(metric):
        if each.period not in outcomes:
            period = Period.parse(each.period)
            total = store.measures.total(metric, period.first, period.last) / share
            outcomes[each.period] = total if period.last < today else None
        found.append(Verdict(each, guesses.get((each.period, each.day)), outcomes[each.period]))
    return found


def as_json(known: Forecast, metric: str) -> dict[str, Any]:
    """The forecast in the command line's words."""
    said: dict[str, Any] = {
        "as_of": known.as_of.isoformat(),
        "done": _plain(known.done, metric),
        "target": None if known.target is None else _plain(known.target, metric),
        "expected": None, "low": None, "high": None, "probability": None,
        "history": known.past.count,
    }  # fmt: skip
    if known.days_missing:
        return said | {"reason": f"not enough history: {known.days_missing} more working days of records are needed"}
    outlook = known.outlook
    said |= {
        "expected": _plain(outlook.middle, metric),
        "low": _plain(outlook.low, metric),
        "high": _plain(outlook.high, metric),
    }
    if outlook.chance is None:
        return said | {"reason": "no target is set for this period"}
    return said | {"probability": round(outlook.chance, 3)}


def lines(known: Forecast, metric: str, words: Words) -> list[str]:
    """The forecast as a person reads it."""
    value, more = chance(known, words)
    return list(filter(None, (value + (words.bracket(more) if more else ""), span(known, metric, words))))


def chance(known: Forecast, words: Words) -> tuple[str, str]:
    """How likely the target is, in tenths, and what to add to it; what is missing where it cannot be said."""
    say = words.translate
    if known.days_missing:
        return "–", say("Forecast", "%n more day(s) of records and this can be estimated", known.days_missing)
    likely = known.outlook.chance
    if likely is None:
        return say("Forecast", "No target"), ""
    if known.target is not None and known.done >= known.target:
        return say("Forecast", "Reached"), ""
    if likely < 0.1:
        return say("Forecast", "Hard"), say("Forecast", "less than 1 in 10")
    if likely > 0.9:
        return say("Forecast", "Very likely"), say("Forecast", "over 9 in 10")
    return say("Forecast", "About {tenths} in 10").format(tenths=tenths(likely)), ""


def tenths(chance: float) -> int:
    """A chance in tenths; what lies ahead is never nine and a half of ten or more, nor none."""
    return min(9, max(1, round(chance * 10)))


def ending(known: Forecast, metric: str, words: Words) -> str:
    """Where it will most likely end."""
    return words.value(rounded(known.outlook.middle, METRICS[metric]), METRICS[metric])


def span(known: Forecast, metric: str, words: Words) -> str:
    """Where it will end, most likely and within which range; empty where there is too little to say so."""
    if known.days_missing:
        return ""
    outlook, unit = known.outlook, METRICS[metric]
    middle, low, high = (words.value(rounded(each, unit), unit) for each in (outlook.middle, outlook.low, outlook.high))
    text = words.translate("Forecast", "Likely {middle}, 80 % range {low} – {high}")
    return text.format(middle=middle, low=low, high=high)


def rest(known: Forecast | None, words: Words) -> str:
    """What the days after the cut-off will bring of orders and how the period will end, as ranges; empty where it cannot be said."""
    if known is None or known.days_missing:
        return ""
    low, high, done = (rounded(each, Unit.MONEY) for each in (known.outlook.low, known.outlook.high, known.done))
    text = words.translate(
        "Report", "For the days left another {rest} is expected, {whole} in the whole period (in 8 of 10 cases)."
    )
    more, whole = (f"{words.amount(a)}–{words.amount(b)}" for a, b in ((low - done, high - done), (low, high)))
    return text.format(rest=more, whole=whole)


def _plain(value: float, metric: str) -> Any:
    return plain(rounded(value, METRICS[metric]), METRICS[metric])


def rounded(value: float, unit: Unit) -> Decimal:
    """To the minor unit, or whole."""
    return Decimal(str(round(value, 2 if unit is Unit.MONEY else 0)))

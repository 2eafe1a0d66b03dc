"""The forecast of a metric for a period: made, kept each Monday and judged, and told in words."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.forecast import Expected, Forecast
from salesplanner.domain.metrics import OWN
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.statements import Statement, Verdict
from salesplanner.domain.targets import METRICS, QUANTITY, Unit, minor_units
from salesplanner.report.figures import plain
from salesplanner.report.gradual import at_once
from salesplanner.report.known import OF_DUES, known
from salesplanner.store import Store
from salesplanner.store.calendar import years_of
from salesplanner.words import Words

#: The metrics whose days add up to their period; of the others each record may count once only.
SUMMED = (
    "orders.amount", "orders.count", QUANTITY, "payments.amount", "deals.won.count", "deals.won.amount", "deals.lost.count", "deals.new.count",
    "agreements.new.count", "visits.count", "calls.count", "meetings.count", "quotes.count", "clients.new.count",
)  # fmt: skip
_DAY = timedelta(days=1)


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
    return (yield from known(store, period, metric, min(as_of or today, today)))


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
    found, table = list(found), "payment" if metric == OF_DUES else "deal"
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
        value, beside = chance(with_it, words)
        text = words.translate("Forecast", "chance of the target: {chance}")
        said.append(text.format(chance=value + (words.bracket(beside) if beside else "")))
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
    share, today = minor_units(metric), store.today()
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


def told(
    store: Store, period: Period, metric: str, as_of: date | None, words: Words
) -> tuple[dict[str, Any], list[str]]:
    """The forecast for the command line: the document, and the lines for a person.

    Of a period that was over before the first record nothing is known, which is not that it brought nothing; nor is it where
    nothing is recorded at all and only days off are left.
    """
    known, begun = forecast(store, period, metric, as_of), store.measures.begun()
    document = as_json(known, metric)
    is_open = known.as_of <= period.last and (begun is not None or known.days_missing)
    if known.done or is_open or (begun is not None and begun <= period.last):
        is_over = known.as_of >= period.last < store.today()  # nothing is likely of it any more: it came to so much
        return document, [plainly(known, metric, words)] if is_over else lines(known, metric, words)
    nothing = dict.fromkeys(("done", "expected", "low", "high", "probability"))
    text = words.translate("Forecast", "Nothing is recorded of {period}").format(period=words.period(period))
    return document | nothing | {"reason": "nothing is recorded of this period"}, [text]


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
    told = (value + (words.bracket(more) if more else ""), span(known, metric, words) or plainly(known, metric, words))
    return list(filter(None, told))


def plainly(known: Forecast, metric: str, words: Words) -> str:
    """What is done, what was asked and what is missing: that is known however short the records are."""
    unit, say = METRICS[metric], words.translate
    done = rounded(known.done, unit)
    if known.target is None:
        return say("Forecast", "Done {done}, no target").format(done=words.exact(done, unit))
    target = rounded(known.target, unit)
    text = say("Forecast", "Done {done} of {target}, {gap} missing")
    if done >= target:
        text = say("Forecast", "Done {done} of {target}")
    return text.format(
        done=words.exact(done, unit), target=words.exact(target, unit), gap=words.exact(target - done, unit)
    )


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
    text = words.translate("Forecast", "Likely {middle}, 80 % range {span}")
    return text.format(middle=middle.replace("-", "−"), span=words.between(low, high))


def rest(known: Forecast | None, words: Words) -> str:
    """What the days after the cut-off will bring of orders and how the period will end, as ranges; empty where it cannot be said."""
    if known is None or known.days_missing:
        return ""
    low, high, done = (rounded(each, Unit.MONEY) for each in (known.outlook.low, known.outlook.high, known.done))
    text = words.translate(
        "Report", "For the days left another {rest} is expected, {whole} in the whole period (in 8 of 10 cases)."
    )
    more, whole = (
        words.between(words.amount(a), words.amount(b), "–") for a, b in ((low - done, high - done), (low, high))
    )
    return text.format(rest=more, whole=whole)


def _plain(value: float, metric: str) -> Any:
    return plain(rounded(value, METRICS[metric]), METRICS[metric])


def rounded(value: float, unit: Unit) -> Decimal:
    """To the minor unit, or whole."""
    return Decimal(str(round(value, 2 if unit is Unit.MONEY else 0)))

"""What each region, channel, product or line brought, of every figure that has such parts, beside what it was before and was to be."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.domain.targets import QUANTITY, Level
from salesplanner.report import own, parts
from salesplanner.report.facts import Facts
from salesplanner.store import Store

#: What is signed is listed by these, each beside what it was before.
PARTED = ("region", "channel", "line", "product")
#: The person's own figures name their parts themselves.
OWN_PARTS = "part"
#: Clients are told apart by their class too, which lists nothing that is signed.
_GRADE = "grade"
_METRICS = (
    *("orders.amount", "orders.count", "payments.amount", "deals.won.count", "deals.won.amount"),
    *("visits.count", "calls.count", "clients.new.count", QUANTITY),
)
#: What is told by part for the year so far.
_SO_FAR = ("orders.amount", "orders.count", "payments.amount")


#: And for each of its months.
_BY_MONTH = "orders.amount"


class Part(Struct, frozen=True):
    """What a part came to now, in as many days of the period before and of the one a year ago, and what it was to be."""

    value: Decimal = Decimal(0)
    previous: Decimal | None = None
    last_year: Decimal | None = None
    target: Decimal | None = None
    year: Decimal | None = None  # from the first day of the year to the cut-off
    months: Mapping[int, Decimal] = {}  # of the period's year to the cut-off, as far as they are recorded


Parts = Mapping[str, Mapping[str, Part]]


def reading(store: Store, facts: Facts) -> Generator[None, None, dict[str, Parts]]:
    """By what they are parted by, and figure: the parts by name, the largest first."""
    spans = {metric: _spans(store, facts, metric) for metric in _METRICS}
    found: dict[str, Parts] = {}
    for dimension in (*PARTED, _GRADE):
        of_metric = {}
        for metric in _METRICS:
            if dimension in parts.dimensions(metric):
                yield
                of_metric[metric] = _of(store, facts, metric, dimension, spans[metric])
        names = dict.fromkeys(name for each in of_metric.values() for name in each)
        before, back = (Decimal(0) if each else None for each in spans["orders.amount"][1:])
        nothing = Part(Decimal(0), before, back)
        found[dimension] = {metric: {**dict.fromkeys(names, nothing), **each} for metric, each in of_metric.items()}
    found[OWN_PARTS] = yield from _own(store, facts)
    return found


def _wholes(facts: Facts) -> tuple[Period, Period, Period]:
    return facts.period, facts.period.previous(), facts.period.year_before()


def _spans(store: Store, facts: Facts, metric: str) -> list[Period | None]:
    """What is done of a period, and as many days of the one before and of the one a year ago."""
    by_days = store.settings.get("role") == "online"
    return [facts.done, *(facts.as_far_on(each, metric, by_days=by_days) for each in _wholes(facts)[1:])]


def _of(store: Store, facts: Facts, metric: str, dimension: str, spans: list[Period | None]) -> dict[str, Part]:
    now, before, back = (parts.shares(store, metric, dimension, each) if each else {} for each in spans)
    asked = {
        each.part: each.value
        for each in store.targets.parts(metric, facts.period.code)
        if each.dimension == dimension and each.level is Level.BASE
    }
    year = Period(date(facts.as_of.year, 1, 1), facts.as_of)
    so_far = parts.shares(store, metric, dimension, year) if metric in _SO_FAR and dimension in PARTED else None
    months = _months(store, facts, metric, dimension)
    return {
        name: Part(
            Decimal(now.get(name, 0)),
            Decimal(before.get(name, 0)) if spans[1] else None,
            Decimal(back.get(name, 0)) if spans[2] and not facts.since else None,
            asked.get(name),
            None if so_far is None else Decimal(so_far.get(name, 0)),
            {month: Decimal(of_month.get(name, 0)) for month, of_month in months.items()},
        )
        for name in dict.fromkeys([*now, *before, *back, *asked, *(so_far or ())])
    }


def _months(store: Store, facts: Facts, metric: str, dimension: str) -> dict[int, Mapping[str, Decimal]]:
    """What each part brought in each month of the period's year that is recorded, to the cut-off."""
    year = facts.period.first.year
    if metric != _BY_MONTH or dimension not in PARTED:
        return {}
    wholes = (Period.parse(f"{year}-{month:02}") for month in range(1, 13))
    return {
        each.first.month: parts.shares(store, metric, dimension, Period(each.first, min(each.last, facts.as_of)))
        for each in wholes
        if each.first <= facts.as_of and (facts.begun is None or facts.begun <= each.first)
    }


def _own(store: Store, facts: Facts) -> Generator[None, None, dict[str, dict[str, Part]]]:
    """The parts of the person's own figures."""
    entered, found = own.Reading(store), dict[str, dict[str, Part]]()
    for code, metric in entered.by_code.items():
        yield
        now, before, back = (
            entered.come_to(metric, own.Stretch(whole, done)).parts
            for whole, done in zip(_wholes(facts), _spans(store, facts, code), strict=True)
        )
        found[code] = {name: Part(value, before.get(name), back.get(name)) for name, value in now.items()}
    return {code: each for code, each in found.items() if each}

"""Which sections a summary of a period has, in which order, and which of them are in unless they are ticked off (experience, 13)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.store.reports import ReportSection

#: What stands behind a summary: without words of its own and without a number.
APPENDICES = frozenset({"history", "review", "sources"})

# A section with a minus is there to be ticked, and out until it is.
_DAY = "results done market problems plan support -well -visits -deals -newcomers -progress -receptions -next"
_WEEK = (
    "results progress -visits -receptions -guests -clients -deals -well problems -newcomers market plan -next support"
    " -suggestions -pace -done"
)
_MONTH = (
    "results pace deals -progress -visits -receptions -guests -clients well problems -shortcomings -newcomers -market"
    " next -plan support -suggestions -courses"
)
_QUARTER = (
    "results months -pace deals -courses -progress -visits -receptions -guests -clients well problems -shortcomings"
    " -newcomers -market next -plan support -suggestions"
)
_HALF = (
    "results months -pace courses -deals -progress -visits -receptions -guests -clients well problems -shortcomings"
    " -newcomers -market next -plan support suggestions"
)
_ORDERS = {
    PeriodKind.DAY: _DAY,
    PeriodKind.WEEK: _WEEK,
    PeriodKind.MONTH: _MONTH,
    PeriodKind.QUARTER: _QUARTER,
    PeriodKind.HALF: _HALF,
    PeriodKind.YEAR: _HALF,
    PeriodKind.SPAN: _QUARTER,
}
#: The seven blocks of a hotel's weekly and monthly visit report (domain, S2-36), in its order.
_SEVEN = "visits receptions guests clients problems newcomers plan"
_ROLES = {
    (
        "hotel",
        PeriodKind.WEEK,
    ): f"results {_SEVEN} market support -progress -deals -well -next -suggestions -pace -done",
    ("hotel", PeriodKind.MONTH): (
        f"results pace {_SEVEN} -deals -progress well -shortcomings market next support -suggestions -courses"
    ),
}
#: What a role looks at besides.
_ALSO = {
    "online": {PeriodKind.MONTH: {"guests"}, PeriodKind.QUARTER: {"guests"}, PeriodKind.HALF: {"guests"}},
    "wholesale": {
        PeriodKind.WEEK: {"newcomers"},
        PeriodKind.MONTH: {"guests", "clients", "newcomers"},
        PeriodKind.HALF: {"guests"},
    },
}


class Layout(Struct, frozen=True):
    """The sections in their order, and those that are in unless the person ticks them off."""

    keys: tuple[str, ...]
    usual: frozenset[str]


def layout(kind: PeriodKind, role: str = "") -> Layout:
    """The layout of a summary of a kind of period for a role; every other role has that of `general`."""
    order = _ROLES.get((role, kind), _ORDERS[kind]).split()
    ends = ["-history", "-review", "-sources" if kind in (PeriodKind.DAY, PeriodKind.WEEK) else "sources"]
    named = [*order, *ends]
    usual = {each for each in named if not each.startswith("-")} | _ALSO.get(role, {}).get(kind, set())
    return Layout(tuple(each.removeprefix("-") for each in named), frozenset(usual))


def chosen(period: Period, role: str, parts: Mapping[str, ReportSection]) -> list[str]:
    """The sections that are in: as the person ticked them, else the usual ones."""
    found = layout(period.kind, role)
    ticked = {key: part.included for key, part in parts.items()}
    return [key for key in found.keys if ticked.get(key, key in found.usual)]

"""What a company's form asks for and no section tells: every open deal, who bought, the classes of clients, and the year so far."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import ClosedDeal, Deal
from salesplanner.domain.orders import Buyer
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.quotes import PriceNote
from salesplanner.report import parts
from salesplanner.report.facts import Depth, Facts, comparable, target_of
from salesplanner.report.facts import reading as reading_facts
from salesplanner.report.figures import Figure
from salesplanner.store import Store

#: The name by which it is asked for.
LISTED = "tables"
#: What is signed is listed by these, each beside what it was before.
PARTED = ("product", "region", "channel", "line")
#: So many are read at a time.
_AT_ONCE = 500


class Listed(Struct, frozen=True, kw_only=True):
    """Rows of a form's tables, and the figures of the year."""

    open: tuple[Brief, ...]  # every open deal, the largest first
    steps: Mapping[int, Activity]  # their next steps, by deal
    grades: Mapping[int, str]  # the classes of the clients of deals, by client
    buyers: tuple[Buyer, ...]  # who ordered, the largest first
    lost: Mapping[int, Deal] = field(default_factory=dict)  # in whole
    contested: tuple[tuple[Brief, list[str]], ...] = ()  # the open deals that rivals bid for too, with their names
    asked: tuple[PriceNote, ...] = ()  # what rivals ask, as far as it was heard in the period
    before: Mapping[str, tuple[Mapping[str, Decimal], Mapping[str, Decimal]]] = field(default_factory=dict)
    year: Mapping[str, Figure] = field(default_factory=dict)  # to the cut-off; the target to the end of its month
    annual: Mapping[str, Decimal] = field(default_factory=dict)  # the whole year's targets


def reading(store: Store, facts: Facts, closed: Sequence[ClosedDeal]) -> Generator[None, None, Listed]:
    """Read it for a period and the deals that were closed in it, in pieces."""
    open_ = sorted(store.pipeline.briefs(), key=lambda each: -(each.amount or 0))
    steps: dict[int, Activity] = {}
    grades: dict[int, str] = {}
    for start in range(0, len(open_), _AT_ONCE):
        yield
        found = store.activities.many(each.step_id for each in open_[start : start + _AT_ONCE])
        steps |= {each.deal_id: each for each in found.values() if each.deal_id is not None}
    named = {each.client_id for each in open_} | {each.client_id for each in closed}
    clients = sorted(filter(None, named))
    for start in range(0, len(clients), _AT_ONCE):
        yield
        grades |= store.clients.graded(clients[start : start + _AT_ONCE])
    yield
    done, year = facts.done, Period.parse(str(facts.as_of.year))
    buyers = store.orders.buyers(done.first, done.last) if done else []
    lost: dict[int, Deal] = {}
    for start in range(0, len(closed), _AT_ONCE):
        yield
        lost |= store.deals.many(each.id for each in closed[start : start + _AT_ONCE] if not each.is_won)
    bid = store.deals.contested()
    before = yield from _before(store, facts)
    annual = {name: asked for name in facts.figures if (asked := target_of(store, name, year)) is not None}
    so_far = yield from _year(store, facts.as_of)
    return Listed(
        open=tuple(open_),
        steps=steps,
        grades=grades,
        buyers=tuple(buyers),
        lost=lost,
        contested=tuple((each, bid[each.id]) for each in open_ if each.id in bid),
        asked=tuple(store.price_notes.of_days(facts.period.first, facts.as_of)),
        before=before,
        year=so_far,
        annual=annual,
    )


def _before(
    store: Store, facts: Facts
) -> Generator[None, None, dict[str, tuple[dict[str, Decimal], dict[str, Decimal]]]]:
    """What each part brought in as many days of the period before, and of the one a year ago."""
    by_days = store.settings.get("role") == "online"
    spans = [
        comparable(facts.period, facts.done, each, facts.calendar, by_days=by_days)
        for each in (facts.period.previous(), facts.period.year_before())
    ]
    found = {}
    for name in PARTED:
        yield
        last, year = (parts.shares(store, "orders.amount", name, each) if each is not None else {} for each in spans)
        found[name] = last, year
    return found


def _year(store: Store, as_of: date) -> Generator[None, None, dict[str, Figure]]:
    """The figures of the year to a day, against what its months ask up to the end of the last one."""
    to = Period(date(as_of.year, 1, 1), Period.month_of(as_of).last)
    found = yield from reading_facts(store, to, as_of, Depth.FIGURES)
    figures = {}
    for name in found.figures:
        yield
        figures[name] = replace(found.figures[name], records=())
    return figures

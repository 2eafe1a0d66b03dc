"""What a company's form asks for and no section tells: every open deal, who bought, the classes of clients, and the year so far."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import ClosedDeal, Deal
from salesplanner.domain.orders import Agreement, Buyer, Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.quotes import PriceNote
from salesplanner.domain.targets import METRICS, QUANTITY, in_units
from salesplanner.report import listedparts, own
from salesplanner.report.facts import Depth, Facts, target_of
from salesplanner.report.facts import reading as reading_facts
from salesplanner.report.figures import Figure
from salesplanner.store import Store
from salesplanner.store.records import Records

#: The name by which it is asked for.
LISTED = "tables"
#: So many are read at a time.
_AT_ONCE = 500
#: The figures that are known of the months of the year before.
_COMPARED = frozenset(
    {"orders.amount", "orders.count", QUANTITY, "payments.amount", "visits.count", "clients.new.count"}
)
_RATES = frozenset({"win.rate", "followups.overdue.count"})
R = TypeVar("R")


class Listed(Struct, frozen=True, kw_only=True):
    """Rows of a form's tables, and the figures of the year."""

    open: tuple[Brief, ...]  # every open deal, the largest first
    steps: Mapping[int, Activity]  # their next steps, by deal
    buyers: tuple[Buyer, ...]  # who ordered, the largest first
    deals: Mapping[int, Deal] = field(default_factory=dict)  # in whole: open, closed, or of payments
    new: tuple[int, ...] = ()  # those that were opened in the period, by day
    about: Mapping[int, Client] = field(default_factory=dict)  # the clients of all that is listed
    agreements: tuple[Agreement, ...] = ()  # those in force, and those signed in the period
    contested: tuple[tuple[Brief, list[str]], ...] = ()  # the open deals that rivals bid for too, with their names
    asked: tuple[PriceNote, ...] = ()  # what rivals ask, as far as it was heard in the period
    parted: Mapping[str, listedparts.Parts] = field(default_factory=dict)  # what each region, channel … came to
    year: Mapping[str, Figure] = field(default_factory=dict)  # to the cut-off; the target to the end of its month
    annual: Mapping[str, Decimal] = field(default_factory=dict)  # the whole year's targets
    #: What figures came to in the months, quarters and halves of the year so far, what these ask, and what it was a year before.
    spans: Mapping[str, Mapping[str, tuple[Decimal | None, ...]]] = field(default_factory=dict)
    orders: tuple[Order, ...] = ()  # what was ordered in the period, by day
    paid: tuple[Payment, ...] = ()  # what was received in it, by day
    doings: Mapping[int, Activity] = field(default_factory=dict)  # visits, calls and meetings of the period in whole
    people: Mapping[int, str] = field(default_factory=dict)  # whom they were with, by contact


def reading(store: Store, facts: Facts, closed: Sequence[ClosedDeal]) -> Generator[None, None, Listed]:
    """Read it for a period and the deals that were closed in it, in pieces."""
    open_ = sorted(store.pipeline.briefs(), key=lambda each: -(each.amount or 0))
    next_ = yield from _many(store.activities, [each.step_id for each in open_ if each.step_id])
    held = store.improvements.held_back()
    steps = {each.deal_id: each for each in held.leave(next_.values()) if each.deal_id is not None}
    yield
    done, year = facts.done, Period.parse(str(facts.as_of.year))
    buyers = store.orders.buyers(done.first, done.last) if done else []
    new = facts.figures["deals.new.count"].records
    deals = yield from _many(store.deals, [*new, *(each.id for each in open_), *(each.id for each in closed)])
    bid = store.deals.contested()
    parted = yield from listedparts.reading(store, facts)
    annual = {name: asked for name in facts.figures if (asked := target_of(store, name, year)) is not None}
    so_far = yield from _year(store, facts.as_of)
    spans = yield from _spans(store, facts)
    found = Listed(
        open=tuple(open_),
        steps=steps,
        buyers=tuple(buyers),
        deals=deals,
        new=tuple(sorted(new, key=lambda each: (deals[each].opened_on or facts.as_of, each))),
        contested=tuple((each, bid[each.id]) for each in open_ if each.id in bid),
        asked=tuple(store.price_notes.of_days(facts.period.first, facts.as_of)),
        parted=parted,
        year=so_far,
        annual=annual,
        spans=spans,
    )
    return (yield from _with_rows(store, facts, found))


def _with_rows(store: Store, facts: Facts, listed: Listed) -> Generator[None, None, Listed]:
    """With the orders and payments of the period, and its visits, calls and meetings in whole."""
    following, done = facts.period.next(), facts.done
    orders = store.orders.between(done.first, done.last) if done else []
    paid = yield from _many(store.payments, facts.figures["payments.amount"].records)
    due = store.payments.due_between(following.first, following.last) + store.payments.overdue_on(facts.as_of)
    deals = yield from _many(store.deals, [each.deal_id for each in (*paid.values(), *due) if each.deal_id])
    counted = ("visits.count", "calls.count", "meetings.count")
    doings = yield from _many(store.activities, [each for name in counted for each in facts.figures[name].records])
    doings = store.improvements.held_back().leave_in(doings)
    people = yield from _many(store.contacts, [each.contact_id for each in doings.values() if each.contact_id])
    signed = store.agreements.many(facts.figures["agreements.new.count"].records)
    standing = (each for each in store.agreements.in_force() if (each.ends_on or facts.as_of) >= facts.as_of)
    agreements = {each.id: each for each in (*signed.values(), *standing) if each.signed_on <= facts.as_of}
    listed = replace(
        listed,
        deals={**listed.deals, **deals},
        orders=tuple(orders),
        paid=tuple(sorted(paid.values(), key=lambda each: (each.received_on or facts.as_of, each.id))),
        doings=doings,
        people={each: contact.name for each, contact in people.items()},
        agreements=tuple(sorted(agreements.values(), key=lambda each: (each.signed_on, each.id))),
    )
    owned: list[Any] = [*listed.deals.values(), *orders, *paid.values(), *due, *doings.values()]
    clients = {each.client_id for each in (*owned, *listed.agreements, *listed.buyers)}
    return replace(listed, about=(yield from _many(store.clients, sorted(filter(None, clients)))))


def _many(records: Records[R], ids: Sequence[int]) -> Generator[None, None, dict[int, R]]:
    """Records by id, in pieces."""
    found: dict[int, R] = {}
    for start in range(0, len(ids), _AT_ONCE):
        yield
        found |= records.many(ids[start : start + _AT_ONCE])
    return found


def _spans(store: Store, facts: Facts) -> Generator[None, None, dict[str, dict[str, tuple[Decimal | None, ...]]]]:
    """What figures that add up came to in each month, quarter and half of the period's year, to the cut-off, and what it asks."""
    found: dict[str, dict[str, tuple[Decimal | None, ...]]] = {}
    entered, begun = own.Reading(store), store.measures.begun()
    year = facts.period.first.year
    codes = {
        **{f"month{number}": f"{year}-{number:02}" for number in range(1, 13)},
        **{f"quarter{number}": f"{year}-Q{number}" for number in range(1, 5)},
        **{f"half{number}": f"{year}-H{number}" for number in (1, 2)},
    }
    for span, code in codes.items():
        whole = Period.parse(code)
        known = whole.first <= facts.as_of and (facts.begun is None or facts.begun <= whole.first)
        last, back = min(whole.last, facts.as_of), whole.year_before()
        is_compared = facts.knows(back) and begun is not None and back.is_known(begun)
        found[span] = {}
        for name in METRICS:
            yield
            is_known = known and name not in _RATES
            value = Decimal(in_units(name, store.measures.total(name, whole.first, last))) if is_known else None
            is_told = name in _COMPARED and is_compared
            before = Decimal(in_units(name, store.measures.total(name, back.first, back.last))) if is_told else None
            found[span][name] = value, target_of(store, name, whole), before
        for name, metric in entered.by_code.items():
            yield
            done = Period(whole.first, last) if known else None
            of_own = [entered.come_to(metric, own.Stretch(*each)).value for each in ((whole, done), (back, back))]
            found[span][name] = of_own[0], target_of(store, name, whole), of_own[1] if is_compared else None
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

"""Projects after the signature, read in a few queries, and the acts that keep them on time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from datetime import date, datetime
from heapq import nsmallest

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.delivery import (
    LOOKED_BACK,
    TELL_DAYS,
    Insight,
    Matter,
    Project,
    Step,
    insight,
    of_day,
    project,
    steps,
)
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Milestone, Record, Side, Slip, record
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.store.store import Store

#: The setting of how many working days ahead a client is told.
TELL_SETTING = "delivery.tell_days"
#: So many projects are read at a time where that gives way.
_AT_ONCE = 20


def tell_days(store: Store) -> int:
    """How many working days before a date that will not be kept the client is told."""
    return int(store.settings.get(TELL_SETTING, TELL_DAYS))


def under_way(store: Store) -> list[Project]:
    """Every project of which a step is open, in the order of what comes next."""
    return _sorted(_kept(store, "under way", store.milestones.under_way).values())


def _kept(
    store: Store, name: str, milestones: Callable[[Collection[int] | None], list[Milestone]]
) -> dict[int, Project]:
    """The projects of these milestones; only those that a change concerns are read again."""
    key = store.today(), store.calendar(), tell_days(store)
    return store.milestones.kept.get(
        name, key, lambda deals: {each.id: each for each in _projects(store, milestones(deals))}
    )


def of_today(store: Store) -> list[Matter]:
    """What milestones ask of today: what is due, what is late, whom to tell."""
    today, calendar, days = store.today(), store.calendar(), tell_days(store)
    return store.milestones.kept.whole("of today", (today, calendar, days), lambda: of_day(under_way(store), today))


def finished(store: Store, first: date, last: date) -> list[Project]:
    """The projects of which the last step happened on those days, both included."""
    found = _kept(
        store, f"finished {first} {last}", lambda deals: store.milestones.of_finished(first, last, deals)
    ).values()
    return sorted(
        found, key=lambda each: (max(s.milestone.actual_on or last for s in each.steps), each.id), reverse=True
    )


def of_deal(store: Store, deal_id: int) -> Project | None:
    """One deal with its steps, none as long as it has none; None where there is no such deal."""
    deal = store.deals.find(deal_id)
    if deal is None:
        return None
    found = _projects(store, store.milestones.of_deal(deal_id))
    client = store.clients.find(deal.client_id)
    return found[0] if found else Project(deal=deal, client=client.name if client else "", steps=())


def without_steps(store: Store, first: date, last: date) -> list[Project]:
    """The deals won on those days, both included, that have no milestones; the latest first."""
    won = store.deals.closed_between(first, last, DealStatus.WON)
    having = {key for key, own in store.milestones.of_deals([each.id for each in won]).items() if own}
    clients = store.clients.many(each.client_id for each in won)
    return [
        Project(deal=each, client=clients[each.client_id].name if each.client_id in clients else "", steps=())
        for each in reversed(won)
        if each.id not in having
    ]


class Slips(Struct, frozen=True):
    """What was late in some days: how often at whose side, the most first, and the longest delays with their projects."""

    sides: Mapping[Side, int]
    longest: tuple[tuple[Project, Step], ...]


def slipping(store: Store, first: date, last: date, most: int) -> Generator[None, None, Slips]:
    """What was late on those days, so many of the longest delays as of the last day with their projects; read in pieces."""
    late = store.milestones.late_between(first, last)
    deals = sorted(set(late.values()))
    found: list[tuple[int, int, Side]] = []
    longest: list[tuple[Project, Step]] = []
    for start in range(0, len(deals), _AT_ONCE):
        yield
        own = store.milestones.of_deals(deals[start : start + _AT_ONCE]).values()
        projects = _projects(store, [each for steps in own for each in steps])
        pairs = [(project, step) for project in projects for step in project.steps if step.id in late]
        found += [(-step.days_late(last), step.id, step.side) for _, step in pairs]
        longest = nsmallest(most, [*longest, *pairs], key=lambda pair: (-pair[1].days_late(last), pair[1].id))
    sides = Counter(side for *_, side in sorted(found, key=lambda each: each[:2]))
    return Slips(dict(sides.most_common()), tuple(longest))


def half_year(store: Store) -> Insight:
    """The share of late milestones of the last half year, and where they are."""
    today = store.today()
    return store.milestones.kept.whole(
        "half year", today, lambda: insight(store.milestones.lateness(today - LOOKED_BACK, today))
    )


def _projects(store: Store, milestones: Sequence[Milestone]) -> list[Project]:
    today, calendar, days = store.today(), store.calendar(), tell_days(store)
    if not milestones:
        return []
    promises, slips = store.milestones.promises_of(list(milestones)), store.milestones.slips()
    usual = store.milestones.kept.usual()
    suppliers = _suppliers(store, [each.supplier_order_id for each in milestones])
    by_deal: dict[int, list[Milestone]] = {}
    for each in milestones:
        by_deal.setdefault(each.deal_id, []).append(each)
    deals = store.deals.many(by_deal)
    clients = store.clients.many(deal.client_id for deal in deals.values())
    return [
        project(
            deal,
            clients[deal.client_id].name if deal.client_id in clients else "",
            steps(by_deal[deal.id], promises, suppliers, slips, usual, today),
            calendar,
            days,
        )
        for deal in deals.values()
        if deal.deleted_at is None
    ]


def _sorted(found: Iterable[Project]) -> list[Project]:
    def key(each: Project) -> tuple[bool, date, int]:
        day = each.current.milestone.planned_on if each.current else None
        return (day is None, day or date.max, each.id)

    return sorted(found, key=key)


def _suppliers(store: Store, orders: Iterable[int | None]) -> dict[int, tuple[int, str]]:
    """Id and name of the supplier of each of these orders."""
    names = dict(store.suppliers.names())
    found = [each for each in store.supplier_orders.many(orders).values() if each.deleted_at is None]
    return {each.id: (each.supplier_id, names.get(each.supplier_id, "")) for each in found}


# --- acts -----------------------------------------------------------------------------------------------------------


def chase_mark(milestone: Milestone) -> str:
    """What tells the plan item that chases a milestone from all others."""
    return f"chase {milestone.uid}"


def chase(store: Store, milestone_id: int, title: str) -> int:
    """Plan for today to ask after a milestone, once: while such an item is open there is no second; its id."""
    milestone = store.milestones.get(milestone_id)
    for each in _chasers(store, milestone):
        if each.is_open and each.deleted_at is None:
            return each.id
    return store.activities.add(_chaser(store, milestone, title))


def chase_late(store: Store, found: Iterable[tuple[Step, str]]) -> int:
    """Plan for today to ask after these late milestones, as one change; how many were planned.

    Each only once: what was planned before and done, dropped or deleted is not planned again by itself.
    """
    wanted = []
    for step, title in found:
        if not _chasers(store, step.milestone):
            wanted.append(_chaser(store, step.milestone, title))
    if wanted:
        with store.change("milestones chased", count=len(wanted)):
            store.activities.add_many(wanted)
    return len(wanted)


def chased(store: Store, milestones: Iterable[Milestone]) -> frozenset[int]:
    """The ids of those of these milestones that a plan item asks after that is still open."""
    found = list(milestones)
    marks = store.activities.chasing_in({each.deal_id for each in found})
    return frozenset(each.id for each in found if (each.deal_id, chase_mark(each)) in marks)


def _chasers(store: Store, milestone: Milestone) -> list[Activity]:
    return store.activities.marked(milestone.deal_id, chase_mark(milestone))


def _chaser(store: Store, milestone: Milestone, title: str) -> Activity:
    deal = store.deals.get(milestone.deal_id)
    kind = ActivityKind.CALL if milestone.side is Side.CLIENT else ActivityKind.TASK
    return Activity(
        kind=kind,
        title=title,
        client_id=deal.client_id,
        deal_id=deal.id,
        day=store.today(),
        minutes=15,
        external_id=chase_mark(milestone),
    )


def tell(store: Store, told: Project, title: str, *, at: datetime) -> None:
    """Note that the client was told: the milestone knows, and the history of the client has a record of it."""
    cause = told.cause
    if cause is None:
        return
    with store.change("client told", name=told.deal.name):
        for each in told.steps:
            if each.is_pressing:
                store.milestones.change(each.id, told_on=at.date())
        store.activities.add(
            Activity(
                kind=ActivityKind.MESSAGE,
                title=title,
                client_id=told.deal.client_id,
                deal_id=told.deal.id,
                day=at.date(),
                at=at.time().replace(second=0, microsecond=0),
                minutes=15,
                status=ActivityStatus.DONE,
                done_at=at.replace(microsecond=0),
                outcome=Outcome.KEPT_WARM,
                points=cause.cause,
            )
        )


# --- suppliers ------------------------------------------------------------------------------------------------------


class SupplierLine(Struct, frozen=True, kw_only=True):
    """A supplier with what is open there and what its past says."""

    supplier: Supplier
    open_count: int
    late_count: int
    record: Record | None
    slips: tuple[Slip, ...] = ()

    @property
    def id(self) -> int:
        """The supplier's id."""
        return self.supplier.id


def suppliers(store: Store) -> list[SupplierLine]:
    """Every supplier, those with late work first."""
    slips, projects = store.milestones.slips(), under_way(store)
    orders = _suppliers(store, [step.milestone.supplier_order_id for each in projects for step in each.open_steps])
    open_ones: dict[int, list[Step]] = {}
    for project_ in projects:
        for step in project_.open_steps:
            if (order := orders.get(step.milestone.supplier_order_id or 0)) is not None:
                open_ones.setdefault(order[0], []).append(step)
    found = [
        SupplierLine(
            supplier=each,
            open_count=len(open_ones.get(each.id, ())),
            late_count=sum(1 for step in open_ones.get(each.id, ()) if step.is_pressing),
            record=record(slips.get(each.id, ())),
            slips=tuple(slips.get(each.id, ())),
        )
        for each in store.suppliers.all()
    ]
    return sorted(found, key=lambda each: (-each.late_count, -each.open_count, each.supplier.name, each.id))


class OrderLine(Struct, frozen=True, kw_only=True):
    """A milestone of a supplier order, of its project; an order without any has one line, without a step.

    What is said of the order as a whole, such as its cost, stands in the first of its lines.
    """

    order: SupplierOrder
    project: Project | None = None
    step: Step | None = None
    is_first: bool = True

    @property
    def id(self) -> int:
        """The milestone's id; of an order without one its own, below 0."""
        return self.step.id if self.step else -self.order.id


def orders_of(store: Store, supplier_id: int) -> list[OrderLine]:
    """What was ordered from a supplier, by milestone: what is open first, then the latest."""
    orders = store.supplier_orders.of_supplier(supplier_id)
    milestones = store.milestones.of_deals([each.deal_id for each in orders if each.deal_id])
    projects = {each.id: each for each in _projects(store, [m for own in milestones.values() for m in own])}
    found = []
    for order in orders:
        project = projects.get(order.deal_id or 0)
        own = project.steps_of(order.id) if project else []
        found += [
            OrderLine(order=order, project=project, step=step, is_first=place == 0)
            for place, step in enumerate(own or [None])
        ]
    return sorted(found, key=lambda each: each.step is None or each.step.milestone.is_done)


def without_order(store: Store, deal_id: int) -> list[Milestone]:
    """The milestones of a project that no supplier order has; one that was deleted has none any more."""
    orders = {each.id for each in store.supplier_orders.of_deal(deal_id)}
    return [each for each in store.milestones.of_deal(deal_id) if each.supplier_order_id not in orders]


def keep_order(store: Store, order: SupplierOrder, wanted: Sequence[Milestone], *, who: str) -> int:
    """Keep a supplier order with its milestones, as one change; the order's id.

    A wanted one with id 0 is new, or the milestone of that name which no order has yet. A promised date that differs is kept
    beside those before it. What is wanted no more stays with the project. Raises Problem(NAME_TAKEN).
    """
    with store.change("supplier_order changed" if order.id else "supplier_order added"):
        order_id = order.id or store.supplier_orders.add(order)
        if order.id:
            store.supplier_orders.save(order)
        if order.deal_id is not None:
            _keep_steps(store, order.deal_id, order_id, order.ordered_on, wanted, who)
    return order_id


def _keep_steps(
    store: Store, deal_id: int, order_id: int, ordered_on: date | None, wanted: Sequence[Milestone], who: str
) -> None:
    today, present = store.today(), store.milestones.of_deal(deal_id)
    free = without_order(store, deal_id)
    fitting = {each.id: each for each in [*free, *(each for each in present if each.supplier_order_id == order_id)]}
    by_name = {each.name: each.id for each in free}
    taken = {each.name for each in present}
    for each in wanted:
        known = fitting.pop(each.id or by_name.get(each.name, 0), None)
        taken.discard(known.name if known else "")
        if each.name in taken:
            raise Problem(Kind.NAME_TAKEN, value=each.name)
        taken.add(each.name)
        plan = each.planned_on if each.id else each.planned_on or (known.planned_on if known else each.promised_on)
        key = known.id if known else _insert(store, Milestone(deal_id=deal_id, name=each.name, planned_on=plan))
        store.milestones.change(
            key,
            name=each.name,
            planned_on=plan,
            actual_on=each.actual_on,
            who=(known.who if known else "") or who,
            side=Side.SUPPLIER,
            supplier_order_id=order_id,
        )
        before = known.promised_on if known else None
        if each.promised_on is not None and each.promised_on != before:
            told = today if before else min(ordered_on or today, today)
            store.milestones.promise(key, each.promised_on, told_on=told, by=who)
    for gone in fitting.values():
        if gone.supplier_order_id == order_id:
            store.milestones.change(gone.id, supplier_order_id=None)


def _insert(store: Store, milestone: Milestone) -> int:
    """Keep a new milestone before the open ones of its project that are planned for later; its id."""
    present, day = store.milestones.of_deal(milestone.deal_id), milestone.planned_on
    last = max((each.position for each in present), default=-1)
    key = store.milestones.add(replace(milestone, position=last + 1))
    later = (
        place
        for place, each in enumerate(present)
        if day is not None and not each.is_done and each.planned_on is not None and each.planned_on > day
    )
    if (place := next(later, None)) is not None:
        ids = [each.id for each in present]
        store.milestones.reorder([*ids[:place], key, *ids[place:]])
    return key

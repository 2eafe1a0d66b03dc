"""How projects stand after the signature: what is late, what likely will be, and by when the client must be told (domain C11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from itertools import dropwhile

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.deals import Deal, DealStatus, TypeLine
from salesplanner.domain.projects import Likely, Milestone, MilestonePromise, Side, Slip, likely
from salesplanner.domain.workdays import WorkCalendar

#: The client is told so many working days before the date that will not be kept, unless the person says otherwise.
TELL_DAYS = 5
#: How far back the share of late milestones is counted.
LOOKED_BACK = timedelta(days=183)


class State(Enum):
    """How a milestone stands, the most pressing first."""

    LATE = "late"  # open although its planned day has passed
    AT_RISK = "at_risk"  # what was promised, or who promised it, makes it likely late
    CURRENT = "current"  # the next to happen, as planned
    WAITING = "waiting"
    DONE = "done"


class Step(Struct, frozen=True, kw_only=True):
    """A milestone with all that was promised of it. `expected` is when it will be, what comes before it considered."""

    milestone: Milestone
    state: State
    promises: tuple[MilestonePromise, ...] = ()
    supplier: str = ""
    likely: Likely | None = None
    expected: date | None = None

    @property
    def id(self) -> int:
        """The milestone's id."""
        return self.milestone.id

    @property
    def is_pressing(self) -> bool:
        """Whether it is late, or likely will be."""
        return self.state in (State.LATE, State.AT_RISK)

    @property
    def slip(self) -> int:
        """Days between plan and what is expected, or happened; 0 when not late or without a plan."""
        if self.milestone.planned_on is None or self.expected is None:
            return 0
        return max(0, (self.expected - self.milestone.planned_on).days)

    def days_late(self, as_of: date) -> int:
        """Whole days behind plan as one knew on a day."""
        actual, planned = self.milestone.actual_on, self.milestone.planned_on
        if planned is None:
            return 0
        return max(0, ((actual if actual is not None and actual <= as_of else as_of) - planned).days)

    @property
    def cause(self) -> str:
        """Why it is late, in the words of who said so last; else its note."""
        said = [each.reason for each in self.promises if each.reason]
        return said[-1] if said else self.milestone.note

    @property
    def side(self) -> Side:
        """Who caused the delay, as was said last; else who has it in hand."""
        said = [each.side for each in self.promises if each.side is not Side.UNKNOWN]
        if said:
            return said[-1]
        if self.milestone.side is Side.UNKNOWN and self.milestone.supplier_order_id is not None:
            return Side.SUPPLIER
        return self.milestone.side


def steps(
    milestones: Sequence[Milestone],
    promises: Mapping[int, Sequence[MilestonePromise]],
    suppliers: Mapping[int, tuple[int, str]],
    slips: Mapping[int | None, Sequence[Slip]],
    usual: int,
    today: date,
) -> list[Step]:
    """The steps of one project in their order; what is behind pushes what follows.

    `suppliers` gives id and name of a supplier by its order, `slips` how late each supplier was before, `usual` how many days
    everybody is.
    """
    found: list[Step] = []
    lag, is_first = 0, True
    for each in milestones:
        said = tuple(promises.get(each.id, ()))
        supplier_id, name = suppliers.get(each.supplier_order_id or 0, (None, ""))
        if each.actual_on is not None:
            found.append(Step(milestone=each, state=State.DONE, promises=said, supplier=name, expected=each.actual_on))
            continue
        guess = None
        if each.promised_on is not None:
            own = slips.get(supplier_id, ()) if supplier_id is not None else ()
            guess = likely(each.promised_on, own, usual, today, is_first=len(said) < 2)
        expected = _expected(each, guess, lag, today)
        if expected is not None and each.planned_on is not None:
            lag = max(0, (expected - each.planned_on).days)
        state = _state(each, guess, today, is_first=is_first)
        found.append(Step(milestone=each, state=state, promises=said, supplier=name, likely=guess, expected=expected))
        is_first = False
    return found


def _expected(milestone: Milestone, guess: Likely | None, lag: int, today: date) -> date | None:
    """When an open step will be: as likely as it is, and no earlier than what comes before it lets it."""
    days = [guess.day] if guess is not None else []
    if milestone.planned_on is not None:
        days.append(milestone.planned_on + timedelta(days=lag))
    return max([today, *days]) if days else None


def _state(milestone: Milestone, guess: Likely | None, today: date, *, is_first: bool) -> State:
    planned = milestone.planned_on
    if planned is not None and planned < today:
        return State.LATE
    if planned is not None and guess is not None and guess.day > planned:
        return State.AT_RISK
    return State.CURRENT if is_first else State.WAITING


class Project(Struct, frozen=True, kw_only=True, dict=True):
    """A deal with its steps, and whether and by when its client must be told."""

    deal: Deal
    client: str
    steps: tuple[Step, ...]
    tell_by: date | None = None  # None: there is nothing to tell

    @property
    def id(self) -> int:
        """The deal's id."""
        return self.deal.id

    @cached_property
    def open_steps(self) -> list[Step]:
        """What has not happened yet."""
        return [each for each in self.steps if each.state is not State.DONE]

    @cached_property
    def current(self) -> Step | None:
        """The next to happen."""
        return next(iter(self.open_steps), None)

    def steps_of(self, order_id: int) -> list[Step]:
        """The milestones of one of its supplier orders."""
        return [each for each in self.steps if each.milestone.supplier_order_id == order_id]

    @property
    def is_delivering(self) -> bool:
        """Signed, and not all of it has happened."""
        return self.deal.status is DealStatus.WON and bool(self.open_steps)

    @cached_property
    def is_late(self) -> bool:
        """Whether a step is open past its planned day."""
        return any(each.state is State.LATE for each in self.steps)

    @cached_property
    def cause(self) -> Step | None:
        """The first step that is late, or likely will be."""
        return next((each for each in self.steps if each.is_pressing), None)

    @cached_property
    def awaited(self) -> Step | None:
        """What the client waits for: from the cause on the first step at the carrier or the client, else the cause."""
        cause = self.cause
        if cause is None:
            return None
        after = dropwhile(lambda each: each is not cause, self.steps)
        sides = (Side.CARRIER, Side.CLIENT)
        return next((each for each in after if each.milestone.side in sides and each.state is not State.DONE), cause)

    @property
    def must_tell(self) -> bool:
        """Whether the client does not know yet of what is late now; what the client delays need not be told."""
        cause = self.cause
        if cause is None or self.tell_by is None or cause.side is Side.CLIENT:
            return False
        told, said = cause.milestone.told_on, [each.told_on for each in cause.promises[1:]]
        return told is None or any(day > told for day in said)


def project(deal: Deal, client: str, found: Sequence[Step], calendar: WorkCalendar, tell_days: int) -> Project:
    """The project of a deal; the client is told so many working days before the date it waits for."""
    made = Project(deal=deal, client=client, steps=tuple(found))
    awaited = made.awaited
    if awaited is None or awaited.milestone.planned_on is None or not awaited.slip:
        return made
    tell_by = working_days_before(awaited.milestone.planned_on, tell_days, calendar)
    return Project(deal=deal, client=client, steps=made.steps, tell_by=tell_by)


def working_days_before(day: date, count: int, calendar: WorkCalendar) -> date:
    """The working day so many working days before a day; so many days where none is worked."""
    if count <= 0:
        return day
    found, wanted = day, count
    for _ in range(2 * count + 30):
        found -= timedelta(days=1)
        count -= calendar.is_working(found)
        if not count:
            return found
    return day - timedelta(days=wanted)


class Insight(Struct, frozen=True, kw_only=True):
    """How many milestones were due lately, how many of them came late, and where most of those were."""

    count: int
    late: int
    mean_days: float
    where: str = ""
    is_bought: bool = False  # at a supplier
    where_count: int = 0


class Place(Struct, frozen=True):
    """Milestones of one name, at a supplier or not: how many there were, how many came late, by how many days together."""

    name: str
    is_bought: bool
    count: int
    late: int
    days: int


def insight(places: Iterable[Place]) -> Insight:
    """What the milestones say that were planned in the last half year and are done or late."""
    found = list(places)
    count, late = sum(each.count for each in found), sum(each.late for each in found)
    if not late:
        return Insight(count=count, late=0, mean_days=0.0)
    most, mean = max(found, key=lambda each: each.late), sum(each.days for each in found) / late
    return Insight(
        count=count, late=late, mean_days=mean, where=most.name, is_bought=most.is_bought, where_count=most.late
    )


def planned(lines: Iterable[TypeLine], deal_id: int, signed: date, calendar: WorkCalendar) -> list[Milestone]:
    """The milestones that a project type gives a deal signed on a day; what would fall on a day off is the next working day."""

    def on(days: int) -> date:
        day = signed + timedelta(days=days)
        moved = day if days == 0 or calendar.is_working(day) else calendar.next_working(day)
        return min(moved, signed) if days < 0 else moved

    return [
        Milestone(deal_id=deal_id, name=each.name, position=place, planned_on=on(each.days), side=side_of(each.side))
        for place, each in enumerate(lines)
    ]


def by_signing(milestones: Iterable[Milestone], signed: date) -> list[Milestone]:
    """The same, where what was planned until the signing is done: on the day it was planned for, as far as one knows."""
    return [
        replace(each, actual_on=each.planned_on)
        if each.planned_on is not None and each.planned_on <= signed and not each.is_done
        else each
        for each in milestones
    ]


def side_of(value: str) -> Side:
    """The side of a name; unknown for what is none."""
    return Side(value) if value in Side._value2member_map_ else Side.UNKNOWN


def pressing(projects: Iterable[Project]) -> list[tuple[Project, Step]]:
    """Everything that is late or likely will be, the latest first."""
    found = [(project, step) for project in projects for step in project.steps if step.is_pressing]
    return sorted(found, key=_pressing_key)


def _pressing_key(pair: tuple[Project, Step]) -> tuple[bool, int, int]:
    return (pair[1].state is not State.LATE, -pair[1].slip, pair[1].id)


class Why(Enum):
    """Why a milestone is looked at on a day."""

    DUE = "due"  # promised or planned for it
    LATE = "late"
    TELL = "tell"  # its client must be told by then


class Matter(Struct, frozen=True):
    """A milestone of a project that is looked at on a day."""

    project: Project
    step: Step
    why: Why


def of_day(projects: Iterable[Project], day: date) -> list[Matter]:
    """What deliveries ask of a day: what is due, the first late milestone of each project, the clients to tell by then."""
    due, late, tell = [], [], []
    for each in projects:
        own = [step for step in each.open_steps if day in (step.milestone.promised_on, step.milestone.planned_on)]
        due += [Matter(each, step, Why.DUE) for step in own]
        cause, awaited = each.cause, each.awaited
        if cause is not None and cause.state is State.LATE and cause not in own:
            late.append(Matter(each, cause, Why.LATE))
        if awaited is not None and each.must_tell and each.tell_by is not None and each.tell_by <= day:
            tell.append(Matter(each, awaited, Why.TELL))
    late.sort(key=lambda each: (-each.step.slip, each.step.id))
    tell.sort(key=lambda each: (each.project.tell_by or day, each.project.id))
    return due + late + tell

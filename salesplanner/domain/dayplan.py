"""A day's plan: its groups, how full it is, how far its quotas are, where things can be moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.period import Period
from salesplanner.domain.quotas import period_of
from salesplanner.domain.targets import Quota
from salesplanner.domain.workdays import WorkCalendar

#: What a visit takes besides its own length.
TRAVEL_MINUTES = 30
#: One is there so many minutes before a visit begins.
ARRIVE_EARLY = 5
#: Hours of a working day without lunch, when nothing else is set.
USUAL_HOURS = 7.0
#: From this many moves on, an item is said to have been put off too often (experience, 3.1).
OFTEN_MOVED = 3
#: Times are dragged in steps of so many minutes.
SNAP_MINUTES = 15
#: A night belongs to the day before it until five o'clock.
_NIGHT = timedelta(hours=5)
_DOTS_MOST = 3
_ITEMS_PER_DOT = 2


class DayLog(Struct, frozen=True, kw_only=True):
    """When a day was planned and closed, and the words about it. The reflection is private."""

    id: int = 0
    uid: str = ""
    day: date
    planned_at: datetime | None = None
    closed_at: datetime | None = None
    reflection: str = ""
    problem: str = ""  # what stood in the way, where no record says it, for the day note
    fix: str = ""  # what was, or will be, done about it
    support: str = ""  # what help is needed, for the day note
    note: str = ""  # the day note as it was saved
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


def evening_of(moment: datetime) -> date:
    """The day whose evening it is: who closes the day at half past midnight closes yesterday."""
    return (moment - _NIGHT).date()


def begins_at(day: date) -> datetime:
    """When a day begins, after its night; it ends when the next begins."""
    return datetime.combine(day, time()) + _NIGHT


def first_place(day: date, today: date, calendar: WorkCalendar) -> date:
    """Where what is left of a day goes first: its next working day, but never a day that has passed."""
    return calendar.next_working(max(day, today - timedelta(days=1)))


class PrepLine(Struct, frozen=True, kw_only=True):
    """A line of a visit's checklist; an improvement action that belongs to every visit is one too."""

    id: int = 0
    uid: str = ""
    activity_id: int
    text: str
    is_done: bool = False
    position: int = 0
    improvement_id: int | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class DayPlan(Struct, frozen=True, kw_only=True):
    """The groups of a day: late from earlier days, by time, any time, what returns, and done without a time."""

    day: date
    overdue: tuple[Activity, ...] = ()
    scheduled: tuple[Activity, ...] = ()
    anytime: tuple[Activity, ...] = ()
    routines: tuple[Activity, ...] = ()
    done: tuple[Activity, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not (self.overdue or self.scheduled or self.anytime or self.routines or self.done)

    @property
    def open(self) -> list[Activity]:
        """What waits to be done, in the order shown."""
        return [each for each in (*self.overdue, *self.scheduled, *self.anytime, *self.routines) if each.is_open]

    @property
    def without_a_place(self) -> list[Activity]:
        """What the evening has to give a place; routines return by themselves."""
        return [each for each in self.open if each.routine_id is None]

    @property
    def is_finished(self) -> bool:
        """Whether there was something and all of it is done."""
        return not self.is_empty and not self.open

    @property
    def minutes(self) -> int:
        """How long what has a time takes, travel to visits with it."""
        return sum(length(each) for each in self.scheduled)

    def next_visit(self, now: datetime) -> Activity | None:
        """The next visit or meeting of the day that still waits; a late one comes first."""
        visits = (ActivityKind.VISIT, ActivityKind.MEETING)
        return next((each for each in self.scheduled if each.is_open and each.kind in visits), None)


def plan_of(
    day: date, planned: Iterable[Activity], late: Iterable[Activity] = (), finished: Iterable[Activity] = ()
) -> DayPlan:
    """The plan of a day, from what is planned for it, what is late from earlier days and what was finished on it."""
    own = list(planned)
    ids = {each.id for each in own}
    others = [each for each in finished if each.id not in ids]
    timed = sorted((each for each in own if each.at is not None), key=lambda each: (each.at, each.id))
    returning = [each for each in own if each.at is None and each.is_open and _is_mere_routine(each)]
    free = [each for each in own if each.at is None and each not in returning]
    waiting = sorted(
        (each for each in free if each.is_open), key=lambda each: (not each.is_first, each.position, each.id)
    )
    return DayPlan(
        day=day,
        overdue=tuple(late),
        scheduled=tuple(timed),
        anytime=tuple(waiting),
        routines=tuple(returning),
        done=tuple([each for each in free if each.is_done] + others),
    )


def _is_mere_routine(activity: Activity) -> bool:
    """Whether it only returns: an improvement action is to be seen every time."""
    return activity.routine_id is not None and activity.improvement_id is None


def length(activity: Activity) -> int:
    """Minutes it takes, with the way to a visit."""
    return activity.minutes + (TRAVEL_MINUTES if activity.kind is ActivityKind.VISIT else 0)


def dots(count: int) -> int:
    """How many dots show the load of a day: one for every two items begun, three at the most."""
    return min(_DOTS_MOST, -(-count // _ITEMS_PER_DOT))


def week_of(day: date) -> list[date]:
    """The seven days of its week, from Monday on."""
    return list(Period.week_of(day).days())


def span_of(quota: Quota, day: date) -> Period:
    """The day, week or month that a quota is counted in."""
    return period_of(quota.every, day)


def moved_days(today: date) -> list[date]:
    """Where things can be moved: today, tomorrow, in two days, next Monday, in a week, the end of the month.

    On the last day of a month its end is that of the next.
    """
    end = Period.month_of(today).last
    if end == today:
        end = Period.month_of(today + timedelta(days=1)).last
    return [
        today,
        today + timedelta(days=1),
        today + timedelta(days=2),
        next_monday(today),
        today + timedelta(days=7),
        end,
    ]


def next_monday(today: date) -> date:
    """The Monday after today."""
    return today + timedelta(days=7 - today.weekday())


def later_today(now: datetime) -> time:
    """The next half hour at least two hours from now, 23:30 at the latest."""
    minutes = now.hour * 60 + now.minute + 120
    rounded = min(-(-minutes // 30) * 30, 23 * 60 + 30)
    return time(rounded // 60, rounded % 60)


def reordered(ids: Sequence[int], moving: Sequence[int], before: int | None) -> list[int]:
    """The ids with some of them taken out and put before another, or at the end."""
    rest = [each for each in ids if each not in moving]
    place = rest.index(before) if before in rest else len(rest)
    return [*rest[:place], *[each for each in ids if each in moving], *rest[place:]]


def stepped(ids: Sequence[int], moving: Sequence[int], step: int) -> list[int]:
    """The ids with some of them moved one place up (-1) or down (1) together."""
    order = list(ids)
    places = [place for place, each in enumerate(order) if each in moving]
    for place in places if step < 0 else reversed(places):
        other = place + step
        if 0 <= other < len(order) and order[other] not in moving:
            order[place], order[other] = order[other], order[place]
    return order


def time_before(timed: Sequence[Activity], before: int | None, minutes: int, earliest: time | None = None) -> time:
    """The time that something takes between the timed items of a day: a quarter of an hour that begins when what stands
    above it ends; above the first one so early that it ends in time. Not before the earliest time given.
    """
    place = next((place for place, each in enumerate(timed) if each.id == before), len(timed))
    if place:
        above = timed[place - 1]
        start = minute_of(above.at or time()) + above.minutes
    else:
        start = minute_of(timed[0].at or time()) - minutes if timed else minute_of(earliest or time(9))
    if earliest is not None:
        start = max(start, minute_of(earliest))
    return snapped(-(-start // SNAP_MINUTES) * SNAP_MINUTES)


def lanes(items: Sequence[Activity]) -> dict[int, tuple[int, int]]:
    """Where each timed item of a day stands beside those that it overlaps: its lane and how many lanes there are."""
    placed: dict[int, tuple[int, int]] = {}
    together: list[tuple[Activity, int]] = []
    ends: list[int] = []

    def settle() -> None:
        placed.update({each.id: (lane, len(ends)) for each, lane in together})
        together.clear()
        ends.clear()

    for each in sorted((each for each in items if each.at is not None), key=lambda each: (each.at, each.id)):
        start = minute_of(each.at or time())
        if ends and start >= max(ends):
            settle()
        lane = next((place for place, end in enumerate(ends) if end <= start), len(ends))
        end = start + max(each.minutes, SNAP_MINUTES)
        ends[lane : lane + 1] = [end]
        together.append((each, lane))
    settle()
    return placed


def minute_of(at: time) -> int:
    """The minute of the day."""
    return at.hour * 60 + at.minute


def snapped(minute: float) -> time:
    """The nearest quarter of an hour of that day."""
    nearest = round(minute / SNAP_MINUTES) * SNAP_MINUTES
    nearest = max(0, min(nearest, 24 * 60 - SNAP_MINUTES))
    return time(nearest // 60, nearest % 60)

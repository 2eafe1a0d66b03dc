"""Which reminders there are, when they ring, and which of them are told together; nothing is judged.

A reminder is due at a moment and rings at the first one from then on that is not quiet. What has a time of its own on that
day is never kept quiet: somebody waits. Each reminder has a key that changes only with what it is about, so that it is told
once; whoever moves a visit is reminded anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.dayplan import ARRIVE_EARLY, TRAVEL_MINUTES
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.projects import Milestone
from salesplanner.domain.promises import Direction, Promise
from salesplanner.domain.reportdue import ReportDue
from salesplanner.domain.routines import lasting_id
from salesplanner.domain.workdays import WorkCalendar

#: Two notifications are at least so far apart; what falls between is told with the first.
TOGETHER = timedelta(minutes=10)
#: Missed by so much, reminders are told as what happened meanwhile.
MISSED = timedelta(minutes=15)
#: How far back is looked after a sleep, and how long what was told is kept.
LOOKED_BACK, KEPT = timedelta(days=7), timedelta(days=14)
#: For `Activity.remind_minutes`: never.
NEVER = -1

#: When a report is spoken of: the day before, on its day, and before it is owed (experience, part 11).
_REPORT_BEFORE, _REPORT_ON_THE_DAY, _REPORT_LEAD = time(10, 0), time(14, 0), timedelta(minutes=30)
_AFTER_A_VISIT = timedelta(minutes=15)
_MEETINGS = (ActivityKind.VISIT, ActivityKind.MEETING)


class ReminderKind(Enum):
    """What a reminder is about."""

    LEAVE = "leave"  # time to leave for a visit
    ITEM = "item"  # a plan item's time
    OUTCOME = "outcome"  # a visit is over and nothing is said of it
    CLOSE = "close"  # the end of the day
    PAYMENT = "payment"
    AGREEMENT = "agreement"
    PROMISE = "promise"
    REPORT = "report"  # a report is owed
    MILESTONE = "milestone"  # a step of a project is due

    @property
    def is_of_activity(self) -> bool:
        """Whether it is about a plan item."""
        return self in (ReminderKind.LEAVE, ReminderKind.ITEM, ReminderKind.OUTCOME)


class Reminder(Struct, frozen=True, kw_only=True):
    """Something to say from a moment on. `day` is the day of what it is about, `at` its time if it has one.

    A report has its own `name` where its rule gives one, and `to` are those who are to have it by then.
    """

    key: str
    kind: ReminderKind
    due_at: datetime
    day: date
    at: time | None = None
    record_id: int = 0
    count: int = 0  # prep lines open, items left, or days to the end
    name: str = ""
    to: tuple[int, ...] = ()


class ReminderState(Enum):
    """What became of a reminder that was told."""

    TOLD = "told"
    SEEN = "seen"
    SNOOZED = "snoozed"


class Told(Struct, frozen=True, kw_only=True):
    """A reminder that was told. `facts` are what its sentence needs, so that it can be said in either language."""

    key: str
    due_at: datetime
    shown_at: datetime
    snoozed_to: datetime | None = None
    state: ReminderState = ReminderState.TOLD
    facts: Mapping[str, str] = field(default_factory=dict)


class ReminderRules(Struct, frozen=True, kw_only=True):
    """What the person wants to be reminded of, and when it has to be quiet."""

    kinds: frozenset[ReminderKind] = frozenset(ReminderKind)
    close_at: time = time(17, 30)
    is_quiet: bool = True  # outside working hours, at lunch, on days off
    work: tuple[time, time] = (time(8, 30), time(18, 0))
    lunch: tuple[time, time] = (time(12, 0), time(13, 0))
    lead: int = 0  # minutes before a contact's time, where the item says nothing


class Remindable(Struct, frozen=True, kw_only=True):
    """The records that reminders come from; `prep` counts the open prep lines by plan item."""

    activities: tuple[Activity, ...] = ()
    prep: Mapping[int, int] = field(default_factory=dict)
    payments: tuple[Payment, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    promises: tuple[Promise, ...] = ()
    reports: tuple[ReportDue, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    closed: Collection[date] = ()
    left: int = 0  # items that closing today would have to give a place


def reminders(records: Remindable, rules: ReminderRules, calendar: WorkCalendar, today: date) -> list[Reminder]:
    """Every reminder that the records give, of the kinds wanted, by the moment they are due."""
    found = [
        *(each for activity in records.activities for each in _of_activity(activity, records, rules)),
        *_of_the_day(records, rules, calendar, today),
        *_of_days(records, rules, today),
        *_of_reports(records.reports),
    ]
    return sorted((each for each in found if each.kind in rules.kinds), key=lambda each: (each.due_at, each.key))


def _of_activity(activity: Activity, records: Remindable, rules: ReminderRules) -> Iterator[Reminder]:
    if not activity.is_open:
        return
    lead = activity.remind_minutes
    start = datetime.combine(activity.day, activity.at or rules.work[0])
    leave = leave_at(activity)
    told_to_leave = leave is not None and lead != NEVER
    if leave is not None and told_to_leave:
        yield _about(activity, ReminderKind.LEAVE, leave, records.prep.get(activity.id, 0))
    if lead is None and activity.at is not None and activity.kind.is_contact and not told_to_leave:
        lead = rules.lead
    if lead is not None and lead != NEVER:
        yield _about(activity, ReminderKind.ITEM, start - timedelta(minutes=lead))
    if activity.at is not None and activity.kind in _MEETINGS and activity.outcome is None:
        yield _about(activity, ReminderKind.OUTCOME, start + timedelta(minutes=activity.minutes) + _AFTER_A_VISIT)


def way(activity: Activity) -> int:
    """Minutes of travel to a plan item: as it says, 30 to a visit that says nothing."""
    if activity.travel_minutes is not None:
        return activity.travel_minutes
    return usual_way(activity.kind)


def usual_way(kind: ActivityKind) -> int:
    """Minutes of travel where the plan item says nothing."""
    return TRAVEL_MINUTES if kind is ActivityKind.VISIT else 0


def leave_at(activity: Activity) -> datetime | None:
    """When one leaves for it, to be there five minutes early (domain S2-20); None without a time or a way."""
    if activity.at is None or not way(activity):
        return None
    return datetime.combine(activity.day, activity.at) - timedelta(minutes=way(activity) + ARRIVE_EARLY)


def _about(activity: Activity, kind: ReminderKind, due_at: datetime, count: int = 0) -> Reminder:
    return Reminder(
        key=f"{kind.value}:{lasting_id(activity)}:{due_at:%Y-%m-%dT%H:%M}",
        kind=kind,
        due_at=due_at,
        day=activity.day,
        at=activity.at,
        record_id=activity.id,
        count=count,
    )


def _of_the_day(records: Remindable, rules: ReminderRules, calendar: WorkCalendar, today: date) -> Iterator[Reminder]:
    """The end of a working day on which there was something to do and that is not closed."""
    own = [each for each in records.activities if each.day == today]
    if own and today not in records.closed and calendar.is_working(today):
        yield Reminder(
            key=f"close:{today.isoformat()}",
            kind=ReminderKind.CLOSE,
            due_at=datetime.combine(today, rules.close_at),
            day=today,
            at=rules.close_at,
            count=records.left,
        )


def _of_reports(owed: Iterable[ReportDue]) -> Iterator[Reminder]:
    """Of each report; one that several people are to have by the same time is spoken of once, by another time once more."""
    alike: dict[tuple[Period, datetime], list[ReportDue]] = defaultdict(list)
    for report in owed:
        alike[report.period, report.due_at].append(report)
    known: set[str] = set()
    for reports in alike.values():
        for each in _of_report(reports):
            yield each if each.key not in known else replace(each, key=f"{each.key}:{reports[0].due_at:%H:%M}")
            known.add(each.key)


def _of_report(reports: Sequence[ReportDue]) -> Iterator[Reminder]:
    """The day before in the morning, in the afternoon of the day, and half an hour before it is owed."""
    report, due_at = reports[0], reports[0].due_at
    named, *others = dict.fromkeys(each.rule.name if each.rule is not None else "" for each in reports)
    moments = (
        datetime.combine(report.day - timedelta(days=1), _REPORT_BEFORE),
        min(datetime.combine(report.day, _REPORT_ON_THE_DAY), due_at - _REPORT_LEAD),
        due_at - _REPORT_LEAD,
    )
    for moment in dict.fromkeys(moments):
        yield Reminder(
            key=f"report:{report.period.code}:{moment:%Y-%m-%dT%H:%M}",
            kind=ReminderKind.REPORT,
            due_at=moment,
            day=moment.date(),
            at=due_at.time(),
            count=(report.day - moment.date()).days,
            name="" if others else named,
            to=tuple(each.recipient_id for each in reports if each.recipient_id is not None),
        )


def _of_days(records: Remindable, rules: ReminderRules, today: date) -> Iterator[Reminder]:
    """What is due on a day: payments, milestones, agreements that end, promises in both directions."""

    def at_work(kind: ReminderKind, record_id: int, day: date, on: date, count: int = 0) -> Reminder:
        key = f"{kind.value}:{record_id}:{on.isoformat()}"
        due_at = datetime.combine(on, rules.work[0])
        return Reminder(key=key, kind=kind, due_at=due_at, day=day, record_id=record_id, count=count)

    dated = [
        *((ReminderKind.PAYMENT, each.id, each.due_on) for each in records.payments if each.received_on is None),
        *((ReminderKind.MILESTONE, each.id, each.planned_on) for each in records.milestones if not each.is_done),
        *((ReminderKind.PROMISE, each.id, each.due_on) for each in records.promises if each.is_open),
    ]
    for kind, record_id, day in dated:
        if day is not None:
            yield at_work(kind, record_id, day, day)
    for agreement in records.agreements:
        if agreement.ends_on is None:
            continue
        for days in agreement.reminds:
            on = agreement.ends_on - timedelta(days=days)
            left = (agreement.ends_on - max(on, today)).days
            yield at_work(ReminderKind.AGREEMENT, agreement.id, on, on, left)


# --- when they ring -------------------------------------------------------------------------------------------------


def rings_at(reminder: Reminder, rules: ReminderRules, calendar: WorkCalendar) -> datetime:
    """When it may be told: once it is due and nothing asks for quiet, and never after the time it is about."""
    moment = reminder.due_at
    for _ in range(3 * 366):
        ends = _quiet_until(moment, reminder, rules, calendar)
        if ends is None:
            break
        moment = ends
    if reminder.kind is ReminderKind.ITEM and reminder.at is not None:
        moment = max(reminder.due_at, min(moment, datetime.combine(reminder.day, reminder.at)))
    return moment


def _quiet_until(moment: datetime, reminder: Reminder, rules: ReminderRules, calendar: WorkCalendar) -> datetime | None:
    """When the quiet that a moment falls into ends; None where it is not quiet."""
    day, at = moment.date(), moment.time()
    is_own_day = reminder.day == day
    is_timed = reminder.at is not None and reminder.kind is not ReminderKind.OUTCOME
    if not rules.is_quiet or (is_own_day and is_timed):
        return None
    if at >= rules.work[1] or not (is_own_day or calendar.is_working(day)):
        return datetime.combine(day + timedelta(days=1), rules.work[0])
    if at < rules.work[0]:
        return datetime.combine(day, rules.work[0])
    return datetime.combine(day, rules.lunch[1]) if rules.lunch[0] <= at < rules.lunch[1] else None


# --- what is told now -----------------------------------------------------------------------------------------------


class Ring(Struct, frozen=True, kw_only=True):
    """What is told in one notification, and when to look again. `is_late`: some of it rang while nobody listened."""

    reminders: tuple[Reminder, ...] = ()
    is_late: bool = False
    next_at: datetime | None = None


def ring(
    waiting: Iterable[tuple[Reminder, datetime]], told: Mapping[str, Told], *, since: datetime, now: datetime
) -> Ring:
    """What is to be told now of the reminders with the moments they ring, given what was told before.

    Never twice within ten minutes, so what rings within the next ten is told along. What is due before `since` is not told.
    """
    open_ones = sorted(
        ((_moment(each, moment, told), each) for each, moment in waiting if _waits(each, told, since)),
        key=lambda pair: (pair[0], pair[1].key),
    )
    if not open_ones:
        return Ring()
    last = max((each.shown_at for each in told.values() if each.shown_at <= now), default=None)
    free_at = last + TOGETHER if last is not None else now
    first_at = max(open_ones[0][0], free_at)
    if first_at > now:
        return Ring(next_at=first_at)
    due = [(moment, each) for moment, each in open_ones if moment <= now + TOGETHER]
    later = [moment for moment, _ in open_ones if moment > now + TOGETHER]
    return Ring(
        reminders=tuple(each for _, each in due),
        is_late=any(now - moment > MISSED for moment, _ in due),
        next_at=max(later[0], now + TOGETHER) if later else None,
    )


def _waits(reminder: Reminder, told: Mapping[str, Told], since: datetime) -> bool:
    before = told.get(reminder.key)
    if before is None:
        return reminder.due_at >= since
    return before.state is ReminderState.SNOOZED


def _moment(reminder: Reminder, rings: datetime, told: Mapping[str, Told]) -> datetime:
    before = told.get(reminder.key)
    return before.snoozed_to if before is not None and before.snoozed_to is not None else rings


# --- what is due next -----------------------------------------------------------------------------------------------


class Due(Struct, frozen=True):
    """Something with a last day."""

    day: date
    what: str
    client_id: int | None
    report: ReportDue | None = None
    is_theirs: bool = False  # somebody else's promise: to be chased
    is_payment: bool = False


def nearest_due(
    promises: Iterable[Promise], payments: Iterable[Payment], reports: Iterable[ReportDue], first: date, last: date
) -> Due | None:
    """The earliest of what is due on those days."""
    return min(all_due(promises, payments, reports, first, last), key=lambda each: each.day, default=None)


def all_due(
    promises: Iterable[Promise], payments: Iterable[Payment], reports: Iterable[ReportDue], first: date, last: date
) -> list[Due]:
    """Reports owed, one's own open promises, payments awaited, what others promised, due on those days; in this order.

    A payment that was promised for its day is due once.
    """
    open_ones = [each for each in promises if each.is_open]
    awaited = {each.id: each for each in payments if each.received_on is None}
    mine = [each for each in open_ones if each.direction is Direction.MINE]
    theirs = [each for each in open_ones if each.direction is Direction.THEIRS and each.payment_id not in awaited]
    found = [Due(each.day, "", None, each) for each in reports]
    found += [Due(each.due_on, each.what, each.client_id) for each in mine if each.due_on is not None]
    found += [Due(each.due_on, each.item, each.client_id, is_payment=True) for each in awaited.values() if each.due_on]
    found += [Due(each.due_on, each.what, each.client_id, is_theirs=True) for each in theirs if each.due_on is not None]
    return [each for each in found if first <= each.day <= last]

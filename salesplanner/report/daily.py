"""The day in words: the note of a day in five parts, and the morning brief. All of it from the records.

The one-line reflection of a day is private and never part of either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.dayplan import DayLog, evening_of, span_of
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Direction, Escalation, Promise, Remark
from salesplanner.domain.targets import METRICS, Every, Quota, Unit
from salesplanner.report import delivery as delivered
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section
from salesplanner.store import Store, delivery
from salesplanner.store.improvements import HeldBack
from salesplanner.words import Words

_NAMED_MOST = 4
_POINT_LETTERS = 80
#: What fits on the one page of the brief.
_BRIEF_PLAN, _BRIEF_OTHER = 16, 7
_KINDS = (
    ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.MESSAGE, ActivityKind.EMAIL, ActivityKind.QUOTE,
)  # fmt: skip
_NAMED = (ActivityKind.VISIT, ActivityKind.MEETING)


class Day(Struct, frozen=True, kw_only=True):
    """What the records say of a day and of the next working day."""

    day: date
    next_day: date
    log: DayLog
    done: tuple[Activity, ...]
    carried: tuple[Activity, ...]  # what was put off on this day
    overdue: tuple[Activity, ...]
    planned: tuple[Activity, ...]  # of the day itself, still open
    tomorrow: tuple[Activity, ...]
    orders: tuple[Order, ...]
    payments: tuple[Payment, ...]
    agreements: tuple[Agreement, ...]
    remarks: tuple[Remark, ...]
    escalations: tuple[Escalation, ...]
    late: tuple[Promise, ...]  # in both directions
    complaints: tuple[Complaint, ...]  # without an outcome
    treated: dict[int, str]  # what was done last about each of those
    quotas: tuple[tuple[Quota, int], ...]
    clients: dict[int, Client]
    steps: dict[int, Activity]  # the next step of each client that met with a setback
    held: HeldBack = field(default_factory=HeldBack)

    def for_others(self) -> Day:
        """The day without the plan items that are private."""
        leave = self.held.leave
        return replace(
            self,
            done=leave(self.done),
            carried=leave(self.carried),
            overdue=leave(self.overdue),
            planned=leave(self.planned),
            tomorrow=leave(self.tomorrow),
            steps=self.held.leave_in(self.steps),
        )

    def client(self, client_id: int | None) -> str:
        """A client's name; empty for none."""
        return self.clients[client_id].name if client_id in self.clients else ""

    def counted(self, kind: ActivityKind) -> list[Activity]:
        """What counts of a kind: done, somebody reached."""
        return [each for each in self.done if each.kind is kind and each.counts]


def gather(store: Store, day: date) -> Day:
    """Read a day."""
    calendar, evening = store.calendar(), evening_of(store.now())
    next_day = calendar.next_working(day)
    if next_day - day > timedelta(days=14):
        next_day = day + timedelta(days=1)
    done = tuple(store.activities.done_between(day, day))
    late = store.activities.overdue(datetime.combine(day, time())) if day >= evening else []
    planned = tuple(each for each in _plan(store, day) if each.is_open)
    tomorrow = tuple(each for each in _plan(store, next_day) if each.is_open)
    orders = tuple(store.orders.between(day, day))
    payments = tuple(store.payments.received_between(day, day))
    agreements = tuple(store.agreements.signed_between(day, day))
    remarks = tuple(store.remarks.between(day, day))
    escalations = tuple(store.escalations.open())
    complaints = tuple(store.complaints.open())
    broken = tuple(each for each in store.promises.late_on(day) if each.due_on is not None and each.due_on < day)
    stuck = {each.client_id for each in done if each.outcome is Outcome.SETBACK and each.client_id}
    named: list[Any] = [
        *done,
        *late,
        *planned,
        *tomorrow,
        *orders,
        *payments,
        *agreements,
        *remarks,
        *escalations,
        *broken,
        *complaints,
    ]
    return Day(
        day=day,
        next_day=next_day,
        log=store.days.of(day),
        done=done,
        carried=tuple(sorted(store.activities.put_off_on(day), key=lambda each: (each.day, *_by_time(each)))),
        overdue=tuple(late),
        planned=planned,
        tomorrow=tomorrow,
        orders=orders,
        payments=payments,
        agreements=agreements,
        remarks=remarks,
        escalations=escalations,
        late=broken,
        complaints=complaints,
        treated={each.id: steps[-1].what for each in complaints if (steps := store.complaint_steps.of(each.id))},
        quotas=tuple((quota, _counted(store, quota, day)) for quota in store.quotas.in_force(day)),
        held=store.improvements.held_back(),
        clients=store.clients.many(each.client_id for each in named),
        steps={each.id: each.step for each in store.client_list.followups(stuck) if each.step is not None},
    )


def _plan(store: Store, day: date) -> list[Activity]:
    """The plan of a day by time, routines that nothing was done with among it."""
    items = store.activities.on(day)
    if day >= store.today():
        items += store.activities.untouched(day, store.calendar())
    return sorted(items, key=_by_time)


def _by_time(activity: Activity) -> tuple[object, ...]:
    return activity.at is None, activity.at or time(), not activity.is_first, activity.position


def foreseen(found: Day, moved: Iterable[Activity], dropped: Collection[int] = ()) -> Day:
    """The day once these have been put off, with their new day and reason, and those dropped: the note before the close."""
    moved = list(moved)
    gone = {*dropped, *(each.id for each in moved)}

    def left(items: Iterable[Activity]) -> list[Activity]:
        return [each for each in items if each.id not in gone]

    later = [each for each in moved if each.id and each.day > found.day]
    tomorrow = [*left(found.tomorrow), *(each for each in moved if each.day == found.next_day)]
    return replace(
        found,
        carried=tuple(sorted([*left(found.carried), *later], key=lambda each: (each.day, *_by_time(each)))),
        overdue=tuple(left(found.overdue)),
        planned=tuple(left(found.planned)),
        tomorrow=tuple(sorted(tomorrow, key=_by_time)),
    )


def _counted(store: Store, quota: Quota, day: date) -> int:
    if METRICS[quota.metric] is Unit.RATE:
        return 0
    span = span_of(quota, day)
    return store.measures.by_day(quota.metric, span.first, span.last).total()


# --- the note -------------------------------------------------------------------------------------------------------


def note(found: Day, words: Words) -> str:
    """The note of a day for a chat: a short line for each part that has something to say."""
    say = words.translate
    lines = [say("Daily", "[Day note {day}]").format(day=words.day(found.day))]
    for number, (title, points) in enumerate(_five(found, words)):
        if points:  # what was done is one sentence: visits 2 (…), calls 4
            lines.append(words.colon(title) + (words.clauses if not number else words.semicolons)(points))
    if support := one_line(found.log.support):
        lines.append(words.colon(say("Daily", "Support needed")) + support)
    return "\n".join(lines)


def document(found: Day, words: Words, name: str = "") -> Document:
    """The note of a day as a document with five parts; an empty part says so."""
    say = words.translate
    sections = []
    for number, (title, points) in enumerate(_five(found, words), start=1):
        blocks: tuple[Block, ...] = (
            (Bullets(tuple(points)),) if points else (Paragraph(say("Daily", "Nothing"), "muted"),)
        )
        sections.append(Section(f"part{number}", title, blocks))
    if support := one_line(found.log.support):
        sections.append(Section("support", say("Daily", "Support needed"), (Paragraph(support),)))
    return _titled(found.day, sections, words, name)


def kept(log: DayLog, words: Words, name: str = "") -> Document:
    """The note of a day that was closed, as it was given then, whatever became of its items since."""
    sections = []
    for number, line in enumerate(log.note.splitlines()[1:], start=1):
        title, _, said = re.sub(r"：|: ", "\0", line, count=1).partition("\0")
        points = [each for each in re.split(r"；|; ", said) if each]
        sections.append(Section(f"part{number}", title, (Bullets(tuple(points)),)))
    return _titled(log.day, sections, words, name)


def _titled(day: date, sections: Iterable[Section], words: Words, name: str) -> Document:
    title = words.translate("Daily", "Day note, {day}").format(day=words.day_long(day))
    return Document(title=title, byline=name, language=words.language, blocks=tuple(sections), author=name)


def _five(found: Day, words: Words) -> list[tuple[str, list[str]]]:
    """Work, market, results, problems, tomorrow: each with its points; private plan items are not among them."""
    say, found = words.translate, found.for_others()
    return [
        (say("Daily", "Work"), _work(found, words)),
        (say("Daily", "Market"), _market(found, words)),
        (say("Daily", "Results"), _results(found, words)),
        (say("Daily", "Problems"), _problems(found, words)),
        (say("Daily", "Tomorrow") if (found.next_day - found.day).days == 1 else words.day(found.next_day),
         [_planned(each, found, words) for each in found.tomorrow]),
    ]  # fmt: skip


def _work(found: Day, words: Words) -> list[str]:
    """How many of each kind, with the clients visited; then the tasks done."""
    points = []
    for kind in _KINDS:
        counted = found.counted(kind)
        if not counted:
            continue
        names = list(dict.fromkeys(name for each in counted if (name := found.client(each.client_id))))
        named = names[:_NAMED_MOST] if kind in _NAMED else []
        number = len({each.client_id or -each.id for each in counted})  # once per client, as a quota counts it
        points.append(f"{words.kind(kind)} {number}" + (words.bracket(words.list(named)) if named else ""))
    tasks = [each.title for each in found.done if not each.kind.is_contact and each.kind not in _KINDS]
    return points + ([words.list(tasks)] if tasks else [])


def _market(found: Day, words: Words) -> list[str]:
    return [
        _about(found.client(each.client_id), each.body, words)
        for each in sorted(found.remarks, key=lambda r: not r.is_urgent)
    ]


def _results(found: Day, words: Words) -> list[str]:
    say = words.translate
    points = [
        say("Daily", "signed {amount} {client}").format(
            amount=words.money_exact(each.amount), client=found.client(each.client_id)
        )
        for each in found.orders
    ]
    points += [
        say("Daily", "collected {amount} {client}").format(
            amount=words.money_exact(each.received_amount), client=found.client(each.client_id)
        )
        for each in found.payments
    ]
    points += [
        say("Daily", "new agreement {client}").format(client=found.client(each.client_id)) for each in found.agreements
    ]
    return [each.strip() for each in points] + _told(found, words, Outcome.PROGRESS)


def _problems(found: Day, words: Words) -> list[str]:
    """Setbacks and what was written, each with what is done about it; what is late or carried over and why; open questions."""
    say = words.translate
    points = []
    for each, text in zip(_of_outcome(found, Outcome.SETBACK), _told(found, words, Outcome.SETBACK), strict=True):
        step = found.steps.get(each.client_id or 0)
        points.append(_fixed(text, f"{words.day(step.day, found.day)} {step.title}" if step else "", words))
    if problem := one_line(found.log.problem) or one_line(found.log.fix):
        points.append(_fixed(problem, one_line(found.log.fix) if found.log.problem.strip() else "", words))
    for day, items in groupby(found.carried, key=lambda each: each.day):
        titles = words.list(each.title + _because(each.move_reason, words) for each in items)
        points.append(
            say("Daily", "carried over to {day}: {title}").format(day=words.day(day, found.day), title=titles)
        )
    points += [
        say("Daily", "overdue: {title}").format(title=_about(found.client(each.client_id), each.title, words))
        for each in found.overdue
    ]
    for promise in found.late:
        is_mine = promise.direction is Direction.MINE
        text = say("Daily", "promise of mine late: {what}") if is_mine else say("Daily", "promise to us late: {what}")
        days = words.bracket(words.overdue(promise.days_late(found.day)))
        what = _about(found.client(promise.client_id), one_line(promise.what)[:_POINT_LETTERS], words)
        points.append(text.format(what=what) + days)
    for complaint in found.complaints:
        what = _about(found.client(complaint.client_id), one_line(complaint.what)[:_POINT_LETTERS], words)
        open_for = say("Daily", "complaint open for %n day(s): {what}", complaint.days_open(found.day))
        points.append(_fixed(open_for.format(what=what), one_line(found.treated.get(complaint.id, "")), words))
    points += [
        say("Daily", "waits for an answer: {question}").format(question=each.question)
        for each in found.escalations
        if each.answered_at is None
    ]
    return points


def _because(reason: str, words: Words) -> str:
    return words.bracket(reason.strip()) if reason.strip() else ""


def _fixed(problem: str, fix: str, words: Words) -> str:
    """A problem with what is done about it."""
    return words.translate("Daily", "{problem} → {fix}").format(problem=problem, fix=fix) if fix else problem


def _of_outcome(found: Day, outcome: Outcome) -> list[Activity]:
    return [each for each in found.done if each.outcome is outcome]


def _told(found: Day, words: Words, outcome: Outcome) -> list[str]:
    return [
        _about(found.client(each.client_id), one_line(each.points)[:_POINT_LETTERS] or each.title, words)
        for each in _of_outcome(found, outcome)
    ]


def _planned(activity: Activity, found: Day, words: Words) -> str:
    at = f"{words.time(activity.at)} " if activity.at else ""
    client = found.client(activity.client_id)
    return at + (activity.title if not client or client in activity.title else f"{client} {activity.title}")


def _about(client: str, text: str, words: Words) -> str:
    return words.colon(client) + text if client and client not in text else text


# --- the morning ----------------------------------------------------------------------------------------------------


def brief(store: Store, day: date, words: Words, name: str = "") -> Document:
    """The morning brief on one page: the last working day's result against its quotas, the plan of today, what is owed."""
    say = words.translate
    before, now = (gather(store, at).for_others() for at in (_working_day_before(store, day), day))
    against = [_quota(quota, done, words) for quota, done in before.quotas if quota.every is Every.DAY]
    yesterday = [*([words.list(against)] if against else []), *_work(before, words), *_results(before, words)]
    quotas = [_quota(quota, done, words) for quota, done in now.quotas]
    plan = [_planned(each, now, words) for each in now.planned]
    late = [_about(now.client(each.client_id), each.title, words) for each in now.overdue]
    parts: Iterable[tuple[str, str, list[str]]] = (
        ("yesterday", say("Daily", "Result of {day}").format(day=words.day_long(before.day)),
         _first(yesterday, _BRIEF_OTHER, words)),
        ("plan", say("Daily", "Plan of today"), _first(plan, _BRIEF_PLAN, words)),
        ("quotas", say("Daily", "Quotas"), [words.list(quotas)] if quotas else []),
        ("overdue", say("Daily", "Overdue"), _first(late, _BRIEF_OTHER, words)),
        ("deliveries", say("Daily", "Deliveries"), _first(_deliveries(store, day, words), _BRIEF_OTHER, words)),
        ("owed", say("Daily", "Promises, complaints, agreements"), _first(_owed(store, day, words), _BRIEF_OTHER, words)),
    )  # fmt: skip
    sections = [Section(key, title, (Bullets(tuple(points)),)) for key, title, points in parts if points]
    title = say("Daily", "Morning brief, {day}").format(day=words.day_long(day))
    blocks: tuple[Block | Section, ...] = tuple(sections) or (Paragraph(say("Daily", "Nothing"), "muted"),)
    return Document(title=title, byline=name, language=words.language, blocks=blocks, author=name, is_one_page=True)


def _deliveries(store: Store, day: date, words: Words) -> list[str]:
    """What milestones ask of a day; how things stood on a day gone by is not known."""
    return delivered.morning(words, delivery.under_way(store), day) if day >= store.today() else []


def _owed(store: Store, day: date, words: Words) -> list[str]:
    """What is owed by a day: promises in both directions, answers to complaints, agreements to renew."""
    say = words.translate
    promises, complaints = store.promises.due_by(day), store.complaints.due_by(day)
    agreements = store.agreements.ending(day)
    named: list[Any] = [*promises, *complaints, *agreements]
    clients = store.clients.many(each.client_id for each in named)

    def about(client_id: int | None, text: str) -> str:
        return _about(clients[client_id].name if client_id in clients else "", one_line(text)[:_POINT_LETTERS], words)

    def late(due: date | None) -> str:
        return words.bracket(words.overdue((day - due).days)) if due is not None and due < day else ""

    mine, theirs = say("Daily", "I promised: {what}"), say("Daily", "promised to me: {what}")
    points = [
        (mine if each.direction is Direction.MINE else theirs).format(what=about(each.client_id, each.what))
        + late(each.due_on)
        for each in promises
    ]
    answer, renew = say("Daily", "answer the complaint: {what}"), say("Daily", "agreement ends {day}: {what}")
    points += [answer.format(what=about(each.client_id, each.what)) + late(each.due_on) for each in complaints]
    points += [
        renew.format(day=words.day(each.ends_on, day), what=about(each.client_id, each.name))
        for each in agreements
        if each.ends_on is not None
    ]
    return points


def _quota(quota: Quota, done: int, words: Words) -> str:
    return f"{words.quota(quota.every, quota.metric)} {done}/{quota.count}"


def _first(points: list[str], most: int, words: Words) -> list[str]:
    """The first points, and how many there are besides: a brief is one page."""
    if len(points) <= most:
        return points
    return [*points[: most - 1], words.translate("Daily", "and %n more", len(points) - most + 1)]


def _working_day_before(store: Store, day: date) -> date:
    calendar = store.calendar()
    for back in range(1, 15):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day - timedelta(days=1)

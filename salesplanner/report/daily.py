"""The day in words: the note of a day in five parts, and the morning brief. All of it from the records.

The one-line reflection of a day is private and never part of either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.dayplan import DayLog, span_of
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.promises import Escalation, Remark
from salesplanner.domain.targets import METRICS, Quota, Unit
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section
from salesplanner.store import Store
from salesplanner.words import Words

_NAMED_MOST = 4
_POINT_LETTERS = 80
_KINDS = (
    ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.MESSAGE, ActivityKind.EMAIL, ActivityKind.QUOTE,
)  # fmt: skip
_NAMED = (ActivityKind.VISIT, ActivityKind.MEETING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
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
    complaints: tuple[Complaint, ...]  # without an outcome
    quotas: tuple[tuple[Quota, int], ...]
    clients: dict[int, Client]
    steps: dict[int, Activity]  # the next step of each client that met with a setback

    def client(self, client_id: int | None) -> str:
        """A client's name; empty for none."""
        return self.clients[client_id].name if client_id in self.clients else ""

    def counted(self, kind: ActivityKind) -> list[Activity]:
        """What counts of a kind: done, somebody reached."""
        return [each for each in self.done if each.kind is kind and each.counts]


def gather(store: Store, day: date) -> Day:
    """Read a day."""
    calendar, today = store.calendar(), store.today()
    next_day = calendar.next_working(day)
    if next_day - day > timedelta(days=14):
        next_day = day + timedelta(days=1)
    done = tuple(store.activities.done_between(day, day))
    late = store.activities.overdue(datetime.combine(day, time())) if day >= today else []
    planned = tuple(each for each in _plan(store, day) if each.is_open)
    tomorrow = tuple(each for each in _plan(store, next_day) if each.is_open)
    orders = tuple(store.orders.between(day, day))
    payments = tuple(store.payments.received_between(day, day))
    agreements = tuple(store.agreements.signed_between(day, day))
    remarks = tuple(store.remarks.between(day, day))
    escalations = tuple(store.escalations.open())
    complaints = tuple(store.complaints.open())
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
        *complaints,
    ]
    return Day(
        day=day,
        next_day=next_day,
        log=store.days.of(day),
        done=done,
        carried=tuple(store.activities.put_off_on(day)),
        overdue=tuple(late),
        planned=planned,
        tomorrow=tomorrow,
        orders=orders,
        payments=payments,
        agreements=agreements,
        remarks=remarks,
        escalations=escalations,
        complaints=complaints,
        quotas=tuple((quota, _counted(store, quota, day)) for quota in store.quotas.in_force(day)),
        clients=store.clients.many(each.client_id for each in named),
        steps={each.id: each.step for each in store.client_list.followups(stuck) if each.step is not None},
    )


def _plan(store: Store, day: date) -> list[Activity]:
    """The plan of a day by time, routines that nothing was done with among it."""
    items = store.activities.on(day)
    if day >= store.today():
        items += store.activities.untouched(day, store.calendar())
    return sorted(items, key=lambda each: (each.at is None, each.at or time(), not each.is_first, each.position))


def _counted(store: Store, quota: Quota, day: date) -> int:
    if METRICS[quota.metric] is Unit.RATE:
        return 0
    span = span_of(quota, day)
    return store.measures.by_day(quota.metric, span.first, span.last).total()


# --- the note -------------------------------------------------------------------------------------------------------


def note(found: Day, words: Words, support: str | None = None) -> str:
    """The note of a day for a chat: short lines; `support` takes the place of what was kept of it."""
    say = words.translate
    lines = [say("Daily", "[Day note {day}]").format(day=words.day(found.day))]
    for title, points in _five(found, words):
        if points:
            lines.append(words.colon(title) + words.semicolons(points))
    wanted = found.log.support if support is None else support
    if wanted.strip():
        lines.append(words.colon(say("Daily", "Support needed")) + " ".join(wanted.split()))
    return "\n".join(lines)


def document(found: Day, words: Words, name: str = "", support: str | None = None) -> Document:
    """The note of a day as a document with five parts; an empty part says so."""
    say = words.translate
    sections = []
    for number, (title, points) in enumerate(_five(found, words), start=1):
        blocks: tuple[Block, ...] = (
            (Bullets(tuple(points)),) if points else (Paragraph(say("Daily", "Nothing"), "muted"),)
        )
        sections.append(Section(f"part{number}", title, blocks))
    wanted = found.log.support if support is None else support
    if wanted.strip():
        sections.append(Section("support", say("Daily", "Support needed"), (Paragraph(" ".join(wanted.split())),)))
    title = say("Daily", "Day note, {day}").format(day=words.day_long(found.day))
    return Document(title=title, byline=name, language=words.language, blocks=tuple(sections), author=name)


def _five(found: Day, words: Words) -> list[tuple[str, list[str]]]:
    """Work, market, results, problems, tomorrow: each with its points."""
    say = words.translate
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
            amount=words.money(each.amount), client=found.client(each.client_id)
        )
        for each in found.orders
    ]
    points += [
        say("Daily", "collected {amount} {client}").format(
            amount=words.money(each.received_amount), client=found.client(each.client_id)
        )
        for each in found.payments
    ]
    points += [
        say("Daily", "new agreement {client}").format(client=found.client(each.client_id)) for each in found.agreements
    ]
    return [each.strip() for each in points] + _told(found, words, Outcome.PROGRESS)


def _problems(found: Day, words: Words) -> list[str]:
    """Setbacks with what is done about them, what is overdue or carried over and why, questions without an answer."""
    say = words.translate
    points = []
    for each, text in zip(_of_outcome(found, Outcome.SETBACK), _told(found, words, Outcome.SETBACK), strict=True):
        step = found.steps.get(each.client_id or 0)
        fix = f"{words.day(step.day, found.day)} {step.title}" if step else ""
        points.append(say("Daily", "{problem} → {fix}").format(problem=text, fix=fix) if fix else text)
    for each in found.carried:
        reason = each.move_reason.strip()
        text = say("Daily", "carried over to {day}: {title}").format(
            day=words.day(each.day, found.day), title=each.title
        )
        points.append(text + (words.bracket(reason) if reason else ""))
    points += [
        say("Daily", "overdue: {title}").format(title=_about(found.client(each.client_id), each.title, words))
        for each in found.overdue
    ]
    points += [
        say("Daily", "complaint open for %n day(s): {what}", each.days_open(found.day)).format(
            what=_about(found.client(each.client_id), " ".join(each.what.split())[:_POINT_LETTERS], words)
        )
        for each in found.complaints
    ]
    points += [
        say("Daily", "waits for an answer: {question}").format(question=each.question)
        for each in found.escalations
        if each.answered_at is None
    ]
    return points


def _of_outcome(found: Day, outcome: Outcome) -> list[Activity]:
    return [each for each in found.done if each.outcome is outcome]


def _told(found: Day, words: Words, outcome: Outcome) -> list[str]:
    return [
        _about(found.client(each.client_id), " ".join(each.points.split())[:_POINT_LETTERS] or each.title, words)
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
    """The morning brief on one page: the last working day's result, the plan of today, what is owed."""
    say = words.translate
    before, now = gather(store, _working_day_before(store, day)), gather(store, day)
    yesterday = [*_work(before, words), *_results(before, words)]
    quotas = [f"{words.metric(quota.metric)} {done}/{quota.count}" for quota, done in now.quotas]
    plan = [_planned(each, now, words) for each in now.planned]
    owed = [_about(now.client(each.client_id), each.title, words) for each in now.overdue]
    parts: Iterable[tuple[str, str, list[str]]] = (
        ("yesterday", say("Daily", "Result of {day}").format(day=words.day_long(before.day)), yesterday),
        ("plan", say("Daily", "Plan of today"), plan),
        ("quotas", say("Daily", "Quotas"), quotas),
        ("overdue", say("Daily", "Overdue"), owed),
    )
    sections = [Section(key, title, (Bullets(tuple(points)),)) for key, title, points in parts if points]
    title = say("Daily", "Morning brief, {day}").format(day=words.day_long(day))
    blocks: tuple[Block | Section, ...] = tuple(sections) or (Paragraph(say("Daily", "Nothing"), "muted"),)
    return Document(title=title, byline=name, language=words.language, blocks=blocks, author=name)


def _working_day_before(store: Store, day: date) -> date:
    calendar = store.calendar()
    for back in range(1, 15):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day - timedelta(days=1)

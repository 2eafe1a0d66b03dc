"""What is owed and what was heard, in words; the one act that comes next for each, and the one that plans it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeGuard

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Agreement
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState, Remark
from salesplanner.report.delivery import promised
from salesplanner.store import Store
from salesplanner.ui.kit.workspace import Workspace

Owed = Promise | Escalation | Complaint | Agreement
Record = Owed | Remark


def said(workspace: Workspace, record: Record) -> str:
    """What is owed and by whom, or what was heard."""
    say = QCoreApplication.translate
    if isinstance(record, Remark):
        return workspace.words.colon(workspace.words.remark(record.kind)) + one_line(record.body)
    if isinstance(record, Escalation):
        return say("PromisesDialog", "Question: {question}").format(question=record.question)
    if isinstance(record, Agreement):
        return " · ".join(filter(None, [record.name, record.rate]))
    if isinstance(record, Complaint):
        return say("PromisesDialog", "Complaint: {what}").format(what=one_line(record.what))
    if record.direction is Direction.MINE:
        return say("PromisesDialog", "I promised: {what}").format(what=record.what)
    if record.authorised_by:
        text = say("PromisesDialog", "{name} promised: {what}")
        return text.format(name=record.authorised_by, what=record.what)
    return say("PromisesDialog", "They promised: {what}").format(what=record.what)


def state(workspace: Workspace, record: Record) -> str:
    """When it is due, how long a question waits, how it ended; of a remark its day."""
    say, words, today = QCoreApplication.translate, workspace.words, workspace.today()
    if isinstance(record, Escalation):
        return _clocks(record, workspace)
    if isinstance(record, Complaint):
        return _course(record, workspace)
    if isinstance(record, Agreement):
        return _end(record, workspace)
    if isinstance(record, Remark):
        day = words.relative_day(record.day, today)
        return f"{day} · " + say("PromisesDialog", "report today") if record.is_urgent else day
    if record.state is PromiseState.DROPPED:
        return say("PromisesDialog", "dropped")
    if record.state is PromiseState.KEPT:
        day = words.relative_day(record.kept_on, today) if record.kept_on else ""
        text = say("PromisesDialog", "kept {day}").format(day=day).strip()
        return text + (words.bracket(words.overdue(record.days_late(today))) if record.is_late(today) else "")
    if record.due_on is None:
        return say("PromisesDialog", "no date")
    if is_to_pay(record):
        return promised(words, [record], today).text
    if record.is_late(today):
        return words.overdue(record.days_late(today))
    return say("PromisesDialog", "due {day}").format(day=words.relative_day(record.due_on, today))


def _end(agreement: Agreement, workspace: Workspace) -> str:
    """When an agreement ends, or that it has."""
    say, words, today = workspace.words.translate, workspace.words, workspace.today()
    left = agreement.days_left(today)
    if agreement.let_go_on is not None:
        return say("PromisesDialog", "not to be renewed")
    if left is None or agreement.ends_on is None:
        return say("PromisesDialog", "without an end")
    day = words.day(agreement.ends_on, today)
    if left < 0:
        return say("PromisesDialog", "ended {day}").format(day=day)
    if not left:
        return say("PromisesDialog", "ends today")
    return say("PromisesDialog", "ends {day}, in %n day(s)", left).format(day=day)


def _course(complaint: Complaint, workspace: Workspace) -> str:
    """How long a complaint is open, or how it ended."""
    say, words, today = workspace.words.translate, workspace.words, workspace.today()
    days = complaint.days_open(today)
    if not complaint.is_open:
        text = (
            say("PromisesDialog", "settled after %n day(s)", days) if days else say("PromisesDialog", "settled at once")
        )
        return words.colon(text) + one_line(complaint.outcome)
    text = say("PromisesDialog", "open for %n day(s)", days) if days else say("PromisesDialog", "heard today")
    if complaint.is_late(today) and complaint.due_on is not None:
        return f"{text} · {words.overdue((today - complaint.due_on).days)}"
    if complaint.due_on is None:
        return text
    return f"{text} · " + say("PromisesDialog", "due {day}").format(day=words.relative_day(complaint.due_on, today))


def _clocks(question: Escalation, workspace: Workspace) -> str:
    """Asked, answered, told: how long each step took, or takes."""
    say, today = workspace.words.translate, workspace.today()
    answer, tell = question.days_to_answer(today), question.days_to_tell(today)
    if question.answered_at is None:
        if not question.is_open:
            return say("PromisesDialog", "client told")
        return (
            say("PromisesDialog", "no answer for %n day(s)", answer) if answer else say("PromisesDialog", "asked today")
        )
    answered = (
        say("PromisesDialog", "answered after %n day(s)", answer)
        if answer
        else say("PromisesDialog", "answered at once")
    )
    if question.is_open:
        waits = (
            say("PromisesDialog", "not told for %n day(s)", tell) if tell else say("PromisesDialog", "tell the client")
        )
        return f"{answered} · {waits}"
    told = say("PromisesDialog", "told after %n day(s)", tell) if tell else say("PromisesDialog", "told at once")
    return f"{answered} · {told}"


def is_to_pay(record: Record | None) -> TypeGuard[Promise]:
    """Whether it is an open promise to pay: what keeps it is the money that comes in."""
    return isinstance(record, Promise) and record.is_open and record.payment_id is not None


def is_late(record: Record, today: date) -> bool:
    """Whether it is still owed after the day it was owed by."""
    if isinstance(record, (Promise, Complaint)):
        return record.is_open and record.is_late(today)
    return isinstance(record, Agreement) and (record.days_left(today) or 0) < 0


def step_name(record: Record | None) -> str:
    """What comes next for it: kept, answered, told; open again what is settled."""
    say = QCoreApplication.translate
    if isinstance(record, Agreement):
        return say("PromisesDialog", "Renew…") if record.let_go_on is None else say("PromisesDialog", "Open again")
    if record is not None and not isinstance(record, Remark) and not record.is_open:
        return say("PromisesDialog", "Open again")
    if is_to_pay(record):
        return say("PromisesDialog", "Record a payment…")
    if isinstance(record, Escalation):
        return (
            say("PromisesDialog", "Answered…") if record.answered_at is None else say("PromisesDialog", "Client told")
        )
    return say("PromisesDialog", "Outcome…") if isinstance(record, Complaint) else say("PromisesDialog", "Kept")


def advance(parent: QWidget | None, workspace: Workspace, record: Owed) -> None:
    """Keep what comes next for it, and say so; the answer to a question is asked for."""
    store, now = workspace.store, workspace.now()
    name = step_name(record)
    if isinstance(record, Agreement) and record.let_go_on is None:
        from salesplanner.ui.forms.result import renew

        renew(parent, workspace, record)
        return
    if isinstance(record, Escalation) and record.answered_at is None and record.is_open:
        from salesplanner.ui.forms.oweforms import answer

        answer(parent, workspace, record)
        return
    if isinstance(record, Complaint) and record.is_open:
        from salesplanner.ui.forms.complaints import settle

        settle(parent, workspace, record)
        return
    if is_to_pay(record):
        from salesplanner.ui.forms import payments

        payments.record(parent, workspace, store.payments.get(record.payment_id or 0))
        return
    if isinstance(record, Complaint):
        done = workspace.did(store.complaints.change, record.id, closed_on=None)
    elif isinstance(record, Agreement):
        done = let_go(workspace, [record], None)
    elif isinstance(record, Promise):
        values = {"state": PromiseState.KEPT, "kept_on": now.date()}
        if not record.is_open:
            values = {"state": PromiseState.OPEN, "kept_on": None}
        done = workspace.did(store.promises.change, record.id, **values)
    else:
        done = workspace.did(store.escalations.change, record.id, told_at=now if record.is_open else None)
    if done:
        text = QCoreApplication.translate("PromisesDialog", "{state}: {what}")
        workspace.notice(text.format(state=name, what=said(workspace, record)))


# --- the plan item that pursues it ----------------------------------------------------------------------------------

_TITLE = 80


def pressing(store: Store, today: date) -> list[Owed]:
    """What is owed by today: promises and answers to complaints by their day, questions of which a client waits, renewals.

    What somebody else has to do does not press while it is planned to chase it.
    """
    found: list[Owed] = [*store.promises.due_by(today), *store.complaints.due_by(today)]
    found += [*store.escalations.pressing(today), *store.agreements.ending(today)]
    return [each for each in found if not (_is_theirs(each) and planned(store, each, today))]


def _is_theirs(record: Owed) -> bool:
    return isinstance(record, Agreement) or (isinstance(record, Promise) and record.direction is Direction.THEIRS)


def planned(store: Store, record: Owed, today: date) -> Activity | None:
    """The open plan item from today on that pursues it; None where there is none."""
    found = store.activities.open_named(plan_title(record), record.client_id)
    return found if found is not None and found.day >= today else None


def days_planned(store: Store, records: Sequence[Owed], today: date) -> dict[int, date]:
    """The days, from today on, on which plan items pursue these records of one kind, by their ids: what `planned` tells of one."""
    titles = {each.id: plan_title(each) for each in records}
    days = store.activities.days_named({*titles.values()})
    found = {each.id: days.get((titles[each.id], each.client_id)) for each in records}
    return {record_id: day for record_id, day in found.items() if day is not None and day >= today}


def plan_title(record: Owed) -> str:
    """What the plan item that pursues it is called."""
    say = QCoreApplication.translate
    if isinstance(record, Agreement):
        return say("Owing", "Renew the agreement: {name}").format(name=record.name)[:_TITLE]
    if isinstance(record, Complaint):
        return say("Owing", "Complaint: {what}").format(what=one_line(record.what))[:_TITLE]
    if isinstance(record, Escalation):
        text = say("Owing", "Ask for the answer: {what}")
        if record.answered_at is not None:
            text = say("Owing", "Tell the answer: {what}")
        return text.format(what=record.question)[:_TITLE]
    if record.direction is Direction.MINE:
        return say("Owing", "Keep the promise: {what}").format(what=record.what)[:_TITLE]
    return say("Owing", "Chase: {what}").format(what=record.what)[:_TITLE]


def plan_name(record: Record | None) -> str:
    """What the act that plans it is called."""
    say = QCoreApplication.translate
    if isinstance(record, Promise) and record.direction is Direction.THEIRS:
        return say("Owing", "Chase it")
    return say("Owing", "Plan the renewal") if isinstance(record, Agreement) else say("Owing", "Plan it")


def can_plan(record: Record | None) -> bool:
    """Whether there is something to pursue."""
    if record is None or isinstance(record, Remark):
        return False
    return isinstance(record, Agreement) or record.is_open


def plan(workspace: Workspace, record: Owed) -> None:
    """Put what pursues it into the plan in one act: today, or the next working day; once, however often it is asked for."""
    store, words, today = workspace.store, workspace.words, workspace.today()
    say = QCoreApplication.translate
    known = planned(store, record, today)
    if known is not None:
        text = say("Owing", "Planned already, {day}: {title}")
        workspace.notice(text.format(day=words.relative_day(known.day, today), title=known.title), False)
        return
    item = _item(workspace, record)
    if workspace.did(_keep, store, item):
        text = say("Owing", "Planned for {day}: {title}")
        workspace.notice(text.format(day=words.relative_day(item.day, today), title=item.title))


def plan_renewals(workspace: Workspace, agreements: Sequence[Agreement]) -> None:
    """Put the renewal of several into the plan, as one change; what is planned already stays as it is."""
    store, today = workspace.store, workspace.today()
    items = [_item(workspace, each) for each in agreements if planned(store, each, today) is None]

    def work() -> None:
        with store.change("renewals planned", count=len(items)):
            for each in items:
                _keep(store, each)

    if items and workspace.did(work):
        text = workspace.words.translate("Owing", "%n renewal(s) planned for {day}", len(items))
        workspace.notice(text.format(day=workspace.words.relative_day(items[0].day, today)))


def let_go(workspace: Workspace, agreements: Sequence[Agreement], day: date | None) -> bool:
    """Have agreements end without another from a day on, or with None open them again, as one change; whether that was kept."""
    store = workspace.store

    def work() -> None:
        with store.change("agreements let go" if day else "agreements opened", count=len(agreements)):
            for each in agreements:
                store.agreements.change(each.id, let_go_on=day)

    return workspace.did(
        work if len(agreements) > 1 else partial(store.agreements.change, agreements[0].id, let_go_on=day)
    )


def _keep(store: Store, item: Activity) -> None:
    """Keep it as the client's next step, where it has none yet."""
    is_free = item.client_id is not None and not store.activities.steps_beside(item.client_id, item.deal_id)
    (store.activities.plan_next if is_free else store.activities.add)(item)


def _item(workspace: Workspace, record: Owed) -> Activity:
    store, today = workspace.store, workspace.today()
    calendar = store.calendar()
    is_on = calendar.is_working(today) and store.days.of(today).closed_at is None
    talks = record.client_id is not None and not (isinstance(record, Escalation) and record.answered_at is None)
    is_own = isinstance(record, Promise) and record.direction is Direction.MINE
    kind = ActivityKind.CALL if talks and not is_own else ActivityKind.TASK
    kind = ActivityKind.VISIT if isinstance(record, Agreement) and talks else kind
    told = store.activities.find(getattr(record, "activity_id", None))
    return Activity(
        kind=kind,
        title=plan_title(record),
        client_id=record.client_id,
        contact_id=getattr(record, "contact_id", None) or (told.contact_id if told else None),
        deal_id=getattr(record, "deal_id", None) or (told.deal_id if told else None),
        day=today if is_on else calendar.next_working(today),
        minutes=USUAL_MINUTES[kind],
    )

"""What a reminder says, in either language, and what became of it. Nothing is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.dayplan import evening_of
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, PromiseState
from salesplanner.domain.reminders import Reminder, ReminderKind, ReminderState, Told
from salesplanner.store import Store
from salesplanner.words import Words

#: The icon of each kind.
ICONS = {
    ReminderKind.LEAVE: "map-pin",
    ReminderKind.ITEM: "alarm-clock",
    ReminderKind.OUTCOME: "pencil",
    ReminderKind.CLOSE: "sunset",
    ReminderKind.PAYMENT: "banknote",
    ReminderKind.AGREEMENT: "signature",
    ReminderKind.PROMISE: "handshake",
    ReminderKind.REPORT: "flag",
    ReminderKind.MILESTONE: "truck",
}


def facts_of(store: Store, reminder: Reminder) -> dict[str, str]:
    """What the sentence of a reminder needs, as it is now."""
    facts = {"kind": reminder.kind.value, "record": str(reminder.record_id), "count": str(reminder.count)}
    facts["time"] = f"{reminder.due_at:%H:%M}"
    if reminder.kind.is_of_activity:
        activity = store.activities.get(reminder.record_id)
        contact = store.contacts.find(activity.contact_id)
        facts |= {"title": activity.title, "of": activity.kind.value, "who": contact.name if contact else ""}
        if reminder.kind is ReminderKind.ITEM and activity.at is not None:
            facts["time"] = f"{activity.at:%H:%M}"
            if activity.day != reminder.due_at.date():
                facts["day"] = activity.day.isoformat()
        return facts | {"client": _client(store, activity.client_id), "planned": _planned(activity)}
    if reminder.kind is ReminderKind.REPORT and reminder.at is not None:
        told = {"time": f"{reminder.at:%H:%M}", "period": reminder.key.split(":")[1], "name": reminder.name}
        return facts | told | _people(store, reminder.to)
    if reminder.kind is ReminderKind.PAYMENT:
        payment = store.payments.get(reminder.record_id)
        owed = str(payment.due_amount - payment.received_amount)
        return facts | {"client": _client(store, payment.client_id), "title": payment.item, "amount": owed}
    if reminder.kind is ReminderKind.MILESTONE:
        milestone = store.milestones.get(reminder.record_id)
        deal = store.deals.get(milestone.deal_id)
        return facts | {"client": _client(store, deal.client_id), "title": f"{deal.name} · {milestone.name}"}
    if reminder.kind is ReminderKind.AGREEMENT:
        agreement = store.agreements.get(reminder.record_id)
        return facts | {"client": _client(store, agreement.client_id), "title": agreement.name}
    if reminder.kind is ReminderKind.PROMISE:
        promise = store.promises.get(reminder.record_id)
        facts |= {"client": _client(store, promise.client_id), "title": promise.what}
        return (
            facts if promise.direction is Direction.MINE else facts | {"by": promise.authorised_by or facts["client"]}
        )
    return facts


def _people(store: Store, to: Sequence[int]) -> dict[str, str]:
    """Who is to have a report: their ids, and their names where several people receive reports."""
    people = {each.id: each.name for each in store.reports.recipients.all()}
    names = [people[each] for each in to if each in people] if len(people) > 1 else []
    return {"to": " ".join(map(str, to)), "names": "\n".join(names)}


def recipients_of(told: Told) -> list[int]:
    """Who is to have the report that a reminder is about; 0 for whoever usually does."""
    return [int(each) for each in told.facts.get("to", "").split()] or [0]


def _client(store: Store, client_id: int | None) -> str:
    client = store.clients.find(client_id)
    return client.name if client else ""


def kind_of(told: Told) -> ReminderKind:
    """What a reminder that was told is about."""
    return ReminderKind(told.facts["kind"])


def record_of(told: Told) -> int:
    """The id of the record it is about, 0 for a day."""
    return int(told.facts["record"])


def sentence(words: Words, facts: Mapping[str, str], *, is_hiding: bool = False) -> str:
    """The reminder as a sentence; hiding leaves out every name, for a screen that others see."""
    say = words.translate
    shown = _hidden(words, facts) if is_hiding else dict(facts)
    kind, count, at = ReminderKind(facts["kind"]), int(facts["count"]), facts["time"]
    client = shown.get("client") or shown.get("title") or say("Reminder", "a client")
    if kind is ReminderKind.LEAVE:
        leave = (f"{at} " if words.zh else "") + say("Reminder", "Time to leave for {client}").format(client=client)
        return say("Reminder", "{leave}, %n prep item(s) open", count).format(leave=leave) if count else leave
    if kind is ReminderKind.ITEM:
        return _item(words, shown)
    if kind is ReminderKind.OUTCOME:
        return say("Reminder", "How did it go at {client}?").format(client=client)
    if kind is ReminderKind.CLOSE:
        left = say("Reminder", "%n item(s) left", count) if count else say("Reminder", "Everything has a place")
        return say("Reminder", "3 minutes to close the day? {left}").format(left=left)
    if kind is ReminderKind.REPORT:
        return _report(words, shown)
    if kind is ReminderKind.PAYMENT:
        amount = words.money(int(facts["amount"]))
        if words.zh:  # Chinese says what it is for; in English the sentence would not hold it
            item = shown.get("title") or "款"
            client += f" {item} " if item.isascii() else item
        return say("Reminder", "Payment of {amount} from {client} is due today").format(amount=amount, client=client)
    if kind is ReminderKind.MILESTONE:
        what = shown.get("title") or say("Reminder", "a milestone")
        return say("Reminder", "Due today for {client}: {what}").format(client=client, what=what)
    if kind is ReminderKind.AGREEMENT:
        return _agreement(words, client, count)
    return _promise(words, shown, client)


def _agreement(words: Words, client: str, left: int) -> str:
    """That an agreement ends in so many days, or that it has."""
    say = words.translate
    if left <= 0:
        text = (
            say("Reminder", "Agreement with {client} has ended")
            if left
            else say("Reminder", "Agreement with {client} ends today")
        )
    else:
        text = say("Reminder", "Agreement with {client} ends in %n day(s)", left)
    return text.format(client=client)


def _hidden(words: Words, facts: Mapping[str, str]) -> dict[str, str]:
    """The facts without any name."""
    client = words.translate("Reminder", "a client") if facts.get("client") else ""
    by = {"by": client} if "by" in facts else {}
    return {**facts, "who": "", "title": "", "names": "", "client": client, **by}


def _report(words: Words, facts: Mapping[str, str]) -> str:
    """Weekly report due 16:00, figures are in."""
    at, say = facts["time"], words.translate
    named = facts.get("name") or words.report(Period.parse(facts["period"]))
    name = words.report_to(named, words.list(filter(None, facts.get("names", "").split("\n"))))
    if int(facts["count"]):
        return say("Reminder", "{report} due tomorrow {time}, figures are in").format(report=name, time=at)
    return say("Reminder", "{report} due {time}, figures are in").format(report=name, time=at)


def _promise(words: Words, facts: Mapping[str, str], client: str) -> str:
    """What I, or others, said would be done today."""
    say = words.translate
    what = facts.get("title") or say("Reminder", "a promise")
    if "by" not in facts:
        return say("Reminder", "Promised to {client}, due today: {what}").format(client=client, what=what)
    by = facts["by"] or say("Reminder", "somebody")
    return say("Reminder", "Promised by {who}, due today: {what}").format(who=by, what=what)


def _item(words: Words, facts: Mapping[str, str]) -> str:
    """16:30 call Mr Zhou (Chuanjiang Steel): with whom, else what; the day before it when it is on another day."""
    say = words.translate
    kind = words.kind(ActivityKind(facts["of"]))
    title = facts.get("title", "")
    with_kind = f"{kind if words.zh else kind.lower()} {facts['who']}" if facts.get("who") else ""
    what = with_kind or title or (kind if words.zh else kind.lower())
    at = facts["time"]
    if "day" in facts:
        at = f"{words.day(date.fromisoformat(facts['day']))} {at}"
    if facts.get("client"):
        return say("Reminder", "{time} {what} ({client})").format(time=at, what=what, client=facts["client"])
    return f"{at} {what}"


def heading(words: Words, count: int, *, is_late: bool) -> str:
    """The title of a notification: what came while nobody listened, several at once, or a reminder."""
    if is_late:
        return words.translate("Reminder", "%n reminder(s) from while you were away", count)
    if count > 1:
        return words.translate("Reminder", "%n reminder(s)", count)
    return words.translate("Reminder", "Reminder")


def message(lines: Sequence[str], most: int = 4) -> str:
    """The lines of a notification; of many only the first."""
    return "\n".join(lines) if len(lines) <= most else "\n".join([*lines[: most - 1], "…"])


def became(words: Words, store: Store, told: Told, now: datetime) -> tuple[str, bool]:
    """What became of a reminder, and whether there is still something to do about it."""
    settled = _settled(words, store, told)
    if settled:
        return settled, False
    if told.state is ReminderState.SNOOZED and told.snoozed_to is not None and told.snoozed_to > now:
        return words.translate("Reminder", "Again at {time}").format(time=words.time(told.snoozed_to.time())), True
    return words.translate("Reminder", "Open"), True


def _settled(words: Words, store: Store, told: Told) -> str:
    say, kind = words.translate, kind_of(told)
    if kind is ReminderKind.CLOSE:
        day = date.fromisoformat(told.key.partition(":")[2])
        if store.days.of(day).closed_at is not None:
            return say("Reminder", "Closed")
        return say("Reminder", "Over") if day != evening_of(store.now()) else ""
    if kind is ReminderKind.REPORT:
        return _of_report(words, store, told)
    if kind.is_of_activity:
        return _of_activity(words, store, told)
    record_id = record_of(told)
    if kind is ReminderKind.PAYMENT:
        payment = store.payments.get(record_id)
        done = say("Reminder", "Recorded") if payment.received_on is not None else ""
        return say("Reminder", "Deleted") if payment.deleted_at is not None else done
    if kind is ReminderKind.MILESTONE:
        milestone = store.milestones.get(record_id)
        done = say("Reminder", "Done") if milestone.is_done else ""
        return say("Reminder", "Deleted") if milestone.deleted_at is not None else done
    if kind is ReminderKind.PROMISE:
        promise = store.promises.get(record_id)
        ends = {PromiseState.KEPT: say("Reminder", "Kept"), PromiseState.DROPPED: say("Reminder", "Dropped")}
        return say("Reminder", "Deleted") if promise.deleted_at is not None else ends.get(promise.state, "")
    return say("Reminder", "Deleted") if store.agreements.get(record_id).deleted_at is not None else ""


def _of_report(words: Words, store: Store, told: Told) -> str:
    copies = [store.reports.copy(told.facts["period"], to) for to in recipients_of(told)]
    return "" if None in copies else words.translate("Reminder", "Handed in")


def _of_activity(words: Words, store: Store, told: Told) -> str:
    say = words.translate
    activity = store.activities.get(record_of(told))
    if activity.deleted_at is not None:
        return say("Reminder", "Deleted")
    if activity.status is ActivityStatus.DROPPED:
        return say("Reminder", "Dropped")
    if activity.is_done:
        return say("Reminder", "Logged") if activity.kind.is_contact else say("Reminder", "Done")
    return "" if told.facts.get("planned") == _planned(activity) else say("Reminder", "Moved")


def _planned(activity: Activity) -> str:
    return f"{activity.day.isoformat()} {activity.at or ''}"

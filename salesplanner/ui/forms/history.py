"""What happened with one client, from every kind of record, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Contact, GradeChange
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.happenings import Happening, HistoryFilter
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Agreement, Order, Payment, Sample
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Escalation, Promise, Remark, RemarkKind
from salesplanner.domain.quotes import Quote, totals
from salesplanner.report import quotewords
from salesplanner.ui.forms import owing as owed
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

ICONS = {
    ActivityKind.VISIT: "map-pin",
    ActivityKind.CALL: "phone",
    ActivityKind.MESSAGE: "message-circle",
    ActivityKind.MEETING: "users",
    ActivityKind.EMAIL: "mail",
    ActivityKind.QUOTE: "file-text",
    ActivityKind.PAYMENT: "banknote",
    ActivityKind.TASK: "list-checks",
}
OUTCOMES = {
    Outcome.PROGRESS: ("thumbs-up", "done"),
    Outcome.KEPT_WARM: ("coffee", "neutral"),
    Outcome.SETBACK: ("triangle-alert", "risk"),
    Outcome.NOT_REACHED: ("user-x", "neutral"),
}


class Entry(Struct, frozen=True, kw_only=True):
    """One line of the history. `table` and `id` are the record behind it; `group` is what the kind filter asks for."""

    table: str
    id: int
    group: str
    day: date
    icon: str
    title: str
    mark: str = ""
    mark_icon: str = ""
    tone: str = "neutral"
    body: str = ""
    about: str = ""
    deal_id: int | None = None
    contact_id: int | None = None

    @property
    def can_delete(self) -> bool:
        """Whether it goes away by itself; a deal is deleted where deals are."""
        return self.table not in ("deal", "grade_change")

    @property
    def can_open(self) -> bool:
        """Whether there is a form behind it."""
        return self.table != "grade_change"


class History:
    """What happened with a client, newest first, as far as a filter asks for it; read a window at a time."""

    def __init__(self, workspace: Workspace, client_id: int | None, wanted: HistoryFilter | None = None) -> None:
        self._workspace = workspace
        self._client_id = client_id
        self._wanted = wanted or HistoryFilter()
        self.count = workspace.store.happenings.count(client_id, self._wanted)

    def read(self, offset: int = 0, limit: int = -1) -> list[Entry]:
        """A window of entries; all without a limit."""
        store = self._workspace.store
        found = store.happenings.of(self._client_id, self._wanted, offset=offset, limit=limit)
        records = {table: store.records(table).many(ids) for table, ids in _by_table(found).items()}
        deals = store.deals.many(each.deal_id for each in found)
        people = store.contacts.many(each.contact_id for each in found)
        return [
            replace(
                _entry(self._workspace, records[each.table][each.id], each, people),
                deal_id=each.deal_id,
                contact_id=each.contact_id,
                about=deals[each.deal_id].name if each.deal_id in deals else "",
            )
            for each in found
        ]

    def unnamed(self) -> int:
        """How many are left out only because they name no contact, or no deal."""
        return self._workspace.store.happenings.unnamed(self._client_id, self._wanted)


def _by_table(found: list[Happening]) -> dict[str, list[int]]:
    ids: dict[str, list[int]] = {}
    for each in found:
        ids.setdefault(each.table, []).append(each.id)
    return ids


def _entry(workspace: Workspace, record: Any, found: Happening, people: Mapping[int, Contact]) -> Entry:
    """The entry of one record; whom it was with and about which deal is told by where it was found."""
    words = workspace.words
    if isinstance(record, Activity):
        return _activity(record, words, people)
    if isinstance(record, Deal):
        return _closed(record, words) if found.is_end else _opened(record, words)
    if isinstance(record, Order):
        return _order(record, words)
    if isinstance(record, Payment):
        return _payment(record, words)
    if isinstance(record, Quote):
        return _quote(workspace, record)
    if isinstance(record, Remark):
        return _remark(record, words)
    if isinstance(record, Sample):
        return _sample(record, words)
    if isinstance(record, GradeChange):
        return _grade(record, words)
    if isinstance(record, Incident):
        return _incident(record, words)
    return _ledger(workspace, record, found)


def _activity(activity: Activity, words: Words, people: Mapping[int, Contact]) -> Entry:
    done: datetime = activity.done_at or datetime.combine(activity.day, activity.at or time.min)
    contact = people.get(activity.contact_id or 0)
    who = contact.name if contact else ""
    icon, tone = OUTCOMES[activity.outcome] if activity.outcome else ("", "neutral")
    return Entry(
        table="activity",
        id=activity.id,
        group=activity.kind.value,
        day=done.date(),
        icon=ICONS[activity.kind],
        title=titled(words.kind(activity.kind), activity.title or who),
        mark=words.outcome(activity.outcome, activity.kind) if activity.outcome else "",
        mark_icon=icon,
        tone=tone,
        body="\n".join(filter(None, [activity.points, activity.concerns])),
    )


def _quote(workspace: Workspace, quote: Quote) -> Entry:
    """A quote that went out, with what it came to and how it stands; what was written of its sending below."""
    store, words = workspace.store, workspace.words
    sending = store.activities.find(quote.activity_id)
    gross = totals(quote, store.quote_lines.of(quote.id)).gross
    return Entry(
        table="quote",
        id=quote.id,
        group="quote",
        day=quote.sent_on or quote.day,
        icon="file-text",
        title=titled(words.kind(ActivityKind.QUOTE), f"{quotewords.name(quote)} · {words.money(gross)}"),
        mark=quotewords.state(quote, words, workspace.today()),
        tone=quotewords.tone(quote, workspace.today()),
        body="\n".join(filter(None, [sending.points if sending else "", quote.note])),
    )


def _remark(remark: Remark, words: Words) -> Entry:
    """What was heard: the market, a competitor, an opinion for management."""
    urgent = words.translate("History", "Report today") if remark.is_urgent else ""
    return Entry(
        table="remark",
        id=remark.id,
        group="remark",
        day=remark.day,
        icon="message-circle" if remark.kind is RemarkKind.FEEDBACK else "chart-line",
        title=words.remark(remark.kind),
        mark=urgent or remark.source,
        tone="risk" if urgent else "neutral",
        body=remark.body,
    )


def titled(kind: str, title: str) -> str:
    """The kind and the title as one; the kind is not said twice."""
    if not title or title.casefold() == kind.casefold():
        return kind
    return title if title.casefold().startswith(kind.casefold()) else f"{kind} · {title}"


def _opened(deal: Deal, words: Words) -> Entry:
    return Entry(
        table="deal",
        id=deal.id,
        group="deal",
        day=deal.opened_on or date.min,
        icon="briefcase",
        title=titled(words.translate("History", "New deal"), deal.name),
        mark=deal.source,
    )


def _closed(deal: Deal, words: Words) -> Entry:
    won = deal.status is DealStatus.WON
    amount = "" if deal.amount is None else words.money(deal.amount)
    reason = words.lost_reason(deal.lost_reason) if deal.lost_reason else ""
    return Entry(
        table="deal",
        id=deal.id,
        group="deal",
        day=deal.closed_on or date.min,
        icon="handshake" if won else "x",
        title=titled(words.deal_status(deal.status), deal.name),
        mark=amount if won else reason,
        tone="accent" if won else "neutral",
        body=deal.closing_note,
    )


def _sample(sample: Sample, words: Words) -> Entry:
    return Entry(
        table="sample",
        id=sample.id,
        group="sample",
        day=sample.day,
        icon="package",
        title=titled(words.translate("History", "Sample"), sample.product),
        mark=sample.quantity,
        body="\n".join(filter(None, [sample.feedback, sample.note])),
    )


def _incident(incident: Incident, words: Words) -> Entry:
    told = [text for text in (incident.did, incident.result, incident.lesson) if text]
    return Entry(
        table="incident",
        id=incident.id,
        group="incident",
        day=incident.day,
        icon="triangle-alert",
        title=titled(words.translate("History", "Incident"), one_line(incident.what)),
        mark="" if incident.result else words.translate("History", "Open"),
        tone="risk",
        body="\n".join(told),
    )


def _grade(change: GradeChange, words: Words) -> Entry:
    text = words.translate("History", "Grade {before} → {after}")
    return Entry(
        table="grade_change",
        id=change.id,
        group="grade",
        day=change.day,
        icon="flag",
        title=text.format(before=change.before.value, after=change.after.value),
        body=change.reason,
    )


def _ledger(workspace: Workspace, record: Promise | Escalation | Complaint | Agreement, found: Happening) -> Entry:
    """A promise, question, complaint or agreement, with how it stands."""
    icons = {
        "promise": "handshake",
        "escalation": "circle-help",
        "complaint": "triangle-alert",
        "agreement": "signature",
    }
    settled = workspace.words.translate("History", "Settled: {what}")
    if isinstance(record, Promise):
        day, is_late = record.made_on, record.is_late(workspace.today())
    elif isinstance(record, Escalation):
        day, is_late = record.asked_at.date(), False
    elif isinstance(record, Agreement):
        day, is_late = record.signed_on, False
    else:
        day, is_late = (found.is_end and record.closed_on) or record.opened_on, record.is_late(workspace.today())
    is_end = found.is_end and isinstance(record, Complaint)
    is_told = isinstance(record, Complaint) and not record.is_open  # its outcome has a line of its own
    return Entry(
        table=found.table,
        id=record.id,
        group="promise" if found.table == "escalation" else found.table,
        day=day,
        icon="circle-check" if is_end else icons[found.table],
        title=settled.format(what=record.what)
        if is_end and isinstance(record, Complaint)
        else owed.said(workspace, record),
        mark="" if is_told else owed.state(workspace, record),
        tone="risk" if is_late and not is_end else "neutral",
        body=record.outcome if is_end and isinstance(record, Complaint) else _told(record),
    )


def _told(record: Promise | Escalation | Complaint | Agreement) -> str:
    return record.answer if isinstance(record, Escalation) else record.note


def _quantity(order: Order) -> str:
    """How many an order is of; of what a channel took, that is its buyers, who are said elsewhere."""
    return "" if order.is_takings or not order.quantity else f"× {order.quantity}"


def _order(order: Order, words: Words) -> Entry:
    return Entry(
        table="order",
        id=order.id,
        group="money",
        day=order.day,
        icon="handshake",
        title=titled(words.translate("History", "Order"), order.product or order.number),
        mark=" · ".join(filter(None, [_quantity(order), words.money(order.amount) if order.amount else ""])),
        tone="accent",
        body=order.note,
    )


def _payment(payment: Payment, words: Words) -> Entry:
    return Entry(
        table="payment",
        id=payment.id,
        group="money",
        day=payment.received_on or date.min,
        icon="banknote",
        title=titled(words.translate("History", "Payment collected"), payment.item),
        mark=words.money(payment.received_amount),
        tone="done",
        body=payment.note,
    )

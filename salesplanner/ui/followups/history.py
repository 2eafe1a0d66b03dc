"""What happened with one client, from every kind of record, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.store import Store
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the history. `table` and `id` are the record behind it; `group` is what the kind filter asks for."""

    table: str
    id: int
    group: str
    day: date
    at: time | None = None
    icon: str
    title: str
    mark: str = ""
    mark_icon: str = ""
    tone: str = "neutral"
    body: str = ""
    about: str = ""


def history(store: Store, words: Words, client_id: int) -> list[Entry]:
    """Everything that happened with a client, newest first."""
    deals = {deal.id: deal for deal in store.deals.of_client(client_id)}
    names = {deal_id: deal.name for deal_id, deal in deals.items()}
    people = {contact.id: contact.name for contact in store.contacts.of(client_id)}
    entries = [_activity(each, words, names, people) for each in store.activities.of_client(client_id) if each.is_done]
    for deal in deals.values():
        entries += _deal(deal, words)
    orders = [order for order in store.orders.of_client(client_id) if order.deal_id not in deals]
    entries += [_order(order, words) for order in orders]
    payments = store.payments.of_client(client_id)
    entries += [_payment(payment, words, names) for payment in payments if payment.received_on is not None]
    entries += [_remark(each, words) for each in store.remarks.of_client(client_id)]
    return sorted(entries, key=lambda each: (each.day, each.at or time.min, each.id), reverse=True)


def groups(entries: Iterable[Entry]) -> list[str]:
    """The groups that occur, kinds of contact first."""
    present = {entry.group for entry in entries}
    return [group for group in (*(kind.value for kind in ActivityKind), "deal", "money", "remark") if group in present]


def _activity(activity: Activity, words: Words, deals: dict[int, str], people: dict[int, str]) -> Entry:
    done: datetime = activity.done_at or datetime.combine(activity.day, activity.at or time.min)
    who = people.get(activity.contact_id or 0, "")
    icon, tone = OUTCOMES[activity.outcome] if activity.outcome else ("", "neutral")
    return Entry(
        table="activity",
        id=activity.id,
        group=activity.kind.value,
        day=done.date(),
        at=done.time(),
        icon=ICONS[activity.kind],
        title=titled(words.kind(activity.kind), activity.title or who),
        mark=words.outcome(activity.outcome) if activity.outcome else "",
        mark_icon=icon,
        tone=tone,
        body="\n".join(filter(None, [activity.points, activity.concerns])),
        about=deals.get(activity.deal_id or 0, ""),
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


def _deal(deal: Deal, words: Words) -> list[Entry]:
    say = words.translate
    amount = "" if deal.amount is None else words.money(deal.amount)
    found = []
    if deal.opened_on is not None:
        title = titled(say("History", "New deal"), deal.name)
        found.append(
            Entry(
                table="deal",
                id=deal.id,
                group="deal",
                day=deal.opened_on,
                icon="briefcase",
                title=title,
                mark=deal.source,
                about=deal.name,
            )
        )
    if deal.closed_on is None or deal.is_open:
        return found
    won = deal.status is DealStatus.WON
    reason = words.lost_reason(deal.lost_reason) if deal.lost_reason else ""
    found.append(
        Entry(
            table="deal",
            id=deal.id,
            group="deal",
            day=deal.closed_on,
            at=time(23, 58),  # after what was talked about that day
            icon="handshake" if won else "x",
            title=titled(words.deal_status(deal.status), deal.name),
            mark=amount if won else reason,
            tone="accent" if won else "neutral",
            body=deal.closing_note,
            about=deal.name,
        )
    )
    return found


def _order(order: Order, words: Words) -> Entry:
    return Entry(
        table="order",
        id=order.id,
        group="money",
        day=order.day,
        at=time(23, 58),
        icon="handshake",
        title=titled(words.translate("History", "Order"), order.product or order.number),
        mark=words.money(order.amount),
        tone="accent",
        body=order.note,
    )


def _payment(payment: Payment, words: Words, deals: dict[int, str]) -> Entry:
    return Entry(
        table="payment",
        id=payment.id,
        group="money",
        day=payment.received_on or date.min,
        at=time(23, 59),
        icon="banknote",
        title=titled(words.translate("History", "Payment collected"), payment.item),
        mark=words.money(payment.received_amount),
        tone="done",
        body=payment.note,
        about=deals.get(payment.deal_id or 0, ""),
    )

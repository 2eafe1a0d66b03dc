"""Whom to call about the next order, why, and the call as the client's next step, one click into the plan (experience, 6.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.restocking import Buyer, Supply
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.tiles import amount_text
from salesplanner.words import Words

#: So many calls are offered at once: a morning has room for them beside what is planned.
AT_ONCE = 3


def reason(buyer: Buyer, words: Words, today: date) -> tuple[str, str]:
    """How a buyer stands, in a word or two, and its tone."""
    say, supply = words.translate, buyer.supply(today)
    if supply is Supply.RESTING:
        return say("Restocking", "Left alone"), "neutral"
    if supply is Supply.STOPPED:
        return say("Restocking", "Stopped ordering"), "overdue"
    if supply is Supply.DUE:
        return (
            (say("Restocking", "Check back"), "risk") if buyer.is_first else (say("Restocking", "Restock due"), "risk")
        )
    return (
        (say("Restocking", "Due soon"), "accent")
        if supply is Supply.SOON
        else (say("Restocking", "Not due yet"), "neutral")
    )


def last_order(buyer: Buyer, words: Words, today: date) -> str:
    """The last order in a sentence: its day and how much."""
    much = _much(buyer, words)
    if buyer.is_first:
        text = words.translate("Restocking", "One order so far, {day}")
    else:
        text = words.translate("Restocking", "Last order {day}")
    told = text.format(day=words.day(buyer.last, today))
    return words.commas([told, much]) if much else told


def _much(buyer: Buyer, words: Words) -> str:
    if buyer.quantity:
        return words.translate("Coverage", "{quantity} units").format(quantity=words.number(buyer.quantity))
    return amount_text(buyer.amount, words) if buyer.amount else ""


def due_text(buyer: Buyer, words: Words, today: date) -> str:
    """When the next order is expected, and how far that is from today."""
    days = (buyer.due - today).days
    say = words.translate
    if days < 0:
        told = say("Restocking", "%n day(s) past", -days)
    else:
        told = say("Restocking", "today") if days == 0 else say("Restocking", "in %n day(s)", days)
    return f"{words.day(buyer.due, today)} · {told}"


def interval_text(buyer: Buyer, words: Words) -> str:
    """Its interval; one that is not its own says so."""
    told = words.translate("Restocking", "%n day(s)", buyer.interval)
    return told if buyer.has_own_interval else words.translate("Restocking", "{days}, as usual").format(days=told)


def plan_calls(workspace: Workspace, clients: Sequence[tuple[int, str]]) -> bool:
    """A call with each of these clients, by id and name, as the next step on the next working day; whether it was written."""
    store, say = workspace.store, workspace.words.translate
    day = store.calendar().next_working(workspace.today())

    def work() -> None:
        with store.change("calls planned", count=len(clients)):
            for client_id, name in clients:
                store.activities.add(
                    Activity(
                        kind=ActivityKind.CALL,
                        title=say("Restocking", "Call {client}").format(client=name),
                        client_id=client_id,
                        day=day,
                        minutes=USUAL_MINUTES[ActivityKind.CALL],
                        is_next_step=True,
                    )
                )

    if not workspace.did(work):
        return False
    text = say("Restocking", "%n call(s) planned for {day}", len(clients))
    workspace.notice(text.format(day=workspace.words.day(day)))
    return True

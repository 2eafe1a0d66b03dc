"""Whom to follow up today: the candidates that the plan of a day offers, each with its reason (experience, 6.1a)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity
from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.followups import Followup
from salesplanner.domain.orders import Payment
from salesplanner.domain.restocking import Buyer, Supply

#: How many candidates a morning is offered, and how many of them may be money alone.
MOST = 12
MOST_MONEY = 4


class Why(Enum):
    """Why a client is a candidate, in the order of the list."""

    OVERDUE = "overdue"  # its next step is late
    TODAY = "today"  # its next step is due today
    AGREED = "agreed"  # a time is agreed for today
    MONEY = "money"  # a payment is due and not collected in full
    AT_RISK = "at_risk"  # a deal needs attention
    RESTOCK = "restock"  # its next order is due, where clients order again and again
    NO_STEP = "no_step"
    SILENT = "silent"


class Candidate(Struct, frozen=True, kw_only=True):
    """A client to follow up, and what speaks for it. Worth is in minor units, days are whole."""

    why: Why
    client_id: int
    days: int = 0  # overdue for, silent since, in the stage for, past the expected close or the next order
    at: time | None = None
    worth: int = 0  # what is due, amount times win chance, or what it ordered last
    step: Activity | None = None  # the plan item that exists already
    payment: Payment | None = None
    deal_id: int | None = None
    risk: Risk | None = None


def candidates(
    now: datetime,
    followups: Iterable[Followup],
    cards: Iterable[Card] = (),
    payments: Iterable[Payment] = (),
    buyers: Iterable[Buyer] = (),
    most: int = MOST,
) -> list[Candidate]:
    """At most so many, each client once by its most pressing reason, in the order of `Why`.

    Late ones follow how late they are, agreed ones their time, the others what they are worth. Money alone brings a few
    of the list, so that old debts don't hide the clients of today. A client that is left alone for now appears only
    with what is due: its own step or its payment.
    """
    clients = {each.id: each for each in followups}
    today = now.date()
    found = [*_of_payments(payments, today), *_of_deals(cards, clients, today), *_of_buyers(buyers, today)]
    for each in clients.values():
        if (candidate := _of_client(each, now)) is not None:
            found.append(candidate)
    best: dict[int, Candidate] = {}
    for candidate in sorted(found, key=_key):
        if candidate.client_id in clients:
            best.setdefault(candidate.client_id, candidate)
    money = {each.client_id for each in [each for each in best.values() if each.why is Why.MONEY][MOST_MONEY:]}
    wanted = [each for each in best.values() if each.client_id not in money][:most]
    return [_with_step(each, clients[each.client_id]) for each in wanted]


def _of_client(followup: Followup, now: datetime) -> Candidate | None:
    step, today = followup.step, now.date()
    if step is not None and step.is_overdue(now):
        days, worth = step.days_overdue(today), followup.amount
        return Candidate(why=Why.OVERDUE, client_id=followup.id, days=days, at=step.at, worth=worth, step=step)
    if step is not None and step.day == today:
        why = Why.TODAY if step.at is None else Why.AGREED
        return Candidate(why=why, client_id=followup.id, at=step.at, worth=followup.amount, step=step)
    if followup.lacks_step(today):
        days = followup.silent_days(today) or 0
        return Candidate(why=Why.NO_STEP, client_id=followup.id, days=days, worth=followup.amount)
    if step is None and followup.is_silent(today):
        days = followup.waited(today)
        return Candidate(why=Why.SILENT, client_id=followup.id, days=days, worth=followup.amount)
    return None


def _of_payments(payments: Iterable[Payment], today: date) -> list[Candidate]:
    """Money that is due and not collected in full."""
    found = []
    for each in payments:
        open_amount = each.due_amount - each.received_amount
        if each.client_id is None or each.due_on is None or each.due_on > today or open_amount <= 0:
            continue
        days = (today - each.due_on).days
        found.append(Candidate(why=Why.MONEY, client_id=each.client_id, days=days, worth=open_amount, payment=each))
    return found


def _of_buyers(buyers: Iterable[Buyer], today: date) -> list[Candidate]:
    """Whose next order is due, and who has no step yet."""
    return [
        Candidate(why=Why.RESTOCK, client_id=each.id, days=(today - each.due).days, worth=each.amount)
        for each in buyers
        if each.step is None and each.supply(today) is Supply.DUE
    ]


def _of_deals(cards: Iterable[Card], clients: dict[int, Followup], today: date) -> list[Candidate]:
    """Deals that need attention; a late step speaks for itself."""
    found = []
    for card in cards:
        risks = [each for each in card.risks if each is not Risk.OVERDUE]
        client_id = card.deal.client_id
        if not risks or client_id is None or client_id not in clients or clients[client_id].is_quiet(today):
            continue
        found.append(
            Candidate(
                why=Why.AT_RISK,
                client_id=client_id,
                days=_days_at_risk(card, risks[0], today),
                worth=card.weighted,
                deal_id=card.id,
                risk=risks[0],
                step=card.step,
            )
        )
    return found


def _days_at_risk(card: Card, risk: Risk, today: date) -> int:
    """How long a deal has stayed in its stage, or been past its expected close."""
    since = card.deal.staged_on if risk is Risk.STALE else card.deal.expected_on
    return max(0, (today - since).days) if since and risk in (Risk.STALE, Risk.PAST_EXPECTED) else 0


def _with_step(candidate: Candidate, followup: Followup) -> Candidate:
    """A deal without its own step is moved on by the client's own, so that nothing is planned twice."""
    if candidate.why is Why.AT_RISK and candidate.step is None and followup.step is not None:
        return replace(candidate, step=followup.step)
    return candidate


def _key(candidate: Candidate) -> tuple[int, int, time, int, int]:
    place = list(Why).index(candidate.why)
    days = -candidate.days if candidate.why is Why.OVERDUE else 0
    at = candidate.at or time.max if candidate.why is Why.AGREED else time.max
    return place, days, at, -candidate.worth, candidate.client_id

"""Whom to follow up today, in words, and what joining the day or leaving it writes (experience, 6.1a)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from msgspec import Struct
from PySide6.QtCore import QObject

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, Appointment
from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.candidates import Candidate, Why, candidates
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.followups import Segment
from salesplanner.domain.orders import Payment
from salesplanner.domain.restocking import Buyer, Supply
from salesplanner.store import attention
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.rows import Chip


class Offer(Struct, frozen=True, kw_only=True):
    """A client that could be followed up today: what would be done, why, and what it is worth."""

    candidate: Candidate
    title: str
    kind: ActivityKind
    about: str  # client and deal
    reason: Chip
    worth: str


class Offers(QObject):
    """Reads the offers of a morning, and keeps what is chosen of them: each choice is one change."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._before: dict[int, Activity] = {}  # the item as it was before it joined, by client
        self._made: dict[int, int] = {}  # the item that was made, by client

    def read(self) -> list[Offer]:
        """The clients to follow up, the most pressing first."""
        now, store = self._workspace.now(), self._store
        cards, payments = attention.cards(store, now), store.payments.due()
        buyers = [each for each in store.restocks.awaited(now.date()) if each.supply(now.date()) is Supply.DUE]
        asking = self._asking(cards, payments, buyers)
        followups = {each.id: each for each in store.client_list.followups(asking)}
        found = candidates(now, followups.values(), cards, payments, buyers)
        deals = store.deals.many(each.deal_id or (each.step.deal_id if each.step else None) for each in found)
        made = []
        for each in found:
            deal = deals.get(each.deal_id or (each.step.deal_id if each.step else None) or 0)
            followup = followups[each.client_id]
            title, kind = self._act(each)
            made.append(
                Offer(
                    candidate=each,
                    title=title,
                    kind=kind,
                    about=" · ".join(filter(None, [followup.client.name, deal.name if deal else ""])),
                    reason=self._reason(each, followup.rhythm),
                    worth=self._workspace.words.money(each.worth) if each.worth else "",
                )
            )
        return made

    def _asking(self, cards: list[Card], payments: list[Payment], buyers: list[Buyer]) -> list[int]:
        """Only who can be a candidate: by the segments of the list, by a deal, a payment or the next order."""
        lists, now = self._store.client_list, self._workspace.now()
        asking = {each.deal.client_id for each in cards} | {each.client_id for each in payments}
        asking.update(each.id for each in buyers)
        for segment in (Segment.OVERDUE, Segment.TODAY, Segment.NO_STEP, Segment.SILENT):
            asking.update(lists.ids(ClientFilter(segment=segment), now))
        return sorted(each for each in asking if each is not None)

    # --- in words -----------------------------------------------------------------------------------------------

    def _act(self, candidate: Candidate) -> tuple[str, ActivityKind]:
        """What is to be done: the step that is planned, or what the reason asks for."""
        if candidate.payment is not None:
            amount = self._workspace.words.money(candidate.worth)
            return self.tr("Collect {amount}").format(amount=amount), ActivityKind.PAYMENT
        if candidate.step is not None:
            return candidate.step.title, candidate.step.kind
        if candidate.why is Why.RESTOCK:
            return self.tr("Ask about the next order"), ActivityKind.CALL
        if candidate.why is Why.SILENT:
            return self.tr("Say hello, agree on a meeting"), ActivityKind.MESSAGE
        if candidate.risk is Risk.PAST_EXPECTED:
            return self.tr("Ask when they will sign"), ActivityKind.CALL
        if candidate.risk is Risk.STALE:
            return self.tr("Ask how it stands"), ActivityKind.CALL
        return self.tr("Agree on a next step"), ActivityKind.CALL

    def _reason(self, candidate: Candidate, rhythm: int) -> Chip:
        words, days = self._workspace.words, candidate.days
        if candidate.payment is not None and candidate.payment.due_on is not None:
            due = words.day(candidate.payment.due_on, self._workspace.today())
            return Chip(self.tr("due {day}").format(day=due), "overdue" if days else "accent", "clock")
        if candidate.why is Why.OVERDUE:
            return Chip(words.overdue(days) if days else self.tr("Late"), "overdue", "clock")
        if candidate.why is Why.AGREED and candidate.at is not None:
            is_agreed = candidate.step is not None and candidate.step.appointment is Appointment.CONFIRMED
            said = self.tr("Agreed {time}") if is_agreed else self.tr("Planned {time}")
            return Chip(said.format(time=words.time(candidate.at)), "accent", "clock")
        if candidate.why is Why.TODAY:
            return Chip(self.tr("Due today"), "accent")
        if candidate.risk is Risk.STALE:
            return Chip(self.tr("%n day(s) in its stage", "", days), "risk", "hourglass")
        if candidate.risk is Risk.PAST_EXPECTED:
            return Chip(self.tr("%n day(s) past its expected close", "", days), "risk", "hourglass")
        if candidate.why is Why.RESTOCK:
            said = self.tr("Restock %n day(s) past", "", days) if days else self.tr("Restock due")
            return Chip(said, "risk", "hourglass")
        if candidate.why is Why.SILENT:
            said = self.tr("%n day(s) without contact, usually {rhythm}", "", days)
            return Chip(said.format(rhythm=rhythm), "risk", "hourglass")
        return Chip(self.tr("No next step"), "risk", "circle-alert")

    # --- what is chosen -----------------------------------------------------------------------------------------

    def planned(self, offer: Offer, items: Iterable[Activity] | None = None) -> Activity | None:
        """Its item among those of today, if that is open."""
        step, client_id = offer.candidate.step, offer.candidate.client_id
        for each in self._store.activities.on(self._workspace.today()) if items is None else items:
            is_own = each.id == self._made.get(client_id)
            if offer.candidate.payment is not None:
                is_own = is_own or (each.kind is ActivityKind.PAYMENT and each.client_id == client_id)
            elif step is not None:
                is_own = is_own or each.id == step.id
            if is_own and each.is_open:
                return each
        return None

    def join(self, offer: Offer, at: time | None = None) -> None:
        """Put it into today's plan, at a time if one is given."""
        present, today = self.planned(offer), self._workspace.today()
        store, step, client_id = self._store, offer.candidate.step, offer.candidate.client_id
        if present is not None:
            if at is not None:
                self._workspace.do(store.activities.move, present.id, day=today, at=at)
        elif step is not None and offer.candidate.payment is None:
            self._before[client_id] = store.activities.get(step.id)
            self._workspace.do(store.activities.move, step.id, day=today, at=at)
        else:
            made = self._workspace.do(store.activities.add, self.new(offer, today, at))
            if isinstance(made, int):
                self._made[client_id] = made

    def new(self, offer: Offer, day: date, at: time | None = None) -> Activity:
        """The item that it would become."""
        candidate = offer.candidate
        deal_id = candidate.deal_id or (candidate.payment.deal_id if candidate.payment else None)
        return Activity(
            kind=offer.kind,
            title=offer.title,
            client_id=candidate.client_id,
            deal_id=deal_id,
            day=day,
            at=at,
            minutes=USUAL_MINUTES[offer.kind],
            is_next_step=candidate.step is None and candidate.payment is None,
        )

    def leave(self, offer: Offer) -> None:
        """Take it out of today's plan: back to where it was, else to the next working day."""
        present, client_id = self.planned(offer), offer.candidate.client_id
        if present is None:
            return
        store, before = self._store, self._before.pop(client_id, None)
        if client_id in self._made:
            self._workspace.do(store.activities.delete, self._made.pop(client_id))
        elif before is not None:
            back = {"day": before.day, "at": before.at, "moved": before.moved}
            self._workspace.do(store.activities.change, present.id, **back)
        else:
            day = store.calendar().next_working(self._workspace.today())
            self._workspace.do(store.activities.move, present.id, day=day, at=present.at)

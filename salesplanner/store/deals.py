"""Deals, their stages and the way through them, in the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from salesplanner.domain.clients import ClientStatus
from salesplanner.domain.deals import Deal, DealStatus, LostReason, Stage
from salesplanner.domain.orders import Order
from salesplanner.store.clients import Clients
from salesplanner.store.journal import Journal
from salesplanner.store.orders import Orders
from salesplanner.store.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """The day a deal came into a stage."""

    id: int = 0
    uid: str = ""
    deal_id: int
    stage_id: int
    entered_on: date
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Stages(Records[Stage]):
    """The steps of the pipeline."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "stage", Stage)

    def all(self) -> list[Stage]:
        """The stages in their order."""
        return self._where("1", order="position, id")


class Deals(Records[Deal]):
    """Possible sales, won ones and lost ones."""

    def __init__(self, journal: Journal, orders: Orders, clients: Clients) -> None:
        super().__init__(journal, "deal", Deal)
        self._entries = Records(journal, "deal_stage", StageEntry)
        self._orders = orders
        self._clients = clients

    def open(self) -> list[Deal]:
        """Every deal that can still be won, in board order."""
        return self._where("status = 'open'", order="position, expected_on IS NULL, expected_on, id")

    def by_stage(self) -> dict[int | None, list[Deal]]:
        """The open deals of each stage."""
        stages: dict[int | None, list[Deal]] = {}
        for deal in self.open():
            stages.setdefault(deal.stage_id, []).append(deal)
        return stages

    def closed_between(self, first: date, last: date, status: DealStatus) -> list[Deal]:
        """Deals won or lost on those days, both included."""
        return self._where("status = ? AND closed_on BETWEEN ? AND ?", [status, first, last], order="closed_on, id")

    def opened_between(self, first: date, last: date) -> list[Deal]:
        """Deals that began on those days, both included."""
        return self._where("opened_on BETWEEN ? AND ?", [first, last], order="opened_on, id")

    def of_client(self, client_id: int) -> list[Deal]:
        """All deals of one client, open ones first, then the latest closed."""
        return self._where("client_id = ?", [client_id], order="status <> 'open', closed_on DESC, id")

    def add_many(self, records: Any) -> list[int]:
        """Keep new deals; each one's stay in its stage begins."""
        deals = [_staged(deal) for deal in records]
        with self._journal.change("deal added"):
            ids = super().add_many(deals)
            entries = [
                StageEntry(deal_id=deal_id, stage_id=deal.stage_id, entered_on=deal.staged_on)
                for deal_id, deal in zip(ids, deals, strict=True)
                if deal.stage_id is not None and deal.staged_on is not None
            ]
            if entries:
                self._entries.add_many(entries)
        return ids

    def move_to(self, deal_id: int, stage_id: int, *, on: date) -> None:
        """Move an open deal to a stage; the day is kept in its history."""
        deal = self.get(deal_id)
        if deal.stage_id == stage_id:
            return
        facts = self._db.execute("SELECT name FROM stage WHERE id = ?", [stage_id]).fetchone()
        with self._journal.change("deal moved", name=deal.name, stage=facts[0] if facts else ""):
            self.change(deal_id, stage_id=stage_id, staged_on=on)
            self._entries.add(StageEntry(deal_id=deal_id, stage_id=stage_id, entered_on=on))

    def win(self, deal_id: int, *, on: date, amount: int, note: str = "") -> int:
        """Close a deal as won and record its order for the signed amount, as one change; the order's id."""
        deal = self.get(deal_id)
        with self._journal.change("deal won", name=deal.name):
            self.change(
                deal_id,
                status=DealStatus.WON,
                closed_on=on,
                amount=amount,
                closing_note=note,
                lost_reason=None,
                lost_to="",
            )
            if deal.client_id:
                self._clients.change(deal.client_id, status=ClientStatus.CUSTOMER)
            return self._orders.add(order_of(replace(deal, id=deal_id, closed_on=on, amount=amount)))

    def lose(self, deal_id: int, *, on: date, reason: LostReason, to: str = "", note: str = "") -> None:
        """Close a deal as lost, with its reason."""
        with self._journal.change("deal lost", name=self.get(deal_id).name):
            self.change(
                deal_id, status=DealStatus.LOST, closed_on=on, lost_reason=reason, lost_to=to, closing_note=note
            )

    def reopen(self, deal_id: int) -> None:
        """Take a closed deal back into the pipeline; the order that winning it recorded goes to Recently deleted."""
        with self._journal.change("deal reopened", name=self.get(deal_id).name):
            self.change(deal_id, status=DealStatus.OPEN, closed_on=None, lost_reason=None, lost_to="")
            for order in self._orders.of_deal(deal_id):
                self._orders.delete(order.id)

    def history(self, deal_id: int) -> list[StageEntry]:
        """The stages a deal has entered, oldest first."""
        return self._entries._where("deal_id = ?", [deal_id], order="entered_on, id")

    def reorder(self, ids: list[int]) -> None:
        """Give the cards of a column this order."""
        with self._journal.change("deal reordered"):
            for position, deal_id in enumerate(ids):
                self.change(deal_id, position=position)


def _staged(deal: Deal) -> Deal:
    return deal if deal.staged_on or not deal.stage_id else replace(deal, staged_on=deal.opened_on)


def order_of(deal: Deal) -> Order:
    """The order that winning this deal records: the won amount on the winning day."""
    if deal.closed_on is None:
        raise ValueError("a won deal has a closing day")
    return Order(
        client_id=deal.client_id,
        deal_id=deal.id or None,
        day=deal.closed_on,
        amount=deal.amount or 0,
        currency=deal.currency,
        product=deal.product,
        line=deal.line,
        channel=deal.channel,
    )

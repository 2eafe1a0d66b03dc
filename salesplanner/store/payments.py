"""Payments in the file: what is owed by plan, what came in of it, and the promises to pay that this keeps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Awaited
from salesplanner.domain.promises import Promise, PromiseState
from salesplanner.store.activities import Activities
from salesplanner.store.journal import Journal
from salesplanner.store.keptrows import KeptRows
from salesplanner.store.records import Records
from salesplanner.store.rows import from_row

#: Of a payment: still to come.
_DUE = "received_on IS NULL AND due_amount > 0"


def chase_mark(payment: Payment) -> str:
    """What tells the plan item that chases a payment from all others."""
    return f"chase {payment.uid}"


class Payments(Records[Payment]):
    """Money owed by plan and money received."""

    def __init__(self, journal: Journal, activities: Activities) -> None:
        super().__init__(journal, "payment", Payment)
        self._activities = activities
        self._promises = Records(journal, "promise", Promise)
        others = {"deal": attrgetter("payment.deal_id"), "client": attrgetter("payment.client_id")}
        self._awaited = KeptRows(journal, "payment", self._read_awaited, _by_due_day, others)

    def received_between(self, first: date, last: date) -> list[Payment]:
        """What was received on those days, both included."""
        return self._where("received_on BETWEEN ? AND ?", [first, last], order="received_on, id")

    def due(self) -> list[Payment]:
        """What is still owed, earliest due first."""
        return [each.payment for each in self.awaited()]

    def awaited(self) -> list[Awaited]:
        """The same with the names of client and deal; the same list until a change concerns one of them."""
        return self._awaited.rows()

    def _read_awaited(self, _: object, ids: Collection[int] | None) -> Iterator[Awaited]:
        columns = ", ".join(f'p."{name}"' for name in self._columns)
        sql = (
            f"SELECT coalesce(c.name, ''), coalesce(d.name, ''), {columns} FROM payment p LEFT JOIN client c ON c.id = p.client_id"
            f" LEFT JOIN deal d ON d.id = p.deal_id WHERE p.{_DUE} AND p.deleted_at IS NULL"
        )
        listed = "" if ids is None else f" AND p.id IN ({', '.join(map(str, ids))})"
        for client, deal, *row in self._db.execute(sql + listed):
            payment = from_row(Payment, row)
            yield Awaited(payment, client, deal, payment.id, payment.due_amount - payment.received_amount)

    def overdue_on(self, day: date) -> list[Payment]:
        """What was due before a day and had not come in on it, the longest overdue first."""
        # By what had not come in, which is less than what was ever due.
        out = "SELECT id FROM payment WHERE received_on IS NULL UNION ALL SELECT id FROM payment WHERE received_on > ?"
        return self._where(f"+due_on < ? AND due_amount > 0 AND id IN ({out})", [day, day], order="due_on, id")

    def due_between(self, first: date, last: date) -> list[Payment]:
        """What is still owed and due on those days, both included."""
        return self._where(
            "+received_on IS NULL AND due_amount > 0 AND due_on BETWEEN ? AND ?", [first, last], order="due_on, id"
        )

    def of_deal(self, deal_id: int) -> list[Payment]:
        """The payments of one deal, the earliest due first."""
        return self._where("deal_id = ?", [deal_id], order="due_on IS NULL, due_on, received_on, id")

    def of_client(self, client_id: int) -> list[Payment]:
        """One client's payments, latest first."""
        return self._where("client_id = ?", [client_id], order="coalesce(received_on, due_on) DESC, id DESC")

    # --- money that comes in ------------------------------------------------------------------------------------

    def receive(self, due_id: int, *, on: date, amount: int, **facts: Any) -> int:
        """Keep what came in of a due payment; the id of what was received.

        All of it settles the promises to pay it. A part of it leaves the rest due, and promised, as it was.
        """
        due = self.get(due_id)
        came = {"received_on": on, "received_amount": amount, **facts}
        with self._journal.change("payment added"):
            if amount >= due.due_amount:
                self.change(due_id, **came)
                self._settle(due, on)
                return due_id
            self.change(due_id, due_amount=due.due_amount - amount, percent=None)
            return self.add(replace(due, id=0, uid="", due_amount=amount, percent=None, **came))

    def correct(self, payment_id: int, *, on: date, amount: int, **facts: Any) -> None:
        """Put right what was received; of a planned payment, what is missing is due again, and what is more is due no longer."""
        known = self.get(payment_id)
        with self._journal.change("payment changed"):
            self.change(payment_id, received_on=on, received_amount=amount, **facts)
            if not known.due_amount or amount == known.received_amount:
                return
            rest = self._rest_of(known)
            whole = known.due_amount + (rest.due_amount if rest else 0)
            self.change(payment_id, due_amount=min(amount, whole), percent=None)
            missing = max(0, whole - amount)
            if rest is not None and missing:
                self.change(rest.id, due_amount=missing, percent=None)
            elif rest is not None:
                self.delete(rest.id)
            elif missing:
                blank = replace(known, id=0, uid="", received_on=None, received_amount=0, note="")
                self.add(replace(blank, due_amount=missing, percent=None))

    def take_back(self, payment_id: int) -> None:
        """It did not come in after all: a planned one is due again, with what was promised of it; another goes to Recently deleted."""
        known = self.get(payment_id)
        with self._journal.change("payment deleted"):
            if not known.due_amount:
                self.delete(payment_id)
                return
            rest = self._rest_of(known)
            if rest is not None:
                self.change(rest.id, due_amount=rest.due_amount + known.due_amount)
                self.delete(payment_id)
                return
            self.change(payment_id, received_on=None, received_amount=0)
            kept = self._promises._where(
                "payment_id = ? AND state = 'kept' AND kept_on = ?", [payment_id, known.received_on]
            )
            for each in kept:
                self._promises.change(each.id, state=PromiseState.OPEN, kept_on=None)

    def chase(self, payment_id: int, title: str) -> int:
        """Plan for today to chase a payment, once: while such an item is open there is no second; its id."""
        payment = self.get(payment_id)
        mark = chase_mark(payment)
        present = self._activities.chasing().get(mark)
        if present is not None:
            return present.id
        return self._activities.add(
            Activity(
                kind=ActivityKind.PAYMENT,
                title=title,
                client_id=payment.client_id,
                deal_id=payment.deal_id,
                day=self._now().date(),
                minutes=15,
                external_id=mark,
            )
        )

    def _settle(self, due: Payment, day: date) -> None:
        """Who promised to pay it has kept it, late or not; and there is nothing to chase any more."""
        chaser = self._activities.chasing().get(chase_mark(due))
        if chaser is not None:
            self._activities.drop(chaser.id)
        for each in self._promises._where("payment_id = ? AND state = 'open'", [due.id]):
            self._promises.change(each.id, state=PromiseState.KEPT, kept_on=day)

    def _rest_of(self, part: Payment) -> Payment | None:
        """What is still due of a payment of which this part came in."""
        found = self._where(
            "received_on IS NULL AND due_amount > 0 AND deal_id IS ? AND order_id IS ? AND client_id IS ?"
            " AND item = ? AND due_on IS ? AND milestone_id IS ? AND id <> ?",
            [part.deal_id, part.order_id, part.client_id, part.item, part.due_on, part.milestone_id, part.id],
        )
        return found[0] if found else None


def _by_due_day(awaited: Awaited) -> tuple[date, int]:
    return awaited.payment.due_on or date.max, awaited.id

"""The payments of a signed deal that are still to come: moved, split, added, taken out; what makes them differ from what was signed is said."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Part, cover, due_day
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.schedule import PaymentRows
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace


class PlanForm(FormDialog):
    """What is still to come of the signed amount, in parts; parts that are not all of it need a reason."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deal: Deal) -> None:
        super().__init__(parent, workspace, "", width=760)
        self._deal = deal
        store = workspace.store
        self.setWindowTitle(self.tr("Payment plan of {deal}").format(deal=deal.name))
        payments, self._orders = store.payments.of_deal(deal.id), store.orders.of_deal(deal.id)
        self._cover = cover(self._orders, payments)
        self._due = {each.id: each for each in payments if each.received_on is None}
        self._steps = {each.name: each for each in store.milestones.of_deal(deal.id)}
        self.add_wide(PlainLabel(self._standing(), wrap=True))
        self.parts = self.add(self.tr("To come"), PaymentRows(workspace), "parts")
        self.parts.is_whole = False
        self.parts.show_milestones({name: name for name in self._steps})
        self.parts.set_value([self._part(each) for each in self._due.values()])
        self.parts.show_amount(self._cover.rest)
        self.add(self.tr("Why it differs"), TextField(self.tr("For example a discount, or money held back")), "reason")
        self.fill({"reason": self._orders[0].note if self._orders else ""})
        self.parts.edited.connect(self._on_parts)
        self._on_parts()

    def _standing(self) -> str:
        money = self.workspace.words.money
        text = self.tr("Signed {signed}, received {received}, still to come {rest}")
        found = self._cover
        return text.format(signed=money(found.signed), received=money(found.received), rest=money(found.rest))

    def _part(self, due: Payment) -> Part:
        names = {each.id: each.name for each in self._steps.values()}
        return Part(
            item=due.item,
            amount=due.due_amount,
            due_on=None if due.milestone_id in names else due.due_on or self.workspace.today(),
            after=names.get(due.milestone_id or 0, ""),
            days=due.after_days,
            payment_id=due.id,
        )

    def _on_parts(self) -> None:
        """Ask for a reason only while the parts differ from what is to come."""
        with suppress(Problem):
            self.show_row("reason", self._total(self.parts.value()) != self._cover.rest)

    @staticmethod
    def _total(parts: list[Part]) -> int:
        return sum(each.amount for each in parts)

    # --- saving -------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int:
        """Keep the plan, as one change; what was taken out goes to Recently deleted, and the order knows why they differ."""
        store, parts, reason = self.workspace.store.payments, values["parts"], values["reason"]
        total, rest = self._total(parts), self._cover.rest
        if total != rest and not reason:
            said = self.workspace.words.money_full
            raise Problem(Kind.PLAN_DIFFERS, field="reason", total=said(total), amount=said(rest))
        with self.workspace.store.change("payment changed", name=self._deal.name):
            kept = {part.payment_id for part in parts}
            for gone in self._due.keys() - kept:
                store.delete(gone)
            for part in parts:
                record = self._kept(part)
                if record.id:
                    store.save(record)
                else:
                    store.add(record)
            if self._orders and total != rest and reason != self._orders[0].note:
                self.workspace.store.orders.change(self._orders[0].id, note=reason)
        return self._deal.id

    def _kept(self, part: Part) -> Payment:
        """A part as the payment it changes, or as a new one."""
        order = self._orders[0] if self._orders else None
        new = Payment(
            client_id=self._deal.client_id,
            deal_id=self._deal.id,
            order_id=order.id if order else None,
            currency=self._deal.currency,
        )
        payment = self._due.get(part.payment_id, new)
        step = self._steps.get(part.after)
        days = {each.name: each.actual_on or each.promised_on or each.planned_on for each in self._steps.values()}
        signed = self._deal.closed_on or self.workspace.today()
        return replace(
            payment,
            item=part.item,
            due_amount=part.amount,
            percent=part.percent,
            due_on=due_day(part, signed, days),
            milestone_id=step.id if step else None,
            after_days=part.days if step else 0,
        )


def change_plan(parent: QWidget | None, workspace: Workspace, deal: Deal) -> int | None:
    """Show the plan of a signed deal; its id when it was changed."""
    return run(PlanForm(parent, workspace, deal))

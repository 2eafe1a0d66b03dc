"""The payments of a signed deal that are still to come: moved, split, added; together they stay what was signed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Part, due_day
from salesplanner.ui.forms.schedule import PaymentRows
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace


class PlanForm(FormDialog):
    """What is still to come of the signed amount, in parts; refused while the parts are not all of it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deal: Deal) -> None:
        super().__init__(parent, workspace, "", width=760)
        self._deal = deal
        store, words = workspace.store, workspace.words
        self.setWindowTitle(self.tr("Payment plan of {deal}").format(deal=deal.name))
        payments = store.payments.of_deal(deal.id)
        self._due = [each for each in payments if each.received_on is None]
        self._steps = {each.name: each for each in store.milestones.of_deal(deal.id)}
        orders = store.orders.of_deal(deal.id)
        self._order = orders[0] if orders else None
        signed = sum(order.amount for order in orders)
        received = sum(each.received_amount for each in payments if each.received_on is not None)
        text = self.tr("Signed {signed}, received {received}, still to come {rest}")
        said = text.format(
            signed=words.money(signed), received=words.money(received), rest=words.money(max(0, signed - received))
        )
        self.add_wide(PlainLabel(said, wrap=True))
        self.parts = self.add(self.tr("To come"), PaymentRows(workspace), "parts")
        self.parts.show_milestones(list(self._steps))
        names = {each.id: each.name for each in self._steps.values()}
        self.parts.set_value(
            [
                Part(
                    item=each.item,
                    amount=each.due_amount,
                    due_on=None if each.milestone_id in names else each.due_on or workspace.today(),
                    after=names.get(each.milestone_id or 0, ""),
                    days=each.after_days,
                )
                for each in self._due
            ]
        )
        self.parts.show_amount(max(0, signed - received))

    def save(self, values: dict[str, Any]) -> int:
        """Keep the plan, as one change: a part stands for the payment at its place, what is over goes to Recently deleted."""
        store, parts = self.workspace.store.payments, values["parts"]
        with self.workspace.store.change("payment changed"):
            for place, part in enumerate(parts):
                if place < len(self._due):
                    store.save(self._kept(self._due[place], part))
                else:
                    new = Payment(
                        client_id=self._deal.client_id,
                        deal_id=self._deal.id,
                        order_id=self._order.id if self._order else None,
                        currency=self._deal.currency,
                    )
                    store.add(self._kept(new, part))
            for gone in self._due[len(parts) :]:
                store.delete(gone.id)
        return self._deal.id

    def _kept(self, payment: Payment, part: Part) -> Payment:
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

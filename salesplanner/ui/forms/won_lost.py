"""Closing a deal: signed with its order and payments, or lost with its reason (experience, 7.5 and 7.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.deals import Deal, LostReason
from salesplanner.domain.orders import Payment
from salesplanner.ui.forms.step import StepBlock
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, MoneyField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

#: Payment plans: the shares in percent.
_PLANS: dict[str, tuple[int, ...]] = {"none": (), "100": (100,), "30/60/10": (30, 60, 10), "50/50": (50, 50)}
_DAYS_APART = 30


class SignedForm(FormDialog):
    """The day and amount signed; winning records the order, and the payments that are due."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deal: Deal) -> None:
        super().__init__(parent, workspace, "", width=680)
        self._deal = deal
        self.setWindowTitle(self.tr("Sign {deal}").format(deal=deal.name))
        self.save_button.setText(self.tr("Signed"))
        self.add(self.tr("Date signed"), DateField(workspace), "on", required=True, half=True)
        self.add(self.tr("Amount"), MoneyField(), "amount", required=True, half=True)
        lines = workspace.store.settings.get("lines", [])
        self.add(self.tr("Line of business"), TextField(choices=lines), "line", half=True)
        plans = [(key, self.tr("No plan") if key == "none" else key) for key in _PLANS]
        self.add(
            self.tr("Payment plan"),
            ChoiceField(plans),
            "plan",
            hint=self.tr("First part on the day signed, then every 30 days"),
            half=True,
        )
        self.add(self.tr("What won it"), TextField(), "note")
        self.add(self.tr("Client's next step"), StepBlock(workspace), "step")
        self.fill({"on": workspace.today(), "amount": deal.amount, "line": deal.line})

    def save(self, values: dict[str, Any]) -> int | None:
        """Close the deal with its order, payments and the client's next step, as one change."""
        store, deal = self.workspace.store, self._deal
        with store.change("deal won", name=deal.name):
            if values["line"] != deal.line:
                store.deals.change(deal.id, line=values["line"])
            order_id = store.deals.win(deal.id, on=values["on"], amount=values["amount"], note=values["note"])
            store.payments.add_many(self._payments(values, order_id))
            self._close_steps()
            if values["step"] is not None:
                store.activities.add(
                    replace(values["step"], client_id=deal.client_id, deal_id=deal.id, is_next_step=True)
                )
        return deal.id

    def _payments(self, values: dict[str, Any], order_id: int) -> list[Payment]:
        shares = _PLANS[values["plan"]]
        amounts = [values["amount"] * share // 100 for share in shares]
        if amounts:
            amounts[-1] += values["amount"] - sum(amounts)  # the parts add up to the cent
        on = values["on"]
        return [
            Payment(
                client_id=self._deal.client_id,
                deal_id=self._deal.id,
                order_id=order_id,
                item=self.tr("Part {number}, {share} %").format(number=place + 1, share=share),
                due_on=on.fromordinal(on.toordinal() + place * _DAYS_APART),
                due_amount=amount,
            )
            for place, (share, amount) in enumerate(zip(shares, amounts, strict=True))
        ]

    def _close_steps(self) -> None:
        """Open steps of a signed deal stay planned, but no longer as what keeps the deal moving."""
        for activity in self.workspace.store.activities.of_deal(self._deal.id):
            if activity.is_open and activity.is_next_step:
                self.workspace.store.activities.change(activity.id, is_next_step=False)


class LostForm(FormDialog):
    """Why it was lost, to whom, and when to ask again."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deal: Deal) -> None:
        super().__init__(parent, workspace, "", width=640)
        self._deal = deal
        self.setWindowTitle(self.tr("{deal} lost").format(deal=deal.name))
        self.save_button.setText(self.tr("Lost"))
        words = workspace.words
        reasons = [(None, self.tr("Choose a reason")), *((reason, words.lost_reason(reason)) for reason in LostReason)]
        self.add(self.tr("Reason"), ChoiceField(reasons), "reason", required=True, half=True)
        self.add(self.tr("Lost to"), TextField(), "to", half=True)
        self.add(self.tr("In one line"), LongTextField(lines=2), "note")
        self.add(self.tr("Date"), DateField(workspace), "on", required=True, half=True)
        self.add(self.tr("Contact again on"), DateField(workspace), "again", half=True)
        self.fill({"on": workspace.today()})

    def save(self, values: dict[str, Any]) -> int | None:
        """Close the deal; its open steps are dropped, a later contact is planned."""
        store, deal = self.workspace.store, self._deal
        with store.change("deal lost", name=deal.name):
            store.deals.lose(deal.id, on=values["on"], reason=values["reason"], to=values["to"], note=values["note"])
            for activity in store.activities.of_deal(deal.id):
                if activity.is_open:
                    store.activities.drop(activity.id)
            if values["again"] is not None:
                title = self.tr("Ask about {deal} again").format(deal=deal.name)
                store.activities.add(
                    Activity(
                        kind=ActivityKind.CALL,
                        title=title,
                        day=values["again"],
                        client_id=deal.client_id,
                        is_next_step=True,
                        minutes=15,
                    )
                )
        return deal.id


def sign_deal(parent: QWidget | None, workspace: Workspace, deal: Deal) -> int | None:
    """Ask for the signing and keep it; the deal's id when it was signed."""
    return run(SignedForm(parent, workspace, deal))


def lose_deal(parent: QWidget | None, workspace: Workspace, deal: Deal) -> int | None:
    """Ask for the reason and keep it; the deal's id when it was lost."""
    return run(LostForm(parent, workspace, deal))

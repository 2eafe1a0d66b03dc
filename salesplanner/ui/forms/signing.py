"""Signing a deal: its order, the milestones to come and the payments that are due (experience, 7.5)."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Deal, LineKind, TypeLine
from salesplanner.domain.delivery import by_signing, planned
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Part, cover, due_day, month_end, split, still_to_come
from salesplanner.domain.problems import Problem
from salesplanner.domain.projects import Milestone, Side
from salesplanner.ui.forms.milestone import check_past
from salesplanner.ui.forms.schedule import MilestoneRows, PaymentRows
from salesplanner.ui.forms.step import StepBlock
from salesplanner.ui.kit.fields import CheckField, ChoiceField, DateField, MoneyField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace

_NONE, _TYPE, _MONTHLY = "none", "type", "monthly"
#: Plans everybody knows, as shares in percent; each part is due so many days after the one before.
_PLANS: dict[str, tuple[int, ...]] = {"100": (100,), "30/60/10": (30, 60, 10), "50/50": (50, 50)}
_DAYS_APART = 30
#: What a row of the milestones says.
_SHOWN = ("name", "planned_on", "actual_on", "who")


class SignedForm(FormDialog):
    """The day and amount signed; winning records the order, the milestones and what is due when."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deal: Deal, **known: Any) -> None:
        """`known` may say on, amount, note and step."""
        super().__init__(parent, workspace, "", width=860)
        self._deal = deal
        known = {key: value for key, value in known.items() if value is not None}
        self._signed = known.get("on", workspace.today())
        self._received = cover(
            [], workspace.store.payments.of_deal(deal.id)
        ).received  # of an earlier signing, or ahead
        self.setWindowTitle(self.tr("Sign {deal}").format(deal=deal.name))
        self.save_button.setText(self.tr("Signed"))
        day = self.add(self.tr("Date signed"), DateField(workspace), "on", required=True, half=True)
        self._amount = self.add(self.tr("Amount"), MoneyField(), "amount", required=True, half=True)
        lines = workspace.store.settings.get("lines", [])
        self.add(self.tr("Line of business"), TextField(choices=lines), "line", half=True)
        self.add(self.tr("Tax"), CheckField(self.tr("Tax included")), "tax_included", half=True)
        self._milestones = self.add(self.tr("Milestones"), MilestoneRows(workspace), "milestones")
        self._plan = self.add(self.tr("Payment plan"), ChoiceField(self._plans()), "plan")
        if self._received:
            text = self.tr("{amount} came in already; these are the payments to come")
            self.add_wide(PlainLabel(text.format(amount=workspace.words.money(self._received)), "muted", wrap=True))
        self._parts = self.add(self.tr("Payments"), PaymentRows(workspace), "payments")
        self.add(self.tr("What won it"), TextField(), "note")
        self.add(self.tr("Client's next step"), StepBlock(workspace), "step")
        of_deal = {"amount": deal.amount, "line": deal.line, "tax_included": deal.tax_included}
        self.fill({"on": self._signed, **of_deal, **known})
        self._known = workspace.store.milestones.of_deal(deal.id)
        self._milestones.set_value(self._proposed())
        self._plan.set_value(_TYPE if self._of_type(LineKind.PAYMENT) else _NONE)
        self._take_plan()
        day.left.connect(self._on_day)
        self._amount.left.connect(self._on_amount)
        self._milestones.edited.connect(self._on_milestones)
        self._plan.edited.connect(self._take_plan)

    # --- what a deal of its type begins with --------------------------------------------------------------------

    def _of_type(self, kind: LineKind) -> list[TypeLine]:
        type_id = self._deal.type_id
        return [] if type_id is None else self.workspace.store.type_lines.of(type_id, kind)

    def _typed(self) -> list[Milestone]:
        """The milestones of the deal's type, their days counted from the signing."""
        return planned(self._of_type(LineKind.MILESTONE), 0, self._signed, self.workspace.store.calendar())

    def _proposed(self) -> list[Milestone]:
        """The milestones of the deal, else those of its type; what was planned until the signing is done, if that day has come."""
        return by_signing(self._known or self._typed(), min(self._signed, self.workspace.today()))

    def _plans(self) -> list[tuple[str, str]]:
        own = [(_TYPE, self.tr("As usual for its type"))] if self._of_type(LineKind.PAYMENT) else []
        known = [(key, key if "/" in key else f"{key} %") for key in _PLANS]
        return [(_NONE, self.tr("No plan")), *own, *known, (_MONTHLY, self.tr("Monthly account"))]

    def _planned(self, key: str, amount: int) -> list[Part]:
        """The parts of a plan."""
        if key == _TYPE:
            lines = self._of_type(LineKind.PAYMENT)
            amounts = split(amount, [line.percent or 0 for line in lines])
            return [
                Part(item=line.name, amount=part, percent=line.percent, after=line.after, days=line.days)
                for line, part in zip(lines, amounts, strict=True)
            ]
        if key == _MONTHLY:
            return [Part(item=self.tr("Monthly account"), amount=amount, percent=100, due_on=month_end(self._signed))]
        shares = _PLANS.get(key, ())
        return [
            Part(
                item=self.tr("Part {number}, {share} %").format(number=place + 1, share=share),
                amount=part,
                percent=share,
                days=place * _DAYS_APART,
            )
            for place, (share, part) in enumerate(zip(shares, split(amount, shares), strict=True))
        ]

    # --- fields that follow each other --------------------------------------------------------------------------

    def _take_plan(self) -> None:
        self._parts.show_milestones(self._milestones.called())
        with suppress(Problem):
            amount = self._amount.value()
            self._parts.set_value(still_to_come(self._planned(self._plan.value(), amount or 0), self._received))
            self._show_amount(amount)

    def _show_amount(self, amount: int | None) -> None:
        self._parts.show_amount(None if amount is None else max(0, amount - self._received))

    def _on_day(self) -> None:
        """Another day of signing moves the days of the milestones along, as long as they were not touched."""
        with suppress(Problem):
            day = self.field("on").value()
            if day is None or day == self._signed:
                return
            is_untouched = _rows(self._milestones.value()) == _rows(self._proposed())
            self._signed = day
            if is_untouched:
                self._milestones.set_value(self._proposed())
            if self._plan.value() == _MONTHLY:
                self._take_plan()

    def _on_amount(self) -> None:
        with suppress(Problem):
            self._show_amount(self._amount.value())

    def _on_milestones(self) -> None:
        self._parts.show_milestones(self._milestones.called())

    # --- saving -------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int | None:
        """Close the deal with its order, milestones, payments and the client's next step, as one change."""
        store, deal = self.workspace.store, self._deal
        for each in values["milestones"]:
            check_past(self.workspace, each.actual_on, "milestones")
        with store.change("deal won", name=deal.name):
            store.deals.change(deal.id, line=values["line"], tax_included=values["tax_included"])
            order_id = store.deals.win(deal.id, on=values["on"], amount=values["amount"], note=values["note"])
            ids = self._keep_milestones(values["milestones"])
            store.payments.add_many(self._payments(values, order_id, ids))
            self._close_steps()
            if values["step"] is not None:
                step = replace(values["step"], client_id=deal.client_id, deal_id=deal.id, is_next_step=True)
                store.activities.add(step)
        return deal.id

    def _keep_milestones(self, wanted: list[Milestone]) -> dict[str, int]:
        """Add the new milestones, keep the known ones up, let go of those taken out; the ids by name."""
        store, sides = self.workspace.store.milestones, {each.name: each.side for each in self._typed()}
        rows, known = {each.id for each in wanted}, {each.id: each for each in self._known}
        by_name = {each.name: each.id for each in self._known if each.id not in rows}  # taken out, and written anew
        for each in wanted:
            present = known.pop(each.id or by_name.get(each.name, 0), None)
            if present is None:
                store.add(replace(each, id=0, deal_id=self._deal.id, side=sides.get(each.name, Side.UNKNOWN)))
            else:
                store.change(present.id, position=each.position, **{key: getattr(each, key) for key in _SHOWN})
        for gone in known.values():
            store.delete(gone.id)
        return {each.name: each.id for each in store.of_deal(self._deal.id)}

    def _payments(self, values: dict[str, Any], order_id: int, ids: dict[str, int]) -> list[Payment]:
        days = {each.name: each.actual_on or each.planned_on for each in values["milestones"]}
        return [
            Payment(
                client_id=self._deal.client_id,
                deal_id=self._deal.id,
                order_id=order_id,
                item=part.item,
                due_on=due_day(part, values["on"], days),
                due_amount=part.amount,
                currency=self._deal.currency,
                milestone_id=ids.get(part.after),
                after_days=part.days if part.after else 0,
                percent=part.percent,
            )
            for part in values["payments"]
        ]

    def _close_steps(self) -> None:
        """Open steps of a signed deal stay planned, but no longer as what keeps the deal moving."""
        for activity in self.workspace.store.activities.of_deal(self._deal.id):
            if activity.is_open and activity.is_next_step:
                self.workspace.store.activities.change(activity.id, is_next_step=False)


def _rows(milestones: list[Milestone]) -> list[tuple[Any, ...]]:
    return [tuple(getattr(each, key) for key in _SHOWN) for each in milestones]


def sign_deal(parent: QWidget | None, workspace: Workspace, deal: Deal, **known: Any) -> int | None:
    """Ask for the signing, of which on, amount, note and step may be known, and keep it; the deal's id when it was signed."""
    return run(SignedForm(parent, workspace, deal, **known))

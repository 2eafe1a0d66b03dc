"""Losing a deal, with its reason (experience, 7.6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.deals import Deal, LostReason
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


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
        rivals = workspace.store.deals.rivals()
        self.add(self.tr("Lost to"), TextField(choices=rivals), "to", half=True)
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


def lose_deal(parent: QWidget | None, workspace: Workspace, deal: Deal) -> int | None:
    """Ask for the reason and keep it; the deal's id when it was lost."""
    return run(LostForm(parent, workspace, deal))

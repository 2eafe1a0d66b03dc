"""The plan item form (experience, 7.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    NumberField,
    SearchField,
    TextField,
    TimeField,
)
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class ActivityForm(FormDialog):
    """What is planned, when, with whom; contact and deal follow the client."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, activity: Activity | None, defaults: dict[str, Any]
    ) -> None:
        super().__init__(parent, workspace, "", width=560)
        self._activity = activity
        store, words = workspace.store, workspace.words
        self.setWindowTitle(self.tr("Edit plan item") if activity else self.tr("New plan item"))
        self.add(self.tr("Title"), TextField(), "title", required=True)
        self._kind = self.add(self.tr("Kind"), ChoiceField([(kind, words.kind(kind)) for kind in ActivityKind]), "kind")
        self.add(self.tr("Date"), DateField(workspace), "day", required=True)
        self.add(self.tr("Time"), TimeField(self.tr("Any time")), "at")
        self._minutes = self.add(self.tr("Length, minutes"), NumberField(low=1, high=1440), "minutes")
        clients = [(client.id, client.name) for client in store.clients.all()]
        self._client = self.add(self.tr("Client"), SearchField(clients), "client_id")
        self._contact = self.add(self.tr("Contact"), ChoiceField([(None, "")]), "contact_id")
        self._deal = self.add(self.tr("Deal"), ChoiceField([(None, "")]), "deal_id")
        self.add("", CheckField(self.tr("Make it the next step")), "is_next_step")
        self.add("", CheckField(self.tr("First thing")), "is_first")
        self.add(self.tr("Note"), LongTextField(), "note")
        shown = activity or Activity(kind=ActivityKind.TASK, title="", day=workspace.today())
        values = {name: getattr(shown, name) for name in Activity.__dataclass_fields__}
        values |= {key: value for key, value in defaults.items() if value is not None}
        self.field("client_id").set_value(values["client_id"])
        self._follow_client()
        self.fill(values)
        self._kind.edited.connect(lambda: self._minutes.set_value(USUAL_MINUTES[self._kind.value()]))
        self._client.edited.connect(self._follow_client)
        self._client.left.connect(self._follow_client)

    def _follow_client(self) -> None:
        """Offer the people and deals of the chosen client."""
        store = self.workspace.store
        client_id = self._client.value() if self._client.text() else None
        people = store.contacts.of(client_id) if client_id else []
        deals = [deal for deal in store.deals.of_client(client_id) if deal.is_open] if client_id else []
        kept = self._activity.deal_id if self._activity else None
        if kept and kept not in [deal.id for deal in deals] and (deal := store.deals.find(kept)) is not None:
            deals.append(deal)
        self._contact.set_pairs([(None, "–"), *((person.id, person.name) for person in people)])
        self._deal.set_pairs([(None, "–"), *((deal.id, deal.name) for deal in deals)])

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the item."""
        activities = self.workspace.store.activities
        values["minutes"] = values["minutes"] or USUAL_MINUTES[values["kind"]]
        if self._activity is None:
            return activities.add(Activity(**values))
        later = values["day"] > self._activity.day and self._activity.is_open
        moved = self._activity.moved + (1 if later else 0)
        activities.save(replace(self._activity, moved=moved, **values))
        return self._activity.id


def edit_activity(
    parent: QWidget | None, workspace: Workspace, activity: Activity | None, **defaults: Any
) -> int | None:
    """Show the form; the item's id when it was saved."""
    return run(ActivityForm(parent, workspace, activity, defaults))

"""The deal form (experience, 7.4)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.deals import Confidence, Deal, DealCheck, LineKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.forms.step import StepBlock
from salesplanner.ui.kit.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    SearchField,
    TextField,
)
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class DealForm(FormDialog):
    """A deal's facts; a new one may name a new client and begin with a next step."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, deal: Deal | None, defaults: dict[str, Any]
    ) -> None:
        super().__init__(parent, workspace, "", width=680)
        self._deal = deal
        store, words = workspace.store, workspace.words
        self.setWindowTitle(self.tr("Edit deal") if deal else self.tr("New deal"))
        self.add(self.tr("Name"), TextField(), "name", required=True)
        hint = self.tr("A new name makes a new client")
        client = self.add(self.tr("Client"), SearchField(store.clients.names(), allow_new=True, hint=hint), "client_id")
        self.add_wide(NewNameBar(workspace, client))
        is_open = deal is None or deal.is_open
        amount = self.add(self.tr("Amount"), MoneyField(self.tr("For example 126000 or 126k")), "amount", half=True)
        if not is_open:  # what was signed changes in its order, where it is counted
            amount.setEnabled(False)
        expected = self.add(self.tr("Expected close"), DateField(workspace), "expected_on", half=True)
        if deal is not None and is_open:
            self.add(self.tr("Why it moved"), TextField(self.tr("May stay empty")), "reason")
            self.show_row("reason", False)
            expected.edited.connect(lambda: self.show_row("reason", True))
        types = [(each.id, each.name) for each in store.project_types.all()]
        shown = deal or Deal(name="", **{"type_id": types[0][0] if types else None, **_known(defaults, "type_id")})
        self._type = ChoiceField(types)
        if len(types) > 1 or (types and shown.type_id is None):
            self.add(self.tr("Project type"), self._type, "type_id", half=True)
            self._type.setEnabled(is_open or shown.stage_id is None)  # a closed deal is of the type it went through
            self._type.edited.connect(self._offer_stages)
        self._stage = ChoiceField(self._stages(shown.type_id))
        if is_open:
            self.add(self.tr("Stage"), self._stage, "stage_id", half=True)
        sure = [(None, self.tr("By stage")), *((each, words.confidence(each)) for each in Confidence)]
        self.add(self.tr("Confidence"), ChoiceField(sure), "confidence", half=True)
        if is_open:
            hint = self.tr("Empty follows the stage")
            self.add(self.tr("Win chance, %"), NumberField(hint, high=100), "chance", half=True)
        self.add(self.tr("Line of business"), TextField(choices=store.settings.get("lines", [])), "line", half=True)
        self.add(self.tr("Product"), TextField(), "product", half=True)
        self.add(self.tr("Channel"), TextField(choices=store.settings.get("channels", [])), "channel", half=True)
        self.add(self.tr("Competitors"), TextField(choices=store.deals.rivals()), "competitors", half=True)
        self.add(self.tr("ERP number"), TextField(), "erp_number", half=True)
        self.add(self.tr("Note"), LongTextField(), "note")
        if deal is None:
            self.add(self.tr("Next step"), StepBlock(workspace), "step")
        if shown.stage_id is None and (stages := self._stages(shown.type_id)):
            shown = replace(shown, stage_id=stages[0][0])
        values = {name: getattr(shown, name) for name in Deal.__struct_fields__}
        self.fill(values | _known(defaults))

    def _stages(self, type_id: int | None) -> list[tuple[int, str]]:
        stages = self.workspace.store.stages
        return [(each.id, f"{each.name}  {each.chance} %") for each in stages.of_type(type_id) or stages.all()]

    def _offer_stages(self) -> None:
        """Each type goes a way of its own."""
        self._stage.set_pairs(self._stages(self._type.value()))

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the deal, and with a new one its client, status and next step, as one change."""
        store, today = self.workspace.store, self.workspace.today()
        step, reason = values.pop("step", None), values.pop("reason", "")
        client_field = self.field("client_id")
        assert isinstance(client_field, SearchField)
        new_client = client_field.text() if values["client_id"] is None else ""
        stage_id = values.pop("stage_id", self._deal.stage_id if self._deal else None)
        if self._deal is None and stage_id is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Stage"))
        with store.change("deal changed" if self._deal else "deal added"):
            if new_client:
                client = Client(name=new_client, status=ClientStatus.ACTIVE, since=today)
                values["client_id"] = store.clients.add(client)
            if self._deal is not None:
                moved = values.pop("expected_on")
                store.deals.save(replace(self._deal, **values))
                store.deals.expect(self._deal.id, moved, reason=reason)
                if self._deal.is_open and stage_id and stage_id != self._deal.stage_id:
                    store.deals.move_to(self._deal.id, stage_id, on=today)
                return self._deal.id
            new = Deal(**{"type_id": self._type.value(), **values}, stage_id=stage_id, opened_on=today, staged_on=today)
            deal_id = store.deals.add(new)
            usual = store.type_lines.of(new.type_id, LineKind.CHECK) if new.type_id else []
            checks = [DealCheck(deal_id=deal_id, name=line.name, position=i) for i, line in enumerate(usual)]
            store.deal_checks.add_many(checks)
            self._wake(values["client_id"])
            if step is not None:
                store.activities.add(replace(step, client_id=values["client_id"], deal_id=deal_id, is_next_step=True))
        return deal_id

    def _wake(self, client_id: int | None) -> None:
        """A prospect or dormant client with a deal is active."""
        client = self.workspace.store.clients.find(client_id)
        if client is not None and client.status in (ClientStatus.PROSPECT, ClientStatus.DORMANT):
            self.workspace.store.clients.change(client.id, status=ClientStatus.ACTIVE)


def _known(defaults: dict[str, Any], *names: str) -> dict[str, Any]:
    """The defaults that say something, of these names or of all."""
    return {key: value for key, value in defaults.items() if value is not None and (not names or key in names)}


def edit_deal(parent: QWidget | None, workspace: Workspace, deal: Deal | None, **defaults: Any) -> int | None:
    """Show the form; the deal's id when it was saved."""
    return run(DealForm(parent, workspace, deal, defaults))

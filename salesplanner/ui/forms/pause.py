"""Leaving deals alone until a day, with the reason; or putting them off, which moves their expected close too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Confidence, Deal
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import ChoiceField, DateField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

_USUAL_DAYS = 30


class PauseForm(FormDialog):
    """Asks until when deals are left alone, and why."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal], *, postpones: bool) -> None:
        self._deals = list(deals)
        self._postpones = postpones
        super().__init__(parent, workspace, "", width=460)
        one = self.tr("Put {deal} off") if postpones else self.tr("Keep {deal} quiet")
        many = (
            self.tr("Put %n deal(s) off", "", len(deals))
            if postpones
            else self.tr("Keep %n deal(s) quiet", "", len(deals))
        )
        self.setWindowTitle(one.format(deal=deals[0].name) if len(deals) == 1 else many)
        self.save_button.setText(self.tr("Put off") if postpones else self.tr("Keep quiet"))
        hint = self.tr("No warning until then; it stays open")
        until = self.add(self.tr("Until"), DateField(workspace), "until", required=True, hint=hint)
        today = workspace.today()
        present = deals[0].quiet_until
        until.set_value(present if present and present > today else today + timedelta(days=_USUAL_DAYS))
        self.add(self.tr("Why"), TextField(), "reason", required=True).set_value(deals[0].quiet_reason)
        if postpones:
            self.add(self.tr("Expected close then"), DateField(workspace), "expected_on")

    def save(self, values: dict[str, Any]) -> int:
        """Keep the day and the reason with each of them, as one change."""
        day: date = values["until"]
        words, tomorrow = self.workspace.words, self.workspace.today() + timedelta(days=1)
        if day < tomorrow:
            raise Problem(Kind.DATES_REVERSED, field="until", first=words.day(tomorrow), last=words.day(day))
        store = self.workspace.store
        label = "deal postponed" if self._postpones else "deal quiet"
        with store.change(label, name=self._deals[0].name):
            for deal in self._deals:
                if self._postpones:
                    store.deals.postpone(deal.id, day, reason=values["reason"], expected_on=values["expected_on"])
                else:
                    store.deals.quiet(deal.id, day, reason=values["reason"])
        return self._deals[0].id


class ExpectForm(FormDialog):
    """Moves the expected close of deals; why is asked, not demanded."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal]) -> None:
        self._deals = list(deals)
        super().__init__(parent, workspace, "", width=460)
        self.setWindowTitle(_titled(self.tr("Expected close"), deals, self.tr("%n deal(s)", "", len(deals))))
        self.add(self.tr("Expected close"), DateField(workspace), "day").set_value(deals[0].expected_on)
        self.add(self.tr("Why"), TextField(), "reason")

    def save(self, values: dict[str, Any]) -> int:
        """Keep the day with each of them, and the reason with the history, as one change."""
        store = self.workspace.store
        with store.change("deal changed"):
            for deal in self._deals:
                store.deals.expect(deal.id, values["day"], reason=values["reason"])
        return self._deals[0].id


class StageForm(FormDialog):
    """Moves deals to a stage."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal]) -> None:
        self._deals = list(deals)
        super().__init__(parent, workspace, "", width=420)
        self.setWindowTitle(_titled(self.tr("Stage"), deals, self.tr("%n deal(s)", "", len(deals))))
        stages = workspace.store.stages.of_type(deals[0].type_id)
        self.add(self.tr("Stage"), ChoiceField([(stage.id, stage.name) for stage in stages]), "stage_id")
        self.fill({"stage_id": deals[0].stage_id})

    def save(self, values: dict[str, Any]) -> int:
        """Move each of them, as one change."""
        store, today = self.workspace.store, self.workspace.today()
        stage = store.stages.get(values["stage_id"])
        count = len(self._deals)
        name = self._deals[0].name if count == 1 else self.tr("%n deal(s)", "", count)
        with store.change("deal moved", name=name, stage=stage.name):
            for deal in self._deals:
                store.deals.move_to(deal.id, stage.id, on=today)
        return self._deals[0].id


class ConfidenceForm(FormDialog):
    """Says how sure deals are; by their win chance, when nothing is said."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal]) -> None:
        self._deals = list(deals)
        super().__init__(parent, workspace, "", width=420)
        self.setWindowTitle(_titled(self.tr("Confidence"), deals, self.tr("%n deal(s)", "", len(deals))))
        choices = [(None, self.tr("By win chance")), *((each, workspace.words.confidence(each)) for each in Confidence)]
        self.add(self.tr("Confidence"), ChoiceField(choices), "confidence")
        self.fill({"confidence": deals[0].confidence})

    def save(self, values: dict[str, Any]) -> int:
        """Keep it with each of them, as one change."""
        with self.workspace.store.change("deal changed"):
            for deal in self._deals:
                self.workspace.store.deals.change(deal.id, confidence=values["confidence"])
        return self._deals[0].id


def _titled(what: str, deals: Sequence[Deal], many: str) -> str:
    return f"{what} · {deals[0].name if len(deals) == 1 else many}"


def pause_deals(parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal], *, postpones: bool) -> int | None:
    """Ask until when deals are left alone; the id of the first, None when the form was left."""
    return run(PauseForm(parent, workspace, deals, postpones=postpones))


def change_deals(parent: QWidget | None, workspace: Workspace, deals: Sequence[Deal], what: str) -> int | None:
    """Ask for another expected close, stage or confidence of deals; the id of the first, None when the form was left."""
    forms = {"expected_on": ExpectForm, "stage": StageForm, "confidence": ConfidenceForm}
    return run(forms[what](parent, workspace, deals))

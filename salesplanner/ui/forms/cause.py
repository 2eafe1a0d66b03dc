"""What a change of a shop's figure came from: one of the known causes or one's own, with its day and channel."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.campaigns import Cause
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.shop import Part
from salesplanner.report import shopwords
from salesplanner.report.shop import CAUSES
from salesplanner.ui.kit.fields import ChoiceField, DateField, SwitchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import button
from salesplanner.ui.kit.workspace import Workspace

_OTHER = ""


def edit_cause(
    parent: QWidget | None, workspace: Workspace, cause: Cause | None = None, day: date | None = None
) -> int | None:
    """Note what a change came from, or change that."""
    return run(CauseDialog(parent, workspace, cause, day or workspace.today()))


class CauseDialog(FormDialog):
    """Which figure, since which day, on which channel, and why."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, cause: Cause | None, day: date) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._cause = cause
        self.setWindowTitle(self.tr("Cause of a change"))
        metrics = workspace.store.shop.metrics()
        self._codes = {part: metrics[part].code for part in CAUSES if part in metrics}
        words = workspace.words
        self._part = self.add(
            self.tr("Figure"),
            SwitchField([(part, shopwords.part_name(part, True, words)) for part in self._codes]),
            "part",
        )
        self._part.edited.connect(self._offer)
        self.add(self.tr("Since"), DateField(workspace), "day", required=True, half=True)
        channels = workspace.store.settings.get("channels") or []
        pairs = [("", self.tr("All channels")), *((each, each) for each in channels)]
        self.add(self.tr("Channel"), ChoiceField(pairs), "channel", half=True)
        self._what = self.add(self.tr("Cause"), ChoiceField([]), "what")
        self._what.edited.connect(self._show_own)
        self.add(self.tr("In own words"), TextField(), "own")
        self.add(self.tr("Note"), TextField(), "note")
        self._fill(cause, day)
        if cause is not None:
            self.delete_button = button(self.tr("Delete"), workspace.theme.icon("trash-2"), on_click=self._delete)
            self.foot.insertWidget(0, self.delete_button)

    def _fill(self, cause: Cause | None, day: date) -> None:
        known = {code: part for part, code in self._codes.items()}
        self._part.set_value(known.get(cause.metric, Part.CONVERSION) if cause else Part.CONVERSION)
        self._offer()
        if cause is None:
            self.fill({"day": day, "channel": ""})
        else:
            is_known = cause.what in CAUSES[self._part.value()]
            what = {"what": cause.what if is_known else _OTHER, "own": "" if is_known else cause.what}
            self.fill({"day": cause.day, "channel": cause.channel, "note": cause.note, **what})
        self._show_own()

    def _offer(self) -> None:
        """The known causes of the figure, and one's own."""
        words = self.workspace.words
        known = [(each, shopwords.cause(each, words)) for each in CAUSES[self._part.value()]]
        self._what.set_pairs([*known, (_OTHER, self.tr("Another cause"))])
        self._show_own()

    def _show_own(self) -> None:
        is_own = self._what.value() == _OTHER
        self.show_row("own", is_own)
        (self._required.add if is_own else self._required.discard)("own")

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it."""
        store, today = self.workspace.store, self.workspace.today()
        if values["day"] > today:
            words = self.workspace.words
            told = {"value": words.day(values["day"]), "low": "…", "high": words.day(today)}
            raise Problem(Kind.OUT_OF_RANGE, field="day", **told)
        facts: dict[str, Any] = {
            "metric": self._codes[values["part"]],
            "day": values["day"],
            "channel": values["channel"] or "",
            "what": values["what"] or values["own"],
            "note": values["note"],
        }
        if self._cause is None:
            made = store.causes.add(Cause(**facts))
        else:
            made = self._cause.id
            store.causes.change(made, **facts)
        self.workspace.notice(self.tr("Cause noted"))
        return made

    def _delete(self) -> None:
        assert self._cause is not None
        self.workspace.store.causes.delete(self._cause.id)
        self.workspace.notice(self.tr("Cause deleted"))
        self._is_edited = False
        self.reject()

"""Giving clients a grade: why is asked, and may stay empty."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Grade
from salesplanner.domain.grading import Measure, Suggestion
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class GradeForm(FormDialog):
    """Asks why clients get a grade."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, ids: list[int], grade: Grade, reason: str) -> None:
        self._ids, self._grade = ids, grade
        super().__init__(parent, workspace, "", width=460)
        one = workspace.store.clients.get(ids[0]).name if len(ids) == 1 else ""
        many = self.tr("Grade {grade} for %n client(s)", "", len(ids))
        self.setWindowTitle(
            (self.tr("Grade {grade} for “{name}”") if one else many).format(grade=grade.value, name=one)
        )
        why = self.add(self.tr("Why"), TextField(self.tr("May stay empty")), "reason")
        why.set_value(reason)

    def save(self, values: dict[str, Any]) -> int:
        """Give the grade, as one change."""
        store = self.workspace.store
        with store.change("clients graded", count=len(self._ids), grade=self._grade.value):
            for client_id in self._ids:
                store.clients.give_grade(client_id, self._grade, values["reason"])
        return len(self._ids)


def give_grade(parent: QWidget | None, workspace: Workspace, ids: list[int], grade: Grade, reason: str = "") -> None:
    """Ask why, give the grade, and say so."""
    said = QCoreApplication.translate("GradeForm", "%n client(s) now have grade {grade}", "", len(ids))
    run(GradeForm(parent, workspace, ids, grade, reason), lambda _: workspace.notice(said.format(grade=grade.value)))


def rule_said(suggestion: Suggestion, workspace: Workspace) -> str:
    """The rule that put a client into a grade: signed ¥613k in 12 months, at least ¥500k."""
    say, rule, words = QCoreApplication.translate, suggestion.rule, workspace.words
    if rule is None:
        return say("Grading", "below every limit of the rules")
    texts = {
        Measure.SIGNED: say("Grading", "signed {value} in 12 months, at least {limit}"),
        Measure.OPEN: say("Grading", "open deals of {value}, at least {limit}"),
        Measure.ORDERS: say("Grading", "{value} orders in 12 months, at least {limit}"),
    }
    tell = words.number if rule.measure is Measure.ORDERS else words.money
    return texts[rule.measure].format(value=tell(suggestion.value), limit=tell(rule.limit))

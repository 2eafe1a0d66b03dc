"""The person's own set of competencies: add, rename, order, delete."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.reviews import Competency, as_evidence
from salesplanner.report import evidence, ratings
from salesplanner.store import presets
from salesplanner.ui.kit.fields import ChoiceField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.review.actionforms import metrics


class CompetenciesDialog(QDialog):
    """The set, in its order; past ratings stay with what is deleted."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.setWindowTitle(self.tr("Competencies"))
        name = Column(title=self.tr("Competency"), text=lambda c: c.name, sort=lambda c: c.position, width=170)
        beside = Column(title=self.tr("Beside it, from the records"), text=self._beside, width=290)
        self.table = RecordTable(
            [name, beside],
            workspace,
            empty=self.tr("No competencies yet"),
            name="competencies",
            label=self.windowTitle(),
        )
        self.table.opened.connect(self._edit)
        self.table.deleted.connect(self._delete)
        theme = workspace.theme
        buttons = row(
            button(self.tr("Add…"), theme.icon("plus"), on_click=lambda: self._edit(None)),
            button(self.tr("Edit…"), on_click=lambda: self._edit(self._selected())),
            button(self.tr("Up"), theme.icon("arrow-up"), on_click=lambda: self._shift(-1)),
            button(self.tr("Down"), theme.icon("arrow-down"), on_click=lambda: self._shift(1)),
            button(self.tr("Delete"), on_click=lambda: self._delete(self.table.selected())),
            STRETCH,
        )
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        said = muted(self.tr("Four to twelve are usual. Ratings given so far are kept."), wrap=True)
        self.setLayout(column(said, self.table, buttons, row(STRETCH, close), margins=16, spacing=10))
        fit(self, px(520), px(480))
        self._refresh()

    def _refresh(self) -> None:
        self.table.show_records(self._store.competencies.all())

    def _beside(self, competency: Competency) -> str:
        words = self._workspace.words
        return words.list(evidence.name(words, key) for key in ratings.evidence_of(self._store, competency))

    def _selected(self) -> Competency | None:
        selected = self.table.selected()
        return selected[0] if selected else None

    def _edit(self, competency: Competency | None) -> None:
        run(_NameForm(self, self._workspace, competency))
        self._refresh()

    def _delete(self, competencies: list[Competency]) -> None:
        for each in competencies:
            self._workspace.do(self._store.competencies.delete, each.id)
        self._refresh()

    def _shift(self, step: int) -> None:
        present, selected = self._store.competencies.all(), self._selected()
        place = next((i for i, each in enumerate(present) if selected and each.id == selected.id), -1)
        if selected is None or not 0 <= place + step < len(present):
            return
        present.insert(place + step, present.pop(place))
        self._workspace.do(self._keep_order, present)
        self._refresh()
        self.table.select(selected.id)

    def _keep_order(self, present: list[Competency]) -> None:
        with self._store.change("competency changed"):
            for position, each in enumerate(present):
                self._store.competencies.change(each.id, position=position)


class _NameForm(FormDialog):
    """A competency's name, and what of the records stands beside it."""

    def __init__(self, parent: QWidget, workspace: Workspace, competency: Competency | None) -> None:
        super().__init__(parent, workspace, "", width=460)
        self._competency = competency
        self.setWindowTitle(self.tr("Edit competency") if competency else self.tr("Add competency"))
        self.add(self.tr("Name"), TextField(), "name", required=True)
        pairs = metrics(workspace)
        self.add(self.tr("Beside it"), ChoiceField(pairs), "first")
        self.add(self.tr("and"), ChoiceField(pairs), "second")
        keys = ratings.evidence_of(workspace.store, competency) if competency else []
        self.fill({"name": competency.name if competency else "", **dict(zip(("first", "second"), keys, strict=False))})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it, a new one after the others."""
        competencies = self.workspace.store.competencies
        keys = as_evidence(dict.fromkeys(filter(None, (values["first"], values["second"]))))
        chosen = "" if keys == presets.evidence_of(values["name"]) else keys or "-"
        if self._competency is not None:
            competencies.change(self._competency.id, name=values["name"], evidence=chosen)
            return self._competency.id
        return competencies.add(Competency(name=values["name"], position=len(competencies.all()), evidence=chosen))

"""All own figures in one list: define, order, rename, delete; and the way to enter numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salesplanner.domain.metrics import Metric, Rule
from salesplanner.ui.forms.figure import FigureForm, rule_names, unit_name
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.saving import save_sheet
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class FiguresDialog(Dialog):
    """The figures that the person defined, in the person's order."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace, self._store = workspace, workspace.store
        self.setWindowTitle(self.tr("Figures of my own"))
        said = self.tr(
            "Visitors, conversion, occupancy: what you follow beside what the program counts itself. They stand in Progress, "
            "targets and the summary like all others."
        )
        self.table = self._table()
        theme = workspace.theme
        self.add_button = button(self.tr("Add…"), theme.icon("plus"), on_click=lambda: self._edit(None))
        self.edit_button = button(self.tr("Edit…"), theme.icon("pencil"), on_click=lambda: self._with(self._edit))
        self.up_button = button(self.tr("Up"), theme.icon("arrow-up"), on_click=lambda: self._shift(-1))
        self.down_button = button(self.tr("Down"), theme.icon("arrow-down"), on_click=lambda: self._shift(1))
        self.delete_button = button(
            self.tr("Delete"), theme.icon("trash-2"), on_click=lambda: self._delete(self.table.selected())
        )
        self.enter_button = button(self.tr("Enter figures…"), primary=True, on_click=self._enter)
        self._of_one = (self.edit_button, self.up_button, self.down_button, self.delete_button)
        buttons = boxed(FlowLayout(self.add_button, *self._of_one, spacing=8))
        self.file_button = button(self.tr("From a file…"), theme.icon("upload"), on_click=self._import)
        self.export_button = button(self.tr("Export…"), theme.icon("download"), on_click=self._export)
        foot = row(
            self.file_button,
            self.export_button,
            STRETCH,
            button(self.tr("Close"), on_click=self.accept),
            self.enter_button,
        )
        whole = column(muted(said, wrap=True), self.table, buttons, foot, margins=16, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit(self, px(860), px(520))
        self.refresh()

    def _table(self) -> RecordTable:
        words, rules = self._workspace.words, rule_names(self._workspace.words)
        columns = [
            Column(title=self.tr("Figure"), text=lambda m: m.name, sort=lambda m: m.position, width=170),
            Column(title=self.tr("Unit"), text=lambda m: unit_name(m.unit, words), width=100),
            Column(title=self.tr("Kind"), text=lambda m: rules[m.rule], width=80),
            Column(title=self.tr("Made of"), text=self._made_of, width=170),
            Column(title=self.tr("Entry"), text=lambda m: "" if self._made_of(m) else words.span(m.every), width=96),
            Column(title=self.tr("Source"), text=lambda m: m.source, width=110),
            Column(title=self.tr("What it means"), text=lambda m: m.definition, width=160),
        ]
        empty = self.tr(
            "No figures of your own yet. Add visitors, conversion, occupancy, or whatever your work is measured by"
        )
        made = RecordTable(columns, self._workspace, empty=empty, name="figures", label=self.windowTitle())
        made.opened.connect(self._edit)
        made.deleted.connect(self._delete)
        made.chosen.connect(lambda _: self._show_buttons())
        return made

    def refresh(self) -> None:
        """Read the figures anew."""
        self._metrics = self._store.metrics.all()
        self._names = {each.id: each.name for each in self._metrics}
        self.table.show_records(self._metrics)
        if self._metrics and not self.table.selected():
            self.table.select(self._metrics[0].id)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for each in self._of_one:
            each.setEnabled(bool(self.table.selected()))
        self.enter_button.setEnabled(bool(self._metrics))
        self.export_button.setEnabled(bool(self._metrics))

    def _made_of(self, metric: Metric) -> str:
        """The two figures of a ratio."""
        words = self._workspace.words
        sides = [(metric.numerator_id, metric.numerator), (metric.denominator_id, metric.denominator)]
        said = [self._names.get(own or 0) or (words.metric(name) if name else "") for own, name in sides]
        return " ÷ ".join(said) if metric.rule is Rule.RATIO and all(said) else ""

    # --- what a click does --------------------------------------------------------------------------------------

    def _with(self, act: Callable[[Metric], object]) -> None:
        if selected := self.table.selected():
            act(selected[0])

    def _edit(self, metric: Metric | None) -> None:
        found = run(FigureForm(self, self._workspace, metric))
        self.refresh()
        if found:
            self.table.select(found)

    def _shift(self, step: int) -> None:
        ids, selected = [each.id for each in self._metrics], self.table.selected()
        place = ids.index(selected[0].id) if selected else -1
        if place < 0 or not 0 <= place + step < len(ids):
            return
        ids.insert(place + step, ids.pop(place))
        self._workspace.did(self._store.metrics.order, ids)
        self.refresh()
        self.table.select(selected[0].id)

    def _delete(self, metrics: list[Metric]) -> None:
        """Move figures to Recently deleted; what was entered comes back with them."""
        if metrics and self._workspace.did(self._store.metrics.delete_many, [each.id for each in metrics]):
            self._workspace.notice(self.tr("%n figure(s) deleted", "", len(metrics)))
        self.refresh()

    def _import(self) -> None:
        from salesplanner.ui.forms.importing.figures import FigureImport

        FigureImport(self, self._workspace).exec()
        self.refresh()

    def _export(self) -> None:
        """Save all that was entered as a table, which can come in again."""
        from salesplanner.exchange.records import figures

        save_sheet(self, self._workspace, figures.sheet(self._store, self._workspace.words))

    def _enter(self) -> None:
        from salesplanner.ui.forms.figureentry import EntryDialog

        selected = self.table.selected()
        run(EntryDialog(self, self._workspace, selected[0].id if selected else 0))
        self.refresh()

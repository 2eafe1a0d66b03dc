"""How far each part of a target is: by channel, product, line, region or client group, down to the records."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS
from salesplanner.report.parts import Part, dimension_name, part_name, parted, progress
from salesplanner.store import Change
from salesplanner.store.measures import table_of
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.splitting import SplitDialog


class PartsDialog(Dialog):
    """The parts with what is asked, done and left; what was not assigned and what names none stand below, so that all adds up."""

    def __init__(self, parent: QWidget, workspace: Workspace, metric: str, period: Period) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._metric, self._period = workspace, metric, period
        words = workspace.words
        title = self.tr("{metric}, {period}: by part").format(
            metric=words.metric(metric), period=words.headed(period, workspace.today())
        )
        self.setWindowTitle(title)
        self.dimension = Combo()
        self.dimension.setMinimumContentsLength(12)
        self.dimension.setAccessibleName(self.tr("Parts by"))
        self.dimension.activated.connect(lambda _: self._refresh())
        self.sum = muted(wrap=True)
        self.list = RecordTable(
            self._columns(), workspace, empty=self.tr("Not split yet"), name="target parts", label=title
        )
        self.list.opened.connect(self._open)
        self.open_button = button(self.tr("Records"), on_click=self._open_selected)
        self.split_button = button(
            self.tr("Change the split…"), workspace.theme.icon("columns-3"), on_click=self._split
        )
        close = button(self.tr("Close"), on_click=self.close)
        head = row(heading(title, 3), STRETCH, self.dimension)
        foot = row(self.split_button, STRETCH, self.open_button, close)
        self.setLayout(column(head, self.list, self.sum, foot, spacing=10, margins=16))
        fit(self, px(720), px(440))
        workspace.changed.connect(self._on_changed)
        self._refresh()

    def _columns(self) -> list[Column]:
        words = self._workspace.words
        return [
            Column(title=self.tr("Part"), text=self._name, width=190),
            self._figure(self.tr("Target"), lambda each: each.target),
            self._figure(self.tr("Done"), lambda each: each.done),
            Column(
                title=self.tr("Attainment"),
                text=lambda each: words.percent(each.attainment) if each.target else "–",
                sort=lambda each: float(each.attainment or 0),
                right=True,
                width=100,
            ),
            self._figure(self.tr("Left"), lambda each: each.left),
        ]

    def _figure(self, title: str, read: Callable[[Part], Decimal | None]) -> Column:

        def text(part: Part) -> str:
            value = read(part)
            return "–" if value is None else self._workspace.words.value(value, METRICS[self._metric])

        return Column(title=title, text=text, sort=lambda each: float(read(each) or 0), right=True, width=110)

    def _name(self, part: Part) -> str:
        return part_name(str(self.dimension.currentData()), part.part, self._workspace.words)

    def _refresh(self) -> None:
        store, words = self._workspace.store, self._workspace.words
        chosen, found = self.dimension.currentData(), parted(store, self._metric, self._period)
        self.dimension.clear()
        for each in found:
            self.dimension.addItem(dimension_name(each, words), each)
        self.dimension.setCurrentIndex(max(0, self.dimension.findData(chosen)))
        self.dimension.setVisible(bool(found))
        parts = progress(store, self._metric, self._period, self.dimension.currentData()) if found else []
        self.list.show_records(parts)
        self.open_button.setEnabled(bool(parts))
        if parts and not self.list.selected():
            self.list.select(parts[0].id)
        done = sum((each.done for each in parts), Decimal(0))
        asked = [each.target for each in parts if each.target is not None]
        unit = METRICS[self._metric]
        text = self.tr("Together {done} of {target}") if asked else self.tr("Together {done}")
        self.sum.setText(text.format(done=words.value(done, unit), target=words.value(sum(asked, Decimal(0)), unit)))

    def _on_changed(self, change: Change) -> None:
        if change.touched.keys() & {"target", "client", "deal", table_of(self._metric)}:
            self._refresh()

    def _open(self, part: Part) -> None:
        title = self._workspace.words.colon(self._workspace.words.metric(self._metric)) + self._name(part)
        show_records(self, self._workspace, title, table_of(self._metric), part.records)

    def _open_selected(self) -> None:
        for part in self.list.selected()[:1]:
            self._open(part)

    def _split(self) -> None:
        from salesplanner.report.facts import target_of

        asked = target_of(self._workspace.store, self._metric, self._period)
        run(SplitDialog(self, self._workspace, self._metric, self._period, asked=asked, by_part=True))

"""Why a figure of the month differs: one sentence, a waterfall of its causes, and one of the parts it is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QWidget

from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report import why
from salesplanner.report.facts import Facts
from salesplanner.report.progress import base_names, reader_of
from salesplanner.store.measures import table_of
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, Segmented, button, column, fit, heading, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: So many parts are drawn one by one; the smaller ones are one bar.
_PARTS_MOST = 6


class WhyDialog(Dialog):
    """A figure of a period against the same days of the one before or of a year ago."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        facts: Facts,
        metric: str,
        by: str,
        part_names: dict[str, str],
        on_records: Callable[[str, str, Sequence[int]], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._facts, self._metric, self._by = workspace, facts, metric, by
        self._names, self._open = part_names, on_records
        known = why.bases(workspace.store, facts, metric)
        self._base = next(iter(known), "previous")
        self._found: why.Why | None = None
        name = workspace.words.metric(metric)
        self.setWindowTitle(self.tr("{metric}: why it changed").format(metric=name))
        self.bases = Segmented(base_names(facts.period, workspace.words), self._turn)
        self.bases.setAccessibleName(self.tr("Compared with"))
        self.bases.setVisible(len(known) > 1)
        self.said = PlainLabel("", wrap=True)
        self.copy_button = button(self.tr("Copy"), workspace.theme.icon("copy"), on_click=self._copy)
        self.causes = self._chart(self.tr("Causes of the change"), 116)
        self.parts = self._chart(self.tr("Parts of the change"), 128)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Split by"))
        self.choice.activated.connect(self._choose)
        self.mix = muted("", wrap=True)
        close = button(self.tr("Close"), on_click=self.close)
        head = row(heading(self.windowTitle(), 3), STRETCH, self.bases, spacing=10)
        told = row(self.said, self.copy_button, self.causes.more_button(), spacing=10)
        told.setStretch(0, 1)
        whole = column(
            head, told, self.causes, row(self.choice, STRETCH, self.parts.more_button()), self.mix, self.parts, row(STRETCH, close),
            spacing=8, margins=16,
        )  # fmt: skip
        whole.setStretch(2, 1)
        whole.setStretch(5, 1)
        self.setLayout(whole)
        fit(self, px(760), px(640))
        self._show()

    def _chart(self, name: str, height: int) -> ChartView:
        made = ChartView(self._workspace, name, height=px(height))
        made.opened.connect(self._open_key)
        return made

    def _turn(self, base: object) -> None:
        self._base = str(base)
        self._show()

    def _choose(self, place: int) -> None:
        self._by = str(self.choice.itemData(place))
        self._show()

    def _show(self) -> None:
        """Read both stretches and say what changed."""
        store, words = self._workspace.store, self._workspace.words
        found = self._found = why.why(store, self._facts, self._base, self._by, self._metric)
        self.bases.set_value(self._base)
        if found is None:
            return
        self._by = found.by
        self._offer(found.choices)
        self.said.setText(why.sentence(found, words))
        self._draw(self.causes, why.steps(found, words))
        sums = why.together([each.amount for each in found.mix], Unit.MONEY, words)
        told = [
            f"{why.name_of(each, words, self._metric)} {why.with_sign(each.amount, text)}"
            for each, text in zip(found.mix, sums, strict=True)
        ]
        self.mix.setText(words.colon(self._names.get(self._by, "")) + words.commas(told))
        self.mix.setVisible(bool(told))
        self._draw(self.parts, why.steps(found, words, self._largest(found)))

    def _offer(self, parts: Sequence[str]) -> None:
        self.choice.clear()
        for part in parts:
            self.choice.addItem(self._names.get(part) or self.tr("By part"), part)
        self.choice.setCurrentIndex(parts.index(self._by))

    def _largest(self, found: why.Why) -> list[tuple[str, int]]:
        """The parts that changed most, by name, and the rest as one."""
        nameless = self.tr("Not given")
        named = [(name or nameless, amount) for name, amount in found.parts if amount]
        rest = sum(amount for _, amount in named[_PARTS_MOST:])
        return named[:_PARTS_MOST] + ([(self.tr("Other"), rest)] if named[_PARTS_MOST:] else [])

    def _draw(self, chart: ChartView, steps: tuple[Any, ...]) -> None:
        from salesplanner.charts import waterfall
        from salesplanner.charts.look import look_of

        words = self._workspace.words
        look = look_of(words)
        unit = self._unit
        share = self._found.share if self._found is not None else 1

        def shown(step: Any) -> str:
            amount = round(step.value * share)
            return why.plain(amount, unit, words, share) if step.is_sum else why.signed(amount, words, unit, share)

        rows = [[step.name, shown(step), step.remark] for step in steps]
        head = [self.tr("Part"), self.tr("Amount"), self.tr("From, to")]
        chart.show_chart(
            lambda canvas: waterfall.draw(canvas, steps, look, unit is Unit.MONEY),
            ", ".join(" ".join(filter(None, each)) for each in rows),
            table=lambda: (head, rows),
        )

    @property
    def _unit(self) -> Unit:
        return self._found.unit if self._found is not None else Unit.MONEY

    def _open_key(self, key: object) -> None:
        """Show the records behind a bar: the visits or calls, else what counted in its stretch or part."""
        found, store, words = self._found, self._workspace.store, self._workspace.words
        if found is None or self._metric not in METRICS:
            return
        period = found.base if key == "before" else found.now
        metric = self._metric
        if key in ("visits", "calls") and key in {cause.name for cause in found.causes}:
            metric = f"{key}.count"
        if metric == "win.rate":
            counted = [
                each
                for end in ("won", "lost")
                for each in store.measures.of(f"deals.{end}.count", period.first, period.last)
            ]
        else:
            counted = store.measures.of(metric, period.first, period.last)
        table, ids = table_of(metric), [each.id for each in counted]
        named = {name for name, _ in found.parts}
        name = "" if key == self.tr("Not given") and key not in named else key
        if name in named and key not in ("before", "after") and metric == self._metric:
            records = store.records(table).many(ids)
            reader = reader_of(store, table, records.values())
            ids = [each for each in ids if each in records and reader(records[each], self._by) == name]
        self._open(f"{words.metric(metric)} · {words.period(period)}", table, ids)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.said.text())
        self._workspace.notice(self.tr("Sentence copied"), False)

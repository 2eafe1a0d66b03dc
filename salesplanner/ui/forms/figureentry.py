"""Enter figures: a grid of days, weeks or months by figures, typed and pasted as in a spreadsheet, kept as one change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QInputDialog, QWidget

from salesplanner.domain import metricentry
from salesplanner.domain.metrics import Metric, Rule, Span
from salesplanner.domain.pastedgrid import Pasted, lay
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Problem
from salesplanner.report.entered import Doubt, Sheet, doubts, told, written
from salesplanner.ui.forms.figure import unit_name
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.cellgrid import CellGrid
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import STRETCH, Segmented, boxed, heading, icon_button, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_DOUBTS_MOST = 6


class EntryDialog(FormDialog):
    """One part, or the whole, of all figures for the days of a month, the weeks of a quarter or the months of a year."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, metric_id: int = 0) -> None:
        super().__init__(parent, workspace, "", width=1080)
        self.setWindowTitle(self.tr("Enter figures"))
        self._metrics = workspace.store.metrics.all()
        chosen = next((each for each in self._metrics if each.id == metric_id), None)
        self._sheet = Sheet(workspace.store, self._metrics)
        self._span = (chosen or self._metrics[0]).every if self._metrics else Span.DAY
        self._day = workspace.today()
        self._part = self._part_in_use([chosen] if chosen else self._metrics)
        self._days: list[date] = []
        self.grid = CellGrid(workspace, self.tr("Figures"), self._usual)
        self.grid.setMinimumHeight(px(330))
        self.said = muted("", wrap=True)
        self.add_wide(self._head())
        self.add_wide(self._hint())
        self.add_wide(self.grid)
        self.add_wide(self.said)
        self.grid.typed.connect(self._on_typed)
        self.grid.pasted.connect(self._on_pasted)
        self.grid.currentCellChanged.connect(lambda *_: self._say())
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._turn, step))
        self._offer_parts()
        self._show_rows()
        place = self._metrics.index(chosen) if chosen else 0
        self.grid.setCurrentCell(max(0, len(self._days) - 1), place)

    def _head(self) -> QWidget:
        icon, words = self.workspace.theme.icon, self.workspace.words
        back = icon_button(icon("chevron-left"), self.tr("Before (Ctrl+PgUp)"), partial(self._turn, -1))
        on = icon_button(icon("chevron-right"), self.tr("After (Ctrl+PgDn)"), partial(self._turn, 1))
        self._title = heading("", 3)
        self.spans = Segmented(
            [(Span.DAY, self.tr("Days")), (Span.WEEK, self.tr("Weeks")), (Span.MONTH, self.tr("Months"))],
            self._choose_span,
        )
        self.spans.setAccessibleName(self.tr("One entry stands for"))
        self.spans.set_value(self._span)
        self.parts = Combo()
        self.parts.setMinimumContentsLength(8)
        self.parts.setAccessibleName(self.tr("Source or channel"))
        self.parts.activated.connect(self._choose_part)
        named = muted(words.colon(self.tr("Source or channel")).strip())
        return boxed(row(back, self._title, on, 12, self.spans, STRETCH, named, self.parts))

    def _hint(self) -> QWidget:
        said = self.tr(
            "Type and press Enter, or paste from a spreadsheet, with or without dates and headings. What is not known stays empty."
        )
        return muted(said, wrap=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the grid."""
        super().showEvent(event)
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)

    # --- what is shown ------------------------------------------------------------------------------------------

    def _period(self) -> Period:
        """What the rows lie in: a month of days, a quarter of weeks, a year of months."""
        kinds = {Span.DAY: PeriodKind.MONTH, Span.WEEK: PeriodKind.QUARTER, Span.MONTH: PeriodKind.YEAR}
        return Period.around(self._day, kinds[self._span])

    def _firsts(self) -> list[date]:
        """The first days of the spans that have begun, today's among them."""
        firsts = dict.fromkeys(self._span.period(day).first for day in self._period().days())
        return [each for each in firsts if each <= self.workspace.today()]

    def _show_rows(self) -> None:
        """Show what was entered, with what was typed and not yet saved."""
        words = self.workspace.words
        self._days, period = self._firsts(), self._period()
        self._title.setText(words.period(period) if self._span is not Span.DAY else words.month(period))
        self._sheet.read(self._span, period)
        heads = [f"{each.name}\n{unit_name(each.unit, words)}" for each in self._metrics]
        self.grid.show_cells([self._row_name(day) for day in self._days], heads, self._text)
        self._say()

    def _row_name(self, day: date) -> str:
        words = self.workspace.words
        if self._span is Span.MONTH:
            return words.short_month(Period.month_of(day))
        if self._span is Span.WEEK:
            return words.period(Period.week_of(day))
        return f"{words.day(day)} {words.weekday_short(day)}"

    def _text(self, row: int, column: int) -> str:
        metric = self._metrics[column]
        return written(self._sheet.value(metric.id, self._span, self._days[row], self._part), metric)

    def _say(self) -> None:
        """What is usual for the column, what the period comes to so far, or what is wrong with the cell."""
        place, words = (self.grid.currentRow(), self.grid.currentColumn()), self.workspace.words
        fault = self.grid.faults.get(place)
        self.said.set_tone("overdue" if fault else "")
        if fault is not None:
            self.said.setText(words.problem(fault))
        elif 0 <= place[1] < len(self._metrics) and self._days:
            metric = self._metrics[place[1]]
            said = [told(self._sheet, metric, self._span, self._period(), self._part, words)]
            if self._span is Span.WEEK:
                said.append(self.tr("A week counts for the month that its Thursday is in"))
                if metric.rule is not Rule.LEVEL and Period.week_of(self._days[place[0]]).contains(
                    self.workspace.today()
                ):
                    said[-1] = self.tr("This week counts in its month from its last working day on")
            self.said.setText(words.semicolons(filter(None, said)))
        else:
            self.said.setText("")

    # --- what a person does -------------------------------------------------------------------------------------

    def _usual(self, row: int, column: int, text: str) -> str:
        metric = self._metrics[column]
        return written(metricentry.in_unit(text, metric), metric)

    def _on_typed(self, row: int, column: int) -> None:
        metric = self._metrics[column]
        if (row, column) not in self.grid.faults:
            value = metricentry.in_unit(self.grid.text_at(row, column), metric)
            self._sheet.put(metric.id, self._span, self._days[row], self._part, value)
        self._on_edited()
        self._say()

    def _on_pasted(self, text: str) -> None:
        """Lay a block over the grid; what is of other days is kept for them."""
        start = (self.grid.currentRow(), self.grid.currentColumn())
        block = lay(text, self._days, self._names(), start, self._span, self.workspace.today())
        rows, beyond, wrong = {day: number for number, day in enumerate(self._days)}, 0, 0
        for cell in block.cells:
            if cell.day in rows:
                self.grid.put(rows[cell.day], cell.column, cell.text)
                continue
            try:
                value = metricentry.in_unit(cell.text, self._metrics[cell.column])
            except Problem:
                wrong += 1
                continue
            if value is not None:
                beyond += 1
                self._sheet.put(self._metrics[cell.column].id, self._span, cell.day, self._part, value)
        if first := min(((rows[cell.day], cell.column) for cell in block.cells if cell.day in rows), default=None):
            self.grid.setCurrentCell(*first)  # so that what was taken is seen
        self._on_edited()
        self._say_pasted(block, beyond, wrong)

    def _names(self) -> list[list[str]]:
        """What each figure is called, also by the platforms of a shop."""
        from salesplanner.exchange.records.figures import of_shop

        called: dict[int, list[str]] = {each.id: [each.name] for each in self._metrics}
        for name, metric in of_shop(self.workspace.store).items():
            if metric.id in called:
                called[metric.id].append(name)
        return [*called.values()]

    def _say_pasted(self, block: Pasted, beyond: int, wrong: int) -> None:
        """What of a block is not seen: kept for other days, wrong there, or left out."""
        said = []
        if beyond:
            said.append(self.tr("%n value(s) are of days that are not shown here; they are kept too.", "", beyond))
        if wrong:
            said.append(self.tr("%n value(s) of days that are not shown here could not be read.", "", wrong))
        if block.beyond:
            said.append(self.tr("%n value(s) lie beyond the table and are left out.", "", block.beyond))
        if block.unknown:
            text = self.tr("Not among your figures, left out: {names}.")
            said.append(text.format(names=self.workspace.words.list(block.unknown)))
        if said:
            self.said.setText(self.workspace.words.sentences(said))

    def _turn(self, step: int) -> None:
        if self.grid.first_fault() is None:
            period = self._period().next() if step > 0 else self._period().previous()
            if period.first <= self.workspace.today():
                self._day = period.first
                self._show_rows()

    def _choose_span(self, span: object) -> None:
        if self.grid.first_fault() is None and isinstance(span, Span):
            self._span = span
            self._show_rows()
        self.spans.set_value(self._span)

    def _part_in_use(self, metrics: Sequence[Metric]) -> str:
        """The whole, or, where these days know parts of it only, the commonest of them: the grid would look empty else."""
        self._sheet.read(self._span, self._period())
        found = Counter(value.split for each in metrics for value in self._sheet.values(each.id))
        return "" if not found or found[""] else found.most_common(1)[0][0]

    def _offer_parts(self) -> None:
        """The whole, every part that is known, and the way to a new one."""
        known = dict.fromkeys([*self.workspace.store.metrics.values.parts(), *self._sheet.parts()])
        if self._part:
            known.setdefault(self._part)
        self.parts.clear()
        self.parts.addItem(self.tr("The whole"), "")
        for part in known:
            self.parts.addItem(part, part)
        self.parts.addItem(self.tr("Another one…"), None)
        self.parts.setCurrentIndex(max(0, self.parts.findData(self._part)))

    def _choose_part(self, place: int) -> None:
        chosen = self.parts.itemData(place)
        if self.grid.first_fault() is None:
            if chosen is None:
                title = self.tr("Source or channel")
                name, is_named = QInputDialog.getText(self, title, self.tr("Its name, such as search or a channel"))
                chosen = name.strip() if is_named and name.strip() else self._part
            self._part = str(chosen)
            self._show_rows()
        self._offer_parts()
        self.grid.setFocus()

    # --- saving -------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any] | None:
        """Nothing by key: the sheet holds it; None while a cell is wrong, or one is looked at again."""
        problem = self.grid.first_fault()
        if problem is not None:
            self._show(problem)
            return None
        found = doubts(self._sheet, self.workspace.words)
        if found and not self._is_sure(found):
            self._go_to_cell(found[0])
            return None
        return {}

    def _is_sure(self, found: list[Doubt]) -> bool:
        lines = [each.said for each in found[:_DOUBTS_MOST]]
        if len(found) > _DOUBTS_MOST:
            lines.append(self.tr("and %n more", "", len(found) - _DOUBTS_MOST))
        text = self.tr("%n value(s) are far from the usual. Keep them?", "", len(found))
        return dialogs.ask(self, text, "\n".join(lines), self.tr("Keep"))

    def _go_to_cell(self, doubt: Doubt) -> None:
        """Go where a value is that was asked about."""
        self._span, self._day, self._part = doubt.span, doubt.day, doubt.part
        self.spans.set_value(doubt.span)
        self._offer_parts()
        self._show_rows()
        place = next(number for number, each in enumerate(self._metrics) if each.id == doubt.metric_id)
        if doubt.day in self._days:
            self.grid.setCurrentCell(self._days.index(doubt.day), place)
        self.grid.setFocus()

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what differs, as one change."""
        changed = self._sheet.changed()
        if not changed:
            return None
        self.workspace.store.shop.enter(changed)
        self.workspace.notice(self.tr("%n value(s) entered", "", len(changed)))
        return 1

"""Targets of a year, half, quarter, month, week and day, with their sums, and the quotas of a day, a week and a month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.quotaaims import Beside
from salesplanner.domain.targets import METRICS, Level, Unit, is_counted
from salesplanner.report import quotaaims
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.inputs import Line as TextLine
from salesplanner.ui.kit.layout import STRETCH, Segmented, boxed, button, column, heading, icon_button, muted, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.grid import Line, NumberGrid
from salesplanner.ui.progress.levelorder import LevelOrder
from salesplanner.ui.progress.quotaaims import QuotaAims
from salesplanner.ui.progress.quotapart import QuotaPart
from salesplanner.ui.progress.targetviews import Columns, Draft, View, head_of, name_in_full

#: What cannot be aimed at: what should be nothing.
_NOT_AIMED = ("followups.overdue.count", "deals.lost.count")
_CHECKS_MOST = 3


#: The view that has a column for a period of that length; a year has one in that of the months.
_VIEW_OF = {
    PeriodKind.DAY: View.DAYS,
    PeriodKind.WEEK: View.WEEKS,
    PeriodKind.QUARTER: View.QUARTERS,
    PeriodKind.HALF: View.QUARTERS,
}


def edit_targets(
    parent: QWidget | None, workspace: Workspace, period: Period | None = None, metric: str = "orders.amount"
) -> int | None:
    """Change the targets around a period, and the quotas; it begins in the cell of the period and the figure."""
    return run(TargetsDialog(parent, workspace, period or Period.month_of(workspace.today()), metric))


class TargetsDialog(FormDialog):
    """Two grids: targets by period with the sum checks of the current one, and quotas."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, period: Period, metric: str = "orders.amount"
    ) -> None:
        super().__init__(parent, workspace, "", width=1120)
        self.setWindowTitle(self.tr("Targets and quotas"))
        self.draft = Draft(workspace.store)
        self._day = period.first
        view = _VIEW_OF.get(period.kind, View.MONTHS)
        self._columns = Columns.of(view, self._day)
        self._extra: list[str] = [] if metric in _NOT_AIMED else [metric]
        self._proposed: Decimal | None = None
        self._shown: tuple[object, object] = (view, Level.BASE)
        self.targets = NumberGrid(workspace, self.tr("Targets"), [], 78)
        self._title = heading("", 3)
        self.add_wide(self._head())
        self.add_wide(self._switches())
        self.add_wide(self.targets)
        self.add_wide(self._below())
        self.quota_part = QuotaPart(workspace, self._usual(), self.draft.asked, self._take_targets)
        self.quotas, self.profile, self.checks = self.quota_part.grid, self.quota_part.profile, self.quota_part.checks
        self.add_wide(self.quota_part)
        self.targets.typed.connect(self._on_typed)
        self.quotas.typed.connect(lambda *_: self._on_quota_typed())
        self.targets.currentCellChanged.connect(lambda *_: self._say())
        self.views.set_value(view)
        self._show_view(metric, period)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the cell of the period."""
        super().showEvent(event)
        self.targets.setFocus(Qt.FocusReason.TabFocusReason)

    # --- making -------------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        icon = self.workspace.theme.icon
        self.back_button = icon_button(icon("chevron-left"), self.tr("Earlier"), partial(self._turn, -1))
        self.on_button = icon_button(icon("chevron-right"), self.tr("Later"), partial(self._turn, 1))
        self.fill_button = button(self.tr("Fill right"), icon("arrow-right"), on_click=self.targets.fill_right)
        self.fill_button.setToolTip(self.tr("Put this value into every cell to its right that is added up (Ctrl+R)"))
        self.split_button = button(self.tr("Split…"), icon("columns-3"), on_click=self._split)
        self.split_button.setToolTip(
            self.tr("Split a target into shorter periods, or by channel, product or client group")
        )
        self.more = Combo()
        self.more.setMinimumContentsLength(12)
        self.more.setAccessibleName(self.tr("Add a figure"))
        self.more.activated.connect(self._add_metric)
        return boxed(
            row(self.back_button, self._title, self.on_button, STRETCH, self.more, self.fill_button, self.split_button)
        )

    def _switches(self) -> QWidget:
        self.views = Segmented(
            [
                (View.MONTHS, self.tr("Months")),
                (View.QUARTERS, self.tr("Quarters and halves")),
                (View.WEEKS, self.tr("Weeks")),
                (View.DAYS, self.tr("Days")),
            ],
            lambda _: self._switch(),
        )
        self.views.setAccessibleName(self.tr("Periods"))
        self.levels = Segmented(
            [(Level.BASE, self.tr("Target")), (Level.STRETCH, self.tr("Stretch"))], lambda _: self._switch()
        )
        self.levels.setAccessibleName(self.tr("Level"))
        self.levels.setToolTip(
            self.tr("Stretch: the figure beyond the target. It never changes what counts as reached.")
        )
        return boxed(row(self.views, 14, self.levels, STRETCH, margins=(0, 2, 0, 4)))

    def _below(self) -> QWidget:
        """What is said of the current cell, and why a target told earlier is changed."""
        self._per_day = muted()
        self.propose_button = button("", kind="link", on_click=self._take_proposal)
        self.based = muted(wrap=True)
        self.order = LevelOrder(self.workspace, self.draft, self._value, self._reordered)
        self.sums = muted(wrap=True)
        self.told = muted(wrap=True)
        self.aims = QuotaAims(self.workspace, self._take_targets, lambda old, new: self.quota_part.take_quota(old, new))
        self.why = TextLine(self.tr("Why it is changed; kept with today's date"), most=200)
        self.why.setAccessibleName(self.why.placeholderText())
        self.why.textEdited.connect(lambda _: self._on_edited())
        self.why.hide()
        line = row(self._per_day, 14, self.propose_button, STRETCH)
        return boxed(column(line, self.order, self.based, self.sums, self.aims, self.told, self.why, spacing=4))

    def _usual(self) -> list[str]:
        from salesplanner.report.progress import role_metrics

        return role_metrics(self.workspace.store)

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def level(self) -> Level:
        """Whether the targets are shown, or what is beyond them."""
        return Level(self.levels.value())

    def _show_view(self, metric: str = "", period: Period | None = None) -> None:
        """Show the periods of the view around the day, with what was typed and not yet saved; the current cell stays."""
        metric = metric or self._metric()
        view = View(self.views.value())
        self._columns = columns = Columns.of(view, self._day)
        words = self.workspace.words
        heads = [head_of(columns, place, words) for place in range(len(columns.periods))]
        self.targets.show_columns([*heads, self.tr("Sum")], [len(heads)])
        self.targets.last_filled = len(heads) - 2
        self._title.setText(self.tr("Targets for {period}").format(period=name_in_full(columns.whole, words)))
        self._show_rows()
        at = next((place for place, each in enumerate(columns.periods) if each.contains(self._day)), 0)
        place = columns.periods.index(period) if period in columns.periods else at
        row_of = self.targets.metrics.index(metric) if metric in self.targets.metrics else 0
        self.targets.setCurrentCell(row_of, place)

    def _show_rows(self) -> None:
        columns, level = self._columns, self.level
        aimed = self.draft.aimed(columns, level)
        known = self._known()
        rows = dict.fromkeys([*self._usual(), *(each for each in known if each in aimed), *self._extra])
        words = self.workspace.words
        lines = [Line(each, words.metric(each), known[each], is_counted(each)) for each in rows if each in known]
        values = {
            (line.key, place): value
            for line in lines
            for place, period in enumerate(columns.periods)
            if (value := self.draft.value(line.key, period, level)) is not None
        }
        self.targets.show_values(lines, values)
        for place in range(len(lines)):
            self._sum_up(place)
        self.more.clear()
        self.more.addItem(self.tr("Add a figure…"), "")
        for metric in known:
            if metric not in rows and metric not in _NOT_AIMED:
                self.more.addItem(self.workspace.words.metric(metric), metric)

    def _known(self) -> dict[str, Unit]:
        """Every figure that can be aimed at, the person's own after the built-in ones."""
        return METRICS | {metric.code: metric.kind for metric in self.workspace.store.metrics.all()}

    def _sum_up(self, line: int) -> None:
        """Show the sum of a row, and in grey what follows for a quarter, half or year from its months."""
        from salesplanner.report.own import adds_up

        metric, columns = self.targets.metrics[line], self._columns
        read = self.draft.reader(metric, self.level)
        is_summed = adds_up(self.workspace.store, metric)
        follows = {place: _of_months(period, read) for place, period in enumerate(columns.periods)} if is_summed else {}
        for place, value in follows.items():
            self.targets.show_at(line, place, value, ghost=True)
        values = [
            read(part) or follows.get(place) for place, part in enumerate(columns.periods) if part in columns.parts
        ]
        known = [value for value in values if is_summed and value is not None]
        self.targets.show_at(line, len(columns.periods), sum(known, Decimal(0)) if known else None)

    def _metric(self) -> str:
        line = self.targets.currentRow()
        return self.targets.metrics[line] if 0 <= line < len(self.targets.lines) else ""

    def _period(self) -> Period:
        """The period of the current cell; the whole in the column of sums."""
        place = self.targets.currentColumn()
        return self._columns.periods[place] if 0 <= place < len(self._columns.periods) else self._columns.whole

    def _value(self, value: Decimal, metric: str) -> str:
        own = self.workspace.store.metrics.named(metric)
        return self.workspace.words.value(value, self._known()[metric], own.word if own else "")

    # --- what is said of the current cell -----------------------------------------------------------------------

    def _say(self) -> None:
        """Say what the current cell asks of each working day, whether it adds up, or what is wrong with it."""
        from salesplanner.ui.progress.splitting import can_split

        metric, period = self._metric(), self._period()
        if period is not self._columns.whole:
            today = self.workspace.today()
            self._day = today if period.contains(today) else period.belongs_to(PeriodKind.DAY).first
        fault = self.targets.faults.get((self.targets.currentRow(), self.targets.currentColumn()))
        self._per_day.set_tone("" if fault is None else "overdue")
        shown = "" if not metric else self._a_day(metric, period)
        self._per_day.setText(shown if fault is None else self.workspace.words.problem(fault))
        is_known = bool(metric) and fault is None
        self.split_button.setEnabled(is_known and can_split(self.workspace.store, metric))
        self._propose(metric if is_known else "", period)
        weeks = (
            [self.tr("A week counts for the month that its Thursday is in.")]
            if self.views.value() is View.WEEKS
            else []
        )
        _put(self.sums, [*self._checked(metric, period), *weeks] if is_known else [])
        self.order.show_place(metric if is_known else "", period)
        _put(self.told, self._changed(metric, period) if is_known else [])
        self.why.setVisible(bool(self.draft.changes_told(self.workspace.today())))
        self.aims.show_differences(self._beside_quota(metric, period) if is_known else {})

    def _beside_quota(self, metric: str, period: Period) -> dict[str, list[Beside]]:
        """Where the target of the cell is not what the quota of its figure comes to."""
        value = self.draft.value(metric, period, Level.BASE)
        if value is None:
            return {}
        return quotaaims.found(self.workspace.store, self.quota_part.typed(), [(metric, period, value)])

    def _a_day(self, metric: str, period: Period) -> str:
        from salesplanner.report.own import adds_up

        words, store = self.workspace.words, self.workspace.store
        days, is_daily = store.calendar().count(period.first, period.last), store.calendar().is_every_day
        if period.kind is PeriodKind.DAY and not days:
            return self.tr("{day}: a day off").format(day=words.period(period))
        counted = (
            self.tr("{period}: %n day(s)", "", days) if is_daily else self.tr("{period}: %n working day(s)", "", days)
        )
        text = counted.format(period=words.period(period))
        value = self.draft.value(metric, period, self.level)
        if value is not None and days > 1 and adds_up(store, metric):
            share = (value / days).quantize(Decimal("0.1"))
            per_day = self.tr("{value} a day") if is_daily else self.tr("{value} a working day")
            per_day = per_day.format(value=self._value(share, metric))
            text = self.tr("{first}, {second}").format(first=text, second=per_day)
        return text

    def _checked(self, metric: str, period: Period) -> list[str]:
        from salesplanner.report.aims import checks, said
        from salesplanner.report.own import adds_up

        if not adds_up(self.workspace.store, metric):
            return []
        read = self.draft.reader(metric, self.level)
        whole = self._columns.whole
        found = checks(period, read) or checks(whole, read)
        if not found and (asked := read(whole)) is not None:
            text = self.tr("{period}: target {asked}, not split yet")
            return [text.format(period=self.workspace.words.period(whole), asked=self._value(asked, metric))]
        return [
            said(each, lambda value: self._value(value, metric), self.workspace.words) for each in found[:_CHECKS_MOST]
        ]

    def _changed(self, metric: str, period: Period) -> list[str]:
        """How the target of the period was changed since it was told."""
        from salesplanner.report.aims import revised

        value = partial(self._value, metric=metric)
        return [revised(each, value, self.workspace.words) for each in self.draft.revisions(metric, period, self.level)]

    def _propose(self, metric: str, period: Period) -> None:
        """Offer what the own past suggests for the cell, and say that it is a proposal and what it rests on."""
        from salesplanner.report.aims import based_on, propose

        found = None
        if metric and self.targets.currentColumn() < len(self._columns.periods) and self.level is Level.BASE:
            found = propose(self.workspace.store, period, metric)
        self._proposed = found.value if found is not None else None
        if found is not None and self._proposed == self.draft.value(metric, period, self.level):
            found = self._proposed = None
        if self._proposed is not None:
            text = self.tr("Proposal by your own past: {value}")
            self.propose_button.setText(text.format(value=self._value(self._proposed, metric)))
        self.propose_button.setVisible(self._proposed is not None)
        _put(self.based, [] if found is None else [based_on(found, self.workspace.words)])

    # --- what a click does --------------------------------------------------------------------------------------

    def _switch(self) -> None:
        """Show the view and level that were chosen, unless a cell is wrong: what was typed in it would be lost."""
        if self.targets.first_fault() is None:
            self._shown = (self.views.value(), self.levels.value())
            self._show_view()
        else:
            for switch, shown in zip((self.views, self.levels), self._shown, strict=True):
                switch.set_value(shown)

    def _turn(self, step: int) -> None:
        if self.targets.first_fault() is not None:
            return
        whole, place = self._columns.whole, self.targets.currentColumn()
        moved = whole.next() if step > 0 else whole.previous()
        self._day = moved.within(View(self.views.value()).value)[0].belongs_to(PeriodKind.DAY).first
        self._show_view()
        self.targets.setCurrentCell(self.targets.currentRow(), min(place, self.targets.columnCount() - 1))

    def _add_metric(self, place: int) -> None:
        metric = str(self.more.itemData(place) or "")
        if metric and self.targets.first_fault() is None:
            self._extra.append(metric)
            self._show_view(metric)
            self.targets.setFocus()

    def _take_proposal(self) -> None:
        if self._proposed is not None:
            self.targets.put_value(self.targets.currentRow(), self.targets.currentColumn(), self._proposed)
            self.targets.setFocus()

    def _take_targets(self, metric: str, values: Mapping[Period, Decimal]) -> None:
        """Set targets to what the quota comes to, as if they were typed."""
        if self.targets.first_fault() is not None:
            return
        for period, value in values.items():
            self.draft.put((metric, period.code, Level.BASE), value)
        self._reordered()

    def _reordered(self) -> None:
        """Show what a click has put into the draft."""
        self._on_edited()
        self._show_view()
        self.quota_part.check_aims()
        self.targets.setFocus()

    def _split(self) -> None:
        """Split the target of the current cell, or of the whole where it has none; what is split is saved at once."""
        from salesplanner.ui.progress.splitting import SplitDialog

        metric, period = self._metric(), self._period()
        if not metric or self.targets.first_fault() is not None:
            return
        if self.draft.value(metric, period, self.level) is None or period.kind is PeriodKind.DAY:
            period = self._columns.whole
        asked = self.draft.value(metric, period, self.level)
        dialog = SplitDialog(self, self.workspace, metric, period, self.level, asked)
        if run(dialog):
            self.draft.forget(metric, self.level, dialog.goal.period)
            self._show_view(metric, period)
        self.targets.setFocus()

    def _on_typed(self, line: int, place: int) -> None:
        """Remember what was typed in a cell, and say what it comes to."""
        self._on_edited()
        if (line, place) not in self.targets.faults and place < len(self._columns.periods):
            key = (self.targets.metrics[line], self._columns.periods[place].code, self.level)
            self.draft.put(key, self.targets.value_at(line, place))
            self._sum_up(line)
            self.quota_part.check_aims()
        self._say()

    def _on_quota_typed(self) -> None:
        self._on_edited()
        self._say()

    # --- saving -------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any] | None:
        """Nothing by key: the grids hold it; None while a cell is wrong."""
        for grid in (self.targets, self.quotas):
            problem = grid.first_fault()
            if problem is not None:
                self._show(problem)
                return None
        return {} if self._may_turn() else None

    def _may_turn(self) -> bool:
        """Whether each stretch lies beyond its target, or is to be kept as it is all the same."""
        found = self.draft.turned_now()
        if found and not self.order.ask(self, found):
            metric, period = found[0]
            self._day = period.first
            self._show_view(metric, period)
            self.targets.setFocus()
            return False
        return True

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what differs, as one change."""
        store = self.workspace.store
        quotas = self.quota_part.changed()
        if not self.draft.typed and not quotas:
            return None
        with store.change("targets changed"):
            self.draft.save(self.why.text())
            for (metric, every), count in quotas.items():
                store.quotas.put(metric, every, count)
        self.workspace.notice(self.tr("Targets saved"))
        return 1


def _of_months(period: Period, read: Callable[[Period], Decimal | None]) -> Decimal | None:
    """What follows for a quarter, half or year from its months, if each of them has a target."""
    months = period.months()
    values = [value for month in months if (value := read(month)) is not None]
    return sum(values, Decimal(0)) if len(months) > 1 and len(values) == len(months) else None


def _put(label: Any, lines: Sequence[str]) -> None:
    """Show lines in a label, or hide it."""
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))

"""The head of the Progress tab: which period, which view, which figure, and what can be done; words where there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.report.agreements import are_kept
from salesplanner.report.figures import Figure
from salesplanner.report.progress import metrics_shown
from salesplanner.report.shop import is_worth_showing as has_formula
from salesplanner.ui.forms.channelday import is_shop
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import STRETCH, Segmented, boxed, button, chip, clear, icon_button, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.coverage import is_worth_showing
from salesplanner.ui.progress.ownmenu import OwnMenu
from salesplanner.ui.progress.periodmenu import PeriodMenu


class ProgressHeader(QWidget):
    """Says what the page shows; what it asks of the page it does by what it was given."""

    def __init__(
        self,
        workspace: Workspace,
        acts: Sequence[QPushButton],
        *,
        turn: Callable[[int], None],
        view: Callable[[object], None],
        metric: Callable[[str], None],
        period: Callable[[PeriodKind | None], None],
    ) -> None:
        super().__init__()
        self._workspace, self._acts, self._metric = workspace, tuple(acts), metric
        self.period = button("", kind="title")
        self.period.setMenu(PeriodMenu(self.period, workspace, period))
        self.state = chip("")
        self.views = Segmented(
            [
                ("month", self.tr("Progress")),
                ("formula", self.tr("Formula")),
                ("campaigns", self.tr("Campaigns")),
                ("regions", self.tr("Coverage")),
                ("restock", self.tr("Restocking")),
                ("agreements", self.tr("Agreements")),
            ],
            view,
        )
        self.views.setAccessibleName(self.tr("View"))
        self.views_box = self._made_box(view)
        self.switch: Segmented | None = None
        self._switch_place = row()
        self._switch_box = boxed(self._switch_place)  # it keeps its place for Tab too, whenever the switch is made
        self._metrics: list[str] = []
        self._figure: Figure | None = None
        self._fitted: object = None  # for what there was room last
        self._is_of_month, self._is_narrow = True, False
        self.own_button = button(self.tr("My figures"), workspace.theme.icon("chart-line"))
        self.own_button.setToolTip(self.tr("Figures of my own: show, enter, define"))
        self._own_menu = OwnMenu(self.own_button, workspace)
        self._own_menu.chosen.connect(metric)
        self.own_button.setMenu(self._own_menu)
        for each in (self.own_button, *self._acts):
            each.setAccessibleName(each.text())
        for each in self._acts:
            each.setToolTip(each.text())
        back, on = self._turns = self._turning(turn)
        views = (self.views, self.views_box, self._switch_box, self.own_button)
        self._line = row(back, self.period, on, 4, self.state, 8, *views, STRETCH, *self._acts, spacing=10)
        self.setLayout(self._line)
        self.setMinimumWidth(1)  # it gives way where there is little room, by what `fit` does

    def _made_box(self, view: Callable[[object], None]) -> Combo:
        """What stands for the names of the views where they would be cut; no name is cut in it either."""
        box = Combo()
        box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        box.setAccessibleName(self.views.accessibleName())
        box.activated.connect(lambda place: view(box.itemData(place)))
        box.hide()
        return box

    def _turning(self, turn: Callable[[int], None]) -> list[QToolButton]:
        """The buttons for the period before and the next one."""
        shown = (
            ("chevron-left", self.tr("Before (Ctrl+PgUp)"), -1),
            ("chevron-right", self.tr("After (Ctrl+PgDn)"), 1),
        )
        icon = self._workspace.theme.icon
        return [icon_button(icon(name), text, partial(turn, step), is_boxed=True) for name, text, step in shown]

    def show_views(self, period: Period, *, is_of_month: bool, is_of_today: bool = False) -> None:
        """The period, and the views that this book has something for; figures, and how long a period is, are chosen in the first.

        What is told as of today has no other month to turn to.
        """
        words, today = self._workspace.words, self._workspace.today()
        self.period.setText(words.day(today) if is_of_today else words.headed(period, today))
        self.period.setEnabled(is_of_month)
        cast(PeriodMenu, self.period.menu()).know(period.kind)
        for each in self._turns:
            each.setEnabled(not is_of_today)
        self._is_of_month = is_of_month
        formula = self.tr("Formula and channels") if is_shop(self._workspace) else self.tr("Formula")
        self.views.buttons()[self.views.keys.index("formula")].setText(formula)
        self.views.offer(self._offered(period))
        self.own_button.setVisible(is_of_month)
        self.state.setVisible(is_of_month and bool(self.state.text()))
        self.fit()

    def _offered(self, period: Period) -> list[str]:
        """The views that this book has something for; the one that is shown stays in any month."""
        workspace = self._workspace
        is_offered = {
            "formula": has_formula(workspace.store, period),
            "regions": is_worth_showing(workspace),
            "restock": workspace.store.restocks.is_kept,
            "agreements": are_kept(workspace.store),
        }
        return [str(key) for key in self.views.keys if is_offered.get(str(key), True) or key == self.views.value()]

    def show_figure(self, period: Period, figure: Figure) -> None:
        """The figure in view among those to choose from, and whether its period is over or not begun yet."""
        words, today = self._workspace.words, self._workspace.today()
        state = ""
        if period.last < today:
            state = self.tr("Final for {period}").format(period=words.called(period))
        elif period.first > today:
            state = self.tr("Not begun yet")
        self.state.setText(state)
        self.state.setVisible(bool(state))
        self._figure = figure
        metrics = metrics_shown(self._workspace.store, period)
        if figure.id not in metrics:
            metrics.append(figure.id)
        if metrics != self._metrics or self.switch is None:
            clear(self._switch_place)
            self.switch = Segmented(
                [(each, words.metric(each)) for each in metrics], lambda key: self._metric(str(key))
            )
            self.switch.setAccessibleName(self.tr("Figure"))
            self._switch_place.addWidget(self.switch)
            self._metrics = metrics
        self.switch.set_value(figure.id)
        self.fit()

    def fit(self) -> None:
        """Say in words what there is room for: the least needed buttons become icons first, then the figures a menu."""
        parts: tuple[Any, ...] = (self.period, self.state, *self.views.buttons(), *self._acts)
        figure = self._figure.id if self._figure is not None else ""
        said = [(each.accessibleName() or each.text(), each.isHidden()) for each in parts]
        state = (self.width(), figure, tuple(self._metrics), self._is_of_month, said)
        if state != self._fitted:
            self._fitted = state
            self._shrink()
        self.views_box.setCurrentIndex(self.views_box.findData(self.views.value()))
        self._own_menu.know(self._figure, self._metrics if self._is_narrow else [])

    def _shrink(self) -> None:
        """Take words away until it fits."""
        self._show_views_as_box(False)
        shrinking = (self.own_button, *self._acts[2:4], *self._acts[:2], *self._acts[4:])
        for each in shrinking:
            each.setText(each.accessibleName())
        has_switch, self._is_narrow = self.switch is not None and self._is_of_month, False
        self._switch_box.setVisible(has_switch)
        if self.switch is not None:
            self.switch.setVisible(
                has_switch
            )  # a new one is shown only in a moment else, and asks for no room until then
        for each in shrinking:
            if not self._fits():
                each.setText("")
        if not self._fits() and self.switch is not None and has_switch:
            self._is_narrow = True  # then the figures are chosen from the menu of one's own
            self._switch_box.hide()
            self.switch.hide()
            self.own_button.setText(self._workspace.words.metric(self._figure.id) if self._figure else "")
            for each in reversed(shrinking[1:]):  # the room that the switch leaves
                each.setText(each.accessibleName())
                if not self._fits():
                    each.setText("")
        if not self._fits():
            self._show_views_as_box(True)

    def _show_views_as_box(self, is_box: bool) -> None:
        """Choose the view from a list, one name at a time, or from all of them side by side."""
        self.views_box.clear()
        for each, key in zip(self.views.buttons(), self.views.keys, strict=True):
            if is_box and not each.isHidden():
                self.views_box.addItem(each.text(), key)
        self.views.setVisible(not is_box)
        self.views_box.setVisible(is_box)

    def _fits(self) -> bool:
        self._switch_place.invalidate()
        self._line.invalidate()
        return self._line.sizeHint().width() <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self.fit()

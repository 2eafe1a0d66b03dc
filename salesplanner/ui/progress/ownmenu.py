"""The menu of one's own figures: which to show here and on Today, and the ways to enter and define them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.metrics import OWN
from salesplanner.report.figures import Figure
from salesplanner.ui.kit.workspace import Workspace


class OwnMenu(QMenu):
    """Filled when it is opened. `chosen` says which figure to show."""

    chosen = Signal(str)

    def __init__(self, owner: QWidget, workspace: Workspace) -> None:
        super().__init__(owner)
        self._workspace = workspace
        self._figure: Figure | None = None
        self._others: tuple[str, ...] = ()
        self.aboutToShow.connect(self._fill)

    def know(self, figure: Figure | None, others: Sequence[str]) -> None:
        """Know the figure in view, and the built-in ones to offer too where there is no room for a switch."""
        self._figure, self._others = figure, tuple(each for each in others if not each.startswith(OWN))

    def _fill(self) -> None:
        icon, asked, words = self._workspace.theme.icon, self._workspace.asked, self._workspace.words
        self.clear()
        for code in self._others:
            self._offer(code)
        if self._others:
            self.addSeparator()
        metrics = self._workspace.store.metrics.all()
        for metric in metrics:
            self._offer(metric.code)
        if metrics:
            self.addSeparator()
            self.addAction(icon("pencil"), self.tr("Enter figures…"), lambda: asked.emit("figures", 0))
        self.addAction(icon("percent"), self.tr("Define figures…"), lambda: asked.emit("own figures", 0))
        figure = self._figure
        if figure is not None and figure.adds_up:
            self.addSeparator()
            text = self.tr("Show {metric} on Today").format(metric=words.metric(figure.id))
            self._tick(text, self._first() == figure.id, partial(self._put_first, figure.id))

    def _offer(self, code: str) -> None:
        name, is_shown = self._workspace.words.metric(code), self._figure is not None and self._figure.id == code
        self._tick(name, is_shown, partial(self.chosen.emit, code))

    def _tick(self, text: str, is_on: bool, act: partial[None]) -> None:
        action = self.addAction(text.replace("&", "&&"), act)
        action.setCheckable(True)
        action.setChecked(is_on)

    def _first(self) -> str:
        found = self._workspace.store.settings.get("metrics.main", ["orders.amount"])
        return str(found[0]) if found else ""

    def _put_first(self, code: str) -> None:
        """Let Today show the target of this figure before those of others."""
        settings, words = self._workspace.store.settings, self._workspace.words
        others = [each for each in settings.get("metrics.main", []) if each != code]
        self._workspace.do(settings.put, "metrics.main", [code, *others])
        self._workspace.notice(self.tr("Today shows {metric}").format(metric=words.metric(code)))

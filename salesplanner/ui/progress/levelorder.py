"""A target and the stretch beyond it: said where the stretch does not lie beyond, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.report.aims import below
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.targetviews import Draft

_TOLD = 3


class LevelOrder(QWidget):
    """What is said of the two levels of a cell, while they are typed; nothing where they are in order."""

    def __init__(
        self, workspace: Workspace, draft: Draft, value: Callable[[Decimal, str], str], changed: Callable[[], object]
    ) -> None:
        """`value` writes a figure of a metric; `changed` is told that a click has changed the draft."""
        super().__init__()
        self._workspace, self._draft, self._value, self._changed = workspace, draft, value, changed
        self._place: tuple[str, Period] = ("", Period.month_of(workspace.today()))
        self.said = PlainLabel("", "muted", wrap=True)
        self.said.set_tone("risk")
        self.swap_button = button(self.tr("Swap target and stretch"), kind="link", on_click=self._swap)
        self.drop_button = button(self.tr("Take the stretch away"), kind="link", on_click=self._drop)
        self.setLayout(column(self.said, row(self.swap_button, 14, self.drop_button, STRETCH), spacing=0))
        self.hide()

    def show_place(self, metric: str, period: Period) -> None:
        """Say how the two levels of a metric in a period stand; nothing for no metric."""
        self._place = (metric, period)
        found = self._draft.turned(metric, period) if metric else None
        if found is not None:
            self.said.setText(self._told(metric, period))
            self.swap_button.setVisible(found[0] != found[1])
        self.setVisible(found is not None)

    def ask(self, parent: QWidget, places: Sequence[tuple[str, Period]]) -> bool:
        """What is to be done before saving with stretches below their targets; whether to save."""
        told = [self._told(metric, period) for metric, period in places[:_TOLD]]
        more = len(places) - len(told)
        if more:
            told.append(self.tr("%n more", "", more))
        chosen = dialogs.choose(
            parent,
            self.tr("A stretch lies below its target"),
            "\n".join(told),
            self.tr("Swap target and stretch"),
            self.tr("Take the stretch away"),
            self.tr("Save as it is"),
            stay=self.tr("Keep writing"),
        )
        for metric, period in places:
            if chosen == 0:
                self._draft.swap(metric, period)
            elif chosen == 1:
                self._draft.drop_stretch(metric, period)
        return chosen >= 0

    def _told(self, metric: str, period: Period) -> str:
        base, stretch = self._draft.turned(metric, period) or (Decimal(0), Decimal(0))
        words = self._workspace.words
        return below(words.metric(metric), period, self._value(base, metric), self._value(stretch, metric), words)

    def _swap(self) -> None:
        self._draft.swap(*self._place)
        self._changed()

    def _drop(self) -> None:
        self._draft.drop_stretch(*self._place)
        self._changed()

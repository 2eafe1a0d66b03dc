"""A quiet strip above the day that names what clashes; a click shows the item, and it can be put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.dayplan import DayPlan
from salesplanner.domain.feasible import Clash, clashes
from salesplanner.report.clashes import hours_of, sentence
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel, button, icon_button, picture, row
from salesplanner.ui.kit.workspace import Workspace

_HIDDEN = "today/clashes_hidden"
#: How many that were put away are remembered.
_KEPT = 60


class ClashBar(ClickableFrame):
    """One clash at a time; the next at a click."""

    shown = Signal(int)  # the id of the item to show

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._clashes: list[Clash] = []
        self._place = 0
        theme = workspace.theme
        self.setProperty("banner", "risk")
        self.said = PlainLabel("", wrap=True)
        self.next_button = button("", kind="link", on_click=self._next)
        self.close_button = icon_button(theme.icon("x"), self.tr("Put this away"), self._hide)
        line = row(
            picture(theme.pixmap("triangle-alert", "risk", 16)),
            self.said,
            self.next_button,
            self.close_button,
            spacing=10,
            margins=(14, 5, 8, 5),
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.clicked.connect(self._show_item)
        self.hide()

    def show_plan(self, plan: DayPlan) -> None:
        """Name what cannot be done as planned, today from now on; a day that has passed has no clashes."""
        now = self._workspace.now()
        own = [*plan.scheduled, *plan.anytime, *plan.routines, *plan.done] if plan.day >= now.date() else []
        left = now.time() if plan.day == now.date() else None
        self.show_clashes(clashes(own, hours_of(self._workspace.store, plan.day), left))

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Show what clashes, but for what was put away."""
        hidden = _hidden()
        current = self._clashes[self._place].key if self._clashes else ""
        self._clashes = [each for each in clashes if each.key not in hidden]
        keys = [each.key for each in self._clashes]
        self._place = keys.index(current) if current in keys else 0
        self._say()

    def _say(self) -> None:
        self.setVisible(bool(self._clashes))
        if not self._clashes:
            return
        text = sentence(self._clashes[self._place], self._workspace.words)
        self.said.setText(text)
        self.setAccessibleName(text)
        count = len(self._clashes)
        self.next_button.setVisible(count > 1)
        said = self.tr("{number} of {count} ›").format(number=self._place + 1, count=count)
        self.next_button.setText(said)
        self.next_button.setAccessibleName(self.tr("Next clash"))

    def _next(self) -> None:
        self._place = (self._place + 1) % len(self._clashes)
        self._say()

    def _show_item(self) -> None:
        if self._clashes:
            self.shown.emit(self._clashes[self._place].items[-1].id)

    def _hide(self) -> None:
        key = self._clashes[self._place].key
        keep(_HIDDEN, "\n".join([*_hidden(), key][-_KEPT:]))
        self.show_clashes(self._clashes)


def _hidden() -> list[str]:
    return str(chosen().value(_HIDDEN) or "").split()

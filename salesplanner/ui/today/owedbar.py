"""A strip above the day that tells what is owed by now: promises and answers to complaints whose day has come, questions that
keep a client waiting, agreements that end soon.
"""

from __future__ import annotations

from datetime import date

from salesplanner.ui.forms import owing
from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel, button, picture, restyle, row
from salesplanner.ui.kit.workspace import Workspace


class OwedBar(ClickableFrame):
    """The first of them with its next step; a click shows them all."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._first: owing.Owed | None = None
        self.said = PlainLabel("", wrap=True)
        self.step_button = button("", workspace.theme.icon("check"), kind="link", on_click=self._step)
        self.plan_button = button("", workspace.theme.icon("calendar-plus"), kind="link", on_click=self._plan)
        self.all_button = button("", kind="link", on_click=self._show_all)
        icon = picture(workspace.theme.pixmap("handshake", "text2", 16))
        line = row(
            icon, self.said, self.step_button, self.plan_button, self.all_button, spacing=10, margins=(14, 5, 8, 5)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.clicked.connect(self._show_all)
        self.hide()

    def show_day(self, day: date) -> None:
        """Read anew; another day than today has no strip."""
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        found = owing.pressing(store, today) if day == today else []
        self.setVisible(bool(found))
        self._first = found[0] if found else None
        if self._first is None:
            return
        client = store.clients.find(self._first.client_id)
        state = owing.state(self._workspace, self._first)
        text = " · ".join(
            filter(None, [owing.said(self._workspace, self._first), client.name if client else "", state])
        )
        self.said.setText(text)
        self.setAccessibleName(text)
        is_late = owing.is_late(self._first, today)
        restyle(self, banner="overdue" if is_late else "risk")
        self.step_button.setText(owing.step_name(self._first))
        self.step_button.setAccessibleName(words.colon(owing.step_name(self._first)) + text)
        self.plan_button.setText(owing.plan_name(self._first))
        self.plan_button.setAccessibleName(words.colon(owing.plan_name(self._first)) + text)
        self.all_button.setText(self.tr("%n more ›", "", len(found) - 1) if len(found) > 1 else self.tr("All ›"))
        self.all_button.setAccessibleName(self.tr("All that is owed"))

    def _step(self) -> None:
        if self._first is not None:
            owing.advance(self, self._workspace, self._first)

    def _plan(self) -> None:
        if self._first is not None:
            owing.plan(self._workspace, self._first)

    def _show_all(self) -> None:
        from salesplanner.ui.forms.promises import PromisesDialog

        PromisesDialog(self, self._workspace).exec()

"""Everything that is known about a client, for reading; one button edits it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.clients import Client
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, clear, column, muted, row, scrolled
from salesplanner.ui.kit.workspace import Workspace


class ClientFacts(QWidget):
    """The facts of one client as names and values."""

    edited = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        edit = button(self.tr("Edit"), workspace.theme.icon("pencil", "text"), on_click=self.edited.emit)
        page = column(self._grid, 8, row(edit, STRETCH), STRETCH, spacing=4, margins=(4, 14, 12, 14))
        self.setLayout(column(scrolled(boxed(page)), spacing=0))

    def show_client(self, client: Client) -> None:
        """Show what is known."""
        clear(self._grid)
        words, today = self._workspace.words, self._workspace.today()
        facts = [
            (self.tr("Status"), words.status(client.status)),
            (self.tr("Industry"), client.industry),
            (self.tr("Region"), client.region),
            (self.tr("Address"), client.address),
            (self.tr("Phone"), client.phone),
            (self.tr("E-mail"), client.email),
            (self.tr("Website"), client.website),
            (self.tr("Source"), client.source),
            (self.tr("Client since"), words.day_long(client.since, today) if client.since else ""),
            (self.tr("Tags"), client.tags),
            (self.tr("Contact rhythm"), self.tr("Every %n day(s)", "", client.rhythm)),
            (self.tr("Likes"), client.likes),
            (self.tr("Avoid"), client.avoid),
            (self.tr("Best time"), client.best_time),
            (self.tr("Birthday"), client.birthday),
            (self.tr("Note"), client.note),
        ]
        for place, (name, text) in enumerate(pair for pair in facts if pair[1]):
            self._grid.addWidget(muted(name), place, 0, Qt.AlignmentFlag.AlignTop)
            value = PlainLabel(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(value, place, 1)

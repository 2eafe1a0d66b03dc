"""The line above the history, bound to the client: what is planned or booked is kept, what happened goes to its form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.quick.reading import Name, Reading, What
from salesplanner.ui.forms.quick.keep import keep
from salesplanner.ui.forms.quick.line import QuickLine
from salesplanner.ui.kit.layout import row
from salesplanner.ui.kit.workspace import Workspace

_WHEN = frozenset({What.DAY, What.TIME})


def _is_whole(reading: Reading) -> bool:
    """Whether it says all that is to be known: a plan with its kind and day, a routine, a result, a next step."""
    said = {piece.what for piece in reading.pieces}
    is_plan = What.KIND in said and bool(said & _WHEN) and not reading.has_happened
    return is_plan or bool(reading.rule) or reading.result is not None or reading.next is not None


class NoteLine(QWidget):
    """The quick-add line of the client shown. `noted` gives the text of what is only a note; it stays until `clear`."""

    noted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        hint = self.tr("Write a record or a plan, such as “Called Jones, terms are fine” or “visit Tuesday 2pm”")
        self.entry = QuickLine(workspace, hint=hint, key="W", wants=_is_whole)
        self.line = self.entry.line
        self.line.setMaxLength(2000)
        self.line.setAccessibleName(self.tr("Write a record"))
        self.entry.entered.connect(self._on_entered)
        self.setLayout(row(self.entry))
        self.setFocusProxy(self.line)

    def show_client(self, client: Client) -> None:
        """Bind it to another client; what was typed for the one before goes."""
        self.entry.clear()
        self.entry.bind(Name(client.id, client.name))

    def clear(self) -> None:
        """Empty it for the next note."""
        self.entry.clear()

    def _on_entered(self, reading: Reading, stays: bool) -> None:
        if not _is_whole(reading):
            self.noted.emit(one_line(self.line.text()))
        elif keep(self._workspace, reading, self) is not None:
            self.clear()

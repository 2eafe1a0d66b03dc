"""Which table of a page goes into a file: Ctrl+E wherever the focus is."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit.records import RecordTable


def export_anywhere(window: QWidget) -> None:
    """Let Ctrl+E export the table in view, wherever in the window the focus is."""

    def export() -> None:
        table = table_in(window)
        if table is not None:
            table.export()

    QShortcut(QKeySequence("Ctrl+E"), window).activated.connect(export)


def table_in(page: QWidget) -> RecordTable | None:
    """The table of a page that has the focus, else the first in view that has rows, else any in view."""
    shown = [each for each in page.findChildren(RecordTable) if each.isVisibleTo(page)]
    focus = page.window().focusWidget()
    shown.sort(key=lambda each: (focus is None or not each.isAncestorOf(focus), not each.has_rows()))
    return shown[0] if shown else None

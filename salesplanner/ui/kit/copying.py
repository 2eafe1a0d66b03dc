"""Rows on the clipboard, as text that a spreadsheet takes as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from salesplanner.ui.kit.workspace import Workspace


def copy_rows(workspace: Workspace, titles: Iterable[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy the rows below their titles, and say how many."""
    lines = ("\t".join(" ".join(text.split()) for text in line) for line in (list(titles), *rows))
    QGuiApplication.clipboard().setText("\n".join(lines))
    workspace.notice(QCoreApplication.translate("Copying", "%n row(s) copied", "", len(rows)), False)

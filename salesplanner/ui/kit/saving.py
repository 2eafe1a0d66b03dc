"""A list into a file: asks where to, a worker writes it, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.report.workbook import Sheet
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.workspace import Workspace


def save_list(parent: QWidget, workspace: Workspace, title: str, name: str, write: Callable[[Path], Any]) -> None:
    """Ask for a file, a workbook or a .csv, and write it; `write` never sees the store."""
    path = dialogs.save_path(parent, title, f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)")
    if path is None:
        return

    def failed(error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        dialogs.tell(parent, workspace.words.problem(error))

    workspace.jobs.run(parent, lambda: write(path), done=lambda _: workspace.saved.emit(path), failed=failed)


def save_sheet(parent: QWidget, workspace: Workspace, sheet: Sheet) -> None:
    """Ask for a file for a sheet, named after it and today, and write it; one without rows is said to have none."""
    from salesplanner.exchange import lists

    say, language = QCoreApplication.translate, workspace.language
    if not sheet.rows:
        workspace.notice(say("RecordTable", "There is nothing here to export."), False)
        return
    name = f"{sheet.title} {workspace.today().isoformat()}"
    title = say("RecordTable", "Export this list")
    save_list(parent, workspace, title, name, lambda path: lists.write_sheet(sheet, path, language))

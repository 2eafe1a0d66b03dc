"""A list into a file: asks where to, a worker writes it, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.workspace import Workspace


def save_list(parent: QWidget, workspace: Workspace, title: str, name: str, write: Callable[[Path], Any]) -> None:
    """Ask for a file, a workbook or a .csv, and write it; `write` never sees the store."""
    path = dialogs.save_path(parent, title, f"{name}.xlsx", "Excel (*.xlsx);;CSV (*.csv)")
    if path is None:
        return
    path = path if path.suffix.lower() in (".xlsx", ".csv") else path.with_suffix(".xlsx")

    def failed(error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        dialogs.tell(parent, workspace.words.problem(error))

    workspace.jobs.run(parent, lambda: write(path), done=lambda _: workspace.saved.emit(path), failed=failed)

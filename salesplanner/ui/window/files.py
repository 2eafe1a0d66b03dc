"""What the window does with whole files: copies, going back, everything out, the demo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from salesplanner import paths
from salesplanner.domain.problems import Problem
from salesplanner.store import backup
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.workspace import Workspace

_UNDONE_AT_MOST = timedelta(days=183)


def daily_backup(window: Any, workspace: Workspace, done: Callable[[], None]) -> None:
    """Today's verified copy if there is none, made by a worker; what could be undone half a year ago is forgotten."""
    store, now = workspace.store, workspace.now()
    folder = paths.copies(store.path)
    if not backup.is_due(folder, now.date()):
        return

    def finish(_: object) -> None:
        if store.is_open:
            store.forget_history(now - _UNDONE_AT_MOST)
            done()

    workspace.jobs.run(
        window, lambda: store.copy_daily(folder, now), done=finish, failed=_teller(window, workspace), aside=True
    )


def _teller(window: Any, workspace: Workspace) -> Callable[[BaseException], None]:
    """Says a problem of a worker, but not that a book was closed before its copy was done; other faults are ours."""

    def tell(error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        if workspace.store.is_open:
            window.tell(error)

    return tell


def back_up(window: Any, workspace: Workspace, done: Callable[[], None]) -> None:
    """A verified copy at a place that the person chooses, made by a worker."""
    say = QCoreApplication.translate
    name = f"{say('Files', 'Sales Planner')} {workspace.today().isoformat()}.db"
    path = dialogs.save_path(window, say("Files", "Back up now"), name, say("Files", "Books (*.db)"), "backup")
    if path is None:
        return

    def finish(_: object) -> None:
        workspace.notice(say("Files", "Copied and verified: {path}").format(path=path), False)
        done()

    workspace.notice(say("Files", "Making the backup…"), False)
    workspace.jobs.run(
        window, lambda: workspace.store.copy_to(path), done=finish, failed=_teller(window, workspace), aside=True
    )


def restore(window: Any, workspace: Workspace) -> None:
    """Choose one of the copies, see what it holds, go back to it; the present book is kept."""
    from salesplanner.ui.window.information import CopiesDialog

    book = workspace.store.path
    dialog = CopiesDialog(window, workspace, backup.copies(paths.copies(book)))
    if not dialog.exec() or dialog.chosen is None:
        return
    go_back(window, workspace, dialog.chosen)


def go_back(window: Any, workspace: Workspace, source: Path) -> None:
    """Put a copy in the place of the book and open it."""
    say = QCoreApplication.translate
    book = workspace.store.path
    workspace.store.close()
    try:
        kept = backup.restore(source, book, datetime.now())
    except Problem as problem:
        dialogs.tell(window, workspace.words.problem(problem))
    else:
        dialogs.tell(
            window, say("Files", "Restored."), say("Files", "The book before is kept as {path}.").format(path=kept)
        )
    window.book_asked.emit(book)


def export_all(window: Any, workspace: Workspace) -> None:
    """One CSV a table, calendar and contact cards, into a folder."""
    from salesplanner.exchange import everything

    say = QCoreApplication.translate
    folder = dialogs.folder_path(window, say("Files", "Export everything into a folder"))
    if folder is None:
        return
    written = workspace.do(everything.export_all, workspace.store, folder)
    if written is not None:
        said = say("Files", "%n file(s) written to {folder}; private notes are among them", "", len(written))
        workspace.notice(said.format(folder=folder), False)


def demo(window: Any, workspace: Workspace) -> None:
    """Open the demo's own book; it is made first, apart from the person's, when it is not there."""
    path = paths.demo_book()
    if path.exists():
        window.book_asked.emit(path)
        return
    workspace.notice(QCoreApplication.translate("Files", "Making the demo data…"), False)
    role = str(workspace.store.settings.get("role") or "project")
    language, today = workspace.language, workspace.today()

    def make() -> None:
        from salesplanner import demo as demo_data

        demo_data.make(path, role, today, language)

    workspace.jobs.run(window, make, done=lambda _: window.book_asked.emit(path), failed=_teller(window, workspace))

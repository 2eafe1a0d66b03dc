"""Undo and redo: what takes longer than a moment is said while it lasts, the window stays awake, and it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from time import perf_counter

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from salesplanner.store import Change, Step
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: What is done by then was hardly felt.
_FELT_S = 0.2


class Stopped(Exception):
    """The person stopped it; nothing was taken back or done again."""


def undo(parent: QWidget, workspace: Workspace) -> bool:
    """Take back the last change; whether that was done."""
    say = QCoreApplication.translate("Undoing", "Undoing: {what}")
    return _walk(parent, workspace, workspace.store.undo, workspace.store.undo_label(), say)


def redo(parent: QWidget, workspace: Workspace) -> bool:
    """Do the change that was undone last again; whether that was done."""
    say = QCoreApplication.translate("Undoing", "Doing again: {what}")
    return _walk(parent, workspace, workspace.store.redo, workspace.store.redo_label(), say)


def _walk(
    parent: QWidget,
    workspace: Workspace,
    walk: Callable[[Callable[[int], None]], Change],
    step: Step | None,
    say: str,
) -> bool:
    text = say.format(what=workspace.words.change(step)) if step is not None else ""
    with _Panel(parent, workspace, text) as panel:
        try:
            return workspace.did(walk, panel.go_on)
        except Stopped:
            pass
    workspace.notice(QCoreApplication.translate("Undoing", "Stopped. Everything is as it was"), False)
    return False


class _Panel(Dialog):
    """Says what is under way, in front of the window; shown only once that was felt."""

    def __init__(self, parent: QWidget, workspace: Workspace, text: str) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._begun = perf_counter()
        self._awake = ExitStack()
        self._breathe: Callable[[], None] | None = None
        self._is_stopped = False
        self._text = text

    def __enter__(self) -> _Panel:
        return self

    def __exit__(self, *_: object) -> None:
        self._awake.close()
        self.hide()
        self.deleteLater()

    def go_on(self, percent: int) -> None:
        """Let the window paint and hear Stop. Raises Stopped."""
        if self._breathe is None:
            if perf_counter() - self._begun < _FELT_S:
                return
            self._lay_out()
            self._breathe = self._awake.enter_context(self._workspace.jobs.alone())
        self._bar.setValue(percent)
        self._breathe()
        if self._is_stopped:
            raise Stopped

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("One moment"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        label = PlainLabel(self._text, wrap=True)
        label.setMinimumWidth(px(320))
        stop = button(self.tr("Stop"), on_click=self.reject)
        self.setLayout(column(label, self._bar, row(STRETCH, stop), spacing=12, margins=(20, 18, 20, 16)))
        self.show()

    def reject(self) -> None:
        """Stop, as Esc does; it goes once everything is as it was."""
        self._is_stopped = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same as Stop."""
        event.ignore()
        self.reject()

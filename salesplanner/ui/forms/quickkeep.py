"""Keeps what a typed line says, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salesplanner.domain.quickreading import Reading
from salesplanner.store import quick
from salesplanner.ui.kit.workspace import Workspace


def keep(workspace: Workspace, reading: Reading) -> tuple[str, int] | None:
    """Keep it as one change; its table and id, None when that failed (a notice says why)."""
    made = workspace.do(quick.keep, workspace.store, reading, workspace.now())
    if made is not None:
        workspace.notice(_sentence(workspace, reading))
    return made


def _sentence(workspace: Workspace, reading: Reading) -> str:
    say, words, today = QCoreApplication.translate, workspace.words, workspace.today()
    if reading.rule:
        return say("Quick", "Routine added: {title}, {rule}").format(title=reading.title, rule=words.rule(reading.rule))
    if reading.has_happened:
        return say("Quick", "Recorded: {title}").format(title=reading.title)
    when = words.relative_day(reading.day, today)
    if reading.at is not None:
        when += f" {words.time(reading.at)}"
    return say("Quick", "Added for {when}: {title}").format(when=when, title=reading.title)

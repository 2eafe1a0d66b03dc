"""Choices are there at once, and written together a moment later."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from salesplanner.ui.kit import choices


def test_what_is_chosen_can_be_read_at_once_and_is_written_in_one_go(qtbot, monkeypatch):
    monkeypatch.setattr(choices, "_WAIT_MS", 100_000)
    file = Path(choices.chosen().fileName())
    choices.keep("width", 120)
    choices.keep("view", "table")
    QCoreApplication.processEvents()
    assert (choices.chosen().value("width"), choices.chosen().value("view")) == (120, "table")
    assert not file.exists(), "no act waits for the disk"
    choices.write()
    assert {"width=120", "view=table"} <= set(file.read_text().split())
    assert choices.chosen().value("view") == "table"
    monkeypatch.setattr(choices, "_WAIT_MS", 1)
    choices.keep("view", "list")
    qtbot.waitUntil(lambda: "view=list" in file.read_text())

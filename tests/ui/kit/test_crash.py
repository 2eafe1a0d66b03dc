from __future__ import annotations

import logging
import sys

import pytest

from salesplanner.ui.kit import crash


@pytest.fixture
def calm_log():
    """Faults are what is tried here; they belong in the log."""


@pytest.fixture
def folder(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr(crash.FaultDialog, "exec", lambda self: 0)
    crash.install(tmp_path, qapp)
    yield tmp_path
    crash.uninstall()


def fault(secret):
    raise ValueError(f"cannot read {secret}")


def test_the_log_says_where_but_never_what(folder, caplog):
    try:
        fault("川江特钢")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    logged = (folder / "salesplanner.log").read_text(encoding="utf-8")
    assert "ValueError" in logged and "test_crash.py" in logged
    assert "川江" not in logged


def test_the_report_can_be_copied_and_holds_no_data(folder, qtbot):
    try:
        fault("川江特钢")
    except ValueError as error:
        text = crash.report(type(error), error.__traceback__)
    window = crash.FaultDialog(text)
    qtbot.addWidget(window)
    assert "川江" not in text and "fault" in text


def test_the_log_is_kept_small(folder):
    for number in range(60):
        logging.getLogger("salesplanner").info("%s %s", number, "x" * 100_000)
    sizes = [file.stat().st_size for file in folder.glob("salesplanner.log*")]
    assert len(sizes) == 5 and max(sizes) <= 1_000_000

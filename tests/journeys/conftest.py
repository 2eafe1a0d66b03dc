"""The real window over the demo's month."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from salesplanner import demo
from salesplanner.app import Program
from salesplanner.store import Store

NOW = datetime(2026, 10, 22, 12, 0)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory):
    """The demo's book, made once."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    demo.make(path, "project", date(2026, 10, 22), "en")
    return path


@pytest.fixture
def book(demo_file, tmp_path, qapp):
    """A copy of the demo's book, open."""
    path = tmp_path / "own.db"
    path.write_bytes(demo_file.read_bytes())
    store = Store.open(path, now=lambda: NOW)
    yield store
    if store._db.is_open:
        store.close()


@pytest.fixture
def program(qapp, qtbot, places, book):
    """The running program in English, light."""
    from PySide6.QtCore import QSettings

    QSettings().setValue("language", "en")
    QSettings().setValue("theme", "light")
    made = Program(qapp, book, lambda: NOW)
    made.show()
    made.window.resize(1280, 800)
    qtbot.waitExposed(made.window)
    yield made
    made.window.workspace.jobs.close()
    made.window.close()
    made.window.retire()

"""A window over a small book, with a clock that the test turns."""

from __future__ import annotations

from datetime import datetime

import pytest

from salesplanner.app import Program
from salesplanner.i18n import install
from salesplanner.store import Store
from tests.builders import a_client


class Clock:
    """Gives the moment it was set to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 22, 9, 0)

    def __call__(self) -> datetime:
        return self.now

    def set(self, hour, minute=0, day=22):
        self.now = datetime(2026, 10, day, hour, minute)


@pytest.fixture
def turned():
    """Nine o'clock on Thursday, 22 October 2026, until it is turned."""
    return Clock()


@pytest.fixture
def book(tmp_path, turned):
    """A book with one client, in which a way of selling is chosen."""
    store = Store.open(tmp_path / "own.db", now=turned)
    store.clients.add(a_client("北辰重机"))
    store.settings.put("role", "project")
    yield store
    store.close()


@pytest.fixture(params=["en"])
def program(request, qapp, qtbot, places, book, turned):
    """The running program; ask for another language by an indirect parameter."""
    from PySide6.QtCore import QSettings

    QSettings().setValue("language", request.param)
    QSettings().setValue("theme", "light")
    made = Program(qapp, book, turned)
    made.show()
    made.window.resize(1280, 800)
    qtbot.waitExposed(made.window)
    yield made
    made.window.workspace.jobs.close()
    made.window.tray = None
    made.window.close()
    made.window.retire()
    qapp.setQuitOnLastWindowClosed(True)
    qapp.english = install(qapp, "en", made._translators)


@pytest.fixture
def window(program):
    """Its window."""
    return program.window

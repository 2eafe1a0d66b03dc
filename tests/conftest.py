"""What all tests share: no screen, a home of their own, a fixed clock, a real book, and no warning unseen."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from copy import copy
from datetime import datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import platformdirs
import pytest
from pytestqt.qtbot import QtBot

from salesplanner.store import Store

# Where nothing compiled may lie beside the code it lies elsewhere: else each worker, and each program that a test starts,
# compiles a thousand files anew.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = sys.pycache_prefix or platformdirs.user_cache_dir("salesplanner-tests", appauthor=False)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The list of fonts is made once and kept, as a person's is, not by each worker and each program that draws: it takes seconds.
os.environ.setdefault(
    "MPLCONFIGDIR", str(Path(platformdirs.user_cache_dir("salesplanner-tests", appauthor=False), "charts"))
)

# Books, settings and files of the tests lie in memory where there is room: each waits for the disk when it is made, often
# for longer than the test takes. So do the thousand files that are made for a moment while a workbook is written.
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30
if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
    tempfile.tempdir = os.environ.setdefault("TMPDIR", str(_MEMORY))

# How fast the machine is decides no test; and a test makes what it needs of its fixtures anew for each example. Half of the
# hundred examples that are usual: each run has others, and where more of them pay a test asks for more.
hypothesis.settings.register_profile(
    "tests",
    max_examples=50,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("tests")

# What is waited for comes when it comes: pytest-qt's five seconds are a busy machine's, this is only for what never comes.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = 60_000

NOW = datetime(2026, 10, 22, 12, 0)

# To look for rubbish among all modules and tests, again and again, took a twentieth of the time of all.
gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is there now stays to the end; what the tests make is looked through as ever."""
    gc.freeze()
    gc.enable()


def _collects_from_the_end(config: pytest.Config) -> bool:
    """Whether this is every second worker, of a run over one place."""
    return os.environ.get("PYTEST_XDIST_WORKER", "")[-1:] in {*"13579"} and len(config.args) == 1


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[pytest.CollectReport]:
    """In a fresh checkout two workers meet in the middle, and need not each compile all tests and look through all the code."""
    report = yield
    if isinstance(collector, pytest.Directory) and _collects_from_the_end(collector.config):
        report.result.reverse()
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All workers have the tests in one order, whichever way they came by them."""
    if _collects_from_the_end(config):
        items.sort(key=lambda item: item.path.parts)


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or touches the person's book, settings or chart cache."""
    from PySide6.QtCore import QCoreApplication, QSettings

    from salesplanner.ui.kit import choices

    choices.write()  # of the test before
    monkeypatch.setenv("SALESPLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SALESPLANNER_BOOK", raising=False)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QCoreApplication.setOrganizationName("salesplanner")
    QCoreApplication.setApplicationName("salesplanner-tests")


@pytest.fixture(autouse=True)
def disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No commit waits for the disk: only a power cut would tell, and the waiting takes longer than the rest of a test."""
    from salesplanner.store.file import SETTINGS

    monkeypatch.setitem(SETTINGS, "synchronous", "OFF")


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test closed is gone before the next begins: only an event loop would delete it, and not each test runs one."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application, speaking English as a person would see it, plurals included."""
    from salesplanner.i18n import install

    qapp.english = install(qapp, "en")
    return qapp


@pytest.fixture(autouse=True)
def calm_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning of the program in its log fails the test, unless the test reads the log itself (caplog)."""
    seen: list[str] = []

    class Watch(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(record.getMessage())

    watch = Watch(logging.WARNING)
    logging.getLogger("salesplanner").addHandler(watch)
    yield
    logging.getLogger("salesplanner").removeHandler(watch)
    if seen and "caplog" not in request.fixturenames:
        pytest.fail(f"The log was not calm: {seen}")


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Noon on Thursday, 22 October 2026."""
    return lambda: NOW


@pytest.fixture
def store(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Store]:
    """A real, empty book."""
    made = Store.open(tmp_path / "book.db", now=clock)
    yield made
    made.close()


@pytest.fixture(scope="session")
def tell_once() -> Callable[[Store, Callable[[Store], Any]], Any]:
    """Fills an empty book as a function does, and gives what that gave: once for real, then by copying what came of it."""
    kept: dict[Any, tuple[sqlite3.Connection, Any]] = {}

    def tell(store: Store, tale: Callable[[Store], Any]) -> Any:
        assert store.undo_label() is None, "the book is not empty"
        key = tale, store.now()
        if key not in kept:
            kept[key] = sqlite3.connect(":memory:"), tale(store)
            store._db.connection.backup(kept[key][0])
        else:
            kept[key][0].backup(store._db.connection)
            store.settings._kept = None  # what was read of the empty book
        return copy(kept[key][1])

    return tell


@pytest.fixture
def workspace(qapp, places, store, clock):
    """What a tab is built over, in English and light."""
    from salesplanner.i18n import Translator
    from salesplanner.ui.kit import theme
    from salesplanner.ui.kit.workspace import Workspace
    from salesplanner.words import Words

    theme.apply(qapp, theme.LIGHT)
    made = Workspace(store, Words(Translator("en")), theme.LIGHT, clock)
    yield made
    made.retire()
    made.jobs.close()  # what nobody waits for any more, charts most of all, is not drawn


@pytest.fixture(scope="session")
def office_settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of LibreOffice's own settings, which its first start fills: that takes longer than to turn a file."""
    return tmp_path_factory.mktemp("office")


@pytest.fixture
def office(tmp_path: Path, office_settings: Path) -> Callable[..., Path]:
    """Turns a file into another kind with LibreOffice; skips where it is missing."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")

    def convert(path: Path, kind: str, *others: Path) -> Path:
        subprocess.run(
            [program, f"-env:UserInstallation=file://{office_settings}", "--headless", "--convert-to", kind,
             "--outdir", str(tmp_path / "out"), str(path), *map(str, others)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return tmp_path / "out" / f"{path.stem}.{kind.split(':')[0]}"

    return convert

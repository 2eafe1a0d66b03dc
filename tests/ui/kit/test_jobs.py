from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer
from PySide6.QtWidgets import QPushButton

from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_answer_comes_back_here(qtbot, jobs):
    owner, seen = QObject(), []
    jobs.run(owner, threading.get_ident, done=lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident() == seen[0][1]


def test_a_failure_is_handed_over(qtbot, jobs):
    owner, seen = QObject(), []

    def work():
        raise Problem(Kind.DISK_FULL)

    jobs.run(owner, work, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].kind is Kind.DISK_FULL


def test_nothing_comes_back_to_a_page_that_is_gone(qtbot, jobs):
    owner, other, seen = QObject(), QObject(), []
    gate = threading.Event()
    jobs.run(owner, gate.wait, done=lambda _: seen.append("gone"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not __import__("shiboken6").isValid(owner))
    gate.set()
    jobs.run(other, lambda: 1, done=lambda _: seen.append("other"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["other"]


def test_progress_is_told_on_the_way(qtbot, jobs):
    owner, told, done = QObject(), [], []
    jobs.run(owner, lambda tell: [tell(n) for n in (10, 90)], progress=told.append, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert told == [10, 90]


def test_long_work_here_hears_the_pointer_but_no_timer_and_no_job(qtbot, jobs):
    seen, clicked = [], []
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: clicked.append("click"))
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: seen.append("timer"))
    ended = threading.Event()
    with jobs.alone() as breathe:
        timer.start(0)
        jobs.run(button, ended.set, done=lambda _: seen.append("job"))
        assert ended.wait(5)
        QMetaObject.invokeMethod(button, "click", Qt.ConnectionType.QueuedConnection)
        for _ in range(3):
            breathe()
        assert (seen, clicked) == ([], ["click"])
    qtbot.waitUntil(lambda: sorted(seen) == ["job", "timer"])


def test_no_rubbish_is_looked_for_while_a_worker_is_at_work(qtbot, jobs):
    """Widgets among it would go in the worker's thread, and both threads could stand still for good."""
    assert gc.isenabled()
    owner, seen, may_end = QObject(), [], threading.Event()
    for _ in range(2):
        jobs.run(owner, lambda: (may_end.wait(20), gc.isenabled()), done=seen.append)
    assert not gc.isenabled()
    may_end.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [(True, False)] * 2
    assert gc.isenabled()


def test_rubbish_is_looked_for_again_when_work_was_never_begun(qtbot, jobs):
    owner, seen, may_end = QObject(), [], threading.Event()
    jobs.run(owner, lambda: may_end.wait(20), done=seen.append)
    jobs.run(owner, lambda: None)
    jobs.close()
    may_end.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert gc.isenabled()

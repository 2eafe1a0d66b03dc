"""Slow work elsewhere: a worker gets values and gives values, and never sees the store (but to copy it) or a widget.

What must be written to the book stays in the window's thread; `Jobs.alone` keeps the window awake meanwhile.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from shiboken6 import isValid

Done = Callable[[Any], None]


class Rubbish:
    """No rubbish is looked for while a worker is at work.

    Python looks for it in whichever thread just made something. Widgets among it would go in a worker then: Qt holds a lock meanwhile and
    PySide waits for Python's, which the window's thread has while it waits for Qt's: both stand still for good (seen with PySide6 6.11.3).
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._at_work = 0
        self._is_held = False

    def hold(self) -> None:
        """A worker begins; called in the window's thread."""
        with self._lock:
            self._at_work += 1
        if gc.isenabled():
            gc.disable()
            self._is_held = True

    def leave(self) -> None:
        """A worker is done, or was never begun; in any thread."""
        with self._lock:
            self._at_work -= 1

    def release(self) -> None:
        """Look for rubbish again, if no worker is at work; called in the window's thread."""
        if self._is_held and not self._at_work:
            self._is_held = False
            gc.enable()

    def begin(self) -> None:
        """Look for rubbish from now on, or once no worker is at work; called in the window's thread."""
        self._is_held = True
        self.release()


rubbish = Rubbish()


class Jobs(QObject):
    """One worker, one more for what nobody waits for, and one queued signal; it calls back only while the asking page lives."""

    _ended = Signal(object, object, object, object)
    _moved = Signal(object, object, object)
    counted = Signal(int)  # how many jobs are under way

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._running = 0
        self._is_closed = False
        self._held: list[tuple[Any, ...]] | None = None
        self._ended.connect(self._on_ended)
        self._moved.connect(self._on_moved)

    def run(
        self,
        owner: QObject,
        work: Callable[..., Any],
        *,
        done: Done | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[int], None] | None = None,
        aside: bool = False,
    ) -> None:
        """Run `work` elsewhere, then call `done` with its answer or `failed` with its exception, here.

        With `progress`, `work` is given a function to report percent with. What is run `aside` holds up no other job.
        """
        if self._is_closed:
            return
        self._running += 1
        self.counted.emit(self._running)
        arguments = () if progress is None else (lambda percent: self._moved.emit(owner, progress, percent),)
        pool = self._aside if aside else self._pool
        rubbish.hold()
        future = pool.submit(self._attempt, owner, work, arguments, done, failed)
        future.add_done_callback(lambda ended: rubbish.leave() if ended.cancelled() else None)

    @contextmanager
    def alone(self) -> Iterator[Callable[[], None]]:
        """Long work here: gives a function that lets painting, keys and the pointer in between two of its parts.

        Timers and the answers of jobs wait for the end, for they may write to the book or read it half done.
        """
        app, keeper = QCoreApplication.instance(), _TimersLater()
        assert app is not None
        self._held = []
        app.installEventFilter(keeper)
        try:
            yield QCoreApplication.processEvents
        finally:
            app.removeEventFilter(keeper)
            held, self._held = self._held, None
            for ended in held:
                self._ended.emit(*ended)

    def close(self) -> None:
        """Begin no further job; the one under way ends by itself."""
        self._is_closed = True
        for pool in (self._pool, self._aside):
            pool.shutdown(wait=False, cancel_futures=True)

    def _attempt(
        self, owner: QObject, work: Callable[..., Any], arguments: tuple[Any, ...], done: Any, failed: Any
    ) -> None:
        try:
            try:
                answer = work(*arguments)
            finally:
                rubbish.leave()
        except BaseException as error:  # noqa: BLE001 - carried to the window's thread, where it is told or logged
            self._ended.emit(owner, failed, error, True)
        else:
            self._ended.emit(owner, done, answer, False)

    def _on_ended(self, owner: QObject, callback: Any, answer: Any, is_fault: bool) -> None:
        if self._held is not None:
            self._held.append((owner, callback, answer, is_fault))
            return
        rubbish.release()
        self._running -= 1
        self.counted.emit(self._running)
        if callback is not None and isValid(owner):
            callback(answer)
        elif is_fault and callback is None:
            raise answer

    def _on_moved(self, owner: QObject, callback: Any, percent: Any) -> None:
        if isValid(owner):
            callback(percent)


class _TimersLater(QObject):
    """Keeps timers from firing; Qt starts them again with their interval."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow the events of timers."""
        return event.type() == QEvent.Type.Timer

"""What need not be seen at once: done by the window's own thread part by part, for between two turns it paints and takes keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesplanner.ui.kit.focus import keeping_keys

#: Either all of it, or its parts one after the other; what comes after a part that gives an `Until` waits for that.
Work = Callable[[], Iterator[object] | None]
#: What is asked for waits so long: not 0, for then it would share a turn with the paint, and a key with both.
_PAINTED_MS = 20
#: Parts that took no longer together share a turn: each turn has one for the paint beside it, which costs more than a short part.
_SHORT_S = 0.003
#: How often, and for how long at most, a work that waits asks whether it may go on: a worker may have much else to do.
_ASK_MS, _PATIENCE_S = 5, 0.3


class Until:
    """What the rest of a work waits for, so that it takes no time from a worker whose answer is looked for; never for long."""

    def __init__(self, is_so: Callable[[], bool]) -> None:
        self._is_so, self._end = is_so, perf_counter() + _PATIENCE_S

    def __call__(self) -> bool:
        """Whether that is so, or took too long."""
        return self._is_so() or perf_counter() > self._end


class Later(QTimer):
    """Works that wait for their turn, each once, however often asked for."""

    def __init__(self, parent: QObject, may_go_on: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._may_go_on = may_go_on
        self._waiting: dict[Work, Iterator[object] | None] = {}  # with what is left of the one that was begun
        self._held: dict[Work, Until] = {}
        self._is_paint_due = False
        self.setSingleShot(True)
        self.timeout.connect(self._on_turn)

    def ask(self, work: Work) -> None:
        """Do it when what is seen was painted; what was begun of it is out of date, and begun anew."""
        self._waiting[work] = None
        self._held.pop(work, None)
        if not self.isActive():
            self._is_paint_due = True  # where it takes longer than the wait, it ends in the turn that comes then
            self.start(_PAINTED_MS)

    def begin(self, work: Work) -> None:
        """The same, with its first part now."""
        self.ask(work)
        self._do_part(work)

    def finish(self, work: Work | None = None) -> None:
        """Do now what is left of a work; without one, of all."""
        while self._waiting if work is None else work in self._waiting:
            self._do_part(next(iter(self._waiting)) if work is None else work)

    def _on_turn(self) -> None:
        """A part, or several short ones; the turn after it is the paint's."""
        try:
            if self._is_paint_due:
                self._is_paint_due = False
            elif self._ready() is not None:
                self._is_paint_due = True
                begun = perf_counter()
                while perf_counter() - begun < _SHORT_S and (work := self._ready()) is not None:
                    self._do_part(work)
        finally:  # a work that fails keeps no other from its turn
            if self._waiting:
                self.start(0 if self._is_paint_due or self._ready() is not None else _ASK_MS)

    def _ready(self) -> Work | None:
        """The first work that waits for nothing but its turn."""
        return next((work for work in self._waiting if not self._is_held(work)), None)

    def _is_held(self, work: Work) -> bool:
        """Whether it has to wait longer; what belongs to a page that is gone need not, for its turn only drops it."""
        return work in self._held and _has_owner(work) and not self._held[work]()

    def _do_part(self, work: Work) -> None:
        left, owner = self._waiting.pop(work), getattr(work, "__self__", None)
        self._held.pop(work, None)
        if not self._may_go_on() or not _has_owner(work):
            return
        with keeping_keys(owner) if isinstance(owner, QWidget) else nullcontext():
            left = left or work() or iter(())
            part = next(left, self)
            if part is not self and work not in self._waiting:
                self._waiting = {work: left, **self._waiting}
                if isinstance(part, Until):
                    self._held[work] = part


def _has_owner(work: Work) -> bool:
    """Whether the page whose work it is, if it is one's, still stands."""
    owner = getattr(work, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)

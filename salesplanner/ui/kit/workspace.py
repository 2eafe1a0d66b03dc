"""What every screen holds: the store, the words, the clock, and the signals that tie the window together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from salesplanner.domain.problems import Problem
from salesplanner.store import Change, Store
from salesplanner.ui.kit.jobs import Jobs
from salesplanner.ui.kit.later import Later, Work
from salesplanner.ui.kit.theme import Theme
from salesplanner.words import Words

T = TypeVar("T")


class Workspace(QObject):
    """One book in one language and theme. `changed` carries each change to every screen."""

    changed = Signal(object)  # Change
    asked = Signal(str, int)  # open a record ("client", 12) or a place ("tab progress", 0)
    noticed = Signal(str, bool)  # say a sentence; whether Undo stands beside it
    saved = Signal(object)  # a file was written at this path: say so, and offer to open it
    ending = Signal()  # the window or the book goes: what must not be lost is done now
    wished = Signal(str, object, object)  # say a sentence with a field; what keeps its value

    def __init__(self, store: Store, words: Words, theme: Theme, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.store = store
        self.words = words
        self.language = words.language
        self.theme = theme
        self.now = now
        self.jobs = Jobs(self)
        self.is_live = True
        self._later = Later(self, lambda: self.is_live and self.store.is_open)
        store.listen(self._on_change)
        self._go_on_searchable()

    def today(self) -> date:
        """The day it is."""
        return self.now().date()

    def day_meant(self, text: str) -> date:
        """The day that a text means: 明天, 春节后, "mid-Oct", 3/8. Raises Problem(NOT_A_DATE)."""
        from salesplanner.domain.quick.dates import parse_day  # dozens of forms, which nothing at the start reads
        from salesplanner.domain.quick.finding import Clock

        return parse_day(text, Clock(self.now(), self.store.calendar()))

    def notice(self, text: str, undoable: bool = True) -> None:
        """Say a sentence at the foot of the window."""
        self.noticed.emit(text, undoable)

    def wish(self, text: str, field: QObject, keep: Callable[[Any], object]) -> None:
        """Say a sentence with one field beside it, which may be filled or left; `keep` gets what was filled in."""
        self.wished.emit(text, field, keep)

    def do(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T | None:
        """Run a write; a problem becomes a notice and the answer None."""
        try:
            return work(*args, **kwargs)
        except Problem as problem:
            self.notice(self.words.problem(problem), False)
            return None

    def did(self, work: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Run a write as `do` does; whether it worked."""

        def worked() -> bool:
            work(*args, **kwargs)
            return True

        return self.do(worked) is True

    def later(self, *works: Work) -> None:
        """Do what need not be seen at once: part by part in turns of their own, when what is seen was painted; once, however often asked."""
        for each in works:
            self._later.ask(each)

    def begin(self, work: Work) -> None:
        """Do the first part of a work now, the others as `later` does."""
        self._later.begin(work)

    def settle(self, work: Work | None = None) -> None:
        """Do now what was left for later of a work; without one, of all."""
        self._later.finish(work)

    def retire(self) -> None:
        """Say nothing more: another workspace over the same store has taken over."""
        self.ending.emit()
        self.is_live = False
        self._later.stop()  # of what nobody holds any more nothing may be due: Python would take it away amid its turn

    def _on_change(self, change: Change) -> None:
        if self.is_live:
            self.changed.emit(change)
            self._go_on_searchable()

    def _go_on_searchable(self) -> None:
        """Have what a long import left for later be found by a search, a little in each turn, also after a restart."""
        if self.store.is_unsearched:
            self.later(self._make_searchable)

    def _make_searchable(self) -> None:
        if self.do(self.store.make_searchable):
            self.later(self._make_searchable)

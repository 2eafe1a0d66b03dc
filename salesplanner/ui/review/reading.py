"""What the records say beside the questions: read piece by piece, so that the window stays awake, and again only when something was written."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesplanner.domain.period import Period
from salesplanner.report.selfreview import Beside, reading_beside
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book


class Reading(QObject):
    """What is asked for last comes; until it is there, what was there before stays whole."""

    came = Signal()
    checkable = Signal()  # there is something to check the words against

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: tuple[object, ...] = ()  # what is there, or on its way: period, form, and what the book was like
        self._period: Period | None = None  # of what is there
        self._found = Beside()
        self._checked: Period | None = None  # whose words are checked
        self._book: Book | None = None

    def begin(self, period: Period, *, with_evidence: bool) -> None:
        """Read what stands beside a period's review, unless it is there; what is beside the ratings only where they are asked."""
        asked = (period, with_evidence, self._workspace.store.written, self._workspace.today())
        if asked != self._asked:
            self._asked = asked
            self._workspace.later(self._read)

    def of(self, period: Period) -> Beside | None:
        """What stands beside a period's review; None until it is read for the first time."""
        return self._found if period == self._period else None

    def settle(self) -> None:
        """Read now what is still missing."""
        for work in (self._read, self._read_book):
            self._workspace.settle(work)

    def book(self, period: Period) -> Book | None:
        """What a period's words are checked against; None until that is read."""
        if period != self._checked:
            self._checked = period
            self.read_book(period)
        return self._book

    def read_book(self, period: Period) -> None:
        """Read anew what words are checked against, where a period's are."""
        self._book = None
        if period == self._checked:
            self._workspace.later(self._read_book)
        else:
            self._checked = None

    def _read(self) -> Generator[None, None, None]:
        period, with_evidence = self._asked[:2]
        assert isinstance(period, Period)
        yield
        self._found = yield from reading_beside(self._workspace.store, period, with_evidence=bool(with_evidence))
        self._period = period
        yield
        self.came.emit()

    def _read_book(self) -> Generator[None, None, None]:
        from salesplanner.report import claims  # hundreds of patterns, which no page needs to be shown

        yield
        period = self._checked
        if period is not None:
            book = yield from claims.reading(self._workspace.store, period)
            if period == self._checked:
                self._book = book
                self.checkable.emit()

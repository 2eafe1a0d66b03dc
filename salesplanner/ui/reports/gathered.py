"""What the reports page is written from: gathered piece by piece, so that the window stays awake, and kept while the book is as it was."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from salesplanner.domain.period import Period
from salesplanner.domain.problems import Problem
from salesplanner.report import handedin
from salesplanner.report.gradual import steadily
from salesplanner.report.handedin import HandedIn
from salesplanner.report.material import Material, gathering
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book


class Asked(Struct, frozen=True):
    """Which report: on what, until when its figures count (None: as long as they go), for whom."""

    period: Period
    as_of: date | None
    to: int


class Gathered(QObject):
    """The material of one report. What is asked for last comes; until it is there, what was there before stays whole."""

    failed = Signal(object)  # there will be none: the exception that says why
    checkable = Signal()  # there is something to check its words against

    def __init__(self, parent: QObject, workspace: Workspace, showing: Callable[[], Iterator[None]]) -> None:
        """`showing` shows other material that is there, part by part."""
        super().__init__(parent)
        self._showing = showing
        self._workspace, self._store = workspace, workspace.store
        self.material: Material | None = None
        self.handed_in: HandedIn | None = None
        self.asked: Asked | None = None  # what the material is of
        self._wanted: Asked | None = None  # what is on its way
        self._book: Book | None = None
        self._is_book_asked = False
        self._state = (0, date.min)
        self._fault: Exception | None = None  # why what was wanted last did not come

    @property
    def is_settled(self) -> bool:
        """Whether there is material, that which was wanted last."""
        return self.material is not None and self._wanted is None and self._fault is None

    def begin(self, asked: Asked) -> None:
        """Gather a report; another one that is on its way is dropped."""
        self._wanted, self._fault = asked, None
        self._workspace.begin(self._gather)

    def is_about(self, period: Period, to: int) -> bool:
        """Whether what is there is the report on a period for a recipient, until whatever day."""
        return self.asked is not None and (self.asked.period, self.asked.to) == (period, to)

    def settled(self) -> Material:
        """The material, with what was still missing. Raises what kept it from being gathered."""
        self.settle()
        if self._fault is not None:
            raise self._fault
        assert self.material is not None
        return self.material

    def settle(self) -> None:
        """Gather now what is still missing."""
        self._workspace.settle(self._gather)

    def reworded(self, material: Material) -> Material:
        """The material with the words and titles that stand in the book now."""
        to = self.asked.to if self.asked is not None else 0
        return replace(material, parts=self._store.reports.parts(material.facts.period.code, to))

    def reword(self, material: Material) -> None:
        """Take over the same figures in other words."""
        self.material, self._state = material, self._present()

    def again(self, asked: Asked, also: Collection[str]) -> Generator[None, None, Material]:
        """What a report is made of, and what these sections need besides: gathered anew only where that is not what is there."""
        self.settle()
        known, is_same = self.material, self.asked == asked and self._state == self._present()
        if known is not None and is_same and set(also) <= known.read:
            return known
        return (yield from gathering(self._store, asked.period, asked.as_of, asked.to, also=also))

    def book(self) -> Book | None:
        """What its words are checked against; None until that is read."""
        if self._book is None and self.material is not None and not self._is_book_asked:
            self._is_book_asked = True
            self._workspace.later(self._read_book)
        return self._book

    def whole_book(self) -> Book | None:
        """The same, read now."""
        self.settle()
        self.book()
        self._workspace.settle(self._read_book)
        return self._book

    def _present(self) -> tuple[int, date]:
        return self._store.written, self._workspace.today()

    def _gather(self) -> Generator[None, None, None]:
        """Gather what is wanted. A problem of the world is told by who shows the report, our own fault besides as any other."""
        try:
            yield from self._gathering()
        except Exception as fault:
            self._wanted, self._fault = None, fault
            self.failed.emit(fault)
            if not isinstance(fault, Problem):
                raise
            return
        if self.material is not None:
            yield
            yield from self._showing()

    def _gathering(self) -> Generator[None, None, None]:
        yield
        asked, store = self._wanted, self._store
        if asked is None:
            return

        def parts() -> Generator[None, None, tuple[Material, HandedIn | None]]:
            material = yield from gathering(store, asked.period, asked.as_of, asked.to)
            return material, (yield from handedin.reading(store, asked.period, asked.to))

        self.material, self.handed_in = yield from steadily(lambda: store.written, parts)
        self.asked, self._wanted, self._state = asked, None, self._present()
        self._book, self._is_book_asked = None, False

    def _read_book(self) -> Generator[None, None, None]:
        """The book of the material that is there: once another came, it is asked for anew."""
        from salesplanner.report import claims

        yield
        material = self.material
        if material is None:
            return
        book = yield from claims.reading(self._store, material.facts.period, material.facts)
        if self.material is not None and self.material.facts is material.facts:
            self._book = book
            self.checkable.emit()

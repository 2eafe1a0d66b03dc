"""The base of every page: it says what it reads, and re-reads when that changed and it is in view."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.store import Change
from salesplanner.ui.kit.focus import keeping_keys
from salesplanner.ui.kit.workspace import Workspace

_NOTHING = Change(0, "", {}, {})


class Screen(QWidget):
    """A page that is stale until seen."""

    #: The tables whose changes it shows.
    reads: frozenset[str] = frozenset()

    def __init__(self, workspace: Workspace, *, gradually: bool = False) -> None:
        """`gradually`: it is not whole before `make_part` has built all of it."""
        super().__init__()
        self.workspace = workspace
        self._read_on: date | None = None  # None: it is to be read as a whole when it is seen
        self._missed: Change | None = None
        self._unmade = iter(self._make())
        workspace.changed.connect(self._on_changed)
        if not gradually:
            self.make_whole()

    def _make(self) -> Iterator[None]:
        """Build it: in parts, where all of it at once would hold up the window; `_fill` ends it where reading would, too."""
        return iter(())

    def _fill(self) -> None:
        """Read and show it before it is seen; what changes from now on it catches up with."""
        self.catch_up()

    def make_part(self) -> bool:
        """Build the next part of it; whether there may be more."""
        return next(self._unmade, self) is not self

    def make_whole(self) -> None:
        """Build what is left of it."""
        while self.make_part():
            pass

    def refresh(self) -> None:
        """Read anew and show it."""
        raise NotImplementedError

    def follow(self, change: Change) -> None:
        """Show what a change in view did; a page that tells its parts apart reads only what was touched."""
        self.refresh()

    def come_back(self, missed: Change) -> None:
        """Show what was done while the page was not seen, before it is."""
        self.follow(missed)

    def go_to_filter(self) -> None:  # type: ignore[override]
        """Go to the filter of this page, if it has one."""

    def at_hand(self) -> dict[str, int]:
        """What something new would be about: the client_id and the deal_id that are chosen here, as far as any are."""
        return {}

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self]

    def step_back(self) -> None:
        """Return to the page's start state (its tab was clicked again)."""

    def showEvent(self, event: QShowEvent) -> None:
        """Re-read what changed while the page was hidden."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Show what changed while it was not seen; all of it anew if it was never read, or on another day."""
        missed, self._missed = self._missed, None
        if self._read_on != self.workspace.today():
            self._read_on = self.workspace.today()
            self.refresh()
        elif missed is not None:
            self.come_back(missed)

    def _on_changed(self, change: Change) -> None:
        if not self.reads & change.touched.keys():
            return
        if self.isVisible():
            with keeping_keys(self):
                self.follow(change)
        elif self._read_on is not None:
            self._missed = (self._missed or _NOTHING).with_later(change)

"""Work of the window's own thread in parts, for what reads the book: it needs no other thread, if it gives way often enough."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesplanner.store import Store
from salesplanner.ui.kit.focus import keeping_keys


class Steps(QTimer):
    """Goes through the parts of one work at a time; between two of them the window paints and takes keys."""

    def __init__(self, page: QWidget, store: Store) -> None:
        super().__init__(page)
        self._page, self._store = page, store
        self._left: Iterator[object] | None = None
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(self._go_on)

    def begin(self, parts: Iterator[object]) -> None:
        """Do the first part now and the others one a turn; what was left of the work before is out of date and dropped."""
        self._left = parts
        self._go_on()

    def finish(self) -> None:
        """Do now what is left."""
        while self._left is not None:
            self._go_on()

    def _go_on(self) -> None:
        left = self._left
        if left is None or not self._store.is_open:
            return
        try:
            with keeping_keys(self._page):
                next(left)
        except BaseException as end:
            if self._left is left:
                self._left = None
            if not isinstance(end, StopIteration):
                raise
        if self._left is not None:
            self.start()

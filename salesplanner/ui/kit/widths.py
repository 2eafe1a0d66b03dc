"""How wide the columns of a table are: as wished, narrower where there is no room for all, or as the person left them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QHeaderView, QTableView

from salesplanner.ui.kit.theme import px

#: The last column takes what is left, and no less than this; wide ones give way down to this.
_LAST_LEAST, _NARROWED = 80, 88


class ColumnWidths(QObject):
    """The widths of a table's columns, remembered under a name once the person gave them."""

    def __init__(self, view: QTableView, columns: Sequence[tuple[str, int]], name: str) -> None:
        """`columns` are titles and wished widths in dots at 100 %; without a name nothing is remembered."""
        super().__init__(view)
        self._view, self._header, self._name = view, view.horizontalHeader(), name
        (*self._others, (title, width)) = columns
        self._last = title_width(self._header, title, min(width, _LAST_LEAST))
        self._header.setStretchLastSection(False)
        self._header.resizeSection(len(self._others), self._last)
        self._header.setStretchLastSection(True)
        kept = QSettings().value(f"columns/{name}") if name else None
        self._is_own = isinstance(kept, list) and len(kept) == len(columns)
        if isinstance(kept, list) and self._is_own:
            self._resize([int(each) for each in kept[:-1]])
        else:
            self.fit()
        self._header.sectionResized.connect(self._keep)

    def fit(self) -> None:
        """Let wide columns give way where there is no room for all, as far as that helps."""
        if self._is_own:
            return
        wished = [title_width(self._header, *each) for each in self._others]
        least = [title_width(self._header, title, min(width, _NARROWED)) for title, width in self._others]
        lacking = sum(wished) + self._last - self._view.viewport().width()
        yielding = sum(wished) - sum(least)
        share = min(1.0, max(0.0, lacking / yielding)) if yielding else 0.0
        self._resize([int(most - share * (most - few)) for most, few in zip(wished, least, strict=True)])

    def _resize(self, widths: Sequence[int]) -> None:
        self._header.blockSignals(True)
        for place, width in enumerate(widths):
            self._header.resizeSection(place, width)
        self._header.blockSignals(False)
        self._view.updateGeometries()

    def _keep(self, section: int) -> None:
        count = self._header.count()
        if section == count - 1:  # it takes what the others leave
            return
        self._is_own = True
        if self._name:
            QSettings().setValue(f"columns/{self._name}", [self._header.sectionSize(each) for each in range(count)])


def title_width(header: QHeaderView, title: str, width: int) -> int:
    """A column's usual width in dots of the screen, and never less than its title needs."""
    return max(px(width), header.fontMetrics().horizontalAdvance(title) + px(22))

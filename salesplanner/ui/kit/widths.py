"""How wide the columns of a table are: as wished, narrower where there is no room for all, or as the person left them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.theme import px

#: Wide columns give way down to this, and none asks for more than that where others want room too.
_NARROWED, _MOST = 88, 320


class ColumnWidths(QObject):
    """The widths of a table's columns, remembered under a name once the person gave them."""

    def __init__(
        self,
        view: QTableView,
        columns: Sequence[tuple[str, int]],
        name: str,
        needs: Callable[[], Sequence[int]],
        *,
        only_filled: bool = False,
    ) -> None:
        """`columns` are titles and usual widths in dots at 100 %, `needs` gives in dots what the texts in each of them
        take, 0 where there is none.

        Without a name nothing is remembered; with `only_filled` columns without a text go though there is room.
        """
        super().__init__(view)
        self._view, self._header, self._name = view, view.horizontalHeader(), name
        self._columns, self._needs, self._only_filled = columns, needs, only_filled
        kept = chosen().value(f"columns/{name}") if name else None
        self._is_own = isinstance(kept, list) and len(kept) == len(columns)
        if isinstance(kept, list) and self._is_own:
            self._resize([int(each) for each in kept])
        else:
            self.fit()
        self._header.sectionResized.connect(self._keep)

    def fit(self) -> None:
        """Give each column what its texts take, and what is left over goes round.

        Where there is no room, columns without a text go, and then wide ones give way, as far as that helps.
        """
        if self._is_own or not self._view.model().rowCount():
            return
        needs, room = self._needs(), self._view.viewport().width()
        self._share(needs, room)
        if (left := self._view.viewport().width()) < room:  # a bar for moving down came in
            self._share(needs, left)

    def _share(self, needs: Sequence[int], room: int) -> None:
        titles = [title_width(self._header, title, 0) for title, _ in self._columns]
        whole = [max(pair) for pair in zip(titles, needs, strict=True)]
        asked = (
            whole
            if sum(whole) <= room
            else [max(title, min(each, px(_MOST))) for title, each in zip(titles, whole, strict=True)]
        )
        asked = self._hide_empty(asked, needs, is_narrow=self._only_filled or sum(asked) > room)
        usual = [max(title, px(width)) for title, (_, width) in zip(titles, self._columns, strict=True)]
        if sum(asked) <= room:  # what is left over goes round
            ways = [max(0, own - each) if each else 0 for each, own in zip(asked, usual, strict=True)]
            share = min(1.0, (room - sum(asked)) / sum(ways)) if sum(ways) else 0.0
            self._resize([int(each + share * way) for each, way in zip(asked, ways, strict=True)])
            return
        level = _level(asked, titles, room)
        narrow = [min(each, max(title, level)) for title, each in zip(titles, asked, strict=True)]
        if sum(narrow) > room:  # it has to be moved sideways anyhow
            narrow = [min(each, own) for each, own in zip(asked, usual, strict=True)]
        self._resize(narrow)

    def _hide_empty(self, asked: Sequence[int], needs: Sequence[int], *, is_narrow: bool) -> list[int]:
        """Leave out the columns without a text, but for the first, where there is no room; what the others ask for."""
        shown = [need > 0 or place == 0 or not is_narrow for place, need in enumerate(needs)]
        self._header.blockSignals(True)
        for place, is_shown in enumerate(shown):
            self._header.setSectionHidden(place, not is_shown)
        self._header.blockSignals(False)
        return [each if is_shown else 0 for each, is_shown in zip(asked, shown, strict=True)]

    def _resize(self, widths: Sequence[int]) -> None:
        self._header.blockSignals(True)
        self._header.setStretchLastSection(False)  # the last one takes what is left, and no less than its width
        for place, width in enumerate(widths):
            if not self._header.isSectionHidden(place):
                self._header.resizeSection(place, width)
        self._header.setStretchLastSection(True)
        self._header.blockSignals(False)
        self._view.updateGeometries()

    def _keep(self, section: int) -> None:
        shown = [place for place in range(len(self._columns)) if not self._header.isSectionHidden(place)]
        if section not in shown[:-1]:  # the last one takes what the others leave
            return
        self._is_own = True
        if self._name:
            sizes = [self._header.sectionSize(place) or px(width) for place, (_, width) in enumerate(self._columns)]
            keep(f"columns/{self._name}", sizes)


def _level(asked: Sequence[int], titles: Sequence[int], room: int) -> int:
    """The width that no column goes beyond, so that all have room: the widest give way first, and none below its title."""
    low, high = px(_NARROWED), max(asked)
    while high - low > 1:
        middle = (low + high) // 2
        if sum(min(each, max(title, middle)) for each, title in zip(asked, titles, strict=True)) <= room:
            low = middle
        else:
            high = middle
    return low


def title_width(header: QHeaderView, title: str, width: int) -> int:
    """A column's usual width in dots of the screen, and never less than its title needs."""
    return max(px(width), header.fontMetrics().horizontalAdvance(title) + px(22))

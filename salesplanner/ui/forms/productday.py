"""What a channel took on a day by product: the rows add up to what the channel took, which is never typed beside them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.shop import ChannelDay, Taken
from salesplanner.ui.forms.channelgrid import ChannelGrid
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, boxed, heading, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: The products of so many days are offered.
_OFFERED = timedelta(days=92)
_LONGEST = 60


class ProductDayDialog(FormDialog):
    """The products of a channel on a day; what was entered is `taken`, None where it was given up."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, day: date, entry: ChannelDay) -> None:
        super().__init__(parent, workspace, "", width=520, verb=self.tr("Take over"))
        self.setWindowTitle(self.tr("{channel} by product").format(channel=entry.channel))
        self.taken: tuple[Taken, ...] | None = None
        self._entry = entry
        self.grid = ChannelGrid(workspace)
        self.grid.setAccessibleName(self.tr("Products of {channel}").format(channel=entry.channel))
        self.grid.changed.connect(self._on_edited)
        self.grid.rows_asked.connect(self._add_products)
        known = workspace.store.shop.products(day - _OFFERED, day)
        told = [each.product for each in entry.products if each.product]
        self._products = [*known, *(each for each in told if each not in known)]
        self.line = Line()
        self.line.setPlaceholderText(self.tr("Add a product…"))
        self.line.setAccessibleName(self.tr("Add a product"))
        self.line.setMaxLength(_LONGEST)
        self.line.setFixedWidth(px(200))
        self.line.returnPressed.connect(self._add)
        hint = muted(self.tr("What the channel took and its buyers are then the sums."), wrap=True)
        self.add_wide(heading(workspace.words.day_long(day, workspace.today()), 2))
        self.add_wide(hint)
        self.add_wide(self.grid)
        self.add_wide(boxed(row(self.line, STRETCH, margins=(0, 6, 0, 0))))
        self._show_rows(entry.products)
        self._is_edited = False

    def _show_rows(self, taken: tuple[Taken, ...]) -> None:
        """The products, and the rest that no product is named of where there is one."""
        rest = [""] if any(not each.product for each in taken) else []
        self.grid.show_products([*self._products, *rest], taken)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first product that is not entered, or where one is to be named."""
        super().showEvent(event)
        self.grid.go_to_first_blank()
        (self.grid if self._products else self.line).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        name = " ".join(self.line.text().split())
        if name and name not in self._products and self.grid.first_fault() is None:
            self._add_products([name])
            self.line.clear()
            self.grid.setCurrentCell(self._products.index(name), 0)
            self.grid.setFocus()

    def _add_products(self, products: list[str]) -> None:
        """Give further products a row; what is typed stays."""
        self.grid.settle()
        taken = self.grid.taken()
        self._products += [each for each in dict.fromkeys(products) if each not in self._products]
        self._show_rows(taken)

    def values(self) -> dict[str, Any] | None:
        """Nothing by key: the grid holds it; None while a cell is wrong."""
        self.grid.settle()
        problem = self.grid.first_fault()
        if problem is not None:
            self._show(problem)
            return None
        return {}

    def save(self, values: dict[str, Any]) -> int | None:
        """Hand over what stands there; the day is kept by who asked."""
        self.taken = self.grid.taken()
        return 1

"""What is remembered of a part's price, beside the line that is typed; a click, or F6 and Enter, takes a price over."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from salesplanner.domain.prices import Memory, Priced
from salesplanner.report import quotewords
from salesplanner.ui.kit.focus import enter
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    chip,
    clear,
    column,
    heading,
    kbd,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class PriceMemoryView(QFrame):
    """The last price to this client, to others, the last cost, the list, competitors."""

    price_taken = Signal(object)  # a Decimal
    cost_taken = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._shown: tuple[object, ...] = ()
        self._with_tax = True
        self.can_take = True
        self.setProperty("card", True)
        self._lines = column(spacing=6, margins=(0, 0, 6, 0))
        self._title = heading(self.tr("Price memory"), 3)
        self._keys = kbd("F6")
        self._keys.hide()
        head = row(self._title, STRETCH, self._keys)
        whole = column(head, scrolled(boxed(self._lines)), spacing=8, margins=(14, 12, 8, 10))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._say(self.tr("Type or choose a part: what it was quoted at and what it cost stands here"))
        self.stand(beside=True)

    def stand(self, *, beside: bool) -> None:
        """Stand beside the lines, or below them over their whole width."""
        self.setMinimumSize(px(264), 0 if beside else px(150))
        self.setMaximumWidth(px(264) if beside else 16_777_215)

    def ask(self, item: str, spec: str, client_id: int | None, but: int, *, with_tax: bool = True) -> None:
        """Show what is known of a part, the present quote aside; a price of another kind than `with_tax` says so."""
        if (item, spec, client_id, but, with_tax) == self._shown:
            return
        self._shown = (item, spec, client_id, but, with_tax)
        self._with_tax = with_tax
        if not item:
            self._say(self.tr("Type or choose a part: what it was quoted at and what it cost stands here"))
            return
        memory = self._workspace.store.price_memory.recall(item, spec, client_id, self._workspace.today(), but=but)
        if memory.is_empty:
            self._say(self.tr("Nothing known of “{item}” yet").format(item=item))
            return
        clear(self._lines)
        self._title.setText(item)
        for widget in self._parts(memory, spec):
            self._lines.addWidget(widget)
        self._keys.setVisible(self.can_take)
        self._lines.addStretch(1)

    def swap_keys(self, lines: QWidget) -> None:
        """Bring the keys from the lines to the prices that can be taken, or back."""
        focus = self.window().focusWidget()
        enter(lines if focus is not None and self.isAncestorOf(focus) else self)

    def forget(self) -> None:
        """Ask anew the next time: the records changed."""
        self._shown = ()

    def texts(self) -> list[str]:
        """All that is said."""
        return [each.text() for each in self.findChildren(PlainLabel) if not each.isHidden()]

    def _say(self, text: str) -> None:
        clear(self._lines)
        self._keys.hide()
        self._title.setText(self.tr("Price memory"))
        self._lines.addWidget(muted(text, wrap=True))
        self._lines.addStretch(1)

    def _parts(self, memory: Memory, spec: str) -> list[QWidget]:
        words, today = self._words, self._workspace.today()
        parts: list[QWidget] = []
        if memory.mine is not None:
            parts.append(self._quoted(self.tr("Last to this client"), memory.mine, spec))
        for place, each in enumerate(memory.others):
            parts.append(self._quoted(self.tr("Last to others") if not place else "", each, spec))
        if (cost := memory.cost) is not None:
            source = cost.who if cost.is_offer else self.tr("own quote {number}").format(number=cost.who)
            said = " · ".join(filter(None, (words.day(cost.day, today), source, self._tax(cost.tax_included))))
            take = lambda: self.cost_taken.emit(cost.price)  # noqa: E731
            parts.append(
                self._part(self.tr("Last cost"), cost.price, said, take, is_stale=cost.is_stale, unit=cost.unit)
            )
        if (listed := memory.listed) is not None:
            limit = quotewords.price(listed.lowest, words)
            said = self.tr("my limit {price}").format(price=limit) if limit else ""
            is_old = listed.valid_until is not None and listed.valid_until < today
            price = listed.price
            parts.append(
                self._part(self.tr("My list"), price, said, self._taking(price), is_stale=is_old, unit=listed.unit)
            )
        for place, each in enumerate(memory.rivals):
            said = " · ".join(
                filter(
                    None,
                    (
                        each.who,
                        words.day(each.day, today) if each.day else "",
                        each.source,
                        self._tax(each.tax_included),
                    ),
                )
            )
            name = self.tr("Competitors") if not place else ""
            parts.append(self._part(name, each.price, said, None, is_stale=each.is_stale(today), unit=each.unit))
        return parts

    def _quoted(self, name: str, priced: Priced, spec: str) -> QWidget:
        words, today = self._words, self._workspace.today()
        other = priced.spec if priced.spec != spec else ""
        who = priced.who if name != self.tr("Last to this client") else ""
        day = words.day(priced.day, today) if priced.day else ""
        said = " · ".join(filter(None, (who, day, priced.source, other, self._tax(priced.tax_included))))
        is_stale = priced.is_stale(today)
        return self._part(name, priced.price, said, self._taking(priced.price), is_stale=is_stale, unit=priced.unit)

    def _tax(self, is_included: bool) -> str:
        if is_included == self._with_tax:
            return ""
        return self.tr("with tax") if is_included else self.tr("without tax")

    def _taking(self, price: Decimal | None) -> Callable[[], object] | None:
        return None if price is None else lambda: self.price_taken.emit(price)

    def _part(
        self,
        name: str,
        price: Decimal | None,
        said: str,
        take: Callable[[], object] | None,
        *,
        is_stale: bool,
        unit: str,
    ) -> QWidget:
        """A price with what is to know of it."""
        value = PlainLabel(quotewords.price(price, self._words) or "–", "h3")
        line: list[QWidget | object] = [value, *([PlainLabel(f"/ {unit}", "caption")] if unit else []), STRETCH]
        if take is not None and self.can_take:
            use = button(self.tr("Use"), kind="link", on_click=take)
            use.setAccessibleName(self.tr("Use {price}").format(price=value.text()))
            line.append(use)
        above = [muted(name)] if name else []
        below: list[QWidget | QLayout] = [PlainLabel(said, "caption", wrap=True)] if said else []
        if is_stale:  # below the price, for beside it there is no room for what takes it
            below.append(row(chip(self.tr("Needs a fresh price"), "risk"), STRETCH))
        return boxed(column(*above, row(*line, spacing=6), *below, spacing=1))

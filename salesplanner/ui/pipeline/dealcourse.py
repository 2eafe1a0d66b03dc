"""The course of a deal: its stages with their days, how its expected close moved, and who competes for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.stays import stays
from salesplanner.report import quotewords
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, card, clear, column, muted, scrolled
from salesplanner.ui.kit.workspace import Workspace

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_NOTES = 20


class DealCourse(QWidget):
    """Stages entered and left, with their days; the moves of the expected close."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._content = column(spacing=12, margins=(0, 12, 0, 12))
        self.setLayout(column(scrolled(boxed(self._content)), spacing=0))

    def show_deal(self, deal: Deal) -> None:
        """Read and show."""
        clear(self._content)
        self._content.addWidget(self._stages(deal))
        moves = self._moves(deal)
        if moves is not None:
            self._content.addWidget(moves)
        self._content.addStretch(1)

    def _stages(self, deal: Deal) -> QWidget:
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        entered = [(each.stage_id, each.entered_on) for each in store.deals.history(deal.id)]
        opened = deal.opened_on or (entered[0][1] if entered else None)
        if opened is None:
            return card(self.tr("Stages"), muted(self.tr("When it was opened is not known")))
        names = store.stages.many(stage_id for stage_id, _ in entered)
        found = stays(entered, opened, deal.closed_on or today)
        lines = [
            (
                names[stay.stage_id].name if stay.stage_id in names else self.tr("Before the first stage"),
                words.day(stay.first, today),
                self.tr("%n day(s)", "", stay.days),
            )
            for stay in found
        ]
        lines.append((self.tr("Together"), "", self.tr("%n day(s)", "", sum(stay.days for stay in found))))
        return card(self.tr("Stages"), _table(lines))

    def _moves(self, deal: Deal) -> QWidget | None:
        words, today = self._workspace.words, self._workspace.today()
        said = self.tr("no date")
        lines = [
            (
                words.day(move.day, today),
                f"{words.day(move.before, today) if move.before else said} → {words.day(move.after, today) if move.after else said}",
                move.reason,
            )
            for move in self._workspace.store.deals.expected_moves(deal.id)
        ]
        return card(self.tr("Expected close moved"), _table(lines)) if lines else None


class DealRivals(QWidget):
    """Who competes, what they ask, and to whom it was lost."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._deal: Deal | None = None
        self.names = TextField(self.tr("Names, with commas between"), choices=workspace.store.deals.rivals())
        self.names.call(self.tr("Competitors"))
        self.names.left.connect(self._keep)
        self._prices = column(spacing=4)
        self._content = column(
            card(self.tr("Competitors"), self.names),
            card(self.tr("Their prices and what was heard"), boxed(self._prices)),
            STRETCH,
            spacing=12,
            margins=(0, 12, 0, 12),
        )
        self.setLayout(column(scrolled(boxed(self._content)), spacing=0))

    def show_deal(self, deal: Deal) -> None:
        """Read and show."""
        self._deal = deal
        if not self.names.target.hasFocus():
            self.names.set_value(deal.competitors)
        clear(self._prices)
        lines = self._heard(deal)
        if lines:
            self._prices.addWidget(_table(lines))
        else:
            self._prices.addWidget(muted(self.tr("Nothing heard of them yet"), wrap=True))

    def _heard(self, deal: Deal) -> list[tuple[str, str, str]]:
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        rivals = store.deals.rivals_of(deal)
        prices = store.price_notes.of_rivals(rivals, limit=_MOST_NOTES)
        lines = [
            (words.day(each.day, today), f"{each.rival} · {each.item}", quotewords.price(each.price, words))
            for each in prices
        ]
        if deal.lost_to:
            lines.insert(
                0, (words.day(deal.closed_on, today) if deal.closed_on else "", self.tr("Lost to"), deal.lost_to)
            )
        if deal.client_id:
            for remark in store.remarks.of_client(deal.client_id)[:_MOST_NOTES]:
                if any(name and name in remark.body for name in rivals):
                    lines.append((words.day(remark.day, today), one_line(remark.body), ""))
        return lines

    def _keep(self) -> None:
        deal = self._deal
        if deal is not None and self.names.value() != self._workspace.store.deals.get(deal.id).competitors:
            self._workspace.do(self._workspace.store.deals.change, deal.id, competitors=self.names.value())


def _table(lines: list[tuple[str, str, str]]) -> QWidget:
    """Rows of three texts; the last one stands at the right."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for place, texts in enumerate(lines):
        for where, text in enumerate(texts):
            made: Any = muted(text) if where == 0 else PlainLabel(text, wrap=where == 1)
            grid.addWidget(made, place, where, _RIGHT if where == 2 else Qt.AlignmentFlag.AlignTop)
    return boxed(grid)

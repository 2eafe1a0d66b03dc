"""The open deals as a table, with their sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.deals import confidence
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, boxed, column, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import Said

_FAR = date.max


class DealTable(QWidget):
    """A row a deal; sums below follow the selection."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._words = workspace.words
        self._workspace = workspace
        self._said = Said(workspace)
        self._cards: Sequence[Card] = []
        empty = EmptyState(self.tr("No deals yet. Start with one that has an amount or a date"))
        label = self.tr("Deals")
        self.table = RecordTable(self._columns(), workspace.theme, empty=empty, name="deals", label=label)
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._sum())
        self.sums = PlainLabel("", "muted")
        self.setLayout(column(self.table, boxed(row(STRETCH, self.sums, margins=(0, 4, 8, 4))), spacing=4))
        self.table.sort(6, Qt.SortOrder.AscendingOrder)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these deals."""
        self._cards = cards
        self.table.show_records(cards)
        self._sum()

    def _columns(self) -> list[Column]:
        words, today = self._words, self._workspace.today
        return [
            Column(title=self.tr("Deal"), text=lambda c: c.deal.name, width=170),
            Column(title=self.tr("Client"), text=lambda c: c.client, width=140),
            Column(
                title=self.tr("Stage"),
                text=lambda c: c.stage.name if c.stage else "",
                sort=lambda c: c.stage.position if c.stage else None,
                width=110,
            ),
            Column(
                title=self.tr("Amount"),
                text=lambda c: "–" if c.deal.amount is None else words.money(c.deal.amount),
                sort=lambda c: c.deal.amount,
                right=True,
                width=100,
            ),
            Column(
                title=self.tr("Win chance"),
                text=lambda c: f"{c.stage.chance}%" if c.stage else "",
                sort=lambda c: c.stage.chance if c.stage else None,
                right=True,
                width=90,
            ),
            Column(
                title=self.tr("Weighted"),
                text=lambda c: words.money(c.weighted) if c.deal.amount else "–",
                sort=lambda c: c.weighted,
                right=True,
                width=100,
            ),
            Column(
                title=self.tr("Expected close"),
                text=lambda c: words.day(c.deal.expected_on, today()) if c.deal.expected_on else "–",
                sort=lambda c: c.deal.expected_on or _FAR,
                width=120,
                tone=lambda c: "risk" if Risk.PAST_EXPECTED in c.risks else "",
            ),
            Column(
                title=self.tr("Confidence"),
                text=lambda c: words.confidence(confidence(c.deal, c.stage)),
                width=90,
            ),
            Column(
                title=self.tr("Next step"),
                text=self._step,
                width=230,
                tone=lambda c: _plain(self._said.step(c)[3]),
                sort=lambda c: c.step.day if c.step else _FAR,
            ),
            Column(
                title=self.tr("Days here"),
                text=lambda c: str(c.deal.days_in_stage(today()) or 0),
                sort=lambda c: c.deal.days_in_stage(today()) or 0,
                right=True,
                width=80,
                tone=lambda c: "risk" if Risk.STALE in c.risks else "",
            ),
        ]

    def _step(self, card: Card) -> str:
        _, text, day, _ = self._said.step(card)
        return f"{text} · {day}" if day else text

    def _sum(self) -> None:
        selected = self.table.selected()
        cards = selected if len(selected) > 1 else self._cards
        text = self.tr("Selected %n deal(s): {total}, weighted {weighted}", "", len(cards))
        if len(selected) <= 1:
            text = self.tr("%n deal(s): {total}, weighted {weighted}", "", len(cards))
        total = self._words.money(sum(card.deal.amount or 0 for card in cards))
        self.sums.setText(text.format(total=total, weighted=self._words.money(sum(card.weighted for card in cards))))


def _plain(color: str) -> str:
    return "" if color == "text2" else color

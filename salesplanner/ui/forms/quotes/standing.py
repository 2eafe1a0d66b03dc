"""How a quote stands: its state, its other versions, and the question about its prices with the answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.promises import Escalation
from salesplanner.domain.quotes import Quote
from salesplanner.report import quotewords
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, banner, boxed, button, chip, clear, column, muted, row
from salesplanner.ui.kit.workspace import Workspace


class QuoteStanding(QWidget):
    """Stands above the fields of a quote."""

    asked = Signal(int)  # another version

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._content = column(spacing=8)
        self.setLayout(self._content)

    def show_quote(self, quote: Quote) -> None:
        """Read and show how a quote stands."""
        clear(self._content)
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        line: list[QWidget | object] = [chip(quotewords.state(quote, words, today), quotewords.tone(quote, today))]
        if quote.sent_on is not None:
            line.append(muted(self.tr("sent {day}").format(day=words.day(quote.sent_on, today))))
        for each in store.quotes.versions(quote.number) if quote.id else []:
            if each.id != quote.id:
                said = f"V{each.version} · {quotewords.state(each, words, today)}"
                line.append(button(said, kind="link", on_click=partial(self.asked.emit, each.id)))
        self._content.addWidget(boxed(row(*line, STRETCH, spacing=12)))
        for question in store.quoting.questions(quote) if quote.id else []:
            self._content.addWidget(self._question(quote, question))

    def _question(self, quote: Quote, question: Escalation) -> QWidget:
        """What was asked, and the answer."""
        words, today = self._workspace.words, self._workspace.today()
        asked = self.tr("Asked {day}: {why}").format(
            day=words.day(question.asked_at.date(), today), why=words.semicolons(question.why.splitlines())
        )
        if question.answered_at is not None:
            said = self.tr("Answer: {text}").format(text=question.answer or "–")
            return banner("done", PlainLabel(f"{asked}\n{said}", wrap=True))
        reply = button(self.tr("Answered…"), on_click=partial(self._reply, quote, question))
        shown = banner("risk", PlainLabel(f"{asked}\n" + self.tr("No answer yet"), wrap=True), reply)
        shown.layout().setStretch(0, 1)  # type: ignore[union-attr]
        return shown

    def _reply(self, quote: Quote, question: Escalation) -> None:
        from salesplanner.ui.forms.oweforms import answer

        answer(self.window(), self._workspace, question)
        self.show_quote(quote)

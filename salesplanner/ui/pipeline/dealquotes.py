"""The quotes of a deal: every version with its day, amount, state and margin, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Deal
from salesplanner.domain.quotes import Quote, QuoteState, totals
from salesplanner.report import quotewords
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, card, chip, clear, column, muted, row
from salesplanner.ui.kit.workspace import Workspace


class DealQuotes(QWidget):
    """The tab 报价 of a deal's page; reads anew whenever the deal is shown."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._deal: Deal | None = None
        self._content = column(spacing=10, margins=(0, 12, 0, 12))
        self.setLayout(self._content)

    def show_deal(self, deal: Deal) -> None:
        """Show the quotes of a deal, the latest first."""
        self._deal = deal
        clear(self._content)
        icon = self._workspace.theme.icon
        new = button(self.tr("New quote"), icon("plus"), on_click=self._new)
        book = button(self.tr("Price notes"), icon("tag", "accent"), kind="link", on_click=self._book)
        self._content.addWidget(boxed(row(new, STRETCH, book)))
        quotes = self._store.quotes.of_deal(deal.id)
        if not quotes:
            self._content.addWidget(
                muted(self.tr("No quote yet. Its versions stand here once there is one"), wrap=True)
            )
        latest: set[str] = set()
        for quote in quotes:
            self._content.addWidget(self._card(quote, is_latest=quote.number not in latest))
            latest.add(quote.number)
        self._content.addStretch(1)

    def _card(self, quote: Quote, *, is_latest: bool) -> QWidget:
        words, today = self._workspace.words, self._workspace.today()
        sums = totals(quote, self._store.quote_lines.of(quote.id))
        name = button(quotewords.name(quote).replace("&", "&&"), kind="link", on_click=lambda: self._open(quote.id))
        state = chip(quotewords.state(quote, words, today), quotewords.tone(quote, today))
        amount = PlainLabel(words.money_full(sums.gross), "h3")
        facts = [
            words.day(quote.sent_on or quote.day, today),
            self.tr("valid until {day}").format(day=words.day(quote.valid_until, today)) if quote.valid_until else "",
            self._margin(quote, sums.margin, sums.lines - quote.discount),
        ]
        questions = self._store.quoting.questions(quote) if is_latest else []
        lines: list[QWidget] = [
            boxed(row(name, state, STRETCH, amount, spacing=10)),
            PlainLabel(" · ".join(filter(None, facts)), "caption", wrap=True),
        ]
        if any(each.answered_at is None and each.is_open for each in questions):
            waiting = PlainLabel(self.tr("A price below my limit has no answer yet"), "caption", wrap=True)
            waiting.set_tone("risk")
            lines.append(waiting)
        if is_latest and (acts := self._acts(quote)):
            lines.append(boxed(row(*acts, STRETCH, spacing=6)))
        return card("", *lines, spacing=4, margins=12)

    def _margin(self, quote: Quote, margin: int | None, after: int) -> str:
        if margin is None or not after:
            return self.tr("margin unknown")
        words = self._workspace.words
        return self.tr("margin {amount} ({rate})").format(
            amount=words.money(margin), rate=words.percent(margin / after, 1)
        )

    def _acts(self, quote: Quote) -> list[QWidget]:
        """What can be done with the latest version."""
        if quote.state is QuoteState.DRAFT:
            return [button(self.tr("Write on…"), on_click=lambda: self._open(quote.id))]
        made = [button(self.tr("New version"), on_click=lambda: self._revise(quote))]
        if quote.state is QuoteState.SENT:
            made += [
                button(self.tr("Accepted"), on_click=lambda: self._answer(quote, QuoteState.ACCEPTED)),
                button(self.tr("Declined"), on_click=lambda: self._answer(quote, QuoteState.DECLINED)),
            ]
        return list(made)

    # --- doing --------------------------------------------------------------------------------------------------

    def _new(self) -> None:
        from salesplanner.ui.forms.quotes.dialog import edit_quote

        if self._deal is not None:
            edit_quote(self, self._workspace, deal_id=self._deal.id)

    def _open(self, quote_id: int) -> None:
        from salesplanner.ui.forms.quotes.dialog import edit_quote

        edit_quote(self, self._workspace, quote_id)

    def _revise(self, quote: Quote) -> None:
        today = self._workspace.today()
        until = today + timedelta(days=self._store.quoting.habits().valid_days)
        made = self._workspace.do(self._store.quotes.revise, quote.id, today, until)
        if made is not None:
            self._open(made)

    def _answer(self, quote: Quote, state: QuoteState) -> None:
        from salesplanner.ui.forms.quotes.acts import note_answer

        if note_answer(self, self._workspace, quote, state):
            said = quotewords.state(self._store.quotes.get(quote.id), self._workspace.words, self._workspace.today())
            self._workspace.notice(f"{quotewords.name(quote)} · {said}")

    def _book(self) -> None:
        self._workspace.asked.emit("prices", 0)

"""What happens with a quote: it goes out, and the client answers."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.deals import Deal
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import Quote, QuoteState, totals
from salesplanner.report import quotewords
from salesplanner.ui.forms.step import StepBlock
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import CheckField, DateField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.layout import PlainLabel, banner
from salesplanner.ui.kit.workspace import Workspace

_FOLLOW_UP_DAYS = 3


def deal_to_change(workspace: Workspace, quote: Quote) -> tuple[Deal, int] | None:
    """The open deal whose amount differs from what the quote comes to, with that amount."""
    deal = workspace.store.deals.find(quote.deal_id)
    gross = totals(quote, workspace.store.quote_lines.of(quote.id)).gross
    return (deal, gross) if deal is not None and deal.is_open and deal.amount != gross else None


def amount_text(workspace: Workspace, deal: Deal, gross: int) -> str:
    """Asks whether the deal takes the quote's amount."""
    words = workspace.words
    text = QCoreApplication.translate("SendForm", "Make {amount} the amount of “{deal}” (now {present})")
    present = "–" if deal.amount is None else words.money(deal.amount)
    return text.format(amount=words.money(gross), deal=deal.name, present=present)


class SendForm(FormDialog):
    """A quote went out: when, what comes next, and whether its deal takes the amount."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, quote: Quote) -> None:
        super().__init__(parent, workspace, "", width=600, verb="")
        self._quote = quote
        name = quotewords.name(quote)
        self.setWindowTitle(self.tr("Quote {number} goes out").format(number=name))
        self.save_button.setText(self.tr("Sent"))
        questions = workspace.store.quoting.questions(quote)
        if any(each.answered_at is None and each.is_open for each in questions):
            self.add_wide(banner("risk", PlainLabel(self.tr("A price below my limit has no answer yet"), wrap=True)))
        self.add(self.tr("Sent on"), DateField(workspace), "on", required=True)
        self.add(self.tr("Next step"), StepBlock(workspace), "step", hint=self.tr("Empty: none is planned"))
        wanted = deal_to_change(workspace, quote)
        if wanted is not None:
            self.add("", CheckField(amount_text(workspace, *wanted)), "takes_amount")
        calendar, day = workspace.store.calendar(), workspace.today() + timedelta(days=_FOLLOW_UP_DAYS)
        step = Activity(
            kind=ActivityKind.CALL,
            title=self.tr("Ask about quote {number}").format(number=name),
            day=day if calendar.is_working(day) else calendar.next_working(day),
        )
        self.fill(
            {"on": workspace.today(), "step": step, "takes_amount": wanted is not None and wanted[0].amount is None}
        )

    def save(self, values: dict[str, Any]) -> int | None:
        """Note it as one change."""
        workspace, quote = self.workspace, self._quote
        today, now = workspace.today(), workspace.now()
        if values["on"] > today:
            raise Problem(Kind.OUT_OF_RANGE, field="on", value=workspace.words.day(values["on"]), low="…", high=today)
        at = now if values["on"] == today else datetime.combine(values["on"], time(12))
        amount = workspace.words.money(totals(quote, workspace.store.quote_lines.of(quote.id)).gross)
        workspace.store.quoting.send(
            quote.id,
            title=f"{quotewords.name(quote)} · {amount}",
            at=at,
            step=values["step"],
            takes_amount=bool(values.get("takes_amount")),
        )
        return quote.id


def note_answer(parent: QWidget, workspace: Workspace, quote: Quote, state: QuoteState) -> bool:
    """Keep what the client said; an accepted quote offers its amount to the deal. Whether it was kept."""
    takes = False
    wanted = deal_to_change(workspace, quote) if state is QuoteState.ACCEPTED else None
    if wanted is not None:
        say = QCoreApplication.translate
        ways = (say("SendForm", "Take the amount"), say("SendForm", "Only accepted"))
        chosen = dialogs.choose(parent, amount_text(workspace, *wanted) + "?", "", *ways)
        if chosen < 0:
            return False
        takes = chosen == 0
    return workspace.did(workspace.store.quoting.answer, quote.id, state, takes_amount=takes)

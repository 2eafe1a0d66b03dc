"""Quotes with their lines and versions in the file: written, sent, answered, made anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Escalation
from salesplanner.domain.quotes import Quote, QuoteLine, QuoteState, totals
from salesplanner.domain.quoting import Beyond, Letterhead, QuoteHabits, beyond, number_for, why
from salesplanner.store.activities import Activities
from salesplanner.store.days import Escalations
from salesplanner.store.deals import Deals
from salesplanner.store.journal import Journal
from salesplanner.store.prices import PriceItems
from salesplanner.store.records import Records
from salesplanner.store.settings import Settings

_HABITS, _LETTERHEAD = "quotes.habits", "quotes.letterhead"


class QuoteLines(Records[QuoteLine]):
    """The parts of quotes."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "quote_line", QuoteLine)

    def of(self, quote_id: int) -> list[QuoteLine]:
        """The lines of one quote, in their order."""
        return self._where("quote_id = ?", [quote_id], order="position, id")


class Quotes(Records[Quote]):
    """What was offered to clients. What went out stays as it was; only a draft is written on."""

    def __init__(self, journal: Journal, lines: QuoteLines, escalations: Escalations) -> None:
        super().__init__(journal, "quote", Quote)
        self._lines = lines
        self._escalations = escalations

    def of_client(self, client_id: int) -> list[Quote]:
        """One client's quotes, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, version DESC, id DESC")

    def of_deal(self, deal_id: int) -> list[Quote]:
        """The quotes of one deal, latest first."""
        return self._where("deal_id = ?", [deal_id], order="day DESC, version DESC, id DESC")

    def versions(self, number: str) -> list[Quote]:
        """Every version of a number, the first one first."""
        return self._where("number = ?", [number], order="version, id")

    def numbers(self) -> set[str]:
        """Every number that was given, deleted quotes' too."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT number FROM quote")}

    def put(self, quote: Quote, lines: Sequence[QuoteLine]) -> int:
        """Keep a draft with exactly these lines, in one change; its id. Raises Problem(QUOTE_SENT, NAME_TAKEN)."""
        present = self.find(quote.id or None)
        if present is not None and present.state is not QuoteState.DRAFT:
            raise Problem(Kind.QUOTE_SENT, value=present.number)
        if any(each.id != quote.id and each.version == quote.version for each in self.versions(quote.number)):
            raise Problem(Kind.NAME_TAKEN, field="number", value=quote.number)
        with self._journal.change("quote changed" if quote.id else "quote added", name=quote.number):
            if quote.id:
                self.save(quote)
            quote_id = quote.id or self.add(quote)
            known = {each.id: each for each in self._lines.of(quote_id)}
            for position, line in enumerate(lines):
                wanted = replace(line, quote_id=quote_id, position=position)
                present_line = known.pop(line.id, None)
                if present_line is None:
                    self._lines.add(replace(wanted, id=0, uid=""))
                elif present_line != wanted:
                    self._lines.save(wanted)
            for each in known:
                self._lines.delete(each)
        return quote_id

    def delete(self, record_id: int) -> None:
        """Move the quote to Recently deleted; a question about it that nobody answered yet goes along."""
        with self._journal.change("quote deleted", name=self.get(record_id).number):
            super().delete(record_id)
            for each in self._escalations.about([record_id]):
                if each.answered_at is None and each.is_open:
                    self._escalations.delete(each.id)

    def revise(self, quote_id: int, day: date, valid_until: date | None) -> int:
        """A new version to write on, a copy of the latest; the draft that there is already, where there is one."""
        latest = self.versions(self.get(quote_id).number)[-1]
        if latest.state is QuoteState.DRAFT:
            return latest.id
        copy = replace(
            latest,
            id=0,
            uid="",
            version=latest.version + 1,
            revises_id=latest.id,
            activity_id=None,
            sent_on=None,
            state=QuoteState.DRAFT,
            day=day,
            valid_until=valid_until,
            created_at=None,
        )
        lines = [replace(each, id=0, uid="", created_at=None) for each in self._lines.of(latest.id)]
        with self._journal.change("quote revised", name=latest.number):
            return self.put(copy, lines)


class Quoting:
    """What is done with a quote that touches other records: its question, its sending, its answer."""

    def __init__(
        self,
        journal: Journal,
        quotes: Quotes,
        lines: QuoteLines,
        items: PriceItems,
        activities: Activities,
        escalations: Escalations,
        deals: Deals,
        settings: Settings,
    ) -> None:
        self._journal = journal
        self._quotes = quotes
        self._lines = lines
        self._items = items
        self._activities = activities
        self._escalations = escalations
        self._deals = deals
        self._settings = settings

    # --- habits -------------------------------------------------------------------------------------------------

    def habits(self) -> QuoteHabits:
        """What a new quote begins with."""
        return QuoteHabits(**_known(QuoteHabits, self._settings.get(_HABITS, {})))

    def letterhead(self) -> Letterhead:
        """Whose paper quotes stand on; the company's name of the settings where nothing else was said."""
        kept = _known(Letterhead, self._settings.get(_LETTERHEAD, {}))
        return Letterhead(**{"company": self._settings.get("person.company", ""), **kept})

    def keep_habits(self, habits: QuoteHabits, letterhead: Letterhead) -> None:
        """Keep what new quotes begin with and the paper they stand on, as one change."""
        with self._journal.change("setting changed", key=_HABITS):
            for key, kept in ((_HABITS, habits), (_LETTERHEAD, letterhead)):
                self._settings.put(key, {name: getattr(kept, name) for name in type(kept).__struct_fields__})

    def next_number(self, day: date) -> str:
        """The next free number."""
        return number_for(self.habits().scheme, day, self._quotes.numbers())

    # --- authority ----------------------------------------------------------------------------------------------

    def beyond(self, quote: Quote, lines: Sequence[QuoteLine]) -> list[Beyond]:
        """The lines that are below the limit of the own price list."""
        return beyond(quote, lines, lambda line: self._items.listed(line.item, line.spec))

    def questions(self, quote: Quote) -> list[Escalation]:
        """The questions that were asked about any version of a quote, the first one first."""
        return self._escalations.about([each.id for each in self._quotes.versions(quote.number)])

    def keep(self, quote: Quote, lines: Sequence[QuoteLine], question: str, asked_of: str = "") -> int:
        """Keep a draft; lines below the limit put the question on the support list, once for the same prices."""
        with self._journal.change("quote changed" if quote.id else "quote added", name=quote.number):
            quote_id = self._quotes.put(quote, lines)
            self._ask(self._quotes.get(quote_id), lines, question, asked_of)
        return quote_id

    def _ask(self, quote: Quote, lines: Sequence[QuoteLine], question: str, asked_of: str) -> None:
        reason, asked = why(self.beyond(quote, lines)), self.questions(quote)
        waiting = next((each for each in asked if each.answered_at is None and each.is_open), None)
        if reason and any(each.why == reason for each in asked):
            return
        if waiting is not None and reason:
            self._escalations.change(waiting.id, why=reason, quote_id=quote.id, question=question)
        elif waiting is not None:
            self._escalations.delete(waiting.id)  # the prices are within the limit again
        elif reason:
            self._escalations.add(
                Escalation(
                    client_id=quote.client_id,
                    contact_id=quote.contact_id,
                    deal_id=quote.deal_id,
                    quote_id=quote.id,
                    question=question,
                    asked_of=asked_of,
                    asked_at=self._journal.now(),
                    why=reason,
                )
            )

    # --- out and back -------------------------------------------------------------------------------------------

    def send(
        self, quote_id: int, *, title: str, at: datetime, step: Activity | None = None, takes_amount: bool = False
    ) -> None:
        """The quote went out: its record counts for the quota, once; its next step; the deal's amount where wanted.

        What else was planned next is not done by that: it stays in the plan beside the new step.
        """
        quote = self._quotes.get(quote_id)
        if quote.state is not QuoteState.DRAFT:
            raise Problem(Kind.QUOTE_SENT, value=quote.number)
        with self._journal.change("quote sent", name=quote.number):
            done = self._planned(quote, title, at)
            activity_id = self._activities.log(done, done_at=at, next_step=step, keeps_earlier=True)
            self._quotes.change(quote_id, state=QuoteState.SENT, sent_on=at.date(), activity_id=activity_id)
            if takes_amount:
                self.take_amount(quote_id)

    def _planned(self, quote: Quote, title: str, at: datetime) -> Activity:
        """The plan item that the sending fulfils, a new record where there is none."""
        planned = [
            each
            for each in (self._activities.of_client(quote.client_id) if quote.client_id else [])
            if each.is_open and each.kind is ActivityKind.QUOTE and each.day <= at.date()
            and each.deal_id in (quote.deal_id, None)
        ]  # fmt: skip
        if planned:
            return replace(planned[0], deal_id=quote.deal_id, contact_id=planned[0].contact_id or quote.contact_id)
        return Activity(
            kind=ActivityKind.QUOTE,
            title=title,
            client_id=quote.client_id,
            contact_id=quote.contact_id,
            deal_id=quote.deal_id,
            day=at.date(),
            at=at.time(),
        )

    def answer(self, quote_id: int, state: QuoteState, *, takes_amount: bool = False) -> None:
        """What the client said of a quote that went out; sent: not answered after all."""
        quote = self._quotes.get(quote_id)
        with self._journal.change(f"quote {state.value}", name=quote.number):
            self._quotes.change(quote_id, state=state)
            if takes_amount:
                self.take_amount(quote_id)

    def take_amount(self, quote_id: int) -> None:
        """Make what a quote comes to, tax included, the amount of its deal."""
        quote = self._quotes.get(quote_id)
        if quote.deal_id is None:
            return
        gross = totals(quote, self._lines.of(quote_id)).gross
        with self._journal.change("deal changed", name=quote.number):
            self._deals.change(quote.deal_id, amount=gross, tax_included=True)


def _known(record: type, kept: dict[str, Any]) -> dict[str, Any]:
    """Those of the kept values that the record has."""
    return {name: value for name, value in kept.items() if name in record.__struct_fields__}  # type: ignore[attr-defined]

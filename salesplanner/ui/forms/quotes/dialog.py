"""The quote: its lines beside what is remembered of their prices; sent, it stays as it was (experience, 6.3)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import Quote, QuoteLine, QuoteState, totals
from salesplanner.domain.quoting import parse_percent, why
from salesplanner.report import quotation, quotewords
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.forms.quotefields import DiscountField, PercentField
from salesplanner.ui.forms.quotes.grid import LineGrid
from salesplanner.ui.forms.quotes.lines import COST, ITEM, PRICE, SPEC, UNIT, QuoteLinesModel
from salesplanner.ui.forms.quotes.memory import PriceMemoryView
from salesplanner.ui.forms.quotes.standing import QuoteStanding
from salesplanner.ui.kit.fields import CheckField, ChoiceField, DateField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, icon_button, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_WIDTH, _NARROW = 1220, 1060


class QuoteDialog(FormDialog):
    """One version of a quote: a draft to write, or one that went out, to read."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, quote: Quote) -> None:
        super().__init__(parent, workspace, "", width=_WIDTH)
        self.quote = quote
        self.next_id: int | None = None  # another version that is wanted instead
        self._store = workspace.store
        self._words = workspace.words
        self._read_only = quote.state is not QuoteState.DRAFT
        self.setWindowTitle(self.tr("Quote {number}").format(number=quotewords.name(quote)))
        self.standing = QuoteStanding(workspace)
        self.standing.asked.connect(self._go)
        self.add_wide(self.standing)
        self._add_head()
        self._add_lines()
        self._add_terms()
        self._show_quote()
        self._add_acts()
        self._connect()
        self._on_client()
        self._count()
        self.standing.show_quote(self.quote)

    # --- making -------------------------------------------------------------------------------------------------

    def _add_head(self) -> None:
        workspace, clients = self.workspace, self._store.clients.names()
        self.client = self.add(
            self.tr("Client") + " *",
            SearchField(clients, allow_new=True, hint=self.tr("A new name makes a new client")),
            "client_id",
            half=True,
        )
        self.number = self.add(self.tr("Number"), TextField(), "number", required=True, half=True)
        self.add_wide(NewNameBar(workspace, self.client))
        self.contact = self.add(self.tr("Contact"), ChoiceField([(None, "–")]), "contact_id", half=True)
        self.number.setEnabled(self.quote.revises_id is None)  # a version keeps the number
        self.day = self.add(self.tr("Date"), DateField(workspace), "day", required=True, half=True)
        self.deal = self.add(self.tr("Deal"), ChoiceField([(None, "–")]), "deal_id", half=True)
        self.valid = self.add(self.tr("Valid until"), DateField(workspace), "valid_until", half=True)

    def _add_lines(self) -> None:
        workspace, theme = self.workspace, self.workspace.theme
        self.lines = QuoteLinesModel(workspace)
        self.lines.read_only = self._read_only
        self.grid = LineGrid(self.lines, self._store.price_memory.items)
        self.memory = PriceMemoryView(workspace)
        self.memory.can_take = not self._read_only
        self._out = button(self.tr("Take the line out"), theme.icon("x"), kind="link", on_click=self.grid.take_out)
        self._out.setToolTip("Ctrl+Del")
        book = button(self.tr("Price notes…"), theme.icon("tag", "accent"), kind="link", on_click=self._open_book)
        self.sums = PlainLabel("", "h3")
        self.sums.setAccessibleName(self.tr("Total"))
        self.margin = muted()
        self.limit = PlainLabel("", "caption", wrap=True)
        self.limit.set_tone("risk")
        below = row(*([] if self._read_only else [self._out]), book, STRETCH, self.margin, spacing=14)
        left = column(self.grid, below, row(STRETCH, self.sums), self.limit, spacing=4)
        left.setStretch(0, 1)
        self._beside = row(boxed(left), self.memory, spacing=12, margins=(0, 4, 0, 6))
        self._beside.setStretch(0, 1)
        self.add_wide(boxed(self._beside))

    def _add_terms(self) -> None:
        self.discount = self.add(self.tr("Discount"), DiscountField(self._sum), "discount", half=True)
        self.tax = self.add(self.tr("Tax, %"), PercentField(), "tax_percent", half=True)
        example = self.tr("For example 45 days after the deposit")
        self.add(self.tr("Delivery"), TextField(example), "delivery", half=True)
        self.included = self.add("", CheckField(self.tr("Unit prices include tax")), "tax_included", half=True)
        self.add(self.tr("Terms of payment"), TextField(), "terms", half=True)
        self.add(self.tr("Note"), TextField(), "note", half=True)

    def _add_acts(self) -> None:
        icon = self.workspace.theme.icon
        self.preview_button = button(self.tr("Preview and print…"), icon("printer"), on_click=self.preview)
        self.preview_button.setToolTip("Ctrl+P")
        acts: list[QWidget] = [self.preview_button]
        if self._read_only:
            self.revise_button = button(self.tr("New version"), icon("copy"), on_click=self.revise)
            acts += [self.revise_button, *self._answers()]
            self.save_button.hide()
            self.cancel_button.setText(self.tr("Close"))
            for key in self._fields:
                self.field(key).setEnabled(False)
        else:
            self.send_button = button(self.tr("Mark as sent…"), icon("mail"), on_click=self.send)
            acts.append(self.send_button)
        if self.quote.id:
            acts.append(icon_button(icon("trash-2"), self.tr("Delete"), self.delete, is_boxed=True))
        for place, each in enumerate(acts):
            self.foot.insertWidget(place, each)

    def _answers(self) -> list[QWidget]:
        """What the client may have said of a quote that went out."""
        icon = self.workspace.theme.icon
        if self.quote.state is not QuoteState.SENT:
            return [button(self.tr("Open again"), icon("rotate-ccw"), on_click=lambda: self._answer(QuoteState.SENT))]
        self.accept_button = button(
            self.tr("Client accepts"), icon("circle-check"), on_click=lambda: self._answer(QuoteState.ACCEPTED)
        )
        self.decline_button = button(
            self.tr("Client declines"), icon("x"), on_click=lambda: self._answer(QuoteState.DECLINED)
        )
        return [self.accept_button, self.decline_button]

    def _show_quote(self) -> None:
        values = {name: getattr(self.quote, name) for name in Quote.__struct_fields__}
        self.fill(values | {"discount": self.quote.discount or None})
        self.lines.show_lines(self._store.quote_lines.of(self.quote.id) if self.quote.id else [])

    def _connect(self) -> None:
        self.client.left.connect(self._on_client)
        self.client.edited.connect(self._on_client)
        self.lines.edited.connect(self._on_edited)
        self.lines.edited.connect(self._count)
        self.lines.named.connect(self._learn)
        self.grid.asked.connect(self._remember)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.preview)
        QShortcut(QKeySequence("F6"), self).activated.connect(lambda: self.memory.swap_keys(self.grid))
        self.memory.price_taken.connect(lambda price: self._take(PRICE, price))
        self.memory.cost_taken.connect(lambda price: self._take(COST, price))
        for field in (self.discount, self.tax, self.included):
            field.edited.connect(self._count)
        self.included.edited.connect(self._look_again)
        self.day.left.connect(self._on_day)

    # --- following what is typed --------------------------------------------------------------------------------

    def _client_id(self) -> int | None:
        try:
            return self.client.value()
        except Problem:
            return None

    def _on_client(self) -> None:
        """Contacts and deals are the client's; what was chosen stays where it is his."""
        client_id = self._client_id()
        nobody: list[tuple[int | None, str]] = [(None, "–")]
        people = self._store.contacts.of(client_id) if client_id else []
        deals = [
            each
            for each in (self._store.deals.of_client(client_id) if client_id else [])
            if each.is_open or each.id == self.quote.deal_id
        ]
        for field, found, kept in ((self.contact, people, "contact_id"), (self.deal, deals, "deal_id")):
            present = field.value() or getattr(self.quote, kept)
            field.set_pairs(nobody + [(each.id, each.name) for each in found])  # type: ignore[attr-defined]
            field.set_value(present)
        self.memory.forget()
        self._look_again()

    def _look_again(self) -> None:
        row = self.grid.currentIndex().row()
        self._remember(self.lines.text(row, ITEM), self.lines.text(row, SPEC))

    def _on_day(self) -> None:
        """The validity follows the date as long as nobody gave it one."""
        try:
            day, until = self.day.value(), self.valid.value()
        except Problem:
            return
        if day is not None and until is None and not self.quote.id:
            self.valid.set_value(day + timedelta(days=self._store.quoting.habits().valid_days))

    def _remember(self, item: str, spec: str) -> None:
        self.memory.ask(item, spec, self._client_id(), self.quote.id, with_tax=self.included.value())

    def _learn(self, row: int) -> None:
        """A known part brings its spec, unit, list price and last cost along."""
        item = self.lines.text(row, ITEM)
        spec, unit = self._store.price_memory.like(item)
        memory = self._store.price_memory.recall(
            item, self.lines.text(row, SPEC) or spec, self._client_id(), self.workspace.today(), but=self.quote.id
        )
        price = memory.listed.price if memory.listed else None
        cost = memory.cost.price if memory.cost and memory.cost.tax_included == self.included.value() else None
        self.lines.fill(
            row,
            {
                SPEC: spec,
                UNIT: unit,
                PRICE: quotewords.price(price, self._words),
                COST: quotewords.price(cost, self._words),
            },
        )

    def _take(self, column: int, price: Decimal) -> None:
        """Take a remembered price into the line at hand."""
        self.grid.settle()
        row = self.grid.currentIndex().row()
        if row >= 0:
            self.lines.fill(row, {column: quotewords.price(price, self._words)}, only_empty=False)
            self.grid.setFocus()
            self.grid.setCurrentIndex(self.lines.index(row, column))

    def _count(self) -> None:
        """What it comes to, live; lines that cannot be counted yet are left out."""
        sound = self.lines.sound()
        lines = [line for _, line in sound]
        quote = self._counted()
        sums = totals(quote, lines)
        rows = {id(line): place for place, line in sound}
        found = self._store.quoting.beyond(quote, lines)
        self.lines.blockSignals(True)
        self.lines.flag([(rows[id(each.line)], each) for each in found])
        self.lines.blockSignals(False)
        self.grid.viewport().update()
        self._say_sums(quote, sums.tax, sums.gross)
        self.discount.say_amount(self._words)
        self._say_margin(lines, sums.margin, sums.lines - quote.discount)
        is_asked = bool(self.quote.id) and why(found) in {each.why for each in self._store.quoting.questions(quote)}
        over = self.tr("%n line(s) below my limit: saving puts the question on the support list", "", len(found))
        self.limit.setText(over if found and not is_asked and not self._read_only else "")
        self.limit.setVisible(bool(self.limit.text()))

    def _sum(self) -> int:
        """What the lines come to that can be counted."""
        return sum(line.total for _, line in self.lines.sound())

    def _counted(self) -> Quote:
        """The quote with the figures that can be counted already."""
        values: dict[str, Any] = {"tax_included": self.included.value()}
        for key, field in (("discount", self.discount), ("tax_percent", self.tax)):
            try:
                values[key] = field.value() or 0
            except Problem:
                values[key] = getattr(self.quote, key)
        return replace(self.quote, **values)

    def _say_sums(self, quote: Quote, tax: int, gross: int) -> None:
        words = self._words
        rate = f"{quote.tax_percent:f}"
        text = (
            self.tr("Total {gross}, including {rate} % tax of {tax}")
            if quote.tax_included
            else self.tr("Total {gross}, with {rate} % tax of {tax} added")
        )
        self.sums.setText(text.format(gross=words.money_full(gross), rate=rate, tax=words.money_full(tax)))

    def _say_margin(self, lines: list[QuoteLine], margin: int | None, after: int) -> None:
        unknown = sum(1 for line in lines if line.cost is None)
        if margin is not None:
            rate = self._words.percent(margin / after, 1) if after else "–"
            text = self.tr("Margin {amount} ({rate})").format(amount=self._words.money_full(margin), rate=rate)
        else:
            text = self.tr("%n line(s) without a cost", "", unknown) if lines else ""
        self.margin.setText(text)

    # --- doing --------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        self.grid.settle()
        super()._on_save()

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the draft; lines below the limit put their question on the support list."""
        quote, lines = self._typed(values)
        store = self._store
        client = store.clients.find(quote.client_id)
        question = self.tr("May I quote {number} to {client} below my limit?").format(
            number=quotewords.name(quote), client=client.name if client else self.client.text()
        )
        supervisor = store.reports.recipients.supervisor()
        with store.change("quote changed" if quote.id else "quote added", name=quote.number):
            if client is None:
                client_id = store.clients.add(Client(name=self.client.text(), since=self.workspace.today()))
                quote = replace(quote, client_id=client_id)
            return store.quoting.keep(quote, lines, question, supervisor.name if supervisor is not None else "")

    def _typed(self, values: dict[str, Any]) -> tuple[Quote, list[QuoteLine]]:
        """The quote as it stands. Raises Problem with the field or the line that does not fit."""
        if not self.client.text():
            raise Problem(Kind.REQUIRED, field="client_id")
        lines = self.lines.lines()
        if not lines:
            raise Problem(Kind.REQUIRED, field=self.tr("A line with an item"))
        quote = replace(self.quote, **values | {"discount": values["discount"] or 0})
        if quote.valid_until is not None and quote.valid_until < quote.day:
            raise Problem(Kind.DATES_REVERSED, field="valid_until", first=quote.day, last=quote.valid_until)
        most = max(0, totals(quote, lines).lines)
        if not 0 <= quote.discount <= most:
            off, high = map(self._words.money_full, (quote.discount, most))
            raise Problem(Kind.OUT_OF_RANGE, field="discount", value=off, low=0, high=high)
        return quote, lines

    def preview(self) -> None:
        """Show the paper of what stands here, kept or not."""
        from salesplanner.ui.forms.quotes.paper import QuotePaper

        self.grid.settle()
        values = self.values()
        if values is None:
            return
        try:
            quote, lines = self._typed(values)
        except Problem as problem:
            self._show(problem)
            return
        QuotePaper(self, self.workspace, quotation.gather(self._store, quote, lines)).exec()

    def send(self) -> None:
        """Keep it, and note that it went out."""
        from salesplanner.ui.forms.quotes.acts import SendForm

        self.grid.settle()
        values = self.values()
        if values is None:
            return
        try:
            quote_id = self.save(values)
        except Problem as problem:
            self._show(problem)
            return
        assert quote_id is not None
        self.quote = self._store.quotes.get(quote_id)
        self._is_edited = False
        self._show_quote()
        if run(SendForm(self, self.workspace, self.quote)) is not None:
            self.result_id = quote_id
            self.workspace.notice(self.tr("Quote {number} sent").format(number=quotewords.name(self.quote)))
            self.accept()
        else:
            self.standing.show_quote(self.quote)

    def delete(self) -> None:
        """Move this version to Recently deleted."""
        if self.workspace.did(self._store.quotes.delete, self.quote.id):
            self.workspace.notice(self.tr("Quote {number} deleted").format(number=quotewords.name(self.quote)))
            self._is_edited = False
            self.reject()

    def revise(self) -> None:
        """A new version to write on; this one stays as it was."""
        store, today = self._store, self.workspace.today()
        until = today + timedelta(days=store.quoting.habits().valid_days)
        made = self.workspace.do(store.quotes.revise, self.quote.id, today, until)
        if made is not None:
            self._go(made)

    def _answer(self, state: QuoteState) -> None:
        from salesplanner.ui.forms.quotes.acts import note_answer

        if note_answer(self, self.workspace, self.quote, state):
            self._go(self.quote.id)

    def _go(self, quote_id: int) -> None:
        """Show another version in the place of this one; what was typed is asked about first."""
        self.reject()
        if not self._is_edited and not self.isVisible():
            self.next_id = quote_id

    def _open_book(self) -> None:
        from salesplanner.ui.forms.quotes.pricebook import PriceBook

        PriceBook(self, self.workspace, self.lines.text(self.grid.currentIndex().row(), ITEM)).exec()
        self.memory.forget()
        self._look_again()
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow one what is remembered stands below the lines, which need the whole width."""
        super().resizeEvent(event)
        is_wide = self.width() >= px(_NARROW)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self.memory.stand(beside=is_wide)

    def sizeHint(self) -> Any:
        """Wide: the grid and the memory stand beside each other."""
        hint = super().sizeHint()
        hint.setWidth(px(_WIDTH))
        return hint


def new_quote(workspace: Workspace, *, client_id: int | None = None, deal_id: int | None = None) -> Quote:
    """An empty quote as the person's habits have it."""
    store, today = workspace.store, workspace.today()
    habits = store.quoting.habits()
    deal = store.deals.find(deal_id)
    return Quote(
        number=store.quoting.next_number(today),
        client_id=deal.client_id if deal else client_id,
        contact_id=deal.contact_id if deal else None,
        deal_id=deal_id,
        day=today,
        valid_until=today + timedelta(days=habits.valid_days),
        currency=workspace.words.currency,
        tax_percent=parse_percent(habits.tax_percent),
        tax_included=habits.tax_included,
        delivery=habits.delivery,
        terms=habits.terms,
    )


def edit_quote(
    parent: QWidget | None,
    workspace: Workspace,
    quote_id: int | None = None,
    *,
    client_id: int | None = None,
    deal_id: int | None = None,
) -> int | None:
    """Show a quote, or a new one, and every other version that is asked for from it; the id of what was kept last."""
    kept: int | None = None
    while True:
        quote = (
            workspace.store.quotes.get(quote_id)
            if quote_id
            else new_quote(workspace, client_id=client_id, deal_id=deal_id)
        )
        dialog = QuoteDialog(parent, workspace, quote)
        kept = run(dialog) or kept
        if dialog.next_id is None:
            return kept
        quote_id = dialog.next_id

"""A quote as the client reads it: on the person's paper, in the client's language. Costs and margins never stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from salesplanner.domain.capitals import capitals
from salesplanner.domain.quotes import Quote, QuoteLine, Totals, totals
from salesplanner.domain.quoting import Letterhead
from salesplanner.report import quotewords
from salesplanner.report.document import Block, Document, Head, Paragraph, Table
from salesplanner.report.workbook import Cell, Format, Formula, Sheet, Workbook
from salesplanner.store import Store
from salesplanner.words import Words

_FORMATS: tuple[Format, ...] = ("count", "text", "text", "number", "text", "price", "money", "text")


class Line(Struct, frozen=True, kw_only=True):
    """A line as the client sees it: nothing else of it comes onto paper."""

    item: str
    spec: str
    quantity: str
    unit: str
    price: Decimal
    total: int
    note: str


class Offer(Struct, frozen=True, kw_only=True):
    """All that the client sees of a quote."""

    quote: Quote
    lines: tuple[Line, ...]
    sums: Totals
    client: str
    contact: str
    letterhead: Letterhead
    seller: str


def gather(store: Store, quote: Quote, lines: Sequence[QuoteLine]) -> Offer:
    """Read what stands on the paper of a quote, kept or still being written."""
    client, contact = store.clients.find(quote.client_id), store.contacts.find(quote.contact_id)
    shown = tuple(
        Line(
            item=each.item,
            spec=each.spec,
            quantity=each.quantity,
            unit=each.unit,
            price=each.price,
            total=each.total,
            note=each.note,
        )
        for each in lines
    )
    return Offer(
        quote=quote,
        lines=shown,
        sums=totals(quote, lines),
        client=client.name if client else "",
        contact=" ".join(filter(None, (contact.name, contact.title))) if contact else "",
        letterhead=store.quoting.letterhead(),
        seller=store.settings.get("person.name", ""),
    )


def title(offer: Offer, words: Words) -> str:
    """What the paper is called."""
    return f"{words.translate('Quotation', 'Quotation')} {quotewords.name(offer.quote)}"


def document(offer: Offer, words: Words) -> Document:
    """The paper."""
    say, quote, head = words.translate, offer.quote, offer.letterhead
    blocks: list[Block] = []
    to = words.commas(filter(None, (offer.client, offer.contact)))
    if to:
        blocks.append(Paragraph(words.colon(say("Quotation", "To")) + to, strong=(offer.client,)))
    blocks.append(Paragraph(say("Quotation", "We are pleased to offer you the following:")))
    blocks.append(_table(offer, words))
    if words.zh and words.currency == "CNY":
        amount = capitals(offer.sums.gross)
        blocks.append(Paragraph(words.colon(say("Quotation", "Amount in words")) + amount, strong=(amount,)))
    blocks += [Paragraph(name + text, strong=(name,)) for name, text in _terms(offer, words)]
    if offer.seller:
        blocks.append(Paragraph(words.colon(say("Quotation", "Offered by")) + offer.seller))
    if head.footer:
        blocks.append(Paragraph(head.footer, "muted"))
    return Document(
        title=title(offer, words),
        byline=_dates(quote, words),
        language=words.language,
        blocks=tuple(blocks),
        author=offer.seller,
        head=_head(head, words.language),
    )


def _head(letterhead: Letterhead, language: str) -> Head | None:
    below = (letterhead.place(language), " · ".join(filter(None, (letterhead.phone, letterhead.email))))
    head = Head(
        name=letterhead.name(language),
        lines=tuple(filter(None, below)),
        logo=Path(letterhead.logo) if letterhead.logo else None,
    )
    return head if head.name or head.lines or head.logo else None


def _dates(quote: Quote, words: Words) -> str:
    say = words.translate
    parts = [words.colon(say("Quotation", "Date")) + quote.day.isoformat()]
    if quote.valid_until is not None:
        parts.append(words.colon(say("Quotation", "Valid until")) + quote.valid_until.isoformat())
    return " · ".join(parts)


def _head_row(words: Words, *, has_notes: bool) -> tuple[str, ...]:
    say = words.translate
    head = (
        say("Quotation", "No."),
        say("Quotation", "Item"),
        say("Quotation", "Specification"),
        say("Quotation", "Quantity"),
        say("Quotation", "Unit"),
        say("Quotation", "Unit price"),
        say("Quotation", "Amount"),
    )
    return (*head, say("Quotation", "Remark")) if has_notes else head


def _table(offer: Offer, words: Words) -> Table:
    has_notes = any(each.note for each in offer.lines)
    head = _head_row(words, has_notes=has_notes)
    rows = [
        (
            str(number),
            each.item,
            each.spec,
            each.quantity,
            each.unit,
            words.money_full(each.price),
            words.money_full(each.total),
            *([each.note] if has_notes else []),
        )
        for number, each in enumerate(offer.lines, 1)
    ]
    rows += [("", name, "", "", "", "", words.money_full(amount)) for name, amount in _sums(offer, words)]
    align = ("left", "left", "left", "right", "left", "right", "right")
    return Table(head, tuple(rows), align=align)  # type: ignore[arg-type]


def _sums(offer: Offer, words: Words) -> list[tuple[str, int]]:
    """What stands below the lines; a step that changes nothing is left out."""
    say, quote, sums = words.translate, offer.quote, offer.sums
    rate = f"{quote.tax_percent.normalize():f} %"
    found = []
    if quote.discount:
        found += [(say("Quotation", "Sum"), sums.lines), (say("Quotation", "Discount"), -quote.discount)]
    if not quote.tax_included and quote.tax_percent:
        found += [
            (say("Quotation", "Net"), sums.net),
            (say("Quotation", "Tax {rate}").format(rate=rate), sums.tax),
        ]
    unit = "元" if words.zh and words.currency == "CNY" else words.currency
    total = say("Quotation", "Total ({currency})").format(currency=unit)
    return [*found, (total, sums.gross)]


def _terms(offer: Offer, words: Words) -> list[tuple[str, str]]:
    say, quote = words.translate, offer.quote
    rate = f"{quote.tax_percent.normalize():f} %"
    tax = ""
    if quote.tax_percent:
        tax = (
            say("Quotation", "prices include {rate} tax ({tax})")
            if quote.tax_included
            else say("Quotation", "unit prices without tax; {rate} tax is added")
        ).format(rate=rate, tax=words.money_full(offer.sums.tax))
    pairs = [
        (say("Quotation", "Tax"), tax),
        (say("Quotation", "Delivery"), quote.delivery),
        (say("Quotation", "Terms of payment"), quote.terms),
        (say("Quotation", "Note"), quote.note),
    ]
    return [(words.colon(name), text) for name, text in pairs if text]


def workbook(offer: Offer, words: Words) -> Workbook:
    """The same as a spreadsheet that goes on counting."""
    has_notes = any(each.note for each in offer.lines)
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            each.item,
            each.spec,
            Decimal(each.quantity),
            each.unit,
            each.price / 100,
            Formula(f"=ROUND(D{number + 1}*F{number + 1},2)", Decimal(each.total) / 100),
            *([each.note] if has_notes else []),
        )
        for number, each in enumerate(offer.lines, 1)
    ]
    blank: tuple[Cell, ...] = (None,) * 4
    rows += [(None, name, *blank, Decimal(amount) / 100) for name, amount in _sums(offer, words)]
    rows += [(None, name + text) for name, text in _terms(offer, words)]
    return Workbook(
        sheets=(
            Sheet(
                quotewords.name(offer.quote),
                _head_row(words, has_notes=has_notes),
                tuple(rows),
                formats=_FORMATS,
            ),
        ),
        title=title(offer, words),
        author=offer.seller,
        language=words.language,
    )

"""How quotes and their prices are said in a line: a number with its version, a state with its colour, a price."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesplanner.domain.prices import PriceSort
from salesplanner.domain.quotes import Quote, QuoteState
from salesplanner.words import Words


def name(quote: Quote) -> str:
    """The number, with the version from the second on."""
    return quote.number if quote.version == 1 else f"{quote.number} V{quote.version}"


def state(quote: Quote, words: Words, today: date) -> str:
    """Draft, sent, expired, accepted, declined."""
    say = words.translate
    if quote.is_expired(today):
        return say("QuoteState", "Expired")
    return {
        QuoteState.DRAFT: say("QuoteState", "Draft"),
        QuoteState.SENT: say("QuoteState", "Sent"),
        QuoteState.ACCEPTED: say("QuoteState", "Accepted"),
        QuoteState.DECLINED: say("QuoteState", "Declined"),
    }[quote.state]


def tone(quote: Quote, today: date) -> str:
    """The colour of the state."""
    if quote.is_expired(today):
        return "risk"
    tones = {QuoteState.SENT: "accent", QuoteState.ACCEPTED: "done"}
    return tones.get(quote.state, "neutral")


def sort(kind: PriceSort, words: Words) -> str:
    """Where a price comes from."""
    say = words.translate
    return {
        PriceSort.QUOTED: say("PriceSort", "I quoted"),
        PriceSort.SUPPLIER: say("PriceSort", "Supplier"),
        PriceSort.COMPETITOR: say("PriceSort", "Competitor"),
        PriceSort.LISTED: say("PriceSort", "My list"),
    }[kind]


def price(minor: Decimal | None, words: Words) -> str:
    """A unit's price in full, without needless cents."""
    return "" if minor is None else words.money_full(minor).removesuffix(".00")

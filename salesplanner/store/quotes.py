"""Quotes, the price list and what was heard of prices, in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesplanner.domain.quotes import PriceItem, PriceNote, Quote, QuoteLine
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class QuoteLines(Records[QuoteLine]):
    """The parts of quotes."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "quote_line", QuoteLine)

    def of(self, quote_id: int) -> list[QuoteLine]:
        """The lines of one quote, in their order."""
        return self._where("quote_id = ?", [quote_id], order="position, id")


class Quotes(Records[Quote]):
    """What was offered to clients."""

    def __init__(self, journal: Journal, lines: QuoteLines) -> None:
        super().__init__(journal, "quote", Quote)
        self._lines = lines

    def of_client(self, client_id: int) -> list[Quote]:
        """One client's quotes, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, version DESC, id DESC")

    def of_deal(self, deal_id: int) -> list[Quote]:
        """The quotes of one deal, latest first."""
        return self._where("deal_id = ?", [deal_id], order="day DESC, version DESC, id DESC")

    def versions(self, number: str) -> list[Quote]:
        """Every version of a number, the first one first."""
        return self._where("number = ?", [number], order="version, id")

    def put(self, quote: Quote, lines: Sequence[QuoteLine]) -> int:
        """Keep a quote with exactly these lines, in one change; its id."""
        with self._journal.change("quote changed" if quote.id else "quote added", name=quote.number):
            if quote.id:
                self.save(quote)
            quote_id = quote.id or self.add(quote)
            known = {each.id: each for each in self._lines.of(quote_id)}
            for position, line in enumerate(lines):
                wanted = replace(line, quote_id=quote_id, position=position)
                present = known.pop(line.id, None)
                if present is None:
                    self._lines.add(replace(wanted, id=0, uid=""))
                elif present != wanted:
                    self._lines.save(wanted)
            for each in known:
                self._lines.delete(each)
        return quote_id


class PriceItems(Records[PriceItem]):
    """The own price list."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "price_item", PriceItem)

    def all(self) -> list[PriceItem]:
        """The list by item."""
        return self._where("1", order="item, spec, id")

    def listed(self, item: str, spec: str = "") -> PriceItem | None:
        """What the list says of an item: of just this spec, or else of the item without one."""
        found = self._where("item = ? AND spec IN (?, '')", [item, spec], order="spec <> '' DESC, id DESC")
        return found[0] if found else None


class PriceNotes(Records[PriceNote]):
    """Prices heard from suppliers and of competitors."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "price_note", PriceNote)

    def of_item(self, item: str) -> list[PriceNote]:
        """What was heard of an item, latest first."""
        return self._where("item = ?", [item], order="day DESC, id DESC")

    def of_rivals(self, names: Sequence[str], *, limit: int = 20) -> list[PriceNote]:
        """What was heard of the prices of these competitors, latest first."""
        marks = ", ".join("?" * len(names))
        order = f"day DESC, id DESC LIMIT {int(limit)}"
        return self._where(f"kind = 'competitor' AND rival IN ({marks})", list(names), order=order) if names else []


@dataclass(frozen=True, slots=True)
class Offered:
    """A price that a client was quoted: a unit's, in minor units."""

    quote_id: int
    client_id: int | None
    client: str
    day: date
    spec: str
    price: int
    cost: int | None


class PriceMemory:
    """What was paid, asked and heard of an item: read while quoting."""

    def __init__(self, journal: Journal) -> None:
        self._db = journal.db

    def offered(self, item: str, *, limit: int = 50) -> list[Offered]:
        """What clients were quoted for an item in quotes that went out, latest first; of each quote the latest version counts."""
        rows = self._db.execute(
            "SELECT q.id, q.client_id, coalesce(c.name, ''), q.day, l.spec, l.price, l.cost FROM quote_line l"
            " JOIN quote q ON q.id = l.quote_id AND q.deleted_at IS NULL AND q.state <> 'draft'"
            " LEFT JOIN client c ON c.id = q.client_id WHERE l.item = ? AND l.deleted_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM quote n WHERE n.revises_id = q.id AND n.deleted_at IS NULL AND n.state <> 'draft')"
            " ORDER BY q.day DESC, q.id DESC, l.position LIMIT ?",
            [item, limit],
        )
        return [
            Offered(quote_id, client_id, client, date.fromisoformat(day), spec, price, cost)
            for quote_id, client_id, client, day, spec, price, cost in rows
        ]

    def items(self, text: str = "", limit: int = 200) -> list[str]:
        """Items that anything is known of, whose name holds the text."""
        rows = self._db.execute(
            "SELECT item FROM (SELECT item FROM quote_line WHERE deleted_at IS NULL UNION SELECT item FROM price_item"
            " WHERE deleted_at IS NULL UNION SELECT item FROM price_note WHERE deleted_at IS NULL)"
            " WHERE instr(lower(item), lower(?)) > 0 ORDER BY item LIMIT ?",
            [text, limit],
        )
        return [row[0] for row in rows]

"""Which record goes into which row of a form's table, and what the rows below it, Others and Total, come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import words
from salesplanner.exchange.forms.content import Content, Exact, Value

Record = Mapping[str, Value]
#: By what a row is known that the form names itself.
_KEYS = ("part", "client", "deal")


class Listing(Struct, frozen=True):
    """The columns of a table: the name of each that is known, by what its amounts are divided, and how many rows are asked for."""

    names: Mapping[int, str]
    units: Mapping[int, int | None]
    most: int | None = None

    def placed(self, content: Content, target: str, rows: Sequence[Mapping[int, str]]) -> list[Record | None]:
        """What goes into each of the rows that say this now, and into new ones behind them; None for one that is left alone.

        Rows that the form names, with nothing else in them, get what belongs to their names; others give way.
        """
        records = self._records(content, target)
        key = next((column for name in _KEYS for column, each in self.names.items() if each == name), None)
        if not records:
            return []
        if rows and key is not None and all(self._is_named(row, key) for row in rows):
            known = {bare(str(each.get(self.names[key], ""))): each for each in self._all(content, target)}
            return [self._but(known.get(bare(row[key])), key) for row in rows]
        found: list[Record | None] = [
            {**each, words.NUMBER: str(number)} for number, each in enumerate(records[: self.most], 1)
        ]
        emptied = dict.fromkeys(self.names.values(), "")
        return found + [emptied if any(map(str.strip, row.values())) else None for row in rows[len(found) :]]

    def below(self, content: Content, target: str, text: str, *, has_rest: bool) -> Record:
        """What a row below comes to: a sum of what is listed, or of all where the rest has a row too, or that rest."""
        records = self._records(content, target)
        listed = records if has_rest and words.is_total(text) else records[: self.most]
        if not words.is_total(text):
            listed = records[self.most or len(records) :] if words.is_rest(text) else []
        return {
            name: total
            for name in set(self.names.values())
            if (total := _sum([row[name] for row in listed if name in row], is_share=name.endswith("share")))
            is not None
        }

    def _records(self, content: Content, target: str) -> Sequence[Record]:
        """Those that are listed: what brought nothing only where what it brought before is asked for."""
        is_compared = "previous" in self.names.values()
        return [each for each in self._all(content, target) if is_compared or "previous" not in each or each["amount"]]

    def _all(self, content: Content, target: str) -> Sequence[Record]:
        return content.tables.get(target.removeprefix("table."), ())

    def _is_named(self, row: Mapping[int, str], key: int) -> bool:
        others = (
            row.get(column, "") for column, name in self.names.items() if name not in (words.NUMBER, self.names[key])
        )
        return bool(row.get(key, "").strip()) and not any(map(str.strip, others))

    def _but(self, record: Record | None, key: int) -> Record | None:
        return None if record is None else {name: each for name, each in record.items() if name != self.names[key]}


def _sum(values: Sequence[Value], *, is_share: bool) -> Value | None:
    """The sum of amounts, or of shares; None of anything else."""
    if values and all(isinstance(each, Decimal) for each in values):
        return sum((each for each in values if isinstance(each, Decimal)), Decimal(0))
    shares = [each.number for each in values if isinstance(each, Exact)]
    if not is_share or not values or len(shares) < len(values):
        return None
    whole = sum(shares, Decimal(0))
    return Exact(f"{whole * 100:.0f}%", whole, "percent")

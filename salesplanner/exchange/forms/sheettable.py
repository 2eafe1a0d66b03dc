"""The rows of a table on a sheet of a form, filled one behind the other, and those below them that sum up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from salesplanner.exchange.forms import tablewords, words
from salesplanner.exchange.forms.content import Content, Value
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.sheet import Sheet


class Table(Struct, frozen=True):
    """The rows of a table below its head; `insert` puts so many rows behind one, where that can be done."""

    sheet: Sheet
    rows: list[int]
    listing: Listing
    insert: Callable[[int, int], bool]

    def fill(self, content: Content, target: str) -> bool:
        """One row behind the other, and what the rest comes to where that is asked for; whether there was anything."""
        names = self.listing.names
        said = [
            {column: "" if self.sheet.is_computed(row, column) else self.sheet.text(row, column) for column in names}
            for row in self.rows
        ]  # a formula beside a printed name is the form's, and no figure of last month
        placed = self.listing.placed(content, target, said)
        if not any(placed):
            return False
        room = self._room_for(len(placed))
        for row, values in zip(room, placed, strict=False):
            self._write(row, values or {}, content)
        if (more := len(placed) - len(room)) > 0:
            column = next(column for column, name in names.items() if name != tablewords.NUMBER)
            self.sheet.write(room[-1], column, f"{self.sheet.text(room[-1], column)} … +{more}")
        self._sum_up(room[-1] + 1, content, target)
        return True

    def _sum_up(self, row: int, content: Content, target: str) -> None:
        """The rows below that sum up, as far as no formula does."""
        ends: list[tuple[int, str]] = []
        while text := next((text for text in self.sheet.filled(row).values() if not text.isdigit()), ""):
            if not (words.is_rest(text) or words.is_total(text)):
                break
            ends.append((row, text))
            row += 1
        has_rest = any(words.is_rest(text) for _, text in ends)
        for row, text in ends:
            values = self.listing.below(content, target, text, has_rest=has_rest)
            blank = {
                name: values[name]
                for column, name in self.listing.names.items()
                if name in values and not self.sheet.text(row, column)
            }
            self._write(row, blank, content)

    def _room_for(self, count: int) -> list[int]:
        """The rows to fill, as many as are needed, new ones among them where they harm nothing."""
        missing = count - len(self.rows)
        if missing > 0 and self.insert(self.rows[-1], missing):
            self.rows.extend(range(self.rows[-1] + 1, self.rows[-1] + 1 + missing))  # those of the tables beside it too
        return self.rows

    def _write(self, row: int, values: Mapping[str, Value], content: Content) -> None:
        for column, name in self.listing.names.items():
            if name in values:
                self.sheet.put(row, column, values[name], content, self.listing.units[column])

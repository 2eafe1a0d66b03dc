"""From a row to a record that is not kept yet: names instead of ids, and the reason where a row cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct, field

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Alternative, Client, Contact, Grade
from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import addresses, amounts, reach, values
from salesplanner.exchange.records import extras
from salesplanner.exchange.records.ties import Tie
from salesplanner.exchange.source import Cell, SourceRow
from salesplanner.exchange.tables import titles

T = TypeVar("T")

TEXT_MOST = 500
NOTE_MOST = 20_000


class Draft(Struct, frozen=True, kw_only=True):
    """A record of a row, with the names it refers to."""

    row: int
    record: Any
    client: str = ""
    client_id: int | None = None  # the client of the book that is meant
    parent: str = ""
    referrer: str = ""
    stage: str = ""
    project_type: str = ""
    contact: str = ""
    client_number: str = ""
    firm: Client | None = None  # what a row about people says of their client
    ties: tuple[Tie, ...] = ()  # other clients that a client has to do with, besides those above it
    beside: tuple[Alternative, ...] = ()  # facts kept beside the record's own
    beside_people: tuple[tuple[str, Alternative], ...] = ()  # the same of those named beside a client, by their names
    is_line: bool = False  # the row is one more thing of the order above it
    is_firm: bool = False  # the row names the client and nobody who works there
    people: tuple[Contact, ...] = ()  # named beside a client
    history: tuple[tuple[Activity, str], ...] = ()  # what was done, and what comes next; with whom
    deals: tuple[Deal, ...] = ()
    filled: frozenset[str] = frozenset()  # fields that the row gives a value
    remarks: frozenset[str] = frozenset()  # what is to be said of it: "undated", "unread"


class Reading(Struct, frozen=True, kw_only=True):
    """How the columns of a file are read: by field, their place and header, order of dates, unit of amounts."""

    columns: Mapping[str, int]
    today: date
    names: Mapping[str, str] = field(default_factory=dict)
    date_orders: Mapping[str, str] = field(default_factory=dict)
    decimal_commas: frozenset[str] = frozenset()
    units: Mapping[str, int] = field(default_factory=dict)
    extras: tuple[tuple[int, str], ...] = ()  # columns that are kept in the note, with what is written before them
    about: str = ""  # what is written over the table
    currency: str = ""  # in which the book is kept
    is_titled: bool = False  # the day stands above the table
    are_cards: bool = False
    region_is: str = ""  # which part of an address the region is: the province, the city, the country
    postcode_first: bool = False  # 80331 München, as the columns stand
    grades: Mapping[str, Grade] = field(default_factory=dict)  # by the words that the person said what they mean


#: Whether a day without a year lies behind (-1) or ahead (1), and whether a month alone is its first or last day.
_NEAR = {"day": -1, "opened_on": -1, "lost_on": -1, "last_on": -1, "since": -1, "next_on": 1, "expected_on": 1}
_NEAR["deal_expected_on"] = 1
_MONTH = {"since": -1, "opened_on": -1, "expected_on": 1, "deal_expected_on": 1, "next_on": 1}


class Said(dict[str, Cell]):
    """What a row says, by field; fields that have no column, or no value, are not in it."""

    __slots__ = ("source",)
    source: SourceRow


class Cells:
    """Reads what rows say: each cell is looked at once, then read as often as its field is asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._places = tuple(reading.columns.items())
        self._taken = tuple(reading.columns.values())
        self._parts = tuple(name for name in addresses.PARTS if name in reading.columns)

    def said(self, row: SourceRow) -> Said:
        """The cells of a row by field."""
        found, cells, is_nothing, begins = Said(), row.cells, values.is_nothing, values.NOTHING_BEGINS
        found.source = row
        for name, place in self._places:
            cell = cells[place]
            if cell is None or cell == "" or (type(cell) is str and cell[0] in begins and is_nothing(cell)):
                continue
            found[name] = cell
        return found

    def text(self, row: Said, field: str, most: int = TEXT_MOST) -> str:
        """The cell as text, on one line where it is short."""
        cell = row.get(field)
        if cell is None:
            return ""
        text = cell.strip() if type(cell) is str else values.to_text(cell)
        is_plain = most > TEXT_MOST or (text.isprintable() and "  " not in text)
        return (text if is_plain else one_line(text))[:most]

    def texts(self, row: Said, *wanted: str) -> dict[str, Any]:
        """Several cells as texts, those that are there."""
        return {name: self.text(row, name) for name in wanted if name in row}

    def phone(self, row: Said, *wanted: str) -> str:
        """The phones of several cells."""
        found = [reach.to_phones(row[name]) for name in wanted if name in row]
        if len(found) < 2:
            return found[0][:TEXT_MOST] if found else ""
        return " / ".join(dict.fromkeys(filter(None, found)))[:TEXT_MOST]

    def lost_phones(self, row: Said, *wanted: str) -> list[str]:
        """Cells of phones that hold no number to call, with their headers, for the note."""
        return [
            f"{self.reading.names.get(name, name)}: {values.to_text(row[name])}"
            for name in wanted
            if name in row
            and not (said := str(row[name])).isdigit()
            and "E" in said.upper()
            and not reach.to_phones(said)  # as 1.38E+10
        ]

    def address(self, row: Said, street: str) -> str:
        """The address of its street and of what other columns say of the place; empty where they say no more than the region."""
        parts = {name: self.text(row, name) for name in self._parts if name in row}
        said = self.text(row, street)
        if not parts:
            return said
        if self.reading.region_is and "region" in row:
            parts.setdefault(self.reading.region_is, self.text(row, "region"))
        return addresses.joined(said, parts, postcode_first=self.reading.postcode_first)[:TEXT_MOST]

    def mail(self, row: Said, *wanted: str) -> str:
        """The mail addresses of several cells."""
        found = [reach.to_mails(row[name]) for name in wanted if name in row]
        if len(found) < 2:
            return found[0][:TEXT_MOST] if found else ""
        return ", ".join(dict.fromkeys(filter(None, found)))[:TEXT_MOST]

    def date(self, row: Said, field: str) -> date | None:
        """The day in a cell. Raises Problem(NOT_A_DATE)."""
        cell = row.get(field)
        if cell is None:
            return None
        order = self.reading.date_orders.get(field, "ymd")
        if field == "day" and self.reading.is_titled:
            return titles.day_of(cell, order, self.reading.today)
        near, month = _NEAR.get(field, 0), _MONTH.get(field, 0)
        return values.to_date(cell, order, self.reading.today, near=near, month=month)

    def amount(self, row: Said, field: str) -> int | None:
        """The amount in a cell. Raises Problem(NOT_AN_AMOUNT)."""
        cell = row.get(field)
        if cell is None:
            return None
        comma, unit = field in self.reading.decimal_commas, self.reading.units.get(field, 1)
        return amounts.to_amount(cell, decimal_comma=comma, unit=unit)

    def or_words(self, read: Callable[[Said, str], T], row: Said, field: str, notes: list[str]) -> T | None:
        """What a reader gives; None where the cell says it in words, which go to the notes with their header. Raises Problem."""
        try:
            return read(row, field)
        except Problem:
            if not values.is_words(row[field]):
                raise
            notes.append(f"{self.reading.names.get(field, field)}: {self.text(row, field)}")
            return None

    def hoped(self, row: Said, field: str, notes: list[str], *, is_sure: bool = False) -> int | None:
        """The amount in a cell; one that is not known yet is in the notes, and one said in words if it need not be sure. Raises Problem."""
        if field not in row and field in self.reading.columns:
            cell = row.source.cells[self.reading.columns[field]]
            notes += [f"{self.reading.names.get(field, field)}: {cell}"] if values.is_pending(cell) else []
        return self.amount(row, field) if is_sure else self.or_words(self.amount, row, field, notes)

    def currency(self, row: Said, notes: list[str], prefix: str = "") -> str:
        """The currency of a row's amount where it is not the book's; the notes then say it as the row does."""
        own, names, amount = self.reading.currency, self.reading.names, f"{prefix}amount"
        for name in (f"{prefix}currency", amount):
            said = self.text(row, name) if isinstance(row.get(name), str) else ""
            if code := amounts.currency_of(said, own):
                notes += [f"{names[name]}: {said}"] if code != own else []
                return "" if code == own else code
            notes += [f"{names[name]}: {said}"] if said and name != amount else []
        code = amounts.currency_of(names.get(amount, ""), own) if amount in row else ""
        notes += [f"{names[amount]}: {self.text(row, amount)}"] if code not in ("", own) else []
        return "" if code == own else code

    def noted(self, row: Said, *said: str) -> str:
        """The note of a row: what is said, and what columns say that are no field."""
        told = [each for each in said if each]
        if self.reading.extras:
            told += extras.lines(row.source, self.reading.extras, self._taken)
        return "\n".join(told)[:NOTE_MOST]

    def joined_name(self, row: Said, prefix: str = "") -> str:
        """A name of its parts, family name first where it is Chinese."""
        parts = (f"{prefix}first_name", f"{prefix}middle_name", f"{prefix}last_name")
        return values.full_name(*(self.text(row, name) for name in parts))


def need(text: str, field: str) -> str:
    """A text that must be there. Raises Problem(REQUIRED)."""
    if not text:
        raise Problem(Kind.REQUIRED, field=field)
    return text

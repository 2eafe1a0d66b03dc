"""An import planned: what a table would add to a book, join to what is in it, or give back. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.clients import Grade
from salesplanner.domain.deals import Stage
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import firm_key
from salesplanner.exchange import amounts, values
from salesplanner.exchange.columns import fields, headers, meanings, settling
from salesplanner.exchange.records import atclients, extras, orderlines, whose
from salesplanner.exchange.records.book import Snapshot as Snapshot
from salesplanner.exchange.records.book import snapshot as snapshot
from salesplanner.exchange.records.drafts import Draft, Reading
from salesplanner.exchange.records.pairs import Decision as Decision
from salesplanner.exchange.records.pairs import Pair
from salesplanner.exchange.records.reached import Reached
from salesplanner.exchange.records.rows import RowReader
from salesplanner.exchange.records.sorting import Sorting
from salesplanner.exchange.records.sorting import Wishes as Wishes
from salesplanner.exchange.source import SourceRow, SourceTable, many_records
from salesplanner.exchange.tables import goingon


class ImportResult(Struct, frozen=True, kw_only=True):
    """What an import did, or would do."""

    rows: int
    added: int
    updated: int
    duplicates: int
    rejected: int
    rejected_file: Path | None
    columns: dict[str, str]
    date_order: str
    firms: int = 0  # of those added: rows of a list of people that name a client and nobody there

    def as_json(self) -> dict[str, Any]:
        """The command line's words."""
        return {
            "rows": self.rows,
            "added": self.added,
            "updated": self.updated,
            "duplicates": self.duplicates,
            "rejected": self.rejected,
            "rejected_file": str(self.rejected_file) if self.rejected_file else None,
            "columns": self.columns,
            "date_order": self.date_order,
        }


class RowsRead(Struct, frozen=True):
    """The rows of a table as records that are not kept yet, those that are given back, and out of what they were read."""

    known: Snapshot
    table: SourceTable
    way: tuple[Any, ...]
    reading: Reading
    drafts: list[Draft]
    rejected: list[tuple[SourceRow, Problem]]
    lines: int = 0  # rows that are one record with a row above
    extras: tuple[int, ...] = ()  # columns that are kept in the note
    given: int = 0  # rows whose client stands in a row above only


class ImportPlan(Struct, frozen=True, kw_only=True):
    """What will be added, updated, left out as a duplicate, or given back with its reason.

    `pairs` are the rows that are, or may be, a record that is there already or stands in a row above.
    """

    kind: str
    read: RowsRead
    columns: dict[str, str]
    date_order: str
    added: list[Draft]
    updated: list[tuple[int, Draft]]
    duplicates: list[Draft]
    new_clients: list[str]
    new_stages: list[Stage]
    pairs: list[Pair] = field(default_factory=list)
    overwrite: bool = False  # where both have a value, the file's is right

    @property
    def table(self) -> SourceTable:
        """The table that it is a plan of."""
        return self.read.table

    @property
    def rejected(self) -> list[tuple[SourceRow, Problem]]:
        """The rows that are given back, in their order."""
        return self.read.rejected

    @property
    def rows(self) -> int:
        """How many rows were looked at."""
        return len(self.read.drafts) + self.read.lines + len(self.rejected)

    @property
    def problems(self) -> list[Problem]:
        """Why rows are given back."""
        return [problem for _, problem in self.rejected]

    @property
    def firms(self) -> int:
        """How many rows name a client and nobody who works there."""
        return sum(draft.is_firm for draft in self.added)

    def result(self, rejected_file: Path | None = None) -> ImportResult:
        """The counts."""
        return ImportResult(
            rows=self.rows,
            added=len(self.added),
            updated=len(self.updated),
            duplicates=len(self.duplicates),
            rejected=len(self.rejected),
            rejected_file=rejected_file,
            columns=self.columns,
            date_order=self.date_order,
            firms=self.firms,
        )


# --- planning -------------------------------------------------------------------------------------------------------


@many_records()
def plan_import(
    known: Snapshot,
    table: SourceTable,
    kind: str,
    *,
    mapping: Mapping[str, str] | None = None,
    only: Mapping[str, Iterable[str]] | None = None,
    date_order: str = "auto",
    update: bool = False,
    wishes: Wishes | None = None,
    grades: Mapping[str, Grade] | None = None,
    before: ImportPlan | None = None,
    kept: Iterable[str] | None = None,
) -> ImportPlan:
    """What importing a table would do.

    `mapping` names columns by field ("" leaves a field out), `only` keeps rows whose column has one of the values,
    `grades` says what words mean, `kept` names the columns that go to the note, else those do that would be missed. The rows of an earlier plan out of the same are not read again.
    Raises Problem: COLUMN_MISSING, COLUMN_NEEDED, FIELD_UNKNOWN, DATE_ORDER_UNCLEAR.
    """
    wishes = wishes or Wishes(update=update)
    wanted = {name: list(texts) for name, texts in (only or {}).items()}
    way = (kind, dict(mapping or {}), wanted, date_order, grades, None if kept is None else tuple(kept))
    read = before.read if before is not None else None
    if read is None or read.known is not known or read.table is not table or read.way != way:
        read = _read(known, table, way)
    sorting = Sorting(kind, known, wishes)
    for draft in read.drafts:
        sorting.place(draft)
    drafts = [*sorting.added, *(draft for _, draft in sorting.updated)]
    reading = read.reading
    return ImportPlan(
        kind=kind,
        read=read,
        columns={name: table.headers[place] for name, place in reading.columns.items()},
        date_order=date_order if date_order != "auto" else next(iter(reading.date_orders.values()), "ymd"),
        added=sorting.added,
        updated=sorting.updated,
        duplicates=sorting.duplicates,
        new_clients=_new_clients(kind, known, drafts),
        new_stages=meanings.new_stages(known.stages, (draft.stage for draft in drafts)) if kind == "deals" else [],
        pairs=sorting.pairs,
        overwrite=wishes.update,
    )


def _read(known: Snapshot, table: SourceTable, way: tuple[Any, ...]) -> RowsRead:
    """The rows of a table read in a way: by kind, named columns, wanted values, order of dates and words of grades."""
    kind, mapping, only, date_order, grades, kept = way
    columns = fields.match(kind, table, mapping)
    if needed := fields.missing(kind, columns):
        raise Problem(Kind.COLUMN_NEEDED, field=needed[0])
    reading = reading_of(kind, table, columns, known.today, date_order, grades or {})
    taken = {*columns.values(), *(_left_out(kind, table, mapping) if kept is None else ())}
    places = extras.columns(table, taken) if kept is None else [table.column(name) for name in kept]
    reading = replace(reading, extras=extras.heads(table, places), currency=known.currency)
    reader, client_of = RowReader(kind, reading), whose.finder(known, kind, columns)
    ways = Reached(known, reading.names)
    drafts: list[Draft] = []
    rejected = [(row, Problem(Kind(why), row=row.number)) for row, why in table.refused]
    rows, given = goingon.filled_down(kind, table, columns)
    for row in table.wanted(rows, only):
        try:
            draft = reader.draft(row)
            client_id = client_of(draft, row)
            draft = draft if client_id is None else replace(draft, client_id=client_id)
            drafts.append(draft if kind in ("clients", "contacts") else ways.told(draft))
        except Problem as problem:
            reader.reject()
            is_said_nowhere = problem.kind is Kind.REQUIRED and problem.facts.get("field") not in columns
            why = Kind.COLUMN_NEEDED if is_said_nowhere else problem.kind  # no cell of the row could be filled in
            rejected.append((row, Problem(why, **{**problem.facts, "row": row.said})))
    records = orderlines.summed(drafts) if kind == "orders" else drafts
    lines = len(drafts) - len(records)
    if table.people is not None and kind == "clients":
        records, of_people = _with_people(known, table, columns, records, date_order, has_all=not only)
        rejected += of_people
    rejected.sort(key=lambda each: each[0].number)
    return RowsRead(known, table, way, reading, records, rejected, lines, tuple(places), given)


def _with_people(
    known: Snapshot,
    table: SourceTable,
    columns: Mapping[str, int],
    drafts: list[Draft],
    date_order: str,
    *,
    has_all: bool,
) -> tuple[list[Draft], list[tuple[SourceRow, Problem]]]:
    """The rows of clients with the people of their other sheet; and those of these that are given back, under the table's columns."""
    assert table.people is not None
    unknown = replace(known, all_clients=[], all_people=[])  # whose they are the file says before the book
    read = _read(unknown, table.people, ("contacts", {}, {}, date_order, None, None))
    start = max((row.number for row in (*table.rows, *table.skipped)), default=0)
    found, unclear = atclients.joined(drafts, read.drafts, table.people, start, known.clients)
    given = [
        (atclients.given(row, table, columns, read.reading.columns["client"], start), problem)
        for row, problem in (*read.rejected, *unclear)
    ]
    given = [(row, Problem(problem.kind, **{**problem.facts, "row": row.said})) for row, problem in given]
    return (found, given) if has_all else (found[: len(drafts)], [])


def _left_out(kind: str, table: SourceTable, mapping: Mapping[str, str]) -> Iterable[int]:
    """The columns of fields that the person leaves out."""
    if all(mapping.values()):
        return ()
    return fields.match(kind, table, {name: column for name, column in mapping.items() if column}).values()


def reading_of(
    kind: str, table: SourceTable, columns: Mapping[str, int], today: date, order: str, grades: Mapping[str, Grade]
) -> Reading:
    """How the columns of a table are read, told from all their values. Raises Problem(DATE_ORDER_UNCLEAR)."""
    shapes = {each.name: each.shape for each in headers.FIELDS[kind]}
    dated = [name for name in columns if shapes[name] == "date"]
    money = [name for name in columns if shapes[name] == "money"]
    cells = {name: [row.cells[columns[name]] for row in table.rows] for name in (*dated, *money)}
    if order != "auto":
        allowed = {name: values.orders_of(cells[name]) for name in dated}
        orders = {name: order if order in allowed[name] else min(allowed[name]) for name in dated}
    else:
        by_header = {table.headers[columns[name]]: cells[name] for name in dated}
        told = values.find_orders(by_header)
        orders = {name: told[table.headers[columns[name]]] for name in dated}
    general = amounts.unit_of(table.above)
    return Reading(
        columns=columns,
        today=today,
        names={name: table.shorts[place] if table.shorts else table.headers[place] for name, place in columns.items()},
        date_orders=orders,
        decimal_commas=frozenset(name for name in money if amounts.has_decimal_comma(cells[name])),
        units={name: _unit(table.headers[columns[name]], general) for name in money},
        grades=grades,
        about=table.above,
        are_cards=table.path.suffix.lower() == ".vcf",
        is_titled="day" in columns and columns["day"] == table.from_title,
        region_is=settling.region_is(table, columns),
        postcode_first=columns.get("postcode", -1) < columns.get("city", columns.get("region", -1)),
    )


def _unit(header: str, general: int) -> int:
    own = amounts.unit_of(header)
    return own if own > 1 or "元" in header else general


def _named(kind: str, draft: Draft) -> list[str]:
    """The clients that a row names besides its own record."""
    links = [draft.parent, *(tie.name for tie in draft.ties)]
    if kind == "clients":
        return links
    return [draft.client, *links] if draft.client_id is None else links


def _new_clients(kind: str, known: Snapshot, drafts: list[Draft]) -> list[str]:
    """Names that no client of the book or file has, in the order they come."""
    own = {firm_key(draft.record.name) for draft in drafts} if kind == "clients" else set()
    names: dict[str, str] = {}
    for draft in drafts:
        for named in _named(kind, draft):
            key = firm_key(named) if named else ""
            is_known = key in known.clients.by_core and named != draft.client
            if key and key not in own and not is_known:
                names.setdefault(key, named)
    return list(names.values())

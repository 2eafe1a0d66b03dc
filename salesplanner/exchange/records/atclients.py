"""People on a sheet of their own, in a workbook of clients: each joins the row of the client that theirs names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Problem
from salesplanner.exchange.records import extras, whose
from salesplanner.exchange.records.doubles import Faces, face_of_client
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.pairs import firm_facts
from salesplanner.exchange.source import Cell, SourceRow, SourceTable

Rejected = list[tuple[SourceRow, Problem]]


def joined(
    drafts: Sequence[Draft], people: Iterable[Draft], table: SourceTable, start: int, book: Faces
) -> tuple[list[Draft], Rejected]:
    """The rows of clients, each with its people; a client that only its people name has a row of its own, numbered from `start`.

    Given back are the people whose client may be one of several, of the file or of the book, as rows of their `table`.
    """
    found = {draft.row: draft for draft in drafts}
    clients = Faces()
    for draft in drafts:
        clients.add(face_of_client(draft.record, draft.people, row=draft.row))
    rejected: Rejected = []
    rows = {row.number: row for row in table.rows}
    for each in people:
        try:
            there = whose.called(clients, each)
            if there is None:
                whose.called(book, each)
        except Problem as problem:
            rejected.append((rows[each.row], problem))
            continue
        if there is None:
            firm = replace(each.firm or Client(name=each.client), external_id=each.client_number)
            there = face_of_client(firm, (), row=start + each.row)
            clients.add(there)
            found[there.row] = Draft(row=there.row, record=firm, filled=frozenset({"name", "external_id"}))
        found[there.row] = _with(found[there.row], each)
    return list(found.values()), rejected


def given(row: SourceRow, table: SourceTable, columns: Mapping[str, int], client: int, start: int) -> SourceRow:
    """A row of the people's sheet under the columns of the clients': whose it is, and all that it says in the note."""
    assert table.people is not None
    cells: list[Cell] = [None] * len(table.headers)
    lines = extras.lines(row, extras.heads(table.people, range(len(row.cells))), ())
    cells[columns.get("note", len(cells) - 1)] = "\n".join(lines)
    cells[columns["name"]] = row.cells[client]
    return SourceRow(start + row.number, tuple(cells), f"{table.people.sheet} {row.number}")


def _with(draft: Draft, person: Draft) -> Draft:
    """The row of a client with one of its people, and what theirs says of the client."""
    record = replace(draft.record, **firm_facts(draft.record, person))
    if person.is_firm:
        return replace(draft, record=record)
    return replace(
        draft,
        record=record,
        people=(*draft.people, person.record),
        beside_people=(*draft.beside_people, *((person.record.name, each) for each in person.beside)),
    )

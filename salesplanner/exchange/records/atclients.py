"""People on a sheet of their own, in a workbook of clients: each joins the row of the client that theirs names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import firm_key, name_key, region_key
from salesplanner.exchange.records import extras
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.pairs import firm_facts
from salesplanner.exchange.source import Cell, SourceRow, SourceTable

Rejected = list[tuple[SourceRow, Problem]]


def joined(
    drafts: Sequence[Draft], people: Iterable[Draft], table: SourceTable, start: int
) -> tuple[list[Draft], Rejected]:
    """The rows of clients, each with its people; a client that only its people name has a row of its own, numbered from `start`.

    Given back are the people whose client may be one of several, as rows of their `table`.
    """
    found = list(drafts)
    places = _Places(found)
    rejected: Rejected = []
    rows = {row.number: row for row in table.rows}
    for each in people:
        try:
            place = places.of(each)
        except Problem as problem:
            rejected.append((rows[each.row], problem))
            continue
        if place is None:
            firm = replace(each.firm or Client(name=each.client), external_id=each.client_number)
            row = Draft(row=start + each.row, record=firm, filled=frozenset({"name", "external_id"}))
            found.append(_with(row, each))
            places.add(len(found) - 1, firm)
        else:
            found[place] = _with(found[place], each)
    return found, rejected


def given(row: SourceRow, table: SourceTable, columns: Mapping[str, int], client: int, start: int) -> SourceRow:
    """A row of the people's sheet under the columns of the clients': whose it is, and all that it says in the note."""
    assert table.people is not None
    cells: list[Cell] = [None] * len(table.headers)
    lines = extras.lines(row, extras.heads(table.people, range(len(row.cells))), ())
    cells[columns.get("note", len(cells) - 1)] = "\n".join(lines)
    cells[columns["name"]] = row.cells[client]
    return SourceRow(start + row.number, tuple(cells), f"{table.people.sheet} {row.number}")


class _Places:
    """Where clients stand among the rows, by their numbers and names."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._by_number: dict[str, int] = {}
        self._regions: dict[int, str] = {}
        self._by_core: dict[str, list[tuple[str, int]]] = {}
        for place, draft in enumerate(drafts):
            self.add(place, draft.record)

    def add(self, place: int, client: Client) -> None:
        """One more."""
        if client.external_id:
            self._by_number.setdefault(client.external_id, place)
        self._regions[place] = region_key(client.region)
        self._by_core.setdefault(firm_key(client.name), []).append((name_key(client.name), place))

    def of(self, person: Draft) -> int | None:
        """The row of a person's client. Raises Problem(CLIENT_UNCLEAR)."""
        if person.client_number in self._by_number:
            return self._by_number[person.client_number]
        named = self._by_core.get(firm_key(person.client), [])
        exactly = [place for key, place in named if key == name_key(person.client)]
        found = exactly or [place for _, place in named]
        if len(found) > 1 and person.firm is not None and (region := region_key(person.firm.region)):
            found = [place for place in found if self._regions[place] == region] or found
        if len(found) > 1:
            raise Problem(Kind.CLIENT_UNCLEAR, value=person.client)
        return found[0] if found else None


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

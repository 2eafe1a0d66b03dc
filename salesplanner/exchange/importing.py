"""An import planned: what a table would add to a book, update in it, or give back. Nothing is written here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from salesplanner.domain.deals import Stage
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import fields, values
from salesplanner.exchange.drafts import Draft, Reading, RowReader, digits, name_key
from salesplanner.exchange.source import SourceRow, SourceTable
from salesplanner.store import Store

_ALIKE = 88
_SUSPECTS_MOST = 200
_KNOWN_STAGES = {
    "prospecting": 10,
    "lead": 10,
    "线索": 10,
    "qualification": 20,
    "qualified": 20,
    "初步接洽": 20,
    "contacted": 20,
    "engaging": 40,
    "needsanalysis": 30,
    "需求确定": 30,
    "discovery": 30,
    "proposal": 50,
    "quote": 50,
    "方案报价": 50,
    "报价": 50,
    "negotiation": 70,
    "谈判": 70,
    "谈判审核": 70,
    "contract": 90,
    "合同": 90,
    "contractsent": 90,
}
_OTHER_CHANCE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What the book holds of the things an import looks at; values only, so that a worker may hold it."""

    today: date
    clients: dict[str, int]  # by name key
    client_phones: dict[str, int]
    stages: list[Stage]
    ids: dict[str, dict[str, int]]  # external ids by kind
    keys: dict[str, dict[Hashable, list[int]]]
    contacts: dict[tuple[int, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did, or would do."""

    rows: int
    added: int
    updated: int
    duplicates: int
    rejected: int
    rejected_file: Path | None
    columns: dict[str, str]
    date_order: str

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What will be added, updated, left out as a duplicate, or given back with its reason."""

    kind: str
    table: SourceTable
    columns: dict[str, str]
    date_order: str
    rows: int
    added: list[Draft]
    updated: list[tuple[int, Draft]]
    duplicates: list[Draft]
    rejected: list[tuple[SourceRow, Problem]]
    new_clients: list[str]
    new_stages: list[Stage]
    suspects: list[tuple[str, str]] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """Why rows are given back."""
        return [problem for _, problem in self.rejected]

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
        )


# --- planning -------------------------------------------------------------------------------------------------------


def snapshot(store: Store) -> Snapshot:
    """Read what planning looks at."""
    clients = store.clients.all()
    names = {client.id: name_key(client.name) for client in clients}
    deals, orders, activities = store.deals.all(), store.orders.all(), store.activities.all()
    keys: dict[str, dict[Hashable, list[int]]] = {kind: defaultdict(list) for kind in fields.FIELDS}
    ids: dict[str, dict[str, int]] = {kind: {} for kind in fields.FIELDS}
    for kind, records in (("deals", deals), ("orders", orders), ("activities", activities), ("clients", clients)):
        for record in records:
            if record.external_id:
                ids[kind][record.external_id] = record.id
            if kind != "clients":
                keys[kind][_key(kind, record, names.get(record.client_id or 0, ""))].append(record.id)  # type: ignore[union-attr]
    contacts = {(contact.client_id or 0, name_key(contact.name)): contact.id for contact in store.contacts.all()}
    return Snapshot(
        today=store.today(),
        clients={key: client_id for client_id, key in reversed(names.items())},
        client_phones={digits(client.phone): client.id for client in clients if digits(client.phone)},
        stages=store.stages.all(),
        ids=ids,
        keys=keys,
        contacts=contacts,
    )


def plan_import(
    known: Snapshot,
    table: SourceTable,
    kind: str,
    *,
    mapping: Mapping[str, str] | None = None,
    only: Mapping[str, Iterable[str]] | None = None,
    date_order: str = "auto",
    update: bool = False,
) -> ImportPlan:
    """What importing a table would do.

    `mapping` names columns by field ("" leaves a field out), `only` keeps rows whose column has one of the values.
    Raises Problem: COLUMN_MISSING, COLUMN_NEEDED, FIELD_UNKNOWN, DATE_ORDER_UNCLEAR.
    """
    columns = fields.match(kind, table, mapping)
    if needed := fields.missing(kind, columns):
        raise Problem(Kind.COLUMN_NEEDED, field=needed[0])
    rows = _wanted(table, only or {})
    order = _order(kind, table, columns) if date_order == "auto" else date_order
    reading = Reading(
        columns=columns, date_order=order, today=known.today, decimal_commas=_decimal_commas(kind, table, columns)
    )
    drafts, rejected = _read(RowReader(kind, reading), rows)
    sorted_out = _sort_out(kind, known, drafts, update)
    kept = [*sorted_out[0], *(draft for _, draft in sorted_out[1])]
    new_clients = _new_clients(kind, known, kept)
    return ImportPlan(
        kind=kind,
        table=table,
        columns={name: table.headers[place] for name, place in columns.items()},
        date_order=order,
        rows=len(rows),
        added=sorted_out[0],
        updated=sorted_out[1],
        duplicates=sorted_out[2],
        rejected=rejected,
        new_clients=new_clients,
        new_stages=_new_stages(known, kept) if kind == "deals" else [],
        suspects=_suspects(known, kind, sorted_out[0], new_clients),
    )


def _wanted(table: SourceTable, only: Mapping[str, Iterable[str]]) -> list[SourceRow]:
    rows = list(table.rows)
    for name, wanted in only.items():
        place = table.column(name)
        texts = {text.strip() for text in wanted}
        rows = [row for row in rows if values.to_text(row.cells[place]) in texts]
    return rows


def _order(kind: str, table: SourceTable, columns: Mapping[str, int]) -> str:
    dated = [field.name for field in fields.FIELDS[kind] if field.shape == "date" and field.name in columns]
    cells = {table.headers[columns[name]]: [row.cells[columns[name]] for row in table.rows] for name in dated}
    return values.find_order(cells)


def _decimal_commas(kind: str, table: SourceTable, columns: Mapping[str, int]) -> frozenset[str]:
    amounts = [field.name for field in fields.FIELDS[kind] if field.shape == "money" and field.name in columns]
    return frozenset(
        name for name in amounts if values.has_decimal_comma(row.cells[columns[name]] for row in table.rows)
    )


def _read(reader: RowReader, rows: list[SourceRow]) -> tuple[list[Draft], list[tuple[SourceRow, Problem]]]:
    drafts, rejected = [], []
    for row in rows:
        try:
            drafts.append(reader.draft(row))
        except Problem as problem:
            rejected.append((row, problem))
    return drafts, rejected


def _key(kind: str, record: Any, client: str) -> Hashable:
    """By what two records without a number are the same."""
    if kind == "deals":
        return record.name, client, record.amount, record.opened_on, record.closed_on, record.status
    if kind == "orders":
        return record.day, client, record.amount, record.product, record.channel
    return record.day, record.at, record.kind, record.title, client


Sorted = tuple[list[Draft], list[tuple[int, Draft]], list[Draft]]


def _sort_out(kind: str, known: Snapshot, drafts: list[Draft], update: bool) -> Sorted:
    """Which drafts are new, which update a record, which are there already.

    Rows without a number are compared as a multiset: the n-th alike row of a file is the n-th alike record of the
    book, so a first import keeps alike rows and a second finds all of them.
    """
    added: list[Draft] = []
    updated: list[tuple[int, Draft]] = []
    duplicates: list[Draft] = []
    seen: set[Hashable] = set()
    used: Counter[Hashable] = Counter()
    for draft in drafts:
        present, is_repeated = _present(kind, known, draft, seen, used)
        if present is not None and update:
            updated.append((present, draft))
        elif present is not None or is_repeated:
            duplicates.append(draft)
        else:
            added.append(draft)
    return added, updated, duplicates


def _present(
    kind: str, known: Snapshot, draft: Draft, seen: set[Hashable], used: Counter[Hashable]
) -> tuple[int | None, bool]:
    """The record that a draft is already, and whether the file has said it before."""
    if kind == "clients":
        marks: list[Hashable] = [name_key(draft.record.name)]
        phone = digits(draft.record.phone)
        found = known.clients.get(name_key(draft.record.name)) or (known.client_phones.get(phone) if phone else None)
        return found, _repeated(marks, seen)
    if kind == "contacts":
        client = known.clients.get(name_key(draft.client), 0)
        person = (name_key(draft.client), name_key(draft.record.name), draft.record.email, draft.record.phone)
        return known.contacts.get((client, name_key(draft.record.name))), _repeated([person], seen)
    if draft.record.external_id:
        number = draft.record.external_id
        return known.ids[kind].get(number), _repeated([number], seen)
    key = _key(kind, draft.record, name_key(draft.client))
    there = known.keys[kind].get(key, [])
    used[key] += 1
    return (there[used[key] - 1] if used[key] <= len(there) else None), False


def _repeated(marks: list[Hashable], seen: set[Hashable]) -> bool:
    repeated = any(mark in seen for mark in marks)
    seen.update(marks)
    return repeated


def _new_clients(kind: str, known: Snapshot, drafts: list[Draft]) -> list[str]:
    """Names that no client of the book or file has, in the order they come."""
    own = {name_key(draft.record.name) for draft in drafts} if kind == "clients" else set()
    names: dict[str, str] = {}
    for draft in drafts:
        for name in (draft.client, draft.parent):
            key = name_key(name)
            if key and key not in known.clients and key not in own:
                names.setdefault(key, name)
    return list(names.values())


def _new_stages(known: Snapshot, drafts: list[Draft]) -> list[Stage]:
    """Stages that the book does not have, after its own, the likelier to win the later."""
    present = {name_key(stage.name) for stage in known.stages}
    names: dict[str, str] = {}
    for draft in drafts:
        if draft.stage and name_key(draft.stage) not in present:
            names.setdefault(name_key(draft.stage), draft.stage)
    chances = {name: _KNOWN_STAGES.get(fields.plain(name), _OTHER_CHANCE) for name in names.values()}
    first = len(known.stages)
    ordered = sorted(chances, key=lambda name: chances[name])
    return [Stage(name=name, position=first + place, chance=chances[name]) for place, name in enumerate(ordered)]


def _suspects(known: Snapshot, kind: str, added: list[Draft], new_clients: list[str]) -> list[tuple[str, str]]:
    """New names that are much like a client's; said, never decided."""
    names = [draft.record.name for draft in added] if kind == "clients" else new_clients
    if not known.clients or not names:
        return []
    from rapidfuzz import fuzz, process

    choices = list(known.clients)
    found = []
    for name in names[:2000]:
        best = process.extractOne(name_key(name), choices, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is not None:
            found.append((name, best[0]))
    return found[:_SUSPECTS_MOST]

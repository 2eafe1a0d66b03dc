"""An import: planned without touching the book, then kept as one change, all or nothing."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import fields, values
from salesplanner.exchange.drafts import Draft, Reading, RowReader, digits, name_key
from salesplanner.exchange.source import SourceRow, SourceTable
from salesplanner.store import Store
from salesplanner.store.deals import order_of

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
_STEP = 1000


class Cancelled(Exception):
    """The person stopped the import; nothing was kept."""


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


# --- keeping --------------------------------------------------------------------------------------------------------


def apply(
    store: Store,
    plan: ImportPlan,
    *,
    progress: Callable[[int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Keep what was planned, as one change; rows that cannot be read are written to a file beside the source.

    `progress` is told percent; when `cancelled` says so, Cancelled is raised and nothing is kept.
    """
    with store.change("import", file=plan.table.path.name, count=len(plan.added)):
        _Keeping(store, plan, progress or (lambda _: None), cancelled or (lambda: False)).run()
    return plan.result(write_rejected(plan))


class _Keeping:
    """One import being kept."""

    def __init__(
        self, store: Store, plan: ImportPlan, progress: Callable[[int], object], cancelled: Callable[[], bool]
    ) -> None:
        self._store = store
        self._plan = plan
        self._progress = progress
        self._cancelled = cancelled
        self._clients = {name_key(client.name): client.id for client in reversed(store.clients.all())}
        self._contacts = {(contact.client_id, name_key(contact.name)): contact.id for contact in store.contacts.all()}

    def run(self) -> None:
        """New clients and stages first, then the records, then updates."""
        plan = self._plan
        self._add_clients([Client(name=name) for name in plan.new_clients])
        self._store.stages.add_many(plan.new_stages)
        self._stages = {name_key(stage.name): stage.id for stage in reversed(self._store.stages.all())}
        for start in range(0, len(plan.added), _STEP):
            if self._cancelled():
                raise Cancelled
            self._progress(round(90 * start / len(plan.added)))
            self._add(plan.added[start : start + _STEP])
        for record_id, draft in plan.updated:
            self._update(record_id, draft)
        self._mark_clients()
        if self._cancelled():
            raise Cancelled
        self._progress(100)

    def _add_clients(self, clients: list[Client]) -> None:
        for client, client_id in zip(clients, self._store.clients.add_many(clients), strict=True):
            self._clients.setdefault(name_key(client.name), client_id)

    def _add(self, drafts: list[Draft]) -> None:
        if self._plan.kind == "clients":
            self._add_clients([draft.record for draft in drafts])
            self._link_clients(drafts)
            return
        records = [self._resolved(draft) for draft in drafts]
        if self._plan.kind == "contacts":
            self._store.contacts.add_many(records)
        elif self._plan.kind == "orders":
            self._store.orders.add_many(records)
        elif self._plan.kind == "activities":
            self._store.activities.add_many(records)
        else:
            ids = self._store.deals.add_many(records)
            won = [replace(deal, id=i) for i, deal in zip(ids, records, strict=True) if deal.status is DealStatus.WON]
            self._store.orders.add_many(order_of(deal) for deal in won)

    def _link_clients(self, drafts: list[Draft]) -> None:
        """Contacts named beside a client; parents, also those that come later in the file, once all are there."""
        people = [
            Contact(client_id=self._clients[name_key(draft.record.name)], name=draft.contact, title=draft.contact_title)
            for draft in drafts
            if draft.contact
        ]
        self._store.contacts.add_many(people)

    def _resolved(self, draft: Draft) -> Any:
        """The record with the ids of what it names."""
        client_id = self._clients.get(name_key(draft.client)) if draft.client else None
        record = replace(draft.record, client_id=client_id)
        if draft.contact and client_id is not None:
            record = replace(record, contact_id=self._contact(client_id, draft.contact))
        if isinstance(record, Deal) and record.status is DealStatus.OPEN:
            first = min(self._stages.values(), default=None)
            record = replace(record, stage_id=self._stages.get(name_key(draft.stage), first))
        return record

    def _contact(self, client_id: int, name: str) -> int:
        key = (client_id, name_key(name))
        if key not in self._contacts:
            self._contacts[key] = self._store.contacts.add(Contact(client_id=client_id, name=name))
        return self._contacts[key]

    def _update(self, record_id: int, draft: Draft) -> None:
        """Give a record the values that its row fills; a deal that was closed meanwhile is closed."""
        records: Any = getattr(self._store, self._plan.kind)
        present = records.get(record_id)
        wanted = draft.record if self._plan.kind == "clients" else self._resolved(draft)
        closes = isinstance(present, Deal) and present.status is not wanted.status and present.is_open
        skipped = {"status", "closed_on", "stage_id"} if isinstance(present, Deal) else set()
        changed = {
            name: getattr(wanted, name)
            for name in (draft.filled | {"client_id"}) - skipped
            if hasattr(present, name)
            and getattr(wanted, name) not in (None, "")
            and getattr(wanted, name) != getattr(present, name)
        }
        if changed and not (isinstance(present, Deal) and not present.is_open):
            records.change(record_id, **changed)
        if isinstance(present, Deal) and present.is_open:
            self._move(present, wanted, closes)

    def _move(self, present: Deal, wanted: Deal, closes: bool) -> None:
        deals = self._store.deals
        if closes and wanted.status is DealStatus.WON and wanted.closed_on:
            deals.win(present.id, on=wanted.closed_on, amount=wanted.amount or present.amount or 0)
        elif closes and wanted.closed_on:
            reason = wanted.lost_reason or fields.reason_of("other")
            assert reason is not None
            deals.lose(present.id, on=wanted.closed_on, reason=reason, to=wanted.lost_to)
        elif wanted.stage_id and wanted.stage_id != present.stage_id:
            deals.move_to(present.id, wanted.stage_id, on=self._store.today())

    def _mark_clients(self) -> None:
        """Who bought is a customer, who has an open deal is active; parents are linked."""
        plan = self._plan
        if plan.kind == "clients":
            for draft in [*plan.added, *(draft for _, draft in plan.updated)]:
                if draft.parent:
                    child, parent = self._clients[name_key(draft.record.name)], self._clients[name_key(draft.parent)]
                    if child != parent:
                        self._store.clients.change(child, parent_id=parent)
            return
        bought, talking = set(), set()
        for draft in plan.added:
            client_id = self._clients.get(name_key(draft.client)) if draft.client else None
            if client_id and (
                plan.kind == "orders" or (plan.kind == "deals" and draft.record.status is DealStatus.WON)
            ):
                bought.add(client_id)
            elif client_id and plan.kind == "deals" and draft.record.is_open:
                talking.add(client_id)
        present = self._store.clients.many(bought | talking)
        for client_id, client in present.items():
            status = ClientStatus.CUSTOMER if client_id in bought else ClientStatus.ACTIVE
            if client.status is not status and client.status in (ClientStatus.PROSPECT, ClientStatus.ACTIVE):
                self._store.clients.change(client_id, status=status)


# --- rows given back ------------------------------------------------------------------------------------------------


def write_rejected(plan: ImportPlan) -> Path | None:
    """The rows that could not be read, with their reasons, beside the source or in the exports folder; None for none."""
    if not plan.rejected:
        return None
    from salesplanner import paths

    source = plan.table.path
    name = f"{source.stem}.rejected.csv"
    for place in (source.parent / name, paths.exports() / name):
        try:
            _write_rejected(plan, place)
        except Problem:
            continue
        return place
    return None


def _write_rejected(plan: ImportPlan, path: Path) -> None:
    from salesplanner.exchange.files import atomic_write

    with atomic_write(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow([*plan.table.headers, "row", "reason", "value"])
        for row, problem in plan.rejected:
            value = problem.facts.get("value", problem.facts.get("field", ""))
            writer.writerow([*(values.to_text(cell) for cell in row.cells), row.number, problem.kind.value, value])

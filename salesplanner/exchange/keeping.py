"""An import kept: what was planned goes into the book as one change, all or nothing."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from salesplanner import paths
from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.problems import Problem
from salesplanner.exchange import fields, values
from salesplanner.exchange.drafts import Draft, name_key
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.importing import ImportPlan, ImportResult
from salesplanner.store import Store
from salesplanner.store.deals import order_of

T = TypeVar("T")

#: Rows between two questions whether to stop: few enough that a window stays awake.
_STEP = 250


class Cancelled(Exception):
    """The person stopped the import; nothing was kept."""


def apply(store: Store, plan: ImportPlan, *, go_on: Callable[[int], bool] = lambda percent: True) -> ImportResult:
    """Keep what was planned, as one change; rows that cannot be read are written to a file beside the source.

    `go_on` is told percent every few rows; when it answers False, Cancelled is raised and nothing is kept.
    """
    with store.change("import", file=plan.table.path.name, count=len(plan.added)):
        _Keeping(store, plan, go_on).run()
    return plan.result(write_rejected(plan))


class _Keeping:
    """One import being kept."""

    def __init__(self, store: Store, plan: ImportPlan, go_on: Callable[[int], bool]) -> None:
        self._store = store
        self._plan = plan
        self._go_on = go_on
        self._done = 0
        self._clients = {name_key(client.name): client.id for client in reversed(store.clients.all())}
        self._contacts = {(contact.client_id, name_key(contact.name)): contact.id for contact in store.contacts.all()}

    def run(self) -> None:
        """New clients and stages first, then the records, then updates."""
        plan = self._plan
        for names in self._parts(plan.new_clients):
            self._add_clients([Client(name=name) for name in names])
        self._store.stages.add_many(plan.new_stages)
        self._stages = {name_key(stage.name): stage.id for stage in reversed(self._store.stages.all())}
        for drafts in self._parts(plan.added):
            self._add(drafts)
        for updates in self._parts(plan.updated):
            for record_id, draft in updates:
                self._update(record_id, draft)
        self._mark_clients()
        self._ask(99)

    def _parts(self, things: Sequence[T]) -> Iterator[Sequence[T]]:
        """A few things at a time, asking before each part whether to go on."""
        plan = self._plan
        all_of_it = len(plan.new_clients) + len(plan.added) + len(plan.updated)
        for start in range(0, len(things), _STEP):
            self._ask(95 * self._done // all_of_it)
            part = things[start : start + _STEP]
            yield part
            self._done += len(part)

    def _ask(self, percent: int) -> None:
        if not self._go_on(percent):
            raise Cancelled

    def _add_clients(self, clients: list[Client]) -> None:
        for client, client_id in zip(clients, self._store.clients.add_many(clients), strict=True):
            self._clients.setdefault(name_key(client.name), client_id)

    def _add(self, drafts: Sequence[Draft]) -> None:
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

    def _link_clients(self, drafts: Sequence[Draft]) -> None:
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


def write_rejected(plan: ImportPlan) -> Path | None:
    """The rows that could not be read, with their reasons, beside the source or in the exports folder; None for none."""
    if not plan.rejected:
        return None
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
    with atomic_write(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow([*plan.table.headers, "row", "reason", "value"])
        for row, problem in plan.rejected:
            value = problem.facts.get("value", problem.facts.get("field", ""))
            writer.writerow([*(values.to_text(cell) for cell in row.cells), row.number, problem.kind.value, value])

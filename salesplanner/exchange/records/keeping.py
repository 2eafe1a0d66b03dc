"""An import kept: what was planned goes into the book as one change, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Order
from salesplanner.domain.sameness import firm_key, name_key
from salesplanner.exchange.columns import meanings
from salesplanner.exchange.records import giveback
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.importing import ImportPlan, ImportResult
from salesplanner.exchange.records.pairs import changes, filled_up, firm_facts
from salesplanner.exchange.source import many_records
from salesplanner.store import Store
from salesplanner.store.deals import order_of
from salesplanner.words import Words

T = TypeVar("T")

#: Rows between two questions whether to stop: few enough that a window stays awake.
_STEP = 250
#: How much of the time the records take, in percent; the rest goes to what is derived of them.
_RECORDS_SHARE = 65


class Cancelled(Exception):
    """The person stopped the import; nothing was kept."""


def apply(
    store: Store, plan: ImportPlan, *, words: Words | None = None, go_on: Callable[[int], bool] = lambda percent: True
) -> ImportResult:
    """Keep what was planned, as one change; with `words` the rows that cannot be read are given back as a file.

    `go_on` is told percent every few rows; when it answers False, Cancelled is raised and nothing is kept.
    """
    if plan.added or plan.updated:
        keeping = _Keeping(store, plan, go_on, words)
        facts = {"file": plan.table.path.name, "count": len(plan.added)}
        with many_records(), store.change("import", between=keeping.go_on_finishing, **facts):
            keeping.run()
    return plan.result(giveback.write(plan, words) if words is not None else None)


class _Keeping:
    """One import being kept."""

    def __init__(self, store: Store, plan: ImportPlan, go_on: Callable[[int], bool], words: Words | None) -> None:
        self._store = store
        self._plan = plan
        self._go_on = go_on
        self._words = words
        self._done = self._finished = 0  # so often was it asked whether to go on
        self._expected = 1 + 3 * (len(plan.new_clients) + len(plan.added) + len(plan.updated)) // _STEP
        self._clients: dict[str, int] = {}  # new ones, by their names
        self._rows: dict[int, int] = {}  # the client of each row
        self._own = {firm_key(draft.record.name) for draft in plan.added} if plan.kind == "clients" else set()
        concerned = {client_id for client_id in (draft.client_id for draft in plan.added) if client_id is not None}
        concerned |= {
            record_id if plan.kind == "clients" else draft.client_id or 0 for record_id, draft in plan.updated
        }
        people = store.contacts.at(concerned)
        self._contacts = {(person.client_id, name_key(person.name)): person.id for person in people}
        self._people = {person.id: person for person in people}

    def run(self) -> None:
        """New clients and stages first, then the records, then updates."""
        plan = self._plan
        self._go_on_keeping()
        self._add_clients(self._named_clients())
        self._store.stages.add_many(plan.new_stages)
        self._stages = self._store.stages.all()
        self._types = {name_key(each.name): each.id for each in self._store.project_types.all()}
        if plan.kind == "clients":
            ids = self._add_clients([self._with_referrer(draft) for draft in plan.added])
            self._rows.update((draft.row, client_id) for draft, client_id in zip(plan.added, ids, strict=True))
            self._add_beside(list(zip(ids, plan.added, strict=True)))
        else:
            self._add([self._resolved(draft) for draft in self._each(plan.added)])
        for record_id, draft in self._each(plan.updated):
            self._update(record_id, draft)
        if plan.kind == "contacts":
            self._rows.update((each.row, self._client_of(each) or 0) for each in plan.added if each.is_firm)
        if plan.kind in ("clients", "contacts"):
            self._link_clients()
        else:
            self._mark_clients()

    def _named_clients(self) -> list[Client]:
        """The clients that rows name and the book does not have, with what rows of deals, orders and activities say of them."""
        told: dict[str, Client] = {}
        for draft in self._plan.added if self._plan.kind != "contacts" else ():
            if draft.firm is not None and draft.client_id is None:
                key = firm_key(draft.client)
                told[key] = filled_up(told[key], draft.firm) if key in told else draft.firm
        return [replace(told.get(firm_key(name), Client(name=name)), name=name) for name in self._plan.new_clients]

    def _with_referrer(self, draft: Draft) -> Any:
        """The client; who brought it is in the note where it is no client that is known."""
        key = firm_key(draft.referrer) if draft.referrer else ""
        if not key or key in self._own or key in self._plan.read.known.clients.by_core:
            return draft.record
        said = f"{self._plan.read.reading.names.get('referrer', '')}: {draft.referrer}"
        return replace(draft.record, note="\n".join(filter(None, [draft.record.note, said])))

    def _each(self, things: Iterable[T]) -> Iterator[T]:
        """Thing by thing, asking now and then whether to go on."""
        for number, thing in enumerate(things, 1):
            if number % _STEP == 0:
                self._go_on_keeping()
            yield thing

    def _go_on_keeping(self) -> None:
        """Ask once more between two parts of the records. Raises Cancelled."""
        self._done += 1
        self._ask(min(_RECORDS_SHARE, _RECORDS_SHARE * self._done // self._expected))

    def go_on_finishing(self) -> None:
        """Ask once more between two parts of what is derived of the records. Raises Cancelled."""
        self._finished += 1
        self._ask(min(99, _RECORDS_SHARE + (100 - _RECORDS_SHARE) * self._finished // self._done))

    def _ask(self, percent: int) -> None:
        if not self._go_on(percent):
            raise Cancelled

    def _add_clients(self, clients: list[Client]) -> list[int]:
        ids = self._store.clients.add_many(clients, between=self._go_on_keeping)
        for client, client_id in zip(clients, ids, strict=True):
            self._clients.setdefault(firm_key(client.name), client_id)
        return ids

    def _add(self, records: list[Any]) -> None:
        """Records that are no clients, with what goes with them."""
        kept: Any = getattr(self._store, self._plan.kind)
        drafts = self._plan.added
        if self._plan.kind == "contacts":
            self._add_people(records)
            return
        ids = kept.add_many(records, between=self._go_on_keeping)
        self._tell_firms([draft for draft in drafts if draft.client_id is not None])
        if self._plan.kind == "activities":
            self._add_history([(record.client_id, draft) for record, draft in zip(records, drafts, strict=True)])
        elif self._plan.kind == "deals":
            won = [replace(deal, id=i) for i, deal in zip(ids, records, strict=True) if deal.status is DealStatus.WON]
            self._store.orders.add_many(map(order_of, won), between=self._go_on_keeping)

    def _add_people(self, records: list[Contact]) -> None:
        drafts = self._plan.added
        people = [(each, draft) for each, draft in zip(records, drafts, strict=True) if not draft.is_firm]
        ids = self._store.contacts.add_many([each for each, _ in people], between=self._go_on_keeping)
        self._keep_beside([(person.client_id, i, draft) for i, (person, draft) in zip(ids, people, strict=True)])
        self._tell_firms(drafts)

    def _tell_firms(self, drafts: Sequence[Draft]) -> None:
        """Fill what is not known of clients from the rows of their people."""
        told = [(self._client_of(draft), draft) for draft in drafts if draft.firm is not None]
        known = self._store.clients.many(client_id for client_id, _ in told if client_id)
        for client_id, draft in told:
            if client_id in known and (facts := firm_facts(known[client_id], draft)):
                self._store.clients.change(client_id, **facts)
                known[client_id] = replace(known[client_id], **facts)

    # --- what a row of a client holds besides --------------------------------------------------------------------

    def _add_beside(self, clients: list[tuple[int, Draft]]) -> None:
        """People, records and deals of clients that do not have them yet."""
        wanted = [
            (key, person)
            for client_id, draft in self._each(clients)
            for person in draft.people
            if (key := (client_id, name_key(person.name))) not in self._contacts
        ]
        at, people = [key[0] for key, _ in wanted], [person for _, person in wanted]
        ids = self._store.contacts.add_many(people, between=self._go_on_keeping, client_id=at)
        for (key, _), person_id in zip(wanted, ids, strict=True):
            self._contacts.setdefault(key, person_id)
        first = self._first_stage()
        deals = [
            replace(deal, client_id=client_id, stage_id=first) for client_id, draft in clients for deal in draft.deals
        ]
        self._store.deals.add_many(deals, between=self._go_on_keeping)
        self._keep_beside([(client_id, None, draft) for client_id, draft in clients])
        self._keep_of_people(clients, set(ids))
        self._add_history(list(clients))

    def _keep_beside(self, told: Sequence[tuple[int | None, int | None, Draft]]) -> None:
        """Facts kept beside those of a client, or of a contact at one."""
        self._store.alternatives.add_many(
            replace(each, client_id=client_id, contact_id=contact_id)
            for client_id, contact_id, draft in told
            for each in draft.beside
        )

    def _keep_of_people(self, clients: Sequence[tuple[int, Draft]], new: set[int]) -> None:
        """Facts kept beside those of people who came in with their clients."""
        self._store.alternatives.add_many(
            replace(each, client_id=client_id, contact_id=person_id)
            for client_id, draft in clients
            for who, each in draft.beside_people
            if (person_id := self._contacts.get((client_id, name_key(who)))) in new
        )

    def _add_history(self, clients: Sequence[tuple[int | None, Draft]]) -> None:
        found = [(each, client_id, who) for client_id, draft in self._each(clients) for each, who in draft.history]
        self._store.activities.add_many(
            [each for each, _, _ in found],
            between=self._go_on_keeping,
            client_id=[client_id for _, client_id, _ in found],
            contact_id=[self._contacts.get((client_id, name_key(who))) for _, client_id, who in found],
        )

    def _client_of(self, draft: Draft) -> int | None:
        if draft.client_id is not None or not draft.client:
            return draft.client_id
        return self._clients.get(firm_key(draft.client))

    def _resolved(self, draft: Draft, there: Any = None) -> Any:
        """The record with the ids of what it names; a deal has the type and stage of the one that is there where its row names none."""
        client_id = self._client_of(draft)
        record = replace(draft.record, client_id=client_id)
        if draft.contact and client_id is not None:
            contact_id = self._contact(client_id, draft)
            record = replace(record, contact_id=contact_id) if not isinstance(record, Order) else record
        if "undated" in draft.remarks and self._words is not None:
            said = self._words.translate("Import", "The list does not say when it was lost; {day} stands for it.")
            said = said.format(day=record.closed_on)
            record = replace(record, note="\n".join(filter(None, [record.note, said])))
        return self._typed(record, draft, there) if isinstance(record, Deal) else record

    def _typed(self, deal: Deal, draft: Draft, there: Deal | None) -> Deal:
        """A deal with its type, which is in the note where the book has none of the name; an open one with a stage of it."""
        type_id = there.type_id if there is not None else None
        if draft.project_type and (type_id is None or self._plan.overwrite):
            type_id = self._types.get(name_key(draft.project_type), type_id)
            if name_key(draft.project_type) not in self._types:
                said = f"{self._plan.read.reading.names.get('project_type', '')}: {draft.project_type}"
                deal = replace(deal, note="\n".join(filter(None, [deal.note, said])))
        deal = replace(deal, type_id=type_id)
        if deal.status is not DealStatus.OPEN:
            return deal
        return replace(deal, stage_id=self._stage(draft.stage, type_id, there.stage_id if there is not None else None))

    def _stage(self, name: str, type_id: int | None, now: int | None) -> int | None:
        """The stage of a name on the way of a type, else the one the deal is in now, else the first; with no type the first of the name."""
        way = [stage for stage in self._stages if type_id is None or stage.type_id in (type_id, None)]
        way.sort(key=lambda stage: stage.type_id is None and type_id is not None)
        named = [stage.id for stage in way if name_key(stage.name) == name_key(name)]
        found = [*named, *(stage.id for stage in way if stage.id == now)]
        return next(iter(found), None) or (way[0].id if type_id is not None and way else self._first_stage())

    def _first_stage(self) -> int | None:
        return min((stage.id for stage in self._stages), default=None)

    def _contact(self, client_id: int, draft: Draft) -> int:
        key = (client_id, name_key(draft.contact))
        person = draft.people[0] if draft.people else Contact(client_id=None, name=draft.contact)
        if key not in self._contacts:
            person = replace(person, client_id=client_id)
            self._contacts[key] = person_id = self._store.contacts.add(person)
            self._people[person_id] = replace(person, id=person_id)
        elif (there := self._people.get(self._contacts[key])) is not None:
            full = filled_up(there, person)
            if full != there:
                self._store.contacts.change(there.id, phone=full.phone, email=full.email)
                self._people[there.id] = full
        return self._contacts[key]

    def _update(self, record_id: int, draft: Draft) -> None:
        """Give a record the values that its row fills; a deal that was closed meanwhile is closed."""
        records: Any = getattr(self._store, self._plan.kind)
        present = records.get(record_id)
        wanted = draft.record if self._plan.kind == "clients" else self._resolved(draft, present)
        if not isinstance(present, Deal):
            by_number = bool(wanted.external_id) if hasattr(wanted, "external_id") else False
            rename = by_number and getattr(present, "external_id", "") == wanted.external_id
            changed = changes(present, draft, overwrite=self._plan.overwrite, rename=rename)
            if getattr(present, "client_id", 0) is None and wanted.client_id:
                changed["client_id"] = wanted.client_id
            if changed:
                records.change(record_id, **changed)
            if isinstance(present, Client):
                self._rows[draft.row] = record_id
                self._add_beside([(record_id, draft)])
            elif draft.beside:
                self._keep_beside([(present.client_id, record_id, draft)])
        elif present.is_open:
            changed = changes(present, draft, overwrite=self._plan.overwrite, rename=True)
            changed = {name: value for name, value in changed.items() if name not in ("status", "closed_on")}
            if wanted.client_id and wanted.client_id != present.client_id and self._plan.overwrite:
                changed["client_id"] = wanted.client_id
            if wanted.type_id != present.type_id:
                changed["type_id"] = wanted.type_id
            if changed:
                records.change(record_id, **changed)
            self._move(present, wanted, present.status is not wanted.status)

    def _move(self, present: Deal, wanted: Deal, closes: bool) -> None:
        deals = self._store.deals
        if closes and wanted.status is DealStatus.WON and wanted.closed_on:
            deals.win(present.id, on=wanted.closed_on, amount=wanted.amount or present.amount or 0)
        elif closes and wanted.closed_on:
            reason = wanted.lost_reason or meanings.reason_of("other")
            assert reason is not None
            deals.lose(present.id, on=wanted.closed_on, reason=reason, to=wanted.lost_to)
        elif wanted.stage_id and wanted.stage_id != present.stage_id:
            deals.move_to(present.id, wanted.stage_id, on=self._store.today())

    def _link_clients(self) -> None:
        """Link clients with each other, once all are there."""
        linked = [draft for draft in self._all() if draft.parent or draft.referrer or draft.ties]
        known: dict[str, int | None] = {}
        for client in self._store.clients.all() if linked else []:
            for key in {firm_key(client.name), client.name}:  # one that several have is nobody's
                known[key] = None if key in known else client.id
        for draft in linked:
            child = self._rows.get(draft.row, 0)
            links = {
                "parent_id": known.get(draft.parent) or known.get(firm_key(draft.parent)),
                "referred_by_id": known.get(draft.referrer) or known.get(firm_key(draft.referrer)),
            }
            found = {name: other for name, other in links.items() if other is not None and other != child}
            if child and found:
                self._store.clients.change(child, **found)
            for tie in draft.ties:
                other = known.get(tie.name) or known.get(firm_key(tie.name))
                if other is not None and other != child:
                    self._store.relations.link(child, tie.relation, other, note=tie.note)

    def _all(self) -> list[Draft]:
        return [*self._plan.added, *(draft for _, draft in self._plan.updated)]

    def _mark_clients(self) -> None:
        """Who bought is a customer, who has an open deal is active."""
        plan = self._plan
        bought, talking = set(), set()
        for draft in plan.added:
            client_id = self._client_of(draft)
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

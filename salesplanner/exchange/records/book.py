"""What an import looks at of a book: values, and what is told from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Alternative, Client, ClientLink, Contact, LinkKind
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.relations import Relation
from salesplanner.domain.sameness import name_key
from salesplanner.exchange.records import doubles
from salesplanner.exchange.records.doubles import Faces
from salesplanner.exchange.source import many_records
from salesplanner.store import Store

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Snapshot(Struct, frozen=True, kw_only=True, dict=True):
    """What the book holds of the things an import looks at; values only, so that a worker may hold it.

    What is told from them is worked out when it is asked for: there.
    """

    today: date
    all_clients: list[Client]
    all_people: list[Contact]
    deals: list[Deal]
    orders: list[Order]
    activities: list[Activity]
    stages: list[Stage]
    currency: str  # in which the book is kept
    days: list[tuple[int, date, str]]  # of what was done and is planned: the client, the day, the title
    links: list[ClientLink] = field(default_factory=list)
    kept_beside: list[Alternative] = field(default_factory=list)

    @cached_property
    def people_of(self) -> dict[int, list[Contact]]:
        """The people of each client."""
        return grouped((person.client_id or 0, person) for person in self.all_people)

    @cached_property
    def days_of(self) -> dict[int, list[tuple[date, str]]]:
        """The days of each client's records, with their titles."""
        return grouped((client_id, (day, title)) for client_id, day, title in self.days)

    @cached_property
    def deals_of(self) -> dict[int, list[str]]:
        """The names of each client's deals."""
        return grouped((deal.client_id or 0, deal.name) for deal in self.deals)

    @cached_property
    def ties_of(self) -> dict[int, set[tuple[Relation, str]]]:
        """What each client has to do with others, by their names."""
        found: dict[int, set[tuple[Relation, str]]] = defaultdict(set)
        for link in self.links:
            here, there = self.names.get(link.client_id, ""), self.names.get(link.other_id, "")
            back = Relation.PRINCIPAL if link.kind is LinkKind.AGENT else Relation(link.kind.value)
            found[link.client_id].add((Relation(link.kind.value), name_key(there)))
            found[link.other_id].add((back, name_key(here)))
        return found

    @cached_property
    def beside_of(self) -> dict[tuple[int | None, int | None], list[tuple[str, str]]]:
        """The facts kept beside each client's, or person's, own."""
        return grouped(((each.client_id, each.contact_id), (each.fact, each.value)) for each in self.kept_beside)

    @cached_property
    def names(self) -> dict[int, str]:
        """The name of each client."""
        return {client.id: client.name for client in self.all_clients}

    @cached_property
    def home_of(self) -> dict[int, int | None]:
        """The client of each person."""
        return {person.id: person.client_id for person in self.all_people}

    @cached_property
    def by_id(self) -> dict[int, Client]:
        """Each client by its place in the book."""
        return {client.id: client for client in self.all_clients}

    @cached_property
    def clients(self) -> Faces:
        """The clients by what they are known by."""
        known = Faces()
        for client in self.all_clients:
            known.add(doubles.face_of_client(client, self.people_of.get(client.id, ())))
        return known

    @cached_property
    def people(self) -> Faces:
        """The people by what they are known by."""
        known = Faces(is_person=True)
        for person in self.all_people:
            known.add(doubles.face_of_person(person, self.names.get(person.client_id or 0, "")))
        return known

    def records(self, kind: str) -> list[Any]:
        """The deals, orders or activities."""
        found: dict[str, list[Any]] = {"deals": self.deals, "orders": self.orders, "activities": self.activities}
        return found[kind]


@many_records()
def snapshot(store: Store, kind: str = "", *, with_history: bool = True) -> Snapshot:
    """Read what planning looks at; with a kind only what the import of that kind does."""

    def wanted(*kinds: str) -> bool:
        return kind in ("", *kinds)

    return Snapshot(
        today=store.today(),
        all_clients=store.clients.all(),
        all_people=store.contacts.all(),
        deals=store.deals.all() if wanted("clients", "deals") else [],
        orders=store.orders.all() if wanted("orders") else [],
        activities=store.activities.all() if wanted("activities") else [],
        stages=store.stages.all(),
        currency=store.settings.get("book.currency", "CNY"),
        days=store.activities.titles() if with_history and wanted("clients") else [],
        links=store.links.all() if wanted("clients") else [],
        kept_beside=store.alternatives.all() if wanted("clients", "contacts") else [],
    )


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """Values by their keys, in their order."""
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups

"""A list of clients out, with the people who work there: as .xlsx, .csv or contact cards; what comes out can come in again."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from salesplanner.domain.clients import Alternative, Client, ClientLink, Contact, Role
from salesplanner.domain.relations import Relation
from salesplanner.exchange.documents import excel
from salesplanner.exchange.everything import safe
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.records.ties import RELATIONS, beside_text, tie_line
from salesplanner.exchange.tables import vcard
from salesplanner.report.workbook import Cell, Format, Sheet, Workbook
from salesplanner.store import Store
from salesplanner.words import Words


class ClientsOut(Struct, frozen=True):
    """What goes out: the clients, their contacts, and the contacts as records for cards; a worker may hold it."""

    clients: Sheet
    contacts: Sheet
    people: tuple[Contact, ...]
    companies: dict[int, Client]
    beside: dict[str, tuple[tuple[str, str], ...]]  # by the identity of a record: what its card says besides its facts
    language: str


def gather(store: Store, ids: Sequence[int], words: Words, *, private: bool) -> ClientsOut:
    """Read clients in this order with their contacts; private facts and notes only where they are wanted."""
    found = store.clients.many(ids)
    clients = [found[client_id] for client_id in ids if client_id in found]
    around = _around(store, found)
    linked = (each for link in around.links for each in (link.client_id, link.other_id))
    above = (each for client in clients for each in (client.parent_id, client.referred_by_id))
    related = store.clients.many([*above, *linked])
    beside = _Beside(around, {key: client.name for key, client in related.items()}, words, private)
    place = {client.id: number for number, client in enumerate(clients)}
    people = sorted(store.contacts.at(place), key=lambda each: (place[each.client_id or 0], each.id))
    companies = {client.id: client for client in clients}
    return ClientsOut(
        clients=sheet_of(
            words.translate("ListOut", "Clients"),
            [*_client_columns(words, related, private), *beside.of_clients()],
            clients,
        ),
        contacts=sheet_of(
            words.translate("ListOut", "Contacts"),
            [*_contact_columns(words, companies, private), *beside.of_contacts()],
            people,
        ),
        people=tuple(people),
        companies=companies,
        beside=beside.for_cards(clients, people),
        language=words.language,
    )


Column = tuple[str, Callable[[Any], Cell]]


class _Around(Struct, frozen=True):
    """What the book keeps beside clients and their people: links with others, facts that differed."""

    links: list[ClientLink]
    kept: list[Alternative]


def _around(store: Store, clients: Mapping[int, Client]) -> _Around:
    return _Around(
        [link for link in store.links.all() if link.client_id in clients or link.other_id in clients],
        [each for each in store.alternatives.all() if each.client_id in clients],
    )


class _Beside:
    """The columns, and lines of cards, of what is kept beside clients and their people; a column only where it says something."""

    def __init__(self, around: _Around, names: Mapping[int, str], words: Words, private: bool) -> None:
        self._words, self._names, self._private = words, names, private
        self._ties: dict[tuple[int, Relation], list[str]] = defaultdict(list)
        self._kept: dict[tuple[int | None, int | None], list[Alternative]] = defaultdict(list)
        for link in around.links:
            relation = Relation(link.kind.value)
            back = Relation.PRINCIPAL if relation is Relation.AGENT else relation
            self._tell(link.client_id, relation, link.other_id, link.note)
            self._tell(link.other_id, back, link.client_id, link.note)
        for each in around.kept:
            self._kept[each.client_id, each.contact_id].append(each)

    def _tell(self, client_id: int, relation: Relation, other_id: int, note: str) -> None:
        if other_id in self._names:
            self._ties[client_id, relation].append(tie_line(self._names[other_id], note))

    def _tied(self, client_id: int, relation: Relation) -> str:
        return "\n".join(self._ties.get((client_id, relation), ()))

    def _said(self, client_id: int | None, contact_id: int | None = None) -> str:
        return beside_text(self._kept.get((client_id, contact_id), ()), self._words, private=self._private)

    def of_clients(self) -> list[Column]:
        """The columns of a list of clients."""
        say = self._words.translate
        titles = {
            Relation.AGENT: say("ListOut", "Agents"),
            Relation.PRINCIPAL: say("ListOut", "Agent of"),
            Relation.SISTER: say("ListOut", "Sister companies"),
            Relation.PARTNER: say("ListOut", "Partners"),
        }
        told = {relation for _, relation in self._ties}
        columns: list[Column] = [
            (title, partial(lambda relation, c: self._tied(c.id, relation), relation))
            for relation, title in titles.items()
            if relation in told
        ]
        kept = any(contact_id is None for _, contact_id in self._kept)
        return columns + ([(say("ListOut", "Kept beside"), lambda c: self._said(c.id))] if kept else [])

    def of_contacts(self) -> list[Column]:
        """The columns of a list of contacts."""
        title = self._words.translate("ListOut", "Kept beside")
        kept = any(contact_id for _, contact_id in self._kept)
        return [(title, lambda p: self._said(p.client_id, p.id))] if kept else []

    def for_cards(self, clients: Iterable[Client], people: Iterable[Contact]) -> dict[str, tuple[tuple[str, str], ...]]:
        """What the cards say, by the identity of a record."""
        found = {person.uid: vcard.kept_lines(self._said(person.client_id, person.id)) for person in people}
        for client in clients:
            above = (
                (key, self._names.get(each or 0, ""))
                for key, each in (("X-PARENT", client.parent_id), ("X-REFERRED-BY", client.referred_by_id))
            )
            ties = [
                (vcard.TIES[relation], line)
                for relation in RELATIONS.values()
                for line in self._ties.get((client.id, relation), ())
            ]
            found[client.uid] = (*((k, v) for k, v in above if v), *ties, *vcard.kept_lines(self._said(client.id)))
        return found


def _client_columns(words: Words, related: dict[int, Client], private: bool) -> list[Column]:
    say = words.translate

    def name_of(client_id: int | None) -> str:
        return related[client_id].name if client_id in related else ""

    columns: list[Column] = [
        (say("ListOut", "Client name"), lambda c: c.name),
        (say("ListOut", "Client grade"), lambda c: c.grade.value),
        (say("ListOut", "Client status"), lambda c: words.status(c.status)),
        (say("ListOut", "Client type"), lambda c: words.client_type(c.type)),
        (say("ListOut", "Industry"), lambda c: c.industry),
        (say("ListOut", "Region"), lambda c: c.region),
        (say("ListOut", "Address"), lambda c: c.address),
        (say("ListOut", "Company phone"), lambda c: c.phone),
        (say("ListOut", "Company email"), lambda c: c.email),
        (say("ListOut", "Website"), lambda c: c.website),
        (say("ListOut", "Source"), lambda c: c.source),
        (say("ListOut", "Tags"), lambda c: c.tags),
        (say("ListOut", "Client since"), lambda c: c.since),
        (say("ListOut", "Contact rhythm in days"), lambda c: c.rhythm_days),
        (say("ListOut", "Parent company"), lambda c: name_of(c.parent_id)),
        (say("ListOut", "Referred by"), lambda c: name_of(c.referred_by_id)),
        (say("ListOut", "Client number"), lambda c: c.external_id),
        (say("ListOut", "Verified on"), lambda c: c.verified_on),
        (say("ListOut", "Quiet until"), lambda c: c.quiet_until),
        (say("ListOut", "Why it is quiet"), lambda c: c.quiet_reason),
        (say("ListOut", "Note"), lambda c: c.note),
    ]
    own: list[Column] = [
        (say("ListOut", "Likes"), lambda c: c.likes),
        (say("ListOut", "Avoid"), lambda c: c.avoid),
        (say("ListOut", "Best time"), lambda c: c.best_time),
        (say("ListOut", "Client birthday"), lambda c: c.birthday),
        (say("ListOut", "Private note"), lambda c: c.private_note),
    ]
    return columns + (own if private else [])


def _contact_columns(words: Words, companies: dict[int, Client], private: bool) -> list[Column]:
    say = words.translate
    columns: list[Column] = [
        (say("ListOut", "Client"), lambda p: companies[p.client_id].name),
        (say("ListOut", "Client number"), lambda p: companies[p.client_id].external_id),  # tells two of a name apart
        (say("ListOut", "Contact name"), lambda p: p.name),
        (say("ListOut", "Position"), lambda p: p.title),
        (say("ListOut", "Decision role"), lambda p: "" if p.role is Role.UNKNOWN else words.role(p.role)),
        (say("ListOut", "Mobile"), lambda p: p.phone),
        (say("ListOut", "WeChat"), lambda p: p.messaging),
        (say("ListOut", "Email"), lambda p: p.email),
    ]
    if len({client.name for client in companies.values()}) < len(companies):  # the region tells them apart too
        columns.append((say("ListOut", "Province"), lambda p: companies[p.client_id].region))
    own: list[Column] = [
        (say("ListOut", "Birthday"), lambda p: p.birthday),
        (say("ListOut", "Note"), lambda p: p.note),
    ]
    return columns + (own if private else [])


def sheet_of(title: str, columns: Sequence[Column], records: Iterable[Any], formats: tuple[Format, ...] = ()) -> Sheet:
    """Records as rows below the names of their columns."""
    rows = tuple(tuple(text(each) for _, text in columns) for each in records)
    return Sheet(title, tuple(name for name, _ in columns), rows, formats)


def write(out: ClientsOut, path: Path) -> list[Path]:
    """Write the list in the format of the file's ending; the files: a .csv has a second one beside it, for the contacts.

    Raises Problem(CANNOT_WRITE, DISK_FULL, FILE_IN_USE, EXPORT_MISMATCH).
    """
    if path.suffix.lower() == ".vcf":
        with atomic_write(path) as draft:
            draft.write_text(vcard.cards(out.people, out.companies, out.beside), encoding="utf-8", newline="")
        return [path]
    if path.suffix.lower() == ".csv":
        other = beside(path, out)
        with atomic_write(path) as first, atomic_write(other) as second:
            _write_csv(out.clients, first)
            _write_csv(out.contacts, second)
        return [path, other]
    excel.write(Workbook(sheets=(out.clients, out.contacts), language=out.language), path)
    return [path]


def beside(path: Path, out: ClientsOut) -> Path:
    """Where the contacts go that belong to a .csv of clients."""
    return path.with_name(f"{path.stem}-{out.contacts.title}.csv")


def write_sheet(sheet: Sheet, path: Path, language: str) -> None:
    """Write one sheet in the format of the file's ending. Raises as `write` does."""
    if path.suffix.lower() == ".csv":
        with atomic_write(path) as draft:
            _write_csv(sheet, draft)
    else:
        excel.write(Workbook(sheets=(sheet,), title=sheet.title, language=language), path)


def _write_csv(sheet: Sheet, draft: Path) -> None:
    with draft.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(sheet.head)
        writer.writerows(["" if cell is None else safe(cell) for cell in row] for row in sheet.rows)

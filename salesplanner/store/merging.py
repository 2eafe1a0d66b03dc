"""Making two records one: a single change that keeps everything and that undo takes back whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from salesplanner.domain import merging
from salesplanner.domain.clients import Alternative, Contact, Role
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import name_key, phones
from salesplanner.store.clients import Clients, Contacts
from salesplanner.store.journal import Journal
from salesplanner.store.ledgers import Alternatives, DealRoles
from salesplanner.store.records import Records
from salesplanner.store.rows import to_value

#: References to a client that can not simply follow it: they would point at the client itself, or stand twice.
_OWN_WAY = {("client", "parent_id"), ("client", "referred_by_id")} | {
    (table, column) for table in ("client_link", "not_same") for column in ("client_id", "other_id")
}


class Merging:
    """Makes one client of several, one contact of two."""

    def __init__(
        self, journal: Journal, clients: Clients, contacts: Contacts, alternatives: Alternatives, roles: DealRoles
    ) -> None:
        self._journal = journal
        self._db = journal.db
        self._clients, self._contacts = clients, contacts
        self._alternatives, self._roles = alternatives, roles

    def merge(self, *, keep: int, absorb: int, chosen: Mapping[str, Any] | None = None) -> None:
        """Make one client of two: all that belongs to `absorb` goes to `keep`, what differs is chosen or kept beside it.

        `chosen` gives the value of facts that differ; the kept client's own stand elsewhere. Contacts of the same name or number
        become one. Raises Problem(GONE) for a client that is not there, or twice the same.
        """
        kept, other = self._clients.find(keep), self._clients.find(absorb)
        if kept is None or other is None or keep == absorb or kept.deleted_at or other.deleted_at:
            raise Problem(Kind.GONE)
        with self._journal.change("clients merged", name=kept.name, other=other.name):
            values = merging.merged(kept, other, chosen or {})
            self._keep_beside(merging.left_over(kept, other, values), other.name, client_id=keep)
            self._move("client", keep, absorb)
            values |= self._link_anew(keep, absorb, values.get("note", kept.note))
            self._clients.change(keep, **values)  # also without values: its name among others is looked up anew
            for column in merging.RELATED:
                self._relate(column, keep, absorb)
            self._join_contacts(keep)
            self._clients.change(absorb, deleted_at=self._journal.now(), parent_id=None, referred_by_id=None)

    def merge_contacts(self, *, keep: int, absorb: int, chosen: Mapping[str, Any] | None = None) -> None:
        """Make one contact of two who work at the same client, as `merge` does with clients.

        Raises Problem(GONE) for a contact that is not there, twice the same, or one of another client.
        """
        kept, other = self._contacts.find(keep), self._contacts.find(absorb)
        if kept is None or other is None or keep == absorb or kept.deleted_at or other.deleted_at:
            raise Problem(Kind.GONE)
        if kept.client_id != other.client_id:
            raise Problem(Kind.GONE)
        with self._journal.change("contacts merged", name=kept.name, other=other.name):
            self._absorb(kept, other, chosen or {})

    def use(self, alternative_id: int) -> None:
        """Let a fact that was kept beside stand; what stood till now is kept in its place."""
        alternative = self._alternatives.get(alternative_id)
        records: Records[Any] = self._contacts if alternative.contact_id else self._clients
        owner = records.get(alternative.contact_id or alternative.client_id or 0)
        stood = to_value(getattr(owner, alternative.fact))
        with self._journal.change("alternative used", name=owner.name):
            records.change(owner.id, **{alternative.fact: alternative.value})
            if stood in (None, ""):
                self._alternatives.delete(alternative_id)
            else:
                self._alternatives.change(alternative_id, value=str(stood), origin=owner.name)

    # --- clients ------------------------------------------------------------------------------------------------

    def _move(self, target: str, keep: int, absorb: int) -> None:
        """Let every reference to a record follow it, whichever table holds it: the schema says which do."""
        for table, column in self._references(target):
            if (table, column) not in _OWN_WAY:
                self._db.execute(f'UPDATE "{table}" SET {column} = ? WHERE {column} = ?', [keep, absorb])

    def _references(self, target: str) -> Iterator[tuple[str, str]]:
        for table in self._journal.tables:
            for row in self._db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
                if row[2] == target:
                    yield table, row[3]

    def _link_anew(self, keep: int, absorb: int, note: str) -> dict[str, Any]:
        """Links and pairs told apart follow, each once; what was noted of a link between the two goes into the client's note."""
        both = {"keep": keep, "absorb": absorb}
        within = "client_id IN (:keep, :absorb) AND other_id IN (:keep, :absorb)"
        said = f"SELECT note FROM client_link WHERE {within} AND note <> '' AND deleted_at IS NULL"
        lines = [text for (text,) in self._db.execute(said, both).fetchall() if text not in note]
        for table in ("client_link", "not_same"):
            self._db.execute(f"DELETE FROM {table} WHERE {within}", both)
        for column in ("client_id", "other_id"):
            self._db.execute(f"UPDATE client_link SET {column} = :keep WHERE {column} = :absorb", both)
        other = "CASE :absorb WHEN client_id THEN other_id ELSE client_id END"
        self._db.execute(
            f"UPDATE not_same SET client_id = min(:keep, {other}), other_id = max(:keep, {other})"
            " WHERE :absorb IN (client_id, other_id)",
            both,
        )
        for table, same in (("client_link", "client_id, other_id, kind, note"), ("not_same", "client_id, other_id")):
            first = f"SELECT min(id) FROM {table} GROUP BY {same}, deleted_at IS NULL"
            self._db.execute(f"DELETE FROM {table} WHERE :keep IN (client_id, other_id) AND id NOT IN ({first})", both)
        return {"note": "\n".join(filter(None, [note, *lines]))} if lines else {}

    def _relate(self, column: str, keep: int, absorb: int) -> None:
        """Whom a client belongs to or was referred by: a gap is filled, another one is kept beside, nobody is above himself."""
        mine, theirs = (getattr(self._clients.get(each), column) for each in (keep, absorb))
        self._db.execute(f"UPDATE client SET {column} = ? WHERE {column} = ? AND id <> ?", [keep, absorb, keep])
        above = [each for each in (mine, theirs) if each not in (None, keep, absorb)]
        first = next((each for each in above if keep not in self._chain(column, each)), None)
        self._clients.change(keep, **{column: first})
        for each in dict.fromkeys(above):
            if each != first:
                name = self._clients.get(each).name
                self._keep_beside({column: name}, self._clients.get(absorb).name, client_id=keep)

    def _chain(self, column: str, client_id: int | None) -> set[int]:
        """A client and all above it."""
        seen: set[int] = set()
        while client_id is not None and client_id not in seen:
            seen.add(client_id)
            client_id = self._db.execute(f"SELECT {column} FROM client WHERE id = ?", [client_id]).fetchone()[0]
        return seen

    # --- contacts -----------------------------------------------------------------------------------------------

    def _join_contacts(self, client_id: int) -> None:
        """Contacts of the same name, or the same number under the same family name, become one."""
        kept: list[Contact] = []
        for contact in sorted(self._contacts.of(client_id), key=lambda each: each.id):
            same = next((place for place, each in enumerate(kept) if _is_same(each, contact)), None)
            if same is None:
                kept.append(contact)
            else:
                kept[same] = self._absorb(kept[same], contact, {})

    def _absorb(self, kept: Contact, other: Contact, chosen: Mapping[str, Any]) -> Contact:
        values = merging.merged(kept, other, chosen)
        self._keep_beside(
            merging.left_over(kept, other, values), other.name, client_id=kept.client_id, contact_id=kept.id
        )
        self._join_roles(kept, other)
        self._move("contact", kept.id, other.id)
        self._contacts.change(kept.id, **values)
        self._contacts.delete(other.id)
        return self._contacts.get(kept.id)

    def _join_roles(self, kept: Contact, other: Contact) -> None:
        """Where both have a part in one deal, one stands: the known one; another known one is kept beside."""
        mine, theirs = self._roles.of_contact(kept.id), self._roles.of_contact(other.id)
        for deal_id in mine.keys() & theirs.keys():
            self._roles.put(other.id, {deal_id: None})
            if mine[deal_id] is Role.UNKNOWN:
                self._roles.put(kept.id, {deal_id: theirs[deal_id]})
            elif theirs[deal_id] not in (Role.UNKNOWN, mine[deal_id]):
                deal = self._db.execute("SELECT name FROM deal WHERE id = ?", [deal_id]).fetchone()[0]
                beside = {"role": theirs[deal_id].value}
                self._keep_beside(beside, f"{other.name} · {deal}", client_id=kept.client_id, contact_id=kept.id)

    def _keep_beside(
        self, facts: Mapping[str, str], origin: str, *, client_id: int | None, contact_id: int | None = None
    ) -> None:
        alike = Alternative(
            client_id=client_id, contact_id=contact_id, fact="", value="", origin=origin, day=self._today()
        )
        self._alternatives.add_many(replace(alike, fact=fact, value=value) for fact, value in facts.items())

    def _today(self) -> date:
        return self._journal.now().date()


def _is_same(one: Contact, other: Contact) -> bool:
    """Whether two people of a client are surely one: two of a name with numbers of their own are not."""
    mine, theirs = phones(one.phone), phones(other.phone)
    if name_key(one.name).replace(" ", "") == name_key(other.name).replace(" ", ""):
        return bool(mine & theirs) or not (mine and theirs)
    return bool(mine & theirs) and one.name[:1] == other.name[:1]

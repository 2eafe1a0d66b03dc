"""Finding clients that may be one, and making two one: a single change that undo takes back whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import Any

from salesplanner.domain import merging
from salesplanner.domain.clients import Alternative, Contact, NotSame
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import core_key
from salesplanner.store.clients import Clients, Contacts
from salesplanner.store.journal import Journal
from salesplanner.store.ledgers import Alternatives, NotSames
from salesplanner.store.records import Records
from salesplanner.store.rows import to_value

#: Names at least so alike, in percent, may be one client.
_ALIKE = 88
#: Among more names with the same beginning than this no pair is looked at but the equal ones.
_COMPARED_MOST = 400
_PAIRS_MOST = 500
#: Of more clients with the same name or number than this only the first are paired.
_GROUP_MOST = 20
_DIGITS = 7
#: Where a client's number stands in a sense of its own.
_OWN_WAY = frozenset({"client", "client_link", "not_same", "alternative"})


class Reason(Enum):
    """Why two clients may be one."""

    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clients that may be one; the older first."""

    one: int
    other: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Likely:
    """Names, phones and mail addresses by client, and the pairs that were told apart."""

    names: tuple[tuple[int, str], ...]
    phones: tuple[tuple[int, str], ...]
    mails: tuple[tuple[int, str], ...]
    apart: frozenset[tuple[int, int]]


def pairs(likely: Likely) -> list[Pair]:
    """Clients that may be one, the surest first."""
    cores = [(client_id, core_key(name)) for client_id, name in likely.names]
    numbers = [(client_id, digits) for client_id, phone in likely.phones for digits in numbers_of(phone)]
    mails = [(client_id, mail.strip().casefold()) for client_id, mail in likely.mails]
    found: dict[tuple[int, int], Reason] = {}
    for reason, keys in ((Reason.NAME, cores), (Reason.PHONE, numbers), (Reason.MAIL, mails)):
        for pair in _equal(keys):
            found.setdefault(pair, reason)
    for pair in _alike(cores):
        found.setdefault(pair, Reason.ALIKE)
    ranks = list(Reason)
    made = [Pair(*pair, reason) for pair, reason in found.items() if pair not in likely.apart]
    return sorted(made, key=lambda each: (ranks.index(each.reason), each.one, each.other))[:_PAIRS_MOST]


def _equal(keys: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for client_id, key in keys:
        groups[key].add(client_id)
    for key, group in groups.items():
        if key and len(group) > 1:
            yield from combinations(sorted(group)[:_GROUP_MOST], 2)


def numbers_of(phone: str) -> list[str]:
    """The numbers in a phone field as digits, without 86; those too short to tell clients by are left out."""
    found = []
    for number in re.split(r"[/,;、，；]|\s{2,}", phone):
        digits = re.sub(r"\D", "", number)
        digits = digits.removeprefix("0086") if len(digits) > 11 else digits
        digits = digits.removeprefix("86") if len(digits) == 13 else digits
        if len(digits) >= _DIGITS:
            found.append(digits)
    return found


def _alike(cores: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Names that are nearly the same, compared where they begin alike."""
    from rapidfuzz import fuzz, process

    blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for client_id, key in cores:
        if len(key) > 2:
            blocks[key[:2]].append((client_id, key))
    for block in blocks.values():
        if not 1 < len(block) <= _COMPARED_MOST:
            continue
        for place, (one, name) in enumerate(block[:-1]):
            rest = [key for _, key in block[place + 1 :]]
            for _, _, at in process.extract(name, rest, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5):
                yield one, block[place + 1 + at][0]


class Merging:
    """Finds clients that may be one, and makes one of two."""

    def __init__(
        self, journal: Journal, clients: Clients, contacts: Contacts, alternatives: Alternatives, not_same: NotSames
    ) -> None:
        self._journal = journal
        self._db = journal.db
        self._clients, self._contacts = clients, contacts
        self._alternatives, self._not_same = alternatives, not_same

    def likely(self) -> Likely:
        """What pairs are found from; nothing in it reads the store, so a worker may look for them."""
        alive = "deleted_at IS NULL"
        names = self._db.execute(f"SELECT id, name FROM client WHERE {alive} ORDER BY id").fetchall()
        contacts = f"FROM contact WHERE client_id IS NOT NULL AND {alive}"
        phones = (
            f"SELECT id, phone FROM client WHERE phone <> '' AND {alive} UNION ALL SELECT client_id, phone {contacts}"
        )
        mails = (
            f"SELECT id, email FROM client WHERE email <> '' AND {alive} UNION ALL SELECT client_id, email {contacts}"
        )
        return Likely(
            tuple(names),
            tuple(self._db.execute(f"{phones} AND phone <> ''")),
            tuple(self._db.execute(f"{mails} AND email <> ''")),
            frozenset(self._not_same.pairs()),
        )

    def pairs(self) -> list[Pair]:
        """Clients that may be one, the surest first; pairs that were told apart are left out."""
        return pairs(self.likely())

    def tell_apart(self, one: int, other: int) -> None:
        """Note that two clients are not one."""
        first, second = sorted((one, other))
        with self._journal.change("clients told apart"):
            if (first, second) not in self._not_same.pairs():
                self._not_same.add(NotSame(client_id=first, other_id=second))

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
            beside = merging.left_over(kept, other, values)
            self._alternatives.add_many(
                Alternative(client_id=keep, fact=fact, value=value, origin=other.name, day=self._journal.now().date())
                for fact, value in beside.items()
            )
            self._move("client_id", keep, absorb, skip=_OWN_WAY)
            self._relink(keep, absorb)
            self._clients.change(keep, **values)  # also without values: its name among others is looked up anew
            self._join_contacts(keep)
            self._clients.change(absorb, deleted_at=self._journal.now(), parent_id=None, referred_by_id=None)

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

    def _move(self, column: str, keep: int, absorb: int, *, skip: frozenset[str]) -> None:
        for table, columns in self._journal.tables.items():
            if column in columns and table not in skip:
                self._db.execute(f'UPDATE "{table}" SET {column} = ? WHERE {column} = ?', [keep, absorb])

    def _relink(self, keep: int, absorb: int) -> None:
        """Links, children and alternatives follow; what would link the client to itself goes."""
        db = self._db
        db.execute("UPDATE alternative SET client_id = ? WHERE client_id = ?", [keep, absorb])
        both = {"keep": keep, "absorb": absorb}
        for table in ("client_link", "not_same"):
            within = f"DELETE FROM {table} WHERE client_id IN (:keep, :absorb) AND other_id IN (:keep, :absorb)"
            db.execute(within, both)
        db.execute("UPDATE client_link SET client_id = :keep WHERE client_id = :absorb", both)
        db.execute("UPDATE client_link SET other_id = :keep WHERE other_id = :absorb", both)
        db.execute("DELETE FROM not_same WHERE :absorb IN (client_id, other_id)", {"absorb": absorb})
        for column in ("parent_id", "referred_by_id"):
            inherited = f"(SELECT CASE WHEN o.{column} IN (:keep, :absorb) THEN NULL ELSE o.{column} END FROM client o WHERE o.id = :absorb)"
            db.execute(
                f"UPDATE client SET {column} = CASE WHEN {column} IS NULL OR {column} = :absorb THEN {inherited}"
                f" ELSE {column} END WHERE id = :keep",
                both,
            )
            db.execute(f"UPDATE client SET {column} = :keep WHERE {column} = :absorb AND id <> :keep", both)

    def _join_contacts(self, client_id: int) -> None:
        """Contacts of the same name, or the same number under the same family name, become one."""
        kept: list[Contact] = []
        for contact in sorted(self._contacts.of(client_id), key=lambda each: each.id):
            same = next((each for each in kept if _is_same(each, contact)), None)
            if same is None:
                kept.append(contact)
                continue
            values = merging.merged(same, contact, {})
            self._alternatives.add_many(
                Alternative(
                    client_id=client_id,
                    contact_id=same.id,
                    fact=fact,
                    value=value,
                    origin=contact.name,
                    day=self._journal.now().date(),
                )
                for fact, value in merging.left_over(same, contact, values).items()
            )
            self._db.execute(
                "DELETE FROM deal_role WHERE contact_id = ? AND deal_id IN (SELECT deal_id FROM deal_role WHERE contact_id = ?)",
                [contact.id, same.id],
            )
            self._move("contact_id", same.id, contact.id, skip=frozenset())
            if values:
                self._contacts.change(same.id, **values)
            self._contacts.delete(contact.id)
            kept[kept.index(same)] = self._contacts.get(same.id)


def _is_same(one: Contact, other: Contact) -> bool:
    if "".join(one.name.split()).casefold() == "".join(other.name.split()).casefold():
        return True
    return bool(set(numbers_of(one.phone)) & set(numbers_of(other.phone))) and one.name[:1] == other.name[:1]

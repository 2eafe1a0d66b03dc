"""Finding clients that may be one: in the whole book, or for one that is being typed."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from heapq import nsmallest
from itertools import chain, combinations

from msgspec import Struct

from salesplanner.domain.clients import Contact, NotSame
from salesplanner.domain.sameness import core, is_near, mails, name_key, phones
from salesplanner.store import findwords, search
from salesplanner.store.journal import Journal
from salesplanner.store.ledgers import NotSames
from salesplanner.store.records import batched

#: Names at least so alike, in percent, may be one client.
_ALIKE = 88
#: A pair of letters that more names have than this is too common to compare them for; a name's rarest so many count.
_COMPARED_MOST = 200
_RAREST = 3
#: Names are also compared with so many neighbours in the order of their beginnings and of their ends.
_NEIGHBOURS = 12
_PAIRS_MOST = 500
#: So many letters may be other ones, or more, or fewer, in two names that are meant to be the same.
_SLIPS_MOST = 2
#: Of more clients with the same name or number than this only the first are paired.
_GROUP_MOST = 20
#: How many letters of a typed name a client that may be it begins with, and how many such are looked at.
_BEGUN_HAN, _BEGUN_LATIN, _BEGUN_MOST = 2, 3, 3000
_LAST_DIGITS = 4
_READ_AT_ONCE = 5000


class Reason(Enum):
    """Why two clients may be one."""

    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    ALIKE = "alike"


class Pair(Struct, frozen=True):
    """Two clients that may be one; the older first."""

    one: int
    other: int
    reason: Reason


class Likely(Struct, frozen=True):
    """Names, phones and mail addresses by client, and the pairs that were told apart."""

    names: list[tuple[int, str]]
    phones: list[tuple[int, str]]
    mails: list[tuple[int, str]]
    apart: frozenset[tuple[int, int]]


def pairs(likely: Likely) -> list[Pair]:
    """Clients that may be one, the surest first."""
    cores = [(client_id, core(name)) for client_id, name in likely.names]
    numbers = [(client_id, number) for client_id, text in likely.phones for number in phones(text)]
    addresses = [(client_id, mail) for client_id, text in likely.mails for mail in mails(text)]
    found: dict[tuple[int, int], Reason] = {}
    for reason, keys in ((Reason.NAME, cores), (Reason.PHONE, numbers), (Reason.MAIL, addresses)):
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


def _alike(cores: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Names that are nearly the same.

    Not each is compared with each: those that share a rare pair of letters are, and those that stand near each other
    in the order of their beginnings or of their ends. So a book of a hundred thousand stays a matter of seconds.
    """
    from rapidfuzz import fuzz, process

    names = [(client_id, key) for client_id, key in cores if len(key) > 2]
    for block in chain(_rare(names), _near(names)):
        for place, (one, name) in enumerate(block[:-1]):
            rest = [key for _, key in block[place + 1 :]]
            for _, _, at in process.extract(name, rest, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5):
                other, key = block[place + 1 + at]
                if _is_variant(name, key):
                    yield min(one, other), max(one, other)


def _is_variant(one: str, other: str) -> bool:
    """Whether a slip of the hand, or words left out, make one name of the other.

    Long names of one trade have most letters in common: Linhai and Jinsha Heavy Industry are two firms all the same.
    """
    from rapidfuzz.distance import Indel, Levenshtein

    slips = Levenshtein.distance(one, other, score_cutoff=_SLIPS_MOST)
    return slips <= _SLIPS_MOST or Indel.distance(one, other) == abs(len(one) - len(other))


def _rare(names: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Groups of names that have one of their rarest pairs of letters in common."""
    letters = [{key[at : at + 2] for at in range(len(key) - 1)} for _, key in names]
    counts = Counter(chain.from_iterable(letters))
    having: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for each, pairs_of in zip(names, letters, strict=True):
        for pair in nsmallest(_RAREST, pairs_of, key=counts.__getitem__):
            if counts[pair] <= _COMPARED_MOST:
                having[pair].append(each)
    return (block for block in having.values() if len(block) > 1)


def _near(names: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Runs of names that begin, or end, alike."""
    for turn in (1, -1):
        ordered = sorted(names, key=lambda each: each[1][::turn])
        yield from (ordered[at : at + 2 * _NEIGHBOURS] for at in range(0, len(ordered), _NEIGHBOURS))


class Doubles:
    """Clients and contacts of the book that may be one."""

    def __init__(self, journal: Journal, not_same: NotSames) -> None:
        self._journal = journal
        self._db = journal.db
        self._not_same = not_same

    def likely(self, breathe: Callable[[], None] = lambda: None) -> Likely:
        """What `pairs` looks through; nothing in it reads the store, so a worker may. `breathe` is called between its parts."""

        def read(sql: str) -> list[tuple[int, str]]:
            rows, cursor = [], self._db.execute(f"{sql} AND deleted_at IS NULL")
            while part := cursor.fetchmany(_READ_AT_ONCE):
                rows += part
                breathe()
            return rows

        def both(column: str) -> list[tuple[int, str]]:
            """A fact of clients, and of the people who work there."""
            people = f"SELECT client_id, {column} FROM contact WHERE {column} <> '' AND client_id IS NOT NULL"
            return read(f"SELECT id, {column} FROM client WHERE {column} <> ''") + read(people)

        names = read("SELECT id, name FROM client WHERE 1")
        return Likely(names, both("phone"), both("email"), frozenset(self._not_same.pairs()))

    def tell_apart(self, one: int, other: int) -> None:
        """Note that two clients are not one."""
        first, second = sorted((one, other))
        with self._journal.change("clients told apart"):
            if (first, second) not in self._not_same.pairs():
                self._not_same.add(NotSame(client_id=first, other_id=second))

    # --- one that is being typed --------------------------------------------------------------------------------

    def like(self, name: str, phone: str = "", mail: str = "", *, besides: int = 0) -> Pair | None:
        """The client that one of this name, phone and mail may be, as the pair (besides, it); the surest if there are several.

        Each is looked up by an index, or in a short column: it may be asked while somebody types.
        """
        passed = self._not_same.of(besides) | {besides}
        wanted = core(name)
        near = [(key, client_id) for client_id, key in self._near(wanted) if client_id not in passed]
        near.sort(key=lambda each: (each[0] != wanted, len(each[0]), each[1]))
        if near and near[0][0] == wanted:
            return Pair(besides, near[0][1], Reason.NAME)
        for reason, found in ((Reason.PHONE, self._of_phone(phone)), (Reason.MAIL, self._of_mail(mail))):
            if client_id := next((each for each, _ in found if each not in passed), None):
                return Pair(besides, client_id, reason)
        return Pair(besides, near[0][1], Reason.ALIKE) if near else None

    def like_person(self, contact: Contact) -> int | None:
        """The id of another contact: of the same name at the same client, or of the same phone or mail anywhere."""
        key = name_key(contact.name).replace(" ", "")
        at = "SELECT id, name FROM contact WHERE client_id = ? AND deleted_at IS NULL ORDER BY id"
        for contact_id, name in self._db.execute(at, [contact.client_id]).fetchall():
            if key and contact_id != contact.id and name_key(name).replace(" ", "") == key:
                return int(contact_id)
        reached = chain(self._of_phone(contact.phone), self._of_mail(contact.email))
        return next((each for _, each in reached if each not in (None, contact.id)), None)

    def _of_phone(self, phone: str) -> Iterator[tuple[int, int | None]]:
        """Clients, and their contacts, that have a phone."""
        for number in sorted(phones(phone)):
            told = f'"{number[-_LAST_DIGITS:]}"'  # the index holds the end of every number as a word
            for kind, sql in _PHONES.items():
                ids = sorted(id for _, id in search.with_terms(self._db, [told], sys.maxsize, [kind]))
                for part in batched(ids):
                    marks = ", ".join("?" * len(part))
                    for client_id, contact_id, text in self._db.execute(f"{sql} AND id IN ({marks})", part).fetchall():
                        if number in phones(text):
                            yield client_id, contact_id

    def _of_mail(self, mail: str) -> Iterator[tuple[int, int | None]]:
        for address in sorted(mails(mail)):
            for client_id, contact_id, text in self._db.execute(_MAILS, {"part": f"%{address}%"}).fetchall():
                if address in mails(text):
                    yield client_id, contact_id

    def _near(self, wanted: str) -> Iterator[tuple[int, str]]:
        """Clients whose core is near another one, with their cores: those that begin with the same sound are looked at."""
        begun = wanted[: _BEGUN_LATIN if wanted[:1].isascii() else _BEGUN_HAN]
        if len(begun) < _BEGUN_HAN:
            return
        sound = findwords.sound(begun)
        sql = (
            "SELECT c.id, c.name FROM client_standing s JOIN client c ON c.id = s.client_id"
            f" WHERE s.sound >= ? AND s.sound < ? AND c.deleted_at IS NULL LIMIT {_BEGUN_MOST}"
        )
        for client_id, present in self._db.execute(sql, [sound, sound + "\U0010ffff"]).fetchall():
            if len(key := core(present)) >= _BEGUN_HAN and is_near(key, wanted):
                yield client_id, key


_PHONES = {
    "client": "SELECT id, NULL, phone FROM client WHERE deleted_at IS NULL",
    "contact": "SELECT client_id, id, phone FROM contact WHERE client_id IS NOT NULL AND deleted_at IS NULL",
}
_MAILS = (
    "SELECT id, NULL, email FROM client WHERE email LIKE :part AND deleted_at IS NULL UNION ALL"
    " SELECT client_id, id, email FROM contact WHERE email LIKE :part AND client_id IS NOT NULL AND deleted_at IS NULL"
)

"""Finds whom a row of a list already is: in the book, or in a row above it. Alike is said, only sure is joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, partial
from typing import Any, Literal

from msgspec import Struct, field

from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.sameness import differ, firm_key, is_alike, mails, name_key, phones
from salesplanner.exchange.records.drafts import Draft

#: By what two records were found to be the same, or much alike.
Why = Literal["number", "name", "phone", "mail", "alike"]
_LIKELY_MOST = 150  # names of one beginning that are compared letter by letter
_ALIKE = 80


class Face(Struct, frozen=True, kw_only=True):
    """What a record is known by. `id` is its place in the book, `row` its row in the file."""

    id: int = 0
    row: int = 0
    name: str
    key: str  # by what names are the same
    start: str = ""  # the first letters of a client's name, its region aside
    record: Any
    region: str = ""
    number: str = ""
    home: str = ""  # of a person: the client, by its name
    phones: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    people: Collection[Contact] = ()  # who works there

    @property
    def own_phones(self) -> frozenset[str]:
        """Those that are nobody's who works there."""
        return phones(self.record.phone) - _told(phones, [person.phone for person in self.people])

    @property
    def names(self) -> frozenset[str]:
        """The names of who works there."""
        return frozenset([name_key(person.name) for person in self.people])


class Match(Struct, frozen=True):
    """A record that another one is, surely or perhaps."""

    face: Face
    why: Why
    is_sure: bool


class Faces(Struct):
    """Records by what they are known by."""

    is_person: bool = False
    by_core: dict[str, list[Face]] = field(default_factory=lambda: defaultdict(list))
    by_phone: dict[str, list[Face]] = field(default_factory=lambda: defaultdict(list))
    by_mail: dict[str, list[Face]] = field(default_factory=lambda: defaultdict(list))
    by_number: dict[str, Face] = field(default_factory=dict)
    by_start: dict[str, tuple[list[str], list[Face]]] = field(default_factory=lambda: defaultdict(lambda: ([], [])))

    def add(self, face: Face) -> None:
        """Know one more."""
        self.by_core[face.key].append(face)
        if not self.is_person:
            names, alike = self.by_start[face.start]
            if len(names) < _LIKELY_MOST:
                names.append(face.key)
                alike.append(face)
        for phone in face.phones:
            self.by_phone[phone].append(face)
        for mail in face.mails:
            self.by_mail[mail].append(face)
        if face.number:
            self.by_number.setdefault(face.number, face)

    # --- finding ------------------------------------------------------------------------------------------------

    def find(self, face: Face) -> Match | None:
        """The one that a record is: surely, else perhaps."""
        if not self.by_core:
            return None
        if face.number and (there := self.by_number.get(face.number)) is not None:
            return Match(there, "number", True)
        if not self._has_heard_of(face):
            return self._likely(face)
        perhaps: list[Match] = []
        for why, found in self._found(face):
            if not found:
                continue
            ways = [(there, self._is_sure(why, there, face)) for there in found]
            sure = [there for there, is_sure in ways if is_sure]
            if best := _best(sure, face):
                return Match(best, why, True)
            perhaps += [Match(there, why, False) for there in found[:1]]
        return perhaps[0] if perhaps else self._likely(face)

    def is_only(self, there: Face, face: Face) -> bool:
        """Whether a record is the only one of this name, legal form aside, at the same client or place: a list of changes means it."""
        same_home = not self.is_person or (bool(face.home) and firm_key(there.home) == firm_key(face.home))
        is_named = there.key == face.key and len(self.by_core.get(face.key, ())) == 1
        return is_named and same_home and not differ(there.region, face.region)

    def _has_heard_of(self, face: Face) -> bool:
        """Whether there is one of the name, a phone or a mail; of most rows of a list there is none."""
        return (
            face.key in self.by_core
            or not self.by_phone.keys().isdisjoint(face.phones)
            or not self.by_mail.keys().isdisjoint(face.mails)
        )

    def _found(self, face: Face) -> Iterable[tuple[Why, list[Face]]]:
        named = self.by_core.get(face.key, [])
        if self.is_person:
            named = [there for there in named if _may_be_at(there, face)]
        if len(named) > 1:
            named = sorted(named, key=lambda there: name_key(there.name) != name_key(face.name))
        yield "name", named
        yield "phone", [there for phone in sorted(face.phones) for there in self.by_phone.get(phone, [])]
        yield "mail", [there for mail in sorted(face.mails) for there in self.by_mail.get(mail, [])]

    def _is_sure(self, why: Why, there: Face, face: Face) -> bool:
        shared = bool(there.phones & face.phones or there.mails & face.mails)
        if why != "name":
            away = bool(self.is_person and there.home and face.home and firm_key(there.home) != firm_key(face.home))
            return is_alike(there.name, face.name) and not away and not differ(there.region, face.region)
        if differ(there.region, face.region):
            return False
        if self.is_person:
            same_home = firm_key(there.home) == firm_key(face.home) and bool(face.home)
            return shared or (same_home and not (there.phones and face.phones))
        return shared or not (there.own_phones and face.own_phones) or bool(there.names & face.names)

    def _likely(self, face: Face) -> Match | None:
        """One whose name is much like it."""
        if self.is_person:
            return None
        names, alike = self.by_start.get(face.start, ((), ()))
        if not names:
            return None
        best = _compared()(face.key, names)
        if best is None:
            return None
        there = alike[best[2]]
        return None if differ(there.region, face.region) or len(face.key) < 3 else Match(there, "alike", False)


@cache
def _compared() -> Callable[[str, Sequence[str]], Any]:
    """What finds the nearest of some names; loaded when first needed."""
    from rapidfuzz import fuzz, process

    return partial(process.extractOne, scorer=fuzz.ratio, score_cutoff=_ALIKE, processor=None)


def _start(key: str, region: str) -> str:
    """The first two letters of a name, its region aside."""
    own = key.removeprefix(firm_key(region)[:2]) if region else key
    return (own.removeprefix("省").removeprefix("市") or key)[:2]


def _may_be_at(there: Face, face: Face) -> bool:
    """Whether two people of a name may be one: at the same client, or where one's client is unknown."""
    shared = bool(there.phones & face.phones or there.mails & face.mails)
    return shared or not there.home or not face.home or firm_key(there.home) == firm_key(face.home)


def _best(sure: list[Face], face: Face) -> Face | None:
    """The likeliest of several: who shares a phone or mail; None where nothing tells them apart."""
    sure = list({(there.id, there.row): there for there in sure}.values())
    if len(sure) < 2:
        return sure[0] if sure else None
    told = [there for there in sure if there.phones & face.phones or there.mails & face.mails]
    told = told or [there for there in sure if face.region and name_key(there.region) == name_key(face.region)]
    told = told or [there for there in sure if name_key(there.name) == name_key(face.name)]
    return told[0] if len(told) == 1 or (told and told[0].phones & face.phones) else None


# --- faces ----------------------------------------------------------------------------------------------------------


def _told(read: Callable[[str], frozenset[str]], texts: Sequence[str]) -> frozenset[str]:
    """What is read in any of the texts; most often there is one."""
    return read(texts[0]) if len(texts) == 1 else frozenset().union(*map(read, texts))


def face_of_client(client: Client, people: Collection[Contact], *, row: int = 0) -> Face:
    """What a client is known by."""
    key = firm_key(client.name)
    return Face(
        id=client.id,
        row=row,
        name=client.name,
        key=key,
        start=_start(key, client.region),
        record=client,
        region=client.region,
        number=client.external_id,
        phones=_told(phones, [phone for phone in (client.phone, *[each.phone for each in people]) if phone]),
        mails=_told(mails, [mail for mail in (client.email, *[each.email for each in people]) if mail]),
        people=people,
    )


def face_of_person(person: Contact, home: str, *, row: int = 0) -> Face:
    """What a person is known by."""
    return Face(
        id=person.id,
        row=row,
        name=person.name,
        key=firm_key(person.name),
        record=person,
        home=home,
        phones=phones(person.phone),
        mails=mails(person.email),
    )


def face_of(kind: str, draft: Draft) -> Face:
    """What the record of a row is known by."""
    if kind == "clients":
        return face_of_client(draft.record, draft.people, row=draft.row)
    return face_of_person(draft.record, draft.client, row=draft.row)

"""A row beside the record that it is already, or may be: field by field, and what is decided about the two."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.clients import Client, ClientStatus, Contact, Grade
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Order
from salesplanner.domain.sameness import firm_key, mails, name_key, phones, region_key
from salesplanner.exchange.records.drafts import NOTE_MOST, Draft

T = TypeVar("T", Client, Contact)

_LEFT_ALONE = frozenset({"id", "uid", "created_at", "changed_at", "deleted_at", "client_id", "contact_id"})
#: What a record is told by but is not changed by a row that is the same: its name stays as the book has it.
_STAYS = frozenset({"name"})


class Decision(Enum):
    """What becomes of a row whose record may be there already."""

    JOIN = "join"
    BOTH = "both"
    SKIP = "skip"


class Difference(Struct, frozen=True, kw_only=True):
    """A field in which the two differ: what is there, what the row says."""

    field: str
    there: Any
    here: Any

    @property
    def fills(self) -> bool:
        """Whether the row knows what was not known."""
        return _is_blank(self.there)


class Pair(Struct, frozen=True, kw_only=True):
    """A row and the record it is or may be: of the book, where `id` is set, else of row `row` of the file."""

    draft: Draft
    there: Any
    id: int = 0
    row: int = 0
    why: str = "name"
    is_sure: bool = True
    decision: Decision = Decision.SKIP
    differences: tuple[Difference, ...] = ()
    more: int = 0  # people, records and deals that the row adds

    @property
    def is_closed(self) -> bool:
        """Whether the record is a closed deal, or the order of one: no list changes its figures."""
        there = self.there
        return (isinstance(there, Deal) and not there.is_open) or (
            isinstance(there, Order) and there.deal_id is not None
        )

    @property
    def brings(self) -> bool:
        """Whether joining the two would add something."""
        return self.more > 0 or any(each.fills for each in self.differences)


def _is_blank(value: Any) -> bool:
    return value in (None, "")


def differences(there: Any, draft: Draft) -> tuple[Difference, ...]:
    """What the row says otherwise than the record, in the fields that it fills."""
    found = []
    said = draft.filled | {"status"}
    for name in _names(draft.record.__class__):
        if name in said:
            here, other = getattr(draft.record, name), getattr(there, name)
            if not (_is_blank(here) or here == other or _says_the_same(name, other, here)):
                found.append(Difference(field=name, there=other, here=here))
    return tuple(found)


@cache
def _names(record: type[Struct]) -> tuple[str, ...]:
    """The fields that two records of a kind may differ in."""
    return tuple(name for name in record.__struct_fields__ if name not in _LEFT_ALONE)


def _says_the_same(name: str, there: Any, here: Any) -> bool:
    if not isinstance(here, str) or not isinstance(there, str) or not there:
        return isinstance(here, (Grade, ClientStatus)) and name == "status"
    if name in ("phone", "email"):
        known, said = (phones(there), phones(here)) if name == "phone" else (mails(there), mails(here))
        return bool(said) and said <= known
    if name in ("region", "name"):
        key = region_key if name == "region" else name_key
        return key(here) == key(there)
    return here.strip() == there.strip() or (name == "note" and here.strip() in there)


def changes(there: Any, draft: Draft, *, overwrite: bool, rename: bool = False) -> dict[str, Any]:
    """What a record is changed to when a row is joined to it: blanks are filled, with `overwrite` the row is right."""
    return {
        each.field: each.here
        for each in differences(there, draft)
        if (each.fills or overwrite) and (rename or each.field not in _STAYS)
    }


def firm_facts(there: Client, draft: Draft) -> dict[str, Any]:
    """What a row about people tells of their client that was not known."""
    if draft.firm is None:
        return {}
    told: dict[str, Any] = {
        name: getattr(draft.firm, name)
        for name in ("phone", "email", "region", "address", "website", "note")
        if getattr(draft.firm, name) and not getattr(there, name)
    }
    for name, read, between in (("phone", phones, " / "), ("email", mails, ", ")):
        known, said = getattr(there, name), getattr(draft.firm, name)
        if known and not read(said) <= read(known):
            told[name] = f"{known}{between}{said}"
    return told


def joined(first: Draft, other: Draft) -> Draft:
    """Two rows of a file that are one record: what the first leaves blank comes from the second."""
    record = replace(first.record, **changes(first.record, other, overwrite=False))
    if hasattr(record, "note") and (
        more := [line for line in other.record.note.split("\n") if line not in record.note]
    ):
        record = replace(record, note="\n".join(filter(None, [record.note, *more]))[:NOTE_MOST])
    told = [each for each, _ in first.history]  # with whom aside: each row of a client repeats its next step
    return replace(
        first,
        record=record,
        client=first.client or other.client,
        parent=first.parent or other.parent,
        referrer=first.referrer or other.referrer,
        ties=tuple(dict.fromkeys((*first.ties, *other.ties))),
        beside=tuple(dict.fromkeys((*first.beside, *other.beside))),
        beside_people=tuple(dict.fromkeys((*first.beside_people, *other.beside_people))),
        people=_all_people(first.people, other.people),
        history=(*first.history, *(each for each in other.history if each[0] not in told)),
        deals=(*first.deals, *(each for each in other.deals if each not in first.deals)),
        filled=first.filled | other.filled,
    )


def _all_people(first: Iterable[Contact], other: Iterable[Contact]) -> tuple[Contact, ...]:
    """Each person once; a second row about one fills what the first leaves blank."""
    people = list(first)
    for person in other:
        place = same_person(people, person)
        if place is None:
            people.append(person)
        else:
            people[place] = filled_up(people[place], person)
    return tuple(people)


def filled_up(first: T, other: T) -> T:
    """A record with what it leaves blank from another."""
    names = [name for name in first.__struct_fields__ if _is_blank(getattr(first, name))]
    return replace(first, **{name: getattr(other, name) for name in names})  # type: ignore[type-var]


def same_person(people: Iterable[Contact], person: Contact) -> int | None:
    """The place of somebody of the same name among people of one client."""
    key = name_key(person.name)
    return next((place for place, each in enumerate(people) if name_key(each.name) == key), None)


def fresh(draft: Draft, people: Iterable[Contact], days: Iterable[tuple[date, str]], deals: Iterable[str]) -> Draft:
    """A row without the people, records and deals that its client has already."""
    known, done, named = list(people), set(days), {firm_key(name) for name in deals}
    return replace(
        draft,
        people=tuple(person for person in draft.people if same_person(known, person) is None),
        history=tuple(each for each in draft.history if (each[0].day, each[0].title) not in done),
        deals=tuple(deal for deal in draft.deals if firm_key(deal.name) not in named),
    )

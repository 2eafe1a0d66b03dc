"""How the clients of orders, deals and activities are reached: new where nothing was known, in the note where it is another way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.sameness import firm_key, mails, name_key, phones
from salesplanner.exchange.records.book import Snapshot
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.pairs import same_person

_FACTS = {"phone": phones, "email": mails}


class _Known(Struct):
    """What is known of a client or person: their ways, and the facts that a row may fill."""

    ways: set[str] = field(default_factory=set)
    blank: set[str] = field(default_factory=lambda: set(_FACTS))


class Reached:
    """Looks at rows one after the other, each beside the book and the rows above it."""

    def __init__(self, known: Snapshot, names: Mapping[str, str]) -> None:
        self._book, self._names = known, names
        self._known: dict[tuple[int | str, str], _Known] = {}

    def told(self, draft: Draft) -> Draft:
        """A draft with what fills a blank; another phone or address than the one that is known is in its note."""
        person = draft.people[0] if draft.people else None
        whose: Client | Contact | None = person or draft.firm
        if whose is None or not (whose.phone or whose.email):
            return draft
        key = (draft.client_id or firm_key(draft.client), name_key(person.name) if person else "")
        if key not in self._known:
            self._known[key] = self._of_book(draft.client_id, person)
        known = self._known[key]
        notes: list[str] = []
        gone: dict[str, Any] = {}
        for fact, read in _FACTS.items():
            said = getattr(whose, fact)
            if said and fact in known.blank:
                known.blank.discard(fact)
            elif said:
                notes += [] if read(said) <= known.ways else [f"{self._names.get(f'client_{fact}', fact)}: {said}"]
                gone[fact] = ""
            known.ways |= read(said)
        if not gone:
            return draft
        left: dict[str, Any] = {"people": (replace(person, **gone),)} if person else {"firm": replace(whose, **gone)}
        noted = "points" if isinstance(draft.record, Activity) else "note"
        text = "\n".join(filter(None, [getattr(draft.record, noted), *notes]))
        return replace(draft, record=replace(draft.record, **{noted: text}), **left)

    def _of_book(self, client_id: int | None, person: Contact | None) -> _Known:
        """What the book knows of a client, or of a person there."""
        client = self._book.by_id.get(client_id or 0)
        if client is None:
            return _Known()
        people = self._book.people_of.get(client.id, [])
        place = same_person(people, person) if person else None
        whose = client if person is None else people[place] if place is not None else person
        there = (client, *people) if person is None else (client, whose)
        ways = {
            way
            for each in there
            if each is not person
            for fact, read in _FACTS.items()
            for way in read(getattr(each, fact))
        }
        return _Known(ways, {fact for fact in _FACTS if whose is person or not getattr(whose, fact)})

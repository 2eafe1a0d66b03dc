"""The rows of a list sorted: what is new, what is joined to a record, what is there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.clients import Client
from salesplanner.domain.sameness import name_key
from salesplanner.exchange.records import doubles
from salesplanner.exchange.records.book import Snapshot, grouped
from salesplanner.exchange.records.doubles import Face, Faces
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.pairs import Decision, Pair, changes, differences, firm_facts, fresh, joined


class Wishes(Struct, frozen=True, kw_only=True):
    """How rows that are there already are treated: as decided row by row, else as usual.

    With `update` they are joined and the file is right; with `joining` they are joined and only fill what is blank.
    """

    update: bool = False
    joining: bool = False
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    for_all: Decision | None = None

    def on(self, row: int, *, in_book: bool, is_sure: bool) -> Decision:
        """What becomes of a row that is, or may be, another record."""
        if row in self.decisions:
            return self.decisions[row]
        if self.for_all is not None:
            return self.for_all
        if not is_sure:
            return Decision.BOTH
        return Decision.JOIN if self.update or self.joining or not in_book else Decision.SKIP


def _key(kind: str, record: Any, client: str) -> Hashable:
    """By what two records without a number are the same."""
    if kind == "deals":
        return record.name, client, record.amount, record.opened_on, record.closed_on, record.status
    if kind == "orders":
        return record.day, client, record.amount, record.product, record.channel
    return record.day, record.at, record.kind, record.title, client


class Sorting:
    """Which drafts are new, which are joined to a record, which are there already.

    Rows without a number of deals, orders and activities are compared as a multiset: the n-th alike row of a file is
    the n-th alike record of the book, so a first import keeps alike rows and a second finds all of them.
    """

    def __init__(self, kind: str, known: Snapshot, wishes: Wishes) -> None:
        self._kind, self._known, self._wishes = kind, known, wishes
        self.added: list[Draft] = []
        self.updated: list[tuple[int, Draft]] = []
        self.duplicates: list[Draft] = []
        self.pairs: list[Pair] = []
        self._own = Faces(is_person=kind == "contacts")
        self._places: dict[int, int] = {}  # where the draft of a row stands among those added
        self._numbers: set[str] = set()
        self._used: Counter[Hashable] = Counter()
        self._told: dict[int, set[tuple[date, str]]] = {}
        self._ids: dict[str, int] = {}
        self._keys: dict[Hashable, list[int]] = {}
        self._signed: dict[Hashable, list[int]] = {}
        self._open: dict[Hashable, list[int]] = {}
        self._records: dict[int, Any] = {}
        if kind not in ("clients", "contacts"):
            self._know(known.records(kind))

    def _know(self, records: list[Any]) -> None:
        """Records without a face go by their number or by all they say."""
        self._records = {record.id: record for record in records}
        self._ids = {record.external_id: record.id for record in records if record.external_id}
        names = self._known.names
        self._keys = grouped(
            (_key(self._kind, record, name_key(names.get(record.client_id or 0, ""))), record.id) for record in records
        )
        if self._kind == "deals":
            self._open = grouped(
                ((name_key(each.name), name_key(names.get(each.client_id or 0, ""))), each.id)
                for each in records
                if each.is_open
            )
        if self._kind == "orders":  # the order that a won deal brought: it has no number until a list gives it one
            self._signed = grouped(
                ((each.day, name_key(names.get(each.client_id or 0, "")), each.amount), each.id)
                for each in records
                if each.deal_id and not each.external_id
            )

    def place(self, draft: Draft) -> None:
        """Put a draft where it belongs."""
        if draft.is_firm:
            there = self._known.by_id.get(draft.client_id or 0)
            is_known = there is not None and not firm_facts(there, draft) and not self._links_anew(there, draft)
            (self.duplicates if is_known else self.added).append(draft)
            return
        if self._kind in ("clients", "contacts"):
            self._place_face(draft)
            return
        present, is_repeated = self._present(draft)
        if present is None and not is_repeated:
            self._place_named(draft)
        elif present is None:
            self.duplicates.append(draft)
        else:
            self._place_pair(draft, Pair(draft=draft, there=self._records[present], id=present))

    def _place_named(self, draft: Draft) -> None:
        """A row that is no record as it stands; the one open deal of its name and client it may be, and is in a list of changes."""
        is_named = bool(self._open) and not draft.record.external_id
        named = self._open.get((name_key(draft.record.name), self._client(draft)), []) if is_named else []
        if len(named) != 1:
            self.added.append(draft)
            return
        there = self._records[named.pop()]
        self._place_pair(draft, Pair(draft=draft, there=there, id=there.id, is_sure=self._wishes.update))

    def _place_pair(self, draft: Draft, pair: Pair) -> None:
        """A row that is a record of the book for sure, or may be one."""
        decision = self._wishes.on(draft.row, in_book=True, is_sure=pair.is_sure)
        pair = replace(pair, decision=decision, differences=differences(pair.there, draft))
        if pair.differences or pair.more or not pair.is_sure:
            self.pairs.append(pair)
        is_wanted = self._wishes.update or draft.row in self._wishes.decisions
        if decision is Decision.JOIN and not pair.is_closed and (pair.brings or (is_wanted and self._says_more(pair))):
            if self._kind in ("clients", "contacts"):
                draft = self._fresh(pair.id, draft)
                told = self._told.setdefault(pair.id, set())
                told.update((each.day, each.title) for each, _ in draft.history)
            self.updated.append((pair.id, draft))
        elif decision is Decision.BOTH:
            self._add(draft)
        else:
            self.duplicates.append(draft)

    def _says_more(self, pair: Pair) -> bool:
        """Whether a row that is joined leaves its record another one, or another client above it."""
        if self._kind not in ("clients", "contacts"):
            return True
        draft, there = pair.draft, pair.there
        changed = changes(there, draft, overwrite=self._wishes.update, rename=True)
        return self._is_below_another(there, draft) or bool(changed)

    def _is_below_another(self, there: Any, draft: Draft) -> bool:
        """Whether a row names another client above its own, or another that brought it."""
        names = self._known.names
        above = [(draft.parent, "parent_id"), (draft.referrer, "referred_by_id")]
        return any(name and name_key(name) != name_key(names.get(getattr(there, key) or 0, "")) for name, key in above)

    def _links_anew(self, there: Client, draft: Draft) -> bool:
        """Whether a row links a client of the book with one that it is not linked with."""
        known = self._known.ties_of.get(there.id, ())
        return self._is_below_another(there, draft) or any(
            (e.relation, name_key(e.name)) not in known for e in draft.ties
        )

    def _place_face(self, draft: Draft) -> None:
        face = doubles.face_of(self._kind, draft)
        book = self._known.clients if self._kind == "clients" else self._known.people
        match, above = book.find(face), self._own.find(face)
        if above is not None and (match is None or (above.is_sure and not match.is_sure)):
            self._place_again(draft, above)
        elif match is None:
            self._add(draft, face)
        else:
            there, more = match.face.id, 0
            new = self._fresh(there, draft)
            more = len(new.beside) + len(new.ties) + len(new.people) + len(new.history) + len(new.deals)
            is_sure = match.is_sure or (self._wishes.update and book.is_only(match.face, face))
            pair = Pair(draft=draft, there=match.face.record, id=there, why=match.why, is_sure=is_sure, more=more)
            self._place_pair(draft, pair)

    def _fresh(self, client_id: int, draft: Draft) -> Draft:
        """A row without what its client has already, or an earlier row brings."""
        known, is_person = self._known, self._kind == "contacts"
        key = (known.home_of.get(client_id), client_id) if is_person else (client_id, None)
        draft = replace(
            draft,
            beside=tuple(e for e in draft.beside if (e.fact, e.value) not in known.beside_of.get(key, ())),
            ties=tuple(e for e in draft.ties if (e.relation, name_key(e.name)) not in known.ties_of.get(client_id, ())),
        )
        if is_person:
            return draft
        told = self._told.setdefault(client_id, set(known.days_of.get(client_id, ())))
        return fresh(draft, known.people_of.get(client_id, ()), told, known.deals_of.get(client_id, ()))

    def _place_again(self, draft: Draft, match: doubles.Match) -> None:
        """A row that is one above it, or may be."""
        row, place = match.face.row, self._places[match.face.row]
        decision = self._wishes.on(draft.row, in_book=False, is_sure=match.is_sure)
        found = differences(match.face.record, draft)
        if found or not match.is_sure:
            there = match.face.record
            pair = Pair(draft=draft, there=there, row=row, why=match.why, is_sure=match.is_sure, decision=decision)
            self.pairs.append(replace(pair, differences=found, more=len(draft.people)))
        if decision is Decision.BOTH:
            self._add(draft)
            return
        if decision is Decision.JOIN:
            self.added[place] = joined(self.added[place], draft)
            self._places[draft.row] = place
            self._own.add(replace(doubles.face_of(self._kind, self.added[place]), row=row))
        self.duplicates.append(draft)

    def _add(self, draft: Draft, face: Face | None = None) -> None:
        self._places[draft.row] = len(self.added)
        self.added.append(draft)
        if self._kind in ("clients", "contacts"):
            self._own.add(face or doubles.face_of(self._kind, draft))

    def _client(self, draft: Draft) -> str:
        """The key of the client that a draft names."""
        return name_key(draft.client if draft.client_id is None else self._known.names.get(draft.client_id, ""))

    def _won(self, draft: Draft) -> Hashable:
        """By what a numbered order is the one that a won deal brought."""
        return (draft.record.day, self._client(draft), draft.record.amount) if self._kind == "orders" else None

    def _present(self, draft: Draft) -> tuple[int | None, bool]:
        """The record that a draft is already, and whether the file has said it before."""
        if number := draft.record.external_id:
            is_repeated = number in self._numbers
            self._numbers.add(number)
            present = self._ids.get(number)
            if present is None and not is_repeated and (signed := self._signed.get(self._won(draft))):
                return signed.pop(0), False
            return present, is_repeated
        key = _key(self._kind, draft.record, self._client(draft))
        there = self._keys.get(key, [])
        self._used[key] += 1
        return (there[self._used[key] - 1] if self._used[key] <= len(there) else None), False

"""What a list says of a client besides its facts, a line each in one cell: other clients it has to do with, and facts kept beside
its own. Out and in again without loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from msgspec import Struct

from salesplanner.domain.clients import Alternative, ClientStatus, ClientType, Role
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.relations import Relation
from salesplanner.exchange.columns import meanings
from salesplanner.exchange.columns.fieldwords import field_name
from salesplanner.i18n import Translator
from salesplanner.words import Words

#: The fields of a list of clients that name other clients, and what those are to the one of the row.
RELATIONS = {
    "agents": Relation.AGENT,
    "agent_of": Relation.PRINCIPAL,
    "sisters": Relation.SISTER,
    "partners": Relation.PARTNER,
}
#: Facts that stay here unless private ones are wanted.
PRIVATE = frozenset({"best_time", "birthday", "likes", "avoid", "note", "private_note"})
_FIELDS = {"parent_id": "parent", "referred_by_id": "referrer"}
_BESIDE = re.compile(r"(?P<fact>[^:：]+)[:：]\s*(?P<value>.*?) \| (?P<day>\d{4}-\d\d-\d\d) \| (?P<origin>.*)")


class Tie(Struct, frozen=True):
    """Another client by its name, what it is to the one of the row, and what was noted of the two."""

    relation: Relation
    name: str
    note: str = ""


def tie_line(name: str, note: str) -> str:
    """Another client as a line."""
    return " | ".join(filter(None, [name, one_line(note)]))


def ties_of(cells: Mapping[str, str]) -> tuple[Tie, ...]:
    """The other clients that the cells of a row name, by field."""
    found: list[Tie] = []
    for field, relation in RELATIONS.items() if cells else ():
        for line in filter(None, map(str.strip, cells.get(field, "").split("\n"))):
            name, _, note = line.partition(" | ")
            found.append(Tie(relation, name, note))
    return tuple(found)


def beside_text(kept: Iterable[Alternative], words: Words, *, private: bool) -> str:
    """Facts kept beside a record's own, a line each: the fact, its value, the day, the record it came from."""
    lines = []
    for each in kept:
        if private or each.fact not in PRIVATE:
            fact = field_name(_kind(each), _FIELDS.get(each.fact, each.fact), words)
            lines.append(f"{fact}: {_said(each, words)} | {each.day.isoformat()} | {one_line(each.origin)}")
    return "\n".join(lines)


def beside_of(kind: str, text: str) -> tuple[Alternative, ...]:
    """The facts that lines tell, of a record of this kind; a line of another form tells none."""
    facts = _facts(kind)
    found = []
    for line in text.split("\n"):
        told = _BESIDE.fullmatch(line.strip())
        if told is not None and (fact := facts.get(told["fact"].strip())):
            day, value = date.fromisoformat(told["day"]), _value(fact, told["value"])
            found.append(Alternative(fact=fact, value=value, origin=told["origin"], day=day))
    return tuple(found)


@cache
def _facts(kind: str) -> dict[str, str]:
    """The facts by what they are called in either language."""
    names = {
        "clients": "name grade status type industry region address phone email website source rhythm_days best_time birthday"
        " external_id quiet_until quiet_reason parent_id referred_by_id",
        "contacts": "name title role phone messaging email birthday",
    }[kind].split()
    return {
        field_name(kind, _FIELDS.get(fact, fact), Words(Translator(language))): fact
        for fact in names
        for language in ("zh", "en")
    }


def _kind(kept: Alternative) -> str:
    return "contacts" if kept.contact_id else "clients"


def _said(kept: Alternative, words: Words) -> str:
    """The value as a person reads it."""
    if kept.fact == "status":
        return words.status(ClientStatus(kept.value))
    if kept.fact == "type":
        return words.client_type(ClientType(kept.value))
    return words.role(Role(kept.value)) if kept.fact == "role" else one_line(kept.value)


def _value(fact: str, said: str) -> str:
    """The value as the book keeps it."""
    if fact == "status":
        return meanings.status_of(said).value
    if fact == "type":
        return meanings.type_of(said).value
    return meanings.role_of(said).value if fact == "role" else said

"""What the fields of an import are called, and why a row is given back."""

from __future__ import annotations

import re
from functools import lru_cache

from salesplanner.domain.problems import Problem
from salesplanner.words import Words


def field_name(kind: str, field: str, words: Words) -> str:
    """What a field is called."""
    return _names(kind, words).get(field) or _of_more_people(field, words) or field


@lru_cache(maxsize=16)
def _names(kind: str, words: Words) -> dict[str, str]:
    """What the fields of a kind are called, once for all that ask: a list of forty columns does so some thousand times."""
    names = {**_shared(words), **_of_sales(words), **_of_contacts(words), **_of_follow_ups(words)}
    return names | {field: name for field, name in _own(kind, words).items() if name}


def _of_more_people(field: str, words: Words) -> str:
    """What a field of the second, third or fourth person of a row is called."""
    found = re.fullmatch(r"contact_(\d)(?:_(phone|title|email))?", field)
    if found is None:
        return ""
    say = words.translate
    return {
        None: say("Import", "Contact {number}"),
        "phone": say("Import", "Contact {number}'s phone"),
        "title": say("Import", "Contact {number}'s role at work"),
        "email": say("Import", "Contact {number}'s e-mail"),
    }[found[2]].format(number=found[1])


def _of_follow_ups(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "last_on": say("Import", "Last contact on"),
        "last_points": say("Import", "Record"),
        "last_kind": say("Import", "Kind of the last contact"),
        "next_step": say("Import", "Next step"),
        "next_on": say("Import", "Next step on"),
        "deal_amount": say("Import", "Amount of a new deal"),
        "deal_name": say("Import", "Deal name"),
        "deal_expected_on": say("Import", "Expected close"),
        "client_number": say("Import", "Client number"),
    }


def _own(kind: str, words: Words) -> dict[str, str]:
    say = words.translate
    names = {
        "clients": (say("Import", "Client name"), say("Import", "Client number")),
        "contacts": (say("Import", "Contact name"), ""),
        "deals": (say("Import", "Deal name"), say("Import", "Deal number")),
        "orders": ("", say("Import", "Order number")),
        "activities": ("", say("Import", "Number")),
    }.get(kind, ("", ""))
    own = {"name": names[0], "external_id": names[1]}
    if kind == "metrics":
        return {"metric": say("Import", "Figure"), "value": say("Import", "Value"), "unit": say("Import", "Unit")}
    return own | {"title": say("Import", "Role at work")} if kind == "contacts" else own


def _shared(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "client": say("Import", "Client"),
        "grade": say("Import", "Client grade"),
        "status": say("Import", "Status"),
        "industry": say("Import", "Industry"),
        "region": say("Import", "Region"),
        "address": say("Import", "Address"),
        "phone": say("Import", "Phone"),
        "email": say("Import", "E-mail"),
        "website": say("Import", "Website"),
        "source": say("Import", "Source"),
        "tags": say("Import", "Tags"),
        "likes": say("Import", "About them"),
        "avoid": say("Import", "Avoid"),
        "best_time": say("Import", "Best time"),
        "birthday": say("Import", "Birthday"),
        "type": say("Import", "Client type"),
        "rhythm_days": say("Import", "Contact rhythm in days"),
        "verified_on": say("Import", "Verified on"),
        "quiet_until": say("Import", "Quiet until"),
        "quiet_reason": say("Import", "Why it is quiet"),
        "private_note": say("Import", "Private note"),
        "referrer": say("Import", "Referred by"),
        "parent": say("Import", "Parent company"),
        "agents": say("Import", "Agents"),
        "agent_of": say("Import", "Agent of"),
        "sisters": say("Import", "Sister companies"),
        "partners": say("Import", "Partners"),
        "beside": say("Import", "Kept beside"),
        "since": say("Import", "Client since"),
        "note": say("Import", "Note"),
        "title": say("Import", "Title"),
        "kind": say("Import", "Kind"),
        "day": say("Import", "Date"),
        "at": say("Import", "Time"),
        "minutes": say("Import", "Length"),
        "outcome": say("Import", "Outcome"),
        "points": say("Import", "Key points"),
    }


def _of_contacts(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "contact": say("Import", "Contact"),
        "contact_title": say("Import", "Contact's role at work"),
        "contact_first_name": say("Import", "Contact's first name"),
        "contact_last_name": say("Import", "Contact's last name"),
        "contact_phone": say("Import", "Contact's phone"),
        "contact_email": say("Import", "Contact's e-mail"),
        "contact_messaging": say("Import", "Contact's messaging ID"),
        "middle_name": say("Import", "Middle name"),
        "phone_2": say("Import", "Second phone"),
        "phone_3": say("Import", "Third phone"),
        "email_2": say("Import", "Second e-mail"),
        "first_name": say("Import", "First name"),
        "last_name": say("Import", "Last name"),
        "role": say("Import", "Part in the decision"),
        "messaging": say("Import", "Messaging ID"),
        "birthday": say("Import", "Birthday"),
        "client_phone": say("Import", "Client's phone"),
        "client_email": say("Import", "Client's e-mail"),
        "client_address": say("Import", "Company's address"),
        "client_website": say("Import", "Company's website"),
        "street_2": say("Import", "Address, second line"),
        "district": say("Import", "District"),
        "city": say("Import", "City"),
        "province": say("Import", "Province or state"),
        "postcode": say("Import", "Postcode"),
        "country": say("Import", "Country"),
    }


def _of_sales(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "product": say("Import", "Product"),
        "stage": say("Import", "Stage"),
        "state": say("Import", "Won or lost"),
        "lost_on": say("Import", "Lost on"),
        "amount": say("Import", "Amount"),
        "currency": say("Import", "Currency"),
        "opened_on": say("Import", "Opened on"),
        "closed_on": say("Import", "Signed or lost on"),
        "expected_on": say("Import", "Expected close"),
        "lost_reason": say("Import", "Reason lost"),
        "lost_to": say("Import", "Lost to"),
        "competitors": say("Import", "Competitors"),
        "channel": say("Import", "Channel"),
        "line": say("Import", "Line of business"),
        "owner": say("Import", "Salesperson"),
        "quantity": say("Import", "Quantity"),
    }


def named(kind: str, problem: Problem, words: Words) -> Problem:
    """A problem with its field by its name."""
    if "field" not in problem.facts:
        return problem
    return Problem(problem.kind, **{**problem.facts, "field": field_name(kind, str(problem.facts["field"]), words)})


def reason(kind: str, problem: Problem, words: Words) -> str:
    """Why a row is given back, with its field by its name and without its number."""
    facts = {name: value for name, value in problem.facts.items() if name != "row"}
    return words.problem(named(kind, Problem(problem.kind, **facts), words))

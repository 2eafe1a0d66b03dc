"""What the fields of an import are called, and why a row is given back."""

from __future__ import annotations

import re

from salesplanner.domain.problems import Problem
from salesplanner.words import Words
from salesplanner.words.sentences import QT_TRANSLATE_NOOP

#: What each field is called; # is the number of the person beside a client.
_NAMES = {
    "client": QT_TRANSLATE_NOOP("Import", "Client"),
    "grade": QT_TRANSLATE_NOOP("Import", "Client grade"),
    "status": QT_TRANSLATE_NOOP("Import", "Status"),
    "industry": QT_TRANSLATE_NOOP("Import", "Industry"),
    "region": QT_TRANSLATE_NOOP("Import", "Region"),
    "address": QT_TRANSLATE_NOOP("Import", "Address"),
    "phone": QT_TRANSLATE_NOOP("Import", "Phone"),
    "email": QT_TRANSLATE_NOOP("Import", "E-mail"),
    "website": QT_TRANSLATE_NOOP("Import", "Website"),
    "source": QT_TRANSLATE_NOOP("Import", "Source"),
    "tags": QT_TRANSLATE_NOOP("Import", "Tags"),
    "likes": QT_TRANSLATE_NOOP("Import", "About them"),
    "avoid": QT_TRANSLATE_NOOP("Import", "Avoid"),
    "best_time": QT_TRANSLATE_NOOP("Import", "Best time"),
    "birthday": QT_TRANSLATE_NOOP("Import", "Birthday"),
    "type": QT_TRANSLATE_NOOP("Import", "Client type"),
    "rhythm_days": QT_TRANSLATE_NOOP("Import", "Contact rhythm in days"),
    "verified_on": QT_TRANSLATE_NOOP("Import", "Verified on"),
    "quiet_until": QT_TRANSLATE_NOOP("Import", "Quiet until"),
    "quiet_reason": QT_TRANSLATE_NOOP("Import", "Why it is quiet"),
    "private_note": QT_TRANSLATE_NOOP("Import", "Private note"),
    "referrer": QT_TRANSLATE_NOOP("Import", "Referred by"),
    "parent": QT_TRANSLATE_NOOP("Import", "Parent company"),
    "agents": QT_TRANSLATE_NOOP("Import", "Agents"),
    "agent_of": QT_TRANSLATE_NOOP("Import", "Agent of"),
    "sisters": QT_TRANSLATE_NOOP("Import", "Sister companies"),
    "partners": QT_TRANSLATE_NOOP("Import", "Partners"),
    "beside": QT_TRANSLATE_NOOP("Import", "Kept beside"),
    "since": QT_TRANSLATE_NOOP("Import", "Client since"),
    "note": QT_TRANSLATE_NOOP("Import", "Note"),
    "title": QT_TRANSLATE_NOOP("Import", "Title"),
    "kind": QT_TRANSLATE_NOOP("Import", "Kind"),
    "day": QT_TRANSLATE_NOOP("Import", "Date"),
    "at": QT_TRANSLATE_NOOP("Import", "Time"),
    "minutes": QT_TRANSLATE_NOOP("Import", "Length"),
    "outcome": QT_TRANSLATE_NOOP("Import", "Outcome"),
    "points": QT_TRANSLATE_NOOP("Import", "Key points"),
    "product": QT_TRANSLATE_NOOP("Import", "Product"),
    "stage": QT_TRANSLATE_NOOP("Import", "Stage"),
    "state": QT_TRANSLATE_NOOP("Import", "Won or lost"),
    "lost_on": QT_TRANSLATE_NOOP("Import", "Lost on"),
    "amount": QT_TRANSLATE_NOOP("Import", "Amount"),
    "currency": QT_TRANSLATE_NOOP("Import", "Currency"),
    "opened_on": QT_TRANSLATE_NOOP("Import", "Opened on"),
    "closed_on": QT_TRANSLATE_NOOP("Import", "Signed or lost on"),
    "expected_on": QT_TRANSLATE_NOOP("Import", "Expected close"),
    "lost_reason": QT_TRANSLATE_NOOP("Import", "Reason lost"),
    "lost_to": QT_TRANSLATE_NOOP("Import", "Lost to"),
    "competitors": QT_TRANSLATE_NOOP("Import", "Competitors"),
    "channel": QT_TRANSLATE_NOOP("Import", "Channel"),
    "line": QT_TRANSLATE_NOOP("Import", "Line of business"),
    "erp_number": QT_TRANSLATE_NOOP("Import", "ERP number"),
    "project_type": QT_TRANSLATE_NOOP("Import", "Project type"),
    "owner": QT_TRANSLATE_NOOP("Import", "Salesperson"),
    "quantity": QT_TRANSLATE_NOOP("Import", "Quantity"),
    "contact": QT_TRANSLATE_NOOP("Import", "Contact"),
    "contact_title": QT_TRANSLATE_NOOP("Import", "Contact's role at work"),
    "contact_first_name": QT_TRANSLATE_NOOP("Import", "Contact's first name"),
    "contact_last_name": QT_TRANSLATE_NOOP("Import", "Contact's last name"),
    "contact_phone": QT_TRANSLATE_NOOP("Import", "Contact's phone"),
    "contact_email": QT_TRANSLATE_NOOP("Import", "Contact's e-mail"),
    "contact_messaging": QT_TRANSLATE_NOOP("Import", "Contact's messaging ID"),
    "middle_name": QT_TRANSLATE_NOOP("Import", "Middle name"),
    "phone_2": QT_TRANSLATE_NOOP("Import", "Second phone"),
    "phone_3": QT_TRANSLATE_NOOP("Import", "Third phone"),
    "email_2": QT_TRANSLATE_NOOP("Import", "Second e-mail"),
    "first_name": QT_TRANSLATE_NOOP("Import", "First name"),
    "last_name": QT_TRANSLATE_NOOP("Import", "Last name"),
    "role": QT_TRANSLATE_NOOP("Import", "Part in the decision"),
    "messaging": QT_TRANSLATE_NOOP("Import", "Messaging ID"),
    "client_phone": QT_TRANSLATE_NOOP("Import", "Client's phone"),
    "client_email": QT_TRANSLATE_NOOP("Import", "Client's e-mail"),
    "client_address": QT_TRANSLATE_NOOP("Import", "Company's address"),
    "client_website": QT_TRANSLATE_NOOP("Import", "Company's website"),
    "street_2": QT_TRANSLATE_NOOP("Import", "Address, second line"),
    "district": QT_TRANSLATE_NOOP("Import", "District"),
    "city": QT_TRANSLATE_NOOP("Import", "City"),
    "province": QT_TRANSLATE_NOOP("Import", "Province or state"),
    "postcode": QT_TRANSLATE_NOOP("Import", "Postcode"),
    "country": QT_TRANSLATE_NOOP("Import", "Country"),
    "last_on": QT_TRANSLATE_NOOP("Import", "Last contact on"),
    "last_points": QT_TRANSLATE_NOOP("Import", "Record"),
    "last_kind": QT_TRANSLATE_NOOP("Import", "Kind of the last contact"),
    "next_step": QT_TRANSLATE_NOOP("Import", "Next step"),
    "next_on": QT_TRANSLATE_NOOP("Import", "Next step on"),
    "deal_amount": QT_TRANSLATE_NOOP("Import", "Amount of a new deal"),
    "deal_currency": QT_TRANSLATE_NOOP("Import", "Currency"),
    "deal_name": QT_TRANSLATE_NOOP("Import", "Deal name"),
    "deal_expected_on": QT_TRANSLATE_NOOP("Import", "Expected close"),
    "client_number": QT_TRANSLATE_NOOP("Import", "Client number"),
    "contact_#": QT_TRANSLATE_NOOP("Import", "Contact {number}"),
    "contact_#_phone": QT_TRANSLATE_NOOP("Import", "Contact {number}'s phone"),
    "contact_#_title": QT_TRANSLATE_NOOP("Import", "Contact {number}'s role at work"),
    "contact_#_email": QT_TRANSLATE_NOOP("Import", "Contact {number}'s e-mail"),
}
#: What fields of a kind are called that others call otherwise, or do not have.
_OF_KIND = {
    ("clients", "name"): QT_TRANSLATE_NOOP("Import", "Client name"),
    ("clients", "external_id"): QT_TRANSLATE_NOOP("Import", "Client number"),
    ("contacts", "name"): QT_TRANSLATE_NOOP("Import", "Contact name"),
    ("contacts", "title"): QT_TRANSLATE_NOOP("Import", "Role at work"),
    ("deals", "name"): QT_TRANSLATE_NOOP("Import", "Deal name"),
    ("deals", "external_id"): QT_TRANSLATE_NOOP("Import", "Deal number"),
    ("orders", "external_id"): QT_TRANSLATE_NOOP("Import", "Order number"),
    ("activities", "external_id"): QT_TRANSLATE_NOOP("Import", "Number"),
    ("metrics", "metric"): QT_TRANSLATE_NOOP("Import", "Figure"),
    ("metrics", "value"): QT_TRANSLATE_NOOP("Import", "Value"),
    ("metrics", "unit"): QT_TRANSLATE_NOOP("Import", "Unit"),
}


def field_name(kind: str, field: str, words: Words) -> str:
    """What a field is called."""
    number = re.fullmatch(r"contact_(\d)(?:_.+)?", field)
    said = _OF_KIND.get((kind, field)) or _NAMES.get(field.replace(number[1], "#") if number else field)
    found = words.translate("Import", said) if said else field
    return found.format(number=number[1]) if number and said else found


def named(kind: str, problem: Problem, words: Words) -> Problem:
    """A problem with its field by its name."""
    if "field" not in problem.facts:
        return problem
    return Problem(problem.kind, **{**problem.facts, "field": field_name(kind, str(problem.facts["field"]), words)})


def reason(kind: str, problem: Problem, words: Words) -> str:
    """Why a row is given back, with its field by its name and without its number."""
    facts = {name: value for name, value in problem.facts.items() if name != "row"}
    return words.problem(named(kind, Problem(problem.kind, **facts), words))

"""What the fields, kinds and checks of an import are called."""

from __future__ import annotations

from salesplanner.domain.problems import Problem
from salesplanner.words import Words

#: The kinds that can come in, in the order they are offered, with the tab that shows them.
KINDS = {
    "clients": "tab followups",
    "contacts": "tab followups",
    "deals": "tab pipeline",
    "orders": "tab progress",
    "activities": "tab today",
}


def kind_name(kind: str, words: Words) -> str:
    """What a kind of record is called."""
    say = words.translate
    return {
        "clients": say("Import", "Clients"),
        "contacts": say("Import", "Contacts"),
        "deals": say("Import", "Deals"),
        "orders": say("Import", "Orders"),
        "activities": say("Import", "Activities"),
    }[kind]


def dialog_title(kind: str, words: Words) -> str:
    """The title of the dialog."""
    say = words.translate
    return {
        "clients": say("Import", "Import clients"),
        "contacts": say("Import", "Import contacts"),
        "deals": say("Import", "Import deals"),
        "orders": say("Import", "Import orders"),
        "activities": say("Import", "Import activities"),
    }[kind]


def see_text(kind: str, words: Words) -> str:
    """What the button says that leads to what was imported."""
    say = words.translate
    return {
        "clients": say("Import", "See the clients"),
        "contacts": say("Import", "See the clients"),
        "deals": say("Import", "See the deals"),
        "orders": say("Import", "See the progress"),
        "activities": say("Import", "See the plan"),
    }[kind]


def field_name(kind: str, field: str, words: Words) -> str:
    """What a field is called."""
    own = _own(kind, words).get(field)
    return own or {**_shared(words), **_of_sales(words), **_of_contacts(words)}.get(field, field)


def _own(kind: str, words: Words) -> dict[str, str]:
    say = words.translate
    names = {
        "clients": (say("Import", "Client name"), say("Import", "Client number")),
        "contacts": (say("Import", "Contact name"), ""),
        "deals": (say("Import", "Deal name"), say("Import", "Deal number")),
        "orders": ("", say("Import", "Order number")),
        "activities": ("", say("Import", "Number")),
    }[kind]
    own = {"name": names[0], "external_id": names[1]}
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
        "parent": say("Import", "Parent company"),
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
        "first_name": say("Import", "First name"),
        "last_name": say("Import", "Last name"),
        "role": say("Import", "Part in the decision"),
        "messaging": say("Import", "Messaging ID"),
        "birthday": say("Import", "Birthday"),
    }


def _of_sales(words: Words) -> dict[str, str]:
    say = words.translate
    return {
        "product": say("Import", "Product"),
        "stage": say("Import", "Stage"),
        "amount": say("Import", "Amount"),
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


def reason(kind: str, problem: Problem, words: Words) -> str:
    """Why a row is given back, with its field by its name and without its number."""
    facts = {name: value for name, value in problem.facts.items() if name != "row"}
    if "field" in facts:
        facts["field"] = field_name(kind, str(facts["field"]), words)
    return words.problem(Problem(problem.kind, **facts))


def orders(words: Words) -> list[tuple[str, str]]:
    """The orders that dates can be written in."""
    say = words.translate
    return [
        ("auto", say("Import", "Told from the file")),
        ("dmy", say("Import", "Day first, as 31/12/2026")),
        ("mdy", say("Import", "Month first, as 12/31/2026")),
        ("ymd", say("Import", "Year first, as 2026-12-31")),
    ]


def encodings(words: Words) -> list[tuple[str, str]]:
    """The encodings that can be named for a text file."""
    return [
        ("", words.translate("Import", "Told from the file")),
        ("utf-8", "UTF-8"),
        ("gb18030", "GB18030"),
        ("utf-16", "UTF-16"),
        ("big5", "Big5"),
        ("cp1252", "Windows-1252"),
        ("cp1251", "Windows-1251"),
    ]

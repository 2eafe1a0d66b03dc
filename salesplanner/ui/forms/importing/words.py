"""What the fields, kinds and checks of an import are called."""

from __future__ import annotations

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


def will_be_added(kind: str, count: int, words: Words) -> str:
    """What an import would add."""
    say = words.translate
    return {
        "clients": say("Import", "%n client(s) will be added", count),
        "contacts": say("Import", "%n contact(s) will be added", count),
        "deals": say("Import", "%n deal(s) will be added", count),
        "orders": say("Import", "%n order(s) will be added", count),
        "activities": say("Import", "%n activity(s) will be added", count),
    }[kind]


def will_be_updated(kind: str, count: int, words: Words) -> str:
    """What an import would change."""
    say = words.translate
    return {
        "clients": say("Import", "%n client(s) will be updated.", count),
        "contacts": say("Import", "%n contact(s) will be updated.", count),
        "deals": say("Import", "%n deal(s) will be updated.", count),
        "orders": say("Import", "%n order(s) will be updated.", count),
        "activities": say("Import", "%n activity(s) will be updated.", count),
    }[kind]


def were_imported(kind: str, count: int, words: Words) -> str:
    """What an import added."""
    say = words.translate
    return {
        "clients": say("Import", "%n client(s) imported", count),
        "contacts": say("Import", "%n contact(s) imported", count),
        "deals": say("Import", "%n deal(s) imported", count),
        "orders": say("Import", "%n order(s) imported", count),
        "activities": say("Import", "%n activity(s) imported", count),
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
        ("cp1250", "Windows-1250"),
        ("cp1251", "Windows-1251"),
    ]

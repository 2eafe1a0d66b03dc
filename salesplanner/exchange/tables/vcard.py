"""Contact cards (.vcf 2.1, 3.0, 4.0): read as rows, written as 3.0; an own small reader of the fields that are used."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.plaintext import clean, one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.relations import Relation
from salesplanner.exchange.addresses import joined
from salesplanner.exchange.source import SourceRow, SourceTable, decode
from salesplanner.exchange.values import full_name, is_han

_HEADERS = (
    "Full name", "Company", "Job title", "Phone", "Email", "Birthday", "Notes",
    "Second phone", "More phones", "Second email", "Address", "Website", "WeChat",
    "Parent company", "Referred by", "Agents", "Agent of", "Sister companies", "Partners", "Kept beside",
)  # fmt: skip
_NAME, _COMPANY, _PHONE, _MAIL, _NOTE = 0, 1, 3, 4, 6
#: What a card calls other clients that a company has to do with; the format itself knows agents only, from version 4.0.
TIES = {
    Relation.AGENT: "X-AGENT",
    Relation.PRINCIPAL: "X-AGENT-OF",
    Relation.SISTER: "X-SISTER",
    Relation.PARTNER: "X-PARTNER",
}
_BESIDE = ("X-PARENT", "X-REFERRED-BY", *TIES.values(), "X-KEPT-BESIDE")
_CARDS_MOST = 100_000
_VALUE_MOST = 32_000


class _Line(Struct, frozen=True):
    """A property of a card: its name, its parameters in capitals, its decoded value."""

    name: str
    parameters: str
    value: str


def read(path: Path, kind: str = "") -> SourceTable:
    """The cards of a file as rows under headers, numbered as they come; those that are not whole are refused.

    As clients, somebody without a company is a client, and all phones are one client's.

    Raises Problem(FILE_EMPTY, FILE_TOO_LARGE, ENCODING_UNCLEAR).
    """
    text, encoding = decode(path.read_bytes(), "", path)
    rows, refused = [], []
    cards = ((card, is_whole) for card, is_whole in _cards(_unfolded(text)) if not _is_group(card))
    for number, (card, is_whole) in enumerate(cards, 1):
        if number > _CARDS_MOST:
            raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit=f"{_CARDS_MOST:,}")
        row = SourceRow(number, _as_client(_cells(card)) if kind == "clients" else _cells(card))
        if is_whole and any(row.cells[place] for place in (_NAME, _COMPANY, _PHONE, _MAIL)):
            rows.append(row)
        else:
            refused.append((row, Kind.CARD_BROKEN.value))
    if not rows and not any(any(row.cells) for row, _ in refused):
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    return SourceTable(path=path, headers=_HEADERS, rows=tuple(rows), refused=tuple(refused), encoding=encoding)


def _is_group(card: list[_Line]) -> bool:
    """Whether a card is a list of others and nobody itself."""
    kinds = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
    return any(line.name in kinds and line.value.strip().lower() == "group" for line in card)


def _unfolded(text: str) -> Iterator[str]:
    """The lines with their continuations: after a blank, or after the soft break of quoted-printable."""
    held = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        quoted = "QUOTED-PRINTABLE" in held.partition(":")[0].upper()
        if held and quoted and held.endswith("="):
            held = held[:-1] + line
        elif line[:1] in (" ", "\t") and held:
            held += line[1:]
        else:
            if held:
                yield held
            held = line
    if held:
        yield held


def _cards(lines: Iterable[str]) -> Iterator[tuple[list[_Line], bool]]:
    """The cards, and whether each has its end; one within another, after AGENT, is passed over."""
    card: list[_Line] = []
    depth, above = 0, ""
    for line in lines:
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            if depth == 1 and not above.startswith("AGENT"):
                yield card, False
                card = []
            else:
                depth += 1
        elif mark == "END:VCARD" and depth:
            depth -= 1
            if depth == 0:
                yield card, True
                card = []
        elif depth == 1 and (found := _line(line)) is not None:
            card.append(found)
        above = mark
    if depth:
        yield card, False


def _line(line: str) -> _Line | None:
    head, mark, value = line.partition(":")
    if not mark or len(line) > 40 * _VALUE_MOST:
        return None
    name, *parameters = head.split(";")
    name = name.rpartition(".")[2].upper()
    if name in ("PHOTO", "LOGO", "SOUND", "KEY"):
        return None
    joined = ";".join(parameters).upper()
    return _Line(name, joined, _decoded(value[:_VALUE_MOST], joined))


def _decoded(value: str, parameters: str) -> str:
    if "QUOTED-PRINTABLE" in parameters:
        found = re.search(r"CHARSET=([\w-]+)", parameters)
        data = quopri.decodestring(value.encode("utf-8", "replace"))
        for charset in (found[1] if found else "utf-8", "utf-8", "gb18030"):
            try:
                return data.decode(charset)
            except (UnicodeDecodeError, LookupError):
                continue
        return data.decode("utf-8", "replace")
    if re.search(r"ENCODING=B(?:ASE64)?\b", parameters) and len(value) < _VALUE_MOST:
        try:
            return base64.b64decode(value, validate=True).decode("utf-8")
        except ValueError:
            return ""
    return value


def _parts(value: str) -> list[str]:
    """The parts between semicolons, escapes taken away."""
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(text: str) -> str:
    return re.sub(r"\\([nN,;\\:])", lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def _cells(card: list[_Line]) -> tuple[str, ...]:
    def first(*names: str) -> str:
        return next(
            (_plain(line.value) for name in names for line in card if line.name == name and line.value.strip()), ""
        )

    def raw(name: str) -> str:
        return next((line.value for line in card if line.name == name and line.value.strip()), "")

    phones, mails = [*_several(card, "TEL"), "", "", ""], [*_several(card, "EMAIL"), "", ""]
    cells = (
        _full_name(first("FN"), raw("N")),
        next(iter(_parts(raw("ORG"))), ""),
        first("TITLE", "ROLE"),
        phones[0],
        mails[0],
        first("BDAY"),
        first("NOTE"),
        phones[1],
        " / ".join(filter(None, phones[2:])),
        mails[1],
        _address(card),
        first("URL"),
        first("X-WECHAT", "X-WEIXIN"),
    )
    texts = [clean(cell) if place == _NOTE else one_line(cell) for place, cell in enumerate(cells)]
    return (*texts, *("\n".join(_lines_of(card, name)) for name in _BESIDE))


def _address(card: list[_Line]) -> str:
    """Where somebody works, else the first address of a card."""
    found = [line for line in card if line.name == "ADR" and line.value.strip(" ;")]
    if not found:
        return ""
    line = next((line for line in found if "WORK" in line.parameters), found[0])
    box, more, street, city, province, postcode, country, *_ = [*_parts(line.value), *[""] * 7]
    parts = {"street_2": more, "city": city, "province": province, "postcode": postcode, "country": country}
    return joined(" ".join(filter(None, (street, box))), parts)


def _lines_of(card: list[_Line], name: str) -> list[str]:
    agents = name == TIES[Relation.AGENT]
    return [
        one_line(_plain(line.value))
        for line in card
        if line.name == name or (agents and line.name == "RELATED" and "TYPE=AGENT" in line.parameters)
    ]


def _as_client(cells: tuple[str, ...]) -> tuple[str, ...]:
    name, company, title, phone, *rest = cells
    more = [each for each in (phone, *rest[3:5]) if each]
    is_person = bool(company) and name != company
    named = (name, company) if is_person else ("", name)
    kept = "" if is_person else rest[-1]  # what is kept beside a person's facts is none of the company's
    return (*named, title, " / ".join(more), *rest[:3], "", "", *rest[5:-1], kept)


def _several(card: list[_Line], name: str) -> list[str]:
    """The phones or addresses of a card, the preferred first and mobiles before others; no fax."""
    found = [line for line in card if line.name == name and line.value.strip() and "FAX" not in line.parameters]
    found.sort(key=lambda line: ("PREF" not in line.parameters, "CELL" not in line.parameters))
    texts = [re.sub(r"^(tel|mailto):", "", _plain(line.value), flags=re.I).replace(";ext=", " ext ") for line in found]
    return list(dict.fromkeys(texts))


def _full_name(full: str, structured: str) -> str:
    """The name as it is said; put together of its parts where it is not, or where Chinese parts are in the wrong order."""
    made = _name(structured)
    if not full or (is_han(made) and sorted(full.replace(" ", "")) == sorted(made)):
        return made or full
    return full


def _name(structured: str) -> str:
    """A name of its parts."""
    family, given, middle, *_ = [*_parts(structured), "", "", ""]
    return full_name(given, middle, family)


def kept_lines(text: str) -> tuple[tuple[str, str], ...]:
    """The facts kept beside a record's own, as properties of its card."""
    return tuple(("X-KEPT-BESIDE", line) for line in text.split("\n") if line)


def cards(
    contacts: Iterable[Contact],
    companies: Mapping[int, Client],
    beside: Mapping[str, Iterable[tuple[str, str]]] | None = None,
) -> str:
    """The contacts as cards of version 3.0, and the companies of which there is something to say; private notes stay here.

    `beside` are more properties, by the identity of a record.
    """
    lines: list[str] = []
    told = {uid: [(key, _escaped(value)) for key, value in more] for uid, more in (beside or {}).items()}
    for client in companies.values():
        more = told.get(client.uid, [])
        if client.phone or client.email or more:
            own = [
                ("ADR", f";;{_escaped(client.address)};;;;" if client.address else ""),
                ("URL", _escaped(client.website)),
            ]
            lines += _card(client.name, client.name, client, [*own, ("X-ABShowAs", "COMPANY"), *more])
    for each in contacts:
        company = companies.get(each.client_id or 0)
        own = [("TITLE", _escaped(each.title)), ("X-WECHAT", _escaped(each.messaging)), *told.get(each.uid, [])]
        lines += _card(each.name, company.name if company else "", each, own)
    return "".join(_folded(line) + "\r\n" for line in lines)


def _card(name: str, company: str, record: Client | Contact, own: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A card of one who has a phone, a mail address and an identity; each number is a line, as telephones want it."""
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(name)}", f"N:{_escaped(name)};;;;")
    numbers = [("TEL", _escaped(number)) for number in re.split(r"\s+/\s+", record.phone)]
    addresses = [("EMAIL", _escaped(mail)) for mail in re.split(r"\s+/\s+", record.email)]
    for key, value in [("ORG", _escaped(company)), *numbers, *addresses, *own, ("UID", _escaped(record.uid))]:
        if value:
            yield f"{key}:{value}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, never within a letter."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > (75 if not pieces else 74):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])

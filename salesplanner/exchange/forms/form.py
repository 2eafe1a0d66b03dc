"""What forms of every kind are: a packed file of parts, with places that can be filled."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange.forms import currencies, figurewords, partnames, words
from salesplanner.exchange.forms.content import Content, Fill, Place
from salesplanner.exchange.forms.figureabout import in_report
from salesplanner.exchange.forms.figurewords import Names

_TYPES = "[Content_Types].xml"
#: What is made of a pattern such as .dotx is a document.
_KINDS = {b"wordprocessingml": b".document.main+xml", b"spreadsheetml": b".sheet.main+xml"}
_PATTERN = re.compile(rb"(wordprocessingml|spreadsheetml)\.template\.main\+xml")


_MONTH = re.compile(r"(?:20\d\d年)?\d{1,2}月份?")


class _Spot(Struct, frozen=True):
    """A place with the way to fill it."""

    place: Place
    fill: Fill


class Form:
    """A form, open; `names` are the program's own for figures. `places` are to be asked before `fill`: both see the file as it came."""

    #: The kind of place that moves what follows it when it is filled.
    last = "heading"

    def __init__(self, path: Path, names: Names | None = None) -> None:
        with zipfile.ZipFile(path) as packed:
            self._infos = packed.infolist()
            self._parts = {info.filename: packed.read(info) for info in self._infos}
        self.names: Names = {**(names or {}), **figurewords.meant_beside(_lines_of(self._parts))}
        self._spots: list[_Spot] = []
        self._counts: dict[str, int] = {}
        self._title = ""  # the first line
        self._ahead = ""  # words for the next period, in a form that is a plan of it

    @property
    def places(self) -> list[Place]:
        """Where it can be filled, in order."""
        return [spot.place for spot in self._spots]

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies in which it asks for amounts."""
        return currencies.named_in(self._texts())

    def _texts(self) -> Iterable[str]:
        """What it says, and how its numbers are shown."""
        raise NotImplementedError

    def fill(self, mapping: Mapping[str, str], content: Content) -> list[str]:
        """Fill each place with the target that the mapping gives it; the ids of those that something was written into.

        From the end, so that each is still where it was found; what moves whatever follows comes last.
        """
        filled = []
        early = [spot for spot in self._spots if spot.place.kind != self.last]
        late = [spot for spot in self._spots if spot.place.kind == self.last]
        for spot in (*early[::-1], *late[::-1]):
            target = mapping.get(spot.place.id, "")
            name, _, aspect = target.rpartition(".")
            if target.startswith("figure."):
                asked = in_report(aspect, spot.place.text, content.fields)
                target = f"{name}.{asked}" * bool(asked)
            part = partnames.sold_part(spot.place.text) if target.startswith("figure.orders.amount.") else ""
            if target and spot.fill(content.of([part]) if part else content, target):
                filled.append(spot.place.id)
        return filled

    def save(self, path: Path) -> None:
        """Write the form: what was not touched is the same to the byte."""
        written = {**self._parts, **self._changed()}
        written[_TYPES] = _PATTERN.sub(lambda found: found[1] + _KINDS[found[1]], written[_TYPES])
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for info in (each for each in self._infos if each.filename in written):
                packed.writestr(info, written.pop(info.filename), compress_type=info.compress_type)
            for name, data in written.items():
                packed.writestr(name, data)

    def _changed(self) -> dict[str, bytes]:
        """The parts that are other ones now, and those that are new."""
        raise NotImplementedError

    def _spot(self, kind: str, text: str, guess: str, fill: Fill) -> None:
        """Remember a place; its id is made of its text but for the month, so that a form that was moved about is still known."""
        said = " ".join(text.split())[:60]
        key = f"{kind}:{_MONTH.sub('…', said)}"
        number = self._counts[key] = self._counts.get(key, 0) + 1
        self._spots.append(_Spot(Place(f"{key}:{number}" if number > 1 else key, kind, said, guess), fill))

    def _guess_of(self, label: str, guess: str) -> str:
        """What a label is taken for, or who writes, where the name of the form says that it is he."""
        is_open = guess in ("", "field.recipient", "field.recipient_name", words.SUPERIOR)
        return "field.name" if is_open and words.names_writer(label, self._title) else guess

    def _settle_superiors(self) -> None:
        """Take what a superior is called for the recipient where it stands at the head, beside the writer; for nothing elsewhere.

        Where nobody else is the writer, the lower of two such is: Territory manager, Sales director.
        """
        guesses = [spot.place.guess for spot in self._spots]
        found = [number for number, guess in enumerate(guesses) if guess == words.SUPERIOR]
        asked = (number for number, guess in enumerate(guesses) if guess and not guess.startswith("field."))
        begin = next(asked, len(guesses))
        head = [number for number in found if number < begin]
        for number, spot in enumerate(self._spots):
            if number >= begin and spot.place.guess == "field.name" and words.is_of_action(spot.place.text):
                self._unguess(number)
        is_told = bool({"field.recipient", "field.recipient_name"} & {*guesses})
        settled = dict.fromkeys(found, "")
        ranks = {number: words.rank_of(self._spots[number].place.text) for number in head}
        if not is_told and "field.name" in guesses and len(head) == 1:
            settled[head[0]] = "field.recipient"
        elif not is_told and "field.name" not in guesses and len(set(ranks.values())) == len(head) == 2:
            first, second = sorted(head, key=lambda number: ranks[number])
            settled[first], settled[second] = "field.recipient", "field.name"
        for number, guess in settled.items():
            self._guess(number, guess)

    def _unguess(self, number: int) -> None:
        """Take a place for nothing any more; it can still be chosen."""
        self._guess(number, "")

    def _guess(self, number: int, guess: str) -> None:
        spot = self._spots[number]
        self._spots[number] = replace(spot, place=replace(spot.place, guess=guess))


_LINE_END, _TAG = re.compile(rb"</(?:\w+:)?(?:p|si|is|f|v)>"), re.compile(rb"<[^>]*>")
_TOLD = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml|xl/(?:sharedStrings|worksheets/sheet\d+)\.xml", re.I)


def _lines_of(parts: Mapping[str, bytes]) -> list[str]:
    """The lines of a form's text, before anything of it is read."""
    said = (_TAG.sub(b"", _LINE_END.sub(b"\n", data)) for name, data in parts.items() if _TOLD.fullmatch(name))
    return [line.strip() for each in said for line in each.decode("utf-8", "replace").split("\n") if line.strip()]


def parsed(data: bytes) -> Any:
    """The XML of a part, with nothing fetched and nothing expanded."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def unparsed(root: Any) -> bytes:
    """A part of the XML."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

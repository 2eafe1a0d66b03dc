"""What forms of every kind are: a packed file of parts, with places that can be filled."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from salesplanner.exchange.forms.content import Content, Place

#: Writes what a target has into a place; whether there was anything.
Fill = Callable[[Content, str], bool]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place with the way to fill it."""

    place: Place
    fill: Fill


class Form:
    """A form, open. `places` are to be asked before `fill`: both see the file as it came."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as packed:
            self._infos = packed.infolist()
            self._parts = {info.filename: packed.read(info) for info in self._infos}
        self._spots: list[_Spot] = []
        self._counts: dict[str, int] = {}

    @property
    def places(self) -> list[Place]:
        """Where it can be filled, in order."""
        return [spot.place for spot in self._spots]

    def fill(self, mapping: Mapping[str, str], content: Content) -> list[str]:
        """Fill each place with the target that the mapping gives it; the ids of those that something was written into.

        Headings come last: what is put below one moves whatever follows.
        """
        filled = []
        for spot in sorted(self._spots, key=lambda spot: spot.place.kind == "heading"):
            target = mapping.get(spot.place.id, "")
            if target and spot.fill(content, target):
                filled.append(spot.place.id)
        return filled

    def save(self, path: Path) -> None:
        """Write the form: what was not touched is the same to the byte."""
        written = {**self._parts, **self._changed()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for info in self._infos:
                packed.writestr(info, written.pop(info.filename), compress_type=info.compress_type)
            for name, data in written.items():
                packed.writestr(name, data)

    def _changed(self) -> dict[str, bytes]:
        """The parts that are other ones now, and those that are new."""
        raise NotImplementedError

    def _spot(self, kind: str, text: str, guess: str, fill: Fill) -> None:
        """Remember a place; its id is made of its text, so that a form that was moved about is still known."""
        said = " ".join(text.split())[:60]
        key = f"{kind}:{said}"
        number = self._counts[key] = self._counts.get(key, 0) + 1
        self._spots.append(_Spot(Place(f"{key}:{number}" if number > 1 else key, kind, said, guess), fill))


def parsed(data: bytes) -> Any:
    """The XML of a part, with nothing fetched and nothing expanded."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def unparsed(root: Any) -> bytes:
    """A part of the XML."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

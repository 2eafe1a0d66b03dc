"""What lies below a heading of a Word form, up to the next one, and how it is answered there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct, field

from salesplanner.exchange.forms import docxlook
from salesplanner.exchange.forms.content import Grid, Item
from salesplanner.exchange.forms.docxblocks import Blocks, behind
from salesplanner.exchange.forms.xml import Element, W


class Heading(Struct):
    """A heading as a place of that number, what follows it to the next one, and whether a table there is filled by itself."""

    element: Element
    text: str
    number: int
    area: list[Element] = field(default_factory=list)
    has_table: bool = False

    def answer(self, items: Sequence[Item], blocks: Blocks) -> bool:
        """Write a block below it, over what the form has left open there; whether there was anything."""
        items = [item for item in items if not (self.has_table and isinstance(item, Grid))]
        if not items:
            return False
        if labels := docxlook.labels(self.area):
            return behind(labels, [item for item in items if isinstance(item, str)])
        notes = list(takewhile(docxlook.is_note, self.area))
        if plain := docxlook.asked(self.area[len(notes) :]):
            return blocks.put(plain[0], plain[1:], items)
        made = self.element.makeelement(f"{W}p", {})
        (notes[-1] if notes else self.element).addnext(made)
        return blocks.put(made, [], items)

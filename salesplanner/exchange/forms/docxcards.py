"""The pieces of a Word form in which cards are looked for: its lines, its cells, and the places behind labels among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import partial

from msgspec import Struct

from salesplanner.exchange.forms import controls, docxlook, meaning, moneyunits, texts, xml
from salesplanner.exchange.forms.cardgrid import Cell, pieces_of
from salesplanner.exchange.forms.cards import EDGE, Gap, Piece, asked_by, cards_in, gaps_of, piece, rest_of
from salesplanner.exchange.forms.content import Content, Fill
from salesplanner.exchange.forms.docxblocks import in_place
from salesplanner.exchange.forms.docxtables import in_cell
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.xml import Element, W

#: Where a table begins or ends no card goes on.
_TABLE = f"{EDGE}table"
#: A line that holds more than words is in no card.
_MORE = f"{EDGE}more"


class Laid(Struct, frozen=True):
    """Cards with the lines that they take up: paragraphs, and rows of tables."""

    text: str
    kind: str
    fill: Fill
    lines: Sequence[Element]


def laid_in(body: Element, names: Names) -> list[Laid]:
    """The cards in the body of a form."""
    repeated = [each for section in body.iter(f"{W}sdt") if (each := _repeated(section, names)) is not None]
    taken = {line for each in repeated for line in each.lines}
    walk = _Walk()
    for block in docxlook.blocks(body):
        walk.read(block, is_taken=block in taken or any(row in taken for row in xml.rows_of(block)))
    found = cards_in(walk.pieces, names)
    return [Laid(each.text, each.kind, each.fill, walk.lines[each.first : each.last + 1]) for each in found] + repeated


def _repeated(section: Element, names: Names) -> Laid | None:
    """What a content control repeats, where that is a card; None for any other."""
    items = _items(section)
    if not items or any(each.find(f"{W}sdtContent/{W}tr") is not None for each in items):
        return None
    walks = [_walked(each) for each in items]
    before = section.getprevious()
    lead = xml.text_of(before) if before is not None and before.tag == f"{W}p" else ""
    asked = asked_by(walks[0].pieces, lead, names)
    if asked is None:
        return None

    def fill(content: Content, target: str) -> bool:
        found = _items(section)
        pattern = deepcopy(found[-1])
        for _ in range(len(content.tables.get(target.removeprefix("table."), ())) - len(found)):
            made = deepcopy(pattern)
            xml.forget_ids(made)
            found[-1].addnext(made)
            found.append(made)
        return asked.cards([_walked(each).pieces for each in found]).fill(content, target)

    return Laid(asked.text, asked.kind, fill, [line for each in walks for line in each.lines])


def _items(section: Element) -> list[Element]:
    """What a content control repeats."""
    if section.find(f"{W}sdtPr/{xml.W15}repeatingSection") is None:
        return []
    items = section.findall(f"{W}sdtContent/{W}sdt")
    return [each for each in items if each.find(f"{W}sdtContent") is not None]


def _walked(item: Element) -> _Walk:
    walk = _Walk()
    for block in docxlook.blocks(item.find(f"{W}sdtContent")):
        walk.read(block)
    return walk


class _Walk:
    """The lines of a form on the way down, and their pieces."""

    def __init__(self) -> None:
        self.lines: list[Element] = []
        self.pieces: list[Piece] = []

    def read(self, block: Element, *, is_taken: bool = False) -> None:
        """A paragraph or a table; what is taken already is in no card."""
        if is_taken:
            self._edge()
            return
        if block.tag == f"{W}p":
            self.lines.append(block)
            self.pieces += self._in_line(block, len(self.lines) - 1)
            return
        self._edge()
        rows = xml.rows_of(block)
        line = len(self.lines)
        self.lines += rows
        self.pieces += pieces_of([self._cells(row, line + number) for number, row in enumerate(rows)], line)
        self._edge()

    def _cells(self, row: Element, line: int) -> list[Cell]:
        """The cells of a row."""
        return [
            Cell(
                column,
                xml.cell_text(cell).strip() * _is_label(cell),
                docxlook.is_empty(cell),
                partial(_in_cell, cell),
                partial(self._inside, cell, line),
            )
            for column, cell in xml.cells_of(row)
        ]

    def _inside(self, cell: Element, line: int) -> Iterator[Piece]:
        """What lies in a cell."""
        if cell.find(f"{W}tbl") is not None:
            yield piece(f"{_MORE}{line}", line)
            return
        for paragraph in xml.paragraphs_of(cell):
            yield from self._in_line(paragraph, line)

    def _edge(self) -> None:
        if not (self.pieces and self.pieces[-1].text == _TABLE):
            self.pieces.append(piece(_TABLE, len(self.lines)))

    def _in_line(self, paragraph: Element, line: int) -> Iterator[Piece]:
        """A line: its places with the words between them."""
        text = _open_text(paragraph)
        gaps = [] if docxlook.has_more(paragraph) else gaps_of(text)
        for each in gaps:
            yield from (piece(said, line) for said in each.words)
            yield piece(each.label, line, _in_gap(paragraph, each), each.by)
        rest = _MORE + str(line) if docxlook.has_more(paragraph) else rest_of(text, gaps)
        if rest:
            yield piece(rest, line)


def _is_label(cell: Element) -> bool:
    """Whether a cell may say what is to be written beside it: words, and nothing left open in them."""
    return cell.find(f"{W}tbl") is None and not texts.has_line(xml.cell_text(cell))


def _open_text(paragraph: Element) -> str:
    """The text of a line, with lines to write on where a control only shows what it is for."""
    said = ((text, _is_shown(element)) for element, text in xml.pieces(paragraph))
    return "".join("_" * len(text) if is_shown else text for text, is_shown in said)


def _is_shown(element: Element) -> bool:
    held = element.iterancestors(f"{W}sdt")
    return any(each.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for each in held)


def _in_gap(paragraph: Element, gap: Gap) -> Fill:
    """Fills a place of a line."""
    text = _open_text(paragraph)
    is_label = not text[gap.start : gap.end].strip(" \u3000\u00a0")
    found = meaning.Found(gap.label, "", gap.start, gap.end, is_label=is_label, by=gap.by)
    return _written_over(paragraph, in_place(paragraph, found))


def _in_cell(cell: Element, label: str) -> Fill:
    return _written_over(cell, in_cell(cell, moneyunits.divisor_of(label), (), ()))


def _written_over(part: Element, put: Fill) -> Fill:
    """The same, and what a control showed before does not look like that any more."""

    def fill(content: Content, target: str) -> bool:
        shown = [each for each in part.iter(f"{W}sdt") if each.find(f"{W}sdtPr/{W}showingPlcHdr") is not None]
        before = ["".join(each.itertext()) for each in shown]
        done = put(content, target)
        for each, text in zip(shown, before, strict=True):
            if "".join(each.itertext()) != text:
                controls.show(each)
        return done

    return fill

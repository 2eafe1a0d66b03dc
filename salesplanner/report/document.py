"""What a report is, without a format: headings, paragraphs, lists, tables and pictures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from salesplanner.domain.plaintext import clean, one_line

Align = Literal["left", "right"]
Role = Literal["body", "byline", "muted"]
TEXT_WIDTH_CM = 16.6


class Heading(Struct, frozen=True):
    """A heading of level 1 to 3."""

    text: str
    level: Literal[1, 2, 3] = 1

    def __post_init__(self) -> None:
        _tidy(self, "text", one_line)


class Paragraph(Struct, frozen=True):
    """Running text; the parts named in `strong` stand out where they first occur, in their order."""

    text: str
    role: Role = "body"
    strong: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _tidy(self, "text", clean)
        _tidy(self, "strong", _each(clean))

    def runs(self) -> list[tuple[str, bool]]:
        """The text in pieces, each with whether it stands out."""
        pieces: list[tuple[str, bool]] = []
        rest = self.text
        for part in filter(None, self.strong):
            before, found, after = rest.partition(part)
            if found:
                pieces += [(before, False), (found, True)]
                rest = after
        return [piece for piece in [*pieces, (rest, False)] if piece[0]]


class Bullets(Struct, frozen=True):
    """A list of short points."""

    items: tuple[str, ...]

    def __post_init__(self) -> None:
        _tidy(self, "items", _each(clean))


class Table(Struct, frozen=True):
    """A head and rows of texts; `widths` are shares of the page, `align` is by column.

    `opens` names for each row the record or figure behind it, such as "deal 12" or "figure orders.amount"; no file says it.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[Align, ...] = ()
    widths: tuple[float, ...] = ()
    caption: str = ""
    opens: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        count = len(self.head)
        _tidy(self, "head", _each(one_line))
        _tidy(self, "rows", lambda rows: tuple(_filled(_each(clean)(row), count, "") for row in rows))
        _tidy(self, "align", lambda align: _filled(align, count, "left"))
        _tidy(self, "widths", lambda widths: tuple(widths) if len(widths) == count else ())
        _tidy(self, "caption", one_line)
        _tidy(self, "opens", lambda opens: _filled(opens, len(self.rows), "") if opens else ())

    def key(self, row: int) -> str:
        """What names a row whatever its numbers say: the record behind it, else its first cell."""
        return (self.opens[row] if self.opens else "") or self.rows[row][0]

    def without(self, hidden: Collection[str]) -> Table:
        """The same table less the rows of these keys."""
        kept = [row for row in range(len(self.rows)) if self.key(row) not in hidden]
        if len(kept) == len(self.rows):
            return self
        opens = tuple(self.opens[row] for row in kept) if self.opens else ()
        return replace(self, rows=tuple(self.rows[row] for row in kept), opens=opens)


class Picture(Struct, frozen=True):
    """A chart: `draw` fills a given matplotlib figure. `alt` says in words what it shows; the caption has no number."""

    draw: Callable[[Any], None]
    alt: str
    caption: str = ""
    width_cm: float = 16.0
    height_cm: float = 6.0

    def __post_init__(self) -> None:
        _tidy(self, "alt", one_line)
        _tidy(self, "caption", one_line)


Block = Heading | Paragraph | Bullets | Table | Picture


class Section(Struct, frozen=True):
    """A titled part of a document that can be left out; `key` names it in any language."""

    key: str
    title: str
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        _tidy(self, "title", one_line)
        _tidy(self, "blocks", tuple)


class Head(Struct, frozen=True):
    """Whose paper it is, above the title: a logo, a name, lines below it."""

    name: str
    lines: tuple[str, ...] = ()
    logo: Path | None = None

    def __post_init__(self) -> None:
        _tidy(self, "name", one_line)
        _tidy(self, "lines", _each(one_line))


class Document(Struct, frozen=True):
    """A report: title, byline, then blocks and sections in order.

    `figure_label` is what numbers the pictures, such as "Fig. {number}" in the document's language; empty: no numbers. `is_one_page`: its
    letters are set smaller on paper, as far as they can be read, so that it fits one page.
    """

    title: str
    byline: str
    language: str
    blocks: tuple[Block | Section, ...]
    author: str = ""
    figure_label: str = ""
    is_one_page: bool = False
    head: Head | None = None

    def __post_init__(self) -> None:
        for name in ("title", "byline", "author"):
            _tidy(self, name, one_line)
        _tidy(self, "blocks", tuple)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts that can be left out, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Section))

    def without(self, keys: Iterable[str]) -> Document:
        """The same document less the sections of these keys."""
        left_out = set(keys)
        kept = (block for block in self.blocks if not (isinstance(block, Section) and block.key in left_out))
        return replace(self, blocks=tuple(kept))

    def without_pictures(self) -> Document:
        """The same document less its pictures."""
        return replace(self, blocks=tuple(_without_pictures(block) for block in self.blocks if not _is_picture(block)))

    def reworded(self, change: Callable[[str], str], in_cell: Callable[[str], str]) -> Document:
        """The same document with every text changed, those in the cells of tables as they are."""
        return replace(self, blocks=tuple(_reworded(block, change, in_cell) for block in self.blocks))

    def flow(self) -> Iterator[Block]:
        """All blocks in reading order: section titles as headings, pictures numbered."""
        number = 0
        for block in self._unfolded():
            if isinstance(block, Picture):
                number += 1
                yield self._numbered(block, number)
            else:
                yield block

    def lines(self) -> Iterator[Block | tuple[Picture, ...]]:
        """The flow, with neighbouring pictures that fit beside each other put on one line."""
        line: list[Picture] = []
        for block in self.flow():
            if line and not (isinstance(block, Picture) and _width(*line, block) <= TEXT_WIDTH_CM):
                yield tuple(line)
                line = []
            if isinstance(block, Picture):
                line.append(block)
            else:
                yield block
        if line:
            yield tuple(line)

    def _unfolded(self) -> Iterator[Block]:
        for block in self.blocks:
            if not isinstance(block, Section):
                yield block
                continue
            if block.title:
                yield Heading(block.title, 1)
            yield from block.blocks

    def _numbered(self, picture: Picture, number: int) -> Picture:
        if not (self.figure_label and picture.caption):
            return picture
        return replace(picture, caption=f"{self.figure_label.format(number=number)} {picture.caption}")


def _is_picture(block: Block | Section) -> bool:
    return isinstance(block, Picture)


def _without_pictures(block: Block | Section) -> Block | Section:
    if not isinstance(block, Section):
        return block
    return replace(block, blocks=tuple(inner for inner in block.blocks if not isinstance(inner, Picture)))


def _reworded(block: Any, change: Callable[[str], str], in_cell: Callable[[str], str]) -> Any:
    if isinstance(block, Section):
        inner = tuple(_reworded(each, change, in_cell) for each in block.blocks)
        return replace(block, title=change(block.title), blocks=inner)
    if isinstance(block, Bullets):
        return Bullets(_each(change)(block.items))
    if isinstance(block, Table):
        rows = tuple(_each(in_cell)(row) for row in block.rows)
        return replace(block, rows=rows, caption=change(block.caption))
    if isinstance(block, Picture):
        return replace(block, alt=change(block.alt), caption=change(block.caption))
    strong = {"strong": _each(change)(block.strong)} if isinstance(block, Paragraph) else {}
    return replace(block, text=change(block.text), **strong)


def _width(*pictures: Picture) -> float:
    return sum(picture.width_cm for picture in pictures)


def _tidy(block: Struct, name: str, tidied: Callable[[Any], Any]) -> None:
    force_setattr(block, name, tidied(getattr(block, name)))


def _each(tidied: Callable[[str], str]) -> Callable[[Iterable[str]], tuple[str, ...]]:
    return lambda texts: tuple(tidied(text) for text in texts)


def _filled(row: Iterable[Any], count: int, empty: str) -> tuple[Any, ...]:
    cells = tuple(row)[:count]
    return cells + (empty,) * (count - len(cells))

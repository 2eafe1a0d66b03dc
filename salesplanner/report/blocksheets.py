"""The sections of a summary as sheets: all words on one, each table on its own with numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section, Table
from salesplanner.report.workbook import Cell, Format, Sheet
from salesplanner.words import Words

#: What other sheets have with every record.
_ELSEWHERE = frozenset({"sources", "history"})
_NUMBER = re.compile(r"([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)")
_NONE = frozenset({"", "–"})


def sheets(document: Document, words: Words) -> Iterator[Sheet]:
    """What the report says, then a sheet for each table of its sections."""
    say = words.translate
    lines = tuple(_lines(document))
    yield Sheet(say("Ledger", "In words"), (say("Ledger", "Section"), say("Ledger", "Text")), lines, widths=(26, 100))
    for section in document.sections:
        if section.key not in _ELSEWHERE:
            for block in section.blocks:
                if isinstance(block, Table) and block.rows:
                    yield _sheet(section.title, block)


def _lines(document: Document) -> Iterator[tuple[Cell, ...]]:
    yield document.title, document.byline
    for block in document.blocks:
        title, inner = (block.title, block.blocks) if isinstance(block, Section) else ("", (block,))
        for each in inner:
            yield from ((title, text) for text in _texts(each))


def _texts(block: Block) -> tuple[str, ...]:
    if isinstance(block, Bullets):
        return block.items
    return (block.text,) if isinstance(block, Paragraph) else ()


def _sheet(title: str, table: Table) -> Sheet:
    columns, formats = [], []
    for column, align in enumerate(table.align):
        cells, format_ = _column([row[column] for row in table.rows], align == "right")
        columns.append(cells)
        formats.append(format_)
    return Sheet(title, table.head, tuple(zip(*columns, strict=True)), tuple(formats))


def _column(texts: list[str], is_figures: bool) -> tuple[list[Cell], Format]:
    """The cells of a column; as numbers where it holds nothing else."""
    found = [None if text in _NONE else _NUMBER.fullmatch(text) for text in texts]
    held = [each for each in found if each is not None]
    shares = {bool(each[4]) for each in held}
    if (
        not is_figures
        or len(shares) != 1
        or any(f is None and t not in _NONE for f, t in zip(found, texts, strict=True))
    ):
        return [text or None for text in texts], "text"
    return [None if each is None else _value(each) for each in found], _format(held)


def _value(found: re.Match[str]) -> Cell:
    number = Decimal(("-" if found[1] else "") + found[2].replace(",", "") + (found[3] or ""))
    if found[4]:
        return number / 100
    return number if found[3] else int(number)


def _format(found: list[re.Match[str]]) -> Format:
    """As finely as the numbers are written."""
    places = {len(each[3] or "") for each in found}
    if found[0][4]:
        return "share" if places == {0} else "percent"
    return "count" if places == {0} else "money" if places == {3} else "number"

"""How the paragraphs of a Word form look, and what that says of them: headings, notes, lines to write on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from salesplanner.exchange.forms import texts, xml
from salesplanner.exchange.forms.form import parsed
from salesplanner.exchange.forms.xml import Element, W


def heading_styles(data: bytes | None) -> frozenset[str]:
    """The ids of the styles that are headings."""
    if data is None:
        return frozenset()
    found = set()
    for style in parsed(data).iter(f"{W}style"):
        name = style.find(f"{W}name")
        said = (name.get(f"{W}val", "") if name is not None else "").lower()
        if re.match(r"heading \d|标题 ?\d", said) or style.find(f"{W}pPr/{W}outlineLvl") is not None:
            found.add(style.get(f"{W}styleId", ""))
    return frozenset(found)


def style_of(paragraph: Element) -> str:
    """The id of a paragraph's style; empty for the usual one."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(style.get(f"{W}val", "")) if style is not None else ""


def blocks(body: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body in order, those in content controls too."""
    for child in body:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{W}sdt":
            held = child.find(f"{W}sdtContent")
            if held is not None:
                yield from blocks(held)


def is_all(paragraph: Element, look: str) -> bool:
    """Whether every run that says something is bold (b) or in italics (i)."""
    runs = [run for run in paragraph.iter(f"{W}r") if xml.text_of(run).strip()]
    looks = [run.find(f"{W}rPr/{W}{look}") for run in runs]
    return bool(runs) and all(each is not None and each.get(f"{W}val", "1") not in ("0", "false") for each in looks)


def is_over_blank(paragraph: Element) -> bool:
    """Whether the line below a paragraph is there to be written on."""
    below = paragraph.getnext()
    return below is not None and below.tag == f"{W}p" and texts.is_blank(xml.text_of(below)) and not has_more(below)


def is_over_words(paragraph: Element) -> bool:
    """Whether the line below a paragraph says something that is no label itself."""
    below = paragraph.getnext()
    said = xml.text_of(below) if below is not None and below.tag == f"{W}p" else ""
    return not texts.is_blank(said) and not texts.has_gap(said) and not re.search(r"[:：]", said)


def is_over_other(paragraph: Element) -> bool:
    """Whether what follows a paragraph, but for blank lines, is no line to be written on: a table, or words."""
    following = paragraph.getnext()
    is_over = following is not None and not is_over_blank(paragraph)
    while following is not None and following.tag == f"{W}p" and texts.is_blank(xml.text_of(following)):
        following = following.getnext()
    return is_over or (following is not None and following.tag == f"{W}tbl")


def is_note(paragraph: Element) -> bool:
    """Whether a paragraph tells how to fill the form in: it says so, or all of it is in italics."""
    text = xml.text_of(paragraph)
    return texts.is_note(text) or (not texts.is_blank(text) and is_all(paragraph, "i"))


def has_more(paragraph: Element) -> bool:
    """Whether a paragraph holds more than text: a picture, the end of a section."""
    tags = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sectPr")
    return any(next(paragraph.iter(tag), None) is not None for tag in tags)


def is_over_table(paragraph: Element) -> bool:
    """Whether a table follows a paragraph."""
    following = paragraph.getnext()
    return following is not None and following.tag == f"{W}tbl"


def is_empty(cell: Element) -> bool:
    """Whether a cell is there to be written in."""
    is_picked = any(next(cell.iter(f"{W}{each}"), None) is not None for each in ("dropDownList", "comboBox"))
    return texts.is_open(xml.cell_text(cell)) and not is_picked and not cell.findall(f"{W}tbl")


def labels(area: Sequence[Element]) -> list[Element]:
    """The lines below a heading, where each is a label that ends with a colon and nothing stands behind it: Win 1:, Win 2:."""
    said = [each for each in area if not texts.is_blank(xml.text_of(each))]
    return said if len(said) > 1 and all(xml.text_of(each).rstrip().endswith((":", "：")) for each in said) else []


def is_list(table: Element) -> bool:
    """Whether a table has heads and a row below them to be written in."""
    rows = [[cell for _, cell in xml.cells_of(row)] for row in xml.rows_of(table)]
    is_head = bool(rows) and len(rows[0]) > 1 and not any(map(is_empty, rows[0]))
    return is_head and any(len(row) == len(rows[0]) and all(map(is_empty, row)) for row in rows[1:])

"""What is done to the XML of a Word file: texts are read across runs and put back into the run where they began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from lxml import etree

from salesplanner.exchange.forms.content import in_one

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: What of a run is text, and as what it counts.
_LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = f"{_MC}Fallback"
#: Marks a text that belongs to a field or a control: what is written for the line it is in goes there.
HELD = "held"
#: Below these a text is no part of the paragraph's own: text boxes, what was deleted, and the other way of drawing them.
APART = (f"{W}txbxContent", f"{W}del", _FALLBACK)

_COLUMNS_MOST = 100

Element = Any


def is_twin(element: Element) -> bool:
    """Whether it is what older programs draw in the place of something else."""
    return next(element.iterancestors(_FALLBACK), None) is not None


def twins_of(root: Element) -> Iterator[tuple[Element, Element, bytes]]:
    """The text boxes that are kept in two ways: the present one, the one for older programs, and the present one as it was read."""
    for both in root.iter(f"{_MC}AlternateContent"):
        boxes = [list(each.iter(f"{W}txbxContent")) for each in both]
        if len(boxes) > 1 and len(boxes[0]) == len(boxes[-1]):
            yield from ((one, twin, etree.tostring(one)) for one, twin in zip(boxes[0], boxes[-1], strict=True))


def pieces(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """The elements of a paragraph that are text, each with its text."""
    for child in paragraph:
        if child.tag in APART or not isinstance(child.tag, str):
            continue
        if child.tag == f"{W}t":
            yield child, _lined(child)
        elif child.tag in _LETTERS and paragraph.tag == f"{W}r":
            yield child, _LETTERS[child.tag]
        elif child.tag not in (f"{W}pPr", f"{W}rPr"):
            yield from pieces(child)


def _lined(text: Element) -> str:
    """The text of an element; underlined blanks are a line to write on."""
    said = text.text or ""
    line = text.getparent().find(f"{W}rPr/{W}u") if said and not said.strip() else None
    return "_" * len(said) if line is not None and line.get(f"{W}val") != "none" else said


def text_of(paragraph: Element) -> str:
    """The text of a paragraph."""
    return "".join(text for _, text in pieces(paragraph))


def replace(paragraph: Element, start: int, end: int, text: str) -> None:
    """Put another text in the place of some letters, in the look that the first of them has; into a field or control among them."""
    at = 0
    touched: list[tuple[Element, int, int]] = []
    found = list(pieces(paragraph))
    for place, (element, said) in enumerate(found):
        begin, at = at, at + len(said)
        first, last = max(start - begin, 0), min(end - begin, len(said))
        following = found[place + 1][0].tag if place + 1 < len(found) else ""
        is_end = start == at and following != f"{W}t"  # before a break, or behind all
        if first < last or (start == end and element.tag == f"{W}t" and (begin <= start < at or is_end)):
            touched.append((element, first, last))
    words = [element for element, _, _ in touched if element.tag == f"{W}t"]
    into = next((each for each in words if each.get(HELD)), next(iter(words), None))
    for element, first, last in touched:
        if element.tag != f"{W}t":  # a tab or break that is replaced
            element.getparent().remove(element)
            continue
        kept = element.text or ""
        _say(element, kept[:first] + (text if element is into else "") + kept[max(first, last) :])
    if into is None:
        add_run(paragraph, text)


def let_go(root: Element) -> None:
    """Forget which texts belonged to fields and controls."""
    for said in root.iter(f"{W}t"):
        said.attrib.pop(HELD, None)


def _say(element: Element, text: str) -> None:
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def add_run(paragraph: Element, text: str) -> None:
    """Put a text behind all others, looking as the paragraph's mark does."""
    run = paragraph.makeelement(f"{W}r", {})
    look = paragraph.find(f"{W}pPr/{W}rPr")
    if look is not None:
        kept = deepcopy(look)
        for tracked in kept.findall(f"{W}ins") + kept.findall(f"{W}del"):
            kept.remove(tracked)
        run.append(kept)
    _fill_run(run, text)
    paragraph.append(run)


def _fill_run(run: Element, text: str) -> None:
    """The text of a run: lines with breaks between them."""
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(run.makeelement(f"{W}br", {}))
        for place, part in enumerate(line.split("\t")):
            if place:
                run.append(run.makeelement(f"{W}tab", {}))
            said = run.makeelement(f"{W}t", {})
            _say(said, part)
            run.append(said)


def set_text(paragraph: Element, text: str) -> None:
    """Let a paragraph say this and nothing else, in the look of its first letters."""
    found = list(pieces(paragraph))
    if not any(element.tag == f"{W}t" for element, _ in found):
        for element, _ in found:
            element.getparent().remove(element)
        add_run(paragraph, text)
        return
    replace(paragraph, 0, sum(len(said) for _, said in found), text)


def is_plain(paragraph: Element) -> bool:
    """Whether it lies in, or holds, a control or field for plain text."""
    held = [*paragraph.iterancestors(f"{W}sdt"), *paragraph.findall(f"{W}sdt")]
    return any(each.find(f"{W}sdtPr/{W}text") is not None for each in held) or _holds_field(paragraph)


def _holds_field(paragraph: Element) -> bool:
    """Whether a field of an old form is in a paragraph: it stays one."""
    return next(paragraph.iter(f"{W}ffData"), None) is not None


def _break_lines(paragraph: Element) -> None:
    """Let the lines of a text lie below each other."""
    for said in [each for each, text in pieces(paragraph) if each.tag == f"{W}t" and "\n" in text]:
        first, *rest = (said.text or "").split("\n")
        _say(said, first)
        for line in reversed(rest):
            made = deepcopy(said)
            _say(made, line)
            said.addnext(made)
            said.addnext(said.makeelement(f"{W}br", {}))


def put_lines(first: Element, lines: Sequence[str]) -> Element:
    """Write lines into a paragraph and into copies of it behind it; the last one."""
    if len(lines) > 1 and _holds_field(first):
        set_text(first, "\n".join(lines))
        _break_lines(first)
        return first
    if len(lines) > 1 and (is_plain(first) or first.find(f"{W}sdt") is not None):
        lines = [in_one(lines)]
    pattern = deepcopy(first)
    set_text(first, lines[0] if lines else "")
    last = first
    for line in lines[1:]:
        made = deepcopy(pattern)
        forget_ids(made)
        set_text(made, line)
        last.addnext(made)
        last = made
    return last


def forget_ids(copied: Element) -> None:
    """A copy has no identity of its own: Word would find two of the same, and bookmarks twice."""
    for element in copied.findall(f".//{W}sdtPr/{W}id"):
        element.getparent().remove(element)
    for element in list(copied.iter()):
        for name in ("paraId", "textId"):
            element.attrib.pop(f"{_W14}{name}", None)
        if element.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd") and element.getparent() is not None:
            element.getparent().remove(element)
        if element.tag == f"{W}name" and element.getparent().tag == f"{W}ffData":
            element.set(f"{W}val", "")  # as Word calls a field that was copied


def rows_of(table: Element) -> list[Element]:
    """The rows of a table, those in content controls too, and in such that repeat."""
    rows: list[Element] = []
    for child in table:
        if child.tag == f"{W}tr":
            rows.append(child)
        elif child.tag == f"{W}sdt" and (held := child.find(f"{W}sdtContent")) is not None:
            rows += rows_of(held)
    return rows


def copied(row: Element) -> Element:
    """A row like another one, behind it; where that is what a content control repeats, with a control of its own."""
    item = next(
        (each for each in row.iterancestors(f"{W}sdt") if each.find(f"{W}sdtPr/{W15}repeatingSectionItem") is not None),
        None,
    )
    unit = item if item is not None and len(rows_of(item.find(f"{W}sdtContent"))) == 1 else row
    made = deepcopy(unit)
    forget_ids(made)
    unit.addnext(made)
    return made if unit is row else rows_of(made.find(f"{W}sdtContent"))[0]


def _placed(row: Element) -> Iterator[tuple[int, int, Element, bool]]:
    """The cells of a row: the column each begins in, how many it covers, and whether it continues the one above."""
    skipped = row.find(f"{W}trPr/{W}gridBefore")
    column = int(skipped.get(f"{W}val", "0")) if skipped is not None else 0
    for child in row:
        for cell in [child] if child.tag == f"{W}tc" else child.findall(f"{W}sdtContent/{W}tc"):
            merge, span = cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}gridSpan")
            width = min(int(span.get(f"{W}val", "1")), _COLUMNS_MOST) if span is not None else 1
            yield column, width, cell, merge is not None and merge.get(f"{W}val") != "restart"
            column += width


def cells_of(row: Element) -> list[tuple[int, Element]]:
    """The cells of a row, each with the column it begins in; those that continue one above are left out."""
    return [(column, cell) for column, _, cell, is_continued in _placed(row) if not is_continued]


def columns_of(row: Element) -> list[int]:
    """The columns in which the cells of a row begin, those that continue one above among them."""
    return [column for column, _, _, _ in _placed(row)]


def is_continued(row: Element) -> bool:
    """Whether a cell of a row continues one above."""
    return any(is_continued for _, _, _, is_continued in _placed(row))


def spread(rows: Sequence[Element]) -> list[dict[int, Element]]:
    """The cell that is seen in each column of each row: a merged one wherever it reaches."""
    found: list[dict[int, Element]] = []
    for row in rows:
        above, line = found[-1] if found else {}, {}
        for column, width, cell, is_continued in _placed(row):
            seen = above.get(column, cell) if is_continued else cell
            line.update(dict.fromkeys(range(column, column + width), seen))
        found.append(line)
    return found


def paragraphs_of(cell: Element) -> list[Element]:
    """The paragraphs of a cell or of what a content control holds, its own tables left out."""
    return [p for child in cell for p in ([child] if child.tag == f"{W}p" else child.findall(f"{W}sdtContent/{W}p"))]


def cell_text(cell: Element) -> str:
    """The text of a cell, its paragraphs as lines."""
    return "\n".join(text_of(each) for each in paragraphs_of(cell))


def row_text(row: Element) -> str:
    """What the first cell of a row says that says anything."""
    return next((text for _, cell in cells_of(row) if (text := cell_text(cell).strip())), "")


def add_below(cell: Element, lines: Sequence[str]) -> None:
    """Write lines below what a cell says, in the look of its last paragraph."""
    last = paragraphs_of(cell)[-1]
    made = deepcopy(last)
    forget_ids(made)
    last.addnext(made)
    put_lines(made, lines)


def fill_cell(cell: Element, lines: Sequence[str]) -> None:
    """Let a cell hold these lines and nothing else, in the look of its first paragraph."""
    paragraphs = paragraphs_of(cell)
    if not paragraphs:
        made = cell.makeelement(f"{W}p", {})
        cell.append(made)
        paragraphs = [made]
    for extra in paragraphs[1:]:
        extra.getparent().remove(extra)
    put_lines(paragraphs[0], list(lines) or [""])

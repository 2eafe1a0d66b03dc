"""Tables written as HTML or as the XML of Excel 2003, which many programs save under the name of a workbook."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from salesplanner.exchange.source import decode_page

Grid = list[list[str | float | None]]

_CELLS_MOST = 2_000_000
_SPAN_MOST = 400
#: What the frame around the sheets says of each: its name, and where its page is.
_FRAMED = re.compile(r"<x:Name>(.*?)</x:Name>.*?<x:WorksheetSource\s+HRef=\"([^\"]+)\"", re.I | re.S)
_BESIDE = re.compile(r"tabstrip\.html?$", re.I)


class _Tables(HTMLParser):
    """Collects the rows of each table; a cell over several rows is in each of them, one over several columns in the first."""

    def __init__(self, xml: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._xml = xml
        self.sheets: list[tuple[str, Grid]] = []
        self._open: list[Grid] = []
        self._held: dict[int, tuple[int, str | float | None]] = {}  # by column: rows left, value
        self._row: list[str | float | None] | None = None
        self._text: list[str] | None = None
        self._spans = (1, 1)
        self._name = ""
        self._is_number = False
        self._count = 0
        self._silent = 0

    # --- tags ---------------------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a sheet, a table, a row or a cell."""
        tag = tag.rpartition(":")[2]
        given = {name.rpartition(":")[2]: value or "" for name, value in attrs}
        if tag in ("script", "style"):
            self._silent += 1
        elif tag == "worksheet":
            self._name = given.get("name", "")
        elif tag == "table":
            grid: Grid = []
            self._open.append(grid)
            self.sheets.append((self._name, grid))
            self._held = {}
        elif tag in ("tr", "row") and self._open:
            self._end_row()
            self._skip_to(given.get("index", ""))
            self._row = []
        elif tag in ("td", "th", "cell") and self._open:
            self._begin_cell(given)
        elif tag == "data":
            self._is_number = given.get("type") == "Number"
        elif tag in ("br", "p", "div") and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell, a row or a table."""
        tag = tag.rpartition(":")[2]
        if tag in ("script", "style"):
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "cell"):
            self._end_cell()
        elif tag in ("tr", "row"):
            self._end_row()
        elif tag == "table" and self._open:
            self._end_row()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the text of a cell."""
        if self._text is not None and not self._silent:
            self._text.append(data)

    # --- cells --------------------------------------------------------------------------------------------------

    def _begin_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        self._fill_held()
        down = _number(given.get("mergedown", "0")) + 1 if self._xml else _number(given.get("rowspan", "1"))
        across = _number(given.get("mergeacross", "0")) + 1 if self._xml else _number(given.get("colspan", "1"))
        wanted = _number(given.get("index", "0")) - 1
        self._row += [None] * max(0, min(wanted, _SPAN_MOST) - len(self._row))
        self._spans, self._text, self._is_number = (max(1, down), max(1, across)), [], False

    def _end_cell(self) -> None:
        if self._text is None or self._row is None:
            return
        text = re.sub(r"[ \t\r\f\v\xa0]+", " ", "".join(self._text))
        text = re.sub(r" ?\n\s*", "\n", text).strip()
        value: str | float | None = _as_number(text) if self._is_number else text or None
        down, across = self._spans
        if down > 1:
            self._held[len(self._row)] = (down, value)
            for column in range(1, across):
                self._held[len(self._row) + column] = (down, None)
        self._row += [value, *[None] * (across - 1)]
        self._text = None
        self._count += across
        if self._count > _CELLS_MOST:
            raise ValueError("too many cells")

    def _fill_held(self) -> None:
        """Put in what a cell of an earlier row still covers."""
        row = self._row
        while row is not None and len(row) in self._held and len(row) < _SPAN_MOST:
            row.append(self._held[len(row)][1])

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            return
        self._fill_held()
        self._held = {column: (left - 1, value) for column, (left, value) in self._held.items() if left > 1}
        self._open[-1].append(self._row)
        self._row = None

    def _skip_to(self, index: str) -> None:
        wanted = _number(index) - 1 if index else 0
        grid = self._open[-1]
        grid.extend([] for _ in range(min(wanted - len(grid), 10_000)))


def _number(text: str) -> int:
    return min(int(text), _SPAN_MOST) if text.isascii() and text.isdigit() and len(text) < 8 else 1 if text else 0


def _as_number(text: str) -> str | float | None:
    try:
        return float(text)
    except ValueError:
        return text or None


def is_markup(text: str) -> bool:
    """Whether a text is a page or a workbook in XML."""
    start = text[:4000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith("<") and (
        "<table" in text[:200_000].lower() or "<workbook" in start or "<ss:workbook" in start
    )


def read(text: str) -> list[tuple[str, Grid]]:
    """The tables of a page or workbook, the nested ones too, with their names. Raises ValueError where they are too large."""
    head = text[:4000].lower()
    parser = _Tables(xml="<workbook" in head or ":workbook" in head)
    parser.feed(text)
    parser.close()
    return [(name, grid) for name, grid in parser.sheets if grid]


# --- pages in one file (MHTML) -------------------------------------------------------------------------------------


def is_archive(data: bytes) -> bool:
    """Whether bytes are a page with its parts in one file."""
    start = data[:4000].upper()
    return b"MIME-VERSION:" in start and b"MULTIPART/RELATED" in start


def pages(data: bytes, path: Path) -> list[tuple[str, str]]:
    """The names, empty where none is told, and the texts of the pages in an archive. Raises Problem(ENCODING_UNCLEAR)."""
    found: list[tuple[str, str]] = []
    names: dict[str, str] = {}
    for part in message_from_bytes(data, policy=policy.compat32).walk():
        place = str(part.get("Content-Location", "")).rpartition("/")[2]
        if part.get_content_type() != "text/html" or _BESIDE.search(place):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            text = _part_text(payload, str(part.get_content_charset() or ""), path)
            names |= {href.rpartition("/")[2]: unescape(name) for name, href in _FRAMED.findall(text)}
            found.append((place, text))
    return [(names.get(place, ""), text) for place, text in found]


def _part_text(payload: bytes, charset: str, path: Path) -> str:
    """The text of a part, in the encoding that its head names, else as its page says."""
    try:
        return payload.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(charset, charset or "utf-8"))
    except (ValueError, LookupError):
        return decode_page(payload, path)[0]

"""The program that reads a spreadsheet in a process of its own: a stray cell may end the process, never the window.

Run as `python -m salesplanner.exchange.tables.reader FILE SHEET KIND`, it prints one JSON document: the names of the sheets, and of
each that is read its name, its rows of cells, each a text, a number, a truth value, or ["d", ISO day], ["t", ISO moment],
["h", ISO time], and the rows that are one wide cell.
"""

from __future__ import annotations

import gc
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from salesplanner.exchange.tables.sheets import Head

# What tells tables and sheets apart is loaded where there are several: of one sheet the process reads, and no more.

ROWS_MOST = 200_000
COLUMNS_MOST = 200
_UNPACKED_MOST = 400 * 1024 * 1024
_RATIO_MOST = 200
_MEMORY_MOST = 1536 * 1024 * 1024
#: Cells that may be too far away: a column of three letters, a row of six digits.
_FAR_CELL = re.compile(rb'<c r="(?:([A-Z]{3})(\d{1,7})|([A-Z]{1,2})(\d{6,7}))"')
_PART = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The name of the part in which a workbook with a password lies.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGED_MOST = 50_000
_MERGED_ROWS_MOST = 5_000

Sheet = tuple[list[list[Any]], list[int]]


class Refused(Exception):
    """The file is not read; `kind` is a Kind's value."""

    def __init__(self, kind: str, **facts: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.facts = facts


def main() -> None:
    """Read the file named on the command line and print what it holds."""
    limit_memory(_MEMORY_MOST)
    gc.disable()  # it makes many values, and ends
    path, sheet, kind = Path(sys.argv[1]), *[*sys.argv[2:4], "", ""][:2]
    try:
        answer = read(path, sheet, kind)
    except Refused as refused:
        answer = {"refused": refused.kind, "facts": refused.facts}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read(path: Path, sheet: str, kind: str = "") -> dict[str, Any]:
    """The sheets' names, and the one named, or the one most like a list of a kind with those that have the same headings."""
    if path.read_bytes()[:8] not in (_OLE,) and not zipfile.is_zipfile(path):
        return _page(path, sheet, kind)
    if zipfile.is_zipfile(path):
        _look_inside(path)
    elif _ENCRYPTED in path.read_bytes():
        raise Refused("file_locked")
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path)) if _has_own_suffix(path) else _by_content(path)
        names = list(book.sheet_names)
        shown = [each.name for each in book.sheets_metadata if str(each.visible).endswith(".Visible")]
        return _chosen(names, shown, sheet, kind, lambda name: _sheet(book.get_sheet_by_name(name)))
    except (CalamineError, OSError, ValueError, KeyError, IndexError, TypeError) as error:
        locked = "password" in str(error).lower() or "encrypt" in str(error).lower()
        raise Refused("file_locked" if locked else "file_unreadable", detail=type(error).__name__) from error


def _has_own_suffix(path: Path) -> bool:
    return path.suffix.lower() in (".xlsb", ".ods")


def _by_content(path: Path) -> Any:
    """A workbook whatever its name says: many an .xls is an .xlsx."""
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _page(path: Path, sheet: str, kind: str) -> dict[str, Any]:
    """The tables of a page saved under the name of a workbook."""
    from salesplanner.exchange.source import decode_page
    from salesplanner.exchange.tables import layout, markup

    data = path.read_bytes()
    pages = markup.pages(data, path) if markup.is_archive(data) else [("", decode_page(data, path)[0])]
    if not any(markup.is_markup(text) for _, text in pages):
        raise Refused("file_unreadable", detail="no workbook")
    try:
        tables = [(name or own, grid) for own, text in pages if "<" in text for name, grid in markup.read(text)]
    except (ValueError, AssertionError, RecursionError) as error:
        raise Refused("file_unreadable", detail=type(error).__name__) from error
    names: list[str] = []
    for number, (name, _) in enumerate(tables, 1):
        names.append(layout.unlike(name or f"{number}", names))
    grids = dict(zip(names, (grid for _, grid in tables), strict=True))
    return _chosen(names, names, sheet, kind, lambda name: (grids[name], []))


def _chosen(
    names: list[str], shown: list[str], sheet: str, kind: str, read_sheet: Callable[[str], Sheet]
) -> dict[str, Any]:
    """The sheet that was named, else the one most like a list of the kind, and those shown that have the same headings."""
    if sheet and sheet not in names:
        raise Refused("column_missing", column=sheet)
    best: _Part | None = None
    kept: list[_Part] = []
    full: list[str] = []
    people: _Part | None = None
    for name in [sheet] if sheet else names:
        rows, wide = read_sheet(name)
        part = _Part(name, rows, wide)
        if len(names) > 1 and not sheet:
            part.look_at(kind)
            people = part if people is None and name in shown and kind == "clients" and part.is_of_people() else people
        full += [name] if part.promise else []
        if best is None or part.is_better(best):
            best, kept = part, [each for each in kept if each.head.is_like(part.head)]
        if part is best or (part.head.is_like(best.head) and name in shown):
            kept.append(part)
        if sum(len(each.rows) for each in kept) > ROWS_MOST + 100:
            raise Refused("file_too_large", limit=f"{ROWS_MOST:,}")
    kept = [each for each in kept if each is best or each.name in shown]
    beside = [] if people is None or people in kept or not kept[0].head.is_complete else [people]
    others = [name for name in full if name not in {each.name for each in (*kept, *beside)}]
    parts, around = ([[each.name, _cells(each.rows), each.wide] for each in taken] for taken in (kept, beside))
    return {"sheets": names, "others": others, "parts": parts, "people": around}


class _Part(Struct):
    """A sheet that may be read: how much it looks like a table, and what its columns are."""

    name: str
    rows: list[list[Any]]
    wide: list[int]
    promise: int = 0
    is_called: bool = False  # as the kind is
    _head: Head | None = None

    @property
    def head(self) -> Head:
        """What its columns are, once it was looked at."""
        assert self._head is not None
        return self._head

    def look_at(self, kind: str) -> None:
        """Find out how much it looks like a table, and what its columns are."""
        from salesplanner.exchange.columns import headers
        from salesplanner.exchange.tables import layout, sheets

        self.promise = layout.promise(layout.filled(self.rows[:3000]), headers.is_header)
        self._head = sheets.head_of(self.rows, kind)
        self.is_called = sheets.is_called(self.name, kind)

    def is_of_people(self) -> bool:
        """Whether it is called the list of those who work at the clients, and says whose each is."""
        from salesplanner.exchange.tables import sheets

        if not self.promise or not sheets.is_called(self.name, "contacts"):
            return False
        head = sheets.head_of(self.rows, "contacts")
        return head.is_complete and {"client", "name"} <= head.labels

    def is_better(self, other: _Part) -> bool:
        """Whether it is rather the list that is meant: one that has all the kind needs, unless it is much smaller, then one called so."""
        if self.head.is_complete != other.head.is_complete:
            whole, rest = (self, other) if self.head.is_complete else (other, self)
            if whole.promise * 3 >= rest.promise:
                return whole is self
        elif self.head.is_complete and self.is_called != other.is_called:
            return self.is_called and self.promise > 0
        return self.promise > other.promise


def _sheet(sheet: Any) -> Sheet:
    """The rows of a sheet; a merged cell's value is in each of its rows."""
    rows = sheet.to_python(skip_empty_area=False)
    wide: list[int] = []
    for (top, left), (bottom, right) in list(sheet.merged_cell_ranges or [])[:_MERGED_MOST]:
        if top < len(rows) and left < len(rows[top]):
            value = rows[top][left]
            for row in rows[top + 1 : min(bottom, top + _MERGED_ROWS_MOST) + 1]:
                if left < len(row) and row[left] in ("", None):
                    row[left] = value
            if top == bottom and (right - left + 1) * 2 > len(rows[top]):
                wide.append(top + 1)
    return rows, wide


def limit_memory(most: int) -> None:
    """Keep this process from taking more bytes, where the system can hold it to that; on Windows its time limit remains."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ImportError, ValueError, OSError):
        return


def _look_inside(path: Path) -> None:
    """Refuse what would burst when unpacked, and cells so far away that they would."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            packed = max(1, sum(part.compress_size for part in parts))
            if size > _UNPACKED_MOST or (size > 20 * _PART and size / packed > _RATIO_MOST):
                raise Refused("file_too_large", limit="400 MB")
            for part in parts:
                if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
                    _look_at_cells(archive, part)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise Refused("file_unreadable", detail=type(error).__name__) from error


def _look_at_cells(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    rest = b""
    with archive.open(part) as stream:
        while block := stream.read(_PART):
            text = rest + block
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise Refused("file_unreadable", detail="DOCTYPE")
            for far, at, near, below in _FAR_CELL.findall(text):
                letters, number, column = far or near, at or below, 0
                for letter in letters:
                    column = column * 26 + letter - 64
                if int(number) > ROWS_MOST * 2 or column > COLUMNS_MOST * 5:
                    raise Refused("stray_cell", cell=f"{letters.decode()}{number.decode()}")
            rest = text[-64:]


def _cells(rows: list[list[Any]]) -> list[list[Any]]:
    return [[value if type(value) is str else _cell(value) for value in row[:COLUMNS_MOST]] for row in rows]


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        midnight = value.time() == time(0)
        return ["d", value.date().isoformat()] if midnight else ["t", value.isoformat(timespec="minutes")]
    if isinstance(value, date):
        return ["d", value.isoformat()]
    if isinstance(value, time):
        return ["h", value.isoformat(timespec="minutes")]
    if isinstance(value, timedelta):
        return ["h", f"{value.seconds // 3600:02}:{value.seconds // 60 % 60:02}"]
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)


if __name__ == "__main__":
    main()

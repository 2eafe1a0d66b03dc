"""The program that reads a spreadsheet in a process of its own: a stray cell may end the process, never the window.

Run as `python -m salesplanner.exchange.reader FILE SHEET`, it prints one JSON document: sheets, and rows of cells, each
a text, a number, a truth value, or ["d", ISO day], ["t", ISO moment], ["h", ISO time].
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

ROWS_MOST = 200_000
COLUMNS_MOST = 200
_UNPACKED_MOST = 400 * 1024 * 1024
_RATIO_MOST = 200
_MEMORY_MOST = 1536 * 1024 * 1024
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')
_PART = 1 << 20


class Refused(Exception):
    """The file is not read; `kind` is a Kind's value."""

    def __init__(self, kind: str, **facts: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.facts = facts


def main() -> None:
    """Read the file named on the command line and print what it holds."""
    _limit_memory()
    path, sheet = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    try:
        answer = read(path, sheet)
    except Refused as refused:
        answer = {"refused": refused.kind, "facts": refused.facts}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True).encode("ascii"))


def read(path: Path, sheet: str) -> dict[str, Any]:
    """The sheets' names and the rows of one of them, the first with rows if none is named."""
    if zipfile.is_zipfile(path):
        _look_inside(path)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        names = list(book.sheet_names)
        if sheet and sheet not in names:
            raise Refused("column_missing", column=sheet)
        for name in [sheet] if sheet else names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if any(cell not in ("", None) for row in rows[:200] for cell in row) or name == names[-1]:
                return {"sheets": names, "sheet": name, "rows": _cells(rows)}
    except (CalamineError, OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise Refused("file_unreadable", detail=type(error).__name__) from error
    return {"sheets": names, "sheet": names[0] if names else "", "rows": []}


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the parent's time limit remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MOST, _MEMORY_MOST))


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
            for letters, number in _CELL.findall(text):
                column = 0
                for letter in letters:
                    column = column * 26 + letter - 64
                if int(number) > ROWS_MOST * 2 or column > COLUMNS_MOST * 5:
                    raise Refused("stray_cell", cell=f"{letters.decode()}{number.decode()}")
            rest = text[-64:]


def _cells(rows: list[list[Any]]) -> list[list[Any]]:
    if len(rows) > ROWS_MOST + 100:
        raise Refused("file_too_large", limit=f"{ROWS_MOST:,}")
    return [[_cell(value) for value in row[:COLUMNS_MOST]] for row in rows]


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

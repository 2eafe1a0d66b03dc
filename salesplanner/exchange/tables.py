"""Spreadsheets and text files as rows under headers, whatever their encoding and delimiter."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.reader import COLUMNS_MOST, ROWS_MOST
from salesplanner.exchange.source import Cell, SourceRow, SourceTable, decode

BYTES_MOST = 50 * 1024 * 1024
LETTERS_MOST = 32_767
_SECONDS_MOST = 30
_TITLE_ROWS_MOST = 10
_DELIMITERS = ",;\t|"


def read(
    path: Path, kind: str = "", *, sheet: str = "", encoding: str = "", header_row: int | None = None
) -> SourceTable:
    """The table in a file.

    Raises Problem: FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_KIND_UNKNOWN, FILE_UNREADABLE, FILE_TOO_SLOW,
    STRAY_CELL, ENCODING_UNCLEAR.
    """
    suffix = path.suffix.lower()
    _look_at(path)
    if suffix == ".vcf":
        from salesplanner.exchange.vcard import read as read_cards

<<<<<<< HEAD
        return read_cards(path, kind)
    if form == "calendar":
=======
        return read_cards(path)
    if suffix == ".ics":
>>>>>>> main
        from salesplanner.exchange.calendar import read as read_events

        return read_events(path)
    if suffix in (".xlsx", ".xls", ".xlsm", ".ods", ".xlsb"):
        return _workbook(path, sheet, header_row)
    if suffix in (".csv", ".tsv", ".txt"):
        return _text(path, encoding, header_row)
    raise Problem(Kind.FILE_KIND_UNKNOWN, path=path.name)


def _look_at(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError:
        raise Problem(Kind.FILE_MISSING, path=path) from None
    if not path.is_file():
        raise Problem(Kind.FILE_MISSING, path=path)
    if size == 0:
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    if size > BYTES_MOST:
        raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit="50 MB")


# --- workbooks ------------------------------------------------------------------------------------------------------


def _workbook(path: Path, sheet: str, header_row: int | None) -> SourceTable:
    answer = _ask_reader(path, sheet)
    if "refused" in answer:
        facts = {"path": path.name, **answer["facts"]}
        raise Problem(Kind(answer["refused"]), **facts)
    rows = [[_revive(cell) for cell in row] for row in answer["rows"]]
    return _table(path, rows, header_row, sheet=answer["sheet"], sheets=tuple(answer["sheets"]))


def _ask_reader(path: Path, sheet: str) -> dict[str, Any]:
    """What the reading process says of a workbook."""
    frozen = getattr(sys, "frozen", False)
    command = [
        sys.executable,
        *(["--read-table"] if frozen else ["-m", "salesplanner.exchange.reader"]),
        str(path),
        sheet,
    ]
    place = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            timeout=_SECONDS_MOST,
            cwd=None if frozen else place,
            check=False,
            stdin=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise Problem(Kind.FILE_TOO_SLOW, path=path.name) from None
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail=str(done.returncode)) from None
    return answer


def _revive(cell: Any) -> Cell:
    if isinstance(cell, list):
        kind, text = cell
        if kind == "d":
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if kind == "t" else time.fromisoformat(text)
    return clean(cell) if isinstance(cell, str) else cell


# --- text -----------------------------------------------------------------------------------------------------------


def _text(path: Path, encoding: str, header_row: int | None) -> SourceTable:
    data = path.read_bytes()
    text, found = decode(data, encoding, path)
    text = text.replace("\x00", "")
    delimiter = _delimiter(text)
    csv.field_size_limit(1 << 24)
    try:
        rows = [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except csv.Error as error:
        raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail=str(error)) from None
    cleaned: list[list[Cell]] = [[clean(cell) for cell in row] for row in rows]
    return _table(path, cleaned, header_row, encoding=found, delimiter=delimiter)


def _delimiter(text: str) -> str:
    """The one that splits the first lines into the same, largest number of parts."""
    lines = [line for line in text.splitlines()[:30] if line.strip()]
    best, most = ",", (False, 0.0)
    for delimiter in _DELIMITERS:
        counts = [len(row) - 1 for row in csv.reader(lines, delimiter=delimiter)]
        if not counts or not max(counts):
            continue
        usual = max(set(counts), key=counts.count)
        share = counts.count(usual) / len(counts)
        score = (usual > 0 and share == 1, usual * share)
        if score > most:
            best, most = delimiter, score
    return best


# --- headers --------------------------------------------------------------------------------------------------------


def _table(path: Path, rows: Sequence[Sequence[Cell]], header_row: int | None, **facts: Any) -> SourceTable:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(not _is_blank(cell) for cell in row)]
    if not numbered:
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    if len(numbered) > ROWS_MOST + 1:
        raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit=f"{ROWS_MOST:,}")
    if max(len(row) for _, row in numbered) > COLUMNS_MOST:
        raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit=f"{COLUMNS_MOST}")
    place = (
        _header_place(numbered)
        if header_row is None
        else next((i for i, (number, _) in enumerate(numbered) if number >= header_row), 0)
    )
    head_number, head = numbered[place]
    width = max(len(row) for _, row in numbered[place:])
    headers = _headers(head, width)
    body = [SourceRow(number, _fitted(row, width, path, number)) for number, row in numbered[place + 1 :]]
    return SourceTable(path=path, headers=headers, rows=tuple(body), header_row=head_number, **facts)


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _header_place(numbered: Sequence[tuple[int, Sequence[Cell]]]) -> int:
    """The first row that is as wide as the rows below it and holds texts only: titles stand alone above it."""
    widths = [sum(1 for cell in row if cell not in (None, "")) for _, row in numbered[: _TITLE_ROWS_MOST + 20]]
    usual = sorted(widths)[len(widths) // 2]
    for place, (_, row) in enumerate(numbered[:_TITLE_ROWS_MOST]):
        filled = [cell for cell in row if cell not in (None, "")]
        if len(filled) >= max(1, min(usual, max(2, round(usual * 0.6)))) and all(
            isinstance(cell, str) for cell in filled
        ):
            return place
    return 0


def _headers(head: Sequence[Cell], width: int) -> tuple[str, ...]:
    names: list[str] = []
    for place in range(width):
        name = str(head[place]).strip() if place < len(head) and head[place] is not None else ""
        name = " ".join(name.split()) or f"#{place + 1}"
        number = 2
        plain = name
        while name in names:
            name, number = f"{plain} ({number})", number + 1
        names.append(name)
    return tuple(names)


def _fitted(row: Sequence[Cell], width: int, path: Path, number: int) -> tuple[Cell, ...]:
    for cell in row:
        if isinstance(cell, str) and len(cell) > LETTERS_MOST:
            raise Problem(Kind.VALUE_TOO_LONG, path=path.name, row=number, limit=f"{LETTERS_MOST:,}")
    cells = [cell.strip() if isinstance(cell, str) else cell for cell in row[:width]]
    return tuple(cells) + (None,) * (width - len(cells))

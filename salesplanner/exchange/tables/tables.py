"""Spreadsheets and text files as rows under headers, whatever their encoding and delimiter."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from salesplanner import paths
from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import reach
from salesplanner.exchange.columns import headers
from salesplanner.exchange.source import Cell, SourceRow, SourceTable, decode, many_records
from salesplanner.exchange.tables import layout, percents, titles
from salesplanner.exchange.tables.markup import is_archive
from salesplanner.exchange.tables.reader import COLUMNS_MOST, ROWS_MOST
from salesplanner.exchange.tables.upright import upright

BYTES_MOST = 50 * 1024 * 1024
LETTERS_MOST = 32_767
_SECONDS_MOST = 30
_DELIMITERS = ",;\t|，；"
#: Blanks that part columns, where a text was laid out by eye: several, or a wide one.
_GAPS = re.compile("[ \u3000\u00a0]{2,}|\u3000| *\t[ \t]*")
#: A line drawn between the rows of a printed table.
_RULE = re.compile(r"^[ \t]*[-=+|_─━]{5,}[-=+|_─━ \t]*$", re.M)
_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".ods", ".xlsb")
_TEXTS = (".csv", ".tsv", ".txt")
#: How files begin that are no tables, whatever their names say: papers and pictures.
_OTHERS = (
    b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b",
)  # fmt: skip


@many_records()
def read(
    path: Path, kind: str = "", *, sheet: str = "", encoding: str = "", header_row: int | None = None
) -> SourceTable:
    """The table in a file.

    Raises Problem: FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_KIND_UNKNOWN, FILE_UNREADABLE, FILE_LOCKED,
    FILE_TOO_SLOW, STRAY_CELL, ENCODING_UNCLEAR.
    """
    _look_at(path)
    form = _form(path)
    if form == "cards":
        from salesplanner.exchange.tables.vcard import read as read_cards

        return read_cards(path, kind)
    if form == "calendar":
        from salesplanner.exchange.tables.calendar import read as read_events

        return read_events(path)
    return _workbook(path, kind, sheet, header_row) if form == "workbook" else _text(path, encoding, header_row)


def _form(path: Path) -> str:
    """What a file is, by what it begins with, whatever its name says; by its name where that tells nothing."""
    suffix = path.suffix.lower()
    if suffix not in _WORKBOOKS + _TEXTS + (".vcf", ".ics", ".htm", ".html", ".mht", ".mhtml"):
        raise Problem(Kind.FILE_KIND_UNKNOWN, path=path.name)
    with path.open("rb") as file:
        start = file.read(4000)
    if start.startswith(_OTHERS):
        raise Problem(Kind.FILE_KIND_UNKNOWN, path=path.name)
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:400].upper()
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or (plain.startswith(b"<") and suffix not in _TEXTS):
        return "workbook"
    if is_archive(start):
        return "workbook"
    if plain.startswith(b"BEGIN:VCARD") or suffix == ".vcf":
        return "cards"
    if plain.startswith(b"BEGIN:VCALENDAR") or suffix == ".ics":
        return "calendar"
    is_text = suffix in _TEXTS or (suffix == ".xls" and b"\t" in start) or (suffix == ".xls" and b"," in start)
    return "text" if is_text else "workbook"


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


def _workbook(path: Path, kind: str, sheet: str, header_row: int | None) -> SourceTable:
    answer = _ask_reader(path, kind, sheet)
    if "refused" in answer:
        facts = {"path": path.name, **answer["facts"]}
        raise Problem(Kind(answer["refused"]), **facts)
    facts = {"sheets": tuple(answer["sheets"]), "others": tuple(answer["others"])}
    found, people = (
        [
            _table(path, list(map(_revived, rows)), at, wide=wide, sheet=name, **facts)
            for name, rows, wide in answer[parts]
        ]
        for parts, at in (("parts", header_row), ("people", None))
    )
    if not found:
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    if kind == "metrics":  # which are joined when it is known how each lies
        found = list(map(percents.seen, found))
        return replace(found[0], parts=tuple(found)) if len(found) > 1 else found[0]
    if len(found) == 1 and not people:
        return found[0]
    from salesplanner.exchange.tables import sheets

    table = sheets.joined(found, kind) if len(found) > 1 else found[0]
    for each in people:
        if sheets.are_people(each):
            return replace(table, people=each, together=(*(table.together or (table.sheet,)), each.sheet))
        table = replace(table, others=(*table.others, each.sheet))
    return table


def _ask_reader(path: Path, kind: str, sheet: str) -> dict[str, Any]:
    """What the reading process says of a workbook."""
    frozen = getattr(sys, "frozen", False)
    command = [
        sys.executable,
        *(["--read-table"] if frozen else ["-m", "salesplanner.exchange.tables.reader"]),
        str(path.resolve()),  # it starts in another folder
        sheet,
        kind,
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


def _revived(row: list[Any]) -> list[Cell]:
    """The cells of a row; most are texts with nothing to take away, and are not asked further."""
    return [
        cell if type(cell) is str and cell.isprintable() and cell[:1] not in {"'", "="} else _revive(cell)
        for cell in row
    ]


def _revive(cell: Any) -> Cell:
    if isinstance(cell, list):
        kind, text = cell
        if kind == "d":
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if kind == "t" else time.fromisoformat(text)
    return _unquoted(clean(cell)) if isinstance(cell, str) else cell


def _unquoted(text: str) -> str:
    """A text without the apostrophe, or formula, that kept a spreadsheet from taking it for a number or formula."""
    if text[:1] == "'" and text[1:2] in "=+-@＝＋－＠0123456789\t":
        return text[1:]
    return text[2:-1] if len(text) > 3 and text.startswith('="') and text.endswith('"') else text


# --- text -----------------------------------------------------------------------------------------------------------


def _text(path: Path, encoding: str, header_row: int | None) -> SourceTable:
    text, found = decode(path.read_bytes(), encoding, path)
    return _lines(path, text, header_row, found)


def read_pasted(text: str, name: str) -> SourceTable:
    """The table in a text that was copied elsewhere. Raises Problem: FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE."""
    path = paths.exports() / f"{name}.tsv"
    if len(text) > BYTES_MOST // 2:
        raise Problem(Kind.FILE_TOO_LARGE, path=name, limit="50 MB")
    return _lines(path, text, None, "")


def _lines(path: Path, text: str, header_row: int | None, encoding: str) -> SourceTable:
    text = text.replace("\x00", "")
    named = re.match(r"sep=(.)\r?\n", text)
    text = "\n" + text[named.end() :] if named else _RULE.sub("", text)
    delimiter = named[1] if named else _delimiter(text)
    if not named and (laid_out := _by_gaps(text, delimiter)):
        text, delimiter = laid_out, "\t"
    csv.field_size_limit(1 << 24)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except (csv.Error, TypeError) as error:
        raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail=str(error)) from None
    return _table(path, list(map(_revived, rows)), header_row, encoding=encoding, delimiter=delimiter)


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


def _by_gaps(text: str, delimiter: str) -> str:
    """The text with a tab wherever blanks part its columns; empty where no blanks do, or a delimiter does already."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or sum(delimiter in line for line in lines[:30]) * 2 > len(lines[:30]):
        return ""
    for gaps in (_GAPS, re.compile(r"\s+")):
        split = [gaps.split(line) for line in lines[:200]]
        known = sum(map(headers.is_header, split[0]))
        alike = sum(1 for cells in split if len(cells) == len(split[0]))
        has_phones = len(split[0]) > 1 and any(all(map(reach.is_phone, cells)) for cells in zip(*split, strict=False))
        if (known > 1 or has_phones) and alike * 10 >= len(split) * 9:
            return "\n".join(gaps.sub("\t", line.strip()) for line in text.splitlines())
    return ""


# --- rows -----------------------------------------------------------------------------------------------------------


def _table(
    path: Path, rows: Sequence[Sequence[Cell]], header_row: int | None, *, wide: Sequence[int] = (), **facts: Any
) -> SourceTable:
    numbered = layout.filled(rows)
    if not numbered:
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    if len(numbered) > ROWS_MOST + 1:
        raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit=f"{ROWS_MOST:,}")
    if max(len(row) for _, row in numbered) > COLUMNS_MOST:
        raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit=f"{COLUMNS_MOST}")
    if header_row is None:
        numbered = upright(numbered, headers.is_header)
    found = layout.find(numbered, headers.is_header, header_row=header_row, wide=frozenset(wide))
    if len(numbered) == 1 and not sum(map(headers.is_header, found.headers)):
        raise Problem(Kind.FILE_EMPTY, path=path.name)  # a title and nothing below it
    width = len(found.headers)
    table = SourceTable(
        path=path,
        headers=found.headers,
        rows=tuple(SourceRow(number, _fitted(row, width, path, number)) for number, row in found.rows),
        header_row=found.header_row,
        shorts=found.shorts,
        above=found.above,
        grouped=found.grouped,
        skipped=tuple(SourceRow(number, _fitted(row, width, path, number)) for number, row in found.skipped),
        **facts,
    )
    return titles.dated(table)


def _fitted(row: Sequence[Cell], width: int, path: Path, number: int) -> tuple[Cell, ...]:
    texts = [cell for cell in row if type(cell) is str]
    if len("".join(texts)) > LETTERS_MOST and len(max(texts, key=len)) > LETTERS_MOST:
        raise Problem(Kind.VALUE_TOO_LONG, path=path.name, row=number, limit=f"{LETTERS_MOST:,}")
    cells = [cell.strip() if type(cell) is str else cell for cell in row[:width]]
    return tuple(cells) + (None,) * (width - len(cells))

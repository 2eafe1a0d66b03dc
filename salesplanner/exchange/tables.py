"""Spreadsheets and text files as rows under headers, whatever their encoding and delimiter."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.reader import COLUMNS_MOST, ROWS_MOST

BYTES_MOST = 50 * 1024 * 1024
LETTERS_MOST = 32_767
_SECONDS_MOST = 30
_TITLE_ROWS_MOST = 10
_DELIMITERS = ",;\t|"
Cell = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row with its number in the file, as the person sees it there."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """Headers and the rows below them."""

    path: Path
    headers: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    header_row: int = 1
    encoding: str = ""
    delimiter: str = ""

    def column(self, name: str) -> int:
        """The place of a column by its header, blanks and case aside. Raises Problem(COLUMN_MISSING)."""
        wanted = _plain(name)
        for place, header in enumerate(self.headers):
            if header == name or _plain(header) == wanted:
                return place
        raise Problem(Kind.COLUMN_MISSING, path=self.path.name, column=name)


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

        return read_cards(path)
    if suffix == ".ics":
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


def decode(data: bytes, encoding: str, path: Path) -> tuple[str, str]:
    """The text of a file and its encoding: what a mark at its start says, UTF-8, UTF-16, then what fits best.

    Raises Problem(ENCODING_UNCLEAR) rather than giving wrong letters.
    """
    if encoding:
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            raise Problem(Kind.ENCODING_UNCLEAR, path=path.name) from None
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    for name in _ladder(data):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if _is_likely(text):
            return text, name
    raise Problem(Kind.ENCODING_UNCLEAR, path=path.name)


def _ladder(data: bytes) -> list[str]:
    """The encodings to try in their order: wide ones only where every second byte is nil, Chinese before Western."""
    if data[:4000].count(0) > len(data[:4000]) // 8:
        even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
        return ["utf-16-le", "utf-16-be"] if odd >= even else ["utf-16-be", "utf-16-le"]
    high = [byte for byte in data[:20000] if byte >= 0x80]
    pairs = re.findall(rb"[\x81-\xfe][\x40-\xfe]", data[:20000])
    lone = re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?=[\x00-\x7f])", data[:20000])
    western = bool(high) and len(lone) * 2 > len(high) * 0.5
    if western:
        return ["utf-8", "cp1252", "cp1251", "gb18030"]
    return ["utf-8", "gb18030", "big5", "cp1251", "cp1252"] if pairs else ["utf-8", "cp1252", "gb18030"]


def _is_likely(text: str) -> bool:
    """Whether the letters are those of names and notes: no private-use or control letters, common Chinese."""
    sample = text[:20000]
    odd = sum(
        1 for letter in sample if (ord(letter) < 32 and letter not in "\r\n\t\f") or 0xE000 <= ord(letter) <= 0xF8FF
    )
    if odd:
        return False
    han = [letter for letter in sample if "\u4e00" <= letter <= "\u9fff"]
    # Text of another encoding read as GB18030 gives letters that GB2312 does not have.
    rare = sum(1 for letter in han if not _is_common(letter))
    half_kana = sum(1 for letter in sample if "\uff61" <= letter <= "\uff9f")
    return rare * 4 <= len(han) and not half_kana


def _is_common(letter: str) -> bool:
    for name in ("gb2312", "big5"):
        try:
            letter.encode(name)
        except UnicodeEncodeError:
            continue
        return True
    return False


def _delimiter(text: str) -> str:
    """The one that splits the first lines into the same, largest number of parts."""
    lines = [line for line in text.splitlines()[:30] if line.strip()]
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        counts = [len(row) - 1 for row in csv.reader(lines, delimiter=delimiter)]
        if not counts or not max(counts):
            continue
        usual = max(set(counts), key=counts.count)
        score = usual * counts.count(usual) / len(counts)
        if score > most:
            best, most = delimiter, score
    return best


# --- headers --------------------------------------------------------------------------------------------------------


def _table(path: Path, rows: Sequence[Sequence[Cell]], header_row: int | None, **facts: Any) -> SourceTable:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(cell not in (None, "") for cell in row)]
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


def _plain(text: str) -> str:
    return re.sub(r"[\s_\-*:：()（）]+", "", text).casefold()

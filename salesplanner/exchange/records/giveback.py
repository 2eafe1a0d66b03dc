"""Rows that could not be read, given back as a file of the same kind with the reason in each row, or mended where they were read."""

from __future__ import annotations

import csv
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from salesplanner import paths
from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import values
from salesplanner.exchange.columns.fieldwords import reason
from salesplanner.exchange.documents import excel
from salesplanner.exchange.everything import safe
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.source import Cell
from salesplanner.report.workbook import Sheet, Workbook
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.exchange.source import SourceRow, SourceTable


class Plan(Protocol):
    """An import with rows that could not be read."""

    @property
    def kind(self) -> str:
        """What the rows are."""

    @property
    def table(self) -> SourceTable:
        """The table that they stand in."""

    @property
    def rejected(self) -> list[tuple[SourceRow, Problem]]:
        """The rows, each with why it could not be read."""


_TEXTS = (".csv", ".tsv", ".txt", ".vcf", ".ics")


def write(plan: Plan, words: Words) -> Path | None:
    """Write what could not be read beside the source, or in the exports folder; the file, None where there is nothing.

    A file that is there already is left alone: somebody may be mending it.
    """
    if not plan.rejected:
        return None
    source = plan.table.path
    suffix = source.suffix.lower() if source.suffix.lower() in (".csv", ".tsv", ".txt") else ".xlsx"
    suffix = ".csv" if source.suffix.lower() in (".vcf", ".ics") else suffix
    for folder in (source.parent, paths.exports()):
        place = _free(folder, source.stem, suffix)
        try:
            (_write_text if suffix in _TEXTS else _write_workbook)(plan, place, words)
        except Problem as problem:
            if problem.kind is Kind.KEPT_BESIDE:
                return Path(str(problem.facts["kept"]))
            continue
        return place
    return None


def said(kind: str, problem: Problem, words: Words) -> str:
    """Why a row is given back, with its number."""
    row = problem.facts.get("row")
    why = reason(kind, problem, words)
    return why if row is None else words.translate("Problem", "Row {row}: {sentence}").format(row=row, sentence=why)


def _free(folder: Path, stem: str, suffix: str) -> Path:
    stem = stem.removesuffix(".rejected")
    place, number = folder / f"{stem}.rejected{suffix}", 2
    while place.exists():
        place, number = folder / f"{stem}.rejected ({number}){suffix}", number + 1
    return place


def _rows(plan: Plan, words: Words) -> tuple[list[str], list[list[Cell]]]:
    """The headers and rows, with the row's number and the reason behind them; those of an earlier file are left out."""
    named = [words.translate("Import", "Row in the file"), words.translate("Import", "Why it was not imported")]
    kept = [place for place, header in enumerate(plan.table.headers) if header not in named]
    rows = [
        [*(row.cells[place] for place in kept), row.said, reason(plan.kind, problem, words)]
        for row, problem in plan.rejected
    ]
    return [*(plan.table.headers[place] for place in kept), *named], rows


def _write_text(plan: Plan, path: Path, words: Words) -> None:
    head, rows = _rows(plan, words)
    delimiter = plan.table.delimiter or ("\t" if path.suffix == ".tsv" else ",")
    with atomic_write(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, delimiter=delimiter)
        writer.writerow(map(safe, head))
        writer.writerows([safe(values.to_text(cell)) for cell in row] for row in rows)


def _write_workbook(plan: Plan, path: Path, words: Words) -> None:
    head, rows = _rows(plan, words)
    cells = tuple(tuple(map(_cell, row)) for row in rows)
    title = words.translate("Import", "To be mended")
    excel.write(Workbook((Sheet(title, tuple(head), cells),), language=words.language), path)


def _cell(cell: Cell) -> str | int | Decimal | None:
    """A value as it was; numbers too long for a column of a spreadsheet, such as phones, as text."""
    if isinstance(cell, bool) or cell is None:
        return None if cell is None else str(cell)
    if isinstance(cell, int):
        return cell if abs(cell) < 10**9 else str(cell)
    if isinstance(cell, float):
        return Decimal(str(cell))
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return values.to_text(cell)


# --- mended where it was read ---------------------------------------------------------------------------------------


def mended(table: SourceTable, number: int, place: int, text: str) -> SourceTable:
    """The table with another text in a cell; a row that was refused as a whole is taken up among the others."""
    value = clean(text).strip() or None
    found = next((row for row, _ in table.refused if row.number == number), None)
    if found is not None:
        rows = sorted([*table.rows, _with(found, place, value)], key=lambda row: row.number)
        refused = tuple(each for each in table.refused if each[0].number != number)
        return replace(table, rows=tuple(rows), refused=refused)
    return replace(table, rows=tuple(_with(row, place, value) if row.number == number else row for row in table.rows))


def _with(row: SourceRow, place: int, value: str | None) -> SourceRow:
    return replace(row, cells=(*row.cells[:place], value, *row.cells[place + 1 :]))

"""Writes a workbook as an Excel file: typed cells, formulas with their values, native charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write
from salesplanner.report.workbook import Cell, Format, Formula, NativeChart, Sheet, Workbook

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook as ExcelFile
    from xlsxwriter.worksheet import Worksheet

Plain = str | bool | int | float | date | time | Formula | None

CELL_LIMIT = 32_767
WIDEST = 60
LINE_HEIGHT, HIGHEST = 16.5, 409  # in points, as high as a row can be
EXACT = 10**15
FIRST_DAY = date(1900, 3, 1)
FONTS = {"zh": "Microsoft YaHei", "en": "Segoe UI"}
NUMBER_FORMATS: dict[Format, str] = {
    "text": "@",
    "money": "#,##0.00",
    "price": "#,##0.00####",
    "count": "#,##0",
    "number": "General",
    # What is not quite the whole is never shown as a whole 100 %.
    "percent": '[<0.9995]0.0%;[<1]"99.9%";0.0%',
    "share": "0%",  # a percent that was rounded before
    "date": "yyyy-mm-dd",
    "time": "hh:mm",
}
LEFT = ("text", "date", "time")
DAYS_NAMED = 12  # on the axis of a chart
SERIES_COLORS = ("#2553B8", "#CF8300", "#12867A", "#8E2C52", "#5B93CF")


def write(book: Workbook, path: Path) -> None:
    """Write the workbook as .xlsx and read every cell back. Problem when it cannot be written."""
    rows = [[list(map(_plain, row)) for row in sheet.rows] for sheet in book.sheets]
    with atomic_write(path) as draft:
        draft.write_bytes(_Writer(book, rows).packed())
        if not _same(book, rows, draft):
            raise Problem(Kind.EXPORT_MISMATCH, path=path)


def _options() -> dict[str, Any]:
    return {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
        "default_date_format": NUMBER_FORMATS["date"],
    }


class _Writer:
    """Puts the sheets of one workbook into a file."""

    def __init__(self, book: Workbook, rows: list[list[list[Plain]]]) -> None:
        self._book = book
        self._rows = rows
        self._font = {"font_name": FONTS.get(book.language, FONTS["en"]), "font_size": 10.5, "valign": "vcenter"}

    def packed(self) -> bytes:
        """The file, packed in memory: on a disk that is full a package would be left open."""
        import xlsxwriter

        made = BytesIO()
        self._file: ExcelFile = xlsxwriter.Workbook(made, _options())
        self._file.set_properties({"title": clean(self._book.title)[:255], "author": clean(self._book.author)[:255]})
        self._formats = {name: self._file.add_format(self._look(name)) for name in NUMBER_FORMATS}
        head = self._font | {"bold": True, "bg_color": "#F3F4F6", "bottom": 1, "bottom_color": "#D9DCE1"}
        self._head = self._file.add_format(head | {"indent": 1, "text_wrap": True})
        self._head_right = self._file.add_format(head | {"align": "right"})
        for sheet, rows in zip(self._book.sheets, self._rows, strict=True):
            self._sheet(sheet, rows, self._file.add_worksheet(sheet.title))
        if not self._book.sheets:
            self._file.add_worksheet()
        self._close()
        return made.getvalue()

    def _close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._file.close()
        except FileCreateError as trouble:
            raise trouble.args[0] from None

    def _look(self, name: Format) -> dict[str, Any]:
        placed = {"indent": 1, "align": "left"} if name in LEFT else {}
        wrapped = {"text_wrap": True} if name == "text" else {}
        return self._font | placed | wrapped | {"num_format": NUMBER_FORMATS[name]}

    def _sheet(self, sheet: Sheet, rows: list[list[Plain]], page: Worksheet) -> None:
        formats = [_format(sheet, column) for column in range(_columns(sheet))]
        for column, text in enumerate(sheet.head):
            page.write_string(0, column, _string(text), self._head if formats[column] in LEFT else self._head_right)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                is_other = bool(sheet.kinds) and formats[column] == "money"
                self._cell(page, number, column, cell, sheet.kinds[number - 1] if is_other else formats[column])
        widths = list(_widths(sheet, formats))
        for column, width in enumerate(widths):
            page.set_column(column, column, width, self._formats[formats[column]])
        for number, row in enumerate(rows, 1):
            if (lines := _lines(row, widths)) > 1:  # not every program finds the height itself
                page.set_row(number, min(HIGHEST, lines * LINE_HEIGHT))
        self._frame(sheet, page)
        if sheet.chart and sheet.rows:
            self._chart(sheet, sheet.chart, page)

    def _frame(self, sheet: Sheet, page: Worksheet) -> None:
        """What helps reading and printing: a head that stays, filters, one page wide."""
        if sheet.freeze and sheet.head:
            page.freeze_panes(1, 0)
        if sheet.head and sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_footer("&C&P / &N")

    def _cell(self, page: Worksheet, row: int, column: int, value: Plain, name: Format) -> None:
        number = value.value if isinstance(value, Formula) else value
        look = self._formats["count" if name == "money" and isinstance(number, int) else name]
        if isinstance(value, str):
            page.write_string(row, column, value, self._formats["text"])
        elif value is None:
            page.write_blank(row, column, None, look)
        elif isinstance(value, bool):
            page.write_boolean(row, column, value, look)
        elif isinstance(value, (int, float)):
            page.write_number(row, column, value, look)
        elif isinstance(value, Formula):
            page.write_formula(row, column, value.text, look, _number(value.value))
        else:
            page.write_datetime(row, column, value, self._formats[_date_format(value, name)])

    def _chart(self, sheet: Sheet, chart: NativeChart, page: Worksheet) -> None:
        first = 1 + chart.first_row
        last = len(sheet.rows) if chart.last_row < 0 else 1 + chart.last_row
        drawn = self._file.add_chart({"type": chart.kind})
        for number, column in enumerate(chart.series):
            color = SERIES_COLORS[number % len(SERIES_COLORS)]
            drawn.add_series(
                {
                    "name": [sheet.title, 0, column],
                    "categories": [sheet.title, first, chart.categories, last, chart.categories],
                    "values": [sheet.title, first, column, last, column],
                    **({"line": {"color": color}} if chart.kind == "line" else {"fill": {"color": color}, "gap": 60}),
                }
            )
        drawn.set_title({"name": _string(chart.title), "overlay": False, "name_font": {"size": 11}})
        drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom"})
        self._axes(drawn, chart, last - first + 1 if _format(sheet, chart.categories) == "date" else 0)
        drawn.set_size({"width": 560, "height": 300})
        page.insert_chart(1, _columns(sheet) + 1, drawn, {"description": _string(chart.title)})

    def _axes(self, drawn: Any, chart: NativeChart, days: int) -> None:
        """Faint lines behind the values; bars from the top down; of many days only some are named."""
        lines = {"major_gridlines": {"visible": True, "line": {"color": "#ECE9E3"}}, "num_format": "#,##0"}
        names: dict[str, Any] = {"date_axis": True, "num_format": "m-d"} if days else {}
        if days > DAYS_NAMED:
            names |= {"major_unit": -(-days // DAYS_NAMED), "major_unit_type": "days"}
        if chart.kind == "bar":
            drawn.set_x_axis(lines)
            drawn.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
        else:
            drawn.set_x_axis(names)
            drawn.set_y_axis(lines)


def _columns(sheet: Sheet) -> int:
    return max([len(sheet.head), *map(len, sheet.rows)], default=0)


def _format(sheet: Sheet, column: int) -> Format:
    """How the column is written: as asked, else by its first cell that holds something."""
    if column < len(sheet.formats):
        return sheet.formats[column]
    cells = (row[column] for row in sheet.rows if column < len(row) and row[column] is not None)
    return _natural(next(cells, ""))


def _natural(cell: Cell) -> Format:
    if isinstance(cell, Formula):
        return _natural(cell.value)
    if isinstance(cell, Decimal):
        return "money"
    if isinstance(cell, int):
        return "count"
    return "time" if isinstance(cell, time) else "date" if isinstance(cell, date) else "text"


def _date_format(value: date | time, name: Format) -> Format:
    return "time" if isinstance(value, time) else "date" if name not in ("date", "time") else name


def _plain(cell: Cell) -> Plain:
    """The cell as Excel can hold it: what it cannot hold exactly becomes text."""
    if isinstance(cell, str):
        return _string(cell) or None
    if isinstance(cell, bool) or cell is None:
        return cell
    if isinstance(cell, (int, Decimal)):
        return _number(cell) if _fits(cell) else str(cell)
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return cell if day >= FIRST_DAY else cell.isoformat()
    return cell


def _fits(number: int | Decimal) -> bool:
    return (isinstance(number, int) or number.is_finite()) and -EXACT < number < EXACT


def _number(value: int | Decimal) -> int | float:
    return value if isinstance(value, int) else float(value)


def _string(text: str) -> str:
    """Cleaned and no longer than a cell can be, counted as Excel counts."""
    text = clean(text)
    if len(text) * 2 <= CELL_LIMIT or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return text
    return text.encode("utf-16-le")[: 2 * (CELL_LIMIT - 1)].decode("utf-16-le", "ignore") + "…"


def _widths(sheet: Sheet, formats: list[Format]) -> Iterator[float]:
    """Widths in letters; a Chinese letter takes two."""
    for column, name in enumerate(formats):
        if column < len(sheet.widths):
            yield min(255.0, max(1.0, sheet.widths[column]))
            continue
        cells = [row[column] for row in sheet.rows[:500] if column < len(row)]
        head = _long(sheet.head[column]) + 3 if column < len(sheet.head) else 0
        yield float(min(WIDEST, max(8, head, *(_shown(cell, name) for cell in cells), 0) + 1.5))


def _lines(row: list[Plain], widths: list[float]) -> int:
    """How many lines the longest text of a row takes in its column."""
    texts = ((cell, width - 2.5) for cell, width in zip(row, widths, strict=False) if isinstance(cell, str))
    return max((_broken(text, room) for text, room in texts if "\n" in text or 2.1 * len(text) > room), default=1)


def _broken(text: str, room: float) -> int:
    if len(text) > HIGHEST * WIDEST:
        return HIGHEST
    return sum(max(1, ceil(_long(line, len(line)) / room)) for line in text.split("\n"))


def _shown(cell: Cell, name: Format) -> float:
    """About how many letters wide the cell is shown."""
    if isinstance(cell, Formula):
        return _shown(cell.value, name)
    if isinstance(cell, (int, Decimal)) and _fits(cell):
        return len(f"{cell:,.2f}" if name in ("money", "price") else f"{cell:,.0f}") + 1
    if isinstance(cell, (date, time)):
        return 11
    return max(map(_long, str(cell or "")[:400].split("\n")))


def _long(text: str, most: int = WIDEST) -> float:
    return sum(2.1 if ord(letter) > 0x2E7F else 1.05 for letter in text[:most])


def _same(book: Workbook, rows: list[list[list[Plain]]], draft: Path) -> bool:
    """Whether the file, read back, holds every cell as it was meant."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(draft)) as written:
        if book.sheets and written.sheet_names != [sheet.title for sheet in book.sheets]:
            return False
        return all(
            _same_sheet([list(map(_string, sheet.head)), *meant], written.get_sheet_by_name(sheet.title))
            for sheet, meant in zip(book.sheets, rows, strict=True)
            if sheet.head or meant
        )


def _same_sheet(meant: Sequence[Sequence[Plain]], written: Any) -> bool:
    found = written.to_python(skip_empty_area=False)
    for number, row in enumerate(meant):
        cells = found[number] if number < len(found) else []
        for value, cell in zip_longest(row, cells[: len(row)], fillvalue=""):
            if cell != value and not _same_cell(value, cell):
                return False
    return True


def _same_cell(value: Plain, found: Any) -> bool:
    if isinstance(value, Formula):
        value = _number(value.value)
    if isinstance(value, (int, float)):
        return isinstance(found, (int, float)) and abs(found - value) <= abs(value) * 1e-12 + 1e-9
    if value is None:
        return bool(found == "")
    if isinstance(value, date) and not isinstance(value, datetime):
        return isinstance(found, datetime) and found.date() == value
    return isinstance(value, time)

"""Prices out of a spreadsheet or a text that was copied from one, and the price notes into one: all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from salesplanner.domain.plaintext import one_line
from salesplanner.domain.prices import Priced, PriceSort
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote
from salesplanner.exchange import amounts, values
from salesplanner.exchange.columns.headertext import plain
from salesplanner.exchange.lists import Column, sheet_of
from salesplanner.exchange.source import Cell, SourceRow, SourceTable
from salesplanner.report import quotewords
from salesplanner.report.workbook import Format, Sheet, in_full
from salesplanner.store.prices import Heard
from salesplanner.words import Words

#: The columns in the order they have where a copied table has no headers, each with the headers it may have.
_HEADERS: dict[str, tuple[str, ...]] = {
    "item": ("品名", "名称", "产品", "产品名称", "物料", "物料名称", "商品", "item", "product", "part", "name"),
    "spec": ("规格", "型号", "规格型号", "specification", "spec", "model", "type"),
    "who": (
        "供应商", "供货商", "厂家", "厂商", "对手", "竞争对手", "对手名称", "supplier", "vendor", "competitor", "rival", "company", "客户或供应商",
        "supplier or client", "who",
    ),
    "price": ("价格", "单价", "报价", "含税价", "含税单价", "进价", "采购价", "price", "unit price", "list price", "cost"),
    "unit": ("单位", "unit", "uom"),
    "day": ("日期", "报价日期", "时间", "date", "day", "quoted on"),
    "source": ("来源", "出处", "source", "from"),
    "note": ("备注", "说明", "note", "notes", "remark", "remarks", "comment"),
    "valid_until": ("有效期", "有效期至", "valid until", "valid to", "expires"),
    "tax": ("含税", "是否含税", "tax", "tax included", "incl tax"),
    "lowest": (
        "最低价", "权限", "我的权限", "底价", "最低限价", "最低售价", "限价", "lowest", "lowest price", "limit", "my limit", "min price", "minimum price",
        "floor", "floor price",
    ),
}  # fmt: skip
_NO = {"否", "不含税", "未税", "不含", "n", "no", "false", "0", "excl", "without", "net"}
_ORDER = ("item", "spec", "who", "price", "unit", "day", "source", "note")
_OWN_ORDER = ("item", "spec", "unit", "price", "lowest", "valid_until", "note")
_MOST_FAULTS = 200


class Fault(Struct, frozen=True):
    """A row that cannot be taken, and why."""

    row: int
    problem: Problem


class Reading(Struct, frozen=True):
    """What a table of prices says, each with the number of its row; as long as there are faults, none of it is taken."""

    heard: tuple[tuple[int, Heard], ...]
    faults: tuple[Fault, ...]


def of_table(table: SourceTable, sort: PriceSort, today: date, order: str = "") -> Reading:
    """The prices of a table, with or without headers; its rows are suppliers', competitors', or the own list.

    `order` is that of day, month and year. Raises Problem: COLUMN_NEEDED, FILE_EMPTY, DATE_ORDER_UNCLEAR.
    """
    columns, rows = _columns(table, _OWN_ORDER if sort is PriceSort.LISTED else _ORDER)
    for needed in ("item", "price"):
        if needed not in columns:
            raise Problem(Kind.COLUMN_NEEDED, field=needed)
    reader = _Reader(columns, sort, today, order or _date_order(columns, rows))
    heard: list[tuple[int, Heard]] = []
    faults: list[Fault] = []
    for row in rows:
        try:
            heard.append((row.number, reader.heard(row)))
        except Problem as problem:
            faults.append(Fault(row.number, Problem(problem.kind, **{**problem.facts, "row": row.number})))
    if not heard and not faults:
        raise Problem(Kind.FILE_EMPTY, path=table.path.name)
    return Reading(tuple(heard), tuple(faults[:_MOST_FAULTS]))


def is_own_list(table: SourceTable) -> bool:
    """Whether a table says how low one may go and names nobody whose prices it holds: then it is the own price list."""
    columns, rows = _columns(table, ())
    filled = {
        name for name, place in columns.items() if any(place < len(row.cells) and row.cells[place] for row in rows)
    }
    return "lowest" in filled and "who" not in filled


def _date_order(columns: dict[str, int], rows: Sequence[SourceRow]) -> str:
    dated: dict[str, int] = {name: place for name, place in columns.items() if name in ("day", "valid_until")}
    cells: dict[str, list[Any]] = {
        name: [row.cells[place] for row in rows if place < len(row.cells)] for name, place in dated.items()
    }
    return next(iter(values.find_orders(cells).values()), "")


def _columns(table: SourceTable, order: Sequence[str]) -> tuple[dict[str, int], Sequence[SourceRow]]:
    """Which column says what; where no header is known, the first row is a price too and `order` holds."""
    said = [{plain(each), plain(each.partition("(")[0].partition("（")[0])} for each in table.headers]
    found: dict[str, int] = {}
    for field, names in _HEADERS.items():  # the first of the names counts: a price before a cost that stands left of it
        places = (place for name in names for place, each in enumerate(said) if plain(name) in each)
        if (place := next(places, None)) is not None:
            found[field] = place
    if found:
        return found, table.rows
    usual = {field: place for place, field in enumerate(order) if place < len(table.headers)}
    first = (SourceRow(table.header_row, tuple(table.headers)),) if table.header_row else ()
    return usual, (*first, *table.rows)


class _Reader:
    """Reads rows of one table."""

    def __init__(self, columns: dict[str, int], sort: PriceSort, today: date, order: str) -> None:
        self._columns = columns
        self._sort = sort
        self._today = today
        self._order = order

    def heard(self, row: SourceRow) -> Heard:
        """The price of a row. Raises Problem with what is wrong."""
        item = self._text(row, "item")
        price = amounts.to_price(self._cell(row, "price"))
        if not item:
            raise Problem(Kind.REQUIRED, field="item")
        if price is not None and price < 0:
            raise Problem(Kind.OUT_OF_RANGE, value=values.to_text(self._cell(row, "price")), low=0, high="…")
        common = {
            "item": item,
            "spec": self._text(row, "spec"),
            "unit": self._text(row, "unit"),
            "valid_until": values.to_date(self._cell(row, "valid_until"), self._order, self._today),
            "note": self._text(row, "note"),
        }
        if self._sort is PriceSort.LISTED:
            lowest = amounts.to_price(self._cell(row, "lowest"))
            if price is None and lowest is None:
                raise Problem(Kind.REQUIRED, field="price")
            return Heard(PriceItem(price=price, lowest=lowest, **common))  # type: ignore[arg-type]
        if price is None:
            raise Problem(Kind.REQUIRED, field="price")
        day = values.to_date(self._cell(row, "day"), self._order, self._today) or self._today
        if day > self._today:
            raise Problem(Kind.OUT_OF_RANGE, value=day, low="…", high=self._today)
        kind = PriceKind(self._sort.value)
        who = self._text(row, "who")
        note = PriceNote(
            kind=kind,
            price=price,
            day=day,
            rival=who if kind is PriceKind.COMPETITOR else "",
            tax_included=self._text(row, "tax").casefold() not in _NO,
            source=self._text(row, "source"),
            **common,  # type: ignore[arg-type]
        )
        return Heard(note, who if kind is PriceKind.SUPPLIER else "")

    def _cell(self, row: SourceRow, field: str) -> Cell:
        place = self._columns.get(field, -1)
        return row.cells[place] if 0 <= place < len(row.cells) else None

    def _text(self, row: SourceRow, field: str) -> str:
        return one_line(values.to_text(self._cell(row, field))).strip()


# --- out ------------------------------------------------------------------------------------------------------------


def sheet(priced: Iterable[Priced], words: Words, today: date) -> Sheet:
    """The price notes as a table; what comes out can come in again."""
    say = words.translate
    yes, no = say("PriceOut", "yes"), say("PriceOut", "no")
    columns: list[Column] = [
        (say("PriceOut", "Kind"), lambda each: quotewords.sort(each.sort, words)),
        (say("PriceOut", "Item"), lambda each: each.item),
        (say("PriceOut", "Specification"), lambda each: each.spec),
        (say("PriceOut", "Supplier or client"), lambda each: each.who),
        (say("PriceOut", "Price"), lambda each: in_full(each.price)),
        (say("PriceOut", "Unit"), lambda each: each.unit),
        (say("PriceOut", "Date"), lambda each: each.day),
        (say("PriceOut", "Tax included"), lambda each: yes if each.tax_included else no),
        (say("PriceOut", "My limit"), lambda each: in_full(each.lowest)),
        (say("PriceOut", "Valid until"), lambda each: each.valid_until),
        (say("PriceOut", "Source"), lambda each: each.source),
        (say("PriceOut", "Note"), lambda each: each.note),
        (say("PriceOut", "Needs a fresh price"), lambda each: yes if each.is_stale(today) else ""),
    ]
    formats: tuple[Format, ...] = (
        *("text", "text", "text", "text", "price", "text", "date"),
        *("text", "price", "date", "text", "text", "text"),
    )
    return sheet_of(say("PriceOut", "Price notes"), columns, priced, formats)

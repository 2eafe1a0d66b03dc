"""A company's Excel form: its labels, tables and placeholders are found and filled cell by cell; all else stays as it is.

The XML of the sheets is changed in place, for a library that reads and writes workbooks again loses what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from lxml import etree
from msgspec import Struct

from salesplanner.exchange.forms import (
    boxes,
    cellwords,
    figureabout,
    figurecells,
    figuregrid,
    figurewords,
    meaning,
    moneyunits,
    picking,
    sheetfill,
    sheetlists,
    sheetperiods,
    sheetrows,
    tablewords,
    texts,
    words,
)
from salesplanner.exchange.forms.cards import Cards
from salesplanner.exchange.forms.content import Fill
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.form import Form, parsed, unparsed
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetcards import cards_of
from salesplanner.exchange.forms.sheetcells import S, currency_formats, kinds_of, locked_by
from salesplanner.exchange.forms.sheetfigures import Figures, figures_on
from salesplanner.exchange.forms.sheetgrow import Growing
from salesplanner.exchange.forms.sheetrecords import Records

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLES_MOST = 6
_LABEL_MOST = 40

#: What a part of the report comes to, for a cell that holds a number.
_IN_NUMBERS = {
    "block.unpaid": "figure.payments.overdue.amount.value",
    "block.payable": "figure.payments.next.amount.value",
}


class _Walk(Struct):
    """A sheet on the way down its rows: its grids of figures and its cards by their first row, and what the rows above say of those below."""

    called: str
    records: Records
    figures: dict[int, Figures]
    title: str
    cards: dict[int, Cards]
    above: str = ""  # the last line that stood alone
    section: str = ""
    beside: dict[int, str] = {}  # lines beside each other over the columns below each, by what something is told
    titles: int = 0  # lines so far
    by: int | None = None  # the unit of amounts, and that of the section
    of_section: int | None = None


class SheetForm(Form):
    """A form in Excel. Its formulas are worked out when it is opened."""

    last = "table"  # its new rows move what lies below, so the lowest comes first

    def __init__(self, path: Path, names: Names | None = None) -> None:
        super().__init__(path, names)
        self._book = parsed(self._parts["xl/workbook.xml"])
        self._book_as_read = etree.tostring(self._book)
        shared = self._parts.get("xl/sharedStrings.xml")
        strings = ["".join(t.text or "" for t in each.iter(f"{S}t")) for each in parsed(shared)] if shared else []
        kinds = kinds_of(self._parts.get("xl/styles.xml"))
        self._called = self._sheet_parts()
        locked = locked_by(self._parts.get("xl/styles.xml"))
        self._sheets = {name: Sheet(parsed(self._parts[name]), strings, kinds, locked) for name in self._called}
        self._by_name = {name: self._sheets[part] for part, name in self._called.items()}
        self._growing = Growing(self._parts, self._sheets, self._called, self._book)
        self._month = 0  # of the report that the form was before, where it names one
        self._answered: set[tuple[str, int, int]] = set()  # cells that answer a label or a crossing
        self._named = sheetlists.named_cells(self._book)
        self._last = ""  # the figure of the label before, of which the next one may say more
        self._periods = sheetperiods.periods_of({self._called[part]: self._sheets[part] for part in self._shown()})
        self._of: tuple[str, int] | None = None  # the period of the sheet that is read, where each has another
        for name in self._shown():
            self._of = self._periods.get(self._called[name])
            self._read(name)
            self._read_named(self._called[name])
        self._settle_superiors()

    def _spot(self, kind: str, text: str, guess: str, fill: Fill) -> None:
        """Remember a place, which is filled only in the report of its sheet's own period where each sheet has another."""
        super()._spot(kind, text, guess, sheetperiods.filling_of(fill, *self._of) if self._of is not None else fill)

    def _sheet_parts(self) -> dict[str, str]:
        """The files of the sheets in their order with their names, hidden ones among them."""
        relations = parsed(self._parts["xl/_rels/workbook.xml.rels"])
        targets = {each.get("Id"): str(each.get("Target")) for each in relations}
        found = {}
        for sheet in self._book.iter(f"{S}sheet"):
            target = targets.get(sheet.get(f"{_R}id"), "").removeprefix("/").removeprefix("xl/")
            if f"xl/{target}" in self._parts and "worksheets" in target:
                found[f"xl/{target}"] = str(sheet.get("name", ""))
        return found

    def _shown(self) -> list[str]:
        """The files of the sheets that are not hidden."""
        hidden = {
            sheet.get("name") for sheet in self._book.iter(f"{S}sheet") if sheet.get("state", "visible") != "visible"
        }
        return [part for part, name in self._called.items() if name not in hidden]

    def _texts(self) -> Iterable[str]:
        for sheet in self._sheets.values():
            for row in range(1, sheet.last_row + 1):
                yield from sheet.said(row).values()
        yield from currency_formats(self._parts.get("xl/styles.xml"))

    def _changed(self) -> dict[str, bytes]:
        if any(sheet.is_changed for sheet in self._sheets.values()):
            formulas = [sheet.forget_results() for sheet in self._sheets.values()]
            if sum(formulas):
                sheetrows.ask_to_calculate(self._book)
            for cache in self._growing.caches():
                cache.set("refreshOnLoad", "1")
        changed = {name: unparsed(sheet.root) for name, sheet in self._sheets.items() if sheet.is_changed}
        changed |= {name: unparsed(root) for name, root in self._growing.moved.items()}
        if etree.tostring(self._book) != self._book_as_read:
            changed["xl/workbook.xml"] = unparsed(self._book)
        return changed

    # --- reading ------------------------------------------------------------------------------------------------

    def _read(self, part: str) -> None:
        sheet = self._sheets[part]
        alone = [*map(sheet.alone, range(1, _TITLES_MOST + 1))]
        dated = [(text, found) for text in alone if (found := texts.month_in(text)) is not None]
        if self._of is not None and self._of[0] == "month":
            self._month = self._of[1]
        self._month = self._month or next((texts.own_month(*each) for each in dated), 0)
        self._ahead = texts.AHEAD if any(found.guess == "field.next_period" for _, found in dated) else ""
        above = f"{self._called[part]} {self._ahead}".strip()
        figures = figures_on(sheet, self.names, above, self._month)
        title = next((each for each in alone if each and not figurewords.are_label([each], self.names)), "")
        self._title = title or self._title
        title = self._ahead or title * (texts.month_in(title) is None and not words.is_numbered(title))
        cards = cards_of(sheet, self.names, partial(sheetfill.in_cell, sheet), partial(sheetfill.in_gap, sheet))
        records = Records(part, sheet, self._by_name, self.names, self._growing, self._spot)
        walk = _Walk(self._called[part], records, figures, title, {each.first: each for each in cards})
        row = 1
        while row <= sheet.last_row:
            if (laid := walk.cards.get(row)) is not None:
                self._spot("table", laid.text, f"table.{laid.kind}", laid.fill)
                row = laid.last + 1
                continue
            row = (self._read_grid if row in walk.figures else self._read_row)(sheet, walk, row) + 1

    def _read_named(self, called: str) -> None:
        """Blank cells that no label asks for, and whose own name says what they are for."""
        sheet = self._by_name[called]
        for (of, row, column), name in self._named.items():
            target = meaning.target_of(name, self.names) if of == called and sheet.is_free(row, column) else ""
            if target and target != words.SUPERIOR and (called, row, column) not in self._answered:
                self._spot("cell", name, target, sheetfill.in_cell(sheet, (row, column), moneyunits.divisor_of(name)))

    def _read_grid(self, sheet: Sheet, walk: _Walk, row: int) -> int:
        """A grid of figures that begins in a row, and what stands beside it; its last row."""
        found = walk.figures[row]
        heads = (text for column, text in sheet.filled(found.first).items() if column in found.columns)
        said = " · ".join(dict.fromkeys(heads))
        placed = [((each.row, each.column), each) for each in found.cells]
        self._answered |= {(walk.called, *at) for at, _ in placed}
        self._spot("table", said, "table.figures", figurecells.filling(placed, sheet.put_figure))
        rows = range(found.first, found.last + 1)
        if figuregrid.are_relative([*map(sheet.seen, rows)], self.names, self._month):
            self._read_months(sheet, found.first)
        self._read_around(sheet, walk, found)
        return found.last

    def _read_around(self, sheet: Sheet, walk: _Walk, found: Figures) -> None:
        """What stands beside a grid of figures: lists, and labels with their answers."""
        taken = {each.column for each in found.cells}
        row = found.first
        while row <= found.last:
            end = walk.records.read_beside(row, walk.called, walk.by, taken, found.last)
            beside = {} if end else {at: said for at, said in sheet.filled(row).items() if at not in found.columns}
            for column, text in beside.items():
                self._read_cell(
                    sheet, row, column, text, 0, walk.by, is_named=False, headings=("", walk.title, walk.called)
                )
            row = max(row, end) + 1

    def _read_row(self, sheet: Sheet, walk: _Walk, row: int) -> int:
        """A row of labels, or the head of lists with all their rows; the last row that was read."""
        filled = sheet.filled(row)
        walk.section, self._last = (walk.section, self._last) if filled else ("", "")
        walk.titles += bool(filled)
        walk.by = next((unit for text in filled.values() if (unit := moneyunits.stated(text))), walk.by)
        is_alone = len(filled) == 1
        is_asked = is_alone and sheet.is_open(row, sheet.right_of(row, next(iter(filled))))
        if is_alone and not is_asked and not figurewords.are_label([*filled.values()], self.names):
            walk.of_section = moneyunits.captioned(*filled.values())
        unit = walk.of_section or walk.by
        if end := walk.records.read(row, texts.with_own(walk.above or walk.called, self._month), unit):
            walk.above = ""
            return end
        following = next((line for each in (row + 1, row + 2) if (line := sheet.filled(each))), {})
        is_open = is_alone and sheet.is_answered_wide(row, next(iter(filled)))
        is_named = (
            is_alone
            and not is_open
            and self._is_caption(
                filled, following, walk.above, {row + 1, row + 2} & {*walk.figures, *walk.cards}, is_open=is_asked
            )
        )
        are_captions = {*filled} <= {*sheet.filled(row + 1)} and figurewords.are_told(filled.values(), self.names)
        if are_captions or not filled or is_alone:
            walk.beside = filled if are_captions else {}
        is_answered = False
        for column, text in filled.items():
            is_over = column in sheet.filled(row + 1) and (row + 1 in walk.figures or sheet.is_over_parts(row))
            caption = next((each for at, each in reversed(walk.beside.items()) if at <= column), "")
            section = texts.with_own(caption or walk.section, self._month)
            is_answered |= self._read_cell(
                sheet, row, column, text, walk.titles if is_alone else 0, moneyunits.captioned(caption) or unit,
                is_named=bool(is_named) or is_over or are_captions, headings=(section, walk.title, walk.called),
                is_beside=bool(caption) and not are_captions,
            )  # fmt: skip
        walk.above = next(iter(filled.values())) if is_alone else walk.above
        is_label = figurewords.are_label(list(filled.values()), self.names)
        walk.section = walk.above if is_alone and not is_label and not is_answered else walk.section
        return row

    def _is_caption(
        self,
        line: Mapping[int, str],
        following: Mapping[int, str],
        above: str,
        figures: Collection[int],
        *,
        is_open: bool,
    ) -> bool:
        """Whether a line alone names only what follows it: a table, figures, or labels of them."""
        own, *labels = (
            meaning.target_of(text, self.names).startswith("figure.") for text in (*line.values(), *following.values())
        )
        over, heads = [above, *line.values()], [*following.values()]
        is_head = any(tablewords.columns_of(heads, each, self.names) is not None for each in over)
        if not figures and not is_head and is_open and any(map(words.block_of, line.values())):
            return False  # 存在问题 | __ over 下月销售目标 | __
        is_told = bool(following) and any(figurewords.told_by(text, self.names) for text in line.values())
        return bool(figures) or is_head or is_told or (not own and len(labels) > 0 and all(labels))

    def _read_months(self, sheet: Sheet, row: int) -> None:
        """The months that the heads of another month's report name."""
        for column, text in sheet.filled(row).items():
            for found in texts.months_in(text, self._month):
                self._spot("mark", found.name, found.guess, sheetfill.in_text(sheet, (row, column), found))

    def _read_cell(
        self,
        sheet: Sheet,
        row: int,
        column: int,
        text: str,
        title: int,
        by: int | None,
        *,
        is_named: bool,
        headings: Sequence[str],
        is_beside: bool = False,
    ) -> bool:
        """A title, placeholders, or a label; whether it is one with an answer. What only names the table below it is none.

        `title` counts the first lines.
        """
        month = texts.month_in(text) if 0 < title <= _TITLES_MOST else None
        left = (each for at, each in reversed(sheet.filled(row).items()) if at < column and not texts.whole_mark(each))
        is_whole = texts.whole_mark(text) or boxes.is_choice(text)
        inside = texts.found_in(text, self.names, next(left, "") * is_whole)
        found = cellwords.asked(inside, text) if month is None else [month]
        if month is not None:
            self._month = self._month or texts.own_month(text, month)
        after = sheet.right_of(row, column)
        is_open = not sheet.text(row, after).strip()
        said = moneyunits.with_unit(text, sheet.text(row, sheet.right_of(row, after)) * is_open)
        guess = self._guess_of(text, meaning.asked_below(said, headings, self.names, self._last, by))
        self._last = meaning.before_next(text, guess, self._last, self.names)
        told = figurewords.told_below(text, headings, self.names, by, is_beside=is_beside)
        part = text * bool(told and not found and (is_beside or not guess))
        guess = told if part else guess
        is_label = not (is_named and not words.field_of(text)) and all(each.is_label for each in found)
        is_label &= len(found) < 2  # each of several labels in one line has its answer behind it
        is_label = is_label and not (title == 1 and texts.is_name(text))
        listed = sheet.listing(row)  # of something that nobody knows, or of words
        is_label &= column not in listed or all(words.block_of(sheet.text(row, each)) for each in listed)
        is_known = bool(guess) and not re.search(r"[。；;!！]", text)
        is_head = guess.startswith(("figure.", "block.")) or sheet.is_over_line(row)
        answer = sheet.answer(row, column, is_known=is_known, is_head=is_head) if is_label else None
        is_end = words.ends_table(text) and not guess.startswith("figure.")
        if title == 1 and "+" in guess and answer is not None and not sheet.is_drawn(answer[0], [answer[1]]):
            answer = None  # Weekly plan and result: the title of the sheet
        if answer is None or not texts.is_short(text, _LABEL_MOST) or is_end:
            self._spot_inside(sheet, (row, column), text, found, headings)
            return False
        self._spot_answer(sheet, row, answer, text, guess * is_known, moneyunits.divisor_of(said) or by, part)
        return True

    def _spot_answer(
        self, sheet: Sheet, row: int, answer: tuple[int, int], text: str, guess: str, by: int | None, part: str
    ) -> None:
        """The cell that answers the label in a row, with what it asks for as far as that cell may hold it."""
        if guess.startswith(("figure.", "block.", "field.")) and answer[0] == row and not sheet.may_answer(*answer):
            guess = ""
        called = next(name for name, each in self._by_name.items() if each is sheet)
        guess = guess or meaning.target_of(self._named.get((called, *answer), ""), self.names)
        guess *= (called, *answer) not in self._answered  # as one of a table of figures
        if guess.startswith("figure.quotes.") and answer[0] == row and sheet.is_wide(*answer):
            guess = "block.support" * words.is_suggested(text)  # Proposals over several columns are for words
        guess = self._fitting(text, guess, sheet.holds(*answer), sheet.filled(row).values())
        self._answered |= {(called, *answer)} if guess else set()
        line = "  ".join(sheet.filled(row).values())
        guess *= not (meaning.is_of_one(text, guess) and sheet.is_of_one(row))
        guess = guess * (not texts.by_hand(text, guess, line.partition(text)[0], line))
        if items := sheetlists.items_of(sheet.root, answer, sheet, self._by_name):
            guess = picking.KIND if picking.are_kinds(items) else guess
            self._spot("cell", text, guess, sheetfill.in_list(sheet, answer, items))
            return
        self._spot("cell", text, guess, sheetfill.in_cell(sheet, answer, by, part, text))

    def _fitting(self, label: str, guess: str, held: str, line: Iterable[str]) -> str:
        """The target of a label, as far as its cell holds such: no words in a cell for a day or a number, but how many there were."""
        if held == "day":
            return guess * guess.startswith("field.")
        if held and guess.startswith("block."):
            return _IN_NUMBERS.get(guess) or meaning.counted_of(label, self.names)
        return meaning.counted_beside(label, guess, line, self.names)

    def _spot_inside(
        self, sheet: Sheet, cell: tuple[int, int], text: str, found: Sequence[meaning.Found], headings: Sequence[str]
    ) -> None:
        """What is to be filled in a cell's own text: placeholders, gaps, labels with a colon."""
        row, column = cell
        beside = sheet.text(row, sheet.right_of(row, column)).strip()
        is_answered = (
            bool(beside) and beside[-1] not in ":：" and not (words.field_of(beside) or texts.is_blank(beside))
        )
        for each in found:
            if each.is_label and each.end == len(text) and is_answered:
                continue  # 单位： | 元
            kind = "label" if each.is_label else "mark"
            is_number = each.guess.startswith("figure.") and not each.part and texts.whole_mark(text)
            put = sheetfill.in_cell(sheet, cell, each.by) if is_number else sheetfill.in_text(sheet, cell, each)
            guess = each.guess
            if texts.has_gap(text):  # a sentence
                before = [said for at, said in sheet.filled(row).items() if at < column and not texts.has_gap(said)]
                guess = figureabout.told_beside(guess, text, before[-1] if before else "", *headings)
            self._spot(kind, each.called, guess, put)

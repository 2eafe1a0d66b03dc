"""A company's Excel form: its labels, tables and placeholders are found and filled cell by cell; all else stays as it is.

The XML of the sheets is changed in place, for a library that reads and writes workbooks again loses what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange.forms import (
    cellwords,
    figureabout,
    figuregrid,
    figurewords,
    meaning,
    moneyunits,
    picking,
    sheetlists,
    sheetrows,
    tablewords,
    texts,
    words,
)
from salesplanner.exchange.forms.cards import Cards, Gap
from salesplanner.exchange.forms.content import Content, Fill
from salesplanner.exchange.forms.figuregrid import Crossing
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.form import Form, parsed, unparsed
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.sheet import S, Sheet, currency_formats, kinds_of, locked_by
from salesplanner.exchange.forms.sheetcards import cards_of
from salesplanner.exchange.forms.sheetgrow import Growing
from salesplanner.exchange.forms.sheettable import Table, data_rows, parts_below, records_in, sections

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLES_MOST = 6
_LABEL_MOST = 40


class _Walk(Struct):
    """A sheet on the way down its rows: its grids of figures and its cards by their first row, and what the rows above say of those below."""

    part: str
    figures: dict[int, tuple[int, int, list[Crossing]]]
    title: str
    cards: dict[int, Cards]
    above: str = ""  # the last line that stood alone
    section: str = ""
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
        for name in self._shown():
            self._read(name)
            self._read_named(self._called[name])
        self._settle_superiors()

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
        self._month = self._month or next((texts.own_month(*each) for each in dated), 0)
        self._ahead = texts.AHEAD if any(found.guess == "field.next_period" for _, found in dated) else ""
        figures = self._read_figures(part)
        title = next(filter(None, alone), "")
        self._title = title or self._title
        title = self._ahead or title * (texts.month_in(title) is None and not words.is_numbered(title))
        cards = cards_of(sheet, self.names, partial(self._in_cell, sheet), partial(self._in_gap, sheet))
        walk = _Walk(part, figures, title, {each.first: each for each in cards})
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
                self._spot("cell", name, target, self._in_cell(sheet, (row, column), moneyunits.divisor_of(name)))

    def _read_grid(self, sheet: Sheet, walk: _Walk, row: int) -> int:
        """A grid of figures that begins in a row, and what stands beside it; its last row."""
        first, last, cells = walk.figures[row]
        said = " · ".join(dict.fromkeys(text for text in sheet.filled(first).values()))
        placed = [((each.row, each.column), each) for each in cells]
        self._answered |= {(self._called[walk.part], *at) for at, _ in placed}
        self._spot("table", said, "table.figures", figuregrid.filling(placed, sheet.put_figure))
        if figuregrid.are_relative([*map(sheet.seen, range(first, last + 1))], self.names, self._month):
            self._read_months(sheet, first)
        self._read_beside(walk.part, first, self._called[walk.part], walk.by, {each.column for each in cells})
        return last

    def _read_row(self, sheet: Sheet, walk: _Walk, row: int) -> int:
        """A row of labels, or the head of lists with all their rows; the last row that was read."""
        filled = sheet.filled(row)
        walk.section, self._last = (walk.section, self._last) if filled else ("", "")
        walk.titles += bool(filled)
        walk.by = next((unit for text in filled.values() if (unit := moneyunits.stated(text))), walk.by)
        is_alone = len(filled) == 1
        if is_alone and not figurewords.are_label([*filled.values()], self.names):
            walk.of_section = moneyunits.captioned(*filled.values())
        unit = walk.of_section or walk.by
        if end := self._read_lists(sheet, walk, row, filled, unit):
            walk.above = ""
            return end
        following = next((line for each in (row + 1, row + 2) if (line := sheet.filled(each))), {})
        is_open = is_alone and sheet.is_answered_wide(row, next(iter(filled)))
        is_named = (
            is_alone
            and not is_open
            and self._is_caption(filled, following, walk.above, {row + 1, row + 2} & {*walk.figures, *walk.cards})
        )
        headings = (texts.with_own(walk.section, self._month), walk.title)
        is_answered = False
        for column, text in filled.items():
            is_over = row + 1 in walk.figures and column in sheet.filled(row + 1)
            is_answered |= self._read_cell(
                sheet, row, column, text, walk.titles if is_alone else 0, unit, is_named=bool(is_named) or is_over,
                headings=headings,
            )  # fmt: skip
        walk.above = next(iter(filled.values())) if is_alone else walk.above
        is_label = figurewords.are_label(list(filled.values()), self.names)
        walk.section = walk.above if is_alone and not is_label and not is_answered else walk.section
        return row

    def _read_lists(self, sheet: Sheet, walk: _Walk, row: int, filled: Mapping[int, str], unit: int | None) -> int:
        """The lists whose head a row is; their last row, 0 where it is none."""
        over = texts.with_own(walk.above or self._called[walk.part], self._month)
        is_head = len(filled) < 2 or any(sheet.right_of(row, one) == other for one, other in pairwise(filled))
        side = sheet.side(row)  # 逾期货款 beside a list is over it
        heads = {at: text for at, text in filled.items() if at != side}
        over = f"{over} {filled.get(side, '')}".strip()
        columns = tablewords.columns_of(list(heads.values()) * is_head, over, self.names, unit)
        end = self._read_beside(walk.part, row, over, unit) if not side else 0
        parts = parts_below(sheet, row, heads, self.names, unit) if is_head and not end else []
        for caption, of_part in parts:
            end = self._read_table(walk.part, row, list(heads), of_part, unit, caption=caption)
        if not end and columns is not None:
            end = self._read_table(walk.part, row, list(heads), columns, unit)
        return end

    def _is_caption(
        self, line: Mapping[int, str], following: Mapping[int, str], above: str, figures: Collection[int]
    ) -> bool:
        """Whether a line alone names only what follows it: a table, figures, or labels of them."""
        own, *labels = (
            meaning.target_of(text, self.names).startswith("figure.") for text in (*line.values(), *following.values())
        )
        is_head = tablewords.columns_of(list(following.values()), above, self.names) is not None
        is_told = bool(following) and any(figurewords.told_by(text, self.names) for text in line.values())
        return bool(figures) or is_head or is_told or (not own and len(labels) > 0 and all(labels))

    def _read_beside(self, part: str, head: int, above: str, by: int | None, taken: Collection[int] = ()) -> int:
        """Remember the tables that lie beside each other, or beside the columns that are `taken`; the last row, 0 for none."""
        sheet = self._sheets[part]
        filled, end = sheet.filled(head), 0
        runs: list[list[int]] = []
        for column in filled:
            if runs and column == sheet.right_of(head, runs[-1][-1]):
                runs[-1].append(column)
            else:
                runs.append([column])
        known = [
            (run, columns)
            for run in runs
            if (
                columns := tablewords.columns_of(
                    [filled[each] for each in run], self._over(sheet, head, run, above), self.names, by
                )
            )
            is not None
            and not set(run) & set(taken)
        ]
        lasts: list[list[int]] = [[]] if taken else []
        for run, columns in known if len(known) + bool(taken) > 1 else ():
            end = max(end, self._read_table(part, head, run, columns, by, beside=lasts))
        return end

    def _over(self, sheet: Sheet, head: int, run: list[int], above: str) -> str:
        """What stands over one of several tables: a text above its first columns, else above all of them."""
        said = sheet.filled(head - 1) if head > 1 else {}
        return next((said[column] for column in run if column in said), above)

    def _read_figures(self, part: str) -> dict[int, tuple[int, int, list[Crossing]]]:
        """The tables of figures by the row of their head: that row, their last one, and their cells."""
        sheet = self._sheets[part]
        found, by, caption, above = {}, None, None, f"{self._called[part]} {self._ahead}".strip()
        region: list[tuple[int, dict[int, str]]] = []
        for row in range(1, sheet.last_row + 2):
            seen = sheet.seen(row) if row <= sheet.last_row else {}
            if sheet.is_cover(row) and all(len(sheet.filled(each)) < 2 for each, _ in region):
                region = []  # with the title before it, which is of the whole sheet
                continue
            if any(text.strip() for text in seen.values()):
                region.append((row, seen))
                by = next((unit for text in seen.values() if (unit := moneyunits.stated(text))), by)
                continue
            if region and all(sheet.alone(number) for number, _ in region):
                caption = moneyunits.captioned(sheet.alone(region[-1][0]))
            lines = [number for number, _ in region]
            crossings = figuregrid.crossings(
                [each for _, each in region], self.names, by or caption, above, self._month
            )
            above = next((each for number, _ in region if (each := sheet.alone(number))), above)
            listed = records_in(sheet, lines, self.names) if crossings else set()
            found_in = [(sheet.reach(lines[each.row], each.column), each) for each in crossings]
            cells = figuregrid.agreed(
                (at, each) for at, each in found_in if not listed & {at.row, *(lines[head] for head in each.heads)}
            )
            last = 0
            for section in sections(cells, lines, sheet):
                moved = [replace(each, row=at.row, column=at.column) for at, each in section]
                first = min(each.row for each in moved)
                above_all = min((lines[row] for each in moved for row in each.heads), default=first - 1)
                head, last = max(min(first - 1, above_all), lines[0], last + 1), max(each.row for each in moved)
                found[head] = head, last, moved
            region = []
        return found | self._read_tiles(sheet)

    def _read_tiles(self, sheet: Sheet) -> dict[int, tuple[int, int, list[Crossing]]]:
        """The figures that stand over their names, by the row of those blanks, as `_read_figures` has them."""
        drawn = [
            sheet.seen(row) if sheet.filled(row) or sheet.is_drawn(row, sheet.filled(row + 1)) else {}
            for row in range(1, sheet.last_row + 1)
        ]
        found = {}
        for number, crossings in figuregrid.tiles(drawn, self.names, self._month).items():
            row = number + 1
            agreed = figuregrid.agreed((sheet.reach(row, each.column), each) for each in crossings)
            cells = [replace(each, row=row, column=at.column) for at, each in agreed]
            found[row] = row + 1, row + 1, cells
        return found

    def _read_months(self, sheet: Sheet, row: int) -> None:
        """The months that the heads of another month's report name."""
        for column, text in sheet.filled(row).items():
            for found in texts.months_in(text, self._month):
                self._spot("mark", found.name, found.guess, self._in_text(sheet, (row, column), found))

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
    ) -> bool:
        """A title, placeholders, or a label; whether it is one with an answer. What only names the table below it is none.

        `title` counts the first lines.
        """
        month = texts.month_in(text) if 0 < title <= _TITLES_MOST else None
        left = (each for at, each in reversed(sheet.filled(row).items()) if at < column and not texts.whole_mark(each))
        inside = texts.found_in(text, self.names, next(left, "") * texts.whole_mark(text))
        found = cellwords.asked(inside, text) if month is None else [month]
        if month is not None:
            self._month = self._month or texts.own_month(text, month)
        after = sheet.right_of(row, column)
        is_open = not sheet.text(row, after).strip()
        said = moneyunits.with_unit(text, sheet.text(row, sheet.right_of(row, after)) * is_open)
        guess = self._guess_of(text, meaning.asked_below(said, headings, self.names, self._last, by))
        self._last = meaning.before_next(text, guess, self._last, self.names)
        part = "" if guess or found else text * bool(told := figurewords.told_below(text, headings, self.names, by))
        guess = told if part else guess
        is_label = not (is_named and not words.field_of(text)) and all(each.is_label for each in found)
        is_label = is_label and not (title == 1 and texts.is_name(text))
        is_known = bool(guess) and not re.search(r"[。；;!！]", text)
        is_head = guess.startswith(("figure.", "block.")) or sheet.is_over_line(row)
        answer = sheet.answer(row, column, is_known=is_known, is_head=is_head) if is_label else None
        is_end = words.ends_table(text) and not guess.startswith("figure.")
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
        self._answered |= {(called, *answer)} if guess else set()
        line = "  ".join(sheet.filled(row).values())
        guess *= not (meaning.is_of_one(text, guess) and sheet.is_of_one(row))
        guess = guess * (not texts.by_hand(text, guess, line.partition(text)[0], line))
        if items := sheetlists.items_of(sheet.root, answer, sheet, self._by_name):
            guess = picking.KIND if picking.are_kinds(items) else guess
            self._spot("cell", text, guess, self._in_list(sheet, answer, items))
            return
        self._spot("cell", text, guess, self._in_cell(sheet, answer, by, part))

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
            put = self._in_cell(sheet, cell, each.by) if is_number else self._in_text(sheet, cell, each)
            guess = each.guess
            if texts.has_gap(text):  # a sentence
                before = [said for at, said in sheet.filled(row).items() if at < column and not texts.has_gap(said)]
                guess = figureabout.told_beside(guess, text, before[-1] if before else "", *headings)
            self._spot(kind, each.name, guess, put)

    def _in_cell(self, sheet: Sheet, cell: tuple[int, int], by: int | None, part: str = "") -> Fill:
        """Fills a cell, of a part where its label names one."""

        def fill(content: Content, target: str) -> bool:
            of_part = content.of_part(part) if part else content
            if of_part is None:
                return False
            content = of_part
            kind, _, name = target.partition(".")
            metric, _, aspect = name.rpartition(".")
            if kind == "figure" and (value := content.figure_of(metric, aspect, (), ())) is not None:
                sheet.put(*cell, value, content, by)
                return True
            lines = content.lines(target)
            if not lines:
                return False
            hint = sheet.text(*cell)
            kept = (
                [hint] if kind == "block" and not texts.is_blank(hint) else []
            )  # what it says of what is to be written
            sheet.write(*cell, "\n".join([*kept, *lines]))
            return True

        return fill

    def _in_list(self, sheet: Sheet, cell: tuple[int, int], items: Sequence[str]) -> Fill:
        """Picks in a cell what its list has."""

        def fill(content: Content, target: str) -> bool:
            said = picking.picked(items, content, target)
            if said:
                sheet.write(*cell, said)
            return bool(said)

        return fill

    def _in_gap(self, sheet: Sheet, cell: tuple[int, int], gap: Gap) -> Fill:
        """Fills a place of a cell's own text."""
        is_label = not sheet.text(*cell)[gap.start : gap.end].strip()
        return self._in_text(
            sheet, cell, meaning.Found(gap.label, "", gap.start, gap.end, is_label=is_label, by=gap.by)
        )

    def _in_text(self, sheet: Sheet, cell: tuple[int, int], found: meaning.Found) -> Fill:
        def fill(content: Content, target: str) -> bool:
            text = sheet.text(*cell)
            said = found.written(content, target, text)
            if said is not None:
                sheet.write(*cell, text[: found.start] + said + text[found.end :])
            return said is not None

        return fill

    # --- tables -------------------------------------------------------------------------------------------------

    def _read_table(
        self,
        part: str,
        head: int,
        places: list[int],
        columns: tablewords.Columns,
        by: int | None,
        *,
        beside: list[list[int]] | None = None,
        caption: int = 0,
    ) -> int:
        """Remember a table by the row of its head; its last row, 0 where it has none.

        `beside` are the rows of those beside it, so far: where all are as long they grow together, else none does. Of one that is
        a part of a table the line over it is its `caption`.
        """
        sheet = self._sheets[part]
        names = {places[place]: name for place, name in columns.names.items()}
        units = tablewords.units_of({column: sheet.text(head, column) for column in names}, names, by)
        span = range(1, sheet.last_column + 1) if beside is None else range(min(places), max(places) + 1)
        rows = list(data_rows(sheet, head, names, span, self.names, caption))
        metric = next((column for column, name in names.items() if name == "metric"), 0)
        if (not rows and head < sheet.last_row) or any(sheet.text(row, metric).strip() for row in rows):
            return 0
        said = " · ".join(" ".join(sheet.text(head, column).split()) for column in places)
        said = f"{sheet.alone(caption)} · {said}" if caption else said
        listing = Listing(names, units, columns.most_of(len(rows)), columns.is_largest)
        last, rows = rows[-1] if rows else head, rows or [head + 1]
        grow = partial(self._growing.insert, part)
        if beside is not None:
            rows = next((each for each in beside if each == rows), rows)  # it grows with those that are as long
            beside.append(rows)
            grow = partial(self._growing.insert_beside, part, rows, beside)
        table = Table(sheet, rows, listing, grow, lambda at: sheetlists.items_of(sheet.root, at, sheet, self._by_name))
        self._spot("table", said, f"table.{columns.kind}", table.fill)
        return last

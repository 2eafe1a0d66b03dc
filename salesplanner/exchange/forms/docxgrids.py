"""The tables of a Word form: figures, lists, cards, and labels with what is written beside or below them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby, takewhile

from salesplanner.exchange.forms import (
    boxes,
    cellwords,
    docxlook,
    figurecells,
    figuregrid,
    figurewords,
    keptlines,
    lastmonth,
    meaning,
    moneyunits,
    texts,
    words,
    xml,
)
from salesplanner.exchange.forms.content import Content, Fill
from salesplanner.exchange.forms.docxbeside import listed_beside
from salesplanner.exchange.forms.docxblocks import Blocks, in_place
from salesplanner.exchange.forms.docxcards import Laid
from salesplanner.exchange.forms.docxlines import HEADING_MOST, Lines, Spot
from salesplanner.exchange.forms.docxtables import (
    Labels,
    clear_figure,
    in_cell,
    in_reported,
    is_listed,
    is_section,
    joined,
    listed,
    may_answer,
    parts_listed,
    put_figure,
    reach,
    records_in,
    sections_of,
    unknown_in,
    with_unit,
)
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.xml import Element, W

#: So many rows of a table are looked at for the head of what is listed below.
_HEADS_MOST = 12
#: What stands behind the name of somebody who signs is of him.
_OF_SIGNERS = ("field.date", "field.name")


class Grids:
    """Reads tables; `cards` are by their first line, and `guess_of` is what a label is taken for in this form."""

    def __init__(
        self,
        names: Names,
        lines: Lines,
        blocks: Blocks,
        cards: Collection[Laid],
        spot: Spot,
        guess_of: Callable[[str, str], str],
    ) -> None:
        self._names, self._lines, self._blocks, self._spot, self._guess_of = names, lines, blocks, spot, guess_of
        self._cards = {each.lines[0]: each for each in cards}
        self.taken = {line for each in cards for line in each.lines}
        #: Cells of figures: their units, and whether they are filled as such.
        self._crossed: dict[int, tuple[Element, int | None, bool]] = {}

    def read(self, table: Element, above: str, by: int | None = None) -> bool:
        """What a table can be filled with: figures, rows below its head, or what stands beside and below its labels.

        `above` is what stands over it, and by `by` its amounts are divided where nothing in it names a unit.
        """
        found = False
        for is_card, rows in groupby(xml.rows_of(table), lambda row: row in self.taken):
            part = list(rows)
            if is_card:
                for row in part:
                    self.read_card(row)
                found = True
            else:
                found |= self._read_figures(part, above, by) or self._read_rows(part, above, by)
        return found

    def read_card(self, line: Element) -> None:
        """A line of cards, which are one place."""
        if (each := self._cards.get(line)) is not None:
            self._spot("table", each.text, f"table.{each.kind}", each.fill)

    def _read_rows(self, rows: list[Element], above: str, by: int | None) -> bool:
        """Rows below a head, and what follows them: another head with its rows, or labels."""
        grid = [xml.cells_of(row) for row in rows]
        for number in range(min(len(grid), _HEADS_MOST)):
            if end := self._read_list(rows, number, above, by):
                is_joined = xml.is_continued(rows[number]) or self._are_lines(rows, number, above, by)
                self.read_labels(grid[: number - is_joined], above, unit=by)
                self._read_rows(rows[end:], "", by)
                return True
        return self.read_labels(grid, above, unit=by)

    def _are_lines(self, rows: list[Element], number: int, above: str, by: int | None) -> bool:
        """Whether the row before the heads of several lists has a line over each, and no labels."""
        lines = xml.cells_of(rows[number - 1]) if number else []
        return len(lines) > 1 and bool(listed_beside(rows, number, above, self._names, by))

    def _read_list(self, rows: list[Element], number: int, above: str, by: int | None) -> int:
        """The rows of a list below the head that a row may be: the number of the first one behind them, 0 for none."""
        if found := listed_beside(rows, number, above, self._names, by):
            for each in found:
                self._spot("table", joined(each.heads.values()), f"table.{each.kind}", each.rows.fill)
            return found[-1].end
        whole = listed(rows, number, above, self._names, by)
        found = parts_listed(rows, number, above, self._names, by) if whole is None else [whole]
        for each in found:
            self._spot("table", joined(each.heads.values()), f"table.{each.kind}", each.rows.fill)
        return found[-1].end if found else 0

    def _read_figures(self, rows: list[Element], above: str, by: int | None) -> bool:
        """A table of figures, with the labels and lists above and below them."""
        grid = [xml.cells_of(row) for row in rows]
        seen = xml.spread(rows)
        said = [{column: xml.cell_text(cell) for column, cell in line.items()} for line in seen]
        opened = [{column: text * (not texts.whole_mark(text)) for column, text in line.items()} for line in said]
        found = figuregrid.crossings(opened, self._names, by, above, self._lines.month)
        lists = records_in(rows, self._names, by)
        cells = figurecells.agreed([(reach(seen, each), each) for each in found if not lists & {each.row, *each.heads}])
        cells = self._but_marks(seen, cells)
        if not cells:
            return False
        first, last = min(each.row for _, each in cells), max(each.row for _, each in cells)
        taken = {row for _, each in cells for row in (each.row, *each.heads)}
        for number in range(last):
            ends = {number} if number in taken else {*range(number, self._read_list(rows[: last + 1], number, "", by))}
            taken |= ends
        self.read_labels(grid[: last + 1], above, taken, unit=by)
        placed = [(seen[at.row][at.column], each) for at, each in cells]
        filling = figurecells.filling(placed, put_figure)
        if self._lines.month and not any(texts.is_blank(xml.cell_text(cell)) for cell, _ in placed):
            filling = figurecells.filling(placed, put_figure, clear_figure, unknown_in(seen, cells))
        self._spot("table", joined(said[max(first - 1, 0)].values()), "table.figures", filling)
        if figuregrid.are_relative(said, self._names, self._lines.month):
            heads = {id(cell): cell for row in taken for cell in seen[row].values() if row < first}
            for paragraph in (each for cell in heads.values() for each in xml.paragraphs_of(cell)):
                self._lines.read_months(paragraph)
        self._read_rows(rows[last + 1 :], "", by)
        return True

    def _but_marks(
        self, seen: list[dict[int, Element]], cells: list[tuple[figurecells.Reach, figurecells.Crossing]]
    ) -> list[tuple[figurecells.Reach, figurecells.Crossing]]:
        """Cells of figures without the placeholders that say themselves what they are, of which only the unit is remembered."""
        found = []
        for at, each in cells:
            cell = seen[at.row][at.column]
            text = xml.cell_text(cell)
            is_known = texts.whole_mark(text) and any(mark.guess for mark in texts.found_in(text, self._names))
            self._crossed[id(cell)] = cell, each.by, not is_known
            found += [(at, each)] * (not is_known)
        return found

    def read_labels(
        self,
        grid: list[list[tuple[int, Element]]],
        above: str = "",
        taken_rows: Collection[int] = (),
        unit: int | None = None,
    ) -> bool:
        """Labels with a blank cell to the right or below, and cells that begin with what is to be written in them; of other rows.

        Amounts are in that `unit` where neither a label nor what stands over it names another.
        """
        labels, found = Labels(grid, sections_of(grid, above), unit), False
        for number, cells in enumerate(grid):
            self._lines.told = ""
            for place, (_, cell) in enumerate(cells):
                text = labels.lines[number][place]
                if number in taken_rows and (not texts.whole_mark(text) or self._is_placed(cell)):
                    continue
                for inner in cell.findall(f"{W}tbl"):
                    found |= self.read(inner, text)
                if id(cell) not in labels.taken and not texts.is_blank(text):
                    found |= self._read_label(labels, number, place)
        return found

    def _read_label(self, labels: Labels, number: int, place: int) -> bool:
        """A cell of such a grid: whether there is anything to be filled in it or beside it."""
        cells, line, headings = labels.grid[number], labels.lines[number], labels.sections[number]
        (column, cell), text = cells[place], line[place]
        left = (each for each in line[:place][::-1] if not (texts.whole_mark(each) or texts.has_gap(each)))
        before = next(left, "")
        over = next((each for one in headings if (each := moneyunits.captioned(one))), labels.unit)
        if (
            boxes.is_choice(text)
            or texts.whole_mark(text)
            or (texts.has_line(text) and texts.found_in(text, self._names))
        ):
            return self._read_inside(cell, before, over, headings)  # it has its own place
        text = with_unit(text, line[place + 1 :])
        guess = self._guess_of(text, meaning.asked_below(text, headings, self._names, labels.last, over))
        guess = meaning.counted_beside(text, guess, line, self._names)
        is_same = bool(guess) and guess.rpartition(".")[0] == labels.last.rpartition(".")[0]
        by = labels.by = moneyunits.divisor_of(text) or (labels.by if is_same else over)
        labels.last = meaning.before_next(text, guess, labels.last, self._names)
        told = "" if guess else figurewords.told_below(text, headings, self._names, by)
        guess = guess or told
        answer = self._answer(labels.grid, number, place, column, guess)
        may_be_lined = answer is None and guess[:7] in ("figure.", "field.n")
        if may_be_lined and self._read_lined(text, guess, cells[place + 1 :]):
            labels.taken.add(id(cells[place + 1][1]))
            return True
        if guess.startswith(("figure.", "block.", "field.")) and not may_answer(labels.grid, number, place):
            guess = ""
        is_end = words.ends_table(text) and not guess.startswith("figure.")
        if answer is None or not texts.is_short(text, HEADING_MOST) or is_end:
            return not is_section(labels.grid, number, self._names) and self._read_inside(cell, before, over=headings)
        labels.taken.add(id(answer))
        if not docxlook.is_empty(answer) and self._read_sentences(answer, guess):
            return True
        guess *= not (meaning.is_of_one(text, guess) and headings[-1:] in labels.ones)
        guess = guess * (not texts.by_hand(text, guess, "  ".join(line[:place]), "  ".join(line)))
        guess *= not (guess in _OF_SIGNERS and any(map(keptlines.is_of_signer, line[:place])))
        beside = [text] if told else headings
        write = in_cell if docxlook.is_empty(answer) else in_reported
        self._spot("cell", text, guess, write(answer, by, beside, labels.sides, is_part=bool(told)))
        return True

    def _read_sentences(self, cell: Element, guess: str) -> bool:
        """The sentences of a cell of an earlier month's report that all need new numbers alone; whether it holds nothing else."""
        return guess.startswith("block.") and self._read_lines(xml.paragraphs_of(cell))

    def _read_lines(self, lines: Sequence[Element]) -> bool:
        """Such sentences, where all lines that say anything are."""
        said = [each for each in lines if not texts.is_blank(xml.text_of(each))]
        are_told = all(map(self._lines.sentence, said))
        for each in said if are_told else ():
            self._lines.read_told(each)
        return are_told

    def _read_lined(self, text: str, guess: str, cells: Sequence[tuple[int, Element]]) -> bool:
        """Whether the cell behind a label is a line to write on with its unit, ____ 万元, which is remembered."""
        paragraphs = xml.paragraphs_of(cells[0][1]) if cells else []
        gap = texts.lone_gap(xml.text_of(paragraphs[0])) if len(paragraphs) == 1 else None
        if gap is None:
            return False
        said = xml.text_of(paragraphs[0])
        by = moneyunits.divisor_around(said[: gap[0]], said[gap[1] :])
        self._spot("cell", text, guess, in_place(paragraphs[0], meaning.Found(text, guess, gap[0], gap[1], by=by)))
        return True

    def _answer(
        self, grid: list[list[tuple[int, Element]]], number: int, place: int, column: int, guess: str
    ) -> Element | None:
        """The blank cell that a label is about: beside it, or below where every cell of its row is a label."""
        cells = grid[number]
        if place + 1 < len(cells) and docxlook.is_empty(cells[place + 1][1]):
            said = [xml.cell_text(cell) for _, cell in cells]
            return None if cellwords.is_struck(said[place + 1], said) else cells[place + 1][1]
        is_reported = self._lines.month and place + 1 < len(cells)
        if is_reported and lastmonth.may_answer(xml.cell_text(cells[place + 1][1]), guess, self._names):
            return cells[place + 1][1]
        below = dict(grid[number + 1]) if number + 1 < len(grid) else {}
        columns = [each for each, _ in cells if each in below or each != cells[0][0]]  # the first may stand beside both
        is_head = all(xml.cell_text(cell).strip() for _, cell in cells) and list(below) == columns
        is_head = is_head and not is_listed(grid[number + 1 : number + 3])
        is_open = is_head and all(texts.is_blank(xml.cell_text(cell)) for cell in below.values())
        if guess.startswith("block.") and not all(
            meaning.target_of(xml.cell_text(cell), self._names) for _, cell in cells
        ):
            is_open = False  # Fair | Competitor | Price are the heads of a list
        if (
            is_open
            and column in below
            and (len(cells) == 1 or guess.startswith(("figure.", "block.")))
            and docxlook.is_empty(below[column])
        ):
            return below[column]
        return None

    def _is_placed(self, cell: Element) -> bool:
        """Whether a cell is one of a table of figures that is filled as such."""
        return id(cell) in self._crossed and self._crossed[id(cell)][2]

    def _read_inside(self, cell: Element, label: str, by: int | None = None, over: Sequence[str] = ()) -> bool:
        """Lines of a cell that name what is to be written into the blank lines below them, or hold places themselves.

        By `by` amounts are divided where the cell is a placeholder and neither it nor its heads name a unit.
        """
        _, by, _ = self._crossed.get(id(cell), (cell, by, False))
        by = by if texts.whole_mark(xml.cell_text(cell)) else None
        paragraphs = xml.paragraphs_of(cell)
        found, answered = False, 0
        for number, each in enumerate(paragraphs):
            if number < answered:
                continue
            behind = paragraphs[number + 1 :]
            text = xml.text_of(each)
            guess = words.block_of(text)
            blank = list(takewhile(lambda p: texts.is_blank(xml.text_of(p)), behind))
            said = list(takewhile(self._is_said, behind)) if self._lines.month and keptlines.is_lead(text) else []
            if guess and (blank or said) and not texts.is_blank(text):
                if not said or not self._read_lines(said):
                    self._spot("cell", text, guess, self._put_into(blank or said, is_reported=bool(said)))
                found, answered = True, number + 1 + len(said)
            else:
                found |= self._lines.read(each, label=label, in_row=True, by=by, over=over)
        return found

    def _is_said(self, line: Element) -> bool:
        """Whether a line of a cell says what an earlier month's report said below a label, and is none of the form's own."""
        text = xml.text_of(line)
        is_own = keptlines.is_kept(text) or keptlines.is_guide(text) or keptlines.is_lead(text) or texts.has_gap(text)
        return not (texts.is_blank(text) or is_own)

    def _put_into(self, lines: Sequence[Element], *, is_reported: bool = False) -> Fill:
        def fill(content: Content, target: str) -> bool:
            is_put = self._blocks.put(lines[0], lines[1:], content.items(target))
            if not is_put and is_reported:
                self._blocks.clear(lines)
            return is_put

        return fill

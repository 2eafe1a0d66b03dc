"""A company's Word form: the places that can be filled are found, and filled in the form's own look."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby, takewhile
from pathlib import Path

from lxml import etree
from msgspec import Struct, field

from salesplanner.exchange.forms import (
    cellwords,
    docxlook,
    figureabout,
    figuregrid,
    figurewords,
    meaning,
    moneyunits,
    texts,
    words,
    xml,
)
from salesplanner.exchange.forms.content import Chart, Content, Fill, Grid
from salesplanner.exchange.forms.controls import Controls, Named, Picked
from salesplanner.exchange.forms.docxblocks import Blocks, behind, in_place
from salesplanner.exchange.forms.docxbound import Bindings
from salesplanner.exchange.forms.docxcards import Laid, laid_in
from salesplanner.exchange.forms.docxfields import Fields
from salesplanner.exchange.forms.docxfields import Picked as FormList
from salesplanner.exchange.forms.docxtables import (
    Labels,
    in_cell,
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
    with_unit,
)
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.form import Form, parsed, unparsed
from salesplanner.exchange.forms.outline import Outline
from salesplanner.exchange.forms.pictures import Pictures
from salesplanner.exchange.forms.xml import Element, W

_TITLES_MOST = 6
_HEADING_MOST = 40
#: What stands in brackets behind a heading: (max. 100 words).
_HINTED = re.compile(r"\s*[（(][^（）()]*[)）]\s*$")
#: So many rows of a table are looked at for the head of what is listed below.
_HEADS_MOST = 12


class _Heading(Struct):
    """A heading as a place of that number, what follows it to the next one, and whether a table there is filled by itself."""

    element: Element
    text: str
    number: int
    area: list[Element] = field(default_factory=list)
    has_table: bool = False


class WordForm(Form):
    """A form in Word."""

    def __init__(self, path: Path, names: Names | None = None) -> None:
        super().__init__(path, names)
        self._roots: dict[str, Element] = {
            name: parsed(data)
            for name, data in self._parts.items()
            if re.fullmatch(r"word/(?:document|header\d*|footer\d*)\.xml", name)
        }
        self._as_read = {name: etree.tostring(root) for name, root in self._roots.items()}
        self._boxes = [twins for root in self._roots.values() for twins in xml.twins_of(root)]
        self._bindings = Bindings(self._roots.values(), self._parts)
        self._controls = Controls(self._roots.values(), self.names)
        self._fields = Fields(self._roots.values(), self._parts, self.names)
        self._styles = docxlook.heading_styles(self._parts.get("word/styles.xml"))
        self._pictures = Pictures(self._parts)
        self._blocks = Blocks(self._pictures)
        self._month = 0  # of the report that the form was before, where it names one
        self._by: int | None = None  # the unit of amounts, where a line of it says so
        self._told = ""  # the figure told last in the lines of a row
        self._cards: dict[Element, Laid] = {}
        self._taken: set[Element] = set()  # the lines of cards
        self._crossed: dict[
            int, tuple[Element, int | None, bool]
        ] = {}  # cells of figures: their units, whether they are filled as such
        self._outline = Outline()
        for name, root in self._roots.items():
            if name == "word/document.xml":
                self._read_body(root.find(f"{W}body"))
                self._read_boxes(root)
            else:
                self._read_margin(root)
        self._settle_superiors()

    def _changed(self) -> dict[str, bytes]:
        self._controls.restore()
        self._fields.restore()
        for root in self._roots.values():
            xml.let_go(root)
        self._bindings.follow()
        for box, twin, as_read in self._boxes:
            if etree.tostring(box) != as_read:
                twin[:] = deepcopy(box)[:]  # older programs draw the twin
        changed = {name: root for name, root in self._roots.items() if etree.tostring(root) != self._as_read[name]}
        for root in changed.values():
            self._fields.reckon(root)
        written = {name: unparsed(root) for name, root in changed.items()}
        return written | self._pictures.parts() | self._fields.parts() | self._bindings.parts()

    def _texts(self) -> Iterable[str]:
        return (xml.text_of(each) for root in self._roots.values() for each in root.iter(f"{W}p"))

    # --- reading ------------------------------------------------------------------------------------------------

    def _read_body(self, body: Element) -> None:
        heading: _Heading | None = None
        titles, near = 0, ""
        self._cards = {each.lines[0]: each for each in laid_in(body, self.names)}
        self._taken = {line for each in self._cards.values() for line in each.lines}
        for block in docxlook.blocks(body):
            if self._read_apart(block, heading, near):
                continue
            text = xml.text_of(block)
            if text.strip():
                titles, near = titles + 1, text
                self._title = self._title or text
                self._by = moneyunits.stated(text) or self._by
            if titles <= _TITLES_MOST and not texts.found_in(text, self.names) and self._read_title(block, text):
                continue
            is_heading = self._is_heading(block, text)
            self._enter(block, text, is_heading=is_heading)
            if titles == 1 and self._is_name(block, text):
                self._read_paragraph(block)
            elif is_heading:
                before, heading = heading, _Heading(block, text, len(self._spots))
                self._add_heading(heading, text, before)
                self._read_months(block)
            elif self._read_paragraph(block) or any(each.guess for each in self._named(block)):
                if heading is not None:
                    self._leave_to(heading)
            elif heading is not None and not heading.has_table:
                heading.area.append(block)
        self._read_controls(body)

    def _read_apart(self, block: Element, heading: _Heading | None, near: str) -> bool:
        """A table or a line of cards; whether it was one. Cards answer the heading above them."""
        if block.tag == f"{W}tbl":
            self._read_table_below(block, heading, near)
            return True
        if block in self._taken:
            self._read_card(block)
            if heading is not None:
                heading.has_table = True
                self._leave_to(heading)
        return block in self._taken

    def _read_card(self, line: Element) -> None:
        """A line of cards, which are one place."""
        if (each := self._cards.get(line)) is not None:
            self._spot("table", each.text, f"table.{each.kind}", each.fill)

    def _read_table_below(self, table: Element, heading: _Heading | None, near: str) -> None:
        """A table of the body, with the heading it is below and the line that stands over it."""
        before = table.getprevious()
        is_caption = before is not None and before.tag == f"{W}p" and len(near) <= _HEADING_MOST
        if is_caption and near == xml.text_of(before) and (heading is None or heading.element is not before):
            self._read_months(before)
        if heading is not None and (texts.has_gap(near) or "{{" in near):
            near = heading.text  # a sentence to fill is no caption
        is_sure = bool(words.block_of(near) or figurewords.told_over_time(near, self.names))
        above = near if is_sure or heading is None or near == heading.text else f"{heading.text} {near}"
        above = f"{above} {self._ahead}" if self._ahead else above
        found = self._read_table(table, above, moneyunits.captioned(near) or self._by)
        if heading is not None and (found or docxlook.is_list(table)):
            heading.has_table = True  # of its own, if not one that is understood
            self._leave_to(heading)

    def _leave_to(self, heading: _Heading) -> None:
        """A heading with no line of its own is answered by the table, or the places in the lines, that follow it."""
        if all(docxlook.has_more(each) or docxlook.is_note(each) for each in heading.area):
            self._unguess(heading.number)

    def _enter(self, paragraph: Element, text: str, *, is_heading: bool) -> None:
        """A line that looks like a heading says what the places below it are about, known or not."""
        is_lead = text.rstrip().endswith((":", "：")) and not texts.has_gap(text)
        if is_heading or (len(text) <= _HEADING_MOST and (is_lead or docxlook.is_all(paragraph, "b"))):
            self._outline.enter(texts.headed(text, self._month), docxlook.style_of(paragraph))

    def _is_name(self, paragraph: Element, text: str) -> bool:
        """Whether the first line of the form is its name, not the heading of what is asked for."""
        centred = paragraph.find(f"{W}pPr/{W}jc")
        is_centred = centred is not None and centred.get(f"{W}val") == "center"
        is_heading = docxlook.style_of(paragraph) in self._styles or words.is_numbered(text)
        return bool(text.strip()) and not is_heading and (is_centred or texts.is_name(text))

    def _read_boxes(self, root: Element) -> None:
        """Text boxes: labels, placeholders and tables in them; what older programs draw in their place follows."""
        self._outline = Outline()
        for box in root.iter(f"{W}txbxContent"):
            if xml.is_twin(box):
                continue
            for block in docxlook.blocks(box):
                if block.tag == f"{W}tbl":
                    self._read_table(block, "")
                elif not self._read_paragraph(block, with_charts=False):
                    self._read_title(block, xml.text_of(block))

    def _read_margin(self, root: Element) -> None:
        """A header or footer: its tables, and what is named in its paragraphs, wherever they lie."""
        self._outline = Outline()
        for table in root.findall(f"{W}tbl"):
            self._read_labels([xml.cells_of(row) for row in xml.rows_of(table)])
        for paragraph in root.iter(f"{W}p"):
            if xml.is_twin(paragraph) or next(paragraph.iterancestors(f"{W}tbl"), None) is not None:
                continue
            text = xml.text_of(paragraph)
            if not self._read_paragraph(paragraph, with_charts=False):
                self._read_title(paragraph, text, is_title=True)
        self._read_controls(root)

    def _read_title(self, paragraph: Element, text: str, *, is_title: bool = False) -> bool:
        """A title with a month in it, of another report or left blank."""
        found = texts.month_in(text, is_title=is_title)
        if found is not None:
            self._month = self._month or texts.own_month(text, found)
            self._ahead = self._ahead or texts.AHEAD * (found.guess == "field.next_period")
            self._spot("mark", found.name, found.guess, in_place(paragraph, found))
        return found is not None

    def _read_months(self, paragraph: Element, *, with_gaps: bool = True) -> None:
        """The months that a heading of another month's report names, or leaves open."""
        text = xml.text_of(paragraph)
        for found in (*texts.months_in(text, self._month), *(texts.month_gaps(text) if with_gaps else ())):
            self._spot("mark", found.name, found.guess, in_place(paragraph, found))

    def _is_heading(self, paragraph: Element, text: str) -> bool:
        said, is_styled = texts.headed(text, 0).strip(), docxlook.style_of(paragraph) in self._styles
        if (
            not said
            or not (
                texts.is_short(_HINTED.sub("", said), _HEADING_MOST) or (is_styled and len(said) <= 2 * _HEADING_MOST)
            )
            or said[-1] in "。；;.!！"
            or texts.ends_with_mark(said, self.names)
            or texts.is_choice(said)
            or (texts.has_gap(said) and not is_styled)
        ):
            return False
        if is_styled or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
            return True
        is_open = not docxlook.is_over_blank(paragraph) or said.rstrip(" :：")[-1:] in ")）"
        if said[-1] in ":：" and is_open and texts.found_in(said, self.names):
            return False  # Customer visits: is answered in its line
        is_known = bool(words.block_of(said) or meaning.questioned(said, self.names)) and not words.field_of(said)
        if words.is_numbered(said):
            return is_known or docxlook.is_all(paragraph, "b")
        return is_known and (docxlook.is_all(paragraph, "b") or said[-1] in ":：" or docxlook.is_over_blank(paragraph))

    def _read_paragraph(
        self,
        paragraph: Element,
        *,
        with_charts: bool = True,
        label: str = "",
        in_row: bool = False,
        by: int | None = None,
    ) -> bool:
        """The placeholders and labels of a paragraph; whether there was any. `label` stands in the cell before it, whose unit is `by`.

        Without charts in a header or footer: a picture is told of in a file for each of them.
        """

        def put(content: Content, target: str) -> bool:
            items = content.items(target)
            return self._blocks.put(
                paragraph, [], [each for each in items if with_charts or not isinstance(each, Chart)]
            )

        text = texts.with_own(xml.text_of(paragraph), self._month)
        found = texts.found_in(text, self.names, label, self._told * in_row)
        found = [cellwords.measured(each, by) for each in cellwords.asked(found, text)] if in_row else found
        self._told = next((each.guess for each in found[::-1] if each.guess.startswith("figure.")), self._told) * in_row
        if text.strip()[-1:] in (":", "："):
            found = [
                each for each in found if each.guess != words.SUPERIOR or each.end < len(text)
            ]  # 公司领导： begins a letter
        if docxlook.is_over_table(paragraph):
            found = [each for each in found if not each.is_label or each.end < len(text)]  # a caption
        if found and text != xml.text_of(paragraph):
            self._read_months(paragraph, with_gaps=False)
        for each in found:
            kind = "label" if each.is_label else "mark"
            guess = figureabout.told_beside(each.guess, text, label, *self._outline.headings, self._ahead)
            is_whole = guess.startswith("block.") and texts.whole_mark(text)
            self._spot(kind, each.name, guess, put if is_whole else in_place(paragraph, each, self._outline.headings))
        return any(each.guess != words.SUPERIOR for each in found) or texts.has_gap(text)

    def _named(self, root: Element) -> Iterator[Named | Picked | FormList]:
        """The content controls of a part that say what they are for, and the lists of old forms."""
        yield from self._controls.named(root)
        yield from self._fields.named(root)

    def _read_controls(self, root: Element) -> None:
        for each in self._named(root):
            if not any(one in self._taken for one in each.control.iterancestors()):
                self._spot("control", each.text, each.guess, each.fill)

    # --- tables -------------------------------------------------------------------------------------------------

    def _read_table(self, table: Element, above: str, by: int | None = None) -> bool:
        """What a table can be filled with: figures, rows below its head, or what stands beside and below its labels.

        `above` is what stands over it, and by `by` its amounts are divided where nothing in it names a unit.
        """
        found = False
        for is_card, rows in groupby(xml.rows_of(table), lambda row: row in self._taken):
            part = list(rows)
            if is_card:
                for row in part:
                    self._read_card(row)
                found = True
            else:
                found |= self._read_figures(part, above, by) or self._read_rows(part, above, by)
        return found

    def _read_rows(self, rows: list[Element], above: str, by: int | None) -> bool:
        """Rows below a head, and what follows them: another head with its rows, or labels."""
        grid = [xml.cells_of(row) for row in rows]
        for number in range(min(len(grid), _HEADS_MOST)):
            if end := self._read_list(rows, number, above, by):
                is_joined = xml.is_continued(rows[number])
                self._read_labels(grid[: number - is_joined], above, unit=by)
                self._read_rows(rows[end:], "", by)
                return True
        return self._read_labels(grid, above, unit=by)

    def _read_list(self, rows: list[Element], number: int, above: str, by: int | None) -> int:
        """The rows of a list below the head that a row may be: the number of the first one behind them, 0 for none."""
        whole = listed(rows, number, above, self.names, by)
        found = parts_listed(rows, number, above, self.names, by) if whole is None else [whole]
        for each in found:
            self._spot("table", joined(each.heads.values()), f"table.{each.kind}", each.rows.fill)
        return found[-1].end if found else 0

    def _read_figures(self, rows: list[Element], above: str, by: int | None) -> bool:
        """A table of figures, with the labels and lists above and below them."""
        grid = [xml.cells_of(row) for row in rows]
        seen = xml.spread(rows)
        said = [{column: xml.cell_text(cell) for column, cell in line.items()} for line in seen]
        opened = [{column: text * (not texts.whole_mark(text)) for column, text in line.items()} for line in said]
        found = figuregrid.crossings(opened, self.names, by, above, self._month)
        lists = records_in(rows, self.names, by)
        cells = figuregrid.agreed([(reach(seen, each), each) for each in found if not lists & {each.row, *each.heads}])
        cells = self._but_marks(seen, cells)
        if not cells:
            return False
        first, last = min(each.row for _, each in cells), max(each.row for _, each in cells)
        taken = {row for _, each in cells for row in (each.row, *each.heads)}
        for number in range(last):
            ends = {number} if number in taken else {*range(number, self._read_list(rows[: last + 1], number, "", by))}
            taken |= ends
        self._read_labels(grid[: last + 1], above, taken, unit=by)
        placed = [(seen[at.row][at.column], each) for at, each in cells]
        self._spot(
            "table", joined(said[max(first - 1, 0)].values()), "table.figures", figuregrid.filling(placed, put_figure)
        )
        if figuregrid.are_relative(said, self.names, self._month):
            heads = {id(cell): cell for row in taken for cell in seen[row].values() if row < first}
            for paragraph in (each for cell in heads.values() for each in xml.paragraphs_of(cell)):
                self._read_months(paragraph)
        self._read_rows(rows[last + 1 :], "", by)
        return True

    def _but_marks(
        self, seen: list[dict[int, Element]], cells: list[tuple[figuregrid.Reach, figuregrid.Crossing]]
    ) -> list[tuple[figuregrid.Reach, figuregrid.Crossing]]:
        """Cells of figures without the placeholders that say themselves what they are, of which only the unit is remembered."""
        found = []
        for at, each in cells:
            cell = seen[at.row][at.column]
            text = xml.cell_text(cell)
            is_known = texts.whole_mark(text) and any(mark.guess for mark in texts.found_in(text, self.names))
            self._crossed[id(cell)] = cell, each.by, not is_known
            found += [(at, each)] * (not is_known)
        return found

    def _read_labels(
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
            self._told = ""
            for place, (_, cell) in enumerate(cells):
                text = labels.lines[number][place]
                if number in taken_rows and (not texts.whole_mark(text) or self._is_placed(cell)):
                    continue
                for inner in cell.findall(f"{W}tbl"):
                    found |= self._read_table(inner, text)
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
            texts.is_choice(text)
            or texts.whole_mark(text)
            or (texts.has_line(text) and texts.found_in(text, self.names))
        ):
            return self._read_inside(cell, before, over)  # it has its own place
        text = with_unit(text, line[place + 1 :])
        guess = self._guess_of(text, meaning.asked_below(text, headings, self.names, labels.last, over))
        is_same = bool(guess) and guess.rpartition(".")[0] == labels.last.rpartition(".")[0]
        by = labels.by = moneyunits.divisor_of(text) or (labels.by if is_same else over)
        labels.last = meaning.before_next(text, guess, labels.last, self.names)
        told = "" if guess else figurewords.told_below(text, headings, self.names, by)
        guess = guess or told
        answer = self._answer(labels.grid, number, place, column, guess)
        may_be_lined = answer is None and guess[:7] in ("figure.", "field.n")
        if may_be_lined and self._read_lined(text, guess, cells[place + 1 :]):
            labels.taken.add(id(cells[place + 1][1]))
            return True
        if guess.startswith(("figure.", "block.", "field.")) and not may_answer(labels.grid, number, place):
            guess = ""
        is_end = words.ends_table(text) and not guess.startswith("figure.")
        if answer is None or not texts.is_short(text, _HEADING_MOST) or is_end:
            return not is_section(labels.grid, number, self.names) and self._read_inside(cell, before)
        labels.taken.add(id(answer))
        guess *= not (meaning.is_of_one(text, guess) and headings[-1:] in labels.ones)
        guess = guess * (not texts.by_hand(text, guess, "  ".join(line[:place]), "  ".join(line)))
        beside = [text] if told else headings
        self._spot("cell", text, guess, in_cell(answer, by, beside, labels.sides, is_part=bool(told)))
        return True

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
        below = dict(grid[number + 1]) if number + 1 < len(grid) else {}
        columns = [each for each, _ in cells if each in below or each != cells[0][0]]  # the first may stand beside both
        is_head = all(xml.cell_text(cell).strip() for _, cell in cells) and list(below) == columns
        is_head = is_head and not is_listed(grid[number + 1 : number + 3])
        is_open = is_head and all(texts.is_blank(xml.cell_text(cell)) for cell in below.values())
        if guess.startswith("block.") and not all(
            meaning.target_of(xml.cell_text(cell), self.names) for _, cell in cells
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

    def _read_inside(self, cell: Element, label: str, by: int | None = None) -> bool:
        """Lines of a cell that name what is to be written into the blank lines below them, or hold places themselves.

        By `by` amounts are divided where the cell is a placeholder and neither it nor its heads name a unit.
        """
        _, by, _ = self._crossed.get(id(cell), (cell, by, False))
        by = by if texts.whole_mark(xml.cell_text(cell)) else None
        paragraphs = xml.paragraphs_of(cell)
        found = False
        for number, each in enumerate(paragraphs):
            blank = list(takewhile(lambda p: texts.is_blank(xml.text_of(p)), paragraphs[number + 1 :]))
            text = xml.text_of(each)
            guess = words.block_of(text)
            if guess and blank and not texts.is_blank(text):
                self._spot("cell", text, guess, self._put_into(blank))
                found = True
            else:
                found |= self._read_paragraph(each, label=label, in_row=True, by=by)
        return found

    def _put_into(self, blank: Sequence[Element]) -> Fill:
        return lambda content, target: self._blocks.put(blank[0], blank[1:], content.items(target))

    # --- blocks -------------------------------------------------------------------------------------------------

    def _add_heading(self, heading: _Heading, text: str, before: _Heading | None) -> None:
        if before is not None and not before.area and _is_part(text) and not _is_part(before.text):
            self._unguess(before.number)  # it is over several that are answered one by one

        def fill(content: Content, target: str) -> bool:
            items = [item for item in content.items(target) if not (heading.has_table and isinstance(item, Grid))]
            if not items:
                return False
            if labels := docxlook.labels(heading.area):
                return behind(labels, [item for item in items if isinstance(item, str)])
            notes = list(takewhile(docxlook.is_note, heading.area))
            if plain := docxlook.asked(heading.area[len(notes) :]):
                return self._blocks.put(plain[0], plain[1:], items)
            made = heading.element.makeelement(f"{W}p", {})
            (notes[-1] if notes else heading.element).addnext(made)
            return self._blocks.put(made, [], items)

        asked = texts.headed(text, self._month)
        self._spot("heading", text, meaning.questioned(text, self.names) or words.block_of(asked), fill)


def _is_part(text: str) -> bool:
    return text.rstrip().endswith((":", "："))

"""A company's Word form: the places that can be filled are found, and filled in the form's own look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import islice
from pathlib import Path

from lxml import etree

from salesplanner.exchange.forms import (
    boxes,
    docxlook,
    figurewords,
    keptlines,
    lastmonth,
    meaning,
    moneyunits,
    reporttimes,
    texts,
    words,
    xml,
)
from salesplanner.exchange.forms.content import Content, Grid
from salesplanner.exchange.forms.controls import Controls, Named, Picked
from salesplanner.exchange.forms.docxarea import Heading
from salesplanner.exchange.forms.docxblocks import Blocks
from salesplanner.exchange.forms.docxbound import Bindings
from salesplanner.exchange.forms.docxcards import laid_in
from salesplanner.exchange.forms.docxfields import Fields
from salesplanner.exchange.forms.docxfields import Picked as FormList
from salesplanner.exchange.forms.docxgrids import Grids
from salesplanner.exchange.forms.docxlines import HEADING_MOST, Lines
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.form import Form, parsed, unparsed
from salesplanner.exchange.forms.outline import Outline
from salesplanner.exchange.forms.pictures import Pictures
from salesplanner.exchange.forms.xml import Element, W

_TITLES_MOST = 6
#: So many lines and cells stand at the head of a form.
_HEAD_MOST = 60
#: The name of a form stands within so many lines of its own, below the name of the company or the department.
_NAME_WITHIN = 3
_OF_PERIOD = re.compile(r"[本当今]|(?:this|my|our)\b", re.I)
#: What stands in brackets behind a heading: (max. 100 words).
_HINTED = re.compile(r"\s*[（(][^（）()]*[)）]\s*$")


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
        self._by: int | None = None  # the unit of amounts, where a line of it says so
        self._lines = Lines(self.names, self._blocks, self._spot)
        cards = laid_in(self._roots["word/document.xml"].find(f"{W}body"), self.names)
        self._grids = Grids(self.names, self._lines, self._blocks, cards, self._spot, self._guess_of)
        head = islice(self._roots["word/document.xml"].iter(f"{W}p"), _HEAD_MOST)
        told = [xml.text_of(each) for each in head]
        for name, root in self._roots.items():
            if name == "word/document.xml":
                self._read_body(root.find(f"{W}body"), lastmonth.month_told(told))
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

    def _read_body(self, body: Element, month: int) -> None:
        """The body of a form that is, as it says beside its labels, of that month."""
        heading: Heading | None = None
        titles, near = 0, ""
        for block in docxlook.blocks(body):
            text = xml.text_of(block)
            if block.tag != f"{W}p" or titles or texts.found_in(text, self.names):
                self._lines.month = self._lines.month or month  # no title said one
            if self._read_apart(block, heading, near):
                continue
            if text.strip():
                titles, near = titles + 1, text
                self._title = self._title or text
                self._by = moneyunits.stated(text) or self._by
            if titles <= _TITLES_MOST and self._is_title(block, text, titles):
                continue
            heading = self._read_line(block, text, titles, heading)
        self._settle(heading)
        self._read_controls(body)

    def _read_line(self, block: Element, text: str, number: int, heading: Heading | None) -> Heading | None:
        """A line of the body, the so many-th that says anything, below a heading; the heading of what follows it."""
        is_heading = self._is_heading(block, text)
        is_styled = bool(text.strip()) and docxlook.style_of(block) in self._styles
        self._lines.enter(block, text, is_heading=is_heading or is_styled)
        if heading is None and self._is_name(block, text, number):
            self._lines.read(block)
        elif is_heading:
            return self._begin(block, text, heading)
        elif (heading is None or not heading.is_closed) and self._lines.read_told(block):
            if heading is not None:
                heading.told.append(block)
        elif (heading is None or not heading.has_ended) and self._lines.read_day(block):
            if heading is not None:
                heading.is_closed = True
        elif self._lines.read(block) or any(each.guess for each in self._named(block)):
            if heading is not None:
                self._leave_to(heading, text)
        elif heading is not None:
            heading.add(block)
        return heading

    def _begin(self, block: Element, text: str, before: Heading | None) -> Heading:
        """A heading, behind the one before."""
        self._settle(before)
        self._lines.is_head = False
        heading = Heading(block, text, len(self._spots))
        self._add_heading(heading, text, before)
        self._lines.read_months(block)
        return heading

    def _is_title(self, block: Element, text: str, number: int) -> bool:
        """Whether a line is a title with a month in it, which is then a place."""
        may_be_short = (number == 1 or not texts.is_name(self._title)) and not words.is_numbered(text)
        is_filled = bool(texts.found_in(text, self.names))
        return not is_filled and self._lines.read_title(block, text, may_be_short=may_be_short)

    def _settle(self, heading: Heading | None) -> None:
        """A heading that its own lines answer is none to be answered otherwise."""
        if heading is not None and heading.settle():
            self._unguess(heading.number)

    def _read_apart(self, block: Element, heading: Heading | None, near: str) -> bool:
        """A table or a line of cards; whether it was one. Cards answer the heading above them."""
        if block.tag == f"{W}tbl":
            self._read_table_below(block, heading, near)
            return True
        if block in self._grids.taken:
            self._grids.read_card(block)
            if heading is not None:
                heading.has_table = True
                self._leave_to(heading)
        return block in self._grids.taken

    def _read_table_below(self, table: Element, heading: Heading | None, near: str) -> None:
        """A table of the body, with the heading it is below and the line that stands over it."""
        before = table.getprevious()
        is_caption = before is not None and before.tag == f"{W}p" and len(near) <= HEADING_MOST
        if is_caption and near == xml.text_of(before) and (heading is None or heading.element is not before):
            self._lines.read_months(before)
        if heading is not None and (texts.has_gap(near) or "{{" in near):
            near = texts.led_in(near) or heading.text  # a sentence to fill is no caption
        is_sure = bool(words.block_of(near) or figurewords.told_over_time(near, self.names))
        above = near if is_sure or heading is None or near == heading.text else f"{heading.text} {near}"
        above = reporttimes.relative(above, self._lines.month)
        above = f"{above} {self._lines.ahead}" if self._lines.ahead else above
        found = self._grids.read(table, above, moneyunits.captioned(near) or self._by)
        if heading is not None and not heading.has_ended and (found or docxlook.is_list(table)):
            heading.has_table = True  # of its own, if not one that is understood
            self._leave_to(heading)

    def _leave_to(self, heading: Heading, text: str = "") -> None:
        """A heading with no line of its own is answered by the table, or the places in the lines, that follow it."""
        if heading.leave(text):
            self._unguess(heading.number)

    def _is_name(self, paragraph: Element, text: str, number: int) -> bool:
        """Whether a line is the name of the form, not the heading of what is asked for: the first, or below that of the company."""
        centred = paragraph.find(f"{W}pPr/{W}jc")
        is_centred = centred is not None and centred.get(f"{W}val") == "center"
        if not text.strip() or docxlook.style_of(paragraph) in self._styles or words.is_numbered(text):
            return False
        if number == 1:
            return is_centred or texts.is_name(text)
        is_first = number <= _NAME_WITHIN and not texts.is_name(self._title) and not _OF_PERIOD.match(text.strip())
        return is_first and texts.is_name(text) and (is_centred or docxlook.is_over_other(paragraph))

    def _read_boxes(self, root: Element) -> None:
        """Text boxes: labels, placeholders and tables in them; what older programs draw in their place follows."""
        self._lines.outline = Outline()
        for box in root.iter(f"{W}txbxContent"):
            if xml.is_twin(box):
                continue
            for block in docxlook.blocks(box):
                if block.tag == f"{W}tbl":
                    self._grids.read(block, "")
                elif not self._lines.read(block, with_charts=False):
                    self._lines.read_title(block, xml.text_of(block))

    def _read_margin(self, root: Element) -> None:
        """A header or footer: its tables, and what is named in its paragraphs, wherever they lie."""
        self._lines.outline = Outline()
        for table in root.findall(f"{W}tbl"):
            self._grids.read_labels([xml.cells_of(row) for row in xml.rows_of(table)])
        for paragraph in root.iter(f"{W}p"):
            if xml.is_twin(paragraph) or next(paragraph.iterancestors(f"{W}tbl"), None) is not None:
                continue
            text = xml.text_of(paragraph)
            if not self._lines.read(paragraph, with_charts=False):
                self._lines.read_title(paragraph, text, is_title=True)
        self._read_controls(root)

    def _is_heading(self, paragraph: Element, text: str) -> bool:
        said, is_styled = texts.headed(text, 0).strip(), docxlook.style_of(paragraph) in self._styles
        if (
            not said
            or not (
                texts.is_short(_HINTED.sub("", said), HEADING_MOST) or (is_styled and len(said) <= 2 * HEADING_MOST)
            )
            or said[-1] in "。；;.!！"
            or texts.ends_with_mark(said, self.names)
            or boxes.is_choice(said)
            or (texts.has_gap(said) and not is_styled)
            or keptlines.is_for_others(said)
            or (keptlines.is_guide(said) and not is_styled and not words.is_numbered(said))
        ):
            return False
        if is_styled or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
            return True
        is_open = not docxlook.is_over_blank(paragraph) or said.rstrip(" :：")[-1:] in ")）"
        is_open = is_open and not (self._lines.month and docxlook.is_over_words(paragraph))
        if said[-1] in ":：" and is_open and texts.found_in(said, self.names):
            return False  # Customer visits: is answered in its line
        is_known = bool(words.block_of(said) or meaning.questioned(said, self.names)) and not words.field_of(said)
        if words.is_numbered(said):
            return is_known or docxlook.is_all(paragraph, "b")
        return is_known and (docxlook.is_all(paragraph, "b") or said[-1] in ":：" or docxlook.is_over_blank(paragraph))

    def _named(self, root: Element) -> Iterator[Named | Picked | FormList]:
        """The content controls of a part that say what they are for, and the lists of old forms."""
        yield from self._controls.named(root)
        yield from self._fields.named(root)

    def _read_controls(self, root: Element) -> None:
        for each in self._named(root):
            if not any(one in self._grids.taken for one in each.control.iterancestors()):
                self._spot("control", each.text, each.guess, each.fill)

    @property
    def _has_figures(self) -> bool:
        return any(spot.place.guess == "table.figures" for spot in self._spots)

    def _add_heading(self, heading: Heading, text: str, before: Heading | None) -> None:
        if before is not None and before.is_over(text):
            self._unguess(before.number)

        def fill(content: Content, target: str) -> bool:
            items = content.items(target)
            if "results" in target and (self._has_figures or heading.told):
                items = [
                    item for item in items if not isinstance(item, Grid)
                ]  # the form has a table of its own for them
            return heading.answer(items, self._blocks, is_reported=bool(self._lines.month))

        asked = reporttimes.relative(texts.headed(text, self._lines.month), self._lines.month)
        self._spot("heading", text, meaning.questioned(text, self.names) or words.block_of(asked), fill)

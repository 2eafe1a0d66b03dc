"""The lines of a Word form: what in each is to be filled, below which headings, and of which month's report the form was before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from salesplanner.exchange.forms import (
    boxes,
    cellwords,
    docxlook,
    figureabout,
    lastmonth,
    reporttimes,
    retold,
    texts,
    words,
    xml,
)
from salesplanner.exchange.forms.content import Chart, Content, Fill
from salesplanner.exchange.forms.docxblocks import Blocks, in_place, in_sentence
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.meaning import Found
from salesplanner.exchange.forms.outline import Outline
from salesplanner.exchange.forms.retold import Told
from salesplanner.exchange.forms.xml import Element

#: A line that only says what is to be written there: [Client, product and amount of each sale].
_PROMPT = re.compile(r"[\[<【][^\[\]<>【】]{2,60}[\]>】]")
#: Remembers a place by its kind, its text and its guess, with the way to fill it.
Spot = Callable[[str, str, str, Fill], None]
#: A stranger's file may hold any number of sentences; a report has fewer, and each takes a while to be understood.
_SENTENCES_MOST = 120
#: Headings and captions are no longer.
HEADING_MOST = 40


class Lines:
    """Reads lines one after the other; of those in the cells of a row each may be about what the one before told."""

    def __init__(self, names: Names, blocks: Blocks, spot: Spot) -> None:
        self._names, self._blocks, self._spot = names, blocks, spot
        self.month = 0  # of the report that the form was before, where it names one
        self.ahead = ""  # words for the next period, in a form that is a plan of it
        self.outline = Outline()
        self.told = ""  # the figure told last in the lines of a row
        self.is_head = True  # no heading came yet
        self._sentences = 0  # so many were looked at

    def read(
        self,
        paragraph: Element,
        *,
        with_charts: bool = True,
        label: str = "",
        in_row: bool = False,
        by: int | None = None,
        over: Sequence[str] = (),
    ) -> bool:
        """The placeholders and labels of a paragraph; whether there was any. `label` stands in the cell before it, whose unit is `by`.

        `over` is what its row stands below in its table, the innermost first.

        Without charts in a header or footer: a picture is told of in a file for each of them.
        """

        def put(content: Content, target: str) -> bool:
            items = content.items(target)
            return self._blocks.put(
                paragraph, [], [each for each in items if with_charts or not isinstance(each, Chart)]
            )

        text = texts.with_own(xml.text_of(paragraph), self.month)
        found = texts.found_in(text, self._names, label, self.told * in_row)
        found = [cellwords.measured(each, by) for each in cellwords.asked(found, text)] if in_row else found
        self.told = next((each.guess for each in found[::-1] if each.guess.startswith("figure.")), self.told) * in_row
        if text.strip()[-1:] in (":", "："):
            found = [
                each for each in found if each.guess != words.SUPERIOR or each.end < len(text)
            ]  # 公司领导： begins a letter
        if docxlook.is_over_table(paragraph):
            found = [each for each in found if not each.is_label or each.end < len(text)]  # a caption
        found = self._of_last_month(found, xml.text_of(paragraph))
        headings = [*over, *self.outline.headings]
        if headings and words.is_of_others(headings[0]) and not headings[0].rstrip().endswith((":", "：")):
            return texts.has_gap(text)  # Comments: ____ below Supervisor's evaluation
        asked = words.block_of(headings[0]) if headings and _PROMPT.fullmatch(text.strip()) else ""
        for each in found:
            kind = "label" if each.is_label else "mark"
            guess = figureabout.told_beside(each.guess, text, label, *headings, self.ahead)
            guess = asked or guess if guess.startswith("block.") else guess
            is_whole = guess.startswith("block.") and texts.whole_mark(text)
            self._spot(kind, each.called, guess, put if is_whole else in_place(paragraph, each, self.outline.headings))
        return any(each.guess != words.SUPERIOR for each in found) or texts.has_gap(text)

    def _of_last_month(self, found: list[Found], text: str) -> list[Found]:
        """The places of a line with the months beside them, and with who wrote and when, in a report of an earlier month."""
        days = (text[each.start : each.end] for each in found if each.is_label and each.guess == "field.date")
        self.month = self.month or next((month for said in days if (month := reporttimes.month_by(said))), 0)
        if not self.month:
            return found
        facts = lastmonth.facts_in(text, is_head=self.is_head) if not texts.is_signed(text) else []
        dated = reporttimes.months_with_year(text, self.month) if self.is_head else []
        for more in (facts, dated, texts.months_in(text, self.month) if found else []):
            found = found + [
                one for one in more if all(one.end <= each.start or each.end <= one.start for each in found)
            ]
        return sorted(found, key=lambda each: each.start)

    def sentence(self, paragraph: Element) -> list[Told]:
        """The numbers of a sentence of an earlier month's report that are all understood; empty for any other line."""
        text = xml.text_of(paragraph)
        is_asked = bool(self.month) and re.search(r"\d", text) and self._sentences < _SENTENCES_MOST
        if not is_asked or texts.has_gap(text) or boxes.is_choice(text):
            return []
        self._sentences += 1
        return retold.told_in(text, self.month, self._names, self.outline.headings, self.ahead)

    def read_told(self, paragraph: Element) -> bool:
        """Such a sentence, number by number; whether it is one."""
        told = self.sentence(paragraph)
        for each in told:
            self._spot("mark", each.found.name, each.found.guess, in_sentence(paragraph, each))
        return bool(told)

    def read_day(self, paragraph: Element) -> bool:
        """The day of an earlier month's report where a line of its own tells it; whether it does."""
        found = reporttimes.day_in(xml.text_of(paragraph)) if self.month else None
        if found is not None:
            self._spot("mark", found.name, found.guess, in_place(paragraph, found))
        return found is not None

    def read_title(self, paragraph: Element, text: str, *, is_title: bool = False, may_be_short: bool = False) -> bool:
        """A title with a month in it, of another report or left blank; of one that `may_be_short` the month alone, without its year."""
        found = reporttimes.span_in(text) if is_title or may_be_short else None
        if found is not None:
            self.month = self.month or reporttimes.month_of(text[found.start : found.end])
        elif (found := texts.month_in(text, is_title=is_title)) is not None:
            self.month = self.month or texts.own_month(text, found)
        elif may_be_short and not self.month and (found := reporttimes.month_in(text)) is not None:
            self.month = reporttimes.own_month(text, found)
        elif (is_title or may_be_short) and (quarter := reporttimes.quarter_in(text)) is not None:
            found, month = quarter
            self.month = self.month or month
        if found is not None:
            self.ahead = self.ahead or texts.AHEAD * found.guess.startswith("field.next")
            self._spot("mark", found.name, found.guess, in_place(paragraph, found))
        return found is not None

    def read_months(self, paragraph: Element, *, with_gaps: bool = True) -> None:
        """The months that a heading of another month's report names, or leaves open."""
        text = xml.text_of(paragraph)
        for found in (*texts.months_in(text, self.month), *(texts.month_gaps(text) if with_gaps else ())):
            self._spot("mark", found.name, found.guess, in_place(paragraph, found))

    def enter(self, paragraph: Element, text: str, *, is_heading: bool) -> None:
        """A line that looks like a heading says what the places below it are about, known or not."""
        is_lead = text.rstrip().endswith((":", "：")) and not texts.has_gap(text)
        if is_heading or (len(text) <= HEADING_MOST and (is_lead or docxlook.is_all(paragraph, "b"))):
            self.outline.enter(
                reporttimes.relative(texts.headed(text, self.month), self.month), docxlook.style_of(paragraph)
            )

"""Blocks of a report in a Word form: lines in the form's look, with tables and charts behind them, where one of its lines stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesplanner.exchange.forms import meaning, texts, xml
from salesplanner.exchange.forms.content import Chart, Content, Fill, Grid, Item, in_one
from salesplanner.exchange.forms.docxtables import made_of
from salesplanner.exchange.forms.pictures import Pictures, is_ours
from salesplanner.exchange.forms.retold import Told
from salesplanner.exchange.forms.xml import Element, W

_NUMERAL = re.compile(r"[\d一二三四五六七八九十①-⑩]+")


class Blocks:
    """Writes blocks, with the pictures of a form."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures

    def put(self, first: Element, rest: Sequence[Element], items: Sequence[Item]) -> bool:
        """Write a block where a paragraph stands: lines in its look, then tables and charts; what stood there goes."""
        if not items:
            return False
        if xml.is_plain(first):
            items = [item for item in items if isinstance(item, str)]
        lines = [item for item in items if isinstance(item, str)]
        left = [each for each in rest if is_ours(each) or not texts.is_blank(xml.text_of(each))]
        blank = [each for each in rest if each not in left]
        if is_ours(first):
            for run in first.findall(f"{W}r"):
                first.remove(run)
        last = xml.put_lines(first, texts.bulleted(xml.text_of(first), lines) or [""])
        for extra in [*left, *blank[: max(0, len(lines) - 1)]]:
            extra.getparent().remove(extra)
        self._made(first, last, [item for item in items if not isinstance(item, str)])
        if not lines:
            first.getparent().remove(first)
        return True

    def clear(self, lines: Sequence[Element]) -> None:
        """Let the words of lines go, and leave a line to write on."""
        said = [each for each in lines if not texts.is_blank(xml.text_of(each))]
        for number, each in enumerate(said):
            if number:
                each.getparent().remove(each)
            else:
                xml.set_text(each, "".join(texts.bulleted(xml.text_of(each), [""])))

    def _made(self, near: Element, last: Element, items: Sequence[Grid | Chart]) -> None:
        """Tables and charts behind a paragraph."""
        for item in items:
            made = made_of(near, item) if isinstance(item, Grid) else self._picture(near, item)
            if last.tag == made.tag == f"{W}tbl":  # two tables that touch become one
                between = near.makeelement(f"{W}p", {})
                last.addnext(between)
                last = between
            last.addnext(made)
            last = made
        if last.tag == f"{W}tbl" and (last.getnext() is None or last.getnext().tag != f"{W}p"):
            last.addnext(near.makeelement(f"{W}p", {}))  # a cell must end in a paragraph

    def _picture(self, near: Element, chart: Chart) -> Element:
        paragraph = near.makeelement(f"{W}p", {})
        paragraph.append(self._pictures.drawing(chart))
        return paragraph


def behind(labels: Sequence[Element], lines: Sequence[str]) -> bool:
    """Write a line of a block behind each of the labels below its heading, where these are numbered; there may be more of them."""
    if len({_NUMERAL.sub("", xml.text_of(label)).strip() for label in labels}) > 1:
        return False  # 原因： and 措施： ask for one thing each
    for label, line in zip(labels, lines, strict=False):
        end = len(xml.text_of(label))
        xml.replace(label, end, end, " " * (not xml.text_of(label).endswith((" ", "：", "\u3000"))) + line)
    return bool(lines)


def in_place(paragraph: Element, found: meaning.Found, headings: Sequence[str] = ()) -> Fill:
    """Fills some letters of a paragraph below headings, where a control in it has not moved them."""
    as_read = xml.text_of(paragraph)[: found.end]

    def fill(content: Content, target: str) -> bool:
        if xml.text_of(paragraph)[: found.end] != as_read:
            return False
        said = found.written(content.of(headings), target, xml.text_of(paragraph))
        if said is not None:
            xml.replace(paragraph, found.start, found.end, in_one(said.split("\n")))
        return said is not None

    return fill


def in_sentence(paragraph: Element, told: Told) -> Fill:
    """Fills a number of a sentence of last month's report, with the word for which way it moved."""
    as_read = xml.text_of(paragraph)[: told.end]

    def fill(content: Content, target: str) -> bool:
        text = xml.text_of(paragraph)
        if text[: told.end] != as_read:
            return False
        parts, is_known = told.parts(content, target, text)
        for start, end, into in reversed(parts):
            xml.replace(paragraph, start, end, into)
        return is_known

    return fill

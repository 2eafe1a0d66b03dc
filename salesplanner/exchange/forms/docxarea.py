"""What lies below a heading of a Word form, up to the next one: what of it is the form's own, and what the answer is written over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct, field

from salesplanner.exchange.forms import docxlook, keptlines, texts, words, xml
from salesplanner.exchange.forms.content import Grid, Item
from salesplanner.exchange.forms.docxblocks import Blocks, behind
from salesplanner.exchange.forms.pictures import is_ours
from salesplanner.exchange.forms.xml import Element, W

#: A line in bold that is no longer, and ends as no sentence does, begins something of its own.
_SUBHEAD_MOST = 40
#: So many blank lines behind a line of places are there to be written in, fewer only stand between.
_ROOM = 2
_DIGITS = "零一二三四五六七八九十"
_NUMBER = re.compile(rf"\s*(?P<way>第|[（(])?(?P<number>[{_DIGITS}]{{1,3}}|\d{{1,2}})(?P<end>[、.．)）])")
#: Controls in which no line of a block is written.
_PICKED = ("date", "picture", "dropDownList", "comboBox")


class Heading(Struct):
    """A heading as a place of that number, what follows it to the next one, and whether a table there is filled by itself.

    Its `area` is closed by the first line that is the form's own: what stands behind that is never written over. It has ended
    where that line begins something else: what others write, another part. Its `told` sentences are filled number by number. Where it
    `is_left` to the places in a line, the blank lines behind that are its `room`.
    """

    element: Element
    text: str
    number: int
    area: list[Element] = field(default_factory=list)
    has_table: bool = False
    is_closed: bool = False
    has_ended: bool = False
    told: list[Element] = field(default_factory=list)
    room: list[Element] = field(default_factory=list)
    is_left: bool = False

    def add(self, line: Element) -> None:
        """Take a line that follows it for a part of its area, as long as nothing of the form's own came before."""
        text = xml.text_of(line)
        if self.is_left and not self.has_ended and texts.is_blank(text):
            self.room.append(line)
        self.has_ended = self.has_ended or self._ends(line, text)
        is_note = docxlook.is_note(line) and all(map(_is_told, self.area))  # of what is to be written below it
        self.is_closed = self.is_closed or self.has_ended or self.has_table or (_is_own(line, text) and not is_note)
        if not self.is_closed:
            self.area.append(line)

    @property
    def is_told(self) -> bool:
        """Whether sentences answer it that need only new numbers, and nothing else of an earlier month is there."""
        return bool(self.told) and all(texts.is_blank(xml.text_of(each)) for each in self.area)

    def is_over(self, text: str) -> bool:
        """Whether it only stands over the heading of that text, right behind it: of parts that are asked for one by one, or 汇报如下：."""
        if self.area or self.is_closed or self.told:
            return False
        is_lead = keptlines.is_lead(self.text)
        is_parted = words.is_numbered(text) and not words.is_numbered(self.text)
        return is_parted if is_lead else text.rstrip().endswith((":", "："))

    def leave(self, text: str) -> bool:
        """Know that something with places of its own follows, which a line of this text has; whether that answers it."""
        self.has_ended = self.has_ended or keptlines.is_for_others(text)
        self.is_closed = True
        self.room.clear()
        self.is_left = bool(text) and not self.has_ended and not self.has_table and not self.area
        return (
            not self.has_ended
            and not self.is_left
            and all(docxlook.has_more(each) or _is_told(each) for each in self.area)
        )

    def settle(self) -> bool:
        """Know that nothing more of it follows; whether it is answered without a block, which else goes into the lines left blank.

        So it is by sentences of an earlier month that need new numbers alone, and by places in its lines behind which no room
        is left to write in.
        """
        if self.is_left and len(self.room) >= _ROOM:
            self.area, self.is_left = self.room, False
        return self.is_told or self.is_left

    def _ends(self, line: Element, text: str) -> bool:
        return keptlines.is_for_others(text) or self._is_subhead(line, text) or self._is_next(text)

    def _is_subhead(self, line: Element, text: str) -> bool:
        """Whether a line in bold stands behind others: the head of something that no word is known for."""
        before = [each for each in self.area if not texts.is_blank(xml.text_of(each))]
        is_short = len(text.strip()) <= _SUBHEAD_MOST and text.rstrip()[-1:] not in "。；;.!！，,"
        return is_short and docxlook.is_all(line, "b") and any(not docxlook.is_all(each, "b") for each in before)

    def _is_next(self, text: str) -> bool:
        """Whether a line is numbered as the heading behind this one is, and none before it is numbered so."""
        own, other = _NUMBER.match(self.text), _NUMBER.match(text)
        if own is None or other is None or _way(own) != _way(other):
            return False
        before = (_NUMBER.match(xml.text_of(line)) for line in (*self.area, *self.told))
        is_listed = any(each is not None and _way(each) == _way(own) for each in before)
        return not is_listed and _value(other["number"]) == _value(own["number"]) + 1

    def answer(self, items: Sequence[Item], blocks: Blocks, *, is_reported: bool = False) -> bool:
        """Write a block below it, over what the form has left open there; whether there was anything.

        Where nothing is known, the words of the form go nevertheless if it `is_reported`, an earlier month's report: they are of that.
        """
        items = [item for item in items if not (self.has_table and isinstance(item, Grid))]
        if not items:
            if is_reported and not self.has_table and not docxlook.labels(self.area):
                blocks.clear(_asked(self.area[len(list(takewhile(_is_told, self.area))) :]))
            return False
        if labels := docxlook.labels(self.area):
            return behind(labels, [item for item in items if isinstance(item, str)])
        told = list(takewhile(_is_told, self.area))
        if plain := _asked(self.area[len(told) :]):
            return blocks.put(plain[0], plain[1:], items)
        made = self.element.makeelement(f"{W}p", {})
        (told[-1] if told else self.element).addnext(made)
        return blocks.put(made, [], items)


def _asked(area: Sequence[Element]) -> list[Element]:
    """What of an area is to be written over: the blank lines of a form, or the words of a report.

    Words behind blank lines are the form's own, and so are labels that nothing stands behind.
    """
    is_form = bool(area) and texts.is_blank(xml.text_of(area[0]))
    if is_form:
        return list(takewhile(lambda each: texts.is_blank(xml.text_of(each)), area))
    found = list(area)
    while (last := _last_said(found)) is not None and keptlines.is_lead(xml.text_of(found[last])):
        del found[last:]
    return found


def _is_own(line: Element, text: str) -> bool:
    """Whether a line is the form's own for what it says, holds or looks like."""
    is_more = docxlook.has_more(line) and not is_ours(line)
    return is_more or _is_picked(line) or keptlines.is_kept(text) or (_is_apart(line) and not texts.is_blank(text))


def _last_said(area: Sequence[Element]) -> int | None:
    return next((n for n in range(len(area) - 1, -1, -1) if not texts.is_blank(xml.text_of(area[n]))), None)


def _is_told(line: Element) -> bool:
    """Whether a line says what is to be written below it."""
    text = xml.text_of(line)
    return docxlook.is_note(line) or keptlines.is_guide(text) or keptlines.is_lead(text)


def _is_picked(line: Element) -> bool:
    """Whether a line holds, or lies in, a control in which a day, a picture or an entry is picked, or one among other words."""
    own = [line.iterancestors(f"{W}sdt"), line.iter(f"{W}sdt")]
    held = [each.find(f"{W}sdtPr") for controls in own for each in controls]
    if any(about is not None and about.find(f"{W}{kind}") is not None for about in held for kind in _PICKED):
        return True
    inner = "".join(xml.text_of(each) for each in line.iter(f"{W}sdt"))
    return bool(inner) and inner.strip() != xml.text_of(line).strip()


def _is_apart(line: Element) -> bool:
    """Whether a line stands to the right or in the middle, as what closes a letter does."""
    side = line.find(f"{W}pPr/{W}jc")
    return side is not None and side.get(f"{W}val") in ("right", "end", "center")


def _way(found: re.Match[str]) -> tuple[str | None, bool, str]:
    """How something is numbered: with what around it, and in digits or numerals."""
    return found["way"], found["number"].isdigit(), found["end"]


def _value(number: str) -> int:
    """The number that digits, or Chinese numerals up to 九十九, say."""
    if number.isdigit():
        return int(number)
    tens, is_tens, ones = number.rpartition("十")
    of = _DIGITS.find
    return (of(tens) if tens else 1) * 10 * bool(is_tens) + (of(ones) if ones else 0)

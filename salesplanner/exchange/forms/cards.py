"""Cards in a form: the same few labels again and again, each time for another record: 客户1 … 客户2 …, Visit 1: Date __ Client __."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from salesplanner.exchange.forms import moneyunits, tablewords, texts
from salesplanner.exchange.forms.content import Content, Fill, Value
from salesplanner.exchange.forms.figurewords import Names

#: How the mark begins of what no words of a form are: the edge of a table, a picture.
EDGE = "⟦"
#: A card has so many labels at the least, and so many pieces at the most.
_LABELS_LEAST, _PIECES_MOST = 2, 40
_LABEL_MOST = 30
#: What is reckoned, or told by the day, is of no record.
_KINDS = frozenset(tablewords.TABLES) - {
    "figures", "products", "regions", "channels", "lines", "stages", "days", "parts",
}  # fmt: skip
#: Of a record one of these is told.
_NAMING = frozenset({"client", "deal", "problem", "item", "what", "number"})
_HAN = "一二三四五六七八九十"
_NUMBER = re.compile(
    rf"(?<![\d.])\d{{1,2}}(?!\d|\.\d|%)|[①-⑳]|(?<=[一-鿿第(（ ])[{_HAN}]{{1,2}}(?=$|[\s)）:：、.])|^[{_HAN}]{{1,2}}(?=[、.])|(?<![A-Za-z])[A-H](?=$|[).:])"
)
#: Parts of the year are told apart by numbers too.
_TIMES = re.compile(
    r"#(?:个?[月周季旬日]|st|nd|rd|th)|第#[月周季旬日]|(?:month|week|quarter|day|half|q|w|h)\s*#|[上下]#", re.I
)
_GAP = re.compile(
    r"[_＿]{2,}|…{2,}|\.{4,}|«[^«»]{1,60}»|\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}"
    r"|(?<=[:：])[ \u3000\u00a0]*(?=$|\t|\n)|(?<=[:：])[ \u3000\u00a0]{2,}(?=\S)"
)
_MARK = re.compile(r"[«{$]+\s*(.+?)\s*[»}]+")
_UNIT = re.compile(r"\s*(?:[百千]?万?元|亿元?|万|CNY|RMB|USD|EUR|[¥￥]|[个次家单])(?![A-Za-z])", re.I)
#: What a title says of what.
_BARE = re.compile(r"名称|编号|描述|内容|情况|金额|name|title|no\.?|number|description|details?|value|amount", re.I)
_LEAD = re.compile(r"^[\s\u3000,，;；。|｜/、▾☐☑□•·*-]+|[\s\u3000:：]+$")
_APART = re.compile(r"\t|[ \u3000]{2,}|[:：;；,，|｜]\s*")


class Piece(Struct, frozen=True):
    """A piece of a form on the way down: words, or with `fill` a place and the label that it is behind; `line` is where it stands."""

    text: str
    line: int
    fill: Fill | None = None
    by: int | None = None
    key: str = ""
    numbers: tuple[int, ...] = ()


class Gap(Struct, frozen=True):
    """A place in a line, with its label and the unit of an amount there; `words` stand before that label and are no part of it."""

    label: str
    start: int
    end: int
    by: int | None
    words: tuple[str, ...]


class Cards(Struct, frozen=True):
    """Cards as a place of a form: what is said of them, the table that they list, and the first and last line that they take up."""

    text: str
    kind: str
    first: int
    last: int
    blocks: Sequence[Sequence[tuple[str, Fill]]]

    def fill(self, content: Content, target: str) -> bool:
        """A record into each card as long as there are any, the others stay blank; whether there was anything."""
        records = content.tables.get(target.removeprefix("table."), ())
        for number, (block, record) in [*enumerate(zip(self.blocks, records, strict=False), 1)][::-1]:
            for name, put in block[::-1]:  # from the end, so that each is still where it was
                value = str(number) if name == tablewords.NUMBER else record.get(name, "")
                if value != "":
                    put(_only(value, content), "figure.card.value")
        return bool(records)


def _only(value: Value, content: Content) -> Content:
    """One value to be put somewhere."""
    return Content(figures={"card": {"value": value}}, unit=content.unit)


def piece(text: str, line: int, fill: Fill | None = None, by: int | None = None) -> Piece:
    """A piece with that by which it is known again where its number is another."""
    plain = unicodedata.normalize("NFKC", " ".join(text.split())).strip(" :")
    numbers = tuple(_number(each[0]) for each in _NUMBER.finditer(plain))
    return Piece(text, line, fill, by, _NUMBER.sub("#", plain).lower(), numbers)


def _unnumbered(text: str) -> str:
    """A label or title without its number."""
    return re.sub(r"[（(]\s*[)）]", "", _NUMBER.sub("", text)).strip(" :：_.、,，#")


def _number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    if said[0] in _HAN:
        tens, _, ones = said.rpartition("十")
        return (10 * (_HAN.index(tens) + 1 if tens else 1) if "十" in said else 0) + (
            _HAN.index(ones) + 1 if ones else 0
        )
    return ord(said) - (ord("A") - 1 if said.isascii() else ord("①") - 1)


def gaps_of(text: str) -> list[Gap]:
    """The places of a line that have a label each; none where something else is left open, as in a sentence."""
    found: list[Gap] = []
    begin = 0
    for gap in _GAP.finditer(text):
        before, behind = text[begin : gap.start()], text[gap.end() :]
        by = moneyunits.divisor_around(before, behind)
        begin = gap.end() + (unit.end() if by is not None and (unit := _UNIT.match(behind)) is not None else 0)
        named = _MARK.fullmatch(gap[0])
        parts = [_LEAD.sub("", _LEAD.sub("", each)) for each in _APART.split(re.sub(r"[:：]\s*$", "", before.rstrip()))]
        *said, label = [each for each in parts if each] or [""]
        label = re.sub(r"\s*(?:CNY|RMB|USD|EUR|[¥￥])$", "", label)
        label = named[1].replace("_", " ") if named is not None and not label else label
        if len(label) > _LABEL_MOST or not label:
            return []
        found.append(Gap(label, gap.start(), gap.end(), by or moneyunits.divisor_of(label), tuple(said)))
    return found


def rest_of(text: str, gaps: Sequence[Gap]) -> str:
    """What stands behind the last place of a line."""
    behind = text[gaps[-1].end :] if gaps else text
    unit = _UNIT.match(behind) if gaps and gaps[-1].by is not None else None
    return _LEAD.sub("", _LEAD.sub("", behind[unit.end() if unit is not None else 0 :]))


def cards_in(pieces: Sequence[Piece], names: Names) -> Iterator[Cards]:
    """The cards among the pieces of a form."""
    at = 0
    while at < len(pieces):
        size, count = _repeated(pieces, at)
        made = _made(pieces, at, size, count, names) if count > 1 else None
        if made is not None:
            yield made
        at += size * count if made is not None else 1


def _repeated(pieces: Sequence[Piece], at: int) -> tuple[int, int]:
    """How many pieces are repeated from one on, and how often they are there; the shortest that hold labels enough."""
    for size in range(_LABELS_LEAST, min(_PIECES_MOST, (len(pieces) - at) // 2) + 1):
        block = pieces[at : at + size]
        if sum(each.fill is not None for each in block) < _LABELS_LEAST:
            continue
        count = 1
        while _is_same(block, pieces[at + size * count : at + size * (count + 1)], count):
            count += 1
        if count > 1:
            return size, count
    return 1, 1


def _is_same(block: Sequence[Piece], other: Sequence[Piece], ahead: int) -> bool:
    """Whether a block is another one so many cards ahead: the same words, and numbers that stay or go up by the card."""
    return len(block) == len(other) and all(
        one.key == each.key and (one.fill is None) == (each.fill is None) and _goes_on(one.numbers, each.numbers, ahead)
        for one, each in zip(block, other, strict=True)
    )


def _goes_on(first: Sequence[int], numbers: Sequence[int], ahead: int) -> bool:
    """Whether numbers of a card go on from those of the first one."""
    pairs = list(zip(first, numbers, strict=True))
    return all(number == one or (number > one and (number - one) % ahead == 0) for one, number in pairs)


class Asked(Struct, frozen=True):
    """What cards ask for: what they say, the table that they list, and the name of each of their places that is known, by its number."""

    text: str
    kind: str
    names: Mapping[int, str]

    def cards(self, blocks: Sequence[Sequence[Piece]]) -> Cards:
        """These pieces as cards."""
        places = [[each.fill for each in block if each.fill is not None] for block in blocks]
        named = [[(self.names[at], put) for at, put in enumerate(each) if at in self.names] for each in places]
        return Cards(self.text, self.kind, blocks[0][0].line, blocks[-1][-1].line, named)


def _made(pieces: Sequence[Piece], at: int, size: int, count: int, names: Names) -> Cards | None:
    """The cards that a repeated block is, where its labels ask for a record; None for any other."""
    lead = next((each.text for each in pieces[:at][::-1] if each.text[:1] != EDGE and each.fill is None), "")
    found = asked_by(pieces[at : at + size], lead, names)
    return found.cards([pieces[each : each + size] for each in range(at, at + size * count, size)]) if found else None


def asked_by(block: Sequence[Piece], lead: str, names: Names) -> Asked | None:
    """What one card below a line asks for; None where that is no record."""
    if any(_TIMES.search(each.key) for each in block):
        return None
    labels = [_unnumbered(each.text) for each in block if each.fill is not None]
    titles = [_unnumbered(each.text) for each in block if each.fill is None and each.text[:1] != EDGE]
    title = next((each for each in titles if each and texts.is_short(each, _LABEL_MOST)), "")
    named = [f"{title}{' ' * title.isascii()}{each}" if title and _BARE.fullmatch(each) else each for each in labels]
    behind = [_unnumbered(_NUMBER.split(each.text)[-1]) for each in block if each.fill is not None]  # 项目1丢单原因
    short = [one if not each or _BARE.fullmatch(each) else each for one, each in zip(labels, behind, strict=True)]
    overs = dict.fromkeys((f"{lead} {title}".strip(), title, lead))
    known = (tablewords.columns_of(heads, over, names) for heads in (named, labels, short) for over in overs)
    found = next((each for each in known if each is not None and each.kind in _KINDS), None)
    if found is None or not _NAMING & {*found.names.values()}:
        return None
    return Asked(" · ".join([*[title] * bool(title), *labels]), found.kind, found.names)

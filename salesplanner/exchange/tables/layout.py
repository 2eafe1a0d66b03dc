"""Where the table stands in a sheet: titles above it, headers in one row or two, and rows that are no data."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime

from msgspec import Struct, field

from salesplanner.domain.plaintext import one_line
from salesplanner.exchange.source import Cell, Row, written
from salesplanner.exchange.tables import grouping
from salesplanner.exchange.values import is_han

_LOOKED_AT = 40
_TOTAL = re.compile(
    r"(?:(?:\d{1,4}年?)?\d{0,2}[本上]?[页月季年]?(?:合\s*[计計]|小\s*[计計]|[总總]\s*[计計]|共\s*[计計]|[累纍]\s*[计計]|[总總]数)|(?:grand |sub)?totals?(?: (?:amount|sum|value))?|(?:grand |sub)?summar(?:y|ies)|sum|count|anzahl|[计計]数|summe|gesamt(?:summe)?|average|avg|mean|durchschnitt|平\s*均(?:值|数)?|均\s*值|zwischensumme|somme|totaux|suma|totale|totaal|eindtotaal|razem|łącznie|toplam|total (?:ht|ttc)|total g[ée]n[ée]ral|total general|totale generale|suma total|итого|합계)"
    r"\s*(?:[:：]?\s*(?:共\s*)?\d*\s*(?:[家个条行户人位名](?:公司|客户|联系人)?|(?:clients?|customers?|accounts?|contacts?|people|records|rows))?|[(（][^()（）]{0,20}[)）])",
    re.I,
)
# Of one client or month, which is named before it or after it.
_SUM = re.compile(
    r".{1,24}(?:小\s*[计計]|合\s*[计計]|[总總]\s*[计計]|\s(?:sub)?total)\s*[:：]?|(?:sub-?total|total (?:for|of)|[小合]\s*[计計])\s*[:：-]?\s*(?:for |of )?\S.{0,40}",
    re.I,
)
#: What each total has, of which nearly all rows have nothing: plain words, which are looked for five times as fast as sets of letters.
_HAS_TOTAL = re.compile(
    "计|計|均|总数|總数|余额|结转|avg|average|mean|durchsch|tota|sum|gesamt|somme|итого|합계|razem|łącznie|toplam"
).search
#: How many there are, as only a total says it under the name of a person or client: 2人, 共 3 家.
_COUNTED = re.compile(
    r"(?:共\s*)?(?:\d{1,6}|[一两二三四五六七八九十]{1,3})\s*(?:[家户人位名]|个(?:人|客户|联系人))(?:\s*[/／、,，;；].{1,20})?"
)
#: What a book of accounts says between the records of a client.
_LEDGER = re.compile("(?:期初|期末|年初|上期|上年|本期|本月|本年)(?:余额|结余|结转|合计|累计)")
_NOTE = re.compile(
    r"(?:注|备注|说明|附注|制表|製表|制单|製單|复核|列印|審核|统计|填表|编制|审核|审批|批准|经办|打印|数据来源|更新)\S{0,6}\s*[:：]|注\s*\d|[页頁][次码碼]\s*[:：]|第\s*\d+\s*[页頁]|共\s*\d+\s*[条家个行户页]"
    r"|(?:note|notes|generated|printed|exported|prepared|source)\b.{0,12}[:：]|(?:generated|printed|exported) (?:by|on)\b"
    r"|confidential\b.*distribut|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d{4}|(?:accrual|cash) basis|as of\b|copyright\b|©|page \d+|(?:total )?(?:records|rows)\s*:|total (?:number of )?\w+\s*:\s*\d|\d+ (?:records|rows)\b|end of (?:report|file)|[本总總共][页頁]?[筆笔条條]\s*[数數]\s*[:：]|\W*(?:[报報]表[结結]束|以下(?:空白|[无無]))",
    re.I,
)
#: A sentence of a numbered note.
_LISTED = re.compile(r"(?:\d{1,2}\s*[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳]|[*※★])\s*\D")
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[类部分章])\S*|\S{1,8}(?:阶段|片区|大区|部分|科室|(?<!俱乐)部|[^小]组)|([*=~#★☆●◆■▲—–-]{1,})[^*=~#]{1,30}?\1|【[^【】]{1,20}】|『[^』]{1,20}』|<<[^<>]{1,30}>>|《[^《》]{1,20}》|\[[^][]{1,30}\]"
)
#: What says that a cell is as the one above, or as the one to the left.
_AS_ABOVE = frozenset(
    {"同上", "同前", "同上行", "〃", "″", '"', "''", "ditto", "dto.", "idem", "dito", "same as above", "上同"}
)
_AS_LEFT = frozenset({"同左", "same as left"})
_AGAIN = _AS_ABOVE | _AS_LEFT
#: A time that a part of the table is of.
_PERIOD = re.compile(
    r"(?:\d{4}\s*年\s*)?(?:\d{1,2}\s*月\s*份?|第?[一二三四1-4]季度|[上下]半年)|\d{4}\s*年度?|\d{4}[-./]\d{1,2}|(?:\d{4}\s*)?Q[1-4](?:\s*\d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*(?:\d{4})?|(?:week|wk|kw|第)\s*\d{1,2}\s*周?|(?:周|星期)[一二三四五六日天]",
    re.I,
)
_VALUE = re.compile(
    r"[+(]?\d[\d\s().+-]{6,}|\S+@\S+\.\w+|\d{2,4}[-./年]\d{1,2}[-./月]\d{1,4}日?|[¥￥$€]?-?\d+(?:[.,]\d+)*"
)


class Layout(Struct, frozen=True):
    """A table found among the rows of a sheet.

    `shorts` are the lower headers where there are two rows of them, `header_row` is 0 where there is none, `above`
    what was written over the table, `skipped` the rows below it that are totals, notes or headers once more.
    """

    headers: tuple[str, ...]
    shorts: tuple[str, ...]
    header_row: int
    rows: list[Row]
    above: str = ""
    skipped: list[Row] = field(default_factory=list)
    grouped: int | None = None  # the column that headings among the rows say


def find(
    rows: Sequence[Row],
    knows: Callable[[str], bool],
    *,
    header_row: int | None = None,
    wide: Collection[int] = (),
) -> Layout:
    """The table among rows that are not blank.

    `knows` tells words that are headers, `header_row` names the row they are in, `wide` numbers the rows that are one
    cell over most of the table.
    """
    place = _named_place(rows, header_row) if header_row is not None else _header_place(rows, knows)
    if place is None:
        width = max(len(row) for _, row in rows)
        is_wide = _usual(rows) > 1
        records = [row for row in rows if not (is_wide and _is_part(row[1]))]
        return Layout(tuple(f"#{column + 1}" for column in range(width)), (), 0, records)
    if header_row is None and _is_upper(rows, place - 1, knows):
        place -= 1
    below = place + 2 if _is_double(rows, place, knows) else place + 1
    heads = [row for _, row in rows[place:below]]
    full, shorts = _headers(heads, _width(rows[place:]))
    data: list[Row] = []
    skipped: list[Row] = []
    said_again = False
    usual = _usual(rows[below:])
    words = {text for head in heads for text in map(written, head) if text}
    titles = {tuple(map(written, _filled(row))) for _, row in rows[:place]}  # which stand on each page
    for number, row in rows[below:]:
        texts = [cell.strip() if type(cell) is str else written(cell) for cell in row]
        is_head = not words.isdisjoint(texts) and _repeats(row, heads)
        is_title = bool(titles) and tuple(filter(None, texts)) in titles
        is_none = is_head or is_title or _is_no_data(row, texts, usual, number in wide, data)
        (skipped if is_none else data).append((number, row))
        said_again = said_again or not _AGAIN.isdisjoint(map(str.casefold, texts))
    data, skipped = _without_notes(_said_again(data) if said_again else data, skipped, usual)
    full, data, skipped, column = _regrouped(full, data, skipped, rows[place - 1] if place else None, wide)
    above = " ".join(text for _, row in rows[:place] for cell in row if (text := written(cell)))
    return Layout(full, shorts if below - place == 2 else (), rows[place][0], data, above[:500], skipped, column)


def _is_part(row: Sequence[Cell]) -> bool:
    """Whether a row is the title of a part of the list, and nothing else: -- A --."""
    cells = _filled(row)
    return len(cells) == 1 and bool(_SECTION.fullmatch(written(cells[0])))


def _said_again(rows: list[Row]) -> list[Row]:
    """The rows with what 同上 and its like stand for: the cell above, or the one to the left."""
    above: dict[int, Cell] = {}
    found: list[Row] = []
    for number, row in rows:
        cells = list(row)
        for place, cell in enumerate(cells):
            text = cell.strip().casefold() if type(cell) is str else ""
            if text in _AS_ABOVE and place in above:
                cells[place] = above[place]
            elif text in _AS_LEFT and place:
                cells[place] = cells[place - 1]
            if cells[place] is not None and cells[place] != "":
                above[place] = cells[place]
        found.append((number, cells))
    return found


def _regrouped(
    headers: tuple[str, ...], data: list[Row], skipped: list[Row], above: Row | None, wide: Collection[int]
) -> tuple[tuple[str, ...], list[Row], list[Row], int | None]:
    """The rows with what the headings among them say, as a column; a heading over merged cells was passed over."""
    over = [row for row in skipped if row[0] in wide and not _is_no_name(written(_filled(row[1])[0]))] if wide else []
    rows = sorted([*data, *over], key=lambda row: row[0]) if over else data
    totals = [number for number, row in skipped if _is_total(written(_filled(row)[0]))]
    found = grouping.grouped(above, rows, len(headers), _is_figure, _is_no_name, wide, totals)
    if found is None:
        return headers, data, skipped, None
    if found.place == len(headers):
        headers = (*headers, unlike(found.header or f"#{len(headers) + 1}", headers))
    records: list[Row] = []
    for number, row in rows:
        if number in found.values:
            cells = [*row, *[None] * (len(headers) - len(row))]
            cells[found.place] = found.values[number]
            records.append((number, cells))
    kept = [row for row in skipped if row not in over]
    others = [row for row in rows if row[0] in found.others]
    return headers, records, sorted([*kept, *others], key=lambda row: row[0]), found.place


def _is_no_name(text: str) -> bool:
    """Whether a text alone in a row is a note, a total, a month or the title of a part."""
    return bool(_NOTE.match(text) or _is_total(text) or _SECTION.fullmatch(text) or _PERIOD.fullmatch(text))


def is_period(text: str) -> bool:
    """Whether a text is a month, a week or another time, and nothing else; so is an empty one."""
    return not text or bool(_PERIOD.fullmatch(text))


def promise(rows: Sequence[Row], knows: Callable[[str], bool]) -> int:
    """How much like a table a sheet looks; 0 for an empty one."""
    if not rows:
        return 0
    known = max((_known(row, knows) for _, row in rows[:_LOOKED_AT]), default=0)
    records = sum(1 for _, row in rows[:2000] if len(_filled(row)) > 1)
    return 1 + min(len(rows), 3) + (min(known, 6) * 1000 if known > 1 else known * 10) + min(records, 900)


def filled(rows: Sequence[Sequence[Cell]]) -> list[Row]:
    """The rows that are not blank, with their numbers."""
    return [(number, row) for number, row in enumerate(rows, 1) if any(written(cell) for cell in row)]


# --- headers --------------------------------------------------------------------------------------------------------


def _filled(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if written(cell)]


def _width(rows: Sequence[Row]) -> int:
    """Up to which column the rows are filled."""
    width = 0
    for _, row in rows:
        for place in range(len(row) - 1, width - 1, -1):
            if written(row[place]):
                width = place + 1
                break
    return width


def _usual(rows: Sequence[Row]) -> int:
    """How many cells of a row are usually filled."""
    counts = sorted(len(_filled(row)) for _, row in rows[:200])
    return counts[len(counts) * 3 // 4] if counts else 0


def _known(row: Sequence[Cell], knows: Callable[[str], bool]) -> int:
    return sum(1 for text in {written(cell) for cell in row if isinstance(cell, str)} if text and knows(text))


def _named_place(rows: Sequence[Row], header_row: int) -> int:
    return next((place for place, (number, _) in enumerate(rows) if number >= header_row), 0)


def _header_place(rows: Sequence[Row], knows: Callable[[str], bool]) -> int | None:
    """The row with most words that are headers; else the first that is as wide as those below and holds texts only.

    None where the first such row holds values already.
    """
    near = rows[:_LOOKED_AT]
    scores = [_known(row, knows) for _, row in near]
    best = max(scores)
    if best >= 2 or (best == 1 and _usual(near) <= 2):
        first = next(place for place, score in enumerate(scores) if score * 2 >= best and score >= min(best, 2))
        if first + 1 < len(near) and scores[first + 1] > scores[first] and not _is_double(rows, first, knows):
            return first + 1
        return first
    usual = _usual(near)
    wanted = max(1, min(usual, max(2, round(usual * 0.6))))
    for place, (_, row) in enumerate(near[:12]):
        cells = _filled(row)
        if len(cells) < wanted:
            continue
        if not all(isinstance(cell, str) for cell in cells) or any(_VALUE.fullmatch(written(cell)) for cell in cells):
            return None if best == 0 and len(cells) > 1 else place
        return place
    return 0


def _is_double(rows: Sequence[Row], place: int, knows: Callable[[str], bool]) -> bool:
    """Whether the headers go on in the next row: words there stand under gaps, or under what they belong to."""
    if place + 1 >= len(rows) or rows[place + 1][0] != rows[place][0] + 1:
        return False
    upper, lower = rows[place][1], rows[place + 1][1]
    texts = [(written(cell), _at(upper, column)) for column, cell in enumerate(lower) if written(cell)]
    own = [below for below, above in texts if below != above]
    gaps = [below for below, above in texts if not above]
    words = all(isinstance(cell, str) for cell in lower if written(cell))
    return (
        words
        and bool(gaps)
        and not any(_VALUE.fullmatch(below) for below in own)
        and sum(map(knows, own)) * 2 >= len(own)
    )


def _is_upper(rows: Sequence[Row], place: int, knows: Callable[[str], bool]) -> bool:
    """Whether a row is the upper one of the headers that were found below it, and no title over them."""
    if place < 0 or len({written(cell) for cell in _filled(rows[place][1])}) < 2:
        return False
    return _known(rows[place][1], knows) > 0 and _is_double(rows, place, knows)


def _at(row: Sequence[Cell], column: int) -> str:
    return written(row[column]) if column < len(row) else ""


def _headers(heads: Sequence[Sequence[Cell]], width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names: list[str] = []
    shorts: list[str] = []
    group = ""
    for column in range(width):
        upper = one_line(_at(heads[0], column))
        lower = one_line(_at(heads[1], column)) if len(heads) > 1 else ""
        group = upper or (group if lower else "")
        short = lower or upper
        name = short if len(heads) == 1 or group == short or not lower else f"{group} {short}".strip()
        names.append(unlike(name or f"#{column + 1}", names))
        shorts.append(short)
    return tuple(names), tuple(shorts)


def own_head(chinese: str, other: str, headers: Collection[str]) -> str:
    """The header of a column that is put to a table, in the table's language."""
    return unlike(chinese if is_han("".join(headers)) else other, headers)


def unlike(name: str, names: Collection[str]) -> str:
    """A header with a number behind it where there is one of its name already."""
    plain, number = name, 2
    while name in names:
        name, number = f"{plain} ({number})", number + 1
    return name


# --- rows that are no data ------------------------------------------------------------------------------------------


def _repeats(row: Sequence[Cell], heads: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row is one of the header rows once more."""
    texts = [(column, text) for column, cell in enumerate(row) if (text := written(cell))]
    for head in heads:
        alike = sum(1 for column, text in texts if text == _at(head, column))
        if alike * 10 >= len(texts) * 6 and (alike > 1 or len(_filled(head)) == 1 == len(texts)):
            return True
    return False


def _without_notes(data: list[Row], skipped: list[Row], usual: int) -> tuple[list[Row], list[Row]]:
    """The records without the lines of a note below them, which begin after 说明： or are numbered sentences.

    What stands alone between a blank line and such a note is its title.
    """
    last = next((number for number, row in reversed(data) if len(_filled(row)) > 1), 0)
    tail = [(number, row) for number, row in data if number > last]
    if usual < 2 or not tail:
        return data, skipped
    noted = min((number for number, row in skipped if number > last and len(_filled(row)) == 1), default=0)
    notes = [
        (number, row)
        for number, row in tail
        if (noted and (number > noted or number > last + 1)) or _is_remark(row, data)
    ]
    return [row for row in data if row not in notes], sorted([*skipped, *notes], key=lambda row: row[0])


def _is_remark(row: Sequence[Cell], data: Sequence[Row]) -> bool:
    """Whether the one cell of a row below the records is a sentence, or words where the records have numbers."""
    place = next(column for column, cell in enumerate(row) if written(cell))
    above = [each[place] for _, each in data[:50] if place < len(each) and written(each[place]) and each is not row]
    numbers = sum(1 for cell in above if not isinstance(cell, str) or written(cell).isdigit())
    text = written(row[place])
    return (
        not isinstance(row[place], str)
        or bool(_LISTED.match(text) or re.search(r"[，。；！]|[a-z]{2}\. ", text))
        or (numbers > 0 and numbers * 2 > len(above))
    )


def _is_no_data(
    row: Sequence[Cell], texts: Sequence[str], usual: int, is_wide: bool, above: Sequence[Row] = ()
) -> bool:
    """Whether a row, whose cells are these texts, is a total, a note or the title of a part."""
    filled = [text for text in texts if text]
    first = filled[0]
    if (len(filled) > 1 or usual < 2) and not _NOTE.match(first) and not _HAS_TOTAL("\n".join(filled).casefold()):
        return False  # as nearly all rows
    cells = _filled(row)
    if any(_LEDGER.fullmatch(text) for text in filled):
        return True
    if len(cells) == 1 and usual > 1:
        return bool(
            _NOTE.match(first)
            or _TOTAL.fullmatch(first)
            or _SECTION.fullmatch(first)
            or _PERIOD.fullmatch(first)
            or is_wide
        )
    if _NOTE.match(first) and all(_NOTE.match(text) or _VALUE.fullmatch(text) for text in filled):
        return True
    totals = [text for text in filled if _TOTAL.fullmatch(text)] or [
        text
        for place, text in enumerate(texts)
        if text in filled[:3] and (_SUM.fullmatch(text) or _sums_up(text, place, above))
    ]
    if any("计" in text or "計" in text for text in totals) and any(map(_COUNTED.fullmatch, filled)):
        return True
    return bool(totals) and all(
        text in totals or _is_figure(row[place]) or _stands_above(text, place, above)
        for place, text in enumerate(texts)
        if text
    )


def _sums_up(text: str, place: int, above: Sequence[Row]) -> bool:
    """Whether a cell says that the row is the sum of what the column said last: Total Birch Bikes."""
    whose = text[len("total ") :].strip() if text.casefold().startswith("total ") else ""
    return bool(whose) and _stands_above(whose, place, above)


def _stands_above(text: str, place: int, above: Sequence[Row]) -> bool:
    """Whether a column says a text last: the client of a block, beside its sum."""
    said = (_at(row, place) for _, row in reversed(above[-500:]))
    return next(filter(None, said), "") == text


def _is_total(text: str) -> bool:
    return bool(_TOTAL.fullmatch(text) or _SUM.fullmatch(text))


def _is_figure(cell: Cell) -> bool:
    """Whether a cell beside 合计 is a sum and not a fact of a record."""
    if not isinstance(cell, str):
        return not isinstance(cell, (date, datetime))
    return bool(
        re.fullmatch(
            r"(?:共|计|约)?\s*(?:[A-Z]{0,3}[¥￥$€£]|[A-Z]{3})?\s*\(?-?\d?[\d,.，'’\s]{0,20}\d\)?\s*[万亿千wk%元]*\s*(?:[¥￥$€£₹]|[A-Z]{3})?\s*(?:[家个条行户台件次单人位名笔项份批套]{1,2}[\u4e00-\u9fff]{0,4}|(?:records?|rows?|items?|accounts?|contacts?|customers?|clients?|compan(?:y|ies)|people|persons?|deals?|orders?|visits?|calls?))?|[-—–/]+",
            cell.strip(),
            re.I,
        )
    )

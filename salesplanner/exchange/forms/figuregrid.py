"""Figures in a table: each open cell is what the texts above it and those before it name together, in either order.

Above and before it may stand a figure, a period, which value is meant, and whose figure it is: a channel, a product, a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from salesplanner.domain.targets import QUANTITY
from salesplanner.exchange.forms import (
    cellwords,
    figureabout,
    figurespans,
    figurewords,
    moneyunits,
    partnames,
    tablewords,
    texts,
    words,
)
from salesplanner.exchange.forms.content import Key
from salesplanner.exchange.forms.figurecells import Crossing
from salesplanner.exchange.forms.figuremetrics import AMOUNT
from salesplanner.exchange.forms.figureperiods import MONTHS_LEAST, Periods
from salesplanner.exchange.forms.figuresides import PERIOD, Rows, is_open
from salesplanner.exchange.forms.figurespans import Said
from salesplanner.exchange.forms.figurewords import Names

_UNIT = re.compile(r"(?:计量)?单位|units?|uom", re.IGNORECASE)
_PART = re.compile(
    r"(?:店|平台|渠道|区域?|省|市|商城|platform|store|shop|channel|region)\w?$|^[华东南西北中]{2}$", re.I
)
#: What stands below a figure and asks how many there were.
_NUMBERS = re.compile(
    r"(?:合同|订单)?(?:单数|笔数|份数|件数|个数|数量)(?:[（(][单笔份个件][)）])?|number|no\.?|count|#", re.I
)
_TEAM = re.compile(r"(?:所属)?部门|团队|小组|分公司|team|department|dept\.?|office", re.I)
_QUANTITY = re.compile(r"(?:销售)?数量(?:[（(][^（）()]*[)）])?|quantity|qty|units(?: sold)?", re.I)
_MEASURE = re.compile(
    r"(?:数量?|金额|总?额|[笔单份件个家次台箱]数|number|count|no\.?|value|amount|quantity|qty)\s*(?:[（(][^（）()]*[)）])?",
    re.I,
)
_OWN = Said(period="own")


def crossings(rows: Rows, names: Names, by: int | None = None, above: str = "", month: int = 0) -> list[Crossing]:
    """The cells of a table that hold figures, below a heading; `by` where nothing in it names a unit, `month` is the form's.

    Empty where it is no table of figures.
    """
    grid = _Grid(rows, names, by, above, month)
    found = _but_struck(rows, list(grid.crossings()))
    if grid.is_named(found):
        return _but_parts(found)
    own = [each for each in found if not grid.is_listed(each)]
    return [] if _are_sums(rows, own) else _but_parts(found)


def _but_struck(rows: Rows, found: Sequence[Crossing]) -> list[Crossing]:
    """Cells without those that the form has struck out by a dash, where others are left blank."""
    blank = [text for each in found if not cellwords.is_dash(text := rows[each.row].get(each.column, ""))]
    return [each for each in found if not cellwords.is_struck(rows[each.row].get(each.column, ""), blank)]


_WHOLE = re.compile(r"(?:grand |sub)?total\b|overall\b|全部|总(?![监经部店])|合计|.*(?:合计|总[计额]|\btotal)$", re.I)


def _but_parts(found: Sequence[Crossing]) -> list[Crossing]:
    """Cells without those of rows that seem to ask what a total below or above them asks: Room revenue beside Total revenue."""
    whole = {
        (each.column, each.metric, each.aspect, each.keys): each.row
        for each in found
        if _WHOLE.match(each.said.partition("\n")[0].strip())
    }
    asked = (whole.get((each.column, each.metric, each.aspect, each.keys), each.row) for each in found)
    return [each for each, row in zip(found, asked, strict=True) if row == each.row]


def tiles(rows: Rows, names: Names, month: int) -> dict[int, list[Crossing]]:
    """The figures whose names stand below them, by the row of blanks above its names; rows that are not drawn are empty."""
    grid = _Grid(rows, names, None, "", month)
    return {number: grid.named_below(number) for number in grid.captioned}


def are_relative(rows: Rows, names: Names, month: int) -> bool:
    """Whether the months that a table names are the form's own and those beside it, which become others with the form."""
    dated = _Grid(rows, names, None, "", month).dated
    return bool(month) and f"month{month}" in {each.partition("in")[0] for each in dated} and len(dated) < MONTHS_LEAST


def joined(rows: Rows, number: int) -> dict[int, str]:
    """The texts of a row, with those of the row above where cells are merged."""
    row, above = rows[number], rows[number - 1] if number else {}
    filled = [text for text in above.values() if text.strip()]
    is_merged = len(filled) > len(set(filled)) > 1 or any(
        text.strip() and above.get(c) == text for c, text in row.items()
    )
    both = {column: [above.get(column, "") * is_merged, text] for column, text in row.items()}
    return {column: " ".join(dict.fromkeys(part for part in parts if part.strip())) for column, parts in both.items()}


def _are_sums(rows: Rows, found: Sequence[Crossing]) -> bool:
    """Whether all that was found are the sums of a list: it is no table of figures."""
    first = [next((text for _, text in sorted(row.items()) if text.strip()), "") for row in rows]
    numbers = {each.row for each in found}
    is_list = any(first[1 : min(numbers)]) or sum(not each for each in first[1 : min(numbers)]) > 1 if found else True
    return not found or (is_list and all(words.is_total(first[row]) for row in numbers))


def _texts(run: Sequence[tuple[int, str]]) -> list[str]:
    """The texts of a run of cells, the innermost first."""
    return [text for _, text in reversed(run)]


def _of_amounts(found: Sequence[Crossing]) -> list[Crossing]:
    """Cells of a table of what orders are worth: the share of the total below the amounts is that of them, not of their number."""
    is_worth = any(each.metric == "orders.amount" for each in found)
    is_counted = any(each.metric == "orders.count" and not each.aspect.endswith("share") for each in found)
    return [
        replace(each, metric="orders.amount") if is_worth and not is_counted and each.metric == "orders.count" else each
        for each in found
    ]


def _of_number(heads: Sequence[Said | None]) -> list[Said | None]:
    """Heads of which the last asks how many orders there were: 签约 over 单数 and 金额."""
    found = [
        replace(each, metric="orders.count") if each and each.metric == "orders.amount" else each for each in heads
    ]
    return [*found[:-1], next((each for each in found if each is not None and each.metric.endswith("count")), None)]


def _of_sold(left: Sequence[tuple[int, str]], sides: Sequence[Said | None]) -> tuple[list[Said | None], list[Key]]:
    """What stands before a cell with the part whose sales it names: 客房收入, which a book without such a part calls all of them."""
    if not left or sides[-1] not in (None, Said("orders.amount")) or not partnames.sold_part(left[-1][1]):
        return list(sides), []
    column, text = left[-1]
    return [*sides[:-1], Said("orders.amount")], [Key(text, 2 * column, is_strict=sides[-1] is None)]


def _below(metric: str, head: str) -> str:
    """A metric below a head that tells of another side of it: 出货（台） | 金额（元）. Empty where nobody knows that side."""
    is_money = moneyunits.divisor_of(head) is not None
    if metric.endswith(".amount") and _QUANTITY.fullmatch(head.strip()):
        return ""  # 产品 | 数量 | 金额: so many pieces
    if metric == QUANTITY and (is_money or AMOUNT.fullmatch(head.strip())):
        return "orders.amount"
    return (
        "" if metric.endswith(".count") and is_money else metric
    )  # 协议公司 below 收入（元） is no number of agreements


class _Grid(Periods):
    """A table whose open cells are being understood."""

    def __init__(self, rows: Rows, names: Names, by: int | None, above: str, month: int) -> None:
        rows = [figurespans.with_days(row) for row in rows]
        super().__init__(rows, names, above, month)
        self.by = by
        self._units: dict[
            int, int | None
        ] = {}  # by row: what the amounts below a line as wide as the table are divided by
        over: list[str] = []
        for number, row in enumerate(rows):
            said = {text for text in row.values() if text.strip()}
            self.over.append(over)
            self._units[number] = by
            is_alone = len(said) == 1 and len(set(row.values())) > 1 and figureabout.is_about(*said)
            is_wide = len(said) == 1 and sum(map(bool, row.values())) >= max(2, (len(row) + 1) // 2)
            if is_wide or (len(said) == 1 and len(row) == 1) or (is_alone and not self._is_answered(number)):
                over = self.over[number] = [*said]
                self.wide.add(number)
                by = moneyunits.captioned(*said) or by
            elif len(said) == 1 and by is None and not any(map(self._is_more, range(number))):
                by = moneyunits.captioned(*said)  # of all that follows, for nothing but captions stands above
            self._units[number] = by
        self.captioned = self._over_captions()

    def _over_captions(self) -> set[int]:
        """The rows of blanks each over the row that says what they hold: tiles with a large figure above its name.

        Rows of blanks and of names alternate there, from a blank one to the last names, below which nothing is left open.
        """
        found: set[int] = set()
        number = 0
        while number + 1 < len(self.rows):
            pairs = []
            row = number
            while self._is_of_blanks(row) and self._is_of_names(row + 1):
                pairs.append(row)
                row += 2
            is_first = not number or number - 1 in self.wide or not self._is_of_names(number - 1)
            if pairs and is_first and not self._is_of_blanks(row):
                found |= {*pairs}
            number = max(row, number + 1)
        return found

    def _is_of_blanks(self, number: int) -> bool:
        row = self.rows[number] if number < len(self.rows) else {}
        return len(row) > 1 and all(texts.is_blank(text) for text in row.values())

    def _is_of_names(self, number: int) -> bool:
        """Whether all that a row says are names of figures, two at least."""
        row = self.rows[number] if number < len(self.rows) else {}
        named = [self._name(text) for text in row.values() if not texts.is_blank(text)]
        return len(named) > 1 and all(named)

    def _name(self, text: str) -> tuple[str, ...]:
        """The metric and the value that a name of a figure says alone; empty for one that does not."""
        said = self.say(text)
        if said is not None and said.metric:
            aspect = figurespans.aspect_of(self.settled(said.period), said.value)
            return (said.metric, aspect) if aspect else ()
        metric, _, aspect = figurewords.figure_of(text, self.names).removeprefix("figure.").rpartition(".")
        return (metric, aspect) if metric else ()

    def named_below(self, number: int) -> list[Crossing]:
        """The figures of a row of blanks whose names stand below them."""
        found = []
        for column, text in sorted(self.rows[number + 1].items()):
            named = self._name(text)
            if named and column in self.rows[number]:
                by = moneyunits.divisor_of(text)
                by = self._units[number] if by is None else by
                metric = figurewords.in_unit(named[0], by, text)
                found.append(Crossing(number, column, metric, named[1], by, text, heads=(number + 1,)))
        return found

    def _is_more(self, number: int) -> bool:
        """Whether a row says more than one thing."""
        return len({text for text in self.rows[number].values() if text.strip()}) > 1

    def crossings(self) -> Iterator[Crossing]:
        """The cells that hold figures, row by row; of rows for persons without a name the first is one's own."""
        found = [each for number in range(len(self.rows)) for each in self._of_row(number)]
        persons = {(key.axis, key.text, each.row) for each in found for key in each.keys if key.is_person}
        named = {axis for axis, text, _ in persons if text}
        own = {axis: min(row for at, _, row in persons if at == axis) for axis, _, _ in persons if axis not in named}
        for each in _of_amounts(found):
            blank = next((key.axis for key in each.keys if key.is_person and not key.text), None)
            if blank is None or own.get(blank) == each.row:
                yield each
        for axis, row in own.items():
            yield Crossing(row, axis // 2, "field", "name", None)

    def _of_row(self, number: int) -> list[Crossing]:
        if number in self.captioned:
            return self.named_below(number)
        is_none = number in self.wide or self._is_other(number) or self._is_of_labels(number) or self._is_stage(number)
        row = {} if is_none else self.rows[number]
        cells = [self._crossing(number, column) for column in sorted(row) if self.is_open(number, column)]
        found = [each for each in cells if each is not None and each.aspect]
        beside = [] if found else self._beside(number)
        return found or (beside if len({each.aspect for each in beside}) > 1 else [])

    def _is_stage(self, number: int) -> bool:
        """Whether a row is of a stage of deals, which may be called as a figure is."""
        return any(tablewords.is_stage(self.rows[each].get(self.side(number), "")) for each in range(number))

    def _is_other(self, number: int) -> bool:
        """Whether a row is none of the table: words or a signature behind its sums or figures, or a name behind values of figures."""
        own = self._first(number)
        if self.say(own) is not None or words.is_total(own) or partnames.sold_part(own):
            return False
        above = [self._first(row) for row in range(number)]
        is_words = self._is_of_words(own)
        if is_words and any(map(words.is_total, above)):
            return True
        if len({text for text in self.rows[number].values() if not is_open(text)}) > 1:
            return False
        headings = (row for row in self.wide if row < number and sum(map(bool, self.rows[row].values())) > 1)
        begin = max(headings, default=-1) + 1
        said = [self.say(text) for text in above[begin:] if not words.is_total(text)]
        is_below = begin > 0 and all(map(self._is_of_words, above[begin:]))  # 四、工作说明 over the whole table
        if is_words and (is_below or any(each is not None for each in said)):
            return True
        rows = [row for row in range(begin, number) if any(self.is_open(row, column) for column in self.rows[row])]
        told = (self.say(above[row]) for row in rows if not words.is_total(above[row]))
        return bool(own) and any(each is not None and bool(each.value) and not each.metric for each in told)

    def _is_of_words(self, text: str) -> bool:
        """Whether what a row begins with asks for words or a signature."""
        return self.say(text) is None and (
            bool(words.block_of(text)) or texts.is_signed(text) or words.ends_table(text)
        )

    def _first(self, number: int) -> str:
        """What a row begins with."""
        return next((text for _, text in sorted(self.rows[number].items()) if text.strip()), "")

    def is_named(self, found: Sequence[Crossing]) -> bool:
        """Whether each row of a table by parts says of which it is: it is no list that is to be written."""
        keys = {each.row: key.axis // 2 for each in found for key in each.keys if key.is_strict and not key.is_person}
        rows = sorted(keys)
        between = range(rows[0], rows[-1] + 1) if rows else range(0)
        named = {self.rows[each].get(keys[rows[0]], "") for each in between}
        if len(rows) < 2 or len(named) < len(between) or any(map(is_open, named)):
            return False
        heads = [text for text in joined(self.rows, rows[0] - 1).values() if text.strip()] if rows[0] else []
        listed = tablewords.columns_of(heads, self.above, self.names, self.by)
        return listed is None or len(listed.names) < len(heads)

    def is_listed(self, crossing: Crossing) -> bool:
        """Whether a cell belongs to a row of a list by parts, which is read as one."""
        return any(key.is_strict and not key.axis % 2 and not key.is_person for key in crossing.keys)

    def _is_answered(self, number: int) -> bool:
        """Whether a row that names a period alone holds figures of it, and is no heading of the rows below."""
        return any(
            self.is_open(number, column) and self._crossing(number, column) is not None for column in self.rows[number]
        )

    # --- what it is ---------------------------------------------------------------------------------------------

    def _crossing(self, number: int, column: int) -> Crossing | None:
        up, left = self.up(number, column), self.left(number, column)
        if not up or (left and words.is_total(left[-1][1]) and self._is_label(up[-1][0], column)):
            return None  # 合计 below the numbers of the rows, beside their labels
        head = up[-1][0]
        units = self._units_of(number, head)
        by = next((moneyunits.divisor_of(text) for text in units.values()), None)
        left = [each for each in left if each[0] not in units]
        over = (self._over(row, column, text) for row, text in up[:-1])
        heads = [*over, self.head_of(head, len(up) < 2).get(column)]
        if heads[-1] is None and _NUMBERS.fullmatch(up[-1][1].strip()):
            heads = _of_number(heads)
        sides = [_OWN if PERIOD.fullmatch(text.strip()) else self._said_beside(head, at, text) for at, text in left]
        sides, keys = _of_sold(left, self._in_two(left, sides))
        keys += [*self._keys_before(number, head, left, sides), *self._keys_above(head, column, up, heads)]
        strict = {key.axis % 2 for key in keys if key.is_strict}
        if any(each is not None and each.period.startswith("weekday") for each in sides):
            return None  # the days of a list
        teller = left[-1][1] if left else self._corner(number, head)
        is_told = (1 in strict or words.is_total(up[-1][1])) and bool(figurewords.told_by(teller, self.names))
        if 0 in strict or (left and words.is_total(left[-1][1])):
            heads[-1] = self._of_part(head, column, heads[-1])
        is_known = (heads[-1] is not None or 1 in strict) and (any(sides) or 0 in strict or is_told)
        is_known = is_known and not self._is_of_pieces(left, sides)
        metric = self.metric_of((number, column), heads, sides, head, left, up[-1][1]) if is_known else ""
        if not metric:
            return None
        if heads[-1] is not None and not heads[-1].period and any(map(self._is_unclear, up[:-1], heads)):
            return None
        is_of_all = strict or any(map(words.is_total, (up[-1][1], *(text for _, text in left[-1:]))))
        meant = self.meant(number, up[-1], heads, sides)
        if meant is None or (meant[1] == "share" and not is_of_all) or self._is_behind_list(number, head, left, sides):
            return None
        said = f"{left[-1][1] if left else ''} {up[-1][1]}"
        aspect = self.aspect(*meant, said, self.over[number])
        corner = self.rows[head].get(self.side(head), "")
        told = (moneyunits.divisor_of(text) for text in (*_texts(left), *_texts(up), corner))
        said_units = (*told, moneyunits.captioned(corner))
        by = by or next((each for each in said_units if each is not None), self._units[number])
        metric = _below(metric, up[-1][1])
        if not metric:
            return None
        metric = figurewords.in_unit(metric, by, f"{said} {self.rows[head]}".replace("单位", ""))
        said = " \n".join([*_texts(left), *_texts(up), *units.values()])
        return Crossing(number, column, metric, aspect, by, said, tuple(keys), tuple(row for row, _ in up))

    def _is_of_pieces(self, left: Sequence[tuple[int, str]], sides: Sequence[Said | None]) -> bool:
        """Whether a row asks for so many pieces of what is told in money."""
        last = sides[-1] if sides else None
        return last is not None and not last.metric and bool(_QUANTITY.fullmatch(left[-1][1].strip()))

    def _in_two(self, left: Sequence[tuple[int, str]], sides: list[Said | None]) -> list[Said | None]:
        """What the texts before a cell say, the last of them with the one before it where it needs that: 客户 before 新增（家）."""
        if len(left) < 2:
            return sides
        (_, outer), (_, inner) = left[-2:]
        is_measure = sides[-1] is None or bool(_MEASURE.fullmatch(inner.strip()))
        if not is_measure or (sides[-1] is not None and sides[-1].metric):
            return sides
        both = next((said for each in ("", " ") if (said := self.say(f"{outer}{each}{inner}")) and said.metric), None)
        return sides if both is None else [*sides[:-2], both, both]

    def _said_beside(self, head: int, column: int, text: str) -> Said | None:
        """What a text before a cell says of a figure; nothing where it names a part as those around it do: Rooms, Banquets, Meetings."""
        said = self.say(text)
        if said is None or not said.metric or said.period or said.value or figurewords.is_money(said.metric):
            return said
        heads = (each for each in self.head_of(head, True).values() if each is not None)
        if not any(figurewords.is_money(each.metric) for each in heads):
            return said
        beside = {self.rows[row].get(column, "") for row in range(head + 1, len(self.rows)) if row not in self.wide}
        parts = [each for each in beside if not is_open(each) and not words.is_total(each) and each != text]
        return None if parts and all(self.say(each) is None for each in parts) else said

    def _is_label(self, number: int, column: int) -> bool:
        """Whether a cell is one of several below each other that stand before blanks: no head, but the label of its row."""
        row, above = self.rows[number], self.rows[number - 1] if number and number - 1 not in self.wide else {}
        last = max((each for line in self.rows for each, text in line.items() if text.strip()), default=column)
        behind = [self.is_open(number, each) for each in row if column < each <= last]
        return bool(behind) and all(behind) and not is_open(above.get(column, "")) and above.get(column) != row[column]

    def _over(self, row: int, column: int, text: str) -> Said | None:
        """What a text says that reaches over several heads: Month is the report's own."""
        return self.say(text) or (_OWN if PERIOD.fullmatch(text.strip()) else self.head_of(row, True).get(column))

    def _corner(self, number: int, head: int) -> str:
        """What the corner says of the only row below its head, where nothing stands before that: 各渠道销售额 | 线上 | 线下."""
        following = self.rows[number + 1] if number + 1 < len(self.rows) else {}
        is_only = number == head + 1 and (not following or any(map(str.strip, following.values())))
        return self.rows[head].get(self.side(head), "") if is_only else ""

    def _is_of_labels(self, number: int) -> bool:
        """Whether a row is one of labels, each before its answer, below heads of figures: 打电话 | __ | 报价 | __."""
        row = self.rows[number]
        opened = [column for column in sorted(row) if column > self.side(number) and self.is_open(number, column)]
        behind = [column for column in row if opened and column > opened[0] and not self.is_open(number, column)]
        said = (self.say(row[column]) for column in behind)
        heads = (up and self.say(up[-1][1]) is not None for up in (self.up(number, column) for column in behind))
        return any(each is not None and bool(each.metric) for each in said) or any(heads)

    def _of_part(self, head: int, column: int, said: Said | None) -> Said | None:
        """What a head means over the rows of parts, whose figure is named elsewhere: Amount, and % for a share of the total."""
        text = self.rows[head][column].strip()
        if text == "%" and self._is_share(head, column):
            return Said(value="share")
        return Said(value="value") if said is None and AMOUNT.fullmatch(text) else said

    def _is_share(self, head: int, column: int) -> bool:
        """Whether % is that of a total: behind the first figure of the parts, where nothing is compared with a target."""
        said = {each: self.say(text) for each, text in self.rows[head].items() if text.strip() != "%"}
        before = [each for at, each in said.items() if at < column and each is not None]
        is_compared = any(each.period not in ("", "own") or each.value not in ("", "value") for each in before)
        asked = {each.value for each in said.values() if each is not None}
        return bool(before) and not is_compared and not asked & {"target", "attainment", "share"}

    def _is_behind_list(
        self, number: int, head: int, left: Sequence[tuple[int, str]], sides: Sequence[Said | None]
    ) -> bool:
        """Whether a row that names a period stands behind rows of a list: 下周计划 behind 周一 to 周五."""
        if not left or not any(sides) or any(each is not None and each.metric for each in sides):
            return False
        before = (self.rows[each].get(left[-1][0], "") for each in range(head + 1, number) if each not in self.wide)
        said = [text for text in before if text.strip() and not is_open(text)]
        listed = (self.say(text) for text in said if not PERIOD.fullmatch(text.strip()))
        is_list = any(each is None or each.period.startswith("weekday") for each in listed)
        return is_list and not words.is_total(left[-1][1])

    def _is_unclear(self, over: tuple[int, str], said: Said | None) -> bool:
        """Whether nobody knows of which period a group of columns is, where those beside it say so."""
        row = self.rows[over[0]]
        beside = (self.say(text) for text in row.values())
        is_side = over[1] == row.get(self.side(over[0]))
        return said is None and not is_side and any(each is not None and each.period for each in beside)

    def _units_of(self, number: int, head: int) -> dict[int, str]:
        """The units of a row that stand in columns of their own, below a head that says so; Units over blanks are pieces."""
        row = self.rows[number]
        columns = (column for column, text in self.rows[head].items() if _UNIT.fullmatch(text.strip()))
        return {column: row[column] for column in columns if row.get(column, "").strip()}

    def _keys_before(
        self, number: int, head: int, left: Sequence[tuple[int, str]], sides: Sequence[Said | None]
    ) -> Iterator[Key]:
        """What before a cell says whose it is: all that is no figure, period or value; alone it must say so."""
        for (column, text), said in zip(left, sides, strict=True):
            if said is None and figurewords.told_by(text, self.names):
                continue
            if _TEAM.fullmatch(self.rows[head].get(column, "").strip()):
                continue  # which the person is of
            is_person = words.field_of(self.rows[head].get(column, "")) == "field.name"
            if is_person or (said is None and not (words.is_total(text) and not any(sides))):
                plain = figurespans.PART_OF.sub("", text)
                yield Key(plain, 2 * column, is_strict=is_person or not any(sides), is_person=is_person)
        side = self.side(number)
        if not left and words.field_of(self.rows[head].get(side, "")) == "field.name":
            yield Key("", 2 * side, is_strict=True, is_person=True)

    def _keys_above(
        self, head: int, column: int, up: Sequence[tuple[int, str]], heads: Sequence[Said | None]
    ) -> Iterator[Key]:
        for (number, text), said in zip(up, heads, strict=True):
            if said is None and not AMOUNT.fullmatch(text.strip()):
                beside = self.rows[number].get(self.side(number), "")
                around = " ".join([beside, self.above, *self.over[number]])
                is_parted = bool(figurewords.PARTED.search(around) or _PART.search(text))
                is_parted = is_parted or any(map(words.is_total, self.rows[number].values()))
                if is_parted or number != head:
                    yield Key(text, 2 * number + 1, is_strict=number == head)

    # --- labels beside their answers ----------------------------------------------------------------------------

    def _beside(self, number: int) -> list[Crossing]:
        """The cells of a row of which each has its label before it: 销售额 | 目标 | __ | 完成 | __."""
        row, found, metric, label = self.rows[number], list[Crossing](), "", ""
        said: Said | None = None
        by, is_answered, is_joined = None, True, False
        for column in sorted(row):
            text = row[column]
            if not self.is_open(number, column):
                new = self.say(text)
                if new is not None and new.metric:
                    metric, said, label, by, is_answered = new.metric, new, text, moneyunits.divisor_of(text), False
                elif metric and new is not None and not is_answered:
                    is_joined |= said is not None
                    said, label = new, f"{label} {text}"
                else:
                    metric = "" if new is None else metric
                continue
            if metric and said is not None and label:
                aspect = figurespans.aspect_of(self.settled(said.period), said.value)
                is_own = said.metric and not said.value
                if aspect and not is_own:
                    found.append(Crossing(number, column, metric, aspect, by or self.by, label))
                is_answered = bool(is_own)
                label = "" if is_own else label.partition(" ")[0]
                said = None
        return found if is_joined else []

"""Which record goes into which row of a form's table, and what the rows below it, Others and Total, come to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import tablewords, words
from salesplanner.exchange.forms.content import Content, Exact, Value, counted, in_one
from salesplanner.exchange.forms.partnames import known_as
from salesplanner.exchange.forms.tablewords import Columns

Record = Mapping[str, Value]
#: The tables of what is sold by something.
PARTED = ("regions", "channels", "lines", "products")
#: By what a row is known that the form names itself.
_KEYS = ("weekday", "stage", "part", "client", "deal", "campaign")
_DAYS_MOST = 31
_WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天])|\b(mon|tue|wed|thu|fri|sat|sun)", re.I)
_WEEKDAYS = {
    each: str(day)
    for day, both in enumerate(("一mon", "二tue", "三wed", "四thu", "五fri", "六sat", "日sun"))
    for each in (both[0], both[1:])
}


#: How areas are called that are larger than a province: 华东, 西南片区, North-west, East.
_AREA = re.compile(
    r"(?:华[东南西北中]|[东西][南北部]|[东南西北]方|[东南西北中]部|[东南西北]|中原|江浙沪|珠三角|长三角)(?:地区|区域|大区|片区?|区)?"
    r"|(?:north|south|east|west|cent(?:re|er|ral)|mid)[ -]?(?:ern|east(?:ern)?|west(?:ern)?|lands?)?(?:[ -]?(?:china|region|area|territory))?",
    re.I,
)


class Listing(Struct, frozen=True):
    """The columns of a table: the name of each that is known, by what its amounts are divided, and how many rows are asked for.

    Of the `largest` those are listed that are worth most; by `areas` channels may be meant, where a book keeps areas as such.
    """

    names: Mapping[int, str]
    units: Mapping[int, int | None]
    most: int | None = None
    is_largest: bool = False
    is_by_areas: bool = False

    @classmethod
    def of(cls, columns: Columns, names: Mapping[int, str], units: Mapping[int, int | None], rows: int) -> Listing:
        """What columns ask for in a form that has so many rows for it."""
        return cls(names, units, columns.most_of(rows), columns.is_largest, columns.is_by_areas)

    def placed(self, content: Content, target: str, rows: Sequence[Mapping[int, str]]) -> list[Record | None]:
        """What goes into each of the rows that say this now, and into new ones behind them; None for one that is left alone.

        Rows that the form names, with nothing else in them, get what belongs to their names; others give way.
        """
        records = self._records(content, target)
        key = next((column for name in _KEYS for column, each in self.names.items() if each == name), None)
        if rows and key is not None and all(self._is_named(row, key) for row in rows):
            named = [row[key] for row in rows]
            if self.names[key] == "weekday" and content.fields.get("kind") not in ("week", "day"):
                return [None] * len(rows)  # which Monday of the month?
            if self.names[key] == "part":
                found_by_name = parts_named(content, named, target.removeprefix("table."))
            else:
                known = _by_name(self._all(content, target), self.names[key])
                found_by_name = _dealt(named, known)
            return [self._but(each, key) for each in found_by_name]
        dated = next((column for column, each in self.names.items() if each == "date"), None)
        if rows and dated is not None and target == "table.days" and all(self._is_named(row, dated) for row in rows):
            by_day = {_day_of(each.get("date", "")): each for each in records}
            return [self._but(by_day.get(_day_of(row[dated])), dated) for row in rows]
        if (
            rows
            and dated is not None
            and all(self._is_named(row, dated) and _WEEKDAY.search(row[dated]) for row in rows)
        ):
            return self._by_weekday(records, [row[dated] for row in rows], dated, content)
        if not records:
            return []
        listed = records[: self.most]
        found: list[Record | None] = [
            each
            if number < len(rows) and self._is_numbered(rows[number])
            else {**each, tablewords.NUMBER: str(number + 1)}
            for number, each in enumerate(listed)
        ]
        emptied = {name: "" for name in self.names.values() if name != tablewords.NUMBER}  # numbers belong to the form
        return found + [emptied if self._is_filled(row) else None for row in rows[len(found) :]]

    def _by_weekday(
        self, records: Sequence[Record], days: Sequence[str], dated: int, content: Content
    ) -> list[Record | None]:
        """What belongs to the days of a week that the rows name; nothing where nobody knows of which week they are."""
        if content.fields.get("kind") not in ("week", "day"):
            return [None] * len(days)
        found: dict[str, list[Record]] = {}
        for each in records:
            day = each.get("date")
            if isinstance(day, Exact) and day.kind == "day":
                found.setdefault(str((int(day.number) - 2) % 7), []).append(each)  # as workbooks count days
        return [self._but(each, dated) for each in _dealt(days, found)]

    def _is_numbered(self, row: Mapping[int, str]) -> bool:
        """Whether the form has a number in a row already: it stays."""
        return any(row.get(column, "").strip() for column, name in self.names.items() if name == tablewords.NUMBER)

    def was_written(self, row: Mapping[int, str]) -> bool:
        """Whether a row holds a record already, an earlier month's, and not only the name of what it asks for."""
        return sum(bool(row.get(at, "").strip()) for at, name in self.names.items() if name != tablewords.NUMBER) > 1

    def _is_filled(self, row: Mapping[int, str]) -> bool:
        return any(row.get(column, "").strip() for column, name in self.names.items() if name != tablewords.NUMBER)

    def below(self, content: Content, target: str, text: str, *, has_rest: bool) -> Record:
        """What a row below comes to: a sum of what is listed, or of all where the rest has a row too, or that rest."""
        records = self._records(content, target)
        if words.is_total(text) and target.removeprefix("table.") in PARTED:
            wholes = {
                name: content.figures.get(name.rpartition(".")[0], {}) for name in self.names.values() if "." in name
            }
            whole = {name: values.get(name.rpartition(".")[2]) for name, values in wholes.items()}
            is_whole = {name: Exact("100%", Decimal(1), "percent") for name in whole if name.endswith(".share")}
            whole["change"] = content.figures.get("orders.amount", {}).get("change_previous")
            found = {name: value for name, value in (whole | is_whole).items() if value is not None}
        else:
            found = {}
        listed = records if has_rest and words.is_total(text) else records[: self.most]
        if not words.is_total(text):
            listed = records[self.most or len(records) :] if words.is_rest(text) else []
        return found | {
            name: total
            for name in set(self.names.values()) - set(found)
            if (total := _sum([row[name] for row in listed if name in row], is_share=name.endswith("share")))
            is not None
        }

    def _records(self, content: Content, target: str) -> Sequence[Record]:
        """Those that are listed: parts only where anything that is asked for is not nothing."""
        asked = {*self.names.values()} - {tablewords.NUMBER, "part", "share", "previous_share", "owner"}
        records = self._all(content, target)
        return [each for each in records if "part" not in each or any(map(_is_any, (each.get(name) for name in asked)))]

    def _all(self, content: Content, target: str) -> Sequence[Record]:
        kind = target.removeprefix("table.")
        channels = content.tables.get("channels", ())
        is_by_areas = self.is_by_areas and kind == "regions" and _are_areas(channels)
        records = channels if is_by_areas else content.tables.get(kind, ())
        return sorted(records, key=_worth, reverse=True) if self.is_largest else records

    def _is_named(self, row: Mapping[int, str], key: int) -> bool:
        others = (
            row.get(column, "")
            for column, name in self.names.items()
            if name not in (tablewords.NUMBER, self.names[key])
        )
        return bool(row.get(key, "").strip()) and not any(map(str.strip, others))

    def _but(self, record: Record | None, key: int) -> Record | None:
        return None if record is None else {name: each for name, each in record.items() if name != self.names[key]}


def _are_areas(records: Sequence[Record]) -> bool:
    """Whether parts are areas by their names, most of them."""
    names = [str(each.get("part", "")).strip() for each in records]
    return len(names) > 1 and 2 * sum(_AREA.fullmatch(each) is not None for each in names) > len(names)


def _worth(record: Record) -> Decimal:
    amount = record.get("amount")
    return amount if isinstance(amount, Decimal) else Decimal(0)


def _is_any(value: Value | None) -> bool:
    """Whether a value is more than nothing."""
    number = value.number if isinstance(value, Exact) else value
    return bool(number) and number not in ("0", "–")


def _sum(values: Sequence[Value], *, is_share: bool) -> Value | None:
    """The sum of amounts, or of shares; None of anything else."""
    if values and all(isinstance(each, Decimal) for each in values):
        return sum((each for each in values if isinstance(each, Decimal)), Decimal(0))
    if values and all(isinstance(each, Exact) and each.kind == "count" for each in values):
        return counted(sum(int(each.number) for each in values if isinstance(each, Exact)))
    shares = [each.number for each in values if isinstance(each, Exact) and each.kind == "percent"]
    if not is_share or not values or len(shares) < len(values):
        return None
    whole = sum(shares, Decimal(0))
    return Exact(f"{whole * 100:.0f}%", whole, "percent")


def parts_named(content: Content, named: Sequence[str], first: str = "") -> list[Record | None]:
    """What was sold by the parts of these names, looked for in the table `first`, else in the others: a form's regions may be the
    book's channels. None for a name that is not in the table.
    """
    wanted = [_known_by(name) for name in named]
    for table in dict.fromkeys(filter(None, (first, *PARTED))):
        known = _by_name(content.tables.get(table, ()), "part")
        if any(known_as(name, known) for name in wanted):
            # What has no part is none of those whose names are not known.
            return [_joined(known[said]) if (said := known_as(name, known)) else None for name in wanted]
    return [None] * len(wanted)


def _day_of(said: Value) -> int:
    """The day of the month that a date names: 1日, 10月1日, 1 Oct, 10/1; 0 for none."""
    numbers = [int(each) for each in re.findall(r"\d+", said.text if isinstance(said, Exact) else str(said))]
    days = [each for each in numbers if each <= _DAYS_MOST]
    return days[-1] if days else 0


def _by_name(records: Sequence[Record], name: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for each in records:
        found.setdefault(_known_by(each.get(name, "")), []).append(each)
    return found


def _known_by(said: Value) -> str:
    """What a row's name is known by: 周一, Monday and 星期一（10.26） are one day."""
    text = said.text if isinstance(said, Exact) else str(said)
    found = _WEEKDAY.search(text)
    if found is None:
        return bare(text)
    return _WEEKDAYS[(found[1] or found[2]).lower().replace("天", "日")]


def _dealt(named: Sequence[str], known: Mapping[str, Sequence[Record]]) -> list[Record | None]:
    """What belongs to each name: all of it in one row, or one in each of several rows of that name and the rest in the last."""
    names, found = [_known_by(name) for name in named], list[Record | None]()
    for number, name in enumerate(names):
        before, is_last = names[:number].count(name), name not in names[number + 1 :]
        records = known.get(name, ())
        found.append(_joined(records[before : None if is_last else before + 1]))
    return found


def _joined(records: Sequence[Record]) -> Record | None:
    """Several records in one row: amounts and counts added up, words one behind the other."""
    if len(records) < 2:
        return next(iter(records), None)
    return {name: _both([each[name] for each in records if name in each]) for name in records[0]}


def _both(values: Sequence[Value]) -> Value:
    total = _sum(values, is_share=True)
    if total is not None:
        return total
    said = dict.fromkeys(each.text if isinstance(each, Exact) else str(each) for each in values)
    return in_one([each for each in said if each])

"""Record to row and back: dates and times as ISO text, choices by value, decimals as text, truth as 0 or 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from msgspec.structs import astuple

R = TypeVar("R")


def to_value(value: Any) -> Any:
    """What SQLite keeps of a value."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


_PLAIN = {str, int, NoneType}
_Writer = Callable[[Any], Any]
_MAKERS: dict[type, Callable[[Sequence[Any]], Any]] = {}


def columns(record: type) -> tuple[str, ...]:
    """The record's field names, which are the table's columns."""
    names: tuple[str, ...] = record.__struct_fields__  # type: ignore[attr-defined]
    return names


def values_of(records: Sequence[Any]) -> list[Sequence[Any]]:
    """What SQLite keeps of records of one kind: the values of each field, in the order of `columns`."""
    found: list[Sequence[Any]] = list(zip(*map(astuple, records), strict=True))
    kind: Any = type(records[0])
    for place, write in _writers(kind):
        found[place] = [value if value is None else write(value) for value in found[place]]
    return found


@cache
def _writers(record: type) -> tuple[tuple[int, _Writer], ...]:
    """The places of the fields that SQLite does not take as they are, each with what it takes of them."""
    hints = get_type_hints(record)
    kinds = [set(get_args(hints[name]) or (hints[name],)) - {NoneType} for name in columns(record)]
    return tuple((place, _writer(each)) for place, each in enumerate(kinds) if not each <= _PLAIN)


def _writer(kinds: set[type]) -> _Writer:
    """What SQLite keeps of values of these types: straight where there is one, for asking each value takes as long again."""
    kind = next(iter(kinds))
    if len(kinds) == 1 and issubclass(kind, Enum):
        return attrgetter("_value_")
    return date.isoformat if kinds == {date} else int if kinds == {bool} else to_value


def to_row(record: Any) -> dict[str, Any]:
    """The row of a record."""
    return {name: value for name, (value,) in zip(columns(type(record)), values_of([record]), strict=True)}


def _find_readers(record: type) -> dict[str, Callable[[Any], Any]]:
    readers: dict[str, Callable[[Any], Any]] = {}
    for name, hint in get_type_hints(record).items():
        kinds = [kind for kind in (get_args(hint) or (hint,)) if kind is not NoneType]
        if reader := _reader(kinds[0]):
            readers[name] = reader
    return readers


#: Many rows are of few days, and were made when they were last changed: one value serves them all.
_MOMENTS: dict[type, Callable[[str], Any]] = {
    kind: lru_cache(maxsize=4096)(kind.fromisoformat) for kind in (date, datetime, time)
}


def _reader(kind: type) -> Callable[[Any], Any] | None:
    if issubclass(kind, (datetime, time, date)):
        return _MOMENTS[kind]
    if issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__  # several times as fast as calling the enum
    return kind if issubclass(kind, (bool, Decimal)) else None


def from_row(record: type[R], row: Sequence[Any]) -> R:
    """The record of a row, whose values come in the order of `columns`."""
    return maker(record)(row)


@cache
def tuple_maker(record: type[R]) -> Callable[[Sequence[Any]], R]:
    """Makes named tuples of rows, whose values come in the order of the fields."""
    names: tuple[str, ...] = record._fields  # type: ignore[attr-defined]
    readers = [(names.index(name), reader) for name, reader in _find_readers(record).items()]
    make: Callable[[Sequence[Any]], R] = record._make  # type: ignore[attr-defined]

    def made(row: Sequence[Any]) -> R:
        values = list(row)
        for place, read in readers:
            if values[place] is not None:
                values[place] = read(values[place])
        return make(values)

    return made


def maker(record: type[R]) -> Callable[[Sequence[Any]], R]:
    """Makes records of rows, for thousands of them."""
    if record not in _MAKERS:
        _MAKERS[record] = _find_maker(record)
    return _MAKERS[record]


def _find_maker(record: type[R]) -> Callable[[Sequence[Any]], R]:
    names = columns(record)
    readers = [(names.index(name), reader) for name, reader in _find_readers(record).items()]

    def make(row: Sequence[Any]) -> R:
        values = list(row)
        for place, reader in readers:
            if values[place] is not None:
                values[place] = reader(values[place])
        return record(**dict(zip(names, values, strict=True)))

    return make

"""Frozen records made by the hundred thousand, as an import and the reading of a whole book make them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields, make_dataclass
from typing import Any, TypeVar

R = TypeVar("R")


def quickly(record: type[R], *, in_order: bool = False) -> Callable[..., R]:
    """What makes records of a frozen class with slots in a third of the time; with `in_order` of all values in their order.

    The constructor of a frozen class sets each field through `object`. Here a class of the same slots that is not frozen
    takes them, and what it made becomes the record.
    """
    given: Any = fields(record)  # type: ignore[arg-type]
    made_of = [
        (each.name, Any, field() if in_order else field(default=each.default, kw_only=each.kw_only)) for each in given
    ]
    twin: Any = make_dataclass(record.__name__, made_of, slots=True, eq=False, repr=False)

    def make(*values: Any, **named: Any) -> R:
        made: Any = twin(*values, **named)
        made.__class__ = record
        return made  # type: ignore[no-any-return]

    return make

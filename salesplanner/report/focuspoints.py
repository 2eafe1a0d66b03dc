"""Focus points and what came of them, by the records."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.period import Period
from salesplanner.domain.reviews import FocusPoint
from salesplanner.report import evidence
from salesplanner.store import Store
from salesplanner.words import Words


class Reached(Struct, frozen=True, kw_only=True):
    """A focus point and what came of it: `value` is of its metric now, `is_reached` None where it cannot be told (yet)."""

    point: FocusPoint
    can_be_checked: bool  # it has a number or a day (domain X-21)
    value: Decimal | int | None = None
    is_reached: bool | None = None


def of(store: Store, period: Period) -> list[Reached]:
    """The focus points of a period with what the records say of them."""
    return [reached(store, each) for each in store.focus_points.of(period.code)]


def has_number(store: Store, point: FocusPoint) -> bool:
    """Whether it has a number to reach, of a figure that is there."""
    return point.target is not None and evidence.is_known(store, point.metric)


def reached(store: Store, point: FocusPoint) -> Reached:
    """Whether a focus point was reached: its number by the records up to its day, else its plan item done by its day."""
    if has_number(store, point):
        return _by_number(store, point, point.target or Decimal(0))
    made = Reached(point=point, can_be_checked=point.due_on is not None)
    item = store.activities.find(point.activity_id)
    if point.due_on is None or item is None or item.deleted_at is not None:
        return made
    if item.is_done and item.done_at is not None:
        return replace(made, is_reached=item.done_at.date() <= point.due_on)
    return replace(made, is_reached=False if store.today() > point.due_on else None)


def days(point: FocusPoint) -> Period:
    """The days in which its number is to be reached: of its period, up to its own day."""
    period = Period.parse(point.period)
    is_within = point.due_on is not None and period.first <= point.due_on < period.last
    return period.until(point.due_on) if is_within and point.due_on else period


def _by_number(store: Store, point: FocusPoint, target: Decimal) -> Reached:
    span = days(point)
    value = evidence.fact(store, point.metric, span).value
    made = Reached(point=point, can_be_checked=True, value=value)
    if value is None:
        return made
    fewer = evidence.is_worse(point.metric, Decimal(0), Decimal(1)) is True
    got, is_over = (value <= target if fewer else value >= target), store.today() > span.last
    # What is to be few may still become many, what is to be many may still come.
    return replace(made, is_reached=got if is_over or got is not fewer else None)


def came(words: Words, found: Reached) -> str:
    """What came of it."""
    if not found.can_be_checked:
        return words.translate("Review", "cannot be checked")
    if found.is_reached is None:
        return words.translate("Review", "under way")
    return words.translate("Review", "reached") if found.is_reached else words.translate("Review", "not reached")

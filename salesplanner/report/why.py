"""Why a month's signed amount differs from another's: the same days of both, split into causes that add up to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from salesplanner.domain.changes import Cause, Sales, by_factors, by_parts
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.report.facts import Facts
from salesplanner.report.progress import PARTS, reader_of, same_days
from salesplanner.store import Store
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.charts.waterfall import Step


@dataclass(frozen=True, slots=True)
class Why:
    """Two stretches of days that are as far on, what each brought, and what the change is made of.

    `parts` splits it by one part of the orders, such as the channel, by name; the empty name is what names none. `choices` are
    the parts that at least one order names, or the first there is.
    """

    base: Period
    now: Period
    before: Sales
    after: Sales
    causes: tuple[Cause, ...]
    mix: tuple[Cause, ...]
    parts: tuple[tuple[str, int], ...]
    by: str
    choices: tuple[str, ...]

    @property
    def change(self) -> int:
        """What it is more, in minor units."""
        return self.after.amount - self.before.amount


def why(store: Store, facts: Facts, base: str, by: str) -> Why | None:
    """The change against `base` ("previous" or "last_year") split by `by`, a part of orders, or the first that any names.

    None for a period yet to come.
    """
    period = facts.period.previous() if base == "previous" else facts.period.year_before()
    then = same_days(store, facts, base, period)
    if facts.done is None or then is None:
        return None
    stretches = (then, facts.done)
    orders = [store.orders.between(each.first, each.last) for each in stretches]
    reader = reader_of(store, "order", [])
    every = [order for side in orders for order in side]
    choices = (
        tuple(part for part in PARTS["order"] if any(reader(order, part) for order in every)) or PARTS["order"][:1]
    )
    by = by if by in choices else choices[0]
    before, after = (_by_part(side, lambda order: reader(order, by)) for side in orders)
    totals = [_total(store, each, side) for each, side in zip(stretches, (before, after), strict=True)]
    changes = {name: _amount(after, name) - _amount(before, name) for name in {*before, *after}}
    return Why(
        base=then,
        now=facts.done,
        before=totals[0],
        after=totals[1],
        causes=tuple(by_factors(*totals)),
        mix=tuple(by_parts(before, after)),
        parts=tuple(sorted(changes.items(), key=lambda each: (-abs(each[1]), each[0]))),
        by=by,
        choices=choices,
    )


def _by_part(orders: Iterable[Order], part: Callable[[Order], str]) -> dict[str, Sales]:
    found: dict[str, list[Order]] = defaultdict(list)
    for order in orders:
        found[part(order)].append(order)
    return {
        name: Sales(0, sum(order.count for order in own), sum(order.amount for order in own))
        for name, own in found.items()
    }


def _total(store: Store, period: Period, side: dict[str, Sales]) -> Sales:
    visits = store.measures.total("visits.count", period.first, period.last)
    return Sales(visits, sum(each.orders for each in side.values()), sum(each.amount for each in side.values()))


def _amount(side: dict[str, Sales], name: str) -> int:
    return side[name].amount if name in side else 0


def name_of(cause: Cause, words: Words) -> str:
    """What a cause is called."""
    say = words.translate
    return {
        "visits": say("Why", "Visits"),
        "rate": say("Why", "Orders a visit"),
        "orders": say("Why", "Number of orders"),
        "mix": say("Why", "Mix"),
        "value": say("Why", "Average order"),
    }[cause.name]


def course_of(cause: Cause, words: Words) -> str:
    """From what to what a cause went: 23 → 20, 12% → 18%; empty for the mix."""
    if cause.before is None and cause.after is None:
        return ""
    return f"{_shown(cause.name, cause.before, words)} → {_shown(cause.name, cause.after, words)}"


def _shown(name: str, value: Fraction | None, words: Words) -> str:
    if value is None:
        return "–"
    if name == "rate":
        return words.percent(Decimal(value.numerator) / value.denominator)
    number = Decimal(value.numerator) / value.denominator
    return words.money(round(value)) if name == "value" else words.number(number)


def signed(amount: int, words: Words) -> str:
    """An amount with its sign."""
    return ("+" if amount >= 0 else "−") + words.money(abs(amount))


def sentence(found: Why, words: Words) -> str:
    """The change and its causes in one sentence, the largest first."""
    say, amount, month = words.translate, words.money(abs(found.change)), words.month(Period.month_of(found.base.first))
    if found.change > 0:
        head = say("Why", "{amount} more than on the same days of {month}").format(amount=amount, month=month)
    elif found.change < 0:
        head = say("Why", "{amount} less than on the same days of {month}").format(amount=amount, month=month)
    else:
        head = say("Why", "As much as on the same days of {month}").format(month=month)
    causes = sorted((each for each in found.causes if each.amount), key=lambda each: -abs(each.amount))
    told = words.commas(
        f"{name_of(each, words)} {course_of(each, words)}{words.bracket(signed(each.amount, words))}" for each in causes
    )
    return (words.colon(head) + told if told else head) + ("。" if words.zh else ".")


def steps(found: Why, words: Words, parts: Sequence[tuple[str, int]] | None = None) -> tuple[Step, ...]:
    """The bars of the waterfall: by causes, or by the parts given as pairs of name and change."""
    from salesplanner.charts.waterfall import Step

    if parts is None:
        between = [
            Step(name_of(each, words), each.amount / 100, course_of(each, words), key=each.name)
            for each in found.causes
        ]
    else:
        between = [Step(name, amount / 100, key=name) for name, amount in parts]
    first, last = (words.month(Period.month_of(each.first)) for each in (found.base, found.now))
    return (
        Step(first, found.before.amount / 100, is_sum=True, key="before"),
        *between,
        Step(last, found.after.amount / 100, is_sum=True, key="after"),
    )

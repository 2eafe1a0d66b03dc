"""Why a period's figure differs from another's: the same days of both, split into causes that add up to the last unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.changes import FINE, Cause, Sales, by_chain, by_factors, by_parts, by_rates, whole
from salesplanner.domain.metrics import Metric, Rule
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import METRICS, QUANTITY, Unit, minor_units
from salesplanner.report import progress
from salesplanner.report.facts import Facts
from salesplanner.report.own import Reading, Stretch
from salesplanner.report.progress import PARTS, base_days, reader_of, same_days
from salesplanner.report.ways import main_metric
from salesplanner.store import Store
from salesplanner.store.measures import table_of
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.charts.waterfall import Step


#: The figures whose records say nothing about a change: what is late on a day, not what came on it.
_STANDING = ("followups.overdue.count",)
#: The causes that say how many of something there are for each visit or call.
_PER_CONTACT = ("rate", "signed", "call_rate", "called")


class Why(Struct, frozen=True):
    """Two stretches of days that are as far on, what each came to, and what the change is made of.

    Sums and amounts are in parts of which `share` make one: minor units of money, thousandths of a quantity, hundredths of a percent
    of a rate. `parts` splits the change by one part of the records, such as the channel, by name; the empty name is what names none.
    `choices` are the parts that at least one record names, or the first there is. `mix` is empty for what cannot be split into how
    many and how much. `kind` says how long the periods are that both stretches lie in.
    """

    metric: str
    unit: Unit
    share: int
    kind: PeriodKind
    base: Period
    now: Period
    before: int
    after: int
    causes: tuple[Cause, ...]
    mix: tuple[Cause, ...]
    parts: tuple[tuple[str, int], ...]
    by: str
    choices: tuple[str, ...]

    @property
    def change(self) -> int:
        """What it is more."""
        return self.after - self.before

    @property
    def is_money(self) -> bool:
        """Whether it is an amount."""
        return self.unit is Unit.MONEY

    def whole(self, stretch: Period) -> Period:
        """The period that one of the stretches is the beginning of."""
        return stretch if self.kind is PeriodKind.SPAN else Period.around(stretch.first, self.kind)


class _Side(Struct, frozen=True):
    """A stretch of days with what it came to, by part too."""

    period: Period
    total: int
    parts: dict[str, int]
    sales: dict[str, Sales]
    rates: dict[str, tuple[int, int]]


def _can_explain(store: Store, metric: str) -> bool:
    """Whether the change of a figure can be taken apart."""
    if metric in METRICS:
        return metric not in _STANDING
    own_metric = store.metrics.named(metric)
    return own_metric is not None and own_metric.rule is Rule.SUM and own_metric.adds_up


def bases(store: Store, facts: Facts, metric: str) -> dict[str, Period]:
    """The days a figure can be compared with, as far as the book knows them: "previous" of the one before and "last_year" of a year ago."""
    if not _can_explain(store, metric):
        return {}
    period, figure = facts.period, facts.figures[metric]
    is_counted = figure.own is None and METRICS[metric] is not Unit.RATE  # then there is nothing that is not known
    if not is_counted and figure.value is None:
        return {}
    days_of = base_days if figure.own is None else same_days  # an own figure is known from whenever it was entered
    found = {
        base: days_of(store, facts, base, other, metric)
        for base, other in progress.bases(period).items()
        if is_counted or getattr(figure, base) is not None
    }
    return {base: days for base, days in found.items() if days is not None}


def why(store: Store, facts: Facts, base: str, by: str, metric: str = "orders.amount") -> Why | None:
    """The change of a metric against `base` ("previous" or "last_year") split by `by`, a part of its records, or by the first that any names.

    None for a period yet to come, and where the book does not know the base.
    """
    then = bases(store, facts, metric).get(base)
    if facts.done is None or then is None:
        return None
    stretches, own_metric = (then, facts.done), store.metrics.named(metric)
    if own_metric is not None:
        choices: tuple[str, ...] = ("",)
        by = ""
        before, after = (_own_side(store, own_metric, each) for each in stretches)
    else:
        found = [_records(store, metric, each) for each in stretches]
        choices = _choices(store, metric, [record for side in found for _, record in side])
        by = by if by in choices else choices[0]
        before, after = (_side(store, metric, each, side, by) for each, side in zip(stretches, found, strict=True))
    changes = {name: after.parts.get(name, 0) - before.parts.get(name, 0) for name in {*before.parts, *after.parts}}
    return Why(
        metric=metric,
        unit=own_metric.kind if own_metric else METRICS[metric],
        share=_share_of(metric) if own_metric is None else _share_of_own(own_metric),
        kind=facts.period.kind,
        base=then,
        now=facts.done,
        before=before.total,
        after=after.total,
        causes=tuple(_causes(store, metric, before, after)),
        mix=tuple(by_parts(before.sales, after.sales)) if before.sales or after.sales else (),
        parts=tuple(sorted(changes.items(), key=lambda each: (-abs(each[1]), each[0]))),
        by=by,
        choices=choices,
    )


def _share_of(metric: str) -> int:
    return 100 if METRICS[metric] is Unit.RATE else minor_units(metric)


def _share_of_own(metric: Metric) -> int:
    return 1 if metric.kind is Unit.COUNT else 100


def _records(store: Store, metric: str, period: Period) -> list[tuple[int, Any]]:
    """What each record that counts brought, and the record; of a rate 1 for what came off and 0 for what did not."""
    counted = (
        [(each.id, each.value) for each in store.measures.of(metric, period.first, period.last)]
        if metric != "win.rate"
        else [
            (each.id, value)
            for end, value in (("won", 1), ("lost", 0))
            for each in store.measures.of(f"deals.{end}.count", period.first, period.last)
        ]
    )
    records = store.records(table_of(metric)).many(record_id for record_id, _ in counted)
    return [(value, records[record_id]) for record_id, value in counted if record_id in records]


def _choices(store: Store, metric: str, records: list[Any]) -> tuple[str, ...]:
    known = PARTS[table_of(metric)]
    reader = reader_of(store, table_of(metric), records)
    return tuple(part for part in known if any(reader(record, part) for record in records)) or known[:1]


def _side(store: Store, metric: str, period: Period, found: list[tuple[int, Any]], by: str) -> _Side:
    """A stretch by its parts."""
    reader = reader_of(store, table_of(metric), [record for _, record in found])
    values: dict[str, list[int]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for value, record in found:
        values[reader(record, by)].append(value)
        counts[reader(record, by)] += record.count if isinstance(record, Order) else 1
    if metric == "win.rate":
        return _rate_side(period, values)
    sums = {name: sum(each) for name, each in values.items()}
    is_money = METRICS[metric] is Unit.MONEY
    sales = {name: Sales(0, counts[name], sum(each)) for name, each in values.items()} if is_money else {}
    return _Side(period, sum(sums.values()), sums, sales, {})


def _rate_side(period: Period, values: dict[str, list[int]]) -> _Side:
    """Of a rate a part brings what came off in it by all there was: these add up to the rate."""
    of = sum(len(each) for each in values.values())
    rates = {name: (sum(each), len(each)) for name, each in values.items()}
    total = round(Fraction(FINE * sum(part for part, _ in rates.values()), of)) if of else 0
    exact = [Fraction(FINE * part, of) for part, _ in rates.values()]
    parts = dict(zip(rates, whole(exact, total), strict=True)) if of else {}
    return _Side(period, total, parts, {}, rates)


def _own_side(store: Store, metric: Metric, period: Period) -> _Side:
    """A stretch of an own figure, by the parts it was entered by; what these leave is under the empty name."""
    told = Reading(store).come_to(metric, Stretch(period, period))
    share = _share_of_own(metric)
    total = round((told.value or 0) * share)
    parts = {name: round(value * share) for name, value in told.parts.items()}
    rest = total - sum(parts.values())
    return _Side(period, total, parts | ({"": rest} if rest or not parts else {}), {}, {})


def _causes(store: Store, metric: str, before: _Side, after: _Side) -> list[Cause]:
    """The factors that a change of a metric is told by."""
    sides = (before, after)
    if metric == "win.rate":
        return by_rates(before.rates, after.rates, after.total - before.total)
    counts = [sum(each.orders for each in side.sales.values()) for side in sides]
    if metric == "orders.amount":
        shop = _shop(store, before, after)
        if shop:
            return shop
        contact, made = _made(store, sides)
        sales = (Sales(*each) for each in zip(made, counts, (before.total, after.total), strict=True))
        return _of_contact(contact, by_factors(*sales))
    if metric == "payments.amount":
        return by_factors(*(Sales(0, count, side.total) for side, count in zip(sides, counts, strict=True)))
    if metric == QUANTITY:
        orders = [store.measures.total("orders.count", side.period.first, side.period.last) for side in sides]
        return _in_units(_by_pace("orders", "size", orders, sides), minor_units(metric))
    change = after.total - before.total
    if metric in ("deals.won.count", "deals.won.amount"):
        closed = [_closed(store, side.period) for side in sides]
        won = counts if metric == "deals.won.amount" else [side.total for side in sides]
        known = [(Fraction(of), Fraction(part, of) if of else None) for of, part in zip(closed, won, strict=True)]
        if metric == "deals.won.count":
            return by_chain(["closed", "win"], known[0], known[1], change)
        means = [Fraction(side.total, part) if part else None for side, part in zip(sides, won, strict=True)]
        return by_chain(["closed", "win", "value"], (*known[0], means[0]), (*known[1], means[1]), change)
    if metric in ("orders.count", "agreements.new.count"):
        contact, made = _made(store, sides)
        if all(count or not side.total for count, side in zip(made, sides, strict=True)) and any(made):
            return _of_contact(contact, _by_pace("visits", "signed", made, sides))
    return _by_pace("days", "pace", [_days(store, side.period) for side in sides], sides)


def _in_units(causes: list[Cause], share: int) -> list[Cause]:
    """The same, where a factor that is a quantity is told in whole units."""
    return [
        replace(each, before=each.before and each.before / share, after=each.after and each.after / share)
        if each.name == "size"
        else each
        for each in causes
    ]


def _by_pace(name: str, pace: str, times: list[int], sides: tuple[_Side, _Side]) -> list[Cause]:
    """So many times so much; all of it by the second where there were no times."""
    known = [
        (Fraction(each), Fraction(side.total, each) if each else None) for each, side in zip(times, sides, strict=True)
    ]
    change = sides[1].total - sides[0].total
    if any(not each and side.total for each, side in zip(times, sides, strict=True)):
        return [Cause(pace, Fraction(sides[0].total), Fraction(sides[1].total), change)]
    return by_chain([name, pace], known[0], known[1], change)


def _shop(store: Store, before: _Side, after: _Side) -> list[Cause]:
    """By visitors, conversion and the value of an order, where both are entered for both stretches; empty elsewhere."""
    named = {each.stands_for: each for each in store.metrics.all() if each.stands_for in ("visitors", "buyers")}
    if len(named) < 2:
        return []
    reading, found = Reading(store), []
    for side in (before, after):
        stretch = Stretch(side.period, side.period)
        visitors, buyers = (reading.base(named[each], stretch).value for each in ("visitors", "buyers"))
        if not visitors or buyers is None:
            return []
        found.append(Sales(round(visitors), round(buyers), side.total))
    names = {"visits": "visitors", "rate": "conversion", "value": "order_value"}
    return [replace(each, name=names.get(each.name, each.name)) for each in by_factors(*found)]


def _made(store: Store, sides: tuple[_Side, _Side]) -> tuple[str, list[int]]:
    """The figure of the contact that orders are reckoned from, and how many were made in each stretch."""
    contact = main_metric(store)
    return contact, [store.measures.total(contact, side.period.first, side.period.last) for side in sides]


def _of_contact(contact: str, causes: list[Cause]) -> list[Cause]:
    """The same, by calls where these are what orders come of."""
    names = {"visits": "calls", "rate": "call_rate", "signed": "called"} if contact == "calls.count" else {}
    return [replace(each, name=names.get(each.name, each.name)) for each in causes]


def _closed(store: Store, period: Period) -> int:
    return sum(store.measures.total(f"deals.{end}.count", period.first, period.last) for end in ("won", "lost"))


def _days(store: Store, period: Period) -> int:
    """The days that are counted: working days, in a shop all days."""
    if store.settings.get("role") == "online":
        return (period.last - period.first).days + 1
    return store.calendar().count(period.first, period.last)


def name_of(cause: Cause, words: Words, metric: str = "orders.amount") -> str:
    """What a cause of a metric's change is called."""
    say = words.translate
    if metric == "payments.amount" and cause.name in ("orders", "value"):
        return say("Why", "Number of payments") if cause.name == "orders" else say("Why", "Average payment")
    if metric == "deals.won.amount" and cause.name == "value":
        return say("Why", "Average deal")
    if cause.name in ("pace", "signed", "called"):
        texts = {
            "pace": say("Why", "{metric} a day"),
            "signed": say("Why", "{metric} a visit"),
            "called": say("Why", "{metric} a call"),
        }
        return texts[cause.name].format(metric=words.metric(metric))
    return {
        "visits": say("Why", "Visits"),
        "rate": say("Why", "Orders a visit"),
        "calls": words.metric("calls.count"),
        "call_rate": say("Why", "Orders a call"),
        "orders": say("Why", "Number of orders"),
        "mix": say("Why", "Mix"),
        "value": say("Why", "Average order"),
        "days": say("Why", "Days"),
        "size": say("Why", "Quantity of an order"),
        "closed": say("Why", "Deals closed"),
        "win": say("Why", "Win rate"),
        "within": say("Why", "Rate within the parts"),
        "visitors": say("Why", "Visitors"),
        "conversion": say("Why", "Conversion"),
        "order_value": say("Why", "Average order value"),
    }[cause.name]


def course_of(cause: Cause, words: Words) -> str:
    """From what to what a cause went: 23 → 20, 12% → 18%; empty for the mix."""
    if cause.before is None and cause.after is None:
        return ""
    name, ends = cause.name, (cause.before, cause.after)
    if name in _PER_CONTACT and any(each is not None and each > 1 for each in ends):
        name = "each"  # 2.5 orders a visit are no share, nor is what they are told beside
    before, after = (_shown(name, each, words) for each in ends)
    if before == after and cause.before != cause.after:  # rounded alike: then with all that moved
        before, after = (_shown(name, each, words, in_full=True) for each in ends)
    return f"{before} → {after}"


def _shown(name: str, value: Fraction | None, words: Words, *, in_full: bool = False) -> str:
    if value is None:
        return "–"
    number = Decimal(value.numerator) / value.denominator
    if name == "each":
        return words.places(number, 2)
    if name in (*_PER_CONTACT, "win", "within"):
        return words.percent(number, 2 if in_full else 0)
    if name == "conversion":
        return words.percent(number, 4 if in_full else 2)
    if name not in ("value", "order_value"):
        return words.number(number)
    return words.money_full(round(value)) if in_full else words.money(round(value))


def plain(amount: int, unit: Unit, words: Words, share: int = 1) -> str:
    """A sum of the change without its sign: money, a count in parts of which `share` make one, or points of a rate."""
    if unit is Unit.MONEY:
        return words.money(amount)
    if unit is Unit.RATE:
        return words.translate("Campaign", "{points} points").format(points=f"{Decimal(amount) / 100:f}")
    return words.number(Decimal(amount) / share)


def signed(amount: int, words: Words, unit: Unit = Unit.MONEY, share: int = 1) -> str:
    """An amount with its sign."""
    return with_sign(amount, plain(abs(amount), unit, words, share))


def together(amounts: Sequence[int], unit: Unit, words: Words, share: int = 1) -> list[str]:
    """A change and its parts as `plain` writes them, to be compared with each other."""
    if unit is Unit.MONEY:
        return words.money_together(amounts)
    return [plain(abs(each), unit, words, share) for each in amounts]


def with_sign(amount: int, text: str) -> str:
    """An amount that was written without its sign."""
    return ("+" if amount >= 0 else "−") + text


def sentence(found: Why, words: Words) -> str:
    """The change and its causes in one sentence, the largest first."""
    causes = sorted((each for each in found.causes if each.amount), key=lambda each: -abs(each.amount))
    amount, *parts = together([found.change, *(each.amount for each in causes)], found.unit, words, found.share)
    say = words.translate
    base = words.headed(found.whole(found.base), found.now.last)
    if found.change > 0:
        head = say("Why", "{amount} more than on the same days of {period}").format(amount=amount, period=base)
    elif found.change < 0:
        head = say("Why", "{amount} less than on the same days of {period}").format(amount=amount, period=base)
    else:
        head = say("Why", "As much as on the same days of {period}").format(period=base)
    told = words.commas(
        " ".join(filter(None, (name_of(each, words, found.metric), course_of(each, words))))
        + words.bracket(with_sign(each.amount, part))
        for each, part in zip(causes, parts, strict=True)
    )
    return (words.colon(head) + told if told else head) + ("。" if words.zh else ".")


def steps(found: Why, words: Words, parts: Sequence[tuple[str, int]] | None = None) -> tuple[Step, ...]:
    """The bars of the waterfall: by causes, or by the parts given as pairs of name and change."""
    from salesplanner.charts.waterfall import Step

    share = found.share
    if parts is None:
        between = [
            Step(name_of(each, words, found.metric), each.amount / share, course_of(each, words), key=each.name)
            for each in found.causes
        ]
    else:
        between = [Step(name, amount / share, key=name) for name, amount in parts]
    first, last = (words.headed(found.whole(each), found.now.last) for each in (found.base, found.now))
    return (
        Step(first, found.before / share, is_sum=True, key="before"),
        *between,
        Step(last, found.after / share, is_sum=True, key="after"),
    )

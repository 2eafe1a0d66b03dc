"""The charts of a summary, as pictures of a document: drawn when a writer asks for them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from salesplanner.domain.campaigns import Campaign
from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.report.document import Picture
from salesplanner.report.facts import LARGEST, Facts
from salesplanner.report.figures import Figure
from salesplanner.report.material import Material
from salesplanner.store import Store
from salesplanner.store.measures import DAYS_AT_ONCE
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.report.campaigns import Result

_LINES_MOST = 5
#: So many names of a day are told, and how many more there are.
_NAMES_MOST = 3


def look_of(words: Words) -> Any:
    """How charts speak in this language."""
    from salesplanner.charts.look import Look

    return Look(words.language, words.translate, lambda value: words.amount(value), lambda day: words.day(day))


def attainment_of(facts: Facts, metric: str, today: Any = None, words: Words | None = None) -> Any:
    """The values of the attainment chart of a metric; `today` None for a finished period."""
    from salesplanner.charts.attainment import Attainment, Jump

    period = facts.period
    figure = facts.figures[metric]
    named = {order.id: order for order in facts.orders}
    jumps = []
    if metric == "orders.amount":
        deals = {deal.id: deal for deal in facts.won}
        for order in sorted(named.values(), key=lambda each: -each.amount)[:LARGEST]:
            name = (
                deals[order.deal_id].name if order.deal_id in deals else order.product or facts.client(order.client_id)
            )
            jumps.append(Jump(order.day, name, float(Decimal(order.amount) / 100)))
    return Attainment(
        days=tuple(facts.calendar.between(period.first, period.last)),
        daily={day: float(value) for day, value in facts.daily.get(metric, {}).items()},
        targets=_steps(figure, period.first),
        stretch=None if figure.stretch is None else float(figure.stretch),
        today=today,
        since=facts.known.since,
        jumps=tuple(jumps),
        money=figure.unit is Unit.MONEY,
        marks=marks_of(facts.campaigns, words),
    )


def naming(store: Store, facts: Facts, metric: str, words: Words) -> Generator[None, None, dict[date, str]]:
    """Whose each day's results were, deals or else clients, the largest first; empty of what has none. Read in pieces."""
    if facts.done is None or facts.figures[metric].own is not None:
        return {}
    found: dict[date, list[str]] = {}
    for days in facts.done.pieces(DAYS_AT_ONCE):
        for day, name in store.measures.named_by_day(metric, days.first, days.last):
            found.setdefault(day, []).append(name)
        yield
    return {day: words.some(names, _NAMES_MOST) for day, names in found.items()}


def marks_of(campaigns: Sequence[Campaign], words: Words | None = None) -> tuple[Any, ...]:
    """Campaigns and actions as a chart marks them; a click gives back ("campaign", id)."""
    from salesplanner.charts.look import Marked

    return tuple(
        Marked(
            each.starts_on,
            each.ends_on,
            each.name,
            words.days(each.starts_on, each.ends_on) if words else "",
            ("campaign", each.id),
        )
        for each in campaigns
    )


def days_of(found: Result, campaigns: Sequence[Campaign], words: Words) -> Any:
    """The days of a campaign and those before it for the chart of days, what else was done on them marked too."""
    from salesplanner.charts.daily import Days
    from salesplanner.charts.look import look_of as look
    from salesplanner.charts.look import ruler
    from salesplanner.report.campaigns import mean_of

    each, unit = found.effect, found.unit
    own = Period(found.campaign.starts_on, max(found.campaign.starts_on, *(*each.during.days, found.campaign.ends_on)))
    shown = sorted({*each.before.days, *each.during.days} or set(own.days()))
    span = [day for day in Period(shown[0], shown[-1]).days() if day in shown or found.counted.days.get(day)]
    values = {
        day: float(part.part / part.of)
        for day, part in found.counted.days.items()
        if part.of and span[0] <= day <= span[-1]
    }
    top = ruler(max([0.0, *values.values()]), unit is Unit.MONEY, look(words))

    def write(value: float) -> str:
        if unit is Unit.RATE:
            return mean_of(Decimal(str(value)), unit, words)
        return words.value(Decimal(str(round(value, 2))), unit) if unit is Unit.MONEY else top.short(value)

    others = [found.campaign, *(other for other in campaigns if other.id != found.id)]
    level = float(each.before.mean) if each.before.mean is not None else None
    return Days(tuple(span), values, write, marks_of(others, words), level, frozenset(each.during.days))


def _steps(figure: Figure, first: date) -> tuple[tuple[date, float], ...]:
    """The targets of a period and the day from which each counted; the last is the one that holds."""
    if figure.target is None:
        return ()
    values = [
        *(each.before for each in figure.revisions[:1]),
        *(each.after for each in figure.revisions[:-1]),
        figure.target,
    ]
    days = [first, *(each.day for each in figure.revisions)]
    return tuple((day, float(value)) for day, value in zip(days, values, strict=True))


def fan_of(foretold: Forecast | None) -> tuple[Any, ...]:
    """Where the running total may go, for the attainment chart; empty where that cannot be said."""
    from salesplanner.charts.attainment import Ray

    path = foretold.path() if foretold is not None and not foretold.days_missing else []
    return tuple(Ray(day, each.low, each.lower, each.middle, each.upper, each.high) for day, each in path)


def attainment(
    material: Material, words: Words, *, hide_amounts: bool = False, covered: Callable[[str], str] = str
) -> Iterable[Picture]:
    """The running total against the target, and what it is made of beside last year; `covered` leaves out what is not to be told."""
    if hide_amounts:
        return
    facts = material.facts
    figure = facts.figures["orders.amount"]
    today = None if facts.is_complete else facts.as_of
    data = attainment_of(facts, "orders.amount", today)
    alt = words.translate("Report", "Done {done}, target {target}, {pace} of working days gone").format(
        done=words.exact(figure.value, figure.unit),
        target=words.exact(figure.target, figure.unit),
        pace=words.percent(facts.pace.share),
    )
    pairs = _pairs(material, covered)

    def draw(canvas: Any) -> None:
        from salesplanner.charts import attainment as chart

        chart.draw(canvas, data, look_of(words), compact=True)

    both, alone = (
        words.translate("Report", "{metric} and target ({unit})"),
        words.translate("Report", "{metric}, running total ({unit})"),
    )
    caption = (alone if figure.target is None else both).format(
        metric=words.metric(figure.id), unit=unit_in(data.highest, words)
    )
    if figure.target is not None or any(data.daily.values()):  # else there is nothing to be seen
        yield Picture(draw, alt, caption, 8.2 if pairs else 16.0, 5.2)
    if pairs:
        beside = words.translate("Report", "Mix ({unit}; dark: now, light: a year ago)")
        yield compared(pairs, words, beside, words.translate("Report", "Mix ({unit})"), (8.2, 5.2))


def compared(pairs: tuple[Any, ...], words: Words, beside: str, alone: str, size: tuple[float, float]) -> Picture:
    """Amounts now beside those of last year, the caption `alone` where none is known; {unit} in it is the chart's own."""

    def draw(canvas: Any) -> None:
        from salesplanner.charts import comparison

        comparison.grouped(canvas, pairs, look_of(words))

    def told(name: str, now: float, before: float | None) -> str:
        text = f"{name} {words.exact(Decimal(str(now)), Unit.MONEY)}"
        if before is None:
            return text
        past = words.exact(Decimal(str(before)), Unit.MONEY)
        then = words.translate("Report", "a year ago {amount}").format(amount=past)
        return text + words.bracket(then)

    highest = max([0.0, *(max(each.now, each.before or 0) for each in pairs)])
    caption = beside if any(each.before is not None for each in pairs) else alone
    alt = words.list(told(each.name, each.now, each.before) for each in pairs)
    return Picture(draw, alt, caption.format(unit=unit_in(highest, words)), *size)


def unit_in(highest: float, words: Words) -> str:
    """The unit in which a chart of amounts up to the highest is drawn: 万元, ¥k."""
    from salesplanner.charts.look import ruler

    suffix = ruler(highest, True, look_of(words)).suffix
    if not words.zh:
        return words.sign + suffix.lower()
    return suffix + ("元" if words.currency == "CNY" else f" {words.currency}")


def mix_of(material: Material) -> list[tuple[str, Decimal, Decimal | None]]:
    """The largest lines of business now and a year ago; products where orders name no line, and else channels."""
    now, before = material.facts.breakdowns["orders.amount.by_line"], material.lines_last_year
    if not any(now):
        now, before = material.facts.breakdowns["orders.amount.by_product"], {}
    if not any(now):
        now = material.facts.breakdowns["orders.amount.by_channel"]
    names = [name for name in now if name][:_LINES_MOST]
    return [(name, Decimal(now[name]), Decimal(before.get(name, 0)) if before else None) for name in names]


def _pairs(material: Material, covered: Callable[[str], str]) -> tuple[Any, ...]:
    """What is compared; a line of business may be called like a client."""
    from salesplanner.charts.comparison import Pair

    return tuple(
        Pair(covered(name), float(now), None if was is None else float(was)) for name, now, was in mix_of(material)
    )

"""The summary as text for a chat: short lines, the figures first (experience, 13.1)."""

from __future__ import annotations

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.targets import Unit
from salesplanner.report.figures import Figure
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options, said
from salesplanner.words import Words

_METRICS = ("orders.amount", "payments.amount", "deals.won.count", "clients.new.count", "visits.count")
_DEALS_MOST = 3
_POINT_LETTERS = 60


def text(material: Material, words: Words, options: Options | None = None) -> str:
    """The chat text: one line of figures, then the key deals, problems and support as a short list."""
    options = options or Options()
    facts = material.facts
    say = words.translate
    period = words.month_name(facts.period) if facts.period.kind is PeriodKind.MONTH else words.period(facts.period)
    until = "" if facts.is_complete else " " + say("Brief", "to {day}").format(day=words.day(facts.as_of))
    head = say("Brief", "[{period} summary{until}]").format(period=period, until=until)
    shown = [facts.figures[metric] for metric in _METRICS]
    shown += [figure for figure in facts.figures.values() if figure.own is not None]
    parts = [_figure(each, words, material, options) for each in shown if each.value or each.target is not None]
    lines = [f"{head} " + ("；" if words.zh else "; ").join(parts)]
    lines += _points(material, words, options)
    return "\n".join(lines)


def _figure(figure: Figure, words: Words, material: Material, options: Options) -> str:
    name = words.metric(figure.id)
    if figure.unit is Unit.MONEY and options.hide_amounts:
        return f"{name} {words.percent(figure.attainment)}"
    done = words.exact(figure.value, figure.unit, figure.word)
    if figure.target is None:
        return f"{name} {done}"
    share = words.percent(figure.attainment)
    if figure.id == "orders.amount" and not material.facts.is_complete:
        share += words.translate("Brief", ", time {share}").format(share=words.percent(material.facts.pace.share))
    bracketed = f"（{share}）" if words.zh else f" ({share})"
    return f"{name} {done} / {words.value(figure.target, figure.unit, figure.word)}{bracketed}"


def _points(material: Material, words: Words, options: Options) -> list[str]:
    facts, say = material.facts, words.translate
    joint = "；" if words.zh else "; "
    top = material.open.largest[:_DEALS_MOST]
    lines = []
    if top and facts.as_of >= material.made_on:
        named = [_deal(deal.name, deal.client, deal.amount, words, options) for deal in top]
        lines.append(say("Brief", "Key deals: {deals}").format(deals=joint.join(named)))
    for key, title in (
        ("problems", say("Brief", "Problems: {text}")),
        ("support", say("Brief", "Support needed: {text}")),
    ):
        points = [line.strip() for line in said(material, words, key, options).splitlines()]
        if any(points):
            short = [point[:_POINT_LETTERS] for point in points if point]
            ended = [point.rstrip("。.") for point in short[:-1]] + short[-1:]
            lines.append(title.format(text=joint.join(ended)))
    return lines


def _deal(name: str, client: str, amount: int | None, words: Words, options: Options) -> str:
    value = "" if amount is None or options.hide_amounts else words.money(amount)
    return " ".join(filter(None, [options.name(client), name, value]))[:_POINT_LETTERS]

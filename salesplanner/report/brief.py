"""The summary as text for a chat: short lines, the figures first (experience, 13.1)."""

from __future__ import annotations

from salesplanner.domain.plaintext import shorten_point
from salesplanner.domain.targets import Unit
from salesplanner.report.figures import Figure
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options, said_by
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words

_METRICS = ("orders.amount", "payments.amount", "deals.won.count", "clients.new.count", "visits.count")
_DEALS_MOST = 3
_POINT_LETTERS = 60
#: Experience, 13.1.
_LETTERS = 500


def text(material: Material, words: Words, options: Options | None = None) -> str:
    """The chat text of at most 500 letters: a line of figures, then the key deals, problems and support as short lists.

    Where there is no room for all, the last points are left out and counted, then the last figures.
    """
    return text_of(Writer(material, words, options or Options()))


def text_of(writer: Writer) -> str:
    """The chat text of a writer."""
    words, facts = writer.words, writer.material.facts
    say = words.translate
    period = words.called(facts.period)
    until = "" if facts.is_complete else " " + say("Brief", "to {day}").format(day=words.day(facts.as_of))
    head = say("Brief", "[{period} summary{until}]").format(period=period, until=until)
    shown = [facts.figures[metric] for metric in _METRICS]
    shown += [figure for figure in facts.figures.values() if figure.own is not None]
    said = (_figure(each, writer) for each in shown if _has_something(each, writer))
    figures = [writer.options.covered(figure, is_cell=True) for figure in said]
    lists = _lists(writer)
    if not figures and not lists:
        return f"{head} {writer.nothing}"
    left_out = dict.fromkeys(lists, 0)
    while len(told := _told(head, figures, lists, left_out, words)) > _LETTERS and (figures or any(lists.values())):
        if any(lists.values()):
            longest = max(lists, key=lambda title: len(lists[title]))
            lists[longest].pop()
            left_out[longest] += 1
        else:
            figures.pop()
    return told


def _told(head: str, figures: list[str], lists: dict[str, list[str]], left_out: dict[str, int], words: Words) -> str:
    joint = "；" if words.zh else "; "
    lines = [f"{head} {joint.join(figures)}"]
    for title, points in lists.items():
        more = [words.translate("Report", "and %n more", left_out[title])] if left_out[title] else []
        *ended, last = [*points, *more] or [""]
        if points:
            lines.append(title.format(text=joint.join([*(point.rstrip("。.") for point in ended), last])))
    return "\n".join(lines)


def _has_something(figure: Figure, writer: Writer) -> bool:
    """Whether there is something to tell of it; of a hidden amount that is its attainment."""
    if figure.unit is Unit.MONEY and writer.options.hide_amounts:
        return figure.attainment is not None
    return bool(figure.value) or figure.target is not None


def _figure(figure: Figure, writer: Writer) -> str:
    words, facts = writer.words, writer.facts
    name = words.metric(figure.id)
    if figure.unit is Unit.MONEY and writer.options.hide_amounts:
        return f"{name} {words.percent(figure.attainment)}"
    done = writer.value(figure, figure.value)
    if figure.target is None:
        return f"{name} {done}"
    share = words.percent(figure.attainment)
    if figure.id == "orders.amount" and not facts.is_complete:
        share += words.translate("Brief", ", time {share}").format(share=words.percent(facts.pace.share))
    return f"{name} {done} / {writer.value(figure, figure.target)}{words.bracket(share)}"


def _lists(writer: Writer) -> dict[str, list[str]]:
    """The points under each title that has any."""
    material, say = writer.material, writer.say
    facts = material.facts
    lists = {}
    if facts.as_of >= material.made_on:
        top = material.open.largest[:_DEALS_MOST]
        lists[say("Brief", "Key deals: {text}")] = [_deal(deal.name, deal.client, deal.amount, writer) for deal in top]
    for key, title in (
        ("problems", say("Brief", "Problems: {text}")),
        ("support", say("Brief", "Support needed: {text}")),
    ):
        points = [line.strip() for line in said_by(writer, key).splitlines()]
        lists[title] = [shorten_point(point, _POINT_LETTERS) for point in points if point]
    return {title: points for title, points in lists.items() if points}


def _deal(name: str, client: str, amount: int | None, writer: Writer) -> str:
    value = "" if amount is None or writer.options.hide_amounts else writer.money(amount)
    named = writer.options.covered(writer.named(client, name))
    return " ".join(filter(None, [shorten_point(named, _POINT_LETTERS - len(value)), value]))

"""What the next period holds: its target and working days, what it is about, the deals that are to close in it."""

from __future__ import annotations

from collections.abc import Iterable

from salesplanner.report import owed, shared
from salesplanner.report.document import Block, Table
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer


def ahead(writer: Writer) -> Part:
    """Working days and visits planned, what it is about and what is owed in it; targets and deals as tables."""
    material, words = writer.material, writer.words
    text = writer.say("Report", "{period}: {days} working days, {visits} visits planned.").format(
        period=words.period(material.next_period),
        days=fields.mark(fields.NEXT_WORKDAYS),
        visits=fields.mark(fields.NEXT_VISITS),
    )
    points = shared.focus(material.shared, words, hide_amounts=writer.options.hide_amounts)
    points += owed.comes_next(material.owed, words, writer.about, writer.money)
    return Part((text, *points), tuple(_tables(writer)), is_list=False)


def _tables(writer: Writer) -> Iterable[Block]:
    material, say, phrases = writer.material, writer.say, writer.phrases
    if material.next_targets:
        asked = [(writer.facts.figures[metric], target) for metric, target in material.next_targets.items()]
        rows = [(phrases.name(figure), phrases.value(target, figure.unit, figure.word)) for figure, target in asked]
        yield Table((say("Report", "Metric"), say("Report", "Target")), tuple(rows), ("left", "right"))
    due = [
        (writer.deal(deal), writer.words.day(deal.expected_on), writer.step(deal))
        for deal in writer.facts.open_deals
        if deal.expected_on and material.next_period.contains(deal.expected_on)
    ]
    if due:
        head = (say("Report", "Deal"), say("Report", "Expected close"), say("Report", "Next step"))
        yield Table(head, tuple(due), ("left", "left", "left"))

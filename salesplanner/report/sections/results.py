"""How much was done, on pace or not, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from salesplanner.domain.targets import Unit
from salesplanner.report import campaigns, ownwords, pictures
from salesplanner.report.document import Block, Bullets, Paragraph, Table
from salesplanner.report.forecast import rest
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer, main


def results(writer: Writer) -> Part:
    """How much, on pace or not; below it every figure with its target, and what stands behind the own ones."""
    figure = writer.facts.figures["orders.amount"]
    strong = [writer.phrases.full(figure)]
    text = _sentence(writer)
    if figure.attainment is not None:
        strong.append(writer.words.percent(figure.attainment))
    if writer.options.estimate and not writer.options.hide_amounts:
        text = writer.words.sentences([text, rest(writer.material.foretold, writer.words)])
    return Part((text,), (_table(writer), *_below(writer)), is_list=False, strong=tuple(strong))


def pace(writer: Writer) -> Part:
    """The running total against the target, and the mix, as charts."""
    hide = writer.options.hide_amounts
    return Part((), tuple(pictures.attainment(writer.material, writer.words, hide_amounts=hide)))


def _sentence(writer: Writer) -> str:
    """How much, and on pace or not."""
    facts, words, say = writer.facts, writer.words, writer.say
    figure = facts.figures["orders.amount"]
    if figure.target is None:
        text = say("Report", "As of {day}: signed {done}; no target was set.")
    elif facts.is_complete:
        text = say("Report", "As of {day}: signed {done}, {attainment} of the target.")
    else:
        text = say("Report", "As of {day}: signed {done}, {attainment} of the target with {pace} of working days gone.")
    return text.format(
        day=words.day(facts.as_of),
        done=fields.mark(figure.id),
        attainment=fields.mark(f"{figure.id}/attainment"),
        pace=fields.mark(fields.PACE),
    )


def _table(writer: Writer) -> Table:
    say, phrases = writer.say, writer.phrases
    head = (
        say("Report", "Metric"),
        say("Report", "Target"),
        say("Report", "Done"),
        say("Report", "Attainment"),
        say("Report", "Last period"),
        say("Report", "Last year"),
        say("Report", "vs last year"),
    )
    rows = [
        (
            phrases.name(each),
            phrases.value(each.target, each.unit, each.word),
            phrases.value(each.value, each.unit, each.word),
            writer.words.percent(each.attainment),
            phrases.value(each.previous, each.unit, each.word),
            phrases.value(each.last_year, each.unit, each.word),
            phrases.change(each, each.last_year),
        )
        for each in main(writer.material)
    ]
    align = ("left", "right", "right", "right", "right", "right", "right")
    opens = tuple(f"figure {each.id}" for each in main(writer.material))
    return Table(head, tuple(rows), align, (26, 12, 12, 11, 12, 12, 14), opens=opens)  # type: ignore[arg-type]


def _below(writer: Writer) -> Iterable[Block]:
    if notes := _own_notes(writer):
        yield Bullets(notes)
    if said := _campaigns(writer):
        yield Paragraph(said)


def _campaigns(writer: Writer) -> str:
    """How many campaigns there were, and what their days brought above the others."""
    base, words = writer.material.base, writer.words
    lines = [campaigns.counted(writer.facts.campaigns, words)]
    if base is not None:
        lines.append(campaigns.base_told(base, campaigns.USUAL, words, writer.options.hide_amounts))
    return words.sentences(lines)


def _own_notes(writer: Writer) -> tuple[str, ...]:
    """How each own figure was made, what is unexplained of it, and how it moved, with base and period."""
    facts, hidden = writer.facts, Unit.MONEY if writer.options.hide_amounts else None
    own = [each for each in facts.figures.values() if each.own is not None and each.unit is not hidden]
    return tuple(filter(None, (ownwords.note(each, facts.period, facts.is_complete, writer.words) for each in own)))

"""What the figures are made of: the running total with its mix, and where the business came from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from salesplanner.domain.targets import Unit
from salesplanner.report import parts, pictures
from salesplanner.report.document import Table
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

#: So many parts are told in a line, and listed in a table.
_NAMED_MOST, _PARTS_MOST = 3, 5


def pace(writer: Writer) -> Part:
    """How far the time and the target are, and the shares of the mix, in words; the same as charts."""
    words, say, figure = writer.words, writer.say, writer.facts.figures["orders.amount"]
    gone = say("Report", "{pace} of working days gone").format(pace=fields.mark(fields.PACE))
    points = [gone]
    if figure.attainment is not None:
        text = say("Report", "{attainment} of the target signed")
        points.append(text.format(attainment=fields.mark(f"{figure.id}/attainment")))
    said = writer.sentence(points)
    pairs = pictures.mix_of(writer.material)
    whole = sum(now for _, now, _ in pairs)
    if whole:
        shares = words.list(f"{name} {words.percent(now / whole)}" for name, now, _ in pairs)
        said = words.sentences([said, writer.sentence([words.colon(say("Report", "Mix")) + shares])])
    options = writer.options
    live = pictures.attainment(writer.material, words, hide_amounts=options.hide_amounts, covered=options.covered)
    return Part((said,), tuple(live), is_list=False)


def guests(writer: Writer) -> Part:
    """The largest channels, regions and kinds of client with their share, and their share in the period before."""
    found, words = writer.material.matters.guests or {}, writer.words
    lines, tables = [], []
    for dimension, (now, before) in found.items():
        named = [part for part in now if part]
        if len(named) < 2:
            continue
        whole, was = sum(now.values()), sum(before.values())
        shares = [
            parts.part_name(dimension, part, words)
            + " "
            + words.percent(now[part] / whole)
            + _last(writer, part, before, was)
            for part in named[:_NAMED_MOST]
        ]
        rest = whole - sum(now[part] for part in named[:_NAMED_MOST])
        if rest > 0:  # shares of which some are left out would read as the whole
            shares.append(writer.say("Report", "all others {share}").format(share=words.percent(rest / whole)))
        lines.append(words.colon(parts.dimension_name(dimension, words)) + words.list(shares))
        tables.append(_table(writer, dimension, now, before))
    return Part(tuple(lines), tuple(tables), empty=writer.nothing)


def _last(writer: Writer, part: str, before: Mapping[str, Decimal], was: Decimal | int) -> str:
    if not was:
        return ""
    share = writer.words.percent(before.get(part, Decimal(0)) / was)
    return writer.words.bracket(writer.say("Report", "before {share}").format(share=share))


def _table(writer: Writer, dimension: str, now: Mapping[str, Decimal], before: Mapping[str, Decimal]) -> Table:
    say, words = writer.say, writer.words
    whole, was = sum(now.values()), sum(before.values())
    kept = [part for part in now if part][:_PARTS_MOST]
    rest = sum((now[part] for part in now if part not in kept), Decimal(0))
    then = sum((value for part, value in before.items() if part not in kept), Decimal(0))
    listed = [(parts.part_name(dimension, part, words), now[part], before.get(part, Decimal(0))) for part in kept]
    if rest or then:
        listed.append((say("Report", "Others"), rest, then))
    head = (
        parts.dimension_name(dimension, words),
        writer.headed(words.metric("orders.amount")),
        say("Report", "Share"),
        say("Report", "Share before"),
    )
    rows = tuple(_row(writer, *each, whole, was) for each in listed)
    return Table(head, rows, ("left", "right", "right", "right"), (40, 24, 18, 18))


def _row(
    writer: Writer, name: str, now: Decimal, before: Decimal, whole: Decimal | int, was: Decimal | int
) -> tuple[str, ...]:
    words = writer.words
    return (
        name,
        writer.phrases.value(now, Unit.MONEY),
        words.percent(now / whole) if whole else "–",
        words.percent(before / was) if was else "–",
    )

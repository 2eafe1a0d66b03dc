"""The key deals: those signed, the largest that are open, and those lost with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from salesplanner.domain.deals import ClosedDeal
from salesplanner.domain.pipeline import Brief
from salesplanner.report.document import Table
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

_TOP_DEALS = 5
#: So many of those signed, and of those lost, are named.
_NAMED_MOST = 12

#: Name, client, amount in minor units, how far it is, next step.
Row = tuple[str, str, int | None, str, str]
_Told = tuple[str, Brief | ClosedDeal]  # a deal behind the name of its group


def deals(writer: Writer) -> Part:
    """How many were signed and lost; the key deals as a table."""
    say = writer.say
    head = (
        say("Report", "Deal"),
        say("Report", "Client"),
        writer.headed(say("Report", "Amount")),
        say("Report", "Progress"),
        say("Report", "Next step"),
    )
    chosen = _chosen(writer)
    kept = [pair for group in _grouped(chosen) for pair in group[:_NAMED_MOST]]
    if not kept:
        return Part(empty=say("Report", "No deals in this period."))
    listed = [
        (name, client, writer.phrases.money(minor), progress, step)
        for name, client, minor, progress, step in (_row(writer, *pair) for pair in kept)
    ]
    if len(chosen) > len(kept):
        listed.append((say("Report", "and %n more", len(chosen) - len(kept)), "", "", "", ""))
    opens = tuple(f"deal {deal.id}" for _, deal in kept)
    table = Table(head, tuple(listed), ("left", "left", "right", "left", "left"), (22, 18, 18, 20, 22), opens=opens)
    text = say("Report", "Deals: signed {signed}, {amount} in all; lost {lost}.").format(
        signed=fields.mark("deals.won.count"),
        amount=fields.mark("deals.won.amount"),
        lost=fields.mark("deals.lost.count"),
    )
    return Part((text,), (table,), is_list=False)


def _grouped(chosen: list[_Told]) -> list[list[_Told]]:
    """Those signed, open and lost, each by itself."""
    return [list(group) for _, group in groupby(chosen, key=lambda pair: pair[0])]


def told(writer: Writer) -> list[tuple[Brief | ClosedDeal, str, str]]:
    """Those signed, the largest that are open, and those lost, each with how far it is and its next step."""
    return [(deal, _progress(writer, name, deal), writer.step(deal)) for name, deal in _chosen(writer)]


def _row(writer: Writer, name: str, deal: Brief | ClosedDeal) -> Row:
    return deal.name, writer.options.name(deal.client), deal.amount, _progress(writer, name, deal), writer.step(deal)


def _chosen(writer: Writer) -> list[_Told]:
    say, facts, material = writer.say, writer.facts, writer.material
    is_now = facts.as_of >= material.made_on or not facts.is_complete
    groups: list[tuple[str, Sequence[Brief | ClosedDeal]]] = [
        (say("Report", "Signed"), sorted(material.won, key=lambda deal: -(deal.amount or 0))),
        (say("Report", "Open"), material.open.largest[:_TOP_DEALS] if is_now else ()),
        (say("Report", "Lost"), sorted(material.lost, key=lambda deal: -(deal.amount or 0))),
    ]
    return [(name, deal) for name, deals in groups for deal in deals]


def _progress(writer: Writer, group: str, deal: Brief | ClosedDeal) -> str:
    words, facts = writer.words, writer.facts
    if isinstance(deal, ClosedDeal):
        reason = words.lost_reason(deal.lost_reason) if deal.lost_reason else ""
        return " · ".join(filter(None, [f"{group} {words.day(deal.closed_on, facts.as_of)}", reason]))
    stage = facts.stages.get(deal.stage_id or 0)
    return stage.name if stage else group

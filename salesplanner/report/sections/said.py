"""What went well, what went wrong, what was heard, what is needed: words first, whatever tables stand below them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from heapq import nlargest

from salesplanner.domain.clients import Client
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line, shorten
from salesplanner.domain.reviews import Section
from salesplanner.report import delivery, owed, shared
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

_CLIENTS_MOST, _HEARD_MOST, _LETTERS = 10, 12, 80
#: In these the self-review's words are part of the summary's.
_LONG = (PeriodKind.HALF, PeriodKind.YEAR)


def well(writer: Writer) -> Part:
    """What moved: the latest records with progress, and the largest deal signed."""
    lines = []
    for deal in nlargest(1, writer.material.won, key=lambda deal: deal.amount or 0):
        amount = writer.phrases.amount(Decimal(deal.amount or 0) / 100)
        lines.append(writer.say("Report", "Signed {deal}: {amount}.").format(deal=writer.deal(deal), amount=amount))
    lines += [writer.about(each.points, each.client) for each in writer.material.done.moved]
    lines += owed.went_well(writer.material.owed, writer.words)
    if writer.kind in _LONG:
        lines += _reviewed(writer, Section.ACHIEVEMENTS, Section.LESSONS)
    return Part(tuple(lines), empty=writer.nothing)


def progress(writer: Writer) -> Part:
    """The clients with whom something moved or got stuck: the latest of each, those of the best class first."""
    facts, words = writer.facts, writer.words
    lines = []
    for each in sorted(writer.material.done.latest.values(), key=lambda each: (each.grade or "Z", -each.id)):
        outcome = words.outcome(each.outcome, each.kind) if each.outcome else ""
        rest = words.bracket(words.commas([outcome, words.day(each.done_on or each.day, facts.as_of)]))
        said = shorten(one_line(each.points or each.title), _LETTERS).rstrip("。.")
        lines.append(writer.about(said, each.client) + rest)
    lines = writer.first(lines, _CLIENTS_MOST)
    if "well" not in writer.material.keys:
        lines += owed.went_well(writer.material.owed, words)
    return Part(tuple(lines), empty=writer.nothing)


def market(writer: Writer) -> Part:
    """What was heard of market and competitors, urgent things first."""
    heard = sorted(writer.material.market, key=lambda each: not each[0].is_urgent)
    return Part(
        tuple(writer.first([writer.about(each.body, name) for each, name in heard], _HEARD_MOST)), empty=writer.nothing
    )


def shortcomings(writer: Writer) -> Part:
    """What the self-review calls lacking, as far as it is not private."""
    return Part(tuple(_reviewed(writer, Section.SHORTCOMINGS, Section.CAUSES)), empty=writer.say("Report", "None."))


def suggestions(writer: Writer) -> Part:
    """What the self-review suggests to the department, as far as it is not private."""
    return Part(tuple(_reviewed(writer, Section.SUGGESTIONS)), empty=writer.say("Report", "None."))


def _reviewed(writer: Writer, *sections: Section) -> list[str]:
    """What the self-review of the period says in these sections for others to read."""
    return [
        line
        for wanted in sections
        for section, body in writer.material.review.texts
        if section is wanted
        for line in body.splitlines()
    ]


def problems(writer: Writer) -> Part:
    """What is at risk in words, and as a table what of the review is for the supervisor."""
    table = shared.problems(writer.material.shared, writer.words, hide_amounts=writer.options.hide_amounts)
    live = () if table is None else (table,)
    return Part(tuple(_at_risk(writer)), live, empty=writer.say("Report", "None."))


def support(writer: Writer) -> Part:
    """What is needed from above, what was answered and what came of it; what the review says of it for the supervisor."""
    own = [one_line(line) for line in writer.material.support.splitlines() if line.strip()]
    lines = own + owed.support(writer.material.owed, writer.words, writer.about)
    return Part(tuple(lines), empty=writer.say("Report", "None."))


def _at_risk(writer: Writer) -> list[str]:
    """Late follow-ups, deals past their date or too long in a stage, what is owed, complaints, opinions for management."""
    material, facts, words, say = writer.material, writer.facts, writer.words, writer.say
    lines = []
    if count := int(facts.figures[fields.OVERDUE].value or 0):
        names = words.list(dict.fromkeys(filter(None, map(writer.options.name, material.overdue))))
        text = say("Report", "%n follow-up(s) overdue: {names}.", count).format(names=names)
        lines.append(fields.bound(text, count, fields.OVERDUE))
    past, stale = material.open.past, material.open.stale
    for deals, key, text in (
        (past, fields.DEALS_PAST, say("Report", "%n deal(s) past the expected close: {names}.", len(past))),
        (
            stale,
            fields.DEALS_STALE,
            say("Report", "%n deal(s) long in their stage: {names}.", len(stale)),
        ),
    ):
        if deals:
            text = text.format(names=words.some(deals, 3, writer.deal))
            lines.append(fields.bound(text, len(deals), key))
    lines += delivery.slip_lines(words, material.slips, writer.about, facts.as_of)
    lines += [_quiet(writer, each) for each in material.quiet]
    lines += [_put_off(writer, *each) for each in material.open.quiet]
    lines += owed.problems(material.owed, words, writer.about, writer.money)
    lines += [owed.complaint(each, material.owed, words, writer.about) for each in material.owed.complaints]
    return lines + voices(writer)


def voices(writer: Writer) -> list[str]:
    """What clients want management to know."""
    said = writer.say("Report", "A client's opinion, for management: {what}")
    return [said.format(what=writer.about(each.body, name)) for each, name in writer.material.voices]


def _quiet(writer: Writer, client: Client) -> str:
    """That a client is left alone on purpose, until when and why."""
    words = writer.words
    day = words.day(client.quiet_until, writer.facts.as_of) if client.quiet_until else ""
    said = writer.say("Report", "{client} is left alone until {day}").format(
        client=writer.options.name(client.name), day=day
    )
    return words.colon(said) + client.quiet_reason if client.quiet_reason else said


def _put_off(writer: Writer, deal: Brief, reason: str) -> str:
    """That a deal is put off, or not warned of, until when and why."""
    words, say = writer.words, writer.say
    text = (
        say("Report", "{deal} is put off until {day}")
        if deal.is_postponed
        else say("Report", "{deal} is left alone until {day}")
    )
    day = words.day(date.fromisoformat(deal.quiet_until), writer.facts.as_of) if deal.quiet_until else ""
    said = text.format(deal=writer.deal(deal), day=day)
    return words.colon(said) + reason if reason else said

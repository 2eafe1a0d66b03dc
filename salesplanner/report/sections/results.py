"""How much was done, on pace or not, and what is needed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.targets import Unit, attainment, points_between
from salesplanner.report import campaigns, ownwords
from salesplanner.report.document import Block, Bullets, Paragraph, Table
from salesplanner.report.figures import Value
from salesplanner.report.forecast import rest
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer, main

#: What these are measured by are quotas.
_SHORT = (PeriodKind.DAY, PeriodKind.WEEK)


def results(writer: Writer) -> Part:
    """How much, on pace or not, what is needed; below it every figure with its target, and what stands behind the own ones."""
    figure = writer.facts.figures["orders.amount"]
    strong = [writer.phrases.full(figure)]
    text = [_sentence(writer), _needed(writer), _quotas(writer)]
    if figure.attainment is not None:
        strong.append(writer.words.percent(figure.attainment))
    if writer.options.estimate and not writer.options.hide_amounts:
        text.append(rest(writer.material.foretold, writer.words))
    live = (_table(writer), *_below(writer))
    return Part((writer.words.sentences(text),), live, is_list=False, strong=tuple(strong))


def _sentence(writer: Writer) -> str:
    """How much, and on pace or not."""
    facts, words, say = writer.facts, writer.words, writer.say
    figure = facts.figures["orders.amount"]
    if figure.target is None and writer.kind in _SHORT:
        is_week = writer.kind is PeriodKind.WEEK and figure.previous is not None
        text = (
            say("Report", "As of {day}: signed {done}; at this point last week {before}.")
            if is_week
            else say("Report", "As of {day}: signed {done}.")
        )
    elif figure.target is None:
        text = say("Report", "As of {day}: signed {done}; no target was set.")
    elif facts.is_complete:
        text = say("Report", "As of {day}: signed {done}, {attainment} of the target.")
    else:
        text = say("Report", "As of {day}: signed {done}, {attainment} of the target with {pace} of working days gone.")
    return text.format(
        day=words.day(facts.as_of),
        done=fields.mark(figure.id),
        before=fields.mark(f"{figure.id}/previous"),
        attainment=fields.mark(f"{figure.id}/attainment"),
        pace=fields.mark(fields.PACE),
    )


def _needed(writer: Writer) -> str:
    """How far behind or ahead of pace, what each working day left has to bring, what was asked of others; of a target that was missed what lacks."""
    facts, words, say = writer.facts, writer.words, writer.say
    figure, said = facts.figures["orders.amount"], []
    if figure.target is not None and figure.attainment is not None:
        left = figure.target - Decimal(figure.value or 0)
        if facts.is_complete or left <= 0:
            short = say("Report", "Still missing: {amount}.")
            said.append(
                short.format(amount=fields.mark("orders.amount/left"))
                if left > 0 and not writer.options.hide_amounts
                else ""
            )
        else:
            points = points_between(figure.attainment, facts.pace.share)
            said.append(
                say("Report", "%n point(s) behind.", -points)
                if points < 0
                else say("Report", "%n point(s) ahead.", points)
                if points
                else say("Report", "On pace.")
            )
            said.append(_a_day(writer))
    waiting = sum(1 for each in writer.material.owed.support if each.answered_at is None)
    if waiting:
        said.append(say("Report", "%n request(s) for support wait for an answer.", waiting))
    return words.sentences(said)


def _a_day(writer: Writer) -> str:
    """What is still needed, in all and a working day."""
    days = writer.facts.pace.left
    if not days or writer.options.hide_amounts:
        return ""
    text = writer.say("Report", "Still needed: {left}, {daily} on each of %n working day(s).", days)
    bound = fields.bound(text, days, fields.WORKDAYS_LEFT)
    return bound.format(left=fields.mark("orders.amount/left"), daily=fields.mark("orders.amount/daily"))


def _quotas(writer: Writer) -> str:
    """What quotas asked of the days, and what was done of it."""
    if writer.kind not in _SHORT or not writer.material.matters.quotas:
        return ""
    words = writer.words
    each = [f"{words.metric(quota.metric)} {quota.done}/{quota.asked}" for quota in writer.material.matters.quotas]
    return writer.say("Report", "Quotas: {quotas}.").format(quotas=words.list(each))


def _table(writer: Writer) -> Table:
    return _against_quotas(writer) if writer.kind in _SHORT else _against_targets(writer)


def _against_targets(writer: Writer) -> Table:
    say, phrases = writer.say, writer.phrases
    head = (
        say("Report", "Metric"),
        say("Report", "Target"),
        say("Report", "Done"),
        say("Report", "Attainment"),
        say("Report", "Last year"),
        say("Report", "Change"),
    )
    rows = [
        (
            phrases.name(each),
            phrases.of(each, each.target),
            phrases.of(each, each.value),
            writer.words.percent(each.attainment),
            phrases.of(each, each.last_year),
            phrases.change(each, each.last_year),
        )
        for each in main(writer.material)
    ]
    opens = tuple(f"figure {each.id}" for each in main(writer.material))
    return Table(head, tuple(rows), ("left", *("right",) * 5), (28, 14, 14, 13, 15, 16), opens=opens)  # type: ignore[arg-type]


def _against_quotas(writer: Writer) -> Table:
    """A week or a day: what the quotas, or targets, asked, and how it was the time before."""
    say, phrases = writer.say, writer.phrases
    is_week = writer.kind is PeriodKind.WEEK
    head = (
        say("Report", "Metric"),
        say("Report", "Quota"),
        say("Report", "Done"),
        say("Report", "Attainment"),
        say("Report", "Last week") if is_week else say("Report", "The day before"),
        say("Report", "vs last week") if is_week else say("Report", "vs the day before"),
    )
    quotas = {each.metric: each.asked for each in writer.material.matters.quotas}
    shown_ = main(writer.material)
    missing = [writer.facts.figures[each] for each in quotas if each not in {one.id for one in shown_}]
    rows, opens = [], tuple(f"figure {each.id}" for each in (*shown_, *missing))
    for each in (*shown_, *missing):
        asked: Value = quotas.get(each.id) if each.target is None else each.target
        share = attainment(each.value, asked) if each.value is not None and asked else None
        rows.append(
            (
                phrases.name(each),
                phrases.of(each, asked),
                phrases.of(each, each.value),
                writer.words.percent(share),
                phrases.of(each, each.previous),
                phrases.change(each, each.previous),
            )
        )
    return Table(head, tuple(rows), ("left", *("right",) * 5), (28, 14, 14, 13, 15, 16), opens=opens)  # type: ignore[arg-type]


def _below(writer: Writer) -> Iterable[Block]:
    if writer.facts.since and writer.kind not in _SHORT:
        yield Paragraph(writer.words.begun(writer.facts.since) + ("。" if writer.words.zh else "."))
    if notes := _own_notes(writer):
        yield Bullets(notes)
    if said := _campaigns(writer):
        yield Paragraph(said)


def _campaigns(writer: Writer) -> str:
    """How many campaigns there were, and what their days brought above the others."""
    base, words = writer.material.base, writer.words
    lines = [campaigns.counted(writer.facts.campaigns, words)]
    if base is not None:
        among = writer.facts.campaigns
        lines.append(campaigns.base_told(base, campaigns.USUAL, words, writer.options.hide_amounts, among))
    return words.sentences(lines)


def _own_notes(writer: Writer) -> tuple[str, ...]:
    """How each own figure was made, what is unexplained of it, and how it moved, with base and period."""
    facts, hidden = writer.facts, Unit.MONEY if writer.options.hide_amounts else None
    own = [each for each in facts.figures.values() if each.own is not None and each.unit is not hidden]
    return tuple(filter(None, (ownwords.note(each, facts.period, facts.is_complete, writer.words) for each in own)))

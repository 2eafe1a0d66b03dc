"""A longer period month by month, and the course of its main deals from the first day to the payment."""

from __future__ import annotations

from decimal import Decimal
from itertools import dropwhile

from salesplanner.domain.targets import Unit, attainment
from salesplanner.report import pictures
from salesplanner.report.document import Picture, Table
from salesplanner.report.matters import Course, Month
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

_OTHERS = ("payments.amount", "clients.new.count", "visits.count")


def months(writer: Writer) -> Part:
    """The months in a table that adds up to the period, and as a chart beside last year's."""
    found, period = writer.material.matters.months or (), writer.facts.period
    if not any(month.signed or month.target for month in found):
        return Part(empty=writer.nothing if found else writer.say("Report", "No whole month in this time"))
    is_whole = found[0].period.first == period.first and found[-1].period.last >= min(period.last, writer.facts.as_of)
    found = tuple(dropwhile(lambda month: not (month.target or any(month.values.values())), found))
    rows = [_row(writer, writer.words.month_name(each.period), [each]) for each in found]
    if len(found) > 1 and is_whole:
        rows.append(_row(writer, writer.say("Report", "Total"), list(found)))
    say, words = writer.say, writer.words
    head = (
        say("Report", "Month"),
        say("Report", "Target"),
        words.metric("orders.amount"),
        say("Report", "Attainment"),
        say("Report", "Last year"),
        *(words.metric(metric) for metric in _OTHERS),
    )
    caption = say("Report", "Amounts in {unit}").format(unit=writer.phrases.scale.name)
    table = Table(head, tuple(rows), ("left", *("right",) * 7), (12, 13, 13, 11, 13, 14, 12, 12), caption)  # type: ignore[arg-type]
    live = (table,) if writer.options.hide_amounts else (table, _chart(writer, found))
    return Part(tuple(_sentences(writer, found)), live, is_list=False)


def _row(writer: Writer, name: str, found: list[Month]) -> tuple[str, ...]:
    """One month, or the sum of several; a target of the whole only where each month has one."""
    phrases = writer.phrases
    signed = sum((each.signed for each in found), Decimal(0))
    targets = [each.target for each in found if each.target is not None]
    target = sum(targets, Decimal(0)) if len(targets) == len(found) else None
    before = [each.last_year for each in found if each.last_year is not None]
    collected, *counts = (sum(each.values[metric] or 0 for each in found) for metric in _OTHERS)
    return (
        name,
        phrases.value(target, Unit.MONEY),
        phrases.value(signed, Unit.MONEY),
        writer.words.percent(attainment(signed, target)),
        phrases.value(sum(before, Decimal(0)) or None if len(before) == len(found) else None, Unit.MONEY),
        phrases.value(collected, Unit.MONEY),
        *(phrases.value(each, Unit.COUNT) for each in counts),
    )


def _sentences(writer: Writer, found: tuple[Month, ...]) -> list[str]:
    """The best and the weakest month, and in how many of those that are over as much was signed as was asked."""
    say, words, as_of = writer.say, writer.words, writer.facts.as_of
    over = [each for each in found if each.period.last <= as_of]
    if not over:
        return []
    best, least = max(over, key=lambda each: each.signed), min(over, key=lambda each: each.signed)
    text = say("Report", "Best month {best} with {most}, weakest {least} with {fewest}.")
    if writer.options.hide_amounts:
        text = say("Report", "Best month {best}, weakest {least}.")
    said = [
        text.format(
            best=words.month_name(best.period),
            most=writer.phrases.amount(best.signed),
            least=words.month_name(least.period),
            fewest=writer.phrases.amount(least.signed),
        )
    ]
    asked = [each for each in over if each.target is not None]
    if asked:
        reached = sum(1 for each in asked if each.target is not None and each.signed >= each.target)
        text = say("Report", "In {reached} of %n month(s) with a target as much or more was signed.", len(asked))
        said.append(text.format(reached=reached))
    return [words.sentences(said)]


def _chart(writer: Writer, found: tuple[Month, ...]) -> Picture:
    from salesplanner.charts.comparison import Pair

    words, say = writer.words, writer.say
    pairs = tuple(
        Pair(words.short_month(each.period), float(each.signed), float(each.last_year or 0) or None) for each in found
    )
    beside = say("Report", "Signed by month ({unit}; dark: now, light: a year ago)")
    alone = say("Report", "Signed by month ({unit})")
    return pictures.compared(pairs, words, beside, alone, (16.0, 1.6 + 0.9 * len(found)))


def courses(writer: Writer) -> Part:
    """The main deals, each from its first day through its stages to the signature and what was paid."""
    found, say = writer.material.matters.courses, writer.say
    if not found:
        return Part(empty=writer.nothing)
    rows = tuple(
        (writer.named(each.client, each.deal.name), writer.phrases.money(each.deal.amount), _course(writer, each))
        for each in found
    )
    head = (say("Report", "Deal"), writer.headed(say("Report", "Amount")), say("Report", "Course"))
    opens = tuple(f"deal {each.deal.id}" for each in found)
    return Part((), (Table(head, rows, ("left", "right", "left"), (26, 17, 57), opens=opens),))


def _course(writer: Writer, course: Course) -> str:
    """Opened, each stage with its day, signed, paid: 2 Mar Lead → 20 Mar Proposal → 6 May Signed → 30% collected."""
    words, say, facts, deal = writer.words, writer.say, writer.facts, course.deal
    steps = [
        (each.entered_on, facts.stages[each.stage_id].name) for each in course.entries if each.stage_id in facts.stages
    ]
    if deal.opened_on and (not steps or deal.opened_on < steps[0][0]):
        steps.insert(0, (deal.opened_on, say("Report", "Opened")))
    told = [f"{writer.day(day)} {name}" for day, name in steps]
    if deal.closed_on and deal.closed_on <= facts.as_of:
        told.append(f"{writer.day(deal.closed_on)} {say('Report', 'Signed')}")
    if course.paid and deal.amount:
        share = words.percent(Decimal(course.paid) / deal.amount)
        text = say("Report", "{share} collected").format(share=share)
        told.append(f"{writer.day(course.paid_on)} {text}")
    return " → ".join(told)

"""What is ahead: the next period's target and deals, its plan by day, and whom to receive well."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from itertools import groupby

from salesplanner.domain.activities import ActivityBrief, ActivityKind
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line
from salesplanner.report import owed, shared
from salesplanner.report.document import Block, Paragraph, Table
from salesplanner.report.opendeals import largest_of
from salesplanner.report.sections import fields
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer

_PLANNED_MOST, _NAMED_MOST = 24, 3


def ahead(writer: Writer) -> Part:
    """Target, working days and visits planned, what it is about and what is owed in it; targets, weeks and deals as tables."""
    material, words, say = writer.material, writer.words, writer.say
    text = say("Report", "{period}: {days} working days, {visits} visits planned.").format(
        period=words.period(material.next_period),
        days=fields.mark(fields.NEXT_WORKDAYS),
        visits=fields.mark(fields.NEXT_VISITS),
    )
    target = material.next_targets.get("orders.amount")
    if target is not None and not writer.options.hide_amounts:
        text = words.sentences([text, say("Report", "Target {amount}.").format(amount=writer.phrases.amount(target))])
    return Part((text, *_points(writer)), tuple(_tables(writer)), is_list=False)


def _points(writer: Writer) -> list[str]:
    """What the next period is about, and what is owed in it."""
    material, words = writer.material, writer.words
    points = shared.focus(material.shared, words, hide_amounts=writer.options.hide_amounts)
    return points + owed.comes_next(material.owed, words, writer.about, writer.money)


def _tables(writer: Writer) -> Iterable[Block]:
    material, say, phrases = writer.material, writer.say, writer.phrases
    if material.next_targets:
        asked = [(writer.facts.figures[metric], target) for metric, target in material.next_targets.items()]
        rows = [(phrases.name(figure), phrases.of(figure, target)) for figure, target in asked]
        yield Table((say("Report", "Metric"), say("Report", "Target")), tuple(rows), ("left", "right"))
    closing = material.open.closing(material.next_period)
    if closing:
        head = (say("Report", "Deal"), say("Report", "Date"), say("Ahead", "Action"))
        kept = largest_of(closing)
        told = [(writer.deal(deal), writer.day(_expected(deal)), _action(writer, deal)) for deal in kept]
        if len(closing) > len(kept):
            told.append((say("Report", "and %n more", len(closing) - len(kept)), "", ""))
        opens = tuple(f"deal {deal.id}" for deal in kept)
        yield Table(head, tuple(told), ("left", "left", "left"), (40, 18, 42), opens=opens)
    if material.next_period.kind is PeriodKind.MONTH:
        yield from _weeks(writer)


def _expected(deal: Brief) -> date | None:
    return date.fromisoformat(deal.expected_on) if deal.expected_on else None


def _action(writer: Writer, deal: Brief) -> str:
    return writer.step(deal) or writer.say("Report", "To be signed")


def _weeks(writer: Writer) -> Iterable[Block]:
    """The weeks of the next month that hold something: visits planned, deals that are to close, what is due of the focus."""
    material, words, say = writer.material, writer.words, writer.say
    planned, rows = _planned(writer), []
    for week in _parted(material.next_period):
        visits = sum(1 for each in planned if each.kind is ActivityKind.VISIT and week.contains(each.day))
        closing = material.open.closing(week)
        deals = [writer.deal(deal) for deal in closing[:_NAMED_MOST]]
        if len(closing) > len(deals):
            deals.append(say("Report", "and %n more", len(closing) - len(deals)))
        focus = [one_line(each.what) for each, _ in material.shared.focus if each.due_on and week.contains(each.due_on)]
        if visits or deals or focus:
            rows.append((words.days(week.first, week.last), str(visits), words.list([*focus, *deals])))
    if rows:
        head = (say("Report", "Week"), say("Report", "Visits planned"), say("Report", "Focus of the week"))
        yield Table(head, tuple(rows), ("left", "right", "left"), (24, 18, 58))


def _parted(month: Period) -> Iterable[Period]:
    """The weeks of a month, of the first and the last the days that lie in it: no day is in none."""
    week = Period.week_of(month.first)
    while week.first <= month.last:
        yield Period(max(week.first, month.first), min(week.last, month.last))
        week = week.next()


# --- the plan -------------------------------------------------------------------------------------------------------


def plan(writer: Writer) -> Part:
    """What is planned for the next period, by day, and what is owed in it where no section before says so."""
    words, say = writer.words, writer.say
    items, period = _planned(writer), words.period(writer.material.next_period)
    visits = sum(1 for each in items if each.kind is ActivityKind.VISIT)
    counts = [
        say("Report", "%n thing(s) planned", len(items)),
        say("Report", "%n visit(s) planned", visits) if visits else "",
    ]
    said = words.colon(period) + words.clauses(filter(None, counts))
    if not items:
        said = say("Report", "Nothing planned yet for {period}").format(period=period)
    points = [] if "next" in writer.material.keys else _points(writer)
    return Part((said, *points), (_by_day(writer, items),) if items else (), is_list=False)


def _by_day(writer: Writer, items: list[ActivityBrief]) -> Table:
    words, say, rows = writer.words, writer.say, []
    for day, of_day in groupby(items, key=lambda each: each.day):
        for number, each in enumerate(of_day):
            shown = "" if number else f"{words.day(day)} {words.weekday_short(day)}"
            at, client = words.time(each.at) if each.at else "", writer.options.name(each.client)
            rows.append((shown, at, _item(writer, each), client))
    head = (say("Report", "Day"), say("Report", "Time"), say("Report", "Plan"), say("Report", "Client"))
    opens = tuple(f"activity {each.id}" for each in items[:_PLANNED_MOST])
    return Table(head, writer.cut(rows, _PLANNED_MOST), ("left",) * 4, (18, 9, 45, 28), opens=opens)


def _planned(writer: Writer) -> list[ActivityBrief]:
    """What is open of the plan of the next period, by day and time."""
    items = [each for each in writer.material.planned if each.is_open]
    return sorted(items, key=lambda each: (each.day, each.at or time.max, each.position, each.id))


def _item(writer: Writer, activity: ActivityBrief) -> str:
    """What is planned; its kind before it where its title does not name it."""
    title, kind = one_line(activity.title), writer.words.kind(activity.kind)
    is_said = activity.kind in (ActivityKind.TASK, ActivityKind.PAYMENT) or kind.casefold() in title.casefold()
    return title if is_said else writer.words.colon(kind) + title


# --- receptions -----------------------------------------------------------------------------------------------------


def receptions(writer: Writer) -> Part:
    """Campaigns and large deals ahead, and what of the plan is marked first or is with the best clients."""
    found, words, say = writer.material.matters.coming, writer.words, writer.say
    note = Paragraph(
        say(
            "Report",
            "Receptions have no records of their own: these are campaigns, deals to be signed, plan items marked first,"
            " and visits and meetings with class A clients.",
        ),
        role="muted",
    )
    if found is None or not (found.campaigns or found.deals or found.items):
        return Part((), (Paragraph(say("Report", "No reception is recorded for the time ahead"), role="muted"), note))
    counts = (
        (len(found.campaigns), say("Report", "%n campaign(s)", len(found.campaigns))),
        (len(found.deals), say("Report", "%n deal(s) to be signed", len(found.deals))),
        (len(found.items), say("Report", "%n plan item(s)", len(found.items))),
    )
    said = words.colon(words.days(found.days.first, found.days.last)) + words.clauses(
        text for count, text in counts if count
    )
    return Part((said,), (_coming(writer), note), is_list=False)


def _coming(writer: Writer) -> Table:
    found, words, say = writer.material.matters.coming, writer.words, writer.say
    rows: list[tuple[date, tuple[str, ...]]] = []
    for each in found.campaigns if found else ():
        days = words.days(each.starts_on, each.ends_on)
        rows.append((each.starts_on, (days, one_line(each.name), "", say("Report", "Campaign"))))
    for deal in found.deals if found else ():
        if day := _expected(deal):
            client = writer.options.name(deal.client)
            rows.append((day, (words.day(day), deal.name, client, say("Report", "To be signed"))))
    for item in found.items if found else ():
        why = say("Report", "Marked first") if item.is_first else say("Report", "Class A client")
        rows.append((item.day, (words.day(item.day), _item(writer, item), writer.options.name(item.client), why)))
    head = (say("Report", "Date"), say("Report", "What"), say("Report", "Client"), say("Report", "Why"))
    ordered = tuple(row for _, row in sorted(rows, key=lambda row: row[0]))
    return Table(head, ordered, ("left",) * 4, (16, 38, 26, 20))

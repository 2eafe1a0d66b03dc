"""What the page says of a month that has not begun: the target, its working days, what each has to bring, and what is planned."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.report.ahead import Ahead, Planned
from salesplanner.report.facts import Facts
from salesplanner.report.progress import demand
from salesplanner.ui.progress import cards
from salesplanner.ui.progress.cards import Texts
from salesplanner.ui.progress.panels import Result
from salesplanner.ui.progress.results import Listed
from salesplanner.words import Words

_SHOWN = 5


def texts(facts: Facts, metric: str, ahead: Ahead, words: Words) -> tuple[Texts, ...]:
    """What the four cards say."""
    return (
        target(facts, metric, words),
        working_days(facts, words),
        needed(facts, metric, ahead, words),
        planned(facts, metric, ahead, words),
    )


def target(facts: Facts, metric: str, words: Words) -> Texts:
    """What is asked."""
    figure, say = facts.figures[metric], words.translate
    if figure.target is None:
        return Texts(words.metric(metric), "–", say("Progress", "no target yet"))
    beside = say("Progress", "target")
    if figure.stretch is not None:
        stretch = words.value(figure.stretch, figure.unit, figure.word)
        beside = words.commas((beside, say("Progress", "stretch {value}").format(value=stretch)))
    return Texts(words.metric(metric), words.value(figure.target, figure.unit, figure.word), beside)


def working_days(facts: Facts, words: Words) -> Texts:
    """How many there are, and when they begin."""
    said = cards.working_days(facts, words)
    return Texts(said.caption, words.number(facts.pace.total), "", said.note, short=said.short)


def needed(facts: Facts, metric: str, ahead: Ahead, words: Words) -> Texts:
    """What each working day has to bring, beside what one brought before."""
    figure, asked, say = facts.figures[metric], demand(facts, metric), words.translate
    is_daily = facts.calendar.is_every_day
    caption = say("Progress", "Needed per day") if is_daily else say("Progress", "Needed per working day")
    value = "–"
    if asked is not None and asked.per_day is not None:
        value = words.value(_rounded(asked.per_day), figure.unit, figure.word)
    note = short = ""
    if ahead.usual is not None:
        usual = words.value(_rounded(ahead.usual), figure.unit, figure.word)
        note = say("Progress", "Average of the last 3 months {value}").format(value=usual)
        short = say("Progress", "Average {average}").format(average=usual)
    return Texts(caption, value, "", note, short=short)


def planned(facts: Facts, metric: str, ahead: Ahead, words: Words) -> Texts:
    """What is planned so far; where nothing can announce the figure, what the same days brought last year."""
    figure, say, count = facts.figures[metric], words.translate, len(ahead.planned)
    before = ""
    if ahead.year_before is not None:
        value = words.value(ahead.year_before, figure.unit, figure.word)
        before = say("Progress", "Last year {value}").format(value=value)
    if ahead.table == "deal":
        caption, counted = say("Progress", "Expected to close"), say("Progress", "%n deal(s)", count)
        return Texts(caption, words.money(ahead.amount), counted, before)
    if ahead.table == "payment":
        caption, counted = say("Progress", "Due then"), say("Progress", "%n payment(s)", count)
        return Texts(caption, words.money(ahead.amount), counted, before)
    if ahead.table == "activity":
        return Texts(say("Progress", "Planned so far"), words.number(count), "", before)
    caption = say("Progress", "The same days last year")
    value = "–" if ahead.year_before is None else words.value(ahead.year_before, figure.unit, figure.word)
    return Texts(caption, value)


def listed(ahead: Ahead, words: Words) -> Listed:
    """The next of what is planned, and what is said where there is nothing."""
    say = words.translate
    title, empty = {
        "deal": (say("Progress", "Expected to close"), say("Progress", "No open deal is expected to close then")),
        "payment": (say("Progress", "Due then"), say("Progress", "No payment is due then")),
        "activity": (say("Progress", "Planned so far"), say("Progress", "Nothing of this is planned for then yet")),
    }.get(ahead.table, (say("Progress", "Planned so far"), say("Progress", "What comes in is told once it begins")))
    rows = [_row(each, ahead.table, words) for each in ahead.planned[:_SHOWN]]
    more = len(ahead.planned) - len(rows)
    return Listed(title, rows, foot=say("Progress", "%n more", more) if more else "", empty=empty)


def _row(each: Planned, table: str, words: Words) -> Result:
    client = each.client if each.client != each.name else ""
    detail = " · ".join(filter(None, (client, words.day(each.day))))
    return Result(each.name, detail, words.money(each.amount) if each.amount else "", (table, each.id))


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"))

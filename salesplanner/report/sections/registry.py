"""Which sections there are: their names, and who makes each."""

from __future__ import annotations

from collections.abc import Callable

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.report import appendices
from salesplanner.report.sections import ahead, clients, deals, mix, months, results, said
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words


def _history(writer: Writer) -> Part:
    return Part((), tuple(appendices.history(writer.material, writer.words, writer.options.name)))


def _review(writer: Writer) -> Part:
    return Part((), tuple(appendices.review(writer.material, writer.words)), empty=writer.nothing)


def _sources(writer: Writer) -> Part:
    return Part((), tuple(appendices.sources(writer.facts, writer.words, writer.phrases)))


MAKERS: dict[str, Callable[[Writer], Part]] = {
    "results": results.results,
    "months": months.months,
    "pace": mix.pace,
    "courses": months.courses,
    "deals": deals.deals,
    "done": clients.done,
    "progress": said.progress,
    "visits": clients.visits,
    "receptions": ahead.receptions,
    "guests": mix.guests,
    "clients": clients.state,
    "well": said.well,
    "problems": said.problems,
    "shortcomings": said.shortcomings,
    "newcomers": clients.newcomers,
    "market": said.market,
    "next": ahead.ahead,
    "plan": ahead.plan,
    "support": said.support,
    "suggestions": said.suggestions,
    "history": _history,
    "review": _review,
    "sources": _sources,
}


def made(writer: Writer, key: str) -> Part:
    """A section with its computed words; of a longer period they begin with what its parts said, each line with its month."""
    words = writer.words
    rolled = [
        words.colon(words.called(each.period)) + line
        for each in writer.material.matters.rolled.get(key, ())
        for line in each.lines
    ]
    return MAKERS[key](writer).begun(rolled)


def titles(words: Words, kind: PeriodKind | None = None, role: str = "") -> dict[str, str]:
    """The titles of the sections, without their numbers: as a summary of a kind of period has them, or of any."""
    say = words.translate
    return {
        "results": say("Report", "Results"),
        "months": say("Report", "Month by month"),
        "pace": say("Report", "Pace and mix"),
        "courses": say("Report", "Main deals and their course"),
        "deals": say("Report", "Key deals"),
        "done": say("Report", "Work done"),
        "progress": say("Report", "Progress with key clients"),
        "visits": say("Report", "Visits"),
        "receptions": say("Report", "Key receptions ahead"),
        "guests": say("Report", "Source of guests") if role == "hotel" else say("Report", "Where business came from"),
        "clients": say("Report", "State of the clients"),
        "well": say("Report", "What went well"),
        "problems": say("Report", "Problems and actions"),
        "shortcomings": say("Report", "Shortcomings"),
        "newcomers": say("Report", "New clients"),
        "market": say("Report", "Market and competitors"),
        "next": say("Report", "Next period"),
        "plan": say("Report", "Plan in detail"),
        "support": say("Report", "Support needed"),
        "suggestions": say("Report", "Suggestions to the department"),
        "history": say("Report", "Activity list"),
        "review": say("Report", "Self-review"),
        "sources": say("Report", "Where the figures come from"),
        **_titles_of(words, kind),
    }


def _titles_of(words: Words, kind: PeriodKind | None) -> dict[str, str]:
    """The titles that say what kind of period it is."""
    say = words.translate
    if kind is PeriodKind.DAY:
        return {"results": say("Report", "Figures of the day"), "plan": say("Report", "Plan of the next day")}
    if kind is PeriodKind.WEEK:
        return {
            "results": say("Report", "Figures of the week"),
            "next": say("Report", "Next week"),
            "plan": say("Report", "Plan of next week"),
        }
    if kind is PeriodKind.MONTH:
        return {"next": say("Report", "Next month")}
    if kind in (PeriodKind.HALF, PeriodKind.YEAR):
        is_half = kind is PeriodKind.HALF
        return {
            "results": say("Report", "The figures in review"),
            "well": say("Report", "Gains"),
            "problems": say("Report", "Problems and improvement"),
            "next": say("Report", "Plan for the next half-year")
            if is_half
            else say("Report", "Plan for the next year"),
        }
    return {"next": say("Report", "Next quarter")} if kind is PeriodKind.QUARTER else {}


def title_of(words: Words, period: Period) -> str:
    """What a summary of a period is called."""
    say = words.translate
    text = {
        PeriodKind.DAY: say("Report", "Day report, {period}"),
        PeriodKind.WEEK: say("Report", "Weekly sales report, {period}"),
        PeriodKind.HALF: say("Report", "Half-year sales review, {period}"),
        PeriodKind.YEAR: say("Report", "Annual sales review, {period}"),
    }.get(period.kind) or say("Report", "Sales summary, {period}")
    return text.format(period=words.dated(period))

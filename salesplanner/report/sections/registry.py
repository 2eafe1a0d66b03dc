"""Which sections there are: their names, and who makes each."""

from __future__ import annotations

from collections.abc import Callable

from salesplanner.report import appendices
from salesplanner.report.sections import ahead, deals, results, said
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words


def _history(writer: Writer) -> Part:
    return Part((), tuple(appendices.history(writer.material, writer.words, writer.client)))


def _review(writer: Writer) -> Part:
    return Part((), tuple(appendices.review(writer.material, writer.words)))


def _sources(writer: Writer) -> Part:
    return Part((), tuple(appendices.sources(writer.facts, writer.words, writer.phrases)))


MAKERS: dict[str, Callable[[Writer], Part]] = {
    "results": results.results,
    "pace": results.pace,
    "deals": deals.deals,
    "well": said.well,
    "problems": said.problems,
    "next": ahead.ahead,
    "support": said.support,
    "history": _history,
    "review": _review,
    "sources": _sources,
}
#: What stands behind the summary: no words of its own, and no number.
APPENDICES = frozenset({"history", "review", "sources"})


def titles(words: Words) -> dict[str, str]:
    """The titles of the sections, without their numbers."""
    say = words.translate
    return {
        "results": say("Report", "Results"),
        "pace": say("Report", "Pace and mix"),
        "deals": say("Report", "Key deals"),
        "well": say("Report", "What went well"),
        "problems": say("Report", "Problems and actions"),
        "next": say("Report", "Next period"),
        "support": say("Report", "Support needed"),
        "history": say("Report", "Activity list"),
        "review": say("Report", "Self-review"),
        "sources": say("Report", "Where the figures come from"),
    }

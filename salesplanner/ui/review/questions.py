"""What a review asks: each section with what it is about, and the three questions of a check-in."""

from __future__ import annotations

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reviews import CHECK_IN, Section
from salesplanner.words import Words


def hints(words: Words) -> dict[Section, str]:
    """What each section is about."""
    say = words.translate
    return {
        Section.ACHIEVEMENTS: say("ReviewScreen", "What went well, and what you did for it"),
        Section.SHORTCOMINGS: say("ReviewScreen", "Where it stuck; one line each"),
        Section.CAUSES: say("ReviewScreen", "Why, as far as you can see"),
        Section.LESSONS: say("ReviewScreen", "What you would do again, and what not"),
        Section.SUGGESTIONS: say("ReviewScreen", "What would help the department"),
        Section.SUPPORT: say("ReviewScreen", "What you need, for which client, from whom"),
        Section.FOCUS: say("ReviewScreen", "At most three things, each with a number and a date"),
    }


def check_in(words: Words, kind: PeriodKind) -> dict[Section, str]:
    """The three questions of a check-in: what went well, what got stuck, what to change."""
    say = words.translate
    change = {
        PeriodKind.DAY: say("ReviewScreen", "One thing to change tomorrow"),
        PeriodKind.WEEK: say("ReviewScreen", "One thing to change next week"),
    }.get(kind, say("ReviewScreen", "One thing to change next month"))
    asked = (say("ReviewScreen", "One thing that went well"), say("ReviewScreen", "One thing that got stuck"), change)
    return dict(zip(CHECK_IN, asked, strict=True))

"""What stands behind a summary: every contact, the self-review as far as it is shared, and what the figures are counted from."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from salesplanner.report.document import Block, Bullets, Paragraph, Table
from salesplanner.report.facts import Facts
from salesplanner.report.material import Material
from salesplanner.report.phrases import Phrases
from salesplanner.words import Words


def history(material: Material, words: Words, named: Callable[[str], str]) -> Iterable[Block]:
    """Every contact of the period; `named` gives a client's name as far as names are to be written."""
    say = words.translate
    head = (
        say("Report", "Date"),
        say("Report", "Client"),
        say("Report", "Kind"),
        say("Report", "Outcome"),
        say("Report", "Key points"),
    )
    rows = [
        (
            words.day(activity.day),
            named(activity.client),
            words.kind(activity.kind),
            words.outcome(activity.outcome, activity.kind) if activity.outcome else "",
            activity.points or activity.title,
        )
        for activity in material.done.history
    ]
    opens = tuple(f"activity {activity.id}" for activity in material.done.history)
    yield Table(head, tuple(rows), ("left",) * 5, (12, 20, 10, 14, 44), opens=opens)


def review(material: Material, words: Words) -> Iterable[Block]:
    """The ratings and the shared sections of the self-review."""
    found, say = material.review, words.translate
    if found.ratings:
        rows = tuple((name, str(score)) for name, score in found.ratings)
        yield Table((say("Report", "Competency"), say("Report", "Rating")), rows, ("left", "right"))
    for section, body in found.texts:
        yield Paragraph(words.section(section), strong=(words.section(section),))
        yield Bullets(tuple(line for line in body.splitlines() if line.strip()))


def sources(facts: Facts, words: Words, phrases: Phrases) -> Iterable[Block]:
    """Every figure with the number of records behind it, so that no number stands alone."""
    say = words.translate
    head = (say("Report", "Figure"), say("Report", "Value"), say("Report", "Records"))
    rows = [
        (phrases.name(figure), phrases.of(figure, figure.value), f"{len(figure.records):,}")
        for figure in facts.figures.values()
    ]
    text = say("Report", "Counted from {first} to {last}. A contact counts once per client, kind and day.")
    done = facts.done or facts.period
    yield Paragraph(text.format(first=done.first.isoformat(), last=done.last.isoformat()), role="muted")
    opens = tuple(f"figure {figure.id}" for figure in facts.figures.values())
    yield Table(head, tuple(rows), ("left", "right", "right"), opens=opens)

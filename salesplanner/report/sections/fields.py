"""Numbers in running text that are bound to the records: marked where they stand, filled in when they are shown (domain, C3).

A text holds them as ⟦orders.amount⟧; a metric's target, attainment, the period before, the year before and the change against it follow a
slash. Whoever writes around them cannot mistype them, and what they said when that was written can be compared with what they say now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.report.bound import MARK, section_of
from salesplanner.report.bound import mark as mark
from salesplanner.report.figures import Figure
from salesplanner.report.sections import told
from salesplanner.report.sections.writer import Writer, main

_ASPECTS = ("", "target", "attainment", "left", "daily", "previous", "last_year", "change")
#: Numbers that are no metric's.
PACE, WORKDAYS_LEFT, NEXT_WORKDAYS, NEXT_VISITS = "pace", "workdays.left", "next.workdays", "next.visits"
DEALS_PAST, DEALS_STALE, OVERDUE = "deals.past", "deals.stale", "followups.overdue.count"
#: The section whose own numbers are shares of what was signed.
_MIX = "pace"
#: Stands for a number that nobody knows any more.
LOST = "–"


def bound(text: str, number: int, key: str) -> str:
    """A text in which a number was written, with the number bound."""
    return text.replace(str(number), mark(key), 1)


class Piece(Struct, frozen=True):
    """A piece of a text as it is shown; `key` where it is a bound number."""

    text: str
    key: str = ""


class Numbers:
    """What the bound numbers of one report say.

    `lines_of` gives the computed words of a section, for numbers that are bound to their sentence; `known_by` the words by which the
    sentences are known, where these are others; `otherwise` both as they are said in the other languages: whoever edited the sentence in
    one has its numbers follow the records in it, whatever is spoken since. `quoted` is what numbers said when the words were written: one
    that nobody knows any more still says that.
    """

    def __init__(
        self,
        writer: Writer,
        lines_of: Callable[[str], Sequence[str]] = lambda section: (),
        quoted: Mapping[str, str] | None = None,
        known_by: Callable[[str], Sequence[str]] = lambda section: (),
        otherwise: Callable[[str], Iterable[tuple[Sequence[str], Sequence[str]]]] = lambda section: (),
    ) -> None:
        self._writer = writer
        self._lines_of, self._known_by, self._otherwise = lines_of, known_by, otherwise
        self._quoted = quoted or {}
        self._told: dict[str, dict[str, str]] = {}
        self._told_otherwise: dict[str, dict[str, str]] = {}

    @property
    def scope(self) -> str:
        """In which texts the numbers are the same: those of one report's period, in its language."""
        return f"{self._writer.facts.period.code} {self._writer.words.language}"

    def bound(self, section: str, lines: Sequence[str]) -> list[str]:
        """The computed words of a section with each of their numbers bound."""
        found, self._told[section] = told.bind(section, lines, self._known_by(section))
        return found

    def colon(self, text: str) -> str:
        """A text with the colon of its language."""
        return self._writer.words.colon(text)

    def text(self, key: str) -> str | None:
        """What a number says; None for one that nobody knows (any more)."""
        if section := section_of(key):
            return self._of_sentence(section, key)
        metric, _, aspect = key.partition("/")
        figure = self._figure(metric)
        if figure is not None and aspect in _ASPECTS:
            return self._of_figure(figure, aspect)
        counts = {
            WORKDAYS_LEFT: lambda: self._writer.facts.pace.left,
            NEXT_WORKDAYS: lambda: self._writer.material.next_workdays,
            NEXT_VISITS: lambda: self._writer.material.next_visits,
            DEALS_PAST: lambda: len(self._writer.material.open.past),
            DEALS_STALE: lambda: len(self._writer.material.open.stale),
        }
        if key == PACE:
            return self._writer.words.percent(self._writer.facts.pace.share)
        return str(counts[key]()) if key in counts else None

    def _of_sentence(self, section: str, key: str) -> str | None:
        """A number that is bound to its sentence, in the language in which that was written."""
        if section not in self._told:
            self.bound(section, self._lines_of(section))
        if (said := self._told[section].get(key)) is not None:
            return said
        if section not in self._told_otherwise:
            told_in = [told.bind(section, *each)[1] for each in self._otherwise(section)]
            self._told_otherwise[section] = {key: said for each in told_in for key, said in each.items()}
        return self._told_otherwise[section].get(key)

    def _figure(self, metric: str) -> Figure | None:
        """A figure of the period, or of another one that what is rolled up is bound to."""
        return self._writer.facts.figures.get(metric) or self._writer.material.matters.figures.get(metric)

    def _of_figure(self, figure: Figure, aspect: str) -> str:
        phrases, words = self._writer.phrases, self._writer.words
        if not aspect:
            return phrases.full(figure)
        if aspect == "attainment":
            return words.percent(figure.attainment)
        if aspect == "change":
            return phrases.change(figure, figure.last_year)
        if aspect in ("left", "daily"):
            return self._needed(figure, a_day=aspect == "daily")
        return phrases.full_of(figure, getattr(figure, aspect))

    def _needed(self, figure: Figure, *, a_day: bool) -> str:
        """What is still missing of the target, in all or on each working day that is left."""
        phrases, days = self._writer.phrases, self._writer.facts.pace.left
        if figure.target is None or figure.value is None or (a_day and not days):
            return "–"
        left = max(Decimal(0), figure.target - Decimal(figure.value))
        return phrases.rounded(figure, left / days) if a_day else phrases.full_of(figure, left)

    def is_same(self, key: str, before: str) -> bool:
        """Whether a number still is what it said before: one that is only written in another unit, or is not to be told, is."""
        now = self.text(key)
        if now is None:
            return self._writer.options.hide_amounts and told.is_amount(before)
        return told.is_same(before, now, is_rounded=key.endswith("/daily"))

    def name(self, key: str) -> str:
        """What a number is called."""
        say, words = self._writer.say, self._writer.words
        if section_of(key):
            return say("Field", "a number in these words")
        metric, _, aspect = key.partition("/")
        aspects = {
            "target": say("Field", "{metric}: target"),
            "attainment": say("Field", "{metric}: attainment"),
            "left": say("Field", "{metric}: still needed"),
            "daily": say("Field", "{metric}: needed a working day"),
            "previous": say("Field", "{metric}: period before"),
            "last_year": say("Field", "{metric}: last year"),
            "change": say("Field", "{metric}: change against last year"),
        }
        if (figure := self._figure(metric)) is not None:
            named = words.metric(figure.id)
            if metric != figure.id:
                named = f"{words.period(Period.parse(metric.partition(':')[0]))} {named}"
            return aspects.get(aspect, "{metric}").format(metric=named)
        return {
            PACE: say("Field", "share of working days gone"),
            WORKDAYS_LEFT: say("Field", "working days left"),
            NEXT_WORKDAYS: say("Field", "working days of the next period"),
            NEXT_VISITS: say("Field", "visits planned for it"),
            DEALS_PAST: say("Field", "deals past the expected close"),
            DEALS_STALE: say("Field", "deals long in their stage"),
        }.get(key, key)

    def behind(self, key: str) -> tuple[str, str, tuple[int, ...]]:
        """What the records are called that a number rests on, their table, and their ids; the table is empty where there are none."""
        deals = {DEALS_PAST: self._writer.material.open.past, DEALS_STALE: self._writer.material.open.stale}
        if key in deals:
            return self.name(key), "deal", tuple(each.id for each in deals[key])
        metric = "orders.amount" if section_of(key) == _MIX else key.partition("/")[0]
        figure = self._figure(metric)
        return ("", "", ()) if figure is None else (self._writer.words.metric(figure.id), figure.table, figure.records)

    def opens(self, key: str) -> bool:
        """Whether there is something to see behind a number: its records, or for one of a sentence which these are."""
        return bool(section_of(key) or self.behind(key)[1])

    def keys(self) -> list[str]:
        """The numbers that can be put into a text: those of the results first, each with its target where it has one."""
        figures = self._writer.facts.figures
        first = [each.id for each in main(self._writer.material)]
        found = []
        for metric in [*first, *(each for each in figures if each not in first)]:
            figure = figures[metric]
            found.append(metric)
            if figure.target is not None:
                found += [f"{metric}/{aspect}" for aspect in ("target", "attainment", "left", "daily")]
            if figure.last_year:
                found += [f"{metric}/last_year", f"{metric}/change"]
        return [*found, PACE, WORKDAYS_LEFT, NEXT_WORKDAYS, NEXT_VISITS, DEALS_PAST, DEALS_STALE]

    # --- texts --------------------------------------------------------------------------------------------------

    def pieces(self, text: str) -> Iterator[Piece]:
        """A text in pieces, as it is shown: what was typed, and what is bound."""
        at = 0
        for found in MARK.finditer(text):
            said = self.text(found[1])
            if found.start() > at:
                yield Piece(text[at : found.start()])
            yield Piece(self._quoted.get(found[1], LOST)) if said is None else Piece(said, found[1])
            at = found.end()
        if at < len(text):
            yield Piece(text[at:])

    def fill(self, text: str) -> str:
        """A text with what its numbers say."""
        return "".join(piece.text for piece in self.pieces(text)) if "⟦" in text else text

    def quoted(self, text: str) -> dict[str, str]:
        """What each bound number of a text says."""
        return {piece.key: piece.text for piece in self.pieces(text) if piece.key}


class Moved(Struct, frozen=True):
    """A bound number that says something else than when the words around it were written."""

    key: str
    before: str
    now: str


def moved(quoted: dict[str, str], text: str, numbers: Numbers) -> list[Moved]:
    """The numbers of a text that changed since it was written, in their order; one that is only written in another unit did not."""
    now = {key: numbers.text(key) or LOST for key in dict.fromkeys(MARK.findall(text))}
    return [
        Moved(key, quoted[key], said)
        for key, said in now.items()
        if key in quoted and not numbers.is_same(key, quoted[key])
    ]


def pinned(text: str, moves: list[Moved]) -> str:
    """The text with these numbers as they were: they are the person's own words then."""
    for each in moves:
        text = text.replace(mark(each.key), each.before)
    return text

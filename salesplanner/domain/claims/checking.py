"""The claim checker: a report's text in Chinese or English against itself and, where there is one, against the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from salesplanner.domain.claims import (
    afterwards,
    almanac,
    attaining,
    beneath,
    bookchanges,
    booktables,
    bookways,
    chains,
    dates,
    derived,
    equations,
    formulas,
    goals,
    growth,
    leftovers,
    limits,
    lists,
    mixes,
    opposed,
    orders,
    prices,
    products,
    ranks,
    rates,
    restated,
    retold,
    sized,
    standings,
    states,
    sums,
    tables,
    turns,
    wording,
)
from salesplanner.domain.claims import book as of_book
from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book
from salesplanner.domain.claims.excused import is_excused
from salesplanner.domain.claims.explained import is_explained
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.reading import Reading, read
from salesplanner.domain.claims.statements import Statement, is_of_another_time, repeated, statements
from salesplanner.domain.claims.writing import wrong_figure
from salesplanner.domain.period import Period

#: What is read at most, in letters; a report is far shorter.
MOST = 200_000


def check(text: str, book: Book | None = None, period: Period | None = None) -> list[Mark]:
    """The marks of a text in its order; `period` is what it reports on, the book's without one."""
    period = period or (book.period if book is not None else None)
    reading = read(text[:MOST])
    found = list(statements(reading, period))
    rules = (
        equations,
        afterwards,
        sums,
        mixes,
        lists,
        beneath,
        tables,
        growth,
        chains,
        rates,
        attaining,
        products,
        orders,
        ranks,
        sized,
        restated,
        prices,
    )
    sure = [
        mark for rule in (formulas, limits, opposed, retold, standings, states, turns) for mark in rule.check(reading)
    ]
    marks = [*sure, *(mark for rule in rules for mark in rule.check(reading))]
    marks += [
        *dates.check(reading, period),
        *almanac.check(reading),
        *wording.check(reading, book),
        *goals.check(reading, book),
        *_repeats(reading, found),
    ]
    marks += derived.check(reading, list(marks))
    marks += leftovers.check(reading, list(marks))
    if book is not None and not is_of_another_time(reading, book.period):
        marks += [
            *of_book.check(reading, found, book),
            *bookchanges.check(reading, book),
            *booktables.check(reading, book),
            *bookways.check(reading, book),
        ]
    marks = [mark for mark in marks if not _is_told_otherwise(reading, mark, is_sure=mark in sure)]
    return _without_doubles(marks)


def _is_told_otherwise(reading: Reading, mark: Mark, *, is_sure: bool) -> bool:
    """Whether a mark is on what other words or figures bear out; `is_sure` where the words name what it is held against."""
    if _is_supposed(reading, mark):
        return True
    return not is_sure and (is_explained(reading, mark) or is_excused(reading, mark))


def _is_supposed(reading: Reading, mark: Mark) -> bool:
    """Whether a mark is on what its sentence tells of another scope than its figures: without one order, if promises counted."""
    sentence = next((each for each in reading.sentences if each.start <= mark.start < each.end), None)
    return sentence is not None and lex.SUPPOSED.search(sentence.between(sentence.start, mark.start)) is not None


def _repeats(reading: Reading, found: list[Statement]) -> Iterator[Mark]:
    for before, each in repeated(found):
        yield wrong_figure(reading, each.said.number, MarkKind.REPEATED, other=before.said.number)


def _without_doubles(marks: Iterable[Mark]) -> list[Mark]:
    """One mark a place: what is wrong before what is only worth a look, what can be put right before what cannot."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.weight is Weight.HINT, not each.right, each.start, each.end)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept[-400:]):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)

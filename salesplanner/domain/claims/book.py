"""What the records say, in the form in which a text is checked against it, and the check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct, field

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.statements import Statement, named
from salesplanner.domain.claims.writing import wrong_figure
from salesplanner.domain.period import Period


class BookFigure(Struct, frozen=True):
    """A figure of the period: money in whole currency, a rate in percent; None for what is not known."""

    value: Decimal | None
    target: Decimal | None = None
    previous: Decimal | None = None
    last_year: Decimal | None = None
    earlier: tuple[Decimal, ...] = ()  # the same figure of the periods before, for records and ranks


class Book(Struct, frozen=True):
    """What the records say of a period.

    `figures` by metric; `amounts` are those of deals, orders and payments by the name of client or deal, in whole currency.
    """

    period: Period
    figures: Mapping[str, BookFigure] = field(default_factory=dict)
    amounts: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)

    @property
    def has_targets(self) -> bool:
        """Whether any target is set."""
        return any(each.target for each in self.figures.values())


_PAID = re.compile(
    r"签约|签下|签订|成交|回款|到账|订单|合同|下单|金额|中标|(?<![a-z])(?:signed|orders?|ordered|contracts?|paid|deals?|won|bought|worth|payments?|closed)(?![a-z])"
)

#: As many names as are looked for.
_MOST_NAMES = 2000


def check(reading: Reading, found: list[Statement], book: Book) -> Iterator[Mark]:
    """The marks of what a text states otherwise than the records."""
    for each in found:
        if each.metric in book.figures:
            yield from _statement(reading, each, book.figures[each.metric])
    yield from _attainments(reading, book)
    yield from _amounts(reading, book)


def _statement(reading: Reading, statement: Statement, told: BookFigure) -> Iterator[Mark]:
    own = told.target if statement.is_target else told.value
    value = {"": own, "previous": told.previous, "last year": told.last_year}.get(statement.when)
    number = statement.said.number
    if (
        value is None
        or (statement.is_target and statement.when)
        or number.fits(value, value)
        or not number.is_like(value)
    ):
        return
    kind = MarkKind.BOOK_TARGET if statement.is_target else MarkKind.BOOK
    yield wrong_figure(reading, number, kind, value, metric=statement.metric, when=statement.when)


def _attainments(reading: Reading, book: Book) -> Iterator[Mark]:
    """完成率 58 % against what the book's targets and figures come to, where the text has no figures of its own."""
    reached = {
        name: each.value * 100 / each.target
        for name, each in book.figures.items()
        if each.value is not None and each.target
    }
    attained = next(rate.name for rate in lex.RATES if rate.key == "attain")
    for sentence in reading.sentences if reached else ():
        for said in sentence.said if not _has_pair(sentence) else ():
            number = said.number
            if number.kind is not Kind.PERCENT or said.change is not None or not attained.search(said.before):
                continue
            is_of_other_time = lex.FUTURE.search(said.before) or re.search(r"去年|上[月周年季]|last", said.before)
            if is_of_other_time or any(number.fits(value, value) for value in reached.values()):
                continue
            metric = next(iter(named(sentence.text, reached) or reached))
            yield wrong_figure(reading, number, MarkKind.BOOK, reached[metric], metric=metric, when="")


def _has_pair(sentence: Sentence) -> bool:
    levels = [each for each in sentence.said if each.number.kind in (Kind.COUNT, Kind.MONEY)]
    return any(each.has("target") for each in levels) and len(levels) > 1


def _amounts(reading: Reading, book: Book) -> Iterator[Mark]:
    """The amount told of a client or deal by name."""
    told = [(name.lower(), amounts) for name, amounts in book.amounts.items() if len(name) >= 2]
    by_name = {name: (*amounts, sum(amounts, Decimal(0))) for name, amounts in told}
    if not by_name:
        return
    names = sorted(by_name, key=len, reverse=True)[:_MOST_NAMES]
    words = re.compile("|".join(re.escape(name) for name in names))
    for sentence in reading.sentences:
        found = list(words.finditer(sentence.text))
        for place, name in enumerate(found):
            end = found[place + 1].start() if place + 1 < len(found) else len(sentence.text)
            said = _amount_after(sentence, name.end(), end)
            ahead = sentence.text[max(0, name.start() - 12) : said.number.end - sentence.start] if said else ""
            if said is None or lex.FUTURE.search(ahead):
                continue
            at = said.number.start - sentence.start
            beside = [each[0] for each in found[: place + 1] if at - each.end() < 60]  # a deal and its client
            if not any(said.number.fits(each, each) for one in beside for each in by_name[one]):
                nearest = min(by_name[name[0]], key=lambda each: abs(each - said.number.value))
                yield wrong_figure(reading, said.number, MarkKind.BOOK_DEAL, nearest, name=name[0])


def _amount_after(sentence: Sentence, start: int, end: int) -> Said | None:
    """The first amount behind a name, where words of payment lie between and it is the amount of now."""
    for said in sentence.said:
        at = said.number.start - sentence.start
        is_amount = said.is_plain and (said.number.kind is Kind.MONEY or said.number.scale > 1)
        if is_amount and start <= at < min(end, start + 40):
            is_paid = _PAID.search(sentence.text[start:at] + said.after) is not None
            return said if is_paid and not said.has("target") and not said.has("base") else None
    return None

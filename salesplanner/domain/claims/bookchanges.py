"""How a text tells whole figures to have changed, against the records: by how much, and from what to what."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book, fits_any
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.statements import metric_of, named, says_nothing, wholes_of
from salesplanner.domain.claims.writing import wrong_figure
from salesplanner.domain.period import Period, PeriodKind

#: What a change is told against, the same time a year ago or the period before, and the words of it that name nothing narrower.
_ON_YEAR = re.compile(
    r"同比|[和与同跟]去年(?:同期|\d+月|同月)?相?比|[比较]去年|(?<![a-z])(?:year[- ]on[- ]year|yoy|(?:on|than|from|over|to|with) (?:the same (?:month|week|quarter) )?(?:of )?(?:last year|the year before)|a year (?:ago|earlier))(?![a-z])"
)
_ON_PREVIOUS = re.compile(
    r"环比|[比较]上个?[月周季]|(?<![a-z])(?:month[- ]on[- ]month|mom|week[- ]on[- ]week|(?:on|than|from|over|to|with) (?:the (?:previous )?|last )(?:month|week|quarter)(?: before)?)(?![a-z])"
)
_CHANGED = re.compile(
    r"同比|环比|比|较|多|少|增幅|降幅|涨幅|增速|[去上]年|[上下]半年|上个?[月周季]度?|第?[一二三四1-4]季度|上升|上涨|下滑|回落|幅度|'s(?![a-z])|(?<![a-z])(?:[hq][1-4]|went|going|minus|plus|gone|an? increase|a rise|a fall|a drop|up|down|rose|grew|increased?|fell|dropped|declined?|decreased?|growth|grown|fallen|compared|against|versus|vs|than|year|yoy|mom|percent|per cent|by|higher|lower|more|less|same|before|previous|last|ago|earlier)(?![a-z])"
)
_FIGURES = re.compile(r"(?<![a-z\d])[¥$€£]?\d[\d.,]*(?:[万亿]元?|[km](?![a-z])|元|次|个|家|份|单|通|笔)?")
#: A figure of the time before, by the words right at it.
_BEFORE = re.compile(
    r"上个?[月周季]|(?:由|从)(?:[^，,。；;]{0,4}的)?$|(?<![a-z])(?:last (?:month|week|quarter)|previous|from)(?![a-z])"
)
_YEAR_AGO = re.compile(r"去年|上年|(?<![a-z])(?:last year|a year (?:ago|earlier)|the year before)(?![a-z])")
_PAIR = 2


def check(reading: Reading, book: Book) -> Iterator[Mark]:
    """The marks of changes of whole figures that the records do not bear out."""
    for place, sentence in enumerate(reading.sentences):
        yield from _by_how_much(reading, sentence, book)
        whole = reading.as_one(reading.near(place, 0, 1, on_line=True)) if len(sentence.said) == 1 else sentence
        yield from _from_what(reading, whole, book)


def _by_how_much(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """A rise or fall, in percent or so many, against the same time a year ago or the period before."""
    ends = [*(each.number.start for each in sentence.said[1:]), sentence.end]
    for said, end in zip(sentence.said, ends, strict=False):
        number = said.number
        is_percent = number.kind is Kind.PERCENT
        if not said.change or not (is_percent or said.is_amount) or said.per or said.is_length:
            continue
        behind = re.split("[，,；;。]", sentence.between(number.end, end))[0]
        told = f"{sentence.text[: number.start - sentence.start]} {behind}"
        is_on = _is_on(book.period.previous(), told)
        if not is_on and lex.FUTURE.search(said.before):
            continue
        on_year, on_previous = not is_on and _ON_YEAR.search(told), is_on or _ON_PREVIOUS.search(told)
        if bool(on_year) is bool(on_previous):
            continue
        changes = {}
        for name in _subject(told, is_money=None if is_percent else number.kind is Kind.MONEY or number.scale > 1):
            now, base = _now_and_base(book, name, on_year=bool(on_year))
            if now is not None and base:
                changes[name] = (now / base - 1) * 100 if is_percent else now - base
        size = {name: each if number.value < 0 else each * said.change for name, each in changes.items()}
        if changes and not fits_any(number, size.values()):
            name = next(iter(changes))
            yield wrong_figure(reading, number, MarkKind.BOOK, changes[name], metric=name, when="")


def _subject(told: str, *, is_money: bool | None) -> list[str]:
    """What a change is of: the figure of its clause, or of one before it that the clause says nothing beside; all that may be meant.

    Amounts first where the text tells money; of a change in a number only those of its kind.
    """
    clauses = re.split(r"[，,；;：:。]", _FIGURES.sub(" ", told))
    for clause in reversed(clauses):
        found = wholes_of(clause, _CHANGED)
        if found:
            kind = is_money if is_money is not None else re.search(r"[¥$€£]|\d(?:\.\d+)?[万亿km元]", told) is not None
            kept = [name for name in found if is_money is None or name.endswith(".amount") is is_money]
            return sorted(kept, key=lambda name: name.endswith(".amount") is not kind)
        if not says_nothing(clause, _CHANGED):
            return []
    return []


def _now_and_base(book: Book, name: str, *, on_year: bool) -> tuple[Decimal | None, Decimal | None]:
    figure = book.figures.get(name)
    if figure is None:
        return None, None
    return figure.value, figure.last_year if on_year else figure.previous


def _from_what(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """A figure of now beside that of the time before, in one breath: by the one that is right it is known which is meant."""
    levels = [
        each for each in sentence.said if each.is_plain and not (each.per or each.is_length or each.has("target"))
    ]
    if len(levels) != _PAIR or not levels[0].number.agrees(levels[1].number) or lex.FUTURE.search(sentence.text):
        return
    earlier = [each for each in levels if _is_before(each, book.period.previous())]
    earlier = (
        [each for each in earlier if each.has("base")] if len(earlier) == _PAIR else earlier
    )  # from 70 in June to 60
    if len(earlier) != 1:
        return
    before = earlier[0]
    now = next(each for each in levels if each is not before)
    own = [metric_of(each) for each in levels]
    if all(own) and own[0] != own[1]:
        return  # signed and collected of one month
    on_year = _YEAR_AGO.search(f"{before.before}|{before.after}") is not None
    pairs = {
        name: (value, base)
        for name in named(sentence.text, book.figures)
        for value, base in [_now_and_base(book, name, on_year=on_year)]
        if value is not None and base is not None
    }
    if any(now.number.fits(value, value) and before.number.fits(base, base) for value, base in pairs.values()):
        return
    for name, (value, base) in pairs.items():
        if now.number.fits(value, value) and before.number.is_like(base):
            yield wrong_figure(reading, before.number, MarkKind.BOOK, base, metric=name, when="previous")
            return
        if before.number.fits(base, base) and now.number.is_like(value):
            yield wrong_figure(reading, now.number, MarkKind.BOOK, value, metric=name, when="")
            return


def _is_before(said: Said, previous: Period) -> bool:
    """Whether a figure is told of the time before."""
    around = f"{said.before}|{said.after}"
    return bool(_BEFORE.search(said.before) or _YEAR_AGO.search(around) or _names(previous, around))


def _names(period: Period, text: str) -> bool:
    """Whether a text names a period: 9月, in September."""
    zh, en = _called(period)
    return re.search(rf"(?<!\d){zh}|(?<![a-z]){en}(?![a-z\d])", text) is not None


def _called(period: Period) -> tuple[str, str]:
    """A period's names as patterns."""
    month, year = period.first.month, period.first.year
    number = month // 3 + 1
    return {
        PeriodKind.MONTH: (f"{month}月", month_name[month].lower()),
        PeriodKind.QUARTER: (f"(?:{year}年)?第?[{'一二三四'[number - 1]}{number}]季度", f"q{number}"),
        PeriodKind.HALF: (f"(?:{year}年|[去上]年)?{'上下'[month // 7]}半年", f"h{month // 7 + 1}"),
        PeriodKind.YEAR: (f"{year}年", f"{year}"),
    }.get(period.kind, ("(?!)", "(?!)"))


def _is_on(period: Period, text: str) -> bool:
    """Whether something is held against a period by its name: 比9月, 较二季度, on September, versus H2 2025."""
    zh, en = _called(period)
    told = rf"[比较]{zh}|(?<![a-z])(?:on|than|from|over|to|with|against|versus|vs\.?) {en}(?: {period.first.year})?(?![a-z\d])"
    return re.search(told, text) is not None

"""How a text tells whole figures to have changed, against the records: by how much, and from what to what."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book, fits_any
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.statements import (
    AGAINST_TIME,
    SHARES,
    is_by,
    is_money,
    meant,
    metric_of,
    named,
    wholes_of,
)
from salesplanner.domain.claims.wholes import says_nothing
from salesplanner.domain.claims.writing import wrong_figure
from salesplanner.domain.period import Period, PeriodKind

_LOST = re.compile(r"(?<![a-z])lost (?:only )?$|[丢输]了?单?$")
#: By how much something was beaten: beat last year by 488k.
_BEAT_BY = re.compile(
    r"(?<![a-z])(?:beat|beats|beating|exceeded|topped|surpassed|passed) [a-z' ]{3,24} by (?:about |some |nearly |only )?$"
)
#: What a change is told against, the same time a year ago or the period before, and the words of it that name nothing narrower.
_ON_YEAR = re.compile(
    rf"同比|[和与同跟][去上]年[^，,。；;]{{0,16}}?相?比|[比较]去年|(?<![a-z])(?:year[- ]on[- ]year|yoy|(?:on|than|from|over|to|with|against|versus|vs\.?|below|above|beats?|beating|exceeded|topped|surpassed|passed) (?:the same (?:month|week|quarter) )?(?:of )?(?:[a-z]+ )?(?:last year|the year before|last (?:{lex.MONTHS}))|a year (?:ago|earlier))(?![a-z])"
)
_ON_PREVIOUS = re.compile(
    r"环比|[比较]上个?[月周季]|[和与同跟]上个?[月周季][^，,。；;]{0,16}?相?比|(?<![a-z])(?:month[- ]on[- ]month|mom|week[- ]on[- ]week|(?:on|than|from|over|to|with|against|versus|vs\.?|below|above|beats?|beating|exceeded|topped|surpassed|passed) (?:the (?:previous |prior )?|last )(?:month|week|quarter)(?: before)?)(?![a-z])"
)
CHANGED = re.compile(
    rf"{lex.UP_WORDS}|{lex.DOWN_WORDS}|(?<![a-z])(?:{lex.UP_EN}|{lex.DOWN_EN})(?![a-z])|[多少高低涨跌升降增减好差]了?|[和与跟相]|同(?!期)|[收签卖做打跑]了?|(?<![a-z])(?:which|that|fewer|number of|by|slightly|a (?:bit|little|touch|lot|shade)|sharply|clearly|well|far|much|even|still|again|noticeably|considerably|markedly|steadily|somewhat|back|also|both|nearly|almost)(?![a-z])|有所|略有?|左右|同比|环比|比|较|多|少|增幅|降幅|涨幅|增速|[去上]年|[上下]半年|上个?[月周季]度?|第?[一二三四1-4]季度|上升|上涨|下滑|回落|幅度|'s(?![a-z])|(?<![a-z])(?:[hq][1-4]|went|going|minus|plus|gone|an? increase|a rise|a fall|a drop|up|down|rose|grew|increased?|fell|dropped|declined?|decreased?|growth|grown|fallen|compared|against|versus|vs|than|year|yoy|mom|percent|per cent|by|higher|lower|above|below|ahead|behind|more|less|same|before|previous|last|ago|earlier)(?![a-z])"
)
#: What takes up the sentence before.
_CARRIED = re.compile(
    r"\W*(?:that(?:'s| is| was| means)|this (?:is|was)|it (?:is|was)|which (?:is|was)|[比较环同]|这比|也就是)"
)
#: Between two clauses, joined ones too.
CLAUSES = re.compile(r"[，；;：:。]|,(?!\d{3})|(?<![a-z])(?:but|while|whereas|though|although|and|yet)(?![a-z])")
_FIGURES = re.compile(r"(?<![a-z\d])[¥$€£]?\d[\d.,]*(?:[万亿]元?|[km](?![a-z])|元|%|次|个|家|份|单|通|笔)?")
#: A bare figure that may be money.
_LARGE = re.compile(r"\d{5,}|\d{2,3},\d{3}(?:,\d{3})*|\d,\d{3},\d{3}")
#: A figure of the time before, by the words right at it.
_BEFORE = re.compile(
    r"上个?[月周季]|(?:由|从)(?:[^，,。；;]{0,4}的)?$|(?<![a-z])(?:last (?:month|week|quarter)|previous|from)(?![a-z])"
)
_BEFORE_AFTER = re.compile(
    r" (?:in )?(?:the (?:month|week|quarter) before|last (?:month|week|quarter)|the (?:previous|prior) (?:month|week|quarter))"
)
_FROM = re.compile(r"(?:由|从)$|(?<![a-z])from $")
_YEAR_AGO = re.compile(
    rf"去年|上年|(?<![a-z])(?:last (?:year|{lex.MONTHS})|a year (?:ago|earlier|before)|the year before)(?![a-z])"
)
_PAIR = 2


def check(reading: Reading, book: Book) -> Iterator[Mark]:
    """The marks of changes of whole figures that the records do not bear out."""
    for place, sentence in enumerate(reading.sentences):
        is_carried = _CARRIED.match(sentence.text) is not None
        before = reading.near(place, 1, on_line=True)[:-1] if is_carried else []
        yield from _by_how_much(reading, sentence, book, "".join(each.text for each in before))
        whole = reading.as_one(reading.near(place, 0, 1, on_line=True)) if len(sentence.said) == 1 else sentence
        yield from _from_what(reading, whole, book)


def _by_how_much(reading: Reading, sentence: Sentence, book: Book, led: str) -> Iterator[Mark]:
    """A rise or fall, in percent or so many, against the same time a year ago or the period before.

    `led` is the sentence before it that it takes up: That is 60k less than in August.
    """
    ends = [*(each.number.start for each in sentence.said[1:]), sentence.end]
    for said, end in zip(sentence.said, ends, strict=False):
        number = said.number
        is_percent, is_points = number.kind is Kind.PERCENT, number.kind is Kind.POINTS
        is_one = (said.is_amount and said.per in ("", "order") and not said.is_length) or is_percent or is_points
        change = said.change or (1 if _BEAT_BY.search(said.before) else 0)
        change *= not _LOST.search(said.before)  # to lose one is no fall
        if not change or not is_one or number.high is not None:
            continue
        behind = re.split("[，,；;。]| (?:and|but|while) ", sentence.between(number.end, end))[0]
        ahead = sentence.text[: number.start - sentence.start]
        told = f"{ahead} {behind}"
        bases = (_base(each, book.period.previous()) for each in (behind, CLAUSES.split(ahead)[-1], told))
        base_of = next(filter(None, bases), "")
        if base_of not in ("previous", "last year") or (
            lex.FUTURE.search(said.before) and not _is_on(book.period.previous(), told)
        ):
            continue
        on_year = base_of == "last year"
        changes = {}
        kind = "" if is_percent or is_points else ".amount" if is_money(number) else ".count"
        for name in subject_of(f"{led}，{told}", kind=kind, is_rate=is_percent or is_points):
            if is_points and name not in SHARES:
                continue
            now, base = now_and_base(book, name, on_year=on_year)
            if now is not None and base is not None and (base or not is_percent):
                changes[name] = (now / base - 1) * 100 if is_percent else now - base
        size = {name: each if number.value < 0 else each * change for name, each in changes.items()}
        if changes and not fits_any(number, size.values()):
            name = next(iter(changes))
            yield wrong_figure(reading, number, MarkKind.BOOK, changes[name], metric=name, when="")


def _base(text: str, previous: Period) -> str:
    """What words set a change against: "previous", "last year", "both" or nothing."""
    is_on = _is_on(previous, text)
    on_year, on_previous = not is_on and bool(_ON_YEAR.search(text)), is_on or bool(_ON_PREVIOUS.search(text))
    return "both" if on_year and on_previous else "last year" if on_year else "previous" if on_previous else ""


def subject_of(text: str, *, kind: str = "", is_rate: bool = False) -> list[str]:
    """What a change is told of: the figure of the last clause, or of one before it that nothing narrower stands behind; all that may be meant.

    Of a `kind` only, where one is named (".amount" or ".count"), else of that of the last figure told where there are such.
    """
    told_kind = ""
    for clause in reversed(CLAUSES.split(text)):
        told = _FIGURES.sub(" ", clause)
        told_kind = told_kind or _kind(clause)
        if found := wholes_of(told, CHANGED, is_rate=is_rate):
            if kind:
                return [name for name in found if name.endswith(kind)]
            return [name for name in found if told_kind and name.endswith(told_kind)] or found
        if not says_nothing(CHANGED.sub(" ", told)):
            break
    return []


def _kind(clause: str) -> str:
    """How the metrics of the figure in a clause end, as far as the figure says whether it counts or is money."""
    figure = _FIGURES.search(clause)
    if figure is None or figure[0].endswith("%") or _LARGE.fullmatch(figure[0]):
        return ""
    return ".amount" if re.search(r"[¥$€£万亿元km]", figure[0]) else ".count"


def now_and_base(book: Book, name: str, *, on_year: bool) -> tuple[Decimal | None, Decimal | None]:
    """A figure of the book and what it was a year ago or in the period before, as far as they are known."""
    figure = book.figures.get(name)
    if figure is None:
        return None, None
    return figure.value, figure.last_year if on_year else figure.previous


def _from_what(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """Figures of now and of the times before, in one breath: by the one that is right it is known which is meant."""
    levels = [
        each
        for each in sentence.said
        if _is_told(each) and not (each.per or each.is_length or each.has("target") or is_by(each))
    ]
    times = [_time_of(sentence, each, book.period) for each in levels]
    if len(levels) == _PAIR and all(times) and times[0] == times[1]:
        times = [
            "" if not each.has("base") else time for each, time in zip(levels, times, strict=True)
        ]  # from 70 in June to 60
    nows = [each for each, time in zip(levels, times, strict=True) if not time]
    if len(nows) > 1:
        nows = nows if _is_by_turns(times) else []
    if not nows or lex.FUTURE.search(sentence.between(sentence.start, levels[-1].number.start)):
        return
    now = nows[0]
    for before, time in zip(levels, times, strict=True):
        now = before if not time else now
        is_thing = "thing" in (before.number.unit, now.number.unit)
        if time and (is_thing or before.number.agrees(now.number)):
            yield from _now_and_before(reading, sentence, now, before, book, on_year=time == "last year")


def _is_by_turns(times: list[str]) -> bool:
    """Whether each figure of now has one of before right behind it: orders 79 (August 69), meetings 4 (August 6)."""
    return all(not time for time in times[::2]) and all(times[1::2]) and len(times) % 2 == 0


def _is_told(said: Said) -> bool:
    """Whether a figure says how much there was; to lose one is no fall."""
    return said.is_level or (said.is_amount and metric_of(said) == "deals.lost.count")


def _time_of(sentence: Sentence, said: Said, period: Period) -> str:
    """Of what time before a figure is told: "previous", "last year", or "" for none."""
    ahead = AGAINST_TIME.sub(" ", said.before)
    around = f"{ahead}|{said.after}"
    if _YEAR_AGO.search(around) or _is_named_with_year(period.year_before(), around):
        return "last year"
    if is_named(period.previous(), around) or _BEFORE_AFTER.match(said.after):
        return "previous"
    is_untold = _FROM.search(said.before) is not None and _base(sentence.text, period.previous()) == "last year"
    return "last year" if is_untold else "previous" if _BEFORE.search(ahead) else ""


def _now_and_before(
    reading: Reading, sentence: Sentence, now: Said, before: Said, book: Book, *, on_year: bool
) -> Iterator[Mark]:
    first, second = (_names_of(each, book) for each in (now, before))
    if first and second and not first & second:
        return  # signed and collected of one month
    is_rate = now.is_rate
    pairs = {
        name: (value, base)
        for name in named(sentence.text, book.figures, is_rate=is_rate)
        for value, base in [now_and_base(book, name, on_year=on_year)]
        if value is not None and base is not None
    }
    if any(now.number.fits(value, value) and before.number.fits(base, base) for value, base in pairs.values()):
        return
    for name, (value, base) in pairs.items():
        if now.number.fits(value, value) and before.number.is_like(base):
            when = "last year" if on_year else "previous"
            yield wrong_figure(reading, before.number, MarkKind.BOOK, base, metric=name, when=when)
            return
        if before.number.fits(base, base) and now.number.is_like(value):
            yield wrong_figure(reading, now.number, MarkKind.BOOK, value, metric=name, when="")
            return


def _names_of(said: Said, book: Book) -> set[str]:
    """What a figure may be one of, by the words around it."""
    if metric := metric_of(said):
        return set(meant(metric))
    return set(named(said.before, book.figures)) or set(named(said.after, book.figures))


def _is_named_with_year(period: Period, text: str) -> bool:
    """Whether a text names a period with its year: Sept 2025."""
    return str(period.first.year) in text and is_named(period, text)


def is_named(period: Period, text: str) -> bool:
    """Whether a text names a period: 9月, in September; with the year where it names one."""
    zh, en = called(period)
    years = re.findall(r"(?<!\d)(20\d\d)(?!\d)", text)
    if years and str(period.first.year) not in years:
        return False
    return re.search(rf"(?<!\d){zh}|(?<![a-z])(?:{en})(?![a-z\d])", text) is not None


def called(period: Period) -> tuple[str, str]:
    """A period's names in Chinese and English, as patterns."""
    month, year = period.first.month, period.first.year
    number = month // 3 + 1
    return {
        PeriodKind.MONTH: (f"{month}月", _month_en(month)),
        PeriodKind.QUARTER: (f"(?:{year}年)?第?[{'一二三四'[number - 1]}{number}]季度", f"q{number}"),
        PeriodKind.HALF: (f"(?:{year}年|[去上]年)?{'上下'[month // 7]}半年", f"h{month // 7 + 1}"),
        PeriodKind.YEAR: (f"{year}年", f"{year}"),
    }.get(period.kind, ("(?!)", "(?!)"))


def _month_en(month: int) -> str:
    """A month's names in English, as a pattern; what may happen is no May."""
    if month_name[month] == "May":
        return "may(?! (?:be|have|not|also|still|well|need|get|lose|win|close|see|take|come|buy|order|sign)(?![a-z]))"
    names = [month_name[month].lower(), month_abbr[month].lower()]
    return "|".join([*names, "sept"] if month_abbr[month] == "Sep" else names)


def _is_on(period: Period, text: str) -> bool:
    """Whether something is held against a period by its name: 比9月, 较二季度, on September, versus H2 2025."""
    zh, en = called(period)
    told = rf"[比较]{zh}|[和与同跟]{zh}份?[^，,。；;]{{0,16}}?相?比|(?<![a-z])(?:on|than|from|over|to|with|against|versus|vs\.?|below|above|under)(?: in)? (?:{en})(?: {period.first.year})?(?![a-z\d])"
    return re.search(told, text) is not None

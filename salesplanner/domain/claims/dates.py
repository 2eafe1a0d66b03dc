"""Days that do not exist, weekdays and months that do not fit."""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from salesplanner.domain.claims import clocks, deadlines, spans, stages
from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import Day, Named, weekday_of
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.writing import wrong_figure, wrong_words
from salesplanner.domain.period import Period, PeriodKind

_COMPARES = re.compile(
    r"[较比至到从起]|同期|上[年月周季]|去年|计划|预计|将|下[月周季]|原定|以来|前|后|(?<![a-z])(?:than|compared|since|until|from|next|last|before|after|later|plan(?:s|ned|ning)?|will|originally|due|by|previous|earlier|postponed|moved)(?![a-z])"
)
_DAY_REPORT = re.compile(
    r"(?:周|星期|礼拜)[六日天五].{0,16}(?:总结|小结|回顾|复盘).{0,6}(?:当天|当日|这一天|一天)|(?<![a-z])(?:saturday|sunday|friday).{0,50}(?:sums? up|summar\w+|reviews?) (?:of )?(?:the day|today)(?![a-z'’])"
)
#: A period told again as another.
_IS = re.compile(
    r"\s?(?:[(（,，:：]|[，,]?也?就?即?是[指说]?|即|为|是|i\.e\.|that is|,| (?:runs|goes|lasts|covers|comprises|means))?\s?(?:from )?"
)
_LISTED = re.compile(" ?[:：(（]| (?:covers|comprises|includes|means) ")
_LENGTH_NAMES = {"half": 6, "quarter": 3, "year": 12}


#: Between the months of a list, and between them and the half or quarter that they are told to be those of.
_AND = re.compile(r"[、，,和及与]| and |, (?:and )?")
_LEADS_ON = re.compile(
    r"[(（:：]?|[的里]|(?:月份)?(?:分别)?(?:是|为|即|包括)|(?: (?:report|figures|results|numbers|data|sales|summary|review|totals))?(?:,? (?:covers|covering|for|from|includes|including|of|is|are|are for|runs from|means) | ?[:(] ?)"
)
_YEAR_LONG = 12
#: Letters between months and the count of them.
_NEAR = 12
#: Letters between two days of a week and the count of them.
_CLOSE = 24
#: Days without a year are laid into this one, those far before the last into the next.
_ANY_YEAR, _HALF, _WEEK_LONG = 2023, 6, 7
#: A week of work from one day of it to another, and a length told of it.
_REPORTS = re.compile(r"[周日月]报|报告期|(?<![a-z])(?:weekly|week|report|fortnight)(?![a-z])")
_MONTHLY = re.compile(r"月报|月度?报告|月度?总结|工作总结|(?<![a-z])(?:monthly report|report for|report)(?![a-z])")
_HEAD = 1
_DID = re.compile(
    r"去了|到访|见了|走了|上门|(?<![a-z])(?:i|we) (?:met|went|saw|drove|called|rang|had|showed|gave|took|presented|attended|spoke)(?![a-z])"
)
_WEEK = re.compile(
    r"(?:周|星期|礼拜)(?P<zh>[一二三四五六])[开办做忙跑]?(?:到|至|-|–|~)(?:周|星期|礼拜)?(?P<zh_to>[二三四五六日天])"
    r"|(?<![a-z])(?P<en>mon|tues|wednes|thurs|fri|satur)day (?:to|through|until|till|and (?:finished|ended|ran until|stopped) on) (?P<en_to>tues|wednes|thurs|fri|satur|sun)day"
)
_TO = re.compile(r"[^，,。；;\d]{0,6}(?:至|到|-|–|—|~)[^，,。；;\d]{0,2}|[a-z ]{0,16} (?:to|until|till|through) ")
_SINCE = re.compile(r"[自从]$|(?<![a-z])since (?:early |late |the (?:start|end) of )?$")
_MAKES = re.compile(r"(?<![a-z])(?:makes?|marks|is|it's|would be)(?![a-z])")
_SINCE_AFTER = re.compile("起|以来|开始")
_LONGER = re.compile(r"[下每周期]|(?<![a-z])(?:next|each|every|weeks?|following)(?![a-z])")

#: So many lines below its head a report tells of the days that it is on.
_HEAD_LINES = 3


def check(reading: Reading, period: Period | None) -> Iterator[Mark]:
    """The marks of days and periods in a text; `period` is the one it reports on, if known."""
    year = period.first.year if period is not None else _only_year(reading)
    seen: dict[tuple[int, object], str] = {}
    report: spans.Span | None = None
    if year is None:
        yield from _apart(reading)
    for place, (sentence, after) in enumerate(zip(reading.sentences, [*reading.sentences[1:], None], strict=False)):
        year = next((each.year for each in sentence.periods if each.year), None) or year
        for day in sentence.days:
            yield from _day(reading, day, day.year or _likely_year(day, year, period))
            year = day.year or year
        yield from _months(reading, sentence)
        due = list(deadlines.counted(reading, place, sentence, year))
        due = due or list(deadlines.late_by(reading, sentence, year))
        yield from due or spans.check(reading, sentence, after, year)
        yield from stages.check(reading, place)
        yield from clocks.check(reading, sentence, after)
        report = report or _reported(reading, place, sentence, year)
        yield from _beyond_report(reading, sentence, report)
        yield from _outside(reading, sentence, period)
        yield from deadlines.kept(reading, place, sentence, year)
        yield from _week_days(reading, sentence)
        yield from _kinds(reading, sentence, seen)
        if found := _DAY_REPORT.search(sentence.text):
            yield wrong_words(reading, *sentence.at(found), MarkKind.PERIOD, first="", last="")


def _apart(reading: Reading) -> Iterator[Mark]:
    """Weekdays of days that lie in no one year: Tuesday 3 November and Friday 5 November; told of those that most do not fit."""
    known: list[tuple[Day, date]] = []
    for day in reading.times.days:
        year = _ANY_YEAR if not known else known[-1][1].year + (day.month < known[-1][1].month - _HALF)
        if day.weekday is not None and (lies := day.date(year)):
            known.append((day, lies))
    shifts = [(day.weekday or 0) - lies.weekday() for day, lies in known]
    shifts = [each % _WEEK_LONG for each in shifts]
    if len(set(shifts)) < 2 or min(lies for _, lies in known).month <= 2 < max(lies for _, lies in known).month:
        return  # between them may be a leap day
    most = max(shifts, key=shifts.count)
    for (day, lies), shift in zip(known, shifts, strict=True):
        if shift != most:
            weekday = (lies.weekday() + most) % _WEEK_LONG
            shown = (reading.raw[day.start : day.at_week[0]] + reading.raw[day.at_week[1] : day.end]).strip(
                " ,，(（)）"
            )
            facts = {"said": reading.raw[slice(*day.at_week)], "day": shown, "weekday": str(weekday)}
            yield Mark(*day.at_week, MarkKind.WEEKDAY, facts, _weekday(reading.raw[slice(*day.at_week)], weekday))


def _only_year(reading: Reading) -> int | None:
    """The one year that a text names; None where it names several or none."""
    years = {each.year for each in reading.times.days if each.year}
    years |= {each.year for each in reading.times.periods if each.year}
    return years.pop() if len(years) == 1 else None


def _likely_year(day: Day, year: int | None, period: Period | None) -> int | None:
    """A year for a day without one: the year in which it lies nearest to the report's period."""
    if period is None or not day.exists(2024):
        return year
    middle = period.first + (period.last - period.first) / 2
    found = [each for each in (period.first.year - 1, period.first.year, period.first.year + 1) if day.date(each)]
    return min(found, key=lambda each: abs((day.date(each) or middle) - middle), default=year)


def _day(reading: Reading, day: Day, year: int | None) -> Iterator[Mark]:
    said = reading.raw[day.start : day.end]
    if not day.exists(year):
        yield wrong_words(reading, day.start, day.end, MarkKind.NO_DAY)
        return
    known = day.date(year)
    if day.weekday is not None and known is not None and known.weekday() != day.weekday:
        right = _weekday(reading.raw[slice(*day.at_week)], known.weekday())
        facts = {"said": said, "day": known.isoformat(), "weekday": str(known.weekday())}
        yield Mark(*day.at_week, MarkKind.WEEKDAY, facts, right)


def _weekday(shown: str, number: int) -> str:
    """A weekday in the way another is written: 周二, 星期二, Tuesday, Tue."""
    if shown[:1] in "周星礼":
        return shown[:-1] + "一二三四五六日"[number]
    full = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
    name = full if shown.lower().rstrip(".").endswith("day") else full[:3]
    return name if shown[:1].isupper() else name.lower()


def _months(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Months that are not those of the half, quarter or year beside them, or that there are none of."""
    for first, second in itertools.pairwise(sentence.periods):
        if not _IS.fullmatch(reading.folded[first.end : second.start]):
            continue
        for whole, part in ((first, second), (second, first)):
            is_same_year = not (part.year and whole.year) or part.year == whole.year
            is_part = whole.kind in _LENGTH_NAMES and part.kind == "months" and is_same_year
            if is_part and (part.first, part.last) != (whole.first, whole.last):
                said = reading.raw[part.start : part.end]
                right = re.sub(r"\d+(?=\D+\d)", str(whole.first), re.sub(r"\d+(?=\D*$)", str(whole.last), said))
                facts = {"said": said, "first": str(whole.first), "last": str(whole.last)}
                yield Mark(part.start, part.end, MarkKind.PERIOD, facts, right if right != said else "")
    yield from _listed_months(reading, sentence)
    yield from _stray_month(reading, sentence)
    yield from _counted_months(reading, sentence)
    for named in sentence.periods:
        if named.kind == "months" and (named.first > 12 or named.last > 12 or named.first == 0):
            yield wrong_words(reading, named.start, named.end, MarkKind.NO_DAY)
        if named.kind == "week":
            yield from _long_week(reading, sentence, named)


def _listed_months(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """The months of a quarter or half told one by one, or from one to another, of which one is none of its own: 二季度（4、5、7 月）."""
    for at, whole in enumerate(sentence.periods):
        listed = [each for each in sentence.periods[at + 1 :] if each.kind in ("month", "months") and each.first]
        if whole.kind not in ("quarter", "half") or not listed:
            continue
        lead = reading.folded[whole.end : listed[0].start]
        many = 1 + sum(
            1
            for _ in itertools.takewhile(
                lambda pair: _AND.fullmatch(reading.folded[pair[0].end : pair[1].start]), itertools.pairwise(listed)
            )
        )
        run, own = listed[:many], _LENGTH_NAMES[whole.kind]
        is_span = many == 1 and run[0].first != run[0].last and own == _LENGTH_NAMES["half"]
        if not _LEADS_ON.fullmatch(lead) or not (many == own or is_span):
            continue
        length = whole.last - whole.first + 1
        told = {month for each in run for month in range(each.first, each.last + 1)}
        right = set(range(whole.first, whole.last + 1)) if length == own else told
        if is_span and length != own:
            right = set(range(1, 7)) if min(told) == 1 else set(range(7, 13)) if max(told) == _YEAR_LONG else told
        stray = next(
            (each for each in run if not {each.first, each.last} <= right or (is_span and told != right)), None
        )
        if stray is not None:
            first, last = str(min(right)), str(max(right))
            yield wrong_words(reading, stray.start, stray.end, MarkKind.PERIOD, first=first, last=last)


def _counted_months(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """From one month to another with another number of months told: 4 月到 6 月，共四个月."""
    yield from _counted_years(reading, sentence)
    months = [each for each in sentence.periods if each.kind == "months" and each.first != each.last]
    told = [each for each in sentence.said if each.number.unit == "month" and not each.per and each.number.high is None]
    if len(months) != 1 or len(told) != 1 or not 0 <= told[0].number.start - months[0].end <= _NEAR:
        return
    number, many = told[0].number, (months[0].last - months[0].first) % 12 + 1
    if number.value not in (many, many - 1) and not number.loose:
        between = reading.raw[months[0].start : months[0].end]
        yield wrong_words(reading, number.start, number.end, MarkKind.PERIOD, first=between, last=between)


def _counted_years(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """From a month of one year to one of another with another length told: 2024 年 3 月到 2026 年 3 月，整整两年."""
    yield from _since_year(reading, sentence)
    known = [each for each in sentence.periods if each.kind == "month" and each.first and each.year]
    told = [each.number for each in sentence.said if each.number.unit in ("month", "year") and not each.per]
    if len(known) != 2 or len(told) != 1 or told[0].loose or told[0].high is not None:
        return
    first, last = known
    gap, behind = reading.folded[first.end : last.start], reading.folded[last.end : told[0].start]
    many = ((last.year or 0) - (first.year or 0)) * 12 + last.first - first.first
    said = told[0].value * (12 if told[0].unit == "year" else 1)
    is_whole = _TO.fullmatch(gap) is not None and len(behind) <= _CLOSE
    if is_whole and many > 0 and not many - 1 <= said <= many + 1:
        between = reading.raw[first.start : last.end]
        yield wrong_words(reading, told[0].start, told[0].end, MarkKind.PERIOD, first=between, last=between)


def _since_year(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """From one year to another with another number of years told: with us since 2011, so 2026 makes twelve years."""
    years = [each for each in sentence.periods if each.kind == "year" and each.year]
    told = [each.number for each in sentence.said if each.number.unit == "year" and not each.per]
    if len(years) != 2 or len(told) != 1 or told[0].loose or told[0].high is not None or sentence.days:
        return
    first, last = years
    many = (last.year or 0) - (first.year or 0)
    is_since = _SINCE.search(sentence.between(first.start - 12, first.start)) or _SINCE_AFTER.match(
        reading.folded, first.end
    )
    behind = sentence.between(last.end, told[0].start)
    is_made = _MAKES.search(behind) if behind.isascii() else len(behind) <= _CLOSE
    if is_since and is_made and told[0].start > last.end and many > 0 and told[0].value not in (many, many + 1):
        between = reading.raw[first.start : last.end]
        yield wrong_words(reading, told[0].start, told[0].end, MarkKind.PERIOD, first=between, last=between)


def _stray_month(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A month, or a day, told of a half or quarter that it does not lie in."""
    wholes = [each for each in sentence.periods if each.kind in ("half", "quarter")]
    is_done = bool(lex.DONE_WORDS.search(sentence.text) or sentence.said)
    is_done = is_done or any(_LISTED.match(reading.folded, each.end) for each in wholes)
    if len({(each.first, each.last) for each in wholes}) != 1 or _COMPARES.search(sentence.text) or not is_done:
        return
    whole = wholes[0]
    months = [(each.start, each.end, each.first) for each in sentence.periods if each.kind == "month" and each.first]
    if {*range(whole.first, whole.last + 1)} <= {month for _, _, month in months}:
        return  # told one by one, so that another is none of them
    months += [(day.start, day.end, day.month) for day in sentence.days if 1 <= day.month <= 12]
    for start, end, month in months:
        before = [each for each in sentence.said if whole.end <= each.number.start < start]
        own = [each for each in sentence.said if each.number.start >= end][:1]
        has_own = any(one.number.agrees(other.number) for one in before for other in own)  # 三季度 22%，10 月 18%
        if not has_own and whole.end <= start <= whole.end + 40 and not whole.first <= month <= whole.last:
            yield wrong_words(reading, start, end, MarkKind.PERIOD, first=str(whole.first), last=str(whole.last))


def _long_week(reading: Reading, sentence: Sentence, week: Named) -> Iterator[Mark]:
    days = [day for day in sentence.days if 0 <= day.start - week.end <= 22]
    for first, second in itertools.pairwise(days):
        gap = reading.folded[first.end : second.start]
        start, end = first.date(first.year or 2023), second.date(second.year or 2023)
        if spans.TO.fullmatch(gap) and start and end and (end - start).days > 6 and first is days[0]:
            last = str((end - start).days + 1)
            yield wrong_words(reading, first.start, second.end, MarkKind.PERIOD, first="", last=last)


def _outside(reading: Reading, sentence: Sentence, period: Period | None) -> Iterator[Mark]:
    """A day that is told as done in a period that it does not lie in."""
    if not sentence.days or _COMPARES.search(sentence.text) or not lex.DONE_WORDS.search(sentence.text):
        return
    months = [each for each in sentence.periods if each.kind == "month" and each.first]
    for day in sentence.days:
        own = [each for each in months if each.end <= day.start]
        if len(own) == 1 and 1 <= day.month <= 12 and day.month != own[0].first:
            month = reading.raw[own[0].start : own[0].end]
            yield wrong_words(reading, day.start, day.end, MarkKind.OUTSIDE_PERIOD, period=month)
        elif period is not None and not own:
            known = day.date(day.year or _likely_year(day, None, period))
            if known is not None and not period.contains(known):
                yield _doubted(reading, day, period)
    if period is not None and period.kind is PeriodKind.DAY:
        for named in sentence.periods:
            if named.kind == "week" and re.match("[本这]|this", reading.folded[named.start : named.end]):
                yield _doubted(reading, named, period)


def _reported(reading: Reading, place: int, sentence: Sentence, year: int | None) -> spans.Span | None:
    """The days that a text is told to report on, where it begins with them: weekly report, 9-13 March; 本周（8月3日至9日）."""
    months = [each for each in sentence.periods if each.kind == "month" and each.first]
    if (
        place == 0
        and len(months) == 1 == len(sentence.periods)
        and not sentence.days
        and _MONTHLY.search(sentence.text)
    ):
        first = date(months[0].year or year or 2023, months[0].first, 1)
        return spans.Span(
            first, first.replace(day=monthrange(first.year, first.month)[1]), months[0].start, months[0].end
        )
    if place > _HEAD or not sentence.days or not (_REPORTS.search(sentence.text) or _this_week(reading, sentence)):
        return None
    return next((each for each in spans.spans_of(reading, sentence, year) if each.is_told), None)


def _this_week(reading: Reading, sentence: Sentence) -> bool:
    return any(each.kind == "week" and reading.folded[each.start] not in "上下nl" for each in sentence.periods)


def _beyond_report(reading: Reading, sentence: Sentence, report: spans.Span | None) -> Iterator[Mark]:
    """A day on which something was done that is none of those that a text is told to report on."""
    if report is None or not (lex.DONE_WORDS.search(sentence.text) or _DID.search(sentence.text)):
        return
    if reading.folded.count("\n", report.end, max(report.end, sentence.start)) > _HEAD_LINES:
        return  # further down a report tells of what comes next, too
    if _COMPARES.search(sentence.between(max(report.end, sentence.start), sentence.end)):
        return
    for day in (each for each in sentence.days if each.start >= report.end):
        known = day.date(day.year or report.first.year)
        if known is not None and not report.first <= known <= report.last:
            told = reading.raw[report.start : report.end].strip()
            yield wrong_words(reading, day.start, day.end, MarkKind.OUTSIDE_PERIOD, period=told)


def _doubted(reading: Reading, time: Day | Named, period: Period) -> Mark:
    """The mark of a time that may be outside of a report's period."""
    return wrong_words(reading, time.start, time.end, MarkKind.OUTSIDE_PERIOD, weight=Weight.HINT, period=period.code)


def _kinds(reading: Reading, sentence: Sentence, seen: dict[tuple[int, object], str]) -> Iterator[Mark]:
    """A year compared with a month, and one figure that stands for both."""
    named = [(said.number, of) for said in sentence.said if said.is_rate and (of := _period_of(sentence, said))]
    is_compared = any(each.change is not None for each in sentence.said) or re.search(
        "[比较]|than|compared", sentence.text
    )
    if is_compared and {"year", "month"} <= {of.kind for _, of in named}:
        yield wrong_figure(
            reading, next(number for number, of in reversed(named) if of.kind == "month"), MarkKind.PERIOD_KINDS
        )
    for number, of in named:
        if of.year is not None and {seen.setdefault((of.year, number.value), of.kind), of.kind} == {"year", "month"}:
            yield wrong_figure(reading, number, MarkKind.TWO_PERIODS, year=str(of.year))


def _period_of(sentence: Sentence, said: Said) -> Named | None:
    before = [each for each in sentence.periods if each.end <= said.number.start and each.year]
    if not before:
        return next((each for each in sentence.periods if 0 <= each.start - said.number.end <= 5 and each.year), None)
    last = before[-1]
    return last if said.number.start - last.end <= 24 else None


def _week_days(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """More days told than lie between two days of one week: from Monday to Friday, seven days."""
    lengths = [each.number for each in sentence.said if each.number.unit == "day" and not each.per]
    found = _WEEK.search(sentence.text) if len(lengths) == 1 else None
    if found is None or not 0 <= lengths[0].start - sentence.start - found.end() <= _CLOSE:
        return
    first, last = weekday_of(found["zh"] or found["en"]), weekday_of(found["zh_to"] or found["en_to"])
    number, many = lengths[0], last - first + 1
    if many > 1 and number.value > many and not _LONGER.search(sentence.between(sentence.start + found.end(), number.start).replace("same week", "")):  # fmt: skip
        yield wrong_figure(reading, number, MarkKind.PERIOD, first=found[0], last=found[0])

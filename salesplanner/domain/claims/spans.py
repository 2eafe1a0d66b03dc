"""Spans of time against the length that is told of them, and days that stand in the wrong order."""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.days import Day, month_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.sentences import clause
from salesplanner.domain.claims.writing import wrong_words

TO = re.compile(
    r"\s*(?:[日号])?\s*(?:[(（].{0,6}[)）])?\s*(?:起?至|起?到|-|–|—|~|to|until|till|through|and)\s*(?:the )?"
)
_SLIPPED = re.compile(
    r"[^。；;]{0,14}(?:推迟|延期|延后|顺延|改|拖|延|提前|实际)[^。；;]{0,10}$|(?<![a-z])(?:moved|postponed|delayed|slipped|pushed|brought forward|now|actually|instead)[a-z ]{0,16}$"
)
_WEEKDAY = re.compile(
    r"(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |[(（]?(?:周|星期)[一二三四五六日天][)）]?"
)
_TO_DAY = re.compile(
    r"\s*(?:至|到|-|–|—|~|to|until|till|through)\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.%:])\s?[日号]?"
)
FROM_DAY = re.compile(r"(?<![\d.])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:至|到|-|–|—|~|to|until|till|through)\s*$")
_SLIP = re.compile(
    r"推迟|延[期后迟误]|拖|(?<![一二两三四五六七八九十\d])晚|提前|滞后|逾期|(?<![a-z])(?:delay\w*|slip\w*|postpon\w*|late|earlier|moved|after)(?![a-z])"
)
_EITHER = re.compile(r"历时|用了|用时|内|之间|间隔|相隔|(?<![a-z])(?:took|within|between|apart)(?![a-z])")
#: Words by which a length is told to lie between two days that are told of what happened on them.
_PASSED = re.compile(
    r"路上|途中|在途|用了?|花了?|历时|走了|等了?|拖了?|隔了?|间隔|相隔|前后|[一总]?共|整整|耗时|用时|中间|周期|跨度|持续|为期|不到|[之以]?后|才|合计|正好|刚好|到期|期满|截止|届满|时差|足足|仅|只|整个过程|晚|早|提前|拖延|延误|(?<![a-z])(?:took|taken|takes|stay(?:ed|s)?|in transit|on the (?:road|way|sea)|later|after|apart|between|period of|lasted|lasts|waited|wait|waiting|in (?:all|total)|altogether|start to finish|door to door|end to end|turnaround|lead time|delivery time|long|gap|passed|went by|total|due|expires?|expired|runs out|matures|elapsed|just|only|exactly|making|so|that's|which is|i\.e\.|late|early|ahead|travelling|under way|for)(?![a-z])"
)
_OTHERWISE = re.compile(
    r"每|月[结底末]|其中|休息|请假|[天日周月年]内|内(?:必须|要|付|回|交|完成)|承诺|约定|质保|试用|宽限|要求|原定|计划|预计|(?<![a-z])(?:per|every|each|of which|break|option|notice|extension|after(?! waiting| a wait)|off|holiday|promised|warranty|net|grace|agreed|original(?:ly)?|plan(?:ned)?|a day|a week)(?![a-z])"
)
#: What tells between the length and the day of another day than the one that it leads to: whose wish it is, what else is then.
OF_OTHERS = re.compile(
    r"希望|想|下次|会议|见面|拜访|[说让叫请]|客户|对方|他们?|甲方|(?<![a-z])(?:wants?|wish\w*|hopes?|next|meet\w*|they|he|she|customers?|clients?|promised?|asks?|asked|prefers?|needs?|visit|call)(?![a-z])"
)
#: A length that lies within a span: the days off in it.
_WITHIN = re.compile(
    r"休[了息假]|值了?|[其中]间|期间|其中|请了?|(?<![a-z])(?:of which|with|including|off|only|worked)(?![a-z])[^,]*$"
)
#: What a length is told of that begins on one day and ends on another.
_BEGAN = re.compile(r"开始|起|(?<![a-z])(?:start(?:ed|s)?|began|begins?|ran|runs)(?: on| from)? $")
_ENDED = re.compile(r"结束|止|(?<![a-z])(?:finish(?:ed|es)?|end(?:ed|s)?|to|until|over)(?![a-z])")
#: Between days and the nights that are told with them.
_AND_NIGHTS = re.compile(r"[，,、和]?|(?: [a-z]+)?,?(?: and)? ")
#: A day of several by its number, with its date behind it.
_NTH_DAY = re.compile(
    r"第(?P<zh>[一二三四五六])天[(（]|(?<![a-z])(?P<en>first|second|third|fourth|fifth) day,? (?:\(|on )(?:the )?"
)
_APART = re.compile(r"[间相]隔|(?<![a-z])apart(?![a-z])")
_TERM = re.compile(
    r"账期|试用期|合同期|保修期|期限|有效|质保|信用期|付款期|(?<![a-z])(?:net|terms?|valid|warranty|credit|payable)(?![a-z])"
)
_LAST_DAY = re.compile(r"(?:期限|截止|最[迟晚]|到期)[^，,。；;]{0,4}$")
_DUE = re.compile(r"到期|满|期满|截止|届满|(?<![a-z])(?:due|expires?|expired|matur\w+|runs out|ends?)(?![a-z])")
#: What a day is told by to be the end of a length told before it.
_FOLLOWS = re.compile(
    r"即|也就是|最[迟晚]|不晚于|至|到期日|为止|(?<![a-z])(?:that is|that's|i\.e\.?|meaning|which (?:is|makes|means)|so (?:it is|it's|we|due|by)|so it is due|until|till)(?![a-z])"
)
_ONE = re.compile(
    r"(?<![一二三四五六七八九十\d第])(?P<half>半)?(?P<one>一)?(?:个)?(?P<unit>月|星期|周|年|天)(?P<more>半)?(?=[，。,.;；、)）到至]|的?时间|后|$)|(?<![a-z\d.])(?P<many>one|two|three|four|five|six|twelve|\d{1,2})-(?P<en_many>day|week|month|year)(?![a-z])|(?<![a-z])(?P<en_half>half )?(?:an?|one) (?P<en>day|week|fortnight|month|year)(?![a-z])"
)
_MONTH_LONG = re.compile(
    r"(?P<zh>(?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月份?(?:里|整月|全月)?(?:一共|总共|共计?|全部)?(?:有|是|才|就|只有)?(?:整整)? ?(?P<n>2[7-9]|3[0-2]|二十[七八九]|三十[一二]?) ?天)"
    r"|(?<![a-z])(?:(?P<em>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: 20\d\d)?(?:'s| has| had| with its| with| counts?| is)(?: only| all| just| full)? (?P<en>2[7-9]|3[0-2]|twenty-(?:seven|eight|nine)|thirty(?:-(?:one|two))?) days(?!'| (?:credit|notice|net|to))|(?P<en2>2[7-9]|3[0-2]|twenty-(?:seven|eight|nine)|thirty(?:-(?:one|two))?) days (?:in|of) (?P<em2>january|february|march|april|may|june|july|august|september|october|november|december))(?![a-z])"
)
_DAYS_ALONE = re.compile(
    r"(?<![\d月.])(?P<from>\d{1,2}) ?[日号]? ?(?:至|到|-|–|—|~) ?(?P<to>\d{1,2}) ?[日号]|(?<![a-z])the (?P<en_from>\d{1,2})(?:st|nd|rd|th) (?:to|until|through) the (?P<en_to>\d{1,2})(?:st|nd|rd|th)"
)
_DAY_ALONE = re.compile(r"(?<![\d月.])(\d{1,2}) ?[日号](?=[^\d，,。；;~至到\-–—]{1,8}[，,。；;]|$)")
_TENTH = re.compile(
    r"(?P<zh>[上中下])旬(?P<days>[，,]?(?:也就是|即|也即)?(?:\d{1,2} ?月)?\d{1,2} ?[日号]|[，,]?[(（](?:\d{1,2} ?月)?\d{1,2} ?[日号]?(?: ?(?:至|到|-|–|—|~) ?(?:\d{1,2} ?月)?\d{1,2} ?[日号])?[)）])"
    r"|(?<![a-z])(?P<en>early|mid|late)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december) \((?:the )?(?P<day>\d{1,2})"
)
_HOLDS = re.compile(
    r"[^,;.]{0,16}(?:(?:is|are|was|remains?|stays?) (?:valid|open|good)|runs|holds|expires?|is valid|ends?)(?: (?:until|till|to|on|through))+ (?:the )?|[^，,。；;]{0,10}有效期?[至到]?|[^，,。；;]{0,6}(?:截止|到期|结束)[至到于]?"
)
_END_OF_MONTH = re.compile(
    r"月份?的?(?:(?P<first>[前头])|最后)(?:[两三四五六七八九十]|\d{1,2}) ?[天日]|(?<![a-z])the (?:(?P<en_first>first)|last|final) (?:two|three|four|five|six|seven|ten|\d{1,2}) days of (?:the month|january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d\d)?"
)
#: The last day that a month can have.
_LAST = 31
_NO_MONTH = re.compile(
    r"(?<=年) ?(?:1[3-9]|[2-9]\d) ?月|(?<![\d.])1[3-9] ?月(?=份|底|初|[上中下]旬)|第?[五六七5-7]季度|(?<![a-z])(?:fifth|sixth) quarter(?![a-z])"
)
OTHER_ONE = re.compile(
    r"第[一二三]|另|首批|二批|上一(?!共)|下一|重新|再次|又|补|(?<![a-z])(?:first|second|third|another|other|next|previous|last|again|re-?order(?:ed)?)(?![a-z])"
)
#: Letters that a clause may have beside a length that it is all about.
_BARE = 8
_STOP = re.compile(r"[，。；;:：()（）]|,(?!\d)|\.(?= |$)")
_SEVERAL = 2
#: Letters between a length and the span behind it: the three-day seminar takes place from 22 to 24 June.
_AHEAD = 36
#: Letters around a length that tell what it is a length of.
_CLAUSE = 12
DAY_LONG = {
    "day": Decimal(1),
    "night": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
}
#: How much of a length that is told loosely there may be at the least and at the most.
_LOOSELY = {
    "~": (Decimal("0.8"), Decimal("1.25")),
    "<": (Decimal("0.7"), Decimal(1)),
    ">": (Decimal(1), Decimal("1.6")),
}


class Length(Struct, frozen=True):
    """A length of time as it is told, in `unit` of day, night, week, month or year."""

    start: int
    end: int
    value: Decimal
    unit: str
    step: Decimal = Decimal(1)
    loose: str = ""
    is_working: bool = False


class Span(Struct, frozen=True):
    """From one day to another, told at `start` to `end`; `is_told` where it is told as a span, not as two days."""

    first: date
    last: date
    start: int
    end: int
    is_told: bool = True


def check(reading: Reading, sentence: Sentence, after: Sentence | None, year: int | None) -> Iterator[Mark]:
    """The marks of the spans of a sentence; `after` is the next, `year` the likely one of days without."""
    lengths = list(lengths_of(reading, sentence))
    if not lengths and sentence.days and sentence.text.rstrip()[-1:] in (";", "；"):
        lengths = list(lengths_of(reading, after)) if after is not None else []
    told_spans = list(spans_of(reading, sentence, year))
    for span in told_spans if len(told_spans) < _SEVERAL or not _in_all(sentence, lengths, told_spans) else []:
        told = _beside(sentence, lengths, span) if span.is_told else _between(sentence, lengths, span)
        if told is not None:
            yield from _measured(reading, sentence, span, told)
            for beside in (
                each
                for each in lengths
                if each.unit == "night" and _AND_NIGHTS.fullmatch(sentence.between(told.end, each.start))
            ):
                yield from _measured(reading, sentence, span, beside)
    yield from _nth_days(reading, sentence, told_spans)
    yield from _backwards(reading, sentence)
    yield from _expired(reading, sentence)
    yield from _months(reading, sentence, year)
    yield from _tenths(reading, sentence)
    yield from _ends_of_months(reading, sentence, year)


def _nth_days(reading: Reading, sentence: Sentence, spans: list[Span]) -> Iterator[Mark]:
    """A day of a span that is not the one told by its number: 8 月 10 日至 8 月 12 日，其中第二天（8 月 13 日）."""
    told = [each for each in spans if each.is_told]
    for found in _NTH_DAY.finditer(sentence.text) if len(told) == 1 else ():
        day = next((each for each in sentence.days if 0 <= each.start - sentence.at(found)[1] <= 1), None)
        span, nth = told[0], count_of(found["zh"] or found["en"])
        lies = day.date(day.year or span.first.year) if day and day.start > span.end else None
        if day and lies and lies != span.first + timedelta(days=nth - 1):
            yield wrong_words(reading, day.start, day.end, MarkKind.PERIOD, first="", last="")


def _ends_of_months(reading: Reading, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """The last, or the first, days of a month that are others: 6 月最后 3 天（6 月 26 日至 28 日）."""
    found = _END_OF_MONTH.search(sentence.text)
    span = next(iter(spans_of(reading, sentence, year)), None) if found else None
    if found is None or span is None or not 0 <= span.start - sentence.start - found.end() <= _CLAUSE * 2:
        return
    first, last = span.first.day, span.last.day
    ends = {monthrange(each, span.last.month)[1] for each in ([year] if year else (span.last.year, 2023, 2024))}
    is_right = first == 1 if found["first"] or found["en_first"] else last in ends
    if not is_right and span.first.month == span.last.month:
        yield wrong_words(reading, span.start, span.end, MarkKind.PERIOD, first="", last="")


def _in_all(sentence: Sentence, lengths: list[Length], spans: list[Span]) -> bool:
    """Whether one length behind several spans is told of all of them."""
    whole = sum((span.last - span.first).days + 1 for span in spans)
    return len(lengths) == 1 and lengths[0].start > spans[-1].start and abs(lengths[0].value - whole) <= len(spans)


def lengths_of(reading: Reading, sentence: Sentence) -> Iterator[Length]:
    """The lengths of time that a sentence tells."""
    for said in sentence.said:
        number = said.number
        if number.kind is Kind.COUNT and number.unit in DAY_LONG and number.high is None and not said.per:
            words = reading.folded[max(0, number.start - 8) : number.end + 14]
            is_working = re.search("工作日|课|教学|working|business|teaching|school|training", words) is not None
            yield Length(number.start, number.end, number.value, number.unit, number.step, number.loose, is_working)
    for found in _ONE.finditer(sentence.text):
        half, unit = found["half"] or found["en_half"], found["unit"] or found["en"] or found["en_many"]
        is_of_each = re.search(r"[\d%] $", sentence.text[: found.start()]) is not None  # 0.1% a day
        if is_of_each or not (half or found["one"] or found["en"] or found["en_many"]):
            continue
        value = Decimal("0.5") if half else Decimal(1) + (Decimal("0.5") if found["more"] else 0)
        if many := found["many"]:
            value = Decimal(count_of(many))
        name = {"月": "month", "星期": "week", "周": "week", "年": "year", "天": "day"}.get(unit, unit)
        value, name = (value * 2, "week") if name == "fortnight" else (value, name)
        start, end = sentence.at(found)
        if found["many"] or not any(each.number.start < end and start < each.number.end for each in sentence.said):
            yield Length(start, end, value, name)


def _measured(reading: Reading, sentence: Sentence, span: Span, told: Length) -> Iterator[Mark]:
    """The mark of a length that a span has not."""
    days = (span.last - span.first).days
    days = abs(days) if _SLIP.search(sentence.text) or not span.is_told else days
    if days < 0 or (not span.is_told and days == 0):
        return
    ahead, behind = sentence.between(told.start - _CLAUSE, told.start), sentence.between(told.end, told.end + _CLAUSE)
    words = re.split("[，,；;]", ahead)[-1] + "|" + re.split("[，,；;]", behind)[0]
    least, most, right = _allowed(words, days, told, span) if not told.loose else _allowed_loosely(days, told)
    if least <= told.value <= most:
        return
    shown = reading.raw[told.start : told.end]
    replaced = re.sub(r"\d+(?:\.\d+)?", right, shown, count=1) if re.search(r"\d", shown) else right
    is_day = _FOLLOWS.search(sentence.between(told.end, span.end)) is not None and told.start > span.start
    last_day = next((day for day in sentence.days if day.end == span.end), None) if is_day else None
    facts = {"said": shown.strip(), "right": replaced.strip(), "first": span.first.isoformat(), "last": span.last.isoformat()}  # fmt: skip
    if last_day is not None:
        yield Mark(last_day.start, last_day.end, MarkKind.DURATION, facts)
        return
    is_word = not re.search(r"\d", shown) and told.unit not in ("day", "night")
    yield Mark(told.start, told.end, MarkKind.DURATION, facts, "" if is_word else replaced)


def _allowed(text: str, days: int, told: Length, span: Span) -> tuple[Decimal, Decimal, str]:
    """The least and the most that a length may be told as, and the likeliest, in the unit that it is told in."""
    if told.unit == "night":
        return Decimal(days), Decimal(days), str(days)
    if told.is_working and told.unit == "week":
        weeks = Decimal(sum((span.first + timedelta(days=place)).weekday() < 5 for place in range(days + 1))) / 5
        return weeks - Decimal("0.41"), weeks + Decimal("0.41"), f"{weeks:.0f}"
    if told.is_working:
        count = sum((span.first + timedelta(days=place)).weekday() < 5 for place in range(days + 1))
        return Decimal(max(0, count - 3)), Decimal(count + 3 if span.is_told else count), str(count)
    if told.unit == "day":
        if not span.is_told or _EITHER.search(text):
            low, high = (days, days + 1)
            low -= bool(re.search("中间|隔", text))
            high -= bool(re.search("(?<![a-z])later(?![a-z])", text))
        else:
            low = high = days if _SLIP.search(text) else days + 1
        return Decimal(low), Decimal(high), str(high if span.is_told else days)
    size = DAY_LONG[told.unit]
    room = told.step * Decimal("0.6") if told.step < 1 or told.value != int(told.value) else Decimal("0.55")
    room = Decimal("0.1") if told.unit == "week" and told.step == 1 else min(room, Decimal("0.3"))
    most = (
        (days + 3) / size if told.unit == "week" and told.step == 1 and span.is_told else (days + 1) / size
    )  # Monday to Friday
    return days / size - room, most + room, str(max(1, round((days + 1) / size)))


def _allowed_loosely(days: int, told: Length) -> tuple[Decimal, Decimal, str]:
    """The same of a length told as about, nearly or over so much; of working days nothing is said."""
    size = DAY_LONG[told.unit]
    if told.is_working:
        return Decimal(0), told.value, ""
    least, most = _LOOSELY[told.loose]
    long = Decimal(days + 1) / size
    right = f"{long:.0f}" if told.unit == "day" else f"{long:.1f}"
    return (Decimal(days) - 1) / size / most, (Decimal(days) + 2) / size / least, right


def _beside(sentence: Sentence, lengths: list[Length], span: Span) -> Length | None:
    """The length that is told inside a span, right behind it, or right before it."""
    for each in lengths:
        own = re.split("[，,；;]", sentence.between(each.start - _CLAUSE, each.start))[-1]
        if re.search("原定|计划", own[-4:]) or _WITHIN.search(own):
            continue
        is_apart = any(span.end <= said.number.start < each.start for said in sentence.said)
        if span.start < each.start < span.end or (0 <= each.start - span.end <= 40 and not is_apart):
            return each if each.unit in ("day", "night", "week") or _is_whole(sentence, each, span) else None
    before = next((each for each in reversed(lengths) if 0 <= span.start - each.end <= _AHEAD), None)
    return (
        before
        if before is not None and (before.unit in ("day", "night", "week") or _is_whole(sentence, before, span))
        else None
    )


def _is_whole(sentence: Sentence, length: Length, span: Span) -> bool:
    """Whether months or years are told of the whole of a span."""
    words = sentence.between(min(span.end, length.end), max(span.start, length.start))
    return len(words) <= 24 and not _OTHERWISE.search(words)


def _between(sentence: Sentence, lengths: list[Length], span: Span) -> Length | None:
    """The one length of a sentence, where words say that it lies between the two days."""
    if len(lengths) != 1 or len(sentence.days) not in (0, 2):
        return None
    told = lengths[0]
    if told.start < span.start and span.start - told.end > _AHEAD:
        return None
    if span.start < told.start and OF_OTHERS.search(sentence.between(told.end, span.end)):
        return None
    low, high = clause(sentence.text, _STOP, told.start - sentence.start, told.end - sentence.start)
    words = sentence.text[low:high]
    last = sentence.days[-1].start if sentence.days else told.end
    if span.start < told.start and _FOLLOWS.search(sentence.between(told.end, last)):
        return told
    if _TERM.search(words) and _DUE.search(sentence.text):
        return told
    is_after = sentence.text[low : told.start - sentence.start].endswith("后") and sentence.days
    if is_after and _LAST_DAY.search(sentence.between(sentence.days[0].end, last)):
        return told
    is_bare = len(words.strip()) - (told.end - told.start) <= (2 * _BARE if words.isascii() else _BARE)
    is_begun = _BEGAN.search(sentence.between(told.end, span.start)) and _ENDED.search(
        sentence.between(span.start, span.end)
    )
    around = f"{sentence.text[low : told.start - sentence.start]} | {sentence.text[told.end - sentence.start : high]}"
    return told if (is_bare or is_begun or _PASSED.search(words)) and not _OTHERWISE.search(around) else None


def spans_of(reading: Reading, sentence: Sentence, year: int | None) -> Iterator[Span]:
    """The spans of days that a sentence names; where it names none, the two days that it tells of."""
    if not sentence.days:
        yield from _spans_of_days(sentence)
        alone = list(_DAY_ALONE.finditer(sentence.text))
        days = [int(each[1]) for each in alone]
        if len(days) == 2 and 1 <= days[0] < days[1] <= _LAST:
            begin, end = (date(2023, 1, each) for each in days)
            yield Span(begin, end, sentence.at(alone[0])[0], sentence.at(alone[1])[1], is_told=False)
    told = [
        span for place in range(len(sentence.days)) if (span := _span_at(reading.folded, sentence, place, year or 2023))
    ]
    yield from told
    is_of_others = OTHER_ONE.search(sentence.text) and not _APART.search(sentence.text)
    if told or len(sentence.days) < 2 or is_of_others:
        return
    first, last = sentence.days[:2]
    known = first.date(first.year or year or 2023)
    later = day_after(last, known) if known else None
    if known and later:
        yield Span(known, later, first.start, last.end, is_told=False)


def _spans_of_days(sentence: Sentence) -> Iterator[Span]:
    """The spans of days without a month: 3 号到 10 号."""
    for alone in _DAYS_ALONE.finditer(sentence.text):
        first, last = (int(alone[side] or alone[f"en_{side}"]) for side in ("from", "to"))
        if 1 <= first < last <= _LAST:
            yield Span(date(2023, 1, first), date(2023, 1, last), *sentence.at(alone))


def _span_at(text: str, sentence: Sentence, place: int, usual: int) -> Span | None:
    """The span that begins, or that ends, with a day of a sentence."""
    day, after = sentence.days[place], next(iter(sentence.days[place + 1 :]), None)
    known = day.date(day.year or usual)
    if known is None:
        return None
    later = day_after(after, known) if after else None
    if after and later:
        if len(sentence.days) == 2 and _SLIPPED.search(text[day.end : after.start]):
            return Span(known, after.date(after.year or known.year) or later, day.start, after.end)
        if _leads_to(text, day.end, after):
            return Span(known, later, day.start, after.end)
    if found := _TO_DAY.match(text, day.end):
        number = int(found["day"])
        if known.day < number and Day(0, 0, known.year, known.month, number).exists(known.year):
            return Span(known, known.replace(day=number), day.start, found.end())
        return None
    found = FROM_DAY.search(text[max(0, day.start - 14) : day.start])
    if found is None or not 1 <= int(found["day"]) < known.day:
        return None
    return Span(known.replace(day=int(found["day"])), known, day.start - 4, day.end)


def _tenths(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Days that are not in the third of the month that they are told to be in: 上旬（1 日至 15 日）, early May (25 May)."""
    for found in _TENTH.finditer(sentence.text):
        part = "上中下".find(found["zh"]) if found["zh"] else ("early", "mid", "late").index(found["en"])
        least, most = ((1, 10), (11, 20), (21, 31))[part] if found["zh"] else ((1, 14), (8, 23), (17, 31))[part]
        days = [int(each) for each in re.findall(r"\d{1,2}(?= ?[日号])", found["days"] or "")] or [
            int(found["day"] or 0)
        ]
        if all(1 <= day <= _LAST for day in days) and not all(least <= day <= most for day in days):
            yield wrong_words(reading, *sentence.at(found), MarkKind.PERIOD, first="", last="")


def day_after(after: Day, known: date) -> date | None:
    """The day that follows another, of the next year where it would lie before it and names none."""
    last = after.date(after.year or known.year)
    if last is not None and last < known and not after.year and (known - last).days > 180:
        return after.date(known.year + 1) or last
    return last


def _backwards(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A span whose last day lies before its first."""
    for first, last in itertools.pairwise(sentence.days):
        if not _leads_to(reading.folded, first.end, last) or (last.year and not first.year):
            continue
        is_same = first.year == (last.year or first.year)
        is_turned = is_same and (last.month, last.number) < (first.month, first.number)
        is_turned = is_turned or bool(first.year and last.year and last.year < first.year)
        is_sure = (first.year and last.year) or first.month == last.month
        if is_turned and is_sure and first.exists(None) and last.exists(None):
            yield turned(reading, first, last)


def _expired(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A day until which something holds, before the day that it is of: the offer of 12 June is valid until 2 June."""
    for first, last in itertools.pairwise(sentence.days):
        gap = reading.folded[first.end : last.start]
        is_same = first.year == last.year and first.exists(None) and last.exists(None)
        if is_same and _HOLDS.fullmatch(gap) and 0 < (first.month - last.month) * 31 + first.number - last.number < 180:
            yield turned(reading, first, last)


def turned(reading: Reading, first: Day, last: Day) -> Mark:
    """The mark of a day that lies before the one that it should follow."""
    first_day = reading.raw[first.start : first.end]
    return wrong_words(reading, last.start, last.end, MarkKind.BACKWARDS, first=first_day)


def _leads_to(text: str, start: int, last: Day) -> bool:
    """Whether a day is the first of a span that ends on the next: 1 日至 4 日, 1 日开始，4 日结束."""
    gap = _WEEKDAY.sub("", text[start : last.start])
    return TO.fullmatch(gap) is not None


def _months(reading: Reading, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """A month that is told to have more or fewer days than it has, or that there is none such."""
    for found in _NO_MONTH.finditer(sentence.text):
        yield wrong_words(reading, *sentence.at(found), MarkKind.NO_DAY)
    for found in _MONTH_LONG.finditer(sentence.text):
        month, many = month_of(found["m"] or found["em"] or found["em2"]), found["n"] or found["en"] or found["en2"]
        allowed = {monthrange(year, month)[1]} if year else {monthrange(each, month)[1] for each in (2023, 2024)}
        if count_of(many) in allowed:
            continue
        at = sentence.at(found, next(name for name in ("n", "en", "en2") if found[name]))
        facts = {"said": reading.raw[slice(*sentence.at(found))]}
        yield Mark(*at, MarkKind.NO_DAY, facts, str(max(allowed)) if many.isdigit() else "")

"""Deadlines: the day that so many days from another lead to, and what was done by a day that it was due on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import Day
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Sentence, nouns
from salesplanner.domain.claims.spans import DAY_LONG, OF_OTHERS, Length, day_after, lengths_of
from salesplanner.domain.claims.writing import wrong_words

_HALF_A_YEAR = 180
_DUE = re.compile(
    r"截止|截至|截标|截稿|到期|约定|要求|期限|最晚|最迟|应于|(?<![a-z])(?:due|deadline|clos(?:ed|es|ing)(?: date)?(?: on| is| was)?|no later than|by|agreed|promised|not later than)(?![a-z])"
)
_DUE_AFTER = re.compile(r" ?[之以]?前| ?应[交付到还]|(?:截止|到期|期限)| ?(?:deadline|at the latest)")
_KEPT = re.compile(
    r"按时|准时|按期|如期|及时|提前|早了?[一两三四五六七八九十\d]+天|(?<![a-z])(?:on time|in time|on schedule|early|ahead of (?:time|schedule)|before the deadline|kept)(?![a-z])"
)
_BROKEN = re.compile(
    r"逾期|(?<!最)迟|晚了|超期|误期|没赶上|(?<![a-z])(?:late|overdue|missed|after the deadline|too late)(?![a-z])"
)
_TODAY = re.compile(
    r"(?:到|至|截至)(?:今天|目前|今|现在)|今天|目前|(?<![a-z])(?:today|so far|by now|to date|now)(?![a-z])"
)
_NOT = re.compile(r"(?:不|没|未能?|无法)(?:能)?$|(?<![a-z])(?:not|n't|never)(?: [a-z]+)? $")
_WEEKDAY = re.compile(
    r"(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |[(（]?(?:周|星期)[一二三四五六日天][)）]?"
)
#: What leads to the day that a length ends on, right before it and behind it.
_LEADS = re.compile(
    r"(?:即|也就是|所以|因此|最[迟晚]|不[迟晚]于|截止|截至|到期|[应须需]?[在于到至]|答复期?|有效期?)[日是为在到至:：]{0,3}(?:明年|次年)?\s*$|[，,；;]\s?(?:明年|次年)?\s*$"
    r"|(?<![a-z])(?:by|until|till|due(?: date)?|(?:no|not) later than|before|expires?|ends?|ending|finishing|running|falls|lands|runs out|arriv\w+|payable|that is|that's|i\.e\.|which (?:is|means|makes)(?: payment| delivery)?|meaning|so|gives|makes|is|be)(?: (?:due|on|by|until|it is|is))*(?: the)?\s*$|[,;–-] ?(?:due |arrival |delivery |payment |answer |expiry )?(?:on |by )?$"
)
_ENDS = re.compile(r"\s?[日号]?\s?(?:[之以]?前|到期|截止|届满|结束|期满|为止)")
#: What is told of the length itself, or of another day than the one that it leads to.
_OTHERWISE = re.compile(
    r"延|推迟|改[到至期]|才|实际|却|但|不过|逾期|拖|超[期了出]|[晚迟早]了|提前|月[结底末]|每|又|再|(?<![a-z])(?:exten\w*|postpon\w*|delay\w*|actually|but|late|overdue|instead|early|ago|already|reminder|paid on|every|each|end of|again|another)(?![a-z])"
)
_BEFORE = re.compile(r" ?(?:[a-z]+ ){0,2}before |[之以]?前[，,]?")
_IT = re.compile(r"\W*(?:so |which )?(?:it|this|that|they|we|i|这|该|其|也就是说?|也即|因此|所以)(?![a-z])")
#: What a time runs from, and the time that a sentence behind it tells of.
_BEGINS = re.compile(
    r"发票|开票|账单|签[订约]|合同|下单|订购|安装|交付|生效|(?<![a-z])(?:invoice[ds]?|billed|signed|order(?:ed)?|installed|delivered|issued|dated|started|handed over)(?![a-z])"
)
_RUNS = re.compile(
    r"\W*(?:账期|付款期?|交[货付]期|工期|质保|保修|试用|有效期|期限|宽限)|\W*(?:the |our |their )?(?:payment|credit|delivery|lead|warranty|trial|notice|terms?|grace|guarantee)(?![a-z])"
)
_LATE = re.compile(
    r"(?P<late>逾期|超期|晚了?|迟了?)[^，,。\d]{0,2}[\d一二两三四五六七八九十]{1,3} ?天|提前[^，,。\d]{0,2}[\d一二两三四五六七八九十]{1,3} ?天|(?<![a-z])(?:\d+|[a-z]+) days? (?:(?P<late_en>late|overdue)|early|ahead)(?![a-z])"
)
_TERMS = re.compile(r"账期|期限|(?<![a-z])(?:terms?|net|credit|due)(?![a-z])")
_PAID = re.compile(r"付[款了清]|到账|回款|收到|(?<![a-z])(?:paid|settled|received|came in)(?![a-z])")
#: So long after what the sentence before tells: two days later, on 10 September.
_LATER = re.compile(
    r"\W*(?:过了?)?(?:[一二两三四五六七八九十]{1,3}|\d{1,2}) ?(?:天|周|个?星期)[之以]?后|\W*(?:[a-z]+|\d{1,2}) (?:days|weeks) (?:later|after that)(?![a-z])"
)
#: What tells that a promise was kept.
_WITHIN = re.compile(
    r"(?<![a-z])(?:within|inside) (?:the |our |their )?(?:promised |agreed |usual |stated )?(?:limit of |term of )?$"
)
_WITHIN_ZH, _INSIDE = (
    re.compile("(?:在|符合|没超)[^，,。；;]{0,6}$"),
    re.compile(" ?(?:之|以)?内| ?的?(?:承诺|期限|约定|要求)"),
)
_LONGEST = 60
_AFTER_IT = re.compile(r"(?<![a-z])(?:after|from) (?:the |its )?([a-z]{4})")
_NEXT_YEAR = re.compile(r"(?:明年|次年|next year,? )\s?$")
#: How far a day may be off: one where the first is counted or not, more where months are.
_DAYS, _MONTHS, _WEEK, _FREE = 1, 3, 7, 5
_PAIR = 2


def counted(reading: Reading, place: int, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """A day that is not so long after, or before, another as is told: 10 月 8 日签订，30 天内付款，即 11 月 17 日前."""
    near = [sentence]
    if len(sentence.days) == 1 and (behind := reading.near(place, 0, 1, on_line=True)[1:]):
        near += behind if _goes_on(sentence, behind[0]) else []
    days = [day for one in near for day in one.days]
    lengths = [each for one in near for each in lengths_of(reading, one)]
    if len(days) != _PAIR or len(lengths) != 1 or lengths[0].start > days[1].start or lengths[0].loose:
        return
    (first, last), length = days, lengths[0]
    text = reading.folded
    since = max(length.end, first.end)
    gap = re.sub(r"[(（] ?$", "", _WEEKDAY.sub("", text[since : last.start]))
    if OF_OTHERS.search(gap):
        return
    is_led = _LEADS.search(gap) or _ENDS.match(text, last.end)
    if not is_led or _OTHERWISE.search(text, near[0].start, min(near[-1].end, last.end + 16)):
        return
    base = first.date(first.year or year or 2023)
    due = _due(reading, last, base) if base else None
    is_before = length.end <= first.start and _BEFORE.fullmatch(_WEEKDAY.sub("", text[length.end : first.start]))
    is_later = len(near) > 1 and length.unit == "day" and _LATER.match(near[1].text) is not None
    if base is None or due is None or _fits(length, base, due, is_before=bool(is_before), is_exact=is_later):
        return
    apart, size = abs((due - base).days), DAY_LONG[length.unit]
    said, right = reading.raw[length.start : length.end].strip(), f"{apart / size:.0f}"
    shown = re.sub(r"\d+(?:\.\d+)?", right, said, count=1) if re.search(r"\d", said) else right
    facts = {"said": said, "right": shown, "first": reading.raw[first.start : first.end], "last": reading.raw[last.start : last.end]}  # fmt: skip
    yield Mark(last.start, last.end, MarkKind.DURATION, facts)


def late_by(reading: Reading, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """So many days late, or early, against the day that a term leads to: invoiced on 10 July, terms 14 days, paid on 20 July, four days late."""
    found = _LATE.search(sentence.text) if len(sentence.days) == _PAIR else None
    lengths = [each for each in lengths_of(reading, sentence) if each.unit == "day" and not each.loose] if found else []
    if found is None or len(lengths) != _PAIR or not (_TERMS.search(sentence.text) and _PAID.search(sentence.text)):
        return
    (first, last), (term, late) = sentence.days, lengths
    base = first.date(first.year or year or 2023)
    done = day_after(last, base) if base else None
    if not base or not done or not first.end <= term.start < last.start < late.start:
        return
    apart = (done - base).days - int(term.value)
    is_late = bool(found["late"] or found["late_en"])
    if abs(apart - (late.value if is_late else -late.value)) > _DAYS and late.value <= _LONGEST:
        right = str(abs(apart)) if (apart > 0) == is_late and apart else ""
        yield wrong_words(
            reading, late.start, sentence.start + found.end(), MarkKind.DURATION, right=right,
            first=reading.raw[first.start : first.end], last=reading.raw[last.start : last.end],
        )  # fmt: skip


def promised(reading: Reading, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """So many days promised and told to be kept, against the two days before them: ordered 3 March, delivered 24 March, within the promised ten days."""
    days = sentence.days
    lengths = [each for each in lengths_of(reading, sentence) if not each.is_working] if len(days) == _PAIR else []
    if len(lengths) != 1 or lengths[0].start < days[1].end:
        return
    told, text = lengths[0], reading.folded
    ahead, behind = text[days[1].end : told.start], text[told.end : told.end + 6]
    is_within = _WITHIN.search(ahead) or (_WITHIN_ZH.search(ahead) and _INSIDE.match(behind))
    base = days[0].date(days[0].year or year or 2023)
    done = day_after(days[1], base) if base else None
    if not is_within or base is None or done is None or _NOT.search(re.split("[，,]", ahead)[-1]):
        return
    apart, most = (done - base).days, told.value * DAY_LONG[told.unit]
    if most + _DAYS < apart <= _HALF_A_YEAR:
        first, last = (reading.raw[each.start : each.end] for each in days)
        yield wrong_words(reading, told.start, told.end, MarkKind.DURATION, right="", first=first, last=last)


def _goes_on(sentence: Sentence, after: Sentence) -> bool:
    """Whether the next sentence tells of the day of this one: it is valid for three weeks; 10 days after delivery."""
    if len(after.days) != 1:
        return False
    is_joined = sentence.text.rstrip()[-1:] in (";", "；") or _IT.match(after.text) is not None
    is_joined = is_joined or _LATER.match(after.text) is not None
    is_joined = is_joined or bool(_BEGINS.search(sentence.text) and _RUNS.match(after.text))
    named = _AFTER_IT.search(after.text)
    return is_joined or (named is not None and named[1] in sentence.text) or bool(_zh(sentence) & _zh(after))


def _zh(sentence: Sentence) -> set[str]:
    return {each for each in nouns(sentence.text) if not each.isascii()}


def _due(reading: Reading, last: Day, base: date) -> date | None:
    """The day that a length leads to, of the next year where it is told to be of it."""
    if _NEXT_YEAR.search(reading.folded[max(0, last.start - 11) : last.start]):
        return last.date(base.year + 1)
    return day_after(last, base)


def _fits(length: Length, base: date, due: date, *, is_before: bool, is_exact: bool) -> bool:
    """Whether a day is so long before or after another; `is_exact` where it is told to be so many days later."""
    apart = (base - due if is_before else due - base).days
    if apart < 0:
        return True  # no end of the length
    if length.is_working:
        first, last = sorted((base, due))
        many = sum((first + timedelta(days=at + 1)).weekday() < _FREE for at in range((last - first).days))
        return length.unit != "day" or many - _MONTHS <= length.value <= many + _DAYS
    size = DAY_LONG[length.unit]
    return abs(apart - length.value * size) <= (0 if is_exact else _DAYS if size <= _WEEK else _MONTHS)


def kept(reading: Reading, place: int, sentence: Sentence, year: int | None) -> Iterator[Mark]:
    """A deadline told to be kept or not, against the day on which it was done."""
    days = [day for one in reading.near(place, 1, on_line=True) for day in one.days]
    days = sentence.days if len(sentence.days) > 1 else days
    if len(days) != 2 or not sentence.days:
        return
    kept, broken = _KEPT.search(sentence.text), _BROKEN.search(sentence.text)
    if bool(kept) == bool(broken):
        return
    due = [each for each in days if _is_due(reading.folded, each)]
    told = kept or broken
    if told is not None and _TODAY.search(sentence.text[: told.start()]):
        return  # against today, not against the other day
    if (
        len(due) != 1
        or told is None
        or lex.FUTURE.search(sentence.text[told.end() :])
        or _NOT.search(sentence.text[: told.start()])
    ):
        return
    done = next(each for each in days if each is not due[0])
    last = due[0].date(due[0].year or year or 2023)
    day = done.date(done.year or year or 2023)
    if last is None or day is None or (day <= last if kept else day > last) or abs((day - last).days) > _HALF_A_YEAR:
        return
    base, now = (reading.raw[each.start : each.end] for each in (due[0], done))
    yield wrong_words(reading, *sentence.at(told), MarkKind.DIRECTION, base=base, now=now)


def _is_due(text: str, day: Day) -> bool:
    before = re.split(r"[，,；;。.\n]", text[max(0, day.start - 16) : day.start])[-1]
    return _DUE.search(before) is not None or _DUE_AFTER.match(text, day.end) is not None

"""A company's report of an earlier month as its form: which month that was, and the sentences of it whose numbers are all understood.

Such a sentence keeps its words and gets the numbers of the report: each is read as the gap that it would be in a blank form. Any
doubt, a name, a verdict, a number that nobody knows, and it is taken for words of that month, which give way as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec import Struct

from salesplanner.exchange.forms import composed, figureabout, keptlines, texts, words
from salesplanner.exchange.forms.content import Content
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.gaps import gaps_in
from salesplanner.exchange.forms.meaning import Found, target_of

_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_MONTH_EN = "|".join(_NAMES) + r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DIGITS = "一二三四五六七八九十"
#: A month without its year in the name of a form: 9月份业务小结, Sales report – September.
_IN_TITLE = re.compile(
    rf"(?<![\d.年/-])(?P<zh>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|\b(?P<en>{_MONTH_EN})\b\.?"
)
_DAY = re.compile(
    rf"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.]20\d\d|20\d\d\s*[-./年]\s*(?P<month>1[0-2]|0?[1-9])\s*[-./月]\s*(?P<day>[0-3]?\d)日?|(?P<en_day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<en>{_MONTH_EN})\.?,?\s+20\d\d"
    rf"|(?P<name>{_MONTH_EN})\.?\s+(?P<on>[0-3]?\d)(?:st|nd|rd|th)?,?\s+20\d\d"
)
_ZH_DAY = r"(?:20\d\d年)?(?:1[0-2]|0?[1-9])月[0-3]?\d[日号]"
_TO = r"\s*(?:[-–—~～]+|至|到|\bto\b)\s*"
_SPAN = re.compile(
    rf"{_ZH_DAY}{_TO}(?:{_ZH_DAY}|[0-3]?\d[日号])|20\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}{_TO}(?:20\d\d[-./])?\d{{1,2}}[-./]\d{{1,2}}"
    rf"|[0-3]?\d(?: (?:{_MONTH_EN})\.?)?(?:,? 20\d\d)?{_TO}[0-3]?\d (?:{_MONTH_EN})\.?(?:,? 20\d\d)?|(?:{_MONTH_EN})\.? [0-3]?\d{_TO}(?:(?:{_MONTH_EN})\.? )?[0-3]?\d(?!\d)(?:,? 20\d\d)?"
)
_QUARTER = re.compile(
    r"(?:20\d\d年?\s*)?(?:第?(?P<zh>[一二三四1-4])季度|(?P<half>[上下])半年度?)|(?:20\d\d[ -]?)?\bQ(?P<en>[1-4])\b(?:[ ,/-]{0,2}20\d\d)?"
)
_TITLED_AS = re.compile(r"表|总结|报告|汇报|小结|[月周季]报|台账|report|summary|review|return|letter|update", re.I)
_TITLE_MOST = 40
#: What is longer is no line of figures, and none of labels.
_SENTENCE_MOST = 400
#: A report on a month is of a day behind that one, or of the next month.
_LATE = 15

_NUMBER = re.compile(
    r"(?<![\w.,/-])[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.]*\d)|(?<=[一-鿿（(：:为达比])[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.]*\d)"
)
#: How a line is numbered, which is no figure of it.
_NUMBERING = re.compile(r"\s*(?:[（(]?\d{1,2}[)）.、．](?!\d)|第?[一二三四五六七八九十]+[、.．]|[•·▪●■*–-])\s*")
_UNIT = re.compile(r"\s*(?:[亿万千元次家个单份笔件条%％]|[km]\b|(?:visits|calls|orders|customers)\b)")
#: Times that go with the report's own, by what they are in its words; and any other, which make a line one of that month alone.
_UP_TO = re.compile(
    rf"(?:截[至止]到?)\s*(?P<zh>(?:20\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日|底|末))"
    rf"|\bas (?:of|at) (?:the )?(?:end of )?(?P<en>(?:\d{{1,2}} )?(?:{_MONTH_EN})(?: \d{{1,2}}(?!\d))?(?:,? 20\d\d)?)",
    re.I,
)
_WITH_YEAR = re.compile(rf"20\d\d年(?P<zh>\d{{1,2}}月)份?(?!\d)|\b(?P<en>{_MONTH_EN})\.? 20\d\d\b")
_FROM_JANUARY = re.compile(
    r"(?:20\d\d年)?(?:0?1月?|一月)份?\s*[-–—~～至到]\s*(?P<last>本月|1[0-2]|0?[2-9])(?P<unit>月份?)?(?:累计)?"
)
_OF_TIME = re.compile(r"\s*[月日号年]")
_TIME = re.compile(
    rf"20\d\d年?|\d{{1,2}}月|\d{{1,2}}[日号]|\b(?:{_MONTH_EN})\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[上中下]旬|[周星期][一二三四五六日天]|\bq[1-4]\b|第\d+[周季]|[一二三四]季度|\d+\s*[-–~～至]\s*\d+"
)
_NUMERAL = re.compile(
    r"[两二三四五六七八九十几数]+(?:家|个|次|单|份|笔|件|万)|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|both)\b",
    re.I,
)
#: Words that judge, explain, or narrow what a number is of.
_VERDICT = re.compile(
    r"超额|超过|超出|超|未(?!收)|没|不足|不到|不|仅|只|才|近|余|圆满|顺利|创|新高|最|首次|首|排名|第[一二三\d]|主要|重点|大客户|老客户|新产品|意向|高层|[A-D]类|由于|因|受|得益|靠|主要是|虽|但|尽管|却|缺|差|欠|另外|个别"
    r"|\b(?:exceed\w*|beat|beating|miss\w*|short\w*|only|just|nearly|almost|record|best|worst|thanks|because|due|despite|although|though|but|however|well|strong\w*|weak\w*|good|poor\w*|ahead|behind|key|major|existing|top|largest|smallest|expect\w*|hope\w*|competitor\w*|price\w*|not|no|never|without|except|partly|mainly|mostly|about|around)\b",
    re.I,
)
#: What may stand in a sentence beside the names of its figures.
_LINKS = re.compile(
    r"我|本人|个人|共计?|合计|累计|总计|其中|分别|完成|实现|达成|达到|达|取得|为|是|约|的|了|已|并|及|以及|和|与|对|比|较|同|相比|对比|当月|目前|截[至止]|月底|月末|至|到|有|要求|占|幅度?|率|前|现|均|各|增长|增加|增|上升|提[高升]|上涨|升|多|下降|减少|减|降低|降|下[滑跌]|回落|少"
    r"|万元|亿元|千元|元|[次家个单份笔件条人户间台套场通张箱吨项台]|省区|人次|[%％（）()＋+－\s_、：:]"
)
_LEAD = re.compile(
    r"\s*(?:在?(?:本[月周季期]|当月|下月)份?|总体(?:来看|情况|上)?|总的来看|其中|目前|截[至止].*|具体(?:情况)?(?:如下)?|(?:in|during|for|over) (?:this|next|last|the) (?:month|period)|this month|next month|overall|in total|in all|to date|year to date|so far this year|of (?:which|these|those)|as (?:of|at) .*|in figures)\s*",
    re.I,
)
_CLAUSE = re.compile(r"[，。；;！!？?：:\n]|,(?=\s)|\.(?=\s|$)")
#: What a figure came to behind its move: by how much, or since what?
_TO_VALUE = re.compile(
    r"\b(?:rose|grew|fell|up|down|increased?|decreased?|dropped|climbed|went|moved|improved|declined)\b[^.;]*\b(?:to|from)\s+(?:CNY|RMB|USD|EUR|[¥￥$€£])?\s*____|(?:增|升|高|加|多|降|减|少)[了]?(?:至|到)____",
    re.I,
)
_CAPITAL = re.compile(r"(?<![.!?:]\s)(?<!^)\b(?!(?:CNY|RMB|USD|EUR|GBP|I|YTD|KPI|VAT|K|M|MTD|YoY|MoM)\b)[A-Z][\w'’-]*")
_NOT_PLAIN = (_TO_VALUE, _TIME, _NUMERAL, _VERDICT, _CAPITAL, re.compile(r"\d"))
_FIRST = re.compile(r"(?:^|[.!?:]\s+)\W*(?P<word>[A-Z][a-z'’-]+)")
_STARTS = frozenset(
    ["in", "i", "we", "my", "our", "the", "this", "next", "last", "orders", "order", "sales", "revenue", "bookings", "turnover", "payments", "receipts", "collections", "cash", "customers", "visits", "calls", "quotations", "quotes", "new", "contracts", "signed", "booked", "sold", "made", "won", "lost", "of", "against", "compared", "as", "at", "during", "for", "overall", "year", "total", "target", "budget", "plan", "results", "deals", "invoices", "since", "that", "which", "it", "they", "and", "with", "from", "month", "meetings", "clients", "accounts", "opportunities", "enquiries"]
)  # fmt: skip
#: Words for a move, each with the one for the other way.
_MOVES = {
    "增长": "下降", "上升": "下降", "提高": "降低", "提升": "下降", "增加": "减少", "上涨": "下跌", "增幅": "降幅", "多": "少", "增": "减", "升": "降",
    "up": "down", "rose": "fell", "grew": "fell", "increased": "decreased", "risen": "fallen", "increase": "decrease", "growth": "decline", "gain": "loss", "higher": "lower", "more": "less", "above": "below",
}  # fmt: skip
_BACK = {
    "下降": "增长",
    "降低": "提高",
    "减少": "增加",
    "下跌": "上涨",
    "下滑": "增长",
    "回落": "增长",
    "降幅": "增幅",
    "少": "多",
    "减": "增",
    "降": "升",
}
_BACK |= {"down": "up", "fell": "rose", "dropped": "rose", "declined": "grew", "decreased": "increased", "fallen": "risen", "decrease": "increase", "decline": "growth", "drop": "rise", "lower": "higher", "less": "more", "fewer": "more", "below": "above"}  # fmt: skip
_MOVING = re.compile(
    rf"(?P<move>{'|'.join(sorted([*_MOVES, *_BACK], key=len, reverse=True))})(?P<link>[了约达为]*|(?: (?:by|of))?(?: about)?\s*(?:(?:CNY|RMB|USD|EUR|[¥￥$€£])\s*)?)$"
)
_MOVED = re.compile(
    rf"(?P<lead>\s*[%％]?\s*(?:k\b|[次家个单份笔件]|万?元)?\s*)\b(?P<move>{'|'.join(each for each in [*_MOVES, *_BACK] if each.isascii())})\b"
)
_RELATIVE = ("change", "change_previous", "gap_previous", "gap_year", "gap", "gap_rate")


def month_in(text: str) -> Found | None:
    """The month in the name of a form that says no year with it; None for any other line."""
    said = text.strip()
    found = list(_IN_TITLE.finditer(text))
    if len(found) != 1 or len(said) > _TITLE_MOST or said[-1:] in "。；;，,：:" or not _TITLED_AS.search(text):
        return None
    (each,) = found
    name = f"{text[: each.start()]}…{text[each.end() :]}"  # next month's title is the same place
    whole = texts.month_in(f"{text[: each.start()]}2026年9月{text[each.end() :]}", is_title=True)
    is_plan = whole is not None and whole.guess == "field.next_period"
    guess = "field.next_month_name" if is_plan else "field.month_name"
    return Found(" ".join(name.split()), guess, each.start(), each.end())


def own_month(text: str, found: Found) -> int:
    """The month of the report that a form with such a title was before: the one that it names, of a plan the one before that."""
    month = month_of(text[found.start : found.end])
    return (month - 2) % 12 + 1 if month and found.guess.startswith("field.next") else month


def month_of(text: str) -> int:
    """The number of a month by its name; 0 for none."""
    found = _IN_TITLE.search(text) or re.search(r"(?P<en>(?!))|20\d\d(?:年|[-./])(?P<zh>\d{1,2})", text)
    if found is None:
        return 0
    if found["en"]:
        return next(number for number, name in enumerate(_NAMES, 1) if name.startswith(found["en"][:3]))
    return int(found["zh"]) if found["zh"].isdigit() else _numeral(found["zh"])


def _numeral(text: str) -> int:
    return 10 + _DIGITS.find(text[1:]) + 1 if text[:1] == "十" and text[1:] else _DIGITS.find(text) + 1


def relative(text: str, month: int) -> str:
    """Words of a report on that month with 本月, next month and so on in the place of the months that they name."""
    for time in sorted(_times(text, month), key=lambda each: -each.start) if month else ():
        text = f"{text[: time.start]}{time.called}{text[time.end :]}"
    return text


def span_in(text: str) -> Found | None:
    """The days from one to another in the name of a form: 销售周报（10月19日—10月25日）; None for any other line."""
    found = _SPAN.search(text)
    if found is None or len(text.strip()) > _TITLE_MOST + len(found[0]) or not _TITLED_AS.search(text):
        return None
    name = f"{text[: found.start()]}…{text[found.end() :]}"
    return Found(" ".join(name.split()), "field.period", found.start(), found.end())


def quarter_in(text: str) -> tuple[Found, int] | None:
    """The quarter or the half of a year in the name of a form, with its last month; None for any other line."""
    found = _QUARTER.search(text)
    if (
        found is None
        or len(text.strip()) > _TITLE_MOST
        or not _TITLED_AS.search(text)
        or text.rstrip()[-1:] in "。；;，,：:"
    ):
        return None
    number = found["zh"] or found["en"]
    month = {"上": 6, "下": 12}.get(found["half"] or "") or 3 * (int(number) if number.isdigit() else _numeral(number))
    name = f"{text[: found.start()]}…{text[found.end() :]}"
    return Found(" ".join(name.split()), "field.period", found.start(), found.end()), month


def day_in(text: str) -> Found | None:
    """The day that all of a line is, as what closes a report; None for any other."""
    said = text.strip(" \u3000\t()（）")
    if not _DAY.fullmatch(said):
        return None
    start = text.index(said)
    return Found(said, "field.date", start, start + len(said))


class Time(Struct, frozen=True):
    """Some letters of a sentence that name a time: what that is called in the report, and what of them is replaced."""

    called: str
    start: int
    end: int
    found: Found | None


class Told(Struct, frozen=True):
    """A number of a sentence: what it is, and the word before or behind it that says which way it moved, where there is one."""

    found: Found
    word: str = ""
    at: int = 0

    @property
    def end(self) -> int:
        """Where what is replaced ends."""
        return max(self.found.end, self.at + len(self.word))

    def parts(self, content: Content, target: str, text: str) -> tuple[list[tuple[int, int, str]], bool]:
        """The letters of its line that are replaced, each with what comes there, and whether the number of the report is known.

        Where it is not the number of that month goes nevertheless: a line to write on stands there.
        """
        said = self.found.written(content, target, text)
        if said is None and self.found.guess.startswith("field."):
            return [], False
        if said is None or _is_of_other(said, text[self.found.end :]):
            return [(self.found.start, self.found.end, "____")], False
        plain = said.lstrip("+−–-▲▼ ") if self.word else said
        parts = [(self.found.start, self.found.end, plain)]
        if self.word:
            parts.append((self.at, self.at + len(self.word), _moved(self.word, is_less=said[:1] in "−–-▼")))
        return sorted(parts), True


def _is_of_other(said: str, behind: str) -> bool:
    """Whether a value is none that fits what stands behind its number: +2 家 before a percent sign."""
    return behind.lstrip()[:1] in ("%", "％") and re.search(r"[^\d.,+−–▲▼%\s-]", said) is not None


def _moved(word: str, *, is_less: bool) -> str:
    """A word for a move, or the one for the other way."""
    is_down = word in _BACK
    return word if is_down == is_less else (_BACK if is_down else _MOVES)[word]


def told_in(text: str, month: int, names: Names, headings: Sequence[str] = (), ahead: str = "") -> list[Told]:
    """The numbers and times of a sentence of a report on that month, where each is understood and nothing else is told; empty for others."""
    if len(text) > _SENTENCE_MOST:
        return []
    line = _Sentence(text, month)
    if not line.numbers or not line.is_plain():
        return []
    found = {each.start: each for each in gaps_in(line.opened, names or None)}
    told: list[Told] = []
    for at, start, end in line.numbers:
        each = found.get(at)
        guess = figureabout.told_beside(each.guess, line.opened, "", *headings, ahead) if each is not None else ""
        if each is None or not guess.startswith("figure.") or each.part:
            return []
        told.append(line.told(Found(each.name, guess, start, end, by=each.by)))
    if len({each.found.guess for each in told}) < len(told):
        return []  # of two that would be the same one is none of it
    if not line.is_all_told([found[at].name for at, _, _ in line.numbers]):
        return []
    told += [Told(time.found) for time in line.times if time.found is not None]
    return sorted(told, key=lambda each: each.found.start)


#: Facts that stand behind their labels in a report, and are other ones in the next.
_FACTS = ("field.name", "field.recipient", "field.recipient_name", "field.date", "field.period", "field.as_of", "field.period_start", "field.period_end")  # fmt: skip
_PERSONS = ("field.name", "field.recipient", "field.recipient_name", words.SUPERIOR)
#: The name of a month with its year is no longer.
_SHORT = 20
_LABELLED = re.compile(
    r"(?P<label>[一-鿿]{1,2}(?:[ \u3000]{1,4}[一-鿿])+|[^\s:：_＿。，,；;|()（）/／、]{1,16}(?: [A-Za-z]{1,14}){0,3})[ \u3000]*[:：][ \u3000]*"
)
_VALUE_ENDS = re.compile(r"[ \u3000]{2,}|\u3000|\t|[|｜,，;；。\n]|$")
_PERSON = re.compile(r"[一-鿿·]{2,8}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?: [(（][^()（）]{1,20}[)）])?")


def months_with_year(text: str, month: int) -> list[Found]:
    """Where a line at the head of a report names its month with the year: Sales in September 2026."""
    return [
        Found(each[0], "field.period", *each.span())
        for each in _WITH_YEAR.finditer(text)
        if month_of(each["zh"] or each["en"]) == month
    ]


def facts_in(text: str, *, is_head: bool) -> list[Found]:
    """What stands behind the labels of a report's line for who writes, to whom and when; a superior is named so only at its head."""
    found: list[Found] = []
    labels = list(_LABELLED.finditer(text)) if len(text) <= _SENTENCE_MOST else []
    for each, following in zip(labels, [*labels[1:], None], strict=False):
        guess = target_of(each["label"])
        until = following.start() if following is not None else len(text)
        ends = _VALUE_ENDS.search(text, each.end(), until)
        end = ends.start() if ends is not None else until
        said = text[each.end() : end].rstrip()
        is_own = guess in _FACTS or (guess == words.SUPERIOR and is_head)
        is_person = guess in _PERSONS
        if is_own and said and (_PERSON.fullmatch(said) if is_person else _is_time(said)):
            found.append(Found(each["label"], guess, each.end(), each.end() + len(said)))
    return found


def month_by(text: str) -> int:
    """The month that a report is on by the day of which it is, in its last half or soon after it; 0 for none."""
    found = _DAY.search(text)
    if found is None:
        return 0
    name = found["m"] or found["month"] or found["en"] or found["name"]
    month, day = (
        month_of(f"{name}月" if name.isdigit() else name),
        int(found["d"] or found["day"] or found["en_day"] or found["on"]),
    )
    return month if day > _LATE else (month - 2) % 12 + 1


def _is_time(text: str) -> bool:
    return any(form.search(text) for form in (_DAY, _SPAN, _WITH_YEAR, _IN_TITLE))


def month_told(said: Sequence[str]) -> int:
    """The month of the report that texts at the head of a form tell beside their labels: 月份：2026年9月, Date | 30 September 2026; 0 for none."""
    days = 0
    for text, behind in zip(said, [*said[1:], ""], strict=True):
        pairs = [(text[: each.start], text[each.start : each.end], each.guess) for each in facts_in(text, is_head=True)]
        guess = target_of(text) if len(text) <= _TITLE_MOST else ""
        pairs += [(text, behind.strip(), guess)] if guess in _FACTS and may_answer(behind, guess, {}) else []
        for _, value, known in pairs:
            if known in ("field.period", "field.period_start") and (month := month_of(value)):
                return month
            days = days or (month_by(value) if known == "field.date" else 0)
    return days


#: A number as a cell of a report holds it, with its unit.
_VALUE = re.compile(
    r"\s*(?P<currency>(?:CNY|RMB|USD|EUR|[¥￥$€£])\s*)?(?P<number>[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>[%％]|[亿万千]?元|万|[次家个单份笔件条人户场台套吨]|k|m)?\s*"
)
_WORDS_LEAST = 8


def value_of(text: str) -> re.Match[str] | None:
    """The number of a cell, which says nothing else, with its unit."""
    return _VALUE.fullmatch(text)


def may_answer(text: str, guess: str, names: Names) -> bool:
    """Whether what a cell of an earlier month's report says answers the label beside it, that month: none of the form's own words."""
    said = text.strip()
    if guess.startswith("figure."):
        return value_of(said) is not None
    if guess in _PERSONS:
        return _PERSON.fullmatch(said) is not None and not target_of(said, names or None)
    if guess in _FACTS:
        return _is_time(said) and len(said) <= _SHORT
    said = "\n".join(takewhile(lambda line: not keptlines.is_kept(line), said.split("\n"))).strip()
    is_sentence = said[-1:] in ("。", "；", ";", ".", "!", "！")
    is_said = is_sentence or (len(said) >= _WORDS_LEAST and not target_of(said, names or None))
    is_own = keptlines.is_guide(said) or keptlines.is_lead(said) or texts.has_gap(said)
    return guess.startswith("block.") and is_said and not is_own and not texts.is_choice(said)


class _Sentence:
    """A line with its numbers opened as gaps, and its times said as what they are in the report.

    `numbers` are where each gap lies, and where in the line its number begins and ends; `times` are to be replaced too.
    """

    def __init__(self, text: str, month: int) -> None:
        self.text, self.opened = text, ""
        self.numbers: list[tuple[int, int, int]] = []
        self.times = _times(text, month)
        begin = at = numbering.end() if (numbering := _NUMBERING.match(text)) is not None else 0
        parts = [(each.start, each.end, each.called) for each in self.times]
        for each in _NUMBER.finditer(text, begin):
            is_time = _OF_TIME.match(text, each.end()) or (
                re.fullmatch(r"20\d\d", each[0]) and not _UNIT.match(text, each.end())
            )
            if not is_time and all(each.end() <= start or end <= each.start() for start, end, _ in parts):
                parts.append((each.start(), each.end(), ""))
        for start, end, said in sorted(parts):
            self.opened += text[at:start]
            if not said:
                self.numbers.append((len(self.opened), start, end))
            self.opened += said or "____"
            at = end
        self.opened += text[at:]

    def is_plain(self) -> bool:
        """Whether a line tells figures and nothing else: no verdict, no name, no time but the report's own, nothing in words."""
        bare = self.opened
        if any(form.search(bare) for form in _NOT_PLAIN) or texts.is_signed(bare):
            return False
        if any(each["word"].lower() not in _STARTS for each in _FIRST.finditer(bare)):
            return False
        clauses = [each for each in _CLAUSE.split(bare) if each.strip(" ()（）")]
        return all("____" in each or _LEAD.fullmatch(each) or _are_words(each) for each in clauses)

    def is_all_told(self, labels: Iterable[str]) -> bool:
        """Whether the words of a Chinese line are all names of its figures, or words between them."""
        rest = re.sub(r"[^一-鿿%％（）()_\s]", "", self.opened)
        named = {re.sub(r"[^一-鿿]", "", part) for each in labels for part in each.split()}
        for label in sorted(named, key=len, reverse=True):
            rest = rest.replace(label, "|") if label else rest
        rest = _LINKS.sub("|", rest)
        return all(_are_words(each) for each in rest.split("|") if each)

    def told(self, found: Found) -> Told:
        """A number with the word for its move beside it."""
        if found.guess.rpartition(".")[2] not in _RELATIVE:
            return Told(found)
        before = _MOVING.search(self.text[: found.start])
        if before is not None:
            return Told(found, before["move"], before.start("move"))
        behind = _MOVED.match(self.text, found.end)
        return Told(found, behind["move"], behind.start("move")) if behind is not None else Told(found)


#: What the month of a report, and those beside it, are called in its sentences.
_CALLED = {"field.month_name": ("本月", "this month"), "field.next_month_name": ("下月", "next month"), "field.previous_month_name": ("上月", "last month")}  # fmt: skip


def _times(text: str, month: int) -> list[Time]:
    """The times of a line that go with the month of the report, each called as what it is there."""
    found: list[Time] = []

    def add(called: str, each: tuple[int, int], guess: str, letters: tuple[int, int] | None = None) -> None:
        if all(each[1] <= other.start or other.end <= each[0] for other in found):
            start, end = letters or each
            found.append(Time(called, *each, Found(text[start:end], guess, start, end) if guess else None))

    for span in _FROM_JANUARY.finditer(text):
        if span["last"] == "本月":
            add("本年累计", span.span(), "")
        elif span["unit"] and int(span["last"]) == month:
            add("本年累计", span.span(), "field.month_number", span.span("last"))
    for day in _UP_TO.finditer(text):
        add("目前" if "月" in day[0] else "to date", day.span(), "field.as_of", day.span("zh" if day["zh"] else "en"))
    for each in _WITH_YEAR.finditer(text):
        if month_of(each["zh"] or each["en"]) == month:
            add(_CALLED["field.month_name"][not each["zh"]], each.span(), "field.period")
    for one in texts.months_in(text, month):
        add(_CALLED[one.guess]["月" not in text[one.start : one.end]], (one.start, one.end), one.guess)
    return found


def _are_words(text: str) -> bool:
    """Whether each word of a text is known, whatever it names."""
    return composed.words_of(text.strip().lower()) is not None

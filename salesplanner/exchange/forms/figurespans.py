"""Of which period words in a form speak, and how that and a value of a figure come to one: 10月 and 计划, last year and actual."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import composed, figurewords, moneyunits
from salesplanner.exchange.forms.figurewords import Names

_UNIT = r"(?:months?|weeks?|quarters?|periods?|half(?:year)?)"
#: Words for a period, each with what it is called in the names of values; the first that is found is meant.
_PERIODS = [
    ("last_year", r"(?:去年|上年度?|上一年度?)(?:同期|同月|同一?季度?|同周|当月|1[0-2]月份?|[1-9]月份?)?|(?<!上月)(?<!上周)(?<!上期)(?<!季度)(?<!个月)同期|samedays(?:of|in)?(?:the)?(?:last|prior|previous)year|(?:in)?(?:the)?same(?:month|week|quarter|half|period)(?:of)?(?:the)?(?:last|prior|previous)year|(?:last|prior|previous)year(?:same(?:month|period|days|dates))?|same(?:month|week|quarter|half|period)(?:(?:ly|py)$|(?:a|one)?yearago|(?:of|in)?(?:the)?yearbefore)|^(?:ly|py)(?![a-z])"),
    ("next", rf"[下次]一?个?(?:月份?|周|季度?|期)|(?:the)?(?:next|coming|following){_UNIT}(?:'?s(?!ale))?"),
    ("previous", rf"上一?个?(?:月份?|周|季度?|期)(?:同期|同日)?|(?:the)?(?:last|prior|previous|preceding)(?:month|week|quarter|period)(?:same(?:days|dates|period)|(?:to|by)(?:the)?same(?:day|date))|(?:the)?(?:last|prior|previous|preceding){_UNIT}(?:'?s(?!ale))?|samedays(?:of|in)?(?:the)?(?:last|prior|previous){_UNIT}"),
    ("own", rf"[本当这该]个?(?:月份?|周|季度?|半年度?|期|日)|今[日天]|(?:this|current){_UNIT}(?:'?s(?!ale))?|(?:month|week|quarter)todate|mtd|qtd|[月季周]度|^[月周](?=目标|计划|任务|指标|完成|销售|签约|签单|回款|收款|成交|业绩|营业|订货|出货)|monthly|weekly|quarterly|^(?:month|week|quarter)(?=target|plan|actual|quota|goal)"),
    ("annual", r"全年度?|本?年度(?:总)?|^年(?=目标|计划|任务)|(?:the)?(?:full|whole)year|annual|yearly|^year(?:total)?$|^fy(?:20)?\d*|^(?:year)?20\d\d(?:年度?)?$"),
]  # fmt: skip
_DATED = re.compile(
    r"(?:(?P<year>20\d\d)年?)?(?P<number>1[0-2]|0?[1-9])月份?|(?:(?<![a-z])|(?<=for))(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ember|ober)?(?P<behind>(?:20)?[2-4]\d(?!\d))?(?=$|[^a-z]|target|plan|actual|budget|goal|quota|result|total)"
)
#: A year that a head begins or ends with: 2025 orders, 2026年目标, Actual 2025 (CNY k).
_YEAR = re.compile(
    r"^\s*(?:fy ?|year ?)?(20\d\d)\s*(?:年度?|财年)?(?!\s*[\d.-])|\s(?:in |for |fy ?)?(20\d\d)\s*(?=$|[(（])", re.I
)
_IN_YEAR = re.compile(r"(20\d\d)年?|todate|截[至止]目前|至今|sofar")
_LAST_YEAR = re.compile(r"(?:去年|上年)(?:同期)?|(?:last|prior|previous)year|ly|py")
#: What a year stands behind that is of the report's own month or week then: Same month 2025, 2025年同期.
_SAME_MONTH = re.compile(
    r"(?:the )?same (?:month|period|week|quarter)(?: (?:in|of))?|的?(?:同期|同月|同一?个?月|同季度?|同周)", re.I
)
#: What tells in brackets how a label in a company's own words is counted.
_NUMBER_OF = re.compile(r"^[^()（）]+[（(]\s*((?:number|no\.?|count) of [^()（）]+)[)）]\s*$", re.I)
_SHARE = re.compile(r"占比|比重|所占比[例重]|(?:%|percent(?:age)?)?share(?:%|oftotal)?|%oftotal|mix%?")
_SHARE_OF = re.compile(
    r"(?:%?share|percentage)of(?:the)?(?:total)?(?P<of>.+)|(?P<zh>[^a-z]+?)的?(?:占比|比重|所占比[例重])"
)
_OF_ANNUAL = re.compile(
    r"(?:占|完成)?(?:全年|年度)(?:总)?(?:目标|任务|计划|指标)(?:的)?(?:完成率|达成率|完成比例|比例|百分比|进度)|(?:占|完成)(?:全年|年度)(?:总)?(?:目标|任务|计划|指标)的?"
    r"|全年(?:完成|达成)率|(?:yeartodate|ytd|progressto|share|sales)*%?(?:of|progressto)?(?:my|the)?(?:annual|fullyear|yearly)(?:sales|order)?(?:target|goal|quota)%|(?:yeartodate|ytd|share|sales|orders)*%?of(?:my|the)?(?:annual|fullyear|yearly)(?:target|goal|quota)|(?:annual|fullyear|yearly)(?:target|goal|quota)?(?:attainment|achievement|achieved|%)+"
)
_WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天])(?!周)|^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|day)*$")
_WEEK = re.compile(r"第([1-6一二三四五六])周|w(?:ee)?k?([1-6])(?!\d)|([1-6])(?:st|nd|rd|th)week")
#: Values that have a name of their own by their period.
_OWN_NAMES = {
    ("previous", "value"): "previous",
    ("previous", "change"): "change_previous",
    ("previous", "change_previous"): "change_previous",
    ("last_year", "value"): "last_year",
    ("last_year", "change"): "change",
    ("next", "target"): "next",
    ("annual", "target"): "annual",
    ("annual", "attainment"): "annual_attainment",
}
_NAMED = {name: both for both, name in _OWN_NAMES.items() if not name.startswith("change")}
_DONE = re.compile(r"完成|实际|实绩|达成|done|actual|achieved|result")
_OF_MONTH = ("value", "target", "attainment", "last_year", "change", "share")
_LONGER = re.compile(r"quarter\d|half\d")
_WHOLE = ("year", "total")
_FOLLOWING = ("attainment", "gap", "missing", "gap_rate", "change")
_BARE_CHANGE = re.compile(
    r"[%±]?\s*(?:change|growth)\s*(?:%|[(（]\s*%\s*[)）])?|(?:增长|变化|变动)(?:率|幅度|[（(]?%[)）]?)?|增减(?:率|幅度|[（(]?%[)）]?)|增幅",
    re.I,
)
_BARE_DIFFERENCE = re.compile(
    r"(?:增减|变动|变化|增长)(?:额|量|数|值)|增减|差额|差异|(?:difference|increase/decrease|\+/-)", re.I
)
_TO_DATE = re.compile(r"(?:month )?to date|actual to date", re.I)
_MONTH = re.compile(r"month|月份?|当月", re.I)
_ACHIEVED = re.compile(r"achieved|达成", re.I)


_UNIT_BEHIND = re.compile(r"\s*[（(][^（）()%％]*(?:元|cny|rmb|usd|eur|[¥￥$€])[^（）()%％]*[)）]$", re.I)


class Said(Struct, frozen=True):
    """What a text says of a figure: which, of which period, which value, and of which year where it names one. Each may be empty."""

    metric: str = ""
    period: str = ""
    value: str = ""
    year: str = ""  # its last two digits


@lru_cache(maxsize=8192)
def _split(said: str) -> tuple[str, str] | None:
    """The period and the value that a bare text names; None where not all of it is understood."""
    whole = figurewords.value_of(said)
    if whole in ("change", "change_previous", "gap_rate", "gap_previous", "gap_year"):
        return "", whole
    if said in ("todate", "至今", "actualtodate", "achievedtodate", "resulttodate"):
        return "total", ""
    if _SHARE.fullmatch(said):
        return "", "share"
    if said.startswith("shareof"):
        period, rest = period_in(said.removeprefix("shareof"))
        return (period, "share") if period and not rest else None
    if _OF_ANNUAL.fullmatch(said):
        return "annual", "attainment"
    rest, span = figurewords.spanned(said)
    if span:
        year, rest = _IN_YEAR.search(rest), _IN_YEAR.sub("", rest)
        period = span.rstrip("_") + (f"in{year[1][-2:]}" if year and year[1] and _LONGER.match(span) else "")
        value = "last_year" if _LAST_YEAR.fullmatch(rest) else figurewords.value_of(rest) if rest else ""
        value = "share" if rest and _SHARE.fullmatch(rest) else value
        return (period, value) if value or not rest else None
    period, rest = period_in(said)
    if not rest:
        return period, ""
    if period and _SHARE.fullmatch(rest):
        return period, "share"
    value = figurewords.value_of(rest) or whole * (period == "own" and whole in _OF_MONTH)  # 本月指标
    if not period and value in _NAMED:
        return _NAMED[value]
    return None if not value or value in _NAMED or value.startswith(("month", "week")) else (period, value)


def period_in(said: str) -> tuple[str, str]:
    """The period that a bare text names, and what is left of it."""
    for name, form in _PERIODS:
        if found := re.search(form, said):
            return name, said[: found.start()] + said[found.end() :]
    if found := _WEEKDAY.search(said):
        days = "一二三四五六日" if found[1] else ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        day = days.index((found[1] or found[2]).replace("天", "日")) + 1
        return f"weekday{day}", said[: found.start()] + said[found.end() :]
    if found := _WEEK.search(said):
        number = next(part for part in found.groups() if part)
        return f"week{'一二三四五六'.find(number) + 1 or number}", said[: found.start()] + said[found.end() :]
    found = _DATED.search(said)
    if found is None:
        return "", said
    month = int(found["number"]) if found["number"] else composed.MONTHS.index(found["name"]) + 1
    year = found["year"] or found["behind"] or ""
    period = f"month{month}" + (f"in{year[-2:]}" if year else "")
    return period, said[: found.start()] + said[found.end() :]


#: A head that asks by how much a figure is beyond its target: +/-, ±.
PLUS_MINUS = re.compile(r"\s*(?:[+＋]\s*/\s*[-−–—]|±)\s*")
_NUMBERED = re.compile(r"^\s*(?:[(（]\d{1,2}[)）]|(?:\d{1,2}|[A-H])\s*[、.．)）])\s*(?=[^\d\s])")


def said_of(text: str, names: Names | None = None) -> Said | None:
    """What a text says of a figure; None where it says anything else. Its number in the form says nothing."""
    if PLUS_MINUS.fullmatch(text):
        return Said(value="gap")
    text = _NUMBERED.sub("", text)
    found = _YEAR.search(text)
    if found is None or _LONGER.match(figurewords.spanned(bare(text))[1]) or _DATED.search(bare(text)):
        return _said_of(text, names)  # a month or a quarter has its year beside it
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    said = Said(period="own") if _SAME_MONTH.fullmatch(rest) else _said_of(rest, names) if rest else Said()
    return said and replace(said, year=next(filter(None, found.groups()))[-2:])


def _days_in(text: str) -> tuple[str, str] | None:
    """The days of the month that a text names, and what is left of it; None where there are none.

    A week with other days than its own is nothing that is known: its period is ?.
    """
    # Before a slash either number may be the month, but not in Chinese.
    is_of_days = text.startswith(_BESIDE) or bool(_OF_DAYS.search(text))
    is_of_days &= "/" not in text or re.search("[一-鿿]", text) is not None
    if (dated := _DATED_DAYS.search(text)) is not None and (is_of_days or not dated["slashed"]):
        month, rest = _month_of(dated), text[: dated.start()] + text[dated.end() :]
        return (f"m{month}days{_days_of(dated)}" if month else "?"), _OF_DAYS.sub("", rest.removeprefix(_BESIDE))
    if (third := _THIRD.search(text)) is not None:
        named = next(filter(None, third.groups())).lower()
        first = {"上": 1, "中": 11, "下": 21, "first": 1, "second": 11, "last": 21}[named]
        return f"days{first}to{first + 9 if first < 21 else 31}", text[: third.start()] + text[third.end() :]
    found = _DAYS.search(text)
    if found is None:
        return ("?", text) if _DATED_WEEK.search(text) else None
    first, last = int(found["first"]), int(found["last"] or 31)
    is_named = bool(found["day"] or found["of"] or found["end"] or not found["last"])
    if not first <= last <= 31 or not (is_named or (found[0][0] in "（(" and _OF_DAYS.search(text))):
        return "?", text
    return f"days{first}to{last}", _OF_DAYS.sub("", text[: found.start()] + text[found.end() :])


def _month_of(dated: re.Match[str]) -> int:
    """The month of days that are told with it; 0 where they reach into another."""
    if dated["name"] or dated["behind"]:
        return composed.MONTHS.index((dated["name"] or dated["behind"]).lower()[:3]) + 1
    number = int(dated["month"])
    return number if not dated["until"] or int(dated["until"]) == number else 0


def _days_of(dated: re.Match[str]) -> str:
    days = [dated[name] for name in ("first", "last", "on", "to", "from", "till") if dated[name]]
    return f"{int(days[0])}to{int(days[1])}"


_MONTH_NAME = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_TO_DAY = r"\s*(?:[-–—~～至到]+|\bto\b)\s*"
#: Days with their month: 10.1—10.7, 10月8日-14日, 1–7 Oct, Oct 8–14; where the month is a number before a dot, beside a week's name only.
_DATED_DAYS = re.compile(
    rf"(?<![\d.])[（(]?\s*(?:(?P<month>1[0-2]|0?[1-9])\s*(?:月|(?P<slashed>[./]))\s*(?P<first>\d{{1,2}})\s*[日号]?{_TO_DAY}"
    rf"(?:(?P<until>1[0-2]|0?[1-9])\s*[月./]\s*)?(?P<last>\d{{1,2}})\s*[日号]?(?![\d.月])"
    rf"|\b(?P<name>{_MONTH_NAME})\s*(?P<on>\d{{1,2}})(?:st|nd|rd|th)?{_TO_DAY}(?P<to>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
    rf"|(?<!\d)(?P<from>\d{{1,2}})(?:st|nd|rd|th)?{_TO_DAY}(?P<till>\d{{1,2}})(?:st|nd|rd|th)?\s*(?P<behind>{_MONTH_NAME})(?![a-z]))\s*[)）]?",
    re.I,
)
#: Days in a cell of their own beside the name of a week: Week 1 | 1–7, 第二周 | 8日-14日.
_BESIDE = "days"
_WEEK_NAME = re.compile(r"第?[一二三四五六1-6]周|w(?:ee)?k ?[1-6]|[1-6](?:st|nd|rd|th) week", re.I)
_ITS_DAYS = re.compile(
    r"[（(]?(?:days?\s*|[a-z]{3,9}\.?\s*)?\d[\d./月日号stndrh\s]*(?:[-–—~～至到]|\bto\b)\s*(?:[\d./月日号stndrh\s]+(?:[a-z]{3,9}\.?)?|(?:the )?(?:month[- ]?)?end|月?末|月底)[)）]?",
    re.I,
)


def with_days(row: Mapping[int, str]) -> Mapping[int, str]:
    """A row of a table with the days of a week, which stand in the cell behind its name, beside that too."""
    columns = [column for column in sorted(row) if row[column].strip()]
    for week, days in pairwise(columns[:3]):
        if _WEEK_NAME.fullmatch(row[week].strip()) and _ITS_DAYS.fullmatch(row[days].strip()):
            said = re.sub(r"^\W*(?:days?)?\s*|[)）\s]*$", "", row[days].lower())
            return {**row, week: f"{row[week].strip()} ({said})", days: f"{_BESIDE} {said}"}
    return row


#: Days of the month: (1st-7th), （11—20日）, 21日—月末, (days 8–14), (day 29–end); and the thirds of it, and weeks with dates.
_DAYS = re.compile(
    r"(?<![\d月年./-])[（(]?\s*(?P<day>days?\s*)?(?P<first>\d{1,2})\s*(?P<of>st|nd|rd|th|日|号)?\s*(?:[-–—~～至到]+|\bto\b)\s*(?:the\s+|day\s+)?"
    r"(?:(?P<last>\d{1,2})\s*(?P<end>st|nd|rd|th|日|号)?|(?:month[- ]?|the )?end(?: of (?:the )?month)?|月末|月底)(?![\d月./])\s*[)）]?",
    re.I,
)
_THIRD = re.compile(r"(?<![年季])([上中下])旬|\b(first|second|last) (?:ten|10) days\b", re.I)
_OF_DAYS = re.compile(r"第?[一二三四五六1-6]周|w(?:ee)?k ?[1-6]|[上中下]旬", re.I)
_DATED_WEEK = re.compile(r"(?:周|\bw(?:ee)?k).*[（(][^（）()]*\d[^（）()]*[)）]", re.I)
#: What stands before a part of something whole, and behind a part of the year that is not over.
PART_OF = re.compile(
    r"^\s*(?:其中|of which|thereof)\s*[:：,，]?\s*(?=\S)|^(?:今年|本年|全年)(?=[上下]半年|[一二三四]季度)", re.I
)
_SO_FAR = re.compile(r"^\s*[本当]?([月周])度?累计")
_UP_TO = re.compile(r"(?<=[年度])(?:截[至止](?:到)?(?:本月|目前|今日?)|至今)")


def _said_of(text: str, names: Names | None) -> Said | None:
    """The same of a text without a year of its own."""
    text = _SO_FAR.sub(r"本\1", text)
    text = figurewords.undashed(_UP_TO.sub("", PART_OF.sub("", PART_OF.sub("", text))))
    days = _days_in(text)
    if days is not None:
        told = _said_of(days[1], names) if days[0] != "?" and bare(days[1]) else Said()
        return replace(told, period=days[0]) if told and not told.period and days[0] != "?" else None
    plain = bare(text) or "%" * ("%" in text)
    metric, aspect = figurewords.read(text, names)
    if metric:
        period, value = _parted(aspect)
        if value == "value" and not _DONE.search(plain):
            value = ""
        return Said(metric, period or ("own" if period_in(plain)[0] == "own" else ""), value)
    if (share := _SHARE_OF.fullmatch(plain)) is not None:
        metric, aspect = figurewords.read(share["of"] or share["zh"], names)
        if metric and aspect == "value":
            return Said(metric, "", "share")  # Share of visits, 拜访占比
    found = _split(plain) if plain and len(plain) <= 32 else None
    if found is not None:
        value = figurewords.share_of_target(found[1], text)
        return Said("", found[0], figurewords.in_percent(value, text)) if found[0] or value else None
    period, rest = period_in(plain)
    unit = figurewords.unit_behind(text)
    metric, aspect = figurewords.read(f"{rest}{unit}", names) if period and rest else ("", "")
    if period == "own" and aspect.startswith(("year_", "total_")):
        return None  # 季度累计: what the quarter came to, not the year
    metric = figurewords.worth_of(metric, text)
    if not metric and (counted := _NUMBER_OF.search(text)) is not None:
        return _said_of(counted[1], names)  # Jobs (number of orders)
    return Said(metric, period, "" if aspect == "value" else aspect) if metric else _composed(text)


def _composed(text: str) -> Said | None:
    """What the words of a label say one by one, where no phrase says it."""
    told = composed.read(text)
    return Said(told.metric, told.period, told.value) if told is not None else None


def figure_of(text: str, names: Names | None = None) -> str:
    """The target of a label that names a figure of a month or another part of the year: 11月计划签约; empty for any other."""
    said = said_of(text, names)
    if said == Said(period="annual", value="attainment") and not text.lstrip().startswith(("%", "％")):
        return "figure.orders.amount.annual_attainment"  # 年度目标完成率, as all targets of which nothing is said
    is_ahead = said is not None and (is_dated(said) or said.period == "next")
    if said is not None and is_ahead and not said.metric and said.value == "target" and is_in_money(text):
        said = replace(said, metric="orders.amount")  # Target for November (CNY), Budget next month (CNY k)
    is_asked = said is not None and bool(said.metric and said.period) and not said.year
    aspect = aspect_of(said.period, said.value) if said is not None and is_asked else ""
    return f"figure.{said.metric}.{aspect}" if said is not None and aspect else _alone(text)


def _alone(text: str) -> str:
    """The target of a label whose words name a figure of no other period than the report's: 收回工程款.

    Deals and new clients are listed where no number of them is asked for: 中标工程 heads those won.
    """
    if (counted := _NUMBER_OF.search(text)) is not None:
        return figurewords.figure_of(counted[1])
    told = composed.read(text)
    if told is None or told.value == "share" or told.period not in ("", "own"):
        return ""
    is_listed = not told.is_measured and told.metric.startswith(("deals.", "clients.new"))
    return "" if is_listed or not told.metric else f"figure.{told.metric}.{told.value or 'value'}"


def is_in_money(text: str) -> bool:
    """Whether a label names a unit of money."""
    return moneyunits.divisor_of(text) is not None


def _parted(aspect: str) -> tuple[str, str]:
    """The period and the value of a value's name."""
    if aspect in _NAMED:
        return _NAMED[aspect]
    span, _, value = aspect.partition("_")
    return (span, value) if value and (span in _WHOLE or _LONGER.fullmatch(span)) else ("", aspect)


def aspect_of(period: str, value: str) -> str:
    """The name of a value of a period; empty where there is none."""
    value = value or ("target" if period == "next" else "value")
    if period in ("", "own"):
        return value
    if period == "annual" and value == "value":
        return "year_value"
    if (period, value) in _OWN_NAMES:
        return _OWN_NAMES[period, value]
    if period in _WHOLE:
        return f"{period}_{value}" if value in figurewords.OF_YEAR or (period, value) == ("year", "share") else ""
    if period.startswith(("month", "upto")):
        return f"{period}_{value}" if value in _OF_MONTH else ""
    if period.startswith("days") or re.match(r"m\d+days", period):
        return f"{period}_value" if value == "value" else ""
    if period.startswith("weekday"):
        return f"{period}_value" if value == "value" else ""
    if period.startswith("week"):
        return period * (value == "value")
    if _LONGER.match(period) or period == "previous":
        return f"{period}_{value}" if value in ("value", "target", "attainment", "last_year", "change") else ""
    return ""


def of_year(aspect: str, year: str) -> str:
    """The name of a value of a year that is named: of the report's own year it is that value, of the one before it last year's."""
    return f"in{year}:{aspect}" if aspect and year else aspect


def is_longer(said: Said) -> bool:
    """Whether a quarter or a half of the year is named."""
    return bool(_LONGER.match(said.period))


def is_dated(said: Said | None) -> bool:
    """Whether a month is named."""
    return said is not None and said.period.startswith("month")


def _compared(last: Said | None, heads: Iterable[Said | None]) -> str:
    """With which period the head before compares the report's own: the one before, or the one a year ago; empty for none."""
    if last is None:
        return ""
    if last.period in ("previous", "last_year"):
        return last.period
    month, _, year = last.period.partition("in")
    dated = {each.period for each in heads if each is not None and is_dated(each)}
    others = dated - {last.period} if last.period in dated else set()
    if not year or len(others) != 1:
        return ""
    return "last_year" if next(iter(others)).partition("in")[0] == month else ""


def _is_own(text: str, said: Said | None, heads: Iterable[Said | None], values: Sequence[int]) -> bool:
    """Whether a head is of the report's own period by those beside it: Target | To date, Month | Year to date."""
    if not values and _TO_DATE.fullmatch(text):
        return True
    is_month = said is None and _MONTH.fullmatch(text) is not None
    return is_month and any(each is not None and each.period in _WHOLE for each in heads)


def _of_annual(heads: Mapping[int, Said | None]) -> dict[int, Said | None]:
    """Heads with a share of the year so far as one of the target of the whole year, where no other is there: 年度目标 | 累计完成率."""
    asked = {each.period for each in heads.values() if each is not None and each.value == "target"}
    if "annual" not in asked or asked & {*_WHOLE}:
        return dict(heads)
    return {
        column: replace(said, period="annual")
        if said is not None and said.period in _WHOLE and said.value == "attainment"
        else said
        for column, said in heads.items()
    }


def _is_beside_rate(text: str, heads: Iterable[str]) -> bool:
    """Whether a change beside one in percent is a difference: Change | Change %."""
    is_plain = bool(_BARE_CHANGE.fullmatch(text)) and not re.search("[%％率幅]", text)
    return is_plain and any(re.search("[%％率幅]", each) and _BARE_CHANGE.fullmatch(each.strip()) for each in heads)


def cleared(texts_of: Mapping[int, str], heads: Mapping[int, Said | None], *, is_alone: bool) -> dict[int, Said | None]:
    """Heads with what those beside them make clear: Achieved behind Actual is a share, % change behind Last month is on that."""
    found, last, span = _of_annual(heads), None, ""
    values = [column for column, said in heads.items() if said is not None and said.value == "value"]
    is_annual = any(
        said is not None and (said.period == "annual" or (said.year and not said.period)) for said in heads.values()
    )
    of_month: set[str] = set()
    for column in sorted(texts_of):
        text, said = _UNIT_BEHIND.sub("", texts_of[column].strip()), found[column]
        if _ACHIEVED.fullmatch(text) and values[:1] != [column] and values:
            said = Said(value="attainment")
        elif _is_own(text, said, heads.values(), values):
            said = Said(period="own")
        elif compared := _compared(last, heads.values()):
            is_difference = bool(_BARE_DIFFERENCE.fullmatch(text)) or _is_beside_rate(text, texts_of.values())
            if is_difference or _BARE_CHANGE.fullmatch(text):
                names = ("gap_previous", "change_previous") if compared == "previous" else ("gap_year", "change")
                found[column] = Said(value=names[not is_difference])
                continue
        if said is None:
            continue
        if is_alone and said.period in ("year", "total", "annual"):
            span = said.period
        elif is_alone and span and not said.period and said.value in _FOLLOWING:
            is_sure = not is_annual and (said.value in of_month or "value" not in of_month)
            found[column] = replace(said, period=span) if is_sure else None
            continue
        elif not said.metric:
            span = ""
            of_month.add(said.value or "value")
        found[column] = said
        last = said or last
    return found

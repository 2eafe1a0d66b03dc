"""Days, weekdays and periods as a text names them."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims.numerals import count_of

Told = TypeVar("Told")
_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EN_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?![a-z])"
_EN_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EN_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?![a-z])"
_CN_WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天](?!期)"
_YEAR = r"(?:19[89]|20[0-4])\d"
_Y = rf"(?:(?P<{{0}}>{_YEAR}) ?[年./-] ?)"
#: A time of day between a day and its weekday: 6 月 16 日下午三点，星期一.
_AT_HOUR = r" ?(?:[上下中]午|晚上|早上|清晨|傍晚)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})点(?:半|钟|整|\d{1,2}分)?[，,]|,? at \d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?,"
_DAY = re.compile(
    rf"(?:(?P<before>{_EN_WEEKDAY}),? (?:the )?|(?P<cnbefore>{_CN_WEEKDAY}) ?[(,，]? ?)?(?:"
    rf"(?P<y1>{_YEAR}) ?(?:年 ?(?P<m1>\d{{1,2}}) ?月 ?(?P<d1>\d{{1,2}})(?![\d.%]|,\d)(?: ?[日号]|(?! ?[次家人万元单个]))|(?P<sep>[-/.])(?P<m2>\d{{1,2}})(?P=sep)(?P<d2>\d{{1,2}})(?![\d]))"
    r"|(?<![\d.])(?P<m3>\d{1,2}) ?月 ?(?P<d3>\d{1,2}) ?(?: ?[日号]|(?! ?(?:[\d.%次家人位万元单个件台笔通组场份套吨户]|起[，,。；;、])|,\d))"
    rf"|(?<![a-z])(?P<m4>{_EN_MONTH}) (?:the )?(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%.]\d|,\d{{3}}(?!\d))(?![\d%]|[kmw](?![a-z]))(?:,? (?P<y4>{_YEAR}))?(?! (?:visits|clients|orders|calls|people))"
    rf"|(?<![\d.])(?<!than the )(?<!against the )(?<!from the )(?<!on the )(?<!over the )(?<!above the )(?<!below the )(?P<d5>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m5>{_EN_MONTH})(?:,? (?P<y5>{_YEAR}))?"
    rf"|(?<![\d.])(?P<d6>\d{{1,2}})\.(?P<m6>\d{{1,2}})\.(?P<y6>{_YEAR})(?!\d)"
    rf")(?:(?:{_AT_HOUR})?(?: ?[(,，]? ?(?:20\d\d ?年[,，]? ?)?| ?[是为] ?| (?:is|was|falls on|will be) )(?:(?P<cnweek>{_CN_WEEKDAY})|(?:a )?(?P<after>{_EN_WEEKDAY})) ?\)?)?"
)  # fmt: skip
_TO = r" ?(?:-|–|—|~|至|到|to|through|till|until) ?"
_SPAN = re.compile(
    rf"(?<![一二三四五六七八九十第])(?P<cf>[一二三四五六七八九十]{{1,2}})月?[至到-](?P<ct>[一二三四五六七八九十]{{1,2}})月份?|(?P<list>(?<![\d.])(?:1[0-2]|[1-9])(?:[、，,和及](?:1[0-2]|[1-9])(?!\d))+(?: ?月份?|(?=[两三四五六]个月)))|(?:{_Y.format('y')})?(?P<from>\d{{1,2}})(?: ?月)?{_TO}(?P<to>\d{{1,2}}) ?月份?"
    rf"|(?:{_Y.format('yy')})?(?P<m>\d{{1,2}}) ?月份?|(?P<cm>(?<![一二三四五六七八九十个第几])(?:十[一二]?|[一二三四五六七八九])月份?)(?!十|二十|[一二三四五六七八九])"
    rf"|(?<![a-z])(?P<ef>{_EN_MONTH})(?:{_TO}|–|-)(?P<et>{_EN_MONTH})(?: (?P<ey>{_YEAR}))?"
    rf"|(?<![a-z])(?P<em>(?!(?<!in )(?<!from )(?<!since )(?<!than )(?<!on )may (?!\(|[$€£¥]?\d|(?:turnover|sales|revenue|bookings|orders|figures|was|were|had|closed|saw|brought|came|ended|alone|results?|visits|calls|leads|invoices|numbers|income|takings)(?![a-z])))(?!may$)(?!mar |sat |sun ){_EN_MONTH})(?:,? (?P<emy>{_YEAR}))?"
    rf"|(?P<half>[上下]半年|(?<![a-z])(?:first|second|1st|2nd) half(?: of (?:the )?year|[ -]year)?(?![a-z])|(?<![a-z0-9])h[12](?![a-z0-9])|(?<![a-z])half[- ]year(?![a-z]))"
    rf"|(?P<quarter>第?[一二三四1-4]季度|首季|[一二三四]季(?!节)|(?<![a-z0-9])q[1-4](?![a-z0-9])|(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter(?![a-z]))"
    rf"|(?P<year>(?<![\d.,])(?:{_YEAR})(?:年度?|财年)|全年|(?<![\d.,a-z¥$€-])(?:{_YEAR})(?![\d.,]*\d| ?(?:%|(?![年至到和与比较及以的])[一-龥])| (?:[a-z]+ )?(?:visit|person|people|client|customer|order|call|visitor|unit|view|yuan|piece|guest|room|click|buyer|page|km|ton|lead|booking)))"
    rf"|(?P<week>[本上下这]一?周(?!期)|这个?星期|(?<![a-z])(?:this|last|next) week(?![a-z]))"
    rf"|(?P<thismonth>[本上下这]个?月(?!\d)|(?<![a-z])(?:this|last|next) month(?![a-z]))"
)  # fmt: skip
#: What has digits and is no figure and no day.
_OTHER = re.compile(
    r"(?P<mail>(?<![a-z0-9.+-])[a-z0-9.+-]{1,64}@[a-z0-9-]{1,64}\.[a-z0-9.-]{1,64}|https?://[!-~]{1,400}|www\.[!-~]{1,200})"
    r"|(?P<phone>(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|\+\d{1,3}[ -]\d[\d -]{6,14}\d)"
    r"|(?P<clock>(?<!\d)[012]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\.?)?|(?<![\d.])\d{1,2} ?(?:[ap]\.?m\.?(?![a-z])|点(?:半|钟|\d{1,2}分|[0-5]\d(?![\d%万亿元个]))?(?![\d一-龥]{0,1}[位])(?!多)|时\d{1,2}分|o'clock))"
    r"|(?P<proportion>(?<![\d.:])\d{1,3}(?:\.\d{1,2})?(?::\d{1,3}(?:\.\d{1,2})?){1,4}(?![\d.:]))"
    r"|(?P<ordinal>(?<![以之目当年月日])前 ?[\d一二两三四五六七八九十]{1,3} ?(?:名|位|大(?=[客供品市区项股])|强)|(?:(?<![一-龥])|(?<=[见如附由据]))[图表] ?\d{1,2}(?![\d.%])|第 ?\d{1,2}(?:[、和及] ?\d{1,2})+(?= ?[周月季天期批名位])|第 ?[\d一二三四五六七八九十百]+(?![季\d一二三四五六七八九十百])|(?<![a-z])(?:weeks|days|months|lots|stores|shops|rooms|pages|items|points|steps|phases|lines|routes|halls|stands|zones|sections) \d{1,2}(?:, \d{1,2})*,? (?:and|to|&) \d{1,2}(?![\d%]|[.,]\d| ?[km](?![a-z]))|(?<![a-z])(?:no\.?|nr\.?|number|#|fig\.?|figure|table|chart|place|rank|position|iphone|ipad|mate|galaxy|redmi|honor|note|windows|version|model|room|page|(?<!the )week|wk|part|section|step|chapter|article|phase|stage|top) ?\d+|(?:(?<= in )|(?<= at )|(?<= from ))(?:store|shop|branch|lot|plant|site|batch|zone|grade|class|level) \d(?![\d%]|[.,]\d| ?[km](?![a-z]))|(?<![a-z])(?:group|team|zone|area|grade|class|level|category|lot|block|route|tier|option|package|plant|depot|store|shop|branch|shift) \d{1,2}(?= (?:has|had|is|was|with|did|made|sold|took|came|brought)(?![a-z])|: )|(?<![a-z])(?:hall|stand|booth|gate|platform|floor|bay|aisle) ?\d{1,3}(?![\dkm%.]|,\d)|(?<!\d)\d{1,3}(?:st|nd|rd|th)(?![a-z]))"
    r"|(?P<model>(?<![a-z0-9])(?![qh][1-4](?![a-z0-9])|fy\d|x\d|w\d{1,2}(?![0-9]))(?=[a-z0-9/.-]{2,24}(?![a-z0-9]))[a-z]{1,8}[-/]?\d[a-z0-9/.-]*(?<![.-])|(?:合同|编号|订单号|单号|票号|型号|房号|账号)(?:为|:|：| )?[a-z0-9-]{4,30})"
    r"|(?P<inline>(?<=[:;,，；、] )\d\)(?= ?[a-z一-龥])|(?<=[:;,，；、])\d\)(?= ?[a-z一-龥]))|(?P<item>(?:(?<=\n)|\A)[ \t]*(?:[(（]?\d{1,2}[)）]|\d{1,2}[.、](?!\d)|\d{1,2}\.\d{1,2}(?= ?[^\d\s%.,])(?! ?(?:[mkw](?![a-z])|bn|kilomet|met[er]|kilos?|grams?|months?|weeks?|years?|minutes?|square|cubic|people|million|billion|thousand|trillion|times|points|tons?(?![a-z])|tonnes?|kg|litres?|per ?cent|yuan|hours?|days?|[万亿元倍折成个家台吨小天千百单人间件次公米斤升秒年平厘毫箱套瓶辆%]))|[一二三四五六七八九十]{1,3}[、.]))"
    rf"|(?P<fromday>(?<![\d.])\d{{1,2}}(?:st|nd|rd|th)? ?(?:to|-|–|until|till|through) ?(?=\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_EN_MONTH}))"
    r"|(?P<anyday>(?<![\d.])(?P<dom>\d{1,2}) ?[日号](?![均\d内])|the \d{1,2}(?:st|nd|rd|th))"
)  # fmt: skip
_RUN_OF_MONTHS = re.compile(
    rf"(?:(?<![a-z]){_EN_MONTH} \d{{1,3}}(?![\d.%:]|st|nd|rd|th|-)(?: [a-z]+)?(?:,? and |, )){{2,}}{_EN_MONTH} \d{{1,3}}(?!\d)"
    rf"|(?:%|ed|half|third|quarter) \({_EN_MONTH} \d{{1,3}}(?:,|,? and|;) {_EN_MONTH} \d{{1,3}}\)"
)
_ENDING = re.compile(r" ?[日号]")
_NOT_MODEL = re.compile(r"(?:rmb|cny|usd|eur|us|hk|about|approx|by|to|from)[-/]?\d")
_CN_WEEK = "一二三四五六日天"
_HALF_A_YEAR = 6


class Day(Struct, frozen=True):
    """A day that a text names; `weekday` 0 is Monday; `at_week` is where that stands."""

    start: int
    end: int
    year: int | None
    month: int
    number: int
    weekday: int | None = None
    at_week: tuple[int, int] = (0, 0)

    def exists(self, usual_year: int | None) -> bool:
        """Whether there is such a day; 29 February is only judged with a year."""
        if not 1 <= self.month <= 12 or self.number < 1:
            return False
        year = self.year or usual_year or 2024
        return self.number <= monthrange(year, self.month)[1]

    def date(self, usual_year: int | None) -> date | None:
        """The day; None where no year is known or there is none such."""
        year = self.year or usual_year
        return date(year, self.month, self.number) if year and self.exists(year) else None


class Named(Struct, frozen=True):
    """A period that a text names: `kind` year, half, quarter, month, week; months `first` to `last` of it where it says them."""

    start: int
    end: int
    kind: str
    year: int | None = None
    first: int = 0
    last: int = 0


class Times(Struct, frozen=True):
    """All that a text says of time, and the places that hold digits but no figure."""

    days: list[Day]
    periods: list[Named]
    taken: list[tuple[int, int]]


def times(folded: str) -> Times:
    """What a folded text says of time."""
    days = _with_years(_without_figures(folded, [day for found in _DAY.finditer(folded) if (day := _day(found))]))
    places = [(day.start, day.end) for day in days]
    found_others = list(_OTHER.finditer(folded))
    others = [each.span() for each in found_others if not (each["model"] and _NOT_MODEL.match(each["model"]))]
    periods = [named for found in _SPAN.finditer(folded) if (named := _named(found))]
    taken = _apart(places, others)
    free = [named for named in periods if not _is_in(taken, named)]
    taken = _apart(taken, [(named.start, named.end) for named in free])
    return Times(days, free, taken)


def _with_years(days: list[Day]) -> list[Day]:
    """A day without a year right before one of early in a year is of the year before: 1 December, 12 January 2027."""
    following = [*days[1:], None][: len(days)]
    return [
        replace(day, year=after.year - 1)
        if day.year is None and after and after.year and day.month - after.month > _HALF_A_YEAR
        else day
        for day, after in zip(days, following, strict=True)
    ]


def _without_figures(folded: str, days: list[Day]) -> list[Day]:
    """The days without runs of months that have a figure each: July 12, August 15, September 11; March 28, April 34, May 17."""
    months = [each.span() for each in _RUN_OF_MONTHS.finditer(folded)]
    return [day for day in days if not any(start <= day.start < end for start, end in months)]


def _apart(first: list[tuple[int, int]], second: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Both lists in order; of two that overlap, the earlier."""
    merged: list[tuple[int, int]] = []
    for place in sorted(
        [*((*each, 0) for each in first), *((*each, 1) for each in second)], key=lambda each: (each[0], each[2])
    ):
        if not merged or place[0] >= merged[-1][1]:
            merged.append(place[:2])
    return merged


def _is_in(taken: list[tuple[int, int]], named: Named) -> bool:
    at = bisect_right(taken, (named.start, 1 << 60)) - 1
    return at >= 0 and taken[at][1] > named.start


def _day(found: re.Match[str]) -> Day | None:
    year = found["y1"] or found["y4"] or found["y5"] or found["y6"]
    month = found["m1"] or found["m2"] or found["m3"] or found["m4"] or found["m5"] or found["m6"]
    number = next(each for each in (found[f"d{at}"] for at in range(1, 7)) if each)
    is_bare = (found["d5"] and not found["y5"]) or (found["d4"] and not found["y4"])
    if int(number) > 31 and (
        is_bare or (found["d1"] and not found.string[found.end("d1") :].lstrip().startswith(("日", "号")))
    ):
        return None  # April 86k
    told = next((name for name in ("cnbefore", "cnweek", "before", "after") if found[name]), None)
    end = max(found.end(group) for group in ("d1", "d2", "d3", "d4", "d5", "y4", "y5", "m5", "y6"))
    end -= found.string[end - 1] == "."
    if ending := _ENDING.match(found.string, end):
        end = ending.end()
    start = found.start() if not found["before"] else min(
        found.start(group) for group in ("y1", "m3", "m4", "d5", "d6") if found[group]
    )  # fmt: skip
    weekday, at_week = (weekday_of(found[told]), found.span(told)) if told else (None, (0, 0))
    return Day(start, end, _year(year), month_of(month), int(number), weekday, at_week)


def all_of(whole: Named, parts: Iterable[tuple[Named, Told]]) -> list[Told]:
    """What is told of the times that make all of a longer one, in their order; nothing where they are not all of it."""
    inside = [(each, told) for each, told in parts if whole.first <= each.first and each.last <= whole.last]
    inside = [each for each in inside if (each[0].first, each[0].last) != (whole.first, whole.last)]
    inside.sort(key=lambda each: (each[0].first, each[0].last))
    ends = [whole.first - 1, *(each.last for each, _ in inside)]
    is_all = ends[-1] == whole.last and all(each.first == end + 1 for (each, _), end in zip(inside, ends, strict=False))
    return [told for _, told in inside] if is_all and len(inside) > 1 else []


def weekday_of(said: str) -> int:
    """A weekday by its name, Monday as 0: 周三, 星期三, wed, wednesday."""
    return _EN_WEEK.index(said[:3]) if said.isascii() else min(6, _CN_WEEK.index(said[-1]))


def month_of(said: str) -> int:
    """A month by its number or its name: 7, 七, jul, july."""
    return _EN.index(said[:3]) + 1 if "a" <= said[0] <= "z" else count_of(said)


def month_names(month: int) -> frozenset[str]:
    """The names that a month is told by: 5月, 五月, may."""
    whole = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip
    chinese = "一二三四五六七八九十"[month - 1] if month <= 10 else "十" + "一二"[month - 11]
    return frozenset({f"{month}月", f"{month} 月", f"{chinese}月", whole[month - 1], _EN[month - 1]})


def _named(found: re.Match[str]) -> Named | None:
    start, end = found.span()
    if found["list"]:
        months = [int(each) for each in re.findall(r"\d+", found["list"])]
        return Named(start, end, "months", None, months[0], months[-1]) if max(months) <= 12 else None
    if start_month := found["from"] or found["cf"]:
        return Named(
            start, end, "months", _year(found["y"]), count_of(start_month), count_of(found["to"] or found["ct"])
        )
    if found["m"]:
        month = int(found["m"])
        return Named(start, end, "month", _year(found["yy"]), month, month) if 1 <= month <= 12 else None
    if found["cm"]:
        month = count_of(found["cm"].rstrip("月份"))
        return Named(start, end, "month", None, month, month)
    if found["ef"]:
        return Named(start, end, "months", _year(found["ey"]), month_of(found["ef"]), month_of(found["et"]))
    if found["em"]:
        return Named(start, end, "month", _year(found["emy"]), month_of(found["em"]), month_of(found["em"]))
    if found["half"]:
        second = found["half"].startswith(("下", "second", "2nd", "h2"))
        return Named(start, end, "half", None, 7 if second else 1, 12 if second else 6)
    if found["quarter"]:
        return _quarter(found)
    if found["year"]:
        digits = re.match(r"\d{4}", found["year"])
        return Named(start, end, "year", int(digits[0]) if digits else None, 1, 12)
    return Named(start, end, "week" if found["week"] else "month")


def _quarter(found: re.Match[str]) -> Named:
    said = found["quarter"].replace("首", "一")
    digit = re.search("[1-4一二三四]", said)
    nth = count_of(digit[0] if digit else said.split()[0])
    return Named(*found.span(), "quarter", None, 3 * nth - 2, 3 * nth)


def _year(said: str | None) -> int | None:
    return int(said) if said else None

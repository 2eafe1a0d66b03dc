"""The numbers of a text: value, unit, how exactly they are said; what merely has digits, such as a phone, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims.numerals import IN_FULL, PARTS, WORDS, cn_value, count_of, en_value
from salesplanner.domain.claims.units import UNITS, unit_after, unit_at


class Kind(Enum):
    """What a number is a number of."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"  # its value is in percent: 20 for 20 %, two tenths, 百分之二十
    POINTS = "points"
    TIMES = "times"


#: From so many times on they are counted, and nothing is so many times another.
_COUNTED_TIMES = 50
_TENTH, _FROM, _UP_TO = Decimal("0.095"), Decimal("0.499"), Decimal("2.001")
_SHIFTS = tuple(Decimal(10) ** power for power in (1, 2, -1, -2, 3, 4, -3, -4))
_SAME_DIGITS = Decimal("0.03")


class Number(Struct, frozen=True):
    """A number as it is said.

    `step` is one of its last digit; `loose` is "" for exact, "~" about, "<" nearly, ">" over; `high` is the end of a range.
    `digits` says where its digits stand in the text; None where it is said in words.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    kind: Kind = Kind.COUNT
    unit: str = ""
    loose: str = ""
    is_exact: bool = True
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    digits: tuple[int, int] | None = None
    signed: bool = False
    rough: Decimal = Decimal(0)  # how far off words such as 一半 may be

    @property
    def low_end(self) -> Decimal:
        """The least it can mean."""
        return self.value - self._slack

    @property
    def high_end(self) -> Decimal:
        """The most it can mean."""
        return (self.high if self.high is not None else self.value) + self._slack

    @property
    def _slack(self) -> Decimal:
        if self.rough:
            return self.rough * (Decimal("1.5") if self.loose else 1)
        if self.loose:
            size = abs(self.value)
            if self.kind is Kind.PERCENT and size < 100:
                size = min(size, 2 * (100 - size))  # about 97 % is no wider than about 3 %
            return max(size * Decimal("0.05"), self.step / 2)
        return Decimal(0) if self.is_exact else min(self.step / 2, abs(self.value) * Decimal("0.025"))

    def fits(self, low: Decimal, high: Decimal) -> bool:
        """Whether what was reckoned, from `low` to `high`, may be said like this; a percent may be cut as well as rounded."""
        least, most = self._accepted()
        return high >= least and low <= most

    def _accepted(self) -> tuple[Decimal, Decimal]:
        size, top = self.value, self.high if self.high is not None else self.value
        if self.loose == "<":
            return min(size * Decimal("0.92"), size - self.rough), top + self.step / (20 if self.rough else 2)
        if self.loose == ">":
            more = Decimal("1.1") if self.rough and self.step > 1 else Decimal("1.25")
            return size - min(self.step / 2, self.rough or self.step), top * more + self.step
        if self.loose == "~" or self.rough:
            return size - self._slack, top + self._slack
        half = self.step * Decimal("0.5001")
        if self.kind is Kind.TIMES:
            half = min(half, abs(size) / 10)
        if self.kind is Kind.PERCENT:
            cut = self.step * Decimal("0.999")  # 3 % is never cut to 2 %
            return (size - half, top + cut) if size >= 0 else (size - cut, top + half)
        return size - half, top + half

    def may_mean(self, value: Decimal) -> bool:
        """Whether it may have been meant to be this: not far off it, or off by a power of ten."""
        if not value or not self.value:
            return False
        ratio = abs(self.value / value)
        shifts = _SHIFTS[:4] if self.kind is Kind.PERCENT else _SHIFTS
        return _FROM <= ratio <= _UP_TO or any(abs(ratio * shift - 1) < _SAME_DIGITS for shift in shifts)

    def is_like(self, value: Decimal) -> bool:
        """Whether it can be a figure of the same thing at all: what is ten times as much, or a tenth, hardly is."""
        return not value or not self.value or _TENTH <= abs(self.value / value) <= 1 / _TENTH

    def agrees(self, other: Number) -> bool:
        """Whether both count the same kind of thing, as far as they say."""
        return (self.kind is other.kind and (self.unit == other.unit or "" in (self.unit, other.unit))) or (
            {self.kind, other.kind} == {Kind.COUNT, Kind.MONEY} and "" in (self.unit, other.unit)
        )


_WIDE = {0xFF01 + place: 0x21 + place for place in range(94) if chr(0x21 + place) not in ",;?!"}
_FOLDED: dict[int, str | int | None] = {
        **_WIDE,
        **{letter: letter + 32 for letter in range(65, 91)},
        **{0xFF21 + place: 97 + place for place in range(26)},
        0x2212: "-", 0x2011: "-", 0x2010: "-", 0x3000: " ", 0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2007: " ", 0x9: "\t",
        **dict(zip(map(ord, "äáàâãåæçéèêëíìîïñóòôõöøúùûüýß"), "aaaaaaaceeeeiiiinoooooouuuuys", strict=True)),
        **dict(zip(map(ord, "ÄÁÀÂÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÕÖØÚÙÛÜÝ"), "aaaaaaaceeeeiiiinoooooouuuuy", strict=True)),
        0x301C: "~", 0x2019: "'", 0xFFE5: "¥", 0x2236: ":",
    }  # fmt: skip


#: An amount in the numerals of banks: 壹拾贰万元.
_OF_BANKS = re.compile("[壹贰貳叁肆伍陆柒捌玖拾佰仟零万亿]{2,20}[元圆]")
_PLAIN = str.maketrans("壹贰貳叁肆伍陆柒捌玖拾佰仟圆", "一二二三四五六七八九十百千元")
#: A list with its numbers in one line: 1. Ruth 54, 2. Omar 51.
_ITEMS = re.compile(r"[:;,] ?1\. ?[a-z一-龥][^\n.]{1,40}[,;，；、] ?2\. ?[a-z一-龥]")
_ITEM = re.compile(r"(?<=[:;,，；、] )(\d)\.(?= ?[a-z一-龥])|(?<=[:;,，；、])(\d)\.(?= ?[a-z一-龥])")
_SHORTENED = re.compile(r"(?<![a-z])(prev|avg|approx|vs|est|incl|excl|resp)\.")


def fold(text: str) -> str:
    """The text in half width and small letters, with plain numerals for those of banks, as long as before."""
    text = _OF_BANKS.sub(lambda found: found[0].translate(_PLAIN), text)
    text = _SHORTENED.sub(r"\1 ", text.translate(_FOLDED)).replace("**", "  ")
    return _ITEM.sub(lambda found: f"{found[0][0]})", text) if _ITEMS.search(text) else text


_SCALES = {
    "万亿": 10**12, "千万": 10**7, "百万": 10**6, "亿": 10**8, "万": 10**4, "w": 10**4, "千": 1000, "百": 100, "k": 1000,
    "thousand": 1000, "m": 10**6, "mn": 10**6, "mio": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_SCALE = r"(?P<scale>万亿|千万|百万|亿|万|千(?![米克瓦])|(?:k|w|m|mn|bn|mio)(?![a-z0-9])|(?:thousand|million|billion|trillion)(?![a-z]))"
_POINTS = (
    r"个?百分点|个点|percent(?:age)?[ -]?points?|pct\.? ?points?|p\.?p\.?t?s?(?![a-z])|ppts?|(?:points|pts)(?![a-z])"
)
_TAIL = rf"(?P<points>{_POINTS})|(?P<percent>%|percent(?![a-z])|per cent(?![a-z])|pct(?![a-z]))|(?P<mille>‰|per mille?(?![a-z])|permille?(?![a-z]))|(?P<bps>bps?(?![a-z])|basis points?(?![a-z])|个?基点)|(?P<tenth>成(?!交|功|本|立|员|品|套|为|长|就|熟|绩)(?P<tenths>半|[1-9](?!\d)|[一二三四五六七八九](?![家人个位台单件次名户天万亿十百千分]))?)|(?P<times>倍|-?fold(?![a-z])|times(?! (?:a|per|each)(?![a-z]))(?![a-z])|[x×](?![a-z0-9 ]))"

_MONEY_UNITS = {"money", "usd", "eur", "hkd"}
_CN = "零〇一二两俩仨三四五六七八九十百千"
_LEAD = (
    r"(?P<cur>us\$|hk\$|(?:rmb|cny|usd|eur)(?![a-z])|[¥$€£])? ?(?P<sign>(?<![0-9a-z%)\]])[-+](?! ))? ?(?P<cur2>[¥$€£])?"
)
_NUMBER = re.compile(
    rf"(?P<frac>(?P<den>百|千|[{_CN}]{{1,3}})分之(?P<of>[{_CN}]{{1,5}}|\d+(?:\.\d+)?)(?!点))"
    rf"|(?P<half>一半|一大半|半数|过半|(?<![a-z])(?<!this )(?<!last )(?<!next )(?:one |a )?half(?! as (?:many|much) again)(?! (?:a |of a )?(?:percentage )?point(?![a-z]))(?! ?-?(?:price|board|time|term|(?:a )?year|a (?:month|week|day)|day|an hour|hour|month|of (?:the )?year|a (?:million|dozen)(?![a-z])))(?![a-z]))"
    r"|(?P<third>(?<![a-z])(?<!after )(?<!first )(?<!past )(?!(?<=in )(?:two|three|four) quarters(?! of))(?!(?<=over )(?:two|three|four) quarters(?! of))(?!(?<=\d )a quarter)(?!(?<=in )(?:one|a) quarter(?! of| the))(?!(?<=per )(?:one |a )?quarter)(?P<thirds>(?:one|two|three|four|five|a|(?<=the )remaining|(?<=the )other)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?)(?![a-z]| (?:of a )?(?:percentage )?points?(?![a-z])))"
    rf"|(?P<one>(?<![a-z])(?<!week )(?<!month )(?<!day )(?<!quarter )(?<!phase )(?P<one_top>one|two|three|four|five|six|seven|eight|nine) (?:[a-z]+ )?(?:in|out of|for every)(?: every)? (?P<one_of>\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?![a-z\d])(?! (?:days?|weeks?|months?|hours?|years?|minutes?)(?![a-z]))|(?<![a-z])every (?P<nth>second|third|fourth|fifth|sixth)(?= one|,|\.| [a-z]+(?: [a-z]+)? (?:was|were|is|has|came|became|ended|turned))|每(?P<one_cn>\d{{1,3}}|[{_CN}]{{1,3}})(?P<one_unit>[家个人位单台间])[^，,。\d]{{0,8}}有[一1](?P=one_unit))"
    rf"|{_LEAD}(?P<num>(?<![a-z0-9._双])(?!(?:618|1111|1212)(?:大促|活动|期间|节))(?:\d{{1,3}}(?:,\d{{3}})+(?![0-9])|\d{{1,15}})(?:\.\d{{1,8}})?)(?![\d.]* ?折(?![合算叠旧]))(?P<more>多(?![了出]| \d)|余|几)?(?: ?{_SCALE})?(?P<more2>多(?![了出]| \d|[一二两三四五六七八九半][成倍半])|余|来(?=[个家单台件人次万元块通组套条]))?(?: ?(?:{_TAIL}))?"
    rf"|(?P<cn>(?<![{_CN}第万亿双])(?!(?<=周)[一二三四五六](?=周))(?:[{_CN}]{{1,7}}万[{_CN}]{{0,7}}|[{_CN}]{{1,9}})(?P<cnpoint>点[{_CN}]{{1,4}})?)(?P<cnmore>多(?![了出]| \d)|余)?(?P<cnscale>万|亿)?(?:{_TAIL.replace('<', '<cn_')}|(?={'|'.join(f for f in (UNITS['money'], UNITS['person'], UNITS['client'].split('|client')[0], UNITS['night'].split('|room')[0], '单(?!价|位|独|一)', '笔', '份(?!额)', '次', '趟', '通(?!过)', '个(?!人|性|体|别|月)', '个月', '天', '小时', '分钟', '件', '台', '套', '场', '项(?!目)', '年(?![级度前来内代])', '周(?![年边转])', '(?<=分[两二三四五六])期', '个?星期', '个季度', '间', '晚(?![上点到间于报餐会些])', '辆', '吨', '批', '箱', '盒', '袋', '柜(?![台子员门])', '瓶', '桶', '托(?![运管人付盘])', '包(?![括含装政修])', '(?<=[一二两三四五六七八九][百千万亿])[，。；、]', '(?<=[百千万亿][一二两三四五六七八九])[，。；、]'))}))"
    rf"|(?P<word>(?<![a-z-])(?<!top )(?<!bottom )(?<!week )(?<!month )(?<!day )(?<!phase )(?<!step )(?<!team )(?<!group )(?<!quarter )(?<!hundred and )(?P<words>{IN_FULL}|half a (?:million|dozen)|(?:one|two|three|four|five|six) and a half(?: million| thousand)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one(?= [a-z]+ (?:per|a|each) [a-z])|one(?= (?:missing|short|more|less|fewer|left|over|to go|too (?:many|few))(?![a-z]))|(?<=and )one(?= [a-z]+(?:[.,;)]|$))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a dozen|a hundred|one hundred|a thousand|a million)(?: hundred| thousand| million)?)(?![a-z-])(?: ?(?:%|(?:percentage )?points?(?![a-z])|percent(?! point)(?![a-z])|per cent(?![a-z]))| times(?= (?:as|last|more|the|this|that|those|what|our|higher|larger)(?![a-z])))?)"
)  # fmt: skip
#: Units that a number joined to them by a hyphen tells no figure of: 5-star, 3-phase, 24-hour.
_NOT_OF = {"", "hour", "minute", "second", "way", "piece", "year"}
_AIMED = re.compile(
    r"-(?:lit(?:er|re)|kg|kilo|tonne|ton|ml|gram|met(?:er|re))(?![a-z])|-[a-z]+ (?:targets?|goals?|quotas?|minimum|plan)(?![a-z])"
)
_OR_MORE = re.compile(r"以上|有余| or more(?![a-z])| and more(?![a-z])")
_RANGE = re.compile(r" ?(?:[-–—~至到]|to(?= )) ?")
_BEFORE = {
    "<": re.compile(r"(?:接近|将近|(?<![附最])近|不到|不足|(?<![a-z])(?:close to|nearly|almost|just under|under|less than|not quite|approaching))\s*$"),
    ">": re.compile(r"(?:超过|超|逾|突破|多于|至少|(?<![a-z])(?:over|more than|above|exceeding|at least|upwards of|just over))\s*$"),
    "~": re.compile(r"(?:(?<![a-z])a good |大约|大概|约为|(?<![签合预续履邀违条节])约|差不多|估计|(?<![a-z])(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?))\s*$|[~≈]\s*$"),
}  # fmt: skip
_CLIENTS = re.compile(r"[一-龥]{0,4}客户")
_ORDERS = re.compile(r"[一-龥]{0,2}订单")
_AND_A_HALF = re.compile(r"个半(?=小时|钟头)| and a half(?= hours?| days?| years?| months?)")
_HALF_MORE = re.compile("(?<=[天月年时])半(?![个年月天小数])")
_IN_SUM = re.compile(r" (?:in all|in total|altogether|total|together|combined|all told)(?![a-z])")
_AFTER = re.compile(r"\s?(?:左右|上下|or so)")
_MORE_AFTER = re.compile(r"[倍成半](?:多(?![了出花做卖签])|有余)")
_OF_RANGE = re.compile(r"\s?(?:之间|左右|不等|上下|的(?:缺口|差距|样子|区间|范围))")
_TOGETHER = re.compile(r"[项者类块家个店区人周月年季]?[一-龥]{0,2}(?:合计|总计|累计|共计|相加|合起来|加起来|总和|之和)")


def numbers(folded: str, taken: list[tuple[int, int]]) -> Iterator[Number]:
    """The numbers of a folded text in order; `taken` are the places of days, phones and the like, in order."""
    at, free = 0, _Free(taken)
    last: Number | None = None
    while found := _NUMBER.search(folded, at):
        at = found.end() if found.end() > found.start() else found.start() + 1
        if busy := free.over(found.start(), found.end()):
            at = max(busy, found.start() + 1)
            continue
        number = _read(folded, found)
        if number is None:
            continue
        number = _with_unit(folded, number)
        at = max(at, number.end)
        if last is not None and (joined := _joined(folded, last, number)):
            last = joined
            continue
        if last is not None:
            number = _as_score(folded, last, number)
            yield last
        last = number
    if last is not None:
        yield last


def _as_score(folded: str, last: Number, number: Number) -> Number:
    """A score in points that another went to, as a figure like it: from 4.6 to 4.4 points."""
    is_score = number.kind is Kind.POINTS and last.kind is Kind.COUNT and not last.unit
    is_level = is_score and folded[last.end : number.start] == " to "
    return replace(number, kind=Kind.COUNT) if is_level else number


class _Free:
    """Whether a place is still free, asked from left to right."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self._taken, self._next = taken, 0

    def over(self, start: int, end: int) -> int:
        """Where the taken place ends that lies over this one; 0 for none."""
        while self._next < len(self._taken) and self._taken[self._next][1] <= start:
            self._next += 1
        if self._next < len(self._taken) and self._taken[self._next][0] < end:
            return self._taken[self._next][1]
        return 0


def _read(folded: str, found: re.Match[str]) -> Number | None:
    if found["num"]:
        return _digits(folded, found)
    loose = _loose(folded, found.start(), found.end(), False)
    if found["cn"]:
        return _chinese(found, loose)
    start, end = found.span()
    if found["frac"]:
        return _fraction(found, loose)
    if found["one"]:
        of = count_of(found["one_of"] or found["one_cn"] or found["nth"])
        share = Decimal(count_of(found["one_top"] or "one") * 100) / of
        return Number(start, end, share, Decimal(1), Kind.PERCENT, loose=loose, is_exact=False, rough=share / 14)
    if found["half"]:
        loose = loose or (">" if found["half"] in ("过半", "一大半") or _OR_MORE.match(found.string, end) else "")
        rough = Decimal(6) if loose == "<" else Decimal(3)  # not quite half may be 45 %
        return Number(start, end, Decimal(50), Decimal(1), Kind.PERCENT, loose=loose, is_exact=False, rough=rough)
    if found["third"]:
        many, _, part = found["thirds"].replace("-", " ").partition(" ")
        share = Decimal(100 * WORDS.get(many, 1)) / PARTS[part.removesuffix("s")]
        rough = _rough_part(share)
        return Number(start, end, share, Decimal(1), Kind.PERCENT, loose=loose, is_exact=False, rough=rough)
    value = en_value(found["words"])
    if found["word"].endswith(" times"):
        return Number(start, end, value, Decimal(1), Kind.TIMES, loose=loose, is_exact=False)
    if "point" in found["word"]:
        return Number(start, end, value, Decimal(1), Kind.POINTS, loose=loose)
    is_percent = found["word"].endswith(("%", "cent"))
    kind = Kind.PERCENT if is_percent else Kind.COUNT
    return Number(start, end, value, Decimal(1), kind, loose=loose, is_exact=not is_percent)


def _fraction(found: re.Match[str], loose: str) -> Number:
    of = Decimal(found["of"]) if found["of"][0].isdigit() else cn_value(found["of"])
    whole = {"百": 100, "千": 1000}.get(found["den"]) or cn_value(found["den"])
    exact = found["den"] in ("百", "千")
    step = _step_of(found["of"]) * (Decimal(100) / Decimal(whole) if exact else 1)
    value = of * 100 / Decimal(whole or 1)
    rough = Decimal(0) if exact else _rough_part(value)
    return Number(found.start(), found.end(), value, step, Kind.PERCENT, loose=loose, is_exact=False, rough=rough)


def _rough_part(share: Decimal) -> Decimal:
    """How far off a fraction in words may be."""
    return min(Decimal(2), share / 10)


def _step_of(text: str) -> Decimal:
    return Decimal(1).scaleb(-len(text.partition(".")[2])) if text[0].isdigit() else Decimal(1)


def _digits(folded: str, found: re.Match[str]) -> Number | None:
    start, end, scale = found.start(), found.end(), Decimal(_SCALES.get(found["scale"] or "", 1))
    raw = found["num"].replace(",", "")
    if re.match(r"[a-z]", folded[found.end("num") :][:1]) and not found["scale"] and end == found.end("num"):
        ahead = unit_at(folded, found.end("num"))
        if not ahead:
            return None  # 5G, 3D, 50Hz, 4th
    if folded[end : end + 1] == "-" and re.match(r"-[a-z]", folded[end : end + 2]) and not found["scale"]:
        return _plain(found, raw) if unit_at(folded, end + 1) not in _NOT_OF or _AIMED.match(folded, end) else None
    value, step = Decimal(raw) * scale, _step_of(raw) * scale
    if scale > 1 and found["scale"] == "m" and folded[found.end("num")] == " " and not (found["cur"] or found["cur2"]):
        return _plain(found, raw)  # 250 m of cable
    loose = _loose(folded, start, end, bool(found["more"] or found["more2"]))
    exact = scale == 1 and "." not in raw
    kind, value, step = _tailed(found, "", value, step)
    if kind is Kind.TIMES and value >= _COUNTED_TIMES and step == 1 and found["times"] == "times":
        kind = Kind.COUNT  # shown 81,000 times
    if found["cur"] or found["cur2"]:
        kind = Kind.MONEY if kind is Kind.COUNT else kind
    sign = -1 if found["sign"] == "-" else 1
    unit = _currency(found) if kind is Kind.MONEY else ""
    while folded[start] == " ":
        start += 1
    return Number(
        start, end, value * sign, step, kind, unit, loose, exact and kind in (Kind.COUNT, Kind.MONEY),
        scale=scale, digits=found.span("num"), signed=bool(found["sign"]),
        rough=_rough(found, "", step) if found["tenth"] else Decimal(0),
    )  # fmt: skip


def _plain(found: re.Match[str], raw: str) -> Number:
    return Number(found.start("num"), found.end("num"), Decimal(raw), Decimal(1), digits=found.span("num"))


def _currency(found: re.Match[str]) -> str:
    said = found["cur"] or found["cur2"]
    return {"$": "usd", "us$": "usd", "usd": "usd", "€": "eur", "eur": "eur", "hk$": "hkd", "£": "gbp"}.get(
        said, "money"
    )


def _tailed(found: re.Match[str], of: str, value: Decimal, step: Decimal) -> tuple[Kind, Decimal, Decimal]:
    if found[of + "points"]:
        return Kind.POINTS, value, step
    if found[of + "percent"]:
        return Kind.PERCENT, value, step
    if found[of + "mille"]:
        return Kind.PERCENT, value / 10, step / 10
    if found[of + "bps"]:
        return Kind.POINTS, value / 100, step / 100
    if found[of + "tenth"]:
        more = found[of + "tenths"]
        return Kind.PERCENT, value * 10 + (5 if more == "半" else count_of(more) if more else 0), step * 10
    return (Kind.TIMES if found[of + "times"] else Kind.COUNT), value, step


def _rough(found: re.Match[str], of: str, step: Decimal) -> Decimal:
    """How far off tenths may be: 七成 by more than 七成五."""
    more = found[of + "tenths"]
    return step * Decimal("0.35" if not more else "0.2" if more == "半" else "0.05")


def _chinese(found: re.Match[str], loose: str) -> Number | None:
    said, start = found["cn"], found.start()
    whole, _, decimals = said.partition("点")
    if len(whole) == 2 and found.string[start - 1 : start] in ("周", "期") and not set(whole) & set("十百千"):
        whole, start = whole[1:], start + 1  # 周四三天
    if whole in ("百", "千", "一千零", "零", "〇") or (
        whole == "一"
        and not (found["cn_tenth"] or found["cn_times"] or found.string.startswith("个半", found.end("cn")))
    ):
        return None  # 一家, 一次 are seldom figures
    if _TOGETHER.match(found.string, found.end()):
        return None  # 两项合计 counts nothing
    value = cn_value(whole)
    step = Decimal(1)
    if decimals:
        step = Decimal(1).scaleb(-len(decimals))
        value += cn_value(decimals) * step
    scale = Decimal(_SCALES.get(found["cnscale"] or "", 1))
    kind, value, step = _tailed(found, "cn_", value * scale, step * scale)
    loose = ">" if found["cnmore"] else loose
    rough = _rough(found, "cn_", Decimal(10)) if found["cn_tenth"] else Decimal(0)
    exact = scale == 1 and kind is Kind.COUNT
    return Number(start, found.end(), value, step, kind, "", loose, exact, rough=rough)


def _loose(folded: str, start: int, end: int, is_more: bool) -> str:
    if is_more:
        return ">"
    before = folded[max(0, start - 16) : start]
    for sign, words in _BEFORE.items():
        if words.search(before):
            return sign
    if _MORE_AFTER.match(folded, end - 1):
        return ">"
    return "~" if _AFTER.match(folded, end) else ""


def _with_unit(folded: str, number: Number) -> Number:
    if number.kind not in (Kind.COUNT, Kind.MONEY):
        return number
    if half := _AND_A_HALF.match(folded, number.end):
        number = replace(number, value=number.value + Decimal("0.5"), step=Decimal("0.5"), end=half.end(), digits=None)
    found = unit_after(folded, number.end, 3 if number.kind is Kind.COUNT else 1)
    if found is None and folded[number.end : number.end + 1] == "-" and (unit := unit_at(folded, number.end + 1)):
        return replace(number, unit=unit)
    unit = (found.lastgroup or "") if found else ""
    if found is None or (number.unit and unit not in _MONEY_UNITS):
        return number
    if unit == "thing":
        unit = (
            "client" if _CLIENTS.match(folded, found.end()) else "order" if _ORDERS.match(folded, found.end()) else unit
        )
    end = found.end() if not found[0][0].isascii() or unit in _MONEY_UNITS else number.end
    kind = Kind.MONEY if unit in _MONEY_UNITS else Kind.COUNT
    if _HALF_MORE.match(folded, end) and number.is_exact and number.unit == "":
        number = replace(number, value=number.value + Decimal("0.5"), step=Decimal("0.5"), digits=None)
        end += 1
    loose = number.loose or ("~" if _AFTER.match(folded, end) else "")
    return replace(number, end=end, kind=kind, unit=unit, loose=loose)


def _joined(folded: str, first: Number, second: Number) -> Number | None:
    """Both as a range, 20–30 次; None where they are two numbers."""
    between = folded[first.end : second.start]
    if len(between) > 4 or not _RANGE.fullmatch(between) or first.high is not None or second.value <= first.value:
        return None
    if between == " — " or (between in (" - ", " – ") and _IN_SUM.match(folded, second.end)):
        return None
    is_between = _OF_RANGE.match(folded, second.end) is not None
    if between.strip() == "到" and not is_between and (first.unit or first.scale != 1 or first.kind is not Kind.COUNT):
        return None
    if between.strip() in ("至", "到", "to") and re.search(
        r"(?:从|由|自|from |up |down |[a-z]+(?:ed|ew|ose|ell|ank|ut|sed) )[^,，。;；]{0,14}$",
        folded[max(0, first.start - 16) : first.start],
    ):
        return None
    if (
        second.signed
        or (first.unit and first.unit != second.unit)
        or (first.kind is not second.kind and first.kind is not Kind.COUNT)
    ):
        return None
    value = first.value * (second.scale if first.scale == 1 else 1)
    return replace(second, start=first.start, value=value, high=second.value, digits=None, is_exact=False)


def noun_end(folded: str, number: Number) -> int:
    """Where the noun behind a number ends: 48 visitors."""
    found = unit_after(folded, number.end, 3) if number.kind is Kind.COUNT else None
    return found.end() if found else number.end

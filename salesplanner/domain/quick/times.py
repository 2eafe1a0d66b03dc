"""Times of day and lengths said somewhere inside a line, in Chinese or English.

A bare hour from 1 to 7 is in the afternoon, 8 to 12 as written; a part of the day alone stands for an hour of its own.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from salesplanner.domain.quick.finding import EN_NUMBER, ZH_NUMBER, Clock, Match, Said, found_in, number, rule

#: The hour that a part of the day stands for.
_PARTS = {
    "凌晨": 6, "清早": 8, "清晨": 8, "一早": 8, "一大早": 8, "大清早": 8, "早上": 9, "早晨": 9, "早": 9, "晨": 8,
    "上午": 9, "正午": 12, "中午": 12, "午间": 12, "晌午": 12, "午后": 14, "下午": 14, "傍晚": 18, "黄昏": 18,
    "晚上": 19, "晚间": 19, "夜里": 21, "夜晚": 19, "晚": 19, "first thing": 9, "morning": 9, "noon": 12, "midday": 12, "lunchtime": 12, "afternoon": 14,
    "evening": 19, "tonight": 19, "night": 19,
}  # fmt: skip
_ENDS = (12, 14, 18)  # of the morning, noon, and the afternoon
_ZH_PART = (
    r"凌晨|大清早|清早|清晨|一大早|(?<![周期拜])一早(?!一?点)|早上|早晨|上午|正午|中午|午间|晌午|午后|下午|傍晚|黄昏|晚上|晚间|夜里|夜晚"
    r"|(?<=[今昨明后每天日号一二三四五六])(?:早(?!晚)|晚)(?![会餐饭些辈年班]|一?点(?![半一二三\\d]))|(?<=今)晨|(?<![\u4e00-\u9fff])[早晚](?=\s*(?:\d|[一二三四五六七八九十]+点))"
)
_EN_PART = r"first thing(?: in the morning)?|morning|noon|midday|lunchtime|afternoon|evening|tonight|night"


class When(Struct, frozen=True):
    """A time of day, perhaps its end, perhaps another day (半小时后 near midnight)."""

    at: time
    minutes: int | None = None
    day: date | None = None
    until: time | None = None  # of a part of the day: when it is over

    def has_passed(self, day: date, now: datetime) -> bool:
        """Whether that time of the day is behind; a part of the day is when it is over."""
        return datetime.combine(day, self.until or self.at) < now


_ZH_HOUR = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_ZH_MINUTE = r"(?:(?P<{0}>半|[一二三123]刻|\d{{1,2}}分?|[一二三四五]?十[一二三四五六七八九]?分?))?"
#: 早一点 is sooner, not one o'clock.
_ZH_CLOCK = rf"(?P<part>{_ZH_PART})?\s*(?!(?<=[早晚快慢多少大小高低近远好有差])一点(?![半钟整\d]))(?P<hour>{_ZH_HOUR})(?:点(?:钟|整|过(?=\d|[一二三四五]))?|时(?!间|候|长)){_ZH_MINUTE.format('minute')}(?!建议|意见|要求|问题|说明)(?:[之以]?前(?!台|后|期|往|[一二三四五六七八九十两]))?(?:左右)?"
_COLON = r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:])(?:\s*(?P<part>[ap]\.?m\b\.?))?"


def _minute(text: str | None) -> int:
    if not text:
        return 0
    if text.endswith("刻"):
        return 15 * number(text[0])
    return 30 if text == "半" else number(text.removesuffix("分"))


def _time(hour: int, minute: int, part: str | None) -> time:
    """The clock's time; a bare 1 to 7 is in the afternoon."""
    part = (part or "").strip().replace(".", "")
    if part == "am" or _PARTS.get(part, 12) < 12:
        hour = 0 if hour == 12 else hour
    elif part == "pm" or part in _PARTS:
        hour += 12 if hour < 12 and not (_PARTS.get(part) == 12 and hour >= 10) else 0
    elif 1 <= hour <= 7:
        hour += 12
    return time(hour, minute)


def _clock_time(found: Match, clock: Clock) -> When:
    hour, minute = found["hour"], found["minute"]
    part = found["part"]
    if part is None and hour.startswith("0"):
        return When(time(int(hour), _minute(minute)))
    return When(_time(number(hour), _minute(minute), part))


def _range(found: Match, clock: Clock) -> When | None:
    """2点到3点半, 14:00-15:30, 2-3pm."""
    groups = found.groupdict()
    part, other = ((groups.get(name) or "").strip() or None for name in ("part", "part2"))
    begin = _time(
        number(found["hour"]), _minute(groups.get("minute")), part or (other if other in ("am", "pm") else None)
    )
    end = _time(number(found["hour2"]), _minute(groups.get("minute2")), other or part)
    start, stop = (each.hour * 60 + each.minute for each in (begin, end))
    if stop <= start and begin.hour >= 12 and other == "pm":
        begin = begin.replace(hour=begin.hour - 12)  # 11-1pm
        start -= 720
    return When(begin, stop - start) if stop > start else None


def _in_a_while(found: Match, clock: Clock) -> When:
    groups = found.groupdict()
    count, unit = found["count"], found["unit"]
    amount = 0.5 if count in ("半", "half an", "half") else float(count) if "." in count else float(number(count))
    amount += 0.5 if groups.get("half") else 0
    hours = unit.startswith(("小时", "钟头", "h"))
    minutes = amount * 60 if hours else amount * 15 if unit == "刻钟" else amount
    moment = clock.now.replace(second=0, microsecond=0) + timedelta(minutes=min(minutes, 60 * 24 * 365))
    return When(moment.time(), day=moment.date())


def _part_alone(found: Match, clock: Clock) -> When:
    hour = _PARTS["first thing" if found["part"].startswith("first") else found["part"]]
    over = next((end for end in _ENDS if hour < end), None)
    return When(time(hour), until=time(over) if over else time.max)


_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def _past_or_to(found: Match, clock: Clock) -> When:
    """Half past three, "quarter to four", "at ten to two", 差一刻四点."""
    hour, minute = number(found["hour"]), _MINUTES.get(found["minute"]) or _minute(found["minute"])
    if found["which"] in ("to", "差"):
        hour, minute = hour - 1, 60 - minute
    return When(_time(hour, minute, found["part"]))


_TIMES = [
    rule(
        rf"(?P<count>{ZH_NUMBER}|\d+\.\d|半)个?(?P<half>半)?(?P<unit>小时|钟头|分钟|刻钟)(?:之?后|以后|过后)",
        _in_a_while,
    ),
    rule(
        rf"\b(?:in|after)\s+(?P<count>half an|{EN_NUMBER}|\d+\.\d)\s*(?P<unit>hours?|hrs?|h|minutes?|mins?|m)\b"
        r"(?P<half>\s+and\s+a\s+half)?",
        _in_a_while,
    ),
    rule(
        rf"{_ZH_CLOCK}\s*(?:到|至|-|~|—)\s*(?P<part2>{_ZH_PART})?(?P<hour2>{_ZH_HOUR})(?:点钟?|时){_ZH_MINUTE.format('minute2')}",
        _range,
    ),
    rule(
        rf"(?P<part>{_ZH_PART})?\s*(?<![\d:])(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})\s*(?:到|至|-|~|—|\bto\b)\s*"
        r"(?P<hour2>\d{1,2})(?::(?P<minute2>\d{2})|(?=点|\s*(?:\0|$|[\u4e00-\u9fff])))点?(?!\d)",
        _range,
    ),
    rule(
        r"\b(?:from\s+)?(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s*(?P<part>[ap]m)?\s*(?:-|–|to)\s*"
        r"(?P<hour2>\d{1,2})(?::(?P<minute2>\d{2}))?\s*(?P<part2>[ap]m)\b",
        _range,
    ),
    rule(
        rf"(?P<part>{_ZH_PART})?\s*(?<!\d)(?P<hour>\d{{1,2}})\s*(?:-|~|到|至)\s*(?P<hour2>\d{{1,2}})(?:点钟?)", _range
    ),
    rule(
        rf"(?P<part>{_ZH_PART})?(?P<which>差)(?P<minute>[一13]刻|{ZH_NUMBER}分)钟?(?:到)?(?P<hour>{_ZH_HOUR})点",
        _past_or_to,
    ),
    rule(
        r"\b(?:from|between)\s+(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s*(?P<part>[ap]m)?\s*(?:-|–|to|and|till|until)\s*"
        r"(?P<hour2>\d{1,2})(?::(?P<minute2>\d{2}))?(?!\d|\s*(?:days?|weeks?|%|/))(?P<part2>\s*[ap]m\b)?",
        _range,
    ),
    rule(_ZH_CLOCK, _clock_time),
    rule(
        rf"(?:\b(?:at|by|before|until)\s+)?(?:(?P<zh>{_ZH_PART})\s*)?{_COLON}",
        lambda f, c: When(
            _time(int(f["hour"]), int(f["minute"]), f["part"] or f["zh"])
            if not (f["hour"].startswith("0") and not f["part"])
            else time(int(f["hour"]), int(f["minute"]))
        ),
    ),
    rule(
        r"(?:\b(?:at|by|before|until)\s+)?(?<![\d.:/a-z])(?P<hour>\d{1,2})(?:\.(?P<minute>[0-5]\d))?\s*(?P<part>[ap]\.?m\b\.?)",
        _clock_time,
    ),
    rule(
        rf"(?:\bat\s+)?\b(?:a\s+)?(?P<minute>half|quarter)\s+(?P<which>past|to)\s+(?P<hour>\d{{1,2}}|{EN_NUMBER})\b(?:\s*o'?clock)?(?P<part>\s*[ap]m\b)?",
        _past_or_to,
    ),
    rule(
        rf"\bat\s+(?:(?P<minute>\d{{1,2}}|five|ten|twenty(?:-five)?)\s+(?P<which>past|to)|(?P<half>half))\s+(?P<hour>\d{{1,2}}|{EN_NUMBER})\b(?P<part>\s*[ap]m\b)?",
        lambda f, c: _past_or_to(f, c) if not f["half"] else When(_time(number(f["hour"]), 30, f["part"])),
    ),
    rule(
        r"\b(?:at\s+)?(?P<hour>\d{1,2})(?P<minute>)\s*o'?clock(?P<part>)",
        lambda f, c: When(_time(int(f["hour"]), 0, None)),
    ),
    rule(
        r"\bat\s+(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?P<part>)(?![\d%])",
        lambda f, c: When(_time(int(f["hour"]), int(f["minute"]), None)),
    ),
    rule(
        r"\bat\s+(?P<hour>\d{1,2})(?P<minute>)(?P<part>)(?![\d:%])(?!\s*(?:percent|units?|pieces?))",
        lambda f, c: When(_time(int(f["hour"]), 0, None)),
    ),
    rule(rf"(?P<part>{_ZH_PART})", _part_alone),
    rule(
        rf"\b(?:(?:in|at|the|around)\s+)*(?P<part>{_EN_PART})\b(?!\s+(?:briefing|meeting|shift|market|tea|brief))",
        _part_alone,
    ),
]

#: A bare hour right after its day: "Wed 9 visit Orient", "tomorrow 10". Of "Friday 3 samples" it is a number of things.
BARE_HOUR = re.compile(
    r"\0[ ,]+(?P<hour>1[0-2]|[1-9])(?=\s*(?:$|[,\0]|@|(?:call|visit|meet|see|ring|phone|e?-?mail|message|text|whatsapp|quote|chase"
    r"|lunch|coffee|dinner|demo|with|drop|stop|swing|catch)\b))"
)

_LENGTHS = [
    rule(
        rf"(?P<count>{ZH_NUMBER})个?(?:小时|钟头)零?(?P<more>{ZH_NUMBER})分钟?|\b(?P<count2>\d{{1,2}})\s*h(?:ours?|rs?)?\s*(?:and\s+)?(?P<more2>\d{{1,2}})\s*m(?:in(?:ute)?s?)?\b",
        lambda f, c: 60 * number(f["count"] or f["count2"]) + number(f["more"] or f["more2"]) or None,
    ),
    rule(
        rf"(?P<count>\d+\.\d+|{ZH_NUMBER}|半)个?(?P<half>半)?(?P<unit>小时|钟头|分钟|刻钟)(?!之?后|以后|过后|前)",
        lambda f, c: _minutes(f),
    ),
    rule(
        rf"(?:\bfor\s+)?\b(?P<count>half an|\d+\.\d+|{EN_NUMBER})(?P<half>)\s*-?(?P<unit>hours?|hrs?|h|minutes?|mins?)\b",
        lambda f, c: _minutes(f),
    ),
]


def _minutes(found: Match) -> int | None:
    count, unit = found["count"], found["unit"]
    amount = 0.5 if count in ("半", "half an") else float(count) if "." in count else float(number(count))
    amount += 0.5 if found["half"] else 0
    minutes = round(amount * (60 if unit.startswith(("小时", "钟头", "h")) else 15 if unit == "刻钟" else 1))
    return minutes if 0 < minutes <= 24 * 60 else None


def times(text: str, clock: Clock) -> list[Said[When]]:
    """The times said in a folded text, by place; a clock's time comes before a mere part of the day."""
    return found_in(_TIMES, text, clock)


def bare_hour(text: str, after: int) -> Said[When] | None:
    """The hour that stands bare behind a day that ends at `after` in a text whose day was taken out."""
    found = BARE_HOUR.match(text, after - 1) if after > 0 else None
    return Said(When(_time(int(found["hour"]), 0, None)), found.start("hour"), found.end("hour")) if found else None


def lengths(text: str, clock: Clock) -> list[Said[int]]:
    """The lengths said in a folded text, in minutes."""
    return found_in(_LENGTHS, text, clock)

"""How days, times and periods are written, in either language."""

from __future__ import annotations

from datetime import date, datetime, time

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.words import rules
from salesplanner.words.translating import Translating

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Days(Translating):
    """How days, times and periods are written."""

    def day(self, day: date, today: date | None = None) -> str:
        """10月22日 or 22 Oct; with its year when that is not this one's."""
        other = today is not None and day.year != today.year
        if self.zh:
            return (f"{day.year}年" if other else "") + f"{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if other else "")

    def days(self, first: date, last: date) -> str:
        """10月12–16日 or 12–16 Oct: days as short as they can be said; one day as a day."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) != (last.year, last.month):
            return f"{self.day(first)} – {self.day(last)}"
        days = f"{first.day}–{last.day}"
        return f"{first.month}月{days}日" if self.zh else f"{days} {_MONTHS[first.month - 1]}"

    def day_long(self, day: date, today: date | None = None) -> str:
        """10月22日 星期四 or Thursday 22 October."""
        if self.zh:
            return f"{self.day(day, today)} {self.weekday(day)}"
        year = f" {day.year}" if today is not None and day.year != today.year else ""
        return f"{self.weekday(day)} {day.day} {_MONTHS_LONG[day.month - 1]}{year}"

    def weekday(self, day: date) -> str:
        """星期四 or Thursday."""
        return "星期" + "一二三四五六日"[day.weekday()] if self.zh else _DAYS_LONG[day.weekday()]

    def weekday_short(self, day: date) -> str:
        """周四 or Thu."""
        return "周" + "一二三四五六日"[day.weekday()] if self.zh else _DAYS[day.weekday()]

    def relative_day(self, day: date, today: date) -> str:
        """今天, 明天, 昨天, else the day: today, tomorrow, yesterday."""
        near = {
            0: self.translate("Day", "today"),
            1: self.translate("Day", "tomorrow"),
            -1: self.translate("Day", "yesterday"),
        }
        return near.get((day - today).days) or self.day(day, today)

    def days_ago(self, day: date, today: date) -> str:
        """How long ago: today, yesterday, 14 days ago."""
        days = (today - day).days
        return self.relative_day(day, today) if days < 2 else self.translate("Day", "%n day(s) ago", days)

    def overdue(self, days: int) -> str:
        """逾期 2 天 or 2 days late."""
        return self.translate("Day", "%n day(s) late", days)

    def rule(self, rule: str) -> str:
        """每周五 or every Friday: a repetition in words; the rule itself where it is of a rare kind."""
        return rules.said(rule, self.zh)

    def time(self, at: time) -> str:
        """14:30."""
        return f"{at:%H:%M}"

    def moment(self, at: datetime) -> str:
        """The day and the time."""
        return f"{self.day(at.date())} {at:%H:%M}"

    def month(self, period: Period) -> str:
        """2026年10月 or October 2026."""
        first = period.first
        return f"{first.year}年{first.month}月" if self.zh else f"{_MONTHS_LONG[first.month - 1]} {first.year}"

    def month_name(self, period: Period) -> str:
        """10月 or October."""
        return f"{period.first.month}月" if self.zh else _MONTHS_LONG[period.first.month - 1]

    def short_month(self, period: Period) -> str:
        """10月 or Oct."""
        return f"{period.first.month}月" if self.zh else _MONTHS[period.first.month - 1]

    def period(self, period: Period) -> str:
        """The period by its own name: a month, a quarter, a year, or its first and last day."""
        first = period.first
        if period.kind is PeriodKind.MONTH:
            return self.month(period)
        if period.kind is PeriodKind.YEAR:
            return f"{first.year}年" if self.zh else str(first.year)
        if period.kind is PeriodKind.HALF:
            half = 1 if first.month == 1 else 2
            return f"{first.year}年{'上' if half == 1 else '下'}半年" if self.zh else f"H{half} {first.year}"
        if period.kind is PeriodKind.QUARTER:
            quarter = (first.month + 2) // 3
            return f"{first.year}年第{'一二三四'[quarter - 1]}季度" if self.zh else f"Q{quarter} {first.year}"
        if period.first == period.last:
            return self.day_long(first)
        joint = "至" if self.zh else " – "
        return f"{self.day(period.first)}{joint}{self.day(period.last)}"

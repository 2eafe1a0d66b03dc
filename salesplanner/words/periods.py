"""What a period of a kind is called beside its likes: this week, the week before, one of the last twelve."""

from __future__ import annotations

from datetime import date

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.words.days import Days

#: Periods that have no name of their own.
_BY_DAYS = (PeriodKind.WEEK, PeriodKind.SPAN)


class Periods(Days):
    """A period among its likes: weeks, months, quarters, half-years, years."""

    def called(self, period: Period) -> str:
        """A period where its year is clear: 10月 or October, 10月19–25日 or 19–25 Oct; any other as `period` says."""
        if period.kind is PeriodKind.WEEK:
            return self.days(period.first, period.last)
        return self.month_name(period) if period.kind is PeriodKind.MONTH else self.period(period)

    def headed(self, period: Period, today: date) -> str:
        """A period as a heading: 2026年10月, a week by its days 10月19–25日, with their year where it is not this one."""
        if period.kind not in _BY_DAYS:
            return self.period(period)
        is_clear = period.first.year == period.last.year == today.year
        return self.called(period) if is_clear else self.dated(period)

    def dated(self, period: Period) -> str:
        """A period with its year, for what is read years later: 2026年10月, 2026年10月19–25日 or 19–25 Oct 2026."""
        first, last = period.first, period.last
        if period.kind is PeriodKind.DAY:
            return self.day_long(first, date.min)
        if period.kind not in _BY_DAYS:
            return self.period(period)
        if first.year != last.year:  # the week of a new year
            return " – ".join(self.day(day, date.min) for day in (first, last))
        days = self.days(first, last)
        return f"{first.year}年{days}" if self.zh else f"{days} {first.year}"

    def length(self, kind: PeriodKind) -> str:
        """周 or Week."""
        say = self.translate
        return {
            PeriodKind.WEEK: say("Period", "Week"),
            PeriodKind.MONTH: say("Period", "Month"),
            PeriodKind.QUARTER: say("Period", "Quarter"),
            PeriodKind.HALF: say("Period", "Half-year"),
            PeriodKind.YEAR: say("Period", "Year"),
        }[kind]

    def this(self, kind: PeriodKind) -> str:
        """本月 or This month: the one that runs."""
        say = self.translate
        return {
            PeriodKind.WEEK: say("Period", "This week"),
            PeriodKind.MONTH: say("Period", "This month"),
            PeriodKind.QUARTER: say("Period", "This quarter"),
            PeriodKind.HALF: say("Period", "This half-year"),
            PeriodKind.YEAR: say("Period", "This year"),
        }[kind]

    def before(self, kind: PeriodKind) -> str:
        """上月同期 or Month before: as much of the one before."""
        say = self.translate
        return {
            PeriodKind.WEEK: say("Period", "Week before"),
            PeriodKind.MONTH: say("Period", "Month before"),
            PeriodKind.QUARTER: say("Period", "Quarter before"),
            PeriodKind.HALF: say("Period", "Half-year before"),
            PeriodKind.YEAR: say("Period", "Year before"),
        }[kind]

    def on_before(self, kind: PeriodKind) -> str:
        """比上月同期 or on the month before: what a change is on."""
        say = self.translate
        return {
            PeriodKind.WEEK: say("Period", "on the week before"),
            PeriodKind.MONTH: say("Period", "on the month before"),
            PeriodKind.QUARTER: say("Period", "on the quarter before"),
            PeriodKind.HALF: say("Period", "on the half-year before"),
            PeriodKind.YEAR: say("Period", "on the year before"),
        }[kind]

    def placed(self, kind: PeriodKind, rank: int, among: int) -> str:
        """近 12 个月第 2 or No. 2 of the last 12 months."""
        say = self.translate
        text = {
            PeriodKind.WEEK: say("Period", "No. {rank} of the last {among} weeks"),
            PeriodKind.MONTH: say("Period", "No. {rank} of the last {among} months"),
            PeriodKind.QUARTER: say("Period", "No. {rank} of the last {among} quarters"),
            PeriodKind.HALF: say("Period", "No. {rank} of the last {among} half-years"),
            PeriodKind.YEAR: say("Period", "No. {rank} of the last {among} years"),
        }[kind]
        return text.format(rank=rank, among=among)

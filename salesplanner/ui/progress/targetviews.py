"""What the grid of targets shows: the months of a year, its quarters and halves, the weeks of a month, the days of a week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.quotaaims import Asked
from salesplanner.domain.targets import Level, Revision
from salesplanner.store import Store
from salesplanner.words import Words


class View(Enum):
    """Which periods the columns are."""

    MONTHS = PeriodKind.MONTH
    QUARTERS = PeriodKind.QUARTER
    WEEKS = PeriodKind.WEEK
    DAYS = PeriodKind.DAY


_WHOLE = {
    View.MONTHS: PeriodKind.YEAR,
    View.QUARTERS: PeriodKind.YEAR,
    View.WEEKS: PeriodKind.MONTH,
    View.DAYS: PeriodKind.WEEK,
}


class Columns(Struct, frozen=True):
    """The periods of the columns: `parts` are added up beside the `whole`; halves stand behind their quarters."""

    whole: Period
    parts: tuple[Period, ...]
    periods: tuple[Period, ...]

    @classmethod
    def of(cls, view: View, day: date) -> Columns:
        """The columns of a view with a day in them; a day is shown in the week, a week in the month it belongs to."""
        if view is View.WEEKS:
            whole = Period.week_of(day).belongs_to(PeriodKind.MONTH)
        else:
            whole = Period.around(day, _WHOLE[view])
        parts = tuple(whole.within(view.value))
        if view is not View.QUARTERS:
            return cls(whole, parts, (*parts, whole))
        first, second = whole.within(PeriodKind.HALF)
        return cls(whole, parts, (*parts[:2], first, *parts[2:], second, whole))

    @property
    def codes(self) -> dict[str, int]:
        """The place of each period, by its code."""
        return {period.code: place for place, period in enumerate(self.periods)}


def name_of(period: Period, words: Words) -> str:
    """A period at the head of a column, as short as it can be known."""
    say, first, last = QCoreApplication.translate, period.first, period.last
    if period.kind is PeriodKind.MONTH:
        return words.short_month(period)
    if period.kind is PeriodKind.WEEK:
        return f"{first.month}/{first.day}–{last.month}/{last.day}" if words.zh else words.days(first, last)
    if period.kind is PeriodKind.DAY:
        return f"{words.weekday_short(first)} {first.day}"
    if period.kind is PeriodKind.YEAR:
        return say("Targets", "Year")
    number = (first.month + 2) // 3 if period.kind is PeriodKind.QUARTER else (first.month + 5) // 6
    if words.zh:
        return f"{'一二三四'[number - 1]}季度" if period.kind is PeriodKind.QUARTER else f"{'上下'[number - 1]}半年"
    return f"{'Q' if period.kind is PeriodKind.QUARTER else 'H'}{number}"


def head_of(columns: Columns, place: int, words: Words) -> str:
    """The head of a column; the whole of the view by what it is."""
    period = columns.periods[place]
    if period is not columns.whole:
        return name_of(period, words)
    say = QCoreApplication.translate
    return {
        PeriodKind.YEAR: say("Targets", "Year"),
        PeriodKind.MONTH: say("Targets", "Month"),
        PeriodKind.WEEK: say("Targets", "Week"),
    }[period.kind]


def name_in_full(period: Period, words: Words) -> str:
    """A period with its year."""
    if period.kind is not PeriodKind.WEEK:
        return words.period(period)
    return f"{period.first.year}年{words.period(period)}" if words.zh else f"{words.period(period)} {period.last.year}"


Key = tuple[str, str, Level]


class Draft:
    """The targets of the book with what was typed and not yet saved."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.typed: dict[Key, Decimal | None] = {}
        self.read()

    def read(self) -> None:
        """Read the book's anew; what was typed and is saved by now is no longer a change."""
        self._kept = {(each.metric, each.period, each.level): each for each in self._store.targets.whole()}
        for key, value in list(self.typed.items()):
            self.put(key, value)

    def forget(self, metric: str, level: Level, whole: Period) -> None:
        """Give up what was typed for a period and what belongs to it: it was split since, and the book knows better."""
        for key in list(self.typed):
            period = Period.parse(key[1])
            is_within = (
                period.last - period.first <= whole.last - whole.first and period.belongs_to(whole.kind) == whole
            )
            if key[0] == metric and key[2] is level and is_within:
                del self.typed[key]
        self.read()

    def put(self, key: Key, value: Decimal | None) -> None:
        """Remember what was typed for a metric, period and level."""
        kept = self._kept.get(key)
        if value == (None if kept is None else kept.value):
            self.typed.pop(key, None)
        else:
            self.typed[key] = value

    def value(self, metric: str, period: Period, level: Level) -> Decimal | None:
        """What is asked of a metric in a period: as typed, else as kept."""
        key = (metric, period.code, level)
        if key in self.typed:
            return self.typed[key]
        kept = self._kept.get(key)
        return None if kept is None else kept.value

    def asked(self) -> list[Asked]:
        """The targets as typed, else as kept."""
        keys = [key for key in {**self._kept, **self.typed} if key[2] is Level.BASE]
        values = ((metric, Period.parse(code)) for metric, code, _ in keys)
        return [
            (metric, period, value)
            for metric, period in values
            if (value := self.value(metric, period, Level.BASE)) is not None
        ]

    def turned(self, metric: str, period: Period) -> tuple[Decimal, Decimal] | None:
        """The target and the stretch of a period where the second does not lie beyond the first."""
        base, stretch = (self.value(metric, period, level) for level in (Level.BASE, Level.STRETCH))
        return None if base is None or stretch is None or stretch > base else (base, stretch)

    def turned_now(self) -> list[tuple[str, Period]]:
        """Where something typed has left a stretch below its target."""
        places = dict.fromkeys((metric, code) for metric, code, _ in self.typed)
        found = [(metric, Period.parse(code)) for metric, code in places]
        return [(m, period) for m, period in found if (both := self.turned(m, period)) and both[1] < both[0]]

    def swap(self, metric: str, period: Period) -> None:
        """Let a target and its stretch change places."""
        base, stretch = (self.value(metric, period, level) for level in (Level.BASE, Level.STRETCH))
        self.put((metric, period.code, Level.BASE), stretch)
        self.put((metric, period.code, Level.STRETCH), base)

    def drop_stretch(self, metric: str, period: Period) -> None:
        """Ask for nothing beyond the target."""
        self.put((metric, period.code, Level.STRETCH), None)

    def reader(self, metric: str, level: Level) -> Callable[[Period], Decimal | None]:
        """A function that says what is asked of a metric in a period."""
        return lambda period: self.value(metric, period, level)

    def aimed(self, columns: Columns, level: Level) -> set[str]:
        """The metrics that something is asked of in one of the columns."""
        keys = [
            *(key for key, value in self.typed.items() if value is not None),
            *self._kept.keys() - self.typed.keys(),
        ]
        return {metric for metric, code, of in keys if of is level and code in columns.codes}

    def revisions(self, metric: str, period: Period, level: Level) -> list[Revision]:
        """How the target kept for a period was changed while it ran."""
        kept = self._kept.get((metric, period.code, level))
        return [] if kept is None else kept.revisions

    def changes_told(self, today: date) -> list[Key]:
        """What of the typed changes a target that was told on an earlier day: that is noted with its day."""
        return [
            key
            for key, value in self.typed.items()
            if value is not None and (kept := self._kept.get(key)) is not None and kept.is_told(today)
        ]

    def save(self, why: str) -> None:
        """Keep all that was typed; `why` goes with the changes of what was told on an earlier day."""
        told = set(self.changes_told(self._store.today()))
        for key, value in self.typed.items():
            metric, code, level = key
            self._store.targets.put(metric, code, value, level, why if key in told else "")

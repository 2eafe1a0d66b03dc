"""What a split is made of: the shorter periods of a target's period, or its parts by channel, product or client group."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.splits import SHORTER, Shape, apportion, raised, step_of, worked
from salesplanner.domain.targets import Level, Unit, is_counted
from salesplanner.report.aims import SEASON_MONTHS, young
from salesplanner.store import Store
from salesplanner.ui.progress.grid import Line
from salesplanner.ui.progress.targetviews import name_of
from salesplanner.words import Words

#: The ways to split into periods that need no given whole: it is what they come to.
RAISED = "raised"
#: So many parts are offered, the largest; the rest stays unassigned.
_PARTS_MOST = 15


class Goal(Struct, frozen=True):
    """What is split: a metric's target of a period, on one level."""

    metric: str
    period: Period
    level: Level
    unit: Unit

    @property
    def is_whole(self) -> bool:
        """Whether it counts one by one."""
        return is_counted(self.metric)


class Source:
    """The rows of a split with what stands beside them, and how a whole is laid over them."""

    #: The heads of the columns before the share and the target, and what those count.
    heads: tuple[tuple[str, Unit], ...] = ()

    def __init__(self, store: Store, words: Words, goal: Goal) -> None:
        self.store, self.words, self.goal = store, words, goal
        self.lines: list[Line] = []
        self.beside: dict[tuple[str, int], Decimal] = {}
        self.rests_on = ""

    def lay(self, whole: Decimal | None) -> list[Decimal | None]:
        """The amount of each row; nothing where no whole is given."""
        raise NotImplementedError

    def keep(self, amounts: Sequence[Decimal | None]) -> None:
        """Write the amounts of the rows into the book."""
        raise NotImplementedError

    def _step(self, whole: Decimal, count: int) -> Decimal:
        return step_of(whole, count, self.goal.unit)


class TimeSource(Source):
    """Shorter periods: by the season, last year, working days, evenly, or by last year and some percent."""

    def __init__(self, store: Store, words: Words, goal: Goal, kind: PeriodKind, way: str, percent: Decimal) -> None:
        from salesplanner.report import aims

        super().__init__(store, words, goal)
        say, calendar = QCoreApplication.translate, store.calendar()
        self.heads = ((say("Splitting", "Working days"), Unit.COUNT), (say("Splitting", "Last year"), goal.unit))
        parts = goal.period.within(kind)
        if kind is PeriodKind.DAY:
            parts = [part for part in parts if calendar.is_working(part.first)]
        self.parts, self._kind, self._way, self._percent = parts, kind, way, percent
        self.lines = [Line(part.code, name_of(part, words), goal.unit, goal.is_whole) for part in parts]
        begun = aims.begun(store, goal.metric)
        #: The places of those that were not recorded last year: nothing known is not nothing done.
        self.unknown = {place for place, part in enumerate(parts) if not part.year_before().is_known(begun)}
        days = worked(parts, goal.period, calendar)
        for place, (part, count) in enumerate(zip(parts, days, strict=True)):
            self.beside[part.code, 0] = Decimal(count)
            if place not in self.unknown:
                self.beside[part.code, 1] = self._came(part.year_before())
        #: The places of those that no working day of the whole lies in: they are left out.
        self.idle = {place for place, count in enumerate(days) if not count} if any(days) else set()
        shapes = aims.shapes(store, goal.metric, parts, goal.period)
        self.shape = shapes["last_year" if way == RAISED else way]
        self.rests_on = self._told(self.shape)
        if way != RAISED and (not self.shape.is_known or self._is_half_known):
            self.shape = shapes["days"]
        self.held: dict[int, Decimal] = {}

    @property
    def _is_half_known(self) -> bool:
        """Whether it is to go by a last year of which some parts were not recorded."""
        return bool(self.unknown) and self._way in ("last_year", RAISED)

    def _came(self, period: Period) -> Decimal:
        from salesplanner.report.aims import came

        return came(self.store, self.goal.metric, period)

    def _told(self, shape: Shape) -> str:
        say, words = self.words.translate, self.words
        told = {
            "season": say("Splitting", "Rests on %n month(s) of your own records", shape.months),
            "last_year": say("Splitting", "Rests on the same time last year"),
            RAISED: say("Splitting", "Rests on the same time last year; the target is what it comes to"),
            "days": say("Splitting", "Rests on the working days of your calendar, your leave taken off"),
            "even": say("Splitting", "All alike"),
        }[self._way]
        if not shape.is_known:
            told = say("Splitting", "No history yet for this: by working days instead")
            if self._way == RAISED:
                return say("Splitting", "Nothing is recorded of last year")
        elif self._is_half_known:
            names = words.list(self.lines[place].name for place in sorted(self.unknown))
            if self._way == RAISED:
                told = say("Splitting", "Nothing is recorded of last year's {parts}: they get none").format(parts=names)
            else:
                text = say("Splitting", "Nothing is recorded of last year's {parts}: by working days instead")
                told = text.format(parts=names)
        if self._way == "season" and 0 < shape.months < SEASON_MONTHS:
            told = words.commas((told, young(words)))
        calendar = self.store.calendar()
        unknown = {part.last.year for part in self.parts if not calendar.knows(part.last.year)}
        if unknown and self._way in ("season", "days"):
            rest = words.translate("Progress", "holidays of {year} not known").format(
                year=words.list(map(str, sorted(unknown)))
            )
            told = words.commas((told, rest))
        return "\n".join(filter(None, (told, self._left_out())))

    def _left_out(self) -> str:
        """Which parts get nothing, and why."""
        if not self.idle:
            return ""
        names = self.words.list(self.lines[place].name for place in sorted(self.idle))
        text = self.words.translate("Splitting", "Left out, for no working day of {period} lies in it: {parts}")
        return text.format(period=self.words.period(self.goal.period), parts=names)

    def hold(self) -> int:
        """Leave the targets of what is over as they are; how many those are."""
        over = {
            place: target.value
            for place, part in enumerate(self.parts)
            if part.last < self.store.today()
            and (target := self.store.targets.of(self.goal.metric, part.code, self.goal.level))
        }
        self.held = over
        return len(over)

    def lay(self, whole: Decimal | None) -> list[Decimal | None]:
        """The amount of each period; what is over and held keeps its own."""
        if self._way == RAISED:
            return self._raised()
        if whole is None:
            return [None] * len(self.parts)
        rest = max(Decimal(0), whole - sum(self.held.values(), Decimal(0)))
        places = [place for place in range(len(self.parts)) if place not in self.held and place not in self.idle]
        weights = [self.shape.weights[place] for place in places]
        amounts: list[Decimal | None] = [self.held.get(place) for place in range(len(self.parts))]
        for place, amount in zip(places, apportion(rest, weights, self._step(rest, len(places))), strict=True):
            amounts[place] = amount
        return amounts

    def _raised(self) -> list[Decimal | None]:
        last = sum((self.beside.get((line.key, 1), Decimal(0)) for line in self.lines), Decimal(0))
        if not last:
            return [None] * len(self.parts)
        step = step_of(last.quantize(Decimal(1)), len(self.parts) * 10, self.goal.unit)
        found = raised(self.parts, self._came, self._percent, max(step, Decimal("0.01")))
        none = self.idle | self.unknown
        return [self.held.get(place, None if place in none else amount) for place, amount in enumerate(found)]

    def keep(self, amounts: Sequence[Decimal | None]) -> None:
        """Set the target of each period; one without an amount is taken away."""
        for part, amount in zip(self.parts, amounts, strict=True):
            self.store.targets.put(self.goal.metric, part.code, amount, self.goal.level)


class PartSource(Source):
    """Parts by one dimension, with what each brought in the twelve months before or at the same time last year."""

    def __init__(self, store: Store, words: Words, goal: Goal, dimension: str, way: str, added: Sequence[str]) -> None:
        from salesplanner.report.parts import part_name, shares

        super().__init__(store, words, goal)
        say = words.translate
        self._dimension, self._way = dimension, way
        today = store.today()
        window = goal.period.year_before() if way == "last_year" else Period(today - timedelta(days=364), today)
        title = say("Splitting", "Last year") if way == "last_year" else say("Splitting", "Last 12 months")
        self.heads = ((title, goal.unit),)
        brought = shares(store, goal.metric, dimension, window)
        self.kept = {
            each.part: each.value for each in store.targets.parts(goal.metric, goal.period.code)
            if each.dimension == dimension and each.level is goal.level
        }  # fmt: skip
        named = [*self.kept, *[part for part in brought if part][:_PARTS_MOST], *added]
        self.parts = list(dict.fromkeys(part for part in named if part))
        self.lines = [Line(part, part_name(dimension, part, words), goal.unit, goal.is_whole) for part in self.parts]
        self.beside = {(part, 0): brought[part] for part in self.parts if part in brought}
        self.weights = [Fraction(max(Decimal(0), brought.get(part, Decimal(0)))) for part in self.parts]
        others = sum((value for part, value in brought.items() if part and part not in self.parts), Decimal(0))
        self._others = Fraction(max(Decimal(0), others))
        self.rests_on = self._told()

    def _told(self) -> str:
        say = self.words.translate
        if self._way == "kept":
            return say("Splitting", "As it is kept now")
        if self._way == "even":
            return say("Splitting", "All alike")
        if not any(self.weights):
            return say("Splitting", "No records of that time name one: all alike instead")
        if self._way == "last_year":
            return say("Splitting", "Rests on the same time last year")
        return say("Splitting", "Rests on the last twelve months")

    def lay(self, whole: Decimal | None) -> list[Decimal | None]:
        """The amount of each part; those that are not listed leave their share unassigned."""
        if self._way == "kept":
            return [self.kept.get(part) for part in self.parts]
        if whole is None or not self.parts:
            return [None] * len(self.parts)
        weights = [Fraction(1)] * len(self.parts) if self._way == "even" or not any(self.weights) else self.weights
        others = Fraction(0) if self._way == "even" else self._others
        found = apportion(whole, [*weights, others], self._step(whole, len(weights)))
        return list(found[:-1])

    def keep(self, amounts: Sequence[Decimal | None]) -> None:
        """Set the target of each part; one without an amount is taken away."""
        for part, amount in zip(self.parts, amounts, strict=True):
            self.store.targets.put(
                self.goal.metric, self.goal.period.code, amount or None, self.goal.level, dimension=self._dimension, part=part,
            )  # fmt: skip


def kinds_of(period: Period) -> tuple[PeriodKind, ...]:
    """The shorter periods that a period can be split into."""
    return SHORTER.get(period.kind, ())

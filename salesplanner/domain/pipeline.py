"""The open deals in brief: enough of each to filter, sort and sum thousands of them without reading them whole."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from salesplanner.domain.deals import Confidence, Stage, confidence_at
from salesplanner.domain.period import Period

#: Sorts behind every day.
NEVER = "9999"
#: Room between two places that a person chose, for others to come between.
_GAP = 1024


class Brief(NamedTuple):
    """An open deal in brief; days are texts, as they lie in the file. What was put aside as a warning has NEVER there."""

    place: tuple[int, bool, str, int]  # its order on the board; first, so that briefs sort by it
    id: int
    name: str
    client_id: int | None
    client: str
    stage_id: int | None
    type_id: int | None
    amount: int | None
    chance: int | None  # by hand
    confidence: str | None  # by hand
    line: str
    expected_on: str | None
    staged_on: str | None
    quiet_until: str | None
    is_postponed: bool
    step_id: int | None
    step_key: str  # day and time of the next step
    client_quiet: str | None  # the client is left alone until then
    warns_step: str  # as step_key, empty without a step
    warns_expected: str
    warns_staged: str
    folded: str  # what a typed text is looked for in


class State(Enum):
    """Which open deals: all, those that speak, those kept quiet, those put off."""

    ALL = "all"
    ACTIVE = "active"
    QUIET = "quiet"
    POSTPONED = "postponed"


class Span(Enum):
    """When a deal is expected to close: this month or past, next month, later, or no date."""

    ALL = "all"
    THIS = "this"
    NEXT = "next"
    LATER = "later"
    NONE = "none"


class Filters(Struct, frozen=True, kw_only=True):
    """What the person chose to see."""

    span: Span = Span.ALL
    line: str = ""
    only_risks: bool = False
    text: str = ""
    named: frozenset[int] = frozenset()  # the deals that the text names by how they sound
    client_id: int | None = None
    state: State = State.ALL

    @property
    def is_set(self) -> bool:
        """Whether anything may be hidden."""
        return self != Filters()


class Standard:
    """What is usual in each stage, as of a moment: weighs briefs and says which need attention."""

    def __init__(self, stages: dict[int, Stage], now: datetime, steps: Sequence[str] | None = None) -> None:
        """`stages` as they are lived: the person's own chances and stays where they are known.

        `steps`: day and time of every next step in order, where they are known. Between two of them nothing becomes late, and one
        moment is like the other.
        """
        self.stages = stages
        self.today = now.date().isoformat()
        late = now - timedelta(minutes=30)  # a time is late once half an hour has passed (experience, 3.1)
        late += timedelta(minutes=bool(late.second or late.microsecond))  # times are of whole minutes
        self._due = max(self.today, f"{late:%Y-%m-%dT%H:%M}")
        if steps is not None:
            place = bisect_left(steps, self._due)
            self._due = max(self.today, steps[place - 1] + "\0" if place else "")
        self._limits = {
            stage.id: (now.date() - timedelta(days=2 * stage.usual_days)).isoformat() for stage in stages.values()
        }

    def chance(self, brief: Brief) -> int:
        """Its win chance, in percent."""
        if brief.chance is not None:
            return brief.chance
        return self.chance_in(brief.stage_id)

    def weighted(self, brief: Brief) -> int:
        """Amount times win chance, in minor units."""
        return round((brief.amount or 0) * self.chance(brief) / 100)

    def chance_in(self, stage_id: int | None) -> int:
        """The win chance of deals in a stage that have none by hand, in percent."""
        stage = self.stages.get(stage_id or 0)
        return stage.chance if stage else 0

    def clock(self, stage_id: int | None) -> tuple[str, str, str]:
        """What of a stage and of the moment decides who is at risk: as long as it is the same, they are the same."""
        return self.today, self._due, self._limits.get(stage_id or 0, "")

    def is_same(self, other: Standard) -> bool:
        """Whether another one says the same of every deal."""
        return self.stages == other.stages and (self.today, self._due) == (other.today, other._due)

    def weigh(self, briefs: Iterable[Brief]) -> int:
        """What they come to by their win chances, in minor units; without a call for each, for there may be thousands."""
        chances, sum_ = {stage.id: stage.chance for stage in self.stages.values()}, 0
        for brief in briefs:
            if amount := brief.amount:
                chance = brief.chance
                sum_ += round(amount * (chances.get(brief.stage_id, 0) if chance is None else chance) / 100)  # type: ignore[arg-type]
        return sum_

    def confidence(self, brief: Brief) -> Confidence:
        """The person's call, or what the win chance suggests."""
        return Confidence(brief.confidence) if brief.confidence else confidence_at(self.chance(brief))

    def is_quiet(self, brief: Brief) -> bool:
        """Kept quiet or put off until a day that has not passed."""
        return brief.quiet_until is not None and self.today <= brief.quiet_until

    def is_at_risk(self, brief: Brief) -> bool:
        """Whether something is wrong with it: the same answer as the domain gives for the whole deal."""
        if brief.quiet_until is not None and self.today <= brief.quiet_until:
            return False
        if brief.client_quiet is not None and self.today <= brief.client_quiet:
            return "" < brief.warns_step < self._due  # what was promised is late all the same
        return (
            brief.warns_step < self._due
            or brief.warns_expected < self.today
            or brief.warns_staged < self._limits.get(brief.stage_id or 0, "")
        )

    def is_marked(self, brief: Brief) -> bool:
        """Whether its card bears a chip, which needs room: a warning beside its step, or that it is left alone."""
        if brief.quiet_until is not None and self.today <= brief.quiet_until:
            return True
        if brief.client_quiet is not None and self.today <= brief.client_quiet:
            return False
        return brief.warns_expected < self.today or brief.warns_staged < self._limits.get(brief.stage_id or 0, "")


def passing(briefs: Sequence[Brief], filters: Filters, standard: Standard) -> list[Brief]:
    """Those that pass the filters, in their order."""
    tests: list[Callable[[Brief], bool]] = []
    if filters.span is not Span.ALL:
        tests.append(_in_span(filters.span, date.fromisoformat(standard.today)))
    if filters.line:
        tests.append(lambda brief: brief.line == filters.line)
    if filters.client_id is not None:
        tests.append(lambda brief: brief.client_id == filters.client_id)
    if filters.state is State.POSTPONED:
        tests.append(lambda brief: brief.is_postponed and standard.is_quiet(brief))
    elif filters.state is State.QUIET:
        tests.append(lambda brief: not brief.is_postponed and standard.is_quiet(brief))
    elif filters.state is State.ACTIVE:
        tests.append(lambda brief: not standard.is_quiet(brief))
    if filters.text:
        wanted, named = filters.text.casefold(), filters.named
        tests.append(lambda brief: wanted in brief.folded or brief.id in named)
    if filters.only_risks:
        tests.append(standard.is_at_risk)
    found = list(briefs)
    for test in tests:
        found = list(filter(test, found))
    return found


def month_of(expected_on: str | None, today: str) -> str:
    """The month that a deal counts in: of its expected close, this one when that has passed; empty without a date."""
    return max(expected_on[:7], today[:7]) if expected_on else ""


def by_month(briefs: Iterable[Brief], today: str) -> dict[str, list[Brief]]:
    """The deals of each month as `month_of` says, in one walk; those without a date under none."""
    found, present = defaultdict(list), today[:7]
    for brief in briefs:
        if day := brief.expected_on:
            found[day[:7]].append(brief)
    for month in [each for each in found if each < present]:
        found[present] += found.pop(month)
    return found


def placed(order: Sequence[tuple[int, int]], place: int) -> dict[int, int]:
    """The positions to write so that the deal at `place` of an order stays there; `order` is of ids and positions.

    As few as can be: the one alone where there is room between its neighbours, else the shorter side with it.
    """
    moved = order[place][0]
    before = order[place - 1][1] if place else None
    after = order[place + 1][1] if place + 1 < len(order) else None
    if before is None and after is None:
        return {}
    if before is None or after is None:
        return {moved: after - _GAP if before is None and after is not None else (before or 0) + _GAP}
    if after - before >= 2:
        return {moved: (before + after) // 2}
    if place + 1 <= len(order) - place:
        return {each: after - _GAP * (place + 1 - number) for number, (each, _) in enumerate(order[: place + 1])}
    return {each: before + _GAP * (number + 1) for number, (each, _) in enumerate(order[place:])}


def _in_span(span: Span, today: date) -> Callable[[Brief], bool]:
    following = Period.month_of(today).next()
    first, later = following.first.isoformat(), following.next().first.isoformat()
    if span is Span.NONE:
        return lambda brief: brief.expected_on is None
    if span is Span.THIS:
        return lambda brief: brief.expected_on is not None and brief.expected_on < first
    if span is Span.NEXT:
        return lambda brief: brief.expected_on is not None and first <= brief.expected_on < later
    return lambda brief: brief.expected_on is not None and brief.expected_on >= later


def total(briefs: Iterable[Brief]) -> int:
    """What they are worth together, in minor units."""
    return sum([brief.amount or 0 for brief in briefs])  # a list: there may be thousands

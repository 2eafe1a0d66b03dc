"""Quotas checked against each other and against hours: what has to succeed, and how much time they take. Nothing is forbidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.activities import USUAL_MINUTES, ActivityKind
from salesplanner.domain.dayplan import TRAVEL_MINUTES
from salesplanner.domain.targets import Every, Quota

#: What visits are asked by; the first that has a quota is what results are compared with.
VISITS = ("visits.count", "departments.visited.count", "organisations.visited.count")
#: What visits are made for.
RESULTS = ("agreements.new.count", "deals.won.count", "orders.count", "clients.new.count")
#: What else is done with clients, in minutes each.
_EFFORTS = {
    "calls.count": USUAL_MINUTES[ActivityKind.CALL],
    "meetings.count": USUAL_MINUTES[ActivityKind.MEETING],
    "quotes.count": USUAL_MINUTES[ActivityKind.QUOTE],
}
_TOUCHES = ("calls.count", "meetings.count")
_TOUCHED = "clients.touched.count"
#: Weeks of a month: 52 of 12.
_WEEKS = Fraction(52, 12)


class Coherence(Struct, frozen=True, kw_only=True):
    """What quotas together ask of success: so many results from so many visits a week."""

    metric: str
    results: Fraction  # a week
    visits: Fraction
    visited: str  # the metric of the visits
    touches: Fraction  # visits, calls and meetings

    @property
    def rate(self) -> Fraction:
        """Results a visit, above 1 where more results than visits are asked."""
        return self.results / self.visits

    @property
    def of_touches(self) -> Fraction:
        """Results of all touches."""
        return self.results / self.touches

    @property
    def per_month(self) -> Fraction:
        """Results in an average month."""
        return self.results * _WEEKS


class Load(Struct, frozen=True, kw_only=True):
    """The minutes that quotas take in a week, against those there are."""

    minutes: int
    available: int

    @property
    def share(self) -> Fraction:
        """What part of the time they take, above 1 where it is too short."""
        return Fraction(self.minutes, self.available)

    @property
    def over(self) -> int:
        """Minutes too many, 0 where they fit."""
        return max(0, self.minutes - self.available)


class Keeping(Struct, frozen=True, kw_only=True):
    """What keeping in touch with so many clients asks of a week, against what the quotas hold and the minutes they leave."""

    clients: int
    regions: int
    touches: Fraction  # a week
    asked: Fraction  # visits, calls and meetings of the quotas, a week
    free: int  # minutes a week beside the quotas

    @property
    def missing(self) -> Fraction:
        """Touches a week that no quota asks for."""
        return max(Fraction(0), self.touches - self.asked)

    @property
    def minutes(self) -> int:
        """What those take as calls."""
        return round(self.missing * USUAL_MINUTES[ActivityKind.CALL])

    @property
    def fits(self) -> bool:
        """Whether the week holds them."""
        return self.minutes <= self.free


def keeping(
    rhythms: Mapping[int, Fraction | int],
    quotas: Iterable[Quota],
    days: Fraction | int,
    minutes: int,
    *,
    regions: int = 0,
) -> Keeping:
    """What clients by their rhythms (days between contacts, with how many have it) ask beside the quotas in a week of so many minutes."""
    weekly = a_week(quotas, days)
    visits = max(weekly.get(metric, Fraction(0)) for metric in VISITS)
    asked = visits + max(_touches(weekly), weekly.get(_TOUCHED, Fraction(0)) - visits)
    return Keeping(
        clients=round(sum(rhythms.values())),
        regions=regions,
        touches=sum((Fraction(7 * count) / each for each, count in rhythms.items()), Fraction(0)),
        asked=asked,
        free=minutes - round(_taken(weekly)),
    )


def a_week(quotas: Iterable[Quota], days: Fraction | int) -> dict[str, Fraction]:
    """What each metric's quotas ask in a week of so many working days; the strictest where a metric has several."""
    found: dict[str, Fraction] = {}
    for quota in quotas:
        weekly = {
            Every.DAY: Fraction(quota.count * days),
            Every.WEEK: Fraction(quota.count),
            Every.MONTH: Fraction(quota.count) / _WEEKS,
        }[quota.every]
        if weekly:
            found[quota.metric] = max(weekly, found.get(quota.metric, Fraction(0)))
    return found


def coherence(quotas: Iterable[Quota], days: Fraction | int) -> tuple[Coherence, ...]:
    """For each result with a quota, what part of the visits has to bring it; nothing where no visits are asked."""
    weekly = a_week(quotas, days)
    visited = next((metric for metric in VISITS if metric in weekly), None)
    if visited is None:
        return ()
    visits = weekly[visited]
    touches = visits + _touches(weekly)
    return tuple(
        Coherence(metric=metric, results=weekly[metric], visits=visits, touches=touches, visited=visited)
        for metric in RESULTS
        if metric in weekly
    )


def load(quotas: Iterable[Quota], days: Fraction | int, minutes_a_day: int, blocked: int = 0) -> Load | None:
    """What the quotas take of a week at the usual lengths, visits with their way; None where they ask for no work.

    `blocked` are the minutes of a week that are kept for other things.
    The departments of an organisation are visited on one way. Clients to be touched are reached by the visits and calls already asked for; a call is added for each that is left.
    """
    taken = _taken(a_week(quotas, days))
    available = round(days * minutes_a_day) - blocked
    if not taken or available <= 0:
        return None
    return Load(minutes=round(taken), available=available)


def _taken(weekly: Mapping[str, Fraction]) -> Fraction:
    """The minutes of a week that quotas take."""
    visits = max(weekly.get(metric, Fraction(0)) for metric in VISITS)
    ways = weekly.get("organisations.visited.count", visits)
    taken = sum((weekly.get(metric, Fraction(0)) * minutes for metric, minutes in _EFFORTS.items()), Fraction(0))
    taken += visits * USUAL_MINUTES[ActivityKind.VISIT] + ways * TRAVEL_MINUTES
    rest = weekly.get(_TOUCHED, Fraction(0)) - visits - _touches(weekly)
    return taken + max(Fraction(0), rest) * USUAL_MINUTES[ActivityKind.CALL]


def own_rate(results: int, visits: int) -> Fraction | None:
    """How many of a result the person's own visits brought, each; None without visits."""
    return Fraction(results, visits) if visits else None


def _touches(weekly: Mapping[str, Fraction]) -> Fraction:
    """Calls and meetings."""
    return sum((weekly.get(metric, Fraction(0)) for metric in _TOUCHES), Fraction(0))


def minutes_of_day(work: tuple[time, time], lunch: tuple[time, time]) -> int:
    """Minutes of a working day without lunch; 0 where the hours are turned around."""
    begin, end = _minutes(work[0]), _minutes(work[1])
    pause = max(0, min(end, _minutes(lunch[1])) - max(begin, _minutes(lunch[0])))
    return max(0, end - begin - pause)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute

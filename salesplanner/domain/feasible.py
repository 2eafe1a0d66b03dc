"""Whether a day can be done as it is planned: what clashes, and by how many minutes. It is said, never forbidden.

A visit needs the way to it and five minutes before it begins. Between two visits to the same client there is no way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.blocks import Block, Use, blocks_on
from salesplanner.domain.dayplan import ARRIVE_EARLY, TRAVEL_MINUTES, USUAL_HOURS
from salesplanner.domain.reminders import way
from salesplanner.domain.routines import Routine, occurrence, occurrences
from salesplanner.domain.workdays import WorkCalendar

#: So many minutes one needs to get away.
GET_AWAY = 5
#: A shortest visit with its way there and back.
OUT_AT_LEAST = 2 * TRAVEL_MINUTES + ARRIVE_EARLY + 15
#: A departure is a short entry that says so.
_DEPARTURE_MOST = 15
_DEPARTURE = re.compile(
    r"^(每天|早上|上午|下午)?(再次)?(出发|外出|出门|动身)|(set out|set off|head out|depart|out by|leave for)\b",
    re.IGNORECASE,
)
#: What is done at a desk, so not on the way.
_DESK = (ActivityKind.TASK, ActivityKind.QUOTE, ActivityKind.EMAIL, ActivityKind.PAYMENT)
#: Weeks of routines that are looked at.
_AHEAD = timedelta(days=34)


class ClashKind(Enum):
    """What does not go together."""

    OVERLAP = "overlap"  # the second begins before the first is over
    TRAVEL = "travel"  # the first ends after one has to leave for the second
    DEPARTURE = "departure"  # the first ends too late for the hour of setting out
    AWAY = "away"  # the second is at the desk before one visit and the way back are possible
    KEPT = "kept"  # it lies in hours that are kept for something else
    MORNING = "morning"  # the visits before lunch, with their ways, take more than there is
    FULL = "full"  # everything takes more than the day has


class Hours(Struct, frozen=True, kw_only=True):
    """A working day: from and to, lunch, the minutes there are for work, and what the week's template keeps of them."""

    work: tuple[time, time] = (time(8, 30), time(18, 0))
    lunch: tuple[time, time] = (time(12, 0), time(13, 0))
    available: int = round(USUAL_HOURS * 60)
    blocks: tuple[Block, ...] = ()

    def free(self, items: Iterable[Activity]) -> int:
        """The minutes there are beside the hours kept for the desk or something else; what fits in those fills them."""
        own = [each for each in items if each.at is not None]
        return max(0, self.available - sum(self._kept(each, own) for each in self.blocks if each.use is not Use.VISITS))

    def _kept(self, block: Block, items: Sequence[Activity]) -> int:
        begin, end = block.minutes
        begin, end = max(begin, _minutes(self.work[0])), min(end, _minutes(self.work[1]))
        pause = max(0, min(end, _minutes(self.lunch[1])) - max(begin, _minutes(self.lunch[0])))
        filled = sum(_shared(each, block) for each in items if block.use is Use.DESK and _belongs(each, block))
        return max(0, end - begin - pause - filled)


class Clash(Struct, frozen=True, kw_only=True):
    """What clashes, the earlier item first, and the minutes that are missing. `leave` is when one has to leave."""

    kind: ClashKind
    items: tuple[Activity, ...]
    minutes: int
    leave: time | None = None
    block: Block | None = None

    @property
    def key(self) -> str:
        """The same for the same clash of routines on every day, else only for these items."""
        ids = [f"r{each.routine_id}" if each.id < 0 else f"{each.id}" for each in self.items]
        return f"{self.kind.value}:{','.join(ids)}:{self.minutes}"


class TemplateClash(Struct, frozen=True, kw_only=True):
    """Routines that clash, with every day of the next weeks on which they do."""

    clash: Clash
    days: tuple[date, ...]


def clashes(items: Iterable[Activity], hours: Hours | None = None, now: time | None = None) -> tuple[Clash, ...]:
    """What clashes among the items of one day, in the order of their times; the load of the day last.

    Done items take part in the load alone, dropped ones in nothing. With `now` what is over by then is left out.
    """
    hours = hours or Hours()
    own = [each for each in items if each.status is not ActivityStatus.DROPPED]
    timed = sorted(
        (each for each in own if each.is_open and each.at is not None and (now is None or _end(each) > _minutes(now))),
        key=lambda each: (_start(each), each.id),
    )
    found = [*_overlaps(timed), *_ways(timed), *_departures(timed), *_out(timed), *_misplaced(timed, hours.blocks)]
    found.sort(key=lambda each: (_start(each.items[-1]), each.kind.value))
    return (*found, *_morning(timed, hours), *_full(own, hours))


def template_clashes(
    routines: Sequence[Routine],
    today: date,
    calendar: WorkCalendar,
    hours: Hours | None = None,
    blocks: Sequence[Block] = (),
) -> tuple[TemplateClash, ...]:
    """What clashes among routines, and with the hours that are kept, in the next five weeks, each once with its days."""
    by_day: dict[date, list[Activity]] = {}
    for routine in routines:
        for day in occurrences(routine, today, today + _AHEAD, calendar):
            by_day.setdefault(day, []).append(occurrence(routine, day))
    found: dict[str, tuple[Clash, list[date]]] = {}
    for day in sorted(by_day):
        of_day = replace(hours or Hours(), blocks=blocks_on(blocks, day, calendar))
        for clash in clashes(by_day[day], of_day):
            found.setdefault(clash.key, (clash, []))[1].append(day)
    return tuple(TemplateClash(clash=clash, days=tuple(days)) for clash, days in found.values())


def needs(activity: Activity, before: Activity | None = None) -> int:
    """Minutes before an item that are needed for it: the way and five minutes; none where one is there already."""
    travel = way(activity)
    is_there = (
        before is not None
        and activity.travel_minutes is None
        and before.kind is ActivityKind.VISIT
        and before.client_id is not None
        and before.client_id == activity.client_id
    )
    return 0 if is_there or not travel else travel + ARRIVE_EARLY


def is_departure(activity: Activity) -> bool:
    """Whether it only says when one sets out."""
    is_short = activity.kind is ActivityKind.TASK and activity.minutes <= _DEPARTURE_MOST
    return is_short and _DEPARTURE.search(activity.title) is not None


# --- what clashes ---------------------------------------------------------------------------------------------------


def _overlaps(timed: Sequence[Activity]) -> Iterator[Clash]:
    own = [each for each in timed if not is_departure(each)]
    for place, first in enumerate(own):
        for second in own[place + 1 :]:
            shared = min(_end(first), _end(second)) - _start(second)
            if shared > 0:
                yield Clash(kind=ClashKind.OVERLAP, items=(first, second), minutes=shared)


def _ways(timed: Sequence[Activity]) -> Iterator[Clash]:
    for place, second in enumerate(timed):
        before = [each for each in timed[:place] if _end(each) <= _start(second)]
        first = max(before, key=_end, default=None)
        if first is None or not needs(second, first):
            continue
        leave = _start(second) - needs(second, first)
        # Who sets out at nine has left at nine.
        free = _start(first) if is_departure(first) else _end(first)
        if free > leave:
            yield Clash(kind=ClashKind.TRAVEL, items=(first, second), minutes=free - leave, leave=_time(leave))


def _departures(timed: Sequence[Activity]) -> Iterator[Clash]:
    for departure in filter(is_departure, timed):
        at = _start(departure)
        for first in timed:
            if not is_departure(first) and _start(first) <= at and _end(first) > at - GET_AWAY:
                yield Clash(
                    kind=ClashKind.DEPARTURE,
                    items=(first, departure),
                    minutes=_end(first) - at + GET_AWAY,
                    leave=departure.at,
                )


def _out(timed: Sequence[Activity]) -> Iterator[Clash]:
    for departure in filter(is_departure, timed):
        at = _start(departure)
        after = [each for each in timed if _start(each) > at and not is_departure(each)]
        for second in after[:1]:
            missing = at + OUT_AT_LEAST - _start(second)
            if second.kind in _DESK and missing > 0:
                yield Clash(kind=ClashKind.AWAY, items=(departure, second), minutes=missing, leave=departure.at)


def _misplaced(timed: Sequence[Activity], blocks: Sequence[Block]) -> Iterator[Clash]:
    for block in blocks:
        for each in timed:
            shared = _shared(each, block)
            if shared > 0 and not _belongs(each, block):
                yield Clash(kind=ClashKind.KEPT, items=(each,), minutes=shared, block=block)


def _belongs(activity: Activity, block: Block) -> bool:
    """Whether an item is what the hours are kept for."""
    if block.use is Use.TAKEN:
        return False
    is_out = activity.kind is ActivityKind.VISIT or is_departure(activity)
    return not is_out if block.use is Use.DESK else is_out or activity.kind not in _DESK


def _shared(activity: Activity, block: Block) -> int:
    begin, end = block.minutes
    return max(0, min(_end(activity), end) - max(_start(activity), begin))


def _morning(timed: Sequence[Activity], hours: Hours) -> Iterator[Clash]:
    lunch = _minutes(hours.lunch[0])
    morning = [each for each in timed if each.kind is ActivityKind.VISIT and _start(each) < lunch]
    if len(morning) < 2:
        return
    earlier = [_end(each) for each in timed if _end(each) <= _start(morning[0]) and not is_departure(each)]
    begin = max([_minutes(hours.work[0]), *earlier])
    taken = sum(each.minutes + needs(each, before) for before, each in zip([None, *morning[:-1]], morning, strict=True))
    missing = taken - (lunch - begin)
    if missing > 0:
        yield Clash(kind=ClashKind.MORNING, items=tuple(morning), minutes=missing)


def _full(own: Sequence[Activity], hours: Hours) -> Iterator[Clash]:
    missing = sum(each.minutes + needs(each) for each in own) - hours.free(own)
    waiting = [each for each in own if each.is_open]
    # What can be moved most easily comes last: no routine, and without a time.
    waiting.sort(key=lambda each: (each.routine_id is None, each.at is None))
    if missing > 0 and waiting:
        yield Clash(kind=ClashKind.FULL, items=tuple(waiting), minutes=missing)


def _start(activity: Activity) -> int:
    assert activity.at is not None
    return _minutes(activity.at)


def _end(activity: Activity) -> int:
    return _start(activity) + activity.minutes


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(max(0, minutes) // 60, max(0, minutes) % 60)

"""What was done in a period, as far as the sections of a report tell of it: read piece by piece, and only what they tell is kept."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping
from itertools import islice

from msgspec import Struct, field

from salesplanner.domain.activities import ActivityBrief, ActivityKind, Outcome
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.report.figures import Figure
from salesplanner.store import Store

#: The sections that have nothing to say where it was not read for them.
NEEDING = frozenset({"done", "progress", "visits", "history"})
#: The figures whose first clients are named.
NAMED = ("visits.count", "meetings.count")
_NAMES_MOST, _MOVED_MOST = 4, 3
#: So much of a name is written where names are not told in full.
_BEGIN = 2
#: So many days are read at a time: few enough that a window stays awake in any book.
_AT_ONCE = 5


class Contacts(Struct):
    """What others may know of what was done; each part is empty where no section tells of it."""

    moved: tuple[ActivityBrief, ...] = ()  # the latest that brought progress, with words, in their order
    latest: dict[int, ActivityBrief] = field(default_factory=dict)  # with whom something moved or got stuck, by client
    visits: list[ActivityBrief] = field(default_factory=list)  # those that count
    tasks: dict[str, None] = field(default_factory=dict)  # each title once
    names: dict[str, dict[str, None]] = field(default_factory=dict)  # the first clients of a figure, each once
    history: list[ActivityBrief] = field(default_factory=list)  # everything


def reading(
    store: Store, done: Period | None, figures: Mapping[str, Figure], keys: Collection[str]
) -> Generator[None, None, Contacts]:
    """Read what these sections tell of, in pieces."""
    found, held = Contacts(), store.improvements.held_back()
    if done is None:
        return found
    latest = filter(held.shows, store.activities.moved_in_brief(done.first, done.last))
    found.moved = tuple(islice(latest, _MOVED_MOST))[::-1]
    counted = {metric: frozenset(figures[metric].records) for metric in NAMED}
    for days in done.pieces(_AT_ONCE) if NEEDING & set(keys) else ():
        yield
        for each in held.leave(store.activities.done_in_brief(days.first, days.last)):
            _take(found, each, counted, keys)
    return found


def _take(found: Contacts, each: ActivityBrief, counted: Mapping[str, frozenset[int]], keys: Collection[str]) -> None:
    if "history" in keys:
        found.history.append(each)
    if "visits" in keys and each.id in counted["visits.count"]:
        found.visits.append(each)
    is_told = each.outcome in (Outcome.PROGRESS, Outcome.SETBACK) and (each.points or each.title)
    if "progress" in keys and each.client_id and is_told:
        found.latest[each.client_id] = each
    if "done" in keys:
        if each.kind is ActivityKind.TASK:
            found.tasks[one_line(each.title)] = None
        for metric, ids in counted.items():
            names = found.names.setdefault(metric, {})
            is_enough = len({name[:_BEGIN] for name in names}) >= _NAMES_MOST
            if each.id in ids and each.client and not is_enough:
                names[each.client] = None

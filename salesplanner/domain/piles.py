"""The open deals in a pile for each stage, kept from one reading to the next: what nothing touched is not counted again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from operator import is_
from typing import TypeVar

from msgspec import Struct, field

from salesplanner.domain.pipeline import Brief, Filters, Standard, passing, total

T = TypeVar("T")
_STRIDE = 100
#: So many may go, and so many come, until old and new are looked for as a whole; the fewest first.
_NEAR = sorted(
    ((gone, come) for gone in range(5) for come in range(5) if gone or come), key=lambda each: (max(each), sum(each))
)


class Pile(Struct, frozen=True):
    """The open deals of one stage in board order, how many are at risk, those that pass and what these come to."""

    briefs: list[Brief] = field(default_factory=list)
    risky: int = 0
    shown: list[Brief] = field(default_factory=list)
    total: int = 0  # in minor units
    weighted: int = 0


class Piles(Struct, frozen=True):
    """The piles of a project type, by stage, with what they were made of."""

    source: Sequence[Brief]  # of every type, in board order
    types: frozenset[int | None] | None  # the project types taken; None: all
    filters: Filters
    standard: Standard
    by_stage: dict[int | None, Pile] = field(default_factory=dict)


def pile_up(
    source: Sequence[Brief],
    types: frozenset[int | None] | None,
    filters: Filters,
    standard: Standard,
    before: Piles | None = None,
) -> Piles:
    """The open deals in piles. Of `before` is kept what would come out the same."""
    found = Piles(source, types, filters, standard)
    if before is None or before.types != types:
        before = Piles([], types, filters, standard)
    gone, come = differing(before.source, source)
    moved = _by_stage(_of(gone, types), _of(come, types))
    for stage in before.by_stage.keys() | moved.keys():
        pile = _pile(before.by_stage.get(stage, Pile()), *moved.get(stage, ([], [])), stage, found, before)
        if pile.briefs:
            found.by_stage[stage] = pile
    return found


def differing(old: Sequence[T], new: Sequence[T]) -> tuple[list[T], list[T]]:
    """What is only in the old list and what only in the new one: one and the same object is the same, an equal one is not."""
    gone, come = edits(old, new)
    return [old[place] for place in gone], [new[place] for place in come]


def edits(old: Sequence[T], new: Sequence[T]) -> tuple[list[int], list[int]]:
    """The places of the old list whose objects go, and those of the new one whose objects come, to make one the other.

    Where few differ, as after most changes, the thousands between them are passed by the hundred.
    """
    gone: list[int] = []
    come: list[int] = []
    left, right = 0, 0
    while old is not new:
        same = _same(old, left, new, right)
        left, right = left + same, right + same
        rest, others = len(old) - left, len(new) - right
        if not rest or not others:
            return [*gone, *range(left, len(old))], [*come, *range(right, len(new))]
        meet = _meeting(old, left, new, right)
        if meet is None:
            return _edits_among_many(old, new, (left, right), (gone, come))
        gone += range(left, left + meet[0])
        come += range(right, right + meet[1])
        left, right = left + meet[0], right + meet[1]
    return gone, come


def _meeting(old: Sequence[T], left: int, new: Sequence[T], right: int) -> tuple[int, int] | None:
    """How many go and how many come from these places on until both are the same again; None where that is not near."""
    for gone, come in _NEAR:
        if left + gone < len(old) and right + come < len(new) and old[left + gone] is new[right + come]:
            return gone, come
    return None


def _edits_among_many(
    old: Sequence[T], new: Sequence[T], at: tuple[int, int], known: tuple[list[int], list[int]]
) -> tuple[list[int], list[int]]:
    """The rest of what `edits` gives, from these places on, where it is all mixed up."""
    before, after = set(map(id, old[at[0] :])), set(map(id, new[at[1] :]))
    gone = [place for place in range(at[0], len(old)) if id(old[place]) not in after]
    come = [place for place in range(at[1], len(new)) if id(new[place]) not in before]
    left, entered = set(gone), set(come)
    stays = [old[place] for place in range(at[0], len(old)) if place not in left]
    order = [new[place] for place in range(at[1], len(new)) if place not in entered]
    if not all(map(is_, stays, order)):  # the same ones in another order
        return [*known[0], *range(at[0], len(old))], [*known[1], *range(at[1], len(new))]
    return known[0] + gone, known[1] + come


def _same(old: Sequence[T], left: int, new: Sequence[T], right: int) -> int:
    """How many are the same from these places on."""
    place, most = 0, min(len(old) - left, len(new) - right)
    while place < most and all(
        map(is_, old[left + place : left + place + _STRIDE], new[right + place : right + place + _STRIDE])
    ):
        place += _STRIDE
    while place < most and old[left + place] is new[right + place]:
        place += 1
    return min(place, most)


def _of(briefs: Iterable[Brief], types: frozenset[int | None] | None) -> Iterable[Brief]:
    return briefs if types is None else [brief for brief in briefs if brief.type_id in types]


def _by_stage(gone: Iterable[Brief], come: Iterable[Brief]) -> dict[int | None, tuple[list[Brief], list[Brief]]]:
    """What left each stage and what came."""
    found: dict[int | None, tuple[list[Brief], list[Brief]]] = {}
    for way, briefs in enumerate((gone, come)):
        for brief in briefs:
            if brief.stage_id not in found:
                found[brief.stage_id] = [], []
            found[brief.stage_id][way].append(brief)
    return found


def _changed(briefs: list[Brief], gone: list[Brief], come: list[Brief]) -> list[Brief]:
    """Another list, without some and with others, in order: the one before is still shown."""
    if not gone and not come:
        return briefs
    if len(gone) + len(come) > len(briefs) // 8:
        left = set(map(id, gone))
        return sorted([*(each for each in briefs if id(each) not in left), *come])
    found = list(briefs)
    for brief in gone:
        del found[bisect_left(found, brief)]
    for brief in come:
        insort(found, brief)
    return found


def _pile(known: Pile, gone: list[Brief], come: list[Brief], stage: int | None, now: Piles, before: Piles) -> Pile:
    """A pile without some and with others; of the one before is taken over what depends on nothing that changed."""
    standard, filters = now.standard, now.filters
    briefs = _changed(known.briefs, gone, come)
    is_same_time = standard.clock(stage) == before.standard.clock(stage)
    if is_same_time:
        at_risk = sum(map(standard.is_at_risk, come)) - sum(map(standard.is_at_risk, gone))
        risky = known.risky + at_risk
    else:
        risky = sum(map(standard.is_at_risk, briefs))
    if filters != before.filters or (filters.is_set and not is_same_time):
        shown = passing(briefs, filters, standard)
        return Pile(briefs, risky, shown, total(shown), standard.weigh(shown))
    left, came = passing(gone, filters, standard), passing(come, filters, standard)
    shown = _changed(known.shown, left, came)
    if standard.chance_in(stage) == before.standard.chance_in(stage):
        weighted = known.weighted - standard.weigh(left) + standard.weigh(came)
    else:
        weighted = standard.weigh(shown)
    return Pile(briefs, risky, shown, known.total - total(left) + total(came), weighted)

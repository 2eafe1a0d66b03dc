"""What it takes to reach the target of a month: the sure deals, and the fewest others that close the gap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

#: So many deals are named, of which any one would do.
_NAMED = 3


class Advice(Struct, frozen=True):
    """`gap` is what the sure deals leave open, in minor units; at or under 0 they reach the target.

    `any_of` are deals of which each alone closes the gap; `together` the fewest that close it jointly; with neither, all
    of them leave `lacking`.
    """

    gap: int
    any_of: tuple[int, ...] = ()
    together: tuple[int, ...] = ()
    lacking: int = 0


def advise(target: int, signed: int, sure: int, others: Sequence[tuple[int, int]]) -> Advice:
    """Advice from what is signed, the sum of the sure deals, and ids and amounts of the others, the likeliest first."""
    gap = target - signed - sure
    if gap <= 0:
        return Advice(gap)
    alone = tuple(deal_id for deal_id, amount in others if amount >= gap)
    if alone:
        return Advice(gap, any_of=alone[:_NAMED])
    largest = sorted(others, key=lambda each: -each[1])
    sums = list(accumulate(amount for _, amount in largest))
    count = next((number + 1 for number, reached in enumerate(sums) if reached >= gap), 0)
    if count:
        return Advice(gap, together=tuple(deal_id for deal_id, _ in largest[:count]))
    return Advice(gap, lacking=gap - (sums[-1] if sums else 0))

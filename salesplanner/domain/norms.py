"""What a person's own past says of each stage: its win chance and usual stay.

The chance is the mean of a beta-binomial: the preset counts as ten deals that closed as it says, the person's own deals from that stage
are added to them (Gelman et al., Bayesian Data Analysis, 3rd edition, 2.4), so that three deals say a little and a hundred nearly all,
without a jump. Ten is a round figure, the same as for deals in time (`domain.forecast`), and fitted to nobody's data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.deals import Stage

#: As many deals as the preset chance of a stage counts for beside those that closed.
PRESET_DEALS = 10
#: So many deals that passed a stage, before their median stay stands for the preset one (experience, 3.1).
STAY_LEAST = 10


class Passage(Struct, frozen=True):
    """A deal that was in a stage: how long until it left, None while it is there; whether it was won, None while open."""

    stage_id: int
    deal_id: int
    days: int | None
    is_won: bool | None


class Norm(Struct, frozen=True):
    """What is usual in a stage, and how many own deals speak in it; with 0 it is the preset alone."""

    chance: int
    days: int
    chance_from: int = 0
    days_from: int = 0


def norms(stages: Iterable[Stage], passages: Iterable[Passage]) -> dict[int, Norm]:
    """What is usual in each stage: the preset drawn towards the person's own past, a stay by it alone once there is enough of it."""
    been: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        been[passage.stage_id].append(passage)
    return {stage.id: _norm(stage, been[stage.id]) for stage in stages}


def lived(stages: Iterable[Stage], known: dict[int, Norm]) -> dict[int, Stage]:
    """The stages by id, with what is usual there in the place of the presets."""
    return {
        stage.id: replace(stage, chance=known[stage.id].chance, usual_days=known[stage.id].days)
        if stage.id in known
        else stage
        for stage in stages
    }


def _norm(stage: Stage, passages: list[Passage]) -> Norm:
    closed = {each.deal_id: each.is_won for each in passages if each.is_won is not None}
    left = [each.days for each in passages if each.days is not None]
    passed = len({each.deal_id for each in passages if each.days is not None})
    norm = Norm(stage.chance, stage.usual_days)
    if closed:
        won = 100 * sum(closed.values()) + stage.chance * PRESET_DEALS
        chance = round(won / (len(closed) + PRESET_DEALS))
        norm = replace(norm, chance=min(99, max(1, chance)), chance_from=len(closed))  # an open deal is never certain
    if passed >= STAY_LEAST:
        norm = replace(norm, days=max(1, round(median(left))), days_from=passed)
    return norm

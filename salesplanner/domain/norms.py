"""What a person's own past says of each stage: its win chance and usual stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.deals import Stage

#: So many closed deals that were in a stage, before their own ratio stands for the preset chance (experience, 3.7).
CHANCE_LEAST = 20
#: So many deals that passed a stage, before their median stay stands for the preset one (experience, 3.1).
STAY_LEAST = 10


class Passage(Struct, frozen=True):
    """A deal that was in a stage: how long until it left, None while it is there; whether it was won, None while open."""

    stage_id: int
    deal_id: int
    days: int | None
    is_won: bool | None


class Norm(Struct, frozen=True):
    """What is usual in a stage, and how many own deals say so; 0 is the preset."""

    chance: int
    days: int
    chance_from: int = 0
    days_from: int = 0


def norms(stages: Iterable[Stage], passages: Iterable[Passage]) -> dict[int, Norm]:
    """What is usual in each stage: the person's own past where there is enough of it."""
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
    if len(closed) >= CHANCE_LEAST:
        ratio = round(100 * sum(closed.values()) / len(closed))
        norm = replace(norm, chance=min(99, max(1, ratio)), chance_from=len(closed))  # an open deal is never certain
    if passed >= STAY_LEAST:
        norm = replace(norm, days=max(1, round(median(left))), days_from=passed)
    return norm

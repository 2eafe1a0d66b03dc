"""What a person's own past says of each stage: its win chance, usual stay, and how long it is from there to the signature.

The chance is the mean of a beta-binomial: the preset counts as ten deals that closed as it says, the person's own deals from that stage
are added to them (Gelman et al., Bayesian Data Analysis, 3rd edition, 2.4), so that three deals say a little and a hundred nearly all,
without a jump. Ten is a round figure, the same as for deals in time (`domain.forecast`), and fitted to nobody's data. The time to the
signature is taken to be log-logistic, so that what has waited for much longer than usual becomes ever less likely to end soon (Bennett,
Log-logistic Regression Models for Survival Data, 1983); its middle is drawn to the preset stays of the stages that are left in the same
way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log, pi, sqrt
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.deals import Stage

#: As many deals as the preset chance of a stage counts for beside those that closed.
PRESET_DEALS = 10
#: So many deals that passed a stage, before their median stay stands for the preset one (experience, 3.1).
STAY_LEAST = 10


#: How unlike the times to a signature are, the deviation of their logarithms: believed as if two deals had said so.
_SPREAD, _SPREAD_DEALS = 0.8, 2


#: What is taken for true of a deal whose stage nobody knows, while no own deal has closed; the id that it has in the place of a stage's.
_ANY = Stage(id=0, name="", position=0, chance=30, usual_days=30)


class Passage(Struct, frozen=True):
    """A deal that was in a stage: how long until it left, None while it is there; whether it was won, None while open.

    `until_closed` are the days from entering the stage to the deal's end, None while it is open.
    """

    stage_id: int
    deal_id: int
    days: int | None
    is_won: bool | None
    until_closed: int | None = None


class Cycle(Struct, frozen=True):
    """How long deals that are won take from a stage on: the middle in days, and how unlike they are."""

    days: float
    spread: float

    def within(self, gone: int, first: int, last: int) -> float:
        """The chance that one still open after `gone` days ends on the days from `first` to `last` after that, if it is won."""
        return (self._open(gone + first - 1) - self._open(gone + last)) / self._open(gone)

    def _open(self, days: int) -> float:
        """The share that is open for longer; half a day in, for a deal that is won at once took some hours."""
        shape = pi / sqrt(3) / self.spread
        return 1 / (1 + exp(shape * log((days + 0.5) / self.days)))


class Norm(Struct, frozen=True):
    """What is usual in a stage, and how many own deals speak in it; with 0 it is the preset alone."""

    chance: int
    days: int
    cycle: Cycle
    chance_from: int = 0
    days_from: int = 0


def norms(stages: Iterable[Stage], passages: Iterable[Passage]) -> dict[int, Norm]:
    """What is usual in each stage: the preset drawn towards the person's own past, a stay by it alone once there is enough of it.

    With 0 in the place of a stage, what is usual of all deals from their opening on.
    """
    been: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        been[passage.stage_id].append(passage)
    left: dict[int | None, int] = defaultdict(int)  # the preset days to the end of a type's way, counted from there
    found = {_ANY.id: _norm(_ANY, been[_ANY.id], _ANY.usual_days)}
    for stage in sorted(stages, key=lambda each: -each.position):
        left[stage.type_id] += stage.usual_days
        found[stage.id] = _norm(stage, been[stage.id], left[stage.type_id])
    return found


def lived(stages: Iterable[Stage], known: dict[int, Norm]) -> dict[int, Stage]:
    """The stages by id, with what is usual there in the place of the presets."""
    return {
        stage.id: replace(stage, chance=known[stage.id].chance, usual_days=known[stage.id].days)
        if stage.id in known
        else stage
        for stage in stages
    }


def _cycle(days: Sequence[int], preset: int) -> Cycle:
    """How long it is to the signature: the preset drawn to the own deals that were won."""
    logs = [log(max(0.5, each)) for each in days]
    middle = (sum(logs) + log(max(1, preset)) * PRESET_DEALS) / (len(logs) + PRESET_DEALS)
    squares = sum((each - middle) ** 2 for each in logs) + _SPREAD**2 * _SPREAD_DEALS
    return Cycle(exp(middle), sqrt(squares / (len(logs) + _SPREAD_DEALS)))


def _norm(stage: Stage, passages: list[Passage], preset_left: int) -> Norm:
    closed = {each.deal_id: each.is_won for each in passages if each.is_won is not None}
    left = [each.days for each in passages if each.days is not None]
    passed = len({each.deal_id for each in passages if each.days is not None})
    won = [each.until_closed for each in passages if each.is_won and each.until_closed is not None]
    share = 100 * sum(closed.values()) + stage.chance * PRESET_DEALS
    chance = min(
        99, max(1, round(share / (len(closed) + PRESET_DEALS)))
    )  # an open deal is never certain, whatever is set
    norm = Norm(chance, stage.usual_days, _cycle(won, preset_left), chance_from=len(closed))
    if passed >= STAY_LEAST:
        norm = replace(norm, days=max(1, round(median(left))), days_from=passed)
    return norm

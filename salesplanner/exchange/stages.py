"""Stages that a list of deals names and the book does not have, with the chances that their names suggest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from salesplanner.domain.deals import Stage
from salesplanner.domain.sameness import name_key
from salesplanner.exchange.headertext import plain

_CHANCES = {
    10: "prospecting|lead|线索",
    20: "qualification|qualified|初步接洽|contacted",
    30: "needsanalysis|需求确定|discovery",
    40: "engaging",
    50: "proposal|quote|方案报价|报价",
    70: "negotiation|谈判|谈判审核",
    90: "contract|合同|contractsent",
}
_KNOWN_STAGES = {name: chance for chance, names in _CHANCES.items() for name in names.split("|")}
_OTHER_CHANCE = 30


def new_stages(known: Sequence[Stage], named: Iterable[str]) -> list[Stage]:
    """Stages that the book does not have, after its own, the likelier to win the later."""
    present = {name_key(stage.name) for stage in known}
    names: dict[str, str] = {}
    for name in named:
        if name and name_key(name) not in present:
            names.setdefault(name_key(name), name)
    chances = {name: _KNOWN_STAGES.get(plain(name), _OTHER_CHANCE) for name in names.values()}
    first = len(known)
    ordered = sorted(chances, key=lambda name: chances[name])
    return [Stage(name=name, position=first + place, chance=chances[name]) for place, name in enumerate(ordered)]

"""Stages that a list of deals names and the book does not have, with the chances that their names suggest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from salesplanner.domain.deals import Stage
from salesplanner.domain.sameness import name_key
from salesplanner.exchange.headertext import plain

_KNOWN_STAGES = {
    "prospecting": 10,
    "lead": 10,
    "线索": 10,
    "qualification": 20,
    "qualified": 20,
    "初步接洽": 20,
    "contacted": 20,
    "engaging": 40,
    "needsanalysis": 30,
    "需求确定": 30,
    "discovery": 30,
    "proposal": 50,
    "quote": 50,
    "方案报价": 50,
    "报价": 50,
    "negotiation": 70,
    "谈判": 70,
    "谈判审核": 70,
    "contract": 90,
    "合同": 90,
    "contractsent": 90,
}
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

"""What each way of selling starts with: a project type, quotas, routines, kept hours, competencies, lines and channels; all of it can change later."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, time
from functools import cache
from typing import Any

from msgspec.structs import replace

from salesplanner import resources
from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.deals import LineKind, ProjectType, Stage, TypeLine
from salesplanner.domain.metrics import Metric, Rule
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reportdue import ReportRule
from salesplanner.domain.reviews import Competency
from salesplanner.domain.routines import OnDayOff, Routine
from salesplanner.domain.targets import Every, Quota
from salesplanner.store import restocks
from salesplanner.store.activities import CHECKLISTS, NAMED
from salesplanner.store.calendar import BLOCKS, keep_blocks
from salesplanner.store.store import Store

#: The ways of selling, in the order they are offered.
ROLES = ("project", "hotel", "online", "wholesale", "general")


@cache
def preset(role: str) -> dict[str, Any]:
    """The starting values of a role, each name in both languages; the general ones for a role nobody knows."""
    known = role if role in ROLES else "general"
    found: dict[str, Any] = json.loads(resources.text("presets", f"{known}.json"))
    return found


def profiles(role: str) -> list[tuple[dict[str, str], tuple[Quota, ...]]]:
    """The sets of quotas that a way of selling offers, with their names by language; the usual ones have none."""
    values = preset(role)
    sets = values.get("profiles") or [{"zh": "", "en": "", "quotas": values["quotas"]}]
    return [({key: each[key] for key in ("zh", "en")}, tuple(_quotas(each["quotas"]))) for each in sets]


@cache
def _evidence() -> dict[str, str]:
    return {
        each[language]: each["evidence"]
        for role in reversed(ROLES)
        for each in preset(role)["competencies"]
        for language in ("zh", "en")
    }


def evidence_of(name: str) -> str:
    """The keys of the evidence that a preset puts beside a competency of this name; empty for one of the person's own."""
    return _evidence().get(name, "")


@cache
def types() -> dict[str, Any]:
    """The project types that are ready to take, by their key."""
    found: dict[str, Any] = json.loads(resources.text("types.json"))
    return found


def add_type(store: Store, key: str, language: str) -> int:
    """Put a ready project type behind the others, with its stages, milestones, checks and payment terms; its id."""
    values = types()[key]
    with store.change("project_type added", name=values[language]):
        place = len(store.project_types.all())
        type_id = store.project_types.add(ProjectType(name=values[language], position=place))
        store.stages.add_many(
            Stage(
                name=stage[language], position=place, chance=stage["chance"], usual_days=stage["days"],
                asks=stage["asks"], type_id=type_id,
            )
            for place, stage in enumerate(values["stages"])
        )  # fmt: skip
        store.type_lines.add_many(_lines(values, type_id, language))
    return type_id


def report_rules(role: str) -> list[ReportRule]:
    """The reports that are owed in a way of selling."""
    return [
        ReportRule(**plain | {"every": PeriodKind(plain["every"]), "at": time.fromisoformat(plain["at"])})
        for plain in preset(role)["reports"]
    ]


def _lines(values: dict[str, Any], type_id: int, language: str) -> list[TypeLine]:
    """What deals of a type begin with."""
    return [
        TypeLine(
            type_id=type_id, kind=kind, name=each[language], position=place, days=each.get("days", 0),
            percent=each.get("percent"), after=each["after"][language] if "after" in each else "", side=each.get("side", ""),
        )
        for kind, name in ((LineKind.MILESTONE, "milestones"), (LineKind.CHECK, "checks"), (LineKind.PAYMENT, "payments"))
        for place, each in enumerate(values[name])
    ]  # fmt: skip


def apply(store: Store, role: str, language: str, reports: Sequence[ReportRule] = ()) -> None:
    """Give a book its starting values, in one change; what it has already stays as it is. `reports` are owed instead of the usual."""
    values = preset(role)
    with store.change("started"):
        if not store.stages.all():
            add_type(store, values["type"], language)
        if not store.competencies.all():
            names = values["competencies"]
            store.competencies.add_many(
                Competency(name=each[language], position=i, evidence=each["evidence"]) for i, each in enumerate(names)
            )
        if not store.quotas.all():
            store.quotas.add_many(_quotas(values["quotas"]))
        if not store.routines.all():
            store.routines.add_many(_routine(each, language, store.today()) for each in values["routines"])
        if store.settings.get(CHECKLISTS) is None:
            lines: dict[str, Any] = {kind: [line[language] for line in kept] for kind, kept in values["prep"].items()}
            lines[NAMED] = {
                each[language]: [line[language] for line in each["lines"]] for each in values.get("prep_named", [])
            }
            store.settings.put(CHECKLISTS, lines)
        if not store.reports.rules.is_any():
            store.reports.rules.add_many(reports or report_rules(role))
        if store.settings.get(BLOCKS) is None and "blocks" in values:
            keep_blocks(store.settings, (_block(each, language, store.today()) for each in values["blocks"]))
        give_metrics(store, role, language)
        store.settings.put("role", values["role"])
        store.settings.put("metrics.main", values["metrics"])
        store.settings.put("lines", [line[language] for line in values["lines"]])
        store.settings.put("channels", [channel[language] for channel in values["channels"]])
        if "restock_days" in values and store.settings.get(restocks.USUAL) is None:
            store.settings.put(restocks.USUAL, values["restock_days"])
        if store.settings.get("work.week") is None:
            store.settings.put("work.week", values["week"])


def give_metrics(store: Store, role: str, language: str) -> None:
    """Give a book the own figures of a role, in one change. What it has or ever had of them stays as the person left it.

    A figure of the same name and kind that stands for nothing yet is taken for it.
    """
    present = store.metrics.all()
    had = {each.stands_for: each for each in [*store.metrics.deleted(), *present] if each.stands_for}
    missing = [each for each in preset(role).get("own", []) if each["stands_for"] not in had]
    if not missing:
        return
    named = {each.name: each for each in present}
    with store.change("shop metrics"):
        ids = {part: each.id for part, each in had.items()}
        for place, each in enumerate(missing, len(present)):
            made = _metric(each, language, ids, place)
            known = named.get(made.name)
            if known is not None and (known.rule, known.unit, known.stands_for) == (made.rule, made.unit, ""):
                ids[made.stands_for] = known.id
                store.metrics.change(known.id, stands_for=made.stands_for)
            else:
                name = made.name if known is None else f"{made.name} 2"
                ids[made.stands_for] = store.metrics.add(replace(made, name=name))


def _metric(values: dict[str, Any], language: str, ids: dict[str, int], place: int) -> Metric:
    """An own figure; a ratio is of others given before it, or of what the program counts."""
    sides: dict[str, Any] = {}
    for side in ("numerator", "denominator"):
        of = values.get(side, "")
        sides |= {f"{side}_id": ids[of]} if of in ids else {side: of}
    unit = values["unit"]
    return Metric(
        name=values[language],
        definition=values["definition"][language],
        unit=unit if isinstance(unit, str) else unit[language],
        rule=Rule(values["rule"]),
        stands_for=values["stands_for"],
        position=place,
        **sides,
    )


def _quotas(values: list[dict[str, Any]]) -> list[Quota]:
    return [
        Quota(metric=each["metric"], every=Every(each["every"]), count=each["count"], position=place)
        for place, each in enumerate(values)
    ]


def _block(values: dict[str, Any], language: str, today: date) -> Block:
    return Block(
        title=values[language],
        rule=values["rule"],
        begin=time.fromisoformat(values["begin"]),
        end=time.fromisoformat(values["end"]),
        use=Use(values["use"]),
        starts_on=today,
    )


def _routine(values: dict[str, Any], language: str, today: date) -> Routine:
    return Routine(
        title=values[language],
        kind=ActivityKind(values["kind"]),
        rule=values["rule"],
        at=time.fromisoformat(values["at"]) if values["at"] else None,
        minutes=values["minutes"],
        on_day_off=OnDayOff(values["on_day_off"]),
        starts_on=today,
    )

"""What the pipeline shows, read from the book in a few queries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.deals import ProjectType, Stage
from salesplanner.domain.norms import Norm
from salesplanner.domain.orders import Signed
from salesplanner.domain.period import Period
from salesplanner.domain.piles import Piles, pile_up
from salesplanner.domain.pipeline import Brief, Filters, Standard
from salesplanner.ui.kit.workspace import Workspace

#: The deals of every project type, and those of none.
ALL_TYPES, NO_TYPE = -1, 0


class Board(Struct, frozen=True, kw_only=True, dict=True):
    """Stages and deals of the shown type in piles, how many need attention, what was signed this month."""

    stages: list[Stage]  # with the chances and stays that are lived
    norms: dict[int, Norm]
    standard: Standard
    piles: Piles
    aside: int  # deals with a warning that was put aside
    lines: list[str]
    signed: list[Signed]

    def shown(self) -> Iterator[Brief]:
        """The deals that pass the filters, stage by stage."""
        return chain.from_iterable(pile.shown for pile in self.piles.by_stage.values())

    @cached_property
    def briefs(self) -> list[Brief]:
        """The same in board order."""
        return sorted(self.shown())

    @cached_property
    def count(self) -> int:
        """How many pass the filters."""
        return sum(len(pile.shown) for pile in self.piles.by_stage.values())

    @cached_property
    def risky(self) -> int:
        """How many need attention, before the filters."""
        return sum(pile.risky for pile in self.piles.by_stage.values())

    @cached_property
    def total(self) -> int:
        """What those that pass are worth, in minor units."""
        return sum(pile.total for pile in self.piles.by_stage.values())

    @cached_property
    def weighted(self) -> int:
        """The same by their win chances."""
        return sum(pile.weighted for pile in self.piles.by_stage.values())

    def has(self, brief: Brief) -> bool:
        """Whether a deal is of the shown type."""
        return self.piles.types is None or brief.type_id in self.piles.types


def types_shown(workspace: Workspace) -> list[ProjectType]:
    """The project types to choose from; deals and stages without one are a type of their own."""
    store = workspace.store
    found = store.project_types.all()
    if found and store.stages.of_type(None):
        found.append(ProjectType(id=NO_TYPE, name=workspace.words.translate("Pipeline", "Without a type")))
    return found


def preparing(workspace: Workspace) -> Iterator[None]:
    """Read in pieces what `read` then finds at hand."""
    yield from workspace.store.pipeline.preparing()
    for each in (workspace.store.pipeline.briefs, lambda: _signed(workspace, ALL_TYPES)):
        each()
        yield


def read(workspace: Workspace, filters: Filters, type_key: int, before: Board | None = None) -> Board:
    """Read the open deals of a type with their stages, and this month's orders; what is as `before` is not counted again."""
    store, now = workspace.store, workspace.now()
    standard, types = store.pipeline.standard(now), _types(type_key)
    filters = replace(filters, named=store.pipeline.named(filters.text))
    return Board(
        stages=[stage for stage in standard.stages.values() if types is None or stage.type_id in types],
        norms=store.stages.norms(),
        standard=standard,
        piles=pile_up(store.pipeline.briefs(), types, filters, standard, before.piles if before else None),
        aside=sum(map(store.pipeline.puts_aside, store.dismissals.marks())),
        lines=store.pipeline.lines(),
        signed=_signed(workspace, type_key),
    )


def _types(type_key: int) -> frozenset[int | None] | None:
    """The project types behind a choice; None: all."""
    if type_key == ALL_TYPES:
        return None
    return frozenset({type_key}) if type_key != NO_TYPE else frozenset({NO_TYPE, None})


def _signed(workspace: Workspace, type_key: int) -> list[Signed]:
    """The orders of this month; those without a deal belong to every type."""
    month = Period.month_of(workspace.today())
    found = workspace.store.orders.signed(month.first, month.last)
    if type_key in (ALL_TYPES, NO_TYPE):
        return found
    return [each for each in found if each.type_id is None or each.type_id == type_key]

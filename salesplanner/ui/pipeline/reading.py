"""What the pipeline shows, read from the book in a few queries."""

from __future__ import annotations

from dataclasses import dataclass

from salesplanner.domain.deals import ProjectType, Stage
from salesplanner.domain.norms import Norm
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief, Filters, Standard, passing, total
from salesplanner.ui.kit.workspace import Workspace

#: The deals of every project type, and those of none.
ALL_TYPES, NO_TYPE = -1, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """An order of this month, by the name of its deal or product. `id` is the order's."""

    id: int
    deal_id: int | None
    client_id: int | None
    name: str
    client: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Stages and deals of the shown type, those that pass the filters, how many need attention, what was signed this month."""

    stages: list[Stage]  # with the chances and stays that are lived
    norms: dict[int, Norm]
    standard: Standard
    briefs: list[Brief]
    of_type: list[Brief]  # before the filters
    risky: int
    aside: int  # deals with a warning that was put aside
    lines: list[str]
    total: int  # of those that pass, and by their win chances
    weighted: int
    signed: list[Signed]

    def by_stage(self) -> dict[int | None, list[Brief]]:
        """The deals that pass, by their stage."""
        found: dict[int | None, list[Brief]] = {}
        for brief in self.briefs:
            found.setdefault(brief.stage_id, []).append(brief)
        return found


def types_shown(workspace: Workspace) -> list[ProjectType]:
    """The project types to choose from; deals and stages without one are a type of their own."""
    store = workspace.store
    found = store.project_types.all()
    if found and store.stages.of_type(None):
        found.append(ProjectType(id=NO_TYPE, name=workspace.words.translate("Pipeline", "Without a type")))
    return found


def read(workspace: Workspace, filters: Filters, type_key: int) -> Board:
    """Read the open deals of a type with their stages, and this month's orders."""
    store, now = workspace.store, workspace.now()
    standard, briefs = store.pipeline.standard(now), store.pipeline.briefs()
    if type_key != ALL_TYPES:
        briefs = [brief for brief in briefs if (brief.type_id or NO_TYPE) == type_key]
    stages = [
        stage for stage in standard.stages.values() if type_key == ALL_TYPES or (stage.type_id or NO_TYPE) == type_key
    ]
    marked, shown = store.dismissals.marks(), passing(briefs, filters, standard)
    return Board(
        stages=stages,
        norms=store.stages.norms(),
        standard=standard,
        briefs=shown,
        of_type=briefs,
        risky=sum(map(standard.is_at_risk, briefs)),
        aside=sum(1 for deal_id in marked if store.pipeline.puts_aside(deal_id)),
        lines=store.pipeline.lines(),
        total=total(shown),
        weighted=standard.weigh(shown),
        signed=_signed(workspace, type_key),
    )


def _signed(workspace: Workspace, type_key: int) -> list[Signed]:
    """The orders of this month; those without a deal belong to every type."""
    month = Period.month_of(workspace.today())
    small = workspace.words.translate("Pipeline", "Small order")
    return [
        Signed(
            id=order_id, deal_id=deal_id, client_id=client_id, name=deal or what or small, client=client or "", amount=amount
        )
        for order_id, deal_id, deal, type_id, client_id, client, what, amount in workspace.store.orders.signed(
            month.first, month.last
        )
        if type_key in (ALL_TYPES, NO_TYPE) or type_id in (None, type_key)
    ]  # fmt: skip

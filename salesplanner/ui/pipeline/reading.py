"""What the pipeline shows, read from the book in a few queries."""

from __future__ import annotations

from dataclasses import dataclass, field

from salesplanner.domain.deals import ProjectType, Stage
from salesplanner.domain.norms import Norm
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief, Filters, Standard, passing
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

    type_key: int
    stages: list[Stage]  # with the chances and stays that are lived
    norms: dict[int, Norm]
    standard: Standard
    briefs: list[Brief]
    of_type: list[Brief]  # before the filters
    risky: int
    aside: int  # deals with a warning that was put aside
    lines: list[str]
    signed: list[Signed] = field(default_factory=list)

    def of_stage(self, stage_id: int | None) -> list[Brief]:
        """The deals of a stage that pass."""
        return [brief for brief in self.briefs if brief.stage_id == stage_id]

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
    marked = store.dismissals.marks()
    return Board(
        type_key=type_key,
        stages=stages,
        norms=store.stages.norms(),
        standard=standard,
        briefs=passing(briefs, filters, standard),
        of_type=briefs,
        risky=sum(map(standard.is_at_risk, briefs)),
        aside=sum(1 for deal_id in marked if store.pipeline.puts_aside(deal_id)),
        lines=store.pipeline.lines(),
        signed=_signed(workspace, type_key),
    )


def _signed(workspace: Workspace, type_key: int) -> list[Signed]:
    store = workspace.store
    month = Period.month_of(workspace.today())
    orders = store.orders.between(month.first, month.last)
    deals = store.deals.many(order.deal_id for order in orders)
    if type_key not in (ALL_TYPES, NO_TYPE):
        orders = [
            order for order in orders if order.deal_id not in deals or deals[order.deal_id].type_id in (None, type_key)
        ]
    clients = store.clients.many(order.client_id for order in orders)

    def named(order: Order) -> str:
        deal = deals.get(order.deal_id or 0)
        return (
            deal.name if deal else order.product or order.line or workspace.words.translate("Pipeline", "Small order")
        )

    return [
        Signed(
            id=order.id,
            deal_id=order.deal_id,
            client_id=order.client_id,
            name=named(order),
            amount=order.amount,
            client=clients[order.client_id].name if order.client_id in clients else "",
        )
        for order in sorted(orders, key=lambda order: -order.amount)
    ]

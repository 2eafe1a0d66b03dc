"""What the pipeline shows, read from the book in a few queries."""

from __future__ import annotations

from dataclasses import dataclass, field

from salesplanner.domain.attention import Card, in_span
from salesplanner.domain.deals import Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.store import attention
from salesplanner.ui.kit.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the person chose to see."""

    span: str = "all"
    line: str = ""
    only_risks: bool = False
    text: str = ""

    @property
    def is_set(self) -> bool:
        """Whether anything may be hidden."""
        return self != Filters()


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
    """Stages, the cards that pass the filters, how many need attention, and what was signed this month."""

    stages: list[Stage]
    cards: list[Card]
    total: int
    risky: int
    lines: list[str]
    signed: list[Signed] = field(default_factory=list)

    def of_stage(self, stage_id: int | None) -> list[Card]:
        """The cards of a stage."""
        return [card for card in self.cards if card.deal.stage_id == stage_id]


def read(workspace: Workspace, filters: Filters) -> Board:
    """Read the open deals with their clients and next steps, and this month's orders."""
    store, now = workspace.store, workspace.now()
    stages, cards = store.stages.all(), attention.cards(store, now)
    wanted = [card for card in cards if _passes(card, filters, workspace)]
    return Board(
        stages=stages,
        cards=wanted,
        total=len(cards),
        risky=sum(1 for card in cards if card.risks),
        lines=sorted({card.deal.line for card in cards if card.deal.line}),
        signed=_signed(workspace),
    )


def _passes(card: Card, filters: Filters, workspace: Workspace) -> bool:
    return (
        in_span(card.deal, filters.span, workspace.today())
        and (not filters.line or card.deal.line == filters.line)
        and (not filters.only_risks or bool(card.risks))
        and filters.text.casefold() in f"{card.deal.name} {card.client}".casefold()
    )


def _signed(workspace: Workspace) -> list[Signed]:
    store = workspace.store
    month = Period.month_of(workspace.today())
    orders = store.orders.between(month.first, month.last)
    deals = store.deals.many(order.deal_id for order in orders)
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

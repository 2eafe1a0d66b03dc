"""Lists that give an order a row for each thing in it: the rows become the one order, with the sum of their amounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from decimal import Decimal, InvalidOperation

from msgspec.structs import replace

from salesplanner.domain.orders import Order
from salesplanner.exchange.records.drafts import TEXT_MOST, Draft


def summed(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of orders with the rows of one order as one; as they are where each row repeats the order's own total.

    A row that says what another says already stays by itself: it is a duplicate.
    """
    drafts = _with_lines(drafts)
    groups: dict[Hashable, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if number := draft.record.external_id:
            groups[number, draft.record.day, draft.client, draft.client_id].append(draft)
    parts = [_different(group) for group in groups.values() if len(group) > 1]
    if not any(len({each.record.amount for each in group}) > 1 for group in parts):
        return list(drafts)
    whole: dict[int, Draft] = {}
    gone: set[int] = set()
    for group in parts:
        whole[group[0].row] = _one(group)
        gone.update(each.row for each in group[1:])
    return [whole.get(draft.row, draft) for draft in drafts if draft.row not in gone]


def _with_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the lines below it that are one more thing of it and have no amount of their own."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.is_line and found:
            found[-1] = _one([found[-1], draft])
        else:
            found.append(draft)
    return found


def _different(group: Sequence[Draft]) -> list[Draft]:
    """The rows that say something else than those before them."""
    found: dict[Hashable, Draft] = {}
    for draft in group:
        order: Order = draft.record
        found.setdefault((order.amount, order.product, order.quantity, order.note), draft)
    return list(found.values())


def _one(group: Sequence[Draft]) -> Draft:
    """The order of several rows."""
    orders: list[Order] = [each.record for each in group]
    record = replace(
        orders[0],
        amount=sum(each.amount for each in orders),
        quantity=_counted([each.quantity for each in orders]),
        product=", ".join(dict.fromkeys(filter(None, (each.product for each in orders))))[:TEXT_MOST],
        note="\n".join(dict.fromkeys(filter(None, (each.note for each in orders)))),
    )
    return replace(group[0], record=record, filled=frozenset().union(*(each.filled for each in group)))


def _counted(quantities: Sequence[str]) -> str:
    """The sum of what the rows count; empty where one of them says it in words."""
    try:
        return f"{sum(Decimal(each) for each in quantities if each):f}" if any(quantities) else ""
    except InvalidOperation:
        return ""

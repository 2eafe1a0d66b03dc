"""A list of deals out, as .xlsx or .csv; what comes out can come in again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from salesplanner.domain.deals import Deal
from salesplanner.exchange.lists import Column, sheet_of, write_sheet
from salesplanner.report.workbook import Sheet, in_full
from salesplanner.store import Store
from salesplanner.words import Words


class DealsOut(Struct, frozen=True):
    """What goes out; nothing in it reads the store, so a worker may hold it."""

    sheet: Sheet
    language: str


def gather(store: Store, ids: Sequence[int], words: Words) -> DealsOut:
    """Read deals in this order, with the names of their clients, contacts and stages."""
    found = store.deals.many(ids)
    deals = [found[deal_id] for deal_id in ids if deal_id in found]
    return DealsOut(sheet_of(words.translate("ListOut", "Deals"), _columns(store, deals, words), deals), words.language)


def _columns(store: Store, deals: Sequence[Deal], words: Words) -> list[Column]:
    say = words.translate
    clients = store.clients.many(deal.client_id for deal in deals)
    people = store.contacts.many(deal.contact_id for deal in deals)
    types = {each.id: each.name for each in store.project_types.all()}
    stages = {stage.id: stage.name for stage in store.stages.all()}
    return [
        (say("ListOut", "Deal name"), lambda d: d.name),
        (say("ListOut", "Client"), lambda d: clients[d.client_id].name if d.client_id in clients else ""),
        (say("ListOut", "Client number"), lambda d: clients[d.client_id].external_id if d.client_id in clients else ""),
        (say("ListOut", "Product"), lambda d: d.product),
        (say("ListOut", "Project type"), lambda d: types.get(d.type_id, "")),
        (say("ListOut", "Stage"), lambda d: stages.get(d.stage_id, "")),
        (say("ListOut", "Deal status"), lambda d: words.deal_status(d.status)),
        (say("ListOut", "Amount"), lambda d: in_full(d.amount)),
        (say("ListOut", "Opened"), lambda d: d.opened_on),
        (say("ListOut", "Expected close"), lambda d: d.expected_on),
        (say("ListOut", "Closed on"), lambda d: d.closed_on),
        (say("ListOut", "Lost reason"), lambda d: words.lost_reason(d.lost_reason) if d.lost_reason else ""),
        (say("ListOut", "Lost to"), lambda d: d.lost_to),
        (say("ListOut", "Competitors"), lambda d: d.competitors),
        (say("ListOut", "Channel"), lambda d: d.channel),
        (say("ListOut", "Line of business"), lambda d: d.line),
        (say("ListOut", "Deal source"), lambda d: d.source),
        (say("ListOut", "Contact"), lambda d: people[d.contact_id].name if d.contact_id in people else ""),
        (say("ListOut", "Owner"), lambda d: d.owner),
        (say("ListOut", "Deal number"), lambda d: d.external_id),
        (say("ListOut", "ERP number"), lambda d: d.erp_number),
        (say("ListOut", "Note"), lambda d: d.note),
    ]


def write(out: DealsOut, path: Path) -> list[Path]:
    """Write the list in the format of the file's ending; the files.

    Raises Problem(CANNOT_WRITE, DISK_FULL, FILE_IN_USE, EXPORT_MISMATCH).
    """
    write_sheet(out.sheet, path, out.language)
    return [path]

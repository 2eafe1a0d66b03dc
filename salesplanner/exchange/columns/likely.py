"""What a list is a list of, whatever it was called: clients, or the deals that one has with them."""

from __future__ import annotations

from salesplanner.exchange.columns import fields
from salesplanner.exchange.source import SourceTable

#: What a list says of each deal; of a list with so many of these it may be what it is of.
_OF_DEALS = frozenset(
    {"name", "product", "amount", "stage", "state", "opened_on", "closed_on", "expected_on", "lost_reason"}
)
_LEAST = 3
#: One of these at least: other lists have names and amounts too.
_TELLING = frozenset({"stage", "state", "closed_on", "expected_on", "lost_reason"})
#: What lists of clients and lists of deals say alike.
_SHARED = ("deal_", "next_", "last_")
_EITHER = frozenset({"name", "status", "external_id", "note", "since", "source", "tags"})


def another_kind(kind: str, table: SourceTable) -> str:
    """The kind that a list read as one of clients, or of people, looks far more like; empty where there is none.

    A list of clients may have a deal beside each, and one of deals whom to call: it is what more of its columns are of.
    """
    if kind not in ("clients", "contacts"):
        return ""
    as_deals = fields.match("deals", table)
    of_deals = _OF_DEALS & as_deals.keys()
    if len(of_deals) < _LEAST or not of_deals & _TELLING or fields.missing("deals", as_deals):
        return ""
    own = {each for each in fields.match(kind, table) if each not in _EITHER and not each.startswith(_SHARED)}
    return "deals" if len(of_deals) > len(own) else ""

"""The step that keeps when the end of a deal was written down, beside the day that it bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def s0010_closes(db: Database) -> None:
    """When each deal was closed: as the journal still remembers it, else when the order of its signature was kept.

    A deal that was kept as closed at once has none: its own row says when.
    """
    db.execute("ALTER TABLE deal ADD COLUMN closed_at TEXT")
    db.execute(
        "UPDATE deal SET closed_at = coalesce((SELECT max(c.at) FROM change_row r JOIN change c ON c.id = r.change_id"
        " WHERE r.tbl = 'deal' AND r.row_id = deal.id AND c.state = 'done' AND r.before IS NOT NULL AND r.after IS NOT NULL"
        " AND json_extract(r.before, '$.status') = 'open' AND json_extract(r.after, '$.status') <> 'open'),"
        ' (SELECT min(o.created_at) FROM "order" o WHERE o.deal_id = deal.id AND o.deleted_at IS NULL'
        " AND o.created_at > deal.created_at)) WHERE status <> 'open'"
    )
    # What a forecast looks for on a past day: few ends are written down later than on their day.
    db.execute("CREATE INDEX deal_closed_late ON deal (closed_at) WHERE closed_at > closed_on || 'T99'")

"""What happened with one client, newest first, a window at a time: one query over every kind of record."""

from __future__ import annotations

from salesplanner.domain.activities import Outcome
from salesplanner.domain.happenings import GROUPS, Happening, HistoryFilter, Occurring
from salesplanner.store.rows import to_value
from salesplanner.store.sqlite import Book

_MINE = "client_id IS :client AND deleted_at IS NULL"  # a deal may be nobody's yet


def _via(column: str, of: str, table: str) -> str:
    """What the deal, or the contact at which it was noted, says of it where it does not say so itself."""
    return f'(SELECT o.{column} FROM {of} o WHERE o.id = "{table}".{of}_id)'


# What ends on a day comes after what was talked about that day; the order of a deal that was won is told with the deal.
# A quote stands for the record of its sending. Whom it was with and about which deal is told by the record, else by its deal or by the contact it was noted with.
_PARTS = (
    "SELECT 'activity' tbl, id, 0 is_end, kind grp, outcome, contact_id, deal_id,"
    " coalesce(done_at, day || 'T' || coalesce(at, '00:00')) moment"
    # without the sign SQLite goes through all that was ever done
    f" FROM activity WHERE {_MINE} AND +status = 'done' AND id NOT IN (SELECT activity_id FROM quote WHERE {_MINE}"
    " AND activity_id IS NOT NULL)",
    "SELECT 'quote', id, 0, 'quote', NULL, contact_id, deal_id, sent_on || 'T23:57'"
    f" FROM quote WHERE {_MINE} AND sent_on IS NOT NULL",
    f"SELECT 'deal', id, 0, 'deal', NULL, contact_id, id, opened_on FROM deal WHERE {_MINE} AND opened_on IS NOT NULL",
    "SELECT 'deal', id, 1, 'deal', NULL, contact_id, id, closed_on || 'T23:58'"
    f" FROM deal WHERE {_MINE} AND closed_on IS NOT NULL AND status <> 'open'",
    f"SELECT 'order', id, 0, 'money', NULL, {_via('contact_id', 'deal', 'order')}, deal_id, day || 'T23:58' FROM \"order\""
    f" WHERE {_MINE} AND (deal_id IS NULL OR deal_id NOT IN (SELECT id FROM deal WHERE {_MINE}))",
    f"SELECT 'payment', id, 0, 'money', NULL, {_via('contact_id', 'deal', 'payment')}, deal_id, received_on || 'T23:59'"
    f" FROM payment WHERE {_MINE} AND received_on IS NOT NULL",
    f"SELECT 'promise', id, 0, 'promise', NULL, coalesce(contact_id, {_via('contact_id', 'activity', 'promise')}),"
    f" coalesce(deal_id, {_via('deal_id', 'activity', 'promise')}), made_on FROM promise WHERE {_MINE}",
    f"SELECT 'escalation', id, 0, 'promise', NULL, coalesce(contact_id, {_via('contact_id', 'activity', 'escalation')}),"
    f" coalesce(deal_id, {_via('deal_id', 'activity', 'escalation')}), asked_at FROM escalation WHERE {_MINE}",
    f"SELECT 'complaint', id, 0, 'complaint', NULL, coalesce(contact_id, {_via('contact_id', 'activity', 'complaint')}),"
    f" coalesce(deal_id, {_via('deal_id', 'activity', 'complaint')}), opened_on FROM complaint WHERE {_MINE}",
    f"SELECT 'complaint', id, 1, 'complaint', NULL, coalesce(contact_id, {_via('contact_id', 'activity', 'complaint')}),"
    f" coalesce(deal_id, {_via('deal_id', 'activity', 'complaint')}), closed_on || 'T23:57'"
    f" FROM complaint WHERE {_MINE} AND closed_on IS NOT NULL",
    f"SELECT 'sample', id, 0, 'sample', NULL, coalesce(contact_id, {_via('contact_id', 'deal', 'sample')}), deal_id, day"
    f" FROM sample WHERE {_MINE}",
    f"SELECT 'agreement', id, 0, 'agreement', NULL, coalesce(contact_id, {_via('contact_id', 'deal', 'agreement')}), deal_id, signed_on"
    f" FROM agreement WHERE {_MINE}",
    f"SELECT 'remark', id, 0, 'remark', NULL, coalesce(contact_id, {_via('contact_id', 'activity', 'remark')}),"
    f" coalesce(deal_id, {_via('deal_id', 'activity', 'remark')}), day FROM remark WHERE {_MINE}",
    f"SELECT 'incident', id, 0, 'incident', NULL, coalesce(contact_id, {_via('contact_id', 'deal', 'incident')}), deal_id, day || 'T23:56' FROM incident WHERE {_MINE}",
    f"SELECT 'grade_change', id, 0, 'grade', NULL, NULL, NULL, day || 'T23:57' FROM grade_change WHERE {_MINE}",
)
_ALL = f"({' UNION ALL '.join(_PARTS)})"
_SORT = "(:group = '' OR grp = :group) AND (:outcome IS NULL OR outcome = :outcome)"
_ASKED = f"{_SORT} AND (:contact IS NULL OR contact_id = :contact) AND (:deal IS NULL OR deal_id = :deal)"
_UNNAMED = (
    f"{_SORT} AND ((:contact IS NOT NULL AND contact_id IS NULL) OR (:deal IS NOT NULL AND deal_id IS NULL))"
    " AND (:contact IS NULL OR contact_id IS NULL OR contact_id = :contact) AND (:deal IS NULL OR deal_id IS NULL OR deal_id = :deal)"
)


class Happenings:
    """The histories of clients."""

    def __init__(self, db: Book) -> None:
        self._db = db

    def count(self, client_id: int | None, wanted: HistoryFilter) -> int:
        """How many there are."""
        sql = f"SELECT count(*) FROM {_ALL} WHERE {_ASKED}"
        return int(self._db.execute(sql, _values(client_id, wanted)).fetchone()[0])

    def unnamed(self, client_id: int | None, wanted: HistoryFilter) -> int:
        """How many are left out only because they name no contact, or no deal, although one is asked for."""
        sql = f"SELECT count(*) FROM {_ALL} WHERE {_UNNAMED}"
        return int(self._db.execute(sql, _values(client_id, wanted)).fetchone()[0])

    def of(self, client_id: int | None, wanted: HistoryFilter, *, offset: int = 0, limit: int = -1) -> list[Happening]:
        """A window of them, newest first; all without a limit."""
        sql = (
            f"SELECT tbl, id, is_end, contact_id, deal_id FROM {_ALL} WHERE {_ASKED}"
            " ORDER BY moment DESC, id DESC LIMIT :limit OFFSET :offset"
        )
        values = {**_values(client_id, wanted), "limit": limit, "offset": offset}
        return [Happening(row[0], row[1], bool(row[2]), row[3], row[4]) for row in self._db.execute(sql, values)]

    def occurring(self, client_id: int) -> Occurring:
        """What the history can be narrowed to."""
        rows = self._db.execute(
            f"SELECT DISTINCT grp, outcome, contact_id, deal_id FROM {_ALL}", {"client": client_id}
        ).fetchall()
        groups, outcomes, contacts, deals = ({row[place] for row in rows} for place in range(4))
        return Occurring(
            groups=tuple(group for group in GROUPS if group in groups),
            outcomes=tuple(outcome for outcome in Outcome if outcome.value in outcomes),
            contacts=tuple(sorted(contacts - {None})),
            deals=tuple(sorted(deals - {None})),
        )


def _values(client_id: int | None, wanted: HistoryFilter) -> dict[str, object]:
    return {
        "client": client_id,
        "group": wanted.group,
        "outcome": to_value(wanted.outcome),
        "contact": wanted.contact_id,
        "deal": wanted.deal_id,
    }

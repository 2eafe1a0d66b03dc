"""The call queue in the file: whom a list calls, and how its calls of late went; a few queries, whatever its length."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.callqueue import LEFT_BY_CALLING, CallList, Choice, Conversion, first_day
from salesplanner.domain.followups import Order
from salesplanner.store.activities import Activities
from salesplanner.store.clientlist import ClientList
from salesplanner.store.sqlite import Book

# Who was called on which of the days, for the first time and with what success; each client once.
_CALLED = (
    "WITH called AS (SELECT a.client_id, min(substr(a.done_at, 1, 10)) day, max(a.outcome IS NOT 'not_reached') reached,"
    " max(a.outcome IS 'progress') progress FROM activity a INDEXED BY activity_done WHERE a.kind = 'call'"
    " AND a.done_at >= :first AND a.done_at < :after AND a.status = 'done' AND a.deleted_at IS NULL"
    " AND a.client_id IS NOT NULL GROUP BY a.client_id)"
    " SELECT count(*), coalesce(sum(reached), 0), coalesce(sum(progress), 0), coalesce(sum(EXISTS (SELECT 1 FROM"
    ' "order" o WHERE o.client_id = called.client_id AND o.day >= called.day AND o.deleted_at IS NULL)), 0) FROM called'
)
_NO_ORDER_BEFORE = (
    'NOT EXISTS (SELECT 1 FROM "order" b WHERE b.client_id = s.client_id AND b.day < :first AND b.deleted_at IS NULL)'
)


class CallQueue:
    """Whom to call, list by list."""

    def __init__(self, db: Book, lists: ClientList, activities: Activities) -> None:
        self._db = db
        self._lists = lists
        self._activities = activities

    def planned(self, now: datetime) -> list[Activity]:
        """The open calls up to today in the order of calling: the most overdue first, then by time."""
        items = [*self._activities.overdue(now), *self._activities.on(now.date())]
        calls = {each.id: each for each in items if each.is_open and each.kind is ActivityKind.CALL and each.client_id}
        return sorted(calls.values(), key=lambda each: (each.day, each.at is None, each.at, each.id))

    def ids(self, choice: Choice, now: datetime) -> list[int]:
        """The clients of a list in the order of calling: who was never reached, then the longest silence first.

        Who is left alone for now is in no list but that of the planned calls.
        """
        if choice.which is CallList.PLANNED:
            return list(dict.fromkeys(each.client_id for each in self.planned(now) if each.client_id))
        wanted = replace(choice.members, is_quiet=False)
        parts = (self._lists.ids(replace(wanted, is_reached=way), now, Order.CONTACT) for way in (False, True))
        return [each for part in parts for each in part]

    def conversion(self, choice: Choice, now: datetime) -> Conversion:
        """How the calls of the last 30 days went with a list, each client counted once.

        Those who left the list by an order count too; of a list that calling itself empties, all calls there were.
        """
        first = first_day(now.date())
        days: dict[str, Any] = {
            "first": first.isoformat(),
            "after": (now.date() + timedelta(days=1)).isoformat(),
        }
        if choice.which in LEFT_BY_CALLING:
            called, *more = self._db.execute(_CALLED, days).fetchone()
            return Conversion(called, called, *more)
        wanted = replace(choice.members, has_ordered=None)
        conditions, values = self._lists.narrowed(wanted, now)
        conditions = ["s.client_id = called.client_id", *conditions]
        if choice.which is CallList.NO_ORDER:
            conditions.append(_NO_ORDER_BEFORE)
        sql = f"{_CALLED} CROSS JOIN client_standing s WHERE {' AND '.join(conditions)}"
        found = self._db.execute(sql, {**values, **days}).fetchone()
        return Conversion(self._lists.count(choice.members, now) + self._left(choice, first, now), *found)

    def _left(self, choice: Choice, first: date, now: datetime) -> int:
        """How many left a list by their first order since a day."""
        if choice.which is not CallList.NO_ORDER:
            return 0
        conditions, values = self._lists.narrowed(replace(choice.members, has_ordered=True), now)
        since = 'SELECT DISTINCT +client_id AS client_id FROM "order" WHERE day >= :first AND deleted_at IS NULL'
        conditions = ["s.client_id = o.client_id", *conditions, _NO_ORDER_BEFORE]
        sql = f"SELECT count(*) FROM ({since}) o CROSS JOIN client_standing s WHERE {' AND '.join(conditions)}"
        return int(self._db.execute(sql, {**values, "first": first.isoformat()}).fetchone()[0])

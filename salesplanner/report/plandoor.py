"""The plan of a day on the command line: its items and quotas, as a JSON document or in lines."""

from __future__ import annotations

from datetime import date
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every
from salesplanner.store import Store
from salesplanner.words import Words


def item(activity: Activity, clients: dict[int, str]) -> dict[str, Any]:
    """A plan item in the command line's words."""
    return {
        "id": activity.id if activity.id > 0 else None,  # a routine that nothing was done with yet
        "kind": activity.kind.value,
        "title": activity.title,
        "client": clients.get(activity.client_id or 0),
        "date": activity.day.isoformat(),
        "time": f"{activity.at:%H:%M}" if activity.at else None,
        "duration_min": activity.minutes,
        "status": activity.status.value,
        "outcome": activity.outcome.value if activity.outcome else None,
        "next_step": activity.is_next_step,
    }


def line(activity: Activity, clients: dict[int, str], words: Words) -> str:
    """A plan item in a line."""
    mark = "x" if activity.is_done else " "
    at = f"{activity.at:%H:%M}" if activity.at else "     "
    client = clients.get(activity.client_id or 0, "")
    return f"[{mark}] {at} {words.kind(activity.kind)} {activity.title} {client}".rstrip()


def quotas(store: Store, day: date) -> list[dict[str, Any]]:
    """What quotas ask of a day, its week and month, and what is done up to it."""
    spans = {Every.DAY: Period.day(day), Every.WEEK: Period.week_of(day), Every.MONTH: Period.month_of(day)}
    found = []
    for quota in store.quotas.in_force(day):
        span = spans[quota.every].until(day)
        done = sum(measure.value for measure in store.measures.of(quota.metric, span.first, span.last))
        found.append({"metric": quota.metric, "every": quota.every.value, "done": done, "quota": quota.count})
    return found

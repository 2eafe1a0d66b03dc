"""The plan of a day on the command line: its items and quotas, as a JSON document or in lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from msgspec import Struct

from salesplanner.domain.activities import Activity
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every
from salesplanner.store import Store
from salesplanner.words import Words


class Plan(Struct, frozen=True):
    """A day's items, those that were to be done before it, the names of their clients by id, and the quotas as a document."""

    day: date
    items: list[Activity]
    overdue: list[Activity]
    clients: dict[int, str]
    quotas: list[dict[str, Any]]


def gather(store: Store, day: date) -> Plan:
    """The plan of a day; one that is not over has its routines too, also where nothing was done with them yet."""
    items = store.activities.on(day)
    if day >= store.today():
        items += store.activities.untouched(day, store.calendar())
        items.sort(key=lambda each: (each.at is None, each.at or time.min))
    overdue = store.activities.overdue(datetime.combine(day, time.min))
    names = store.clients.many(each.client_id for each in [*items, *overdue])
    clients = {record_id: client.name for record_id, client in names.items()}
    return Plan(day, items, overdue, clients, _quotas(store, day))


def as_json(plan: Plan) -> dict[str, Any]:
    """The plan as a document."""
    return {
        "date": plan.day.isoformat(),
        "items": [_item(each, plan.clients) for each in plan.items],
        "quotas": plan.quotas,
        "overdue": [_item(each, plan.clients) for each in plan.overdue],
    }


def lines(plan: Plan, words: Words) -> Iterator[str]:
    """The plan as text."""
    yield words.day_long(plan.day)
    yield from (_line(each, plan.clients, words) for each in plan.items)
    yield from (f"! {_line(each, plan.clients, words)}" for each in plan.overdue)
    yield from (f"{words.metric(quota['metric'])} {quota['done']}/{quota['quota']}" for quota in plan.quotas)


def _item(activity: Activity, clients: dict[int, str]) -> dict[str, Any]:
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


def _line(activity: Activity, clients: dict[int, str], words: Words) -> str:
    """A plan item in a line."""
    mark = "x" if activity.is_done else " "
    at = f"{activity.at:%H:%M}" if activity.at else "     "
    client = clients.get(activity.client_id or 0, "")
    return f"[{mark}] {at} {words.kind(activity.kind)} {activity.title} {client}".rstrip()


def _quotas(store: Store, day: date) -> list[dict[str, Any]]:
    """What quotas ask of a day, its week and month, and what is done up to it."""
    spans = {Every.DAY: Period.day(day), Every.WEEK: Period.week_of(day), Every.MONTH: Period.month_of(day)}
    found = []
    for quota in store.quotas.in_force(day):
        span = spans[quota.every].until(day)
        done = sum(measure.value for measure in store.measures.of(quota.metric, span.first, span.last))
        found.append({"metric": quota.metric, "every": quota.every.value, "done": done, "quota": quota.count})
    return found

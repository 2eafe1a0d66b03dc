"""The icons of kinds and outcomes, the lengths offered, and what a contact counts for."""

from __future__ import annotations

from datetime import date

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.targets import Every, Quota
from salesplanner.store import Store

KIND_ICONS = {
    ActivityKind.VISIT: "map-pin",
    ActivityKind.CALL: "phone",
    ActivityKind.MESSAGE: "message-circle",
    ActivityKind.MEETING: "users",
    ActivityKind.EMAIL: "mail",
    ActivityKind.QUOTE: "file-text",
    ActivityKind.PAYMENT: "banknote",
    ActivityKind.TASK: "list-todo",
}
OUTCOME_ICONS = {
    Outcome.PROGRESS: "thumbs-up",
    Outcome.KEPT_WARM: "coffee",
    Outcome.SETBACK: "triangle-alert",
    Outcome.NOT_REACHED: "user-x",
}
OUTCOME_TONES = {
    Outcome.PROGRESS: "done",
    Outcome.KEPT_WARM: "neutral",
    Outcome.SETBACK: "risk",
    Outcome.NOT_REACHED: "neutral",
}
#: The kinds of contact in the order they are offered.
CONTACTS = (
    ActivityKind.VISIT,
    ActivityKind.CALL,
    ActivityKind.MESSAGE,
    ActivityKind.MEETING,
    ActivityKind.EMAIL,
)
LENGTHS = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240)

_METRICS = {
    ActivityKind.VISIT: "visits.count",
    ActivityKind.CALL: "calls.count",
    ActivityKind.MEETING: "meetings.count",
    ActivityKind.QUOTE: "quotes.count",
}


def daily_quota(store: Store, kind: ActivityKind) -> Quota | None:
    """The quota of a day that this kind of activity counts for, if there is one."""
    metric = _METRICS.get(kind)
    return next((quota for quota in store.quotas.all() if quota.metric == metric and quota.every is Every.DAY), None)


def count_with(store: Store, kind: ActivityKind, day: date, activity: Activity | None, client_id: int | None) -> int:
    """How many count on that day once this one is kept: a client counts once for a kind and day (experience, 3.5)."""
    counted = store.activities.many(each.id for each in store.measures.of(_METRICS[kind], day, day))
    others = [each for each in counted.values() if activity is None or each.id != activity.id]
    is_again = client_id is not None and any(each.client_id == client_id for each in others)
    return len(others) + (0 if is_again else 1)

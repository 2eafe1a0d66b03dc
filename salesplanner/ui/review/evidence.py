"""What the records say beside a review's questions: counted, never judged."""

from __future__ import annotations

from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS
from salesplanner.report.facts import Facts, facts
from salesplanner.store import Store
from salesplanner.words import Words

_SHOWN = (
    "orders.amount",
    "payments.amount",
    "visits.count",
    "calls.count",
    "quotes.count",
    "clients.touched.count",
    "followups.overdue.count",
)


def lines(store: Store, period: Period, words: Words) -> list[tuple[str, str, str]]:
    """Name, value and the month before's value of the figures that a review of a period looks at."""
    found, rows = facts(store, period), []
    for metric in _SHOWN:
        figure = found.figures[metric]
        if not figure.value and figure.target is None and not figure.previous:
            continue
        value = words.value(figure.value, METRICS[metric])
        if figure.target is not None:
            value += f" / {words.value(figure.target, METRICS[metric])}  {words.percent(figure.attainment)}"
        rows.append((words.metric(metric), value, words.value(figure.previous, METRICS[metric])))
    return rows + _contacts(store, found, words)


def _contacts(store: Store, found: Facts, words: Words) -> list[tuple[str, str, str]]:
    """Contacts that the person began, beside those that clients began; shares of progress; deals lost by reason."""
    contacts, mine, progress = (
        store.activities.contacts_between(found.done.first, found.done.last) if found.done else (0, 0, 0)
    )
    rows = []
    if contacts:
        rows.append((words.translate("Review", "Contacts I began"), f"{mine} / {contacts}", ""))
        rows.append((words.translate("Review", "With progress"), words.percent(progress / contacts), ""))
    reasons = found.breakdowns["deals.lost.by_reason"]
    if reasons:
        said = words.list(f"{words.lost_reason(name)} {count}" for name, count in reasons.items())
        rows.append((words.translate("Review", "Lost"), said, ""))
    return rows

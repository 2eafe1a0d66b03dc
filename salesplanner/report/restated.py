"""What a report says that no record adds up to alone: own figures, shares, targets, and what the figures are made of; kept, and held against now."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from salesplanner.domain.metrics import Metric, MetricValue
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted, Reconciliation
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report import own
from salesplanner.report.became import Became, Moved, Told, What
from salesplanner.report.facts import Facts, target_of, win_rate
from salesplanner.report.figures import Value, plain
from salesplanner.store import Store
from salesplanner.store.measures import table_of

#: By what the figures of a report are split. What a client is counted for by its class is no matter of the record.
_PARTS = {
    "orders.amount": ("channel", "product", "line", "client_id", "region"),
    "payments.amount": ("client_id",),
    "deals.lost.count": ("lost_reason",),
}
_RATE, _WON, _LOST = "win.rate", "deals.won.count", "deals.lost.count"

Then = Mapping[str, Any]
#: The records of each figure that is the sum of them, in the whole period now.
Now = Mapping[str, Iterable[Counted]]


def freezing(store: Store, facts: Facts) -> Generator[None, None, str]:
    """All of it as it is handed in, the inside of a JSON object; in pieces."""
    entered = []
    parts: dict[str, dict[str, dict[str, list[int]]]] = {}
    for figure in facts.figures.values():
        metric = store.metrics.named(figure.id) if figure.own is not None else None
        if metric is not None:
            values = store.metrics.values.many(figure.records).values()
            listed = [(each.id, each.day.isoformat(), str(each.value)) for each in values]
            said = None if figure.value is None else str(figure.value)
            entered.append({"id": metric.id, "name": metric.code, "value": said, "entries": listed})
            yield
    if (days := facts.done) is not None:
        for split, names in _PARTS.items():
            places = parts[split] = {}
            for name in names:
                places[name] = yield from _places(store, split, name, days)
    return f'"own": {json.dumps(entered, ensure_ascii=False)}, "parts": {json.dumps(parts, ensure_ascii=False)}'


def _places(store: Store, metric: str, part: str, days: Period) -> Generator[None, None, dict[str, list[int]]]:
    """The records of a figure by what they are counted for."""
    found = yield from store.measures.splitting(metric, part, days.first, days.last)
    return {str(name): ids for name, (_, ids) in found.items()}


def reading(
    store: Store, frozen: Then, period: Period, days: Period | None, until: Period, now: Now
) -> Generator[None, None, list[Became]]:
    """What of it is told otherwise now; `days` are those that were reported, `until` those of the whole period so far."""
    found = [*_rates(frozen, now, days)]
    for name, figure in frozen["figures"].items():
        if figure["target"] is not None:
            found += _target(store, frozen, name, period)
            yield
    reader = own.Reading(store)
    for each in frozen.get("own", ()):
        found.append((yield from _entered(store, reader, each, frozen, period, days, until)))
        yield
    for metric, parts in frozen.get("parts", {}).items() if days is not None else ():
        for part, then in parts.items():
            moved = _moved(store, now[metric], then, (yield from _places(store, metric, part, days or period)), part)
            told = Became(
                metric=metric, reported=None, same_days=None, final=None, table=table_of(metric), what=What.PARTS,
                part=part, moved=tuple(moved), records=_about(store, metric, moved),
            )  # fmt: skip
            found.append(told)
    return [each for each in found if each.is_told]


def _rates(frozen: Then, now: Now, days: Period | None) -> Iterator[Became]:
    """The one share that is made of records: of the deals that were closed, those won."""
    counted = frozen.get("counted", {})
    if days is None or _WON not in counted or _LOST not in counted:
        return

    def so_far(metric: str, last: date) -> int:
        return sum(1 for each in now[metric] if each.day <= last)

    yield Became(
        metric=_RATE,
        unit=Unit.RATE,
        table=table_of(_RATE),
        reported=win_rate(len(counted[_WON]), len(counted[_LOST])),
        same_days=win_rate(so_far(_WON, days.last), so_far(_LOST, days.last)),
        final=win_rate(so_far(_WON, date.max), so_far(_LOST, date.max)),
        is_asked=frozen["figures"][_RATE]["target"] is not None,
    )


def _target(store: Store, frozen: Then, name: str, period: Period) -> Iterator[Became]:
    """What was asked of a figure, where the report said it and another is asked now."""
    figure = frozen["figures"][name]
    own_id = next((each["id"] for each in frozen.get("own", ()) if each["name"] == name), None)
    metric = store.metrics.find(own_id)
    unit, code = (metric.kind, metric.code) if metric is not None else (METRICS.get(name), name)
    asked = plain(target_of(store, code, period), unit) if unit is not None else figure["target"]
    if unit is not None and asked != figure["target"]:
        yield Became(
            metric=code, unit=unit, word=metric.word if metric else "", what=What.TARGET, reported=_value(figure["target"]),
            same_days=_value(asked), final=_value(asked), is_asked=True,
        )  # fmt: skip


def _value(told: Any) -> Value:
    return None if told is None else Decimal(str(told))


def _entered(
    store: Store, reader: own.Reading, then: Then, frozen: Then, period: Period, days: Period | None, until: Period
) -> Generator[None, None, Became]:
    """A figure that the person defined: what was said of it, and what its entries come to now."""
    metric: Metric | None = reader.by_code.get(getattr(store.metrics.find(then["id"]), "code", ""))
    if metric is None or metric.id != then["id"]:
        return Became(metric=then["name"], reported=_value(then["value"]), same_days=None, final=None)
    same = reader.come_to(metric, own.Stretch(period, days))
    yield
    whole = same if until == days else reader.come_to(metric, own.Stretch(period, until))
    yield
    entries = store.metrics.values.many({*same.ids, *whole.ids, *(each[0] for each in then["entries"])})
    found = _entries(then["entries"], [entries[each] for each in same.ids], [entries[each] for each in whole.ids])
    return Became(
        metric=metric.code,
        reported=_value(then["value"]),
        same_days=same.value,
        final=whole.value,
        reconciliation=found,
        records=_told(found, entries),
        table="metric_value",
        unit=metric.kind,
        word=metric.word,
        is_asked=frozen["figures"][then["name"]]["target"] is not None,
    )


def _told(found: Reconciliation, entries: Mapping[int, MetricValue]) -> dict[int, Told]:
    """What the entries that are named are of, and when they were entered."""
    named = [*found.late, *found.gone, *(new for _, new in found.changed)]
    kept = [entries[each.id] for each in named if each.id in entries]
    return {each.id: Told(each.split, each.created_at and each.created_at.date()) for each in kept}


def _entries(then: Iterable[Any], same: Iterable[MetricValue], whole: Iterable[MetricValue]) -> Reconciliation:
    """Which entries made a difference; how much each of them did is not said, for a share is not the sum of its days."""
    before = {id: (date.fromisoformat(day), Decimal(value)) for id, day, value in then}
    now = {each.id: each for each in same}
    changed = [id for id in before if id in now and now[id].value != before[id][1]]
    return Reconciliation(
        0,
        after=tuple(Counted(each.id, each.day, 0) for each in whole if each.id not in now and each.id not in before),
        late=tuple(Counted(each.id, each.day, 0) for each in now.values() if each.id not in before),
        gone=tuple(Counted(id, day, 0) for id, (day, _) in before.items() if id not in now),
        changed=tuple((Counted(id, before[id][0], 0), Counted(id, now[id].day, 0)) for id in changed),
    )


def _moved(
    store: Store, counted: Iterable[Counted], then: Mapping[str, list[int]], now: Mapping[str, list[int]], part: str
) -> list[Moved]:
    """The records that count as before, but for another part."""
    before, places = ({id: name for name, ids in each.items() for id in ids} for each in (then, now))
    found = [each for each in counted if before.get(each.id, "") != places.get(each.id, "") and each.id in before]
    found = [each for each in found if each.id in places]
    names: dict[str, str] = {}
    if part == "client_id" and found:
        ids = {int(name) for each in found for name in (before[each.id], places[each.id]) if name}
        names = {str(id): client.name for id, client in store.clients.many(ids).items()}
    return [Moved(each, names.get(b := before[each.id], b), names.get(p := places[each.id], p)) for each in found]


def _about(store: Store, metric: str, moved: Iterable[Moved]) -> dict[int, Told]:
    """What the records that count for another part are about: their client."""
    records = store.records(table_of(metric)).many(each.record.id for each in moved)
    clients = store.clients.many(getattr(record, "client_id", None) for record in records.values())
    return {
        key: Told(clients[record.client_id].name if record.client_id in clients else "", None)
        for key, record in records.items()
    }

"""What was handed in, as it was, and what became of it since: every difference with the records that made it."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted, Reconciliation, reconcile
from salesplanner.domain.targets import METRICS, Unit, in_units
from salesplanner.report.facts import Facts
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.measures import table_of
from salesplanner.words import Words

#: What no record adds up to: a rate, and what was late as of one day.
_NOT_ADDED = frozenset({"win.rate", "followups.overdue.count"})
#: So many records of one difference are named.
_NAMED_MOST = 3


class Told(NamedTuple):
    """What a record is about, and the day it was entered."""

    name: str
    entered_on: date | None


class Became(Struct, frozen=True):
    """What became of one figure that was handed in; `records` says what each record that made a difference is about.

    `is_asked` when there was a target of it.
    """

    metric: str
    reconciliation: Reconciliation
    records: dict[int, Told]
    is_asked: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        """The records that made the difference and still exist somewhere, by id in the figure's table."""
        found = self.reconciliation
        changed = (new for _, new in found.changed)
        return tuple(each.id for part in (found.late, found.gone, changed, found.after) for each in part)

    def value(self, counted: int) -> Decimal | int:
        """A value of the reconciliation in the figure's unit."""
        return in_units(self.metric, counted)


class HandedIn(Struct, frozen=True):
    """A report that was handed in, and every figure of it that says something else now, or went on after the cut-off."""

    period: Period
    as_of: date
    became: tuple[Became, ...]

    @property
    def altered(self) -> tuple[Became, ...]:
        """The figures whose reported days say something else now."""
        return tuple(each for each in self.became if each.reconciliation.is_altered)


def freeze(store: Store, facts: Facts) -> str:
    """The figures of a report as they are handed in, with each record that counted and for how much; JSON."""
    return at_once(freezing(store, facts))


def freezing(store: Store, facts: Facts) -> Generator[None, None, str]:
    """The same, in pieces."""
    parts = []
    for metric in _added() if facts.done is not None else ():
        days = facts.done or facts.period
        found = yield from store.measures.reading(metric, days.first, days.last)
        counted = [(each.id, each.day.isoformat(), each.value) for each in found]
        parts.append(f'"{metric}": {json.dumps(counted)}')
        yield
    figures = json.dumps(facts.as_json(), ensure_ascii=False)
    return f'{figures.removesuffix("}")}, "counted": {{{", ".join(parts)}}}}}'


def handed_in(store: Store, period: Period, to: int = 0) -> HandedIn | None:
    """The report on a period as it was handed in last to a recipient (0: the usual one), beside what the records say now; None where there is none.

    One that was handed in when records were not yet kept with it says nothing of what changed.
    """
    return at_once(reading(store, period, to))


def reading(store: Store, period: Period, to: int = 0) -> Generator[None, None, HandedIn | None]:
    """The same, in pieces."""
    copy = store.reports.copy(period.code, to)
    if copy is None or not copy.figures:
        return None
    frozen = json.loads(copy.figures)
    as_of = date.fromisoformat(frozen["as_of"])
    last = min(period.last, store.today())
    became = []
    for metric, then in frozen.get("counted", {}).items():
        if metric in METRICS:
            now = yield from store.measures.reading(metric, period.first, last)
            found = reconcile((_counted(each) for each in then), now, as_of)
            if found.is_altered or found.after:
                is_asked = frozen["figures"][metric]["target"] is not None
                became.append(Became(metric, found, _told(store, metric, found), is_asked))
    return HandedIn(period, as_of, tuple(became))


def _added() -> Iterable[str]:
    return (metric for metric in METRICS if metric not in _NOT_ADDED)


def _counted(plain: list[Any]) -> Counted:
    return Counted(plain[0], date.fromisoformat(plain[1]), plain[2])


def _told(store: Store, metric: str, found: Reconciliation) -> dict[int, Told]:
    """What the records that are named are about: their client, or what they are called."""
    shown = [*found.late, *found.gone, *(new for _, new in found.changed)]
    records = store.records(table_of(metric)).many(each.id for each in shown)
    clients = store.clients.many(getattr(record, "client_id", None) for record in records.values())
    told = {}
    for key, record in records.items():
        client = clients.get(getattr(record, "client_id", None) or 0)
        about = getattr(record, "name", "") or getattr(record, "item", "") or getattr(record, "title", "")
        told[key] = Told(client.name if client is not None else about, record.created_at and record.created_at.date())
    return told


class Telling:
    """The differences in words."""

    def __init__(
        self, words: Words, name: Callable[[str], str] = lambda name: name, *, hide_amounts: bool = False
    ) -> None:
        self.words = words
        self.say = words.translate
        self._name, self._hide = name, hide_amounts

    def final(self, report: HandedIn, became: Became) -> str:
        """How the whole period ended for one figure: what was reported, what it is now, which records made the difference."""
        found = became.reconciliation
        text = self.say("HandedIn", "{metric}: {final} in the end, {reported} reported to {day} ({change})").format(
            metric=self.words.metric(became.metric),
            final=self.figure(became, found.final),
            reported=self.figure(became, found.reported),
            day=self.words.day(report.as_of),
            change=self.signed(became, found.final - found.reported),
        )
        return self._with_reasons(text, report, became)

    def drift(self, report: HandedIn, became: Became) -> str:
        """What the reported days of one figure say now: reported 12, now 13, and which records changed it."""
        found = became.reconciliation
        text = self.say("HandedIn", "{metric}: reported {reported}, now {now}").format(
            metric=self.words.metric(became.metric),
            reported=self.figure(became, found.reported),
            now=self.figure(became, found.same_days),
        )
        return self._with_reasons(text, report, became)

    def _with_reasons(self, text: str, report: HandedIn, became: Became) -> str:
        reasons = self.reasons(report, became)
        return self.words.colon(text) + self.words.semicolons(reasons) if reasons else text

    def reasons(self, report: HandedIn, became: Became) -> list[str]:
        """Each kind of change with its sum and the first records of it."""
        found, said = became.reconciliation, []
        if found.after:
            text = self.say("HandedIn", "%n after {day} {change}", len(found.after))
            total = sum(each.value for each in found.after)
            said.append(text.format(day=self.words.day(report.as_of), change=self.signed(became, total)))
        for counted, sign, text in (
            (found.late, 1, self.say("HandedIn", "%n entered later {change}", len(found.late))),
            (found.gone, -1, self.say("HandedIn", "%n not counted any more {change}", len(found.gone))),
        ):
            if counted:
                total = sign * sum(each.value for each in counted)
                listed = self._listed(became, counted, is_late=counted is found.late)
                said.append(text.format(change=self.signed(became, total)) + listed)
        if found.changed:
            text = self.say("HandedIn", "%n changed {change}", len(found.changed))
            total = sum(new.value - old.value for old, new in found.changed)
            listed = self._listed(became, [new for _, new in found.changed])
            said.append(text.format(change=self.signed(became, total)) + listed)
        return said

    def figure(self, became: Became, counted: int) -> str:
        """A value with its unit and every digit."""
        unit = METRICS[became.metric]
        return "***" if unit is Unit.MONEY and self._hide else self.words.exact(became.value(counted), unit)

    def signed(self, became: Became, counted: int) -> str:
        """A change with its sign."""
        if counted < 0:
            return "−" + self.figure(became, -counted)
        return ("+" if counted else "±") + self.figure(became, counted)

    def _listed(self, became: Became, counted: Sequence[Counted], *, is_late: bool = False) -> str:
        each = [self._record(one, became.records.get(one.id), is_late) for one in counted[:_NAMED_MOST]]
        listed = self.words.semicolons([*each, *(["…"] if len(counted) > _NAMED_MOST else [])])
        return f"（{listed}）" if self.words.zh else f" ({listed})"

    def _record(self, counted: Counted, told: Told | None, is_late: bool) -> str:
        """A record by its day and what it is about; one that came late with the day it was entered."""
        name = self._name(told.name) if told is not None else ""
        text = f"{self.words.day(counted.day)} {name}".strip()
        if not is_late or told is None or told.entered_on is None:
            return text
        return self.say("HandedIn", "{record}, entered on {day}").format(
            record=text, day=self.words.day(told.entered_on)
        )

"""What was handed in, as it was, and what became of it since: every difference with the records that made it."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from heapq import nsmallest
from typing import Any

from msgspec import Struct
from msgspec.json import decode

from salesplanner.domain.metrics import RATES
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted, Reconciliation, reconcile
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report import restated
from salesplanner.report.became import Became, Moved, Told, What, added
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Value
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.measures import table_of
from salesplanner.words import Words

#: What no record adds up to: a rate, and what was late as of one day.
_NOT_ADDED = frozenset({"win.rate", "followups.overdue.count"})
#: So many records of one difference are named.
_NAMED_MOST = 3


class HandedIn(Struct, frozen=True):
    """A report that was handed in, and every figure of it that says something else now, or went on after the cut-off."""

    period: Period
    as_of: date
    became: tuple[Became, ...]

    @property
    def altered(self) -> tuple[Became, ...]:
        """The figures whose reported days say something else now."""
        return tuple(each for each in self.became if each.is_altered)


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
    more = yield from restated.freezing(store, facts)
    return f'{figures.removesuffix("}")}, "counted": {{{", ".join(parts)}}}, {more}}}'


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
    frozen = decode(copy.figures)
    as_of = date.fromisoformat(frozen["as_of"])
    last = min(period.last, store.today())
    became, counted = [], {}
    for metric, then in frozen.get("counted", {}).items():
        if metric in METRICS:
            now = counted[metric] = yield from store.measures.reading(metric, period.first, last)
            found = reconcile((_counted(each) for each in then), now, as_of)
            if found.is_altered or found.after:
                is_asked = frozen["figures"][metric]["target"] is not None
                became.append(added(metric, found, _told(store, metric, found), is_asked=is_asked))
    days = period.until(as_of) if as_of >= period.first else None
    became += yield from restated.reading(store, frozen, period, days, period.until(last), counted)
    return HandedIn(period, as_of, tuple(became))


def _added() -> Iterable[str]:
    return (metric for metric in METRICS if metric not in _NOT_ADDED)


def _counted(plain: list[Any]) -> Counted:
    return Counted(plain[0], date.fromisoformat(plain[1]), plain[2])


def _largest(counted: Iterable[Counted]) -> list[Counted]:
    """The first that are named of those that came after the cut-off: what made most of it."""
    return nsmallest(_NAMED_MOST, counted, key=lambda each: (-abs(each.value), each.day, each.id))


def _told(store: Store, metric: str, found: Reconciliation) -> dict[int, Told]:
    """What the records that are named are about: their client, or what they are called."""
    shown = [*found.late, *found.gone, *(new for _, new in found.changed), *_largest(found.after)]
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
        text = self.say("HandedIn", "{metric}: {final} in the end, {reported} reported to {day} ({change})").format(
            metric=became.name(self.words),
            final=self.figure(became, became.final),
            reported=self.figure(became, became.reported),
            day=self.words.day(report.as_of),
            change=self._change(became),
        )
        return self._with_reasons(text, report, became)

    def drift(self, report: HandedIn, became: Became) -> str:
        """What the reported days of one figure say now: reported 12, now 13, and which records changed it."""
        if became.what is What.PARTS:
            return self._with_reasons(became.name(self.words), report, became)
        text = self.say("HandedIn", "{metric}: reported {reported}, now {now}").format(
            metric=became.name(self.words),
            reported=self.figure(became, became.reported),
            now=self.figure(became, became.same_days),
        )
        return self._with_reasons(text, report, became)

    def _with_reasons(self, text: str, report: HandedIn, became: Became) -> str:
        reasons = self.reasons(report, became)
        return self.words.colon(text) + self.words.semicolons(reasons) if reasons else text

    def reasons(self, report: HandedIn, became: Became) -> list[str]:
        """Each kind of change with its sum, where the records add up to the figure, and the first records of it."""
        found, said = became.reconciliation, []
        if found.after:
            text = self.say("HandedIn", "%n after {day} {change}", len(found.after))
            said.append(text.format(day=self.words.day(report.as_of), change=self._sum(became, found.after)).rstrip())
            if became.adds_up:
                named = [self._record(one, became.records.get(one.id), False) for one in _largest(found.after)]
                said[-1] += self._bracketed(named, found.after)
        for counted, sign, text in (
            (found.late, 1, self.say("HandedIn", "%n entered later {change}", len(found.late))),
            (found.gone, -1, self.say("HandedIn", "%n not counted any more {change}", len(found.gone))),
        ):
            if counted:
                listed = self._listed(became, counted, is_late=counted is found.late)
                said.append(text.format(change=self._sum(became, counted, sign)).rstrip() + listed)
        if found.changed:
            text = self.say("HandedIn", "%n changed {change}", len(found.changed))
            altered = [Counted(new.id, new.day, new.value - old.value) for old, new in found.changed]
            said.append(text.format(change=self._sum(became, altered)).rstrip() + self._listed(became, altered))
        if not found.after and not found.is_altered and became.what is What.FIGURE:
            is_there = bool(became.table)
            made = self.say("HandedIn", "made of figures that changed")
            said.append(made if is_there else self.say("HandedIn", "the figure was deleted"))
        if became.moved:
            text = self.say("HandedIn", "%n counted elsewhere", len(became.moved))
            said.append(
                text + self._bracketed(map(partial(self._move, became), became.moved[:_NAMED_MOST]), became.moved)
            )
        return said

    def _sum(self, became: Became, counted: Iterable[Counted], sign: int = 1) -> str:
        """What some records change; nothing where no sum of them is told."""
        if not became.adds_up:
            return ""
        return self.signed(became, became.value(sign * sum(each.value for each in counted)))

    def figure(self, became: Became, value: Value) -> str:
        """A value with its unit and every digit; nothing of what has none."""
        if became.what is What.PARTS:
            return ""
        if became.unit is Unit.MONEY and self._hide:
            return "***"
        if became.unit is Unit.RATE and not became.word and value is not None:
            return self.words.percent(Decimal(value), 1)
        if became.word and became.unit is Unit.COUNT and value is not None and round(value, 4) == value:
            return f"{self.words.places(Decimal(value), 4)} {became.word}"  # as it was entered, to the last digit
        return self.words.exact(value, became.unit, became.word)

    def signed(self, became: Became, value: Value) -> str:
        """A change with its sign."""
        number = Decimal(value or 0)
        if became.unit is Unit.RATE:
            points = self.words.places(abs(number) * RATES.get(became.word, 100), 2)
            one = self.say("Report", "{points} point")
            text = (one if points == "1" else self.say("Report", "{points} points")).format(points=points)
        else:
            text = self.figure(became, abs(number))
        return ("−" if number < 0 else "+" if number else "±") + text

    def _change(self, became: Became) -> str:
        """What became of it in the end; a dash where one of both cannot be said."""
        if became.final is None or became.reported is None:
            return "–"
        return self.signed(became, became.final - became.reported)

    def _move(self, became: Became, moved: Moved) -> str:
        """A record with what it was counted for and is counted for now."""
        said = [self._part(became, each) for each in (moved.before, moved.now)]
        return self.words.colon(self._record(moved.record, became.records.get(moved.record.id), False)) + " → ".join(
            said
        )

    def _part(self, became: Became, name: str) -> str:
        if became.part == "lost_reason":
            return self.words.lost_reason(name)
        return (self._name(name) if became.part == "client_id" else name) or self.say("Ledger", "Not given")

    def _listed(self, became: Became, counted: Sequence[Counted], *, is_late: bool = False) -> str:
        each = [self._record(one, became.records.get(one.id), is_late) for one in counted[:_NAMED_MOST]]
        return self._bracketed(each, counted)

    def _bracketed(self, said: Iterable[str], among: Sequence[object]) -> str:
        """Those that are named, and that there are more."""
        listed = self.words.semicolons([*said, *(["…"] if len(among) > _NAMED_MOST else [])])
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

"""One figure that was handed in, and what became of it: what was said, what the book says of the same days now, and how the whole ended."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from salesplanner.domain.reconciliation import Counted, Reconciliation
from salesplanner.domain.targets import METRICS, Unit, in_units
from salesplanner.report.figures import Value
from salesplanner.store.measures import table_of
from salesplanner.words import Words


class What(Enum):
    """What of a figure is told: its value, what was asked of it, or what it is made of."""

    FIGURE = "figure"
    TARGET = "target"
    PARTS = "parts"


class Told(NamedTuple):
    """What a record is about, and the day it was entered."""

    name: str
    entered_on: date | None


class Moved(NamedTuple):
    """A record that counts as it did, but for another part now: for which one then, for which one now."""

    record: Counted
    before: str
    now: str


class Became(Struct, frozen=True, kw_only=True):
    """What became of one figure; `records` says what each record that made a difference is about.

    `adds_up` where the records come to the figure: then their changes are the change of it, to the last digit. What a person enters,
    shares and means among it, is told beside the entries that differ. `part` is by what a figure is split, `is_asked` when there was a
    target of it.
    """

    metric: str
    reported: Value
    same_days: Value
    final: Value
    reconciliation: Reconciliation = Reconciliation(0)
    records: dict[int, Told] = {}
    table: str = ""
    unit: Unit = Unit.COUNT
    word: str = ""
    what: What = What.FIGURE
    part: str = ""
    moved: tuple[Moved, ...] = ()
    adds_up: bool = False
    is_asked: bool = False

    @property
    def is_altered(self) -> bool:
        """Whether the reported days say something else now than they did."""
        return (self.adds_up and self.reconciliation.is_altered) or bool(self.moved) or self.reported != self.same_days

    @property
    def is_told(self) -> bool:
        """Whether there is something to be said of it."""
        return self.is_altered or self.final != self.same_days or (self.adds_up and bool(self.reconciliation.after))

    @property
    def ids(self) -> tuple[int, ...]:
        """The records that made the difference and still exist somewhere, by id in the figure's table."""
        found = self.reconciliation
        changed = (*(new for _, new in found.changed), *(each.record for each in self.moved))
        parts = (found.late, found.gone, changed, found.after)  # one that was put off is gone, and comes after
        return tuple(dict.fromkeys(each.id for part in parts for each in part))

    def value(self, counted: int) -> Value:
        """A value of the reconciliation in the figure's unit."""
        return in_units(self.metric, counted)

    def name(self, words: Words) -> str:
        """What it is called: the figure, its target, or the figure by what it is split."""
        say, name = words.translate, words.metric(self.metric)
        if self.what is What.TARGET:
            return say("HandedIn", "{metric}, target").format(metric=name)
        if self.what is What.FIGURE:
            return name
        parts = {
            "channel": say("Ledger", "By channel"),
            "product": say("Ledger", "By product"),
            "line": say("Ledger", "By line"),
            "client_id": say("Ledger", "By client"),
            "region": say("HandedIn", "By region"),
            "lost_reason": say("HandedIn", "By reason"),
        }
        return f"{name} · {parts[self.part]}"


def added(metric: str, found: Reconciliation, records: dict[int, Told], *, is_asked: bool) -> Became:
    """What became of a figure that its records add up to."""
    return Became(
        metric=metric,
        reported=in_units(metric, found.reported),
        same_days=in_units(metric, found.same_days),
        final=in_units(metric, found.final),
        reconciliation=found,
        records=records,
        table=table_of(metric),
        unit=METRICS[metric],
        adds_up=True,
        is_asked=is_asked,
    )

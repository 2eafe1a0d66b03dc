"""How likely a due payment comes in by a day, from how late this client and all clients paid before.

Looked at are payments that were as long past due as this one is and of which it is known what became of them by the wanted day
(those still open and younger say nothing yet): the share of them that had come in by then. Few say little, so the client's share is
drawn towards that of all clients, and that one towards a usual payer, as if five payments had said so each (shrinkage as in
Gelman et al., Bayesian Data Analysis, 3rd edition, 5.3). The usual payer pays one in ten early, half by the due day and of the rest half
within three weeks more; round figures, tuned to nobody's data. What a client promised counts from the promised day on, with the record of
promises; a broken promise counts no more. A due day that was moved later is taken as it stands now: its old day is not kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from math import exp
from statistics import median

from msgspec import Struct

#: So many payments' worth of belief in what is usual.
_USUAL = 5
_EARLY, _BY_DUE, _MEAN_LATE = 0.1, 0.5, 30.0
#: Of promises to pay: kept to the day, and how late the others are.
_KEPT = 0.7
_DAY = timedelta(days=1)


class Due(Struct, frozen=True, kw_only=True):
    """A payment that is due by plan: its amount in minor units, and when it came in; `known_on` is since when it was planned.

    `promised_on` is the day it was last promised for, as far as a promise is not broken.
    """

    id: int
    client_id: int | None
    amount: int
    due_on: date
    known_on: date
    received_on: date | None = None
    promised_on: date | None = None

    def came_by(self, day: date) -> bool:
        """Whether it had come in by the end of a day."""
        return self.received_on is not None and self.received_on <= day


class Kept(Struct, frozen=True):
    """A promise to pay: for which day, and when it was kept, if it was."""

    due_on: date
    kept_on: date | None


class _Delays(Struct, frozen=True):
    """How late some payments came, and how old those are that are still open: both in days past due, ascending."""

    late: Sequence[int]
    open: Sequence[int]

    def share(self, start: int, end: int, usual: float) -> float:
        """The share that came between `start` and `end` days past due, of those that had not by `start`, drawn to `usual`.

        The one that is asked about is younger than `end` and so says nothing of itself.
        """
        by_start, by_end = bisect_right(self.late, start), bisect_right(self.late, end)
        came, gone = by_end - by_start, len(self.late) - by_end + len(self.open) - bisect_left(self.open, end)
        return (came + _USUAL * usual) / (came + gone + _USUAL)


class Record(Struct, frozen=True, dict=True):
    """What is known on a day of how clients pay: planned payments that came in or are past due, and promises that came due."""

    as_of: date
    dues: Sequence[Due]
    promises: Sequence[Kept] = ()

    def chance(self, due: Due, first: date, last: date) -> float:
        """How likely an open payment, one of `dues`, comes in from `first` to `last`, both included and after `as_of`."""
        by_last = self._by(due, last)
        return by_last if first <= self.as_of + _DAY else max(0.0, by_last - self._by(due, first - _DAY))

    def _by(self, due: Due, day: date) -> float:
        """How likely it comes in by a day."""
        if due.promised_on is not None and due.promised_on >= self.as_of:
            return self._by_promise(due.promised_on, day)
        start, end = (self.as_of - due.due_on).days, (day - due.due_on).days
        everyone = self._everyone.share(start, end, _usual(start, end))
        return everyone if due.client_id is None else self._own(due.client_id).share(start, end, everyone)

    @cached_property
    def _everyone(self) -> _Delays:
        return self._delays(self.dues)

    @cached_property
    def _by_client(self) -> dict[int | None, list[Due]]:
        found: dict[int | None, list[Due]] = defaultdict(list)
        for each in self.dues:
            found[each.client_id].append(each)
        return found

    def _own(self, client_id: int) -> _Delays:
        """The delays of one client."""
        return self._delays(self._by_client[client_id])

    def _delays(self, dues: Iterable[Due]) -> _Delays:
        late, old = [], []
        for each in dues:
            if each.received_on is not None and each.came_by(self.as_of):
                late.append((each.received_on - each.due_on).days)
            else:
                old.append((self.as_of - each.due_on).days)
        return _Delays(sorted(late), sorted(old))

    def _by_promise(self, promised: date, day: date) -> float:
        """By how promises to pay were kept; before the promised day nothing is expected."""
        late = (day - promised).days
        if late < 0:
            return 0.0
        known = [each for each in self.promises if (self.as_of - each.due_on).days >= late or each.kept_on]
        kept = sum(1 for each in known if each.kept_on is not None and (each.kept_on - each.due_on).days <= late)
        usual = 1 - (1 - _KEPT) * exp(-late / _MEAN_LATE)
        return (kept + _USUAL * usual) / (len(known) + _USUAL)

    def day_of(self, due: Due, last: date) -> date:
        """The day it will most likely come: as late as half of them are, within the period."""
        return min(last, due.promised_on or due.due_on + self._usual_delay)

    @cached_property
    def _usual_delay(self) -> timedelta:
        late = self._everyone.late
        return max(0, round(median(late))) * _DAY if len(late) >= _USUAL else 0 * _DAY


def _usual(start: int, end: int) -> float:
    """The usual payer: how likely it comes by `end` days past due where it had not by `start`."""
    if start >= 0:  # of those still to come, as many come in any month: however old it is, hope is not lost
        return 1 - exp((start - end) / _MEAN_LATE)
    before = _paid(start)
    return (_paid(end) - before) / (1 - before)


def _paid(late: int) -> float:
    if late < 0:
        return _EARLY * exp(late / 7)
    return 1 - (1 - _BY_DUE) * exp(-late / _MEAN_LATE)

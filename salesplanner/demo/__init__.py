"""A book of 18 months of believable data that end on a day, the story of the mock-ups among them."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from salesplanner.demo.history import Teller
from salesplanner.demo.story import tell
from salesplanner.domain.commission import Rules, Step
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, presets

_WEEKS_FORETOLD = 8
#: What the demo's person is asked instead of what its line of work begins with.
_QUOTAS = {("wholesale", "clients.new.count"): 1, ("wholesale", "regions.covered.count"): 25}
#: What commission is paid on and its steps: from an amount in whole currency on, so many percent. A shop's keeper has none.
_COMMISSION: dict[str, tuple[str, tuple[tuple[int, str], ...]]] = {
    "project": ("payments.amount", ((0, "0.8"), (1_200_000, "1.2"), (1_800_000, "1.5"))),
    "hotel": ("orders.amount", ((0, "1"), (400_000, "1.5"), (500_000, "2"))),
    "wholesale": ("orders.amount", ((0, "0.3"), (2_500_000, "0.5"), (3_500_000, "0.8"))),
    "general": ("orders.amount", ((0, "2"), (700_000, "3"))),
}


def make(path: Path, role: str, today: date, language: str = "zh") -> dict[str, int]:
    """Make the book; how many rows each table has. The same day, role and language give the same data.

    Raises Problem(BOOK_EXISTS): a book that exists is never touched.
    """
    path = Path(path)
    if path.exists():
        raise Problem(Kind.BOOK_EXISTS, path=path)
    draft = path.with_name(f".{path.name}.making")
    draft.unlink(missing_ok=True)
    chance, clock = random.Random(f"{role} {today} {language}").randbytes, [datetime.combine(today, time(8))]
    store = Store.open(draft, now=lambda: clock[0], chance=chance)
    try:
        with store.change("demo"):
            presets.apply(store, role, language)
            for quota in store.quotas.all():  # set long ago, so that what is owed shows
                since = datetime.combine(today, time(8)) - timedelta(days=365)
                count = _QUOTAS.get((role, quota.metric), quota.count)
                store.quotas.change(quota.id, count=count, created_at=since)
            teller = Teller(store, role, today, language, random.Random(f"{role} {today}"))
            teller.past()
            tell(teller)
            _pay(store, role)
            _foretell(store, teller, clock)
        store.forget_history()
        counts = {name: count for name, count in store.counts().items() if count}
    finally:
        store.close()
    draft.replace(path)
    return counts


def _pay(store: Store, role: str) -> None:
    """By what rules the person is paid a commission, where one of the trade is."""
    from salesplanner.report import commission

    if role in _COMMISSION:
        metric, steps = _COMMISSION[role]
        made = tuple(Step(start * 100, Decimal(percent)) for start, percent in steps)
        commission.keep(store, Rules(metric=metric, steps=made))


def _foretell(store: Store, teller: Teller, clock: list[datetime]) -> None:
    """Let what was known be told on each Monday of the last weeks, beside a guess, so that both can be judged."""
    from salesplanner.report.forecast import freeze

    now = clock[0]
    monday = now - timedelta(days=now.weekday())
    for weeks in range(_WEEKS_FORETOLD, 0, -1):
        clock[0] = monday - timedelta(weeks=weeks)
        freeze(store)
    clock[0] = now
    for each in store.forecasts.statements("orders.amount"):
        tenths = round(10 * (each.chance or 0)) + teller.chance.randint(-3, 3)
        store.forecasts.guess(each.metric, each.period, each.day, min(10, max(0, tenths)))

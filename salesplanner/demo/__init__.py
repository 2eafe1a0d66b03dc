"""A book of 18 months of believable data that end on a day, the story of the mock-ups among them."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from pathlib import Path

from salesplanner.demo.history import Teller
from salesplanner.demo.story import tell
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, presets


def make(path: Path, role: str, today: date, language: str = "zh") -> dict[str, int]:
    """Make the book; how many rows each table has. The same day, role and language give the same data.

    Raises Problem(BOOK_EXISTS): a book that exists is never touched.
    """
    path = Path(path)
    if path.exists():
        raise Problem(Kind.BOOK_EXISTS, path=path)
    draft = path.with_name(f".{path.name}.making")
    draft.unlink(missing_ok=True)
    chance = random.Random(f"{role} {today} {language}").randbytes
    store = Store.open(draft, now=lambda: datetime.combine(today, time(8)), chance=chance)
    try:
        with store.change("demo"):
            presets.apply(store, role, language)
            for quota in store.quotas.all():  # set long ago, so that what is owed shows
                store.quotas.change(quota.id, created_at=datetime.combine(today, time(8)) - timedelta(days=365))
            teller = Teller(store, role, today, language, random.Random(f"{role} {today}"))
            teller.past()
            tell(teller)
        store.forget_history()
        counts = {name: count for name, count in store.counts().items() if count}
    finally:
        store.close()
    draft.replace(path)
    return counts

"""A book of 18 months of believable data that end on a day, the story of the mock-ups among them."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from salesplanner.demo.history import Teller
from salesplanner.demo.story import tell
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, presets

_NAMESPACE = uuid.UUID("5e1ec7ed-0000-4000-8000-5a1e5b1a4e12")


def make(path: Path, role: str, today: date, language: str = "zh") -> dict[str, int]:
    """Make the book; how many rows each table has. The same day, role and language give the same data.

    Raises Problem(BOOK_EXISTS): a book that exists is never touched.
    """
    path = Path(path)
    if path.exists():
        raise Problem(Kind.BOOK_EXISTS, path=path)
    draft = path.with_name(f".{path.name}.making")
    draft.unlink(missing_ok=True)
    store = Store.open(draft, now=lambda: datetime.combine(today, time(8)), new_uid=_uids(role, today, language))
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


def _uids(role: str, today: date, language: str) -> Callable[[], str]:
    count = 0

    def next_uid() -> str:
        nonlocal count
        count += 1
        return uuid.uuid5(_NAMESPACE, f"{role} {today} {language} {count}").hex

    return next_uid

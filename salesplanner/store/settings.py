"""What concerns the work and travels with the book: settings and the working calendar."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class Setting(Struct, frozen=True, kw_only=True):
    """One choice; its value is JSON."""

    id: int = 0
    uid: str = ""
    key: str
    value: str
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class DayMark(Struct, frozen=True, kw_only=True):
    """A day that differs from the week's pattern: off, work (a make-up day) or leave (one's own)."""

    id: int = 0
    uid: str = ""
    day: date
    kind: str
    name: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Settings(Records[Setting]):
    """The choices of this book."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "setting", Setting)
        self._kept: tuple[int, dict[str, str]] | None = None

    def get(self, key: str, default: Any = None) -> Any:  # type: ignore[override]
        """The value of a setting."""
        text = self._text(key)
        return default if text is None else json.loads(text)

    def _text(self, key: str) -> str | None:
        """The JSON of a setting. All are kept until something is written: a page asks for the same few a hundred times."""
        if self._journal.is_open:  # what a change wrote may yet be taken back, which counts as nothing written
            self._kept = None
            found = self._where("key = ?", [key])
            return found[0].value if found else None
        written = self._journal.written
        if self._kept is None or self._kept[0] != written:
            self._kept = written, {each.key: each.value for each in reversed(self.all())}
        return self._kept[1].get(key)

    def put(self, key: str, value: Any) -> None:
        """Keep the value of a setting."""
        text = json.dumps(value, ensure_ascii=False)
        with self._journal.change("setting changed", key=key):
            found = self._where("key = ?", [key])
            if not found:
                self.add(Setting(key=key, value=text))
            elif found[0].value != text:
                self.change(found[0].id, value=text)


class Holidays(Records[DayMark]):
    """The person's own days off, make-up days and leave, beside the year files."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "holiday", DayMark)

    def replace_all(self, marks: Iterable[DayMark]) -> None:
        """Keep exactly these days."""
        with self._journal.change("calendar changed"):
            self._remove("1", [])
            self.add_many(list(marks))

"""The one door to sqlite-utils, loaded without numpy: it asks for numpy only for types that we never store."""

from __future__ import annotations

import sys

# sqlite-utils imports numpy when it is there, which costs a quarter of a second of every start.
_HIDE = "numpy" not in sys.modules
if _HIDE:
    sys.modules["numpy"] = None  # type: ignore[assignment]
try:
    from sqlite_utils import Database, Migrations
    from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]
finally:
    if _HIDE:
        del sys.modules["numpy"]

__all__ = ["Database", "Migrations", "sqlite3"]

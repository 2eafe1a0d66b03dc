"""Where the book, its copies, the log and the exports live; environment variables override."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "salesplanner"


def home() -> Path:
    """The folder of all that is the person's: SALESPLANNER_HOME, else the platform's data folder."""
    chosen = os.environ.get("SALESPLANNER_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False, roaming=False)


def book() -> Path:
    """The person's book: SALESPLANNER_BOOK, else in the data folder."""
    chosen = os.environ.get("SALESPLANNER_BOOK")
    return Path(chosen) if chosen else home() / "book.db"


def demo_book() -> Path:
    """The demo's own book, apart from the person's."""
    return home() / "demo.db"


def copies(book_path: Path) -> Path:
    """The folder of a book's verified copies, beside it; made with the first one."""
    return book_path.parent / f"{book_path.stem}-copies"


def log() -> Path:
    """The folder of the log."""
    return _private(home() / "log")


def cache() -> Path:
    """The folder of what can be made again: the chart fonts' list, coloured icons."""
    if os.environ.get("SALESPLANNER_HOME"):
        return _private(home() / "cache")
    from platformdirs import user_cache_path

    return _private(user_cache_path(_NAME, appauthor=False))


def exports() -> Path:
    """Where a saved file goes when no folder was chosen: the person's documents."""
    if os.environ.get("SALESPLANNER_HOME"):
        return _private(home() / "exports")
    from platformdirs import user_documents_path

    return user_documents_path()


def _private(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder

"""Puts a finished file in its place, whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from salesplanner.domain.problems import Kind, Problem

DRAFT_MARK = ".part-"
LEFT_BEHIND = 3600.0
_FULL = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Give a draft beside `path` to write to; it takes the place of `path` when the block ends well.

    Problem when the folder cannot be written, the disk is full, or the file is in use: then it is kept as "name (2)".
    """
    path = Path(path)
    _sweep(path)
    draft = path.with_name(f".{path.stem[:40]}{DRAFT_MARK}{secrets.token_hex(4)}{path.suffix}")
    try:
        yield draft
        _sync(draft)
        _put(draft, path)
    except OSError as trouble:
        raise _problem(trouble, path) from trouble
    finally:
        with suppress(OSError):  # where nothing can be written, nothing can be removed either
            draft.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Remove drafts of this file that a sudden end left behind."""
    pattern = f".{escape(path.stem[:40])}{DRAFT_MARK}{'[0-9a-f]' * 8}{escape(path.suffix)}"
    for left in path.parent.glob(pattern):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                left.unlink()


def _sync(draft: Path) -> None:
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _put(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
    except PermissionError:
        if not path.is_file():
            raise
        kept = _free_name(path)
        draft.replace(kept)
        raise Problem(Kind.KEPT_BESIDE, path=path, kept=kept) from None
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _free_name(path: Path) -> Path:
    number = 2
    while (other := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return other


def _problem(trouble: OSError, path: Path) -> Problem:
    return Problem(Kind.DISK_FULL if trouble.errno in _FULL else Kind.CANNOT_WRITE, path=path)

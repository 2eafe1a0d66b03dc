"""Work on a stranger's file in a process of its own: it may hang, crash or ask for all memory, and the window goes on."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.tables.reader import limit_memory

T = TypeVar("T")

MEMORY_LIMIT = 2 * 2**30
SECONDS = 20.0


def run(form: Path, work: Callable[..., T], *values: Any, seconds: float = SECONDS) -> T:
    """What a function of a module gives for these plain values, worked out in another process that is ended in the end.

    Raises Problem of the form: FILE_UNREADABLE when it is damaged, TEMPLATE_UNSOUND when it takes too long or fails.
    """
    spawned = multiprocessing.get_context("spawn")
    ours, theirs = spawned.Pipe(duplex=False)
    process = spawned.Process(target=_work, args=(work, values, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise Problem(Kind.TEMPLATE_UNSOUND, path=form, detail=f"> {seconds:.0f} s")
        done, answer = ours.recv()
    except EOFError:
        done, answer = False, "?"
    finally:
        process.kill()
        process.join()
        ours.close()
    if done is None:
        raise Problem(Kind.FILE_UNREADABLE, path=form)
    if not done:
        raise Problem(Kind.TEMPLATE_UNSOUND, path=form, detail=answer)
    return answer  # type: ignore[no-any-return]


def _work(work: Callable[..., Any], values: tuple[Any, ...], reply: Connection) -> None:
    """What the other process does: work, and answer in one message."""
    limit_memory(MEMORY_LIMIT)
    from docx.opc.exceptions import OpcError
    from jinja2 import TemplateError
    from lxml.etree import LxmlError, XMLSyntaxError

    faults = (
        TemplateError, OpcError, LxmlError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError,
        RecursionError, MemoryError, OSError,
    )  # fmt: skip
    try:
        reply.send((True, work(*values)))
    except (XMLSyntaxError, BadZipFile):
        reply.send((None, ""))
    except faults as fault:
        reply.send((False, clean(str(fault))[:200] or type(fault).__name__))

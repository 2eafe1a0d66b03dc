"""Fills a company's own Word form, in a process of its own: the form comes from outside and is not trusted."""

from __future__ import annotations

import multiprocessing
import zipfile
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write

FORM_LIMIT = 10 * 2**20
UNPACKED_LIMIT = 60 * 2**20
MEMORY_LIMIT = 2 * 2**30
SECONDS = 20.0
_ACTIVE = ("vbaproject", "embeddings/", "activex/", "attachedtemplate")


def fill(template: Path, context: Mapping[str, Any], path: Path, *, seconds: float = SECONDS) -> tuple[str, ...]:
    """Write the form with the values of `context` to `path`; the names it asks for that have no value.

    Problem when the form is unsound, too large, or takes too long.
    """
    _inspect(template, template)
    values = {str(name): _plain(value) for name, value in context.items()}
    with atomic_write(path) as draft:
        missing = _fill_apart(template, values, draft, seconds)
        _inspect(draft, template)
    return missing


def _plain(value: object) -> Any:
    """Texts, lists and dictionaries only, so that a form can reach nothing else."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, bool):
        return value
    return "" if value is None else clean(str(value))


def _inspect(file: Path, template: Path) -> None:
    """Refuse what is no Word file, what unpacks too large, and what runs or calls out."""
    try:
        if file.stat().st_size > FORM_LIMIT:
            raise Problem(Kind.FILE_TOO_LARGE, path=template, limit="10 MB")
        with zipfile.ZipFile(file) as packed:
            _inspect_parts(packed, template)
    except FileNotFoundError:
        raise Problem(Kind.FILE_MISSING, path=template) from None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, UnicodeDecodeError):
        raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=".docx") from None


def _inspect_parts(packed: zipfile.ZipFile, template: Path) -> None:
    entries = packed.infolist()
    if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
        raise Problem(Kind.FILE_TOO_LARGE, path=template, limit="60 MB")
    names = [entry.filename for entry in entries]
    if "word/document.xml" not in names:
        raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail="word/document.xml")
    for name in names:
        if any(mark in name.casefold() for mark in _ACTIVE):
            raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=name)
        if name.endswith((".xml", ".rels")):
            _inspect_xml(packed.read(name), name, template)


def _inspect_xml(data: bytes, name: str, template: Path) -> None:
    calls_out = name.endswith(".rels") and any(
        b'TargetMode="External"' in tag and b"/hyperlink" not in tag for tag in data.split(b"<Relationship ")
    )
    if calls_out or b"<!DOCTYPE" in data:
        raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=name)


def _fill_apart(template: Path, values: dict[str, Any], draft: Path, seconds: float) -> tuple[str, ...]:
    """Fill in another process, which is ended when it takes too long."""
    apart = multiprocessing.get_context("spawn")
    ours, theirs = apart.Pipe(duplex=False)
    process = apart.Process(target=_work, args=(str(template), values, str(draft), theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=f"> {seconds:.0f} s")
        done, answer = ours.recv()
    except EOFError:
        done, answer = False, "?"
    finally:
        process.kill()
        process.join()
        ours.close()
    if not done:
        raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=answer)
    return tuple(answer)


def _work(template: str, values: dict[str, Any], draft: str, reply: Connection) -> None:
    """What the other process does: fill, save, and answer in one message."""
    _limit_memory()
    from docx.opc.exceptions import OpcError
    from jinja2 import TemplateError
    from lxml.etree import LxmlError

    faults = (
        TemplateError, OpcError, LxmlError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError,
        RecursionError, MemoryError, OSError,
    )  # fmt: skip
    try:
        reply.send((True, render(template, values, draft)))
    except faults as fault:
        reply.send((False, clean(str(fault))[:200] or type(fault).__name__))


def render(template: str, values: dict[str, Any], draft: str) -> list[str]:
    """Fill the form here and now, in Jinja's sandbox; the names without a value."""
    from docxtpl import DocxTemplate
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    sandbox = ImmutableSandboxedEnvironment(autoescape=True)
    missing = DocxTemplate(template).get_undeclared_template_variables(jinja_env=sandbox, context=values)
    form = DocxTemplate(template)
    form.render(values, jinja_env=sandbox, autoescape=True)
    form.save(draft)
    return sorted(missing)


def _limit_memory() -> None:
    """A form cannot take the whole memory, where the system can hold it to that."""
    try:
        import resource
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ValueError, OSError):
        return

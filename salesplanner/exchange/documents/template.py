"""Fills a company's own Word form, in a process of its own: the form comes from outside and is not trusted."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import apart
from salesplanner.exchange.files import atomic_write

FORM_LIMIT = 10 * 2**20
UNPACKED_LIMIT = 60 * 2**20
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")
_ACTIVE = ("vbaproject", "embeddings/", "activex/", "attachedtemplate")
#: What a chart of Word is drawn from: a workbook runs nothing.
_DRAWN_FROM = re.compile(r"word/embeddings/[^/]+\.xlsx", re.I)
_WITH_MACROS = (".docm", ".dotm", ".xlsm", ".xltm")
_KINDS = (".docx", ".dotx", ".xlsx", ".xltx")
#: How files of old programs begin, and those with a password, which say that they are such.
_OLE, _LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")


def fill(template: Path, context: Mapping[str, Any], path: Path, *, seconds: float = apart.SECONDS) -> tuple[str, ...]:
    """Write the form with the values of `context` to `path`; the names it asks for that have no value.

    Problem when the form is unsound, too large, or takes too long.
    """
    inspect(template, template)
    values = {str(name): _plain(value) for name, value in context.items()}
    with atomic_write(path) as draft:
        missing = apart.run(template, render, str(template), values, str(draft), seconds=seconds)
        inspect(draft, template)
    return tuple(missing)


def has_logic(form: Path) -> bool:
    """Whether a Word form has loops or conditions of its own, which only `fill` follows."""
    if form.suffix.lower() != ".docx" or not zipfile.is_zipfile(form):
        return False
    with zipfile.ZipFile(form) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > UNPACKED_LIMIT:
            return False  # it is refused by whoever opens it
        inside = [name for name in packed.namelist() if name.startswith("word/") and name.endswith(".xml")]
        return any(b"{%" in packed.read(name) for name in inside if packed.getinfo(name).file_size <= FORM_LIMIT)


def _plain(value: object) -> Any:
    """Texts, lists and dictionaries only, so that a form can reach nothing else."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, bool):
        return value
    return "" if value is None else clean(str(value))


def inspect(file: Path, template: Path) -> None:
    """Refuse what is no Word file or workbook, what unpacks too large, and what runs or calls out. Raises Problem."""
    try:
        if file.stat().st_size > FORM_LIMIT:
            raise Problem(Kind.FILE_TOO_LARGE, path=template, limit="10 MB")
        _inspect_kind(file, template)
        with zipfile.ZipFile(file) as packed:
            _inspect_parts(packed, template)
    except FileNotFoundError:
        raise Problem(Kind.FILE_MISSING, path=template) from None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, UnicodeDecodeError, zlib.error):
        raise Problem(Kind.FILE_UNREADABLE, path=template) from None


def _inspect_kind(file: Path, template: Path) -> None:
    """Refuse files of other kinds, those of old programs, and those with a password."""
    suffix = template.suffix.lower()
    if suffix in _WITH_MACROS:
        raise Problem(Kind.FORM_RUNS, path=template)
    with file.open("rb") as opened:
        is_old = opened.read(len(_OLE)) == _OLE
    if is_old and _LOCKED in file.read_bytes():
        raise Problem(Kind.FILE_LOCKED, path=template)
    if is_old or suffix not in _KINDS:
        raise Problem(Kind.FORM_UNKNOWN, path=template)


def _inspect_parts(packed: zipfile.ZipFile, template: Path) -> None:
    entries = packed.infolist()
    if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
        raise Problem(Kind.FILE_TOO_LARGE, path=template, limit="60 MB")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Problem(Kind.FILE_LOCKED, path=template)
    names = [entry.filename for entry in entries]
    main = "xl/workbook.xml" if template.suffix.lower() in (".xlsx", ".xltx") else "word/document.xml"
    if main not in names:
        raise Problem(Kind.FORM_UNKNOWN, path=template)
    for name in names:
        if any(mark in name.casefold() for mark in _ACTIVE) and not _DRAWN_FROM.fullmatch(name):
            raise Problem(Kind.FORM_RUNS, path=template, detail=name)
        if name.endswith((".xml", ".rels")):
            _inspect_xml(packed.read(name), name, template)


def _inspect_xml(data: bytes, name: str, template: Path) -> None:
    calls_out = name.endswith(".rels") and any(
        _EXTERNAL.search(tag) and b"/hyperlink" not in tag for tag in data.split(b"<")
    )
    if calls_out:
        raise Problem(Kind.FORM_CALLS_OUT, path=template, detail=name)
    is_hidden = b"\0" in data  # in two bytes a letter none of this would be seen
    if is_hidden or b"<!DOCTYPE" in data:
        raise Problem(Kind.TEMPLATE_UNSOUND, path=template, detail=name)


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

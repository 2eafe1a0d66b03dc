"""The summary of a period into a file: its suffix chooses the format."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Generator, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import Unit
from salesplanner.exchange import forms
from salesplanner.exchange.documents import template as form
from salesplanner.exchange.forms import currencies, memory
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.report import brief, choices, ledger, periodic
from salesplanner.report.document import Document
from salesplanner.report.gradual import at_once
from salesplanner.report.listed import LISTED
from salesplanner.report.material import Material
from salesplanner.report.material import gathering as gathering_of
from salesplanner.report.sections.writer import HIDDEN
from salesplanner.store import Store
from salesplanner.words import Words

#: The formats by suffix.
SUFFIXES = (".docx", ".xlsx", ".pdf", ".md", ".txt", ".png", ".json")


def prepare(
    store: Store,
    period: Period,
    path: Path,
    words: Words,
    *,
    as_of: date | None = None,
    to: int = 0,
    options: periodic.Options | None = None,
    template: Path | None = None,
    tell: Callable[[str], object] | None = None,
) -> Callable[[], Path]:
    """Read all values now, for a recipient (0: the usual one); what comes back writes the file, in any thread, and gives its path.

    Without `options` it is written as was chosen last for the recipient.
    Raises Problem(FORMAT_UNKNOWN) for another suffix.
    """

    def gathering(also: Collection[str]) -> Generator[None, None, Material]:
        material = yield from gathering_of(store, period, as_of, to, also=also)
        return replace(material, dated_on=as_of)

    if options is None:
        options = choices.remembered(store, to or store.reports.recipient_for(period) or 0).options
    return at_once(preparing(store, gathering, path, words, options=options, template=template, tell=tell))


def preparing(
    store: Store,
    gathering: Callable[[Collection[str]], Generator[None, None, Material]],
    path: Path,
    words: Words,
    *,
    options: periodic.Options | None = None,
    template: Path | None = None,
    tell: Callable[[str], object] | None = None,
) -> Generator[None, None, Callable[[], Path]]:
    """The same in pieces; `gathering` gathers what the summary is made of, and what these sections need besides."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Problem(Kind.FORMAT_UNKNOWN, path=path)
    is_form = template is not None and suffix in forms.SUFFIXES and not form.has_logic(template)
    material = yield from gathering((*BLOCKS, LISTED) if is_form else periodic.WRITTEN if template is not None else ())
    chosen = options or periodic.Options()
    if template is not None and is_form:
        known, stands_for = memory.remembered(store.settings), store.shop.stands_for()
        return lambda: _company_form(material, words, chosen, path, template, known, stands_for, tell)
    if suffix == ".xlsx":
        records = yield from ledger.behind(store, material)
        return lambda: _workbook(material, records, words, chosen, path)
    return lambda: _write(material, words, chosen, path, template)


def write(
    store: Store,
    period: Period,
    path: Path,
    words: Words,
    *,
    as_of: date | None = None,
    template: Path | None = None,
    tell: Callable[[str], object] | None = None,
) -> Path:
    """Write the summary now; the file's path. `tell` hears what is to be said of it. Raises Problem as the writers do."""
    return prepare(store, period, path, words, as_of=as_of, template=template, tell=tell)()


def _company_form(
    material: Material,
    words: Words,
    options: periodic.Options,
    path: Path,
    template: Path,
    known: memory.Remembered,
    stands_for: Mapping[str, str],
    tell: Callable[[str], object] | None,
) -> Path:
    from salesplanner.exchange.forms import filling

    called = filling.called(words, material.facts.figures, stands_for)
    look = forms.look(template, called)
    if forms.SUFFIXES.get(template.suffix.lower()) != path.suffix.lower():
        raise Problem(Kind.FORMAT_UNKNOWN, path=path)
    mapping = memory.mapping(look.places, known)
    forms.fill(template, mapping, filling.content(material, words, options), path, called)
    if tell is not None and (note := currencies.note(look.currencies, words)):
        tell(note)
    return path


def _workbook(material: Material, records: ledger.Behind, words: Words, options: periodic.Options, path: Path) -> Path:
    from salesplanner.exchange.documents import excel

    excel.write(ledger.workbook(material, records, words, options), path)
    return path


def _write(material: Material, words: Words, options: periodic.Options, path: Path, template: Path | None) -> Path:
    suffix = path.suffix.lower()
    if template is not None and suffix == ".docx":
        form.fill(template, form_values(material, words, options), path)
    elif suffix == ".txt":
        _text(path, brief.text(material, words, options) + "\n")
    elif suffix == ".json":
        facts = material.facts.as_json(options.name, hide_amounts=options.hide_amounts)
        _text(path, json.dumps(facts, ensure_ascii=False, indent=2) + "\n")
    else:
        write_document(periodic.document(material, words, options), path)
    return path


def write_document(document: Document, path: Path) -> None:
    """Write any document as .docx, .pdf, .png (its charts), .txt or .md. Raises Problem as the writers do."""
    suffix = path.suffix.lower()
    if suffix == ".docx":
        from salesplanner.exchange.documents import word

        word.write(document, path)
    elif suffix == ".pdf":
        from salesplanner.exchange.documents import pdf

        pdf.write(document, path)
    elif suffix == ".png":
        from salesplanner.exchange.documents import picture

        picture.write(document, path)
    else:
        from salesplanner.exchange.documents import chat

        _text(path, chat.plain(document) if suffix == ".txt" else chat.markdown(document))


def _text(path: Path, text: str) -> None:
    from salesplanner.exchange.files import atomic_write

    with atomic_write(path) as draft:
        draft.write_text(text, encoding="utf-8")


def form_values(material: Material, words: Words, options: periodic.Options) -> dict[str, object]:
    """What a company's own form may name: {{ title }}, {{ figures.orders_amount }}, {{ well }} …"""
    document = periodic.document(material, words, options)
    figures = {
        figure.id.replace(".", "_"): HIDDEN
        if options.hide_amounts and figure.unit is Unit.MONEY
        else words.value(figure.value, figure.unit, figure.word)
        for figure in material.facts.figures.values()
    }
    texts = {key: periodic.said(material, words, key, options) for key in sorted(periodic.WRITTEN)}
    return {"title": document.title, "byline": document.byline, "figures": figures, **texts}

"""A company's own form: what it asks for is recognised, matched with what a report has, and filled; all else stays as it is.

The form comes from outside and is not trusted: it is looked into before it is opened, and opened in a process of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from salesplanner.exchange import apart, template
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.forms.content import Content, Place

if TYPE_CHECKING:
    from salesplanner.exchange.forms.form import Form

#: The kinds of form that can be filled.
SUFFIXES = (".docx", ".xlsx")


def places(form: Path) -> list[Place]:
    """Where a form can be filled, in order, each with what it is taken for. Raises Problem as `fill`."""
    template.inspect(form, form)
    return apart.run(form, _places, str(form))


def fill(form: Path, mapping: Mapping[str, str], content: Content, path: Path) -> list[str]:
    """Write the form to `path` with each place filled by the target that the mapping gives it; the ids of the filled places.

    Raises Problem: FILE_MISSING, FILE_TOO_LARGE, TEMPLATE_UNSOUND when it is no form, runs or calls out, and as files are written.
    """
    template.inspect(form, form)
    with atomic_write(path) as draft:
        filled = apart.run(form, _fill, str(form), dict(mapping), content, str(draft))
        template.inspect(draft, form)
    return filled


def guessed(found: list[Place]) -> dict[str, str]:
    """The mapping that takes each place for what it seems to be."""
    return {place.id: place.guess for place in found if place.guess}


def _places(form: str) -> list[Place]:
    return _opened(Path(form)).places


def _fill(form: str, mapping: Mapping[str, str], content: Content, draft: str) -> list[str]:
    opened = _opened(Path(form))
    filled = opened.fill(mapping, content)
    opened.save(Path(draft))
    return filled


def _opened(form: Path) -> Form:
    if form.suffix.lower() == ".xlsx":
        from salesplanner.exchange.forms.xlsx import SheetForm

        return SheetForm(form)
    from salesplanner.exchange.forms.docx import WordForm

    return WordForm(form)

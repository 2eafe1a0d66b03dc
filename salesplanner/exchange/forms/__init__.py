"""A company's own form: what it asks for is recognised, matched with what a report has, and filled; all else stays as it is.

The form comes from outside and is not trusted: it is looked into before it is opened, and opened in a process of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from salesplanner.exchange import apart
from salesplanner.exchange.documents import template
from salesplanner.exchange.files import atomic_write
from salesplanner.exchange.forms.content import Content, Place
from salesplanner.exchange.forms.figurewords import names_of

if TYPE_CHECKING:
    from salesplanner.exchange.forms.form import Form

#: The kinds of form that can be filled, each with the kind of file that is made of it.
SUFFIXES = {".docx": ".docx", ".dotx": ".docx", ".xlsx": ".xlsx", ".xltx": ".xlsx"}
#: Kinds of file that are taken for forms, and of which is said why they are not filled.
REFUSED = (".docm", ".dotm", ".xlsm", ".xltm", ".doc", ".dot", ".xls", ".xlt", ".wps", ".et", ".odt", ".ods", ".rtf")


class Look(Struct, frozen=True):
    """What a form asks for: the places that can be filled, in order, and the currencies that it names."""

    places: list[Place]
    currencies: frozenset[str] = frozenset()


def look(form: Path, called: Mapping[str, str] | None = None) -> Look:
    """What a form asks for, each place with what it is taken for; `called` are metrics by the program's own names.

    Raises Problem as `fill`.
    """
    template.inspect(form, form)
    return apart.run(form, _look, str(form), dict(called or {}))


def fill(
    form: Path, mapping: Mapping[str, str], content: Content, path: Path, called: Mapping[str, str] | None = None
) -> list[str]:
    """Write the form to `path` with each place filled by the target that the mapping gives it; the ids of the filled places.

    Raises Problem: FILE_MISSING, FILE_TOO_LARGE, FILE_LOCKED or FILE_UNREADABLE of the form; FORM_UNKNOWN when it is none, FORM_RUNS or
    FORM_CALLS_OUT; TEMPLATE_UNSOUND when it takes too long or fails; and as files are written.
    """
    template.inspect(form, form)
    with atomic_write(path) as draft:
        filled = apart.run(form, _fill, str(form), dict(mapping), content, str(draft), dict(called or {}))
        template.inspect(draft, form)
    return filled


def guessed(found: list[Place]) -> dict[str, str]:
    """The mapping that takes each place for what it seems to be."""
    return {place.id: place.guess for place in found if place.guess}


def _look(form: str, called: Mapping[str, str]) -> Look:
    opened = _opened(Path(form), called)
    return Look(opened.places, opened.currencies)


def _fill(form: str, mapping: Mapping[str, str], content: Content, draft: str, called: Mapping[str, str]) -> list[str]:
    opened = _opened(Path(form), called)
    filled = opened.fill(mapping, content)
    opened.save(Path(draft))
    return filled


def _opened(form: Path, called: Mapping[str, str]) -> Form:
    names = names_of(called)
    if SUFFIXES[form.suffix.lower()] == ".xlsx":
        from salesplanner.exchange.forms.xlsx import SheetForm

        return SheetForm(form, names)
    from salesplanner.exchange.forms.docx import WordForm

    return WordForm(form, names)

"""What a cell of a form's table or sheet says that is neither its answer nor left open: the measure of its label, a printed dash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from salesplanner.exchange.forms import figurewords, texts
from salesplanner.exchange.forms.meaning import Found

_MEASURE = re.compile(r"[（(]\s*(?:数字|金额|number|amount|value|text)\s*[）)]", re.I)
_DASH = re.compile(r"\s*[-–—－―/／]{1,2}\s*")


def asked(found: Sequence[Found], text: str) -> list[Found]:
    """The places of a cell's text but for the word in brackets that ends its label: Deals won (number) is answered in another cell."""
    return [each for each in found if each.is_label or not _ends_label(text, each)]


def _ends_label(text: str, found: Found) -> bool:
    """Whether a place is a word in brackets behind all else that a cell says, and nothing there asks for an answer within."""
    before = text[: found.start].rstrip()
    is_measure = _MEASURE.fullmatch(text[found.start : found.end].strip()) is not None
    return (
        is_measure and before[-1:] not in ("", ":", "：") and not text[found.end :].strip() and not texts.lone_gap(text)
    )


def measured(found: Found, by: int | None) -> Found:
    """A placeholder in a cell whose amounts are divided by `by`, where nothing beside it names another unit."""
    metric, _, aspect = found.guess.removeprefix("figure.").rpartition(".")
    if by is None or found.by is not None or found.is_label or not found.guess.startswith("figure."):
        return found
    return replace(found, guess=f"figure.{figurewords.in_unit(metric, by, found.name)}.{aspect}", by=by)


def is_dash(text: str) -> bool:
    """Whether a cell holds a dash, by which a form may say that nothing is asked there."""
    return _DASH.fullmatch(text) is not None


def is_struck(text: str, others: Sequence[str]) -> bool:
    """Whether a cell is one that a form has struck out: it holds a dash, and others of its row are left blank or hold placeholders."""
    return is_dash(text) and any(
        texts.whole_mark(each) or (texts.is_blank(each) and not is_dash(each)) for each in others
    )

"""Writes the charts of a document as one picture: title, then each chart under its caption."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from salesplanner.charts.sheet import Drawing, Strip, stack
from salesplanner.charts.style import CM_PER_INCH
from salesplanner.domain.plaintext import one_line, shorten
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write
from salesplanner.report.document import TEXT_WIDTH_CM, Document, Picture

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHINESE, _LATIN = 1.0, 0.52
_END = b"IEND\xaeB`\x82"


def write(document: Document, path: Path) -> None:
    """Write a PNG of all charts. Problem when the document has none, or when it cannot be written."""
    lines = [line for line in document.lines() if isinstance(line, tuple)]
    if not lines:
        raise Problem(Kind.NO_CHART)
    width = max(TEXT_WIDTH_CM, *(sum(chart.width_cm for chart in line) for line in lines))
    data = stack(list(_strips(document, lines)), width, zh=document.language == "zh")
    with atomic_write(path) as draft:
        draft.write_bytes(data)
        read = draft.read_bytes()
        if read != data or not (read.startswith(_SIGNATURE) and read.endswith(_END)):
            raise Problem(Kind.EXPORT_MISMATCH, path=path)


def _strips(document: Document, lines: list[tuple[Picture, ...]]) -> Iterator[Strip]:
    yield Strip(1.0, texts=((0.0, _line(document.title, 14)),), points=14, bold=True)
    if document.byline:
        yield Strip(0.7, texts=((0.0, _line(document.byline, 9)),), muted=True)
    for line in lines:
        starts = list(accumulate((chart.width_cm for chart in line), initial=0.0))
        captions = [
            (start, _line(chart.caption, 9.5, chart.width_cm)) for start, chart in zip(starts, line, strict=False)
        ]
        if any(text for _, text in captions):
            yield Strip(0.9, texts=tuple(captions), points=9.5)
        yield Strip(
            max(chart.height_cm for chart in line), tuple(Drawing(chart.draw, chart.width_cm) for chart in line)
        )


def _line(text: str, points: float, width_cm: float = TEXT_WIDTH_CM) -> str:
    """As much of the text as fits the width on one line."""
    text = one_line(text[:1000])
    ends = accumulate(_CHINESE if letter > "\u2010" else _LATIN for letter in text)
    room = width_cm / CM_PER_INCH * 72 / points
    return shorten(text, sum(end <= room for end in ends))

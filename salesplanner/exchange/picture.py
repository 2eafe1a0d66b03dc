"""Writes the charts of a document as one picture: title, then each chart under its caption."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salesplanner.charts.sheet import Strip, stack
from salesplanner.domain.plaintext import one_line, shorten
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.files import atomic_write
from salesplanner.report.document import TEXT_WIDTH_CM, Document, Picture

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_END = b"IEND\xaeB`\x82"


def write(document: Document, path: Path) -> None:
    """Write a PNG of all charts. Problem when the document has none, or when it cannot be written."""
    charts = [block for block in document.flow() if isinstance(block, Picture)]
    if not charts:
        raise Problem(Kind.FILE_EMPTY, path=path)
    width = max(TEXT_WIDTH_CM, *(chart.width_cm for chart in charts))
    data = stack(list(_strips(document, charts)), width, zh=document.language == "zh")
    with atomic_write(path) as draft:
        draft.write_bytes(data)
        read = draft.read_bytes()
        if read != data or not (read.startswith(_SIGNATURE) and read.endswith(_END)):
            raise Problem(Kind.EXPORT_MISMATCH, path=path)


def _strips(document: Document, charts: list[Picture]) -> Iterator[Strip]:
    yield Strip(1.0, text=_line(document.title, 16), points=14, bold=True)
    if document.byline:
        yield Strip(0.7, text=_line(document.byline, 9), points=9, muted=True)
    for chart in charts:
        if chart.caption:
            yield Strip(0.9, text=_line(chart.caption, 9.5), points=9.5)
        yield Strip(chart.height_cm, chart.draw, chart.width_cm)


def _line(text: str, points: float) -> str:
    """As much of the text as one line of the sheet holds."""
    return shorten(one_line(text[:1000]), int(TEXT_WIDTH_CM / 2.54 * 72 / points))

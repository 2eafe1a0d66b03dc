"""A document kept as it was: its words, tables and charts as JSON, to be read and saved again years later."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from salesplanner.charts import style
from salesplanner.report.document import Block, Bullets, Document, Heading, Paragraph, Picture, Section, Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_BLOCKS: dict[str, type] = {each.__name__: each for each in (Heading, Paragraph, Bullets, Table, Picture)}


def dump(document: Document) -> str:
    """The document as JSON text; its charts are drawn now. From any thread."""
    plain = {
        "title": document.title,
        "byline": document.byline,
        "language": document.language,
        "author": document.author,
        "figure_label": document.figure_label,
        "blocks": [_plain(block, document.language) for block in document.blocks],
    }
    return json.dumps(plain, ensure_ascii=False)


def load(text: str) -> Document:
    """The document that was kept. Raises ValueError or KeyError for what is none."""
    plain = json.loads(text)
    return Document(**plain | {"blocks": tuple(map(_block, plain["blocks"]))})


def _plain(block: Block | Section, language: str) -> dict[str, Any]:
    if isinstance(block, Section):
        inner = [_plain(each, language) for each in block.blocks]
        return {"kind": "Section", "key": block.key, "title": block.title, "blocks": inner}
    if isinstance(block, Picture):
        png = style.render(block.draw, block.width_cm, block.height_cm, dpi=150, language=language)
        kept = asdict(replace(block, draw=_nothing)) | {"draw": b64encode(png).decode("ascii")}
        return {"kind": "Picture", **kept}
    return {"kind": type(block).__name__, **asdict(block)}


def _nothing(figure: Any) -> None:
    """Draws nothing."""


def _block(plain: dict[str, Any]) -> Block | Section:
    values = {key: tuple(map(_tupled, value)) if isinstance(value, list) else value for key, value in plain.items()}
    kind = str(values.pop("kind"))
    if kind == "Section":
        return Section(values["key"], values["title"], tuple(map(_block, plain["blocks"])))  # type: ignore[arg-type]
    if kind == "Picture":
        values["draw"] = _drawn(b64decode(str(values["draw"])))
    made: Block = _BLOCKS[kind](**values)
    return made


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _drawn(png: bytes) -> Callable[[Figure], None]:
    """A chart that was drawn before, as something to draw."""
    return partial(_draw, png)


def _draw(png: bytes, figure: Figure) -> None:
    from matplotlib.image import imread

    axes = figure.add_axes((0, 0, 1, 1))
    axes.axis("off")
    axes.imshow(imread(BytesIO(png)), aspect="auto", interpolation="lanczos")

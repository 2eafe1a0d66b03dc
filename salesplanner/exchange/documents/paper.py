"""A document kept as it was: its words, tables and charts as JSON, to be read and saved again years later."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import Any

from msgspec.structs import asdict

from salesplanner.charts import style
from salesplanner.report.document import Block, Bullets, Document, Heading, Paragraph, Picture, Section, Table

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
        size = {"width_cm": block.width_cm, "height_cm": block.height_cm}
        return {"kind": "Picture", "alt": block.alt, "caption": block.caption, "draw": b64encode(png).decode(), **size}
    return {"kind": type(block).__name__, **asdict(block)}


def _block(plain: dict[str, Any]) -> Block | Section:
    values = {key: tuple(map(_tupled, value)) if isinstance(value, list) else value for key, value in plain.items()}
    kind = str(values.pop("kind"))
    if kind == "Section":
        return Section(values["key"], values["title"], tuple(map(_block, plain["blocks"])))  # type: ignore[arg-type]
    if kind == "Picture":
        values["draw"] = style.drawn(b64decode(str(values["draw"])))
    made: Block = _BLOCKS[kind](**values)
    return made


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value

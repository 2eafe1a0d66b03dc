"""Workbooks saved as a web page in a single file (MHTML): the pages of their sheets, with the sheets' names."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path

from salesplanner.exchange.source import decode_page

#: What the frame around the sheets says of each: its name, and where its page is.
_SHEET = re.compile(r"<x:Name>(.*?)</x:Name>.*?<x:WorksheetSource\s+HRef=\"([^\"]+)\"", re.I | re.S)
_BESIDE = re.compile(r"tabstrip\.html?$", re.I)


def is_archive(data: bytes) -> bool:
    """Whether bytes are a page with its parts in one file."""
    start = data[:4000].upper()
    return b"MIME-VERSION:" in start and b"MULTIPART/RELATED" in start


def pages(data: bytes, path: Path) -> list[tuple[str, str]]:
    """The names, empty where none is told, and the texts of the pages in an archive. Raises Problem(ENCODING_UNCLEAR)."""
    found: list[tuple[str, str]] = []
    names: dict[str, str] = {}
    for part in message_from_bytes(data, policy=policy.compat32).walk():
        place = str(part.get("Content-Location", "")).rpartition("/")[2]
        if part.get_content_type() != "text/html" or _BESIDE.search(place):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            text = _text(payload, str(part.get_content_charset() or ""), path)
            names |= {href.rpartition("/")[2]: unescape(name) for name, href in _SHEET.findall(text)}
            found.append((place, text))
    return [(names.get(place, ""), text) for place, text in found]


def _text(payload: bytes, charset: str, path: Path) -> str:
    """The text of a part, in the encoding that its head names, else as its page says."""
    try:
        return payload.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(charset, charset or "utf-8"))
    except (ValueError, LookupError):
        return decode_page(payload, path)[0]

"""The phones and mail addresses in a cell, however several are written in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from salesplanner.domain.plaintext import one_line
from salesplanner.exchange.values import half, is_day_text, to_text

_PHONE = re.compile(
    r"\+?[(（]?\+?\d[\d\s().\-–—－*]{4,}(?:\s*(?:转|内线|ext\.?|x|#|分机|dw|durchwahl)\s*\d{1,6})?", re.I
)
#: Where another whole number begins, though no mark parts it from the one before.
_NEXT = re.compile(
    r"(?<=\d{7})[\s\-–—]+(?=\+\d|1[3-9]\d{9}(?!\d)|0\d{2,3}[- ]?\d{7,8}(?!\d))|(?<=\d{3})\s{2,}(?=\+|[01]\d{6})"
)
_MARK = re.compile(r"[/;；,，、|\n~～]|:::|或|\b(?:and|or|oder|und|ou|et)\b", re.I)
_CODE = re.compile(r"[^\d+(]*(\+?[\d\s()\-]+)")
_MOBILE = re.compile(r"1[3-9]\d{9}(?!\d)")
_MAIL = re.compile(r"[^\s<>,;:，；、()\"']+@[^\s<>,;:，；、()\"']+\.[^\s<>,;:，；、()\"'.]+")
_EXPONENT = re.compile(r"(\d)(?:\.(\d+))?E\+?(\d{1,2})", re.I)


def to_phones(cell: Any) -> str:
    """The phones in a cell, as they are written, without what is said beside them; several with " / " between them.

    Empty for a number whose last digits a spreadsheet has cut off (1.38E+10): nobody could be called by it.
    """
    text = to_text(cell)
    if text.isascii() and text.isdigit() and len(text) < 16:
        return text
    text = half(text)
    if found := _EXPONENT.fullmatch(text):
        decimals = (found[2] or "").rstrip("0")
        if len(found[2] or "") >= 8 and len(decimals) <= int(found[3]) <= 14:
            return found[1] + decimals.ljust(int(found[3]), "0")
        return ""
    text = re.sub(r"(?<=\d)\.0+$", "", re.sub(r"^tel:", "", text, flags=re.I))
    pieces = _whole(piece.strip() for piece in _MARK.split(_NEXT.sub("/", text)))
    found_all = [_unbracketed(phone.strip(" .-–")) for piece in pieces for phone in _phones_in(piece)]
    if not found_all:
        return one_line(text)
    return " / ".join(dict.fromkeys(found_all))


def _whole(pieces: Iterable[str]) -> list[str]:
    """The pieces with area codes put to their numbers (0831/555 0212), and the ends of a row written out (8888-01/02)."""
    found: list[str] = []
    for piece in filter(None, pieces):
        above = found[-1] if found else ""
        if _is_code(above) and piece[0] in "(123456789" and not _MOBILE.match(piece.replace(" ", "")):
            found[-1] = f"{above}-{piece}"
        elif not (piece.isdigit() and len(piece) < 5 and len(re.sub(r"\D", "", above)) > 5 and above[-1].isdigit()):
            found.append(piece)
        elif len(piece) < 3 or above[-len(piece) :].startswith(piece[:-2]):
            found.append(above[: -len(piece)] + piece)
        elif piece[0] == "0":
            found.append(piece)  # the code of the next
        else:
            found[-1] = f"{above}转{piece}"  # like none of its own: an extension
    return found


def _is_code(text: str) -> bool:
    """Whether a text is of a country or area alone, too short to be called."""
    said = _CODE.fullmatch(text)
    if said is None:
        return False
    count = len(re.sub(r"\D", "", said[1].replace("(0)", "")))
    return 0 < count <= (7 if said[1][0] == "+" else 5 if said[1].lstrip("(")[:1] == "0" else 3)


def _phones_in(piece: str) -> Iterator[str]:
    """The first phone of a piece, and others that are as long as one and no day."""
    for number, found in enumerate(_PHONE.finditer(piece)):
        count = sum(letter.isdigit() for letter in found[0])
        several = re.findall(r"1[3-9](?:[\s.-]?\d){9}|0\d{2,3}[\s-]?\d{7,8}", found[0]) if count > 15 else []
        if len(several) > 1:
            yield from several
        elif number == 0 or (count >= 7 and not is_day_text(found[0].strip(" ()"))):
            yield found[0]


def _unbracketed(phone: str) -> str:
    """The phone without a bracket that has no other: "(512) 555" keeps its own, "5551234 (" does not."""
    return phone if phone.count("(") == phone.count(")") else phone.replace("(", "").replace(")", "").strip(" .-–")


def is_phone(cell: Any) -> bool:
    """Whether a cell holds a phone and nothing else."""
    digits = re.sub(r"\D", "", text := half(to_text(cell)))
    return 7 <= len(digits) <= 15 and bool(re.fullmatch(r"[\d\s()+.\-/转]+", text)) and not is_day_text(text)


#: Who answers a client's phone and is nobody: 前台, Front desk.
_DESK = re.compile(
    r"(?:公司|单位|酒店|厂里|店里)?(?:办公室|前台|总台|总机|服务台|值班室|传达室|门卫|收发室|座机|热线|客服热线|接待处)(?:电话|值班)?"
    r"|(?:the |main )?(?:front[ -]?desk|front office|reception(?: desk)?|switch ?board|main (?:office|line|number|desk)|office|operator|hotline)(?: phone| number)?"
    r"|zentrale|empfang|accueil|standard|centralita|recepci[oó]n|centralino",
    re.I,
)


def is_desk(name: str) -> bool:
    """Whether a name beside a phone is that of a place where it rings, and of nobody."""
    return bool(_DESK.fullmatch(name.strip(" ()（）:：")))


def to_mails(cell: Any) -> str:
    """The mail addresses in a cell, with commas between them; the text itself where there is none."""
    text = to_text(cell)
    if text.isascii() and _MAIL.fullmatch(text) and not text.startswith("mailto:"):
        return text
    text = unicodedata.normalize("NFKC", text).replace("mailto:", "")
    return ", ".join(dict.fromkeys(_MAIL.findall(text))) or one_line(text)


def is_mail(cell: Any) -> bool:
    """Whether a cell holds a mail address."""
    return isinstance(cell, str) and bool(_MAIL.fullmatch(cell.strip()))

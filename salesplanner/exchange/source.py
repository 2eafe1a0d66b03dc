"""A table out of a file: headers, numbered rows; and the text of bytes in whatever encoding."""

from __future__ import annotations

import codecs
import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.values import to_text

#: The letters with signs of each language, by the encoding of one byte a letter that has them all.
_LETTERS = {
    "cp1252": "äöüß àâæçéèêëîïôœùûüÿ áéíñóúü¿¡ºª ãõáâàçéêíóôúü àèéìíîòóùú åäöéü æøåéöü ëïéèöüáóí äöüßéèêàáâç",
    "cp1250": "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű čćđšž ăâîșțşţ čšž",
    "cp1254": "çğıöşüâîû",
    "cp1257": "āčēģīķļņšūž ąčęėįšųūž äöõüšž",
}
_ALPHABETS = {name: tuple(letters.split(" ")) for name, letters in _LETTERS.items()}
_ALPHABETS["iso8859-2"] = _ALPHABETS["cp1250"]
_MARKS = frozenset("€£§°²³µ·«»‹›–—‘’‚“”„…•™®©½¼\xa0\u0307")
#: Pairs of bytes that stand with no letter beside them: Chinese, for what has signs is a part of a word.
_ALONE = re.compile(rb"(?<![A-Za-z\x80-\xff])(?:[\x80-\xff]{2})+(?![A-Za-z\x80-\xff])")
# Letters of two scripts, or a sign and letters, in one word: text of another encoding.
_MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]|[A-Za-z][¡-©«-´¶¸¹»-¿][¡-¿A-Za-z]")

Cell = str | int | float | bool | date | datetime | time | None
Row = tuple[int, Sequence[Cell]]  # its number in the file, and its cells


class SourceRow(Struct, frozen=True):
    """A row with its number in the file, as the person sees it there."""

    number: int
    cells: tuple[Cell, ...]
    called: str = ""  # where it stands among several sheets: 华南 3

    @property
    def said(self) -> str | int:
        """What the person finds it by."""
        return self.called or self.number


class SourceTable(Struct, frozen=True, kw_only=True):
    """Headers and the rows below them."""

    path: Path
    headers: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    parts: tuple[SourceTable, ...] = ()  # of figures: the tables of those sheets as they stand
    together: tuple[str, ...] = ()  # the sheets that were read as one list
    people: SourceTable | None = None  # of clients: those who work there, on a sheet of their own
    others: tuple[str, ...] = ()  # sheets with something on them that were not read
    from_sheet: int | None = None  # the column of their names
    from_title: int | None = None  # the column of the day that stands above the table only
    header_row: int = 1
    encoding: str = ""
    delimiter: str = ""
    shorts: tuple[str, ...] = ()  # the lower headers, where there are two rows of them
    grouped: int | None = None  # the column of what headings among the rows say
    above: str = ""  # what is written over the table
    skipped: tuple[SourceRow, ...] = ()  # totals, notes, headers once more: no data
    refused: tuple[tuple[SourceRow, str], ...] = ()  # parts that could not be read, with a Kind's value

    def column(self, name: str) -> int:
        """The place of a column by its header, blanks and case aside. Raises Problem(COLUMN_MISSING)."""
        wanted = _plain(name)
        for place, header in enumerate(self.headers):
            if header == name or _plain(header) == wanted:
                return place
        for place, header in enumerate(self.shorts):
            if _plain(header) == wanted:
                return place
        raise Problem(Kind.COLUMN_MISSING, path=self.path.name, column=name)

    def wanted(self, rows: Iterable[SourceRow], only: Mapping[str, Iterable[str]]) -> list[SourceRow]:
        """Those of its rows whose columns have one of the values that are wanted of each. Raises Problem(COLUMN_MISSING)."""
        asked = [(self.column(name), {text.strip() for text in texts}) for name, texts in only.items()]
        return [row for row in rows if all(to_text(row.cells[place]) in texts for place, texts in asked)]


def written(cell: Cell) -> str:
    """What stands in a cell, blanks round it aside."""
    return cell.strip() if isinstance(cell, str) else "" if cell is None else str(cell)


@contextmanager
def many_records() -> Iterator[None]:
    """Makes records by the hundred thousand: searching them again and again for circles takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.collect(1)  # once; to freeze and unfreeze it would unfreeze all that stays to the end
            gc.enable()


def decode(data: bytes, encoding: str, path: Path) -> tuple[str, str]:
    """The text of a file and its encoding: what a mark at its start says, UTF-8, UTF-16, then what fits best.

    Raises Problem(ENCODING_UNCLEAR) rather than giving wrong letters.
    """
    if encoding:
        return _strictly(data, encoding, path), encoding
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, name, path), name
    for name in _of_letters(data) or _ladder(data):
        try:
            text = data.decode(name).replace("\x00", "")
        except UnicodeDecodeError:
            continue
        if name == "utf-8" or _is_likely(text):  # no other encoding passes for UTF-8 by chance
            return text, name
    raise Problem(Kind.ENCODING_UNCLEAR, path=path.name)


def decode_page(data: bytes, path: Path) -> tuple[str, str]:
    """The text of a page, by the encoding it names itself, else as any text. Raises Problem(ENCODING_UNCLEAR)."""
    named = re.search(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", data[:4000], re.I)
    if named:
        name = {"gb2312": "gb18030", "gbk": "gb18030"}.get(named[1].decode("ascii").lower(), named[1].decode("ascii"))
        try:
            return data.decode(name), name
        except (ValueError, LookupError):
            pass  # it says what it is not
    return decode(data, "", path)


def _strictly(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except (ValueError, LookupError):
        raise Problem(Kind.ENCODING_UNCLEAR, path=path.name) from None


def _ladder(data: bytes) -> list[str]:
    """The encodings to try in their order: wide ones only where every second byte is nil, Chinese before Western."""
    if (nils := data[:4000].count(0)) > 3 and nils > len(data[:4000]) // 50:
        even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
        return ["utf-16-le", "utf-16-be"] if odd >= even else ["utf-16-be", "utf-16-le"]
    high = [byte for byte in data[:20000] if byte >= 0x80]
    pairs = re.findall(rb"[\x81-\xfe][\x40-\xfe]", data[:20000])
    lone = re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?=[\x00-\x7f])", data[:20000])
    western = bool(high) and len(lone) * 2 > len(high) * 0.5
    if western:
        return ["utf-8", "cp1252", "cp1251", "gb18030", "big5"]  # half of Big5 is in the range of Latin letters
    return ["utf-8", "gb18030", "big5", "cp932", "cp1251", "cp1252"] if pairs else ["utf-8", "cp1252", "gb18030"]


def _of_letters(data: bytes) -> list[str]:
    """The encoding of a byte a letter that a text is in, where its letters are those of one language or it is in Cyrillic ones."""
    high = [byte for byte in data[:20000] if byte >= 0x80]
    try:
        data.decode("utf-8")
        return []
    except UnicodeDecodeError:
        pass
    letters = [byte for byte in high if byte >= 0xC0]
    is_cyrillic = len(high) > 20 and len(letters) > 0.9 * len(high)
    runs = re.findall(rb"[\xa8\xb8\xc0-\xff]{3,}", data[:20000])
    if is_cyrillic and sum(map(len, runs)) > 0.8 * len(high):
        return ["cp1251"] if sum(byte >= 0xE0 for byte in letters) * 2 > len(letters) else ["koi8-r"]
    if sum(map(len, _ALONE.findall(data[:20000]))) == len(high):
        return []
    there = bytes(byte for byte in range(0x80, 0x100) if byte in data)
    for name, alphabets in _ALPHABETS.items():
        try:
            said = {letter for letter in there.decode(name).lower() if not letter.isascii()} - _MARKS
        except UnicodeDecodeError:
            continue
        is_other = name == "cp1252" and "õ" in said and said.isdisjoint("ãçê")  # the ő of Hungarian
        if not is_other and any(said <= set(alphabet) for alphabet in alphabets):
            return [name]
    return []


def _is_likely(text: str) -> bool:
    """Whether the letters are those of names and notes: no private-use or control letters, common Chinese."""
    sample = text[:20000]
    odd = sum(
        1 for letter in sample if (ord(letter) < 32 and letter not in "\r\n\t\f") or 0xE000 <= ord(letter) <= 0xF8FF
    )
    if odd or _MIXED.search(sample):
        return False
    han = [letter for letter in sample if "\u4e00" <= letter <= "\u9fff"]
    # Text of another encoding read as GB18030 gives letters that GB2312 does not have.
    rare = sum(1 for letter in han if not _is_common(letter))
    half_kana = sum(1 for letter in sample if "\uff61" <= letter <= "\uff9f")
    return rare * 4 <= len(han) and not half_kana


def _is_common(letter: str) -> bool:
    for name in ("gb2312", "big5"):
        try:
            letter.encode(name)
        except UnicodeEncodeError:
            continue
        return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"[\s_\-*:：()（）]+", "", text).casefold()

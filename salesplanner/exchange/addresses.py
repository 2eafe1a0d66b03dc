"""An address of its parts, in the order of its language: 四川省成都市武侯区1号, or 1 High Street, Leeds, LS1 4AP, United Kingdom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

#: The fields of a list that say a part of an address, besides its street.
PARTS = ("street_2", "district", "city", "province", "postcode", "country")
_HAN, _JAPANESE = re.compile("[\u3400-\u9fff]"), re.compile(r"\d{3}-\d{4}")
_ENDS = re.compile("(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|县|区)$")
_OWN_COUNTRY = ("中国", "中华人民共和国", "中國", "china", "日本", "japan")


def joined(street: str, parts: Mapping[str, str], *, postcode_first: bool = False) -> str:
    """The address of a street and what the other columns say of the place; what the street says already is not said again.

    `postcode_first` has 80331 München for Boston, MA 02108.
    """
    said = {name: text for name in PARTS if (text := parts.get(name, "").strip())}
    if _HAN.search(street + "".join(said.get(name, "") for name in ("province", "city", "district"))):
        return _from_large(street, said)
    return _from_small(street, said, postcode_first)


def _from_large(street: str, said: Mapping[str, str]) -> str:
    """As it is written in China and Japan: the country first, the house last, nothing between them."""
    found, rest = "", street
    country = said.get("country", "")
    places = [
        country if country.casefold() not in _OWN_COUNTRY else "",
        *map(said.get, ("province", "city", "district")),
    ]
    for place in filter(None, places):
        short = _ENDS.sub("", place) or place
        if short not in found and not re.search(rf"{re.escape(short)}(?!\d)", rest[: len(short) + 12]):
            found += place
    whole = found + " " * (found[-1:].isascii() and bool(found)) + rest + said.get("street_2", "")
    postcode = said.get("postcode", "")  # which only Japan writes with an address
    return f"〒{postcode} {whole}" if _JAPANESE.fullmatch(postcode) and postcode not in whole else whole


def _from_small(street: str, said: Mapping[str, str], postcode_first: bool) -> str:
    """As it is written elsewhere: the house first, the country last."""
    behind = re.split(r"[,\n]", street, maxsplit=1)[1:]  # York Road is not in York
    left = {name: text for name, text in said.items() if not _is_in(text, behind)}
    extra, city, postcode = (left.get(name, "") for name in ("street_2", "city", "postcode"))
    if re.match(r"\d", extra) and len(extra) < 7 and street and not re.search(r"\d", street):
        street, extra = f"{street} {extra}", ""  # a house number in a column of its own
    province = left.get("province", "")
    if postcode_first and city:
        city, postcode = f"{postcode} {city}".strip(), ""
    area = f"{province} {postcode}".strip() if province != city else postcode
    pieces = (street, extra, left.get("district", ""), city, area, left.get("country", ""))
    return ", ".join(dict.fromkeys(filter(None, (piece.strip(" ,") for piece in pieces))))


def _is_in(text: str, texts: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", each, re.I) for each in texts)

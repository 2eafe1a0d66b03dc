"""When two records are of the same client or person, by name, phone and mail; in any way they are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LEGAL_ZH = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|股份公司|公司)$")
_LEGAL = frozenset(
    ["co", "company", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "plc", "gmbh", "kg", "ag", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "oy", "ab", "as", "pte", "pty", "kk"]
)  # fmt: skip
_EXTENSION = re.compile(r"(?:转|ext\.?|x|#|分机)\s*\d{1,6}\s*$", re.I)
#: Country codes: of one digit, of two, else of three; and those of lands where a number begins with 0 at home.
_CODE = re.compile(r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}")
_WITH_NIL = re.compile(
    r"2[07]|3[1-3]|4[013469]|6[0-46]|8[1246]|9[02-58]|21[23]|23[34]|25[456]|26[03]|35[3589]|38[0125679]|421|85[56]|88[06]|96[1-467]|97[127]"
)
_REGION_ENDS = re.compile(r"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|地区|省|市|区|县)$")
_MAIL = re.compile(r"[^\s<>,;，；、]+@[^\s<>,;，；、]+")
_ONE_MAIL = re.compile(r"[\w.+-]+@[\w.-]+").fullmatch


@lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """By what two names are the same as they are written: width, case and blanks aside."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=200_000)
def firm_key(name: str) -> str:
    """By what two names are the same company: brackets, marks, blanks and the legal form aside too."""
    text = unicodedata.normalize("NFKC", name).casefold()
    joined = (text if text.isalnum() and not text.isascii() else _joined(text)) or " ".join(text.split())
    if not joined.endswith("公司"):
        return joined
    short = _LEGAL_ZH.sub("", joined)
    return short if len(short) > 1 else joined


def core(name: str) -> str:
    """By what two names may be the same company: a firm and the group of its name are alike, though not the same."""
    key = firm_key(name)
    short = key.removesuffix("集团").removesuffix("group")
    return short if len(short) > 1 else key


def _joined(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.replace("&", " and ").replace("'", ""))
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return "".join(words)


@lru_cache(maxsize=200_000)
def digits(phone: str) -> str:
    """A phone's digits as it is dialled at home, without extension; empty for one too short to tell clients by."""
    if len(phone) == 11 and phone.isascii() and phone.isdigit():
        return phone
    text = _EXTENSION.sub("", unicodedata.normalize("NFKC", phone).strip())
    text = re.sub(r"^(0\d{2,3}-\d{7,8})-\d{1,6}$", r"\1", text).replace("(0)", "").lstrip("( ")
    found = re.sub(r"\D", "", text)
    if text.startswith(("+", "00")):
        found = _at_home(found.removeprefix("00"))
    elif len(found) == 13 and found.startswith("861"):
        found = found[2:]
    return found if len(found) >= 7 else ""


def _at_home(number: str) -> str:
    """A number with its country code as it is dialled in that country."""
    found = _CODE.match(number)
    code = found[0] if found else ""
    rest = number[len(code) :]
    if rest.startswith("0") or (code == "86" and len(rest) == 11 and rest.startswith("1")):
        return rest
    return {"7": "8", "36": "06"}.get(code, "0" if _WITH_NIL.fullmatch(code) else "") + rest


@lru_cache(maxsize=200_000)
def phones(text: str) -> frozenset[str]:
    """The digits of each phone in a text."""
    if not text:
        return frozenset()
    if text.isalnum():
        found = digits(text)
        return frozenset([found]) if found else frozenset()
    return frozenset(filter(None, map(digits, re.split(r"[/;；,，、|\n]", text))))


@lru_cache(maxsize=200_000)
def mails(text: str) -> frozenset[str]:
    """The mail addresses in a text, in small letters."""
    if _ONE_MAIL(text):
        return frozenset([text.casefold()])
    return frozenset(map(str.casefold, _MAIL.findall(text))) if "@" in text else frozenset()


def region_key(region: str) -> str:
    """By what two regions are the same: 四川 and 四川省."""
    text = name_key(region)
    short = _REGION_ENDS.sub("", text)
    return short if len(short) > 1 else text


def differ(first: str, second: str) -> bool:
    """Whether two regions are both known and not the same, nor one within the other."""
    one, other = region_key(first), region_key(second)
    return bool(one and other) and one not in other and other not in one


def is_alike(first: str, second: str) -> bool:
    """Whether two names may be the same, said in other words: one within the other, or most letters the same."""
    from rapidfuzz import fuzz

    one, other = firm_key(first), firm_key(second)
    if not one or not other:
        return False
    if one in other or other in one:
        return True
    return fuzz.ratio(one, other) >= 75 or (len(min(one, other, key=len)) > 3 and fuzz.partial_ratio(one, other) >= 85)


def is_near(one: str, other: str) -> bool:
    """Whether two cores are the same, or one begins with the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (long.startswith(short) and len(short) >= (3 if short.isascii() else 2))

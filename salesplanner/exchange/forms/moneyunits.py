"""In which unit of money amounts are to be written: as a label, a caption, or what stands beside a gap says."""

from __future__ import annotations

import re
from functools import lru_cache

#: A line that says in which unit the amounts below it are.
_STATED = re.compile(
    r"^\W*(?:注\s*[:：]\s*)?[（(]?\s*(?:金额)?(?:单位\s*[:：]|单位[为是])|^[（(]?\s*units?\s*[:：]|\b(?:amounts|figures|values|money|sums)\b.{0,20}\bin\b",
    re.IGNORECASE,
)


def stated(text: str) -> int | None:
    """By what amounts are divided below a line such as 单位：万元 or All amounts in CNY k; None for any other line."""
    if not _STATED.search(text) and "（单位" not in text:
        return None
    said = re.sub(r"^.*?[（(]?(?:金额)?单位\s*(?:[:：]|为|是)|^.*\bin\b", "", text, flags=re.IGNORECASE)
    return divisor_of(_TAIL.sub("", said).strip()) or divisor_of(re.sub(r"^.*\bin\b", "", text, flags=re.IGNORECASE))


#: What a line goes on with behind its unit: unless stated otherwise, 数量单位：台.
_TAIL = re.compile(
    r"\s*(?:[,，;；.。（(）)]|\b(?:unless|except|rounded|excluding|including|before|net|incl|excl)\b|除).*$", re.I
)
#: A caption that ends with the unit of the amounts below it: 表二 分区域签约额（万元）, Quarters 2026 (CNY k).
_CAPTION = re.compile(
    r"[(（\[]\s*(?:金额)?(?:单位[:：]?)?\s*(?:(?:all )?amounts? in )?([^()（）\[\]]{1,14})[)）\]]\s*[:：]?\s*$", re.I
)


def captioned(text: str) -> int | None:
    """By what amounts are divided below a caption, as `stated`, or where it ends with their unit in brackets."""
    found = _CAPTION.search(text)
    return stated(text) if found is None else divisor_of(found[1])


_CURRENCY = r"(?:元|人民币|rmb|cny|yuan|usd|eur|gbp|[¥￥$€£])"
_UNITS = [
    (100_000_000, r"亿元?"),
    (10_000, r"万元?|rmb10k"),
    (1_000_000, rf"(?:{_CURRENCY})?(?:in)?(?:millions?|mn?)(?:of)?(?:{_CURRENCY})?|百万元?"),
    (1_000, rf"k{_CURRENCY}|(?:{_CURRENCY})?(?:in)?(?:thousands?|k|['’]?000s?)(?:of)?(?:{_CURRENCY})?|千元"),
    (1, rf"(?:in)?{_CURRENCY}"),
]
#: Where a label may name a unit: in brackets, behind 单位, behind a comma or a stroke at its end; or it is one.
_NAMED = [
    re.compile(form)
    for form in (
        r"[(（\[]([^()（）\[\]]{1,16})[)）\]]",
        r"单位\s*[:：]?\s*(\S{1,6})",
        r"[,，/\n]\s*((?:(?:CNY|RMB|USD|EUR|GBP) )?\S{1,12})\s*$",
        r"[^\W\d] (?<!\bof )((?:CNY|RMB|USD|EUR|GBP)(?: ?(?:k|m|million|thousand|'?000))?)\s*$",
        r"^(.{1,16})$",
    )
]


@lru_cache(maxsize=8192)
def divisor_of(text: str) -> int | None:
    """By what an amount is divided where a label names the unit, as in （万元） or 单位：万元; None where it names none."""
    for said in (part for form in _NAMED for part in form.findall(text)):
        plain = re.sub(r"^单位[:：]?|[\s.。)）]", "", said).lower().replace("’", "'")
        for by, form in _UNITS:
            if re.fullmatch(form, plain):
                return by
    return None


_AFTER = re.compile(
    rf"\s*(k(?:cny|rmb|usd|eur|gbp)|亿元?|万元?|千元|百万元?|thousand|millions?|{_CURRENCY}|[km](?![a-z]))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_CURRENCY}\s*$", re.IGNORECASE)


_UNIT_CELL = re.compile(
    rf"\s*(?:单位[:：])?(?:亿?元|[千百]?万元?|千元|[次家个单份笔]|[%％]|{_CURRENCY}\s*(?:k|m|['’]?000|thousand|million)?|no\.?|number)\s*",
    re.I,
)


def is_unit(text: str) -> bool:
    """Whether a text is a unit and nothing else."""
    return _UNIT_CELL.fullmatch(text) is not None


def with_unit(label: str, beside: str) -> str:
    """A label with the unit that stands in a cell of its own behind its answer: Orders | __ | CNY k."""
    is_unit = bool(beside.strip()) and _UNIT_CELL.fullmatch(beside) is not None
    return f"{label} ({beside.strip()})" if is_unit and divisor_of(label) is None else label


def divisor_around(before: str, after: str) -> int | None:
    """By what an amount is divided where its unit stands beside it: ____万元, CNY ____; None where there is none."""
    found = _AFTER.match(after)
    if found is not None:
        return divisor_of(found[1])
    return 1 if _BEFORE.search(before) else None

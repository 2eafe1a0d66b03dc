"""Numbers told in words, of either language."""

from __future__ import annotations

import re
from decimal import Decimal

#: English words and what they count.
WORDS: dict[str, int] = {name: place for place, name in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"))}  # fmt: skip
WORDS |= {name: 20 + 10 * place for place, name in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))}  # fmt: skip
_ONES, _TEENS, _TENS = (
    "|".join(name for name, value in WORDS.items() if low <= value <= high)
    for low, high in ((1, 9), (10, 19), (20, 99))
)
_BELOW_100 = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_TEENS}|{_ONES})"
_HUNDREDS = rf"(?:a|{_BELOW_100}) hundred(?:(?: and)? {_BELOW_100})?"
#: An English numeral of more than one part: a hundred and twenty, thirty-two thousand five hundred.
IN_FULL = rf"(?:{_HUNDREDS}|{_BELOW_100}) (?:thousand|million)(?:,?(?: and)? (?:{_HUNDREDS}|{_BELOW_100})(?: thousand)?(?:(?: and)? (?:{_HUNDREDS}|{_BELOW_100}))?)?|{_HUNDREDS}"
WORDS |= {"a": 1, "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_NTH = {name: place for place, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"), 1)}  # fmt: skip
_TIMES = ("dozen", "hundred", "thousand", "million")
#: English fractions by their divisor.
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_CN_VALUE = {letter: place for place, letter in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
}
_CN_TIMES = {"十": 10, "百": 100, "千": 1000}


def cn_value(text: str) -> Decimal:
    """The value of a Chinese numeral: 二十三, 一百零五, 三十万."""
    if short := re.search("(?<=[万千百])[一二两三四五六七八九]$", text):  # 六千五, 三万五
        unit = {"万": 1000, "千": 100, "百": 10}[text[-2]]
        return cn_value(text[:-1]) + _CN_VALUE[short[0]] * unit
    if "万" in text:
        left, _, right = text.partition("万")
        return (cn_value(left) if left else Decimal(1)) * 10_000 + (cn_value(right) if right else 0)
    if not any(letter in _CN_TIMES for letter in text):
        return Decimal("".join(str(_CN_VALUE[letter]) for letter in text))
    total, digit = 0, 0
    for letter in text:
        if letter in _CN_TIMES:
            total += (digit or 1) * _CN_TIMES[letter]
            digit = 0
        else:
            digit = _CN_VALUE[letter]
    return Decimal(total + digit)


def en_value(text: str) -> Decimal:
    """The value of an English numeral: twenty-three, a dozen, five hundred."""
    if " and a half" in text:
        whole, _, times = text.partition(" and a half")
        return (en_value(whole) + Decimal("0.5")) * WORDS.get(times.strip(), 1)
    if text.startswith("half a "):
        return Decimal(WORDS[text.removeprefix("half a ")]) / 2
    thousands = total = 0
    for word in re.findall("[a-z]+", text.replace(" and ", " ")):
        if word in ("thousand", "million"):
            thousands, total = thousands + total * WORDS[word], 0
        else:
            total = total * WORDS[word] if word in _TIMES else total + WORDS[word]
    return Decimal(thousands + total)


def count_of(said: str) -> int:
    """How many are told, or which place in an order, in digits or words of either language: 12, 十二, twelve, 12th, twelfth."""
    if said[0].isdigit():
        return int(re.sub(r"\D", "", said))
    return _NTH.get(said) or int(en_value(said) if said.isascii() else cn_value(said))

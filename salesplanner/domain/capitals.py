"""Amounts in the capital figures that Chinese papers carry beside the plain ones: 壹万贰仟叁佰元整."""

from __future__ import annotations

_FIGURES = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def capitals(minor: int) -> str:
    """The amount of so many fen in capital figures; below nothing it begins with 负."""
    sign = "负" if minor < 0 else ""
    whole, cents = divmod(abs(minor), 100)
    jiao, fen = divmod(cents, 10)
    text = f"{_whole(whole)}元" if whole or not cents else ""
    if not cents:
        return f"{sign}{text}整"
    if jiao:
        text += f"{_FIGURES[jiao]}角"
    elif whole:
        text += _FIGURES[0]
    return sign + text + (f"{_FIGURES[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    if not number:
        return _FIGURES[0]
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text, has_gap = "", False
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            has_gap = bool(text)
            continue
        if text and (has_gap or group < 1000):
            text += _FIGURES[0]
        text += _group(group) + _GROUPS[place]
        has_gap = False
    return text


def _group(number: int) -> str:
    """Up to four figures; nothing between two of them is said once."""
    text, has_gap = "", False
    for place in range(3, -1, -1):
        figure = number // 10**place % 10
        if not figure:
            has_gap = bool(text)
            continue
        text += (_FIGURES[0] if has_gap else "") + _FIGURES[figure] + _PLACES[place]
        has_gap = False
    return text

"""The numbers of a sentence in the units of those beside them: bare ones of a list, clients counted by 个, ways of being in contact."""

from __future__ import annotations

import re

from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Kind, Number

_THOUSANDS = 10_000
#: 120 个客户里 A 类 30 个: of the clients too.
_BARE_COUNT = re.compile(r"个(?=[，。,.；;、]|$|同意|[不没未已还在签成有表下到买要来])")
#: 七个人，四个跑外勤: of the people too.
_BARE_PERSON = re.compile("个(?:跑|做|去|在|请|报|休|干|管|负责|是|来|学)")
_COUNTS_BY = re.compile(" ?[组批拨场次条份项起]")
#: Nothing but a mark between two numbers of a list.
_SIDE_BY_SIDE = re.compile(r"、|和|与|及|,? and |, ")
#: Ways of being in contact, of which there may be a sum: calls, visits and messages; and the words for the sum.
_WAY = re.compile(
    r"电话|致电|来电|[拜走陌面回家]访|首访|复访|上门|登门|面谈|见面|会面|会议|来访|接待|微信|邮件|短信|私信|视频|跑(?!步|赢)|见[了过]|(?<![a-z])(?:calls?|called|phoned?|rang|visits?|visited|met|meetings?|e-?mails?|mails?|messages?|chats?|letters?|demos?)(?![a-z])"
)
_CONTACT = re.compile(
    r"联系|接触|触达|沟通|(?<![a-z])(?:contacts?|contacted|touch(?:es| ?points)|interactions|spoke|talked|conversations)(?![a-z])"
)
_CUE = re.compile(
    r"总|全部|共|合计|加|一块|起来|[一全本整][共天周月]|total|altogether|in all|together|makes?|that|so|=|\W"
)
_COUNTED = {"", "call", "visit", "client", "person", "thing", "order", "piece"}
_PAIR = 2
#: What is told of each of several is no sum of theirs.
_OF_EACH = re.compile(r"[每各]|(?<![a-z])(?:each|apiece)(?![a-z])")
_TEN_THOUSAND = 10_000
#: What a price of each stands between.
_PRICE_BEFORE = re.compile(r"(?<![a-z])(?:at|for) $")
_PRICE_AFTER = re.compile(r" (?:each|apiece|a piece|per [a-z]+)(?![a-z])")


def as_told(text: str, found: list[Number], base: int) -> list[Number]:
    """The numbers of a sentence, each in the unit that those beside it tell."""
    found = _as_prices(text, found, base)
    return _as_contacts(text, _as_listed(text, _as_counted(text, found, base), base), base)


def _as_prices(text: str, found: list[Number], base: int) -> list[Number]:
    """The numbers, with a bare price of each in the money that is told beside it: 3,200 leaflets at 0.18 each, 576 euros."""
    money = {each.unit for each in found if each.kind is Kind.MONEY}
    if len(money) != 1 or not _PRICE_AFTER.search(text):
        return found
    (unit,) = money
    return [
        replace(each, kind=Kind.MONEY, unit=unit)
        if each.kind is Kind.COUNT
        and not each.unit
        and _PRICE_BEFORE.search(text[max(0, each.start - base - 8) : each.start - base])
        and _PRICE_AFTER.match(text, each.end - base)
        else each
        for each in found
    ]


def _as_contacts(text: str, found: list[Number], base: int) -> list[Number]:
    """The numbers, with calls, visits and messages as contacts where a sum of these is told: 拜访 20 家，电话 35 通，合计联系 55 次."""
    if len(found) <= _PAIR or not _WAY.search(text) or _OF_EACH.search(text):
        return found
    ends = [0, *(each.end - base for each in found), len(text)]
    starts = [*(each.start - base for each in found), len(text)]
    parts, sums = [], []
    for at, each in enumerate(found):
        if each.kind is not Kind.COUNT or each.scale > 1 or each.unit not in _COUNTED:
            continue
        before, after = text[ends[at] : starts[at]], text[ends[at + 1] : starts[at + 1]]
        own = f"{re.split('[，,、;；(（]', before)[-1]}{text[starts[at] : ends[at + 1]]}{re.split('[，,、;；）)]| and | plus ', after)[0]}"
        is_total = lex.TOTAL_BEFORE.search(before) or lex.TOTAL_AFTER.match(after)
        if is_total and (_CONTACT.search(own) or not re.search("[一-龥a-z]{2}", _CUE.sub(" ", own))):
            sums.append(at)
        elif not is_total and (each.unit == "call" or _WAY.search(own)):
            parts.append(at)
    made = sum(found[at].value for at in parts)
    if len(sums) != 1 or len(parts) < _PAIR or len({found[at].unit for at in parts}) < _PAIR:
        return found
    whole = found[sums[0]]
    if whole.unit in ("client", "person") and whole.value < made:
        return found  # some of them were called and visited
    return [replace(each, unit="contact") if at in (*parts, *sums) else each for at, each in enumerate(found)]


def _as_counted(text: str, found: list[Number], base: int) -> list[Number]:
    """The numbers, with those counted by 个 as clients, or as calls, where others are."""
    unit = next((unit for unit in ("client", "call", "person") if any(each.unit == unit for each in found)), "")
    if not unit:
        return found
    words = _BARE_PERSON if unit == "person" else _BARE_COUNT
    told_by = {_classifier(text, each, base) for each in found if each.unit == unit} - {"个", ""}
    bare = [
        each.unit == "thing" and (words.match(text, each.end - base - 1) or _classifier(text, each, base) in told_by)
        for each in found
    ]
    return [replace(each, unit=unit) if is_bare else each for each, is_bare in zip(found, bare, strict=True)]


def _classifier(text: str, number: Number, base: int) -> str:
    """The word by which a number counts: 组 of 35 组客户, and so of 20 组 beside it."""
    found = _COUNTS_BY.match(text, number.digits[1] - base) if number.digits else None
    return found[0].strip() if found else ""


def _as_listed(text: str, found: list[Number], base: int) -> list[Number]:
    """The numbers, with bare ones in the unit of the last of their list, 90、60、41 万元, and bare thousands in the money beside."""
    money = next((each.unit for each in found if each.kind is Kind.MONEY and _is_in_thousands(each)), "")
    told = found[-1:]
    for each in reversed(found[:-1]):
        after, scale = told[0], told[0].scale
        is_bare = each.kind is Kind.COUNT and not each.unit and each.digits is not None and not each.signed
        gap = text[each.end - base : after.start - base]
        is_listed = is_bare and each.scale == 1 and _SIDE_BY_SIDE.fullmatch(gap) is not None
        is_next = after.digits is None or after.digits[0] == after.start  # no 1.15, EUR 30,000
        is_told = after.unit or (gap == "、" and scale >= _TEN_THOUSAND)
        if is_listed and is_next and is_told and (scale > 1 or after.kind is Kind.MONEY) and each.high is None:
            as_told = replace(each, scale=scale, kind=after.kind, unit=after.unit)
            each = replace(
                as_told, value=each.value * scale, step=each.step * scale, is_exact=each.is_exact and scale == 1
            )
        told = [each, *told]
    return [
        replace(each, kind=Kind.MONEY, unit=money)
        if money and each.kind is Kind.COUNT and not each.unit and each.scale > 1
        else each
        for each in told
    ]


def _is_in_thousands(number: Number) -> bool:
    """Whether a figure is told in thousands, by its scale or in words."""
    return number.scale > 1 or (number.digits is None and number.value >= _THOUSANDS)

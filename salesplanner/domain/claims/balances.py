"""What there was, with what came and without what went."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Said
from salesplanner.domain.claims.ways import Way

#: So many figures told alike add up as they stand.
SURE = 3
_START = re.compile(
    r"(?<![a-z])(?:stock (?:on|at)|sent)(?![a-z])|[年月季周期]初|预算|带了|池|总[共数额]|原有|原来|手[里上]|起初|开始|期初|(?<![a-z])(?:stood at|order book|backlog|quoted|offered|budget|prospects|start(?:ed)?|opening|opened with|opened|began|originally|had|beginning)(?![a-z])"
)
_IN = re.compile(
    r"新[增签开拓进设]|增加|进[了货来]?|入库|补[了进货充]|退回|转入|收到|又[来签开]|加入|招|(?<![a-z])(?:in(?=: )|purchases|purchased|inflow|new|won|added|gained|joined|came in|bought|took on|took in|booked|arrived|checked in|moved in|received|hired|opened|recruited)(?![a-z])"
)
_OUT = re.compile(
    r"流失|减少|[转支]出|发走|出[了库货]|丢|走了|卖[出掉了]|发[出掉]|用[了掉]|退[出了]|离|关[了停]|[销售](?:了|出)?(?=\s*$)|(?<![a-z])(?:sales|outflow|lost|left|sold|used|returned|out|closed|quit|went|shipped|dropped|invoiced|delivered|billed|cancelled|settled|decided|resolved|solved|expired|finished|completed|cleared|resigned|paid|written off|wrote off|scrapped|broke|gave away|handed out|checked out|moved out)(?![a-z])"
)
_NEWLY = re.compile(
    r"新[增来到接]|又来|加入|(?<![a-z])(?:took on|new (?:ones?|leads?|enquir|inquir)|added|joined|came in)"
)
#: What was won is more of what there is, and less of what there was to win.
_WON = re.compile(r"签[了下约]|(?<![a-z])(?:signed|closed)(?![a-z])")
_OPEN = re.compile(r"[尾余欠]款|在谈|未定|没定|待定|(?<![a-z])(?:open|pending|undecided|outstanding|owed|due)(?![a-z])")
#: What is left, as a note tells it.
_TERSE = re.compile(r"(?:open|pending|undecided|outstanding): $|(?:未定|待定|在谈)[:：]?$")
LEFT = re.compile(r"[剩余]|还在|(?<![a-z])(?:leaving|leaves|left|remain\w*|still|balance)(?![a-z])")


def balance(said: Said, scope: list[Said]) -> Iterator[Way]:
    """What there was, with what came and without what went, where each is told by its word."""
    alike = [each for each in scope if each.number.end <= said.number.start and each.is_amount]
    alike = [each for each in alike if each.number.agrees(said.number)]
    is_gone = _OUT.search(said.after) or _OUT.search(said.before[-6:])
    if lex.TO_BEFORE.search(said.before) or len(alike) < 3 or (is_gone and not LEFT.search(said.label)):
        return
    is_left = LEFT.search(said.label) is not None and alike[0].number.value == max(each.number.value for each in alike)
    is_left = is_left or (_TERSE.search(said.before) is not None and alike[0].number.value > said.number.value)
    is_open = is_left and _OPEN.search(said.label) is not None  # what was won is open no more, what came in not owed
    signs = tuple(
        1
        if at == 0
        else -1
        if (is_open and not (each.number.kind is Kind.COUNT and each.number.scale == 1 and _NEWLY.search(_own(each))))
        or _OUT.search(_own(each))
        else 1
        if _IN.search(_own(each)) or (not is_left and _WON.search(_own(each)))
        else -int(is_left)
        for at, each in enumerate(alike)
    )
    if not (_START.search(alike[0].label) or 1 in signs[1:]) or 0 in signs or -1 not in signs:
        return
    for each in itertools.product((1, -1), repeat=len(alike) - 1):
        told = sum((sign * one.number.value for sign, one in zip((1, *each), alike, strict=True)), Decimal(0))
        if said.number.fits(told, told):  # won may be what came, or what went
            yield Way(told, told, told, alike[0].number, alike[-1].number)
            return
    value = sum((sign * each.number.value for sign, each in zip(signs, alike, strict=True)), Decimal(0))
    slack = rounding((each.number for each in alike), said.number)
    numbers = tuple(each.number for each in alike)
    yield Way(value - slack, value + slack, value, numbers[0], numbers[-1], signs, numbers)


def _own(said: Said) -> str:
    """The words that are a figure's own, without those of the clause before it: shipped and 0.6m came in."""
    ahead = [each for each in re.split(r" and | but |[，,]", said.before) if each.strip()]
    return f"{ahead[-1] if ahead and said.after.strip() else said.before} {said.after}"


def rounding(of: Iterable[Number], told: Number) -> Decimal:
    """How far rounding may put a sum off: what it is made of is at least as exact as it; a few told as finely as it just make it."""
    taken = list(of)
    if len(taken) <= SURE and all(each.step == told.step and not each.loose for each in (*taken, told)):
        return Decimal(0)
    return sum((min(number.step, told.step) / 2 for number in taken if not number.is_exact), Decimal(0))

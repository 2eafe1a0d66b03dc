"""The boxes of a line that are to be ticked: the kind of period, and whether a target was met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salesplanner.exchange.forms import figurewords, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.meaning import Found

#: The kinds of period, and the boxes in which a form has them ticked.
_KINDS = {
    "day": "日|daily",
    "week": "周|week",
    "month": "月|month",
    "quarter": "季|quarter",
    "half": "半年|half",
    "year": "年|annual|year",
}
_KIND = r"(?P<kind>[日周月季年]度?(?:报|总结|报告)|半年度?(?:报|总结|报告)|daily|weekly|monthly|quarterly|half-?yearly|annual(?:ly)?|yearly)"
_BOX = r"(?:[☐□]|[\[［] ?[\]］]|[(（][ \u3000]*[)）])"
_BOX_BEFORE = re.compile(rf"(?P<box>{_BOX})\s*{_KIND}", re.I)
_BOX_BEHIND = re.compile(rf"{_KIND}\s*(?P<box>{_BOX})", re.I)
_YES, _NO = r"(?:yes|是|已?完成|已?达成|达标)", r"(?:no|否|未完成|未达成|未达标)"
_YES_BEHIND = re.compile(
    rf"(?P<asked>[^☐□]{{4,60}}?)\s*(?P<yes>{_BOX})\s*{_YES}\s*[/／]?\s*(?P<no>{_BOX})\s*{_NO}", re.I
)
_YES_BEFORE = re.compile(
    rf"(?P<asked>[^☐□]{{4,60}}?)\s*{_YES}\s*(?P<yes>{_BOX})\s*[/／]?\s*{_NO}\s*(?P<no>{_BOX})", re.I
)
_TARGETED = re.compile(r"target|quota|goal|目标|任务|指标|计划|定额", re.I)
_MET = re.compile(r"\b(?:met|made|reached|achieved|hit|attained)\b|完成|达成|达到|达标|实现", re.I)
_DECIDING = re.compile(
    r"\b(?:was|were|did|do|you|i|we|the|is|are|have|has|been|your|my|for|this|month|week|monthly|weekly|sales)\b"
    rf"|是否|有没有|已经?|本[月周期季]|情况|的|[?？:：]|{_TARGETED.pattern}|{_MET.pattern}",
    re.I,
)


def ticks(text: str, names: Names | None, before: str) -> Iterator[Found]:
    """The boxes of a line; a question may stand `before` it, in the cell beside."""
    yield from _choices(text)
    yield from _decisions(text, names, before)


def is_choice(text: str) -> bool:
    """Whether something is to be ticked there."""
    return bool(re.search(rf"^\s*{_BOX}\s*\w|[☐□]", text))


def _choices(text: str) -> Iterator[Found]:
    """The boxes to tick for the kind of period, where a line has several: ☐周报 ☐月报, or Weekly □ Monthly □."""
    boxes = list(_BOX_BEFORE.finditer(text)) or list(_BOX_BEHIND.finditer(text))
    for match in boxes if len(boxes) > 1 else ():
        said = match["kind"].lower()
        kind = next(name for name, form in _KINDS.items() if re.match(form, said))
        yield Found(match["kind"], f"choice.{kind}", match.start("box"), match.end("box"))


def _decisions(text: str, names: Names | None, before: str) -> Iterator[Found]:
    """The boxes to tick for whether a target was met: Was the revenue target met? ☐ Yes ☐ No, 是否完成回款任务：□是 □否."""
    lead = f"{before} " * bool(before)
    for match in (*_YES_BEHIND.finditer(lead + text), *_YES_BEFORE.finditer(lead + text)):
        asked = words.unnumbered(match["asked"])
        if not (_TARGETED.search(asked) and _MET.search(match[0])):  # 月度签约指标：□已完成 □未完成
            continue
        metric = figurewords.read(_DECIDING.sub("", asked), names)[0] or "orders.amount"
        metric = "orders.amount" if metric == "orders.count" else metric  # what is asked for is asked of their worth
        for box, kind in (("yes", "met"), ("no", "missed")):
            yield Found(
                asked.strip(), f"choice.{kind}.{metric}", match.start(box) - len(lead), match.end(box) - len(lead)
            )

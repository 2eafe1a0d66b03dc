"""Lists from which a form has one thing picked: which of their items answers what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import figurewords
from salesplanner.exchange.forms.content import Content

#: The kinds of period by how their reports are called.
KINDS = {
    "day": r"日报?|每日|daily|day",
    "week": r"周报?|每周|周度|weekly|week",
    "month": r"月报?|每月|月度|monthly|month",
    "quarter": r"季报?|季度报?|每季度?|quarterly|quarter",
    "half": r"半年度?报?|half-?year(?:ly)?",
    "year": r"年报?|年度报?|每年|annual(?:ly)?|year(?:ly)?",
}
_KIND = re.compile("|".join(f"(?P<{name}>{form})" for name, form in KINDS.items()))
_REPORT = re.compile(r"(?:工作)?(?:报告|总结|汇报|小结)$|(?:sales)?(?:report|summary|review)$")
#: What a list of kinds of period is for.
KIND = "field.kind"


def kind_of(item: str) -> str:
    """The kind of period that an item is; empty for any other."""
    said = bare(item)
    found = _KIND.fullmatch(_REPORT.sub("", said) or said)
    return (found.lastgroup or "") if found is not None else ""


def are_kinds(items: Sequence[str]) -> bool:
    """Whether a list offers kinds of periods: Weekly, Monthly, Quarterly."""
    return sum(map(bool, map(kind_of, items))) > 1


def picked(items: Sequence[str], content: Content, target: str) -> str:
    """The only item that says what a target has; empty where none or several do."""
    if target == KIND:
        found = [each for each in items if kind_of(each) == content.fields.get("kind")]
    else:
        lines = content.lines(target)
        said = bare(" ".join(lines)) if lines else ""
        found = [each for each in items if said and bare(each) == said]
        if not found and target == "field.period":
            month = content.fields.get("month_number", "")
            found = [
                each for each in items if month and _is_month(each, int(month), content.fields.get("year_number", ""))
            ]
    return found[0] if len(found) == 1 else ""


def _is_month(item: str, number: int, year: str) -> bool:
    """Whether an item is that month, without a year or of that one."""
    said = re.search(r"20\d\d", item)
    return figurewords.month_of(item) == number and (said is None or said[0] == year)

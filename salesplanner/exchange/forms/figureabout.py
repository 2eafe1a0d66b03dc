"""Of which period the words of a form are: the report's own, the next one, the year so far, or one that is none of the report's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from salesplanner.exchange.forms import figurewords

#: Words that say of which period a figure is.
_SPANS = {
    "day": re.compile(r"[今本当昨]日(?!期)|\b(?:today|daily)\b", re.I),
    "week": re.compile(r"[本上下当]周|周度|\b(?:this|current|last|previous|prior|next) week|\bweekly\b", re.I),
    "month": re.compile(
        r"[本上当]个?月|下个?月|月度|(?<![\d一二三四五六七八九十每])月(?:累计|目标|计划|任务|指标|完成)|\bmonth to date\b|\bmtd\b|\bmonth(?:'s)? (?:target|plan|total)\b|\b(?:this|current|last|previous|prior|next) month|\bmonthly\b",
        re.I,
    ),
    "quarter": re.compile(
        r"[本上下当]季|(?<![一二三四1-4])季度|\b(?:this|current|last|previous|prior|next|the) quarter\b|\bquarterly\b|\bqtd\b|\bquarter to date\b|(?:^|\n)\s*quarter\s*(?:\n|$)",
        re.I,
    ),
}


#: The values of a quarter that a report on one of its months has.
_OF_QUARTER = ("value", "target", "attainment", "gap", "missing")
_NAMED_SPAN = re.compile(r"(?:in\d\d:)?(?:quarter|half|month|months|upto|year|total)\d*(?:to\d+)?(?:in\d\d)?_|annual")


def in_report(aspect: str, text: str, fields: Mapping[str, str]) -> str:
    """A value that words ask for, as a report on one period has it: in one on a month 本季度 is the quarter so far.

    Empty where its period is none of the report's: 本月 in a report on a week.
    """
    kind, named = fields.get("kind", ""), {name for name, form in _SPANS.items() if form.search(text)}
    if not kind or not named or kind in named or _NAMED_SPAN.match(aspect):
        return aspect
    if named == {"month"} and kind in ("week", "day"):
        return _of_month(aspect, fields.get("in_month", ""))
    month = fields.get("month_number", "")
    if named != {"quarter"} or kind != "month" or not month:
        return ""
    quarter = (int(month) + 2) // 3
    if aspect in _OF_QUARTER:
        return f"quarter{quarter}_{aspect}"
    return f"quarter{quarter - 1}_value" * (aspect == "previous" and quarter > 1)


def _of_month(aspect: str, month: str) -> str:
    """A value that a report on a week or a day asks of its month, to the cut-off; empty for one that nobody keeps."""
    if not month or aspect not in (*_OF_QUARTER, "last_year", "change", "previous", "next"):
        return ""
    if aspect == "previous":
        return f"month{int(month) - 1}_value"
    return f"month{int(month) + 1}_target" if aspect == "next" else f"month{month}_{aspect}"


#: Of which period what stands below such words is; what is about the report's own as well is of it.
_ABOUT = {
    "own": re.compile(
        r"本[月周期季日]|当[月日期]|今日|\b(?:this|current) (?:month|week|period|quarter)|\bactuals?\b|完成情况", re.I
    ),
    "next": re.compile(
        r"[下次]一?个?[月周季期]|下一?步|下一?阶段|明[日天年]|\b(?:next|coming|following|upcoming)\b", re.I
    ),
    "before": re.compile(r"上一?个?[月周季期]|\b(?:last|previous|prior) (?:month|week|quarter|period)\b", re.I),
    "year_": re.compile(figurewords.SO_FAR.pattern + r"|year[ -]to[ -]date", re.I),
}


_DONE = re.compile(r"完成|实际|实绩|\b(?:actual|done|achieved|results?)\b", re.I)


def is_about(text: str) -> bool:
    """Whether words say of which period something is."""
    return any(form.search(text) for form in _ABOUT.values())


_OVER_MONTH = re.compile(
    r"(?<![\d\-–~～至到])(1[0-2]|[1-9])月份?(?!\d)|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_AIMED = re.compile(r"目标|计划|任务|安排|打算|\b(?:target|plan|goal|quota)s?\b", re.I)
#: A heading that names a target, and tells what came of it.
_TOLD = re.compile(
    rf"{_DONE.pattern}|达成|达到|业绩|情况|小结|总结|回顾|执行|进度|对比|差距|\b(?:review|progress|performance|vs|against)\b",
    re.I,
)
_OF_OTHERS = ("year_", "total_", "annual", "next", "previous", "month", "quarter", "half", "week")


def _month_over(heading: str) -> int:
    """The only month that a heading names; 0 for none or several."""
    found = {f"{each[0]}月" if each[0] else each[1] for each in _OVER_MONTH.findall(heading)}
    return figurewords.month_of(found.pop()) if len(found) == 1 else 0


#: A heading that compares periods is about none of them.
_COMPARING = re.compile(r"比较|对比|相比|对照|比对|同比|环比|\b(?:compared|comparison|versus|vs)\b", re.I)


def placed(aspect: str, label: str, *headings: str) -> str:
    """A value of a figure as a label asks for it below headings, the innermost first: of the next period, of the year so far.

    Empty where nobody can say.
    """
    said = (heading for heading in headings if not _COMPARING.search(heading))
    over = next((heading for heading in said if is_about(heading) or _month_over(heading)), "")
    if (month := _month_over(over)) and not is_about(over):
        if is_about(label) or aspect.startswith(_OF_OTHERS):
            return aspect
        return f"month{month}_{'target' if aspect == 'value' and _AIMED.search(over) else aspect}"
    found = [name for name, form in _ABOUT.items() if form.search(over)]
    period = found[0] if len(found) == 1 and not is_about(label) else "own"
    if (
        found == ["own"]
        and aspect == "value"
        and _AIMED.search(over)
        and not (_TOLD.search(over) or _DONE.search(label))
    ):
        return "target"  # 本月目标 over 订单额____元
    if (
        period == "own"
        or aspect in ("", "next", "annual", "annual_attainment", "previous")
        or figurewords.SPAN.match(aspect)
    ):
        return aspect
    if period == "next":
        return "next" if aspect == "target" or (aspect == "value" and not _DONE.search(label)) else ""
    return f"year_{aspect}" if period == "year_" and aspect in figurewords.OF_YEAR else ""


#: The values that what stands beside a line may ask of all that it names: 下月目标 | 订单额____元；拜访____次.
_PLANNED = re.compile(r"(?:工作)?(?:计划|安排)|(?:work )?plans?", re.I)
_BESIDE = ("target", "next", "previous", "last_year", "annual", "year_value", "total_value")


def told_beside(target: str, label: str, beside: str, *headings: str) -> str:
    """The target of a place in a line as `within` has it, where what stands beside the line says which value all of it asks for."""
    name, _, aspect = target.rpartition(".")
    if beside and target.startswith("figure.") and aspect == "value" and not is_about(label):
        asked = figurewords.aspect_of(beside)
        if _PLANNED.fullmatch(beside.strip(" :：")):
            return ""  # of which period?
        if asked in _BESIDE:
            return f"{name}.{asked}"
    return within(target, label, *filter(None, [beside]), *headings)


def within(target: str, label: str, *headings: str) -> str:
    """The target of a label below headings as `placed` has its value; what is no figure stays."""
    name, _, aspect = target.rpartition(".")
    if not target.startswith("figure.") or not aspect:
        return target
    told = placed(aspect, label, *headings)
    return f"{name}.{told}" if told else ""

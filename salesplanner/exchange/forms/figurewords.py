"""What the labels of figures mean, in Chinese and English: which metric, which of its values, in which unit.

A label is known only where all of it is understood: 销售额 is, 销售费用 is not, for a wrong number is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from salesplanner.domain.targets import QUANTITY
from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import moneyunits, ownnames
from salesplanner.exchange.forms.metricwords import metric_of
from salesplanner.exchange.forms.words import ends_table, is_of_others, unnumbered

#: The program's own names of figures, the person's among them, by what is left of a label: its metric.
Names = Mapping[str, str]

#: Labels that mean one thing alone, and another where a form asks for that beside them.
_BY_PHONE = re.compile(
    r"(?:tele)?phone calls?.*|calls? by (?:tele)?phone.*|(?:tele)?phone (?:contacts?|activity)|dials?\b.*|telesales.*",
    re.I,
)
_TAKEN = re.compile(r"(?:sales |new |total )?orders? (?:taken|received|placed|booked)\b.*", re.I)
_WON, _LOST = (re.compile(rf"(?:orders?|jobs?|contracts?) {how}", re.I) for how in ("won", "lost"))


def meant_beside(lines: Sequence[str]) -> dict[str, str]:
    """What labels of a form mean by the others in it: sales calls beside phone calls are visits, orders won beside those lost are deals."""
    found: dict[str, str] = {}
    if any(map(_BY_PHONE.fullmatch, lines)):
        found |= dict.fromkeys(("salescalls", "salescallsmade"), "visits.count")
    is_won, is_lost = (any(map(form.fullmatch, lines)) for form in (_WON, _LOST))
    if is_won and (is_lost or any(map(_TAKEN.fullmatch, lines))):
        found |= dict.fromkeys(("orderswon", "jobswon", "contractswon"), "deals.won.count")
    if is_won and is_lost:
        found |= dict.fromkeys(("orderslost", "jobslost", "contractslost"), "deals.lost.count")
    return found


_MONTH = r"(?:完成|实现)?(?:今日|当[日天]|本日|本月份?|当月|本期|本周|本季度?|本半年度?|季度|半年度?|月度|周度?|月|(?:this|current)(?:month|week|period|quarter)(?:'?s)?|monthly|weekly|quarterly|month|week|quarter)?"
_OF = r"(?:实际|完成|实绩|数|值|额)*"
#: Which value of a figure a column's head or the rest of a label asks for; the first that fits.
_ASPECTS = [
    ("attainment", rf"{_MONTH}(?:任务|目标|计划|指标)?(?:完成|达成|兑现)(?:率|比例?|百分比|进度|%)%?|(?:monthly)?(?:target|goal|quota|budget)?attain(?:ment|ed)?%?|achievement%?|(?:actual|result|achieved|done|orders|sales)?(?:as)?%?(?:of|to|vs)?(?:the|my|our)?(?:target|goal|plan|quota|budget)%|(?:actual|result|achieved|done)?as%of(?:the)?(?:target|goal|plan|quota|budget)|as%of(?:target|goal|plan|quota|budget)|%(?:done|made|met)|(?:done|made|met)%|%(?:(?:of|to|vs)?(?:monthly)?(?:target|goal|plan|quota|budget)|achieved|achievement|attainment|complete)?|of(?:target|goal|plan)|(?:percent(?:age)?of)?(?:target|goal|quota|budget|plan)(?:achieved|attained|reached)%?|(?:achievement|attainment)rate%?|achievementvs(?:target|quota|plan|budget)%?|percent(?:age)?(?:achieved|attained|reached|complete|completed)|percent(?:age)?(?:of|to)?(?:target|goal|plan|quota|budget)|(?:target|goal|quota|budget|plan)(?:achievement|fulfil?lment|completion|realisation)%?|completion(?:rate)?%?|(?:target|goal|quota|plan)?(?:achieved|attained|reached|met)%|(?:target|goal|quota|plan)(?:achieved|attained|reached|met)|(?:rateof|degreeof|levelof)?(?:achievement|attainment|fulfil?lment|completion|reali[sz]ation)(?:rate|level)?(?:of|against|vs|to|on)(?:the|my|our)?(?:monthly|sales)?(?:target|goal|plan|quota|budget)s?%?|%(?:of|to|vs)?(?:the|my|our)?(?:monthly)?(?:target|goal|plan|quota|budget)(?:achieved|attained|reached|met|completed|fulfilled|reali[sz]ed)|(?:ach(?:v|vd)?|att(?:n)?|attained|reali[sz]ation|completed|realised)\.?%|%(?:attained|completed|realised)"),
    ("gap_rate", rf"{_MONTH}(?:var(?:iance)?|gap|diff(?:erence)?|dev(?:iation)?)%|%(?:var(?:iance)?|gap|diff(?:erence)?|dev(?:iation)?)|差异率"),
    ("missing", rf"(?:较|比|距|离)(?:目标|任务|计划)(?:还|尚)?[差少](?:金?额|数)?|(?:{_MONTH}|距|与)?(?:目标|任务)?(?:缺口|欠缺)(?:金?额|数量?)?|(?:距|距离|与|离)?(?:目标|任务)?(?:还|尚|仍)(?:差|缺|欠缺?)(?:金?额|数量?)?|距(?:离)?(?:目标|任务)|{_MONTH}shortfall(?:(?:to|against|vs|from|on|of)?(?:the)?(?:monthly)?(?:target|goal|quota|plan|budget))?|(?:still)?to(?:sign|sell|book|go|reach)(?:for(?:the)?(?:target|goal|quota|plan|budget))?|(?:still)?(?:missing|remaining)(?:to(?:the)?(?:target|goal|quota|plan|budget))?"),
    ("gap", rf"(?:shortfall|deficit|under)(?:or|and)?(?:surplus|excess|over)(?:(?:against|to|vs|on|from)?(?:the)?(?:target|goal|quota|plan|budget))?|(?:surplus|excess|over)(?:or|and)?(?:shortfall|deficit|under)(?:(?:against|to|vs|on|from)?(?:the)?(?:target|goal|quota|plan|budget))?|超额?(?:或|及)?(?:缺口|欠额)|(?:较|比|与)?(?:目标|任务|计划)?超[欠缺](?:额|数|量)?|(?:较|比|与)(?:目标|任务|计划)超额|{_MONTH}(?:与|较|距)?(?:目标|任务)?(?:差额|差距|差异|差值|差)|{_MONTH}(?:var(?:iance)?|gap|diff(?:erence)?|dev(?:iation)?)(?:(?:to|against|vs|from|on)?(?:the)?(?:monthly)?(?:target|goal|quota|plan|budget))?|vs(?:target|goal|plan|budget)|over/?under"),
    ("gap_previous", r"(?:较|比|与)(?:上个?月|上期|上周|上一?季度?)(?:相比)?(?:的)?(?:(?:增减|增加|增长|变化|变动|差)(?:额|量|数|值)|增减|差额|相差)|环比(?:增减|增长|增加|变动)(?:额|量|数)|(?:change|difference|increase)(?:amount|value)?(?:on|from|vs|over|to)(?:the)?(?:last|prior|previous)(?:month|week|quarter|period)(?:amount|value|abs)|difference(?:to|from)(?:the)?(?:last|prior|previous)(?:month|week|quarter|period)"),
    ("gap_year", r"(?:较|比|与)(?:去年|上年)(?:同期|同月|[当本]月)?(?:相比)?(?:的)?(?:(?:增减|增加|增长|变化|变动|差)(?:额|量|数|值)|增减|差额|相差)|同比(?:增减|增长|增加|变动)(?:额|量|数)|(?:change|difference|increase)(?:amount|value)?(?:on|from|vs|over)(?:the)?(?:last|prior|previous)year(?:amount|value)"),
    ("change_previous", rf"{_MONTH}(?:上月|上期|上周|上一?季度?)?环比.*|(?:较|比|与)?(?:上月|上期|上周|上一?季度?)" + _OF + r"(?:增|减|变|比|%|±).*|(?:mom|(?:vs|change)?(?:last|prior|previous)(?:month|period)(?:change|growth)|month-?on-?month(?:change|growth)?|(?:change|increase|decrease|growth)+(?:on|from|vs|over|against|comparedwith|comparedto)(?:the)?(?:last|prior|previous)(?:month|week|quarter|period))%?|(?:vs|versus)(?:last|prior|previous)(?:month|week|quarter|period)%"),
    ("change", r"(?:increase|decrease|change|growth)+(?:over|on|from|vs|against|comparedwith|comparedto)(?:the)?(?:last|prior|previous)year%?"
     rf"|{_MONTH}(?:去年|上年)?(?:同期)?同比.*|(?:较|比|与)?(?:去年|上年)(?:同期|同月)?" + _OF + r"(?:增|减|变|比|%|±).*|(?:与|比|较)(?:去年|上年)(?:同期|同月)?(?:相比)?|year-?on-?year(?:change|growth)?%?|增长率?|增幅|增减|变化|%?(?:yoy|growth|change)(?:%|change|growth)?|%?(?:vs|changevs?|growthvs?|change(?:on|from|over|against))(?:last|prior)year|(?:month)?vsly%?|(?:last|prior)year(?:change|growth|%)"),
    ("last_year", rf"{_MONTH}(?:(?:去年|上年)(?:同期|同月|[当本]月|同一?季度?|同一?周|同一月|[上下]半年|\d{{1,2}}月)?|同期){_OF}|(?:last|prior|previous)year(?:actual|result)?|(?:in)?(?:the)?(?:same(?:month|week|quarter|half|period)(?:of)?lastyear|lastyearsame(?:month|period))|same(?:month|period)(?:of)?(?:the)?(?:prior|previous)year|same(?:month|week|quarter|half|period)(?:ly|py|(?:a|one)?yearago|(?:of|in)?(?:the)?yearbefore)|(?:last|prior|previous)yearsamedays|samedays(?:of)?(?:last|prior|previous)year|(?:a|one)?yearago|(?:month)?(?:ly|py)"),
    ("previous", rf"(?:上一?个?[月期周]|上一?季度?|上个半年)(?:同期)?{_OF}|(?:last|prior|previous)(?:month|week|period|quarter|half)(?:actual|result|samedays)?|samedays(?:of|in)?(?:the)?(?:last|prior|previous)(?:month|week|quarter|period)|previous|(?:in)?(?:the)?(?:month|week|quarter|half|period)before"),
    ("annual", r"(?:全年|年度?|本年度?)(?:销售|签约)?(?:目标|任务)(?:值|额|数)?|(?:完成)?全年计划|(?:annual|full-?year|yearly|year|fy)(?:sales)?(?:target|goal|quota|budget)|(?:sales)?(?:target|goal|quota|budget)for(?:the)?(?:full)?year"),
    ("next", r"(?:[下次]一?个?[月周期季])(?:度)?(?:目标|计划|任务)(?:值|额|数)?|next(?:month|week|quarter|period)'?s?(?:target|plan|goal|budget|quota)|[下次]一?个?月预计|(?:target|plan|goal|quota|budget)(?:for)?(?:the)?(?:next|coming|following)(?:month|week|quarter|period)"),
    ("target", rf"{_MONTH}(?:(?:计划|任务|考核)?目标(?:值|额|数|量)?|(?:公司|部门|上级|岗位|考核)?(?:任务|计划|预算|定额|要求)(?:值|额|数|量)?|指标(?:值|额|数))|(?:本[月周季期]|当月|月度?)指标|objectives?|{_MONTH}(?:target|goal|quota|budget|plan(?:ned)?)|(?:target|goal|quota|budget)(?:for|in|of)?(?:the|this)(?:month|week|quarter|period)|(?:target|goal|quota|budget|plan)for"),
    ("value", rf"{_MONTH}(?:实际|实绩|完成|达成|业绩)*(?:情况|数量?|值|额|量|金额)?|(?:任务|目标|计划)(?:实际)?完成(?:额|数|量|值)|(?:本|全|当)月(?:合计|发生|总计)|全月|合计|总计|小计|sub-?total|共计?|{_MONTH}(?:total|actuals?|result|done|achieved|value|reali[sz]ed)(?:for(?:the|this)(?:month|week|quarter|period))?|mtd|(?:for|in|of)(?:the|this)(?:month|week|quarter|period)"),
]  # fmt: skip
_WEEK = re.compile(r"第([1-6一二三四五六])周.*|w(?:ee)?k([1-6])|([1-6])(?:st|nd|rd|th)week")
#: The words of a label that say which value is meant, not of what.
_MODIFIERS = re.compile(
    r"(?:target|goal|quota|plan|budget)for(?:the)?(?:next|coming|following)(?:month|week|quarter|period)|(?:vs|versus)(?:target|goal|quota|plan|budget)|(?:较|比|与)(?:上一?个?[月周期]|上一?季度?|去年同[期月]|上年同[期月])(?:相比)?(?:的)?(?:增减|增长|变化|变动)(?:率|额|幅度)?|全月|本季度?|本半年度?|本月份?|本周|当月|本期|季度|月度|上一?个?[月周期]|上一?季度?|[下次]一?个?(?:[月周期]|季度?)|今日|当[日天]|本日|(?:较|比|与)?(?:去年|上年)(?:同期|同月|同一?季度?|同周|[上下]半年)?|同期|同比|环比|实际|增长率?|增幅|增减"
    r"|(?:完成|达成|兑现)(?:率|百分比|比例?|情况)?|(?:较|比)?(?:目标|任务|计划)?超[欠缺](?:额|数)?|目标值?|任务|计划数?|预算|指标|定额|差额|缺口|还差|尚差|shortfall|^[月周]"
    r"|(?:for|in)?(?:this|current)(?:month|week|quarter|period)(?:'?s)?|monthly|weekly|actual|budgeted|(?:target|goal|quota)for(?!the|next)(?=[a-z])|(?:%of)?(?:target|goal|quota|budget|plan(?:ned)?)|achievement|attainment"
    r"|vs(?:last|prior|previous)(?:year|month|week|quarter|period)|(?:in)?(?:the)?same(?:month|week|quarter|half|period)(?:of)?lastyear|(?:change|increase|decrease|growth)+(?:on|from|over|against|comparedwith|comparedto)(?=last|prior|previous)"
    r"|(?:last|prior|previous)(?:year|month|week|quarter|period)|(?:for|of|in)(?:the|this)(?:month|week|quarter|half(?:year)?|period)(?!before)|(?:in)?(?:the)?(?:month|week|quarter|half)before|next(?:month|week|quarter|period)(?:s(?!ale))?|yoy|mom$|growth|(?:variance|deviation)(?:(?:to|from|against|vs)(?=target|plan|budget|quota|goal))?|%"
)
#: What a label may begin or end with that says nothing.
_EMPTY = re.compile(
    r"^(?:实现|完成)(?=销售|签约|回款|合同|订单|收入)|^(?:我们?|本人|个人)?(?:(?:一?共|总共)(?:完成|实现)|一?共|总共|合计|总计|其中|累计共|累计(?=拜访|走访|电话|联系|报价|新)|我们?|本人|(?:total)?(?:no|number|count|qty|quantity)of|#of|total|(?:截[至止]到?)?(?:本?月末|本?月底|期末|目前|现有?)?(?:尚有|仍有|还有|共有)?(?=.))|(?:合计|总计|共计|(?:as)?at(?:the)?(?:month|week|quarter|period)end|at(?:the)?endof(?:the)?(?:month|week|quarter|period)|tobepaid|atpresent|currently)$"
)
#: A label of these is about what is sold, where it says nothing else.
_ALONE = frozenset({"attainment", "target", "next", "annual"})
_NOT_ALONE = re.compile(r"计划|plan|budget|预算|指标|任务$|^%$")
#: And these, where a unit of money stands beside them; or where they say against what.
_TARGETED = re.compile(r"目标|任务|指标|target|goal|quota")
_OF_THE_YEAR = re.compile(r"(?:全年|年度|本年度?)(?:销售|总)?任务(?:额|数)?")
_MONEY_ALONE = re.compile(r"指标|达成|完成|目标|任务|同期|same|achieved|target|goal|quota")
_CHANGE_ALONE = re.compile(
    r"(?:同比|环比)(?:增长|增减|增幅|变化|变动)?(?:率|幅度)?%?|(?:yoy|mom)(?:growth|change)?%?|growth%|(?:%)?change(?:on|from|vs|over|against)(?:the)?(?:last|prior|previous)(?:month|week|quarter|period|year)%?"
)
#: Words for the year so far in a label, which says of what: bare 累计 may mean less than a year in the report on a week.
SO_FAR = re.compile(
    r"(?P<year>(?:截至|截止)?(?:本|当|全|今)?年度?(?:至今|以来)?累计|年初至(?:今|本?月底?|目前|报告期末)(?:累计)?|今年以来(?:累计)?|本年已(?=完成)|截至本月累计|(?:1[~–—至到]\d{1,2}|11[0-2])月份?累计|(?:cumulative)?(?:this)?yeartodate|ytd|since(?:the)?(?:beginning|start)of(?:the|this)?year|(?:this)?yearsofar|sofarthisyear|sincejanuary|january?todate|jantodate|fromjanuary(?:todate)?)"
    r"|(?P<total>(?<![月周日季])(?<![本当该]期)(?<!报告期)(?<!季度)(?<!半年)(?<!月度)累计|cumulative)"
)
#: What is cumulated in the period itself, which its words say: 本月累计 is the month's.
_OWN_SO_FAR = re.compile(r"(?<!至本月)(?<!止本月)(?<=[本当][月周季期])(?:度)?累计")
_WORTH = re.compile(r"[(（](?:value|amount|worth|金额|总额|额)[)）]", re.I)
#: What is counted, with what that is worth where a unit of money stands beside it.
_WORTHS = {
    "orders.count": "orders.amount",
    "deals.won.count": "deals.won.amount",
    "deals.open.count": "deals.open.amount",
}
_COUNTS = {worth: counted for counted, worth in _WORTHS.items()}
_NUMBER_OF = re.compile(r"\b(?:number|no\.?|count|qty|quantity) of\b|^\s*#", re.I)
_NUMBER = re.compile(r"[（(](?:number|nos?\.?|#|count|[单笔份个]数?)[)）]", re.I)
_BOTH = re.compile(
    r"\w\s*[/／]\s*(?:plan|target|goal|quota|budget|actual|计划|目标|任务|实际|完成)(?:数|值)?\s*(?:[(（].*)?$", re.I
)
_OF_WORTH = ("attainment", "target", "next", "change", "change_previous", "gap", "missing")
_COUNTED = re.compile(r"数|(?<![订接签])单|笔|份|count|number|no\.|#", re.I)
#: The values that there are of the year so far: their names behind year_ or total_.
OF_YEAR = ("value", "target", "attainment", "gap", "missing", "gap_rate", "last_year", "change")
#: A month, and a part of the year that a label names: it is the report's own, the one before it, or the next.
_A_MONTH = re.compile(
    r"(?:20\d\d年?)?(1[0-2]|0?[1-9])月份?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t?(?:ember)|ober)?(?:20\d\d)?"
)
_PART = re.compile(
    r"第?([一二三四1-4])季度|(?<![a-z])q([1-4])(?=20\d\d|[^0-9]|$)|(?<=for)q([1-4])|(?<=of)q([1-4])|(?<!去年)(?<!上年)(?<!个)([上下])半年度?|(?<![a-z])(h[12])(?![0-9a-z])|(?:the)?((?:first|second|third|fourth|1st|2nd|3rd|4th)q)uarter(?:of(?:the)?year)?|(?:the)?(first|second|1st|2nd)half(?:of(?:the)?year|year)?|half(?:year)?(?:to|ended|ending)(june?|dec(?:ember)?)"
)
_PARTS = {**{each: f"quarter{n}_" for n, both in enumerate(("一1", "二2", "三3", "四4"), 1) for each in both}}
_PARTS |= {"上": "half1_", "first": "half1_", "1st": "half1_", "下": "half2_", "second": "half2_", "2nd": "half2_"}
_PARTS |= {
    f"{each}q": f"quarter{n}_"
    for n, both in enumerate((("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")), 1)
    for each in both
}
_PARTS |= {"h1": "half1_", "h2": "half2_", "jun": "half1_", "june": "half1_", "dec": "half2_", "december": "half2_"}
SPAN = re.compile(r"^(?:year|total|quarter\d|half\d)_")
ASPECTS = (
    *(name for name, _ in _ASPECTS),
    "annual_attainment",
    *(f"week{number}" for number in range(1, 7)),
    *(f"{span}_{name}" for span in ("year", "total") for name in OF_YEAR),
    *(f"{span}{name}" for span in _PARTS.values() for name in ("value", "target", "attainment")),
)


def names_of(called: Mapping[str, str]) -> Names:
    """The program's own metrics by their names, as `figure_of` knows a label by them: also by what else those of the person are called."""
    known = {bare(name) or name: metric for name, metric in called.items()}
    return {**ownnames.likewise(known), **known}


def figure_of(text: str, names: Names | None = None) -> str:
    """The target of a label for one figure; empty where it is not known, or is no label for a figure."""
    text = _YEAR_SO_FAR.sub(r"\g<1>累计", text)
    metric, aspect = read(_SAME.sub(_same, text) if moneyunits.divisor_of(text) is not None else text, names)
    if not metric and aspect == "value" and _IN_PERCENT.search(text) and _REACHED.search(text):
        aspect = "attainment"  # Achieved (%)
    if not metric and aspect and _is_of_sales(text, SPAN.sub("", aspect)):
        metric = "orders.amount"
    return f"figure.{metric}.{aspect}" if metric and aspect else ""


def is_money(metric: str) -> bool:
    """Whether a metric is an amount of money."""
    return metric.endswith((".amount", ".average"))


def in_unit(metric: str, by: int | None, said: str) -> str:
    """A metric where its amounts are in a unit of money: Orders below a caption that says CNY is what they are worth."""
    return "orders.amount" if metric == "orders.count" and by is not None and not _COUNTED.search(said) else metric


#: A caption that says of what something is told, and by what: Visits by customer class, 各大区销售额, 签约来源.
_TOLD = re.compile(
    r"(?P<before>.+?) (?:split |broken down )?by (?:[\w-]+ ){0,2}(?:channel|region|area|territor|province|city|product|line|class|grade|categor|type|source|customer|client|account|store|shop|platform|industr|sector)\w*(?: of (?:business|product|sale|customer|client|order|work|project)s?)?|(?:各|分|按)(?:大区|片区|省区|区域?|地区|省份|渠道|平台|门店|产品线|产品(?!线)|品类|业务类[别型]|业务线|来源|等级|级别|客户等级|客户类别)(?:的|统计)?(?P<behind>.+)"
    r"|(?P<source>.{2,8})(?:来源|构成|分布)",
    re.I,
)
_TELLS_NOTHING = re.compile(
    r"(?:主要|经营|运营)?(?:数据|情况|表现|统计|明细|分析|一览|汇总|对比|概况|概览|走货|类别|大类|分类|种类|名称|型号)|(?:客源|客户|渠道|客源渠道|业务|订单|市场)"
)
_PART_MOST = 16
#: How a table by channels, regions or products says so, and how such names end.
PARTED = re.compile(
    r"等级|级别|\bclass|\bgrade|渠道|平台|门店|店铺|区域|大区|地区|省份|产品|品类|业务(?:线|类)|类别|来源|channel|region|area|store|shop|product|platform|territor|source|\bby\b",
    re.I,
)
_SELLING = re.compile(r"出货|发货|成交|销售|签约|业绩|收入|订单|sales|revenue|orders", re.I)


def told_by(text: str, names: Names | None = None) -> str | None:
    """The metric that a caption tells by parts; empty where it tells of something else so, None where it does not."""
    plain = re.sub(r"\s*[（(\[][^()（）\[\]]*[)）\]]\s*[:：]?\s*$", "", unnumbered(text)).strip()
    plain = re.sub(r"(?:情况|明细|统计|数据|汇总|一览|分析)?表?$", "", plain)
    found = _TOLD.fullmatch(plain) or _TOLD.fullmatch(re.sub(r"\s*[,，].*$", "", plain))
    if found is None:
        return None
    said = next(filter(None, found.groups()))
    if found["source"] and PARTED.search(said):
        return (
            "orders.amount" if moneyunits.divisor_of(text) is not None else None
        )  # 客源渠道构成: by what, not of what
    said = re.sub(r"^(?:the |this month's |monthly |本[月季周]|当月|\d{1,2}月份?)", "", said.strip(), flags=re.I)
    if _TELLS_NOTHING.fullmatch(said):
        return "orders.amount" if moneyunits.divisor_of(text) is not None else None  # 分渠道数据, 客源渠道构成
    return read(said, names)[0] or "orders.amount" * bool(_SELLING.match(said))


#: What a caption says of the months or quarters that its table goes through, and how it calls itself.
_OVER_TIME = re.compile(
    r"^(?:各|每|逐|分|按)(?:个)?[月季](?:度|份)?|^[月季]度|^(?:全年|年度)(?:各月)?|^1[-–—~～至到]12月份?|(?:按月|分月)(?=统计|完成|情况|$)|(?:的)?(?:完成)?(?:情况|走势|趋势|统计|明细|进度|对比|一览)?(?:表|图)?$"
    r"|^(?:my )?(?:monthly|quarterly)\s+|\s+(?:(?:split )?by|per|for each|for every|in each|each|over the) (?:month|quarter|year)s?\s*$|\s+(?:month by month|quarter by quarter)\s*$",
    re.I,
)


def told_over_time(text: str, names: Names | None = None) -> str:
    """The figure that a caption over months or quarters names: Orders by month (CNY), 各月签约额; empty where it names none."""
    unit = re.search(r"\s*[（(][^（()）]*[)）]\s*[:：]?\s*$", text)
    plain = _OVER_TIME.sub("", unnumbered(text[: unit.start()] if unit is not None else text).strip(" :：")).strip()
    metric, aspect = read(f"{plain}{unit[0].strip(' :：')}" if unit is not None else plain, names)
    if not metric and " " in text.strip() and not text.isascii():
        return told_over_time(text.split()[-1], names)  # below a heading
    return metric * (aspect == "value")


_NUMBERED = re.compile(r"[数量次家个]|number|count|\bno\b|#", re.I)


def told_below(
    label: str, headings: Sequence[str], names: Names | None, by: int | None, *, is_beside: bool = False
) -> str:
    """The target of a label that may name a part, below a heading that says by what something is told: Orders by channel.

    Where that heading stands `beside` another a label that may be a figure of its own is a part too: 客房, 宴会, 会议.
    """
    metric = told_by(headings[0], names) if headings else None
    named, aspect = read(label, names)
    is_part = not aspect or (named.endswith(".count") and is_beside and not _NUMBERED.search(label))
    if not metric or not is_part or len(bare(label)) > _PART_MOST or ends_table(label) or is_of_others(label):
        return ""
    return f"figure.{in_unit(metric, by, headings[0])}.value"


def are_told(captions: Iterable[str], names: Names | None = None) -> bool:
    """Whether several captions say each by what something is told: 收入构成 beside 客源构成."""
    said = [told_by(each, names) for each in captions]
    return len(said) > 1 and all(said)


def is_parted(text: str) -> bool:
    """Whether a caption or a label says by what something is told: 签约来源, 业务类别."""
    return bool(text) and (told_by(text) is not None or (len(text) < 20 and bool(PARTED.search(text))))


def are_label(said: Sequence[str], names: Names | None = None) -> bool:
    """Whether what a row says is one label of a figure and nothing else."""
    return len(said) == 1 and bool(read(said[0], names)[0])


#: Words that mean more than money, but not beside a unit of it.
_SAME = re.compile("指标|销量")
#: The year told once more: 本年签单累计.
_YEAR_SO_FAR = re.compile(r"^(?:本年|今年|年度|全年)度?(?!度)(\D{2,6})累计(?=\s*(?:[（(]|$))")


def _same(found: re.Match[str]) -> str:
    return {"指标": "目标", "销量": "销售额"}[found[0]]


def _is_of_sales(text: str, aspect: str) -> bool:
    """Whether a label that names a value but no metric is about what is sold."""
    said = bare(text)
    if aspect in ("change", "change_previous"):
        return bool(_CHANGE_ALONE.fullmatch(SO_FAR.sub("", said)))
    if aspect == "annual" and _OF_THE_YEAR.fullmatch(said):
        return True  # 全年任务 is no list of tasks
    said = re.sub(r"(?:budget|plan)(?=attain|achiev)", "", said)
    if re.search(r"计划|plan|budget|预算", said):
        return False
    if aspect in ("gap", "missing", "gap_rate"):
        return bool(_TARGETED.search(said))  # Shortfall / surplus against goal
    is_money = moneyunits.divisor_of(text) is not None and bool(_MONEY_ALONE.search(said))
    return is_money or (aspect in _ALONE and not _NOT_ALONE.search(said))


def spanned(said: str) -> tuple[str, str]:
    """A label without its words for the year so far or a part of it, and what they are to a value's name: year_, half1_ or nothing."""
    said = _OWN_SO_FAR.sub("", said)
    part = _PART.search(said)
    if part is not None:
        rest = re.sub(r"(?:for|in)?(?:the)?$", "", said[: part.start()]) + said[part.end() :]
        return rest, _PARTS[next(filter(None, part.groups()))]
    found = SO_FAR.search(said)
    if found is None:
        return said, ""
    return said[: found.start()] + said[found.end() :], f"{found.lastgroup}_"


def is_so_far(text: str) -> bool:
    """Whether words are about the year so far, or another sum that is still growing."""
    return bool(SO_FAR.search(bare(text)))


def read(text: str, names: Names | None = None) -> tuple[str, str]:
    """The metric that a label names and the value of it that is meant; each empty where it is not known."""
    whole, text = text, unbracketed(text, names)
    said, span = spanned(bare(text))
    if span.startswith(("quarter", "half")):
        metric, aspect = _read(said, text, names) if said else ("", "value")
        return metric, span + aspect if aspect in ("value", "target", "attainment") else ""
    if span:
        metric, aspect = _read(said, text, names) if said else ("", "value")
        aspect = aspect if aspect in OF_YEAR else ""
        return metric if aspect else "", span + aspect if aspect else ""
    found = _read(said, text, names)
    if not found[0] and moneyunits.divisor_of(text) is not None:
        worth = _read(f"{said}{'amount' if said.isascii() else '金额'}", text, names)  # Overdue invoices (CNY)
        found = worth if is_money(worth[0]) and worth[1] == "value" else found
    if text and not found[0] and _IN_PERCENT.search(whole) and (core := _ATTAINED.sub("", said)) != said:
        found = _read(core, text, names)[0], "value"  # Turnover achieved (%)
    if not found[0] and (core := _YEARS.sub("", said)) != said and _read(core, text, names)[1] == "value":
        found = _read(core, text, names)[0], "year_value"  # 本年新增客户, Visits this year
    found = _as_share(found[0], in_percent(found[1], whole), whole)
    if not found[0] and _OF_PIECES.search(text):
        return _read(f"{said}量", text, names)  # 出货（件）
    is_counted = not found[0] and bool(_OF_SO_MANY.search(text))
    return _read(f"{said}数", text, names) if is_counted else found  # 成交项目（个）


def share_of_target(aspect: str, text: str) -> str:
    """A value that is asked for in percent: what was achieved of its target; empty where it says no such thing."""
    if aspect != "value" or not _IN_PERCENT.search(text):
        return aspect
    return "attainment" if _REACHED.search(text) else ""


def _as_share(metric: str, aspect: str, text: str) -> tuple[str, str]:
    """A figure whose value is asked for in percent: what was achieved of its target where it says so, else nothing that is known."""
    if aspect != "value" or not metric.endswith((".amount", ".count")) or not _IN_PERCENT.search(text):
        return metric, aspect
    return (metric, "attainment") if _REACHED.search(text) else ("", "")


_YEARS = re.compile(r"^(?:本年|今年)(?!度)|thisyear$")
_ATTAINED = re.compile(r"(?:achieved|attained|reached)$")
_IN_PERCENT = re.compile(r"[(（][%％][)）]\s*$|\s[%％]\s*$")
_REACHED = re.compile(r"完成|达成|\b(?:achieved|reached|attained|met|completed)\b", re.I)
_OF_SO_MANY = re.compile(r"[（(](?:单位[:：])?[个家户单份笔项次][）)]\s*$")
_OF_PIECES = re.compile(r"[（(](?:单位[:：])?(?:[件台箱套吨支瓶盒桶袋辆米片双]|间夜|房晚)[）)]\s*$")


def unit_behind(text: str) -> str:
    """The brackets behind a label with what its figure is counted in: （件）."""
    found = _OF_PIECES.search(text) or _OF_SO_MANY.search(text)
    return found[0].strip() if found is not None else ""


#: What stands in brackets behind a label and restricts nothing: units, counters, how it is counted.
_HARMLESS = re.compile(
    r"(?:单位[:：]?)?(?:人民币|[亿千百]?万?[元圆]|千元|[家户次个份单笔条人件场台套项天箱吨位支瓶盒桶袋辆张米片双通间]次?|间夜|房晚|%|％|百分比|k|m|cny.*|rmb.*|usd.*|eur.*|[¥￥$€].*|in (?:cny|rmb|usd|eur|k|thousand|million|万).*|no\.?|nos\.?|#|pcs|units?|cases?|cartons?|boxes|pieces|tonnes?|tons?|sets|(?:room[- ]?)?nights|people|persons|number|count|value|amount|金额|数量|不?含税|必填|选填|实际|合同额?|到账|本人|个人|累计数|incl\..*|excl\..*|thousands?|millions?|'?000s?|net|gross|total|合计|if any|accounts?|clients?|customers?|[家人]次|(?:won|赢单?|中标)\s*[÷/／].*)",
    re.I,
)
#: How what is sold is counted.
_ORDERED = re.compile(
    r"按?(?:新签)?(?:订单|合同|签约|签单)(?:额|金额)?|(?:signed |new )?(?:orders?|contracts?|bookings?)|(?:orders? )?(?:signed|booked)|order intake",
    re.I,
)
_PERCENT_OF = re.compile(r"\bas (?:a )?%(?= of)|\bas (?:a )?percent(?:age)?(?= of)", re.I)
_SHORT_YEAR = re.compile(r"(?<=\w )(?:PY|LY)\b(?! *change)")
_UNIT_BEHIND = re.compile(
    r"\s*[/／,，\n]\s*(?:[亿千百]?万?元|千元|[家次个份单条人件场]|%|(?:cny|rmb|usd|eur|gbp)?\s*(?:k|m|thousands?|millions?)|cny|rmb|usd|eur|gbp)\s*$",
    re.I,
)
_BRACKETS = re.compile(r"[（(\[【]([^()（）\[\]【】]*)[)）\]】]")


def undashed(text: str) -> str:
    """A label whose parts a dash holds apart, as one: Room nights – budget."""
    return _DASHED.sub(" ", text)


_DASHED = re.compile(r"(?<=[^\W\d])\s+[–—-]\s+(?=[^\W\d])")


def unbracketed(text: str, names: Names | None = None) -> str:
    """A label with the period that it names in brackets made part of it; empty where something there restricts it: 拜访（新客户）."""

    def inner(found: re.Match[str]) -> str:
        said = found[1].strip()
        if "累计" in text and re.fullmatch(r"1[-–—~～至到]\d{1,2}月份?", said):
            return ""
        if re.fullmatch(r"(?:by )?(?:tele)?phone|电话", said, re.I) and re.search(r"\bcalls?\b", text, re.I):
            return ""
        if re.fullmatch(r"in[ -]?person|face[ -]to[ -]face|on[ -]?site|上门|面访", said, re.I):
            return " visits" if "call" in text.lower() else ""
        if _ORDERED.fullmatch(said) and _named(bare(_BRACKETS.sub("", text)), None)[0] == "orders.amount":
            return ""  # 销售额（订单）
        if (metric := _metric_in(said, names)) and metric == _metric_in(_BRACKETS.sub("", text), names):
            return ""  # 访客数（UV）, New shippers (accounts)
        if not said or _HARMLESS.fullmatch(said) or moneyunits.divisor_of(said) is not None:
            return found[0]
        return f" {said}" if aspect_of(said) else "\0"

    text = _SHORT_YEAR.sub("last year", _PERCENT_OF.sub("%", undashed(text)))
    plain = _BRACKETS.sub(inner, _UNIT_BEHIND.sub("", text))
    return "" if "\0" in plain else plain


def _metric_in(text: str, names: Names | None) -> str:
    """The metric that a text names, whatever value of it is meant."""
    return _named(bare(text), names)[0]


def _read(said: str, text: str, names: Names | None) -> tuple[str, str]:
    if not said or len(said) > 32:
        return "", ""
    metric, rest, said = _named(said, names)
    if metric and asks_two(text):
        return "", ""
    if (worth := worth_of(metric, text)) != metric:
        metric = worth
    elif metric in _COUNTS and (_NUMBER.search(text) or _NUMBER_OF.search(text)):
        metric = _COUNTS[metric]  # Signed (number), 签约（单）, number of orders signed
    aspect = _value_in(metric, rest, text) if metric else value_of(said)
    if metric == "orders.count" and aspect in _OF_WORTH and not _COUNTED.search(text):
        metric = "orders.amount"  # Orders, % of target: what is asked for is asked of what they are worth
    if metric == QUANTITY and moneyunits.divisor_of(text) is not None:
        metric = "orders.amount"  # 出货量（元）, Unit sales (CNY)
    if metric.endswith(".count") and moneyunits.divisor_of(text) is not None:
        return "", ""  # Quotes (CNY): what those are worth nobody keeps
    return metric if aspect or not metric else "", aspect


def _named(said: str, names: Names | None) -> tuple[str, str, str]:
    """The metric that a bare text names, the words beside its name that say which value is meant, and the text without empty ones."""
    for each in (said, _EMPTY.sub("", said) or said):
        if metric := (names or {}).get(each, "") or metric_of(each):
            return metric, "", each
    core, rest = _EMPTY.sub("", _MODIFIERS.sub("", each)), "".join(_MODIFIERS.findall(each))
    return (names or {}).get(core, "") or metric_of(core), rest, each


def _value_in(metric: str, rest: str, text: str) -> str:
    """Which value of a metric the other words of its label name."""
    if rest in ("", "月") or (metric == "win.rate" and rest == "%"):
        return "value"
    share = value_of(f"{rest}%") if _IN_PERCENT.search(text) else ""  # Revenue vs prior month (%)
    return share or value_of(rest if metric.endswith(".amount") else rest.replace("指标", "目标"))  # 走访指标


def worth_of(metric: str, text: str) -> str:
    """A metric, of what is counted what that is worth where a label says so: Orders (CNY), Orders taken (value)."""
    if metric == "deals.won.count" and moneyunits.divisor_of(text) is not None and re.search(r"orders?\b", text, re.I):
        return "orders.amount"  # Orders won (CNY): all of them, not only those that were deals before
    is_worth = metric in _WORTHS and (moneyunits.divisor_of(text) is not None or bool(_WORTH.search(text)))
    return _WORTHS[metric] if is_worth else metric


@lru_cache(maxsize=8192)
def month_of(text: str) -> int:
    """The month that a head or label is; 0 for anything else."""
    found = _A_MONTH.fullmatch(bare(text))
    if found is None:
        return 0
    return int(found[1]) if found[1] else "janfebmaraprmayjunjulaugsepoctnovdec".index(found[2]) // 3 + 1


@lru_cache(maxsize=8192)
def aspect_of(text: str) -> str:
    """Which value the head of a column asks for: target, last_year, week2; empty where it is not known."""
    said, span = spanned(bare(text) or ("%" if "%" in text else ""))
    if span:
        aspect = value_of(said) if said else "value"
        return span + aspect if aspect in OF_YEAR and (span.startswith(("y", "t")) or said) else ""
    if said == "monthly" and " " in text.strip():
        return "last_year"  # Month LY
    share = value_of(f"{said}%") if _IN_PERCENT.search(text) else ""
    return share if share == "attainment" else in_percent(value_of(said), text)  # vs target (%)


def asks_two(text: str) -> bool:
    """Whether a label asks for a figure and its target at once: Visits / plan."""
    return bool(_BOTH.search(text))


_PLUS_MINUS = re.compile(r"[（(](?:\+\s*/\s*[-–−]|±|增\+?[/、]?减[-–]?|元|[百千]?万元|cny|rmb|[¥￥$€])[)）]", re.I)


def in_percent(aspect: str, text: str) -> str:
    """A value, of a difference that is asked for in percent the change: 较上月增减（%）."""
    if re.search("[%％]", text):
        return {"gap_previous": "change_previous", "gap_year": "change", "gap": "gap_rate"}.get(aspect, aspect)
    if _PLUS_MINUS.search(text):
        return {"change_previous": "gap_previous", "change": "gap_year"}.get(
            aspect, aspect
        )  # Change on last month (+/–)
    return aspect


@lru_cache(maxsize=8192)
def value_of(said: str) -> str:
    """Which value a bare text names and nothing else; empty where it is not known."""
    if not said or said in ("月", "月度", "周", "周度", "month", "monthly", "week", "weekly"):
        return ""
    if month := month_of(said):
        return f"month{month}_value"
    if week := _WEEK.fullmatch(said):
        number = next(part for part in week.groups() if part)
        return f"week{'一二三四五六'.find(number) + 1 or number}"
    return next((name for name, form in _ASPECTS if re.fullmatch(form, said)), "")


#: What stands over a column of answers and says nothing of them.
_ANSWERS = re.compile(
    r"内容|情况|说明|填写.*|数[据值字量]|结果|答[复案]|details?|figures?|answers?|response|entry|input|number|amount"
)


def is_over_answers(text: str) -> bool:
    """Whether a label's answer may stand below such a head: it says nothing, or asks for what the label asks for."""
    return not text.strip() or aspect_of(text) == "value" or bool(_ANSWERS.fullmatch(bare(text)))

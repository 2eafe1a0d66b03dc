"""What the words around a gap of a line say for sure: a share of a target, a move, a span of days, who is first, what a part came to."""

from __future__ import annotations

import re

from salesplanner.exchange.forms import figurewords
from salesplanner.exchange.forms.figurewords import Names

#: What a gap of blanks alone must have behind it: 拜访客户      家, 第    周; or the sentence goes on.
_COUNTERS = r"(?:亿?元|[千百]?万元?|千元|家|户|次|个|份|单|笔|条|人|件|场|台|套|%|％|周)"
#: A place to write on within a line: lines, empty brackets, a hint in brackets, blanks before a unit or within a sentence.
GAP = re.compile(
    rf"(?<=[^\s:：_＿])(?:[ \u00a0]{{3,}}|\u3000{{2,}})(?={_COUNTERS})|(?<=[^\s:：_＿])(?:[ \u00a0]{{3,}}|\u3000{{2,}})(?=月份?(?:工作|销售|业务|营销|共|的|，|,|总结|计划|累计|完成))|(?<=尊敬的)(?:[ \u00a0]{{3,}}|\u3000{{2,}})(?=[:：])|(?<=[Dd]ear)[ \u00a0]{{3,}}(?=[,:])|(?<=[a-z$€£¥])[ \u00a0]{{4,}}(?=(?-i:[a-z%]))|(?<=[:：])(?:[ \u00a0]{{3,}}|\u3000{{2,}})(?={_COUNTERS})|"
    r"(?<!\.)\.{4,}|…{2,}|【\s*】|[Xx×]{2,4}\s*年\s*[Xx×]{1,2}\s*月\s*[Xx×]{1,2}\s*日|(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|[_＿]{2,}\s*月\s*[_＿]{2,}\s*日|[_＿]{2,}(?:\s*年\s*[_＿]*\s*月(?:\s*[_＿]*\s*日)?)?"
    r"|[\[［][\s\u3000]+[\]］]|[（(][\s\u3000]{2,}[）)]|[（(\[【]\s*(?:请?(?:在此)?(?:填写|填入|输入)|数字|金额|number|amount|value|text|xx+)\s*[）)\]】](?!\s*[:：])",
    re.I,
)
#: Gaps that ask for a share of a target, of that of the whole year where they say so.
OF_TARGET = re.compile(
    r"\s*(?:%|％|percent)?\s*of\s+(?:(?:my|the|our|this|its)\s+)?(?P<annual>annual|full[- ]year|yearly)?\s*(?:\w+\s+)?(?:target|goal|quota|budget|plan)\b(?!\s*[:：])",
    re.I,
)
_FOR_YEAR = re.compile(
    r"\s*(?:%|％|percent)?\s*of\s+(?:\w+\s+){0,2}(?:target|goal|quota|budget) (?:for|of) (?:the )?(?:full |whole )?year\b",
    re.I,
)
_SHARE_OF = re.compile(r"(?:占|完成|达到?)了?(?P<annual>全年|年度)?[^，。；]{0,6}?(?:目标|任务|计划|指标)的\s*$")
_MOVED = re.compile(
    r"\s*[%％]\s*(?:up|down|higher|lower|more|less|above|below|ahead|behind)?\s*(?:on|than|over|from|against|of|vs\.?|versus)\s+(?:the |in )*"
    r"(?:same (?:month|week|period) )?(?:(?P<year>(?:of )?(?:last|the previous|the prior|previous|prior) year|(?:the |a )?year (?:ago|before|earlier))|(?:last|previous|prior) (?:month|week|period)|month before)",
    re.I,
)
_RISEN = re.compile(
    r"\s*(?:k\b|thousand|million)?\s*(?:more|higher|up)\s*(?:\w+ )?(?:on|than)\s+(?:in\s+)?(?:the )?(?:(?P<year>(?:same month |same period )?last year)|(?:last|previous|prior) (?:month|week|period))\b",
    re.I,
)
#: What stands around the gaps of a letter: whom it is to, who writes, of when.
_LETTER = [
    ("field.recipient_name", re.compile(r"(?:^|\n)\s*(?:dear|尊敬的)\s*$", re.I), re.compile(r"")),
    ("field.recipient_name", re.compile(r"^\s*$"), re.compile(r"\s*(?:：|[:,，]\s*您好[:：!！]?)\s*$")),
    (
        "field.name",
        re.compile(r"(?:^|[。.\n])\s*(?:I|本人|我|my name is|我是)[,，、：:]?\s*$", re.I),
        re.compile(r"\s*[,，、（(]"),
    ),
    (
        "field.period",
        re.compile(r"(?:^|[.,，\n])\s*(?:in|during|for)\s*$", re.I),
        re.compile(r"\s*,?\s*(?:I|we|my|our|the)\b"),
    ),
    (
        "field.next_month_number",
        re.compile(r"(?:^|[。，,；;、及和与将.．)）])\s*$"),
        re.compile(
            r"\s*月份?(?:的)?(?:重点|主要|销售|营销|业务|市场|个人|工作)*(?:计划|安排|打算|目标|任务|预测)(?!.{0,6}(?:完成|执行|达成|实际|情况))"
        ),
    ),
    (
        "field.month_number",
        re.compile(r"(?:^|[。，,；将为人年的、及和与于在.．)）]|现)\s*$"),
        re.compile(r"\s*月份?(?=工作|销售|营销|市场|个人|共|累计|完成|的|份|业务|总结|[，,。]|情况|业绩|小结)"),
    ),
    ("field.period", re.compile(r"\bduring\s*$", re.I), re.compile(r"\s*(?:[.,;]|$)")),
    ("field.period", re.compile(r"(?:^|[。.\n])\s*(?:在|于)\s*$"), re.compile(r"\s*(?:期间|内|，)")),
    ("field.recipient", re.compile(r"\breport(?:s|ing)? to\s*$", re.I), re.compile(r"")),
    (
        "field.name",
        re.compile(
            r"\b(?:report|update|summary|prepared|completed|written|submitted|compiled|drawn up|filled in) by\s*$", re.I
        ),
        re.compile(r""),
    ),
]
#: Between two days of a span, and before the first of them.
_TO = re.compile(r"\s*(?:至|到|[~～—–-]+|to|until|through)\s*", re.I)
_TO_GAP = re.compile(rf"{_TO.pattern}(?:{GAP.pattern})", re.I)
_MOVING = re.compile(
    r"\b(?:rose|grew|fell|increased|decreased|dropped|went|up|down|climbed|improved|changed|moved)\s+from\s*$", re.I
)
_SPANNING = re.compile(
    r"(?:日期|期间|周期|时间|起止|自|从|period|dates?|from|week)(?: (?:covered|reported|of report))?\s*[:：]?\s*$", re.I
)
#: By how much something moved, and since when: the words right before the gap, and those before them in its sentence.
_MOVES = re.compile(
    r"(?:增[长加减幅]|上升|提[高升]|变[动化]|同比|环比|[较比][上去][^，,。；;]*多)(?:[了为达]|率|幅度?|额|量|数)*(?:\s*[（(][^（）()]{1,6}[)）])?\s*[:：]?\s*$"
    r"|\b(?:chang(?:ed?|es)|grew|growth|rose|risen|increased?|growing|moved|up|difference)(?: (?:was|is|of|by))*\s*:?\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*(?:[+±-]/?-?)?\s*$"
    r"|\b(?:compared (?:with|to)|against|versus|vs\.?) [\w ]{4,32} by\s*$",
    re.I,
)
_COMPARED = re.compile(r"[较比](?!例|重|率)|\b(?:compared|against|than)\b", re.I)
_SINCE = re.compile(
    r"(?P<year>同比|去年|上年|\b(?:last|prior|previous) year\b|\byear[- ]on[- ]year\b|\byoy\b)"
    r"|(?P<before>环比|上一?个?[月周期季]|\b(?:last|prior|previous) (?:month|week|quarter|period)\b|\bmonth[- ]on[- ]month\b|\bmom\b)",
    re.I,
)
_AMOUNT = re.compile(_COUNTERS + r"(?<![%％])|(?:times|visits|calls|orders|deals|customers|clients)\b", re.I)
_CURRENCY = re.compile(r"(?:cny|rmb|usd|eur|[¥￥$€£])\s*$", re.I)
#: What was sold for so much: I closed CNY ____.
_MONTHS = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter|half)\b", re.I
)
SOLD = re.compile(
    r"\b(?:i|we|have|sales)(?: (?:have|also|then))? (?:signed|sold|booked|closed)(?: (?:orders|business|contracts))?(?: (?:for|of|worth|totalling))?\s*(?:cny|rmb|usd|eur|gbp|[¥￥$€£])?\s*$",
    re.I,
)
_IN_TIMES = re.compile(r"\s*times\b", re.I)
_DEALS = re.compile(r"\b(?:deals?|opportunit\w+|projects?)\b[^.]*$", re.I)
#: What the words on both sides of a gap say together.
_SURE = [
    (
        "orders.average",
        re.compile(r"\baverage (?:of|was|is)\b[^,.;_]*$", re.I),
        re.compile(r"[^,.;_]{0,12}\b(?:per|an|each) order\b", re.I),
    ),
    (
        "payments.overdue.amount",
        re.compile(r""),
        re.compile(
            r"\s*(?:k |thousand |million )?(?:is|are|was|were|remains?|remained|still|stays?|stood)(?: (?:still|now))? (?:overdue|past due)\b",
            re.I,
        ),
    ),
    (
        "payments.next.amount",
        re.compile(r""),
        re.compile(
            r"\s*(?:k |thousand |million )?(?:falls?|is|are|will be|becomes?|comes?) due (?:in )?(?:the )?next (?:month|week)\b",
            re.I,
        ),
    ),
    (
        "deals.won.count",
        _DEALS,
        re.compile(r"\s*(?:of them |deals |opportunities |projects )?(?:were|was) won\b", re.I),
    ),
    (
        "deals.lost.count",
        _DEALS,
        re.compile(r"\s*(?:of them |deals |opportunities |projects )?(?:were|was) lost\b", re.I),
    ),
    (
        "deals.new.count",
        _DEALS,
        re.compile(r"\s*new (?:ones|deals|opportunities|projects)? ?(?:were|was) (?:added|opened|found)\b", re.I),
    ),
    (
        "clients.touched.count",
        re.compile(r"\bin contact with\s*$", re.I),
        re.compile(r"\s*(?:customers|clients|accounts)\b", re.I),
    ),
    (
        "clients.new.count",
        re.compile(r"\b(?:customers|clients|accounts)[,\s]*of (?:which|whom|them)\s*$", re.I),
        re.compile(r"\s*(?:are|were|is|was) new\b", re.I),
    ),
]
_DONE_IN_TIMES = [
    ("visits.count", re.compile(r"\bvisited\b[^,.;:_]*$", re.I)),
    ("calls.count", re.compile(r"\b(?:called|phoned|telephoned|rang)\b(?! on\b)[^,.;:_]*$", re.I)),
]
#: The first of several by its name: the strongest channel was ____, the largest customer by order value was ____.
_FIRST = re.compile(
    r"\b(?:largest|biggest|top|best|best-selling|top-selling|strongest|main|most important) (?:[a-z]+ )?(?P<what>client|customer|account|channel|product|region|line)\b[^,.;:]*$"
    r"|(?:最[大好强高多]|第一大)的?(?P<zh>客户|渠道|产品|区域|地区|大区|业务线|产品线)[^，,。；;：:]*[是为：:]\s*$",
    re.I,
)
#: What is the first of, by the words for it; of which none is known by anything but what was signed.
_OF = {
    "client": "client|customer|account|客户",
    "channel": "channel|渠道",
    "product": "product|产品",
    "region": "region|区域|地区|大区",
    "line": "line|业务线|产品线",
}
_BY_OTHER = re.compile(
    r"visit|call|paid|payment|collect|number|count|growth|margin|拜访|电话|回款|到账|数量|增长|毛利|利润", re.I
)
#: Who paid tells what came in.
_PAID = re.compile(r"\b(?:clients?|customers?) (?:have )?paid(?: us)?\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$", re.I)


def span_of(before: str, after: str, last: str) -> str:
    """The target of a gap that is a part of the period: 第__周, 起止日期：__至__, from __ to __; empty for any other."""
    if before.rstrip().endswith("第") and after.lstrip().startswith("周"):
        return "field.week"
    if last == "field.period_start":
        return "field.period_end" * bool(_TO.fullmatch(before))
    return "field.period_start" * bool(not _MOVING.search(before) and _SPANNING.search(before) and _TO_GAP.match(after))


def of_letter(before: str, after: str) -> str:
    """The target of a gap of a letter: Dear ____, In ____ I booked, 本人____，."""
    return next((target for target, front, behind in _LETTER if front.search(before) and behind.match(after)), "")


_WRITERS_PERIOD = re.compile(r"^\s*for(?: the month of)?\s*$", re.I)
_WRITERS_DAY = re.compile(r"^\s*,?\s*(?:on|dated?)\s*[:：]?\s*$", re.I)


def by_writer(near: str, before: str) -> str:
    """The target of a gap right behind that for who writes: Report by ____ for ____, Completed by ____ on ____; empty for any other."""
    if near != "field.name":
        return ""
    return "field.period" if _WRITERS_PERIOD.search(before) else "field.date" * bool(_WRITERS_DAY.search(before))


def by_words(guess: str, before: str, after: str, *, is_money: bool) -> str:
    """What words before a gap say for sure, whatever its label names: who paid, and who is the first by name."""
    if _PAID.search(before):
        return "figure.payments.amount.value"
    if is_money and not guess.startswith("figure.") and SOLD.search(before) and not _MONTHS.search(before):
        return "figure.orders.amount.value"
    known = (name for name, front, behind in _SURE if front.search(before) and behind.match(after))
    if (sure := next(known, "")) and is_money == sure.endswith(("average", "amount")):
        return f"figure.{sure}.value"
    if _IN_TIMES.match(after) and (done := next((name for name, form in _DONE_IN_TIMES if form.search(before)), "")):
        return f"figure.{done}.value"  # I visited customers ____ times
    if (first := _FIRST.search(before)) is None:
        return guess
    of = next(name for name, form in _OF.items() if re.fullmatch(form, (first["what"] or first["zh"]).lower()))
    return f"field.top_{of}" if not is_money and not _BY_OTHER.search(first[0]) else ""


def share_of(guess: str, last: str, before: str, after: str) -> str:
    """The target of a gap that asks for the share of a target, ____ of my annual target, 占全年目标的____; any other as it is."""
    found = _SHARE_OF.search(before) or OF_TARGET.match(after)
    is_annual = found is not None and bool(found["annual"] or _FOR_YEAR.match(after))
    if found is None or (guess.endswith("attainment") and not is_annual):
        return guess
    metric = next((each for each in (guess, last) if each.startswith("figure.")), "figure.orders.amount.value")
    name = metric.rpartition(".")[0]
    return f"{name}.annual_attainment" if is_annual else f"{name}.attainment"


#: Values behind which it may be told by how much their figure moved.
_COMPARABLE = ("value", "target", "attainment", "change", "change_previous", "gap_previous", "gap_year")


def moved(guess: str, after: str) -> str | None:
    """The target of a gap that asks by how much a figure moved: ____% up on last year; None for any other."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    if metric and guess.startswith("figure.") and (risen := _RISEN.match(after)) is not None:
        return f"figure.{metric}.{'gap_year' if risen['year'] else 'gap_previous'}"
    found = _MOVED.match(after) if metric and guess.startswith("figure.") and aspect in _COMPARABLE else None
    if found is None or metric == "orders.count":  # their number, or what they are worth?
        return None if found is None else ""
    return f"figure.{metric}.{'change' if found['year'] else 'change_previous'}"


#: How much is missing to a target, and a plan in brackets behind what was done.
_SHORT = re.compile(
    r"\b(?:short(?:fall)?\b(?: (?:of|by|against|to)\b| it\b| (?:the |my )?target\b)*|missing|still (?:to go|needed|open)|below target by)"
    r"\s*(?:of|by|is|was|:)?\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$|(?:还|尚|仍)差了?\s*$|缺口[为是]?\s*$",
    re.I,
)
_SHORT_OF = re.compile(
    r"\s*(?:k|thousand|million)?\s*(?:short of|below|under|away from|missing (?:from|to)) (?:the |my |our )?(?:\w+ )?(?:target|quota|plan|budget|goal)\b",
    re.I,
)
_BRACKETED = re.compile(r"[（(]\s*(?:the )?(?:plan(?:ned)?|target|计划|目标)\s*[:：]?\s*$", re.I)
_ACTUAL = re.compile(
    r"(?:[，,；;]|^)\s*(?:本人|本月|目前|现|实际)?(?:实际|已)?(?:完成|达成|实现)(?:了|额|数)?[:：]?\s*$|(?:[，,；;]|^)\s*(?:本月)?实际(?:数|额|值)?[为是]?[:：]?\s*$|(?i:\bactual(?: was| is)?:?\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$)|\b(?:completed|made|achieved|did|actually made)\s*$"
)
_REACHED = re.compile(r"(?:已|共)?(?:完成|达成)(?:了|率)?[:：]?\s*$|\b(?:reached|achieved|attained)\s*:?\s*$", re.I)
_OF_IT = re.compile(r"\s*[%％]\s*of (?:it|that|this)\b", re.I)
#: A move without a direction of its own.
_CHANGED = re.compile(
    r"\b(?:change|movement|growth|difference) of\s*(?:[+±-]/?-?)?\s*$|(?:变动|变化|增减|增长)(?:率|幅度)?[了为：:]?\s*$",
    re.I,
)


#: A share of all that was sold, which is none of a target.
_OF_SALES = re.compile(
    r"\s*[%％]\s*of (?:(?:my|the|our|all|total|this month's) )*(?:sales|orders?|revenue|turnover|business|total)\b(?! target| quota| plan)",
    re.I,
)
_TAKEN = re.compile(
    r"(?:占比?|所占比例|比重)(?:本[月周期季]|当月|总|全部|销售|签约)*(?:额|金额|的)?[约为达]?\s*[:：]?\s*$"
)
_OF_THE_YEAR = re.compile(r"全年|年度|本年|\b(?:annual|year|yearly)\b", re.I)


def of_sales(guess: str, last: str, before: str, after: str) -> str:
    """The target of a gap that asks for a share of all sales: that of the largest client behind what it bought; empty for others."""
    if after.lstrip()[:1] not in ("%", "％") or not (_OF_SALES.match(after) or _TAKEN.search(before)):
        return guess
    return "figure.clients.top.amount.share" * (last == "figure.clients.top.amount.value")


def short_of(before: str, after: str) -> str:
    """The target of an amount that is missing to a target of which nothing else is said: 距本月目标还差____万元; empty for others."""
    is_short = _SHORT.search(before) or _SHORT_OF.match(after)
    said = re.split(r"[，,。；;]", before)[-1] + (_SHORT_OF.match(after) or [""])[0]
    return "figure.orders.amount.missing" * (is_short is not None and not _OF_THE_YEAR.search(said))


def more_of(last: str, before: str, after: str, *, far: bool = False) -> str:
    """The target of a gap that its words, not its label, make another value of the figure before it; empty where they do not.

    `far` is whether what the year came to so far stands before its target. ____ % of it, short by CNY ____, (plan: ____), 还差____, a change of ____ % behind what the period before came to.
    """
    metric, _, told = last.removeprefix("figure.").rpartition(".")
    if not metric or not last.startswith("figure."):
        return ""
    if told == "annual" and far and _REACHED.search(before) and after.lstrip()[:1] in ("%", "％"):
        return f"figure.{metric}.annual_attainment"
    if told == "target" and _OF_IT.match(after):
        return f"figure.{metric}.attainment"
    if told in ("value", "target", "attainment") and _SHORT.search(before):
        return f"figure.{metric}.missing"
    if told == "value" and _BRACKETED.search(before) and after.lstrip()[:1] not in ("%", "％"):
        return f"figure.{metric}.target"
    if told in ("value", "target", "attainment") and after and _SHORT_OF.match(after) and _CURRENCY.search(before):
        return f"figure.{metric}.missing"
    if told == "target" and _ACTUAL.search(before) and after.lstrip()[:1] not in ("%", "％"):
        return f"figure.{metric}.value"
    if told in ("gap_previous", "gap_year") and after.lstrip()[:1] in ("%", "％") and before.strip() in ("(", "（"):
        return f"figure.{metric}.{'change' if told == 'gap_year' else 'change_previous'}"
    if told in ("previous", "last_year") and after.lstrip()[:1] in ("%", "％") and _CHANGED.search(before):
        return f"figure.{metric}.{'change_previous' if told == 'previous' else 'change'}"
    return ""


_RISING = re.compile(
    r"\b(?:rose|grew|fell|risen|increased?|decreased?|dropped|moved|up|down) by\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$",
    re.I,
)


def move_of(guess: str, last: str, names: Names | None, said: str, before: str, after: str) -> str:
    """The target of a gap that asks by how much a figure moved, and since when: 较上月增加____元，增长____%; any other as it is.

    `said` is what its sentence says before it.
    """
    is_share = after.lstrip()[:1] in ("%", "％")
    is_amount = not is_share and (_AMOUNT.match(after) is not None or _CURRENCY.search(before) is not None)
    since, moves = list(_SINCE.finditer(said)), _MOVES.search(before)
    if moves is not None and not since and (later := _SINCE.search(re.split(r"[。；;]|\.\s", after)[0])) is not None:
        since = [later]  # rose by CNY ____ compared with last month
    if moves is not None and is_amount and not since and guess.endswith(".value") and _RISING.search(before):
        return ""
    if moves is not None and is_share and not since and guess.endswith(".change") and _COMPARED.search(said):
        return ""  # 比9月份增加____万元，增幅____%: nobody knows that it is the month before
    if (
        not since
        or not (is_share or is_amount)
        or moves is None
        or guess.split(".")[-1].startswith(("year_", "total_"))
    ):
        return guess
    metric = _moving(before[: moves.start()], names)
    for each in (guess, last):
        metric = metric or each.removeprefix("figure.").rpartition(".")[0] * each.startswith("figure.")
    if not metric:
        return guess
    asked = ("change", "gap_year") if since[-1]["year"] else ("change_previous", "gap_previous")
    return f"figure.{metric}.{asked[is_amount]}"


def _moving(said: str, names: Names | None) -> str:
    """The figure that moved, which the last words before its move name: compared to last month visits, 本月拜访量较上月; empty for none."""
    plain = re.split(r"[，,。；;、(（]", said)[-1]
    plain = re.sub(r"(?:[较比与同]|去年|上年|上一?个?[月周期季]|环比|同比).*$", "", plain)
    tail = re.findall(r"[A-Za-z]+", plain)
    asked = [" ".join(tail[-most:]) for most in (2, 1)] if tail else [plain.strip()]
    return next((metric for each in asked if each and (metric := figurewords.read(each, names)[0])), "")


def in_percent(guess: str, after: str) -> str:
    """The target of a gap, of a difference that is in percent the change: 较上月增减____%."""
    name, _, aspect = guess.rpartition(".")
    return f"{name}.{figurewords.in_percent(aspect, after.lstrip()[:1])}" if name else guess


#: What stands around the name of a part before its gap, and behind one: 其中转介绍为____, CNY ____ came from Referral.
_BEFORE_PART = re.compile(
    r"(?:.*[，,。；;：:、.（(]|^)\s*(?:其中|另外?|以及|and|of which|including|thereof)?[\s:：,，]*(?:from |via |through |by )?"
    r"(?P<part>[^，,。；;：:、_＿%\d]{1,24}?)\s*(?:渠道)?(?:为|是|占比?|约|贡献|带来|产生|完成|实现|签约|销售|[:：]|\b(?:is|was|brought(?: in)?|contributed|made up|accounted for|with)\b)*"
    r"\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$",
    re.I | re.S,
)
_BEHIND_PART = re.compile(
    r"\s*[%％]?\s*(?:k\b|thousand|million)?\s*(?:(?:came|was|were|is|are)\s+)?(?:from|through|via|by)\s+(?P<part>\w[\w &-]{1,24}?)(?=\s+and\b|\s*[,.;(]|\s*$)",
    re.I,
)
_SHARED = re.compile(r"占比?[为了约]?\s*$|\b(?:share(?: of)?|made up|accounted for|or|is|was)\s*:?\s*$|[（(]\s*$", re.I)


_WORTH = re.compile(
    r"(?:金额|签约|销售额|业绩)[为是达]?\s*$|\b(?:with|worth|at|of|for|[(,])\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$|[(（,，]\s*(?:cny|rmb|[¥￥$€£])?\s*$",
    re.I,
)
#: The share of a part by the value of which it is one.
_SHARES = {"value": "share", "year_value": "year_share", "total_value": "year_share"}


def of_part(lead: str, near: str, before: str, after: str, last_part: str, *, is_money: bool) -> tuple[str, str]:
    """The target of a gap that asks what a part came to, and the name of that: 其中转介绍____万元，线上____万元; both empty for none.

    `lead` is what the line begins with, `near` the target of the gap before, `last_part` the part of that.
    """
    is_share = after.lstrip()[:1] in ("%", "％")
    metric, _, told = near.removeprefix("figure.").rpartition(".")
    is_told = False
    if not near.startswith("figure.") or (
        told != "target" and told not in _SHARES and told not in ("previous", "last_year")
    ):
        metric, told = _told_of(lead, is_asked=is_money or is_share), "value"
        is_told = bool(metric)
    told = _SHARES.get(told, "") if is_share else told
    if near.startswith("field.top_") and near != "field.top_client":
        is_asked = _SHARED.search(before) if is_share else is_money and _WORTH.search(before)
        return (f"figure.orders.amount.{'share' if is_share else 'value'}", near) if is_asked else ("", "")
    if is_share and last_part and _SHARED.search(before) and len(before.strip(" ，,（(")) < 20:
        name = last_part
    else:
        found = _BEHIND_PART.match(after) or _BEFORE_PART.match(before)
        name = (
            found["part"].strip() if found is not None and (is_told or not is_share or _SHARED.search(before)) else ""
        )
        name *= not name.isascii() or name[:1].isupper()
    return (f"figure.{metric}.{told}", name) if metric and told and name else ("", "")


def _told_of(lead: str, *, is_asked: bool) -> str:
    """The metric of which a line tells by parts by its lead, 各渠道签约额：; empty where it does not."""
    lead = re.sub(r"(?:划?分|来?看|统计)$", "", lead.strip())
    said = figurewords.told_by(lead)
    return (
        "orders.amount" * bool(is_asked and len(lead) < 20 and figurewords.PARTED.search(lead))
        if said is None
        else said
    )

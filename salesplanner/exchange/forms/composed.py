"""Labels that companies put together from words that are known one by one: 下月应到账工程款, Sept. collections, visits_prev.

`figurewords` and `figurespans` know whole phrases; what they do not know is read here word by word, in whatever order the words
stand. A label is known only where every word of it is: 工程款 is, 工程款利息 is not, for a wrong number is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from salesplanner.exchange.forms import figurewords, moneyunits

#: What may be told of: each word with the kind of thing that it names.
_THINGS = {
    "sold": "收入|提货|拿货|进货|要货|销售|销货|营业|业绩|签约|签单|签订|合同|成交|订货|接单|产出|销量|sales|revenue|turnover|bookings?|booked|signed|sold|contracts?|order intake|business",
    "written": "written",
    "order": "销售订单|订单|(?:sales |new )?orders?",
    "paid": "收回|回收|回款|收款|到款|到账|入账|回笼|实收|货款|工程款|账款|款项|资金|款|(?:cash |payments? )?(?:collections?|collected|received)|payments?|receipts|cash(?: in)?|money",
    "pieces": "出货(?:件|台|箱)数|出货量|发货量|间夜数?|room[- ]?nights?|(?:(?:units|cases|pieces|cartons|boxes|crates|drums|barrels|bags|pallets|packs|sets|bottles|rolls|tons|tonnes)(?: and | ?& ?| ?/ ?|, ?))*(?:units|cases|pieces|cartons|boxes|crates|drums|barrels|bags|pallets|packs|sets|bottles|rolls|tons|tonnes) (?:sold|shipped|delivered|despatched|dispatched)",
    "area": "省份|省区|provinces",
    "visit": "拜访|走访|面访|出访|上门|visits?|visited|site visits?|customer visits?|client visits?|appointments?",
    "call": "电话|通话|电访|外呼|(?:phone |telephone |telesales )?calls?|phoned|dials?|dialled",
    "meeting": "产品说明会|说明会|推介会|会议[/、及和与]?演示|演示[/、及和与]?会议|会议|座谈会议?|座谈|会谈|洽谈会|meetings?|meetings? ?[/&] ?(?:demos?|demonstrations?)",
    "quote": "报价(?:单|书)?[/、及和或与]?投标|投标[/、及和或与]?报价|报价[/、及和或与]?方案|方案[/、及和或与]?报价|报价单?|报价书|quot(?:e|ation)s?|quoted|proposals?|offers?|estimates?|(?:bids?|tenders?) ?[/&] ?quot(?:e|ation)s?|quot(?:e|ation)s? ?[/&] ?(?:bids?|tenders?)",
    "client": "[一-鿿]{1,2}厂家?|医院|学校|经销商|代理商|分销商|门店|终端|药店|渠道商|客户|用户|(?:client|customer|account|shipper|partner)s?",
    "deal": "项目|商机|工程|标段|(?:deal|opportunit(?:y|ie)|project|tender)s?",
    "rate": "(?:中标|赢单|成交|签约成功)率|(?:win|hit|success|closing|strike|conversion) ?rate",
}  # fmt: skip
#: What is done with it, or how it stands.
_STATES = {
    "won": "中标|赢单|赢得|签下|拿下|won",
    "lost": "丢单|丢失|丢掉|落标|失标|流失|lost",
    "open": "在谈|在跟|跟踪|在途|储备|open|live|in progress|pipeline",
    "new": "新增|新开发|新开|新拓展?|新签|新|newly|new",
    "late": "逾期|超期|拖欠|overdue|past due",
    "due": "应到账|应收回?|应回|应付|到期|due",
    "touched": "联系|跟进|接触|contacted|reached",
    "issued": "发出|提交|出具|递交|报送|sent(?: out)?|given|issued|submitted",
    "kept": "kept|held|attended|paid",
    "covered": "覆盖|发往|发到|销往|有货发往|有单|served|covered|supplied|shipped to",
}
#: How it is measured, which value of it is meant, and of which period.
_MEASURES = {
    "amount": "总?金额|总额|总值|额|价值|amounts?|(?:total )?values?|worth",
    "count": "数量?|次数|笔数|单数|份数|个数|家数|户数|件数|场次|人次|量|家|次|个|numbers?|counts?|no|nos|qty|quantity|times",
    "average": "平均|单均|average|avg|mean",
}
_VALUES = {
    "target": "目标值?|计划|任务|预算|指标|定额|targets?|plan(?:ned)?|budget(?:ed)?|quotas?|goals?|tgt",
    "value": "实际|实绩|完成|实现|达成|actuals?|done|achieved|results?|act|made",
    "attainment": "完成率|达成率|完成比例?|达成比例?|attainment|achievement|ach|completion",
    "change": "同比|yoy|year on year",
    "change_previous": "环比|mom|month on month",
    "gap": "差额|差异|超欠额?|超欠|variance|gap|var|diff(?:erence)?",
    "missing": "缺口|欠额|还差|尚差|shortfall|missing",
    "share": "占比|比重|share",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PERIODS = {
    "own": "本月份?|当月|本期|当期|本周|本季度?|月度?|(?:the |this |current )?(?:month|period|week|quarter)(?:'?s)?|monthly|mtd",
    "previous": "上个?月份?|上期|上周|上季度?|(?:the )?(?:last|previous|prior|prev|preceding)(?: (?:month|period|week|quarter)(?:'?s)?)?",
    "next": "[下次]个?月份?|下期|下周|下季度?|(?:the )?(?:next|coming|following)(?: (?:month|period|week|quarter)(?:'?s)?)?",
    "last_year": "(?:去年|上年度?)(?:同期|同月|当月)?|同期|(?:the )?(?:same (?:month|period) )?(?:of )?(?:last|prior|previous) year|ly|py",
    "annual": "全年度?|年度|full year|annual|yearly",
    "year": "(?:本年|今年|年度|年初)(?:累计|至今)|今年以来|年初以来|(?:自)?1月1日(?:至今|以来|起)|since (?:the )?(?:1(?:st)? (?:of )?jan(?:uary)?|jan(?:uary)? 1(?:st)?|(?:start|beginning) of (?:the )?year|new year)|ytd|year to date|so far this year",
    "total": "累计|cumulative|cum",
    "half1": "h1|(?:the )?(?:first|1st) half(?: of the year)?|上半年度?",
    "half2": "h2|(?:the )?(?:second|2nd) half(?: of the year)?|下半年度?",
    **{f"quarter{number}": f"q{number}|第?{'一二三四'[number - 1]}季度?" for number in range(1, 5)},
}
_DATED = {
    "months": r"1月?\s*[-–—~～至到]\s*(?P<last>1[0-2]|[2-9])月份?|jan(?:uary)?\s*(?:[-–—~]|to)\s*(?P<until>feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*",
    "month": r"(?P<number>1[0-2]|[1-9])月份?|(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ember|ober)?\.?",
}
#: What says nothing.
_EMPTY = "动销(?=省)|(?:tele)?phone|to(?: the)?|的|之|合计|总计|共计|小计|总|共|各项|个人|本人|情况|数据|所|了|total|the|of|in|for|on|our|my|all|to date|figures?|percent(?:age)?|pct|%"


class Composed(Struct, frozen=True):
    """What the words of a label say together: a metric, the period and the value of it, both empty where none is named.

    `is_measured` tells that an amount, a number or a value is asked for, and not the things themselves.
    """

    metric: str
    period: str
    value: str
    is_measured: bool


#: Each word's class, its meaning there and its form.
Lexicon = Sequence[tuple[str, str, re.Pattern[str]]]


def lexicon(classes: Mapping[str, Mapping[str, str]]) -> Lexicon:
    """The words of classes by what they mean, each with its form, which for letters ends where the word does."""
    forms = [(kind, name, form) for kind, words in classes.items() for name, form in words.items()]
    return [(kind, name, re.compile(rf"(?:{_longest_first(form)})(?![a-z])")) for kind, name, form in forms]


def _longest_first(form: str) -> str:
    """Alternatives with the longer ones before those that they begin with: meetings / demos before meetings."""
    found, depth = [""], 0
    for letter in form:
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return "|".join(sorted(found, key=len, reverse=True))


WORDS = lexicon(
    {
        "thing": _THINGS, "state": _STATES, "measure": _MEASURES, "value": _VALUES, "period": _PERIODS, "dated": _DATED,
        "empty": {"": _EMPTY},
    }
)  # fmt: skip
_BETWEEN = re.compile(r"[\s_\-·.,，、:：/’']+")
#: What is left in brackets of a label that restricts nothing: units.
_HARMLESS = re.compile(r"\s*[（(][^（）()]*[)）]\s*$")
_MOST = 40


def words_of(text: str, known: Lexicon = WORDS) -> list[tuple[str, str]] | None:
    """The words of a small-lettered text, each the longest that fits, by class and meaning; None where one is not known."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        if (gap := _BETWEEN.match(text, at)) is not None:
            at = gap.end()
            continue
        fits = [(each.end(), kind, name, each) for kind, name, form in known if (each := form.match(text, at))]
        if not fits:
            return None
        at, kind, name, match = max(fits, key=lambda fit: fit[0])
        found.append(("period", _dated(match)) if kind == "dated" else (kind, name))
    return found


def _dated(found: re.Match[str]) -> str:
    """The name of the month, or of the months of the year up to one, that a word is."""
    said = {name: text for name, text in found.groupdict().items() if text}
    name, text = next(iter(said.items()))
    number = int(text) if text.isdigit() else MONTHS.index(text) + 1
    return f"months1to{number}" if name in ("last", "until") else f"month{number}"


@lru_cache(maxsize=8192)
def read(text: str) -> Composed | None:
    """What a label says, every word of which is known and which names one figure; None for any other."""
    plain = _HARMLESS.sub("", figurewords.unbracketed(text)).strip().lower()
    if not plain or len(plain) > _MOST or (words := words_of(plain)) is None:
        return None
    said: dict[str, list[str]] = {}
    for kind, name in words:
        if kind != "empty" and name not in said.setdefault(kind, []):
            said[kind].append(name)
    if len(said.get("value", [])) == 2 and "value" in said["value"]:
        said["value"].remove("value")  # 计划完成, 完成同比
    if any(len(said.get(kind, [])) > 1 for kind in ("measure", "value", "period", "state")):
        return None
    one = {kind: names[0] for kind, names in said.items() if names}
    measure = one.get("measure", "") or _measure_in(text)
    period = one.get("period", "")
    if period.startswith("months") and not {"thing", "state"} & {*said}:
        return Composed("", period, one.get("value", ""), bool(measure))
    if said.get("thing") == ["written"] and not period:
        return None  # by whom, or on which day
    metric = metric_of({*said.get("thing", [])}, one.get("state", ""), measure, period)
    if not metric:
        return None
    period = "" if metric == "payments.next.amount" else period
    return Composed(metric, period, one.get("value", ""), bool(measure or one.get("value")))


def is_known(text: str) -> bool:
    """Whether each word of a text is known, and none of them names what may be told of or which value of it: no 价值, no 占比."""
    kinds = [kind for kind, _ in words_of(text.strip().lower()) or ()]
    return any(kind != "measure" for kind in kinds) and not {"thing", "state", "value"} & {*kinds}


def _measure_in(text: str) -> str:
    """How what a label names is measured, by its unit: 中标工程（个）."""
    if moneyunits.divisor_of(text) is not None:
        return "amount"
    return "count" * bool(re.search(r"[（(][个家户单份笔项次场通](?:数)?[)）]\s*$", text))


#: The metric of what is told of, by how it stands and how it is measured; the empty measure is for words that name none.
_METRICS = {
    ("sold", "", ""): "orders.amount",
    ("sold", "new", ""): "orders.amount",
    ("sold", "", "amount"): "orders.amount",
    ("sold", "new", "amount"): "orders.amount",
    ("sold", "", "average"): "orders.average",
    ("written", "", ""): "orders.amount",
    ("order", "", ""): "orders.count",
    ("order", "new", ""): "orders.count",
    ("order", "", "count"): "orders.count",
    ("order", "new", "count"): "orders.count",
    ("order", "", "amount"): "orders.amount",
    ("order", "new", "amount"): "orders.amount",
    ("order", "", "average"): "orders.average",
    ("paid", "", ""): "payments.amount",
    ("paid", "", "amount"): "payments.amount",
    ("paid", "late", ""): "payments.overdue.amount",
    ("paid", "late", "amount"): "payments.overdue.amount",
    ("pieces", "", ""): "orders.quantity",
    ("pieces", "", "count"): "orders.quantity",
    ("area", "covered", ""): "regions.covered.count",
    ("area", "covered", "count"): "regions.covered.count",
    ("visit", "", ""): "visits.count",
    ("visit", "kept", ""): "visits.count",
    ("visit", "kept", "count"): "visits.count",
    ("meeting", "kept", ""): "meetings.count",
    ("quote", "issued", ""): "quotes.count",
    ("quote", "issued", "count"): "quotes.count",
    ("visit", "", "count"): "visits.count",
    ("call", "", ""): "calls.count",
    ("call", "", "count"): "calls.count",
    ("meeting", "", ""): "meetings.count",
    ("meeting", "", "count"): "meetings.count",
    ("quote", "", ""): "quotes.count",
    ("quote", "", "count"): "quotes.count",
    ("client", "new", ""): "clients.new.count",
    ("client", "new", "count"): "clients.new.count",
    ("client", "touched", ""): "clients.touched.count",
    ("client", "touched", "count"): "clients.touched.count",
    ("rate", "", ""): "win.rate",
    **{
        ("deal", state, measure): f"deals.{state}.{measure or 'count'}"
        for state in ("won", "lost", "new", "open")
        for measure in ("", "count", "amount")
        if measure != "amount" or state in ("won", "open")
    },
    ("deal", "won", "average"): "deals.average",
}


def metric_of(things: set[str], state: str, measure: str, period: str) -> str:
    """The metric of what a label names; empty where that is no figure, or might be of two."""
    if things <= {"paid"} and state == "due":
        return "payments.next.amount" if period == "next" and measure in ("", "amount") else ""
    if things == {"sold", "order"}:
        things = {"order"}
        measure = measure or "amount"
    if things == {"client", "visit"} or things == {"client", "call"}:
        things = things - {"client"}
    if len(things) != 1:
        return ""
    return _METRICS.get((next(iter(things)), state, measure), "")

"""What the headings, labels and table headers of forms mean, in Chinese and English: names of targets, see `Target`.

A target is written as kind and name: block.problems, field.period, figure.orders.amount.target, table.deals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare

#: How headings are numbered: 一、 （二） 3. 4) IV. Part 2:
_NUMBER = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.．:：])|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[、.．)）]?(?=\D)"
    r"|[IVX]{1,4}[.．)、]|[A-H][.．)、](?=\s)|(?:part|section)\s+\w+[:.：]?)\s*",
    re.IGNORECASE,
)
#: What a heading, a question or a label may ask about; the first that fits is meant, of each part of several that are joined.
_BLOCKS = [
    ("review", r"自评|自我(?:评[价估]|总结|小结|鉴定)|self.?(?:review|assessment|evaluation)"),
    ("support", r"支持|协助|协调|求助|请示|诉求|需.{0,4}(?:公司|领导|上级|部门|主管|总部)|建议|support|help(?!ed|ful)|assistance|resources?needed|requests?|escalat|need(?:s|ed)?(?:ed)?from|(?:do|would)(?:you|we|i)need"),
    ("complaints", r"投诉|抱怨|不满|客户.{0,2}(?:意见|反馈|声音|心声)|complain|grievance|(?:customer|client)s?(?:feedback|voice|opinion)|voiceofthecustomer"),
    ("promises", r"承诺|答应|promise|commitment"),
    ("lost", r"丢了?.{0,3}单|失单|输单|输掉|失利|败单|丢标|落标|未中标|(?:项目|商机|订单)流失|流失(?:项目|商机|订单)|los(?:t|e|ing|s)(?:deal|business|order|opportunit|bid|tender|sale|project|account)|(?:deal|order|opportunitie|business|bid|tender|sale|project)s?.{0,12}los[te]|closedlost|^loss(?:es)?$"),
    ("problems", r"问题|不足|困难|风险|改进|纠正|障碍|失误|短板|难点|难题|瓶颈|阻力|教训|遗憾|issues?|problems?|challeng|risks?|obstacles?|hurdles?|improve|concerns?|blockers?|blocking|difficult|struggl|bottleneck|hinder|setback|disappoint|lowlight|inyourway|intheway|heldback|holdingback|did(?:not|n.?t)(?:go|work)|whatdid(?:not|n.?t)|notgowell|gobadly|wentwrong|wentbadly"),
    ("next", r"(?:下|明)(?:一?个?(?:月|周|季度?|期|阶段|步|半年|年)).*|来年|(?:工作|销售|月度|近期)?(?:计划|安排|打算)|展望|预测|next|planned|planning|plans?$|planfor|outlook|upcoming|nextsteps|priorit|forecast|lookingahead"),
    ("history", r"(?:拜访|走访|客户|往来|跟进|活动)(?:记录|明细|日志|清单)|(?:visit|call|activity|contact)s?(?:log|list|report|record)"),
    ("receptions", r"接待|receptions?"),
    ("guests", r"客源|业务来源|guestsources?|sourceof(?:guests|business)"),
    ("newcomers", r"^(?:本[月周期])?新(?:增|开发|签|开)?客户(?:情况)?$|^new(?:clients?|customers?|accounts?)$"),
    ("clients", r"^客户(?:状况|状态|情况|动态)|^(?:stateofthe)?(?:client|customer)s?(?:status|situation)?$"),
    ("visits", r"^(?:本[月周期])?(?:客户)?(?:拜访|走访)(?:情况|工作|小结|统计)?$|^(?:client|customer)?visits?(?:made|paid)?$|(?:client|customer)s?(?:we|you|i)?(?:visited|met|seen)$|拜访[的了过]?(?:哪些)?客户(?:名单)?$"),
    ("won", r"签单|签约(?:项目|客户|合同|情况|明细)|(?:成交|新签)(?:项目|客户|合同|情况)|中标|最大.{0,8}(?:单|合同|订单)|(?:biggest|largest|best).{0,4}(?:deal|order|sale|win)|(?:deal|order|contract|business|bid|tender|project|account|client|customer)s?(?:we|you|i|were|was)?(?:won|win|signed|closed)|(?:won|signed|closed)(?:deal|order|contract|business|bid|tender|project)|closedwon|wins?$"),
    ("open", r"在谈|在跟|跟进中|意向客户|有希望|有望|储备|漏斗|pipeline|openopportunit|opendeals?|prospects?|promising|hotleads?"),
    ("deals", r"重点(?:项目|客户|商机)|项目(?:进展|情况|跟踪|进度)|商机|大客户|keydeals?|key(?:account|client|project|customer)s?|opportunit|deals"),
    ("pace", r"图表?$|走势|趋势|构成|进度(?:图|表)|charts?|trend|graph|mix$"),
    ("results", r"完成情况|完成得|业绩|指标|达成|(?:销售|经营|目标)(?:情况|数据|完成)|主要数据|results?|performance|figures|kpis?|numbers|attainment|salessummary|salesoverview"),
    ("rivals", r"竞争|竞品|竞对|对手|同行|competit|rival"),
    ("market", r"市场|行情|行业|market|industry"),
    ("well", r"亮点|成绩|成果|做得好|经验|收获|突出|highlight|achiev|successe?s|goingwell|wentwell|gowell|didwell|proudof|bestmoment"),
    ("work", r"^(?:本[月周期人]|个人)?(?:工作)?(?:总结|小结)$|工作(?:内容|总结|情况|回顾|概述|汇报|小结|完成)?|主要事项|完成事项|工作事项|worksummary|workdone|accomplish|activities|overview|summary|completed|(?:did|have)(?:you|we)(?:do|done)"),
]  # fmt: skip
#: What stands between two things that a heading asks for together.
_JOINED = re.compile(r"以及|[及和与、/／&＆+＋,，;；\n]|\band\b|\bor\b", re.I)
#: A plan that is told of as it was carried out is none that is ahead.
_CARRIED_OUT = re.compile(r"计划.*(?:完成|执行|落实|实际)|plan.*(?:actual|achiev|vs)", re.I)
#: What somebody else writes.
_OTHERS = re.compile(
    r"由(?!本人|员工|业务|销售|填表|报告|汇报)[^，。）)]{1,8}填写?|(?:主管|经理|领导|上级|总监|人事|财务)填写?[）)]"
    r"|office use|to be (?:completed|filled)(?: (?:in|out))? by (?!(?:the )?(?:employee|rep|sales))",
    re.IGNORECASE,
)
_FIELDS = {
    "name": "姓名 被考核人 述职人 汇报人 填表人 报告人 填报人 编制人 制表人 提交人 员工姓名 业务员 销售员 制表 制单人 销售代表 业务代表 销售人员 撰写人 name preparedby salesrep "
    "salesrepresentative employee employeename submittedby reportedby author from rep representative salesperson salesman accountexecutive salesexecutive accountmanager",
    "line": "业务 业务范围 负责业务 lineofbusiness businessline",
    "company": "公司 单位 公司名称 所属公司 单位名称 company companyname organization organisation",
    "recipient": "主管 上级 直接上级 直属上级 呈报 呈 汇报对象 收件人 接收人 报送 reportsto supervisor manager linemanager submittedto to attention",
    "period": "月份 填报周期 考核周期 考核月份 填报月份 汇报月份 所属年月 年月 月度 期间 周期 汇报周期 报告期间 汇报期间 总结期间 统计期间 所属月份 报告月份 所属期 报告期 时间段 统计月份 统计周期 统计期间 周次 period month reportingperiod reportperiod formonth reportmonth monthof monthyear monthandyear 年月份 periodcovered reportingmonth reportedmonth",
    "date": "日期 填报时间 报告时间 汇报时间 填表时间 提交时间 填表日期 报告日期 填报日期 汇报日期 提交日期 制表日期 编制日期 填写日期 date reportdate datesubmitted submissiondate dateofissue preparedon submittedon issuedate dateofreport",
    "as_of": "截止日期 截至日期 数据截止 统计截止 asof cutoffdate datato",
    "period_start": "开始日期 起始日期 开始时间 startdate datefrom periodfrom",
    "period_end": "结束日期 终止日期 结束时间 周末日期 enddate dateto periodto weekending weekended periodending periodended monthending monthended",
    "title": "标题 报告名称 报告标题 题目 reporttitle",
}
#: How such labels are made where they are none of these words: of what is reported, or of what the person is.
_MADE = {
    "period": r"(?!入职|出生|开业|合同|到期|生效|[上下次]|去年|同期).{0,4}(?:月份|周期|年月|所属期|周次)|(?:考核|面谈|述职|汇报|报告|统计|总结|评估)(?:时间段|期间|区间)|(?:for)?(?:the)?monthof",
    "recipient_name": r"(?:直属|直接|部门|销售)?(?:主管|上级|经理|领导|总监)(?:姓名|名称)|(?:your)?(?:line|sales)?(?:manager|supervisor|boss)'?s?name",
    "name": r"(?:大?客户|业务|[一-鿿]{2}业务)经理|[一-鿿]{0,4}(?:业务|销售|推广|招商|渠道|开发)(?:员|代表|专员|工程师|主任|人员)|[一-鿿]{2}(?:顾问|代表)|述职者|填报者"
    r"|(?:(?:field|area|regional|territory|medical|technical|account|business|inside|outside|sales|key|senior|development|dealer)+)(?:engineer|consultant|representative|rep|executive|agent|advisor|specialist|associate)(?:name)?|engineer|consultant",
}
FIELDS = (*_FIELDS, "byline", "month_name", "next_month_name", "week", "year_number", "month_number", "recipient_name")
BLOCKS = tuple(name for name, _ in _BLOCKS)
_FIELD_OF = {word: name for name, words in _FIELDS.items() for word in words.split()}
_CLIENT = r"客户(?:名称|单位)?|单位(?:名称)?|甲方|公司(?:名称)?|(?:client|customer|account|company)(?:name)?"
_CLASS = r"(?:客户)?(?:等级|级别|分类|类别|分级)|(?:client|customer|account)?(?:class|grade|tier|rating)"
_OWNER = r"责任人|负责人|执行人|跟进人|拜访人|业务员|销售员|owner|responsible|bywhom|who|(?:sales)?rep|salesperson"
_NOW = r"(?:本[月周期]|当[月期]|(?:this|current)(?:month|week|period))"
_BEFORE = r"(?:上[月周期]|(?:last|prior|previous)(?:month|week|period))"
_MONEY = r"(?:签约|销售|成交|订单|合同)?(?:总)?(?:金额|额|收入|业绩)|(?:sales|revenue|orders|amount)(?:amount|value)?"
_SALES = rf"{_NOW}?(?:{_MONEY})|(?:{_MONEY}){_NOW}"
_SHARE = rf"{_NOW}?(?:占比|比例|比重|%?share|%oftotal)"
#: What tables have as columns. Those that tell a table from others are worth more.
_TABLES = {
    "figures": {
        "metric": r"指标|项目|考核(?:项目|指标)|内容|类别|名称|metric|measure|kpi|item|indicator|figure",
        "target": r"目标(?:值|额)?|任务(?:量|额)?|计划(?:值|数|额)?|预算|target|goal|quota|plan|budget",
        "value": r"完成(?:值|额|数|情况)?|实际(?:完成)?(?:值|额|数)?|实绩|本月|本期|actual|done|result|achieved|thismonth",
        "attainment": r"完成率|达成率|完成比例?|attainment|achievement|%|completion|%?(?:of|to|vs)(?:target|goal|plan)",
        "previous": r"上月(?:同期)?|上期|上周|lastmonth|lastperiod|previous",
        "last_year": r"去年(?:同期|同月)?|上年(?:同期)?|lastyear|prioryear",
        "change": r"同比(?:增长)?|增长率?|增幅|yoy|growth|change|vslastyear",
    },
    "deals": {
        "deal": r"项目(?:名称)?|商机(?:名称)?|合同(?:名称)?|产品(?:名称)?|deal|project|opportunity|contract",
        "client": _CLIENT,
        "class": _CLASS,
        "amount": r"(?:合同|项目|预计|签约|成交|订单)?(?:总)?(?:金额|额)|(?:deal|contract|order)?(?:amount|value|revenue)",
        "signed": r"(?:合同)?(?:签订|签约|签单|成交|下单)(?:日期|时间)|(?:date)?(?:signed|won|closed)(?:on|date)?|(?:order|contract|signing)date",
        "expected": r"(?:预计|计划)(?:签约|成交|签单|签订)?(?:日期|时间)|(?:expected|forecast)(?:close|closing|signing)?(?:date)?|closedate",
        "chance": r"(?:成交|签约|赢单)?(?:概率|可能性)|赢率|成功率|(?:win|winning|close|closing|deal)?(?:probability|chance|likelihood|confidence)%?",
        "progress": r"(?:项目|目前|当前)?(?:进展|阶段|状态|进度)(?:情况)?|(?:deal|sales)?(?:stage|status|progress)",
        "next": r"下一?步(?:计划|工作|行动|措施)?|后续(?:计划|工作)?|nextsteps?|nextaction|action",
        "rival": r"竞争对手|输给(?:谁|哪家)?|中标(?:单位|公司|方)|lostto|competitors?|winner",
        "reason": r"(?:丢单|失单|输单|流失|失败)(?:的)?原因|(?:loss)?reason(?:lost|forloss)?|whylost|lostreason",
        "owner": _OWNER,
    },
    "activities": {
        "date": r"(?:拜访|联系)?(?:日期|时间)|(?:visit|call)?date|when",
        "client": rf"拜访(?:客户|单位|对象)(?:名称)?|{_CLIENT}",
        "class": _CLASS,
        "kind": r"(?:拜访|联系|跟进)?(?:方式|类型|形式)|type|kind|method|channel",
        "outcome": r"(?:拜访)?(?:结果|效果)|outcome|result",
        "points": r"(?:拜访|沟通|洽谈|工作)?(?:内容|要点|情况|摘要)|(?:拜访)?目的|notes?|points?|summary(?:ofdiscussion)?|(?:purpose)?discussion|purpose|details?|topics?",
        "next": r"下一?步(?:计划|工作|行动|措施)?|后续(?:计划|工作)?|nextsteps?|followup",
        "owner": _OWNER,
    },
    "clients": {
        "client": rf"(?:重点|主要|大|前[三五十\d]+大?)客户(?:名称)?|(?:key|top|main)(?:account|client|customer)s?|{_CLIENT}",
        "class": _CLASS,
        "amount": _SALES,
        "share": _SHARE,
        "last": r"(?:最近|上次|末次)(?:下单|成交|订单|签约)(?:日期|时间)?|lastorder(?:date)?",
        "next": r"下一?步(?:计划|工作|行动|措施)?|后续(?:计划|工作)?|nextsteps?|nextaction",
    },
    **{
        kind: {
            "part": name,
            "amount": rf"{_SALES}|{_NOW}",
            "share": _SHARE,
            "previous": rf"{_BEFORE}(?:{_MONEY})?",
            "previous_share": rf"{_BEFORE}(?:占比|比例|比重|%?share)",
            "last_year": r"(?:去年|上年)?同期(?:金额|额)?|(?:last|prior)year|samemonthlastyear",
            "gap": r"增减额?|变动额?|差额|(?:change|difference|variance)",
            "change": r"环比.*|增减?(?:率|幅度|%)|(?:change|growth)%|%(?:change|growth)",
        }
        for kind, name in (
            ("products", r"产品(?:名称|类别|类型)?|品类|products?|productname"),
            ("regions", r"区域|地区|省份|销售区域|regions?|area|territory"),
            ("channels", r"(?:销售)?渠道(?:名称)?|客户来源|来源|channels?|source"),
            ("lines", r"业务线|产品线|业务(?:类型|类别|板块|种类)|(?:product|business)lines?|lineofbusiness"),
        )
    },
    "problems": {
        "problem": r"(?:存在的?)?问题(?:描述)?|不足|困难|problem|issue|challenge|risk",
        "cause": r"原因(?:分析)?|cause|reason|rootcause",
        "action": r"(?:改进|解决|应对|整改)?(?:措施|办法|方案|对策|方法)|改进|action|solution|fix|countermeasure|mitigation",
        "owner": _OWNER,
        "until": r"(?:完成|解决)?(?:期限|时限|时间|日期)|due|deadline|until|by|duedate|targetdate",
    },
    "plan": {
        "item": r"(?:计划|工作|主要)?(?:内容|事项|任务|工作|项目|计划)|行动|tasks?|items?|activity|plan|actions?|what|purpose|(?:拜访)?目的",
        "date": r"(?:计划|完成)?(?:完成)?(?:时间|日期|期限|时限)|due|date|duedate|deadline|when|by(?:when)?",
        "client": _CLIENT,
        "kind": r"方式|类型|形式|type|kind",
        "owner": _OWNER,
    },
    "support": {
        "what": r"(?:需要的?|所需)?(?:支持|协助|协调)(?:事项|内容|的事)?|事项|support|request|what|help(?:needed)?|support(?:needed|required)",
        "client": r"(?:相关)?客户(?:名称)?|client|customer|account",
        "answer": r"答复|回复|反馈|进展|answer|status|reply|response",
    },
}  # fmt: skip
#: Parts of a kind of table that a form may ask for alone: in the heading above it or in its own heads.
_PARTS = [
    ("deals", "open", r"概率|赢率|probability"),
    ("deals", "lost", r"丢单|失单|输单|流失|\blost\b|\bloss\b"),
    ("deals", "won", r"签单|签约|成交|中标|新签|\bwon\b|closed|signed"),
    ("deals", "open", r"在谈|在跟|跟进|跟踪|储备|商机|预计|\bopen\b|pipeline|opportunit|expected|forecast|in progress"),
    ("activities", "visits", r"拜访|走访|\bvisit"),
    ("activities", "calls", r"电话|通话|\bcall"),
]
TABLES = (*_TABLES, *(part for _, part, _ in _PARTS))
_TELLING = {
    ("figures", "attainment"), ("figures", "last_year"), ("figures", "change"), ("figures", "target"), ("deals", "amount"),
    ("deals", "progress"), ("deals", "deal"), ("deals", "signed"), ("deals", "expected"), ("deals", "reason"), ("activities", "outcome"), ("activities", "kind"),
    ("products", "part"), ("regions", "part"), ("channels", "part"), ("lines", "part"), ("products", "share"), ("problems", "problem"), ("problems", "cause"), ("problems", "action"), ("support", "what"), ("clients", "last"), ("clients", "share"),
}  # fmt: skip
#: What kind of table is likely below a heading of a block.
_BELOW = {
    "results": "figures", "deals": "deals", "won": "deals", "lost": "deals", "open": "deals", "history": "activities", "visits": "activities", "work": "activities",
    "clients": "clients", "problems": "problems",
    "next": "plan", "support": "support",
}  # fmt: skip
NUMBER = "number"
_ORDINAL = re.compile(r"\s*(?:序\s*号?|排名|名次|rank|编号|no\.?|nr\.?|num|#|№|项次|行号|s/?n)\s*", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:注(?![意重])|合计|总计|小计|total|sum(?!mary)|审批|审核|签字|签名|批示|意见|备注|说明|附(?:表|件|图)|attachment|appendix|signature|approv|remarks?|comments?+(?!on)|notes?+(?!on))"
)


_COUNTS = {"三": 3, "五": 5, "十": 10, "three": 3, "five": 5, "ten": 10}
_FIRST = re.compile(
    r"(?<![之以目])前([三五十]|[1-9]\d?)(?![月天年日季周个期])|\btop[ -](three|five|ten|[1-9]\d?)\b", re.IGNORECASE
)
_TOTAL = re.compile(r"合计|总计|小计|(?:sub|grand)?total|sum$")
_REST = re.compile(r"其他|其它|其余|(?:all)?others?|(?:the)?rest|remaining")


class Columns(Struct, frozen=True):
    """What the columns of a table are: its kind, and the name of each column that is known by its place.

    `most` is how many rows are asked for, as in 前五大客户 or Top 10 clients; None for all.
    """

    kind: str
    names: dict[int, str]
    most: int | None = None


def unnumbered(text: str) -> str:
    """A heading without its number."""
    return _NUMBER.sub("", text.strip()) or text.strip()


def is_numbered(text: str) -> bool:
    """Whether a text begins as a numbered heading does."""
    return bool(_NUMBER.match(text)) and unnumbered(text) != text.strip()


def block_of(text: str) -> str:
    """The target of a heading or a question: one block, or several with + between their names; empty where it is not known."""
    if _OTHERS.search(text):
        return ""
    whole = unnumbered(text)
    parts = [topic for part in _JOINED.split(whole) if (topic := _topic(part, whole))]
    found = dict.fromkeys(parts or filter(None, [_topic(whole, whole)]))
    return f"block.{'+'.join(found)}" if found else ""


def _topic(text: str, whole: str) -> str:
    """What a part of a heading is about."""
    said = bare(text)
    found = (name for name, form in _BLOCKS if said and re.search(form, said))
    return next((name for name in found if name != "next" or not _CARRIED_OUT.search(whole)), "")


def field_of(text: str) -> str:
    """The target of a label for one fact about the report; empty where it is not known."""
    said = bare(unnumbered(text))
    name = _FIELD_OF.get(said) or next((each for each, form in _MADE.items() if re.fullmatch(form, said)), "")
    return f"field.{name}" if name else ""


def columns_of(header: Sequence[str], below: str = "") -> Columns | None:
    """What a row of headers makes of a table; `below` is the heading above it. None where it is no header."""
    block = block_of(below)
    said = [bare(text) or text.strip() for text in header]
    filled = [text for text in said if text]
    best: tuple[float, Columns] | None = None
    for kind, forms in _TABLES.items():
        names: dict[int, str] = {}
        for place, text in enumerate(said):
            name = next((n for n, form in forms.items() if n not in names.values() and re.fullmatch(form, text)), "")
            if text and _ORDINAL.fullmatch(header[place]):
                names[place] = NUMBER
            elif text and name:
                names[place] = name
        known = [name for name in names.values() if name not in (NUMBER, "owner")]
        lacks = "metric" if kind == "figures" else "part" if "part" in forms else ""
        if len(known) < 2 or (lacks and lacks not in known) or 2 * len(names) < len(filled):
            continue
        worth = len(known) + 0.6 * sum((kind, name) in _TELLING for name in known)
        worth += 1.5 if kind in map(_BELOW.get, block.removeprefix("block.").split("+")) else 0
        if best is None or worth > best[0]:
            best = worth, Columns(kind, names)
    if best is None:
        return None
    kind, names = best[1].kind, best[1].names
    asked = (below.lower(), " ".join(header).lower())
    part = next((part for said in asked for of, part, form in _PARTS if of == kind and re.search(form, said)), kind)
    kind = "won" if kind == "deals" and part == kind and "signed" in names.values() else part
    return Columns(kind, names, next((most for said in asked if (most := _most(said))), None))


def _most(text: str) -> int | None:
    """How many of the first ones a text asks for."""
    found = _FIRST.search(text)
    said = next(filter(None, found.groups())) if found is not None else ""
    return int(said) if said.isdigit() else _COUNTS.get(said)


def is_total(text: str) -> bool:
    """Whether a row that begins so adds up those above it."""
    return bool(_TOTAL.match(bare(text)))


def is_rest(text: str) -> bool:
    """Whether a row that begins so stands for all that are not listed."""
    return bool(_REST.match(bare(text)))


def ends_table(text: str) -> bool:
    """Whether a row that begins so is no row of data any more: totals, signatures, remarks."""
    return bool(_ENDS.match(bare(text)))

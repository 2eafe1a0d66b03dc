"""What the heads of a form's tables mean, in Chinese and English: which records it lists, and what each column says of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import figurespans, figurewords
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.words import block_of, is_foreign

_CONTRACT = r"(?:项目|商机|合同)(?:名称|编号)?|(?:deal|project|opportunity|contract|order)(?:name|title|no|number)?"
_CLIENT = r"who(?:has)?bought|buyer|欠款(?:单位|客户)|对方单位|用户(?:单位|名称)|(?:合作|用货)单位|(?:签约|成交|下单|订货|购买|签单|中标)?客户(?:名称|单位)?|单位(?:名称)?|甲方|公司(?:名称)?|(?:付款|回款|缴款|汇款|购货|采购|订货)(?:单位|客户|方|公司|人)(?:名称)?|nameof(?:the)?(?:client|customer|account|company)|(?:client|customer|account|company)(?:name)?"
_CLASS = r"(?:客户)?(?:等级|级别|分类|类别|分级)|(?:client|customer|account)?(?:class|grade|tier|rating|category)"
_OWNER = r"责任人|负责人|执行人|跟进人|拜访人|业务员|销售员|owner|responsible|bywhom|who|(?:sales)?rep|salesperson"
_REGION = r"(?:所[在属])?(?:区域|地区|省份|省市|城市)|region|area|territory|province|city"
_INDUSTRY = r"(?:所属|客户)?行业(?:类别)?|industry|sector"
_PRODUCT = r"(?:产品|商品|货品|品名|物料|服务|规格型号)(?:名称|及服务)?|(?:product|item|service|goods)s?(?:name|or ?service|service)?|description"
_LINE = r"业务线|产品线|业务(?:类型|类别|板块)|(?:product|business)line"
_CHANNEL = r"(?:销售)?渠道(?:名称|来源)?|(?:订单|客户|业务)?来源(?:渠道)?|(?:sales|order)?(?:channel|source)"
_NOW = r"(?:本[月周期]|当[月期]|(?:this|current)(?:month|week|period))"
_BEFORE = r"(?:上[月周期]|(?:last|prior|previous)(?:month|week|period))"
_MONEY = r"(?:签约|销售|成交|订单|合同|产出|订货)?(?:总)?(?:金额|额|收入|业绩)|(?:sales|revenue|amount)(?:amount|value)?|orders?(?:amount|value)"
_SALES = rf"{_NOW}?(?:{_MONEY})|(?:{_MONEY}){_NOW}"
_SHARE = rf"{_NOW}?(?:(?:销售|业绩|金额|收入|签约|订单)?占(?:本[月周期季]|当[月期]|全[月年部])?的?(?:总?(?:额|量|(?:销售|签约|订单|成交)(?:总?额|量)?|业绩))?的?(?:比例?|比重|百分比)|比例|比重|%?share(?:of(?:the)?(?:total)?(?:sales|revenue|orders|turnover)?|%)?|shareof{_NOW}|%of(?:the)?total(?:sales|revenue|orders|turnover)?)"
_PERSON = r"(?:客户)?联系人(?:姓名)?|接[洽待]人(?:员|姓名)?|(?:洽谈|会见|会谈|受访|对接|被访|见面)(?:人员?|对象|者)|contact(?:person|name)?|person(?:met|contacted|seen|spokento)|who(?:m)?(?:imet|isaw)|(?:people|who(?:we|i)?)met|(?:met|spoke)with"
_NEXT = r"(?:my)?nextstep|接下来(?:做什么|打算|工作|安排)?|下步(?:打算|工作|计划|安排)?|下一?步(?:计划|工作|行动|措施|动作|安排)?|后续(?:计划|工作|跟进|安排|事项|跟进事项)?|nextsteps?|(?:next)?actions?|follow-?up(?:action)?"
_DAY = r"星期[一-几]?|周几|day(?:oftheweek)?|weekday"
#: What may stand around the name of what sales are parted by: 各渠道销售额, Sales by channel.
_BY = r"(?:各|分|按)?(?:(?:sales|revenue|orders?)by)?"
_SOLD = r"(?:销售额?|签约额?|业绩|收入)?"
_AMOUNT = r"体量|规模|worth|size|预计(?:金额|额)|(?:合同|项目|预计|签约|成交|订单|销售|下单|货款|丢单|中标|产出|订货)?(?:总)?(?:金额|额|货值)(?:合计)?|(?:deal|contract|order|sales|total|estimated|expected)?(?:amount|value|revenue)|cny|rmb|usd|eur|gbp"
#: What tables have as columns. Those that tell a table from others are worth more.
_TABLES = {
    "figures": {
        "metric": r"(?:kpi|考核)?指标(?:名称)?|项目|考核(?:项目|指标)|内容|类别|名称|metric|measure|kpi|item|indicator|figure",
        "target": r"目标(?:值|额)?|任务(?:量|额)?|计划(?:值|数|额)?|预算|target|goal|quota|plan|budget",
        "value": r"完成(?:值|额|数|情况)?|实际(?:完成)?(?:值|额|数)?|实绩|本月|本期|actual|done|result|achieved|thismonth",
        "attainment": r"完成率|达成率|完成比例?|attainment|achievement|%|completion|%?(?:of|to|vs)(?:target|goal|plan)",
        "previous": r"上月(?:同期)?|上期|上周|lastmonth|lastperiod|previous",
        "last_year": r"去年(?:同期|同月)?|上年(?:同期)?|lastyear|prioryear",
        "change": r"同比(?:增长)?|增长率?|增幅|yoy|growth|change|vslastyear",
    },
    "deals": {
        "deal": r"谈的(?:什么|项目|内容)|(?:what)?they(?:bought|want|need)|what(?:they)?bought|项目(?:名称)?|商机(?:名称)?|合同(?:名称)?|(?:deal|project|opportunity|contract)(?:name|title)?",
        "client": _CLIENT,
        "class": _CLASS,
        "product": _PRODUCT,
        "line": _LINE,
        "channel": _CHANNEL,
        "region": _REGION,
        "amount": _AMOUNT,
        "date": r"日期|时间|date|(?:丢单|失单|输单|流失|落标)(?:日期|时间)|(?:date)?lost(?:on|date)?|(?:loss|decision)date",
        "opened": r"(?:录入|新增|立项|建立|登记|发现)(?:日期|时间)|(?:date)?(?:opened|created|added|identified|entered)(?:on|date)?|opendate",
        "signed": r"won(?:on|date)?|(?:合同)?(?:签订|签约|签单|成交|下单|中标)(?:日期|时间)|(?:date)?(?:signed|won|closed)(?:on|date)?|(?:order|contract|signing|win|award)date",
        "expected": r"(?:估计|预计|计划)(?:落单|下单|签单|成单)(?:日期?|时间)?|decision(?:due|date|expected|on|by)|(?:due|expected)decision|(?:预计|计划)(?:签约|成交|签单|签订)?(?:日期|时间)|(?:expected|forecast|est(?:imated)?)(?:close|closing|signing)?(?:date)?|clos(?:e|ing)date",
        "chance": r"(?:成交|签约|赢单|成功|签单)?(?:概率|可能性|把握(?:程度|性)?)|赢率|成功率|(?:win|winning|close|closing|deal)?(?:probability|chance|likelihood|confidence)%?",
        "progress": r"(?:走|进行|谈|推进)到(?:哪一?步|什么程度|哪里)|where(?:it|we|things)?(?:is|are|stands?)(?:now)?|(?:项目|目前|当前|所处|销售|商机)?(?:进展|阶段|状态|进度)(?:情况)?|(?:deal|sales|current)?(?:stage|status|progress)|won(?:or)?lost",
        "next": _NEXT,
        "weighted": r"加权(?:金额|额|预测)|weighted(?:value|amount|forecast)?",
        "rival": r"竞争对手|[输丢]给(?:谁|哪家)?|中标(?:单位|公司|方)|lostto|competitors?|winner",
        "reason": r"(?:丢单|失单|输单|流失|失败)(?:的)?原因|(?:loss)?reason(?:lost|forloss)?|whylost|lostreason",
        "owner": _OWNER,
    },
    "activities": {
        "date": r"(?:拜访|联系|跟进|登记)?(?:日期|时间)|(?:visit|call|contact)?date(?:ofvisit)?|when",
        "contact": rf"who?m(?:i|we)met|{_PERSON}",
        "region": _REGION,
        "client": rf"(?:拜访|走访|到访)(?:客户|单位|对象|公司)(?:名称)?|(?:client|customer|account|company|organi[sz]ation)(?:visited|met|seen|called|contacted)|{_CLIENT}",
        "class": _CLASS,
        "kind": r"(?:拜访|联系|跟进)?(?:方式|类型|形式)|type|kind|method|channel",
        "outcome": r"(?:拜访|跟进)?(?:结果|效果|进展)|outcome|result",
        "points": r"(?:what)?(?:i|we)?talkedabout|what(?:i|we)talkedabout|(?:拜访|沟通|洽谈|会谈|交流|跟进|工作)?(?:内容|要点|情况|摘要|纪要)|notes?|(?:key)?points?|(?:summary|remarks)(?:ofdiscussion)?|discussion(?:points|summary|notes)?|(?:what(?:was)?)discussed|(?:key|main)?(?:points|topics|matters|subjects?|issues)discussed|details?|topics?",
        "minutes": r"(?:拜访|通话|洽谈|沟通)?(?:时长|用时|历时)(?:分钟?|min(?:utes?)?)?|(?:visit|call)?(?:duration|length)(?:min(?:ute)?s?)?|minutes|mins",
        "aim": r"(?:拜访|来访|联系)?(?:目的|事由)|(?:visit|call)?(?:purpose|objective|reason)(?:of(?:the)?(?:visit|call))?",
        "next": _NEXT,
        "owner": _OWNER,
    },
    "clients": {
        "client": rf"(?:重点|主要|大|前[三五十\d]+大?)客户(?:名称)?|(?:key|top|main)(?:account|client|customer)s?|{_CLIENT}",
        "class": _CLASS,
        "amount": _SALES,
        "share": _SHARE,
        "last": r"(?:最近|上次|末次)(?:下单|成交|订单|签约)(?:日期|时间)?|lastorder(?:date)?",
        "next": _NEXT,
    },
    "orders": {
        "date": r"(?:下单|订单|订货|成交|签订|销售|开单)?(?:日期|时间)|(?:order|sales?)?date(?:oforder)?",
        "number": r"(?:订单|合同|销售单|单据)(?:号码?|编号)|(?:order|contract)(?:no|number)",
        "client": _CLIENT,
        "product": _PRODUCT,
        "quantity": r"(?:订货|销售)?数量(?:台|件|套|吨)?|quantity|qty",
        "line": _LINE,
        "channel": _CHANNEL,
        "region": _REGION,
        "amount": _AMOUNT,
        "owner": _OWNER,
    },
    "agreements": {
        "client": rf"(?:协议|签约)(?:客户|公司|单位)(?:名称)?|{_CLIENT}",
        "item": r"协议(?:名称|内容|类型|种类)?|agreement(?:name|type)?|contract(?:name)?",
        "rate": r"协议(?:房)?价格?|房价|价格(?:条款)?|执行价格?|(?:agreed|contract(?:ed)?|corporate|negotiated)?(?:rate|price)",
        "date": r"(?:签订|签约|签署)(?:日期|时间)|(?:date)?signed(?:on|date)?|(?:signing|agreement)date|日期|date",
        "from": r"(?:协议)?(?:开始|起始|生效)(?:日期?|时间)|起始?日?期?|有效期?起|自|(?:valid|effective|term)?(?:from|start(?:s|ing)?)(?:date|on)?|(?:effective|start|commencement)(?:date)?|validfrom",
        "until": r"(?:协议)?(?:结束|终止|到期|截止|失效)(?:日期?|时间)?|止期?|有效期?(?:至|止)|至|(?:valid|effective)?(?:until|to|till|through)(?:date)?|(?:expir(?:y|es|ation)|end)s?(?:date|on)?",
        "left": r"剩余(?:天数|有效期)|距到期(?:天数)?|days?(?:left|remaining|toexpiry)",
        "class": _CLASS,
        "region": _REGION,
        "industry": _INDUSTRY,
        "note": r"备注|remarks?|notes?",
        "owner": _OWNER,
    },
    "complaints": {
        "date": r"(?:投诉|受理|接收|反馈|登记)?(?:日期|时间)|(?:complaint)?date(?:received|opened|ofcomplaint)?|received(?:on)?",
        "client": rf"(?:投诉|反馈)(?:客户|单位|人)|{_CLIENT}",
        "what": r"(?:客户)?(?:投诉|意见|反馈|问题)(?:内容|事项|描述|情况|详情)?|complaints?(?:details?)?|(?:description|details?|nature)(?:ofcomplaint)?|issue",
        "outcome": r"(?:处理|解决|整改)(?:结果|情况|进展|措施|意见|状态)?|状态|outcome|resolution|actiontaken|status|result",
        "until": r"(?:答复|回复|承诺)(?:期限|日期|时间)|(?:answer|reply)(?:due|by)|due(?:date)?",
        "owner": _OWNER,
    },
    "newcomers": {
        "client": rf"新(?:增|开发|签|开)?客户(?:名称)?|new(?:account|client|customer)s?|{_CLIENT}",
        "date": r"(?:开户|开发|新增|建档|合作|首次合作|首次接触|接触|成为客户|首单|首次下单)?(?:日期|时间)|(?:date)?(?:opened|won|added|acquired)(?:on|date)?|(?:start)?date|(?:(?:client|customer|account|active)s?)?since|firstorder(?:date)?",
        "class": _CLASS,
        "source": r"(?:客户)?来源(?:渠道)?|(?:lead)?source|how(?:did)?(?:we)?(?:found|find)?(?:them)?",
        "region": _REGION,
        "industry": _INDUSTRY,
        "next": _NEXT,
        "owner": _OWNER,
    },
    "due": {
        "client": _CLIENT,
        "deal": r"(?:对应|所属|相关)?(?:项目|合同)(?:名称)?|project|contract|deal",
        "item": r"欠的?(?:什么|哪)?笔?款(?:项)?|款项(?:名称|性质|类别)?|(?:付款|回款|收款)(?:节点|阶段|期次|内容|项目|条件)|期次|payment(?:item|term|stage)?|instal?lment|milestone|invoice",
        "amount": r"(?:应[收回]|到期|计划回款|未[收回]|欠款|待收|逾期|应收账)款?(?:金额|额|款)?|(?:amount|balance|payment)?(?:due|outstanding|receivable|overdue)(?:amount)?|" + _AMOUNT,
        "date": r"预计到[账款](?:日期?|时间)|(?:到期|应[收回付]|计划[回收]款|预计[回收]款|约定)款?(?:日期?|时间)|日期|(?:payment)?due(?:date|on|by)?|date(?:due)?",
        "late": r"逾期(?:天数)?|超期天数|days?(?:overdue|late)|overdue(?:days)?",
        "owner": _OWNER,
    },
    "paid": {
        "client": _CLIENT,
        "deal": r"(?:对应|所属|相关)?(?:项目|合同)(?:名称)?|project|contract|deal",
        "item": r"款项(?:名称|性质|类别)?|(?:回款|收款)(?:性质|内容|节点)|payment(?:item|term|stage)?|instal?lment|invoice",
        "amount": r"(?:回款|收款|到账|到款|实收|已收)(?:金额|额|款)?|(?:amount)?(?:received|collected|paid)(?:amount)?|amount",
        "date": r"(?:回款|收款|到账|到款)(?:日期?|时间)|日期|date(?:received|paid|collected)?|(?:received|paid|collected)on|paymentdate",
        "owner": _OWNER,
    },
    "stages": {
        "stage": r"(?:销售|项目|商机|所处|当前)?阶段(?:名称)?|(?:sales|deal|pipeline)?stage",
        "count": r"(?:项目|商机|客户)?(?:数量?|个数)|(?:no|number|count|#)?(?:of)?(?:deals|opportunities|projects)|count|number",
        "amount": _AMOUNT,
        "weighted": r"加权(?:金额|额|预测)|weighted(?:value|amount|forecast)?",
        "share": _SHARE,
    },
    "days": {
        "weekday": _DAY,
        "date": r"日期|date",
        "clients": r"(?:拜访|走访|联系|到访)(?:的)?(?:客户|单位)(?:名称|名单)?|(?:客户|单位)名称|(?:client|customer|account)s?(?:visited|seen|met|called|name)?",
        "visits": r"(?:上门|客户|外出)?(?:拜访|走访)(?:客户)?(?:数量?|量|次数|家数)?|(?:client|customer|field|sales)?visits?(?:made)?|(?:no|number)ofvisits",
        "calls": r"(?:客户)?(?:电话|通话)(?:数量?|量|次数|联系)?|(?:phone)?calls?(?:made)?|(?:no|number)ofcalls",
        "quotes": r"报价(?:数量?|次数|份数)?|quot(?:e|ation)s?(?:sent)?",
        "amount": r"(?:当[天日])?(?:签约|成交|销售|签单|订单)?(?:总)?(?:金额|额|业绩)|(?:sales|orders?|revenue)(?:amount|value|taken)?",
        "paid": r"(?:当[天日])?(?:回款|收款)(?:金额|额)?|(?:payments?|collections?|cash)(?:received|collected)?",
        "points": r"(?:主要)?(?:工作|拜访)?(?:内容|要点|情况|事项|记录|摘要|小结)|(?:main)?(?:activit(?:y|ies)|notes?|work(?:done)?|summary|remarks|keypoints|details)",
    },
    **{
        kind: {
            "part": name,
            "amount": rf"{_SALES}|{_NOW}",
            "share": _SHARE,
            "previous": rf"{_BEFORE}(?:{_MONEY})?",
            "previous_share": rf"{_BEFORE}(?:占比|比例|比重|%?share)",
            "last_year": r"(?:去年|上年)?同期(?:金额|额)?|(?:last|prior)year|samemonthlastyear",
            "year": r"(?:本年|今年|全年|年度|年初至今)(?:度)?(?:累计)?(?:金额|额)?|yeartodate|ytd",
            "gap": r"增减额?|变动额?|差额|(?:change|difference|variance)",
            "change": r"环比.*|增减?(?:率|幅度|%)|(?:change|growth)%|%(?:change|growth)",
        }
        for kind, name in (
            ("products", rf"{_BY}(?:产品(?:名称|类别|类型)?|品类|products?|productname){_SOLD}"),
            ("regions", rf"{_BY}(?:区域|地区|省份|销售区域|大区|(?:sales)?regions?|area|territory){_SOLD}"),
            ("channels", rf"{_BY}(?:(?:销售)?渠道(?:名称|类型|类别)?|(?:客户|业务|订单)来源|客源(?:类别|类型|渠道|结构)?|来源(?:类别)?|(?:sales)?channels?|source(?:ofbusiness)?){_SOLD}"),
            ("lines", rf"{_BY}(?:业务线|产品线|业务(?:类型|类别|板块|种类)|(?:product|business)lines?|lineofbusiness){_SOLD}"),
        )
    },
    "problems": {
        "problem": r"(?:存在的?)?问题(?:描述)?|不足|困难|problem|issue|challenge|risk",
        "cause": r"原因(?:分析)?|cause|reason|rootcause",
        "action": r"(?:改进|解决|应对|整改)?(?:措施|办法|方案|对策|方法)|改进|actions?|measures?|solution|fix|countermeasure|mitigation",
        "owner": _OWNER,
        "until": r"(?:完成|解决)?(?:期限|时限|时间|日期)|due|deadline|until|by|duedate|targetdate",
    },
    "plan": {
        "item": r"(?:计划|工作|主要|重点)*(?:内容|事项|任务|工作|项目|计划|安排)|行动|tasks?|items?|activity|activities|plan(?:ned)?(?:activit(?:y|ies)|actions?|work)?|actions?|what|purpose|objectives?|(?:拜访)?目的",
        "weekday": _DAY,
        "date": r"(?:计划|拟|预计)?(?:完成|拜访|回访)?(?:完成)?(?:时间|日期|期限|时限)|due|date|duedate|deadline|when|by(?:when)?",
        "time": r"时间|时段|几点|time(?:slot)?",
        "client": rf"(?:拟|计划)?(?:拜访)?(?:{_CLIENT})",
        "kind": r"方式|类型|形式|type|kind",
        "owner": _OWNER,
    },
    "done": {
        "item": r"(?:本[月周期]|主要|重点|已完成)*(?:工作|完成)(?:内容|事项|任务|项目)?|事项|任务|tasks?|activity|activities|work(?:done|completed)?|what(?:was)?done|accomplishments?",
        "result": r"(?:工作|实际)?(?:完成|进展|执行)(?:情况|状态|结果|程度)?|结果|status|results?|outcome|progress",
        "date": r"(?:完成)?(?:日期|时间)|date(?:completed)?|when",
        "client": _CLIENT,
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
    (
        "deals",
        "closing",
        r"(?:下[个]?[月周期季]|次月).{0,4}(?:预计|拟|计划|有望)?(?:签约|签单|成交|签订)|(?:expected|due|likely|forecast) to close|(?:closing|closes?) (?:next|in the next)",
    ),
    ("deals", "open", r"概率|赢率|probability"),
    (
        "deals",
        "new",
        r"新(?:增|建|立|开发)(?:的)?(?:商机|项目|线索)|新项目|\bnew (?:opportunit|deal|project|lead)|added to the pipeline",
    ),
    ("deals", "lost", r"丢单|失单|输单|流失|\blost\b|\bloss(?:es)?\b"),
    (
        "deals",
        "open",
        r"在谈|在跟|跟进|跟踪|储备|商机|预计|拟签|待签|计划签|\bopen\b|pipeline|opportunit|expected|forecast|in progress",
    ),
    ("deals", "won", r"签单|签约|成交|中标|新签|\bwon\b|\bwins?\b|closed(?!.?lost)|signed"),
    ("activities", "visits", r"拜访|走访|\bvisit"),
    ("activities", "calls", r"电话|通话|\bcall"),
    ("agreements", "signed", r"新签|本[月周季]签|签[订约署]|\bnew\b|signed (?:this|in|during)"),
    ("due", "unpaid", r"逾期|拖欠|欠款|超期|到期(?:应收)?未[收付回]|overdue|late|outstanding|past due"),
    ("due", "payable", r"下[个]?[月周期季]|到期|计划|预计|\bnext\b|\bdue\b|expected"),
]
#: What the heading above a table says of it, or one of its own heads.
_ABOVE = {
    "orders": r"订单|下单|\border",
    "complaints": r"投诉|客户(?:意见|反馈)|complain|customer feedback",
    "agreements": r"协议(?!价)|\bagreement|corporate (?:rate|account)",
    "clients": r"按客户|分客户|\bby (?:client|customer|account)s?\b|(?:主要|重点|大|前[三五十\d]+大?)客户|客户.{0,2}(?:销售|排名|贡献)|\b(?:top|key|main|largest|best)\b.{0,9}\b(?:client|customer|account)",
    "newcomers": r"新(?:增|开发|发展|签|开|拓展?)?(?:的)?(?:客户|用户)|新开户|开户|\bnew (?:account|client|customer)",
    "paid": r"回款(?!计划)|到账|收款(?!计划)|payments? (?:received|collected)|collections|receipts",
    "due": r"应收|回款计划|到期.{0,3}款|欠款|逾期.{0,2}款|receivable|payments? (?:due|expected|overdue)|overdue payment|outstanding|amounts? due",
    "stages": r"阶段|漏斗|stage|funnel|pipeline",
}
TABLES = (*_TABLES, "parts", *(part for _, part, _ in _PARTS))
_TELLING = {
    ("agreements", "item"), ("agreements", "rate"), ("agreements", "until"), ("agreements", "from"), ("deals", "opened"),
    ("orders", "product"), ("orders", "number"), ("orders", "quantity"), ("orders", "amount"), ("newcomers", "source"), ("due", "item"), ("due", "late"),
    ("stages", "count"), ("days", "weekday"), ("days", "visits"), ("days", "calls"), ("plan", "weekday"), ("activities", "contact"), ("activities", "points"),
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
#: The columns without which a table is none of a kind, one of each.
_NEEDED = {
    "figures": [["metric"]],
    "activities": [["date", "contact", "kind", "outcome", "points", "aim"]],
    "clients": [["amount", "share", "last", "next"]],
    "deals": [["deal", "client"], ["deal", "amount", "signed", "expected", "reason", "rival", "chance"]],
    "orders": [
        ["client", "number", "amount"],
        ["date", "client", "number"],
        ["date", "number", "amount", "quantity", "product"],
    ],
    "stages": [["stage"], ["count", "amount"]],
    "days": [["weekday", "date"], ["visits", "calls", "clients", "quotes"]],
    "newcomers": [["client"], ["date", "source"]],
    "done": [["item"], ["result"]],
    "complaints": [["client"], ["what"], ["date", "outcome"]],
    "agreements": [["client"], ["from", "until", "rate", "item"]],
    "due": [["client", "deal"], ["amount"], ["date", "late", "item"]],
    "paid": [["client", "deal"], ["amount"], ["date"]],
}
NUMBER = "ordinal"
#: The heads of what lists something that the program does not keep.
_FOREIGN_HEAD = re.compile(r"票据|报销|里程|发票号|mileage|odometer|receipt no", re.I)
#: So many columns that are known make a table one of its kind, whatever else it asks.
_SURELY = 4
_IN_FORCE = re.compile(r"有效|现有|在册|全部|一览|名录|清单|到期|in force|current|existing|valid|all |expir", re.I)
_WON_OR_LOST = re.compile(r"won ?(?:or|/)? ?lost|win ?/ ?loss|赢单?[/或]?[丢输]单?", re.I)
_OF_DEALS = re.compile(r"项目|商机|\bdeal|project|opportunit", re.I)
_ORDINAL = re.compile(r"\s*(?:序\s*号?|排名|名次|rank|编号|no\.?|nr\.?|num|#|№|项次|行号|s/?n)\s*", re.IGNORECASE)
_TOLD = re.compile(r"实际|是否(?:达成|完成)|\bactual", re.I)  # of a plan that is over
#: What each row of a list is of, which no sum of a part has.
_OF_ONE = re.compile(rf"(?:{_CLIENT})|{_CONTRACT}")
_RANK = re.compile(r"排名|名次|rank(?:ing)?")
_COUNTED = re.compile(r"[(（][家次个人][)）]")
_COUNTS = {"三": 3, "五": 5, "十": 10, "three": 3, "five": 5, "ten": 10}
_FIRST = re.compile(
    r"(?<![之以目])前([三五十]|[1-9]\d?)(?![月天年日季周个期])|\btop[ -](three|five|ten|[1-9]\d?)\b", re.IGNORECASE
)


class Columns(Struct, frozen=True):
    """What the columns of a table are: its kind, and the name of each column that is known by its place.

    `most` is how many rows are asked for, as in 前五大客户 or Top 10 clients; None for all. Those that are `ranked` are as many
    as the form numbers.
    """

    kind: str
    names: dict[int, str]
    most: int | None = None
    is_ranked: bool = False

    def most_of(self, rows: int) -> int | None:
        """How many are asked for where the form has so many rows."""
        return self.most or (rows if self.is_ranked and rows > 1 else None)


def columns_of(
    header: Sequence[str], below: str = "", names_of: Names | None = None, by: int | None = None
) -> Columns | None:
    """What a row of headers makes of a table; `below` is the heading above it, `names_of` are those of figures.

    `by` is the unit of its amounts where that is said.
    None where it is no header.
    """
    said = [bare(text) or text.strip() for text in header]
    filled = [text for text in said if text]
    if is_spaced([bool(text) for text in said]):
        return None  # 合同编号 | __ | 签订日期 | __
    if len(filled) < 2 or is_foreign(below):
        return None
    fits = [each for kind in _TABLES if (each := _fitting(kind, header, below, names_of, by)) is not None]
    best = max(fits, key=lambda each: each[0], default=None)
    is_other = figurewords.told_by(below, names_of) == "" and best is not None and "part" in best[1].names.values()
    if best is None or is_other or (best[1].kind == "plan" and _TOLD.search(" ".join(header))):
        return None
    kind, names = best[1].kind, best[1].names
    if any(map(_FOREIGN_HEAD.search, header)) and len(names) < _SURELY:
        return None  # of fares, beside which a visit is named
    asked = (below.lower(), " ".join(header[place] for place in names).lower())
    names = {place: _told(kind, name, header[place], names.values()) for place, name in names.items()}
    names = _shares(names)
    part = _part(kind, names.values(), asked)
    if part == "won" and not {"deal", "progress"} & {*names.values()} and not _OF_DEALS.search(asked[0]):
        part = "orders"  # all that was signed, not only what was a deal before
        names = {place: "date" if name == "signed" else name for place, name in names.items()}
    if part == "agreements" and not _IN_FORCE.search(asked[0]):
        part = "signed"  # of hundreds in force
    most = next((most for said in asked if (most := _most(said))), None)
    is_ranked = any(_RANK.fullmatch(text) for text in said)
    return Columns(part, names, most, is_ranked)


def is_spaced(written: Sequence[bool]) -> bool:
    """Whether blanks lie between all the texts of a row: they answer them, and it is no head."""
    places = [place for place, each in enumerate(written) if each]
    return len(places) > 1 and all(after - before > 1 for before, after in pairwise(places))


def units_of(heads: Mapping[int, str], names: Mapping[int, str], by: int | None) -> dict[int, int | None]:
    """By what the amounts of each column are divided: as its head says, or the one of the parts, Sales by channel (CNY)."""
    parted = (figurewords.divisor_of(text) for column, text in heads.items() if names.get(column) == "part")
    whole = next((each for each in parted if each is not None), by)
    return {column: figurewords.divisor_of(text) or whole for column, text in heads.items()}


def _fitting(
    kind: str, header: Sequence[str], below: str, names_of: Names | None, by: int | None
) -> tuple[float, Columns] | None:
    """The columns as those of a kind of table, and how well they fit it; None where they are none."""
    block, forms, names = block_of(below), _TABLES[kind], dict[int, str]()
    for place, head in enumerate(header):
        text = bare(head) or head.strip()
        text += "amount" * (text in ("order", "orders", "bookings") and figurewords.divisor_of(head) is not None)
        name = next((n for n, form in forms.items() if n not in names.values() and re.fullmatch(form, text)), "")
        if text and _ORDINAL.fullmatch(head):
            names[place] = NUMBER
        elif text and name:
            names[place] = name
        elif text and "part" in forms and (figure := _figure_in(head, names_of, by)):
            names[place] = figure
    known = [name for name in names.values() if name not in (NUMBER, "owner")]
    if "part" in forms and any(map(_OF_ONE.fullmatch, map(bare, header))):
        return None  # the rows are orders or clients, of which a product is told
    is_whole = all(set(known) & set(each) for each in _NEEDED.get(kind, [["part"]] if "part" in forms else []))
    is_named = kind in ("newcomers", "clients") and "client" in known
    is_whole |= is_named and bool(re.search(_ABOVE[kind], below, re.I))
    if len(known) < 2 or not is_whole or 2 * len(names) < sum(1 for head in header if head.strip()):
        return None
    worth = len(known) + 0.6 * sum((kind, name) in _TELLING for name in known)
    worth += 1.5 * (kind in map(_BELOW.get, block.removeprefix("block.").split("+")))
    worth += 2 * (kind in _ABOVE and bool(re.search(_ABOVE[kind], f"{below} {' '.join(header)}", re.I)))
    return worth, Columns(kind, names)


def _figure_in(head: str, names_of: Names | None, by: int | None) -> str:
    """The figure that a column of a table by parts asks for, as metric and value."""
    said = figurespans.said_of(head, names_of)
    is_asked = said is not None and bool(said.metric) and not said.year
    aspect = figurespans.aspect_of(said.period, said.value) if said is not None and is_asked else ""
    return f"{figurewords.in_unit(said.metric, by, head)}.{aspect}" if said is not None and aspect else ""


def _shares(names: Mapping[int, str]) -> dict[int, str]:
    """The columns with each share as that of the figure before it: 访客数 | 占比."""
    found, last = dict(names), ""
    for place in sorted(names):
        metric, _, aspect = names[place].rpartition(".")
        if names[place] == "share" and last:
            found[place] = f"{last}.share"
        elif aspect == "amount" or metric:
            last = metric
    return found


def _told(kind: str, name: str, head: str, names: Collection[str]) -> str:
    """What a column says where the others beside it make that something else."""
    if name == "aim" and "points" not in names:
        return "purpose"
    if name == "date" and "weekday" in names and bare(head) in ("时间", "time"):
        return "time"
    return "visits" if kind == "days" and name == "clients" and _COUNTED.search(head) else name


def _part(kind: str, names: Collection[str], asked: Sequence[str]) -> str:
    """The part of a kind of table that is asked for: above it, else by its columns."""
    found = [[part for of, part, form in _PARTS if of == kind and re.search(form, said)] for said in asked]
    if kind in ("due", "agreements"):
        found[1] = []  # 到期日 and 逾期天数 are days of any of them
    if kind == "deals" and not found[0] and not _WON_OR_LOST.search(asked[1]):
        known = {"signed": "won", "chance": "open", "expected": "open", "weighted": "open", "reason": "lost"}
        found[1] = [part for name, part in known.items() if name in names] or found[1]
    parts = next((each for each in found if each), [])
    if {"won", "lost"} <= {*parts} or {"visits", "calls"} <= {*parts}:
        return kind
    return next(iter(parts), kind)


def _most(text: str) -> int | None:
    """How many of the first ones a text asks for."""
    found = _FIRST.search(text)
    said = next(filter(None, found.groups())) if found is not None else ""
    return int(said) if said.isdigit() else _COUNTS.get(said)

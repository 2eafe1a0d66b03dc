"""What the columns of lists are called in forms, in Chinese and English, by the kind of list."""

from __future__ import annotations

CONTRACT = r"(?:项目|商机|合同|工程)(?:名称|编号)?|(?:deal|project|opportunity|contract|order)(?:name|title|no|number)?"
CLIENT = r"(?:open|key|active)account|投保人|(?:流失|丢失|丢单|失单|意向|准|协议)(?:的)?(?:客户|单位)(?:名称)?|货主|托运(?:方|人|单位)|发货(?:方|单位)|会员单位|(?:lost|new|won)?(?:account|customer|client|prospect|insured)(?:name)?(?:lost|won|signed|gone)|(?:shipper|consignee|guest|policyholder|prospect)s?(?:name)?|insured|(?:prospective|potential|lost)(?:client|customer|account|buyer)s?|who(?:has)?bought|(?:sold|shipped|invoiced)to|firms?(?:name)?|purchaser|payer|(?:paid|ordered|bought|placed)by|receivedfrom|(?:业主|使用|需方|买方)(?:单位)?|经销商(?:名称)?|代理商(?:名称)?|(?:dealer|distributor)(?:name)?|buyer|欠款(?:单位|客户)|对方单位|用户(?:单位|名称)|(?:合作|用货)单位|(?:签约|成交|下单|订货|购买|签单|中标)?客户(?:名称|单位|简称)?|单位(?:名称)?|甲方(?:单位|名称)?|建设单位|采购方|发包(?:方|单位)|enduser|公司(?:名称)?|(?:付款|回款|缴款|汇款|购货|采购|订货)(?:单位|客户|方|公司|人)(?:名称)?|nameof(?:the)?(?:client|customer|account|company)|(?:client|customer|account|company)(?:name)?"
#: What was bought, where that is neither a product nor the name of a deal.
_WHAT = (
    r"合同(?:内容|标的|类型|类别)|(?:工程|采购|供货|服务|签约|业务)内容|标的物?|(?:type|kind|nature)of(?:the)?(?:contract|job|work|order|business|policy)|contracttype|jobs?|equipment|works?(?:ordered)?|range"
    r"|scope(?:ofsupply|ofwork)?|polic(?:y|ies)(?:type)?|cover(?:age)?|险种|保险产品|保单"
)
_CLASS = (
    r"(?:客户|用户|单位)?(?:等级|级别|分类|类别|分级)|(?:client|customer|account)?(?:class|grade|tier|rating|category)"
)
_OWNER = r"责任人|负责人|执行人|跟进人|拜访人|业务员|销售员|owner|responsible|bywhom|who|(?:sales)?rep|salesperson"
_REGION = r"(?:所[在属]|客户|销售|归属|所属)?(?:区域|地区|省份|省区|省市|大区|城市)|所在地|(?:customer|sales)?(?:region|area|territory|province|city|state|location)"
_INDUSTRY = r"(?:所属|客户)?行业(?:类别)?|industry|sector|trade|(?:customer'?s?)?lineofbusiness"
_PRODUCT = r"scope(?:of(?:supply|work))?|machines?|(?:意向|拟购|拟采购|需求|推荐)(?:产品|商品|险种|服务)|(?:订购|所[购订]|购买)(?:产品|商品)|(?:产品|采购|订购|订货|购买)内容|(?:产品|商品|货品|品名|物料|服务|规格型号)(?:名称|及服务|及?(?:规格)?型号|及?规格)?|(?:product|item|service|goods)s?(?:name|or ?service|service|description|ordered|sold|bought)?|whatwas(?:ordered|sold|bought)|description|(?:product)?range|equipment|machine(?:ry|s)?|model|jobs?|设备(?:名称|型号)?|机型|型号|菜品|线路(?:名称)?|房型"
_LINE = r"业务线|产品线|业务(?:类型|类别|板块)|产品(?:类别|大类|分类)|品类|(?:product|business)(?:line|category|group)|(?:type|kind)ofbusiness"
_CHANNEL = r"(?:销售|获客|成交|线索)?渠道(?:名称|来源)?|(?:订单|客户|业务|信息|项目|商机|线索)?来源(?:渠道)?|(?:sales|order|lead)?(?:channel|source)|came(?:from|by|through|via)|origin|via"
_NOW = r"(?:本[月周期]|当[月期]|(?:this|current)(?:month|week|period))"
_BEFORE = r"(?:上[月周期]|(?:last|prior|previous)(?:month|week|period))"
_MONEY = r"(?:total|shipped)?value|worth|turnover|(?:出货|发货)(?:金额|额)|(?:签约|销售|成交|订单|合同|产出|订货|出货|走货|发货|支付|营业)?(?:总)?(?:金额|额|收入|业绩|流水)|(?:sales|revenue|amount|turnover|bookings|takings|premium|gmv)(?:amount|value)?|gmv|(?:sales)?orders?(?:amount|value)"
#: What the amounts of parts may be called by: Channel sales, 渠道销售额.
_OF_PARTS = r"(?:各|分)?(?:渠道|平台|店铺|门店|产品|商品|品类|类别|区域|地区|省区|channel|platform|shop|store|product|item|line|category|region|area|territory)?"
_SALES = rf"{_NOW}?{_OF_PARTS}(?:{_MONEY})|(?:{_MONEY}){_NOW}"
_SHARE = rf"{_NOW}?(?:(?:销售|业绩|金额|收入|签约|订单)?占(?:本[月周期季]|当[月期]|全[月年部])?的?(?:总?(?:额|量|(?:销售|签约|订单|成交)(?:总?额|量)?|业绩))?的?(?:比例?|比重|百分比)|比例|比重|%?share(?:of(?:the)?(?:total)?(?:sales|revenue|orders|turnover)?|%)?|shareof{_NOW}|%of(?:the)?(?:total|month'?s|period'?s)(?:sales|revenue|orders|turnover)?)"
_PERSON = r"(?:客户)?联系人(?:姓名)?|接[洽待]人(?:员|姓名)?|(?:洽谈|会见|会谈|面谈|受访|对接|被访|见面)(?:人员?|对象|者)|拜访对象|contact(?:person|name)?|person(?:met|contacted|seen|spokento)|who(?:m)?(?:imet|isaw)|(?:person)?seen|(?:people|who(?:was|we|i)?|person)(?:met|visited)|(?:met|spoke)(?:with|to)|met"
_NEXT = r"(?:my)?nextstep|接下来(?:做什么|打算|工作|安排)?|下步(?:打算|工作|计划|安排)?|下一?步(?:计划|工作|行动|措施|动作|安排)?|后续(?:计划|工作|跟进|安排|事项|跟进事项)?|跟进计划|(?:planned)?nextsteps?|nextmoves?|whatnext|actions?planned|plannedactions?|(?:next)?actions?|follow-?up(?:action)?"
#: How a day ahead is told: how sure it is, what is to happen on it, and that it is a day.
_AHEAD = r"(?:预计|估计|计划|拟定?|预期|预估|争取|目标|有望)"
_EVENT = r"(?:落单|下单|签单|成单|签约|签订|成交|订货|采购|中标|开标|招标|定标|投标|结单|关单|落地|签)"
_THEN = r"(?:日期?|时间|月份?|时点)"
_LIKELY = (
    r"(?:expected|forecast|est(?:imated)?|anticipated|target(?:ed)?|likely|planned|projected|probable|expectedto|due)"
)
_HAPPENS = r"(?:close|closing|signing|sign|signature|order|ordering|decision|award|purchase|po|contract)"
_DAY = r"星期[一-几]?|周几|day(?:oftheweek)?|weekday"
#: What may stand around the name of what sales are parted by: 各渠道销售额, Sales by channel.
_BY = r"(?:各|分|按)?(?:(?:sales|revenue|orders?)by)?"
_SOLD = r"(?:销售额?|签约额?|业绩|收入)?"
_AMOUNT = r"acv|tcv|(?:annual)?contractsum|(?:annual|written)?premium|保费|gmv|体量|规模|worth|(?:deal)?size|价税合计|总价|(?:预[计估]|估算|拟签)(?:金额|额)|(?:工程|项目)?造价|合同价|(?:预[计估]|估算)?(?:含税|合同|项目|商机|意向|预计|签约|签单|接单|出单|成交|订单|销售|下单|货款|丢单|中标|产出|订货|入账)?(?:总)?(?:金额|额|货值)(?:合计)?|(?:(?:deal|contract|order|sales|total|net|gross|quoted|estimated|expected|est|potential|approx|forecast)?(?:amount|value|revenue)|(?:deal|contract|order|sales)total)(?:won|booked|signed)?|potential|cny|rmb|usd|eur|gbp"
#: What tables have as columns. Those that tell a table from others are worth more.
COLUMNS = {
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
        "deal": r"(?:宴会|活动|会议|团队|培训)(?:名称)?|banquets?|谈的(?:什么|项目|内容)|(?:what)?they(?:bought|want|need)|what(?:they)?bought|(?:项目|工程|标的)(?:名称)?|(?:商机|机会)(?:名称)?|合同(?:名称)?|title|(?:deal|project|opportunity|contract|tender|job|event|function|case|bid|enquiry|inquiry|booking)(?:name|title)?(?:won|lost|signed|closed)?",
        "client": CLIENT,
        "class": _CLASS,
        "what": _WHAT,
        "product": _PRODUCT,
        "line": _LINE,
        "channel": _CHANNEL,
        "region": _REGION,
        "amount": _AMOUNT,
        "date": r"日期|时间|date|(?:丢单|失单|输单|流失|落标)(?:日期?|时间)|(?:date)?lost(?:on|date)?|(?:loss|decision)date",
        "opened": r"(?:录入|新增|立项|建立|创建|登记|发现)(?:日期?|时间)|(?:date)?(?:opened|created|added|identified|entered)(?:on|date)?|opendate",
        "signed": r"won(?:on|date)?|(?:合同)?(?:签订|签约|签单|成交|下单|中标|赢单|承保|投保)(?:日期?|时间)|合同日期|dateof(?:the)?(?:contract|signing|signature|award|win)|(?:date)?(?:signed|won|closed|confirmed)(?:on|date)?|(?:order|contract|signing|win|award)date",
        "expected": rf"{_AHEAD}(?:{_EVENT}{_THEN}?|日期|时间)|{_LIKELY}{_HAPPENS}(?:date|month|on|by|in)?|decision(?:due|date|expected|on|by)|(?:expected|forecast|est(?:imated)?|anticipated)(?:date)?|clos(?:e|ing)date",
        "chance": r"(?:成交|签约|赢单|成功|签单|成单)?(?:概率|可能性|把握(?:程度|性|度)?)|赢率|成功率|预计成交率|(?:win|winning|close|closing|deal)?(?:prob(?:ability)?|chance|likelihood|confidence)(?:ofwinning|ofclosing|ofsuccess)?%?|win%|odds",
        "progress": r"(?:走|进行|谈|推进)到(?:哪一?步|什么程度|哪里)|where(?:it|we|things)?(?:is|are|stands?)(?:now)?|(?:项目|目前|当前|所处|销售|商机|进展|跟进)?(?:进展|阶段|状态|进度)(?:情况)?|(?:deal|sales|current|pipeline)?(?:stage|status|progress|phase)|won(?:or)?lost",
        "next": _NEXT,
        "weighted": r"加权(?:金额|额|预测)|weighted(?:value|amount|forecast)?",
        "rival": r"竞争对手|[输丢]给(?:谁|哪家)?|中标(?:单位|公司|方)|lostto|competitors?|winner",
        "reason": r"(?:why|reason)(?:we|it|they)?(?:was|were)?(?:lost|given|stated|declined|forlosing)|原因(?:说明|分析)?|(?:主要)?(?:丢单|失单|输单|流失|失败|丢失|失标|丢标|落标|未中标|丢掉)(?:的)?原因|(?:loss)?reason(?:lost|forloss)?|whylost|causeofloss|reasons?given|lostreason",
        "owner": _OWNER,
    },
    "activities": {
        "date": r"(?:拜访|走访|到访|会面|联系|跟进|登记)?(?:日期?|时间)|(?:visit|call|contact)?date(?:of(?:the)?(?:visit|call))?|(?:visited|called)on|when",
        "contact": rf"who?m(?:i|we)met|{_PERSON}",
        "weekday": _DAY,
        "region": _REGION,
        "client": rf"(?:拜访|走访|到访|巡访|受访|被访)(?:客户|单位|对象|公司|门店|网点|终端|医院)(?:名称)?|(?:client|customer|account|company|organi[sz]ation)(?:visited|met|seen|called|contacted)|{CLIENT}",
        "class": _CLASS,
        "kind": r"(?:拜访|联系|跟进)?(?:方式|类型|形式)|type|kind|method|channel",
        "outcome": r"(?:拜访|跟进)?(?:结果|效果|成效|进展)|(?:visit)?(?:outcome|result)(?:of(?:the)?visit)?",
        "points": r"(?:what)?(?:i|we)?talkedabout|what(?:i|we)talkedabout|(?:拜访|沟通|洽谈|会谈|谈话|交流|跟进|工作|主要)?(?:内容|要点|情况|摘要|纪要)|(?:沟通|洽谈|交流)事项|notes?|(?:key)?points?|(?:summary|remarks)(?:ofdiscussion)?|(?:客户)?反馈(?:情况|内容)?|(?:客户)?意见|feedback|discussion(?:points|summary|notes)?|(?:what(?:was)?)discussed|(?:key|main)?(?:points|topics|matters|subjects?|issues)discussed|(?:main)?(?:points|subjects?)|discussed|(?:minutes|summary)ofdiscussion|details?|topics?",
        "minutes": r"(?:拜访|通话|洽谈|沟通)?(?:时长|用时|历时)(?:分钟?|min(?:utes?)?)?|(?:visit|call)?(?:duration|length)(?:min(?:ute)?s?)?|minutes|mins|timespent(?:min(?:ute)?s?)?",
        "aim": r"(?:拜访|来访|联系)?(?:目的|事由)|(?:visit|call)?(?:purpose|objective|reason)(?:of(?:the)?(?:visit|call))?",
        "next": _NEXT,
        "owner": _OWNER,
    },
    "clients": {
        "client": rf"(?:重点|主要|大|前[三五十\d]+大?)客户(?:名称)?|(?:key|top(?:\d+|three|five|ten)?|main|largest)(?:account|client|customer)s?|{CLIENT}",
        "class": _CLASS,
        "amount": _SALES,
        "share": _SHARE,
        "last": r"(?:最近|上次|末次)(?:下单|成交|订单|签约|订货|采购)(?:日期?|时间)?|lastorder(?:date)?",
        "next": _NEXT,
    },
    "orders": {
        "date": r"(?:承保|投保|出货|发货|下单|订单|订货|接单|签单|签约|出单|成交|签订|销售|开单)?(?:日期?|时间)|(?:order|sales?|booking|po)?date(?:oforder|ordered|booked|signed|received)?|(?:order)?(?:ordered|booked|signed|placed|received)(?:on)?",
        "number": r"(?:订单|合同|销售单|单据)(?:号码?|编号)|(?:order|contract)(?:no|number)",
        "client": CLIENT,
        "what": _WHAT,
        "product": _PRODUCT,
        "quantity": r"(?:订货|销售|出货|发货|提货)?(?:数量(?:台|件|套|吨)?|[件台箱套吨辆张只盒桶瓶袋]数)|间夜数?|quantity|qty|units|cases|pieces|pcs|cartons|boxes|roomnights|nights",
        "line": _LINE,
        "channel": _CHANNEL,
        "region": _REGION,
        "amount": _AMOUNT,
        "owner": _OWNER,
    },
    "agreements": {
        "client": rf"(?:协议|签约)(?:客户|公司|单位)(?:名称)?|{CLIENT}",
        "item": r"(?:协议|价格|房价)(?:名称|内容|类型|类别|种类|性质)?|agreement(?:name|type|kind|category)?|contract(?:name)?|(?:type|kind|category)of(?:the)?(?:agreement|rate)|ratetype",
        "rate": r"协议(?:房)?价格?|房价|价格(?:条款)?|执行价格?|(?:agreed|contract(?:ed)?|corporate|negotiated)?(?:rate|price)",
        "date": r"(?:签订|签约|签署)(?:日期?|时间)|(?:date)?signed(?:on|date)?|(?:signing|agreement)date|日期|date",
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
        "date": r"(?:投诉|受理|接收|反馈|登记)?(?:日期?|时间)|(?:complaint)?date(?:received|opened|ofcomplaint)?|received(?:on)?",
        "client": rf"(?:投诉|反馈)(?:客户|单位|人)|{CLIENT}",
        "what": r"(?:客户)?(?:投诉|意见|反馈|问题)(?:内容|事项|描述|情况|详情)?|complaints?(?:details?)?|(?:description|details?|nature)(?:ofcomplaint)?|issue",
        "outcome": r"(?:处理|解决|整改)(?:结果|情况|进展|措施|意见|状态)?|状态|outcome|resolution|actiontaken|status|result",
        "until": r"(?:答复|回复|承诺)(?:期限|日期|时间)|(?:answer|reply)(?:due|by)|due(?:date)?",
        "owner": _OWNER,
    },
    "newcomers": {
        "client": rf"新(?:增|开发|签|开|拓展?)?(?:的)?(?:客户|用户|单位)(?:名称|单位|简称)?|new(?:account|client|customer)s?|{CLIENT}",
        "date": r"(?:开户|开发|新增|建档|合作|首次合作|首次接触|接触|成为客户|首单|首次下单|成交|登记)?(?:日期?|时间)|accountopened|becamea?(?:client|customer)|registered(?:on)?|joined|dateof(?:the)?firstorder|(?:date)?(?:opened|won|added|acquired)(?:on|date)?|(?:start)?date|(?:(?:client|customer|account|active)s?)?since|firstorder(?:date)?",
        "class": _CLASS,
        "source": r"(?:客户|信息|线索)?来源(?:渠道)?|获客渠道|(?:lead)?source|channel|how(?:did)?(?:we)?(?:found|find)?(?:them)?",
        "region": _REGION,
        "industry": _INDUSTRY,
        "next": _NEXT,
        "owner": _OWNER,
    },
    "due": {
        "client": CLIENT,
        "deal": r"(?:对应|所属|相关|关联)?(?:项目|合同)(?:名称)?|(?:related)?(?:project|contract|deal|order)",
        "item": r"欠的?(?:什么|哪)?笔?款(?:项)?|款项(?:名称|性质|类别|类型|内容)?|(?:付款|回款|收款)(?:节点|阶段|期次|内容|项目|条件)|期次|欠款内容|payment(?:item|term|stage|type|kind|for)?|(?:type|kind)ofpayment|item|description|whatfor|instal?lment|milestone|invoice",
        "amount": r"(?:应[收回]|到期|计划回款|未[收回]|欠款|待收|逾期|应收账)款?(?:金额|额|款)?|(?:amount|balance|payment)?(?:due|outstanding|receivable|overdue)(?:amount)?|balance|" + _AMOUNT,
        "date": r"预计到[账款](?:日期?|时间)|(?:到期|应[收回付]|计划[回收]款|预计[回收]款|约定|约定(?:付款|回款|收款)|合同付款)款?(?:日期?|时间)|日期|(?:was|originally|payment)?due(?:date|on|by)?|date(?:due)?|(?:due|outstanding|overdue|open|owed)?since",
        "late": r"已?(?:逾期|超期|拖欠)(?:天数?)?|(?:no|number)?(?:of)?days?(?:overdue|late|pastdue)|overdue(?:by)?(?:days)?",
        "owner": _OWNER,
    },
    "paid": {
        "client": CLIENT,
        "deal": r"(?:对应|所属|相关|关联)?(?:项目|合同)(?:名称)?|(?:related)?(?:project|contract|deal|order)",
        "item": r"款项(?:名称|性质|类别|类型|内容)?|(?:回款|收款|付款)(?:性质|内容|节点|类型|款项|事由)|payment(?:item|term|stage|type|kind|for)?|(?:type|kind)ofpayment|item|description|whatfor|milestone|instal?lment|invoice",
        "amount": r"(?:回款|收款|到账|到款|入账|实收|已收)(?:金额|额|款)?|(?:amount|cash|sum)?(?:received|collected|paid)(?:amount)?|payment|amount|sum|value|金额",
        "date": r"(?:回款|收款|收到|到账|到款|入账)(?:日期?|时间)|日期|(?:value|receipt)date|dateof(?:the)?(?:payment|receipt)|date(?:received|paid|collected)?|(?:received|paid|collected)on|paymentdate",
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
        "clients": r"who(?:was|were)?(?:i|we)?(?:visited|seen|met)|whom(?:i|we)?(?:visited|saw|met)|(?:拜访|走访|联系|到访)(?:的)?(?:客户|单位)(?:名称|名单)?|(?:客户|单位)名称|(?:client|customer|account)s?(?:visited|seen|met|called|name)?",
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
            ("products", rf"{_BY}(?:产品(?:名称)?|商品(?:名称)?|products?|productname){_SOLD}"),
            ("regions", rf"{_BY}(?:区域|地区|省份|省区|销售区域|大区|片区|战区|责任区|分区|(?:sales)?(?:regions?|areas?|territor(?:y|ies))|provinces?|states?){_SOLD}"),
            ("channels", rf"{_BY}(?:(?:销售)?渠道(?:名称|类型|类别)?|(?:客户|业务|订单)来源|客源(?:类别|类型|渠道|结构|市场|名称)?|来源(?:类别)?|细分市场|客群|(?:sales|booking)?channels?|(?:market|business|guest)?segments?|platforms?|shops?|stores?|平台(?:名称)?|店铺(?:名称)?|门店|source(?:ofbusiness)?){_SOLD}"),
            ("lines", rf"{_BY}(?:业务线|产品线|产品(?:类别|类型|大类|分类|系列)|品类|商品(?:类别|分类)|product(?:ranges?|groups?|categor(?:y|ies)|famil(?:y|ies))|业务(?:类型|类别|板块|种类)|(?:product|business)lines?|(?:line|type|kind)s?ofbusiness|(?:revenue|income|business)?streams?|收入(?:类别|类型|项目|来源)){_SOLD}"),
        )
    },
    "campaigns": {
        "campaign": r"(?:促销|营销|推广|市场|大促)?活动(?:名称|主题|内容|项目)?|(?:促销|推广|营销)(?:名称|主题|项目)|(?:promotions?|campaigns?|promo)(?:name|title|run)?|(?:nameof(?:the)?)(?:promotion|campaign)",
        "from": r"(?:活动)?(?:开始|起始|上线)(?:日期?|时间)?|起始?日?期?|自|from|start(?:s|ed|ing)?(?:date|day|on)?|(?:date)?began|begin(?:s|ning)?(?:date)?|firstday|launch(?:ed)?(?:date)?",
        "until": r"(?:活动)?(?:结束|截止|终止|下线)(?:日期?|时间)?|止期?|至|to|until|till|through|end(?:s|ed|ing)?(?:date|day|on)?|(?:date)?ended|lastday|finish(?:ed)?",
        "days": r"(?:活动|起止|执行)?(?:日期|时间|期间|起止|起止日期|起止时间|时段)|(?:activity|campaign|promotion)?(?:dates?|period|days|when|duration)|ran(?:from|on)?",
        "channel": r"(?:投放|活动|推广|参与|执行)?(?:渠道|平台|店铺|门店)(?:名称)?|(?:sales)?(?:channel|platform|shop|store|outlet)s?|where",
        "product": _PRODUCT,
        "cost": r"(?:活动|推广|投放|促销|营销)?(?:费用|花费|成本|投入|预算支出|支出)(?:金额)?|(?:promotion|campaign|media|ad)?(?:costs?|spend|spent|expen(?:se|diture)s?)|amountspent",
        "size": r"(?:活动)?(?:规模|级别|类型|类别)|(?:campaign|promotion)?(?:size|scale|type|kind)",
        "invited": r"(?:邀约|邀请|触达)(?:人数|数|客户数)?|invited|reached",
        "came": r"(?:到场|到店|参与|参加)(?:人数|数|客户数)?|came|attended|visitors|participants",
        "ordered": r"(?:下单|成交|购买)(?:人数|数|客户数)?|ordered|bought|orders|buyers",
        "note": r"备注|说明|remarks?|notes?",
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
        "client": rf"(?:拟|计划)?(?:拜访)?(?:{CLIENT})",
        "kind": r"方式|类型|形式|type|kind",
        "owner": _OWNER,
    },
    "done": {
        "item": r"(?:本[月周期]|主要|重点|已完成)*(?:工作|完成)(?:内容|事项|任务|项目)?|事项|任务|tasks?|activity|activities|work(?:done|completed)?|what(?:was)?done|accomplishments?",
        "result": r"(?:工作|实际)?(?:完成|进展|执行)(?:情况|状态|结果|程度)?|结果|status|results?|outcome|progress",
        "date": r"(?:完成)?(?:日期?|时间)|date(?:completed)?|when",
        "client": CLIENT,
        "owner": _OWNER,
    },
    "support": {
        "what": r"(?:需要的?|所需)?(?:支持|协助|协调)(?:事项|内容|的事)?|事项|support|request|what|help(?:needed)?|support(?:needed|required)",
        "client": r"(?:相关)?客户(?:名称)?|client|customer|account",
        "answer": r"答复|回复|反馈|进展|answer|status|reply|response",
    },
}  # fmt: skip

"""What the metrics are called in forms, in Chinese and English: verbs and nouns as companies put them together.

A name is known only where all of it is understood: 丢单 is, 丢单原因 is not. Where nothing but a verb tells two metrics apart
(拿下项目, 丢掉项目) that verb has to be there.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What may stand behind the name of something that is counted.
_N = r"(?:的)?总?(?:数量|数目|次数|个数|家数|户数|份数|笔数|单数|件数|条数|场数|场次|人次|人数|数|量|次)?"
_SUM = r"(?:的)?(?:合同|预计)?总?(?:金额|额|值|价值|货值)"
_WHO = r"(?:客户|单位|企业|公司|用户|商户|门店|网点|终端门店|终端|经销商|代理商|渠道商|大户|医院|科室|药店|学校|工厂|协议公司|协议客户)"
_WHOM = r"(?:clients?|customers?|accounts?|outlets?|dealers?|buyers?|shippers?|consignees?|policyholders?|partners?|stockists?|retailers?)"
_DEAL = r"(?:项目|商机|机会|标段|单子)"
_DEALS = r"(?:deal|opportunit(?:y|ie)|project|tender|bid|pitche?)s?"
_WIN = r"(?:赢得|赢取|赢下|赢单|中标|拿下|签下|签订|签约|成交|新签|谈成|落地)(?:了)?(?:的)?"
_LOSE = r"(?:丢失|丢掉|丢单|丢了|失去|失掉|失败|流失|输掉|输单|失单|落选|落标|未中标|未成交|丢标|失标)(?:的)?"
_OPEN = r"(?:在谈|在跟|在手|在途|储备|跟踪|意向|洽谈中?|跟进|跟进中|正在跟进|正在洽谈|进行中)(?:的)?"
_LIVE = r"(?:open|current|active|live|ongoing|pending|pipeline)"
_NEW = r"(?:新增加?|新建立?|新发现|新挖掘|新立|新上|新)(?:的)?"
_GOT = r"(?:签订|签署|承接|接到|取得|获得|拿到|到手|新接|新增|成交|签约|接)(?:的)?"
_RECEIVED = r"(?:received|collected|taken|recovered)"
#: Goods that leave, the verbs for it, and how they are counted one by one.
_SHIP = r"(?:出货|发货|走货|出库|提货|销货|供货)"
_SHIPPED = r"(?:sold|shipped|delivered|despatched|dispatched|ordered|moved|invoiced|booked)"
_GOODS = r"(?:units?|cases?|pieces?|pcs|cartons?|boxes|crates?|packs?|tonnes?|tons?|pallets?|sets?|litres?|items?|bottles?|kegs?|devices?|handsets?|phones?|machines?|rolls?|bags?)"
_PIECES = r"(?:件数?|台数?|箱数?|套数?|吨数?|吨位|瓶数|袋数|盒数|桶数|辆数|张数|只数|支数|数量?|总量|量)"
_AREAS = r"(?:省份|省区|省市|省级区域|地区|区域|省)"
_PAST = r"已?(?:逾期|超期|拖欠|过期|到期(?:应收)?未[付收回]|超账期)"

#: What each metric is called; the first that fits.
_CALLED = [
    ("win.rate", rf"{_DEAL}?(?:投标|签约|商机)?(?:赢单|成功|成交|中标|签约|签约成功|命中|转化|胜)率|胜率|{_DEAL}?赢率|赢单比例?|win%|closed-?wonrate|(?:overall|average)?winrate|(?:deal|tender|bid|sales)?(?:win|hit|success|strike|clos(?:e|ing))(?:rate|ratio)|conversionrateof{_DEALS}|{_DEALS}(?:success|conversion|win|hit)(?:rate|ratio)"),
    ("orders.quantity", rf"(?:累计|总)?(?:{_SHIP}|销售|订货|出售|售出)(?:总)?{_PIECES}|(?:总)?销量|销售总?台次|(?:客房|累计|总|已售|售出|出租|入住|房间)?(?:的)?间夜(?:数量?|总数|量)?|(?:售出|销售|入住)间夜|客房间夜数?量?|(?:售出|已售)?房晚(?:数)?"
     rf"|(?:total)?{_GOODS}{_SHIPPED}|(?:quantity|quantities|volume|volumes){_SHIPPED}|(?:shipped|sold|delivered)(?:quantity|volume|{_GOODS})|(?:unit|case|piece|tonnage)(?:sales|volume|volumes)|units|cases|tonnage|(?:total)?(?:occupied|sold)?room-?nights?(?:sold|booked|actual|produced|generated|materiali[sz]ed)?|nights(?:sold|booked)|roomssold"),
    ("regions.covered.count", rf"(?:有货|有单)?(?:[覆复]盖|发往|发到|销往|出货|发货|供货|铺货|到货|下单|开单|成交|有单|有订单|有销售|有成交)(?:的)?{_AREAS}(?:的)?(?:数量?|个数)?|{_AREAS}[覆复]盖(?:数量?|个数)?"
     r"|(?:provinces?|regions?|states|counties|prefectures)(?:served|covered|supplied|reached|shippedto|deliveredto|soldto|soldin|withorders|withsales|ordering)|(?:provincial|regional)coverage|coverageof(?:provinces|regions)"),
    ("payments.amount", r"(?:cash|money|funds|takings)banked|bankedcash|cashcollectedandbanked|(?:实际|销售|应收)?(?:货款|款项?|资金|现金|账款|应收款?)?(?:回笼|回收|收回|到账|到款)(?:货款|资金|款项?|现金|账款)?" + rf"(?:{_SUM})?"
     rf"|(?:货款|销售|实际|合同|项目|客户)?(?:回款|收款|到款|实收款?|进账)(?:到账)?(?:{_SUM})?|货款(?:{_SUM})?|(?:已|实)收(?:到)?(?:的)?(?:货款|款项?|账款|回款)?(?:{_SUM})?|收到(?:的)?(?:货款|回款|款项)(?:{_SUM})?|收入到账"
     rf"|(?:cash|money|amount|payments?|receivables?|funds?|incoming|customer|client|customerpayments?|debtors)?(?:collections?|{_RECEIVED})|(?:collected|received)(?:cash|payments?|funds)|(?:cash|customer|client|incoming)?(?:payments?|receipts)(?:{_RECEIVED})?|cashin(?:flow)?|invoicespaid|(?:value|amount)of(?:the)?(?:payments?|cash|collections|receipts)(?:{_RECEIVED})?"),
    ("agreements.new.count", rf"(?:新签约?|新增|签订|签署|签约)(?:的)?(?:约)?协议{_WHO}?{_N}|协议{_WHO}?(?:新签|签订|签署|新增){_N}|(?:new)?(?:corporate|rate)?(?:rate)?agreements?(?:signed)?|(?:new)?corporate(?:accounts?|contracts?|rates?|rateagreements?)(?:signed)?"),
    ("clients.new.count", rf"(?:新(?:增加?|开发?|发展|开拓|开辟|拓展?|签|建|获)?(?:有效|成交|合作|的)*(?:{_WHO}|户)|新?开户|(?:开发|拓展|开拓|获取|发展)(?:新)?(?:{_WHO}|户)|(?:开|拓)?新客户?|拓新|开新|新开发|新拓展?){_N}|{_WHO}(?:新增|开发|拓展|开拓){_N}|新客户?(?:开发|拓展|新增|获取){_N}"
     rf"|(?:new|newlyacquired|newlywon)(?:business)?(?:{_WHOM}|logos?)(?:accounts?)?(?:count|added|won|towin|acquired|opened|signed|gained|landed|activated|onboarded|appointed|registered|recruited)?|(?:{_WHOM}|logos?)(?:added|won|acquired|opened|gained|landed)"),
    ("visits.count", rf"appointments?(?:kept|held|attended|completed)|(?:kept|held|attended)appointments|on-?sitemeetings?|(?:partner|dealer|prospect)visits|visitsto(?:partners|dealers|prospects|outlets|shops|stores)|calls?madeinperson|(?:client|customer|account|compan)(?:y|s|ies)?visited|(?:有效|上门|登门|外出|实地|现场|当面|重点|线下|拓展|开发|日常|市场)?(?:客户|{_WHO})?(?:拜访|走访|面访|出访|巡访|巡店|回访拜访)(?:了)?(?:{_WHO})?{_N}|上门(?:服务)?次数|面谈{_WHO}?{_N}"
     r"|(?:face-?to-?face|in-?person|on-?site|personal|physical)?(?:client|customer|site|field|sales|store|outlet|shop|dealer|doctor|surgeon|hospital|school|plant|farm|clinic)?(?:visits?(?:made|paid|completed|done|achieved)?|visits?(?:count|number|total))|(?:calls?on|meetingswith|visitsto)(?:clients|customers)inperson|(?:site|field|sales|personal)?visitsto(?:clients|customers|accounts)|(?:customer|client|sales)?calls(?:made)?inperson|calls?onclients|(?:sales)?callsvisits|(?:face-?to-?face|in-?person)(?:sales|customer|client)?calls|face-?to-?facemeetings?(?:with(?:clients|customers))?"),
    ("calls.count", rf"(?:拨打|打出?|拨出|接打|有效)?(?:{_WHO})?(?:电话|通话|去电|外呼|致电|电联|电访)(?:联系|联络|回访|沟通|拜访|营销|销售|邀约|跟进|开发)?(?:{_WHO})?{_N}|(?:client|customer)?(?:phone|cold|outbound|telephone|telesales|telemarketing|sales)?calls?(?:made|placed|done|byphone)?|(?:client|customer)?callsbyphone|(?:phone|telephone)contacts?|dials?(?:made)?|telephonedials|(?:phone|telephone)?callsto(?:clients|customers)"),
    ("meetings.count", rf"(?:(?:召开|参加|出席|组织|主持|举行)(?:[或和、及])?)*(?:的)?(?:{_WHO}|商务|业务)?(?:会议|会谈|会见|座谈会?|洽谈会|技术交流会?|交流会|会面)(?:次数|数量?|场数|场次|次)?|开会(?:次数|数)?|参会(?:次数|场次|数)?|(?:client|customer|business)?meetings?(?:held|attended|with(?:clients|customers))?|conferences?(?:attended)?"),
    ("quotes.count", rf"(?:对外|正式|新|客户)?(?:发出?|提交|提供|出具|递交|报送|报出|送出)?(?:的)?(?:方案|价格)?报价(?:单|函|书|方案)?{_N}|(?:对外)?报出(?:的)?价格{_N}|(?:price|rate)?(?:quot(?:e|ation)s?|proposals?|offers?)(?:sent|issued|submitted|made|given|delivered|sentout|raised|prepared|written|produced|provided)?|(?:bids|tenders)submitted"),
    ("deals.lost.count", rf"(?:丢单|失单|输单|落标|丢标|失标){_N}|{_LOSE}(?:{_DEAL}|单|标){_N}|{_DEAL}(?:丢失|流失|丢单|落标|失败){_N}|(?:closed-?)?lost(?:{_DEALS})|(?:{_DEALS})(?:closed-?)?lost|losses|closed-?lost"),
    ("deals.lost.amount", rf"(?:丢单|失单|输单|落标|丢标|失标){_SUM}|{_LOSE}(?:{_DEAL}|订单|合同){_SUM}|{_DEAL}(?:丢失|流失|丢单|落标|失败){_SUM}|(?:total)?(?:value|amount|worth)(?:of)?(?:the)?(?:{_DEALS}|orders?|business|contracts?)lost|(?:total)?(?:value|amount)lost|(?:{_DEALS}|orders?|business|contracts?)(?:value|amount)lost|lost(?:{_DEALS}|orders?|business|contracts?)(?:value|amount)"),
    ("clients.top.amount", r"(?:largest|biggest|top|best)(?:client|customer|account)(?:sales|revenue|amount)|最大客户(?:销售|签约|订单)?(?:额|金额)"),
    ("deals.average", rf"平均(?:项目|成交|合同)(?:{_SUM})|(?:项目|合同)(?:平均|均)(?:{_SUM})|(?:average|avg|mean)(?:deal|contract|project)(?:value|size|amount)?"),
    ("deals.won.amount", rf"(?:赢单|中标)(?:{_DEAL})?{_SUM}|(?:拿下|签下|赢得|赢下|成交|签约|中标|落地)(?:的)?{_DEAL}{_SUM}|{_DEAL}(?:中标|成交|签约|赢单){_SUM}"
     rf"|(?:total)?(?:value|amount)(?:of)?(?:the)?(?:{_DEALS}|contracts)?(?:won|closed-?won)|valueof{_DEALS}(?:won|signed|closed)|(?:closed-?)?won(?:deals?|business|contracts?|projects?)?(?:value|amount)|(?:deal|contract|project)s?(?:value|amount)won|{_DEALS}won(?:value|amount)"),
    ("deals.open.count", rf"(?:目前|现有|手头|手上)?{_OPEN}{_DEAL}{_N}|(?:{_LIVE}|in-?progress)(?:{_DEALS}|pipelinedeals)(?:inall|intotal)?|{_DEALS}(?:open|inprogress|inthepipeline|inpipeline|ongoing|pending)"),
    ("deals.open.amount", rf"(?:{_OPEN}|漏斗)(?:的)?{_DEAL}?(?:预计)?{_SUM}|商机(?:总)?(?:金额|额)|商机储备(?:金额|额)?|(?:total|open|active|current|live)?pipeline(?:value|amount|total)?|{_LIVE}(?:{_DEALS}|pipeline)(?:value|amount)|(?:value|amount)of(?:the|all)?(?:{_LIVE})?(?:{_DEALS}|pipeline)"),
    ("deals.new.count", rf"{_NEW}(?:意向)?(?:{_DEAL}|线索|立项|意向){_N}|新增意向{_WHO}{_N}|{_DEAL}(?:新增|立项){_N}|new(?:{_DEALS}|leads?|prospects?)(?:created|added|opened|generated|identified|found)?|(?:{_DEALS}|leads?|prospects?)(?:created|added|opened|generated|identified)(?:to(?:the)?pipeline)?"),
    ("deals.won.count", rf"orderswon|wonorders|{_WIN}{_DEAL}{_N}|{_DEAL}(?:中标|赢单|成交|签约){_N}|(?:赢单|中标)(?:单|合同)?(?:数量?|个数|份数)|成交(?:合同)?(?:数量?|个数|份数)|赢单|中标|(?:closed-?)?(?:won|closed|signed)(?:{_DEALS}|contracts)|(?:{_DEALS}|contracts?)(?:won|signed|closed|closed-?won)|wins|closed-?won"),
    ("orders.count", rf"(?:新?签(?:约|订|署)?|新增|签约)(?:的)?(?:合同|单){_N}|(?:成交|签)单{_N}|签[约订](?:数量?|笔数|份数|单数)|合同(?:份数|数量?|个数)|(?:接|成|出|开)单(?:数量?|量|笔数)?|(?:支付|付款)订单{_N}|(?:paid|paying)orders|成交(?:笔数|单数|量)|(?:{_GOT}|销售|新)?订单{_N}|(?:sales|customer|purchase|new)?orders?(?:count|placed|received|taken|won|number)?|purchaseordersreceived|(?:new)?polic(?:y|ies)(?:count|issued|sold|written|signed)|(?:承保|出单|签发)?保单(?:件数|数量?|数)|承保件数|出单件数"),
    ("clients.touched.count", rf"(?:有过?)?(?:联系|跟进|接触|触达|沟通|联络|维护|[覆复]盖|往来|对接)(?:过|了)?(?:的)?{_WHO}{_N}|{_WHOM}(?:contacted|touched|reached|incontact|spokento|worked|engaged)"),
    ("followups.overdue.count", r"(?:逾期|超期|过期)(?:未)?(?:跟进|回访|待办|联系)(?:事项)?(?:数量?|件数|次数)?|(?:overdue|late|missed|pastdue)(?:follow-?ups?|actions?|tasks?)|(?:follow-?ups?|actions?)(?:overdue|late|missed|pastdue)"),
    ("payments.overdue.amount", rf"{_PAST}(?:未[收回]|未到账?|未到款|未收款|应收|未付)?(?:账款|货款|款项?|欠款|回款)?(?:{_SUM}|余额|总额)?|(?:amount|payments?|receivables?|total|balance|debts?|debtors|outstanding)?(?:overdue|pastdue)(?:(?:customer)?(?:amount|payments?|receivables?)|accountsreceivable|debtors|debts?|balance|total|invoices?amount|accounts?amount)?|(?:invoices|accounts)overdueamount"),
    ("payments.next.amount", rf"下[月周期]?(?:到期|应收|待收|应回)+(?:的)?(?:应收)?(?:账款|款项?|货款)?(?:{_SUM})?|(?:amount|payments?|receivables?|cash)?(?:due|expected)(?:in)?next(?:month|week|period)"),
    ("orders.average", r"(?:平均|每|单|客|平均每|平均客)(?:单|笔|每单|单笔)(?:的)?(?:平?均)?(?:金额|额|价|值|均价|单价)|平均(?:订单|单笔|签约)(?:金额|额|价|值)|平均每(?:笔|单)(?:签单|签约|订单|成交|销售|合同)?(?:金额|额|值)?|(?:单均|客单|笔均|单笔均|平均客单)(?:金额|额|价|值|销售额|签约额)?|(?:average|avg|mean)(?:order|sales?|ticket|basket|invoice)(?:value|size|amount)?|aov|(?:average|avg|mean)(?:value|amount|sales|revenue)?(?:per|of(?:an)?)orders?"),
    ("orders.amount", rf"gmv(?:金额|总额|额)?|(?:营业|销售|全部)?收入(?:合计|总计|总额)|总收入|grossmerchandise(?:value|volume)|{_SHIP}(?:{_SUM})|(?:goods|shipped|shipment)(?:value|amount)(?:shipped)?|value(?:of(?:the)?goods)?shipped|shipments?(?:value|amount)|(?:新单|签单|首年|首期|期交|承保)?保费(?:收入|金额|额|规模)?|(?:gross|new|total)?(?:business)?premiums?(?:written|income|signed|booked)?|(?:gross|new)?written(?:premiums?|business)|(?:new)?businesswritten|takings|"
     rf"(?:新增|新签|产品|总|承接|累计)?(?:签约|签单|销售订单|销售|合同|成交|业绩|营业|订单|接单|签约合同|新签合同|合同签约|出单|订货|承接订单)(?:签订)?(?:总额|总?金额|收入|业绩|额|值)|签约|签单|订货|接单|签订|合同签订|签订合同|销售|营收|业绩|承接订单{_SUM}|{_GOT}订单{_SUM}"
     r"|(?:net|gross|total|new)?sales(?:amount|revenue|value|total|achieved|made|done|booked)?|(?:amount|value|sales|business)?booked|(?:sales|order|signed|room|booked|total|net)?revenue(?:booked|earned|achieved|generated|signed)?|(?:new)?(?:business)?signed(?:orders?|amount|value|business)?|newbusiness(?:signed|booked|value|won)?|turnover|billings?|orders?(?:amount|value|intake|signed|booked|revenue)|orderintake(?:value)?|bookings?(?:value)?|contractvalue(?:signed)?|businesswon"
     r"|(?:total)?(?:value|amount)of(?:the)?(?:new)?(?:orders?|sales|bookings?|contracts|business|revenue)(?:signed|received|taken|booked)?|totalorder(?:s)?value"),
]  # fmt: skip
_FORMS = [(metric, re.compile(form)) for metric, form in _CALLED]


@lru_cache(maxsize=4096)
def metric_of(core: str) -> str:
    """The metric that a bare text names and nothing else; empty where it is not known."""
    return next((metric for metric, form in _FORMS if form.fullmatch(core)), "")

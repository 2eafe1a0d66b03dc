"""The words by which reports say what a number is: a base, a target, a total, a rise, a rate of something."""

from __future__ import annotations

import re

from msgspec import Struct


def _re(zh: str, en: str, tail: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{zh})|(?<![a-z])(?<![a-z]-)(?:{en})(?![a-z])){tail}")


_FILL = r"[了的是约近达大概逾超过又还再一个 ]{0,5}"
_EN_FILL = r"(?: (?:by|of|was|is|were|are|at|to be|about|nearly|almost|around|roughly|over|some|just|only|more than|less than|a further|another|approximately|close to|sharply|slightly|significantly|steadily|strongly|even|clearly|again|year[- ]on[- ]year|yoy|month[- ]on[- ]month|mom|compared|even by|a|an|by a|the|rate|up to|fully|well over|under|approx\.?))*"

UP_WORDS = r"更?贵|上浮|上调|调[高涨]|提价|涨价|加价|领先|进步|好转|超出|扩充|扩张|增至|增长|增加|上升|提高|提升|上涨|增幅|增速|增长率|涨幅|攀升|上扬|延长|扩大|高出|增收|多出|新增长|改善"
DOWN_WORDS = r"更?便宜|下浮|调低|降价|跌价|落后|退步|恶化|节省|节约|削减|下降|收缩|走弱|走软|缩短|收窄|压缩|减少|降低|下滑|下跌|回落|跌幅|降幅|缩减|萎缩|下调|减幅|走低|滑落"
UP_EN = r"(?<=a )(?:plus|surge|leap|boost)|grew|grown|growth|growing|climbing|improving|grows|grow|rose|risen|rise|rises|rising|increase[ds]?|increasing|(?<!icked )(?<!signed )(?<!lowed )(?<!set )(?<!ma[dk]e )(?<!makes )(?<!aking )(?<!lined )(?<!ned )(?<!adds )(?<!add )(?<!topped )(?<!nded )(?<!frees )(?<!freed )(?<!free )up|plus|gain(?:ed)?|improve[ds]?|improvement|climb(?:ed)?|jump(?:ed)?|surge[ds]?|soared|expanded|higher|went up|widened|strengthened|edged up|advanced|crept up|come up|swelled|leapt|rocketed"
DOWN_EN = r"(?<=a )(?:loss|slump|dip|slide|plunge|minus|saving)|fell|fallen|fall|falls|falling|shrinking|dropping|declining|decline[ds]?|decrease[ds]?|decreasing|down|minus|shorten(?:ed|s)?|cut|drop(?:ped)?|drops|shrank|shrunk|reduced|reduction|slipped|lower|lost|went down|slid|sank|narrow(?:ed|s)?|eased|dipped|contracted|softened|weaker|softer|tumbled|weakened|plunged|retreated|come down|came down|gone down"
UP = _re(
    UP_WORDS + "|(?<!没有)涨|升至|增至|升到|增到",
    UP_EN + "|enlarged|raised|raising|lifted|lengthened|extended|hiked|boosted|bumped|put up",
)
DOWN = _re(
    DOWN_WORDS + "|掉[到至]|落[到至]|滑[到至]|降至|跌至|减至|减到|跌到|降到|砍到|压到|缩到",
    DOWN_EN + "|lowered|lowering|trimmed|slashed|brought down",
)
#: A change told right before its number: 增长了约 20%, fell by 20%.
UP_BEFORE = re.compile(
    rf"(?:[▲↑]\s*|(?<!在)(?:{UP_WORDS})(?:率|幅度)?(?:为|是|达到?|至少|:)?{_FILL}|(?:涨|升|增|(?<![最至不])多[签卖花跑做收来出]?|(?<!最)高)了?{_FILL}|(?<![a-z])(?<![a-z]-)(?:{UP_EN}){_EN_FILL}[:( ]*|(?<![a-z])(?:growth|increase|rise)(?: rate)?(?: of| was| is| reached|:)?{_EN_FILL} ?)$"
)
DOWN_BEFORE = re.compile(
    rf"(?:[▼↓]\s*|(?<!在)(?:{DOWN_WORDS})(?:率|幅度)?(?:为|是|达到?|:)?{_FILL}|(?:跌|降|减|(?<![卖吃用花消处清换退忘丢])掉|缩|滑|砍|削|(?<![最至])少[签卖花跑做收来]?|(?<!最)低)了?{_FILL}|(?<![a-z])(?:{DOWN_EN}){_EN_FILL}[:( ]*)$"
)
EITHER_BEFORE = re.compile(
    rf"(?:同比|环比|较上[年月周]|(?<!占)比上[年月周]|较去年|(?<!占)比去年|yoy|year[- ]on[- ]year|month[- ]on[- ]month){_FILL}$"
)
#: A change that reaches a level: 增长到 337, rose to 337.
TO_BEFORE = re.compile(
    r"(?:[增升提涨降跌减]{1,2}[长加高升少低]?(?:到|至|为|成)|(?<![a-z])(?:(?<!corresponds )(?<!equates )(?<!amounts )(?<!equal )(?<!compared )(?<!relative )to|reach(?:es|ed)?|hit|stands? at|(?:[a-z]{3,}er|up|down) at)(?: (?:about|nearly|almost|around|over|some|just))*)\s*$"
)
UP_AFTER = re.compile(
    r"\s?above(?![a-z])(?! [$€£¥]?\d)|\s?(?:的?(?:同比|环比)?(?:增长|增幅|涨幅|提升|上升|增加)(?![到至为])|(?:[a-z]+ )?(?:growth|increase|rise|more|higher|stronger|dearer|faster|quicker|longer|bigger|larger|heavier|wider|ahead(?= ?(?:[,.;]|$))|up(?! front| to| for| by)|jump|improvement|gain|better)(?![a-z]))"
)
DOWN_AFTER = re.compile(
    r"\s?below(?![a-z])(?! [$€£¥]?\d)|\s?(?:的?(?:同比|环比)?(?:下降|降幅|跌幅|下滑|减少|回落)(?![到至为])|(?:[a-z]+ )?(?:decrease|decline|drop|fall|less|lower|weaker|softer|cheaper|slower|shorter|smaller|lighter|fewer|behind(?= ?(?:[,.;]|$))|down(?! ?payment| by)|reduction)(?![a-z]))"
)

MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
BASE_BEFORE = _re(
    r"同比(?=[(（])|去年同期|去年同月|上年同期|去年|上年|前年|上个?月|上个?周|上季度?|上期|前一[月周天年]|(?<![几两三四五六])前月|前期|同期|基数|基期|原来|原先|(?<![平太中草高三开])原(?![味料木油厂装件色创因则版])|此前|之前|[年月季周期]初|昨[日天]|由(?!于)|从(?!事)|自(?=\s*\d)|以前|起初|最初|历史同期|上一?[场次轮批届回](?!架)",
    rf"from(?! (?!(?:the|last|about|an?|our|nearly|just|only|some|around|roughly|over|under|their|its|his|her|my|this|that|previous) )[a-z]+ (?:at|with) )|last (?:year|month|week|quarter|period|term|season|{MONTHS})(?!'s [a-z]+,)|(?:a|one|two|three|four|five|ten) (?:year|month|week)s? (?:ago|earlier|before)|previous|prior|(?<!installed )(?<!customer )(?<!client )base(?:line)?(?: (?:was|of|is))?|compared (?:with|to)|(?<=unlike )last time|against|versus|vs\.?|than|prev|(?:improvement|increase|rise|gain|growth|drop|decrease|decline|reduction) (?:over|on)|earlier|before|originally|initially|formerly|year-ago|used to(?: be)?|(?:started|began) (?:out )?with|the year before|the month before|yesterday|(?<=\d )after(?= ?[$€£¥]?\d)",
)
BASE_AFTER = re.compile(
    rf"\s?(?:[a-z]+ ){{0,5}}(?:last (?:year|month|week|quarter|period|term|season|{MONTHS})|(?:a|one|two|three|four|five|ten) (?:year|month|week)s? (?:ago|earlier|before)|(?:in )?the (?:previous|prior|preceding) (?:year|month|week|quarter)|the (?:year|month|week) before|(?:in )?the same (?:months?|period|weeks?|quarters?|time)|earlier|before|yesterday)(?![a-z]|'s )|\s?的?(?:基础上|基数)"
)
NOW_BEFORE = _re(
    r"今年|本年|本月|这个?月|本周|这周|本季度?|本期|现在|目前|当月|当前|今[日天]|(?:增|升|降|跌|减|涨|提)[长加高升少低]?[到至为]|达到?|现为|变为|变成|到|至",
    r"(?<!corresponds )(?<!equates )(?<!amounts )(?<!equal )to|now|this (?:year|month|week|quarter)|reached|currently|today|stands? at|at present|hit|became",
)
TARGET_BEFORE = _re(
    r"目标|考核(?!了|中|期|官|线|满分|得分|成绩)(?:标准|要求|指标)?|考核线|及格线|达标线|承诺|任务(?!完)|指标|定额|预算|应(?=[打跑拜签完做回交发])(?:完成)?|配额|计划|要求(?:完成)?|原计划|[初前]定[下好]?的|原定|定下的|kpi|(?<!初)(?<!上月)应收(?!账款|款|[从由压降余])|底线|红线|门槛",
    r"targets?|goals?|aims?|quotas?|budget(?:ed)?|plan(?:ned)?|objective|required|needed(?=:)|(?:reached|met|hit|made|missed) (?:their|his|her|our)|set (?:itself|ourselves|myself|themselves)|(?:was|were|been) asked|(?<!you )asked for|(?:ha[vs]e|had|meant|supposed) to|(?:was|were) to(?= [a-z]+ (?:[a-z]+ )?$)|aimed (?:for|at)|assigned|minimum|pass mark|promised|kpi",
)
TARGET_AFTER = re.compile(
    r"(?: [a-z]+){0,3} (?:was|were|is) (?:the |our |my )(?:targets?|goals?|plan|quota)(?![a-z])|\s{0,3}(?:的?(?:月度|年度|季度|全年|销售|周)?(?:目标|任务|指标|定额|计划)|[一-龥]{2,4}的(?:目标|任务|指标)|的(?:要求|标准|考核线|及格线|门槛)|(?: [a-z]+){0,3} set (?:for )?(?:myself|ourselves|at the start)(?![a-z])|(?! ?(?:the|our|my|its|their) [a-z ]{0,16}(?:targets?|goals?|quotas?|plan|budget) (?:was|were|is|has been|have been) )(?:(?!under|below|over|above|short|ahead|beyond|behind|more|less|off|within|inside|compare|with |against|vs |versus|and |but |or |on an? )[a-z]+ ){0,3}(?:target|goal|quota|plan|planned|budget|budgeted|required)(?![a-z]| of [$€£¥]?\d))"
)
ACTUAL_BEFORE = _re(
    r"实际|完成|实现|达成|做到|做了|签约|签下|签订|回款|到账|卖出|销售|成交|拜访|拿下|仅|只|共|已",
    r"actual(?:ly)?|achieved|done|reached|signed|sold|delivered|made|came to|closed|completed|did|have|got|only|realised|realized|result|visited|collected|booked",
)
REACHED_BEFORE = _re(
    "实际|完成(?!率)|实现|达成|做到|做了|仅|只(?!要)|已|到了",
    r"actual(?:ly)?|achieved|done|reached|made|did|only|realised|realized|result|got to",
)
TOTAL_BEFORE = re.compile(
    r"(?:(?<![公一])共(?!同|享|建|识|有制)(?:计|有|为|是)?|合计|总计|总共|一共|合共|合起来|加起来|加在?一[起块]儿?|总和|全部(?!门)(?:为|是)?|整体|总[成支开收产库][本支出入量存]|[全整](?:月|年|周|天|季度?|省|国|市|县|组|店|部门?|公司|程|场)(?!完成率|目标|任务|指标)(?:下来)?|[天周月年]下来|满打满算|(?:(?<=[项家个组人店台类样笔单])|^)一起|统共|拢共|通共|凑[成了]|总(?=[数额量人金计成访销收订客拜回签工时里产]))[^0-9由，,;；。、]{0,12}$"
    r"|(?<![a-z])(?:(?:sub)?total(?:s|led|ling|ed|ing)?|altogether|in all|the sum(?: of)?|sum(?:s)?|overall|all together|adds? up to|adding up to|c[ao]mes? to|combined|sums to|together|makes|making|all in all|grand total|(?:group|company|overall) (?:sales|revenue|turnover)|(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|lift(?:s|ed|ing)) (?:the |our |us |this |its )?(?:(?!back )[a-z-]+ ){0,3}to|running total(?: is| of| to)?|(?:for|over) the (?:whole |full |entire )?(?:week|month|quarter|year|day|trip)|(?:whole|full|entire) (?:week|month|quarter|year))(?![a-z])(?:[^0-9,;.:]{0,24}|: ?)$|=\s*$|/ (?:week|month|quarter|half|year):? ?$"
)
#: What follows is told of another scope than the figures before it.
SUPPOSED = _re(
    "去掉|剔除|若?不算|不计(?!入)|除去|撇开|抛开|(?:如果|要是|假如|若)[^，,。]{0,4}(?:算上|加上|计入|剔除|扣除|扣掉|去掉|按)",
    r"(?:although |but |and )?without (?:the|that|this|one-off)|excluding|leaving (?:out|aside)|stripping out|not counting|setting aside|if (?:we|you|i|one) (?:count|counted|add|added|include|included|leave|left|exclude|excluded)",
)
#: A figure that is a bound, not how much there is.
BOUND_AFTER = re.compile(r"\s?[一-龥]?(?:以[下上内外]|or (?:more|less))")
TOTAL_AFTER = re.compile(
    r"\s?(?:(?:合计|总计)(?!\s?[$€£¥]?\d)|(?:[a-z]+ ){0,3}(?:in total|altogether|in all|total|overall|combined|all together|together|all told|between (?:them|us|the two)|(?:in the (?:week|month|quarter|year)|in one day|in a single day|in (?:two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months|towns|cities|visits)|(?:in|over|for) (?:both|the (?:two|three|four)) (?:weeks|months|quarters|days|halves|years))|(?:for|over) the (?:whole |full |entire )?(?:week|month|quarter|year|day|trip))(?![a-z]))"
)
#: Prices, rebates and rates by size: 100 万以下 3 %, 5% above 300.
TIERS = re.compile(
    r"满 ?\d[^，,。]{0,8}[返减送打] ?\d|\d ?[万千]?[元件台个吨套]?以[下上内][^，,。；;]{0,6}\d(?:\.\d)? ?%|%[^,;.%]{0,12}(?:below|above|from|over|under) [$€£¥]?\d[^%]*%"
)
#: A part of what was told just before it.
OF_THEM = re.compile(r"\s?(?:[a-z]+ )?of (?:them|these|those|which|whom|(?:it|that)(?=[ ]?[,.;)]|$| and ))(?![a-z])")
#: What something else is a share of is no sum.
OF_WHOLE = re.compile(
    r"占[^0-9，,]{0,8}$|(?:%|percent|per cent|fifths?|thirds?|quarters?|half) of (?:the |our |my |all |a )*$"
)
CUMULATIVE = _re("累计|累积|截至", "cumulative(?:ly)?|to date|year[- ]to[- ]date|ytd|so far")
SPLIT = _re(
    r"其中|分成|分(?:作)?[两三四五六七八\d] ?(?:笔|批|次|期|块|段|部分|路|档|摊)|(?:逐[日周月家]|分开|各[家店人])[^，,]{0,4}加起来[是为有]?|里头|里面|当中|这里面|依次(?:是|为)?|分别(?:为|是|有)?|包括|包含|由.{0,8}组成|构成|分为|即|具体为|拆分为|明细|来自",
    "of which|of these|of them|including|consisting of|made up of|(?:split|sorted|grouped|divided) (?:them |it |these |those |all )?(?:up )?(?:into|between|as)|broken down|comprising|namely|respectively|made of|breaks? down (?:into|as)|broke down into|that is|i\\.e\\.|being|in (?:two|three|four|five|six|\\d) (?:equal )?(?:instal?lments|parts|payments|batches|lots|stages|tranches|steps)|divided (?:into|between)|from|composed of",
)
#: Words for what is counted in two lists at once, so that no sum is made of them.
UNION = re.compile(
    r"重[复合叠]|[两三]项都|都用过|至少一[项个种]|去重|(?<!不)(?:可以?|能)[一-龥]?多[项选个]|多选|(?<![a-z])(?:more than one (?:each|answer|reason|item|point)|several answers|overlap(?:s|ped)?|overlapping|more than one thing|duplicates?|double-counted)(?![a-z])"
)
PAIRS = (
    ("按期", "延期"), ("准时", "延误"), ("首访", "回访"), ("首次", "复"), ("first visit", "follow-up"), ("first call", "follow-up"),
    ("已", "未"), ("一季度", "二季度"), ("三季度", "四季度"), ("first quarter", "second quarter"),
    ("新", "老"), ("线上", "线下"), ("男", "女"), ("上午", "下午"), ("新增", "原有"), ("国内", "国外"), ("内销", "外销"), ("自营", "分销"),
 ("new", "old"), ("old", "new"), ("new", "existing"), ("online", "offline"), ("online", "shop"), ("online", "store"), ("direct", "dealer"), ("morning", "afternoon"), ("on site", "online"), ("in person", "online"), ("in person", "phone"), ("by phone", "by mail"), ("by phone", "by email"), ("accepted", "declined"), ("paid", "unpaid"), ("domestic", "export"), ("new", "returning"),
    ("new", "repeat"), ("重点", "普通"), ("赢单", "输单"), ("中标", "落标"), ("中标", "未中"), ("完成", "未完成"), ("won", "lost"), ("kept", "late"), ("first half", "second half"),
    ("上半年", "下半年"), ("已回", "未回"), ("按时", "逾期"), ("key", "other"), ("活跃", "沉睡"), ("active", "dormant"), ("direct", "agent"), ("customer", "prospect"), ("client", "lead"), ("inbound", "outbound"), ("客户", "意向"), (" men", " women"), ("repeat", "first"), ("满意", "不满意"), ("合格", "不合格"), ("通过", "未通过"), ("同意", "反对"), ("passed", "failed"), ("satisfied", "dissatisfied"),
)  # fmt: skip
#: Of these less is better.
LOW_IS_GOOD = _re(
    "投诉|客诉|弃单|弃购|跳失|跳出|停机|缺货|断货|坏账|呆滞|离职|排队|等待|延误|退货|退款|退[单换]|差评|损耗|成本|费用|逾期(?!款)|丢单|流失|次品|响应|时长|用时|耗时|交期|周期|问题|返[修工]|报废|破损|差错|失误|事故|取消|应收|欠款|周转天|库存|账期|缺陷",
    r"abandon\w*|bounces?|downtime|attrition|wast\w+|waiting|queues?|stock-?outs?|complaints?|returns?|refunds?|costs?|expenses|spoilage|lost|churn|response(?: time)?|overdue|claims|defects?|issues|problems|rejects?|scrap|accidents?|errors?|cancellations?|receivables|stock days|lead times?|turnaround|debt",
)
#: Of these less may be better, as one looks at it.
LOW_MAY_BE_GOOD = _re("报价|(?<!客)单价|晚|迟", "prices?|quoted|bid|days?|hours?|minutes?|late|delays?|waiting")
SHARE = _re(
    "占比|占(?!用|据|有|地)|贡献|份额|比重|比例",
    "shares?|percent of|accounts? for|accounted for|make(?:s)? up|made up|represent(?:s|ed)?|contribut(?:es|ed|ing)|proportion",
)
PER_BEFORE = re.compile(
    r"(?:日[销产耗]|日均|每日(?:平均)?|每天(?:平均)?|平均每[天日]|(?<![第今昨当这那整全儿])一天)(?P<day>)|(?:人均|每人|每位)(?P<person>)|(?:单均|每单|笔均|客单(?:价|(?=[^价]*$))|每笔|单笔|(?<![这那的该])一单)(?P<order>)|每(?:个)?小时(?P<hour>)|(?:周均|每个?(?:周|星期)|平均一(?:周|个?星期))(?P<week>)|(?:月均|每个?月|平均一个?月)(?P<month>)|每个?季度?(?P<quarter>)|(?:年均|每年)(?P<year>)|(?:一间(?!断)|一台|一件|一套|一[箱盒包桶袋瓶]|单[车台套店柜箱件个品]|[件箱店车套户吨桌台]均|(?<![一-龥])[吨箱件台车套桌店][一-龥]?(?:毛利|利润|价|成本|产值|运费)|每[箱盒包桶袋瓶打]|每台|每件|每套|每部|每张|每间夜?|每晚|每吨|单价|每个(?!月|季|星期|周|人|客户)|均价|每支|每只|每(?![天日周月年季个人位单笔次家户场小])[一-龥](?=[^一-龥]*$)|每[期批](?!次)|平均单价|房价)(?P<piece>)|(?:每家|家均|每户|每个客户)(?P<client>)|(?:每场|场均|每次|次均)(?P<visit>)"
    r"|(?<![a-z])(?:(?:average )?(?:daily|room|nightly|hourly) rate)(?![a-z])(?P<piece5_>)|(?<![a-z])(?:daily (?:average )?|average daily |average per day |per day )(?P<day_>)|(?<![a-z])(?:average order(?: value)?|order value|average basket)(?P<order_>)|(?<![a-z])(?:unit price|price per (?:unit|piece)|average price|average rate)(?P<piece_>)|(?<![a-z])average (?:[a-z]+ )?of (?P<piece3_>)|(?<![a-z])average rate of (?P<piece4_>)|(?<![a-z])(?:each|every|one|an?) (?:[a-z\d-]+ )?(?:carton|box|case|crate|pallet|bag|bottle|pack|set|bus|coach|van|truck|lorry|hall|session|roll|drum|barrel|container|demo|course|tank|tray|shelf|trip) (?:holds?|has|contains?|takes?|weighs?|carries|seats?|fits|lasts?|covers?) (?P<piece6_>)|(?<![a-z])an hour (?:of [a-z ]{2,20} )?(?:costs?|is|was) (?P<hour_>)|(?<![a-z])a day (?:of [a-z ]{2,20} )?costs? (?P<day3_>)|(?<![a-z])each [a-z]+ (?:costs?|sells? (?:for|at)|is sold (?:for|at)|was (?:sold (?:for|at))?)(?P<piece2_>)|(?<![a-z])(?:weekly (?:average )?)(?P<week_>)(?![a-z ]*,)|(?<![a-z])(?:monthly (?:average )?)(?P<month_>)(?![a-z ]*,)"
    r"|(?<![a-z])(?:average deal(?: size)?|average contract(?: value| size)?|average (?:client|customer))(?P<deal_>)"
)
PER_AFTER = re.compile(
    r"\s?(?:(?!twice|once)[a-z]+ ){0,3}?(?:(?:(?:an?|per|each|every|in a) |/ ?)(?:working |business )?(?P<unit>day(?! off)|week|month|quarter|year(?! (?:ago|earlier|before|later))|person|head|order|piece|unit|client|customer|visit|night|room|deal|contract|guest|hour|set|phone|booking|ticket|ton|traveller|buyer|company)(?![a-z])|(?:(?:per|each|every) |/ ?)(?P<thing>[a-z]{2,})(?![a-z])|a (?P<thing2>case|box|bottle|carton|pallet|bag|table|seat|machine|chair|car|kilo|kg|litre|pound|share|store|shop|outlet|dealer|policy|member|rep|item)(?![a-z])|for (?:one|each|every) (?P<thing3>[a-z]{3,})(?![a-z])|(?P<daily>daily)(?![a-z])|(?P<each>each|apiece)(?![a-z]))|\s?(?:/(?P<cn>[一-龥])|每(?P<cn2>[天日人单周月台件套家间次])|一(?P<cn3>[台件套位人晚间天箱吨桌])(?=[，,。]|$))"
)
#: What is counted where a figure is one of each of these.
PER_UNITS = {"day": ("day",), "hour": ("hour",), "week": ("week",), "month": ("month",), "quarter": ("quarter",), "year": ("year",), "person": ("person", "buyer", "client", "thing"), "order": ("order", "deal", "buyer", "person"), "piece": ("piece", "night", "thing", "order"), "client": ("client",), "visit": ("visit", "thing"), "deal": ("deal", "order"), "visitor": ("visitor",), "buyer": ("buyer",)}  # fmt: skip
_AIM = r"(?:目标|指标|任务|定额|配额|计划|承诺|kpi)"
_AIM_EN = r"(?:targets?|goals?|quotas?|plans?|objectives?|kpis?|budgets?|assignments?|minimums?|promises?|numbers?(?= again| for the | this |[.,:;]|$))"
_DONE = r"(?:met|meets|hits?|reached|reaches|achieved|exceeds|exceeded|beats|surpasses|surpassed|beat(?:en)?|fulfilled|attained|over-?fulfilled|over-?achieved|delivered on|delivered|completed|accomplished|smashed|cleared|nailed|topped|outdid|kept|made good on|in the bag)"
#: A target told to be met: what was done and what was aimed at, in either order, with nothing between that says how much.
MET = re.compile(
    rf"(?:超额|圆满|顺利|全面|提前|如期|全部|已经?|均|都)*(?:完成|达成|实现|达到|超过|超出|突破|兑现|拿下)了?(?!下)[^，,。；;0-9、的没未不无]{{0,8}}(?:的)?[^，,。；;0-9、的]{{0,6}}{_AIM}(?!的|率|值|额?\s?\d|情况)"
    rf"|{_AIM}[，,]?[^，,。；;:：0-9、没未不无差欠的比率离距要能]{{0,8}}(?:完成|达成|实现|达到|达标|兑现|收官|拿下|搞定|到手|过线)了?(?!率|的|情况|度|\s?[\d约近]|百分|[一二三四五六七八九两]成|过半|一半|大半|多少)"
    r"|(?<!未)(?<!不)(?<!没有)(?<!没)(?<!能否)(?:达标|超标完成|超额(?!完成的|部分)[一-龥]{1,3}(?=[，。,.;；]|$))(?!率|[的约近\d]| ?\d)|(?<![未没不])(?:过线|过关|说到做到|达到了?[一-龥]{0,3}(?:要求|标准)|符合(?:要求|标准|规定))(?![率的])|控制住了|(?<!没)(?<!未)守住了?(?:底线|红线)|(?<![a-z])(?:(?:it|this|that|which) )?clears (?:the|our) (?:minimum|bar|floor|threshold)(?![a-z])|(?<![a-z])all (?:[a-z]+ )?(?:on time|within (?:the|our) (?:promise|limit|deadline))(?=[.,;]|$)|(?<=[，,])(?:全部|都|全都|均)(?:按期|按时|准时|没有?超期|没超时)(?:完成|交货|交付|送达|到货)?了?(?=[，,。；;]|$)|(?<![a-z])(?:(?:that|this|the|my) box (?:is |was |got )?ticked|ticked (?:that|the|my) box|(?:over|above|ahead of|more than) what (?:i|we) (?:had )?promised|i passed(?=[.,;!]|$)|(?:all|both|each|every [a-z]+) (?:were |was |are |is )?(?:met|on target)(?![a-z]))"
    rf"|{_AIM_EN}[^.;]{{3,40}}? (?:met|exceeded|beat|hit|reached|smashed|surpassed) it(?![a-z])|(?<![a-z])(?:so|thus|therefore|and)(?: (?:we|i|that))?(?: have| has)? (?:met|hit|reached|beat|exceeded|made) it(?![a-z])"
    rf"|(?<![a-z]){_DONE} (?:(?!(?:for|by|a|of|in|at|on) )[a-z'-]+ ){{0,4}}?{_AIM_EN}(?! (?:of|by) |[a-z])"
    rf"|(?<![a-z])(?:is|was|are|were|stayed|kept) (?:still |well |just |comfortably )?within (?:(?:the |our |my |its ){_AIM_EN}|targets?|goals?|quotas?|plan)(?! (?:of|by|for) |[a-z])"
    rf"|(?<![a-z])(?:made|above|ahead of|came in above) (?:(?:our|my|the|its|their|all|sales|monthly|annual) ){{0,3}}{_AIM_EN}(?! (?:of|by|for) |[a-z])"
    rf"|(?<![a-z]){_AIM_EN} (?:for [a-z' -]{{3,24}} |of (?:(?:the|our|my) )?[a-z]+ |of [$€£¥]?[\d.,]+[km]?(?: [a-z]+)? )?(?:(?:was|were|is|are|has|have|had|been|got|all|fully|well|also|already|both|been|over-?|clearly|nearly|more|than) ?){{0,4}}(?:{_DONE}|passed|done|made|in the bag)(?![a-z])"
)
MISSED = re.compile(
    rf"(?:未能?|没有?|没能|尚未|还没)(?:完成|达成|实现|达到|达标)|(?:目标|任务)未(?:完成|达)|不达标"
    rf"|(?<![a-z])(?:missed|failed to (?:meet|reach|hit)|fell short(?: of)?|(?:did not|didn't) (?:meet|reach|hit|achieve)) (?:(?:(?:our|my|the|its|monthly|sales|annual|weekly|quarterly|visit|order|call|revenue|demo|unit|volume|q[1-4]|[a-z]+'s) ?){{0,3}}{_AIM_EN}(?![a-z])|(?:(?!(?:of|in|by|on|for|at|a|an|only|one|two|three|some) )[a-z1-4'-]+ ){{0,4}}{_AIM_EN}(?! of [$€£¥]?\d[\d.,]*[km]?(?: [a-z]+)? by |[a-z]))|(?<![a-z])fell short(?=[.,:;])"
    rf"|(?<![a-z]){_AIM_EN} (?:of [$€£¥]?[\d.,]+[km]?(?: [a-z]+)? )?(?:was |were |is |has been )?(?:narrowly |clearly |not )?(?:missed|not (?:met|reached|hit))(?![a-z])"
)
_AIM_OR_PLAN_EN = rf"(?:(?:(?:the|our|my|its|their|all|sales|monthly|annual|original|agreed|what) ){{0,3}}(?:{_AIM_EN}|(?:we |i |was |had |originally )*(?:planned|promised|budgeted|expected|agreed)))"
_AIM_OR_BUDGET = rf"(?:[预既原]?定?的?[本月季年全周]?[月季年度]?(?:{_AIM}|预算|预期|要求))"
#: Words that say the same without saying of what, or by how a figure lies to a target; judged only where both figures are told.
MET_BESIDE = re.compile(
    rf"(?:完成|达到|达成|实现|超过|超出|突破)了?[^，,。；;\d]{{0,4}}\d[\d.,]*[万千]?[^，,。；;:：\d]{{0,6}}(?:目标|任务|指标)(?!的|[^，,。；;:：]{{0,3}}\d)|(?:超[过了出]?|跑赢了?|高[于过出]|好于|优于|强于|多于|压过|胜过|大于){_AIM_OR_BUDGET}(?!的|[^，,。；;]{{0,3}}\d)|(?<!未)(?<!没)(?<!没有)超额(?:了)?(?=[，,。；;]|$)|达到了(?=[，,。；;]|$)|(?:没有?|并?未)超(?:支|标|出|限)?(?=[，,。；;]|$)|(?:顺利|圆满|提前|如期|按期|超额)完成(?=[，,。；;]|$)|(?:(?<=[，,])|(?<=[，,]本月)|(?<=[，,]目前)|(?<=[，,]本周))(?:均|都|现)?已?经?(?:达成|完成)了?(?=[，,。；;]|$)|(?:[都均]|全部)(?:已经?)?(?:超额|顺利|按时)?(?:完成|达成|做到)了?(?=[，,。；;]|$)"
    rf"|(?<![a-z])(?:over|above|past|beyond|ahead of|better than|higher than|more than|in excess of|up on) {_AIM_OR_PLAN_EN}(?! by |[a-z])|(?<![a-z])(?:stayed|kept|remained|were|was) within (?:it|the (?:limit|cap)|limits|bounds)(?![a-z])|(?<=, )(?:well |still |safely |comfortably |just )?within the (?:limit|cap|target|bounds)(?![a-z])|(?<=[，,])(?:仍|还|都)?(?:控制)?在(?:目标|限额|上限|标准|指标|范围)(?:之|以)?内|(?<=so )within the (?:limit|cap)(?![a-z])|(?<![a-z])(?:every(?:body|one| [a-z]+)|each(?: of them)?|all(?: of (?:them|us))?(?: (?:two|three|four|five|six|seven|eight)(?: [a-z]+)?)?|both(?: of (?:them|us))?) (?:made|hit|reached|met|cleared) (?:it|that|theirs)(?![a-z])|(?<![a-z])(?:met|hit|reached|made|kept)(?: it| that)? (?:on )?(?:every|each|all) (?:single )?(?:days?|weeks?|months?|quarters?|time)(?![a-z])|\A\W*(?:target )?met\W*\Z|(?<![a-z])(?:kept|stayed|remained) [^.;,\d]{{0,20}}(?:under|below|within)(?= [$€£¥]?\d)|(?<![a-z])requirements? (?:was |were |is )?met(?![a-z])|(?<![a-z])(?:we|i) (?:got there|(?:made|met|hit|kept|fulfilled) it|over-?delivered|over-?achieved|over-?performed)(?![a-z])|(?<![a-z])(?:beats?|tops?|exceeds?|out-?perform(?:s|ed)?|out-?did|out-?strip(?:s|ped)?|over-?sh(?:ot|oots?)) {_AIM_OR_PLAN_EN}(?! by |[a-z])"
    rf"|(?<![a-z]){_DONE} (?:the|our|my|his|her|its|their) (?:(?:[a-z'-]+ ){{0,3}}{_AIM_EN}(?= of )|[$€£¥]?\d[\d.,]*[km]?(?:[ -][a-z]+)? {_AIM_EN}(?![a-z]))|(?<![a-z])(?:all|everyone|everybody|each|both)(?![a-z])[^.;:\d]{{0,30}} (?:reached|met|hit|made) (?:their|the|his|our) [$€£¥]?\d[\d.,]*[km]?(?: [a-z]+)?(?=[:.,;]|$)"
)
MISSED_BESIDE = re.compile(
    rf"(?:[低少小差弱逊]于|落后于?|不及|不如|不到|没到|未到|未达|没有?达到?|没[有能]?(?:跑|做|够|摸|赶|追|冲|拿|卖)[到着上下]了?){_AIM_OR_BUDGET}(?!的|[^，,。；;]{{0,3}}\d)|[离距]{_AIM_OR_BUDGET}(?:还|仍|尚)?(?:有(?:一点|一些|一定|较大|不小|点)?的?(?:差距|距离|缺口)|差一[点截步]|远|欠)|{_AIM}(?:落空|泡汤|没够着|没到|没拿下|没着落)|没[能有]?过线|还差一[截点步口]|功亏一篑|欠一点|差一点(?=[，,。；;]|$)"
    rf"|(?<![a-z])(?:behind|shy of|short of|off|less than|lower than|fewer than|worse than|not enough for|below|under|beneath|undershot|under-?sh(?:oots?|ot)|under-?perform(?:s|ed)?|lag(?:s|ged|ging)?(?: behind)?|trail(?:s|ed|ing)?) {_AIM_OR_PLAN_EN}(?! by |[a-z])|(?<![a-z])(?:we|i) (?:did not|didn't|did n't|could not|couldn't) (?:quite )?(?:make it|get there|manage it|reach it|hit it)(?![a-z])|(?<![a-z])missed (?:the|our|my|their|his|her) [$€£¥]?\d[\d.,]*[km]?(?:[ -][a-z]+)? {_AIM_EN}(?![a-z])|(?<![a-z])(?:we|i) (?:came up short|missed (?:it|out)|under-?delivered|under-?performed|missed it)(?![a-z])"
)
FUTURE = _re(
    "计划|预计|打算|争取|力争|将(?!近)|下个?月|下个?周|明年|明天|下半年|下季|要(?!求|点)|拟|希望|确保|准备|应(?!收)|需|如果|若|只要|能否|为了|围绕|努力|目的|保证|尽快|继续|推进|加强|力求|有望|可望|离",
    r"plan(?:s|ning)? (?:to|for)|will|expects?|aims?|next|should|hope|in order to|if|shall|would|could|want(?:s)? to|must|going to|intend|need(?:s)? to|to (?:meet|reach|hit|achieve|exceed)|try|help(?:s)? us|forecast|can|so that|until",
)
NEGATED = _re("未|没有?|不(?!断|仅|到|足|少|错|同)|尚未|无法", r"not|n't|never|failed|missed|without|no|nearly|almost")
DONE_WORDS = _re(
    "拜访了|签约|签下|签订|成交|完成了|回款|到账|召开|举办|发货|验收|拜访|走访",
    "visited|(?<!to be )(?:signed|closed|delivered|held|sold|collected)|met with|called|received|visit to",
)


class Rate(Struct, frozen=True):
    """A rate by its names, with the words of what is counted and of what it is counted from."""

    key: str
    name: re.Pattern[str]
    top: re.Pattern[str]
    of: re.Pattern[str]
    at_most_all: bool = True
    is_ratio: bool = False


RATES = (
    Rate("conversion", _re("转化率|转换率|成交转化", "conversion(?: rate)?|converted|convert"), _re("成交|下单|买家|订单|购买|付款|人购|单", "buyers?|orders?|purchases?|sold|bought|sales|bookings?|deals?|customers|paying"), _re("访客|访问|流量|浏览|咨询|线索|来客|进店|询盘", "visitors?|visits?|leads?|inquir\\w+|enquir\\w+|traffic|sessions|prospects")),
    Rate("click", _re("点击率", "click(?:-| )?(?:through)?(?:-| )?rate|ctr"), _re("点击", "clicks?"), _re("展现|曝光|展示|浏览|推送", "impressions?|views?|shown|displays?|sent")),
    Rate("attain", _re("完成率|执行率|达成率|完成度|达标率|目标(?:完成|达成)|完成(?:目标|任务|计划|指标)的?|占目标|目标的|任务的|计划的|指标的|定额的|预算的|完成进度|达到目标的|(?<!时间)进度", "attainment|(?:plan |target )?fulfil+ment|completion(?: rate)?|achievement(?: rate)?|(?:of|to) (?:the |our |my |its )?(?:monthly |sales |annual |yearly |weekly |visit |quarterly )?(?:target|goal|quota|plan)|of (?:our |my |its )?(?:sales |revenue )?budget(?! [a-z])|target (?:completion|attainment|achievement)|achieved"), ACTUAL_BEFORE, TARGET_BEFORE, at_most_all=False),
    Rate("win", _re("中标率|赢单率|成单率|胜率", "win(?:ning)? rate|won"), _re("中标|中了|赢单|成单|赢|胜|签", "won|wins?|awarded|succe\\w+|signed|closed"), _re("投标|投了|参标|竞标|报价|商机|跟进|结单", "bids?|quotes?|tenders?|deals?|offers?|opportunit\\w+|proposals?|quotations?|submitted")),
    Rate("sign", _re("签约率|成交率|签单率", "sign(?:ing)?(?:-up)? rate|closing rate|order rate"), _re("签约|成交|签单|签下|签", "signed|signings?|closed|contracts?|orders?|agreements?"), _re("拜访|跑|接待|洽谈|走访|来访|报价|客户", "visit\\w*|meetings?|contacts?|clients?|quot\\w+|calls?")),
    Rate("pay", _re("回款率|收款率|到账率", "collection rate|payment rate|collected"), _re("回款|收回|收款|到账|已收", "collected|paid|received|payments?"), _re("应收|签约|合同|开票|发货|账款", "invoiced|receivables?|due|contracts?|billed|owed|signed"), at_most_all=False),
    Rate("return", _re("退货率|退款率|退单率", "return rate|refund rate|cancellation rate"), _re("退", "returned|returns|refund\\w*|cancel\\w*"), _re("订单|销量|售出|发货|成交|单", "orders?|sold|shipped|delivered|bookings?")),
    Rate("came", _re("到场率|出席率|参会率|到会率", "attendance(?: rate)?|turnout|show-?up rate"), _re("到场|出席|参会|到会|实到|来了", "came|attend\\w*|showed up|turned up|participa\\w+"), _re("邀请|应到|邀约|报名|邀", "invited|registered|expected|invitations?|signed up")),
    Rate("reach", _re("接通率|有效率|拨通率", "answer rate|connect(?:ion)? rate|reach rate|response rate|reply rate|pick-?up rate"), _re("接通|拨通|有效|回复", "answered|reached|connected|got through|replied|repl\\w+|responded|responses?"), _re("拨打|拨出|致电|外呼|电话|打了|发送|发出", "calls?|dialled|dialed|called|sent|phoned|messages")),
    Rate("margin", _re("毛利率|利润率", "(?:gross )?margin|profit rate"), _re("毛利|利润", "(?:gross )?profit|margin"), _re("收入|销售额|营业额|销售|营收|合同额|成交额|售价|卖价", "revenue|sales|turnover|income|contract|brought in|sells? (?:it )?(?:for|at)|sold (?:for|at)|selling price")),
    Rate("repeat", _re("复购率|回购率|回头率|续约率|续签率", "repeat(?: purchase)? rate|renewal rate|retention(?: rate)?|return(?:ing)? rate"), _re("复购|回购|老客|续约|续签|回头", "repeat\\w*|renewed|returning|retained|renewals?|bought again"), _re("客户|买家|到期|协议|共|成交", "clients?|customers?|buyers?|expir\\w+|agreements?|total")),
    Rate("ontime", _re("准时率|按时率|及时率|准交率|兑现率|履约率|履行率", "on-time(?: delivery)?(?: rate)?|punctuality|kept rate|keep rate"), _re("准时|按时|及时|兑现|按期|履行", "on time|kept|punctual|in time"), _re("交付|发货|承诺|订单|到期|应|共|节点", "deliver\\w+|orders?|promises?|due|shipments?|made|total|milestones?")),
    Rate("occupancy", _re("入住率|出租率|开房率", "occupancy(?: rate)?"), _re("入住|售出|出租|卖出|间夜", "sold|occupied|room nights|nights"), _re("可售|可用|客房|总房|房间", "available|rooms|capacity")),
    Rate("bounce", _re("跳失率|流失率|跳出率|丢单率", "bounce rate|churn(?: rate)?|loss rate"), _re("跳失|流失|跳出|丢", "left|lost|bounced|churned"), _re("访客|客户|商机|共", "visitors?|clients?|customers?|deals?|total")),
    Rate("depth", _re("访问深度|浏览深度|平均深度|人均浏览|人均访问页|深度", "(?:visit |page |average )?depth|pages per (?:visit|visitor|session)|views per (?:visitor|visit)|pages? a visitor"), _re("浏览|pv|页面", "views?|pages|pv|page views?"), _re("访客|uv|访问", "visitors?|uv|sessions|visits"), is_ratio=True, at_most_all=False),
    Rate("basket", _re("客单价|单均|笔单价|平均每单|每单平均|每单", "average order(?: value)?|order value|aov|average basket|average deal(?: size)?|average contract(?: size| value)?|per order"), _re("销售额|金额|成交额|营业额|销售|支付|收入|签约", "sales|revenue|amount|turnover|paid|value|total|worth"), _re("单|买家|订单|成交人|笔|人", "orders?|buyers?|customers?|deals?|contracts?|bookings?"), is_ratio=True, at_most_all=False),
)  # fmt: skip
#: Rates of amounts of money; all others are of counts.
OF_MONEY = {"pay", "margin", "attain", "basket"}
#: Whether a text names any rate, asked before each is asked for.
ANY_RATE = re.compile("|".join(f"(?:{rate.name.pattern})" for rate in RATES))
#: Any rate, a bare number behind which lacks its unit.
RATE_NAME = re.compile(
    r"(?:(?:转化|转换|点击|完成|达成|成交|签约|中标|赢单|回款|退货|退款|到场|出席|接通|毛利|利润|复购|回购|续约|准时|入住|出租|跳失|流失|增长|回访|开机|合格|满意|占有|打开|收藏|加购|返修|投诉|折扣|回头|付款|支付)率|(?<![功频汇效斜速统表利税])[一-龥](?<![功频汇效斜速统表利税])率|占比|占有率|市占率|市场份额|份额)(?:仅|只有|为|是|达到?|约|在|:|,|，|只|才)?\s?$"
    r"|(?<![a-z])(?:(?:conversion|click(?:-through)?|win|success|return|growth|attendance|answer|response|retention|occupancy|bounce|completion|attainment|repeat|closing|payment|attendance|usage|signing|sign|reach|hit|renewal|open|refund|collection|reply|churn|click) rates?(?: in [a-z]+| this [a-z]+| last [a-z]+)?(?: of (?:the |our |my )?(?:[a-z]+ ){0,2}[a-z]+)?|ctr|click(?:-| )through|conversion|(?:gross |net |profit )?margin|(?:market |category )?share)(?: (?:is|was|of|at|only|about|came to|stood at|reached|stands at|just|stays at|remains|went to|has been))*\s?[:=(]?\s?$"
)
RANK = re.compile(
    r"(?:创(?:下|出|造)?了?(?:历史)?(?:最高|新高|纪录|记录|新纪录|新低)(?:水平)?|历史(?:新高|最高|最好|最低|第一|纪录|最佳)|新高|新低|排名?第一|位居第一|名列第一|位列第一|居(?:全\S{1,4})?(?:首位|第一)|(?:全公司|公司|部门|全国|全省|全市|区域|团队|同行|行业|地区|全组|小组|门店|市场|销售|业绩)(?:排名?)?第一(?!次|季|阶段|时间|批|步|个|项|轮|线|周|天|期|家|单|笔|名单|手|大)|全\S{1,3}第一(?!次|季|阶段|时间|批|步|个)|(?:业绩|销量|销售额|签约额?|回款|拜访量?|增速|转化率|占有率|份额|增长率|成交)\S{0,3}(?:最高|最好|最多|最低|最大|第一)(?!限|价)|(?:本地区|地区|全?行业|业内|省内|市内|全国|全市|全省)最(?:大|好|强|优|佳)|(?:今年|全年|近年|历年|历次|年内|有史|开业|成立|创办|建厂|建店|入职|上任|近\S{1,2}[年月]|半年|季度)(?:以来|来|度)?\S{0,4}(?:最高|最好|最多|最低|最佳|最强|最差|最大)|全\S{1,3}最(?:高|好|多|大|强)|(?:业内|同行|公司)最(?:高|好|多|大|强)|居\S{0,6}(?:之首|榜首)|史上最|遥遥领先|行业领先|首屈一指|名列前茅|冠军|销冠)"
    r"|(?<![a-z])(?:best[- ]ever|all-?time (?:high|low|best|record)|record[- ](?:high|low|month|year|quarter|week|sales|number|result)|(?:(?:a|new|our|the|another) new |(?:set|hit|was|is|makes?|made|that's) (?:a|the|our|another) |broke (?:the|our) |a (?=record(?: (?:month|week|quarter|year|number|for)|[.,!;]|$))|new |our )record(?! of (?:visits|the|our|all|each|every))|no\. ?1|no 1|number one|number 1|(?:ranked|ranks|rank|came|come|was|is|finished|placed|are|were) (?:the )?(?:first|top|#1)(?= (?:in|of|among|on|company|across|nation|place|within|overall|by)|[.,;!]|$)|the (?:best|highest|strongest|biggest|largest|worst|lowest|weakest|top|most successful) (?:[a-z-]+ ){0,2}?(?:ever|in the (?:company|country|history|team|department|industry|market|region|city|world)|of (?:the|all|this|our) (?:year|time|team|company|department|region|history)|on record|since|so far|yet|among|in [a-z]+ history)|market leader|top (?:seller|performer|salesperson|rep)|best (?:seller|performer|month|week|quarter|year|result)s?(?: ever| so far| yet| of)?|highest (?:[a-z]+ ){0,2}(?:ever|in history|so far|this year|of the year)|the highest in|second to none|(?:lead|leads|led|leading) the (?:company|team|market|industry|region|department))(?![a-z])"
)
WORLD = _re(
    "全球|全世界|世界上?|全国|中国(?:的|市场)?|国内(?!客户)|全?行业(?!领先|第一)|业内|整个市场|市场规模|市场总量|国际市场|欧美|美国|同行业|我国",
    r"worldwide|global(?:ly)?|in the world|nationwide|national (?:market|average|sales|total|output)|china's|the (?:whole )?industry|industry-wide|market size|the market (?:is|was|has|will|for|grew|reached)|internationally|(?:chinese|world|domestic|european|american|asian|national) (?:[a-z]+ ){0,3}(?:market|industry)|market is worth|market worth|across china|in china|in europe|in the us|all over the world|the country's|industry",
)
SOURCE = _re(
    "据(?!我|说|传|悉|了解)|来源|引自|根据|统计局|报告(?:显示|指出|称)?|数据显示|白皮书|发布|公布|协会|艾瑞|海关|调研|年鉴|研究院|咨询公司",
    r"according to|source[sd]?|report(?:ed|s)? (?:by|from|of)|statistics|statista|gartner|idc|published|survey|bureau|association|per the|data from|cited|study by|figures from|ministry|study|report|estimate by|quoting",
)

"""What the headings, labels and table headers of forms mean, in Chinese and English: names of targets, see `Target`.

A target is written as kind and name: block.problems, field.period, figure.orders.amount.target, table.deals.
"""

from __future__ import annotations

import re

from salesplanner.exchange.columns.headertext import bare

#: How headings are numbered: 一、 （二） 3. 4) IV. Part 2:
_NUMBER = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.．:：])|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[、.．)）]?(?![月年日季周]|[-–—~～至到]\d)(?=\D)"
    r"|[◆◇★☆●■▶►•·*▲△※>»]+|[-–—]{1,3}(?=\s)|[IVX]{1,4}[.．)、]|[A-H][.．)、](?=\s)|(?:part|section)\s+\w+[:.：]?)\s*",
    re.IGNORECASE,
)
#: What a heading, a question or a label may ask about; the first that fits is meant, of each part of several that are joined.
_BLOCKS = [
    ("review", r"自评(?!说明|小结|总结)|自我(?:评[价估]|鉴定)|^(?:本[月周季期])?总体自评$|self.?(?:review|assessment|evaluation)"),
    ("support", r"(?:希望|需要|请)公司.*帮|支持|协助|协调|求助|请示|诉求|支援|帮忙|帮助(?!客户)|需.{0,4}(?:公司|领导|上级|部门|主管|总部)|建议|资源需求|suggestions?(?:to|for)?(?:the)?(?:company|management)?$|(?:ideas|suggestions)(?:for|to)(?:the|our)?(?:company|firm|house|business|team|management)?$|recommendations?|proposalsto(?:the)?(?:company|management)|(?:matters|points)for(?:management|decision)|^needs$|support|(?:hand|help)from|givemeahand|needahand|help(?!ed|ful)|assistance|resources?needed|requests?|escalat|need(?:s|ed)?(?:ed)?from|(?:do|would)(?:you|we|i)need|^what(?:i|we)need$"),
    ("complaints", r"投诉|抱怨|不满|客户.{0,2}(?:意见|反馈|声音|心声)|complain|grievance|(?:customer|client)s?(?:feedback|voice|opinion|told|tellus|said)|(?:feedback|opinions)(?:from|of)(?:the|our|my)?(?:customer|client)s|voiceofthecustomer"),
    ("promises", r"承诺|答应|promise|commitment"),
    ("slips", r"(?:供应商|外协|外购|外委|分包|供货|交货|交付|发货).{0,4}(?:延期|延误|拖期|推迟|迟交|晚交|逾期)|(?:延期|延误|逾期)(?:交货|交付|发货)|late(?:supplier)?deliver(?:y|ies)|(?:supplier|delivery|subcontractor|outsourcing)s?(?:delays?|slips?|slippage)|delays?(?:by|of|at|in)(?:the|our)?(?:suppliers?|subcontractors?|deliver(?:y|ies))|deliver(?:y|ies)(?:that)?(?:were|are|was)?(?:late|delayed)"),
    ("lost", r"丢[了掉失]*.{0,6}(?:订?单|项目|客户)|失单|输单|输掉|失利|败单|丢标|落标|未中标|未成交|(?:项目|商机|订单|业务)流失|流失(?:项目|商机|订单|业务)|(?<!c)los(?:t|e|ing|s)(?:deal|business|order|opportunit|bid|tender|sale|project|account)|(?:deal|order|opportunitie|business|bid|tender|sale|project|case|enquirie|inquirie|job|quote)s?.{0,14}(?<!c)los[te]|closedlost|^loss(?:es)?$"),
    ("payable", r"^(?:下一?个?[月周期季]|次月)(?:度)?(?:预计|计划)?(?:到期|应收|待收|应回|回款|收款)+(?:的)?(?:账款|货款|款项?)?(?:计划|明细|情况|安排|清单)?$|^(?:payments?|invoices?|receivables?|amounts?|collections?)(?:due|expected|to(?:be)?collect(?:ed)?)(?:in|for)?(?:the)?(?:next|coming)(?:month|week|quarter|period)$|^(?:expected|due)(?:payments|collections|receipts)(?:in|for)?(?:the)?(?:next|coming)(?:month|week|quarter|period)$"),
    ("unpaid", r"^(?:amounts?|invoices?|payments?|money|debts?)?(?:overdue|outstanding|owed|owing|unpaid|pastdue)(?:to(?:us|me))?(?:from|by)(?:the|our|my)?(?:customers?|clients?|accounts?|dealers?|debtors?)$|^(?:截[至止].{0,6})?(?:本?月末|月底|期末|目前)?已?(?:逾期|超期|拖欠|到期)(?:应收)?(?:未[收回付到])?(?:的)?(?:应收)?(?:账款|货款|款项?|欠款|回款)(?:的)?(?:情况|状况|明细|清单|说明)?$|^(?:应收账款|应收款|欠款)(?:情况|状况|说明|明细)?$|^(?:customer)?(?:payments?|accounts?|invoices?|receivables?|debts?)(?:thatare)?(?:still)?(?:overdue|outstanding|pastdue|unpaid)(?:at.*)?$|^(?:overdue|outstanding|pastdue|unpaid|late)(?:customer)?(?:payments?|accounts?|invoices?|receivables?|debts?|debtors)(?:receivable)?(?:at.*|list|status)?$"),
    ("actions", r"^(?:我)?(?:怎么|如何|怎样)(?:解决|改进|应对).*|^how(?:i|we|you)?(?:will|plan)?(?:to)?(?:solve|overcome|deal|address).*|^(?:拟|将|应)?采取的?(?:主要)?(?:措施|办法|对策)$|^(?:主要|具体)?(?:改进|整改|解决|应对|纠正)(?:的)?(?:措施|方法|办法|方案|对策|思路|计划)$|^(?:corrective|improvement)actions?(?:taken)?$|^(?:how|what)?(?:i|we|you)?(?:will|plan)(?:to|i|we|you)?(?:fix|improve|dodifferently|dobetter|change).*"),
    ("campaigns", r"(?:促销|营销|推广|大促|市场|投放)活动|活动(?:复盘|清单|情况|回顾|执行|一览|效果|小结|总结)|^(?:本[月周期季]|当月)?(?:的)?(?:促销|活动|大促)(?:情况)?$|(?:promotion|campaign)s?(?:run|held|carriedout|ofthe|inthe|thismonth|review|summary|and|report)|^(?:sales|marketing)?(?:promotion|campaign)s?$"),
    ("problems", r"问题|不足|困难|风险|改进|纠正|障碍|失误|短板|难点|难题|瓶颈|阻力|教训|遗憾|^原因(?:分析|说明)?$|^差距(?:原因|分析|说明)$|矛盾|没(?:有)?做好|(?:未达标|未完成|差距|差异|偏差|未达成|落后)(?:目标|任务|计划)?(?:的)?(?:原因|分析|说明)|(?:reasons?|explanation|causes?)(?:for|of)?(?:the|any)?(?:shortfall|underperformance|miss|variance|gap)|未做好|做得不好|roadblocks?|issue(?!d)s?|problems?|challeng|risks?|obstacles?|hurdles?|improve|concerns?|blockers?|blocking|difficult|struggl|bottleneck|hinder|setback|disappoint|lowlight|inyourway|intheway|held(?:me|us)?back|hold(?:s|ing)?(?:me|us)?back|barriers?|lessons?learned|(?:weak|pain)points?|weakness|^whythe?.*missed|did(?:not|n.?t)(?:go|work)|whatdid(?:not|n.?t)|notgowell|gobadly|wentwrong|wentbadly"),
    ("next", r"(?:下|明)(?:一?个?(?:月|周|季度?|期|阶段|步|半年|年)).*|来年|(?<!培训)(?<!学习)(?<!提升)(?<!成长)(?<!发展)(?<!费用)(?<!招聘)(?:计划|安排|打算)|展望|预测|next|planned|planning|plans?$|plansfor|planfor|coming(?:month|week|quarter)|outlook|upcoming|nextsteps|priorit|forecast|lookingahead"),
    ("history", r"(?:拜访|走访|客户|往来|跟进|活动)(?:记录|明细|日志|清单)|(?:visit|call|activity|contact)s?(?:log|list|report|record)"),
    ("receptions", r"接待|receptions?"),
    ("guests", r"客源|业务来源|guestsources?|sourceof(?:guests|business)"),
    ("newcomers", r"^(?:本[月周期]|今日)?新(?:增|开发|签|开|拓展?)?了?(?:哪些)?(?:的)?客户(?:情况|名单|名称)?\??$|^new(?:clients?|customers?|accounts?)$"),
    ("clients", r"^(?:主要)?客户(?:状况|状态|情况|动态)|^(?:stateofthe)?(?:client|customer)s?(?:status|situation)?$"),
    ("visits", r"^(?:本[月周期])?(?:客户)?(?:拜访|走访)(?:情况|工作|小结|统计)?$|^(?:client|customer)?visits?(?:made|paid)?$|(?:client|customer)s?(?:we|you|i)?(?:visited|met|seen)$|拜访[的了过]?(?:哪些)?客户(?:名单)?$"),
    ("signing", r"^(?:本[月周期季])?(?:合同|项目)?(?:签约|签单|销售签约)(?:任务|目标|指标)?(?:的)?(?:完成)?(?:情况|进度)(?:说明)?$"),
    ("collecting", r"^(?:本[月周期季])?(?:销售)?(?:回款|收款|货款回笼|资金回笼|货款回收)(?:任务|目标|指标|工作)?(?:的)?(?:完成)?(?:情况|进度)?(?:说明)?$|^(?:cash)?(?:collections?|paymentsreceived)(?:summary|status|position)?$"),
    ("won", r"签约的?(?:宴会|活动|会议|团队|合同|项目|业务|保单)|签单|签约(?:项目|客户|合同|情况|明细)|(?:成交|新签)(?:项目|客户|合同|情况)|中标|最大.{0,8}(?:单|合同|订单)|(?:biggest|largest|best).{0,4}(?:deal|order|sale|win)|(?:deal|order|contract|business|bid|tender|project|account|client|customer)s?(?:we|you|i|were|was)?(?:won|win|signed|closed)|(?:won|signed|closed)(?:deal|order|contract|business|bid|tender|project)|closedwon|wins?$|^wins(?:of|in|for|this)"),
    ("open", r"在谈|在跟|跟进中|意向客户|有希望|有望|储备|漏斗|pipeline|openopportunit|opendeals?|prospects?|promising|hotleads?"),
    ("deals", r"重点(?:项目|客户|商机)|项目(?:进展|情况|跟踪|进度)|商机|大客户|keydeals?|(?:key|main|major)(?:account|client|project|customer)s?|opportunit|deals"),
    ("pace", r"图表?$|走势|趋势|构成|进度(?:图|表)|charts?|trend|graph|mix$"),
    ("results", r"^(?:本[月周期季])?(?:与|同|较)?(?:上[月周期季]度?|去年|上年|同期|往年).*(?:对比|比较)(?:情况|分析|表)?$|^(?:任务|目标|计划|指标|年度|全年|累计).*(?:完成)?进度(?:情况|表)?$|^(?:orders?|sales|figures?|results?|revenue|bookings|performance|actuals?|numbers|activit(?:y|ies))(?:(?:this|for the|of the)?(?:month|week|quarter|period))?(?:against|versus|vs|compared(?:with|to))(?:the|my|our)?(?:target|plan|budget|quota|goal|last|previous|prior)|^comparisons?(?:with|to)|完成情况|完成得|业绩|指标|达成|(?:销售|经营|目标)(?:情况|数据|完成)|主要数据|results?|performance|figures|kpis?|numbers|attainment|salessummary|salesoverview"),
    ("rivals", r"竞争|竞品|竞对|对手|同行|competit|rival"),
    ("market", r"市场|行情(?!况)|行业|market|industry"),
    ("well", r"^what(?:has)?(?:helped|worked)(?!.*(?:next|need))|亮点|成绩|成果|做得好|做成|干成|经验|收获|突出|highlight|achiev|successe?s|goingwell|wentwell|gowell|didwell|proudof|bestmoment"),
    ("work", r"^comments?onthe(?:current|past)?(?:month|week|quarter|period)$|^本[月周期](?:总体|综合|整体)(?:评价|情况|评述)$|^(?:general|my|own)?(?:comments?|commentary)$|^(?:comments?|remarks?)(?:bythe|fromthe|of(?:the)?|by)(?:salesperson|salesrep|rep|employee|writer)$|^(?:业务员|本人|个人|员工|销售员|填报人)(?:的)?(?:说明|备注|意见|小结|自述)$|^(?:本[月周期人]|个人|自我|自评)?(?:工作)?(?:总结|小结)$|^自评说明$|^情况(?:说明|汇报|描述)$|^comments?on(?:the)?(?:this)?(?:month|week|quarter|period)$|^(?:review|narrative|notes)(?:ofthe|onthe)?(?:month|week|quarter|period)?$|^workofthe(?:month|week)$|^what(?:moved|made|shaped|drove)(?:the|this|my)(?:month|week|quarter|period)$|^(?:my)?(?:month|week|quarter)inreview$|^howthe(?:month|week|quarter|period)went$|^总体评价$|^(?:我|本[月周])?(?:都|主要)?做了(?:些|哪些)?(?:什么|工作)?$|^what(?:i|we|you)(?:have)?(?:did|done)(?:thismonth|thisweek)?$|工作(?:内容|总结|情况|回顾|概述|汇报|小结|完成)?|主要事项|完成事项|工作事项|worksummary|workdone|accomplish|activities|overview|(?<!discussion)(?<!meeting)(?<!visit)(?<!call)(?<!contact)summary(?!of(?:the)?(?:discussion|meeting|visit|call))|completed|(?:did|have)(?:you|we)(?:do|done)"),
]  # fmt: skip
#: What stands between two things that a heading asks for together.
_JOINED = re.compile(r"以及|[及和与、/／&＆+＋,，;；\n]|\band\b|\bor\b", re.I)
#: A plan that is told of as it was carried out is none that is ahead.
_CARRIED_OUT = re.compile(r"计划.*(?:完成|执行|落实|实际)|plan.*(?:actual|achiev|vs)", re.I)
#: What somebody else writes.
_OTHERS = re.compile(
    r"由(?!本人|员工|业务|销售|填表|报告|汇报)[^，。）)]{1,8}填写?|(?:主管|经理|领导|上级|总监|人事|财务)填写?[）)]"
    r"|\bdecisions?\b|批[示复]|抽查|审[核批]意见|(?:经理|主管|领导|上级|总监)(?:的)?(?:意见|评语|评价|点评|批注|评分)|\b(?:manager|supervisor|director|superior|boss|leader)'?s?'?\s+(?:remarks?|comments?|notes?|feedback|opinion|assessment|evaluation|appraisal)\b|\b(?:remarks?|comments?|notes?|feedback|assessment|appraisal)\s*(?:[（(]|\bby\b|\bfrom\b|\bof\b)\s*(?:the |your )?(?:\w+ )?(?:manager|supervisor|director|superior|boss|leader)\b|office use|to be (?:completed|filled)(?: (?:in|out))? by (?!(?:the )?(?:employee|rep|sales))",
    re.IGNORECASE,
)
_FIELDS = {
    "name": "姓名 责任人 填报 填表 报告者 本人 被考核人 述职人 汇报人 填表人 报告人 填报人 编制人 制表人 提交人 员工姓名 业务员 销售员 制表 制单人 销售代表 业务代表 销售人员 撰写人 name preparedby salesrep "
    "salesrepresentative employee employeename submittedby reportedby author from rep reporter representative salesperson salesman accountexecutive ae owner reportowner producer broker executive salesexecutive accountmanager",
    "line": "业务 业务范围 负责业务 主管产品 负责产品 分管产品 经营产品 所管产品 产品范围 负责产品线 主管产品线 负责业务线 所属业务线 分管业务 主管业务 lineofbusiness businessline productgroup productgroups productresponsibility productarea productsector productdivision businessarea",
    "company": "公司 单位 公司名称 所属公司 单位名称 company companyname organization organisation",
    "recipient": "主管 领导 上级 直接上级 直属上级 呈报 呈 汇报对象 收件人 接收人 报送 报送对象 呈报对象 上报对象 报告对象 呈送 reportsto reportto reportedto supervisor manager linemanager submittedto 送交 呈交 抄报 preparedfor presentedto sentto addressedto handedto forwardedto to attention",
    "period": "月份 填报周期 考核周期 考核期 考核期间 reviewperiod salesperiod periodreviewed periodunderreview 考核月份 填报月份 汇报月份 所属年月 年月 月度 期间 周期 汇报周期 报告期间 汇报期间 总结期间 统计期间 所属月份 报告月份 所属期 报告期 时间段 统计月份 统计周期 统计期间 周次 period month reportingperiod reportperiod formonth reportmonth monthof monthyear monthandyear week weekof forweek weekfromto weekfrom-to periodfromto fromto 本周起止 起止日期 起止时间 本周日期 周期起止 quarter halfyear monthreviewed reviewmonth 季度 报告季度 年月份 periodcovered reportingmonth reportedmonth",
    "date": "日期 填报时间 报告时间 汇报时间 填表时间 提交时间 填表日期 报告日期 填报日期 汇报日期 提交日期 制表日期 编制日期 填写日期 更新日期 更新时间 date updated updatedon lastupdate lastupdated dateupdated reportdate datesubmitted submissiondate dateofissue returndate preparedon submittedon issuedate dateofreport",
    "as_of": "asat 截止日期 截至日期 截止日 截至日 截至 数据截止 数据截至 统计截止 统计截至 更新至 更新到 数据更新至 asof asofdate cutoffdate cutoff datato dataasof dataupto figuresasof figuresasat figuresto figuresupto figuresuptodateto updatedto updateduntil uptodateto statusasof positionasof positionasat resultsasof",
    "period_start": "开始日期 起始日期 开始时间 startdate datefrom periodfrom reportcoversfrom coversfrom coveringfrom periodcoveredfrom 起始 起始日 weekcommencing weekstarting weekbeginning weekfrom fromdate",
    "period_end": "结束日期 终止日期 结束时间 周末日期 enddate dateto periodto weekending weekended weekto periodending periodended monthending monthended",
    "top_client": "最大客户 最大的客户 第一大客户 largestclient largestcustomer largestaccount topclient topcustomer topaccount biggestclient biggestcustomer bestclient bestcustomer mylargestclient",
    "top_channel": "最大渠道 最大的渠道 主要渠道 topchannel bestchannel largestchannel strongestchannel mainchannel",
    "top_region": "最大区域 最大的区域 topregion bestregion largestregion strongestregion",
    "top_product": "最大产品 最畅销产品 畅销产品 topproduct bestproduct largestproduct bestsellingproduct topsellingproduct topperformingproduct",
    "top_line": "最大业务线 topline bestline largestproductline topproductline bestsellingproductline bestsellingline topsellingline bestproductline",
    "year_number": "年份 年度 所属年度 填报年度 报告年度 统计年度 year fortheyear foryear fiscalyear financialyear calendaryear reportyear reportingyear yearofreport",
    "title": "标题 报告名称 报告标题 题目 reporttitle",
}
#: How such labels are made where they are none of these words: of what is reported, or of what the person is.
_MADE = {
    "as_of": r"(?:figures?|data|numbers|position|status|results?|sales)?(?:(?:as)?(?:at|of)|upto|asof)(?:date)?|(?:last)?updated(?:to|upto|asof)|closedon|cut-?off(?:date|day)?|(?:数据|业绩|统计|报告)?截[至止](?:日期?|时间|到)?",
    "week": r"第几周|周数|周序号?|(?:calendar)?week(?:no|number|num|#)",
    "next_period": r"计划(?:月份|月度|期间|周期)|(?:plan(?:ning|ned)?|forecast)(?:month|period)|monthplanned",
    "period": r"(?!入职|出生|开业|合同|到期|生效|[上下次]|去年|同期).{0,4}(?:月份|周期|年月|所属期|周次)|(?:考核|面谈|述职|汇报|报告|统计|总结|评估)(?:时间段|期间|区间)|(?:考核|考评|评估|评价|自评|述职|登记|汇报|报告)(?:月|期|季|月度)|(?:for)?(?:the)?monthof(?:report(?:ing)?)?|(?:month|period|week)under(?:review|report)|updatefor|month(?:being)?(?:reviewed|reported)",
    "top_client": r"(?:本[月周季期])?(?:销售额?|业绩|签约额?|金额|采购额?|订货额?|下单|签单额?|贡献)最[大高多](?:的)?客户(?:名称)?|(?:client|customer|account)withthe(?:highest|largest|biggest|most)(?:revenue|sales|orders)|(?:my|our|the)?(?:largest|biggest|top|best)(?:client|customer|account)(?:name)?(?:thismonth|thisweek|thisquarter|ofthemonth)?",
    "date": r"(?:上报|填报|填写|登记|提交|报送|呈报|交表|交稿|报出|送出|递交|制作|打印|送交|编制|编写)(?:日期|时间)|dateof(?:this|the)?(?:return|report|submission|form|memo|letter|preparation|issue|completion|writing)|(?:issued|prepared|completed|filledin|written|drawnup)on|date(?:completed|prepared|issued|written|filledin|handedin|returned|sent|filed|delivered)",
    "recipient": r"(?:直属|直接|报送|呈报|呈送|汇报|上报|分管)(?:主管|上级|经理|领导)|销售主管|上级(?:主管|领导)|汇报给|(?:for)?(?:the)?attention(?:of)?|reportingto|reportingmanager|addressedto|fortheattentionof",
    "recipient_name": r"(?:直属|直接|部门|销售)?(?:主管|上级|经理|领导|总监)(?:姓名|名称)|(?:your)?(?:line|sales)?(?:manager|supervisor|boss)'?s?name",
    "name": r"(?:大?客户|业务|[一-鿿]{2}业务)经理|(?:店铺|运营|区域|片区|业务|大区|城市)负责人|(?:运营|销售(?:员|人员|代表)?|业务(?:员|人员|代表)?|客户经理|员工|本人|填报人?|汇报人?|填表人?|代表|经办人|店长|推广|招商|客服|主播|采购|职员|报告人|述职人)(?:的)?(?:姓名|名字)|(?:your|my|own|full|staff|sales|salesperson'?s?|rep(?:resentative)?'?s?|employee'?s?|operator'?s?|agent'?s?|writer'?s?)name|nameof(?:the)?(?:executive|engineer|agent|employee|salesperson|rep|representative|staff|writer|operator)|运营(?:人员|专员)?|(?:报告|汇报|填报|填表|述职)人员|(?:总结|陈述|填写|登记|统计|编写|拟稿|上报|跟进|拜访|自评|记录)人|被(?:考核|考评|评估|评价|评)(?:人|者|人员)|员工|(?:filled(?:in|out)?|completed|written|compiled|drafted)by|[一-鿿]{0,4}(?:业务|销售|推广|招商|渠道|开发)(?:员|代表|专员|工程师|主任|人员)|[一-鿿]{2}(?:顾问|代表)|述职者|填报者"
    r"|(?:(?:field|area|regional|territory|medical|technical|account|business|inside|outside|sales|key|senior|development|dealer)+)(?:engineer|consultant|representative|rep|executive|agent|advisor|specialist|associate)(?:name)?|engineer|consultant|(?:key|senior|national|regional)accountmanager",
}
#: What a superior is called, which is asked of the writer where it stands beside his name, and signed for where it stands at the foot.
_MADE["superior"] = (
    r"(?:[一-鿿]{2}部)?(?:部门|销售|营销|市场|业务|商务|大区|区域|片区|省区|地区|分管|主管|公司|分公司|办事处|事业部|团队)*(?:经理|总监|领导|主管|主任|部长|负责人|副总|总经理|副总经理)(?<!^负责人)"
    r"|(?:(?:sales|area|regional?|territory|national|country|branch|department|division(?:al)?|district|zone|team|group|commercial|general|business|unit|managing|marketing|deputy|key|account)+)(?:manager|director|head|lead(?:er)?|supervisor|chief)"
    r"|(?:head|director|vp|vicepresident)(?:of)?sales|superior|boss"
)
SUPERIOR = "field.superior"
_RANKS = (
    re.compile(r"总监|总经理|副总|director|head|chief|vp|vicepresident|national|country|general"),
    re.compile(r"经理|领导|部长|主任|负责人|manager"),
)
FIELDS = (
    *_FIELDS,
    "byline",
    "month_name",
    "next_period",
    "next_month_name",
    "next_month_number",
    "previous_month_name",
    "week",
    "month_number",
    "recipient_name",
)
BLOCKS = tuple(name for name, _ in _BLOCKS)
_FIELD_OF = {word: name for name, words in _FIELDS.items() for word in words.split()}
_ENDS = re.compile(
    r"(?:注(?![意重])|合计|总计|小计|total|sum(?!mary)|审批|审核|签字|签名|批示|意见|备注|说明|附(?:表|件|图)|attachment|appendix|signature|approv|remarks?+(?!bythe(?:sales|rep|employee))|comments?+(?!on|bythe(?:sales|rep|employee))|notes?+(?!on))"
)
_TOTAL = re.compile(
    r"合计|总计|小计|(?:sub|grand)?total|sum$|all(?:the)?(?:regions|channels|products|lines|areas|territories|customers|clients|accounts|categories|classes)$"
)
_REST = re.compile(r"其他|其它|其余|(?:all)?others?|(?:the)?rest|remaining")


def unnumbered(text: str) -> str:
    """A heading without its number."""
    return _NUMBER.sub("", text.strip()) or text.strip()


def is_numbered(text: str) -> bool:
    """Whether a text begins as a numbered heading does."""
    return bool(_NUMBER.match(text)) and unnumbered(text) != text.strip()


def is_of_others(text: str) -> bool:
    """Whether somebody else writes there."""
    return bool(_OTHERS.search(text))


#: What of several that are asked for one by one a label or heading names by its number: Opportunity 1, 重点项目二.
_ONE_OF_SEVERAL = re.compile(
    r"(?:(?:key|top|major|main|open)\s*)?(?:deal|opportunity|project|order|contract|client|customer|account|prospect)\s*(?:no\.?|#)?\s*(?:\d{1,2}|[A-E])"
    r"|(?:重点|主要|在谈|意向)?(?:项目|商机|机会|客户|合同|订单)\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]|[A-E①-⑩])[)）]?",
    re.I,
)


def is_one_of_several(text: str) -> bool:
    """Whether a label is one of several that are numbered, of which each asks for one record."""
    return bool(_ONE_OF_SEVERAL.fullmatch(text.strip(" :：")))


def block_of(text: str) -> str:
    """The target of a heading or a question: one block, or several with + between their names; empty where it is not known."""
    if is_of_others(text) or is_one_of_several(text):
        return ""
    whole = unnumbered(text)
    parts = [topic for part in _JOINED.split(whole) if (topic := _topic(part, whole))]
    found = dict.fromkeys(parts or filter(None, [_topic(whole, whole)]))
    if "problems" in found:
        found.pop("actions", None)  # they are told with the problems
    return f"block.{'+'.join(found)}" if found else ""


def _topic(text: str, whole: str) -> str:
    """What a part of a heading is about."""
    said = bare(text)
    found = (name for name, form in _BLOCKS if said and re.search(form, said))
    is_none = _CARRIED_OUT.search(whole) or is_foreign(text)  # Training days planned
    return next((name for name in found if name != "next" or not is_none), "")


#: Words for the period around what is the first in it: Best-selling product this month, 本月最畅销产品.
_OF_PERIOD = re.compile(
    r"^(?:本|当)(?:月|周|季度?|期)(?:的)?|^(?:the|my|our)|(?:(?:in|of|for|during)?(?:the|this)(?:month|week|quarter|period))$"
)


def field_of(text: str) -> str:
    """The target of a label for one fact about the report; empty where it is not known."""
    said = bare(unnumbered(text))
    name = _FIELD_OF.get(said) or next((each for each, form in _MADE.items() if re.fullmatch(form, said)), "")
    first = _FIELD_OF.get(_OF_PERIOD.sub("", said), "")
    name = name or first * first.startswith("top_")
    return f"field.{name}" if name else ""


def rank_of(text: str) -> int:
    """How high somebody stands who is called so; the higher the lower the number."""
    said = bare(text)
    return next((number for number, form in enumerate(_RANKS) if form.search(said)), len(_RANKS))


#: How what somebody is ends, and what goes on behind it in the name of his report.
_ROLE = re.compile(
    r"(?:经理|主管|主任|工程师|代表|专员|顾问|[业销][务售]员|manager|engineer|representative|rep|executive|consultant|supervisor|officer|advis[eo]r|agent)$"
)
_HIS = r"'?s?的?(?:工作|业务|个人|销售|述职|考核|绩效|[月周季年日]|report|month|week|quarter|half|kpi|return|score|review|summary|activit|sales|visit|self)"


def names_writer(label: str, title: str) -> bool:
    """Whether a label says what the writer is, as the name of the form does: 区域经理 in 区域经理工作月报."""
    said = bare(unnumbered(label))
    return bool(_ROLE.search(said)) and bool(re.search(rf"(?<!to)(?<!给){re.escape(said)}{_HIS}", bare(title)))


#: What the program does not keep: expenses, stock, attendance.
_FOREIGN = re.compile(
    r"退货|退单|返单|换货|退换|(?:sales|goods|product)? ?returns\b|returned goods|goods returned|费用|报销|差旅|招待|样品|样机|库存|用车|里程|票据|考勤|出勤|请假|培训|expense|reimburse|travel cost|mileage|sample|stock|inventory|training|attendance|leave days",
    re.I,
)


def is_foreign(text: str) -> bool:
    """Whether a text is about something that the program does not keep."""
    return bool(_FOREIGN.search(text))


def is_of_action(text: str) -> bool:
    """Whether a label is for the writer only at the head of a form, and elsewhere for whoever sees to something: Owner."""
    return bare(text) == "owner"


def is_suggested(text: str) -> bool:
    """Whether a label may ask for what somebody suggests, where no number of offers is asked for: Proposals."""
    return bool(re.fullmatch(r"(?:my|our|own|other)?(?:proposals?|offers?)|方案|提案", bare(unnumbered(text))))


def is_total(text: str) -> bool:
    """Whether a row that begins so adds up those above it."""
    return bool(_TOTAL.match(bare(text)))


def is_rest(text: str) -> bool:
    """Whether a row that begins so stands for all that are not listed."""
    return bool(_REST.match(bare(text)))


def ends_table(text: str) -> bool:
    """Whether a row that begins so is no row of data any more: totals, signatures, remarks."""
    return bool(_ENDS.match(bare(text)))

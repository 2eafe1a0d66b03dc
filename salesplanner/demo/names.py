"""Names and phrases of the demo, in both languages; all invented."""

from __future__ import annotations

Both = tuple[str, str]  # Chinese, English

#: Places and trades that make the names of the many clients.
PLACES: tuple[Both, ...] = (
    ("东岭", "Dongling"),
    ("澄江", "Chengjiang"),
    ("赤峰口", "Chifengkou"),
    ("临海", "Linhai"),
    ("银川湾", "Yinchuan Bay"),
    ("苍山", "Cangshan"),
    ("白鹿", "Bailu"),
    ("星港", "Star Harbour"),
    ("绿原", "Green Plain"),
    ("北岭", "North Ridge"),
    ("金沙", "Jinsha"),
    ("沅水", "Yuan River"),
    ("Harrow", "Harrow"),
    ("Northgate", "Northgate"),
    ("Calder", "Calder"),
)
TRADES: dict[str, tuple[Both, ...]] = {
    "project": (
        ("重工", "Heavy Industry"),
        ("特钢", "Special Steel"),
        ("铝业", "Aluminium"),
        ("水泥", "Cement"),
        ("矿业", "Mining"),
    ),
    "hotel": (
        ("商务旅行", "Business Travel"),
        ("旅行社", "Travel"),
        ("医药", "Pharma"),
        ("会展", "Events"),
        ("软件", "Software"),
    ),
    "online": (
        ("旅游局", "Tourism Board"),
        ("亲子营", "Family Camp"),
        ("会员团", "Members Club"),
        ("研学", "Study Tours"),
        ("车友会", "Drivers Club"),
    ),
    "wholesale": (
        ("通讯", "Telecom"),
        ("数码", "Digital"),
        ("手机城", "Phone Mall"),
        ("电子", "Electronics"),
        ("商贸", "Trading"),
    ),
    "general": (
        ("贸易", "Trading"),
        ("科技", "Technology"),
        ("设备", "Equipment"),
        ("物流", "Logistics"),
        ("食品", "Foods"),
    ),
}
REGIONS: tuple[Both, ...] = (
    ("四川", "Sichuan"),
    ("辽宁", "Liaoning"),
    ("江苏", "Jiangsu"),
    ("山东", "Shandong"),
    ("河北", "Hebei"),
    ("广东", "Guangdong"),
    ("山西", "Shanxi"),
    ("云南", "Yunnan"),
    ("浙江", "Zhejiang"),
    ("河南", "Henan"),
)
#: Where the wholesaler knows nobody yet.
BLANK = frozenset({"内蒙古", "海南", "西藏", "青海", "宁夏", "香港", "澳门", "台湾"})
SURNAMES: tuple[Both, ...] = (
    ("周", "Zhou"),
    ("钱", "Qian"),
    ("吴", "Wu"),
    ("赵", "Zhao"),
    ("刘", "Liu"),
    ("孙", "Sun"),
    ("陈", "Chen"),
    ("林", "Lin"),
    ("何", "He"),
    ("高", "Gao"),
    ("Ms Hart", "Ms Hart"),
    ("Mr Dale", "Mr Dale"),
)
POSTS: tuple[Both, ...] = (
    ("工", "Engineer"), ("经理", "Manager"), ("部长", "Director"), ("主任", "Chief"), ("会计", "Accountant"),
)  # fmt: skip
DEALS: dict[str, tuple[Both, ...]] = {
    "project": (
        ("密封件备件", "Seal spares"),
        ("液压缸维修", "Cylinder repair"),
        ("润滑站", "Lubrication station"),
        ("阀组", "Valve set"),
        ("泵站备件", "Pump station spares"),
        ("减速机备件", "Gearbox spares"),
    ),
    "hotel": (
        ("年度协议", "Annual agreement"),
        ("会议团房", "Conference rooms"),
        ("年会宴会", "Annual dinner"),
        ("培训包场", "Training package"),
    ),
    "online": (("早鸟活动", "Early-bird campaign"), ("平台大促", "Platform sale"), ("周末特卖", "Weekend sale")),
    "wholesale": (("新机首单", "First order"), ("配件补货", "Accessory restock"), ("平板铺货", "Tablet stocking")),
    "general": (("设备采购", "Equipment purchase"), ("年度服务", "Annual service"), ("试用转正", "Trial to contract")),
}
POINTS: dict[str, tuple[Both, ...]] = {
    "progress": (
        ("技术参数已对齐，样本收到。", "Technical data agreed; samples received."),
        ("价格可接受，月底前走流程。", "Price accepted; paperwork by month end."),
        ("同意试用一批，看结果再定。", "Agreed to try one batch first."),
        ("约了下周给领导讲一次方案。", "Will present to their management next week."),
    ),
    "kept_warm": (
        ("暂时没有计划，保持联系。", "No plans now; keep in touch."),
        ("聊了市场行情，明年预算还没批。", "Talked about the market; next year's budget is open."),
    ),
    "setback": (
        ("嫌交期长，要 45 天内。", "Delivery too long; wants 45 days."),
        ("说另一家便宜 3%。", "Says a rival is 3% cheaper."),
    ),
    "not_reached": (("没接电话。", "No answer."), ("出差了，下周回来。", "Away until next week.")),
}
CONTACT_TITLES: dict[str, Both] = {
    "visit": ("拜访 {who}", "Visit {who}"),
    "call": ("电话 {who}", "Call {who}"),
    "message": ("微信 {who}", "Message {who}"),
    "meeting": ("和 {who} 开会", "Meeting with {who}"),
    "email": ("给 {who} 发资料", "Send material to {who}"),
    "quote": ("给 {who} 报价", "Quote for {who}"),
}
PERSON: dict[str, Both] = {
    "person.name": ("陈思远", "Siyuan Chen"),
    "person.line": ("液压备件销售", "Hydraulic spares"),
    "person.company": ("", ""),
}
#: Name and title of who receives the reports.
SUPERVISOR: tuple[Both, Both] = (("刘经理", "Ms Liu"), ("销售部", "Sales"))
LINES_OF_PERSON: dict[str, Both] = {
    "project": ("液压备件销售", "Hydraulic spares"),
    "hotel": ("酒店销售", "Hotel sales"),
    "online": ("线上旅游店", "Online travel shop"),
    "wholesale": ("手机批发", "Phone wholesale"),
    "general": ("销售", "Sales"),
}

#: What comes next where no projects are sold, by what it is called where they are.
STEPS: dict[str, tuple[str, str]] = {
    "Talk with the design institute": ("约见面谈合作", "Meet about working together"),
    "Retrofit proposal meeting": ("过一遍方案", "Go through the proposal"),
    "Send the grease spares quote": ("发出报价", "Send the quote"),
    "Measure on site": ("上门看需求", "See what they need"),
    "Answer the technical questions": ("回复对方的问题", "Answer their questions"),
    "Call Mr Zhou: contract terms": ("电话核对条款", "Call about the terms"),
    "Visit Director Zhao: delivery and payment": ("上门谈价格与付款", "Visit: price and payment"),
}

"""Who and what the present of the demo is told of: the clients, deals and records of the pictures."""

from __future__ import annotations

from datetime import time

from salesplanner.demo.names import Both
from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import Grade, Role

K = ActivityKind

#: Name, grade, region, industry, contacts (name, post, part).
CLIENTS: tuple[tuple[Both, Grade, Both, Both, tuple[tuple[Both, Both, Role], ...]], ...] = (
    (
        ("川江特钢", "Chuanjiang Steel"),
        Grade.A,
        ("四川", "Sichuan"),
        ("冶金", "Metallurgy"),
        (
            (("钱部长", "Director Qian"), ("设备部 部长", "Head of equipment"), Role.DECISION_MAKER),
            (("周工", "Mr Zhou"), ("设备科 工程师", "Engineer"), Role.USER),
            (("吴会计", "Ms Wu"), ("财务科", "Finance"), Role.PAYER),
        ),
    ),
    (
        ("北辰重机", "Beichen Machinery"),
        Grade.B,
        ("辽宁", "Liaoning"),
        ("重工", "Heavy industry"),
        ((("赵部长", "Director Zhao"), ("采购部", "Purchasing"), Role.DECISION_MAKER),),
    ),
    (
        ("东屹铸造", "Dongyi Castings"),
        Grade.B,
        ("河北", "Hebei"),
        ("铸造", "Foundry"),
        ((("何工", "Mr He"), ("技术科", "Engineering"), Role.USER),),
    ),
    (
        ("中原铝业", "Zhongyuan Aluminium"),
        Grade.A,
        ("河南", "Henan"),
        ("有色", "Non-ferrous"),
        ((("高经理", "Ms Gao"), ("采购部", "Purchasing"), Role.DECISION_MAKER),),
    ),
    (
        ("华岳钢铁", "Huayue Steel"),
        Grade.A,
        ("山东", "Shandong"),
        ("冶金", "Metallurgy"),
        ((("刘工", "Mr Liu"), ("连铸车间", "Casting shop"), Role.USER),),
    ),
    (
        ("南屏水泥", "Nanping Cement"),
        Grade.C,
        ("云南", "Yunnan"),
        ("建材", "Building materials"),
        ((("林主任", "Mr Lin"), ("机修车间", "Maintenance"), Role.USER),),
    ),
    (
        ("海湾港机", "Haiwan Port Cranes"),
        Grade.B,
        ("广东", "Guangdong"),
        ("港口", "Ports"),
        ((("陈工", "Mr Chen"), ("设计院", "Design"), Role.USER),),
    ),
    (
        ("云岭矿业", "Yunling Mining"),
        Grade.B,
        ("云南", "Yunnan"),
        ("矿业", "Mining"),
        ((("吴矿长", "Mr Wu"), ("矿部", "Mine"), Role.DECISION_MAKER),),
    ),
    (
        ("晋源轧钢", "Jinyuan Rolling"),
        Grade.B,
        ("山西", "Shanxi"),
        ("冶金", "Metallurgy"),
        ((("孙经理", "Ms Sun"), ("设备部", "Equipment"), Role.DECISION_MAKER),),
    ),
    (
        ("鲁新焦化", "Luxin Coking"),
        Grade.B,
        ("山东", "Shandong"),
        ("焦化", "Coking"),
        ((("周主任", "Mr Zhou jr"), ("机动处", "Plant office"), Role.UNKNOWN),),
    ),
    (
        ("天澜造纸", "Tianlan Paper"),
        Grade.C,
        ("浙江", "Zhejiang"),
        ("造纸", "Paper"),
        ((("何主管", "Ms He"), ("维修部", "Maintenance"), Role.UNKNOWN),),
    ),
)

#: Name, place of the client, amount in 万, stage, days until the expected close, days in the stage,
#: next step (kind, text, days from today, time) or None.
DEALS: tuple[tuple[Both, int, str, int, int, int, tuple[ActivityKind, Both, int, time | None] | None], ...] = (
    (
        ("二期轧线液压", "Mill line hydraulics II"),
        4,
        "120",
        0,
        150,
        9,
        (K.MEETING, ("约设计院交流", "Talk with the design institute"), 12, None),
    ),
    (("液压站年保", "Yearly service"), 10, "9.8", 0, 39, 21, None),
    (
        ("泵站改造", "Pump station retrofit"),
        7,
        "72",
        1,
        64,
        12,
        (K.MEETING, ("改造方案会议", "Retrofit proposal meeting"), 7, time(14)),
    ),
    (
        ("集中润滑系统", "Central lubrication"),
        9,
        "22.5",
        1,
        57,
        38,
        (K.CALL, ("问预算批复", "Ask about the budget"), 4, None),
    ),
    (("轧机液压大修", "Mill hydraulics overhaul"), 3, "64", 2, 49, 7, (K.TASK, ("出方案 v1", "Proposal v1"), 8, None)),
    (("伺服阀备件", "Servo valve spares"), 8, "18.6", 2, 22, 16, None),
    (
        ("干油润滑备件", "Grease spares"),
        5,
        "8.2",
        2,
        15,
        2,
        (K.QUOTE, ("发出干油润滑备件报价", "Send the grease spares quote"), 0, None),
    ),
    (
        ("起升液压站", "Hoist power unit"),
        6,
        "56",
        3,
        29,
        15,
        (K.VISIT, ("现场测绘", "Measure on site"), 5, time(9, 30)),
    ),
    (
        ("智能润滑站", "Smart lubrication"),
        2,
        "42",
        3,
        8,
        11,
        (K.CALL, ("回复润滑站技术澄清", "Answer the technical questions"), -2, None),
    ),
    (("连铸机备件", "Caster spares"), 4, "26.8", 3, 8, 4, (K.QUOTE, ("出正式报价", "Formal quote"), 1, None)),
    (
        ("高炉液压元件", "Furnace hydraulics"),
        0,
        "38.5",
        4,
        6,
        2,
        (K.CALL, ("电话 周工，核对合同条款", "Call Mr Zhou: contract terms"), 0, time(16, 30)),
    ),
    (
        ("减速机备件", "Gearbox spares"),
        1,
        "12.6",
        4,
        7,
        0,
        (K.VISIT, ("拜访 赵部长，谈交期与付款", "Visit Director Zhao: delivery and payment"), 0, time(14, 30)),
    ),
)

#: What was signed this month: name, place of the client, amount in 万, line; small orders have no name.
SIGNED: tuple[tuple[Both | None, int, str, int], ...] = (
    (("蓄能器备件", "Accumulator spares"), 0, "16.8", 0),
    (("备件框架 第一批", "Spares frame, first lot"), 3, "48", 0),
    (("液压缸维修", "Cylinder repair"), 8, "14.2", 2),
    (("密封件", "Seals"), 4, "9.6", 0),
    (("阀组", "Valve set"), 6, "8.4", 1),
    (None, 5, "1.2", 0),
    (None, 10, "2.1", 0),
    (None, 9, "1.6", 0),
    (None, 7, "1.5", 0),
    (None, 2, "1.2", 0),
)

#: The history of the client in the picture: days ago, kind, title, outcome, key points.
CHUANJIANG: tuple[tuple[int, ActivityKind, Both, Outcome | None, Both], ...] = (
    (
        2,
        K.EMAIL,
        ("收到中标通知", "Award notice received"),
        Outcome.PROGRESS,
        (
            "技术分第一。合同文本已发对方法务，付款比例待确认。",
            "First in the technical score. The contract is with their lawyers; payment shares to be confirmed.",
        ),
    ),
    (
        6,
        K.CALL,
        ("电话 周工", "Call Mr Zhou"),
        Outcome.PROGRESS,
        (
            "技术参数已对齐，样本收到。对阀块材质有疑问，当天补了书面澄清。",
            "Data agreed, samples received. Question on the valve block material answered in writing the same day.",
        ),
    ),
    (
        10,
        K.QUOTE,
        ("报价 v2 已发出", "Quote v2 sent"),
        None,
        ("按 30/60/10 付款，交期 50 天。比 v1 降 2.1%。", "Payment 30/60/10, delivery 50 days; 2.1% below v1."),
    ),
    (
        24,
        K.VISIT,
        ("拜访 周工、钱部长", "Visit Mr Zhou and Director Qian"),
        Outcome.SETBACK,
        (
            "钱部长觉得交期偏长；上一家供货商漏油返修两次，对质保很看重。",
            "Director Qian finds delivery long; the last supplier's leaks make warranty matter.",
        ),
    ),
    (
        49,
        K.MESSAGE,
        ("微信 周工", "Message Mr Zhou"),
        Outcome.KEPT_WARM,
        ("发去高炉液压系统样本和业绩表。", "Sent samples and references."),
    ),
)

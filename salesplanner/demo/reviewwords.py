"""What the demo's persons write in the review of last month, and what they practise, by line of work; all of it invented."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from salesplanner.demo.names import Both
from salesplanner.domain.reviews import EACH_VISIT


class Habit(NamedTuple):
    """An improvement action: the weakness and its tag, what is done how often, how one knows, by which figure and aim; `missed` from the end."""

    weakness: Both
    tag: Both
    act: Both
    measure: Both
    rhythm: str
    metric: str = ""
    aim: Decimal | None = None
    missed: int = 1


#: By section; suggestions and support are for the supervisor.
WORDS: dict[str, dict[str, Both]] = {
    "project": {
        "achievements": (
            "备件框架从询价到签约只用了 24 天，技术澄清当天回。\n每天收工前记完当天拜访。",
            "The spares frame took 24 days from inquiry to signature; questions were answered the same day.\nVisits were recorded every evening.",
        ),
        "shortcomings": (
            "外委生产进度掌握不住，常拖期。\n和客户说话放不开。",
            "Outsourced work slips and I notice late.\nToo stiff when talking to clients.",
        ),
        "causes": ("没有每周核对外委节点。", "Milestones of outsourced work are not checked weekly."),
        "lessons": ("报价前先问清付款方式。", "Ask about payment terms before quoting."),
        "suggestions": (
            "外委节点能否由采购每周一发一次清单。",
            "Could purchasing send a list of outsourced milestones every Monday?",
        ),
        "support": ("川江特钢合同，希望经理出面一次。", "Chuanjiang Steel contract: one visit by the manager would help."),
        "focus": (
            "月底前签下高炉液压元件 38.5 万。\n每周四核对外委进度。",
            "Sign the furnace hydraulics, 385k, by month end.\nCheck outsourced work every Thursday.",
        ),
    },
    "hotel": {
        "achievements": (
            "两家旅行社的团队价谈了一次就签。\n每天下班前催完次日预订。",
            "The group rates of two agencies were signed at the first meeting.\nNext day's bookings were chased before closing every day.",
        ),
        "shortcomings": (
            "协议快到期才去谈续签。\n拜访时只谈价格，没问客户的用房计划。",
            "Renewals are talked about only when the agreement ends.\nVisits are about the rate only, not about what the client plans to book.",
        ),
        "causes": ("没有每周看一次到期的协议。", "Agreements that end are not looked at every week."),
        "lessons": ("先问清会议和团队的档期，再报价。", "Ask for the dates of meetings and groups before naming a rate."),
        "suggestions": (
            "旺季前能否提前两周放出会议室档期。",
            "Could the dates of the meeting rooms be given out two weeks earlier in the season?",
        ),
        "support": ("会展公司的年度协议，希望总监出面一次。", "The annual agreement of the events agency: one visit by the director would help."),
        "focus": (
            "每周五看 60 天内到期的协议。\n新签 22 份协议。",
            "Look at agreements that end within 60 days every Friday.\nSign 22 new agreements.",
        ),
    },
    "online": {
        "achievements": (
            "季节大促前三天把首页和详情页都换好。\n每天早上录完四个渠道的数据。",
            "Home and product pages were ready three days before the season sale.\nThe figures of four channels were entered every morning.",
        ),
        "shortcomings": (
            "自然搜索带来的人少。\n活动结束才看数据，来不及调整。",
            "Too few come by search.\nFigures of a campaign are looked at only when it is over.",
        ),
        "causes": ("标题没有热词，也没有按周优化。", "Titles lack the words people type, and are not reworked weekly."),
        "lessons": ("大促第一天中午就要看转化率。", "Look at the conversion at noon of the first day of a sale."),
        "suggestions": ("能否给平台店单独的推广预算。", "Could the platform shops have a budget of their own for ads?"),
        "support": ("直播场次，希望安排一位固定主播。", "The live shows: one regular host would help."),
        "focus": ("每周优化 10 个标题。\n转化率做到 2.5%。", "Rework ten titles a week.\nBring the conversion to 2.5%."),
    },
    "wholesale": {
        "achievements": (
            "新机到货当天下了 12 家的首单。\n三家停了两个月的老客户重新下单。",
            "Twelve first orders on the day the new model came in.\nThree clients ordered again after two silent months.",
        ),
        "shortcomings": (
            "老客户断货了才知道。\n新品卖点说不清。",
            "I hear that a client ran out only afterwards.\nI cannot say what the new model is good for.",
        ),
        "causes": ("没有按补货周期打电话。", "Calls do not follow the clients' restocking rhythm."),
        "lessons": ("到货前一天先把报价发到客户手里。", "Have the price list with the clients a day before the goods arrive."),
        "suggestions": ("新品资料能否到货前三天发下来。", "Could the papers of a new model come three days before the goods?"),
        "support": ("西北空白区域，希望先批一批样机。", "The empty regions of the northwest: some samples to begin with would help."),
        "focus": (
            "每天给到补货期的客户打 5 个电话。\n开 2 个空白区域。",
            "Five calls a day to clients due for restocking.\nOpen two empty regions.",
        ),
    },
    "general": {
        "achievements": (
            "试用客户里三家转了合同。\n每天收工前都看一遍明天的计划。",
            "Three trials became contracts.\nTomorrow's plan was looked at every evening.",
        ),
        "shortcomings": (
            "报价发出去以后跟得慢。\n拜访前准备少，问不到点子上。",
            "Quotes are followed up too late.\nToo little prepared before visits, so the questions miss the point.",
        ),
        "causes": ("报价发出后没有定跟进的日子。", "No day is set to follow up when a quote goes out."),
        "lessons": ("报价当天就约好回访时间。", "Agree on the day to talk again when the quote goes out."),
        "suggestions": ("能否有一份统一的产品对比表。", "Could there be one sheet that compares the products?"),
        "support": ("大客户的年度服务，希望经理一起去一次。", "The annual service of the large client: one visit together with the manager would help."),
        "focus": (
            "报价后 3 天内必回访。\n每次拜访前写好两个问题。",
            "Follow up each quote within three days.\nWrite two questions before each visit.",
        ),
    },
}  # fmt: skip

_TWO_QUESTIONS = Habit(
    ("拜访前准备少，问不到点子上", "Too little prepared before visits"),
    ("准备少", "unprepared"),
    ("拜访前写好两个问题", "Write two questions before the visit"),
    ("「有进展」达 50%", "half of the contacts with progress"),
    EACH_VISIT,
    "contacts.progress",
    Decimal("0.5"),
)
#: What is practised beside the work; a project seller's is told with the story of the day, a shop's with its formula.
HABITS: dict[str, tuple[Habit, ...]] = {
    "hotel": (
        Habit(
            ("协议快到期才去谈续签", "Renewals are talked about too late"), ("续签晚", "late renewals"),
            ("看 60 天内到期的协议，每家约一次", "Look at agreements that end within 60 days, one call each"),
            ("到期前都谈过一次", "each talked about before it ends"), "FREQ=WEEKLY;BYDAY=TU",
        ),
        _TWO_QUESTIONS,
    ),
    "wholesale": (
        Habit(
            ("老客户断货了才知道", "I hear too late that a client ran out"), ("断货", "stock-outs"),
            ("给到补货期的客户打 5 个电话", "Call five clients due for restocking"), ("停单的客户少于 3 家", "fewer than 3 clients stopped"),
            "FREQ=WEEKLY;BYDAY=MO", "calls.count", missed=2,
        ),
        _TWO_QUESTIONS,
    ),
    "general": (
        Habit(
            ("报价发出去以后跟得慢", "Quotes are followed up too late"), ("跟进慢", "late follow-ups"),
            ("给发出 3 天的报价逐个回访", "Follow up every quote that is three days old"), ("报价 3 天内都有回音", "an answer to each quote within three days"),
            "FREQ=WEEKLY;BYDAY=TU",
        ),
        _TWO_QUESTIONS,
    ),
}  # fmt: skip

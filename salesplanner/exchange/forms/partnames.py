"""What the parts of a figure are called: channels, regions, products and lines as the book names them, and as forms do.

A form of a hotel asks for 客房 where the book keeps Rooms: what is the same part in both languages is here.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from salesplanner.exchange.columns.headertext import bare

_GRADED = re.compile(
    r"(?:class|grade|tier|category)([a-d])(?:client|customer|account)?s?|([a-d])(?:[类级]|等级?)(?:的?客户)?"
)


def part_of(text: str) -> str:
    """The name that a part is known by: 渠道甲, and a for Class A and A类客户."""
    said = bare(text)
    found = _GRADED.fullmatch(said)
    return found[1] or found[2] if found is not None else said


#: What a name may end with that tells nothing: 成套 and 成套设备, Exhibition and Exhibitions are the same part.
_KIND = re.compile(
    r"(?:设备|产品|业务|类|服务|渠道|客户|项目|工程|销售|订单|products?|equipment|systems?|business|services?|channel|sales|orders?|customers?|clients?|accounts?|(?<=[^s])s)$"
)


#: Parts that are the same whatever they are called.
_SAME = (
    "客房 住宿 客房部 rooms room accommodation lodging", "宴会 宴席 婚宴宴会 banquets banquet banqueting functions", "会议 会务 会议室 meetings meeting conferences conference",
    "餐饮 餐厅 foodandbeverage fb foodbeverage restaurant restaurants", "协议公司 协议客户 公司协议 商务协议 corporate corporates corporateaccounts corporateclients",
    "旅行社 travelagency travelagencies travelagents agencies", "在线平台 网络平台 线上平台 网络预订 ota otas onlineagency onlineagencies onlinetravelagency onlinetravelagencies",
    "会议宴会 会展 会务活动 会议活动 活动 events event miceevents mice", "散客 门市散客 walkin walkins individualguests individuals",
    "备件 配件备件 备品备件 spareparts spares parts", "成套 成套设备 成套系统 completesystems systems completesets", "维修服务 维修 检修 修理 repairservice repairservices repairs repair", "改造 技改 改造项目 retrofit retrofits modernisation modernization",
    "手机 phones phone mobilephones handsets", "平板 平板电脑 tablets tablet", "配件 附件 手机配件 accessories accessory",
    "跟团游 团队游 grouptours grouptour packagetours", "自由行 independenttravel independenttours fit", "门票 景点门票 tickets ticket admissions",
    "自营店 自营 官网 自有店铺 ownshop ownstore ownwebsite ownsite webshop", "内容直播 直播 直播间 livecontent live livestream livestreams liveshopping",
    "老客户 existingclient existingclients existingcustomers repeatcustomers", "转介绍 介绍 推荐 referral referrals recommendation", "线上 网络 online internet web", "展会 展览会 exhibition exhibitions tradefair tradefairs fairs",
    "华北 north northern", "东北 northeast northeastern", "华东 east eastern", "华中 central centre", "华南 south southern", "西南 southwest southwestern", "西北 northwest northwestern",
    "平台甲 平台a platforma", "平台乙 平台b platformb",
)  # fmt: skip
_GROUP = {name: number for number, group in enumerate(_SAME) for name in group.split()}


def known_as(text: str, parts: Collection[str]) -> str:
    """Which of the known names of parts a text is, be the kind of thing said with it or not; empty for none, or for several."""
    name = part_of(text)
    if not name or name in parts:
        return name
    core = _KIND.sub("", name)
    found = [each for each in parts if len(core) > 1 and _KIND.sub("", each) == core]
    found = found or _alike(name, parts) or _alike(_UNSOLD.sub("", name), parts)
    if not found and (both := _TWO.fullmatch(text.strip())) is not None:
        found = [each for said in both.groups() if said and (each := known_as(said, parts))][:1]  # East 华东
    return found[0] if len(found) == 1 else ""


#: A name in two languages.
_TWO = re.compile(
    r"([A-Za-z][A-Za-z ]+?)\s*[/（(]?([一-鿿]{2,})[)）]?|([一-鿿]{2,})\s*[/（(]?([A-Za-z][A-Za-z ]+?)[)）]?"
)
#: What a label of a part may end with that says what is told of it: 客房收入, Rooms revenue.
_UNSOLD = re.compile(
    r"(?:的)?(?:收入|销售额?|营收|业绩|签约额?|部分|渠道|片区|大区|区域|地区|区|revenue|sales|business|region|area|territory)$"
)


def sold_part(text: str) -> str:
    """The part whose sales a label asks for, where any trade has such a one: 客房 of 客房收入; empty for any other label."""
    said = bare(text)
    name = _UNSOLD.sub("", said)
    return name if name != said and name in _GROUP and _SALES.search(said) else ""


_SALES = re.compile(r"(?:收入|销售额?|营收|业绩|签约额?|revenue|sales)$")


def _alike(name: str, parts: Collection[str]) -> list[str]:
    """The known parts that are the same as one of another name."""
    group = _GROUP.get(name)
    return [each for each in parts if _GROUP.get(each) == group] if group is not None else []

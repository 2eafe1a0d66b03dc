"""What a person's own figures are called elsewhere, in Chinese and English: a form asks for UV where the book keeps 访客数 or Visitors.

A figure is known by its own name, or as the part of a shop's formula that it stands for; never by its place in a form. Only what means
the same is here: 下单人数 are not all who paid, 退货率 is no return of visitors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from salesplanner.domain.metrics import OWN
from salesplanner.domain.shop import Part
from salesplanner.exchange.columns.headertext import bare

#: What figures are called by what they mean; parts of a shop's formula by their names there.
_CALLED = {
    Part.VISITORS.value: "访客数 访客 访客量 访客人数 访客总数 店铺访客 店铺访客数 独立访客 独立访客数 独立访客量 访问人数 访问用户数 浏览人数 到访人数 uv uv数 uv量"
    "|visitors|unique visitors|shop visitors|store visitors|site visitors|web visitors|website visitors|online visitors|visitor numbers|visitor count|visitors counted|shop visitor numbers|uvs|uniques",
    Part.BUYERS.value: "成交人数 买家 买家数 买家人数 支付买家 支付买家数 成交买家 成交买家数 付款买家数 支付人数 付款人数 购买人数 成交客户数 支付客户数 支付用户数 成交用户数 付费用户数 购买用户数"
    "|buyers|paying buyers|paying customers|paid customers|paying users|customers who paid|customers who bought|visitors who bought|purchasers|shoppers who bought|buyer count|buyer numbers|buying customers",
    Part.CONVERSION.value: "转化率 支付转化率 成交转化率 购买转化率 访客转化率 店铺转化率 全店转化率 付款转化率 整体转化率 访客成交率"
    "|conversion|conversion rate|conversion ratio|conv rate|conv|conversion of visitors|visitor conversion|visitor conversion rate|visitors to buyers|visitor to buyer conversion|shop conversion|cvr|%of visitors who bought|% of visitors buying|conv%|conversion%|conversion rate%",
    Part.ORDER_VALUE.value: "客单价 平均客单价 支付客单价 成交客单价 客均价 客均消费 客均成交额 人均成交额 人均消费 人均客单价"
    "|average order value|aov|avg order value|average basket|avg basket|average basket value|average basket size|basket value|basket size|average spend|average customer spend|average spend per buyer|average spend per customer|spend per buyer|spend per customer|sales per buyer|average sale per customer|average ticket|average value per buyer|value per buyer",
    Part.VIEWS.value: "浏览量 页面浏览量 浏览次数 页面浏览数 页面访问量 pv pv量|page views|pageviews|pages viewed|views of pages|page impressions",
    Part.SECONDS.value: "停留秒数 平均停留秒数 人均停留秒数 停留时长秒|seconds on page|average seconds on page|seconds per visitor",
    Part.RETURNING.value: "回访率 老访客占比 回访访客占比 访客回访率|return rate of visitors|returning visitor rate|returning visitors%|share of returning visitors|repeat visitor rate|returning visitors share",
    Part.SEARCH.value: "搜索访客 搜索访客数 搜索访客量 搜索uv 搜索来访 搜索引流访客 搜索来源访客 搜索来源访客数 自然搜索访客 自然搜索访客数 搜索流量访客数 来自搜索的访客 来自搜索的访客数"
    "|search visitors|visitors from search|visitors by search|visitors via search|visitors through search|visitors came through search|visitors who came by search|came through search|came by search|came from search|came via search|arrived by search|visitors from search engines|organic search visitors|search traffic visitors|search uv|organic visitors",
    Part.CLICKS.value: "推广点击 推广点击数 推广点击量 推广点击次数 付费点击 付费点击数 付费点击量 付费推广点击 付费推广点击数 付费推广点击量 付费推广点击次数 广告点击 广告点击数 广告点击量 广告点击次数 投放点击 投放点击量 点击数 点击量 点击次数"
    "|ad clicks|adclicks|paid clicks|paid ad clicks|paid search clicks|clicks on ads|clicks on paid ads|clicks from ads|clicks from paid ads|clicks from paid placements|paid placement clicks|advertising clicks|advert clicks|ppc clicks|promotion clicks|sponsored clicks|clicks|clicks bought",
    Part.CLICK_RATE.value: "点击率 推广点击率 广告点击率 付费点击率|click rate|clickthrough rate|click through rate|ctr|ad ctr|ad click rate",
    "sessions": "会话数 会话次数|sessions|shop sessions|store sessions|visitor sessions",
    "followers": "粉丝数 粉丝 粉丝量 关注人数 关注数|followers|fans|follower count|number of followers",
    "followers.new": "新增粉丝 新增粉丝数 涨粉数 净增粉丝 新增关注|new followers|followers gained|followers added",
    "favourites": "收藏数 收藏量 收藏件数|favourites|favorites|items favourited|wish list adds",
    "carts": "加购数 加购量 加购件数|add to carts|adds to cart|items added to cart|cart additions",
    "favouring": "收藏加购率 收藏加购占比|favourite and cart rate",
    "refunds": "退款额 退款金额 退款总额|refunds|refund amount|amount refunded|refunds paid",
    "refunding": "退款率|refund rate",
    "returning.goods": "退货率|goods return rate|product return rate",
    "buying again": "复购率 回购率 重复购买率|repeat purchase rate|repurchase rate|repeat rate|repeat buyer rate",
    "occupancy": "入住率 出租率 客房入住率 客房出租率 开房率|occupancy|occupancy rate|room occupancy|occupancy%",
    "room rate": "平均房价 客房平均房价 已售客房平均房价|adr|average daily rate|average room rate|avg room rate|average rate per room",
    "revpar": "每间可售房收入 每间可供出租客房收入|revpar|revenue per available room",
    "covers": "用餐人数 就餐人数|covers|restaurant covers|covers served",
    "streamed": "直播时长 直播小时数 开播时长|live hours|hours live|livestream hours|hours streamed",
    "streams": "直播场次 直播场数 开播场次|live shows|livestreams|live sessions|live shows held",
    "asked": "询盘数 询盘量 询盘|inquiries|enquiries|inquiries received|enquiries received",
    "samples": "送样数 送样次数 寄样数 样品寄送数|samples sent|sample deliveries|samples delivered",
    "demos": "演示场次 演示次数 产品演示次数 演示数|demos|product demos|demos given|demonstrations|product demonstrations|demonstrations given",
    "satisfaction": "客户满意度 满意度|customer satisfaction|csat|satisfaction score",
    "market share": "市场份额 市占率 市场占有率 类目占比|market share|share of market|category share",
}  # fmt: skip

#: What a shop calls figures of the program, which elsewhere mean something else: 支付金额 is what others pay to suppliers.
_OF_SHOPS = {
    "orders.amount": "支付金额 支付总额 支付成交额 实付金额|amount paid by buyers|paid sales|shop sales",
    "orders.count": "支付订单 支付订单数 付款订单数 支付单数 支付笔数|paid orders|orders paid|shop orders",
    "payments.amount": "平台结算 平台结算额 平台结算金额 平台结算到账 平台打款 平台回款 结算到账 结算到账金额 平台到账|payouts|payouts received|platform payouts|payouts from platforms|payouts from the platforms|payouts received from platforms|payouts received from the platforms|settlements received|platform settlements",
}


def names(meaning: str) -> list[str]:
    """What a figure of a meaning is called, the first in Chinese."""
    return _split(_CALLED[meaning])


def _split(said: str) -> list[str]:
    zh, *en = said.split("|")
    return [*zh.split(), *en]


_MEANING = {bare(name) or name: meaning for meaning in _CALLED for name in names(meaning)}


def likewise(known: Mapping[str, str]) -> dict[str, str]:
    """What else the person's own figures may be called, as bare texts, by metric; `known` are their names as such.

    Where two of them mean the same, only the person knows which is meant.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, metric in known.items():
        if metric.startswith(OWN) and (meaning := _MEANING.get(name)):
            found[meaning][metric] = None
    alone = {meaning: next(iter(metrics)) for meaning, metrics in found.items() if len(metrics) == 1}
    told = {bare(name): metric for metric, said in _OF_SHOPS.items() for name in _split(said)}
    told = told if Part.VISITORS.value in found else {}
    return told | {name: alone[meaning] for name, meaning in _MEANING.items() if meaning in alone}

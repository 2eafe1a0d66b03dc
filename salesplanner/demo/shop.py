"""The shop of the demo: 18 months of channel days with their weeks, seasons and campaigns, and what is made of them."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from salesplanner.demo.history import SEASON, Teller
from salesplanner.demo.names import Both
from salesplanner.domain.campaigns import Campaign, Cause
from salesplanner.domain.orders import Payment
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Improvement
from salesplanner.domain.shop import ChannelDay, Part, Taken, by_product
from salesplanner.store.shop import COLUMNS

_YEAR = 365
#: The optional figures are entered since so many days, the youngest channel sells since so many.
_OPTIONAL_DAYS, _YOUNG_DAYS = 150, 232
#: How much of a day is entered while it goes on.
_SO_FAR = 0.45
#: How much the days of a week bring, Monday first, and what a campaign adds.
_WEEK = (0.94, 0.92, 0.95, 0.99, 1.06, 1.12, 1.02)
_PUSH, _LARGE_PUSH = 1.34, 1.5


class _Channel(Struct, frozen=True):
    """A channel in this month: visitors a day, what these are more than a year ago, and what becomes of them.

    `conversion` and `search` are in percent, `gained` in points over a year, `value` in whole currency; `was_search` and
    `was_stay` are of the months before.
    """

    visitors: float
    growth: float
    conversion: float
    gained: float
    value: float
    search: float
    was_search: float
    stay: float
    was_stay: float
    clicks: float
    is_young: bool = False


_CHANNELS = (
    _Channel(617, 1.51, 2.22, 0.2, 320, 7, 11, 74, 72, 2.4),
    _Channel(480, 1.09, 2.04, 0.0, 331, 16, 17, 66, 64, 4.1),
    _Channel(224, 0.94, 1.85, -0.3, 336, 14, 14, 41, 63, 3.5),
    _Channel(168, 1.2, 2.47, 0.1, 329, 5, 5, 96, 94, 1.2, is_young=True),
)
#: What is sold, with what a buyer of it pays beside the average, and its share of the buyers of each channel.
_PRODUCTS: tuple[tuple[Both, float, tuple[float, ...]], ...] = (
    (("常规线", "Regular route"), 0.9, (0.30, 0.10, 0.64, 0.15)),
    (("自由行", "Independent travel"), 1.15, (0.48, 0.62, 0.20, 0.50)),
    (("周边游", "Short trips"), 0.85, (0.22, 0.28, 0.16, 0.35)),
)
#: The campaigns of each month: first and last day, name, place of the channel, whether it is large.
_CAMPAIGNS: tuple[tuple[int, int, Both, int, bool], ...] = (
    (2, 3, ("当季大促", "Season sale"), 1, True),
    (10, 10, ("会员日", "Members' day"), 1, False),
    (18, 18, ("周末特卖", "Weekend sale"), 1, False),
    (21, 21, ("提前订优惠", "Early bird"), 1, False),
)
_ACTIONS: tuple[tuple[Both, Both, Both], ...] = (
    (
        ("自然搜索占比低", "Low share of search"),
        ("本周优化 10 个标题", "Rework 10 titles this week"),
        ("搜索访客占 10% 以上", "search brings over 10% of visitors"),
    ),
    (
        ("首页访客占 2%", "Home page reached by 2%"),
        ("首页加关联推荐", "Put related offers on the home page"),
        ("首页访客占 5%", "5% of visitors reach it"),
    ),
    (
        ("平台乙停留短", "Short stay on Platform B"),
        ("周五前换详情首屏", "New first view of the pages by Friday"),
        ("停留 60 秒以上", "over 60 seconds on a page"),
    ),
    (
        ("直播转化最好", "Live content converts best"),
        ("下周加 2 场晚场", "Two more evening shows next week"),
        ("直播访客日均 250", "250 visitors a day"),
    ),
)


def tell(teller: Teller) -> None:
    """Tell of the shop up to today, of which one channel is still missing."""
    _campaigns(teller, teller.begins)
    days = list(_days(teller, teller.begins))
    teller.store.settings.put(COLUMNS, [Part.SECONDS.value, Part.SEARCH.value, Part.CLICKS.value])
    teller.store.shop.add_days(days)
    _settle(teller, days)
    _improve(teller)


def _days(teller: Teller, first: date) -> Iterator[tuple[date, ChannelDay]]:
    """Every channel's days."""
    chance = random.Random(f"shop {teller.today}")
    pushed = dict.fromkeys(Period(first, teller.today).days(), 1.0)
    for campaign in teller.store.campaigns.touching(Period(first, teller.today)):
        for day in Period(campaign.starts_on, campaign.ends_on).days():
            pushed[day] = _LARGE_PUSH if campaign.is_large else _PUSH
    for place, (name, channel) in enumerate(zip(teller.channels, _CHANNELS, strict=False)):
        begun = max(first, teller.today - timedelta(days=_YOUNG_DAYS)) if channel.is_young else first
        last = teller.today - timedelta(days=int(place == len(_CHANNELS) - 1))
        for day in Period(begun, last).days():
            entry = _day(teller, channel, name, day, pushed[day], chance)
            yield day, by_product(entry, _taken(teller, place, entry))


def _taken(teller: Teller, place: int, entry: ChannelDay) -> Iterator[Taken]:
    """What a channel took of each product; what rounding leaves is the last one's."""
    buyers, sales = int(entry.values[Part.BUYERS]), entry.sales or 0
    left, unsold = buyers, sales
    for number, (name, price, shares) in enumerate(_PRODUCTS):
        is_last = number == len(_PRODUCTS) - 1
        count = left if is_last else min(left, round(buyers * shares[place]))
        took = unsold if is_last else min(unsold, round(sales * count / max(1, buyers) * price / 100) * 100)
        left, unsold = left - count, unsold - took
        if count or took:
            yield Taken(teller.say(name), took, Decimal(count))


def _day(teller: Teller, channel: _Channel, name: str, day: date, pushed: float, chance: random.Random) -> ChannelDay:
    """One channel's day."""
    month = Period.month_of(teller.today)
    back = (month.first - day).days / _YEAR + 1 / 24  # in years before this month
    level = channel.visitors * channel.growth**-back * SEASON[day.month - 1] / SEASON[month.first.month - 1]
    visitors = round(
        level * _WEEK[day.weekday()] * pushed * chance.gauss(1, 0.05) * (_SO_FAR if day == teller.today else 1)
    )
    wave = 1 + 0.09 * math.sin(day.toordinal() / 5.3)
    conversion = (channel.conversion - channel.gained * back) / 100 * wave * chance.gauss(1, 0.08)
    buyers = min(visitors, max(0, round(visitors * conversion)))
    sales = round(buyers * channel.value * chance.gauss(1, 0.05)) * 100
    values = {Part.VISITORS: Decimal(visitors), Part.BUYERS: Decimal(buyers)}
    if (teller.today - day).days < _OPTIONAL_DAYS:
        is_now = day >= month.first
        search, stay = (channel.search, channel.stay) if is_now else (channel.was_search, channel.was_stay)
        values[Part.SEARCH] = Decimal(round(visitors * search / 100 * chance.gauss(1, 0.06)))
        values[Part.CLICKS] = Decimal(round(visitors * channel.clicks / 100 * chance.gauss(1, 0.1)))
        values[Part.SECONDS] = Decimal(round(stay * chance.gauss(1, 0.04)))
    return ChannelDay(name, values, sales)


def _campaigns(teller: Teller, first: date) -> None:
    store, month = teller.store, Period.month_of(first)
    while month.first <= teller.today:
        for begin, end, name, place, is_large in _CAMPAIGNS:
            starts, ends = month.first.replace(day=begin), month.first.replace(day=end)
            if starts <= teller.today:
                store.campaigns.add(
                    Campaign(
                        name=teller.say(name),
                        is_large=is_large,
                        starts_on=starts,
                        ends_on=ends,
                        channel=teller.channels[place],
                        cost=600_000 if is_large else 150_000,
                    )
                )
        month = month.next()
    conversion = store.shop.metrics()[Part.CONVERSION]
    store.causes.add(
        Cause(
            metric=conversion.code,
            day=max(Period.month_of(teller.today).first, teller.today - timedelta(days=16)),
            what="price and freight",
            channel=teller.channels[2],
            note=teller.say(("对手降价 5%", "A competitor went down by 5%")),
        )
    )


def _settle(teller: Teller, days: list[tuple[date, ChannelDay]]) -> None:
    """On the fifth each channel pays out what it took in the month before."""
    sums: dict[tuple[date, str], int] = defaultdict(int)
    for day, entry in days:
        sums[Period.month_of(day).next().first.replace(day=5), entry.channel] += entry.sales or 0
    teller.store.payments.add_many(
        Payment(
            item=teller.say((f"{channel} 结算", f"Settlement {channel}")),
            due_on=due,
            due_amount=amount,
            received_on=due if due <= teller.today else None,
            received_amount=amount if due <= teller.today else 0,
        )
        for (due, channel), amount in sorted(sums.items())
        if due.replace(day=1) <= teller.today
    )


def _improve(teller: Teller) -> None:
    month = Period.month_of(teller.today)
    for weakness, act, measure in _ACTIONS:
        teller.store.improvements.add(
            Improvement(
                weakness=teller.say(weakness),
                act=teller.say(act),
                measure=teller.say(measure),
                starts_on=max(month.first, teller.today - timedelta(days=6)),
                due_on=month.last,
            )
        )

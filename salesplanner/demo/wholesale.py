"""The wholesaler of the demo: shops in most provinces that order again and again, each in a rhythm of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from salesplanner.demo.history import SEASON, Teller
from salesplanner.domain.coverage import locate
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.targets import QUANTITY
from salesplanner.store.regionlist import built_in

#: What a piece costs in whole currency, by the place of its line, and how often a line is ordered.
_PRICES, _WEIGHTS = (460, 690, 38), (14, 2, 1)
#: Of those who buy: how many stopped some time ago, and how many have ordered once only.
_STOPPED, _NEW = 5, 4
#: What a piece of all that is asked brings on average, in whole currency.
_A_PIECE = 500


def tell(teller: Teller) -> None:
    """Tell of what was ordered up to yesterday, and paid before it was sent."""
    chance = random.Random(f"wholesale {teller.today}")
    orders: list[Order] = []
    for place, client in enumerate(teller.buyers()):
        begin, end = teller.begins, teller.today - timedelta(days=1)
        if place < _STOPPED:
            end -= timedelta(days=chance.randint(60, 130))
        region = locate(client.region, built_in())
        channel = region.group(teller.language) if region is not None else teller.channels[0]
        days = list(_days(chance, begin, end))
        if _STOPPED <= place < _STOPPED + _NEW:
            days = days[-1:]
        size = chance.triangular(20, 150, 55)
        orders += [_order(teller, chance, client.id, channel, day, size) for day in days]
    _aim(teller)
    orders.sort(key=lambda each: each.day)
    teller.store.orders.add_many(orders)
    teller.store.payments.add_many(
        Payment(
            client_id=each.client_id, item=teller.say(("打款", "Paid in advance")), due_on=each.day, due_amount=each.amount,
            received_on=each.day, received_amount=each.amount,
        )
        for each in orders
    )  # fmt: skip


def _aim(teller: Teller) -> None:
    """Ask for as many pieces as make the amount that is asked, in hundreds."""
    for target in teller.store.targets.whole():
        if target.metric == "orders.amount":
            teller.aim(QUANTITY, Period.parse(target.period), round(target.value / _A_PIECE / 100) * Decimal(100))


def _days(chance: random.Random, begin: date, end: date) -> Iterator[date]:
    """The days on which a shop orders: about as far apart each time, closer together in a strong season."""
    interval = chance.triangular(9, 30, 14)
    day = begin + timedelta(days=chance.randint(0, round(interval)))
    while day <= end:
        if day.weekday() < 6:
            yield day
        apart = max(3.0, chance.gauss(interval, interval / 6)) / SEASON[day.month - 1]
        day += timedelta(days=round(apart))


def _order(teller: Teller, chance: random.Random, client_id: int, channel: str, day: date, size: float) -> Order:
    place = chance.choices(range(3), _WEIGHTS)[0]
    pieces = max(10, round(size * chance.uniform(0.6, 1.5) / 10) * 10)
    return Order(
        client_id=client_id,
        day=day,
        quantity=str(pieces),
        amount=pieces * _PRICES[place] * 100,
        line=teller.lines[place % len(teller.lines)],
        channel=channel,
        product=teller.lines[place % len(teller.lines)],
    )

"""The hotel of the demo: companies and agencies that book rooms again and again at their agreed rates, and pay by the month."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from salesplanner.demo import names
from salesplanner.demo.history import SEASON, Teller
from salesplanner.demo.names import Both
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.targets import QUANTITY

#: What is booked, and what a night of it costs beside the agreed rate.
_ROOMS: tuple[tuple[Both, int], ...] = ((("标准间", "Standard room"), 0), (("豪华间", "Deluxe room"), 160))
#: Of those who book: how many have stopped some time ago, and how many book less and less.
_STOPPED, _FADING = 4, 4
#: How much of what a month is asked for comes from rooms, and what a night of them brings, in whole currency.
_OF_ROOMS, _A_NIGHT = Decimal("0.62"), 510
#: A month is paid on this day of the next; so many in a hundred are late.
_PAID_ON, _LATE = 15, 8


def tell(teller: Teller) -> None:
    """Tell of the bookings up to yesterday, and of the statements that were paid."""
    chance = random.Random(f"hotel {teller.today}")
    orders: list[Order] = []
    for place, client in enumerate(teller.buyers()):
        end = teller.today - timedelta(days=1)
        if place < _STOPPED:
            end -= timedelta(days=chance.randint(50, 110))
        is_fading = _STOPPED <= place < _STOPPED + _FADING
        channel = teller.channels[client.industry == teller.say(names.TRADES["hotel"][1])]  # companies, and agencies
        rate, size = chance.randint(38, 56) * 10, chance.triangular(2, 11, 3)
        for day in _days(chance, teller.begins, end, end if is_fading else None):
            room, more = _ROOMS[chance.random() < 0.2]
            nights = max(1, round(size * chance.uniform(0.5, 1.6)))
            orders.append(
                Order(
                    client_id=client.id, day=day, quantity=str(nights), amount=nights * (rate + more) * 100,
                    line=teller.lines[0], channel=channel, product=teller.say(room),
                )
            )  # fmt: skip
    orders.sort(key=lambda each: each.day)
    teller.store.orders.add_many(orders)
    teller.store.payments.add_many(_statements(teller, chance, orders))
    for target in teller.store.targets.whole():
        if target.metric == "orders.amount":
            asked = Decimal(10) * round(target.value * _OF_ROOMS / _A_NIGHT / 10)
            teller.aim(QUANTITY, Period.parse(target.period), asked)


def _days(chance: random.Random, begin: date, end: date, fades: date | None) -> Iterator[date]:
    """The days on which a client books: about as far apart each time, closer in a strong season, further apart where it fades."""
    interval = chance.triangular(5, 30, 11)
    day = begin + timedelta(days=chance.randint(0, round(interval)))
    while day <= end:
        if day.weekday() < 6:
            yield day
        apart = max(2.0, chance.gauss(interval, interval / 4)) / SEASON[day.month - 1]
        if fades is not None:
            apart *= 1 + 2 * max(0.0, 1 - (fades - day).days / 150)
        day += timedelta(days=round(apart))


def _statements(teller: Teller, chance: random.Random, orders: list[Order]) -> Iterator[Payment]:
    """What a client booked in a month, due in the next."""
    sums: dict[tuple[date, int], int] = defaultdict(int)
    for order in orders:
        if order.client_id is not None:
            sums[Period.month_of(order.day).first, order.client_id] += order.amount
    for (month, client_id), amount in sums.items():
        due = Period.month_of(month).next().first.replace(day=_PAID_ON)
        paid = due + timedelta(days=chance.randint(4, 25) if chance.randint(1, 100) <= _LATE else 0)
        is_paid = paid < teller.today
        yield Payment(
            client_id=client_id, item=teller.say(("月结房费", "Rooms of the month")), due_on=due, due_amount=amount,
            received_on=paid if is_paid else None, received_amount=amount if is_paid else 0,
        )  # fmt: skip

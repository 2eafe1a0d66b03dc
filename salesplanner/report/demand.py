"""What the target still takes, in words with its evidence, whom it is most worth seeing or calling, and that as plan items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

from msgspec import Struct

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Client
from salesplanner.domain.demand import Need, Rates
from salesplanner.domain.followups import Segment
from salesplanner.domain.period import Period
from salesplanner.domain.restocking import Buyer, Supply
from salesplanner.domain.shop import Part
from salesplanner.report import shop, shopwords, ways
from salesplanner.report.facts import Facts
from salesplanner.store import Store
from salesplanner.store.reminders import available_minutes
from salesplanner.words import Words

#: So many are named, where no more are needed.
WORTH_MOST = 20
#: Below so many a day, parts of an order are told: three orders in ten days are 0.3 a day.
_FEW = 10


class Worth(Struct, frozen=True):
    """A client worth seeing: what its open deals are worth by their chances, in minor units, and which those are.

    Where clients order again and again, what it ordered last is expected too, on the day `due`.
    """

    client: Client
    amount: int
    deals: tuple[str, ...]
    due: date | None = None

    @property
    def id(self) -> int:
        """The client's."""
        return self.client.id


def need(store: Store, facts: Facts) -> Need | None:
    """What the signed amount of a running period still takes; None without a target, when it is reached or over."""
    figure, today = facts.figures["orders.amount"], store.today()
    if figure.target is None or figure.value is None or facts.period.last < today:
        return None
    gap = int((figure.target - Decimal(figure.value)) * 100)
    if gap <= 0:
        return None
    if shop.is_shop(store, facts.period):
        return Need(
            gap=gap,
            rates=_shop_rates(store, facts.period),
            days=(facts.period.last - max(facts.period.first, today)).days + 1,
            available=0,
        )
    days = left(store, facts)
    planned = store.activities.open_between(days[0], days[-1]) if days else []
    busy = sum(each.minutes or 0 for each in planned)
    return Need(
        gap=gap,
        rates=_rates(store),
        days=len(days),
        available=max(0, available_minutes(store.settings) * len(days) - busy),
    )


def _rates(store: Store) -> Rates:
    """What the latest orders say."""
    since, today = ways.since(store), store.today()
    count, amount = (store.measures.total(metric, since, today) for metric in ("orders.count", "orders.amount"))
    return Rates(orders=count, amount=amount, contacts=ways.made(store, since), days=Period(since, today))


def _shop_rates(store: Store, period: Period) -> Rates:
    """What the period says so far; while that is little, the one before it."""
    rates = Rates(orders=0, amount=0, visitors=0)
    for each in (period, period.previous()):
        found = shop.formula(store, each)
        if found is not None:
            sold = found.total
            rates = Rates(orders=sold.orders, amount=sold.amount, visitors=sold.visits, days=found.done)
        if rates.is_known:
            break
    return rates


def left(store: Store, facts: Facts) -> list[date]:
    """The working days of the period that are not over, today among them."""
    return store.calendar().between(max(facts.period.first, store.today()), facts.period.last)


def worth_seeing(
    store: Store, facts: Facts, kind: ActivityKind = ActivityKind.VISIT, most: int = WORTH_MOST
) -> list[Worth]:
    """Whom to see, or call: those with the most in open deals and orders that are due, then the silent ones.

    Not who is left alone or planned anyway.
    """
    now, days = store.now(), left(store, facts)
    if not days:
        return []
    standard = store.pipeline.standard(now)
    amounts: dict[int, int] = {}
    names: dict[int, list[tuple[int, str]]] = {}
    for brief in store.pipeline.briefs():
        if brief.client_id is None or standard.is_quiet(brief) or (brief.client_quiet or "") >= standard.today:
            continue
        weight = standard.weighted(brief)
        amounts[brief.client_id] = amounts.get(brief.client_id, 0) + weight
        names.setdefault(brief.client_id, []).append((-weight, brief.name))
    dues: dict[int, date] = {}
    for buyer in _due(store, days[-1]):
        dues[buyer.id] = buyer.due
        amounts[buyer.id] = amounts.get(buyer.id, 0) + buyer.amount
    planned = {each.client_id for each in store.activities.open_between(days[0], days[-1]) if each.kind is kind}
    ids = [each for each in sorted(amounts, key=lambda client_id: -amounts[client_id]) if amounts[each] > 0]
    silent = store.client_list.ids(ClientFilter(segment=Segment.SILENT), now, limit=most)
    wanted = [each for each in dict.fromkeys([*ids, *silent]) if each not in planned][:most]
    clients = store.clients.many(wanted)
    return [
        Worth(
            clients[each], amounts.get(each, 0), tuple(name for _, name in sorted(names.get(each, []))), dues.get(each)
        )
        for each in wanted
        if each in clients
    ]


def _due(store: Store, last: date) -> Iterator[Buyer]:
    """Whose next order is expected until a day, where clients order again and again."""
    for each in store.restocks.awaited(store.today()):
        if each.due <= last and each.supply(store.today()) not in {Supply.STOPPED, Supply.RESTING}:
            yield each


def plan(store: Store, facts: Facts, chosen: Sequence[Worth], kind: ActivityKind, title: str) -> int:
    """Plan a visit to each, or a call, on the days left from tomorrow on, today where it is the last; how many.

    The fuller a day is already, the less comes to it.
    """
    days = [each for each in left(store, facts) if each > store.today()] or left(store, facts)
    if not days or not chosen:
        return 0
    wanted = _spread(_free(store, days), USUAL_MINUTES[kind], len(chosen))
    with store.change("visits planned" if kind is ActivityKind.VISIT else "calls planned", count=len(chosen)):
        for day, each in zip(wanted, chosen, strict=True):
            store.activities.add(
                Activity(
                    kind=kind, title=title, client_id=each.id, day=day, minutes=USUAL_MINUTES[kind],
                )
            )  # fmt: skip
    return len(chosen)


def _free(store: Store, days: Sequence[date]) -> dict[date, int]:
    """The minutes of each day that nothing is planned for."""
    free = dict.fromkeys(days, available_minutes(store.settings))
    for each in store.activities.open_between(days[0], days[-1]):
        if each.day in free:
            free[each.day] -= each.minutes or 0
    return free


def _spread(free: dict[date, int], minutes: int, count: int) -> list[date]:
    """The day of each of so many, in order: one after the other to the day with the most time left, the earliest of several."""
    found = []
    for _ in range(count):
        day = max(free, key=lambda each: free[each])
        free[day] -= minutes
        found.append(day)
    return sorted(found)


def sentences(found: Need, words: Words, *, is_ahead: bool = False) -> list[str]:
    """What is short and what that takes; whether the hours hold it, with the figures, so that it can be shown to a leader.

    `is_ahead` for a period that has not begun, of which nothing is over.
    """
    say, rates = words.translate, found.rates
    gap = words.money(found.gap)
    made = _visitors(rates.visitors, words) if rates.visitors is not None else _contacts(rates.contacts, words)
    if not rates.is_known:
        text = say("Demand", "{gap} short. {orders} and {contacts} are too few to tell what that takes.")
        return [text.format(gap=gap, orders=_orders(rates.orders, words), contacts=made)]
    average = words.money(round(rates.average))
    if rates.visitors is not None:
        return _of_shop(found, average, words, is_ahead=is_ahead)
    each = _contacts({kind: rates.an_order(kind) for kind in rates.contacts}, words)
    first = say(
        "Demand",
        "{gap} short. Your average order is {average} and takes you {each}. To close the gap it takes {orders}: {contacts}.",
    ).format(
        gap=gap,
        average=average,
        each=each,
        orders=_orders(found.orders, words),
        contacts=_contacts(found.contacts, words),
    )
    if not found.days:
        return [first, say("Demand", "No working day is left for that."), _basis(rates, made, words)]
    a_day = _contacts({kind: Fraction(count, found.days) for kind, count in found.contacts.items()}, words)
    second = say("Demand", "That is {a_day} a day over the %n working day(s) left.", found.days)
    if is_ahead:
        second = say("Demand", "That is {a_day} a day over its %n working day(s).", found.days)
    elif found.days == 1:
        second = say("Demand", "All of it is for the one working day left.")
    return [first, second.format(a_day=a_day), _hours(found, words), _basis(rates, made, words)]


def _basis(rates: Rates, made: str, words: Words) -> str:
    """What the sum rests on."""
    say = words.translate
    text = (
        say("Demand", "This rests on your last year: {orders} worth {amount} from {contacts}.")
        if rates.days is None or ways.is_whole(rates.days)
        else say("Demand", "This rests on your records since {day}: {orders} worth {amount} from {contacts}.")
    )
    day = words.day(rates.days.first) if rates.days else ""
    return text.format(day=day, orders=_orders(rates.orders, words), amount=words.money(rates.amount), contacts=made)


def _of_shop(found: Need, average: str, words: Words, *, is_ahead: bool) -> list[str]:
    """The same of a shop, whose orders come of visitors (C7: visitors × conversion × order value)."""
    say, rates = words.translate, found.rates
    assert rates.visitors is not None
    text = say(
        "Demand",
        "{gap} short. An order brings {average}, and {conversion} of the visitors buy. To close the gap it takes {orders}: {visitors}.",
    )
    first = text.format(
        gap=words.money(found.gap), average=average,
        conversion=shopwords.said(Fraction(rates.orders, rates.visitors), Part.CONVERSION, words),
        orders=_orders(found.orders, words), visitors=_visitors(found.visitors, words),
    )  # fmt: skip
    second = say("Demand", "That is {orders} and {visitors} a day over the %n day(s) left.", found.days)
    if is_ahead:
        second = say("Demand", "That is {orders} and {visitors} a day over its %n day(s).", found.days)
    elif found.days == 1:
        second = say("Demand", "All of it is for the one day left.")
    orders, visitors = Fraction(found.orders, found.days), ceil(Fraction(found.visitors, found.days))
    basis = say("Demand", "This rests on {period}: {orders} worth {amount} from {visitors}.")
    return [
        first,
        second.format(orders=_orders(orders, words), visitors=_visitors(visitors, words)),
        basis.format(
            period=words.period(rates.days) if rates.days else "", orders=_orders(rates.orders, words),
            amount=words.money(rates.amount), visitors=_visitors(rates.visitors, words),
        ),
    ]  # fmt: skip


def _contacts(counts: Mapping[ActivityKind, Fraction | int], words: Words) -> str:
    """5.2 visits and 6.7 calls."""
    said = [_made(kind, _number(Fraction(count), words), words) for kind, count in counts.items()]
    if not said:
        return _made(ActivityKind.VISIT, "0", words)
    return said[0] if len(said) == 1 else words.translate("Demand", "{first} and {second}").format(
        first=said[0], second=said[1]
    )  # fmt: skip


def _made(kind: ActivityKind, number: str, words: Words) -> str:
    """So many of a kind of contact: 1 visit, 5.2 visits."""
    say, is_one = words.translate, number == "1"
    if kind is ActivityKind.CALL:
        return say("Demand", "{number} call" if is_one else "{number} calls").format(number=number)
    return say("Demand", "{number} visit" if is_one else "{number} visits").format(number=number)


def _orders(count: Fraction | int, words: Words) -> str:
    number = _number(Fraction(count), words) if count < _FEW else words.number(ceil(count))
    text = words.translate("Demand", "{number} order" if number == "1" else "{number} orders")
    return text.format(number=number)


def _visitors(count: int, words: Words) -> str:
    text = words.translate("Demand", "{number} visitor" if count == 1 else "{number} visitors")
    return text.format(number=words.number(count))


def _hours(found: Need, words: Words) -> str:
    say = words.translate
    taken, free = (_number(Fraction(each, 60), words) for each in (found.minutes, found.available))
    if found.fits and found.minutes > found.available:  # a whole order is more than the gap
        text = say(
            "Demand",
            "They take {taken} hours, and {free} are free beside what is planned. Orders are counted whole here:"
            " by your rates the free hours bring about {reachable} on the average, no less than the gap.",
        )
        return text.format(taken=taken, free=free, reachable=words.money(found.reachable))
    if found.fits:
        text = say("Demand", "They take {taken} of the {free} hours that are free beside what is planned.")
        return text.format(taken=taken, free=free)
    text = say(
        "Demand",
        "They take {taken} hours, and {free} are free beside what is planned: it does not all fit."
        " What fits would bring about {reachable}; {rest} would stay open.",
    )
    if not found.available:
        text = say(
            "Demand",
            "They take {taken} hours, and none is free beside what is planned: the whole gap of {rest} would stay open.",
        )
    reachable = min(found.reachable, found.gap)
    return text.format(
        taken=taken, free=free, reachable=words.money(reachable), rest=words.money(found.gap - reachable)
    )


def _number(value: Fraction, words: Words) -> str:
    return words.number(Decimal(str(round(float(value), 1))))

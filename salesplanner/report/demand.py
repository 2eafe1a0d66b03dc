"""What the target still takes, in words with its evidence, whom it is most worth seeing, and the visits as plan items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Client
from salesplanner.domain.dayplan import TRAVEL_MINUTES
from salesplanner.domain.demand import Need, Rates
from salesplanner.domain.followups import Segment
from salesplanner.report.facts import Facts
from salesplanner.store import Store
from salesplanner.store.reminders import available_minutes
from salesplanner.words import Words

_WATCHED = timedelta(days=365)
_EACH = USUAL_MINUTES[ActivityKind.VISIT] + TRAVEL_MINUTES
_WORTH_MOST = 20


class Worth(Struct, frozen=True):
    """A client worth seeing: what its open deals are worth by their chances, in minor units, and which those are."""

    client: Client
    amount: int
    deals: tuple[str, ...]

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
    since = today - _WATCHED
    amounts = [each.value for each in store.measures.of("orders.amount", since, today)]
    days = left(store, facts)
    planned = store.activities.open_between(days[0], days[-1]) if days else []
    busy = sum(each.minutes or 0 for each in planned)
    return Need(
        gap=gap,
        rates=Rates(
            visits=store.measures.total("visits.count", since, today), orders=len(amounts), amount=sum(amounts)
        ),
        days=len(days),
        minutes_each=_EACH,
        available=max(0, available_minutes(store.settings) * len(days) - busy),
    )


def left(store: Store, facts: Facts) -> list[date]:
    """The working days of the period that are not over, today among them."""
    return store.calendar().between(max(facts.period.first, store.today()), facts.period.last)


def worth_seeing(store: Store, facts: Facts) -> list[Worth]:
    """Whom to see: those with the most in open deals, then the silent ones; not who is left alone or to be visited anyway."""
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
    visited = {
        each.client_id for each in store.activities.open_between(days[0], days[-1]) if each.kind is ActivityKind.VISIT
    }
    ids = [each for each in sorted(amounts, key=lambda client_id: -amounts[client_id]) if amounts[each] > 0]
    silent = store.client_list.ids(ClientFilter(segment=Segment.SILENT), now, limit=_WORTH_MOST)
    wanted = [each for each in dict.fromkeys([*ids, *silent]) if each not in visited][:_WORTH_MOST]
    clients = store.clients.many(wanted)
    return [
        Worth(clients[each], amounts.get(each, 0), tuple(name for _, name in sorted(names.get(each, []))))
        for each in wanted
        if each in clients
    ]


def plan(store: Store, facts: Facts, chosen: Sequence[Worth], title: str) -> int:
    """Plan a visit to each, spread over the days left from tomorrow on, today where it is the last; how many."""
    days = [each for each in left(store, facts) if each > store.today()] or left(store, facts)
    if not days or not chosen:
        return 0
    with store.change("visits planned", count=len(chosen)):
        for place, each in enumerate(chosen):
            day = days[place * len(days) // len(chosen)]
            store.activities.add(
                Activity(
                    kind=ActivityKind.VISIT, title=title, client_id=each.id, day=day,
                    minutes=USUAL_MINUTES[ActivityKind.VISIT],
                )
            )  # fmt: skip
    return len(chosen)


def sentences(found: Need, words: Words) -> list[str]:
    """What is short and what that takes; whether the hours hold it, with the figures, so that it can be shown to a leader."""
    say, rates = words.translate, found.rates
    if not rates.is_known:
        text = say(
            "Demand",
            "{gap} short. {orders} orders and {visits} visits of the last year are too few to tell what that takes.",
        )
        return [text.format(gap=words.money(found.gap), orders=rates.orders, visits=rates.visits)]
    text = say(
        "Demand",
        "{gap} short. Your average order is {average}, one order takes you {each} visits: {orders} orders, {visits} visits.",
    )
    first = text.format(
        gap=words.money(found.gap), average=words.money(round(rates.average)), each=_number(rates.visits_an_order, words),
        orders=found.orders, visits=found.visits,
    )  # fmt: skip
    a_day = found.visits_a_day
    if a_day is None:
        return [first, say("Demand", "No working day is left.")]
    second = say("Demand", "That is {a_day} visits on each of the %n working day(s) left.", found.days)
    basis = say("Demand", "By your last year: {orders} orders of {amount} from {visits} visits.").format(
        orders=rates.orders, amount=words.money(rates.amount), visits=rates.visits
    )
    return [first, second.format(a_day=_number(a_day, words)), _hours(found, words), basis]


def _hours(found: Need, words: Words) -> str:
    say = words.translate
    taken, free = (_number(Fraction(each, 60), words) for each in (found.minutes, found.available))
    if found.fits:
        text = say(
            "Demand", "With their ways they take {taken} of the {free} hours that are free beside what is planned."
        )
        return text.format(taken=taken, free=free)
    text = say(
        "Demand",
        "That does not fit: with their ways they take {taken} hours, and {free} are free beside what is planned."
        " What fits would bring about {reachable}; {rest} would stay open.",
    )
    reachable = min(found.reachable, found.gap)
    return text.format(
        taken=taken, free=free, reachable=words.money(reachable), rest=words.money(found.gap - reachable)
    )


def _number(value: Fraction, words: Words) -> str:
    return words.number(Decimal(str(round(float(value), 1))))

"""What the records offer for a section of a review: lines to take in instead of typing what is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from salesplanner.domain.activities import Outcome
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Direction, PromiseState
from salesplanner.domain.reviews import Section
from salesplanner.report import evidence, selfreview
from salesplanner.store import Store
from salesplanner.words import Words

_MOST = 8
_FULL = 1.0


def offers(store: Store, period: Period, section: Section, words: Words) -> list[str]:
    """The lines for a section, the most telling first, at most eight; none for a section that asks for thoughts."""
    last = min(period.last, store.today())
    if last < period.first:
        return []
    makers: dict[Section, Callable[[Store, Period, Words], Iterator[str]]] = {
        Section.ACHIEVEMENTS: _well,
        Section.SHORTCOMINGS: _badly,
        Section.LESSONS: _lessons,
        Section.SUGGESTIONS: _not_mine,
        Section.SUPPORT: _support,
    }
    found = makers[section](store, Period(period.first, last), words) if section in makers else iter(())
    return list(dict.fromkeys(one_line(line) for line in found))[:_MOST]


def _client(store: Store, client_id: int | None) -> str:
    client = store.clients.find(client_id)
    return client.name if client else ""


def _deal(store: Store, deal: Deal) -> str:
    return " ".join(filter(None, [_client(store, deal.client_id), deal.name]))


def _well(store: Store, done: Period, words: Words) -> Iterator[str]:
    won = store.deals.closed_between(done.first, done.last, DealStatus.WON)
    for deal in sorted(won, key=lambda each: -(each.amount or 0))[:3]:
        said = words.translate("Review", "Signed {deal}, {amount}")
        yield said.format(deal=_deal(store, deal), amount=words.money_exact(deal.amount or 0))
    contacts = store.activities.many(store.evidence.of("contacts.progress", done.first, done.last).ids[-40:])
    for each in sorted(contacts.values(), key=lambda each: each.id, reverse=True):
        if each.points and each.outcome is Outcome.PROGRESS:
            yield words.colon(_client(store, each.client_id) or each.title) + each.points


def _badly(store: Store, done: Period, words: Words) -> Iterator[str]:
    for deal in store.deals.closed_between(done.first, done.last, DealStatus.LOST)[:3]:
        reason = words.lost_reason(deal.lost_reason) if deal.lost_reason else ""
        said = words.translate("Review", "Lost {deal}").format(deal=_deal(store, deal))
        yield said + (words.bracket(reason) if reason else "")
    for each in store.promises.of_days(done.first, done.last):
        if each.direction is Direction.MINE and each.state is not PromiseState.DROPPED and each.is_late(store.today()):
            said = words.translate("Review", "Promised {what}, {late}")
            late = words.overdue(each.days_late(store.today()))
            yield words.colon(_client(store, each.client_id)) + said.format(what=each.what, late=late)
    for key in ("milestones.on_time", "followups.overdue.count", "followups.put_off"):
        found = evidence.fact(store, key, done)
        if found.of if key == "milestones.on_time" else found.value:
            yield evidence.said(words, found)


def _lessons(store: Store, done: Period, words: Words) -> Iterator[str]:
    for each in store.incidents.between(done.first, done.last):
        yield words.colon(each.what) + (each.lesson or each.result or each.did)


def _not_mine(store: Store, done: Period, words: Words) -> Iterator[str]:
    found = store.evidence.of("work.not_mine", done.first, done.last)
    if found.ids:
        said = words.translate("Review", "%n piece(s) of work that were not mine", len(found.ids))
        items = list(store.activities.many(found.ids).values())
        whose = Counter(words.owner(each.owner) for each in items if each.owner)
        shares = words.list(f"{name} {count}" for name, count in whose.most_common())
        yield words.colon(said + (words.bracket(shares) if shares else "")) + words.list(
            each.title for each in items[:3]
        )


def _support(store: Store, done: Period, words: Words) -> Iterator[str]:
    spent, free = selfreview.load(store, done)
    if free and spent / free >= _FULL:
        said = words.translate("Review", "{spent} h of work recorded in {free} h of working days ({share})")
        yield said.format(spent=round(spent / 60), free=round(free / 60), share=words.percent(spent / free))
    put_off = store.evidence.of("followups.put_off", done.first, done.last)
    if put_off.ids:
        yield words.translate("Review", "%n item(s) moved three times or more", len(put_off.ids))
    for each in store.escalations.during(done.first, done.last):
        if each.is_open:
            yield words.colon(_client(store, each.client_id) or each.asked_of) + each.question

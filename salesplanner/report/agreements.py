"""The rate agreements of a book: how each stands, and how many were newly signed week by week (domain S2-11, S2-15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.orders import Agreement, Term
from salesplanner.domain.period import Period
from salesplanner.domain.quotas import fits, in_force, standing
from salesplanner.domain.targets import Every
from salesplanner.store import Store

#: The figure of newly signed ones; a renewal is none of them.
NEW = "agreements.new.count"
#: So many weeks are looked back on, and what ends within so many days is to be renewed (experience, 6.4).
WEEKS, AHEAD_DAYS = 12, 60
#: After so many days without an order an agreement is said not to be used.
TRIED_DAYS = 60
_TERMS = tuple(Term)


class Standing(Struct, frozen=True):
    """An agreement with its client's name, its term, and what was ordered while it ran.

    `is_open` until another one took its place or it is not to be renewed; `planned` is the day of the visit about its renewal.
    """

    agreement: Agreement
    client: str
    term: Term
    quantity: Decimal
    is_open: bool = True
    planned: date | None = None

    @property
    def id(self) -> int:
        """That of the agreement."""
        return self.agreement.id


def standings(store: Store, *, is_open: bool = True) -> list[Standing]:
    """How those in force stand today, what ends soon first, what is over last; or those that were renewed or let go."""
    kept = store.agreements.in_force() if is_open else store.agreements.renewed()
    today = store.today()
    ordered = store.agreements.ordered(kept, today)
    clients = store.clients.many(each.client_id for each in kept)
    found = [
        Standing(
            agreement=each,
            client=clients[each.client_id].name if each.client_id in clients else "",
            term=each.term(today),
            quantity=ordered.get(each.id, Decimal(0)),
            is_open=is_open,
        )
        for each in kept
    ]
    return sorted(found, key=place) if is_open else found


def place(each: Standing) -> int:
    """The place of its group: ends soon, valid, expired; at last what was renewed or let go."""
    return _TERMS.index(each.term) if each.is_open else len(_TERMS)


def ends_by(each: Standing, today: date, days: int = AHEAD_DAYS) -> bool:
    """Whether it ends within so many days from today."""
    left = each.agreement.days_left(today)
    return left is not None and 0 <= left <= days


def is_unused(each: Standing, today: date) -> bool:
    """Whether nothing was ordered though it has been valid for long enough to tell."""
    return each.term is not Term.OVER and not each.quantity and (today - each.agreement.starts).days >= TRIED_DAYS


def are_kept(store: Store) -> bool:
    """Whether rate agreements are signed in this book: a hotel lives by them."""
    return store.settings.get("role") == "hotel" or store.agreements.is_any()


class Week(Struct, frozen=True):
    """A week with the agreements newly signed in it, and how many its quota asked for; 0 without one."""

    period: Period
    records: tuple[int, ...]
    asked: int

    @property
    def signed(self) -> int:
        """How many were newly signed."""
        return len(self.records)


def weeks(store: Store, last: date, count: int = WEEKS) -> list[Week]:
    """The last weeks up to the one a day lies in, the earliest first; none from before the first that was signed."""
    today, calendar = store.today(), store.calendar()
    spans = [Period.week_of(last - timedelta(weeks=back)) for back in reversed(range(count))]
    made = store.measures.of(NEW, spans[0].first, min(spans[-1].last, today))
    quotas = [each for each in store.quotas.ever() if each.metric == NEW and fits(each, Every.WEEK)]
    found = []
    for span in spans:
        asked = next(iter(in_force(quotas, min(span.last, today))), None)
        of_week = standing(asked, Every.WEEK, span.first, today, {}, calendar).asked if asked else 0
        found.append(Week(span, tuple(each.id for each in made if span.contains(each.day)), of_week))
    known = next((at for at, week in enumerate(found) if week.records), len(found) - 1)
    return found[known:]


def of_month(found: Sequence[Week], month: Period, today: date) -> list[Week]:
    """The weeks that are a month's to answer for: those that end in it, and the one that runs."""
    return [each for each in found if month.contains(min(each.period.last, max(today, each.period.first)))]


def renewals(store: Store, standing: Iterable[Standing], days: int = 365) -> tuple[int, int]:
    """Of the agreements that ended within so many days before today, how many another one took the place of, and how many ended.

    `standing` are those in force, as they were read.
    """
    today = store.today()
    first, settled = today - timedelta(days=days), store.agreements.renewed()
    taken = {each.id for each in settled if each.let_go_on is None}
    known = (*settled, *(each.agreement for each in standing))
    ended = [each for each in known if each.ends_on and first <= each.ends_on < today]
    return sum(1 for each in ended if each.id in taken), len(ended)

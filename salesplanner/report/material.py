"""What a summary is written from: the facts of its period, of a year ago, of what comes next, and the person's words."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from salesplanner.domain.activities import ActivityBrief, ActivityKind
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import ClosedDeal, DealStatus
from salesplanner.domain.effects import Base
from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.domain.quoting import Letterhead
from salesplanner.domain.reportdue import Recipient
from salesplanner.domain.reviews import Section
from salesplanner.report import (
    bound,
    campaigns,
    contacts,
    forecast,
    handedin,
    matters,
    opendeals,
    owed,
    ratings,
    selfreview,
)
from salesplanner.report.contacts import Contacts
from salesplanner.report.delivery import SLIPS_MOST
from salesplanner.report.facts import Depth, Facts, by_line, reading, target_of
from salesplanner.report.gradual import at_once
from salesplanner.report.handedin import HandedIn
from salesplanner.report.layouts import chosen
from salesplanner.report.matters import Matters
from salesplanner.report.opendeals import OpenDeals
from salesplanner.report.owed import Owed
from salesplanner.report.selfreview import Shared
from salesplanner.store import Store, delivery
from salesplanner.store.delivery import Slips
from salesplanner.store.reports import ReportSection

#: More clients that are left alone than this are not told of one by one.
_QUIET_MOST = 5
#: So many follow-ups that are late are named; so many days are read at a time of the plan, and of the deals that were closed.
_OVERDUE_MOST, _PLANNED_AT_ONCE, _CLOSED_AT_ONCE = 3, 5, 40


class Profile(Struct, frozen=True, kw_only=True):
    """Who writes, for whom."""

    name: str = ""
    line: str = ""
    company: str = ""
    supervisor: str = ""
    letterhead: Letterhead = Letterhead()


class ReviewMatter(Struct, frozen=True, kw_only=True):
    """What the self-review of the period says: ratings by competency name, and those texts that are not private by section."""

    ratings: tuple[tuple[str, int], ...] = ()
    texts: tuple[tuple[Section, str], ...] = ()


class Material(Struct, frozen=True, kw_only=True):
    """All values of a summary, and no more of the records than it tells; nothing in it reads the store, so a worker may hold it."""

    facts: Facts
    profile: Profile
    currency: str
    lines_last_year: dict[str, Decimal | int]
    next_period: Period
    next_targets: dict[str, Decimal]
    next_workdays: int
    base: Base | None = None
    won: list[ClosedDeal]
    lost: list[ClosedDeal]
    open: OpenDeals
    done: Contacts
    planned: list[ActivityBrief]
    overdue: tuple[str, ...]  # the clients of the first follow-ups that are late
    quiet: list[Client]  # left alone for a reason until a day
    owed: Owed
    voices: list[tuple[Remark, str]]  # what clients want management to know (domain S2-28), with their names
    market: list[tuple[Remark, str]] = field(default_factory=list)  # what was heard of market and competitors
    slips: Slips  # what was late in delivery
    parts: dict[str, ReportSection] = field(default_factory=dict)
    review: ReviewMatter = field(default_factory=ReviewMatter)
    shared: Shared = field(default_factory=Shared)  # what of problems and actions is for the supervisor
    foretold: Forecast | None = None  # how what is signed will end; None once the period is over, or has not begun
    before: HandedIn | None = None  # the report on the period before, with what became of it
    made_on: date
    dated_on: date | None = None  # the day that a form is dated, where it is asked for as it was to be handed in then
    role: str = ""
    metrics: tuple[str, ...] = ()  # the person's main ones
    keys: tuple[str, ...] = ()  # the sections that are in, in their order
    read: frozenset[str] = frozenset()  # those, and others that something was read for
    matters: Matters = field(default_factory=Matters)  # what only some sections need

    @property
    def next_visits(self) -> int:
        """How many visits are planned for the next period."""
        return sum(1 for each in self.planned if each.kind is ActivityKind.VISIT and each.is_open)

    @property
    def support(self) -> str:
        """What the self-review says for the supervisor of the support that is needed, and suggests where no section of its own does."""
        wanted = {Section.SUPPORT} | ({Section.SUGGESTIONS} if "suggestions" not in self.keys else set())
        return "\n".join(body for section, body in self.review.texts if section in wanted)

    def words_of(self, key: str) -> str | None:
        """The person's own words of a section; None where the computed ones stand."""
        part = self.parts.get(key)
        return None if part is None else part.body


def gather(
    store: Store, period: Period, as_of: date | None = None, to: int = 0, *, also: Collection[str] = ()
) -> Material:
    """All that the summary of a period is made of, as of a day, for a recipient (0: the usual one); what only some sections
    need is read where they are in, or `also` named.
    """
    return at_once(gathering(store, period, as_of, to, also=also))


def gathering(
    store: Store, period: Period, as_of: date | None = None, to: int = 0, *, also: Collection[str] = ()
) -> Generator[None, None, Material]:
    """The same, read in pieces: it gives way between two of them. What is written to the book meanwhile makes it worthless."""
    recipient = store.reports.recipients.find(to or store.reports.recipient_for(period))
    touched, role = store.reports.parts(period.code, to), store.settings.get("role", "")
    keys = chosen(period, role, touched)
    read = frozenset((*keys, *also, *_bound_to(touched)))
    following, calendar = period.next(), store.calendar()
    found = yield from reading(store, period, as_of, Depth.WHOLE)
    won = yield from _closed(store, found, DealStatus.WON)
    lost = yield from _closed(store, found, DealStatus.LOST)
    open_deals = yield from opendeals.reading(store, found.as_of, following)
    yield
    done = yield from contacts.reading(store, found.done, found.figures, read)
    planned = yield from _planned(store, following)
    heard = _heard(store, found)
    yield
    return Material(
        facts=found,
        profile=_profile(store, recipient),
        currency=store.settings.get("book.currency", "CNY"),
        lines_last_year={} if found.since else by_line(store, period.year_before(), _year_back(store, found)),
        next_period=following,
        base=campaigns.base_of(store, found, campaigns.USUAL),
        next_targets={
            metric: target for metric in found.figures if (target := target_of(store, metric, following)) is not None
        },
        next_workdays=calendar.count(following.first, following.last),
        won=won,
        lost=lost,
        open=open_deals,
        done=done,
        planned=planned,
        overdue=_overdue(store, found),
        quiet=_quiet(store, found),
        owed=(yield from owed.gathering(store, period, found.as_of, following)),
        voices=[each for each in heard if each[0].kind is RemarkKind.FEEDBACK],
        market=[each for each in heard if each[0].kind is not RemarkKind.FEEDBACK],
        slips=(yield from delivery.slipping(store, period.first, found.as_of, SLIPS_MOST)),
        parts=touched,
        review=_review(store, period),
        shared=selfreview.shared(store, period),
        foretold=(yield from _foretelling(store, found)),
        before=(yield from handedin.reading(store, period.previous(), to)),
        made_on=store.today(),
        role=role,
        metrics=tuple(store.settings.get("metrics.main", ())),
        keys=tuple(keys),
        read=read,
        matters=(yield from matters.reading(store, found, following, (won, lost), open_deals, read, to)),
    )


def _bound_to(parts: Mapping[str, ReportSection]) -> Iterator[str]:
    """The sections whose own numbers stand in the person's words."""
    for part in parts.values():
        yield from filter(None, map(bound.section_of, bound.MARK.findall(part.body or "")))


def _profile(store: Store, recipient: Recipient | None) -> Profile:
    said = {name: store.settings.get(f"person.{name}", "") for name in ("name", "line", "company")}
    supervisor = recipient.said if recipient is not None else ""
    return Profile(**said, supervisor=supervisor, letterhead=store.quoting.letterhead())


def _closed(store: Store, found: Facts, status: DealStatus) -> Generator[None, None, list[ClosedDeal]]:
    """The deals won or lost in what is done of the period, by day."""
    closed: list[ClosedDeal] = []
    for days in found.done.pieces(_CLOSED_AT_ONCE) if found.done else ():
        closed += store.deals.closed_in_brief(days.first, days.last, status)
        yield
    return closed


def _planned(store: Store, following: Period) -> Generator[None, None, list[ActivityBrief]]:
    """What is planned for the next period and may be told to others."""
    found: list[ActivityBrief] = []
    held = store.improvements.held_back()
    for days in following.pieces(_PLANNED_AT_ONCE):
        yield
        found += held.leave(store.activities.planned_in_brief(days.first, days.last))
    return found


def _overdue(store: Store, found: Facts) -> tuple[str, ...]:
    first = found.figures["followups.overdue.count"].records[:_OVERDUE_MOST]
    late = store.activities.many(first)
    clients = store.clients.many(each.client_id for each in late.values())
    return tuple(clients[late[each].client_id or 0].name for each in first if late[each].client_id in clients)


def _foretelling(store: Store, found: Facts) -> Generator[None, None, Forecast | None]:
    if found.is_complete or found.done is None:
        return None
    return (yield from forecast.gradually(store, found.period, "orders.amount", found.as_of))


def _year_back(store: Store, found: Facts) -> date:
    by_days = store.settings.get("role") == "online"
    part = found.as_far_on(found.period.year_before(), "orders.amount", by_days=by_days)
    return part.last if part else found.period.year_before().first


def _quiet(store: Store, found: Facts) -> list[Client]:
    """Who is left alone at present, and not dormant; of a day that is past nobody knows any more."""
    if found.as_of < store.today():
        return []
    ids = store.client_list.left_alone(found.as_of, _QUIET_MOST)
    return sorted(store.clients.many(ids).values(), key=lambda each: (each.quiet_until or date.max, each.id))


def _heard(store: Store, found: Facts) -> list[tuple[Remark, str]]:
    heard = store.remarks.between(found.period.first, found.as_of)
    clients = store.clients.many(each.client_id for each in heard)
    return [(each, clients[each.client_id].name if each.client_id in clients else "") for each in heard]


def _review(store: Store, period: Period) -> ReviewMatter:
    review = store.reviews.of(period.code)
    if review is None:
        return ReviewMatter()
    rated = [] if review.are_ratings_private else ratings.rated(store, period, {})
    return ReviewMatter(
        ratings=tuple((each.competency.name, each.score) for each in rated if each.score),
        texts=tuple(
            (text.section, text.body) for text in store.reviews.texts.of(review.id) if text.body and not text.is_private
        ),
    )

"""What a summary is written from: the facts of its period, of a year ago, of what comes next, and the person's words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.deals import Deal, is_stale
from salesplanner.domain.delivery import Project, Step
from salesplanner.domain.effects import Base
from salesplanner.domain.followups import Segment
from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.domain.reviews import Section
from salesplanner.report import campaigns, forecast, matters, owed, selfreview
from salesplanner.report.facts import Depth, Facts, by_line, comparable, facts, target_of
from salesplanner.report.handedin import HandedIn, handed_in
from salesplanner.report.layouts import chosen
from salesplanner.report.matters import Matters
from salesplanner.report.owed import Owed
from salesplanner.report.selfreview import Shared
from salesplanner.store import Store, delivery
from salesplanner.store.reports import ReportSection

#: More clients that are left alone than this are not told of one by one.
_QUIET_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who writes, for whom."""

    name: str = ""
    line: str = ""
    company: str = ""
    supervisor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewMatter:
    """What the self-review of the period says: ratings by competency name, and those texts that are not private by section."""

    ratings: tuple[tuple[str, int], ...] = ()
    texts: tuple[tuple[Section, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All values of a summary; nothing in it reads the store, so a worker may hold it."""

    facts: Facts
    profile: Profile
    currency: str
    lines_last_year: dict[str, Decimal | int]
    next_period: Period
    next_targets: dict[str, Decimal]
    next_workdays: int
    base: Base | None = None
    next_visits: int
    planned: list[Activity]
    overdue: list[Activity]
    stale: list[Deal]
    quiet: list[Client]  # left alone for a reason until a day
    contacts_progress: list[Activity]
    owed: Owed
    voices: list[tuple[Remark, str]]  # what clients want management to know (domain S2-28), with their names
    market: list[tuple[Remark, str]] = field(default_factory=list)  # what was heard of market and competitors
    slips: list[tuple[Project, Step]]  # what was late in delivery
    parts: dict[str, ReportSection] = field(default_factory=dict)
    review: ReviewMatter = field(default_factory=ReviewMatter)
    shared: Shared = field(default_factory=Shared)  # what of problems and actions is for the supervisor
    foretold: Forecast | None = None  # how what is signed will end; None once the period is over, or has not begun
    before: HandedIn | None = None  # the report on the period before, with what became of it
    made_on: date
    role: str = ""
    metrics: tuple[str, ...] = ()  # the person's main ones
    keys: tuple[str, ...] = ()  # the sections that are in, in their order
    read: frozenset[str] = frozenset()  # those, and others that something was read for
    matters: Matters = field(default_factory=Matters)  # what only some sections need

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
    need is read where they are in.
    """
    recipient = store.reports.recipients.find(to or store.reports.recipient_for(period))
    found = facts(store, period, as_of, Depth.RECORDS)
    following = period.next()
    planned = list(store.improvements.held_back().leave(store.activities.between(following.first, following.last)))
    calendar, role = found.calendar, store.settings.get("role", "")
    touched, heard = store.reports.parts(period.code, to), _heard(store, found)
    keys = chosen(period, role, touched)
    return Material(
        facts=found,
        profile=Profile(
            name=store.settings.get("person.name", ""),
            line=store.settings.get("person.line", ""),
            company=store.settings.get("person.company", ""),
            supervisor=recipient.said if recipient is not None else "",
        ),
        currency=store.settings.get("book.currency", "CNY"),
        lines_last_year=by_line(store, period.year_before(), _year_back(store, found)),
        next_period=following,
        base=campaigns.base_of(store, found, campaigns.USUAL),
        next_targets={
            metric: target for metric in found.figures if (target := target_of(store, metric, following)) is not None
        },
        next_workdays=calendar.count(following.first, following.last),
        next_visits=sum(1 for activity in planned if activity.kind is ActivityKind.VISIT and activity.is_open),
        planned=planned,
        overdue=_overdue(store, found),
        stale=[deal for deal in found.open_deals if _is_stale(deal, found)],
        quiet=_quiet(store, found),
        contacts_progress=[
            a for a in found.activities if a.outcome is not None and a.outcome.value == "progress" and a.points
        ],
        owed=owed.gather(store, period, found.as_of, following),
        voices=[each for each in heard if each[0].kind is RemarkKind.FEEDBACK],
        market=[each for each in heard if each[0].kind is not RemarkKind.FEEDBACK],
        slips=delivery.slips_between(store, period.first, found.as_of),
        parts=touched,
        review=_review(store, period),
        shared=selfreview.shared(store, period),
        foretold=_foretold(store, found),
        before=handed_in(store, period.previous(), to),
        made_on=store.today(),
        role=role,
        metrics=tuple(store.settings.get("metrics.main", ())),
        keys=tuple(keys),
        read=frozenset((*keys, *also)),
        matters=matters.read(store, found, following, planned, {*keys, *also}, to),
    )


def _foretold(store: Store, found: Facts) -> Forecast | None:
    if found.is_complete or found.done is None:
        return None
    return forecast.forecast(store, found.period, "orders.amount", found.as_of)


def _year_back(store: Store, found: Facts) -> date:
    part = comparable(
        found.period,
        found.done,
        found.period.year_before(),
        found.calendar,
        by_days=store.settings.get("role") == "online",
    )
    return part.last if part else found.period.year_before().first


def _overdue(store: Store, found: Facts) -> list[Activity]:
    overdue = store.activities.many(found.figures["followups.overdue.count"].records)
    return sorted(overdue.values(), key=lambda activity: activity.day)


def _is_stale(deal: Deal, found: Facts) -> bool:
    """Too long in its stage, and its client not left alone."""
    client = found.clients.get(deal.client_id or 0)
    is_quiet = client is not None and client.is_quiet(found.as_of)
    return not is_quiet and is_stale(deal, found.stages.get(deal.stage_id or 0), found.as_of)


def _quiet(store: Store, found: Facts) -> list[Client]:
    """Who is left alone at present, and not dormant; of a day that is past nobody knows any more."""
    if found.as_of < store.today():
        return []
    wanted = ClientFilter(segment=Segment.QUIET, statuses=frozenset(ClientStatus) - {ClientStatus.DORMANT})
    ids = store.client_list.ids(wanted, datetime.combine(found.as_of, time()), limit=_QUIET_MOST)
    return sorted(store.clients.many(ids).values(), key=lambda each: (each.quiet_until or date.max, each.id))


def _heard(store: Store, found: Facts) -> list[tuple[Remark, str]]:
    heard = store.remarks.between(found.period.first, found.as_of)
    clients = store.clients.many(each.client_id for each in heard)
    return [(each, clients[each.client_id].name if each.client_id in clients else "") for each in heard]


def _review(store: Store, period: Period) -> ReviewMatter:
    review = store.reviews.of(period.code)
    if review is None:
        return ReviewMatter()
    ratings = {} if review.are_ratings_private else store.reviews.ratings.of(review.id)
    return ReviewMatter(
        ratings=tuple((each.name, ratings[each.id].score) for each in store.competencies.all() if each.id in ratings),
        texts=tuple(
            (text.section, text.body) for text in store.reviews.texts.of(review.id) if text.body and not text.is_private
        ),
    )

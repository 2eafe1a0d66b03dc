"""What only some sections of a summary need, and is read only where they are in."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from heapq import nlargest

from msgspec import Struct, field

from salesplanner.domain.activities import ActivityBrief, ActivityKind
from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.domain.clientlist import Buying, ClientFilter
from salesplanner.domain.clients import Client, Grade, GradeChange
from salesplanner.domain.deals import ClosedDeal, Deal
from salesplanner.domain.followups import Followup, Order
from salesplanner.domain.metrics import OWN
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.reviews import ReviewText, Section
from salesplanner.domain.targets import METRICS, in_units
from salesplanner.report import bound, contacts, listed, parts, selfreview
from salesplanner.report.facts import Depth, Facts, target_of
from salesplanner.report.facts import facts as period_facts
from salesplanner.report.figures import Figure, Value
from salesplanner.report.listed import LISTED, Listed
from salesplanner.report.opendeals import LARGEST_MOST, OpenDeals
from salesplanner.report.selfreview import QuotaFact
from salesplanner.store import Store
from salesplanner.store.deals import StageEntry
from salesplanner.store.reports import ReportSection

#: What the months are told by.
MONTHLY = ("orders.amount", "payments.amount", "clients.new.count", "visits.count")
#: What business is told apart by.
SOURCES = ("channel", "region", "type")
#: The sections that have nothing to say where it was not read for them.
NEEDING = contacts.NEEDING | {"months", "courses", "guests", "clients", "newcomers", "receptions"}
#: What of the parts of a longer period is said again for the whole; what lay ahead of them does not any more.
_ROLLED = frozenset(
    {"results", "progress", "deals", "well", "problems", "shortcomings", "market", "support", "suggestions"}
)
#: The sections of a month's review that stand in for its report's words where it has none of its own.
_REVIEWED = {
    "well": (Section.ACHIEVEMENTS, Section.LESSONS),
    "shortcomings": (Section.SHORTCOMINGS, Section.CAUSES),
    "support": (Section.SUPPORT,),
    "suggestions": (Section.SUGGESTIONS,),
}
#: The parts whose reports are looked for, the longest first.
_SMALLER = {
    PeriodKind.YEAR: (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH),
    PeriodKind.HALF: (PeriodKind.QUARTER, PeriodKind.MONTH),
    PeriodKind.QUARTER: (PeriodKind.MONTH,),
    PeriodKind.SPAN: (PeriodKind.MONTH,),
}
_COURSES_MOST, _BUYERS_MOST, _COMING_MOST = LARGEST_MOST, 4, 5
#: So many days ahead are read at a time.
_AT_ONCE = 10


class Month(Struct, frozen=True):
    """A month of a longer period: its figures to the cut-off, what was asked, and what was signed a year before."""

    period: Period
    values: Mapping[str, Value]
    target: Decimal | None
    last_year: Decimal | None

    @property
    def signed(self) -> Decimal:
        """What was signed in it."""
        return Decimal(self.values["orders.amount"] or 0)


class Course(Struct, frozen=True):
    """A deal from its first day on: the stages it entered, what was paid of it."""

    deal: Deal
    client: str
    entries: tuple[StageEntry, ...]
    paid: int
    paid_on: date | None


class State(Struct, frozen=True, kw_only=True):
    """How the clients stand as of a day: how many of each class, changes of class, who buys more, less, or no more."""

    as_of: date
    grades: Mapping[Grade, int]
    changes: tuple[tuple[GradeChange, Client], ...]
    buying: Mapping[Buying, tuple[int, tuple[Followup, ...]]]  # how many, and the largest of them


class Coming(Struct, frozen=True, kw_only=True):
    """What is ahead that needs a good reception: campaigns, deals that are to close, visits marked first or of the best clients."""

    days: Period
    campaigns: tuple[Campaign, ...]
    deals: tuple[Brief, ...]
    items: tuple[ActivityBrief, ...]


class Rolled(Struct, frozen=True):
    """What the report or the review of a part of a longer period says: its lines need not be written again."""

    period: Period
    lines: tuple[str, ...]


class Matters(Struct, frozen=True, kw_only=True):
    """What was read for the sections that are in; None where it was not."""

    quotas: tuple[QuotaFact, ...] = ()
    months: tuple[Month, ...] | None = None
    courses: tuple[Course, ...] | None = None
    guests: Mapping[str, tuple[Mapping[str, Decimal], Mapping[str, Decimal]]] | None = None  # now, and before
    state: State | None = None
    newcomers: tuple[Followup, ...] | None = None
    coming: Coming | None = None
    listed: Listed | None = None  # what the tables of a company's form list besides
    rolled: Mapping[str, tuple[Rolled, ...]] = field(default_factory=dict)  # by section
    figures: Mapping[str, Figure] = field(default_factory=dict)  # of other periods, that what is rolled up is bound to


def reading(
    store: Store,
    facts: Facts,
    following: Period,
    closed: tuple[Sequence[ClosedDeal], Sequence[ClosedDeal]],
    open_deals: OpenDeals,
    keys: Collection[str],
    to: int = 0,
) -> Generator[None, None, Matters]:
    """Read what these sections of a report to a recipient need (0: the usual one), in pieces; `closed` are the deals won and lost."""
    yield
    asks = "visits" in keys or ("results" in keys and facts.period.kind in (PeriodKind.DAY, PeriodKind.WEEK))
    quotas = tuple((yield from selfreview.reading_quotas(store, facts.period, facts.as_of))) if asks else ()
    months = (yield from _months(store, facts)) if "months" in keys else None
    yield
    courses = _courses(store, facts, closed[0], open_deals) if "courses" in keys else None
    yield
    guests = _guests(store, facts) if "guests" in keys else None
    yield
    state = _state(store, facts) if "clients" in keys else None
    yield
    newcomers = _newcomers(store, facts) if "newcomers" in keys else None
    coming = (yield from _coming(store, facts, following, open_deals)) if "receptions" in keys else None
    rolled = _rolled(store, facts.period, set(keys) & _ROLLED, to) if facts.period.kind in _SMALLER else {}
    yield
    return Matters(
        quotas=quotas,
        months=months,
        courses=courses,
        guests=guests,
        state=state,
        newcomers=newcomers,
        coming=coming,
        listed=(yield from listed.reading(store, facts, (*closed[0], *closed[1]))) if LISTED in keys else None,
        rolled=rolled,
        figures=_figures(store, rolled),
    )


def _months(store: Store, facts: Facts) -> Generator[None, None, tuple[Month, ...]]:
    """The months of the period that have begun, each counted to the cut-off."""
    found = []
    for month in facts.period.months() if facts.done else ():
        if month.first <= facts.as_of:
            found.append(_month(store, facts, month))
            yield
    return tuple(found)


def _month(store: Store, facts: Facts, month: Period) -> Month:
    done, before = month.until(facts.as_of), month.year_before()
    values = {metric: in_units(metric, store.measures.total(metric, done.first, done.last)) for metric in MONTHLY}
    last_year = None
    if facts.knows(before):
        last_year = Decimal(store.measures.total("orders.amount", before.first, before.last)) / 100
    return Month(month, values, target_of(store, "orders.amount", month), last_year)


def _courses(store: Store, facts: Facts, won: Sequence[ClosedDeal], open_deals: OpenDeals) -> tuple[Course, ...]:
    """The largest deals that were signed in the period or are open now."""
    is_now = facts.as_of >= store.today() or not facts.is_complete
    deals: list[ClosedDeal | Brief] = [*won, *(open_deals.largest if is_now else ())]
    ids = [each.id for each in nlargest(_COURSES_MOST, deals, key=lambda deal: deal.amount or 0)]
    whole = store.deals.many(ids)
    clients = store.clients.named(each.client_id for each in whole.values())
    return tuple(_course(store, whole[each], clients.get(whole[each].client_id or 0, ""), facts.as_of) for each in ids)


def _course(store: Store, deal: Deal, client: str, as_of: date) -> Course:
    paid = [each for each in store.payments.of_deal(deal.id) if each.received_on and each.received_on <= as_of]
    entries = tuple(each for each in store.deals.history(deal.id) if each.entered_on <= as_of)
    last = max((each.received_on for each in paid if each.received_on), default=None)
    return Course(deal, client, entries, sum(each.received_amount or 0 for each in paid), last)


def _guests(store: Store, facts: Facts) -> Mapping[str, tuple[Mapping[str, Decimal], Mapping[str, Decimal]]]:
    """What was signed by channel, region and type of client, and in the same part of the period before."""
    by_days = store.settings.get("role") == "online"
    before = facts.as_far_on(facts.period.previous(), "orders.amount", by_days=by_days)
    found = {}
    for dimension in SOURCES if facts.done else ():
        now = parts.shares(store, "orders.amount", dimension, facts.done or facts.period)
        then = parts.shares(store, "orders.amount", dimension, before) if before else {}
        if any(now):
            found[dimension] = (now, then)
    return found


def _state(store: Store, facts: Facts) -> State:
    """As of today: how the clients stood on a day gone by nobody knows any more, what changed until then is kept."""
    today = store.today()
    now, listed = datetime.combine(today, time()), store.client_list
    held = store.improvements.held_back()
    changes = store.grade_changes.between(facts.period.first, facts.as_of)
    clients = store.clients.many(each.client_id for each in changes)
    buying = {}
    for each in Buying:
        wanted = ClientFilter(buying=each)
        ids = listed.ids(wanted, now, Order.GRADE, limit=_BUYERS_MOST)
        buying[each] = (listed.count(wanted, now), tuple(map(held.leave_step, listed.followups(ids))))
    return State(
        as_of=today,
        grades={grade: listed.count(ClientFilter(grades=frozenset({grade})), now) for grade in Grade},
        changes=tuple((each, clients[each.client_id]) for each in changes if each.client_id in clients),
        buying=buying,
    )


def _newcomers(store: Store, facts: Facts) -> tuple[Followup, ...]:
    found = store.client_list.followups(facts.figures["clients.new.count"].records)
    return tuple(map(store.improvements.held_back().leave_step, found))


def _coming(store: Store, facts: Facts, following: Period, open_deals: OpenDeals) -> Generator[None, None, Coming]:
    """From the day after the cut-off to the end of the next period."""
    days = Period(facts.as_of + timedelta(days=1), following.last)
    held = store.improvements.held_back()
    items: list[ActivityBrief] = []
    received = (ActivityKind.VISIT, ActivityKind.MEETING)
    for piece in days.pieces(_AT_ONCE):
        yield
        open_ = held.leave(store.activities.open_in_brief(piece.first, piece.last))
        items += [each for each in open_ if each.is_first or (each.kind in received and each.grade == Grade.A.value)]
        if len(items) >= 2 * _COMING_MOST:
            break
    closing = [each for each in open_deals.closing(days) if each.amount]
    campaigns = [each for each in store.campaigns.touching(days) if each.kind is CampaignKind.CAMPAIGN]
    return Coming(
        days=days,
        campaigns=tuple(campaigns[: 2 * _COMING_MOST]),
        deals=tuple(nlargest(_COMING_MOST, closing, lambda deal: deal.amount or 0)),
        items=tuple(items[: 2 * _COMING_MOST]),
    )


def _rolled(store: Store, period: Period, keys: Collection[str], to: int) -> Mapping[str, tuple[Rolled, ...]]:
    """What the parts of a longer period say in each section: the report's own words, else what its months' reviews share."""
    kinds, kept = _SMALLER[period.kind], _Kept(store, to)
    return {key: tuple(each for each in _said(kept, period, key, kinds) if each.lines) for key in keys}


class _Kept:
    """The reports and reviews of parts of a longer period, each read once for all sections."""

    def __init__(self, store: Store, to: int) -> None:
        self._store, self._to = store, to
        self._parts: dict[str, tuple[Mapping[str, ReportSection], ...]] = {}
        self._texts: dict[str, Mapping[Section, ReviewText]] = {}

    def section(self, period: Period, key: str) -> ReportSection | None:
        """A section that is in a report and has words of the person's; the usual recipient's where this one's has none."""
        if period.code not in self._parts:
            asked = dict.fromkeys((self._to, 0))
            self._parts[period.code] = tuple(self._store.reports.parts(period.code, to) for to in asked)
        found = (parts.get(key) for parts in self._parts[period.code])
        return next((each for each in found if each is not None and each.body is not None and each.included), None)

    def texts(self, month: Period) -> Mapping[Section, ReviewText]:
        """What the review of a month says."""
        if month.code not in self._texts:
            review = self._store.reviews.of(month.code)
            said = self._store.reviews.texts.of(review.id) if review else ()
            self._texts[month.code] = {each.section: each for each in said}
        return self._texts[month.code]


def _said(kept: _Kept, period: Period, key: str, kinds: tuple[PeriodKind, ...]) -> Iterable[Rolled]:
    """The words of one section, each part asked before its own parts."""
    for part in period.within(kinds[0]):
        section = kept.section(part, key)
        if section is not None:
            yield _lines(part, _bound(part, section))
        elif len(kinds) > 1:
            yield from _said(kept, part, key, kinds[1:])
        else:
            yield from _of_review(kept, part, key)


def _bound(period: Period, section: ReportSection) -> str:
    """The words of a section, its figures still those of its period; what only its days knew stays as it was said."""

    def named(key: str) -> str:
        metric, _, aspect = key.partition("/")
        if metric[:1].isdigit():  # bound to a period of its own already
            return bound.mark(key)
        is_figure = (metric in METRICS or metric.startswith(OWN)) and aspect not in ("left", "daily")
        return bound.mark(f"{period.code}:{key}") if is_figure else section.said.get(key, "–")

    return bound.remarked(section.body or "", named)


def _figures(store: Store, rolled: Mapping[str, tuple[Rolled, ...]]) -> Mapping[str, Figure]:
    """The figures of other periods that the words of these are bound to, by period and metric."""
    lines = (line for said in rolled.values() for each in said for line in each.lines)
    keys = {key.partition("/")[0] for line in lines for key in bound.MARK.findall(line)}
    known: dict[str, Facts] = {}
    found = {}
    for key in sorted(keys):
        code, _, metric = key.partition(":")
        if code not in known:
            known[code] = period_facts(store, Period.parse(code), depth=Depth.FIGURES)
        if metric in known[code].figures:
            found[key] = known[code].figures[metric]
    return found


def _of_review(kept: _Kept, month: Period, key: str) -> Iterable[Rolled]:
    for wanted in _REVIEWED.get(key, ()):
        text = kept.texts(month).get(wanted)
        if text is not None and not text.is_private:
            yield _lines(month, text.body)


def _lines(period: Period, body: str) -> Rolled:
    return Rolled(period, tuple(line for each in body.splitlines() if (line := one_line(each))))

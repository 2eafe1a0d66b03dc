"""A self-review as one thing: the facts of its period, what was written and rated, what the actions came to, and what the months said.

It is the person's own: nothing of it goes into a document for others but what `shared` gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.improvements import BeforeAfter, Tally, asks, returning, tally
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.quotas import in_force, period_of, standing
from salesplanner.domain.reviews import (
    Finding,
    FocusPoint,
    Improvement,
    ImprovementState,
    Review,
    ReviewText,
    Section,
    Verdict,
    parts,
)
from salesplanner.domain.targets import Every, is_counted
from salesplanner.report import evidence, focuspoints, ratings
from salesplanner.report.evidence import Fact
from salesplanner.report.focuspoints import Reached
from salesplanner.report.gradual import at_once
from salesplanner.report.ratings import Rated
from salesplanner.store import Store
from salesplanner.store.reminders import available_minutes

#: What a review looks at, in this order; what says nothing is left out.
SHOWN = (
    "orders.amount",
    "payments.amount",
    "visits.count",
    "calls.count",
    "quotes.count",
    "clients.new.count",
    "clients.touched.count",
    "contacts.mine",
    "contacts.progress",
    evidence.SILENT,
    "followups.overdue.count",
    "promises.kept",
    "plan.done",
    "stages.days",
    "deals.put_off",
    "milestones.on_time",
    "deals.lost.count",
    "work.not_mine",
    "work.minutes",
)
_VIEWS = {PeriodKind.DAY: Every.DAY, PeriodKind.WEEK: Every.WEEK}


class Judged(Struct, frozen=True, kw_only=True):
    """An action with what the records say: in the period, over all, before and since; and the verdicts on it."""

    action: Improvement
    in_period: Tally
    over_all: Tally
    compared: BeforeAfter | None
    verdicts: tuple[Verdict, ...]
    asks: bool
    is_planned: bool  # something brings it back: a routine, visits, a plan item
    months: int = 0  # how many months running its weakness is there, from three on

    @property
    def counted(self) -> Tally:
        """Done and due: by the records, or for what has ended by what they said when it was judged."""
        if self.action.state is ImprovementState.OPEN or not self.verdicts:
            return self.over_all
        return Tally(self.verdicts[-1].done, self.verdicts[-1].due)

    def verdict(self, period: Period) -> Verdict | None:
        """What was decided last in a period's review, or in those of the shorter ones in it."""
        found = [each for each in self.verdicts if _lies_in(Period.parse(each.period), period)]
        return found[-1] if found else None


class QuotaFact(Struct, frozen=True, kw_only=True):
    """A quota in a period: done of asked."""

    metric: str
    every: Every
    done: int
    asked: int


class Beside(Struct, frozen=True, kw_only=True):
    """What the records say beside a review's questions, and beside each competency by its id.

    `load` is minutes recorded as done, and minutes of the working days up to today.
    """

    facts: tuple[Fact, ...] = ()
    quotas: tuple[QuotaFact, ...] = ()
    lost: dict[str, int] = field(default_factory=dict)
    load: tuple[int, int] = (0, 0)
    evidence: dict[int, tuple[Fact, ...]] = field(default_factory=dict)


class MonthWords(Struct, frozen=True, kw_only=True):
    """What a month's review says in one section."""

    month: Period
    text: ReviewText


class SelfReview(Struct, frozen=True, kw_only=True):
    """All that a review is made of."""

    period: Period
    review: Review | None
    facts: tuple[Fact, ...]
    quotas: tuple[QuotaFact, ...]
    lost: dict[str, int]
    texts: dict[Section, ReviewText]
    rated: tuple[Rated, ...]
    actions: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    focus: tuple[Reached, ...]
    months: dict[Section, tuple[MonthWords, ...]] = field(default_factory=dict)


def gather(store: Store, period: Period) -> SelfReview:
    """Read a review with all that stands beside it."""
    review, beside = store.reviews.of(period.code), at_once(reading_beside(store, period))
    texts = {each.section: each for each in store.reviews.texts.of(review.id)} if review else {}
    return SelfReview(
        period=period,
        review=review,
        facts=beside.facts,
        quotas=beside.quotas,
        lost=beside.lost,
        texts=texts,
        rated=tuple(ratings.rated(store, period, beside.evidence)),
        actions=tuple(actions(store, period)),
        findings=tuple(findings(store, period)),
        focus=tuple(focuspoints.of(store, period)),
        months=months_words(store, period),
    )


# --- facts ----------------------------------------------------------------------------------------------------------


def reading_beside(store: Store, period: Period, *, with_evidence: bool = True) -> Generator[None, None, Beside]:
    """What the records say beside a review, in pieces: the person's main metrics first, then how the work was done."""
    main = [key for key in store.settings.get("metrics.main", []) if evidence.is_known(store, key)]
    shown = list(dict.fromkeys([*main, *SHOWN]))
    asked = {each.id: ratings.evidence_of(store, each) for each in store.competencies.all()} if with_evidence else {}
    found: dict[str, Fact] = {}
    for key in dict.fromkeys([*shown, *(key for of in asked.values() for key in of)]):
        found[key] = yield from evidence.reading(store, key, period)
        yield
    asked_of_days = yield from reading_quotas(store, period)
    yield
    return Beside(
        facts=tuple(found[key] for key in shown if found[key].is_there),
        quotas=tuple(asked_of_days),
        lost=_lost_reasons(store, found["deals.lost.count"]),
        load=_load(store, period, found["work.minutes"]),
        evidence={competency: tuple(found[key] for key in of) for competency, of in asked.items()},
    )


def quotas(store: Store, period: Period, as_of: date | None = None) -> list[QuotaFact]:
    """What quotas ask of a period, of a longer one of its months up to today's or a day's, and what was done.

    Each day is asked what held then: a quota that was changed since stands for its own time.
    """
    return at_once(reading_quotas(store, period, as_of))


def reading_quotas(store: Store, period: Period, as_of: date | None = None) -> Generator[None, None, list[QuotaFact]]:
    """The same, in pieces."""
    today, found = as_of or store.today(), []
    last = min(period.last, today)
    views = [(_VIEWS[period.kind], period.first)] if period.kind in _VIEWS else []
    views = views or [(Every.MONTH, month.first) for month in period.months() if month.first <= today]
    order = list(Every)
    ever = store.quotas.ever()
    for quota in in_force(ever, last) if period.first <= today else []:
        fitting = [(view, day) for view, day in views if order.index(quota.every) <= order.index(view)]
        course = [each for each in ever if (each.metric, each.every) == (quota.metric, quota.every)]
        done: Counter[date] = Counter()
        for each in (yield from store.measures.reading(quota.metric, period.first, last)):
            done[each.day] += each.value if is_counted(quota.metric) else 1
        calendar = store.calendar()
        stood = [
            standing(then, view, day, last, done, calendar, course)
            for view, day in fitting
            for then in in_force(course, min(last, period_of(view, day).last))
        ]
        if stood:
            total = sum(each.done for each in stood)
            asked = sum(each.asked for each in stood)
            found.append(QuotaFact(metric=quota.metric, every=quota.every, done=total, asked=asked))
    return found


def _lost_reasons(store: Store, lost: Fact) -> dict[str, int]:
    """How many deals were lost for which reason, the most first."""
    counts: dict[str, int] = {}
    for deal in store.deals.many(lost.records).values():
        reason = deal.lost_reason.value if deal.lost_reason else ""
        counts[reason] = counts.get(reason, 0) + 1
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def load(store: Store, period: Period) -> tuple[int, int]:
    """Minutes recorded as done, and minutes of the working days up to today: what a plea for help rests on (domain S3-15)."""
    return _load(store, period, evidence.fact(store, "work.minutes", period))


def _load(store: Store, period: Period, spent: Fact) -> tuple[int, int]:
    last = min(period.last, store.today())
    days = store.calendar().count(period.first, last) if last >= period.first else 0
    return int(spent.value or 0), days * available_minutes(store.settings)


# --- actions, findings --------------------------------------------------------------------------------


def actions(store: Store, period: Period) -> list[Judged]:
    """The actions that were there in a period, open ones first, with what the records say of them."""
    today, calendar = store.today(), store.calendar()
    made = {each.id: Period.parse(each.period) for each in store.reviews.all()}
    found = [each for each in store.improvements.all() if _is_of(each, period, made.get(each.review_id or 0))]
    if not found:
        return []
    first = min(each.starts_on or today for each in found)
    occasions = store.improvements.occasions(first, max(today, first), calendar)
    verdicts = store.improvements.verdicts.all()
    running = returning(store.improvements.all(), Period.month_of(min(today, period.last)))
    judged = []
    for each in found:
        own = tuple(verdict for verdict in verdicts if verdict.improvement_id == each.id)
        judged.append(
            Judged(
                action=each,
                in_period=tally(each, occasions, today, period),
                over_all=tally(each, occasions, today),
                compared=evidence.compared(store, each),
                verdicts=own,
                asks=asks(each, own, period, made.get(each.review_id or 0), today),
                is_planned=bool(each.rhythm) or bool(store.improvements.planned(each.id)),
                months=running.get(each.known_by, 0),
            )
        )
    return sorted(judged, key=lambda each: (each.action.state is not ImprovementState.OPEN, each.action.id))


def _lies_in(part: Period, whole: Period) -> bool:
    return whole.first <= part.first and part.last <= whole.last


def _is_of(action: Improvement, period: Period, made_in: Period | None) -> bool:
    """Whether it was there in a period, or came of its review, which is written when it is over."""
    if made_in is not None and _lies_in(made_in, period):
        return True
    starts = action.starts_on
    return (
        starts is not None and starts <= period.last and (action.closed_on is None or action.closed_on >= period.first)
    )


# --- what the months said -------------------------------------------------------------------------------------------


def findings(store: Store, period: Period) -> list[Finding]:
    """The problems of a period, and of a longer one those of its months, earliest first."""
    return [each for one in (period, *parts(period)) for each in store.findings.of(one.code)]


def months_words(store: Store, period: Period) -> dict[Section, tuple[MonthWords, ...]]:
    """What the months of a longer period say in each section, earliest first."""
    found: dict[Section, list[MonthWords]] = {}
    for month in parts(period):
        review = store.reviews.of(month.code)
        for text in store.reviews.texts.of(review.id) if review else []:
            if text.body.strip():
                found.setdefault(text.section, []).append(MonthWords(month=month, text=text))
    return {section: tuple(words) for section, words in found.items()}


# --- for others -----------------------------------------------------------------------------------------------------


class Shared(Struct, frozen=True, kw_only=True):
    """What of a period's problems and actions is for the supervisor: a summary may hold it."""

    period: Period | None = None
    findings: tuple[tuple[Finding, Fact | None], ...] = ()  # with what the records say of its number
    actions: tuple[tuple[Improvement, Tally], ...] = ()
    focus: tuple[tuple[FocusPoint, Fact | None], ...] = ()


def shared(store: Store, period: Period) -> Shared:
    """Only what is not private: findings of the period, actions of it with their counts, focus points of the next."""
    following = evidence.followed_by(store, period)
    told = [_acted(store, each) for each in findings(store, period) if not each.is_private]
    points = [each for each in store.focus_points.of(following.code) if not each.is_private]
    return Shared(
        period=period,
        findings=tuple((each, _fact_of(store, each.metric, Period.parse(each.period))) for each in told),
        actions=tuple((each.action, each.counted) for each in actions(store, period) if not each.action.is_private),
        focus=tuple((each, _fact_of(store, each.metric, following)) for each in points),
    )


def _acted(store: Store, finding: Finding) -> Finding:
    """A problem with the action that stands for it now."""
    lasting = store.improvements.lasting(finding.improvement_id)
    return replace(finding, improvement_id=lasting.id if lasting is not None else None)


def _fact_of(store: Store, metric: str, period: Period) -> Fact | None:
    return evidence.fact(store, metric, period) if metric and evidence.is_known(store, metric) else None

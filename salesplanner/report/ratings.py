"""Last time's words and ratings; ratings with what the records say beside them, and where the two go apart."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum

from msgspec import Struct

from salesplanner.domain.improvements import FEWEST_CASES, RETURNS, Told, judge
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Competency, Review, Section, evidence_keys, parts, same_words
from salesplanner.report import evidence
from salesplanner.report.evidence import Fact
from salesplanner.store import Store, presets

#: Shares of what was to be done in time: all of it should be.
_IN_TIME = frozenset({"followups.on_time", "promises.kept", "milestones.on_time", "plan.done"})
#: With less than half in time nobody is steady (4) or coaches others (5), with nine of ten nobody needs help (2).
_HIGH, _LOW = 4, 2
_LITTLE, _NEARLY_ALL = Decimal("0.5"), Decimal("0.9")


class Rated(Struct, frozen=True, kw_only=True):
    """A competency with its ratings and the evidence beside them; `before_in` is the period it was rated `before`."""

    competency: Competency
    score: int = 0
    before: int = 0
    before_in: Period | None = None
    facts: tuple[Fact, ...] = ()


class Gap(Enum):
    """How a rating and the records go apart."""

    BETTER = "better"  # the records are better
    WORSE = "worse"  # the records do not show it
    STAYED = "stayed"  # the rating is as before, the records are not


def scores(store: Store, period: Period) -> dict[int, int]:
    """The ratings of a period's review, by competency."""
    review = store.reviews.of(period.code)
    return {key: each.score for key, each in store.reviews.ratings.of(review.id).items()} if review else {}


def earlier(store: Store, period: Period) -> list[tuple[Period, Review]]:
    """The reviews of earlier periods of the same kind, the latest first: a month may be skipped, and no day follows on a Sunday."""
    begun = [(Period.parse(each.period), each) for each in store.reviews.all()]
    found = [each for each in begun if each[0].kind is period.kind and each[0].first < period.first]
    return sorted(found, key=lambda each: each[0].first, reverse=True)


def last_words(store: Store, period: Period) -> tuple[Period | None, dict[Section, str]]:
    """What was said last time, by section, and when that was."""
    for each, review in earlier(store, period):
        said = {text.section: text.body for text in store.reviews.texts.of(review.id) if text.body.strip()}
        if said:
            return each, said
    return None, {}


def last_rated(store: Store, period: Period, most: int) -> list[Period]:
    """So many periods that were rated before, the latest first."""
    found: list[Period] = []
    for each, review in earlier(store, period):
        if len(found) < most and store.reviews.ratings.of(review.id):
            found.append(each)
    return found


def rated(store: Store, period: Period, beside: Mapping[int, tuple[Fact, ...]]) -> list[Rated]:
    """The competencies with this and the last ratings, and what the records say beside them, by id."""
    now, last = scores(store, period), next(iter(last_rated(store, period, 1)), None)
    before = scores(store, last) if last is not None else {}
    gone = [each for each in store.competencies.deleted() if each.id in now]  # what was rated stays told
    return [
        Rated(
            competency=each,
            score=now.get(each.id, 0),
            before=before.get(each.id, 0),
            before_in=last,
            facts=beside.get(each.id, ()),
        )
        for each in [*store.competencies.all(), *gone]
    ]


def evidence_of(store: Store, competency: Competency) -> list[str]:
    """The keys of the evidence beside a competency: as chosen, else as its preset has it; "-" is none.

    What a preset calls shop.visitors is the own figure that stands for a shop's visitors, whatever the person calls it.
    """
    chosen = competency.evidence or presets.evidence_of(competency.name)
    own = {f"shop.{each.stands_for}": each.code for each in store.metrics.all() if each.stands_for}
    return [key for key in (own.get(each, each) for each in evidence_keys(chosen)) if evidence.is_known(store, key)]


def gap(store: Store, rated_: Rated, period: Period) -> tuple[Fact, Gap] | None:
    """Evidence that goes another way than the rating: the fact, and how.

    Either the records of this and the last review moved otherwise, by more than chance (`domain.improvements.judge`) and as far
    into the period; or little of what was to be done in time was, beside a high rating, or nearly all beside a low one.
    """
    if not rated_.score:
        return None
    days = store.calendar().count(period.first, min(period.last, store.today()))
    is_next = rated_.before_in == evidence.held_against(store, period) and rated_.before > 0
    for found in rated_.facts:
        how = (_moved(rated_, found, days) if is_next else None) or _stands(rated_.score, found)
        if how is not None:
            return found, how
    return None


def _moved(rated_: Rated, found: Fact, days: int) -> Gap | None:
    worse = evidence.is_worse(found.id, found.previous, found.value)
    if worse is None or found.samples is None or judge(*found.samples, days) is not Told.CLEAR:
        return None
    if rated_.score == rated_.before:
        return Gap.STAYED
    if (rated_.score > rated_.before) is not worse:
        return None
    return Gap.WORSE if worse else Gap.BETTER


def _stands(score: int, found: Fact) -> Gap | None:
    if found.id not in _IN_TIME or found.value is None or (found.of or 0) < FEWEST_CASES:
        return None
    if score >= _HIGH and found.value < _LITTLE:
        return Gap.WORSE
    return Gap.BETTER if score <= _LOW and found.value >= _NEARLY_ALL else None


def returning(store: Store, period: Period) -> dict[str, int]:
    """The shortcomings of a review that stood in those of at least two periods before it too: each line, how many running."""
    found: dict[str, int] = {}
    for line in _lines(store, period).values():
        count, before = 1, evidence.held_against(store, period)
        while same_words(line) in _lines(store, before):
            count, before = count + 1, evidence.held_against(store, before)
        if count >= RETURNS:
            found[line] = count
    return found


def _lines(store: Store, period: Period) -> dict[str, str]:
    """The shortcomings of a review, by what makes two lines the same."""
    text = store.reviews.text(period.code, Section.SHORTCOMINGS)
    lines = map(str.strip, text.body.splitlines() if text is not None else ())
    return {same_words(line): line for line in lines if same_words(line)}


def mean_and_last(store: Store, period: Period) -> dict[int, tuple[Decimal, int]]:
    """Of the months of a longer period: the mean of each competency's ratings, and the last one."""
    found: dict[int, list[int]] = {}
    for month in parts(period):
        for key, score in scores(store, month).items():
            found.setdefault(key, []).append(score)
    return {key: (Decimal(sum(of)) / len(of), of[-1]) for key, of in found.items()}

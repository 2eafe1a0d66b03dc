"""Evidence with its comparison, in either language: for the facts of a review, beside ratings, and for what actions should move."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from msgspec import Struct

from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.followups import Order, Segment
from salesplanner.domain.improvements import BeforeAfter, Sample, Told, judge, spans
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reviews import Finding, FocusPoint, Improvement
from salesplanner.domain.targets import METRICS, Unit, attainment, in_units, is_counted
from salesplanner.report import own
from salesplanner.report.facts import comparable, target_of
from salesplanner.report.figures import Value, plain
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.evidence import SOURCES, Way
from salesplanner.store.measures import table_of
from salesplanner.words import Words

#: Metrics of which one would rather see fewer.
_FEWER = frozenset({"followups.overdue.count", "deals.lost.count"})
_DAYS = frozenset({"deals.days", "stages.days"})
_MINUTES = "work.minutes"
#: Kept in minutes, read and typed in hours.
_IN_AN_HOUR = 60
#: Who was not contacted for longer than their rhythm allows: known of today alone (domain S1-08).
SILENT = "clients.silent"


class Fact(Struct, frozen=True, kw_only=True):
    """A number of a period with what it rests on: `cases` of `of` for a share, ids in `table`; `previous` is as far into the
    period before, and `samples` are what was found then and now.
    """

    id: str
    unit: Unit
    value: Value
    of: int | None = None
    previous: Value = None
    target: Decimal | None = None
    table: str = ""
    records: tuple[int, ...] = ()
    word: str = ""
    samples: tuple[Sample, Sample] | None = None

    @property
    def is_there(self) -> bool:
        """Whether it says anything."""
        return bool(self.value or self.previous or self.of) or self.target is not None

    def as_json(self) -> dict[str, Any]:
        """The fact in the command line's words."""
        share = attainment(self.value, self.target) if self.value is not None else None
        return {
            "value": plain(self.value, self.unit),
            "unit": self.word or self.unit.value,
            "of": self.of,
            "target": plain(self.target, self.unit),
            "attainment": None if share is None else round(float(share), 6),
            "previous": plain(self.previous, self.unit),
            "records": list(self.records),
        }


def keys(store: Store) -> list[str]:
    """All that can be looked at: the metrics of the command line, the person's own, and the other evidence."""
    return [*METRICS, *(each.code for each in store.metrics.all()), *SOURCES]


def is_known(store: Store, key: str) -> bool:
    """Whether there is evidence of that name."""
    return key in METRICS or key in SOURCES or store.metrics.named(key) is not None


def fact(store: Store, key: str, period: Period) -> Fact:
    """What the records say of a period up to today."""
    return at_once(reading(store, key, period))


def reading(store: Store, key: str, period: Period) -> Generator[None, None, Fact]:
    """The same, in pieces."""
    done, earlier = as_far(store, period)
    now = (yield from _sampling(store, key, done)) if done else _Found(Sample(None, 0))
    previous = (yield from _sampling(store, key, earlier)) if earlier else None
    return Fact(
        id=key,
        unit=unit_of(store, key),
        value=now.sample.value,
        of=now.sample.of,
        previous=previous.sample.value if previous else None,
        target=target_of(store, key, period) if key not in SOURCES and key != SILENT else None,
        table=now.table,
        records=now.ids,
        word=own_word(store, key),
        samples=(previous.sample, now.sample) if done and previous else None,
    )


def as_far(store: Store, period: Period) -> tuple[Period | None, Period | None]:
    """A period up to today, and the part of the one before that is as far on; None for what has not begun."""
    today = min(store.today(), period.last)
    done = period.until(today) if today >= period.first else None
    by_days = store.settings.get("role") == "online"
    return done, comparable(period, done, held_against(store, period), store.calendar(), by_days=by_days)


def held_against(store: Store, period: Period) -> Period:
    """What a period is held against: the one before; of a day the working day before, unless all days are worked on."""
    previous = period.previous()
    if period.kind is not PeriodKind.DAY or store.settings.get("role") == "online":
        return previous
    worked = store.calendar().between(period.first - timedelta(days=31), previous.last)
    return Period.day(worked[-1]) if worked else previous


def followed_by(store: Store, period: Period) -> Period:
    """What a review looks ahead to: the next period; of a day the next working day, unless all days are worked on."""
    if period.kind is not PeriodKind.DAY or store.settings.get("role") == "online":
        return period.next()
    return Period.day(store.calendar().next_working(period.first))


def sample(store: Store, key: str, span: Period) -> Sample:
    """What a metric was in a span of days."""
    return at_once(_sampling(store, key, span)).sample


def compared(store: Store, action: Improvement) -> BeforeAfter | None:
    """What the metric of an action was before it began and since; None without a metric, or while no working day is over."""
    if not action.metric or not is_known(store, action.metric):
        return None
    found = spans(action, store.today(), store.calendar())
    if found is None:
        return None
    before, since = sample(store, action.metric, found[0]), sample(store, action.metric, found[1])
    return BeforeAfter(before, since, found[2], judge(before, since, found[2]))


def unit_of(store: Store, key: str) -> Unit:
    """What it counts."""
    if key in SOURCES:
        return Unit.RATE if SOURCES[key].way is Way.SHARE else Unit.COUNT
    return own.unit_of(store, key) or Unit.COUNT


def as_typed(store: Store, key: str) -> Decimal:
    """What a number that is read or typed is multiplied by to be kept: a percent by a hundredth, hours by sixty."""
    if key == _MINUTES:
        return Decimal(_IN_AN_HOUR)
    return Decimal("0.01") if unit_of(store, key) is Unit.RATE else Decimal(1)


def own_word(store: Store, key: str) -> str:
    """The unit that the person named; empty for what the program counts."""
    found = store.metrics.named(key)
    return found.word if found else ""


def is_worse(key: str, before: Value, now: Value) -> bool | None:
    """Whether it went the wrong way; None where neither way is, or nothing is known."""
    fewer = key in _FEWER if key not in SOURCES else SOURCES[key].fewer_is_better
    if fewer is None or before is None or now is None or before == now:
        return None
    return (now > before) is fewer


class _Found(Struct, frozen=True):
    sample: Sample
    table: str = ""
    ids: tuple[int, ...] = ()


def _sampling(store: Store, key: str, span: Period) -> Generator[None, None, _Found]:
    if key in SOURCES:
        got = yield from store.evidence.reading(key, span.first, span.last)
        is_count = SOURCES[key].way is Way.COUNT
        return _Found(Sample(got.value, len(got.ids), got.of, is_count), got.table, got.ids)
    if key == SILENT:
        return _silent(store, span)
    metric = store.metrics.named(key)
    if metric is not None:
        reckoned = own.Reading(store).come_to(metric, own.Stretch(span, span))
        return _Found(Sample(reckoned.value, len(reckoned.ids)), "metric_value", reckoned.ids)
    if key == "win.rate":
        won, lost = (store.measures.of(f"deals.{way}.count", span.first, span.last) for way in ("won", "lost"))
        share = Decimal(len(won)) / (len(won) + len(lost)) if won or lost else None
        ids = tuple(each.id for each in [*won, *lost])
        return _Found(Sample(share, len(won), len(won) + len(lost)), "deal", ids)
    measures = yield from store.measures.reading(key, span.first, span.last)
    value = Decimal(in_units(key, sum(each.value for each in measures)))
    sample = Sample(value, len(measures), is_count=is_counted(key))
    return _Found(sample, table_of(key), tuple(each.id for each in measures))


def _silent(store: Store, span: Period) -> _Found:
    """The clients, the one that waits for longest first; nothing of days that are over."""
    if span.last < store.today():
        return _Found(Sample(None, 0))
    ids = store.client_list.ids(ClientFilter(segment=Segment.SILENT), store.now(), Order.CONTACT)
    return _Found(Sample(Decimal(len(ids)), len(ids), is_count=True), "client", tuple(ids))


# --- in words -------------------------------------------------------------------------------------------------------


def name(words: Words, key: str) -> str:
    """What it is called."""
    return names(words)[key] if key in SOURCES or key == SILENT else words.metric(key)


def names(words: Words) -> dict[str, str]:
    """What the evidence beside the metrics is called."""
    say = words.translate
    return {
        "contacts.mine": say("Evidence", "Contacts I started"),
        "contacts.progress": say("Evidence", "Contacts with progress"),
        SILENT: say("Evidence", "Neglected clients"),
        "plan.done": say("Evidence", "Planned and done"),
        "followups.on_time": say("Evidence", "Follow-ups on their day"),
        "followups.put_off": say("Evidence", "Moved three times or more"),
        "promises.kept": say("Evidence", "Promises kept on time"),
        "deals.advanced": say("Evidence", "New deals past the first stage"),
        "deals.days": say("Evidence", "Days from start to signature"),
        "stages.days": say("Evidence", "Days in a stage"),
        "deals.put_off": say("Evidence", "Expected close moved later"),
        "milestones.on_time": say("Evidence", "Milestones on time"),
        "prices.noted": say("Evidence", "Prices noted"),
        "remarks.noted": say("Evidence", "Market and competitor notes"),
        "incidents.handled": say("Evidence", "Incidents"),
        "complaints.opened": say("Evidence", "Complaints"),
        "campaigns.run": say("Evidence", "Campaigns"),
        "figures.entered": say("Evidence", "Figures entered"),
        "work.not_mine": say("Evidence", "Work that was not mine"),
        "work.minutes": say("Evidence", "Hours recorded"),
    }


def shown(words: Words, key: str, unit: Unit, value: Value, of: int | None = None, word: str = "") -> str:
    """A value as it is read: a share with the cases it is of, days and hours with their unit."""
    if value is None:
        return "–"
    if key == _MINUTES:
        return words.translate("Evidence", "{hours} h").format(hours=words.number(round(Decimal(value) / _IN_AN_HOUR)))
    if key in _DAYS:
        return words.translate("Evidence", "%n day(s)", round(value))
    text = words.value(value, unit, word)
    return text if of is None else text + words.bracket(f"{round(Decimal(value) * of)}/{of}")


def said(words: Words, found: Fact, *, is_short: bool = False) -> str:
    """A fact in a few words: its name, its value, the cases it is of unless it is to be short, and what it was before."""
    of = None if is_short else found.of
    text = f"{name(words, found.id)} {shown(words, found.id, found.unit, found.value, of, found.word)}"
    if found.previous is None or not found.is_there:
        return text
    before = shown(words, found.id, found.unit, found.previous, word=found.word)
    return words.commas([text, words.translate("Evidence", "before {value}").format(value=before)])


def told(words: Words, store: Store, action: Improvement, found: BeforeAfter) -> str:
    """The metric of an action before it began and since, what it is to reach, and what may be said of the change."""
    key = action.metric
    unit, word = unit_of(store, key), own_word(store, key)
    before = shown(words, key, unit, found.before.value, found.before.of, word)
    since = shown(words, key, unit, found.since.value, found.since.of, word)
    text = words.colon(name(words, key)) + f"{before} → {since}"
    if action.aim is not None:
        aim = words.translate("Evidence", "aim {value}").format(value=shown(words, key, unit, action.aim, word=word))
        text = words.commas([text, aim])
    judged = {
        Told.TOO_FEW: words.translate("Evidence", "too few cases to tell"),
        Told.CHANCE: words.translate("Evidence", "no more than chance brings"),
        Told.CLEAR: words.translate("Evidence", "more than chance brings"),
        Told.PLAIN: "",
    }[found.told]
    span = words.translate("Evidence", "%n working day(s) each", found.days)
    return words.semicolons(filter(None, [text, words.commas(filter(None, [span, judged]))]))


def gone(words: Words, key: str) -> str:
    """That a figure is there no more."""
    return words.translate("Review", "{name} is kept no more").format(name=name(words, key))


def argued(store: Store, finding: Finding, words: Words) -> str:
    """What the number of a problem is by the records and what it should be; that it cannot be checked without one."""
    key, say = finding.metric, words.translate
    if not key:
        return say("Review", "No number yet: cannot be checked")
    if not is_known(store, key):
        was = (
            [] if finding.value is None else [say("Review", "it was {value}").format(value=words.number(finding.value))]
        )
        return words.commas([gone(words, key), *was])
    found = fact(store, key, Period.parse(finding.period))
    text = f"{name(words, key)} {shown(words, key, found.unit, found.value, found.of, found.word)}"
    if finding.threshold is None:
        return text
    aim = shown(words, key, found.unit, finding.threshold, word=found.word)
    return words.commas([text, say("Review", "should be {value}").format(value=aim)])


def asked(store: Store, point: FocusPoint, value: Value, words: Words) -> str:
    """The number that a focus point asks for, with the one there is, and its day."""
    key, points = point.metric, []
    if key and is_known(store, key):
        unit, word = unit_of(store, key), own_word(store, key)
        now, aim = (shown(words, key, unit, each, word=word) for each in (value, point.target))
        points.append(f"{name(words, key)} {aim}" if value is None else f"{name(words, key)} {now} / {aim}")
    elif key:
        points.append(gone(words, key))
    if point.due_on is not None:
        points.append(words.translate("Review", "by {day}").format(day=words.day(point.due_on, store.today())))
    return words.commas(points)

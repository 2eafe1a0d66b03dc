"""What is being entered of own figures: what was there, what was typed, and what should be asked about before it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.metricentry import is_out_of_pattern, usual
from salesplanner.domain.metrics import RATES, Metric, MetricValue, Rule, Span, contradicts, reckon
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.report import ownwords
from salesplanner.report.figures import Figure
from salesplanner.store import Store
from salesplanner.store.metrics import Entry
from salesplanner.words import Words

#: How far back it is looked for what is usual.
_WATCHED = timedelta(days=92)
#: A figure, what an entry stands for, the day that begins on, and the part.
Place = tuple[int, Span, date, str]


class Doubt(Struct, frozen=True):
    """A value that is far from the usual, or contradicts others, as a sentence; and where it stands."""

    metric_id: int
    span: Span
    day: date
    part: str
    said: str


class Sheet:
    """The values of all figures: those in the book, and on top of them what was typed and not yet kept."""

    def __init__(self, store: Store, metrics: Sequence[Metric]) -> None:
        self._store = store
        self.metrics = {each.id: each for each in metrics}
        self._kept: dict[Place, Decimal] = {}
        self._typed: dict[Place, Decimal | None] = {}
        self._read: set[tuple[Span, Period]] = set()

    def read(self, span: Span, period: Period) -> None:
        """Have what was entered around a period at hand."""
        if (span, period) not in self._read:
            self._read.add((span, period))
            for metric_id in self.metrics:
                for each in self._store.metrics.values.between(metric_id, period.first - _WATCHED, period.last):
                    self._kept[metric_id, each.span, each.day, each.split] = each.value

    def value(self, metric_id: int, span: Span, day: date, part: str) -> Decimal | None:
        """What stands there: as typed, else as it is in the book."""
        place = (metric_id, span, day, part)
        return self._typed[place] if place in self._typed else self._kept.get(place)

    def put(self, metric_id: int, span: Span, day: date, part: str, value: Decimal | None) -> None:
        """Take a typed value; what is as it was in the book is no change."""
        self.read(span, Period.month_of(day))
        place = (metric_id, span, day, part)
        if value == self._kept.get(place):
            self._typed.pop(place, None)
        else:
            self._typed[place] = value

    def parts(self) -> list[str]:
        """The parts that something was typed for."""
        return list(dict.fromkeys(part for _, _, _, part in self._typed if part))

    def changed(self) -> list[Entry]:
        """What was typed, by day."""
        places = sorted(self._typed.items(), key=lambda each: (each[0][2], each[0][0]))
        return [Entry(metric, day, value, span, part) for (metric, span, day, part), value in places]

    def values(self, metric_id: int, part: str | None = None) -> list[MetricValue]:
        """All that is known of a figure, of one part or of all, by day."""
        places = {place for place in [*self._kept, *self._typed] if place[0] == metric_id and part in (None, place[3])}
        found = [(place, self.value(*place)) for place in sorted(places, key=lambda each: each[2])]
        return [
            MetricValue(metric_id=metric_id, span=span, day=day, split=split, value=value)
            for (_, span, day, split), value in found
            if value is not None
        ]

    def courses(self) -> dict[tuple[int, Span, str], list[tuple[date, Decimal]]]:
        """What is known of each figure, span and part, by its days."""
        found: dict[tuple[int, Span, str], list[tuple[date, Decimal]]] = defaultdict(list)
        for metric_id, span, day, part in {*self._kept, *self._typed}:
            value = self.value(metric_id, span, day, part)
            if value is not None:
                found[metric_id, span, part].append((day, value))
        return found

    def typed(self) -> list[tuple[Place, Decimal]]:
        """The values that were typed."""
        return [
            (place, value)
            for place, value in sorted(self._typed.items(), key=lambda each: each[0][2])
            if value is not None
        ]


def doubts(sheet: Sheet, words: Words) -> list[Doubt]:
    """What should be asked about before it is kept: values far from the usual, ratios that contradict their two figures."""
    found, courses = [], sheet.courses()
    for place, value in sheet.typed():
        metric, said, day = sheet.metrics[place[0]], "", place[2]
        course = courses[place[0], place[1], place[3]]
        before = [other for at, other in course if at != day and abs(at - day) <= _WATCHED]
        if is_out_of_pattern(value, before):
            text = words.translate("Figures", "{what} {value}, usually about {usual}")
            said = text.format(
                what=_what(place, metric, words), value=_said(value, metric, words),
                usual=_said(usual(before), metric, words),
            )  # fmt: skip
        elif (computed := _computed(sheet, metric, place)) is not None and contradicts(computed, value):
            text = words.translate("Figures", "{what} {value}, but its two figures come to {computed}")
            said = text.format(
                what=_what(place, metric, words), value=_said(value, metric, words),
                computed=_said(computed, metric, words),
            )  # fmt: skip
        if said:
            found.append(Doubt(place[0], place[1], place[2], place[3], said))
    return found


def _what(place: Place, metric: Metric, words: Words) -> str:
    period = place[1].period(place[2])
    day = words.day(period.first) if place[1] is Span.DAY else words.period(period)
    return " ".join(filter(None, (day, place[3], metric.name)))


def _computed(sheet: Sheet, metric: Metric, place: Place) -> Decimal | None:
    """What a ratio's two own figures come to for the same span and part."""
    if metric.rule is not Rule.RATIO or not (metric.numerator_id and metric.denominator_id):
        return None
    above = sheet.value(metric.numerator_id, *place[1:])
    below = sheet.value(metric.denominator_id, *place[1:])
    return None if above is None or not below else above / below


def told(sheet: Sheet, metric: Metric, span: Span, period: Period, part: str, words: Words) -> str:
    """What a period comes to with what was typed, and by which rule: October: 28,105 people, sum of 14 days."""
    figure = reckon(metric, [replace(each, split="") for each in sheet.values(metric.id, part)], period)
    said = [words.colon(metric.name + (words.bracket(part) if part else ""))]
    by_parts = reckon(metric, sheet.values(metric.id), period) if figure.value is None and not part else None
    if by_parts is not None and by_parts.value is not None:
        text = words.translate("Figures", "{period} {value}, entered by source or channel: nothing for the whole")
        return said[0] + text.format(period=words.period(period), value=_said(by_parts.value, metric, words))
    if figure.value is None:
        return said[0] + words.translate("Figures", "nothing entered for {period}").format(period=words.period(period))
    shown = Figure(id=metric.code, unit=metric.kind, value=figure.value, word=metric.word, own=figure)
    value = words.value(figure.value, metric.kind, metric.word)
    return said[0] + words.commas([f"{words.period(period)} {value}", ownwords.made(shown, words)])


def written(value: Decimal | None, metric: Metric) -> str:
    """A value exactly, in the figure's unit and without it, as it is typed; a share with its sign."""
    if value is None:
        return ""
    text = f"{(value * RATES.get(metric.unit, 1)).normalize():,f}"
    return text + (metric.unit if metric.kind is Unit.RATE else "")


def _said(value: Decimal, metric: Metric, words: Words) -> str:
    return words.value(value, metric.kind, metric.word)

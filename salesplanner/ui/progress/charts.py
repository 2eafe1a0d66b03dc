"""The charts of the page, each in its card: what it draws, its data as a table, and what a click on it opens."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period
from salesplanner.domain.quotaaims import comes_to
from salesplanner.domain.targets import Every, Quota
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Figure
from salesplanner.report.gradual import at_once
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.chartdata import cell, head
from salesplanner.ui.progress.panels import ChartPanel

if TYPE_CHECKING:
    from salesplanner.charts.activity import DayCounts

#: Shows records: a title, the name of their table, their ids.
Opener = Callable[[str, str, Sequence[int]], object]


class FactsPanel(ChartPanel):
    """A chart of the period's facts."""

    def __init__(self, workspace: Workspace, height: int, on_records: Opener) -> None:
        super().__init__(workspace, height, self.open_key)
        self.workspace = workspace
        self.words = workspace.words
        self._on_records = on_records
        self.facts: Facts | None = None
        self.shown = ""

    def showing(self, facts: Facts, metric: str) -> Iterator[None]:
        """Show a metric of a period, in parts."""
        self.facts, self.shown = facts, metric
        yield from self.parts(facts)

    def parts(self, facts: Facts) -> Generator[None, None, None]:
        """Read what is shown, then give the card its words and the chart its drawing."""
        raise NotImplementedError

    def show_now(self, facts: Facts) -> None:
        """Do that at once."""
        at_once(self.parts(facts))

    def open_key(self, key: Any) -> None:
        """Show the records behind a place of the chart."""
        raise NotImplementedError

    def open_day(self, metric: str, day: date) -> None:
        """Show what counted for a metric on a day."""
        self.open_days(metric, Period.day(day))

    def open_days(self, metric: str, days: Period) -> None:
        """Show what counted for a metric on some days."""
        from salesplanner.store.measures import table_of

        name = self.words.metric(metric)
        if days.first == days.last:
            title = self.tr("{metric} on {day}").format(metric=name, day=self.words.day(days.first))
        else:
            title = self.tr("{metric} in {period}").format(metric=name, period=self.words.period(days))
        if self.facts is not None and self.facts.figures[metric].own is not None:
            values = self.workspace.store.metrics.values.many(self.facts.figures[metric].records)
            spans = {each.id: each.span.period(each.day) for each in values.values()}
            ids = [id for id, span in spans.items() if span.first <= days.last and days.first <= span.last]
            self._on_records(title, "metric_value", ids)
            return
        measures = self.workspace.store.measures.of(metric, days.first, days.last)
        self._on_records(title, table_of(metric), [measure.id for measure in measures])

    def draw(
        self, draw: Callable[..., Any], data: Any, summary: str = "", table: Callable[[], Any] | None = None
    ) -> None:
        """Let the chart show a drawing that takes a figure, its data and a look; the same data are not drawn twice."""
        from salesplanner.charts.look import look_of

        word = self.facts.figures[self.shown].word if self.facts is not None else ""
        look = look_of(self.words, word)
        self.chart.show_chart(
            lambda canvas: draw(canvas, data, look),
            f"{self.title.text()}. {summary}",
            table=table,
            shows=(draw, data, word),
        )


class AttainmentPanel(FactsPanel):
    """What came in day by day against the pace and the target, and where it may end."""

    foretold: Forecast | None = None

    def __init__(self, workspace: Workspace, height: int, on_records: Opener) -> None:
        super().__init__(workspace, height, on_records)
        self.act.setText(self.tr("By part"))
        self.act.setToolTip(self.tr("How far each part of the target is"))
        self.act.clicked.connect(self._open_parts)

    def parts(self, facts: Facts) -> Generator[None, None, None]:
        """Draw the running total of the metric."""
        from salesplanner.report import forecast, progress
        from salesplanner.report.parts import parted
        from salesplanner.report.pictures import attainment_of, naming

        words, figure, metric = self.words, facts.figures[self.shown], self.shown
        if not figure.adds_up:
            self._show_course(facts)
            return
        today = self.workspace.today()
        names = yield from naming(self.workspace.store, facts, metric, words)
        data = replace(attainment_of(facts, metric, None if facts.period.last < today else today, words), names=names)
        known = self.foretold
        name = words.metric(metric)
        title = name if figure.target is None else self.tr("{metric} against target").format(metric=name)
        by_day = self.tr("{period}, by day") if facts.calendar.is_every_day else self.tr("{period}, by working day")
        remark = by_day.format(period=words.called(facts.period))
        begun = facts.done is not None and not figure.records
        empty = progress.nothing(facts, words) or self.tr("Starts with your first result")
        told = (empty if begun else "", self._revised(figure))
        self.say(title, remark, " · ".join(filter(None, told)))
        self.act.setVisible(bool(parted(self.workspace.store, metric, facts.period)))
        summary = self.tr("{metric} {value}, target {target}, {pace} of the working days").format(
            metric=name, value=words.value(figure.value, figure.unit, figure.word),
            target=words.value(figure.target, figure.unit, figure.word), pace=words.percent(facts.pace.share),
        )  # fmt: skip
        if known is not None:
            summary += ". " + forecast.span(known, metric, words)
        self.draw(_attained, (data, known), summary, lambda: self._table(facts))

    def _show_course(self, facts: Facts) -> None:
        """Draw a rate, a mean or a level day by day: its days do not add up."""
        from salesplanner.charts import course
        from salesplanner.report import ownparts, ownwords
        from salesplanner.report.pictures import marks_of

        words, figure = self.words, facts.figures[self.shown]
        by_part = self.tr("Entered by source or channel only: that makes no whole") if figure.breakdown else ""
        marks = marks_of(facts.campaigns, words)
        data = replace(ownparts.course(self.workspace.store, facts, figure), marks=marks, empty=by_part)
        name = words.metric(self.shown)
        empty = "" if data.daily else by_part or self.tr("Starts with your first entry")
        by_day = self.tr("{period}, by day").format(period=words.called(facts.period))
        remark = by_day if data.first == facts.period.first else self.tr("by month")
        self.say(name, remark, empty or ownwords.made(figure, words))
        values = [
            [words.day(day), cell(value, figure.unit, figure.word)]
            for day, value in sorted(facts.daily.get(self.shown, {}).items())
        ]
        summary = ownwords.note(figure, facts.period, facts.is_complete, words)
        column = head(name, figure.unit, figure.word, words)
        self.draw(course.draw, data, summary, lambda: ([self.tr("Day"), column], values))

    def _revised(self, figure: Figure) -> str:
        """How the target was changed last while the month ran."""
        from salesplanner.report.aims import revised

        if not figure.revisions:
            return ""
        return revised(figure.revisions[-1], lambda value: self.words.value(value, figure.unit), self.words)

    def _open_parts(self) -> None:
        from salesplanner.ui.progress.parts import PartsDialog

        if self.facts is not None:
            PartsDialog(self, self.workspace, self.shown, self.facts.period).open()

    def _table(self, facts: Facts) -> Any:
        """Every day that brought something, with the running total."""
        figure, total, rows = facts.figures[self.shown], Decimal(0), []
        for day, value in sorted(facts.daily.get(self.shown, {}).items()):
            total += value
            rows.append([self.words.day(day), *(cell(each, figure.unit) for each in (value, total))])
        names = (self.words.metric(self.shown), self.tr("In all"))
        return [self.tr("Day"), *(head(name, figure.unit, figure.word, self.words) for name in names)], rows

    def open_key(self, key: Any) -> None:
        """Show what counted on the day, or on some days off, or the campaign."""
        if isinstance(key, tuple):
            self.workspace.asked.emit(*key)
        elif isinstance(key, Period):
            self.open_days(self.shown, key)
        else:
            self.open_day(self.shown, key)


class FunnelPanel(FactsPanel):
    """How far the deals of the last 90 days came, by the stages of one project type."""

    def __init__(self, workspace: Workspace, height: int, on_records: Opener) -> None:
        super().__init__(workspace, height, on_records)
        self._chosen: int | None = None
        self._is_chosen = False  # until then the type of the most open deals is shown
        self.choice.setAccessibleName(self.tr("Project type"))
        self.choice.activated.connect(self._choose)

    def parts(self, facts: Facts) -> Generator[None, None, None]:
        """Draw the stages."""
        from salesplanner.charts import pipeline
        from salesplanner.report import progress

        store = self.workspace.store
        kinds = dict(progress.types(store, self.words))
        if not self._is_chosen or self._chosen not in kinds:
            self._chosen = yield from progress.commonest_type(store, kinds)
        passage = yield from progress.funnel(store, facts.as_of, self.words, self._chosen)
        self._records = passage.records
        self.offer([(name, kind or 0) for kind, name in kinds.items()], self._chosen or 0)
        days = progress.FUNNEL_DAYS  # beside a choice there is little room to say it
        short = self.tr("last %n day(s)", "", days)
        aside = short if len(kinds) > 1 else self.tr("deals begun in the last %n day(s)", "", days)
        if facts.as_of < self.workspace.today():  # of a month that is over: until when is no matter of course
            day = self.words.day(facts.as_of)
            short = aside = self.tr("%n day(s) up to {day}", "", days).format(day=day)
        self.say(self.tr("Deal funnel"), "", aside, short)
        rows = [[step.name, f"{step.count:,}"] for step in passage.steps]
        named = [kinds[self._chosen]] if len(kinds) > 1 and self._chosen in kinds else []
        self.draw(
            pipeline.funnel,
            passage.steps,
            ", ".join([*named, *(" ".join(each) for each in rows)]),
            lambda: ([self.tr("Stage"), self.tr("Deals")], rows),
        )

    def _choose(self, place: int) -> None:
        self._chosen, self._is_chosen = self.choice.itemData(place) or None, True
        if self.facts is not None:
            self.show_now(self.facts)

    def open_key(self, key: Any) -> None:
        """Show the deals that reached the stage."""
        self._on_records(self.tr("Deal funnel"), "deal", self._records.get(key, ()))


class CalendarPanel(FactsPanel):
    """The days, of a longer period the months, against a quota: of the metric when it counts activities, else of visits or what is asked instead, or of the chosen one."""

    def __init__(self, workspace: Workspace, height: int, on_records: Opener) -> None:
        super().__init__(workspace, height, on_records)
        self._chosen: tuple[str, Every] | None = None  # until then it follows the metric
        self.choice.setAccessibleName(self.tr("Quota"))
        self.choice.activated.connect(self._choose)

    def showing(self, facts: Facts, metric: str) -> Iterator[None]:
        """Show a period; another metric takes its own quota."""
        if metric != self.shown:
            self._chosen = None
        return super().showing(facts, metric)

    def parts(self, facts: Facts) -> Generator[None, None, None]:
        """Draw the days, or the months."""
        from salesplanner.report import progress

        store = self.workspace.store
        asked = [(each.metric, each.every) for each in progress.quotas(store, facts)]
        metric, every = self._chosen = self._counted(facts, asked)
        yield from facts.preparing(metric)
        data = progress.calendar(store, facts, metric, every)
        choices = list(dict.fromkeys([(metric, every), *asked]))
        self.offer([(self._name(*each), _key(*each)) for each in choices], _key(metric, every))
        self.title.setVisible(len(choices) < 2)  # the choice says it
        aside = short = ""
        if facts.is_unrecorded:
            aside = progress.unrecorded(self.words)
        elif data.quota and (met_of := data.met())[1]:
            met, over = met_of
            text = (
                self.tr("Quota {quota}, met in {met} of {weeks} weeks")
                if data.is_weekly
                else self.tr("Quota {quota}, met on {met} of {days}")
            )
            aside, short = (
                text.format(quota=data.quota, met=met, days=over, weeks=over),
                self.tr("{met}/{over} met").format(met=met, over=over),
            )
        elif data.quota:  # what the period asks, while nothing of it is over
            text = self.tr("Quota {quota}, {sum} in all")
            count = round(self._asked(facts.period, data.quota) or data.quota)
            aside, short = text.format(quota=data.quota, sum=count), self.tr("{sum} in all").format(sum=count)
        self.say(self._name(metric, every), "", aside, short)
        if len(facts.period.months()) > 1:
            self._draw_months(facts, data, aside)
        else:
            self._draw_days(data, aside)

    def _draw_days(self, data: DayCounts, aside: str) -> None:
        """Weeks as rows of days."""
        from salesplanner.charts import activity

        rows = [[self.words.day(day), f"{count:,}"] for day, count in sorted(data.counts.items())]
        self.draw(activity.calendar, data, aside, lambda: ([self.tr("Day"), self._metric_name()], rows))

    def _draw_months(self, facts: Facts, data: DayCounts, aside: str) -> None:
        """What each month came to beside what the quota comes to in it."""
        from salesplanner.charts import daily

        months = {month.first: month for month in facts.period.months()}
        done = {
            first: sum(count for day, count in data.counts.items() if month.contains(day))
            for first, month in months.items()
        }
        since = facts.known.since or facts.period.first  # of months before it nothing is known
        asked = {
            first: self._asked(month, data.quota if month.last >= since else None) for first, month in months.items()
        }
        drawn = daily.Days(
            tuple(months), done, _written, dark=frozenset(months), name=self._short_month,
            asked={first: float(value) for first, value in asked.items() if value},
        )  # fmt: skip
        rows = [
            [self.words.month(month), f"{done[first]:,}", _written(float(asked[first] or 0)) if asked[first] else ""]
            for first, month in months.items()
        ]
        head = [self.tr("Month"), self._metric_name(), self.tr("Quota")]
        self.draw(daily.draw, drawn, aside, lambda: (head, rows))

    def _asked(self, period: Period, quota: int | None) -> Fraction | None:
        """What the chosen quota comes to in a period; None where that can't be said."""
        if self._chosen is None or quota is None or self.facts is None:
            return None
        metric, every = self._chosen
        found = comes_to(Quota(metric=metric, every=every, count=quota), period, self.facts.calendar)
        return found[1] if found else None

    def _metric_name(self) -> str:
        return "" if self._chosen is None else self.words.metric(self._chosen[0])

    def _short_month(self, day: date) -> str:
        return self.words.short_month(Period.month_of(day))

    def open_key(self, key: Any) -> None:
        """Show what was done on the day, or in the month."""
        if self._chosen is None or self.facts is None:
            return
        if len(self.facts.period.months()) > 1:
            self.open_days(self._chosen[0], Period.month_of(key))
        else:
            self.open_day(self._chosen[0], key)

    def _choose(self, place: int) -> None:
        metric, every = str(self.choice.itemData(place)).split()
        self._chosen = (metric, Every(every))
        if self.facts is not None:
            self.show_now(self.facts)

    def _counted(self, facts: Facts, asked: Sequence[tuple[str, Every]]) -> tuple[str, Every]:
        """What was chosen; else the metric if it has a quota or counts activities; else visits, or what is asked of a day instead."""
        if self._chosen is not None and (self._chosen in asked or self._chosen[0] == self.shown):
            return self._chosen
        of_metric = next((each for each in asked if each[0] == self.shown), None)
        if of_metric is not None:
            return of_metric
        if facts.figures[self.shown].table == "activity":
            return self.shown, Every.DAY
        visits = ("visits.count", Every.DAY)
        daily = [each for each in asked if each[1] is Every.DAY]
        return daily[0] if daily and visits not in daily else visits

    def _name(self, metric: str, every: Every) -> str:
        text = self.tr("{metric} per week") if every is Every.WEEK else self.tr("{metric} per day")
        return text.format(metric=self.words.metric(metric))


def _attained(canvas: Any, data: tuple[Any, Forecast | None], look: Any) -> Any:
    """The running total; by a worker, which reckons the fan too."""
    from salesplanner.charts import attainment
    from salesplanner.report.pictures import fan_of

    course, known = data
    return attainment.draw(canvas, replace(course, fan=fan_of(known)), look)


def _written(count: float) -> str:
    return f"{count:,.0f}"


def _key(metric: str, every: Every) -> str:
    """A quota in a list of choices."""
    return f"{metric} {every.value}"

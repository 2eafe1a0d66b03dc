"""Agreements newly signed week by week against their quota, and those that end soon (domain S2-15; experience, 6.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import SOON_DAYS, Term
from salesplanner.domain.period import Period
from salesplanner.report import agreements
from salesplanner.report.agreements import AHEAD_DAYS, NEW, Standing, Week
from salesplanner.report.facts import target_of
from salesplanner.ui.forms.agreements import AgreementList
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.layout import STRETCH, EmptyState, Segmented, button, card, column, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.cards import FigureCard
from salesplanner.ui.progress.panels import ChartPanel

#: The lists: what ends within 60 days, what has ended and was not renewed, what is valid and was not used.
_ENDING, _OVER, _UNUSED = "ending", "over", "unused"


class AgreementsPage(QWidget):
    """Is the week's quota reached, and who has to be seen before an agreement runs out."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._store = workspace, workspace.store
        self._period = Period.month_of(workspace.today())
        self._weeks: list[Week] = []
        self._standing: list[Standing] = []
        self._signed: list[int] = []
        self._which = _ENDING
        self.cards = [FigureCard(workspace.theme) for _ in range(4)]
        acts = (self._open_month, self._open_weeks, partial(self.show_list, _ENDING), partial(self.show_list, _UNUSED))
        for each, act in zip(self.cards, acts, strict=True):
            each.clicked.connect(lambda _=False, act=act: act())
        self.chart = ChartPanel(workspace, 150, self._open_week)
        self.lists = Segmented([(each, "") for each in (_ENDING, _OVER, _UNUSED)], self.show_list)
        self.lists.setAccessibleName(self.tr("Which agreements"))
        self._nothing = EmptyState("")
        self.list = AgreementList(workspace, empty=self._nothing, name="agreements ahead")
        self.list.table.view.setProperty("plain", True)
        self.new_button = button(self.tr("New agreement"), workspace.theme.icon("plus"), on_click=self.list.new)
        head = row(self.lists, muted(self.tr("As of today")), STRETCH, self.new_button, spacing=10)
        below = card("", head, self.list)
        below.layout().setStretch(1, 1)  # type: ignore[union-attr]
        page = column(row(*self.cards, spacing=12), self.chart, below, spacing=12)
        self.list.table.setMinimumHeight(px(150))
        page.setStretch(2, 1)
        self.setLayout(page)

    # --- showing ------------------------------------------------------------------------------------------------

    def showing(self, period: Period) -> Iterator[None]:
        """Read the weeks up to the end of a month, and the agreements as they stand today, in parts; the cards change together."""
        today = self._workspace.today()
        weeks = agreements.weeks(self._store, max(period.first, min(period.last, today)))
        signed = [each.id for each in self._store.measures.of(NEW, period.first, min(period.last, today))]
        yield
        standing = agreements.standings(self._store)
        yield
        self._period, self._weeks, self._signed, self._standing = period, weeks, signed, standing
        self._show_month()
        self._show_week()
        self._show_ends()
        yield
        self._show_chart()
        self.show_list(self._which)

    def _show_month(self) -> None:
        words, period, signed = self._workspace.words, self._period, len(self._signed)
        target = target_of(self._store, NEW, period)
        beside = self.tr("of {target}").format(target=words.number(target)) if target else ""
        all_signed = self._store.agreements.signed_between(period.first, min(period.last, self._workspace.today()))
        renewed = len(all_signed) - signed
        note = self.tr("%n renewal(s) beside them, which are not newly signed", "", renewed) if renewed else ""
        caption = self.tr("Newly signed in {month}").format(month=words.month_name(period))
        corner = words.percent(Decimal(signed) / target) if target else ""
        short = self.tr("%n renewal(s) beside them", "", renewed) if renewed else ""
        self.cards[0].show_texts(caption, str(signed), beside, note, corner, short)

    def _show_week(self) -> None:
        """The week that runs; of a month that is over, how many of its weeks reached their quota."""
        today, words = self._workspace.today(), self._workspace.words
        own = agreements.of_month(self._weeks, self._period, today)
        if self._period.contains(today):
            week = self._weeks[-1]
            left = self._store.calendar().count(today, week.period.last)
            beside = self.tr("of {target}").format(target=week.asked) if week.asked else ""
            days = self.tr("%n working day(s) left", "", left)
            missing = self.tr("%n more to go", "", week.asked - week.signed)
            note = words.commas([missing, days]) if week.signed < week.asked else ""
            note = note or (self.tr("The quota of the week is reached") if week.asked else self.tr("No quota is set"))
            short = missing if week.signed < week.asked else ""
            self.cards[1].show_texts(self.tr("This week"), str(week.signed), beside, note, short=short)
            return
        reached = sum(1 for each in own if each.asked and each.signed >= each.asked)
        counted = sum(1 for each in own if each.asked)
        average = words.places(Decimal(sum(each.signed for each in own)) / len(own), 1) if own else "–"
        self.cards[1].show_texts(
            self.tr("Weeks that reached their quota"), str(reached) if counted else "–",
            self.tr("of {target}").format(target=counted) if counted else "",
            self.tr("{average} a week on average").format(average=average),
        )  # fmt: skip

    def _show_ends(self) -> None:
        """What ends, what was renewed of what has ended, and what brings nothing; each list with its count."""
        words = self._workspace.words
        counts = {which: len(self._listed(which)) for which in (_ENDING, _OVER, _UNUSED)}
        soon = sum(1 for each in self._standing if each.term is Term.SOON)
        renewed, ended = agreements.renewals(self._store, self._standing)
        note = self.tr("Of the %n that ended in a year {share} were renewed", "", ended)
        share = words.percent(renewed / ended) if ended else ""
        ending = self.tr("Ends within {days} days").format(days=AHEAD_DAYS)
        self.cards[2].show_texts(
            ending, str(counts[_ENDING]), self.tr("%n within {days} days", "", soon).format(days=SOON_DAYS),
            note.format(share=share) if ended else "", short=self.tr("{share} renewed").format(share=share) if ended else "",
        )  # fmt: skip
        valid = sum(1 for each in self._standing if each.term is not Term.OVER)
        told = self.tr("%n not used yet", "", counts[_UNUSED]) if counts[_UNUSED] else self.tr("Each is used")
        self.cards[3].show_texts(self.tr("Valid agreements"), str(valid), "", told if valid else "")
        names = {_ENDING: ending, _OVER: self.tr("Expired, not renewed"), _UNUSED: self.tr("Not used yet")}
        for which, each in zip(counts, self.lists.buttons(), strict=True):
            each.setText(f"{names[which]} {counts[which]}")

    def _listed(self, which: str) -> list[Standing]:
        today = self._workspace.today()
        if which == _ENDING:
            return [each for each in self._standing if agreements.ends_by(each, today)]
        if which == _OVER:
            return [each for each in self._standing if each.term is Term.OVER]
        return [each for each in self._standing if agreements.is_unused(each, today)]

    def show_list(self, which: object) -> None:
        """Show one of the lists."""
        self._which = str(which)
        self.lists.set_value(self._which)
        said = {
            _ENDING: self.tr("No agreement ends within {days} days").format(days=AHEAD_DAYS),
            _OVER: self.tr("Every agreement that ended was renewed or let go"),
            _UNUSED: self.tr("Every valid agreement is used"),
        }
        self._nothing.say(said[self._which])
        self.list.show_standings(self._listed(self._which))

    def _show_chart(self) -> None:
        from salesplanner.charts import daily
        from salesplanner.charts.look import look_of

        words, today, shown = self._workspace.words, self._workspace.today(), self._weeks
        own = agreements.of_month(shown, self._period, today)
        data = daily.Days(
            [each.period.first for each in shown],
            {each.period.first: float(each.signed) for each in shown},
            lambda value: f"{value:,.0f}",
            dark=frozenset(each.period.first for each in own),
            name=self._week_name,
            asked={each.period.first: float(each.asked) for each in shown if each.asked},
        )
        look = look_of(words, "")
        reached = sum(1 for each in shown if each.asked and each.signed >= each.asked)
        counted = sum(1 for each in shown if each.asked)
        told = self.tr("%n of {weeks} weeks reached the quota", "", reached).format(weeks=counted) if counted else ""
        self.chart.say(self.tr("Newly signed by week"), self.tr("last %n week(s)", "", len(shown)), told)
        head = [self.tr("Week from"), self.tr("Newly signed"), self.tr("Quota")]
        rows = [[words.day(each.period.first), str(each.signed), str(each.asked or "")] for each in shown]
        self.chart.chart.show_chart(
            lambda canvas: daily.draw(canvas, data, look), f"{self.tr('Newly signed by week')}. {told}",
            table=lambda: (head, rows), shows=(tuple(shown), self._period),
        )  # fmt: skip

    def _week_name(self, day: date) -> str:
        return self._workspace.words.day(day, self._workspace.today())

    # --- what a click does --------------------------------------------------------------------------------------

    def new(self) -> None:
        """Record an agreement that was newly signed."""
        self.list.new()

    def _open_month(self) -> None:
        title = self.tr("Newly signed in {month}").format(month=self._workspace.words.month_name(self._period))
        self._open(title, self._signed)

    def _open_weeks(self) -> None:
        if self._period.contains(self._workspace.today()):
            self._open_week(self._weeks[-1].period.first)
        else:
            self._open_month()

    def _open_week(self, first: object) -> None:
        for each in self._weeks:
            if each.period.first == first:
                last = each.period.first + timedelta(days=6)
                days = self._workspace.words.period(Period(each.period.first, last))
                self._open(self.tr("Newly signed {days}").format(days=days), each.records)

    def _open(self, title: str, ids: Sequence[int]) -> None:
        show_records(self, self._workspace, title, "agreement", ids)

"""How a period will end, in full: what that rests on, the person's own guess, and how good both were before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.statements import Verdict, score
from salesplanner.domain.targets import METRICS
from salesplanner.report import forecast
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, fit, heading, muted, row, scrolled
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress import cards
from salesplanner.ui.progress.assumptions import AssumptionsBox

#: So many deals are read at first, more than are seen at once; so many in each turn after that.
_FIRST, _AT_ONCE = 12, 100


class _Said(Struct, frozen=True):
    """A statement in the list."""

    id: int
    verdict: Verdict


class OutlookDialog(dialogs.Dialog):
    """The forecast of a metric for a period, with its deals, the guess of this week and the weeks before."""

    def __init__(self, parent: QWidget, workspace: Workspace, period: Period, metric: str, known: Forecast) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace, self._period, self._metric = workspace, period, metric
        words = workspace.words
        title = self.tr("{metric}: how {period} will end").format(
            metric=words.metric(metric), period=words.headed(period, workspace.today())
        )
        self.setWindowTitle(title)
        end = cards.foretold(known, metric, words)
        value = PlainLabel(end.value + (words.bracket(end.beside) if end.beside else ""), "h2")
        made = muted(cards.made_of(known, metric, words, is_daily=workspace.store.calendar().is_every_day), wrap=True)
        made.setVisible(not known.days_missing)
        self.deals = self._expected_list(known)
        self.guess = self._guess_field(known)
        asked = boxed(row(PlainLabel(self.tr("My own guess this week")), self.guess, STRETCH, spacing=8))
        asked.setVisible(
            period.kind is PeriodKind.MONTH
        )  # each Monday's statement, which it is judged beside, is of the month
        self.before = self._said_list()
        self.sum = muted("", wrap=True)
        self.holidays = muted(self._holidays(), wrap=True)
        self.holidays.setVisible(bool(self.holidays.full_text()))
        self.assumptions = AssumptionsBox(workspace, period, metric, known)
        close = button(self.tr("Close"), on_click=self.reject)
        inner = column(
            PlainLabel(end.note, wrap=True), made, self.holidays, self.deals, self.assumptions, asked,
            heading(self.tr("Said before"), 3), self.before, self.sum, STRETCH, spacing=8, margins=(0, 0, 8, 0),
        )  # fmt: skip
        whole = column(heading(title, 3), value, scrolled(boxed(inner)), row(STRETCH, close), spacing=8, margins=16)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        fit(self, px(780), px(680))
        self._known = known
        workspace.begin(self._showing)

    def reject(self) -> None:
        """Leave; ask first if an assumption was begun."""
        if dialogs.may_leave(self, bool(self.assumptions.what.text().strip())):
            super().reject()

    def _expected_list(self, known: Forecast) -> RecordTable:
        words, today = self.workspace.words, self.workspace.today()
        is_due = self._metric == "payments.amount"
        made = RecordTable(
            [
                Column(title=self.tr("Payment") if is_due else self.tr("Deal"), text=lambda each: each.name, width=190),
                Column(title=self.tr("Client"), text=lambda each: each.client, width=150),
                Column(title=self.tr("Amount"), text=lambda each: words.money(each.amount) if each.amount else "–", sort=lambda each: each.amount, right=True, width=100),
                Column(title=self.tr("Likely on") if is_due else self.tr("Expected"), text=lambda each: words.day(each.expected.day, today) if each.expected.day else "–", sort=lambda each: each.expected.day or date.max, width=110),
                Column(title=self.tr("Comes in by then") if is_due else self.tr("Comes in time"), text=lambda each: words.percent(each.expected.chance), sort=lambda each: each.expected.chance, right=True, width=110),
            ],
            self.workspace,
            empty=self.tr("No open deal is expected by then"),
            name="expected payments" if is_due else "expected deals",
            label=self.tr("Due payments") if is_due else self.tr("Expected deals"),
        )  # fmt: skip
        made.opened.connect(self._go)
        made.setVisible(bool(known.waited))
        return made

    def _said_list(self) -> RecordTable:
        words, unit = self.workspace.words, METRICS[self._metric]

        def shown(value: float | None) -> str:
            return "–" if value is None else words.value(forecast.rounded(value, unit), unit)

        def guessed(tenths: int | None) -> str:
            return "–" if tenths is None else self.tr("{tenths} in 10").format(tenths=tenths)

        def chance(said: float | None) -> str:
            if said is None or 0.1 <= said <= 0.9:
                return guessed(None if said is None else round(said * 10))
            if said >= 1:
                return words.translate("Forecast", "Reached")
            return words.translate("Forecast", "less than 1 in 10" if said < 0.1 else "over 9 in 10")

        return RecordTable(
            [
                Column(title=self.tr("Monday"), text=lambda each: words.day(each.verdict.statement.day), sort=lambda each: each.verdict.statement.day, width=90),
                Column(title=self.tr("Of"), text=lambda each: words.month_name(Period.parse(each.verdict.statement.period)), width=80),
                Column(title=self.tr("Likely"), text=lambda each: shown(each.verdict.statement.middle), right=True, width=90),
                Column(title=self.tr("80 % range"), text=lambda each: words.between(shown(each.verdict.statement.low), shown(each.verdict.statement.high)), width=160),
                Column(title=self.tr("Chance"), text=lambda each: chance(each.verdict.statement.chance), width=104),
                Column(title=self.tr("My guess"), text=lambda each: guessed(each.verdict.guess), width=80),
                Column(title=self.tr("Came"), text=lambda each: shown(each.verdict.outcome), tone=lambda each: {None: "", True: "done", False: "risk"}[each.verdict.is_held], right=True, width=100),
            ],
            self.workspace,
            empty=self.tr("Each Monday's forecast is kept here and compared with what came"),
            name="said before",
            label=self.tr("Said before"),
        )  # fmt: skip

    def _guess_field(self, known: Forecast) -> ChoiceField:
        choices: list[tuple[int | None, str]] = [(None, "–")]
        choices += [(each, self.tr("{tenths} in 10").format(tenths=each)) for each in range(11)]
        made = ChoiceField(choices)
        made.setAccessibleName(self.tr("My own guess this week"))
        made.setEnabled(known.target is not None and self._period.contains(self.workspace.today()))
        made.edited.connect(self._keep_guess)
        return made

    def _monday(self) -> date:
        return forecast.week_in(self._period, self.workspace.today())

    def _showing(self) -> Iterator[None]:
        """Show the first deals, then all of them, which may be thousands; they are known by name part by part."""
        self._show_verdicts()
        found = self._known.waited
        self.deals.fit_height(6, of=len(found))
        lines = forecast.announced(self.workspace.store, found[:_FIRST], self._metric)
        self.deals.show_records(lines)
        for start in range(_FIRST, len(found), _AT_ONCE):
            yield
            lines += forecast.announced(self.workspace.store, found[start : start + _AT_ONCE], self._metric)
        if len(found) > _FIRST:
            yield
            self.deals.show_records(lines)

    def _show_verdicts(self) -> None:
        found = forecast.verdicts(self.workspace.store, self._metric)
        self.before.show_records([_Said(number, each) for number, each in enumerate(found)])
        self.before.fit_height(6)
        guesses = self.workspace.store.forecasts.guessed(self._metric)
        self.guess.set_value(guesses.get((self._period.code, self._monday())))
        self.sum.setText(self._told(found))
        self.sum.setVisible(bool(self.sum.text()))

    def _told(self, found: list[Verdict]) -> str:
        """How good the statements were, in a sentence or two."""
        scored, words = score(found), self.workspace.words
        if not scored.ranges:
            return ""
        text = self.tr("%n statement(s) can be judged: the range held {held} of them.", "", scored.ranges)
        lines = [text.format(held=scored.held)]
        if scored.own is not None and scored.beside is not None:
            text = self.tr(
                "Over %n week(s) with a guess of yours: the program {beside}, you {own}; 0 is perfect, 0.25 is a coin.",
                "",
                scored.guesses,
            )
            beside, own = (f"{Decimal(str(round(each, 2)))}" for each in (scored.beside, scored.own))
            lines.append(text.format(beside=beside, own=own))
        return words.sentences(lines)

    def _keep_guess(self) -> None:
        self.workspace.do(
            self.workspace.store.forecasts.guess, self._metric, self._period.code, self._monday(), self.guess.value()
        )
        self._show_verdicts()

    def _holidays(self) -> str:
        """The holidays that are still to come in the period, by name."""
        words, today = self.workspace.words, self.workspace.today()
        found = forecast.holidays(self.workspace.store, max(today, self._period.first), self._period.last)
        if not found:
            return ""
        said = (f"{name} {words.days(first, last)}" for name, first, last in found)
        return self.tr("Holidays until then: {days}").format(days=words.list(said))

    def _go(self, line: forecast.Announced) -> None:
        self.close()
        self.workspace.asked.emit(line.table, line.id)

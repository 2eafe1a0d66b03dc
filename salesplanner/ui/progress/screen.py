"""The Progress tab: a period against its target, what each day still has to bring, what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.forms.channelday import edit_channel_day, is_shop
from salesplanner.ui.kit.dialogs import save_path
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.later import Until
from salesplanner.ui.kit.layout import button, column, row, scrolled, tip
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress import cards, owncards
from salesplanner.ui.progress.agreements import AgreementsPage
from salesplanner.ui.progress.campaigns import CampaignsPage
from salesplanner.ui.progress.charts import AttainmentPanel, CalendarPanel, FunnelPanel
from salesplanner.ui.progress.coverage import CoveragePage
from salesplanner.ui.progress.formula import FormulaPage
from salesplanner.ui.progress.header import ProgressHeader
from salesplanner.ui.progress.mix import MixPanel
from salesplanner.ui.progress.panels import ResultsPanel
from salesplanner.ui.progress.periodmenu import KINDS
from salesplanner.ui.progress.restocking import RestockPage
from salesplanner.ui.progress.targets import edit_targets

if TYPE_CHECKING:
    from salesplanner.report.ahead import Ahead

_READS = frozenset({
    "order", "payment", "agreement", "deal", "deal_stage", "stage", "activity", "client", "target", "quota", "campaign",
    "cause", "improvement", "metric", "metric_value", "setting", "holiday", "sample", "project_type",
})  # fmt: skip
#: The further views of the tab: pages with `show_period` or `showing`, made when they are first looked at.
_VIEWS: dict[str, Callable[[Workspace], Any]] = {
    "formula": FormulaPage,
    "campaigns": CampaignsPage,
    "regions": CoveragePage,
    "restock": RestockPage,
    "agreements": AgreementsPage,
}
#: Those of them that are read in parts, by `showing`.
_IN_PARTS = (CoveragePage, RestockPage, AgreementsPage)
#: Below this width the list of results gives its room to the chart.
_WIDE = 1160


class ProgressScreen(Screen):
    """How far the month, or another period, is, and what lies behind each figure."""

    reads = _READS

    def _make(self) -> Iterator[None]:
        workspace = self.workspace
        self._period = Period.month_of(workspace.today())
        self._kind = self._period.kind  # how long a period is shown; the further views are of months
        self._metric = "orders.amount"
        self._facts: Any = None
        self._foretold: Forecast | None = None
        self._ahead: Ahead | None = None  # what is planned, of a period that has not begun
        self._has_results = True  # whether there is something to list beside the chart
        self._cards = [cards.FigureCard(workspace.theme, has_bar=number == 0) for number in range(4)]
        self._attainment = AttainmentPanel(workspace, 220, self._open)
        self._funnel = FunnelPanel(workspace, 140, self._open)
        yield
        self._mix = MixPanel(workspace, 140, self._open)
        yield
        self._calendar = CalendarPanel(workspace, 140, self._open)
        everything = button(self.tr("All"), kind="link", on_click=self._open_figure)
        self._results = ResultsPanel(self.tr("Starts with your first result"), self._go, everything)
        for number, opened in enumerate((self._open_first, self._show_targets, self._open_needs, self._open_end)):
            self._cards[number].clicked.connect(opened)
        self._made: dict[str, Any] = {}
        self._view = ""
        self._is_view_new = False
        for keys, act in (
            ("Ctrl+PgUp", partial(self._turn, -1)),
            ("Ctrl+PgDown", partial(self._turn, 1)),
            ("Ctrl+Shift+PgUp", partial(self._lengthen, 1)),
            ("Ctrl+Shift+PgDown", partial(self._lengthen, -1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(
                Qt.ShortcutContext.WindowShortcut
            )  # while it is seen, also where the tabs have the focus
            shortcut.activated.connect(act)
        yield
        self.header = self._made_header()
        self._lay_out()

    def _lay_out(self) -> None:
        """Header, cards, charts."""
        below = row(self._funnel, self._mix, self._calendar, spacing=12)
        for number in range(3):
            below.setStretch(number, 1)
        middle = row(self._attainment, self._results, spacing=12)
        middle.setStretch(0, 1)
        month = column(row(*self._cards, spacing=12), middle, below, spacing=12)
        month.setStretch(1, 3)
        month.setStretch(2, 2)
        whole, self._of_month = QWidget(), QWidget()
        self._pages = column(self._of_month, spacing=0)  # one of them is seen, and only that asks for room
        page = column(self.header, self._pages, spacing=12, margins=(16, 12, 16, 12))
        page.setStretch(1, 1)
        # Each in its place before there is anything in it: whatever goes along is styled anew.
        self.setLayout(column(scrolled(whole), spacing=0))
        whole.setLayout(page)
        self._of_month.setLayout(month)

    def _made_header(self) -> ProgressHeader:
        """The head, with what can be done."""
        icon = self.workspace.theme.icon
        self.targets_button = button(self.tr("Adjust targets"), icon("target"), on_click=self._show_targets)
        self.result_button = button(self.tr("Record a result"), icon("plus"), on_click=self.new)
        self.picture_button = button(self.tr("Save picture"), icon("download"), on_click=self.export)
        self.import_button = button(self.tr("Import platform data"), icon("upload"), on_click=self._import_days)
        self.day_button = button(
            self.tr("Enter today's figures"), icon("pencil", "on_accent"), primary=True, on_click=self._enter_day
        )
        acts = (self.targets_button, self.result_button, self.picture_button, self.import_button, self.day_button)
        return ProgressHeader(
            self.workspace, acts, turn=self._turn, view=self.show_view, metric=self.show_metric, period=self.show_kind
        )

    # --- what a click does --------------------------------------------------------------------------------------

    def new(self) -> None:
        """Record a result."""
        from salesplanner.ui.forms.result import edit_result

        edit_result(self, self.workspace)

    def export(self) -> None:
        """Save the large chart as a picture."""
        name = f"{self.workspace.words.metric(self._metric)} {self._period.code}.png"
        path = save_path(self, self.tr("Save picture"), name, self.tr("Picture (*.png)"))
        if path is not None:
            self.workspace.do(self._attainment.chart.save_as, path)

    def step_back(self) -> None:
        """Return to the period that runs."""
        self._show(Period.around(self.workspace.today(), self._period.kind))

    def show_kind(self, kind: PeriodKind | None) -> None:
        """Show the week, month, quarter, half-year or year around what is in view; with None the one that runs."""
        if kind is None:
            self.step_back()
            return
        self._kind = kind
        self._show(self._around(kind))

    def _around(self, kind: PeriodKind) -> Period:
        """The period of that length around what is in view: around today, the last day of what is over, the first of what is to come."""
        today = self.workspace.today()
        return Period.around(min(max(today, self._period.first), self._period.last), kind)

    def _lengthen(self, step: int) -> None:
        """Show the next longer period, or the next shorter one."""
        place = KINDS.index(self._kind) + step
        if self._shown is None and 0 <= place < len(KINDS):
            self.show_kind(KINDS[place])

    def show_metric(self, metric: str) -> None:
        """Show another figure."""
        self._metric = metric
        self.refresh()

    def show_view(self, view: object) -> None:
        """Show the period, or another view of its month."""
        key = str(view)
        self._is_view_new = key in _VIEWS and key not in self._made
        if self._is_view_new:
            self._made[key] = _VIEWS[key](self.workspace)
            self._pages.addWidget(self._made[key])
            if key == "regions":
                self._made[key].restock_wanted.connect(lambda: self.show_view("restock"))
        self.header.views.set_value(key)
        self._view = key
        self._period = self._around(self._kind if self._shown is None else PeriodKind.MONTH)
        shown = self._shown or self._of_month
        for each in (self._of_month, *self._made.values()):
            if each is not shown:
                each.hide()
        shown.show()
        self.refresh()

    @property
    def _shown(self) -> Any:
        """The further view that is shown, None for the period."""
        return self._made.get(self._view)

    def open_campaign(self, campaign_id: int) -> None:
        """Show a campaign among those of its month."""
        self._period = Period.month_of(self.workspace.store.campaigns.get(campaign_id).starts_on)
        self.show_view("campaigns")
        self.settle()
        self._shown.show_campaign(campaign_id)

    def new_here(self) -> bool:
        """Begin what is new in the view; False where that is a plan item as everywhere."""
        if not isinstance(self._shown, (CampaignsPage, AgreementsPage)):
            return False
        self._shown.new()
        return True

    def _enter_day(self) -> None:
        edit_channel_day(self, self.workspace)

    def _import_days(self) -> None:
        from salesplanner.ui.forms.importing.figures import FigureImport

        made = FigureImport(self, self.workspace)
        made.exec()
        made.deleteLater()

    def _turn(self, step: int) -> None:
        self._show(self._period.next() if step > 0 else self._period.previous())

    def _show(self, period: Period) -> None:
        self._period = period
        self.refresh()

    def _show_targets(self) -> None:
        edit_targets(self, self.workspace, self._period, self._metric)

    def _open_figure(self) -> None:
        """Show the records of the figure; of a period that has not begun what is planned."""
        self.settle()
        if self._ahead is not None:
            from salesplanner.ui.progress import plancards

            title = plancards.listed(self._ahead, self.workspace.words).title
            self._open(title, self._ahead.table or "order", [each.id for each in self._ahead.planned])
            return
        figure = self._facts.figures[self._metric]
        self._open(self.workspace.words.metric(self._metric), figure.table, figure.records)

    def _open_first(self) -> None:
        """Show the records of the figure, or the targets while there can be none yet."""
        self.settle()
        if self._ahead is not None:
            self._show_targets()
        else:
            self._open_figure()

    def _open_needs(self) -> None:
        """Show what the target still takes; of another figure, or without a target, the records."""
        from salesplanner.report.demand import need
        from salesplanner.ui.progress.needs import NeedsDialog

        self.settle()
        found = need(self.workspace.store, self._facts) if self._metric == "orders.amount" else None
        if found is None:
            self._open_figure()
        else:
            NeedsDialog(self, self.workspace, self._facts, found).open()

    def _open_end(self) -> None:
        """Show what the forecast rests on and how good it was; without one, the figure."""
        from salesplanner.ui.progress.outlook import OutlookDialog

        self.settle()
        if self._foretold is None:
            self._open_figure()
        else:
            OutlookDialog(self, self.workspace, self._period, self._metric, self._foretold).open()

    def _open(self, title: str, table: str, ids: Sequence[int]) -> None:
        show_records(self, self.workspace, title, table, ids)

    def _go(self, kind: str, record_id: int) -> None:
        self.workspace.asked.emit(kind, record_id)

    # --- what is shown ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the period anew and show it, part by part: in a large book all of it together would be felt."""
        self.workspace.begin(self._parts)

    def settle(self) -> None:
        """Show now what is still to be read."""
        self.workspace.settle(self._parts)

    def _parts(self) -> Iterator[Any]:
        """Each card is shown whole, once all that it says was read; until then it says what it said.

        A further view that is new was made a moment ago, which is enough for one part.
        """
        self._show_acts()
        is_of_today = isinstance(self._shown, RestockPage)
        self.header.show_views(self._period, is_of_month=self._shown is None, is_of_today=is_of_today)
        if self._shown is not None:
            if self._is_view_new:
                self._is_view_new = False
                yield
            if isinstance(self._shown, _IN_PARTS):
                yield from self._shown.showing(self._period)
            else:
                self._shown.show_period(self._period)
            return
        yield
        from salesplanner.report.facts import Depth, facts

        self._facts = facts(self.workspace.store, self._period, depth=Depth.FIGURES)
        if self._metric not in self._facts.figures:  # an own figure that was renamed or deleted
            self._metric = "orders.amount"
        yield from self._facts.preparing(self._metric)
        self.header.show_figure(self._period, self._facts.figures[self._metric])
        yield
        self._foretold = self._attainment.foretold = yield from self._foretelling()
        yield
        self._ahead = yield from self._planned()
        yield
        self._show_cards()
        yield
        yield from self._attainment.showing(self._facts, self._metric)  # a worker draws it meanwhile, and the next one
        yield from self._mix.showing(self._facts, self._metric)
        yield Until(lambda: not any(panel.chart.is_redrawing for panel in (self._attainment, self._mix)))
        if self._foretold is not None:
            self._foretold.levers()  # reckoned once, and told below
        yield
        self._show_results()
        for panel in (self._funnel, self._calendar):
            yield
            yield from panel.showing(self._facts, self._metric)

    def _planned(self) -> Generator[None, None, Ahead | None]:
        """What is planned of a period that has not begun; None of any other."""
        from salesplanner.report import ahead

        if self._period.first <= self.workspace.today():
            return None
        return (yield from ahead.reading(self.workspace.store, self._period, self._metric))

    def _foretelling(self) -> Generator[None, None, Forecast | None]:
        """The forecast of what is shown; None unless the period runs, and for a metric whose days do not add up."""
        from salesplanner.report import forecast

        if not self._period.contains(self.workspace.today()) or self._metric not in forecast.SUMMED:
            return None
        yield from forecast.freezing(self.workspace.store)
        return (yield from forecast.gradually(self.workspace.store, self._period, self._metric))

    def _show_acts(self) -> None:
        """What can be done in the view."""
        is_formula = isinstance(self._shown, FormulaPage)
        self.targets_button.setVisible(self._shown is None or is_formula)
        self.picture_button.setVisible(self._shown is None)
        has_days = is_formula and is_shop(self.workspace)
        for each in (self.day_button, self.import_button):
            each.setVisible(has_days)
        self.result_button.setVisible(not has_days)

    def _show_cards(self) -> None:
        words, facts, metric = self.workspace.words, self._facts, self._metric
        figure, first = facts.figures[metric], self._cards[0]
        texts = self._texts()
        for shown, said in zip(self._cards, texts, strict=True):
            shown.show_texts(
                said.caption, said.value, said.beside, said.note, said.corner, said.short, said.beside_short
            )
        first.offer(None)
        if facts.is_unrecorded and not figure.records:
            first.show_note()
        elif figure.target is None:
            first.offer(self._target_button())
        elif self._ahead is not None:
            first.show_note()
        else:
            text = self.tr("{done} done, {pace} of the working days").format(
                done=texts[0].corner, pace=words.percent(facts.pace.share)
            )
            pace = float(facts.pace.share) if facts.pace.left and figure.adds_up else None
            first.show_bar(float(figure.attainment or 0), pace, text)

    def _texts(self) -> tuple[cards.Texts, ...]:
        words, facts, metric = self.workspace.words, self._facts, self._metric
        if self._ahead is not None:
            from salesplanner.ui.progress import plancards

            tip(self._cards[3].value, "")
            return plancards.texts(facts, metric, self._ahead, words)
        figure = facts.figures[metric]
        return (
            cards.attained(facts, metric, words),
            cards.working_days(facts, words),
            cards.needed(facts, metric, words) if figure.adds_up else owncards.rests_on(figure, words),
            self._fourth(),
        )

    def _target_button(self) -> QWidget:
        """The way to a target of the period: to split a longer one's, where one is set."""
        from salesplanner.report.aims import longer

        whole = longer(self.workspace.store, self._metric, self._period)
        if whole is None:
            text = self.tr("Set a target for {period}").format(period=self.workspace.words.called(self._period))
            return button(text, kind="link", on_click=self._show_targets)
        text = self.tr("Split the target of {period}").format(period=self.workspace.words.period(whole))
        return button(text, kind="link", on_click=partial(self._split, whole))

    def _split(self, whole: Period) -> None:
        from salesplanner.report.facts import target_of
        from salesplanner.ui.progress.splitting import SplitDialog

        asked = target_of(self.workspace.store, self._metric, whole)
        run(SplitDialog(self, self.workspace, self._metric, whole, asked=asked))

    def _fourth(self) -> cards.Texts:
        """How it will end, how it ended, or how it was before."""
        words, facts, metric = self.workspace.words, self._facts, self._metric
        tip(
            self._cards[3].value,
            cards.made_of(self._foretold, metric, words, is_daily=facts.calendar.is_every_day)
            if self._foretold is not None
            else "",
        )
        if self._foretold is not None:
            return cards.foretold(self._foretold, metric, words)
        if facts.figures[metric].own is not None:
            return owncards.compared(facts, facts.figures[metric], words)
        if self._period.last < self.workspace.today() and facts.figures[metric].attainment is not None:
            from salesplanner.report.progress import rank

            return cards.ranked(facts, metric, *rank(self.workspace.store, self._period, metric), words)
        return cards.compared(facts, metric, words)

    def _show_results(self) -> None:
        from salesplanner.ui.progress import plancards, results

        if self._ahead is not None:
            found = plancards.listed(self._ahead, self.workspace.words)
        else:
            found = results.listed(self.workspace, self._facts, self._metric, self._foretold)
        self._results.show_results(found.title, found.results, found.remark, found.foot, found.empty)
        is_own = self._ahead is None and self._facts.figures[self._metric].own is not None
        self._has_results = not is_own or bool(found.results)
        self._results.setVisible(self._has_results and self.width() >= px(_WIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart the room of the list where there is little."""
        super().resizeEvent(event)
        self._results.setVisible(self._has_results and self.width() >= px(_WIDE))

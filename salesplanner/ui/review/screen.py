"""The Self-review tab: a month's facts, ratings and words; private unless ticked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QGridLayout, QPlainTextEdit, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import clean
from salesplanner.domain.reviews import Section
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    banner,
    boxed,
    button,
    card,
    clear,
    column,
    heading,
    icon_button,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.review import evidence
from salesplanner.ui.review.ratings import Ratings

_MONTHS = 18
_TREND = 4
_MOST_LINES = 3
_PAUSE_MS = 700
_LETTERS_MOST = 20_000
_NARROW = 1080


class SectionBox(QFrame):
    """One section: what it is about, its words, and who may read them."""

    written = Signal(object, str, bool)  # the section, the words, whether private

    def __init__(self, workspace: Workspace, section: Section, hint: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.section = section
        name = workspace.words.section(section)
        self.box = QPlainTextEdit()
        self.box.setPlaceholderText(hint)
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName(name)
        self.box.setFixedHeight(92)
        self.share = QCheckBox(self.tr("For the supervisor"))
        self.share.setToolTip(self.tr("Unticked, it never leaves this computer in a summary"))
        self.setLayout(column(row(heading(name, 3), STRETCH, self.share), self.box, margins=12, spacing=6))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.box.textChanged.connect(self._pause.start)
        self.share.clicked.connect(lambda _: self.keep())

    def show_text(self, body: str, is_private: bool) -> None:
        """Show the words, unless they are being typed."""
        if self.box.hasFocus() and (self._pause.isActive() or self.box.toPlainText() == body):
            return
        self.box.blockSignals(True)
        if self.box.toPlainText() != body:
            self.box.setPlainText(body)
        self.box.blockSignals(False)
        self.share.setChecked(not is_private)

    def flush(self) -> None:
        """Keep at once what was typed."""
        if self._pause.isActive():
            self.keep()

    def keep(self) -> None:
        """Give the words away to be kept."""
        self._pause.stop()
        self.written.emit(self.section, clean(self.box.toPlainText())[:_LETTERS_MOST], not self.share.isChecked())


class ReviewScreen(Screen):
    """One month's review."""

    reads = frozenset(
        {"review", "review_text", "rating", "competency", "activity", "order", "payment", "deal", "target", "client"}
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store = workspace.store
        self._words = workspace.words
        self.period = Period.month_of(workspace.today())
        self._buttons = QButtonGroup(self)
        self.sections = {section: SectionBox(workspace, section, hint) for section, hint in self._hints().items()}
        self.ratings = Ratings(workspace)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setColumnStretch(1, 1)
        self.trend = ChartView(workspace)
        self.trend.setFixedHeight(190)
        self.setLayout(row(self._side(), self._main(), spacing=0))
        self._connect()

    # --- making -------------------------------------------------------------------------------------------------

    def _hints(self) -> dict[Section, str]:
        return {
            Section.ACHIEVEMENTS: self.tr("What went well, and what you did for it"),
            Section.SHORTCOMINGS: self.tr("Where it stuck; one line each"),
            Section.CAUSES: self.tr("Why, as far as you can see"),
            Section.LESSONS: self.tr("What you would do again, and what not"),
            Section.SUGGESTIONS: self.tr("What would help the department"),
            Section.SUPPORT: self.tr("What you need, for which client, from whom"),
            Section.FOCUS: self.tr("At most three things, each with a number and a date"),
        }

    def _side(self) -> QWidget:
        theme = self.workspace.theme
        self._list = column(spacing=2)
        lock = row(
            picture(theme.pixmap("lock", "text2", 14)),
            muted(self.tr("Only you see this. It goes into a summary only when you tick it."), wrap=True),
        )
        lock.setStretch(1, 1)
        note = QFrame()
        note.setProperty("well", True)
        note.setLayout(column(lock, margins=10))
        months = scrolled(boxed(self._list))
        side = boxed(column(months, note, margins=12, spacing=10), "left_rail")
        side.setFixedWidth(206)
        return side

    def _main(self) -> QWidget:
        theme = self.workspace.theme
        self._title = heading("")
        self._subtitle = muted()
        self.finish_button = button(
            self.tr("Finish review"), theme.icon("check", "on_accent"), primary=True, on_click=self._finish
        )
        self._locked = PlainLabel("")
        reopen = button(self.tr("Reopen"), on_click=self._reopen)
        self._banner = banner("done", self._locked, STRETCH, reopen)
        said = self.tr("Show or hide the side pane (F8)")
        self.fold_button = icon_button(theme.icon("panel-right"), said, self.fold, is_boxed=True)
        head = row(self._title, self._subtitle, STRETCH, self.finish_button, self.fold_button, spacing=10)
        manage = button(self.tr("Competencies…"), theme.icon("settings", "accent"), kind="link", on_click=self._manage)
        rate = card(
            self.tr("Ratings"),
            muted(self.tr("1 unfamiliar · 3 competent · 5 can coach others. The short line is the month before.")),
            self.ratings,
            aside=manage,
        )
        facts = card(self.tr("What the records say"), boxed(self._facts))
        self._trend_card = card(self.tr("Last four reviews"), self.trend)
        self._right = boxed(column(facts, self._trend_card, STRETCH, spacing=12))
        self._right.setFixedWidth(336)
        words = QGridLayout()
        words.setSpacing(12)
        for place, box in enumerate(self.sections.values()):
            last = place == len(self.sections) - 1
            words.addWidget(box, place // 2, place % 2, 1, 2 if last and place % 2 == 0 else 1)
        upper = row(column(rate, words, STRETCH, spacing=12), self._right, spacing=12)
        upper.setStretch(0, 1)
        self._first = EmptyState(self.tr("About 10 minutes the first time. No right answers; only you see it"))
        content = column(head, self._banner, self._first, upper, spacing=12, margins=(20, 14, 20, 16))
        return scrolled(boxed(content))

    def _connect(self) -> None:
        self.ratings.rated.connect(self._rate)
        for box in self.sections.values():
            box.written.connect(self._write)
        self._buttons.idClicked.connect(lambda place: self.show_period(self._periods()[place]))

    # --- showing ------------------------------------------------------------------------------------------------

    def _periods(self) -> list[Period]:
        months = [Period.month_of(self.workspace.today())]
        while len(months) < _MONTHS:
            months.append(months[-1].previous())
        return months

    def show_period(self, period: Period) -> None:
        """Show another month's review."""
        self.flush()
        self.period = period
        self.refresh()

    def flush(self) -> None:
        """Keep what is being typed."""
        for box in self.sections.values():
            box.flush()

    def hideEvent(self, event: Any) -> None:
        """Keep what is being typed when the page is left."""
        self.flush()
        super().hideEvent(event)

    def step_back(self) -> None:
        """Back to this month."""
        self.show_period(Period.month_of(self.workspace.today()))

    def refresh(self) -> None:
        """Read the review and show it beside the records."""
        review = self._store.reviews.of(self.period.code)
        texts = {text.section: text for text in self._store.reviews.texts.of(review.id)} if review else {}
        self._title.setText(self.tr("Self-review {month}").format(month=self._words.month(self.period)))
        self._subtitle.setText(self.tr("Saved as you type"))
        for section, box in self.sections.items():
            text = texts.get(section)
            box.show_text(text.body if text else "", text.is_private if text else True)
        competencies = self._store.competencies.all()
        self.ratings.show_ratings(competencies, self._scores(self.period), self._scores(self.period.previous()))
        self._first.setVisible(self._store.reviews.count() == 0)
        self._show_state(review)
        self._show_list()
        self._show_facts()
        self._show_trend()

    def _scores(self, period: Period) -> dict[int, int]:
        review = self._store.reviews.of(period.code)
        return (
            {key: rating.score for key, rating in self._store.reviews.ratings.of(review.id).items()} if review else {}
        )

    def _show_state(self, review: Any) -> None:
        finished = review.finished_at if review else None
        self._banner.setVisible(finished is not None)
        self.finish_button.setVisible(finished is None)
        if finished is not None:
            self._locked.setText(self.tr("Finished {moment}").format(moment=self._words.moment(finished)))
        for box in self.sections.values():
            box.box.setReadOnly(finished is not None)
            box.share.setEnabled(finished is None)
        self.ratings.setEnabled(finished is None)

    def _show_list(self) -> None:
        clear(self._list)
        theme = self.workspace.theme
        written = {review.period: review for review in self._store.reviews.all()}
        total = self._store.competencies.count()
        for place, period in enumerate(self._periods()):
            review = written.get(period.code)
            if place == 1:
                self._list.addWidget(muted(self.tr("Past months")))
            icon = "circle-check" if review and review.finished_at else "pencil" if review else "circle"
            text = self._words.month(period)
            if review and not review.finished_at and total:
                text += f"   {len(self._store.reviews.ratings.of(review.id))}/{total}"
            made = button(text, theme.icon(icon, "accent" if period == self.period else "text2"), kind="choice")
            made.setCheckable(True)
            made.setChecked(period == self.period)
            self._buttons.addButton(made, place)
            self._list.addWidget(made)
        self._list.addStretch(1)

    def _show_facts(self) -> None:
        clear(self._facts)
        lines = evidence.lines(self._store, self.period, self._words)
        if lines:
            self._facts.addWidget(PlainLabel(self.tr("Month before"), "caption"), 0, 2, Qt.AlignmentFlag.AlignRight)
        for place, (name, value, before) in enumerate(lines, start=1):
            self._facts.addWidget(PlainLabel(name, "muted"), place, 0)
            self._facts.addWidget(PlainLabel(value, "h3", wrap=True), place, 1)
            self._facts.addWidget(PlainLabel(before, "caption"), place, 2, Qt.AlignmentFlag.AlignRight)
        if not lines:
            self._facts.addWidget(muted(self.tr("No records this month"), wrap=True), 0, 0)

    def _show_trend(self) -> None:
        """The competencies that moved most over the last reviews."""
        periods = [self.period]
        while len(periods) < _TREND:
            periods.insert(0, periods[0].previous())
        scores = [self._scores(period) for period in periods]
        names = tuple(self._words.short_month(period) for period in periods)
        rows = [
            (each.name, tuple(found.get(each.id) for found in scores))
            for each in self._store.competencies.all()
            if any(each.id in found for found in scores)
        ]
        words = self._words

        def draw(figure: Any) -> Any:
            from salesplanner.charts import competencies
            from salesplanner.charts.look import look_of

            return competencies.draw(
                figure, names, tuple(competencies.Line(name, found) for name, found in rows), look_of(words)
            )

        summary = self._words.list(f"{name} {found[-1] or '–'}" for name, found in rows)
        self.trend.show_chart(draw, summary)
        self._trend_card.setVisible(bool(rows))

    # --- doing --------------------------------------------------------------------------------------------------

    def _rate(self, competency_id: int, score: int) -> None:
        self.workspace.do(self._store.reviews.rate, self.period.code, competency_id, score)

    def _write(self, section: Section, body: str, is_private: bool) -> None:
        review = self._store.reviews.of(self.period.code)
        if review is None and not body:
            return
        self.workspace.do(self._store.reviews.write, self.period.code, section, body, is_private=is_private)

    def _finish(self) -> None:
        self.flush()

        def finish() -> bool:
            with self._store.change("review changed"):
                review = self._store.reviews.begin(self.period.code)
                self._store.reviews.change(review.id, finished_at=self.workspace.now())
            return True

        if self.workspace.do(finish):
            self.workspace.notice(self.tr("Review of {month} finished").format(month=self._words.month(self.period)))

    def _reopen(self) -> None:
        review = self._store.reviews.of(self.period.code)
        if review is not None:
            with self._store.change("review changed"):
                self.workspace.do(self._store.reviews.change, review.id, finished_at=None)

    def _manage(self) -> None:
        from salesplanner.ui.review.competencies import CompetenciesDialog

        CompetenciesDialog(self, self.workspace).exec()

    def fold(self) -> None:
        """Show or hide facts and trend."""
        self._right.setVisible(not self._right.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        """The keys begin at the months, not at the button that finishes one."""
        super().showEvent(event)
        chosen = self._buttons.checkedButton()
        if self.focusWidget() is None and chosen is not None:
            chosen.show()  # made a moment ago, it would wait for the next turn
            chosen.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Facts and trend fold on narrow windows."""
        super().resizeEvent(event)
        self.fold_button.setVisible(self.width() < _NARROW)
        if event.oldSize().width() != event.size().width():
            self._right.setVisible(self.width() >= _NARROW)
            around = self._right.parentWidget()
            if around is not None and (layout := around.layout()) is not None:
                layout.invalidate()
                layout.activate()  # while the page is not yet in view, Qt leaves it in its old width

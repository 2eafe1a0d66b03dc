"""The Self-review tab: facts beside the questions, ratings, words, actions; private unless ticked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reviews import CHECK_IN, Review, Section
from salesplanner.report import actionwords, ratings, selfreview, takein
from salesplanner.report.ratings import Rated
from salesplanner.store import Change
from salesplanner.ui.kit.dialogs import choose
from salesplanner.ui.kit.focus import keeping_keys
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    banner,
    boxed,
    button,
    column,
    heading,
    icon_button,
    row,
    scrolled,
)
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.review import questions
from salesplanner.ui.review.actions import ActionsCard, ActionsDialog
from salesplanner.ui.review.exporting import export
from salesplanner.ui.review.facts import FactsCard, open_first
from salesplanner.ui.review.problems import FocusCard, ProblemsCard
from salesplanner.ui.review.rail import Rail
from salesplanner.ui.review.ratings import Ratings, RatingsCard
from salesplanner.ui.review.reading import Reading
from salesplanner.ui.review.sections import SectionBox, VersionsDialog
from salesplanner.ui.review.trend import TrendCard

_NARROW, _RIGHT = 1080, 336
_TOP, _FILL = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
_WIDEST = 16_777_215  # Qt's own for no limit
_OFFERED = frozenset(
    {Section.ACHIEVEMENTS, Section.SHORTCOMINGS, Section.LESSONS, Section.SUGGESTIONS, Section.SUPPORT}
)
#: The tables of the review itself: what the records say does not change with them.
_OWN = frozenset({"review", "review_text", "text_version", "rating", "competency"})
_SHORT = frozenset({PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH})
#: What their days are called by already.
_NAMED_BY_DAYS = frozenset({PeriodKind.DAY, PeriodKind.WEEK})
_FULL = "review.full"


class ReviewScreen(Screen):
    """One period's review."""

    reads = frozenset(
        {
            "review", "review_text", "rating", "competency", "activity", "order", "payment", "deal", "target", "client",
            "expected_change", "improvement", "verdict", "routine", "prep_line", "finding", "focus_point", "quota", "promise",
            "milestone", "text_version", "metric_value", "metric", "remark", "price_note", "incident", "complaint", "escalation",
            "campaign", "holiday",
        }
    )  # fmt: skip

    def _make(self) -> Iterator[None]:
        workspace = self.workspace
        self._store = workspace.store
        self._words = workspace.words
        self.period = Period.month_of(workspace.today())
        self.rail = Rail(workspace)
        self.reading = Reading(self, workspace)
        self.sections = {
            section: SectionBox(workspace, section, hint, lambda: self.reading.book(self.period))
            for section, hint in questions.hints(self._words).items()
        }
        yield
        self.ratings = Ratings(workspace)
        self.facts = FactsCard(workspace)
        self.trend = TrendCard(workspace)
        self.practice = ActionsCard(workspace)
        self.problems = ProblemsCard(workspace, self.practice.add)
        self.focus = FocusCard(workspace)
        self._arranged: tuple[bool, bool, PeriodKind] | None = None
        yield
        self.setLayout(row(self.rail, self._main(), spacing=0))
        self._connect()
        yield
        self._fill()

    # --- making -------------------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        """The period with the way to those before and after, and what can be done with its review."""
        theme = self.workspace.theme
        self._title, self._subtitle = heading(""), PlainLabel("", "muted", elide=True)
        turns = [
            icon_button(theme.icon(f"chevron-{way}"), said, partial(self._turn, step), is_boxed=True)
            for way, said, step in (
                ("left", self.tr("Before (Ctrl+PgUp)"), -1),
                ("right", self.tr("After (Ctrl+PgDn)"), 1),
            )
        ]
        self.full_button = button("", on_click=self._switch_form)
        self.export_button = button(self.tr("Export…"), theme.icon("download"), on_click=self._export)
        self.finish_button = button(
            self.tr("Finish review"), theme.icon("check", "on_accent"), primary=True, on_click=self._finish
        )
        said = self.tr("Show or hide the side pane (F8)")
        self.fold_button = icon_button(theme.icon("panel-right"), said, self.fold, is_boxed=True)
        made = row(
            *turns, self._title, self._subtitle, STRETCH, self.full_button, self.export_button, self.finish_button,
            self.fold_button, spacing=10,
        )  # fmt: skip
        made.setStretch(3, 20)
        return made

    def _main(self) -> QWidget:
        self._locked = PlainLabel("")
        self._banner = banner("done", self._locked, STRETCH, button(self.tr("Reopen"), on_click=self.reopen))
        self._first = EmptyState(self.tr("About 10 minutes the first time. No right answers; only you see it"))
        self._upper = QGridLayout()
        self._upper.setSpacing(12)
        self._rate_card = RatingsCard(self.workspace, self.ratings, self._manage)
        self._words_box = self._words_grid()
        lower = row(self.problems, self.focus, spacing=12)
        for place in (0, 1):
            lower.setStretch(place, 1)
        self._lower = boxed(lower)
        content = column(
            self._head(), self._banner, self._first, self._upper, self._lower, STRETCH,
            spacing=12, margins=(20, 14, 20, 16),
        )  # fmt: skip
        self._content = scrolled(boxed(content))
        return self._content

    def _words_grid(self) -> QWidget:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        return boxed(self._grid)

    def _connect(self) -> None:
        workspace = self.workspace
        self.ratings.rated.connect(self._rate_one)
        self._rate_card.share.clicked.connect(
            lambda is_shared: workspace.do(self._store.reviews.share_ratings, self.period.code, is_shared)
        )
        self.ratings.asked.connect(lambda facts: open_first(self, workspace, facts))
        for box in self.sections.values():
            box.written.connect(self._write)
            box.looked_back.connect(self._look_back)
            box.acted.connect(lambda line: self.practice.add(line))
            self.reading.checkable.connect(box.marks.read)
        self.reading.came.connect(self._show_beside)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._turn, step))
        self.rail.chosen.connect(self.show_period)
        self.rail.listed.connect(lambda is_open: _show(ActionsDialog(self, workspace, self.period, is_open=is_open)))

    # --- laying out ---------------------------------------------------------------------------------------------

    @property
    def is_full(self) -> bool:
        """Whether all questions are asked: always of a quarter and longer, of shorter times when wanted."""
        return self.period.kind not in _SHORT or bool(self._store.settings.get(_FULL))

    def _arrange(self) -> None:
        """The questions with the facts beside them; on narrow windows the facts come first."""
        is_narrow, is_full = self.width() < _NARROW, self.is_full
        if self._arranged == (is_narrow, is_full, self.period.kind):
            return
        self._arranged = (is_narrow, is_full, self.period.kind)
        self._subtitle.setVisible(not is_narrow)
        for part in (self._rate_card, self.trend, self._words_box, self.facts, self.practice):
            self._upper.removeWidget(part)
        pairs = (
            [(self._rate_card, self.trend), (self._words_box, self.facts)]
            if is_full
            else [(self._words_box, self.facts)]
        )
        place = 0
        for number, (main, side) in enumerate(pairs):
            if number == len(pairs) - 1 and is_full:
                place = self._put_practice(place, is_narrow)
            is_first = is_narrow and side is self.facts  # what is asked is answered with them in mind
            self._upper.addWidget(main, place + is_first, 0)
            self._upper.addWidget(side, place + (is_narrow and not is_first), 0 if is_narrow else 1)
            self._upper.setAlignment(side, _TOP if side is self.facts and not is_narrow else _FILL)
            side.setMinimumWidth(0 if is_narrow else _RIGHT)
            side.setMaximumWidth(_WIDEST if is_narrow else _RIGHT)
            place += 2
        if not is_full:
            self._put_practice(place, is_narrow)
        self._rate_card.setVisible(is_full)
        self.trend.setVisible(is_full)
        self._upper.setColumnStretch(0, 1)
        self._upper.setHorizontalSpacing(0 if is_narrow else 12)
        self._place_sections(is_narrow)
        asked = [self.facts, self._words_box] if is_narrow else [self._words_box, self.facts]
        order = [self._rate_card, self.trend, self.practice, *asked] if is_full else [*asked, self.practice]
        for part in (*order, self._lower):
            part.raise_()  # the keys go through them in this order
        self._lower.setVisible(is_full or self.period.kind is PeriodKind.MONTH)

    def _put_practice(self, place: int, is_narrow: bool) -> int:
        """The actions over the whole width; the row after them."""
        self._upper.addWidget(self.practice, place, 0, 1, 1 if is_narrow else 2)
        return place + 1

    def _place_sections(self, is_narrow: bool) -> None:
        shown = list(self.sections) if self.is_full else list(CHECK_IN)
        columns = 1 if not self.is_full or is_narrow else 2
        for section, box in self.sections.items():
            self._grid.removeWidget(box)
            if section not in shown:
                box.hide()
        for place in range(8):
            self._grid.setRowStretch(place, 0)
            self._grid.setColumnStretch(place, int(place < columns))
        self._grid.setRowStretch((len(shown) + columns - 1) // columns, 1)
        for place, section in enumerate(shown):
            last = place == len(shown) - 1 and place % columns == 0
            self.sections[section].raise_()
            self._grid.addWidget(self.sections[section], place // columns, place % columns, 1, columns if last else 1)
            self.sections[section].show()  # not before: what stands nowhere becomes a window

    # --- showing ------------------------------------------------------------------------------------------------

    def show_period(self, period: Period) -> None:
        """Show another period's review from its beginning; who chose it in the list goes on there."""
        self.flush()
        focus, self.period = self.window().focusWidget(), period
        was_listed = focus is not None and self.rail.isAncestorOf(focus)
        self.refresh()
        if was_listed:
            self.rail.focus_chosen()
        self._content.verticalScrollBar().setValue(0)

    def _turn(self, step: int) -> None:
        """The period of this kind before, or the one after; none that has not begun."""
        period = self.period.previous() if step < 0 else self.period.next()
        if period.first <= self.workspace.today():
            self.show_period(period)

    def panes(self) -> list[QWidget]:
        """The periods, and the review."""
        return [self.rail, self._content]

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
        """Read the review and show it; the records come beside it when they are read."""
        self.reading.read_book(self.period)
        review = self._store.reviews.of(self.period.code)
        self._show_head(review)
        self._arrange()
        self._show_sections(review)
        self._show_state(review)
        self._show_ratings()
        self._first.setVisible(self._store.reviews.count() == 0)
        self.rail.show_periods(self.period)
        self._read_beside()
        is_finished = review is not None and review.finished_at is not None
        self.practice.show_period(self.period, is_finished=is_finished)
        self.problems.show_period(self.period)
        self.focus.show_period(self.period)

    def _read_beside(self) -> None:
        if self.reading.of(self.period) is None:
            self.facts.wait()
        self.reading.begin(self.period, with_evidence=self.is_full)

    def _show_beside(self) -> None:
        beside = self.reading.of(self.period)
        if beside is not None:
            with keeping_keys(self.facts):
                self.facts.show_facts(self.period, beside)
            if self.is_full:
                self._show_evidence()

    def settle(self) -> None:
        """Show now what is still to be read."""
        self.reading.settle()

    def follow(self, change: Change) -> None:
        """What was typed or rated shows at once; the records are read again only when they changed."""
        touched = change.touched.keys() & self.reads
        if not touched <= _OWN:
            self.refresh()
            return
        review = self._store.reviews.of(self.period.code)
        self._show_sections(review)
        self._show_state(review)
        if touched & {"rating", "competency"}:
            self._show_ratings()
        if "competency" in touched:
            self._read_beside()
        if "review" in touched:
            self.practice.show_period(self.period, is_finished=review is not None and review.finished_at is not None)
        if touched & {"rating", "review", "competency"}:
            self.rail.show_periods(self.period)
            self._first.hide()

    def _show_head(self, review: Review | None) -> None:
        words = self._words
        self._title.setText(self.tr("Self-review {period}").format(period=words.period(self.period)))
        days = f"{words.day(self.period.first)} – {words.day(self.period.last)}"
        saved = self.tr("Saved as you type")
        self._subtitle.setText(saved if self.period.kind in _NAMED_BY_DAYS else f"{days} · {saved}")
        self.full_button.setVisible(self.period.kind in _SHORT)
        self.full_button.setText(self.tr("Three questions") if self.is_full else self.tr("All questions"))

    def _show_sections(self, review: Review | None) -> None:
        texts = {text.section: text for text in self._store.reviews.texts.of(review.id)} if review else {}
        last, before = ratings.last_words(self._store, self.period)
        name = self._words.period(last) if last is not None else ""
        months = selfreview.months_words(self._store, self.period)
        is_locked = review is not None and review.finished_at is not None
        again = actionwords.again(self._words, ratings.returning(self._store, self.period))
        self.sections[Section.SHORTCOMINGS].show_returning(again)
        hints = questions.hints(self._words)
        asked = {} if self.is_full else questions.check_in(self._words, self.period.kind)
        for section, box in self.sections.items():
            text = texts.get(section)
            box.call(asked.get(section) or box.name, hints[section])
            box.show_text(text.body if text else "", text.is_private if text else True)
            box.show_last(name, before.get(section, ""))
            box.lock(is_locked)
            box.show_months(months.get(section, ()))
            box.offer_lines(self._offers(section), section in _OFFERED and not is_locked)

    def _offers(self, section: Section) -> Any:
        return lambda: takein.offers(self._store, self.period, section, self._words)

    def _show_state(self, review: Review | None) -> None:
        finished = review.finished_at if review else None
        self._banner.setVisible(finished is not None)
        self.finish_button.setVisible(finished is None)
        reopened = review.reopened_at if review else None
        again = self.tr("opened again {moment}").format(moment=self._words.moment(reopened)) if reopened else ""
        if finished is not None:
            said = self.tr("Finished {moment}").format(moment=self._words.moment(finished))
            self._locked.setText(self._words.commas([said, again] if again else [said]))
        self._subtitle.setToolTip(again)
        self.ratings.setEnabled(finished is None)
        self._rate_card.share.setEnabled(finished is None)
        self._rate_card.share.setChecked(review is not None and not review.are_ratings_private)

    def _show_ratings(self) -> None:
        if self.is_full:
            self.trend.show_period(self.period, self._show_evidence())

    def _show_evidence(self) -> list[Rated]:
        """The ratings, with what the records say beside them as far as it is read."""
        beside = self.reading.of(self.period)
        rated = ratings.rated(self._store, self.period, beside.evidence if beside is not None else {})
        self._rate_card.show_ratings(self.period, rated)
        return rated

    # --- doing --------------------------------------------------------------------------------------------------

    def _rate_one(self, competency_id: int, score: int) -> None:
        self.workspace.do(self._store.reviews.rate, self.period.code, competency_id, score)

    def _write(self, section: Section, body: str, is_private: bool) -> None:
        present = self._store.reviews.text(self.period.code, section)
        if present is None and not body and is_private:
            return
        self.workspace.do(self._store.reviews.write, self.period.code, section, body, is_private=is_private)

    def _look_back(self, section: Section) -> None:
        self.flush()
        review = self._store.reviews.of(self.period.code)
        versions = self._store.reviews.versions.of(review.id, section) if review else []
        text = self._store.reviews.text(self.period.code, section)
        how = {
            "is_private": text is None or text.is_private,
            "is_locked": review is not None and review.finished_at is not None,
        }
        _show(VersionsDialog(self, self.workspace, section, versions, **how))

    def _switch_form(self) -> None:
        """All questions, or three."""
        self.flush()
        self.workspace.do(self._store.settings.put, _FULL, not self.is_full)
        self.refresh()

    def _finish(self) -> None:
        """Close it; an action that waits for a verdict is asked about first."""
        self.flush()
        waiting = [each for each in selfreview.actions(self._store, self.period) if each.asks]
        answer = self._ask_first(len(waiting)) if waiting else 1
        if answer == 0:
            self.practice.judge(waiting[0].action)
        if answer != 1:
            return
        if self.workspace.did(self._store.reviews.finish, self.period.code, self.workspace.now()):
            said = self.tr("Review of {period} finished").format(period=self._words.period(self.period))
            self.workspace.notice(said)

    def _ask_first(self, count: int) -> int:
        """0 to judge them now, 1 to finish all the same, -1 for neither."""
        text = self.tr("%n action(s) wait for a verdict", "", count)
        detail = self.tr("Say what became of them, or leave them open: they ask again.")
        return choose(self, text, detail, self.tr("Judge now"), self.tr("Finish all the same"))

    def reopen(self) -> None:
        """Let a finished review be written again."""
        self.workspace.do(self._store.reviews.reopen, self.period.code, self.workspace.now())

    def _export(self) -> None:
        """Show as a paper what is shared."""
        self.flush()
        export(self, self.workspace, self.period)

    def _manage(self) -> None:
        from salesplanner.ui.review.competencies import CompetenciesDialog

        _show(CompetenciesDialog(self, self.workspace))

    def fold(self) -> None:
        """Show or hide facts and trend."""
        is_shown = not self.facts.isVisible()
        self.facts.setVisible(is_shown)
        self.trend.setVisible(is_shown and self.is_full)

    def showEvent(self, event: QShowEvent) -> None:
        """The keys begin at the periods, not at the button that finishes one."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.rail.focus_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing stands beside anything on narrow windows."""
        super().resizeEvent(event)
        self.fold_button.setVisible(self.width() < _NARROW)
        self._arrange()


def _show(dialog: QDialog) -> None:
    """Show a dialog until it is closed; nothing of it stays behind."""
    dialog.exec()
    dialog.deleteLater()

"""The improvement actions of a period: what is practised, how often it was done, and what asks for a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from salesplanner.domain.improvements import MOST_AT_ONCE
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Improvement, ImprovementState
from salesplanner.report import actionwords, evidence, selfreview
from salesplanner.report.selfreview import Judged
from salesplanner.store import Change
from salesplanner.ui.kit.dialogs import Dialog, ask
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import (
    STRETCH,
    Bar,
    PlainLabel,
    banner,
    boxed,
    button,
    chip,
    clear,
    column,
    fit,
    heading,
    icon_button,
    line,
    muted,
    row,
)
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.review.actionforms import ActionForm, PlanForm, VerdictForm
from salesplanner.ui.review.parts import opener

_BAR = 64
_COLUMNS = 6
_STATES = (ImprovementState.DONE, ImprovementState.KEPT, ImprovementState.CHANGED, ImprovementState.DROPPED)


class ActionsCard(QFrame):
    """A line an action; below it what moved since, and the question where a verdict is due."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._workspace = workspace
        self._store = workspace.store
        self._period, self._is_finished = Period.month_of(workspace.today()), False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        for place, share in enumerate((5, 7, 2, 4, 2, 3)):
            self._grid.setColumnStretch(place, share)
        self.add_button = button(
            self.tr("Add an action"), workspace.theme.icon("plus", "accent"), kind="link", on_click=self.add
        )
        said = muted(self.tr("They return in the plan as often as they say"))
        head = row(heading(self.tr("Shortcoming → improvement action"), 3), said, STRETCH, self.add_button)
        self._empty = muted(
            self.tr("Take one shortcoming, and say what you will do about it how often. It comes back in the plan."),
            wrap=True,
        )
        self.setLayout(column(head, self._empty, boxed(self._grid), margins=14, spacing=8))

    def show_period(self, period: Period, *, is_finished: bool = False) -> None:
        """Read and show the actions of a period; a review that is finished asks nothing more."""
        self._period, self._is_finished = period, is_finished
        found = selfreview.actions(self._store, period)
        clear(self._grid)
        self._empty.setVisible(not found)
        if found:
            heads = (
                self.tr("Shortcoming"), self.tr("Action"), self.tr("How often"), self.tr("How I will know"),
                self.tr("Until"), self.tr("Done"),
            )  # fmt: skip
            for place, text in enumerate(heads):
                self._grid.addWidget(PlainLabel(text, "caption"), 0, place)
        for each in found:
            self._add_row(each)

    # --- a line -------------------------------------------------------------------------------------------------

    def _add_row(self, each: Judged) -> None:
        words, action, theme = self._workspace.words, each.action, self._workspace.theme
        self._wide(line())
        place = self._grid.rowCount()
        self._grid.addWidget(PlainLabel(action.weakness or action.tag, wrap=True), place, 0)
        is_open = action.state is ImprovementState.OPEN
        icon = theme.pixmap("sprout" if is_open else "circle-check", "done")
        name = self.tr("Change: {act}").format(act=action.act)
        self._grid.addWidget(opener(action.act, lambda: self.edit(action), name, icon=icon), place, 1)
        self._grid.addWidget(chip(actionwords.rhythm(words, action.rhythm)), place, 2)
        self._grid.addWidget(PlainLabel(action.measure, wrap=True), place, 3)
        until = action.closed_on or action.due_on
        self._grid.addWidget(muted(words.day(until, self._workspace.today()) if until else "–"), place, 4)
        self._grid.addWidget(self._done(each), place, 5)
        self._below(each)

    def _done(self, each: Judged) -> QWidget:
        """How often it was done; for what is done once and not in the plan yet, the way into it."""
        found, action = each.counted, each.action
        is_open = action.state is ImprovementState.OPEN
        if is_open and not each.is_planned:
            return button(self.tr("Add to the plan…"), on_click=lambda: self.plan(action))
        text = actionwords.done_of_due(self._workspace.words, found)
        bar = Bar(self._workspace.theme, found.share, text=text)
        bar.setFixedWidth(px(_BAR))
        judge = icon_button(
            self._workspace.theme.icon("ellipsis"), self.tr("Verdict on “{act}”").format(act=action.act)
        )
        judge.clicked.connect(lambda _=False: self.judge(action))
        judge.setEnabled(is_open)
        return boxed(row(bar, PlainLabel(text), judge, STRETCH, spacing=6))

    def _below(self, each: Judged) -> None:
        """What moved, that the weakness returns, what was decided, or the question."""
        words, points = self._workspace.words, []
        if each.compared is not None:
            points.append(evidence.told(words, self._store, each.action, each.compared))
        elif each.action.metric and not evidence.is_known(self._store, each.action.metric):
            points.append(evidence.gone(words, each.action.metric))
        verdict = each.verdict(self._period)
        if verdict is not None:
            said = f"{actionwords.verdict(words, verdict.state)} {verdict.done}/{verdict.due}"
            points.append(words.commas(filter(None, [said, verdict.reason])))
        if points:
            self._wide(PlainLabel(words.semicolons(points), "caption", wrap=True), 1)
        if each.months and each.action.state is ImprovementState.OPEN:
            named = PlainLabel(actionwords.returning(words, each.action, each.months), "caption", wrap=True)
            named.set_tone("risk")
            self._wide(named, 1)
        if each.asks and not self._is_finished:
            self._wide(self._question(each.action))

    def _question(self, action: Improvement) -> QWidget:
        asked = PlainLabel(self.tr("Has “{act}” become a habit?").format(act=action.act), wrap=True)
        texts = (self.tr("It has"), self.tr("One more month"), self.tr("Change it…"), self.tr("Drop it…"))
        answers = [
            button(text, on_click=lambda state=state: self.judge(action, state))  # type: ignore[misc]
            for text, state in zip(texts, _STATES, strict=True)
        ]
        made = banner("accent", asked, STRETCH, *answers)
        layout = made.layout()
        assert layout is not None
        layout.setStretch(0, 1)  # type: ignore[attr-defined]
        return made

    def _wide(self, widget: QWidget, place: int = 0) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), place, 1, _COLUMNS - place)

    # --- what a click does --------------------------------------------------------------------------------------

    def add(self, weakness: str = "", **fields: Any) -> int | None:
        """Add an action; a fourth is asked about first."""
        if len(self._store.improvements.open()) >= MOST_AT_ONCE and not ask(
            self,
            self.tr("Three first, then another?"),
            self.tr("Three actions are under way. Few things done well change more than many begun."),
            self.tr("Add it all the same"),
        ):
            return None
        return run(ActionForm(self, self._workspace, None, period=self._period, weakness=weakness, **fields))

    def edit(self, action: Improvement) -> None:
        """Change an action; what has ended is only looked at."""
        run(ActionForm(self, self._workspace, action, period=self._period))

    def plan(self, action: Improvement) -> None:
        """Put it into the plan of a day."""
        run(PlanForm(self, self._workspace, action))

    def judge(self, action: Improvement, state: ImprovementState = ImprovementState.DONE) -> None:
        """Decide what became of it."""
        judge(self, self._workspace, action, self._period, state)


def judge(
    parent: QWidget,
    workspace: Workspace,
    action: Improvement,
    period: Period,
    state: ImprovementState = ImprovementState.DONE,
) -> int | None:
    """Ask what became of an action, and keep it."""
    return run(VerdictForm(parent, workspace, action, period, state))


class ActionsDialog(Dialog):
    """All actions under way, or all that ended, with what became of them."""

    def __init__(self, parent: QWidget, workspace: Workspace, period: Period, *, is_open: bool) -> None:
        super().__init__(parent)
        self._workspace, self._period, self._is_open = workspace, period, is_open
        self.setWindowTitle(self.tr("Actions under way") if is_open else self.tr("What became of actions"))
        empty = self.tr("Nothing is being practised") if is_open else self.tr("No action has ended yet")
        self.table = RecordTable(self._columns(), workspace, empty=empty, name="actions", label=self.windowTitle())
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._delete)
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        hint = self.tr("Del asks what became of it: no action goes without a word.") if is_open else ""
        self.setLayout(column(self.table, row(muted(hint), STRETCH, close), margins=16, spacing=10))
        fit(self, px(1010), px(420))
        workspace.changed.connect(self._on_changed)
        self._refresh()

    def _columns(self) -> list[Column]:
        words, today = self._workspace.words, self._workspace.today()

        def until(each: Improvement) -> str:
            day = each.closed_on or each.due_on
            return words.day(day, today) if day else "–"

        return [
            Column(title=self.tr("Action"), text=lambda each: each.act, width=260),
            Column(title=self.tr("Shortcoming"), text=lambda each: each.weakness or each.tag, width=180),
            Column(title=self.tr("How often"), text=lambda each: actionwords.rhythm(words, each.rhythm), width=100),
            Column(title=self.tr("Until"), text=until, sort=lambda each: each.closed_on or each.due_on, width=90),
            Column(title=self.tr("Done"), text=self._done, width=70),
            Column(title=self.tr("Became"), text=lambda each: actionwords.verdict(words, each.state), width=130),
            Column(title=self.tr("Reason"), text=lambda each: each.reason, width=140),
        ]

    def _done(self, each: Improvement) -> str:
        return self._counts.get(each.id, "–")

    def _on_changed(self, change: Change) -> None:
        if change.touched.keys() & {"improvement", "verdict", "activity", "prep_line"}:
            self._refresh()

    def _refresh(self) -> None:
        store = self._workspace.store
        kept = [each for each in store.improvements.all() if (each.state is ImprovementState.OPEN) is self._is_open]
        starts = [each.starts_on for each in kept if each.starts_on]
        whole = Period(min(starts), max(self._workspace.today(), *starts)) if starts else self._period
        found: Sequence[Judged] = selfreview.actions(store, whole)
        words = self._workspace.words
        self._counts = {each.action.id: actionwords.done_of_due(words, each.counted) for each in found}
        self.table.show_records(kept)

    def _open(self, action: Improvement) -> None:
        run(ActionForm(self, self._workspace, action, period=self._period))

    def _delete(self, actions: list[Improvement]) -> None:
        for each in actions:
            if each.state is ImprovementState.OPEN:
                judge(self, self._workspace, each, self._period, ImprovementState.DROPPED)
            else:
                self._workspace.do(self._workspace.store.improvements.delete, each.id)

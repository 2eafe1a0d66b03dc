"""One deal, over the right half: its stages, facts, history and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal, DealStatus, confidence
from salesplanner.report import deciders
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    card,
    chip,
    clear,
    column,
    heading,
    icon_button,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import ICONS

_HISTORY_MOST = 30


class DealPanel(QFrame):
    """A deal with its story; Esc closes."""

    closed = Signal()
    asked = Signal(str, object)  # edit, signed, lost, reopen, log, step, delete; the deal
    stage_asked = Signal(int, int)  # the deal's id, a stage's id

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self.deal: Deal | None = None
        self.setObjectName("page_rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content = column(spacing=12, margins=(18, 16, 18, 16))
        self.setLayout(column(scrolled(boxed(self._content)), spacing=0))
        self.setMinimumWidth(420)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_deal(self, deal: Deal) -> None:
        """Read and show a deal."""
        self.deal = deal
        clear(self._content)
        for part in (self._head, self._actions, self._stages, self._facts, self._deciders, self._history):
            made = part(deal)
            if made is not None:
                self._content.addWidget(made)
        self._content.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- parts --------------------------------------------------------------------------------------------------

    def _head(self, deal: Deal) -> QWidget:
        store, theme = self._workspace.store, self._workspace.theme
        client = store.clients.find(deal.client_id)
        status = {DealStatus.OPEN: "accent", DealStatus.WON: "done", DealStatus.LOST: "neutral"}[deal.status]
        name = heading(deal.name, 1)
        name.setWordWrap(True)
        close = icon_button(theme.icon("x"), self.tr("Close"), self.closed.emit)
        line: list[QWidget | object] = [chip(self._words.deal_status(deal.status), status)]
        if client is not None:
            link = button(client.name, theme.icon("building-2", "accent"), kind="link")
            link.clicked.connect(lambda: self._workspace.asked.emit("client", client.id))
            line.append(link)
        head = row(name, close)
        head.setStretch(0, 1)
        head.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        return boxed(column(head, row(*line, STRETCH), spacing=6))

    def _actions(self, deal: Deal) -> QWidget:
        theme = self._workspace.theme
        acts: list[tuple[str, str, str]] = [("edit", self.tr("Edit"), "pencil"), ("log", self.tr("Record"), "map-pin")]
        if deal.is_open:
            acts = [("signed", self.tr("Signed"), "handshake"), ("lost", self.tr("Lost"), "x"), *acts]
        else:
            acts.append(("reopen", self.tr("Reopen"), "rotate-ccw"))
        made = [
            button(
                text,
                theme.icon(icon, "on_accent" if key == "signed" else "text2"),
                primary=key == "signed",
                on_click=partial(self.asked.emit, key, deal),
            )
            for key, text, icon in acts
        ]
        drop = icon_button(theme.icon("trash-2"), self.tr("Delete"), lambda: self.asked.emit("delete", deal))
        return boxed(row(*made, STRETCH, drop, spacing=6))

    def _stages(self, deal: Deal) -> QWidget | None:
        """The stages as steps; a click moves the deal."""
        if not deal.is_open:
            return None
        steps = []
        for stage in self._workspace.store.stages.all():
            step = button(stage.name, kind="chip")
            step.setCheckable(True)
            step.setChecked(stage.id == deal.stage_id)
            step.clicked.connect(lambda _=False, stage_id=stage.id: self.stage_asked.emit(deal.id, stage_id))
            steps.append(step)
        from salesplanner.ui.kit.flow import FlowLayout

        return card(self.tr("Stage"), boxed(FlowLayout(*steps, spacing=4)))

    def _facts(self, deal: Deal) -> QWidget:
        words, today = self._words, self._workspace.today()
        stage = self._workspace.store.stages.find(deal.stage_id)
        days = deal.days_in_stage(today)
        facts = [
            (self.tr("Amount"), "–" if deal.amount is None else words.money_full(deal.amount).removesuffix(".00")),
            (self.tr("Confidence"), words.confidence(confidence(deal, stage)) if deal.is_open else ""),
            (
                self.tr("Expected close"),
                words.day(deal.expected_on, today) if deal.expected_on and deal.is_open else "",
            ),
            (self.tr("Days in stage"), str(days) if days is not None and deal.is_open else ""),
            (self.tr("Opened"), words.day(deal.opened_on, today) if deal.opened_on else ""),
            (self.tr("Closed"), words.day(deal.closed_on, today) if deal.closed_on else ""),
            (self.tr("Reason"), words.lost_reason(deal.lost_reason) if deal.lost_reason else ""),
            (self.tr("Lost to"), deal.lost_to),
            (self.tr("What won it"), deal.closing_note if deal.status is DealStatus.WON else ""),
            (self.tr("In one line"), deal.closing_note if deal.status is DealStatus.LOST else ""),
            (self.tr("Line of business"), deal.line),
            (self.tr("Product"), deal.product),
            (self.tr("Channel"), deal.channel),
            (self.tr("Competitors"), deal.competitors),
            (self.tr("Number"), deal.external_id),
            (self.tr("Note"), deal.note),
        ]
        return card("", _grid([(name, text) for name, text in facts if text]))

    def _deciders(self, deal: Deal) -> QWidget | None:
        """Who has which part in the decision; what is not known is tinted."""
        if not deal.is_open or deal.client_id is None:
            return None
        labels = []
        for line, is_gap in deciders.lines(
            deciders.gather(self._workspace.store, deal.client_id, deal.id), self._words
        ):
            labels.append(PlainLabel(line, wrap=True))
            labels[-1].set_tone("risk" if is_gap else "")
        return card(self.tr("Who decides"), *labels)

    def _history(self, deal: Deal) -> QWidget:
        store, words, today = self._workspace.store, self._words, self._workspace.today()
        stages = {stage.id: stage.name for stage in store.stages.all()}
        lines: list[tuple[object, str, str, str]] = [
            (entry.entered_on, "arrow-right", stages.get(entry.stage_id, "–"), "")
            for entry in store.deals.history(deal.id)
        ]
        activities = store.activities.of_deal(deal.id)[:_HISTORY_MOST]
        lines += [(each.day, ICONS[each.kind.value], each.title, self._state(each)) for each in activities]
        lines.sort(key=lambda line: str(line[0]), reverse=True)
        rows = []
        for day, icon, text, state in lines[:_HISTORY_MOST]:
            date_label = muted(words.day(day, today))  # type: ignore[arg-type]
            date_label.setFixedWidth(92)
            sign = PlainLabel()
            sign.setPixmap(self._workspace.theme.pixmap(icon, "text2", 15))
            said = PlainLabel(text, wrap=True)
            line = row(date_label, sign, said, *([chip(state)] if state else []), spacing=8)
            line.setStretch(2, 1)
            rows.append(line)
        step = button(self.tr("Plan next step"), self._workspace.theme.icon("plus", "accent"), kind="link")
        step.clicked.connect(lambda: self.asked.emit("step", deal))
        empty = (
            [] if rows else [muted(self.tr("No history yet. One line after the first contact is enough"), wrap=True)]
        )
        return card(self.tr("History"), *empty, *rows, aside=step if deal.is_open else None)

    def _state(self, activity: Activity) -> str:
        if activity.outcome is not None:
            return self._words.outcome(activity.outcome)
        if activity.is_done:
            return self.tr("Done")
        return self.tr("Next step") if activity.is_next_step else self.tr("Planned")


def _grid(facts: list[tuple[str, str]]) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for place, (name, text) in enumerate(facts):
        title = muted(name)
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, place, 0)
        value = PlainLabel(text, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(value, place, 1)
    return boxed(grid)

"""One deal, over the right half: its stages, facts, history and what can be done with it."""

from __future__ import annotations

from datetime import time
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QSizePolicy, QStackedWidget, QTabBar, QWidget

from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.happenings import HistoryFilter
from salesplanner.domain.payments import owed
from salesplanner.ui.forms.entries import open_entry
from salesplanner.ui.forms.history import History, titled
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.forms.timeline import Timeline
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.focus import keeping_keys
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    banner,
    boxed,
    button,
    chip,
    clear,
    column,
    heading,
    icon_button,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.acts import pauses
from salesplanner.ui.pipeline.aside import banners as aside_banners
from salesplanner.ui.pipeline.dealcourse import DealCourse, DealRivals
from salesplanner.ui.pipeline.dealdelivery import DealDelivery
from salesplanner.ui.pipeline.dealfacts import DealFacts
from salesplanner.ui.pipeline.dealpeople import DealPeople
from salesplanner.ui.pipeline.dealquotes import DealQuotes

#: Pages of several tables, which scroll as a whole.
_LONG = frozenset({"delivery", "quotes"})
#: From here on what can be done stands beside the name.
_WIDE = 760


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
        self._shown_id = 0
        self.setObjectName("page_rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside: QBoxLayout | None = None
        self._top = column(spacing=10, margins=(0, 0, 0, 4))
        self.timeline = Timeline(workspace)
        self.timeline.opened.connect(lambda entry: open_entry(self, workspace, entry))
        self._nothing = EmptyState(self.tr("No history yet. One line after the first contact is enough"))
        self.history = QStackedWidget()
        self.history.addWidget(self.timeline)
        self.history.addWidget(self._nothing)
        self._pages = [
            ("history", self.tr("History")),
            ("facts", self.tr("Facts")),
            ("people", self.tr("People and files")),
            ("quotes", self.tr("Quotes")),
            ("delivery", self.tr("Delivery & payments")),
            ("rivals", self.tr("Competitors")),
            ("course", self.tr("Stages")),
        ]
        self.tabs = QTabBar()
        self.tabs.setObjectName("small")
        self.tabs.setAccessibleName(self.tr("Pages of the deal"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setDrawBase(False)
        self._stack = QStackedWidget()
        self._rooms: dict[str, QWidget] = {}  # where each page stands, once it was seen
        for _, name in self._pages:
            self.tabs.addTab(name.replace("&", "&&"))
        self.tabs.currentChanged.connect(lambda _: self._show_page())
        self.setLayout(column(boxed(self._top), self.tabs, self._stack, spacing=0, margins=(18, 16, 18, 0)))
        self.setMinimumWidth(420)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_deal(self, deal: Deal) -> None:
        """Read and show a deal."""
        self.deal = deal
        self.setAccessibleName(deal.name)
        with keeping_keys(self, self.tabs):
            clear(self._top)
            aside = aside_banners(self._workspace, deal)
            for part in (self._lead(deal), self._step(deal), *aside, self._stages(deal)):
                if part is not None:
                    self._top.addWidget(part)
            self._show_page()

    # Each page is made when it first comes into view.

    @cached_property
    def facts(self) -> DealFacts:
        """Its facts, changed where they stand."""
        return DealFacts(self._workspace)

    @cached_property
    def people(self) -> DealPeople:
        """Its people, checklist and files."""
        return DealPeople(self._workspace)

    @cached_property
    def quotes(self) -> DealQuotes:
        """What was offered."""
        return DealQuotes(self._workspace)

    @cached_property
    def delivery(self) -> DealDelivery:
        """Its milestones, supplier orders and payments."""
        return DealDelivery(self._workspace)

    @cached_property
    def rivals(self) -> DealRivals:
        """Who competes for it."""
        return DealRivals(self._workspace)

    @cached_property
    def course(self) -> DealCourse:
        """Its stages and their days."""
        return DealCourse(self._workspace)

    def turn_to(self, name: str) -> None:
        """Show the page of a name: history, facts, people, quotes, delivery, rivals, course."""
        self.tabs.setCurrentIndex([key for key, _ in self._pages].index(name))

    def _show_page(self) -> None:
        """Read what is in view; the other pages read when they come into view."""
        if self.deal is None:
            return
        name = self._pages[self.tabs.currentIndex()][0]
        page = getattr(self, name)
        if name not in self._rooms:
            self._rooms[name] = boxed(column(scrolled(page))) if name in _LONG else page
            self._stack.addWidget(self._rooms[name])
        self._stack.setCurrentWidget(self._rooms[name])
        if page is self.history:
            self._show_history(self.deal)
        else:
            page.show_deal(self.deal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- parts --------------------------------------------------------------------------------------------------

    def _lead(self, deal: Deal) -> QWidget:
        """What it is and what can be done with it: below each other, beside each other where there is room."""
        close = icon_button(self._workspace.theme.icon("x"), self.tr("Close"), self.closed.emit)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(10)
        head = self._head(deal)
        head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._beside.addWidget(head)
        self._beside.addWidget(self._actions(deal), 0, Qt.AlignmentFlag.AlignTop)
        self._place_acts(self._beside)
        made = row(boxed(self._beside), close)
        made.setStretch(0, 1)
        made.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        return boxed(made)

    def _place_acts(self, beside: QBoxLayout) -> None:
        is_wide = self.width() >= px(_WIDE)
        beside.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        beside.setStretch(0, int(is_wide))  # in height the name takes no more than it needs

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a wide one, what can be done stands beside the name."""
        super().resizeEvent(event)
        if self._beside is not None:
            self._place_acts(self._beside)

    def _head(self, deal: Deal) -> QWidget:
        store, theme = self._workspace.store, self._workspace.theme
        client = store.clients.find(deal.client_id)
        status = {DealStatus.OPEN: "accent", DealStatus.WON: "done", DealStatus.LOST: "neutral"}[deal.status]
        name = heading(deal.name, 1)
        name.setWordWrap(True)
        line: list[QWidget] = [chip(self._words.deal_status(deal.status), status)]
        if client is not None:
            link = button(client.name.replace("&", "&&"), theme.icon("building-2", "accent"), kind="link")
            link.clicked.connect(lambda: self._workspace.asked.emit("client", client.id))
            line.append(link)
        line += self._state_chips(deal)
        return boxed(column(name, boxed(FlowLayout(*line, spacing=6)), spacing=6))

    def _state_chips(self, deal: Deal) -> list[QWidget]:
        """Put off, kept quiet, still owed: what is to be known before anything else."""
        words, today = self._words, self._workspace.today()
        found: list[QWidget] = []
        if deal.is_open and deal.quiet_until and deal.quiet_until >= today:
            said = self.tr("Put off until {day}") if deal.postponed_on else self.tr("Quiet until {day}")
            text = said.format(day=words.day(deal.quiet_until, today))
            found.append(chip(f"{text} · {deal.quiet_reason}" if deal.quiet_reason else text))
        money = owed(self._workspace.store.payments.of_deal(deal.id), today)
        if money.overdue:
            found.append(chip(self.tr("{amount} overdue").format(amount=words.money(money.overdue)), "overdue"))
        elif money.due:
            found.append(chip(self.tr("{amount} due").format(amount=words.money(money.due)), "accent"))
        return found

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
        more = icon_button(
            theme.icon("ellipsis", "text"),
            self.tr("More"),
            lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())),
        )
        menu = QMenu(more)
        acts = [
            ("incident", self.tr("Incident…"), "triangle-alert"),
            ("support", self.tr("Support needed…"), "circle-help"),
        ]
        if deal.is_open:
            acts += pauses(deal, self._workspace.today())
        for key, text, icon in [*acts, ("delete", self.tr("Delete"), "trash-2")]:
            menu.addAction(theme.icon(icon), text, partial(self.asked.emit, key, deal))
        return boxed(row(*made, more, STRETCH, spacing=6))

    def _step(self, deal: Deal) -> QWidget | None:
        """What comes next, or that nothing does."""
        if not deal.is_open:
            return None
        words, theme, today = self._words, self._workspace.theme, self._workspace.today()
        steps = [
            each for each in self._workspace.store.activities.of_deal(deal.id) if each.is_open and each.is_next_step
        ]
        if not steps:
            plan = button(self.tr("Plan it…"), kind="link", on_click=lambda: self.asked.emit("step", deal))
            return banner(
                "risk",
                picture(theme.pixmap("circle-alert", "risk", 16)),
                PlainLabel(self.tr("No next step yet")),
                plan,
                STRETCH,
            )
        step = min(steps, key=lambda each: (each.day, each.at or time.max))
        tone = "overdue" if step.is_overdue(self._workspace.now()) else "accent"
        when = words.day(step.day, today) + (f" {step.at:%H:%M}" if step.at else "")
        said = PlainLabel(titled(words.kind(step.kind), step.title), wrap=True)
        made = banner(tone, picture(theme.pixmap(KIND_ICONS[step.kind], tone, 16)), said, chip(when, tone))
        made.layout().setStretch(1, 1)  # type: ignore[union-attr]
        made.setAccessibleName(self.tr("Next step: {step}, {when}").format(step=step.title, when=when))
        return made

    def _stages(self, deal: Deal) -> QWidget | None:
        """The stages as steps; a click moves the deal."""
        if not deal.is_open:
            return None
        steps = []
        stages = self._workspace.store.stages
        for stage in stages.of_type(deal.type_id) or stages.all():
            step = button(stage.name.replace("&", "&&"), kind="chip")
            step.setCheckable(True)
            step.setChecked(stage.id == deal.stage_id)
            step.clicked.connect(lambda _=False, stage_id=stage.id: self.stage_asked.emit(deal.id, stage_id))
            steps.append(step)
        made = row(PlainLabel(self.tr("Stage"), "muted"), boxed(FlowLayout(*steps, spacing=4)), spacing=8)
        made.setStretch(1, 1)
        return boxed(made)

    def _show_history(self, deal: Deal) -> None:
        """Everything that happened in the deal, of every kind of record."""
        history = History(self._workspace, deal.client_id, HistoryFilter(deal_id=deal.id))
        self.timeline.show_history(history, is_same=self._shown_id == deal.id)
        self._shown_id = deal.id
        self.history.setCurrentWidget(self.timeline if history.count else self._nothing)

"""One client's page: who it is, its next step, everything that happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget, QTabBar, QWidget

from salesplanner.domain.clients import Client, ClientStatus, ClientType
from salesplanner.domain.deals import Deal
from salesplanner.domain.followups import Followup
from salesplanner.domain.happenings import HistoryFilter
from salesplanner.report.workbook import in_full
from salesplanner.store import Change
from salesplanner.store.doubles import Pair, Reason
from salesplanner.ui.followups.banner import NextStepBanner, QuietStrip
from salesplanner.ui.followups.facts import ClientFacts
from salesplanner.ui.followups.historyfilter import HistoryFilterButton
from salesplanner.ui.followups.noteline import NoteLine
from salesplanner.ui.followups.sayings import rhythm
from salesplanner.ui.forms.history import Entry, History
from salesplanner.ui.forms.like import LikeBar
from salesplanner.ui.forms.timeline import Timeline
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    STRETCH,
    Chip,
    EmptyState,
    PlainLabel,
    boxed,
    button,
    chip,
    column,
    discard,
    heading,
    icon_button,
    row,
    tip,
)
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_FACTS = 2


class GradeSquare(QWidget):
    """A client's grade as a square of 22 pixels, at the height of the first line of the name."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._theme = workspace.theme
        self._letter = ""
        self.setFixedSize(22, px(31))

    def show_grade(self, letter: str) -> None:
        """Show another grade."""
        self._letter = letter
        self.setAccessibleName(letter)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        Brush(QPainter(self), self._theme).grade(self.rect(), self._letter, side=22)


class ClientCard(QWidget):
    """The page in the middle. What is to be done with the client is announced."""

    logged = Signal()
    noted = Signal(str)  # something typed into the line above the history
    deal_wanted = Signal()
    edited = Signal()
    quieted = Signal()
    rested = Signal()
    link_wanted = Signal()
    merged = Signal()
    compared = Signal(list)  # this client and the one it may be
    deleted = Signal()
    entry_opened = Signal(object)  # Entry
    task_wanted = Signal(object)  # Entry
    entry_deleted = Signal(object)  # Entry
    note_wanted = Signal(str)  # a line of a ledger: mine, theirs, question, complaint, sample, result
    went_back = Signal()
    side_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._count = 0
        self.client: Client | None = None
        self._followup: Followup | None = None  # whose facts are to be read when they come into view
        self._shown_chips: tuple[str, ...] = ()
        self.banner = NextStepBanner(workspace)
        self.quiet = QuietStrip(workspace)
        self._double: Pair | None = None
        compare = button(self.tr("Compare"), on_click=self._compare)
        self.like_bar = LikeBar(workspace, compare, button(self.tr("Not the same"), on_click=self._tell_apart))
        self.note = NoteLine(workspace)
        self.note.noted.connect(self.noted)
        self.timeline = Timeline(workspace)
        self.timeline.opened.connect(self.entry_opened)
        self.timeline.customContextMenuRequested.connect(self._on_entry_menu)
        self.deals = self._made_deals()
        self.facts = ClientFacts(workspace)
        self.facts.edited.connect(self.edited)
        self.setLayout(column(self._head(), 10, self.like_bar, column(self.quiet, self.banner, spacing=8), 10, self.note, 4, self._tabs_row(), self._pages(), spacing=0, margins=(20, 14, 20, 0)))  # fmt: skip

    # --- making -------------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        theme = self._workspace.theme
        self.back = icon_button(theme.icon("chevron-left"), self.tr("Back to the list"), self.went_back.emit)
        self.grade = GradeSquare(self._workspace)
        self.name = heading("")
        self._chips = FlowLayout(spacing=6)
        self._chip_labels: list[Chip] = []
        self.log_button = button(
            self.tr("Log"), theme.icon("pencil", "on_accent"), primary=True, on_click=self.logged.emit
        )
        tip(self.log_button, "L")
        self.deal_button = button(self.tr("New deal"), theme.icon("briefcase", "text"), on_click=self.deal_wanted.emit)
        self.more_button = icon_button(theme.icon("ellipsis", "text"), self.tr("More"), self._on_more, is_boxed=True)
        self.side = icon_button(
            theme.icon("panel-right", "text"), self.tr("Side pane (F8)"), self.side_wanted.emit, is_boxed=True
        )
        self.name.setWordWrap(True)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._names.setContentsMargins(0, 0, 0, 0)
        self._names.setSpacing(4)
        self._names.addWidget(self.name)
        self._names.addWidget(boxed(column(self._chips, margins=(0, 4, 0, 0))))
        names = boxed(self._names)
        names.setMinimumWidth(150)  # a long chip is no reason to make the window wider
        layout = row(self.back, self.grade, names, *self._head_buttons(), spacing=8)
        layout.setStretchFactor(names, 1)
        for widget in (self.back, self.grade, *self._head_buttons()):
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        return boxed(layout)

    def _head_buttons(self) -> list[QWidget]:
        return [self.log_button, self.deal_button, self.more_button, self.side]

    def _tabs_row(self) -> QWidget:
        self.tabs = QTabBar()
        self.tabs.setObjectName("small")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in range(3):
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._on_tab)
        self.filter_button = HistoryFilterButton(self._workspace)
        self.filter_button.changed.connect(lambda: self._show_history(is_same=False))
        return boxed(row(self.tabs, STRETCH, self.filter_button, spacing=4))

    def _pages(self) -> QWidget:
        self._no_history = EmptyState(self.tr("No history yet. One line after the first contact is enough"))
        self._unnamed = PlainLabel("", "caption", wrap=True)
        everything = button(self.tr("Show everything"), on_click=self.filter_button.clear)
        self._no_entry = EmptyState(self.tr("Nothing in the history fits all that was asked"), everything)
        self._timeline_page = QStackedWidget()
        for part in (self.timeline, self._no_history, self._no_entry):
            self._timeline_page.addWidget(part)
        history = boxed(column(self._unnamed, self._timeline_page, spacing=2))
        self._stack = QStackedWidget()
        for page in (history, self.deals, self.facts):
            self._stack.addWidget(page)
        return self._stack

    def _made_deals(self) -> RecordTable:
        words = self._workspace.words
        columns = [
            Column(title=self.tr("Deal"), text=lambda deal: deal.name, width=220),
            Column(title=self.tr("Stage"), text=self._stage_of, width=110),
            Column(
                title=self.tr("Amount"),
                text=lambda deal: "" if deal.amount is None else words.money(deal.amount),
                sort=lambda deal: deal.amount,
                out=lambda deal: in_full(deal.amount),
                right=True,
                width=90,
            ),
            Column(title=self.tr("Expected or closed"), text=self._day_of, sort=_deal_day, width=120),
        ]
        empty = EmptyState(
            self.tr("No deals with this client yet"), button(self.tr("New deal"), on_click=self.deal_wanted.emit)
        )
        label = self.tr("Deals")
        table = RecordTable(columns, self._workspace, empty=empty, name="client_deals", label=label)
        table.opened.connect(lambda deal: self._workspace.asked.emit("deal", deal.id))
        return table

    def _stage_of(self, deal: Deal) -> str:
        if not deal.is_open:
            return self._workspace.words.deal_status(deal.status)
        return self._stages.get(deal.stage_id or 0, "")

    def _day_of(self, deal: Deal) -> str:
        day = _deal_day(deal)
        return self._workspace.words.day(day, self._workspace.today()) if day else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chips stand beside the name where there is room, else below it."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        buttons = sum(each.sizeHint().width() + 8 for each in self._head_buttons() if not each.isHidden())
        room = self.width() - buttons - 40 - 30 - (0 if self.back.isHidden() else 34)
        for each in self._chip_labels:
            each.ensurePolished()  # before it, a chip does not know the room round its words
        chips = sum(each.sizeHint().width() + 6 for each in self._chip_labels)
        name = self.name.fontMetrics().horizontalAdvance(self.name.text()) + 12
        beside = name + chips <= room
        ways = QBoxLayout.Direction
        self._names.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._names.setSpacing(12 if beside else 0)
        self.name.setMinimumWidth(name if beside else 0)
        self._names.setStretch(1, 1 if beside else 0)

    # --- showing ------------------------------------------------------------------------------------------------

    def show_followup(self, followup: Followup, change: Change | None = None) -> None:
        """Read and show this client; after a change only what it may have touched."""
        client, store = followup.client, self._workspace.store
        is_same = self.client is not None and self.client.id == client.id
        if not is_same:
            self.note.show_client(client)
        may_differ = self._may_look_otherwise(client, change)
        if not is_same:
            self._say_double(None)
        self.client = client
        self.grade.show_grade(client.grade.value)
        self.name.setText(client.name)
        self._show_chips(followup)
        self.quiet.show_followup(followup)
        if may_differ:
            self._workspace.later(self._show_double)
        self.banner.show_followup(followup)
        self._stages = {stage.id: stage.name for stage in store.stages.all()}
        deals = store.deals.of_client(client.id)
        self.deals.show_records(deals)
        self._followup = followup
        self._show_facts()
        self.filter_button.show_client(client.id)
        self._count = History(self._workspace, client.id).count
        self._show_history(is_same=is_same)
        names = (self.tr("History"), self.tr("Deals"), self.tr("Facts"))
        for place, count in enumerate((self._count, len(deals), 0)):
            self.tabs.setTabText(place, f"{names[place]} {count}" if count else names[place])

    def _show_chips(self, followup: Followup) -> None:
        words, client = self._workspace.words, followup.client
        tags = [client.industry, client.region, *client.tags.split()[:6]]
        if client.status is not ClientStatus.PROSPECT:
            tags.insert(0, words.status(client.status))
        if client.type is not ClientType.BUYER:
            tags.insert(0, words.client_type(client.type))
        said, tone = rhythm(followup, words, self._workspace.today())
        shown = (*(text[:24] for text in filter(None, tags)), said, tone)
        if shown != self._shown_chips:
            self._shown_chips = shown
            for label in self._chip_labels[len(shown) - 1 :]:
                discard(label)
            del self._chip_labels[len(shown) - 1 :]
            while len(self._chip_labels) < len(shown) - 1:
                self._chip_labels.append(chip(""))
                self._chips.addWidget(self._chip_labels[-1])
            sign = self._workspace.theme.pixmap("repeat", "text2" if tone == "neutral" else tone, 13)
            for label, text in zip(self._chip_labels, shown[:-2], strict=False):
                label.say(text)
            self._chip_labels[-1].say(said, tone, sign)
        self._fit_head()

    def _show_facts(self) -> None:
        """Read the facts where they are in view, else when they come into it."""
        if self._followup is not None and self.tabs.currentIndex() == _FACTS:
            self.facts.show_followup(self._followup)
            self._followup = None

    def _may_look_otherwise(self, client: Client, change: Change | None) -> bool:
        """Whether a change can have made this client and another look the same, or no longer."""
        was = self.client
        if change is None or was is None or was.id != client.id or change.touched.keys() & {"contact", "not_same"}:
            return True
        renamed = (was.name, was.phone) != (client.name, client.phone)
        return renamed or bool(change.touched.get("client", set()) - {client.id})

    def _show_double(self) -> None:
        """Look for another client that this one may be: of the same name or phone; merely alike is for the list of doubles."""
        if (client := self.client) is not None:
            found = self._workspace.store.doubles.like(client.name, client.phone, besides=client.id)
            self._say_double(None if found is None or found.reason is Reason.ALIKE else found)

    def _say_double(self, found: Pair | None) -> None:
        self._double, said = found, self.tr("“{name}” may be the same client")
        self.like_bar.say(said.format(name=self._workspace.store.clients.label(found.other)) if found else "")

    def _compare(self) -> None:
        if self._double is not None:
            self.compared.emit([self._double.one, self._double.other])

    def _tell_apart(self) -> None:
        found, store = self._double, self._workspace.store
        if found is not None and self._workspace.did(store.doubles.tell_apart, found.one, found.other):
            self._workspace.notice(self.tr("Noted: two clients"))

    def _show_history(self, *, is_same: bool) -> None:
        assert self.client is not None
        history = History(self._workspace, self.client.id, self.filter_button.wanted)
        self.timeline.show_history(history, is_same=is_same)
        self._timeline_page.setCurrentIndex(0 if history.count else 2 if self._count else 1)
        unnamed = history.unnamed()
        self._unnamed.setText(self._left_out(unnamed))
        self._unnamed.setVisible(bool(unnamed))
        self.filter_button.setVisible(bool(self._count) and self.tabs.currentIndex() == 0)

    def _left_out(self, count: int) -> str:
        """What a list narrowed to a contact or a deal does not say."""
        if self.filter_button.wanted.contact_id is None:
            return self.tr("%n line(s) more belong to no deal, like grades", "", count)
        if self.filter_button.wanted.deal_id is None:
            return self.tr("%n line(s) more name no contact, like grades", "", count)
        return self.tr("%n line(s) more name no contact or no deal", "", count)

    def show_page(self, place: int) -> None:
        """Bring a tab forward: 0 history, 1 deals, 2 facts."""
        self.tabs.setCurrentIndex(place)

    def show_money(self) -> None:
        """Bring the history forward, narrowed to orders and payments."""
        self.show_page(0)
        self.filter_button.narrow(HistoryFilter(group="money"))

    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._show_facts()
        self.filter_button.setVisible(place == 0 and bool(self._count))

    # --- menus --------------------------------------------------------------------------------------------------

    def _on_more(self) -> None:
        self.menu().exec(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Everything that can be done with the client."""
        theme, menu = self._workspace.theme, QMenu(self)
        acts: list[tuple[str, str, Callable[[], None]]] = [
            ("pencil", self.tr("Edit…"), self.edited.emit),
            ("bell", self.tr("Quiet until…"), self.quieted.emit),
            ("moon", self.tr("Dormant until…"), self.rested.emit),
            ("users-round", self.tr("Link with…"), self.link_wanted.emit),
            ("merge", self.tr("Make one with…"), self.merged.emit),
            ("trash-2", self.tr("Delete"), self.deleted.emit),
        ]
        for icon, text, act in acts:
            menu.addAction(theme.icon(icon), text, act)
        self._add_notes(menu)
        return menu

    def _add_notes(self, menu: QMenu) -> None:
        """What belongs into a ledger, right below the edit."""
        notes = QMenu(self.tr("Note down"), menu)
        notes.setIcon(self._workspace.theme.icon("list-checks"))
        for what, text in (
            ("mine", self.tr("A promise of mine…")),
            ("theirs", self.tr("A promise of theirs…")),
            ("question", self.tr("A question to pass up…")),
            ("complaint", self.tr("A complaint…")),
            ("sample", self.tr("A sample given…")),
            ("result", self.tr("An order, payment or agreement…")),
        ):
            notes.addAction(text, partial(self.note_wanted.emit, what))
        menu.insertMenu(menu.actions()[1], notes)

    def _on_entry_menu(self, place: QPoint) -> None:
        entry = self.timeline.chosen()
        if entry is not None:
            self.entry_menu(entry).exec(self.timeline.viewport().mapToGlobal(place))

    def entry_menu(self, entry: Entry) -> QMenu:
        """What can be done with an entry."""
        menu, theme = QMenu(self), self._workspace.theme
        if entry.can_open:
            menu.addAction(theme.icon("pencil"), self.tr("Open"), lambda: self.entry_opened.emit(entry))
        menu.addAction(theme.icon("list-todo"), self.tr("Make it a task…"), lambda: self.task_wanted.emit(entry))
        menu.addAction(theme.icon("copy"), self.tr("Copy as text"), lambda: self._copy(entry))
        if entry.can_delete:
            menu.addAction(theme.icon("trash-2"), self.tr("Delete"), lambda: self.entry_deleted.emit(entry))
        return menu

    def _copy(self, entry: Entry) -> None:
        day = self._workspace.words.day(entry.day, self._workspace.today())
        head = " · ".join(filter(None, [day, entry.title, entry.mark, entry.about]))
        QGuiApplication.clipboard().setText("\n".join(filter(None, [head, entry.body])))
        self._workspace.notice(self.tr("Copied “{title}”").format(title=entry.title), False)


def _deal_day(deal: Deal) -> date | None:
    return deal.expected_on if deal.is_open else deal.closed_on

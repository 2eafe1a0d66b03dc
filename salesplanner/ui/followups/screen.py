"""Follow-ups: the clients on the left, one client's page in the middle, what to know beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesplanner.domain.followups import Followup
from salesplanner.store import Change
from salesplanner.ui.followups.acts import ClientActs
from salesplanner.ui.followups.card import ClientCard
from salesplanner.ui.followups.panel import ClientPanel
from salesplanner.ui.followups.rail import ClientRail
from salesplanner.ui.kit.layout import EmptyState, button, column, row
from salesplanner.ui.kit.screen import Screen

WIDE, NARROW = 1200, 1000
_LIST, _RAIL = 340, 280


class FollowupsScreen(Screen):
    """Every client with its next step; L logs, S reschedules, N plans the next step, Del deletes."""

    reads = frozenset(
        {
            "client",
            "contact",
            "activity",
            "deal",
            "stage",
            "order",
            "payment",
            "setting",
            "promise",
            "escalation",
            "complaint",
            "complaint_step",
            "remark",
            "grade_change",
            "sample",
            "attachment",
            "agreement",
            "alternative",
            "not_same",
            "client_link",
            "deal_role",
        }
    )

    def _make(self) -> Iterator[None]:
        workspace = self.workspace
        self._lists = workspace.store.client_list
        yield from self._lists.preparing(workspace.now())
        self._current: int | None = None
        self._behind: Change | None = None  # what the page of the client does not show yet
        self._is_rail_wanted = True
        self._is_on_page = False
        self._acts = ClientActs(self, workspace)
        self.panel = ClientPanel(workspace)
        yield
        self.card = ClientCard(workspace)
        yield
        self.rail = ClientRail(workspace)
        yield
        self._nobody = EmptyState(self.tr("Choose a client on the left"))
        self._centre, self._full, self._stack = QStackedWidget(), QWidget(), QStackedWidget()
        # Each in its place before there is anything in it: whatever goes along is styled anew.
        self.setLayout(column(self._stack, spacing=0))
        self._stack.addWidget(self._full)
        self._full.setLayout(row(self.panel, self._centre, self.rail, spacing=0))
        self._centre.addWidget(self.card)
        self._centre.addWidget(self._nobody)
        self._stack.addWidget(self._made_empty())
        self._connect()
        yield
        self._fill()

    def _made_empty(self) -> EmptyState:
        theme = self.workspace.theme
        new = button(self.tr("New client"), theme.icon("user-plus", "text"), on_click=self.new)
        take = button(
            self.tr("Import…"),
            theme.icon("upload", "on_accent"),
            primary=True,
            on_click=lambda: self.workspace.asked.emit("import", 0),
        )
        return EmptyState(self.tr("No clients yet. Import from Excel, or add one"), take, new)

    def _connect(self) -> None:
        panel, card, acts = self.panel, self.card, self._acts
        panel.current.connect(self._on_current)
        panel.entered.connect(self._on_entered)
        panel.new_wanted.connect(self.new)
        panel.rescheduled.connect(lambda _: self.reschedule())
        panel.graded.connect(acts.grade)
        panel.quieted.connect(lambda ids: acts.quiet([each.client for each in self._lists.followups(ids)]))
        panel.merged.connect(self._merge)
        panel.deleted.connect(self._delete)
        panel.menu_asked.connect(self._on_menu)
        panel.folded.connect(self._to_list)
        card.logged.connect(self.log)
        card.noted.connect(self.log)
        card.deal_wanted.connect(lambda: self.workspace.asked.emit("new deal", self._current or 0))
        card.edited.connect(self.edit)
        card.compared.connect(self._merge)
        card.merged.connect(lambda: self._merge([self._current]) if self._current else None)
        card.deleted.connect(lambda: self._delete([self._current] if self._current else []))
        card.entry_opened.connect(acts.open_entry)
        card.task_wanted.connect(lambda entry: acts.make_task(self._current or 0, entry))
        card.entry_deleted.connect(acts.delete_entry)
        card.note_wanted.connect(lambda what: acts.note(self._current, what) if self._current else None)
        card.went_back.connect(self._to_list)
        card.side_wanted.connect(self.fold)
        card.banner.wanted.connect(self.plan)
        for signal, act in (
            (card.rested, acts.rest),
            (card.quieted, lambda shown: acts.quiet([shown.client])),
            (card.quiet.changed, lambda shown: acts.quiet([shown.client])),
            (card.quiet.ended, acts.wake),
            (card.link_wanted, acts.link),
            (card.banner.finished, acts.finish),
            (card.banner.rescheduled, lambda shown: acts.reschedule([shown])),
            (card.banner.woken, acts.wake),
        ):
            signal.connect(lambda act=act: act(shown) if (shown := self._shown()) else None)
        self.rail.all_deals.connect(lambda: card.show_page(1))
        self.rail.money_asked.connect(card.show_money)
        self._connect_keys()

    def _connect_keys(self) -> None:
        here, on_list = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut
        keys: list[tuple[str, QWidget, Callable[[], None], Qt.ShortcutContext]] = [
            ("L", self, self.log, here),
            ("S", self, self.reschedule, here),
            ("Ctrl+D", self, self.reschedule, here),
            ("N", self, self.plan, here),
            ("Ctrl+Shift+N", self, self.plan, here),
            ("W", self, self.card.note.setFocus, here),
            ("F3", self, self.card.note.setFocus, here),
            ("/", self, self.go_to_filter, here),
            ("F7", self, self.panel.switch, here),
        ]
        for view in (self.panel.list, self.panel.table):
            keys += [
                ("Return", view, self._on_entered, on_list),
                ("Enter", view, self._on_entered, on_list),
                ("Del", view, lambda: self._delete(self.panel.view.chosen()), on_list),
                ("F2", view, self.edit, on_list),
                ("Ctrl+C", view, self.panel.copy, on_list),
                ("E", view, self.edit, on_list),
            ]
        for key, owner, act, context in keys:
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(context)
            shortcut.activated.connect(act)

    # --- reading ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list and the client shown."""
        self._read()

    def follow(self, change: Change) -> None:
        """Read what a change touched of the list and of the client shown."""
        self._read(change)

    def come_back(self, missed: Change) -> None:
        """The list at once; the page of the client, which takes as long, when the list was painted."""
        if self._read_list(missed):
            self._behind = missed if self._behind is None else self._behind.with_later(missed)

    def catch_up(self) -> None:
        """Show what changed while it was not seen, and what the page of the client did not show yet when it was left."""
        super().catch_up()
        if self._behind is not None:
            self.workspace.later(self._catch_up_page)

    def _catch_up_page(self) -> None:
        if self._behind is not None and self.isVisible():
            self._show_page(self._behind)

    def _read(self, change: Change | None = None) -> None:
        if self._read_list(change):
            self._show_page(change)

    def _read_list(self, change: Change | None) -> bool:
        """Read the list; whether the client shown is to be read still: another one was when it was chosen."""
        was, view = self._current, self.panel.view
        is_narrow = change is not None and "setting" not in change.touched  # a setting may move all clients
        count = self.panel.refresh(change.clients if change is not None and is_narrow else None)
        self._stack.setCurrentIndex(0 if count else 1)
        if view.current() is None and view.ids() and self._lists.followup(was) is None:
            view.choose(view.ids()[0])
        return self._current == was

    def showEvent(self, event: QShowEvent) -> None:
        """The keys act on the list unless the focus is elsewhere on purpose."""
        super().showEvent(event)
        if self.focusWidget() in (None, self.panel.filter):
            self.panel.view.setFocus()

    def _on_current(self, client_id: int | None) -> None:
        if client_id is None or client_id == self._current:
            return
        self._current = client_id
        self._show_page()

    def _show_page(self, change: Change | None = None) -> None:
        if change is not None and self._behind is not None:
            change = self._behind.with_later(change)
        followup, self._behind = self._shown(), None
        self._centre.setCurrentIndex(0 if followup else 1)
        self.rail.show_client(followup.client if followup else None, change)
        if followup is not None:
            self.card.show_followup(followup, change)
        else:
            self._current = None
        self._fit()

    def open(self, client_id: int) -> None:
        """Bring a client's page forward."""
        self.catch_up()
        if self.panel.reveal(client_id):
            self._current = client_id
            self._is_on_page = True
            self._show_page()

    @property
    def current(self) -> int | None:
        """The id of the client whose page is shown."""
        return self._current

    def at_hand(self) -> dict[str, int]:
        """The client whose page is shown."""
        return {"client_id": self._current} if self._current is not None else {}

    # --- doing --------------------------------------------------------------------------------------------------

    def go_to_filter(self) -> None:  # type: ignore[override]
        """Go to the filter."""
        self._to_list()
        self.panel.filter.setFocus()
        self.panel.filter.selectAll()

    def new(self, name: str = "") -> None:
        """Ask for a new client and show it."""
        client_id = self._acts.add(name)
        if client_id is not None:
            self.open(client_id)

    def step_back(self) -> None:
        """Return to the clients to follow up."""
        self.panel.reset()
        self._to_list()

    def log(self, points: str = "") -> None:
        """Log what happened with the client shown; `points` begins its key points."""
        if (shown := self._shown()) is not None and self._acts.log(shown, points) is not None:
            self.card.note.clear()

    def edit(self) -> None:
        """Open the form of the client shown."""
        if (shown := self._shown()) is not None:
            self._acts.edit(shown.client)

    def plan(self) -> None:
        """Ask for a next step of the client shown."""
        if (shown := self._shown()) is not None:
            self._acts.plan(shown.client)

    def reschedule(self) -> None:
        """Move the next steps of the chosen clients to another day."""
        self._acts.reschedule(self._lists.followups(self.panel.view.chosen() or [self._current or 0]))

    def _shown(self) -> Followup | None:
        return self._lists.followup(self._current)

    def _merge(self, ids: list[int]) -> None:
        kept = self._acts.merge(ids)
        if kept is not None:
            self.open(kept)

    def _delete(self, ids: list[int]) -> None:
        """Delete clients; the one that follows in the list is shown next."""
        gone = [each.client for each in self._lists.followups(ids)]
        if not gone:
            return
        rows = list(self.panel.view.ids())
        after = [each for each in rows[rows.index(ids[0]) :] if each not in ids] if ids[0] in rows else []
        self._acts.delete(gone)
        if after:
            self.panel.view.choose(after[0])

    def _on_menu(self, place: QPoint) -> None:
        menu, theme = self.card.menu(), self.workspace.theme
        first = menu.actions()[0]
        for icon, text, act in (
            ("pencil", self.tr("Log…"), self.log),
            ("arrow-right", self.tr("Next step…"), self.plan),
            ("calendar-clock", self.tr("Reschedule…"), self.reschedule),
        ):
            action = QAction(theme.icon(icon), text, menu)
            action.triggered.connect(lambda _=False, act=act: act())
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        menu.addSeparator()
        menu.addAction(theme.icon("copy"), self.tr("Copy as a table"), self.panel.copy)
        menu.exec(place)

    def export(self) -> None:
        """The list as it is shown, or the chosen clients, into a file."""
        from salesplanner.ui.followups.listout import ListOutDialog

        view = self.panel.view
        if view.ids():
            ListOutDialog(self, self.workspace, view.all_ids(), view.chosen()).exec()
        else:
            self.workspace.notice(self.tr("This list has no clients to export."), False)

    # --- room ---------------------------------------------------------------------------------------------------

    def fold(self) -> None:
        """Show or hide the right side."""
        self._is_rail_wanted = not self.rail.isVisible()
        self._fit()

    def _on_entered(self) -> None:
        self._is_on_page = True
        self._fit()
        self.card.timeline.setFocus()

    def _to_list(self) -> None:
        self._is_on_page = False
        self._fit()
        self.panel.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold panes that have no room."""
        super().resizeEvent(event)
        before = event.oldSize().width()
        if before < 0 or (before < WIDE) != (self.width() < WIDE):
            self._is_rail_wanted = self.width() >= WIDE
        self._fit()

    def _fit(self) -> None:
        """Three panes when wide, the right one on demand below 1200; below 1000, and with a table, list or page alone."""
        is_single = self.width() < NARROW or self.panel.is_table
        is_page = self._is_on_page and self._current is not None
        self.panel.setVisible(not is_single or not is_page)
        self._centre.setVisible(not is_single or is_page)
        self.card.back.setVisible(is_single)
        self.card.side.setVisible(self.width() < WIDE)
        self.panel.setMaximumWidth(16_777_215 if is_single else _LIST)
        self.panel.setMinimumWidth(_LIST)
        self.rail.setFixedWidth(_RAIL)
        self.rail.setVisible(self._is_rail_wanted and self._current is not None and (not is_single or is_page))

"""The pipeline tab: the same filtered deals as a board or a table, and one deal beside them."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QSplitter, QStackedWidget

from salesplanner.domain.attention import Card
from salesplanner.domain.deals import Deal
from salesplanner.domain.incidents import Incident
from salesplanner.domain.promises import Escalation
from salesplanner.ui.kit.layout import EmptyState, PlainLabel, Segmented, boxed, button, column, row
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.board import BoardView
from salesplanner.ui.pipeline.delivery import DeliveryView
from salesplanner.ui.pipeline.panel import DealPanel
from salesplanner.ui.pipeline.reading import Board, Filters, Signed, read
from salesplanner.ui.pipeline.table import DealTable

_NARROW = 1150


class PipelineScreen(Screen):
    """Deals by stage."""

    reads = DeliveryView.reads | frozenset(
        {
            "deal", "stage", "client", "contact", "activity", "order", "deal_stage", "deal_role", "deal_check", "attachment",
            "expected_change", "payment", "price_note", "remark", "project_type",
        }
    )  # fmt: skip

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store = workspace.store
        self._words = workspace.words
        self.delivery = DeliveryView(workspace)
        self._make_head()
        self.board = BoardView(workspace)
        self.deals = DealTable(workspace)
        self._pages = QStackedWidget()
        clear_filters = button(self.tr("Clear filters"), on_click=self.step_back)
        first = button(self.tr("New deal"), workspace.theme.icon("plus"), on_click=self._new)
        self._filtered = EmptyState(self.tr("No deals pass the filters"), clear_filters)
        self._nothing = EmptyState(self.tr("No deals yet. Start with one that has an amount or a date"), first)
        for page in (self.board, self.deals, self._filtered, self._nothing, self.delivery):
            self._pages.addWidget(page)
        self.panel = DealPanel(workspace)
        self.panel.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._pages)
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        whole = column(boxed(self._head), self._split, spacing=12, margins=(16, 14, 16, 10))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()

    def _make_head(self) -> None:
        theme = self.workspace.theme
        self.switch = Segmented(
            [
                ("board", self.tr("Board"), theme.icon("square-kanban")),
                ("table", self.tr("List"), theme.icon("layout-list")),
                ("delivery", self.tr("Delivery && payments"), theme.icon("truck")),
            ],
            self._on_view,
        )
        for place, each in enumerate(self.switch.buttons()):
            each.setShortcut(f"Alt+{place + 1}")
        self.switch.set_value(str(QSettings().value("pipeline_view") or "board"))
        self.span = QComboBox()
        self.span.setAccessibleName(self.tr("Expected close"))
        for key, text in (
            ("all", self.tr("Expected close: all")),
            ("this", self.tr("This month or past")),
            ("next", self.tr("Next month")),
            ("later", self.tr("Later")),
            ("none", self.tr("No date")),
        ):
            self.span.addItem(text, key)
        self.line = QComboBox()
        self.line.setAccessibleName(self.tr("Line of business"))
        self.line.addItem(self.tr("Line: all"), "")
        self.risky = button("", theme.icon("triangle-alert"))
        self.risky.setCheckable(True)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter deals"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(150)
        self.totals = PlainLabel("", "muted", elide=True)
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.new_button = button(self.tr("New deal"), theme.icon("plus"), on_click=self._new)
        tools = row(self.span, self.line, self.risky, self.filter, self.totals, self.new_button, spacing=10)
        tools.setStretch(4, 1)
        self._tools = boxed(tools)
        self._head = row(self.switch, self._tools, self.delivery.head, spacing=10)
        self._head.setStretch(1, 1)
        self._head.setStretch(2, 1)

    def _connect(self) -> None:
        self.span.activated.connect(lambda _: self.refresh())
        self.line.activated.connect(lambda _: self.refresh())
        self.risky.clicked.connect(lambda _: self.refresh())
        self.filter.textChanged.connect(lambda _: self.refresh())
        self.board.opened.connect(self._on_opened)
        self.board.moved.connect(self._on_moved)
        self.board.reordered.connect(lambda ids: self.workspace.do(self._store.deals.reorder, ids))
        self.board.signed_asked.connect(lambda deal_id: self._act("signed", self._store.deals.get(deal_id)))
        self.board.asked.connect(lambda act, card: self._act(act, card.deal))
        self.board.menu_asked.connect(self._on_menu)
        self.board.add_asked.connect(lambda stage_id: self._new(stage_id=stage_id))
        self.deals.table.opened.connect(self._on_opened)
        self.deals.table.deleted.connect(self._delete_many)
        self.deals.table.menu_asked.connect(lambda menu, cards: self._fill_menu(menu, cards[0].deal) if cards else None)
        self.delivery.opened.connect(self.open)
        self.panel.closed.connect(self._close_panel)
        self.panel.asked.connect(self._act)
        self.panel.stage_asked.connect(lambda deal_id, stage_id: self._on_moved(deal_id, stage_id, -1))

    # --- showing ------------------------------------------------------------------------------------------------

    def filters(self) -> Filters:
        """What the person chose to see."""
        return Filters(
            span=str(self.span.currentData()),
            line=str(self.line.currentData() or ""),
            only_risks=self.risky.isChecked(),
            text=self.filter.text().strip(),
        )

    def refresh(self) -> None:
        """Read the deals and show them."""
        is_delivery = self.switch.value() == "delivery"
        self._tools.setVisible(not is_delivery)
        self.delivery.head.setVisible(is_delivery)
        if is_delivery:
            self.delivery.refresh()
            self._pages.setCurrentWidget(self.delivery)
        else:
            self._refresh_deals()
        self._refresh_panel()

    def _refresh_deals(self) -> None:
        board = read(self.workspace, self.filters())
        self._offer_lines(board)
        self._say_totals(board)
        self.board.show_board(board)
        self.deals.show_cards(board.cards)
        self._show_page(board)

    def _refresh_panel(self) -> None:
        if self.panel.deal is not None and self.panel.isVisible():
            deal = self._store.deals.find(self.panel.deal.id)
            if deal is None or deal.deleted_at:
                self._close_panel()
            else:
                self.panel.show_deal(deal)

    def _show_page(self, board: Board) -> None:
        if not board.total and not board.signed:
            self._pages.setCurrentWidget(self._nothing)
        elif not board.cards and self.filters().is_set:
            self._pages.setCurrentWidget(self._filtered)
        else:
            self._pages.setCurrentWidget(self.board if self.switch.value() == "board" else self.deals)

    def _offer_lines(self, board: Board) -> None:
        present = self.line.currentData()
        if [self.line.itemData(i) for i in range(1, self.line.count())] == board.lines:
            return
        self.line.clear()
        self.line.addItem(self.tr("Line: all"), "")
        for name in board.lines:
            self.line.addItem(name, name)
        self.line.setCurrentIndex(max(0, self.line.findData(present)))

    def _say_totals(self, board: Board) -> None:
        total = self._words.money(sum(card.deal.amount or 0 for card in board.cards))
        weighted = self._words.money(sum(card.weighted for card in board.cards))
        text = self.tr("%n open · {total} · weighted {weighted}", "", len(board.cards))
        self.totals.setText(text.format(total=total, weighted=weighted))
        self.risky.setText(self.tr("At risk {count}").format(count=board.risky))

    def _on_view(self, key: object) -> None:
        QSettings().setValue("pipeline_view", key)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a deal there is room for the board only on wide windows."""
        super().resizeEvent(event)
        self.totals.setVisible(self.width() >= _NARROW)
        self._pages.setVisible(self.panel.isHidden() or self.width() >= _NARROW)

    # --- one deal -----------------------------------------------------------------------------------------------

    def open(self, deal_id: int) -> None:
        """Show a deal beside the others."""
        deal = self._store.deals.find(deal_id)
        if deal is None:
            return
        self.panel.show_deal(deal)
        self.panel.show()
        self._pages.setVisible(self.width() >= _NARROW)
        self._split.setSizes([max(400, self.width() - 480), 480])
        self.panel.setFocus()

    def fold(self) -> None:
        """Show the selected deal beside the others, or close it; of the deliveries show or hide the payments."""
        if self.switch.value() == "delivery" and self.panel.isHidden():
            self.delivery.fold()
        elif self.panel.isVisible():
            self._close_panel()
        elif (card := self._current()) is not None:
            self.open(card.id)

    def _current(self) -> Card | None:
        if self.switch.value() == "board":
            return self.board.current()
        selected = self.deals.table.selected()
        return selected[0] if selected else None

    def _close_panel(self) -> None:
        deal = self.panel.deal
        self.panel.hide()
        self._pages.show()
        if deal is not None and self.switch.value() == "board":
            self.board.select(deal.id)

    def _on_opened(self, shown: Any) -> None:
        if isinstance(shown, Signed) and shown.deal_id is None:
            if shown.client_id is not None:
                self.workspace.asked.emit("client", shown.client_id)
            return
        self.open((shown.deal_id or 0) if isinstance(shown, Signed) else shown.id)

    # --- doing --------------------------------------------------------------------------------------------------

    def _new(self, **defaults: Any) -> None:
        from salesplanner.ui.forms.deal import edit_deal

        deal_id = edit_deal(self, self.workspace, None, **defaults)
        if deal_id is not None:
            self.workspace.notice(self.tr("Deal added"))
            self.board.select(deal_id)

    def _on_moved(self, deal_id: int, stage_id: int, place: int) -> None:
        """Move a card to a stage, and to a row of it where one is given, as one change."""
        deal = self._store.deals.get(deal_id)
        is_other = deal.stage_id != stage_id
        ids = [card.id for card in read(self.workspace, Filters()).of_stage(stage_id) if card.id != deal_id]

        def move() -> bool:
            stage = self._store.stages.get(stage_id)
            label = "deal moved" if is_other else "deal reordered"
            with self._store.change(label, name=deal.name, stage=stage.name):
                self._store.deals.move_to(deal_id, stage_id, on=self.workspace.today())
                if place >= 0:
                    ids.insert(min(place, len(ids)), deal_id)
                    self._store.deals.reorder(ids)
            return True

        if self.workspace.do(move) and is_other:
            stage = self._store.stages.get(stage_id)
            self.workspace.notice(self.tr("“{deal}” moved to {stage}").format(deal=deal.name, stage=stage.name))
        self.board.select(deal_id)

    def _act(self, act: str, deal: Deal) -> None:
        from salesplanner.ui.forms import activity, log
        from salesplanner.ui.forms.deal import edit_deal
        from salesplanner.ui.forms.losing import lose_deal
        from salesplanner.ui.forms.signing import sign_deal

        if act == "edit":
            edit_deal(self, self.workspace, deal)
        elif act == "signed" and sign_deal(self, self.workspace, deal):
            self.workspace.notice(self.tr("“{deal}” signed").format(deal=deal.name))
        elif act == "lost" and lose_deal(self, self.workspace, deal):
            self.workspace.notice(self.tr("“{deal}” lost").format(deal=deal.name))
        elif act == "log":
            log.log_outcome(self, self.workspace, None, client_id=deal.client_id, deal_id=deal.id)
        elif act == "step":
            activity.edit_activity(
                self, self.workspace, None, client_id=deal.client_id, deal_id=deal.id, is_next_step=True
            )
        elif act in ("incident", "support"):
            self._note(act, deal)
        elif act == "reopen":
            self.workspace.do(self._store.deals.reopen, deal.id)
            self.workspace.notice(self.tr("“{deal}” is open again").format(deal=deal.name))
        elif act == "delete":
            self.workspace.do(self._store.deals.delete, deal.id)
            self.workspace.notice(self.tr("“{deal}” deleted").format(deal=deal.name))

    def _note(self, what: str, deal: Deal) -> None:
        """Note an incident of a deal, or the support it needs."""
        from salesplanner.ui.forms import incidents, oweforms

        of: dict[str, Any] = {"client_id": deal.client_id, "deal_id": deal.id}
        if what == "incident":
            incidents.edit_incident(self, self.workspace, Incident(day=self.workspace.today(), what="", **of))
        else:
            oweforms.edit(self, self.workspace, Escalation(question="", asked_at=self.workspace.now(), **of))

    def _delete_many(self, cards: list[Card]) -> None:
        with self._store.change("deal deleted"):
            for card in cards:
                self._store.deals.delete(card.id)
        self.workspace.notice(self.tr("%n deal(s) deleted", "", len(cards)))

    def _on_menu(self, shown: Any, place: QPoint) -> None:
        menu = QMenu(self)
        if isinstance(shown, Signed):
            menu.addAction(self.tr("Open"), lambda: self._on_opened(shown))
        else:
            self._fill_menu(menu, shown.deal)
        menu.exec(place)

    def _fill_menu(self, menu: QMenu, deal: Deal) -> None:
        theme = self.workspace.theme
        menu.addAction(self.tr("Open"), lambda: self.open(deal.id))
        stages = menu.addMenu(self.tr("Move to"))
        for stage in self._store.stages.all():
            action = stages.addAction(stage.name, partial(self._on_moved, deal.id, stage.id, -1))
            action.setEnabled(stage.id != deal.stage_id)
        for act, text, icon in (
            ("signed", self.tr("Signed…"), "handshake"),
            ("lost", self.tr("Lost…"), "x"),
            ("log", self.tr("Record…"), "map-pin"),
            ("step", self.tr("Plan next step…"), "arrow-right"),
            ("edit", self.tr("Edit…"), "pencil"),
            ("delete", self.tr("Delete"), "trash-2"),
        ):
            menu.addAction(theme.icon(icon), text, partial(self._act, act, deal))

    def export(self) -> None:
        """Ask for a file for the deals shown, and write them."""
        from salesplanner.exchange import deallist
        from salesplanner.ui.forms.saving import save_list

        shown = [card.deal.id for card in read(self.workspace, self.filters()).cards]
        if not shown:
            self.workspace.notice(self.tr("There are no deals here to export."), False)
            return
        out = deallist.gather(self._store, shown, self.workspace.words)
        name = self.tr("Deals {date}").format(date=self.workspace.today().isoformat())
        save_list(self, self.workspace, self.tr("Export deals"), name, partial(deallist.write, out))

    def go_to_filter(self) -> None:
        """Go to the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def step_back(self) -> None:
        """No filters, no deal beside."""
        self.span.setCurrentIndex(0)
        self.line.setCurrentIndex(0)
        self.risky.setChecked(False)
        self.filter.clear()
        self.delivery.step_back()
        self._close_panel()
        self.refresh()

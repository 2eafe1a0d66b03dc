"""The pipeline tab: the same filtered deals as a board or a table, and one deal beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from salesplanner.domain.attention import Card
from salesplanner.domain.orders import Signed
from salesplanner.domain.pipeline import Filters
from salesplanner.report.agreements import are_kept
from salesplanner.store import Change
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.focus import enter
from salesplanner.ui.kit.layout import EmptyState, PlainLabel, Segmented, boxed, button, column, row
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.tableout import table_in
from salesplanner.ui.kit.theme import px
from salesplanner.ui.pipeline.acts import DealActs
from salesplanner.ui.pipeline.agreements import AgreementsView
from salesplanner.ui.pipeline.board import BoardView
from salesplanner.ui.pipeline.delivery import DeliveryView, about
from salesplanner.ui.pipeline.filterbar import FilterBar
from salesplanner.ui.pipeline.panel import DealPanel
from salesplanner.ui.pipeline.reading import Board, preparing, read, types_shown
from salesplanner.ui.pipeline.table import DealTable

_NARROW = 1150
_FOLDED = 1000  # below it the views are pictures, as the tabs are
_PAGES_LEAST, _PANEL_LEAST = 400, 480
#: The margins of the page, and the gaps between the view switch, the filters, the totals and the button.
_AROUND_HEAD = 72


class PipelineScreen(Screen):
    """Deals by stage."""

    reads = DeliveryView.reads | AgreementsView.reads | frozenset(
        {
            "deal", "stage", "client", "contact", "activity", "order", "deal_stage", "deal_role", "deal_check", "attachment",
            "expected_change", "payment", "price_note", "remark", "project_type", "dismissal", "target", "quote", "quote_line",
            "incident", "promise", "complaint", "escalation", "sample",
        }
    )  # fmt: skip

    def _make(self) -> Iterator[None]:
        workspace = self.workspace
        self._store = workspace.store
        yield from preparing(workspace)
        self._words = workspace.words
        self._shown: Board | None = None
        self._boards: dict[int, Board] = {}  # the last of each project type
        self._wants_agreements = False  # though the book has none
        self.delivery = DeliveryView(workspace)
        #: The views that show something else than the deals, as far as they are made, each with its own head.
        self._others: list[DeliveryView | AgreementsView] = [self.delivery]
        self._make_head()
        yield
        self.acts = DealActs(self, workspace, self._is_open)
        self.board = BoardView(workspace, self._cards)
        self.deals = DealTable(workspace, self._cards)
        yield
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(_PAGES_LEAST)  # a page not in view asks for no room beside a deal
        clear_filters = button(self.tr("Clear filters"), on_click=self.step_back)
        first = button(self.tr("New deal"), workspace.theme.icon("plus"), on_click=self._new)
        self._filtered = EmptyState(self.tr("No deals pass the filters"), clear_filters)
        self._nothing = EmptyState(self.tr("No deals yet. Start with one that has an amount or a date"), first)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        # Each in its place before there is anything in it: whatever goes along is styled anew.
        whole = column(boxed(self._head), self._split, spacing=12, margins=(16, 14, 16, 10))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._split.addWidget(self._pages)
        for page in (self.board, self.deals, self._filtered, self._nothing, self.delivery):
            self._pages.addWidget(page)
        yield
        self.panel = DealPanel(workspace)
        self.panel.hide()
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._connect()
        yield
        self._fill()

    def _make_head(self) -> None:
        theme = self.workspace.theme
        self.switch = Segmented(
            [
                ("board", self.tr("Board"), theme.icon("square-kanban")),
                ("table", self.tr("List"), theme.icon("layout-list")),
                ("delivery", self.tr("Delivery && payments"), theme.icon("truck")),
                ("agreements", self.tr("Agreements"), theme.icon("signature")),
            ],
            self._on_view,
        )
        for place in range(len(self.switch.buttons())):
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self).activated.connect(partial(self._turn, place))
        for keys, act in (("Ctrl+Shift+N", self._plan_step), ("/", self.go_to_filter)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.switch.set_value(str(chosen().value("pipeline_view") or "board"))
        self.bar = FilterBar(self.workspace)
        self.risky, self.filter = self.bar.risky, self.bar.text
        self.totals = PlainLabel("", "muted", elide=True)
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.new_button = button(self.tr("New deal"), theme.icon("plus"), on_click=self._new)
        tools = row(self.bar, self.totals, self.new_button, spacing=10)
        tools.setStretch(1, 1)
        self._tools = boxed(tools)
        self._head = row(self.switch, self._tools, self.delivery.head, spacing=10)
        self._head.setStretch(1, 1)
        self._head.setStretch(2, 1)

    @cached_property
    def agreements(self) -> AgreementsView:
        """The view of agreements, made when it is first asked for: most books have none."""
        made = AgreementsView(self.workspace)
        self._pages.addWidget(made)
        self._head.addWidget(made.head, 1)
        self._others.append(made)
        return made

    def _connect(self) -> None:
        self.bar.changed.connect(self._refresh_page)  # the deal beside them is the same whatever is filtered
        self.bar.left_down.connect(self._enter)
        self.bar.aside_asked.connect(self.acts.show_aside)
        self.acts.moved.connect(self._on_moved)
        self.acts.added.connect(self.show_added)
        self.board.opened.connect(self._on_opened)
        self.board.moved.connect(self.acts.move)
        self.board.put.connect(self.acts.put)
        self.board.signed_asked.connect(lambda deal_id: self._act("signed", self._store.deals.get(deal_id)))
        self.board.asked.connect(lambda act, card: self._act(act, card.deal))
        self.board.menu_asked.connect(self._on_menu)
        self.board.add_asked.connect(lambda stage_id: self._new(stage_id=stage_id))
        self.deals.opened.connect(self._on_opened)
        self.deals.moved.connect(self.acts.move)
        self.deals.deleted.connect(self.acts.delete_many)
        self.deals.menu_asked.connect(self._on_menu)
        self.deals.asked.connect(lambda act, card: self._act(act, card.deal))
        self.delivery.opened.connect(self._open_delivery)
        self.panel.closed.connect(self._close_panel)
        self.panel.asked.connect(self._act)
        self.panel.stage_asked.connect(self.acts.move)

    # --- showing ------------------------------------------------------------------------------------------------

    def filters(self) -> Filters:
        """What the person chose to see."""
        return self.bar.value()

    def _is_open(self, deal_id: int) -> bool:
        return self.panel.isVisible() and self.panel.deal is not None and self.panel.deal.id == deal_id

    def refresh(self) -> None:
        """Read the deals and show them."""
        self._refresh_page()
        self._refresh_panel()

    def follow(self, change: Change) -> None:
        """What was taken back, or done again, comes into view."""
        super().follow(change)
        deals, focus = change.touched.get("deal", set()), self.window().focusWidget()
        is_elsewhere = self.isAncestorOf(focus or self) and not self._pages.isAncestorOf(focus or self)
        if change.kind != "do" and len(deals) == 1 and not is_elsewhere:
            self._select(*deals)

    @property
    def _other(self) -> DeliveryView | AgreementsView | None:
        """The view that shows something else than the deals, where one is chosen."""
        view = self.switch.value()
        if view == "agreements":
            return self.agreements
        return self.delivery if view == "delivery" else None

    def _refresh_page(self) -> None:
        self.switch.offer(self._offered())
        other = self._other
        self._tools.setVisible(other is None)
        for each in self._others:
            each.head.setVisible(each is other)
        if other is None:
            self._refresh_deals()
        else:
            other.refresh()
            self._pages.setCurrentWidget(other)

    def _offered(self) -> list[str]:
        """The views that this book has something for: a project has something to deliver, others once a milestone is there."""
        role, offered = self._store.settings.get("role"), ["board", "table"]
        if role == "project" or self._store.milestones.is_any():
            offered.append("delivery")
        if self._wants_agreements or are_kept(self._store):
            offered.append("agreements")
        return offered

    def show_agreements(self) -> None:
        """Show the agreements, also where there are none yet."""
        self._wants_agreements = True
        self._close_panel()
        self.switch.set_value("agreements")
        self._on_view("agreements")
        self._enter()

    def panes(self) -> list[QWidget]:
        """What F6 goes through: the parts of the view, the deal beside it."""
        parts = [self._pages] if self._other is None else self._other.panes()
        return [each for each in (*parts, self.panel) if each.isVisible()]

    def _refresh_deals(self) -> None:
        is_table = self.switch.value() == "table"
        key = self.bar.show_types(types_shown(self.workspace), with_all=is_table)
        board = self._shown = self._boards[key] = read(self.workspace, self.filters(), key, self._boards.get(key))
        self.bar.show_board(board)
        self._say_totals(board)
        if is_table:
            self.deals.show_board(board)
        else:
            self.board.show_board(board)
        self._show_page(board)

    def _refresh_panel(self) -> None:
        if self.panel.deal is not None and self.panel.isVisible():
            deal = self._store.deals.find(self.panel.deal.id)
            if deal is None or deal.deleted_at:
                self._close_panel()
            else:
                self.panel.show_deal(deal)

    def _cards(self, ids: Sequence[int]) -> list[Card]:
        """Deals whole, as of the last reading."""
        now = self.workspace.now()
        standard = self._shown.standard if self._shown else self._store.pipeline.standard(now)
        return self._store.pipeline.cards(ids, standard, now)

    def _show_page(self, board: Board) -> None:
        is_table = self.switch.value() == "table"
        if not board.piles.source and not board.signed:
            self._pages.setCurrentWidget(self._nothing)
        elif not board.count and self.filters().is_set:
            self._pages.setCurrentWidget(self._filtered)
        else:
            self._pages.setCurrentWidget(self.deals if is_table else self.board)

    def _say_totals(self, board: Board) -> None:
        amount = self._words.money(board.total)
        weighted = self._words.money(board.weighted)
        text = self.tr("%n open · {total} · weighted {weighted}", "", board.count)
        self.totals.shorter = self.tr("{total} · weighted {weighted}").format(total=amount, weighted=weighted)
        self.totals.setText(text.format(total=amount, weighted=weighted))
        self._fit_totals()

    def _fit_totals(self) -> None:
        """The totals where there is room for them beside the filters: a part of a sum says nothing."""
        taken = sum(each.sizeHint().width() for each in (self.switch, self.bar, self.new_button))
        room = self.width() - taken - _AROUND_HEAD
        self.totals.setVisible(room >= self.totals.fontMetrics().horizontalAdvance(self.totals.shorter))

    def _on_view(self, key: object) -> None:
        keep("pipeline_view", key)
        self.refresh()

    def _turn(self, place: int) -> None:
        """Show a view by its place among those that are offered, and go on with the keys in it."""
        shown = [each for each in self.switch.buttons() if each.isVisible()]
        if place < len(shown):
            shown[place].click()
            self._enter()

    def showEvent(self, event: QShowEvent) -> None:
        """The keys act on the deals, or where they were."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the deal that stands beside the others."""
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self._close_panel()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Bring the keys to the deals in view."""
        shown = self._pages.currentWidget()
        if shown is self.board:
            self.board.enter()
        elif shown is self.deals:
            self.deals.view.setFocus()
        elif self._other is not None:
            self._other.enter()
        elif shown is not None:
            enter(shown)  # where there is nothing, the keys are at the way on

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a deal there is room for the board only on wide windows."""
        super().resizeEvent(event)
        self.switch.fold(self.width() < px(_FOLDED))
        self._fit_totals()
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
        half = max(_PANEL_LEAST, self.width() // 2)
        self._split.setSizes([max(_PAGES_LEAST, self.width() - half), half])
        if self.switch.value() == "board":
            self.board.select(deal_id, takes_focus=False)
        self.panel.tabs.setFocus()

    def _open_delivery(self, deal_id: int) -> None:
        """Show a deal beside the others, at its delivery."""
        self.open(deal_id)
        self.panel.turn_to("delivery")

    def fold(self) -> None:
        """Show the selected deal beside the others, or close it; of the deliveries show or hide the payments."""
        if self._other is self.delivery and self.panel.isHidden():
            self.delivery.fold()
        elif self.panel.isVisible():
            self._close_panel()
        elif (card := self._current()) is not None:
            self.open(card.id)

    def _current(self) -> Card | None:
        if self._other is not None:
            return None
        if self.switch.value() == "board":
            return self.board.current()
        selected = self.deals.selected()
        return selected[0] if selected else None

    def at_hand(self) -> dict[str, int]:
        """The deal beside, else the chosen one; of the agreements the client."""
        deal, card = self.panel.deal if self.panel.isVisible() else None, self._current()
        if deal is None and self._other is not None:
            return self._other.at_hand()
        deal = deal or (card.deal if card is not None else None)
        return about(deal) if deal is not None else {}

    def _plan_step(self) -> None:
        found = self.at_hand()
        if "deal_id" in found:
            self._act("step", self._store.deals.get(found["deal_id"]))

    def _close_panel(self) -> None:
        deal, had_keys = self.panel.deal, self.panel.isAncestorOf(self.focusWidget() or self)
        self.panel.hide()
        self._pages.show()
        if deal is not None and self.switch.value() == "board":
            self.board.select(deal.id)
        elif had_keys:
            self._enter()

    def _on_moved(self, deal_id: int) -> None:
        """Bring its card into view; the keys stay with the deal beside the board, or the question about it, when they are there."""
        focus = self.window().focusWidget() or self
        if self.switch.value() == "board":
            self.board.select(deal_id, takes_focus=focus is self or self._pages.isAncestorOf(focus))

    def _on_opened(self, shown: Any) -> None:
        if isinstance(shown, Signed) and shown.deal_id is None:
            from salesplanner.ui.forms.behind import show_records

            small = [each.id for each in self._shown.signed if each.deal_id is None] if self._shown else []
            show_records(self, self.workspace, self.tr("Small orders of this month"), "order", small)
            return
        self.open((shown.deal_id or 0) if isinstance(shown, Signed) else shown.id)

    # --- doing --------------------------------------------------------------------------------------------------

    def _new(self, **defaults: Any) -> None:
        stages = self._shown.stages if self._shown else []
        if stages and "stage_id" not in defaults:
            defaults["stage_id"] = stages[0].id
        self.acts.new(**defaults)

    def new_here(self) -> bool:
        """Begin what is new in the view: an agreement; False where that is a plan item as everywhere."""
        if self.switch.value() != "agreements":
            return False
        self.agreements.new()
        return True

    def show_added(self, deal_id: int) -> None:
        """Show a new deal, with its type when that is not shown."""
        brief = self._store.pipeline.brief(deal_id)
        if brief is not None and self._shown is not None and not self._shown.has(brief):
            self.bar.show_type(brief.type_id or 0)
            self.refresh()
        self._select(deal_id)

    def _select(self, deal_id: int) -> None:
        """Bring a deal into view where deals are listed."""
        (self.deals if self.switch.value() == "table" else self.board).select(deal_id)

    def _act(self, act: str, deal: Any) -> None:
        self.acts.act(act, deal)

    def _on_menu(self, shown: Any, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self._on_opened, shown))
        if isinstance(shown, Card):
            self.acts.fill_menu(menu, shown.deal)
        menu.exec(place)
        menu.deleteLater()

    def export(self) -> None:
        """Ask for a file for what has the focus, and write it: a list of the deal beside, the deliveries, else the deals shown."""
        focus = self.window().focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus) and (table := table_in(self.panel)) is not None:
            table.export()
            return
        if self._other is not None:
            self._other.export()
            return
        from salesplanner.exchange import deallist
        from salesplanner.ui.kit.saving import save_list

        shown = self.deals.ids() if self.switch.value() == "table" else []
        if not shown:
            key = self.bar.show_types(types_shown(self.workspace), with_all=self.switch.value() == "table")
            shown = [brief.id for brief in read(self.workspace, self.filters(), key).briefs]
        if not shown:
            self.workspace.notice(self.tr("There are no deals here to export."), False)
            return
        out = deallist.gather(self._store, shown, self.workspace.words)
        name = self.tr("Deals {date}").format(date=self.workspace.today().isoformat())
        save_list(self, self.workspace, self.tr("Export deals"), name, partial(deallist.write, out))

    def go_to_filter(self) -> None:
        """Go to the filter of the view."""
        if self._other is not None:
            self._other.go_to_filter()
            return
        self.filter.setFocus()
        self.filter.selectAll()

    def step_back(self) -> None:
        """No filters of what is in view, no deal beside."""
        self._close_panel()
        (self.bar.clear if self._other is None else self._other.step_back)()

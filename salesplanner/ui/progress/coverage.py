"""The coverage of regions: a picture by large region or a table, and for one region whom to call (experience, 6.4).

A list of names, not a map: it needs no approval, and each state has a word as well as a fill.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from itertools import groupby

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.callqueue import CallList, Choice
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.coverage import Coverage, CoverageState, coverage, elsewhere
from salesplanner.domain.followups import Followup, Order
from salesplanner.domain.period import Period
from salesplanner.report.workbook import in_full
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    Segmented,
    boxed,
    button,
    card,
    clear,
    column,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.cards import FigureCard

_DETAIL = 330
_TILE, _EDGES = 104, 12  # the width of a tile, and what its frame and margins take of that
_SHOWN_MOST, _NAMED_MOST = 12, 3
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Tile(QPushButton):
    """A region: its name, and below it how far it is."""

    def __init__(self, workspace: Workspace, shown: Coverage) -> None:
        super().__init__()
        words, standing = workspace.words, shown.standing
        name = shown.region.name(words.language)
        if standing.period_amount:
            second = words.money(standing.period_amount)
        elif standing.clients:
            second = self.tr("%n client(s)", "", standing.clients)
        else:
            second = self.tr("nobody yet")
        self.setProperty("coverage", standing.state.value)
        self.setCheckable(True)
        self.setAutoDefault(False)
        state = words.coverage(standing.state)
        self._name, self._second = name, second
        self.setAccessibleName(f"{name}: {state}, {second}")
        self.setToolTip(f"{name} · {state}")
        self.setFixedSize(px(_TILE), px(50))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a long name with dots where its room ends."""
        super().resizeEvent(event)
        room = self.width() - px(_EDGES)
        name = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{name}\n{self._second}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for all tiles together."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Tiles(QWidget):
    """All regions under their larger ones; arrows move, one tab stop."""

    chosen = Signal(object)  # the ids of the regions that are chosen

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.tiles: dict[str, Tile] = {}
        self._rows = column(spacing=0)
        self.setLayout(self._rows)

    def show_coverage(self, shown: Sequence[Coverage], chosen: Collection[str]) -> None:
        """Show these regions."""
        had_focus = any(tile.hasFocus() for tile in self.tiles.values())
        clear(self._rows)
        self.tiles = {}
        language = self._workspace.words.language
        for group, members in groupby(shown, key=lambda each: each.region.group(language)):
            name = muted(group or self.tr("Own"))
            name.setFixedWidth(px(74))
            name.setWordWrap(True)
            flow = FlowLayout(spacing=8)
            for each in members:
                tile = Tile(self._workspace, each)
                tile.setChecked(each.id in chosen)
                tile.clicked.connect(partial(self._on_clicked, each.id))
                self.tiles[each.id] = tile
                flow.addWidget(tile)
            line = row(name, boxed(flow), spacing=8, margins=(0, 8, 0, 8))
            line.setStretch(1, 1)
            frame = QFrame()
            frame.setObjectName("coverage_row")
            frame.setLayout(line)
            self._rows.addWidget(frame)
        self._rows.addStretch(1)
        self._stop()
        if had_focus and (first := next((each for each in self.tiles if each in chosen), "")):
            self.tiles[first].setFocus()

    def _stop(self) -> None:
        """Tab comes to the chosen tile, else to the first."""
        chosen = next((key for key, tile in self.tiles.items() if tile.isChecked()), next(iter(self.tiles), ""))
        for key, tile in self.tiles.items():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == chosen else Qt.FocusPolicy.ClickFocus)

    def check(self, chosen: Collection[str]) -> None:
        """Show which regions are chosen."""
        for key, tile in self.tiles.items():
            tile.setChecked(key in chosen)
        self._stop()

    def _on_clicked(self, region: str, _: bool = False) -> None:
        """Choose a region alone; with Ctrl, beside the others or no more."""
        is_added = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        before = frozenset(key for key, tile in self.tiles.items() if tile.isChecked())  # the click has turned its tile
        chosen = before if is_added and before else frozenset({region})
        self.check(chosen)
        self.chosen.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        keys = list(self.tiles)
        place = next((place for place, key in enumerate(keys) if self.tiles[key].hasFocus()), -1)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or place < 0 or not 0 <= place + step < len(keys):
            super().keyPressEvent(event)
            return
        self._on_clicked(keys[place + step])
        self.tiles[keys[place + step]].setFocus()


class CoveragePage(QWidget):
    """The regions of the list, how far each is, and whom to call in the one that is chosen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._shown: list[Coverage] = []
        self._chosen: frozenset[str] = frozenset()
        self._period = Period.month_of(workspace.today())
        self.cards = [FigureCard(workspace.theme) for _ in range(4)]
        self.tiles = Tiles(workspace)
        acts = (self._choose_covered, self._open_orders, self._choose_with_clients, self._choose_empty)
        for each, act in zip(self.cards, acts, strict=True):
            each.clicked.connect(act)
        self.tiles.chosen.connect(self.choose)
        self.table = self._made_table()
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self.tiles))
        self._pages.addWidget(self.table)
        self.way = Segmented([("tiles", self.tr("Picture")), ("table", self.tr("Table"))], self._show_way)
        self.way.setAccessibleName(self.tr("Picture or table"))
        self._detail = column(spacing=8)
        side = boxed(column(scrolled(boxed(self._detail)), spacing=0))
        side.setFixedWidth(px(_DETAIL))
        regions = button(self.tr("Regions…"), workspace.theme.icon("settings"), on_click=self.edit_regions)
        head = row(self._legend(), self.way, regions, spacing=8)
        head.setStretch(0, 1)
        main = card("", head, self._pages)
        body = row(main, side, spacing=12)
        body.setStretch(0, 1)
        page = column(row(*self.cards, spacing=12), body, spacing=12)
        page.setStretch(1, 1)
        self.setLayout(page)
        self.way.set_value(str(chosen().value("progress/coverage") or "tiles"))
        self._show_way(self.way.value())

    def _legend(self) -> QWidget:
        """Each state as a small sample with its word; a click chooses all regions that are so far."""
        words, items = self._workspace.words, []
        self.states: dict[CoverageState, QPushButton] = {}
        for state in reversed(CoverageState):
            sample = QFrame()
            sample.setProperty("coverage", state.value)
            sample.setFixedSize(12, 12)
            self.states[state] = button(words.coverage(state), kind="link", on_click=partial(self.choose_state, state))
            self.states[state].setToolTip(self.tr("Choose all these regions"))
            items.append(boxed(row(sample, self.states[state], spacing=4)))
        return boxed(FlowLayout(*items, spacing=12))

    def _made_table(self) -> RecordTable:
        words, today = self._workspace.words, self._workspace.today()
        columns = [
            Column(title=self.tr("Region"), text=lambda each: each.region.name(words.language), width=110),
            Column(
                title=self.tr("State"),
                text=lambda each: words.coverage(each.standing.state),
                sort=lambda each: list(CoverageState).index(each.standing.state),
                width=110,
            ),
            Column(title=self.tr("Clients"), text=lambda each: str(each.standing.clients),
                   sort=lambda each: each.standing.clients, right=True, width=70),
            Column(title=self.tr("No order yet"), text=lambda each: str(each.standing.without_order),
                   sort=lambda each: each.standing.without_order, right=True, width=90),
            Column(title=self.tr("Orders this month"), text=lambda each: str(each.standing.period_orders),
                   sort=lambda each: each.standing.period_orders, right=True, width=120),
            Column(title=self.tr("Amount this month"), text=lambda each: words.money(each.standing.period_amount),
                   sort=lambda each: each.standing.period_amount,
                   out=lambda each: in_full(each.standing.period_amount), right=True, width=120),
            Column(title=self.tr("Last touch"),
                   text=lambda each: words.day(each.standing.last, today) if each.standing.last else "",
                   sort=lambda each: each.standing.last, width=100),
        ]  # fmt: skip
        made = RecordTable(columns, self._workspace, name="coverage", label=self.tr("Regions"))
        made.chosen.connect(lambda each: self.choose(each.id) if each is not None else None)
        made.opened.connect(lambda each: self.choose(each.id))
        return made

    # --- showing ------------------------------------------------------------------------------------------------

    def show_period(self, period: Period) -> None:
        """Read the regions anew, with the orders of a period."""
        self._period = period
        regions, standings = self._store.coverage.regions(), self._store.coverage.standings(period)
        self._shown = coverage(regions, standings)
        self._chosen &= {each.id for each in self._shown}
        if not self._chosen:
            first = next((each.id for each in self._shown if each.standing.without_order), None)
            self._chosen = frozenset({first} if first else ())
        self.tiles.show_coverage(self._shown, self._chosen)
        self.table.show_records(self._shown)
        self._show_cards(elsewhere(regions, standings).clients)
        self._show_detail()

    def _show_cards(self, unknown: int) -> None:
        words, shown = self._workspace.words, self._shown
        covered = sum(1 for each in shown if each.standing.period_orders)
        clients = sum(each.standing.clients for each in shown)
        without = sum(each.standing.without_order for each in shown)
        empty = sum(1 for each in shown if each.standing.state is CoverageState.EMPTY)
        amount = sum(each.standing.period_amount for each in shown)
        beside = self.tr("of {count} with orders this month").format(count=len(shown))
        self.cards[0].show_texts(self.tr("Regions covered"), str(covered), beside)
        self.cards[1].show_texts(self.tr("Signed in them"), words.money(amount))
        note = self.tr("%n client(s) without a known region", "", unknown) if unknown else ""
        self.cards[2].show_texts(
            self.tr("Clients"), str(clients), self.tr("{count} without an order").format(count=without), note
        )
        self.cards[3].show_texts(self.tr("Regions without a client"), str(empty))

    def choose(self, regions: str | Collection[str]) -> None:
        """Show the clients of a region, or of several together."""
        chosen = frozenset({regions} if isinstance(regions, str) else regions)
        if chosen != self._chosen:
            self._chosen = chosen
            self.tiles.check(chosen)
            self._show_detail()

    def choose_state(self, state: CoverageState) -> None:
        """Choose all regions that are so far."""
        self.choose([each.id for each in self._shown if each.standing.state is state])

    def _choose_covered(self) -> None:
        self.choose([each.id for each in self._shown if each.standing.period_orders])

    def _choose_with_clients(self) -> None:
        self.choose([each.id for each in self._shown if each.standing.clients])

    def _choose_empty(self) -> None:
        self.choose_state(CoverageState.EMPTY)

    def _open_orders(self) -> None:
        """Show the orders of the period in these regions."""
        known = frozenset().union(*(each.spellings for each in self._shown))
        found = self._store.measures.by_part("orders.amount", "region", self._period.first, self._period.last)
        ids = [each for region, _, behind in found if region in known for each in behind]
        show_records(self, self._workspace, self.cards[1].caption.full_text(), "order", ids)

    def _called(self, shown: Sequence[Coverage]) -> str:
        """What the chosen regions are called together: their names, or the state of all that are in it."""
        words = self._workspace.words
        state = shown[0].standing.state
        if len(shown) > 1 and shown == [each for each in self._shown if each.standing.state is state]:
            return words.coverage(state)
        names = [each.region.name(words.language) for each in shown]
        return words.list(names[:_NAMED_MOST]) + ("…" if len(names) > _NAMED_MOST else "")

    def _show_detail(self) -> None:
        """Whom to call: clients that never ordered first, then those longest without an order."""
        clear(self._detail)
        words, shown = self._workspace.words, [each for each in self._shown if each.id in self._chosen]
        if not shown:
            self._detail.addWidget(card("", EmptyState(self.tr("Choose a region"))))
            return
        spellings = frozenset(each for part in shown for each in part.spellings)
        first = self._first_of(spellings) if spellings else []
        lists = self._store.client_list
        followups = lists.followups(first)
        states = [each.standing.state for each in shown]
        said = words.coverage(states[0]) if len(shown) == 1 else self.tr("%n region(s)", "", len(shown))
        items: list[QWidget] = [muted(said)]
        items += [self._client(each) for each in followups]
        more = sum(each.standing.clients for each in shown) - len(followups)
        if more > 0:
            items.append(muted(self.tr("and %n more", "", more)))
        if not followups:
            items.append(muted(self.tr("Nobody yet. Clients nearby may know somebody there"), wrap=True))
        self._detail.addWidget(card(self._called(shown), *items))
        calls = [each for each in followups if each.step is None][:3]
        if calls:
            text = self.tr("Put %n call(s) into tomorrow", "", len(calls))
            self.plan_button = button(text, self._workspace.theme.icon("plus", "on_accent"), primary=True)
            self.plan_button.clicked.connect(lambda _=False: self._plan(calls))
            self._detail.addWidget(self.plan_button)
        without = sum(each.standing.without_order for each in shown)
        if without:
            text = self.tr("Call %n without an order…", "", without)
            self.queue_button = button(text, self._workspace.theme.icon("phone"))
            choice = Choice(CallList.NO_ORDER, self._called(shown), spellings)
            self.queue_button.clicked.connect(lambda _=False: self._call(choice))
            self._detail.addWidget(self.queue_button)
        self._detail.addStretch(1)

    def _first_of(self, spellings: frozenset[str]) -> list[int]:
        """The first clients to think of: never ordered, the longest silence first; then the latest order first."""
        lists, now = self._store.client_list, self._workspace.now()
        wanted = ClientFilter(regions=spellings)
        without = lists.ids(replace(wanted, has_ordered=False), now, Order.CONTACT, limit=_SHOWN_MOST)
        bought = lists.ids(replace(wanted, has_ordered=True), now, Order.ORDERED, descending=True, limit=_SHOWN_MOST)
        return [*without, *bought][:_SHOWN_MOST]

    def _call(self, choice: Choice) -> None:
        """One after the other on the phone: those of the chosen regions who never ordered."""
        from salesplanner.ui.forms.callqueue import CallQueueDialog

        CallQueueDialog(self, self._workspace, choice).exec()

    def _client(self, followup: Followup) -> QWidget:
        words, today = self._workspace.words, self._workspace.today()
        name = button(followup.client.name.replace("&", "&&"), kind="link")
        name.clicked.connect(lambda _=False: self._workspace.asked.emit("client", followup.id))
        if followup.ordered_on:
            said = self.tr("Last order {day}").format(day=words.day(followup.ordered_on, today))
        elif followup.last:
            said = self.tr("No order yet, last contact {day}").format(day=words.days_ago(followup.last, today))
        else:
            said = self.tr("Never contacted")
        if followup.step is not None:
            said += " · " + self.tr("next step {day}").format(day=words.relative_day(followup.step.day, today))
        return boxed(column(row(name, STRETCH), muted(said, wrap=True), spacing=0))

    # --- doing --------------------------------------------------------------------------------------------------

    def _plan(self, followups: Sequence[Followup]) -> None:
        """A call each, as the next step, on the next working day."""
        store, day = self._store, self._store.calendar().next_working(self._workspace.today())

        def work() -> None:
            with store.change("calls planned", count=len(followups)):
                for each in followups:
                    store.activities.add(
                        Activity(
                            kind=ActivityKind.CALL,
                            title=self.tr("Call {client}").format(client=each.client.name),
                            client_id=each.id,
                            day=day,
                            minutes=USUAL_MINUTES[ActivityKind.CALL],
                            is_next_step=True,
                        )
                    )

        if self._workspace.did(work):
            text = self.tr("%n call(s) planned for {day}", "", len(followups))
            self._workspace.notice(text.format(day=self._workspace.words.day(day)))

    def _show_way(self, way: object) -> None:
        keep("progress/coverage", way)
        self._pages.setCurrentIndex(1 if way == "table" else 0)

    def edit_regions(self) -> None:
        """Choose which regions are worked, and name own ones."""
        from salesplanner.ui.progress.regions import RegionsDialog

        RegionsDialog(self, self._workspace).exec()


def is_worth_showing(workspace: Workspace) -> bool:
    """Whether regions say something in this book: a wholesaler's, or one whose clients have regions."""
    store = workspace.store
    return store.settings.get("role") == "wholesale" or store.client_list.has_regions()

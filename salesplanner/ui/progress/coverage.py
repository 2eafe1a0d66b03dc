"""The coverage of regions: a picture by large region or a table, and for those that are chosen whom to call (experience, 6.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.coverage import Coverage, CoverageState, Reach, Shipped, coverage, elsewhere, locate
from salesplanner.domain.period import Period
from salesplanner.domain.restocking import Buyer, Supply, usual_interval
from salesplanner.report.facts import target_of
from salesplanner.report.workbook import in_full
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import Segmented, boxed, button, card, column, row, scrolled
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.cards import FigureCard
from salesplanner.ui.progress.regionside import RegionSide
from salesplanner.ui.progress.tiles import Tiles, shipped_text

_SIDE = 340


class CoveragePage(QWidget):
    """The regions of the list, what each brought in the month, and whom to call in the one that is chosen."""

    restock_wanted = Signal()  # the list of who is due

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._shown: list[Coverage] = []
        self._buyers: dict[int, Buyer] = {}
        self._chosen: frozenset[str] = frozenset()
        self._unknown: frozenset[str] = frozenset()  # what is written as a region and is none of the list
        self._period = Period.month_of(workspace.today())
        self.cards = [FigureCard(workspace.theme) for _ in range(4)]
        self.tiles = Tiles(workspace)
        acts = (partial(self.choose_reach, Reach.SHIPPED), self._open_orders, self._open_new, self.restock_wanted.emit)
        for each, act in zip(self.cards, acts, strict=True):
            each.clicked.connect(lambda _=False, act=act: act())
        self.tiles.chosen.connect(self.choose)
        self.table = self._made_table()
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self.tiles))
        self._pages.addWidget(self.table)
        self.way = Segmented([("tiles", self.tr("Picture")), ("table", self.tr("Table"))], self._show_way)
        self.way.setAccessibleName(self.tr("Picture or table"))
        self.side = RegionSide(workspace)
        self.side.wanted.connect(self.choose)
        self.side.setFixedWidth(px(_SIDE))
        regions = button(self.tr("Regions…"), workspace.theme.icon("settings"), on_click=self.edit_regions)
        head = row(self._legend(), self.way, regions, spacing=8)
        head.setStretch(0, 1)
        body = row(card("", head, self._pages), self.side, spacing=12)
        body.setStretch(0, 1)
        page = column(row(*self.cards, spacing=12), body, spacing=12)
        page.setStretch(1, 1)
        self.setLayout(page)
        self.way.set_value(str(chosen().value("progress/coverage") or "tiles"))
        self._show_way(self.way.value())

    def _legend(self) -> QWidget:
        """Each fill as a small sample with its word; a click chooses all regions that have it."""
        words, items = self._workspace.words, []
        self.reaches: dict[Reach, QPushButton] = {}
        for reach in Reach:
            sample = QFrame()
            sample.setProperty("coverage", reach.value)
            sample.setFixedSize(12, 12)
            self.reaches[reach] = button(words.reach(reach), kind="link", on_click=partial(self.choose_reach, reach))
            self.reaches[reach].setToolTip(self.tr("Choose all these regions"))
            items.append(boxed(row(sample, self.reaches[reach], spacing=4)))
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
            Column(title=self.tr("Orders this month"), text=lambda each: str(each.standing.shipped.orders),
                   sort=lambda each: each.standing.shipped.orders, right=True, width=120),
            Column(title=self.tr("Quantity"), text=lambda each: words.number(each.standing.shipped.quantity),
                   sort=lambda each: each.standing.shipped.quantity, right=True, width=90),
            Column(title=self.tr("Amount this month"), text=lambda each: words.money(each.standing.shipped.amount),
                   sort=lambda each: each.standing.shipped.amount,
                   out=lambda each: in_full(each.standing.shipped.amount), right=True, width=120),
            Column(title=self.tr("Last order"),
                   text=lambda each: words.day(each.standing.ordered_on, today) if each.standing.ordered_on else "",
                   sort=lambda each: each.standing.ordered_on, width=100),
            Column(title=self.tr("Last touch"),
                   text=lambda each: words.day(each.standing.last, today) if each.standing.last else "",
                   sort=lambda each: each.standing.last, width=100),
        ]  # fmt: skip
        made = RecordTable(columns, self._workspace, name="coverage", label=self.tr("Regions"))
        made.chosen.connect(lambda each: self.choose(each.id) if each is not None else None)
        made.opened.connect(lambda each: self.choose(each.id))
        return made

    # --- showing ------------------------------------------------------------------------------------------------

    def showing(self, period: Period) -> Iterator[None]:
        """Read the regions and their buyers anew, with the orders of a period, in parts; what is shown changes at the end."""
        regions = self._store.coverage.regions()
        standings = yield from self._store.coverage.reading(period)
        yield
        buyers: dict[int, Buyer] = {}
        if self._store.restocks.is_kept:
            for part in self._store.restocks.buyers(self._workspace.today()):
                buyers |= {each.id: each for each in part}
                yield
        self._period, self._buyers, self._shown = period, buyers, coverage(regions, standings)
        self._chosen &= {each.id for each in self._shown}
        if not self._chosen:
            self._chosen = self._first()
        self.tiles.show_coverage(self._shown, self._chosen)
        self.table.show_records(self._shown)
        self._unknown = frozenset(each.region for each in standings if locate(each.region, regions) is None)
        self._show_cards(elsewhere(regions, standings).clients)
        yield
        self._show_side()

    def _first(self) -> frozenset[str]:
        """The region to look at first: one that ordered before and not now, else one with clients that never did."""
        lapsed = [each for each in self._shown if each.standing.reach is Reach.QUIET and each.standing.ordered_on]
        found = lapsed or [each for each in self._shown if each.standing.without_order]
        return frozenset(each.id for each in found[:1])

    def _show_cards(self, unknown: int) -> None:
        words, shown, tr = self._workspace.words, self._shown, self.tr
        covered = sum(1 for each in shown if each.standing.reach is Reach.SHIPPED)
        beside = tr("of {count} this month").format(count=len(shown))
        self.cards[0].show_texts(tr("Regions covered"), str(covered), beside)
        self.cards[0].offer(self._unknown_link(unknown) if unknown else None)
        shipped = sum((each.standing.shipped for each in shown), Shipped())
        amount, asked = words.money(shipped.amount), target_of(self._store, "orders.amount", self._period)
        aim = f"{amount} / {words.amount(asked)}" if asked else amount
        if shipped.quantity:
            self.cards[1].show_texts(tr("Shipped in them"), shipped_text(shipped, words), note=aim)
        else:
            self.cards[1].show_texts(tr("Signed in them"), amount, f"/ {words.amount(asked)}" if asked else "")
        first, last = self._period.first, self._period.last
        new = self._store.measures.total("clients.new.count", first, last)
        asked = target_of(self._store, "clients.new.count", self._period)
        known = sum(each.standing.clients for each in shown) + unknown
        self.cards[2].show_texts(
            words.metric("clients.new.count"),
            str(new),
            f"/ {words.number(asked)}" if asked else "",
            tr("%n client(s) in all, ", "", known)
            + tr("{count} without an order").format(count=sum(each.standing.without_order for each in shown)),
        )
        self.cards[3].setVisible(self._store.restocks.is_kept)  # elsewhere there is no list that it could open
        today = self._workspace.today()
        due = sum(1 for each in self._buyers.values() if each.supply(today) is Supply.DUE)
        usual = usual_interval(self._buyers.values())
        beside = tr("every %n day(s) as a rule", "", usual) if usual else ""
        self.cards[3].show_texts(tr("Clients due for restock"), str(due), beside)

    def _unknown_link(self, unknown: int) -> QWidget:
        """The way to the clients whose region is none of the list."""
        return button(
            self.tr("%n client(s) without a known region", "", unknown), kind="link", on_click=self._open_unknown
        )

    def _open_unknown(self) -> None:
        found = ClientFilter(regions=self._unknown)
        ids = self._store.client_list.ids(found, self._workspace.now())
        show_records(self, self._workspace, self.tr("Clients without a known region"), "client", ids)

    def choose(self, regions: str | Collection[str]) -> None:
        """Show the clients of a region, or of several together."""
        chosen = frozenset({regions} if isinstance(regions, str) else regions)
        if chosen != self._chosen:
            self._chosen = chosen
            self.tiles.check(chosen)
            self._show_side()

    def choose_reach(self, reach: Reach) -> None:
        """Choose all regions of which this is true."""
        self.choose([each.id for each in self._shown if each.standing.reach is reach])

    def _show_side(self) -> None:
        chosen = [each for each in self._shown if each.id in self._chosen]
        self.side.show_regions(chosen, self._shown, self._buyers, self._period)

    def _open_orders(self) -> None:
        """Show the orders of the period in these regions."""
        known = frozenset().union(*(each.spellings for each in self._shown))
        found = self._store.measures.by_part("orders.amount", "region", self._period.first, self._period.last)
        ids = [each for region, _, behind in found if region in known for each in behind]
        show_records(self, self._workspace, self.cards[1].caption.full_text(), "order", ids)

    def _open_new(self) -> None:
        """Show the new clients of the period."""
        found = self._store.measures.of("clients.new.count", self._period.first, self._period.last)
        ids = [each.id for each in found]
        show_records(self, self._workspace, self.cards[2].caption.full_text(), "client", ids)

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

"""The clients by their next order: the last one, the usual interval, when it is due, and the calls it takes (experience, 6.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.restocking import SOON_DAYS, USUAL_MOST, Buyer, Supply, in_turn, usual_interval
from salesplanner.report.workbook import in_full
from salesplanner.ui.kit.fields import NumberField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, EmptyState, Segmented, button, card, column, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress import calls
from salesplanner.ui.progress.cards import FigureCard

#: The lists: who is due, who is soon, who ordered once only, who stopped, everybody.
_DUE, _SOON, _FIRST, _STOPPED, _ALL = "due", "soon", "first", "stopped", "all"


def _belongs(buyer: Buyer, which: str, today: date) -> bool:
    supply = buyer.supply(today)
    if which == _FIRST:
        return buyer.is_first and supply not in {Supply.STOPPED, Supply.RESTING}
    return which == _ALL or supply.value == which


class RestockPage(QWidget):
    """Everybody who ordered, as of today: a list to call from."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._buyers: list[Buyer] = []
        self._which = _DUE
        self.cards = {each: FigureCard(workspace.theme) for each in (_DUE, _SOON, _FIRST, _STOPPED)}
        for which, each in self.cards.items():
            each.clicked.connect(partial(self.show_list, which))
        self.lists = Segmented([(each, "") for each in (_DUE, _SOON, _FIRST, _STOPPED, _ALL)], self.show_list)
        self.lists.setAccessibleName(self.tr("Which clients"))
        self.usual = button("", kind="link", on_click=self._edit_usual)
        self.usual.setToolTip(self.tr("When a client with one order so far is expected again. Click to change it"))
        self.plan_button = button("", workspace.theme.icon("plus", "on_accent"), primary=True, on_click=self._plan)
        self.table = RecordTable(
            self._columns(),
            workspace,
            empty=EmptyState(self.tr("Nobody here. Orders with a client bring them into the list.")),
            name="restocking",
            label=self.tr("Clients by their next order"),
        )
        self.table.opened.connect(lambda each: workspace.asked.emit("client", each.id))
        self.table.menu_asked.connect(self._fill_menu)
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        head = row(self.lists, STRETCH, self.usual, spacing=8)
        foot = row(muted(self.tr("As of today. Enter opens a client")), STRETCH, self.plan_button, spacing=8)
        main = card("", head, self.table, foot)
        main.layout().setStretch(1, 1)  # type: ignore[union-attr]
        page = column(row(*self.cards.values(), spacing=12), main, spacing=12)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _columns(self) -> list[Column]:
        words, today = self._workspace.words, self._workspace.today()

        def tone(buyer: Buyer) -> str:
            return {"neutral": "text2", "accent": "accent"}.get(told := calls.reason(buyer, words, today)[1], told)

        return [
            Column(title=self.tr("Client"), text=lambda each: each.name, width=190),
            Column(title=self.tr("Class"), text=lambda each: each.grade.value, width=60),
            Column(title=self.tr("Region"), text=lambda each: each.region, width=90),
            Column(title=self.tr("Last order"), text=lambda each: words.day(each.last, today),
                   sort=lambda each: each.last, width=110),
            Column(title=self.tr("Quantity"), text=lambda each: words.places(each.quantity, 3) if each.quantity else "",
                   sort=lambda each: each.quantity, right=True, width=80),
            Column(title=self.tr("Amount"), text=lambda each: words.money(each.amount) if each.amount else "",
                   sort=lambda each: each.amount, out=lambda each: in_full(each.amount), right=True, width=90),
            Column(title=self.tr("Orders"), text=lambda each: str(each.orders), sort=lambda each: each.orders,
                   right=True, width=80),
            Column(title=self.tr("Usual interval"), text=lambda each: calls.interval_text(each, words),
                   sort=lambda each: each.interval, out=lambda each: each.interval, width=130),
            Column(title=self.tr("Due"), text=lambda each: calls.due_text(each, words, today),
                   sort=lambda each: each.due, width=170),
            Column(title=self.tr("State"), text=lambda each: calls.reason(each, words, today)[0], tone=tone, width=110),
            Column(title=self.tr("Next step"),
                   text=lambda each: words.relative_day(each.step, today) if each.step else "",
                   sort=lambda each: each.step, width=100),
        ]  # fmt: skip

    # --- showing ------------------------------------------------------------------------------------------------

    def showing(self, period: Period) -> Iterator[None]:
        """Read the buyers anew in parts; they are told as of today, whatever the month."""
        found: list[Buyer] = []
        for part in self._workspace.store.restocks.buyers(self._workspace.today()):
            found += part
            yield
        self._buyers = in_turn(found, self._workspace.today())
        self._show_counts()
        self.show_list(self._which)

    def _show_counts(self) -> None:
        today = self._workspace.today()
        counts = {
            which: sum(1 for each in self._buyers if _belongs(each, which, today))
            for which in (_DUE, _SOON, _FIRST, _STOPPED, _ALL)
        }
        usual = usual_interval(self._buyers)
        average = self.tr("every %n day(s) as a rule", "", usual) if usual else ""
        late = max(((today - each.due).days for each in self._buyers if _belongs(each, _DUE, today)), default=0)
        longest = self.tr("the longest %n day(s) past", "", late) if late else ""
        told = {
            _DUE: (self.tr("Due for restock"), average, longest),
            _SOON: (self.tr("Due soon"), self.tr("within %n day(s)", "", SOON_DAYS), ""),
            _FIRST: (self.tr("One order only"), "", self.tr("The second order is what counts")),
            _STOPPED: (self.tr("Stopped ordering"), "", self.tr("Silent for twice their interval")),
        }
        for which, (caption, beside, note) in told.items():
            self.cards[which].show_texts(caption, str(counts[which]), beside, note)
        for which, each in zip(counts, self.lists.buttons(), strict=True):
            name = self.tr("Everybody") if which == _ALL else told[which][0]
            each.setText(f"{name} {counts[which]}")
        self.usual.setText(self.tr("After a first order: %n day(s)", "", self._workspace.store.restocks.usual))

    def show_list(self, which: object) -> None:
        """Show one of the lists."""
        self._which = str(which)
        self.lists.set_value(self._which)
        today = self._workspace.today()
        self.table.show_records([each for each in self._buyers if _belongs(each, self._which, today)])
        self._offer()

    # --- doing --------------------------------------------------------------------------------------------------

    def _offered(self) -> list[Buyer]:
        """Whom the button calls: the chosen rows, else the first of the list; who has a next step needs none."""
        chosen = self.table.selected()
        model = self.table.model
        if chosen:
            return [each for each in chosen if each.step is None]
        rows = (model.record(place) for place in range(model.rowCount()))
        return [each for each in rows if each.step is None and not each.is_resting][: calls.AT_ONCE]

    def _offer(self) -> None:
        offered, today = self._offered(), self._workspace.today()
        day = self._workspace.words.relative_day(self._workspace.store.calendar().next_working(today), today)
        self.plan_button.setVisible(bool(offered))
        self.plan_button.setText(self.tr("Put %n call(s) into {day}", "", len(offered)).format(day=day))

    def _plan(self) -> None:
        calls.plan_calls(self._workspace, [(each.id, each.name) for each in self._offered()])

    def _fill_menu(self, menu: QMenu, chosen: list[Any]) -> None:
        """What can be done about the chosen clients."""
        if not chosen:
            return
        first = chosen[0]
        if len(chosen) == 1:
            menu.addAction(self.tr("Open client"), lambda: self._workspace.asked.emit("client", first.id))
            menu.addAction(self.tr("Record an order…"), partial(self._record, first.id))
        free = [(each.id, each.name) for each in chosen if each.step is None]
        if free:
            menu.addAction(self.tr("Plan %n call(s)", "", len(free)), partial(calls.plan_calls, self._workspace, free))

    def _record(self, client_id: int) -> None:
        from salesplanner.ui.forms.result import edit_result

        edit_result(self, self._workspace, kind="order", client_id=client_id)

    def _edit_usual(self) -> None:
        run(UsualDialog(self, self._workspace))


class UsualDialog(FormDialog):
    """After how many days a client without an interval of its own is expected to order again."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, workspace, "", width=460)
        self.setWindowTitle(self.tr("Usual interval"))
        self.add(self.tr("Days"), NumberField(low=1, high=USUAL_MOST), "days", required=True)
        told = self.tr("For clients with one order so far. The others have an interval of their own.")
        self.add_wide(muted(told, wrap=True))
        self.fill({"days": workspace.store.restocks.usual})

    def save(self, values: dict[str, Any]) -> None:
        """Keep it."""
        store = self.workspace.store
        with store.change("restock interval changed", days=values["days"]):
            store.restocks.put_usual(values["days"])

"""Rate agreements in a list, by how they stand; the renewal planned, recorded or let go (domain S2-11; experience, 6.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.orders import SOON_DAYS, Agreement, Term
from salesplanner.report import agreements
from salesplanner.report.agreements import Standing
from salesplanner.ui.forms import owing
from salesplanner.ui.kit.layout import STRETCH, EmptyState, button, column, line, row
from salesplanner.ui.kit.records import Column, Groups, RecordTable
from salesplanner.ui.kit.workspace import Workspace

_TONES = {Term.SOON: "risk", Term.OVER: "overdue"}


class AgreementList(QWidget):
    """The list with its acts: Enter opens, P plans the renewal, R records it, Del deletes."""

    def __init__(self, workspace: Workspace, *, empty: EmptyState, name: str) -> None:
        super().__init__()
        self._workspace, self._store = workspace, workspace.store
        soon = self.tr("Ends within {days} days").format(days=SOON_DAYS)
        self._heads = (soon, self.tr("Valid"), self.tr("Expired"), self.tr("Renewed, or not to be renewed"))
        self.table = RecordTable(
            self._columns(), workspace, empty=empty, name=name, label=self.tr("Agreements"),
            groups=Groups(agreements.place, self._head),
        )  # fmt: skip
        self.table.opened.connect(self._edit)
        self.table.deleted.connect(self._delete)
        self.table.menu_asked.connect(self._fill_menu)
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        theme = workspace.theme
        self.plan_button = button(
            self.tr("Plan the renewal"), theme.icon("calendar-plus", "on_accent"), primary=True, on_click=self.plan
        )
        self.plan_button.setToolTip("P")
        self.renew_button = button(self.tr("Renew…"), theme.icon("repeat"), on_click=self.renew)
        self.renew_button.setToolTip("R")
        self.drop_button = button(self.tr("Not renewed"), on_click=self.let_go)
        self.go_button = button(self.tr("Go to the client"), theme.icon("building-2"), on_click=self._go)
        acts = (self.plan_button, self.renew_button, self.drop_button, self.go_button)
        foot = row(*acts, STRETCH, spacing=8, margins=(12, 8, 12, 8))
        whole = column(self.table, line(), foot, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for key, act in (("P", self.plan), ("R", self.renew), ("E", self._edit_chosen), ("F2", self._edit_chosen)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._offer()

    def _columns(self) -> list[Column]:
        words, today = self._workspace.words, self._workspace.today()

        def day(value: date | None) -> str:
            return words.day(value, today) if value is not None else ""

        return [
            Column(title=self.tr("Client"), text=lambda each: each.client or each.agreement.name, width=190),
            Column(title=self.tr("Agreement"), text=lambda each: each.agreement.name, width=150),
            Column(title=self.tr("Rate"), text=lambda each: each.agreement.rate, width=80),
            Column(title=self.tr("From"), text=lambda each: day(each.agreement.starts),
                   sort=lambda each: each.agreement.starts, width=100),
            Column(title=self.tr("Until"), text=lambda each: day(each.agreement.ends_on),
                   sort=lambda each: each.agreement.ends_on, width=100),
            Column(title=self.tr("State"), text=self._state, sort=lambda each: each.agreement.ends_on,
                   out=self._state, tone=self._tone, width=170),
            Column(title=self._quantity_name(), right=True, width=110, sort=lambda each: each.quantity,
                   text=lambda each: words.places(each.quantity, 3) if each.quantity else "–",
                   out=lambda each: each.quantity),
            Column(title=self.tr("Renewal"), text=self._planned,
                   sort=lambda each: each.planned, out=self._planned, width=110),
        ]  # fmt: skip

    def _quantity_name(self) -> str:
        """What is counted of what was ordered while an agreement ran."""
        is_hotel = self._store.settings.get("role") == "hotel"
        return self.tr("Room nights to date") if is_hotel else self.tr("Quantity to date")

    def _state(self, each: Standing) -> str:
        """How far its end is, where nobody has dealt with it yet."""
        agreement = each.agreement
        left = agreement.days_left(self._workspace.today())
        if not each.is_open:
            return self.tr("Not to be renewed") if agreement.let_go_on is not None else self.tr("Renewed")
        if left is None:
            return self.tr("Without an end")
        if left < 0:
            return self.tr("Ended %n day(s) ago", "", -left)
        return self.tr("%n day(s) left", "", left) if left else self.tr("Ends today")

    def _tone(self, each: Standing) -> str:
        return _TONES.get(each.term, "") if each.is_open else ""

    def _planned(self, each: Standing) -> str:
        if each.planned is None:
            return ""
        return self._workspace.words.relative_day(each.planned, self._workspace.today())

    def _head(self, place: int, found: Sequence[Standing]) -> str:
        """A group with how many there are in it; what they brought is no sum, for a client may have several."""
        return f"{self._heads[place]} · {self.tr('%n agreement(s)', '', len(found))}"

    # --- showing ------------------------------------------------------------------------------------------------

    def show_standings(self, found: Iterable[Standing]) -> None:
        """Show these; of those that end, and have ended, with the day on which their renewal is planned."""
        shown, today = list(found), self._workspace.today()
        pressing = [
            each.agreement
            for each in shown
            if each.is_open and (each.term is Term.OVER or agreements.ends_by(each, today))
        ]
        days = owing.days_planned(self._store, pressing, today)
        self.table.show_records([replace(each, planned=days[each.id]) if each.id in days else each for each in shown])
        self._offer()

    def _offer(self) -> None:
        """What can be done about the chosen ones."""
        chosen = self.table.selected()
        one, is_open = chosen[0] if len(chosen) == 1 else None, bool(chosen) and all(each.is_open for each in chosen)
        is_let_go = bool(chosen) and all(each.agreement.let_go_on is not None for each in chosen)
        self.plan_button.setEnabled(is_open and any(each.planned is None for each in chosen))
        self.renew_button.setEnabled(is_open and one is not None)
        self.drop_button.setText(self.tr("Open again") if is_let_go else self.tr("Not renewed"))
        self.drop_button.setEnabled(is_open or is_let_go)
        self.go_button.setEnabled(one is not None and one.agreement.client_id is not None)

    # --- doing --------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Record one that was newly signed."""
        self._show_form(None)

    def plan(self) -> None:
        """Put the renewal of the chosen ones into the plan."""
        chosen = [each.agreement for each in self.table.selected() if each.is_open]
        if len(chosen) == 1:
            owing.plan(self._workspace, chosen[0])
        else:
            owing.plan_renewals(self._workspace, chosen)

    def renew(self) -> None:
        """Record the agreement that takes the place of the chosen one."""
        if self.renew_button.isEnabled():
            owing.advance(self, self._workspace, self.table.selected()[0].agreement)

    def let_go(self) -> None:
        """Have the chosen ones end without another, or open them again."""
        chosen = [each.agreement for each in self.table.selected()]
        day = None if all(each.let_go_on is not None for each in chosen) else self._workspace.today()
        if owing.let_go(self._workspace, chosen, day):
            text = self.tr("Not to be renewed: {what}") if day else self.tr("Open again: {what}")
            self._workspace.notice(text.format(what=self._named(chosen)))

    def _edit(self, each: Standing) -> None:
        self._show_form(each.agreement)

    def _show_form(self, agreement: Agreement | None) -> None:
        from salesplanner.ui.forms.result import edit_result

        edit_result(self, self._workspace, agreement, kind="agreement")

    def _edit_chosen(self) -> None:
        for each in self.table.selected()[:1]:
            self._edit(each)

    def _delete(self, gone: list[Standing]) -> None:
        """Move them to Recently deleted, as one change."""

        def work() -> None:
            with self._store.change("agreements deleted", count=len(gone)):
                for each in gone:
                    self._store.agreements.delete(each.id)

        if self._workspace.did(work):
            text = self.tr("Deleted: {what}")
            self._workspace.notice(text.format(what=self._named([each.agreement for each in gone])))

    def _named(self, chosen: Sequence[Agreement]) -> str:
        return chosen[0].name if len(chosen) == 1 else self.tr("%n agreement(s)", "", len(chosen))

    def _go(self) -> None:
        for each in self.table.selected()[:1]:
            self._workspace.asked.emit("client", each.agreement.client_id)

    def _fill_menu(self, menu: QMenu, chosen: list[Standing]) -> None:
        """The same acts, and what belongs to one alone."""
        if len(chosen) == 1:
            menu.addAction(self.tr("Edit…"), self._edit_chosen)
        for each in (self.plan_button, self.renew_button, self.drop_button, self.go_button):
            if each.isEnabled():
                menu.addAction(each.text(), each.click)
        if chosen:
            menu.addAction(self.tr("Delete"), partial(self._delete, chosen))

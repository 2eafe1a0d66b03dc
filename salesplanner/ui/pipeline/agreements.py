"""Agreements: who has which rate until when, what it brought, and which are to be renewed (experience, 6.3)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.orders import Term
from salesplanner.report import agreements
from salesplanner.ui.forms.agreements import AgreementList
from salesplanner.ui.kit.inputs import Combo, ListFilter
from salesplanner.ui.kit.layout import EmptyState, PlainLabel, boxed, button, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: A pause in typing so long has the agreements filtered.
_PAUSE_MS = 60


class AgreementsView(QFrame):
    """Those in force by their end, or those that were renewed or let go; `head` stands in the row above."""

    #: The tables that it is read from.
    reads = frozenset({"agreement", "client", "order", "activity"})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._workspace = workspace
        first = button(self.tr("New agreement"), workspace.theme.icon("plus"), on_click=self.new)
        self._nothing = EmptyState("", first)
        self.list = AgreementList(workspace, empty=self._nothing, name="agreements")
        self.list.table.view.setProperty("plain", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        self._make_head()

    def _make_head(self) -> None:
        self.state = Combo()
        self.state.setAccessibleName(self.tr("State"))
        self.state.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.state.addItem(self.tr("State: in force or expired"), True)
        self.state.addItem(self.tr("State: renewed or let go"), False)
        self.state.activated.connect(lambda _: self.refresh())
        self.text = ListFilter()
        self.text.setPlaceholderText(self.tr("Filter agreements"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(px(150))
        self.text.setMaximumWidth(px(160))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.text.textChanged.connect(lambda _: self._pause.start())
        self.text.left_down.connect(self._leave_down)
        self.totals = PlainLabel("", "muted", elide=True)
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.new_button = button(self.tr("New agreement"), self._workspace.theme.icon("plus"), on_click=self.new)
        inside = row(self.state, self.text, self.totals, self.new_button, spacing=10)
        inside.setStretch(2, 1)
        self.head = boxed(inside)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the agreements and show those that pass the filter."""
        self._pause.stop()
        store, text = self._workspace.store, self.text.text().strip()
        found = agreements.standings(store, is_open=bool(self.state.currentData()))
        whole = bool(found)
        if text:
            clients = set(store.client_list.ids(ClientFilter(text=text), self._workspace.now()))
            folded = text.casefold()
            found = [
                each
                for each in found
                if each.agreement.client_id in clients
                or folded in f"{each.agreement.name} {each.agreement.rate}".casefold()
            ]
        self._nothing.say(self._why_nothing(is_filtered=whole))
        self.list.show_standings(found)
        soon = sum(1 for each in found if each.is_open and each.term is Term.SOON)
        valid = soon + sum(1 for each in found if each.is_open and each.term is Term.VALID)
        told = [self.tr("%n valid", "", valid), self.tr("%n end soon", "", soon)] if valid else []
        self.totals.shorter = "".join(told[:1])
        self.totals.setText(" · ".join(told))

    def _why_nothing(self, *, is_filtered: bool) -> str:
        if is_filtered:
            return self.tr("No agreements pass the filter")
        if not self.state.currentData():
            return self.tr("No agreement was renewed or let go yet")
        return self.tr("No agreements yet. With its end noted, a renewal is spoken of in time")

    # --- doing --------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Record an agreement that was newly signed: it counts towards the week's quota."""
        self.list.new()

    def export(self) -> None:
        """Ask for a file for the list, and write it."""
        self.list.table.export()

    def enter(self) -> None:
        """Bring the keys to the list, or to the way on."""
        (self.list.table.view if self.list.table.has_rows() else self.new_button).setFocus()

    def go_to_filter(self) -> None:
        """Go to the filter."""
        self.text.setFocus()
        self.text.selectAll()

    def step_back(self) -> None:
        """No filter."""
        self.text.clear()
        self.state.setCurrentIndex(0)
        self.refresh()

    def at_hand(self) -> dict[str, int]:
        """The client of the chosen one."""
        clients = [each.agreement.client_id for each in self.list.table.selected()[:1]]
        return {"client_id": clients[0]} if clients and clients[0] is not None else {}

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list.table]

    def _leave_down(self) -> None:
        self.refresh()
        self.enter()

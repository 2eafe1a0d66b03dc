"""What the target still takes: the sum back to visits and calls a day, whether that fits, and whom to see, one click from the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.demand import Need
from salesplanner.report import demand
from salesplanner.report.facts import Facts
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class NeedsDialog(Dialog):
    """The gap of a running period in orders, contacts and hours; the chosen clients become visits, or calls, of the days left.

    A shop's are visitors: there is nobody to see.
    """

    def __init__(self, parent: QWidget, workspace: Workspace, facts: Facts, need: Need) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._facts = workspace, facts
        self.setWindowTitle(self.tr("What the target still takes"))
        words = workspace.words
        self._need = need
        is_ahead = facts.period.first > workspace.today()
        self.said = PlainLabel(words.sentences(demand.sentences(need, words, is_ahead=is_ahead)), wrap=True)
        self.copy_button = button(self.tr("Copy"), workspace.theme.icon("copy"), on_click=self._copy)
        self.support_button = button(self.tr("Ask for support…"), on_click=self._ask)
        self.support_button.setToolTip(self.tr("Put this with its figures into the support section of your summary"))
        calls = need.kind is ActivityKind.CALL
        whom = self.tr("Whom to call") if calls else self.tr("Whom to see")
        self.clients = RecordTable(
            [
                Column(title=self.tr("Client"), text=lambda each: each.client.name, width=200),
                Column(title=self.tr("Expected"), text=lambda each: words.money(each.amount) if each.amount else "–", sort=lambda each: each.amount, right=True, width=120),
                Column(title=self.tr("From"), text=self._source, width=260),
            ],
            workspace,
            empty=self.tr("Nobody is left to see"),
            name="worth seeing",
            label=whom,
        )  # fmt: skip
        self.clients.opened.connect(self._go)
        self.clients.chosen.connect(lambda _: self._count())
        self.plan_button = button("", kind="primary", on_click=self._plan)
        close = button(self.tr("Close"), on_click=self.close)
        told = column(self.said, row(self.copy_button, self.support_button, STRETCH, spacing=8), spacing=8)
        head = column(heading(self.windowTitle(), 3), told, spacing=8)
        if need.rates.visitors is not None or not need.days:  # nobody to see, or no day to see anybody
            self.setLayout(column(head, STRETCH, row(STRETCH, close), spacing=8, margins=16))
            fit(self, px(560), px(240))
            return
        hint = muted(
            self.tr("Chosen clients are called on the working days left, spread evenly; several with Shift or Ctrl.")
            if calls
            else self.tr("Chosen clients are visited on the working days left, spread evenly; several with Shift or Ctrl."),
            wrap=True,
        )  # fmt: skip
        self.setLayout(
            column(
                head, heading(whom, 3), self.clients, hint, row(self.plan_button, STRETCH, close), spacing=8, margins=16
            )
        )
        fit(self, px(700), px(560))
        self._show()
        self.plan_button.setFocus()

    def _source(self, worth: demand.Worth) -> str:
        """What is expected of a client: its open deals, and the next order where that is due."""
        words = self._workspace.words
        due = [self.tr("restock, {day}").format(day=words.day(worth.due))] if worth.due is not None else []
        return words.list([*worth.deals, *due])

    def _show(self) -> None:
        """List whom to see; as many as are needed and fit are chosen."""
        needed = self._need
        most = int(needed.contacts[needed.kind] * needed.share) if needed.rates.is_known else 0
        named = max(most, demand.WORTH_MOST)
        found = demand.worth_seeing(self._workspace.store, self._facts, needed.kind, named)
        self.clients.show_records(found)
        if most:
            self.clients.select_many([each.id for each in found[:most]])
        self._count()

    def _count(self) -> None:
        chosen = len(self.clients.selected())
        calls = self._need.kind is ActivityKind.CALL
        self.plan_button.setText(self.tr("Plan %n call(s)", "", chosen) if calls else self.tr("Plan %n visit(s)", "", chosen))  # fmt: skip
        self.plan_button.setEnabled(bool(chosen))

    def _plan(self) -> None:
        kind, workspace = self._need.kind, self._workspace
        title = workspace.words.kind(kind)
        made = workspace.do(demand.plan, workspace.store, self._facts, self.clients.selected(), kind, title)
        if made:
            calls = kind is ActivityKind.CALL
            workspace.notice(self.tr("%n call(s) planned", "", made) if calls else self.tr("%n visit(s) planned", "", made))  # fmt: skip
            self.close()

    def _go(self, worth: demand.Worth) -> None:
        self.close()
        self._workspace.asked.emit("client", worth.id)

    def _ask(self) -> None:
        from salesplanner.ui.forms.oweforms import ask_for_support

        words = self._workspace.words
        what = self.tr("The target of {period} does not fit the days left").format(
            period=words.period(self._facts.period)
        )
        if self._need.fits and self._need.days:
            what = self.tr("Help to reach the target of {period}").format(period=words.period(self._facts.period))
        ask_for_support(self, self._workspace, what, self.said.full_text())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.said.full_text())
        self._workspace.notice(self.tr("Text copied"), False)

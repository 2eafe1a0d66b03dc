"""Delivery & payments: the milestones of every signed project, what is due by date, and the month's collected sum."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QStackedWidget, QToolButton, QWidget

from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.delivery import Project, Step
from salesplanner.domain.projects import Milestone
from salesplanner.report import delivery as said
from salesplanner.store import delivery
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    boxed,
    button,
    column,
    heading,
    icon_button,
    line,
    muted,
    picture,
    row,
)
from salesplanner.ui.kit.saving import save_sheet
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.deliveryout import dues_sheet, projects_sheet
from salesplanner.ui.pipeline.dots import ProjectList
from salesplanner.ui.pipeline.dues import Due, DuesCard, sum_of
from salesplanner.ui.pipeline.projectchart import enlarge

_DELIVERING, _BEFORE, _DONE, _WITHOUT = "delivering", "before", "done", "without"
#: How far back delivered projects, and signed ones without milestones, are shown.
_BACK = timedelta(days=366)
_NARROW = 1000


def about(deal: Deal) -> dict[str, int]:
    """The deal and its client, as what is at hand."""
    return {"deal_id": deal.id} | ({"client_id": deal.client_id} if deal.client_id is not None else {})


class DeliveryView(QWidget):
    """Projects at the left, payments at the right; `head` is what the tab's top row holds for it."""

    opened = Signal(int)  # the id of a deal
    #: The tables whose changes it shows.
    reads = frozenset(
        {
            "deal",
            "client",
            "milestone",
            "milestone_promise",
            "payment",
            "supplier",
            "supplier_order",
            "target",
            "setting",
            "holiday",
        }
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._projects: list[Project] = []
        self._known: dict[int, Due] = {}  # the payments as they were read last
        self._wants_dues: bool | None = None
        self.projects = ProjectList(workspace)
        self.dues = DuesCard(workspace)
        self._make_head()
        self._pages = QStackedWidget()
        self._nothing = EmptyState("")
        self._pages.addWidget(self.projects)
        self._pages.addWidget(self._nothing)
        self.insight = PlainLabel("", "muted", wrap=True)
        whole = row(self._make_card(), self.dues, spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._connect()

    def _make_head(self) -> None:
        theme = self._workspace.theme
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("State"))
        for key, text in (
            (_DELIVERING, self.tr("State: being delivered")),
            (_BEFORE, self.tr("State: before signing")),
            (_DONE, self.tr("State: delivered")),
            (_WITHOUT, self.tr("State: signed, no milestones")),
        ):
            self.state.addItem(text, key)
        self.late = button("", theme.icon("triangle-alert"))
        self.late.setCheckable(True)
        self.totals = PlainLabel("", "muted", elide=True)
        self.totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.record = button(self.tr("Record a payment"), theme.icon("plus"), on_click=lambda: self._record(None))
        self.more = icon_button(theme.icon("ellipsis"), self.tr("More"), is_boxed=True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(theme.icon("triangle-alert"), self.tr("Delay radar…"), self._radar)
        menu.addAction(theme.icon("factory"), self.tr("Suppliers…"), self._suppliers)
        menu.addSeparator()
        export = menu.addAction(theme.icon("download"), self.tr("Export this list…"), self.export)
        export.setShortcut(QKeySequence("Ctrl+E"))  # shown; the window takes the keys
        export.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.more.setMenu(menu)
        self.dues_button = icon_button(
            theme.icon("panel-right"), self.tr("Show or hide the payments (F8)"), self.fold, is_boxed=True
        )
        inside = row(self.state, self.late, self.totals, self.record, self.dues_button, self.more, spacing=10)
        inside.setStretch(2, 1)
        self.head = boxed(inside)

    def _make_card(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("card", True)
        title = row(
            heading(self.tr("Milestones"), 3),
            muted(self.tr("Open a dot to enter its date; what is later than planned joins today's plan")),
            STRETCH,
            spacing=10,
            margins=(16, 10, 16, 8),
        )
        foot = row(
            picture(self._workspace.theme.pixmap("lightbulb", "accent", 16)), self.insight,
            spacing=8, margins=(16, 10, 16, 12),
        )  # fmt: skip
        foot.setStretch(1, 1)
        whole = column(title, line(), self._pages, foot, spacing=0, margins=1)
        whole.setStretch(2, 1)
        frame.setLayout(whole)
        return frame

    def _connect(self) -> None:
        self.state.activated.connect(lambda _: self._show())
        self.late.clicked.connect(lambda _: self._show())
        self.projects.step_asked.connect(lambda _, step: self._open_step(step.milestone))
        self.projects.opened.connect(lambda project: self.opened.emit(project.id))
        self.projects.menu_asked.connect(self._on_menu)
        self.dues.list.record_asked.connect(self._record)
        self.dues.list.menu_asked.connect(self._on_due_menu)
        for key, act in (("C", self._chase_current), ("G", self._enlarge_current)):
            shortcut = QShortcut(QKeySequence(key), self.projects)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read projects and payments and show them."""
        self._projects = delivery.under_way(self._store)
        self._show()

    def _show(self) -> None:
        own = [each for each in self._projects if each.is_delivering]
        late = [each for each in own if each.is_late]
        self.late.setText(self.tr("Only late ones {count}").format(count=len(late)))
        self.late.setEnabled(bool(late) or self.late.isChecked())
        shown = self._chosen(own)
        if self.late.isChecked():
            shown = [each for each in shown if each.is_late]
        self.projects.show_projects(shown)
        self._pages.setCurrentIndex(0 if shown else 1)
        self._nothing.say(self._why_nothing())
        self._workspace.later(self._show_dues, self._say_insight)  # the list stands there first

    def _show_dues(self) -> None:
        dues = self._read_dues()
        self.dues.show_dues(dues)
        self.dues.month.show_month(dues)
        self._say_totals([each for each in self._projects if each.is_delivering], dues)

    def _say_insight(self) -> None:
        self.insight.setText(said.insight_text(self._workspace.words, delivery.half_year(self._store)))

    def export(self) -> None:
        """Ask for a file for the list that has the focus, else the projects shown, and write it."""
        if self.dues.list.hasFocus():
            save_sheet(self, self._workspace, dues_sheet(self._workspace, self._read_dues()))
        else:
            save_sheet(self, self._workspace, projects_sheet(self._workspace, self.projects.shown.rows))

    def _chosen(self, delivering: list[Project]) -> list[Project]:
        today, state = self._workspace.today(), self.state.currentData()
        if state == _DELIVERING:
            return delivering
        if state == _BEFORE:
            return [each for each in self._projects if each.deal.status is DealStatus.OPEN]
        if state == _DONE:
            return [each for each in delivery.finished(self._store, today - _BACK, today) if not each.open_steps]
        return delivery.without_steps(self._store, today - _BACK, today)

    def _why_nothing(self) -> str:
        if self.late.isChecked():
            return self.tr("Nothing is late")
        return {
            _DELIVERING: self.tr("Nothing is being delivered. Milestones begin when a deal is signed, or on its page"),
            _BEFORE: self.tr("No open deal has milestones"),
            _DONE: self.tr("Nothing was delivered in the last 12 months"),
            _WITHOUT: self.tr("Every deal signed in the last 12 months has milestones"),
        }[str(self.state.currentData())]

    def _read_dues(self) -> list[Due]:
        """The payments that are due; what is as it was stays the same object, so that all others are passed."""
        late = {each.id for each in self._projects if each.is_late}
        promised = self._store.promises.to_pay()
        known, self._known = self._known, {}
        for each in self._store.payments.awaited():
            due, is_at_risk, promises = known.get(each.id), each.payment.deal_id in late, promised.get(each.id, ())
            if due is None or due.awaited is not each or (due.is_at_risk, due.promises) != (is_at_risk, promises):
                due = Due(each, is_at_risk, promises)
            self._known[each.id] = due
        return list(self._known.values())

    def _say_totals(self, own: Sequence[Project], dues: Sequence[Due]) -> None:
        words = self._workspace.words
        worth = words.money(sum(each.deal.amount or 0 for each in own))
        text = self.tr("%n being delivered · {amount}   due {due}", "", len(own))
        due = words.money(sum_of(dues))
        self.totals.shorter = self.tr("due {due}").format(due=due)
        self.totals.setText(text.format(amount=worth, due=due))

    def resizeEvent(self, event: object) -> None:
        """Without room for both, the payments wait behind F8."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        has_room = self.width() >= px(_NARROW)
        self.dues_button.setVisible(not has_room)
        self.dues.setVisible(has_room if self._wants_dues is None else self._wants_dues)

    def fold(self) -> None:
        """Show or hide the payments."""
        self._wants_dues = not self.dues.isVisible()
        self.dues.setVisible(self._wants_dues)

    def enter(self) -> None:
        """Bring the keys to the projects, or to which of them are shown."""
        (self.projects if self.projects.isVisible() else self.state).setFocus()

    def go_to_filter(self) -> None:
        """Go to which of them are shown."""
        self.state.setFocus()

    def at_hand(self) -> dict[str, int]:
        """The chosen project."""
        project = self.projects.current()
        return about(project.deal) if project is not None else {}

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.projects, self.dues.list]

    def step_back(self) -> None:
        """No filters."""
        self.state.setCurrentIndex(0)
        self.late.setChecked(False)
        self._show()

    # --- doing --------------------------------------------------------------------------------------------------

    def _open_step(self, milestone: Milestone) -> None:
        from salesplanner.ui.forms.milestone import edit_milestone

        edit_milestone(self, self._workspace, milestone)

    def _chase_current(self) -> None:
        step = self.projects.current_step()
        if step is not None and not step.milestone.is_done:
            self._chase(step.milestone)

    def _enlarge_current(self) -> None:
        project = self.projects.current()
        if project is not None and project.steps:
            enlarge(self, self._workspace, project)

    def _chase(self, milestone: Milestone) -> None:
        from salesplanner.ui.forms.milestone import chase

        chase(self._workspace, milestone)

    def _on_menu(self, project: Project, step: Step | None, place: QPoint) -> None:
        from salesplanner.ui.forms.milestone import finish_today

        icon = self._workspace.theme.icon
        menu = QMenu(self)
        if step is not None:
            name = self.tr("{milestone}…").format(milestone=step.milestone.name)
            menu.addAction(icon("pencil"), name, partial(self._open_step, step.milestone))
            if not step.milestone.is_done:
                done = partial(finish_today, self._workspace, step.milestone)
                menu.addAction(icon("check"), self.tr("Happened today"), done)
                menu.addAction(icon("bell"), self.tr("Chase today (C)"), partial(self._chase, step.milestone))
        if project.must_tell:
            menu.addAction(icon("message-circle"), self.tr("The client was told"), partial(self._tell, project))
        menu.addSeparator()
        menu.addAction(
            icon("plus"), self.tr("New milestone…"), lambda: self._open_step(Milestone(deal_id=project.id, name=""))
        )
        menu.addAction(icon("factory"), self.tr("New supplier order…"), partial(self._order, project))
        if project.steps:
            menu.addAction(
                icon("chart-line"), self.tr("Over time… (G)"), partial(enlarge, self, self._workspace, project)
            )
        menu.addAction(icon("briefcase"), self.tr("Open the deal"), lambda: self.opened.emit(project.id))
        menu.exec(place)
        menu.deleteLater()

    def _tell(self, project: Project) -> None:
        from salesplanner.ui.forms.milestone import tell

        tell(self._workspace, project.id)

    def _order(self, project: Project) -> None:
        from salesplanner.ui.forms.supplierorder import edit_supplier_order

        edit_supplier_order(self, self._workspace, None, deal_id=project.id)

    def _record(self, due: Due | None) -> None:
        from salesplanner.ui.forms import payments
        from salesplanner.ui.forms.result import edit_result

        if due is None:
            edit_result(self, self._workspace, kind="payment")
        else:
            payments.record(self, self._workspace, due.payment)

    def _on_due_menu(self, due: Due, place: QPoint) -> None:
        from salesplanner.ui.forms import payments

        icon, of = self._workspace.theme.icon, (self, self._workspace, due.payment)
        menu = QMenu(self)
        menu.addAction(icon("banknote"), self.tr("Record a payment…"), partial(payments.record, *of))
        menu.addAction(icon("bell"), self.tr("Chase the payment today"), partial(payments.chase, *of))
        menu.addAction(icon("handshake"), self.tr("They promised to pay…"), partial(payments.promise, *of))
        if due.payment.deal_id is not None:
            menu.addAction(icon("briefcase"), self.tr("Open the deal"), lambda: self.opened.emit(due.payment.deal_id))
        menu.exec(place)
        menu.deleteLater()

    def _radar(self) -> None:
        from salesplanner.ui.forms.radar import RadarDialog

        RadarDialog(self, self._workspace).exec()

    def _suppliers(self) -> None:
        from salesplanner.ui.forms.suppliers import SuppliersDialog

        SuppliersDialog(self, self._workspace).exec()

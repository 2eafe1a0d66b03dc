"""What a deal's page shows of its delivery: milestones with their promises, payments, what is bought for it, its margin."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.deals import Deal, LineKind
from salesplanner.domain.delivery import Project, State, Step, by_signing, planned
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.suppliers import SupplierOrder, margin
from salesplanner.report import delivery as said
from salesplanner.report.workbook import in_full
from salesplanner.store import delivery
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, card, column, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.dealpayments import DealPayments
from salesplanner.ui.pipeline.projectchart import ProjectChart

_TONES = {State.LATE: "overdue", State.AT_RISK: "risk", State.DONE: "done", State.CURRENT: "accent"}


class DealDelivery(QWidget):
    """The delivery of one deal; `show_deal` reads it anew."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._words = workspace.words
        self._deal_id = 0
        self._project: Project | None = None
        self.standing = PlainLabel("", wrap=True)
        self.tell_button = button(
            self.tr("The client was told"), workspace.theme.icon("message-circle"), on_click=self._tell
        )
        self.steps = self._step_table()
        self.chart = ProjectChart(workspace)
        self.payments = DealPayments(workspace)
        self.orders = self._order_table()
        self.margin = PlainLabel("", wrap=True)
        head = row(self.standing, self.tell_button)
        head.setStretch(0, 1)
        self._chart_card = card(self.tr("Over time"), self.chart, aside=self.chart.more_button())
        self.setLayout(
            column(
                card(self.tr("Milestones"), head, self.steps, self._step_buttons()),
                self._chart_card,
                self.payments,
                card(self.tr("Supplier orders"), self.orders, self.margin, self._order_buttons()),
                STRETCH,
                spacing=12,
                margins=(0, 12, 0, 12),
            )
        )

    # --- making -------------------------------------------------------------------------------------------------

    def _step_table(self) -> RecordTable:
        words = self._words
        columns = [
            Column(title=self.tr("Milestone"), text=lambda s: s.milestone.name, sort=lambda s: s.milestone.position, width=106),
            Column(title=self.tr("State"), text=lambda s: said.state(words, s, self._workspace.today()), tone=lambda s: _TONES.get(s.state, ""), width=108),
            Column(title=self.tr("Expected"), text=lambda s: self._day(s.expected), sort=lambda s: s.expected, width=78),
            Column(title=self.tr("Planned"), text=lambda s: self._day(s.milestone.planned_on), sort=lambda s: s.milestone.planned_on, width=78),
            Column(title=self.tr("Promised"), text=self._promised, sort=lambda s: s.milestone.promised_on, width=92),
            Column(title=self.tr("Who, why"), text=self._who, width=200),
        ]  # fmt: skip
        empty = self.tr("No milestones yet. Add the first, or begin with those of a project type.")
        label = self.tr("Milestones")
        table = RecordTable(columns, self._workspace, empty=empty, name="deal-steps", label=label)
        table.opened.connect(lambda step: self._edit_step(step.milestone))
        table.deleted.connect(self._delete_steps)
        table.menu_asked.connect(self._fill_step_menu)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._shift, by))
        return table

    def _step_buttons(self) -> QWidget:
        theme = self._workspace.theme
        self.template_button = button(self.tr("From a project type"), theme.icon("list-checks"))
        self._templates = QMenu(self.template_button)
        self.template_button.setMenu(self._templates)
        self._shifters = (
            button(self.tr("Earlier"), theme.icon("arrow-up"), on_click=lambda: self._shift(-1)),
            button(self.tr("Later"), theme.icon("arrow-down"), on_click=lambda: self._shift(1)),
        )
        return boxed(
            FlowLayout(
                button(self.tr("New milestone…"), theme.icon("plus"), on_click=self._add_step),
                *self._shifters,
                self.template_button,
                spacing=6,
            )
        )

    def _order_table(self) -> RecordTable:
        words = self._words
        columns = [
            Column(title=self.tr("Supplier"), text=self._supplier, width=110),
            Column(title=self.tr("What"), text=lambda o: o.what, width=130),
            Column(title=self.tr("Cost"), text=lambda o: "–" if o.own_cost is None else words.money(o.own_cost), sort=lambda o: o.own_cost, out=lambda o: in_full(o.own_cost), right=True, width=80),
            Column(title=self.tr("Milestones"), text=self._ordered_steps, width=120),
            Column(title=self.tr("Expected"), text=lambda o: self._day(self._expected(o)), sort=self._expected, width=90),
            Column(title=self.tr("Ordered on"), text=lambda o: self._day(o.ordered_on), sort=lambda o: o.ordered_on, width=90),
            Column(title=self.tr("In its currency"), text=self._foreign, width=150),
            Column(title=self.tr("Quality"), text=lambda o: o.quality, width=110),
        ]  # fmt: skip
        table = RecordTable(
            columns,
            self._workspace,
            empty=self.tr("Nothing is bought for this deal."),
            name="deal-orders",
            label=self.tr("Supplier orders"),
        )
        table.opened.connect(self._edit_order)
        table.deleted.connect(self._delete_orders)
        return table

    def _order_buttons(self) -> QWidget:
        theme = self._workspace.theme
        return boxed(
            FlowLayout(
                button(self.tr("New supplier order…"), theme.icon("plus"), on_click=self._add_order),
                button(self.tr("The supplier…"), theme.icon("factory"), on_click=self._show_supplier),
                spacing=6,
            )
        )

    # --- showing ------------------------------------------------------------------------------------------------

    def show_deal(self, deal: Deal) -> None:
        """Read and show the delivery of a deal."""
        self._deal_id = deal.id
        self._project = delivery.of_deal(self._store, deal.id)
        steps = list(self._project.steps) if self._project else []
        self._names = dict(self._store.suppliers.names())
        self._milestones = {step.id: step.milestone.name for step in steps}
        orders = self._store.supplier_orders.of_deal(deal.id)
        self.payments.show_deal(deal, self._milestones)
        for table, records in ((self.steps, steps), (self.orders, orders)):
            table.show_records(records)
            table.fit_height(10)
        for each in self._shifters:
            each.setVisible(len(steps) > 1)
        self._say_standing()
        self._say_margin(deal, orders)
        self._offer_templates(deal, steps)
        self._chart_card.setVisible(bool(steps))
        if self._project is not None and steps:
            self.chart.show_project(self._project)

    def _say_standing(self) -> None:
        project, today = self._project, self._workspace.today()
        self.tell_button.setVisible(project is not None and project.must_tell)
        if project is None or not project.steps:
            self.standing.setText("")
            return
        line = said.standing(self._words, project, today)
        parts = [line.text]
        awaited = project.awaited
        if project.must_tell and project.tell_by is not None and awaited is not None and awaited.expected is not None:
            day = self._words.day(awaited.expected, today)
            by = self._words.day(project.tell_by, today)
            late = project.tell_by <= today
            text = (
                self.tr("tell the client now: {milestone} likely {day}")
                if late
                else self.tr("tell the client by {by}: {milestone} likely {day}")
            )
            parts.append(text.format(milestone=awaited.milestone.name, day=day, by=by))
        elif project.cause is not None and project.cause.milestone.told_on is not None:
            told = self._words.day(project.cause.milestone.told_on, today)
            parts.append(self.tr("the client was told on {day}").format(day=told))
        self.standing.setText(self._words.semicolons(parts))
        self.standing.set_tone(line.tone if line.tone != "neutral" else "")

    def _say_margin(self, deal: Deal, orders: list[SupplierOrder]) -> None:
        found = margin(deal.amount or 0, orders)
        if not orders or found.share is None:
            self.margin.setText("")
            return
        money = self._words.money
        text = self.tr("Sold {sold}, bought {cost}: margin {margin} ({share})")
        said_margin = text.format(
            sold=money(found.sold), cost=money(found.cost), margin=money(found.amount), share=self._words.percent(found.share)
        )  # fmt: skip
        unknown = [self.tr("%n order(s) without a cost or a rate", "", found.unknown)] if found.unknown else []
        self.margin.setText(self._words.semicolons([said_margin, *unknown]))
        self.margin.set_tone("overdue" if found.amount < 0 else "")

    def _offer_templates(self, deal: Deal, steps: list[Step]) -> None:
        self._templates.clear()
        for kind in self._store.project_types.all():
            if self._store.type_lines.of(kind.id, LineKind.MILESTONE):
                self._templates.addAction(kind.name, partial(self._begin_with, deal, kind.id))
        self.template_button.setVisible(not steps and not self._templates.isEmpty())

    # --- texts --------------------------------------------------------------------------------------------------

    def _day(self, day: date | None) -> str:
        return self._words.day(day, self._workspace.today()) if day is not None else "–"

    def _promised(self, step: Step) -> str:
        """The day promised last, and how often one was."""
        times = len(step.promises)
        day = self._day(step.milestone.promised_on)
        return self.tr("{day} · {count}×").format(day=day, count=times) if times > 1 else day

    def _who(self, step: Step) -> str:
        """Who has it in hand; of what slips, on whose side and why."""
        side = self._words.side(step.side) if step.slip and step.side is not Side.UNKNOWN else ""
        return self._words.commas(filter(None, [step.milestone.who or step.supplier, side, step.cause]))

    def _supplier(self, order: SupplierOrder) -> str:
        return self._names.get(order.supplier_id, "")

    def _steps_of(self, order: SupplierOrder) -> list[Step]:
        return self._project.steps_of(order.id) if self._project else []

    def _ordered_steps(self, order: SupplierOrder) -> str:
        """How many of its milestones happened, and the next one."""
        own = self._steps_of(order)
        still = [step for step in own if step.state is not State.DONE]
        done = f"{len(own) - len(still)}/{len(own)}" if own else ""
        return " · ".join(filter(None, [done, still[0].milestone.name if still else ""]))

    def _expected(self, order: SupplierOrder) -> date | None:
        """When all of it will be there, or was."""
        days = [step.expected for step in self._steps_of(order)]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None

    def _foreign(self, order: SupplierOrder) -> str:
        """Cost and rate of an order in a foreign currency."""
        if not order.currency or order.cost is None:
            return ""
        rate = f" × {order.rate:f}" if order.rate is not None else self._words.bracket(self.tr("no rate yet"))
        return f"{order.currency} {self._words.money_full(order.cost)}{rate}"

    # --- doing --------------------------------------------------------------------------------------------------

    def _edit_step(self, milestone: Milestone) -> None:
        from salesplanner.ui.forms.milestone import edit_milestone

        edit_milestone(self, self._workspace, milestone)

    def _add_step(self) -> None:
        self._edit_step(Milestone(deal_id=self._deal_id, name=""))

    def _shift(self, by: int) -> None:
        """Move the chosen milestone one place."""
        chosen, ids = self.steps.selected(), list(self._milestones)
        if not chosen:
            return
        place = ids.index(chosen[0].id)
        if 0 <= place + by < len(ids):
            ids[place], ids[place + by] = ids[place + by], ids[place]
            self._workspace.do(self._store.milestones.reorder, ids)

    def _delete_steps(self, steps: list[Step]) -> None:
        if self._workspace.did(self._store.milestones.delete_many, [each.id for each in steps]):
            self._workspace.notice(self.tr("%n milestone(s) deleted", "", len(steps)))

    def _fill_step_menu(self, menu: QMenu, steps: list[Step]) -> None:
        from salesplanner.ui.forms.milestone import chase, finish_today

        if len(steps) != 1:
            return
        step, icon = steps[0], self._workspace.theme.icon
        menu.addAction(icon("pencil"), self.tr("Edit…"), partial(self._edit_step, step.milestone))
        if not step.milestone.is_done:
            menu.addAction(
                icon("check"), self.tr("Happened today"), partial(finish_today, self._workspace, step.milestone)
            )
            menu.addAction(icon("bell"), self.tr("Chase today"), partial(chase, self._workspace, step.milestone))
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self._delete_steps, steps))

    def _begin_with(self, deal: Deal, type_id: int) -> None:
        """The milestones of a project type, spread from the day of signing."""
        signed = deal.closed_on or self._workspace.today()
        lines = self._store.type_lines.of(type_id, LineKind.MILESTONE)
        made = planned(lines, deal.id, signed, self._store.calendar())
        if deal.closed_on:
            made = by_signing(made, min(signed, self._workspace.today()))

        def add() -> None:
            with self._store.change("milestones planned", name=deal.name):
                self._store.milestones.add_many(made)

        if self._workspace.did(add):
            self._workspace.notice(self.tr("%n milestone(s) planned", "", len(made)))

    def _tell(self) -> None:
        from salesplanner.ui.forms.milestone import tell

        tell(self._workspace, self._deal_id)

    def _add_order(self) -> None:
        from salesplanner.ui.forms.supplierorder import edit_supplier_order

        edit_supplier_order(self, self._workspace, None, deal_id=self._deal_id)

    def _edit_order(self, order: SupplierOrder) -> None:
        from salesplanner.ui.forms.supplierorder import edit_supplier_order

        edit_supplier_order(self, self._workspace, order)

    def _delete_orders(self, orders: list[SupplierOrder]) -> None:
        if self._workspace.did(self._store.supplier_orders.delete_many, [each.id for each in orders]):
            self._workspace.notice(self.tr("%n supplier order(s) deleted", "", len(orders)))

    def _show_supplier(self) -> None:
        from salesplanner.ui.forms.suppliers import SupplierPage, SuppliersDialog

        chosen = self.orders.selected()
        if chosen:
            SupplierPage(self, self._workspace, chosen[0].supplier_id).exec()
        else:
            SuppliersDialog(self, self._workspace).exec()

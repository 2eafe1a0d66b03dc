"""A milestone: planned and actual day, who has it in hand, every date that was promised of it, and a new one."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Milestone, MilestonePromise, Side
from salesplanner.report import delivery as said
from salesplanner.store import delivery
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel, button, heading, icon_button, muted
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_FACTS = ("name", "planned_on", "actual_on", "who", "side", "note")


class MilestoneForm(FormDialog):
    """What is known of a milestone; one with id 0 is new. A date that was promised is never written over."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, milestone: Milestone) -> None:
        super().__init__(parent, workspace, "", width=680)
        self._milestone = milestone
        store = workspace.store
        deal = store.deals.find(milestone.deal_id)
        title = self.tr("Milestone of “{deal}”") if milestone.id else self.tr("New milestone of “{deal}”")
        self.setWindowTitle(title.format(deal=deal.name if deal else ""))
        self._promises = store.milestones.promises(milestone.id) if milestone.id else []
        order = store.supplier_orders.find(milestone.supplier_order_id)
        supplier = store.suppliers.find(order.supplier_id) if order else None
        self._supplier = supplier.name if supplier else ""
        self._add_fields()
        self._add_promises()
        self._add_acts()
        self.fill({name: getattr(milestone, name) for name in _FACTS})
        self.fill({"told_by": self._supplier, "told_on": workspace.today(), "caused_by": Side.UNKNOWN})

    def _add_fields(self) -> None:
        sides = [(side, self.workspace.words.side(side)) for side in Side]
        hint = self.tr("Supplier: {name}").format(name=self._supplier) if self._supplier else ""
        self.add(self.tr("Name"), TextField(), "name", required=True, hint=hint)
        self.add(self.tr("Planned"), DateField(self.workspace), "planned_on", half=True)
        self.add(self.tr("Happened on"), DateField(self.workspace), "actual_on", half=True)
        self.add(self.tr("Who has it"), TextField(), "who", half=True)
        self.add(self.tr("At whose side"), ChoiceField(sides), "side", half=True)
        self.add(self.tr("Note"), LongTextField(lines=2), "note")

    def _add_promises(self) -> None:
        sides = [(side, self.workspace.words.side(side)) for side in Side]
        self.add_wide(_part(self.tr("Dates promised so far")))
        if self._promises:
            self.add_wide(self._promise_table())
        else:
            self.add_wide(muted(self.tr("Nobody has promised a date yet.")))
        self.add_wide(_part(self.tr("New date promised")))
        self.add(self.tr("New date"), DateField(self.workspace), "new_day", half=True)
        self.add(self.tr("Said by"), TextField(), "told_by", half=True)
        self.add(self.tr("Said on"), DateField(self.workspace), "told_on", half=True)
        self.add(self.tr("Caused by"), ChoiceField(sides), "caused_by", half=True)
        self.add(self.tr("Reason"), TextField(), "reason")

    def _promise_table(self) -> RecordTable:
        words, today = self.workspace.words, self.workspace.today()
        columns = [
            Column(title=self.tr("Promised for"), text=lambda p: words.day(p.promised_on, today), sort=lambda p: p.promised_on, width=110),
            Column(title=self.tr("Said on"), text=lambda p: words.day(p.told_on, today), sort=lambda p: p.told_on, width=100),
            Column(title=self.tr("Said by"), text=lambda p: p.told_by, width=120),
            Column(title=self.tr("Caused by"), text=self._caused, width=90),
            Column(title=self.tr("Reason"), text=lambda p: p.reason, width=160),
        ]  # fmt: skip
        table = RecordTable(columns, self.workspace, name="promises", label=self.tr("Dates promised so far"))
        table.show_records(self._promises)
        table.setFixedHeight(px(40 + 36 * min(4, len(self._promises))))
        return table

    def _caused(self, promise: MilestonePromise) -> str:
        return self.workspace.words.side(promise.side) if promise.side is not Side.UNKNOWN else ""

    def _add_acts(self) -> None:
        """What can be done with a milestone that is there already."""
        if not self._milestone.id:
            return
        theme = self.workspace.theme
        delete = icon_button(theme.icon("trash-2"), self.tr("Delete"), self._delete, is_boxed=True)
        self.chase_button = button(self.tr("Chase today"), theme.icon("bell"), on_click=self._chase)
        self.chase_button.setVisible(not self._milestone.is_done)
        self.foot.insertWidget(0, delete)
        self.foot.insertWidget(1, self.chase_button)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the day it happened, which is what a milestone is opened for, and at what was promised last."""
        super().showEvent(event)
        for each in self.findChildren(RecordTable):
            each.view.scrollToBottom()
        if self._milestone.id and not self._milestone.is_done:
            self.field("actual_on").setFocus(Qt.FocusReason.TabFocusReason)

    # --- doing --------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the facts and the new date as one change."""
        self._check_days(values)
        store, today = self.workspace.store, self.workspace.today()
        facts = {key: values[key] for key in _FACTS}
        with store.change("milestone changed" if self._milestone.id else "milestone added"):
            record_id = self._milestone.id
            if record_id:
                store.milestones.change(record_id, **facts)
            else:
                last = max((each.position for each in store.milestones.of_deal(self._milestone.deal_id)), default=-1)
                made = Milestone(deal_id=self._milestone.deal_id, position=last + 1, **facts)
                record_id = store.milestones.add(made)
            if values["new_day"] is not None:
                store.milestones.promise(
                    record_id,
                    values["new_day"],
                    told_on=values["told_on"] or today,
                    by=values["told_by"],
                    reason=values["reason"],
                    side=values["caused_by"],
                )
        return record_id

    def say_kept(self) -> None:
        """Say what was kept, in one sentence with Undo beside it."""
        workspace, kept = self.workspace, self.workspace.store.milestones.get(self.result_id or self._milestone.id)
        day, words = kept.actual_on, workspace.words
        if day is not None and day != self._milestone.actual_on:
            own = workspace.store.milestones.of_deal(kept.deal_id)
            text = (
                self.tr("“{name}” done {day}; nothing more is open")
                if all(each.is_done for each in own)
                else self.tr("“{name}” done {day}")
            )
            workspace.notice(text.format(name=kept.name, day=words.day(day, workspace.today())))
        elif kept.promised_on is not None and kept.promised_on != self._milestone.promised_on:
            text = self.tr("“{name}” is promised for {day}; the dates before it are kept")
            workspace.notice(text.format(name=kept.name, day=words.day(kept.promised_on, workspace.today())))
        else:
            workspace.notice(self.tr("“{name}” saved").format(name=kept.name))

    def _check_days(self, values: dict[str, Any]) -> None:
        for key in ("actual_on", "told_on"):
            check_past(self.workspace, values[key], key)
        if values["new_day"] is None and values["reason"]:
            raise Problem(Kind.REQUIRED, field="new_day")

    def _chase(self) -> None:
        if chase(self.workspace, self._milestone):
            self.chase_button.setEnabled(False)

    def _delete(self) -> None:
        if self.workspace.did(self.workspace.store.milestones.delete, self._milestone.id):
            self.workspace.notice(self.tr("“{name}” deleted").format(name=self._milestone.name))
            self._is_edited = False
            self.reject()


def _part(title: str) -> PlainLabel:
    """The title of a part of the form, set off from what stands above."""
    made = heading(title, 3)
    made.setContentsMargins(0, px(8), 0, px(2))
    return made


def check_past(workspace: Workspace, day: date | None, field: str) -> None:
    """Refuse what has not come yet as the day on which something happened. Raises Problem(OUT_OF_RANGE)."""
    words, today = workspace.words, workspace.today()
    if day is not None and day > today:
        low = today.replace(year=today.year - 5, day=1)
        facts = {"value": words.day(day, today), "low": words.day(low, today)}
        raise Problem(Kind.OUT_OF_RANGE, field=field, high=words.day(today), **facts)


def edit_milestone(parent: QWidget | None, workspace: Workspace, milestone: Milestone) -> int | None:
    """Show the form of a milestone, or of a new one of a deal; the id when it was saved."""
    return run(MilestoneForm(parent, workspace, milestone), lambda form: form.say_kept())


def finish_today(workspace: Workspace, milestone: Milestone) -> None:
    """Note that a milestone happened today."""
    if workspace.did(workspace.store.milestones.finish, milestone.id, workspace.today()):
        text = workspace.words.translate("Delivery", "“{name}” happened today")
        workspace.notice(text.format(name=milestone.name))


def chase(workspace: Workspace, milestone: Milestone) -> bool:
    """Plan for today to ask after a milestone; whether it is planned."""
    project = delivery.of_deal(workspace.store, milestone.deal_id)
    step = next((each for each in project.steps if each.id == milestone.id), None) if project else None
    if project is None or step is None:
        return False
    title = said.chase_title(workspace.words, project, step)
    done = workspace.did(delivery.chase, workspace.store, milestone.id, title)
    if done:
        workspace.notice(workspace.words.translate("Delivery", "In today's plan: {title}").format(title=title))
    return done


def tell(workspace: Workspace, deal_id: int) -> bool:
    """Note that the client of a project was told of its delay; whether it was noted."""
    project = delivery.of_deal(workspace.store, deal_id)
    if project is None or project.awaited is None or project.awaited.expected is None:
        return False
    title = said.told_title(workspace.words, project)
    done = workspace.did(delivery.tell, workspace.store, project, title, at=workspace.now())
    if done:
        text = workspace.words.translate("Delivery", "Noted that {client} was told")
        workspace.notice(text.format(client=project.client or project.deal.name))
    return done

"""The lists of the deliveries as sheets: the projects shown with their milestones, the payments that are due."""

from __future__ import annotations

from collections.abc import Sequence

from salesplanner.domain.delivery import Project, Step
from salesplanner.domain.projects import Side
from salesplanner.report import delivery as said
from salesplanner.report.workbook import Cell, Format, Sheet, in_full
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.dues import Due


def projects_sheet(workspace: Workspace, projects: Sequence[Project]) -> Sheet:
    """A row for each milestone; what is said of a project as a whole stands in its first row."""
    say = workspace.words.translate
    columns: list[tuple[str, Format]] = [
        (say("DeliveryOut", "Project"), "text"), (say("DeliveryOut", "Client"), "text"), (say("DeliveryOut", "Amount"), "money"),
        (say("DeliveryOut", "Milestone"), "text"), (say("DeliveryOut", "State"), "text"), (say("DeliveryOut", "Planned"), "date"),
        (say("DeliveryOut", "First promised"), "date"), (say("DeliveryOut", "Promised last"), "date"),
        (say("DeliveryOut", "Expected"), "date"), (say("DeliveryOut", "Happened"), "date"), (say("DeliveryOut", "Slip in days"), "count"),
        (say("DeliveryOut", "Who has it"), "text"), (say("DeliveryOut", "Supplier"), "text"), (say("DeliveryOut", "Side"), "text"),
        (say("DeliveryOut", "Cause"), "text"), (say("DeliveryOut", "Tell the client by"), "date"),
    ]  # fmt: skip
    rows = [
        _row(workspace, project, step, is_first=place == 0)
        for project in projects
        for place, step in enumerate(project.steps or [None])
    ]
    return Sheet(
        say("DeliveryOut", "Deliveries"), tuple(head for head, _ in columns), tuple(rows), tuple(kind for _, kind in columns)
    )  # fmt: skip


def _row(workspace: Workspace, project: Project, step: Step | None, *, is_first: bool) -> tuple[Cell, ...]:
    words, deal = workspace.words, project.deal
    amount, tell = (in_full(deal.amount), project.tell_by if project.must_tell else None) if is_first else (None, None)
    if step is None:
        return deal.name, project.client, amount, *([None] * 12), tell
    milestone, told = step.milestone, [each.promised_on for each in step.promises]
    side = words.side(step.side) if step.side is not Side.UNKNOWN else ""
    return (
        deal.name, project.client, amount, milestone.name, said.state(words, step, workspace.today()), milestone.planned_on, told[0] if told else None,
        milestone.promised_on, step.expected, milestone.actual_on, step.slip or None, milestone.who, step.supplier, side,
        step.cause, tell,
    )  # fmt: skip


def dues_sheet(workspace: Workspace, dues: Sequence[Due]) -> Sheet:
    """The payments that are due, as they are listed."""
    say, today = workspace.words.translate, workspace.today()
    columns: list[tuple[str, Format]] = [
        (say("DeliveryOut", "Client"), "text"), (say("DeliveryOut", "Project"), "text"), (say("DeliveryOut", "Item"), "text"),
        (say("DeliveryOut", "Due on"), "date"), (say("DeliveryOut", "Amount"), "money"), (say("DeliveryOut", "Days late"), "count"),
        (say("DeliveryOut", "What was said"), "text"),
    ]  # fmt: skip
    rows = [
        (each.client, each.deal, each.payment.item, each.payment.due_on, in_full(each.amount),
         max(0, (today - each.payment.due_on).days) or None if each.payment.due_on else None,
         said.promised(workspace.words, each.promises, today).text)
        for each in dues
    ]  # fmt: skip
    return Sheet(
        say("DeliveryOut", "Due payments"), tuple(head for head, _ in columns), tuple(rows), tuple(kind for _, kind in columns)
    )  # fmt: skip

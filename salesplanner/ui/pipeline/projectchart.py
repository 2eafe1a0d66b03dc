"""The Gantt-like picture of one project: its milestones over time, each to be pointed at and opened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.delivery import Project, State, Step
from salesplanner.report import delivery as said
from salesplanner.store import delivery
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.charttable import Table
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.charts.projects import Bar


class ProjectChart(ChartView):
    """What was planned, promised, likely will be and was, of each milestone of a project; a click opens the milestone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, height=px(240))
        self.opened.connect(self._open)

    def show_project(self, project: Project) -> None:
        """Show a project with at least one milestone."""
        from salesplanner.charts import projects
        from salesplanner.charts.look import look_of

        words, today = self._workspace.words, self._workspace.today()
        look, bars = look_of(words), tuple(self._bar(step, today) for step in project.steps)
        self.name = self.tr("{deal}, milestones over time").format(deal=project.deal.name)
        begun = project.deal.closed_on or project.deal.opened_on or today
        self.setMinimumHeight(px(90 + 34 * len(bars)))
        self.show_chart(
            lambda canvas: projects.gantt(canvas, begun, bars, today, look),
            said.sentence(words, project, today),
            table=lambda: self._data(project),
            shows=(begun, bars, today),
        )

    def _bar(self, step: Step, today: date) -> Bar:
        from salesplanner.charts.projects import Bar

        return Bar(
            name=step.milestone.name,
            planned=step.milestone.planned_on,
            end=step.expected,
            is_done=step.state is State.DONE,
            is_late=step.slip > 0,
            promised=tuple(each.promised_on for each in step.promises),
            label=said.step_sentence(self._workspace.words, step, today),
            key=step.id,
        )

    def _data(self, project: Project) -> Table:
        words, today = self._workspace.words, self._workspace.today()

        def on(day: date | None) -> str:
            return words.day(day, today) if day is not None else "–"

        head = [self.tr("Milestone"), self.tr("Planned"), self.tr("Promised"), self.tr("Expected"), self.tr("Happened")]
        rows = [
            [
                each.milestone.name,
                on(each.milestone.planned_on),
                words.list(on(promise.promised_on) for promise in each.promises),
                on(each.expected),
                on(each.milestone.actual_on),
            ]
            for each in project.steps
        ]
        return head, rows

    def _open(self, key: Any) -> None:
        from salesplanner.ui.forms.milestone import edit_milestone

        edit_milestone(self, self._workspace, self._workspace.store.milestones.get(int(key)))


def enlarge(parent: QWidget, workspace: Workspace, project: Project) -> None:
    """Show a project over time in a window of its own, which follows what is changed meanwhile."""
    chart = ProjectChart(workspace)
    chart.setParent(parent)
    chart.hide()

    def read() -> None:
        present = delivery.of_deal(workspace.store, project.id)
        if present is not None and present.steps:
            chart.show_project(present)

    read()
    workspace.changed.connect(read)
    chart.enlarge()
    workspace.changed.disconnect(read)
    chart.deleteLater()

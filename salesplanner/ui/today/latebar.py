"""A strip above the day that tells which clients must hear of a delay; and how late milestones join the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salesplanner.domain.delivery import Matter, Project, State, Why
from salesplanner.report import delivery as said
from salesplanner.store import delivery
from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel, button, picture, restyle, row
from salesplanner.ui.kit.workspace import Workspace


class LateBar(ClickableFrame):
    """The client that must be told first, and by when; a click shows all delays."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._first: Project | None = None
        self.said = PlainLabel("", wrap=True)
        self.told_button = button(
            self.tr("The client was told"), workspace.theme.icon("check"), kind="link", on_click=self._tell
        )
        self.all_button = button(self.tr("All ›"), kind="link", on_click=self._show_all)
        self.all_button.setAccessibleName(self.tr("Delay radar"))
        icon = picture(workspace.theme.pixmap("truck", "text2", 16))
        line = row(icon, self.said, self.told_button, self.all_button, spacing=10, margins=(14, 5, 8, 5))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.clicked.connect(self._show_all)
        self.hide()

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show whom to tell of what deliveries ask of today; of another day there is nothing to show."""
        words, today = self._workspace.words, self._workspace.today()
        due = [each for each in matters if each.why is Why.TELL]
        self._first = due[0].project if due else None
        self.setVisible(bool(due))
        if not due:
            return
        title, line = said.matter(words, due[0], today)
        text = words.colon(title) + line.text
        self.said.setText(text)
        self.setAccessibleName(text)
        self.told_button.setAccessibleName(words.colon(self.told_button.text()) + text)
        self.all_button.setText(self.tr("%n more ›", "", len(due) - 1) if len(due) > 1 else self.tr("All ›"))
        restyle(self, banner="risk")

    def _tell(self) -> None:
        from salesplanner.ui.forms.milestone import tell

        if self._first is not None:
            tell(self._workspace, self._first.id)

    def _show_all(self) -> None:
        from salesplanner.ui.forms.radar import RadarDialog

        RadarDialog(self, self._workspace).exec()


def chase_late(workspace: Workspace) -> Iterator[None]:
    """What is late in delivery joins today's plan, as one change: of each project its first late milestone, and that once.

    A day off is left in peace. In two parts, for to read how late everybody was takes long in a large book.
    """
    if not workspace.store.calendar().is_working(workspace.today()):
        return
    workspace.store.milestones.slips()  # kept from now on
    yield
    found = [
        (project.cause, said.chase_title(workspace.words, project, project.cause))
        for project in delivery.under_way(workspace.store)
        if project.is_delivering and project.cause is not None and project.cause.state is State.LATE
    ]
    count = workspace.do(delivery.chase_late, workspace.store, found) if found else 0
    if count:
        text = workspace.words.translate("Delivery", "%n late milestone(s) joined today's plan", count)
        workspace.notice(text)

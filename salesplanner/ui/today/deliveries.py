"""What deliveries ask of today, as a card: milestones that are due or late, and the clients to tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from salesplanner.domain.delivery import Matter, Why
from salesplanner.report import delivery as said
from salesplanner.ui.kit.layout import (
    STRETCH,
    ClickableFrame,
    PlainLabel,
    boxed,
    button,
    column,
    heading,
    icon_button,
    row,
)
from salesplanner.ui.kit.workspace import Workspace

_MOST = 5


class DeliveryCard(QFrame):
    """A line for each: a tick says that it happened, or that the client was told; a click opens it; + plans to ask."""

    def __init__(
        self, workspace: Workspace, matters: Sequence[Matter], chased: Collection[int], aside: QWidget
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self.setProperty("card", True)
        lines = [self._line(each, is_planned=each.step.id in chased) for each in matters[:_MOST]]
        more = len(matters) - _MOST
        if more > 0:
            text = self.tr("and %n more ›", "", more)
            lines.append(boxed(row(button(text, kind="link", on_click=partial(show_radar, self, workspace)), STRETCH)))
        head = row(heading(self.tr("Deliveries"), 3), STRETCH, aside)
        self.setLayout(column(head, *lines, spacing=4, margins=14))

    def _line(self, matter: Matter, *, is_planned: bool) -> QWidget:
        title, line = said.matter(self._workspace.words, matter, self._workspace.today())
        is_telling = matter.why is Why.TELL
        tick = QCheckBox()
        name = self.tr("The client was told: {what}") if is_telling else self.tr("Happened today: {what}")
        tick.setAccessibleName(name.format(what=f"{title} {line.text}" if is_telling else title))
        tick.setToolTip(self.tr("The client was told") if is_telling else self.tr("Happened today"))
        tick.clicked.connect(partial(self._tick, matter))
        shown = ClickableFrame()
        below = PlainLabel(line.text, "caption", elide=not is_telling, wrap=is_telling)
        below.set_tone(line.tone)
        shown.setLayout(column(PlainLabel(title, elide=True), below, spacing=0))
        shown.setAccessibleName(f"{title}, {line.text}")
        shown.clicked.connect(lambda: self._open(matter))
        parts: list[QWidget] = [tick, shown]
        if not is_planned and not is_telling:
            icon = self._workspace.theme.icon("calendar-plus")
            plan = icon_button(icon, self.tr("Chase today"), partial(self._chase, matter))
            plan.setAccessibleName(self.tr("Chase today: {what}").format(what=title))
            parts.append(plan)
        whole = row(*parts, spacing=6)
        whole.setStretch(1, 1)
        whole.setAlignment(tick, Qt.AlignmentFlag.AlignTop)
        return boxed(whole)

    def _tick(self, matter: Matter, _: bool = True) -> None:
        from salesplanner.ui.forms import milestone as forms

        if matter.why is Why.TELL:
            forms.tell(self._workspace, matter.project.id)
        else:
            forms.finish_today(self._workspace, matter.step.milestone)

    def _open(self, matter: Matter) -> None:
        from salesplanner.ui.forms import milestone as forms

        forms.edit_milestone(self.window(), self._workspace, matter.step.milestone)

    def _chase(self, matter: Matter) -> None:
        from salesplanner.ui.forms import milestone as forms

        forms.chase(self._workspace, matter.step.milestone)


def show_radar(parent: QWidget, workspace: Workspace) -> None:
    """Show all delays."""
    from salesplanner.ui.forms.radar import RadarDialog

    RadarDialog(parent.window(), workspace).exec()

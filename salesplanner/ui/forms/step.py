"""A next step in one line of a form: what, which kind, when."""

from __future__ import annotations

from typing import Any

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import DateField, Field
from salesplanner.ui.kit.inputs import Combo, Line
from salesplanner.ui.kit.layout import row
from salesplanner.ui.kit.workspace import Workspace


class StepBlock(Field):
    """A next step that is to be planned; left empty there is none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.what = Line(self.tr("What to do next"))
        self.what.setAccessibleName(self.tr("What to do next"))
        self.kind = Combo()
        self.kind.setAccessibleName(self.tr("Kind"))
        self._kinds = list(ActivityKind)
        self.kind.addItems([workspace.words.kind(kind) for kind in self._kinds])
        self.kind.setCurrentIndex(self._kinds.index(ActivityKind.CALL))
        self.day = DateField(workspace)
        self.day.line.setAccessibleName(self.tr("Date"))
        self.day.fit()
        self.day.set_value(workspace.store.calendar().next_working(workspace.today()))
        self.what.textEdited.connect(lambda _: self.edited.emit())
        self.what.editingFinished.connect(self.left)
        self.day.left.connect(self.left)
        layout = row(self.what, self.kind, self.day, spacing=6)
        layout.setStretchFactor(self.what, 1)
        self.setLayout(layout)
        self.target = self.what

    def value(self) -> Activity | None:
        """The step, without a client yet; None when nothing was typed."""
        title = one_line(self.what.text())
        if not title:
            return None
        day = self.day.value()
        if day is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Date"))
        kind = self._kinds[self.kind.currentIndex()]
        return Activity(kind=kind, title=title, day=day, minutes=USUAL_MINUTES[kind], is_next_step=True)

    def set_value(self, value: Any) -> None:
        """Show a step."""
        if isinstance(value, Activity):
            self.what.setText(value.title)
            self.kind.setCurrentIndex(self._kinds.index(value.kind))
            self.day.set_value(value.day)

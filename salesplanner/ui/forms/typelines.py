"""What deals of a project type begin with: milestones, the own checklist, payment terms; each a row to change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import LineKind, ProjectType, TypeLine
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Side
from salesplanner.ui.forms.schedule import Rows
from salesplanner.ui.kit.fields import ChoiceField, LongTextField, NumberField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LATEST, _EARLIEST = 3650, -3650


class StepRow(NamedTuple):
    """A milestone of a type."""

    name: Line
    days: NumberField
    side: ChoiceField


class StepRows(Rows):
    """Milestones with the days from the signing, before it below 0, and who has them in hand."""

    def __init__(self, workspace: Workspace) -> None:
        headings = [self.tr("Milestone"), self.tr("Days after signing"), self.tr("In whose hands")]
        super().__init__(workspace, headings, self.tr("Add milestone"))

    def _made_row(self) -> StepRow:
        sides = [(each.value, self._workspace.words.side(each)) for each in Side]
        made = StepRow(Line(), NumberField(low=_EARLIEST, high=_LATEST), ChoiceField(sides))
        made.days.setFixedWidth(px(90))
        made.side.combo.setMinimumContentsLength(8)
        made.name.textEdited.connect(lambda _: self.edited.emit())
        made.name.editingFinished.connect(self.left)
        made.days.left.connect(self.left)
        for edited in (made.days.edited, made.side.edited):
            edited.connect(self.edited)
        return made

    def set_value(self, value: Any) -> None:
        """Show these lines."""
        self._empty()
        for line in value or ():
            made = self.add_row()
            made.name.setText(line.name)
            made.days.set_value(line.days)
            made.side.set_value(line.side)

    def value(self) -> list[dict[str, Any]]:
        """Name, days and side of each that has a name. Raises Problem for two of one name."""
        found: dict[str, dict[str, Any]] = {}
        for each in self.rows:
            name, days = one_line(each.name.text()), each.days.value() or 0
            if name in found:
                raise Problem(Kind.NAME_TAKEN, value=name)
            if name:
                found[name] = {"name": name, "days": days, "side": each.side.value()}
        return list(found.values())


class TermRow(NamedTuple):
    """A payment of a type."""

    name: Line
    percent: NumberField
    after: ChoiceField
    days: NumberField


class TermRows(Rows):
    """Payments with their share, and how many days after the signing or a milestone they are due."""

    def __init__(self, workspace: Workspace) -> None:
        self._milestones: Mapping[str, str] = {}  # their present names by the first ones
        headings = [self.tr("Payment"), "%", self.tr("Due after"), self.tr("Days")]
        super().__init__(workspace, headings, self.tr("Add payment"))

    def show_milestones(self, names: Mapping[str, str]) -> None:
        """Days may count from these: their present names by the first ones, which a line keeps to."""
        self._milestones = names
        for each in self.rows:
            each.after.set_pairs(self._starts())

    def _starts(self) -> list[tuple[str, str]]:
        return [("", self.tr("the signing")), *self._milestones.items()]

    def _made_row(self) -> TermRow:
        made = TermRow(Line(), NumberField(high=100), ChoiceField(self._starts()), NumberField(high=_LATEST))
        made.after.combo.setMinimumContentsLength(12)
        for field in (made.percent, made.days):
            field.setFixedWidth(px(64))
            field.left.connect(self.left)
            field.edited.connect(self.edited)
        made.name.textEdited.connect(lambda _: self.edited.emit())
        made.after.edited.connect(self.edited)
        return made

    def set_value(self, value: Any) -> None:
        """Show these lines."""
        self._empty()
        for line in value or ():
            made = self.add_row()
            made.name.setText(line.name)
            made.percent.set_value(line.percent)
            made.after.set_value(line.after)
            made.days.set_value(line.days)

    def value(self) -> list[dict[str, Any]]:
        """Name, share, milestone and days of each that has a name. Raises Problem unless the shares are the whole."""
        found: list[dict[str, Any]] = [
            {
                "name": name,
                "percent": each.percent.value() or 0,
                "after": self._milestones.get(each.after.value(), ""),
                "days": each.days.value() or 0,
            }
            for each in self.rows
            if (name := one_line(each.name.text()))
        ]
        total = sum(each["percent"] for each in found)
        if found and total != 100:
            raise Problem(Kind.OUT_OF_RANGE, value=f"{total} %", low="100 %", high="100 %")
        return found


class TypeLinesForm(FormDialog):
    """The milestones, checklist and payment terms of a type; deals that are there already keep theirs."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, kind: ProjectType) -> None:
        super().__init__(parent, workspace, "", width=720)
        self._type = kind
        self.setWindowTitle(self.tr("What “{type}” begins with").format(type=kind.name))
        lines = workspace.store.type_lines
        self.steps = self.add(self.tr("Milestones"), StepRows(workspace), "milestones")
        hint = self.tr("A line for each step, such as the company's own way through its ERP")
        self.add(self.tr("Checklist"), LongTextField(hint, lines=5), "checks")
        self.terms = self.add(self.tr("Payment terms"), TermRows(workspace), "payments")
        self.steps.set_value(lines.of(kind.id, LineKind.MILESTONE))
        self.terms.show_milestones(self.steps.called())
        self.terms.set_value(lines.of(kind.id, LineKind.PAYMENT))
        checks = (each.name for each in lines.of(kind.id, LineKind.CHECK))
        self.fill({"checks": "\n".join(checks)})
        self.steps.edited.connect(lambda: self.terms.show_milestones(self.steps.called()))

    def save(self, values: dict[str, Any]) -> int:
        """Make these the lines of the type, as one change."""
        store, kind = self.workspace.store, self._type
        checks = [{"name": line.strip()} for line in values["checks"].splitlines() if line.strip()]
        wanted = (
            (LineKind.MILESTONE, values["milestones"]),
            (LineKind.CHECK, checks),
            (LineKind.PAYMENT, values["payments"]),
        )
        with store.change("type_line changed", name=kind.name):
            for line_kind, lines in wanted:
                store.type_lines.put(
                    kind.id,
                    line_kind,
                    [
                        TypeLine(type_id=kind.id, kind=line_kind, position=place, **each)
                        for place, each in enumerate(lines)
                    ],
                )
        return kind.id


def edit_lines(parent: QWidget | None, workspace: Workspace, kind: ProjectType) -> int | None:
    """Show what a type begins with; its id when it was kept."""
    return run(TypeLinesForm(parent, workspace, kind))

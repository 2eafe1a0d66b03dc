"""Project types and their stages: a page of the settings. What deals stand in is never taken from under them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.deals import ProjectType, Stage
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import presets
from salesplanner.ui.forms.typelines import edit_lines
from salesplanner.ui.kit.fields import ChoiceField, NumberField, TextField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


def asked(workspace: Workspace) -> list[tuple[str, str]]:
    """What a stage may ask for, with its name."""
    say = workspace.words.translate
    return [
        ("", say("TypePage", "nothing")),
        ("amount", say("TypePage", "Amount")),
        ("expected_on", say("TypePage", "Expected close")),
        ("competitors", say("TypePage", "Competitors")),
    ]


class TypePage(QWidget):
    """One type at a time with its stages; further types are taken ready or made from nothing."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        theme = workspace.theme
        self.choice = ChoiceField([])
        self.choice.call(self.tr("Project type"))
        self.choice.setMinimumWidth(px(160))
        self.choice.edited.connect(self.refresh)
        self.add_button = button(self.tr("Add a type"), theme.icon("plus"))
        self._ready = QMenu(self.add_button)
        self._ready.aboutToShow.connect(self._fill_ready)
        self.add_button.setMenu(self._ready)
        self.rename_button = button(self.tr("Rename…"), on_click=self._rename)
        self.lines_button = button(self.tr("Milestones, checklist, payments…"), on_click=self._lines)
        self.drop_button = button(self.tr("Delete this type"), on_click=self._drop_type)
        head = FlowLayout(
            self.choice, self.add_button, self.rename_button, self.lines_button, self.drop_button, spacing=8
        )
        self.stages = self._table()
        buttons = FlowLayout(
            button(self.tr("Add a stage…"), theme.icon("plus"), on_click=lambda: self._edit(None)),
            button(self.tr("Edit…"), on_click=lambda: self._with(self._edit)),
            button(self.tr("Earlier"), theme.icon("arrow-up"), on_click=lambda: self._shift(-1)),
            button(self.tr("Later"), theme.icon("arrow-down"), on_click=lambda: self._shift(1)),
            button(self.tr("Delete"), on_click=lambda: self._with(self._drop)),
            spacing=8,
        )
        self.said = muted("", wrap=True)
        self.setLayout(column(boxed(head), self.stages, buttons, self.said, row(STRETCH), spacing=10))
        self._offer(0)

    def _table(self) -> RecordTable:
        names = dict(asked(self._workspace))
        columns = [
            Column(title=self.tr("Stage"), text=lambda s: s.name, sort=lambda s: s.position, width=170),
            Column(title=self.tr("Win chance"), text=lambda s: f"{s.chance} %", sort=lambda s: s.chance, right=True, width=100),
            Column(
                title=self.tr("Usual stay, days"), text=lambda s: str(s.usual_days), sort=lambda s: s.usual_days,
                right=True, width=120,
            ),
            Column(title=self.tr("Asks for"), text=lambda s: names.get(s.asks, "") if s.asks else "", width=110),
        ]  # fmt: skip
        empty, label = self.tr("No stages yet"), self.tr("Stages")
        made = RecordTable(columns, self._workspace, empty=empty, name="stages", label=label)
        made.setMinimumHeight(230)
        made.opened.connect(self._edit)
        made.deleted.connect(lambda stages: self._drop(stages[0]))
        return made

    # --- showing ------------------------------------------------------------------------------------------------

    def _offer(self, type_id: int) -> None:
        """Offer the types; stages without one are a type of their own, as books of before have them."""
        types = [(each.id, each.name) for each in self._store.project_types.all()]
        if not types or self._store.stages.of_type(None):
            types.append((0, self.tr("Without a type")))
        self.choice.set_pairs(types)
        self.choice.set_value(type_id)
        self.refresh()

    def refresh(self) -> None:
        """Show the stages of the chosen type."""
        stages = self._shown()
        self.stages.show_records(stages)
        if stages and not self.stages.selected():
            self.stages.select(stages[0].id)
        is_type = bool(self._type_id())
        for each in (self.rename_button, self.lines_button, self.drop_button):
            each.setEnabled(is_type)

    def _type_id(self) -> int | None:
        return self.choice.value() or None

    def _shown(self) -> list[Stage]:
        return self._store.stages.of_type(self._type_id())

    # --- types --------------------------------------------------------------------------------------------------

    def _fill_ready(self) -> None:
        language, known = self._workspace.language, {each.name for each in self._store.project_types.all()}
        self._ready.clear()
        for key, values in presets.types().items():
            if values[language] not in known:
                self._ready.addAction(values[language], partial(self._take, key))
        self._ready.addSeparator()
        self._ready.addAction(self.tr("One of my own…"), self._new)

    def _take(self, key: str) -> None:
        type_id = self._workspace.do(presets.add_type, self._store, key, self._workspace.language)
        if type_id:
            self._offer(type_id)

    def _new(self) -> None:
        type_id = run(_TypeForm(self, self._workspace, None))
        if type_id:
            self._offer(type_id)

    def _rename(self) -> None:
        kind = self._store.project_types.get(self._type_id() or 0)
        if run(_TypeForm(self, self._workspace, kind)):
            self._offer(kind.id)

    def _lines(self) -> None:
        edit_lines(self, self._workspace, self._store.project_types.get(self._type_id() or 0))

    def _drop_type(self) -> None:
        """Delete the type and its stages; its deals go another type's way first."""
        type_id = self._type_id() or 0
        others = [each for each in self._store.project_types.all() if each.id != type_id]
        if not others:
            self.said.setText(self.tr("The last type stays: deals need stages to go through."))
            return
        if run(_DropTypeForm(self, self._workspace, self._store.project_types.get(type_id), others)):
            self.said.setText("")
            self._offer(others[0].id)

    # --- stages -------------------------------------------------------------------------------------------------

    def _with(self, act: Callable[[Stage], object]) -> None:
        if selected := self.stages.selected():
            act(selected[0])

    def _edit(self, stage: Stage | None) -> None:
        run(_StageForm(self, self._workspace, stage, self._type_id()))
        self.refresh()

    def _shift(self, step: int) -> None:
        stages, selected = self._shown(), self.stages.selected()
        place = next((i for i, stage in enumerate(stages) if selected and stage.id == selected[0].id), -1)
        if place < 0 or not 0 <= place + step < len(stages):
            return
        stages.insert(place + step, stages.pop(place))

        def work() -> None:
            with self._store.change("stage changed"):
                for position, stage in enumerate(stages):
                    self._store.stages.change(stage.id, position=position)

        self._workspace.did(work)
        self.refresh()
        self.stages.select(selected[0].id)

    def _drop(self, stage: Stage) -> None:
        """Delete a stage; the deals in it are moved to another one first."""
        used = [brief for brief in self._store.pipeline.briefs() if brief.stage_id == stage.id]
        others = [each for each in self._shown() if each.id != stage.id]
        if not used:
            self._workspace.did(self._store.stages.delete, stage.id)
        elif not others:
            self.said.setText(self.tr("“{stage}” has open deals and nowhere to move them to.").format(stage=stage.name))
            return
        else:
            run(_DropStageForm(self, self._workspace, stage, [brief.id for brief in used], others))
        self.said.setText("")
        self.refresh()


class _TypeForm(FormDialog):
    """A type's name."""

    def __init__(self, parent: QWidget, workspace: Workspace, kind: ProjectType | None) -> None:
        super().__init__(parent, workspace, "", width=420)
        self._type = kind
        self.setWindowTitle(self.tr("Rename the type") if kind else self.tr("A project type of my own"))
        self.add(self.tr("Name"), TextField(), "name", required=True)
        self.fill({"name": kind.name if kind else ""})

    def save(self, values: dict[str, Any]) -> int:
        """Keep the name; a new type begins with one stage. Raises Problem for a name that is taken."""
        store, name = self.workspace.store, values["name"]
        types = store.project_types.all()
        if any(each.name == name and (self._type is None or each.id != self._type.id) for each in types):
            raise Problem(Kind.NAME_TAKEN, value=name, field="name")
        if self._type is not None:
            store.project_types.change(self._type.id, name=name)
            return self._type.id
        with store.change("project_type added"):
            type_id = store.project_types.add(ProjectType(name=name, position=len(types)))
            store.stages.add(Stage(name=self.tr("First talks"), position=0, chance=20, type_id=type_id))
        return type_id


class _StageForm(FormDialog):
    """A stage's name, win chance, usual stay, and what must be known there."""

    def __init__(self, parent: QWidget, workspace: Workspace, stage: Stage | None, type_id: int | None) -> None:
        super().__init__(parent, workspace, "", width=420)
        self._stage, self._type_id = stage, type_id
        self.setWindowTitle(self.tr("Edit stage") if stage else self.tr("Add a stage"))
        self.add(self.tr("Stage"), TextField(), "name", required=True)
        self.add(self.tr("Win chance, %"), NumberField(low=0, high=100), "chance", required=True)
        self.add(self.tr("Usual stay, days"), NumberField(low=1, high=999), "usual_days", required=True)
        self.add(self.tr("Asks for"), ChoiceField(asked(workspace)), "asks")
        shown = stage or Stage(name="", position=0)
        self.fill({key: getattr(shown, key) for key in ("name", "chance", "usual_days", "asks")})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the stage, a new one after the others."""
        stages = self.workspace.store.stages
        if self._stage is not None:
            stages.save(replace(self._stage, **values))
            return self._stage.id
        return stages.add(Stage(position=len(stages.of_type(self._type_id)), type_id=self._type_id, **values))


class _DropStageForm(FormDialog):
    """Where the deals of a stage go that is to be deleted."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, stage: Stage, deals: list[int], others: list[Stage]
    ) -> None:
        super().__init__(parent, workspace, "", width=460, verb=self.tr("Move and delete"))
        self._stage, self._deals = stage, deals
        self.setWindowTitle(self.tr("Delete “{stage}”").format(stage=stage.name))
        self.add_wide(PlainLabel(self.tr("%n open deal(s) are in this stage.", "", len(deals)), wrap=True))
        self.add(self.tr("Move them to"), ChoiceField([(each.id, each.name) for each in others]), "to")

    def save(self, values: dict[str, Any]) -> int:
        """Move the deals and delete the stage, as one change."""
        store = self.workspace.store
        with store.change("stage deleted"):
            for deal_id in self._deals:
                store.deals.move_to(deal_id, values["to"], on=store.today())
            store.stages.delete(self._stage.id)
        return self._stage.id


class _DropTypeForm(FormDialog):
    """Where the deals of a type go that is to be deleted: each stage to one of another type."""

    def __init__(self, parent: QWidget, workspace: Workspace, kind: ProjectType, others: list[ProjectType]) -> None:
        super().__init__(parent, workspace, "", width=520, verb=self.tr("Move and delete"))
        self._type = kind
        store = workspace.store
        self.setWindowTitle(self.tr("Delete “{type}”").format(type=kind.name))
        self._stages = store.stages.of_type(kind.id)
        counts: dict[int | None, int] = {}
        for brief in store.pipeline.briefs():
            counts[brief.stage_id] = counts.get(brief.stage_id, 0) + 1
        names = {each.id: each.name for each in others}
        offered = [
            (stage.id, f"{names[type_id]} · {stage.name}")
            for type_id in names
            for stage in store.stages.of_type(type_id)
        ]
        said = self.tr("Its deals go another way; signed and lost ones stay as they are.")
        self.add_wide(PlainLabel(said, wrap=True))
        for place, stage in enumerate(self._stages):
            label = f"{stage.name}  {counts.get(stage.id, 0)}"
            field = self.add(label, ChoiceField(offered), f"stage {stage.id}")
            field.set_value(offered[min(place, len(offered) - 1)][0] if offered else None)

    def save(self, values: dict[str, Any]) -> int:
        """Move the open deals and delete the type with its stages, as one change. Raises Problem without a stage to go to."""
        store = self.workspace.store
        with store.change("project_type deleted"):
            for brief in store.pipeline.briefs():
                to = values.get(f"stage {brief.stage_id}")
                if f"stage {brief.stage_id}" in values:
                    if to is None:
                        raise Problem(Kind.REQUIRED, field=self.tr("A stage to move them to"))
                    store.deals.move_to(brief.id, to, on=store.today())
            for stage in self._stages:
                store.stages.delete(stage.id)
            store.project_types.delete(self._type.id)
        return self._type.id

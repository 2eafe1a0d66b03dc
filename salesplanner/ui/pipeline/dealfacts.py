"""The facts of a deal, each changed where it stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.deals import Confidence, Deal, confidence
from salesplanner.domain.problems import Problem
from salesplanner.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    LongTextField,
    MoneyField,
    NumberField,
    TextField,
)
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, card, column, muted, scrolled
from salesplanner.ui.kit.workspace import Workspace

#: What is asked for only while a deal is open; what was signed changes in its order.
_OPEN_ONLY = frozenset({"expected_on", "reason", "confidence", "chance"})


class DealFacts(QWidget):
    """Entries that keep what was typed as soon as they are left; a fault is said below its entry."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._deal: Deal | None = None
        store, words = workspace.store, workspace.words
        self.fields: dict[str, Field] = {}
        self._faults: dict[str, PlainLabel] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        by_stage = (None, self.tr("By stage"))
        for key, label, field in (
            ("name", self.tr("Name"), TextField()),
            ("amount", self.tr("Amount"), MoneyField()),
            ("tax_included", self.tr("Tax"), CheckField(self.tr("Tax included"))),
            ("expected_on", self.tr("Expected close"), DateField(workspace)),
            ("reason", self.tr("Why it moved"), TextField(self.tr("May stay empty"))),
            (
                "confidence",
                self.tr("Confidence"),
                ChoiceField([by_stage, *((each, words.confidence(each)) for each in Confidence)]),
            ),
            ("chance", self.tr("Win chance, %"), NumberField(high=100)),
            ("line", self.tr("Line of business"), TextField(choices=store.settings.get("lines", []))),
            ("product", self.tr("Product"), TextField()),
            ("channel", self.tr("Channel"), TextField(choices=store.settings.get("channels", []))),
            ("erp_number", self.tr("ERP number"), TextField()),
            ("note", self.tr("Note"), LongTextField()),
        ):
            self._add(key, label, field)
        page = column(card("", boxed(self._grid)), STRETCH, margins=(0, 12, 0, 12))
        self.setLayout(column(scrolled(boxed(page)), spacing=0))

    def _add(self, key: str, label: str, field: Field) -> None:
        place = self._grid.rowCount()
        name, fault = muted(label), PlainLabel("", "fault", wrap=True)
        fault.hide()
        name.setBuddy(field.target)
        field.call(label)
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(field, place, 1)
        self._grid.addWidget(fault, place + 1, 1)
        self.fields[key], self._faults[key], self._rows[key] = field, fault, [name, field]
        field.left.connect(partial(self._keep, key))
        if isinstance(field, (ChoiceField, CheckField)):
            field.edited.connect(partial(self._keep, key))

    def show_deal(self, deal: Deal) -> None:
        """Show a deal's facts; the entry that is being typed into stays as it is."""
        is_other = self._deal is None or self._deal.id != deal.id
        self._deal = deal
        moves = self._workspace.store.deals.expected_moves(deal.id)
        is_moved = bool(moves) and moves[-1].day == self._workspace.today() and moves[-1].before is not None
        for key, field in self.fields.items():
            shown = (deal.is_open or key not in _OPEN_ONLY) and (key != "reason" or is_moved)
            for widget in self._rows[key]:
                widget.setVisible(shown)
            if is_other:
                self._faults[key].hide()
            if is_other or not field.target.hasFocus():
                field.set_value((moves[-1].reason if is_moved else "") if key == "reason" else getattr(deal, key))
        self.fields["amount"].setEnabled(deal.is_open)
        self._hint_chance(deal)

    def _hint_chance(self, deal: Deal) -> None:
        stage = self._workspace.store.stages.find(deal.stage_id)
        field, sure = self.fields["chance"], self.fields["confidence"]
        assert isinstance(field, NumberField)
        assert isinstance(sure, ChoiceField)
        norm = self._workspace.store.stages.norms().get(stage.id) if stage else None
        known = norm.chance if norm else stage.chance if stage else 0
        by = (
            self.tr("{chance}, by the preset and %n own deal(s) closed", "", norm.chance_from)
            if norm and norm.chance_from
            else self.tr("{chance}, preset of the stage")
        )
        field.line.setPlaceholderText(by.format(chance=known))
        said = self._workspace.words.confidence(confidence(deal, stage))
        sure.combo.setItemText(0, self.tr("By stage: {said}").format(said=said))

    def _keep(self, key: str) -> None:
        deal = self._deal
        if deal is None:
            return
        try:
            value = self.fields[key].value()
            if key == "name" and not value:
                value = deal.name
                self.fields[key].set_value(value)
        except Problem as problem:
            self._faults[key].setText(self._workspace.words.problem(problem))
            self._faults[key].show()
            return
        self._faults[key].hide()
        deals = self._workspace.store.deals
        if key == "reason":
            self._explain(value)
        elif value != getattr(deals.get(deal.id), key):  # what was kept already is not kept twice
            if key == "expected_on":
                self._workspace.do(deals.expect, deal.id, value)
            else:
                self._workspace.do(deals.change, deal.id, **{key: value})

    def _explain(self, reason: Any) -> None:
        assert self._deal is not None
        moves = self._workspace.store.deals.expected_moves(self._deal.id)
        if moves and moves[-1].reason != reason:
            self._workspace.do(self._workspace.store.deals.explain, moves[-1].id, reason)

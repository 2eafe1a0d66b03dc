"""One own figure: what it means, its unit, how its days come to a period, and where it comes from."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QWidget

from salesplanner.domain.metricentry import sounds_like_a_share
from salesplanner.domain.metrics import MONEY, RATES, Metric, Rule, Span
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, LongTextField, SwitchField, TextField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words


def rule_names(words: Words) -> dict[Rule, str]:
    """What the rules are called."""
    say = words.translate
    return {
        Rule.SUM: say("Figures", "Sum"),
        Rule.MEAN: say("Figures", "Mean"),
        Rule.RATIO: say("Figures", "Ratio"),
        Rule.LEVEL: say("Figures", "Level"),
    }


def rule_said(rule: Rule, words: Words) -> str:
    """What a rule makes of the days of a month, in one sentence."""
    say = words.translate
    return {
        Rule.SUM: say("Figures", "The days are added up: visitors, calls, amounts."),
        Rule.MEAN: say("Figures", "Each day has the same weight: seconds on a page, a daily average."),
        Rule.RATIO: say(
            "Figures", "One figure's sum divided by another's: conversion is buyers ÷ visitors of the whole month."
        ),
        Rule.LEVEL: say("Figures", "The last number counts: followers, stock, a price."),
    }[rule]


def unit_name(unit: str, words: Words) -> str:
    """What a unit is called: the book's currency by its name, any other as the person writes it."""
    return words.translate("Figures", "money ({sign})").format(sign=words.sign.strip()) if unit == MONEY else unit


class UnitField(Field):
    """A unit: one of the usual ones, or typed."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._money = unit_name(MONEY, words)
        say = words.translate
        usual = [
            say("Figures", "people"), say("Figures", "orders"), say("Figures", "pieces"), say("Figures", "nights"),
            say("Figures", "views"), say("Figures", "clicks"), say("Figures", "seconds"), "%", "‰",
            say("Figures", "views/visitor"), self._money,
        ]  # fmt: skip
        self.combo = Combo()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.addItems(usual)
        self.combo.setCurrentIndex(-1)
        self.combo.setEditText("")
        self.combo.editTextChanged.connect(lambda _: self.edited.emit())
        self._hold(self.combo)

    def value(self) -> str:
        """The unit; `MONEY` for the book's currency."""
        text = self.combo.currentText().strip()
        return MONEY if text == self._money else {"％": "%"}.get(text, text)

    def set_value(self, value: Any) -> None:
        """Show a unit."""
        self.combo.blockSignals(True)
        self.combo.setEditText(self._money if value == MONEY else value)
        self.combo.blockSignals(False)


class FigureForm(FormDialog):
    """The fields of a figure; a new one when none is given."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, metric: Metric | None = None, name: str = ""
    ) -> None:
        super().__init__(parent, workspace, "", width=620)
        self._metric = metric
        self.setWindowTitle(self.tr("Edit figure") if metric else self.tr("New figure"))
        words = workspace.words
        self.add(self.tr("Name"), TextField(self.tr("Visitors, conversion, stay …")), "name", required=True)
        self.unit = self.add(self.tr("Unit") + " *", UnitField(words), "unit", hint=" ")  # asked for in its own words
        self.rule = self.add(self.tr("Kind"), SwitchField([*rule_names(words).items()]), "rule", hint=" ")
        self.add(self.tr("Of"), ChoiceField(self._sides()), "above")
        self.add(self.tr("Divided by"), ChoiceField(self._sides()), "below")
        spans = [(each, words.span(each)) for each in Span]
        self.add(self.tr("One entry stands for"), SwitchField(spans), "every")
        self.add(self.tr("Source"), TextField(self.tr("Shop back office, hotel system …")), "source")
        self.add(
            self.tr("What it means"), LongTextField(self.tr("Who or what is counted, and what is not"), 2), "definition"
        )
        if metric:
            self.add_wide(muted(self.tr("Targets and settings that name it follow a new name."), wrap=True))
        self._is_turned = False  # the kind was changed from sum to mean for the unit's sake
        self.rule.edited.connect(self._choose)
        self.unit.edited.connect(self._turn)
        self.field("name").edited.connect(self._say_unit)
        self._show_metric(metric or Metric(name=name, unit=""))
        self._follow()

    def _sides(self) -> list[tuple[str, str]]:
        """What a ratio can be of: other figures that are no ratios, then what the program counts."""
        words, own = self.workspace.words, self.workspace.store.metrics.all()
        mine = [(f"#{each.id}", each.name) for each in own if each.rule is not Rule.RATIO and each is not self._metric]
        mine = [each for each in mine if self._metric is None or each[0] != f"#{self._metric.id}"]
        built = [(code, name) for code, name in words.metrics().items() if METRICS[code] is not Unit.RATE]
        return [("", self.tr("not computed, typed each time")), *mine, *built]

    def _show_metric(self, metric: Metric) -> None:
        above = f"#{metric.numerator_id}" if metric.numerator_id else metric.numerator
        below = f"#{metric.denominator_id}" if metric.denominator_id else metric.denominator
        names = ("name", "unit", "every", "source", "definition")
        kept = {name: getattr(metric, name) for name in names}
        self.fill(kept | {"rule": metric.reckoned_by, "above": above, "below": below})

    def _choose(self) -> None:
        self._is_turned = False
        self._follow()

    def _turn(self) -> None:
        """Shares do not add up: their kind is the mean, unless the person chose one."""
        is_share = self.unit.value() in RATES
        if is_share and self.rule.value() is Rule.SUM:
            self.rule.set_value(Rule.MEAN)
            self._is_turned = True
        elif self._is_turned and not is_share:
            self.rule.set_value(Rule.SUM)
            self._is_turned = False
        self._follow()

    def _follow(self) -> None:
        """Say what the kind does; a ratio asks what it is of."""
        rule = self.rule.value()
        for key in ("above", "below"):
            self.show_row(key, rule is Rule.RATIO)
        self._hint("rule", rule_said(rule, self.workspace.words))
        self._say_unit()

    def _say_unit(self) -> None:
        """Say how a number is read in the unit; a rate cannot do without."""
        unit, name = self.unit.value(), self.field("name").value()
        said = self.tr("What one of it is: people, orders, nights, pieces")
        if unit in RATES:
            said = self.tr("0.09 is read as 0.09{unit}, 9 as 9{unit}").format(unit=unit)
        elif not unit and sounds_like_a_share(name):
            said = self.tr("A rate needs its unit: without one 0.09 may be 0.09% or 9%")
        self._hint("unit", said)

    def _hint(self, key: str, text: str) -> None:
        label = self._faults[key]
        if label.property("role") == "fault" and label.text().strip():
            self.fault(key, "")
        label.setProperty("role", "hint")
        label.style().polish(label)
        label.setText(text)
        label.setVisible(True)

    def save(self, values: dict[str, Any]) -> int:
        """Keep the figure. Raises Problem for a name that is taken, or a rate without its unit."""
        is_ratio = values["rule"] is Rule.RATIO
        above, below = (values[key] if is_ratio else "" for key in ("above", "below"))
        if is_ratio and bool(above) != bool(below):
            raise Problem(Kind.RATIO_NEEDS_SIDES, name=values["name"], field="below" if above else "above")
        metric = replace(
            self._metric or Metric(name="", unit=""),
            **{name: values[name] for name in ("name", "unit", "rule", "every", "source", "definition")},
            numerator_id=_own(above), denominator_id=_own(below),
            numerator="" if _own(above) else above, denominator="" if _own(below) else below,
        )  # fmt: skip
        return self.workspace.store.metrics.define(metric)


def _own(side: str) -> int | None:
    return int(side[1:]) if side.startswith("#") else None

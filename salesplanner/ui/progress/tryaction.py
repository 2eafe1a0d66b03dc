"""What was tried out with the formula, kept as an improvement action: what to do, and the number that says it was done."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.reviews import Improvement
from salesplanner.domain.shop import Part, Trial
from salesplanner.report import shopwords
from salesplanner.report.shop import Formula, as_decimal
from salesplanner.ui.kit.fields import CheckField, DateField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.workspace import Workspace

_PARTS = (Part.VISITORS, Part.CONVERSION, Part.ORDER_VALUE)


def save_action(parent: QWidget | None, workspace: Workspace, formula: Formula, trial: Trial) -> int | None:
    """Keep what is tried as an improvement action."""
    return run(TryActionDialog(parent, workspace, formula, trial))


class TryActionDialog(FormDialog):
    """What is weak, what to do, how it is measured, until when."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, formula: Formula, trial: Trial) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._formula, self._trial = formula, trial
        self.setWindowTitle(self.tr("Improvement action"))
        self.add(self.tr("Weakness"), TextField(), "weakness")
        self.add(
            self.tr("What to do"), TextField(self.tr("For example: rework 10 titles a week")), "act", required=True
        )
        self.add(self.tr("How you will know"), TextField(), "measure", required=True)
        self.add(self.tr("Until"), DateField(workspace), "due_on", half=True)
        words, names = workspace.words, shopwords.factor_names(formula, workspace.words)
        self._places = [place for place in range(3) if trial.tried[place] != trial.base[place]]
        aims = [
            self.tr("{name} {value}").format(
                name=names[place], value=shopwords.said(trial.tried[place], _PARTS[place], words)
            )
            for place in self._places
        ]
        self.add("", CheckField(self.tr("The supervisor may see it in the summary")), "shared")
        told = self.tr("With it the month comes to {amount}").format(amount=words.money(trial.result))
        self.add_wide(muted(told))
        self.fill(
            {
                "weakness": shopwords.unchanged(formula, trial, words),
                "measure": words.list(aims),
                "due_on": formula.period.last,
            }
        )

    def save(self, values: dict[str, Any]) -> int | None:
        """Begin the action, with the number of the factor that is changed most."""
        store, trial = self.workspace.store, self._trial
        place = max(self._places, key=lambda each: abs(trial.tried[each] / trial.base[each] - 1))
        metric, aim = self._number(place)
        values["is_private"] = not values.pop("shared")
        made = store.improvements.begin(Improvement(metric=metric, aim=aim, **values))
        self.workspace.notice(self.tr("Improvement action begun"))
        return made

    def _number(self, place: int) -> tuple[str, Decimal | None]:
        """The figure that is counted, by its name, and the value to reach in its unit."""
        value = as_decimal(self._trial.tried[place])
        if self._formula.is_shop:
            metric = self.workspace.store.shop.metrics().get(_PARTS[place])
            if metric is not None:
                return metric.code, _rounded(value / 100 if place == 2 else value, place)
        return (self._formula.contact, _rounded(value, 0)) if place == 0 and not self._formula.is_shop else ("", None)


def _rounded(value: Decimal, place: int) -> Decimal:
    """People in whole numbers, a share to a hundredth of a percent, money to the cent."""
    return value.quantize(Decimal((1, 0, 0)[place]) if place == 0 else Decimal("0.0001" if place == 1 else "0.01"))

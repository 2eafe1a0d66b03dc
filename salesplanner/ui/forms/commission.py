"""The commission of this month: the own step rules, and what they pay, while they are typed."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from salesplanner.domain.commission import Rules, Step
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.report import commission
from salesplanner.ui.forms.quotefields import PercentField
from salesplanner.ui.forms.schedule import Rows
from salesplanner.ui.kit.fields import ChoiceField, MoneyField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class _Row(NamedTuple):
    """A step."""

    start: MoneyField
    percent: PercentField


class CommissionRows(Rows):
    """Steps: from an amount on, so many percent."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, [self.tr("From"), "%"], self.tr("Add step"))

    def _made_row(self) -> _Row:
        made = _Row(MoneyField(), PercentField())
        made.percent.setFixedWidth(px(80))
        for each in made:
            each.edited.connect(self.edited)
            each.left.connect(self.left)
        return made

    def set_value(self, value: Any) -> None:
        """Show these steps."""
        self._empty()
        for step in value or ():
            made = self.add_row()
            made.start.set_value(step.start)
            made.percent.set_value(step.percent)

    def value(self) -> tuple[Step, ...]:
        """The steps with a rate, lowest first. Raises Problem for two that begin alike."""
        found: dict[int, Step] = {}
        for each in self.rows:
            start, percent = each.start.value() or 0, each.percent.value()
            if not percent:
                continue
            if start in found:
                raise Problem(Kind.NAME_TAKEN, value=self._workspace.words.money(start))
            found[start] = Step(start, percent)
        return tuple(found[start] for start in sorted(found))


class CommissionDialog(FormDialog):
    """What commission is paid on and how, and what this month pays by it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent, workspace, self.tr("Commission"), width=560)
        words = workspace.words
        self.paid_on = self.add(
            self.tr("Paid on"), ChoiceField([(each, words.metric(each)) for each in commission.METRICS]), "metric"
        )
        ways = [(False, self.tr("Each part at its own rate")), (True, self.tr("The whole at the rate reached"))]
        self.way = self.add(self.tr("How"), ChoiceField(ways), "is_whole")
        self.steps = self.add(self.tr("Steps"), CommissionRows(workspace), "steps")
        self.said = PlainLabel("", wrap=True)
        self.add_wide(self.said)
        kept = commission.rules(workspace.store)
        self.fill({"metric": kept.metric, "is_whole": kept.is_whole, "steps": kept.steps})
        for field in (self.paid_on, self.way, self.steps):
            field.edited.connect(self._count)
        self._count()

    def _count(self) -> None:
        """Say what the month pays by what stands here; nothing while a step is being typed."""
        try:
            chosen = Rules(metric=self.paid_on.value(), is_whole=self.way.value(), steps=self.steps.value())
        except Problem:
            self.said.setText("")
            return
        store = self.workspace.store
        month = Period.month_of(self.workspace.today())
        self.said.setText("\n".join(commission.sentences(store, chosen, month, self.workspace.words)))

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the rules."""
        commission.keep(self.workspace.store, Rules(**values))
        self.workspace.notice(self.tr("Commission rules saved"))
        return 1

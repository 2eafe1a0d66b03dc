"""What the person assumes beside the records: a line that ends, a fair that comes; the forecast with it stands beside the pure one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtWidgets import QWidget

from salesplanner.domain.campaigns import Assumption
from salesplanner.domain.forecast import Forecast
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.domain.typed import parse_money
from salesplanner.report import forecast
from salesplanner.store import Change
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, clear, column, heading, icon_button, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class AssumptionsBox(QWidget):
    """The assumptions of a metric in a period, a line to add one, and what the forecast says with all of them."""

    def __init__(self, workspace: Workspace, period: Period, metric: str, known: Forecast) -> None:
        super().__init__()
        self._workspace, self._period, self._metric, self._known = workspace, period, metric, known
        self._is_money = METRICS[metric] is Unit.MONEY
        self.rows = column(spacing=2)
        self.what = Line(self.tr("What you assume: line X ends, a fair comes…"), most=200)
        self.what.setAccessibleName(self.tr("What you assume"))
        self.amount = Line(self.tr("−30k") if self._is_money else self.tr("−3"), most=30)
        self.amount.setAccessibleName(self.tr("By how much more or less"))
        self.amount.setFixedWidth(px(110))
        self.add_button = button(self.tr("Add"), workspace.theme.icon("plus"), on_click=self.add)
        for line in (self.what, self.amount):
            line.returnPressed.connect(self.add)
        self.fault = PlainLabel("", "fault")
        self.said = PlainLabel("", wrap=True)
        entry = row(self.what, self.amount, self.add_button, spacing=8)
        entry.setStretch(0, 1)
        self.setLayout(
            column(heading(self.tr("Your assumptions"), 3), boxed(self.rows), entry, self.fault, self.said, spacing=6)
        )
        workspace.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, change: Change) -> None:
        if "assumption" in change.touched:
            self.refresh()

    def refresh(self) -> None:
        """Read them anew, and say the forecast with them."""
        words = self._workspace.words
        found = self._workspace.store.assumptions.of(self._metric, self._period.code)
        clear(self.rows)
        for each in found:
            remove = icon_button(
                self._workspace.theme.icon("x", size=14), self.tr("Delete “{what}”").format(what=each.what)
            )
            remove.clicked.connect(partial(self._delete, each.id))
            shown = row(PlainLabel(each.what, elide=True), muted(self._signed(each.amount)), remove, spacing=8)
            shown.setStretch(0, 1)
            self.rows.addLayout(shown)
        more = sum((each.amount for each in found), Decimal(0))
        said = forecast.assumed_said(self._known, more, self._metric, words) if found else ""
        self.said.setText(self.tr("With your assumptions: {forecast}").format(forecast=said) if said else "")
        self.said.setVisible(bool(said))
        self.fault.setVisible(bool(self.fault.full_text()))

    def _signed(self, amount: Decimal) -> str:
        return ("+" if amount >= 0 else "−") + self._workspace.words.value(abs(amount), METRICS[self._metric])

    def _typed(self) -> Decimal:
        """The amount as it was typed: −3 万, -30k, 12. Raises Problem."""
        text = self.amount.text().strip().replace("−", "-").replace("－", "-")
        size = text.lstrip("+-").strip()
        sign = -1 if text.startswith("-") else 1
        if self._is_money:
            return sign * Decimal(parse_money(size)) / 100
        try:
            return sign * Decimal(size)
        except InvalidOperation:
            raise Problem(Kind.NOT_A_NUMBER, value=text) from None

    def add(self) -> None:
        """Keep what stands in the line."""
        what = one_line(self.what.text()).strip()
        try:
            if not what:
                raise Problem(Kind.REQUIRED, field=self.tr("What you assume"))
            amount = self._typed()
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            self.fault.setVisible(True)
            return
        self.fault.setText("")
        made = Assumption(metric=self._metric, period=self._period.code, what=what, amount=amount)
        if self._workspace.did(self._workspace.store.assumptions.add, made):
            self.what.clear()
            self.amount.clear()
            self.what.setFocus()

    def _delete(self, assumption_id: int, _: bool = False) -> None:
        if self._workspace.did(self._workspace.store.assumptions.delete, assumption_id):
            self._workspace.notice(self.tr("Assumption deleted"))

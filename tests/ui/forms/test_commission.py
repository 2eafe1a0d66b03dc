"""Commission from the menu: rules typed row by row, counted while they are typed, kept, undone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.commission import Step
from salesplanner.domain.orders import Order
from salesplanner.report import commission
from salesplanner.ui.forms.commission import CommissionDialog


def test_rules_are_typed_counted_kept_and_taken_back(qtbot, workspace, store):
    store.orders.add(Order(day=store.today(), amount=150_000_00))
    store.orders.add(Order(day=date(2020, 1, 1), amount=900_000_00))
    dialog = CommissionDialog(None, workspace)
    qtbot.addWidget(dialog, before_close_func=lambda each: setattr(each, "_is_edited", False))
    dialog.show()
    for start, percent in (("0", "1"), ("100,000", "1.5")):
        qtbot.mouseClick(dialog.steps._add_button, Qt.MouseButton.LeftButton)
        row = dialog.steps.rows[-1]
        QTest.keyClicks(row.start.line, start)
        QTest.keyClicks(row.percent.line, percent)
    said = dialog.said.full_text()
    assert "150,000.00" in said and "commission 1,750.00" in said
    assert "100,000.00 × 1% = 1,000.00; 50,000.00 × 1.5% = 750.00" in said
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert commission.rules(store).steps == (Step(0, Decimal(1)), Step(100_000_00, Decimal("1.5")))
    store.undo()
    assert commission.rules(store).steps == ()

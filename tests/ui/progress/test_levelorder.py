"""A stretch that does not lie beyond its target is said at the cell and asked about before it is saved."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Level
from salesplanner.ui.progress.splitting import SplitDialog
from salesplanner.ui.progress.targets import TargetsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stretched(story):
    story.targets.put("orders.amount", "2026-10", Decimal(2_000_000), Level.STRETCH)
    return story


@pytest.fixture
def dialog(qtbot, stretched, workspace):
    made = TargetsDialog(None, workspace, Period.parse("2026-10"))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.show()
    made.targets.put_value(0, 9, Decimal(2_500_000))
    return made


def save(qtbot, dialog, verb):
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        asked.append(box.informativeText())
        qtbot.mouseClick(next(each for each in box.findChildren(QPushButton) if each.text() == verb), LEFT)

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(dialog.save_button, LEFT)
    return asked


def kept(store):
    levels = (store.targets.of("orders.amount", "2026-10", level) for level in (Level.BASE, Level.STRETCH))
    return [each and each.value for each in levels]


def test_a_target_typed_above_its_stretch_is_said_and_swapped_by_a_click(qtbot, stretched, dialog):
    said = "Signed, October 2026: the stretch of ¥2m does not lie beyond the target of ¥2.5m."
    assert dialog.order.isVisible() and dialog.order.said.text() == said
    qtbot.mouseClick(dialog.order.swap_button, LEFT)
    assert dialog.order.isHidden() and dialog.targets.item(0, 9).text() == "2,000,000"
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert kept(stretched) == [2_000_000, 2_500_000]


def test_before_saving_it_is_asked_and_nothing_typed_is_lost(qtbot, stretched, dialog):
    dialog.targets.setCurrentCell(0, 3)
    [said] = save(qtbot, dialog, "Keep writing")
    assert "October 2026: the stretch of ¥2m" in said
    assert dialog.isVisible() and dialog.targets.currentColumn() == 9 and kept(stretched) == [1_800_000, 2_000_000]
    save(qtbot, dialog, "Take the stretch away")
    assert kept(stretched) == [2_500_000, None]


def test_who_wants_it_so_keeps_it(qtbot, stretched, dialog):
    save(qtbot, dialog, "Save as it is")
    assert kept(stretched) == [2_500_000, 2_000_000]


def test_a_split_says_which_parts_come_above_their_stretch(qtbot, stretched, workspace):
    made = SplitDialog(None, workspace, "orders.amount", Period.parse("2026-Q4"), Level.BASE, Decimal(9_000_000))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.way.set_value("even")
    made.way.edited.emit()
    assert "October 2026: the stretch of ¥2m does not lie beyond the target of ¥3m." in made.sums.full_text()

"""The reminders' choices in the settings."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt

from salesplanner.domain.reminders import ReminderKind
from salesplanner.store.reminders import rules_of
from salesplanner.ui.forms.reminders import ReminderChoices


def shown(qtbot, workspace):
    made = ReminderChoices(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_kind_is_switched_off_by_its_box_and_undone(qtbot, workspace, store):
    made = shown(qtbot, workspace)
    qtbot.keyClick(made.kinds[ReminderKind.CLOSE].box, Qt.Key.Key_Space)
    assert ReminderKind.CLOSE not in rules_of(store.settings).kinds
    store.undo()
    assert rules_of(store.settings).kinds == frozenset(ReminderKind)


def test_a_time_is_typed_and_an_empty_one_is_the_usual(qtbot, workspace, store):
    made = shown(qtbot, workspace)
    line = made.close_at.line
    line.clear()
    qtbot.keyClicks(line, "18:15")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert rules_of(store.settings).close_at == time(18, 15)
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert rules_of(store.settings).close_at == time(17, 30)
    assert line.text() == "17:30"


def test_what_is_no_time_is_not_kept(qtbot, workspace, store):
    made = shown(qtbot, workspace)
    line = made.close_at.line
    line.clear()
    qtbot.keyClicks(line, "late")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert rules_of(store.settings).close_at == time(17, 30)
    assert line.property("error")


def test_quiet_and_hidden_names_are_kept(qtbot, workspace, store):
    made = shown(qtbot, workspace)
    qtbot.keyClick(made.quiet.box, Qt.Key.Key_Space)
    qtbot.keyClick(made.hide_names.box, Qt.Key.Key_Space)
    assert not rules_of(store.settings).is_quiet
    assert store.settings.get("remind.hide_names") is True

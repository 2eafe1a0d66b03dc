"""The study log: topics typed in, planned study done by them, minutes summed."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.routines import Routine
from salesplanner.domain.study import is_study
from salesplanner.store import presets
from salesplanner.ui.forms.study import StudyDialog
from tests.answering import answer
from tests.builders import an_activity

TODAY = date(2026, 10, 22)


@pytest.fixture
def dialog(qtbot, workspace, store):
    def open_it():
        made = StudyDialog(None, workspace)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return open_it


@pytest.mark.parametrize(
    ("title", "kind", "wanted"),
    [
        ("学产品", ActivityKind.TASK, True),
        ("晚上学习减速机选型", ActivityKind.TASK, True),
        ("Product study", ActivityKind.TASK, True),
        ("Studying the market", ActivityKind.TASK, True),
        ("拜访学校", ActivityKind.TASK, False),
        ("Case studies to print", ActivityKind.TASK, False),
        ("学产品", ActivityKind.MEETING, False),
    ],
)
def test_what_is_study(title, kind, wanted):
    assert is_study(an_activity(title=title, kind=kind)) is wanted


def test_a_topic_does_the_planned_study_and_is_summed(qtbot, dialog, store):
    store.routines.add(Routine(title="Product study", rule="FREQ=DAILY", minutes=30, starts_on=TODAY))
    for day, minutes in ((date(2026, 10, 20), 45), (date(2026, 10, 2), 60), (date(2026, 9, 30), 90)):
        store.activities.log(
            Activity(kind=ActivityKind.TASK, title="Study belts", day=day, minutes=minutes),
            done_at=datetime(day.year, day.month, day.day, 20),
        )
    made = dialog()
    assert made.sums.text() == "This week 45 min, this month 105 min"
    QTest.keyClicks(made.focusWidget(), "gear ratios")
    made.minutes.set_value(20)
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Return)
    assert made.sums.text() == "This week 65 min, this month 125 min" and made.topic.text() == ""
    [done] = store.activities.on(TODAY)
    assert (done.title, done.points, done.minutes, done.is_done) == ("Product study", "gear ratios", 20, True)
    assert store.activities.untouched(TODAY, store.calendar()) == []
    QTest.keyClicks(made.focusWidget(), "seals")
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Return)
    assert "Study: seals" in [each.title for each in store.activities.on(TODAY)]
    assert made.table.model.rowCount() == 5
    store.undo()
    made.refresh()
    assert made.table.model.rowCount() == 4
    QTest.keyClicks(made.focusWidget(), "valves")
    answer(qtbot, QMessageBox, lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible() and made.topic.text() == "valves"  # asked about first
    made.topic.clear()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_the_study_routine_of_a_preset_is_study(store):
    presets.apply(store, "wholesale", "zh")
    assert any(is_study(an_activity(title=each.title, kind=each.kind)) for each in store.routines.all())

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesplanner.ui.kit.calendar import Calendar, pick
from salesplanner.ui.kit.fields import DateField


def test_weeks_begin_on_monday(qtbot, workspace):
    calendar = Calendar(workspace, date(2026, 10, 22))
    qtbot.addWidget(calendar)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert calendar.selectedDate() == QDate(2026, 10, 22)


def test_the_picked_day_goes_into_the_field(qtbot, workspace):
    field = DateField(workspace)
    qtbot.addWidget(field)
    field.show()

    def choose():
        calendar = QApplication.activePopupWidget().findChild(Calendar)
        calendar.clicked.emit(QDate(2026, 10, 30))

    QTimer.singleShot(50, choose)
    with qtbot.waitSignal(field.edited):
        pick(field, workspace, workspace.today(), field._on_picked)
    assert field.value() == date(2026, 10, 30)

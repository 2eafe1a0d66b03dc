"""The reporting calendar: who receives which report by when, asked for in forms and undone."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.period import PeriodKind
from salesplanner.ui.forms.recipient import RecipientForm
from salesplanner.ui.forms.reportcalendar import ReportCalendar
from salesplanner.ui.forms.reportrule import RuleForm
from tests.answering import answer


def rows(table):
    """What a list shows, row by row."""
    model = table.model
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())]


@pytest.mark.row("S2-01", "S4-12", "X-18")
def test_recipients_and_rules_are_added_changed_and_taken_away(qtbot, workspace, store):
    page = ReportCalendar(workspace)
    qtbot.addWidget(page)
    page.show()
    assert not page.first_button.isEnabled()
    for name, title in (("Liu", "Sales manager"), ("Chen", "Director")):

        def fill(form, name=name, title=title):
            form.field("name").set_value(name)
            form.field("title").set_value(title)
            form.save_button.click()

        answer(qtbot, RecipientForm, fill)
        page.edit_recipient(None)
    page.recipients.select(store.reports.recipients.all()[1].id)
    page.first_button.click()
    assert [each.said for each in store.reports.recipients.all()] == ["Chen (Director)", "Liu (Sales manager)"]

    def weekly(form):
        form.every.set_value(PeriodKind.WEEK)
        form._show_days()
        form.due.set_value((5, False))
        form.field("at").set_value(time(16))
        form.field("ready_days").set_value(1)
        form.save_button.click()

    answer(qtbot, RuleForm, weekly)
    page.edit_rule(None)
    (rule,) = store.reports.rules.all()
    assert (rule.every, rule.day, rule.at, rule.ready_days) == (PeriodKind.WEEK, 5, time(16), 1)
    assert rows(page.rules)[0][:3] == ["Weekly report", "Saturday 16:00", "Chen"]

    def some_days(form):
        form.every.set_value(PeriodKind.SPAN)
        form._show_days()
        form.save_button.click()  # without days it is refused in words
        assert form.isVisible()
        for key, day in (("first_on", 9), ("last_on", 20), ("due_on", 23)):
            form.field(key).set_value(date(2026, 10, day))
        form.save_button.click()

    answer(qtbot, RuleForm, some_days)
    page.edit_rule(None)
    assert rows(page.rules)[1][0] == "Summary of some days"
    page.rules.view.setFocus()
    page.rules.select(rule.id)
    qtbot.keyClick(page.rules.view, Qt.Key.Key_Delete)
    assert [each.every for each in store.reports.rules.all()] == [PeriodKind.SPAN]
    store.undo()
    assert len(store.reports.rules.all()) == 2

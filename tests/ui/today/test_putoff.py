"""What was put off three times: its chip, its three ways, and the reason that is kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from salesplanner.domain.activities import ActivityStatus
from salesplanner.ui.forms.putoff import PutOffForm, Way
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.today.model import ROW
from tests.ui.today.test_screen import row_index, soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def often(store, plan):
    """The task was moved three times, last with a reason."""
    store.activities.change(plan.one, moved=3, move_reason="no prices yet")
    return plan.one


def form(qtbot, workspace, store, activity_id, way):
    made = PutOffForm(None, workspace, store.activities.get(activity_id))
    qtbot.addWidget(made)
    made.way.switch.buttons()[list(Way).index(way)].click()
    made.show()
    return made


def test_a_click_on_the_chip_asks_what_now(often, screen):
    index = row_index(screen, often)
    painter, box = screen.list.painter_of_rows, screen.list.visualRect(index)
    item = index.data(ROW)
    chip, place = painter.places(painter.areas(box, item, active=True), item, bold=False).chips[0]
    assert (chip.text, "no prices yet" in chip.tip) == ("Moved 3×", True)
    seen = []
    soon(lambda dialog: (seen.append(type(dialog)), dialog.done(0)))
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert seen == [PutOffForm]


def test_split_into_steps_on_the_coming_working_days_as_one_change(qtbot, workspace, store, often):
    made = form(qtbot, workspace, store, often, Way.SPLIT)
    assert any("no prices yet" in label.text() for label in made.findChildren(QLabel))
    made.parts.box.setPlainText("Ask for prices\n\nWrite it\nSend it")
    made.save_button.click()
    found = [(each.title, each.moved) for day in (22, 23, 26) for each in store.activities.on(TODAY.replace(day=day))]
    assert {("Ask for prices", 0), ("Write it", 0), ("Send it", 0)} <= set(found)
    assert store.undo() and store.activities.get(often).title == "Send the quote"


def test_shrink_and_drop(qtbot, workspace, store, often, plan):
    made = form(qtbot, workspace, store, often, Way.SHRINK)
    made.title.line.setText("Only the first page")
    made.save_button.click()
    found = store.activities.get(often)
    assert (found.title, found.minutes, found.moved) == ("Only the first page", 15, 0)
    form(qtbot, workspace, store, plan.two, Way.DROP).save_button.click()
    assert store.activities.get(plan.two).status is ActivityStatus.DROPPED


def test_a_reason_typed_while_moving_is_kept_and_digits_belong_to_it(qtbot, workspace, store, often, plan):
    popup = ReschedulePopup(None, workspace, [store.activities.get(plan.two)])
    qtbot.addWidget(popup)
    popup.show()
    popup.reason.setFocus()
    QTest.keyClicks(popup.reason, "line 2 stands")
    QTest.keyClick(popup.reason, Qt.Key.Key_Return)
    QTest.keyClick(popup, Qt.Key.Key_2)
    found = store.activities.get(plan.two)
    assert (found.day, found.move_reason, found.moved) == (date(2026, 10, 23), "line 2 stands", 1)
    again = ReschedulePopup(None, workspace, [store.activities.get(often)])
    qtbot.addWidget(again)
    assert "split, shrink or drop" in again.settle_button.text()

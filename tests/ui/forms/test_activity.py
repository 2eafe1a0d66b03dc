"""The form of a plan item and the pop-up that moves it, over a real book."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.deals import Deal, Stage
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.reschedule import ReschedulePopup, reschedule

TODAY = date(2026, 10, 22)


def opened(qtbot, form):
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    return form


def save(form):
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)


def test_a_title_is_enough(qtbot, workspace, store):
    form = opened(qtbot, ActivityForm(None, workspace, None, {}))
    QTest.keyClicks(form.title.line, "Send samples")
    save(form)
    kept = store.activities.get(form.result_id)
    assert (kept.title, kept.kind, kept.day, kept.at, kept.minutes) == (
        "Send samples", ActivityKind.TASK, TODAY, None, 30,
    )  # fmt: skip


@pytest.mark.parametrize(("typed", "kept"), [("No reminder", -1), ("30 minutes before", 30), ("2 days before", 2880)])
def test_the_reminder_is_chosen_by_typing_its_name(qtbot, workspace, store, typed, kept):
    item = store.activities.add(Activity(kind=ActivityKind.TASK, title="x", day=TODAY, remind_minutes=2880))
    form = opened(qtbot, ActivityForm(None, workspace, store.activities.get(item), {}))
    assert form.remind.combo.currentText() == "2 days before"
    QTest.keyClicks(form.remind.combo, typed)
    save(form)
    assert store.activities.get(item).remind_minutes == kept


def test_a_new_item_is_reminded_of_as_usual(qtbot, workspace, store):
    form = opened(qtbot, ActivityForm(None, workspace, None, {"title": "x"}))
    save(form)
    assert store.activities.get(form.result_id).remind_minutes is None


def test_without_a_title_it_stays(qtbot, workspace, store):
    form = opened(qtbot, ActivityForm(None, workspace, None, {}))
    save(form)
    assert form.isVisible() and store.activities.count() == 0


def test_another_kind_brings_its_usual_length_until_one_is_chosen(qtbot, workspace):
    form = opened(qtbot, ActivityForm(None, workspace, None, {}))
    form.kind.set_value(ActivityKind.VISIT)
    form.kind.edited.emit()
    assert form.when.length.value() == 60
    form.when.length.set_value(90)
    form.kind.set_value(ActivityKind.CALL)
    form.kind.edited.emit()
    assert form.when.length.value() == 90


def test_contact_and_deal_follow_the_client(qtbot, workspace, store):
    [stage] = store.stages.add_many([Stage(name="Bid", position=0)])
    client = store.clients.add(Client(name="Northwind"))
    person = store.contacts.add(Contact(client_id=client, name="Zhao"))
    deal = store.deals.add(Deal(name="Reducers", client_id=client, stage_id=stage))
    form = opened(qtbot, ActivityForm(None, workspace, None, {}))
    assert not form.step.box.isEnabled()
    form.client.line.setText("Northwind")
    form.client.edited.emit()
    form.contact.set_value(person)
    form.deal.set_value(deal)
    form.step.box.click()
    form.title.line.setText("Call")
    save(form)
    kept = store.activities.get(form.result_id)
    assert (kept.client_id, kept.contact_id, kept.deal_id, kept.is_next_step) == (client, person, deal, True)


def test_only_one_thing_of_a_day_comes_first(qtbot, workspace, store):
    other = store.activities.add(Activity(kind=ActivityKind.TASK, title="a", day=TODAY, is_first=True))
    form = opened(qtbot, ActivityForm(None, workspace, None, {"title": "b", "is_first": True}))
    save(form)
    assert store.activities.get(form.result_id).is_first and not store.activities.get(other).is_first
    store.undo()
    assert store.activities.get(other).is_first


def test_a_wrong_time_is_pointed_at(qtbot, workspace, store):
    form = opened(qtbot, ActivityForm(None, workspace, None, {"title": "b"}))
    form.when.at.line.setText("25:99")
    save(form)
    assert form.isVisible() and "not a time" in form._faults["when"].text()


def test_an_odd_length_and_what_is_not_shown_stay(qtbot, workspace, store):
    record = store.activities.add(
        Activity(kind=ActivityKind.TASK, title="a", day=TODAY, at=time(9), minutes=37, external_id="X")
    )
    form = opened(qtbot, ActivityForm(None, workspace, store.activities.get(record), {}))
    form.when.day.line.setText("2026-10-27")
    save(form)
    kept = store.activities.get(record)
    assert (kept.minutes, kept.external_id, kept.day, kept.moved) == (37, "X", date(2026, 10, 27), 1)


def test_the_keys_1_to_6_move_to_their_day(qtbot, workspace, store):
    days = {"1": 22, "2": 23, "3": 24, "4": 26, "5": 29, "6": 31}
    for key, day in days.items():
        record = store.activities.add(Activity(kind=ActivityKind.TASK, title=key, day=TODAY, at=time(10)))
        popup = opened(qtbot, ReschedulePopup(None, workspace, [store.activities.get(record)]))
        QTest.keyClicks(popup, key)
        moved = store.activities.get(record)
        assert moved.day == date(2026, 10, day)
        assert moved.at == (time(11) if key == "1" else time(10))


def test_7_takes_a_typed_day_and_says_its_load(qtbot, workspace, store):
    store.activities.add(Activity(kind=ActivityKind.TASK, title="there", day=date(2026, 11, 7)))
    record = store.activities.add(Activity(kind=ActivityKind.TASK, title="a", day=TODAY))
    popup = opened(qtbot, ReschedulePopup(None, workspace, [store.activities.get(record)]))
    popup.activateWindow()
    QTest.keyClicks(popup, "7")
    QTest.keyClicks(popup.field.line, "2026-11-07")
    assert popup.load.text().startswith("7 Nov Sat") and "1 item" in popup.load.text() and "9 Nov" in popup.load.text()
    QTest.keyClick(popup.field.line, Qt.Key.Key_Return)
    assert store.activities.get(record).day == date(2026, 11, 7)


def test_a_wrong_day_is_said_and_nothing_moves(qtbot, workspace, store):
    record = store.activities.add(Activity(kind=ActivityKind.TASK, title="a", day=TODAY))
    popup = opened(qtbot, ReschedulePopup(None, workspace, [store.activities.get(record)]))
    popup.field.line.setText("someday")
    popup.move_button.click()
    assert "not a date" in popup.load.text() and popup.isVisible()
    assert store.activities.get(record).day == TODAY


def test_each_day_shows_what_lies_on_it(qtbot, workspace, store):
    store.activities.add(Activity(kind=ActivityKind.TASK, title="there", day=date(2026, 10, 23)))
    record = store.activities.add(Activity(kind=ActivityKind.TASK, title="a", day=TODAY))
    popup = opened(qtbot, ReschedulePopup(None, workspace, [store.activities.get(record)]))
    said = [choice.accessibleName() for choice in popup.choices]
    assert said[1] == "2 Tomorrow, 23 Oct Fri · 1 item" and said[2] == "3 In 2 days, 24 Oct Sat · day off"


def test_what_is_done_is_not_moved(qtbot, workspace, store):
    record = store.activities.add(Activity(kind=ActivityKind.TASK, title="a", day=TODAY))
    store.activities.finish(record, at=workspace.now())
    assert reschedule(None, workspace, [record]) is None

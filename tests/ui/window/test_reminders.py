"""Reminders as a person meets them: the bell, its list and what can be done, over the real window and book."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.projects import Milestone
from salesplanner.domain.promises import Direction, Promise, PromiseState
from salesplanner.domain.reminders import ReminderState
from salesplanner.domain.reportdue import Recipient, ReportRule
from salesplanner.domain.routines import Routine
from salesplanner.store import Store
from salesplanner.store.reminders import HIDE_NAMES, OFF
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.reminders import ReminderChoices
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.window import remindtext
from salesplanner.ui.window.belllist import BellDialog
from salesplanner.ui.window.reminding import Reminding
from tests.answering import when_open
from tests.builders import DAY, a_deal, an_activity


def a_visit(book, **fields):
    facts = {"kind": ActivityKind.VISIT, "client_id": 1, "at": time(14, 30), "minutes": 60, **fields}
    return book.activities.add(an_activity("see Zhao", **facts))


def tick(window, turned, *moment, **more):
    turned.set(*moment, **more)
    window.reminding.tick()


def texts(window):
    dialog = BellDialog(window, window.workspace, window.reminding)
    found = [line.text for line in dialog._lines]
    dialog.deleteLater()
    return found


@pytest.fixture
def listed(window, qtbot):
    """Opens the list of the bell and shows it beside the test."""

    def show():
        dialog = BellDialog(window, window.workspace, window.reminding)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return show


def press(qtbot, dialog, name):
    found = next(each for each in dialog.findChildren(QPushButton) if each.text() == name and not each.isHidden())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


# --- what is said ---------------------------------------------------------------------------------------------------


def test_time_to_leave_stands_in_the_bell_and_in_the_window(window, book, turned):
    visit = a_visit(book)
    book.prep.add_many([PrepLine(activity_id=visit, text=text) for text in ("contract", "samples")])
    tick(window, turned, 13, 54)
    assert window.bell.count == 0
    tick(window, turned, 13, 55)
    assert window.bell.count == 1
    assert window.bell.accessibleName() == "Reminders, 1 new"
    assert window.toast.label.text() == "Time to leave for 北辰重机, 2 prep items open"
    tick(window, turned, 13, 56)
    assert len(book.reminders.all()) == 1


def test_a_call_that_returns_is_told_once_also_when_it_becomes_a_record(window, book, turned):
    book.routines.add(
        Routine(title="depot", kind=ActivityKind.CALL, rule="FREQ=DAILY", at=time(16), client_id=1, starts_on=DAY)
    )
    tick(window, turned, 16, 1)
    told = [each.key for each in book.reminders.all()]
    assert len(told) == 1 and window.bell.count == 1
    book.activities.change(book.activities.untouched(DAY, book.calendar())[0].id, note="bring figures")
    tick(window, turned, 16, 2)
    assert [each.key for each in book.reminders.all()] == told


SENTENCES = {
    "en": [
        "Time to leave for 北辰重机",
        "How did it go at 北辰重机?",
        "16:30 call 周工 (北辰重机)",
        "3 minutes to close the day? 2 items left",
        "Payment of ¥50k from 北辰重机 is due today",
        "Agreement with 北辰重机 ends in 30 days",
        "Promised to 北辰重机, due today: samples",
        "Due today for 北辰重机: 阀组 · 发货",
        "Promised by 北辰重机, due today: figures",
    ],
    "zh": [
        "13:55 该出发去北辰重机了",
        "北辰重机谈得怎么样？",
        "16:30 电话 周工（北辰重机）",
        "3 分钟收工？还有 2 件没去处",
        "北辰重机发货款 5 万今天到期",
        "「北辰重机」协议还有 30 天到期",
        "今天答应北辰重机的：samples",
        "北辰重机 阀组 · 发货 今天到期",
        "今天该由北辰重机兑现：figures",
    ],
}


@pytest.mark.parametrize("program", ["en", "zh"], indirect=True)
def test_every_kind_has_its_sentence(program, book, turned):
    window = program.window
    from tests.builders import a_contact

    contact = book.contacts.add(a_contact(1, "周工"))
    a_visit(book)
    book.activities.add(an_activity("terms", client_id=1, contact_id=contact, at=time(16, 30)))
    book.payments.add(Payment(client_id=1, due_on=DAY, due_amount=5_000_000, item="发货款"))
    book.agreements.add(Agreement(client_id=1, name="x", signed_on=DAY, ends_on=DAY + timedelta(days=30)))
    book.promises.add(Promise(client_id=1, what="samples", made_on=DAY, due_on=DAY))
    book.promises.add(Promise(client_id=1, what="figures", made_on=DAY, due_on=DAY, direction=Direction.THEIRS))
    deal = book.deals.add(a_deal("阀组", client_id=1))
    book.milestones.add(Milestone(deal_id=deal, name="发货", planned_on=DAY))
    for hour, minute in ((9, 0), (14, 0), (15, 45), (16, 30), (17, 30)):
        tick(window, turned, hour, minute)
    assert sorted(texts(window)) == sorted(SENTENCES[window.workspace.language])
    facts = {"kind": "agreement", "record": "1", "time": "", "client": "北辰重机"}
    said = [remindtext.sentence(window.workspace.words, {**facts, "count": left}) for left in ("0", "-3")]
    assert (
        said
        == {
            "en": ["Agreement with 北辰重机 ends today", "Agreement with 北辰重机 has ended"],
            "zh": ["「北辰重机」协议今天到期", "「北辰重机」协议已到期"],
        }[window.workspace.language]
    )


def test_names_can_be_hidden_in_notifications_and_stand_in_the_list(window, book, turned, qtbot):
    a_visit(book)
    book.settings.put(HIDE_NAMES, True)
    tick(window, turned, 14)
    assert window.toast.label.text() == "Time to leave for a client"
    assert texts(window) == ["Time to leave for 北辰重机"]


def test_a_kind_switched_off_is_not_told(window, book, turned):
    a_visit(book)
    book.settings.put(OFF, ["leave"])
    tick(window, turned, 14)
    assert book.reminders.all() == []


def test_the_evening_counts_what_its_dialog_asks_a_place_for(window, book, turned):
    from salesplanner.ui.today.closing import open_items

    book.activities.add(an_activity("late", day=DAY - timedelta(days=20)))
    book.activities.add(an_activity("today"))
    book.routines.add(Routine(title="brief", kind=ActivityKind.TASK, rule="FREQ=DAILY", starts_on=DAY))
    tick(window, turned, 17, 30)
    assert len(open_items(book, DAY)) == 2
    assert texts(window) == ["3 minutes to close the day? 2 items left"]


def test_while_a_program_has_the_whole_screen_reminders_wait(window, book, turned):
    taken, told = [True], []
    reminding = Reminding(window.workspace, window, lambda title, text: told.append((title, text)), lambda: taken[0])
    a_visit(book)
    for minute in (0, 1, 20):
        turned.set(14, minute)
        reminding.tick()
    assert told == [] and book.reminders.all() == []
    taken[0] = False
    turned.set(14, 21)
    reminding.tick()
    assert told == [("1 reminder from while you were away", "Time to leave for 北辰重机")]
    reminding.stop()


def test_without_a_tray_the_settings_say_what_closing_means(window, qtbot):
    page = ReminderChoices(window.workspace)
    qtbot.addWidget(page)
    said = " ".join(each.text() for each in page.findChildren(PlainLabel))
    assert "stop when it is closed" in said


# --- nothing lost, nothing twice ------------------------------------------------------------------------------------


def test_after_a_sleep_one_note_tells_all(window, book, turned):
    told = []
    reminding = Reminding(window.workspace, window, lambda title, text: told.append((title, text)))
    a_visit(book)
    book.activities.add(an_activity("terms", client_id=1, at=time(16, 30)))
    turned.set(9, 0)
    reminding.tick()
    turned.set(9, 0, day=23)
    reminding.tick()
    assert [title for title, _ in told] == ["3 reminders from while you were away"]
    assert told[0][1].count("\n") == 2


def test_a_restart_tells_what_was_missed_and_nothing_twice(window, book, turned):
    a_visit(book)
    tick(window, turned, 14)
    book.close()
    again = Store.open(book.path, now=turned)
    told = []
    workspace = type(window.workspace)(again, window.workspace.words, window.workspace.theme, turned)
    turned.set(16)
    reminding = Reminding(workspace, window, lambda _, text: told.append(text))
    reminding.tick()
    assert told == ["How did it go at 北辰重机?"]
    reminding.stop()
    again.close()
    window.workspace.retire()


def test_a_clock_set_back_tells_nothing_again(window, book, turned):
    a_visit(book)
    tick(window, turned, 14)
    tick(window, turned, 13)
    tick(window, turned, 14)
    assert len(book.reminders.all()) == 1


def test_what_was_told_is_kept_two_weeks(window, book, turned):
    days = [DAY + timedelta(days=ahead) for ahead in (0, 13, 15, 18)]
    for day in days:
        a_visit(book, day=day)
    book.settings.put(OFF, ["outcome", "close"])
    for day in days:
        turned.now = datetime.combine(day, time(14))
        window.reminding.tick()
    turned.now += timedelta(days=1)
    window.reminding.tick()
    assert [each.due_at.date() for each in book.reminders.all()] == days[:0:-1]


def test_telling_is_nothing_to_undo(window, book, turned):
    a_visit(book)
    before = book.undo_label()
    tick(window, turned, 14)
    assert book.undo_label() == before


def test_paused_reminders_come_when_the_hour_is_over(window, book, turned):
    a_visit(book)
    turned.set(13, 30)
    window.reminding.pause()
    tick(window, turned, 14)
    assert window.bell.count == 0
    tick(window, turned, 14, 30)
    assert window.bell.count == 1


# --- the list -------------------------------------------------------------------------------------------------------


def test_the_list_opens_by_keys_and_takes_the_dot_away(window, book, turned, qtbot):
    a_visit(book)
    tick(window, turned, 14)
    seen = []
    when_open(lambda dialog: seen.extend(line.text for line in dialog._lines))
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert seen == ["Time to leave for 北辰重机"]
    assert window.bell.count == 0


def test_an_empty_list_says_so(listed):
    dialog = listed()
    assert dialog.table._empty.label.text() == "No reminders. A quiet day"
    assert dialog.buttons == []


def test_ten_minutes_later_it_is_told_again(window, book, turned, listed, qtbot):
    a_visit(book)
    tick(window, turned, 14)
    dialog = listed()
    press(qtbot, dialog, "10 min later")
    assert dialog._lines[0].became == "Again at 14:10"
    assert book.reminders.all()[0].state is ReminderState.SNOOZED
    dialog.close()
    tick(window, turned, 14, 9)
    assert window.bell.count == 0
    tick(window, turned, 14, 10)
    assert window.bell.count == 1


def test_enter_logs_and_the_list_says_what_became_of_it(window, book, turned, listed, qtbot):
    visit = a_visit(book)
    book.settings.put(OFF, ["leave"])
    tick(window, turned, 15, 45)
    dialog = listed()
    opened = []
    when_open(lambda form: opened.append(type(form)))
    qtbot.keyClick(dialog.table.view, Qt.Key.Key_Return)
    assert opened == [LogForm]
    book.activities.log(book.activities.get(visit), done_at=turned(), outcome=Outcome.PROGRESS)
    assert dialog._lines[0].became == "Logged"
    assert [each.text() for each in dialog.buttons if not each.isHidden()] == ["Open"]


def test_who_did_not_go_moves_the_visit(window, book, turned, listed, qtbot):
    visit = a_visit(book)
    book.settings.put(OFF, ["leave"])
    tick(window, turned, 15, 45)
    dialog = listed()

    def choose():
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, ReschedulePopup)
        qtbot.keyClick(popup, Qt.Key.Key_2)

    from PySide6.QtCore import QTimer

    QTimer.singleShot(200, choose)
    press(qtbot, dialog, "Did not go")
    assert book.activities.get(visit).day == DAY + timedelta(days=1)
    assert dialog._lines[0].became == "Moved"


def test_a_payment_is_recorded_from_the_list(window, book, turned, listed, qtbot):
    payment = book.payments.add(Payment(client_id=1, due_on=DAY, due_amount=5_000_000))
    tick(window, turned, 9)
    dialog = listed()

    def save(form):
        assert isinstance(form, ResultDialog)
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    when_open(save)
    press(qtbot, dialog, "Record")
    assert book.payments.get(payment).received_on == DAY
    assert dialog._lines[0].became == "Recorded"


def test_a_milestone_is_chased_from_the_list_and_settled_by_its_day(window, book, turned, listed, qtbot):
    step = book.milestones.add(Milestone(deal_id=book.deals.add(a_deal("Pump")), name="Dispatch", planned_on=DAY))
    tick(window, turned, 9)
    dialog = listed()
    press(qtbot, dialog, "Chase")
    assert "Chase: Pump Dispatch" in [each.title for each in book.activities.on(DAY)]
    book.milestones.finish(step, DAY)
    (told,) = book.reminders.all()
    assert [act.name for act in dialog.acts.of(told, is_open=False)] == ["Open the deal"]


def test_a_promise_of_others_is_chased_and_kept_from_the_list(window, book, turned, listed, qtbot):
    promise = book.promises.add(Promise(what="samples", made_on=DAY, due_on=DAY, direction=Direction.THEIRS))
    tick(window, turned, 9)
    dialog = listed()
    press(qtbot, dialog, "Chase it")
    assert "Chase: samples" in [each.title for each in book.activities.on(DAY)]
    press(qtbot, dialog, "Kept")
    assert book.promises.get(promise).state is PromiseState.KEPT
    assert dialog._lines[0].became == "Kept"


@pytest.mark.row("S2-01", "S2-33")
def test_a_report_names_those_who_wait_for_it_and_opens_for_the_first_who_still_does(
    window, book, turned, listed, qtbot
):
    people = [book.reports.recipients.add(Recipient(name=name)) for name in ("Liu", "Wang")]
    for to in people:
        book.reports.rules.add(ReportRule(every=PeriodKind.WEEK, day=3, at=time(16), recipient_id=to))
    tick(window, turned, 14)
    assert texts(window) == ["Weekly report to Liu, Wang due 16:00, figures are in"]
    (told,) = book.reminders.all()
    hidden = remindtext.sentence(window.workspace.words, told.facts, is_hiding=True)
    assert hidden == "Weekly report due 16:00, figures are in"
    book.reports.hand_in("2026-W43", ReportCopy(handed_in_at=datetime(2026, 10, 22, 15)), to=people[0])
    dialog = listed()
    assert dialog._lines[0].became == "New", "Wang still waits"
    press(qtbot, dialog, "Open")
    assert window.page("reports").to == people[1]
    book.reports.hand_in("2026-W43", ReportCopy(handed_in_at=datetime(2026, 10, 22, 15)), to=people[1])
    assert listed()._lines[0].became == "Handed in"


def test_every_act_of_a_quiet_week_leads_somewhere(window, book, turned, listed):
    """Each kind offers something, also once it is settled or gone."""
    visit = a_visit(book)
    tick(window, turned, 14)
    (told,) = book.reminders.all()
    acts = listed().acts
    assert [act.name for act in acts.of(told, is_open=True)] == ["Show prep", "10 min later"]
    book.activities.delete(visit)
    assert acts.of(told, is_open=False) == []


def test_show_prep_leads_to_the_visit(window, book, turned, listed, qtbot):
    a_visit(book)
    tick(window, turned, 14)
    window.open_tab("progress")
    dialog = listed()
    press(qtbot, dialog, "Show prep")
    assert not dialog.isVisible()
    assert window.bar.currentIndex() == 0


def test_a_saturday_is_quiet(window, book, turned):
    saturday = date(2026, 10, 24)
    book.activities.add(an_activity("terms", day=saturday + timedelta(days=2), at=time(9), remind_minutes=48 * 60))
    tick(window, turned, 9, 0, day=24)
    assert window.bell.count == 0
    tick(window, turned, 8, 30, day=26)
    assert window.bell.count == 1


def test_the_foot_names_the_nearest_deadline_and_leads_to_its_client(window, book, qtbot):
    assert window.foot.deadline.isHidden()
    book.promises.add(Promise(client_id=1, what="samples", made_on=DAY, due_on=DAY + timedelta(days=1)))
    window.workspace.settle()
    assert window.foot.deadline.text().strip() == "samples · 北辰重机 tomorrow"
    theirs = Promise(direction=Direction.THEIRS, client_id=1, what="drawing", made_on=DAY, due_on=DAY)
    book.promises.add(theirs)
    window.workspace.settle()
    assert window.foot.deadline.text().strip() == "Chase: drawing · 北辰重机 today"
    qtbot.mouseClick(window.foot.deadline, Qt.MouseButton.LeftButton)
    assert window.bar.currentIndex() == 1
    book.promises.change(2, state=PromiseState.KEPT)
    book.payments.add(Payment(client_id=1, item="30 %", due_on=DAY, due_amount=100))
    window.workspace.settle()
    assert window.foot.deadline.text().strip() == "Payment: 30 % · 北辰重机 today"


@pytest.mark.row("S2-33", "S2-34")
def test_the_foot_counts_down_to_a_report_and_says_when_it_is_late(window, book, turned):
    book.reports.rules.add(ReportRule(every=PeriodKind.WEEK, day=3, at=time(16)))
    window.workspace.settle()
    assert window.foot.deadline.text().strip() == "Weekly report due today 16:00 · 7 hours left"
    assert [each.period.code for each in book.reports.due(DAY, DAY, book.calendar())] == ["2026-W43"]
    turned.set(9, 0, day=24)
    window.reminding.minute.emit()
    assert window.foot.deadline.text().strip() == "Weekly report 2 days past the deadline"
    book.reports.hand_in("2026-W43", ReportCopy(handed_in_at=datetime(2026, 10, 24, 9)))
    window.workspace.settle()
    book.reports.rules.add(ReportRule(every=PeriodKind.DAY, day=0, at=time(8)))  # gone by before anybody asked for it
    window.workspace.settle()
    assert "deadline" not in window.foot.deadline.text() and " left" not in window.foot.deadline.text()


def test_where_there_is_no_room_the_flag_of_the_deadline_stands_alone(window, book):
    book.promises.add(Promise(client_id=1, what="a rather long promise that was made", made_on=DAY, due_on=DAY))
    window.workspace.settle()
    window.resize(1280, 800)
    assert window.foot.deadline.text().strip()
    window.foot.fit(300)
    assert not window.foot.deadline.text().strip()
    assert "a rather long promise that was made" in window.foot.deadline.accessibleName()


def test_a_time_being_typed_is_kept_when_esc_closes_the_settings(window, book, qtbot):
    from salesplanner.ui.settings import SettingsDialog

    dialog = SettingsDialog(window, window.workspace, "reminders")
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog.findChild(ReminderChoices)
    page.close_at.line.setFocus()
    page.close_at.line.setText("18:05")
    qtbot.keyClick(page.close_at.line, Qt.Key.Key_Escape)
    assert book.settings.get("remind.close_at") == "18:05"

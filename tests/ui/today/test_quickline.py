"""The one line on top of Today, by real keys over a real book."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.quick.reading import What
from tests.ui.today.test_screen import SHIFT, soon, titles

TODAY = date(2026, 10, 22)


def typed(screen, text):
    screen.entry.line.setFocus()
    QTest.keyClicks(screen.entry.line, text)
    return screen.entry


def chips(entry):
    return [chip.text() for chip in entry.panel.chips if chip.property("understood")]


def chip_of(entry, what):
    return next(chip for chip in entry.panel.chips if chip.property("what") == what)


def test_what_is_understood_stands_below_while_typing(screen, store):
    entry = typed(screen, "next Tue 2pm visit Northwind Zhao bring samples")
    assert entry.panel.isVisible()
    assert chips(entry) == ["27 Oct Tue 14:00", "Visit", "Northwind", "Zhao"]
    assert "27 Oct Tue 14:00" in entry.line.accessibleDescription()
    client = store.clients.all()[0].id
    store.clients.change(client, name="Southwind")  # who is named no more is not understood any more
    assert "Northwind" not in chips(entry)
    store.undo()
    assert "Northwind" in chips(entry)


def test_enter_keeps_it_and_one_undo_takes_it_back(screen, store, plan):
    before = store.digest()
    entry = typed(screen, "today 4pm call Northwind about the delay")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    added = next(each for each in store.activities.on(TODAY) if each.title == "the delay" or each.title == "delay")
    assert (added.kind, added.at, added.client_id) == (ActivityKind.CALL, time(16), plan.client)
    assert entry.line.text() == "" and not entry.panel.isVisible()
    assert added.title in titles(screen)
    store.undo()
    assert store.digest() == before


def test_shift_enter_goes_on_and_another_day_stays_in_the_book(screen, store):
    entry = typed(screen, "tomorrow send the offer")
    QTest.keyClick(entry.line, Qt.Key.Key_Return, SHIFT)
    assert entry.line.hasFocus() and entry.line.text() == ""
    assert [each.title for each in store.activities.on(date(2026, 10, 23))] == ["send the offer"]


def test_a_repetition_becomes_a_routine(screen, store):
    entry = typed(screen, "every Friday 4pm weekly report")
    assert chips(entry)[0] == "every Friday 16:00"
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert [(each.title, each.rule, each.at) for each in store.routines.all()] == [
        ("weekly report", "FREQ=WEEKLY;BYDAY=FR", time(16))
    ]


def test_backspace_right_after_a_piece_turns_it_into_text(screen, store):
    entry = typed(screen, "Sort papers Friday")
    assert chips(entry)[0] == "23 Oct Fri"
    QTest.keyClick(entry.line, Qt.Key.Key_Backspace)
    assert entry.line.text() == "Sort papers Friday" and chips(entry)[0] == "22 Oct Thu"
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert "Sort papers Friday" in titles(screen)


def test_the_cross_on_a_chip_turns_it_into_text(screen):
    entry = typed(screen, "call back Friday")
    cross = chip_of(entry, What.DAY).findChild(QToolButton)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert chips(entry)[0] == "22 Oct Thu" and entry.line.hasFocus()


def test_a_chip_is_corrected_from_its_menu_by_keys(screen, store):
    entry = typed(screen, "see the whole market")
    assert "Visit" in chips(entry)
    QTest.keyClick(entry.line, Qt.Key.Key_Down)
    QTest.keyClick(entry.panel.chips[0], Qt.Key.Key_Right)
    assert chip_of(entry, What.KIND).hasFocus()

    def pick(menu):
        assert isinstance(menu, QMenu)
        menu.setActiveAction(next(each for each in menu.actions() if each.text() == "Task"))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    soon(pick)
    QTest.keyClick(chip_of(entry, What.KIND), Qt.Key.Key_Return)
    assert "Task" in chips(entry) and screen.window().focusWidget() is entry.line
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert any(each.kind is ActivityKind.TASK and "market" in each.title for each in store.activities.on(TODAY))


def test_tab_completes_a_client_after_the_sign(screen, plan):
    entry = typed(screen, "call @nor")
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    assert entry.line.text() == "call @Northwind "
    assert entry.reading().client.id == plan.client and entry.line.hasFocus()


def test_tab_goes_on_where_there_is_nothing_to_complete(screen):
    entry = typed(screen, "sort papers")
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    assert not entry.line.hasFocus()


def test_an_unknown_name_after_the_sign_becomes_a_client(screen, store):
    entry = typed(screen, "visit @Newcomer tomorrow")
    assert "New client “Newcomer”" in chips(entry)
    store.clients.add(Client(name="Newcomer Steel"))
    entry.line.clear()
    QTest.keyClicks(entry.line, "visit @Newcomersteel tomorrow")
    assert "New client “Newcomersteel”; there may already be: Newcomer Steel" in chips(entry)
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert store.clients.all()[-1].name == "Newcomersteel"


def test_escape_puts_the_chips_away_and_keeps_the_text(screen):
    entry = typed(screen, "tomorrow call")
    QTest.keyClick(entry.line, Qt.Key.Key_Escape)
    assert not entry.panel.isVisible() and entry.line.text() == "tomorrow call"


def test_the_chips_go_when_the_keys_go_elsewhere(qtbot, screen):
    entry = typed(screen, "tomorrow call")
    screen.list.setFocus()
    qtbot.waitUntil(lambda: not entry.panel.isVisible())


def test_what_has_happened_becomes_a_record(screen, store, plan):
    entry = typed(screen, "just called Northwind, terms are fine -> Mon send the contract")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    done = next(each for each in store.activities.of_client(plan.client) if each.title == "terms are fine")
    assert done.is_done and done.kind is ActivityKind.CALL
    assert store.activities.open_next_steps()[-1].title == "send the contract"


def test_a_day_that_has_passed_is_asked_about(screen, store, plan):
    entry = typed(screen, "20 October 2026 visit Northwind about prices")
    soon(lambda box: next(each for each in box.buttons() if each.text() == "Keep as record").click())
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    found = next(each for each in store.activities.of_client(plan.client) if each.title == "prices")
    assert found.is_done and found.day == date(2026, 10, 20)


def test_enter_belongs_to_an_input_method_while_it_composes(screen, store):
    before = store.digest()
    entry = typed(screen, "call")
    QApplication.sendEvent(entry.line, QInputMethodEvent("ming tian", []))
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert store.digest() == before
    commit = QInputMethodEvent("", [])
    commit.setCommitString("明天")
    QApplication.sendEvent(entry.line, commit)
    assert entry.line.text() == "call明天" and entry.reading().day == date(2026, 10, 23)


def test_a_line_on_another_day_is_for_that_day(screen, store):
    screen.show_day(date(2026, 10, 26))
    entry = typed(screen, "3pm sort papers")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert [(each.title, each.at) for each in store.activities.on(date(2026, 10, 26))] == [("sort papers", time(15))]


def test_completing_in_the_middle_leaves_what_follows(screen, plan):
    entry = typed(screen, "visit @nor, tomorrow 3pm")
    entry.line.setCursorPosition(len("visit @nor"))
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    assert entry.line.text() == "visit @Northwind , tomorrow 3pm"
    assert entry.reading().client.id == plan.client and entry.reading().at == time(15)


def test_tab_belongs_to_an_input_method_while_it_composes(screen):
    entry = typed(screen, "call @nor")
    QApplication.sendEvent(entry.line, QInputMethodEvent("bei", []))
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    assert entry.line.text() == "call @nor" and entry.line.hasFocus()


def test_what_was_turned_back_stays_text_when_words_come_before_it(screen):
    entry = typed(screen, "Sort papers Friday")
    QTest.keyClick(entry.line, Qt.Key.Key_Backspace)
    QTest.keyClick(entry.line, Qt.Key.Key_Home)
    QTest.keyClicks(entry.line, "Now ")
    assert chips(entry)[0] == "22 Oct Thu"


def test_a_chip_of_what_nobody_typed_has_no_cross(screen):
    entry = typed(screen, "sort papers")
    assert [chip.findChild(QToolButton) for chip in entry.panel.chips] == [None, None]


def test_the_cross_on_a_day_turns_its_time_back_too(screen):
    entry = typed(screen, "sort papers tomorrow 3pm")
    cross = chip_of(entry, What.DAY).findChild(QToolButton)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert chips(entry)[0] == "22 Oct Thu" and entry.reading().title == "sort papers tomorrow 3pm"


def choose(entry, what, *names):
    """Press the chip and pick an entry of its menu by its name."""

    def pick(menu):
        act = next(each for each in menu.actions() if each.text() == names[0])
        for name in names[1:]:
            act = next(each for each in act.menu().actions() if each.text() == name)
        act.trigger()
        menu.close()

    soon(pick)
    QTest.mouseClick(chip_of(entry, what), Qt.MouseButton.LeftButton)


def test_every_chip_can_be_changed_to_something_else(qtbot, screen, store, plan):
    other = store.clients.add(Client(name="Southgate"))
    entry = typed(screen, "Tuesday visit Northwind Zhao 40 min remind 30m before, prices")
    choose(entry, What.CONTACT, "No contact")
    choose(entry, What.LENGTH, "60 min")
    choose(entry, What.REMIND, "The day before")
    choose(entry, What.DAY, "Time", "15:30")
    found = entry.reading()
    assert (found.contact, found.minutes, found.remind_minutes, found.at) == (None, 60, 1440, time(15, 30))
    choose(entry, What.CLIENT, "Another client…")
    assert entry.line.text().startswith("Tuesday visit @N ") and screen.window().focusWidget() is entry.line
    QTest.keyClick(entry.line, Qt.Key.Key_Backspace)
    screen.window().activateWindow()
    qtbot.waitUntil(entry.line.hasFocus)
    QTest.keyClicks(entry.line, "south")
    QTest.keyClick(entry.line, Qt.Key.Key_Tab)
    assert entry.reading().client.id == other


def test_a_repetition_is_changed_or_taken_away(screen):
    entry = typed(screen, "every Friday 4pm weekly report")
    choose(entry, What.REPEAT, "every working day")
    assert entry.reading().rule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    choose(entry, What.REPEAT, "Only once")
    assert entry.reading().rule == "" and entry.reading().day == date(2026, 10, 23)


def test_clients_that_share_a_part_are_offered_and_none_is_taken(screen, store):
    names = ["Norfolk Mills", "Norfolk Paper"]
    for name in names:
        store.clients.add(Client(name=name))
    entry = typed(screen, "call norfolk tomorrow")
    assert entry.reading().client is None
    assert [chip.text() for chip in entry.panel.chips[:2]] == names
    assert all(name in entry.line.accessibleDescription() for name in names)
    QTest.mouseClick(entry.panel.chips[1], Qt.MouseButton.LeftButton)
    assert entry.line.text() == "call Norfolk Paper tomorrow" and entry.reading().client.name == "Norfolk Paper"


def test_somebody_new_is_shown_as_a_new_contact(screen, store, plan):
    entry = typed(screen, "visit Northwind Mr Green tomorrow")
    assert "New contact “Mr Green”" in chips(entry)
    QTest.mouseClick(chip_of(entry, What.CONTACT).findChild(QToolButton), Qt.MouseButton.LeftButton)
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert "Mr Green" not in {each.name for each in store.contacts.of(plan.client)}


def test_a_visit_that_leaves_no_next_step_is_asked_for_one_and_stays_typed_when_that_is_left(screen, store):
    new = store.clients.add(Client(name="Bluewave"))
    entry = typed(screen, "just visited Bluewave, they like it")

    def leave(form):
        assert "they like it" in form.field("points").value() and form.outcome.value() is Outcome.PROGRESS
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
        assert form.isVisible() and "next step" in form._faults["next"].text()
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Escape)

    soon(leave)
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert entry.line.text() == "just visited Bluewave, they like it" and not store.activities.of_client(new)

    def plan_next(form):
        QTest.keyClicks(form.focusWidget(), "Mon send the contract")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(plan_next)
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    done = next(each for each in store.activities.of_client(new) if each.is_done)
    assert (done.kind, done.outcome, entry.line.text()) == (ActivityKind.VISIT, Outcome.PROGRESS, "")
    assert "they like it" in done.points and store.clients.next_steps()[new].title == "send the contract"

"""The window as a person uses it: tabs, search, undo, language, by mouse and keys."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea

from salesplanner import paths
from salesplanner.app import Program
from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.store import Store, backup
from salesplanner.ui.forms.importing.dialog import ImportDialog
from salesplanner.ui.forms.quotes.dialog import QuoteDialog
from salesplanner.ui.forms.suppliers import SupplierPage
from salesplanner.ui.kit import undoing
from salesplanner.ui.kit.focus import stops
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.search import Palette
from salesplanner.ui.settings import SettingsDialog
from salesplanner.ui.welcome import Welcome
from salesplanner.ui.window import files, shell
from salesplanner.ui.window.information import ShortcutsDialog
from tests.answering import when_open


def dialog(kind=QDialog):
    """The dialog in front."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def test_every_tab_opens_by_its_keys_and_the_next_key_is_the_pages_though_it_is_still_being_built(program, qtbot):
    window = program.window

    def opened(place):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.bar.currentIndex() == window.pages.currentIndex() == place
        assert window.pages.currentWidget().isVisible()
        return window.pages.currentWidget()

    today, followups = opened(0), opened(1)
    assert isinstance(today, Screen) and not isinstance(followups, Screen)
    opened(4)  # another one is chosen before the first was built
    opened(1)
    QTest.keyClick(window.focusWidget(), "/")
    assert window.pages.currentWidget() is window.page("followups")
    assert window.focusWidget() is window.page("followups").panel.filter
    for place in (2, 3, 4, 5):
        opened(place)
        qtbot.waitUntil(lambda: isinstance(window.pages.currentWidget(), Screen))
        assert window.pages.currentWidget() is window.page(window.tabs[place].key)
        assert window.pages.currentWidget().isAncestorOf(window.focusWidget())
    assert window.pages.count() == 6 and opened(1) is window.page("followups")
    assert QApplication.activeWindow() is window  # nothing of a page was a window of its own for a moment
    progress = opened(3)
    window.bar.setFocus()
    month = progress._period
    qtbot.keyClick(window.bar, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert progress._period == month.previous()
    opened(1)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert progress._period == month.previous()  # its keys are its own while it is seen


def test_a_change_can_be_undone_and_done_again_from_the_menu(program, book):
    client = book.clients.all()[0]
    program.window.workspace.store.clients.delete(client.id)
    menus = program.window.menus
    assert client.name in menus.undo.text()
    menus.undo.trigger()
    assert book.clients.get(client.id).deleted_at is None
    assert program.window.toast.label.text().startswith("Undone")
    menus.redo.trigger()
    assert book.clients.get(client.id).deleted_at is not None


class Later(QObject):
    """Calls a function once events are worked off; `alone` keeps timers from doing it."""

    called = Signal()

    def __init__(self, function) -> None:
        super().__init__()
        self.called.connect(function, Qt.ConnectionType.QueuedConnection)
        self.called.emit()


def test_a_long_undo_is_said_and_can_be_stopped(program, book, monkeypatch):
    monkeypatch.setattr(undoing, "_FELT_S", 0)
    book.clients.add_many([Client(name=f"new {number}") for number in range(1200)])
    window, before, said = program.window, book.digest(), []

    def stop():
        panel = QApplication.activeModalWidget()
        said.append(panel.findChild(PlainLabel).full_text())
        panel.findChild(QPushButton).click()

    later = Later(stop)
    window.undo()
    assert said == ["Undoing: " + window.workspace.words.change(book.undo_label())] and later is not None
    assert window.toast.label.text() == "Stopped. Everything is as it was"
    assert book.digest() == before
    window.undo()
    assert window.toast.label.text().startswith("Undone") and QApplication.activeModalWidget() is None
    assert not any(each.name.startswith("new ") for each in book.clients.all())


def test_search_finds_by_part_and_opens(program, qtbot):
    program.window.search()
    palette = program.window.findChild(Palette)
    qtbot.keyClicks(palette.line, "furnace")
    assert palette.list.item(0).text() == "Furnace hydraulics"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    page = program.window.page("pipeline")
    qtbot.waitUntil(lambda: page.panel.isVisible())
    assert page.panel.deal.name == "Furnace hydraulics"


def test_search_opens_a_supplier_by_its_products_and_a_quote_by_its_items(program, qtbot):
    seen = []
    for typed, kind in (("forgings", SupplierPage), ("q20261022 grease", QuoteDialog)):
        program.window.search()
        palette = program.window.findChild(Palette)
        qtbot.keyClicks(palette.line, typed)
        when_open(lambda shown, kind=kind: seen.append((type(shown) is kind, shown.windowTitle())))
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: program.window.findChild(Palette) is None)
    assert seen == [(True, "Tiancheng Forge"), (True, "Quote Q20261022-01")]


def test_commands_are_found_behind_a_sign(program, qtbot):
    program.window.search()
    palette = program.window.findChild(Palette)
    qtbot.keyClicks(palette.line, ">progress")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert program.window.bar.currentIndex() == 3


def test_the_language_changes_while_running(program):
    program.window.language_asked.emit("zh")
    window = program.window
    assert window.bar.tabText(0) == "今日计划"
    assert window.bar.tabRect(window.bar.count() - 1).right() < window.bar.width()  # all are in view at first sight
    window.language_asked.emit("en")
    assert program.window.bar.tabText(0) == "Today"


def test_the_theme_changes_while_running(program):
    for theme in ("dark", "light"):
        program.window.theme_asked.emit(theme)
        assert program.window.workspace.theme.dark == (theme == "dark")


def test_a_client_is_made_by_its_form(program, qtbot, book):
    def fill(form):
        name = form.field("name").line
        qtbot.keyClicks(name, "Brandnew Valves")
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    when_open(fill)
    program.window.go("new client", 0)
    made = book.clients.by_name("Brandnew Valves")
    assert made is not None and made.since is not None
    assert program.window.bar.currentIndex() == 1


def test_back_and_forward_walk_through_places(program, book):
    window = program.window
    deals = book.deals.open()
    window.go("deal", deals[0].id)
    window.go("deal", deals[1].id)
    window.back()
    assert window.page("pipeline").panel.deal.id == deals[0].id
    window.forward()
    assert window.page("pipeline").panel.deal.id == deals[1].id
    window.go("client", deals[1].client_id)
    window.back()
    assert window.present() is window.page("pipeline") and window.page("pipeline").panel.deal.id == deals[1].id


def test_recently_deleted_brings_back(program, book):
    client = book.clients.all()[0]
    book.clients.delete(client.id)

    def restore(found):
        found.table.select(found.table.model.record(0).id)
        found.restore_button.click()
        found.accept()

    when_open(restore)
    program.window.tools.deleted()
    assert book.clients.get(client.id).deleted_at is None


def test_narrow_tabs_keep_their_names(program):
    program.window.resize(960, 520)
    assert program.window.bar.tabText(0) == ""
    assert program.window.bar.accessibleTabName(0) == "Today"
    program.window.resize(2000, 520)
    assert program.window.bar.tabText(0) == "Today"


@pytest.fixture
def at_once(monkeypatch):
    """What the window does once a day it does as soon as it stands; ask for it before the program."""
    monkeypatch.setattr(shell, "_BACKUP_MS", 0)


def test_todays_copy_is_made_and_said_in_the_foot(at_once, program, qtbot, book):
    qtbot.waitUntil(lambda: program.window.foot.backup.text() == "Backup today 12:00")
    (copy,) = backup.copies(paths.copies(book.path))
    again = Store.open(copy.path)
    assert again.digest() == book.digest()
    again.close()


@pytest.fixture
def no_folder(book):
    """Where the copies would lie a file lies."""
    paths.copies(book.path).write_text("in the way")


def test_a_copy_that_cannot_be_made_is_said(at_once, no_folder, program, qtbot):
    qtbot.waitUntil(program.window.toast.isVisible)
    assert "was not made" in program.window.toast.label.text()
    program.window.workspace.settle()
    assert program.window.foot.backup.text() == "No backup yet"


def test_a_backup_is_restored_from_the_menu(program, book, tmp_path):
    window, name = program.window, book.clients.all()[0].name
    copy = tmp_path / "copy.db"
    book.copy_to(copy)
    book.clients.delete(book.clients.by_name(name).id)
    said = []
    when_open(lambda box: said.append(box.text()))
    files.go_back(window, window.workspace, copy)
    assert said == ["Restored."]
    assert program.store is not book and program.store.clients.by_name(name) is not None
    assert program.window is not window and program.window.isVisible()


def test_a_file_that_is_no_backup_leaves_the_book_open(program, book, tmp_path):
    count, said = book.clients.count(), []
    when_open(lambda box: said.append(box.text()))
    files.go_back(program.window, program.window.workspace, tmp_path / "none.db")
    assert "none.db" in said[0]
    assert program.store.clients.count() == count


def test_f6_goes_round_the_parts_of_the_window(program, qtbot):
    window = program.window
    window.open_tab("reports")
    window.activateWindow()
    window.bar.setFocus()
    window.workspace.settle()
    parts = (window.bar, *window.present().panes(), window.foot.quotas)

    def part():
        focused = window.focusWidget()
        return next(i for i, each in enumerate(parts) if each is focused or each.isAncestorOf(focused))

    visited = []
    for keys in (Qt.KeyboardModifier.NoModifier,) * 5 + (Qt.KeyboardModifier.ShiftModifier,) * 5:
        qtbot.keyClick(window, Qt.Key.Key_F6, keys)
        visited.append(part())
    assert visited == [1, 2, 3, 4, 0, 4, 3, 2, 1, 0]


@pytest.mark.parametrize(
    ("key", "modifier", "kind"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, ShortcutsDialog),
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, SettingsDialog),
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, ImportDialog),
    ],
)
def test_a_dialog_opens_by_its_keys_and_gives_the_focus_back(program, qtbot, key, modifier, kind):
    window, seen = program.window, []
    window.open_tab("followups")
    window.activateWindow()
    before = window.present().panel.filter
    before.setFocus()

    def leave(found):
        seen.append(type(found))
        qtbot.keyClick(found, Qt.Key.Key_Escape)

    when_open(leave)
    qtbot.keyClick(window, key, modifier)
    assert seen == [kind]
    assert window.focusWidget() is before


def test_a_page_that_was_wide_fits_when_it_is_shown_narrow(program, qtbot):
    window = program.window
    for key in ("review", "reports", "progress", "today"):
        window.resize(1280, 800)
        window.open_tab(key)
        window.open_tab("followups")
        window.resize(960, 540)
        window.open_tab(key)
        page = window.present()
        qtbot.waitUntil(lambda shown=page: shown.width() == 960)
        for area in page.findChildren(QScrollArea):
            if area.isVisible() and area.widget().layout() is not None:
                assert area.widget().layout().geometry().width() <= area.viewport().width(), key


def test_the_first_run_gives_the_window_free_when_it_begins(qapp, qtbot, places, tmp_path):
    store = Store.open(tmp_path / "new.db")
    made = Program(qapp, store)
    window = made.show()
    qtbot.waitExposed(window)
    page = window.findChild(Welcome)
    assert not window.centralWidget().isEnabled()
    qtbot.keyClick(page.signed.line, Qt.Key.Key_Return)
    assert window.centralWidget().isEnabled() and not page.isVisible()
    assert made.window.present().isVisible()
    made.close()
    made.window.retire()


def test_what_a_person_sells_gives_deals_their_name(qapp, qtbot, places, tmp_path):
    from PySide6.QtCore import QSettings

    QSettings().setValue("language", "zh")
    made = Program(qapp, Store.open(tmp_path / "new.db"))
    page = made.show().findChild(Welcome)
    card = next(each for each in page._roles.buttons() if each.property("role_key") == "wholesale")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.signed.line, Qt.Key.Key_Return)
    assert [tab.title for tab in made.window.tabs][2] == "意向单管道"
    assert made.window.workspace.words.metric("deals.won.count") == "签约意向单数"
    made.speak("en")
    assert [tab.title for tab in made.window.tabs][2] == "Pipeline"
    made.close()
    made.window.retire()


def test_ctrl_n_brings_the_line_over_any_page(program, qtbot, book):
    window = program.window
    window.open_tab("pipeline")
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    popup = window._popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClicks(popup.entry.line, "tomorrow 9am sort papers")
    qtbot.keyClick(popup.entry.line, Qt.Key.Key_Return)
    assert not popup.entry.line.isUndoAvailable(), "Ctrl+Z undoes what was kept, as the notice says, not its typing"
    assert not popup.isVisible()
    assert [each.title for each in book.activities.on(date(2026, 10, 23)) if each.at == time(9)] == ["sort papers"]


def test_ctrl_n_on_today_goes_to_its_own_line(program, qtbot, book):
    window = program.window
    window.open_tab("today")
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    line, inside = window.present().entry.line, stops(window.content)
    assert line.hasFocus()
    made = book.activities.add(Activity(kind=ActivityKind.TASK, title="Sort papers", day=book.today()))
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert book.activities.find(made) is None, "nothing was typed there: the key is the book's"
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert window.focusWidget() is inside[inside.index(line) + 1]  # one stop on, not two


def test_a_visit_is_logged_in_at_most_twelve_key_presses(qtbot, program, book):
    """From the list of the day, beyond the typed words (the words are counted apart)."""
    window = program.window
    screen = window.page("today")
    visit = next(
        each for each in screen.list.items() if each.activity.kind is ActivityKind.VISIT and each.activity.is_open
    )
    presses = 0

    def press(key, held=Qt.KeyboardModifier.NoModifier):
        nonlocal presses
        presses += 1 if held == Qt.KeyboardModifier.NoModifier else 2
        QTest.keyClick(QApplication.focusWidget(), key, held)

    def fill(form):
        qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget()))
        press(Qt.Key.Key_1)
        press(Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), "Price is fine")
        press(Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), "send the draft tomorrow 10am")
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    screen.list.choose(visit.activity.id)
    screen.list.setFocus()
    when_open(fill)
    press(Qt.Key.Key_L)
    done = book.activities.get(visit.activity.id)
    step = book.clients.next_steps()[done.client_id]
    assert (done.outcome, done.points) == (Outcome.PROGRESS, "Price is fine")
    assert (step.title, step.day, step.at) == ("send the draft", date(2026, 10, 23), time(10))
    assert presses == 6 <= 12


@pytest.mark.row("S2-33", "S2-34")
def test_a_report_that_is_owed_is_a_click_away_until_it_is_handed_in(qtbot, program):
    window = program.window
    window.workspace.settle()
    assert "Weekly report due tomorrow 16:00" in window.foot.deadline.accessibleName()
    strip = window.page("today").week
    assert "Weekly report due 16:00" in strip.days[4].toolTip()
    QTest.mouseClick(window.foot.deadline, Qt.MouseButton.LeftButton)
    reports = window.page("reports")
    assert window.present() is reports and reports.current().code == "2026-W43"
    tick = reports.sending.handed_in
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(8, tick.height() // 2))
    said = window.foot.deadline.accessibleName
    qtbot.waitUntil(lambda: "Monthly summary due tomorrow" in said())  # its paper is kept first
    window.open_tab("today")
    assert "Weekly report" not in strip.days[4].toolTip()

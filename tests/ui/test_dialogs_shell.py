"""The shell's dialogs, the import and the first run: for a screen reader, by keys, on a small screen, in both languages."""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QWidget,
)

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Stage
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reportdue import LAST_WORKING_DAY
from salesplanner.i18n import Translator, install
from salesplanner.store import backup
from salesplanner.ui.forms.importing.dialog import COLUMNS, DONE, REVIEW, ImportDialog
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.search import Palette
from salesplanner.ui.settings import SettingsDialog
from salesplanner.ui.welcome import Welcome
from salesplanner.ui.window.belllist import BellDialog
from salesplanner.ui.window.information import AboutDialog, CopiesDialog, DeletedDialog, ShortcutsDialog
from salesplanner.ui.window.reminding import Reminding
from salesplanner.ui.window.tray import CloseQuestion
from salesplanner.words import Words

ROWS = [
    ["Client name", "Contact", "Phone", "Client since", *(f"Rather a long column heading {n}" for n in range(36))],
    ["Long " * 60, "Someone", "139", "03/04/2026", *(["value " * 40] * 36)],
    ["Second", "", "140", "05/06/2026", *([""] * 36)],
    ["", "Nobody", "", "", *([""] * 36)],
]


@pytest.fixture(params=["zh", "en"])
def spoken(request, qapp, workspace, store):
    """The workspace in either language, with a few records."""
    store.stages.add_many([Stage(name="Lead", position=0, chance=10), Stage(name="Quote", position=1, chance=40)])
    store.clients.delete(store.clients.add(Client(name="Gone")))
    made = install(qapp, request.param, qapp.english)
    own = Workspace(store, Words(Translator(request.param)), workspace.theme, workspace.now)
    yield own
    own.retire()
    qapp.english = install(qapp, "en", made)


def importing(step):
    """The import, led to a step with a file of forty columns, a long text and a row that cannot be read."""

    def make(parent, workspace, qtbot, folder):
        path = folder / ("a very long name of a file that someone gave to it " * 3 + ".csv")
        with path.open("w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows(ROWS)
        dialog = ImportDialog(parent, workspace, "clients")
        dialog.read(path)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.progress.is_busy)
        go_on(qtbot, dialog, step)
        return dialog

    return make


def go_on(qtbot, dialog, step):
    """Lead an import on to a step."""
    while dialog._stack.currentIndex() < step:
        dialog.columns.order.setCurrentIndex(dialog.columns.order.findData("dmy"))
        qtbot.waitUntil(dialog.next_button.isEnabled)
        place = dialog._stack.currentIndex()
        dialog.next_button.click()
        qtbot.waitUntil(lambda at=place: dialog._stack.currentIndex() > at and not dialog.progress.is_busy)


def settings(page):
    def make(parent, workspace, qtbot, folder):
        dialog = SettingsDialog(parent, workspace, page)
        front(qtbot, dialog)
        dialog._choices.checkedButton().setFocus()
        return dialog

    return make


def bell(parent, workspace, qtbot, folder):
    store = workspace.store
    client = store.clients.add(Client(name="A client with rather a long name"))
    day, at = workspace.today(), workspace.now().time()
    store.activities.add(Activity(kind=ActivityKind.CALL, title="Long " * 30, client_id=client, day=day, at=at))
    reminding = Reminding(workspace, parent, lambda title, text: None)
    reminding.tick()
    dialog = BellDialog(parent, workspace, reminding)
    front(qtbot, dialog)
    return dialog


def close_or_stay(parent, workspace, qtbot, folder):
    dialog = CloseQuestion(parent)
    front(qtbot, dialog)
    return dialog


def copies(parent, workspace, qtbot, folder):
    workspace.store.copy_daily(folder / "copies", datetime.now())
    return CopiesDialog(parent, workspace, backup.copies(folder / "copies"))


def shortcuts(parent, workspace, qtbot, folder):
    action = QAction("Something", parent)
    action.setShortcut(QKeySequence("Ctrl+J"))
    return ShortcutsDialog(parent, workspace, [action])


def welcome(parent, workspace, qtbot, folder):
    page = Welcome(parent, workspace)
    page.cover()
    page.signed.line.setText("much")
    page.go.click()
    page._language.buttons()[0 if workspace.language == "zh" else 1].setFocus()
    return page


SETTINGS = (
    "general",
    "me",
    "work",
    "holidays",
    "quotas",
    "stages",
    "routines",
    "checklists",
    "reminders",
    "reports",
    "data",
)
PAGES = {
    "import, nothing yet": lambda parent, workspace, *_: ImportDialog(parent, workspace),
    **{f"settings, {each}": settings(each) for each in SETTINGS},
    "the bell's list": bell,
    "close or stay": close_or_stay,
    "first run": welcome,
    "palette": lambda parent, workspace, *_: Palette(parent, workspace, [("Import", QAction("Import", parent))]),
    "copies": copies,
    "deleted": lambda parent, workspace, *_: DeletedDialog(parent, workspace),
    "shortcuts": shortcuts,
    "about": lambda parent, *_: AboutDialog(parent),
}


@pytest.fixture
def window(qtbot):
    """A window of the smallest size, as the parent."""
    made = QMainWindow()
    made.resize(960, 520)
    for name in ("back_up", "restore", "export_all", "deleted", "open_other"):
        setattr(made, name, lambda: None)
    qtbot.addWidget(made)
    front(qtbot, made)
    return made


@pytest.fixture(params=PAGES.values(), ids=PAGES.keys())
def page(request, qtbot, spoken, window, tmp_path):
    made = request.param(window, spoken, qtbot, tmp_path)
    put_small(qtbot, made)
    yield made
    made.close()


def put_small(qtbot, made):
    """Show it before the others, on a small screen."""
    made.show()
    if made.isWindow():
        made.resize(min(made.width(), 940), min(made.height(), 500))
    if not isinstance(made, Palette):  # a pop-up has the keys without being the active window
        front(qtbot, made.window())
    QApplication.processEvents()


def front(qtbot, widget):
    """Bring a window before the others."""
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)


def stops(page):
    """Where Tab is to stop: what can be used; of choices that exclude each other, the chosen one."""
    found, groups = [], set()
    for each in page.findChildren(QWidget):
        usable = each.isVisible() and each.isEnabled() and each.window() is page.window()
        if not usable or not each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy():
            continue
        group = each.group() if isinstance(each, QAbstractButton) else None
        if group is None or not group.exclusive():
            found.append(each)
        elif group not in groups:
            groups.add(group)
            found.append(group.checkedButton() or each)
    return found


def called(widget):
    """What a screen reader calls it."""
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen is not None else ""


def tabbed(page, count):
    """What the focus visits by Tab."""
    for _ in range(count):
        focused = page.window().focusWidget()
        yield focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_it_serves_on_a_small_screen_and_by_keys(page):
    """In one test, for to make a page takes longer than to look at it."""
    it_serves(page)


def test_the_import_serves_at_every_step(qtbot, spoken, window, tmp_path):
    dialog = importing(0)(window, spoken, qtbot, tmp_path)
    for step in (0, COLUMNS, REVIEW, DONE):
        go_on(qtbot, dialog, step)
        put_small(qtbot, dialog)
        it_serves(dialog)
    dialog.close()


def it_serves(page):
    """What moves the focus comes last."""
    it_fits_a_small_screen(page)
    no_words_are_cut_off(page)
    tab_goes_down_the_page(page)
    each_control_has_a_name_and_can_be_tabbed_to(page)


def each_control_has_a_name_and_can_be_tabbed_to(page):
    wanted = stops(page)
    assert wanted
    assert [type(each).__name__ for each in wanted if not called(each)] == []
    assert not [each for each in wanted if isinstance(each, QScrollArea)]
    visited = list(tabbed(page, len(wanted) + 3))
    assert [called(each) for each in wanted if each not in visited] == []


def tab_goes_down_the_page(page):
    """Once up: from the end to the beginning, or from the pages of the settings to what they hold."""
    order = list(dict.fromkeys(tabbed(page, len(stops(page)))))
    ends = [each.mapTo(page, QPoint(0, each.height())).y() for each in order]
    allowed = 1 + (isinstance(page, SettingsDialog))
    assert sum(1 for before, after in pairwise(ends) if after < before - 12) <= allowed


def it_fits_a_small_screen(page):
    least = page.minimumSizeHint()
    assert least.width() <= 940 and least.height() <= 500
    for area in page.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    for each in page.findChildren(QPushButton):
        if each.isVisible() and each.property("kind") == "primary":
            assert page.rect().contains(each.mapTo(page, each.rect().bottomRight()))


def no_words_are_cut_off(page):
    for each in [*page.findChildren(QLabel), *page.findChildren(QPushButton), *page.findChildren(QCheckBox)]:
        if not each.isVisible() or each.window() is not page.window() or not each.text():
            continue
        if isinstance(each, PlainLabel) and each._elide:
            continue
        if isinstance(each, QLabel) and each.wordWrap():
            assert each.height() >= each.heightForWidth(each.width()), each.text()
        else:
            assert each.width() >= each.minimumSizeHint().width(), each.text()
            assert each.height() >= each.minimumSizeHint().height(), each.text()
            if isinstance(each, QPushButton):
                assert each.width() >= each.sizeHint().width(), each.text()


@pytest.mark.parametrize("make", [*(PAGES[name] for name in ("settings, me", "about", "copies")), importing(COLUMNS)])
def test_esc_closes_and_the_focus_is_where_it_was(make, qtbot, spoken, window, tmp_path):
    opener = QPushButton("Open")
    window.setCentralWidget(opener)
    opener.setFocus()
    QApplication.processEvents()
    made = make(window, spoken, qtbot, tmp_path)
    front(qtbot, made)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert window.focusWidget() is opener


def test_a_setting_typed_is_kept_when_esc_closes(qtbot, spoken, window, tmp_path):
    dialog = settings("me")(window, spoken, qtbot, tmp_path)
    front(qtbot, dialog)
    line = next(each for each in dialog._pages.currentWidget().findChildren(QLineEdit))
    line.setFocus()
    QTest.keyClicks(line, "Someone")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert spoken.store.settings.get("person.name") == "Someone"


def test_the_pages_of_the_settings_are_walked_with_arrows(qtbot, spoken, window, tmp_path):
    dialog = settings("general")(window, spoken, qtbot, tmp_path)
    front(qtbot, dialog)
    dialog._choices.button(0).setFocus()
    QTest.keyClick(dialog._choices.button(0), Qt.Key.Key_Down)
    assert dialog._choices.checkedId() == dialog._pages.currentIndex() == 1


def test_what_one_sells_is_chosen_with_arrows(qtbot, spoken, window, tmp_path):
    page = welcome(window, spoken, qtbot, tmp_path)
    cards = page._roles.buttons()
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert page.role() == "hotel" and cards[1].isChecked() and cards[1].hasFocus()


def test_the_first_run_keeps_when_reports_are_due(qtbot, spoken, window, tmp_path):
    page = welcome(window, spoken, qtbot, tmp_path)
    page.signed.line.clear()
    QTest.keyClick(page.due[PeriodKind.WEEK].combo, Qt.Key.Key_Up)
    page._roles.buttons()[-1].click()
    page.due[PeriodKind.MONTH].combo.setFocus()
    page.go.click()
    week, month = spoken.store.reports.rules.all()
    assert (week.day, week.at) == (3, time(17)), "what was chosen stays when another way of selling is"
    assert (month.day, month.is_after, month.cut_off) == (LAST_WORKING_DAY, False, None)


def test_the_palette_finds_commands_by_name_sound_and_sign(qtbot, spoken, window):
    taken = []
    commands = []
    for name in ("设置", "Theme: Dark"):
        action = QAction(name, window)
        action.triggered.connect(lambda _=False, name=name: taken.append(name))
        commands.append((name, action))
    for typed, found in (("sz", "设置"), (">theme", "Theme: Dark"), ("》设", "设置"), ("dark", "Theme: Dark")):
        palette = Palette(window, spoken, commands)
        palette.show()
        palette.line.setText(typed)
        assert palette.list.item(0).text() == found
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        assert taken[-1] == found
    spoken.store.activities.add(Activity(kind=ActivityKind.TASK, title="Salt spray test", day=date(2025, 3, 8)))
    palette = Palette(window, spoken, commands)
    palette.show()
    palette.line.setText("salt")
    read_out = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read_out == spoken.words.commas(["Salt spray test", spoken.words.day(date(2025, 3, 8), spoken.today())])
    palette.line.setText("nothing like it")
    assert palette.said.isVisible() and not palette.list.isVisible()
    palette.close()


@pytest.mark.parametrize(("width", "across"), [(1280, 5), (960, 3)])
def test_the_first_run_uses_the_room_there_is(qtbot, spoken, window, tmp_path, width, across):
    window.resize(width, 720)
    page = welcome(window, spoken, qtbot, tmp_path)
    QApplication.processEvents()
    cards = page._roles.buttons()
    assert len({each.y() for each in cards[:across]}) == 1
    assert cards[-1].mapTo(page, cards[-1].rect().bottomRight()).x() < page.width()


LARGE = {
    "import, columns": importing(COLUMNS),
    **{
        name: PAGES[name]
        for name in (
            "settings, stages",
            "settings, work",
            "settings, holidays",
            "settings, routines",
            "settings, reminders",
            "first run",
        )
    },
}


def test_nothing_is_cut_off_in_large_letters(qapp, qtbot, spoken, window, tmp_path):
    theme.apply(qapp, theme.LIGHT, 1.5)
    window.resize(1280, 720)
    for name, make in LARGE.items():
        made = make(window, spoken, qtbot, tmp_path)
        made.show()
        QApplication.processEvents()
        no_words_are_cut_off(made)
        for area in made.findChildren(QScrollArea):
            if area.isVisible():
                assert area.widget().minimumSizeHint().width() <= area.viewport().width(), name
        made.close()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is left is styled anew with the rest
    theme.apply(qapp, theme.LIGHT)

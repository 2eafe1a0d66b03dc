"""The main window: brings tabs, menus, search, notices and undo together."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabBar, QToolButton, QWidget

from salesplanner import paths
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.followups import Segment
from salesplanner.domain.problems import Problem
from salesplanner.store import Change
from salesplanner.ui.kit import dialogs, undoing
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.focus import enter_beside, walk
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    banner,
    boxed,
    button,
    chip,
    column,
    icon_button,
    kbd,
    row,
)
from salesplanner.ui.kit.notices import Toast, in_front
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window import files
from salesplanner.ui.window.bell import Bell
from salesplanner.ui.window.foot import Foot
from salesplanner.ui.window.menus import Menus
from salesplanner.ui.window.pages import Pages
from salesplanner.ui.window.reminding import Reminding
from salesplanner.ui.window.requests import Requests
from salesplanner.ui.window.tabs import BADGE_GAP, TabBar, tabs
from salesplanner.ui.window.tools import Tools

if TYPE_CHECKING:
    from salesplanner.ui.window.quickpop import QuickPopup

_LEAST = QSize(960, 520)
_USUAL = QSize(1280, 800)
_NARROW = 1000
_GAPS = 66  # in the window's head, beside and between what stands there
_BACKUP_MS = 3000


class Window(QMainWindow):
    """The window over one workspace. Language, theme or book change by building another one."""

    language_asked = Signal(str)
    theme_asked = Signal(str)
    book_asked = Signal(Path)
    rebuild_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.tabs = tabs()
        self._popup: QuickPopup | None = None
        self._late = 0
        self._past: list[tuple[str, int]] = []
        self._future: list[tuple[str, int]] = []
        self.tray: Any = None  # set by the program where the system has a tray
        self.is_in_tray = False
        self._is_leaving = False
        self.reminding = Reminding(workspace, self, self._notify, self._screen_is_taken)
        self.setWindowTitle(self.tr("Sales Planner"))
        self.setMinimumSize(_LEAST)
        self.requests = Requests(self, workspace)
        self.tools = Tools(self, workspace)
        self.menus = Menus(self, workspace, workspace.language, str(chosen().value("theme") or "system"))
        self._lay_out()
        self.toast = Toast(self, workspace.theme, self.undo)
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        self.bar = TabBar()
        self.bar.setExpanding(False)
        self.bar.setIconSize(QSize(17, 17))
        self.bar.setUsesScrollButtons(False)
        self.bar.setAccessibleName(self.tr("Pages"))
        for tab in self.tabs:
            self.bar.addTab(tab.title)
        self.pages = Pages(self.workspace, self.tabs)
        self.pages.setFocus()
        for place, tab in enumerate(self.tabs):
            self.bar.setTabToolTip(place, f"{tab.title} (Ctrl+{place + 1})")
        self.foot = Foot(self.workspace)
        self.reminding.minute.connect(self._on_minute)
        self._chrome = boxed(self._head(), "chrome")
        self._chrome.setFixedHeight(px(47))
        self.content = boxed(column(self._chrome, *self._demo_bar(), self.pages, self.foot.widget, spacing=0), "page")
        self.setCentralWidget(self.content)

    def _head(self) -> Any:
        theme = self.workspace.theme
        menu = QMenu(self)
        for each in self.menus.menus:
            menu.addMenu(each)
        self.menu_button = icon_button(theme.icon("menu", size=18), self.tr("Menu (F10)"))
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F10 opens it; a start must not begin there
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setShortcut(QKeySequence("F10"))
        if sys.platform == "darwin":
            for each in self.menus.menus:
                self.menuBar().addMenu(each)
            self.menu_button.hide()
        self.search_button = button(self.tr("Search"), theme.icon("search"), on_click=self.search)
        self.search_button.setAccessibleName(self.tr("Search everything"))
        self.search_button.setLayout(row(STRETCH, kbd("Ctrl+K"), margins=(0, 0, 8, 0)))
        self.search_button.setMinimumWidth(px(176))
        self.search_button.setStyleSheet(f"text-align: left; color: {theme.text2}; font-weight: 400")
        self.new_button = button(self.tr("New"), theme.icon("plus", "accent"))
        self.new_button.setMenu(self.menus.new)
        self.new_button.setStyleSheet(f"color: {theme.accent}; font-weight: 700")
        self.bell = Bell(self.workspace, self.reminding, self.reminders)
        right = (self.search_button, self.new_button, self.bell)
        return row(self.menu_button, self.bar, STRETCH, *right, margins=(10, 0, 16, 0), spacing=8)

    def _demo_bar(self) -> list[QWidget]:
        if self.workspace.store.path != paths.demo_book():
            return []
        own = button(self.tr("Start with my own data"), on_click=lambda: self.book_asked.emit(paths.book()))
        told = banner("accent", PlainLabel(self.tr("You are looking at demo data")), STRETCH, own)
        return [boxed(column(told, margins=(16, 8, 16, 0)))]

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._on_tab)
        self.bar.tabBarClicked.connect(self._on_tab_clicked)
        self.workspace.asked.connect(self.go)
        self.workspace.noticed.connect(self.toast.say)
        self.workspace.saved.connect(lambda path: in_front(self.toast, self.workspace.theme).offer(path))
        self.workspace.wished.connect(self.toast.ask)
        self.workspace.changed.connect(self._on_changed)

    def _count_late(self) -> None:
        """How many clients wait for a follow-up that is late, beside the tab's name."""
        late = ClientFilter(segment=Segment.OVERDUE)
        count = self.workspace.store.client_list.count(late, self.workspace.now())
        if count == self._late:
            return
        self._late, badge = count, None
        if count:
            number = chip(str(count), "overdue")
            number.setAccessibleName(self.tr("%n client(s) overdue", "", count))
            badge = boxed(row(number, margins=(0, 0, BADGE_GAP, 0)))
        place = next(place for place, tab in enumerate(self.tabs) if tab.key == "followups")
        self.bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, badge)  # type: ignore[arg-type]
        self._name_tabs()

    def _begin(self) -> None:
        kept = str(chosen().value("tab") or "today")
        place = next((place for place, tab in enumerate(self.tabs) if tab.key == kept), 0)
        self.page(self.tabs[place].key)
        self.bar.setCurrentIndex(place)
        self._on_tab(place)
        self._past.clear()
        self.workspace.later(self._count_late)
        if self.requests.is_first_run():
            self.requests.welcome()
        self._kept_on: date | None = None  # the day of which that was done
        QTimer.singleShot(_BACKUP_MS, self, self._daily)

    # --- pages --------------------------------------------------------------------------------------------------

    def open_tab(self, key: str) -> None:
        """Bring a tab forward."""
        place = next(place for place, tab in enumerate(self.tabs) if tab.key == key)
        self.bar.setCurrentIndex(place)

    def page(self, key: str) -> Screen:
        """The page of a tab, built now as far as it was not."""
        return self.pages.page(key)

    def present(self) -> Screen:
        """The page in view."""
        return self.pages.present()

    def _on_tab(self, place: int) -> None:
        self.pages.bring(place)
        keep("tab", self.tabs[place].key)
        self._remember(f"tab {self.tabs[place].key}", 0)
        self._colour_tabs()

    def _on_tab_clicked(self, place: int) -> None:
        if place == self.bar.currentIndex():
            self.present().step_back()

    def _colour_tabs(self) -> None:
        for place, tab in enumerate(self.tabs):
            color = "accent" if place == self.bar.currentIndex() else "text2"
            self.bar.setTabIcon(place, self.workspace.theme.icon(tab.icon, color, 17))

    def resizeEvent(self, event: Any) -> None:
        """Without room for them, and below 1000 pixels, the tabs lose their text but keep name and tooltip."""
        super().resizeEvent(event)
        self.foot.fit(self.width())
        self._name_tabs()

    def _name_tabs(self) -> None:
        others = (self.menu_button, self.search_button, self.new_button, self.bell)
        beside = sum(max(each.sizeHint().width(), each.minimumWidth()) for each in others) + _GAPS
        self.bar.name(self.tabs, self.width() - beside if self.width() >= _NARROW else 0)

    # --- going from place to place ------------------------------------------------------------------------------

    def go(self, kind: str, record_id: int) -> None:
        """Open a record or a place, or begin something new."""
        past = list(self._past)
        if self.requests.answer(kind, record_id):
            self._past = past  # the tab that it stands on is no place of its own
            self._remember(kind, record_id)

    def _remember(self, kind: str, record_id: int) -> None:
        if not self._past or self._past[-1] != (kind, record_id):
            self._past.append((kind, record_id))
            self._future.clear()

    def back(self) -> None:
        """The place before."""
        if len(self._past) > 1:
            self._future.append(self._past.pop())
            self._walk(self._past[-1])

    def forward(self) -> None:
        """The place that `back` came from."""
        if self._future:
            place = self._future.pop()
            self._walk(place)
            self._past.append(place)

    def _walk(self, place: tuple[str, int]) -> None:
        past, future = list(self._past), list(self._future)
        self.requests.answer(*place)
        self._past, self._future = past, future

    # --- undo and notices ---------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last change."""
        undoing.undo(self, self.workspace)

    def redo(self) -> None:
        """Do the last undone change again."""
        undoing.redo(self, self.workspace)

    def tell(self, problem: Problem) -> None:
        """Say a problem."""
        self.toast.say(self.workspace.words.problem(problem), False)

    def _on_changed(self, change: Change) -> None:
        self.menus.refresh()
        if "activity" in change.touched:
            self.workspace.later(self._count_late)
        if change.kind == "do":
            self.toast.pass_by()
            return
        said = self.tr("Undone: {what}") if change.kind == "undo" else self.tr("Done again: {what}")
        self.toast.say(said.format(what=self.workspace.words.change(change)), change.kind == "redo")

    # --- what menus ask -----------------------------------------------------------------------------------------

    def search(self) -> None:
        """Open the palette over the records and commands."""
        from salesplanner.ui.search import Palette

        Palette(self, self.workspace, self.menus.commands()).open()

    def go_to_filter(self) -> None:
        """Go to the filter of the page in view."""
        self.present().go_to_filter()

    def fold(self) -> None:
        """Show or hide the side pane of the page in view."""
        fold = getattr(self.present(), "fold", None)
        if fold is not None:
            fold()
        else:
            self.workspace.notice(self.tr("This page has no side pane"), False)

    def quick_add(self) -> None:
        """The line for something new: Today's own where it is in view, else the same over the page."""
        from salesplanner.ui.today.screen import TodayScreen
        from salesplanner.ui.window.quickpop import QuickPopup

        page = self.present()
        if self.isActiveWindow() and isinstance(page, TodayScreen) and page.entry.isVisible():
            page.new()
            return
        self._popup = self._popup or QuickPopup(self, self.workspace)
        self._popup.popup()

    def of_today(self, act: str) -> None:
        """Do something that belongs to Today: the morning brief, the evening close, the note of the day."""
        self.open_tab("today")
        getattr(self.present(), act)()

    def refresh_page(self) -> None:
        """Read the page in view anew."""
        self.present().refresh()
        self.foot.refresh()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the window as it is laid out; its pages and their parts are made late, or anew."""
        return walk(self.content, 1 if next else -1) or super().focusNextPrevChild(next)

    def next_pane(self, step: int) -> None:
        """Move the focus to the next part of the window; the toast is one of them."""
        told = [self.toast.undo] if self.toast.isVisible() and self.toast.undo.isVisible() else []
        parts = [self.bar, *self.present().panes(), *told, self.foot.quotas]
        enter_beside(parts, self.focusWidget(), step)

    def export(self) -> None:
        """Export what is shown: the page's own way, else the month's summary."""
        export = getattr(self.present(), "export", None)
        if export is None:
            self.open_tab("reports")
            export = getattr(self.present(), "export", None)
        if export is not None:
            export()

    def export_all(self) -> None:
        """Everything in open formats into a folder."""
        files.export_all(self, self.workspace)

    def back_up(self) -> None:
        """A verified copy at a place of choice."""
        files.back_up(self, self.workspace, self.foot.refresh)

    def restore(self) -> None:
        """Go back to a copy; the present book is kept."""
        files.restore(self, self.workspace)

    def open_other(self) -> None:
        """Open another book."""
        path = dialogs.open_path(self, self.tr("Open another book"), self.tr("Books (*.db)"), "book")
        if path is not None:
            self.book_asked.emit(path)

    def reminders(self) -> None:
        """The list of the bell."""
        from salesplanner.ui.window.belllist import BellDialog

        BellDialog(self, self.workspace, self.reminding).exec()
        self.reminding.see()

    def _notify(self, title: str, text: str) -> None:
        """Tell a reminder, to whoever looks at this window or at another one."""
        from salesplanner.ui.window import telling

        telling.tell(self, title, text)

    def _screen_is_taken(self) -> bool:
        from salesplanner.ui.window import fullscreen

        return fullscreen.is_taken()

    def shortcuts(self) -> None:
        """All actions with their keys."""
        from salesplanner.ui.window.information import ShortcutsDialog

        ShortcutsDialog(self, self.workspace, self.menus.actions).exec()

    def about(self) -> None:
        """Version and licences."""
        from salesplanner.ui.window.information import AboutDialog

        AboutDialog(self).exec()

    def demo(self) -> None:
        """Open the demo's own book, made first if it is not there."""
        files.demo(self, self.workspace)

    # --- place and end ------------------------------------------------------------------------------------------

    def restore_place(self) -> None:
        """Where and how large the window was; in the middle of the screen when that is no longer on one."""
        geometry = chosen().value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_USUAL)
        if QGuiApplication.screenAt(self.frameGeometry().center()) is None:
            frame = self.frameGeometry()
            frame.moveCenter(QGuiApplication.primaryScreen().availableGeometry().center())
            self.move(frame.topLeft())

    def take_over(self, old: Window) -> None:
        """Stand where the old window stood."""
        self.setGeometry(old.geometry())

    def retire(self) -> None:
        """Close for the window that takes over."""
        self.workspace.retire()
        self.reminding.stop()
        self.hide()
        self.deleteLater()

    def come_forward(self) -> None:
        """Show in front of other programs' windows."""
        self.is_in_tray = False
        QApplication.setQuitOnLastWindowClosed(True)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; stay in the tray if the person wants that."""
        keep("geometry", self.saveGeometry())
        if self.tray is not None and not self._is_leaving and not self.tray.lets_close(self):
            event.ignore()
            return
        super().closeEvent(event)

    def leave(self) -> None:
        """End the program, whatever closing does."""
        self._is_leaving = True
        QApplication.quit()

    def _on_minute(self) -> None:
        """Whoever leaves the window open over night finds the new day in it."""
        self.foot.show_deadline()
        self.pages.wake()
        if self._kept_on not in (None, self.workspace.today()):
            self.foot.refresh()
            self._daily()

    def _daily(self) -> None:
        """What is done once a day when the window stands: in a new week the month is foretold, and the book is copied."""
        if not (self.workspace.is_live and self.workspace.store.is_open):
            return
        self._kept_on = self.workspace.today()
        from salesplanner.report.forecast import freeze

        freeze(self.workspace.store)
        files.daily_backup(self, self.workspace, self.foot.refresh)

"""The menus: every action once, with its shortcut, shared by the menu bar and the ≡ button."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from salesplanner.domain.period import Period
from salesplanner.ui.kit.focus import MENU_KEYS, ask_menu
from salesplanner.ui.kit.layout import keys_text
from salesplanner.ui.kit.workspace import Workspace


class Menus:
    """The actions of the window."""

    def __init__(self, window: Any, workspace: Workspace, language: str, theme: str) -> None:
        self._window = window
        self._workspace = workspace
        self.actions: list[QAction] = []
        self._icons: dict[QAction, str] = {}
        self.undo = QAction()
        self.redo = QAction()
        self.new = self._new()
        self.menus = [self._file(), self._edit(), self._view(language, theme), self._go(), self._help()]
        window.addActions(self.actions)  # so that the shortcuts work while the menu bar is not shown
        if sys.platform != "win32":
            QShortcut(QKeySequence(MENU_KEYS), window).activated.connect(lambda: ask_menu(window.focusWidget()))
        self.refresh()
        for menu in (self.new, *self.menus):
            menu.aboutToShow.connect(self._draw)

    def _draw(self) -> None:
        """The pictures, when a menu is first shown: drawing them all would be felt at the start."""
        while self._icons:
            action, icon = self._icons.popitem()
            action.setIcon(self._workspace.theme.icon(icon))

    def refresh(self) -> None:
        """Name what undo and redo would do."""
        say = QCoreApplication.translate
        store, words = self._workspace.store, self._workspace.words
        for action, step, name, text in (
            (self.undo, store.undo_label(), say("Menu", "Undo"), say("Menu", "Undo: {what}")),
            (self.redo, store.redo_label(), say("Menu", "Redo"), say("Menu", "Redo: {what}")),
        ):
            action.setEnabled(step is not None)
            shown = text.format(what=words.change(step)) if step is not None else name
            action.setText(shown.replace("&", "&&"))

    def commands(self) -> list[tuple[str, QAction]]:
        """What can be done now, each by the name that says it without its menu: New: Client, Theme: Dark."""
        steps = (self.undo, self.redo)
        return [
            (action.text().replace("&&", "&") if action in steps else action.iconText(), action)
            for action in self.actions
            if action.isEnabled()
        ]

    def _action(self, text: str, on: Callable[[], object], keys: str = "", icon: str = "", group: str = "") -> QAction:
        """An action; `group` is the menu without which its text would not say what it does."""
        action = QAction(text, self._window)
        name = text.removesuffix("…")
        of_group = QCoreApplication.translate("Menu", "{group}: {what}")
        action.setIconText(of_group.format(group=group, what=name) if group else name)
        action.triggered.connect(lambda _=False: on())
        if keys:
            action.setShortcuts([QKeySequence(each) for each in keys.split(" / ")])
        if icon:
            self._icons[action] = icon
        self.actions.append(action)
        return action

    def _new(self) -> QMenu:
        say, ask = QCoreApplication.translate, self._window.go
        menu = QMenu(say("Menu", "New"), self._window)
        for text, kind, keys, icon in (
            (say("Menu", "Plan item…"), "new activity", "Ctrl+N", "calendar-plus"),
            (say("Menu", "Record…"), "new record", "Ctrl+L", "pencil"),
            (say("Menu", "Client…"), "new client", "Ctrl+Shift+C", "building-2"),
            (say("Menu", "Deal…"), "new deal", "Ctrl+Shift+D", "briefcase"),
            (say("Menu", "Quote…"), "new quote", "Ctrl+Shift+Q", "file-text"),
            (say("Menu", "Result…"), "new result", "Ctrl+Shift+R", "banknote"),
            (say("Menu", "Campaign or action…"), "new campaign", "", "flag"),
        ):
            made = self._action(text, lambda kind=kind: ask(kind, 0), keys, icon, menu.title())  # type: ignore[misc]
            menu.addAction(made)
        return menu

    def _file(self) -> QMenu:
        say, window = QCoreApplication.translate, self._window
        menu = QMenu(say("Menu", "File"), window)
        menu.addMenu(self.new)
        menu.addSeparator()
        menu.addAction(self._action(say("Menu", "Import…"), lambda: window.go("import", 0), "Ctrl+I", "upload"))
        menu.addAction(self._action(say("Menu", "Export what is shown…"), window.export, "Ctrl+E", "download"))
        menu.addAction(self._action(say("Menu", "Export everything…"), window.export_all, "", "package"))
        menu.addSeparator()
        menu.addAction(self._action(say("Menu", "Back up now…"), window.back_up, "", "shield-check"))
        menu.addAction(self._action(say("Menu", "Restore a backup…"), window.restore, "", "rotate-ccw"))
        menu.addAction(self._action(say("Menu", "Open another book…"), window.open_other, "", "folder-open"))
        menu.addSeparator()
        menu.addAction(
            self._action(say("Menu", "Routines…"), partial(window.requests.settings, "routines"), "", "repeat")
        )
        menu.addAction(self._action(say("Menu", "Settings…"), window.requests.settings, "Ctrl+,", "settings"))
        leave = self._action(say("Menu", "Quit"), window.leave, "Ctrl+Q", "log-out")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        menu.addAction(leave)
        return menu

    def _edit(self) -> QMenu:
        say, window = QCoreApplication.translate, self._window
        menu = QMenu(say("Menu", "Edit"), window)
        self.undo = self._action(say("Menu", "Undo"), lambda: self._history(window.undo, "undo"), "Ctrl+Z", "undo-2")
        self.redo = self._action(
            say("Menu", "Redo"), lambda: self._history(window.redo, "redo"), "Ctrl+Shift+Z / Ctrl+Y", "redo-2"
        )
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addAction(self._action(say("Menu", "Filter this page"), window.go_to_filter, "Ctrl+F", "list-filter"))
        menu.addAction(self._action(say("Menu", "Search everything…"), window.search, "Ctrl+K", "search"))
        menu.addAction(self._action(say("Menu", "Check a text…"), window.tools.check_text, "Shift+F7", "shield-check"))
        menu.addSeparator()
        menu.addAction(self._action(say("Menu", "Possible duplicates…"), window.tools.duplicates, "", "merge"))
        menu.addAction(self._action(say("Menu", "Recently deleted…"), window.tools.deleted, "", "trash-2"))
        return menu

    def _history(self, step: Callable[[], None], name: str) -> None:
        """A text field that has something of its own to undo comes first."""
        field = QApplication.focusWidget()
        if (isinstance(field, QLineEdit) and getattr(field, f"is{name.title()}Available")()) or (
            isinstance(field, (QPlainTextEdit, QTextEdit)) and getattr(field.document(), f"is{name.title()}Available")()
        ):
            getattr(field, name)()
        else:
            step()

    def _view(self, language: str, theme: str) -> QMenu:
        say, window = QCoreApplication.translate, self._window
        menu = QMenu(say("Menu", "View"), window)
        languages = menu.addMenu(say("Menu", "Language"))
        self._choices(languages, [("zh", "简体中文"), ("en", "English")], language, window.language_asked.emit)
        themes = menu.addMenu(say("Menu", "Theme"))
        named = [
            ("system", say("Menu", "As the system")),
            ("light", say("Menu", "Light")),
            ("dark", say("Menu", "Dark")),
        ]
        self._choices(themes, named, theme, window.theme_asked.emit)
        menu.addSeparator()
        menu.addAction(self._action(say("Menu", "Show or hide the side pane"), window.fold, "F8", "panel-right"))
        menu.addAction(self._action(say("Menu", "Refresh"), window.refresh_page, "F5", "refresh-cw"))
        menu.addAction(self._action(say("Menu", "Next pane"), lambda: window.next_pane(1), "F6"))
        menu.addAction(self._action(say("Menu", "Previous pane"), lambda: window.next_pane(-1), "Shift+F6"))
        return menu

    def _choices(
        self, menu: QMenu, named: list[tuple[str, str]], present: str, choose: Callable[[str], object]
    ) -> None:
        group = QActionGroup(menu)
        for key, text in named:
            action = self._action(text, lambda key=key: choose(key), group=menu.title())  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(key == present)
            group.addAction(action)
            menu.addAction(action)

    def _go(self) -> QMenu:
        say, window = QCoreApplication.translate, self._window
        menu = QMenu(say("Menu", "Go"), window)
        for place, tab in enumerate(window.tabs):
            menu.addAction(self._action(tab.title, partial(window.open_tab, tab.key), f"Ctrl+{place + 1}", tab.icon))
        menu.addSeparator()
        self._add_day(menu)
        self._add_lists(menu)
        menu.addAction(self._action(say("Menu", "Reminders…"), window.reminders, "Ctrl+Shift+B", "bell"))
        for text, walk, keys in (
            (say("Menu", "Back"), window.back, "Alt+Left / Ctrl+["),
            (say("Menu", "Forward"), window.forward, "Alt+Right / Ctrl+]"),
        ):
            action = self._action(text, walk, keys)
            if sys.platform != "darwin":
                action.setText(f"{text}\t{keys_text(action.shortcut())}")  # else Qt says Left and Right in words
            menu.addAction(action)
        return menu

    def _add_day(self, menu: QMenu) -> None:
        """What belongs to the day in view."""
        say = QCoreApplication.translate
        for text, act, keys, icon in (
            (say("Menu", "Morning brief…"), "brief", "Ctrl+Shift+M", "sun"),
            (say("Menu", "Plan my day"), "plan_day", "Ctrl+Shift+P", "list-todo"),
            (say("Menu", "Prepare the visit…"), "prepare", "Ctrl+Shift+V", "list-checks"),
            (say("Menu", "Close the day…"), "close_day", "Ctrl+Shift+E", "sunset"),
            (say("Menu", "Day note…"), "note", "", "file-text"),
            (say("Menu", "Leave on the shown day"), "leave", "", "coffee"),
        ):
            menu.addAction(self._action(text, partial(self._window.of_today, act), keys, icon))
        for text, of in (
            (say("Menu", "Close the week"), Period.week_of),
            (say("Menu", "Close the month"), Period.month_of),
        ):
            menu.addAction(self._action(text, partial(self._window.tools.check_in, of), "", "sprout"))

    def _add_lists(self, menu: QMenu) -> None:
        """The lists across all clients and deals."""
        say, tools = QCoreApplication.translate, self._window.tools
        for text, show, keys, icon in (
            (say("Menu", "Promises and questions…"), tools.promises, "Ctrl+Shift+U", "handshake"),
            (say("Menu", "Complaints…"), partial(tools.promises, "complaints"), "Ctrl+Shift+O", "triangle-alert"),
            (say("Menu", "Agreements…"), tools.agreements, "Ctrl+Shift+G", "signature"),
            (say("Menu", "Support needed…"), partial(tools.promises, "questions"), "Ctrl+Shift+H", "circle-help"),
            (say("Menu", "Incidents…"), tools.incidents, "Ctrl+Shift+I", "lightbulb"),
            (say("Menu", "Call queue…"), tools.call_queue, "Ctrl+Shift+K", "phone"),
            (say("Menu", "Price notes…"), tools.prices, "Ctrl+Shift+J", "tag"),
            (say("Menu", "Enter figures…"), tools.enter_figures, "Ctrl+Shift+F", "chart-line"),
            (say("Menu", "Figures of my own…"), tools.figures, "", "percent"),
            (say("Menu", "Payments…"), tools.payments, "Ctrl+Shift+Y", "banknote"),
            (say("Menu", "Warnings put aside…"), tools.aside, "", "eye"),
            (say("Menu", "Delay radar…"), tools.radar, "", "triangle-alert"),
            (say("Menu", "Suppliers…"), tools.suppliers, "", "factory"),
            (say("Menu", "Channel by product…"), tools.cross, "", "columns-3"),
            (say("Menu", "Commission…"), tools.commission, "", "banknote"),
            (say("Menu", "Study log…"), tools.study, "", "lightbulb"),
        ):
            menu.addAction(self._action(text, show, keys, icon))

    def _help(self) -> QMenu:
        say, window = QCoreApplication.translate, self._window
        menu = QMenu(say("Menu", "Help"), window)
        menu.addAction(self._action(say("Menu", "Keyboard shortcuts"), window.shortcuts, "F1", "keyboard"))
        menu.addAction(self._action(say("Menu", "Look at demo data"), window.demo, "", "eye"))
        about = self._action(say("Menu", "About"), window.about, "", "info")
        about.setMenuRole(QAction.MenuRole.AboutRole)
        menu.addAction(about)
        return menu

"""Builds the running program: application, language, theme, store, workspace, window; the only place that wires."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from salesplanner import i18n, paths, resources
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store
from salesplanner.store.sqlite import library
from salesplanner.ui.kit import choices, crash, dialogs
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.jobs import rubbish
from salesplanner.ui.kit.theme import Theme, apply
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window import Window
from salesplanner.words import Words

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from salesplanner.ui.window.tray import Tray

_WARM_UP_MS = 500  # after the first paint, so that the start pays for nothing it does not show
_LISTEN_MS = 50
_TRAY_MS = 1500
#: How often the young are looked through for rubbish, and never all: with ten thousand deals that takes a tenth of a second,
#: amid an act. All are looked through when the person turns to another window.
_RUBBISH = (700, 10, 1_000_000)
#: After this what is loaded beside the window is there, as a rule; else rubbish is looked for when a job ends.
_LOADED_MS = 5_000


class Program(QObject):
    """The running program: one book, one window at a time, in one language and theme."""

    def __init__(self, app: QApplication, store: Store, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(app)
        self._app = app
        self._now = now
        self._translators: list[QTranslator] = []
        self.store = store
        self.language = str(chosen().value("language") or i18n.system_language())
        self.theme = Theme.chosen(str(chosen().value("theme") or "system"))
        self.window: Window | None = None
        self._tray: Tray | None = None
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def show(self, tab: str | None = None) -> Window:
        """Build the window anew over the same store and show it."""
        settings = self.store.settings
        role = settings.get("role", "")
        self._translators = i18n.install(self._app, self.language, self._translators, role)
        apply(self._app, self.theme, self._scale())
        old = self.window
        translator = i18n.Translator(self.language, role)
        words = Words(translator, settings.get("book.currency", "CNY"), role)
        workspace = Workspace(self.store, words, self.theme, self._now)
        window = Window(workspace)
        window.language_asked.connect(self.speak)
        window.theme_asked.connect(self.paint)
        window.book_asked.connect(self.open_book)
        window.rebuild_asked.connect(lambda: self.show())
        self.window = window
        window.tray = self._tray
        window.restore_place()
        window.is_in_tray = old is not None and old.is_in_tray
        if not window.is_in_tray:
            window.show()
        if old is not None:
            window.take_over(old)
            old.retire()
        if self._tray is not None:
            self._tray.fill()
        if tab:
            window.open_tab(tab)
        store = self.store
        QTimer.singleShot(_WARM_UP_MS, window, lambda: workspace.later(store.preparing, store.pipeline.preparing))
        return window

    def speak(self, language: str) -> None:
        """Switch the language while running."""
        if language != self.language:
            self.language = language
            keep("language", language)
            self.show()

    def paint(self, theme: str) -> None:
        """Switch between light, dark and the system's choice."""
        keep("theme", theme)
        self.theme = Theme.chosen(theme)
        self.show()

    def open_book(self, path: Path) -> None:
        """Close this book and open another one; the present one stays open when that fails."""
        present = self.store.path
        self.close()
        try:
            self.store = Store.open(path, now=self._now)
        except Problem as problem:
            self.store = Store.open(present, now=self._now)
            self.show()
            if self.window is not None:
                self.window.tell(problem)
            return
        self.show()

    def close(self) -> None:
        """Let the book go, once what was asked for of it is read."""
        if self.window is not None:
            self.window.workspace.ending.emit()
        self.store.close()

    def come_forward(self) -> None:
        """Show the window in front of other programs' windows."""
        if self.window is not None:
            self.window.come_forward()

    def stand_in_tray(self) -> None:
        """Put the icon into the system's tray, if there is one: reminders then come as the system's notifications."""
        from PySide6.QtWidgets import QSystemTrayIcon

        if QSystemTrayIcon.isSystemTrayAvailable():
            self.use_tray()

    def use_tray(self) -> Tray:
        """The icon in the tray, made now."""
        from salesplanner.ui.window.tray import Tray

        if self._tray is None:
            self._tray = Tray(lambda: self.window, self)
            self._app.aboutToQuit.connect(self._tray.icon.hide)
        if self.window is not None:
            self.window.tray = self._tray
        return self._tray

    def _scale(self) -> float:
        return float(str(chosen().value("text_size") or 1.0))

    def _on_system_scheme(self) -> None:
        if str(chosen().value("theme") or "system") == "system":
            theme = Theme.chosen("system")
            if theme.dark != self.theme.dark:
                self.theme = theme
                self.show()


def make_app() -> QApplication:
    """The application object with its names and icon."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("salesplanner")
    app.setOrganizationName("salesplanner")
    app.setDesktopFileName("salesplanner")
    app.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
    return app


def run(book: Path | None = None, *, language: str | None = None) -> int:
    """Open the window on a book, the person's own if none is named; the exit status."""
    book = book or paths.book()
    app = make_app()
    crash.install(paths.log(), app)
    if language:
        keep("language", language)
    speaking = str(chosen().value("language") or i18n.system_language())
    try:
        store = Store.open(book)
    except Problem as problem:
        if problem.kind is Kind.BOOK_OPEN_ELSEWHERE and _first_came_forward(book):
            return 0
        i18n.install(app, speaking)
        apply(app, Theme.chosen(str(chosen().value("theme") or "system")), 1.0)
        store_or_none = _rescue(problem, book, Words(i18n.Translator(speaking)))
        if store_or_none is None:
            return 1
        store = store_or_none
    program = Program(app, store)
    window = program.show()
    QTimer.singleShot(_LISTEN_MS, window, lambda: _listen(program, book))
    QTimer.singleShot(_WARM_UP_MS, window, _warm_up)
    app.applicationStateChanged.connect(_tidy)
    QTimer.singleShot(_TRAY_MS, program, program.stand_in_tray)
    status = app.exec()
    program.close()
    choices.write()
    return status


def _first_came_forward(book: Path) -> bool:
    from salesplanner.ui.window.instance import OneInstance

    return OneInstance(book).call_first()


def _listen(program: Program, book: Path) -> None:
    """From now on a second start on this book brings the window forward."""
    from salesplanner.ui.window.instance import OneInstance

    one = OneInstance(book, program)
    one.raised.connect(program.come_forward)
    one.listen()


def _rescue(problem: Problem, book: Path, words: Words) -> Store | None:
    """Say what is wrong with the book; offer the latest copy when it is damaged."""
    from salesplanner.store import backup

    found = backup.copies(paths.copies(book))
    if problem.kind is not Kind.BOOK_DAMAGED or not found:
        dialogs.tell(None, words.problem(problem))
        return None
    latest = found[0]
    question = words.translate("Rescue", "Latest backup: {moment}. Restore it? The damaged file is kept.")
    verb = words.translate("Rescue", "Restore")
    if not dialogs.ask(None, words.problem(problem), question.format(moment=words.moment(latest.made)), verb):
        return None
    try:
        backup.restore(latest.path, book, datetime.now())
        return Store.open(book)
    except Problem as still:
        dialogs.tell(None, words.problem(still))
        return None


def _tidy(state: Qt.ApplicationState) -> None:
    """Look for rubbish while nobody waits."""
    rubbish.release()
    if state != Qt.ApplicationState.ApplicationActive and gc.isenabled():
        gc.collect()


def _warm_up() -> None:
    """Import what the first letter, the first write, the other tabs and the first chart need, beside the window's work."""
    gc.freeze()
    gc.set_threshold(*_RUBBISH)
    rubbish.begin()
    rubbish.hold()
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache() / "matplotlib"))

    def load() -> None:
        try:
            import salesplanner.domain.quick.typedline  # noqa: F401
            from salesplanner.store import findwords
            from salesplanner.ui.window.tabs import load_pages

            findwords.sound("京")
            findwords.find_pieces("京")
            library()
            load_pages()
            import matplotlib.backends.backend_qtagg
            import matplotlib.figure  # noqa: F401

            gc.freeze()  # they stay: to look through them for rubbish, amid an act, took a tenth of a second
        finally:
            rubbish.leave()

    threading.Thread(target=load, daemon=True).start()
    QTimer.singleShot(_LOADED_MS, rubbish.release)

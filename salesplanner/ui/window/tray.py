"""The icon in the system's tray: reminders go on while the window is closed to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QSystemTrayIcon, QWidget

from salesplanner.ui.kit.closing import ASK, QUIT, STAY, closing, keep_closing
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, muted, row
from salesplanner.ui.kit.theme import px


class Tray(QObject):
    """Icon and menu. `window` gives the window there is; language and theme make another."""

    def __init__(self, window: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.icon = QSystemTrayIcon(QApplication.windowIcon(), self)
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.fill)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._on_message)
        self.fill()
        self.icon.show()

    def say(self, title: str, text: str) -> None:
        """A notification of the system's."""
        self.icon.showMessage(title, text, QApplication.windowIcon())

    def lets_close(self, window: Any) -> bool:
        """Whether a window may close: else it hides here, or stays as it was because the person thought better of it."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.isSavingSession():
            return True
        answer = stays(window)
        if answer:
            window.is_in_tray = True
            QApplication.setQuitOnLastWindowClosed(False)
            window.hide()
        return answer is False

    def fill(self) -> None:
        """The menu, in the present language and with today's next item."""
        window = self._window()
        self.icon.setToolTip(self.tr("Sales Planner"))
        self.menu.clear()
        self.menu.addAction(self.tr("Open"), window.come_forward)
        self.menu.addAction(self.tr("Add a plan item…"), self._add)
        self.menu.addSeparator()
        item = self._next_item()
        if item is None:
            self.menu.addAction(self.tr("Nothing more with a time today")).setEnabled(False)
        else:
            said = f"{item.at:%H:%M} {item.title}".replace("&", "&&")
            self.menu.addAction(said, lambda: self._open(item.id))
        self.menu.addSeparator()
        reminding = window.reminding
        pause = self.menu.addAction(self.tr("Pause reminders for an hour"))
        pause.setCheckable(True)
        pause.setChecked(reminding.paused_until is not None)
        pause.toggled.connect(reminding.pause)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit"), window.leave)

    def _next_item(self) -> Any:
        """Today's next open item with a time."""
        workspace = self._window().workspace
        now = workspace.now()
        store, today = workspace.store, now.date()
        items = store.activities.on(today) + store.activities.untouched(today, store.calendar())
        waiting = [(each.at, each) for each in items if each.is_open and each.at is not None and each.at >= now.time()]
        return min(waiting, key=lambda pair: pair[0])[1] if waiting else None

    def _add(self) -> None:
        window = self._window()
        window.come_forward()
        window.quick_add()

    def _open(self, activity_id: int) -> None:
        self._window().come_forward()
        self._window().go("activity", activity_id)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._window().come_forward()

    def _on_message(self) -> None:
        self._window().come_forward()
        self._window().reminders()


class CloseQuestion(Dialog):
    """Asks at a close of the window whether reminders should go on; Enter quits, Esc leaves the window open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stays = False
        self.setWindowTitle(self.tr("Sales Planner"))
        self.never = QCheckBox(self.tr("Do not ask again"))
        self.stay_button = button(self.tr("Stay in the tray"), on_click=lambda: self._answer(True))
        self.quit_button = button(self.tr("Quit now"), primary=True, on_click=lambda: self._answer(False))
        self.quit_button.setDefault(True)
        self.setLayout(
            column(
                PlainLabel(self.tr("Go on reminding after closing?"), "h2"),
                muted(self.tr("Sales Planner then stays as an icon in the system's tray.")),
                8,
                row(self.never, STRETCH, self.stay_button, self.quit_button, spacing=8),
                margins=20,
                spacing=8,
            )
        )
        self.setMinimumWidth(px(420))
        self.quit_button.setFocus()

    def _answer(self, stays: bool) -> None:
        self.stays = stays
        if self.never.isChecked():
            keep_closing(STAY if stays else QUIT)
        self.accept()


def stays(window: QWidget) -> bool | None:
    """Whether a closed window stays in the tray, as was chosen for good or is asked now; None to leave it open."""
    kept = closing()
    if kept != ASK:
        return kept == STAY
    question = CloseQuestion(window)
    return question.stays if question.exec() else None

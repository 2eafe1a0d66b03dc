"""Questions and native file dialogs: any text as it is, the verb on the button, the folder remembered."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QWidget

from salesplanner import paths
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.focus import walk
from salesplanner.ui.kit.layout import restyle

#: What one of the three systems does not take in the name of a file.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')
#: The endings that the kinds of files of a dialog name.
_ENDING = re.compile(r"\*(\.\w+)")


def press_focused(dialog: QDialog) -> bool:
    """Press the button that has the focus, as Enter does; whether there was one."""
    focused = dialog.focusWidget()
    if isinstance(focused, QAbstractButton):
        focused.click()
    return isinstance(focused, QAbstractButton)


class Dialog(QDialog):
    """A dialog in which Enter presses the button that has the focus, and Ctrl+Enter, as in a form, the filled one."""

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes as it is laid out, also to what was made late."""
        return walk(self, 1 if next else -1) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button; the rest is as in any dialog."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            filled = (each for each in self.findChildren(QPushButton) if each.property("kind") == "primary")
            for each in filled:
                if each.isVisibleTo(self) and each.isEnabled():
                    each.click()
                    return
        elif not is_enter or not press_focused(self):
            super().keyPressEvent(event)


def ask(parent: QWidget | None, text: str, detail: str, verb: str) -> bool:
    """Ask whether to do it; the button says the verb."""
    from salesplanner.ui.kit.messagebox import Role, message_box

    box = message_box(parent, text, detail)
    yes = box.addButton(verb, Role.AcceptRole)
    restyle(yes, kind="primary")
    box.setDefaultButton(yes)
    box.addButton(QCoreApplication.translate("Dialogs", "Cancel"), Role.RejectRole)
    box.exec()
    return box.clickedButton() is yes


def choose(parent: QWidget | None, text: str, detail: str, *verbs: str, stay: str = "") -> int:
    """Ask which of some ways to go, the first by Enter; the place of the chosen verb, -1 for none (`stay`, Esc)."""
    from salesplanner.ui.kit.messagebox import Role, message_box

    box = message_box(parent, text, detail)
    buttons = [box.addButton(verb, Role.ActionRole) for verb in verbs]
    restyle(buttons[0], kind="primary")
    box.setDefaultButton(buttons[0])
    box.addButton(stay or QCoreApplication.translate("Dialogs", "Cancel"), Role.RejectRole)
    box.exec()
    clicked = box.clickedButton()
    return next((place for place, each in enumerate(buttons) if each is clicked), -1)


def may_leave(parent: QWidget, is_typed: bool, text: str = "") -> bool:
    """Whether to leave; asked where something was typed that would be lost."""
    say = QCoreApplication.translate
    text = text or say("Dialogs", "What you typed is not kept yet")
    stay = say("Dialogs", "Keep writing")
    is_lost = is_typed and parent.isVisible()
    return not is_lost or choose(parent, text, "", say("Dialogs", "Do not save"), stay=stay) == 0


def tell(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Say something that has to be read."""
    from salesplanner.ui.kit.messagebox import Role, message_box

    box = message_box(parent, text, detail, ("info", "accent"))
    box.addButton(QCoreApplication.translate("Dialogs", "Close"), Role.AcceptRole)
    box.exec()


def open_path(parent: QWidget | None, title: str, kinds: str, purpose: str = "import") -> Path | None:
    """A file to read, from the system's own dialog; None when the person chose none."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(parent, title, str(_folder(purpose)), kinds)
    return _remembered(name, purpose)


def save_path(parent: QWidget | None, title: str, name: str, kinds: str, purpose: str = "export") -> Path | None:
    """A file to write, proposed as `name` in the folder used last; None when the person chose none.

    It ends as one of the kinds does: as the one chosen where the name that was typed has no such ending, be there a 10.22 at its end.
    """
    from PySide6.QtWidgets import QFileDialog

    name = _NOT_IN_NAMES.sub(" ", name)
    typed, kind = QFileDialog.getSaveFileName(parent, title, str(_folder(purpose) / name), kinds)
    path = _remembered(typed, purpose)
    endings = _ENDING.findall(kinds.lower()) or [path.suffix.lower() if path is not None else ""]
    if path is None or (path.suffix and path.suffix.lower() in endings):
        return path
    ending = next(iter(_ENDING.findall(kind)), Path(name).suffix)
    path = path.with_name(path.name + ending)  # some systems leave the ending away, and then asked for another name
    return path if not path.exists() or may_replace(parent, path) else None


def may_replace(parent: QWidget | None, path: Path) -> bool:
    """Ask whether a file that is there may be written over."""
    text = QCoreApplication.translate("Dialogs", "Replace {file}?").format(file=path.name)
    detail = QCoreApplication.translate("Dialogs", "A file of this name is already there.")
    return ask(parent, text, detail, QCoreApplication.translate("Dialogs", "Replace"))


def folder_path(parent: QWidget | None, title: str, purpose: str = "export") -> Path | None:
    """A folder; None when the person chose none."""
    from PySide6.QtWidgets import QFileDialog

    return _remembered(QFileDialog.getExistingDirectory(parent, title, str(_folder(purpose))), purpose, is_folder=True)


def _folder(purpose: str) -> Path:
    kept = Path(str(chosen().value(f"folders/{purpose}") or ""))
    return kept if str(kept) != "." and kept.is_dir() else paths.exports()


def _remembered(name: str, purpose: str, *, is_folder: bool = False) -> Path | None:
    if not name:
        return None
    path = Path(name)
    keep(f"folders/{purpose}", str(path if is_folder else path.parent))
    return path

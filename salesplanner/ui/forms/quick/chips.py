"""The chips below the one line: what was understood, to be corrected or turned back into text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from salesplanner.domain.quick.reading import Reading, What
from salesplanner.ui.forms.quick.menus import ChipMenus
from salesplanner.ui.forms.quick.parts import Part, parts_of
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, button, column, icon_button, kbd, muted, picture, row
from salesplanner.ui.kit.workspace import Workspace


class QuickPanel(QFrame):
    """The chips below the line, and the keys that work there."""

    left = Signal()
    removed = Signal(What)
    corrected = Signal(What, object)
    offered = Signal(str, int, int)
    client_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.has_menu = False
        self.menus = ChipMenus(workspace, self.corrected.emit, self.client_wanted.emit)
        self._reading: Reading | None = None
        self.chips: list[QPushButton] = []
        self._said: list[str] = []
        self._shown: tuple[list[Part], list[tuple[str, int, int]], frozenset[What]] = ([], [], frozenset())
        theme = workspace.theme
        self.setObjectName("quickpanel")
        self.setStyleSheet(
            f"QFrame#quickpanel {{ background: {theme.surface}; border: 1px solid {theme.control_border}; border-radius: 8px; }}"
        )
        self._flow = FlowLayout(spacing=6)
        self._room = QWidget()
        self._room.setLayout(self._flow)
        self._load = muted()
        self._load_icon = picture(theme.pixmap("calendar", "text2"))
        keys: list[QWidget] = []
        for key, text in (
            ("Enter", self.tr("save")),
            ("Shift+Enter", self.tr("save and go on")),
            ("Tab", self.tr("complete")),
            ("Esc", self.tr("close")),
        ):
            keys += [kbd(key), muted(text)]
        self._foot = QWidget()
        self._foot.setLayout(row(*keys, STRETCH, self._load_icon, self._load, spacing=6))
        self.setLayout(column(self._room, self._foot, margins=(12, 10, 12, 10), spacing=8))

    def height_for(self, width: int) -> int:
        """How high it is with its chips wrapped to a width."""
        self._foot.setVisible(self._foot.sizeHint().width() <= width - 24)
        foot = self._foot.sizeHint().height() + 8 if self._foot.isVisibleTo(self) else 0
        return self._flow.heightForWidth(width - 26) + foot + 22

    def said(self) -> str:
        """All chips in words."""
        return self._workspace.words.list(self._said)

    def enter(self) -> None:
        """Take the keys to the first chip."""
        if self.chips:
            self.chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_reading(
        self, reading: Reading, offers: list[tuple[str, int, int]], load: str, given: frozenset[What]
    ) -> None:
        """Show what was understood, to be turned back where it was given; the same chips are not made twice."""
        self._reading = reading
        self._load.setText(load)
        self._load_icon.setVisible(bool(load))
        shown = (parts_of(reading, self._workspace), offers, given)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips, self._said = [], []
        for name, start, end in offers:
            made = button(name.replace("&", "&&"), self._workspace.theme.icon("arrow-right"), kind="chip")
            made.clicked.connect(lambda _=False, name=name, start=start, end=end: self.offered.emit(name, start, end))
            made.setToolTip(self.tr("Complete (Tab)"))
            self._add(made)
        for part in shown[0]:
            self._add_chip(part, part.what in given)
        self._room.setFixedHeight(self._flow.heightForWidth(max(200, self._room.width())))

    def _add(self, widget: QPushButton) -> None:
        self._flow.addWidget(widget)
        widget.setParent(self._room)
        widget.show()
        widget.installEventFilter(self)
        self.chips.append(widget)

    def _add_chip(self, part: Part, is_given: bool) -> None:
        what, icon, text = part.what, part.icon, part.text
        self._said.append(text)
        made = button(text.replace("&", "&&"), self._workspace.theme.icon(icon, "accent"), kind="chip")
        made.setProperty("understood", True)
        made.setProperty("given", is_given)
        made.setProperty("what", what)
        made.setAccessibleName(text)
        made.clicked.connect(lambda _=False: self._open(made, what, is_given))
        self._add(made)
        if not is_given:
            return
        away = icon_button(self._workspace.theme.icon("x", size=12), self.tr("Back to text: {part}").format(part=text))
        away.setFixedSize(18, 18)
        away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        away.clicked.connect(lambda _=False: self.removed.emit(what))
        made.setLayout(row(STRETCH, away, margins=(0, 0, 2, 0)))

    def _open(self, chip: QPushButton, what: What, is_given: bool) -> None:
        menu = QMenu(self)
        if self._reading is not None:
            self.menus.fill(menu, what, self._reading, chip)
        if is_given:
            menu.addSeparator()
            menu.addAction(self.tr("Back to text"), lambda: self.removed.emit(what))
        if menu.isEmpty():
            return
        self.has_menu = True
        menu.exec(chip.mapToGlobal(chip.rect().bottomLeft()))
        self.has_menu = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the chips, Delete takes one away, Esc and Up go back to the line."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = next((number for number, chip in enumerate(self.chips) if chip is watched), -1)
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and place >= 0:
            step = 1 if key == Qt.Key.Key_Right else -1
            self.chips[(place + step) % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
            self.left.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(what := watched.property("what"), What):
            self.removed.emit(what)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and place >= 0:
            self.chips[place].click()
        else:
            return False
        return True

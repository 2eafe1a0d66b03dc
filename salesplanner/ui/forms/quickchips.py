"""The chips below the one line: what was understood, to be corrected or turned back into text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.dayplan import moved_days
from salesplanner.domain.quickreading import Name, Reading, What
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.forms.quickparts import Part, parts_of
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, button, column, icon_button, kbd, muted, picture, row
from salesplanner.ui.kit.workspace import Workspace

_HOURS = (time(9), time(10), time(11), time(14), time(15), time(16))


class QuickPanel(QFrame):
    """The chips below the line, and the keys that work there."""

    left = Signal()
    removed = Signal(What)
    corrected = Signal(What, object)
    offered = Signal(str, int, int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.has_menu = False
        self.candidates: Callable[[], list[Name]] = list
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
        menus = {What.DAY: self._days, What.KIND: self._kinds, What.CLIENT: self._clients}
        for name, start, end in offers:
            made = button(name.replace("&", "&&"), self._workspace.theme.icon("arrow-right"), kind="chip")
            made.clicked.connect(lambda _=False, name=name, start=start, end=end: self.offered.emit(name, start, end))
            made.setToolTip(self.tr("Complete (Tab)"))
            self._add(made)
        for part in shown[0]:
            self._add_chip(part, menus.get(part.what), part.what in given)
        self._room.setFixedHeight(self._flow.heightForWidth(max(200, self._room.width())))

    def _add(self, widget: QPushButton) -> None:
        self._flow.addWidget(widget)
        widget.setParent(self._room)
        widget.show()
        widget.installEventFilter(self)
        self.chips.append(widget)

    def _add_chip(self, part: Part, menu: Callable[[QMenu], None] | None, is_given: bool) -> None:
        what, icon, text = part.what, part.icon, part.text
        self._said.append(text)
        made = button(text.replace("&", "&&"), self._workspace.theme.icon(icon, "accent"), kind="chip")
        made.setProperty("understood", True)
        made.setProperty("what", what)
        made.setAccessibleName(text)
        made.clicked.connect(lambda _=False: self._open(made, what, menu, is_given))
        self._add(made)
        if not is_given:
            return
        away = icon_button(self._workspace.theme.icon("x", size=12), self.tr("Back to text: {part}").format(part=text))
        away.setFixedSize(18, 18)
        away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        away.clicked.connect(lambda _=False: self.removed.emit(what))
        made.setLayout(row(STRETCH, away, margins=(0, 0, 2, 0)))

    def _open(self, chip: QPushButton, what: What, fill: Callable[[QMenu], None] | None, is_given: bool) -> None:
        menu = QMenu(self)
        if fill is not None:
            fill(menu)
            menu.addSeparator()
        if is_given:
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

    # --- the menus ----------------------------------------------------------------------------------------------

    def _kinds(self, menu: QMenu) -> None:
        words, theme = self._workspace.words, self._workspace.theme
        for kind in ActivityKind:
            act = menu.addAction(theme.icon(KIND_ICONS[kind]), words.kind(kind))
            act.triggered.connect(lambda _=False, kind=kind: self.corrected.emit(What.KIND, kind))

    def _days(self, menu: QMenu) -> None:
        words, today = self._workspace.words, self._workspace.today()
        for day in moved_days(today):
            act = menu.addAction(words.day_long(day, today))
            act.triggered.connect(lambda _=False, day=day: self.corrected.emit(What.DAY, day))
        menu.addSeparator()
        anytime = menu.addAction(self.tr("Any time"))
        anytime.triggered.connect(lambda: self.corrected.emit(What.TIME, None))
        for at in _HOURS:
            act = menu.addAction(words.time(at))
            act.triggered.connect(lambda _=False, at=at: self.corrected.emit(What.TIME, at))

    def _clients(self, menu: QMenu) -> None:
        for name in self.candidates():
            act = menu.addAction(name.name.replace("&", "&&"))
            act.triggered.connect(lambda _=False, name=name: self.corrected.emit(What.CLIENT, name))
        none = menu.addAction(self.tr("No client"))
        none.triggered.connect(lambda: self.corrected.emit(What.CLIENT, None))

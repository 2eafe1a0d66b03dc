"""What narrows down the deals, shared by board and table and remembered on this computer."""

from __future__ import annotations

import json
from contextlib import suppress
from enum import Enum
from functools import partial
from typing import Any

from msgspec.structs import asdict, replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QActionGroup, QHideEvent
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from salesplanner.domain.deals import ProjectType
from salesplanner.domain.pipeline import Filters, Span, State
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.inputs import Combo, ListFilter
from salesplanner.ui.kit.layout import STRETCH, button, icon_button, row, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.reading import ALL_TYPES, Board

_KEY = "pipeline/filters"
#: A pause in typing so long has the deals filtered.
_PAUSE_MS = 60


class FilterBar(QWidget):
    """Type, expected close, line, at risk, which open ones, text."""

    changed = Signal()
    left_down = Signal()  # from the text to what was found
    aside_asked = Signal()  # the warnings that were put aside

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        theme = workspace.theme
        self._filters = _kept()
        self.type = self._combo(self.tr("Project type"))
        self.type.activated.connect(lambda _: self._on_type())
        self.span = self._combo(self.tr("Expected close"))
        for key, text in (
            (Span.ALL, self.tr("Expected close: all")),
            (Span.THIS, self.tr("This month or past")),
            (Span.NEXT, self.tr("Next month")),
            (Span.LATER, self.tr("Later")),
            (Span.NONE, self.tr("No date")),
        ):
            self.span.addItem(text, key)
        self.line = Combo()  # a long name is cut there, so that the sums beside it are not
        self.line.setAccessibleName(self.tr("Line of business"))
        self.line.setMinimumContentsLength(8)
        self.line.addItem(self.tr("Line: all"), "")
        self.risky = button("", theme.icon("triangle-alert"))
        self.risky.setCheckable(True)
        self.state = icon_button(theme.icon("list-filter"), self.tr("Which open deals"), is_boxed=True)
        self.state.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.state.setMenu(self._states())
        self.text = ListFilter()
        self.text.left_down.connect(self._leave_down)
        self.text.setPlaceholderText(self.tr("Filter deals"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(px(112))
        self.text.setMaximumWidth(px(124))
        self.setLayout(row(self.type, self.span, self.line, self.risky, self.state, self.text, STRETCH, spacing=8))
        self._show()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_changed)
        self.span.activated.connect(lambda _: self._on_changed())
        self.line.activated.connect(lambda _: self._on_changed())
        self.risky.clicked.connect(lambda _: self._on_changed())
        self.text.textChanged.connect(lambda _: self._pause.start())

    def value(self) -> Filters:
        """What the person chose to see."""
        return replace(
            self._filters,
            span=self.span.currentData() or Span.ALL,
            line=str(self.line.currentData() or ""),
            only_risks=self.risky.isChecked(),
            text=self.text.text().strip(),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is read when it comes into view again."""
        self._pause.stop()
        super().hideEvent(event)

    def clear(self) -> None:
        """Narrow nothing down."""
        self._filters = Filters()
        self._show()
        self._on_changed()

    # --- project types ------------------------------------------------------------------------------------------

    def show_types(self, types: list[ProjectType], *, with_all: bool) -> int:
        """Offer the project types, when there is more than one; the chosen one, which is remembered."""
        self.type.setVisible(len(types) > 1)
        if not types:
            return ALL_TYPES
        kept = chosen().value("pipeline/type")
        pairs = [(each.id, each.name) for each in types]
        if with_all and len(pairs) > 1:
            pairs.insert(0, (ALL_TYPES, self.tr("All types")))
        if [(self.type.itemData(i), self.type.itemText(i)) for i in range(self.type.count())] != pairs:
            self.type.clear()
            for key, name in pairs:
                self.type.addItem(name, key)
        wanted = ALL_TYPES if with_all and chosen().value("pipeline/all_types") == "yes" else int(str(kept or 0))
        self.type.setCurrentIndex(max(0, self.type.findData(wanted)))
        return int(self.type.currentData())

    def show_type(self, type_key: int) -> None:
        """Choose a project type without announcing it."""
        self.type.setCurrentIndex(max(0, self.type.findData(type_key)))
        self._keep_type()

    def _on_type(self) -> None:
        self._keep_type()
        self.changed.emit()

    def _keep_type(self) -> None:
        key = self.type.currentData()
        keep("pipeline/all_types", "yes" if key == ALL_TYPES else "no")
        if key != ALL_TYPES:
            keep("pipeline/type", key)

    # --- the others ---------------------------------------------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Offer the lines there are, and say how many deals need attention."""
        present = self.line.currentData() or self._filters.line
        lines = sorted({*board.lines, *([present] if present else [])})
        if [self.line.itemData(i) for i in range(1, self.line.count())] != lines:
            self.line.clear()
            self.line.addItem(self.tr("Line: all"), "")
            for name in lines:
                self.line.addItem(name, name)
            self.line.setCurrentIndex(max(0, self.line.findData(present)))
        self.risky.setText(self.tr("At risk {count}").format(count=board.risky))
        said = self.tr("%n deal(s) need attention", "", board.risky)
        if board.aside:
            share = round(100 * board.aside / (board.aside + board.risky))
            put = self.tr("Warnings put aside: {count} ({share} % of all)")
            said += "\n" + put.format(count=board.aside, share=share)
        tip(self.risky, said)
        self.aside.setEnabled(bool(board.aside))

    def _combo(self, name: str) -> QComboBox:
        """As wide as its longest choice, and narrower with dots where there is no room for all filters."""
        made = Combo()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setMinimumContentsLength(7)
        return made

    def _states(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._state_actions = {}
        for state, text in (
            (State.ALL, self.tr("All open deals")),
            (State.ACTIVE, self.tr("Without those left alone")),
            (State.QUIET, self.tr("Kept quiet")),
            (State.POSTPONED, self.tr("Put off")),
        ):
            action = menu.addAction(text, partial(self._on_state, state))
            action.setCheckable(True)
            group.addAction(action)
            self._state_actions[state] = action
        menu.addSeparator()
        self.aside = menu.addAction(self.tr("Warnings put aside…"), self.aside_asked.emit)
        return menu

    def _on_state(self, state: State) -> None:
        self._filters = replace(self._filters, state=state)
        self._show_state()
        self._on_changed()

    def _show_state(self) -> None:
        state = self._filters.state
        self._state_actions[state].setChecked(True)
        self.state.setCheckable(state is not State.ALL)
        self.state.setChecked(state is not State.ALL)
        self.state.setToolTip(self._state_actions[state].text())

    def _show(self) -> None:
        kept = self._filters
        self.span.setCurrentIndex(max(0, self.span.findData(kept.span)))
        if kept.line and self.line.findData(kept.line) < 0:
            self.line.addItem(kept.line, kept.line)
        self.line.setCurrentIndex(max(0, self.line.findData(kept.line)))
        self.risky.setChecked(kept.only_risks)
        self.text.setText(kept.text)
        self._show_state()

    def _leave_down(self) -> None:
        if self._pause.isActive():  # what was typed last is looked for first
            self._on_changed()
        self.left_down.emit()

    def _on_changed(self) -> None:
        self._pause.stop()
        self._filters = self.value()
        plain = {key: each.value if isinstance(each, Enum) else each for key, each in asdict(self._filters).items()}
        del plain["text"], plain["named"]  # what was typed is of today
        keep(_KEY, json.dumps(plain))
        self.changed.emit()


def _kept() -> Filters:
    """The filters of last time, but for the typed text; none where what is kept cannot be understood."""
    with suppress(ValueError, TypeError, KeyError):
        plain: dict[str, Any] = json.loads(str(chosen().value(_KEY) or "{}"))
        return Filters(**plain | {"span": Span(plain["span"]), "state": State(plain["state"])})
    return Filters()

"""Layout words: widgets beside and below each other, with gaps, in boxes, scrolling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

#: A gap that takes the room that is left, among the items of a row or column.
STRETCH = object()
L = TypeVar("L", bound=QBoxLayout)
Item = QWidget | QLayout | int | object


def row(*items: Item, spacing: int = 8, margins: int | tuple[int, int, int, int] = 0) -> QHBoxLayout:
    """Widgets beside each other; a number is a gap in pixels, STRETCH takes the rest."""
    return _fill(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: int = 8, margins: int | tuple[int, int, int, int] = 0) -> QVBoxLayout:
    """Widgets below each other."""
    return _fill(QVBoxLayout(), items, spacing, margins)


def _fill(layout: L, items: Sequence[Item], spacing: int, margins: int | tuple[int, int, int, int]) -> L:
    layout.setSpacing(spacing)
    edges = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*edges)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addStretch(1)
    return layout


def boxed(layout: QLayout, name: str = "") -> QWidget:
    """A widget around a layout; a name gives it the background of that name in the style sheet."""
    widget = QWidget()
    widget.setLayout(layout)
    if name:
        widget.setObjectName(name)
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that scrolls when there is no room; never sideways. Tab goes to what is in it, not to it."""
    area = QScrollArea()
    area.setViewport(QWidget())  # to tell what kind one is that Qt made, Python makes all kinds there are
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    return area


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, never more than its screen has room for with the frame."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - 40), min(height, room.height() - 60))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            discard(widget)


def discard(widget: QWidget) -> None:
    """Take a widget away for good."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()

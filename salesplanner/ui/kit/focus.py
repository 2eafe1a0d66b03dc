"""Where the keys are: brought to a part of the window, walked through it, kept in it while it is made anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSplitter, QWidget
from shiboken6 import isValid

#: They ask for the menu of what has the keys, where the keyboard has no Menu key.
MENU_KEYS = "Shift+F10"


def enter(part: QWidget) -> None:
    """Bring the keys to a part of the window: where they were in it, else to the first thing in it that takes them."""
    for each in (part, part.focusWidget(), *stops(part)):
        if each is not None and _is_stop(each):
            each.setFocus(Qt.FocusReason.TabFocusReason)
            return


def enter_beside(parts: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Bring the keys to the part so many after the one that has them, round and round; from nowhere, as from the first."""
    present = (place for place, part in enumerate(parts) if focus and (part is focus or part.isAncestorOf(focus)))
    enter(parts[(next(present, 0) + step) % len(parts)])


def stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a part of the window, in the order in which it is laid out."""
    found: list[QWidget] = []
    for each in _inside(part):
        if each.isVisible() and not each.isWindow():
            found += [each] if _is_stop(each) else []
            found += stops(each)
    return found


def _inside(part: QWidget) -> list[QWidget]:
    """What stands in it; a splitter has its halves in another order than it shows them."""
    if isinstance(part, QSplitter):
        return [each for place in range(part.count()) if (each := part.widget(place)) is not None]
    return [each for each in part.children() if isinstance(each, QWidget)]


def walk(part: QWidget, step: int) -> bool:
    """Tab in a part as it is laid out, whenever its widgets were made, and round; whether the focus was at one of its stops."""
    inside, focus = stops(part), part.window().focusWidget()
    if focus is None or focus not in inside:
        return False
    reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    inside[(inside.index(focus) + step) % len(inside)].setFocus(reason)
    return True


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether the keys ask for a menu; on Windows the system itself asks for it then."""
    return sys.platform != "win32" and QKeySequence(event.keyCombination()) == QKeySequence(MENU_KEYS)


def ask_menu(focus: QWidget | None) -> None:
    """Ask for the menu of what has the keys, as the Menu key does."""
    if focus is not None:
        place = _cursor(focus).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, focus.mapToGlobal(place))
        QCoreApplication.sendEvent(focus, event)


@contextmanager
def keeping_keys(part: QWidget, otherwise: QWidget | None = None) -> Iterator[None]:
    """Make parts of it anew: the keys stay at what is called as it was where they were, `otherwise` where nothing is."""
    focus = part.window().focusWidget()
    known = (type(focus), _called(focus)) if focus is not None and part.isAncestorOf(focus) else None
    is_seen = focus is not None and focus.visibleRegion().intersects(_cursor(focus))
    yield
    if is_seen:
        QTimer.singleShot(0, part, lambda: _bring(part))
    if known is None or (focus is not None and isValid(focus) and part.isAncestorOf(focus)):
        return
    alike = (each for each in part.findChildren(QWidget) if (type(each), _called(each)) == known)
    again = next((each for each in alike if not any(map(_is_put_away, _up_to(part, each)))), otherwise)
    if again is not None:
        for each in _up_to(part, again):  # made a moment ago, they would wait for the next turn
            each.show()
        again.setFocus()


def _cursor(focus: QWidget) -> QRect:
    """Where in it the keys are."""
    found: QRect | QRectF = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return found.toRect() if isinstance(found, QRectF) else found


def _bring(part: QWidget) -> None:
    """Bring what has the keys back into view, where what was made anew above it pushed it out."""
    focus = part.window().focusWidget()
    if focus is not None and part.isAncestorOf(focus):
        for each in _up_to(part, focus):
            if isinstance(each, QScrollArea):
                each.ensureWidgetVisible(focus)


def _up_to(part: QWidget, widget: QWidget) -> Iterator[QWidget]:
    """The widget and what it stands in, below the part."""
    within: QWidget | None = widget
    while within is not None and within is not part:
        yield within
        within = within.parentWidget()


def _is_put_away(widget: QWidget) -> bool:
    """Whether it was hidden on purpose, not just made and not shown yet."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _called(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(by_tab) and widget.focusProxy() is None

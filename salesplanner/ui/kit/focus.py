"""Where the keys are: brought to a part of the window, walked through it, kept in it while it is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid


def enter(part: QWidget) -> None:
    """Bring the keys to a part of the window: where they were in it, else to the first thing in it that takes them."""
    for each in (part, part.focusWidget(), *stops(part)):
        if each is not None and _is_stop(each):
            each.setFocus(Qt.FocusReason.TabFocusReason)
            return


def stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a part of the window, in the order in which it is laid out."""
    return [each for each in part.findChildren(QWidget) if _is_stop(each)]


def walk(part: QWidget, step: int) -> bool:
    """Tab in a part as it is laid out, whenever its widgets were made; from its ends on to what is outside of it."""
    inside, focus = stops(part), part.focusWidget()
    if focus is None or focus not in inside:
        return False
    place = inside.index(focus) + step
    if 0 <= place < len(inside):
        inside[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True
    beyond: QWidget | None = focus
    while beyond is not None and (_is_within(part, beyond) or not _is_stop(beyond)):
        beyond = beyond.nextInFocusChain() if step > 0 else beyond.previousInFocusChain()
        if beyond is focus:
            return False
    if beyond is not None:
        beyond.setFocus(Qt.FocusReason.TabFocusReason)
    return beyond is not None


@contextmanager
def keeping_keys(part: QWidget, otherwise: QWidget | None = None) -> Iterator[None]:
    """Make parts of it anew: the keys stay at what is called as it was where they were, `otherwise` where nothing is."""
    focus = part.window().focusWidget()
    known = (type(focus), _called(focus)) if focus is not None and part.isAncestorOf(focus) else None
    yield
    if known is None or (focus is not None and isValid(focus) and part.isAncestorOf(focus)):
        return
    alike = (each for each in part.findChildren(QWidget) if (type(each), _called(each)) == known)
    again = next((each for each in alike if not any(map(_is_put_away, _up_to(part, each)))), otherwise)
    if again is not None:
        for each in _up_to(part, again):  # made a moment ago, they would wait for the next turn
            each.show()
        again.setFocus()


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


def _is_within(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(by_tab) and widget.focusProxy() is None

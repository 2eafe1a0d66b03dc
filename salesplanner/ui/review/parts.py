"""What the cards of a review share: words that open something, however long they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QSizePolicy

from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel, picture, row


def opener(
    text: str, on_click: Callable[[], object], name: str = "", *, icon: QPixmap | None = None, elide: bool = False
) -> ClickableFrame:
    """Words that open something when clicked; they wrap, or end in …. `name` is what a screen reader says."""
    made = ClickableFrame()
    said = PlainLabel(text, "link", wrap=not elide, elide=elide)
    parts = [picture(icon), said] if icon is not None else [said]
    layout = row(*parts, spacing=8)
    layout.setStretch(len(parts) - 1, 1)
    made.setLayout(layout)
    made.setAccessibleName(name or text)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    made.clicked.connect(lambda: on_click())
    return made

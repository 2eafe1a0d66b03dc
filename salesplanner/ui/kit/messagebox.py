"""Qt's box for a question or something to read; a start asks for none, and loads none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QWidget

from salesplanner.ui.kit import theme
from salesplanner.ui.kit.layout import breakable

Role = QMessageBox.ButtonRole
_TEXT_WIDTH = 380


class _Box(QMessageBox):
    """A message box whose sentences wrap: Qt's own leaves a long path on one line and cuts it off."""

    def event(self, event: QEvent) -> bool:
        """Keep the size taken when shown; Qt would measure anew, without wrapping."""
        if event.type() is QEvent.Type.LayoutRequest:
            return QDialog.event(self, event)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped sentences need."""
        super().showEvent(event)
        for label in self.findChildren(QLabel):
            if label.objectName() in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
                label.setWordWrap(True)
                label.setFixedSize(_TEXT_WIDTH, label.heightForWidth(_TEXT_WIDTH))
        self.setFixedSize(self.layout().totalMinimumSize())  # type: ignore[union-attr]


def message_box(
    parent: QWidget | None, text: str, detail: str, icon: tuple[str, str] = ("circle-help", "accent")
) -> QMessageBox:
    """A box without buttons yet, that shows any text as it is; `icon` is its picture and colour."""
    box = _Box(parent)
    name, color = icon
    box.setIconPixmap(theme.current().pixmap(name, color, 28))
    box.setTextFormat(Qt.TextFormat.PlainText)  # what people type must not be read as HTML
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Sales Planner"))
    box.setText(breakable(text))
    box.setInformativeText(breakable(detail))
    return box

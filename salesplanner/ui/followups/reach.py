"""Ways to reach somebody: a number to copy with a call to log, or to dial, a mail, a map, a site.

Nothing opens without a click, and this program itself sends nothing: it hands a link to the program that is used for it.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.ui.kit.workspace import Workspace

#: Where a second number, or an extension, begins.
_NEXT_NUMBER = re.compile(r"[,，;；/、\n]|转|ext", re.IGNORECASE)
_MAPS = {"zh": "https://uri.amap.com/search?keyword={}", "en": "https://www.openstreetmap.org/search?query={}"}


class Reach(QObject):
    """What one does with a number, a mail address, an address, a site."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._widget = parent
        self._workspace = workspace

    def copy(self, text: str) -> None:
        """Put a text on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self._workspace.notice(self.tr("Copied {text}").format(text=text), False)

    def call(self, phone: str, client_id: int | None, contact_id: int | None = None) -> None:
        """Copy the number and log the call."""
        from salesplanner.ui.forms.log.logform import log_outcome

        self.copy(phone)
        log_outcome(
            self._widget, self._workspace, None, kind=ActivityKind.CALL, client_id=client_id, contact_id=contact_id
        )

    def dial(self, phone: str) -> None:
        """Hand the number to the phone program of this computer, where it has one."""
        first = _NEXT_NUMBER.split(phone)[0]
        url = QUrl("tel:" + "".join(each for each in first if each.isdecimal() or each == "+"))
        if not QDesktopServices.openUrl(url):
            self.copy(phone)

    def mail(self, address: str) -> None:
        """Begin a mail in the program that is used for it."""
        QDesktopServices.openUrl(QUrl(f"mailto:{quote(address, safe='@')}"))

    def map(self, address: str) -> None:
        """Look for an address on a map in the browser."""
        QDesktopServices.openUrl(QUrl(_MAPS[self._workspace.language].format(quote(address))))

    def site(self, address: str) -> None:
        """Open a site in the browser; whatever stands there, only as a site."""
        url = QUrl.fromUserInput(address)
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

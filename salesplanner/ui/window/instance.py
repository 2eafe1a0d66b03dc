"""One window a book: a second start brings the first window forward."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_MS = 300
_TRIES = 5  # the first window answers a moment after it took the book


class OneInstance(QObject):
    """Lets a second start raise the first window instead of opening another."""

    raised = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "salesplanner-" + sha256(str(book.resolve()).encode()).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)

    def call_first(self) -> bool:
        """Whether another window of this book was there and was asked to come forward."""
        socket = QLocalSocket()
        for _ in range(_TRIES):
            socket.connectToServer(self._name)
            if socket.waitForConnected(_ANSWER_MS):
                socket.disconnectFromServer()
                return True
            QThread.msleep(_ANSWER_MS)
        return False

    def listen(self) -> None:
        """From now on answer further starts."""
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def _on_call(self) -> None:
        self._server.nextPendingConnection().deleteLater()
        self.raised.emit()

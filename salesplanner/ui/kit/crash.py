"""Our own faults: log them without data, say it once, keep the person's work."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from salesplanner import __version__
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, row
from salesplanner.ui.kit.theme import px

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

_LOG = logging.getLogger("salesplanner")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _LogFile(logging.Handler):
    """The rotating file, opened with the first thing to say: on most days there is none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _file(self) -> RotatingFileHandler:
        from logging.handlers import RotatingFileHandler

        file = RotatingFileHandler(self._path, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return file

    def emit(self, record: logging.LogRecord) -> None:
        self._file.handle(record)

    def close(self) -> None:
        if "_file" in vars(self):
            self._file.close()
        super().close()


def install(folder: Path, app: QApplication) -> None:
    """From now on log to `folder` (5 files of 1 MB at most) and catch what nobody caught."""
    _LOG.addHandler(_LogFile(folder / "salesplanner.log"))
    _LOG.setLevel(logging.INFO)
    faulthandler.enable((folder / "fault.log").open("w", encoding="utf-8"))
    qInstallMessageHandler(_on_qt)
    sys.excepthook = _on_fault
    threading.excepthook = lambda facts: _on_fault(facts.exc_type, facts.exc_value, facts.exc_traceback)


def uninstall() -> None:
    """Give the log and the hooks back."""
    for handler in [each for each in _LOG.handlers if isinstance(each, _LogFile)]:
        _LOG.removeHandler(handler)
        handler.close()
    faulthandler.disable()
    qInstallMessageHandler(None)
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What may be shown and sent: where it happened, with no values and no text of the exception."""
    frames = traceback.extract_tb(trace)
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    import platform  # only a fault needs it

    facts = f"Sales Planner {__version__}, Python {platform.python_version()}, {platform.system()}"
    return "\n".join([facts, kind.__name__, *places])


def _on_fault(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    text = report(kind, trace)
    _LOG.error("fault: %s", text.replace("\n", " | "))
    app = QApplication.instance()
    if isinstance(app, QApplication) and threading.current_thread() is threading.main_thread():
        QTimer.singleShot(0, app, lambda: _say_once(text))  # not here: we may be in the middle of painting


def _say_once(text: str) -> None:
    """Show the window, unless it is shown already: one fault often brings others."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, FaultDialog) and each.isVisible()]
    if not shown:
        FaultDialog(text).exec()


def _on_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.INFO), "qt: %s", text.replace("\n", " "))


class FaultDialog(QDialog):
    """One quiet window: what happened, that the rest is safe, and a report to copy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Something went wrong"))
        said = self.tr("Something went wrong; the last step did not happen. The rest is safe.")
        view = QPlainTextEdit(text)
        view.setReadOnly(True)
        view.setAccessibleName(self.tr("Report without any of your data"))
        copy = button(self.tr("Copy report"), on_click=lambda: QApplication.clipboard().setText(text))
        close = button(self.tr("Continue"), primary=True, on_click=self.accept)
        self.setLayout(column(PlainLabel(said, wrap=True), view, row(copy, STRETCH, close), margins=16, spacing=12))
        fit(self, px(520), px(300))

"""A document to read, copy, print or save: the morning brief, the note of a day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from salesplanner.report.document import Document
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, row
from salesplanner.ui.kit.workspace import Workspace

_WIDTH, _EDGE = 560, 24


class PaperDialog(QDialog):
    """Shows one document as it will print."""

    def __init__(self, parent: QWidget, workspace: Workspace, document: Document, *, short: str = "") -> None:
        """`short` is what is copied instead, for a chat."""
        super().__init__(parent)
        self._workspace = workspace
        self._short = short
        self.page = QTextBrowser()
        self.page.setStyleSheet("background: white; color: black")
        self.page.setMinimumWidth(_WIDTH)
        self.page.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # a table's edge is a dot too wide
        self.show_document(document)
        theme = workspace.theme
        buttons = row(
            button(self.tr("Copy for a chat") if short else self.tr("Copy"), theme.icon("copy"), on_click=self.copy),
            button(self.tr("Print…"), theme.icon("printer"), on_click=self.print_out),
            button(self.tr("Save…"), theme.icon("download"), on_click=self.save),
            STRETCH,
            button(self.tr("Close"), primary=True, on_click=self.accept),
            spacing=8,
        )
        self.setLayout(column(self.page, buttons, margins=14, spacing=10))
        for keys, act in (("Ctrl+P", self.print_out), ("Ctrl+S", self.save)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        fit(self, _WIDTH + 60, 640)

    def show_document(self, document: Document) -> None:
        """Show this document."""
        from salesplanner.exchange.documents import chat, pdf

        self.document = document
        self.text = self._short or chat.plain(document)
        self.setWindowTitle(document.title)
        self.page.setAccessibleName(document.title)
        laid = pdf.layout(document, _WIDTH - 2 * _EDGE)
        laid.setParent(self.page)
        laid.setDocumentMargin(_EDGE)
        self.page.setDocument(laid)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
        self._workspace.notice(self.tr("Copied"), False)

    def print_out(self) -> None:
        """Print it by the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from salesplanner.exchange.documents import pdf

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            pdf.print_on(self.document, printer)

    def save(self) -> None:
        """Ask for a file and write it."""
        from salesplanner.exchange import summary

        kinds = "PDF (*.pdf);;Word (*.docx);;Text (*.txt);;Markdown (*.md)"
        name = "".join(letter for letter in self.document.title if letter.isalnum() or letter in " -_").strip()
        path = dialogs.save_path(self, self.windowTitle(), f"{name}.pdf", kinds)
        if path is not None and self._workspace.did(summary.write_document, self.document, path):
            self._workspace.saved.emit(path)

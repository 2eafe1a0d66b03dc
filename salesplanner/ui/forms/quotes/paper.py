"""The paper of a quote: looked at, printed, saved as a PDF, for Word or as a spreadsheet, in the client's language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesplanner.i18n import Translator
from salesplanner.report import quotation, quotewords
from salesplanner.ui.forms.paper import PaperDialog
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, Segmented, button, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words


class QuotePaper(PaperDialog):
    """A quote as the client will read it."""

    def __init__(self, parent: QWidget, workspace: Workspace, offer: quotation.Offer) -> None:
        self._offer = offer
        self._currency = offer.quote.currency or workspace.words.currency
        super().__init__(parent, workspace, quotation.document(offer, workspace.words))
        self.language = Segmented([("zh", "中文"), ("en", "English")], self._speak)
        self.language.set_value(workspace.language)
        paper = button(self.tr("Letterhead…"), workspace.theme.icon("settings"), on_click=self._edit_paper)
        self.layout().insertLayout(0, row(self.language, STRETCH, paper))  # type: ignore[union-attr]
        self.setTabOrder(paper, self.page)
        self.page.setFocus()

    def words(self) -> Words:
        """The words of the language it is shown in."""
        return Words(Translator(str(self.language.value())), self._currency)

    def _speak(self, _: object) -> None:
        self.show_document(quotation.document(self._offer, self.words()))

    def _edit_paper(self) -> None:
        from msgspec.structs import replace

        from salesplanner.ui.forms.quotes.letterhead import edit_letterhead

        if edit_letterhead(self, self._workspace):
            self._offer = replace(self._offer, letterhead=self._workspace.store.quoting.letterhead())
            self._speak(None)

    def save(self) -> None:
        """Ask for a file and write it: a PDF for the client, a Word file to go on writing in, a spreadsheet that goes on counting."""
        from salesplanner.exchange.documents import excel, pdf, word

        title = " ".join(filter(None, (quotewords.name(self._offer.quote), self._offer.client)))
        name = "".join(letter for letter in title if letter.isalnum() or letter in " -_").strip()
        path = dialogs.save_path(self, self.windowTitle(), f"{name}.pdf", "PDF (*.pdf);;Word (*.docx);;Excel (*.xlsx)")
        if path is None:
            return
        if path.suffix.lower() == ".xlsx":
            done = self._workspace.did(excel.write, quotation.workbook(self._offer, self.words()), path)
        else:
            write = word.write if path.suffix.lower() == ".docx" else pdf.write
            done = self._workspace.did(write, self.document, path)
        if done:
            self._workspace.saved.emit(path)

"""The company's own form: what it asks for beside what it is filled with, remembered from one month to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QStackedWidget, QWidget

from salesplanner.domain.metrics import OWN
from salesplanner.domain.problems import Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.domain.targets import METRICS
from salesplanner.exchange import forms
from salesplanner.exchange.forms import currencies, filling, memory, naming
from salesplanner.exchange.forms.content import Place
from salesplanner.ui.kit.dialogs import Dialog, open_path, save_path
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    boxed,
    button,
    clear,
    column,
    fit,
    heading,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: So many places are shown at a time: a row of choices for each takes its time to build.
_PLACES_AT_ONCE = 80


class CompanyFormDialog(Dialog):
    """Choose a form, see what it asks for, put right what was taken wrongly, save it filled; for the recipient from now on, if wanted."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        save: Callable[[Path, Path], None],
        name: str,
        recipient: Recipient | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.workspace, self._save, self._name = workspace, save, name
        self._path: Path | None = None
        self._recipient = recipient
        self.found: list[Place] = []
        self.combos: dict[str, Combo] = {}
        self._chosen: dict[str, str] = {}
        self._more: QWidget | None = None
        self._note = ""  # that the form names another currency
        self.setWindowTitle(self.tr("The company's own form"))
        self._file = PlainLabel("", "h3", elide=True)
        self._said = muted("", wrap=True)
        self._make_middle()
        choose = button(self.tr("Choose a form…"), workspace.theme.icon("folder-open"), on_click=self.choose)
        self.save_button = button(
            self.tr("Fill and save…"), workspace.theme.icon("download", "on_accent"), primary=True, on_click=self.fill
        )
        close = button(self.tr("Close"), on_click=self.close)
        asked = self.tr("Fill this form for {name} from now on")
        self.keep_box = QCheckBox(asked.format(name=recipient.name.replace("&", "&&")) if recipient is not None else "")
        head = row(self._file, choose, spacing=8)
        head.setStretch(0, 1)
        self.setLayout(
            column(
                heading(self.windowTitle(), 3), head, self._said, self._middle, row(self.keep_box, STRETCH, close, self.save_button),
                spacing=10, margins=16,
            )
        )  # fmt: skip
        fit(self, px(720), px(560))
        self._show(None, forms.Look([]))
        if (first := self._first()) is not None:
            self.open_form(first)

    def _make_middle(self) -> None:
        """The places of a form, or what to do where there is none yet."""
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnStretch(0, 1)
        self._rows.setHorizontalSpacing(12)
        empty = self.tr("Its headings, labels, tables and placeholders are found; you say what goes where.")
        drop = self.tr("Drop a form here, or last month's report")
        self._middle = QStackedWidget()
        self._middle.addWidget(EmptyState(f"{drop}\n{empty}"))
        self._middle.addWidget(scrolled(boxed(column(self._rows, STRETCH))))

    def _first(self) -> Path | None:
        """The recipient's form, else the one used last."""
        theirs = Path(self._recipient.form) if self._recipient is not None and self._recipient.form else None
        return theirs if theirs is not None and theirs.is_file() else memory.last(self.workspace.store.settings)

    # --- the form -----------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a form."""
        kinds = self.tr("Word or Excel (*.docx *.dotx *.xlsx *.xltx)")
        path = open_path(self, self.tr("The company's own form"), kinds, "form")
        if path is not None:
            self.open_form(path)

    def open_form(self, path: Path) -> None:
        """Look into a form, in a process of its own; the window goes on."""
        self._said.setText(self.tr("Reading {name}…").format(name=path.name))
        self.save_button.setEnabled(False)
        store, words = self.workspace.store, self.workspace.words
        metrics = (*METRICS, *(OWN + each.name for each in store.metrics.all()))
        called = filling.called(words, metrics, store.shop.stands_for())
        self.workspace.jobs.run(
            self,
            lambda: forms.look(path, called),
            done=lambda found: self._show(path, found),
            failed=self._refused,
            aside=True,
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        self.save_button.setEnabled(bool(self.found))  # what was chosen for the form before stays
        self._said.setText(self.workspace.words.problem(error))

    def _show(self, path: Path | None, look: forms.Look) -> None:
        clear(self._rows)
        found, self._note = look.places, currencies.note(look.currencies, self.workspace.words)
        self.combos, self._more = {}, None
        self._path, self.found = path, found
        self._file.setText(path.name if path is not None else "")
        self._middle.setCurrentIndex(0 if path is None else 1)
        self.keep_box.setVisible(self._recipient is not None and bool(found))
        self.keep_box.setChecked(self._recipient is not None and self._recipient.form == str(path))
        self._chosen = memory.mapping(found, memory.remembered(self.workspace.store.settings))
        self.show_more()
        self.save_button.setEnabled(bool(found))
        self._tell()

    def show_more(self) -> None:
        """The next places with their choices, and a button for those behind them."""
        shown = len(self.combos)
        if self._more is not None:
            self._more.deleteLater()
        self._more = None
        for number, place in enumerate(self.found[shown : shown + _PLACES_AT_ONCE], shown):
            self._rows.addWidget(PlainLabel(place.text, wrap=True), number, 0)
            self._rows.addWidget(self._combo(place, self._chosen.get(place.id, "")), number, 1)
        if left := len(self.found) - len(self.combos):
            self._more = button(self.tr("Show %n more", "", min(left, _PLACES_AT_ONCE)), on_click=self.show_more)
            self._rows.addWidget(self._more, len(self.combos), 0)
        for first in self.found[shown : shown + 1]:
            self.combos[first.id].show()  # made a moment ago, it would wait for the next turn
            self.combos[first.id].setFocus()

    def _combo(self, place: Place, chosen: str) -> Combo:
        combo = Combo()
        combo.addItem(self.tr("Leave as it is"), "")
        for target, name in naming.offered(place.kind, chosen or place.guess, self.workspace.words):
            combo.addItem(name, target)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setMinimumWidth(px(260))
        combo.setAccessibleName(self.tr("Fill “{place}” with").format(place=place.text))
        combo.currentIndexChanged.connect(lambda _: self._tell())
        self.combos[place.id] = combo
        return combo

    def _tell(self) -> None:
        """How much of the form is filled."""
        if self._path is None:
            self._said.setText("")
            return
        if not self.found:
            self._said.setText(self.tr("Nothing in this form is known. Put placeholders such as {{problems}} into it."))
            return
        filled = sum(1 for target in self.mapping().values() if target)
        text = self.tr("%n place(s) of {all} are filled; everything else in the file stays as it is.", "", filled)
        self._said.setText("\n".join(filter(None, (text.format(all=len(self.found)), self._note))))

    def mapping(self) -> dict[str, str]:
        """What was chosen for each place, those not shown yet among them."""
        shown = {place: str(combo.currentData() or "") for place, combo in self.combos.items()}
        return {place.id: shown.get(place.id, self._chosen.get(place.id, "")) for place in self.found}

    # --- out ----------------------------------------------------------------------------------------------------

    def fill(self) -> None:
        """Ask where to save the filled form, remember what was chosen, and write it."""
        if self._path is None:
            return
        suffix = forms.SUFFIXES[self._path.suffix.lower()]
        path = save_path(self, self.tr("Save the filled form"), f"{self._name}{suffix}", f"*{suffix}")
        if path is not None:
            settings = self.workspace.store.settings
            self.workspace.do(memory.remember, settings, self.found, self.mapping(), self._path)
            self._keep_for(self._path)
            self._save(path, self._path)
            self.close()

    def _keep_for(self, path: Path) -> None:
        """Let the recipient have the form from now on, or no longer."""
        if self._recipient is None or self.keep_box.isChecked() == (self._recipient.form == str(path)):
            return
        form = str(path) if self.keep_box.isChecked() else ""
        self.workspace.do(self.workspace.store.reports.recipients.change, self._recipient.id, form=form)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of the kinds that can be filled."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the form that was dropped."""
        path = _dropped(event)
        if path is not None:
            self.open_form(path)


def _dropped(event: Any) -> Path | None:
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (*forms.SUFFIXES, *forms.REFUSED):
            return path
    return None

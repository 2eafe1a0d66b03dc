"""A field that finds a record by part of its name, by pinyin or by its initials."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QStyledItemDelegate

from salesplanner.domain.clients import BESIDE_NAME
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.inputs import Line

_MOST = 60


class SearchField(Field):
    """A record chosen by typing part of its name; with `allow_new` a name nobody has stays as text."""

    def __init__(self, pairs: Sequence[tuple[int, str]], *, allow_new: bool = False, hint: str = "") -> None:
        super().__init__()
        self._pairs: list[tuple[int, str]] = []
        self._folded: list[tuple[int, str]] = []  # the names as they are compared, made when they first are
        self._offered: list[int] = []
        self._chosen: tuple[str, int] | None = None
        self._allow_new = allow_new
        self.line = Line(hint, most=200)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self.left)
        arrow = self.line.addAction(theme.current().icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition)
        arrow.setToolTip(self.tr("Show all"))
        arrow.triggered.connect(self._show_all)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(9)
        popup = QListView()
        self._completer.setPopup(popup)
        popup.setItemDelegate(QStyledItemDelegate(popup))  # the style sheet reaches no other
        popup.setObjectName("offers")
        self._completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]
        self.line.setCompleter(self._completer)
        self.set_pairs(pairs)
        self._hold(self.line)
        self.line.installEventFilter(self)

    def set_pairs(self, pairs: Sequence[tuple[int, str]]) -> None:
        """Offer other records."""
        self._pairs, self._folded = list(pairs), []
        self._offer("")

    def text(self) -> str:
        """What stands in it."""
        return one_line(self.line.text()).strip()

    def value(self) -> int | None:
        """The id of the record, None for none; a new name where allowed is None with its `text`.

        Raises Problem: NOT_KNOWN for a name nobody has, SEVERAL for one that more than one have.
        """
        text = self.text()
        if self._chosen is not None and self._chosen[0] == text:
            return self._chosen[1]
        said = text.casefold()
        if said and not self._folded:
            self._folded = [(record_id, one_line(name).casefold()) for record_id, name in self._pairs]
        beside = said + BESIDE_NAME
        found = [each for each, name in self._folded if name == said or name.startswith(beside)] if said else []
        if len(found) > 1:
            raise Problem(Kind.SEVERAL, value=text)
        if not found and text and not self._allow_new:
            raise Problem(Kind.NOT_KNOWN, value=text)
        return found[0] if found else None

    def new_name(self) -> str:
        """What is typed where no record has that name."""
        try:
            return "" if self.value() is not None else self.text()
        except Problem:
            return ""

    @property
    def offers(self) -> bool:
        """Whether something is offered for what is typed."""
        return bool(self._offered)

    def set_value(self, value: Any) -> None:
        """Choose the record of an id, or show a new name."""
        names = dict(self._pairs)
        name = one_line(names.get(value, "")) if not isinstance(value, str) else value
        self._chosen = (name.strip(), value) if value in names else None
        self.line.setText(name)

    def mark(self, is_wrong: bool) -> None:
        """Mark a fault; what is said of it stands where the list would hang."""
        super().mark(is_wrong)
        if is_wrong and (popup := self._completer.popup()) is not None:
            popup.hide()

    def _on_typed(self, text: str) -> None:
        self._chosen = None
        self._offer(one_line(text))
        self.edited.emit()

    def _offer(self, text: str) -> None:
        found = matching(self._pairs, text)[:_MOST]
        self._offered = [record_id for record_id, _ in found]
        self._names.setStringList([one_line(name) for _, name in found])

    def _show_all(self) -> None:
        self._offer("")
        self.line.setFocus()
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def _on_picked(self, index: QModelIndex) -> None:
        model = self._completer.completionModel()
        place = model.mapToSource(index).row() if isinstance(model, QAbstractProxyModel) else index.row()
        if 0 <= place < len(self._offered):
            self.set_value(self._offered[place])
            self.edited.emit()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down opens the list."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        popup = self._completer.popup()
        if event.key() != Qt.Key.Key_Down or (popup is not None and popup.isVisible()):
            return False
        self._show_all()
        return True


def matching(pairs: Sequence[tuple[int, str]], text: str) -> list[tuple[int, str]]:
    """The pairs whose name has the text in it, or whose pinyin or initials begin with it; best first."""
    said = text.strip().casefold()
    if not said:
        return list(pairs)
    begins = [pair for pair in pairs if pair[1].casefold().startswith(said)]
    holds = [pair for pair in pairs if said in pair[1].casefold() and not pair[1].casefold().startswith(said)]
    if not said.isascii():
        return begins + holds
    from salesplanner.store.findwords import words_of

    taken = {record_id for record_id, _ in begins + holds}
    sounds = said.replace(" ", "")
    heard = [pair for pair in pairs if pair[0] not in taken and _sounds_like(words_of(pair[1]), sounds)]
    return begins + holds + heard


def _sounds_like(words: str, said: str) -> bool:
    return any(word.startswith(said) for word in words.split())

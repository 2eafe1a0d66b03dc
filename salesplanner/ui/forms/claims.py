"""Check a text: pasted or typed, against itself and the records; each mark with its reason and the right figure."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPlainTextEdit, QSplitter, QWidget

from salesplanner.domain.claims.book import Book
from salesplanner.domain.claims.checking import MOST
from salesplanner.domain.claims.marks import Mark, Weight
from salesplanner.domain.claims.statements import titled
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.report import claims
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.claims import LOOKS, ClaimMarks
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, kbd, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LISTED = 300


class _MarkList(QListWidget):
    """The marks with their reasons; wrapped, so that each reason is read whole."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("marks")
        self.setAccessibleName(label)
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the list's own: it puts the chosen mark right, and closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.currentItem()) is not None:
            self.itemActivated.emit(item)
        else:
            super().keyPressEvent(event)


class ClaimsDialog(QDialog):
    """The text on the left, its marks on the right; nothing of it is kept. `text` and `period` are what it opens with."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, text: str = "", period: Period | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._books: dict[Period, Book] = {}
        self.setWindowTitle(self.tr("Check a text"))
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(self.tr("Text to check"))
        self.box.setPlaceholderText(
            self.tr("Type or paste a report here, Chinese or English. It is checked here and kept nowhere.")
        )
        self.box.setTabChangesFocus(True)
        self.period = ChoiceField(self._periods(period))
        self.period.call(self.tr("Records it is checked against"))
        self.period.setMinimumWidth(px(190))
        self.period.set_value(period or Period.month_of(workspace.today()))
        self._is_period_chosen = period is not None
        self.list = _MarkList(self.tr("Marks"))
        self.said = PlainLabel("", "muted", wrap=True)
        self.fix_button = button(self.tr("Change"), primary=True, on_click=self._put_right)
        self.next_button = button(self.tr("Next mark"), workspace.theme.icon("arrow-down"), on_click=self.go_next)
        self._lay_out()
        self.marks = ClaimMarks(self.box, workspace, self._book, is_listed=True)
        self.marks.checked.connect(self._list)
        self.box.textChanged.connect(self._follow_text)
        workspace.changed.connect(lambda _: self._books.clear())
        self.period.edited.connect(self._on_period)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(lambda _: self._put_right())
        for keys, act in (("F7", self.go_next), ("Shift+F7", self.go_back), ("Alt+Return", self._put_right)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.box.setPlainText(text)
        self._list()
        self.box.setFocus()

    def reject(self) -> None:
        """Leave; ask first if something was typed, for it is kept nowhere."""
        is_typed = self.box.document().isModified() and bool(self.box.toPlainText().strip())
        if dialogs.may_leave(self, is_typed, self.tr("This text is kept nowhere")):
            super().reject()

    def _lay_out(self) -> None:
        opened = button(self.tr("Open a file…"), self._workspace.theme.icon("folder-open"), on_click=self.open_file)
        close = button(self.tr("Close"), on_click=self.reject)
        head = row(muted(self.tr("Checked against the records of")), self.period, STRETCH, opened, spacing=8)
        right = QWidget()
        acts = row(self.fix_button, kbd("Alt+Enter"), self.next_button, kbd("F7"), STRETCH, spacing=6)
        right.setLayout(column(self.said, self.list, acts, spacing=8, margins=(10, 0, 0, 0)))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.box)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setSizes([px(620), px(420)])
        self.setLayout(column(head, split, row(STRETCH, close), margins=16, spacing=10))
        fit(self, px(1080), px(640))

    def _periods(self, own: Period | None) -> list[tuple[Period | None, str]]:
        words, today = self._workspace.words, self._workspace.today()
        week, month = Period.week_of(today), Period.month_of(today)
        longer = [Period.parse(code) for code in _codes(month)]
        found = [
            *([own] if own is not None else []),
            month,
            month.previous(),
            week,
            week.previous(),
            Period.day(today),
            *longer,
        ]
        pairs: list[tuple[Period | None, str]] = [(each, words.period(each)) for each in dict.fromkeys(found)]
        return [*pairs, (None, self.tr("nothing, the text alone"))]

    # --- what is shown ------------------------------------------------------------------------------------------

    def _book(self) -> Book | None:
        period = self.period.value()
        if not isinstance(period, Period):
            return None
        if period not in self._books:
            self._books[period] = claims.book(self._workspace.store, period)
        return self._books[period]

    def _on_period(self) -> None:
        self._is_period_chosen = True
        self.marks.read()

    def _follow_title(self) -> None:
        """Take the records of the period that the text's title names, as long as nobody chose another."""
        named = None if self._is_period_chosen else titled(self.box.toPlainText(), self._workspace.today())
        if named is not None and named != self.period.value():
            self.period.set_pairs(self._periods(named))
            self.period.set_value(named)

    def _list(self) -> None:
        chosen = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for mark in self.marks.marks[:_LISTED]:
            self.list.addItem(self._item(mark))
        self.list.setCurrentRow(min(chosen, self.list.count() - 1))
        self.list.blockSignals(False)
        self.said.setText(self._summary())
        self._name_acts()

    def _item(self, mark: Mark) -> QListWidgetItem:
        said, why = self.marks.said(mark).strip().replace("\n", " "), self.marks.reason(mark)
        head = f"{said[:40]} → {mark.right}" if mark.right else said[:40]
        tone, icon = LOOKS[mark.weight]
        item = QListWidgetItem(self._workspace.theme.icon(icon, tone), f"{head}\n{why}")
        kind = self.tr("Wrong") if mark.weight is Weight.WRONG else self.tr("Hint")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {head}. {why}")
        return item

    def _summary(self) -> str:
        text = self.box.toPlainText()
        if not text.strip():
            return self.tr("No text yet.")
        wrong = sum(mark.weight is Weight.WRONG for mark in self.marks.marks)
        hints = len(self.marks.marks) - wrong
        if not self.marks.marks:
            return self.tr("Nothing in it contradicts itself or the records.")
        said = self.tr("%n place(s) to put right", "", wrong) if wrong else self.tr("Nothing wrong")
        if hints:
            said = self.tr("{wrong}, {hints}").format(wrong=said, hints=self.tr("%n hint(s)", "", hints))
        if len(text) > MOST:
            said += " " + self.tr("Only the first {count} letters were checked.").format(count=f"{MOST:,}")
        return said

    def _follow_text(self) -> None:
        self._follow_title()
        if not self.box.toPlainText().strip():
            self.marks.read()

    # --- what can be done ---------------------------------------------------------------------------------------

    def _chosen(self) -> Mark | None:
        place = self.list.currentRow()
        return self.marks.marks[place] if 0 <= place < len(self.marks.marks) else None

    def _on_chosen(self) -> None:
        mark = self._chosen()
        if mark is not None:
            self.marks.select(mark)
        self._name_acts()

    def _name_acts(self) -> None:
        mark = self._chosen()
        can = mark is not None and bool(mark.right)
        self.fix_button.setEnabled(can)
        self.fix_button.setText(
            self.tr("Change to {right}").format(right=mark.right) if mark and can else self.tr("Change")
        )
        self.next_button.setEnabled(bool(self.marks.marks))

    def go_next(self) -> None:
        """Choose the next mark after the cursor."""
        self._go(1)

    def go_back(self) -> None:
        """Choose the mark before the cursor."""
        self._go(-1)

    def _go(self, step: int) -> None:
        mark = self.marks.following(step)
        if mark is None:
            return
        place = self.marks.marks.index(mark)
        if place < self.list.count() and place != self.list.currentRow():
            self.list.setCurrentRow(place)
        else:
            self._on_chosen()
        self.marks.select(mark)

    def _put_right(self) -> None:
        mark = self._chosen()
        if mark is not None and mark.right:
            self.marks.put_right(mark)

    def open_file(self) -> None:
        """Read a text or Word file into the box; the file itself is left as it is."""
        from salesplanner.exchange.tables import reading

        kinds = self.tr("Texts") + " (" + " ".join(f"*{each}" for each in reading.SUFFIXES) + ")"
        path = dialogs.open_path(self, self.tr("Open a file to check"), kinds, "claims")
        text = self._workspace.do(reading.text_of, path) if path is not None else None
        if text is not None:
            self.box.setPlainText(text)
            self.marks.read()


def _codes(month: Period) -> list[str]:
    return [Period.around(month.first, kind).code for kind in (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)]

"""The parts of the log form: key points, what they care about, the deal's line."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton

from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, LongTextField, MoneyField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import button, chip, muted, row, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_RECENT = 3  # so many texts are offered again


class PointsField(LongTextField):
    """Text of two lines that grows to six; the down key offers what was written lately."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(lines=2)
        self._workspace = workspace
        self.box.setToolTip(self.tr("Down: what you wrote lately"))
        self.box.textChanged.connect(self._grow)
        self.box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in an empty text opens the list of what was written lately."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            recent = [] if self.box.toPlainText() else self._workspace.store.activities.recent_points(_RECENT)
            if recent:
                self._offer(recent)
                return True
        return super().eventFilter(watched, event)

    def _offer(self, recent: list[str]) -> None:
        menu = QMenu(self)
        for text in recent:
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.box.width() - px(60))
            menu.addAction(shown.replace("&", "&&")).triggered.connect(lambda _=False, text=text: self._take(text))  # type: ignore[misc]
        menu.setActiveAction(menu.actions()[0])
        menu.exec(self.box.mapToGlobal(self.box.rect().bottomLeft()))

    def _take(self, text: str) -> None:
        self.box.setPlainText(text)
        self.box.moveCursor(QTextCursor.MoveOperation.End)

    def set_value(self, value: Any) -> None:
        """Show a text."""
        super().set_value(value)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        self.show_lines(max(2, min(6, int(self.box.document().size().height()))))


class ConcernsField(Field):
    """Chips to tick, a word of one's own, and a competitor who was heard of."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._theme = workspace.theme
        self.competitor = ""
        self.chips: dict[str, QPushButton] = {}
        self._flow = FlowLayout()
        self.own = self._adder(self.tr("Other"), self._add_own)
        self.rival = self._adder(self.tr("Competitor"), self._add_rival)
        for word in (
            self.tr("Price"),
            self.tr("Delivery time"),
            self.tr("Quality"),
            self.tr("Payment terms"),
            self.tr("Technical"),
            self.tr("After-sales"),
        ):
            self._add_chip(word)
        self.lead = 24
        self._lay_out()
        self.setLayout(self._flow)
        self.target = next(iter(self.chips.values()))

    def call(self, label: str) -> None:
        """Name them all; each chip keeps its word."""
        self.setAccessibleName(label)

    def value(self) -> str:
        """The ticked words, also one that is still being typed; a word of several parts is kept as one."""
        for adder in (self.own, self.rival):
            adder.finish()
        return " ".join(
            word.replace(" ", "\N{NO-BREAK SPACE}") for word, made in self.chips.items() if made.isChecked()
        )

    def set_value(self, value: Any) -> None:
        """Tick the words."""
        for word in str(value or "").split(" "):
            said = word.replace("\N{NO-BREAK SPACE}", " ")
            if said:
                self._add_chip(said).setChecked(True)
        self._lay_out()

    def mark(self, is_wrong: bool) -> None:
        """Nothing here can be wrong."""

    def _add_chip(self, word: str) -> QPushButton:
        if word not in self.chips:
            made = button(word.replace("&", "&&"), kind="chip", on_click=self.edited.emit)
            made.setCheckable(True)
            made.toggled.connect(
                lambda on, made=made: made.setIcon(self._theme.icon("check", "accent") if on else QIcon())
            )
            self.chips[word] = made
        return self.chips[word]

    def _adder(self, text: str, then: Any) -> _Adder:
        made = _Adder(text, self._theme.icon("plus"))
        made.entered.connect(then)
        return made

    def _add_own(self, word: str) -> None:
        self._add_chip(word).setChecked(True)
        self._lay_out()
        self.edited.emit()

    def _add_rival(self, word: str) -> None:
        self.competitor = " ".join(filter(None, [self.competitor, word]))
        self._add_own(self.tr("Competitor: {name}").format(name=word))

    def _lay_out(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for widget in (*self.chips.values(), self.own, self.rival):
            self._flow.addWidget(widget)
            widget.setParent(self)
            widget.show()
        self.updateGeometry()


class _Adder(QFrame):
    """A chip that becomes a line to type in."""

    entered = Signal(str)

    def __init__(self, text: str, icon: Any) -> None:
        super().__init__()
        self.button = button(text, icon, kind="chip", on_click=self._open)
        self.line = QLineEdit()
        self.line.setPlaceholderText(text)
        self.line.setAccessibleName(text)
        self.line.setMaxLength(40)
        self.line.setFixedWidth(px(120))
        self.line.hide()
        self.line.editingFinished.connect(self.finish)
        self.setLayout(row(self.button, self.line, spacing=0))

    def _open(self) -> None:
        self.button.hide()
        self.line.show()
        self.line.setFocus()

    def finish(self) -> None:
        """Become a chip again; a word that was typed is given away."""
        if self.line.isHidden():
            return
        word, had_focus = one_line(self.line.text()).strip(), self.line.hasFocus()
        self.line.clear()
        self.button.show()
        if had_focus:
            self.button.setFocus()
        self.line.hide()
        if word:
            self.entered.emit(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed here, not the whole form."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self.line.clear()
            self.finish()
        else:
            super().keyPressEvent(event)


class DealLine(Struct, frozen=True):
    """The deal that was talked about, the stage it is in now, and its amount."""

    deal_id: int | None
    stage_id: int | None
    amount: int | None


class DealField(Field):
    """Deal, stage and amount in one line; a changed stage shows the one before."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._stages = workspace.store.stages.all()
        self._deals: dict[int, Deal] = {}
        self.deal = ChoiceField([(None, self.tr("No deal"))])
        self.deal.combo.setAccessibleName(self.tr("Deal"))
        self.stage = ChoiceField([(stage.id, stage.name) for stage in self._stages])
        self.stage.combo.setAccessibleName(self.tr("Stage"))
        self.was = chip("", "done")
        self.amount = MoneyField()
        self.amount.line.setAccessibleName(self.tr("Amount"))
        self.amount.setFixedWidth(text_width("99,999,999.99") + px(24))
        for combo in (self.deal.combo, self.stage.combo):
            combo.setMinimumContentsLength(5)
        self._stage_label, self._amount_label = muted(self.tr("Stage")), muted(self.tr("Amount"))
        line = row(self.deal, self._stage_label, self.stage, self.was, self._amount_label, self.amount, spacing=6)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.setLayout(line)
        for field in (self.deal, self.stage, self.amount):
            field.edited.connect(self.edited)
            field.left.connect(self.left)
        self.deal.combo.activated.connect(lambda _: self._follow())
        self.stage.combo.activated.connect(lambda _: self._say_stage())
        self.target = self.deal.combo

    def offer(self, deals: list[Deal], chosen: int | None) -> None:
        """Offer these deals, one of them chosen."""
        self._deals = {deal.id: deal for deal in deals}
        self.deal.set_pairs([(None, self.tr("No deal")), *((deal.id, deal.name) for deal in deals)])
        self.deal.set_value(chosen)
        self._follow()

    def chosen(self) -> Deal | None:
        """The deal as it was when the form was opened."""
        return self._deals.get(self.deal.value() or 0)

    def value(self) -> DealLine:
        """What was entered. Raises Problem for a wrong amount."""
        deal = self.chosen()
        if deal is None:
            return DealLine(None, None, None)
        if not deal.is_open:
            return DealLine(deal.id, deal.stage_id, deal.amount)
        return DealLine(deal.id, self.stage.value(), self.amount.value())

    def set_value(self, value: Any) -> None:
        """Choose a deal."""
        self.deal.set_value(value)
        self._follow()

    def mark(self, is_wrong: bool) -> None:
        """Mark the amount."""
        self.amount.mark(is_wrong)

    def _follow(self) -> None:
        deal = self.chosen()
        for widget in (self._stage_label, self.stage, self._amount_label, self.amount):
            widget.setVisible(deal is not None and deal.is_open)
        if deal is not None:
            self.stage.set_value(deal.stage_id)
            self.amount.set_value(deal.amount)
        self._say_stage()

    def _say_stage(self) -> None:
        deal = self.chosen()
        before = next((stage.name for stage in self._stages if deal and stage.id == deal.stage_id), "")
        changed = deal is not None and deal.is_open and self.stage.value() != deal.stage_id and bool(before)
        said = self.tr("Was: {stage}").format(stage=before)
        self.was.setText(self.was.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, px(110)))
        tip(self.was, said if self.was.text() != said else "")
        self.was.setVisible(changed)

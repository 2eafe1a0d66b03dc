"""The board: a column a stage, cards that are dragged or moved by keys, and what was signed this month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesplanner.domain.attention import Card
from salesplanner.domain.deals import Stage
from salesplanner.domain.norms import Norm
from salesplanner.domain.orders import Signed
from salesplanner.domain.piles import Pile
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import (
    STRETCH,
    ClickableFrame,
    PlainLabel,
    boxed,
    button,
    column,
    heading,
    picture,
    row,
    tip,
)
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.columns import CardModel, ColumnView, Read, SignedModel, deal_of
from salesplanner.ui.pipeline.reading import Board

_WIDTH = 212
_FOLDED = 44
_EDGE = 60  # a card held so near to an edge scrolls the board
_SCROLL_MS = 30
_SIGNED = 0  # stands for the last column where stages have their ids


class Frame(QFrame):
    """A column with its head, which folds it away."""

    folded = Signal(int, bool)

    def __init__(
        self, workspace: Workspace, key: int, view: ColumnView, aside: QWidget | None, add: QWidget | None
    ) -> None:
        super().__init__()
        self.key = key  # the id of the stage it stands for
        self.chance = PlainLabel("", "caption")
        self.is_folded = False
        self.view = view
        self.name = heading("", 3)
        self.sum = PlainLabel("", "caption")
        self.empty = PlainLabel(self.tr("Empty. Move a card here, or choose +"), "caption", wrap=True)
        self.head = _Head(column(row(self.name, STRETCH, aside or self.chance), self.sum, spacing=1))
        self.head.clicked.connect(lambda: self.folded.emit(self.key, not self.is_folded))
        self._body = boxed(column(self.empty, view, *([add] if add else []), spacing=6))
        self.narrow = _Narrow(workspace)
        self.narrow.clicked.connect(lambda: self.folded.emit(self.key, False))
        self.setProperty("well" if key else "banner", True if key else "missing")
        self.setLayout(column(self.head, self._body, self.narrow, margins=(8, 10, 8, 6), spacing=6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        self.fold(False)

    def fold(self, is_folded: bool) -> None:
        """Show the head alone, on end, or the whole column."""
        self.is_folded = is_folded
        self.head.setVisible(not is_folded)
        self._body.setVisible(not is_folded)
        self.narrow.setVisible(is_folded)
        self.setMinimumWidth(_FOLDED if is_folded else _WIDTH - 20)
        self.setMaximumWidth(_FOLDED if is_folded else 16_777_215)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a card on the head too, and where the column is folded away."""
        if deal_of(event) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on scrolling near an edge."""
        self.view.dragged.emit(self.mapToGlobal(event.position().toPoint()))
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go beside the others."""
        if (deal_id := deal_of(event)) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)  # as the view says it
            event.accept()
            self.view.put_last(deal_id)

    def stand_for(self, stage: Stage, *, is_folded: bool) -> None:
        """Be the column of a stage from now on."""
        self.key = stage.id
        self.view.setAccessibleName(stage.name)
        self.view.scrollToTop()
        if is_folded != self.is_folded:
            self.fold(is_folded)

    def say(self, name: str, count: int, sum_: str, *, is_empty: bool = False) -> None:
        """Name, number of deals shown and what they come to; whether there is none, whatever the filters."""
        self.name.setText(f"{name}  {count}")
        self.sum.setText(sum_)
        self.empty.setVisible(is_empty)
        whole = f"{name} {count} {sum_}".strip()
        self.head.setAccessibleName(self.tr("{stage}, fold").format(stage=whole))
        self.narrow.setAccessibleName(self.tr("{stage}, unfold").format(stage=whole))
        self.narrow.say(f"{name}  {count}", sum_)


class _Head(ClickableFrame):
    """The head of a column: a click, Enter or the space bar folds it."""

    def __init__(self, layout: QVBoxLayout) -> None:
        super().__init__()
        self.setLayout(layout)


class _Narrow(_Head):
    """A column that is folded away: its name, letter below letter where the language is written so."""

    def __init__(self, workspace: Workspace) -> None:
        self._count = PlainLabel("", "caption", wrap=True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        unfold = picture(workspace.theme.pixmap("chevron-right", "text2", 16))
        super().__init__(column(unfold, self._count, STRETCH, spacing=8))

    def say(self, name: str, sum_: str) -> None:
        """Show the name from top to bottom."""
        self._count.setText("\n".join(name.replace(" ", "")))
        tip(self, f"{name}\n{sum_}".strip())


class BoardView(QScrollArea):
    """All columns beside each other."""

    opened = Signal(object)
    moved = Signal(int, int)  # a deal's id, its new stage's id
    put = Signal(int, int, int, bool)  # a deal's id, its stage's id, the card it was let go at, whether behind that
    signed_asked = Signal(int)  # dropped on the last column
    asked = Signal(str, object)
    menu_asked = Signal(object, QPoint)
    add_asked = Signal(int)  # a stage's id

    def __init__(self, workspace: Workspace, read: Read) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._read = read
        self._frames: dict[int, Frame] = {}
        self._chance_said: dict[int, tuple[Stage, Norm | None]] = {}
        self._stages: list[Stage] | None = None
        self._signed: list[Signed] | None = None
        kept = chosen().value("pipeline/folded")
        self._folded = {int(each) for each in kept} if isinstance(kept, list) else set()
        self._pull = QTimer(self)
        self._pull.setInterval(_SCROLL_MS)
        self._pull.timeout.connect(self._scroll)
        self._pulled = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards have the keys
        self._line = row(spacing=10)
        inside = boxed(self._line)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_board(self, board: Board) -> None:
        """Show the columns; the card with the focus keeps it."""
        present = self.current()
        if self._stages is None or [(each.id, each.name) for each in board.stages] != [
            (each.id, each.name) for each in self._stages
        ]:
            self._build(board.stages)
        self._stages = board.stages
        for stage in board.stages:
            pile = board.piles.by_stage.get(stage.id, Pile())
            self._frames[stage.id].view.show_briefs(pile.shown, board.standard, stage)
            is_empty, money = not pile.briefs, self._money(pile.total)
            self._frames[stage.id].say(stage.name, len(pile.shown), money, is_empty=is_empty)
            self._say_chance(self._frames[stage.id].chance, stage, board.norms.get(stage.id))
        if board.signed != self._signed:
            self._signed = board.signed
            self.signed.show_signed(self._together(board.signed))
            amount = sum(each.amount for each in board.signed)
            self._frames[_SIGNED].say(self.tr("Signed this month"), len(board.signed), self._money(amount))
        has_keys = self.isAncestorOf(self._focus())
        if present is not None:
            self.select(present.id, takes_focus=has_keys)
        if present is not None and has_keys and self.current() is None:  # it was the last one of its column
            self.enter()

    def current(self) -> Card | None:
        """The open deal with the focus, in whichever column."""
        for view in self.views():
            if view.hasFocus() or view.selectionModel().hasSelection():
                card = view.card()
                if isinstance(card, Card):
                    return card
        return None

    def select(self, deal_id: int, *, takes_focus: bool = True) -> None:
        """Bring a card into view, with the focus, wherever it is now; where it is gone, the one after it stays chosen."""
        brief = self._workspace.store.pipeline.brief(deal_id)
        there = self._frames.get(brief.stage_id or 0) if brief is not None else None
        cards = there.view.cards if there is not None else None
        if there is None or not isinstance(cards, CardModel) or (place := cards.row_of(deal_id)) < 0:
            return
        for view in self.views():
            index = cards.index(place if view is there.view else -1)
            if not index.isValid():
                if view.selectionModel().hasSelection():
                    view.clearSelection()
                continue
            if index != view.currentIndex() or not view.selectionModel().isSelected(index):
                view.setCurrentIndex(index)
            if takes_focus:
                view.setFocus()
                self.ensureWidgetVisible(view, 10, 0)

    def enter(self) -> None:
        """Bring the keys to the card that had them, else to the first one."""
        views = [each.view for each in self._frames.values() if not each.is_folded and each.view.cards.rowCount()]
        card = self.current()
        if card is not None:
            self.select(card.id)
        elif views:
            views[0].setFocus()
            views[0].setCurrentIndex(views[0].cards.index(0))

    def views(self) -> list[ColumnView]:
        """The columns of open deals, in order."""
        return [frame.view for key, frame in self._frames.items() if key != _SIGNED]

    def frame(self, stage_id: int) -> Frame:
        """The column of a stage with its head."""
        return self._frames[stage_id]

    # --- building -----------------------------------------------------------------------------------------------

    def _build(self, stages: Sequence[Stage]) -> None:
        """A column for each stage: those that are there stand for others from now on, for to make one takes long."""
        last, free = self._frames.pop(_SIGNED, None) or self._make_signed(), list(self._frames.values())
        self._frames, self._chance_said = {}, {}
        for place, stage in enumerate(stages):
            frame = self._frames[stage.id] = free.pop(0) if free else self._make_column(place)
            frame.stand_for(stage, is_folded=stage.id in self._folded)
        self._frames[_SIGNED] = last
        last.raise_()  # Tab comes to it after those that were made later
        for frame in free:
            self._line.removeWidget(frame)
            frame.hide()
            frame.deleteLater()

    def _make_column(self, place: int) -> Frame:
        """A column of open deals, that stands for no stage yet."""
        view = ColumnView(self._workspace, "", CardModel(self._workspace, self._read))
        add = button(self.tr("Add one"), self._workspace.theme.icon("plus"), kind="link")
        add.setStyleSheet(f"color: {self._workspace.theme.text2}")
        made = Frame(self._workspace, _SIGNED - 1, view, None, add)
        add.clicked.connect(lambda: self.add_asked.emit(made.key))
        view.asked.connect(self.asked)
        view.put.connect(lambda deal_id, at, is_behind: self.put.emit(deal_id, made.key, at, is_behind))
        view.moved.connect(lambda deal_id, step: self._move(deal_id, made.key, step))
        view.selectionModel().selectionChanged.connect(lambda chosen, _: self._only(view) if chosen.indexes() else None)
        self._add(made, place)
        return made

    def _together(self, signed: list[Signed]) -> list[Signed]:
        """Small orders on one card, after the deals: a shop has dozens that differ in nothing but the amount."""
        small = [each for each in signed if each.deal_id is None]
        if len(small) < 2:
            return signed
        count, amount = self.tr("%n order(s)", "", len(small)), sum(each.amount for each in small)
        one = Signed(0, None, None, None, self.tr("Small orders"), count, amount, max(each.day for each in small))
        return [*(each for each in signed if each.deal_id is not None), one]

    def _make_signed(self) -> Frame:
        """The last column: what was signed this month."""
        self.signed = ColumnView(self._workspace, self.tr("Signed this month"), SignedModel(self._workspace))
        self.signed.setDragEnabled(False)
        self.signed.put.connect(lambda deal_id, *_: self.signed_asked.emit(deal_id))
        done = picture(self._workspace.theme.pixmap("circle-check", "done", 16))
        made = Frame(self._workspace, _SIGNED, self.signed, done, None)
        made.fold(_SIGNED in self._folded)
        self._add(made, 0)
        return made

    def _add(self, made: Frame, place: int) -> None:
        view = made.view
        view.opened.connect(self.opened)
        view.menu_asked.connect(self.menu_asked)
        view.dragged.connect(self._drag)
        view.walked.connect(lambda step: self._walk(view, step))
        made.folded.connect(self._fold)
        self._line.insertWidget(place, made)

    def _say_chance(self, label: PlainLabel, stage: Stage, norm: Norm | None) -> None:
        """The win chance, and whether it is the preset or the person's own."""
        if self._chance_said.get(stage.id) == (stage, norm):
            return
        self._chance_said[stage.id] = stage, norm
        own = self.tr("preset and %n own deal(s) closed", "", norm.chance_from) if norm and norm.chance_from else ""
        said = [self.tr("Win chance {chance} %: {source}").format(chance=stage.chance, source=own or self.tr("preset"))]
        days = self.tr("Usual stay %n day(s)", "", stage.usual_days)
        since = self.tr("Your history, %n deal(s)", "", norm.days_from) if norm and norm.days_from else ""
        said.append(self._words.colon(days) + (since or self.tr("preset")))
        label.setText(f"{stage.chance}%")
        tip(label, "\n".join(said))
        label.setAccessibleName(said[0])
        label.set_tone("accent" if own else "")

    def _money(self, amount: int) -> str:
        return self._words.money(amount) if amount else ""

    # --- what happens -------------------------------------------------------------------------------------------

    def _fold(self, key: int, is_folded: bool) -> None:
        self._frames[key].fold(is_folded)
        self._folded = self._folded | {key} if is_folded else self._folded - {key}
        keep("pipeline/folded", sorted(self._folded))
        (self._frames[key].narrow if is_folded else self._frames[key].head).setFocus()

    def _only(self, view: ColumnView) -> None:
        """One card is selected on the whole board."""
        for other in [*self.views(), self.signed]:
            if other is not view and other.selectionModel().hasSelection():
                other.clearSelection()

    def _move(self, deal_id: int, stage_id: int, step: int) -> None:
        stages = self._stages or []
        place = next(i for i, each in enumerate(stages) if each.id == stage_id) + step
        if place == len(stages):
            self.signed_asked.emit(deal_id)
        elif place >= 0:
            self.moved.emit(deal_id, stages[place].id)

    def _walk(self, view: ColumnView, step: int) -> None:
        views = [frame.view for frame in self._frames.values() if not frame.is_folded or frame.view is view]
        place = views.index(view) + step
        if 0 <= place < len(views):
            target = views[place]
            target.setFocus()
            last = target.cards.rowCount() - 1
            if last >= 0:
                target.setCurrentIndex(target.cards.index(min(max(0, view.currentIndex().row()), last)))
            self.ensureWidgetVisible(target, 10, 0)

    def _drag(self, place: QPoint) -> None:
        """Go on scrolling while a card is held near an edge."""
        x = self.viewport().mapFromGlobal(place).x()
        self._pulled = -1 if x < _EDGE else 1 if x > self.viewport().width() - _EDGE else 0
        if self._pulled:
            self._pull.start()
        else:
            self._pull.stop()

    def _scroll(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + 14 * self._pulled)
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._pull.stop()

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self.window()

"""The payments that are due, by date; and what the month has collected of its target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Awaited
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Promise
from salesplanner.domain.targets import points_between
from salesplanner.report.delivery import promised
from salesplanner.report.facts import target_of
from salesplanner.ui.kit.cards import Brush, chip_size, is_hovered, is_selected, text_width
from salesplanner.ui.kit.layout import STRETCH, Bar, PlainLabel, boxed, button, card, column, muted, row
from salesplanner.ui.kit.rows import ROW_ROLE, RowModel
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace

_ROW = 60
#: What is due later than this is summed up in one line, until it is asked for.
_SOON = timedelta(days=60)


class Due(Struct, frozen=True):
    """A payment that is awaited; at risk when what it waits for is late."""

    awaited: Awaited
    is_at_risk: bool = False
    promises: Sequence[Promise] = ()  # of the client, to pay it

    @property
    def payment(self) -> Payment:
        """The payment itself."""
        return self.awaited.payment

    @property
    def client(self) -> str:
        """The name of its client."""
        return self.awaited.client

    @property
    def deal(self) -> str:
        """The name of its deal."""
        return self.awaited.deal

    @property
    def amount(self) -> int:
        """What is still to come, in minor units."""
        return self.awaited.amount


class DueList(QListView):
    """The payments that are due; Enter records that one came in."""

    record_asked = Signal(object)  # Due
    menu_asked = Signal(object, QPoint)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._model: RowModel[Due] = RowModel(self, lambda due: due.payment.id, partial(sentence, workspace))
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(workspace, self))
        self.setObjectName("plain")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Due payments"))
        self.doubleClicked.connect(lambda index: self.record_asked.emit(index.data(ROW_ROLE)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Show these payments; the chosen one stays chosen."""
        chosen = self.current()
        self._model.show_rows(dues)
        place = next((row for row, due in enumerate(dues) if chosen and due.payment.id == chosen.payment.id), 0)
        if dues and self.currentIndex().row() != place:
            self.setCurrentIndex(self._model.index(place))

    def current(self) -> Due | None:
        """The chosen payment."""
        return self.currentIndex().data(ROW_ROLE)  # type: ignore[no-any-return]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter records that it came in."""
        due = self.current()
        if due is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record_asked.emit(due)
        else:
            super().keyPressEvent(event)

    def _on_menu(self, place: QPoint) -> None:
        due = self.indexAt(place).data(ROW_ROLE)
        if due is not None:
            self.menu_asked.emit(due, self.viewport().mapToGlobal(place))


def chip_of(workspace: Workspace, due: Due) -> tuple[str, str, str]:
    """Text, tone and icon of the day on which it is due."""
    day, today, words = due.payment.due_on, workspace.today(), workspace.words
    if day is None:
        return words.translate("Delivery", "no date"), "neutral", ""
    if day < today:
        return words.overdue((today - day).days), "overdue", "clock"
    if day == today:
        return words.translate("Delivery", "due today"), "accent", "clock"
    return words.day(day, today), "risk" if due.is_at_risk else "neutral", "triangle-alert" if due.is_at_risk else ""


def about(workspace: Workspace, due: Due) -> str:
    """What became of the client's promises to pay, and what it is for."""
    told = promised(workspace.words, due.promises, workspace.today()).text
    return " · ".join(filter(None, [told, due.payment.item]))


def sentence(workspace: Workspace, due: Due) -> str:
    """A due payment in one sentence."""
    words = workspace.words
    parts = [due.client, due.deal, about(workspace, due), words.money(due.amount), chip_of(workspace, due)[0]]
    return words.commas(filter(None, parts))


class _Delegate(QStyledItemDelegate):
    """Paints a due payment."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """Two lines."""
        return QSize(px(200), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw a payment."""
        painter.save()
        due: Due = index.data(ROW_ROLE)
        brush = Brush(painter, self._workspace.theme)
        chosen = is_selected(option) and option.widget is not None and option.widget.hasFocus()
        if chosen or is_hovered(option):
            brush.fill(option.rect.toRectF(), "accent_soft" if chosen else "hover", 4)
        inner = option.rect.adjusted(px(4), px(8), -px(4), -px(8))
        brush.line(inner.left(), option.rect.bottom() + 0.5, inner.right())
        if chosen:
            brush.outline(option.rect.toRectF(), "accent", 4, 1.5)
        amount = self._workspace.words.money(due.amount)
        text, tone, icon = chip_of(self._workspace, due)
        upper = QRect(inner.left(), inner.top(), inner.width(), px(20))
        lower = QRect(inner.left(), inner.bottom() - px(21), inner.width(), px(22))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        whose = " · ".join(filter(None, [due.client, due.deal]))
        brush.text(upper.adjusted(0, 0, -text_width(amount, bold=True) - px(8), 0), whose)
        brush.text(upper, amount, bold=True, align=right)
        room = chip_size(text, bool(icon)).width() + px(8)
        brush.text(lower.adjusted(0, 0, -room, 0), about(self._workspace, due), "text2")
        brush.chip(lower, text, tone, icon=icon)
        painter.restore()


class DuesCard(QWidget):
    """The due payments with what comes later in one line, above the month's collected sum and its target."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shows_all = False
        self._shown: tuple[list[Due], date, bool] | None = None
        self.list = DueList(workspace)
        self.rest = muted("")
        self.all = button("", kind="link", on_click=self._turn)
        self.none = muted(self.tr("No payment is due"), wrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        foot = row(self.rest, STRETCH, self.all, spacing=4)
        foot.setStretch(0, 1)
        self._foot = boxed(foot)
        every = button(self.tr("All payments…"), kind="link", on_click=lambda: workspace.asked.emit("payments", 0))
        self._card = card(self.tr("Due payments"), self.list, self.none, self._foot, aside=every, margins=16)
        self._card.layout().setStretch(1, 1)  # type: ignore[union-attr, attr-defined]
        self.month = MonthCard(workspace)
        whole = column(self._card, self.month, spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFixedWidth(px(318))

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Show the payments, the earliest due first."""
        words, today = self._workspace.words, self._workspace.today()
        before, self._shown = self._shown, (list(dues), today, self._shows_all)
        if self._shown == before:
            return
        place = bisect_right(dues, today + _SOON, key=_day)
        near, later = dues[:place], dues[place:]
        is_folding = bool(near) and bool(later)
        self.list.show_dues(dues if self._shows_all or not is_folding else near)
        self.list.setVisible(bool(dues))
        self.none.setVisible(not dues)
        self._foot.setVisible(is_folding)
        total = words.money(sum_of(later))
        first = _day(later[0]) if later else today
        when = words.day(first, today) if first < date.max else self.tr("without a date")
        self.rest.setText(self.tr("%n more, {total}, from {day}", "", len(later)).format(total=total, day=when))
        self.all.setText(self.tr("Fold") if self._shows_all else self.tr("All ›"))

    def _turn(self) -> None:
        self._shows_all = not self._shows_all
        self.show_dues(self._shown[0] if self._shown else [])


def _day(due: Due) -> date:
    return due.payment.due_on or date.max


def sum_of(dues: Sequence[Due]) -> int:
    """What they come to, in minor units; there may be thousands."""
    return sum([each.awaited.amount for each in dues])


class MonthCard(QWidget):
    """What the month has collected of its target, against the pace of its working days."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.share = PlainLabel("", "h3")
        self.title = PlainLabel("", "h3")
        self.value = PlainLabel("")
        self.value.setFont(font("display"))
        self.target = PlainLabel("", "muted", elide=True)
        self.bar = Bar(workspace.theme)
        self.note = muted("", wrap=True)
        figure = row(self.value, self.target, spacing=6)
        figure.setStretch(1, 1)
        head = row(self.title, STRETCH, self.share)
        self.setLayout(column(card("", head, figure, self.bar, self.note, margins=16, spacing=6)))

    def show_month(self, dues: Sequence[Due]) -> None:
        """Read the month and say how it stands."""
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        month = Period.month_of(today)
        received = store.measures.total("payments.amount", month.first, today)
        target = target_of(store, "payments.amount", month)
        self.title.setText(self.tr("Collected in {month}").format(month=words.month_name(month)))
        self.value.setText(words.money(received))
        pace = store.calendar().pace(month, today)
        share = Decimal(received) / 100 / target if target else None
        self.target.setText(f"/ {words.amount(target)}" if target else self.tr("no target"))
        self.share.setText(words.percent(share) if share is not None else "")
        self.bar.setVisible(share is not None)
        notes = []
        if share is not None:
            self.bar.show_value(float(share), float(pace.share), f"{words.percent(share)} {self.target.text()}")
            notes.append(self._against_pace(share, pace.share))
        still = sum_of(dues[: bisect_right(dues, month.last, key=_day)])
        if still:
            notes.append(self.tr("{amount} still due this month").format(amount=words.money(still)))
        self.note.setText(words.clauses(notes) if notes else self.tr("Nothing more is due this month"))

    def _against_pace(self, share: Decimal, pace: Decimal) -> str:
        points = points_between(share, pace)
        if points == 0:
            return self.tr("on pace")
        return (
            self.tr("%n point(s) ahead of pace", "", points)
            if points > 0
            else self.tr("%n point(s) behind pace", "", -points)
        )

"""The left side of follow-ups: filter, lists with their counts, order, the clients, what several chosen ones offer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QToolButton, QWidget

from salesplanner.domain.clients import Grade
from salesplanner.domain.followups import Followup, Order, Segment, by_segment, next_after, ordered
from salesplanner.store.search import sound
from salesplanner.ui.followups.clients import ClientList
from salesplanner.ui.followups.sayings import order_name, segment_name
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, boxed, button, column, icon_button, restyle, row
from salesplanner.ui.kit.workspace import Workspace

_MOST_HITS = 20_000
_TONES = {Segment.OVERDUE: "overdue", Segment.NO_STEP: "risk", Segment.SILENT: "risk"}


class ClientPanel(QWidget):
    """Narrows the clients down to a list. It shows what it is given and reads nothing but the search."""

    current = Signal(object)  # the id of the client to show, or None
    entered = Signal()  # Enter or a double click: go to the page
    new_wanted = Signal(str)
    rescheduled = Signal(list)
    graded = Signal(list, object)
    deleted = Signal(list)
    menu_asked = Signal(object)  # where, on the screen

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._all: list[Followup] = []
        self._lists = by_segment((), workspace.now())
        self._segment = Segment.TO_FOLLOW_UP
        self._order = Order.STEP
        self._hits: set[int] | None = None
        self.setObjectName("left_rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filter = self._made_filter()
        self.add_button = icon_button(
            workspace.theme.icon("user-plus", "text"),
            self.tr("New client"),
            lambda: self.new_wanted.emit(""),
            is_boxed=True,
        )
        self.pills = {segment: self._made_pill(segment) for segment in Segment}
        top = column(
            row(self.filter, self.add_button, spacing=8), FlowLayout(*self.pills.values()), self._order_row(),
            spacing=8, margins=(12, 12, 12, 4),
        )  # fmt: skip
        self.list = self._made_list()
        self._pages = self._made_pages()
        self._bar = self._made_bar()
        self.setLayout(column(boxed(top), self._pages, self._bar, spacing=0))
        self._recall()

    # --- making -------------------------------------------------------------------------------------------------

    def _made_filter(self) -> QLineEdit:
        line = _FilterLine()
        line.setObjectName("search")
        line.setClearButtonEnabled(True)
        line.setMaxLength(200)
        icon = QAction(self._workspace.theme.icon("search"), "", line)
        line.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        line.setAccessibleName(self.tr("Filter clients"))
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self._on_filtered)
        line.textChanged.connect(lambda _: self._pause.start())
        line.left_down.connect(self._go_to_list)
        return line

    def _made_pill(self, segment: Segment) -> QPushButton:
        made = button("", kind="pill", on_click=lambda: self.show_segment(segment))
        made.setCheckable(True)
        return made

    def _order_row(self) -> QWidget:
        self.order_button = QToolButton()
        self.order_button.setIcon(self._workspace.theme.icon("chevron-down"))
        self.order_button.setIconSize(QSize(13, 13))
        self.order_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.order_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order_button.clicked.connect(lambda: _drop(self.order_button, self.order_menu()))
        return boxed(row(self.order_button, STRETCH, spacing=4))

    def _made_list(self) -> ClientList:
        made = ClientList(self._workspace)
        made.setAccessibleName(self.tr("Clients"))
        made.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        made.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        made.doubleClicked.connect(lambda _: self.entered.emit())
        made.customContextMenuRequested.connect(
            lambda place: self.menu_asked.emit(made.viewport().mapToGlobal(place)) if made.chosen() else None
        )
        return made

    def _made_pages(self) -> QStackedWidget:
        self._add_hit = button("", on_click=lambda: self.new_wanted.emit(self.filter.text().strip()))
        self._see_open = button(self.tr("See them"), on_click=lambda: self.show_segment(Segment.NO_STEP))
        self._nothing = EmptyState("", self._add_hit, self._see_open)
        pages = QStackedWidget()
        pages.addWidget(self.list)
        pages.addWidget(self._nothing)
        return pages

    def _made_bar(self) -> QWidget:
        theme = self._workspace.theme
        self._bar_text = PlainLabel("", "h3")
        move = icon_button(
            theme.icon("calendar-clock", "text"),
            self.tr("Reschedule"),
            lambda: self.rescheduled.emit(self.list.chosen()),
        )
        self.grade_button = icon_button(
            theme.icon("tag", "text"), self.tr("Change grade"), lambda: _drop(self.grade_button, self.grade_menu())
        )
        delete = icon_button(
            theme.icon("trash-2", "text"), self.tr("Delete"), lambda: self.deleted.emit(self.list.chosen())
        )
        bar = boxed(
            row(self._bar_text, STRETCH, move, self.grade_button, delete, spacing=4, margins=(14, 6, 10, 6)), "foot"
        )
        bar.hide()
        self.bar_buttons = {"reschedule": move, "grade": self.grade_button, "delete": delete}
        return bar

    # --- showing ------------------------------------------------------------------------------------------------

    def show_all(self, followups: list[Followup]) -> None:
        """Show these clients, narrowed down as chosen; what is selected and the place stay."""
        self._all = followups
        self.filter.setPlaceholderText(self.tr("Filter %n client(s): name, pinyin, phone", "", len(followups)))
        if self.filter.text().strip():
            self._hits = self._found(self.filter.text())
        self._show()

    def _show(self) -> None:
        words, now = self._workspace.words, self._workspace.now()
        self._lists = by_segment(self._all, now)
        for segment, pill in self.pills.items():
            name, count = segment_name(segment, words), len(self._lists[segment])
            pill.setText(name if segment is Segment.ALL or not count else f"{name} {count}")
            pill.setAccessibleName(f"{name} {count}")
            pill.setMinimumWidth(text_width(pill.text(), bold=True) + 26)
            pill.setChecked(segment is self._segment)
            restyle(pill, tone=_TONES.get(segment, "") if count and segment is not self._segment else "")
        self.order_button.setText(order_name(self._order, words))
        shown = self._lists[self._segment]
        if self._hits is not None:
            shown = [each for each in self._all if each.id in self._hits]
        self.list.show_clients(ordered(shown, self._order, sound if self._order is Order.NAME else str.casefold))
        self._pages.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._say_nothing()
        self._on_chosen()

    def _say_nothing(self) -> None:
        text = self.filter.text().strip()
        self._add_hit.setVisible(bool(text))
        lacking = len(self._lists[Segment.NO_STEP])
        self._see_open.setVisible(self._segment is Segment.TO_FOLLOW_UP and bool(lacking) and not text)
        if text:
            self._nothing.say(self.tr("Nothing found for “{text}”").format(text=text))
            self._add_hit.setText(self.tr("New client “{text}”").format(text=text[:30]).replace("&", "&&"))
            return
        self._nothing.say(self._calm(lacking))

    def _calm(self, lacking: int) -> str:
        words, today = self._workspace.words, self._workspace.today()
        coming = next_after(self._all)
        if self._segment is Segment.TO_FOLLOW_UP and lacking:
            return self.tr("Nobody is due. %n client(s) have no next step", "", lacking)
        if self._segment is Segment.TO_FOLLOW_UP and coming is not None and coming.step is not None:
            day = words.day(coming.step.day, today)
            return self.tr("All caught up. Next is {name} on {day}").format(name=coming.client.name, day=day)
        return {
            Segment.TO_FOLLOW_UP: self.tr("All caught up"),
            Segment.OVERDUE: self.tr("Nothing is overdue"),
            Segment.TODAY: self.tr("Nothing is due today"),
            Segment.WEEK: self.tr("Nothing is planned for this week"),
            Segment.NO_STEP: self.tr("Every active client has a next step"),
            Segment.SILENT: self.tr("Everyone was contacted in time"),
            Segment.ALL: self.tr("No clients yet"),
        }[self._segment]

    def _on_chosen(self) -> None:
        chosen = self.list.chosen()
        self._bar.setVisible(len(chosen) > 1)
        self._bar_text.setText(self.tr("%n chosen", "", len(chosen)))
        if len(chosen) == 1:
            self.current.emit(chosen[0])
        elif not chosen:
            self.current.emit(None)

    # --- narrowing ----------------------------------------------------------------------------------------------

    def show_segment(self, segment: Segment) -> None:
        """Show another list; a filter is taken away."""
        self._segment = segment
        QSettings().setValue("followups/segment", segment.value)
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._hits = None
        self._show()
        self.list.verticalScrollBar().setValue(0)

    def show_order(self, order: Order) -> None:
        """Sort by something else."""
        self._order = order
        QSettings().setValue("followups/order", order.value)
        self._show()

    def _recall(self) -> None:
        kept = QSettings().value("followups/segment"), QSettings().value("followups/order")
        self._segment = Segment(kept[0]) if kept[0] in Segment._value2member_map_ else Segment.TO_FOLLOW_UP
        self._order = Order(kept[1]) if kept[1] in Order._value2member_map_ else Order.STEP

    def hideEvent(self, event: QHideEvent) -> None:
        """A filter that is still being typed waits until the list is seen again."""
        super().hideEvent(event)
        self._pause.stop()

    def _on_filtered(self) -> None:
        text = self.filter.text().strip()
        self._hits = self._found(text) if text else None
        self._show()

    def _found(self, text: str) -> set[int]:
        """The clients whose name, region, tag or phone fits, or somebody who works there."""
        store = self._workspace.store
        hits = store.search(text, _MOST_HITS, ("client", "contact"))
        people = store.contacts.many(hit.id for hit in hits if hit.kind == "contact")
        owners = {contact.client_id for contact in people.values() if contact.client_id is not None}
        return {hit.id for hit in hits if hit.kind == "client"} | owners

    def reveal(self, client_id: int) -> bool:
        """Choose a client, in all clients when the present list does not have it; False when there is none."""
        if self.list.choose(client_id):
            return True
        if all(each.id != client_id for each in self._all):
            return False
        self.show_segment(Segment.ALL)
        return self.list.choose(client_id)

    def reset(self) -> None:
        """Return to the clients to follow up."""
        self.show_segment(Segment.TO_FOLLOW_UP)

    def _go_to_list(self) -> None:
        self.list.setFocus()
        if self.list.current() is None and self.list.followups():
            self.list.choose(self.list.followups()[0].id)

    # --- menus --------------------------------------------------------------------------------------------------

    def order_menu(self) -> QMenu:
        """The orders to choose from."""
        menu = QMenu(self)
        for order in Order:
            action = menu.addAction(order_name(order, self._workspace.words), partial(self.show_order, order))
            action.setCheckable(True)
            action.setChecked(order is self._order)
        return menu

    def grade_menu(self) -> QMenu:
        """The grades that the chosen clients can be given."""
        menu = QMenu(self)
        for grade in Grade:
            menu.addAction(self.tr("Grade {grade}").format(grade=grade.value), partial(self._give_grade, grade))
        return menu

    def _give_grade(self, grade: Grade) -> None:
        self.graded.emit(self.list.chosen(), grade)


def _drop(below: QWidget, menu: QMenu) -> None:
    """Show a menu below a button."""
    menu.exec(below.mapToGlobal(below.rect().bottomLeft()))


class _FilterLine(QLineEdit):
    """A line that hands Down to the list below, and takes Esc as "show all again"."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list, Esc empties."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

"""The left side of follow-ups: filter, lists with their counts, order, views, the clients as list or table."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QToolButton, QWidget

from salesplanner.domain.clientlist import ClientFilter, ClientView
from salesplanner.domain.clients import Grade
from salesplanner.domain.followups import Order, Segment
from salesplanner.ui.followups import columns
from salesplanner.ui.followups.clients import ClientList, ClientTable
from salesplanner.ui.followups.sayings import order_name, segment_name, segment_rule
from salesplanner.ui.followups.views import Views
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.inputs import ListFilter
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, boxed, button, column, icon_button, restyle, row
from salesplanner.ui.kit.workspace import Workspace

#: So many clients may be made one at a time, two by two.
MERGED_MOST = 6
_TONES = {
    Segment.OVERDUE: "overdue", Segment.NO_STEP: "risk", Segment.SOON: "risk", Segment.SILENT: "overdue",
}  # fmt: skip
#: Lists that most books have nobody in: offered only while somebody is.
_RARE = frozenset({Segment.SOON, Segment.QUIET})


#: What the menu offers; the table sorts by each of its titles.
_ORDERS = (
    Order.STEP, Order.CONTACT, Order.GRADE, Order.NAME, Order.AMOUNT, Order.REGION, Order.STATUS, Order.ORDERED,
)  # fmt: skip


class ClientPanel(QWidget):
    """Narrows the clients down to a list, read a window at a time, and shows it as rows or as a table."""

    current = Signal(object)  # the id of the client to show, or None
    entered = Signal()  # Enter or a double click: go to the page
    new_wanted = Signal(str)
    rescheduled = Signal(list)
    graded = Signal(list, object)
    quieted = Signal(list)
    merged = Signal(list)  # clients that are to be one
    deleted = Signal(list)
    menu_asked = Signal(object)  # where, on the screen
    folded = Signal()  # list or table

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._lists = workspace.store.client_list
        self.asked = ClientFilter(segment=Segment.TO_FOLLOW_UP)
        self._order, self._descending = Order.STEP, False
        self._columns: tuple[str, ...] = ()
        self.is_table = False
        self._counts: dict[Segment, int] = {}
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
        self.list = ClientList(workspace)
        self.table = ClientTable(workspace, columns.chosen(workspace, ()))
        for each in (self.list, self.table):
            self._set_up(each)
        self.table.sorted_by.connect(self.show_order)
        self.table.columns_asked.connect(lambda place: self.column_menu().exec(place))
        self.views = Views(self, workspace, self.view_as)
        self._pages = self._made_pages()
        self._bar = self._made_bar()
        self.setLayout(column(boxed(top), self._pages, self._bar, spacing=0))
        self._recall()

    # --- making -------------------------------------------------------------------------------------------------

    def _made_filter(self) -> QLineEdit:
        line = ListFilter()
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
        made.setToolTip(segment_rule(segment, self._workspace.words))
        return made

    def _order_row(self) -> QWidget:
        self.order_button = QToolButton()
        self.order_button.setIcon(self._workspace.theme.icon("chevron-down"))
        self.order_button.setIconSize(QSize(13, 13))
        self.order_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.order_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order_button.clicked.connect(lambda: _drop(self.order_button, self.order_menu()))
        theme = self._workspace.theme
        self.filter_button = icon_button(theme.icon("list-filter"), self.tr("Narrow down…"), self.ask_filter)
        self.views_button = icon_button(
            theme.icon("bookmark"),
            self.tr("Views"),
            lambda: _drop(self.views_button, self.views.menu(self.present_view())),
        )
        self.columns_button = icon_button(
            theme.icon("columns-3"), self.tr("Columns"), lambda: _drop(self.columns_button, self.column_menu())
        )
        self.table_button = icon_button(theme.icon("layout-list"), self.tr("List or table (F7)"), self.switch)
        self.columns_button.hide()
        buttons = (self.filter_button, self.views_button, self.columns_button, self.table_button)
        return boxed(row(self.order_button, STRETCH, *buttons, spacing=2))

    def _set_up(self, made: ClientList | ClientTable) -> None:
        made.setAccessibleName(self.tr("Clients"))
        made.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        made.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        made.doubleClicked.connect(lambda _: self.entered.emit())
        made.customContextMenuRequested.connect(
            lambda place: self.menu_asked.emit(made.viewport().mapToGlobal(place)) if made.chosen() else None
        )

    def _made_pages(self) -> QStackedWidget:
        self._add_hit = button("", on_click=lambda: self.new_wanted.emit(self.filter.text().strip()))
        self._see_open = button(self.tr("See them"), on_click=lambda: self.show_segment(Segment.NO_STEP))
        self._nothing = EmptyState("", self._add_hit, self._see_open)
        pages = QStackedWidget()
        pages.addWidget(self.list)
        pages.addWidget(self._nothing)
        pages.addWidget(self.table)
        return pages

    def _made_bar(self) -> QWidget:
        theme = self._workspace.theme
        self._bar_text = PlainLabel("", "h3")
        move = icon_button(
            theme.icon("calendar-clock", "text"),
            self.tr("Reschedule"),
            lambda: self.rescheduled.emit(self.view.chosen()),
        )
        self.grade_button = icon_button(
            theme.icon("tag", "text"), self.tr("Change grade"), lambda: _drop(self.grade_button, self.grade_menu())
        )
        quiet = icon_button(
            theme.icon("moon", "text"), self.tr("Quiet until…"), lambda: self.quieted.emit(self.view.chosen())
        )
        delete = icon_button(
            theme.icon("trash-2", "text"), self.tr("Delete"), lambda: self.deleted.emit(self.view.chosen())
        )
        merge = icon_button(
            theme.icon("merge", "text"), self.tr("Make them one…"), lambda: self.merged.emit(self.view.chosen())
        )
        bar = boxed(
            row(
                self._bar_text,
                STRETCH,
                merge,
                move,
                self.grade_button,
                quiet,
                delete,
                spacing=4,
                margins=(14, 6, 10, 6),
            ),
            "foot",
        )
        bar.hide()
        self.bar_buttons = {
            "merge": merge,
            "reschedule": move,
            "grade": self.grade_button,
            "quiet": quiet,
            "delete": delete,
        }
        return bar

    # --- showing ------------------------------------------------------------------------------------------------

    @property
    def view(self) -> ClientList | ClientTable:
        """List or table, as the person wants."""
        return self.table if self.is_table else self.list

    def refresh(self, moved: Collection[int] | None = None) -> int:
        """Read the list anew, where known what `moved` of it; what is selected and the place stay. The count of all clients."""
        now = self._workspace.now()
        self._counts = self._lists.counts(now)
        count = self._counts[Segment.ALL]
        self.filter.setPlaceholderText(self.tr("Filter %n client(s): name, pinyin, phone", "", count))
        self._show(is_same=True, moved=moved)
        return count

    def _show(self, *, is_same: bool = False, moved: Collection[int] | None = None) -> None:
        words, now = self._workspace.words, self._workspace.now()
        is_searched = bool(self.asked.text)
        for segment, pill in self.pills.items():
            name, count = segment_name(segment, words), self._counts[segment]
            pill.setText(name if segment is Segment.ALL or not count else f"{name} {count}")
            pill.setAccessibleName(f"{name} {count}")
            pill.setMinimumWidth(text_width(pill.text(), bold=True) + 22)
            pill.setChecked(segment is self.asked.segment and not is_searched)
            pill.setVisible(bool(count) or segment not in _RARE or pill.isChecked())
            restyle(pill, tone=_TONES.get(segment, "") if count and segment is not self.asked.segment else "")
        self.order_button.setText(order_name(self._order, words))
        restyle(self.filter_button, active=not self.asked.is_plain)
        wanted = replace(self.asked, segment=Segment.ALL) if is_searched else self.asked
        order, descending = self._order, self._descending

        def read(offset: int, limit: int) -> list[int]:
            return self._lists.ids(wanted, now, order, descending=descending, offset=offset, limit=limit)

        self.view.show_list(read, is_same=is_same, moved=moved)
        shown = self.view.ids()
        self.table.show_order(self._order, self._descending)
        self._pages.setCurrentWidget(self.view if shown else self._nothing)
        if not shown:
            self._say_nothing()
        self._on_chosen()

    def _say_nothing(self) -> None:
        text = self.asked.text
        self._add_hit.setVisible(bool(text))
        lacking = self._counts[Segment.NO_STEP]
        self._see_open.setVisible(
            self.asked.is_plain and self.asked.segment is Segment.TO_FOLLOW_UP and bool(lacking) and not text
        )
        if text:
            self._nothing.say(self.tr("Nothing found for “{text}”").format(text=text))
            self._add_hit.setText(self.tr("New client “{text}”").format(text=text[:30]).replace("&", "&&"))
            return
        self._nothing.say(self._calm(lacking) if self.asked.is_plain else self.tr("No client fits all that was asked"))

    def _calm(self, lacking: int) -> str:
        words, today, segment = self._workspace.words, self._workspace.today(), self.asked.segment
        first = self._lists.ids(ClientFilter(), self._workspace.now(), limit=1)
        coming = self._lists.followup(first[0]) if first else None
        if segment is Segment.TO_FOLLOW_UP and lacking:
            return self.tr("Nobody is due. %n client(s) have no next step", "", lacking)
        if segment is Segment.TO_FOLLOW_UP and coming is not None and coming.step is not None:
            day = words.day(coming.step.day, today)
            return self.tr("All caught up. Next is {name} on {day}").format(name=coming.client.name, day=day)
        return {
            Segment.TO_FOLLOW_UP: self.tr("All caught up"),
            Segment.OVERDUE: self.tr("Nothing is overdue"),
            Segment.TODAY: self.tr("Nothing is due today"),
            Segment.WEEK: self.tr("Nothing is planned for this week"),
            Segment.NO_STEP: self.tr("Every active client has a next step"),
            Segment.SOON: self.tr("Nobody is nearly due"),
            Segment.SILENT: self.tr("Everyone was contacted in time"),
            Segment.QUIET: self.tr("Nobody is left alone"),
            Segment.ALL: self.tr("No clients yet"),
        }[segment]

    def _on_chosen(self) -> None:
        chosen = self.view.chosen()
        self._bar.setVisible(len(chosen) > 1)
        self._bar_text.setText(self.tr("%n chosen", "", len(chosen)))
        self.bar_buttons["merge"].setVisible(2 <= len(chosen) <= MERGED_MOST)
        if len(chosen) == 1:
            self.current.emit(chosen[0])
        elif not chosen:
            self.current.emit(None)

    # --- narrowing ----------------------------------------------------------------------------------------------

    def show_segment(self, segment: Segment) -> None:
        """Show another list; what was typed and asked for is taken away."""
        keep("followups/segment", segment.value)
        self._ask(ClientFilter(segment=segment))

    def show_order(self, order: Order, descending: bool = False) -> None:
        """Sort by something else."""
        self._order, self._descending = order, descending
        keep("followups/order", order.value)
        self._show()

    def ask_filter(self) -> None:
        """Ask which clients to show beyond the segment."""
        from salesplanner.ui.followups.filterbox import FilterDialog

        dialog = FilterDialog(self, self._workspace, self.asked)
        if dialog.exec():
            self._ask(dialog.value())

    def _ask(self, asked: ClientFilter) -> None:
        self.filter.blockSignals(True)
        self.filter.setText(asked.text)
        self.filter.blockSignals(False)
        self.asked = asked
        self._show()
        self.view.verticalScrollBar().setValue(0)

    def view_as(self, view: ClientView) -> None:
        """Show a view that was given a name."""
        self._order, self._descending = view.order, view.descending
        if view.columns:
            self.show_columns(view.columns)
        self._ask(view.filter)

    def present_view(self) -> ClientView:
        """What is shown now, as a view without a name."""
        return ClientView(
            name="", filter=self.asked, order=self._order, descending=self._descending, columns=self._columns
        )

    def switch(self) -> None:
        """Change between list and table; what is chosen stays."""
        chosen = self.view.current()
        self.is_table = not self.is_table
        keep("followups/table", self.is_table)
        self._show_way()
        self._show()
        if chosen is not None:
            self.view.choose(chosen)
        self.folded.emit()
        self.view.setFocus()

    def _show_way(self) -> None:
        theme = self._workspace.theme
        self.table_button.setIcon(theme.icon("square-kanban" if self.is_table else "layout-list"))
        self.columns_button.setVisible(self.is_table)

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show these columns in the table."""
        self._columns = keys
        keep("followups/columns", ",".join(keys))
        self.table.show_columns(columns.chosen(self._workspace, keys))

    def _recall(self) -> None:
        kept = chosen().value("followups/segment"), chosen().value("followups/order")
        segment = Segment(kept[0]) if kept[0] in Segment._value2member_map_ else Segment.TO_FOLLOW_UP
        self.asked = ClientFilter(segment=segment)
        self._order = Order(kept[1]) if kept[1] in Order._value2member_map_ else Order.STEP
        self.show_columns(tuple(filter(None, str(chosen().value("followups/columns") or "").split(","))))
        self.is_table = chosen().value("followups/table", False, bool) is True
        self._show_way()

    def hideEvent(self, event: QHideEvent) -> None:
        """A filter that is still being typed waits until the list is seen again."""
        super().hideEvent(event)
        self._pause.stop()

    def _on_filtered(self) -> None:
        self.asked = replace(self.asked, text=self.filter.text().strip())
        self._show()

    def reveal(self, client_id: int) -> bool:
        """Choose a client, in all clients when the present list does not have it; False when there is none."""
        if self.view.choose(client_id):
            return True
        if self._lists.followup(client_id) is None:
            return False
        self.show_segment(Segment.ALL)
        return self.view.choose(client_id)

    def reset(self) -> None:
        """Return to the clients to follow up."""
        self.show_segment(Segment.TO_FOLLOW_UP)

    def _go_to_list(self) -> None:
        self.view.setFocus()
        if self.view.current() is None and self.view.ids():
            self.view.choose(self.view.ids()[0])

    def copy(self) -> None:
        """The chosen clients on the clipboard as a table, with the columns that the table shows."""
        shown = columns.chosen(self._workspace, self._columns)
        held = self._workspace.store.improvements.held_back()
        clients = map(held.leave_step, self._lists.followups(self.view.chosen()))
        rows = [[each.text(client) for each in shown] for client in clients]
        if rows:
            copy_rows(self._workspace, (each.title for each in shown), rows)

    # --- menus --------------------------------------------------------------------------------------------------

    def order_menu(self) -> QMenu:
        """The orders to choose from."""
        menu = QMenu(self)
        for order in _ORDERS:
            action = menu.addAction(order_name(order, self._workspace.words), partial(self.show_order, order))
            action.setCheckable(True)
            action.setChecked(order is self._order)
        return menu

    def column_menu(self) -> QMenu:
        """The columns to choose from; the name is always there."""
        menu, shown = QMenu(self), {each.key for each in columns.chosen(self._workspace, self._columns)}
        for key, each in columns.columns(self._workspace).items():
            action = menu.addAction(each.title, partial(self._turn_column, key))
            action.setCheckable(True)
            action.setChecked(key in shown)
            action.setEnabled(key != columns.NEEDED)
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns"), partial(self.show_columns, ()))
        return menu

    def _turn_column(self, key: str) -> None:
        shown = {each.key for each in columns.chosen(self._workspace, self._columns)} ^ {key}
        self.show_columns(tuple(each for each in columns.columns(self._workspace) if each in shown))

    def grade_menu(self) -> QMenu:
        """The grades that the chosen clients can be given."""
        menu = QMenu(self)
        for grade in Grade:
            menu.addAction(self.tr("Grade {grade}").format(grade=grade.value), partial(self._give_grade, grade))
        return menu

    def _give_grade(self, grade: Grade) -> None:
        self.graded.emit(self.view.chosen(), grade)


def _drop(below: QWidget, menu: QMenu) -> None:
    """Show a menu below a button."""
    menu.exec(below.mapToGlobal(below.rect().bottomLeft()))

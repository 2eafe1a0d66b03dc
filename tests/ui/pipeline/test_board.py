"""The board of the Pipeline tab over a real book."""

from __future__ import annotations

from datetime import date

from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.orders import Order
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.forms.signing import SignedForm
from salesplanner.ui.kit import dialogs
from salesplanner.ui.pipeline.screen import PipelineScreen
from tests.answering import answer


def test_a_book_without_stages_shows_what_was_signed(qtbot, workspace, store):
    store.settings.put("role", "project")
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 640)
    screen.show()
    assert [view.accessibleName() for view in (*screen.board.views(), screen.board.signed)] == ["Signed this month"]
    head = QAccessible.queryAccessibleInterface(screen.board.frame(0).head)
    assert (head.role(), head.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "Signed this month 0, fold")
    qtbot.keyClick(screen.board.frame(0).head, Qt.Key.Key_Space)
    assert screen.board.frame(0).is_folded and "unfold" in screen.board.frame(0).narrow.accessibleName()
    qtbot.mouseClick(screen.board.frame(0).narrow, Qt.MouseButton.LeftButton)
    small_orders_stand_on_one_card_that_opens_them(qtbot, store, screen)


def small_orders_stand_on_one_card_that_opens_them(qtbot, store, screen):
    day = date(2026, 10, 20)
    deal = store.deals.add(Deal(name="Frame", status=DealStatus.WON, closed_on=day))
    for amount, of in ((10_000, None), (500_000, deal), (20_000, None)):
        store.orders.add(Order(day=day, amount=amount, deal_id=of))
    screen.refresh()
    view = screen.board.signed
    said = [
        view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.model().rowCount())
    ]
    assert said == ["Frame, ¥5k, 20 Oct", "Small orders, 2 orders, ¥300, 20 Oct"]
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    shown = screen.findChild(RecordsDialog)
    assert shown.list.model.rowCount() == 2
    shown.reject()


def test_the_deals_shown_go_into_a_file(qtbot, workspace, store, tmp_path, monkeypatch):
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(workspace.noticed) as said:
        screen.export()
    assert said.args[0] == "There are no deals here to export."
    stage, other, empty = store.stages.add_many(
        Stage(name=name, position=n, chance=50) for n, name in enumerate(("Proposal", "Bid", "Contract"))
    )
    for name, at in (("pump", stage), ("valve", stage), ("hose", other)):
        store.deals.add(Deal(name=name, stage_id=at, opened_on=store.today()))
    with qtbot.waitSignal(screen.bar.changed):
        screen.filter.setText("valve")
    assert [screen.board.frame(each).empty.isHidden() for each in (stage, other, empty)] == [True, True, False]
    monkeypatch.setattr(dialogs, "save_path", lambda *_: tmp_path / "deals.xlsx")
    with qtbot.waitSignal(workspace.saved):
        screen.export()
    assert [row[0].value for row in load_workbook(tmp_path / "deals.xlsx").active.iter_rows()] == ["Deal name", "valve"]


def test_a_long_column_grows_as_one_goes_down_and_stays_itself_while_history_grows(qtbot, workspace, store):
    first, second = store.stages.add_many(
        Stage(name=name, position=i, chance=10) for i, name in enumerate(("Talks", "Bid"))
    )
    ids = store.deals.add_many(
        Deal(name=f"d{n:03}", stage_id=first, position=n, amount=100, opened_on=store.today()) for n in range(230)
    )
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 640)
    screen.show()
    view = screen.board.views()[0]
    assert screen.board.findChildren(type(view)) == [*screen.board.views(), screen.board.signed], "as Tab walks them"
    assert (view.cards.rowCount(), view.cards.total()) == (30, 230)
    assert screen.board.frame(first).name.text() == "Talks  230"
    view.scrollToBottom()
    qtbot.waitUntil(lambda: view.cards.rowCount() == 60)
    screen.board.select(ids[-1])
    assert view.cards.rowCount() == 230 and screen.board.current().id == ids[-1]
    for deal_id in ids[:10]:
        store.deals.move_to(deal_id, second, on=store.today())
    assert screen.board.views()[0] is view  # ten own stays say what is usual now
    assert store.stages.norms()[first].days_from == 10 and screen.board.current().id == ids[-1]
    let_go_on_the_last_column_it_is_asked_to_be_signed(qtbot, screen.board, view)
    board = screen.board
    board.frame(second).fold(True)
    drop(board.frame(second), view.cards.mimeData([view.cards.index(0)]))
    assert store.deals.get(ids[10]).stage_id == second, "on a column that is folded away"


def drop(target, data):
    """All that Qt sends to a widget when something is dragged in and let fall."""
    how, held, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(20, 60), how, data, held, none),
        QDragMoveEvent(QPoint(20, 90), how, data, held, none),
        QDropEvent(QPointF(20, 90), how, data, held, none),
    ):
        QApplication.sendEvent(target, event)
        assert event.isAccepted(), type(event)


def let_go_on_the_last_column_it_is_asked_to_be_signed(qtbot, board, view):
    titles = []
    answer(qtbot, SignedForm, lambda form: (titles.append(form.windowTitle()), form.reject()))
    drop(board.signed.viewport(), view.cards.mimeData([view.currentIndex()]))
    assert titles == ["Sign d229"]

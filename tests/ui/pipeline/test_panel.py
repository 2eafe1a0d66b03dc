"""The page of a deal: each fact changed where it stands, with real keys on a real book."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QPushButton

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.attention import Risk
from salesplanner.domain.clients import Role
from salesplanner.domain.deals import Attachment, Deal, Stage
from salesplanner.domain.orders import Payment
from salesplanner.domain.projects import Milestone
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.pipeline.screen import PipelineScreen
from tests.builders import a_client, a_contact

HISTORY, FACTS, PEOPLE = range(3)


@pytest.fixture
def deal(store):
    first, second = store.stages.add_many(
        Stage(name=name, position=place) for place, name in enumerate(("Talks", "Bid"))
    )
    client = store.clients.add(a_client("Northwind"))
    store.contacts.add(a_contact(client, "Ms Zhou"))
    opened = store.today() - timedelta(days=12)
    deal_id = store.deals.add(Deal(name="Pump", client_id=client, stage_id=first, opened_on=opened, staged_on=opened))
    store.deals.move_to(deal_id, second, on=store.today() - timedelta(days=5))
    return store.deals.get(deal_id)


@pytest.fixture
def panel(qtbot, workspace, deal):
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1250, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.open(deal.id)
    return screen.panel


def said(page, kind):
    """What the labels or buttons of a page say."""
    return [each.text() for each in page.findChildren(kind)]


def test_a_fact_is_kept_when_its_entry_is_left_and_taken_back_by_undo(qtbot, panel, store, deal):
    panel.tabs.setCurrentIndex(FACTS)
    amount = panel.facts.fields["amount"].target
    amount.setFocus()
    qtbot.keyClicks(amount, "385k")
    qtbot.keyClick(amount, Qt.Key.Key_Tab)
    assert store.deals.get(deal.id).amount == 38_500_000
    store.undo()
    assert panel.facts.fields["amount"].value() is None


def test_a_fault_is_said_below_and_keeps_nothing(qtbot, panel, store, deal):
    panel.tabs.setCurrentIndex(FACTS)
    amount = panel.facts.fields["amount"].target
    amount.setFocus()
    qtbot.keyClicks(amount, "much")
    qtbot.keyClick(amount, Qt.Key.Key_Tab)
    assert "much" in panel.facts._faults["amount"].full_text()
    assert store.deals.get(deal.id) == deal


def test_a_moved_close_asks_why_in_place(qtbot, panel, store, deal):
    store.deals.expect(deal.id, date(2026, 11, 30))
    panel.tabs.setCurrentIndex(FACTS)
    expected = panel.facts.fields["expected_on"].target
    expected.setFocus()
    expected.selectAll()
    qtbot.keyClicks(expected, "2026-12-24")
    qtbot.keyClick(expected, Qt.Key.Key_Tab)
    reason = panel.facts.fields["reason"].target
    reason.setFocus()
    qtbot.keyClicks(reason, "budget")
    qtbot.keyClick(reason, Qt.Key.Key_Tab)
    assert [(each.after, each.reason) for each in store.deals.expected_moves(deal.id)][-1] == (
        date(2026, 12, 24),
        "budget",
    )


def test_an_unknown_part_is_a_gap_until_it_is_given(qtbot, panel, store, deal):
    panel.tabs.setCurrentIndex(PEOPLE)
    assert "Who decides is not known" in said(panel.people, PlainLabel)
    contact = store.contacts.of(deal.client_id)[0]
    menu = next(each for each in panel.people.findChildren(QMenu) if each.actions())
    next(each for each in menu.actions() if each.text() == "Decision maker").trigger()
    assert [each.role for each in store.deal_roles.of_deal(deal.id)] == [Role.DECISION_MAKER]
    assert store.contacts.get(contact.id).role is Role.UNKNOWN


def test_steps_are_added_ticked_and_dated(qtbot, panel, store, deal):
    panel.tabs.setCurrentIndex(PEOPLE)
    line = panel.people.check_line
    line.setFocus()
    qtbot.keyClicks(line, "Enter it in the ERP")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    box = panel.people.findChild(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert [(each.name, each.done_on) for each in store.deal_checks.of(deal.id)] == [
        ("Enter it in the ERP", store.today())
    ]


def test_a_file_that_moved_is_told(panel, store, deal, tmp_path, monkeypatch):
    there = tmp_path / "drawing.pdf"
    there.write_text("x")
    store.attachments.add_many(
        Attachment(deal_id=deal.id, path=str(path), title=path.name) for path in (there, tmp_path / "gone.pdf")
    )
    panel.tabs.setCurrentIndex(PEOPLE)
    assert said(panel.people.files, QPushButton).count("Find it…") == 1
    there.unlink()
    asked = []
    monkeypatch.setattr(dialogs, "open_path", lambda _, title, *__: asked.append(title))
    next(each for each in panel.people.files.findChildren(QPushButton) if each.text() == "drawing.pdf").click()
    assert asked == ["Where is “drawing.pdf” now?"], "it went while it was shown"


def test_what_is_overdue_stands_at_the_top(panel, store, deal):
    store.payments.add(Payment(deal_id=deal.id, due_on=store.today() - timedelta(days=1), due_amount=5_000_000))
    assert "¥50k overdue" in said(panel, PlainLabel)


def test_more_leaves_the_deal_alone_until_a_day_and_lets_it_speak_again(qtbot, panel, store, deal):
    def more():
        menus = [{act.text(): act for act in menu.actions()} for menu in panel.findChildren(QMenu)]
        return next(acts for acts in reversed(menus) if "Support needed…" in acts)

    def pause(tries=200):
        form = QApplication.activeModalWidget()
        if form is None:
            QTimer.singleShot(10, lambda: pause(tries - 1)) if tries else None
            return
        form.fill({"until": store.today() + timedelta(days=30), "reason": "budget"})
        form.save_button.click()
        form.done(0) if form.isVisible() else None

    assert "Let it speak again" not in more()
    assert "Put off until…" in more()
    QTimer.singleShot(0, pause)
    more()["Keep quiet until…"].trigger()
    assert store.deals.get(deal.id).quiet_until is not None
    more()["Let it speak again"].trigger()
    assert store.deals.get(deal.id).quiet_until is None


def test_the_keys_begin_at_the_cards_go_to_the_deal_and_back(qtbot, panel, store, deal):
    screen = panel.window()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert panel.isHidden() and screen.board.current().id == deal.id
    qtbot.keyClick(screen, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert screen.deals.view.hasFocus()
    qtbot.keyClick(screen, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
    assert panel.tabs.hasFocus()


def test_a_warning_put_aside_is_named_with_its_reason_and_comes_back(qtbot, panel, store, workspace, deal):
    screen = panel.window()
    asked = []
    workspace.wished.connect(lambda text, field, keep: asked.append(keep))
    screen.acts.put_aside(deal, Risk.NO_STEP)
    asked[0]("they call us")
    assert "Put aside 22 Oct: no next step · they call us" in said(panel, PlainLabel)
    assert store.pipeline.cards([deal.id], store.pipeline.standard(workspace.now()), workspace.now())[0].risks == ()
    dialogs = []

    def look():
        dialogs.append(QApplication.activeModalWidget())
        shown = dialogs[0].table.model
        assert [shown.data(shown.index(0, place)) for place in (0, 2, 3, 4)] == [
            "Pump", "no next step", "22 Oct", "they call us",
        ]  # fmt: skip
        assert dialogs[0].told.text().endswith("1; unread, the deal not open and no reason given: 0")
        qtbot.keyClick(dialogs[0].table.view, Qt.Key.Key_Delete)
        assert shown.rowCount() == 0
        dialogs[0].close()

    QTimer.singleShot(0, look)
    screen.bar.aside.trigger()
    assert dialogs and screen.bar.aside.isEnabled() is False
    assert "Put aside 22 Oct: no next step · they call us" not in said(panel, PlainLabel)
    store.undo()
    qtbot.mouseClick(
        next(each for each in panel.findChildren(QPushButton) if each.text() == "Bring back"), Qt.MouseButton.LeftButton
    )
    assert store.pipeline.aside() == [] and store.dismissals.all() == []


def test_what_has_changed_since_is_not_listed_as_put_aside(panel, store, deal):
    acts = panel.window().acts
    acts.put_aside(deal, Risk.NO_STEP)
    acts.put_aside(deal, Risk.STALE)
    assert [each.risk for each in store.pipeline.aside(deal.id)] == [Risk.STALE, Risk.NO_STEP]
    store.activities.add(Activity(kind=ActivityKind.CALL, title="Ask", deal_id=deal.id, day=store.today()))
    assert [each.risk for each in store.pipeline.aside()] == [Risk.STALE]


def test_the_keys_stay_where_they_were_when_the_deal_is_shown_anew_and_undo_is_the_books_own(qtbot, panel, store, deal):
    screen = panel.window()
    log = next(each for each in panel.findChildren(QPushButton) if each.text() == "Record")
    log.setFocus()
    store.deals.change(deal.id, amount=5_000_000)
    assert screen.focusWidget() is not log and screen.focusWidget().text() == "Record"
    panel.turn_to("facts")
    line = panel.facts.findChildren(QLineEdit)[0]
    line.setFocus()
    undo = QShortcut(QKeySequence.StandardKey.Undo, screen, store.undo)
    assert undo.isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert store.deals.get(deal.id).amount is None
    panel.turn_to("delivery")
    new = next(each for each in panel.findChildren(QPushButton) if each.text() == "New supplier order…")
    new.setFocus()
    qtbot.keyClick(new, Qt.Key.Key_Tab)
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Backtab)  # into view, as by keys
    store.milestones.add_many([Milestone(deal_id=deal.id, name=f"{place}") for place in range(9)])
    qtbot.waitUntil(lambda: not new.visibleRegion().isEmpty() and screen.focusWidget() is new)

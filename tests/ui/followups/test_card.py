"""One client's page: next step, history, facts."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.orders import Order
from salesplanner.ui.forms.history import History, titled
from salesplanner.ui.forms.merge import MergeDialog
from tests.ui.followups.conftest import NOW, TODAY


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_history_holds_contacts_deals_orders_and_payments_newest_first(workspace, filled):
    entries = History(workspace, filled["today"]).read()
    assert [(each.table, each.title, each.mark) for each in entries] == [
        ("activity", "Visit · first look", "Progress"),
        ("deal", "Signed · 蓄能器备件", "¥168k"),
        ("payment", "Payment collected · down", "¥1"),
        ("deal", "New deal · 高炉液压元件", ""),
        ("deal", "New deal · 蓄能器备件", ""),
    ]


def test_the_order_of_a_won_deal_is_not_told_twice(workspace, store, filled):
    store.orders.add(Order(client_id=filled["today"], day=TODAY, amount=1200, product="seals"))
    titles = [each.title for each in History(workspace, filled["today"]).read() if each.table == "order"]
    assert titles == ["Order · seals"]


def test_what_is_planned_is_not_history(workspace, book):
    assert History(workspace, book.client("a", in_days=3)).count == 0


def test_only_kinds_that_occur_are_offered(store, filled):
    assert store.happenings.occurring(filled["today"]).groups == ("visit", "deal", "money")


def test_the_kind_is_not_said_twice():
    assert titled("Visit", "visit to Jones") == "visit to Jones"
    assert titled("Visit", "") == "Visit"
    assert titled("Visit", "Jones") == "Visit · Jones"


def test_a_month_heading_stands_before_its_first_entry(screen, book, filled):
    book.done(filled["late"], date(2026, 9, 3), kind=ActivityKind.CALL)
    model = screen.card.timeline.model()
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert said == ["October 2026", "Visit · first look", "September 2026", "Call · first look"]


def test_the_kind_filter_narrows_the_history(screen, book, filled):
    book.done(filled["late"], TODAY, kind=ActivityKind.CALL, outcome=Outcome.SETBACK)
    action = next(each for each in screen.card.filter_button.menu().actions() if each.text() == "Call")
    action.trigger()
    model = screen.card.timeline.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["October 2026", "Call · first look"]
    assert screen.card.filter_button.text() == "Call"


def test_the_banner_says_what_is_late(screen):
    assert screen.card.banner.property("banner") == "overdue"
    assert screen.card.banner._head.full_text() == "Next step · 20 Oct · 2 days late"
    assert screen.card.banner._text.full_text() == "Call · ask for the date"


def test_the_banner_says_what_is_due_today(screen, filled):
    screen.open(filled["today"])
    assert screen.card.banner.property("banner") == "accent"
    assert screen.card.banner._head.full_text() == "Next step · Today 16:30"


def test_a_missing_next_step_is_a_dashed_strip(screen, filled):
    screen.open(filled["missing"])
    assert screen.card.banner.property("banner") == "missing"
    assert screen.card.banner._text.full_text() == "No next step yet"
    assert screen.card.banner._add.isVisible() and not screen.card.banner._done.isVisible()


def test_a_task_as_next_step_is_done_with_one_click(screen, book, store, filled):
    step = book.step(filled["missing"], TODAY, kind=ActivityKind.TASK)
    screen.open(filled["missing"])
    click(screen.card.banner._done)
    assert store.activities.get(step).is_done
    assert screen.card.banner.property("banner") == "missing"


def test_a_dormant_client_is_woken_with_one_click(screen, store, filled):
    store.clients.change(filled["missing"], status=ClientStatus.DORMANT, quiet_until=TODAY + timedelta(days=75))
    screen.open(filled["missing"])
    assert screen.card.banner._head.full_text() == "Dormant until 5 Jan 2027"
    click(screen.card.banner._wake)
    client = store.clients.get(filled["missing"])
    assert (client.status, client.quiet_until) == (ClientStatus.ACTIVE, None)


def test_facts_show_what_is_known_and_nothing_else(screen, store, filled):
    from PySide6.QtWidgets import QLabel

    store.clients.change(filled["late"], note="<b>bold</b> & plain", likes="tea")
    screen.card.show_page(2)
    texts = [label.text() for label in screen.card.facts.findChildren(QLabel) if not label.isHidden()]
    assert "<b>bold</b> & plain" in texts
    assert "Website" not in texts


def test_a_double_is_pointed_out_compared_and_told_apart(screen, store, filled, monkeypatch):
    name = store.clients.get(filled["late"]).name
    double = store.clients.add(Client(name=f"{name} Ltd"))
    bar = screen.card.like_bar
    screen.workspace.settle()
    assert bar.text.full_text() == f"“{name} Ltd” may be the same client"
    compare, apart = bar.findChildren(QPushButton)
    shown = []
    monkeypatch.setattr(MergeDialog, "exec", lambda dialog: shown.append({dialog.kept.id, dialog.other.id}))
    click(compare)
    assert shown == [{filled["late"], double}]
    click(apart)
    screen.workspace.settle()
    assert bar.isHidden()
    store.undo()
    screen.workspace.settle()
    assert not bar.isHidden()
    screen.open(filled["today"])
    assert bar.isHidden(), "of another client it says nothing, not even until that was looked for"


def test_text_that_looks_like_html_is_shown_as_it_is(screen, store, filled):
    store.clients.change(filled["late"], name="<h1>A & B</h1>")
    assert screen.card.name.text() == "<h1>A & B</h1>"
    assert screen.card.name.textFormat() is Qt.TextFormat.PlainText


def test_every_entry_is_a_whole_sentence_for_a_screen_reader(screen):
    model = screen.card.timeline.model()
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Saturday 17 October, Visit · first look, Progress"


def test_everything_paints_in_both_themes_and_at_any_size(screen, workspace, filled, book):
    book.done(filled["late"], TODAY, points="word " * 400 + "长" * 900)
    for size in ((1280, 700), (960, 520), (700, 400)):
        screen.resize(*size)
        assert not screen.grab().isNull()
    assert NOW.date() == TODAY

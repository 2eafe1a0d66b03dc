"""The evening as it really is: an outcome is missing, one is called away, it is past midnight, the day was long ago."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.targets import Every, Quota
from salesplanner.exchange.documents import pdf
from salesplanner.report import daily
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.paper import PaperDialog
from salesplanner.ui.today.closing import CloseDialog
from tests.ui.today.test_screen import soon

TODAY, NEXT = date(2026, 10, 22), date(2026, 10, 23)


class Turned:
    """A clock that the test turns."""

    now = datetime(2026, 10, 22, 17, 35)

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Turned()


def closed_in_the_dialog(screen, do=lambda dialog: None):
    """Close the day by the dialog; what it was called."""
    titles = []

    def close(dialog):
        titles.append(dialog.windowTitle())
        do(dialog)
        dialog.close_button.click()

    soon(close)
    screen.close_day()
    return titles[0]


def test_a_visit_without_an_outcome_stands_on_top_and_logging_it_keeps_what_was_typed(
    qtbot, screen, workspace, store, plan
):
    dialog = CloseDialog(screen, workspace, TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    first, quote = dialog.items.rows[0], dialog.items.rows[2]
    assert first.activity.id == plan.visit and first.log.isVisible() and not quote.log.isVisible()
    dialog.reflection.setText("Ask first")
    quote.way.buttons()[1].click()

    def log(form):
        assert isinstance(form, LogForm)
        facts = store.activities.get(plan.visit)
        store.activities.log(facts, done_at=workspace.now(), outcome=Outcome.PROGRESS, points="Agreed")

    soon(log)
    QTest.mouseClick(first.log, Qt.MouseButton.LeftButton)
    assert [row.activity.id for row in dialog.items.rows] == [plan.late, plan.one, plan.two]
    assert dialog.items.rows[1] is quote and quote.way.value() == "Mon" and dialog.reflection.text() == "Ask first"
    dialog.copy()


def test_what_was_typed_waits_for_who_is_called_away(screen, store):
    before = store.digest()
    soon(lambda dialog: (dialog.reflection.setText("Ask first"), dialog.fix.setText("rang him"), dialog.reject()))
    screen.close_day()
    assert store.digest() == before
    closed_in_the_dialog(screen)
    log = store.days.of(TODAY)
    assert (log.reflection, log.fix) == ("Ask first", "rang him")


def test_past_midnight_it_is_yesterday_that_is_closed(screen, store, plan, clock):
    clock.now = datetime(2026, 10, 23, 0, 40)
    screen._on_minute()
    assert closed_in_the_dialog(screen) == "Close the day · Thursday 22 October"
    assert store.days.of(TODAY).closed_at == clock.now and store.days.of(NEXT).closed_at is None
    assert store.activities.get(plan.one).day == NEXT
    assert "carried over to 23 Oct: Visit Zhao, Answer the question" in store.days.of(TODAY).note
    clock.now = datetime(2026, 10, 23, 1)
    assert closed_in_the_dialog(screen) == "Close the day · Friday 23 October"


def test_a_day_left_open_is_closed_later_and_its_note_stays_as_it_was_given(screen, store, plan, clock):
    clock.now = datetime(2026, 10, 26, 9)
    screen.refresh()
    screen.show_day(TODAY)
    assert screen.head.close_day.isVisible() and not screen.strips.closed.isVisible()
    closed_in_the_dialog(screen, lambda dialog: dialog.support.setText("A sample"))
    assert store.activities.get(plan.one).day == date(2026, 10, 26)
    screen.workspace.settle()
    assert screen.strips.closed.isVisible() and not screen.strips.reopen.isVisible()
    store.activities.drop(plan.one)
    read = []
    soon(lambda dialog: read.append((dialog.document, dialog.text)))
    screen.note()
    (paper, text), note = read[0], store.days.of(TODAY).note
    assert text == note and "A sample" in note
    assert [section.title for section in paper.sections] == ["Problems", "Support needed"]
    assert "Send the quote" in paper.sections[0].blocks[0].items[0]


def test_on_a_day_off_it_goes_to_the_next_working_day(screen, store, plan, clock):
    clock.now = datetime(2026, 10, 24, 20)
    screen._on_minute()
    assert closed_in_the_dialog(screen) == "Close the day · Saturday 24 October"
    assert store.activities.get(plan.visit).day == date(2026, 10, 26)


def test_closed_twice_the_second_time_begins_with_what_was_kept(screen, store):
    closed_in_the_dialog(screen, lambda dialog: dialog.problem.setText("No samples"))
    closed_in_the_dialog(screen, lambda dialog: dialog.fix.setText("ordered"))
    log = store.days.of(TODAY)
    assert (log.problem, log.fix) == ("No samples", "ordered") and "No samples → ordered" in log.note


@pytest.mark.row("S4-09")
def test_the_note_is_copied_short_and_read_long(screen):
    shown = []
    soon(lambda dialog: shown.append((type(dialog), dialog.text, len(dialog.document.sections))))
    screen.note()
    assert shown[0][0] is PaperDialog and shown[0][1].startswith("[Day note 22 Oct]") and shown[0][2] == 5


def test_the_brief_of_the_fullest_day_is_one_page(store, plan, workspace):
    for each in range(40):
        for day in (TODAY, NEXT):
            visit = Activity(kind=ActivityKind.VISIT, title=f"Visit number {each}", client_id=plan.client, day=day)
            store.activities.add(visit)
        done = Activity(kind=ActivityKind.CALL, title=f"Call {each}", client_id=plan.client, day=TODAY)
        store.activities.log(done, done_at=datetime(2026, 10, 22, 9), outcome=Outcome.PROGRESS, points="Agreed " * 30)
    store.quotas.add(Quota(metric="calls.count", every=Every.WEEK, count=20))
    paper = daily.brief(store, NEXT, workspace.words)
    assert pdf.paged(paper, 600).pageCount() == 1
    assert paper.sections[1].blocks[0].items[-1] == "and 25 more"


def test_a_moment_of_the_night_belongs_to_the_day_before(store, clock):
    from salesplanner.domain.dayplan import evening_of, first_place

    assert evening_of(datetime(2026, 10, 23, 4, 59)) == TODAY and evening_of(datetime(2026, 10, 23, 5)) == NEXT
    calendar = store.calendar()
    assert first_place(TODAY, TODAY, calendar) == NEXT == first_place(TODAY, NEXT, calendar)
    assert first_place(TODAY - timedelta(days=9), date(2026, 10, 24), calendar) == date(2026, 10, 26)

"""The self-review: facts beside questions, rated by keys, written as typed with versions, actions judged, finished, opened again."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from salesplanner.domain.activities import NOBODY, Activity, ActivityKind, ActivityStatus
from salesplanner.domain.period import Period
from salesplanner.domain.reviews import CHECK_IN, Finding, Improvement, ImprovementState, Section
from salesplanner.report import takein
from salesplanner.report.material import gather
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.kit.layout import ClickableFrame
from salesplanner.ui.review.actionforms import ActionForm, VerdictForm
from salesplanner.ui.review.actions import ActionsDialog
from salesplanner.ui.review.problems import FindingForm, FocusForm
from tests.answering import answer


@pytest.fixture
def page(program):
    """The review of this month, with all questions."""
    program.store.settings.put("review.full", True)
    program.window.open_tab("review")
    made = program.window.page("review")
    made.settle()
    return made


def pressed(part, text):
    """The button of these words."""
    return next(each for each in part.findChildren(QPushButton) if text in (each.text(), each.accessibleName()))


def said(part):
    """All the words of a part."""
    return "\n".join(each.text() for each in part.findChildren(QLabel))


@pytest.mark.row("S1-08")
def test_keys_rate_and_go_on_and_a_click_rates_and_takes_away(page, qtbot, book):
    for key in (Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(page.ratings, key)
    review = book.reviews.of("2026-10")
    scores = {rating.competency_id: rating.score for rating in book.reviews.ratings.of(review.id).values()}
    first, second = book.competencies.all()[:2]
    assert scores == {first.id: 3, second.id: 4}
    assert "Visits 21" in page.ratings.beside(page.ratings._rated[0])
    for expected in (5, None):
        qtbot.mouseClick(page.ratings, Qt.MouseButton.LeftButton, pos=page.ratings.box(0, 5).center())
        found = book.reviews.ratings.of(book.reviews.of("2026-10").id).get(book.competencies.all()[0].id)
        assert (found.score if found else None) == expected
    asked = book.competencies.count() - 1
    book.competencies.delete(second.id)
    assert f"1/{asked}" not in page.rail.buttons.checkedButton().text(), "what is asked no more is not counted as rated"


def test_what_the_records_say_stays_until_it_is_read_anew_and_the_period_asked_for_last_comes(page, book):
    labels, before = page.facts.findChildren(QLabel), said(page.facts)
    page.refresh()
    page.settle()
    assert page.facts.findChildren(QLabel) == labels, "nothing was written, nothing is made anew"
    book.activities.add(
        Activity(
            kind=ActivityKind.CALL,
            title="Ring",
            day=date(2026, 10, 22),
            status=ActivityStatus.DONE,
            done_at=datetime(2026, 10, 22, 9),
        )
    )
    assert said(page.facts) == before
    page.settle()
    assert said(page.facts) != before
    before = said(page.facts)
    for period in (page.period.previous(), page.period):
        page.show_period(period)
    page.settle()
    assert said(page.facts) == before
    page.show_period(page.period.previous())
    page.facts._patience.timeout.emit()
    assert said(page.facts).endswith("Reading the figures…")
    page.settle()
    assert "Month before" in said(page.facts)


@pytest.mark.row("C13")
def test_words_are_private_until_ticked_and_locked_when_finished(page, qtbot, book):
    box = page.sections[Section.LESSONS]
    qtbot.keyClicks(box.box, "Ask for the terms first")
    page.flush()
    text = book.reviews.texts.of(book.reviews.of("2026-10").id)[0]
    assert (text.body, text.is_private) == ("Ask for the terms first", True)
    box.marks.read()
    assert page.reading.book(page.period) is None, "read in pieces: the next key is not kept waiting"
    page.settle()
    assert page.reading.book(page.period).period == page.period
    box.share.click()
    assert book.reviews.texts.of(book.reviews.of("2026-10").id)[0].is_private is False
    page.finish_button.click()
    assert book.reviews.of("2026-10").finished_at is not None
    assert page.sections[Section.FOCUS].box.isReadOnly()
    page.reopen()
    assert not page.sections[Section.FOCUS].box.isReadOnly()
    page.finish_button.click()
    assert "opened again" in page._locked.text()


def test_ratings_leave_only_when_they_are_shared(page, qtbot, book):
    qtbot.keyClick(page.ratings, Qt.Key.Key_3)
    month = page.period
    assert gather(book, month).review.ratings == ()
    page._rate_card.share.click()
    assert [score for _, score in gather(book, month).review.ratings] == [3]
    book.undo()
    assert not page._rate_card.share.isChecked() and gather(book, month).review.ratings == ()


@pytest.mark.row("S1-14")
def test_work_that_is_somebody_elses_is_counted_by_whose_it_is(book, program, qtbot):
    today = program.window.workspace.today()
    form = ActivityForm(None, program.window.workspace, None, {"title": "Chase the invoice"})
    form.owner.line.setText("Zhang")
    assert form.save(form.values()) is not None
    form.owner.line.setText("nobody's")
    form.save(form.values())
    items = [each for each in book.activities.on(today) if each.title == "Chase the invoice"]
    assert [each.owner for each in items] == ["Zhang", NOBODY]
    for each in items:
        book.activities.finish(each.id, at=program.window.workspace.now())
    lines = list(takein.offers(book, Period.day(today), Section.SUGGESTIONS, program.window.workspace.words))
    assert any("Zhang 1, nobody's 1" in line for line in lines)
    assert book.activities.owners() == ["Zhang"]


@pytest.mark.row("S4-12", "S4-13")
def test_another_month_shows_its_own_words_and_menu_and_arrows_lead_to_periods(program, page, book):
    assert "24 days" in page.sections[Section.ACHIEVEMENTS]._last.text()
    page.show_period(page.period.previous())
    assert "24 days" in page.sections[Section.ACHIEVEMENTS].box.toPlainText()
    page.step_back()
    assert page.sections[Section.ACHIEVEMENTS].box.toPlainText() == ""
    commands = dict(program.window.menus.commands())
    commands["Close the week"].trigger()
    assert page.period == Period.parse("2026-W43") and not page.full_button.isHidden()
    commands["Close the month"].trigger()
    assert page.period == Period.parse("2026-10")
    page.rail.focus_chosen()
    page._content.verticalScrollBar().setValue(40)
    QTest.keyClick(page.rail.buttons.checkedButton(), Qt.Key.Key_Down)
    assert page._content.verticalScrollBar().value() == 0
    assert page.window().focusWidget() is page.rail.buttons.checkedButton()
    assert page.period == Period.parse("2026-Q4")


def test_a_check_in_asks_three_questions_and_months_and_records_are_taken_over_by_a_click(page, qtbot, book):
    page.full_button.click()
    shown = {section for section, box in page.sections.items() if not box.isHidden()}
    assert shown == set(CHECK_IN) and page.ratings.parent().isHidden()
    box = page.sections[Section.SHORTCOMINGS]
    stops = [box.box, box.offer.parent(), box.share, box.versions]
    assert [each for each in box.children() if each in stops] == stops, "the keys come to the words first"
    told, beside = (
        said(page.facts),
        page.facts.geometry().left() > page.sections[Section.ACHIEVEMENTS].geometry().left(),
    )
    page.window().resize(960, 640)  # they stand in two columns, and before what is asked
    qtbot.waitUntil(lambda: page.facts._heads[1].isVisible())
    assert (
        beside
        and sorted(said(page.facts)) == sorted(told)
        and page.facts.y() < page.sections[Section.ACHIEVEMENTS].parent().y()
    )
    page.window().resize(1280, 800)
    page.show_period(Period.parse("2026-Q3"))
    box = page.sections[Section.LESSONS]
    take = next(each for each in box.findChildren(QPushButton.__mro__[1]) if "Take over" in each.accessibleName())
    take.click()
    assert book.reviews.text("2026-Q3", Section.LESSONS).body == "Ask about payment terms before quoting."
    pressed(page.sections[Section.FOCUS], "Next focus: Take over all").click()
    assert book.reviews.text("2026-Q3", Section.FOCUS).body.startswith("Sep: Sign the furnace hydraulics")
    page.step_back()
    box = page.sections[Section.ACHIEVEMENTS]
    menu = box.offer.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert book.reviews.text("2026-10", Section.ACHIEVEMENTS).body == menu.actions()[0].text()


@pytest.mark.row("S1-11", "C1")
def test_an_action_comes_of_a_shortcoming_and_the_fourth_is_asked_about(page, qtbot, book):
    asked = []
    answer(qtbot, object, lambda box: (asked.append(box.text()), box.reject()))
    page.practice.add_button.click()
    assert "Three first" in asked[0]
    for each in book.improvements.open()[1:]:
        book.improvements.settle(each.id, ImprovementState.DONE, period="2026-10", calendar=book.calendar())

    def fill(form):
        qtbot.keyClicks(form.field("act").line, "Call back within a day")
        form.field("rhythm").set_value("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    answer(qtbot, ActionForm, fill)
    page.practice.add_button.click()
    made = book.improvements.open()[-1]
    planned = book.activities.untouched(datetime(2026, 10, 23).date(), book.calendar())
    assert made.act == "Call back within a day" and made.id in {each.improvement_id for each in planned}
    problem = book.findings.add(Finding(period="2026-10", what="Too few calls", fix="Call at nine"))
    answer(qtbot, ActionForm, lambda form: qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton))
    [each for each in page.problems.findChildren(QPushButton) if each.text() == "Make an action…"][-1].click()
    action = book.improvements.open()[-1]
    assert (action.act, book.findings.get(problem).improvement_id) == ("Call at nine", action.id)
    page.problems.show_period(Period.parse("2026-H2"))
    assert "October 2026" in {each.text() for each in page.problems.findChildren(QLabel)}
    book.undo()
    assert book.findings.get(problem).improvement_id is None and action not in book.improvements.open()


@pytest.mark.row("S1-11", "C1")
def test_a_verdict_is_asked_for_also_by_deleting_and_kept_with_the_counts(page, qtbot, book):
    action = book.improvements.open()[0]
    book.improvements.change(action.id, due_on=datetime(2026, 10, 20).date())
    assert f"Has “{action.act}” become a habit?" in said(page.practice)
    answer(qtbot, VerdictForm, lambda form: qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton))
    pressed(page.practice, "One more month").click()
    verdict = book.improvements.verdicts.all()[-1]
    assert (verdict.state, verdict.done, verdict.due) == (ImprovementState.KEPT, 3, 4)
    assert book.improvements.get(action.id).due_on == datetime(2026, 11, 22).date()
    open_before = len(book.improvements.open())
    dialog = ActionsDialog(page, page.workspace, page.period, is_open=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.select(book.improvements.open()[0].id)

    def leave(form):
        assert form.field("state").value() is ImprovementState.DROPPED
        form.reject()

    answer(qtbot, VerdictForm, leave)
    qtbot.keyClick(dialog.table.view, Qt.Key.Key_Delete)
    assert len(book.improvements.open()) == open_before


@pytest.mark.row("S3-10", "S3-14", "S4-14", "X-21")
def test_a_problem_takes_its_number_from_the_records_and_a_focus_point_becomes_a_plan_item(page, qtbot, book):
    def problem(form):
        qtbot.keyClicks(form.field("what").line, "Too few calls")
        form.field("metric").set_value("calls.count")
        form.field("metric").edited.emit()
        assert "Calls 22" in form._now.text()
        form.field("threshold").set_value(30)
        qtbot.keyClicks(form.field("fix").line, "Call at nine")
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    answer(qtbot, FindingForm, problem)
    page.problems.add_button.click()
    found = book.findings.of("2026-10")[-1]
    assert (found.value, found.threshold, found.fix) == (22, 30, "Call at nine")
    assert "Calls 22, should be 30" in said(page.problems)

    def focus(form):
        qtbot.keyClicks(form.field("what").line, "Look after clients")
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    answer(qtbot, FocusForm, focus)
    page.focus.add_button.click()
    point = book.focus_points.of("2026-11")[0]
    item = book.activities.get(point.activity_id)
    assert (item.title, item.day) == ("Look after clients", datetime(2026, 11, 30).date())
    assert "cannot be checked" in item.note and "cannot be checked" in said(page.focus)

    def measured(form):
        qtbot.keyClicks(form.field("what").line, "Call more")
        form.field("metric").set_value("calls.count")
        form.field("target").set_value(30)
        form.field("due_on").set_value(date(2026, 11, 20))
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    answer(qtbot, FocusForm, measured)
    page.focus.add_button.click()
    item = book.activities.get(book.focus_points.of("2026-11")[1].activity_id)
    assert (item.title, item.day, item.note) == ("Call more", date(2026, 11, 20), "Calls 30, by 20 Nov")
    visits = next(each for each in page.facts.findChildren(ClickableFrame) if each.accessibleName() == "Visits")
    qtbot.keyClick(visits, Qt.Key.Key_Return)
    dialog = next(
        each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowTitle() == "Visits"
    )
    assert dialog.list.has_rows()
    dialog.close()


def test_versions_are_kept_now_and_then_and_can_be_brought_back(store, monkeypatch):
    moment = [datetime(2026, 10, 22, 9)]
    store._journal.now = lambda: moment[0]
    for minute, body in ((0, "a"), (1, "ab"), (6, "abc"), (7, "abcd"), (20, "other")):
        moment[0] = datetime(2026, 10, 22, 9, minute)
        store.reviews.write("2026-10", Section.CAUSES, body)
    review = store.reviews.of("2026-10")
    versions = store.reviews.versions.of(review.id, Section.CAUSES)
    assert [each.body for each in versions] == ["abcd", "ab"]
    store.reviews.restore_version(versions[1].id)
    assert store.reviews.text("2026-10", Section.CAUSES).body == "ab"
    assert store.reviews.versions.of(review.id, Section.CAUSES)[0].body == "other"
    store.reviews.write("2026-10", Section.CAUSES, "for all", is_private=False)
    store.reviews.restore_version(versions[0].id)
    assert store.reviews.text("2026-10", Section.CAUSES).is_private, "who was to read it then nobody knows"
    assert store.improvements.all() == [] and Improvement(act="x").is_private

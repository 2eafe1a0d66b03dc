"""The self-review's page over a small book: what is ticked, named, looked at, offered; and what its forms take."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import Competency, Finding, FocusPoint, Improvement, Section
from salesplanner.ui.review.actionforms import PlanForm
from salesplanner.ui.review.problems import FindingForm, FocusForm
from salesplanner.ui.review.screen import ReviewScreen
from salesplanner.ui.review.sections import VersionsDialog
from tests.answering import answer


def said(part):
    """All the words of a part."""
    return "\n".join(each.text() for each in part.findChildren(QLabel))


@pytest.fixture
def page(qtbot, workspace, store):
    """The review of this month, with all questions."""
    store.settings.put("review.full", True)
    store.competencies.add(Competency(name="Surprises", evidence="incidents.handled complaints.opened"))
    made = ReviewScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.settle()
    return made


def test_what_is_ticked_is_what_the_store_says_also_while_words_are_typed(page, qtbot, store):
    box = page.sections[Section.CAUSES]
    box.share.click()  # before there are any words
    page.refresh()
    assert box.share.isChecked()
    qtbot.keyClicks(box.box, "Nobody asked")
    page.flush()
    assert store.reviews.text("2026-10", Section.CAUSES).is_private is False
    box.box.setFocus()
    store.reviews.write("2026-10", Section.CAUSES, "Nobody asked", is_private=True)
    qtbot.keyClicks(box.box, " in time")
    page.flush()
    assert store.reviews.text("2026-10", Section.CAUSES).is_private is True


def test_a_shortcoming_that_returns_is_named_while_it_is_written_and_none_is_a_count_too(page, qtbot, store):
    for month in ("2026-08", "2026-09"):
        store.reviews.write(month, Section.SHORTCOMINGS, "Slow to call back")
    box = page.sections[Section.SHORTCOMINGS]
    assert "running" not in said(box)
    qtbot.keyClicks(box.box, "slow to call back")
    page.flush()
    assert "3 reviews running: slow to call back" in said(box)
    page.settle()
    assert page.ratings.beside(page.ratings._rated[0]) == "Incidents 0; Complaints 0"


def test_private_words_of_a_month_make_the_section_that_takes_them_private(page, store):
    store.reviews.write("2026-08", Section.CAUSES, "known to all", is_private=False)
    store.reviews.write("2026-09", Section.CAUSES, "own")
    store.reviews.write("2026-Q3", Section.CAUSES, "so far", is_private=False)
    page.show_period(Period.parse("2026-Q3"))
    box = page.sections[Section.CAUSES]
    for line, is_private in (("known to all", False), ("own", True)):
        take = next(each for each in box.findChildren(QToolButton) if each.accessibleName() == f"Take over: {line}")
        take.click()
        kept = store.reviews.text("2026-Q3", Section.CAUSES)
        assert kept.body.endswith(line) and kept.is_private is is_private


def test_what_a_finished_review_said_before_is_only_looked_at(page, qtbot, store):
    for body in ("a", "b"):
        store.reviews.write("2026-10", Section.CAUSES, body)
        store.reviews.finish("2026-10", page.workspace.now())

    def look(dialog):
        assert not dialog.restore.isEnabled()
        qtbot.keyClick(dialog.table.view, Qt.Key.Key_Return)
        dialog.reject()

    answer(qtbot, VersionsDialog, look)
    page.sections[Section.CAUSES].versions.click()
    assert store.reviews.text("2026-10", Section.CAUSES).body == "b"


def test_yesterday_and_last_week_are_offered_and_keys_lead_to_any_period(page, qtbot):
    offered = [each.code for each in page.rail._periods]
    assert {"2026-10-21", "2026-W42", "2026-09"} <= set(offered)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    for _ in range(2):  # also where words are typed
        qtbot.keyClick(page.sections[Section.LESSONS].box, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.period == Period.parse("2026-08") and page.rail.buttons.checkedButton() is not None
    for _ in range(3):
        page._turn(1)
    assert page.period == Period.parse("2026-10"), "what has not begun is not reviewed"


def test_hours_are_typed_as_hours_a_day_in_its_period_and_a_figure_that_went_stays_chosen(page, qtbot, store):
    key = store.findings.add(Finding(period="2026-10", what="Too long", metric="work.minutes", threshold=Decimal(2400)))
    form = FindingForm(page, page.workspace, store.findings.get(key), page.period)
    qtbot.addWidget(form)
    assert form.field("threshold").line.text() == "40" and form.values()["threshold"] == 2400
    point = FocusPoint(period="2026-11", what="More", metric="own.Gone", target=Decimal(3))
    form = FocusForm(page, page.workspace, store.focus_points.get(store.focus_points.add(point)), page.period)
    qtbot.addWidget(form)
    form.save(form.values())
    kept = store.focus_points.of("2026-11")[-1]
    assert (kept.metric, kept.target) == ("own.Gone", 3) and "cannot be checked" in store.activities.get(
        kept.activity_id
    ).note
    for day in (date(2026, 10, 30), date(2026, 12, 1)):
        with pytest.raises(Problem) as refused:
            form.save({**form.values(), "due_on": day})
        assert refused.value.kind is Kind.OUT_OF_RANGE
    form = PlanForm(page, page.workspace, store.improvements.get(store.improvements.begin(Improvement(act="Ring"))))
    qtbot.addWidget(form)
    with pytest.raises(Problem):
        form.save({"day": date(2026, 10, 21)})

"""The self-review: rated by keys, written as typed, finished and opened again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.reviews import Section


@pytest.fixture
def page(program):
    """The review of this month."""
    program.window.open_tab("review")
    return program.window.page("review")


def test_keys_rate_and_go_on(page, qtbot, book):
    for key in (Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(page.ratings, key)
    review = book.reviews.of("2026-10")
    scores = {rating.competency_id: rating.score for rating in book.reviews.ratings.of(review.id).values()}
    first, second = book.competencies.all()[:2]
    assert scores == {first.id: 3, second.id: 4}


def test_a_click_rates_and_a_second_takes_it_away(page, qtbot, book):
    for expected in (5, None):
        qtbot.mouseClick(page.ratings, Qt.MouseButton.LeftButton, pos=page.ratings.box(0, 5).center())
        found = book.reviews.ratings.of(book.reviews.of("2026-10").id).get(book.competencies.all()[0].id)
        assert (found.score if found else None) == expected


def test_words_are_kept_private_until_ticked(page, qtbot, book):
    box = page.sections[Section.LESSONS]
    qtbot.keyClicks(box.box, "Ask for the terms first")
    page.flush()
    text = book.reviews.texts.of(book.reviews.of("2026-10").id)[0]
    assert (text.body, text.is_private) == ("Ask for the terms first", True)
    box.share.click()
    assert book.reviews.texts.of(book.reviews.of("2026-10").id)[0].is_private is False


def test_a_finished_review_is_locked_until_reopened(page, book):
    page.finish_button.click()
    assert book.reviews.of("2026-10").finished_at is not None
    assert page.sections[Section.FOCUS].box.isReadOnly()
    page._reopen()
    assert not page.sections[Section.FOCUS].box.isReadOnly()


def test_another_month_shows_its_own_words(page, book):
    page.show_period(page.period.previous())
    assert "24 days" in page.sections[Section.ACHIEVEMENTS].box.toPlainText()
    page.step_back()
    assert page.sections[Section.ACHIEVEMENTS].box.toPlainText() == ""

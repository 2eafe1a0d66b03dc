from __future__ import annotations

from itertools import pairwise

from salesplanner.charts import competencies
from salesplanner.charts.competencies import Line

from .conftest import HOSTILE

PERIODS = ("Q4", "Q1", "Q2", "Q3")
LINES = (
    Line("客户沟通", (3, 3, 3, 3)),
    Line("计划", (2, 3, 3, 4)),
    Line("外委", (3, 2, 2, 2)),
    Line("报价", (2, 2, 2, 3)),
)


def test_only_the_three_that_moved_most_are_drawn_and_named(dressed):
    sheet = dressed(lambda figure, look: competencies.draw(figure, PERIODS, LINES, look), 282, 158)
    assert len([line for line in sheet.lines if (line.get_gid() or "").startswith("line")]) == 3
    assert "客户沟通" not in sheet.texts and {"计划", "外委", "报价", "Q1", "1", "3", "5"} <= set(sheet.texts)


def test_a_gap_in_the_ratings_is_left_open(en):
    lines = (Line("A", (None, 2, None, 4)),)
    sheet = en(lambda figure, look: competencies.draw(figure, PERIODS, lines, look), 282, 158)
    assert sheet.line("line 0") == ([1, 3], [2, 4])
    assert [point.label for point in sheet.drawn.points] == ["A · Q1: 2", "A · Q3: 4"]


def test_names_at_the_same_height_move_apart(en):
    lines = tuple(Line(name, (3, 3)) for name in "ABC")
    sheet = en(lambda figure, look: competencies.draw(figure, PERIODS[:2], lines, look), 282, 158)
    tops = sorted(text.get_window_extent().y0 for text in sheet.written if text.get_text() in {"A", "B", "C"})
    assert all(upper - lower > 10 for lower, upper in pairwise(tops))


def test_nothing_rated_and_a_single_period_can_be_drawn(dressed):
    empty = dressed(lambda figure, look: competencies.draw(figure, (), (), look))
    assert empty.texts == ["No ratings yet"]
    assert dressed(lambda figure, look: competencies.draw(figure, ("Q1",), (Line("A", (3,)),), look)).drawn.points


def test_hostile_names_stay_on_the_figure(dressed):
    for name in HOSTILE:
        sheet = dressed(
            lambda figure, look, name=name: competencies.draw(figure, PERIODS, (Line(name, (1, 2, 3, 4)),), look),
            282,
            158,
        )
        assert all(text.get_window_extent().x1 <= 284 for text in sheet.written)

"""The course of a rate: what was not entered stays a gap, the target and the whole stand beside it, any dress."""

from __future__ import annotations

from datetime import date, timedelta

from salesplanner.charts import course
from salesplanner.charts.comparison import Mix, Row, mix
from salesplanner.charts.course import Course
from salesplanner.charts.look import look_of
from salesplanner.i18n import Translator
from salesplanner.words import Words

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
DAILY = {date(2026, 10, day): 0.1 * day for day in (1, 2, 3, 7, 8)}


def test_days_that_were_not_entered_are_a_gap(en):
    data = Course(FIRST, LAST, DAILY, figure=0.42, target=0.5)
    assert [[day.day for day in run] for run in data.runs()] == [[1, 2, 3], [7, 8]]
    sheet = en(lambda figure, look: course.draw(figure, data, look), 700, 220)
    lines = [line for line in sheet.lines if line.get_gid() == "course"]
    assert [list(line.get_xdata()) for line in lines] == [[1, 2, 3], [7, 8]]
    assert sheet.line("target")[1] == [0.5, 0.5] and sheet.line("figure")[1] == [0.42, 0.42]
    assert [point.key.day for point in sheet.drawn.points] == [1, 2, 3, 7, 8]
    assert {"Target 0.5", "Whole period 0.4", "0.8"} <= set(sheet.texts)


def test_a_year_of_months_is_named_by_them_below_its_points(en):
    months = {date(2026, 8, 31): 1.0, date(2026, 9, 30): 3.0, date(2026, 10, 31): 1.75}
    data, words = Course(date(2025, 10, 1), LAST, months, step=31), Words(Translator("en"))
    sheet = en(lambda figure, _: course.draw(figure, data, look_of(words)), 900, 220)
    named = {text.get_text(): text.get_position()[0] for text in sheet.written}
    assert [named[name] for name in ("Aug", "Sep", "Oct")] == [data.place(day) for day in months]


def test_a_quarter_of_days_is_named_by_its_months_below_their_first_days(en):
    first, last, words = date(2026, 10, 1), date(2026, 12, 31), Words(Translator("en"))
    data = Course(first, last, {first + timedelta(days=number): 2.0 + number % 3 for number in range(21)})
    sheet = en(lambda figure, _: course.draw(figure, data, look_of(words)), 900, 220)
    named = {text.get_text(): text.get_position()[0] for text in sheet.written}
    assert [named[name] for name in ("Oct", "Nov", "Dec")] == [1.0, 32.0, 62.0]


def test_an_axis_says_its_days_in_the_language():
    said = [look_of(Words(Translator(language))).short_day(date(2026, 10, 8)) for language in ("zh", "en")]
    assert said == ["10/8", "8 Oct"]


def test_it_draws_in_each_dress_whatever_the_values(dressed):
    for values in ({}, {FIRST: 0.0}, {FIRST: -5.0, LAST: 5.0}, {FIRST: 1e9, LAST: 1e9 + 1}, {LAST: 1e-9}):
        dressed(lambda figure, look, values=values: course.draw(figure, Course(FIRST, LAST, values, target=3.0), look))
    weeks = {FIRST + timedelta(days=7 * n): float(n) for n in range(5)}
    dressed(lambda figure, look: course.draw(figure, Course(FIRST, LAST, weeks, step=7, money=True), look), 220, 90)


def test_what_no_part_explains_is_hatched_and_named(en):
    rows = (Row("now", {"Search": 40.0, "Unexplained": 1955.0}, "now"),)
    sheet = en(lambda figure, look: mix(figure, Mix(rows, ("Search",), False, "Unexplained"), look), 600, 120)
    assert "Unexplained" in sheet.texts and "Other" not in sheet.texts
    assert [point.key for point in sheet.drawn.points] == [("now", "Search"), ("now", None)]


def test_names_keep_off_a_line_that_ends_where_the_whole_lies(en):
    """A stock that falls to what is left: both names stand beside the line, not across its last days."""
    days = [date(2026, 9, number) for number in range(1, 31)]
    daily = {day: 500.0 - number for number, day in enumerate(days)}
    data = Course(first=days[0], last=days[-1], daily=daily, figure=471.0, target=None, money=False, step=1)
    sheet = en(lambda figure, look: course.draw(figure, data, look), 900, 220)
    below = {
        text.get_text(): text.xyann[1] < 0 for text in sheet.written if text.get_text() in ("Whole period 471", "471")
    }
    assert below == {"Whole period 471": True, "471": False}

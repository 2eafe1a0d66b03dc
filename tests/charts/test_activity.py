from __future__ import annotations

from datetime import date

import pytest
from matplotlib.colors import to_hex
from msgspec.structs import replace

from salesplanner.charts import activity, style
from salesplanner.charts.activity import DayCounts


def day(number: int) -> date:
    return date(2026, 10, number)


@pytest.fixture
def month(october):
    return DayCounts(
        day(1), day(31), {day(8): 1, day(9): 2, day(12): 2, day(17): 3}, frozenset(october), today=day(22), quota=2
    )


def cells(sheet):
    return {bar.get_gid(): to_hex(bar.get_facecolor()).upper() for bar in sheet.bars if bar.get_gid()}


def test_three_fills_tell_met_begun_and_missed(zh, month):
    fills = cells(zh(lambda figure, look: activity.calendar(figure, month, look)))
    light = style.LIGHT
    assert fills["2026-10-09"] == light.accent
    assert fills["2026-10-08"] == light.band_inner
    assert fills["2026-10-20"] == light.track
    assert fills["2026-10-28"] == light.surface


def test_the_count_is_written_inside_and_days_ahead_bear_their_number(dressed, month):
    sheet = dressed(lambda figure, look: activity.calendar(figure, month, look))
    assert {"W41", "W42", "W43", "W44", "23", "30", "3", "0"} <= set(sheet.texts)
    assert {"Mon", "一"} & set(sheet.texts)


def test_weeks_without_work_are_left_out(month):
    assert [monday.day for monday in month.weeks()] == [5, 12, 19, 26]


def test_a_day_opens_by_its_date(en, month):
    sheet = en(lambda figure, look: activity.calendar(figure, month, look))
    point = next(each for each in sheet.drawn.points if each.key == day(9))
    assert point.label == "10/9: 2"
    assert sheet.drawn.at(point.x, point.y).key == day(9)


def test_a_weekly_quota_is_met_by_the_week(en, month):
    weekly = replace(month, quota=3, is_weekly=True)
    assert weekly.met() == (2, 2) and month.met() == (2, 11)  # the week of today, with none yet, is not over
    sheet = en(lambda figure, look: activity.calendar(figure, weekly, look))
    assert {"3/3", "5/3", "0/3"} <= set(sheet.texts)
    assert cells(sheet)["2026-10-08"] == style.LIGHT.accent


def test_one_day_and_no_quota_can_be_drawn(dressed):
    data = DayCounts(day(8), day(8), {day(8): 1}, frozenset(), today=day(8))
    assert "1" in dressed(lambda figure, look: activity.calendar(figure, data, look)).texts
    assert dressed(lambda figure, look: activity.kinds(figure, (), look)).texts == ["Nothing recorded yet"]


def test_kinds_are_bars_with_their_share(en):
    sheet = en(lambda figure, look: activity.kinds(figure, (("Visit", 3, "visit"), ("Call", 1, "call")), look))
    assert {"Visit", "3", "75%"} <= set(sheet.texts)
    assert [point.key for point in sheet.drawn.points] == ["visit", "call"]

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from salesplanner.charts import attainment
from salesplanner.charts.attainment import Attainment, Jump, Ray
from salesplanner.charts.look import look_of
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.words import Words

from .conftest import HOSTILE


def day(number: int) -> date:
    return date(2026, 10, number)


def drawn(sheet, data, **how):
    return sheet(lambda figure, look: attainment.draw(figure, data, look, **how), 772, 268)


def test_the_months_of_a_year_are_named_below_their_first_working_days(zh):
    days = tuple(each for n in range(365) if (each := date(2026, 1, 1) + timedelta(days=n)).weekday() < 5)
    data = Attainment(days=days, daily=dict.fromkeys(days[:200], 1000.0), today=days[200])
    words = Words(Translator("zh"))
    sheet = zh(lambda figure, _: attainment.draw(figure, data, look_of(words)), 772, 268)
    named = {text.get_text(): text.get_position()[0] for text in sheet.written}
    firsts = [next(n for n, each in enumerate(days, 1) if each.month == month) for month in (1, 5, 11)]
    assert [named[name] for name in ("1月", "5月", "11月")] == firsts
    assert len(sheet.drawn.points) == 200 and sheet.drawn.points[0].label.endswith("累计 1000 元")


@pytest.fixture
def story(october):
    """The story of the mock-ups: 104.6 of 180 on 22 October."""
    daily = dict(
        zip(map(day, (8, 9, 10, 13, 14, 15, 16, 19, 20, 21)), (5, 175, 10, 480, 15, 85, 140, 20, 100, 16), strict=True)
    )
    return Attainment(
        days=october,
        daily={each: value * 1000.0 for each, value in daily.items()},
        targets=((day(1), 1_800_000.0),),
        today=day(22),
        jumps=(Jump(day(13), "备件框架", 480_000.0),),
    )


def test_the_line_of_what_came_in_steps_up_on_working_days(zh, story):
    places, totals = drawn(zh, story).line("actual")
    assert places == list(range(12))
    assert totals[:4] == [0, 5_000, 180_000, 190_000]
    assert totals[4] == totals[3] and totals[5] == 670_000 and totals[-1] == 1_046_000
    line = next(each for each in drawn(zh, story).lines if each.get_gid() == "actual")
    assert line.get_drawstyle() == "steps-post" and line.get_linewidth() == 2.4


def test_pace_is_even_over_the_working_days_and_dashed(zh, story):
    sheet = drawn(zh, story)
    assert sheet.line("pace") == ([0, 18], [0, 1_800_000])
    assert story.pace == 1_100_000
    assert next(line for line in sheet.lines if line.get_gid() == "pace").is_dashed()


def test_lines_are_named_directly_in_both_languages(zh, en, story):
    assert {"目标 180 万", "实际 104.6 万", "按天应达 110", "备件框架 +48", "今天"} <= set(drawn(zh, story).texts)
    assert {"Target ¥1800k", "Actual ¥1046k", "Pace ¥1100k", "Today"} <= set(drawn(en, story).texts)


def test_only_working_days_stand_below_the_axis(zh, en, story):
    labels = [text for text in drawn(zh, story).texts if text.endswith("日")]
    assert labels == ["8日", "10日", "13日", "15日", "19日", "21日", "23日", "27日", "30日"]
    assert "8" in drawn(en, story).texts


def test_grid_lines_meet_the_target(zh, story):
    assert [text for text in drawn(zh, story).texts if text.isdigit()] == ["0", "60", "120", "180"]


def test_a_result_on_a_day_off_stands_between_the_working_days(october):
    data = Attainment(days=october, daily={day(11): 10.0}, targets=((day(1), 100.0),), today=day(14), money=False)
    assert data.place(day(11)) == 3.5
    assert 3.5 in data.steps()[0]


def test_what_is_signed_today_counts_and_what_lies_ahead_does_not(october):
    data = Attainment(days=october, daily={day(22): 5.0, day(27): 9.0}, targets=(), today=day(22), money=False)
    assert data.steps()[0][-1] == 12 and data.steps()[1][-1] == 5


def test_of_days_before_the_first_record_the_line_says_nothing(october):
    data = Attainment(days=october, daily={day(20): 5.0}, today=day(22), since=day(19), money=False)
    places, totals, _ = data.steps()
    assert (places[0], totals[0]) == (data.place(day(19)) - 1, 0) and totals[-1] == 5
    assert places[1] == data.place(day(19))


def test_a_target_changed_in_the_middle_is_a_step(zh, october):
    data = Attainment(days=october, daily={}, targets=((day(1), 100.0), (day(15), 150.0)), today=day(20), money=False)
    sheet = drawn(zh, data)
    assert sheet.line("target") == ([0, 6, 18], [100, 150, 150])
    assert {"目标 100", "目标 150"} <= set(sheet.texts)
    assert sheet.line("pace")[1] == [0, 150]


def test_without_a_target_there_is_only_what_came_in(zh, story):
    data = Attainment(days=story.days, daily=story.daily, today=story.today)
    sheet = drawn(zh, data)
    assert sheet.has_line("actual") and not sheet.has_line("pace") and not sheet.has_line("target")


@pytest.mark.parametrize("compact", [False, True])
def test_the_target_is_named_where_the_line_of_what_came_in_does_not_cross_it(zh, story, compact):
    def side(**values):
        sheet = drawn(zh, replace(story, **values), compact=compact)
        return next(each for each in sheet.written if each.get_text().startswith("目标")).get_ha()

    assert side() == "left"
    assert side(daily={day(8): 1_000_000.0}, targets=((day(1), 400_000.0),)) == "right"


def test_a_finished_month_has_no_today(zh, story):
    data = Attainment(days=story.days, daily=story.daily, targets=story.targets)
    sheet = drawn(zh, data)
    assert not sheet.has_line("today")
    assert not any("按天应达" in text for text in sheet.texts)
    assert sheet.line("actual")[0][-1] == 18


def test_every_day_can_be_found_under_the_cursor(en, story):
    sheet = drawn(en, story)
    point = next(each for each in sheet.drawn.points if each.key == day(13))
    assert point.label == "10/13: +¥480k, ¥670k in all"
    assert sheet.drawn.at(point.x, point.y) == point
    assert sheet.drawn.at(0.999, 0.5) is None


def test_days_off_that_lie_together_say_which_days_they_are_and_open_all_of_them(en, story):
    """A hotel sells in the Golden Week too: its seven days are one place, and not what the first of them brought."""
    sheet = drawn(en, replace(story, daily={**story.daily, day(1): 2_000.0, day(4): 3_000.0}))
    point = sheet.drawn.points[0]
    assert point.label == "10/1 – 10/4: +¥5k, ¥5k in all" and point.key == Period(day(1), day(4))


def test_the_fan_opens_from_the_last_point_and_is_never_printed(en, story):
    rays = (Ray(day(26), 1.05e6, 1.1e6, 1.2e6, 1.3e6, 1.4e6), Ray(day(30), 1.39e6, 1.6e6, 1.83e6, 2e6, 2.27e6))
    sheet = drawn(en, replace(story, fan=rays))
    places, heights = sheet.line("likely")
    assert (places[0], heights[0]) == (11, 1_046_000) and (places[-1], heights[-1]) == (18, 1_830_000)
    assert {"Likely ¥1830k", "High ¥2270k", "Low ¥1390k", "Forecast from today", "1.2m"} <= set(sheet.texts)
    assert {"fan", "fan inside"} <= {each.get_gid() for each in sheet.figure.axes[0].collections}
    assert sheet.figure.axes[0].get_ylim()[1] > 2.27e6
    printed = en(lambda figure, look: attainment.draw(figure, replace(story, fan=rays), look, compact=True), 320, 130)
    assert not printed.has_line("likely") and not printed.figure.axes[0].collections


def test_a_count_ends_in_whole_ones(en, october):
    fan = (Ray(day(30), 2.0, 3.0, 5.0, 6.0, 8.01),)
    data = Attainment(days=october, daily={day(8): 1.0}, today=day(22), money=False, fan=fan)
    assert {"Likely 5", "High 8", "Low 2"} <= set(drawn(en, data).texts)


def test_a_month_that_fell_below_nothing_has_an_axis_that_can_be_read(zh, october):
    data = Attainment(days=october, daily={day(9): 5e5, day(21): -9e6}, targets=((day(1), 7e5),), today=day(22))
    ticks = [line.get_ydata()[0] for line in drawn(zh, data).lines if line.get_gid() == "grid"]
    assert min(ticks) < -4e6 and 0 in ticks and len(ticks) < 8


def test_hundreds_of_millions_are_told_in_them(zh, october):
    data = Attainment(days=october, daily={day(9): 1.234e9}, targets=((day(1), 3e9),), today=day(22))
    assert {"10", "20", "30"} <= set(drawn(zh, data).texts)


def test_the_printed_form_is_brief(zh, story):
    sheet = zh(lambda figure, look: attainment.draw(figure, story, look, compact=True), 320, 130)
    assert {"104.6", "目标 180"} <= set(sheet.texts)
    assert not any("备件框架" in text for text in sheet.texts)


@pytest.mark.parametrize("compact", [True, False])
def test_nothing_yet_one_day_and_no_days_at_all_can_be_drawn(dressed, october, compact):
    for data in (
        Attainment(days=october, daily={}, targets=((day(1), 1e6),), today=day(8)),
        Attainment(days=october, daily={}),
        Attainment(days=(day(8),), daily={day(8): 3.0}, targets=((day(1), 2.0),), money=False),
        Attainment(days=(), daily={}),
        Attainment(days=october, daily={day(9): -50_000.0}, targets=((day(1), 1e6),), today=day(12)),
    ):
        assert drawn(dressed, data, compact=compact).figure.axes


def test_hostile_names_are_written_as_they_are(dressed, october):
    for name in HOSTILE:
        data = Attainment(days=october, daily={day(13): 1e5}, today=day(20), jumps=(Jump(day(13), name, 1e5),))
        text = next(text for text in drawn(dressed, data).texts if text.endswith(("+10", "+¥100k")))
        assert len(text) < 50


def test_labels_do_not_lie_upon_each_other(dressed, story):
    sheet = drawn(dressed, story)
    boxes = [text.get_window_extent() for text in sheet.written if text.get_text()]
    for index, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[index + 1 :])
        assert box.x0 >= 0 and box.x1 <= 772 and box.y0 >= 0 and box.y1 <= 268


def test_counts_have_whole_grid_lines(en, october):
    data = Attainment(days=october, daily={day(8): 1.0}, targets=((day(1), 2.0),), today=day(9), money=False)
    assert {"0", "1", "2"} <= set(drawn(en, data).texts)
    assert not any(text[-2:] == ".5" for text in drawn(en, data).texts)


def test_the_figure_beyond_the_target_is_a_thinner_line_with_its_name(zh, story):
    found = drawn(zh, replace(story, stretch=2_000_000.0))
    lines = {line.get_gid(): line for line in found.lines}
    assert set(found.line("stretch")[1]) == {2_000_000} and "Stretch 200 万" in found.texts
    assert lines["stretch"].get_linewidth() < lines["target"].get_linewidth()


def test_campaigns_are_shaded_named_and_opened_at_their_top(dressed, october):
    from salesplanner.charts import course
    from salesplanner.charts.look import Marked

    mark = Marked(date(2026, 10, 12), date(2026, 10, 14), "sale", "12–14", ("campaign", 7))
    running = Attainment(days=october, daily=dict.fromkeys(october[:8], 10000.0), marks=(mark,))
    rate = course.Course(october[0], october[-1], dict.fromkeys(october[:8], 2.0), marks=(mark,))
    for draw in (lambda f, look: attainment.draw(f, running, look), lambda f, look: course.draw(f, rate, look)):
        sheet = dressed(draw, 700, 260)
        assert "sale" in sheet.texts
        point = next(each for each in sheet.drawn.points if each.key == ("campaign", 7))
        assert point.label.startswith("sale · 12–14") and sheet.drawn.at(point.x, point.y) is point
    compact = dressed(lambda f, look: attainment.draw(f, running, look, compact=True))
    assert "sale" not in compact.texts
    marks = [
        Marked(date(2026, 10, on), date(2026, 10, on), "A long members' day", "", ("campaign", on))
        for on in (9, 21, 22)
    ]
    sheet = dressed(lambda f, look: attainment.draw(f, replace(running, marks=tuple(marks)), look), 900, 260)
    names = [text for text in sheet.texts if text.startswith("A long")]
    assert names[0] == marks[0].name and names[1].endswith("…")  # the second has no room before the next


def test_what_came_in_is_named_beside_the_lines_not_across_them(zh, story):
    """A target that was raised on the last day lies close above the line of what came in."""
    fan = (Ray(day(30), 8e5, 9e5, 1.2e6, 1.4e6, 1.6e6),)
    daily = {each: value / 2 for each, value in story.daily.items()}
    sheet = drawn(zh, replace(story, daily=daily, targets=((day(1), 7e5), (day(22), 9e5)), fan=fan))
    axes = sheet.figure.axes[0]
    box = next(text for text in axes.texts if text.get_text().startswith("实际")).get_window_extent()
    assert not box.y0 < axes.transData.transform((0, 7e5))[1] < box.y1


def test_a_large_result_is_named_where_its_name_hides_nothing(dressed, story):
    """Far above the target in its first days: beside the axis there is no room for the name of the first one."""
    early = {day(8): 168_000.0, day(9): 480_000.0, day(10): 142_000.0}
    jumps = tuple(Jump(each, "Conference rooms", value) for each, value in early.items())
    fan = (Ray(day(30), 1.5e6, 1.8e6, 2e6, 2.2e6, 2.4e6),)
    sheet = drawn(dressed, replace(story, daily=early, targets=((day(1), 400_000.0),), jumps=jumps, fan=fan))
    room = sheet.figure.axes[0].get_window_extent()
    named = [text.get_window_extent() for text in sheet.written if "Conference" in text.get_text()]
    assert all(box.x0 >= room.x0 - 1 and box.y0 >= room.y0 - 4 for box in named)
    target = sheet.figure.axes[0].transData.transform((0, 400_000))[1]
    assert not any(box.y0 + 2 < target < box.y1 - 2 for box in named)

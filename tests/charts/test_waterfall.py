"""The waterfall: each part begins where the one before ended, signs say what colours say, any name is drawn."""

from __future__ import annotations

from salesplanner.charts import waterfall
from salesplanner.charts.waterfall import Step

from .conftest import HOSTILE

STEPS = (
    Step("September", 800_000.0, is_sum=True, key="before"),
    Step("Visits", -100_000.0, "23 → 20", key="visits"),
    Step("Orders a visit", 400_000.0, "12% → 18%", key="rate"),
    Step("Average order", 0.0, key="value"),
    Step("October", 1_100_000.0, is_sum=True, key="after"),
)


def test_each_part_begins_where_the_one_before_ended(en):
    sheet = en(lambda figure, look: waterfall.draw(figure, STEPS, look), 700, 200)
    bars = {bar.get_gid(): bar for bar in sheet.bars if (bar.get_gid() or "").startswith("step")}
    first, visits, rate, _, last = (bars[f"step {n}"] for n in range(5))
    end = first.get_x() + first.get_width()
    assert visits.get_x() + visits.get_width() == end and abs(rate.get_x() - visits.get_x()) < 1e-6
    assert abs(rate.get_x() + rate.get_width() - (last.get_x() + last.get_width())) < 1e-6
    assert {"0.8m", "−0.1m", "+0.4m", "0", "1.1m"} <= set(sheet.texts)
    assert visits.get_facecolor() != rate.get_facecolor()


def test_chinese_bars_say_in_what_they_are_told(zh):
    sheet = zh(lambda figure, look: waterfall.draw(figure, STEPS, look), 700, 200)
    assert {"80 万", "−10 万", "+40 万", "0", "110 万"} <= set(sheet.texts)


def test_every_bar_can_be_found_and_says_its_cause(en):
    sheet = en(lambda figure, look: waterfall.draw(figure, STEPS, look), 700, 200)
    assert [point.key for point in sheet.drawn.points] == ["before", "visits", "rate", "value", "after"]
    assert sheet.drawn.points[1].label == "Visits: -¥100k · 23 → 20"


def test_a_name_too_wide_for_its_bar_takes_two_lines(en):
    sheet = en(lambda figure, look: waterfall.upright(figure, STEPS, look), 430, 150)
    assert "Average\norder" in sheet.texts and not any("…" in text for text in sheet.texts)


def test_it_draws_in_each_dress_and_whatever_is_in_it(dressed):
    dressed(lambda figure, look: waterfall.draw(figure, STEPS, look), 520, 190)
    dressed(lambda figure, look: waterfall.draw(figure, (), look))
    dressed(
        lambda figure, look: waterfall.draw(
            figure, (Step("a", 0.0, is_sum=True), Step("b", -5.0), Step("c", -5.0, is_sum=True)), look
        )
    )
    for name in HOSTILE:
        dressed(
            lambda figure, look, name=name: waterfall.draw(
                figure, (Step(name, 5.0, name, is_sum=True), Step(name, 1.0)), look
            )
        )

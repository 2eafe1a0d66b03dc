from __future__ import annotations

import pytest

from salesplanner.charts import comparison, style
from salesplanner.charts.comparison import Mix, Pair, Row

from .conftest import HOSTILE

LINES = ("备件", "维修服务", "成套")
ROWS = (
    Row("本月", dict(zip(LINES, (820_000, 142_000, 84_000), strict=True)), "now"),
    Row("上月同期", dict(zip(LINES, (540_000, 125_000, 310_000), strict=True)), "month"),
)


def test_segments_are_to_scale_and_leave_a_gap(zh):
    sheet = zh(lambda figure, look: comparison.mix(figure, Mix(ROWS, LINES), look))
    now, then = sheet.widths("本月|备件")[0], sheet.widths("上月同期|备件")[0]
    assert (now + 1.5) / (then + 1.5) == pytest.approx(82 / 54)
    assert {"82", "14.2", "104.6", "97.5", "备件", "成套"} <= set(sheet.texts)


def test_a_series_keeps_its_colour_when_another_is_missing(zh):
    rows = (Row("a", {"成套": 50_000}),)
    sheet = zh(lambda figure, look: comparison.mix(figure, Mix(rows, LINES), look))
    bar = next(bar for bar in sheet.bars if bar.get_gid() == "a|成套")
    assert bar.get_facecolor()[:3] == pytest.approx(
        tuple(int(style.LIGHT.series[2][i : i + 2], 16) / 255 for i in (1, 3, 5))
    )
    assert "备件" not in sheet.texts


def test_more_than_five_series_end_in_a_hatched_rest(dressed):
    names = tuple("abcdefg")
    row = Row("row", dict.fromkeys(names, 10_000.0), "row")
    sheet = dressed(lambda figure, look: comparison.mix(figure, Mix((row,), names), look))
    assert len(sheet.widths("row|")) == 5
    assert any(bar.get_hatch() == "////" for bar in sheet.bars)
    assert {"Other", "其他"} & set(sheet.texts)
    assert [point.key for point in sheet.drawn.points][-1] == ("row", None)


def test_now_stands_above_a_hatched_year_ago(dressed):
    pairs = (Pair("备件", 820_000, 610_000, 1), Pair("Complete systems", 84_000, None, 2))
    sheet = dressed(lambda figure, look: comparison.grouped(figure, pairs, look), 230, 110)
    assert "Complete\nsystems" in sheet.texts
    assert len([bar for bar in sheet.bars if bar.get_hatch()]) == 1
    assert len(sheet.widths("now")) == 2


def test_channel_bars_tell_their_share(en):
    pairs = (Pair("Direct", 3000), Pair("Web", 1000))
    assert {"75%", "25%"} <= set(en(lambda figure, look: comparison.bars(figure, pairs, look)).texts)


@pytest.mark.parametrize(
    "draw",
    [
        lambda figure, look: comparison.mix(figure, Mix((), ()), look),
        lambda figure, look: comparison.mix(figure, Mix((Row("a", {"x": 0}),), ("x",)), look),
        lambda figure, look: comparison.grouped(figure, (), look),
        lambda figure, look: comparison.bars(figure, (Pair("a", 0),), look),
    ],
)
def test_without_figures_a_sentence_stands_there(dressed, draw):
    assert dressed(draw).texts == ["Nothing recorded yet"]


def test_hostile_names_and_takings_given_back_can_be_drawn(dressed):
    rows = tuple(Row(name, {name: 5.0, "b": -3.0}) for name in HOSTILE)
    assert dressed(lambda figure, look: comparison.mix(figure, Mix(rows, HOSTILE), look)).drawn.points
    pairs = tuple(Pair(name, 5.0, -1.0) for name in HOSTILE)
    assert dressed(lambda figure, look: comparison.grouped(figure, pairs, look)).drawn.points

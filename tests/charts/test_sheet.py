from __future__ import annotations

import pytest

from salesplanner.charts.sheet import Drawing, Strip, stack
from salesplanner.charts.style import add_axes, tokens


def test_strips_lie_under_each_other_on_white(tmp_path):
    def draw(figure):
        add_axes(figure).bar([0], [1], color=tokens().accent)

    strips = [Strip(1, texts=((0, "标题"),)), Strip(3, (Drawing(draw, 4), Drawing(draw, 4)))]
    png = stack(strips, 8, margin_cm=0.5, dpi=100)
    assert int.from_bytes(png[16:20], "big") == round(9 / 2.54 * 100)
    assert int.from_bytes(png[20:24], "big") == pytest.approx(5 / 2.54 * 100, abs=3)


def test_a_drawing_wider_than_the_sheet_is_cut():
    png = stack([Strip(2, (Drawing(lambda figure: None, 30),))], 5, dpi=50)
    assert int.from_bytes(png[16:20], "big") == round(6.2 / 2.54 * 50)

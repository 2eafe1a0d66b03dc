from __future__ import annotations

from salesplanner.charts import radar
from salesplanner.charts.radar import Spoke

from .conftest import HOSTILE

SPOKES = (
    Spoke("客户沟通", 3, 2),
    Spoke("Product & technology", 4, 4),
    Spoke("外委与交付", 0, 3),
    Spoke("Handling surprises", 5),
    Spoke("价格", 1, 2),
)


def test_now_is_an_area_and_the_time_before_a_line(dressed):
    sheet = dressed(lambda figure, look: radar.draw(figure, SPOKES, look), 310, 300)
    assert sheet.has_line("now") and sheet.has_line("before")
    assert {"客户沟通", "Product &\ntechnology"} <= set(sheet.texts)
    assert [point.label for point in sheet.drawn.points][2:4] == ["外委与交付: –", "Handling surprises: 5"]


def test_a_corner_lies_as_far_out_as_its_rating(en):
    sheet = en(lambda figure, look: radar.draw(figure, [Spoke(name, 5) for name in "ABCD"], look), 300, 300)
    (across, down), (net, _) = sheet.line("now"), (sheet.lines[4].get_xdata(), 0)
    assert abs(max(across) - max(net)) < 0.01 and across[0] == across[-1] and down[0] == min(down)


def test_too_little_and_hostile_names_can_be_drawn(dressed):
    assert dressed(lambda figure, look: radar.draw(figure, SPOKES[:2], look)).drawn.points == []
    hostile = [Spoke(name, 3, 3) for name in (*HOSTILE, "b", "c")]
    dressed(lambda figure, look: radar.draw(figure, hostile, look), 310, 300)

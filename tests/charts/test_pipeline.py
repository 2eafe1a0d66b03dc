from __future__ import annotations

from salesplanner.charts import pipeline
from salesplanner.charts.pipeline import Month, Step

from .conftest import HOSTILE

STEPS = tuple(Step(f"S{number}", count, number) for number, count in enumerate((42, 27, 18, 11, 7)))


def test_the_funnel_is_to_scale_with_counts_and_ratios(dressed):
    sheet = dressed(lambda figure, look: pipeline.funnel(figure, STEPS, look))
    widths = sheet.widths("step")
    assert [round(width / widths[0], 3) for width in widths] == [1, round(27 / 42, 3), round(18 / 42, 3), 0.262, 0.167]
    assert {"42", "27", "64%", "67%", "61%"} <= set(sheet.texts)


def test_a_stage_is_found_under_the_cursor_and_opens_its_own(en):
    sheet = en(lambda figure, look: pipeline.funnel(figure, STEPS, look))
    assert [point.key for point in sheet.drawn.points] == [0, 1, 2, 3, 4]
    assert sheet.drawn.at(0.5, 0.3).key == 1
    assert sheet.drawn.at(0.5, 0.3).label == "S1: 27"


def test_nothing_in_the_pipeline_is_said_in_words(dressed):
    assert "No deals in this time" in dressed(lambda figure, look: pipeline.funnel(figure, (), look)).texts
    assert "No open deals" in dressed(lambda figure, look: pipeline.months(figure, (Month("A", 0, 0, 0),), look)).texts


def test_a_month_stacks_signed_weighted_and_rest_and_ticks_its_target(dressed):
    rows = (Month("10", 1_000_000, 500_000, 250_000, 2_000_000), Month("11", 0, 500_000, 0))
    sheet = dressed(lambda figure, look: pipeline.months(figure, rows, look), 470, 132)
    signed, weighted = sheet.widths("month 0")
    assert (signed + 1.5) / (weighted + 1.5) == 2
    assert len(sheet.widths("target")) == 1
    hatched = [bar for bar in sheet.bars if bar.get_hatch()]
    assert len(hatched) == 2  # the rest, and its square in the legend


def test_hostile_stage_names_stay_in_their_room(dressed):
    steps = tuple(Step(name, 5) for name in HOSTILE)
    sheet = dressed(lambda figure, look: pipeline.funnel(figure, steps, look), 378, 300)
    for text in sheet.written:
        assert text.get_window_extent().x0 > -12


def test_a_narrow_funnel_says_its_stages_in_full(en):
    names = ("Technical talks", "Proposal & quote", "Bid & negotiation")
    steps = tuple(pipeline.Step(name, 20 - number * 4, number) for number, name in enumerate(names))
    assert set(names) <= set(en(lambda figure, look: pipeline.funnel(figure, steps, look), 268, 130).texts)

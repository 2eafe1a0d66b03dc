from __future__ import annotations

from datetime import date, timedelta

from salesplanner.charts import projects
from salesplanner.charts.projects import Bar

from .conftest import HOSTILE

TODAY = date(2026, 10, 22)


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


BARS = (
    Bar("Contract", on(-20), on(-20), True, key=1),
    Bar("Production", on(-6), on(4), False, True, (on(-6), on(-1), on(4)), "Production, 6 days late", 2),
    Bar("Acceptance", on(8), on(18), False, True, key=3),
)


def test_a_project_is_to_scale_with_every_promise_and_today(dressed):
    sheet = dressed(lambda figure, look: projects.gantt(figure, on(-20), BARS, TODAY, look), 520, 240)
    (contract, production, acceptance) = sheet.widths("bar")
    assert contract < production and round(production / acceptance, 2) == round(24 / 14, 2)
    assert len(sheet.widths("promise 1")) == 3 and len(sheet.widths("today")) == 1
    late, (_, whole, _) = sheet.widths("late"), sheet.widths("bar")
    assert round(late[0] / whole, 2) == round(10 / 24, 2)


def test_a_milestone_is_found_under_the_cursor_by_its_sentence(en):
    sheet = en(lambda figure, look: projects.gantt(figure, on(-20), BARS, TODAY, look))
    assert [(point.key, point.label) for point in sheet.drawn.points][1] == (2, "Production, 6 days late")


def test_without_dates_it_says_so_and_strange_names_stay_in_their_room(dressed):
    empty = dressed(lambda figure, look: projects.gantt(figure, TODAY, (Bar("x", None, None, False),), TODAY, look))
    assert "No milestone has a date" in empty.texts
    bars = tuple(Bar(name, on(place), on(place), False) for place, name in enumerate(HOSTILE))
    sheet = dressed(lambda figure, look: projects.gantt(figure, TODAY, bars, TODAY, look), 378, 300)
    assert all(text.get_window_extent().x0 > -12 for text in sheet.written)

"""What is asked of a figure before it is kept (domain X-07 to X-09), and how typed numbers are read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesplanner.domain import metricentry
from salesplanner.domain.metrics import MONEY, Metric, Span
from salesplanner.domain.pastedgrid import lay
from salesplanner.domain.problems import Kind, Problem


@pytest.mark.row("S3-09", "X-08", "X-09")
@pytest.mark.parametrize(
    ("name", "unit", "kind"),
    [
        ("点击率", "", Kind.RATE_NEEDS_UNIT),
        ("点击率", "次", Kind.RATE_NEEDS_UNIT),
        ("Conversion rate", "people", Kind.RATE_NEEDS_UNIT),
        ("搜索访客", "", Kind.REQUIRED),
        ("", "人", Kind.REQUIRED),
        ("orders.amount", "人", None),
        ("点击率", "%", Kind.SHARE_NO_SUM),  # a sum, as any figure at first
        ("回头率", "次/人", None),
        ("汇率", "元", None),
    ],
)
def test_every_figure_has_a_unit_and_a_rate_one_of_a_rate(name, unit, kind):
    metric = Metric(name=name, unit=unit)
    if kind is None:
        metricentry.check(metric)
        return
    with pytest.raises(Problem) as problem:
        metricentry.check(metric)
    assert problem.value.kind is kind


@pytest.mark.row("X-08")
def test_a_rate_without_a_unit_may_be_two_things():
    """X-08: 0.09 and 73 clicks: of 81,111 impressions, or of 811."""
    (low, many), (high, few) = metricentry.readings(Decimal("0.09"), Decimal(73))
    assert (low, round(many), high, round(few)) == ("0.09%", 81111, "9%", 811)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("0.21", "%", "0.0021"), ("21%", "%", "0.21"), ("２１％", "%", "0.21"), ("2‰", "%", "0.002"), ("1,250万", "人", "12500000"),
        ("1.2k", "人", "1200"), ("3min", "min", "3"), ("2068人", "人", "2068"), ("12.6万", MONEY, "126000"), ("-3", "件", "-3"),
        ("24.52", "人", "24.52"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text, unit, value):
    assert metricentry.in_unit(text, Metric(name="x", unit=unit)) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind"), [("21%", Kind.OTHER_UNIT), ("3 单", Kind.OTHER_UNIT), ("viel", Kind.NOT_A_NUMBER)]
)
def test_another_unit_is_refused(text, kind):
    with pytest.raises(Problem) as problem:
        metricentry.in_unit(text, Metric(name="访客", unit="人"))
    assert problem.value.kind is kind


def test_what_is_far_from_all_before_it_is_noticed():
    before = [Decimal("0.02")] * 6
    assert metricentry.is_out_of_pattern(Decimal("0.21"), before)
    assert not metricentry.is_out_of_pattern(Decimal("0.05"), before)
    assert not metricentry.is_out_of_pattern(Decimal("0.21"), before[:4])


def test_a_block_without_dates_goes_down_from_the_cursor():
    days = [date(2026, 10, day) for day in range(1, 6)]
    assert lay("1\t2\n3\t4\n5\t\n", days[:2], [["a"]], (0, 0), Span.DAY, date(2026, 10, 22)).beyond == 3
    found = lay("1.5\t2\n\t3\n", days, [["a"], ["b"], ["c"]], (1, 1), Span.DAY, date(2026, 10, 22))
    assert [(each.day.day, each.column, each.text) for each in found.cells] == [
        (2, 1, "1.5"),
        (2, 2, "2"),
        (3, 1, ""),
        (3, 2, "3"),
    ]


def test_headings_that_name_no_figure_are_told_and_enter_nothing():
    days, today = [date(2026, 10, day) for day in range(20, 23)], date(2026, 10, 22)
    found = lay(
        "日期\t访客（人）\t加购\n10月20日\t1,234\t25\n10月21日\t1,300\t31",
        days,
        [["访客数", "访客"]],
        (2, 0),
        Span.DAY,
        today,
    )
    assert [(each.day.day, each.column, each.text) for each in found.cells] == [(20, 0, "1,234"), (21, 0, "1,300")]
    assert found.unknown == ("加购",)
    for text, unknown in (("日期\t加购\n10月20日\t25", ("加购",)), ("加购\t收藏\n25\t7", ("加购", "收藏"))):
        other = lay(text, days, [["访客数"]], (2, 0), Span.DAY, today)
        assert (other.cells, other.unknown, other.beyond) == ((), unknown, 0)


def test_dates_of_a_block_are_of_what_was():
    found = lay("12月3日\t7\n2025/12/4\t8", [], [["a"]], (0, 0), Span.DAY, date(2026, 10, 22))
    assert [each.day for each in found.cells] == [date(2025, 12, 3), date(2025, 12, 4)]
    weeks = lay("2026-W40\t7\nW41\t8\n第42周\t9\nweek 50\t4", [], [["a"]], (0, 0), Span.WEEK, date(2026, 10, 22))
    assert [each.day for each in weeks.cells] == [
        date(2026, 9, 28),
        date(2026, 10, 5),
        date(2026, 10, 12),
        date(2025, 12, 8),
    ]
    months = lay("2026-09\t7\n8月\t8", [], [["a"]], (0, 0), Span.MONTH, date(2026, 10, 22))
    assert [each.day for each in months.cells] == [date(2026, 9, 1), date(2026, 8, 1)]

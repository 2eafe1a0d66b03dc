from __future__ import annotations

import pytest

from salesplanner.report.columns import PADDING, PAGE, fit
from salesplanner.report.document import Table


def test_columns_share_the_width_by_their_texts():
    shares = fit(Table(("项目", "说明"), (("a", "长" * 30),))).shares
    assert sum(shares) == pytest.approx(1)
    assert shares[1] > 2 * shares[0]


def test_columns_are_as_wide_as_asked_for():
    assert fit(Table(("a", "b"), (), widths=(1, 3))).shares == pytest.approx((0.25, 0.75))


def test_no_figure_is_torn_even_when_less_was_asked_for():
    rows = (("签约额（元）", "1,800,000.00", "2,548,557.47"),)
    found = fit(Table(("指标", "目标", "完成"), rows, ("left", "right", "right"), (90, 5, 5)))
    for share in found.shares[1:]:
        assert share * PAGE / found.scale >= 12 * 0.57 + PADDING


@pytest.mark.parametrize(
    ("cells", "letters"),
    [
        (["10月16日"], 4 * 0.64 + 2 + 3 * 0.2),
        (["10月26日 周一", "4月1日"], 4 * 0.64 + 4 + 3 * 0.2),
        (["已签约 10月13日", "线索"], 3 + 5 * 0.64 + 2),
        ([*["3月6日"] * 40, "2025年7月28日"], 7 * 0.64 + 3 + 5 * 0.2),
    ],
)
def test_no_day_is_torn_also_where_fonts_are_wider_and_a_gap_is_put_between_digits_and_chinese(cells, letters):
    rows = tuple((cell, "很长的一段话" * 9) for cell in cells)
    found = fit(Table(("日期", "要点"), rows, widths=(5, 95)))
    assert found.shares[0] * PAGE / found.scale > letters + PADDING - 0.01


def test_a_change_in_points_and_percent_is_two_pieces():
    rows = (("Conversion of the shop's visitors", "▲ 0.08 points, +3.9%"),)
    assert fit(Table(("Metric", "Change"), rows, ("left", "right"), (90, 10))).shares[1] < 0.22


def test_many_wide_columns_are_set_smaller():
    head = tuple("abcdefgh")
    found = fit(Table(head, (("1,800,000.00",) * 8,), ("right",) * 8))
    assert 0.7 <= found.scale < 1
    assert found.shares == pytest.approx((1 / 8,) * 8)


def test_an_empty_table_has_no_columns():
    assert fit(Table((), ())).shares == ()

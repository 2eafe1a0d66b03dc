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


def test_many_wide_columns_are_set_smaller():
    head = tuple("abcdefgh")
    found = fit(Table(head, (("1,800,000.00",) * 8,), ("right",) * 8))
    assert 0.7 <= found.scale < 1
    assert found.shares == pytest.approx((1 / 8,) * 8)


def test_an_empty_table_has_no_columns():
    assert fit(Table((), ())).shares == ()

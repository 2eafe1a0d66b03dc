from __future__ import annotations

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import picture
from salesplanner.report.document import Document, Paragraph


def size(path):
    head = path.read_bytes()[16:24]
    return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")


def test_all_charts_are_on_one_sheet_beside_each_other_where_they_fit(report, tmp_path):
    picture.write(report, tmp_path / "a.png")
    wide, high = size(tmp_path / "a.png")
    assert wide == pytest.approx((16.6 + 1.2) / 2.54 * 200, abs=3)
    assert high == pytest.approx((1.0 + 0.7 + 0.9 + 4.6 + 1.2) / 2.54 * 200, abs=6)


def test_any_text_is_drawn(hostile, tmp_path):
    picture.write(hostile, tmp_path / "a.png")
    assert b"Software" not in (tmp_path / "a.png").read_bytes()


def test_a_document_without_charts_is_said(tmp_path):
    with pytest.raises(Problem) as trouble:
        picture.write(Document("t", "", "zh", (Paragraph("x"),)), tmp_path / "a.png")
    assert trouble.value.kind is Kind.NO_CHART

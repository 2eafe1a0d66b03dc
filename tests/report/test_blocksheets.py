from __future__ import annotations

from decimal import Decimal

import pytest

from salesplanner.i18n import Translator
from salesplanner.report import blocksheets
from salesplanner.report.document import Bullets, Document, Paragraph, Section, Table
from salesplanner.words import Words

WORDS = Words(Translator("en"))


def made(*blocks, key="results"):
    document = Document("October", "by me", "en", (Paragraph("Before"), Section(key, "Results", blocks)))
    return list(blocksheets.sheets(document, WORDS))


def test_all_words_are_on_one_sheet_beside_their_sections():
    said = made(Paragraph("As of today"), Bullets(("=1+1", "b")))[0]
    assert said.rows == (
        ("October", "by me"), ("", "Before"), ("Results", "As of today"), ("Results", "=1+1"), ("Results", "b"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "cells", "format"),
    [
        (["1,046,000", "21", "–", "−3"], [1046000, 21, None, -3], "count"),
        (["100,000.23", "0.50"], [Decimal("100000.23"), Decimal("0.50")], "money"),
        (["104.6", "21"], [Decimal("104.6"), 21], "number"),
        (["58%", "100%"], [Decimal("0.58"), Decimal(1)], "share"),
        (["4.9%", "58%"], [Decimal("0.049"), Decimal("0.58")], "percent"),
        (["▼ 4.9%", "–"], ["▼ 4.9%", "–"], "text"),
        (["12", "12%"], ["12", "12%"], "text"),
        (["***", "3"], ["***", "3"], "text"),
        (["1,2,3"], ["1,2,3"], "text"),
    ],
)
def test_figures_of_a_table_are_numbers_where_a_column_holds_nothing_else(texts, cells, format):
    sheet = made(Table(("Name", "Value"), tuple((f"{at}", text) for at, text in enumerate(texts)), ("left", "right")))[
        1
    ]
    assert [row[1] for row in sheet.rows] == cells
    assert sheet.formats == ("text", format)
    assert [row[0] for row in sheet.rows] == [str(at) for at in range(len(texts))]  # names stay names


def test_what_has_a_sheet_with_every_record_is_not_repeated():
    assert len(made(Table(("Figure",), (("a",),)), key="sources")) == 1

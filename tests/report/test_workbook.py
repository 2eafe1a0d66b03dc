from __future__ import annotations

import pytest

from salesplanner.report.workbook import Sheet, Workbook, sheet_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("a/b:c*[d]?", "a b c  d"),
        ("'x'", "x"),
        ("", "Sheet"),
        ("History", "History 1"),
        ("长" * 40, "长" * 31),
        ("🚀" * 20, "🚀" * 15),
    ],
)
def test_titles_are_such_as_spreadsheets_take(text, title):
    assert sheet_title(text) == title


def test_no_two_sheets_have_one_title():
    book = Workbook((Sheet("项目", (), ()), Sheet("项目", (), ()), Sheet("A" * 40, (), ()), Sheet("a" * 40, (), ())))
    titles = [sheet.title.casefold() for sheet in book.sheets]
    assert len(set(titles)) == 4
    assert titles[:2] == ["项目", "项目 2"]
    assert max(map(len, titles)) <= 31

"""Every row of the list of requirements has a test that names it with @pytest.mark.row("S3-05"); `grep -rn 'row(.*"S3-05"' tests` finds them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
_MARKED = re.compile(r"^ *@pytest\.mark\.row\(([^)]*)\)\n(?:(?! *def ).*\n)*? *def test_", re.MULTILINE)
#: What is asked of the pages of progress, review and reports, and the figures that do not compute.
ROWS = {
    *(f"X-{number:02}" for number in range(1, 25)),
    *(f"S3-{number:02}" for number in range(1, 16)),
    *(f"S5-{number:02}" for number in range(1, 8)),
    *(f"S1-{number:02}" for number in (1, 7, 8, 11, 12, 13, 14, 15)),
    *(f"S2-{number:02}" for number in (1, 2, 28, 33, 34, 35, 36)),
    *(f"S4-{number:02}" for number in (9, 11, 12, 13, 14, 24)),
    *(f"C{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 13)),
}


def marked() -> Counter[str]:
    """How many tests name each row."""
    texts = (path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py"))
    return Counter(row for text in texts for found in _MARKED.findall(text) for row in re.findall(r'"([^"]+)"', found))


def test_each_row_has_a_test_and_each_named_row_is_one():
    found = marked()
    assert sorted(ROWS - set(found)) == []
    assert sorted(set(found) - ROWS) == []

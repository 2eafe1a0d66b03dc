from __future__ import annotations

import re
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from salesplanner.domain.plaintext import clean, one_line, shorten, shorten_point

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_cleaned_text_fits_any_file(text):
    kept = clean(text)
    kept.encode("utf-8")
    assert etree.fromstring(f"<a>{escape(kept)}</a>".encode()).text in (kept, None)
    assert clean(kept) == kept


@given(ANY, st.integers(1, 50))
def test_one_line_is_one_line_and_short_is_short(text, limit):
    assert "\n" not in one_line(text)
    assert len(shorten(one_line(text), limit)) <= limit


@pytest.mark.parametrize("text", ["敬业集团", "𠮷野家", "🚀", "naïve", "a\tb\nc", "👩\u200d💻"])
def test_what_people_write_is_kept(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("北辰重机：能不能再让 3%；10月22日提出", 40, "北辰重机：能不能再让 3%；10月22日提出"),
        (
            "南屏水泥：有价格低于我的权限，能报吗？；因为比例阀 12,700 < 12,900",
            34,
            "南屏水泥：有价格低于我的权限，能报吗？",
        ),
        ("18 笔回款逾期，共 92.5 万：白鹿商贸：10 % 4000 元（逾期 45 天）", 30, "18 笔回款逾期，共 92.5 万"),
        ("5 deals long in their stage: Ada Works pump, Borg spare parts", 40, "5 deals long in their stage"),
        (
            "May I quote below my limit, for the valve costs 12,700 now",
            51,
            "May I quote below my limit, for the valve…",
        ),
        ("12,700,000,000", 6, "…"),
        ("Harbour Foods: Production 4 days late", 32, "Harbour Foods: Production…"),
        ("Harbour Foods: Production 4 days late", 35, "Harbour Foods: Production 4 days…"),
        ("Invoice of CNY 12,000 for the valve", 24, "Invoice of…"),
    ],
)
def test_a_point_ends_where_it_may(text, limit, said):
    assert shorten_point(text, limit) == said


@given(st.text(alphabet="12,.%万阀ab ；：，。", max_size=60), st.integers(5, 40))
def test_no_figure_and_no_word_of_a_point_is_cut(text, limit):
    said = shorten_point(text, limit)
    kept = said.removesuffix("…")
    assert len(said) <= limit and text.startswith(kept)
    left = text[len(kept) :]
    assert not (re.search(r"\d$", kept) and re.match(r"[\d,.]*\d", left))
    assert not (re.search(r"[a-z]$", kept) and re.match(r"[a-z]", left))

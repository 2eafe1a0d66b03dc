from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from salesplanner.domain.plaintext import clean, one_line, shorten

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

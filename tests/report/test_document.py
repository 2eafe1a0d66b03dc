from __future__ import annotations

import pytest

from salesplanner.report.document import Bullets, Document, Heading, Paragraph, Picture, Section, Table


def draw(figure):
    """Nothing to see."""


def picture(caption, width=16.0):
    return Picture(draw, "alt", caption, width)


def test_strong_parts_are_found_in_their_order():
    paragraph = Paragraph("签约 104.6 万元，完成率 58%", strong=("104.6 万元", "58%", "missing"))
    assert paragraph.runs() == [("签约 ", False), ("104.6 万元", True), ("，完成率 ", False), ("58%", True)]


def test_a_strong_part_at_the_very_start_gives_no_empty_piece():
    assert Paragraph("58% done", strong=("58%",)).runs() == [("58%", True), (" done", False)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b\x1bc", "abc"),
        ("half\ud800", "half"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("\u202eevil", "evil"),
        ("𠮷🚀", "𠮷🚀"),
    ],
)
def test_texts_hold_nothing_that_a_format_cannot_carry(text, kept):
    assert Paragraph(text).text == kept
    assert Bullets((text,)).items == (kept,)
    assert Table(("h",), ((text,),)).rows == ((kept,),)


def test_titles_are_one_line():
    assert Heading("a\nb").text == "a b"
    assert Document("a\r\nb", "c\nd", "zh", ()).title == "a b"


def test_rows_are_as_long_as_the_head():
    table = Table(("a", "b"), (("1",), ("1", "2", "3")), ("right",))
    assert table.rows == (("1", ""), ("1", "2"))
    assert table.align == ("right", "left")


def test_sections_can_be_left_out():
    document = Document("t", "", "zh", (Section("a", "A", (Paragraph("1"),)), Section("b", "B", (Paragraph("2"),))))
    assert [section.key for section in document.sections] == ["a", "b"]
    assert [block.text for block in document.without(["a"]).flow()] == ["B", "2"]


def test_pictures_are_numbered_as_they_come():
    sections = (Section("a", "A", (picture("x"),)), Section("b", "B", (picture("y"), picture(""))))
    document = Document("t", "", "zh", sections, figure_label="图{number}")
    captions = [block.caption for block in document.flow() if isinstance(block, Picture)]
    assert captions == ["图1 x", "图2 y", ""]
    assert [b.caption for b in document.without(["a"]).flow() if isinstance(b, Picture)] == ["图1 y", ""]


def test_pictures_stand_beside_each_other_when_they_fit():
    pictures = (picture("a", 9.6), picture("b", 7.0), picture("c", 7.0), Paragraph("x"), picture("d"))
    lines = list(Document("t", "", "zh", pictures).lines())
    assert [len(line) if isinstance(line, tuple) else line.text for line in lines] == [2, 1, "x", 1]


def test_pictures_can_be_left_out():
    document = Document("t", "", "zh", (picture("a"), Section("s", "S", (picture("b"), Paragraph("x")))))
    assert [type(block).__name__ for block in document.without_pictures().flow()] == ["Heading", "Paragraph"]

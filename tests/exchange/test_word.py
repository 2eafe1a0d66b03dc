from __future__ import annotations

import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import word
from salesplanner.report.document import Document, Paragraph, Picture


@pytest.fixture
def written(report, tmp_path):
    path = tmp_path / "月报.docx"
    word.write(report, path)
    return docx.Document(str(path))


def test_headings_are_real_styles(written):
    styles = [p.style.name for p in written.paragraphs]
    assert styles[:2] == ["Title", "Subtitle"]
    assert styles.count("Heading 1") == 6
    assert "Heading 2" in styles
    assert "List Bullet" in styles


def test_tables_are_real_with_a_repeated_head_and_numbers_to_the_right(written):
    table = written.tables[0]
    assert table.style.name == "Report Table"
    text = table.rows[1].cells[0].paragraphs[0].style.element.pPr
    assert [text.find(qn(f"w:autoSpaceD{each}")).get(qn("w:val")) for each in "EN"] == [
        "0",
        "0",
    ]  # 10月16日 on one line
    assert [cell.text for cell in table.rows[1].cells] == ["签约额（万元）", "180.0", "104.6", "58%", "92.5", "▲ 13.1%"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.paragraphs[0].alignment for cell in table.rows[1].cells] == [None, 2, 2, 2, 2, 2]


def test_every_style_has_a_chinese_font(written):
    fonts = [element.get(qn("w:eastAsia")) for element in written.styles.element.iter(qn("w:rFonts"))]
    assert set(fonts) == {"微软雅黑"}


def test_formal_papers_have_their_fonts(report, tmp_path):
    word.write(report, tmp_path / "a.docx", formal=True)
    styles = docx.Document(str(tmp_path / "a.docx")).styles.element
    assert {element.get(qn("w:eastAsia")) for element in styles.iter(qn("w:rFonts"))} == {"仿宋", "宋体", "黑体"}


def test_pictures_have_words_for_those_who_do_not_see_them(written):
    shown = [element.get("descr") for element in written.element.body.iter(qn("wp:docPr"))]
    assert shown == ["签约额从 0 到 104.6 万元，目标 180 万元", "备件 82，维修服务 14.2，成套 8.4 万元"]


def test_strong_parts_are_strong(written):
    paragraph = next(p for p in written.paragraphs if p.text.startswith("截至"))
    assert [run.text for run in paragraph.runs if run.style.name == "Strong"] == ["104.6 万元", "58%"]


def test_nothing_is_told_but_title_and_author(report, tmp_path):
    path = tmp_path / "a.docx"
    word.write(report, path)
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        core = packed.read("docProps/core.xml").decode()
        everything = b"".join(packed.read(name) for name in names)
    assert "陈思远" in core and "python-docx" not in core and "lastModifiedBy" not in core
    assert b'TargetMode="External"' not in everything
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "vba" in name.lower()]


def test_any_text_is_carried_as_it_is(hostile, tmp_path):
    path = tmp_path / "a.docx"
    word.write(hostile, path)
    texts = [p.text for p in docx.Document(str(path)).paragraphs]
    for text in [
        "=cmd|' /C calc'!A0",
        "<b>bold</b> & Co",
        "$x$ US$ 5%",
        "abc",
        "halfletter",
        "🚀 rocket",
        "𠮷野家",
        "backward",
    ]:
        assert text in texts
    assert "one\ntwo\ttab" in texts


def test_an_empty_report_is_written(tmp_path):
    word.write(Document("x", "", "en", ()), tmp_path / "a.docx")
    assert [p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs] == ["x"]


def test_a_file_that_says_something_else_is_refused(report, tmp_path):
    path = tmp_path / "a.docx"
    word.write(Document("other", "", "zh", (Paragraph("1"),)), path)
    with pytest.raises(Problem) as trouble:
        word._check(report, path, path)
    assert trouble.value.kind is Kind.EXPORT_MISMATCH


def test_a_report_that_cannot_be_drawn_leaves_the_old_file(tmp_path):
    def draw(figure):
        raise ZeroDivisionError

    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        word.write(Document("x", "", "zh", (Picture(draw, ""),)), path)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.docx", b"old")]


def test_libreoffice_opens_it(report, tmp_path, office):
    path = tmp_path / "report.docx"
    word.write(report, path)
    shown = "".join("".join(page.extract_text() for page in PdfReader(office(path, "pdf")).pages).split())
    assert "2026年10月销售工作总结" in shown
    assert "川江特钢" in shown
    assert "图1签约额与目标（万元）" in shown

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QTextTable

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import pdf, pdfpages
from salesplanner.report.document import Bullets, Document, Heading, Paragraph, Picture, Table

HOME = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def app(qapp):
    """The fonts need one."""


def text_of(path):
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_chinese_and_figures_can_be_searched(report, tmp_path):
    pdf.write(report, tmp_path / "月报.pdf")
    text = text_of(tmp_path / "月报.pdf")
    for word in [
        "月报",
        "客户",
        "工作日",
        "金额",
        "2026年10月销售工作总结",
        "104.6",
        "▲13.1%",
        "川江特钢",
        "图1签约额与目标（万元）",
    ]:
        assert word in text
    assert not [letter for letter in text if 0x2E80 <= ord(letter) < 0x2FE0]


def test_a_chinese_report_keeps_its_signs_from_an_english_window(report, tmp_path, qapp):
    """The font of an English program has narrow brackets, which a new font takes over."""
    before, narrow = qapp.font(), qapp.font()
    narrow.setFeature(QFont.Tag("pwid"), 1)
    qapp.setFont(narrow)
    try:
        pdf.write(report, tmp_path / "a.pdf")
    finally:
        qapp.setFont(before)
    assert "图1签约额与目标（万元）" in text_of(tmp_path / "a.pdf")


def test_spaces_stay_spaces(tmp_path):
    pdf.write(Document("one two", "", "en", ()), tmp_path / "a.pdf")
    assert "one two" in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_pages_are_numbered_and_heads_repeat(long_report, tmp_path):
    pdf.write(long_report, tmp_path / "a.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages]
    assert len(pages) == 4
    for number, page in enumerate(pages, 1):
        assert f"{number} / 4" in page
        assert "序号" in page and "月报" in page


def test_no_row_is_lost_between_pages(long_report, tmp_path):
    pdf.write(long_report, tmp_path / "a.pdf")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert [number for number in range(120) if f"敬业集团 {number}\n" not in text] == []


def test_headings_are_bookmarks_on_their_pages(report, tmp_path):
    pdf.write(report, tmp_path / "a.pdf")
    outline = PdfReader(tmp_path / "a.pdf").outline
    assert [mark.title for mark in outline if not isinstance(mark, list)][:2] == ["一、完成情况", "二、进度与构成"]
    assert [mark.title for part in outline if isinstance(part, list) for mark in part] == ["外委"]


def test_a_heading_never_ends_a_page(tmp_path):
    filler = tuple(Paragraph("x") for _ in range(39))
    for count in range(30, 40):
        document = Document("t", "", "en", (*filler[:count], Heading("Announced"), Table(("head",), (("row",),))))
        pdf.write(document, tmp_path / "a.pdf")
        pages = [page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages]
        assert [("Announced" in page) == ("row" in page) for page in pages] == [True] * len(pages)


@pytest.mark.parametrize("above", range(28, 36))
def test_a_row_ends_on_the_page_on_which_it_begins(above):
    lines = (Paragraph(f"line {number}") for number in range(above))
    rows = tuple((f"row {number}", "words that need more than one line in a narrow column") for number in range(9))
    text = pdf.paged(Document("t", "", "en", (*lines, Table(("a", "b"), rows, widths=(70, 30)))), 600)
    (table,), height = pdfpages.tables(text), text.pageSize().height()
    rect, lasts = text.documentLayout().blockBoundingRect, [table.cellAt(row, 1) for row in range(table.rows())]
    tops = [rect(cell.firstCursorPosition().block()).top() // height for cell in lasts]
    assert tops == [(rect(cell.lastCursorPosition().block()).bottom() - 1) // height for cell in lasts]
    assert tops[-1] == 1 and tops[0] == tops[1]


def test_nothing_is_lost_below_a_table_that_follows_a_heading_moved_to_the_next_page(tmp_path):
    """Qt laid out anew only a part of the text, and of what came below the table it left the lines out."""
    small = Table(("x", "y"), (("1", "2"),) * 4)
    long = Table(
        ("x", "y"), tuple((f"{row}", "a text that is longer than its cell") for row in range(24)), (), (12, 10)
    )
    blocks = (
        Heading("A"), Paragraph("first"), Table(("x", "y"), (("1", "2"),) * 20), Heading("P"), Paragraph("mix"),
        Picture(lambda canvas: None, "alt", "cap", 8, 5.2), Heading("B"), Paragraph("second"), long,
        Heading("Below"), Paragraph("third"), small, Paragraph("fourth", role="muted"), Heading("End"), Paragraph("last"), small,
    )  # fmt: skip
    pdf.write(Document("t", "b", "en", blocks, figure_label="Fig {number}"), tmp_path / "a.pdf")
    text = text_of(tmp_path / "a.pdf")
    assert [word for word in ("Below", "third", "fourth", "End", "last") if word not in text] == []


def test_fonts_are_in_the_file(report, tmp_path):
    pdf.write(report, tmp_path / "a.pdf")
    fonts = PdfReader(tmp_path / "a.pdf").pages[0]["/Resources"]["/Font"].values()
    assert fonts
    for font in fonts:
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_only_title_and_author_are_told_and_nothing_runs(report, tmp_path):
    pdf.write(report, tmp_path / "a.pdf")
    reader = PdfReader(tmp_path / "a.pdf")
    assert dict(reader.metadata) == {"/Title": "2026 年 10 月销售工作总结", "/Author": "陈思远"}
    assert reader.root_object["/Lang"] == "zh-CN"
    assert not {"/OpenAction", "/AA", "/Names", "/Metadata"} & set(reader.root_object)
    assert b"/URI" not in (tmp_path / "a.pdf").read_bytes()


def test_any_text_is_carried_as_text(hostile, tmp_path):
    pdf.write(hostile, tmp_path / "a.pdf")
    pages = PdfReader(tmp_path / "a.pdf").pages
    # A cell of 40,000 letters fills the others.
    text = "".join("".join(page.extract_text().split()) for page in pages[:4])
    for word in [
        "=cmd|'/Ccalc'!A0",
        "<b>bold</b>&Co",
        "&lt;b&gt;",
        "$x$US$5%",
        "abc",
        "halfletter",
        "{{cycler}}{%raw%}",
        "<i>b</i>",
    ]:
        assert word in text


def test_what_is_pasted_has_letters_of_whole_sizes_and_real_tables(report):
    html = pdf.as_html(report.without_pictures())
    assert {float(size) for size in re.findall(r"font-size:([\d.]+)pt", html)} <= {16, 12, 11.5, 11, 10.5, 10, 9.5, 9}
    assert html.count("<table") == 2 and "<img" not in html and "YaHei" in html


def test_a_point_in_arabic_or_hebrew_stands_where_its_list_stands():
    points = Bullets(("a", "شركة النور للتجارة 123", "חברת אור"))
    text = pdf.layout(Document("T", "", "en", (points,)), 600)
    directions = {block.textDirection() for block in pdfpages.blocks(text)}
    assert directions == {Qt.LayoutDirection.LeftToRight}


def test_the_layout_follows_the_width_and_holds_tables_and_pictures(report):
    small, large = pdf.layout(report, 600), pdf.layout(report, 1200)
    assert large.size().height() == pytest.approx(2 * small.size().height(), rel=0.03)
    assert sum(isinstance(frame, QTextTable) for frame in large.rootFrame().childFrames()) == 2
    assert "<b>" not in pdf.layout(Document("a", "", "en", (Paragraph("&lt;b>"),)), 300).toPlainText().replace(
        "&lt;b>", ""
    )


def test_it_writes_in_a_worker_thread(report, tmp_path):
    faults = []

    def work():
        try:
            pdf.write(report, tmp_path / "a.pdf")
        except BaseException as fault:
            faults.append(fault)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert faults == []
    assert "川江特钢" in text_of(tmp_path / "a.pdf")


def test_it_writes_without_a_display(tmp_path):
    program = (
        "import sys; from salesplanner.exchange.documents import pdf; from salesplanner.report.document import Document\n"
        "pdf.write(Document('月报', '', 'zh', ()), __import__('pathlib').Path(sys.argv[1]))"
    )
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.pdf")], cwd=HOME, env=bare, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert text_of(tmp_path / "a.pdf").startswith("月报")


@pytest.mark.parametrize("write", [pdf.write, pdf.write_picture])
def test_a_folder_that_cannot_be_written_is_said_in_a_sentence_alone(write, tmp_path, capfd):
    with pytest.raises(Problem) as trouble:
        write(Document("x", "", "zh", (Paragraph("x"),)), tmp_path / "none" / "a.pdf")
    assert trouble.value.kind is Kind.CANNOT_WRITE
    assert capfd.readouterr().err == ""


def test_the_picture_of_a_long_report_is_drawn_smaller_and_not_cut(tmp_path):
    sizes = []
    for lines in (10, 1200):
        pdf.write_picture(Document("月报", "", "zh", (Paragraph("\n".join(["x"] * lines)),)), tmp_path / "a.png")
        image = QImage(str(tmp_path / "a.png"))
        sizes.append((image.width(), image.height()))
    (wide, _), (narrow, long) = sizes
    assert (wide, long) == (1600, 20_000) and narrow < 1200


def test_a_picture_that_cannot_be_drawn_leaves_the_old_file(tmp_path):
    def draw(figure):
        raise ZeroDivisionError

    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        pdf.write(Document("x", "", "zh", (Picture(draw, ""),)), tmp_path / "a.pdf")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.pdf", b"old")]

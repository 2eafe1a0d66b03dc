"""The month's summary: the same figures in every format as the records hold."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report.document import Document, Section, Table
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.reports.changes import ChangesDialog
from salesplanner.ui.reports.companyform import CompanyFormDialog
from salesplanner.words import Words
from tests.answering import answer
from tests.exchange.companyforms import zh_one_table

MONTH = Period.parse("2026-10")


@pytest.fixture(params=["zh", "en"])
def words(request):
    """Either language."""
    return Words(Translator(request.param))


@pytest.fixture
def written(book, words, tmp_path):
    """Write the summary in a format; its path."""
    return lambda suffix: summary.write(book, MONTH, tmp_path / f"s{suffix}", words)


def amount(book):
    return Decimal(sum(order.amount for order in book.orders.between(MONTH.first, MONTH.last))) / 100


def test_json_holds_the_records(book, written):
    figures = json.loads(written(".json").read_text(encoding="utf-8"))["figures"]
    assert Decimal(figures["orders.amount"]["value"]) == amount(book) == Decimal("1046000")
    assert len(figures["orders.amount"]["records"]) == figures["orders.count"]["value"] == 10


def test_word_has_real_styles_tables_pictures_and_the_figure(written, words):
    from docx import Document

    document = Document(written(".docx"))
    assert document.paragraphs[0].style.name == "Title"
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert ("104.6" if words.zh else "1,046,000") in cells
    assert len(document.inline_shapes) == 2


def test_the_pdf_says_the_figure_in_text_that_can_be_searched(written, words):
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(written(".pdf")).pages)
    assert ("104.6" if words.zh else "1,046,000") in text
    assert ("完成情况" if words.zh else "Results") in text


def test_the_workbook_computes_the_figure_from_its_records(book, written):
    from openpyxl import load_workbook

    path = written(".xlsx")
    values, formulas = load_workbook(path, data_only=True), load_workbook(path)
    row = next(each for each in values.worksheets[0].iter_rows(values_only=True) if each[-1] == "orders.amount")
    assert row[2] == 1046000
    formula = next(
        each[2] for each in formulas.worksheets[0].iter_rows(values_only=True) if each[-1] == "orders.amount"
    )
    assert formula.startswith("=SUMIF(")
    amounts = [each[6] for each in values.worksheets[1].iter_rows(min_row=2, values_only=True)]
    assert Decimal(str(sum(amounts))) == amount(book)


def test_the_chat_text_is_short_and_true(written, words):
    text = written(".txt").read_text(encoding="utf-8")
    assert len(text.splitlines()[0]) < 300
    assert ("104.6 万" if words.zh else "¥1,046,000") in text


def test_own_words_take_the_place_of_the_computed_ones(book, written):
    book.reports.write("2026-10", "well", "Answered within a day.")
    assert "Answered within a day." in written(".md").read_text(encoding="utf-8")


def test_the_reports_page_exports_what_it_shows(program, qtbot, book, tmp_path):
    import docx

    program.window.open_tab("reports")
    page = program.window.page("reports")
    with qtbot.waitSignal(program.window.workspace.saved, timeout=20000):
        page.save(tmp_path / "out.docx")
    texts = [
        cell.text for table in docx.Document(tmp_path / "out.docx").tables for row in table.rows for cell in row.cells
    ]
    assert "1,046,000" in texts


def test_words_of_a_part_are_kept_as_typed(program, qtbot, book):
    program.window.open_tab("reports")
    page = program.window.page("reports")
    page.parts.opened.emit("support")
    assert "can we give another 3 %" in page.writing.box.toPlainText()
    page.writing.box.selectAll()
    qtbot.keyClicks(page.writing.box, "One visit by the manager")
    page.writing.close_part()
    assert book.reports.parts("2026-10")["support"].body == "One visit by the manager"


def test_handing_in_keeps_the_figures_as_they_were(program, book):
    program.window.open_tab("reports")
    page = program.window.page("reports")
    page.handed_in.click()
    assert book.reports.copy("2026-10") is not None
    order = book.orders.between(MONTH.first, MONTH.last)[0]
    book.orders.delete(order.id)
    assert "changed since" in page.state.text()


def test_a_long_list_is_cut_short_on_the_screen_alone(program, qtbot):
    program.window.open_tab("reports")
    page = program.window.page("reports").page
    rows = tuple((f"row {number}",) for number in range(1, 304))
    document = Document("Title", "", "en", (Section("list", "List", (Table(("Name",), rows),)),))
    page.show_document(document)
    qtbot.waitUntil(lambda: "row 300" in page.toPlainText(), timeout=10_000)
    assert "… 3 more rows; the file has them all" in page.toPlainText() and "row 301" not in page.toPlainText()


def test_what_changed_since_it_was_handed_in_opens_with_its_records(program, qtbot, book):
    program.window.open_tab("reports")
    page = program.window.page("reports")
    page.handed_in.click()
    order = book.orders.between(MONTH.first, MONTH.last)[0]
    book.orders.change(order.id, amount=order.amount + 100)
    qtbot.mouseClick(page.changes_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(ChangesDialog)
    qtbot.keyClick(dialog.list.view, Qt.Key.Key_Return)
    (records,) = dialog.findChildren(RecordsDialog)
    assert [each.id for each in records.list.selected()] == [order.id]
    records.close()
    dialog.close()


def test_a_range_for_the_days_left_is_written_only_when_it_is_wanted(program, qtbot, book):
    program.window.open_tab("reports")
    page = program.window.page("reports")
    assert page.estimate.isVisible()
    qtbot.waitUntil(lambda: "As of" in page.page.toPlainText(), timeout=10_000)
    assert "8 of 10" not in page.page.toPlainText()
    page.estimate.click()
    qtbot.waitUntil(lambda: "in 8 of 10 cases" in page.page.toPlainText(), timeout=10_000)


def test_the_companys_own_form_is_filled_with_what_the_page_shows(program, qtbot, book, tmp_path):
    import docx

    form = tmp_path / "form.docx"
    zh_one_table()[0].save(str(form))
    program.window.open_tab("reports")
    page = program.window.page("reports")
    qtbot.mouseClick(page.form_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(CompanyFormDialog)
    dialog.open_form(form)
    qtbot.waitUntil(lambda: len(dialog.combos) == 8, timeout=20_000)
    assert "7 places of 8" in dialog._said.text()
    dialog.close()
    with qtbot.waitSignal(program.window.workspace.saved, timeout=20_000):
        page.save(tmp_path / "out.docx", form)
    cells = [[cell.text for cell in row.cells] for row in docx.Document(tmp_path / "out.docx").tables[0].rows]
    assert cells[1][:4] == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert "can we give another 3 %" not in cells[4][1]
    assert cells[5][1].strip() == ""


def test_own_words_that_do_not_agree_with_the_figures_are_asked_about_before_they_leave(program, qtbot, book):
    book.reports.write("2026-10", "well", "Signed CNY 9,990,000, 58% of the target of CNY 1,800,000.")
    program.window.open_tab("reports")
    page = program.window.page("reports")
    asked = []
    answer(qtbot, QMessageBox, lambda box: (asked.append(box.text()), box.reject()))
    page.export()
    assert "do not agree" in asked[0] or "does not agree" in asked[0]
    page.parts.opened.emit("well")
    qtbot.waitUntil(lambda: bool(page.writing.marks.marks), timeout=20_000)

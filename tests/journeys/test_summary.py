"""The month's summary: the same figures in every format as the records hold."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from email import message_from_bytes
from email.policy import default

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSlider, QApplication, QMessageBox, QPushButton

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.exchange import summary
from salesplanner.exchange.documents import paper
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.document import Document, Picture, Section, Table
from salesplanner.report.gradual import at_once
from salesplanner.report.material import gather
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit import dialogs
from salesplanner.ui.reports import gathered
from salesplanner.ui.reports.changes import ChangesDialog
from salesplanner.ui.reports.companyform import CompanyFormDialog
from salesplanner.ui.reports.copies import CopiesDialog
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
    said = "\n".join(each.text for each in document.paragraphs)
    assert ("签约额与目标（万元）" if words.zh else "Signed and target (¥m)") in said  # in which unit a chart is drawn


def test_the_pdf_says_the_figure_in_text_that_can_be_searched(written, words):
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(written(".pdf")).pages)
    assert ("104.6" if words.zh else "1,046,000") in text
    assert ("完成情况" if words.zh else "Results") in text


def test_the_workbook_computes_the_figure_from_its_records(book, written, words):
    from openpyxl import load_workbook

    path = written(".xlsx")
    values, formulas = load_workbook(path, data_only=True), load_workbook(path)
    row = next(each for each in values.worksheets[0].iter_rows(values_only=True) if each[-1] == "orders.amount")
    assert row[2] == 1046000
    looks = {each[-1].value: each[2].number_format for each in formulas.worksheets[0].iter_rows(min_row=2)}
    assert "%" in looks["win.rate"] and looks["visits.count"] == "#,##0" and looks["orders.amount"] == "#,##0.00"
    formula = next(
        each[2] for each in formulas.worksheets[0].iter_rows(values_only=True) if each[-1] == "orders.amount"
    )
    assert formula.startswith("=SUMIF(")
    orders = values["订单" if words.zh else "Orders"]
    amounts = [each[6] for each in orders.iter_rows(min_row=2, values_only=True)]
    assert Decimal(str(sum(amounts))) == amount(book)


@pytest.mark.row("C4")
def test_the_chat_text_is_short_and_true(written, words):
    text = written(".txt").read_text(encoding="utf-8")
    assert len(text.splitlines()[0]) < 300
    assert ("104.6 万" if words.zh else "¥1.046m") in text


def test_own_words_take_the_place_of_the_computed_ones(book, written):
    book.reports.write("2026-10", "well", "Answered within a day.")
    assert "Answered within a day." in written(".md").read_text(encoding="utf-8")


def test_the_reports_page_exports_what_it_shows(program, qtbot, book, tmp_path):
    import docx

    program.window.open_tab("reports")
    page = program.window.page("reports")
    with qtbot.waitSignal(program.window.workspace.saved):
        page.save(tmp_path / "out.docx")
    texts = [
        cell.text for table in docx.Document(tmp_path / "out.docx").tables for row in table.rows for cell in row.cells
    ]
    assert "1,046,000" in texts


@pytest.fixture
def page(program):
    """The reports page, on the month."""
    program.window.open_tab("reports")
    page = program.window.page("reports")
    page.settle()
    return page


def test_the_report_asked_for_last_comes_whole_and_what_was_written_meanwhile_is_in_it(page, book, qtbot):
    def turn():
        QApplication.processEvents()
        assert page.found.asked is None or page.editor.title.text() == page._document.title

    shown, words = page.editor.title.text(), page.editor.boxes["well"]
    for code in ("2026-09", "2026-08", "2026-07"):
        page.open_period(Period.parse(code))
        turn()
        assert page.editor.title.text() == shown, "what was there stays whole until the other is"
    words.words.setFocus()
    words.words.insert("Typed meanwhile. ", "")
    page.editor.flush()
    assert "Typed meanwhile" in book.reports.parts("2026-10")["well"].body, "it goes where it stands"
    order = book.orders.between(*(Period.parse("2026-07").first, Period.parse("2026-07").last))[0]
    for _ in range(4):
        turn()
    book.orders.change(order.id, amount=order.amount + 12_345_00)
    qtbot.waitUntil(lambda: page.found.is_settled and "July" in page.editor.title.text())
    july = gather(book, Period.parse("2026-07"), page.sending.as_of(), page.to)
    assert page.material().facts.figures == july.facts.figures
    said = periodic.document(july, page.words, page.options()).without_pictures()
    assert page._document.without_pictures() == said
    page.refresh()  # the window may have written something of its own meanwhile
    page.settle()
    assert at_once(page.gathering()(())) is page.material(), "a file is written from what is there"
    book.settings.put("person.name", "Somebody else")
    assert at_once(page.gathering()(())).profile.name == "Somebody else"


@pytest.mark.row("C13")
def test_what_goes_out_and_what_is_held_back_stands_above_the_export(page, qtbot):
    given = len(periodic.included(page.material(), page.options()))
    left_out = len(periodic.arranged(page.material())) - given
    assert page.sending.held.text() == f"{given} parts go out. Held back: what is private, {left_out} parts not ticked"
    qtbot.keyClick(page.sending.names, Qt.Key.Key_Space)
    qtbot.keyClick(page.sending.hide_amounts, Qt.Key.Key_Space)
    page.settle()
    assert "what is private, client names in full, amounts, " in page.sending.held.text()


@pytest.mark.row("C3")
def test_a_number_opens_the_records_it_rests_on_and_one_without_any_has_no_hand(page, qtbot):
    words = page.editor.boxes["pace"].words
    place = {}
    for text, key in words.pieces():
        if key:
            place.setdefault(key, words.toPlainText().index(text))
    share = next(key for key in place if key.startswith("pace~"))

    def click(key):
        cursor = words.textCursor()
        cursor.setPosition(place[key] + 1)
        words.setTextCursor(cursor)
        qtbot.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=words.cursorRect(cursor).center())
        return page.findChildren(RecordsDialog)

    assert not words.opens("pace") and not click("pace")
    for key in ("orders.amount/attainment", share):
        (dialog,) = click(key)
        assert dialog.list.model.rowCount() == len(page.material().facts.figures["orders.amount"].records)
        dialog.close()
        qtbot.waitUntil(lambda: not page.findChildren(RecordsDialog))


def test_a_report_that_cannot_be_read_says_so_and_is_read_again(page, qtbot, monkeypatch):
    whole, shown = gathered.gathering, page.editor.title.text()
    for fault, said in (
        (Problem(Kind.GONE), page.workspace.words.problem(Problem(Kind.GONE))),
        (ZeroDivisionError(), "The figures could not be read."),
    ):

        def broken(*_, fault=fault):
            yield
            raise fault

        monkeypatch.setattr(gathered, "gathering", broken)
        with qtbot.captureExceptions() as told:
            page.open_period(Period.parse("2026-09"))
            qtbot.waitUntil(lambda said=said: page._waiting.isVisible() and page._waiting.label.full_text() == said)
        assert [each[0] for each in told] == ([] if isinstance(fault, Problem) else [ZeroDivisionError])
        assert not page.found.is_settled and page.editor.title.text() == shown
        again = page._waiting.findChild(QPushButton)
        assert again.isVisible()
        with pytest.raises(type(fault)):
            page.material()
        monkeypatch.setattr(gathered, "gathering", whole)
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "September" in page.editor.title.text() and not page._waiting.isVisible())
        page.open_period(Period.parse("2026-10"))
        page.settle()


def test_what_is_done_while_another_report_is_read_is_of_the_right_one(page, program, qtbot, book, tmp_path):
    import openpyxl

    words = page.editor.boxes["well"].words
    hand_in(page, qtbot, book)
    page.settle()
    page.save(tmp_path / "october.xlsx")
    page.open_period(Period.parse("2026-09"))
    assert not page.sending.handed_in.isChecked() and "Handed in" not in page.state.text()
    book.settings.put("person.name", "Somebody else")  # the file is begun anew
    words.setFocus()
    qtbot.keyClicks(words, "Typed late. ")
    page.sending.copy_button.click()
    assert "September summary" in QApplication.clipboard().text()
    assert "Typed late" in book.reports.parts("2026-10")["well"].body
    page.editor.flush()
    assert "well" not in book.reports.parts("2026-09") and "Typed late" not in words.toPlainText()
    book.settings.put("person.name", "A third")
    page.save(tmp_path / "september.xlsx")
    program.close()  # what was asked for is in the file all the same
    for name, month in (("october", 10), ("september", 9)):
        qtbot.waitUntil((tmp_path / f"{name}.xlsx").exists)
        orders = openpyxl.load_workbook(tmp_path / f"{name}.xlsx")["Orders"]
        days = {each.month for line in orders.iter_rows(values_only=True) for each in line if isinstance(each, date)}
        assert days == {month}


def test_the_page_goes_along_with_the_cursor_and_stays_where_it_was_turned_to(page, qtbot):
    words, bar = page.editor.boxes["well"].words, page.editor.verticalScrollBar()

    def is_seen():
        place = words.viewport().mapTo(page.editor.viewport(), words.cursorRect().center())
        return page.editor.viewport().rect().contains(place)

    words.setFocus()
    for _ in range(40):
        qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_seen() and not page.workspace._later.isActive())
    QApplication.processEvents()  # what was made anew last brings the cursor back into view
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
    turned = bar.value()
    assert not is_seen()
    page.editor.flush()
    for _ in range(3):
        QApplication.processEvents()
    assert bar.value() == turned, "it is not taken back there by what was kept"


def test_a_window_closes_while_a_report_is_read(program, qtbot):
    program.window.open_tab("reports")
    program.window.close()
    program.store.close()
    QApplication.processEvents()
    assert program.window.page("reports").found.material is None


@pytest.mark.row("S2-35")
def test_words_of_a_section_are_kept_as_typed(page, qtbot, book):
    page.write("support")
    words = page.editor.boxes["support"].words
    assert words.window().focusWidget() is words and "can we give another 3 %" in words.toPlainText()
    qtbot.keyClicks(words, "x")
    page.editor.flush()
    assert book.reports.parts("2026-10")["support"].body.count("x") == 1
    words.undo()
    page.editor.flush()
    assert book.reports.parts("2026-10")["support"].body is None  # nothing of one's own is left of what was taken back
    words.selectAll()
    qtbot.keyClicks(words, "One visit by the manager")
    page.editor.flush()
    assert book.reports.parts("2026-10")["support"].body == "One visit by the manager"
    qtbot.keyClicks(words, " soon\rand 3 % more")
    page.editor.flush()
    assert book.reports.parts("2026-10")["support"].body == "One visit by the manager soon\nand 3 % more"
    assert words.document().isUndoAvailable() and words.textCursor().atEnd()  # what is kept is not shown anew
    words.undo()
    page.editor.flush()
    book.reports.write("2026-10", "support", "One visit by the manager")
    task = next(each for each in page.editor.boxes["support"].menu().actions() if each.text().startswith("Make a plan"))
    answer(qtbot, ActivityForm, lambda form: form.save_button.click())
    task.trigger()
    assert "One visit by the manager" in [each.title for each in book.activities.on(page.workspace.today())]
    page.settle()
    assert "One visit by the manager" in page._document.sections[6].blocks[0].items
    showing = page._showing()
    next(showing)  # the report is written, and shown in another turn
    book.reports.write("2026-10", "support", "Two visits")
    assert not list(showing) and words.toPlainText() == "Two visits"
    words.selectAll()
    qtbot.keyClicks(words, "Three visits")
    for key in ("support", "well"):
        page.parts.included.emit(key, False)
    page.settle()
    assert book.reports.parts("2026-10")["support"].body == "Three visits" and not words.isVisible()
    page.parts.included.emit("support", True)
    page.settle()
    qtbot.waitUntil(words.isVisible)
    assert page.editor.boxes["support"].words is words and words.toPlainText() == "Three visits"
    book.reports.retitle("2026-10", "support", "What is needed from above " * 20)
    page.settle()
    for whole in (page.editor.widget(), page.parts):  # a long title is broken, or cut: nothing beside it is pushed out
        assert whole.minimumSizeHint().width() < 400


def test_a_number_in_the_words_is_taken_out_whole_and_put_in_by_keys(page, qtbot, book):
    box = page.editor.boxes["results"]
    words = box.words
    page.write("results")
    assert "signed CNY 1,046,000, 58%" in words.toPlainText()
    cursor = words.textCursor()
    cursor.setPosition(words.toPlainText().index("NY 1,046"))
    words.setTextCursor(cursor)
    assert words.textCursor().position() == words.toPlainText().index("CNY 1,046,000")  # never within a number
    qtbot.keyClicks(words, "about ")
    for _ in range(2):
        qtbot.keyClick(words, Qt.Key.Key_Right)
    qtbot.keyClick(words, Qt.Key.Key_Left)
    qtbot.keyClick(words, Qt.Key.Key_Backspace)
    assert "signed about , 58%" in words.toPlainText()
    entry = next(each for each in box.numbers_menu().actions() if each.text().endswith("\tCNY 1,046,000"))
    entry.trigger()
    page.editor.flush()
    body = book.reports.parts("2026-10")["results"].body
    assert "signed about ⟦orders.amount⟧, ⟦orders.amount/attainment⟧ of the target" in body
    book.orders.change(book.orders.between(MONTH.first, MONTH.last)[0].id, amount=1_000_000_00)
    page.settle()
    assert not box._moved_room.isHidden() and "CNY 1,046,000 →" in box.moved.text()
    box.acted.emit("results", "pin")
    assert "signed about CNY 1,046,000, 58%" in book.reports.parts("2026-10")["results"].body
    assert box._moved_room.isHidden()


@pytest.mark.row("S2-36")
def test_sections_and_rows_are_arranged_by_keys_and_undone(page, qtbot, book):
    page.write("well")
    box = page.editor.boxes["well"]
    qtbot.keyClick(box.words, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    keys = [each.key for each in page._document.sections]
    assert keys.index("well") == keys.index("problems") + 1 and box.words.window().focusWidget() is box.words
    live = page.editor.boxes["results"].live
    qtbot.waitUntil(lambda: not live.isHidden())
    live.setFocus()
    qtbot.keyClick(live, Qt.Key.Key_Down)
    menu = page.editor.boxes["results"].row_menu("figure payments.amount", "figure payments.amount")
    next(each for each in menu.actions() if each.text() == "Leave this row out").trigger()
    table = next(each for each in page._document.sections[0].blocks if isinstance(each, Table))
    assert "figure payments.amount" not in table.opens
    again = next(e for e in page.editor.boxes["results"].menu().actions() if e.text().startswith("Show “"))
    again.trigger()
    assert not book.reports.parts("2026-10")["results"].hidden_rows
    qtbot.keyClick(live, Qt.Key.Key_Return)
    (records,) = page.findChildren(RecordsDialog)
    assert records.windowTitle() == "Payments received" or records.list.model.rowCount()
    records.close()


def hand_in(page, qtbot, book):
    page.sending.handed_in.click()
    page.workspace.settle()
    words = book.reports.copy("2026-10").paper
    assert "CNY 1,046,000" in words and "Picture" not in words, "kept before its charts are drawn"
    qtbot.waitUntil(lambda: "Picture" in book.reports.copy("2026-10").paper)
    assert book.undo_label().label == "report handed in"


def offered(picker):
    """The reports that are offered, without the lines between them."""
    return list(filter(None, map(picker.itemText, range(picker.count()))))


@pytest.mark.row("S2-33", "C3", "X-19")
def test_handing_in_keeps_figures_and_paper_as_they_were(page, qtbot, book):
    listed = offered(page.picker)
    assert listed[:3] == [
        "Weekly report 19–25 Oct · due tomorrow 16:00",
        "Monthly summary October 2026 · due tomorrow 17:00",
        "Quarterly summary Q4 2026",
    ]
    assert len(set(listed)) == len(listed) and listed[5] == "Weekly report 12–18 Oct"  # then what was, the latest first
    hand_in(page, qtbot, book)
    assert "Monthly summary October 2026" in offered(page.picker)
    order = book.orders.between(MONTH.first, MONTH.last)[0]
    book.orders.delete(order.id)
    page.settle()
    assert "changed since" in page.state.text()
    kept = paper.load(book.reports.copy("2026-10").paper)
    assert "CNY 1,046,000" in kept.sections[0].blocks[0].text
    assert any(isinstance(each, Picture) for each in kept.sections[1].blocks)
    qtbot.mouseClick(page.copies_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(CopiesDialog)
    qtbot.waitUntil(lambda: "CNY 1,046,000" in dialog.page.toPlainText())
    signed = next(each for each in dialog.figures_menu().actions() if each.text() == "Signed\t¥1.046m")
    signed.trigger()  # the records that counted then, the one that was deleted since among them
    (behind,) = dialog.findChildren(RecordsDialog)
    assert behind.list.model.rowCount() == len(book.orders.between(MONTH.first, MONTH.last)) + 1
    behind.close()
    dialog.close()


@pytest.mark.row("S2-01", "C13", "X-18")
def test_another_recipient_gets_the_report_in_their_language_and_with_words_of_its_own(page, qtbot, book):
    book.reports.write("2026-10", "well", "Answered within a day.")
    boss = book.reports.recipients.add(Recipient(name="Li", title="Director", language="zh", email="li@example.com"))
    page.open_period(MONTH, boss)
    page.settle()
    assert page._document.title == "2026年10月销售工作总结" and page.words.language == "zh"
    assert "Answered within a day." not in page.editor.boxes["well"].words.toPlainText()
    page.sending.recipient_chosen.emit(book.reports.recipients.all()[0].id)
    page.settle()
    assert "Answered within a day." in page.editor.boxes["well"].words.toPlainText()


def test_the_whole_report_is_pasted_with_its_tables_as_it_is_written_for_its_recipient(page, qtbot):
    qtbot.keyClick(page.sending.hide_amounts, Qt.Key.Key_Space)
    page.sending.rich_button.click()
    pasted = QGuiApplication.clipboard().mimeData()
    assert "<table" in pasted.html() and "***" in pasted.html() and "***" in pasted.text()
    assert "104.6" not in pasted.html() + pasted.text() and "1,046,000" not in pasted.html() + pasted.text()
    QGuiApplication.clipboard().clear()  # what Python made for it must not outlive Python


@pytest.mark.row("C13")
def test_what_was_hidden_from_somebody_is_hidden_in_the_next_report_to_them(page, qtbot, book):
    first = page.to
    boss = book.reports.recipients.add(Recipient(name="Li", title="Director"))
    qtbot.keyClick(page.sending.hide_amounts, Qt.Key.Key_Space)
    assert "***" in page.editor.boxes["results"].words.toPlainText()
    for period, to, is_hidden in ((MONTH, boss, False), (Period.parse("2026-09"), first, True)):
        page.open_period(period, to)
        page.settle()
        assert page.sending.hide_amounts.isChecked() is page.options().hide_amounts is is_hidden
    book.undo()
    assert not page.options().hide_amounts
    assert "***" not in page.editor.boxes["results"].words.toPlainText()


def test_an_e_mail_draft_holds_the_file_and_the_address_and_never_writes_over_one_unasked(
    page, qtbot, book, tmp_path, monkeypatch
):
    boss = book.reports.recipients.all()[0]
    book.reports.recipients.change(boss.id, email="liu@example.com")
    monkeypatch.setattr(dialogs, "save_path", lambda *_, **__: tmp_path / "draft.eml")
    with qtbot.waitSignal(page.workspace.saved):
        page.sending.mail_button.click()
    message = message_from_bytes((tmp_path / "draft.eml").read_bytes(), policy=default)
    assert (message["To"], message["X-Unsent"]) == ("liu@example.com", "1")
    name = book.settings.get("person.name", "")
    assert message["Subject"] == ", ".join(filter(None, ("Sales summary October 2026", name)))
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "draft.docx"
    assert attached.get_content() == (tmp_path / "draft.docx").read_bytes()
    assert "[October summary" in message.get_body(("plain",)).get_content()
    (tmp_path / "draft.docx").write_bytes(b"gone over by hand")
    for chosen, sent in ((-1, None), (0, b"gone over by hand"), (1, b"PK")):
        (tmp_path / "draft.eml").unlink(missing_ok=True)
        monkeypatch.setattr(dialogs, "choose", lambda *_, chosen=chosen, **__: chosen)
        if sent is None:
            page.sending.mail_button.click()
            assert not (tmp_path / "draft.eml").exists()
            continue
        with qtbot.waitSignal(page.workspace.saved):
            page.sending.mail_button.click()
        message = message_from_bytes((tmp_path / "draft.eml").read_bytes(), policy=default)
        assert next(message.iter_attachments()).get_content().startswith(sent)


@pytest.mark.row("S2-34", "C2")
def test_the_cut_off_day_is_where_the_figures_end_unless_today_is_wanted(page, book, program):
    rule = next(each for each in book.reports.rules.all() if each.every is PeriodKind.MONTH)
    book.reports.rules.change(rule.id, day=20, cut_off=20)
    assert page.material().facts.as_of == date(2026, 10, 20)
    page.sending.until.set_value(None)
    page.sending.until_changed.emit()
    assert page.material().facts.as_of == date(2026, 10, 22)
    assert page.state.text() == "Not handed in yet"  # the rule is of today
    book.reports.rules.change(rule.id, created_at=datetime(2026, 10, 1, 9))
    page.settle()
    assert "2 days past the deadline" in page.state.text()
    book.reports.hand_in("2026-10", ReportCopy(handed_in_at=datetime(2026, 10, 22, 9)))
    page.settle()
    assert page.state.text().startswith("Handed in 22 Oct 09:00, 2 days late")
    book.reports.rules.change(rule.id, created_at=datetime(2026, 10, 21, 9))  # nobody owes what was not asked for
    page.settle()
    assert page.state.text().startswith("Handed in 22 Oct 09:00") and "late" not in page.state.text()


def test_a_long_list_is_cut_short_on_the_screen_alone(page, qtbot):
    page.view.buttons()[1].click()
    page = page.page
    rows = tuple((f"row {number}",) for number in range(1, 304))
    document = Document("Title", "", "en", (Section("list", "List", (Table(("Name",), rows),)),))
    page.show_document(document)
    qtbot.waitUntil(lambda: "row 300" in page.toPlainText())
    assert "… 3 more rows; the file has them all" in page.toPlainText() and "row 301" not in page.toPlainText()


@pytest.mark.row("C3")
def test_what_changed_since_it_was_handed_in_opens_with_its_records(page, qtbot, book):
    hand_in(page, qtbot, book)
    order = book.orders.between(MONTH.first, MONTH.last)[0]
    book.orders.change(order.id, amount=order.amount + 100)
    qtbot.mouseClick(page.changes_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(ChangesDialog)
    assert dialog.why.text().startswith("Signed: 1 changed +¥1 ("), "in full, however narrow its cell is"
    qtbot.keyClick(dialog.list.view, Qt.Key.Key_Return)
    (records,) = dialog.findChildren(RecordsDialog)
    assert [each.id for each in records.list.selected()] == [order.id]
    records.close()
    dialog.close()


@pytest.mark.row("C2", "X-16")
def test_a_range_for_the_days_left_is_written_only_when_it_is_wanted(page, qtbot):
    assert page.sending.estimate.isVisible()
    page.view.buttons()[1].click()
    qtbot.waitUntil(lambda: "As of" in page.page.toPlainText())
    assert "8 of 10" not in page.page.toPlainText()
    page.sending.estimate.click()
    qtbot.waitUntil(lambda: "in 8 of 10 cases" in page.page.toPlainText())
    page.window().resize(960, 640)
    assert not page._right.isVisible() and page._left.isVisible()
    page.fold_button.click()  # the page keeps its room
    assert page._right.isVisible() and not page._left.isVisible()


@pytest.mark.row("C4")
def test_the_companys_own_form_is_filled_with_what_the_page_shows(page, program, qtbot, book, tmp_path):
    import docx

    form = tmp_path / "form.docx"
    zh_one_table()[0].save(str(form))
    qtbot.mouseClick(page.sending.form_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(CompanyFormDialog)
    dialog.open_form(form)
    qtbot.waitUntil(lambda: len(dialog.combos) == 8)
    assert "7 places of 8" in dialog._said.text()
    chosen = next(iter(dialog.combos.values()))
    chosen.setCurrentIndex(chosen.count() - 1)
    (tmp_path / "none.docx").write_bytes(b"no form")
    dialog.open_form(tmp_path / "none.docx")
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert "none.docx" in dialog._said.text() and chosen in dialog.combos.values(), "what was chosen stays"
    many = docx.Document()
    for number in range(90):
        many.add_heading(f"{number}. Item", 1)
    many.add_paragraph("All amounts in USD")
    many.save(str(tmp_path / "many.docx"))
    dialog.open_form(tmp_path / "many.docx")
    qtbot.waitUntil(lambda: len(dialog.combos) == 80)
    assert len(dialog.mapping()) == 90, "what is not shown yet is filled too"
    assert "USD" in dialog._said.text() and "CNY" in dialog._said.text(), "nothing is converted"
    (more,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Show 10 more"]
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(dialog.combos) == 90 and dialog.focusWidget() is [*dialog.combos.values()][80], "the keys go on there"
    dialog.close()
    with qtbot.waitSignal(program.window.workspace.saved):
        page.save(tmp_path / "out.docx", form)
    cells = [[cell.text for cell in row.cells] for row in docx.Document(tmp_path / "out.docx").tables[0].rows]
    assert cells[1][:4] == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert "can we give another 3 %" not in cells[4][1]
    assert cells[5][1].strip() == ""


@pytest.mark.row("S2-01", "S4-13", "C4")
def test_from_close_the_month_to_the_file_in_the_companys_form_are_three_actions(
    program, qtbot, book, tmp_path, monkeypatch
):
    import docx

    form, told = tmp_path / "form.docx", []
    made = zh_one_table()[0]
    made.add_paragraph("All amounts in USD")
    made.save(str(form))
    monkeypatch.setattr(dialogs, "tell", lambda _, text: told.append(text))
    book.reports.recipients.change(book.reports.recipients.all()[0].id, form=str(form), language="zh")
    monkeypatch.setattr(dialogs, "save_path", lambda *_, **__: tmp_path / "out.docx")  # the third: Save
    program.window.go("report 2026-10", 0)  # the first: the deadline in the foot
    page = program.window.page("reports")
    with qtbot.waitSignal(program.window.workspace.saved):
        qtbot.mouseClick(page.sending.export_button, Qt.MouseButton.LeftButton)  # the second
    rows = docx.Document(tmp_path / "out.docx").tables[0].rows
    assert [cell.text for cell in rows[1].cells][:4] == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert len(told) == 1 and "USD" in told[0], "nothing is converted, which the dialog would have said"


@pytest.mark.row("C9")
def test_own_words_that_do_not_agree_with_the_figures_are_asked_about_before_they_leave(program, qtbot, book):
    book.reports.write("2026-10", "well", "Signed CNY 9,990,000, 58% of the target of CNY 1,800,000.")
    program.window.open_tab("reports")
    page = program.window.page("reports")
    asked = []
    answer(qtbot, QMessageBox, lambda box: (asked.append(box.text()), box.reject()))
    program.window.export()
    assert "do not agree" in asked[0] or "does not agree" in asked[0]
    qtbot.waitUntil(lambda: bool(page.editor.boxes["well"].marks.marks))
    book.reports.write("2026-10", "well", None)
    assert not page.editor.boxes["well"].marks.marks  # what the program says itself is no claim

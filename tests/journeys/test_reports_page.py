"""The reports page as a salesperson meets it: on the first day, at the end of a month, by keys and by clicks."""

from __future__ import annotations

from datetime import datetime

import docx
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QStyle

from salesplanner.app import Program
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reportdue import Recipient, ReportRule
from salesplanner.exchange import forms
from salesplanner.exchange.forms import memory
from salesplanner.store import Store
from salesplanner.ui.kit.choices import keep
from salesplanner.ui.reports.companyform import CompanyFormDialog
from salesplanner.ui.reports.leaving import stem
from salesplanner.ui.reports.picker import ReportPicker
from tests.answering import when_open, when_popped
from tests.exchange.companyforms import zh_one_table

NOW = datetime(2026, 10, 22, 12, 0)


@pytest.fixture
def page(program):
    """The reports page, on the month."""
    program.window.open_tab("reports")
    page = program.window.page("reports")
    page.settle()
    return page


@pytest.fixture
def empty(qapp, qtbot, places, tmp_path):
    """The reports page of a book that was begun a moment ago, its rules with it."""
    from PySide6.QtCore import QSettings

    QSettings().setValue("language", "en")
    store = Store.open(tmp_path / "new.db", now=lambda: NOW)
    store.settings.put("role", "project")
    to = store.reports.recipients.add(Recipient(name="Ms Liu"))
    store.reports.rules.add(ReportRule(every=PeriodKind.MONTH, day=20, recipient_id=to))
    made = Program(qapp, store, lambda: NOW)
    made.show()
    qtbot.waitExposed(made.window)
    made.window.open_tab("reports")
    page = made.window.page("reports")
    page.settle()
    yield page
    made.window.workspace.jobs.close()
    made.window.close()
    made.window.retire()
    store.close()


def is_within(widget, room):
    """Whether all of a widget is to be seen in another."""
    place = QRect(widget.mapTo(room, QPoint(0, 0)), widget.size())
    return widget.isVisible() and room.rect().contains(place)


def test_who_begins_today_is_late_with_nothing_and_is_told_that_there_are_no_records(empty):
    assert empty.state.text() == "Not handed in yet"
    words = empty.editor.boxes["well"].words
    assert words.placeholderText().startswith("No records this month · Write here.")
    (table,) = [each for each in empty.editor.drafts[0].live if hasattr(each, "rows")]
    assert {row[4] for row in table.rows} == {"–"}, "what nobody knows of last year"


def test_what_ends_a_report_is_in_view_and_the_list_of_reports_opens_below(page):
    assert is_within(page.sending.handed_in, page.window())
    assert is_within(page.sending.form_button, page.window()), "the company's form is one of the formats"
    picker = page.picker
    assert not picker.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, None, picker)
    assert picker.view().verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_week_keeps_the_dash_between_its_days_in_the_name_of_a_file(page):
    page.open_period(Period.parse("2026-W43"))
    assert page.leaving.file_name(".docx") == "Sales summary 19-25 Oct 2026_Siyuan Chen.docx"
    assert stem("周报 2026年12月28日 – 2027年1月3日 → 刘经理 / a") == "周报 2026年12月28日-2027年1月3日  刘经理  a"


@pytest.mark.row("C3", "X-18")
def test_numbers_stay_bound_when_the_program_speaks_another_language_after_words_were_typed(page, program, qtbot):
    page.write("problems")
    words = page.editor.boxes["problems"].words
    qtbot.keyClick(words, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(words, "Mine: ")
    bound = [key for _, key in words.pieces() if key]
    assert len(bound) > 2
    program.speak("zh")
    program.window.open_tab("reports")
    again = program.window.page("reports")
    again.settle()
    pieces, moves = again.editor.boxes["problems"].words.pieces(), again.editor.draft("problems").moves
    program.speak("en")  # as the tests behind this one expect
    assert pieces[0] == ("Mine: ", "")
    assert [key for _, key in pieces if key] == bound and not moves


def find(qtbot, page, word):
    """Ctrl+F and a word."""
    qtbot.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.finding.line.isVisible() and page.finding.line.hasFocus()
    qtbot.keyClicks(page.finding.line, word)


def test_a_word_is_found_in_titles_words_tables_and_the_preview(page, program, qtbot):
    page.write("support")
    words, live = page.editor.boxes["support"].words, page.editor.boxes["deals"].live
    qtbot.keyClicks(words, "A crane for Dongyi")
    qtbot.waitUntil(lambda: "Dongyi" in live.toPlainText())
    program.window.activateWindow()
    find(qtbot, page, "dongyi")
    bar, line = page.finding, page.finding.line
    qtbot.waitUntil(lambda: "of" in bar.count.text())
    first, count = bar.count.text().split(" of ")
    assert first == "1" and int(count) >= 3
    seen = []
    for _ in range(int(count)):
        place, text, view = bar._place, bar._place.text, page.editor.viewport()
        assert view.rect().contains(text.mapTo(view, place.rect().center()))
        seen.append(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert {words, live} <= set(seen) and bar.count.text().startswith("1 of "), "round and round"
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{count} of {count}" and words.textCursor().selectedText() == "Dongyi"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not bar.isVisible() and words.hasFocus() and not words.textCursor().hasSelection()

    find(qtbot, page, "support needed")
    title = page.editor.boxes["support"].title
    assert title.property("found") and is_within(title, page.editor.viewport())
    line.clear()
    qtbot.keyClicks(line, "no such thing")
    assert bar.count.text() == "Nothing found" and not title.property("found")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not bar.isVisible()

    page.view.set_value("preview")
    page._turn()
    qtbot.waitUntil(lambda: "Dongyi" in page.page.toPlainText())
    find(qtbot, page, "DONGYI")
    assert page.page.textCursor().selectedText() == "Dongyi"


def test_f6_goes_from_what_is_in_the_report_to_the_page_and_to_the_ways_it_leaves(page, qtbot):
    page.picker.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(page.window(), Qt.Key.Key_F6)
        seen.append(next(each for each in page.panes() if each.isAncestorOf(page.window().focusWidget())))
    assert seen[:2] == [page._centre, page._right]


@pytest.mark.parametrize(
    ("rule", "now", "code"),
    [
        (ReportRule(every=PeriodKind.MONTH, day=3, is_after=True), datetime(2026, 11, 2, 9), "2026-10"),
        (ReportRule(every=PeriodKind.MONTH, day=3, is_after=True), datetime(2026, 11, 20, 9), "2026-11"),
        (ReportRule(every=PeriodKind.MONTH, day=23), datetime(2026, 11, 2, 9), "2026-10"),
        (ReportRule(every=PeriodKind.MONTH, day=23), datetime(2026, 11, 12, 9), "2026-11"),
        (ReportRule(every=PeriodKind.WEEK, day=4), datetime(2026, 11, 5, 9), "2026-W45"),
        (None, datetime(2026, 11, 2, 9), "2026-11"),
    ],
)
def test_the_page_opens_with_the_report_that_is_to_be_written(qtbot, store, workspace, rule, now, code):
    if rule is not None:
        kept = store.reports.rules.add(rule)
        store.reports.rules.change(kept, created_at=datetime(2026, 9, 1))
    workspace.now = lambda: now
    picker = ReportPicker(workspace)
    qtbot.addWidget(picker)
    picker.refresh()
    assert picker.current().period.code == code


class Hand:
    """Acts on the window as a person does, and counts: a key pressed, a click, a text typed are one each."""

    def __init__(self, qtbot) -> None:
        self.qtbot, self.count = qtbot, 0

    def click(self, widget, place=None):
        self.count += 1
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def press(self, widget, key, held=Qt.KeyboardModifier.NoModifier):
        self.count += 1
        self.qtbot.keyClick(widget, key, held)

    def choose(self, menu, text):
        """Click on a line of a menu that is open."""
        action = next(each for each in menu.actions() if each.text().replace("&", "") == text)
        self.click(menu, menu.actionGeometry(action).center())

    def go(self, window):
        """The menu of the window, and what closes the month in it."""

        def on(menu):
            when_popped(lambda inner: self.choose(inner, "Close the month"))
            self.choose(menu, "Go")

        when_popped(on)
        self.click(window.menu_button)

    def save(self):
        """Take the name that the next dialog proposes for a file."""

        def on(dialog):
            assert isinstance(dialog, QFileDialog)
            self.press(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

        when_open(on)


def a_form(path):
    made = zh_one_table()[0]
    made.save(str(path))
    return path


def filled(program, qtbot, act):
    """What stands in the form that an act saves, and where it lies."""
    with qtbot.waitSignal(program.window.workspace.saved) as saved:
        act()
    (path,) = saved.args
    rows = docx.Document(str(path)).tables[0].rows
    return path, [cell.text for cell in rows[1].cells][:4]


MOST = 8  # actions, from closing the month to a file in the company's form


@pytest.mark.row("S2-01", "S4-13", "C4")
@pytest.mark.parametrize("is_handed_out", [False, True])
def test_from_close_the_month_to_the_file_in_the_companys_form_are_few_actions(
    program, qtbot, book, tmp_path, is_handed_out
):
    """Through the menu and the form's mapping of last month; and with the form as the recipient's, where no mapping is looked at."""
    form, window, hand = a_form(tmp_path / "form.docx"), program.window, Hand(qtbot)
    if is_handed_out:
        book.reports.recipients.change(book.reports.recipients.supervisor().id, form=str(form), language="zh")
    else:
        places = forms.look(form).places
        memory.remember(book.settings, places, memory.mapping(places, {}), form)  # as last month left it
    hand.go(window)
    assert window.page("review").isVisible() and window.page("review").period.code == "2026-10"
    hand.press(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    page = window.page("reports")
    assert page.isVisible() and page.current() == Period.parse("2026-10")

    def act():
        if is_handed_out:
            hand.save()
            hand.click(page.sending.export_button)
            return
        hand.click(page.sending.form_button)
        (dialog,) = page.findChildren(CompanyFormDialog)
        qtbot.waitUntil(dialog.save_button.isEnabled)
        hand.save()
        hand.click(dialog.save_button)

    path, cells = filled(program, qtbot, act)
    assert path.name.startswith("Sales summary October 2026" if not is_handed_out else "2026年10月")
    assert cells == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert hand.count == (6 if is_handed_out else 7) and hand.count <= MOST


@pytest.mark.row("S2-01", "S2-33")
def test_from_the_deadline_in_the_foot_to_the_file_are_three_actions(program, qtbot, book, tmp_path):
    form, window, hand = a_form(tmp_path / "form.docx"), program.window, Hand(qtbot)
    weekly = next(each for each in book.reports.rules.all() if each.every is PeriodKind.WEEK)
    book.reports.rules.delete(weekly.id)
    book.reports.recipients.change(book.reports.recipients.supervisor().id, form=str(form), language="zh")
    for client in book.payments.all():
        if client.received_on is None:
            book.payments.delete(client.id)  # nothing is due before
    for promise in book.promises.all():
        book.promises.delete(promise.id)
    window.foot.show_deadline()
    hand.click(window.foot.deadline)
    page = window.page("reports")
    assert page.isVisible() and page.current() == Period.parse("2026-10")

    def act():
        hand.save()
        hand.click(page.sending.export_button)

    assert filled(program, qtbot, act)[1] == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert hand.count == 3


def test_a_long_word_is_whole_in_the_preview(page, qtbot):
    page.write("support")
    words = page.editor.boxes["support"].words
    words.selectAll()
    qtbot.keyClicks(words, "https://example.com/" + "abcdefghij" * 10)
    page.view.set_value("preview")
    page._turn()
    qtbot.waitUntil(lambda: "abcdefghij" in page.page.toPlainText())
    block = page.page.document().find("https://example.com").block()
    room = page.page.document().textWidth()
    assert block.layout().lineCount() > 1
    for number in range(block.layout().lineCount()):
        assert block.layout().lineAt(number).naturalTextRect().right() <= room


def type_line(qtbot, text):
    """Type into the form that opens next, and save it."""

    def on(form):
        (line,) = form.findChildren(QLineEdit)
        assert form.focusWidget() is line
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    when_open(on)


def test_a_section_is_added_renamed_and_a_row_remarked_in_forms_of_the_house(page, qtbot, book):
    type_line(qtbot, "Exhibition")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    page.settle()
    (key,) = [each for each in page.editor.boxes if each.startswith("own.")]
    assert (
        page.editor.boxes[key].title.text() == "Exhibition"
        and page.window().focusWidget() is page.editor.boxes[key].words
    )

    def choose(menu, text):
        next(each for each in menu.actions() if each.text() == text).trigger()

    type_line(qtbot, "Fair in Hanover")
    choose(page.editor.boxes[key].menu(), "Change the title…")
    page.settle()
    assert page.editor.boxes[key].title.text() == "Fair in Hanover"
    type_line(qtbot, "one is late")
    choose(page.editor.boxes["results"].row_menu("figure visits.count", ""), "Remark…")
    assert book.reports.parts("2026-10")["results"].row_remarks == {"figure visits.count": "one is late"}


def test_the_other_formats_are_a_menu_at_their_button(page, program, qtbot):
    hand, saved = Hand(qtbot), []
    program.window.workspace.saved.connect(saved.append)

    def on(menu):
        hand.save()
        hand.choose(menu, "Markdown…")

    when_popped(on)
    with qtbot.waitSignal(program.window.workspace.saved):
        hand.click(page.sending.more)
    assert saved[0].suffix == ".md" and saved[0].read_text("utf-8").startswith("# Sales summary, October 2026")


def test_large_text_is_not_cut_off_and_one_side_at_a_time_stands_beside_the_page(program, qtbot):
    keep("text_size", 1.5)
    program.show()
    try:
        program.window.resize(1280, 800)
        program.window.open_tab("reports")
        page = program.window.page("reports")
        page.settle()
        assert page._left.isVisible() and not page._right.isVisible()
        qtbot.mouseClick(page.fold_button, Qt.MouseButton.LeftButton)
        assert page._right.isVisible() and not page._left.isVisible()
        for each in (page.sending.hide_amounts, page.sending.estimate, page.sending.format, page.sending.form_button):
            assert each.sizeHint().width() <= each.width(), each
            assert each.mapTo(page._right, each.rect().topRight()).x() < page._right.width()
    finally:
        keep("text_size", None)
        program.show()


def test_whoever_scrolls_over_a_choice_chooses_nothing(page):
    for each in (page.picker, page.sending.money.combo):
        before = each.currentIndex()
        at, around = QPointF(5, 5), QPointF(each.mapToGlobal(QPoint(5, 5)))
        turn, none = QPoint(0, -120), Qt.MouseButton.NoButton
        held, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(each, QWheelEvent(at, around, QPoint(), turn, none, held, phase, False))
        assert each.currentIndex() == before


@pytest.mark.row("C4")
def test_a_form_that_is_gone_is_asked_about_before_a_report_leaves_in_another_layout(
    page, program, qtbot, book, tmp_path
):
    form, hand, asked = tmp_path / "form.docx", Hand(qtbot), []
    book.reports.recipients.change(book.reports.recipients.supervisor().id, form=str(form), language="zh")
    page.settle()
    assert page.sending.into.isVisible() and page.sending.into.full_text() == "Filled into form.docx"
    pdf, word = page.sending.format.buttons()[1], page.sending.format.buttons()[0]
    hand.click(pdf)
    assert not page.sending.into.isVisible()
    hand.click(word)
    assert page.sending.into.isVisible()

    def answer_with(verb, then):
        def on(box):
            asked.append(box.text())
            then()
            hand.click(next(each for each in box.buttons() if each.text() == verb))

        when_open(on)

    def leave():
        hand.click(page.sending.export_button)

    answer_with("Save in the program's own layout", hand.save)
    with qtbot.waitSignal(program.window.workspace.saved) as saved:
        leave()
    assert "form.docx" in asked[0]
    assert docx.Document(str(saved.args[0])).paragraphs[0].text == "2026年10月销售工作总结"
    saved.args[0].unlink()  # else it would be asked about, too

    def choose_again():
        def on(dialog):
            hand.save()  # in the dialog after this one
            line = dialog.findChild(QLineEdit)
            line.setText(str(a_form(tmp_path / "moved.docx")))
            hand.press(line, Qt.Key.Key_Return)

        when_open(on)

    answer_with("Choose the form again…", choose_again)
    assert filled(program, qtbot, leave)[1] == ["销售额（万元）", "104.6", "完成率", "58%"]
    assert book.reports.recipients.supervisor().form == str(tmp_path / "moved.docx")


@pytest.mark.row("C4", "S2-01")
def test_a_form_that_was_filled_once_is_the_recipients_from_now_on_if_that_is_wanted(
    page, program, qtbot, book, tmp_path
):
    form, hand = a_form(tmp_path / "form.docx"), Hand(qtbot)

    def dialog():
        hand.click(page.sending.form_button)
        return page.findChildren(CompanyFormDialog)[-1]

    first = dialog()
    assert first.keep_box.isHidden(), "no form yet"
    first.open_form(form)
    qtbot.waitUntil(first.save_button.isEnabled)
    assert first.keep_box.text() == "Fill this form for Ms Liu from now on" and not first.keep_box.isChecked()
    qtbot.keyClick(first.keep_box, Qt.Key.Key_Space)
    hand.save()
    path, _ = filled(program, qtbot, lambda: hand.click(first.save_button))
    assert book.reports.recipients.supervisor().form == str(form)
    qtbot.waitUntil(page.sending.into.isVisible)
    path.unlink()
    hand.save()
    assert filled(program, qtbot, lambda: hand.click(page.sending.export_button))[1][1] == "104.6"

    again = dialog()  # it begins with their form, and gives it up as easily
    qtbot.waitUntil(again.save_button.isEnabled)
    assert again.keep_box.isChecked()
    qtbot.keyClick(again.keep_box, Qt.Key.Key_Space)
    path.unlink()
    hand.save()
    filled(program, qtbot, lambda: hand.click(again.save_button))
    assert book.reports.recipients.supervisor().form == ""


def test_what_can_be_done_with_a_section_is_seen_on_white_paper_in_the_dark_too(program, qtbot):
    program.paint("dark")
    try:
        program.window.open_tab("reports")
        page = program.window.page("reports")
        page.settle()
        more, window = page.editor.boxes["results"].more, program.window
        qtbot.waitUntil(lambda: more.isVisible() and more.width() < 60)
        image = window.grab(QRect(more.mapTo(window, QPoint(0, 0)), more.size())).toImage()
        seen = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]
        assert min(seen) < 110 and seen.count(255) > len(seen) / 2, "dark dots on white"
    finally:
        program.paint("light")

"""Quotes typed by keys, sent, made anew; price notes pasted, imported, exported; all over a real book."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesplanner.domain.clients import Contact
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.prices import PriceSort
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote, Quote, QuoteLine, QuoteState, totals, written
from salesplanner.domain.quoting import Letterhead, QuoteHabits
from salesplanner.exchange import lists, prices
from salesplanner.exchange.documents import excel, pdf
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.report import quotation
from salesplanner.ui.forms.quotes.acts import SendForm
from salesplanner.ui.forms.quotes.dialog import QuoteDialog, new_quote
from salesplanner.ui.forms.quotes.lines import AMOUNT, COST, ITEM, PRICE, QUANTITY, SPEC, UNIT
from salesplanner.ui.forms.quotes.paper import QuotePaper
from salesplanner.ui.forms.quotes.pricebook import PriceBook
from salesplanner.ui.forms.quotes.priceimport import PriceImport
from salesplanner.ui.kit import dialogs
from salesplanner.ui.pipeline.dealquotes import DealQuotes
from salesplanner.words import Words
from tests.builders import a_client

TODAY = date(2026, 10, 22)


@pytest.fixture
def deal(store):
    client = store.clients.add(a_client("北辰重机"))
    store.contacts.add(Contact(client_id=client, name="赵部长"))
    stage = store.stages.add(Stage(name="Quote", position=0))
    return store.deals.get(store.deals.add(Deal(name="Press", client_id=client, stage_id=stage, opened_on=TODAY)))


@pytest.fixture
def known(store):
    """A pump that was offered by a supplier, listed with a limit, and quoted to somebody else."""
    store.price_items.add(PriceItem(item="Pump", spec="A10", unit="pc", price=5000_00, lowest=4500_00))
    offer = PriceNote(kind=PriceKind.SUPPLIER, item="Pump", spec="A10", unit="pc", price=3600_00, day=TODAY)
    store.price_memory.keep_note(offer, "Liyuan")
    other = store.clients.add(a_client("华岳钢铁"))
    day = TODAY - timedelta(100)
    quote = Quote(number="OLD", client_id=other, day=day, sent_on=day, state=QuoteState.SENT)
    store.quotes._lines.add(QuoteLine(quote_id=store.quotes.add(quote), item="Pump", spec="A10", price=4900_00))


@pytest.fixture
def dialog(qtbot, workspace, deal, known):
    return opened(qtbot, workspace, new_quote(workspace, deal_id=deal.id))


def opened(qtbot, workspace, quote):
    made = QuoteDialog(None, workspace, quote)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.grid.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return made


def press(key, times=1):
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()


def cells(dialog, row):
    return [dialog.lines.text(row, column) for column in (ITEM, SPEC, QUANTITY, UNIT, PRICE, COST)]


def test_tab_and_enter_walk_through_a_line_and_on_to_a_new_one(dialog, store):
    before = store.quotes.all()
    QTest.keyClicks(QApplication.focusWidget(), "Seal")
    press(Qt.Key.Key_Tab, 2)  # over the specification to the quantity
    QTest.keyClicks(QApplication.focusWidget(), "20")
    press(Qt.Key.Key_Return, 2)
    QTest.keyClicks(QApplication.focusWidget(), "12k")
    press(Qt.Key.Key_Tab)  # the amount is not typed: on to the cost
    QTest.keyClicks(QApplication.focusWidget(), "9000")
    press(Qt.Key.Key_Return, 2)
    QTest.keyClicks(QApplication.focusWidget(), "Valve")
    press(Qt.Key.Key_Return)
    assert cells(dialog, 0) == ["Seal", "", "20", "", "12,000", "9,000"]
    assert (dialog.lines.text(1, ITEM), dialog.lines.rowCount()) == ("Valve", 3)
    assert dialog.sums.text() == "Total 240,000.00, including 13 % tax of 27,610.62"
    press(Qt.Key.Key_Return, 6)  # past the free line's name: out of the grid
    assert dialog.grid.currentIndex().row() == 2
    press(Qt.Key.Key_Return)
    assert not dialog.grid.isAncestorOf(QApplication.focusWidget())
    wide = dialog.grid.width()
    dialog.resize(920, dialog.height())
    assert dialog.memory.y() > dialog.grid.y() and dialog.grid.width() >= wide
    dialog.discount.set_value(240_001_00)
    dialog.save_button.click()
    assert "between 0 and 240,000.00" in dialog._faults["discount"].text() and store.quotes.all() == before
    for typed, off in (
        ("5%", "= 12,000.00"),
        ("95折", "= 12,000.00"),
        ("9 折", "= 24,000.00"),
        ("2.5 ％", "= 6,000.00"),
    ):
        dialog.discount.line.setText(typed)
        dialog.discount.line.textEdited.emit(typed)
        assert dialog.discount.comes_to.text() == off and dialog.sums.text().startswith(
            f"Total {240_000 - float(off[2:].replace(',', '')):,.2f}"
        )
    dialog.discount.line.setText("120%")
    dialog.save_button.click()
    assert "between 0 and 100" in dialog._faults["discount"].text() and store.quotes.all() == before


def test_a_part_that_is_known_brings_its_facts_and_its_memory(dialog):
    QTest.keyClicks(QApplication.focusWidget(), "pum")
    told = dialog.memory.texts()
    assert "4,900" in told and "Needs a fresh price" in told
    assert any("华岳钢铁" in text for text in told) and any("Liyuan" in text for text in told)
    QApplication.focusWidget().setText("Pump")
    press(Qt.Key.Key_Tab)
    assert cells(dialog, 0) == ["Pump", "A10", "", "pc", "5,000", "3,600"]
    assert dialog.margin.text() == "Margin 1,400.00 (28%)"


def test_what_does_not_fit_is_said_and_nothing_is_lost(dialog, store):
    for column, text in ((ITEM, "Pump"), (PRICE, "about 5")):
        dialog.lines.setData(dialog.lines.index(0, column), text)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible() and store.quotes.numbers() == {"OLD"}
    assert dialog._trouble.text().startswith("Row 1: “about 5” is not an amount")
    assert dialog.lines.text(0, PRICE) == "about 5"


def test_below_my_limit_is_flagged_while_typing_and_asked_when_saved(dialog, store, qtbot, workspace):
    dialog.lines.setData(dialog.lines.index(0, ITEM), "Pump")
    assert dialog.limit.text() == ""
    dialog.grid.setCurrentIndex(dialog.lines.index(0, PRICE))
    dialog.grid.edit(dialog.lines.index(0, PRICE))
    editor = QApplication.focusWidget()
    editor.setText("4400")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # the open cell counts
    (asked,) = store.escalations.open()
    assert (asked.why, asked.quote_id) == ("Pump A10 4,400 < 4,500", dialog.result_id)
    assert "below my limit" in asked.question
    store.escalations.change(asked.id, answer="for once", answered_at=datetime(2026, 10, 22, 9))
    again = opened(qtbot, workspace, store.quotes.get(dialog.result_id))
    assert again.lines.said(0, PRICE) == "Below my limit of 4,500"
    assert any("Answer: for once" in each.text() for each in again.standing.findChildren(type(again.sums)))


def kept(store, workspace, deal, **facts):
    quote = new_quote(workspace, deal_id=deal.id)
    lines = [
        QuoteLine(quote_id=0, item="液压泵", spec="A10VSO", quantity="2", unit="台", price=46800_00, cost=36211_00),
        QuoteLine(quote_id=0, item="Proportional valve", quantity="2.5", unit="套", price=21600_55, cost=16177_00),
    ]
    return store.quotes.put(quote, lines)


def test_sent_it_is_only_read_and_a_new_version_takes_its_place(qtbot, workspace, store, deal):
    quote_id = kept(store, workspace, deal)
    form = SendForm(None, workspace, store.quotes.get(quote_id))
    qtbot.addWidget(form)
    form.show()
    assert form.field("takes_amount").value()  # the deal had no amount
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert store.deals.get(deal.id).amount == 147601_38
    assert [each.title for each in store.activities.open_next_steps()] == ["Ask about quote Q20261022-01"]
    dialog = opened(qtbot, workspace, store.quotes.get(quote_id))
    index = dialog.lines.index(0, PRICE)
    assert not dialog.lines.flags(index) & Qt.ItemFlag.ItemIsEditable and not dialog.number.isEnabled()
    qtbot.mouseClick(dialog.revise_button, Qt.MouseButton.LeftButton)
    draft = store.quotes.get(dialog.next_id)
    assert (draft.version, draft.state, store.quotes.get(quote_id).state) == (2, QuoteState.DRAFT, QuoteState.SENT)
    page = DealQuotes(workspace)
    qtbot.addWidget(page)
    page.show_deal(store.deals.get(deal.id))
    texts = [
        each.text() for each in page.findChildren(type(dialog.sums)) + page.findChildren(type(dialog.revise_button))
    ]
    assert {"Q20261022-01", "Q20261022-01 V2", "Sent", "Draft", "147,601.38"} <= set(texts)


# --- paper -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_paper_says_what_the_client_shall_read_and_never_a_cost(qapp, store, workspace, deal, tmp_path, language):
    logo = QImage(60, 40, QImage.Format.Format_RGB32)
    logo.fill(Qt.GlobalColor.darkBlue)
    logo.save(str(tmp_path / "logo.png"))
    head = Letterhead(
        company="海川流体", company_en="Haichuan Fluid", phone="0510-8555", logo=str(tmp_path / "logo.png"),
        footer="开户行 6222",
    )  # fmt: skip
    store.quoting.keep_habits(QuoteHabits(terms="30/60/10"), head)
    quote = store.quotes.get(kept(store, workspace, deal))
    words = Words(Translator(language))
    offer = quotation.gather(store, quote, store.quote_lines.of(quote.id))
    pdf.write(quotation.document(offer, words), tmp_path / "q.pdf")
    reader = PdfReader(tmp_path / "q.pdf")
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    said = ["Q20261022-01", "北辰重机", "液压泵", "A10VSO", "46,800.00", "93,600.00", "54,001.38", "147,601.38", "30/60/10", "6222", "0510-8555"]  # fmt: skip
    said += (
        ["海川流体", "报价单", "壹拾肆万柒仟陆佰零壹元叁角捌分"] if language == "zh" else ["HaichuanFluid", "Quotation"]
    )
    assert [each for each in said if each not in text] == []
    private = ["36,211", "36211", "16,177", "16177", "毛利", "成本", "argin"]
    assert [each for each in private if each in text] == []
    assert any("/FontFile" in key or "/FontFile2" in key for key in _font_keys(reader))
    excel.write(quotation.workbook(offer, words), tmp_path / "q.xlsx")
    table = tables.read(tmp_path / "q.xlsx")
    cells = [cell for row in (*table.rows, *table.skipped) for cell in row.cells]
    assert 147601.38 in cells and 2.5 in cells and 36211 not in cells and 16177 not in cells


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_word_file_stands_on_the_same_paper_and_says_the_numbers_of_the_records(
    qtbot, workspace, store, deal, tmp_path, monkeypatch, language
):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>'
    )
    head = Letterhead(
        company="海川流体", company_en="Haichuan Fluid", phone="0510-8555", logo=str(tmp_path / "logo.svg")
    )
    store.quoting.keep_habits(QuoteHabits(), head)
    quote = store.quotes.get(kept(store, workspace, deal))
    store.quotes.change(quote.id, terms="30/60/10", delivery="45 天", discount=1000_00, valid_until=date(2026, 11, 21))
    quote = store.quotes.get(quote.id)
    lines = [
        *store.quote_lines.of(quote.id),
        QuoteLine(quote_id=quote.id, item="销子", quantity="1000", price=Decimal("3.75")),
    ]
    paper = QuotePaper(None, workspace, quotation.gather(store, quote, lines))
    qtbot.addWidget(paper)
    paper.language.set_value(language)
    paper._speak(None)
    monkeypatch.setattr(dialogs, "save_path", lambda *_: tmp_path / "q.docx")
    with qtbot.waitSignal(workspace.saved):
        paper.save()
    read = docx.Document(str(tmp_path / "q.docx"))
    sums = totals(quote, lines)
    (table,) = read.tables
    assert table.style.name == "Report Table"
    body = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    said = [(row[3], row[5], row[6]) for row in body[: len(lines)]]
    assert said == [(each.quantity, written(each.price), written(each.total)) for each in lines]
    assert [row[6] for row in body[len(lines) :]] == [written(sums.lines), "-1,000.00", written(sums.gross)]
    edge = read.sections[0].first_page_header
    assert [each.text.strip() for each in edge.paragraphs] == [head.name(language), "0510-8555"]
    assert len(list(edge._element.iter(qn("w:drawing")))) == 1
    texts = "\n".join(each.text for each in read.paragraphs)
    assert all(each in texts for each in ("2026-11-21", "30/60/10", "45 天", "北辰重机", written(sums.tax)))
    assert [each.style.name for each in read.paragraphs][:2] == ["Title", "Subtitle"]
    assert not any(cost in texts + str(body) for cost in ("36,211", "16,177"))


def _font_keys(reader):
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            for below in font.get_object().get("/DescendantFonts", [font]):
                yield from below.get_object().get("/FontDescriptor", {}).get_object().keys()


# --- price notes -----------------------------------------------------------------------------------------------------


def test_a_pasted_list_with_a_bad_row_is_refused_whole_with_row_and_reason(qtbot, workspace, store):
    dialog = PriceImport(None, workspace)
    qtbot.addWidget(dialog)
    paste(
        dialog,
        "品名\t供应商\t单价\t日期\nPump\tLiyuan\t3.6万\t2026-10-20\nSeal\tAnnuo\tabout\t2026-10-20\n\tAnnuo\t5\t\n",
    )
    assert not dialog.take_button.isEnabled() and store.price_notes.all() == []
    wrong = [(each.texts[0], each.texts[-1]) for each in map(dialog.rows.model.record, range(2))]
    assert [row for row, _ in wrong] == ["3", "4"]
    assert "about" in wrong[0][1] and "Item" in wrong[1][1]


def test_a_pasted_list_without_headers_comes_in_as_one_change(qtbot, workspace, store):
    before = store.digest()
    dialog = PriceImport(None, workspace)
    qtbot.addWidget(dialog)
    paste(dialog, "Pump\tA10\tLiyuan\t3,600\tpc\t2026-10-20\tmail\tgood\nSeal\t\tAnnuo\t120\tset\t2026-10-19\n")
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    found = {(each.item, each.spec, each.price, each.day.day, each.note) for each in store.price_notes.all()}
    assert found == {("Pump", "A10", 3600_00, 20, "good"), ("Seal", "", 120_00, 19, "")}
    assert {each.name for each in store.suppliers.all()} == {"Liyuan", "Annuo"}
    store.undo()
    assert store.digest() == before
    a_list_that_says_how_low_one_may_go_is_the_own_one(dialog, store)


def a_list_that_says_how_low_one_may_go_is_the_own_one(dialog, store):
    """With headers, and the next one without."""
    paste(dialog, "品名\t进价\t单价\t最低限价\t有效期\nPump\t3万\t5万\t4.6万\t2026-12-31\n")
    assert dialog.sort.value() is PriceSort.LISTED and "my limit" in dialog.hint.text()
    assert dialog.rows.model.record(0).texts[4:9] == ("50,000", "46,000", "", "", "2026-12-31")
    dialog.take()
    paste(dialog, "Seal\tS1\tset\t120\t100\nRing\tS2\tpc\t20\t\n")
    dialog.take()
    assert {(each.item, each.price, each.lowest) for each in store.price_items.all()} == {
        ("Pump", 50_000_00, 46_000_00),
        ("Seal", 120_00, 100_00),
        ("Ring", 20_00, None),
    }


def test_prices_below_the_cent_go_from_the_list_through_the_quote_to_the_paper(qtbot, workspace, store, deal, tmp_path):
    dialog = PriceImport(None, workspace)
    qtbot.addWidget(dialog)
    paste(dialog, "Item\tPrice\tUnit\nPin\t0.0375\tpc\nRing\t¥0.125\tpc\n")
    assert [dialog.rows.model.record(place).texts[4] for place in range(2)] == ["0.0375", "0.125"]
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    made = opened(qtbot, workspace, new_quote(workspace, deal_id=deal.id))
    for column, text in ((ITEM, "Pin"), (QUANTITY, "1001")):
        made.lines.setData(made.lines.index(0, column), text)
    made.grid.setCurrentIndex(made.lines.index(0, PRICE))
    made.grid.edit(made.lines.index(0, PRICE))
    QTest.keyClicks(QApplication.focusWidget(), "0.0625")
    press(Qt.Key.Key_Tab)
    assert cells(made, 0)[2:] == ["1001", "pc", "0.0625", "0.0375"] and "0.0375" in made.memory.texts()
    assert made.lines.data(made.lines.index(0, AMOUNT)) == "62.56"
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    quote = store.quotes.get(made.result_id)
    offer = quotation.gather(store, quote, store.quote_lines.of(quote.id))
    (row,) = [row for row in quotation.document(offer, workspace.words).blocks[2].rows if row[1] == "Pin"]
    assert row[5:7] == ("0.0625", "62.56")
    excel.write(quotation.workbook(offer, workspace.words), tmp_path / "q.xlsx")
    assert tables.read(tmp_path / "q.xlsx").rows[0].cells[5:7] == (0.0625, 62.56)
    lists.write_sheet(prices.sheet(store.price_memory.book(), workspace.words, TODAY), tmp_path / "p.csv", "en")
    back = prices.of_table(tables.read(tmp_path / "p.csv"), PriceSort.SUPPLIER, TODAY)
    assert {each.record.price for _, each in back.heard} == {Decimal("3.75"), Decimal("12.5")}


def paste(dialog, text):
    QGuiApplication.clipboard().setText(text)
    dialog.paste()


def test_the_price_book_finds_opens_deletes_and_gives_out_what_comes_in_again(qtbot, workspace, store, known, tmp_path):
    book = PriceBook(None, workspace)
    qtbot.addWidget(book)
    book.show()
    assert book.table.model.rowCount() == 3
    book.search.setText("liyuan")
    (offer,) = [book.table.model.record(place) for place in range(book.table.model.rowCount())]
    assert (offer.sort, offer.price) == (PriceSort.SUPPLIER, 3600_00)
    lists.write_sheet(prices.sheet(store.price_memory.book(), workspace.words, TODAY), tmp_path / "p.xlsx", "en")
    back = prices.of_table(tables.read(tmp_path / "p.xlsx"), PriceSort.SUPPLIER, TODAY)
    assert ("Pump", "A10", 3600_00, "pc") in {
        (each.record.item, each.record.spec, each.record.price, each.record.unit) for _, each in back.heard
    }
    book.table.view.setFocus()
    QTest.keyClick(book.table.view, Qt.Key.Key_Delete)
    assert store.price_notes.all() == [] and book.table.model.rowCount() == 0
    store.undo()
    assert book.table.model.rowCount() == 1
    book.search.setText("")
    book.table.select(next(each.id for each in store.price_memory.book() if each.sort is PriceSort.QUOTED))
    with qtbot.waitSignal(workspace.asked) as asked:
        QTest.keyClick(book.table.view, Qt.Key.Key_Return)
    assert asked.args[0] == "quote"

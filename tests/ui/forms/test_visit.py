"""Preparing a visit by real keys: the checklist it brings, the cockpit, the sheet on one page."""

from __future__ import annotations

from datetime import date, datetime, time
from types import SimpleNamespace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Appointment, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact, Role
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.promises import Direction, Escalation, Promise
from salesplanner.domain.routines import Routine
from salesplanner.exchange import summary
from salesplanner.report import visitsheet
from salesplanner.store import presets
from salesplanner.store.activities import CHECKLISTS
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.paper import PaperDialog
from salesplanner.ui.forms.visit import VisitForm
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)
LINES = ["Materials", "Cards", "Neat"]


@pytest.fixture
def book(store):
    store.settings.put(CHECKLISTS, {"visit": LINES})
    client = store.clients.add(Client(name="Northwind", status=ClientStatus.ACTIVE))
    person = store.contacts.add(Contact(client_id=client, name="Zhao", role=Role.DECISION_MAKER, note="likes golf"))
    stage = store.stages.add(Stage(name="Bid", position=0, chance=60))
    store.deals.add(Deal(name="Reducers", client_id=client, stage_id=stage, amount=12_600_000))
    store.activities.log(
        Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=date(2026, 10, 9)),
        done_at=datetime(2026, 10, 9, 10), outcome=Outcome.PROGRESS, points="Fears the delay",
    )  # fmt: skip
    store.promises.add(
        Promise(direction=Direction.MINE, client_id=client, what="a drawing", made_on=TODAY, due_on=date(2026, 10, 20))
    )
    visit = store.activities.add(
        Activity(
            kind=ActivityKind.VISIT, title="Visit Zhao", client_id=client, contact_id=person, day=TODAY, at=time(14, 30)
        )
    )
    return SimpleNamespace(client=client, person=person, visit=visit)


def opened(qtbot, workspace, form):
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def save(form):
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_new_visit_brings_its_checklist_and_undo_takes_both(store, book):
    assert [each.text for each in store.prep.of(book.visit)] == LINES
    before = store.digest()
    call = store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", day=TODAY))
    assert store.prep.of(call) == []
    store.undo()
    made = store.activities.add(Activity(kind=ActivityKind.VISIT, title="Other", day=TODAY))
    assert store.prep.counts([made, book.visit]) == {made: (0, 3), book.visit: (0, 3)}
    store.undo()
    assert store.digest() == before


@pytest.mark.parametrize("role", presets.ROLES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_preset_brings_a_checklist_for_visits(store, role, language):
    presets.apply(store, role, language)
    lines = store.activities.checklist(ActivityKind.VISIT)
    assert len(lines) == 9 and len(set(lines)) == 9
    assert bool(store.activities.checklist(ActivityKind.CALL)) == (role == "wholesale")


def test_the_cockpit_keeps_what_was_prepared_as_one_change(qtbot, workspace, store, book):
    before = store.digest()
    form = opened(qtbot, workspace, VisitForm(None, workspace, store.activities.get(book.visit)))
    assert form.focusWidget() is form._fields["aim"].target
    QTest.keyClicks(form.focusWidget(), "agree on delivery")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Right)
    assert form.booking.by.isVisible()
    QTest.keyClicks(form.booking.by, "Zhao")
    for entry in form.lines.entries[:2]:
        QTest.keyClick(entry.box, Qt.Key.Key_Space)
    QTest.mouseClick(form.lines.entries[2].remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.lines.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.focusWidget(), "Samples")
    save(form)
    kept = store.activities.get(book.visit)
    assert (kept.aim, kept.appointment, kept.confirmed_by) == ("agree on delivery", Appointment.CONFIRMED, "Zhao")
    lines = [(each.text, each.is_done) for each in store.prep.of(book.visit)]
    assert lines == [("Materials", True), ("Cards", True), ("Samples", False)]
    store.undo()
    assert store.digest() == before


def choose(lists, text):
    """Choose what begins with these words in the menu of the checklists."""
    [action] = [each for each in lists.lists_menu().actions() if each.text().startswith(text)]
    action.trigger()


def test_checklists_are_taken_made_kept_by_name_and_forgotten(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, VisitForm(None, workspace, store.activities.get(book.visit)))
    QTest.mouseClick(form.lines.entries[0].remove, Qt.MouseButton.LeftButton)
    choose(form.lines, "Begin every new “Visit”")
    assert store.activities.checklist(ActivityKind.VISIT) == LINES[1:]
    store.undo()
    choose(form.lines, "Take the usual")
    assert [each[1] for each in form.lines.value()] == [*LINES[1:], LINES[0]]

    def name_it(asked):
        QTest.keyClicks(asked.focusWidget(), "Signing")
        QTest.mouseClick(asked.save_button, Qt.MouseButton.LeftButton)

    soon(name_it)
    choose(form.lines, "Keep these lines")
    assert store.activities.checklists() == {"Signing": [*LINES[1:], LINES[0]]}
    store.activities.put_checklist("First", ["Who decides"])
    choose(form.lines, "Take “First”")
    assert [each[1] for each in form.lines.value()] == ["Who decides"]  # the list that was not begun gave way
    choose(form.lines, "Forget the checklist “Signing”")
    assert list(store.activities.checklists()) == ["First"]


def test_when_to_leave_and_whether_one_is_ready_follow_what_is_filled_in(qtbot, workspace, store, book):
    store.activities.add(Activity(kind=ActivityKind.CALL, title="Call Li", day=TODAY, at=time(13, 15), minutes=15))
    form = opened(qtbot, workspace, VisitForm(None, workspace, store.activities.get(book.visit)))
    assert form.clash.isHidden()
    assert form._when.text().endswith("leave at 13:55") and form.way.combo.currentText() == "As usual (30 min)"
    form.way.combo.setCurrentIndex(form.way.combo.findText("60 min"))
    form.way.edited.emit()
    assert form._when.text().endswith("leave at 13:25")
    assert "Call Li" in form.clash.text() and form.clash.text().endswith("5 min short")
    QTest.keyClicks(form.field("aim").line, "sign")
    form.booking.state.switch.buttons()[2].click()
    for entry in form.lines.entries:
        QTest.keyClick(entry.box, Qt.Key.Key_Space)
    assert form._state.text() == "Ready"


def test_a_routine_visit_becomes_a_record_when_it_is_prepared(qtbot, workspace, store, book):
    store.routines.add(Routine(title="Round", kind=ActivityKind.VISIT, rule="FREQ=DAILY", starts_on=TODAY))
    [round_] = store.activities.untouched(TODAY, store.calendar())
    form = opened(qtbot, workspace, VisitForm(None, workspace, round_))
    QTest.keyClicks(form.focusWidget(), "shelf")
    save(form)
    real = store.activities.get(round_.id)
    assert real.id > 0 and real.aim == "shelf" and store.activities.untouched(TODAY, store.calendar()) == []


def test_the_plan_item_form_prepares_too(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, ActivityForm(None, workspace, None, {"title": "Visit Li"}))
    assert form.booking.isHidden() and form.lines.isHidden()
    form.kind.set_value(ActivityKind.VISIT)
    form.kind.edited.emit()
    assert form.booking.isVisible() and form.lines.fold_button.text() == "0 of 3 done"
    QTest.mouseClick(form.lines.fold_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(form.lines.entries[0].box, Qt.Key.Key_Space)
    QTest.mouseClick(form.lines.entries[1].remove, Qt.MouseButton.LeftButton)
    form.way.set_value(45)
    save(form)
    [made] = [each for each in store.activities.on(TODAY) if each.title == "Visit Li"]
    assert [(each.text, each.is_done) for each in store.prep.of(made.id)] == [("Materials", True), ("Neat", False)]
    assert made.travel_minutes == 45


def test_the_sheet_is_one_page_with_the_facts_and_without_private_notes(qtbot, workspace, store, book, tmp_path):
    for number in range(12):
        store.promises.add(
            Promise(direction=Direction.THEIRS, client_id=book.client, what=f"thing {number} " * 8, made_on=TODAY)
        )
        day = datetime(2026, 9, 1 + number, 10)
        store.activities.log(
            Activity(kind=ActivityKind.VISIT, title="Visit", client_id=book.client, day=day.date()),
            done_at=day, outcome=Outcome.PROGRESS, points="A long talk about much. " * 30,
        )  # fmt: skip
    store.activities.change(book.visit, questions="Price?\nWe hold it.", support="Li brings samples", aim="sign")
    store.prep.attach(book.visit, [f"line {each}" for each in range(9)])
    facts = visitsheet.gather(store, store.activities.get(book.visit))
    path = tmp_path / "sheet.pdf"
    summary.write_document(visitsheet.document(facts, workspace.words, TODAY, "Siyuan"), path)
    reader = PdfReader(path)
    text = " ".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) == 1
    for said in ("leave at 13:55", "sign", "Decision maker", "Fears the delay", "Reducers", "We hold it.", "Cards"):
        assert said in text, said
    assert "golf" not in text


@pytest.mark.parametrize(
    "words_of", ["这次要把交期压到四十五天，问清谁签字。", "We settle delivery in forty-five days. "]
)
def test_long_texts_stay_on_one_page(workspace, store, book, tmp_path, words_of):
    long = words_of * 20
    store.activities.change(book.visit, aim=long, support=long, questions="\n".join([long] * 12), title=long[:200])
    store.clients.change(book.client, address=long, industry=long)
    for number in range(6):
        at = datetime(2026, 10, 1 + number, 10)
        store.contacts.add(Contact(client_id=book.client, name=long[:60], title=long[:60], phone="138" * 9))
        store.promises.add(Promise(direction=Direction.MINE, client_id=book.client, what=long, made_on=TODAY))
        store.escalations.add(Escalation(client_id=book.client, question=long, asked_at=at))
        store.deals.add(Deal(name=long[:90], client_id=book.client, amount=9_999_999_999))
        for kind in (ActivityKind.VISIT, ActivityKind.QUOTE):
            item = Activity(kind=kind, title=long[:90], client_id=book.client, day=at.date())
            store.activities.log(item, done_at=at, outcome=Outcome.PROGRESS, points=long)
    store.prep.attach(book.visit, [long[:200]] * 25)
    facts = visitsheet.gather(store, store.activities.get(book.visit))
    path = tmp_path / "sheet.pdf"
    summary.write_document(visitsheet.document(facts, workspace.words, TODAY), path)
    [page] = PdfReader(path).pages
    assert "Likely questions and answers" in page.extract_text()


def test_the_sheet_opens_from_the_cockpit_with_what_was_typed(qtbot, workspace, store, book):
    seen = []

    def look(dialog):
        assert isinstance(dialog, PaperDialog)
        seen.append(dialog.text)
        dialog.accept()

    form = opened(qtbot, workspace, VisitForm(None, workspace, store.activities.get(book.visit)))
    QTest.keyClicks(form.focusWidget(), "agree on delivery")
    soon(look)
    QTest.mouseClick(form.sheet_button, Qt.MouseButton.LeftButton)
    assert "agree on delivery" in seen[0] and "a drawing (2 days late)" in seen[0]

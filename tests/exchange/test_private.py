"""What is private never leaves: markers planted in every private field are in no report, note, sheet or list, in any format."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Promise
from salesplanner.domain.reviews import (
    EACH_VISIT,
    Competency,
    Finding,
    FocusPoint,
    Improvement,
    Section,
    TextVersion,
)
from salesplanner.exchange import lists, summary
from salesplanner.exchange.documents import chat
from salesplanner.exchange.forms import filling
from salesplanner.exchange.tables import calendar, vcard
from salesplanner.i18n import Translator
from salesplanner.report import daily, periodic, reviewpaper, selfreview, visitsheet
from salesplanner.report.material import gather
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit import records
from salesplanner.ui.kit.records import RecordTable
from salesplanner.ui.review.actions import ActionsDialog
from salesplanner.ui.review.sections import VersionsDialog
from salesplanner.words import Words

DAY = date(2026, 10, 22)
MARK = "PLANTED"
PHONE = "0311-8642097"


@pytest.fixture
def planted(store):
    """A client, a person, a day and a review with a marker in all that is private; what may leave says "open"."""
    private = {key: f"{MARK} {key}" for key in ("likes", "avoid", "best_time", "private_note")}
    client = store.clients.add(Client(name="Northwind open", phone=PHONE, birthday=f"{MARK} 3-8", **private))
    person = store.contacts.add(Contact(client_id=client, name="Zhao", note=f"{MARK} note", birthday=f"{MARK} 5-1"))
    facts = {"client_id": client, "contact_id": person, "day": DAY}
    visit = store.activities.add(Activity(kind=ActivityKind.VISIT, title="Visit open", at=time(14, 30), **facts))
    call = store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", **facts))
    store.activities.finish(call, at=store.now())
    store.promises.add(Promise(client_id=client, what="drawing", made_on=DAY, due_on=date(2026, 10, 20)))
    store.complaints.add(Complaint(client_id=client, what="leaks", opened_on=DAY))
    store.days.put(DAY, reflection=f"{MARK} reflection")
    plant_steps(store, facts)
    plant_review(store, visit)
    return client, store.activities.get(visit)


def plant_steps(store, facts):
    """Private actions that are the next step of a client and a deal, that were a contact with them, that were put off."""
    stage = store.stages.add(Stage(name="Quote", position=1, chance=50))
    deal = {"stage_id": stage, "client_id": facts["client_id"], "amount": 900000, "expected_on": date(2026, 11, 5)}
    facts = {**facts, "deal_id": store.deals.add(Deal(name="Pump open", **deal)), "day": date(2026, 10, 23)}
    facts["improvement_id"] = store.improvements.begin(Improvement(act=f"{MARK} step"))
    store.activities.plan_next(
        Activity(kind=ActivityKind.VISIT, title=f"{MARK} step", note=f"{MARK} step note", **facts)
    )
    for outcome in (Outcome.SETBACK, Outcome.PROGRESS):
        made = store.activities.add(Activity(kind=ActivityKind.CALL, title=f"{MARK} talk", **facts))
        at = datetime(2026, 10, 22, 9)
        store.activities.log(store.activities.get(made), done_at=at, outcome=outcome, points=f"{MARK} talked")
    put_off = store.activities.add(Activity(kind=ActivityKind.CALL, title=f"{MARK} put off", **{**facts, "day": DAY}))
    store.activities.move(put_off, day=date(2026, 10, 23), reason=f"{MARK} no time")


def test_a_private_item_that_is_made_to_repeat_is_private_on_all_days(store, qtbot, workspace):
    action = store.improvements.begin(Improvement(act="Ring"))
    acted = store.improvements.plan(action, DAY)
    focus = store.activities.add(Activity(kind=ActivityKind.TASK, title="Focus", day=DAY))
    store.focus_points.add(FocusPoint(period="2026-10", what="Focus", activity_id=focus, is_private=True))
    for key in (acted, focus):
        form = ActivityForm(None, workspace, store.activities.get(key), {})
        qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
        form.save({**form.values(), "rule": "FREQ=DAILY"})
    held, tomorrow = store.improvements.held_back(), date(2026, 10, 23)
    made = [each for each in store.activities.untouched(tomorrow, store.calendar()) if each.title in ("Ring", "Focus")]
    assert len(made) == 2 and held.leave(made) == ()
    for each in made:
        store.activities.finish(each.id, at=store.now())
    held = store.improvements.held_back()
    told = held.leave(store.activities.done_in_brief(tomorrow, tomorrow)) + held.leave(
        store.activities.done_between(DAY, tomorrow)
    )
    assert {each.title for each in told}.isdisjoint({"Ring", "Focus"})


@pytest.mark.row("C13")
def test_no_list_that_is_copied_or_exported_holds_what_is_private(store, qtbot, workspace, monkeypatch):
    review = store.reviews.begin("2026-10")
    version = TextVersion(review_id=review.id, section=Section.CAUSES, body=MARK, written_at=store.now())
    store.reviews.versions.add(version)
    hidden = store.improvements.begin(Improvement(act=MARK))
    store.improvements.begin(Improvement(act="shared act", is_private=False))
    item = store.improvements.plan(hidden, DAY)
    store.activities.finish(item, at=store.now())
    versions = store.reviews.versions.of(review.id, Section.CAUSES)
    dialogs = (
        VersionsDialog(None, workspace, Section.CAUSES, versions),
        ActionsDialog(None, workspace, Period.parse("2026-10"), is_open=True),
        RecordsDialog(None, workspace, "Done", "activity", [item]),
    )
    saved = []
    monkeypatch.setattr(records, "save_sheet", lambda *given: saved.append(str(given[-1])))
    QGuiApplication.clipboard().setText("before")
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        for table in dialog.findChildren(RecordTable):
            table.view.selectAll()
            table.copy()
            table.export()
            saved.append(QGuiApplication.clipboard().text())
    assert "shared act" in str(saved) and MARK not in str(saved)
    VersionsDialog(None, workspace, Section.CAUSES, versions, is_private=False).table.export()
    assert MARK in str(saved)


def plant_review(store, visit):
    """A review whose words, versions, problems, focus points and actions are private, but for those that say "shared"."""
    for section in Section:
        for version in ("earlier", "review"):
            store.reviews.write("2026-10", section, f"{MARK} {version}")
    store.reviews.write("2026-10", Section.SUPPORT, "shared support", is_private=False)
    store.reviews.finish("2026-10", store.now())
    assert store.reviews.versions.count() >= len(Section) - 1
    store.competencies.add(Competency(name="Client communication"))
    facts = {name: f"{MARK} {name}" for name in ("weakness", "tag", "measure", "reason")}
    for rhythm in (EACH_VISIT, "FREQ=DAILY", ""):
        key = store.improvements.begin(Improvement(act=f"{MARK} act", rhythm=rhythm, **facts))
        done = store.improvements.plan(key, DAY)
        store.activities.finish(done, at=store.now())
        store.improvements.plan(key, date(2026, 10, 23))
    private = {"cause": f"{MARK} cause", "fix": f"{MARK} fix", "is_private": True}
    store.findings.add(Finding(period="2026-10", what=f"{MARK} problem", metric="calls.count", **private))
    for period in ("2026-10", "2026-11", "2026-11"):
        item = store.activities.add(Activity(kind=ActivityKind.TASK, title=f"{MARK} focus", day=DAY))
        store.activities.finish(item, at=store.now())
        store.focus_points.add(FocusPoint(period=period, what=f"{MARK} focus", activity_id=item, is_private=True))
    shared = {"metric": "calls.count", "threshold": Decimal(9), "fix": "call daily"}
    store.findings.add(Finding(period="2026-10", what="shared problem", **shared))
    store.focus_points.add(FocusPoint(period="2026-11", what="shared focus", due_on=date(2026, 11, 20)))
    store.improvements.begin(Improvement(act="shared act", weakness="shared weakness", is_private=False))
    assert [each.text for each in store.prep.of(visit)] == [f"{MARK} act"]


def content(path):
    """All the text that a file holds, whatever its format."""
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as packed:
            return "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        return "".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    return path.read_bytes().decode("utf-8", "ignore")  # of pictures what is written in them as text


@pytest.mark.row("C13")
def test_no_file_for_others_holds_what_is_private(qapp, store, planted, tmp_path):
    (client, visit), words = planted, Words(Translator("en"))
    files = []
    assert "shared support" in periodic.computed(gather(store, Period.parse("2026-10")), words, "support")
    store.orders.add(Order(day=DAY, amount=100))
    for code in ("2026-10", "2026-H2"):
        for key in periodic.arranged(gather(store, Period.parse(code))):
            store.reports.include(code, key, True)
        for suffix in (".docx", ".xlsx", ".pdf", ".md", ".txt", ".json", ".png"):
            files.append(summary.write(store, Period.parse(code), tmp_path / f"{code}{suffix}", words))
    assert "Northwind open" in content(tmp_path / "2026-10.xlsx")
    assert [path.name for path in files if PHONE in content(path)] == []  # a client's phone is not the boss's
    for suffix in (".docx", ".md"):
        said = content(tmp_path / f"2026-10{suffix}")
        assert all(f"shared {part}" in said for part in ("support", "problem", "focus", "act", "weakness"))
    sheet = visitsheet.document(visitsheet.gather(store, visit), words, DAY)
    note = daily.document(daily.gather(store, DAY), words)
    own = selfreview.gather(store, Period.parse("2026-10"))
    paper = reviewpaper.document(store, own, words)
    held = reviewpaper.held_back(store, own, words)
    assert "Shortcomings" in held and "2 focus points" in held  # those of the next period, as the paper has them
    assert "Support needed" in [part.title for part in paper.blocks]
    assert MARK not in str(filling.content(gather(store, own.period), words))
    for number, document in enumerate((sheet, note, daily.brief(store, DAY, words), paper)):
        for suffix in (".docx", ".pdf"):
            path = tmp_path / f"paper{number}{suffix}"
            summary.write_document(document, path)
            files.append(path)
        texts = tmp_path / f"paper{number}.txt"
        texts.write_text(chat.plain(document) + chat.markdown(document), encoding="utf-8")
        files.append(texts)
    for suffix in (".xlsx", ".csv", ".vcf"):
        files += lists.write(lists.gather(store, [client], words, private=False), tmp_path / f"list{suffix}")
    cards = tmp_path / "cards.vcf"
    cards.write_text(vcard.cards(store.contacts.all(), {client: store.clients.get(client)}), encoding="utf-8")
    plan = tmp_path / "plan.ics"
    told = store.improvements.held_back().leave(store.activities.all())
    plan.write_bytes(calendar.events(told, {client: "Northwind open"}, store.now(), []))
    files += [cards, plan]
    assert {path.name for path in files if MARK in content(path)} == set()
    assert sum("open" in content(path) for path in files) > 12  # the files do speak of the client
    everything = lists.write(lists.gather(store, [client], words, private=True), tmp_path / "own.csv")
    assert all(MARK in content(path) for path in everything)  # and the markers would be found

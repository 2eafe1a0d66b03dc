"""Incidents that happen again, and support that was asked for: kept, found, told in the report."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.incidents import Incident, similar
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Escalation
from salesplanner.i18n import Translator
from salesplanner.report import material, periodic
from salesplanner.ui.forms.incidents import IncidentForm, IncidentsDialog
from salesplanner.ui.forms.oweforms import QuestionForm
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.words import Words
from tests.builders import a_client

TODAY = date(2026, 10, 22)


@pytest.mark.row("S1-07")
@pytest.mark.parametrize("asked", ["密封件发错了", "Wrong seals again"])
def test_what_is_like_it_is_found_in_either_language(asked):
    seals = Incident(id=1, day=TODAY, what="密封件型号发错，现场停工 wrong seals sent", lesson="count twice")
    other = Incident(id=2, day=TODAY, what="Truck broke down 货车抛锚")
    assert similar(asked, [other, seals]) == [seals]


@pytest.mark.row("S1-07")
def test_an_incident_that_happened_before_shows_its_lesson_while_typing(qtbot, workspace, store):
    store.incidents.add(Incident(day=TODAY, what="wrong seals sent to the site", lesson="Check the list twice"))
    form = IncidentForm(None, workspace, Incident(day=TODAY, what=""))
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    qtbot.keyClicks(form.what.box, "wrong seals")
    for key, text in (("did", "flew there"), ("result", "sent anew"), ("lesson", "count twice")):
        qtbot.keyClicks(form.field(key).box, text)
    texts = [label.text() for label in form.alike.findChildren(PlainLabel)]
    assert "→ Check the list twice" in texts
    form.save_button.click()
    assert [hit.kind for hit in store.search("seals")] == ["incident", "incident"]
    assert [hit.kind for hit in store.search("flew")] == [hit.kind for hit in store.search("count")] == ["incident"]
    kept = next(each for each in store.incidents.all() if each.did)
    assert (kept.did, kept.result, kept.lesson) == ("flew there", "sent anew", "count twice")


@pytest.mark.row("S1-07")
def test_the_list_finds_by_any_word_and_deletes_with_a_way_back(qtbot, workspace, store):
    store.incidents.add_many(Incident(day=TODAY, what=what) for what in ("Truck broke down", "Wrong seals"))
    dialog = IncidentsDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.filter, "truck")
    assert dialog.table.view.model().rowCount() == 1
    dialog.table.view.selectRow(0)
    qtbot.keyClick(dialog.table.view, Qt.Key.Key_Delete)
    assert [each.what for each in store.incidents.all()] == ["Wrong seals"]
    store.undo()
    assert len(store.incidents.all()) == 2
    dialog.filter.clear()
    dialog.table.view.selectAll()
    qtbot.keyClick(dialog.table.view, Qt.Key.Key_Delete)
    assert not store.incidents.all()
    store.undo()
    assert len(store.incidents.all()) == 2


@pytest.mark.row("S1-15")
def test_support_without_a_client_is_settled_by_its_answer(qtbot, workspace, store):
    key = store.escalations.add(Escalation(question="A second car", asked_at=datetime(2026, 10, 20, 9)))
    assert [each.id for each in store.escalations.open()] == [key]
    form = QuestionForm(None, workspace, store.escalations.get(key))
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.begin_with_answer()
    form.show()
    qtbot.keyClicks(form.field("answer").box, "in November")
    form.save_button.click()
    assert not store.escalations.open()
    assert not store.escalations.get(key).is_open


@pytest.mark.row("S1-15")
def test_support_is_a_section_of_the_summary_with_what_why_and_the_answer(store):
    client = store.clients.add(a_client("Northwind"))
    asked = datetime(2026, 10, 12, 9)
    store.escalations.add_many(
        [
            Escalation(client_id=client, question="The boss must come along", why="they ask for him", asked_at=asked),
            Escalation(
                question="5 % more",
                asked_at=asked,
                answer="agreed",
                answered_at=asked + timedelta(days=2),
                result="signed",
            ),
            Escalation(question="Old news", asked_at=datetime(2026, 8, 1, 9), answered_at=datetime(2026, 8, 2, 9)),
        ]
    )
    store.incidents.add(Incident(day=TODAY, what="Wrong seals", result="sent anew", client_id=client))
    found = material.gather(store, Period.parse("2026-10"), TODAY)
    words = Words(Translator("en"))
    assert periodic.computed(found, words, "support").splitlines() == [
        "Northwind: The boss must come along; because they ask for him; asked on 12 Oct, no answer for 10 days",
        "5 % more; asked on 12 Oct, answered on 14 Oct: agreed; result: signed",
    ]
    assert "Incident on 22 Oct: Northwind: Wrong seals → sent anew." in periodic.computed(found, words, "problems")

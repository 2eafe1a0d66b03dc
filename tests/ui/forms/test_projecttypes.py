"""Project types by real keys: taken ready, their stages changed, deleted with a way for what stands in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.deals import Deal, LineKind
from salesplanner.store import presets
from salesplanner.ui.forms.projecttypes import TypePage, _DropStageForm, _DropTypeForm, _StageForm
from salesplanner.ui.forms.typelines import TypeLinesForm
from tests.answering import when_open


@pytest.fixture
def page(qtbot, workspace, store):
    presets.add_type(store, "project", "en")
    made = TypePage(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def names(page):
    return [stage.name for stage in page._shown()]


def test_a_ready_type_comes_with_its_stages_and_goes_by_undo(page, store):
    before = store.digest()
    page._fill_ready()
    assert page._ready.actions()[0].text() == "Hotel agreement"
    page._ready.actions()[0].trigger()
    assert names(page) == ["Prospect", "Visited", "Quoted", "Agreement pending"]
    store.undo()
    assert store.digest() == before


def test_a_stage_is_changed_and_moved_by_keys(qtbot, page, store):
    def change(form):
        assert isinstance(form, _StageForm)
        form.field("name").line.selectAll()
        qtbot.keyClicks(form.field("name").line, "First look")
        qtbot.keyClick(form.save_button, Qt.Key.Key_Space)

    when_open(change)
    qtbot.keyClick(page.stages.view, Qt.Key.Key_Return)
    assert names(page)[0] == "First look"
    page._shift(1)
    assert names(page)[1] == "First look"


def test_a_stage_with_deals_is_deleted_once_they_have_somewhere_to_go(page, store):
    stages = page._shown()
    deal = store.deals.add(Deal(name="Pump", stage_id=stages[0].id, type_id=stages[0].type_id, opened_on=store.today()))
    before = store.digest()

    def move(form):
        assert isinstance(form, _DropStageForm)
        form.field("to").set_value(stages[2].id)
        form.save_button.click()

    when_open(move)
    page._drop(stages[0])
    assert store.deals.get(deal).stage_id == stages[2].id
    assert stages[0].name not in names(page)
    store.undo()
    assert store.digest() == before


def test_the_deals_of_a_deleted_type_go_another_way(page, store):
    first = page._type_id()
    stage = page._shown()[1]
    deal = store.deals.add(Deal(name="Pump", stage_id=stage.id, type_id=first, opened_on=store.today()))
    other = presets.add_type(store, "service", "en")
    page._offer(first)

    def drop(form):
        assert isinstance(form, _DropTypeForm)
        form.save_button.click()

    when_open(drop)
    page._drop_type()
    assert store.deals.get(deal).type_id == other
    assert [each.id for each in store.project_types.all()] == [other]


def test_what_a_type_begins_with_is_changed_row_by_row(qtbot, workspace, page, store):
    kind = store.project_types.get(page._type_id())
    form = TypeLinesForm(None, workspace, kind)
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    qtbot.keyClick(form.steps.target, Qt.Key.Key_Space)
    qtbot.keyClicks(form.steps.rows[-1].name, "Warranty ends")
    qtbot.keyClicks(form.steps.rows[-1].days.line, "365")
    form.terms.rows[0].percent.set_value(1)
    form.save_button.click()
    assert form.isVisible()  # the shares are not the whole any more
    form.terms.set_value([])
    form.save_button.click()
    assert store.type_lines.of(kind.id, LineKind.MILESTONE)[-1].days == 365
    assert not store.type_lines.of(kind.id, LineKind.PAYMENT)

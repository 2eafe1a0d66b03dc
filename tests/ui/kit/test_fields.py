from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import (
    ChoiceField,
    DateField,
    GradeField,
    LongTextField,
    MoneyField,
    NumberField,
    SearchField,
    TagsField,
    TextField,
    TilesField,
    TimeField,
)
from salesplanner.ui.kit.searching import matching
from salesplanner.ui.kit.theme import LIGHT

PAIRS = [(7, "川江特钢"), (8, "北辰重机"), (9, "Harbour Port")]


def typed(qtbot, field, text):
    qtbot.addWidget(field)
    field.show()
    field.line.setText("")
    qtbot.keyClicks(field.line, text)
    field.line.editingFinished.emit()
    return field


def test_a_typed_day_turns_into_the_full_date(qtbot, workspace):
    field = typed(qtbot, DateField(workspace), "tomorrow")
    assert field.value() == date(2026, 10, 23)
    assert field.line.text() == "23 Oct Fri"


def test_a_day_in_words_is_shown_as_it_is_understood_while_it_is_typed(qtbot, workspace):
    field = DateField(workspace)
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.line, "after CNY")
    assert (field.line.accessibleDescription(), field.value()) == ("15 Feb 2027 Mon", date(2027, 2, 15))
    assert "15 Feb 2027 Mon" in QToolTip.text()
    field.line.editingFinished.emit()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_date_far_away_keeps_its_year(qtbot, workspace):
    field = DateField(workspace)
    qtbot.addWidget(field)
    field.set_value(date(2029, 1, 5))
    assert field.value() == date(2029, 1, 5)


def test_a_wrong_day_stays_as_typed_and_is_a_problem(qtbot, workspace):
    field = typed(qtbot, DateField(workspace), "someday")
    assert field.line.text() == "someday"
    with pytest.raises(Problem):
        field.value()


def test_time_and_money_and_number_give_native_values(qtbot, workspace):
    assert typed(qtbot, TimeField(), "3pm").value() == time(15)
    assert typed(qtbot, MoneyField(), "126k").value() == 12_600_000
    assert typed(qtbot, NumberField(), "1,200").value() == 1200
    assert typed(qtbot, MoneyField(), "").value() is None


def test_a_number_out_of_range_is_a_problem(qtbot, workspace):
    with pytest.raises(Problem) as caught:
        typed(qtbot, NumberField(high=10), "11").value()
    assert caught.value.kind is Kind.OUT_OF_RANGE


@pytest.mark.parametrize("said", ["川江", "cjtg", "chuanjiang", "CJ", "特钢"])
def test_a_name_is_found_by_part_pinyin_or_initials(said):
    assert PAIRS[0] in matching(PAIRS, said)
    assert PAIRS[2] not in matching(PAIRS, said)


def test_a_picked_record_gives_its_id_and_an_unknown_name_a_problem(qtbot, workspace):
    field = SearchField(PAIRS)
    qtbot.addWidget(field)
    field.set_value(8)
    assert (field.value(), field.text()) == (8, "北辰重机")
    assert typed(qtbot, SearchField(PAIRS), "harbour port").value() == 9
    with pytest.raises(Problem) as caught:
        typed(qtbot, SearchField(PAIRS), "nobody").value()
    assert caught.value.kind is Kind.NOT_KNOWN


def test_a_new_name_is_kept_where_it_is_allowed(qtbot, workspace):
    field = typed(qtbot, SearchField(PAIRS, allow_new=True), "New Mill")
    assert (field.value(), field.text()) == (None, "New Mill")


def test_a_click_in_the_list_picks_the_record_even_among_like_names(qtbot, workspace):
    field = SearchField([(1, "王工"), (2, "王工")])
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    popup = field.line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(popup.model().index(1, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.value() == 2


def test_a_name_that_several_have_is_asked_for_and_never_guessed(qtbot, workspace, store):
    one, other, third = (store.clients.add(Client(name="新华书店", region=place)) for place in ("福建", "河北", "河北"))
    offered = store.clients.names()
    assert offered == [(one, "新华书店 · 福建"), (other, f"新华书店 · #{other}"), (third, f"新华书店 · #{third}")]
    field = SearchField(offered, allow_new=True)
    qtbot.addWidget(field)
    field.line.setText("新华书店")
    with pytest.raises(Problem) as caught:
        field.value()
    assert caught.value.kind is Kind.SEVERAL
    field.line.setText("新华书店 · 福建")
    assert field.value() == one


def test_texts_are_cleaned(qtbot, workspace):
    field = TextField()
    qtbot.addWidget(field)
    field.set_value("  a\u202eb\x07 ")
    assert field.value() == "ab"
    note = LongTextField()
    qtbot.addWidget(note)
    note.set_value("one\ntwo\x00")
    assert note.value() == "one\ntwo"


def test_tags_are_each_kept_once(qtbot, workspace):
    assert typed(qtbot, TagsField(), "#steel, sichuan steel").value() == "steel sichuan"


def test_choices_give_their_keys(qtbot, workspace):
    choice = ChoiceField([("a", "A"), ("b", "B")])
    tiles = TilesField([("x", "X", LIGHT.icon("check")), ("y", "Y", LIGHT.icon("check"))])
    for field in (choice, tiles, GradeField()):
        qtbot.addWidget(field)
    assert tiles.value() is None
    choice.set_value("b")
    with qtbot.waitSignal(tiles.edited):
        tiles.tiles[1].click()
    assert (choice.value(), tiles.value()) == ("b", "y")
    tiles.set_value(None)
    assert tiles.value() is None


def test_a_hint_in_an_empty_field_is_as_dark_as_other_hints(qtbot, workspace):
    for made in (TextField("What to do next"), LongTextField("What was said")):
        qtbot.addWidget(made)
        made.target.ensurePolished()
        assert made.target.palette().placeholderText().color().name().upper() == workspace.theme.text3

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import MoneyField, TextField
from salesplanner.ui.kit.form import FormDialog


class Order(FormDialog):
    def __init__(self, workspace):
        super().__init__(None, workspace, "Order")
        self.name = self.add("Name", TextField(), "name", required=True)
        self.amount = self.add("Amount & tax", MoneyField(), "amount", hint="Like 126k")
        self.saved = None

    def save(self, values):
        if values["name"] == "refused":
            raise Problem(Kind.OUT_OF_RANGE, field="amount", value=1, low=2, high=3)
        self.saved = values
        return 5


@pytest.fixture
def form(qtbot, workspace):
    made = Order(workspace)
    qtbot.addWidget(made, before_close_func=lambda form: form.done(0))  # without the question about what was typed
    made.show()
    made.activateWindow()
    return made


def test_ctrl_enter_saves_the_values(form, qtbot):
    qtbot.keyClicks(form.name.line, "Mill")
    qtbot.keyClicks(form.amount.line, "12w")
    form.save_button.click()
    assert form.saved == {"name": "Mill", "amount": 12_000_000}
    assert form._rows["amount"][0].text() == "Amount && tax"  # of a label that stands for a field, & would be a key
    assert form.result_id == 5 and form.result() == FormDialog.DialogCode.Accepted


def test_enter_alone_does_not_save(form, qtbot):
    qtbot.keyClicks(form.name.line, "x")
    qtbot.keyClick(form.name.line, Qt.Key.Key_Return)
    assert form.saved is None and form.isVisible()


def test_a_fault_stands_below_its_field_once_it_is_left(form, qtbot):
    qtbot.keyClicks(form.amount.line, "abc")
    form.amount.line.editingFinished.emit()
    assert "abc" in form._faults["amount"].text()
    form.amount.line.setText("12")
    form.amount.line.editingFinished.emit()
    assert form._faults["amount"].property("role") != "fault" or form._faults["amount"].isHidden()


def test_a_missing_field_keeps_the_form_open_and_has_the_focus(form):
    form.save_button.click()
    assert form.saved is None and form.isVisible()
    assert form._faults["name"].isVisible()


def test_what_the_store_refuses_stands_beside_its_field(form, qtbot):
    qtbot.keyClicks(form.name.line, "refused")
    form.save_button.click()
    assert form._faults["amount"].property("role") == "fault" and form._faults["amount"].text()


def test_esc_closes_an_untouched_form_at_once(form, qtbot):
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_esc_asks_only_when_something_was_typed(form, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(dialogs, "choose", lambda *arguments, **_: asked.append(arguments) or -1)
    qtbot.keyClicks(form.name.line, "x")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert asked and form.isVisible()


def test_while_an_input_method_composes_esc_and_ctrl_enter_are_its_own(form, qtbot):
    qtbot.keyClicks(form.name.line, "x")
    QApplication.sendEvent(form.name.line, QInputMethodEvent("bei", []))
    form.reject()
    form._on_save()
    assert form.isVisible() and form.saved is None
    done = QInputMethodEvent("", [])
    done.setCommitString("北")
    QApplication.sendEvent(form.name.line, done)
    form._on_save()
    assert form.saved["name"] == "x北"


def test_a_form_grows_with_its_faults(form, qtbot):
    before = form.height()
    form.save_button.click()
    qtbot.waitUntil(lambda: form.height() > before)

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from salesplanner import paths
from salesplanner.ui.kit import dialogs


@pytest.fixture(autouse=True)
def themed(workspace):
    return workspace


def answering(texts, label):
    """Press the button of that label in the box that comes up next."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        texts.append((box.text(), box.textFormat()))
        next(button for button in box.buttons() if button.text() == label).click()

    QTimer.singleShot(50, press)


def test_a_question_shows_names_as_they_are_and_gives_the_answer():
    texts = []
    answering(texts, "Delete")
    assert dialogs.ask(None, "Delete <img src=x>?", "", "Delete") is True
    answering(texts, "Cancel")
    assert dialogs.ask(None, "Delete it?", "", "Delete") is False
    assert texts[0] == ("Delete <img src=x>?", Qt.TextFormat.PlainText)


def test_a_choice_gives_its_place():
    answering([], "Second")
    assert dialogs.choose(None, "Which?", "", "First", "Second") == 1
    answering([], "Cancel")
    assert dialogs.choose(None, "Which?", "", "First", "Second") == -1


def test_the_folder_is_remembered_and_the_ending_added(tmp_path, monkeypatch):
    asked = []

    def answer(parent, title, place, kinds):
        asked.append(place)
        return str(tmp_path / "picture"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert dialogs.save_path(None, "Save", "chart.png", "PNG (*.png)") == tmp_path / "picture.png"
    dialogs.save_path(None, "Save", "chart.png", "PNG (*.png)")
    assert asked == [str(paths.exports() / "chart.png"), str(tmp_path / "chart.png")]


@pytest.mark.parametrize(
    ("typed", "kind", "kept"),
    [
        ("10月总结 10.22", "Word (*.docx)", "10月总结 10.22.docx"),
        ("总结.PDF", "Word (*.docx)", "总结.PDF"),
        ("总结", "PDF (*.pdf)", "总结.pdf"),
        ("v1.2", "", "v1.2.docx"),
    ],
)
def test_a_name_with_a_point_keeps_all_of_it_and_ends_as_the_chosen_kind(tmp_path, monkeypatch, typed, kind, kept):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(tmp_path / typed), kind))
    assert dialogs.save_path(None, "Save", "总结.docx", "Word (*.docx);;PDF (*.pdf)") == tmp_path / kept


def test_an_ending_added_never_replaces_a_file_unasked(tmp_path, monkeypatch):
    (tmp_path / "picture.png").write_bytes(b"mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(tmp_path / "picture"), ""))
    answering([], "Cancel")
    assert dialogs.save_path(None, "Save", "chart.png", "PNG (*.png)") is None


def test_leaving_a_file_dialog_gives_nothing(monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: ("", ""))
    assert dialogs.open_path(None, "Open", "CSV (*.csv)") is None


@pytest.mark.parametrize("path", ["/home/someone/Documents/" + "folder name/" * 9, "C:\\Users\\" + "someone\\" * 20])
def test_a_long_path_is_shown_whole_in_a_box(path):
    fits = []

    def look():
        box = QApplication.activeModalWidget()
        label = box.findChild(QLabel, "qt_msgbox_label")
        fits.append(label.wordWrap() and label.height() >= label.heightForWidth(label.width()))
        fits.append(box.rect().contains(label.geometry()) and label.height() > 2 * label.fontMetrics().height())
        box.done(0)

    QTimer.singleShot(50, look)
    dialogs.tell(None, f"The book {path} was made by a newer version.")
    assert fits == [True, True]


def test_the_verb_stands_at_the_right_of_cancel():
    places = []

    def look():
        box = QApplication.activeModalWidget()
        places.extend(each.text() for each in sorted(box.buttons(), key=lambda each: each.x()))
        box.done(0)

    QTimer.singleShot(50, look)
    dialogs.ask(None, "Delete it?", "", "Delete")
    assert places == ["Cancel", "Delete"]

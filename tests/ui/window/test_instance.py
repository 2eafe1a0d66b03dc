from __future__ import annotations

from salesplanner.ui.window.instance import OneInstance


def test_a_second_start_brings_the_first_window_forward(qtbot, qapp, tmp_path):
    first = OneInstance(tmp_path / "book.db", qapp)
    first.listen()
    with qtbot.waitSignal(first.raised):
        assert OneInstance(tmp_path / "book.db").call_first()


def test_another_book_is_left_alone(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr("salesplanner.ui.window.instance._TRIES", 1)
    first = OneInstance(tmp_path / "book.db", qapp)
    first.listen()
    with qtbot.assertNotEmitted(first.raised, wait=50):
        assert not OneInstance(tmp_path / "other.db").call_first()

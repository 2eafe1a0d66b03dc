"""Nothing that a person does all day looks through a whole table, however large the book."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

#: What grows with the years, by its name or by the letter that a query gives it.
LARGE = {
    "activity",
    "client",
    "contact",
    "deal",
    "order",
    "payment",
    "prep_line",
    "client_standing",
    "change",
    "change_row",
}
LETTERS = set("acdkopsx")


@pytest.fixture
def scans(store):
    """Runs something and tells which large tables its statements looked through from end to end."""

    def scanned(do):
        said: list[str] = []
        store._db.connection.set_trace_callback(said.append)
        do()
        store._db.connection.set_trace_callback(None)
        assert said
        found = set()
        for sql in said:
            if re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b", sql):
                for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}"):
                    found |= set(re.findall(r"^SCAN (\w+)", row[3]))
        return found & (LARGE | LETTERS)

    return scanned


def test_today_reads_only_what_it_shows(screen, plan, scans):
    assert scans(screen.refresh) == set()


def test_a_tick_a_log_a_move_and_what_follows_them_read_only_what_they_touch(screen, store, plan, scans):
    def work():
        for item in screen.list.items()[:3]:
            screen.list.choose(item.activity.id)
            QTest.keyClick(screen.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        task = next(each.activity for each in screen.list.items() if not each.activity.kind.is_contact)
        screen.list.act_on_box([task])
        screen.list.settle()
        screen.workspace.settle()
        store.undo()
        screen.workspace.settle()

    assert scans(work) == set()

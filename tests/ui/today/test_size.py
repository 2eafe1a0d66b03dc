"""Nothing that a person does all day looks through a whole table, however large the book."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

#: Tables that hold little in any book (of promises, some hundreds a year), and what a query has made itself or a change has touched.
SMALL = {"setting", "holiday", "routine", "quota", "target", "stage", "reminder", "report", "escalation", "promise"}
OWN = {"m", "r", "t", "stale_client", "current_change", "find"}


@pytest.fixture
def scans(store):
    """Runs something and tells what its statements looked through from end to end."""

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
        return found

    return scanned


def test_today_reads_only_what_it_shows(screen, plan, scans):
    assert scans(screen.refresh) <= SMALL | OWN


def test_a_tick_a_log_a_move_and_what_follows_them_read_only_what_they_touch(screen, store, plan, scans):
    def work():
        for item in screen.list.items()[:3]:
            screen.list.choose(item.activity.id)
            QTest.keyClick(screen.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        task = next(each.activity for each in screen.list.items() if not each.activity.kind.is_contact)
        screen.list.act_on_box([task])
        screen.list.settle()
        store.undo()

    assert scans(work) <= SMALL | OWN

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 200


class Bell(QObject):
    rung = Signal()


def drift(act, thing):
    before = sys.getrefcount(thing)
    for _ in range(CALLS):
        act()
    return before - sys.getrefcount(thing)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True never die there")
def test_qt_calls_keep_their_references_to_none_and_true(qapp):
    bell = Bell()
    assert drift(lambda: bell.setObjectName("x"), None) < CALLS / 2
    assert drift(bell.rung.emit, True) < CALLS / 2

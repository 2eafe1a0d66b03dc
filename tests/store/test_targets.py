"""Targets in the file: how they were changed, and their parts beside the whole."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from salesplanner.domain.targets import Level, Revision
from salesplanner.store import Store

OCTOBER = "2026-10"


def test_a_change_of_what_was_told_is_noted_with_its_day_and_a_slip_is_not(tmp_path):
    now = [datetime(2026, 9, 20, 9)]
    book = Store.open(tmp_path / "book.db", now=lambda: now[0])

    def turn(day):
        now[0] = datetime.combine(day, time(9))

    book.targets.put("orders.amount", OCTOBER, Decimal(1_400_000))
    book.targets.put("orders.amount", OCTOBER, Decimal(1_500_000))
    assert book.targets.of("orders.amount", OCTOBER).revisions == []
    turn(date(2026, 9, 28))  # before it begins
    book.targets.put("orders.amount", OCTOBER, Decimal(1_600_000))
    turn(date(2026, 10, 12))
    book.targets.put("orders.amount", OCTOBER, Decimal(1_800_000), note="new\nchannel")
    book.targets.put("orders.amount", OCTOBER, Decimal(1_900_000))
    turn(date(2026, 10, 20))
    book.targets.put("orders.amount", OCTOBER, Decimal(2_000_000))
    found = book.targets.of("orders.amount", OCTOBER).revisions
    assert found == [
        Revision(date(2026, 9, 28), Decimal(1_500_000), Decimal(1_600_000)),
        Revision(date(2026, 10, 12), Decimal(1_600_000), Decimal(1_900_000), "new channel"),
        Revision(date(2026, 10, 20), Decimal(1_900_000), Decimal(2_000_000)),
    ]
    book.targets.put("orders.amount", OCTOBER, Decimal(1_900_000))  # taken back on the same day
    assert len(book.targets.of("orders.amount", OCTOBER).revisions) == 2
    turn(date(2026, 10, 21))
    book.targets.put("orders.amount", OCTOBER, None)
    assert book.targets.of("orders.amount", OCTOBER) is None and book.targets.in_period(OCTOBER) == []
    turn(date(2026, 10, 22))
    book.targets.put("orders.amount", OCTOBER, Decimal(1_700_000))  # taken away and set again is a change like another
    assert book.targets.of("orders.amount", OCTOBER).revisions[-1] == Revision(
        date(2026, 10, 22), Decimal(1_900_000), Decimal(1_700_000)
    )
    book.close()


def test_parts_and_stretch_stand_beside_the_whole_and_undo_takes_all_back(store):
    book = store
    before = book.digest()
    with book.change("target split"):
        book.targets.put("orders.amount", OCTOBER, Decimal(100))
        book.targets.put("orders.amount", OCTOBER, Decimal(120), Level.STRETCH)
        for part, value in (("own", 70), ("", 30)):
            book.targets.put("orders.amount", OCTOBER, Decimal(value), dimension="channel", part=part)
    assert [each.value for each in book.targets.in_period(OCTOBER)] == [100, 120]
    assert {each.part: each.value for each in book.targets.parts("orders.amount", OCTOBER)} == {"own": 70, "": 30}
    book.undo()
    assert book.digest() == before

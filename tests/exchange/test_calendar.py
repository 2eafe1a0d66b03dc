from __future__ import annotations

from datetime import date, datetime, time

from icalendar import Calendar

from salesplanner.domain.routines import Routine
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import calendar, tables
from tests.builders import an_activity


def test_events_come_in_as_activities(tmp_path, store):
    (tmp_path / "a.ics").write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:拜访 川江\\, 液压\nDTSTART:20261023T090000\n"
        "DTEND:20261023T103000\nDESCRIPTION:带样品\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Fair\n"
        "DTSTART;VALUE=DATE:20261024\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    table = tables.read(tmp_path / "a.ics")
    keeping.apply(store, importing.plan_import(importing.snapshot(store), table, "activities"))
    assert [(each.title, each.day, each.at, each.external_id) for each in store.activities.all()] == [
        ("拜访 川江, 液压", date(2026, 10, 23), time(9), "1"),
        ("Fair", date(2026, 10, 24), None, "2"),
    ]
    assert store.activities.all()[0].minutes == 90
    again = importing.plan_import(importing.snapshot(store), table, "activities")
    assert (len(again.added), len(again.duplicates)) == (0, 2)


def test_the_plan_is_written_and_read_again(tmp_path):
    plan = [an_activity("visit; it", at=time(9), minutes=45), an_activity("free")]
    path = tmp_path / "b.ics"
    path.write_bytes(calendar.events(plan, {}, datetime(2026, 10, 22)))
    assert [row.cells[:4] for row in tables.read(path).rows] == [
        ("visit; it", date(2026, 10, 22), time(9), 45),
        ("free", date(2026, 10, 22), None, None),
    ]


def test_routines_are_written_as_events_that_return():
    weekly = Routine(
        uid="r1", title="Weekly report", rule="FREQ=WEEKLY;BYDAY=FR", at=time(16), minutes=45,
        starts_on=date(2026, 10, 21), ends_on=date(2026, 12, 31),
    )  # fmt: skip
    monthly = Routine(uid="r2", title="Stock", rule="FREQ=MONTHLY;BYMONTHDAY=-1", starts_on=date(2026, 10, 21))
    pairs = [(weekly, [date(2026, 10, 30)]), (monthly, [])]
    written = Calendar.from_ical(calendar.events([], {}, datetime(2026, 10, 22), pairs))
    first, second = written.walk("VEVENT")
    assert first["dtstart"].dt == datetime(2026, 10, 23, 16) and first["dtend"].dt == datetime(2026, 10, 23, 16, 45)
    assert first["rrule"].to_ical() == b"FREQ=WEEKLY;UNTIL=20261231T235900;BYDAY=FR"
    assert first["exdate"].to_ical() == b"20261030T160000"
    assert second["dtstart"].dt == date(2026, 10, 31) and second["rrule"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=-1"

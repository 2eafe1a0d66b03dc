"""Everything out, and back in again: CSV, cards, calendar."""

from __future__ import annotations

import csv
from datetime import date, time

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.routines import Routine
from salesplanner.exchange import everything
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from salesplanner.store import Store


def a_book(store):
    client_id = store.clients.add(Client(name="=cmd|' /C calc'!A0", phone="-5", note="line\nline"))
    store.contacts.add(Contact(client_id=client_id, name="周工; 设备科, 工程师", phone="13800001234", note="PRIVATE"))
    store.activities.add(
        Activity(
            kind=ActivityKind.VISIT, title="Visit Mr Zhou", day=date(2026, 10, 22), at=time(14, 30), client_id=client_id
        )
    )


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_table_is_a_csv_in_which_nothing_runs(store, tmp_path):
    a_book(store)
    written = {path.name: path for path in everything.export_all(store, tmp_path / "out")}
    client = rows(written["client.csv"])[0]
    assert client["name"] == "'=cmd|' /C calc'!A0"
    assert (client["phone"], client["note"]) == ("-5", "line\nline")
    assert set(store._journal.tables) <= {name.removesuffix(".csv") for name in written}


def test_cards_and_calendar_come_back_as_they_went(store, tmp_path):
    a_book(store)
    everything.export_all(store, tmp_path / "out")
    other = Store.open(tmp_path / "other.db", now=lambda: store._now())
    for name, kind in (("contacts.vcf", "contacts"), ("activities.ics", "activities")):
        table = tables.read(tmp_path / "out" / name)
        keeping.apply(other, importing.plan_import(importing.snapshot(other), table, kind))
    person, visit = other.contacts.all()[0], other.activities.all()[0]
    assert (person.name, person.phone, person.note) == ("周工; 设备科, 工程师", "13800001234", "")
    assert (visit.kind, visit.day, visit.at, visit.minutes) == (
        ActivityKind.VISIT,
        date(2026, 10, 22),
        time(14, 30),
        30,
    )
    other.close()


def test_a_routine_is_in_the_calendar_without_the_days_that_were_touched(store, tmp_path):
    store.routines.add(Routine(title="Briefing", rule="FREQ=DAILY", starts_on=date(2026, 10, 22)))
    skipped = store.activities.untouched(date(2026, 10, 23), store.calendar())[0]
    store.activities.delete(skipped.id)
    everything.export_all(store, tmp_path / "out")
    text = (tmp_path / "out" / "activities.ics").read_text(encoding="utf-8")
    assert "RRULE:FREQ=DAILY" in text and "EXDATE;VALUE=DATE:20261023" in text and text.count("BEGIN:VEVENT") == 1


def test_private_notes_of_people_are_not_in_the_cards(store, tmp_path):
    a_book(store)
    everything.export_all(store, tmp_path / "out")
    assert "PRIVATE" not in (tmp_path / "out" / "contacts.vcf").read_text(encoding="utf-8")


def test_a_card_of_a_phone_is_read(tmp_path):
    path = tmp_path / "old.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=91=A8;=E5=B7=A5;;;\r\n"
        b"TEL;CELL:111\r\nTEL;CELL;PREF:222\r\nORG:Acme;Sales\r\nPHOTO;ENCODING=BASE64:AAAA\r\n AAAA\r\nEND:VCARD\r\n"
    )
    assert tables.read(path).rows[0].cells[:4] == ("周工", "Acme", "", "222")

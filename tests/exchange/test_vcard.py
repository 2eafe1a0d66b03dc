from __future__ import annotations

from salesplanner.domain.clients import Client
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables, vcard
from tests.builders import a_contact


def read(tmp_path, *lines, encoding="utf-8"):
    path = tmp_path / "a.vcf"
    path.write_bytes("\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]).encode(encoding))
    return [row.cells for row in tables.read(path).rows]


def test_a_card_gives_name_company_title_phone_and_mail(tmp_path):
    [cells] = read(
        tmp_path, "VERSION:4.0", "FN:Simon Perreault", "ORG;TYPE=work:Via\\, genie;Sales", "TITLE:Head",
        'TEL;VALUE=uri;TYPE="work,voice":tel:+1-418', "TEL;PREF=1:+1-419", "item1.EMAIL:s@v.ca", "NOTE:a\\nb",
    )  # fmt: skip
    assert cells[:8] == ("Simon Perreault", "Via, genie", "Head", "+1-419", "s@v.ca", "", "a\nb", "+1-418")


def test_quoted_printable_folded_lines_and_pictures_are_handled(tmp_path):
    [cells] = read(
        tmp_path, "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=92=B1;=E9=83=A8=", "=E9=95=BF;;;",
        "ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=B4=A8=BD=AD", "PHOTO;ENCODING=BASE64:" + "A" * 5000, " AAAA", "TEL:1", " 2",
    )  # fmt: skip
    assert (cells[0], cells[1], cells[3]) == ("钱部长", "川江", "12")


def test_an_unknown_charset_is_no_trouble(tmp_path):
    [cells] = read(tmp_path, "FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:=E9=92=B1")
    assert cells[0] == "钱"


def test_a_card_without_a_name_goes_by_its_mail_or_is_its_companys(tmp_path, store):
    (tmp_path / "a.vcf").write_text(
        "BEGIN:VCARD\nEMAIL:a@b.c\nEND:VCARD\nBEGIN:VCARD\nORG:Acme\nEND:VCARD\n", encoding="utf-8"
    )
    plan = importing.plan_import(importing.snapshot(store), tables.read(tmp_path / "a.vcf"), "contacts")
    keeping.apply(store, plan)
    assert [contact.name for contact in store.contacts.all()] == ["a@b.c"]
    assert [client.name for client in store.clients.all()] == ["Acme"]


def test_what_is_written_is_read_again(tmp_path):
    contact = a_contact(1, "钱; 部长, 液压\n" + "长" * 60, title="a\\b", phone="138", email="q@x.cn")
    path = tmp_path / "b.vcf"
    path.write_bytes(vcard.cards([contact], {1: Client(name="川江, 特钢")}).encode())
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    [row] = tables.read(path).rows
    assert row.cells[:5] == ("钱; 部长, 液压 " + "长" * 60, "川江, 特钢", "a\\b", "138", "q@x.cn")

"""How a client is reached: by the phones of rows about them, at the desk, through who is in charge there."""

from __future__ import annotations

import pytest

from salesplanner.domain.clients import Client, Contact
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables


@pytest.fixture
def bring(tmp_path, store):
    def run(text: str, kind: str):
        file = tmp_path / "list.csv"
        file.write_text(text, encoding="utf-8")
        keeping.apply(store, importing.plan_import(importing.snapshot(store, kind), tables.read(file, kind), kind))

    return run


def people(store):
    return {(store.clients.get(each.client_id).name, each.name): each.phone for each in store.contacts.all()}


def test_another_phone_of_a_client_that_is_there_fills_a_blank_or_is_in_the_note(bring, store):
    known = store.clients.add(Client(name="甲厂", phone="0515-82300011"))
    store.clients.add(Client(name="乙厂"))
    rows = "1,甲厂,13905110021,1\n2,乙厂,13905110022,2\n3,乙厂,13905110029,3\n4,甲厂,051582300011,4\n5,丙厂,13905110031,5\n6,丙厂,13905110032,6\n"
    bring("订单号,客户,收货电话,金额,日期\n" + rows.replace("\n", ",2026-10-01\n"), "orders")
    notes = {each.number: each.note for each in store.orders.all()}
    assert notes == {"1": "收货电话: 13905110021", "2": "", "3": "收货电话: 13905110029", "4": "", "5": "", "6": "收货电话: 13905110032"}  # fmt: skip
    assert [each.phone for each in store.clients.all()] == ["0515-82300011", "13905110022", "13905110031"]
    store.contacts.add_many([Contact(client_id=known, name="王工"), Contact(client_id=known, name="李工", phone="1")])
    bring("商机,客户,联系人,联系电话,阶段\n阀,甲厂,王工,13905110041,谈判\n灯,甲厂,李工,13905110042,谈判\n", "deals")
    assert people(store) == {("甲厂", "王工"): "13905110041", ("甲厂", "李工"): "1"}
    assert [each.note for each in store.deals.all()] == ["", "联系电话: 13905110042"]


def test_rows_of_one_contact_lose_nothing_that_each_of_them_says(bring, store):
    store.contacts.add(Contact(client_id=store.clients.add(Client(name="甲厂")), name="王工"))
    rows = "阀,{0},王工,13905110041,,谈判\n灯,{0},王工,13905110041,wang@jia.example,谈判\n"
    bring("商机,客户,联系人,联系电话,联系人邮箱,阶段\n" + rows.format("甲厂") + rows.format("乙厂"), "deals")
    assert [(each.phone, each.email) for each in store.contacts.all()] == [("13905110041", "wang@jia.example")] * 2
    bring("商机,客户,省份,城市,阶段\n泵,丙厂,浙江,宁波,谈判\n", "deals")
    assert [(each.region, each.address) for each in store.clients.all()] == [("", ""), ("", ""), ("浙江", "浙江宁波")]


def test_a_desk_that_answers_the_phone_is_nobody(bring, store):
    bring("客户,联系人,电话\n甲厂,办公室,0515-82300011\n乙厂,赵工,13905110003\n", "clients")
    bring("Company,Name,Phone\nFern Hotel,Front desk,01632 960001\nFern Hotel,Ann Reed,01632 960009\n", "contacts")
    bring("日期,客户,联系人,内容\n2026-10-01,甲厂,前台,留了样册\n", "activities")
    assert people(store) == {("乙厂", "赵工"): "13905110003", ("Fern Hotel", "Ann Reed"): "01632 960009"}
    phones = {each.name: each.phone for each in store.clients.all()}
    assert phones == {"甲厂": "0515-82300011", "乙厂": "13905110003", "Fern Hotel": "01632 960001"}
    assert [each.points for each in store.activities.all()] == ["联系人: 前台"]


@pytest.mark.parametrize(
    ("heads", "is_theirs"),
    [
        ("企业名称,负责人,联系电话", True),
        ("Store,Owner,Cell", True),
        ("Account,Owner,Phone", False),
        ("客户名称,负责人,创建时间", False),
    ],
)
def test_who_is_in_charge_is_one_of_ours_unless_their_phone_stands_beside_them(bring, store, heads, is_theirs):
    bring(f"{heads}\n甲厂,Ann Reed,0515-82300011\n乙厂,Ben Cole,0515-82300012\n", "clients")
    assert bool(people(store)) is is_theirs

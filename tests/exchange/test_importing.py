"""An import is planned without touching the book and kept as one change."""

from __future__ import annotations

from datetime import date

import pytest

from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables


@pytest.fixture
def bring(store, tmp_path):
    """Write a list, plan its import, keep it; the plan."""

    def run(kind: str, text: str, *, keep: bool = True, **options):
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        plan = importing.plan_import(importing.snapshot(store), tables.read(path), kind, **options)
        if keep:
            keeping.apply(store, plan)
        return plan

    return run


def test_planning_keeps_nothing(bring, store):
    before = store.digest()
    assert len(bring("clients", "客户名称\n川江特钢\n", keep=False).added) == 1
    assert store.digest() == before


def test_a_chinese_client_list_is_matched_by_its_heads(bring, store):
    bring("clients", "单位名称,联系人,手机,省份,级别,备注\n川江特钢,周工,13800001234,四川,重点,爱喝茶\n")
    client = store.clients.by_name("川江特钢")
    assert (client.grade, client.region, client.note, client.phone) == (Grade.A, "四川", "爱喝茶", "13800001234")
    assert [person.name for person in store.contacts.of(client.id)] == ["周工"]


def test_a_mobile_beside_a_name_is_never_put_in_the_place_of_the_companys_phone(bring, store):
    store.clients.add(Client(name="川江特钢", phone="0816-2281111"))
    bring("clients", "客户名称,联系人,手机,地区\n川江特钢,周工,13912345678,四川\n", update=True)
    [client], [person] = store.clients.all(), store.contacts.all()
    assert (client.phone, client.region, person.phone) == ("0816-2281111", "四川", "13912345678")


def test_a_parent_may_come_later_in_the_file(bring, store):
    bring("clients", "account,subsidiary_of\nBluth,Acme\nAcme,\n")
    assert store.clients.by_name("Bluth").parent_id == store.clients.by_name("Acme").id


def test_the_same_phone_is_a_duplicate_whatever_it_is_written_like(bring, store):
    store.clients.add(Client(name="川江特钢", phone="138-0000-1234"))
    plan = bring("clients", "客户名称,电话\n川江特钢集团,+86 138 0000 1234\n")
    assert (len(plan.added), len(plan.duplicates)) == (0, 1)


def test_alike_rows_without_a_number_are_kept_once_and_found_again(bring, store):
    text = "client,order date,amount\nAcme,2026-10-08,5\nAcme,2026-10-08,5\n"
    assert len(bring("orders", text).added) == 2
    again = bring("orders", text)
    assert (len(again.added), len(again.duplicates)) == (0, 2)


def test_an_import_makes_clients_stages_and_orders_and_undo_takes_all_back(bring, store):
    before = store.digest()
    bring(
        "deals",
        "deal name,account,stage,close date,amount\na,Acme,Closed Won,2026-10-09,5\nb,Acme,Demo booked,2026-11-30,7\n",
    )
    won, still = store.deals.all()
    assert (won.status, won.closed_on) == (DealStatus.WON, date(2026, 10, 9))
    assert (still.status, still.expected_on) == (DealStatus.OPEN, date(2026, 11, 30))
    assert [order.deal_id for order in store.orders.all()] == [won.id]
    assert [stage.name for stage in store.stages.all()] == ["Demo booked"]
    assert store.clients.by_name("Acme").status is ClientStatus.CUSTOMER
    store.undo()
    assert store.digest() == before


def test_an_update_fills_and_closes_what_is_there(bring, store):
    bring("deals", "id,deal name,account,stage,amount\n1,a,Acme,Open,5\n")
    plan = bring("deals", "id,deal name,account,stage,close date,amount\n1,a,Acme,Won,2026-10-09,6\n", update=True)
    assert len(plan.updated) == 1
    assert store.deals.all()[0].status is DealStatus.WON
    assert [order.amount for order in store.orders.all()] == [600]
    before = store.digest()
    plan = bring("deals", "id,deal name,account,stage,close date,amount\n1,b,Acme,Won,2026-10-12,9\n", update=True)
    assert not plan.updated and [pair.is_closed for pair in plan.pairs] == [True]  # it is told, and left alone
    assert store.digest() == before


def test_an_update_leaves_a_deal_in_its_stage_where_the_row_names_none(bring, store):
    bring("deals", "id,deal name,account,stage,amount\n1,a,Acme,Qualified,5\n2,b,Acme,Proposal,5\n")
    stages = [deal.stage_id for deal in store.deals.all()]
    bring("deals", "id,deal name,account,amount\n1,a,Acme,6\n2,b,Acme,7\n", update=True)
    assert [(deal.stage_id, deal.amount) for deal in store.deals.all()] == list(zip(stages, (600, 700), strict=True))


def test_cancelling_leaves_nothing(store, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("name\n" + "\n".join(f"c{number}" for number in range(3000)), encoding="utf-8")
    plan = importing.plan_import(importing.snapshot(store), tables.read(path), "clients")
    before = store.digest()
    asked = []
    with pytest.raises(keeping.Cancelled):
        keeping.apply(store, plan, go_on=lambda percent: asked.append(percent) or len(asked) < 4)
    assert store.digest() == before


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"only": {"nobody": ["x"]}}, Kind.COLUMN_MISSING),
        ({"mapping": {"nothing": "name"}}, Kind.FIELD_UNKNOWN),
        ({"mapping": {"name": ""}}, Kind.COLUMN_NEEDED),
    ],
)
def test_what_is_named_wrongly_is_said(bring, options, kind):
    with pytest.raises(Problem) as caught:
        bring("clients", "name\nAcme\n", **options)
    assert caught.value.kind is kind


def test_thousands_of_rows_are_one_undoable_change(store, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "name,phone\n" + "\n".join(f"客户{number}号,{13000000000 + number}" for number in range(3000)),
        encoding="utf-8",
    )
    plan = importing.plan_import(importing.snapshot(store), tables.read(path), "clients")
    keeping.apply(store, plan)
    assert store.clients.count() == 3000
    store.undo()
    assert store.clients.count() == 0


def test_a_plan_decided_anew_does_not_read_the_rows_again(store, tmp_path):
    (tmp_path / "a.csv").write_text("客户名称,电话\n川江特钢,13912345678\n川江特钢,13912345678\n", encoding="utf-8")
    table, known = tables.read(tmp_path / "a.csv"), importing.snapshot(store)
    first = importing.plan_import(known, table, "clients")
    both = importing.Wishes(for_all=importing.Decision.BOTH)
    again = importing.plan_import(known, table, "clients", wishes=both, before=first)
    assert again.read is first.read and (len(first.added), len(again.added)) == (1, 2)
    named = importing.plan_import(known, table, "clients", mapping={"phone": "", "contact_phone": ""}, before=again)
    assert named.read is not first.read and not named.added[0].record.phone


def test_a_list_of_changes_means_the_one_of_that_name(bring, store):
    bring("clients", "客户名称,电话\n苏州精工有限公司,0512-62880000\n")
    bring("clients", "客户名称,电话\n苏州精工,0512-62881200\n", update=True)
    assert [(each.name, each.phone) for each in store.clients.all()] == [("苏州精工有限公司", "0512-62881200")]
    bring("contacts", "公司,姓名,职务,手机\n苏州精工有限公司,韦国栋,设备科,13877220400\n")
    bring("contacts", "公司,姓名,职务,手机\n苏州精工有限公司,韦国栋,,13877220450\n", update=True)
    assert [(each.title, each.phone) for each in store.contacts.all()] == [("设备科", "13877220450")]
    deal = "商机,客户,预计金额,预计成交日期\n水泵房,苏州精工有限公司,{},{}\n"
    bring("deals", deal.format("100万", "2027-02-28"))
    asked = bring("deals", deal.format("128万", "2027-04-15"), keep=False)
    assert [(pair.is_sure, len(asked.added)) for pair in asked.pairs] == [(False, 1)]  # it may be another of the name
    bring("deals", deal.format("128万", "2027-04-15"), update=True)
    assert [(each.amount, each.expected_on) for each in store.deals.all()] == [(128_000_000, date(2027, 4, 15))]


def test_a_phone_alone_is_of_nobody_and_what_counts_or_signs_the_rows_is_no_row(bring):
    text = (
        "客户名称,联系人,电话\n甲厂,闵洁,0537-2233445\n,,13805380002\n制单人：李四,,打印日期：2026-11-01\n合计,2次,\n"
    )
    plan = bring("clients", text)
    assert [each.record.phone for each in plan.added] == ["0537-2233445"]
    assert [row.number for row, _ in plan.rejected] == [3] and [row.number for row in plan.table.skipped] == [4, 5]


def test_the_reminder_of_a_meeting_is_no_next_step(bring, store):
    bring("activities", "Subject,Start Date,Reminder Date,Description\nMeeting,2026-03-02,2026-03-01,Terms\n")
    assert [(each.title, each.day) for each in store.activities.all()] == [("Meeting", date(2026, 3, 2))]

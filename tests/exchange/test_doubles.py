"""Who is there already is found by name, phone and mail; only what is sure is joined."""

from __future__ import annotations

import pytest

from salesplanner.domain.clients import Client, Contact, Grade
from salesplanner.domain.problems import Kind
from salesplanner.domain.sameness import digits, firm_key
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.records.importing import Decision, Wishes
from salesplanner.exchange.tables import tables


@pytest.fixture
def plan(store, tmp_path):
    def run(text, kind="clients", **options):
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return importing.plan_import(importing.snapshot(store), tables.read(path), kind, **options)

    return run


@pytest.mark.parametrize(
    ("one", "other"),
    [("川江特钢有限公司", "川江特钢（有限公司）"), ("川江特钢　股份有限公司", "川江特钢"), ("Acme Co., Ltd.", "ＡＣＭＥ co ltd"),
     ("Müller & Sohn GmbH", "Müller and Sohn")],
)  # fmt: skip
def test_a_name_is_the_same_in_any_way_it_is_written(one, other):
    assert firm_key(one) == firm_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("川江特钢", "川江特钢集团"), ("华联（北京）", "华联（上海）"), ("***", "---")]
)
def test_other_names_are_others(one, other):
    assert firm_key(one) != firm_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("+86 28-8555 1234", "028-85551234"), ("0411-81234560-8012", "0411-81234560转12"), ("+1 (418) 555-1234", "418 555 1234"),
     ("0086-138 0000 1234", "１３８00001234")],
)  # fmt: skip
def test_a_phone_is_the_same_in_any_way_it_is_written(one, other):
    assert digits(one) == digits(other) != ""


def test_variants_within_a_file_are_one_client_with_all_that_each_row_knows(plan, store):
    made = plan(
        "客户名称,联系人,手机,地区\n川江特钢有限公司,周工,13912345678,\n川江特钢（有限公司）,钱部长,13800001234,四川\n"
    )
    result = keeping.apply(store, made)
    [client] = store.clients.all()
    assert (result.added, result.duplicates, client.region) == (1, 1, "四川")
    assert {person.name for person in store.contacts.of(client.id)} == {"周工", "钱部长"}


@pytest.mark.parametrize(
    "rows",
    [
        "华联,010-11112222,北京\n华联,021-33334444,上海\n",
        "华联,,北京\n华联,,上海\n",
        "张伟,13900000001,\n张伟,13900000002,\n",
    ],
)
def test_the_same_name_elsewhere_is_asked_about_and_not_joined(plan, rows):
    made = plan("客户名称,电话,地区\n" + rows)
    assert len(made.added) == 2
    assert [(pair.is_sure, pair.decision) for pair in made.pairs] == [(False, Decision.BOTH)]
    again = plan("客户名称,电话,地区\n" + rows, wishes=Wishes(decisions={3: Decision.JOIN}))
    assert (len(again.added), len(again.duplicates)) == (1, 1)


def test_a_list_with_two_of_a_name_finds_both_again(plan, store):
    rows = "客户名称,电话,地区\n华联,010-11112222,北京\n华联,021-33334444,上海\n"
    keeping.apply(store, plan(rows))
    assert (len(plan(rows).added), len(plan(rows).duplicates)) == (0, 2)


def test_joining_fills_what_was_blank_and_an_update_sets_what_differs(plan, store):
    there = store.clients.add(Client(name="川江特钢", phone="028-85551234", region="四川", grade=Grade.B))
    store.contacts.add(Contact(client_id=there, name="周工"))
    rows = "客户名称,联系人,公司电话,地址,行业,备注\n川江特钢有限公司,钱部长,+86 28 85551234,成都,钢铁,新\n"
    keeping.apply(store, plan(rows, wishes=Wishes(joining=True)))
    client = store.clients.get(there)
    assert (client.name, client.address, client.note) == ("川江特钢", "成都", "新")
    assert [person.name for person in store.contacts.of(there)] == ["周工", "钱部长"]
    assert plan(rows, wishes=Wishes(joining=True)).updated == []
    keeping.apply(store, plan(rows.replace("成都", "绵阳"), wishes=Wishes(joining=True)))
    assert store.clients.get(there).address == "成都"
    keeping.apply(store, plan(rows.replace("成都", "绵阳"), update=True))
    assert store.clients.get(there).address == "绵阳"


def test_what_is_decided_for_all_holds_for_every_row(plan, store):
    store.clients.add(Client(name="川江特钢", address="成都"))
    rows = "客户名称,地址\n川江特钢,绵阳\n"
    counts = [
        (len(made.added), len(made.duplicates))
        for made in (plan(rows, wishes=Wishes(for_all=each)) for each in (Decision.BOTH, Decision.SKIP))
    ]
    assert counts == [(1, 0), (0, 1)]


def test_a_similar_name_and_a_shared_phone_of_another_are_said(plan, store):
    store.clients.add(Client(name="赤峰口重工", phone="13900000001"))
    made = plan("客户名称,电话\n赤峰口重工集团,\n云岭矿业,139 0000 0001\n")
    assert [(pair.why, pair.is_sure) for pair in made.pairs] == [("alike", False), ("phone", False)]
    assert len(made.added) == 2


def test_a_deal_of_one_of_two_namesakes_is_given_back_not_mixed(plan, store):
    for number, region in (("1", "北京"), ("2", "上海")):
        store.clients.add(Client(name="华联", region=region, external_id=number))
    made = plan("项目名称,客户名称,客户编号\n冷柜,华联,\n货架,华联,2\n", kind="deals")
    assert [problem.kind for problem in made.problems] == [Kind.CLIENT_UNCLEAR]
    keeping.apply(store, made)
    assert store.clients.get(store.deals.all()[0].client_id).region == "上海"


def test_a_deal_finds_its_client_by_a_variant_of_the_name(plan, store):
    there = store.clients.add(Client(name="川江特钢有限公司"))
    keeping.apply(store, plan("项目名称,客户名称\n液压,川江特钢\n", kind="deals"))
    assert [deal.client_id for deal in store.deals.all()] == [there]


def test_people_are_known_by_mail_and_phone_and_at_one_client_by_name(plan, store):
    keeping.apply(store, plan("姓名,单位,手机,邮箱\n周工,川江,13912345678,z@cj.cn\n赵敏,北辰,,\n", kind="contacts"))
    made = plan(
        "姓名,单位,手机,邮箱\n周工,,139-1234-5678,\n赵敏,北辰有限公司,13700001111,\n赵敏,东屹,,\n周工程师,川江,,Z@CJ.CN\n",
        kind="contacts",
    )
    assert [draft.client for draft in made.added] == ["东屹"]
    assert len(made.duplicates) == 3

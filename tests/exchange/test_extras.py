"""Columns that are no field are kept in the note, headings in plain speech are understood, and both are said."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from salesplanner.cli import cli
from salesplanner.exchange.columns import fields
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables


def planned(tmp_path, store, text, kind, **ways):
    file = tmp_path / "list.csv"
    file.write_text(text)
    return importing.plan_import(importing.snapshot(store, kind), tables.read(file), kind, **ways)


CLIENTS = "客户名称,统一社会信用代码,传真,业务员,序号,空列\n甲厂,91330,0512-1,王,1,\n乙厂,91331,,李,2,\n丙厂,91332,0512-3,王,3,\n"


def test_what_no_field_takes_is_in_the_note_but_what_is_ours_or_says_nothing(tmp_path, store):
    keeping.apply(store, planned(tmp_path, store, CLIENTS, "clients"))
    assert [each.note for each in store.clients.all()] == [
        "统一社会信用代码: 91330\n传真: 0512-1", "统一社会信用代码: 91331", "统一社会信用代码: 91332\n传真: 0512-3",
    ]  # fmt: skip
    again = planned(tmp_path, store, CLIENTS.replace("91330", "other"), "clients", update=True)
    assert not again.updated  # what somebody wrote into a note since is not written over
    first = planned(tmp_path, store, "客户名称,电话,微信\n丁厂,0512-66554433,dd1\n", "clients")
    assert first.added[0].record.note == "微信: dd1"
    keeping.apply(store, first)
    moved = planned(tmp_path, store, "客户名称,电话\n丁厂,0512-66554499\n", "clients", update=True)
    assert (moved.added, [draft.record.phone for _, draft in moved.updated]) == ([], ["0512-66554499"])


def test_the_person_says_which_columns_are_kept(tmp_path, store):
    plan = planned(tmp_path, store, CLIENTS, "clients", kept=["传真"])
    assert [draft.record.note for draft in plan.added] == ["传真: 0512-1", "", "传真: 0512-3"]
    firm = planned(
        tmp_path, store, "姓名,公司,职务,手机号码\n,漳州食品,经理,13859640077\n,甲厂,,13859640078\n", "contacts"
    )
    assert [draft.firm.note for draft in firm.added] == ["职务: 经理", ""]
    text = "客户名称,电话\n甲厂,0512-66554433\n"
    assert planned(tmp_path, store, text, "clients", mapping={"phone": ""}).added[0].record.note == ""


def test_what_an_import_does_besides_is_said(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("日期,客户,金额,车牌\n2026-06-01,甲厂,10,苏E1\n2026-06-02,,9,苏E2\n")
    words = ["--book", str(tmp_path / "b.db"), "--json", "--language", "en", "import", str(file), "--as", "orders"]
    notes = json.loads(CliRunner().invoke(cli, words).stdout)["notes"]
    assert notes == ["Kept in the note: 车牌.", "1 row names no client and comes in without one."]
    file.write_text("客户,电话\n润滑站,0512-66554433\n锅炉房,0512-66554433\n")
    said = json.loads(CliRunner().invoke(cli, [*words[:-1], "clients"]).stdout)
    told = "1 row has the phone or e-mail of another name and comes in beside it: 锅炉房 – 润滑站."
    assert (said["added"], said["notes"]) == (2, [told])


@pytest.mark.parametrize(
    ("kind", "heads", "row", "found"),
    [
        ("contacts", "Who,Firm,Best number,Mail", "Gwen Price,Price & Sons,01632 960451,g@p.example", {"name": "Who", "client": "Firm", "phone": "Best number", "email": "Mail"}),
        ("activities", "When,Cust,Spoke to,What was said", "2026-02-03,Heather Hotel,Mrs Bell,wants a price", {"day": "When", "client": "Cust", "contact": "Spoke to", "points": "What was said"}),
        ("orders", "哪天,哪家,买了什么,多少钱", "2026-02-03,甲厂,海带,10", {"day": "哪天", "client": "哪家", "product": "买了什么", "amount": "多少钱"}),
        ("clients", "哪家公司,找谁,怎么联系,在哪里", "甲厂,王强,13800001111,苏州路1号", {"name": "哪家公司", "contact": "找谁", "phone": "怎么联系", "address": "在哪里"}),
    ],
)  # fmt: skip
def test_headings_in_plain_speech_are_understood(tmp_path, kind, heads, row, found):
    file = tmp_path / "list.csv"
    file.write_text(f"{heads}\n{row}\n")
    table = tables.read(file, kind)
    assert {name: table.headers[place] for name, place in fields.match(kind, table).items()} == found


def test_a_column_of_names_under_a_word_of_ones_own_is_that_of_the_people(tmp_path, store):
    text = "Bod,Handset,Post,Outfit\nGwen Price,07700 900451,g@p.example,Price & Sons\nTom (yard),07700 900452,,Moon Vets\n"
    plan = planned(tmp_path, store, text, "contacts")
    assert [each.record.name for each in plan.added] == ["Gwen Price", "Tom (yard)"]
    goods = "Firm,Tel,Wares\nFir Ltd,01632 960453,Merino Scarf\nElm Ltd,01632 960454,Mugs and cups\n"
    assert [each.people for each in planned(tmp_path, store, goods, "clients").added] == [(), ()]


def test_a_direct_line_is_the_persons(tmp_path, store):
    text = "Customer,Contact Name,Direct line,Mobile\nPeat & Barley,Fergus Ames,01632 960101,07700 900101\n"
    person = planned(tmp_path, store, text, "clients").added[0].people[0]
    assert set(person.phone.split(" / ")) == {"01632 960101", "07700 900101"}


def test_how_a_new_client_of_an_order_is_reached_is_kept_with_it(tmp_path, store):
    text = (
        "订单号,收货人,收货人手机号,省,市,详细地址,下单时间,商品,实付金额\n"
        "E1,郎逸,13587100041,浙江省,杭州市,昌化镇1号,2026-10-31 20:01,笋干,118\nE1,郎逸,13587100041,浙江省,杭州市,昌化镇1号,2026-10-31 20:01,核桃,\n"
    )
    keeping.apply(store, planned(tmp_path, store, text, "orders"))
    (client,), (order,) = store.clients.all(), store.orders.all()
    assert (client.name, client.phone, client.region) == ("郎逸", "13587100041", "浙江省")
    assert client.address.endswith("昌化镇1号") and (order.amount, order.product) == (11800, "笋干, 核桃")


def test_the_phone_beside_the_contact_of_a_deal_is_the_contacts(tmp_path, store):
    text = "商机名称,客户名称,联系人,联系人手机,预计金额\n食堂,张掖一中,李明,13900001111,1000\n"
    keeping.apply(store, planned(tmp_path, store, text, "deals"))
    (client,), (person,) = store.clients.all(), store.contacts.at([1])
    assert (client.phone, person.name, person.phone) == ("", "李明", "13900001111")


def test_a_row_without_number_client_and_day_is_one_more_thing_of_the_order_above_it(tmp_path, store):
    text = "日期,单号,客户,品名,金额\n2026-10-03,CK1,甲厂,垫片,700\n,,,螺栓,200\n2026-10-09,CK2,乙厂,灯,850\n"
    orders = [draft.record for draft in planned(tmp_path, store, text, "orders").added]
    assert [(each.external_id, each.amount, each.product) for each in orders] == [
        ("CK1", 90000, "垫片, 螺栓"), ("CK2", 85000, "灯"),
    ]  # fmt: skip


def test_the_sum_of_each_client_by_its_name_is_no_order(tmp_path, store):
    text = "Customer,Date,Num,Amount\nBirch,2026-11-03,7,10\n,2026-11-17,13,2\nTotal Birch,,,12\nCedar,2026-11-05,8,5\nTOTAL,,,17\n"
    plan = planned(tmp_path, store, text, "orders")
    told = [(draft.client, draft.record.amount) for draft in plan.added]
    assert (told, plan.problems) == ([("Birch", 1000), ("Birch", 200), ("Cedar", 500)], [])


def test_beside_who_bought_a_shop_is_the_one_that_sold(tmp_path, store):
    text = "店铺名称,订单编号,买家昵称,应付金额,订单创建时间\n阿木小铺,1,林小满,128,2026-11-01\n阿木小铺,2,许大山,59,2026-11-02\n"
    assert [draft.client for draft in planned(tmp_path, store, text, "orders").added] == ["林小满", "许大山"]


def test_a_family_name_that_comes_first_is_turned_but_no_degree(tmp_path, store):
    text = 'Contact Name,Company\n"O\'Dea, Finn",Dea Marine\n"Ames, MD",Ames Clinic\n'
    names = [draft.record.name for draft in planned(tmp_path, store, text, "contacts").added]
    assert names == ["Finn O'Dea", "Ames, MD"]


def test_won_or_lost_and_when_it_was_decided_close_a_deal(tmp_path, store):
    text = "Opportunity,Organisation,Our price,Won/Lost,Decision date,Why lost\nRoof,Nave,220,Won,2026-09-30,\nBells,St Ann,95,Lost,2026-10-11,too dear\n"
    told = [(each.status.value, each.amount, each.closed_on.isoformat()) for each in (draft.record for draft in planned(tmp_path, store, text, "deals").added)]  # fmt: skip
    assert told == [("won", 22000, "2026-09-30"), ("lost", 9500, "2026-10-11")]


def test_people_under_one_heading_said_twice_are_two(tmp_path, store):
    text = "公司,人员,人员,人员,人员\n,姓名,电话,姓名,电话\n甲厂,仲工,13905220031,韦姐,13905220032\n乙厂,权总,13905220033,,\n"
    plan = planned(tmp_path, store, text, "clients")
    assert [(each.name, each.phone) for each in plan.added[0].people] == [
        ("仲工", "13905220031"),
        ("韦姐", "13905220032"),
    ]


def test_who_bought_without_a_company_is_the_client_and_with_one_a_person_there(tmp_path, store):
    text = (
        "Order Number,Order Date,First Name (Billing),Last Name (Billing),Company (Billing),Order Total\n"
        "1,2026-10-11,Nadia,Brook,Brook Yoga,84\n2,2026-10-12,Glen,Ash,,20\n"
    )
    keeping.apply(store, planned(tmp_path, store, text, "orders"))
    text = "Order Number,Order Date,Total,Billing Name,Billing Company\n3,2026-10-13,9,Ida Plum,Plum Cafe\n4,2026-10-14,8,Kit Fern,\n"
    keeping.apply(store, planned(tmp_path, store, text, "orders"))
    assert [each.name for each in store.clients.all()] == ["Brook Yoga", "Glen Ash", "Plum Cafe", "Kit Fern"]
    assert [each.name for each in store.contacts.all()] == ["Nadia Brook", "Ida Plum"]


def test_sums_in_traditional_letters_are_no_orders_and_a_currency_in_all_rows_is_kept(tmp_path, store):
    text = "日期,客戶,金額,幣別\n2026-10-11,甲廠,84,USD\n2026-10-12,乙廠,20,USD\n2026-10-13,丙廠,6,USD\n總計,,110,\n"
    plan = planned(tmp_path, store, text, "orders")
    assert ([draft.record.note for draft in plan.added], plan.problems) == (["幣別: USD"] * 3, [])
    text = "客户,预计金额,币种\n甲厂,84,USD\n乙厂,20,CNY\n丙厂,,USD\n"
    added = planned(tmp_path, store, text, "clients").added
    assert [(each.currency, each.note) for draft in added for each in draft.deals] == [("USD", "币种: USD"), ("", "")]
    assert [draft.record.note for draft in added] == ["", "", "币种: USD"]


def test_a_number_that_a_program_gave_is_no_name_and_what_it_wants_back_stays_away(tmp_path, store):
    text = (
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Potential Customer,Est. Revenue,Est. Close Date,Status\n"
        "0b9f0000-0000-ee11-0000-000000000381,aGFzaA==,Wrap,Fenland,24500,2026-12-18,Open\n0b9f0000-0000-ee11-0000-000000000382,aGFzaB==,Ice,Marsh,78.25,2026-09-04,Won\n"
    )
    deals = [draft.record for draft in planned(tmp_path, store, text, "deals").added]
    told = [(each.name, each.amount, each.status.value, each.note) for each in deals]
    assert told == [("Wrap", 2450000, "open", ""), ("Ice", 7825, "won", "")]


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("deals", "For whom,Quoted on,What for,Guess (£),Won / Lost / Pending\nBracken,2026-02-03,Linen,4.5k,Pending\nSorrel,2026-02-18,Robes,12,Won\n", {"client": "For whom", "opened_on": "Quoted on", "name": "What for", "amount": "Guess (£)", "state": "Won / Lost / Pending"}),
        ("deals", "甲方,为什么事,盘子(万元),预计签约,结局\n芜湖酒店,空调,12.5,2026-12-15,跟进\n铜陵医院,净化,86,2026-09-01,赢\n", {"client": "甲方", "name": "为什么事", "amount": "盘子(万元)", "expected_on": "预计签约", "state": "结局"}),
        ("activities", "拜訪日期,客戶寶號,洽談對象,洽談內容\n2026-03-12,宏碩精密,簡經理,簽約\n", {"day": "拜訪日期", "client": "客戶寶號", "contact": "洽談對象", "points": "洽談內容"}),
        ("activities", "日期,去哪家,见了谁,聊了啥\n2026-03-05,螺霸王,韦厂长,试样通过\n", {"day": "日期", "client": "去哪家", "contact": "见了谁", "points": "聊了啥"}),
        ("clients", "客户号,电话\n恒通机械,13800001111\n天山干果行,13800001112\n", {"name": "客户号", "phone": "电话"}),
        ("clients", "Acct,Buyer,Ph\nTamarack Feed,Lou,612-555-0221\nBirchbark Co-op,Jan Olsen,612-555-0222\n", {"name": "Acct", "contact": "Buyer", "phone": "Ph"}),
        ("contacts", "Razón social,Persona de contacto,Fijo,Móvil\nAzulejos,Íñigo Sanchis,964 55 02 71,600 550 272\n", {"client": "Razón social", "name": "Persona de contacto", "phone": "Móvil", "phone_2": "Fijo"}),
        ("deals", "客户,内容,£,日期,Estado\n甲厂,铝材,10,2026-09-01,没成\n乙厂,钢管,20,2026-09-02,pendiente\n", {"client": "客户", "name": "内容", "amount": "£", "opened_on": "日期", "state": "Estado"}),
        ("activities", "几号,去了谁家,跟谁聊,啥情况呢\n3月5日,甲厂,王总,等着涨价的消息\n", {"day": "几号", "client": "去了谁家", "contact": "跟谁聊", "points": "啥情况呢"}),
        ("deals", "Company,What they want,Worth,How it stands\nAcme,pumps,12k,in limbo\nBeta,valves,5k,lost\nCeda,taps,2k,open\n", {"client": "Company", "product": "What they want", "amount": "Worth", "state": "How it stands"}),
        ("deals", "商談名,取引先,金額(円),結果\nポンプ,甲製作所,1200,商談中\n", {"name": "商談名", "client": "取引先", "amount": "金額(円)", "state": "結果"}),
        ("clients", "Practice,Dr,Tel\nHill Vets,Dr Amy Hill,01234 567890\nVale Vets,Dr Bo Vale,01234 567891\n", {"name": "Practice", "contact": "Dr", "phone": "Tel"}),
        ("clients", "- A -,,\nAcme Ltd,Bob Hill,01234567890\nAbel Ltd,Al Day,01234567891\n- B -,,\nBeta Ltd,Cy Moss,01234567892\n", {"name": "#1", "contact": "#2", "phone": "#3"}),
        *(
            ("orders", f"{number},客户,金额,日期\nC-0261,甲厂,10,2026-03-02\n", {"external_id": number, "client": "客户", "amount": "金额", "day": "日期"})
            for number in ("訂購單號", "N° cde", "Cde", "N° commande", "Bestell-Nr", "PO #", "SO No.", "采购单号", "訂單編號", "Cmd n°", "Ordernummer", "Номер заказа", "Zamówienie nr")
        ),
    ],
)  # fmt: skip
def test_headings_are_understood_beside_what_their_columns_hold(tmp_path, store, kind, text, found):
    plan = planned(tmp_path, store, text, kind)
    assert plan.columns == found
    assert not any(draft.record.name.startswith("-") for draft in plan.added if kind == "clients")


@pytest.mark.parametrize(
    "line",
    ["總計,,\"NT$21,525\"", "TOTAL GÉNÉRAL,,30", "GESAMTSUMME,,30", "TOTALE GENERALE,,30", "SUMA TOTAL,,30", "本頁筆數：2", "總筆數：3", "*** 報表結束 ***", "*** NORTH ***", "-- A --", "【华东】", "★重点★", "[WEST]", "<<SOUTH>>", "製表人：阿德", "製表日期：2026/10/05,,頁次：2/2", "TOTAL HT,,30", "Razem,,30"],
)  # fmt: skip
def test_sums_ends_and_the_titles_of_parts_are_no_records(tmp_path, store, line):
    text = f"客户,日期,金额\n甲厂,2026-03-02,10\n{line}\n乙厂,2026-03-03,20\n"
    plan = planned(tmp_path, store, text, "orders")
    assert ([draft.client for draft in plan.added], plan.problems) == (["甲厂", "乙厂"], [])


def test_firms_in_the_corner_of_a_turned_table_are_the_clients(tmp_path, store):
    text = "项目,董酒包装厂,竹荪合作社,矿机有限公司\n联系人,冉启明,禄姐,盘工\n电话,13808520401,13808570402,13808570403\n地址,汇川区,织金县,钟山区\n"
    told = [(draft.record.name, draft.people[0].name) for draft in planned(tmp_path, store, text, "clients").added]
    assert told == [("董酒包装厂", "冉启明"), ("竹荪合作社", "禄姐"), ("矿机有限公司", "盘工")]
    blank = ",Acme,Beta,Gamma\nContact,Bob Hill,Al Day,Cy Moss\nPhone,01234567890,01234567891,01234567892\nTown,York,Hull,Leeds\n"
    told = [(draft.record.name, draft.people[0].name) for draft in planned(tmp_path, store, blank, "clients").added]
    assert told == [("Acme", "Bob Hill"), ("Beta", "Al Day"), ("Gamma", "Cy Moss")]


def test_the_one_day_of_a_list_of_deals_is_when_they_were_decided_but_no_day_of_their_beginning(tmp_path, store):
    text = "客户,名称,状态,{}\n甲厂,铝材,赢,二〇二六年九月二十一日\n"
    assert planned(tmp_path, store, text.format("日期"), "deals").added[0].record.closed_on.isoformat() == "2026-09-21"
    assert [each.facts["field"] for each in planned(tmp_path, store, text.format("创建日期"), "deals").problems] == [
        "closed_on"
    ]


def test_an_activity_is_of_the_client_in_its_title_or_of_whom_it_was_with(tmp_path, store):
    people = "Name,Company,Email\nVera,Oakhelm Paper Ltd,v@oak.example\nLi,宏硕精密有限公司,li@h.example\nAl,Oakhelm,al@o.example\n"
    keeping.apply(store, planned(tmp_path, store, people, "contacts"))
    titles = [
        "Site day,V@oak.example",
        "Oakhelm paper: prices,",
        "拜访宏硕精密签约,",
        "Oakhelms,",
        "Oakhelm and 宏硕精密,",
        "Lunch,x@y.z",
    ]
    text = "Subject,Email,Date\n" + "".join(f"{title},2026-03-{day:02}\n" for day, title in enumerate(titles, 1))
    keeping.apply(store, planned(tmp_path, store, text, "activities"))
    names = {client.id: client.name for client in store.clients.all()}
    told = [names.get(each.client_id or 0, "") for each in sorted(store.activities.all(), key=lambda each: each.day)]
    assert told == ["Oakhelm Paper Ltd", "Oakhelm Paper Ltd", "宏硕精密有限公司", "", "", ""]

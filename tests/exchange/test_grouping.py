"""Lists whose clients stand in rows of their own, over their orders, and lists whose rows are parts of one."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from salesplanner.cli import cli
from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables


def test_what_is_missing_is_said_by_its_name(tmp_path):
    file, book = tmp_path / "list.csv", str(tmp_path / "b.db")
    file.write_text("foo,bar\n1,2\n3,4\n")
    for language, word in (("en", "Client name"), ("zh", "客户名称")):
        done = CliRunner().invoke(cli, ["--book", book, "--language", language, "import", str(file), "--as", "clients"])
        assert (done.exit_code, word in done.stderr) == (1, True)


def test_parts_of_a_list_that_end_with_their_sum_are_no_clients(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "客户名称,联系人,电话\n华东区\n常熟纺机,汤工,13912340011\n小计：1家\n华南区\n中山灯饰,王总,13912340013\n小计：1家\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "clients"), tables.read(file), "clients")
    assert [draft.record.name for draft in plan.added] == ["常熟纺机", "中山灯饰"]


def test_a_cell_that_says_as_above_is_as_above(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "客户名称,地址,联系人,电话\n常熟纺机,常熟市海虞路 1 号,汤工,13912340011\n同上,〃,李工,13912340012\n中山灯饰,同上,王总,13912340013\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "clients"), tables.read(file), "clients")
    keeping.apply(store, plan)
    assert [(each.name, each.address) for each in store.clients.all()] == [
        ("常熟纺机", "常熟市海虞路 1 号"), ("中山灯饰", "常熟市海虞路 1 号"),
    ]  # fmt: skip
    assert [each.name for each in store.contacts.all()] == ["汤工", "李工", "王总"]


BOOKS = {
    "customer detail": ",Date,Num,Product,Amount\nAmy's Bird\n,09/14/2026,1021,Soil,100\n,09/28/2026,1022,Soil,40\nTotal for Amy's Bird,,,,140\n"
    "Bob & Co\n,09/29/2026,1023,Soil,40\nTOTAL,,,,180\n",
    "ledger": "日期,单号,摘要,借方金额\n客户：[001]恒通\n2026-09-14,1,阀门,100\n2026-09-28,2,泵,40\n小计,,,140\n客户：[002]佛山陶瓷\n2026-09-29,3,泵,40\n合计,,,180\n",
    "outline": "客户,日期,单号,金额\n恒通,,,140\n,2026-09-14,1,100\n,2026-09-28,2,40\n佛山陶瓷,,,40\n,2026-09-29,3,40\n",
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_a_client_in_a_row_above_its_orders_is_theirs(tmp_path, store, name):
    file = tmp_path / "list.csv"
    file.write_text(BOOKS[name], encoding="utf-8")
    plan = importing.plan_import(importing.snapshot(store, "orders"), tables.read(file), "orders")
    one, two = ("Amy's Bird", "Bob & Co") if name == "customer detail" else ("恒通", "佛山陶瓷")
    assert [(draft.client, draft.record.amount) for draft in plan.added] == [(one, 10000), (one, 4000), (two, 4000)]
    assert not plan.rejected and plan.added[0].record.day == date(2026, 9, 14)


def _plan(store, file, text, kind):
    file.write_text(text, encoding="utf-8")
    return importing.plan_import(importing.snapshot(store, kind), tables.read(file), kind)


def test_the_rows_of_one_order_are_one_with_the_sum_of_its_things(tmp_path, store):
    file, head = tmp_path / "list.csv", "订单编号,客户,产品,数量,金额,下单日期\n"
    lines = "D1,恒通,电极,10,180,2026-10-08\nD1,恒通,夹具,4,52,2026-10-08\nD1,恒通,夹具,4,52,2026-10-08\nD2,恒通,泵,1,9,2026-10-09\n"
    plan = _plan(store, file, head + lines, "orders")
    first, second = (draft.record for draft in plan.added)
    assert (first.amount, first.product, first.quantity, second.amount) == (23200, "电极, 夹具", "14", 900)
    assert (plan.rows, len(plan.duplicates)) == (4, 1)
    keeping.apply(store, plan)
    assert not _plan(store, file, head + lines, "orders").added
    totals = _plan(store, file, head + "D3,恒通,电极,1,70,2026-10-08\nD3,恒通,夹具,2,70,2026-10-08\n", "orders")
    assert [draft.record.amount for draft in totals.added] == [7000]  # each row repeats what the order comes to


def test_people_said_in_one_line_each_are_read(tmp_path, store):
    said = "1. 姓名：柯达 公司：邵阳纺织 电话：13907390011\n2. 姓名：卢芬 公司：娄底陶瓷 电话：13907380012\n"
    plan = _plan(store, tmp_path / "list.txt", said, "contacts")
    assert [(d.record.name, d.client, d.record.phone) for d in plan.added] == [
        ("柯达", "邵阳纺织", "13907390011"),
        ("卢芬", "娄底陶瓷", "13907380012"),
    ]


@pytest.mark.parametrize("start", [b"%PDF-1.4\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"{\\rtf1"])
def test_a_paper_or_picture_under_the_name_of_a_list_is_refused(tmp_path, start):
    file = tmp_path / "list.csv"
    file.write_bytes(start + b"a,b\n1,2\n" * 20)
    with pytest.raises(Problem) as trouble:
        tables.read(file)
    assert trouble.value.kind is Kind.FILE_KIND_UNKNOWN


def test_a_workbook_with_a_password_is_said_to_have_one(tmp_path):
    file = tmp_path / "list.xlsx"
    file.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    )
    with pytest.raises(Problem) as trouble:
        tables.read(file)
    assert trouble.value.kind is Kind.FILE_LOCKED


RECORDS = {
    "a row of figures": "客户,下单日期,金额\n宁德鲍鱼,46296,1250\n福鼎白茶,2026-10-06,3万5\n霞浦紫菜,2026-10-07,90\n合计,,4840\n",
    "a blank after it": "客户,下单日期,金额\n宁德鲍鱼,46296,1250\n福鼎白茶,46301,350\n,46302,90\n,46303,80\n",
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_of_figures_is_no_heading(tmp_path, store, name):
    plan = _plan(store, tmp_path / "list.csv", RECORDS[name], "orders")
    assert plan.added[0].client == "宁德鲍鱼" and len(plan.added) == RECORDS[name].count("\n") - 1 - (
        "合计" in RECORDS[name]
    )


def test_a_client_of_whom_nothing_is_known_is_no_heading(tmp_path, store):
    said = "客户名称,联系人,电话\n石狮服装\n莆田鞋业,蔡工,13905940011\n三明机床,揭总,13905980012\n合计：3家\n"
    plan = _plan(store, tmp_path / "list.csv", said, "clients")
    assert [draft.record.name for draft in plan.added] == ["石狮服装", "莆田鞋业", "三明机床"]


def test_rows_without_number_and_day_are_further_things_of_the_order_above(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "客户,日期,订单号,品名,金额\n甲厂,2026-01-02,S1,螺丝,20\n,,,螺母,30\n,2026-01-09,S2,垫片,5\n乙厂,2026-01-03,S3,螺丝,2\n丙厂,,,螺丝,1\n"
        "乙厂,2026-01-04,S4,螺丝,6\n丙厂,2026-01-04,,垫片,\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "orders"), tables.read(file), "orders")
    told = [(each.client, each.record.number, each.record.amount) for each in plan.added]
    assert told == [("甲厂", "S1", 5000), ("甲厂", "S2", 500), ("乙厂", "S3", 200), ("乙厂", "S4", 600)]
    assert plan.added[-1].record.product == "螺丝"  # and nothing that another client ordered
    assert [problem.kind for problem in plan.problems] == [Kind.REQUIRED] * 2


def test_things_of_an_order_that_is_not_taken_go_to_no_other(tmp_path, store):
    store.clients.add_many([Client(name="Ann Lee", region="A"), Client(name="Ann Lee", region="B")])
    text = (
        "Order ID,First Name (Billing),Last Name (Billing),Order Date,Order Total,Item\n"
        "1,Bob,Roy,2026-01-05,100,Chair\n2,Ann,Lee,2026-01-06,100,Desk\n2,,,,,Lamp\n"
    )
    plan = _plan(store, tmp_path / "list.csv", text, "orders")
    assert [draft.record.product for draft in plan.added] == ["Chair"]
    assert [problem.kind for problem in plan.problems] == [Kind.CLIENT_UNCLEAR, Kind.REQUIRED]


def test_sums_inside_a_block_of_a_client_are_no_orders(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "区域,客户,业务员,日期,金额\n华东,甲厂,王,2026-01-02,10\n华东,甲厂,小计,,10\n华东,乙厂,王,2026-01-03,20\n华东,乙厂,小计,,20\n总计,,,,30\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "orders"), tables.read(file), "orders")
    assert ([draft.client for draft in plan.added], plan.rejected) == (["甲厂", "乙厂"], [])


@pytest.mark.parametrize(
    ("text", "clients"),
    [
        (
            "客户,日期,单号,金额\n海带厂,2026-08-03,A1,10\n,2026-08-21,A2,20\n小计,,,30\n参片厂,2026-08-09,A3,9\n小计,,,9\n",
            ["海带厂", "海带厂", "参片厂"],
        ),
        ("日期,客户,品名,金额\n2026-01-02,海带厂,海带,10\n,,紫菜,20\n2026-01-05,,参,40\n", ["海带厂", "海带厂", ""]),
        ("单号,日期,客户,金额\nA1,2026-06-01,甲厂,10\nA2,2026-06-02,甲厂,9\nA3,2026-07-02,,7\n", ["甲厂", "甲厂", ""]),
    ],
    ids=["said once", "a new day", "a gap"],
)
def test_a_client_that_is_said_once_is_that_of_the_rows_below(tmp_path, store, text, clients):
    file = tmp_path / "list.csv"
    file.write_text(text)
    plan = importing.plan_import(importing.snapshot(store, "orders"), tables.read(file), "orders")
    assert [draft.client for draft in plan.added] == clients

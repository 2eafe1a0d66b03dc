from __future__ import annotations

import csv
from datetime import date

import pytest

from salesplanner.domain.clients import ClientStatus
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import importing, tables

HEAD = ["opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"]
ROWS = [
    ["A1", "Ann", "GTXPro", "Isdom", "Won", "25-10-2016", "11-03-2017", "4514"],
    ["A2", "Ann", "MG Special", "Cancity", "Lost", "26-10-2016", "21-03-2017", "0"],
    ["A3", "Ann", "GTX Basic", "", "Won", "01-11-2016", "30-04-2017", "550"],
    ["A4", "Ann", "GTX Basic", "", "Prospecting", "", "", ""],
    ["A5", "Ann", "GTX Basic", "Betasoloin", "Engaging", "03-11-2016", "", ""],
    ["B1", "Bob", "GTX Basic", "Bobs", "Won", "03-11-2016", "30-04-2017", "1"],
]


@pytest.fixture
def a_table(tmp_path):
    """A file of these rows, read."""

    def read(*rows, name="a.csv"):
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows(rows)
        return tables.read(tmp_path / name)

    return read


def plan(store, table, kind, **options):
    return importing.plan_import(importing.snapshot(store), table, kind, **options)


def bring_in(store, table, kind, **options):
    return importing.apply(store, plan(store, table, kind, **options))


def test_one_persons_deals_come_in_once_and_go_as_a_whole(store, a_table):
    table, before = a_table(HEAD, *ROWS), store.digest()
    result = bring_in(store, table, "deals", only={"sales_agent": [" Ann "]})
    assert (result.rows, result.added, result.rejected, result.date_order) == (5, 5, 0, "dmy")
    again = bring_in(store, table, "deals", only={"sales_agent": ["Ann"]})
    assert (again.added, again.duplicates) == (0, 5)
    while store.undo_label() is not None:
        store.undo()
    assert store.digest() == before


def test_a_won_deal_has_its_order_and_no_client_is_invented(store, a_table):
    bring_in(store, a_table(HEAD, *ROWS), "deals", only={"sales_agent": ["Ann"]})
    assert [(order.day, order.amount) for order in store.orders.all()] == [
        (date(2017, 3, 11), 451_400),
        (date(2017, 4, 30), 55_000),
    ]
    assert {client.name: client.status for client in store.clients.all()} == {
        "Isdom": ClientStatus.CUSTOMER,
        "Cancity": ClientStatus.PROSPECT,
        "Betasoloin": ClientStatus.ACTIVE,
    }
    assert sum(deal.client_id is None for deal in store.deals.all()) == 2


@pytest.mark.parametrize(
    ("row", "kind"),
    [(["X", "", "P", "C", "Won", "", "", "5"], Kind.REQUIRED), (["X", "", "P", "C", "Won", "", "soon", "5"], Kind.NOT_A_DATE),
     (["X", "", "P", "C", "Won", "", "30-04-2017", "five"], Kind.NOT_AN_AMOUNT), (["", "", "", "", "Open", "", "", "5"], Kind.REQUIRED)],
)  # fmt: skip
def test_a_row_that_cannot_be_read_comes_back_with_its_reason(store, a_table, row, kind):
    result = bring_in(store, a_table(HEAD, ROWS[0], row), "deals")
    assert (result.added, result.rejected) == (1, 1)
    assert result.rejected_file is not None
    with result.rejected_file.open(encoding="utf-8-sig", newline="") as handle:
        back = list(csv.DictReader(handle))
    assert [(line["row"], line["reason"]) for line in back] == [("3", kind.value)]


def test_alike_rows_are_kept_at_first_and_all_found_again(store, a_table):
    row = ["2026-10-01", "500", "Isdom"]
    table = a_table(["Order date", "Amount", "Client"], row, row, row)
    assert bring_in(store, table, "orders").added == 3
    assert bring_in(store, table, "orders").duplicates == 3
    assert store.clients.count() == 1


def test_clients_are_linked_to_parents_that_come_later(store, a_table):
    table = a_table(["account", "subsidiary_of"], ["Bluth", "Acme"], ["Acme", ""], ["acme ", "Elsewhere"])
    result = bring_in(store, table, "clients")
    assert (result.added, result.duplicates) == (2, 1)
    by_name = {client.name: client for client in store.clients.all()}
    assert by_name["Bluth"].parent_id == by_name["Acme"].id


def test_an_update_fills_what_the_file_knows_and_keeps_the_rest(store, a_table):
    bring_in(store, a_table(["客户名称", "电话", "备注"], ["川江特钢", "0832-1234567", "旧"]), "clients")
    result = bring_in(store, a_table(["客户名称", "电话", "备注"], ["川江特钢", "", "新"]), "clients", update=True)
    assert (result.added, result.updated) == (0, 1)
    [client] = store.clients.all()
    assert (client.phone, client.note) == ("0832-1234567", "新")


def test_an_update_wins_a_deal_and_records_its_order(store, a_table):
    row = [*ROWS[4][:5], "30-11-2016", "", ""]
    bring_in(store, a_table(HEAD, row), "deals")
    won = [*row[:4], "Won", row[5], "30-04-2017", "700"]
    bring_in(store, a_table(HEAD, won), "deals", update=True)
    [deal] = store.deals.all()
    assert (deal.status, deal.closed_on) == (DealStatus.WON, date(2017, 4, 30))
    assert [order.amount for order in store.orders.all()] == [70_000]


@pytest.mark.parametrize(
    ("options", "kind"),
    [({"only": {"nobody": ["x"]}}, Kind.COLUMN_MISSING), ({"mapping": {"amount": "nothing"}}, Kind.COLUMN_MISSING),
     ({"mapping": {"shoe size": "product"}}, Kind.FIELD_UNKNOWN)],
)  # fmt: skip
def test_a_column_or_field_that_is_not_there_is_said(store, a_table, options, kind):
    with pytest.raises(Problem) as trouble:
        plan(store, a_table(HEAD, *ROWS), "deals", **options)
    assert trouble.value.kind is kind


def test_a_column_that_is_needed_is_said(store, a_table):
    with pytest.raises(Problem) as trouble:
        plan(store, a_table(["colour", "size"], ["red", "9"]), "clients")
    assert trouble.value.kind is Kind.COLUMN_NEEDED


def test_an_order_of_days_that_nothing_tells_is_asked_and_can_be_named(store, a_table):
    table = a_table(HEAD, ["A1", "Ann", "P", "C", "Won", "", "03-04-2017", "1"])
    with pytest.raises(Problem) as trouble:
        plan(store, table, "deals")
    assert trouble.value.kind is Kind.DATE_ORDER_UNCLEAR
    assert plan(store, table, "deals", date_order="mdy").added[0].record.closed_on == date(2017, 3, 4)


def test_a_stopped_import_leaves_nothing(store, a_table):
    before = store.digest()
    planned = plan(store, a_table(HEAD, *ROWS), "deals")
    asked = iter([False, True])
    with pytest.raises(importing.Cancelled):
        importing.apply(store, planned, cancelled=lambda: next(asked, True))
    assert (store.digest(), store.undo_label()) == (before, None)


def test_new_stages_follow_the_books_own(store, a_table):
    known = {stage.name for stage in store.stages.all()}
    bring_in(store, a_table(HEAD, *ROWS), "deals")
    added = [stage for stage in store.stages.all() if stage.name not in known]
    assert {stage.name for stage in added} <= {"Prospecting", "Engaging"}
    assert [stage.chance for stage in added] == sorted(stage.chance for stage in added)
